# %% [markdown] intro
# # Day 13 · Which Hundred? Cohort Against Calendar Conversion
#
# One table, two conversion rates for the same month, and both are computed without a mistake. You build the two series month by month, find the month in which they lie furthest apart, test how long one has to wait, and choose the right one for ten questions. About 40 minutes.

# %% setup
import pandas as pd

from larkwell import begin, load

check, hint, solution = begin("day-013")

funnel = load("funnel")
inbound = funnel[funnel["source_type"] == "inbound"]
reps = load("reps")

# From here to the end of the cell `ripe` is prepared: one row for each inbound lead created from January 2024 to August 2025.
# You need not understand how; day 14 teaches it.
leads = load("leads")
ripe = inbound[inbound["month"] <= "2025-08"].merge(leads[["lead_id", "segment"]], on="lead_id", how="left")
days = (ripe["won_at"] - ripe["created_at"]).dt.days
ripe = ripe[["lead_id", "month", "segment", "won_120d"]].assign(days_to_won=days)

# %% [markdown]
# ## New today: several results for every heap
#
# Yesterday `groupby(...).size()` counted the rows of each heap. `.agg(...)` computes several things at once, and you name them: `name=("column", "what")`. `"size"` counts rows, `"sum"` adds, `"mean"` averages. Run the cells; they use the sellers, your questions the leads.

# %% demo
teams = reps.groupby("territory_id").agg(
    sellers=("rep_id", "size"),
    quota=("quota_eur_q", "sum"),
    coached=("coached_2025q2", "mean"),
)
teams.head()

# %% [markdown]
# `coached_2025q2` is a column of True and False, so its mean is a share, as on day 11. The territory is now the **index** of the table, its row labels. Labels do something useful: put a column from another table beside this one, and pandas looks for the same label, whatever order the rows have. Where there is no partner, the value is missing.

# %% demo
customers = load("customers")
started = customers.groupby("territory_id").agg(started=("customer_id", "size"))
teams = teams.assign(started=started["started"])
teams.head()

# %% [markdown]
# `reset_index()` makes an ordinary column of the labels, on which you can filter and sort. And `.abs()` takes away the sign: a distance is large in both directions. `.iloc[0]` picks the value in the first row.

# %% demo
plain = teams.reset_index()
plain = plain.assign(distance=(plain["quota"] - plain["quota"].mean()).abs())
furthest = plain.nlargest(1, "distance")
print(furthest["territory_id"].iloc[0], furthest["quota"].iloc[0])

# %% [markdown]
# ## From day 11, without looking
#
# Which entry event creates a SAL?
#
# <details><summary>Compare with your answer</summary>
#
# A seller with a name agrees to work the lead. No call is needed for it, and no points: MQLs, outbound leads and those drawn by lot can all become SALs. (If your answer was "the seller has confirmed a need": that is the SQL.)
#
# </details>

# %% [markdown]
# ## The table of the day
#
# `inbound` holds the inbound leads of `funnel`, one row a lead. You need these columns:
#
# | column | what it holds |
# |---|---|
# | `month` | month in which the lead was created |
# | `won_month` | month in which it became a customer, through a seller or at the checkout; missing if it did not. In these tables the subscription begins on the day of the signature, so "signed" and "became a customer" are one date (day 11's chain showed that they need not be) |
# | `won_120d` | True if it was a customer within 120 days of its creation |

# %% demo
inbound[["lead_id", "month", "won_month", "won_120d"]].head()

# %% [markdown] ask q1 type=table points=4 columns="funnel.lead_id,funnel.month,funnel.won_120d" period="inbound leads created January 2024 to August 2025"
# ### A crowd for every month
#
# A **cohort** is the crowd that came in together: here the inbound leads created in one month. It is ripe, or *mature*, when every one of its leads has had 120 days. That holds for the months January 2024 to August 2025, both included; the younger ones stay out.
#
# Make `cohort` (DataFrame) from `inbound`: one row a month of creation (20 rows), the month as index with the name `month`, as `groupby("month")` makes it (a column `month` will do as well), and three columns:
#
# - `leads` (int): inbound leads created in the month.
# - `won` (int): how many of them were customers within 120 days of their creation.
# - `rate` (float): **cohort conversion**, `won` divided by `leads`, as a fraction, not rounded.
#
# *Why: it is the fair series for judging what came in, because each lead is given the same time.*

# %% answer q1
### BEGIN SOLUTION
mature = inbound[inbound["month"] <= "2025-08"]
cohort = mature.groupby("month").agg(
    leads=("lead_id", "size"),
    won=("won_120d", "sum"),
    rate=("won_120d", "mean"),
)
### END SOLUTION

# %% check q1
check("q1", cohort)

# %% wrong q1 young-cohorts-shown
# The months after August 2025 are in here. Their leads have had fewer than 120 days, so what looks like a drop is youth. Leave them out.
cohort = inbound.groupby("month").agg(leads=("lead_id", "size"), won=("won_120d", "sum"), rate=("won_120d", "mean"))

# %% wrong q1 half-ripe-month-shown
# September 2025 is in here. Only its first leads have had their 120 days; a cohort counts when *all* have.
nearly = inbound[inbound["month"] <= "2025-09"]
cohort = nearly.groupby("month").agg(leads=("lead_id", "size"), won=("won_120d", "sum"), rate=("won_120d", "mean"))

# %% wrong q1 ripe-leads-of-an-unripe-month
# You filtered lead by lead, so the ripe first days of September 2025 make up a month of their own. A cohort counts when *all* its leads have had their 120 days.
ripe_ones = inbound[inbound["observable_120d"]]
cohort = ripe_ones.groupby("month").agg(leads=("lead_id", "size"), won=("won_120d", "sum"), rate=("won_120d", "mean"))

