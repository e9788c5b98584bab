"""Damaged submissions and odd editors: (name, how to make it, points earned of 6, a text that stands in the notes).

`make(notebook)` changes a right submission and returns the notebook or the bytes of the file.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from tests.grading.support import added, cell_of

Notebook = dict[str, Any]
Make = Callable[[Notebook], Notebook | bytes]


def _bytes(notebook: Notebook) -> bytes:
    return json.dumps(notebook).encode()


def stripped(notebook: Notebook) -> Notebook:
    """All metadata and ids gone, as a careless editor leaves it."""
    for cell in notebook["cells"]:
        cell["metadata"] = {}
        cell.pop("id")
    return notebook | {"nbformat_minor": 4, "metadata": {}}


def ids_gone(notebook: Notebook) -> Notebook:
    for cell in notebook["cells"]:
        cell.pop("id")
    return notebook


def only_answers(notebook: Notebook) -> Notebook:
    """Nothing but the learner's code in a notebook of their own."""
    keep = [cell for cell in stripped(notebook)["cells"] if "n_shared =" in "".join(cell["source"])]
    return notebook | {"cells": keep}


def marks(name: str, **changes: Any) -> Make:
    """Changed nbgrader metadata of one cell."""

    def make(notebook: Notebook) -> Notebook:
        cell_of(notebook, name)["metadata"]["nbgrader"] |= changes
        return notebook

    return make


def moved(name: str, to: int) -> Make:
    def make(notebook: Notebook) -> Notebook:
        cell = cell_of(notebook, name)
        notebook["cells"].remove(cell)
        notebook["cells"].insert(to, cell)
        return notebook

    return make


def deleted(*names: str) -> Make:
    def make(notebook: Notebook) -> Notebook:
        for name in names:
            notebook["cells"].remove(cell_of(notebook, name))
        return notebook

    return make


def copied(name: str, source: str | None = None, *, at_end: bool = False, keep_id: bool = False) -> Make:
    def make(notebook: Notebook) -> Notebook:
        cell = cell_of(notebook, name)
        copy = json.loads(json.dumps(cell)) | ({} if keep_id else {"id": "copy"})
        copy["source"] = cell["source"] if source is None else source
        notebook["cells"].insert(len(notebook["cells"]) if at_end else notebook["cells"].index(cell) + 1, copy)
        return notebook

    return make


def replaced(name: str, **changes: Any) -> Make:
    def make(notebook: Notebook) -> Notebook:
        cell_of(notebook, name).update(changes)
        return notebook

    return make


def reversed_cells(notebook: Notebook) -> Notebook:
    return notebook | {"cells": notebook["cells"][::-1]}


def split(notebook: Notebook) -> Notebook:
    """An answer cut in two, as JupyterLab does it: both parts carry the metadata."""
    cell = cell_of(notebook, "q1-answer")
    first, _, second = "".join(cell["source"]).rpartition("\n")
    other = json.loads(json.dumps(cell)) | {"id": "second-part", "source": second}
    cell["source"] = first
    notebook["cells"].insert(notebook["cells"].index(cell) + 1, other)
    return notebook


def version_3(notebook: Notebook) -> Notebook:
    cells = []
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            about = {"language": "python", "collapsed": False, "prompt_number": 1, "outputs": []}
            cells.append({"cell_type": "code", "input": cell["source"], "metadata": cell["metadata"], **about})
        else:
            cells.append({"cell_type": "markdown", "source": cell["source"], "metadata": cell["metadata"]})
    cells.insert(0, {"cell_type": "heading", "level": 1, "source": ["Mine"], "metadata": {}})
    return {"nbformat": 3, "nbformat_minor": 0, "metadata": {"name": ""}, "worksheets": [{"cells": cells}]}


def colab(notebook: Notebook) -> Notebook:
    """Colab: kernel and accelerator named, own ids in the metadata, outputs as rich tables."""
    for number, cell in enumerate(notebook["cells"]):
        cell["metadata"] |= {"id": f"kR{number}", "colab": {"base_uri": "https://colab.research.google.com/"}}
        cell["id"] = f"kR{number}"
        if cell["cell_type"] == "code":
            data = {
                "text/html": ["<script>alert(1)</script>"],
                "application/vnd.google.colaboratory.intrinsic+json": {},
            }
            cell["outputs"] = [{"output_type": "execute_result", "data": data, "metadata": {}, "execution_count": 1}]
    kernel = {"display_name": "Python 3", "name": "python3"}
    return notebook | {"metadata": {"colab": {"provenance": []}, "accelerator": "GPU", "kernelspec": kernel}}


def vs_code(notebook: Notebook) -> Notebook:
    for cell in notebook["cells"]:
        cell["metadata"] |= {"vscode": {"languageId": "python"}}
    return notebook | {"metadata": {"kernelspec": {"name": ".venv", "display_name": ".venv (3.12.1)"}}}


def jupyterlite(notebook: Notebook) -> Notebook:
    kernel = {"name": "python", "display_name": "Python (Pyodide)", "language": "python"}
    return notebook | {"metadata": notebook["metadata"] | {"kernelspec": kernel}}


def odd_cells(notebook: Notebook) -> Notebook:
    odd: list[Any] = [None, 5, "text", [], {}, {"cell_type": "code"}, {"cell_type": 7, "source": 7, "metadata": 7}]
    odd += [{"cell_type": "code", "source": [1, None, "pass"], "metadata": {"nbgrader": 3}, "id": {"a": 1}}]
    odd += [{"cell_type": "code", "source": "pass", "metadata": {"nbgrader": {"grade_id": ["x"]}}}]
    notebook["cells"] = [*odd, *notebook["cells"], *odd]
    return notebook


