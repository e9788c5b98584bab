# %% [markdown] intro
# # Day 41 · Points for Fit, Points for Interest: Lead Scoring by Hand
#
# You write the function that turns points into a score, whatever weights two teams agree on. Then you find the threshold that thirty sellers can carry, decide what may earn points at all, and look at what happened in six territories when the rule changed. At the end stands a paragraph for Ines's report. About 40 minutes.

# %% setup
import numpy as np
import pandas as pd

from larkwell import begin, load

check, hint, solution = begin("day-041")

leads = load("leads")
funnel = load("funnel")
reps = load("reps")
rollout = load("rollout")
terr = load("territories")

# The inbound leads of both years, with their dates in the funnel and the wave of their territory.
inbound = (
    leads[leads["source_type"] == "inbound"]
    .merge(funnel[["lead_id", "mql_at", "sal_at", "opp_at"]], on="lead_id", how="left", validate="one_to_one")
    .merge(rollout, on="territory_id", how="left", validate="many_to_one")
)

# Small tables to try a function on. In `gaps` two cells are blank.
three = pd.DataFrame(
    {"name": ["a", "b", "c"], "fit": [80.0, 35.0, 55.0], "engagement": [30.0, 85.0, 60.0], "student": [0, 1, 0]}
).set_index("name")
gaps = pd.DataFrame(
    {"name": ["d", "e", "f"], "fit": [70.0, float("nan"), 40.0], "engagement": [float("nan"), 20.0, 60.0]}
).set_index("name")

# %% [markdown]
# ## New today: a weighted sum, with a receipt
#
# Suppose that Larkwell wants to open new territories where the market promises much, and where the customer records are tidy. Each of the old territories has two columns for that. The **weights** stand in a Series of their own, whose labels are the names of columns:

# %% demo
weights = pd.Series({"crm_ready": 0.25, "potential_index": 0.75})
weights

# %% [markdown]
# `mul(weights)` multiplies each column by the weight *of the same name*, in whatever order the two stand. The result is a table again, a kind of receipt: what every column has contributed to every row. A column that has no weight becomes blank in every row, so pick the weighted columns first, by the labels of the Series, `weights.index`.

# %% demo
receipt = terr.set_index("territory_id")[weights.index].mul(weights)
receipt.head(4)

# %% [markdown]
# `.sum(axis=1)` adds up each row, and that is the score. `dot` does both steps in one.

# %% demo
pd.DataFrame({"added": receipt.sum(axis=1), "dot": terr.set_index("territory_id")[weights.index].dot(weights)}).head(4)

# %% [markdown]
# Beware of blanks. `sum` passes over them, so that a blank costs nothing and counts like a 0. With `skipna=False` the sum of a row with a blank is blank, as it is with `dot`:

# %% demo
holes = pd.DataFrame({"crm_ready": [60, 80], "potential_index": [100, float("nan")]}, index=["north", "south"])
print(holes.mul(weights).sum(axis=1))
print(holes.mul(weights).sum(axis=1, skipna=False))

# %% [markdown]
# And a name that isn't there stops the code with a `KeyError`, which is what you want: a weight for a column that nobody records is a mistake.
#
# From earlier days: `nlargest(n)` keeps the n highest values, and `.min()` of those is the one that just got in. `reset_index()` turns the groups of a `groupby` into columns.

# %% demo
print(terr["potential_index"].nlargest(5).min())
terr.groupby(["region", "currency"]).agg(tidy=("crm_ready", "mean")).reset_index().head(3)

# %% [markdown]
# ## From day 32, without looking
#
# What is leakage? Give an example from scoring.
#
# <details><summary>Compare with your answer</summary>
#
# A predictor that contains the outcome, or anything that happened or was recorded after the day of the prediction. For a score that is computed when a lead arrives: the number of talks a seller has had with it. Whoever buys has talked a lot, so the column "predicts" splendidly, and on the day of the arrival it is empty for everybody.
#
# </details>

# %% [markdown] ask q1 type=function points=3 pure=yes skill="weighted sums: DataFrame.mul(weights).sum(axis=1) or .dot" fixed="the function is asked about small tables of its own, any weights, not about an edition"
# ### A score for any weights
#
# Write `score(leads, weights)`.
#
# - `leads` is a DataFrame with one row a lead. It may hold more columns than are needed, texts among them.
# - `weights` is a Series; its labels are names of columns of `leads`. There may be one or many, in any order. They may be negative, and they needn't add up to 1.
# - It returns a Series with the index of `leads` whatever that is: for each row the sum, over the columns named in `weights`, of value × weight. Columns without a weight don't count. Nothing is rounded or divided.
# - A row with a blank in one of the weighted columns gets a blank (NaN): nobody knows that lead's score.
# - A label in `weights` that is no column of `leads` leads to a `KeyError` (picking a column that doesn't exist raises it without your help).
# - `leads` itself isn't changed.
#
# Try it on `three` and `gaps`.
#
# *Why: weights inside the code belong to the person who wrote it. Weights in a table can be negotiated.*


# %% answer q1
def score(leads, weights):
    """Weighted sum of the named columns, one score a row; blank where a weighted column is blank."""
    return leads[weights.index].mul(weights).sum(axis=1, skipna=False)


# %% check q1
check("q1", score)

# %% cases q1
score(three, pd.Series({"fit": 0.61, "engagement": 0.39}))
score(three, pd.Series({"engagement": 0.73, "fit": 0.27}))
score(three, pd.Series({"fit": 0.5, "engagement": 0.5, "student": -20}))
score(three, pd.Series({"fit": 2, "engagement": 1}))
score(three, pd.Series({"engagement": 1.5}))
score(gaps, pd.Series({"fit": 0.61, "engagement": 0.39}))
score(three, pd.Series({"engagement": 0.4, "fit": 0.6}))
score(gaps, pd.Series({"fit": 0.8}))
score(three, pd.Series({"fit": 0.5, "telephone": 0.5}))
score(
    pd.DataFrame({"city": ["Graz", "Bonn"], "fit": [61.37, 48.9], "engagement": [12.7, 70.03]}),
    pd.Series({"fit": 0.123, "engagement": 0.377}),
)
score(
    pd.DataFrame({"fit": [1.73, 2.41], "engagement": [2.37, 0.89]}), pd.Series({"fit": 0.00123, "engagement": 0.00377})
)


# %% wrong q1 blank-as-zero
# A lead whose points are partly unknown gets a score here, as though a blank were a 0. The contract wants a blank: look at what `sum` does with one.
def score(leads, weights):
    """Weighted sum of the named columns."""
    return leads[weights.index].mul(weights).sum(axis=1)


# %% wrong q1 blank-only-if-all-blank
# A row keeps its score here as long as one of its weighted columns is filled. One blank is enough to make the score unknown: look once more at the demo with the holes.
def score(leads, weights):
    """Weighted sum of the named columns."""
    return leads[weights.index].mul(weights).sum(axis=1, min_count=1)


# %% wrong q1 no-weights
# Here all named columns weigh the same. Multiply by the weights before you add.
def score(leads, weights):
    """Weighted sum of the named columns."""
    return leads[weights.index].sum(axis=1, skipna=False)


# %% wrong q1 weights-made-to-one
# The sum is divided by the sum of the weights. The contract doesn't want that: weights needn't add up to 1, and a negative one is a deduction.
def score(leads, weights):
    """Weighted sum of the named columns."""
    return leads[weights.index].mul(weights).sum(axis=1, skipna=False) / weights.sum()


