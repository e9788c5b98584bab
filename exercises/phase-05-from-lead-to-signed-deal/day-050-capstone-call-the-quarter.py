# %% [markdown] intro
# # Day 50 · Project: Monday 9:00, Call the Quarter
#
# It is the evening of Monday, 3 November 2025, and the day's snapshot has been taken: five weeks of the quarter are gone, eight are left. You look up how well three ways to forecast have done, size the hope in the sellers' judgement, and turn both into a number with a range. Then you report who is where against the quota without rewarding the map, and write the rule by which a seller's week is planned. You commit to an interval before you see how the quarter ended. 80 to 100 minutes; a good place for a break is after question 3.

# %% setup
import numpy as np
import pandas as pd

from larkwell import begin, load, predict, predictions, settle

check, hint, solution = begin("day-050")

snap = load("pipeline_snapshots")
opps = load("opportunities")
reps = load("reps")
territories = load("territories")

# The fifth Monday of each quarter, called week 5: a snapshot was taken at the end of that day.
# It is day 29 of its quarter in the first three rows, day 34 or 35 in the others.
mondays = pd.DataFrame(
    {
        "quarter": ["2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4", "2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"],
        "snapshot_date": pd.to_datetime(
            [
                "2024-01-29",
                "2024-04-29",
                "2024-07-29",
                "2024-11-04",
                "2025-02-03",
                "2025-05-05",
                "2025-08-04",
                "2025-11-03",
            ]
        ),
    }
)
# The five quarters whose record you look up. The two before them are history for the first of these.
RECORD = ["2024-Q3", "2024-Q4", "2025-Q1", "2025-Q2", "2025-Q3"]

# Question 5: chance of an open deal by stage, as agreed with Tomasz, and a seller's small world to try the rule on.
STAGE_CHANCE = {"discovery": 0.2, "demo": 0.2, "proposal": 0.2, "negotiation": 0.4}
my_leads = pd.DataFrame(
    {
        "lead_id": [11, 12, 13, 14, 15, 16],
        "chance": [0.10, 0.04, 0.25, 0.08, 0.05, 0.14],
        "value_eur": [900, 11000, 1440, 3000, 3200, 2880],
        "objected": [False, False, False, False, True, False],
    }
)
my_opps = pd.DataFrame(
    {"lead_id": [12, 14, 15], "stage": ["proposal", "negotiation", "demo"], "amount_eur": [1500.0, 2750.0, 6000.0]}
)

# %% [markdown]
# ## New today: filters that can be read aloud
#
# `query` takes a filter as a sentence: names of columns as they are, texts in quotes, `and`, `or`, `==`, `!=`, `<`. A variable of yours gets an `@` in front. Write the sentence in one kind of quotes and the texts inside it in the other. And a trap: dates come in as a variable, a `pd.Timestamp`. With a date written as text, `==` in a query finds no row, and doesn't complain.

# %% demo
limit = 30000
day = pd.Timestamp("2021-01-01")
reps.query("quota_eur_q >= @limit and hired_on < @day")

# %% [markdown]
# Texts such as `"2024-Q3"` can be compared, too: `<` means earlier in the alphabet, and here that is earlier in time. In a loop you can collect one row after another, and make a table of them at the end:

# %% demo
rows = []
for start in ["2020-01-01", "2021-01-01", "2022-01-01"]:
    day = pd.Timestamp(start)
    here = reps.query("hired_on < @day")
    rows.append((start, len(here), here["quota_eur_q"].sum()))
pd.DataFrame(rows, columns=["hired_before", "sellers", "quota_eur"])

# %% [markdown]
# Four old acquaintances: a `ValueError` for what makes no sense, `reset_index()` after a `groupby`, `transform("size")`, which writes the size of each group beside all of its rows, and `head(n)` for the first rows.


# %% demo
def first_sellers(table, n):
    """The n sellers with the largest quotas."""
    if n < 0:
        raise ValueError("n can't be negative")
    return table.sort_values("quota_eur_q", ascending=False).head(n)


per_territory = reps.groupby("territory_id").agg(sellers=("rep_id", "size")).reset_index()
colleagues = reps.groupby("territory_id")["rep_id"].transform("size")
first_sellers(reps.assign(sellers=colleagues), 4)

# %% [markdown]
# And a reminder of what happens to signs: how many days before (minus) or after (plus) a date was each seller hired? In the mean, early and late cancel; without signs they don't. `min` and `max` are the two ends.

# %% demo
off = (reps["hired_on"] - pd.Timestamp("2021-07-17")) / pd.Timedelta(days=1)
print("mean", off.mean(), "mean without signs", off.abs().mean(), "from", off.min(), "to", off.max())

# %% [markdown]
# ## From day 30, without looking
#
# Which two traps did your channel scorecard avoid?
#
# <details><summary>Compare with your answer</summary>
#
# Leads that hadn't had their 120 days (judged too early, the youngest look worst), and a rank that holds only under one definition of cost. Both come back today: a forecast is judged only on quarters that are over, and three methods are compared on the same ones. (Other good answers: pounds added to euros, a blank cost read as zero, an average taken for the next euro.)
#
# </details>

# %% [markdown] ask q1 type=table points=7 columns="pipeline_snapshots.snapshot_date,pipeline_snapshots.opp_id,pipeline_snapshots.stage,pipeline_snapshots.category,pipeline_snapshots.amount_eur,opportunities.opp_id,opportunities.segment,opportunities.status,opportunities.closed_quarter,opportunities.amount_eur" period="week-5 snapshots of 2024-Q1 to 2025-Q3, deals won from 2024-Q2 to 2025-Q3"
# ### The record of three methods
#
# Make `record` (DataFrame), one row for each quarter in `RECORD`, with the columns `quarter`, `actual`, `err_commit`, `err_weighted` and `err_last`. Nothing is rounded.
#
# `actual` (EUR): sum of `amount_eur` in `opps` of the deals with status `won` whose `closed_quarter` is this quarter.
#
# Each of the other three is a **forecast error**, (forecast - actual) / actual, as a fraction. The forecasts use the snapshot of that quarter's day in `mondays`; amounts are `amount_eur` in `snap`.
#
# - **commit**, the sellers' judgement: the sum of the amounts of all rows with the category `commit` (deals already won in the quarter are among them, as the snapshot has it).
# - **weighted**: the amounts of the rows with the stage `won`, plus amount × chance over all other rows. The chance of a stage and segment (`segment` from `opps`) comes from the week-5 snapshots of all **earlier** quarters from 2024-Q1 on: of their rows with this stage (not `won`) and this segment, the share whose deal was won in time, that is, status `won` and `closed_quarter` equal to the quarter of that snapshot.
# - **last**: the `actual` of the quarter before.
#
# *Why: trust the method with the record, not with the voice.*

# %% answer q1
### BEGIN SOLUTION
week5 = snap.merge(mondays, on="snapshot_date").merge(
    opps[["opp_id", "segment", "status", "closed_quarter"]], on="opp_id", how="left"
)
week5["in_time"] = (week5["status"] == "won") & (week5["closed_quarter"] == week5["quarter"])
actuals = opps.query("status == 'won'").groupby("closed_quarter")["amount_eur"].sum()

rows = []
before = actuals["2024-Q2"]
for quarter in RECORD:
    now = week5.query("quarter == @quarter")
    past = week5.query("quarter < @quarter and stage != 'won'")
    chance = past.groupby(["stage", "segment"]).agg(chance=("in_time", "mean")).reset_index()
    still_open = now.query("stage != 'won'").merge(chance, on=["stage", "segment"], how="left")
    commit = now.query("category == 'commit'")["amount_eur"].sum()
    weighted = now.query("stage == 'won'")["amount_eur"].sum() + (still_open["amount_eur"] * still_open["chance"]).sum()
    actual = actuals[quarter]
    rows.append((quarter, actual, commit / actual - 1, weighted / actual - 1, before / actual - 1))
    before = actual
record = pd.DataFrame(rows, columns=["quarter", "actual", "err_commit", "err_weighted", "err_last"])
### END SOLUTION

# %% check q1
check("q1", record)

# %% wrong q1 chances-from-the-future
# `err_weighted` uses chances from all quarters, the later ones among them. On that Monday nobody knew those: take only `quarter < @quarter`.
p = week5.query("stage != 'won'").groupby(["stage", "segment"]).agg(chance=("in_time", "mean")).reset_index()
w = week5.query("stage != 'won'").merge(p, on=["stage", "segment"])
w = w.assign(eur=w["amount_eur"] * w["chance"]).groupby("quarter")["eur"].sum()
done = week5.query("stage == 'won'").groupby("quarter")["amount_eur"].sum()
record = record.assign(err_weighted=record["quarter"].map(w + done) / record["actual"] - 1)

# %% wrong q1 final-results
# `err_weighted` counts the deals that *were* won in the end. That peeks: on that Monday one knew stages and chances, no results.
w = week5[week5["in_time"]].groupby("quarter")["amount_eur"].sum()
record = record.assign(err_weighted=record["quarter"].map(w) / record["actual"] - 1)

