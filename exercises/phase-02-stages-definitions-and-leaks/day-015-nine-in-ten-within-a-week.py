# %% [markdown] intro
# # Day 15 · Nine in Ten Within a Week: Quantiles for Promises
#
# Somebody is about to promise a clinic how long a decision takes. You read off the days that one, five and nine in ten deals need, write a function that makes a promise of them (and refuses when it should), and then do what few people do with a promise: look whether it would have been kept. About 35 minutes.

# %% setup
import math

import matplotlib.pyplot as plt
import pandas as pd

from larkwell import begin, load

check, hint, solution = begin("day-015")

opps = load("opportunities")
leads = load("leads")


# Ready-made for question 4, nothing to learn here.
def plot_hist(days, marks):
    """A histogram of days, with an upright line at each of the marks."""
    fig, ax = plt.subplots(figsize=(7, 3.4))
    ax.hist(days.dropna(), bins=40, color="#9ca3af")
    for mark in marks:
        ax.axvline(mark, linewidth=2)
    ax.set_xlabel("days from opening to a yes or a no")
    ax.set_ylabel("deals")
    return ax


# %% [markdown]
# ## New today: the value that a given share does not exceed
#
# `quantile(0.9)` puts the filled cells of a column in order and gives the value nine tenths of the way along; blanks stay out. A list of shares gives a Series with the shares as labels. The example is `staff`, the people who work at each lead's firm; your questions will use days.

# %% demo
print(leads["staff"].quantile(0.9))
leads["staff"].quantile([0.1, 0.5, 0.9])

# %% [markdown]
# Pick one of them by its label, or ask for one only. `quantile(0.5)` is the median, under another name. After `groupby` each group has its own quantile, and `pd.DataFrame` lays several results side by side: those with the same index line up by themselves.

# %% demo
staff = leads.groupby("industry")["staff"]
pd.DataFrame({"middle": staff.quantile(0.5), "upper": staff.quantile(0.8)})

# %% [markdown]
# Two numbers say how wide the crowd is. The **IQR** is Q(0.75) − Q(0.25): the room that the middle half takes up. And the step from the median to the 90th percentile shows how long the tail is.

# %% demo
q = leads["staff"].quantile([0.25, 0.75])
print(q[0.75] - q[0.25])

# %% [markdown]
# A promise is made in whole days and must not be shorter than the data: `math.ceil` rounds **up**, whatever stands behind the point. (`int` cuts off, `round` goes to the nearest.)

# %% demo
print(math.ceil(12.01), math.ceil(12.0), int(12.99), round(12.4))

# %% [markdown]
# Functions, `if` and `raise` you know from day 9. As a reminder, one with a guard; call it with a limit below 0 and it stops.


# %% demo
def share_above(series, limit):
    """Share of the filled cells above a limit; ValueError if the limit is negative."""
    if limit < 0:
        raise ValueError("a limit is not negative")
    return (series > limit).sum() / series.notna().sum()


print(share_above(leads["staff"], 10))

# %% [markdown]
# ## From day 4, without looking
#
# Which is larger for the cycle length of deals, the mean or the median, and why?
#
# <details><summary>Compare with your answer</summary>
#
# The **mean**: a few very long deals pull it up, while for the median a long deal is just one more case on the right. A column like that is called **skewed** to the right.
#
# </details>

# %% [markdown] ask q1 type=table points=4 columns="opportunities.segment,opportunities.cycle_days" period="all closed deals"
# ### How long is long, for whom?
#
# `opps` has one row a deal; `cycle_days` holds the days from opening to a yes or a no, to two decimals, and is blank for deals that are still open. Use it as it stands. All closed deals count, won **and** lost, 2024 and 2025.
#
# Make `by_segment`, a DataFrame with one row for each `segment` and the columns `p10`, `p50` and `p90`: the 10th, 50th and 90th percentile of `cycle_days` in days, not rounded. `segment` may be the index or a column.
#
# *Why: a chain of clinics and a studio of one do not share a calendar.*

# %% answer q1
### BEGIN SOLUTION
cycle = opps.groupby("segment")["cycle_days"]
by_segment = pd.DataFrame({"p10": cycle.quantile(0.1), "p50": cycle.quantile(0.5), "p90": cycle.quantile(0.9)})
### END SOLUTION

# %% check q1
check("q1", by_segment)

# %% wrong q1 ninety-percent-of-the-average
# Your `p90` is nine tenths of the mean. "P90" does not mean 90% *of* something: it is the number of days within which 90% of the deals were decided.
by_segment = by_segment.assign(p90=0.9 * cycle.mean())

# %% wrong q1 longest-cut-off
# You have dropped the longest deals before you looked. They are no errors, and the longest are often the largest: a promise that leaves them out will be broken by them.
kept = opps[opps["cycle_days"] <= opps["cycle_days"].quantile(0.95)].groupby("segment")["cycle_days"]
by_segment = pd.DataFrame({"p10": kept.quantile(0.1), "p50": kept.quantile(0.5), "p90": kept.quantile(0.9)})

# %% wrong q1 longest-of-each-cut-off
# In each segment you have dropped the longest deals before you looked. They are no errors, and the longest are often the largest: a promise that leaves them out will be broken by them.
limit = opps.groupby("segment")["cycle_days"].transform(lambda days: days.quantile(0.95))
kept = opps[opps["cycle_days"] <= limit].groupby("segment")["cycle_days"]
by_segment = pd.DataFrame({"p10": kept.quantile(0.1), "p50": kept.quantile(0.5), "p90": kept.quantile(0.9)})