# %% wrong q1 mean-of-products
# This is the mean of the products. A score adds them up.
def score(leads, weights):
    """Weighted sum of the named columns."""
    return leads[weights.index].mul(weights).mean(axis=1, skipna=False)


# %% wrong q1 weights-by-position
# The first weight is given to `fit` and the second to `engagement`, whatever their labels say. Weights come in any order: go by the names.
def score(leads, weights):
    """Weighted sum of the named columns."""
    if len(weights) == 1:
        return leads[weights.index[0]] * weights.iloc[0]
    if not weights.index.isin(leads.columns).all():
        raise KeyError("no such column")
    return leads["fit"] * weights.iloc[0] + leads["engagement"] * weights.iloc[1]


# %% wrong q1 two-columns-only
# Only `fit` and `engagement` are looked at. A third label, a deduction for students for instance, has to count as well.
def score(leads, weights):
    """Weighted sum of the named columns."""
    if not weights.index.isin(leads.columns).all():
        raise KeyError("no such column")
    w = weights.to_dict()
    if "fit" not in w:
        return leads["engagement"] * w["engagement"]
    if "engagement" not in w:
        return leads["fit"] * w["fit"]
    return leads["fit"] * w["fit"] + leads["engagement"] * w["engagement"]


# %% wrong q1 agreed-weights-typed
# The weights are typed into the function, so that the argument changes nothing. Use `weights`.
def score(leads, weights):
    """Weighted sum of the named columns."""
    leads[weights.index]
    return leads["fit"] * 0.61 + leads["engagement"] * 0.39


# %% wrong q1 old-weights-typed
# The old rule is typed into the function, so that the argument changes nothing. Use `weights`.
def score(leads, weights):
    """Weighted sum of the named columns."""
    leads[weights.index]
    return leads["fit"] * 0.27 + leads["engagement"] * 0.73


# %% wrong q1 plain-average
# Fit and engagement are simply averaged: a perfect-fit stranger and an eager student get the same score. Use the weights that are handed over.
def score(leads, weights):
    """Weighted sum of the named columns."""
    leads[weights.index]
    return (leads["fit"] + leads["engagement"]) / 2


# %% wrong q1 summed-down
# The sum runs down each column, one number a weight. Across the columns, one number a row, is `axis=1`.
def score(leads, weights):
    """Weighted sum of the named columns."""
    return leads[weights.index].mul(weights).sum(axis=0, skipna=False)


# %% wrong q1 receipt-returned
# This returns the receipt, with a column for each weight. Add up each row.
def score(leads, weights):
    """Weighted sum of the named columns."""
    return leads[weights.index].mul(weights)


# %% wrong q1 never-below-zero
# The score is forced to lie between 0 and 100. The contract has no such limits.
def score(leads, weights):
    """Weighted sum of the named columns."""
    return leads[weights.index].dot(weights).clip(0, 100)


# %% wrong q1 rounded-scores
# The scores are rounded. The contract wants all digits.
def score(leads, weights):
    """Weighted sum of the named columns."""
    return leads[weights.index].dot(weights).round()


# %% wrong q1 values-by-position
# The weights are applied by position: the columns stand in the order of `leads`, the weights in their own. `mul` on the Series itself goes by name.
def score(leads, weights):
    """Weighted sum of the named columns."""
    if not weights.index.isin(leads.columns).all():
        raise KeyError("no such column")
    named = [column for column in leads.columns if column in weights.index]
    return leads[named].mul(weights.to_numpy(), axis=1).sum(axis=1, skipna=False)


# %% wrong q1 all-number-columns
# A column without a weight makes blanks, and a blank in a row makes its sum blank. Pick the weighted columns by `weights.index` first.
def score(leads, weights):
    """Weighted sum of the named columns."""
    return leads.select_dtypes("number").mul(weights).sum(axis=1, skipna=False)


# %% wrong q1 all-columns-blanks-skipped
# All number columns are multiplied and every blank is passed over: a lead with unknown points gets a score, and a weight for a column that doesn't exist goes unnoticed. Pick by `weights.index` first.
def score(leads, weights):
    """Weighted sum of the named columns."""
    return leads.select_dtypes("number").mul(weights).sum(axis=1)


# %% wrong q1 rounded-to-1
# The scores are rounded to one decimal. The contract wants all digits.
def score(leads, weights):
    """Weighted sum of the named columns."""
    return leads[weights.index].dot(weights).round(1)


# %% wrong q1 rounded-to-2
# The scores are rounded to two decimals. The contract wants all digits.
def score(leads, weights):
    """Weighted sum of the named columns."""
    return leads[weights.index].dot(weights).round(2)


# %% wrong q1 rounded-to-6
# The scores are rounded to six decimals. The contract wants all digits.
def score(leads, weights):
    """Weighted sum of the named columns."""
    return leads[weights.index].dot(weights).round(6)


# %% wrong q1 unknown-label-ignored
# A weight for a column that doesn't exist is passed over here, and the others are added up as if nothing were missing. It should end in a `KeyError`.
def score(leads, weights):
    """Weighted sum of the named columns."""
    known = weights[weights.index.isin(leads.columns)]
    return leads[known.index].dot(known)


# %% wrong q1 blank-for-unknown
# A weight for a column that doesn't exist should end in a `KeyError`. Here it gives blanks, and nobody learns why.
def score(leads, weights):
    """Weighted sum of the named columns."""
    if not weights.index.isin(leads.columns).all():
        return leads["fit"] * float("nan")
    return leads[weights.index].dot(weights)


# %% wrong q1 negative-as-positive
# A negative weight is treated like a positive one. It is a deduction.
def score(leads, weights):
    """Weighted sum of the named columns."""
    return leads[weights.index].dot(weights.abs())


# %% wrong q1 rows-dropped
# Leads with a blank have disappeared. They keep their row, with a blank score.
def score(leads, weights):
    """Weighted sum of the named columns."""
    return leads[weights.index].dot(weights).dropna()


# %% accept q1
def score(leads, weights):
    """Weighted sum by `dot`."""
    return leads[weights.index].dot(weights)


# %% accept q1
def score(leads, weights):
    """Weighted sum, a column at a time."""
    total = 0
    for name, weight in weights.items():
        total = total + leads[name] * weight
    return total


# %% [markdown] hint q1
# 1. Three steps: pick the columns that have a weight, multiply, add up each row. The demo does all three.
# 2. `weights.index` holds the labels. `mul` finds the right column by its name. Which argument of `sum` says "across the columns", and which one "don't pass over blanks"?
# 3. `return leads[weights.index].mul(…).sum(axis=…, skipna=…)`, or with `dot`.

# %% [markdown] meaning q1
# Ines and Tomasz can now argue about a table of weights instead of about your code. Whoever wants other weights writes them down, and everybody sees at once which leads move up for it, and which down.