def large_outputs(megabytes: int) -> Make:
    def make(notebook: Notebook) -> Notebook:
        text = "x" * (megabytes * 1_000_000)
        cell_of(notebook, "q1-answer")["outputs"] = [{"output_type": "stream", "name": "stdout", "text": text}]
        return notebook

    return make


STUB = "# your code here"
CHECK_EDITED = 'check("q1", 9, 9 / 38)\nn_shared = 1'

DAMAGED: list[tuple[str, Make, float, str]] = [
    ("all metadata stripped", stripped, 6, "recognised by its place"),
    ("ids gone", ids_gone, 6, ""),
    ("another notebook", only_answers, 0, "not the notebook of day-001"),
    ("grade id renamed", marks("q1-answer", grade_id="mine"), 6, ""),
    ("id and grade id renamed", lambda n: replaced("q1-answer", id="mine", metadata={})(n), 6, "by its place"),
    ("answer marked as a check", marks("q1-answer", grade=True, points=1000, locked=True), 6, ""),
    ("check marked as a solution", marks("q1", solution=True, locked=False), 6, ""),
    ("points raised", marks("q1", points=1000), 6, ""),
    ("a check's id on an own cell", lambda n: marks("q2-answer", grade_id="day-001-q1")(n), 4, "not in the notebook"),
    ("check copied", copied("q1"), 6, ""),
    ("check copied with its id", copied("q1", 'print("mine")', keep_id=True), 6, ""),
    ("check edited", replaced("q1", source=CHECK_EDITED), 6, "locked cell day-001-q1 was changed"),
    ("check deleted", deleted("q1"), 6, "locked cell day-001-q1 was missing"),
    ("all checks and prompts deleted", deleted("q1", "q2", "q3", "q1-ask", "q2-ask", "q3-ask"), 6, "was missing"),
    ("set-up deleted", deleted("setup"), 6, "locked cell day-001-setup was missing"),
    ("set-up edited", replaced("setup", source="check = print"), 6, "locked cell day-001-setup was changed"),
    ("set-up at the end", moved("setup", 99), 6, ""),
    ("answer deleted", deleted("q3-answer"), 4, "day-001-q3-answer is not in the notebook"),
    ("answers moved to the top", moved("q3-answer", 0), 6, ""),
    ("cells in reverse", reversed_cells, 6, ""),
    ("answer copied to the end", copied("q1-answer", "n_shared = 0", at_end=True), 6, "2 times"),
    ("answer copied and changed", copied("q1-answer", "n_shared = 0"), 4 + 1, "2 times"),
    ("answer split", split, 6, "2 times"),
    ("answer turned into text", replaced("q1-answer", cell_type="markdown"), 6, "turned into a markdown cell"),
    ("answer turned into raw text", replaced("q1-answer", cell_type="raw"), 6, "turned into a raw cell"),
    ("essay turned into code", replaced("q4", cell_type="code"), 6, "turned into a code cell"),
    ("format 3", version_3, 6, ""),
    ("Colab", colab, 6, ""),
    ("VS Code", vs_code, 6, ""),
    ("JupyterLite", jupyterlite, 6, ""),
    ("unknown kernel", lambda n: n | {"metadata": {"kernelspec": {"name": "julia-1.9"}}}, 6, ""),
    ("older version", lambda n: _older(n), 6, "handed in on version 00000000"),
    ("odd cells", odd_cells, 6, ""),
    ("byte order mark", lambda n: b"\xef\xbb\xbf" + _bytes(n), 6, ""),
    ("UTF-16", lambda n: json.dumps(n).encode("utf-16"), 6, ""),
    (
        "Windows line ends",
        lambda n: json.dumps(n, indent=1).replace("\\n", "\\r\\n").replace("\n", "\r\n").encode(),
        6,
        "",
    ),
    ("large outputs", large_outputs(10), 6, ""),
    ("outputs of 100 MB", large_outputs(100), 0, "100 MB, the limit is 25"),
    ("cut off", lambda n: _bytes(n)[:-200], 0, "no notebook: JSONDecodeError"),
    ("empty", lambda n: b"", 0, "no notebook: JSONDecodeError"),
    ("a list", lambda n: b"[]", 0, "the file holds something else"),
    ("no cells", lambda n: b"{}", 0, "no list of cells"),
    ("no cell", lambda n: n | {"cells": []}, 0, "not the notebook of day-001"),
    ("too deep", lambda n: b"[" * 200_000, 0, "no notebook: RecursionError"),
    ("a huge number", lambda n: b'{"cells": ' + b"9" * 10_000 + b"}", 0, "no notebook: ValueError"),
    ("a picture", lambda n: b"\x89PNG\r\n\x1a\n\x00\x00", 0, "no notebook: UnicodeDecodeError"),
    ("ten thousand cells", lambda n: n | {"cells": n["cells"] * 800}, 0, "the limit is 2000"),
    ("too much text", lambda n: added(n, "#" * 2_000_000), 0, "more than 1000000 characters"),
    ("zero bytes in code", lambda n: added(n, "x = '\x00'"), 6, ""),
    ("lone surrogates in code", lambda n: added(n, "x = '\ud800'"), 6, ""),
    ("bottomless code", lambda n: added(n, "(" * 100_000), 6, ""),
    ("script in a text cell", lambda n: added(n, "<script>alert(1)</script>", kind="markdown"), 6, ""),
    ("script in the essay", replaced("q4", source="Both. <img src=x onerror=alert(1)>"), 6, ""),
]


def _older(notebook: Notebook) -> Notebook:
    cell = cell_of(notebook, "setup")
    text = "".join(cell["source"])
    start = text.index('version="') + 9
    cell["source"] = text[:start] + "00000000" + text[start + 8 :]
    return notebook