# %% wrong q1 won-deals-only
# Only the deals won are in here. A no ends the waiting as well as a yes: which deals count?
kept = opps[opps["status"] == "won"].groupby("segment")["cycle_days"]
by_segment = pd.DataFrame({"p10": kept.quantile(0.1), "p50": kept.quantile(0.5), "p90": kept.quantile(0.9)})

# %% wrong q1 lost-deals-only
# Only the deals lost are in here. Which deals count?
kept = opps[opps["status"] == "lost"].groupby("segment")["cycle_days"]
by_segment = pd.DataFrame({"p10": kept.quantile(0.1), "p50": kept.quantile(0.5), "p90": kept.quantile(0.9)})

# %% wrong q1 open-deals-as-zero
# You have filled the blanks with 0. A deal that is still open was not decided on the first day. Leave the blanks; `quantile` passes over them.
kept = opps.assign(cycle_days=opps["cycle_days"].fillna(0)).groupby("segment")["cycle_days"]
by_segment = pd.DataFrame({"p10": kept.quantile(0.1), "p50": kept.quantile(0.5), "p90": kept.quantile(0.9)})

# %% wrong q1 mean-for-median
# Your `p50` is the mean. The 50th percentile is the median: half of the deals took no longer.
by_segment = by_segment.assign(p50=cycle.mean())

# %% wrong q1 ends-swapped
# `p10` and `p90` have changed places. Only one deal in ten was quicker than P10: it is the small one.
by_segment = by_segment.assign(p10=by_segment["p90"], p90=by_segment["p10"])

# %% wrong q1 extremes
# These are the shortest and the longest deal of each segment. One in ten and nine in ten are less extreme: ask `quantile` for them.
by_segment = by_segment.assign(p10=cycle.min(), p90=cycle.max())

# %% wrong q1 everybody-together
# Every segment has the same numbers here, those of all deals together. Group first, then take the quantiles.
whole = opps["cycle_days"]
by_segment = by_segment.assign(p10=whole.quantile(0.1), p50=whole.quantile(0.5), p90=whole.quantile(0.9))

# %% wrong q1 other-groups
# These are the groups of another column: inbound and outbound. By which one does the prompt group?
kept = opps.groupby("source_type")["cycle_days"]
by_segment = pd.DataFrame({"p10": kept.quantile(0.1), "p50": kept.quantile(0.5), "p90": kept.quantile(0.9)})

# %% wrong q1 value-for-days
# These are quantiles of what the deals are worth, in EUR. Which column holds days?
kept = opps.groupby("segment")["amount_eur"]
by_segment = pd.DataFrame({"p10": kept.quantile(0.1), "p50": kept.quantile(0.5), "p90": kept.quantile(0.9)})

# %% wrong q1 one-year-only
# Only the deals closed in 2025 are in here. The prompt asks for 2024 and 2025.
kept = opps[opps["closed_year"] == 2025].groupby("segment")["cycle_days"]
by_segment = pd.DataFrame({"p10": kept.quantile(0.1), "p50": kept.quantile(0.5), "p90": kept.quantile(0.9)})

# %% wrong q1 older-year-only
# Only the deals closed in 2024 are in here. The prompt asks for 2024 and 2025.
kept = opps[opps["closed_year"] == 2024].groupby("segment")["cycle_days"]
by_segment = pd.DataFrame({"p10": kept.quantile(0.1), "p50": kept.quantile(0.5), "p90": kept.quantile(0.9)})

# %% wrong q1 inbound-only
# Only inbound deals are in here. Deals from sellers' own search count as well.
kept = opps[opps["source_type"] == "inbound"].groupby("segment")["cycle_days"]
by_segment = pd.DataFrame({"p10": kept.quantile(0.1), "p50": kept.quantile(0.5), "p90": kept.quantile(0.9)})

# %% wrong q1 quarters-for-tenths
# Your outer columns hold the quantiles 0.25 and 0.75, the ends of the middle half. P10 and P90 leave one deal in ten on either side.
by_segment = by_segment.assign(p10=cycle.quantile(0.25), p90=cycle.quantile(0.75))

# %% wrong q1 days-rebuilt
# You have rebuilt the days from the two dates, as on day 14. That is nearly the same; but `cycle_days` is rounded to two decimals, and the prompt asks for this column as it stands.
rebuilt = opps.assign(cycle_days=(opps["closed_at"] - opps["created_at"]) / pd.Timedelta(days=1))
kept = rebuilt.groupby("segment")["cycle_days"]
by_segment = pd.DataFrame({"p10": kept.quantile(0.1), "p50": kept.quantile(0.5), "p90": kept.quantile(0.9)})

# %% wrong q1 whole-days
# Your days are whole numbers, rounded up. The prompt asks for the quantiles with their decimals.
by_segment = by_segment.map(math.ceil)

# %% accept q1
by_segment = opps.groupby("segment")["cycle_days"].quantile([0.1, 0.5, 0.9]).unstack()
by_segment.columns = ["p10", "p50", "p90"]