# %% wrong q1 last-month-cut-off
# August 2025 is missing: `<` stops before the month that it names. Its last lead, of 31 August, had its 120 days on 29 December.
short = inbound[inbound["month"] < "2025-08"]
cohort = short.groupby("month").agg(leads=("lead_id", "size"), won=("won_120d", "sum"), rate=("won_120d", "mean"))

# %% wrong q1 grouped-by-the-won-month
# The heaps are months of *winning*. A cohort is defined by when people came in, whenever they bought.
cohort = (
    inbound[inbound["won_month"] <= "2025-08"]
    .groupby("won_month")
    .agg(leads=("lead_id", "size"), won=("won_120d", "sum"), rate=("won_120d", "mean"))
    .rename_axis("month")
)

# %% wrong q1 heaps-of-signatures
# The rows are months of *winning*, so only customers are in here, and everybody who never bought has dropped out. A cohort is defined by when people came in.
cohort = mature.groupby("won_month").agg(leads=("lead_id", "size"), won=("won_120d", "sum"), rate=("won_120d", "mean"))

# %% wrong q1 all-heaps-of-signatures
# The rows are months of *winning*, from all 24 months. A cohort is defined by when people came in, and the young ones stay out.
cohort = inbound.groupby("won_month").agg(leads=("lead_id", "size"), won=("won_120d", "sum"), rate=("won_120d", "mean"))

# %% wrong q1 outbound-too
# Outbound leads are in here. Start from `inbound`: what sellers found is another crowd.
every = funnel[funnel["month"] <= "2025-08"]
cohort = every.groupby("month").agg(leads=("lead_id", "size"), won=("won_120d", "sum"), rate=("won_120d", "mean"))

# %% wrong q1 any-time
# `won` counts customers whenever they signed, so older cohorts have had more time than younger ones. The column with the 120 days gives each lead the same.
ever = mature.assign(ever=mature["won_at"].notna())
cohort = ever.groupby("month").agg(leads=("lead_id", "size"), won=("ever", "sum"), rate=("ever", "mean"))

# %% wrong q1 ripeness-for-success
# You averaged the column that says whether the 120 days are *over*. Whether somebody was a customer within them is the column beside it.
cohort = mature.groupby("month").agg(
    leads=("lead_id", "size"), won=("observable_120d", "sum"), rate=("observable_120d", "mean")
)

# %% wrong q1 opportunities-for-customers
# `won` counts leads that had an opportunity. A customer is a step further on.
deals = mature.assign(deal=mature["opp_at"].notna())
cohort = deals.groupby("month").agg(leads=("lead_id", "size"), won=("deal", "sum"), rate=("deal", "mean"))

# %% wrong q1 opportunities-below-the-line
# `leads` counts only those that had an opportunity, so the rate is one of deals. Below the line stand all inbound leads of the month.
deals = mature[mature["opp_at"].notna()]
cohort = deals.groupby("month").agg(leads=("lead_id", "size"), won=("won_120d", "sum"), rate=("won_120d", "mean"))

# %% wrong q1 won-by-the-won-month
# `leads` is right, but `won` is counted by the month of *winning*. Here those count who are customers *among the leads of the month*.
cohort = cohort.assign(won=mature.groupby("won_month").agg(won=("won_120d", "sum"))["won"])
cohort = cohort.assign(rate=cohort["won"] / cohort["leads"])

# %% wrong q1 percent
# `leads` and `won` are right, but `rate` is in percent. Asked is a fraction between 0 and 1.
cohort = cohort.assign(rate=cohort["rate"] * 100)

# %% wrong q1 numbers-of-leads-added
# `leads` adds up the *numbers* of the leads, 1 + 2 + 3 and so on. Asked is how many rows the heap has.
cohort = cohort.assign(leads=mature.groupby("month").agg(leads=("lead_id", "sum"))["leads"])

# %% wrong q1 won-rows-counted
# `won` counts all rows of the heap, won or not: `"size"` does not look at the value. True counts as 1: which word adds them up?
cohort = cohort.assign(won=cohort["leads"])

# %% wrong q1 share-of-all-leads
# `rate` is divided by all leads of the 20 months. Each month has its own leads below the line.
cohort = cohort.assign(rate=cohort["won"] / cohort["leads"].sum())

# %% wrong q1 months-as-dates
# The column or index `month` holds dates. Keep the text of the table, such as `"2024-05"`.
cohort = cohort.reset_index().assign(month=lambda t: pd.to_datetime(t["month"]))

# %% wrong q1 quarters
# The heaps are quarters. Asked is one row a month.
cohort = mature.groupby("quarter").agg(leads=("lead_id", "size"), won=("won_120d", "sum"), rate=("won_120d", "mean"))
cohort = cohort.rename_axis("month")

# %% wrong q1 rounded
# The rates are rounded. Keep all the digits; round only to look.
cohort = cohort.round(3)

# %% accept q1
crowd = inbound[~inbound["month"].isin(["2025-09", "2025-10", "2025-11", "2025-12"])]
cohort = pd.DataFrame({"leads": crowd.groupby("month").size(), "won": crowd[crowd["won_120d"]].groupby("month").size()})
cohort = cohort.fillna(0).astype(int)
cohort = cohort.assign(rate=cohort["won"] / cohort["leads"])

# %% accept q1
cohort = inbound.groupby("month", as_index=False).agg(
    leads=("lead_id", "count"),
    won=("won_120d", "sum"),
    ripe=("observable_120d", "all"),
)
cohort = cohort[cohort["ripe"]].drop(columns="ripe")
cohort["rate"] = cohort["won"] / cohort["leads"]

