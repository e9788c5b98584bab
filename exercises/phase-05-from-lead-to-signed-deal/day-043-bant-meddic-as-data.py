# %% [markdown] intro
# # Day 43 · BANT and MEDDIC as Columns, Not Commandments
#
# Ten questions stand on the sellers' checklist, and somebody ticked them deal by deal. You measure how the win rate differs between yes and no for each, build the dial that deal reviews love, take one letter out of it, and judge ten call notes: which letter, and is it evidence or hope? About 40 minutes.

# %% setup
import pandas as pd

from larkwell import begin, load

check, hint, solution = begin("day-043")

leads = load("leads")
survey = load("brand_survey")
opps = load("opportunities")

closed = opps[opps["status"].isin(["won", "lost"])]  # all of them closed in 2024 or 2025
closed = closed.assign(won=closed["status"] == "won")

bant = ["bant_budget", "bant_authority", "bant_need", "bant_timing"]
meddic = [
    "meddic_metrics",
    "meddic_economic_buyer",
    "meddic_decision_criteria",
    "meddic_decision_process",
    "meddic_identify_pain",
    "meddic_champion",
]
items = bant + meddic

# %% [markdown]
# ## New today: counting across a row
#
# `df[cols]` with a **list** of names is a smaller table. Compare it with a value and every cell becomes True or False. `.sum(axis=1)` adds **along the row**, so it counts the True cells of each row; without `axis=1` it would add down each column. Here: in the survey of brands, how many of the six attributes were rated above 3.2?

# %% demo
ratings = ["attr_easy", "attr_complete", "attr_cheap", "attr_support", "attr_safe", "attr_modern"]
high = survey[ratings] > 3.2
high.sum(axis=1).value_counts()

# %% [markdown]
# `high.sum(axis=1)` has one number a row of the table, so it can become a column. The second useful thing today: a `for` loop does the same for several columns. It starts with an empty list, `append` adds one row (a dict) in each round, and `pd.DataFrame` makes a table of the list.

# %% demo
rows = []
for column in ["role", "industry", "segment"]:
    rate = leads.groupby(column)["email_consent"].mean()
    rows.append(
        {"column": column, "highest": rate.max(), "lowest": rate.min(), "spread_pp": 100 * (rate.max() - rate.min())}
    )
pd.DataFrame(rows)

# %% [markdown]
# In the loop `rate` is a Series with one value for each label. Square brackets pick one by its label, as on day 3.

# %% demo
rate = leads.groupby("segment")["email_consent"].mean()
print(rate["solo"], rate["multi"])

# %% [markdown]
# ## From day 22, without looking
#
# In a column of numbers some cells are blank. Why is a blank not a zero?
#
# <details><summary>Compare with your answer</summary>
#
# A zero is an answer: somebody looked, and there was nothing. A blank says that nobody wrote anything down: not asked, not known, or not typed in. Filled with zeros, blanks pull every mean and every share in one direction, and no one can see it afterwards. Today's blanks are called `"unknown"`, and they're no `"no"`.
#
# </details>

# %% [markdown] ask q1 type=table points=4 columns="opportunities.segment,opportunities.status,opportunities.bant_budget,opportunities.bant_authority,opportunities.bant_need,opportunities.bant_timing,opportunities.meddic_metrics,opportunities.meddic_economic_buyer,opportunities.meddic_decision_criteria,opportunities.meddic_decision_process,opportunities.meddic_identify_pain,opportunities.meddic_champion" period="deals closed in 2024 and 2025"
# ### Which letters earn their place?
#
# Take the deals in `closed` (won and lost, both years) of the segment `"team"`. Every column in `items` holds `"yes"`, `"no"` or `"unknown"`. Make `item_lift` (DataFrame), one row for each of the ten items, in any order, with exactly these columns:
#
# - `item` (text): the name of the column, as it stands in `items`;
# - `win_yes`, `win_no`, `win_unknown` (fractions): won deals / closed deals of the segment in which this item is `"yes"`, `"no"`, `"unknown"`;
# - `lift` (float, in **percentage points**): (`win_yes` - `win_no`) × 100.
#
# Nothing is rounded.
#
# *Why: some letters earn their place, some are ritual. A checklist of ten that nobody has ever measured is a prayer.*

# %% answer q1
### BEGIN SOLUTION
team = closed[closed["segment"] == "team"]
rows = []
for item in items:
    rate = team.groupby(item)["won"].mean()
    rows.append(
        {
            "item": item,
            "win_yes": rate["yes"],
            "win_no": rate["no"],
            "win_unknown": rate["unknown"],
            "lift": 100 * (rate["yes"] - rate["no"]),
        }
    )
item_lift = pd.DataFrame(rows)
### END SOLUTION

# %% check q1
check("q1", item_lift)

# %% wrong q1 all-segments
# All three segments are in. Some boxes are ticked more often in small firms, and small firms sign more often anyway: take the segment `"team"` only.
rows = []
for item in items:
    r = closed.groupby(item)["won"].mean()
    rows.append([item, r["yes"], r["no"], r["unknown"], 100 * (r["yes"] - r["no"])])
item_lift = pd.DataFrame(rows, columns=["item", "win_yes", "win_no", "win_unknown", "lift"])

# %% wrong q1 other-segment
# These are the deals of another segment. The prompt names `"team"`.
rows = []
for item in items:
    r = closed[closed["segment"] == "solo"].groupby(item)["won"].mean()
    rows.append([item, r["yes"], r["no"], r["unknown"], 100 * (r["yes"] - r["no"])])
item_lift = pd.DataFrame(rows, columns=["item", "win_yes", "win_no", "win_unknown", "lift"])

# %% wrong q1 segment-multi
# These are the `"multi"` deals. The prompt names another segment.
rows = []
for item in items:
    r = closed[closed["segment"] == "multi"].groupby(item)["won"].mean()
    rows.append([item, r["yes"], r["no"], r["unknown"], 100 * (r["yes"] - r["no"])])
item_lift = pd.DataFrame(rows, columns=["item", "win_yes", "win_no", "win_unknown", "lift"])

# %% wrong q1 unknown-is-no
# `win_no` has the unknown deals in it. Unknown means that nobody asked or nobody wrote it down; the item has three states, and `"no"` is one of them.
rows = []
for item in items:
    r = team.groupby(item)["won"].mean()
    no = team[team[item] != "yes"]["won"].mean()
    rows.append([item, r["yes"], no, r["unknown"], 100 * (r["yes"] - no)])