# %% wrong q1 open-only
# `err_weighted` leaves out what had been won by that Monday. That money is in the house: add it, unweighted.
done = week5.query("stage == 'won'").groupby("quarter")["amount_eur"].sum()
record = record.assign(err_weighted=record["err_weighted"] - record["quarter"].map(done) / record["actual"])

# %% wrong q1 won-ever
# The chances behind `err_weighted` count deals won in a later quarter. For this quarter's number they came too late: `closed_quarter` must be the snapshot's.
out = []
for quarter in RECORD:
    now = week5.query("quarter == @quarter")
    p = week5.query("quarter < @quarter and stage != 'won'").assign(ever=lambda t: t["status"] == "won")
    p = p.groupby(["stage", "segment"]).agg(chance=("ever", "mean")).reset_index()
    o = now.query("stage != 'won'").merge(p, on=["stage", "segment"], how="left")
    out.append(now.query("stage == 'won'")["amount_eur"].sum() + (o["amount_eur"] * o["chance"]).sum())
record = record.assign(err_weighted=np.array(out) / record["actual"] - 1)

# %% wrong q1 stage-only
# The chances behind `err_weighted` depend on the stage alone. Take stage *and* segment.
out = []
for quarter in RECORD:
    now = week5.query("quarter == @quarter")
    p = week5.query("quarter < @quarter and stage != 'won'").groupby("stage")["in_time"].mean()
    o = now.query("stage != 'won'")
    out.append(now.query("stage == 'won'")["amount_eur"].sum() + (o["amount_eur"] * o["stage"].map(p)).sum())
record = record.assign(err_weighted=np.array(out) / record["actual"] - 1)

# %% wrong q1 segment-only
# The chances behind `err_weighted` depend on the segment alone. Take stage *and* segment.
out = []
for quarter in RECORD:
    now = week5.query("quarter == @quarter")
    p = week5.query("quarter < @quarter and stage != 'won'").groupby("segment")["in_time"].mean()
    o = now.query("stage != 'won'")
    out.append(now.query("stage == 'won'")["amount_eur"].sum() + (o["amount_eur"] * o["segment"].map(p)).sum())
record = record.assign(err_weighted=np.array(out) / record["actual"] - 1)

# %% wrong q1 this-quarter-in-its-own-history
# The chances behind `err_weighted` include the quarter that is being forecast. Its results were still to come: only earlier quarters.
out = []
for quarter in RECORD:
    now = week5.query("quarter == @quarter")
    p = week5.query("quarter <= @quarter and stage != 'won'")
    p = p.groupby(["stage", "segment"]).agg(chance=("in_time", "mean")).reset_index()
    o = now.query("stage != 'won'").merge(p, on=["stage", "segment"], how="left")
    out.append(now.query("stage == 'won'")["amount_eur"].sum() + (o["amount_eur"] * o["chance"]).sum())
record = record.assign(err_weighted=np.array(out) / record["actual"] - 1)

# %% wrong q1 one-quarter-of-history
# The chances behind `err_weighted` come from the last quarter alone. Take all earlier ones from 2024-Q1 on.
out = []
previous = "2024-Q2"
for quarter in RECORD:
    now = week5.query("quarter == @quarter")
    p = week5.query("quarter == @previous and stage != 'won'")
    p = p.groupby(["stage", "segment"]).agg(chance=("in_time", "mean")).reset_index()
    o = now.query("stage != 'won'").merge(p, on=["stage", "segment"], how="left")
    out.append(now.query("stage == 'won'")["amount_eur"].sum() + (o["amount_eur"] * o["chance"]).sum())
    previous = quarter
record = record.assign(err_weighted=np.array(out) / record["actual"] - 1)

# %% wrong q1 commit-without-won
# `err_commit` leaves out the deals already won. The snapshot files them under `commit`, and they belong to the quarter.
c = week5.query("category == 'commit' and stage != 'won'").groupby("quarter")["amount_eur"].sum()
record = record.assign(err_commit=record["quarter"].map(c) / record["actual"] - 1)

# %% wrong q1 best-case-too
# `err_commit` includes the category `best_case`. That is what sellers hope for, not what they commit to.
c = week5.query("category != 'pipeline'").groupby("quarter")["amount_eur"].sum()
record = record.assign(err_commit=record["quarter"].map(c) / record["actual"] - 1)

# %% wrong q1 whole-pipe
# `err_commit` sums every row of the snapshot. Take the category `commit`.
c = week5.groupby("quarter")["amount_eur"].sum()
record = record.assign(err_commit=record["quarter"].map(c) / record["actual"] - 1)

# %% wrong q1 actual-minus-forecast
# The errors have the wrong sign: forecast minus actual, so that too much hope is positive.
record = record.assign(
    err_commit=-record["err_commit"], err_weighted=-record["err_weighted"], err_last=-record["err_last"]
)

# %% wrong q1 base-forecast
# The errors are divided by the forecast. The base is what really came: actual.
record = record.assign(
    err_commit=record["err_commit"] / (1 + record["err_commit"]),
    err_weighted=record["err_weighted"] / (1 + record["err_weighted"]),
    err_last=record["err_last"] / (1 + record["err_last"]),
)

# %% wrong q1 ratios
# These are forecast / actual. An error is that minus 1.
record = record.assign(
    err_commit=1 + record["err_commit"], err_weighted=1 + record["err_weighted"], err_last=1 + record["err_last"]
)

# %% wrong q1 euros
# These errors are in EUR. Divide by `actual`.
record = record.assign(
    err_commit=record["err_commit"] * record["actual"],
    err_weighted=record["err_weighted"] * record["actual"],
    err_last=record["err_last"] * record["actual"],
)

# %% wrong q1 next-for-last
# `err_last` takes the *following* quarter as forecast. Take the one before.
n = [actuals[q] for q in ["2024-Q4", "2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"]]
record = record.assign(err_last=np.array(n) / record["actual"] - 1)

# %% wrong q1 opened-in-the-quarter
# `actual` sums the deals *opened* in the quarter, and the errors follow it. Take `closed_quarter`.
a = opps.query("status == 'won'").groupby("created_quarter")["amount_eur"].sum()
b = record["quarter"].map(a)
record = record.assign(
    actual=b,
    err_commit=(1 + record["err_commit"]) * record["actual"] / b - 1,
    err_weighted=(1 + record["err_weighted"]) * record["actual"] / b - 1,
    err_last=[a["2024-Q2"] / b.iloc[0] - 1, *(b.iloc[i] / b.iloc[i + 1] - 1 for i in range(4))],
)

# %% wrong q1 lost-too
# `actual` sums lost deals, too, and the errors follow it. Take status `won`.
a = opps.groupby("closed_quarter")["amount_eur"].sum()
b = record["quarter"].map(a)
record = record.assign(
    actual=b,
    err_commit=(1 + record["err_commit"]) * record["actual"] / b - 1,
    err_weighted=(1 + record["err_weighted"]) * record["actual"] / b - 1,
    err_last=[a["2024-Q2"] / b.iloc[0] - 1, *(b.iloc[i] / b.iloc[i + 1] - 1 for i in range(4))],
)

# %% wrong q1 currencies-mixed
# `actual` adds pounds and dollars to euros, and the errors follow it. Use `amount_eur`.
a = opps.query("status == 'won'").groupby("closed_quarter")["amount_local"].sum()
b = record["quarter"].map(a)
record = record.assign(
    actual=b,
    err_commit=(1 + record["err_commit"]) * record["actual"] / b - 1,
    err_weighted=(1 + record["err_weighted"]) * record["actual"] / b - 1,
    err_last=[a["2024-Q2"] / b.iloc[0] - 1, *(b.iloc[i] / b.iloc[i + 1] - 1 for i in range(4))],
)

# %% wrong q1 final-amounts-in-commit
# `err_commit` adds up amounts from `opps`. Those were written when the deal closed; on that Monday one saw the amount in `snap`.
c = week5.merge(opps[["opp_id", "amount_eur"]], on="opp_id", suffixes=("_then", "_end"))
c = c.query("category == 'commit'").groupby("quarter")["amount_eur_end"].sum()
record = record.assign(err_commit=record["quarter"].map(c) / record["actual"] - 1)

# %% wrong q1 final-amounts
# The forecasts add up amounts from `opps`. Those were written when the deal closed; on that Monday one saw the amount in `snap`.
e = week5.merge(opps[["opp_id", "amount_eur"]], on="opp_id", suffixes=("_then", "_end"))
c = e.query("category == 'commit'").groupby("quarter")["amount_eur_end"].sum()
out = []
for quarter in RECORD:
    now = e.query("quarter == @quarter")
    p = e.query("quarter < @quarter and stage != 'won'")
    p = p.groupby(["stage", "segment"]).agg(chance=("in_time", "mean")).reset_index()
    o = now.query("stage != 'won'").merge(p, on=["stage", "segment"], how="left")
    out.append(now.query("stage == 'won'")["amount_eur_end"].sum() + (o["amount_eur_end"] * o["chance"]).sum())
