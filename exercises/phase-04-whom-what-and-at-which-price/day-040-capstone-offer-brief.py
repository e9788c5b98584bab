# %% [markdown] intro
# # Day 40 · Project: The Offer Brief
#
# Nine days of evidence become one page. You collect five claims with their numbers, bases and grades, put a range on the three that are made of shares, draw the decision in two panels, and write the function that answers "what if?". Then you choose a price, commit to an interval, and see what twenty histories say. At the end stands the brief itself: 250 words that a seller can say and a designer can print. 80 to 100 minutes; a good place for a break is after question 2.

# %% setup
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

from larkwell import begin, load, predict, predictions, replay, settle

check, hint, solution = begin("day-040")

leads = load("leads")
funnel = load("funnel")
opps = load("opportunities")
survey = load("brand_survey")
test = load("price_test")

# Inbound leads of both years that have had their 120 days, as on day 33.
mature = leads[leads["source_type"] == "inbound"].merge(
    funnel[["lead_id", "won_120d", "observable_120d"]], on="lead_id", how="left", validate="one_to_one"
)
mature = mature[mature["observable_120d"]]

# The six ratings of the survey. And gross margin as a share of revenue, after any discount, as on day 33
# (day 39 took the same percentages of the list price, which leaves a little less).
RATINGS = ["attr_easy", "attr_complete", "attr_cheap", "attr_support", "attr_safe", "attr_modern"]
MARGIN = pd.Series({"solo": 0.70, "team": 0.78, "multi": 0.82})

# %% [markdown]
# ## New today: one figure, several panels
#
# `plt.subplots(1, 2)` makes one figure with one row and two columns of panels, and hands back the figure and its panels. Each panel has the same methods: `bar(names, heights)`, `set_title`, `set_ylabel`. Names that are text stand below the bars as they are. Here for the leads, by role and by year:

# %% demo
by_role = leads["role"].value_counts()
by_year = leads["year"].astype(str).value_counts()
fig, (left, right) = plt.subplots(1, 2, figsize=(9, 3.5))
left.bar(by_role.index, by_role)
left.set_title("Who writes to us")
left.set_ylabel("leads, 2024 and 2025")
right.bar(by_year.index, by_year)
right.set_title("More each year?")

# %% [markdown]
# Two small things that help. `np.arange(5)` is the row 0, 1, 2, 3, 4, and a number to the power of such a row gives a row of powers. `** 0.5` is the square root of day 35. And a table with a blank in it is written with `float("nan")`:

# %% demo
print(0.5 ** np.arange(5), (0.5 ** np.arange(5)).sum(), 16**0.5)
pd.DataFrame({"claim": ["a", "b"], "number": [0.25, float("nan")], "base": [400, 0]})

# %% [markdown]
# Four old acquaintances: `.str.startswith("2024")` asks a text for its beginning, `reset_index()` makes the index a column again, `.iloc[0]` picks a row by its position (0 is the first), and `.loc[[...]]` picks rows by their names, in the order in which you write them.

# %% demo
earlier = leads[leads["quarter"].str.startswith("2024")]
sizes = earlier.groupby("role").agg(staff=("staff", "mean")).reset_index().sort_values("staff")
print("smallest firms:", sizes.iloc[0]["role"], "and then:", sizes.iloc[1]["role"])
by_role.loc[["owner", "manager"]]

# %% [markdown]
# A function refuses what makes no sense with a `ValueError`, as since day 9:


# %% demo
def left_after(share_leaving, months):
    """Share of customers left after some months."""
    if share_leaving < 0 or share_leaving > 1:
        raise ValueError("a share lies between 0 and 1")
    return (1 - share_leaving) ** months


print(left_after(0.1, 2))

# %% [markdown]
# ## From day 33, without looking
#
# What is the formula for the expected value of a lead, and what does it leave out?
#
# <details><summary>Compare with your answer</summary>
#
# Chance that a lead of the segment becomes a customer × mean first-year gross margin of such a customer, in EUR per lead. It leaves out how many such leads there are (reach), what a seller's hours cost, and how long the customer stays beyond what was signed.
#
# </details>

# %% [markdown] ask q1 type=table points=6 columns="leads.segment,leads.source_type,funnel.won_120d,funnel.observable_120d,brand_survey.quarter,brand_survey.brand,brand_survey.n,brand_survey.attr_easy,price_test.price,price_test.purchased,opportunities.status,opportunities.segment,opportunities.discount_pct" period="leads and deals of 2024 and 2025, survey of 2025, price test of July to September 2024" mutants="a True counts the same whether it is summed, averaged times the base or counted"
# ### The evidence table
#
# Five claims are to go into the brief. Make `evidence` (DataFrame), one row a claim, with exactly the columns `claim`, `number`, `base`, `source` and `grade`. Nothing is rounded.
#
# | `claim` | `number` (float) | `base` (int) |
# |---|---|---|
# | `chance` | of the leads in `mature` with segment `team`, the share with `won_120d` True | these leads |
# | `easy` | see below: how much easier Larkwell is thought to be, in rating points | all interviews about Larkwell in 2025: the sum of `n` (the same people rate all five brands, so they are counted once) |
# | `price` | revenue per visitor (`price` × share with `purchased` True) of the **middle** of the three prices minus that of the **lowest**, in EUR | the visitors of these two arms together |
# | `discount` | of the deals with segment `team` and status `won` or `lost`, both years: win rate (won / (won + lost)) of those with a `discount_pct` of **more than 15** minus that of those with **5 or less**, as a difference of fractions | the deals of these two groups together |
# | `worth` | "the plan is **worth** 49 EUR to customers", from Tomasz's slip of paper (day 38). The test judged 49 as a *price*, by what it earned on one page; what the plan is *worth* nobody has measured, so leave `number` blank (NaN) | 0 |
#
# For `easy`, take the rows of `survey` whose `quarter` begins with `2025`. A known brand is rated higher on everything (day 34), so subtract in each row the mean of the row's six `RATINGS` from `attr_easy`. `number` is the mean of that over Larkwell's rows minus its mean over all rows of the other four brands; each row counts once (every row rests on equally many interviews, so weights would change nothing).
#
# `source` is the table in which the **result** of the claim stands, that is the column whose mean or share you take: `"funnel"`, `"brand_survey"`, `"price_test"`, `"opportunities"`, or `"none"`, as a text, if there isn't any table.
#
# `grade` is one capital letter:
#
# - `"A"`: chance decided who got what, and the groups are compared;
# - `"B"`: nobody drew lots, but something from outside (a fault, a border, a date) decided who got what, and not the people concerned;
# - `"C"`: something was counted or measured as it came, also if groups are compared that chose or were chosen;
# - `"D"`: somebody says so.
#
# *Why: grade your own evidence before somebody else does.*

# %% answer q1
### BEGIN SOLUTION
team = mature[mature["segment"] == "team"]
chance = team["won_120d"].mean()

recent = survey[survey["quarter"].str.startswith("2025")]
recent = recent.assign(easier=recent["attr_easy"] - recent[RATINGS].mean(axis=1))
ours = recent[recent["brand"] == "Larkwell"]
others = recent[recent["brand"] != "Larkwell"]
easy = ours["easier"].mean() - others["easier"].mean()

arms = test.groupby("price").agg(visitors=("purchased", "size"), conversion=("purchased", "mean")).reset_index()
arms = arms.sort_values("price")
arms = arms.assign(rpv=arms["price"] * arms["conversion"])
low, middle = arms.iloc[0], arms.iloc[1]

