# %% [markdown] intro
# # Day 34 · A Map of Minds: Positioning in Two Dimensions
#
# Owners of clinics, studios and workshops have rated five brands on six attributes. You take out what a brand gets for being known, find out where each of them really stands apart, label Larkwell's six attributes and a rival's by a rule, draw two maps, and compare what buyers see with what Larkwell's own people see in the mirror. Then you write the sentence that sellers will say on the phone. About 40 minutes.

# %% setup
import pandas as pd

from larkwell import begin, load

check, hint, solution = begin("day-034")

survey = load("brand_survey")
recent = survey[survey["quarter"].str.contains("2025")]  # 2025: four quarters x six regions = 24 rows a brand

# Ready-made, all for 2025. The names without their prefix: easy, complete, cheap, support, safe, modern.
ratings = recent.groupby("brand")[[c for c in survey.columns if c.startswith("attr_")]].mean()
ratings = ratings.rename(columns=lambda c: c.replace("attr_", ""))  # one row a brand, mean rating on a scale of 1 to 5
importance = recent[[c for c in survey.columns if c.startswith("importance_")]].mean()
importance = importance.rename(lambda c: c.replace("importance_", ""))  # how important owners say each is, 1 to 5

# On Tuesday Larkwell's staff filled in the same questionnaire about Larkwell: their mean ratings.
own_view = pd.Series({"easy": 4.6, "complete": 4.1, "cheap": 4.2, "support": 4.5, "safe": 4.5, "modern": 3.9})
ratings.columns.name = importance.index.name = own_view.index.name = "attribute"


inf = float("inf")  # beyond every number


def plot_map(table, x, y):
    """Draw the brands (rows of `table`) as points, column `x` to the right and column `y` upwards; return the axes."""
    ax = table.plot.scatter(x=x, y=y)
    for brand in table.index:
        ax.annotate(brand, (table.loc[brand, x], table.loc[brand, y]))
    return ax

# %% [markdown]
# ## New today: centre the rows, then standardise the columns
#
# Three judges have tasted four cakes, 10 is best. Rows are judges, columns are cakes.

# %% demo
points = pd.DataFrame(
    {"apple": [9, 5, 6], "lemon": [8, 6, 3], "nut": [9, 4, 4], "plum": [10, 5, 3]}, index=["Ada", "Ben", "Cem"]
)
points

# %% [markdown]
# Ada loves cake, whatever is in it. `mean(axis=1)` is the mean *along a row*: one number a judge, each judge's general mood. (Without `axis=1` you get the mean down each column, one number a cake.)

# %% demo
mood = points.mean(axis=1)
mood

# %% [markdown]
# To take each judge's mood out of each judge's row, tell pandas that `mood` has one number a *row*: `sub(mood, axis=0)` subtracts it and matches by the names down the side. A plain `points - mood` would look for Ada among the cakes, and find nothing but blanks.

# %% demo
liking = points.sub(mood, axis=0)
liking

# %% [markdown]
# Now a row says what a judge likes *more than this judge likes cake in general*. Ben's lemon is +1, Ada's is -1, although Ada gave it more points.
#
# The second step compares the judges cake by cake. A **z-score** = (value - mean) / standard deviation, here down each column; `mean()` and `std()` without an `axis` do just that, and a plain minus matches by the names along the top.

# %% demo
taste = (liking - liking.mean()) / liking.std()
taste.round(2)

# %% [markdown]
# Each column now has mean 0 and standard deviation 1. `std()` divides by the number of values minus 1, as statisticians do for a sample; leave it as it is.
#
# ## From day 4, without looking
#
# Is brand preference ("which of these would you choose?") a leading or a lagging indicator of revenue?
#
# <details><summary>Compare with your answer</summary>
#
# Leading: its figure is in before the revenue that it is read for. That gives you time. Whether changing it changes revenue is another question, and no survey answers it. The same holds for everything that you compute today.
#
# </details>

# %% [markdown] ask q1 type=table points=2 columns="brand_survey.unaided,brand_survey.n,brand_survey.brand,brand_survey.quarter" period="2025"
# ### Who is known, and who is liked for everything
#
# Make the table `brands`, **one row for each brand** (it may be the index), with the columns (float, not rounded):
#
# - `unaided_rate`: respondents who name the brand without help (`unaided`) / respondents (`n`), both added up over the rows of the brand in `recent`; a fraction;
# - `halo`: the mean of the brand's six ratings in `ratings`, in points of the scale.
#
# *Why: if the two go together, a rating says something about fame before it says anything about the product.*

