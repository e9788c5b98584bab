# %% [markdown] intro
# # Day 46 · The SLA: Two Promises and a Stopwatch
#
# Marketing has promised five accepted MQLs per seller and month, sales has promised to try each MQL soon and not to give up at once. You find the first attempt for each MQL, write the sales promise as a function, build a table of both promises, and see who changed when the agreement was signed. At the end there is a bonus to decide about. About 45 minutes.

# %% setup
import numpy as np
import pandas as pd

from larkwell import begin, load

check, hint, solution = begin("day-046")

activities = load("activities")
opps = load("opportunities")
reps = load("reps")
rollout = load("rollout")

START = rollout[rollout["wave"] == "1"]["go_live"].min()  # the day on which wave 1 went live
PROMISE = 5  # accepted MQLs per seller and month
ATTEMPTS = ["no_answer", "connected", "meeting_booked", "declined"]  # how a call or an e-mail of a seller can end


def office_clock(at, zone):
    """Office hours (Monday to Friday, 08:00-18:00 local) that have passed since 2 January 2023, at each UTC moment."""
    out = pd.Series(0.0, index=at.index)
    for name in zone.unique():
        local = at[zone == name].dt.tz_localize("UTC").dt.tz_convert(name).dt.tz_localize(None)
        day = local.dt.normalize()
        date = day.to_numpy().astype("datetime64[D]")
        today = ((local - day) / pd.Timedelta(hours=1) - 8).clip(0, 10) * np.is_busday(date)
        out[local.index] = today + 10 * np.busday_count("2023-01-02", date)
    return out


# One row an MQL. `mql_day` and `quarter` are those of `mql_at`, `sal_quarter` that of `sal_at` (blank: not accepted).
mqls = load("funnel")[["lead_id", "mql_at", "sal_at"]]
mqls = mqls[mqls["mql_at"].notna()].merge(load("leads")[["lead_id", "territory_id"]], on="lead_id")
mqls = mqls.merge(rollout, on="territory_id")
mqls = mqls.assign(
    mql_day=mqls["mql_at"].dt.normalize(),
    quarter=mqls["mql_at"].dt.year.astype(str) + "-Q" + mqls["mql_at"].dt.quarter.astype(str),
    sal_quarter=(mqls["sal_at"].dt.strftime("%Y") + "-Q" + mqls["sal_at"].dt.to_period("Q").astype(str).str[-1]),
)

# One row for whatever happened to an MQL from `mql_at` on: a call or an e-mail of a seller, or a rejection by sales.
calls = activities[activities["kind"].isin(["cold_call", "warm_call", "email"])]
calls = calls.drop_duplicates(subset=["lead_id", "at"])
refused = load("stage_history")
refused = refused[refused["stage"] == "rejected"]
events = pd.concat(
    [
        pd.DataFrame({"lead_id": calls["lead_id"], "at": calls["at"], "what": calls["outcome"]}),
        pd.DataFrame({"lead_id": refused["lead_id"], "at": refused["entered_at"], "what": "rejected"}),
    ]
)
events = events.merge(mqls[["lead_id", "territory_id", "mql_at"]], on="lead_id")
events = events.merge(load("territories")[["territory_id", "timezone"]], on="territory_id")
events = events[events["at"] >= events["mql_at"]].reset_index(drop=True)
events = events.assign(
    hours=(office_clock(events["at"], events["timezone"]) - office_clock(events["mql_at"], events["timezone"])).round(
        4
    ),
    days=(events["at"] - events["mql_at"]) / pd.Timedelta(days=1),
)
events = events[["lead_id", "at", "what", "hours", "days"]]

# %% [markdown]
# Two tables are ready. `mqls` has one row an MQL. `events` has one row for whatever happened to an MQL afterwards, in no particular order:
#
# | column of `events` | meaning |
# |---|---|
# | `lead_id`, `at` | which MQL, when (UTC) |
# | `what` | how a seller's call or e-mail ended (`no_answer`, `connected`, `meeting_booked`, `declined`), or `rejected`: sales refused the lead |
# | `hours` | business hours from `mql_at` to `at`, as on day 45: Monday to Friday, 08:00 to 18:00 in the lead's own time zone |
# | `days` | days of 24 hours from `mql_at` to `at` |

# %% demo
events.head()

# %% demo
mqls.head()

# %% [markdown]
# ## New today: the first row of each group
#
# `groupby(...).first()` takes the first row of each group **as the table stands**. If it isn't sorted by time, that is just the row that happens to lie on top. So: sort, then first. Here the first *meeting* with each lead, from `activities`:

# %% demo
meetings = activities[activities["kind"] == "meeting"]
first = meetings.sort_values("at").groupby("lead_id").first()
first[["at", "rep_id", "outcome", "minutes", "objection"]].head()

# %% [markdown]
# One trap: `first()` looks for the first value that is **not blank**, in each column by itself. A lead whose first meeting has no `objection` gets that of a later one. For the row as it is, use day 19's `drop_duplicates`:

# %% demo
as_it_is = meetings.sort_values("at").drop_duplicates(subset=["lead_id"], keep="first")
print(first["objection"].isna().sum(), as_it_is["objection"].isna().sum())

# %% [markdown]
# `transform` computes a number for each group and writes it into **every row** of the group. The table keeps its rows, and each can be compared with its own group: a deal with the median of its seller, for instance.

# %% demo
own = opps.groupby("rep_id")["cycle_days"].transform("median")
opps.assign(own=own, slower=opps["cycle_days"] - own)[["rep_id", "cycle_days", "own", "slower"]].head()

# %% [markdown]
# A column of True and False can be grouped, too: its `mean` is the share of True, its `max` says whether one of them is True. Two such columns, or two such results per group, join with `&` (and) and `|` (or). Which kinds of activity ever end with a meeting booked, and which do that *or* reach somebody more often than not?

# %% demo
talked = activities["outcome"].isin(["connected", "meeting_booked"]).groupby(activities["kind"]).mean()
booked = (activities["outcome"] == "meeting_booked").groupby(activities["kind"]).max()
pd.DataFrame({"share": talked, "ever": booked, "either": booked | (talked > 0.5)})

# %% [markdown]
# ## From day 11, without looking
#
# Which stage does an agreement between the two teams make measurable, and who owns its date?
#
# <details><summary>Compare with your answer</summary>
#
# The **SAL**: a named seller agrees to work the lead. Sales owns the date. Without it nobody can tell a lead that was refused from one that was forgotten, and marketing's half of the agreement has nothing to count.
#
# </details>

# %% [markdown] ask q1 points=3 columns="funnel.lead_id,funnel.mql_at,activities.lead_id,activities.at,activities.outcome,activities.kind" period="MQLs that are due: mql_day up to 2025-12-21"
# ### The first attempt
#
# An MQL is **due** when its ten days are over before the tables end with 31 December 2025: `mql_day` (the UTC day of `mql_at`) up to and including **21 December 2025**. Only these count here, those of 2024 as well as those of 2025. An **attempt** is an event whose `what` is one of `ATTEMPTS`; a rejection is none. The first attempt of an MQL is the one with the earliest `at`.
#
# - `silent` (int): how many due MQLs have no attempt at all in `events`.
# - `p_fast` (fraction of **all due MQLs**, not rounded): those whose first attempt came within 8 business hours (`hours` at most 8).
# - `p_met` (fraction of the due MQLs that **have** an attempt, not rounded): those whose **first** attempt reached somebody, that is, did not end with `no_answer`.
#
# *Why: "we answer within a day" is true of those who were answered.*