deals = opps[opps["status"].isin(["won", "lost"]) & (opps["segment"] == "team")]
deep = deals[deals["discount_pct"] > 15]
slight = deals[deals["discount_pct"] <= 5]
p_deep = (deep["status"] == "won").mean()
p_slight = (slight["status"] == "won").mean()

evidence = pd.DataFrame(
    {
        "claim": ["chance", "easy", "price", "discount", "worth"],
        "number": [chance, easy, middle["rpv"] - low["rpv"], p_deep - p_slight, float("nan")],
        "base": [len(team), ours["n"].sum(), middle["visitors"] + low["visitors"], len(deep) + len(slight), 0],
        "source": ["funnel", "brand_survey", "price_test", "opportunities", "none"],
        "grade": ["C", "C", "A", "C", "D"],
    }
)
### END SOLUTION

# %% check q1
check("q1", evidence)

# %% wrong q1 discounts-graded-a
# The discount evidence has the grade A. Nobody drew lots over discounts: sellers chose. Comparing within a segment makes the description better and leaves it a description.
evidence = evidence.assign(grade=["C", "C", "A", "A", "D"])

# %% wrong q1 discounts-graded-b
# The discount evidence has the grade B. For that, something from outside must have decided who got how much. Who decided here?
evidence = evidence.assign(grade=["C", "C", "A", "B", "D"])

# %% wrong q1 survey-graded-d
# The survey is graded like somebody's opinion. Each interview holds an opinion; their *count* is a measurement of what people think. Read C once more.
evidence = evidence.assign(grade=["C", "D", "A", "C", "D"])

# %% wrong q1 survey-graded-a
# The survey has the grade A, perhaps because people are drawn at random for it. Chance chose whom to *ask*; it didn't decide who got which program. Nothing was given to anybody.
evidence = evidence.assign(grade=["C", "A", "A", "C", "D"])

# %% wrong q1 test-graded-b
# The price test has the grade B. Read day 38 again: what decided which visitor saw which price?
evidence = evidence.assign(grade=["C", "C", "B", "C", "D"])

# %% wrong q1 large-numbers-graded-a
# Everything that was counted has the grade A. Many rows make a number precise; they don't say who or what had sorted the rows.
evidence = evidence.assign(grade=["A", "A", "A", "A", "D"])

# %% wrong q1 halo
# `easy` compares raw ratings. A known brand gets more on everything: subtract each row's own mean of the six ratings first.
e = evidence.set_index("claim")
e.loc["easy", "number"] = ours["attr_easy"].mean() - others["attr_easy"].mean()
evidence = e.reset_index()

# %% wrong q1 halo-only-ours
# `easy` says how much easier Larkwell is than *its own* mean. The claim compares that with the other four brands.
e = evidence.set_index("claim")
e.loc["easy", "number"] = ours["easier"].mean()
evidence = e.reset_index()

# %% wrong q1 among-all-five
# `easy` compares Larkwell with all five brands, itself among them. Compare with the other four.
e = evidence.set_index("claim")
e.loc["easy", "number"] = ours["easier"].mean() - recent["easier"].mean()
evidence = e.reset_index()

# %% wrong q1 both-years-of-survey
# `easy` takes both years of the survey. Only the quarters of 2025 belong in.
a = survey.assign(easier=survey["attr_easy"] - survey[RATINGS].mean(axis=1))
e = evidence.set_index("claim")
e.loc["easy", "number"] = a[a["brand"] == "Larkwell"]["easier"].mean() - a[a["brand"] != "Larkwell"]["easier"].mean()
evidence = e.reset_index()

# %% wrong q1 rows-as-interviews
# The base of `easy` counts rows of the table. A row stands for `n` interviews: sum that column.
e = evidence.set_index("claim")
e.loc["easy", "base"] = len(ours)
evidence = e.reset_index()

# %% wrong q1 all-brands-interviews
# The base of `easy` sums the interviews of all five brands. The same people were asked about each; count Larkwell's rows.
e = evidence.set_index("claim")
e.loc["easy", "base"] = recent["n"].sum()
evidence = e.reset_index()

# %% wrong q1 conversion-for-rpv
# `price` is a difference of conversions. Revenue per visitor is price × conversion, in EUR.
e = evidence.set_index("claim")
e.loc["price", "number"] = middle["conversion"] - low["conversion"]
evidence = e.reset_index()

# %% wrong q1 against-highest
# `price` compares the middle price with the highest. It asks for the lowest.
e = evidence.set_index("claim")
e.loc["price", "number"] = middle["rpv"] - arms["rpv"].iloc[2]
evidence = e.reset_index()

# %% wrong q1 three-arms
# The base of `price` counts the visitors of all three prices. Two of them are compared.
e = evidence.set_index("claim")
e.loc["price", "base"] = len(test)
evidence = e.reset_index()

# %% wrong q1 buyers-as-base
# The base of `price` counts the buyers. Revenue per visitor has those who walked away below the line, too.
e = evidence.set_index("claim")
e.loc["price", "base"] = (middle["visitors"] * middle["conversion"] + low["visitors"] * low["conversion"]).round()
evidence = e.reset_index()

# %% wrong q1 all-segments
# `discount` takes all segments together. The claim is about team firms: like with like.
d = opps[opps["status"].isin(["won", "lost"])]
e = evidence.set_index("claim")
e.loc["discount", "number"] = (d[d["discount_pct"] > 15]["status"] == "won").mean() - (
    d[d["discount_pct"] <= 5]["status"] == "won"
).mean()
e.loc["discount", "base"] = ((d["discount_pct"] > 15) | (d["discount_pct"] <= 5)).sum()
evidence = e.reset_index()

# %% wrong q1 the-rest-as-group
# `discount` compares the deep discounts with *all* others. The claim compares the two ends, and leaves out what lies between 5 and 15.
rest = deals[deals["discount_pct"] <= 15]
e = evidence.set_index("claim")
e.loc["discount", "number"] = p_deep - (rest["status"] == "won").mean()
e.loc["discount", "base"] = len(deals)
evidence = e.reset_index()

# %% wrong q1 open-deals
# `discount` has the open deals below the line. They may still be won: take won and lost.
o = opps[opps["segment"] == "team"]
a, b = o[o["discount_pct"] > 15], o[o["discount_pct"] <= 5]
e = evidence.set_index("claim")
e.loc["discount", "number"] = (a["status"] == "won").mean() - (b["status"] == "won").mean()
e.loc["discount", "base"] = len(a) + len(b)
evidence = e.reset_index()

# %% wrong q1 ratio-for-difference
# `discount` divides the two win rates. It asks for their difference.
e = evidence.set_index("claim")
e.loc["discount", "number"] = p_deep / p_slight
evidence = e.reset_index()

# %% wrong q1 chance-of-all
# `chance` is that of all segments. Filter the team leads.
e = evidence.set_index("claim")
e.loc["chance", "number"] = mature["won_120d"].mean()
e.loc["chance", "base"] = len(mature)
evidence = e.reset_index()

# %% wrong q1 young-leads
# `chance` has leads in its base that haven't had their 120 days. Use `mature`.
young = leads[(leads["source_type"] == "inbound") & (leads["segment"] == "team")].merge(
    funnel[["lead_id", "won_120d"]], on="lead_id"
)
e = evidence.set_index("claim")
e.loc["chance", "number"] = young["won_120d"].mean()
e.loc["chance", "base"] = len(young)
evidence = e.reset_index()

# %% wrong q1 customers-as-base
# The base of `chance` counts the customers. A base is what stands below the line: the leads.
e = evidence.set_index("claim")
e.loc["chance", "base"] = team["won_120d"].sum()
evidence = e.reset_index()

