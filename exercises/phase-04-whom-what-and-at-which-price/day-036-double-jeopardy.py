# %% [markdown] intro
# # Day 36 · Double Jeopardy: Why Small Brands Suffer Twice
#
# Five brands, one survey. You compute how many buy each of them and how often, draw the two against each other, and predict how often Larkwell's buyers *should* come back for a brand of its size. Then you look whether customers without a seller leave sooner, and answer a colleague who wants to double the loyalty budget. About 40 minutes.

# %% setup
import numpy as np
import pandas as pd

from larkwell import begin, load

check, hint, solution = begin("day-036")

survey = load("brand_survey")
terr = load("territories")
customers = load("customers")
mrr = load("mrr_monthly")


# Ready-made for question 4: the straight line that runs closest to the points (day 44 opens this box).
def fit_line(x, y):
    """Slope and start of the line y = start + slope * x through the columns x and y."""
    slope, start = np.polyfit(x, y, 1)
    return slope, start


# Ready-made for question 5: who was still a paying customer six months after the month of the start?
joined = customers[(customers["start_date"] >= "2024-01-01") & (customers["start_date"] < "2025-07-01")]
sixth = (joined["start_date"].dt.to_period("M") + 6).astype(str)
stayed = joined.assign(sixth=sixth)[["customer_id", "plan", "door", "sixth"]].merge(
    mrr[["customer_id", "month"]], left_on=["customer_id", "sixth"], right_on=["customer_id", "month"], how="left"
)
stayed = stayed.assign(still=stayed["month"].notna())[["customer_id", "plan", "door", "still"]]

# Three invented plans in which we know what is true: how many began through a door, how many of them were kept.
drills = [
    ("drill up", "assisted", 150, 120), ("drill up", "self_serve", 100, 60),
    ("drill down", "assisted", 120, 66), ("drill down", "self_serve", 90, 72),
    ("drill even", "assisted", 100, 89), ("drill even", "self_serve", 100, 80),
]
for plan, door, began, kept in drills:
    still = [True] * kept + [False] * (began - kept)
    ids = range(1_000_001 + len(stayed), 1_000_001 + len(stayed) + began)  # no real customer has a number like these
    drill = pd.DataFrame({"customer_id": ids, "plan": plan, "door": door, "still": still})
    stayed = pd.concat([stayed, drill], ignore_index=True)

# %% [markdown]
# ## New today: two numbers for each row, as a point
#
# `t.plot.scatter(x=..., y=...)` draws a point for each row of the table `t`: to the right by the column `x`, upwards by the column `y`. A cloud without names is a riddle, so write some: `ax.annotate(text, (x, y))` puts a text at a point. Here are the six regions, by how tidy their customer records are (`crm_ready`, 0 to 100) and how much the market there promises (`potential_index`), each the mean of its territories:

# %% demo
places = terr.groupby("region").agg(tidy=("crm_ready", "mean"), promise=("potential_index", "mean")).reset_index()
ax = places.plot.scatter(x="tidy", y="promise")
for name, x, y in zip(places["region"], places["tidy"], places["promise"]):
    ax.annotate(name, (x, y))
ax.set_xlabel("tidiness of the customer records (0 to 100)")
ax.set_ylabel("potential of the market (index)")
ax.set_title("Tidy records, and what the market promises")
ax

# %% [markdown]
# Two helpers in it: `reset_index()` makes an ordinary column of the row labels (here `region`), and `zip` goes through three columns side by side, so that the indented line is done for each region. To take single numbers out of a sorted table, `.iloc[0]` gives its first row and `.iloc[-1]` its last; and `abs` drops a minus sign, as on day 35:

# %% demo
order = places.sort_values("tidy")
print(order.iloc[0]["region"], order.iloc[-1]["region"])
print(abs(order.iloc[0]["tidy"] - order.iloc[-1]["tidy"]))

# %% [markdown]
# ## From day 35, without looking
#
# What is the margin of error (95%) of a share of 30% among 400 respondents?
#
# <details><summary>Compare with your answer</summary>
#
# 1.96 × √(0.3 × 0.7 / 400) = 1.96 × 0.0229 = 0.045, that is 4.5 percentage points. For a change between two such surveys it would be about 1.4 times as much, 6.4 points. You need that again in question 5.
#
# </details>

# %% [markdown] ask q1 type=table points=4 columns="brand_survey.brand,brand_survey.n,brand_survey.bought_12m,brand_survey.purchases" period="2024 and 2025, all quarters"
# ### Many buyers, or busy buyers?
#
# Make the table `brands`, one row for each of the five brands, all quarters and regions of `survey` pooled: add up first, divide afterwards. Exactly these columns:
#
# - `brand`: may be the index (as a column of its own it is handier in the questions that follow);
# - `penetration` (float): respondents who bought the brand (`bought_12m`) / respondents (`n`), a fraction;
# - `frequency` (float): **purchase frequency**, `purchases` / respondents who bought the brand, purchases per buyer in twelve months;
# - `share` (float): purchases of the brand / purchases of all five brands, a fraction.
#
# Nothing rounded, order of the rows free.
#
# *Why: every sale of a brand is a buyer times how often he comes back. Which of the two makes a brand big?*

# %% answer q1
### BEGIN SOLUTION
brands = survey.groupby("brand").agg(n=("n", "sum"), buyers=("bought_12m", "sum"), purchases=("purchases", "sum"))
brands = brands.assign(
    penetration=brands["buyers"] / brands["n"],
    frequency=brands["purchases"] / brands["buyers"],
    share=brands["purchases"] / brands["purchases"].sum(),
)
brands = brands[["penetration", "frequency", "share"]].reset_index()
### END SOLUTION

# %% check q1
check("q1", brands)