item_lift = pd.DataFrame(rows, columns=["item", "win_yes", "win_no", "win_unknown", "lift"])

# %% wrong q1 lift-against-the-rest
# The three rates are right. `lift` compares yes with *everything else*, the unknown deals among it. Subtract `win_no`.
item_lift = item_lift.assign(
    lift=[
        100 * (team[team[i] == "yes"]["won"].mean() - team[team[i] != "yes"]["won"].mean()) for i in item_lift["item"]
    ]
)

# %% wrong q1 lift-against-all
# The three rates are right. `lift` subtracts the win rate of *all* team deals, those with a yes among them. Subtract `win_no`.
item_lift = item_lift.assign(lift=100 * (item_lift["win_yes"] - team["won"].mean()))

# %% wrong q1 relative-lift
# The three rates are right. `lift` says by how many percent the one exceeds the other; asked are percentage points, a difference.
item_lift = item_lift.assign(lift=100 * (item_lift["win_yes"] / item_lift["win_no"] - 1))

# %% wrong q1 ratio
# The three rates are right. `lift` divides them, as the lift of a score does (day 42). Here the name stands for a difference.
item_lift = item_lift.assign(lift=item_lift["win_yes"] / item_lift["win_no"])

# %% wrong q1 against-unknown
# The three rates are right. `lift` subtracts `win_unknown`. The definition compares yes with no.
item_lift = item_lift.assign(lift=100 * (item_lift["win_yes"] - item_lift["win_unknown"]))

# %% wrong q1 open-deals-too
# The open deals are below the line. They have no result yet: take `closed`.
t = opps[opps["segment"] == "team"]
t = t.assign(won=t["status"] == "won")
rows = []
for item in items:
    r = t.groupby(item)["won"].mean()
    rows.append([item, r["yes"], r["no"], r["unknown"], 100 * (r["yes"] - r["no"])])
item_lift = pd.DataFrame(rows, columns=["item", "win_yes", "win_no", "win_unknown", "lift"])

# %% wrong q1 one-year
# Only the deals closed in 2025 are in. This question takes both years.
t = team[team["closed_year"] == 2025]
rows = []
for item in items:
    r = t.groupby(item)["won"].mean()
    rows.append([item, r["yes"], r["no"], r["unknown"], 100 * (r["yes"] - r["no"])])
item_lift = pd.DataFrame(rows, columns=["item", "win_yes", "win_no", "win_unknown", "lift"])

# %% wrong q1 one-year-2024
# Only the deals closed in 2024 are in. This question takes both years.
# - team = closed[closed["segment"] == "team"]
# + team = closed[(closed["segment"] == "team") & (closed["closed_year"] == 2024)]

# %% wrong q1 inbound-only
# Only the deals from inbound leads are in. The prompt leaves out nothing but the other segments: all sources count.
# - team = closed[closed["segment"] == "team"]
# + team = closed[(closed["segment"] == "team") & (closed["source_type"] == "inbound")]

# %% wrong q1 outbound-only
# Only the deals from outbound leads are in. The prompt leaves out nothing but the other segments: all sources count.
# - team = closed[closed["segment"] == "team"]
# + team = closed[(closed["segment"] == "team") & (closed["source_type"] == "outbound")]

# %% wrong q1 share-of-wins
# These are shares of the *won* deals: how often a won deal has a yes. Turn the question round: of the deals with a yes, how many were won?
rows = []
for item in items:
    r = team[team["won"]][item].value_counts(normalize=True)
    rows.append([item, r["yes"], r["no"], r["unknown"], 100 * (r["yes"] - r["no"])])
item_lift = pd.DataFrame(rows, columns=["item", "win_yes", "win_no", "win_unknown", "lift"])

# %% wrong q1 share-of-deals
# These are shares of the deals: how often each state was entered. Where does the column `won` come in?
rows = []
for item in items:
    r = team[item].value_counts(normalize=True)
    rows.append([item, r["yes"], r["no"], r["unknown"], 100 * (r["yes"] - r["no"])])
item_lift = pd.DataFrame(rows, columns=["item", "win_yes", "win_no", "win_unknown", "lift"])

# %% wrong q1 wins-counted
# The rates are counts of won deals. A state that is entered often has more of them; divide by its closed deals.
rows = []
for item in items:
    r = team.groupby(item)["won"].sum()
    rows.append([item, r["yes"], r["no"], r["unknown"], 100 * (r["yes"] - r["no"])])
item_lift = pd.DataFrame(rows, columns=["item", "win_yes", "win_no", "win_unknown", "lift"])

# %% wrong q1 deals-counted
# The three columns hold numbers of deals. Asked are fractions: of the deals with this state, the part that was won.
rows = []
for item in items:
    r = team.groupby(item)["won"].size()
    rows.append([item, r["yes"], r["no"], r["unknown"], 100 * (r["yes"] - r["no"])])
item_lift = pd.DataFrame(rows, columns=["item", "win_yes", "win_no", "win_unknown", "lift"])

# %% wrong q1 of-all-team-deals
# Each rate is divided by *all* team deals. Its base is the deals in which the item has this state.
rows = []
for item in items:
    r = team.groupby(item)["won"].sum() / len(team)
    rows.append([item, r["yes"], r["no"], r["unknown"], 100 * (r["yes"] - r["no"])])
item_lift = pd.DataFrame(rows, columns=["item", "win_yes", "win_no", "win_unknown", "lift"])

# %% wrong q1 no-for-unknown
# `win_no` and `win_unknown` stand under each other's names. Pick each by its label, `rate["no"]` and `rate["unknown"]`.
item_lift = item_lift.rename(columns={"win_no": "win_unknown", "win_unknown": "win_no"})

# %% wrong q1 list-of-rows
# `item_lift` is still the list of rows. Make a table of it with `pd.DataFrame`, as at the end of the second demo.
item_lift = rows

# %% wrong q1 by-value
# The rates are shares of the money. They ask for deals, each of which counts once.
t = team.assign(got=team["amount_eur"] * team["won"])
rows = []
for item in items:
    g = t.groupby(item)
    r = g["got"].sum() / g["amount_eur"].sum()
    rows.append([item, r["yes"], r["no"], r["unknown"], 100 * (r["yes"] - r["no"])])
item_lift = pd.DataFrame(rows, columns=["item", "win_yes", "win_no", "win_unknown", "lift"])

