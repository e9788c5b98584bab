# %% [markdown] intro
# # Day 49 · Pipeline Velocity: The Speed of Money Through a Pipe
#
# You measure how many euros a day left Larkwell's pipe at the end of September 2025, check that against what was really booked, and push each of the four levers. Then you find out what a stage says about a deal, weigh the open deals with it, and compute how much coverage would have been enough. At the end Tomasz wants a lower bar. About 40 minutes.

# %% setup
import pandas as pd

from larkwell import begin, load

check, hint, solution = begin("day-049")

opps = load("opportunities")
snap = load("pipeline_snapshots")
reps = load("reps")

DAY = pd.Timestamp("2025-09-30")  # the day we look at, at its end
YEAR = ["2024-Q4", "2025-Q1", "2025-Q2", "2025-Q3"]  # the four quarters that end with it

# %% [markdown]
# ## New today: a list written in one line
#
# A **list comprehension** makes a list from another one: what each element becomes, then `for`, then where it comes from. `levers.items()` hands out name and value of a dictionary, pair by pair. Here with day 24's cost per lead = cost per click / conversion rate of clicks:

# %% demo
levers = {"cpc": 1.20, "cvr": 0.04}
[(name, number * 1.1) for name, number in levers.items()]

# %% [markdown]
# Each element may be a row of several things, taken apart by as many names. Three trials of the cost per lead: nothing changed, clicks 10% dearer, conversion 10% higher. `pd.DataFrame(rows, columns=[...])` makes a table of such a list.

# %% demo
trials = [("as it is", 1, 1), ("dearer clicks", 1.1, 1), ("better page", 1, 1.1)]
rows = [(name, levers["cpc"] * a / (levers["cvr"] * b)) for name, a, b in trials]
cpl = pd.DataFrame(rows, columns=["trial", "cpl"])
cpl.assign(change=cpl["cpl"] / cpl["cpl"].iloc[0] - 1)

# %% [markdown]
# ## The table of the pipe, and two old acquaintances
#
# A row of `snap` is one deal in one snapshot: it was open at the end of that day, or it had been won earlier in the same quarter (`stage` is then `won`). Lost deals drop out. `amount_eur` is the annual value that was expected *that day*, in EUR; `expected_close` is the day on which the seller then expected the decision.

# %% demo
first = snap[snap["snapshot_date"] == pd.Timestamp("2024-02-29")]
first.groupby("stage").agg(n=("opp_id", "size"), eur=("amount_eur", "sum")).reset_index()

# %% [markdown]
# `reset_index()` (day 13) made the group a column again. And a function refuses what makes no sense with `raise ValueError(...)`, as on day 9:


# %% demo
def cost_per_lead(cpc, cvr):
    """Cost per click in EUR / conversion rate of clicks as a fraction."""
    if cvr <= 0 or cvr > 1:
        raise ValueError("cvr is a fraction above 0 and up to 1")
    return cpc / cvr


print(cost_per_lead(1.20, 0.04))

# %% [markdown]
# ## From day 16, without looking
#
# Win rate by value: what is its formula, and what is its base?
#
# <details><summary>Compare with your answer</summary>
#
# Won amount / (won + lost amount), over the opportunities closed in the period, in %. Open deals belong neither above nor below the line. You need a cousin of it in question 5: won *in time*, over everything that was due.
#
# </details>

# %% [markdown] ask q1 points=4 columns="pipeline_snapshots.snapshot_date,pipeline_snapshots.stage,opportunities.closed_quarter,opportunities.status,opportunities.amount_eur,opportunities.cycle_days" period="deals open on 2025-09-30; deals closed in the four quarters of YEAR"
# ### How fast does the money flow?
#
# Pipeline velocity = open opportunities × win rate × average won value / cycle length in days. Compute its four parts, the velocity, and a check. "Closed in the year" means: `closed_quarter` is in `YEAR` (status `won` or `lost`). Nothing is rounded.
#
# - `n_open` (int): rows of `snap` with the `snapshot_date` `DAY` whose `stage` isn't `won`.
# - `win` (float, fraction): won / (won + lost) by count, of the deals closed in the year.
# - `value` (float, EUR): mean `amount_eur` in `opps` of the deals **won** among them.
# - `days` (float, days): **mean** `cycle_days` of **all** deals closed in the year, won and lost.
# - `velocity_now` (float, EUR per day): the four put together. (While one of them is wrong, so is this.)
# - `booked` (float, EUR per day): `amount_eur` of the deals won in the year, summed, divided by 365.
#
# *Why: one number for "is the machine faster than last year?", and one that tells you whether to believe it.*

# %% answer q1
### BEGIN SOLUTION
now = snap[(snap["snapshot_date"] == DAY) & (snap["stage"] != "won")]
closed = opps[opps["closed_quarter"].isin(YEAR)]
won = closed[closed["status"] == "won"]
n_open = len(now)
win = len(won) / len(closed)
value = won["amount_eur"].mean()
days = closed["cycle_days"].mean()
velocity_now = n_open * win * value / days
booked = won["amount_eur"].sum() / 365
### END SOLUTION

# %% check q1
check("q1", n_open, win, value, days, velocity_now, booked)

# %% wrong q1 median-cycle
# `days` is the median. Half of the deals are faster, but the slow half fills the pipe: how many leave it per day follows from the mean.
days = closed["cycle_days"].median()
velocity_now = n_open * win * value / days

# %% wrong q1 cycle-of-wins
# `days` is the mean cycle of the won deals. Those that will be lost stand in the pipe as well: take all closed deals.
days = won["cycle_days"].mean()
velocity_now = n_open * win * value / days

# %% wrong q1 value-of-all
# `value` is the mean of won *and* lost deals. A lost deal brings nothing, however large it was: take the won ones.
value = closed["amount_eur"].mean()
velocity_now = n_open * win * value / days

# %% wrong q1 value-of-open
# `value` is what the open deals are hoped to be worth. Take what was signed, from the closed ones.
value = now["amount_eur"].mean()
velocity_now = n_open * win * value / days

# %% wrong q1 median-value
# `value` is a median. Times a number of deals only a mean gives a sum of euros.
value = won["amount_eur"].median()
velocity_now = n_open * win * value / days

# %% wrong q1 won-rows-counted
# `n_open` counts deals that had been won earlier in the quarter, too: the snapshot keeps them. They have left the pipe.
n_open = len(snap[snap["snapshot_date"] == DAY])
velocity_now = n_open * win * value / days

