# %% [markdown] intro
# # Day 12 · The Leak Map: Stage-to-Stage Conversion
#
# Today the stages of yesterday are divided by each other, each by the right one. First you learn to count rows group by group; then you draw the leak map of the inbound leads, reckon what a better step would be worth, see where the leads of the two doors end, and choose a step to mend for eight funnels. About 40 minutes.

# %% setup
import pandas as pd

from larkwell import begin, load

check, hint, solution = begin("day-012")

funnel = load("funnel")
leads = load("leads")


# The function of day 9.
def rate(k, n):
    """k of n as a fraction: ValueError if k > n, NaN if n is 0."""
    if k > n:
        raise ValueError("k is larger than n: the two come from different bases")
    if n == 0:
        return float("nan")
    return k / n


# %% [markdown]
# ## New today: rows in heaps
#
# `groupby("column")` puts the rows of a table into heaps, one for each value of the column. `.size()` then counts the rows of every heap. The labels come in alphabetical order, and square brackets pick one.

# %% demo
by_industry = leads.groupby("industry").size()
by_industry

# %% demo
print(by_industry["dental"])

# %% [markdown]
# Counting one column is what `value_counts()` did, only sorted otherwise. The heaps can do more, and you will meet them again every day from now on: after `groupby` other words than `size` are possible. A filter comes *before* it:

# %% demo
owners = leads[leads["role"] == "owner"]
owners.groupby("industry").size()

# %% [markdown]
# One more thing that you need: months are texts such as `"2024-06"`, and texts can be compared, too, because they sort like the calendar. `<=` includes the month itself.

# %% demo
early = leads[leads["month"] <= "2024-06"]
print(len(early), "leads were created from January to June 2024")

# %% [markdown]
# ## From day 7, without looking
#
# A step rate goes from 40% to 44%. Give the change in percentage points and in percent.
#
# <details><summary>Compare with your answer</summary>
#
# 44 − 40 = **4 percentage points**, and 4 / 40 = **10%**. Keep both in mind: today a promise in percent and a promise in points will turn out to be worth different numbers of customers.
#
# </details>

# %% [markdown] ask q1 points=2 columns="funnel.source_type,funnel.month,funnel.opp_at,funnel.won_at" period="inbound leads created January 2024 to August 2025"
# ### Who is on the route at all?
#
# Take the **inbound** leads created from January 2024 to August 2025, both months included (column `month`). They have all had four months or more until the tables end.
#
# Some of them bought at the checkout without an opportunity: they have a date in `won_at` and none in `opp_at`. They have not leaked anywhere; they took another route. All the others are on the **seller route**.
#
# - `n_self_serve` (int): how many of these inbound leads bought at the checkout.
# - `n_route` (int): how many of them are on the seller route, customers or not.
#
# The dates of buying and of the opportunity may be of any day up to the end of the tables.
#
# *Why: every rate of today stands on this base, and a buyer who is counted as a leak is the most embarrassing mistake on a map of leaks.*

# %% answer q1
### BEGIN SOLUTION
inbound = funnel[(funnel["source_type"] == "inbound") & (funnel["month"] <= "2025-08")]
self_serve = inbound["won_at"].notna() & inbound["opp_at"].isna()
n_self_serve = self_serve.sum()
n_route = len(inbound[~self_serve])
### END SOLUTION

# %% check q1
check("q1", n_self_serve, n_route)

# %% wrong q1 self-serve-is-everyone-who-won
# `n_self_serve` counts all buyers, those with a seller as well. Which second date has to be missing?
n_self_serve = inbound["won_at"].notna().sum()

# %% wrong q1 self-serve-without-mql
# `n_self_serve` counts buyers without an MQL date. Some buyers of the checkout had one. What they all lack is an opportunity.
n_self_serve = (inbound["won_at"].notna() & inbound["mql_at"].isna()).sum()

# %% wrong q1 self-serve-of-all-time
# `n_self_serve` counts the whole two years. Only inbound leads created up to August 2025 count here.
n_self_serve = (funnel["won_at"].notna() & funnel["opp_at"].isna()).sum()

# %% wrong q1 without-opportunity
# `n_self_serve` counts everybody without an opportunity, most of whom never bought anything. A second date has to be *there*.
n_self_serve = inbound["opp_at"].isna().sum()

# %% wrong q1 buyers-left-on-the-route
# `n_route` counts all inbound leads of the months, the buyers of the checkout among them. Leave those out.
n_route = len(inbound)

# %% wrong q1 only-those-with-a-deal
# `n_route` counts leads with an opportunity only. Whoever got lost before was on the route as well, and is what you are looking for.
n_route = inbound["opp_at"].notna().sum()

# %% wrong q1 buyers-all-removed
# `n_route` leaves out every customer. Those whom a seller won are at the end of this route, not beside it.
n_route = inbound["won_at"].isna().sum()

# %% wrong q1 last-month-cut-off
# August 2025 is missing: `<` stops before the month that it names. Both ends are included.
short = funnel[(funnel["source_type"] == "inbound") & (funnel["month"] < "2025-08")]
n_self_serve = (short["won_at"].notna() & short["opp_at"].isna()).sum()
n_route = len(short) - n_self_serve

# %% wrong q1 unripe-months-in
# The leads of September to December 2025 are in here. Many of their deals were still running when the tables end. Which is the last month that counts?
late = funnel[funnel["source_type"] == "inbound"]
n_self_serve = (late["won_at"].notna() & late["opp_at"].isna()).sum()
n_route = len(late) - n_self_serve

# %% wrong q1 both-doors
# `n_route` has outbound leads in it. Whom sellers found came in by another door; only inbound leads count.
every = funnel[funnel["month"] <= "2025-08"]
n_route = len(every) - (every["won_at"].notna() & every["opp_at"].isna()).sum()