# %% wrong q1 share-of-buyers
# `share` is made from the buyers alone. Two brands with as many buyers can differ in what they sell: count the purchases.
brands = brands.assign(share=brands["penetration"] / brands["penetration"].sum())

# %% wrong q1 share-of-frequency
# `share` is made from the frequencies alone. Of how many purchases in all is the brand's part?
brands = brands.assign(share=brands["frequency"] / brands["frequency"].sum())

# %% wrong q1 share-per-owner
# `share` is purchases per respondent. Below the line belong the purchases of all five brands.
brands = brands.assign(share=brands["penetration"] * brands["frequency"])

# %% wrong q1 share-in-counts
# `share` is a number of purchases. Divide by those of all five brands.
brands = brands.assign(share=survey.groupby("brand").agg(p=("purchases", "sum")).reset_index()["p"])

# %% wrong q1 frequency-per-owner
# `frequency` has all respondents below the line, also those who bought nothing from the brand. Its base is the brand's buyers.
brands = brands.assign(frequency=brands["frequency"] * brands["penetration"])

# %% wrong q1 frequency-upside-down
# `frequency` is below 1: buyers per purchase. Swap what stands above and below the line.
brands = brands.assign(frequency=1 / brands["frequency"])

# %% wrong q1 frequency-of-considerers
# `frequency` has those below the line who would *consider* the brand. Its base is those who bought.
t = survey.groupby("brand").agg(p=("purchases", "sum"), c=("considered", "sum")).reset_index()
brands = brands.assign(frequency=t["p"] / t["c"])

# %% wrong q1 mean-of-frequencies
# `frequency` is the mean of the rows' frequencies. Each row then has the same vote, however many buyers it has; add up first (day 23).
t = survey.assign(f=survey["purchases"] / survey["bought_12m"]).groupby("brand").agg(f=("f", "mean")).reset_index()
brands = brands.assign(frequency=t["f"])

# %% wrong q1 everybody-five-times
# `penetration` has the respondents of all five brands' rows below the line. The same people answer for all five, so each brand's `n` is all of them already.
brands = brands.assign(penetration=brands["penetration"] / 5)

# %% wrong q1 buyers-of-the-aided
# `penetration` has those below the line who know the name. Its base is everybody who was asked.
t = survey.groupby("brand").agg(b=("bought_12m", "sum"), a=("aided", "sum")).reset_index()
brands = brands.assign(penetration=t["b"] / t["a"])

# %% wrong q1 buyers-of-the-considerers
# `penetration` has those below the line who would consider the brand. Its base is everybody who was asked.
t = survey.groupby("brand").agg(b=("bought_12m", "sum"), c=("considered", "sum")).reset_index()
brands = brands.assign(penetration=t["b"] / t["c"])

# %% wrong q1 known-not-bought
# `penetration` counts those who know the name. Asked are those who bought.
t = survey.groupby("brand").agg(a=("aided", "sum"), n=("n", "sum")).reset_index()
brands = brands.assign(penetration=t["a"] / t["n"])

# %% wrong q1 named-not-bought
# `penetration` counts those who name the brand without help. Asked are those who bought.
t = survey.groupby("brand").agg(a=("unaided", "sum"), n=("n", "sum")).reset_index()
brands = brands.assign(penetration=t["a"] / t["n"])

# %% wrong q1 considered-not-bought
# `penetration` counts those who would consider the brand. Asked are those who bought.
t = survey.groupby("brand").agg(a=("considered", "sum"), n=("n", "sum")).reset_index()
brands = brands.assign(penetration=t["a"] / t["n"])

# %% wrong q1 share-of-all-buyers
# `penetration` has the buyers of all brands below the line. Its base is everybody who was asked.
brands = brands.assign(penetration=brands["penetration"] / brands["penetration"].sum())

# %% wrong q1 purchases-per-owner
# `penetration` counts purchases. A buyer who bought four times is one buyer: take `bought_12m`.
brands = brands.assign(penetration=brands["penetration"] * brands["frequency"])

# %% wrong q1 one-year
# The table holds 2025 only. Asked are all quarters of the survey.
t = survey[survey["quarter"].isin(["2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"])].groupby("brand").agg(n=("n", "sum"), b=("bought_12m", "sum"), p=("purchases", "sum")).reset_index()
brands = pd.DataFrame({"brand": t["brand"], "penetration": t["b"] / t["n"], "frequency": t["p"] / t["b"], "share": t["p"] / t["p"].sum()})

# %% wrong q1 last-quarter
# The table holds the last quarter only. Asked are all quarters of the survey.
t = survey[survey["quarter"] == "2025-Q4"].groupby("brand").agg(n=("n", "sum"), b=("bought_12m", "sum"), p=("purchases", "sum")).reset_index()
brands = pd.DataFrame({"brand": t["brand"], "penetration": t["b"] / t["n"], "frequency": t["p"] / t["b"], "share": t["p"] / t["p"].sum()})

# %% wrong q1 in-percent
# `penetration` and `share` are percents. Asked are fractions.
brands = brands.assign(penetration=100 * brands["penetration"], share=100 * brands["share"])

# %% accept q1
t = survey.pivot_table(index="brand", values=["n", "bought_12m", "purchases"], aggfunc="sum")
brands = pd.DataFrame({"penetration": t["bought_12m"] / t["n"], "frequency": t["purchases"] / t["bought_12m"]})
volume = brands["penetration"] * brands["frequency"]
brands = brands.assign(share=volume / volume.sum())

# %% accept q1
everything = survey["purchases"].sum()
rows = []
for name in survey["brand"].unique():
    t = survey[survey["brand"] == name]
    rows.append({
        "brand": name, "penetration": t["bought_12m"].sum() / t["n"].sum(),
        "frequency": t["purchases"].sum() / t["bought_12m"].sum(), "share": t["purchases"].sum() / everything,
    })
