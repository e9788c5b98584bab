"""course.toml: what a publisher sets, and what is said to a slip in it."""

from __future__ import annotations

from datetime import date

import pytest

from grader.errors import SourceError
from grader.reading.report_link import report_link
from grader.settings import read_settings

GOOD = 'url = "https://example.org/c"\nreport = "mailto:"\nauthor = "Us"\nbegins = 2026-01-19\n'


@pytest.fixture
def settings(tmp_path, monkeypatch):
    monkeypatch.delenv("SITE_URL", raising=False)

    def read(text=GOOD):
        path = tmp_path / "course.toml"
        path.write_text(text)
        return read_settings(path)

    return read


def test_the_address_ends_with_a_slash_and_the_environment_goes_before(settings, monkeypatch):
    assert settings().url == "https://example.org/c/"
    monkeypatch.setenv("SITE_URL", "https://other.example/")
    assert settings().url == "https://other.example/"


def test_days_are_working_days(settings):
    dates = [settings().date_of(day) for day in (1, 3, 5, 6, 100)]
    assert dates == [date(2026, 1, 19), date(2026, 1, 21), date(2026, 1, 23), date(2026, 1, 26), date(2026, 6, 5)]
    late = settings(GOOD.replace("01-19", "01-22"))
    assert [late.date_of(day) for day in (1, 2, 3)] == [date(2026, 1, 22), date(2026, 1, 23), date(2026, 1, 26)]


@pytest.mark.parametrize(
    ("address", "opens", "says"),
    [
        ("", "mailto:?subject=day-003%20q2", "Report a problem to your instructor</a>"),
        ("mailto:", "mailto:?subject=day-003%20q2", "Report a problem to your instructor</a>"),
        ("mailto:us@example.org", "mailto:us@example.org?subject=day-003%20q2", "Report a problem</a>"),
        ("https://example.org/issues/new", "https://example.org/issues/new?title=day-003%20q2", "Report a problem</a>"),
    ],
)
def test_a_problem_is_reported_to_the_address_or_to_the_instructor(settings, address, opens, says):
    link = report_link(settings(GOOD.replace("mailto:", address)).report, "day-003", "q2", "0ld0ld00")
    assert f'href="{opens}' in link
    assert says in link


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("report", "repport", r"course.toml:2: unknown key 'repport'. Did you mean 'report'\?"),
        ('author = "Us"\n', "", "'author' is missing or of the wrong kind"),
        ('"mailto:"', '"us@example.org"', "'report' is no address"),
        ("https://example.org/c", "example.org", "course.toml:1: 'example.org' is no address of a site"),
        ("2026-01-19", '"2026-01-19"', "course.toml:4: 'begins' is missing or of the wrong kind"),
        ("01-19", "01-18", "'begins' is on a weekend"),
        ("author =", "author", "it is no TOML"),
    ],
)
def test_a_slip_is_named_with_its_line(settings, old, new, told):
    with pytest.raises(SourceError, match=told):
        settings(GOOD.replace(old, new))


def test_a_missing_file_says_what_it_holds(tmp_path):
    with pytest.raises(SourceError, match="the file is missing"):
        read_settings(tmp_path / "course.toml")