# %% wrong q1 open-today
# `n_open` counts the deals that are open at the end of the data. Asked are those open on `DAY`: the snapshot knows.
n_open = (opps["status"] == "open").sum()
velocity_now = n_open * win * value / days

# %% wrong q1 all-snapshots
# `n_open` counts every snapshot ever taken. Take the one of `DAY`.
n_open = (snap["stage"] != "won").sum()
velocity_now = n_open * win * value / days

# %% wrong q1 win-by-value
# `win` is the win rate by value. The formula multiplies a *number* of deals, so its rate is by count.
win = won["amount_eur"].sum() / closed["amount_eur"].sum()
velocity_now = n_open * win * value / days

# %% wrong q1 odds
# `win` is won / lost. The base of a win rate holds both.
win = len(won) / (len(closed) - len(won))
velocity_now = n_open * win * value / days

# %% wrong q1 open-in-base
# `win` has deals without a result in its base. The base is won + lost.
win = len(won) / (len(closed) + n_open)
velocity_now = n_open * win * value / days

# %% wrong q1 year-of-opening
# These parts are those of deals *opened* in the four quarters. Take `closed_quarter`: a year of results.
a = opps[opps["created_quarter"].isin(YEAR) & (opps["status"] != "open")]
win = (a["status"] == "won").mean()
value = a[a["status"] == "won"]["amount_eur"].mean()
days = a["cycle_days"].mean()
velocity_now = n_open * win * value / days

# %% wrong q1 calendar-year
# These parts come from the calendar year 2025. On the day you stand on its last quarter hasn't happened: take the quarters in `YEAR`.
a = opps[opps["closed_year"] == 2025]
win = (a["status"] == "won").mean()
value = a[a["status"] == "won"]["amount_eur"].mean()
days = a["cycle_days"].mean()
velocity_now = n_open * win * value / days

# %% wrong q1 all-history
# These parts come from all closed deals in the table, before and after. Asked are the four quarters in `YEAR`.
a = opps[opps["status"].isin(["won", "lost"])]
win = (a["status"] == "won").mean()
value = a[a["status"] == "won"]["amount_eur"].mean()
days = a["cycle_days"].mean()
velocity_now = n_open * win * value / days

# %% wrong q1 currencies-mixed
# `value` adds pounds and dollars to euros. Use `amount_eur`.
value = won["amount_local"].mean()
velocity_now = n_open * win * value / days

# %% wrong q1 days-forgotten
# `velocity_now` isn't divided by the cycle: that is what the open deals may bring in all, in EUR. Asked is EUR per day.
velocity_now = n_open * win * value

# %% wrong q1 win-forgotten
# `velocity_now` counts every open deal as won. Multiply by the win rate.
velocity_now = n_open * value / days

# %% wrong q1 booked-per-year
# `booked` is the sum of a year. Divide by its 365 days.
booked = won["amount_eur"].sum()

# %% wrong q1 booked-per-quarter
# `booked` divides the year's sum by four, so it is EUR per quarter. Asked is a day.
booked = won["amount_eur"].sum() / 4

# %% wrong q1 booked-all-closed
# `booked` sums lost deals, too. Nobody booked those.
booked = closed["amount_eur"].sum() / 365

# %% wrong q1 created-for-closed
# These parts are those of deals *opened* in the four quarters, some of them still without a result. `closed_quarter` makes it a year of results.
a = opps[opps["created_quarter"].isin(YEAR)]
win = (a["status"] == "won").mean()
value = a[a["status"] == "won"]["amount_eur"].mean()
days = a["cycle_days"].mean()
velocity_now = n_open * win * value / days
booked = a[a["status"] == "won"]["amount_eur"].sum() / 365

# %% wrong q1 list-price
# `value` is a list price, before discounts and in local currency. Asked is what was signed, in EUR: `amount_eur`.
value = won["list_local"].mean()
velocity_now = n_open * win * value / days

# %% wrong q1 days-multiplied
# `velocity_now` is multiplied by the cycle. A longer cycle makes the money slower: it stands below the line.
velocity_now = n_open * win * value * days

# %% wrong q1 booked-local
# `booked` adds pounds and dollars to euros. Use `amount_eur`.
booked = won["amount_local"].sum() / 365

# %% wrong q1 leap-year
# `booked` is divided by 366. These four quarters have 365 days.
booked = won["amount_eur"].sum() / 366

# %% accept q1
n_open = int(((snap["snapshot_date"] == "2025-09-30") & (snap["stage"] != "won")).sum())
a = opps[(opps["closed_at"] >= "2024-10-01") & (opps["closed_at"] < "2025-10-01")]
win = (a["status"] == "won").mean()
value = a.groupby("status")["amount_eur"].mean()["won"]
days = a["cycle_days"].sum() / len(a)
velocity_now = n_open / days * win * value
booked = value * (a["status"] == "won").sum() / 365

# %% [markdown] hint q1
# 1. Stock from `snap`, the other three parts from `opps`. First make three small tables: open deals of the day, closed deals of the year, won deals among these.
# 2. A length, a ratio of two lengths, two means. The mean of `cycle_days` goes over won and lost.
# 3. `closed = opps[opps["closed_quarter"].isin(YEAR)]`; `won = closed[closed["status"] == …]`; `velocity_now = n_open * win * value / days`.

# %% [markdown] meaning q1
# Lay the two numbers side by side before you show either. Velocity is computed from what stands in the pipe, `booked` from what came out in a year. If they lie close together, the four parts describe the same machine; if they part, the pipe is filling, emptying or changing its mix. Tomasz may then argue about which.

# %% [markdown] ask q2 type=function points=3 skill="def a function: arguments, docstring, if, raise, return" fixed="the function is asked about the numbers of the calls, not about a table"
# ### The formula, guarded
#
# Write `velocity(n, win, value, days)`. It returns `n` × `win` × `value` / `days`, not rounded. It raises a `ValueError` if `days` is 0 or less, if `win` is below 0 or above 1, or if `n` is below 0. An `n` of 0 and a `win` of 0 or 1 are allowed, and `n` may have decimals (in question 3 it gets 10% higher). `value` isn't checked at all, so 0 goes through.
#
# *Why: a win rate of 35 instead of 0.35 makes a company a hundred times faster, and somebody will type it.*


# %% answer q2
def velocity(n, win, value, days):
    """EUR per day from n open deals, a win rate as a fraction, a mean won value in EUR and a cycle in days."""
    if days <= 0 or win < 0 or win > 1 or n < 0:
        raise ValueError("days must be above 0, win between 0 and 1, n not negative")
    return n * win * value / days


# %% check q2
check("q2", velocity)