# %% answer q1
### BEGIN SOLUTION
sums = recent.groupby("brand")[["unaided", "n"]].sum()
brands = pd.DataFrame({"unaided_rate": sums["unaided"] / sums["n"], "halo": ratings.mean(axis=1)})
### END SOLUTION

# %% check q1
check("q1", brands)

# %% wrong q1 aided
# `unaided_rate` counts those who know the brand when they see its name. Asked are those who name it without help.
helped = recent.groupby("brand")[["aided", "n"]].sum()
brands["unaided_rate"] = helped["aided"] / helped["n"]

# %% wrong q1 share-of-namings
# Below the line stand all namings of all brands. The base is the respondents, and one respondent may name several brands.
brands["unaided_rate"] = sums["unaided"] / sums["unaided"].sum()

# %% wrong q1 of-the-aided
# Below the line stand those who recognise the brand. The base is all respondents, `n`.
helped = recent.groupby("brand")[["unaided", "aided"]].sum()
brands["unaided_rate"] = helped["unaided"] / helped["aided"]

# %% wrong q1 respondents-of-all-brands
# Below the line each respondent stands five times, once for each brand. Divide within the brand.
brands["unaided_rate"] = sums["unaided"] / sums["n"].sum()

# %% wrong q1 counts
# `unaided_rate` holds numbers of people. Divide by the respondents.
brands["unaided_rate"] = sums["unaided"]

# %% wrong q1 both-years
# `unaided_rate` covers 2024 as well. `recent` holds the rows of 2025.
whole = survey.groupby("brand")[["unaided", "n"]].sum()
brands["unaided_rate"] = whole["unaided"] / whole["n"]

# %% wrong q1 halo-of-both-years
# `halo` covers 2024 as well. `ratings` holds 2025.
whole = survey.groupby("brand")[[c for c in survey.columns if c.startswith("attr_")]].mean()
whole = whole.rename(columns=lambda c: c.replace("attr_", ""))
brands["halo"] = whole.mean(axis=1)

# %% wrong q1 mean-of-the-attribute
# `halo` holds the mean of an attribute over the brands. Asked is the mean of a brand over its attributes: along the row.
brands["halo"] = list(ratings.mean()[:5])

# %% wrong q1 sum-of-ratings
# `halo` is the sum of the six ratings. Their mean stays on the scale from 1 to 5.
brands["halo"] = ratings.sum(axis=1)

# %% wrong q1 best-rating
# `halo` is the best of the six ratings. The mean of all six is asked.
brands["halo"] = ratings.max(axis=1)

# %% wrong q1 median-rating
# `halo` is the median of the six ratings. The mean is asked.
brands["halo"] = ratings.median(axis=1)

# %% wrong q1 above-the-others
# `halo` is the distance from the mean of all brands. Asked is the brand's own mean.
brands["halo"] = ratings.mean(axis=1) - ratings.mean(axis=1).mean()

# %% wrong q1 weighted-by-importance
# `halo` is weighted by importance. Every attribute counts alike here.
brands["halo"] = (ratings * importance).sum(axis=1) / importance.sum()

# %% wrong q1 considered
# `unaided_rate` counts those who would consider the brand. Asked are those who name it without help.
helped = recent.groupby("brand")[["considered", "n"]].sum()
brands["unaided_rate"] = helped["considered"] / helped["n"]

# %% accept q1
brands = recent.groupby("brand").agg(named=("unaided", "sum"), asked=("n", "sum")).reset_index()
brands["unaided_rate"] = brands["named"] / brands["asked"]
brands["halo"] = brands["brand"].map(ratings.T.mean())
brands = brands[["brand", "unaided_rate", "halo"]]

# %% [markdown] hint q1
# 1. Two sources: people are counted in `recent`, ratings stand ready in `ratings`.
# 2. Add up `unaided` and `n` by brand and divide; for the halo take the mean along each row.
# 3. `sums = recent.groupby("brand")[["…", "n"]].sum()`, then `pd.DataFrame({"unaided_rate": … / …, "halo": ratings.mean(axis=…)})`.

# %% [markdown] meaning q1
# Sort the table by one column and look at the other. Where the best-known brand also has the highest mean of *all* attributes, "owners find them better" may mean little more than "owners know them". Before anybody reads a single rating, that mean has to come out.

# %% [markdown] ask q2 type=table points=4 columns="brand_survey.brand,brand_survey.quarter" period="2025"
# ### Take off the halo
#
# From `ratings` make the table `z`: **one row for each of the five brands** (it may be the index) and the six columns `easy`, `complete`, `cheap`, `support`, `safe`, `modern` (float, not rounded). Two steps, in this order:
#
# 1. subtract from each rating the brand's own mean over its six ratings;
# 2. standardise **within each attribute**: subtract the mean of the five brands and divide by their standard deviation, as `std()` gives it.
#
# *Why: standardising alone keeps the halo, and fame goes on looking like quality.*