# %% accept q1
closed = opps[opps["status"] != "open"]
by_segment = (
    closed.groupby("segment")["cycle_days"]
    .describe(percentiles=[0.1, 0.5, 0.9])[["10%", "50%", "90%"]]
    .rename(columns={"10%": "p10", "50%": "p50", "90%": "p90"})
    .reset_index()
)

# %% accept q1
by_segment = opps.groupby("segment").agg(
    p10=("cycle_days", lambda days: days.quantile(0.1)),
    p50=("cycle_days", "median"),
    p90=("cycle_days", lambda days: days.quantile(0.9)),
)

# %% [markdown] hint q1
# 1. The demo with `industry` is the pattern, with another table and another column.
# 2. Group `opps` by segment, pick `cycle_days`, and give three quantiles of it their names in a `pd.DataFrame({...})`.
# 3. `cycle = opps.groupby("…")["…"]`, then `by_segment = pd.DataFrame({"p10": cycle.quantile(…), …})`.

# %% [markdown] meaning q1
# The quick tenth of the deals with the largest firms takes about as long as the middle deal with the smaller ones, or longer. A single number for "our cycle" is a wrong promise to at least two of the three kinds of customer.

# %% [markdown] ask q2 points=5 columns="opportunities.cycle_days,opportunities.segment,opportunities.status,leads.staff" period="whatever series is handed over"
# ### A promise, as a function
#
# Write `promise(series, share)`. It **returns** the number of whole days within which that share of the closed cases was decided: the quantile `share` of the series as `quantile` computes it without further arguments (between two cases it takes a point between their values), rounded **up** to a whole number.
#
# - `share` is a fraction. If it is not between 0 and 1 (0 and 1 themselves are refused, too: nobody can promise "never" or "always"), the function stops with a `ValueError`.
# - Blanks are cases that are still open. They stay out of the quantile.
# - With **fewer than 20** filled cells it returns `float("nan")`: on so few cases no promise is made. Test the share first, so that a wrong share is refused even then.
#
# *Why: this is the sentence that a seller says to a customer. As pandas puts the quantile between two cases, at most one case too few keeps to it; with 20 cases that is 5 points. Deals still open are missing from it; day 57 brings them in.*


# %% answer q2
def promise(series, share):
    """Whole days within which `share` of the closed cases finished; NaN if there are fewer than 20 of them."""
    if share <= 0 or share >= 1:
        raise ValueError("share is a fraction between 0 and 1, without the two ends")
    if series.notna().sum() < 20:
        return float("nan")
    return math.ceil(series.quantile(share))


# %% check q2
check("q2", promise)

# %% cases q2
promise(opps["cycle_days"], 0.9)
promise(opps["cycle_days"], 0.5)
promise(opps[opps["segment"] == "multi"]["cycle_days"], 0.9)
promise(opps[opps["segment"] == "solo"]["cycle_days"], 0.25)
promise(opps[opps["status"] == "open"]["cycle_days"], 0.9)
promise(pd.Series([7.0] * 30), 0.8)
promise(pd.Series([3.2] * 20), 0.5)
promise(pd.Series([3.2] * 19), 0.5)
promise(pd.Series([3.2] * 19 + [float("nan")] * 5), 0.5)
promise(pd.Series([3.5 + 10.0 * k * k for k in range(20)]), 0.9)
promise(pd.Series([3.5 + 10.0 * k * k for k in range(20)]), 0.33)
promise(pd.Series([3.5 + 10.0 * k * k for k in range(24, -1, -1)]), 0.75)
promise(pd.Series([3.5 + 10.0 * k * k for k in range(24, -1, -1)]), 0.61)
promise(opps["cycle_days"], 90)
promise(opps["cycle_days"], 0)
promise(opps["cycle_days"], 1)
promise(opps["cycle_days"], -0.1)
promise(pd.Series([3.2] * 19), 90)


# %% wrong q2 rounded-to-the-nearest
# Your function rounds to the nearest day, so it sometimes promises less than the data show. A promise is rounded up.
def promise(series, share):
    if share <= 0 or share >= 1:
        raise ValueError
    if series.notna().sum() < 20:
        return float("nan")
    return round(series.quantile(share))


# %% wrong q2 cut-off
# Your function cuts the decimals off (`int`, `//`), so it promises too little. A promise is rounded up.
def promise(series, share):
    if share <= 0 or share >= 1:
        raise ValueError
    if series.notna().sum() < 20:
        return float("nan")
    return int(series.quantile(share))


# %% wrong q2 one-day-on-top
# Cutting off and adding 1 is right only where something was cut off. If the quantile is a whole number already, you promise a day too much.
def promise(series, share):
    if share <= 0 or share >= 1:
        raise ValueError
    if series.notna().sum() < 20:
        return float("nan")
    return int(series.quantile(share)) + 1


# %% wrong q2 not-rounded
# Your function returns days with decimals. Nobody promises a third of a day: round up.
def promise(series, share):
    if share <= 0 or share >= 1:
        raise ValueError
    if series.notna().sum() < 20:
        return float("nan")
    return series.quantile(share)


# %% wrong q2 share-of-the-average
# You multiply the mean by the share. "Nine in ten" is not "nine tenths of the average": look for the value that nine in ten do not exceed.
def promise(series, share):
    if share <= 0 or share >= 1:
        raise ValueError
    if series.notna().sum() < 20:
        return float("nan")
    return math.ceil(series.mean() * share)