record = record.assign(
    err_commit=record["quarter"].map(c) / record["actual"] - 1,
    err_weighted=np.array(out) / record["actual"] - 1,
)

# %% wrong q1 final-amounts-in-weighted
# `err_weighted` adds up amounts from `opps`. Those were written when the deal closed; on that Monday one saw the amount in `snap`.
e = week5.merge(opps[["opp_id", "amount_eur"]], on="opp_id", suffixes=("_then", "_end"))
out = []
for quarter in RECORD:
    now = e.query("quarter == @quarter")
    p = e.query("quarter < @quarter and stage != 'won'")
    p = p.groupby(["stage", "segment"]).agg(chance=("in_time", "mean")).reset_index()
    o = now.query("stage != 'won'").merge(p, on=["stage", "segment"], how="left")
    out.append(now.query("stage == 'won'")["amount_eur_end"].sum() + (o["amount_eur_end"] * o["chance"]).sum())
record = record.assign(err_weighted=np.array(out) / record["actual"] - 1)

# %% wrong q1 all-other-quarters
# `err_weighted` leaves out only the quarter that is being forecast. The later ones were still to come as well: take the earlier ones.
out = []
for quarter in RECORD:
    now = week5.query("quarter == @quarter")
    p = week5.query("quarter != @quarter and stage != 'won'")
    p = p.groupby(["stage", "segment"]).agg(chance=("in_time", "mean")).reset_index()
    o = now.query("stage != 'won'").merge(p, on=["stage", "segment"], how="left")
    out.append(now.query("stage == 'won'")["amount_eur"].sum() + (o["amount_eur"] * o["chance"]).sum())
record = record.assign(err_weighted=np.array(out) / record["actual"] - 1)

# %% wrong q1 all-snapshots
# The chances behind `err_weighted` come from every snapshot of the earlier quarters. Take only the days in `mondays`: at a month's end less time is left, or more.
every = snap.merge(opps[["opp_id", "segment", "status", "closed_quarter"]], on="opp_id", how="left")
day = every["snapshot_date"]
every["quarter"] = day.dt.year.astype(str) + "-Q" + day.dt.quarter.astype(str)
every["in_time"] = (every["status"] == "won") & (every["closed_quarter"] == every["quarter"])
out = []
for quarter in RECORD:
    now = week5.query("quarter == @quarter")
    p = every.query("quarter < @quarter and stage != 'won'")
    p = p.groupby(["stage", "segment"]).agg(chance=("in_time", "mean")).reset_index()
    o = now.query("stage != 'won'").merge(p, on=["stage", "segment"], how="left")
    out.append(now.query("stage == 'won'")["amount_eur"].sum() + (o["amount_eur"] * o["chance"]).sum())
record = record.assign(err_weighted=np.array(out) / record["actual"] - 1)

# %% wrong q1 decided-only
# The chances behind `err_weighted` have only deals in their base that were decided within the quarter. The others stood there as well on that Monday: all open rows count.
out = []
for quarter in RECORD:
    now = week5.query("quarter == @quarter")
    p = week5.query("quarter < @quarter and stage != 'won' and closed_quarter == quarter")
    p = p.groupby(["stage", "segment"]).agg(chance=("in_time", "mean")).reset_index()
    o = now.query("stage != 'won'").merge(p, on=["stage", "segment"], how="left")
    out.append(now.query("stage == 'won'")["amount_eur"].sum() + (o["amount_eur"] * o["chance"]).sum())
record = record.assign(err_weighted=np.array(out) / record["actual"] - 1)

# %% wrong q1 two-quarters-of-history
# The chances behind `err_weighted` come from the last two quarters. The history grows: all earlier ones from 2024-Q1 on.
out = []
for i, quarter in enumerate(RECORD):
    two = mondays["quarter"].to_list()[i : i + 2]
    now = week5.query("quarter == @quarter")
    p = week5[week5["quarter"].isin(two) & (week5["stage"] != "won")]
    p = p.groupby(["stage", "segment"]).agg(chance=("in_time", "mean")).reset_index()
    o = now.query("stage != 'won'").merge(p, on=["stage", "segment"], how="left")
    out.append(now.query("stage == 'won'")["amount_eur"].sum() + (o["amount_eur"] * o["chance"]).sum())
record = record.assign(err_weighted=np.array(out) / record["actual"] - 1)

# %% wrong q1 won-twice
# `err_commit` counts what was won twice: the snapshot has those deals among the commits already.
done = week5.query("stage == 'won'").groupby("quarter")["amount_eur"].sum()
record = record.assign(err_commit=record["err_commit"] + record["quarter"].map(done) / record["actual"])

# %% wrong q1 forecasts
# These are the forecasts in EUR. Asked is how far each was off: (forecast - actual) / actual.
record = record.assign(
    err_commit=(1 + record["err_commit"]) * record["actual"],
    err_weighted=(1 + record["err_weighted"]) * record["actual"],
    err_last=(1 + record["err_last"]) * record["actual"],
)

# %% wrong q1 signs-dropped
# Some signs are lost. An error below zero stays below zero: you'll need the side on which a method errs.
record = record.assign(
    err_commit=record["err_commit"].abs(), err_weighted=record["err_weighted"].abs(), err_last=record["err_last"].abs()
)

# %% wrong q1 two-quarters-back
# `err_last` takes the quarter before the last. One step back is enough.
n = [actuals[q] for q in ["2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4", "2025-Q1"]]
record = record.assign(err_last=np.array(n) / record["actual"] - 1)

# %% accept q1
w = snap[snap["snapshot_date"].isin(mondays["snapshot_date"])].merge(mondays, on="snapshot_date")
w = w.merge(opps[["opp_id", "segment", "status", "closed_quarter"]], on="opp_id")
won = opps[opps["status"] == "won"]
forecasts = []
for q in RECORD:
    old = w[(w["quarter"] < q) & (w["stage"] != "won")]
    hit = old[(old["status"] == "won") & (old["closed_quarter"] == old["quarter"])]
    p = (hit.groupby(["stage", "segment"]).size() / old.groupby(["stage", "segment"]).size()).fillna(0)
    s = w[w["quarter"] == q]
    sums = s[s["stage"] != "won"].groupby(["stage", "segment"])["amount_eur"].sum()
    last = actuals.iloc[list(actuals.index).index(q) - 1]
    forecasts.append(
        {
            "quarter": q,
            "actual": won[won["closed_quarter"] == q]["amount_eur"].sum(),
            "commit": s[s["category"] == "commit"]["amount_eur"].sum(),
            "weighted": s[s["stage"] == "won"]["amount_eur"].sum() + (sums * p).sum(),
            "last": last,
        }
    )
f = pd.DataFrame(forecasts).set_index("quarter")
record = f[["actual"]].assign(
    err_commit=(f["commit"] - f["actual"]) / f["actual"],
    err_weighted=(f["weighted"] - f["actual"]) / f["actual"],
    err_last=(f["last"] - f["actual"]) / f["actual"],
)

# %% [markdown] hint q1
# 1. First one table for all the Mondays: `snap` merged with `mondays` (keeps the eight days and names the quarter), then with segment, status and `closed_quarter` of `opps`. A column `in_time` is True where the deal was won in the quarter of its snapshot.
# 2. Then a loop over `RECORD`. In each round: the rows of the quarter, the open rows of earlier quarters, chances by stage and segment, a merge of these chances onto the open rows, three forecasts, three errors.
# 3. `past = week5.query("quarter < @quarter and stage != 'won'")`; `chance = past.groupby([…, …]).agg(chance=("in_time", "mean")).reset_index()`; at the end of a round `rows.append((quarter, actual, …, …, …))`.

# %% [markdown] meaning q1
# Look along a row first, then down a column. A method whose errors all have the same sign can be corrected, though one large error may pull the correction too far: look at the single ones. A method whose errors jump from plus to minus can only be given a range. And five quarters are five: none of the three columns is a law.

# %% [markdown] ask q2 points=3 columns="pipeline_snapshots.category,pipeline_snapshots.amount_eur,opportunities.status,opportunities.closed_quarter,opportunities.amount_eur" period="the five quarters of RECORD"
# ### How large are happy ears?
#
# From `record`, all as fractions, not rounded:
#
# - `bias`: the mean of `err_commit`, with its sign.
# - `miss_weighted`, `miss_last`: for these two methods the mean of the errors **without** their signs.
# - `left_commit`: what is left of the sellers' errors once the bias is taken off. If a forecast was too high by e, forecast / actual is 1 + e; divided by 1 + `bias` and minus 1, that is the error of the corrected forecast. Compute it for each of the five quarters, and take the mean **without** signs.
#
# *Why: a bias can be taken off. What is left says how far you must still expect to be off, on average; the range of question 3 is wider.*