brands = pd.DataFrame(rows)

# %% [markdown] hint q1
# 1. One group for each brand, three sums.
# 2. Three ratios with three bases: everybody asked, the brand's buyers, the purchases of all brands.
# 3. `brands = survey.groupby("brand").agg(n=("n", "sum"), buyers=("bought_12m", "sum"), purchases=("purchases", "sum"))`, then `.assign(penetration=…, frequency=…, share=brands["purchases"] / brands["purchases"].sum())`, and keep the three columns that are asked.

# %% [markdown] meaning q1
# Multiply `penetration` by `frequency` and you have the purchases per owner asked; divide by the sum of that over the five brands, and `share` is back. There are no other ways to be big: more buyers, or busier ones. Now look which of the two columns does the work.

# %% [markdown] ask q2 type=chart points=2 columns="brand_survey.brand,brand_survey.bought_12m,brand_survey.purchases" period="2024 and 2025, all quarters"
# ### Draw the line with your eyes
#
# From `brands` draw a scatter plot, `ax`, with `.plot.scatter(...)` as in the demo: to the right `penetration` (fraction), upwards `frequency`, one point for each brand. Write each brand's name at its point, and give both axes a label with the unit. Only the points are marked. Then hold a ruler to the screen and say in one line, ungraded: which brands lie clearly above or below the line through the others?
#
# *Why: only a distance from the line needs a story.*

# %% answer q2
### BEGIN SOLUTION
ax = brands.plot.scatter(x="penetration", y="frequency")
for name, x, y in zip(brands["brand"], brands["penetration"], brands["frequency"]):
    ax.annotate(name, (x, y))
ax.set_xlabel("penetration (buyers / owners asked)")
ax.set_ylabel("purchases per buyer in 12 months")
ax.set_title("Larger brands are bought a little more often")
### END SOLUTION

# %% check q2
check("q2", ax)

# %% wrong q2 axes-swapped
# The axes have changed places. `x` goes to the right.
ax = brands.plot.scatter(x="frequency", y="penetration")

# %% wrong q2 share-upwards
# Upwards you have drawn the share. It contains the penetration, so it must rise with it; asked is the frequency.
ax = brands.plot.scatter(x="penetration", y="share")

# %% wrong q2 share-to-the-right
# To the right you have drawn the share. Asked is the penetration.
ax = brands.plot.scatter(x="share", y="frequency")

# %% wrong q2 percent
# The penetration is drawn in percent. Asked is the fraction, as it stands in `brands`.
ax = brands.assign(penetration=100 * brands["penetration"]).plot.scatter(x="penetration", y="frequency")

# %% wrong q2 without-larkwell
# Larkwell is missing. All five brands are asked; leaving it out comes in question 4.
ax = brands[brands["brand"] != "Larkwell"].plot.scatter(x="penetration", y="frequency")

# %% wrong q2 every-row
# There is a point for each row of the survey. Asked are five, from the pooled table.
t = survey.assign(penetration=survey["bought_12m"] / survey["n"], frequency=survey["purchases"] / survey["bought_12m"])
ax = t.plot.scatter(x="penetration", y="frequency")

# %% wrong q2 counts
# These are counts of buyers and purchases. Asked are the two ratios.
t = survey.groupby("brand").agg(a=("bought_12m", "sum"), b=("purchases", "sum"))
ax = t.plot.scatter(x="a", y="b")

# %% wrong q2 rounded
# The frequencies are rounded. Draw the column as it is.
ax = brands.assign(frequency=brands["frequency"].round(1)).plot.scatter(x="penetration", y="frequency")

# %% wrong q2 a-line-for-points
# `plot` without `scatter` makes a line through the brands, and it counts as a line even where only its markers show. Brands have no order in which one becomes the next: draw the points with `.plot.scatter`.
ax = brands.plot.line(x="penetration", y="frequency")

# %% accept q2
import matplotlib.pyplot as plt

fig, ax = plt.subplots()
ax.scatter(brands["penetration"], brands["frequency"])

# %% accept q2
ax = brands.plot.scatter("penetration", "frequency", title="Five brands")
ax.annotate("Larkwell", (0.2, 3.3))

# %% [markdown] hint q2
# 1. The demo draws two columns of `terr` against each other. `brands` has the two columns that are asked.
# 2. `plot.scatter` with `x=` and `y=`, keep what it returns as `ax`, then write names with `ax.annotate`.
# 3. `ax = brands.plot.scatter(x="…", y="…")`, `for name, x, y in zip(brands["…"], brands["…"], brands["…"]):` and, indented, `ax.annotate(name, (x, y))`. (Is `brand` the index of your table? Then first `brands = brands.reset_index()`.)

# %% [markdown] meaning q2
# The points climb, from the small brand at the bottom left to the large one at the top right, and they climb slowly. That rise is the second half of the jeopardy. Whoever compares Larkwell with the brand on top, without a word on size, compares two places on this climb.

# %% [markdown] ask q3 points=3 columns="brand_survey.brand,brand_survey.n,brand_survey.bought_12m,brand_survey.purchases" period="2024 and 2025, all quarters"
# ### What separates large from small?
#
# The **largest** brand is the one with the highest `penetration` in `brands`, the **smallest** the one with the lowest. Let code pick them, since on other tables it may be others. Fill four variables (float, not rounded):
#
# - `ratio_penetration`: the penetration of the largest brand / that of the smallest;
# - `ratio_frequency`: the frequency of the largest / that of the smallest;
# - `ratio_share`: the share of the largest / that of the smallest;
# - `per_owner`: purchases of all five brands together / owners asked, each counted once although there is a row for each of the five brands.
#
# *Why: one of the first two numbers is where the difference sits. The third is their product, and with the fourth every single share is: penetration × frequency / `per_owner`.*

