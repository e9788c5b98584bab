# %% [markdown] intro
# # Day 31 · Cut the Market: Segments You Can Find, Reach and Serve
#
# You write the function that turns a number of people into a segment, measure what the three segments have in common and what they don't, and let the cut by staff compete with three others. Then the hard test: what is left of last year's difference in the year after? At the end you judge eight proposals and advise Ines and Tomasz. About 40 minutes.

# %% setup
import pandas as pd

from larkwell import begin, load

check, hint, solution = begin("day-031")

leads = load("leads")
funnel = load("funnel")
opps = load("opportunities")

# The inbound leads of 2024 and 2025, with the two columns of the funnel that you need. `year` is the year of creation.
inbound = leads[leads["source_type"] == "inbound"][["lead_id", "year", "territory_id", "staff", "segment", "industry"]]
inbound = inbound.merge(funnel[["lead_id", "won_120d", "observable_120d"]], on="lead_id", how="left")
ENOUGH = 400  # leads that a slice must have before its rate is compared

# %% [markdown]
# ## New today: `pd.cut`
#
# `pd.cut` lays a column of numbers into drawers. You give the **borders**, one more than drawers, and the **labels**. The example sorts closed deals by the days they took:

# %% demo
pace = pd.cut(opps["cycle_days"], [0, 14, 45, 365], labels=["fast", "normal", "slow"])
pace.value_counts()

# %% [markdown]
# To which drawer does a value belong that lies exactly on a border? A drawer has its **right** end inside and its left end outside: `(0, 14]`, `(14, 45]`, `(45, 365]`. Four deals show it. Whatever lies in no drawer comes out blank, and so does what was blank before:

# %% demo
days = pd.Series([0, 14, 14.5, 400, None])
pd.DataFrame({"days": days, "pace": pd.cut(days, [0, 14, 45, 365], labels=["fast", "normal", "slow"])})

# %% [markdown]
# Two blanks too many, at both ends. `right=False` turns the drawers round (left end inside, right end outside); `include_lowest=True` lets the very first border in; and `float("inf")`, infinity, as the last border keeps the last drawer open for everything that may come:

# %% demo
pd.cut(days, [0, 14, 45, float("inf")], labels=["fast", "normal", "slow"], include_lowest=True)

# %% [markdown]
# The drawers can be grouped like any other column. `observed=True` shows only those that have something in them, in the order of the borders:

# %% demo
closed = opps.assign(pace=pace)
by_pace = closed.groupby("pace", observed=True).agg(deals=("opp_id", "size"), mean_discount=("discount_pct", "mean"))
by_pace

# %% [markdown]
# You have met the four words for the ends of a column: `max()` and `min()` give the values, `idxmax()` and `idxmin()` the labels of the rows in which they stand.

# %% demo
discount = by_pace["mean_discount"]
print(discount.idxmax(), discount.max() - discount.min(), discount.idxmin())

# %% [markdown]
# ## From day 21, without looking
#
# Which channel had the highest share of *multi* among its inbound leads, and is that a row share or a column share?
#
# <details><summary>Compare with your answer</summary>
#
# **event**, the fairs: of the leads from this door about three in ten are firms of eleven people and more, a larger part than at any other door. The base is the door's own leads, so with one row a door it is a **row share**. Today you will see why such a share is useful: it says where a segment can be *found*.
#
# </details>

# %% [markdown] ask q1 type=function points=3 ordered=yes pure=yes
# ### Borders in one line
#
# Larkwell's price list knows three sizes of firm. Write the function `segment(staff)`. It takes a Series of numbers of people and returns a new Series with the same row labels (index) in the same order, and `staff` itself unchanged. Its values are the texts
#
# - `"solo"`: more than 0, up to and including 2 people,
# - `"team"`: more than 2, up to and including 10 people,
# - `"multi"`: more than 10 people, without an upper limit.
#
# Part-time posts count as fractions, so 2.5 and 10.5 occur. A blank stays a blank, and 0 people or a negative number comes out blank, too. Whether the result is a Series of categories or of plain texts does not matter.
#
# *Why: one border moved by one, and firms by the hundred get another price.*


# %% answer q1
### BEGIN SOLUTION
def segment(staff):
    """The segment by number of people: solo, team or multi; blank where there is none."""
    return pd.cut(staff, [0, 2, 10, float("inf")], labels=["solo", "team", "multi"])


### END SOLUTION


# %% check q1
check("q1", segment)

# %% cases q1
segment(pd.Series([1, 2, 3, 10, 11, 100]))
segment(pd.Series([2, 10]))
segment(pd.Series([1, 1, 7]))
segment(pd.Series([2.5, 10.5, 0.5]))
segment(pd.Series([4, None, 12]))
segment(pd.Series([0, 1, -3]))
segment(pd.Series([101, 250, 10000]))
segment(pd.Series([30, 1, 5], index=[7, 2, 4]))


# %% wrong q1 first-border-left-out
# The one-person firms come out blank. The first border is 1, and the left end of a drawer lies outside: (1, 2]. Where has the first drawer to begin?
def segment(staff):
    return pd.cut(staff, [1, 2, 10, float("inf")], labels=["solo", "team", "multi"])


# %% wrong q1 first-border-one-included
# The one-person firms are in, but half a post comes out blank, and it is a firm as well. The prompt begins above 0: lower the first border.
def segment(staff):
    return pd.cut(staff, [1, 2, 10, float("inf")], labels=["solo", "team", "multi"], include_lowest=True)


# %% wrong q1 left-closed
# Firms of exactly 2 and exactly 10 people land one drawer too high: `right=False` puts the *left* end inside. The prompt says "up to and including".
def segment(staff):
    return pd.cut(staff, [0, 2, 10, float("inf")], labels=["solo", "team", "multi"], right=False)


# %% wrong q1 whole-numbers-only
# For whole people your borders 3 and 11 do the same as 2 and 10. With 2.5 and 10.5 they don't: more than 2 is no longer solo.
def segment(staff):
    return pd.cut(staff, [0, 3, 11, float("inf")], labels=["solo", "team", "multi"], right=False)