# %% answer q2
### BEGIN SOLUTION
profile = ratings.sub(ratings.mean(axis=1), axis=0)
z = (profile - profile.mean()) / profile.std()
### END SOLUTION

# %% check q2
check("q2", z)

# %% wrong q2 halo-kept
# These are z-scores of the raw ratings, and the halo is still in. First subtract from each brand its *own* mean; the same number subtracted from all brands changes nothing.
z = (ratings - ratings.mean()) / ratings.std()

# %% wrong q2 only-centred
# The brands' own means are out, but nothing is standardised yet. Divide within each attribute by the standard deviation of the five brands.
z = profile

# %% wrong q2 not-divided
# Both means are out, the division is missing: a z-score counts in standard deviations.
z = profile - profile.mean()

# %% wrong q2 mean-not-subtracted
# Divided, but not centred within the attribute: the mean of the five brands is still in. A z-score is 0 for the average brand.
z = profile / profile.std()

# %% wrong q2 standardised-in-the-row
# This standardises within each *brand*: it says what a brand is best at, and not whether it is better at it than the others. The second step goes down the columns.
z = profile.div(ratings.std(axis=1), axis=0)

# %% wrong q2 standardised-both-ways
# You divided within each brand as well. The first step only subtracts; the division comes in the second, down the columns.
rows = profile.div(ratings.std(axis=1), axis=0)
z = (rows - rows.mean()) / rows.std()

# %% wrong q2 first-standardised
# The steps have changed places: first standardised, then the row's mean taken out. The order matters, for a brand's mean of z-scores is no rating.
raw = (ratings - ratings.mean()) / ratings.std()
z = raw.sub(raw.mean(axis=1), axis=0)

# %% wrong q2 population-std
# The standard deviation is divided by the number of brands here (`ddof=0`). Asked is the one that `std()` gives.
z = (profile - profile.mean()) / profile.std(ddof=0)

# %% wrong q2 raw-deviation
# You divide by the standard deviation of the *raw* ratings. After the first step the spread of the centred values counts.
z = (profile - profile.mean()) / ratings.std()

# %% wrong q2 variance
# You divide by the variance. Its root, the standard deviation, has the right unit.
z = (profile - profile.mean()) / profile.var()

# %% wrong q2 one-deviation-for-all
# One standard deviation for the whole table. Attributes differ in how far the brands lie apart: each column has its own.
z = (profile - profile.mean()) / profile.std().mean()

# %% wrong q2 both-years
# You have both years in it: these are the z-scores of 2024 and 2025 together. `ratings` holds 2025.
whole = survey.groupby("brand")[[c for c in survey.columns if c.startswith("attr_")]].mean()
whole = whole.rename(columns=lambda c: c.replace("attr_", ""))
whole = whole.sub(whole.mean(axis=1), axis=0)
z = (whole - whole.mean()) / whole.std()

# %% wrong q2 all-values-in-one-heap
# One standard deviation, made from all thirty values together. Attributes differ in how far the brands lie apart: each column has its own.
z = (profile - profile.mean()) / profile.stack().std()

# %% wrong q2 turned
# Rows and columns have changed places: brands go down the side, attributes along the top.
z = z.T

# %% wrong q2 divided-by-the-mean
# The first step divides by the brand's mean. It asks you to subtract it.
relative = ratings.div(ratings.mean(axis=1), axis=0)
z = (relative - relative.mean()) / relative.std()

# %% accept q2
halo_free = ratings.copy()
for brand in ratings.index:
    halo_free.loc[brand] = ratings.loc[brand] - ratings.loc[brand].mean()
for name in ratings.columns:
    halo_free[name] = (halo_free[name] - halo_free[name].mean()) / halo_free[name].std()
z = halo_free.reset_index()

# %% accept q2
turned = ratings.T - ratings.T.mean()
z = turned.sub(turned.mean(axis=1), axis=0).div(turned.std(axis=1), axis=0).T

# %% [markdown] hint q2
# 1. The demo does both steps with cakes: judges are brands, cakes are attributes.
# 2. Along the rows first (`axis=1` for the mean, `axis=0` to subtract it), then down the columns without any `axis`.
# 3. `profile = ratings.sub(ratings.mean(axis=…), axis=…)`, then `z = (profile - profile.mean()) / profile.std()`.

# %% [markdown] meaning q2
# Each row now says where a brand is better or worse *than its fame would suggest*, compared with the other four. Hold the best-known brand's row beside its raw ratings: which of its leads are still there? Those its buyers would defend; the others were fame.