# %% answer q3
### BEGIN SOLUTION
by_size = brands.sort_values("penetration", ascending=False)
large, small = by_size.iloc[0], by_size.iloc[-1]
ratio_penetration = large["penetration"] / small["penetration"]
ratio_frequency = large["frequency"] / small["frequency"]
ratio_share = large["share"] / small["share"]
per_owner = (brands["penetration"] * brands["frequency"]).sum()
### END SOLUTION

# %% check q3
check("q3", ratio_penetration, ratio_frequency, ratio_share, per_owner)

# %% wrong q3 difference-of-penetrations
# `ratio_penetration` is a difference, in points. Asked is how many times as large: divide.
ratio_penetration = large["penetration"] - small["penetration"]

# %% wrong q3 relative-penetration
# `ratio_penetration` says by how much larger. Asked is how many times as large; the two differ by one.
ratio_penetration = large["penetration"] / small["penetration"] - 1

# %% wrong q3 difference-of-frequencies
# `ratio_frequency` is a difference, in purchases. Asked is how many times as large: divide.
ratio_frequency = large["frequency"] - small["frequency"]

# %% wrong q3 relative-frequency
# `ratio_frequency` says by how much larger. Asked is how many times as large; the two differ by one.
ratio_frequency = large["frequency"] / small["frequency"] - 1

# %% wrong q3 ratios-in-percent
# `ratio_frequency` is in percent. Asked is a plain ratio: 2 for twice as many.
ratio_frequency = 100 * large["frequency"] / small["frequency"]

# %% wrong q3 against-larkwell
# `ratio_penetration` compares the largest brand with Larkwell. Asked is the smallest of the five.
ratio_penetration = large["penetration"] / brands[brands["brand"] == "Larkwell"]["penetration"].iloc[0]

# %% wrong q3 frequency-against-larkwell
# `ratio_frequency` compares the largest brand with Larkwell. Asked is the smallest of the five.
ratio_frequency = large["frequency"] / brands[brands["brand"] == "Larkwell"]["frequency"].iloc[0]

# %% wrong q3 second-place
# `ratio_penetration` compares with the second largest brand. Asked is the smallest.
ratio_penetration = large["penetration"] / by_size.iloc[1]["penetration"]

# %% wrong q3 swapped
# The first two stand under each other's names.
ratio_penetration, ratio_frequency = ratio_frequency, ratio_penetration

# %% wrong q3 share-as-penetration
# `ratio_share` is the ratio of the penetrations once more. A share also has the frequency in it.
ratio_share = ratio_penetration

# %% wrong q3 ratios-added
# `ratio_share` adds the two ratios. Buyers and purchases per buyer multiply.
ratio_share = ratio_penetration + ratio_frequency

# %% wrong q3 five-times-the-owners
# `per_owner` counts each owner five times, once for each brand's row. The same people answer for all five.
per_owner = survey["purchases"].sum() / survey["n"].sum()

# %% wrong q3 per-buyer
# `per_owner` has buyers below the line. Asked are all owners, also those who bought nothing.
per_owner = survey["purchases"].sum() / survey["bought_12m"].sum()

# %% wrong q3 mean-of-frequencies
# `per_owner` is the mean of the brands' frequencies. Those are per buyer of the brand; asked is per owner, over all brands.
per_owner = brands["frequency"].mean()

# %% wrong q3 frequencies-added
# `per_owner` adds up the frequencies, as if every owner bought from every brand. Weight each with its penetration.
per_owner = brands["frequency"].sum()

# %% wrong q3 total-purchases
# `per_owner` is a number of purchases. Divide by the owners asked.
per_owner = survey["purchases"].sum()

# %% accept q3
ratio_penetration = brands["penetration"].max() / brands["penetration"].min()
top = brands[brands["penetration"] == brands["penetration"].max()]
low = brands[brands["penetration"] == brands["penetration"].min()]
ratio_frequency = top["frequency"].iloc[0] / low["frequency"].iloc[0]
ratio_share = ratio_penetration * ratio_frequency
per_owner = survey["purchases"].sum() / survey[survey["brand"] == "Larkwell"]["n"].sum()

# %% accept q3
top = brands.nlargest(1, "penetration")
low = brands.nsmallest(1, "penetration")
ratio_penetration = top["penetration"].sum() / low["penetration"].sum()
ratio_frequency = top["frequency"].sum() / low["frequency"].sum()
ratio_share = top["share"].sum() / low["share"].sum()
per_owner = 5 * survey["purchases"].sum() / survey["n"].sum()

# %% [markdown] hint q3
# 1. Sort `brands` by `penetration`; the first row is one of the two, the last the other.
# 2. `.iloc[0]` and `.iloc[-1]` take a row, and `row["frequency"]` takes a number out of it. For `per_owner`: the purchases per owner of *one* brand are penetration × frequency.
# 3. `by_size = brands.sort_values("penetration", ascending=False)`, `large, small = by_size.iloc[0], by_size.iloc[-1]`, three divisions; `per_owner = (brands["…"] * brands["…"]).sum()`.

# %% [markdown] meaning q3
# Both ratios point the same way, that's the jeopardy, and they differ a lot in size. Large and small brands are separated by how many people buy them at all. How often those come back hardly tells a giant from a dwarf, so a plan that grows by frequency alone asks for something that none of the five has.

