"""What a lesson shows, it runs: its code blocks, the tables and charts under them, and the numbers in its prose."""

from __future__ import annotations

import ast
import contextlib
import html
import io
import re
from pathlib import Path
from typing import Any

import pandas as pd

from grader.errors import SourceError
from grader.figures import figure_html, house_style
from grader.lesson import Block, Lesson
from grader.run import line_in, on_edition

MOST_ROWS = 15
_PLACEHOLDER = re.compile(r"\{\{(.+?)\}\}")


def compute(lesson: Lesson, edition: Path) -> str:
    """The lesson's body as plain Markdown: blocks run and followed by their results, `{{ ... }}` filled in."""
    namespace: dict[str, Any] = {"__name__": "__main__"}
    results: dict[int, tuple[Block, str]] = {}
    with on_edition(edition), house_style():
        for number, block in enumerate(lesson.blocks):
            printed, value = _run(lesson, block, namespace)
            results[block.start] = (block, _shown(lesson, block, printed, value, f"{lesson.stem}-{number}"))
        return _assembled(lesson, results, namespace)


def _assembled(lesson: Lesson, results: dict[int, tuple[Block, str]], namespace: dict[str, Any]) -> str:
    lines: list[str] = []
    at, fenced = 0, False
    while at < len(lesson.body):
        if at in results:
            block, shown = results[at]
            lines.append(shown)
            at = block.end + 1
            continue
        line = lesson.body[at]
        fenced ^= line.lstrip().startswith("```")
        lines.append(line if fenced else _filled(lesson, at, line, namespace))
        at += 1
    return "\n".join(lines).strip() + "\n"


def _run(lesson: Lesson, block: Block, namespace: dict[str, Any]) -> tuple[str, Any]:
    """Run a block; what it prints, and the value of its last expression or None."""
    path = str(lesson.path)
    printed = io.StringIO()
    value = None
    try:
        tree = ast.parse("\n" * (block.line - 1) + block.code, path)
        end = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
        with contextlib.redirect_stdout(printed):
            exec(compile(tree, path, "exec"), namespace)
            if isinstance(end, ast.Expr):
                value = eval(compile(ast.Expression(end.value), path, "eval"), namespace)
        return printed.getvalue().rstrip(), value
    except Exception as error:
        line = line_in(error, lesson.path, block.line)
        problem = f"the code stops with {type(error).__name__}: {error}."
        raise SourceError(
            lesson.path, line, problem, "Mend the block; a lesson shows only what it computes."
        ) from error


def _shown(lesson: Lesson, block: Block, printed: str, value: Any, name: str) -> str:
    parts = [f"```python\n{block.code}\n```"] if block.shows("echo") and block.code.strip() else []
    if printed and block.shows("output"):
        parts.append(f"```text\n{printed}\n```")
    if value is not None and block.shows("output"):
        if hasattr(value, "savefig"):
            if not block.options.get("alt"):
                raise SourceError(lesson.path, block.line, "a chart without alt text.", "Add '#| alt: what it shows'.")
            parts.append(figure_html(value, name, block.options["alt"], block.options.get("caption", "")))
        else:
            parts.append(_table_or_text(value, block.options.get("caption", "")))
    return "\n" + "\n\n".join(parts) + "\n"


def _table_or_text(value: Any, caption: str) -> str:
    if isinstance(value, pd.Series):
        value = value.to_frame(value.name if value.name is not None else "")
    if not isinstance(value, pd.DataFrame):
        return f"```text\n{value}\n```"
    return table_html(value, caption)


def table_html(frame: pd.DataFrame, caption: str = "") -> str:
    """A frame as an HTML table that can scroll sideways on a phone; its index is shown where it carries a meaning."""
    named = frame.index.name is not None or frame.index.nlevels > 1 or frame.index.dtype.kind not in "iu"
    shown = frame.reset_index(names=[name or "" for name in frame.index.names]) if named else frame
    cut = len(shown) > MOST_ROWS
    head = "".join(f'<th scope="col"{_numeric(shown.iloc[:, i])}>{_cell(c)}</th>' for i, c in enumerate(shown.columns))
    rows = []
    for row in shown.head(MOST_ROWS).itertuples(index=False):
        cells = "".join(f"<td{_numeric(shown.iloc[:, i])}>{_cell(v)}</td>" for i, v in enumerate(row))
        rows.append(f"<tr>{cells}</tr>")
    if cut:
        rows.append(f'<tr><td colspan="{shown.shape[1]}">… {len(shown) - MOST_ROWS} more rows</td></tr>')
    told = f"<caption>{html.escape(caption)}</caption>" if caption else ""
    label = html.escape(caption or "Result of the code above", quote=True)
    body = f"<thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody>"
    opened = f'<div class="output" tabindex="0" role="group" aria-label="{label}"><table class="data">'
    return f"{opened}{told}{body}</table></div>"


def _numeric(column: pd.Series) -> str:
    return ' class="num"' if column.dtype.kind in "iuf" else ""


def _cell(value: Any) -> str:
    if isinstance(value, float):
        return "" if value != value else html.escape(f"{value:,.4g}" if abs(value) < 1000 else f"{value:,.0f}")
    if value is None or value is pd.NaT or value is pd.NA:
        return ""
    if isinstance(value, pd.Timestamp):
        return value.strftime("%Y-%m-%d" if value == value.normalize() else "%Y-%m-%d %H:%M")
    return html.escape(str(value))


def _filled(lesson: Lesson, at: int, line: str, namespace: dict[str, Any]) -> str:
    def value(match: re.Match[str]) -> str:
        expression = match[1].strip()
        try:
            return str(eval(compile(f"f'''{{{expression}}}'''", str(lesson.path), "eval"), namespace))
        except Exception as error:
            problem = f"{{{{ {expression} }}}} stops with {type(error).__name__}: {error}."
            raise lesson.error(at, problem, "Compute it in a '```python run' block of this lesson.") from error

    filled = _PLACEHOLDER.sub(value, line)
    if "{{" in filled or "}}" in filled:
        raise lesson.error(at, "a number that is not closed.", "Write {{ expression }} with two braces on each side.")
    return filled
