"""The sealed files of an edition: truth for days 70 and 90, the plain mail's outcomes, replays, histories."""

import json
from collections.abc import Callable
from typing import Any

from .build import Edition
from .params import describe
from .surfaces import HISTORIES, SurfaceMaker
from .truth import alignment, channels, findings, left_edge


def sealed_files(e: Edition, seed: int, tick: Callable[[str], None]) -> dict[str, bytes]:
    """File name to content; `tick` is called with a word at each step."""
    tick("truth")
    seventy = {"channels": channels(e)}
    ninety: dict[str, Any] = {
        "alignment": alignment(e),
        "findings": findings(e),
        "customers_from_before_the_log": left_edge(e.history),
        "parameters": {name: about["value"] for name, about in describe(e.history.params).items()},
    }
    mail = e.sealed_email
    maker = SurfaceMaker(e.history.params, seed)
    for number in range(HISTORIES):
        tick(f"history {number + 1}")
        maker.add_history()
    return {
        "70.json.gz": _json(seventy),
        "90.json.gz": _json(ninety),
        "email_test.json.gz": _json({c: mail[c].tolist() for c in mail.columns}),
        "replay.json.gz": _json({"media": maker.media(), "price": maker.price()}),
        "histories.json.gz": _json(maker.histories()),
    }


def _json(content: object) -> bytes:
    return json.dumps(content, separators=(",", ":"), ensure_ascii=False).encode("utf-8")