# %% [markdown] ask q4 points=4 mutants="Larkwell has one row, so its first is its last; the brand with the most buyers is also the one bought most often and the first by the alphabet" columns="brand_survey.brand,brand_survey.n,brand_survey.bought_12m,brand_survey.purchases" period="2024 and 2025, all quarters"
# ### What size alone would explain
#
# How often would buyers of a brand of Larkwell's size come back, going by the *other* brands? Take the four rivals in `brands` (all but `"Larkwell"`) and `fit_line` from the set-up cell, with `penetration` to the right and `frequency` upwards: `slope, start = fit_line(x, y)`. The line is frequency = start + slope × penetration. Fill three variables (float, purchases per buyer in twelve months, not rounded):
#
# - `raw_gap`: Larkwell's frequency minus that of the brand with the highest penetration;
# - `expected`: the frequency on the rivals' line at Larkwell's own penetration;
# - `own_gap`: Larkwell's frequency minus `expected`. Below 0: bought less often than its size predicts.
#
# *Why: first subtract what size predicts. Only the rest can be service, product or a loyalty programme.*

# %% answer q4
### BEGIN SOLUTION
rivals = brands[brands["brand"] != "Larkwell"]
own = brands[brands["brand"] == "Larkwell"].iloc[0]
leader = brands.sort_values("penetration", ascending=False).iloc[0]
slope, start = fit_line(rivals["penetration"], rivals["frequency"])
raw_gap = own["frequency"] - leader["frequency"]
expected = start + slope * own["penetration"]
own_gap = own["frequency"] - expected
### END SOLUTION

# %% check q4
check("q4", raw_gap, expected, own_gap)

# %% wrong q4 own-vote
# `expected` comes from a line in which Larkwell takes part. Nobody should help to make the yardstick that he is measured with: leave it out.
s, a = fit_line(brands["penetration"], brands["frequency"])
expected = a + s * own["penetration"]

# %% wrong q4 rivals-mean
# `expected` is the mean of the rivals' frequencies. Their mean size isn't Larkwell's: read the line at Larkwell's penetration.
expected = rivals["frequency"].mean()

# %% wrong q4 rivals-median
# `expected` is the median of the rivals' frequencies. Read the line at Larkwell's penetration instead.
expected = rivals["frequency"].median()

# %% wrong q4 in-proportion
# `expected` shrinks the leader's frequency in proportion to size. Frequencies fall far more slowly than that; use the line.
expected = leader["frequency"] * own["penetration"] / leader["penetration"]

# %% wrong q4 leader-expected
# `expected` is the line at the leader's penetration. Read it at Larkwell's.
expected = start + slope * leader["penetration"]

# %% wrong q4 leaders-frequency
# `expected` is the leader's own frequency. Asked is what a brand of Larkwell's size has on the rivals' line.
expected = leader["frequency"]

# %% wrong q4 start-forgotten
# `expected` lacks the start: slope × penetration alone is the climb. Even a tiny brand's buyers buy more than nothing.
expected = slope * own["penetration"]

# %% wrong q4 slope-and-start-swapped
# `expected` has slope and start in each other's places. `fit_line` returns the slope first.
expected = slope + start * own["penetration"]

# %% wrong q4 axes-swapped
# `expected` comes from a line with the frequency to the right. Give `fit_line` the penetrations first.
s, a = fit_line(rivals["frequency"], rivals["penetration"])
expected = (own["penetration"] - a) / s

# %% wrong q4 percent-in-the-line
# `expected` comes from a line through percents, read at a fraction. Give `fit_line` the penetrations as they stand in `brands`.
s, a = fit_line(100 * rivals["penetration"], rivals["frequency"])
expected = a + s * own["penetration"]

# %% wrong q4 percent-at-the-point
# `expected` is read at a percent, on a line through fractions. Put Larkwell's penetration in as it stands in `brands`.
expected = start + slope * 100 * own["penetration"]

# %% wrong q4 percent-to-tenths-at-the-point
# `expected` is read at a rounded percent, on a line through fractions. Put Larkwell's penetration in as it stands in `brands`, with all its digits.
expected = start + slope * round(100 * own["penetration"], 1)

# %% wrong q4 whole-percent-at-the-point
# `expected` is read at a rounded percent, on a line through fractions. Put Larkwell's penetration in as it stands in `brands`, with all its digits.
expected = start + slope * round(100 * own["penetration"])

# %% wrong q4 three-digits-at-the-point
# `expected` is read at a rounded penetration. Take Larkwell's as it stands in `brands`, with all its digits.
expected = start + slope * round(own["penetration"], 3)

# %% wrong q4 two-digits-at-the-point
# `expected` is read at a rounded penetration. Take Larkwell's as it stands in `brands`, with all its digits.
expected = start + slope * round(own["penetration"], 2)

# %% wrong q4 rule-of-thumb
# `expected` comes from the lesson's rule, frequency × (1 - penetration). Here the straight line through the rivals is asked, by `fit_line`.
expected = (rivals["frequency"] * (1 - rivals["penetration"])).mean() / (1 - own["penetration"])

# %% wrong q4 through-the-ends
# `expected` lies on the line from the smallest rival to the largest. `fit_line` lets all four have a say.
ends = rivals.sort_values("penetration")
b = (ends["frequency"].iloc[-1] - ends["frequency"].iloc[0]) / (ends["penetration"].iloc[-1] - ends["penetration"].iloc[0])
expected = ends["frequency"].iloc[0] + b * (own["penetration"] - ends["penetration"].iloc[0])

# %% wrong q4 own-gap-turned
# `own_gap` has the wrong sign: Larkwell's frequency comes first.
own_gap = expected - own["frequency"]

# %% wrong q4 share-for-size
# `expected` measures size by `share`. Asked is the penetration; in a share the frequency has already been at work.
s, a = fit_line(rivals["share"], rivals["frequency"])
expected = a + s * own["share"]

# %% wrong q4 gap-to-the-smallest
# `raw_gap` is the distance to the smallest brand. Asked is the one with the highest penetration.
raw_gap = own["frequency"] - brands.sort_values("penetration")["frequency"].iloc[0]

# %% wrong q4 relative-raw-gap
# `raw_gap` is relative. Asked is the difference in purchases per buyer.
raw_gap = own["frequency"] / leader["frequency"] - 1

