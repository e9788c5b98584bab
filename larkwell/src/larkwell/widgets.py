"""Buttons and sliders on top of the plain functions, where ipywidgets and a notebook that can show them are there.

Everything a button does, `hint("q1")` and `solution("q1")` do as well: nothing is lost without them.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from typing import Any


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


def show_help(actions: Mapping[str, Callable[[], None]], progress: float, told: str) -> None:
    """A button for each action, the day's progress (0 to 1) and a word on it, below what `check` has printed."""
    import ipywidgets as widgets
    from IPython.display import display

    output = widgets.Output()

    def button(name: str, action: Callable[[], None]) -> Any:
        made = widgets.Button(description=name)

        def pressed(_: Any) -> None:
            output.clear_output()
            with output:
                action()

        made.on_click(pressed)
        return made

    row = [button(name, action) for name, action in actions.items()]
    row += [widgets.FloatProgress(value=progress, max=1.0, layout={"width": "8em"}), widgets.Label(told)]
    display(widgets.VBox([widgets.HBox(row), output]))  # type: ignore[no-untyped-call]


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