# %% [markdown] hint q1
# 1. First the months that count, then heaps by month of creation, then three results for each heap.
# 2. `won_120d` holds True and False: its sum is a number of customers, its mean a share. The number of leads is the size of the heap.
# 3. `mature = inbound[inbound["month"] <= "…"]`, then `cohort = mature.groupby("…").agg(leads=("lead_id", "size"), won=("…", "sum"), rate=("…", "mean"))`.

# %% [markdown] meaning q1
# Every lead of this table was given the same 120 days, so its months can be laid beside each other. If one of them stands out, Ines and Tomasz can talk about what came in and what became of it, and need not talk about who had more time.

# %% [markdown] ask q2 type=table points=3 columns="funnel.lead_id,funnel.month,funnel.won_month,funnel.won_120d" period="January 2024 to August 2025"
# ### The series of the dashboard
#
# The **calendar ratio** of a month divides the inbound customers *won* in it by the inbound leads *created* in it. The customers above the line may have come in whenever they liked.
#
# Make `calendar` (DataFrame): the same 20 months, January 2024 to August 2025, as index with the name `month` (a column `month` will do as well), and three columns:
#
# - `leads` (int): inbound leads created in the month.
# - `won` (int): inbound leads of the table that became customers in the month (column `won_month`), however long they took.
# - `ratio` (float): `won` divided by `leads`, not rounded.
#
# The two counts come from two different heaps of `inbound`; the month as label brings them together.
#
# *Why: most dashboards show this series, under the name of the other.*

# %% answer q2
### BEGIN SOLUTION
signed = inbound.groupby("won_month").size()
calendar = cohort[["leads"]].assign(won=signed)
calendar = calendar.assign(ratio=calendar["won"] / calendar["leads"])
### END SOLUTION

# %% check q2
check("q2", calendar)

# %% wrong q2 cohort-again
# This is the cohort series once more: `won` counts the customers *among the leads of the month*. Here those count who signed in the month.
calendar = cohort.rename(columns={"rate": "ratio"})

# %% wrong q2 leads-of-the-won-month
# Your `leads` are counted by the month of winning, so they are customers, and the ratio is 1 everywhere. The leads belong to their month of creation.
calendar = calendar.assign(leads=calendar["won"], ratio=1.0)

# %% wrong q2 both-doors-signed
# `won` has outbound customers in it, `leads` has not. Count the months of winning in `inbound`, too.
all_signed = funnel.groupby("won_month").agg(won=("lead_id", "size"))
calendar = calendar.assign(won=all_signed["won"])
calendar = calendar.assign(ratio=calendar["won"] / calendar["leads"])

# %% wrong q2 both-doors-all-over
# Both counts hold outbound leads. Asked are the inbound ones, above and below the line.
all_signed = funnel.groupby("won_month").agg(won=("lead_id", "size"))
all_created = funnel.groupby("month").agg(leads=("lead_id", "size"))
calendar = calendar.assign(leads=all_created["leads"], won=all_signed["won"])
calendar = calendar.assign(ratio=calendar["won"] / calendar["leads"])

# %% wrong q2 recent-leads-only
# `won` leaves out customers who needed more than a month: you kept only those who came and signed in the same month. Whoever signed in the month counts, whenever they came.
same = inbound[inbound["month"] == inbound["won_month"]].groupby("month").agg(won=("lead_id", "size"))
calendar = calendar.assign(won=same["won"])
calendar = calendar.assign(ratio=calendar["won"] / calendar["leads"])

# %% wrong q2 within-the-window-only
# `won` leaves out customers who needed more than 120 days. The calendar ratio knows no window: whoever signed in the month counts.
quick = inbound[inbound["won_120d"]].groupby("won_month").agg(won=("lead_id", "size"))
calendar = calendar.assign(won=quick["won"])
calendar = calendar.assign(ratio=calendar["won"] / calendar["leads"])

# %% wrong q2 sellers-only
# `won` leaves out the buyers of the checkout. They are customers as well, and signed in a month of their own.
with_seller = inbound[inbound["opp_at"].notna()].groupby("won_month").agg(won=("lead_id", "size"))
calendar = calendar.assign(won=with_seller["won"])
calendar = calendar.assign(ratio=calendar["won"] / calendar["leads"])

# %% wrong q2 customers-by-creation
# `won` counts customers by the month in which their lead was *created*. That is a cohort without its window; here the month of signing makes the heaps.
by_creation = inbound[inbound["won_month"].notna()].groupby("month").agg(won=("lead_id", "size"))
calendar = calendar.assign(won=by_creation["won"])
calendar = calendar.assign(ratio=calendar["won"] / calendar["leads"])

# %% wrong q2 leads-of-the-month-before
# `ratio` is divided by the leads of the month before. The customers may mostly come from there, but the definition takes both counts of the same month.
calendar = calendar.assign(ratio=calendar["won"] / calendar["leads"].shift())

# %% wrong q2 young-months-too
# The months after August 2025 are in here. The calendar ratio would not mind, but the two series are to have the same months.
late = inbound.groupby("month").agg(leads=("lead_id", "size"))
late = late.assign(won=signed)
calendar = late.assign(ratio=late["won"] / late["leads"])

# %% wrong q2 months-as-dates
# The column or index `month` holds dates. Keep the text of the table, such as `"2024-05"`.
calendar = calendar.reset_index().assign(month=lambda t: pd.to_datetime(t["month"]))

# %% wrong q2 upside-down
# `ratio` is upside down: leads per customer. The customers stand above the line.
calendar = calendar.assign(ratio=calendar["leads"] / calendar["won"])

# %% wrong q2 cohort-rate-kept
# `won` is right, but `ratio` is still the rate of the cohorts. Divide the two columns of this table.
calendar = calendar.assign(ratio=cohort["rate"])