# %% wrong q1 roof-at-hundred
# Firms above your last border come out blank. Today's largest firm isn't tomorrow's: leave the last drawer open.
def segment(staff):
    return pd.cut(staff, [0, 2, 10, 100], labels=["solo", "team", "multi"])


# %% wrong q1 roof-at-thousand
# A very large firm comes out blank. Any number as the last border is a roof; which value has none above it?
def segment(staff):
    return pd.cut(staff, [0, 2, 10, 1000], labels=["solo", "team", "multi"])


# %% wrong q1 zero-let-in
# A firm with 0 people is called solo. `include_lowest` lets the first border in; the prompt leaves it outside.
def segment(staff):
    return pd.cut(staff, [0, 2, 10, float("inf")], labels=["solo", "team", "multi"], include_lowest=True)


# %% wrong q1 below-zero-let-in
# Negative numbers and 0 get a segment. The first drawer begins above 0; whatever lies below stays blank.
def segment(staff):
    return pd.cut(staff, [-float("inf"), 2, 10, float("inf")], labels=["solo", "team", "multi"])


# %% wrong q1 equal-widths
# A number instead of borders makes drawers of equal *width* between the smallest and the largest value, and they shift with every new table. Give your own borders.
def segment(staff):
    return pd.cut(staff, 3, labels=["solo", "team", "multi"])


# %% wrong q1 labels-reversed
# The labels stand in the wrong order: the first label belongs to the drawer with the smallest numbers.
def segment(staff):
    return pd.cut(staff, [0, 2, 10, float("inf")], labels=["multi", "team", "solo"])


# %% wrong q1 no-labels
# These are intervals, such as (2, 10]. Hand the three words over as `labels`.
def segment(staff):
    return pd.cut(staff, [0, 2, 10, float("inf")]).astype(str)


# %% wrong q1 blank-becomes-solo
# A blank or a firm without people has become "solo". Unknown is not small: let a blank stay one.
def segment(staff):
    return pd.cut(staff, [0, 2, 10, float("inf")], labels=["solo", "team", "multi"]).fillna("solo")


# %% wrong q1 blank-becomes-multi
# A blank or a firm without people has become "multi". It fits in neither of your first two conditions, so the rest took it; let a blank stay one.
def segment(staff):
    size = pd.Series("multi", index=staff.index)
    size[(staff > 0) & (staff <= 2)] = "solo"
    size[(staff > 2) & (staff <= 10)] = "team"
    return size


# %% wrong q1 array-or-list
# The words stand in the right order, but the row labels of `staff` are gone: what comes back is an array, a list or a Series counted anew from 0. Hand the labels over: `pd.Series(..., index=staff.index)`.
def segment(staff):
    return pd.cut(staff, [0, 2, 10, float("inf")], labels=["solo", "team", "multi"]).to_list()


# %% wrong q1 sorted-by-size
# The result is sorted by the number of people. Leave the firms in the order in which they came.
def segment(staff):
    return pd.cut(staff.sort_values(), [0, 2, 10, float("inf")], labels=["solo", "team", "multi"])


# %% wrong q1 order-reversed
# The last firm stands first. Leave the firms in the order in which they came.
def segment(staff):
    return pd.cut(staff, [0, 2, 10, float("inf")], labels=["solo", "team", "multi"]).iloc[::-1]


# %% wrong q1 blank-becomes-text
# A blank has become the text "nan" or "None". It looks like a fourth segment, and `isna()` no longer finds it: let it stay blank.
def segment(staff):
    return pd.cut(staff, [0, 2, 10, float("inf")], labels=["solo", "team", "multi"]).astype("object").fillna("nan")


# %% wrong q1 blank-becomes-unknown
# A blank has become the text "unknown". It looks like a fourth segment, and `isna()` no longer finds it: let it stay blank.
def segment(staff):
    return pd.cut(staff, [0, 2, 10, float("inf")], labels=["solo", "team", "multi"]).astype("object").fillna("unknown")


# %% wrong q1 blank-becomes-empty-text
# A blank has become an empty text. It looks blank, but `isna()` no longer finds it: let it stay blank.
def segment(staff):
    return pd.cut(staff, [0, 2, 10, float("inf")], labels=["solo", "team", "multi"]).astype("object").fillna("")


# %% accept q1
def segment(staff):
    size = pd.Series(None, index=staff.index, dtype="object")
    size[(staff > 0) & (staff <= 2)] = "solo"
    size[(staff > 2) & (staff <= 10)] = "team"
    size[staff > 10] = "multi"
    return size


# %% accept q1
def segment(people):
    borders = pd.IntervalIndex.from_breaks([0, 2, 10, float("inf")], closed="right")
    names = dict(zip(borders, ["solo", "team", "multi"]))
    return pd.cut(people, borders).map(names)


# %% [markdown] hint q1
# 1. Three drawers need four borders. Which end of a drawer lies inside it?
# 2. The right end does, which is what "up to and including" asks for. The first border is the one that the first drawer *excludes*, the last one may never be reached.
# 3. `return pd.cut(staff, [0, …, …, float("inf")], labels=["…", "…", "…"])`.

# %% [markdown] meaning q1
# The borders 2 and 10 now stand in one line that Ines, Tomasz and the price list share. Compare with the table, if you like: `(segment(leads["staff"]).astype("object") == leads["segment"]).all()`.

# %% [markdown] ask q2 type=table points=3 columns="leads.lead_id,leads.segment,leads.year,leads.source_type,funnel.won_120d,funnel.observable_120d,opportunities.segment,opportunities.source_type,opportunities.status,opportunities.amount_eur"
# ### Three columns that justify a cut
#
# Make the table `profile`, one row for each of the three segments (`segment` as index or as a column, order free), with the columns
#
# - `leads` (int): **ripe** inbound leads: rows of `inbound` with `observable_120d` True, both years together;
# - `rate` (float): share of these who were customers within 120 days of their creation (`won_120d`), as a fraction, not rounded;
# - `deal` (float): mean annual value in EUR (`amount_eur`) of the **won** deals in `opps` (`status`) that are inbound (`source_type`), whenever they were opened or closed; not rounded.
#
# Use the column `segment` of each table; it holds what your function computes.
#
# *Why: size, behaviour, money. If all three were the same in each row, you wouldn't need the cut.*