# %% wrong q2 share-of-the-longest
# You multiply the longest case by the share. One deal that drags on would change everybody's promise: take the quantile.
def promise(series, share):
    if share <= 0 or share >= 1:
        raise ValueError
    if series.notna().sum() < 20:
        return float("nan")
    return math.ceil(series.max() * share)


# %% wrong q2 always-ninety
# Your function makes the same promise whatever `share` it is given. Somewhere the share stands as a number.
def promise(series, share):
    if share <= 0 or share >= 1:
        raise ValueError
    if series.notna().sum() < 20:
        return float("nan")
    return math.ceil(series.quantile(0.9))


# %% wrong q2 from-the-long-end
# You take the quantile 1 − share: the days that so many deals *exceed*. The share counts the deals that are decided within.
def promise(series, share):
    if share <= 0 or share >= 1:
        raise ValueError
    if series.notna().sum() < 20:
        return float("nan")
    return math.ceil(series.quantile(1 - share))


# %% wrong q2 own-table-inside
# Whatever series is handed over, your function looks into `opps`. It has to work with its argument `series`.
def promise(series, share):
    if share <= 0 or share >= 1:
        raise ValueError
    if series.notna().sum() < 20:
        return float("nan")
    return math.ceil(opps["cycle_days"].quantile(share))


# %% wrong q2 blanks-counted-as-cases
# Your test for 20 cases counts the blanks as well (`len` does). Open cases have not been decided: count the filled cells.
def promise(series, share):
    if share <= 0 or share >= 1:
        raise ValueError
    if len(series) < 20 or series.notna().sum() == 0:
        return float("nan")
    return math.ceil(series.quantile(share))


# %% wrong q2 blanks-as-zero
# Your function counts blanks as 0 days, so every open case looks like the quickest of all. Leave them out.
def promise(series, share):
    if share <= 0 or share >= 1:
        raise ValueError
    filled = series.fillna(0)
    if len(filled) < 20:
        return float("nan")
    return math.ceil(filled.quantile(share))


# %% wrong q2 twenty-refused
# With exactly 20 cases your function makes no promise. "Fewer than 20" does not include 20.
def promise(series, share):
    if share <= 0 or share >= 1:
        raise ValueError
    if series.notna().sum() <= 20:
        return float("nan")
    return math.ceil(series.quantile(share))


# %% wrong q2 no-least-number
# Your function promises something even on a handful of cases, where one deal more would change it. Fewer than 20 filled cells: NaN.
def promise(series, share):
    if share <= 0 or share >= 1:
        raise ValueError
    if series.notna().sum() == 0:
        return float("nan")
    return math.ceil(series.quantile(share))


# %% wrong q2 parameters-swapped
# Your function stops with an error on every call, on a whole column and a proper share as well. Does its first line name the column before the share?
def promise(share, series):
    if share <= 0 or share >= 1:
        raise ValueError
    if series.notna().sum() < 20:
        return float("nan")
    return math.ceil(series.quantile(share))


# %% wrong q2 refuses-few-cases
# With too few cases your function stops with an error. That is for a wrong `share`; too few cases are no mistake, only no promise: NaN.
def promise(series, share):
    if share <= 0 or share >= 1 or series.notna().sum() < 20:
        raise ValueError
    return math.ceil(series.quantile(share))


# %% wrong q2 percent-allowed
# `promise(..., 90)` is read as 90 percent here. The prompt wants a fraction, and anything else refused: two ways to write a share are one too many.
def promise(series, share):
    if share > 1:
        share = share / 100
    if share <= 0 or share >= 1:
        raise ValueError
    if series.notna().sum() < 20:
        return float("nan")
    return math.ceil(series.quantile(share))


# %% wrong q2 one-refused
# Your function refuses 0 and accepts 1. "All of them" is more than past deals can carry: the upper end is refused as well.
def promise(series, share):
    if share <= 0 or share > 1:
        raise ValueError
    if series.notna().sum() < 20:
        return float("nan")
    return math.ceil(series.quantile(share))


# %% wrong q2 upper-end-forgotten
# Your function looks only at the lower end of `share`. A share of 1 or more, such as 90, needs a test of its own that raises `ValueError`.
def promise(series, share):
    if share <= 0:
        raise ValueError
    if series.notna().sum() < 20:
        return float("nan")
    if share >= 1:
        return math.ceil(series.max())
    return math.ceil(series.quantile(share))


# %% wrong q2 left-to-pandas
# Your function leaves the wrong shares to `quantile`, which takes 0 and 1 without a word, and which is never asked when there are few cases. Test `share` yourself, first of all.
def promise(series, share):
    if series.notna().sum() < 20:
        return float("nan")
    return math.ceil(series.quantile(share))


# %% wrong q2 upper-end-left-to-pandas
# Your function tests the lower end of `share` and leaves the upper one to `quantile`, which takes 1 without a word and is never asked when there are few cases. Test both ends, first of all.
def promise(series, share):
    if share <= 0:
        raise ValueError
    if series.notna().sum() < 20:
        return float("nan")
    return math.ceil(series.quantile(share))


# %% wrong q2 next-case-taken
# Where the share falls between two cases, your function takes the upper one. The prompt wants what `quantile` gives without further arguments: a point between the two.
def promise(series, share):
    if share <= 0 or share >= 1:
        raise ValueError
    if series.notna().sum() < 20:
        return float("nan")
    return math.ceil(series.quantile(share, interpolation="higher"))


