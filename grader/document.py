"""An exercise as a part of its lesson's page: the release notebook as Markdown, to be read with or without scripts.

The runner (`site/assets/runner/`) puts editors and buttons in the place of the code, and reads the same notebook, which
the page holds as well: nothing has to be asked for before the first editor stands.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from grader.pyodide import VERSION
from grader.reading.report_link import report_link

SCRIPT = '<script type="module" async src="../../assets/runner/{}.js"></script>'


def document(notebook: Path, report: str) -> str:
    """The notebook as Markdown; every code cell and essay in a `div` that carries its id.

    `report` is where problems with a question go, an address of a mailbox or of a repository's issues.
    """
    content = json.loads(notebook.read_text(encoding="utf-8"))
    version = content["metadata"]["larkwell"]["version"]
    parts = [
        SCRIPT.format("opening"),
        f'<div class="exercise" data-notebook="../../notebooks/{notebook.parent.name}/{notebook.name}" '
        f'data-python="../../pyodide/{VERSION}/" markdown="1">',
    ]
    for cell in content["cells"]:
        text = "".join(cell["source"]).strip("\n")
        if cell["cell_type"] == "code":
            parts.append(_in_place(cell, f"```python\n{text}\n```"))
        elif cell["metadata"].get("nbgrader", {}).get("solution"):
            parts.append(_in_place(cell, text))
        else:
            if cell["id"].endswith("-ask"):
                parts.append(f'<div class="place" id="{cell["id"].removesuffix("-ask")}"></div>')
            parts.append(_page_markdown(text))
        if cell["metadata"].get("nbgrader", {}).get("grade"):
            day, _, question = cell["id"].rpartition("-")
            parts.append(report_link(report, day, question, version))
    release = json.dumps(content, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    held = f'<script type="application/json" data-release>{release}</script>'
    # below the exercise, so that it stands when the runner comes; above the theme's scripts, for which it need not wait
    return "\n\n".join([*(part for part in parts if part), "</div>", f"{held}\n{SCRIPT.format('main')}\n"])


def _in_place(cell: dict[str, Any], text: str) -> str:
    return f'<div class="cell" data-cell="{cell["id"]}" markdown="1">\n\n{text}\n\n</div>'


def _page_markdown(text: str) -> str:
    """A cell in the site's Markdown: its headings below those of the page, a blank line above lists."""
    lines = text.splitlines()
    if lines[0].startswith("# "):
        lines = lines[1:]  # the page has a title
    lines = [re.sub(r"^#{2,3} ", "### ", line) for line in lines]
    spaced: list[str] = []
    for line in lines:
        above = spaced[-1] if spaced else ""
        if _block(line) and above.strip() and not _block(above) and not above.startswith(" "):
            spaced.append("")
        spaced.append(line)
    return "\n".join(spaced).replace("<details>", '<details markdown="1">').strip()


def _block(line: str) -> bool:
    return bool(re.match(r"[-*] |\d+\. |\|", line))