# %% wrong q1 bought-by-august
# `n_self_serve` leaves out those who bought after August 2025. The months are those in which the leads were *created*; they may have bought on any day up to the end of the tables.
in_time = self_serve & (inbound["won_month"] <= "2025-08")
n_self_serve = in_time.sum()
n_route = len(inbound[~in_time])

# %% wrong q1 self-serve-without-sal
# `n_self_serve` counts buyers without a SAL date. A seller may have taken a lead that then bought at the checkout all the same. Which date do *all* buyers of the checkout lack?
n_self_serve = (inbound["won_at"].notna() & inbound["sal_at"].isna()).sum()

# %% wrong q1 swapped
# The two answers have changed places. Most inbound leads are on the seller route; the buyers of the checkout are the few.
n_self_serve, n_route = n_route, n_self_serve

# %% wrong q1 one-year-only
# Only leads of 2025 are in here. The months begin with January 2024.
young = inbound[inbound["year"] == 2025]
n_self_serve = (young["won_at"].notna() & young["opp_at"].isna()).sum()
n_route = len(young) - n_self_serve

# %% accept q1
months = funnel[~(funnel["month"] > "2025-08")]
came = months[months["source_type"] != "outbound"]
n_route = len(came[came["won_at"].isna() | came["opp_at"].notna()])
n_self_serve = len(came) - n_route

# %% [markdown] hint q1
# 1. Three conditions: the door, the month, and then a pair of dates of which one is there and the other is missing.
# 2. Keep the inbound leads up to the month `"2025-08"` under a name. On that table build the condition for the checkout; `~` turns it round for the route.
# 3. `inbound = funnel[(funnel["source_type"] == "…") & (funnel["month"] <= "…")]`, then `self_serve = inbound["won_at"].… & inbound["opp_at"].…`, `n_self_serve = self_serve.sum()` and `n_route = len(inbound[~self_serve])`.

# %% [markdown] meaning q1
# The buyers of the checkout are few beside the others, but all of them are customers. Left in the base they would appear among Tomasz's losses, as people whom no seller ever won.

# %% [markdown] ask q2 type=table points=4 ordered=stage columns="funnel.source_type,funnel.month,funnel.mql_at,funnel.sal_at,funnel.opp_at,funnel.won_at" period="inbound leads created January 2024 to August 2025"
# ### The leak map
#
# Now the `n_route` leads of question 1, those on the seller route: lead, MQL, SAL, opportunity, customer. A stage counts a lead only if it has the date of this stage *and of all stages before it* (the few who were drawn by lot, SALs without an MQL date, have left this route at its first step).
#
# Make `leaks` (DataFrame) with five rows in this order and four columns:
#
# - `stage` (text): `"lead"`, `"mql"`, `"sal"`, `"opportunity"`, `"customer"`.
# - `n` (int): leads that reached the stage on this route, at any day up to the end of the tables.
# - `step` (float): **step conversion**, `n` divided by the `n` of the stage before, as a fraction. In the first row there is none: `float("nan")`.
# - `cumulative` (float): **cumulative conversion**, `n` divided by the `n` of the first row, as a fraction.
#
# Nothing is rounded.
#
# *Why: no table in this trade is asked for more often, and few are built with one base from top to bottom.*

# %% answer q2
### BEGIN SOLUTION
route = inbound[~self_serve]
mql = route[route["mql_at"].notna()]
sal = mql[mql["sal_at"].notna()]
opp = sal[sal["opp_at"].notna()]
won = opp[opp["won_at"].notna()]
leaks = pd.DataFrame(
    {
        "stage": ["lead", "mql", "sal", "opportunity", "customer"],
        "n": [len(route), len(mql), len(sal), len(opp), len(won)],
        "step": [
            float("nan"),
            rate(len(mql), len(route)),
            rate(len(sal), len(mql)),
            rate(len(opp), len(sal)),
            rate(len(won), len(opp)),
        ],
    }
)
leaks = leaks.assign(cumulative=leaks["n"] / len(route))
### END SOLUTION

# %% check q2
check("q2", leaks)

# %% wrong q2 outbound-in-the-base
# Outbound leads are in here. They never get an MQL date, so they only dilute the first step. The prompt names the door.
every = funnel[funnel["month"] <= "2025-08"]
self_made = every["won_at"].notna() & every["opp_at"].isna()
r = every[~self_made]
m = r[r["mql_at"].notna()]
s = m[m["sal_at"].notna()]
o = s[s["opp_at"].notna()]
w = o[o["won_at"].notna()]
n = [len(r), len(m), len(s), len(o), len(w)]
leaks = pd.DataFrame({"stage": leaks["stage"], "n": n, "step": [float("nan"), *[b / a for a, b in zip(n, n[1:])]]})
leaks = leaks.assign(cumulative=leaks["n"] / n[0])

# %% wrong q2 outbound-and-checkout-in
# Both doors and the buyers of the checkout are in here. Start from the table of question 1: inbound leads on the seller route.
r = funnel[funnel["month"] <= "2025-08"]
m = r[r["mql_at"].notna()]
s = m[m["sal_at"].notna()]
o = s[s["opp_at"].notna()]
w = o[o["won_at"].notna()]
n = [len(r), len(m), len(s), len(o), len(w)]
leaks = pd.DataFrame({"stage": leaks["stage"], "n": n, "step": [float("nan"), *[b / a for a, b in zip(n, n[1:])]]})
leaks = leaks.assign(cumulative=leaks["n"] / n[0])

# %% wrong q2 both-doors-per-stage
# Here every date of both doors is counted by itself, as yesterday. Start from the seller route of question 1, and let each stage filter the table of the stage before it.
r = funnel[funnel["month"] <= "2025-08"]
n = [len(r), *[int(r[column].notna().sum()) for column in ["mql_at", "sal_at", "opp_at", "won_at"]]]
leaks = pd.DataFrame({"stage": leaks["stage"], "n": n, "step": [float("nan"), *[b / a for a, b in zip(n, n[1:])]]})
leaks = leaks.assign(cumulative=leaks["n"] / n[0])