# %% cases q2
velocity(100, 0.25, 4000, 50)
velocity(73, 0.31, 2710, 41.3)
velocity(0, 0.3, 2500, 40)
velocity(60, 0, 2500, 40)
velocity(60, 1, 2500, 0.5)
velocity(60, 35, 2500, 40)
velocity(60, 1.2, 2500, 40)
velocity(60, -0.1, 2500, 40)
velocity(60, 0.3, 2500, 0)
velocity(60, 0.3, 2500, -3)
velocity(-1, 0.3, 2500, 40)
velocity(60, 0.3, 0, 40)
velocity(72.6, 0.3, 2500, 40)


# %% wrong q2 days-multiplied
# The days are multiplied. A longer cycle makes the money slower: divide.
def velocity(n, win, value, days):
    """EUR per day."""
    if days <= 0 or win < 0 or win > 1 or n < 0:
        raise ValueError("no")
    return n * win * value * days


# %% wrong q2 no-days
# The days are missing: this is EUR in all, not per day.
def velocity(n, win, value, days):
    """EUR per day."""
    if days <= 0 or win < 0 or win > 1 or n < 0:
        raise ValueError("no")
    return n * win * value


# %% wrong q2 no-guards
# Impossible numbers go through. The prompt names those that must raise a `ValueError`.
def velocity(n, win, value, days):
    """EUR per day."""
    return n * win * value / days if days else 0


# %% wrong q2 percent-goes-through
# A win rate above 1 goes through. It is a fraction: whoever types percent should be stopped.
def velocity(n, win, value, days):
    """EUR per day."""
    if days <= 0 or win < 0 or n < 0:
        raise ValueError("no")
    return n * win * value / days


# %% wrong q2 percent-mended
# A win rate above 1 is silently taken for percent. Then nobody learns of the mistake, and 1.2 becomes 1.2%: raise a `ValueError`.
def velocity(n, win, value, days):
    """EUR per day."""
    if days <= 0 or win < 0 or n < 0:
        raise ValueError("no")
    if win > 1:
        win = win / 100
    return n * win * value / days


# %% wrong q2 zero-days-only
# Negative days go through. A cycle shorter than nothing is a fault in the table.
def velocity(n, win, value, days):
    """EUR per day."""
    if days == 0 or win < 0 or win > 1 or n < 0:
        raise ValueError("no")
    return n * win * value / days


# %% wrong q2 zero-days-forgotten
# 0 days end in a division by zero. The prompt wants a `ValueError` for them, too.
def velocity(n, win, value, days):
    """EUR per day."""
    if days < 0 or win < 0 or win > 1 or n < 0:
        raise ValueError("no")
    return n * win * value / days


# %% wrong q2 negative-win
# A negative win rate goes through.
def velocity(n, win, value, days):
    """EUR per day."""
    if days <= 0 or win > 1 or n < 0:
        raise ValueError("no")
    return n * win * value / days


# %% wrong q2 negative-deals
# A negative number of deals goes through.
def velocity(n, win, value, days):
    """EUR per day."""
    if days <= 0 or win < 0 or win > 1:
        raise ValueError("no")
    return n * win * value / days


# %% wrong q2 ends-refused
# Nothing in the pipe, nothing won, everything won: possible, if sad. 0 and 1 are allowed.
def velocity(n, win, value, days):
    """EUR per day."""
    if days <= 0 or win <= 0 or win >= 1 or n <= 0:
        raise ValueError("no")
    return n * win * value / days


# %% wrong q2 value-refused
# A `value` of 0 is refused. The prompt leaves `value` unchecked: nothing won is nothing per day.
def velocity(n, win, value, days):
    """EUR per day."""
    if days <= 0 or win < 0 or win > 1 or n < 0 or value <= 0:
        raise ValueError("no")
    return n * win * value / days


# %% wrong q2 whole-deals-only
# A number of deals with decimals is refused. Nobody has half a deal, but a what-if does.
def velocity(n, win, value, days):
    """EUR per day."""
    if days <= 0 or win < 0 or win > 1 or n < 0 or n != int(n):
        raise ValueError("no")
    return n * win * value / days


# %% wrong q2 blank-for-error
# It hands back a blank where the prompt asks for an error.
def velocity(n, win, value, days):
    """EUR per day."""
    if days <= 0 or win < 0 or win > 1 or n < 0:
        return float("nan")
    return n * win * value / days


# %% wrong q2 error-handed-back
# The error is returned like a result. `raise` stops the program; `return` hands something over.
def velocity(n, win, value, days):
    """EUR per day."""
    if days <= 0 or win < 0 or win > 1 or n < 0:
        return ValueError("no")
    return n * win * value / days


# %% wrong q2 rounded
# The result is rounded. Small pipes live behind the decimal point; return it as it is.
def velocity(n, win, value, days):
    """EUR per day."""
    if days <= 0 or win < 0 or win > 1 or n < 0:
        raise ValueError("no")
    return round(n * win * value / days, -1)


# %% accept q2
def velocity(n, win, value, days):
    """EUR per day."""
    if not (days > 0 and 0 <= win <= 1 and n >= 0):
        raise ValueError(f"cannot compute a velocity from {n}, {win}, {value}, {days}")
    per_day = n / days
    return per_day * win * value


# %% [markdown] hint q2
# 1. The guard comes first (day 9), the formula last.
# 2. Four conditions, joined by `or`; each of them is enough to stop.
# 3. `if days <= 0 or … or … or n < 0: raise ValueError("…")`; `return n * … / days`.

# %% [markdown] meaning q2
# The function knows nothing of Larkwell, and that is its use: the four numbers can be argued about, the arithmetic can't.

# %% [markdown] ask q3 type=table points=3 columns="pipeline_snapshots.snapshot_date,pipeline_snapshots.stage,opportunities.closed_quarter,opportunities.status,opportunities.amount_eur,opportunities.cycle_days" period="as in question 1"
# ### Push each lever
#
# Make `what_if` (DataFrame, columns `lever`, `velocity` and `change`) from the four parts of question 1. Five rows, in any order:
#
# | `lever` | what changes |
# |---|---|
# | `n`, `win`, `value` | this part is 10% **higher**, the others stay |
# | `days` | the cycle is 10% **shorter**, the others stay |
# | `all` | all four changes at once |
#
# `velocity` is EUR per day after the change; `change` is that / `velocity_now` - 1, as a fraction. Nothing is rounded.
#
# *Why: it's the table that every velocity calculator prints. You will need it when somebody believes it.*