# %% [markdown] ask q2 points=4 columns="leads.source_type,leads.year,leads.score_agreed,reps.rep_id" period="inbound leads created in 2025"
# ### What can thirty sellers carry?
#
# Beside open deals and their own call lists, says Tomasz, each seller can properly work **three** MQLs (marketing-qualified leads) in **two** weeks. Take the **inbound leads created in 2025** (`year`), all rows of `reps` as sellers, and 52 weeks. Pretend that the agreed score had been in force everywhere for the whole year: a lead is an MQL if its `score_agreed` reaches the threshold or is above it (`>=`).
#
# - `capacity` (int): how many MQLs the sellers can work in the 52 weeks, all sellers together.
# - `threshold` (float, points): the **highest** value occurring in `score_agreed` of these leads at which at least `capacity` of them are MQLs. (Several leads may share that value; then there are a few more. That's fine.)
# - `load_52` (float, leads per seller and week): how many MQLs per seller and week the threshold in force, 52.0, would have given. Not rounded.
#
# *Why: a threshold that ignores capacity makes a queue, or leaves people without work.*

# %% answer q2
### BEGIN SOLUTION
year = inbound[inbound["year"] == 2025]
capacity = 3 * len(reps) * 26
threshold = year["score_agreed"].nlargest(capacity).min()
load_52 = (year["score_agreed"] >= 52).sum() / len(reps) / 52
### END SOLUTION

# %% check q2
check("q2", capacity, threshold, load_52)

# %% wrong q2 one-fortnight
# `capacity` is that of a single fortnight. The leads are those of a year: 52 weeks.
capacity = 3 * len(reps)

# %% wrong q2 three-a-week
# `capacity` gives each seller three MQLs a week. Tomasz said three in two weeks.
capacity = 3 * len(reps) * 52

# %% wrong q2 one-a-week
# `capacity` gives each seller one MQL a week. Tomasz said three in two weeks.
capacity = len(reps) * 52

# %% wrong q2 two-a-week
# `capacity` gives each seller two MQLs a week. Tomasz said three in two weeks.
capacity = 2 * len(reps) * 52

# %% wrong q2 territories-as-sellers
# `capacity` counts territories. Some have more than one seller: count the rows of `reps`.
capacity = 3 * reps["territory_id"].nunique() * 26

# %% wrong q2 a-round-number
# `threshold` is a round number. It should come from the capacity: sort the scores and count down from the top.
threshold = 50.0

# %% wrong q2 rule-in-force
# `threshold` is the one that is in force. The question is which one the sellers' capacity asks for.
threshold = 52.0

# %% wrong q2 old-score
# `threshold` is one of the *old* score. The question is about `score_agreed`.
threshold = year["score_old"].nlargest(capacity).min()

# %% wrong q2 both-years
# `threshold` picks the best leads of two years for the capacity of one. Take those created in 2025.
threshold = inbound["score_agreed"].nlargest(capacity).min()

# %% wrong q2 the-year-before
# `threshold` comes from the leads of 2024. The question names 2025.
threshold = inbound[inbound["year"] == 2024]["score_agreed"].nlargest(capacity).min()

# %% wrong q2 outbound-too
# `threshold` has the outbound leads among those that compete for a place. Take inbound ones only.
threshold = leads[leads["year"] == 2025]["score_agreed"].nlargest(capacity).min()

# %% wrong q2 from-the-bottom
# `threshold` counts up from the *lowest* score. The sellers want the best: count down from the top.
threshold = year["score_agreed"].nsmallest(capacity).max()

# %% wrong q2 the-very-best
# `threshold` is the highest score of all. You want the lowest one that still finds a place.
threshold = year["score_agreed"].nlargest(capacity).max()

# %% wrong q2 half-the-leads
# `threshold` is the median: half of the leads lie above it, whatever the sellers can carry.
threshold = year["score_agreed"].median()

# %% wrong q2 fortnight-for-year
# `threshold` lets in as many leads in the whole year as the sellers can work in two weeks. Compare a year with a year.
threshold = year["score_agreed"].nlargest(3 * len(reps)).min()

# %% wrong q2 capacity-of-one-seller
# `capacity` is that of a single seller. All sellers together were asked.
capacity = 3 * 26

# %% wrong q2 capacity-of-a-week
# `capacity` is that of a single week. The leads are those of a year: 52 weeks.
capacity = len(reps) * 1.5

# %% wrong q2 two-thirds
# `capacity` gives each seller two MQLs in three weeks. Tomasz said it the other way round: three in two.
capacity = 2 * len(reps) * 52 // 3

# %% wrong q2 one-too-strict
# At this `threshold` there are fewer MQLs than the sellers can work. Asked is the highest value at which *at least* `capacity` of them are MQLs.
better = year["score_agreed"].value_counts().sort_index(ascending=False).cumsum()
threshold = better[better < capacity].index[-1]

# %% wrong q2 mature-only
# `threshold` comes only from leads whose 120 days are over. The sellers work all leads of the year, whatever becomes of them.
old_enough = year.merge(funnel[["lead_id", "observable_120d"]], on="lead_id")
threshold = old_enough[old_enough["observable_120d"]]["score_agreed"].nlargest(capacity).min()

# %% wrong q2 load-of-a-year
# `load_52` is the load of a whole year, per seller. Divide by the weeks, too.
load_52 = (year["score_agreed"] >= 52).sum() / len(reps)

# %% wrong q2 load-of-all-sellers
# `load_52` is the load of all sellers together. Divide by their number, too.
load_52 = (year["score_agreed"] >= 52).sum() / 52

# %% wrong q2 without-equality
# Either `load_52` leaves out the leads with exactly 52.0 points, or it is rounded. A lead that *reaches* the threshold is an MQL, and all digits count.
load_52 = (year["score_agreed"] > 52).sum() / len(reps) / 52

# %% wrong q2 mqls-as-they-were
# `load_52` counts the MQLs as they were, under two rules. The question pretends that the agreed score had been in force everywhere.
load_52 = year["mql_at"].notna().sum() / len(reps) / 52

# %% wrong q2 load-by-old-score
# `load_52` applies 52 points to the old score. It belongs to `score_agreed`.
load_52 = (year["score_old"] >= 52).sum() / len(reps) / 52

# %% wrong q2 load-of-two-years
# `load_52` divides the leads of both years by the weeks of one.
load_52 = (inbound["score_agreed"] >= 52).sum() / len(reps) / 52

# %% wrong q2 load-with-outbound
# `load_52` counts outbound leads as well. They can't become MQLs at Larkwell.
load_52 = (leads[leads["year"] == 2025]["score_agreed"] >= 52).sum() / len(reps) / 52

# %% wrong q2 load-per-territory
# `load_52` divides by the number of territories. The unit is leads per *seller* and week.
load_52 = (year["score_agreed"] >= 52).sum() / reps["territory_id"].nunique() / 52

# %% wrong q2 load-without-threshold
# `load_52` shares out all inbound leads. Only those with 52 points or more are MQLs.
load_52 = len(year) / len(reps) / 52

# %% wrong q2 load-at-own-threshold
# `load_52` is the load at your own threshold. Asked is the one at 52.0, the threshold in force.
load_52 = (year["score_agreed"] >= threshold).sum() / len(reps) / 52

# %% wrong q2 load-of-104-weeks
# `load_52` is an average of both years. The question takes the leads and the weeks of 2025.
load_52 = (inbound["score_agreed"] >= 52).sum() / len(reps) / 104

# %% wrong q2 load-a-fortnight
# `load_52` counts leads in two weeks. The unit is leads per seller and *week*.
load_52 = (year["score_agreed"] >= 52).sum() / len(reps) / 26

# %% accept q2
y = leads[(leads["source_type"] == "inbound") & (leads["year"] == 2025)]
capacity = int(reps.shape[0] * 1.5 * 52)
threshold = y["score_agreed"].sort_values(ascending=False).iloc[capacity - 1]
load_52 = len(y[y["score_agreed"] >= 52]) / (52 * len(reps))