# %% wrong q2 all-inbound-per-stage
# Two things at once: the buyers of the checkout are still in, and each stage counts one date by itself. Start from the seller route, and filter the table that you filtered last.
n = [len(inbound), *[int(inbound[column].notna().sum()) for column in ["mql_at", "sal_at", "opp_at", "won_at"]]]
leaks = pd.DataFrame({"stage": leaks["stage"], "n": n, "step": [float("nan"), *[b / a for a, b in zip(n, n[1:])]]})
leaks = leaks.assign(cumulative=leaks["n"] / n[0])

# %% wrong q2 any-door-per-stage
# Each stage counts everybody with that one date, so SALs who never were MQLs stand above a line of MQLs. On one route a stage holds only people of the stage before: filter the table you filtered last.
n = [len(route), *[int(route[column].notna().sum()) for column in ["mql_at", "sal_at", "opp_at", "won_at"]]]
leaks = pd.DataFrame({"stage": leaks["stage"], "n": n, "step": [float("nan"), *[b / a for a, b in zip(n, n[1:])]]})
leaks = leaks.assign(cumulative=leaks["n"] / n[0])

# %% wrong q2 checkout-left-in
# The buyers of the checkout are still in the base, as if they had leaked. Leave them out before you count the first stage.
m = inbound[inbound["mql_at"].notna()]
s = m[m["sal_at"].notna()]
o = s[s["opp_at"].notna()]
w = o[o["won_at"].notna()]
n = [len(inbound), len(m), len(s), len(o), len(w)]
leaks = pd.DataFrame({"stage": leaks["stage"], "n": n, "step": [float("nan"), *[b / a for a, b in zip(n, n[1:])]]})
leaks = leaks.assign(cumulative=leaks["n"] / n[0])

# %% wrong q2 unripe-months-in
# The leads of September to December 2025 are in here. Many of their deals were still running when the tables end. Which is the last month that counts?
late = funnel[funnel["source_type"] == "inbound"]
self_late = late["won_at"].notna() & late["opp_at"].isna()
r = late[~self_late]
m = r[r["mql_at"].notna()]
s = m[m["sal_at"].notna()]
o = s[s["opp_at"].notna()]
w = o[o["won_at"].notna()]
n = [len(r), len(m), len(s), len(o), len(w)]
leaks = pd.DataFrame({"stage": leaks["stage"], "n": n, "step": [float("nan"), *[b / a for a, b in zip(n, n[1:])]]})
leaks = leaks.assign(cumulative=leaks["n"] / n[0])

# %% wrong q2 last-month-cut-off
# August 2025 is missing: `<` stops before the month that it names. Both ends are included.
short = funnel[(funnel["source_type"] == "inbound") & (funnel["month"] < "2025-08")]
self_short = short["won_at"].notna() & short["opp_at"].isna()
r = short[~self_short]
m = r[r["mql_at"].notna()]
s = m[m["sal_at"].notna()]
o = s[s["opp_at"].notna()]
w = o[o["won_at"].notna()]
n = [len(r), len(m), len(s), len(o), len(w)]
leaks = pd.DataFrame({"stage": leaks["stage"], "n": n, "step": [float("nan"), *[b / a for a, b in zip(n, n[1:])]]})
leaks = leaks.assign(cumulative=leaks["n"] / n[0])

# %% wrong q2 cumulative-for-step
# `step` repeats the cumulative conversion: everything is divided by the first row. A step has the stage just before it below the line.
leaks = leaks.assign(step=[float("nan"), *leaks["cumulative"].to_list()[1:]])

# %% wrong q2 cumulative-for-step-from-one
# `step` repeats the cumulative conversion, with its 1 at the top. A step has the stage just before it below the line, and in the first row there is none.
leaks = leaks.assign(step=leaks["cumulative"])

# %% wrong q2 columns-swapped
# `step` and `cumulative` have changed places. The step has the stage just before it below the line, the cumulative one always the first row.
leaks = leaks.rename(columns={"step": "cumulative", "cumulative": "step"})

# %% wrong q2 steps-one-row-too-high
# The steps stand one row too high: each says who goes *on* from the stage of its row. Asked is who *arrived*, so the first row is the one without a step.
leaks = leaks.assign(step=leaks["step"].shift(-1))

# %% wrong q2 cumulative-starts-missing
# In the first row `cumulative` is missing. All leads of the route have reached its first stage: what is `n` divided by itself?
leaks = leaks.assign(cumulative=[float("nan"), *leaks["cumulative"].to_list()[1:]])

# %% wrong q2 step-for-cumulative
# `cumulative` repeats the steps. It has the first row below every line (or multiply the steps one after the other).
leaks = leaks.assign(cumulative=[1.0, *leaks["step"].to_list()[1:]])

# %% wrong q2 steps-added
# `cumulative` adds the steps, and so climbs above 1. Shares of shares are multiplied: half of 60% is 30%.
leaks = leaks.assign(cumulative=[1.0, *leaks["step"].cumsum().to_list()[1:]])

# %% wrong q2 losses-for-rates
# `step` says which share was *lost*. A conversion counts those who went on; the loss is 1 minus it.
leaks = leaks.assign(step=1 - leaks["step"])

# %% wrong q2 first-step-is-one
# In the first row `step` is 1, as if everybody had passed a step before it. There is none: leave the value missing with `float("nan")`.
leaks = leaks.assign(step=leaks["step"].fillna(1.0))

