"""Larkwell: one fictional company's tables, and the checks of the exercises that stand on them."""

from larkwell.data import describe, load, tables
from larkwell.ledger import predict, predictions, settle
from larkwell.sealed import replay, sample_histories, unseal
from larkwell.session import begin
from larkwell.widgets import explore

__all__ = [
    "begin",
    "describe",
    "explore",
    "load",
    "predict",
    "predictions",
    "replay",
    "sample_histories",
    "settle",
    "tables",
    "unseal",
]