# %% wrong q4 gap-to-rivals-mean
# `raw_gap` is the distance to the rivals' mean. Asked is the brand with the highest penetration.
raw_gap = own["frequency"] - rivals["frequency"].mean()

# %% wrong q4 leader-against-line
# `own_gap` is the leader's distance from the line. Asked is Larkwell's.
own_gap = leader["frequency"] - (start + slope * leader["penetration"])

# %% wrong q4 relative-own-gap
# `own_gap` is relative. Asked is the difference in purchases per buyer.
own_gap = own["frequency"] / expected - 1

# %% wrong q4 explained-part
# `own_gap` is the part that size explains: expected minus leader. Asked is the rest, Larkwell minus expected.
own_gap = expected - leader["frequency"]

# %% wrong q4 raw-gap-again
# `own_gap` is the raw gap once more. Compare with `expected`, not with the leader.
own_gap = raw_gap

# %% accept q4
t = brands.set_index("brand")
line = fit_line(t.drop("Larkwell")["penetration"], t.drop("Larkwell")["frequency"])
raw_gap = t["frequency"]["Larkwell"] - t.nlargest(1, "penetration")["frequency"].iloc[0]
expected = line[1] + line[0] * t["penetration"]["Larkwell"]
own_gap = t["frequency"]["Larkwell"] - expected

# %% accept q4
four = brands[~brands["brand"].isin(["Larkwell"])]
me = brands[brands["brand"] == "Larkwell"]
x, y = four["penetration"], four["frequency"]
b = ((x - x.mean()) * (y - y.mean())).sum() / ((x - x.mean()) ** 2).sum()
expected = (y.mean() + b * (me["penetration"] - x.mean())).iloc[0]
raw_gap = me["frequency"].iloc[0] - brands[brands["penetration"] == brands["penetration"].max()]["frequency"].iloc[0]
own_gap = me["frequency"].iloc[0] - expected

# %% [markdown] hint q4
# 1. Two filters on `brands`: the rivals, and Larkwell's one row, of which `.iloc[0]` makes a row to take numbers from.
# 2. `fit_line` wants two columns of the rivals, the penetrations first, and returns two numbers. Put Larkwell's penetration into the equation of the line.
# 3. `slope, start = fit_line(rivals["…"], rivals["…"])`, `expected = start + slope * own["…"]`, and two differences that both begin with `own["frequency"]`.

# %% [markdown] meaning q4
# The first gap is what the colleague has seen, the second what is left of it once size has been heard. A rest that is small against the first needs no programme and no culprit. And where a rest stays, ask day 35's question before you tell its story: does it exceed what chance would do?

# %% [markdown] ask q5 type=table points=4 mutants="no difference is as large as its own error to the last digit, so > and >= agree" columns="customers.customer_id,customers.plan,customers.door,customers.start_date,mrr_monthly.customer_id,mrr_monthly.month" period="customers who started from January 2024 to June 2025"
# ### Does staying need a seller?
#
# "Repeat business needs a relationship", articles say. Some of Larkwell's customers signed with a seller (`door` is `"assisted"`), others at the checkout without one (`"self_serve"`). The set-up cell has made the table `stayed` for you: one row for each customer who started from 1 January 2024 to 30 June 2025, and in `still` whether there is revenue from this customer in the sixth month after the month of the start (start in March: in September). The checkout sells the plans `"solo"` and `"team"` only, so compare within a plan, and leave `"multi"` out.
#
# As on day 35 there are drills in it, three invented plans: in `"drill up"` those with a seller really stay more often, in `"drill down"` really less often, and in `"drill even"` both doors are alike, although the two shares differ. Make the table `doors`, **one row for each of the five plans** (two real ones, three drills), order free, with exactly these columns:
#
# - `plan`: as in `stayed`; may be the index;
# - `assisted`, `self_serve` (float): of the plan's customers with that door, the share with `still`, a fraction;
# - `diff` (float): `assisted - self_serve`;
# - `margin` (float): the error of the difference (day 35), 1.96 × √(p1 × (1 - p1) / n1 + p2 × (1 - p2) / n2), with the two shares of the row and the numbers of customers behind them, a fraction;
# - `news` (True or False): whether the difference, up or down, is larger than `margin`.
#
# Nothing rounded.
#
# *Why: a sentence that everybody nods at, held against customers who signed without a seller.*

# %% answer q5
### BEGIN SOLUTION
sold = stayed[stayed["plan"] != "multi"]
rate = sold.groupby(["plan", "door"])["still"].mean().unstack()
size = sold.groupby(["plan", "door"]).size().unstack()
noise = rate * (1 - rate) / size
doors = rate.assign(
    diff=rate["assisted"] - rate["self_serve"],
    margin=1.96 * (noise["assisted"] + noise["self_serve"]) ** 0.5,
)
doors = doors.assign(news=abs(doors["diff"]) > doors["margin"]).reset_index()
### END SOLUTION

# %% check q5
check("q5", doors)

# %% wrong q5 leavers
# These are the shares of those who *left*. `still` is True for those who stayed.
gone = 1 - rate
doors = gone.assign(diff=gone["assisted"] - gone["self_serve"], margin=list(doors["margin"]), news=list(doors["news"])).reset_index()

# %% wrong q5 plans-mixed
# All rows hold the same two shares: the plans were mixed. The doors sell different plans in different numbers, and plans keep their customers differently, so compare within a plan.
mix = sold.groupby("door").agg(r=("still", "mean"))["r"]
doors = doors.assign(assisted=mix["assisted"], self_serve=mix["self_serve"], diff=mix["assisted"] - mix["self_serve"])