# %% wrong q2 first-step-is-zero
# In the first row `step` is 0, which says that nobody came through. There is no step before the first: leave the value missing with `float("nan")`.
leaks = leaks.assign(step=leaks["step"].fillna(0.0))

# %% wrong q2 percent
# The shares are in percent. Asked are fractions between 0 and 1.
leaks = leaks.assign(step=leaks["step"] * 100, cumulative=leaks["cumulative"] * 100)

# %% wrong q2 rounded
# The shares are rounded. Keep all the digits; round only to look.
leaks = leaks.round(2)

# %% accept q2
own = inbound[inbound["opp_at"].notna() | inbound["won_at"].isna()]
has = own["mql_at"].notna()
counts = [len(own), has.sum()]
for column in ["sal_at", "opp_at", "won_at"]:
    has = has & own[column].notna()
    counts.append(has.sum())
leaks = pd.DataFrame({"n": counts}, index=["lead", "mql", "sal", "opportunity", "customer"]).rename_axis("stage")
leaks["step"] = leaks["n"] / leaks["n"].shift()
leaks["cumulative"] = leaks["step"].fillna(1).cumprod()

# %% [markdown] hint q2
# 1. Start from the inbound leads of question 1 without the buyers of the checkout. From there on, each stage filters the table of the stage before it.
# 2. `mql = route[route["mql_at"].notna()]`, then `sal` out of `mql`, and so on. `len` of each table is an `n`. Each `step` is one `n` divided by the one before, `rate(len(sal), len(mql))` for instance.
# 3. `leaks = pd.DataFrame({"stage": [...], "n": [len(route), len(mql), …], "step": [float("nan"), rate(len(mql), len(route)), …]})`, then `leaks = leaks.assign(cumulative=leaks["n"] / …)`.

# %% [markdown] meaning q2
# Look for two rows: the step that loses the most *people*, and the step with the lowest *rate*. They are not the same, and each of the two bosses likes to point at the other one's. Neither fact says yet where a euro would help.

# %% [markdown] ask q3 points=3 tol=0.006 columns="funnel.mql_at,funnel.won_at" period="inbound leads created January 2024 to August 2025"
# ### What would a better step be worth?
#
# Use the customers and the step rates of your leak map (seller route). The answers are customers among the same leads, those of the 20 months from January 2024 to August 2025. All other steps keep their rates, and the extra people are as good as the present ones.
#
# - `extra_percent` (float): how many **extra** customers, if the step from MQL to SAL rose by **10 percent** (relative: the rate times 1.1).
# - `extra_points` (float): how many **extra** customers, if the same step rose by **10 percentage points** instead (the rate plus 0.1).
# - `extra_last` (float): how many **extra** customers, if instead the step from opportunity to customer rose by **10 percentage points**.
#
# All in customers (fractions of customers are fine), computed from unrounded step rates; the answers not rounded, or to two decimals. Each change alone.
#
# *Why: "ten percent better" is worth the same at every step. "Ten points better" is not.*

# %% answer q3
### BEGIN SOLUTION
n_won = len(won)
sal_rate = rate(len(sal), len(mql))
won_rate = rate(len(won), len(opp))
extra_percent = n_won * 1.1 - n_won
extra_points = n_won * (sal_rate + 0.1) / sal_rate - n_won
extra_last = n_won * (won_rate + 0.1) / won_rate - n_won
### END SOLUTION

# %% check q3
check("q3", extra_percent, extra_points, extra_last)

# %% wrong q3 new-total
# These are all customers after the change. Asked are the *extra* ones: subtract those you have today.
extra_percent = n_won * 1.1
extra_points = n_won * (sal_rate + 0.1) / sal_rate
extra_last = n_won * (won_rate + 0.1) / won_rate

# %% wrong q3 new-total-in-percent
# `extra_percent` is all customers after the change. Asked are the *extra* ones: subtract those you have today.
extra_percent = n_won * 1.1

# %% wrong q3 last-step-in-percent
# `extra_last` is computed with times 1.1. Ten percentage *points* are asked: the rate plus 0.1, divided by the rate.
extra_last = n_won * 1.1 - n_won

# %% wrong q3 multiplied-by-the-points
# In both answers in points you took a tenth of the rate times the customers. Divide the new rate by the old one, and take the customers times that.
extra_points = n_won * sal_rate * 0.1
extra_last = n_won * won_rate * 0.1

# %% wrong q3 points-taken-for-percent
# `extra_points` is computed with times 1.1. A rate plus 0.1 is not a rate times 1.1: divide the new rate by the old one.
extra_points = n_won * 1.1 - n_won

# %% wrong q3 percent-and-points-swapped
# `extra_percent` and `extra_points` have changed places. Which of the two is the rate times 1.1?
extra_percent, extra_points = extra_points, extra_percent

# %% wrong q3 points-swapped
# `extra_points` and `extra_last` have changed places. Which of the two belongs to the step from MQL to SAL?
extra_points, extra_last = extra_last, extra_points

# %% wrong q3 percent-and-last-swapped
# `extra_percent` and `extra_last` have changed places. Which of the two is the rate times 1.1?
extra_percent, extra_last = extra_last, extra_percent

# %% wrong q3 last-rate-of-three-digits
# `extra_last` is computed with a rounded rate. Take the rate with all its digits, as the leak map holds it.
extra_last = n_won * (round(won_rate, 3) + 0.1) / round(won_rate, 3) - n_won

# %% wrong q3 last-rate-of-two-digits
# `extra_last` is computed with a rounded rate. Take the rate with all its digits, as the leak map holds it.
extra_last = n_won * (round(won_rate, 2) + 0.1) / round(won_rate, 2) - n_won

# %% wrong q3 rates-of-two-digits
# Both answers in points are computed with rounded rates. Take the rates with all their digits, as the leak map holds them.
extra_points = n_won * (round(sal_rate, 2) + 0.1) / round(sal_rate, 2) - n_won
extra_last = n_won * (round(won_rate, 2) + 0.1) / round(won_rate, 2) - n_won