# %% answer q2
### BEGIN SOLUTION
bias = record["err_commit"].mean()
miss_weighted = record["err_weighted"].abs().mean()
miss_last = record["err_last"].abs().mean()
left_commit = ((1 + record["err_commit"]) / (1 + bias) - 1).abs().mean()
### END SOLUTION

# %% check q2
check("q2", bias, miss_weighted, miss_last, left_commit)

# %% wrong q2 median-bias
# `bias` is a median. It is defined as the mean of the errors.
bias = record["err_commit"].median()

# %% wrong q2 bias-of-sums
# `bias` compares the sums of all quarters, so large quarters count more. It is the mean of the five errors.
c = (record["err_commit"] + 1) * record["actual"]
bias = c.sum() / record["actual"].sum() - 1

# %% wrong q2 bias-of-weighted
# `bias` is that of the weighted pipeline. Asked is the sellers' judgement.
bias = record["err_weighted"].mean()

# %% wrong q2 bias-of-last
# `bias` is that of "same as last quarter". Asked is the sellers' judgement.
bias = record["err_last"].mean()

# %% wrong q2 signs-kept
# `miss_weighted` lets plus and minus cancel. Drop the signs before you take the mean.
miss_weighted = record["err_weighted"].mean()

# %% wrong q2 signs-kept-in-last
# `miss_last` lets plus and minus cancel. Drop the signs before you take the mean.
miss_last = record["err_last"].mean()

# %% wrong q2 sign-dropped-too-late
# `miss_weighted` and `miss_last` drop the sign of the mean. Drop it from each error first.
miss_weighted = abs(record["err_weighted"].mean())
miss_last = abs(record["err_last"].mean())

# %% wrong q2 median-miss
# `miss_weighted` and `miss_last` are medians. Asked are means.
miss_weighted = record["err_weighted"].abs().median()
miss_last = record["err_last"].abs().median()

# %% wrong q2 worst-miss
# `miss_weighted` and `miss_last` are the largest errors. Asked are means.
miss_weighted = record["err_weighted"].abs().max()
miss_last = record["err_last"].abs().max()

# %% wrong q2 spread
# `miss_weighted` and `miss_last` are standard deviations: how much the errors differ from each other, not how far they lie from zero.
miss_weighted, miss_last = record["err_weighted"].std(), record["err_last"].std()

# %% wrong q2 left-uncorrected
# `left_commit` is the mean error of the uncorrected commits. First take the bias off each of them.
left_commit = record["err_commit"].abs().mean()

# %% wrong q2 left-by-subtraction
# `left_commit` subtracts the bias from each error. The bias is a share of what came: divide 1 + error by 1 + bias, then subtract 1.
left_commit = (record["err_commit"] - bias).abs().mean()

# %% wrong q2 left-with-signs
# `left_commit` lets plus and minus cancel, so nothing is left. Drop the signs before the mean.
left_commit = ((1 + record["err_commit"]) / (1 + bias) - 1).mean()

# %% wrong q2 left-by-product
# `left_commit` multiplies by 1 - bias. The bias is a share of what came: divide 1 + error by 1 + bias, then subtract 1.
left_commit = ((1 + record["err_commit"]) * (1 - bias) - 1).abs().mean()

# %% wrong q2 left-of-errors
# `left_commit` divides the *errors* by 1 + bias. What is corrected is the forecast, 1 + error; subtract 1 afterwards.
left_commit = (record["err_commit"] / (1 + bias)).abs().mean()

# %% wrong q2 left-relative
# `left_commit` divides the errors by the bias. The bias is taken off a forecast: (1 + error) / (1 + bias) - 1.
left_commit = (record["err_commit"] / bias - 1).abs().mean()

# %% wrong q2 left-median
# `left_commit` is a median. Asked is the mean of the five.
left_commit = ((1 + record["err_commit"]) / (1 + bias) - 1).abs().median()

# %% wrong q2 left-worst
# `left_commit` is the largest of the five. Asked is their mean.
left_commit = ((1 + record["err_commit"]) / (1 + bias) - 1).abs().max()

# %% wrong q2 squared-misses
# `miss_weighted` and `miss_last` are roots of mean squares, which let the large errors weigh more. Drop the signs and take the plain mean.
miss_weighted = (record["err_weighted"] ** 2).mean() ** 0.5
miss_last = (record["err_last"] ** 2).mean() ** 0.5

# %% wrong q2 in-euros
# `bias` is in EUR. Asked is a fraction.
bias = (record["err_commit"] * record["actual"]).mean()

# %% accept q2
errors = record[["err_commit", "err_weighted", "err_last"]]
bias = errors.mean()["err_commit"]
nothing, miss_weighted, miss_last = errors.abs().mean()
left_commit = ((errors["err_commit"] - bias) / (1 + bias)).abs().mean()

# %% [markdown] hint q2
# 1. Everything stands in `record`; no other table is needed.
# 2. `.abs()` takes the sign away, `.mean()` averages. The order matters.
# 3. `bias = record["err_commit"].mean()`; `miss_last = record["err_last"].abs().mean()`.

# %% [markdown] meaning q2
# Compare `left_commit` with `bias`: the correction removes the part that the errors share. With the two other misses it can't be compared yet, for two reasons. Those methods got no correction. And the bias was taken from the very quarters on which it's tried out. To be fair, correct all three, and each quarter by the mean error of the *other* four; all three misses then change, and what is left of the sellers' errors grows. (If all five commit errors are positive, `bias` is the same with and without `.abs()`, and a right number doesn't show whether you kept the signs. A method that errs to both sides would show it.) Look at the single errors, too. If one of the five is far from the rest, how would your number change without it?

# %% [markdown] ask q3 points=4 columns="pipeline_snapshots.snapshot_date,pipeline_snapshots.category,pipeline_snapshots.stage,pipeline_snapshots.amount_eur" period="the snapshot of 2025-11-03, errors of the five quarters of RECORD"
# ### A number and a range
#
# Now it is Monday, 3 November 2025. From the snapshot of that day (all amounts `amount_eur` in `snap`) and from `record`, in EUR, not rounded:
#
# - `so_far`: the amounts of the rows with the stage `won`.
# - `commit_now`: the amounts of the rows with the category `commit` (with the won ones, as in question 1).
# - `called`: `commit_now` with the bias taken off. If a forecast is too high by the fraction e, then actual = forecast / (1 + e); use your `bias` for e.
# - `low` and `high`: the same with the largest and with the smallest of the five `err_commit` for e, so that `low` is the smaller one.
#
# *Why: a range comes from the past errors of the method, not from the mood of the best and the worst guesser.*

# %% answer q3
### BEGIN SOLUTION
monday = pd.Timestamp("2025-11-03")
today = snap.query("snapshot_date == @monday")
so_far = today.query("stage == 'won'")["amount_eur"].sum()
commit_now = today.query("category == 'commit'")["amount_eur"].sum()
called = commit_now / (1 + bias)
low = commit_now / (1 + record["err_commit"].max())
high = commit_now / (1 + record["err_commit"].min())
### END SOLUTION

# %% check q3
check("q3", so_far, commit_now, called, low, high)

# %% wrong q3 bias-subtracted
# `called` takes the bias off by × (1 - bias). The bias is a share of what came, not of what was promised: divide by 1 + bias.
called = commit_now * (1 - bias)

# %% wrong q3 bias-added
# `called` multiplies by 1 + bias, which makes a forecast that's too high higher still. Divide.
called = commit_now * (1 + bias)

# %% wrong q3 uncorrected
# `called` is the commit itself. Take the bias off.
called = commit_now

# %% wrong q3 ends-swapped
# `low` and `high` have changed places: the largest error gives the smallest result.
low, high = high, low

# %% wrong q3 range-by-subtraction
# `low` and `high` subtract the error. It is a share of what came: divide by 1 + error.
low = commit_now * (1 - record["err_commit"].max())
high = commit_now * (1 - record["err_commit"].min())

# %% wrong q3 sellers-moods
# The range goes from what is won to the best case. That's how sellers feel; take the method's past errors.
low = so_far
high = today.query("category != 'pipeline'")["amount_eur"].sum()

# %% wrong q3 range-of-weighted
# The range uses the errors of the weighted pipeline for the sellers' number. Each method has its own errors.
low = commit_now / (1 + record["err_weighted"].max())
high = commit_now / (1 + record["err_weighted"].min())

# %% wrong q3 range-around-call
# The range is laid around the corrected number, so the bias comes off twice. Divide `commit_now` itself.
low = called / (1 + record["err_commit"].max())
high = called / (1 + record["err_commit"].min())

# %% wrong q3 open-commit
# `commit_now` leaves out what is already won. Question 1 had it in, and so have the errors.
commit_now = today.query("category == 'commit' and stage != 'won'")["amount_eur"].sum()
called = commit_now / (1 + bias)
low = commit_now / (1 + record["err_commit"].max())
high = commit_now / (1 + record["err_commit"].min())

# %% wrong q3 best-case-in
# `commit_now` includes `best_case`. The bias was measured on commits.
commit_now = today.query("category != 'pipeline'")["amount_eur"].sum()
called = commit_now / (1 + bias)
low = commit_now / (1 + record["err_commit"].max())
high = commit_now / (1 + record["err_commit"].min())