# %% wrong q1 slip-counted
# The slip of paper has a number. 49 EUR is what it *claims*; what the plan is worth nobody has measured, so the cell is blank.
e = evidence.set_index("claim")
e.loc["worth", "number"] = 49
evidence = e.reset_index()

# %% wrong q1 leads-as-source
# The source of `chance` is `leads`. The segment stands there; the result, `won_120d`, stands in another table.
evidence = evidence.assign(source=["leads", "brand_survey", "price_test", "opportunities", "none"])

# %% wrong q1 chance-in-percent
# `chance` is in percent. Asked is the share itself, a fraction.
e = evidence.set_index("claim")
e.loc["chance", "number"] = chance * 100
evidence = e.reset_index()

# %% wrong q1 points-for-fraction
# `discount` is in percentage points. Asked is the difference of two fractions.
e = evidence.set_index("claim")
e.loc["discount", "number"] = (p_deep - p_slight) * 100
evidence = e.reset_index()

# %% wrong q1 price-turned-round
# `price` is the lowest price minus the middle one. It asks for the middle minus the lowest.
e = evidence.set_index("claim")
e.loc["price", "number"] = low["rpv"] - middle["rpv"]
evidence = e.reset_index()

# %% wrong q1 highest-for-middle
# `price` takes the highest price where the middle one is asked.
e = evidence.set_index("claim")
e.loc["price", "number"] = arms["rpv"].iloc[2] - low["rpv"]
evidence = e.reset_index()

# %% wrong q1 discount-turned-round
# `discount` is the slight discounts minus the deep ones. It asks for the deep minus the slight.
e = evidence.set_index("claim")
e.loc["discount", "number"] = p_slight - p_deep
evidence = e.reset_index()

# %% wrong q1 fifteen-itself
# `discount` counts the deals with exactly 15 percent among the deep ones. It asks for *more than* 15.
at_least = deals[deals["discount_pct"] >= 15]
e = evidence.set_index("claim")
e.loc["discount", "number"] = (at_least["status"] == "won").mean() - p_slight
e.loc["discount", "base"] = len(at_least) + len(slight)
evidence = e.reset_index()

# %% wrong q1 five-left-out
# `discount` leaves out the deals with exactly 5 percent. The second group is 5 *or less*.
below = deals[deals["discount_pct"] < 5]
e = evidence.set_index("claim")
e.loc["discount", "number"] = p_deep - (below["status"] == "won").mean()
e.loc["discount", "base"] = len(deep) + len(below)
evidence = e.reset_index()

# %% wrong q1 one-arm-as-base
# The base of `price` counts the visitors of one price. Two prices are compared.
e = evidence.set_index("claim")
e.loc["price", "base"] = middle["visitors"]
evidence = e.reset_index()

# %% wrong q1 deep-as-base
# The base of `discount` counts the deep discounts alone. The other group stands in the comparison, too.
e = evidence.set_index("claim")
e.loc["discount", "base"] = len(deep)
evidence = e.reset_index()

# %% wrong q1 slight-as-base
# The base of `discount` counts the slight discounts alone. The other group stands in the comparison, too.
e = evidence.set_index("claim")
e.loc["discount", "base"] = len(slight)
evidence = e.reset_index()

# %% wrong q1 all-team-deals-as-base
# The base of `discount` counts all closed team deals. Those between 5 and 15 percent are in neither group.
e = evidence.set_index("claim")
e.loc["discount", "base"] = len(deals)
evidence = e.reset_index()

# %% wrong q1 one-voice-as-base
# The base of `worth` counts a slip of paper as a case. Nothing was counted: see the table in the prompt.
e = evidence.set_index("claim")
e.loc["worth", "base"] = 1
evidence = e.reset_index()

# %% wrong q1 zero-for-blank
# `worth` has the number 0, which would be a result. No number at all is a blank: `float("nan")`.
e = evidence.set_index("claim")
e.loc["worth", "number"] = 0
evidence = e.reset_index()

# %% wrong q1 slip-graded-c
# The slip of paper is graded like a measurement. Nothing was counted or measured for it; somebody says so.
e = evidence.set_index("claim")
e.loc["worth", "grade"] = "C"
evidence = e.reset_index()

# %% wrong q1 slip-graded-a
# The slip of paper has the grade of the price test. The test says what 49 EUR *earned*; the claim says what the plan is *worth*. Where does that come from?
e = evidence.set_index("claim")
e.loc["worth", "grade"] = "A"
evidence = e.reset_index()

# %% wrong q1 chance-graded-a
# `chance` has the grade A. For that, chance must have formed groups that are compared. Which groups stand in this row?
e = evidence.set_index("claim")
e.loc["chance", "grade"] = "A"
evidence = e.reset_index()

# %% wrong q1 chance-graded-b
# `chance` has the grade B. For that, something from outside must have decided who got what. Did anybody in this row get anything?
e = evidence.set_index("claim")
e.loc["chance", "grade"] = "B"
evidence = e.reset_index()

# %% wrong q1 test-graded-c
# The price test is graded like a count. What decided which visitor saw which price?
e = evidence.set_index("claim")
e.loc["price", "grade"] = "C"
evidence = e.reset_index()

# %% wrong q1 small-letters
# The grades are in small letters. Write them as capitals.
evidence = evidence.assign(grade=evidence["grade"].str.lower())

# %% wrong q1 none-without-quotes
# The source of `worth` is Python's `None`, a blank. Asked is the text `"none"`, in quotes.
evidence = evidence.assign(source=["funnel", "brand_survey", "price_test", "opportunities", None])

# %% wrong q1 slip-from-the-test
# The source of `worth` is the price test. The slip of paper doesn't rest on any table.
evidence = evidence.assign(source=["funnel", "brand_survey", "price_test", "opportunities", "price_test"])

# %% wrong q1 slip-left-out
# The slip of paper is missing. It is a claim in the brief like the others, and its row says that nothing stands behind it.
evidence = evidence[evidence["claim"] != "worth"]


# %% accept q1
s = survey[survey["quarter"].isin(["2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"])]
centred = s[RATINGS].sub(s[RATINGS].mean(axis=1), axis=0)["attr_easy"]
is_ours = s["brand"] == "Larkwell"
prices = sorted(test["price"].unique())
part = test[test["price"].isin(prices[:2])]
money = (part["price"] * part["purchased"]).groupby(part["price"]).mean()
o = opps.query("segment == 'team' and status != 'open' and (discount_pct > 15 or discount_pct <= 5)")
rates = (o["status"] == "won").groupby(o["discount_pct"] > 15).mean()
t = mature.query("segment == 'team'")
evidence = pd.DataFrame(
    [
        ["chance", t["won_120d"].sum() / len(t), len(t), "funnel", "C"],
        ["easy", centred[is_ours].mean() - centred[~is_ours].mean(), s[is_ours]["n"].sum(), "brand_survey", "C"],
        ["price", money[prices[1]] - money[prices[0]], len(part), "price_test", "A"],
        ["discount", rates[True] - rates[False], len(o), "opportunities", "C"],
        ["worth", None, 0, "none", "D"],
    ],
    columns=["claim", "number", "base", "source", "grade"],
)