# %% answer q3
### BEGIN SOLUTION
trials = [
    ("n", 1.1, 1, 1, 1),
    ("win", 1, 1.1, 1, 1),
    ("value", 1, 1, 1.1, 1),
    ("days", 1, 1, 1, 0.9),
    ("all", 1.1, 1.1, 1.1, 0.9),
]
rows = [(name, velocity(n_open * a, win * b, value * c, days * d)) for name, a, b, c, d in trials]
what_if = pd.DataFrame(rows, columns=["lever", "velocity"])
what_if["change"] = what_if["velocity"] / velocity_now - 1
### END SOLUTION

# %% check q3
check("q3", what_if)

# %% wrong q3 longer-cycle
# The cycle got 10% *longer*, so the money got slower. A shorter cycle is the improvement.
what_if = pd.DataFrame(
    [(name, velocity(n_open * a, win * b, value * c, days * (1.1 if d == 0.9 else d))) for name, a, b, c, d in trials],
    columns=["lever", "velocity"],
)
what_if["change"] = what_if["velocity"] / velocity_now - 1

# %% wrong q3 division-by-1.1
# 10% shorter is × 0.9. You divided the days by 1.1, which makes them only 9% shorter.
what_if = pd.DataFrame(
    [(name, velocity(n_open * a, win * b, value * c, days / (1.1 if d == 0.9 else d))) for name, a, b, c, d in trials],
    columns=["lever", "velocity"],
)
what_if["change"] = what_if["velocity"] / velocity_now - 1

# %% wrong q3 ten-points-of-win
# `win` rose by ten *percentage points*. Asked is 10% of itself.
what_if = pd.DataFrame(
    [(name, velocity(n_open * a, win + (0.1 if b == 1.1 else 0), value * c, days * d)) for name, a, b, c, d in trials],
    columns=["lever", "velocity"],
)
what_if["change"] = what_if["velocity"] / velocity_now - 1

# %% wrong q3 changes-added
# The row `all` adds the four changes. They multiply: each works on what the others have enlarged.
c = what_if["change"].where(what_if["lever"] != "all", what_if["change"].iloc[:4].sum())
what_if = what_if.assign(change=c, velocity=velocity_now * (1 + c))

# %% wrong q3 all-missing
# The row `all` is missing: four pushes at once.
what_if = what_if[what_if["lever"] != "all"]

# %% wrong q3 times-for-change
# `change` holds how many times as large. Subtract 1.
what_if = what_if.assign(change=what_if["velocity"] / velocity_now)

# %% wrong q3 euros-for-change
# `change` is in EUR per day. Asked is the fraction by which the velocity grew.
what_if = what_if.assign(change=what_if["velocity"] - velocity_now)

# %% wrong q3 compared-with-booked
# `change` compares with `booked`. The comparison is with `velocity_now`.
what_if = what_if.assign(change=what_if["velocity"] / booked - 1)

# %% wrong q3 share-of-the-new
# `change` divides by the *new* velocity. The base of a change is what was before.
what_if = what_if.assign(change=1 - velocity_now / what_if["velocity"])

# %% wrong q3 base-row-added
# There is a sixth row without any change. Asked are five.
what_if = pd.DataFrame([("base", velocity_now), *rows], columns=["lever", "velocity"])
what_if["change"] = what_if["velocity"] / velocity_now - 1

# %% wrong q3 cycle-kept
# In the row `all` the cycle hasn't changed. Four levers, all at once.
what_if = pd.DataFrame([*rows[:4], ("all", velocity_now * 1.1**3)], columns=["lever", "velocity"])
what_if["change"] = what_if["velocity"] / velocity_now - 1

# %% wrong q3 rounded-change
# `change` is rounded to whole percent, and so three levers and the fourth come closer than they are. Leave it as it is.
what_if = what_if.assign(change=what_if["change"].round(2))

# %% wrong q3 pushes-piled-up
# Each row keeps the changes of the rows above it. In the first four rows one lever is pushed and the others stay; only `all` pushes four.
up = [1.1, 1.1**2, 1.1**3, 1.1**3 / 0.9, 1.1**3 / 0.9]
what_if = what_if.assign(velocity=[velocity_now * u for u in up], change=[u - 1 for u in up])

# %% wrong q3 other-name-for-n
# The numbers are right. One name isn't the prompt's: the first lever is called `n` in the column `lever`.
what_if = what_if.replace({"lever": {"n": "n_open"}})

# %% wrong q3 other-name-for-days
# The numbers are right. One name isn't the prompt's: the lever of the cycle is called `days` in the column `lever`.
what_if = what_if.replace({"lever": {"days": "cycle"}})

# %% wrong q3 other-names
# The numbers are right. Two names aren't the prompt's: in the column `lever` they are `n` and `days`.
what_if = what_if.replace({"lever": {"n": "n_open", "days": "cycle"}})

# %% accept q3
up = velocity_now * 1.1
what_if = pd.DataFrame(
    {
        "lever": ["n", "win", "value", "days", "all"],
        "velocity": [up, up, up, velocity_now / 0.9, velocity_now * 1.1**3 / 0.9],
    }
)
what_if = what_if.assign(change=(what_if["velocity"] - velocity_now) / velocity_now).set_index("lever")

# %% [markdown] hint q3
# 1. The second demo at the top has the pattern: a list of trials, each with a name and a factor for every part.
# 2. Five trials of a name and four factors; in the comprehension call `velocity` with each part times its factor.
# 3. `rows = [(name, velocity(n_open * a, …, days * d)) for name, a, b, c, d in trials]`; `what_if = pd.DataFrame(rows, columns=["lever", "velocity"])`; then the column `change`.

# %% [markdown] meaning q3
# Three levers give the same, the fourth a little more, since it stands below the line. That holds for every company on earth: the last column says nothing about Larkwell. Which lever *can* be moved, at what price, and what moves along with it, the formula doesn't know. That's where Ines and Tomasz begin to be useful.

# %% [markdown] ask q4 type=table points=4 columns="pipeline_snapshots.snapshot_date,pipeline_snapshots.opp_id,pipeline_snapshots.stage,opportunities.opp_id,opportunities.segment,opportunities.status,opportunities.closed_quarter" period="snapshots from 2024-10-01 to 2025-06-30, deals closed by 2025-09-30"
# ### What does a stage say?
#
# Make `chances` (DataFrame, columns `stage`, `segment`, `n` and `chance`), one row for each combination of the four open stages (all but `won`) and the three segments. The history behind it:
#
# - rows of `snap` with a `snapshot_date` from 2024-10-01 to 2025-06-30, both included, whose `stage` isn't `won`;
# - of these only deals that were closed by the end of 2025-09-30: `closed_quarter` is in `YEAR`.
# - A deal counts once for **each** of these snapshots in which it stood open, with its stage of that day. `segment` comes from `opps`.
#
# `n` (int) is the number of such rows; `chance` (float, fraction) the share of them whose deal was won in the end (`status` is `won`). Not rounded.
#
# *Why: sales programs come with a chance for each stage. This is yours.*