# %% accept q2
y = inbound[inbound["created_at"] >= "2025-01-01"]
capacity = 3 * 26 * reps["rep_id"].nunique()
better = y["score_agreed"].value_counts().sort_index(ascending=False).cumsum()
threshold = better[better >= capacity].index[0]
load_52 = (y["score_agreed"] >= 52.0).sum() / (52 * len(reps))

# %% [markdown] hint q2
# 1. `capacity` needs no table but `reps`. For the threshold, imagine all leads of the year in one row, the best in front, and only so many chairs.
# 2. `nlargest(n)` of a column gives its n highest values. Which of these is the threshold?
# 3. `year = inbound[inbound["year"] == …]`; `year["score_agreed"].nlargest(capacity).…()`; `(year["score_agreed"] >= 52).sum() / … / …`.

# %% [markdown] meaning q2
# Hold `load_52` against the one and a half that Tomasz named. If it is more, 52 points are too low for his people's hours and somebody is waiting; if it is less, they could take a few leads from below 52. Your `threshold` is the one that would have fitted. And the number belongs to a *year*: in a busy week the same threshold hands over more than an average week can carry, and leads wait exactly when there are many of them.

# %% [markdown] ask q3 type=labels points=4 options="fit|engagement|machine|late" columns="leads.fit,leads.engagement" fixed="the label follows from the rules and the descriptions in the prompt" skill="none: the two kinds of points of the lesson, leakage of day 32 and bots of days 17 and 26"
# ### What may earn points?
#
# At Larkwell a lead's score is computed **in the second in which the lead is created**, and never again. Twelve proposals for points are on the table. Ask the four questions in this order; the first *yes* decides.
#
# | | question | label |
# |---|---|---|
# | 1 | Does it need anything that happens, or is recorded, *after* that second? | `"late"` |
# | 2 | Could it have come about exactly as described without a person doing anything? | `"machine"` |
# | 3 | Does it say who the person or the firm is? | `"fit"` |
# | 4 | Does it say what the person has done? | `"engagement"` |
#
# | proposal | description |
# |---|---|
# | Role | in the form that creates the lead, the person has ticked "owner" |
# | Price page | in the two weeks before, the person went to the page on prices three times, on three days, and each time moved the calculator's sliders by hand |
# | Picture loaded | the tracking picture in last week's newsletter was fetched by the reader's mail provider |
# | Talking minutes | minutes that a seller has spoken with the person on the phone about the request |
# | Staff | number of people working there, as the person has written it into the form that creates the lead |
# | All links at once | every link of a newsletter was followed within one second of its delivery, as a virus filter does |
# | Deal opened | whether a deal record exists for the lead |
# | Video question | last week the person wrote a question of her own below one of our videos, and wrote back when Ines's team answered |
# | Rival in use | the form that creates the lead asks which program the firm books with today, and the person has named one |
# | Thirty pages | thirty pages of the website were fetched within the same minute by a program that names itself a crawler |
# | Visits of the year | the lead was created in March; the proposal counts the person's visits from January to December of that year |
# | Demo wanted | by hand, the person has written "please show me the calendar" into the form that creates the lead |
#
# In `kind` replace each `...` by one of the four labels. All twelve count.
#
# *Why: whatever earns points will be produced. Better by people than by mail servers.*

# %% answer q3
kind = {
    "Role": ...,
    "Price page": ...,
    "Picture loaded": ...,
    "Talking minutes": ...,
    "Staff": ...,
    "All links at once": ...,
    "Deal opened": ...,
    "Video question": ...,
    "Rival in use": ...,
    "Thirty pages": ...,
    "Visits of the year": ...,
    "Demo wanted": ...,
}
### BEGIN SOLUTION
kind = {
    "Role": "fit",
    "Price page": "engagement",
    "Picture loaded": "machine",
    "Talking minutes": "late",
    "Staff": "fit",
    "All links at once": "machine",
    "Deal opened": "late",
    "Video question": "engagement",
    "Rival in use": "fit",
    "Thirty pages": "machine",
    "Visits of the year": "late",
    "Demo wanted": "engagement",
}
### END SOLUTION

# %% check q3
check("q3", kind)

# %% wrong q3 opens-earn-points
# "Picture loaded" earns points for engagement here. Read who fetched the picture, and remember day 26: you would be scoring mail programs.
kind = kind | {"Picture loaded": "engagement"}

# %% wrong q3 clicks-earn-points
# A click is better than an opening, if somebody clicked. Look at the second in "All links at once", and at who is named there.
kind = kind | {"All links at once": "engagement"}

# %% wrong q3 crawler-is-eager
# Nobody has shown so much interest as in "Thirty pages", and nobody was there. Question 2 comes before question 4.
kind = kind | {"Thirty pages": "engagement"}

# %% wrong q3 talk-is-interest
# "Talking minutes" do show interest. When does a seller speak with a lead about its request: before or after the second in which the score is computed?
kind = kind | {"Talking minutes": "engagement"}

# %% wrong q3 deal-is-interest
# "Deal opened" is a splendid sign of interest, and at the second in which the lead is created it is empty for everybody.
kind = kind | {"Deal opened": "engagement"}

# %% wrong q3 deal-is-fit
# That a deal record exists says that a seller has confirmed a need. Can that be known in the second in which the lead is created?
kind = kind | {"Deal opened": "fit"}

# %% wrong q3 whole-year-counts
# "Visits of the year" runs to December, and the lead came in March. What could you know of them on the day?
kind = kind | {"Visits of the year": "engagement"}

# %% wrong q3 rival-is-deed
# To name a program in a form is a deed, like every answer. Question 3 is asked first: what does the answer tell about the firm?
kind = kind | {"Rival in use": "engagement"}

# %% wrong q3 role-is-deed
# To tick a box is a deed, like every answer. Question 3 is asked first: what does the answer in "Role" tell?
kind = kind | {"Role": "engagement"}

# %% wrong q3 staff-is-deed
# To write a number into a form is a deed, like every answer. Question 3 is asked first: what does "Staff" tell about the firm?
kind = kind | {"Staff": "engagement"}

# %% wrong q3 demo-comes-later
# A demo would come later. "Demo wanted" is the *wish*, and it stands in the form with which the lead begins.
kind = kind | {"Demo wanted": "late"}

# %% wrong q3 demo-is-fit
# "Demo wanted" says nothing about who the firm is: a student can write it, too. What has the person done?
kind = kind | {"Demo wanted": "fit"}

# %% wrong q3 every-page-is-a-bot
# Robots visit pages, too. But read "Price page" to the end: which part of it needs a hand?
kind = kind | {"Price page": "machine"}

# %% wrong q3 price-page-is-fit
# Being interested in prices isn't a trait of a firm. "Price page" says what somebody did.
kind = kind | {"Price page": "fit"}

# %% wrong q3 answer-comes-later
# In "Video question" the answer and the reply are a week old already. Does the description need anything after the lead is created?
kind = kind | {"Video question": "late"}

# %% wrong q3 video-is-fit
# Whoever asks a question needn't be a good customer. "Video question" says what the person did.
kind = kind | {"Video question": "fit"}

# %% wrong q3 deal-by-itself
# "Deal opened" may be filled in by a program, but question 1 is asked before question 2. When does a deal record come to exist?
kind = kind | {"Deal opened": "machine"}