# %% [markdown]
# ## A label that follows from two rules
#
# `pd.cut` (day 31) turns numbers into words; two such columns of words, put together with `+`, make a key that `map` (day 26) can look up. `.astype(str)` turns the categories into plain text first, and `inf` (ready-made above) is an outer border beyond every number. Once more with cake: Ben's taste, and how often each cake is ordered.

# %% demo
cakes = pd.DataFrame({"taste": taste.loc["Ben"], "orders": [40, 5, 22, 9]})
side = pd.cut(cakes["taste"], [-inf, 0, inf], labels=["cool", "keen"]).astype(str)
demand = pd.cut(cakes["orders"], [-inf, 20, inf], labels=["rare", "usual"]).astype(str)
advice = {"usual keen": "bake more", "usual cool": "ask Ada", "rare keen": "bake at home", "rare cool": "forget it"}
cakes.assign(advice=(demand + " " + side).map(advice))

# %% [markdown] ask q3 type=table points=4 columns="brand_survey.brand,brand_survey.quarter" period="2025"
# ### Difference, parity, weakness
#
# An attribute has **high** importance if it is **above 3.5** in `importance`, else **low**. The label of an attribute, for one brand:
#
# | importance | `z` above 0.5 | from -0.5 to 0.5 | below -0.5 |
# |---|---|---|---|
# | high | `"difference"` | `"parity"` | `"weakness"` |
# | low | `"irrelevant strength"` | `"no matter"` | `"no matter"` |
#
# No value lies exactly on a border. Make two tables, `ours` for Larkwell and `theirs` for Fennick, each with **one row for each of the six attributes** (as the index, or in a column named `attribute`) and the columns
#
# - `z`: the brand's z-score from your table `z`;
# - `importance`: from `importance`;
# - `label`: by the rules above, computed, never typed.
#
# *Why: being best at something that nobody wants is not a position.*

# %% answer q3
### BEGIN SOLUTION
rules = {
    "high above": "difference",
    "high level": "parity",
    "high below": "weakness",
    "low above": "irrelevant strength",
    "low level": "no matter",
    "low below": "no matter",
}


def position(brand):
    t = pd.DataFrame({"z": z.loc[brand], "importance": importance})
    side = pd.cut(t["z"], [-inf, -0.5, 0.5, inf], labels=["below", "level", "above"]).astype(str)
    weight = pd.cut(t["importance"], [-inf, 3.5, inf], labels=["low", "high"]).astype(str)
    return t.assign(label=(weight + " " + side).map(rules))


ours = position("Larkwell")
theirs = position("Fennick")
### END SOLUTION

# %% check q3
check("q3", ours, theirs)

# %% wrong q3 importance-ignored
# Importance plays no part in your labels: where it is low, a high z-score is not a difference that anybody chooses by.
def position(brand):
    t = pd.DataFrame({"z": z.loc[brand], "importance": importance})
    return t.assign(label=pd.cut(t["z"], [-inf, -0.5, 0.5, inf], labels=["weakness", "parity", "difference"]).astype(str))


ours = position("Larkwell")
theirs = position("Fennick")

# %% wrong q3 borders-at-zero
# Your labels know no parity: every z-score above 0 is a strength, every one below it a weakness. There is a band from -0.5 to 0.5.
def position(brand):
    t = pd.DataFrame({"z": z.loc[brand], "importance": importance})
    side = pd.cut(t["z"], [-inf, 0, inf], labels=["below", "above"]).astype(str)
    weight = pd.cut(t["importance"], [-inf, 3.5, inf], labels=["low", "high"]).astype(str)
    return t.assign(label=(weight + " " + side).map(rules))


ours = position("Larkwell")
theirs = position("Fennick")

# %% wrong q3 borders-at-one
# The band of parity is too wide here, from -1 to 1 perhaps. The table says half a standard deviation to either side.
def position(brand):
    t = pd.DataFrame({"z": z.loc[brand], "importance": importance})
    side = pd.cut(t["z"], [-inf, -1, 1, inf], labels=["below", "level", "above"]).astype(str)
    weight = pd.cut(t["importance"], [-inf, 3.5, inf], labels=["low", "high"]).astype(str)
    return t.assign(label=(weight + " " + side).map(rules))


ours = position("Larkwell")
theirs = position("Fennick")

# %% wrong q3 important-from-four
# High importance begins at 4 or thereabouts here. The rule says above 3.5.
def position(brand):
    t = pd.DataFrame({"z": z.loc[brand], "importance": importance})
    side = pd.cut(t["z"], [-inf, -0.5, 0.5, inf], labels=["below", "level", "above"]).astype(str)
    weight = pd.cut(t["importance"], [-inf, 4, inf], labels=["low", "high"]).astype(str)
    return t.assign(label=(weight + " " + side).map(rules))


