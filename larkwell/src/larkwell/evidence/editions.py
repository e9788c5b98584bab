"""An edition folder as the report needs it: its tables, the sealed outcomes put back, its truth."""

import json
from pathlib import Path
from typing import Any

from pandas import DataFrame

from larkwell.data import load, read_checked, read_schema, tables
from larkwell.sealed import sample_histories

from .catalogue import findings
from .report import Edition
from .unselected import headline


def read_sealed(folder: Path, file: str) -> dict[str, Any]:
    """One sealed file of the edition. Raises: EditionError if it is missing or damaged."""
    checksum = read_schema(folder)["sealed"].get(file, "")
    content: dict[str, Any] = json.loads(read_checked(folder, f"sealed/{file}", checksum))
    return content


def read_tables(folder: Path) -> dict[str, DataFrame]:
    """All tables of the edition, with the outcomes of the plain e-mail put in their place."""
    result = {str(name): load(str(name), edition=folder) for name in tables(folder)["table"]}
    opened = DataFrame(read_sealed(folder, "email_test.json.gz")).set_index("lead_id")
    mails = result["email_test"].set_index("lead_id")
    result["email_test"] = mails.fillna(opened).reset_index()
    return result


def open_edition(folder: Path) -> Edition:
    """Analyse the tables, then open the truth: in this order and in this function only."""
    found = findings(read_tables(folder))
    truth = {str(name): float(true) for name, true in read_sealed(folder, "90.json.gz")["findings"].items()}
    channels = {row["channel"]: float(row["share_true"]) for row in read_sealed(folder, "70.json.gz")["channels"]}
    others = headline(sample_histories(edition=folder))
    schema = read_schema(folder)
    return Edition(str(schema["edition"]), int(schema["seed"]), found, truth, channels, others)
