"""A wrong answer written as changed lines of the reference answer, where the whole would repeat it.

Below the feedback, `# - old` and `# + new` are a patch without line numbers: the old lines, whole and as they stand,
are looked up in the reference answer, and the new ones take their place.
"""

from __future__ import annotations

import re
from dataclasses import replace

from grader.percent import Cell

_HUNK = re.compile(r"(?m)(?P<old>(?:^# -(?: .*)?\n)+)(?P<new>(?:^# \+(?: .*)?\n)*)")


def with_changes(cell: Cell, answer: Cell) -> Cell:
    """A wrong answer in full: its feedback, then the changed reference. One that has code of its own stays as it is.

    Raises:
        SourceError: old lines that the reference answer does not have, or has more than once.
    """
    if any(line and not line.startswith("#") for line in cell.source.splitlines()):
        return cell
    text, code = cell.source + "\n", answer.source + "\n"
    hunks = list(_HUNK.finditer(text))
    for hunk in hunks:
        old, new = (re.sub(r"(?m)^# [-+] ?", "", hunk[side]) for side in ("old", "new"))
        places = [match.start() for match in re.finditer("(?m)^" + re.escape(old), code)]
        if len(places) != 1:
            first = old.splitlines()[0].strip()
            raise cell.error(
                f"the lines from '{first}' on stand {len(places)} times in the reference answer of {cell.question}.",
                "Copy whole lines as they stand there, with so many beside them that they occur once.",
                offset=text[: hunk.start()].count("\n") + 1,
            )
        code = code[: places[0]] + new + code[places[0] + len(old) :]
    return replace(cell, source=f"{text[: hunks[0].start()]}\n{code}".rstrip()) if hunks else cell