# %% answer q2
### BEGIN SOLUTION
ripe = inbound[inbound["observable_120d"]]
profile = ripe.groupby("segment").agg(leads=("lead_id", "size"), rate=("won_120d", "mean"))
deals = opps[(opps["status"] == "won") & (opps["source_type"] == "inbound")]
profile = profile.assign(deal=deals.groupby("segment").agg(deal=("amount_eur", "mean"))["deal"])
### END SOLUTION

# %% check q2
check("q2", profile)

# %% wrong q2 unripe-leads-too
# `leads` and `rate` contain leads that haven't had their 120 days. They can only be too few customers yet: keep the rows with `observable_120d`.
young = inbound.groupby("segment").agg(leads=("lead_id", "size"), rate=("won_120d", "mean"))
profile = young.assign(deal=profile["deal"])

# %% wrong q2 only-unripe-leads
# You kept the leads that have *not* had their 120 days. `~` turned the condition round.
young = inbound[~inbound["observable_120d"]].groupby("segment").agg(leads=("lead_id", "size"), rate=("won_120d", "mean"))
profile = young.assign(deal=profile["deal"])

# %% wrong q2 base-with-the-young
# `leads` is right, but `rate` divides by all inbound leads, the young ones among them. Its base is the column beside it.
profile = profile.assign(rate=profile["rate"] * profile["leads"] / inbound.groupby("segment").size())

# %% wrong q2 rate-of-all-inbound
# `leads` is right, but `rate` is the rate of all inbound leads, the young ones above and below the line. Take it from the ripe leads that you have counted.
profile = profile.assign(rate=inbound.groupby("segment").agg(rate=("won_120d", "mean"))["rate"])

# %% wrong q2 deals-of-ripe-leads
# `deal` is right in kind, but deals are missing: you kept those of ripe leads only. Ripeness is for the first two columns; here every won inbound deal counts.
late = opps[(opps["status"] == "won") & opps["lead_id"].isin(ripe["lead_id"])]
profile = profile.assign(deal=late.groupby("segment").agg(deal=("amount_eur", "mean"))["deal"])

# %% wrong q2 outbound-leads-too
# `leads` and `rate` contain the outbound leads. Sellers choose those by size, so they say nothing about who comes by himself.
everybody = leads[["lead_id", "segment"]].merge(funnel[["lead_id", "won_120d", "observable_120d"]], on="lead_id")
everybody = everybody[everybody["observable_120d"]].groupby("segment").agg(leads=("lead_id", "size"), rate=("won_120d", "mean"))
profile = everybody.assign(deal=profile["deal"])

# %% wrong q2 customers-counted
# `rate` is a number of customers. Asked is their share of the leads in the row.
profile = profile.assign(rate=ripe.groupby("segment").agg(won=("won_120d", "sum"))["won"])

# %% wrong q2 share-of-all-customers
# `rate` says which share of all customers falls to the segment. Its base is the segment's own leads.
profile = profile.assign(rate=ripe.groupby("segment").agg(won=("won_120d", "sum"))["won"] / ripe["won_120d"].sum())

# %% wrong q2 share-of-all-leads
# `leads` is a share. Asked is a number of leads.
profile = profile.assign(leads=profile["leads"] / profile["leads"].sum())

# %% wrong q2 one-year-only
# `leads` and `rate` are of 2025 alone. The prompt takes both years together.
late = ripe[ripe["year"] == 2025].groupby("segment").agg(leads=("lead_id", "size"), rate=("won_120d", "mean"))
profile = late.assign(deal=profile["deal"])

# %% wrong q2 outbound-deals-too
# `deal` contains the outbound deals. Sellers choose those firms by their size; the column is about the buyers who came by themselves.
profile = profile.assign(deal=opps[opps["status"] == "won"].groupby("segment").agg(deal=("amount_eur", "mean"))["deal"])

# %% wrong q2 offers-for-deals
# `deal` contains deals that were lost or are open: that is what was offered. Asked is what was signed.
profile = profile.assign(deal=opps[opps["source_type"] == "inbound"].groupby("segment").agg(deal=("amount_eur", "mean"))["deal"])

# %% wrong q2 deal-total
# `deal` is the sum. Asked is the mean value of one deal.
profile = profile.assign(deal=deals.groupby("segment").agg(deal=("amount_eur", "sum"))["deal"])

# %% wrong q2 deal-median
# `deal` is the median. Asked is the mean, with which Maren can multiply.
profile = profile.assign(deal=deals.groupby("segment").agg(deal=("amount_eur", "median"))["deal"])

# %% wrong q2 local-money
# `deal` averages pounds, dollars and euros as if they were one. The column in euros ends in `_eur`.
profile = profile.assign(deal=deals.groupby("segment").agg(deal=("amount_local", "mean"))["deal"])

# %% wrong q2 list-price
# `deal` is the price on the list, before the discount and in local currency. Asked is `amount_eur`.
profile = profile.assign(deal=deals.groupby("segment").agg(deal=("list_local", "mean"))["deal"])

# %% wrong q2 money-over-leads
# `deal` divides the won money by the leads. That is a different and useful number, for another day; asked is the mean of the won deals.
profile = profile.assign(deal=deals.groupby("segment").agg(deal=("amount_eur", "sum"))["deal"] / profile["leads"])

