"""Keys: what the reference answers and the wrong ones come to on one edition of the tables."""

from __future__ import annotations

import ast
import hashlib
import json
from pathlib import Path
from typing import Any

from grader.exercise import SourceExercise, SourceQuestion
from grader.percent import Cell
from grader.run import Namespace, Ran, duplicate, on_edition, run_reference, run_variant
from grader.stub import release_text, solution_text
from larkwell.judge import JUDGES
from larkwell.observe import observe
from larkwell.plain import Data
from larkwell.questions import Exercise, Key, Question, Wrong
from larkwell.values import encode

TYPE_OF = {
    "num": "number",
    "bool": "number",
    "time": "number",
    "span": "number",
    "str": "choice",
    "table": "table",
}
TYPE_OF |= {"list": "table", "axes": "chart", "function": "function"}


def make_exercise(exercise: SourceExercise, edition: Path, *, chances: list[str] | None = None) -> Exercise:
    """The exercise with its keys for one edition, as `larkwell` reads it.

    A wrong answer whose value happens to be the right one on these tables is an error of the exercise; where `chances`
    are given, it is named there and left out of the key.
    """
    return with_keys(exercise, edition, run_reference(exercise, edition), chances=chances)


def with_keys(
    exercise: SourceExercise, edition: Path, ran: dict[str, Ran], *, chances: list[str] | None = None
) -> Exercise:
    """The same, where the reference answers have been run already."""
    questions: dict[str, Question] = {}
    keys: dict[str, Key] = {}
    for source in exercise.questions.values():
        if source.essay:
            questions[source.id] = Question(source.id, "essay", source.points, solution=solution_text(source))
            continue
        namespace = ran[source.id].after
        question = _question(source, namespace, edition)
        questions[source.id] = question
        keys[source.id] = _key(source, question, namespace, edition, chances)
    return Exercise(exercise.stem, contract_version(exercise, questions), questions, keys)


def answer_in(question: Question, namespace: Namespace, edition: Path) -> dict[str, Data]:
    """What a namespace holds for a question, as plain data."""
    with on_edition(edition):
        return observe(question, {name: namespace[name] for name in question.names})


def contract_version(exercise: SourceExercise, questions: dict[str, Question]) -> str:
    """A short hash of what a check depends on, so that a mended typo leaves learners' notebooks valid."""
    contract: list[Any] = [exercise.setup_code]
    for question in questions.values():
        starter = release_text(exercise.questions[question.id]) if question.type != "essay" else ""
        contract.append([question.id, question.type, question.points, question.names, question.options, starter])
    return hashlib.sha256(json.dumps(contract, sort_keys=True).encode()).hexdigest()[:8]


def _question(source: SourceQuestion, namespace: Namespace, edition: Path) -> Question:
    kind = source.ask.attributes.get("type") or _inferred_type(source, namespace)
    cases = {source.names[0]: _cases(source, namespace, edition)} if kind == "function" else {}
    return Question(
        id=source.id,
        type=kind,
        points=source.points,
        names=source.names,
        options=_options(source),
        cases=cases,
        hints=source.hints,
        meaning=source.meaning,
        solution=solution_text(source),
    )


def _inferred_type(source: SourceQuestion, namespace: Namespace) -> str:
    kinds = set()
    for name in source.names:
        data = encode(namespace[name])
        if data["t"] == "dict":
            kinds.add("labels" if all(v["t"] == "str" for _, v in data["v"]) else "table")
        else:
            kinds.add(TYPE_OF.get(data["t"], str(data["t"])))
    kind = kinds.pop()
    if kinds or kind not in JUDGES:
        problem = f"the reference answer of {source.id} is no single kind of answer ({', '.join([kind, *kinds])})."
        raise source.answer.error(problem, "Split the question, or write type=... on the ask line.")
    return kind


def _options(source: SourceQuestion) -> dict[str, Any]:
    attributes = source.ask.attributes
    options: dict[str, Any] = {}
    if "tol" in attributes:
        options["tol"] = float(attributes["tol"])
    if "pure" in attributes:
        options["pure"] = True
    if "ordered" in attributes:
        options["ordered"] = True if attributes["ordered"] == "yes" else attributes["ordered"]
    if "options" in attributes:
        options["options"] = attributes["options"].split("|")
    return options


def _cases(source: SourceQuestion, namespace: Namespace, edition: Path) -> list[Data]:
    """The calls of the `cases` cell, one expression a line, their arguments evaluated on the edition."""
    if source.cases is None:
        remedy = f"Add '# %% cases {source.id}' with one call a line, the awkward ones among them."
        raise source.ask.error(f"the function question {source.id} has no cases.", remedy)
    calls = []
    names = duplicate(namespace)
    for node in ast.parse(source.cases.source).body:
        call = node.value if isinstance(node, ast.Expr) else None
        if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Name) or call.func.id != source.names[0]:
            problem = f"a case that is no call of `{source.names[0]}`."
            raise source.cases.error(problem, "Write one call a line.", offset=node.lineno)
        with on_edition(edition):
            args = [encode(_evaluated(arg, names, source.cases)) for arg in call.args]
            kwargs = {str(k.arg): encode(_evaluated(k.value, names, source.cases)) for k in call.keywords}
        calls.append({"call": ast.unparse(call), "args": args, "kwargs": kwargs})
    return calls


def _evaluated(node: ast.expr, namespace: Namespace, cell: Cell) -> object:
    try:
        return eval(compile(ast.Expression(node), str(cell.path), "eval"), namespace)
    except Exception as error:
        raise cell.error(f"an argument stops with {error!r}.", "Mend the case.", offset=node.lineno) from error


def _key(
    source: SourceQuestion, question: Question, namespace: Namespace, edition: Path, chances: list[str] | None
) -> Key:
    right = answer_in(question, namespace, edition)
    wrongs: list[Wrong] = []
    for cell in source.wrongs:
        value = answer_in(question, run_variant(cell, namespace, edition), edition)
        changes = changes_of(question, value, right)
        if not changes and chances is not None:
            chances.append(f"{cell.path.stem[:7]} {source.id} '{cell.title or 'without a tag'}'")
            continue
        if not changes:
            problem = (
                f"the wrong answer '{cell.title or 'without a tag'}' of {source.id} is right within the tolerance."
            )
            raise cell.error(problem, "Change its code so that the value differs, or make it an accept cell.")
        wrongs.append(Wrong(cell.title or f"wrong {len(wrongs) + 1}", feedback(cell), changes))
    return Key(right, tuple(wrongs))


def changes_of(question: Question, value: dict[str, Data], right: dict[str, Data]) -> dict[str, Data]:
    """What of an answer differs from the right one; of labels and function cases only those that do."""
    judge_of = JUDGES[question.type]
    changes = {}
    for name in question.names:
        got, want = value[name], right[name]
        if judge_of.shows(got, want, question.options):
            continue
        if question.type == "labels" and got["t"] == "dict":
            wanted = {json.dumps(k): v for k, v in want["v"]}
            got = {"t": "dict", "v": [[k, v] for k, v in got["v"] if wanted.get(json.dumps(k)) != v]}
        elif got["t"] == "calls":
            pairs = zip(got["v"], want["v"], strict=True)
            got = {
                "t": "calls",
                "v": {str(i): case for i, (case, other) in enumerate(pairs) if case != other},
            }
        changes[name] = got
    return changes


def feedback(cell: Cell) -> str:
    """The comment lines at the top of a wrong answer, as one paragraph."""
    lines = []
    for line in cell.source.strip().splitlines():
        if not line.startswith("#"):
            break
        lines.append(line.lstrip("# ").strip())
    return " ".join(lines)