# %% [markdown] hint q1
# 1. Five small computations, each from days 33 to 39; the table only collects them. Begin with the bases: which rows stand below each line?
# 2. `easy`: a new column `attr_easy` minus `recent[RATINGS].mean(axis=1)`, then two means. `price`: a `groupby("price")` with size and mean, sorted by price, and `.iloc[0]` and `.iloc[1]` are the lowest and the middle one. `discount`: two filters. The grades ask one question only: who or what decided who got what?
# 3. `pd.DataFrame({"claim": ["chance", "easy", …], "number": [team["won_120d"].mean(), ours["easier"].mean() - others["easier"].mean(), …, float("nan")], "base": [len(team), ours["n"].sum(), …], "source": […], "grade": […]})`.

# %% [markdown] meaning q1
# One claim in five rests on chance, three on counting, one on a voice. That is no bad page: the price is the part that Amara can't take back quietly, and it has the best evidence. However large the difference between the discounts is, it doesn't become better evidence by being large.

# %% [markdown] ask q2 type=table points=4 columns="leads.segment,funnel.won_120d,price_test.price,price_test.purchased,opportunities.status,opportunities.segment,opportunities.discount_pct" period="as in question 1"
# ### How sure is each number?
#
# Three of your numbers are made of shares of people, so day 35's margin of error applies. Make `ranges` (DataFrame), one row for each of the claims `chance`, `price` and `discount`, with exactly the columns `claim`, `low` and `high`: the `number` of question 1 minus and plus **1.96 × its standard error**, in the number's unit, not rounded and not cut off. The standard errors:
#
# - of a share p of n: the square root of p × (1 - p) / n;
# - of price × share: the price times the standard error of the share;
# - of a difference of two independent numbers: the square root of the sum of their squared standard errors.
#
# *Why: a number without a range is quoted as if it had none. And a narrow range says nothing about the grade.*


# %% answer q2
def se_share(p, n):
    """Standard error of a share p of n."""
    return (p * (1 - p) / n) ** 0.5


### BEGIN SOLUTION
se_chance = se_share(chance, len(team))
se_middle = middle["price"] * se_share(middle["conversion"], middle["visitors"])
se_low = low["price"] * se_share(low["conversion"], low["visitors"])
se_price = (se_middle**2 + se_low**2) ** 0.5
se_discount = (se_share(p_deep, len(deep)) ** 2 + se_share(p_slight, len(slight)) ** 2) ** 0.5
numbers = pd.Series([chance, middle["rpv"] - low["rpv"], p_deep - p_slight])
errors = pd.Series([se_chance, se_price, se_discount])
ranges = pd.DataFrame(
    {"claim": ["chance", "price", "discount"], "low": numbers - 1.96 * errors, "high": numbers + 1.96 * errors}
)
### END SOLUTION

# %% check q2
check("q2", ranges)

# %% wrong q2 one-standard-error
# These ranges are one standard error wide on each side. Asked are 1.96 of them.
ranges = pd.DataFrame({"claim": ["chance", "price", "discount"], "low": numbers - errors, "high": numbers + errors})

# %% wrong q2 half-the-width
# The range is half as wide as asked: 1.96 standard errors go to *each* side.
ranges = pd.DataFrame(
    {"claim": ["chance", "price", "discount"], "low": numbers - 0.98 * errors, "high": numbers + 0.98 * errors}
)

# %% wrong q2 errors-added
# The two standard errors of a difference were added. Their *squares* are added, and the root is taken of the sum.
wide = pd.Series([se_chance, se_middle + se_low, se_share(p_deep, len(deep)) + se_share(p_slight, len(slight))])
ranges = pd.DataFrame(
    {"claim": ["chance", "price", "discount"], "low": numbers - 1.96 * wide, "high": numbers + 1.96 * wide}
)

# %% wrong q2 errors-subtracted
# The squared errors of a difference were subtracted. The numbers are subtracted; their uncertainties pile up.
thin = pd.Series(
    [
        se_chance,
        abs(se_middle**2 - se_low**2) ** 0.5,
        abs(se_share(p_deep, len(deep)) ** 2 - se_share(p_slight, len(slight)) ** 2) ** 0.5,
    ]
)
ranges = pd.DataFrame(
    {"claim": ["chance", "price", "discount"], "low": numbers - 1.96 * thin, "high": numbers + 1.96 * thin}
)

# %% wrong q2 price-forgotten
# The error of `price` is that of the conversions. Revenue per visitor is price × share, so each error is multiplied by its price.
flat = (
    se_share(middle["conversion"], middle["visitors"]) ** 2 + se_share(low["conversion"], low["visitors"]) ** 2
) ** 0.5
thin = pd.Series([se_chance, flat, se_discount])
ranges = pd.DataFrame(
    {"claim": ["chance", "price", "discount"], "low": numbers - 1.96 * thin, "high": numbers + 1.96 * thin}
)

# %% wrong q2 only-one-side
# The range of `price` has only the error of the middle arm. The lowest price was measured with an error, too.
thin = pd.Series([se_chance, se_middle, se_discount])
ranges = pd.DataFrame(
    {"claim": ["chance", "price", "discount"], "low": numbers - 1.96 * thin, "high": numbers + 1.96 * thin}
)

# %% wrong q2 pooled-base
# The range of `discount` divides by all the deals of both groups. Each share has its own n.
n = len(deep) + len(slight)
thin = pd.Series([se_chance, se_price, (se_share(p_deep, n) ** 2 + se_share(p_slight, n) ** 2) ** 0.5])
ranges = pd.DataFrame(
    {"claim": ["chance", "price", "discount"], "low": numbers - 1.96 * thin, "high": numbers + 1.96 * thin}
)

# %% wrong q2 variance-for-error
# The square root is missing: these are squared standard errors.
thin = errors**2
ranges = pd.DataFrame(
    {"claim": ["chance", "price", "discount"], "low": numbers - 1.96 * thin, "high": numbers + 1.96 * thin}
)

# %% wrong q2 ends-swapped
# `low` and `high` have changed places.
ranges = ranges.rename(columns={"low": "high", "high": "low"})

# %% wrong q2 only-the-margin
# These columns hold the margin of error. Asked are the two ends: the number minus and plus it.
ranges = pd.DataFrame({"claim": ["chance", "price", "discount"], "low": 1.96 * errors, "high": 1.96 * errors})

# %% wrong q2 ninety-percent
# These ranges take 1.645 standard errors to each side. Asked are 1.96.
ranges = pd.DataFrame(
    {"claim": ["chance", "price", "discount"], "low": numbers - 1.645 * errors, "high": numbers + 1.645 * errors}
)

# %% wrong q2 two-errors
# These ranges take two standard errors to each side. It is close; asked are 1.96.
ranges = pd.DataFrame(
    {"claim": ["chance", "price", "discount"], "low": numbers - 2 * errors, "high": numbers + 2 * errors}
)

# %% wrong q2 around-zero
# These ranges lie around 0. They belong around the claim's `number`.
ranges = pd.DataFrame({"claim": ["chance", "price", "discount"], "low": -1.96 * errors, "high": 1.96 * errors})

# %% wrong q2 deviation-for-error
# The range of `chance` isn't divided by the number of leads: that is how single leads differ, and a share of many leads is steadier.
thin = pd.Series([(chance * (1 - chance)) ** 0.5, se_price, se_discount])
ranges = pd.DataFrame(
    {"claim": ["chance", "price", "discount"], "low": numbers - 1.96 * thin, "high": numbers + 1.96 * thin}
)

# %% wrong q2 difference-as-a-share
# The range of `discount` treats the difference as if it were one share. It is a difference of two, each with its own error.
thin = pd.Series([se_chance, se_price, se_share(p_deep - p_slight, len(deep) + len(slight))])
ranges = pd.DataFrame(
    {"claim": ["chance", "price", "discount"], "low": numbers - 1.96 * thin, "high": numbers + 1.96 * thin}
)


