"""What a publisher sets in `course/course.toml`: where the site stands, where problems go, when the course begins."""

from __future__ import annotations

import os
import tomllib
from dataclasses import dataclass
from datetime import date, timedelta
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from grader.errors import SourceError

KEYS: dict[str, tuple[type, str]] = {
    "url": (str, 'the address of the site, "https://example.org/course/", or ""'),
    "report": (str, 'where problems are reported: "mailto:team@example.org", "https://.../issues/new" or ""'),
    "author": (str, "whom feeds and books name as their author"),
    "begins": (date, "the date of day 1, a working day, such as 2026-01-19"),
}


@dataclass(frozen=True)
class Settings:
    """The keys of `course.toml`, checked; `url` is empty or ends with a slash, `report` is empty or whole."""

    url: str
    report: str
    author: str
    begins: date

    def date_of(self, day: int) -> date:
        """The working day (Monday to Friday) on which day 1, 2, ... falls."""
        weeks, rest = divmod(self.begins.weekday() + day - 1, 5)
        return self.begins + timedelta(days=weeks * 7 + rest - self.begins.weekday())


def read_settings(path: Path) -> Settings:
    """Read `course.toml`; the first thing that is wrong stops it with file, line, problem and remedy."""
    try:
        lines = path.read_text(encoding="utf-8")
        found: dict[str, Any] = tomllib.loads(lines)
    except FileNotFoundError:
        raise SourceError(path, 1, "the file is missing.", f"Write it with {', '.join(KEYS)}.") from None
    except tomllib.TOMLDecodeError as error:
        raise SourceError(path, 1, f"it is no TOML: {error}.", "Mend that line.") from None

    def line(key: str) -> int:
        return next((i for i, text in enumerate(lines.splitlines(), 1) if text.startswith(key)), 1)

    for key in found:
        if key not in KEYS:
            near = get_close_matches(key, KEYS, n=1)
            hint = f"Did you mean '{near[0]}'?" if near else f"Known are {', '.join(KEYS)}."
            raise SourceError(path, line(key), f"unknown key '{key}'.", hint)
    for key, (kind, what) in KEYS.items():
        if type(found.get(key)) is not kind:
            raise SourceError(path, line(key), f"'{key}' is missing or of the wrong kind.", f"It is {what}.")
    url = os.environ.get("SITE_URL", found["url"])
    if url and not url.startswith(("https://", "http://")):
        raise SourceError(path, line("url"), f"'{url}' is no address of a site.", f"It is {KEYS['url'][1]}.")
    report = "" if found["report"] == "mailto:" else found["report"]
    if report and not report.startswith(("mailto:", "https://")):
        raise SourceError(path, line("report"), "'report' is no address.", f"It is {KEYS['report'][1]}.")
    if found["begins"].weekday() > 4:
        raise SourceError(path, line("begins"), "'begins' is on a weekend.", f"It is {KEYS['begins'][1]}.")
    return Settings(url and url.rstrip("/") + "/", report, found["author"], found["begins"])
