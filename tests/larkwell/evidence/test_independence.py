"""The analyses see the shipped tables alone: never the generator, and the truth only where the report opens it."""

import ast
from pathlib import Path

import larkwell.evidence
import pytest

FOLDER = Path(larkwell.evidence.__file__).parent
MAY_OPEN_SEALS = {"editions"}


def imports(path: Path) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names |= {f"{'.' * node.level}{node.module or ''}.{alias.name}" for alias in node.names}
    return names


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.py")), ids=lambda path: path.stem)
def test_no_module_sees_the_generator_or_the_truth(path: Path) -> None:
    assert not [name for name in imports(path) if "generate" in name or "grader" in name]
    if path.stem not in MAY_OPEN_SEALS:
        assert not [name for name in imports(path) if "sealed" in name]