# %% wrong q1 odds
# The rates divide won by lost deals. The base is won plus lost.
item_lift = item_lift.assign(
    win_yes=item_lift["win_yes"] / (1 - item_lift["win_yes"]),
    win_no=item_lift["win_no"] / (1 - item_lift["win_no"]),
    win_unknown=item_lift["win_unknown"] / (1 - item_lift["win_unknown"]),
)
item_lift = item_lift.assign(lift=100 * (item_lift["win_yes"] - item_lift["win_no"]))

# %% wrong q1 six-letters-only
# Only MEDDIC's six letters are in the table. The list `items` has BANT's four as well.
item_lift = item_lift[item_lift["item"].str.contains("meddic")]

# %% wrong q1 four-letters-only
# Only BANT's four letters are in the table. The list `items` has MEDDIC's six as well.
item_lift = item_lift[item_lift["item"].str.contains("bant")]

# %% wrong q1 short-names
# The numbers are right. `item` holds shortened names; it is to hold the names of the columns as they stand in `items`.
item_lift = item_lift.assign(
    item=[
        "budget",
        "authority",
        "need",
        "timing",
        "metrics",
        "economic_buyer",
        "decision_criteria",
        "decision_process",
        "identify_pain",
        "champion",
    ]
)

# %% accept q1
rates = pd.DataFrame({item: team.groupby(item)["won"].mean() for item in items}).T
item_lift = pd.DataFrame(
    {
        "item": items,
        "win_yes": rates["yes"].to_list(),
        "win_no": rates["no"].to_list(),
        "win_unknown": rates["unknown"].to_list(),
        "lift": ((rates["yes"] - rates["no"]) * 100).to_list(),
    }
)

# %% accept q1
parts = []
for item in items:
    t = pd.crosstab(team[item], team["won"], normalize="index")
    yes, no, unknown = t.loc["yes", True], t.loc["no", True], t.loc["unknown", True]
    parts.append({"item": item, "win_yes": yes, "win_no": no, "win_unknown": unknown, "lift": yes * 100 - no * 100})
item_lift = pd.DataFrame(parts).set_index("item")

# %% [markdown] hint q1
# 1. One item first: filter the segment, group by the item's column, take the mean of `won`. That's a Series with three labels.
# 2. Then the loop of the second demo, over `items`: one dict a round, with five entries.
# 3. `team = closed[closed["segment"] == "…"]`, `rows = []`, `for item in items:` with `rate = team.groupby(item)["won"].mean()` and `rows.append({"item": item, "win_yes": rate["…"], …, "lift": 100 * (… - …)})`, at the end `item_lift = pd.DataFrame(rows)`.

# %% [markdown] meaning q1
# Sort it with `item_lift.sort_values("lift")` and look at both ends. Before you praise or fire a letter, compute the margin of error of its difference (day 35); with some hundreds of deals on each side it is wider than most people guess. And compare `bant_need` with `bant_budget`: those who say that selling is about price and features should find the money ahead. Is it? Then run your loop once more for `"solo"` and `"multi"`: does the order hold there?

# %% [markdown] ask q2 type=table points=3 mutants="the size of a group is the same whichever column counts it" columns="opportunities.status,opportunities.meddic_metrics,opportunities.meddic_economic_buyer,opportunities.meddic_decision_criteria,opportunities.meddic_decision_process,opportunities.meddic_identify_pain,opportunities.meddic_champion" period="deals closed in 2024 and 2025"
# ### The dial for the deal review
#
# Now all deals in `closed`, all three segments. Count for each deal how many of the six columns in `meddic` are `"yes"`; `"no"` and `"unknown"` don't count. Make `by_count` (DataFrame) with one row for each band, `"0-2"`, `"3-4"` and `"5-6"` (both borders included), and exactly these columns:
#
# - `band` (as a column or as the index): the three texts above;
# - `deals` (int): closed deals in the band;
# - `win_rate` (fraction): won deals / closed deals of the band, not rounded.
#
# *Why: a rising column is what every vendor of a checklist shows you. Make it yourself, and you'll also see how many deals stand behind each band.*

# %% answer q2
### BEGIN SOLUTION
n_yes = (closed[meddic] == "yes").sum(axis=1)
borders = [float("-inf"), 2, 4, float("inf")]
band = pd.cut(n_yes, borders, labels=["0-2", "3-4", "5-6"])
by_count = closed.assign(band=band).groupby("band", observed=True).agg(deals=("won", "size"), win_rate=("won", "mean"))
### END SOLUTION

# %% check q2
check("q2", by_count)

# %% wrong q2 ten-items
# You counted BANT's four letters as well. The bands are made for the six columns in `meddic`.
n = (closed[items] == "yes").sum(axis=1)
b = closed.assign(band=pd.cut(n, [-1, 2, 4, 10], labels=["0-2", "3-4", "5-6"]))
by_count = b.groupby("band", observed=True).agg(deals=("won", "size"), win_rate=("won", "mean"))

# %% wrong q2 ten-items-six-at-most
# BANT's four letters are counted as well, so that deals with more than six yes find no band at all. Count the six columns in `meddic`.
n = (closed[items] == "yes").sum(axis=1)
b = closed.assign(band=pd.cut(n, [-1, 2, 4, 6], labels=["0-2", "3-4", "5-6"]))
by_count = b.groupby("band", observed=True).agg(deals=("won", "size"), win_rate=("won", "mean"))

# %% wrong q2 four-letters
# These are counts of BANT's four letters, so the top band is empty. Count the six columns in `meddic`.
n = (closed[bant] == "yes").sum(axis=1)
b = closed.assign(band=pd.cut(n, [-1, 2, 4, 6], labels=["0-2", "3-4", "5-6"]))
by_count = b.groupby("band", observed=True).agg(deals=("won", "size"), win_rate=("won", "mean"))

# %% wrong q2 five-letters
# You counted five columns. `meddic` has six, the champion among them; leaving it out comes in the next question.
n = (closed[meddic[:5]] == "yes").sum(axis=1)
b = closed.assign(band=pd.cut(n, [-1, 2, 4, 6], labels=["0-2", "3-4", "5-6"]))
by_count = b.groupby("band", observed=True).agg(deals=("won", "size"), win_rate=("won", "mean"))