ours = position("Larkwell")
theirs = position("Fennick")

# %% wrong q3 important-above-average
# An attribute above 3.5 counts as of low importance here: your border lies too high, at the average importance perhaps. The rule says above 3.5.
def position(brand):
    t = pd.DataFrame({"z": z.loc[brand], "importance": importance})
    side = pd.cut(t["z"], [-inf, -0.5, 0.5, inf], labels=["below", "level", "above"]).astype(str)
    weight = pd.cut(t["importance"], [-inf, importance.mean(), inf], labels=["low", "high"]).astype(str)
    return t.assign(label=(weight + " " + side).map(rules))


ours = position("Larkwell")
theirs = position("Fennick")

# %% wrong q3 raw-z
# The halo is still in: these labels rest on z-scores of the raw ratings. Use your table `z`.
def position(brand):
    raw = (ratings - ratings.mean()) / ratings.std()
    t = pd.DataFrame({"z": raw.loc[brand], "importance": importance})
    side = pd.cut(t["z"], [-inf, -0.5, 0.5, inf], labels=["below", "level", "above"]).astype(str)
    weight = pd.cut(t["importance"], [-inf, 3.5, inf], labels=["low", "high"]).astype(str)
    return t.assign(label=(weight + " " + side).map(rules))


ours = position("Larkwell")
theirs = position("Fennick")

# %% wrong q3 both-years
# The column `z` rests on 2024 and 2025 together. Take your table `z` of question 2, which is made from `ratings`.
whole = survey.groupby("brand")[[c for c in survey.columns if c.startswith("attr_")]].mean()
whole = whole.rename(columns=lambda c: c.replace("attr_", ""))
whole = whole.sub(whole.mean(axis=1), axis=0)
whole = (whole - whole.mean()) / whole.std()
ours = ours.assign(z=whole.loc["Larkwell"])
theirs = theirs.assign(z=whole.loc["Fennick"])

# %% wrong q3 importance-of-both-years
# The column `importance` rests on 2024 and 2025 together. The ready-made `importance` holds 2025.
weights = survey[[c for c in survey.columns if c.startswith("importance_")]].mean()
weights = weights.rename(lambda c: c.replace("importance_", ""))
ours, theirs = ours.assign(importance=weights), theirs.assign(importance=weights)

# %% wrong q3 weakness-without-weight
# A low z-score is called a weakness although the attribute has low importance. There it does not matter.
def position(brand):
    t = pd.DataFrame({"z": z.loc[brand], "importance": importance})
    side = pd.cut(t["z"], [-inf, -0.5, 0.5, inf], labels=["below", "level", "above"]).astype(str)
    weight = pd.cut(t["importance"], [-inf, 3.5, inf], labels=["low", "high"]).astype(str)
    return t.assign(label=(weight + " " + side).map(rules | {"low level": "weakness", "low below": "weakness"}))


ours = position("Larkwell")
theirs = position("Fennick")

# %% wrong q3 brands-swapped
# The two tables stand under each other's names: `ours` is Larkwell.
ours, theirs = theirs, ours

# %% wrong q3 leader-for-fennick
# `theirs` is the best-known brand. The prompt names another rival.
theirs = position("Calvera")

# %% wrong q3 ratings-for-z
# The column `z` holds raw ratings, and nearly every rating is above 0.5. The labels are made from z-scores.
def position(brand):
    t = pd.DataFrame({"z": ratings.loc[brand], "importance": importance})
    side = pd.cut(t["z"], [-inf, -0.5, 0.5, inf], labels=["below", "level", "above"]).astype(str)
    weight = pd.cut(t["importance"], [-inf, 3.5, inf], labels=["low", "high"]).astype(str)
    return t.assign(label=(weight + " " + side).map(rules))


ours = position("Larkwell")
theirs = position("Fennick")

# %% wrong q3 centred-for-z
# The column `z` holds distances from the brand's own mean, in points of the scale. They still have to be compared with the other brands.
def position(brand):
    t = pd.DataFrame({"z": profile.loc[brand], "importance": importance})
    side = pd.cut(t["z"], [-inf, -0.5, 0.5, inf], labels=["below", "level", "above"]).astype(str)
    weight = pd.cut(t["importance"], [-inf, 3.5, inf], labels=["low", "high"]).astype(str)
    return t.assign(label=(weight + " " + side).map(rules))


ours = position("Larkwell")
theirs = position("Fennick")