# %% accept q2
t = inbound[inbound["observable_120d"]].assign(size=lambda d: pd.cut(d["staff"], [0, 2, 10, float("inf")], labels=["solo", "team", "multi"]).astype(str))
profile = t.groupby("size").agg(leads=("won_120d", "count"), rate=("won_120d", "mean")).reset_index().rename(columns={"size": "segment"})
money = opps[(opps["status"] == "won") & (opps["source_type"] == "inbound")].pivot_table(index="segment", values="amount_eur", aggfunc="mean").reset_index()
profile = profile.merge(money, on="segment").rename(columns={"amount_eur": "deal"})

# %% accept q2
rows = []
for name in ["multi", "solo", "team"]:
    mine = inbound[(inbound["segment"] == name) & inbound["observable_120d"]]
    won = opps[(opps["segment"] == name) & (opps["status"] == "won") & (opps["source_type"] == "inbound")]
    rows.append({"segment": name, "leads": len(mine), "rate": mine["won_120d"].sum() / len(mine), "deal": won["amount_eur"].mean()})
profile = pd.DataFrame(rows)

# %% [markdown] hint q2
# 1. Two tables, two filters: ripe leads for the first two columns, won inbound deals for the third.
# 2. `groupby("segment")` on each. The mean of a True/False column is the share; assigning a column from one group table to the other fits the rows by their label.
# 3. `profile = ripe.groupby("segment").agg(leads=("lead_id", "size"), rate=("…", "mean"))`, then `profile.assign(deal=deals.groupby("segment").agg(deal=("…", "mean"))["deal"])`.

# %% [markdown] meaning q2
# The segment that signs least often within 120 days signs for by far the most money: one column alone would have sent Ines to the wrong firms. Two limits belong below the table. A large firm takes longer to decide, so a window of 120 days is a little hard on it. And whoever bought at the checkout has no deal, so `deal` speaks only of those who talked to a seller.

# %% [markdown] ask q3 type=table points=4 mutants="no firm has 0 or 11 people, no slice has exactly 400 leads, no cut has an empty slice, and every column that is counted is filled: these five changes give the same tables" columns="leads.staff,leads.segment,leads.industry,leads.territory_id,funnel.won_120d,funnel.observable_120d"
# ### Four knives
#
# Let four ways of cutting compete on the **ripe inbound leads** (rows of `inbound` with `observable_120d` True, both years together):
#
# | cut | slices |
# |---|---|
# | `"segment"` | the three segments |
# | `"fine"` | the six sizes of the table `sizes`, see below |
# | `"industry"` | the values of `industry` |
# | `"territory"` | the values of `territory_id` |
#
# First make the table `sizes`: one row for each of six sizes by `staff`, right ends included, called `"1"`, `"2"`, `"3-5"`, `"6-10"`, `"11-25"` and `"26+"` (all larger ones, no upper limit). The label stands in the column or index `fine`; the columns are `leads` (int, ripe inbound leads) and `rate` (float, the share of them with `won_120d`, not rounded). All six rows.
#
# Then the competition. Leave out every slice with fewer than `ENOUGH` (400) ripe leads. Of the slices that are left, a cut's **spread** is the highest 120-day rate (`won_120d`) minus the lowest. Make the table `spreads`, one row a cut, order free, with the columns
#
# - `cut` (text): as above;
# - `slices` (int): slices with at least `ENOUGH` ripe leads;
# - `spread` (float): in **percentage points**, not rounded.
#
# *Why: a cut that doesn't separate behaviour is decoration. But watch what the number of slices alone does.*

# %% answer q3
### BEGIN SOLUTION
ripe = inbound[inbound["observable_120d"]]
names = ["1", "2", "3-5", "6-10", "11-25", "26+"]
ripe = ripe.assign(fine=pd.cut(ripe["staff"], [0, 1, 2, 5, 10, 25, float("inf")], labels=names))


def slices(t, by):
    """Leads and 120-day rate of each slice."""
    return t.groupby(by, observed=True).agg(leads=("won_120d", "size"), rate=("won_120d", "mean"))


def rates(t, by):
    """The rates of the slices that have enough leads."""
    table = slices(t, by)
    return table[table["leads"] >= ENOUGH]["rate"]


sizes = slices(ripe, "fine")
a, b, c, d = rates(ripe, "segment"), rates(ripe, "fine"), rates(ripe, "industry"), rates(ripe, "territory_id")
spreads = pd.DataFrame(
    {
        "cut": ["segment", "fine", "industry", "territory"],
        "slices": [len(a), len(b), len(c), len(d)],
        "spread": [
            (a.max() - a.min()) * 100,
            (b.max() - b.min()) * 100,
            (c.max() - c.min()) * 100,
            (d.max() - d.min()) * 100,
        ],
    }
)
### END SOLUTION

# %% check q3
check("q3", sizes, spreads)


# %% wrong q3 unripe-leads-too
# Leads that haven't had their 120 days are in your rates. Keep the rows with `observable_120d` first.
ripe = inbound.assign(fine=pd.cut(inbound["staff"], [0, 1, 2, 5, 10, 25, float("inf")], labels=names))
sizes = slices(ripe, "fine")
kept = [rates(ripe, by) for by in ["segment", "fine", "industry", "territory_id"]]
spreads = spreads.assign(slices=[len(g) for g in kept], spread=[(g.max() - g.min()) * 100 for g in kept])

# %% wrong q3 unripe-leads-in-the-competition
# Leads that haven't had their 120 days are in `spreads`. Keep the rows with `observable_120d` before you cut.
every = inbound.assign(fine=pd.cut(inbound["staff"], [0, 1, 2, 5, 10, 25, float("inf")], labels=names))
kept = [rates(every, by) for by in ["segment", "fine", "industry", "territory_id"]]
spreads = spreads.assign(slices=[len(g) for g in kept], spread=[(g.max() - g.min()) * 100 for g in kept])

# %% wrong q3 unripe-leads-in-the-sizes
# Leads that haven't had their 120 days are in `sizes`. Keep the rows with `observable_120d` first.
every = inbound.assign(fine=pd.cut(inbound["staff"], [0, 1, 2, 5, 10, 25, float("inf")], labels=names))
sizes = slices(every, "fine")

