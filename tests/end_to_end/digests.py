"""What the installed larkwell loads, as digests to compare between Pythons: run under CPython and in Pyodide alike."""

import hashlib
import json
import time

import pandas as pd

from larkwell import load, tables

found = {}
seconds = {}
for name in tables()["table"]:
    started = time.perf_counter()
    frame = load(name)
    seconds[name] = round(time.perf_counter() - started, 4)
    text = frame.to_csv(index=False, date_format="%Y-%m-%d %H:%M")
    kinds = ["text" if dtype.kind == "O" else dtype.name.split("[")[0] for dtype in frame.dtypes]
    found[name] = [len(frame), kinds, hashlib.sha256(text.encode()).hexdigest()]

print("DIGESTS " + json.dumps({"pandas": pd.__version__, "tables": found, "seconds": seconds}))