# %% wrong q2 no-counted
# You counted the cells with `"no"`. The dial counts what was confirmed.
n = (closed[meddic] == "no").sum(axis=1)
b = closed.assign(band=pd.cut(n, [-1, 2, 4, 6], labels=["0-2", "3-4", "5-6"]))
by_count = b.groupby("band", observed=True).agg(deals=("won", "size"), win_rate=("won", "mean"))

# %% wrong q2 mean-of-rates
# `win_rate` is the mean of the rates of the single counts, so a count with few deals weighs like one with hundreds (day 23). Take the mean over the deals of the band.
r = closed.groupby(n_yes)["won"].mean()
by_count = by_count.assign(win_rate=[r.loc[0:2].mean(), r.loc[3:4].mean(), r.loc[5:6].mean()])

# %% wrong q2 right-border-out
# With `right=False` each band loses its upper border: a deal with two yes has moved up, and those with six have fallen out.
b = closed.assign(band=pd.cut(n_yes, [-1, 2, 4, 6], labels=["0-2", "3-4", "5-6"], right=False))
by_count = b.groupby("band", observed=True).agg(deals=("won", "size"), win_rate=("won", "mean"))

# %% wrong q2 long-dash
# The numbers are right. The names of the bands have another dash than the prompt's: it is the plain hyphen of your keyboard, without blanks around it.
by_count = by_count.set_axis(["0–2", "3–4", "5–6"]).rename_axis("band")

# %% wrong q2 unknown-counts
# Every cell that isn't `"no"` was counted, so unknown passes for yes. Nobody has confirmed those.
n = (closed[meddic] != "no").sum(axis=1)
b = closed.assign(band=pd.cut(n, [-1, 2, 4, 6], labels=["0-2", "3-4", "5-6"]))
by_count = b.groupby("band", observed=True).agg(deals=("won", "size"), win_rate=("won", "mean"))

# %% wrong q2 filled-fields
# You counted the fields that were *filled in*, with yes or no. A no is an answer, and not the one that is counted here.
n = (closed[meddic] != "unknown").sum(axis=1)
b = closed.assign(band=pd.cut(n, [-1, 2, 4, 6], labels=["0-2", "3-4", "5-6"]))
by_count = b.groupby("band", observed=True).agg(deals=("won", "size"), win_rate=("won", "mean"))

# %% wrong q2 zeros-lost
# The deals without a single yes have dropped out: `pd.cut` leaves out its lowest border. Start below 0.
b = closed.assign(band=pd.cut(n_yes, [0, 2, 4, 6], labels=["0-2", "3-4", "5-6"]))
by_count = b.groupby("band", observed=True).agg(deals=("won", "size"), win_rate=("won", "mean"))

# %% wrong q2 lower-border-in
# The borders have slipped: deals with exactly two yes sit in the middle band, those with four in the top one.
b = closed.assign(band=pd.cut(n_yes, [0, 2, 4, 7], labels=["0-2", "3-4", "5-6"], right=False))
by_count = b.groupby("band", observed=True).agg(deals=("won", "size"), win_rate=("won", "mean"))

# %% wrong q2 team-only
# Only the segment `"team"` is in. This question takes all closed deals.
b = closed.assign(band=band)
b = b[b["segment"] == "team"]
by_count = b.groupby("band", observed=True).agg(deals=("won", "size"), win_rate=("won", "mean"))

# %% wrong q2 open-deals-too
# The open deals are in the base. They have no result yet: take `closed`.
b = opps.assign(
    won=opps["status"] == "won",
    band=pd.cut((opps[meddic] == "yes").sum(axis=1), [-1, 2, 4, 6], labels=["0-2", "3-4", "5-6"]),
)
by_count = b.groupby("band", observed=True).agg(deals=("won", "size"), win_rate=("won", "mean"))

# %% wrong q2 one-year
# Only the deals closed in 2025 are in. This question takes both years.
b = closed.assign(band=band)
b = b[b["closed_year"] == 2025]
by_count = b.groupby("band", observed=True).agg(deals=("won", "size"), win_rate=("won", "mean"))

# %% wrong q2 wins-for-deals
# `deals` counts the won ones only. It asks for all closed deals of the band.
by_count = closed.assign(band=band).groupby("band", observed=True).agg(deals=("won", "sum"), win_rate=("won", "mean"))

# %% wrong q2 share-of-wins
# `win_rate` says which part of all wins lies in the band. Asked is, of the band's own deals, the part that was won.
b = closed.assign(band=band).groupby("band", observed=True).agg(deals=("won", "size"), wins=("won", "sum"))
by_count = b.assign(win_rate=b["wins"] / b["wins"].sum()).drop(columns="wins")

# %% wrong q2 equal-thirds
# Your bands hold about equally many deals: that is `pd.qcut`. The borders are given.
r = n_yes.rank(method="first")
b = closed.assign(band=pd.qcut(r, 3, labels=["0-2", "3-4", "5-6"]))
by_count = b.groupby("band", observed=True).agg(deals=("won", "size"), win_rate=("won", "mean"))

# %% wrong q2 odds
# `win_rate` divides the won by the lost deals. The base is won plus lost.
by_count = by_count.assign(win_rate=by_count["win_rate"] / (1 - by_count["win_rate"]))

# %% wrong q2 loss-rate
# `win_rate` holds the share of *lost* deals.
by_count = by_count.assign(win_rate=1 - by_count["win_rate"])


# %% accept q2
def label(n):
    if n <= 2:
        return "0-2"
    if n <= 4:
        return "3-4"
    return "5-6"


by_count = closed.assign(band=(closed[meddic] == "yes").sum(axis=1).map(label))
by_count = by_count.groupby("band").agg(deals=("opp_id", "size"), win_rate=("won", "mean")).reset_index()

# %% [markdown] hint q2
# 1. First demo: compare the six columns with `"yes"`, then count along the row.
# 2. `pd.cut` (day 31) makes three bands of the counts. Its lowest border is left out, so begin below 0. Then group and aggregate.
# 3. `n_yes = (closed[meddic] == "…").sum(axis=…)`, `pd.cut(n_yes, [-1, 2, …, …], labels=[…])`, `closed.assign(band=…).groupby("band", observed=True).agg(deals=("won", "size"), win_rate=("won", "…"))`.

# %% [markdown] meaning q2
# If the rate rises from band to band, it looks like a dial that Tomasz could turn. Look at how many deals the top band holds before you name a target for it. And before you turn anything, the next question takes one letter away.

