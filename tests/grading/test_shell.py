"""Cells that go past IPython's machinery do what they do in it."""

from __future__ import annotations

import pytest
from IPython.core.interactiveshell import InteractiveShell

from grader.grading.shell import Shell, new_shell, run

PLAIN = {
    "the last expression is shown": "x = 2\nx + 1",
    "an assignment shows nothing": "x = [1, 2]",
    "printed before an error": "print('a')\nx = 1\n1 / 0\nprint('b')",
    "blank lines above count for no line": "\n\n\nx = 1\nundefined",
    "a function that stops": "def f():\n    return {}['k']\n\nf()",
    "an expression that stops": "x = 1\nx.missing",
    "asked to end": "import sys\nsys.exit(3)",
    "shows nothing for None": "x = None\nx",
    "the value of a semicolon": "x = 3\nx;",
    "the code of a function": "import inspect\ndef f():\n    return 1\nprint(inspect.getsource(f))",
    "decorators and classes": "class A:\n    x = 1\nA.x",
    "a comment at the end": "y = 5\ny  # five",
    "a display in between": "from IPython.display import display\nx = 4\ndisplay(x)\n'end'",
    "the shell": "shell = get_ipython()\ntype(shell).__name__",
    "an underscore": "x = 1\n41 + x\n",
    "a hook that is called at once": "e = get_ipython().events\ne.register('post_run_cell', lambda r: print('after'))",
    "two hooks": "e = get_ipython().events\ne.register('post_execute', lambda: print('p'))\nundefined",
}
SEEN_BY_IPYTHON = {
    "a magic": "x = 1\n%precision 3",
    "a prompt": "In [1]: x = 1\nx",
    "waiting": "import asyncio\nawait asyncio.sleep(0)\nprint('waited')",
    "a return at the top": "print('above')\nreturn 1",
    "no Python": "x = 1\nx +",
    "one expression": "1 + 1",
    "nothing": "# only words\n# of mine",
}


@pytest.fixture
def shell():
    yield new_shell()
    InteractiveShell.clear_instance()
    Shell.clear_instance()


@pytest.mark.parametrize("code", (PLAIN | SEEN_BY_IPYTHON).values(), ids=[*PLAIN, *SEEN_BY_IPYTHON])
def test_it_does_what_ipython_does(shell, monkeypatch, code):
    assert (shell._compiled(code) is not None) == (code in PLAIN.values())
    direct = run(shell, code, 1000)
    names = {name for name in shell.user_ns if not name.startswith("_")}
    other = new_shell()
    monkeypatch.setattr(other, "_compiled", lambda code: None)
    by_ipython = run(other, code, 1000)
    assert direct == by_ipython
    assert names == {name for name in other.user_ns if not name.startswith("_")}


@pytest.mark.parametrize(
    "hook",
    [
        "get_ipython().events.register('pre_run_cell', lambda info: print('before'))\nx = 1",
        "get_ipython().events.register('post_execute', lambda: print('after'))\nx = 1",
        "get_ipython().input_transformers_post.append(lambda lines: ['print(7)'])\nx = 1",
        "import ast\nget_ipython().ast_transformers.append(ast.NodeTransformer())\nx = 1",
    ],
)
def test_what_a_learner_hooks_in_is_seen(shell, hook):
    assert shell._compiled("x = 1\nx") is not None
    run(shell, hook, 1000)
    assert shell._compiled("x = 1\nx") is None
    assert run(shell, "x = 1\nx", 1000).error is None