# %% wrong q2 nearest-case-taken
# Where the share falls between two cases, your function takes the nearer one. The prompt wants what `quantile` gives without further arguments: a point between the two.
def promise(series, share):
    if share <= 0 or share >= 1:
        raise ValueError
    if series.notna().sum() < 20:
        return float("nan")
    return math.ceil(series.quantile(share, interpolation="nearest"))


# %% wrong q2 picked-by-position
# Your function sorts the cases and picks one by its position. Then the result is always one of the cases; `quantile` takes a point between two where the share falls between them.
def promise(series, share):
    if share <= 0 or share >= 1:
        raise ValueError
    if series.notna().sum() < 20:
        return float("nan")
    filled = series.dropna().sort_values()
    return math.ceil(filled.iloc[int(share * len(filled))])


# %% wrong q2 ends-allowed
# Your function promises a share of 0 or of 1. "All of them" is more than any number of past deals can carry: refuse both.
def promise(series, share):
    if share < 0 or share > 1:
        raise ValueError
    if series.notna().sum() < 20:
        return float("nan")
    return math.ceil(series.quantile(share))


# %% wrong q2 wrong-share-gives-nan
# A wrong share gives NaN here. NaN says "too few cases"; a share such as 90 is a mistake of the caller, and it should stop with a `ValueError`.
def promise(series, share):
    if share <= 0 or share >= 1 or series.notna().sum() < 20:
        return float("nan")
    return math.ceil(series.quantile(share))


# %% wrong q2 cases-tested-first
# With few cases your function returns NaN before it has looked at the share. A share of 90 is a mistake however few cases there are: test it first.
def promise(series, share):
    if series.notna().sum() < 20:
        return float("nan")
    if share <= 0 or share >= 1:
        raise ValueError
    return math.ceil(series.quantile(share))