# %% accept q3
def name_it(score, weight):
    if weight > 3.5:
        if score > 0.5:
            return "difference"
        if score < -0.5:
            return "weakness"
        return "parity"
    if score > 0.5:
        return "irrelevant strength"
    return "no matter"


tables = {}
for brand in ["Larkwell", "Fennick"]:
    found = []
    for attribute in importance.index:
        score, weight = z.loc[brand, attribute], importance[attribute]
        found.append({"attribute": attribute, "z": score, "importance": weight, "label": name_it(score, weight)})
    tables[brand] = pd.DataFrame(found)
ours, theirs = tables["Larkwell"], tables["Fennick"]

# %% [markdown] hint q3
# 1. The demo just above makes a label from two columns of numbers; here the row of a brand is `z.loc["Larkwell"]`.
# 2. Cut the z-scores into three words and the importance into two, put the words together, and write a dictionary with six keys. As a function of the brand's name you need it only once.
# 3. `t = pd.DataFrame({"z": z.loc[brand], "importance": importance})`, `side = pd.cut(t["z"], [-inf, …, …, inf], labels=[…, …, …]).astype(str)`, `weight` the same way, then `t.assign(label=(weight + " " + side).map(rules))`.

# %% [markdown] meaning q3
# A difference is what you may promise, a parity is what you need not mention, a weakness is what the buyer will mention. Borders are decisions (day 31): a label whose z-score lies next to 0.5 deserves a look at the number. One cell of your rules is hardly tested by these two brands, low importance and below -0.5: run them on Dunmere as well and look at *modern*.

# %% [markdown] ask q4 type=chart points=2 columns="brand_survey.brand,brand_survey.quarter" period="2025"
# ### Two maps of the same minds
#
# Use the ready-made `plot_map(table, x, y)`; it returns the axes. Draw two maps of the five brands, both from your table `z`:
#
# - `ax_map`: `easy` to the right, `complete` upwards;
# - `ax_need`: the attribute with the **highest** `importance` to the right, the one with the **second-highest** upwards, both found by code.
#
# Only the position of the points is graded. Then say in one line, for each map, who stands in the **top right** corner, above 0.5 on both axes, what a brand there would be, and whether you would want to be it (ungraded); compare with the text that appears when they are right.
#
# *Why: the picture behind a positioning statement, and how much depends on which two attributes somebody chose.*

# %% answer q4
### BEGIN SOLUTION
ax_map = plot_map(z, "easy", "complete")
top = importance.sort_values(ascending=False).index
ax_need = plot_map(z, top[0], top[1])
### END SOLUTION

# %% check q4
check("q4", ax_map, ax_need)

# %% wrong q4 raw-ratings
# The maps show raw ratings: fame pulls the well-known brands up and to the right. Draw `z`.
ax_map = plot_map(ratings, "easy", "complete")
ax_need = plot_map(ratings, top[0], top[1])

# %% wrong q4 only-centred
# The maps show centred ratings in points. Draw `z`, so that one step means the same on both axes.
ax_map = plot_map(profile, "easy", "complete")
ax_need = plot_map(profile, top[0], top[1])

# %% wrong q4 axes-swapped
# In `ax_map` the axes have changed places: the first name goes to the right.
ax_map = plot_map(z, "complete", "easy")

# %% wrong q4 need-swapped
# In `ax_need` the axes have changed places: the most important attribute goes to the right.
ax_need = plot_map(z, top[1], top[0])

# %% wrong q4 least-important
# `ax_need` shows the two *least* important attributes.
last = importance.nsmallest(2).index
ax_need = plot_map(z, last[0], last[1])

# %% wrong q4 same-map-twice
# `ax_need` is the first map once more. Its two attributes are chosen by `importance`.
ax_need = plot_map(z, "easy", "complete")

# %% wrong q4 maps-swapped
# The two maps have changed names.
ax_map, ax_need = ax_need, ax_map

# %% wrong q4 second-and-third
# `ax_need` leaves out the most important attribute. Positions start at 0.
three = importance.nlargest(3).index
ax_need = plot_map(z, three[1], three[2])

# %% wrong q4 our-best-two
# `ax_need` shows the two attributes on which Larkwell does best. Asked are those that owners find most important.
best = z.loc["Larkwell"].nlargest(2).index
ax_need = plot_map(z, best[0], best[1])

# %% accept q4
most = importance.nlargest(2).index
ax_need = z.plot.scatter(x=most[0], y=most[1])
ax_map = z.plot.scatter(x="easy", y="complete")

# %% [markdown] hint q4
# 1. `plot_map` wants a table with one row a brand and the names of two columns.
# 2. Sort `importance` from high to low; `.index` holds the names in that order.
# 3. `ax_map = plot_map(z, "…", "…")`, `top = importance.sort_values(ascending=…).index`, `ax_need = plot_map(z, top[…], top[…])`.

