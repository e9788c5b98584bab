"""The errors that beginners meet most, in plain words: what happened, and what to look at next."""

from __future__ import annotations

import builtins
import re
from collections.abc import Callable, Mapping
from difflib import get_close_matches
from typing import Any, NamedTuple

Names = Mapping[str, Any]


class Gloss(NamedTuple):
    """An error's type, a pattern its message must contain, and what to say; `{0}` is the pattern's first group."""

    error: type[BaseException]
    pattern: str
    text: str
    near: Callable[[str, Names], str] | None = None
    """Adds a suggestion for the pattern's first group."""


def gloss(error: BaseException, names: Names) -> str:
    """Plain words for an error; empty where the course has none. `names` are the variables there are."""
    message = _message(error)
    for entry in GLOSSES:
        match = re.search(entry.pattern, message, re.DOTALL) if isinstance(error, entry.error) else None
        if match:
            near = entry.near(match[1], names) if entry.near else ""
            return entry.text.format(*match.groups()) + near
    return ""


def _message(error: BaseException) -> str:
    if isinstance(error, SyntaxError):
        return error.msg or ""
    return repr(error.args[0]) if isinstance(error, KeyError) and error.args else str(error)


def _near_name(name: str, names: Names) -> str:
    known = [one for one in (*names, *dir(builtins)) if not one.startswith("_")]
    return _suggested(name, known)


def _near_column(name: str, names: Names) -> str:
    columns = [str(column) for value in names.values() for column in getattr(value, "columns", ())]
    return _suggested(name, columns) or " `.columns` lists the columns of a table."


def _near_attribute(name: str, names: Names) -> str:
    columns = [str(column) for value in names.values() for column in getattr(value, "columns", ())]
    if name in columns:
        return f' The column is there, though: `["{name}"]` picks it.'
    methods = ["value_counts", "groupby", "sort_values", "describe", "median", "mean", "columns", "shape", "head"]
    return _suggested(name, [*columns, *methods])


def _suggested(name: str, known: list[str]) -> str:
    found = get_close_matches(name, dict.fromkeys(known), n=1, cutoff=0.7)
    return f" Did you mean `{found[0]}`?" if found and found[0] != name else ""