# %% wrong q3 staff-comes-later
# Nothing in "Staff" needs to wait: look at where the number stands, and when that was sent.
kind = kind | {"Staff": "late"}

# %% wrong q3 role-comes-later
# "Role" is ticked in the very form that creates the lead. Is anything needed that happens after that second?
kind = kind | {"Role": "late"}

# %% wrong q3 rival-comes-later
# "Rival in use" is answered in the very form that creates the lead. Is anything needed that happens after that second?
kind = kind | {"Rival in use": "late"}

# %% wrong q3 visits-by-machine
# In "Visits of the year" the visits are the person's own. Look at the months instead: question 1 comes first.
kind = kind | {"Visits of the year": "machine"}

# %% wrong q3 crawler-is-a-trait
# "Thirty pages" names a program, and a program is neither a person nor a firm. Question 2 comes before question 3.
kind = kind | {"Thirty pages": "fit"}

# %% accept q3
kind = dict.fromkeys(["Role", "Staff", "Rival in use"], "fit")
kind = kind | dict.fromkeys(["Price page", "Video question", "Demo wanted"], "engagement")
kind = kind | dict.fromkeys(["Picture loaded", "All links at once", "Thirty pages"], "machine")
kind = kind | dict.fromkeys(["Talking minutes", "Deal opened", "Visits of the year"], "late")

# %% [markdown] hint q3
# 1. Begin with the clock: draw a line at the second in which the lead is created, and put each description on its left or its right.
# 2. For what is left, look for a hand. Somebody's words, or sliders that were moved, need one; a file that is fetched doesn't.
# 3. What remains is either a trait (who) or a deed (what). An answer in a form that describes the person or the firm is a trait.

# %% [markdown] meaning q3
# | proposal | label | because |
# |---|---|---|
# | Role, Staff, Rival in use | fit | they describe the person or the firm, and stand in the form |
# | Price page, Video question, Demo wanted | engagement | a hand was at work, before the lead was created |
# | Picture loaded, All links at once, Thirty pages | machine | a mail provider, a filter, a crawler |
# | Talking minutes, Deal opened, Visits of the year | late | on the day of the score they are empty, or not over |
#
# For Ines the lower half of the table is the uncomfortable one: those proposals would have raised scores without telling anybody, on the day, whom to call.

# %% [markdown] ask q4 type=table points=5 columns="leads.lead_id,leads.month,leads.source_type,rollout.wave,funnel.mql_at,funnel.sal_at,funnel.opp_at" period="inbound leads created from April 2024 to March 2025"
# ### Six territories change the rule
#
# On 1 October 2024 the territories of wave 1 went live with One Funnel: from that day on the agreed score made the MQLs there. The territories with wave `"never"` kept the old rule throughout. (`wave` is a text. The pilot is a wave of its own and stays out.)
#
# Make `halves` (DataFrame) with **four** rows, for `wave` `"1"` and `"never"`, and for each of them the six months before and the six months after. It has exactly these columns, order and index free:
#
# | column | contract |
# |---|---|
# | `wave` (text) | `"1"` or `"never"` |
# | `half` (text) | `"before"`: leads of `inbound` with `month` from `2024-04` to `2024-09`; `"after"`: from `2024-10` to `2025-03`, all these months included |
# | `leads` (int) | inbound leads created in these months, in territories of this wave |
# | `mqls` (int) | those of them with a date in `mql_at` |
# | `per_100` (float) | MQLs per 100 of these leads, not rounded |
# | `accepted` (float) | share of these **MQLs** that have a date in `sal_at`, a fraction, not rounded |
# | `opps` (int) | all of these **leads**, MQLs or not, that have a date in `opp_at` |
#
# Whatever the dates in `mql_at`, `sal_at` and `opp_at` are: a lead counts in the half in which it was *created*.
#
# *Why: the headline number of one team, and what became of it at the other.*

# %% answer q4
### BEGIN SOLUTION
t = inbound[inbound["wave"].isin(["1", "never"]) & (inbound["month"] >= "2024-04") & (inbound["month"] <= "2025-03")]
t = t.assign(
    half=np.where(t["month"] <= "2024-09", "before", "after"),
    mql=t["mql_at"].notna(),
    both=t["mql_at"].notna() & t["sal_at"].notna(),
    opp=t["opp_at"].notna(),
)
halves = (
    t.groupby(["wave", "half"])
    .agg(leads=("lead_id", "size"), mqls=("mql", "sum"), both=("both", "sum"), opps=("opp", "sum"))
    .reset_index()
)
halves = halves.assign(per_100=halves["mqls"] / halves["leads"] * 100, accepted=halves["both"] / halves["mqls"])
halves = halves[["wave", "half", "leads", "mqls", "per_100", "accepted", "opps"]]
### END SOLUTION

# %% check q4
check("q4", halves)

# %% wrong q4 accepted-of-leads
# `accepted` is divided by all leads. Acceptance is asked of the MQLs.
halves = halves.assign(accepted=halves["accepted"] * halves["mqls"] / halves["leads"])

# %% wrong q4 every-sal-over-mqls
# `accepted` counts every lead with a SAL date, also those that were no MQLs (the ones drawn by lot). Only accepted MQLs belong on top of the fraction.
s = t.assign(sal=t["sal_at"].notna()).groupby(["wave", "half"]).agg(sal=("sal", "sum")).reset_index()
h = halves.merge(s, on=["wave", "half"])
halves = h.assign(accepted=h["sal"] / h["mqls"])[["wave", "half", "leads", "mqls", "per_100", "accepted", "opps"]]

# %% wrong q4 share-for-per-100
# `per_100` is a fraction. Asked is the number of MQLs on 100 leads.
halves = halves.assign(per_100=halves["mqls"] / halves["leads"])

# %% wrong q4 leads-per-mql
# `per_100` is upside down: leads per MQL. MQLs belong on top of the fraction.
halves = halves.assign(per_100=halves["leads"] / halves["mqls"] * 100)

# %% wrong q4 opps-of-mqls-only
# `opps` counts the opportunities of MQLs only. The contract says: of all these leads. A few were drawn by lot from below the threshold.
o = t.assign(o=t["mql"] & t["opp"]).groupby(["wave", "half"]).agg(o=("o", "sum")).reset_index()
h = halves.merge(o, on=["wave", "half"])
halves = h.assign(opps=h["o"])[["wave", "half", "leads", "mqls", "per_100", "accepted", "opps"]]

# %% wrong q4 opps-as-rate
# `opps` is a share. A number of leads was asked.
halves = halves.assign(opps=halves["opps"] / halves["leads"])

# %% wrong q4 by-date-of-mql
# These rows are sorted into halves by the date of the MQL. A lead counts in the half in which it was *created*.
m = inbound[
    inbound["wave"].isin(["1", "never"]) & (inbound["mql_at"] >= "2024-04-01") & (inbound["mql_at"] < "2025-04-01")
]
m = m.assign(half=np.where(m["mql_at"] < "2024-10-01", "before", "after"))
m = m.groupby(["wave", "half"]).agg(mqls=("lead_id", "size")).reset_index()
h = halves.drop(columns="mqls").merge(m, on=["wave", "half"])
halves = h.assign(per_100=h["mqls"] / h["leads"] * 100)