# %% accept q2
def moe(p, n):
    return 1.96 * np.sqrt(p * (1 - p) / n)


e = evidence.set_index("claim")["number"]
m = {
    "chance": moe(chance, len(team)),
    "price": np.sqrt(
        (middle["price"] * moe(middle["conversion"], middle["visitors"])) ** 2
        + (low["price"] * moe(low["conversion"], low["visitors"])) ** 2
    ),
    "discount": np.sqrt(moe(p_deep, len(deep)) ** 2 + moe(p_slight, len(slight)) ** 2),
}
rows = [{"claim": k, "low": e[k] - v, "high": e[k] + v} for k, v in m.items()]
ranges = pd.DataFrame(rows).set_index("claim")

# %% [markdown] hint q2
# 1. The function `se_share` is given. `chance` needs it once, the other two claims twice each.
# 2. For a difference: two standard errors, each squared, added, and the root of the sum. For `price` multiply each by its price before that.
# 3. `se_price = ((middle["price"] * se_share(…, …)) ** 2 + (low["price"] * se_share(…, …)) ** 2) ** 0.5`; then `number - 1.96 * se` and `number + 1.96 * se`, three times.

# %% [markdown] meaning q2
# A range answers "how much could luck have done?", a grade answers "what else could have done it?". They are different questions. The discounts can have a range that keeps well clear of zero and still be a description; a randomised price can have a range that nearly touches it and still be the only causal number on the page. The brief needs both.

# %% [markdown] ask q3 type=chart points=4 mutants="titles, labels and the size of the figure are for the eye and are not marked; the bars and their names are" columns="leads.segment,funnel.won_120d,opportunities.status,opportunities.source_type,opportunities.segment,opportunities.amount_eur,price_test.price,price_test.purchased" period="leads and deals of 2024 and 2025, price test of July to September 2024"
# ### The decision in one look
#
# Draw **one figure with two panels**, both with bars, not rounded:
#
# - `ax_value`: the **expected value per lead** by segment, in EUR. One bar each for `solo`, `team` and `multi`: of the leads in `mature` of that segment, the share with `won_120d` True, × the mean `amount_eur` of the deals in `opps` with status `won`, source type `inbound` and that segment (both years), × the segment's `MARGIN`.
# - `ax_price`: **revenue per visitor** by price, in EUR, one bar for each of the three prices; the name of the bar is the price as text (`astype(str)`), such as `"40"`, without a currency and without decimals.
#
# Give each panel a title that says what it shows and a label with the unit. Only the bars and their names are marked; upright or lying is the same.
#
# *Why: two panels carry two thirds of the brief: for whom, and at which price.*

# %% answer q3
### BEGIN SOLUTION
won = opps[(opps["status"] == "won") & (opps["source_type"] == "inbound")]
value = mature.groupby("segment")["won_120d"].mean() * won.groupby("segment")["amount_eur"].mean() * MARGIN
value = value.loc[["solo", "team", "multi"]]
fig, (ax_value, ax_price) = plt.subplots(1, 2, figsize=(9, 3.5))
ax_value.bar(value.index, value)
ax_value.set_title("What an inbound lead is worth")
ax_value.set_ylabel("EUR per lead")
ax_price.bar(arms["price"].astype(int).astype(str), arms["rpv"])
ax_price.set_title("What a visitor brings, by price")
ax_price.set_ylabel("EUR per visitor")
ax_price.set_xlabel("price of the Team plan (EUR per month)")
### END SOLUTION

# %% check q3
check("q3", ax_value, ax_price)

# %% wrong q3 panels-swapped
# The two panels stand under each other's names.
ax_value, ax_price = ax_price, ax_value

# %% wrong q3 chance-only
# `ax_value` shows the chance that a lead becomes a customer. Multiply it by what such a customer leaves.
fig, (ax_value, b) = plt.subplots(1, 2)
p = mature.groupby("segment")["won_120d"].mean()
ax_value.bar(p.index, p)

# %% wrong q3 margin-forgotten
# `ax_value` shows revenue per lead. The gross margin is missing.
fig, (ax_value, b) = plt.subplots(1, 2)
p = mature.groupby("segment")["won_120d"].mean() * won.groupby("segment")["amount_eur"].mean()
ax_value.bar(p.index, p)

# %% wrong q3 value-of-a-customer
# `ax_value` shows what a *customer* leaves. Per lead it is that times the chance.
fig, (ax_value, b) = plt.subplots(1, 2)
p = won.groupby("segment")["amount_eur"].mean() * MARGIN
ax_value.bar(p.index, p)

# %% wrong q3 outbound-deals
# `ax_value` has the outbound deals in its mean. They are larger, and these leads are inbound.
fig, (ax_value, b) = plt.subplots(1, 2)
w = opps[opps["status"] == "won"].groupby("segment")["amount_eur"].mean()
p = mature.groupby("segment")["won_120d"].mean() * w * MARGIN
ax_value.bar(p.index, p)

# %% wrong q3 deals-not-won
# `ax_value` takes the mean over all inbound deals, lost and open ones among them. A customer is a won deal.
fig, (ax_value, b) = plt.subplots(1, 2)
w = opps[opps["source_type"] == "inbound"].groupby("segment")["amount_eur"].mean()
p = mature.groupby("segment")["won_120d"].mean() * w * MARGIN
ax_value.bar(p.index, p)

# %% wrong q3 reach-in-it
# `ax_value` shows the value of all leads of a segment. Asked is the value of one.
fig, (ax_value, b) = plt.subplots(1, 2)
p = value * mature.groupby("segment").size()
ax_value.bar(p.index, p)

# %% wrong q3 median-deal
# `ax_value` multiplies by the median deal. An expected value takes the mean.
fig, (ax_value, b) = plt.subplots(1, 2)
p = mature.groupby("segment")["won_120d"].mean() * won.groupby("segment")["amount_eur"].median() * MARGIN
ax_value.bar(p.index, p)

# %% wrong q3 conversion-bars
# `ax_price` shows conversions. Multiply each by its price.
fig, (a, ax_price) = plt.subplots(1, 2)
ax_price.bar(arms["price"].astype(int).astype(str), arms["conversion"])

# %% wrong q3 price-margin
# `ax_price` shows gross margin per visitor. This panel asks for revenue.
fig, (a, ax_price) = plt.subplots(1, 2)
ax_price.bar(arms["price"].astype(int).astype(str), arms["rpv"] * 0.78)

# %% wrong q3 buyers
# `ax_price` shows how many bought. Asked is revenue per visitor.
fig, (a, ax_price) = plt.subplots(1, 2)
ax_price.bar(arms["price"].astype(int).astype(str), arms["visitors"] * arms["conversion"])

# %% wrong q3 two-prices
# `ax_price` lacks a price. Draw all three.
fig, (a, ax_price) = plt.subplots(1, 2)
ax_price.bar(arms["price"].astype(int).astype(str).head(2), arms["rpv"].head(2))

# %% wrong q3 prices-as-numbers
# The heights in `ax_price` are right, but its bars stand at *numbers* and have no names. Make the prices text first: `astype(str)`.
fig, (a, ax_price) = plt.subplots(1, 2, figsize=(9, 3.5))
ax_price.bar(arms["price"], arms["rpv"])

# %% wrong q3 prices-as-numbers-wide
# The heights in `ax_price` are right, but the bars stand at *numbers* on an axis. Asked are names: make the prices text, `astype(str)`.
fig, (a, ax_price) = plt.subplots(1, 2)
ax_price.bar(arms["price"], arms["rpv"])