# %% wrong q3 all-points-are-percent
# Both answers in points are computed with times 1.1. Plus 0.1 is asked there, and that is another factor at every step.
extra_points = n_won * 1.1 - n_won
extra_last = n_won * 1.1 - n_won

# %% wrong q3 percent-taken-for-points
# `extra_percent` adds 0.1 to the rate. Ten *percent* of a rate is the rate times 0.1.
extra_percent = n_won * (sal_rate + 0.1) / sal_rate - n_won

# %% wrong q3 people-not-customers
# `extra_points` counts extra *SALs*. They still have two steps to go; how many of them arrive?
extra_points = 0.1 * len(mql)

# %% wrong q3 extra-sals
# `extra_percent` counts extra *SALs*. They still have two steps to go; how many of them arrive?
extra_percent = 0.1 * len(sal)

# %% wrong q3 old-over-new
# The two answers in points are upside down: the old rate stands above the new one. More people pass, so the factor is larger than 1.
extra_points = n_won * sal_rate / (sal_rate + 0.1) - n_won
extra_last = n_won * won_rate / (won_rate + 0.1) - n_won

# %% wrong q3 same-rate-twice
# `extra_last` divides by the rate from MQL to SAL. Another step is asked, with a rate of its own.
extra_last = n_won * (sal_rate + 0.1) / sal_rate - n_won

# %% wrong q3 first-step
# `extra_points` uses the step from lead to MQL. Asked is the next one, from MQL to SAL.
extra_points = n_won * (rate(len(mql), len(route)) + 0.1) / rate(len(mql), len(route)) - n_won

# %% wrong q3 both-doors
# You started from the customers of both doors. The leak map has one route; its last row is where you start.
n_all = len(funnel[(funnel["month"] <= "2025-08") & funnel["won_at"].notna()])
extra_percent = n_all * 1.1 - n_all
extra_points = n_all * (sal_rate + 0.1) / sal_rate - n_all
extra_last = n_all * (won_rate + 0.1) / won_rate - n_all

# %% wrong q3 checkout-among-the-customers
# You started from all inbound customers, those of the checkout among them. They have passed no step of this route; the last row of the leak map is where you start.
n_all = len(inbound[inbound["won_at"].notna()])
extra_percent = n_all * 1.1 - n_all
extra_points = n_all * (sal_rate + 0.1) / sal_rate - n_all
extra_last = n_all * (won_rate + 0.1) / won_rate - n_all

# %% wrong q3 ten-added
# You added 10 to the rate. As a fraction 10 percentage points are 0.1, because 100 points are the whole.
extra_points = n_won * (sal_rate + 10) / sal_rate - n_won
extra_last = n_won * (won_rate + 10) / won_rate - n_won

# %% wrong q3 ten-added-to-one-step
# For `extra_points` you added 10 to the rate. As a fraction 10 percentage points are 0.1, because 100 points are the whole.
extra_points = n_won * (sal_rate + 10) / sal_rate - n_won

# %% wrong q3 shares-for-customers
# These are relative changes, new over old minus 1. Asked are customers: take the customers of the map times that.
extra_percent = extra_percent / n_won
extra_points = extra_points / n_won
extra_last = extra_last / n_won

# %% wrong q3 whole-customers
# The numbers are rounded to whole customers. Keep the digits; round only when you say them.
extra_percent = round(extra_percent)
extra_points = round(extra_points)
extra_last = round(extra_last)

# %% accept q3
extra_percent = len(won) / 10
extra_points = 0.1 * len(mql) * rate(len(won), len(sal))
extra_last = 0.1 * len(opp)

# %% accept q3
steps = leaks["step"].to_list()
extra_percent = leaks["n"].iloc[-1] * 0.1
extra_points = leaks["n"].iloc[0] * steps[1] * (steps[2] + 0.1) * steps[3] * steps[4] - leaks["n"].iloc[-1]
extra_last = leaks["n"].iloc[0] * steps[1] * steps[2] * steps[3] * (steps[4] + 0.1) - leaks["n"].iloc[-1]

# %% [markdown] hint q3
# 1. The lift by step: new customers = old customers × (new rate / old rate). Old customers are the last `n` of your map.
# 2. For 10 percent the factor new / old is 1.1 whatever the rate was. For 10 points it is (old + 0.1) / old, so you need the rate of the step. Then subtract the old customers.
# 3. `extra_points = n_won * (sal_rate + 0.1) / sal_rate - n_won`, with `n_won = len(won)` and `sal_rate = rate(len(…), len(…))`; `extra_last` in the same way with another rate.

# %% [markdown] meaning q3
# In percent every step is worth the same, so whoever promises Amara "ten percent better" need not say where. In points the weakest rate gains the most, and that is why slides with points circle the last step. What neither tells is the price of a point, and whether the extra people are as good as the present ones. For the refused MQLs, whom sellers had looked at, that is a bold assumption.

# %% [markdown] ask q4 type=table points=3 columns="funnel.source_type,funnel.final_stage" period="all leads of 2024 and 2025"
# ### Where do they end?
#
# The column `final_stage` says where each lead stands at the end of the tables: its last state, which need not be the furthest stage that it reached. Count the leads of every final stage, once for each door. All leads of 2024 and 2025 count this time.
#
# - `ends_in` (Series): inbound leads per final stage, the stage as label, the number of leads (int) as value.
# - `ends_out` (Series): the same for outbound leads.
#
# Filter first, then `groupby`. The order of the labels is free. Leave out the stages at which no lead of a door stands: no row with a 0.
#
# *Why: the two doors leak at different places, and one map for both would show a company that does not exist.*