# %% answer q4
### BEGIN SOLUTION
past = snap[(snap["snapshot_date"] > "2024-09-30") & (snap["snapshot_date"] <= "2025-06-30")]
past = past[past["stage"] != "won"].merge(
    opps[["opp_id", "segment", "status", "closed_quarter"]], on="opp_id", how="left"
)
past = past[past["closed_quarter"].isin(YEAR)]
past["was_won"] = past["status"] == "won"
chances = past.groupby(["stage", "segment"]).agg(n=("was_won", "size"), chance=("was_won", "mean")).reset_index()
### END SOLUTION

# %% check q4
check("q4", chances)

# %% wrong q4 won-rows-in
# The rows with the stage `won` are in it: there the chance is 1, and nobody has to guess any more. Leave them out.
p = snap[(snap["snapshot_date"] >= "2024-10-01") & (snap["snapshot_date"] <= "2025-06-30")]
p = p.merge(opps[["opp_id", "segment", "status", "closed_quarter"]], on="opp_id")
p = p[p["closed_quarter"].isin(YEAR)]
p["was_won"] = p["status"] == "won"
chances = p.groupby(["stage", "segment"]).agg(n=("was_won", "size"), chance=("was_won", "mean")).reset_index()

# %% wrong q4 undecided-as-lost
# Deals that weren't closed by the end of September are in it. On the day you stand on they had no result yet: keep only those whose `closed_quarter` is in `YEAR`.
p = snap[(snap["snapshot_date"] >= "2024-10-01") & (snap["snapshot_date"] <= "2025-06-30") & (snap["stage"] != "won")]
p = p.merge(opps[["opp_id", "segment", "status", "closed_quarter"]], on="opp_id")
p["was_won"] = (p["status"] == "won") & p["closed_quarter"].isin(YEAR)
chances = p.groupby(["stage", "segment"]).agg(n=("was_won", "size"), chance=("was_won", "mean")).reset_index()

# %% wrong q4 peeking
# Deals that weren't closed by the end of September are in it. On the day you stand on they had no result yet: keep only those whose `closed_quarter` is in `YEAR`.
p = snap[(snap["snapshot_date"] >= "2024-10-01") & (snap["snapshot_date"] <= "2025-06-30") & (snap["stage"] != "won")]
p = p.merge(opps[["opp_id", "segment", "status", "closed_quarter"]], on="opp_id")
p["was_won"] = p["status"] == "won"
chances = p.groupby(["stage", "segment"]).agg(n=("was_won", "size"), chance=("was_won", "mean")).reset_index()

# %% wrong q4 young-snapshots
# The snapshots of July to September 2025 are in it. Of the deals open then only the quick ones were decided by the end of September.
p = snap[(snap["snapshot_date"] >= "2024-10-01") & (snap["snapshot_date"] <= "2025-09-30") & (snap["stage"] != "won")]
p = p.merge(opps[["opp_id", "segment", "status", "closed_quarter"]], on="opp_id")
p = p[p["closed_quarter"].isin(YEAR)]
p["was_won"] = p["status"] == "won"
chances = p.groupby(["stage", "segment"]).agg(n=("was_won", "size"), chance=("was_won", "mean")).reset_index()

# %% wrong q4 older-snapshots
# The snapshots before October 2024 are in it. The history begins on 2024-10-01.
p = snap[(snap["snapshot_date"] <= "2025-06-30") & (snap["stage"] != "won")]
p = p.merge(opps[["opp_id", "segment", "status", "closed_quarter"]], on="opp_id")
p = p[p["closed_quarter"].isin(YEAR)]
p["was_won"] = p["status"] == "won"
chances = p.groupby(["stage", "segment"]).agg(n=("was_won", "size"), chance=("was_won", "mean")).reset_index()

# %% wrong q4 last-day-excluded
# The snapshot of 2025-06-30 is missing. Both ends belong in.
p = past[past["snapshot_date"] < "2025-06-30"]
chances = p.groupby(["stage", "segment"]).agg(n=("was_won", "size"), chance=("was_won", "mean")).reset_index()

# %% wrong q4 closed-any-time
# Deals that were closed after September are in it: "not blank" in `closed_quarter` reads results from the future. Keep those in `YEAR`.
p = snap[(snap["snapshot_date"] >= "2024-10-01") & (snap["snapshot_date"] <= "2025-06-30") & (snap["stage"] != "won")]
p = p.merge(opps[["opp_id", "segment", "status", "closed_quarter"]], on="opp_id")
p = p[p["closed_quarter"].notna()]
p["was_won"] = p["status"] == "won"
chances = p.groupby(["stage", "segment"]).agg(n=("was_won", "size"), chance=("was_won", "mean")).reset_index()

# %% wrong q4 calendar-year
# The deals are those closed in the calendar year 2025. `YEAR` begins a quarter earlier, and its end is that of September.
p = snap[(snap["snapshot_date"] >= "2024-10-01") & (snap["snapshot_date"] <= "2025-06-30") & (snap["stage"] != "won")]
p = p.merge(opps[["opp_id", "segment", "status", "closed_year"]], on="opp_id")
p = p[p["closed_year"] == 2025]
p["was_won"] = p["status"] == "won"
chances = p.groupby(["stage", "segment"]).agg(n=("was_won", "size"), chance=("was_won", "mean")).reset_index()

# %% wrong q4 one-snapshot-early
# The snapshot of 2024-09-30 is in it. The history begins on the day after.
p = snap[(snap["snapshot_date"] >= "2024-09-30") & (snap["snapshot_date"] <= "2025-06-30") & (snap["stage"] != "won")]
p = p.merge(opps[["opp_id", "segment", "status", "closed_quarter"]], on="opp_id")
p = p[p["closed_quarter"].isin(YEAR)]
p["was_won"] = p["status"] == "won"
chances = p.groupby(["stage", "segment"]).agg(n=("was_won", "size"), chance=("was_won", "mean")).reset_index()

# %% wrong q4 month-ends-only
# Only the snapshots of month ends are in it. The Mondays in the fifth week of each quarter lie between the two dates as well.
p = past[past["snapshot_date"].dt.is_month_end]
chances = p.groupby(["stage", "segment"]).agg(n=("was_won", "size"), chance=("was_won", "mean")).reset_index()