# %% wrong q2 opportunities-opened
# `won` counts deals *closed or open*, whatever became of them. Only those that became customers have a `won_month`.
deals = inbound[inbound["opp_at"].notna()].groupby("month").agg(won=("lead_id", "size"))
calendar = calendar.assign(won=deals["won"])
calendar = calendar.assign(ratio=calendar["won"] / calendar["leads"])

# %% wrong q2 rounded
# The ratios are rounded. Keep all the digits; round only to look.
calendar = calendar.round(3)

# %% accept q2
made = inbound["month"].value_counts()
gone = inbound["won_month"].value_counts()
calendar = pd.DataFrame({"leads": made, "won": gone}).rename_axis("month").reset_index()
calendar = calendar[calendar["month"] <= "2025-08"].assign(ratio=lambda t: t["won"] / t["leads"])

# %% accept q2
signed = inbound[inbound["won_month"] <= "2025-08"].groupby("won_month").agg(won=("lead_id", "size"))
calendar = cohort[["leads"]].copy()
calendar["won"] = signed["won"]
calendar["ratio"] = calendar["won"] / calendar["leads"]

# %% [markdown] hint q2
# 1. The leads of each month stand in `cohort` already. For the customers make other heaps of `inbound`: by the month in which they signed.
# 2. Count the rows of those heaps, as yesterday, and put the result beside the leads with `assign`; the labels find each other. Then divide.
# 3. `signed = inbound.groupby("…").size()`, then `calendar = cohort[["leads"]].assign(won=signed)` and `calendar = calendar.assign(ratio=… / …)`.

# %% [markdown] meaning q2
# It answers an honest question, "what did we win this month, next to what came in?", and above and below its line stand different people. So call it a ratio. It can exceed 1: imagine a month in which few come in and the many of the month before sign.

# %% [markdown] ask q3 type=number points=3 columns="funnel.month,funnel.won_month,funnel.won_120d" period="May 2024 to August 2025"
# ### Where do they part?
#
# Compare the two series from **May 2024 to August 2025**, both months included (16 months). In the first months of 2024 the calendar ratio is too low for a reason of its own: customers whose lead came in 2023 are not in this table. By May that has faded.
#
# - `gap_month` (text): the month, written as in the table (`"2024-05"` for May 2024), in which the two lie furthest apart, in whichever direction.
# - `gap_points` (float): calendar ratio minus cohort conversion in that month, in **percentage points**, with its sign, not rounded.
# - `usual_distance` (float): how far apart the two lie in the mean of the 16 months, in percentage points: the mean of the distances **without their signs**, not rounded.
#
# Let the code find the month.
#
# *Why: in such a month one of the two series tells Ines that something has happened to her leads. Which one, and has it?*

# %% answer q3
### BEGIN SOLUTION
both = calendar[["ratio"]].assign(rate=cohort["rate"]).reset_index()
both = both[both["month"] >= "2024-05"]
both = both.assign(gap=(both["ratio"] - both["rate"]) * 100)
both = both.assign(distance=both["gap"].abs())
ordered = both.sort_values("distance")
gap_month = ordered["month"].iloc[-1]
gap_points = ordered["gap"].iloc[-1]
usual_distance = both["distance"].mean()
### END SOLUTION

# %% check q3
check("q3", gap_month, gap_points, usual_distance)

# %% wrong q3 left-edge
# January 2024 has a wide gap, but no meaning: the log begins there, and the customers of earlier leads are missing from it. Young data have a left edge as well as a right one; begin with May 2024.
edge = calendar[["ratio"]].assign(rate=cohort["rate"]).reset_index().sort_values("month").head(1)
gap_month = edge["month"].iloc[0]
gap_points = ((edge["ratio"] - edge["rate"]) * 100).iloc[0]

# %% wrong q3 unripe-months-in
# The months after August 2025 are in here. Their cohorts are not ripe, and youth opens a gap of its own: end with August 2025.
late = inbound.groupby("month").agg(leads=("lead_id", "size"), rate=("won_120d", "mean"))
late = late.assign(won=signed).reset_index()
late = late[late["month"] >= "2024-05"].assign(gap=lambda t: (t["won"] / t["leads"] - t["rate"]) * 100)
late = late.assign(distance=late["gap"].abs())
gap_month = late.nlargest(1, "distance")["month"].iloc[0]
gap_points = late.nlargest(1, "distance")["gap"].iloc[0]
usual_distance = late["distance"].mean()

# %% wrong q3 unripe-months-in-the-mean
# `usual_distance` has the months after August 2025 in it. Their cohorts are not ripe: end with August 2025.
late = inbound.groupby("month").agg(leads=("lead_id", "size"), rate=("won_120d", "mean"))
late = late.assign(won=signed)[late.index >= "2024-05"]
usual_distance = ((late["won"] / late["leads"] - late["rate"]) * 100).abs().mean()

# %% wrong q3 one-direction-only
# In this month the gap is wide, but on the other side of zero there is a wider one. Take the sign away before you look for the largest.
other = both[both["gap"] * gap_points < 0].nlargest(1, "distance")
gap_month = other["month"].iloc[0]
gap_points = other["gap"].iloc[0]

# %% wrong q3 month-typed-as-words
# `gap_month` is written in words. Take the text as it stands in the table, year and number of the month.
gap_month = pd.to_datetime(gap_month + "-01").strftime("%B %Y")

# %% wrong q3 pooled
# `gap_points` compares the sums of all 16 months, in which plus and minus cancel. Asked is the gap of the one month.
spring = calendar[calendar.index >= "2024-05"]
crowd = cohort[cohort.index >= "2024-05"]
gap_points = (spring["won"].sum() - crowd["won"].sum()) / crowd["leads"].sum() * 100