# %% [markdown] meaning q4
# No brand stands in the top right corner of either map. On the first it would be easy *and* complete: Larkwell is the one, Calvera the other. On the second it would be easy *and* safe, the two that owners find most important, so there is something to want. (The bottom left is empty as well, and nobody wants to move in.) Whether an empty corner is an opening or a place where nobody can stand, no map can tell you. Somebody who shows you the first map without the second has chosen the axes before you came in.

# %% [markdown] ask q5 type=table points=3 columns="brand_survey.brand,brand_survey.quarter" period="2025"
# ### The firm in the mirror
#
# "Make customers see the firm as it sees itself", says an old rule. First look how far apart the two are. `own_view` holds how Larkwell's staff rate Larkwell, `ratings` how owners do. Make the table `mirror`, **one row for each attribute** (as the index, or in a column named `attribute`), with the columns (float, points of the scale, not rounded; positive where the staff see Larkwell better):
#
# - `raw_gap`: staff's rating minus owners' rating of Larkwell;
# - `gap`: the same after each side's own mean over the six attributes has been subtracted from its ratings.
#
# *Why: people rate their own firm higher on everything. That is a halo as well, and only what remains without it is a blind spot.*

# %% answer q5
### BEGIN SOLUTION
theirs_of_us = ratings.loc["Larkwell"]
mirror = pd.DataFrame({
    "raw_gap": own_view - theirs_of_us,
    "gap": (own_view - own_view.mean()) - (theirs_of_us - theirs_of_us.mean()),
})
### END SOLUTION

# %% check q5
check("q5", mirror)

# %% wrong q5 signs-turned
# Both gaps have the wrong sign: the staff's view comes first.
mirror = -mirror

# %% wrong q5 halo-kept
# `gap` still has the staff's general enthusiasm in it. Subtract from each side its *own* mean first; the same number taken from both cancels out.
mirror["gap"] = mirror["raw_gap"]

# %% wrong q5 only-staff-centred
# In `gap` only the staff's side is centred. The owners' ratings have a mean of their own.
mirror["gap"] = (own_view - own_view.mean()) - theirs_of_us

# %% wrong q5 only-owners-centred
# In `gap` only the owners' side is centred. The staff's ratings have a mean of their own.
mirror["gap"] = own_view - (theirs_of_us - theirs_of_us.mean())

# %% wrong q5 z-scores-mixed
# `gap` subtracts z-scores from points of the scale: two units. Centre the owners' ratings of Larkwell, and leave them in points.
mirror["gap"] = (own_view - own_view.mean()) - z.loc["Larkwell"]

# %% wrong q5 against-all-brands
# The owners' ratings are the means of all five brands. The mirror shows Larkwell alone.
everybody = ratings.mean()
mirror = pd.DataFrame({
    "raw_gap": own_view - everybody,
    "gap": (own_view - own_view.mean()) - (everybody - everybody.mean()),
})

# %% wrong q5 both-years
# The owners' ratings cover 2024 as well. `ratings` holds 2025.
whole = survey.groupby("brand")[[c for c in survey.columns if c.startswith("attr_")]].mean()
whole = whole.rename(columns=lambda c: c.replace("attr_", ""))
own = whole.loc["Larkwell"]
mirror = pd.DataFrame({
    "raw_gap": own_view - own,
    "gap": (own_view - own_view.mean()) - (own - own.mean()),
})

# %% wrong q5 raw-gap-against-all-brands
# In `raw_gap` the owners' ratings are the means of all five brands. The mirror shows Larkwell alone.
mirror["raw_gap"] = own_view - ratings.mean()

# %% wrong q5 halo-of-all-brands
# In `gap` the mean of *all* brands' ratings is taken from the owners' side. Larkwell's ratings have a mean of their own.
mirror["gap"] = (own_view - own_view.mean()) - (theirs_of_us - ratings.mean().mean())

# %% wrong q5 standardised
# `gap` is divided by a standard deviation. Asked is a difference in points of the scale.
mirror["gap"] = mirror["gap"] / mirror["gap"].std()

# %% wrong q5 each-side-standardised
# In `gap` each side was made a z-score first. Only the two means come out; the ratings stay in points of the scale.
a, b = own_view, theirs_of_us
mirror["gap"] = (a - a.mean()) / a.std() - (b - b.mean()) / b.std()

# %% wrong q5 against-the-leader
# The owners' ratings are those of the best-known brand. The mirror shows Larkwell.
leader = ratings.loc["Calvera"]
mirror = pd.DataFrame({
    "raw_gap": own_view - leader,
    "gap": (own_view - own_view.mean()) - (leader - leader.mean()),
})