# %% answer q1
### BEGIN SOLUTION
due = mqls[mqls["mql_day"] <= "2025-12-21"]
tries = events[events["what"].isin(ATTEMPTS) & events["lead_id"].isin(due["lead_id"])]
first_try = tries.sort_values("at").groupby("lead_id").first()
silent = len(due) - len(first_try)
p_fast = (first_try["hours"] <= 8).sum() / len(due)
p_met = (first_try["what"] != "no_answer").mean()
### END SOLUTION

# %% check q1
check("q1", silent, p_fast, p_met)

# %% wrong q1 answered-only
# `p_fast` has only those MQLs in its base who were tried at all. To those who never were the promise was broken as well: divide by all that are due.
p_fast = (first_try["hours"] <= 8).mean()

# %% wrong q1 not-sorted
# `first()` was asked before the table was sorted. The rows of `events` are in no order of time, so this is any attempt.
t = tries.groupby("lead_id").first()
p_fast = (t["hours"] <= 8).sum() / len(due)
p_met = (t["what"] != "no_answer").mean()

# %% wrong q1 met-not-sorted
# `p_met` looks at the attempt that lies on top in the table. Sort by `at` first.
p_met = (tries.groupby("lead_id").first()["what"] != "no_answer").mean()

# %% wrong q1 the-last-try
# This is the *last* attempt of each MQL. Look at the direction of the sort, or at which end you take.
t = tries.sort_values("at").groupby("lead_id").last()
p_fast = (t["hours"] <= 8).sum() / len(due)
p_met = (t["what"] != "no_answer").mean()

# %% wrong q1 not-yet-due
# MQLs of the last ten days of the year are among these. Their time isn't up: leave them out, above the line and below.
t = events[events["what"].isin(ATTEMPTS)].sort_values("at").groupby("lead_id").first()
silent = len(mqls) - len(t)
p_fast = (t["hours"] <= 8).sum() / len(mqls)
p_met = (t["what"] != "no_answer").mean()

# %% wrong q1 due-below-only
# `silent` compares the due MQLs with the attempts for *all* MQLs. Keep the due ones on both sides.
silent = len(due) - events[events["what"].isin(ATTEMPTS)]["lead_id"].nunique()

# %% wrong q1 rejection-as-attempt
# A rejection counts as an attempt here. Whoever was refused without a call or a mail has no attempt: keep only the values in `ATTEMPTS`.
t = events[events["lead_id"].isin(due["lead_id"])].sort_values("at").groupby("lead_id").first()
silent = len(due) - len(t)
p_met = (t["what"] != "no_answer").mean()

# %% wrong q1 silent-without-rejections
# `silent` counts MQLs with no event of any kind. Those that were refused without a single attempt belong in it, too.
silent = len(due) - events[events["lead_id"].isin(due["lead_id"])]["lead_id"].nunique()

# %% wrong q1 wall-clock
# `p_fast` counts 8 hours on the wall clock, nights and weekends included. The promise is in business hours: the column `hours`.
p_fast = (first_try["days"] * 24 <= 8).sum() / len(due)

# %% wrong q1 eight-days
# `p_fast` compares `days` with 8. The limit is 8 business hours.
p_fast = (first_try["days"] <= 8).sum() / len(due)

# %% wrong q1 attempts-not-leads
# `p_fast` and `p_met` count attempts. One MQL with five attempts is one MQL: keep the first of each.
p_fast = (tries["hours"] <= 8).mean()
p_met = (tries["what"] != "no_answer").mean()

# %% wrong q1 ever-met
# `p_met` counts whoever was reached by *some* attempt. Asked is the first one.
p_met = (tries["what"] != "no_answer").groupby(tries["lead_id"]).max().mean()

# %% wrong q1 met-of-all-due
# `p_met` is divided by all due MQLs. Its base is those that have an attempt.
p_met = (first_try["what"] != "no_answer").sum() / len(due)

# %% wrong q1 declined-left-out
# `p_met` leaves out those who declined. They picked up or wrote back: they were reached, and said no.
p_met = first_try["what"].isin(["connected", "meeting_booked"]).mean()

# %% wrong q1 not-met
# `p_met` is the share that was *not* reached.
p_met = (first_try["what"] == "no_answer").mean()

# %% wrong q1 the-tried-ones
# `silent` counts the MQLs that *have* an attempt.
silent = len(first_try)

# %% wrong q1 silent-as-share
# `silent` is a share. Asked is a number of MQLs.
silent = 1 - len(first_try) / len(due)

# %% wrong q1 silent-with-nobody-met
# `silent` counts MQLs whose first attempt nobody answered. Asked are those for whom there was none.
silent = (first_try["what"] == "no_answer").sum()

# %% wrong q1 one-year
# Only the MQLs of 2025 are in. The history has two years, and both count here.
d = due[due["mql_day"] >= "2025-01-01"]
t = first_try[first_try.index.isin(d["lead_id"])]
silent = len(d) - len(t)
p_fast = (t["hours"] <= 8).sum() / len(d)
p_met = (t["what"] != "no_answer").mean()

# %% wrong q1 last-day-missing
# The last due day is missing. With `<` it is left out by the sign; with `mql_at` by the clock, since a bare date means midnight, and whatever came later that day lies after it. Compare `mql_day`, with *up to and including*.
d = mqls[mqls["mql_day"] < "2025-12-21"]
t = first_try[first_try.index.isin(d["lead_id"])]
silent = len(d) - len(t)
p_fast = (t["hours"] <= 8).sum() / len(d)
p_met = (t["what"] != "no_answer").mean()

# %% wrong q1 last-day-missing-in-the-shares
# The last due day is missing. With `<` it is left out by the sign; with `mql_at` by the clock, since a bare date means midnight, and whatever came later that day lies after it. Compare `mql_day`, with *up to and including*.
d = mqls[mqls["mql_day"] < "2025-12-21"]
t = first_try[first_try.index.isin(d["lead_id"])]
p_fast = (t["hours"] <= 8).sum() / len(d)
p_met = (t["what"] != "no_answer").mean()

# %% wrong q1 silent-of-all
# `silent` also counts MQLs of the last ten days. Their time isn't up: only the due ones belong in it.
t = events[events["what"].isin(ATTEMPTS)]
silent = (~mqls["lead_id"].isin(t["lead_id"])).sum()

# %% wrong q1 shares-swapped
# The two shares stand under each other's names.
p_fast, p_met = p_met, p_fast

# %% accept q1
d = mqls[mqls["mql_day"] + pd.Timedelta(days=10) <= pd.Timestamp("2025-12-31")]
t = events[events["what"] != "rejected"]
t = t[t["at"] == t.groupby("lead_id")["at"].transform("min")]
m = d.merge(t[["lead_id", "what", "hours"]], on="lead_id", how="left")
silent = m["what"].isna().sum()
p_fast = (m["hours"] <= 8).mean()
p_met = (m["what"].dropna() != "no_answer").mean()

# %% accept q1
t = events[events["what"].isin(ATTEMPTS)].sort_values("at").drop_duplicates(subset=["lead_id"], keep="first")
t = due.merge(t, on="lead_id", how="left")
silent = int(t["at"].isna().sum())
p_fast = len(t[t["hours"] <= 8]) / len(t)
p_met = t[t["at"].notna()]["what"].isin(["connected", "meeting_booked", "declined"]).mean()