# %% wrong q3 only-open-corrected
# `called` leaves what is won alone and corrects the rest. Sensible, but the bias was measured on the whole commit, the won deals included: divide the whole.
called = so_far + (commit_now - so_far) / (1 + bias)

# %% wrong q3 only-open-corrected-range
# Everywhere you left what is won alone and corrected the rest. Sensible, but the errors were measured on the whole commit, the won deals included: divide the whole.
rest = commit_now - so_far
called = so_far + rest / (1 + bias)
low = so_far + rest / (1 + record["err_commit"].max())
high = so_far + rest / (1 + record["err_commit"].min())

# %% wrong q3 plus-minus-mean
# The range is `called` plus and minus `left_commit`. That's a mean, so about half of the quarters lie farther off: use the largest and the smallest of the five errors.
low = called * (1 - left_commit)
high = called * (1 + left_commit)

# %% wrong q3 rounded-bias
# `called` uses a rounded bias. Take the number itself.
called = commit_now / (1 + round(bias, 2))

# %% wrong q3 end-of-the-quarter
# `so_far` is what the quarter brought in all. That peeks: on that Monday eight weeks were still to come. The snapshot knows what was won by then.
so_far = opps.query("status == 'won' and closed_quarter == '2025-Q4'")["amount_eur"].sum()

# %% wrong q3 won-in-the-end
# `so_far` holds deals that were open on that Monday and won later. The *stage* in the snapshot decides, no column of `opps`.
later = opps.query("status == 'won' and closed_quarter == '2025-Q4'")
so_far = today[today["opp_id"].isin(later["opp_id"])]["amount_eur"].sum()

# %% wrong q3 later-month-end
# This is the snapshot of the end of November, four weeks ahead. Monday's was taken on 2025-11-03.
d = snap[snap["snapshot_date"] == "2025-11-30"]
so_far = d[d["stage"] == "won"]["amount_eur"].sum()
commit_now = d[d["category"] == "commit"]["amount_eur"].sum()
called = commit_now / (1 + bias)
low = commit_now / (1 + record["err_commit"].max())
high = commit_now / (1 + record["err_commit"].min())

# %% wrong q3 month-end
# This is the snapshot of the end of October. Monday's was taken on 2025-11-03.
d = snap[snap["snapshot_date"] == "2025-10-31"]
so_far = d[d["stage"] == "won"]["amount_eur"].sum()
commit_now = d[d["category"] == "commit"]["amount_eur"].sum()
called = commit_now / (1 + bias)
low = commit_now / (1 + record["err_commit"].max())
high = commit_now / (1 + record["err_commit"].min())

# %% wrong q3 date-as-text
# The query found no row, so every sum is 0: written as text, a date is equal to nothing. Put it into a variable, `pd.Timestamp("…")`, and write `@` in front of its name.
so_far, commit_now, called, low, high = 0.0, 0.0, 0.0, 0.0, 0.0

# %% wrong q3 deals-for-euros
# `so_far` counts deals. Sum their amounts.
so_far = len(today.query("stage == 'won'"))

# %% accept q3
d = snap[snap["snapshot_date"] == "2025-11-03"]
by = d.groupby("category")["amount_eur"].sum()
so_far = d.loc[d["stage"] == "won", "amount_eur"].sum()
commit_now = by["commit"]
called = commit_now / (record["err_commit"] + 1).mean()
ends = (commit_now / (1 + record["err_commit"])).sort_values()
low, high = ends.iloc[0], ends.iloc[-1]

# %% [markdown] hint q3
# 1. One snapshot, two sums, then three divisions.
# 2. `snap.query("snapshot_date == @monday")`; for the range `record["err_commit"].max()` and `.min()`.
# 3. `called = commit_now / (1 + …)`; `low = commit_now / (1 + record["err_commit"].max())`.

# %% [markdown] meaning q3
# With five past errors, the next one lies between their smallest and their largest in four of six cases, if the quarters are drawn from the same hat. So this range holds about two thirds, not four fifths, and the hat may have changed. Yours in the ledger should be wider.

# %% [markdown]
# ## Your own call
#
# **Write down what you expect**: the value that will be won in 2025-Q4, in thousands of EUR, as an 80% interval, from what the Monday snapshot and the record tell you. You would be surprised in one case of five. The tables know how the quarter ended, and one line of code would tell you; it would also end the rehearsal. Put two numbers in the place of the dots. What stands in the ledger stays, also when you run the cell again.

# %% demo
my_low, my_high = ..., ...  # your two numbers, in thousands of EUR
if "day 50" in predictions()["name"].to_list():
    print("Your call stands in the ledger already.")
elif my_low is ... or my_high is ...:
    print("Fill in the two numbers, then run this cell again.")
elif my_high > 10_000:
    print("That looks like EUR. In thousands, please: 1 stands for 1,000 EUR.")
else:
    predict("day 50", low=my_low, high=my_high, about="1,000 EUR won in 2025-Q4, called on 3 November")

# %% [markdown]
# And now the quarter goes by. The next cell settles your call, if there is one.

# %% demo
if "day 50" in predictions()["name"].to_list():
    settle("day 50", opps.query("status == 'won' and closed_quarter == '2025-Q4'")["amount_eur"].sum() / 1000)
else:
    print("First the call.")
predictions()

# %% [markdown]
# One quarter more on the record: how far off were three of the ways to call it? (Forecast error, as a fraction.)

# %% demo
if called is ... or record is ...:
    print("First questions 1 and 3.")
elif "day 50" in predictions()["name"].to_list():
    came = opps.query("status == 'won' and closed_quarter == '2025-Q4'")["amount_eur"].sum()
    ways = {"commits": commit_now, "commits, bias off": called, "same as last quarter": record["actual"].iloc[-1]}
    print(pd.Series(ways) / came - 1)
else:
    print("First the call.")

# %% [markdown]
# Whichever of them came nearest: it is a sixth error beside five others. One lucky quarter doesn't make a method good, and one unlucky quarter doesn't make it bad.

# %% [markdown] ask q4 type=table points=5 columns="reps.rep_id,reps.territory_id,reps.quota_eur_q,reps.hired_on,opportunities.rep_id,opportunities.segment,opportunities.status,opportunities.closed_quarter,opportunities.amount_eur,territories.potential_index" period="deals closed in 2025-Q3, sellers as of 2025-09-30"
# ### Attainment, without rewarding the map
#
# Make `board` (DataFrame), one row for each seller in `reps`, for the last full quarter before that Monday, 2025-Q3. Columns:
#
# | column | unit | contract |
# |---|---|---|
# | `rep_id` | text | as in `reps` |
# | `attainment` | fraction | `amount_eur` of this seller's deals with status `won` and `closed_quarter` `2025-Q3`, summed, / `quota_eur_q`. 0 if there are none |
# | `closed` | number | this seller's deals, won or lost, with this `closed_quarter` (everybody has some) |
# | `big` | number | how many of these deals were won *and* are of the segment `multi`. 0 if there are none |
# | `tenure` | years | (2025-09-30 minus `hired_on`), in days, / 365.25 |
# | `potential` | index points per seller | `potential_index` of the seller's territory / number of sellers in `reps` with that territory |
#
# Nothing is rounded.
#
# *Why: two sellers in one territory share its firms. And whoever has closed ten deals has thrown ten dice.*

# %% answer q4
### BEGIN SOLUTION
closed = opps.query("closed_quarter == '2025-Q3'")
closed = closed.assign(
    won_eur=closed["amount_eur"].where(closed["status"] == "won", 0),
    big=(closed["status"] == "won") & (closed["segment"] == "multi"),
)
by = closed.groupby("rep_id").agg(won_eur=("won_eur", "sum"), closed=("won_eur", "size"), big=("big", "sum"))

board = reps.merge(by.reset_index(), on="rep_id").merge(territories, on="territory_id")
board = board.assign(
    attainment=board["won_eur"] / board["quota_eur_q"],
    tenure=(pd.Timestamp("2025-09-30") - board["hired_on"]) / pd.Timedelta(days=365.25),
    potential=board["potential_index"] / board.groupby("territory_id")["rep_id"].transform("size"),
)
board = board[["rep_id", "attainment", "closed", "big", "tenure", "potential"]]
### END SOLUTION

# %% check q4
check("q4", board)

# %% wrong q4 whole-potential
# `potential` gives each seller the whole territory. Where two work, they share its firms.
board = board.assign(potential=reps["territory_id"].map(territories.set_index("territory_id")["potential_index"]))

# %% wrong q4 year-quota
# `attainment` divides by four quotas. The column is per quarter, and so is the period.
board = board.assign(attainment=board["attainment"] / 4)

# %% wrong q4 lost-deals-in
# `attainment` counts lost deals. Only what was won counts against a quota.
board = board.assign(
    attainment=reps["rep_id"].map(closed.groupby("rep_id")["amount_eur"].sum()).fillna(0) / reps["quota_eur_q"]
)

