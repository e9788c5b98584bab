"""Buttons and sliders on top of the plain functions, where ipywidgets and a notebook that can show them are there.

Everything a button does, `hint("q1")` and `solution("q1")` do as well: nothing is lost without them.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from larkwell.session import Session


def available() -> bool:
    """Whether to show widgets: in a notebook with ipywidgets, unless `LARKWELL_WIDGETS=0` or nbgrader is running it."""
    if os.environ.get("LARKWELL_WIDGETS") == "0" or os.environ.get("NBGRADER_EXECUTION"):
        return False
    if not hasattr(_shell(), "kernel"):
        return False
    try:
        import ipywidgets  # noqa: F401
    except ImportError:
        return False
    return True


def show_text(markdown: str) -> None:
    """A text of the exercise: set as Markdown in a notebook, printed elsewhere."""
    if not hasattr(_shell(), "kernel"):
        print(markdown)
        return
    from IPython.display import Markdown, display

    display(Markdown(markdown))  # type: ignore[no-untyped-call]


def _shell() -> Any:
    ipython = sys.modules.get("IPython")
    return ipython.get_ipython() if ipython else None


def show_help(session: Session, question_id: str) -> None:
    """Two buttons and the day's progress, below what `check` has printed."""
    import ipywidgets as widgets
    from IPython.display import display

    output = widgets.Output()
    hint = widgets.Button(description="Hint", tooltip=f'the same as hint("{question_id}")')
    solution = widgets.Button(description="Solution", tooltip=f'the same as solution("{question_id}")')
    done, points, total = session.day_progress()
    bar = widgets.IntProgress(value=done, max=len(session.exercise.questions), layout={"width": "8em"})
    told = widgets.Label(f"{done} of {len(session.exercise.questions)} right, {points:g} of {total:g} points")

    def press(action: Callable[[str], None]) -> Callable[[Any], None]:
        def pressed(_: Any) -> None:
            output.clear_output()
            with output:
                action(question_id)

        return pressed

    hint.on_click(press(session.hint))
    solution.on_click(press(session.solution))
    solved = session.progress[question_id].done
    buttons = [solution] if solved else [hint, solution]
    display(widgets.VBox([widgets.HBox([*buttons, bar, told]), output]))  # type: ignore[no-untyped-call]


def explore(function: Callable[..., Any], **ranges: tuple[float, float, float]) -> None:
    """Move sliders and see what a function makes of their values: `explore(lift, churn=(0.05, 0.5, 0.05))`.

    Each range is (from, to, step) in the argument's own unit. Without widgets the function is called once with the
    middle of each range, and its result printed.
    """
    if available():
        import ipywidgets as widgets

        widgets.interact(function, **ranges)
        return
    middle = {name: round((low + high) / 2 / step) * step for name, (low, high, step) in ranges.items()}
    said = ", ".join(f"{name}={value:g}" for name, value in middle.items())
    print(f"{getattr(function, '__name__', 'result')}({said}) = {function(**middle)}")