# %% wrong q5 all-plans
# There is a plan in it that the checkout doesn't sell. Leave multi out.
r = stayed.groupby(["plan", "door"])["still"].mean().unstack()
k = stayed.groupby(["plan", "door"]).size().unstack()
v = r * (1 - r) / k
doors = r.assign(diff=r["assisted"] - r["self_serve"], margin=1.96 * (v["assisted"] + v["self_serve"]) ** 0.5)
doors = doors.assign(news=abs(doors["diff"]) > doors["margin"]).reset_index()

# %% wrong q5 counts
# `assisted` and `self_serve` hold numbers of customers. Asked is the share of them that stayed.
doors = doors.assign(assisted=list(size["assisted"]), self_serve=list(size["self_serve"]))

# %% wrong q5 share-of-the-stayers
# Your shares say through which door those who stayed had come. Asked is the other way round: of those who came through a door, how many stayed?
kept = sold[sold["still"]].groupby(["plan", "door"]).size().unstack()
part = kept.div(kept.sum(axis=1), axis=0)
doors = doors.assign(assisted=list(part["assisted"]), self_serve=list(part["self_serve"]), diff=list(part["assisted"] - part["self_serve"]))

# %% wrong q5 minus-the-other-way
# `diff` is self-serve minus assisted. Asked is assisted minus self-serve.
doors = doors.assign(diff=-doors["diff"])

# %% wrong q5 relative
# `diff` is relative. Asked is the difference of the two shares.
doors = doors.assign(diff=doors["assisted"] / doors["self_serve"] - 1)

# %% wrong q5 margin-of-one-share
# `margin` is that of the self-serve share alone. A difference has two ends, and both tremble.
m = 1.96 * noise["self_serve"] ** 0.5
doors = doors.assign(margin=list(m), news=abs(doors["diff"]) > list(m))

# %% wrong q5 margin-of-assisted
# `margin` is that of the assisted share alone. A difference has two ends, and both tremble.
m = 1.96 * noise["assisted"] ** 0.5
doors = doors.assign(margin=list(m), news=abs(doors["diff"]) > list(m))

# %% wrong q5 margins-added
# `margin` adds the two margins. They add under the root: squares first.
m = 1.96 * (noise["assisted"] ** 0.5 + noise["self_serve"] ** 0.5)
doors = doors.assign(margin=list(m), news=abs(doors["diff"]) > list(m))

# %% wrong q5 margin-without-factor
# `margin` lacks the factor 1.96 for 95%.
m = (noise["assisted"] + noise["self_serve"]) ** 0.5
doors = doors.assign(margin=list(m), news=abs(doors["diff"]) > list(m))

# %% wrong q5 one-n-for-both
# `margin` uses all customers of the plan for both shares. Each share rests on the customers of its own door.
n = size.sum(axis=1)
m = 1.96 * ((rate["assisted"] * (1 - rate["assisted"]) + rate["self_serve"] * (1 - rate["self_serve"])) / n) ** 0.5
doors = doors.assign(margin=list(m), news=abs(doors["diff"]) > list(m))

# %% wrong q5 n-swapped
# `margin` puts each door's share over the *other* door's customers.
m = 1.96 * (rate["assisted"] * (1 - rate["assisted"]) / size["self_serve"] + rate["self_serve"] * (1 - rate["self_serve"]) / size["assisted"]) ** 0.5
doors = doors.assign(margin=list(m), news=abs(doors["diff"]) > list(m))

# %% wrong q5 counts-of-the-stayers
# `margin` has those who stayed below the line. Each share rests on all who came through the door.
kept = size * rate
m = 1.96 * (rate["assisted"] * (1 - rate["assisted"]) / kept["assisted"] + rate["self_serve"] * (1 - rate["self_serve"]) / kept["self_serve"]) ** 0.5
doors = doors.assign(margin=list(m), news=abs(doors["diff"]) > list(m))

# %% wrong q5 survey-n
# `margin` has 400 below the line, as in the survey. Here each share rests on the customers of its own door and plan.
m = 1.96 * ((rate * (1 - rate)).sum(axis=1) / 400) ** 0.5
doors = doors.assign(margin=list(m), news=abs(doors["diff"]) > list(m))

# %% wrong q5 one-share-for-both
# `margin` puts the plan's common share in for both doors. Under the root stand the two shares of the row.
p = sold.groupby("plan")["still"].mean()
m = 1.96 * (p * (1 - p) / size["assisted"] + p * (1 - p) / size["self_serve"]) ** 0.5
doors = doors.assign(margin=list(m), news=abs(doors["diff"]) > list(m))

# %% wrong q5 only-where-sellers-help
# `news` is True only where those with a seller stay more often. Look at the row of `"drill down"`: the other direction counts, too, so drop the minus sign with `abs`.
doors = doors.assign(news=doors["diff"] > doors["margin"])

# %% wrong q5 only-where-sellers-harm
# `news` is True only where those with a seller stay less often. Look at the row of `"drill up"`.
doors = doors.assign(news=-doors["diff"] > doors["margin"])

# %% wrong q5 nothing-is-news
# `news` is False in every row, also in the two drills with a real difference. Compare each row's difference with its own margin.
doors = doors.assign(news=False)

# %% wrong q5 judged-by-one-share
# `news` is True for `"drill even"`. The column `margin` is right, so compare each difference with the `margin` of its own row. (Was it something smaller, such as the margin of one share only?)
doors = doors.assign(news=abs(doors["diff"]) > list(1.96 * noise["self_serve"] ** 0.5))

# %% wrong q5 zeros-and-ones
# `news` holds 0 and 1. Asked is True or False, as a comparison gives it.
doors = doors.assign(news=(abs(doors["diff"]) > doors["margin"]) * 1)

# %% wrong q5 without-drills
# The three drills are missing. They stand in `stayed` like the other plans: leave out `"multi"` only.
doors = doors[doors["plan"].isin(["solo", "team"])]