# %% [markdown] ask q3 points=3 tol=1e-6 columns="opportunities.status,opportunities.meddic_metrics,opportunities.meddic_economic_buyer,opportunities.meddic_decision_criteria,opportunities.meddic_decision_process,opportunities.meddic_identify_pain,opportunities.meddic_champion" period="deals closed in 2024 and 2025"
# ### The same dial without its champion
#
# Still all deals in `closed`, the three segments together: one alone has too few deals with five or six yes. Fill three floats, each in **percentage points**, not rounded:
#
# - `gap_six`: win rate of the deals with 5 or 6 yes among the six columns in `meddic`, minus the win rate of those with 0, 1 or 2;
# - `gap_five`: leave `meddic_champion` out and count the other five: win rate of the deals with 4 or 5 yes, minus the win rate of those with 0 or 1;
# - `gap_champion`: the champion alone: win rate of the deals with `"yes"` in `meddic_champion` minus that of the deals with `"no"`; `"unknown"` stays out.
#
# *Why: a sum of six boxes hides which of them does the work.*

# %% answer q3
### BEGIN SOLUTION
five = [item for item in meddic if item != "meddic_champion"]
n_six = (closed[meddic] == "yes").sum(axis=1)
n_five = (closed[five] == "yes").sum(axis=1)
gap_six = 100 * (closed[n_six >= 5]["won"].mean() - closed[n_six <= 2]["won"].mean())
gap_five = 100 * (closed[n_five >= 4]["won"].mean() - closed[n_five <= 1]["won"].mean())
rate = closed.groupby("meddic_champion")["won"].mean()
gap_champion = 100 * (rate["yes"] - rate["no"])
### END SOLUTION

# %% check q3
check("q3", gap_six, gap_five, gap_champion)

# %% wrong q3 same-borders
# `gap_five` uses the borders of six boxes. With five of them the top is 4 or 5, the bottom 0 or 1.
gap_five = 100 * (closed[n_five >= 5]["won"].mean() - closed[n_five <= 2]["won"].mean())

# %% wrong q3 bottom-of-six
# The lower end of `gap_five` is still that of six boxes. With five of them it is 0 or 1 yes.
gap_five = 100 * (closed[n_five >= 4]["won"].mean() - closed[n_five <= 2]["won"].mean())

# %% wrong q3 top-of-six
# The upper end of `gap_five` is still that of six boxes. With five of them it is 4 or 5 yes.
gap_five = 100 * (closed[n_five >= 5]["won"].mean() - closed[n_five <= 1]["won"].mean())

# %% wrong q3 first-letter-dropped
# `gap_five` leaves out another letter: the champion is still among its five. Look at the order of the names in `meddic`.
other = (closed[meddic[1:]] == "yes").sum(axis=1)
gap_five = 100 * (closed[other >= 4]["won"].mean() - closed[other <= 1]["won"].mean())

# %% wrong q3 nine-letters
# `gap_five` counts BANT's letters too. Take the champion out of `meddic`, which leaves five columns.
nine = (closed[bant + five] == "yes").sum(axis=1)
gap_five = 100 * (closed[nine >= 4]["won"].mean() - closed[nine <= 1]["won"].mean())

# %% wrong q3 top-too-wide
# The upper end of `gap_six` has the deals with four yes as well. It begins at 5.
gap_six = 100 * (closed[n_six >= 4]["won"].mean() - closed[n_six <= 2]["won"].mean())

# %% wrong q3 six-relative
# `gap_six` says by how many percent one rate exceeds the other. Percentage points are a plain difference.
gap_six = 100 * (closed[n_six >= 5]["won"].mean() / closed[n_six <= 2]["won"].mean() - 1)

# %% wrong q3 five-relative
# `gap_five` says by how many percent one rate exceeds the other. Percentage points are a plain difference.
gap_five = 100 * (closed[n_five >= 4]["won"].mean() / closed[n_five <= 1]["won"].mean() - 1)

# %% wrong q3 champion-relative
# `gap_champion` says by how many percent one rate exceeds the other. Percentage points are a plain difference.
gap_champion = 100 * (rate["yes"] / rate["no"] - 1)

# %% wrong q3 champion-against-unknown
# `gap_champion` subtracts the rate of the unknown. The prompt compares yes with no.
gap_champion = 100 * (rate["yes"] - rate["unknown"])

# %% wrong q3 six-five-swapped
# `gap_six` and `gap_five` stand under each other's names. The six have the champion among them.
gap_six, gap_five = gap_five, gap_six

# %% wrong q3 champion-six-swapped
# `gap_six` and `gap_champion` stand under each other's names. One is about a sum of boxes, the other about a single one.
gap_six, gap_champion = gap_champion, gap_six

# %% wrong q3 champion-stayed
# In `gap_five` the champion is still among the boxes, with the borders moved. Take its column out of the list.
gap_five = 100 * (closed[n_six >= 4]["won"].mean() - closed[n_six <= 1]["won"].mean())

# %% wrong q3 unknown-is-no
# `gap_champion` compares yes with everything else. `"unknown"` stays out: it isn't a no.
is_yes = closed["meddic_champion"] == "yes"
gap_champion = 100 * (closed[is_yes]["won"].mean() - closed[~is_yes]["won"].mean())

# %% wrong q3 champion-team-only
# `gap_champion` is that of the segment `"team"`. This question takes all closed deals.
r = closed[closed["segment"] == "team"].groupby("meddic_champion")["won"].mean()
gap_champion = 100 * (r["yes"] - r["no"])

# %% wrong q3 team-only
# All three are those of the segment `"team"`. This question takes all closed deals.
t = closed[closed["segment"] == "team"]
s6, s5 = (t[meddic] == "yes").sum(axis=1), (t[five] == "yes").sum(axis=1)
r = t.groupby("meddic_champion")["won"].mean()
gap_six = 100 * (t[s6 >= 5]["won"].mean() - t[s6 <= 2]["won"].mean())
gap_five = 100 * (t[s5 >= 4]["won"].mean() - t[s5 <= 1]["won"].mean())
gap_champion = 100 * (r["yes"] - r["no"])

# %% wrong q3 middle-band
# `gap_six` starts from the middle band. Its lower end is 0, 1 or 2 yes.
gap_six = 100 * (closed[n_six >= 5]["won"].mean() - closed[(n_six > 2) & (n_six < 5)]["won"].mean())

# %% wrong q3 top-cut-off
# The upper end of `gap_six` has only the deals with exactly 5 yes. Those with 6 belong to it.
gap_six = 100 * (closed[n_six == 5]["won"].mean() - closed[n_six <= 2]["won"].mean())