# %% wrong q3 one-year
# Your rates are of 2025 alone. The prompt takes both years together.
ripe = ripe[ripe["year"] == 2025]
sizes = slices(ripe, "fine")
kept = [rates(ripe, by) for by in ["segment", "fine", "industry", "territory_id"]]
spreads = spreads.assign(slices=[len(g) for g in kept], spread=[(g.max() - g.min()) * 100 for g in kept])

# %% wrong q3 small-slices-in
# The slices with fewer than 400 leads are still in. The fewer leads, the wider a rate swings by luck alone, so they stretch the spread for nothing; leave them out of `spreads`.
kept = [slices(ripe, by)["rate"] for by in ["segment", "fine", "industry", "territory_id"]]
spreads = spreads.assign(slices=[len(g) for g in kept], spread=[(g.max() - g.min()) * 100 for g in kept])

# %% wrong q3 small-sizes-dropped
# In `sizes` the slices with few leads are missing. There all six are asked; the limit of 400 is for `spreads`.
sizes = sizes[sizes["leads"] >= ENOUGH]

# %% wrong q3 left-closed-sizes
# Your six sizes have their left end inside, so firms of exactly 2, 5, 10 and 25 people land one drawer too high. Right ends included: leave `right` as it is.
ripe = ripe.assign(fine=pd.cut(ripe["staff"], [0, 1, 2, 5, 10, 25, float("inf")], labels=names, right=False))
sizes = slices(ripe, "fine")

# %% wrong q3 ones-lost
# The one-person firms have fallen out of `sizes`: a first border of 1 leaves 1 outside.
ripe = ripe.assign(fine=pd.cut(ripe["staff"], [1, 2, 5, 10, 25, float("inf")], labels=names[1:]))
sizes = slices(ripe, "fine")

# %% wrong q3 roof-at-hundred
# In `sizes` the firms of exactly the largest size, or above your last border, are missing or misplaced. The last drawer is open: end with `float("inf")`.
ripe = ripe.assign(fine=pd.cut(ripe["staff"], [0, 1, 2, 5, 10, 25, 50], labels=names))
sizes = slices(ripe, "fine")

# %% wrong q3 customers-for-leads
# `leads` in `sizes` counts customers. It is the base: all ripe inbound leads of the size.
sizes = sizes.assign(leads=sizes["leads"] * sizes["rate"])

# %% wrong q3 share-of-all-customers
# `rate` in `sizes` says which share of all customers falls to the size. Its base is the size's own leads.
won = sizes["leads"] * sizes["rate"]
sizes = sizes.assign(rate=won / won.sum())

# %% wrong q3 relative-for-points
# `spread` is a relative difference, in percent of the lowest rate. Percentage points are the plain difference times 100 (day 7).
kept = [rates(ripe, by) for by in ["segment", "fine", "industry", "territory_id"]]
spreads = spreads.assign(spread=[(g.max() / g.min() - 1) * 100 for g in kept])

# %% wrong q3 best-against-all
# `spread` compares the highest slice with the rate of all leads together. Asked is highest minus lowest.
kept = [rates(ripe, by) for by in ["segment", "fine", "industry", "territory_id"]]
spreads = spreads.assign(spread=[(g.max() - ripe["won_120d"].mean()) * 100 for g in kept])

# %% wrong q3 standard-deviation
# `spread` is a standard deviation. Here it is the distance from the highest rate to the lowest.
kept = [rates(ripe, by) for by in ["segment", "fine", "industry", "territory_id"]]
spreads = spreads.assign(spread=[g.std() * 100 for g in kept])

# %% wrong q3 largest-against-smallest-slice
# `spread` compares the slice with the most leads with the one that has the fewest. Compare the slice with the highest *rate* with that of the lowest.
kept = [slices(ripe, by).sort_values("leads") for by in ["segment", "fine", "industry", "territory_id"]]
kept = [g[g["leads"] >= ENOUGH]["rate"] for g in kept]
spreads = spreads.assign(spread=[(g.iloc[-1] - g.iloc[0]) * 100 for g in kept])

# %% wrong q3 spread-of-counts
# `spread` is a difference of customers, not of rates. A large slice has more of them without being any better.
kept = [slices(ripe, by) for by in ["segment", "fine", "industry", "territory_id"]]
kept = [(g["leads"] * g["rate"])[g["leads"] >= ENOUGH] for g in kept]
spreads = spreads.assign(spread=[g.max() - g.min() for g in kept])

# %% accept q3
t = inbound[inbound["observable_120d"]]
six = pd.cut(t["staff"], [0, 1, 2, 5, 10, 25, 100000], labels=["1", "2", "3-5", "6-10", "11-25", "26+"]).astype(str)
sizes = pd.DataFrame({"leads": six.value_counts(), "rate": t["won_120d"].groupby(six).mean()}).reset_index(names="fine")
rows = []
for cut, labels in {"segment": t["segment"], "fine": six, "industry": t["industry"], "territory": t["territory_id"]}.items():
    n = labels.value_counts()
    g = t["won_120d"].groupby(labels).mean()[n[n >= 400].index]
    rows.append({"cut": cut, "slices": len(g), "spread": 100 * g.max() - 100 * g.min()})
spreads = pd.DataFrame(rows).set_index("cut")

# %% [markdown] hint q3
# 1. Six drawers need seven borders. The other three cuts are columns already.
# 2. For each cut: filter the ripe leads, group, count the leads, take the mean of `won_120d`, keep the groups with at least `ENOUGH`, then highest minus lowest, times 100. Four times the same is a case for a small function.
# 3. `table = t.groupby(by, observed=True).agg(leads=("won_120d", "size"), rate=("…", "mean"))`, `table[table["leads"] >= …]["rate"]`, then `pd.DataFrame({"cut": [...], "slices": [...], "spread": [...]})`.