# %% wrong q5 against-importance
# This compares the staff's view with how *important* owners find each attribute. Take how they rate Larkwell.
mirror = pd.DataFrame({
    "raw_gap": own_view - importance,
    "gap": (own_view - own_view.mean()) - (importance - importance.mean()),
})

# %% wrong q5 without-signs
# The signs are gone. Whether the staff see an attribute better or worse than owners do is half of the finding.
mirror = mirror.abs()

# %% wrong q5 ratios
# These are ratios. A gap is a difference, in points.
mirror = pd.DataFrame({
    "raw_gap": own_view / theirs_of_us,
    "gap": (own_view / own_view.mean()) / (theirs_of_us / theirs_of_us.mean()),
})

# %% accept q5
both = pd.DataFrame({"staff": own_view, "owners": ratings.loc["Larkwell"]})
centred = both - both.mean()
mirror = pd.DataFrame({"raw_gap": both["staff"] - both["owners"], "gap": centred["staff"] - centred["owners"]})

# %% accept q5
raw = own_view - ratings.loc["Larkwell"]
mirror = pd.DataFrame({"attribute": raw.index, "raw_gap": raw.values, "gap": (raw - raw.mean()).values})

# %% [markdown] hint q5
# 1. Two rows of six numbers: `own_view` and `ratings.loc["Larkwell"]`. They match by the attributes' names.
# 2. The first column is a plain difference. For the second, subtract from each of the two its own `mean()` before you take the difference.
# 3. `pd.DataFrame({"raw_gap": own_view - …, "gap": (own_view - own_view.mean()) - (… - ….mean())})`

# %% [markdown] meaning q5
# In `raw_gap` everything is rosy, and you learn that people like where they work. In `gap` look for the largest positive number: there the firm thinks better of itself than its buyers do, *compared with the rest*. Whether the product is worse than the staff believe or only less known for it, neither column says. Ask that before anybody books an advert.

# %% [markdown] ask q6 type=essay points=4
# ### A sentence for the telephone
#
# Write Larkwell's positioning for Ines's adverts and Tomasz's sellers, in **four to six sentences**:
#
# - the statement in one sentence: *for whom, Larkwell is what, unlike whom, because ...*, with one number of yours behind the "because";
# - what it does **not** promise, and why;
# - one thing that your number cannot show;
# - what both teams say or stop saying from Monday, and what they say when a buyer brings up the weakness.
#
# The number is yours, with its unit (standard deviations, or points of the scale) and with what it is compared to. A person reads your text and gives one point each for a claim, a number with its unit, a caveat and a decision.
#
# *Why: a position is a choice that a seller can repeat on the phone.*

# %% [markdown] answer q6
# *Write here: four to six sentences to Ines and Tomasz.*

# %% [markdown] rubric q6
# One point each:
#
# 1. **Claim**: one sentence with a segment, a difference of high importance, and a named brand or kind of brand from which it differs on that attribute.
# 2. **Number with unit**: an own number, right for the tables, with unit and comparison (z-score "in standard deviations of the five brands, without the halo", importance in points of the scale, a gap in points).
# 3. **Caveat**: names a limit: perception is not the product, five brands only, stated importance, all owners and not only the target segment, a brand that is really better at everything loses that with the halo.
# 4. **Decision**: what is said or no longer said by both teams, with an answer for the weakness, and where it is looked at again.

# %% [markdown] model q6
# For practices with three to ten people Larkwell is the booking program that the whole team can use on the first day, unlike Calvera, because owners rate us (write `z` of `easy`) standard deviations above the mean of the five brands on *easy to use*, without what fame adds, and give its importance (write `importance` of `easy`) of 5. We don't promise the longest list of functions: on *complete* we are behind, and whoever needs everything is better served elsewhere. All of this is what owners think, of all sizes and in five brands' company; it isn't a test of the product, and it doesn't show that anybody buys because of it. From Monday adverts and first calls open with *easy* and *helps quickly*, and the word *modern* goes, since few choose by it. When a buyer brings up safety, the seller answers with how data and payments are kept instead of praising the screen, and Ines puts the same answer on the page that says who we are. In the survey of the second quarter we look whether *safe* has moved.
#
# *(In your answer the brackets are replaced by your own numbers.)*

# %% [markdown] weak q6
# "Larkwell is the easy, safe, complete and modern solution for everybody. We are above average on most attributes, so we should talk about all our strengths. Our staff also see it that way."
#
# *What it misses: four promises are none, and two of them are doubted by the people who would have to believe them. No brand is named from which it differs, there is no number, and what the staff see is the mirror, not the market.*