# %% wrong q3 all-or-nothing
# `gap_six` compares a full list with an empty one. The prompt takes bands: 5 or 6 against 0, 1 or 2.
gap_six = 100 * (closed[n_six == 6]["won"].mean() - closed[n_six == 0]["won"].mean())

# %% wrong q3 against-the-rest
# `gap_six` compares the top with all other deals. The middle is left out on purpose.
gap_six = 100 * (closed[n_six >= 5]["won"].mean() - closed[n_six < 5]["won"].mean())

# %% wrong q3 five-against-the-rest
# `gap_five` compares the top with all other deals. The lower end is 0 or 1 yes, and 2 and 3 stay out.
gap_five = 100 * (closed[n_five >= 4]["won"].mean() - closed[n_five < 4]["won"].mean())

# %% wrong q3 relative
# These are relative differences, in percent of the lower rate. Percentage points are a plain difference.
gap_six = 100 * (closed[n_six >= 5]["won"].mean() / closed[n_six <= 2]["won"].mean() - 1)
gap_five = 100 * (closed[n_five >= 4]["won"].mean() / closed[n_five <= 1]["won"].mean() - 1)
gap_champion = 100 * (rate["yes"] / rate["no"] - 1)

# %% wrong q3 another-letter
# `gap_champion` is that of another letter. Which column does the prompt name?
r = closed.groupby("meddic_economic_buyer")["won"].mean()
gap_champion = 100 * (r["yes"] - r["no"])

# %% accept q3
won6 = closed["won"].groupby((closed[meddic] == "yes").sum(axis=1)).agg(["sum", "size"])
top, low = won6.loc[5:6].sum(), won6.loc[0:2].sum()
gap_six = 100 * (top["sum"] / top["size"] - low["sum"] / low["size"])
c = closed.assign(n=(closed[meddic[:5]] == "yes").sum(axis=1))
b = (
    c.assign(band=pd.cut(c["n"], [-1, 1, 3, 5], labels=["low", "mid", "high"]))
    .groupby("band", observed=True)["won"]
    .mean()
)
gap_five = (b["high"] - b["low"]) * 100
t = pd.crosstab(closed["meddic_champion"], closed["won"], normalize="index")
gap_champion = (t.loc["yes", True] - t.loc["no", True]) * 100

# %% [markdown] hint q3
# 1. The count of yes is a Series with one number a deal. A condition on it, such as `n_six >= 5`, filters `closed`.
# 2. For the five make a second list without the champion and count again. Each gap is a difference of two win rates, times 100.
# 3. `five = meddic[:5]`, `n_five = (closed[five] == "yes").sum(axis=1)`, `100 * (closed[n_five >= …]["won"].mean() - closed[n_five <= …]["won"].mean())`.

# %% [markdown] meaning q3
# Put the three next to each other. If the dial loses most of its swing as soon as the champion is out, Tomasz has been reading one box in the dress of six. That box may still be worth having. What it can't be is six independent confirmations. Then look into the segments: what is left of `gap_five` there, and with what error?

# %% [markdown] ask q4 type=labels points=3 options="metrics|economic_buyer|decision_criteria|decision_process|identify_pain|champion" fixed="the letter follows from each note and the definitions, which stand in the prompt" skill="run a cell; assign numbers and strings; arithmetic"
# ### Ten notes, six letters
#
# Ten notes by sellers after their calls (invented). Each is about exactly one letter, whether or not what it says is well founded. The dictionary of the tables has half a line for each letter; for this question these definitions decide:
#
# - `"metrics"`: what using Larkwell would *bring* the buyer, in money, hours or appointments;
# - `"economic_buyer"`: *who* at the buyer's has the last word over the money;
# - `"decision_criteria"`: *what* the buyer compares the offers by;
# - `"decision_process"`: the *steps and dates* from today to the signature;
# - `"identify_pain"`: what the buyer's *present* way of working costs or lacks;
# - `"champion"`: somebody at the buyer's who *pleads for us* where we aren't present.
#
# | note | what the seller wrote |
# |---|---|
# | Ledger | "The bookkeeper opened her list for me: 41 appointments missed in January, 2,900 EUR not earned." |
# | Reckoning | "Her e-mail: 'With your reminders 30 of the 41 would come. That's 2,100 EUR more a month for us.'" |
# | Reception | "The receptionist is thrilled. She's bound to talk the others round when I'm gone." |
# | Big desk | "He had the biggest desk. I take it that he decides about the money." |
# | Sole owner | "She said: 'I sign anything up to 5,000 EUR alone.' The public register has her as the only owner." |
# | Their list | "They sent me the sheet on which they compare the three offers: card terminal, two languages, data kept in the EU." |
# | A week or so | "After the demo there won't be much in the way. My feeling: signed in a week or so." |
# | Minutes | "The practice manager argued for us at the partners' meeting, without me. I have the minutes." |
# | Ringing phone | "It rang all the time while I sat there. They must be losing bookings every day." |
# | Like everybody | "They'll compare us by price, I suppose. Everybody does." |
#
# In `letter` replace each `...` by one of the six labels. All ten count.
#
# *Why: "they love it" isn't an economic buyer. Whoever ticks the wrong box doesn't know what is missing.*

# %% answer q4
letter = {
    "Ledger": ...,
    "Reckoning": ...,
    "Reception": ...,
    "Big desk": ...,
    "Sole owner": ...,
    "Their list": ...,
    "A week or so": ...,
    "Minutes": ...,
    "Ringing phone": ...,
    "Like everybody": ...,
}
### BEGIN SOLUTION
letter = {
    "Ledger": "identify_pain",
    "Reckoning": "metrics",
    "Reception": "champion",
    "Big desk": "economic_buyer",
    "Sole owner": "economic_buyer",
    "Their list": "decision_criteria",
    "A week or so": "decision_process",
    "Minutes": "champion",
    "Ringing phone": "identify_pain",
    "Like everybody": "decision_criteria",
}
### END SOLUTION

# %% check q4
check("q4", letter)

# %% wrong q4 number-is-metrics
# "Ledger" has a number in it, but a number alone doesn't make the letter. Is it about what Larkwell would bring, or about how things are today?
letter = letter | {"Ledger": "metrics"}

# %% wrong q4 gain-is-pain
# "Reckoning" starts from the missed appointments, and then goes on. What is the sum at its end a sum of?
letter = letter | {"Reckoning": "identify_pain"}