# %% [markdown] meaning q3
# Where the finer sizes separate little more than three segments do, three will do. And beware of the longest list: the more slices you compare, the further apart the luckiest and the unluckiest of them lie, even if nothing but luck divides them. A spread can't be compared between a cut with three slices and one with a dozen. The next question asks the fairer thing: does it come back?

# %% [markdown] ask q4 points=3 columns="leads.year,leads.segment,leads.industry,funnel.won_120d,funnel.observable_120d"
# ### Does it come back?
#
# Suppose you had cut the market on New Year's Eve 2024. From the **ripe inbound leads** (`observable_120d` True) created in **2024** (`year`) you take the slice with the highest 120-day rate and the one with the lowest. Then look at these *same two slices* among the ripe inbound leads created in **2025**. Fill two variables (float, in **percentage points**, not rounded):
#
# - `kept_segment`: the three segments: rate in 2025 of the slice that was highest in 2024, minus rate in 2025 of the slice that was lowest in 2024;
# - `kept_industry`: the same for the values of `industry`. All of them have enough leads.
#
# A result below 0 says that the two have changed places. Let the code find the slices; on other tables they may be others.
#
# *Why: you cut the market with last year's data and work with it next year.*

# %% answer q4
### BEGIN SOLUTION
ripe = inbound[inbound["observable_120d"]]
before = ripe[ripe["year"] == 2024]
after = ripe[ripe["year"] == 2025]


def kept(by):
    """Of the spread of 2024, what its two ends show in 2025, in percentage points."""
    old = before.groupby(by).agg(rate=("won_120d", "mean"))["rate"]
    new = after.groupby(by).agg(rate=("won_120d", "mean"))["rate"]
    return (new[old.idxmax()] - new[old.idxmin()]) * 100


kept_segment = kept("segment")
kept_industry = kept("industry")
### END SOLUTION

# %% check q4
check("q4", kept_segment, kept_industry)

# %% wrong q4 new-extremes
# You took the highest and the lowest slice of 2025 for `kept_industry`. At the end of 2024 nobody knew those: choose the two by the rates of 2024, then read their rates of 2025.
g = after.groupby("industry").agg(r=("won_120d", "mean"))["r"]
kept_industry = (g.max() - g.min()) * 100

# %% wrong q4 old-spread
# `kept_industry` is the spread of 2024 itself. The two slices are right; now read what *they* did in 2025.
g = before.groupby("industry").agg(r=("won_120d", "mean"))["r"]
kept_industry = (g.max() - g.min()) * 100

# %% wrong q4 old-spread-of-segments
# `kept_segment` is the spread of 2024 itself. Read what the same two segments did in 2025.
g = before.groupby("segment").agg(r=("won_120d", "mean"))["r"]
kept_segment = (g.max() - g.min()) * 100

# %% wrong q4 both-the-wrong-way-round
# Both are subtracted the wrong way round: rate of the slice that was highest in 2024, minus rate of the one that was lowest.
kept_segment, kept_industry = -kept_segment, -kept_industry

# %% wrong q4 without-sign
# `kept_industry` has lost its sign, or is subtracted the wrong way round. Below 0 means that the two slices changed places, which is just what the question is after.
kept_industry = abs(kept_industry)

# %% wrong q4 unripe-leads-too
# The rates of 2025 contain leads of its last months, which haven't had their 120 days. Keep the rows with `observable_120d`.
g = before.groupby("segment").agg(r=("won_120d", "mean"))["r"]
h = inbound[inbound["year"] == 2025].groupby("segment").agg(r=("won_120d", "mean"))["r"]
kept_segment = (h[g.idxmax()] - h[g.idxmin()]) * 100

# %% wrong q4 unripe-industries-too
# In `kept_industry` the rates of 2025 contain leads that haven't had their 120 days. Keep the rows with `observable_120d`.
g = before.groupby("industry").agg(r=("won_120d", "mean"))["r"]
h = inbound[inbound["year"] == 2025].groupby("industry").agg(r=("won_120d", "mean"))["r"]
kept_industry = (h[g.idxmax()] - h[g.idxmin()]) * 100

# %% wrong q4 both-years-together
# `kept_segment` reads the rates of both years together, so the year in which you chose also does the testing. Choose with 2024, test with 2025 alone.
g = before.groupby("segment").agg(r=("won_120d", "mean"))["r"]
h = ripe.groupby("segment").agg(r=("won_120d", "mean"))["r"]
kept_segment = (h[g.idxmax()] - h[g.idxmin()]) * 100

# %% wrong q4 industries-of-both-years
# `kept_industry` reads the rates of both years together, so the year in which you chose also does the testing. Choose with 2024, test with 2025 alone.
g = before.groupby("industry").agg(r=("won_120d", "mean"))["r"]
h = ripe.groupby("industry").agg(r=("won_120d", "mean"))["r"]
kept_industry = (h[g.idxmax()] - h[g.idxmin()]) * 100

# %% wrong q4 years-swapped
# In `kept_industry` you chose the slices in 2025 and looked them up in 2024. Time runs the other way.
g = after.groupby("industry").agg(r=("won_120d", "mean"))["r"]
h = before.groupby("industry").agg(r=("won_120d", "mean"))["r"]
kept_industry = (h[g.idxmax()] - h[g.idxmin()]) * 100

# %% wrong q4 years-swapped-in-both
# In both variables you chose the slices in 2025 and looked them up in 2024. Time runs the other way.
def turned(by):
    g = after.groupby(by).agg(r=("won_120d", "mean"))["r"]
    h = before.groupby(by).agg(r=("won_120d", "mean"))["r"]
    return (h[g.idxmax()] - h[g.idxmin()]) * 100


kept_segment, kept_industry = turned("segment"), turned("industry")

# %% wrong q4 largest-and-smallest
# In `kept_industry` you chose the industries with the most and the fewest leads. Choose by the rate.
g = before.groupby("industry").size()
h = after.groupby("industry").agg(r=("won_120d", "mean"))["r"]
kept_industry = (h[g.idxmax()] - h[g.idxmin()]) * 100