# %% answer q4
### BEGIN SOLUTION
ends_in = funnel[funnel["source_type"] == "inbound"].groupby("final_stage").size()
ends_out = funnel[funnel["source_type"] == "outbound"].groupby("final_stage").size()
### END SOLUTION

# %% check q4
check("q4", ends_in, ends_out)

# %% wrong q4 doors-swapped
# The two doors have changed places. Inbound leads came by themselves; only they can end as MQLs.
ends_in, ends_out = ends_out, ends_in

# %% wrong q4 both-doors-in-one
# Both Series hold all leads. The filter on the door is missing.
ends_in = funnel.groupby("final_stage").size()
ends_out = funnel.groupby("final_stage").size()

# %% wrong q4 unfiltered-inbound
# `ends_in` holds the leads of both doors. Filter on `source_type` before you make heaps.
ends_in = funnel.groupby("final_stage").size()

# %% wrong q4 shares
# These are shares. Asked are numbers of leads: `.size()` counts the rows of each heap.
ends_in = ends_in / ends_in.sum()
ends_out = ends_out / ends_out.sum()

# %% wrong q4 reasons-for-stages
# You made heaps by the reason of a refusal. Where the lead *stands* is in another column.
ends_in = funnel[funnel["source_type"] == "inbound"].groupby("rejected_reason").size()

# %% wrong q4 doors-for-stages
# You made heaps by the door. The door is the filter; the heaps are the final stages.
ends_in = funnel.groupby("source_type").size()
ends_out = funnel.groupby("source_type").size()

# %% wrong q4 ripe-months-only
# The leads from September 2025 on are left out. That was right for the rates of question 2; here the prompt counts all leads of both years.
ripe = funnel[funnel["month"] <= "2025-08"]
ends_in = ripe[ripe["source_type"] == "inbound"].groupby("final_stage").size()
ends_out = ripe[ripe["source_type"] == "outbound"].groupby("final_stage").size()

# %% wrong q4 route-only
# `ends_in` starts from the seller route of question 1, without the checkout and the late months. Here all inbound leads count.
ends_in = route.groupby("final_stage").size()

# %% wrong q4 rows-with-zero
# The numbers are right, but stages at which nobody of the door stands have a row with a 0. Leave those rows out, as `groupby` does when you filter first.
ends_in = ends_in.reindex(funnel["final_stage"].unique(), fill_value=0)
ends_out = ends_out.reindex(funnel["final_stage"].unique(), fill_value=0)

# %% wrong q4 rows-with-nothing
# `ends_out` has rows with a missing value: at those stages nobody of this door stands. `.dropna()` leaves them out.
ends_out = ends_out.reindex(funnel["final_stage"].unique())

# %% wrong q4 checkout-left-out
# `ends_in` has too few at the last stage: the buyers of the checkout are missing. They were beside the route of question 2; here all inbound leads count.
come = funnel[funnel["source_type"] == "inbound"]
ends_in = come[come["won_at"].isna() | come["opp_at"].notna()].groupby("final_stage").size()

# %% accept q4
ends_in = funnel[funnel["source_type"] == "inbound"]["final_stage"].value_counts()
ends_out = funnel[funnel["source_type"] == "outbound"]["final_stage"].value_counts()

# %% accept q4
ends_in = funnel[funnel["source_type"] != "outbound"].groupby("final_stage")["lead_id"].count()
ends_out = funnel[funnel["source_type"] != "inbound"].groupby("final_stage")["lead_id"].count().reset_index(name="n")

# %% [markdown] hint q4
# 1. The demo with the owners is the pattern: a filter, then heaps, then the count.
# 2. Filter `funnel` on `source_type`, make heaps by `final_stage`, count their rows; then the same for the other door.
# 3. `ends_in = funnel[funnel["source_type"] == "…"].groupby("…").size()`.

# %% [markdown] meaning q4
# Inbound leads mostly end early: the largest heap has not even become an MQL, and that costs a form and a mail. Outbound leads end late: the largest heap is lost deals, after hours of a seller's time. Ines loses many people cheaply, Tomasz loses fewer dearly, and a count of losses would call Ines's the bigger leak. And remember that the column keeps one state a lead, the last: whoever was refused and bought at the checkout afterwards stands at `won` here, and yesterday's count of refusals holds them, too.

# %% [markdown] ask q5 type=labels points=4 options="lead to mql|mql to sal|sal to opportunity|opportunity to customer" fixed="rates, costs and quality stand in the prompt" skill="none: the lift by step of the lesson"
# ### Eight funnels, one fix each
#
# Eight companies, all with the same funnel in a quarter: **1,000 leads, 400 MQLs (40%), 240 SALs (60%), 120 opportunities (50%), 30 customers (25%)**. Each has two offers on the table and can take only one. Which **step** should be mended first?
#
# The rule: the offer with the **fewest euros per extra customer**. Extra customers = 30 × (new rate / old rate) − 30, the other steps unchanged, unless the last column says otherwise. An offer that brings no extra customer is never taken. Fractions of customers count.
#
# | funnel | offer A | offer B | what is known |
# |---|---|---|---|
# | North | MQL to SAL 60% → 66%, 4,000 EUR | opportunity to customer 25% → 27.5%, 9,000 EUR | the extra people are as good as the present ones |
# | South | SAL to opportunity 50% → 55%, 3,000 EUR | opportunity to customer 25% → 30%, 12,000 EUR | as good |
# | East | lead to MQL 40% → 60%, 100 EUR | opportunity to customer 25% → 27.5%, 5,000 EUR | A lowers the threshold. Hundreds from below it were tried last year: none could buy, and none of A's extra people can |
# | West | lead to MQL 40% → 44%, 3,000 EUR | MQL to SAL 60% → 66%, 3,300 EUR | as good |
# | Hill | MQL to SAL 60% → 72%, 1,000 EUR | SAL to opportunity 50% → 55%, 6,000 EUR | A makes sellers accept students who have no business: none of A's extra people can buy. B's are as good |
# | Lake | MQL to SAL 60% → 75%, 6,000 EUR | opportunity to customer 25% → 27.5%, 3,000 EUR | as good |
# | Moor | lead to MQL 40% → 50%, 5,000 EUR | MQL to SAL 60% → 66%, 3,600 EUR | A's extra people buy half as often as the present ones: count half as many extra customers. B's are as good |
# | Coast | lead to MQL 40% → 44%, 2,100 EUR | opportunity to customer 25% → 30%, 3,000 EUR | as good |
#
# In `first` replace each `...` by `"lead to mql"`, `"mql to sal"`, `"sal to opportunity"` or `"opportunity to customer"`, written exactly so: small letters, the word `to`, no arrows. All eight count.
#
# *Why: neither the longest red bar nor the lowest percentage knows what the mending costs.*