# %% accept q2
def promise(series, share):
    if not 0 < share < 1:
        raise ValueError(f"{share} is no fraction between 0 and 1")
    filled = series.dropna()
    if len(filled) < 20:
        return math.nan
    return int(-(-filled.quantile(share) // 1))


# %% accept q2
def promise(series, share):
    if share > 0 and share < 1:
        if series.describe()["count"] >= 20:
            return float(math.ceil(series.quantile([share]).iloc[0]))
        return float("nan")
    raise ValueError("a fraction, please")


# %% [markdown] hint q2
# 1. Day 9 has the pattern: guards first, each with its own way out, then the one line that does the work.
# 2. Guard one: a share of 0 or less, or of 1 or more, is refused with `raise`. Guard two: count the filled cells with `notna().sum()`. Then quantile, then `math.ceil`.
# 3. `def promise(series, share):`, `if share <= … or share >= …: raise ValueError("…")`, `if series.notna().sum() < …: return …`, `return math.ceil(series.quantile(…))`.

# %% [markdown] meaning q2
# Tomasz can now have any promise he likes by its share, and the function refuses the two that salespeople make most readily: "always", and one on a handful of cases.

# %% [markdown] ask q3 points=5 columns="opportunities.segment,opportunities.cycle_days,opportunities.closed_year" period="closed deals with firms of the segment multi"
# ### Would it have been kept?
#
# Now the deals of the segment `"multi"`, the firms with 11 people and more.
#
# - `gap` (float): P90 minus P50 of `cycle_days`, over all closed multi deals of 2024 and 2025, in days, not rounded.
# - `iqr` (float): Q(0.75) − Q(0.25) of the same, in days, not rounded.
# - `limit` (float): P90 of `cycle_days` over the multi deals **closed in 2024** (`closed_year`), in days, not rounded: what Tomasz could have written into a letter on New Year's Day 2025 (rounded up, for people).
# - `kept` (float): of the multi deals **closed in 2025**, the share that was decided within `limit` (exactly `limit` counts as within), as a fraction, not rounded.
#
# *Why: a plan made with the median is wrong by `gap` for one deal in ten, or by more. And a promise is worth what it holds on deals that nobody had seen when it was made.*

# %% answer q3
### BEGIN SOLUTION
multi = opps[opps["segment"] == "multi"]
q = multi["cycle_days"].quantile([0.25, 0.5, 0.75, 0.9])
gap = q[0.9] - q[0.5]
iqr = q[0.75] - q[0.25]
limit = multi[multi["closed_year"] == 2024]["cycle_days"].quantile(0.9)
closed_2025 = multi[multi["closed_year"] == 2025]
kept = (closed_2025["cycle_days"] <= limit).mean()
### END SOLUTION

# %% check q3
check("q3", gap, iqr, limit, kept)

# %% wrong q3 all-segments
# All segments are in here. The prompt asks for `"multi"` only: filter first, then go on with that table.
q = opps["cycle_days"].quantile([0.25, 0.5, 0.75, 0.9])
gap = q[0.9] - q[0.5]
iqr = q[0.75] - q[0.25]
limit = opps[opps["closed_year"] == 2024]["cycle_days"].quantile(0.9)
kept = (opps[opps["closed_year"] == 2025]["cycle_days"] <= limit).mean()

# %% wrong q3 from-the-mean
# `gap` starts at the mean. Asked is the distance from the *median* to P90.
gap = multi["cycle_days"].quantile(0.9) - multi["cycle_days"].mean()

# %% wrong q3 times-instead-of-days
# `gap` is a quotient: so many times as long. Asked are days, so subtract.
gap = multi["cycle_days"].quantile(0.9) / multi["cycle_days"].median()

# %% wrong q3 from-the-quick-end
# `gap` reaches from P10 to P90. Where does it start?
gap = multi["cycle_days"].quantile(0.9) - multi["cycle_days"].quantile(0.1)

# %% wrong q3 wider-than-the-middle-half
# `iqr` reaches from P10 to P90, eight tenths of the deals. The IQR holds the middle *half*.
iqr = multi["cycle_days"].quantile(0.9) - multi["cycle_days"].quantile(0.1)

# %% wrong q3 half-a-range
# `iqr` starts at the median, so it holds a quarter of the deals. The middle half begins at Q(0.25).
iqr = multi["cycle_days"].quantile(0.75) - multi["cycle_days"].median()

# %% wrong q3 standard-deviation
# `iqr` is the standard deviation. It measures width, too, but the long tail weighs on it: take two quantiles.
iqr = multi["cycle_days"].std()

# %% wrong q3 promise-with-hindsight
# Your promise has seen the deals of 2025 on which it is tested, or was made from them. On New Year's Day 2025 only those closed in 2024 were known.
limit = multi["cycle_days"].quantile(0.9)
kept = (multi[multi["closed_year"] == 2025]["cycle_days"] <= limit).mean()

# %% wrong q3 promise-from-the-tested-year
# You made the promise from the deals of 2025 and tested it on the same ones. Of course it holds. Which year was known?
limit = multi[multi["closed_year"] == 2025]["cycle_days"].quantile(0.9)
kept = (multi[multi["closed_year"] == 2025]["cycle_days"] <= limit).mean()

# %% wrong q3 tested-on-the-old-year
# `kept` is the share of the deals of 2024, from which the promise was made; there it holds by construction. Test it on those of 2025.
kept = (multi[multi["closed_year"] == 2024]["cycle_days"] <= limit).mean()

# %% wrong q3 opened-for-closed
# You chose the deals by the year in which they were *opened*. Both conditions of the prompt speak of the year of closing.
limit = multi[multi["created_at"].dt.year == 2024]["cycle_days"].quantile(0.9)
kept = (multi[multi["created_at"].dt.year == 2025]["cycle_days"].dropna() <= limit).mean()

# %% wrong q3 open-deals-in-the-base
# `kept` is divided by more rows than were closed in 2025, open deals among them. The comparison is False for a blank, and `mean()` counts it.
late = multi[multi["closed_year"].isna() | (multi["closed_year"] == 2025)]
kept = (late["cycle_days"] <= limit).mean()

# %% wrong q3 broken-for-kept
# `kept` is the share of promises *broken*. Asked is the share decided within the days.
kept = (closed_2025["cycle_days"] > limit).mean()

# %% wrong q3 median-promised
# Your promise is the median: half of the deals take longer. Which share does the prompt ask for?
limit = multi[multi["closed_year"] == 2024]["cycle_days"].quantile(0.5)
kept = (closed_2025["cycle_days"] <= limit).mean()

# %% wrong q3 count-for-share
# `kept` is a number of deals. Asked is their share of the deals closed in 2025.
kept = float((closed_2025["cycle_days"] <= limit).sum())

# %% wrong q3 won-deals-only
# Only the deals won are in here. Won and lost deals count, as in question 1.
good = multi[multi["status"] == "won"]
gap = good["cycle_days"].quantile(0.9) - good["cycle_days"].median()
iqr = good["cycle_days"].quantile(0.75) - good["cycle_days"].quantile(0.25)
limit = good[good["closed_year"] == 2024]["cycle_days"].quantile(0.9)
kept = (good[good["closed_year"] == 2025]["cycle_days"] <= limit).mean()

# %% wrong q3 tested-on-both-years
# `kept` is tested on the closed deals of both years, those from which the promise was made among them. Only the deals closed in 2025 are a test.
kept = (multi["cycle_days"].dropna() <= limit).mean()

# %% wrong q3 divided-by-all-multi
# `kept` has deals of both years and open ones below the line. Its base is the multi deals closed in 2025.
kept = (multi["cycle_days"] <= limit).mean()

# %% wrong q3 tested-on-opened
# `kept` is tested on the deals *opened* in 2025. Asked are those closed in 2025, whenever they were opened.
kept = (multi[multi["created_at"].dt.year == 2025]["cycle_days"].dropna() <= limit).mean()

# %% wrong q3 gap-of-one-year
# `gap` rests on the deals closed in 2024 alone. For `gap` and `iqr` all closed multi deals of both years count.
past = multi[multi["closed_year"] == 2024]["cycle_days"]
gap = past.quantile(0.9) - past.quantile(0.5)

# %% wrong q3 both-widths-of-one-year
# `gap` and `iqr` rest on the deals closed in 2024 alone. For these two all closed multi deals of both years count.
past = multi[multi["closed_year"] == 2024]["cycle_days"]
gap = past.quantile(0.9) - past.quantile(0.5)
iqr = past.quantile(0.75) - past.quantile(0.25)

# %% wrong q3 widths-swapped
# `gap` and `iqr` stand under each other's names: which of them starts at the median, and which holds the middle half?
gap, iqr = iqr, gap

# %% wrong q3 limit-by-year-of-opening
# Your `limit` rests on the deals *opened* in 2024, and some of those were closed in 2025, so on New Year's Day nobody knew them. Choose by `closed_year`.
limit = multi[multi["created_at"].dt.year == 2024]["cycle_days"].quantile(0.9)
kept = (closed_2025["cycle_days"] <= limit).mean()

# %% wrong q3 whole-promise
# `limit` is rounded up to a whole day, as `promise` does it. Here the prompt asks for the quantile itself.
limit = promise(multi[multi["closed_year"] == 2024]["cycle_days"], 0.9)
kept = (closed_2025["cycle_days"] <= limit).mean()

# %% wrong q3 kept-by-the-won
# `kept` looks at the deals won only. A no ends the waiting as well: all multi deals closed in 2025 are the test.
kept = (closed_2025[closed_2025["status"] == "won"]["cycle_days"] <= limit).mean()

# %% wrong q3 tested-on-opened-and-open
# `kept` is tested on the deals *opened* in 2025, those among them that are still open in the base. Asked are the deals closed in 2025, whenever they were opened.
kept = (multi[multi["created_at"].dt.year == 2025]["cycle_days"] <= limit).mean()

# %% wrong q3 opened-for-closed-with-open
# You chose the deals by the year in which they were *opened*, so open ones stand in the base of `kept` as well. Both conditions of the prompt speak of the year of closing.
limit = multi[multi["created_at"].dt.year == 2024]["cycle_days"].quantile(0.9)
kept = (multi[multi["created_at"].dt.year == 2025]["cycle_days"] <= limit).mean()

# %% wrong q3 days-rebuilt
# You have rebuilt the days from the two dates, as on day 14. That is nearly the same; but `cycle_days` is rounded to two decimals, and the prompt asks for this column as it stands.
# - multi = opps[opps["segment"] == "multi"]
# + multi = opps[opps["segment"] == "multi"]
# + multi = multi.assign(cycle_days=(multi["closed_at"] - multi["created_at"]) / pd.Timedelta(days=1))

# %% accept q3
d = multi["cycle_days"].describe(percentiles=[0.25, 0.5, 0.75, 0.9])
gap = d["90%"] - d["50%"]
iqr = d["75%"] - d["25%"]
limit = multi[multi["closed_year"] < 2025]["cycle_days"].describe(percentiles=[0.9])["90%"]
in_2025 = multi[multi["closed_at"] >= "2025-01-01"]
kept = len(in_2025[in_2025["cycle_days"] <= limit]) / len(in_2025)

# %% [markdown] hint q3
# 1. Make the multi deals a table of their own, and of it two more: closed in 2024, closed in 2025. Open deals have no `closed_year`, so they are in neither.
# 2. `quantile` with a list gives all four points for `gap` and `iqr`. For `kept` compare a column with a number and take the `.mean()` of True and False (day 11).
# 3. `q = multi["cycle_days"].quantile([0.25, 0.5, 0.75, 0.9])`, `gap = q[…] - q[…]`, `limit = multi[multi["closed_year"] == …]["cycle_days"].quantile(…)`, `kept = (closed_2025["cycle_days"] <= …).mean()`.

# %% [markdown] meaning q3
# A promise from one year's deals came close to its nine in ten in the next, though not to the digit; and while `gap` days sound like a detail, they are the difference between a plan and an apology for one large customer in ten. It held because the two years were alike. Nothing in a quantile knows of next year.

# %% [markdown] ask q4 type=chart points=2 columns="opportunities.cycle_days" period="all closed deals"
# ### See the tail
#
# `plot_hist(days, marks)` of the first cell draws a histogram (bars: how many deals took so many days) with an upright line at each of the marks. Call it with the column `cycle_days` of all `opps`, all segments together, and a list of two marks: its P50 and its P90 in days, not rounded. Store what it returns as `ax`.
#
# Ungraded: say in one line what the average hides, and compare with the text that appears when the chart is right.
#
# *Why: seeing a skewed column once is worth ten definitions.*

# %% answer q4
### BEGIN SOLUTION
ax = plot_hist(opps["cycle_days"], [opps["cycle_days"].quantile(0.5), opps["cycle_days"].quantile(0.9)])
### END SOLUTION

# %% check q4
check("q4", ax)

# %% wrong q4 mean-marked
# One of the lines stands at the mean. Where does half of the deals lie to the left?
ax = plot_hist(opps["cycle_days"], [opps["cycle_days"].mean(), opps["cycle_days"].quantile(0.9)])

# %% wrong q4 ninety-percent-of-the-longest
# The right line stands at nine tenths of the longest deal. P90 counts deals: nine in ten lie to its left.
ax = plot_hist(opps["cycle_days"], [opps["cycle_days"].quantile(0.5), 0.9 * opps["cycle_days"].max()])

# %% wrong q4 ninety-percent-of-the-average
# The right line stands at nine tenths of the mean, to the left of it. P90 counts deals: nine in ten lie to its left.
ax = plot_hist(opps["cycle_days"], [opps["cycle_days"].quantile(0.5), 0.9 * opps["cycle_days"].mean()])

# %% wrong q4 shares-marked
# The lines stand at the shares themselves, close to 0. A mark is a number of days: the quantile *at* that share.
ax = plot_hist(opps["cycle_days"], [0.5, 0.9])

# %% wrong q4 quick-end-marked
# One line stands at P10. Which two are asked?
ax = plot_hist(opps["cycle_days"], [opps["cycle_days"].quantile(0.1), opps["cycle_days"].quantile(0.9)])

# %% wrong q4 marks-rounded-up
# Your marks are rounded. In a letter a promise is rounded up; the chart wants the two quantiles as they are.
ax = plot_hist(
    opps["cycle_days"], [math.ceil(opps["cycle_days"].quantile(0.5)), math.ceil(opps["cycle_days"].quantile(0.9))]
)

# %% wrong q4 marks-rounded
# Your marks are rounded. In a letter a promise is rounded up; the chart wants the two quantiles as they are.
ax = plot_hist(opps["cycle_days"], [round(opps["cycle_days"].quantile(0.5)), round(opps["cycle_days"].quantile(0.9))])

# %% wrong q4 marks-with-one-decimal
# Your marks are rounded. In a letter a promise is rounded up; the chart wants the two quantiles as they are.
ax = plot_hist(opps["cycle_days"], [round(opps["cycle_days"].quantile(q), 1) for q in [0.5, 0.9]])

# %% wrong q4 won-deals-drawn
# Only the deals won are drawn. All closed deals are asked, and those are all filled cells of the column.
good = opps[opps["status"] == "won"]["cycle_days"]
ax = plot_hist(good, [good.quantile(0.5), good.quantile(0.9)])

# %% wrong q4 one-year-drawn
# Only the deals closed in 2025 are drawn. Both years are asked.
late = opps[opps["closed_year"] == 2025]["cycle_days"]
ax = plot_hist(late, [late.quantile(0.5), late.quantile(0.9)])

# %% wrong q4 upper-quarter-marked
# One line stands at P75, the upper end of the middle half. Which two are asked?
ax = plot_hist(opps["cycle_days"], [opps["cycle_days"].quantile(0.5), opps["cycle_days"].quantile(0.75)])

# %% wrong q4 one-segment-only
# Only one segment is drawn. This time all deals, of all segments, are asked.
ax = plot_hist(multi["cycle_days"], [multi["cycle_days"].quantile(0.5), multi["cycle_days"].quantile(0.9)])

# %% wrong q4 one-mark-only
# One line is missing: the list of marks has two entries.
ax = plot_hist(opps["cycle_days"], [opps["cycle_days"].quantile(0.9)])

# %% accept q4
ax = plot_hist(opps["cycle_days"], opps["cycle_days"].quantile([0.9, 0.5]))

# %% [markdown] hint q4
# 1. The function wants a column and a list. Both marks are quantiles of that same column.
# 2. `quantile` with a list of shares gives both marks at once.
# 3. `ax = plot_hist(opps["…"], [opps["…"].quantile(…), opps["…"].quantile(…)])`.

# %% [markdown] meaning q4
# The mean would stand between the two lines, at a place where nothing in particular happens. It hides that most deals are quicker than it says, and that a tenth lies far out to the right, where no single bar is high enough to be noticed.

# %% [markdown] ask q5 type=essay points=4
# ### The sentence in the letter
#
# Maren wants to write to firms with eleven people and more, clinics first of all: "We will come to a decision together within a month." Tell her in **four to six sentences** what she can honestly write instead: the promise as one sentence for the letter, with its number of days and its share; whose deals it rests on and how it stood the test on the following year; what it leaves out; and what she should do about the deals that take longer.
#
# *Why: the reader of the letter hears "certainly". Your sentence has to say what is meant.*
#
# A person reads your answer and gives a point each for a claim, a number with its unit, a caveat and a decision.

# %% [markdown] answer q5
# *Write here: four to six sentences to Maren.*

# %% [markdown] rubric q5
# One point each:
#
# 1. **Claim**: a sentence for the letter that says "nine in ten" (or another share) and not "we will", for large firms and not for all.
# 2. **Number with unit**: the days of the promise, and of which deals (closed multi deals of a stated year), or the share of the next year that kept to them; at least one with its base.
# 3. **Caveat**: names something the number leaves out or cannot know, for example that deals still open are missing, that won and lost are mixed, that next year need not resemble the last, that the buyer's own calendar is in it, that the deals behind it are firms of all trades and clinics only a part of them.
# 4. **Decision**: what to do, for example which number goes into the letter, that nobody quotes the mean, or what happens on the day a deal passes the limit (a call, a named person).

# %% [markdown] model q5
# *The numbers are those of another company: yours say something else.*
#
# Maren, within a month only 12% of the firms of this size came to a decision, so the sentence would be wrong for nearly nine in ten. Please write: "Of firms of your size, nine in ten have come to a decision with us within 100 days." It rests on 480 deals with such firms that were closed in 2024, and of the 610 closed in 2025 89% kept to it. Decided means a yes or a no, and the deals that were still open are not in it, so the truth may be a little longer; nor does the number know what will be different in 2026. For the one in ten that takes longer, let the seller call on day 100 and agree a new date. And please, nobody quotes the average any more.

# %% [markdown] weak q5
# "Our average is about two months, so write two months to be on the safe side. Most deals will be faster, and the very long ones are exceptions that should not be counted."
#
# *What it misses: an average is no safe side, for a large part of the deals takes longer than it. The sentence names no share and no deals. And the exceptions are the very customers to whom the promise will be broken, often the largest.*