# %% [markdown] hint q1
# 1. Three steps: keep the due MQLs, keep their attempts, keep the first attempt of each. Only then count.
# 2. `isin` twice: `what` in `ATTEMPTS`, `lead_id` in the due ones. Sort by `at`, group by `lead_id`, take the first. Whoever was never tried isn't in that result, and so has to come back in through the base.
# 3. `first_try = tries.sort_values("…").groupby("…").first()`; `silent = len(due) - len(…)`; `p_fast = (first_try["…"] <= 8).sum() / len(…)`; `p_met = (first_try["…"] != "…").mean()`.

# %% [markdown] meaning q1
# The silent ones are the part of the promise that no report on response times can show, because they have no response time. Ask Tomasz for that list by name. Some of them were refused, with a reason and without a call; a few bought at the checkout by themselves; the rest were just left lying.

# %% [markdown] ask q2 type=function points=4 pure=yes columns="activities.lead_id" skill="def a function: arguments, docstring, if, raise, return"
# ### The promise as a program
#
# Write `sla_ok(rows, hours=8, attempts=4, days=10)`. `rows` is a table like `events`, with the columns `lead_id`, `what`, `hours` and `days` at least, of one or many leads, in any order. The function returns a Series of True and False (not of 1 and 0) with `lead_id` as its index, one entry for **each** lead that occurs in `rows`, whatever its events are and whenever they happened. A lead is True if both parts hold:
#
# 1. **soon**: at least one attempt (`what` in `ATTEMPTS`) with the column `hours` at most the argument `hours`; the argument `days` plays no part here;
# 2. **enough**: within the first `days` days (column `days` at most the argument `days`) there are at least `attempts` attempts, **or** the matter is settled within that time. Settled means that one event is anything but `no_answer`: somebody was reached, or sales rejected the lead.
#
# So a lead that was rejected and never tried is False. The function leaves `rows` as it is.
#
# *Why: a promise that a program can check can no longer be argued about in the corridor.*


# %% answer q2
### BEGIN SOLUTION
def sla_ok(rows, hours=8, attempts=4, days=10):
    """For each lead: was the sales promise kept? True or False, by lead_id."""
    tried = rows["what"].isin(ATTEMPTS)
    inside = rows["days"] <= days
    flags = rows.assign(
        soon=tried & (rows["hours"] <= hours),
        counts=tried & inside,
        settled=(rows["what"] != "no_answer") & inside,
    )
    lead = flags.groupby("lead_id").agg(soon=("soon", "max"), n=("counts", "sum"), settled=("settled", "max"))
    return lead["soon"] & ((lead["n"] >= attempts) | lead["settled"])


### END SOLUTION

# %% check q2
check("q2", sla_ok)

# %% cases q2
sla_ok(
    pd.DataFrame(
        {
            "lead_id": [1, 1, 2, 3],
            "what": ["no_answer", "connected", "connected", "declined"],
            "hours": [2.5, 14, 8.5, 8],
            "days": [0.2, 2.1, 1.1, 0.9],
        }
    )
)
sla_ok(
    pd.DataFrame(
        {
            "lead_id": [4, 4, 4, 4, 5, 5, 5, 5],
            "what": ["no_answer"] * 8,
            "hours": [3, 13, 33, 63, 1, 21, 41, 85],
            "days": [0.3, 1.4, 4.2, 9.9, 0.1, 2.3, 6.2, 10.5],
        }
    )
)
sla_ok(
    pd.DataFrame(
        {
            "lead_id": [6, 6, 7, 7],
            "what": ["no_answer", "rejected", "rejected", "no_answer"],
            "hours": [5, 12, 4, 30],
            "days": [1, 2, 0.6, 3.8],
        }
    )
)
sla_ok(
    pd.DataFrame({"lead_id": [8, 9], "what": ["rejected", "meeting_booked"], "hours": [1.5, 0.2], "days": [0.1, 0.1]})
)
sla_ok(
    pd.DataFrame(
        {
            "lead_id": [10, 11, 10, 11],
            "what": ["connected", "no_answer", "no_answer", "meeting_booked"],
            "hours": [40, 80, 6, 20],
            "days": [5, 10, 0.8, 12],
        }
    )
)
sla_ok(
    pd.DataFrame(
        {
            "lead_id": [12, 12, 12, 12],
            "what": ["no_answer"] * 4,
            "hours": [70, 7.5, 22, 45],
            "days": [10, 0.7, 2.9, 5.2],
        }
    )
)
sla_ok(
    pd.DataFrame(
        {
            "lead_id": [13, 13, 14, 14],
            "what": ["no_answer", "no_answer", "no_answer", "no_answer"],
            "hours": [1, 9, 3, 11],
            "days": [0.1, 1, 0.3, 1.2],
        }
    ),
    2,
    2,
    5,
)
sla_ok(
    pd.DataFrame(
        {
            "lead_id": [15, 15, 16, 16],
            "what": ["no_answer", "rejected", "no_answer", "connected"],
            "hours": [11, 30, 10, 64],
            "days": [2.5, 4.5, 1.5, 9],
        }
    ),
    hours=12,
    days=7,
)
sla_ok(
    pd.DataFrame(
        {
            "lead_id": [17, 17, 17],
            "what": ["no_answer", "no_answer", "no_answer"],
            "hours": [1, 2, 3],
            "days": [0.1, 0.2, 0.3],
        }
    ),
    attempts=3,
)
sla_ok(
    pd.DataFrame(
        {
            "lead_id": [18, 18, 18, 18],
            "what": ["no_answer", "no_answer", "no_answer", "rejected"],
            "hours": [1, 11, 21, 90],
            "days": [0.1, 1.2, 2.2, 13],
        }
    )
)
sla_ok(pd.DataFrame({"lead_id": [19, 20], "what": ["no_answer", "no_answer"], "hours": [90, 4], "days": [12, 0.4]}))
sla_ok(
    pd.DataFrame({"lead_id": [21, 21], "what": ["rejected", "no_answer"], "hours": [0.5, 3], "days": [0.5, 2.7]}),
    days=1,
)


# %% wrong q2 stopwatch-only
# Your function looks only at part 1. One quick call and then silence isn't what was promised: check part 2 as well, and join them by *and*.
def sla_ok(rows, hours=8, attempts=4, days=10):
    tried = rows["what"].isin(ATTEMPTS)
    return (tried & (rows["hours"] <= hours)).groupby(rows["lead_id"]).max()


# %% wrong q2 persistence-only
# Your function looks only at part 2. An MQL that waited a week for its first call has been let down, however often it's called then.
def sla_ok(rows, hours=8, attempts=4, days=10):
    inside = rows["days"] <= days
    n = (rows["what"].isin(ATTEMPTS) & inside).groupby(rows["lead_id"]).sum()
    settled = ((rows["what"] != "no_answer") & inside).groupby(rows["lead_id"]).max()
    return (n >= attempts) | settled


# %% wrong q2 one-part-is-enough
# Your function is content with one of the two parts. Both have to hold.
def sla_ok(rows, hours=8, attempts=4, days=10):
    tried = rows["what"].isin(ATTEMPTS)
    inside = rows["days"] <= days
    soon = (tried & (rows["hours"] <= hours)).groupby(rows["lead_id"]).max()
    n = (tried & inside).groupby(rows["lead_id"]).sum()
    settled = ((rows["what"] != "no_answer") & inside).groupby(rows["lead_id"]).max()
    return soon | (n >= attempts) | settled