# %% answer q5
first = {
    "North": ...,
    "South": ...,
    "East": ...,
    "West": ...,
    "Hill": ...,
    "Lake": ...,
    "Moor": ...,
    "Coast": ...,
}
### BEGIN SOLUTION
first = {
    "North": "mql to sal",
    "South": "sal to opportunity",
    "East": "opportunity to customer",
    "West": "lead to mql",
    "Hill": "sal to opportunity",
    "Lake": "mql to sal",
    "Moor": "mql to sal",
    "Coast": "opportunity to customer",
}
### END SOLUTION

# %% check q5
check("q5", first)

# %% wrong q5 weakest-rate-first
# In "North" you took the step with the lowest rate. Compute the factor new / old for both offers: which of them brings more, and which costs less?
first = first | {"North": "opportunity to customer"}

# %% wrong q5 most-customers-first
# In "South" you took the offer that brings more customers. It also costs more: divide the euros by the extra customers, for both.
first = first | {"South": "opportunity to customer"}

# %% wrong q5 longest-bar-first
# In "East" the step with the largest loss is cheap to widen. Read the last column: how many of the extra people will be customers?
first = first | {"East": "lead to mql"}

# %% wrong q5 more-points-more-customers
# In "West" you took the offer with more percentage points. Customers follow the *relative* change: divide new by old in both offers before you look at the price.
first = first | {"West": "mql to sal"}

# %% wrong q5 accepted-at-any-price
# In "Hill" acceptance rises for little money. A higher rate is no aim by itself: what becomes of the people whom it lets through?
first = first | {"Hill": "mql to sal"}

# %% wrong q5 smallest-bill-first
# In "Lake" you took the smaller bill. How many customers does each bill bring?
first = first | {"Lake": "opportunity to customer"}

# %% wrong q5 all-people-alike
# In "Moor" you counted A's extra people in full. The last column says what they are worth; halve the extra customers, then divide.
first = first | {"Moor": "lead to mql"}

# %% wrong q5 cheapest-offer-first
# In "Coast" you took the smaller bill. The other offer has a factor of its own: compute both, then euros per extra customer.
first = first | {"Coast": "lead to mql"}

# %% wrong q5 north-has-no-lead-to-mql
# In "North" nobody offers to mend this step. Choose between the two steps that stand in its row, A and B.
first = first | {"North": "lead to mql"}

# %% wrong q5 north-has-no-sal-to-opportunity
# In "North" nobody offers to mend this step. Choose between the two steps that stand in its row, A and B.
first = first | {"North": "sal to opportunity"}

# %% wrong q5 south-has-no-lead-to-mql
# In "South" nobody offers to mend this step. Choose between the two steps that stand in its row, A and B.
first = first | {"South": "lead to mql"}

# %% wrong q5 south-has-no-mql-to-sal
# In "South" nobody offers to mend this step. Choose between the two steps that stand in its row, A and B.
first = first | {"South": "mql to sal"}

# %% wrong q5 east-has-no-mql-to-sal
# In "East" nobody offers to mend this step. Choose between the two steps that stand in its row, A and B.
first = first | {"East": "mql to sal"}

# %% wrong q5 east-has-no-sal-to-opportunity
# In "East" nobody offers to mend this step. Choose between the two steps that stand in its row, A and B.
first = first | {"East": "sal to opportunity"}

# %% wrong q5 west-has-no-sal-to-opportunity
# In "West" nobody offers to mend this step. Choose between the two steps that stand in its row, A and B.
first = first | {"West": "sal to opportunity"}

# %% wrong q5 west-has-no-opportunity-to-customer
# In "West" nobody offers to mend this step. Choose between the two steps that stand in its row, A and B.
first = first | {"West": "opportunity to customer"}

# %% wrong q5 hill-has-no-lead-to-mql
# In "Hill" nobody offers to mend this step. Choose between the two steps that stand in its row, A and B.
first = first | {"Hill": "lead to mql"}

# %% wrong q5 hill-has-no-opportunity-to-customer
# In "Hill" nobody offers to mend this step. Choose between the two steps that stand in its row, A and B.
first = first | {"Hill": "opportunity to customer"}

# %% wrong q5 lake-has-no-lead-to-mql
# In "Lake" nobody offers to mend this step. Choose between the two steps that stand in its row, A and B.
first = first | {"Lake": "lead to mql"}

# %% wrong q5 lake-has-no-sal-to-opportunity
# In "Lake" nobody offers to mend this step. Choose between the two steps that stand in its row, A and B.
first = first | {"Lake": "sal to opportunity"}

# %% wrong q5 moor-has-no-sal-to-opportunity
# In "Moor" nobody offers to mend this step. Choose between the two steps that stand in its row, A and B.
first = first | {"Moor": "sal to opportunity"}