# %% wrong q4 love-pays
# "Reception" is about enthusiasm. Does the note say anything about who pays, or about what she'll do when the seller has left?
letter = letter | {"Reception": "economic_buyer"}

# %% wrong q4 desk-pleads
# In "Big desk" nobody pleads for anybody. What does the seller conclude from the furniture?
letter = letter | {"Big desk": "champion"}

# %% wrong q4 signing-is-process
# "Sole owner" speaks of signing. Is it about steps and dates, or about the person who may?
letter = letter | {"Sole owner": "decision_process"}

# %% wrong q4 desk-is-process
# "Big desk" names no step and no date. Whose word about the money does the seller think he has found?
letter = letter | {"Big desk": "decision_process"}

# %% wrong q4 list-is-process
# "Their list" says what the offers are compared *by*. Steps and dates would be another letter.
letter = letter | {"Their list": "decision_process"}

# %% wrong q4 list-is-pain
# "Their list" holds wishes for a product to come, for comparing three of them. It doesn't say what is lacking today.
letter = letter | {"Their list": "identify_pain"}

# %% wrong q4 hurdles-are-criteria
# "A week or so" speaks of what lies between the demo and the signature. Is that a yardstick for offers?
letter = letter | {"A week or so": "decision_criteria"}

# %% wrong q4 partners-pay
# The partners in "Minutes" may well have the last word over the money. Whom is the note about, and what did that person do?
letter = letter | {"Minutes": "economic_buyer"}

# %% wrong q4 meeting-is-process
# A meeting may be a step to the signature. What "Minutes" reports is what somebody did *in* it.
letter = letter | {"Minutes": "decision_process"}

# %% wrong q4 losing-is-metrics
# "Ringing phone" speaks of lost bookings. Lost by today's way of working, or gained by ours?
letter = letter | {"Ringing phone": "metrics"}

# %% wrong q4 price-is-the-buyer
# "Like everybody" mentions the price. Does it say who releases the money, or what offers are compared by?
letter = letter | {"Like everybody": "economic_buyer"}

# %% wrong q4 price-is-metrics
# A price is a number, but "Like everybody" doesn't say what Larkwell would bring the buyer.
letter = letter | {"Like everybody": "metrics"}

# %% wrong q4 all-champions
# Everything is "champion" here. Read the six definitions and ask each note what it's about: a gain, a person with money, a yardstick, a path, a trouble, or an advocate.
letter = dict.fromkeys(letter, "champion")

# %% accept q4
letter = {"Ledger": "identify_pain", "Ringing phone": "identify_pain", "Reckoning": "metrics"}
for note in ["Reception", "Minutes"]:
    letter[note] = "champion"
for note in ["Big desk", "Sole owner"]:
    letter[note] = "economic_buyer"
for note in ["Their list", "Like everybody"]:
    letter[note] = "decision_criteria"
letter["A week or so"] = "decision_process"

# %% [markdown] hint q4
# 1. Don't ask yet whether you believe the note. Ask what it is *about*.
# 2. The words in italics in the definitions tell the letters apart: *bring* against *present*, *who* against *pleads*, *what* against *steps*.
# 3. A line looks like `"Some note": "champion",`. The letters needn't occur equally often.

# %% [markdown] meaning q4
# | note | letter | because |
# |---|---|---|
# | Ledger | identify pain | what January cost, with today's way of working |
# | Reckoning | metrics | what reminders would bring a month |
# | Reception | champion | who would plead when the seller is gone |
# | Big desk | economic buyer | who decides about the money |
# | Sole owner | economic buyer | who may sign, up to which sum |
# | Their list | decision criteria | the sheet that compares three offers |
# | A week or so | decision process | from the demo to the signature |
# | Minutes | champion | who pleaded, in a room without us |
# | Ringing phone | identify pain | what today's telephone costs |
# | Like everybody | decision criteria | what they would compare by |
#
# In the CRM (the customer database) all ten would leave the same trace: a tick.

# %% [markdown] ask q5 type=labels points=3 options="evidence|hope" fixed="the label follows from each note of the question before and the test in the prompt" skill="run a cell; assign numbers and strings; arithmetic"
# ### Evidence or hope?
#
# The same ten notes. Apply one test: does the note report something that somebody **at the buyer's** said, wrote, showed or did, *and* is that the very thing the letter asks for, so that a colleague could check it by asking that person or opening the document? Then `"evidence"`. Where the seller **concludes, expects or feels** it, however plausibly: `"hope"`.
#
# In `proof` replace each `...` by one of the two labels. All ten count.
#
# *Why: a tick doesn't say what it rests on. Only evidence may count as `"yes"`; hope is `"unknown"`.*

# %% answer q5
proof = {
    "Ledger": ...,  # "The bookkeeper opened her list for me: 41 appointments missed in January, 2,900 EUR not earned."
    "Reckoning": ...,  # "Her e-mail: 'With your reminders 30 of the 41 would come. That's 2,100 EUR more a month for us.'"
    "Reception": ...,  # "The receptionist is thrilled. She's bound to talk the others round when I'm gone."
    "Big desk": ...,  # "He had the biggest desk. I take it that he decides about the money."
    "Sole owner": ...,  # "She said: 'I sign anything up to 5,000 EUR alone.' The public register has her as the only owner."
    "Their list": ...,  # "They sent me the sheet on which they compare the three offers: ..."
    "A week or so": ...,  # "After the demo there won't be much in the way. My feeling: signed in a week or so."
    "Minutes": ...,  # "The practice manager argued for us at the partners' meeting, without me. I have the minutes."
    "Ringing phone": ...,  # "It rang all the time while I sat there. They must be losing bookings every day."
    "Like everybody": ...,  # "They'll compare us by price, I suppose. Everybody does."
}
### BEGIN SOLUTION
proof = {
    "Ledger": "evidence",
    "Reckoning": "evidence",
    "Reception": "hope",
    "Big desk": "hope",
    "Sole owner": "evidence",
    "Their list": "evidence",
    "A week or so": "hope",
    "Minutes": "evidence",
    "Ringing phone": "hope",
    "Like everybody": "hope",
}
### END SOLUTION

# %% check q5
check("q5", proof)

# %% wrong q5 joy-is-proof
# In "Reception" she *is* thrilled; you may have that as a fact. What the letter asks for is whether she pleads for us. Has she?
proof = proof | {"Reception": "evidence"}