# %% wrong q3 pooled-distance
# `usual_distance` compares the sums of all 16 months, in which plus and minus cancel. Take the distance of each month first, then the mean.
spring = calendar[calendar.index >= "2024-05"]
crowd = cohort[cohort.index >= "2024-05"]
usual_distance = abs(spring["won"].sum() - crowd["won"].sum()) / crowd["leads"].sum() * 100

# %% wrong q3 august-left-out
# `usual_distance` leaves out August 2025: `<` stops before the month that it names. Both ends are included.
usual_distance = both[both["month"] < "2025-08"]["distance"].mean()

# %% wrong q3 closest
# In this month the two lie closest together. Asked is where they lie furthest apart.
near = both.nsmallest(1, "distance")
gap_month = near["month"].iloc[0]
gap_points = near["gap"].iloc[0]

# %% wrong q3 first-row
# This is the first month of the 16. Sort by the distance, or take the row with the largest.
gap_month = both["month"].iloc[0]
gap_points = both["gap"].iloc[0]

# %% wrong q3 a-fraction
# The month is right. `gap_points` is a fraction; in percentage points it is a hundred times that.
gap_points = (ordered["ratio"] - ordered["rate"]).iloc[-1]

# %% wrong q3 cohort-minus-calendar
# The month is right, but `gap_points` has the other sign. Asked is calendar minus cohort, with the sign that comes out.
gap_points = (ordered["rate"] - ordered["ratio"]).iloc[-1] * 100

# %% wrong q3 relative-gap
# The month is right, but `gap_points` is a relative change, in percent of the cohort's rate (day 7). Points are a plain difference.
gap_points = ((ordered["ratio"] / ordered["rate"] - 1) * 100).iloc[-1]

# %% wrong q3 mean-of-the-gaps
# `gap_points` is the mean over all months, in which plus and minus cancel. Asked is the gap of the one month.
gap_points = both["gap"].mean()

# %% wrong q3 signs-cancel
# `usual_distance` is the mean of the gaps with their signs, so those above and below zero cancel. Take the signs away first.
usual_distance = both["gap"].mean()

# %% wrong q3 all-twenty-months
# `usual_distance` takes in all 20 months. The first four have a reason of their own to be apart: begin with May 2024.
usual_distance = ((calendar["ratio"] - cohort["rate"]).abs() * 100).mean()

# %% wrong q3 may-left-out
# `usual_distance` leaves out May 2024: `>` begins after the month that it names. Both ends are included.
usual_distance = both[both["month"] > "2024-05"]["distance"].mean()

# %% wrong q3 middle-month
# `usual_distance` is the median, the month in the middle. Asked is the mean.
usual_distance = both["distance"].median()

# %% wrong q3 fractions-throughout
# The month is right, and both distances are fractions. In percentage points they are a hundred times as large.
gap_points = gap_points / 100
usual_distance = usual_distance / 100

# %% wrong q3 only-the-widest
# `usual_distance` repeats the widest gap without its sign. What is it in the mean of all 16 months?
usual_distance = both["distance"].max()

# %% wrong q3 gap-in-customers
# `gap_points` is a difference in customers. Asked is the difference of the two rates, in percentage points.
counts = calendar[["won"]].assign(of_cohort=cohort["won"]).reset_index()
counts = counts[counts["month"] == gap_month]
gap_points = float((counts["won"] - counts["of_cohort"]).iloc[0])

# %% accept q3
gap = (calendar["ratio"] - cohort["rate"]).loc["2024-05":"2025-08"]
gap_month = gap.abs().idxmax()
gap_points = gap[gap_month] * 100
usual_distance = gap.abs().mean() * 100

# %% accept q3
order = both.nlargest(1, "distance")
gap_month = order["month"].iloc[0]
usual_distance = (100 * (calendar["ratio"] - cohort["rate"]).abs().reset_index(drop=True)).tail(16).mean()
gap_points = 100 * (calendar["ratio"][gap_month] - cohort["rate"][gap_month])

# %% [markdown] hint q3
# 1. Put the two series beside each other by their labels, as in the demo with the sellers; then the labels into a column, and filter.
# 2. One new column for the difference in points, one for its distance from zero with `.abs()`. The row with the largest distance has month and gap.
# 3. `both = calendar[["ratio"]].assign(rate=cohort["rate"]).reset_index()`, filter on `both["month"] >= "…"`, assign `gap` and `distance`, then `furthest = both.nlargest(1, "distance")`, `gap_month = furthest["month"].iloc[0]`, the same for the gap, and `usual_distance = both["…"].mean()`.

# %% [markdown] meaning q3
# Two things can tear the series apart, and the gap alone does not tell which. If the *number* of leads jumps, the ratio jumps the other way, because their customers come weeks later. If their *quality* turns, the cohort turns at once, and the ratio only when they sign. So look up this month in `cohort`, with the months before and after it: where `rate` stays level, the crowd has only grown or shrunk; where it moves and does not come back, something has happened to the leads or to what was done with them, and the ratio reports it late. Both can fall into one month.

# %% [markdown] ask q4 points=3 columns="leads.segment,funnel.won_120d,funnel.won_at,funnel.created_at" period="inbound leads created January 2024 to August 2025"
# ### Why not wait sixty days only?
#
# A shorter window would let you show younger months. What would it miss? The table `ripe` has one row for each inbound lead created from January 2024 to August 2025, with `segment` (by staff: solo 1 or 2 people, team 3 to 10, multi 11 and more), `won_120d`, and `days_to_won`: full days from creation to becoming a customer, missing if it did not become one.
#
# - `rate_60` (float): share of **all** leads of `ripe` that were customers within 60 days (`days_to_won` of 60 or less).
# - `caught_60` (float): of the leads that were customers within **120** days (`won_120d`), the share that was there within 60.
# - `caught_60_multi` (float): the same share among the leads of the segment `"multi"` only.
#
# All as fractions, not rounded.
#
# *Why: the window is a decision, and it need not be equally fair to everybody.*