# %% wrong q4 change-of-the-best
# `kept_industry` follows one slice, the best of 2024, from year to year. Asked is the distance between two slices in 2025.
g = before.groupby("industry").agg(r=("won_120d", "mean"))["r"]
h = after.groupby("industry").agg(r=("won_120d", "mean"))["r"]
kept_industry = (h[g.idxmax()] - g.max()) * 100

# %% wrong q4 share-of-the-old
# `kept_segment` is what is left as a *share* of the old spread. Asked are percentage points.
g = before.groupby("segment").agg(r=("won_120d", "mean"))["r"]
kept_segment = kept_segment / ((g.max() - g.min()) * 100)

# %% accept q4
both = inbound[inbound["observable_120d"]].groupby(["industry", "year"]).agg(r=("won_120d", "mean"))["r"].unstack()
ranked = both.sort_values(2024)
kept_industry = 100 * ranked[2025].iloc[-1] - 100 * ranked[2025].iloc[0]
table = inbound[inbound["observable_120d"]].pivot_table(index="segment", columns="year", values="won_120d", aggfunc="mean").sort_values(2024, ascending=False)
kept_segment = 100 * (table[2025].iloc[0] - table[2025].iloc[-1])

# %% [markdown] hint q4
# 1. Two tables of rates for each cut, one a year. The first decides *who*, the second *how much*.
# 2. `idxmax()` and `idxmin()` give the labels of the highest and the lowest rate of 2024; square brackets pick these labels from the rates of 2025.
# 3. `old = before.groupby("…").agg(rate=("won_120d", "mean"))["rate"]`, the same with `after`, then `(new[old.idxmax()] - new[old.…()]) * 100`.

# %% [markdown] meaning q4
# Choose in one year, test in the next: that is the cheapest guard against slices that only luck has made. Compare each result with the same cut's spread in 2024, `old.max() - old.min()` times 100; the spread of question 3 won't do, for it contains 2025. What comes back is something that Ines and Tomasz can plan with; what shrinks towards nothing, or turns round, was a good year of somebody's.

# %% [markdown] ask q5 type=labels points=4 options="size|difference|reach|stability|pass" fixed="the label follows from the four checks and the figures, which stand in the prompt" skill="run a cell; assign numbers and strings; arithmetic"
# ### Eight proposals
#
# Eight ideas for cutting a market, from a company like Larkwell (figures invented). Go through four checks **in this order** and write down the **first one that fails**; if none fails, write `"pass"`. Only what the table says counts.
#
# 1. `"size"`: the smallest slice had at least 300 leads in each of the two years.
# 2. `"difference"`: in *each* of the two years the highest rate minus the lowest was at least 3.0 percentage points.
# 3. `"reach"`: before a firm has told the company anything, its slice can be looked up: on its website, in a public register or in a list that is for sale.
# 4. `"stability"`: the slices stood in the same order of rates in both years.
#
# The rates of a row belong to the same slices in both years: the first number of the second year is that of the slice that stands first in the first year. (Where it says "between", the slices stood in the same order both times.)
#
# | proposal | smallest slice, leads a year | rates of the slices, first year | rates of the same slices, second year | how a firm's slice is known |
# |---|---|---|---|---|
# | Star sign | 410 and 395 | between 7.9% and 8.4% | between 8.8% and 9.3% | the owner's birthday, if she gives it |
# | Staff | 640 and 655 | 9.9, 8.7, 5.2% | 11.4, 10.3, 6.1% | a list of firms with their staff, for sale |
# | Soon customers | 860 and 1,020 | 100.0, 0.0% | 100.0, 0.0% | afterwards: whether the firm has signed within 120 days |
# | Postcodes | 11 and 14 | between 0.0% and 28.0% | between 0.0% and 25.0% | the address on its website |
# | Impatience | 700 and 720 | 14.0, 6.0% | 15.0, 7.0% | a question that sellers ask in the first call |
# | Software in use | 1,500 and 1,450 | 7.0, 10.0% | 8.0, 11.0% | the booking button on its website |
# | Legal form | 520 and 540 | 10.5, 7.0, 6.0% | 6.5, 8.0, 10.5% | the public register of companies |
# | Age of firm | 300 and 310 | 11.0, 7.0% | 9.5, 7.0% | the year of founding in the public register |
#
# In `first_fail` replace each `...` by one of the five labels. All eight count.
#
# *Why: "different" isn't "reachable", and "true last year" isn't "true".*

# %% answer q5
first_fail = {
    "Star sign": ...,
    "Staff": ...,
    "Soon customers": ...,
    "Postcodes": ...,
    "Impatience": ...,
    "Software in use": ...,
    "Legal form": ...,
    "Age of firm": ...,
}
### BEGIN SOLUTION
first_fail = {
    "Star sign": "difference",
    "Staff": "pass",
    "Soon customers": "reach",
    "Postcodes": "size",
    "Impatience": "reach",
    "Software in use": "pass",
    "Legal form": "stability",
    "Age of firm": "difference",
}
### END SOLUTION

# %% check q5
check("q5", first_fail)

# %% wrong q5 birthdays-first
# "Star sign" can't be looked up, true. But the checks have an order, and one before that fails already: subtract the rates.
first_fail = first_fail | {"Star sign": "reach"}

# %% wrong q5 stars-may-pass
# "Star sign" has large slices, and large slices can be all alike. How far apart are the rates?
first_fail = first_fail | {"Star sign": "pass"}

# %% wrong q5 small-is-weak
# In "Staff" one slice has a far lower rate than the others. That isn't a fault, it is the difference that check 2 asks for.
first_fail = first_fail | {"Staff": "difference"}

# %% wrong q5 all-rates-rose
# In "Staff" all rates rose from year to year. Check 4 asks only for their order.
first_fail = first_fail | {"Staff": "stability"}

# %% wrong q5 outcome-as-segment
# "Soon customers" separates perfectly, because it *is* the outcome. When would you know to whom the letter should go?
first_fail = first_fail | {"Soon customers": "pass"}