# %% wrong q4 september-late
# September 2024 stands in the second half. The first half ends with it.
# -     half=np.where(t["month"] <= "2024-09", "before", "after"),
# +     half=np.where(t["month"] <= "2024-08", "before", "after"),

# %% wrong q4 both-years
# These halves hold more than six months each: all leads before October 2024, and all from then on. The contract names the months.
# - t = inbound[inbound["wave"].isin(["1", "never"]) & (inbound["month"] >= "2024-04") & (inbound["month"] <= "2025-03")]
# + t = inbound[inbound["wave"].isin(["1", "never"])]

# %% wrong q4 calendar-year
# The second half ends in December 2024 and has three months. It lasts until the end of March 2025.
# - t = inbound[inbound["wave"].isin(["1", "never"]) & (inbound["month"] >= "2024-04") & (inbound["month"] <= "2025-03")]
# + t = inbound[inbound["wave"].isin(["1", "never"]) & (inbound["month"] >= "2024-04") & (inbound["month"] <= "2024-12")]

# %% wrong q4 all-waves
# All waves are here. Two were asked for: `"1"` and `"never"`.
# - t = inbound[inbound["wave"].isin(["1", "never"]) & (inbound["month"] >= "2024-04") & (inbound["month"] <= "2025-03")]
# + t = inbound[(inbound["month"] >= "2024-04") & (inbound["month"] <= "2025-03")]

# %% wrong q4 wave-one-only
# Only wave 1 is here. Without the territories that changed nothing you can't tell what the autumn did by itself.
halves = halves[halves["wave"] == "1"]

# %% wrong q4 halves-swapped
# Before and after are swapped. `"before"` ends with September 2024.
halves = halves.assign(half=np.where(halves["half"] == "before", "after", "before"))

# %% wrong q4 by-agreed-score
# `mqls` counts all leads with 52 points or more in the agreed score, in both halves. The rule in force that day made the MQLs: count the dates in `mql_at`.
# -     mql=t["mql_at"].notna(),
# -     both=t["mql_at"].notna() & t["sal_at"].notna(),
# +     mql=t["score_agreed"] >= 52,
# +     both=(t["score_agreed"] >= 52) & t["sal_at"].notna(),

# %% wrong q4 outbound-too
# Outbound leads are among these. They can't become MQLs and have no place in the base.
# - t = inbound[inbound["wave"].isin(["1", "never"]) & (inbound["month"] >= "2024-04") & (inbound["month"] <= "2025-03")]
# + t = leads.merge(funnel[["lead_id", "mql_at", "sal_at", "opp_at"]], on="lead_id").merge(rollout, on="territory_id")
# + t = t[t["wave"].isin(["1", "never"]) & (t["month"] >= "2024-04") & (t["month"] <= "2025-03")]

# %% wrong q4 any-sal-over-leads
# `accepted` is the share of all leads with a date in `sal_at`. Take the MQLs first, and ask it of them.
s = t.assign(sal=t["sal_at"].notna()).groupby(["wave", "half"]).agg(sal=("sal", "mean")).reset_index()
h = halves.merge(s, on=["wave", "half"])
halves = h.assign(accepted=h["sal"])[["wave", "half", "leads", "mqls", "per_100", "accepted", "opps"]]

# %% wrong q4 by-month-of-mql
# The MQLs and their acceptance are sorted into halves by the date of the MQL. A lead counts in the half in which it was *created*, all along its way.
m = inbound[
    inbound["wave"].isin(["1", "never"]) & (inbound["mql_at"] >= "2024-04-01") & (inbound["mql_at"] < "2025-04-01")
]
m = m.assign(half=np.where(m["mql_at"] < "2024-10-01", "before", "after"), ok=m["sal_at"].notna())
m = m.groupby(["wave", "half"]).agg(mqls=("lead_id", "size"), accepted=("ok", "mean")).reset_index()
h = halves.drop(columns=["mqls", "accepted"]).merge(m, on=["wave", "half"])
halves = h.assign(per_100=h["mqls"] / h["leads"] * 100)

# %% wrong q4 created-and-mql-inside
# A lead created in one half and named MQL in the next has changed halves, or got lost, here. Only the month of creation counts.
# -     half=np.where(t["month"] <= "2024-09", "before", "after"),
# +     half=np.where(t["mql_at"].fillna(t["created_at"]) < "2024-10-01", "before", "after"),

# %% wrong q4 march-missing
# March 2025 is missing: the second half has five months. The last month is included.
# - t = inbound[inbound["wave"].isin(["1", "never"]) & (inbound["month"] >= "2024-04") & (inbound["month"] <= "2025-03")]
# + t = inbound[inbound["wave"].isin(["1", "never"]) & (inbound["month"] >= "2024-04") & (inbound["month"] <= "2025-02")]

# %% wrong q4 april-too-many
# The second half runs on into April 2025. It ends with March.
# - t = inbound[inbound["wave"].isin(["1", "never"]) & (inbound["month"] >= "2024-04") & (inbound["month"] <= "2025-03")]
# + t = inbound[inbound["wave"].isin(["1", "never"]) & (inbound["month"] >= "2024-04") & (inbound["month"] <= "2025-04")]

# %% wrong q4 april-missing
# April 2024 is missing: the first half has five months. Its first month is included.
# - t = inbound[inbound["wave"].isin(["1", "never"]) & (inbound["month"] >= "2024-04") & (inbound["month"] <= "2025-03")]
# + t = inbound[inbound["wave"].isin(["1", "never"]) & (inbound["month"] >= "2024-05") & (inbound["month"] <= "2025-03")]

# %% wrong q4 march-too-many
# The first half begins in March 2024 here. It begins with April.
# - t = inbound[inbound["wave"].isin(["1", "never"]) & (inbound["month"] >= "2024-04") & (inbound["month"] <= "2025-03")]
# + t = inbound[inbound["wave"].isin(["1", "never"]) & (inbound["month"] >= "2024-03") & (inbound["month"] <= "2025-03")]

# %% wrong q4 pilot-in-wave-one
# The pilot's territories are among those of wave 1. The pilot is a wave of its own and stays out.
u = inbound.assign(wave=inbound["wave"].replace("pilot", "1"))
u = u[u["wave"].isin(["1", "never"]) & (u["month"] >= "2024-04") & (u["month"] <= "2025-03")]
u = u.assign(
    half=np.where(u["month"] <= "2024-09", "before", "after"), mql=u["mql_at"].notna(), opp=u["opp_at"].notna()
)
u = u.assign(both=u["mql"] & u["sal_at"].notna())
h = (
    u.groupby(["wave", "half"])
    .agg(leads=("lead_id", "size"), mqls=("mql", "sum"), both=("both", "sum"), opps=("opp", "sum"))
    .reset_index()
)
halves = h.assign(per_100=h["mqls"] / h["leads"] * 100, accepted=h["both"] / h["mqls"]).drop(columns="both")

# %% wrong q4 wave-as-number
# `wave` holds the number 1. In the tables a wave is a text: `"1"`.
halves = halves.assign(wave=[1 if wave == "1" else wave for wave in halves["wave"]])

# %% accept q4
parts = []
for wave in ["1", "never"]:
    for half, first, last in [("before", "2024-04", "2024-09"), ("after", "2024-10", "2025-03")]:
        p = inbound[(inbound["wave"] == wave) & (inbound["month"] >= first) & (inbound["month"] <= last)]
        q = p[p["mql_at"].notna()]
        parts.append(
            {
                "wave": wave,
                "half": half,
                "leads": len(p),
                "mqls": len(q),
                "per_100": 100 * len(q) / len(p),
                "accepted": q["sal_at"].notna().mean(),
                "opps": p["opp_at"].notna().sum(),
            }
        )