# %% answer q4
### BEGIN SOLUTION
rate_60 = (ripe["days_to_won"] <= 60).mean()
winners = ripe[ripe["won_120d"]]
caught_60 = (winners["days_to_won"] <= 60).mean()
multi = winners[winners["segment"] == "multi"]
caught_60_multi = (multi["days_to_won"] <= 60).mean()
### END SOLUTION

# %% check q4
check("q4", rate_60, caught_60, caught_60_multi)

# %% wrong q4 base-of-the-winners
# `rate_60` has only the winners below its line. A rate of leads has all of them there, won or not.
rate_60 = (winners["days_to_won"] <= 60).mean()

# %% wrong q4 base-of-all-leads
# `caught_60` has all leads below its line. Asked is *of those who were customers within 120 days*.
caught_60 = (ripe["days_to_won"] <= 60).mean()

# %% wrong q4 multi-of-all-leads
# `caught_60_multi` has all leads of the segment below its line, won or not. Of whom is it a share?
caught_60_multi = (ripe[ripe["segment"] == "multi"]["days_to_won"] <= 60).mean()

# %% wrong q4 multi-among-the-winners
# `caught_60_multi` divides the fast multis by *all* winners. Filter on the segment first, so that above and below the line stand multis only.
caught_60_multi = ((winners["segment"] == "multi") & (winners["days_to_won"] <= 60)).mean()

# %% wrong q4 missed-for-caught
# You computed what the short window *misses*. Asked is what it catches.
caught_60 = (winners["days_to_won"] > 60).mean()
caught_60_multi = (multi["days_to_won"] > 60).mean()

# %% wrong q4 slow-rate
# `rate_60` counts those who took longer than 60 days. "Within" is the other side.
rate_60 = (ripe["days_to_won"] > 60).mean()

# %% wrong q4 the-long-window
# `rate_60` is the share within 120 days. For the shorter window compare the days with 60.
rate_60 = ripe["won_120d"].mean()

# %% wrong q4 limit-left-out
# Those with exactly 60 days are missing. "60 or less" includes the 60: `<=`.
last = winners[winners["days_to_won"] <= 60]["days_to_won"].max()
rate_60 = (ripe["days_to_won"] < last).mean()
caught_60 = (winners["days_to_won"] < last).mean()
caught_60_multi = (multi["days_to_won"] < last).mean()

# %% wrong q4 limit-left-out-for-multi
# Of the multis, those with exactly 60 days are missing. "60 or less" includes the 60: `<=`.
caught_60_multi = (multi["days_to_won"] < multi[multi["days_to_won"] <= 60]["days_to_won"].max()).mean()

# %% wrong q4 rate-of-the-buyers
# `rate_60` has only those below its line who ever bought. A rate of leads has all of them there, won or not.
rate_60 = (ripe["days_to_won"].dropna() <= 60).mean()

# %% wrong q4 base-of-all-buyers
# `caught_60` has everybody below its line who ever bought, those after 120 days as well. Asked is *of those who were customers within 120 days*.
caught_60 = (ripe["days_to_won"].dropna() <= 60).mean()

# %% wrong q4 multi-of-the-fast
# `caught_60_multi` says which part of the fast ones are multis. Turn it round: which part of the multis was fast?
caught_60_multi = (winners[winners["days_to_won"] <= 60]["segment"] == "multi").mean()

# %% wrong q4 other-segment
# `caught_60_multi` looks at the solo businesses. Which segment is asked?
solo = winners[winners["segment"] == "solo"]
caught_60_multi = (solo["days_to_won"] <= 60).mean()

# %% wrong q4 mean-days
# These are mean numbers of days. A share needs a comparison first, and then the mean of True and False.
caught_60 = winners["days_to_won"].mean()
caught_60_multi = multi["days_to_won"].mean()

# %% wrong q4 counted
# These are counts. Asked are shares: the mean of True and False.
rate_60 = (ripe["days_to_won"] <= 60).sum()
caught_60 = (winners["days_to_won"] <= 60).sum()
caught_60_multi = (multi["days_to_won"] <= 60).sum()

# %% wrong q4 shares-swapped
# `caught_60` and `caught_60_multi` have changed places. Which of the two looks at one segment only?
caught_60, caught_60_multi = caught_60_multi, caught_60

# %% wrong q4 segment-not-filtered
# `caught_60_multi` is the share among all segments. Filter on the segment `"multi"`.
caught_60_multi = caught_60

# %% accept q4
rate_60 = len(ripe[ripe["days_to_won"] <= 60]) / len(ripe)
caught_60 = rate_60 / ripe["won_120d"].mean()
t = ripe[ripe["segment"] == "multi"]
caught_60_multi = len(t[t["days_to_won"] <= 60]) / t["won_120d"].sum()

# %% accept q4
fast = ripe.assign(fast=ripe["days_to_won"] <= 60)
rate_60 = fast["fast"].sum() / len(fast)
caught_60 = fast[fast["won_120d"]].agg({"fast": "mean"})["fast"]
by_segment = fast[fast["won_120d"]].groupby("segment").agg(caught=("fast", "mean"))
caught_60_multi = by_segment["caught"]["multi"]