# %% wrong q2 always-four
# Your function wants the full number of attempts from everybody, also where somebody was reached or refused on the first day. Then no further attempt is due.
def sla_ok(rows, hours=8, attempts=4, days=10):
    tried = rows["what"].isin(ATTEMPTS)
    soon = (tried & (rows["hours"] <= hours)).groupby(rows["lead_id"]).max()
    n = (tried & (rows["days"] <= days)).groupby(rows["lead_id"]).sum()
    return soon & (n >= attempts)


# %% wrong q2 rejection-is-an-attempt
# A quick rejection counts as the first attempt here. Nobody called: part 1 wants one of `ATTEMPTS`.
def sla_ok(rows, hours=8, attempts=4, days=10):
    inside = rows["days"] <= days
    soon = (rows["hours"] <= hours).groupby(rows["lead_id"]).max()
    n = inside.groupby(rows["lead_id"]).sum()
    settled = ((rows["what"] != "no_answer") & inside).groupby(rows["lead_id"]).max()
    return soon & ((n >= attempts) | settled)


# %% wrong q2 refused-are-not-settled
# A lead that sales rejected after a first try is asked for more attempts here. Settled means reached *or* rejected.
def sla_ok(rows, hours=8, attempts=4, days=10):
    tried = rows["what"].isin(ATTEMPTS)
    inside = rows["days"] <= days
    soon = (tried & (rows["hours"] <= hours)).groupby(rows["lead_id"]).max()
    n = (tried & inside).groupby(rows["lead_id"]).sum()
    met = (tried & (rows["what"] != "no_answer") & inside).groupby(rows["lead_id"]).max()
    return soon & ((n >= attempts) | met)


# %% wrong q2 no-is-no-answer
# Someone who declined is asked for more attempts here. A no is an answer: whatever isn't `no_answer` settles the matter.
def sla_ok(rows, hours=8, attempts=4, days=10):
    tried = rows["what"].isin(ATTEMPTS)
    inside = rows["days"] <= days
    soon = (tried & (rows["hours"] <= hours)).groupby(rows["lead_id"]).max()
    n = (tried & inside).groupby(rows["lead_id"]).sum()
    done = rows["what"].isin(["connected", "meeting_booked", "rejected"])
    settled = (done & inside).groupby(rows["lead_id"]).max()
    return soon & ((n >= attempts) | settled)


# %% wrong q2 attempts-of-any-day
# The attempts are counted without an end. Only those within the first `days` days are in the promise.
def sla_ok(rows, hours=8, attempts=4, days=10):
    tried = rows["what"].isin(ATTEMPTS)
    soon = (tried & (rows["hours"] <= hours)).groupby(rows["lead_id"]).max()
    n = tried.groupby(rows["lead_id"]).sum()
    settled = ((rows["what"] != "no_answer") & (rows["days"] <= days)).groupby(rows["lead_id"]).max()
    return soon & ((n >= attempts) | settled)


# %% wrong q2 settled-some-day
# Here a matter counts as settled whenever it was settled. After the first `days` days it's too late.
def sla_ok(rows, hours=8, attempts=4, days=10):
    tried = rows["what"].isin(ATTEMPTS)
    soon = (tried & (rows["hours"] <= hours)).groupby(rows["lead_id"]).max()
    n = (tried & (rows["days"] <= days)).groupby(rows["lead_id"]).sum()
    settled = (rows["what"] != "no_answer").groupby(rows["lead_id"]).max()
    return soon & ((n >= attempts) | settled)


# %% wrong q2 no-end-at-all
# Part 2 has no end in your function: attempts and answers of any later day count as well. Only what happens within the first `days` days keeps this promise.
def sla_ok(rows, hours=8, attempts=4, days=10):
    tried = rows["what"].isin(ATTEMPTS)
    soon = (tried & (rows["hours"] <= hours)).groupby(rows["lead_id"]).max()
    n = tried.groupby(rows["lead_id"]).sum()
    settled = (rows["what"] != "no_answer").groupby(rows["lead_id"]).max()
    return soon & ((n >= attempts) | settled)


# %% wrong q2 late-leads-lost
# Late events are thrown away before the leads are counted, so a lead that has only late ones is missing from your result. It occurs in `rows` and gets an entry. And part 1 looks at `hours` alone: leave the rows in, and mark those within the days.
def sla_ok(rows, hours=8, attempts=4, days=10):
    rows = rows[rows["days"] <= days]
    tried = rows["what"].isin(ATTEMPTS)
    soon = (tried & (rows["hours"] <= hours)).groupby(rows["lead_id"]).max()
    n = tried.groupby(rows["lead_id"]).sum()
    settled = (rows["what"] != "no_answer").groupby(rows["lead_id"]).max()
    return soon & ((n >= attempts) | settled)


# %% wrong q2 soon-by-two-clocks
# Part 1 is held to `days` as well. It has one clock, the business hours: over a weekend a few of them can take more than a day.
def sla_ok(rows, hours=8, attempts=4, days=10):
    tried = rows["what"].isin(ATTEMPTS)
    inside = rows["days"] <= days
    soon = (tried & inside & (rows["hours"] <= hours)).groupby(rows["lead_id"]).max()
    n = (tried & inside).groupby(rows["lead_id"]).sum()
    settled = ((rows["what"] != "no_answer") & inside).groupby(rows["lead_id"]).max()
    return soon & ((n >= attempts) | settled)


# %% wrong q2 first-row-as-it-lies
# The wait is read from the first row of each lead as it happens to lie in the table. Sort before you take the first, or ask whether *one* attempt was in time.
def sla_ok(rows, hours=8, attempts=4, days=10):
    tried = rows["what"].isin(ATTEMPTS)
    inside = rows["days"] <= days
    soon = (tried & (rows["hours"] <= hours)).groupby(rows["lead_id"]).first()
    n = (tried & inside).groupby(rows["lead_id"]).sum()
    settled = ((rows["what"] != "no_answer") & inside).groupby(rows["lead_id"]).max()
    return soon & ((n >= attempts) | settled)


# %% wrong q2 strictly-below
# A first attempt after exactly `hours` hours is in time, and so is an event after exactly `days` days: at most, not below.
def sla_ok(rows, hours=8, attempts=4, days=10):
    tried = rows["what"].isin(ATTEMPTS)
    inside = rows["days"] < days
    soon = (tried & (rows["hours"] < hours)).groupby(rows["lead_id"]).max()
    n = (tried & inside).groupby(rows["lead_id"]).sum()
    settled = ((rows["what"] != "no_answer") & inside).groupby(rows["lead_id"]).max()
    return soon & ((n >= attempts) | settled)


# %% wrong q2 more-than-attempts
# Exactly `attempts` attempts are enough: at least, not more than.
def sla_ok(rows, hours=8, attempts=4, days=10):
    tried = rows["what"].isin(ATTEMPTS)
    inside = rows["days"] <= days
    soon = (tried & (rows["hours"] <= hours)).groupby(rows["lead_id"]).max()
    n = (tried & inside).groupby(rows["lead_id"]).sum()
    settled = ((rows["what"] != "no_answer") & inside).groupby(rows["lead_id"]).max()
    return soon & ((n > attempts) | settled)