# %% wrong q4 opened-in-the-quarter
# `attainment` counts deals *opened* in the quarter. A quota is met when a deal is closed.
o = opps.query("created_quarter == '2025-Q3' and status == 'won'").groupby("rep_id")["amount_eur"].sum()
board = board.assign(attainment=reps["rep_id"].map(o).fillna(0) / reps["quota_eur_q"])

# %% wrong q4 other-quarter
# `attainment` is that of the fourth quarter, which has only begun on that Monday. Take 2025-Q3.
o = opps.query("closed_quarter == '2025-Q4' and status == 'won'").groupby("rep_id")["amount_eur"].sum()
board = board.assign(attainment=reps["rep_id"].map(o).fillna(0) / reps["quota_eur_q"])

# %% wrong q4 euros-for-attainment
# `attainment` holds euros. Divide by the seller's quota.
board = board.assign(attainment=board["attainment"] * reps["quota_eur_q"])

# %% wrong q4 same-quota-for-all
# `attainment` divides by the mean quota. Each seller has their own.
board = board.assign(attainment=board["attainment"] * reps["quota_eur_q"] / reps["quota_eur_q"].mean())

# %% wrong q4 currencies-mixed
# `attainment` sums local currencies against a quota in EUR. Use `amount_eur`.
o = closed.query("status == 'won'").groupby("rep_id")["amount_local"].sum()
board = board.assign(attainment=reps["rep_id"].map(o).fillna(0) / reps["quota_eur_q"])

# %% wrong q4 wins-for-closed
# `closed` counts the won deals. How many dice were thrown? Won and lost.
board = board.assign(
    closed=reps["rep_id"].map(closed.query("status == 'won'").groupby("rep_id")["opp_id"].count()).fillna(0)
)

# %% wrong q4 all-deals-ever
# `closed` counts all the seller's deals. Only those closed in 2025-Q3.
board = board.assign(closed=reps["rep_id"].map(opps.groupby("rep_id")["opp_id"].count()).fillna(0))

# %% wrong q4 big-lost-too
# `big` counts the lost deals of chains as well. It asks for those won.
c = closed[closed["segment"] == "multi"].groupby("rep_id")["opp_id"].count()
board = board.assign(big=reps["rep_id"].map(c).fillna(0))

# %% wrong q4 all-wins-as-big
# `big` counts all won deals. It asks for those of the segment `multi`.
c = closed[closed["status"] == "won"].groupby("rep_id")["opp_id"].count()
board = board.assign(big=reps["rep_id"].map(c).fillna(0))

# %% wrong q4 blank-for-none
# In `big` a seller without such a deal is blank. Here it is counted, and the count is 0.
board = board.assign(big=board["big"].where(board["big"] > 0))

# %% wrong q4 tenure-in-days
# `tenure` is in days. Divide by 365.25.
board = board.assign(tenure=board["tenure"] * 365.25)

# %% wrong q4 tenure-at-year-end
# `tenure` runs to the end of the year. Take 2025-09-30, the end of the quarter.
board = board.assign(tenure=(pd.Timestamp("2025-12-31") - reps["hired_on"]) / pd.Timedelta(days=365.25))

# %% wrong q4 tenure-in-calendar-years
# `tenure` divides by 365. The prompt's year has 365.25 days, leap years shared out.
board = board.assign(tenure=board["tenure"] * 365.25 / 365)

# %% wrong q4 tenure-on-monday
# `tenure` runs to that Monday. Take 2025-09-30, the end of the quarter on the board.
board = board.assign(tenure=(pd.Timestamp("2025-11-03") - reps["hired_on"]) / pd.Timedelta(days=365.25))