# %% [markdown] hint q4
# 1. Three shares with three bases: all leads, the winners, the winners of one segment. Write the base down before you compute.
# 2. `ripe["days_to_won"] <= 60` is True for the fast ones and False for all others, also where the days are missing. Its mean is a share of the rows it was asked of.
# 3. `rate_60 = (ripe["…"] <= 60).mean()`, `winners = ripe[ripe["won_120d"]]`, `caught_60 = (winners["…"] <= 60).mean()`, then filter `winners` on the segment and do it again.

# %% [markdown] meaning q4
# For the company as a whole sixty days would miss little. But firms with 11 or more people decide more slowly, and a window that is over too soon counts their slow yes as a no. A channel that brings Tomasz's largest customers would look bad on Ines's page for that reason alone. Mind that the multis are few, so their share is a rough one.

# %% [markdown] ask q5 type=labels points=5 options="cohort|calendar|wait" fixed="which series answers a question, and whether it is ripe, follows from the prompt" skill="none: the rule of the lesson"
# ### Ten questions, two series
#
# It is 4 February 2026; the tables end on 31 December 2025. Which answer does each question need?
#
# - `"calendar"`: it asks what was **signed or started in a period**, whenever those people had come in.
# - `"cohort"`: it asks what **becomes of a crowd that came in together**, and every lead in every crowd that is compared has had 120 days by 31 December 2025. (A lead of 31 August 2025 has; a lead of 15 September 2025 has not.)
# - `"wait"`: it asks what becomes of a crowd, and at least one of the crowds is not that old yet.
#
# | question | what somebody wants to know |
# |---|---|
# | New form | On 1 May 2025 the form on the website became shorter. Do the leads that came in May 2025 buy less often than those of April 2025? |
# | Commission | For how many customers who signed in November 2025 does Maren owe a commission? |
# | Autumn | Were the leads that came in November 2025 better than those of November 2024? |
# | Welcome calls | How many customers began in December 2025, each of whom has been promised a welcome call? |
# | Summer | Did the leads that came in July and August 2025 buy as often as those of the same months of 2024? |
# | September | One campaign brought leads on every day of September 2025, another on every day of August 2025. Do those of the first buy as often as those of the second? |
# | Signatures | How many contracts did the sellers sign in each month of 2025, so that Tomasz can plan how many sellers he needs? |
# | Fair | Of the people who came in as leads at the fair in March 2025, what share became customers? |
# | December's drop | Of the leads of December 2025 hardly any are customers on the report. Have they become worse than those of June? |
# | New rule | In some territories a new rule for leads holds from June 2025. Do the leads that came in there from June to August buy more often than those from March to May? |
#
# In `series` replace each `...` by one of the three labels. All ten count.
#
# *Why: both series are right. The question decides, and for some questions the right answer today is a date.*

# %% answer q5
series = {
    "New form": ...,
    "Commission": ...,
    "Autumn": ...,
    "Welcome calls": ...,
    "Summer": ...,
    "September": ...,
    "Signatures": ...,
    "Fair": ...,
    "December's drop": ...,
    "New rule": ...,
}
### BEGIN SOLUTION
series = {
    "New form": "cohort",
    "Commission": "calendar",
    "Autumn": "wait",
    "Welcome calls": "calendar",
    "Summer": "cohort",
    "September": "wait",
    "Signatures": "calendar",
    "Fair": "cohort",
    "December's drop": "wait",
    "New rule": "cohort",
}
### END SOLUTION

# %% check q5
check("q5", series)

# %% wrong q5 money-has-a-cohort
# Commission is owed when somebody signs, and nobody asks when they had come in. What period does "Commission" ask about, and what happened in it?
series = series | {"Commission": "cohort"}

# %% wrong q5 november-is-young
# November's *leads* are young. But "Commission" asks for signatures of that month, and those are all in.
series = series | {"Commission": "wait"}

# %% wrong q5 young-against-old
# In "Autumn" one of the two crowds is more than a year old and the other is not ripe. Count 120 days from November 2025.
series = series | {"Autumn": "cohort"}

# %% wrong q5 autumn-on-the-dashboard
# What was signed in November came mostly from leads of earlier months. "Autumn" asks about the leads that *came* then.
series = series | {"Autumn": "calendar"}

# %% wrong q5 welcome-to-the-cohort
# "Welcome calls" are owed to everybody who began in the month, whenever they came in. Is that a crowd that came in together?
series = series | {"Welcome calls": "cohort"}

# %% wrong q5 welcome-later
# "Welcome calls" asks for a number of beginnings, and December is over. Nothing in it has to ripen.
series = series | {"Welcome calls": "wait"}

# %% wrong q5 august-too-young
# You would wait with "Summer". Take the very last lead, of 31 August 2025, and look at the rule's own example.
series = series | {"Summer": "wait"}

# %% wrong q5 summer-by-signature
# Whoever signed in July had often come in June. "Summer" asks what became of the crowd that came in those months.
series = series | {"Summer": "calendar"}

# %% wrong q5 september-nearly-ripe
# In "September" one crowd is ripe. Is the other one, to its last lead?
series = series | {"September": "cohort"}

# %% wrong q5 plan-by-cohort
# "Signatures" asks how many contracts were signed in each month, that is, for work done in the month. Where the buyers came from, and when, does not matter to the plan.
series = series | {"Signatures": "cohort"}

# %% wrong q5 fair-by-calendar
# "Fair" asks what became of one crowd. Customers signed in March are other people.
series = series | {"Fair": "calendar"}

# %% wrong q5 drop-is-real
# In "December's drop" a ripe crowd is compared with one that has had a few weeks at most. What will look better when its days are over?
series = series | {"December's drop": "cohort"}

# %% wrong q5 drop-on-the-calendar
# December may have been a fine month for signatures. "December's drop" asks about the leads that came in it; can anybody know yet?
series = series | {"December's drop": "calendar"}