# %% wrong q5 moor-has-no-opportunity-to-customer
# In "Moor" nobody offers to mend this step. Choose between the two steps that stand in its row, A and B.
first = first | {"Moor": "opportunity to customer"}

# %% wrong q5 coast-has-no-mql-to-sal
# In "Coast" nobody offers to mend this step. Choose between the two steps that stand in its row, A and B.
first = first | {"Coast": "mql to sal"}

# %% wrong q5 coast-has-no-sal-to-opportunity
# In "Coast" nobody offers to mend this step. Choose between the two steps that stand in its row, A and B.
first = first | {"Coast": "sal to opportunity"}

# %% wrong q5 always-the-weakest
# You took the step with the lowest rate wherever it was on offer. A low rate is no price list. Compute extra customers and euros per extra customer for both offers.
first = first | {
    "North": "opportunity to customer",
    "South": "opportunity to customer",
    "East": "opportunity to customer",
    "Lake": "opportunity to customer",
    "Coast": "opportunity to customer",
}

# %% wrong q5 always-the-top
# You took the step that stands higher up in the funnel, where more people pass. On paper ten percent are worth the same at every step; the price and the people make the difference.
first = {
    "North": "mql to sal",
    "South": "sal to opportunity",
    "East": "lead to mql",
    "West": "lead to mql",
    "Hill": "mql to sal",
    "Lake": "mql to sal",
    "Moor": "lead to mql",
    "Coast": "lead to mql",
}

# %% wrong q5 one-step-for-all
# The same step for all eight. Each funnel has two offers of its own: compute both.
first = dict.fromkeys(first, "mql to sal")

# %% accept q5
first = dict.fromkeys(["North", "Lake", "Moor"], "mql to sal") | dict.fromkeys(["South", "Hill"], "sal to opportunity")
first["East"] = first["Coast"] = "opportunity to customer"
first["West"] = "lead to mql"

# %% [markdown] hint q5
# 1. For each offer write down the factor new / old. 60% → 66% and 40% → 44% are the same factor.
# 2. Extra customers are 30 × (factor − 1), less or none where the last column says so. Then euros divided by extra customers, for A and for B.
# 3. An example with other numbers: 20% → 25% is a factor of 1.25, so 30 × 0.25 = 7.5 extra customers; for 3,000 EUR that is 400 EUR each. One text a line: `"Some funnel": "lead to mql",`.

# %% [markdown] meaning q5
# Each of the four steps is somewhere the right one, in eight funnels with the very same leak map. The map shows where people go. Price and people come from Ines and Tomasz.
#
# | funnel | A: extra customers, EUR each | B: extra customers, EUR each | first |
# |---|---|---|---|
# | North | 3, 1,333 | 3, 3,000 | mql to sal |
# | South | 3, 1,000 | 6, 2,000 | sal to opportunity |
# | East | 0 | 3, 1,667 | opportunity to customer |
# | West | 3, 1,000 | 3, 1,100 | lead to mql |
# | Hill | 0 | 3, 2,000 | sal to opportunity |
# | Lake | 7.5, 800 | 3, 1,000 | mql to sal |
# | Moor | 3.75, 1,333 | 3, 1,200 | mql to sal |
# | Coast | 3, 700 | 6, 500 | opportunity to customer |

# %% [markdown] ask q6 type=essay points=4
# ### "Half of them are lost at the first step"
#
# An agency shows Amara your leak map with a red circle round the step from lead to MQL: *"Here you lose the most people. For 20,000 EUR, paid once, we bring the rate of this step up by ten percent (relative) for all inbound leads of the next 20 months."* (Your map covers 20 months, too.) Write to Amara in **four to five sentences**: whether you would sign, what ten percent at this step would be worth in customers (use your own map), one assumption in that number which could be wrong, and what should be known or tried before anybody pays.
#
# *Why: it is a real offer, and a red circle is its whole argument.*
#
# A person reads your text and gives a point each for a claim, a number with its unit, a caveat and a decision.

# %% [markdown] answer q6
# *Write here: four to five sentences to Amara.*

# %% [markdown] rubric q6
# One point each:
#
# 1. **Claim**: sign, do not sign, or not yet, with a reason that goes beyond the size of the loss (the step is meant to sort out; the same ten percent would be worth as much at any step; price per customer).
# 2. **Number with unit**: extra customers = a tenth of the customers on the seller route of one's own map, and the price of one of them (20,000 EUR divided by them), with the 20 months named.
# 3. **Caveat**: at least one of: the extra people stood below the threshold and may buy less often; other steps may not stay as they are when sellers get more to do; the next 20 months may bring more leads or fewer than those of the map; the promise is ten percent *of the rate*, nobody has shown that they can do it.
# 4. **Decision**: something to know or try first: what becomes of leads below the threshold that were drawn by lot, a trial in a few territories, a price that depends on customers and not on MQLs.

# %% [markdown] model q6
# *The numbers are those of another company: your map says something else.*
#
# I would not sign yet. On the seller route we won 400 customers from the leads of 20 months, so ten percent more at the first step would be 40 customers on paper in the next 20, 500 EUR each, and ten percent at any other step would be worth exactly as much. But the map assumes that the extra MQLs buy as often as the present ones, and they are the people whom our score has just put below the line. Let me first look at the leads from below the threshold that were drawn by lot: if they become customers a quarter as often, the 40 shrink to 10, at 2,000 EUR each. If the agency believes in its circle, it can try in two territories and be paid per customer.

# %% [markdown] weak q6
# "Yes, we should do it, because more than half of all leads are lost there and that is by far the biggest leak. Ten percent more MQLs means ten percent more revenue. The other steps can be improved later."
#
# *What it misses: the first step is meant to let people go, so a large loss is no fault by itself. "Ten percent more" is given without a number of customers and without a price for each. It assumes silently that the people below the line are as good as those above it, and there are leads drawn by lot from which one could find out.*