# %% wrong q5 furniture-is-proof
# "Big desk": the desk could be measured. Who said that its owner decides about the money?
proof = proof | {"Big desk": "evidence"}

# %% wrong q5 feelings-are-data
# "A week or so" is the judgement of somebody with experience. Who at the buyer's named a step or a date?
proof = proof | {"A week or so": "evidence"}

# %% wrong q5 heard-is-proved
# In "Ringing phone" the ringing was heard. That bookings are lost by it is the seller's conclusion; who at the buyer's said so, or showed it?
proof = proof | {"Ringing phone": "evidence"}

# %% wrong q5 everybody-is-nobody
# "Like everybody" may be true of many. What did *these* people say or send?
proof = proof | {"Like everybody": "evidence"}

# %% wrong q5 absent-so-unproved
# In "Minutes" the seller wasn't in the room, and needn't have been. What could a colleague open?
proof = proof | {"Minutes": "hope"}

# %% wrong q5 forecast-is-hope
# "Reckoning" speaks of a future, and may prove wrong. But whose sum is it, and where does it stand? The letter asks for the gain as the buyer sees it.
proof = proof | {"Reckoning": "hope"}

# %% wrong q5 words-are-air
# "Sole owner": people say many things, true. This one was said by the buyer, and there is something to look up.
proof = proof | {"Sole owner": "hope"}

# %% wrong q5 papers-distrusted
# In "Their list" nothing is concluded by the seller. What could a colleague open?
proof = proof | {"Their list": "hope"}

# %% wrong q5 ledger-distrusted
# In "Ledger" the seller has seen something, and names whose it is. Could a colleague check it?
proof = proof | {"Ledger": "hope"}

# %% wrong q5 all-evidence
# Everything is evidence here. Look for the words with which a seller marks a conclusion, an expectation, a feeling.
proof = dict.fromkeys(proof, "evidence")

# %% wrong q5 all-hope
# Everything is hope here. In some of the notes somebody at the buyer's said, wrote or did the very thing; a colleague could look it up.
proof = dict.fromkeys(proof, "hope")

# %% accept q5
proof = dict.fromkeys(proof, "hope")
for note in ["Ledger", "Reckoning", "Sole owner", "Their list", "Minutes"]:
    proof[note] = "evidence"

# %% [markdown] hint q5
# 1. Who is the source: somebody at the buyer's, or the seller?
# 2. If it is somebody at the buyer's, ask the second half: did that person say or do *the very thing* the letter is about, or only something from which the seller concludes it?
# 3. For each note finish the sentence "a colleague could check that by …"; where the end is missing, you have your label. A line looks like `"Some note": "hope",`.

# %% [markdown] meaning q5
# | note | label | what could be checked, or what is missing |
# |---|---|---|
# | Ledger | evidence | the bookkeeper's list |
# | Reckoning | evidence | her e-mail |
# | Reception | hope | that she pleads for us hasn't happened yet |
# | Big desk | hope | nobody spoke of the money |
# | Sole owner | evidence | her words, the register |
# | Their list | evidence | the sheet |
# | A week or so | hope | no step, no date, nobody named |
# | Minutes | evidence | the minutes |
# | Ringing phone | hope | nobody spoke of lost bookings |
# | Like everybody | hope | "everybody" wasn't in the call |
#
# If Tomasz allows a tick for evidence only, half of these boxes go back to `"unknown"`. The forecast gets emptier and better.

# %% [markdown] ask q6 type=essay points=4
# ### The champion, told backwards
#
# Tomasz reads your `item_lift` and decides: "From April no deal goes into the forecast without a ticked champion. Then we'll win as often as those." Answer him in **four to six sentences**:
#
# - tell the reverse-cause story: why deals with a ticked champion win more often, even if the champion does nothing;
# - one of your numbers, with its unit and its base (`item_lift` is about team firms, `gap_champion` about all three segments; either will do);
# - what the rule would do to the ticks, and to the lift of the letter;
# - what he should record from April instead, so that in autumn one could tell cause from symptom.
#
# A person reads your text and gives one point each for a claim, a number with its unit, a caveat and a decision.
#
# *Why: the best-looking letter on the list is the one that most needs a date.*

# %% [markdown] answer q6
# *Write here: four to six sentences to Tomasz.*

# %% [markdown] rubric q6
# One point each:
#
# 1. **Claim**: the order may be turned round: a deal goes well, meetings are friendly, so the seller finds somebody inside to call a champion and ticks the box; the win and the tick have the same source, or the tick follows the good news.
# 2. **Number with unit**: an own number that is right for the tables, in percentage points or percent, with its base ("closed deals of the segment team", "all closed deals").
# 3. **Caveat**: the columns hold one final state and no date, so the tables can't show which came first; *or* a forced tick is no longer the same tick, and the lift measured today won't hold for it.
# 4. **Decision**: record the day of each tick and what it rests on (evidence or hope), fixed before the result, perhaps by somebody other than the seller; *or* draw by lot the deals in which finding a champion is worked at; then compare after a stated time.
#
# No point for the decision if it only says "train the sellers" or "use the champion carefully".

# %% [markdown] model q6
# Tomasz, of the closed deals in the segment team, those with a champion were won more often by (write your `lift` of `meddic_champion`) percentage points than those without. But the box can be ticked on any day up to the last, and who is asked for a champion after three friendly meetings will name one: then the good meetings make both the tick and the win, and the champion has done nothing. Our columns hold the final state without a date, so I can't tell you how much of the gap is of that kind; it may be all of it or little. If the tick becomes the ticket to the forecast, every deal will have one from April, also those in which nobody inside has lifted a finger, and the gap will shrink because the word has changed its meaning. So let us record from 1 April the day of each tick and one line of evidence (who pleaded for us, where, how we know), entered by the second week of a deal and not changed afterwards. On 1 October we compare the deals by what stood there in week two; if the gap is still there, we try lots for who gets help in finding a champion.
#
# *(In your answer the bracket is replaced by your own number.)*

# %% [markdown] weak q6
# "The champion has by far the highest lift of all items, so it is the most important one. However, correlation is not causation, and we should be careful. I would recommend making the field mandatory and training sellers on how to find champions, so that the data gets better."
#
# *What it misses: "correlation is not causation" is said and no story is told: what else could have made the tick? There is no number. And the recommendation is the rule it was asked to judge: a mandatory field brings ticks, and with them goes the only difference that one could measure.*