# %% wrong q4 deals-for-rows
# `n` counts each deal once. It is the number of rows, a deal being there once for every snapshot.
chances = chances.assign(n=past.groupby(["stage", "segment"])["opp_id"].nunique().to_numpy())

# %% wrong q4 odds
# `chance` is won / lost. The base holds both.
chances = chances.assign(chance=chances["chance"] / (1 - chances["chance"]))

# %% wrong q4 each-deal-once
# Each deal counts once, with its first snapshot. Asked is a row for every snapshot in which it stood open: the question is what a stage says on any such day.
p = past.sort_values("snapshot_date").drop_duplicates(subset="opp_id")
chances = p.groupby(["stage", "segment"]).agg(n=("was_won", "size"), chance=("was_won", "mean")).reset_index()

# %% wrong q4 last-snapshot-of-each
# Each deal counts once, with its last snapshot. Asked is a row for every snapshot in which it stood open.
p = past.sort_values("snapshot_date").drop_duplicates(subset="opp_id", keep="last")
chances = p.groupby(["stage", "segment"]).agg(n=("was_won", "size"), chance=("was_won", "mean")).reset_index()

# %% wrong q4 once-per-stage
# A deal counts once in each stage. It counts for each *snapshot*, also where the stage was the same twice.
p = past.drop_duplicates(subset=["opp_id", "stage"])
chances = p.groupby(["stage", "segment"]).agg(n=("was_won", "size"), chance=("was_won", "mean")).reset_index()

# %% wrong q4 wins-for-rows
# `n` counts the won rows. It is the base of the chance: all rows of the combination.
chances = chances.assign(n=(chances["n"] * chances["chance"]).round().astype(int))

# %% wrong q4 chance-of-losing
# `chance` is the share that was lost.
chances = chances.assign(chance=1 - chances["chance"])

# %% wrong q4 segment-chance
# Every stage of a segment has the same chance. Group by both.
chances = chances.assign(chance=chances["segment"].map(past.groupby("segment")["was_won"].mean()))

# %% wrong q4 stage-chance
# Every segment of a stage has the same chance. Group by both.
chances = chances.assign(chance=chances["stage"].map(past.groupby("stage")["was_won"].mean()))

# %% wrong q4 share-of-wins
# `chance` is the share of all wins that comes from this combination. Its base is the rows of the combination itself.
chances = chances.assign(chance=chances["n"] * chances["chance"] / past["was_won"].sum())

# %% wrong q4 by-value
# `chance` weighs each row by its amount. Count rows.
v = (
    past.assign(won_eur=past["amount_eur"] * past["was_won"])
    .groupby(["stage", "segment"])[["won_eur", "amount_eur"]]
    .sum()
)
chances = chances.assign(chance=(v["won_eur"] / v["amount_eur"]).to_numpy())

# %% accept q4
h = opps[opps["closed_at"] < "2025-10-01"].merge(snap, on="opp_id")
h = h[(h["snapshot_date"] > "2024-09-30") & (h["snapshot_date"] < "2025-07-01") & (h["stage"] != "won")]
g = h.groupby(["segment", "stage"])["status"]
chances = pd.DataFrame({"n": g.size(), "chance": g.apply(lambda x: (x == "won").sum() / len(x))})

# %% [markdown] hint q4
# 1. Three filters (dates, stage, closed in time) and one merge: the stage stands in `snap`, the result in `opps`.
# 2. After the merge on `opp_id` a column that is True for won deals; then one `groupby` on two keys, with its size and its mean.
# 3. `past.groupby(["stage", "segment"]).agg(n=("was_won", "size"), chance=("was_won", "mean")).reset_index()`.

# %% [markdown] meaning q4
# Read it down, segment by segment: how much does the chance rise from discovery to proposal, and where does it jump? Whether a proposal moved anybody, the column can't tell you, since those it moved soon stand somewhere else. It tells how to weigh a deal that still stands there, and a default value in a program doesn't know that.

# %% [markdown] ask q5 points=4 columns="pipeline_snapshots.snapshot_date,pipeline_snapshots.opp_id,pipeline_snapshots.stage,pipeline_snapshots.amount_eur,pipeline_snapshots.expected_close,opportunities.segment,opportunities.status,opportunities.closed_quarter,reps.quota_eur_q" period="deals open on 2025-09-30, and deals open on 2025-06-30"
# ### Is three times enough?
#
# Everything as seen at the end of `DAY`, 2025-09-30, with the fourth quarter ahead. Amounts are `amount_eur` in `snap`. Nothing is rounded.
#
# - `weighted` (float, EUR): of all deals open on `DAY`, the sum of amount × `chance` of question 4 for the deal's stage and segment.
# - `coverage` (float, times): the amounts of the deals open on `DAY` with an `expected_close` no later than 2025-12-31, divided by the sum of `quota_eur_q` of all `reps`. (A new quarter: nothing of the quota is won yet.)
# - `caught` (float, fraction): one quarter earlier. Of the deals open on 2025-06-30 with an `expected_close` no later than 2025-09-30, the share **of the amounts** that belongs to deals won in time: `status` is `won` and `closed_quarter` is `2025-Q3`.
# - `needed` (float, times): 1 / `caught`. With this coverage the deals won in time would have added up to the quota, in the amounts at which they stood on the first day. (What is signed in the end may be less. Leave that aside here; it makes `needed` a minimum.)
#
# *Why: "three times is enough" is a win rate in disguise, and not necessarily yours.*

# %% answer q5
### BEGIN SOLUTION
now = snap[(snap["snapshot_date"] == DAY) & (snap["stage"] != "won")].merge(opps[["opp_id", "segment"]], on="opp_id")
now = now.merge(chances, on=["stage", "segment"], how="left")
weighted = (now["amount_eur"] * now["chance"]).sum()

due = now[now["expected_close"] <= "2025-12-31"]
coverage = due["amount_eur"].sum() / reps["quota_eur_q"].sum()

before = snap[(snap["snapshot_date"] == "2025-06-30") & (snap["stage"] != "won")]
before = before[before["expected_close"] <= "2025-09-30"].merge(
    opps[["opp_id", "status", "closed_quarter"]], on="opp_id"
)
in_time = before[(before["status"] == "won") & (before["closed_quarter"] == "2025-Q3")]
caught = in_time["amount_eur"].sum() / before["amount_eur"].sum()
needed = 1 / caught
### END SOLUTION

# %% check q5
check("q5", weighted, coverage, caught, needed)