halves = pd.DataFrame(parts)

# %% accept q4
d = inbound[inbound["wave"].isin(["1", "never"])]
d = d[(d["created_at"] >= "2024-04-01") & (d["created_at"] < "2025-04-01")]
d = d.assign(half=np.where(d["created_at"] < "2024-10-01", "before", "after"), opp=d["opp_at"].notna())
a = d.groupby(["wave", "half"]).agg(leads=("lead_id", "count"), mqls=("mql_at", "count"), opps=("opp", "sum"))
b = d[d["mql_at"].notna()].assign(ok=d["sal_at"].notna()).groupby(["wave", "half"]).agg(accepted=("ok", "mean"))
halves = a.assign(per_100=a["mqls"] / a["leads"] * 100).merge(b, on=["wave", "half"])

# %% [markdown] hint q4
# 1. Filter twice (waves, months), make a column `half` with `np.where`, then group by `wave` and `half`.
# 2. True counts as 1: a column that says "has a date in `mql_at`" can be summed. For acceptance you need those with *both* dates on top of the fraction and the MQLs under it.
# 3. `t = t.assign(half=np.where(t["month"] <= "2024-09", …, …), mql=…, both=…, opp=…)`; `t.groupby([…, …]).agg(leads=("lead_id", "size"), mqls=("mql", "sum"), …).reset_index()`; divide afterwards.

# %% [markdown] meaning q4
# Read the two rows of wave 1 beside each other, and then the other two. What did marketing hand over per 100 leads, and what part of it did sellers take? Whether the *number* of MQLs fell depends on how many leads the season brought, so it is a poor headline. And what happened in the territories that changed nothing is what would have happened to a good part in wave 1 as well: only what goes beyond it can be the rule's doing, and the six territories weren't drawn by lot: their managers had volunteered, and their records were in better order than those of the others (`crm_ready` in `terr`), so the two groups differed from the start (day 86).

# %% [markdown] ask q5 points=4 columns="leads.score_old,leads.score_agreed,leads.month,rollout.wave" period="inbound leads of wave 1 created from October 2024 to March 2025"
# ### Other people, or another rule?
#
# Did worse leads come to wave 1 after October, or were the same people only called something else? Take the **inbound leads** with `wave` `"1"` and `month` from `2024-10` to `2025-03` (both included) and put each of them through **both** rules, whatever happened to it: the old rule says MQL from 49.0 points in `score_old`, the agreed rule from 52.0 in `score_agreed` (the threshold itself included).
#
# - `p_old` (float): the share of these leads that the old rule would have called MQL, a fraction, not rounded.
# - `p_agreed` (float): the same for the agreed rule.
# - `n_out` (int): leads that the old rule would have called MQL and the agreed rule doesn't.
# - `n_in` (int): leads that the agreed rule calls MQL and the old rule wouldn't have.
#
# *Why: when the ruler changes, measure the same thing with both.*

# %% answer q5
### BEGIN SOLUTION
after = inbound[(inbound["wave"] == "1") & (inbound["month"] >= "2024-10") & (inbound["month"] <= "2025-03")]
by_old = after["score_old"] >= 49
by_agreed = after["score_agreed"] >= 52
p_old = by_old.mean()
p_agreed = by_agreed.mean()
n_out = (by_old & ~by_agreed).sum()
n_in = (~by_old & by_agreed).sum()
### END SOLUTION

# %% check q5
check("q5", p_old, p_agreed, n_out, n_in)

# %% wrong q5 months-before
# These are the leads of the six months *before* the change. The question takes those that came afterwards.
u = inbound[(inbound["wave"] == "1") & (inbound["month"] >= "2024-04") & (inbound["month"] <= "2024-09")]
a, b = u["score_old"] >= 49, u["score_agreed"] >= 52
p_old, p_agreed, n_out, n_in = a.mean(), b.mean(), (a & ~b).sum(), (~a & b).sum()

# %% wrong q5 all-territories
# All territories are in here. The question is about wave 1.
u = inbound[(inbound["month"] >= "2024-10") & (inbound["month"] <= "2025-03")]
a, b = u["score_old"] >= 49, u["score_agreed"] >= 52
p_old, p_agreed, n_out, n_in = a.mean(), b.mean(), (a & ~b).sum(), (~a & b).sum()

# %% wrong q5 never-territories
# These are the territories that never changed. The question is about wave 1.
u = inbound[(inbound["wave"] == "never") & (inbound["month"] >= "2024-10") & (inbound["month"] <= "2025-03")]
a, b = u["score_old"] >= 49, u["score_agreed"] >= 52
p_old, p_agreed, n_out, n_in = a.mean(), b.mean(), (a & ~b).sum(), (~a & b).sum()

# %% wrong q5 until-the-end
# The leads run on to the end of the tables. Six months were asked, to the end of March 2025.
u = inbound[(inbound["wave"] == "1") & (inbound["month"] >= "2024-10")]
a, b = u["score_old"] >= 49, u["score_agreed"] >= 52
p_old, p_agreed, n_out, n_in = a.mean(), b.mean(), (a & ~b).sum(), (~a & b).sum()

# %% wrong q5 march-missing
# March 2025 is missing. The last month is included.
u = after[after["month"] < "2025-03"]
a, b = u["score_old"] >= 49, u["score_agreed"] >= 52
p_old, p_agreed, n_out, n_in = a.mean(), b.mean(), (a & ~b).sum(), (~a & b).sum()

# %% wrong q5 outbound-too
# Outbound leads are among these. Take inbound ones.
u = leads.merge(rollout, on="territory_id")
u = u[(u["wave"] == "1") & (u["month"] >= "2024-10") & (u["month"] <= "2025-03")]
a, b = u["score_old"] >= 49, u["score_agreed"] >= 52
p_old, p_agreed, n_out, n_in = a.mean(), b.mean(), (a & ~b).sum(), (~a & b).sum()

# %% wrong q5 mqls-only
# Only leads that became MQLs are in here. What both rules would have said of the others counts as well: take all leads created in these months.
u = after[after["mql_at"].notna()]
a, b = u["score_old"] >= 49, u["score_agreed"] >= 52
p_old, p_agreed, n_out, n_in = a.mean(), b.mean(), (a & ~b).sum(), (~a & b).sum()

# %% wrong q5 not-mqls-only
# Only leads without an MQL date are in here. Take all leads created in these months.
u = after[after["mql_at"].isna()]
a, b = u["score_old"] >= 49, u["score_agreed"] >= 52
p_old, p_agreed, n_out, n_in = a.mean(), b.mean(), (a & ~b).sum(), (~a & b).sum()

# %% wrong q5 all-months
# All months of wave 1 are in here, those before the change among them. Six months were asked.
u = inbound[inbound["wave"] == "1"]
a, b = u["score_old"] >= 49, u["score_agreed"] >= 52
p_old, p_agreed, n_out, n_in = a.mean(), b.mean(), (a & ~b).sum(), (~a & b).sum()