# %% wrong q3 prices-with-currency
# The heights in `ax_price` are right; the names have a currency in them. Asked is the price alone, as text.
fig, (a, ax_price) = plt.subplots(1, 2)
ax_price.bar(arms["price"].astype(int).astype(str) + " EUR", arms["rpv"])

# %% wrong q3 prices-with-decimals
# The heights in `ax_price` are right; the names have decimals. The prices are whole numbers: `astype(int)` before `astype(str)`.
fig, (a, ax_price) = plt.subplots(1, 2)
ax_price.bar(arms["price"].astype(float).astype(str), arms["rpv"])

# %% wrong q3 names-by-hand
# The heights in `ax_value` are right and stand under each other's names. `groupby` sorts the segments by the alphabet: take the names from its result.
fig, (ax_value, b) = plt.subplots(1, 2)
ax_value.bar(["solo", "team", "multi"], value.sort_index())

# %% wrong q3 names-by-hand-turned
# The heights in `ax_value` are right and stand under each other's names: these were typed by the alphabet. Take the names from the same Series as the heights.
fig, (ax_value, b) = plt.subplots(1, 2)
ax_value.bar(["multi", "solo", "team"], value)

# %% wrong q3 list-values
# `ax_value` multiplies by the value at *list* price. A customer leaves what was signed: `amount_eur`.
fig, (ax_value, b) = plt.subplots(1, 2)
w = (won["list_local"] * won["amount_eur"] / won["amount_local"]).groupby(won["segment"]).mean()
p = mature.groupby("segment")["won_120d"].mean() * w * MARGIN
ax_value.bar(p.index, p)

# %% wrong q3 currencies-mixed
# `ax_value` uses `amount_local`, where pounds, dollars and euros stand side by side. Use `amount_eur`.
fig, (ax_value, b) = plt.subplots(1, 2)
p = mature.groupby("segment")["won_120d"].mean() * won.groupby("segment")["amount_local"].mean() * MARGIN
ax_value.bar(p.index, p)

# %% wrong q3 lost-deals-in
# `ax_value` has the lost deals in its mean. A customer is a won deal.
fig, (ax_value, b) = plt.subplots(1, 2)
w = opps[(opps["source_type"] == "inbound") & opps["status"].isin(["won", "lost"])]
p = mature.groupby("segment")["won_120d"].mean() * w.groupby("segment")["amount_eur"].mean() * MARGIN
ax_value.bar(p.index, p)

# %% wrong q3 one-chance-for-all
# `ax_value` uses the chance of all leads for each segment. Each has its own.
fig, (ax_value, b) = plt.subplots(1, 2)
p = mature["won_120d"].mean() * won.groupby("segment")["amount_eur"].mean() * MARGIN
ax_value.bar(p.index, p)

# %% wrong q3 revenue-in-all
# `ax_price` shows the revenue of all visitors who saw the price. Asked is revenue per visitor.
fig, (a, ax_price) = plt.subplots(1, 2)
ax_price.bar(arms["price"].astype(int).astype(str), arms["visitors"] * arms["rpv"])


# %% accept q3
v = pd.DataFrame({"segment": value.index, "ev": value.to_numpy()})
r = test.assign(rev=test["price"] * test["purchased"], price=test["price"].astype(str)).groupby("price")["rev"].mean()
fig, (ax_value, ax_price) = plt.subplots(2, 1)
v.plot.barh(x="segment", y="ev", ax=ax_value)
r.plot.barh(ax=ax_price)

# %% [markdown] hint q3
# 1. Two Series are enough: one with three segments as index, one with three prices.
# 2. Three Series with the same index are multiplied label by label: chance, mean deal, `MARGIN`. Then one `bar` in each panel.
# 3. `value = mature.groupby("segment")["won_120d"].mean() * won.groupby("segment")["amount_eur"].mean() * MARGIN`; `fig, (ax_value, ax_price) = plt.subplots(1, 2, figsize=(9, 3.5))`; `ax_value.bar(value.index, value)`; `ax_price.bar(arms["price"].astype(str), arms["rpv"])`, with prices that are whole numbers.

# %% [markdown] meaning q3
# Show the figure to Tomasz and he will point at the highest bar on the left. Have the second number ready: how many such leads there are, and how few customers that bar rests on. The left panel is a description, the right one an experiment, and they look alike; write the grade into each title before it leaves the house.

# %% [markdown] ask q4 type=function points=5 fixed="the function is asked about the numbers of the calls, not about a table"
# ### What if?
#
# Write `expected_year1_margin(conversion, price, gm, churn)`. It returns the **expected gross margin in twelve months per visitor** who is shown this monthly price, in EUR, not rounded. `conversion` is the share of visitors who buy (one seat), `price` is EUR per month, `gm` the gross margin as a share of revenue, `churn` the share of the customers still there that leaves **between one payment and the next**.
#
# A customer pays **twelve times at most**, the first time at once. So all buyers make the first payment (every completed checkout is taken for a customer who pays; the 14 days of free cancelling are left out), 1 - `churn` of them the second, (1 - `churn`)² of them the third, and so on up to the twelfth.
#
# If `conversion` or `churn` is below 0 or above 1, raise a `ValueError`; 0 and 1 themselves are allowed. `price` and `gm` need no check.
#
# *Why: it lets a boss ask "what if?" on the spot, and get the same answer twice.*


# %% answer q4
def expected_year1_margin(conversion, price, gm, churn):
    """Gross margin of twelve monthly payments per visitor who is shown the price, in EUR."""
    if conversion < 0 or conversion > 1 or churn < 0 or churn > 1:
        raise ValueError("conversion and churn are shares between 0 and 1")
    payments = ((1 - churn) ** np.arange(12)).sum()
    return conversion * price * gm * payments


# %% check q4
check("q4", expected_year1_margin)

# %% cases q4
expected_year1_margin(0.05, 40, 0.75, 0.03)
expected_year1_margin(0.08, 45, 0.78, 0)
expected_year1_margin(0.08, 45, 0.78, 0.1)
expected_year1_margin(0.02, 60, 0.7, 1)
expected_year1_margin(0, 45, 0.78, 0.04)
expected_year1_margin(1, 30, 0.5, 0.5)
expected_year1_margin(1.2, 40, 0.75, 0.03)
expected_year1_margin(-0.1, 40, 0.75, 0.03)
expected_year1_margin(0.05, 40, 0.75, -0.01)
expected_year1_margin(0.05, 40, 0.75, 1.5)


# %% wrong q4 nobody-leaves
# Nobody leaves here: every buyer pays twelve times. The churn between two payments is missing.
def expected_year1_margin(conversion, price, gm, churn):
    """Gross margin of twelve payments."""
    if conversion < 0 or conversion > 1 or churn < 0 or churn > 1:
        raise ValueError("shares")
    return conversion * price * gm * 12


# %% wrong q4 leaves-before-paying
# The first payment is made at once, by every buyer. Here some have left before it: the powers begin at 0, not at 1.
def expected_year1_margin(conversion, price, gm, churn):
    """Gross margin of twelve payments."""
    if conversion < 0 or conversion > 1 or churn < 0 or churn > 1:
        raise ValueError("shares")
    return conversion * price * gm * ((1 - churn) ** np.arange(1, 13)).sum()


# %% wrong q4 survivors-only
# Only those who are still there after a year are counted, with all twelve payments. Whoever left in the tenth month had paid until then.
def expected_year1_margin(conversion, price, gm, churn):
    """Gross margin of twelve payments."""
    if conversion < 0 or conversion > 1 or churn < 0 or churn > 1:
        raise ValueError("shares")
    return conversion * price * gm * 12 * (1 - churn) ** 12