# %% wrong q5 unweighted
# `weighted` is the plain sum of the open amounts. Multiply each by its chance.
weighted = now["amount_eur"].sum()

# %% wrong q5 one-chance
# `weighted` takes one win rate for all deals. Use the chance of each deal's stage and segment.
weighted = now["amount_eur"].sum() * win

# %% wrong q5 mean-times-mean
# `weighted` multiplies the sum of the amounts by the mean of the chances. Each amount has its own chance: multiply first, then sum.
weighted = now["amount_eur"].sum() * now["chance"].mean()

# %% wrong q5 deals-expected
# `weighted` adds up chances: that is a number of deals. Multiply each by its amount.
weighted = now["chance"].sum()

# %% wrong q5 only-due
# `weighted` holds only the deals due in the quarter. Asked are all that are open.
weighted = (due["amount_eur"] * due["chance"]).sum()

# %% wrong q5 stage-alone
# `weighted` uses one chance for all segments of a stage. Merge on both columns.
s = past.groupby("stage")["was_won"].mean()
weighted = (now["amount_eur"] * now["stage"].map(s)).sum()

# %% wrong q5 segment-alone
# `weighted` uses one chance for all stages of a segment. Merge on both columns.
s = past.groupby("segment")["was_won"].mean()
weighted = (now["amount_eur"] * now["segment"].map(s)).sum()

# %% wrong q5 won-added
# `weighted` has deals in it that had been won by that day. Asked is what is open.
d = snap[snap["snapshot_date"] == DAY]
weighted = weighted + d[d["stage"] == "won"]["amount_eur"].sum()

# %% wrong q5 won-in-coverage
# `coverage` counts deals that had been won by that day, too. They belong to the quarter that ends; the next needs open ones.
d = snap[(snap["snapshot_date"] == DAY) & (snap["expected_close"] <= "2025-12-31")]
coverage = d["amount_eur"].sum() / reps["quota_eur_q"].sum()

# %% wrong q5 last-quarter-subtracted
# `coverage` takes the wins of the third quarter off the quota. On the evening of its last day the fourth has its whole quota before it.
w = opps[(opps["status"] == "won") & (opps["closed_quarter"] == "2025-Q3")]["amount_eur"].sum()
coverage = due["amount_eur"].sum() / (reps["quota_eur_q"].sum() - w)

# %% wrong q5 coverage-in-percent
# `coverage` is in percent. Its unit is *times*: a pipe as large as the quota is 1.
coverage = 100 * due["amount_eur"].sum() / reps["quota_eur_q"].sum()

# %% wrong q5 won-before
# `caught` has deals below the line that had been won by the end of June. They weren't open any more.
b = snap[(snap["snapshot_date"] == "2025-06-30") & (snap["expected_close"] <= "2025-09-30")]
caught = in_time["amount_eur"].sum() / b["amount_eur"].sum()
needed = 1 / caught

# %% wrong q5 signed-over-listed
# `caught` divides what was signed by what was listed. For the true need of a quota that's the better number; asked are the amounts in `snap` on both sides, so that one thing changes at a time.
e = in_time.merge(opps[["opp_id", "amount_eur"]], on="opp_id", suffixes=("_then", "_end"))
caught = e["amount_eur_end"].sum() / before["amount_eur"].sum()
needed = 1 / caught

# %% wrong q5 final-amounts-twice
# `caught` uses amounts from `opps` above and below the line. Take those in `snap`: they are what one saw that day.
e = before.merge(opps[["opp_id", "amount_eur"]], on="opp_id", suffixes=("_then", "_end"))
w = e[(e["status"] == "won") & (e["closed_quarter"] == "2025-Q3")]
caught = w["amount_eur_end"].sum() / e["amount_eur_end"].sum()
needed = 1 / caught

# %% wrong q5 share-of-the-quarter
# `caught` divides by all the money won in the quarter. Its base is what was due from the pipe.
w = opps[(opps["status"] == "won") & (opps["closed_quarter"] == "2025-Q3")]["amount_eur"].sum()
caught = in_time["amount_eur"].sum() / w
needed = 1 / caught

# %% wrong q5 not-caught
# `caught` is the share that did *not* come in time.
caught = 1 - in_time["amount_eur"].sum() / before["amount_eur"].sum()
needed = 1 / caught

# %% wrong q5 caught-in-percent
# `caught` is in percent, and so `needed` has become a hundred times too small. A fraction was asked.
caught = 100 * in_time["amount_eur"].sum() / before["amount_eur"].sum()
needed = 1 / caught

# %% wrong q5 final-amounts
# `weighted` uses amounts from `opps`. Those are known only at the end; on that day one knew the amount in the snapshot.
a = now.merge(opps[["opp_id", "amount_eur"]], on="opp_id", suffixes=("_then", "_end"))
weighted = (a["amount_eur_end"] * a["chance"]).sum()

# %% wrong q5 whole-pipe
# `coverage` counts every open deal. Only those expected to close in the quarter can help it.
coverage = now["amount_eur"].sum() / reps["quota_eur_q"].sum()

# %% wrong q5 final-amounts-in-coverage
# `coverage` uses amounts from `opps`. Take those in `snap`: they are what one saw that day.
a = due.merge(opps[["opp_id", "amount_eur"]], on="opp_id", suffixes=("_then", "_end"))
coverage = a["amount_eur_end"].sum() / reps["quota_eur_q"].sum()

# %% wrong q5 quota-of-a-year
# `coverage` divides by the quotas of a year. The column is per quarter.
coverage = due["amount_eur"].sum() / (4 * reps["quota_eur_q"].sum())

# %% wrong q5 mean-quota
# `coverage` divides by one seller's quota. The pipe is that of all.
coverage = due["amount_eur"].sum() / reps["quota_eur_q"].mean()

# %% wrong q5 weighted-coverage
# `coverage` has weighted amounts above the line. Coverage takes them whole; the chance comes in with `needed`.
coverage = (due["amount_eur"] * due["chance"]).sum() / reps["quota_eur_q"].sum()

# %% wrong q5 coverage-upside-down
# `coverage` is quota over pipeline. Turn it over: how many times is the quota covered?
coverage = reps["quota_eur_q"].sum() / due["amount_eur"].sum()

# %% wrong q5 caught-by-count
# `caught` counts deals. A quota is filled by euros: take the share of the amounts.
caught = len(in_time) / len(before)
needed = 1 / caught

# %% wrong q5 decided-only
# `caught` leaves out the deals that were still undecided at the end of the quarter. They were in the pipe and didn't fill the quota: they belong below the line.
b = before[before["closed_quarter"] == "2025-Q3"]
caught = b[b["status"] == "won"]["amount_eur"].sum() / b["amount_eur"].sum()
needed = 1 / caught