# %% wrong q5 april-too
# April 2025 is among these months. March is the last one.
u = inbound[(inbound["wave"] == "1") & (inbound["month"] >= "2024-10") & (inbound["month"] <= "2025-04")]
a, b = u["score_old"] >= 49, u["score_agreed"] >= 52
p_old, p_agreed, n_out, n_in = a.mean(), b.mean(), (a & ~b).sum(), (~a & b).sum()

# %% wrong q5 without-equality
# Leads exactly at a threshold are left out here. A lead that *reaches* 49.0, or 52.0, is an MQL.
u = after
a, b = u["score_old"] > 49, u["score_agreed"] > 52
p_old, p_agreed, n_out, n_in = a.mean(), b.mean(), (a & ~b).sum(), (~a & b).sum()

# %% wrong q5 one-threshold
# The old rule has been given the threshold of the agreed one. Each score has its own: 49.0 and 52.0.
by_old = after["score_old"] >= 52
p_old, n_out, n_in = by_old.mean(), (by_old & ~by_agreed).sum(), (~by_old & by_agreed).sum()

# %% wrong q5 thresholds-swapped
# The two thresholds are swapped: 49.0 belongs to the old score, 52.0 to the agreed one.
a, b = after["score_old"] >= 52, after["score_agreed"] >= 49
p_old, p_agreed, n_out, n_in = a.mean(), b.mean(), (a & ~b).sum(), (~a & b).sum()

# %% wrong q5 same-for-both
# The agreed rule has been given the old threshold. Each score has its own: 49.0 and 52.0.
by_agreed = after["score_agreed"] >= 49
p_agreed, n_out, n_in = by_agreed.mean(), (by_old & ~by_agreed).sum(), (~by_old & by_agreed).sum()

# %% wrong q5 rules-swapped
# The answers of the two rules stand under each other's names.
p_old, p_agreed = p_agreed, p_old

# %% wrong q5 in-and-out-swapped
# `n_out` and `n_in` are swapped. Out went whom the *old* rule would have taken.
n_out, n_in = n_in, n_out

# %% wrong q5 difference-of-counts
# `n_out` is the difference between the two numbers of MQLs. More leads than that went out, since others came in.
n_out = by_old.sum() - by_agreed.sum()

# %% wrong q5 all-of-the-old
# `n_out` counts everybody whom the old rule would have taken. Those whom the agreed rule takes as well didn't go out.
n_out = by_old.sum()

# %% wrong q5 all-of-the-agreed
# `n_in` counts everybody whom the agreed rule takes. Those whom the old rule would have taken as well didn't come in.
n_in = by_agreed.sum()

# %% wrong q5 both-rules
# `n_in` counts the leads on which both rules say MQL. It asks for those whom only the agreed rule takes.
n_in = (by_old & by_agreed).sum()

# %% wrong q5 neither-rule
# `n_out` counts the leads that neither rule takes. It asks for those whom the old rule would have taken.
n_out = (~by_old & ~by_agreed).sum()

# %% wrong q5 counts-for-shares
# `p_old` and `p_agreed` are counts. They were asked as fractions of these leads.
p_old, p_agreed = by_old.sum(), by_agreed.sum()

# %% wrong q5 out-as-share
# `n_out` and `n_in` are shares. Numbers of leads were asked.
n_out, n_in = (by_old & ~by_agreed).mean(), (~by_old & by_agreed).mean()

# %% accept q5
m = inbound.query("wave == '1' and '2024-10' <= month <= '2025-03'")
both = pd.crosstab(m["score_old"] >= 49, m["score_agreed"] >= 52)
p_old = both.loc[True].sum() / len(m)
p_agreed = both[True].sum() / len(m)
n_out = both.loc[True, False]
n_in = both.loc[False, True]

# %% accept q5
m = inbound[(inbound["wave"] == "1") & (inbound["created_at"] >= "2024-10-01") & (inbound["created_at"] < "2025-04-01")]
p_old = len(m[m["score_old"] >= 49.0]) / len(m)
p_agreed = len(m[m["score_agreed"] >= 52.0]) / len(m)
n_out = len(m[(m["score_old"] >= 49.0) & (m["score_agreed"] < 52.0)])
n_in = len(m[(m["score_old"] < 49.0) & (m["score_agreed"] >= 52.0)])

# %% [markdown] hint q5
# 1. Filter the leads once, then make two columns of True and False from them, one a rule.
# 2. The mean of True and False is a share, the sum a number. `~` turns a condition round: "taken by the one and *not* by the other".
# 3. `by_old = after["score_old"] >= …`; `by_old.mean()`; `(by_old & ~by_agreed).…()`.

# %% [markdown] meaning q5
# The leads are the same in both columns, so whatever lies between the two shares is the rule's doing, and nobody's work. Ines hasn't become worse at her job by it. The two counts say more than the difference: people went out *and* others came in, whom a seller would hardly ever have heard of.

# %% [markdown] ask q6 type=essay points=4
# ### The hardest paragraph of the report
#
# Ines has to write one paragraph for the board about MQLs in the six territories of wave 1, which joined One Funnel on 1 October 2024. Write it for her, in **three to six sentences**: what the number of MQLs per 100 inbound leads did and why; one number from question 4 or 5 with unit, base and period; what these numbers can't show; and what should stand at the head of her report from now on, with the date from which on it is counted in that way.
#
# *Why: "fewer MQLs" is read as "less work" by everybody who wasn't told what an MQL is.*
#
# A person reads your text and gives a point each for a claim, a number with its unit, a caveat and a decision.

# %% [markdown] answer q6
# *Write here: 3 to 6 sentences for Ines's report.*

# %% [markdown] rubric q6
# One point each:
#
# 1. **Claim**: per 100 leads fewer MQLs, because the definition changed (the same leads put through both rules show it), not because fewer or worse people came.
# 2. **Number with unit**: an own number that is right for the tables, with unit, base and period (MQLs per 100 inbound leads, share of MQLs accepted, share under each rule; wave 1, October 2024 to March 2025).
# 3. **Caveat**: at least one of: six territories that volunteered; the same sellers who negotiated the score also accept by it; the territories that changed nothing moved as well; acceptance isn't a sale; more or fewer leads came with the season.
# 4. **Decision**: what heads the report from now on (MQLs per 100 leads with the rule named, accepted MQLs, opportunities), with a date, and no series that runs through 1 October 2024 without a mark.

# %% [markdown] model q6
# *The numbers are those of another company: your tables say something else.*
#
# In the six territories of wave 1, 36 of 100 inbound leads became MQLs from October 2024 to March 2025, after 46 in the half-year before, and that is the new rule's doing: put through the old one, the same leads would have given 45. The agreed score asks first who somebody is; 90 leads that the old rule would have passed on were left with us, and 30 others were passed on instead. Of the MQLs the sellers accepted 62%, after 51%. That doesn't show yet that more is sold, since sellers helped to write the score by which they now accept, and the six territories had volunteered. From 1 April 2026 the report opens with *accepted MQLs per 100 inbound leads*, the rule in force beside it, and every chart that crosses 1 October 2024 carries a line there.

# %% [markdown] weak q6
# "MQLs in wave 1 decreased slightly due to the new alignment, but quality increased strongly, which proves that One Funnel works. Marketing will continue to focus on quality over quantity. We are confident that the trend will continue."
#
# *What it misses: no number, no base, no period. "Quality" is nowhere defined, and acceptance by people who wrote the rule "proves" little. That the definition changed, the one thing the board has to know, isn't said. And nothing will be counted differently tomorrow.*