# %% wrong q5 rule-too-young
# You would wait with "New rule". Its last lead is one of August 2025: how old was it when the tables ended?
series = series | {"New rule": "wait"}

# %% wrong q5 rule-by-calendar
# Among the signatures of June are many leads of April and May, to whom the old rule applied. "New rule" asks about those who came in under each.
series = series | {"New rule": "calendar"}

# %% wrong q5 form-too-young
# You would wait with "New form". Its youngest lead is one of May 2025: count 120 days from the end of that month.
series = series | {"New form": "wait"}

# %% wrong q5 plan-later
# "Signatures" asks what was signed in the months of a year that is over. Nothing in it has to ripen.
series = series | {"Signatures": "wait"}

# %% wrong q5 fair-too-young
# You would wait with "Fair". The cards were collected in March 2025: how old were those leads when the tables ended?
series = series | {"Fair": "wait"}

# %% wrong q5 september-on-the-calendar
# Who signed in September had mostly come in before. "September" asks what became of the leads of two campaigns.
series = series | {"September": "calendar"}

# %% wrong q5 form-by-calendar
# Those who signed in May had mostly filled in the old form. "New form" asks about those who filled in the new one.
series = series | {"New form": "calendar"}

# %% wrong q5 always-the-cohort
# The cohort for everything is careful, but some of these ask for no rate of a crowd at all, and some crowds are too young. Begin with the questions about signing and starting.
series = dict.fromkeys(series, "cohort")

# %% wrong q5 never-wait
# You never wait. For three of the questions some leads have not had their days; look at the youngest lead of each.
series = series | {"Autumn": "cohort", "September": "cohort", "December's drop": "cohort"}

# %% accept q5
series = dict.fromkeys(["New form", "Summer", "Fair", "New rule"], "cohort")
series = series | dict.fromkeys(["Commission", "Welcome calls", "Signatures"], "calendar")
series = series | dict.fromkeys(["Autumn", "September", "December's drop"], "wait")

# %% [markdown] hint q5
# 1. First ask of each: is it about what was signed or started in a period, or about what becomes of people who came in together?
# 2. For those of the second kind find the youngest lead in any of the crowds and count 120 days on. Is that after 31 December 2025?
# 3. One text a line, for example `"Some question": "wait",`. Three of them have to wait, and three ask for the calendar.

# %% [markdown] meaning q5
# Ines mostly needs the cohorts, Maren mostly the calendar, Tomasz both. Nobody is wrong to want the other's series, only to give it the other's name.
#
# | question | series | because |
# |---|---|---|
# | New form | cohort | two crowds, both ripe |
# | Commission | calendar | signed in the month |
# | Autumn | wait | November 2025 is ripe at the end of March 2026 |
# | Welcome calls | calendar | began in the month |
# | Summer | cohort | 31 August plus 120 days is 29 December |
# | September | wait | ripe at the end of January 2026, after the tables' end |
# | Signatures | calendar | work of the month |
# | Fair | cohort | one crowd, long ripe |
# | December's drop | wait | youth looks like decline |
# | New rule | cohort | both crowds ripe |

# %% [markdown] ask q6 type=essay points=4
# ### The leads doubled, the rate halved
#
# At another company 200 leads came in August and 400 in September. In each of the two months 20 customers were won. On 1 October the head of sales writes: *"Conversion has fallen from 10% to 5%. Marketing has bought rubbish."* Write to both bosses in **four to five sentences**: what can be said today about the quality of the leads, and why no more than that; both of his numbers with their bases in words; one way in which he could turn out to be right; and what should be computed instead, and from which day on.
#
# (With that company, too, a lead has 120 days. September's last lead came on 30 September.)
#
# *Why: you cannot tell yet, and saying so usefully is a craft.*
#
# A person reads your text and gives a point each for a claim, a number with its unit, a caveat and a decision.

# %% [markdown] answer q6
# *Write here: four to five sentences to both bosses.*

# %% [markdown] rubric q6
# One point each:
#
# 1. **Claim**: nothing can be said about quality yet, and why: the customers of September mostly come from leads of August and before, those of the 400 have yet to sign; the fall is what a jump in leads does to this ratio by itself.
# 2. **Number with unit**: 20 customers won in August / 200 leads created in August = 10%, 20 / 400 = 5%, with both bases in words and called a ratio (above and below the line are different people).
# 3. **Caveat**: he may be right: more leads in a short time can be worse ones (another channel, a prize draw), or sellers cannot call 400 people as well as 200.
# 4. **Decision**: cohort conversion of August's and of September's leads within 120 days, for September from 28 or 29 January on (28 January is the 120th day of its last lead; either answer counts); or, until then, the same shorter window for both, or an earlier stage (share accepted by sellers) as a first sign.

# %% [markdown] model q6
# We cannot tell yet what happened to the quality of the leads. The 10% are 20 customers won in August over 200 leads created in August, the 5% are 20 customers won in September over 400 leads created in September; above and below the line stand different people, because most who sign in September had come in before it. When leads double, this ratio halves by itself until the new ones have had time to sign. It is possible that the 200 extra leads are worse, or that sellers could not call 400 people as carefully as 200. Let us count how many of September's leads are customers within 120 days, beside the same for August: that can be read from 28 January on, and until then the share that sellers accept is a first sign.

# %% [markdown] weak q6
# "Conversion dropped by 50%, which shows that the additional leads were of low quality. Marketing should go back to the old campaigns. We should also look at the numbers again next month."
#
# *What it misses: the 20 customers of September are not 20 of the 400. The ratio would have halved with the best leads in the world. "Low quality" is concluded from a number that holds no outcome of these leads, and next month the same ratio will say the opposite.*