# %% wrong q2 arguments-ignored
# Your function always checks 8 hours, 4 attempts and 10 days. Use the names in the brackets, so that another agreement can be checked, too.
def sla_ok(rows, hours=8, attempts=4, days=10):
    tried = rows["what"].isin(ATTEMPTS)
    inside = rows["days"] <= 10
    soon = (tried & (rows["hours"] <= 8)).groupby(rows["lead_id"]).max()
    n = (tried & inside).groupby(rows["lead_id"]).sum()
    settled = ((rows["what"] != "no_answer") & inside).groupby(rows["lead_id"]).max()
    return soon & ((n >= 4) | settled)


# %% wrong q2 never-tried-missing
# A lead that was never tried is missing from your result. It occurs in `rows`, so it gets an entry, and the promise to it wasn't kept.
def sla_ok(rows, hours=8, attempts=4, days=10):
    tried = rows[rows["what"].isin(ATTEMPTS)]
    soon = tried.groupby("lead_id")["hours"].min() <= hours
    inside = rows[rows["days"] <= days]
    n = tried[tried["days"] <= days].groupby("lead_id").size()
    settled = (inside["what"] != "no_answer").groupby(inside["lead_id"]).max()
    both = pd.DataFrame({"soon": soon, "n": n, "settled": settled}).dropna(subset=["soon"]).fillna(0)
    return (both["soon"] == 1) & ((both["n"] >= attempts) | (both["settled"] == 1))


# %% wrong q2 brackets-forgotten
# Whatever is settled counts as kept here, even when the first attempt came late or never. `&` binds before `|`: put brackets round the two ways of *enough*.
# -     return lead["soon"] & ((lead["n"] >= attempts) | lead["settled"])
# +     return lead["soon"] & (lead["n"] >= attempts) | lead["settled"]

# %% wrong q2 wall-clock
# Part 1 counts nights and weekends as well: it reads the hours off `days`. The promise is in business hours, the column `hours`.
# -         soon=tried & (rows["hours"] <= hours),
# +         soon=tried & (rows["days"] * 24 <= hours),


# %% wrong q2 turned-round
# Your function says True where the promise was *broken*.
def sla_ok(rows, hours=8, attempts=4, days=10):
    tried = rows["what"].isin(ATTEMPTS)
    inside = rows["days"] <= days
    soon = (tried & (rows["hours"] <= hours)).groupby(rows["lead_id"]).max()
    n = (tried & inside).groupby(rows["lead_id"]).sum()
    settled = ((rows["what"] != "no_answer") & inside).groupby(rows["lead_id"]).max()
    return ~(soon & ((n >= attempts) | settled))


# %% accept q2
def sla_ok(rows, hours=8, attempts=4, days=10):
    rows = rows.sort_values("days")
    leads = rows.drop_duplicates(subset=["lead_id"])[["lead_id"]]
    tried = rows[rows["what"].isin(ATTEMPTS)]
    first = tried.groupby("lead_id")["hours"].first().rename("first").reset_index()
    inside = rows[rows["days"] <= days]
    n = inside[inside["what"].isin(ATTEMPTS)].groupby("lead_id").size().rename("n").reset_index()
    done = inside[inside["what"] != "no_answer"]["lead_id"]
    m = leads.merge(first, on="lead_id", how="left").merge(n, on="lead_id", how="left")
    return m.assign(ok=(m["first"] <= hours) & ((m["n"] >= attempts) | m["lead_id"].isin(done)))[["lead_id", "ok"]]


# %% accept q2
def sla_ok(rows, hours=8, attempts=4, days=10):
    result = {}
    for lead, own in rows.groupby("lead_id"):
        tried = own[own["what"].isin(ATTEMPTS)]
        inside = own[own["days"] <= days]
        soon = len(tried[tried["hours"] <= hours]) > 0
        n = len(inside[inside["what"].isin(ATTEMPTS)])
        result[lead] = soon and (n >= attempts or len(inside[inside["what"] != "no_answer"]) > 0)
    return pd.Series(result)


# %% [markdown] hint q2
# 1. No loop is needed: make columns of True and False for all rows at once, then ask per lead whether one of them is True, or how many are.
# 2. Three columns: an attempt that was soon enough; an attempt within the days; an event within the days that settles the matter. Per lead: is one of them True, how many are, is one of them True. Since you group *all* rows, a lead that was never tried gets its False by itself.
# 3. `flags = rows.assign(soon=…, counts=…, settled=…)`; `lead = flags.groupby("lead_id").agg(soon=("soon", "…"), n=("counts", "…"), settled=("settled", "…"))`; then one line with `&`, `|` and brackets.

# %% [markdown] meaning q2
# Write down what the function *doesn't* ask: how long the call lasted, whether the number was right, why a lead was rejected. Each of these is a door through which the number can be improved without anybody being better served. Tomasz should see the list before the number is on a wall.

# %% [markdown] ask q3 points=5 columns="funnel.lead_id,funnel.mql_at,funnel.sal_at,leads.territory_id,leads.quarter,reps.territory_id,activities.at,activities.outcome" period="the four quarters of 2025"
# ### Both promises, side by side
#
# Make `halves` (DataFrame), one row for each territory and each quarter of 2025, also where and when nothing had been signed: the same two yardsticks are held there. `territory_id` and `quarter` (text like `"2025-Q1"`) are columns or index; beside them stand exactly these four columns and no helper, the fractions not rounded:
#
# - `accepted` (int): the MQLs that sales **accepted** in the quarter (`sal_quarter`). All that have a `sal_quarter` count, due or not: what is accepted is delivered.
# - `marketing` (fraction): `accepted` divided by the promise: `PROMISE` per seller and month, three months a quarter. All sellers in `reps` count, each in the territory given there. More than 1 is possible.
# - `sales` (fraction): of the **due** MQLs of the quarter (`quarter`; `mql_day` up to and including 21 December 2025), the share for which `sla_ok(events)` is True, with the arguments as they stand there. An MQL that doesn't occur in `events` was never tried: its promise is broken. MQLs that a software fault held back count like the others.
# - `gap` (fraction): `sales` minus the plain mean of the four values of `sales` of the **same territory**.
#
# *Why: each team knows how often it has been let down. Here both can see it in one row.*

# %% answer q3
### BEGIN SOLUTION
ok = sla_ok(events)
kept = ok[ok].index
due = mqls[mqls["mql_day"] <= "2025-12-21"]
due = due.assign(kept=due["lead_id"].isin(kept))
sales = due.groupby(["territory_id", "quarter"])["kept"].mean().reset_index(name="sales")
accepted = mqls.assign(quarter=mqls["sal_quarter"]).groupby(["territory_id", "quarter"]).size()
accepted = accepted.reset_index(name="accepted")
sellers = reps.groupby("territory_id").size().reset_index(name="sellers")
halves = sales.merge(accepted, on=["territory_id", "quarter"]).merge(sellers, on="territory_id")
halves = halves[halves["quarter"].isin(["2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"])]
halves = halves.assign(
    marketing=halves["accepted"] / (halves["sellers"] * PROMISE * 3),
    gap=halves["sales"] - halves.groupby("territory_id")["sales"].transform("mean"),
)
halves = halves[["territory_id", "quarter", "accepted", "marketing", "sales", "gap"]]
### END SOLUTION

# %% check q3
check("q3", halves)

# %% wrong q3 every-mql-counts
# `accepted` and `marketing` count all MQLs of the quarter. What was promised is MQLs that sales *accepts*.
t = mqls.groupby(["territory_id", "quarter"]).size().reset_index(name="all_mqls")
t = halves.merge(t, on=["territory_id", "quarter"]).merge(sellers, on="territory_id")
halves = halves.assign(
    accepted=t["all_mqls"].to_numpy(), marketing=(t["all_mqls"] / (t["sellers"] * PROMISE * 3)).to_numpy()
)

