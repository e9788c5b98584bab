"""The form of plain data: JSON terms with a `t` (type) tag. Judges need no more than this; `values` makes it."""

from __future__ import annotations

from typing import Any

Data = dict[str, Any]

EMPTY: Data = {"t": "empty"}
NAN: Data = {"t": "num", "v": "nan"}
"""What `...`, the untouched starter, encodes to."""