# %% wrong q5 quiet-is-news
# `news` is the wrong way round: a difference is news where it is *larger* than its error.
doors = doors.assign(news=abs(doors["diff"]) <= doors["margin"])

# %% accept q5
t = stayed[stayed["plan"] != "multi"].groupby(["plan", "door"]).agg(
    share=("still", "mean"), people=("customer_id", "nunique"), ids=("customer_id", "count")
).unstack()
p, n = t["share"], (t["people"] + t["ids"]) / 2
part = p * (1 - p) / n
doors = p.assign(diff=p["assisted"] - p["self_serve"], margin=1.96 * part.sum(axis=1) ** 0.5)
doors["news"] = doors["diff"].abs() > doors["margin"]

# %% accept q5
rows = []
for plan in ["team", "solo", "drill up", "drill even", "drill down"]:
    a = stayed[(stayed["plan"] == plan) & (stayed["door"] == "assisted")]["still"]
    b = stayed[(stayed["plan"] == plan) & (stayed["door"] == "self_serve")]["still"]
    p, q = a.mean(), b.mean()
    m = 1.96 * np.sqrt(p * (1 - p) / len(a) + q * (1 - q) / len(b))
    rows.append({"plan": plan, "assisted": p, "self_serve": q, "diff": p - q, "margin": m, "news": abs(p - q) > m})
doors = pd.DataFrame(rows)

# %% accept q5
t = stayed[stayed["plan"] != "multi"].pivot_table(index="plan", columns="door", values="still", aggfunc=["mean", "size"])
p, n = t["mean"], t["size"]
gap = p["assisted"] - p["self_serve"]
err = 1.96 * (p["assisted"] * (1 - p["assisted"]) / n["assisted"] + p["self_serve"] * (1 - p["self_serve"]) / n["self_serve"]) ** 0.5
doors = pd.DataFrame({"assisted": p["assisted"], "self_serve": p["self_serve"], "diff": gap, "margin": err, "news": (gap > err) | (gap < -err)})

# %% [markdown] hint q5
# 1. Two keys make the groups, plan and door; you need the mean of `still` in each, and how many customers it rests on.
# 2. `groupby(["plan", "door"])` and `unstack()` lay the doors side by side (day 21), once for the means and once for the sizes. Then p × (1 - p) / n for both doors, added under the root.
# 3. `sold = stayed[stayed["plan"] != "…"]`, `rate = sold.groupby(["plan", "door"])["still"].mean().unstack()`, `size = sold.groupby(["plan", "door"]).size().unstack()`, `noise = rate * (1 - rate) / size`, `doors = rate.assign(diff=…, margin=1.96 * (noise["…"] + noise["…"]) ** 0.5)`, then `news`.

# %% [markdown] meaning q5
# Look at `margin` before you look at `diff`: the checkout has few customers, and the error is large. Where `news` is False in one of the two real rows, the sentence is neither proved nor refuted here: in this table nobody can *see* that staying needs a seller. And even a clear difference would compare people who chose their door. What keeps customers is a question for phase 6, with all of them and with time.

# %% [markdown] ask q6 type=essay points=4
# ### Double the loyalty budget?
#
# A colleague writes: *"Our buyers purchase 3.3 times a year, Calvera's 3.9. That is a loyalty gap of 0.6. If we double the loyalty budget, from 60,000 to 120,000 EUR, we can close it."* In the survey 21% of the owners bought from Larkwell, 41% from Calvera; the line through the four rivals expects 3.3 purchases for a brand of 21%. Answer in **three to five sentences**: what the gap consists of, one thing that these numbers cannot show, and what to do with the 60,000 EUR more.
#
# *Why: you may be fighting arithmetic.*
#
# A person reads your answer and gives a point each for a claim, a number with its unit, a caveat and a decision.

# %% [markdown] answer q6
# *Write here: three to five sentences.*

# %% [markdown] rubric q6
# One point each:
#
# 1. **Claim**: says that a gap of this kind belongs to a brand of Larkwell's size (double jeopardy), and that next to nothing is left of it against the line.
# 2. **Number with unit**: at least one figure with its unit that carries the claim, for example 3.3 purchases per buyer and year expected for 21% penetration, or penetration differing by a factor of about 2 and frequency by about 1.2.
# 3. **Caveat**: one thing the numbers can't show: that the pattern across brands is no experiment on a budget; that it says nothing about churn of subscriptions, where keeping customers pays directly; that 3.3 is itself an estimate with an error; that some programmes may pay without moving this number.
# 4. **Decision**: one concrete step: don't release the 60,000 EUR for this reason; spend it on reaching owners who don't know or don't buy Larkwell, or on a small test with a group without the programme, or ask for churn first.

# %% [markdown] model q6
# The 0.6 is mostly our size: going by the four rivals, a brand that 21% of the owners buy from should expect 3.3 purchases per buyer and year, and 3.3 is what we have. Calvera differs from us mainly in how many buy at all, 41% to 21%, nearly twice as many, while its buyers come 1.2 times as often. The line is no experiment, so it can't say what a loyalty programme would do, and it is silent on cancelled subscriptions, where keeping a customer pays every month. Please don't release the 60,000 EUR for this gap; let's offer half of it for reaching owners who have never bought from us, and keep the rest until we have measured churn, or test the programme on half of the customers, drawn by lot.

# %% [markdown] weak q6
# "Loyalty is the key to success, because keeping a customer is five times cheaper than winning a new one. 0.6 purchases is a lot, so our service must be worse than Calvera's. But small brands always have low loyalty, so there is nothing one can do."
#
# *What it misses: the "five times" has no source and no base. It blames the service without first subtracting what size predicts, and then swings to the other extreme: the pattern leaves room for deviations, and it doesn't speak of subscriptions at all. No number is used, and nobody knows what to do on Monday.*