# %% wrong q3 accepted-of-the-due
# `accepted` counts only MQLs that are due by the sales promise. That date guards the sellers' half; a lead that has been accepted is delivered, however young it is.
t = due.assign(quarter=due["sal_quarter"]).groupby(["territory_id", "quarter"]).size().reset_index(name="acc")
t = halves.merge(t, on=["territory_id", "quarter"], how="left").merge(sellers, on="territory_id")
n = t["acc"].fillna(0).astype(int)
halves = halves.assign(accepted=n.to_numpy(), marketing=(n / (t["sellers"] * PROMISE * 3)).to_numpy())

# %% wrong q3 promise-of-a-year
# `marketing` compares one quarter with the promise of a whole year.
halves = halves.assign(marketing=halves["marketing"] / 4)

# %% wrong q3 quarter-of-the-mql
# `accepted` sorts the MQLs by the quarter in which they became MQLs. A delivery counts on the day it is accepted: `sal_quarter`.
t = mqls[mqls["sal_at"].notna()].groupby(["territory_id", "quarter"]).size().reset_index(name="acc")
t = halves.merge(t, on=["territory_id", "quarter"], how="left").merge(sellers, on="territory_id")
n = t["acc"].fillna(0).astype(int)
halves = halves.assign(accepted=n.to_numpy(), marketing=(n / (t["sellers"] * PROMISE * 3)).to_numpy())

# %% wrong q3 one-month
# `marketing` compares a whole quarter's MQLs with the promise of one month.
halves = halves.assign(marketing=halves["marketing"] * 3)

# %% wrong q3 one-seller
# `marketing` expects the same of every territory. Some have two sellers, and the promise is per seller.
t = halves.merge(sellers, on="territory_id")
halves = halves.assign(marketing=(t["marketing"] * t["sellers"]).to_numpy())

# %% wrong q3 accepted-share
# `marketing` is a share of the MQLs. The base of this half is the number that was promised.
t = mqls.assign(acc=mqls["sal_at"].notna()).groupby(["territory_id", "quarter"])["acc"].mean().reset_index(name="acc")
halves = halves.merge(t, on=["territory_id", "quarter"]).assign(marketing=lambda d: d["acc"])[list(halves.columns)]

# %% wrong q3 upside-down-promise
# `marketing` divides the promise by the delivery. Compliance is what was kept, divided by what was due.
halves = halves.assign(marketing=1 / halves["marketing"])

# %% wrong q3 untried-left-out
# `sales` leaves out the MQLs that don't occur in `events`. Nobody ever tried them: they're due, and the promise to them is broken.
t = (
    due[due["lead_id"].isin(events["lead_id"])]
    .groupby(["territory_id", "quarter"])["kept"]
    .mean()
    .reset_index(name="sales")
)
t = halves.drop(columns=["sales", "gap"]).merge(t, on=["territory_id", "quarter"])
halves = t.assign(gap=t["sales"] - t.groupby("territory_id")["sales"].transform("mean"))

# %% wrong q3 not-yet-due
# In the last quarter, `sales` counts MQLs whose ten days aren't over. They can't have been let down yet: leave them out.
t = (
    mqls.assign(kept=mqls["lead_id"].isin(kept))
    .groupby(["territory_id", "quarter"])["kept"]
    .mean()
    .reset_index(name="sales")
)
t = halves.drop(columns=["sales", "gap"]).merge(t, on=["territory_id", "quarter"])
halves = t.assign(gap=t["sales"] - t.groupby("territory_id")["sales"].transform("mean"))

# %% wrong q3 kept-counted
# `sales` holds a number of MQLs. Asked is the share of those that were due.
t = due.groupby(["territory_id", "quarter"])["kept"].sum().reset_index(name="sales")
t = halves.drop(columns=["sales", "gap"]).merge(t, on=["territory_id", "quarter"])
halves = t.assign(gap=t["sales"] - t.groupby("territory_id")["sales"].transform("mean"))

# %% wrong q3 broken-share
# `sales` holds the share of promises that were *broken*.
halves = halves.assign(sales=1 - halves["sales"], gap=-halves["gap"])

# %% wrong q3 first-attempt-only
# `sales` checks the stopwatch alone. The promise has a second part: use `sla_ok`.
s = events[events["what"].isin(ATTEMPTS) & (events["hours"] <= 8)]["lead_id"]
t = (
    due.assign(soon=due["lead_id"].isin(s))
    .groupby(["territory_id", "quarter"])["soon"]
    .mean()
    .reset_index(name="sales")
)
t = halves.drop(columns=["sales", "gap"]).merge(t, on=["territory_id", "quarter"])
halves = t.assign(gap=t["sales"] - t.groupby("territory_id")["sales"].transform("mean"))

# %% wrong q3 gap-to-the-quarter
# `gap` compares a territory with the other territories of the quarter. Asked is the comparison with itself: group by the territory.
halves = halves.assign(gap=halves["sales"] - halves.groupby("quarter")["sales"].transform("mean"))

# %% wrong q3 gap-to-everybody
# `gap` compares with the mean of the whole table. Each territory has its own mean: `groupby` and `transform`.
halves = halves.assign(gap=halves["sales"] - halves["sales"].mean())

# %% wrong q3 gap-to-the-year
# `gap` compares with the territory's share over all MQLs of the year, in which a busy quarter weighs more. Asked is the plain mean of its four values.
t = due[due["mql_at"] >= "2025-01-01"].groupby("territory_id")["kept"].mean().reset_index(name="y")
t = halves.merge(t, on="territory_id")
halves = halves.assign(gap=(t["sales"] - t["y"]).to_numpy())

# %% wrong q3 gap-between-the-halves
# `gap` compares one half with the other. Asked is a territory's quarter beside its own four quarters, `sales` only.
halves = halves.assign(gap=halves["sales"] - halves["marketing"])

# %% wrong q3 gap-as-a-ratio
# `gap` is divided by the mean. Asked is the difference, *minus*.
halves = halves.assign(gap=halves["sales"] / halves.groupby("territory_id")["sales"].transform("mean"))

# %% wrong q3 gap-turned-round
# `gap` has the wrong sign: the quarter minus the mean, so that a good quarter is above zero.
halves = halves.assign(gap=-halves["gap"])

# %% wrong q3 gap-of-the-other-half
# `gap` was computed from `marketing`. It's about `sales`.
halves = halves.assign(gap=halves["marketing"] - halves.groupby("territory_id")["marketing"].transform("mean"))

# %% wrong q3 the-mean-itself
# `gap` holds the territory's mean. Subtract it from the quarter.
halves = halves.assign(gap=halves.groupby("territory_id")["sales"].transform("mean"))

# %% wrong q3 gap-to-the-median
# `gap` uses the median. Asked is the mean.
halves = halves.assign(gap=halves["sales"] - halves.groupby("territory_id")["sales"].transform("median"))

# %% wrong q3 gap-over-both-years
# `gap` uses the mean of the eight quarters of both years. Filter 2025 before you compare.
t = sales.assign(m=sales.groupby("territory_id")["sales"].transform("mean"))
t = halves.merge(t[["territory_id", "quarter", "m"]], on=["territory_id", "quarter"])
halves = halves.assign(gap=(t["sales"] - t["m"]).to_numpy())