# %% wrong q4 tenure-in-whole-years
# `tenure` has only whole years. Keep the part after the point.
board = board.assign(tenure=board["tenure"] // 1)

# %% wrong q4 closed-by-opening
# `closed` counts deals *opened* in the quarter. How many came to an end?
board = board.assign(
    closed=reps["rep_id"].map(opps.query("created_quarter == '2025-Q3'").groupby("rep_id")["opp_id"].count()).fillna(0)
)

# %% wrong q4 big-by-amount
# `big` counts won deals from 5,000 EUR up. The column asks for the segment `multi`, whatever the amount.
c = closed[(closed["status"] == "won") & (closed["amount_eur"] >= 5000)].groupby("rep_id")["opp_id"].count()
board = board.assign(big=reps["rep_id"].map(c).fillna(0))

# %% wrong q4 by-territory
# `attainment` is the territory's. Two sellers may share one, and each has their own deals and quota.
t = closed.query("status == 'won'").groupby("territory_id")["amount_eur"].sum()
q = reps.groupby("territory_id")["quota_eur_q"].sum()
board = board.assign(attainment=reps["territory_id"].map(t / q).fillna(0))

# %% wrong q4 best-ten
# Only ten sellers are left. The board has a row for each.
board = board.sort_values("attainment", ascending=False).head(10)

# %% accept q4
c = opps[opps["closed_quarter"] == "2025-Q3"].assign(eur=lambda d: d["amount_eur"].where(d["status"] == "won", 0))
c["big"] = (c["status"] + c["segment"] == "wonmulti") * 1
c = c.groupby("rep_id").agg(eur=("eur", "sum"), closed=("opp_id", "size"), big=("big", "sum")).reset_index()
b = reps.merge(c, on="rep_id", how="left").merge(territories, on="territory_id")
b["n"] = b.groupby("territory_id")["rep_id"].transform("size")
board = pd.DataFrame(
    {
        "rep_id": b["rep_id"],
        "attainment": b["eur"].fillna(0) / b["quota_eur_q"],
        "closed": b["closed"].fillna(0).astype(int),
        "big": b["big"],
        "tenure": (pd.to_datetime("2025-09-30") - b["hired_on"]).dt.days / 365.25,
        "potential": b["potential_index"] / b["n"],
    }
).set_index("rep_id")

# %% [markdown] hint q4
# 1. The rows come from `reps`; everything else is brought to them, so that nobody gets lost.
# 2. In the closed deals of the quarter, make a column with the amount where the deal was won and 0 elsewhere (`where(condition, 0)`), and one that is True for a won deal of a chain. Then one `groupby("rep_id").agg(…)`, a merge onto `reps`, a merge with `territories`; the number of sellers as in the demo or by `transform("size")`.
# 3. `by = closed.groupby("rep_id").agg(won_eur=("won_eur", "sum"), closed=("won_eur", "size"), big=("big", "sum"))`; `tenure=(pd.Timestamp("2025-09-30") - board["hired_on"]) / pd.Timedelta(days=365.25)`.

# %% [markdown] meaning q4
# Sort it by `attainment`, look at the last five, and then at their columns `closed` and `big`. With so few large deals, one more or one less moves a seller by many places. So the board starts a conversation, and it can't end one. Whether potential or tenure goes along with the order, you can see by `corr()`; whether it's their cause, you can't.

# %% [markdown] ask q5 type=function points=5 pure=yes ordered=yes columns="opportunities.lead_id,pipeline_snapshots.stage,pipeline_snapshots.amount_eur" fixed="the function is asked about small tables in the cells and the numbers of the calls"
# ### Whom first, this week?
#
# Write `call_list(leads, opps, capacity)` for **one** seller. It returns a DataFrame with the columns `lead_id`, `kind` and `worth`, in the order in which the seller should call.
#
# - `leads`: one row for each lead of the seller, with `lead_id`, `chance` (fraction that such leads become customers), `value_eur` (mean first-year margin of such customers, EUR) and `objected` (True or False: objected to being contacted).
# - `opps`: the seller's open deals, with `lead_id`, `stage` and `amount_eur`. Every `lead_id` in it occurs once, and also in `leads`. The table may have no rows.
# - `capacity`: how many calls the week has room for.
#
# The rule: (1) Who objected isn't on the list, with or without a deal. (2) A lead with an open deal is of the `kind` `"deal"`, and its `worth` is `amount_eur` × `STAGE_CHANCE` of its stage. (3) Every other lead is of the `kind` `"lead"`, and its `worth` is `chance` × `value_eur`. (4) Highest `worth` first (of two with the same worth either may stand first). (5) At most `capacity` rows; 0 gives an empty table, and a negative number raises a `ValueError`. Nothing is rounded, `leads` and `opps` stay as they are, and the index is free.
#
# *Why: yesterday's models, Monday's work. (The two kinds of worth aren't quite the same euros: one is a year's contract, the other margin. Say so when you hand it over.)*


# %% answer q5
def call_list(leads, opps, capacity):
    """The seller's calls of the week, the most valuable first: lead_id, kind, worth."""
    if capacity < 0:
        raise ValueError("capacity can't be negative")
    both = leads.merge(opps, on="lead_id", how="left")
    both = both[~both["objected"]]
    deal = both["stage"].notna()
    worth = np.where(deal, both["amount_eur"] * both["stage"].map(STAGE_CHANCE), both["chance"] * both["value_eur"])
    both = both.assign(kind=np.where(deal, "deal", "lead"), worth=worth)
    both = both.sort_values("worth", ascending=False)
    return both[["lead_id", "kind", "worth"]].head(capacity)


# %% check q5
check("q5", call_list)

# %% cases q5
call_list(my_leads, my_opps, 10)
call_list(my_leads, my_opps, 3)
call_list(my_leads, my_opps, 0)
call_list(my_leads, my_opps, -1)
call_list(my_leads, my_opps.head(0), 4)
call_list(my_leads.sort_values("lead_id", ascending=False), my_opps, 6)
call_list(my_leads.assign(chance=0.5), my_opps, 5)
call_list(my_leads, my_opps.assign(stage=["discovery", "demo", "proposal"], amount_eur=[1733.37, 2411.19, 905.53]), 6)


# %% wrong q5 objections-ignored
# Somebody who objected is on the list. Leave them off, however large the deal.
def call_list(leads, opps, capacity):
    """Calls."""
    if capacity < 0:
        raise ValueError("no")
    b = leads.merge(opps, on="lead_id", how="left")
    d = b["stage"].notna()
    b = b.assign(
        kind=np.where(d, "deal", "lead"),
        worth=np.where(d, b["amount_eur"] * b["stage"].map(STAGE_CHANCE), b["chance"] * b["value_eur"]),
    )
    return b.sort_values("worth", ascending=False)[["lead_id", "kind", "worth"]].head(capacity)


# %% wrong q5 deals-only
# The leads without a deal are missing. They are this quarter's next deals.
def call_list(leads, opps, capacity):
    """Calls."""
    if capacity < 0:
        raise ValueError("no")
    b = leads.merge(opps, on="lead_id")
    b = b[~b["objected"]]
    b = b.assign(kind="deal", worth=b["amount_eur"] * b["stage"].map(STAGE_CHANCE))
    return b.sort_values("worth", ascending=False)[["lead_id", "kind", "worth"]].head(capacity)


# %% wrong q5 leads-only
# A lead with an open deal is valued like any other lead. Its deal says more: amount × chance of the stage.
def call_list(leads, opps, capacity):
    """Calls."""
    if capacity < 0:
        raise ValueError("no")
    b = leads.merge(opps, on="lead_id", how="left")
    b = b[~b["objected"]]
    b = b.assign(kind=np.where(b["stage"].notna(), "deal", "lead"), worth=b["chance"] * b["value_eur"])
    return b.sort_values("worth", ascending=False)[["lead_id", "kind", "worth"]].head(capacity)


# %% wrong q5 full-amounts
# The deals are listed with their full amounts. Multiply each by the chance of its stage.
def call_list(leads, opps, capacity):
    """Calls."""
    if capacity < 0:
        raise ValueError("no")
    b = leads.merge(opps, on="lead_id", how="left")
    b = b[~b["objected"]]
    d = b["stage"].notna()
    b = b.assign(kind=np.where(d, "deal", "lead"), worth=np.where(d, b["amount_eur"], b["chance"] * b["value_eur"]))
    return b.sort_values("worth", ascending=False)[["lead_id", "kind", "worth"]].head(capacity)


# %% wrong q5 chance-of-the-lead
# The deals are weighed with the chance of the *lead*. A deal has a stage, and `STAGE_CHANCE` its chance.
def call_list(leads, opps, capacity):
    """Calls."""
    if capacity < 0:
        raise ValueError("no")
    b = leads.merge(opps, on="lead_id", how="left")
    b = b[~b["objected"]]
    d = b["stage"].notna()
    b = b.assign(
        kind=np.where(d, "deal", "lead"),
        worth=b["chance"] * np.where(d, b["amount_eur"], b["value_eur"]),
    )
    return b.sort_values("worth", ascending=False)[["lead_id", "kind", "worth"]].head(capacity)


# %% wrong q5 chances-of-two-stages
# A deal at *discovery* or *demo* has no worth. `STAGE_CHANCE` has a chance for all four stages: look each one up there.
# -     worth = np.where(deal, both["amount_eur"] * both["stage"].map(STAGE_CHANCE), both["chance"] * both["value_eur"])
# +     share = both["stage"].map({"proposal": 0.2, "negotiation": 0.4})
# +     worth = np.where(deal, both["amount_eur"] * share, both["chance"] * both["value_eur"])

# %% wrong q5 early-as-late
# A deal at *discovery* or *demo* gets the chance of *negotiation*. Look up each stage's own in `STAGE_CHANCE`.
# -     worth = np.where(deal, both["amount_eur"] * both["stage"].map(STAGE_CHANCE), both["chance"] * both["value_eur"])
# +     share = both["stage"].where(both["stage"] == "proposal", "negotiation").map(STAGE_CHANCE)
# +     worth = np.where(deal, both["amount_eur"] * share, both["chance"] * both["value_eur"])

# %% wrong q5 rounded-to-cents
# `worth` is rounded to cents. Nothing is rounded here: hand over what you computed.
# -     worth = np.where(deal, both["amount_eur"] * both["stage"].map(STAGE_CHANCE), both["chance"] * both["value_eur"])
# +     worth = np.where(deal, both["amount_eur"] * both["stage"].map(STAGE_CHANCE), both["chance"] * both["value_eur"])
# +     worth = worth.round(2)


# %% wrong q5 both-worths-added
# A lead with a deal gets both kinds of worth, added up. It's one customer: the deal's worth replaces that of the lead.
def call_list(leads, opps, capacity):
    """Calls."""
    if capacity < 0:
        raise ValueError("no")
    b = leads.merge(opps, on="lead_id", how="left")
    b = b[~b["objected"]]
    d = b["stage"].notna()
    w = b["chance"] * b["value_eur"] + np.where(d, b["amount_eur"] * b["stage"].map(STAGE_CHANCE), 0)
    b = b.assign(kind=np.where(d, "deal", "lead"), worth=w)
    return b.sort_values("worth", ascending=False)[["lead_id", "kind", "worth"]].head(capacity)


# %% wrong q5 larger-of-the-two
# A lead with a deal gets the larger of two worths. The rule doesn't choose: where there is a deal, its worth counts.
def call_list(leads, opps, capacity):
    """Calls."""
    if capacity < 0:
        raise ValueError("no")
    b = leads.merge(opps, on="lead_id", how="left")
    b = b[~b["objected"]]
    d = b["stage"].notna()
    w = np.fmax(b["chance"] * b["value_eur"], b["amount_eur"] * b["stage"].map(STAGE_CHANCE))
    b = b.assign(kind=np.where(d, "deal", "lead"), worth=w)
    return b.sort_values("worth", ascending=False)[["lead_id", "kind", "worth"]].head(capacity)


# %% wrong q5 listed-twice
# Somebody is on the list twice, as a lead and as a deal. One call is enough: with an open deal it's a deal.
def call_list(leads, opps, capacity):
    """Calls."""
    if capacity < 0:
        raise ValueError("no")
    a = leads[~leads["objected"]]
    a = a.assign(kind="lead", worth=a["chance"] * a["value_eur"])
    b = leads[~leads["objected"]].merge(opps, on="lead_id")
    b = b.assign(kind="deal", worth=b["amount_eur"] * b["stage"].map(STAGE_CHANCE))
    t = pd.concat([a[["lead_id", "kind", "worth"]], b[["lead_id", "kind", "worth"]]])
    return t.sort_values("worth", ascending=False).head(capacity)


# %% wrong q5 by-chance
# The list is sorted by chance. A sure small thing isn't worth more than an unsure large one by itself: sort by `worth`.
def call_list(leads, opps, capacity):
    """Calls."""
    if capacity < 0:
        raise ValueError("no")
    b = leads.merge(opps, on="lead_id", how="left")
    b = b[~b["objected"]]
    d = b["stage"].notna()
    b = b.assign(
        kind=np.where(d, "deal", "lead"),
        worth=np.where(d, b["amount_eur"] * b["stage"].map(STAGE_CHANCE), b["chance"] * b["value_eur"]),
    )
    return b.sort_values("chance", ascending=False)[["lead_id", "kind", "worth"]].head(capacity)


# %% wrong q5 smallest-first
# The smallest worth stands first.
def call_list(leads, opps, capacity):
    """Calls."""
    if capacity < 0:
        raise ValueError("no")
    b = leads.merge(opps, on="lead_id", how="left")
    b = b[~b["objected"]]
    d = b["stage"].notna()
    b = b.assign(
        kind=np.where(d, "deal", "lead"),
        worth=np.where(d, b["amount_eur"] * b["stage"].map(STAGE_CHANCE), b["chance"] * b["value_eur"]),
    )
    return b.sort_values("worth")[["lead_id", "kind", "worth"]].head(capacity)


# %% wrong q5 deals-first
# All deals stand before all leads. The order is by `worth`, whatever the kind.
def call_list(leads, opps, capacity):
    """Calls."""
    if capacity < 0:
        raise ValueError("no")
    b = leads.merge(opps, on="lead_id", how="left")
    b = b[~b["objected"]]
    d = b["stage"].notna()
    b = b.assign(
        kind=np.where(d, "deal", "lead"),
        worth=np.where(d, b["amount_eur"] * b["stage"].map(STAGE_CHANCE), b["chance"] * b["value_eur"]),
    )
    b = b.sort_values(["kind", "worth"], ascending=[True, False])
    return b[["lead_id", "kind", "worth"]].head(capacity)


# %% wrong q5 capacity-ignored
# The list is longer than the week. Cut it off after `capacity` rows.
def call_list(leads, opps, capacity):
    """Calls."""
    if capacity < 0:
        raise ValueError("no")
    b = leads.merge(opps, on="lead_id", how="left")
    b = b[~b["objected"]]
    d = b["stage"].notna()
    b = b.assign(
        kind=np.where(d, "deal", "lead"),
        worth=np.where(d, b["amount_eur"] * b["stage"].map(STAGE_CHANCE), b["chance"] * b["value_eur"]),
    )
    return b.sort_values("worth", ascending=False)[["lead_id", "kind", "worth"]]


# %% wrong q5 cut-before-sorting
# The list is cut off before it is sorted, so it holds the first rows of the table and not the best.
def call_list(leads, opps, capacity):
    """Calls."""
    if capacity < 0:
        raise ValueError("no")
    b = leads.merge(opps, on="lead_id", how="left")
    b = b[~b["objected"]].head(capacity)
    d = b["stage"].notna()
    b = b.assign(
        kind=np.where(d, "deal", "lead"),
        worth=np.where(d, b["amount_eur"] * b["stage"].map(STAGE_CHANCE), b["chance"] * b["value_eur"]),
    )
    return b.sort_values("worth", ascending=False)[["lead_id", "kind", "worth"]]


# %% wrong q5 objections-after-the-cut
# Those who objected are taken off *after* the list was cut, so the week has empty places. First the rule, then the cut.
def call_list(leads, opps, capacity):
    """Calls."""
    if capacity < 0:
        raise ValueError("no")
    b = leads.merge(opps, on="lead_id", how="left")
    d = b["stage"].notna()
    b = b.assign(
        kind=np.where(d, "deal", "lead"),
        worth=np.where(d, b["amount_eur"] * b["stage"].map(STAGE_CHANCE), b["chance"] * b["value_eur"]),
    )
    b = b.sort_values("worth", ascending=False).head(capacity)
    return b[~b["objected"]][["lead_id", "kind", "worth"]]


# %% wrong q5 negative-goes-through
# A negative capacity goes through. It makes no sense: raise a `ValueError`.
def call_list(leads, opps, capacity):
    """Calls."""
    b = leads.merge(opps, on="lead_id", how="left")
    b = b[~b["objected"]]
    d = b["stage"].notna()
    b = b.assign(
        kind=np.where(d, "deal", "lead"),
        worth=np.where(d, b["amount_eur"] * b["stage"].map(STAGE_CHANCE), b["chance"] * b["value_eur"]),
    )
    b = b.sort_values("worth", ascending=False)
    return b[["lead_id", "kind", "worth"]].head(max(capacity, 0))


# %% wrong q5 zero-refused
# A week without room for calls is an empty list and no error. Refuse negative numbers only.
def call_list(leads, opps, capacity):
    """Calls."""
    if capacity <= 0:
        raise ValueError("no")
    b = leads.merge(opps, on="lead_id", how="left")
    b = b[~b["objected"]]
    d = b["stage"].notna()
    b = b.assign(
        kind=np.where(d, "deal", "lead"),
        worth=np.where(d, b["amount_eur"] * b["stage"].map(STAGE_CHANCE), b["chance"] * b["value_eur"]),
    )
    return b.sort_values("worth", ascending=False)[["lead_id", "kind", "worth"]].head(capacity)


# %% accept q5
def call_list(leads, opps, capacity):
    """Calls."""
    if capacity < 0:
        raise ValueError("a week can't have fewer than no calls")
    amount = leads["lead_id"].map(opps.set_index("lead_id")["amount_eur"])
    share = leads["lead_id"].map(opps.set_index("lead_id")["stage"]).map(STAGE_CHANCE)
    table = pd.DataFrame({"lead_id": leads["lead_id"], "kind": "lead", "worth": (amount * share).astype(float)})
    table["kind"] = table["kind"].where(amount.isna(), "deal")
    table["worth"] = table["worth"].fillna(leads["chance"] * leads["value_eur"])
    table = table[leads["objected"] == False]  # noqa: E712
    return table.sort_values("worth", ascending=False).iloc[:capacity]


# %% [markdown] hint q5
# 1. One table with a row for each lead, the deal beside it where there is one: a left merge. Where `stage` is blank, there is no deal.
# 2. Filter the objections, compute `worth` in two ways and choose by `np.where`, sort, cut off. A negative capacity is refused before all that.
# 3. `both = leads.merge(opps, on="lead_id", how="left")`; `deal = both["stage"].notna()`; `np.where(deal, …, …)` once for `worth` and once for `kind`; `both["stage"].map(STAGE_CHANCE)` gives each deal its chance.

# %% [markdown] meaning q5
# The rule is written down, so Tomasz can change it, and will: perhaps a lead that has waited since Friday should come before everything. What it can't know is whether a call *changes* anything. The most valuable deals may be the ones that would have signed without one.

# %% [markdown] ask q6 type=essay points=6
# ### The forecast note
#
# It is still Monday, 3 November 2025. Write Amara the forecast note for 2025-Q4, about **150 words**:
#
# - **one number and a range**, with the method and its record;
# - **target and forecast apart**: the quotas add up to the target, and that is what you want, not what you expect;
# - **three facts** of that Monday that speak for the number or against it, each with a figure;
# - **one ask to marketing**, that could still matter in eight weeks;
# - and what would make you change the number before the quarter ends, and when you'll look.
#
# Write what one could know that day; the end of the quarter stays out of it.
#
# *Why: a forecast is an expectation with an error bar.*
#
# A person reads your text for four things: a claim, numbers with their units, a caveat and a decision. Each is worth 1.5 points here.

# %% [markdown] answer q6
# *Write here: about 150 words to Amara.*

# %% [markdown] rubric q6
# One and a half points each:
#
# 1. **Claim**: one number for the quarter, the method it comes from with its record, and why this method; target and forecast aren't confused.
# 2. **Number with unit**: a range from past errors, and three facts with figures that speak for the number or against it (for example EUR won so far, deals in negotiation, what last quarter brought, each with base and date).
# 3. **Caveat**: says how many quarters the record has, how often such a range holds, and one thing that may be different this time; or that the categories are judgements.
# 4. **Decision**: one ask to marketing that can work in time (fast segments, not campaigns for chains), and a date and a number at which the forecast is changed.

# %% [markdown] model q6
# *The numbers are those of another company: your tables say something else.*
#
# Amara, I call the fourth quarter at 640,000 EUR, range 540,000 to 740,000. The target is 700,000; I don't expect us to get there.
#
# The sellers commit to 800,000 EUR. On this Monday of the last five quarters their commits were too high every time, by 25% on average, so I divide that off. Corrected they'd have missed by 9%, the weighted pipeline, treated alike, by 18%: it can't see deals that nobody has opened yet.
#
# Three facts. 190,000 EUR are won, 30,000 less than on this Monday a quarter ago. Another 210,000 stand at negotiation. And the third quarter brought 610,000, which speaks for the lower half.
#
# The range is that of five past errors and holds in about two of three cases, if this winter resembles them.
#
# One ask to Ines: bring forward the November mailing to solo practices, which decide in three weeks. I'll look again on 1 December. With less than 400,000 EUR won by then, I'll go down to 560,000.

# %% [markdown] weak q6
# "The team is very motivated and commits to 800,000 EUR, so we will reach our target of 700,000 EUR. The best case is 1.1 million, the worst case 190,000, which is already won. Marketing should send us more and better leads. We will monitor the pipeline closely."
#
# *What it misses: the commit is believed without its record. The range goes from nothing more to everything, so it says nothing. Target and forecast are mixed up. The ask names no segment and couldn't work in eight weeks, and nothing says when the number would be changed.*

# %% [markdown]
# ## Before you hand it over: judge your own call
#
# Mark the column that is true. Everything in the middle column or better: hand it over. Then look at `solution("q6")`.
#
# | | not yet | good | ready for a boss |
# |---|---|---|---|
# | **Number** | the sellers' sum | a method with its record | and why not the other two |
# | **Range** | best and worst guess | from past errors | and how often it should hold |
# | **Peeking** | final stages used | only what that Monday knew | you can say where a peek would hide |
# | **Target** | taken for the forecast | named apart | how far above or below it in EUR, and what the low end would mean |
# | **People** (question 4) | a ranking | attainment with potential beside it | and how many deals each one closed |
# | **Next** | "monitor" | one ask | an ask that can work in time, and a date to look again |
