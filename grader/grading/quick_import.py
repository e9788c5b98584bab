"""How nbgrader is imported where it is needed."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path


@contextlib.contextmanager
def quick_import() -> Iterator[None]:
    """nbgrader without the grammar of international addresses, which takes a second to build and nobody asks for.

    Its database tool is called by name, so its folder has to be on the path.
    """
    folder = str(Path(sys.executable).parent)
    if folder not in os.environ["PATH"].split(os.pathsep):
        os.environ["PATH"] = f"{folder}{os.pathsep}{os.environ['PATH']}"
    absent = "rfc3987_syntax" not in sys.modules
    if absent:
        sys.modules["rfc3987_syntax"] = None  # type: ignore[assignment]
    try:
        yield
    finally:
        if absent:
            del sys.modules["rfc3987_syntax"]