GLOSSES = (
    # what the parser says, most specific first
    Gloss(
        SyntaxError,
        r"unterminated (?:triple-quoted )?(?:f-)?string",
        "A text starts here and never ends: a quote is missing.",
    ),
    Gloss(
        SyntaxError,
        r"'(.)' was never closed",
        "The bracket `{0}` is opened and never closed. Count the brackets of this line and the next.",
    ),
    Gloss(SyntaxError, r"unmatched '(.)'", "There is a closing `{0}` too many."),
    Gloss(
        SyntaxError,
        r"closing parenthesis '(.)' does not match opening parenthesis '(.)'",
        "`{1}` is opened, but `{0}` closes it: brackets close in pairs of the same kind.",
    ),
    Gloss(SyntaxError, r"expected ':'", "A line that starts with `def`, `if`, `for` or `else` ends with a colon."),
    Gloss(
        SyntaxError,
        r"Maybe you meant '==' |cannot assign to (?:attribute|comparison|expression|function call)",
        "One `=` stores a value under a name on its left; two, `==`, ask whether two values are equal.",
    ),
    Gloss(
        SyntaxError,
        r"invalid (?:non-printable )?character '(.+?)'",
        "`{0}` is not a character of code: it often comes along with pasted text. Type it again: straight quotes, `-`.",
    ),
    Gloss(SyntaxError, r"forgot a comma", "Python sees two things side by side. A comma between them may be missing."),
    Gloss(
        SyntaxError,
        r"invalid decimal literal",
        "A name cannot start with a digit, and numbers have no unit: `38`, not `38%`.",
    ),
    Gloss(SyntaxError, r"leading zeros", "Whole numbers have no zeros in front: `7`, not `07`."),
    Gloss(
        IndentationError,
        r"expected an indented block",
        "After a line that ends with a colon, the next ones start four spaces further in.",
    ),
    Gloss(
        IndentationError,
        r"",
        "Lines that belong together start at the same place. Look at the spaces before this line.",
    ),
    Gloss(
        SyntaxError,
        r"",
        "Python cannot read this line. Look at it, and at the end of the one before: a bracket, quote or comma?",
    ),
    # names
    Gloss(
        NameError,
        r"name '(\w+)' is not defined",
        "Nothing is called `{0}` here. Is it spelled as above, and does the cell that makes it run?",
        _near_name,
    ),
    Gloss(
        UnboundLocalError,
        r"local variable '(\w+)'",
        "The function reads `{0}` before it gives it a value.",
    ),
    Gloss(
        ModuleNotFoundError,
        r"No module named '([\w.]+)'",
        "There is no package `{0}` in this page. The course needs `pandas`, `larkwell` and now and then `matplotlib`.",
    ),
    # tables
    Gloss(
        KeyError,
        r"^\(.+,.+\)$",
        'Several columns are picked with a list: two pairs of square brackets, `cards[["owner", "stage"]]`.',
    ),
    Gloss(KeyError, r"['\"](.+)['\"]", "There is no column or label `{0}`.", _near_column),
    Gloss(KeyError, r"(.+)", "There is no label `{0}`.", None),
    Gloss(
        AttributeError,
        r"'NoneType' object has no attribute '(\w+)'",
        "What stands before `.{0}` is nothing (`None`): a function without `return`, or a method that only prints.",
    ),
    Gloss(
        AttributeError,
        r"'(?:ellipsis|EllipsisType)' object",
        "A `...` still stands where a value should. Put your answer in its place.",
    ),
    Gloss(
        AttributeError,
        r"object has no attribute '(\w+)'",
        "What stands before the dot has no `.{0}`.",
        _near_attribute,
    ),
    Gloss(
        AttributeError, r"has no attribute '(\w+)'", "There is no `{0}` in it. Look at the spelling.", _near_attribute
    ),
    Gloss(
        ValueError,
        r"truth value of a (\w+) is ambiguous",
        "A column as a whole is neither true nor false. Join conditions with `&` or `|`, each in its own brackets.",
    ),
    Gloss(
        ValueError,
        r"could not convert string to float: (.+)",
        "The text {0} is no number. Which column holds the numbers, and does one of its cells hold a sign or a unit?",
    ),
    Gloss(
        ValueError,
        r"identically-labeled|Can only compare",
        "Two columns are compared row by row only if they have the same rows. Were both taken from the same table?",
    ),
    Gloss(
        ValueError,
        r"Length of values \((\d+)\) does not match length of index \((\d+)\)",
        "{0} values do not fit a table of {1} rows.",
    ),
    Gloss(
        FileNotFoundError,
        r"",
        'There are no files here: `load("leads")` fetches a table by its name, `tables()` lists them.',
    ),
    # kinds of things
    Gloss(
        TypeError,
        r"ellipsis",
        "A `...` still stands where a value should. Put your answer in its place.",
    ),
    Gloss(
        TypeError,
        r"'(?:method|function|builtin_function_or_method)' object is not subscriptable",
        'A method needs its round brackets first: `value_counts()["EUR"]`, not `value_counts["EUR"]`.',
    ),
    Gloss(
        TypeError,
        r"'(\w+)' object is not subscriptable",
        "Square brackets pick from a table, list or text; this is of the kind `{0}`.",
    ),
    Gloss(
        TypeError,
        r"'(DataFrame|Series|dict|list)' object is not callable",
        'Round brackets call a function; a {0} is asked with square ones: `cards["owner"]`.',
    ),
    Gloss(
        TypeError,
        r"'(\w+)' object is not callable",
        "Round brackets call a function; this is of the kind `{0}`. Is a `*` missing, or a function's name reused?",
    ),
    Gloss(
        TypeError,
        r"unsupported operand type\(s\) for (.+?): '(\w+)' and '(\w+)'",
        "`{0}` does not work between `{1}` and `{2}`. Text (`str`) is turned into a number with `float(...)`.",
    ),
    Gloss(
        TypeError,
        r"can only concatenate str",
        'Text and number do not add up. In a sentence use `f"{{rate:.1%}} of leads"`.',
    ),
    Gloss(
        TypeError,
        r"(?:missing|takes) .*(?:argument|positional)",
        "The function is called with too few or too many values in its round brackets.",
    ),
    Gloss(TypeError, r"unexpected keyword argument '(\w+)'", "The function knows no `{0}=`. Look at its spelling."),
    Gloss(
        TypeError,
        r"(?:Could not convert|agg function failed|Cannot perform reduction|does not support).*",
        "Text cannot be added up or averaged. Pick the column with the numbers first.",
    ),
    Gloss(
        TypeError,
        r"has no len\(\)",
        "A single number has no length. `len` counts the rows of a table or the items of a list.",
    ),
    # numbers and positions
    Gloss(ZeroDivisionError, r"", "Something is divided by zero. What should the answer be when the base is empty?"),
    Gloss(IndexError, r"", "There is no such position. Counting starts at 0, so the last of five is number 4."),
    Gloss(RecursionError, r"", "A function calls itself without an end."),
    Gloss(MemoryError, r"", "That is more than the memory of this page holds."),
)