# %% wrong q4 thirteenth-payment-alone
# One payment is counted here, that of the buyers who are left after twelve rounds of leaving. Add up all twelve payments, each from those still there.
def expected_year1_margin(conversion, price, gm, churn):
    """Gross margin of twelve payments."""
    if conversion < 0 or conversion > 1 or churn < 0 or churn > 1:
        raise ValueError("shares")
    return conversion * price * gm * (1 - churn) ** 12


# %% wrong q4 churn-once
# The churn is applied once, as if it were the share that leaves in the whole year. It works between every two payments.
def expected_year1_margin(conversion, price, gm, churn):
    """Gross margin of twelve payments."""
    if conversion < 0 or conversion > 1 or churn < 0 or churn > 1:
        raise ValueError("shares")
    return conversion * price * gm * 12 * (1 - churn)


# %% wrong q4 straight-line
# The customers decrease in a straight line. The churn is a share of those *still there*, so the losses get smaller: use powers.
def expected_year1_margin(conversion, price, gm, churn):
    """Gross margin of twelve payments."""
    if conversion < 0 or conversion > 1 or churn < 0 or churn > 1:
        raise ValueError("shares")
    return conversion * price * gm * (1 - churn * np.arange(12)).sum()


# %% wrong q4 for-ever
# This is the sum of all payments for ever, 1 / churn of them. The year ends with the twelfth.
def expected_year1_margin(conversion, price, gm, churn):
    """Gross margin of twelve payments."""
    if conversion < 0 or conversion > 1 or churn < 0 or churn > 1:
        raise ValueError("shares")
    return conversion * price * gm * (1 / churn if churn > 0 else 12)


# %% wrong q4 revenue
# This is revenue. The gross margin is the part `gm` of it.
def expected_year1_margin(conversion, price, gm, churn):
    """Gross margin of twelve payments."""
    if conversion < 0 or conversion > 1 or churn < 0 or churn > 1:
        raise ValueError("shares")
    return conversion * price * ((1 - churn) ** np.arange(12)).sum()


# %% wrong q4 per-buyer
# This is the margin of a *buyer*. Per visitor it is that times the share who buy.
def expected_year1_margin(conversion, price, gm, churn):
    """Gross margin of twelve payments."""
    if conversion < 0 or conversion > 1 or churn < 0 or churn > 1:
        raise ValueError("shares")
    return price * gm * ((1 - churn) ** np.arange(12)).sum()


# %% wrong q4 first-month
# This is the margin of the first payment alone. Eleven more are due from those who stay.
def expected_year1_margin(conversion, price, gm, churn):
    """Gross margin of twelve payments."""
    if conversion < 0 or conversion > 1 or churn < 0 or churn > 1:
        raise ValueError("shares")
    return conversion * price * gm


# %% wrong q4 eleven-payments
# This sums eleven payments. The first one, at once, is one of twelve.
def expected_year1_margin(conversion, price, gm, churn):
    """Gross margin of twelve payments."""
    if conversion < 0 or conversion > 1 or churn < 0 or churn > 1:
        raise ValueError("shares")
    return conversion * price * gm * ((1 - churn) ** np.arange(11)).sum()


# %% wrong q4 churn-unchecked
# A churn below 0 or above 1 goes through. It is a share, like the conversion: raise a `ValueError`.
def expected_year1_margin(conversion, price, gm, churn):
    """Gross margin of twelve payments."""
    if conversion < 0 or conversion > 1:
        raise ValueError("shares")
    return conversion * price * gm * ((1 - churn) ** np.arange(12)).sum()


# %% wrong q4 conversion-unchecked
# A conversion below 0 or above 1 goes through. More buyers than visitors is a mistake in the table: raise a `ValueError`.
def expected_year1_margin(conversion, price, gm, churn):
    """Gross margin of twelve payments."""
    if churn < 0 or churn > 1:
        raise ValueError("shares")
    return conversion * price * gm * ((1 - churn) ** np.arange(12)).sum()


# %% wrong q4 ends-refused
# 0 and 1 are allowed: nobody leaves, everybody leaves, nobody buys, everybody buys. Refuse only what lies outside.
def expected_year1_margin(conversion, price, gm, churn):
    """Gross margin of twelve payments."""
    if conversion <= 0 or conversion >= 1 or churn <= 0 or churn >= 1:
        raise ValueError("shares")
    return conversion * price * gm * ((1 - churn) ** np.arange(12)).sum()


# %% wrong q4 thirteen-payments
# This sums thirteen payments. `range` and `np.arange` begin at 0, so their length is the number of payments.
def expected_year1_margin(conversion, price, gm, churn):
    """Gross margin of twelve payments."""
    if conversion < 0 or conversion > 1 or churn < 0 or churn > 1:
        raise ValueError("shares")
    return conversion * price * gm * ((1 - churn) ** np.arange(13)).sum()


# %% wrong q4 powers-of-churn
# Here the powers are those of `churn`. From payment to payment those *stay* who don't leave: which share is that?
def expected_year1_margin(conversion, price, gm, churn):
    """Gross margin of twelve payments."""
    if conversion < 0 or conversion > 1 or churn < 0 or churn > 1:
        raise ValueError("shares")
    return conversion * price * gm * (churn ** np.arange(12)).sum()


# %% wrong q4 straight-to-zero
# The customers decrease in a straight line until none are left. The churn is a share of those *still there*, so the losses get smaller: use powers.
def expected_year1_margin(conversion, price, gm, churn):
    """Gross margin of twelve payments."""
    if conversion < 0 or conversion > 1 or churn < 0 or churn > 1:
        raise ValueError("shares")
    return conversion * price * gm * np.maximum(0, 1 - churn * np.arange(12)).sum()


# %% wrong q4 rounded-to-cents
# The result is rounded to cents. Per visitor a cent is a lot; return the number as it is.
def expected_year1_margin(conversion, price, gm, churn):
    """Gross margin of twelve payments."""
    if conversion < 0 or conversion > 1 or churn < 0 or churn > 1:
        raise ValueError("shares")
    return round(conversion * price * gm * ((1 - churn) ** np.arange(12)).sum(), 2)


# %% wrong q4 margin-subtracted
# `gm` is subtracted from the price here. It is a share of revenue: multiply by it.
def expected_year1_margin(conversion, price, gm, churn):
    """Gross margin of twelve payments."""
    if conversion < 0 or conversion > 1 or churn < 0 or churn > 1:
        raise ValueError("shares")
    return conversion * (price - gm) * ((1 - churn) ** np.arange(12)).sum()


# %% wrong q4 cost-for-margin
# This is what delivering costs. The gross margin is the part `gm` of revenue, the cost is the rest.
def expected_year1_margin(conversion, price, gm, churn):
    """Gross margin of twelve payments."""
    if conversion < 0 or conversion > 1 or churn < 0 or churn > 1:
        raise ValueError("shares")
    return conversion * price * (1 - gm) * ((1 - churn) ** np.arange(12)).sum()


# %% accept q4
def expected_year1_margin(conversion, price, gm, churn):
    """Gross margin of twelve payments."""
    if not (0 <= conversion <= 1 and 0 <= churn <= 1):
        raise ValueError("shares")
    total, here = 0.0, conversion
    for _ in range(12):
        total += here * price * gm
        here *= 1 - churn
    return total