# %% wrong q5 outcome-has-no-difference
# The rates of "Soon customers" couldn't be further apart, so check 2 holds. Read the last column.
first_fail = first_fail | {"Soon customers": "difference"}

# %% wrong q5 addresses-are-known
# "Postcodes" can be looked up and are wide apart. Look at the first column: how many leads stand behind such a rate?
first_fail = first_fail | {"Postcodes": "pass"}

# %% wrong q5 lucky-postcodes
# The rates of "Postcodes" may well jump about from year to year, but an earlier check shows why.
first_fail = first_fail | {"Postcodes": "stability"}

# %% wrong q5 asked-in-the-call
# "Impatience" is large, different and stable. When you choose to whom an advert is shown, what do you know of it?
first_fail = first_fail | {"Impatience": "pass"}

# %% wrong q5 button-unseen
# "Software in use" would be hard to ask for. But does anybody have to ask? Read the last column.
first_fail = first_fail | {"Software in use": "reach"}

# %% wrong q5 exactly-three
# In "Software in use" the rates lie exactly 3.0 points apart. Does "at least" include that?
first_fail = first_fail | {"Software in use": "difference"}

# %% wrong q5 wide-enough
# "Legal form" is wide apart in both years. Now compare which slice was highest in the first year and which in the second.
first_fail = first_fail | {"Legal form": "pass"}

# %% wrong q5 legal-form-narrow
# "Legal form" is more than 3 points apart in either year, if you take the highest and the lowest of that year.
first_fail = first_fail | {"Legal form": "difference"}

# %% wrong q5 first-year-only
# "Age of firm" is wide enough in the first year. Check 2 asks for *each* of the two.
first_fail = first_fail | {"Age of firm": "pass"}

# %% wrong q5 exactly-three-hundred
# The smallest slice of "Age of firm" had exactly 300 leads in one of the years. Does "at least" include that?
first_fail = first_fail | {"Age of firm": "size"}

# %% wrong q5 shrinking-is-unstable
# In "Age of firm" the distance has shrunk, but the order is the same, so check 4 isn't the one. An earlier check looks at the distance.
first_fail = first_fail | {"Age of firm": "stability"}

# %% wrong q5 all-pass
# You let everything pass. Take one row and go through the four checks with a pencil; stop at the first that fails.
first_fail = dict.fromkeys(first_fail, "pass")

# %% [markdown] hint q5
# 1. Each row has one column for each check, in the order of the checks (the rates serve two of them).
# 2. Two borders lie on the border itself: "at least" includes it. And check 2 has to hold twice.
# 3. Two proposals pass. Two fail at the second check, two at the third, one each at the first and the last.

# %% [markdown] meaning q5
# | proposal | first check that fails | because |
# |---|---|---|
# | Star sign | difference | half a point, in both years |
# | Staff | pass | large, different, for sale as a list, same order |
# | Soon customers | reach | the outcome itself; nobody can write to it beforehand |
# | Postcodes | size | with a dozen leads any rate is possible |
# | Impatience | reach | known in the first call, too late for choosing whom to call |
# | Software in use | pass | 3.0 points in each year, and visible from outside |
# | Legal form | stability | the first has become the last |
# | Age of firm | difference | 4.0 points, then 2.5 |
#
# *Impatience* isn't useless. A seller can use it from the first call on; marketing can't choose by it.

# %% [markdown] ask q6 type=essay points=4
# ### Three, six or by industry?
#
# Ines Duarte would like campaigns by industry, since dentists read other magazines than hairdressers. Tomasz Brandt wants a fourth segment for firms of more than 25 people. Advise both in **four to six sentences**: which cut should both teams use for planning this year, which one not, and under what condition would you change it?
#
# A person reads your text and gives one point each for a claim, a number with its unit, a caveat and a decision.
#
# *Why: a cut that only one team uses is two cuts.*

# %% [markdown] answer q6
# *Write here: four to six sentences to Ines and Tomasz.*

# %% [markdown] rubric q6
# One point each:
#
# 1. **Claim**: says which cut separates behaviour usefully and which does not, by at least one of the four checks.
# 2. **Number with unit**: an own number from questions 2 to 4, right for the tables, with unit and base ("percentage points in the 120-day rate of ripe inbound leads").
# 3. **Caveat**: for example that 120 days are short for large firms; that these are two years of one company; that a spread grows with the number of slices; that another message for dentists may be worth while even if dentists buy as often as others; that nobody knows whether the segments would *respond* differently to an offer.
# 4. **Decision**: who uses which cut for what, and what would change it (a date, a number of leads, a test).
#
# Not required: one particular border. A fourth segment is a fair proposal if its size and the same year-on-year check are given.

# %% [markdown] model q6
# Please plan this year with the three segments by staff: in the 120-day rate of ripe inbound leads they lay (write the spread of `segment`) percentage points apart, and the best and the worst of 2024 were still (write `kept_segment`) points apart in 2025. The industries differed by less, and the best and the worst of 2024 lay (write `kept_industry`) points apart in 2025 (below 0: they had changed places), so I would not split the budget by industry. That does not forbid you, Ines, to put another picture into a dentists' magazine: how an advert should look is not the same question as who buys more often, and our tables answer only the second. Tomasz, your firms above 25 people have brought (write their `leads` from `sizes`) ripe leads, and we compare from 400 on; when they are more, bring the mean value of their deals as well. One caveat: large firms need longer than many of our 120 days allow, so their rate is a little too low in this table. Let us look again in January with the same function and the same borders, and change them only if a slice fails one of the four checks in two years.
#
# *(In your answer the brackets are replaced by your own numbers.)*

# %% [markdown] weak q6
# "We should use as many segments as possible, because every customer is different and personalisation is the future. The data show big differences between the territories, so we should start with the best territory and add industries later."
#
# *What it misses: there is no number, and the big difference is the one between the luckiest and the unluckiest of many slices. Nobody has asked whether it came back a year later, or what one would do differently in that territory.*