# %% wrong q3 names-swapped
# The two halves stand under each other's names.
halves = halves.assign(marketing=halves["sales"], sales=halves["marketing"])

# %% accept q3
t = mqls[(mqls["mql_at"] >= "2025-01-01") & (mqls["mql_day"] <= "2025-12-21")]
r = sla_ok(events)
s = t["lead_id"].map(r.to_dict()).eq(True).groupby([t["territory_id"], t["quarter"]]).mean()
n = mqls[mqls["sal_at"] >= "2025-01-01"].groupby(["territory_id", "sal_quarter"]).size()
n.index.names = ["territory_id", "quarter"]
p = (15 * reps["territory_id"].value_counts()).rename_axis("territory_id")
halves = pd.DataFrame({"accepted": n, "marketing": n.div(p, level="territory_id"), "sales": s}).fillna(
    {"accepted": 0, "marketing": 0}
)
halves["gap"] = halves["sales"] - halves.groupby(level=0)["sales"].transform("mean")

# %% [markdown] hint q3
# 1. Three small tables, each by territory and quarter (or by territory): the share kept, the number accepted, the number of sellers. Then two merges.
# 2. `ok = sla_ok(events)` and `ok[ok].index` give the MQLs that are True; with `isin` every due MQL gets a True or False, also one that isn't in `events`. The mean per territory and quarter is `sales`. Accepted MQLs are counted by `sal_quarter`; copy it to `quarter` first, so that the two tables can be merged. `transform("mean")` per territory comes last, after you have filtered 2025.
# 3. `due.assign(kept=due["lead_id"].isin(ok[ok].index)).groupby(["…", "…"])["kept"].mean().reset_index(name="sales")`; `mqls.assign(quarter=mqls["…"]).groupby(["…", "…"]).size().reset_index(name="accepted")`; `reps.groupby("…").size().reset_index(name="sellers")`; `marketing=halves["…"] / (halves["…"] * PROMISE * 3)`; `gap=halves["sales"] - halves.groupby("…")["sales"].transform("mean")`; last, `halves[["territory_id", "quarter", …]]` with the columns asked for, so that helpers like `sellers` go.

# %% [markdown] meaning q3
# Before Ines and Tomasz sit down over this, tell them how many MQLs stand behind a cell: a few dozen at most. One forgotten afternoon moves it by several points. Read the rows of one territory together, and look for a `gap` that many territories share in the same quarter. That's no single seller's fault; something happened to all of them.

# %% [markdown] ask q4 points=4 columns="funnel.lead_id,funnel.mql_at,rollout.wave,rollout.go_live,activities.at,activities.outcome" period="due MQLs before, and from, the day wave 1 went live"
# ### Did anybody behave differently?
#
# The agreement came with One Funnel. Before that day, and in the territories that never got it, nobody had promised anything; the same stopwatch can be held there all the same. Take the **due** MQLs (`mql_day` up to and including 21 December 2025) and the sales promise as in question 3 (`sla_ok(events)`; not in `events` means not kept), those that the software fault of autumn 2025 held back among them. `START` is the day on which all territories of wave 1 went live. Compute four fractions, not rounded:
#
# - `wave1_before`, `wave1_after`: share kept among the due MQLs of the territories with `wave` equal to `"1"`, with `mql_day` before `START`, and from `START` on (that day included).
# - `never_before`, `never_after`: the same for the territories with `wave` equal to `"never"`, cut at the **same** `START`.
#
# The pilot and waves 2 and 3 stay out.
#
# *Why: if behaviour didn't change, an agreement can't have had any effect on customers. That's the first thing to check, and the cheapest.*

# %% answer q4
### BEGIN SOLUTION
ok = sla_ok(events)
due = mqls[mqls["mql_day"] <= "2025-12-21"]
due = due.assign(kept=due["lead_id"].isin(ok[ok].index))
late = due["mql_day"] >= START
wave1, never = due["wave"] == "1", due["wave"] == "never"
wave1_before = due[wave1 & ~late]["kept"].mean()
wave1_after = due[wave1 & late]["kept"].mean()
never_before = due[never & ~late]["kept"].mean()
never_after = due[never & late]["kept"].mean()
### END SOLUTION

# %% check q4
check("q4", wave1_before, wave1_after, never_before, never_after)

# %% wrong q4 untried-left-out
# The MQLs that nobody ever tried are missing from the base: they don't occur in `events`. The promise to them is broken.
t = due[due["lead_id"].isin(events["lead_id"])]
l = t["mql_day"] >= START
wave1_before = t[(t["wave"] == "1") & ~l]["kept"].mean()
wave1_after = t[(t["wave"] == "1") & l]["kept"].mean()
never_before = t[(t["wave"] == "never") & ~l]["kept"].mean()
never_after = t[(t["wave"] == "never") & l]["kept"].mean()

# %% wrong q4 not-yet-due
# The last days of 2025 are among the *after* MQLs. Their ten days aren't over.
t = mqls.assign(kept=mqls["lead_id"].isin(ok[ok].index))
l = t["mql_day"] >= START
wave1_after = t[(t["wave"] == "1") & l]["kept"].mean()
never_after = t[(t["wave"] == "never") & l]["kept"].mean()

# %% wrong q4 all-aligned
# Under wave 1 you have all territories that went live at some time. The later waves hadn't promised anything yet in these months: `wave` equal to `"1"`.
t = due[due["wave"] != "never"]
l = t["mql_day"] >= START
wave1_before = t[~l]["kept"].mean()
wave1_after = t[l]["kept"].mean()

# %% wrong q4 the-rest-as-never
# Under *never* you have all territories outside wave 1. Most of them did go live, later: `wave` equal to `"never"`.
t = due[due["wave"] != "1"]
l = t["mql_day"] >= START
never_before = t[~l]["kept"].mean()
never_after = t[l]["kept"].mean()

# %% wrong q4 pilot-too
# The pilot is among your wave-1 territories. It went live earlier, and stays out.
t = due[due["wave"].isin(["1", "pilot"])]
l = t["mql_day"] >= START
wave1_before = t[~l]["kept"].mean()
wave1_after = t[l]["kept"].mean()

# %% wrong q4 by-calendar-year
# You cut at the turn of the year. The cut is the day on which wave 1 went live.
l = due["mql_at"] >= "2025-01-01"
wave1_before = due[wave1 & ~l]["kept"].mean()
wave1_after = due[wave1 & l]["kept"].mean()
never_before = due[never & ~l]["kept"].mean()
never_after = due[never & l]["kept"].mean()

# %% wrong q4 never-uncut
# `never_before` and `never_after` are the same: the whole time. Cut these territories at wave 1's day, too, though nothing happened there on it.
never_before = due[never]["kept"].mean()
never_after = due[never]["kept"].mean()

# %% wrong q4 before-is-after
# Before and after are swapped.
wave1_before, wave1_after = wave1_after, wave1_before
never_before, never_after = never_after, never_before

# %% wrong q4 groups-swapped
# The two groups of territories stand under each other's names.
wave1_before, never_before = never_before, wave1_before
wave1_after, never_after = never_after, wave1_after

# %% wrong q4 stopwatch-only
# You checked the first attempt alone. The promise has a second part: use `sla_ok`.
s = events[events["what"].isin(ATTEMPTS) & (events["hours"] <= 8)]["lead_id"]
k = due["lead_id"].isin(s)
wave1_before, wave1_after = k[wave1 & ~late].mean(), k[wave1 & late].mean()
never_before, never_after = k[never & ~late].mean(), k[never & late].mean()

