"""The form of a request to a jail: one letter, the size of what follows, and JSON."""

from __future__ import annotations

import struct

HEADER = struct.Struct("<cI")
PREPARE, RUN, KILL = b"P", b"R", b"K"