# %% wrong q5 whole-pipe-before
# `caught` has every deal open in June below the line. Take those that were due by the end of September.
b = snap[(snap["snapshot_date"] == "2025-06-30") & (snap["stage"] != "won")].merge(
    opps[["opp_id", "status", "closed_quarter"]], on="opp_id"
)
w = b[(b["status"] == "won") & (b["closed_quarter"] == "2025-Q3")]
caught = w["amount_eur"].sum() / b["amount_eur"].sum()
needed = 1 / caught

# %% wrong q5 all-wins-above
# `caught` has *all* wins of the third quarter above the line, also of deals that were opened after June. Only what stood in the pipe can be caught from it.
w = opps[(opps["status"] == "won") & (opps["closed_quarter"] == "2025-Q3")]["amount_eur"].sum()
caught = w / before["amount_eur"].sum()
needed = 1 / caught

# %% wrong q5 three-times
# `needed` is the rule of thumb. Compute it from `caught`.
needed = 3

# %% wrong q5 needed-from-win-rate
# `needed` is 1 / win rate by count. What counts is how much of the *amounts* comes in *in time*.
needed = 1 / win

# %% wrong q5 shortfall
# `needed` says how many times larger the coverage would have to be than it is. Asked is the coverage itself.
needed = 1 / caught / coverage

# %% wrong q5 rest-of-caught
# `needed` is 1 - `caught`, the part that doesn't come. Ask how many euros must be due for each that comes: 1 / `caught`.
needed = 1 - caught

# %% wrong q5 coverage-over-caught
# `needed` has the coverage above the line. The need doesn't depend on what you have.
needed = coverage / caught

# %% wrong q5 needed-in-euros
# `needed` is in EUR. Asked is how many times the quota: leave the quota out.
needed = reps["quota_eur_q"].sum() / caught

# %% accept q5
table = chances.set_index(["stage", "segment"])["chance"]
o = snap[(snap["snapshot_date"] == "2025-09-30") & snap["stage"].isin(["discovery", "demo", "proposal", "negotiation"])]
o = o.merge(opps[["opp_id", "segment"]], on="opp_id", how="left")
sums = o.groupby(["stage", "segment"])["amount_eur"].sum()
weighted = (sums * table).sum()
coverage = o["amount_eur"].where(o["expected_close"] < "2026-01-01").sum() / reps["quota_eur_q"].sum()
needed = before["amount_eur"].sum() / in_time["amount_eur"].sum()
caught = 1 / needed

# %% [markdown] hint q5
# 1. For `weighted` the open deals of the day need two merges: one for the segment, one for the chance. For `caught` you start again from another snapshot.
# 2. `merge(chances, on=["stage", "segment"], how="left")`, multiply, sum. Dates can be compared with a text such as `"2025-12-31"`.
# 3. `due = now[now["expected_close"] <= …]`; `caught = in_time["amount_eur"].sum() / before["amount_eur"].sum()`, with `in_time` the rows of `before` that were won and whose `closed_quarter` fits.

# %% [markdown] meaning q5
# Compare `coverage` with `needed`. If the first is smaller, the deals in the pipe won't fill the quota by themselves, and what's missing must come from deals that nobody has opened yet. Such deals come from all three segments. Those of solo practices are decided soonest, but a chain that signs in time is worth many of them, so look at the money by segment before you say who fills the gap. The honest sentence to Tomasz has three numbers: what is due, what usually comes of it, and what must still be found. For the second you have two estimates that needn't agree. `weighted` counts deals over nine months and lets them be won at any time; `coverage` × `caught` × quota goes by the euros of a single quarter, in time.

# %% [markdown] ask q6 type=essay points=4
# ### Thirty percent more deals
#
# Tomasz plans to open 30% more opportunities next quarter "by not being so picky": leads that sellers now turn down would get a deal record. The formula promises 30% more velocity. Write him **four to six sentences**: what happens to the other three levers and why; at least two numbers with their units, from questions 1 to 5, from the lesson or from a worked example of your own; what you don't know; and what you would do instead, or first, with a date or a limit.
#
# *Why: levers pull each other.*
#
# A person reads your answer and gives a point each for a claim, a number with its unit, a caveat and a decision.

# %% [markdown] answer q6
# *Write here: four to six sentences to Tomasz.*

# %% [markdown] rubric q6
# One point each:
#
# 1. **Claim**: says that velocity will rise by less than 30% (or may fall), and for at least two of the other levers in which direction each goes and why: win rate down, since weaker leads are won more rarely; cycle longer, since weaker leads take longer or the same sellers' hours are spread over more deals; value either way, depending on who the weaker leads are.
# 2. **Number with unit**: at least two numbers with unit and base, correctly used, for example the break-even: at 1.3 times the deals a win rate below 1/1.3 = 77% of today's makes the whole slower, all else equal.
# 3. **Caveat**: none of these leads ever had a deal, so their win rate is unknown; or the past comparison of weak and strong leads holds only those that a seller took on; or hours aren't in the formula.
# 4. **Decision**: a trial with a limit: some territories or some weeks, chosen by lot, with an end date and a number at which it stops; or another lever with a reason.

# %% [markdown] model q6
# *The numbers are those of another company: your tables say something else.*
#
# Tomasz, 30% more records won't be 30% more money, because the deals you'd add are those your people now turn down. With 200 open deals, a win rate of 30%, 3,000 EUR and 45 days we move 4,000 EUR a day. If the 60 added deals are won in 15% of cases, the win rate of all falls to 26.5%; and if 260 deals share the same hours and the mean cycle grows to 52 days, we move about 3,980 EUR a day, which is a little less than today. I don't know either number for sure: none of these leads ever had a deal, and what they'd be worth once won could go either way. So let's try it in six territories that a lot picks, from 7 April to 30 June, with at most ten such deals a seller. I'd stop earlier if first calls to good leads take more than a business day longer than elsewhere, and I'd roll it out only if these territories have signed more by the end of September.

# %% [markdown] weak q6
# "More opportunities are always good, since velocity is n × win × value / days. 30% more n means 30% more revenue per day. The win rate might change a bit, but with more practice our sellers will get better, so that evens out. We should start at once and monitor the pipeline closely."
#
# *What it misses: it moves one lever and nails the other three down. The weaker leads are the added ones, so the win rate falls by construction; the sellers' hours don't grow. No number has a unit, and "monitor closely" names neither a number nor a day.*