# %% wrong q4 broken
# These are the shares of promises that were broken.
wave1_before, wave1_after = 1 - wave1_before, 1 - wave1_after
never_before, never_after = 1 - never_before, 1 - never_after

# %% wrong q4 share-of-all-due
# You divided the kept promises of each group by all due MQLs. Each group and each time has its own base.
n = len(due)
wave1_before, wave1_after = due[wave1 & ~late]["kept"].sum() / n, due[wave1 & late]["kept"].sum() / n
never_before, never_after = due[never & ~late]["kept"].sum() / n, due[never & late]["kept"].sum() / n

# %% wrong q4 mean-of-territories
# You took the mean of the territories' shares. Asked is the share of MQLs: each counts once, wherever it lies.
g = due.groupby(["territory_id", "wave", late])["kept"].mean().reset_index(name="p")
wave1_before = g[(g["wave"] == "1") & ~g["mql_day"]]["p"].mean()
wave1_after = g[(g["wave"] == "1") & g["mql_day"]]["p"].mean()
never_before = g[(g["wave"] == "never") & ~g["mql_day"]]["p"].mean()
never_after = g[(g["wave"] == "never") & g["mql_day"]]["p"].mean()

# %% wrong q4 day-of-the-pilot
# You cut at the day of the pilot. Wave 1 signed later: `START`.
l = due["mql_day"] >= rollout[rollout["wave"] == "pilot"]["go_live"].min()
wave1_before, wave1_after = due[wave1 & ~l]["kept"].mean(), due[wave1 & l]["kept"].mean()
never_before, never_after = due[never & ~l]["kept"].mean(), due[never & l]["kept"].mean()

# %% wrong q4 day-of-wave-2
# You cut at the day of wave 2, the one in the lesson's chart. Wave 1 signed earlier: `START`.
l = due["mql_day"] >= rollout[rollout["wave"] == "2"]["go_live"].min()
wave1_before, wave1_after = due[wave1 & ~l]["kept"].mean(), due[wave1 & l]["kept"].mean()
never_before, never_after = due[never & ~l]["kept"].mean(), due[never & l]["kept"].mean()

# %% wrong q4 first-day-counted-as-before
# MQLs of the day itself are among *before*. From `START` on, that day included, the agreement was in force.
l = due["mql_day"] > START
wave1_before, wave1_after = due[wave1 & ~l]["kept"].mean(), due[wave1 & l]["kept"].mean()
never_before, never_after = due[never & ~l]["kept"].mean(), due[never & l]["kept"].mean()

# %% wrong q4 held-back-left-out
# The MQLs that the software held back are missing: the dotted line of the lesson. Here all due MQLs count, as the buyers met them.
t = due.merge(load("leads")[["lead_id", "routing_fault"]], on="lead_id")
t = t[~t["routing_fault"]]
l = t["mql_day"] >= START
wave1_before, wave1_after = t[(t["wave"] == "1") & ~l]["kept"].mean(), t[(t["wave"] == "1") & l]["kept"].mean()
never_before, never_after = t[(t["wave"] == "never") & ~l]["kept"].mean(), t[(t["wave"] == "never") & l]["kept"].mean()

# %% wrong q4 accepted-ones-only
# Only MQLs that sales accepted are in. The promise is owed to every due MQL, also to those that were refused or forgotten.
t = due[due["sal_at"].notna()]
l = t["mql_day"] >= START
wave1_before, wave1_after = t[(t["wave"] == "1") & ~l]["kept"].mean(), t[(t["wave"] == "1") & l]["kept"].mean()
never_before, never_after = t[(t["wave"] == "never") & ~l]["kept"].mean(), t[(t["wave"] == "never") & l]["kept"].mean()

# %% accept q4
r = sla_ok(events)
t = mqls[mqls["mql_day"] <= "2025-12-21"].merge(r.rename("kept").reset_index(), on="lead_id", how="left")
day = rollout.loc[rollout["wave"] == "1", "go_live"].iloc[0]
t = t.assign(kept=t["kept"].eq(True), after=t["mql_day"] >= day)
g = t.groupby(["wave", "after"])["kept"].mean()
wave1_before, wave1_after = g[("1", False)], g[("1", True)]
never_before, never_after = g[("never", False)], g[("never", True)]

# %% [markdown] hint q4
# 1. One table is enough: the due MQLs with a column that says whether the promise was kept. `wave` is in it already.
# 2. `START` cuts both groups. Then four filters and four means of the column of True and False.
# 3. `late = due["mql_day"] >= START`; `due[(due["wave"] == "…") & ~late]["kept"].mean()`, and three more.

# %% [markdown] meaning q4
# Put the change in wave 1 beside the change where nothing was signed. If only the first moved, sellers did work differently from then on. One thing lies in both *after* figures that no seller did: the MQLs that the software held back in autumn 2025. So a small fall where nothing was signed needn't be a change of behaviour. Whether the customers had anything from it is another question, and so is what did it: the agreement, the common definition, the Monday meeting and the new dashboard all came on one day, as one bundle. Nothing in these tables can take it apart. Say to Ines and Tomasz what you can say: behaviour first.

# %% [markdown] ask q5 type=essay points=4
# ### A bonus on a promise?
#
# Amara asks which half of the agreement she should attach a bonus to, if any. Answer in 4 to 6 sentences: name the half (or none), one number of yours with its unit and base, one caveat (a way in which the number could be raised without serving anybody better, or what it can't show), and what you would decide.
#
# A person reads your text and gives one point each for the claim, the number, the caveat and the decision.
#
# *Why: what is measured gets attention. What is paid gets results, sometimes other ones than were meant.*

# %% [markdown] answer q5
# *Write here: four to six sentences to Amara.*

# %% [markdown] rubric q5
# One point each:
#
# 1. **Claim**: names a half, both or neither, and leaves no doubt which.
# 2. **Number with unit**: one share from the exercise with its base (due MQLs, or accepted MQLs per promised one), its group and its time; a count of MQLs with the number it was counted among will do, too.
# 3. **Caveat**: one concrete way to raise the number without better service (a ring of a few seconds, a quick rejection, accepting everything, lowering the threshold), or that the bundle can't be taken apart.
# 4. **Decision**: what is paid, or isn't, and what is looked at beside it.

# %% [markdown] model q5
# "None, for now. Where One Funnel started first, sales kept its promise for a clearly larger share of the due MQLs than before, and nobody was paid for it. If I paid for that share, the cheapest way to raise it would be to let it ring for a moment four times, or to ring once in time and reject the lead the same day: both count as kept. For marketing's half the cheapest way is to ask for acceptance as a favour. So I would put both halves on the Monday dashboard, together with the share of calls under a minute, of rejections after a single try, and of accepted leads that go no further, and decide on money when these have stayed low for two quarters. The tables can't tell the agreement's part from that of the rest of the programme."
#
# *Put your own two shares, before and after, into the second sentence, with their base.*

# %% [markdown] weak q5
# "The sales half, because speed is everything. Compliance has gone up a lot since the SLA, so it works, and a bonus would make it even better. Sellers are motivated by money."
#
# *What it misses: "a lot" of what? There's no base. What went up is the keeping of a promise, not what the customer had from it. And it doesn't ask what a seller would do at 17:55 with nine leads left and a bonus on "attempted".*