# %% accept q4
def expected_year1_margin(conversion, price, gm, churn):
    """Gross margin of twelve payments."""
    if min(conversion, churn) < 0 or max(conversion, churn) > 1:
        raise ValueError("shares")
    payments = 12 if churn == 0 else (1 - (1 - churn) ** 12) / churn
    return conversion * price * gm * payments


# %% [markdown] hint q4
# 1. Count payments per buyer first: 1 at once, then 1 - churn, then (1 - churn)², …
# 2. `np.arange(12)` holds the twelve powers 0 to 11. Sum the row of powers, and multiply by conversion, price and margin. The check of the two shares comes first.
# 3. `if conversion < 0 or conversion > 1 or …: raise ValueError("…")`; `payments = ((1 - churn) ** np.arange(…)).sum()`; `return conversion * price * … * payments`.

# %% [markdown] meaning q4
# Put two prices in with the same churn and the same `gm`, and the order of the prices is that of revenue per visitor: both cancel. The question for Ines and Tomasz is therefore whether the dearer price *loses customers faster*, and the test of one summer can't know. The function tells them how much faster it would have to be.

# %% [markdown]
# ## Your price
#
# Now decide. What should the monthly Team plan cost, per seat, for people who come to the page by themselves? Any price from 29 to 63 EUR. Three prices were tested; if yours isn't one of them, say to yourself what you are assuming about the stretch in between.

# %% demo
decision = {"price": 44}
decision

# %% [markdown]
# **Write down what you expect** before you look: the gross margin of twelve months per 1,000 visitors who are shown your price, in EUR, as an 80% interval. You would be surprised in one case of five. Question 4 helps, with a conversion from the test, 0.78, a churn that you think likely, times 1,000. Like question 4, the replay takes every completed checkout for a customer who pays. The interval goes into the ledger of day 30, and as on that day the cell writes only once. Put two numbers in the place of the dots.

# %% demo
at_least, at_most = ..., ...  # your two numbers, in EUR per 1,000 visitors
if "day 40" in predictions()["name"].to_list():
    print("Your interval stands in the ledger already, and is left as it is.")
elif at_least is ... or at_most is ...:
    print("Fill in the two numbers, then run this cell again.")
else:
    predict("day 40", low=at_least, high=at_most, about="EUR gross margin of 12 months per 1,000 visitors at my price")

# %% [markdown]
# Only now look; without an interval in your ledger the cell shows nothing. Larkwell's page can be replayed at your price, with the visitors of twenty histories: a mean, and a range that holds eight of ten histories. Where you chose a price between two that were computed, the line between them is read off.

# %% demo
result = {}
if "day 40" in predictions()["name"].to_list():
    result = replay(40, decision)
    for name, what in [("buyers_per_1000", "buyers of 1,000 visitors"), ("margin_eur_per_1000", "margin in EUR")]:
        low80, high80 = round(result[name + "_low80"], 1), round(result[name + "_high80"], 1)
        print(f"{what}, mean: {round(result[name], 1)}, eight of ten: {low80} to {high80}")
else:
    print("First the interval.")

# %% [markdown]
# Settle your first prediction: take the `#` away and run the cell, once. Then try other prices in `decision` and watch where the margin turns. The replay knows one page and one plan; it says nothing about annual contracts.

# %% demo
# settle("day 40", result["margin_eur_per_1000"])
predictions()

# %% [markdown] ask q5 type=essay points=6
# ### The brief
#
# Write the offer brief in about **250 words**, for Amara, Ines and Tomasz:
#
# - **for whom**: segment, trigger, exclusion (day 33), and whom you will *not* chase; if your own gap of day 33 spoke against the trigger, say so or name another;
# - **what we stand for**: one sentence a seller can say on the phone and a designer can print;
# - **at which price**, and for which purchases your evidence holds;
# - **proof**: at least three numbers with unit, base and grade, and with the range where question 2 gave one;
# - **risk**: what could be wrong, and what you would see first;
# - **one thing to test next**, with who draws the lots, from when to when, and what result would change the brief.
#
# Argue from the tables. A replay isn't something that Amara could check, so leave it out.
#
# *Why: sales must be able to say it, and marketing must be able to print it.*
#
# A person reads your text for four things: a claim, numbers with their units, a caveat and a decision. Each is worth 1.5 points here.

# %% [markdown] answer q5
# *Write here: about 250 words.*

# %% [markdown] rubric q5
# One and a half points each:
#
# 1. **Claim**: one segment, one position, one price, consistent with each other, and somebody is left out by name.
# 2. **Number with unit**: three own numbers, right for the tables, each with unit, base and a grade that fits (price test A; segment, survey and discounts C), and a range where question 2 gave one.
# 3. **Caveat**: says where the price evidence ends (monthly Team plan, self-serve page, summer 2024, first month) and that discounts weren't randomised, or why another number is only a description.
# 4. **Decision**: what is done when, and one test with lots, dates, an outcome and a result that would change the brief.

# %% [markdown] model q5
# *The numbers are those of another company: your tables say something else.*
#
# **For whom.** Practices with three to ten people that use a rival's program, when the owner or manager writes to us. The rival's program is a reason to call; so far such leads have bought no more often. Of all inbound leads of this size 7.1% become customers within 120 days (range 6.3 to 7.9; 4,000 leads; C). We won't run campaigns for chains: their leads are worth more each, but the number rests on about forty customers.
#
# **What we stand for.** "Your first booking today, without a course." Owners think us easier than the others by 0.6 rating points beyond what our name explains (8,400 interviews in 2025; C). We don't claim to be the safest; sellers get an honest sheet for that question.
#
# **At which price.** 44 EUR per seat and month on the self-serve page. It brought 0.50 EUR per visitor more than 37 EUR, range 0.00 to 1.00 (6,400 visitors drawn by lot; A). This holds for monthly Team plans, that page, one summer and the first month, and for no contract with a seller. Team deals with over 15% off are won more often by 35 points than those with up to 5% (range 28 to 42; 650 deals; C): sellers chose them, so the discount rules stay as they are.
#
# **Risk.** Customers at the dearer price may leave faster. We'd see it in the share of July's buyers who pay in October.
#
# **Next test.** From 1 April to 30 September Maren draws twelve of our 24 territories by lot; there no discount exceeds 15%. If the gross margin per opportunity is lower there than in the others by more than its margin of error, the cap goes, and this line of the brief with it.

# %% [markdown] weak q5
# "We should focus on team firms, but also keep chains and solo studios in view, as each has its own potential. Larkwell is easy, complete, safe and modern. Our price test with 9,600 visitors proves that 44 EUR is right for all plans and contracts. Discounts clearly work, since deals with high discounts are won much more often. Next we should monitor the results closely and adjust where necessary."
#
# *What it misses: nobody is left out, and four adjectives are no position. The price evidence is stretched to contracts that nobody tested. The discounts are given the best grade without being asked who chose them. There is no base, no range, and "monitor closely" names no date, no outcome and nothing that would change a mind.*

# %% [markdown]
# ## Before you hand it over: judge your own brief
#
# Mark the column that is true. Everything in the middle column or better: hand it over. Then look at `solution("q5")`.
#
# | | not yet | good | ready for a boss |
# |---|---|---|---|
# | **Whom** | everybody | a segment | segment, trigger, and who is left out |
# | **What** | adjectives | a sentence | a sentence that a rival couldn't say truthfully |
# | **Price** | a number | a number with its test | it also says for which purchases it holds |
# | **Proof** | "the data show" | numbers with bases | bases, ranges and grades |
# | **Risk** | none | something | what you would see first, and where |
# | **Next** | "monitor" | a test | lots, dates, and a result that changes the brief |
