# %% [markdown] intro
# # Day 39 · The Discount Dilemma: Closer, Crutch or Coincidence?
#
# First you find out what Larkwell's discounts cost, and write the function that says how many more deals a discount has to bring. Then you look at the famous sentence "discounted deals are won more often" from three sides: in a table, within like firms, and in one single number. At the end you try a cap on discounts, and answer two people who want to act at once. About 40 minutes.

# %% setup
import pandas as pd

from larkwell import begin, load

check, hint, solution = begin("day-039")

opps = load("opportunities")
leads = load("leads")

# The deals that are decided. `list_eur` is the annual value at list price, in euros at the same rate as `amount_eur`.
closed = opps[opps["status"].isin(["won", "lost"])]
closed = closed.assign(
    won=closed["status"] == "won",
    list_eur=closed["list_local"] * closed["amount_eur"] / closed["amount_local"],
)

# Maren's percentages of day 33 were shares of revenue. To weigh a discount, today takes them as shares of the LIST price:
# then the cost of delivering is the same amount with a discount and without. That is a simplification.
MARGIN = {"solo": 0.70, "team": 0.78, "multi": 0.82}

# %% [markdown]
# ## New today: `corr()` and `clip()`
#
# `corr()` asks of every pair of columns how closely they lie along a straight line, and answers with Pearson's **r**: 1 if one rises exactly in step with the other, -1 if one falls as the other rises, 0 if a line helps nothing. It gives a small table with every pair twice and 1 down the diagonal:

# %% demo
leads[["fit", "engagement", "staff"]].corr().round(2)

# %% [markdown]
# One cell is picked with `.loc[row, column]`. A column of True and False may take part too: it counts as 1 and 0, so that r says whether the other column tends to be higher where it is True.

# %% demo
pair = leads.assign(rival=leads["uses_rival"].astype(int))[["staff", "rival"]].corr()
print(pair.loc["staff", "rival"])

# %% [markdown]
# `clip(lower, upper)` lifts what lies below the lower bound up to it, brings what lies above the upper bound down to it, and leaves the rest alone. No row disappears. With one bound, name it:

# %% demo
pd.DataFrame({"staff": leads["staff"], "clipped": leads["staff"].clip(upper=20)}).nlargest(3, "staff")

# %% [markdown]
# And `pd.cut` of day 31 comes back: borders, and labels one fewer than borders. Each band holds its upper border and not its lower one. With `observed=True` a `groupby` shows the bands that occur, and `unstack()` lays the second key across the top.

# %% demo
pace = pd.cut(opps["cycle_days"], [0, 14, 45, 365], labels=["fast", "normal", "slow"])
opps.assign(pace=pace).groupby(["pace", "source_type"], observed=True)["cycle_days"].mean().unstack()

# %% [markdown]
# And day 9's way of refusing an answer: where a question has no sensible one, a function raises a `ValueError` and says why. Whoever calls it gets the message and no number.


# %% demo
def net(list_price, discount_pct):
    """Price after discount; a discount of more than 100 percent is refused."""
    if discount_pct > 100:
        raise ValueError("more than the whole price cannot be taken off")
    return list_price * (1 - discount_pct / 100)


print(net(200, 10))

# %% [markdown]
# ## From day 16, without looking
#
# Of the closed deals 30% were won. Of their value, 22% was won. What does the gap say?
#
# <details><summary>Compare with your answer</summary>
#
# The deals that were lost are larger, on average, than those that were won. Both rates are right. The first weighs each deal alike, the second each euro. Today the same happens to discounts: a mean of percentages weighs a deal of 500 EUR as much as one of 20,000.
#
# </details>

# %% [markdown] ask q1 points=3 columns="opportunities.status,opportunities.closed_year,opportunities.discount_pct,opportunities.list_local,opportunities.amount_local,opportunities.amount_eur" period="deals won with closed_at in 2025"
# ### Where did the list price go?
#
# Take the deals of `closed` that were **won** and **closed in 2025** (`closed_year` equal to 2025). Deals without a discount belong in. Fill three variables (float, not rounded):
#
# - `mean_discount` (fraction): the mean of `discount_pct` over these deals, as a fraction: 12 percent is 0.12.
# - `realised` (fraction): the price realisation, sum of `amount_eur` / sum of `list_eur`.
# - `leak_eur` (EUR of annual value): the price leakage, sum of `list_eur` minus sum of `amount_eur`.
#
# *Why: delivering costs the same with and without a discount. So each euro of price leakage is a euro of gross margin.*

# %% answer q1
### BEGIN SOLUTION
won25 = closed[closed["won"] & (closed["closed_year"] == 2025)]
mean_discount = won25["discount_pct"].mean() / 100
realised = won25["amount_eur"].sum() / won25["list_eur"].sum()
leak_eur = won25["list_eur"].sum() - won25["amount_eur"].sum()
### END SOLUTION

# %% check q1
check("q1", mean_discount, realised, leak_eur)

# %% wrong q1 mean-of-percentages
# `realised` is 1 minus the mean of the percentages: a deal of 500 EUR weighs as much there as one of 20,000. Weigh by list value: divide the sums.
realised = 1 - won25["discount_pct"].mean() / 100

# %% wrong q1 leakage-rate
# `realised` is the part that was given away. Price realisation is the part that was kept.
realised = 1 - won25["amount_eur"].sum() / won25["list_eur"].sum()

# %% wrong q1 weighted-as-mean
# `mean_discount` is weighted by list value. It asks for the plain mean of the column, each deal once; the weighted one is what `realised` is about.
mean_discount = 1 - won25["amount_eur"].sum() / won25["list_eur"].sum()

# %% wrong q1 median-discount
# `mean_discount` holds the median. Asked is the mean.
mean_discount = won25["discount_pct"].median() / 100

# %% wrong q1 discounted-only
# `mean_discount` leaves out the deals that were signed at list price. They are deals with a discount of 0 and belong in.
mean_discount = won25[won25["discount_pct"] > 0]["discount_pct"].mean() / 100

# %% wrong q1 currencies-mixed
# `realised` and `leak_eur` add pounds, dollars and euros as if they were one. Use `list_eur` and `amount_eur`.
realised = won25["amount_local"].sum() / won25["list_local"].sum()
leak_eur = won25["list_local"].sum() - won25["amount_local"].sum()

# %% wrong q1 list-in-local
# The list value is in local currencies and the amount in euros. Both have to be in euros before you subtract or divide.
realised = won25["amount_eur"].sum() / won25["list_local"].sum()
leak_eur = won25["list_local"].sum() - won25["amount_eur"].sum()

# %% wrong q1 lost-deals-too
# The lost deals are among these. Nobody pays the price of a lost deal, discounted or not: filter the won ones.
part = closed[closed["closed_year"] == 2025]
mean_discount = part["discount_pct"].mean() / 100
realised = part["amount_eur"].sum() / part["list_eur"].sum()
leak_eur = part["list_eur"].sum() - part["amount_eur"].sum()

# %% wrong q1 both-years
# These are the won deals of both years. Asked are those that closed in 2025.
part = closed[closed["won"]]
mean_discount = part["discount_pct"].mean() / 100
realised = part["amount_eur"].sum() / part["list_eur"].sum()
leak_eur = part["list_eur"].sum() - part["amount_eur"].sum()

# %% wrong q1 year-of-opening
# These are the won deals that were *opened* in 2025. The year that counts is that of the closing.
part = closed[closed["won"] & (closed["created_month"] >= "2025-01")]
mean_discount = part["discount_pct"].mean() / 100
realised = part["amount_eur"].sum() / part["list_eur"].sum()
leak_eur = part["list_eur"].sum() - part["amount_eur"].sum()

# %% wrong q1 the-year-before
# These are the won deals of 2024. Asked are those that closed in 2025.
part = closed[closed["won"] & (closed["closed_year"] == 2024)]
mean_discount = part["discount_pct"].mean() / 100
realised = part["amount_eur"].sum() / part["list_eur"].sum()
leak_eur = part["list_eur"].sum() - part["amount_eur"].sum()

# %% wrong q1 leak-of-one-deal
# `leak_eur` is the price leakage of an average deal. Asked is the sum over all of them.
leak_eur = (won25["list_eur"] - won25["amount_eur"]).mean()

# %% wrong q1 mean-times-signed
# `leak_eur` multiplies a mean percentage by the money *signed*. The discount was taken off the list price, and off a different one in each deal: subtract the two sums.
leak_eur = won25["amount_eur"].sum() * won25["discount_pct"].mean() / 100

# %% wrong q1 mean-times-list
# `leak_eur` multiplies the list value by the mean percentage. Larger deals have other discounts than small ones: subtract the two sums.
leak_eur = won25["list_eur"].sum() * won25["discount_pct"].mean() / 100

# %% accept q1
d = closed.query("won and closed_year == 2025")
mean_discount = (d["discount_pct"] / 100).mean()
realised = 1 - (d["list_eur"] * d["discount_pct"] / 100).sum() / d["list_eur"].sum()
leak_eur = (d["list_eur"] - d["amount_eur"]).sum()

# %% accept q1
d = opps[(opps["status"] == "won") & (opps["closed_at"] >= "2025-01-01")]
mean_discount = d["discount_pct"].sum() / len(d) / 100
realised = d["amount_eur"].sum() / (d["list_local"] * d["amount_eur"] / d["amount_local"]).sum()
leak_eur = (d["list_local"] * d["amount_eur"] / d["amount_local"]).sum() - d["amount_eur"].sum()

# %% [markdown] hint q1
# 1. Two conditions choose the deals: won, and closed in 2025. All three answers come from the same rows.
# 2. The first is a mean of one column, divided by 100. The other two need two sums, each over all the deals, before anything is divided or subtracted.
# 3. `won25 = closed[closed["won"] & (closed["closed_year"] == …)]`; `won25["…"].sum() / won25["…"].sum()`; the difference of the same two sums.

# %% [markdown] meaning q1
# Two averages of the same discounts, and they differ: what the sellers gave per deal, and what Larkwell gave per euro. If the second is larger, the large deals got the deeper discounts. Maren counts in euros; Tomasz, who talks to each seller about each deal, may well count in deals, as long as he says so.

# %% [markdown] ask q2 type=function points=3 skill="def a function: arguments, docstring, if, raise, return" fixed="the function is asked about the margins and discounts of the calls, not about a table" few="five different slips are possible in a formula of two numbers"
# ### How many more deals must it bring?
#
# Write `breakeven_lift(margin, discount)`. `margin` is the gross margin, `discount` the discount, both as **fractions of the list price**; the cost of delivering a unit stays as it is. The function returns the relative growth in units, as a fraction (0.25 means 25% more), at which total gross margin is the same with the discount on every unit as without it. Not rounded.
#
# - A discount of 0 gives 0. A **negative** discount is a price rise: the same formula holds, and the result is negative, the share of units that may be lost.
# - If `discount` is equal to `margin` or larger, each unit earns nothing or less and no growth is enough: raise a `ValueError`.
#
# *Why: "15% off" sounds as if 15% more deals would make up for it.*


# %% answer q2
def breakeven_lift(margin, discount):
    """Relative growth in units that a discount must bring; both as fractions of the list price."""
    if discount >= margin:
        raise ValueError("the discount eats the whole margin: no number of units makes up for it")
    return discount / (margin - discount)


# %% check q2
check("q2", breakeven_lift)

# %% cases q2
breakeven_lift(0.78, 0.15)
breakeven_lift(0.7, 0.1)
breakeven_lift(0.82, 0.3)
breakeven_lift(0.6, 0)
breakeven_lift(0.5, 0.45)
breakeven_lift(0.78, -0.04)
breakeven_lift(0.25, 0.25)
breakeven_lift(0.2, 0.35)


# %% wrong q2 same-as-discount
# The growth is taken to be the discount itself. Count what one unit leaves before and after: the discount is a small part of the price, and a larger part of the margin.
def breakeven_lift(margin, discount):
    """Relative growth in units that a discount must bring."""
    if discount >= margin:
        raise ValueError("no number of units makes up for it")
    return discount


# %% wrong q2 arguments-swapped
# The two arguments have changed places. `margin` comes first and `discount` second, as in the starter.
def breakeven_lift(discount, margin):
    """Relative growth in units that a discount must bring."""
    if discount >= margin:
        raise ValueError("no number of units makes up for it")
    return discount / (margin - discount)


# %% wrong q2 revenue-break-even
# This keeps *revenue* the same: d / (1 - d). The additional units have to be delivered, which costs money; keep the margin the same.
def breakeven_lift(margin, discount):
    """Relative growth in units that a discount must bring."""
    if discount >= margin:
        raise ValueError("no number of units makes up for it")
    return discount / (1 - discount)


# %% wrong q2 share-of-margin
# This is the share of the margin that a unit loses. To fill the hole, the units that are left to earn have only the *smaller* margin: what stands below the line?
def breakeven_lift(margin, discount):
    """Relative growth in units that a discount must bring."""
    if discount >= margin:
        raise ValueError("no number of units makes up for it")
    return discount / margin


# %% wrong q2 units-as-multiple
# This is the number of units as a multiple of before: 1.25 where 0.25 is asked. The function returns the growth.
def breakeven_lift(margin, discount):
    """Relative growth in units that a discount must bring."""
    if discount >= margin:
        raise ValueError("no number of units makes up for it")
    return margin / (margin - discount)


# %% wrong q2 margin-of-net-price
# You took the margin as a share of the *discounted* price. Here it is a share of the list price, like the discount; they can be subtracted as they are.
def breakeven_lift(margin, discount):
    """Relative growth in units that a discount must bring."""
    if discount >= margin:
        raise ValueError("no number of units makes up for it")
    return discount / (margin * (1 - discount))


# %% wrong q2 in-percent
# The result is in percent. It is to be a fraction: 0.25 for 25%.
def breakeven_lift(margin, discount):
    """Relative growth in units that a discount must bring."""
    if discount >= margin:
        raise ValueError("no number of units makes up for it")
    return discount / (margin - discount) * 100


# %% wrong q2 no-guard
# Where the discount reaches the margin or passes it, the formula divides by zero or promises a *negative* growth. Raise a `ValueError` there, also when the two are equal.
def breakeven_lift(margin, discount):
    """Relative growth in units that a discount must bring."""
    return discount / (margin - discount)


# %% wrong q2 guard-too-late
# When discount and margin are equal, a unit earns nothing, and the formula divides by zero. The contract wants a `ValueError` there, too.
def breakeven_lift(margin, discount):
    """Relative growth in units that a discount must bring."""
    if discount > margin:
        raise ValueError("no number of units makes up for it")
    return discount / (margin - discount)


# %% wrong q2 blank-for-error
# Where no growth is enough, your function returns a value. The contract wants a `ValueError`, so that nobody goes on computing with it.
def breakeven_lift(margin, discount):
    """Relative growth in units that a discount must bring."""
    if discount >= margin:
        return float("nan")
    return discount / (margin - discount)


# %% wrong q2 rises-refused
# A negative discount is a price rise, and the contract allows it: the same formula says how many units may be lost.
def breakeven_lift(margin, discount):
    """Relative growth in units that a discount must bring."""
    if discount >= margin or discount < 0:
        raise ValueError("not a discount")
    return discount / (margin - discount)


# %% wrong q2 rises-as-zero
# A negative discount is a price rise. You treat it as no discount at all; the formula holds for it as it stands.
def breakeven_lift(margin, discount):
    """Relative growth in units that a discount must bring."""
    if discount >= margin:
        raise ValueError("no number of units makes up for it")
    return max(discount, 0) / (margin - max(discount, 0))


# %% wrong q2 rounded
# The result is rounded. Return it as it is; round when you print.
def breakeven_lift(margin, discount):
    """Relative growth in units that a discount must bring."""
    if discount >= margin:
        raise ValueError("no number of units makes up for it")
    return round(discount / (margin - discount), 2)


# %% wrong q2 error-handed-back
# You hand the error back with `return`, like a result, and whoever called the function goes on with it. An error is raised: `raise ValueError(...)`.
def breakeven_lift(margin, discount):
    """Relative growth in units that a discount must bring."""
    if discount >= margin:
        return ValueError
    return discount / (margin - discount)


# %% wrong q2 error-with-words-handed-back
# The error is made, words and all, and then handed back with `return`, so nothing stops. The word in its place is `raise`.
def breakeven_lift(margin, discount):
    """Relative growth in units that a discount must bring."""
    if discount >= margin:
        return ValueError("no number of units makes up for it")
    return discount / (margin - discount)


# %% wrong q2 error-printed
# Where no growth is enough, your function says so in a text. A text can be added up and passed on by mistake; raise a `ValueError`.
def breakeven_lift(margin, discount):
    """Relative growth in units that a discount must bring."""
    if discount >= margin:
        return "no number of units makes up for it"
    return discount / (margin - discount)


# %% wrong q2 discount-added
# The margin gets *larger* here: below the line stands margin + discount. What does a unit leave after the discount?
def breakeven_lift(margin, discount):
    """Relative growth in units that a discount must bring."""
    if discount >= margin:
        raise ValueError("no number of units makes up for it")
    return discount / (margin + discount)


# %% accept q2
def breakeven_lift(margin, discount):
    """Relative growth in units that a discount must bring."""
    left = margin - discount
    if left <= 0:
        raise ValueError("each unit earns nothing")
    return margin / left - 1


# %% [markdown] hint q2
# 1. Take a list price of 100 EUR. What does a unit leave before the discount, what after it?
# 2. 100 units before leave 100 × margin. After it a unit leaves margin - discount. How many units leave the same sum, and how many more than 100 is that?
# 3. `if discount >= margin: raise ValueError("…")`, then `return … / (… - …)`.

# %% [markdown] meaning q2
# The thinner the margin, the dearer a discount. Tomasz can keep two numbers in his head for each plan, the lift for 10% and for 20% off; the second is more than twice the first. Read backwards, with a price rise, the same formula says how many customers Larkwell could afford to lose.

# %% [markdown] ask q3 type=table points=4 mutants="the size of a group is the same whichever column counts it" columns="opportunities.status,opportunities.discount_pct,opportunities.segment" period="deals closed in 2024 and 2025"
# ### Deeper discount, more wins?
#
# Sort all deals of `closed` (won and lost, both years) into four bands by `discount_pct`: 0 to 5 percent, over 5 to 10, over 10 to 15, over 15. Each band includes its upper border; a discount of 0 belongs to the first. Make `by_band` (DataFrame), one row a band, with exactly these columns:
#
# - `band` (as a column or as the index): `"0-5"`, `"5-10"`, `"10-15"`, `"over 15"`;
# - `deals` (int): how many closed deals;
# - `win_rate` (fraction): won deals / closed deals of the band, all segments together;
# - `solo`, `team`, `multi` (fractions): the win rate of the band among the deals of that segment alone.
#
# Nothing is rounded.
#
# *Why: large firms get deeper discounts and sign more rarely. Whoever throws them together with the small ones mixes two stories.*

# %% answer q3
### BEGIN SOLUTION
borders = [float("-inf"), 5, 10, 15, float("inf")]
band = pd.cut(closed["discount_pct"], borders, labels=["0-5", "5-10", "10-15", "over 15"])
banded = closed.assign(band=band)
total = banded.groupby("band", observed=True).agg(deals=("won", "size"), win_rate=("won", "mean"))
inside = banded.groupby(["band", "segment"], observed=True)["won"].mean().unstack()
by_band = total.assign(solo=inside["solo"], team=inside["team"], multi=inside["multi"])
### END SOLUTION

# %% check q3
check("q3", by_band)

# %% wrong q3 zeros-lost
# The deals without a discount have fallen out of the first band: `pd.cut` leaves out its lowest border. Start below 0, or say `include_lowest=True`.
b = closed.assign(band=pd.cut(closed["discount_pct"], [0, 5, 10, 15, 100], labels=["0-5", "5-10", "10-15", "over 15"]))
inside = b.groupby(["band", "segment"], observed=True)["won"].mean().unstack()
by_band = b.groupby("band", observed=True).agg(deals=("won", "size"), win_rate=("won", "mean"))
by_band = by_band.assign(solo=inside["solo"], team=inside["team"], multi=inside["multi"]).reset_index()

# %% wrong q3 lower-border-in
# A discount of exactly 5, 10 or 15 percent sits in the band above. Each band includes its upper border; `right=False` turns that round.
b = closed.assign(
    band=pd.cut(closed["discount_pct"], [0, 5, 10, 15, 100], labels=["0-5", "5-10", "10-15", "over 15"], right=False)
)
inside = b.groupby(["band", "segment"], observed=True)["won"].mean().unstack()
by_band = b.groupby("band", observed=True).agg(deals=("won", "size"), win_rate=("won", "mean"))
by_band = by_band.assign(solo=inside["solo"], team=inside["team"], multi=inside["multi"]).reset_index()

# %% wrong q3 equal-bands
# Your bands hold equally many deals: that is `pd.qcut`. The borders are given, in percent of the list price.
b = closed.assign(band=pd.qcut(closed["discount_pct"], 4, labels=["0-5", "5-10", "10-15", "over 15"]))
inside = b.groupby(["band", "segment"], observed=True)["won"].mean().unstack()
by_band = b.groupby("band", observed=True).agg(deals=("won", "size"), win_rate=("won", "mean"))
by_band = by_band.assign(solo=inside["solo"], team=inside["team"], multi=inside["multi"]).reset_index()

# %% wrong q3 open-deals-too
# The open deals are in the base. They may still be won: the base is won plus lost, as in `closed`.
b = opps.assign(
    won=opps["status"] == "won",
    band=pd.cut(opps["discount_pct"], [-1, 5, 10, 15, 100], labels=["0-5", "5-10", "10-15", "over 15"]),
)
inside = b.groupby(["band", "segment"], observed=True)["won"].mean().unstack()
by_band = b.groupby("band", observed=True).agg(deals=("won", "size"), win_rate=("won", "mean"))
by_band = by_band.assign(solo=inside["solo"], team=inside["team"], multi=inside["multi"]).reset_index()

# %% wrong q3 one-year
# Only the deals of 2025 are in. This question takes all of `closed`, both years.
b = banded[banded["closed_year"] == 2025]
inside = b.groupby(["band", "segment"], observed=True)["won"].mean().unstack()
by_band = b.groupby("band", observed=True).agg(deals=("won", "size"), win_rate=("won", "mean"))
by_band = by_band.assign(solo=inside["solo"], team=inside["team"], multi=inside["multi"]).reset_index()

# %% wrong q3 won-counted-as-deals
# `deals` counts the won deals. It asks for all closed ones of the band, won and lost.
by_band = by_band.assign(deals=banded.groupby("band", observed=True)["won"].sum().to_list())

# %% wrong q3 share-of-wins
# `win_rate` says which part of all wins lies in the band. Asked is, of the band's own deals, the part that was won.
wins = banded.groupby("band", observed=True)["won"].sum()
by_band = by_band.assign(win_rate=(wins / wins.sum()).to_list())

# %% wrong q3 mean-of-segments
# `win_rate` is the plain mean of the three segments' rates. They have different numbers of deals: take all deals of the band together.
by_band = by_band.assign(win_rate=(by_band["solo"] + by_band["team"] + by_band["multi"]) / 3)

# %% wrong q3 by-value
# `win_rate` is a share of the money. It asks for deals: won deals / closed deals.
value = banded.assign(got=banded["amount_eur"] * banded["won"]).groupby("band", observed=True)
by_band = by_band.assign(win_rate=(value["got"].sum() / value["amount_eur"].sum()).to_list())

# %% wrong q3 segment-share-of-band
# The three segment columns are divided by all deals of the band. Each has the deals of *its own* segment below the line.
wins = banded.groupby(["band", "segment"], observed=True)["won"].sum().unstack()
n = banded.groupby("band", observed=True).size()
by_band = by_band.assign(
    solo=(wins["solo"] / n).to_list(), team=(wins["team"] / n).to_list(), multi=(wins["multi"] / n).to_list()
)

# %% wrong q3 segment-counts
# The three segment columns hold counts of deals. They ask for win rates.
n = banded.groupby(["band", "segment"], observed=True).size().unstack()
by_band = by_band.assign(solo=n["solo"].to_list(), team=n["team"].to_list(), multi=n["multi"].to_list())

# %% wrong q3 odds
# `win_rate` divides the won by the lost deals. The base is won plus lost.
by_band = by_band.assign(win_rate=by_band["win_rate"] / (1 - by_band["win_rate"]))

# %% wrong q3 loss-rates
# All four rates are shares of *lost* deals.
by_band = by_band.assign(
    win_rate=1 - by_band["win_rate"], solo=1 - by_band["solo"], team=1 - by_band["team"], multi=1 - by_band["multi"]
)

# %% wrong q3 segment-wins-counted
# The three segment columns hold counts of *won* deals. A win rate divides them by the closed deals of the same band and segment.
n = banded.groupby(["band", "segment"], observed=True)["won"].sum().unstack()
by_band = by_band.assign(solo=n["solo"].to_list(), team=n["team"].to_list(), multi=n["multi"].to_list())

# %% wrong q3 by-list-value
# `win_rate` is a share of list value. It asks for deals, each of which counts once.
value = banded.assign(got=banded["list_eur"] * banded["won"]).groupby("band", observed=True)
by_band = by_band.assign(win_rate=(value["got"].sum() / value["list_eur"].sum()).to_list())

# %% wrong q3 top-cut-off
# The last band ends at 20 percent, so the deals above it have no band at all and are gone. "Over 15" has no upper border: `float("inf")`.
b = closed.assign(band=pd.cut(closed["discount_pct"], [-1, 5, 10, 15, 20], labels=["0-5", "5-10", "10-15", "over 15"]))
inside = b.groupby(["band", "segment"], observed=True)["won"].mean().unstack()
by_band = b.groupby("band", observed=True).agg(deals=("won", "size"), win_rate=("won", "mean"))
by_band = by_band.assign(solo=inside["solo"], team=inside["team"], multi=inside["multi"]).reset_index()

# %% wrong q3 other-name-for-the-top
# The numbers are right and the last band is called `">15"`. The prompt gives its name in words.
by_band = by_band.reset_index(drop=True).assign(band=["0-5", "5-10", "10-15", ">15"])


# %% accept q3
def label(x):
    if x <= 5:
        return "0-5"
    if x <= 10:
        return "5-10"
    if x <= 15:
        return "10-15"
    return "over 15"


t = closed.assign(band=closed["discount_pct"].map(label))
by_band = t.pivot_table(index="band", columns="segment", values="won", aggfunc="mean", margins=True)
by_band = by_band.drop(index="All").rename(columns={"All": "win_rate"})
by_band["deals"] = t["band"].value_counts()

# %% accept q3
t = closed.assign(
    band=pd.cut(
        closed["discount_pct"],
        [0, 5, 10, 15, float("inf")],
        labels=["0-5", "5-10", "10-15", "over 15"],
        include_lowest=True,
    ).astype(str)
)
by_band = pd.crosstab(t["band"], t["segment"], values=t["won"], aggfunc="mean")
by_band["deals"] = t.groupby("band").size()
by_band["win_rate"] = t.groupby("band")["won"].mean()

# %% [markdown] hint q3
# 1. First the band of each deal as a new column. Then two summaries: by band, and by band and segment.
# 2. `pd.cut` with five borders and four labels; take care of the deals with 0. The mean of a column of True and False is a win rate. `unstack()` brings the segments into columns.
# 3. `pd.cut(closed["discount_pct"], [-1, 5, …], labels=[…])`; `groupby("band", observed=True).agg(deals=("won", "size"), win_rate=("won", …))`; `groupby(["band", "segment"], observed=True)["won"].mean().unstack()`; `total.assign(solo=inside["solo"], …)`.

# %% [markdown] meaning q3
# Read down one segment's column and compare it with `win_rate`: thrown together, the relation looks weaker than it is among like firms, because the deep discounts go to the large deals, which are hard to win. That is a better *description*. It doesn't tell Tomasz what the next five points of discount would do, since nobody drew lots about who got them.

# %% [markdown] ask q4 type=table points=3 columns="opportunities.status,opportunities.discount_pct,opportunities.segment,opportunities.list_local,opportunities.amount_local,opportunities.amount_eur" period="deals closed in 2024 and 2025"
# ### The same in single numbers
#
# For all deals of `closed`, and then for those of each segment alone, make `together` (DataFrame) with four rows and exactly these columns
#
# - `group` (as a column or as the index): `"all"`, `"solo"`, `"team"`, `"multi"`;
# - `r_won`: correlation between `discount_pct` and `won` (True counts as 1, False as 0);
# - `r_list`: correlation between `discount_pct` and `list_eur`.
#
# Pearson's r, which is what `corr()` computes by itself; each within the deals of its row; not rounded.
#
# *Why: `r_list` shows the third in the play. What is tied to the discount as well as to the win can hide a relation, or invent one.*


# %% answer q4
def r(deals, a, b):
    """Pearson's r between two columns of a table."""
    return deals[[a, b]].astype(float).corr().loc[a, b]


### BEGIN SOLUTION
solo = closed[closed["segment"] == "solo"]
team = closed[closed["segment"] == "team"]
multi = closed[closed["segment"] == "multi"]
together = pd.DataFrame(
    {
        "group": ["all", "solo", "team", "multi"],
        "r_won": [
            r(closed, "discount_pct", "won"),
            r(solo, "discount_pct", "won"),
            r(team, "discount_pct", "won"),
            r(multi, "discount_pct", "won"),
        ],
        "r_list": [
            r(closed, "discount_pct", "list_eur"),
            r(solo, "discount_pct", "list_eur"),
            r(team, "discount_pct", "list_eur"),
            r(multi, "discount_pct", "list_eur"),
        ],
    }
)
### END SOLUTION

# %% check q4
check("q4", together)

# %% wrong q4 squared
# These are squares of r. A square has lost its sign, and looks smaller than the r that was asked.
together = together.assign(r_won=together["r_won"] ** 2, r_list=together["r_list"] ** 2)

# %% wrong q4 swapped
# The two columns stand under each other's names: which of them has `won` in it, which `list_eur`?
together = together.rename(columns={"r_won": "r_list", "r_list": "r_won"})

# %% wrong q4 all-is-a-mean
# The row `all` is the mean of the three segments' r. Correlations can't be averaged: compute it from all deals together.
middle = together.set_index("group")
middle.loc["all"] = middle.loc[["solo", "team", "multi"]].mean()
together = middle.reset_index()

# %% wrong q4 local-currency
# `r_list` was computed with `list_local`, where pounds, dollars and euros stand side by side. Use `list_eur`.
together = together.assign(r_list=[r(deals, "discount_pct", "list_local") for deals in [closed, solo, team, multi]])

# %% wrong q4 net-price
# `r_list` was computed with `amount_eur`, from which the discount has been taken already: part of the relation is then arithmetic. Use the list value.
together = together.assign(r_list=[r(deals, "discount_pct", "amount_eur") for deals in [closed, solo, team, multi]])

# %% wrong q4 list-against-won
# `r_list` holds the correlation of list value and *winning*. It asks for list value and discount.
together = together.assign(r_list=[r(deals, "won", "list_eur") for deals in [closed, solo, team, multi]])

# %% wrong q4 ranks
# These are correlations of ranks (`method="spearman"`). Asked is Pearson's r, `corr()` without an argument.
together = together.assign(
    r_won=[deals["discount_pct"].rank().corr(deals["won"].rank()) for deals in [closed, solo, team, multi]],
    r_list=[deals["discount_pct"].rank().corr(deals["list_eur"].rank()) for deals in [closed, solo, team, multi]],
)

# %% wrong q4 won-only-list
# `r_list` was computed from the won deals alone. All closed deals of the row belong in, won and lost.
together = together.assign(
    r_list=[r(deals[deals["won"]], "discount_pct", "list_eur") for deals in [closed, solo, team, multi]]
)

# %% wrong q4 one-year
# Only the deals of 2025 are in. Take all of `closed`.
recent = [deals[deals["closed_year"] == 2025] for deals in [closed, solo, team, multi]]
together = together.assign(
    r_won=[r(deals, "discount_pct", "won") for deals in recent],
    r_list=[r(deals, "discount_pct", "list_eur") for deals in recent],
)

# %% wrong q4 all-in-every-row
# Every row holds the correlation of all deals. Filter the segment first, then ask for r.
together = together.assign(r_won=r(closed, "discount_pct", "won"), r_list=r(closed, "discount_pct", "list_eur"))

# %% wrong q4 open-deals-as-lost
# The open deals are in, counted as not won. They may still be won: take the tables made from `closed`.
every = opps.assign(
    won=opps["status"] == "won", list_eur=opps["list_local"] * opps["amount_eur"] / opps["amount_local"]
)
parts = [every] + [every[every["segment"] == s] for s in ["solo", "team", "multi"]]
together = together.assign(
    r_won=[r(deals, "discount_pct", "won") for deals in parts],
    r_list=[r(deals, "discount_pct", "list_eur") for deals in parts],
)

# %% wrong q4 list-capped
# `r_list` was computed with a list value that was cut at 15,000 EUR, as in the lesson. This question takes it as it is.
together = together.assign(
    r_list=[
        r(deals.assign(list_eur=deals["list_eur"].clip(upper=15_000)), "discount_pct", "list_eur")
        for deals in [closed, solo, team, multi]
    ]
)

# %% wrong q4 two-decimals
# These are rounded to two decimals. Keep all the digits in the table; `round` is for showing it.
together = together.round(2)


# %% accept q4
rows = [
    {
        "group": "all",
        "r_won": closed["discount_pct"].corr(closed["won"]),
        "r_list": closed["discount_pct"].corr(closed["list_eur"]),
    }
]
for name, deals in closed.groupby("segment"):
    m = deals[["discount_pct", "won", "list_eur"]].corr()
    rows.append({"group": name, "r_won": m.loc["won", "discount_pct"], "r_list": m.loc["list_eur", "discount_pct"]})
together = pd.DataFrame(rows).set_index("group")

# %% [markdown] hint q4
# 1. The function `r` is there for you: it takes a table and two names of columns. Four tables are needed, all of `closed` and one for each segment.
# 2. Filter a segment, call `r` twice; the eight results go into two lists in the order of the names.
# 3. `pd.DataFrame({"group": ["all", "solo", …], "r_won": [r(closed, "discount_pct", "won"), r(closed[closed["segment"] == "solo"], …), …], "r_list": […]})`.

# %% [markdown] meaning q4
# An r has no unit, and no euros: it says how well a line fits, not how steep it is. Where discount and list value go together, and large deals are harder to win, the total mixes two opposite pulls. Within a segment much of that pull is gone, and what remains can still be either order: the discount that wins, or the win that was near enough for a discount.

# %% [markdown] ask q5 points=4 columns="opportunities.status,opportunities.closed_year,opportunities.discount_pct,opportunities.list_local,opportunities.amount_local,opportunities.amount_eur,opportunities.segment" period="deals won with closed_at in 2025"
# ### A cap of 15 percent
#
# Maren proposes that no discount may exceed 15% of the list price. Take the deals of question 1 again (won, closed in 2025), and suppose that discounts above 15 had been **exactly 15**, the others as they were. Fill three variables, not rounded:
#
# - `n_over` (int): the deals with a discount of **more than** 15.
# - `gain_eur` (EUR of annual value, float): what all deals of question 1 together would have brought *more*, if every one of them had still been signed. Take list values in euros, `list_eur`.
# - `may_leave` (fraction): which part of the `n_over` deals, weighed by their gross margin, may have walked away before the cap costs money. Computed as `gain_eur` / the gross margin that these deals leave at 15% off. The gross margin of such a deal is `list_eur` × (its `MARGIN` - 0.15), with `MARGIN` by `segment`; sum it over the `n_over` deals.
#
# *Why: a cap is a bet that few would have left. The last number says how few is few enough.*

# %% answer q5
### BEGIN SOLUTION
won25 = closed[closed["won"] & (closed["closed_year"] == 2025)]
over = won25[won25["discount_pct"] > 15]
n_over = len(over)
capped = won25["discount_pct"].clip(upper=15)
gain_eur = (won25["list_eur"] * (won25["discount_pct"] - capped) / 100).sum()
may_leave = gain_eur / (over["list_eur"] * (over["segment"].map(MARGIN) - 0.15)).sum()
### END SOLUTION

# %% check q5
check("q5", n_over, gain_eur, may_leave)

# %% wrong q5 border-counted
# `n_over` counts the deals with exactly 15 percent as well. Nothing would change for them: asked are those with more than 15.
n_over = (won25["discount_pct"] >= 15).sum()

# %% wrong q5 under-the-cap
# `n_over` counts the deals that the cap leaves alone.
n_over = (won25["discount_pct"] <= 15).sum()

# %% wrong q5 lost-over
# `n_over` counts lost deals as well. The deals of question 1 were won and closed in 2025.
n_over = ((closed["discount_pct"] > 15) & (closed["closed_year"] == 2025)).sum()

# %% wrong q5 everybody-at-fifteen
# `gain_eur` gives *every* deal 15 percent, also those that had less. A cap brings down what lies above it and leaves the rest alone: `clip(upper=…)`.
gain_eur = (won25["list_eur"] * (won25["discount_pct"] - 15) / 100).sum()

# %% wrong q5 clipped-from-below
# `gain_eur` was computed with 15 as the *lower* bound: small discounts were raised to it. A cap is an upper bound.
gain_eur = (won25["list_eur"] * (won25["discount_pct"] - won25["discount_pct"].clip(lower=15)) / 100).sum()

# %% wrong q5 no-discount-at-all
# `gain_eur` takes the whole discount of these deals away. Under the cap they would still have had 15 percent.
gain_eur = (over["list_eur"] * over["discount_pct"] / 100).sum()

# %% wrong q5 of-signed-amount
# `gain_eur` takes the points off the amount signed. A discount is a share of the list price.
gain_eur = (won25["amount_eur"] * (won25["discount_pct"] - 15).clip(lower=0) / 100).sum()

# %% wrong q5 points-not-percent
# `gain_eur` is a hundred times too large: `discount_pct` is in percent.
gain_eur = (won25["list_eur"] * (won25["discount_pct"] - 15).clip(lower=0)).sum()

# %% wrong q5 pounds-and-dollars
# `gain_eur` was computed with `list_local`, which mixes currencies. Use `list_eur`.
gain_eur = (won25["list_local"] * (won25["discount_pct"] - 15).clip(lower=0) / 100).sum()

# %% wrong q5 total-at-the-cap
# `gain_eur` is all the money under the cap. Asked is how much *more* that is than what was signed.
gain_eur = (won25["list_eur"] * (1 - won25["discount_pct"].clip(upper=15) / 100)).sum()

# %% wrong q5 revenue-below-the-line
# `may_leave` is divided by revenue at 15% off. A customer who leaves takes revenue away and spares the cost of delivering: divide by the gross margin.
may_leave = gain_eur / (over["list_eur"] * (1 - 0.15)).sum()

# %% wrong q5 old-margin-below
# `may_leave` is divided by the margin that these deals leave at their *old* discounts. Whoever stays under the cap pays the capped price.
may_leave = gain_eur / (over["list_eur"] * (over["segment"].map(MARGIN) - over["discount_pct"] / 100)).sum()

# %% wrong q5 full-margin-below
# `may_leave` is divided by the margin at list price. These deals would still have had 15% off.
may_leave = gain_eur / (over["list_eur"] * over["segment"].map(MARGIN)).sum()

# %% wrong q5 all-deals-below
# `may_leave` is divided by the margin of all deals. Only those with more than 15% are affected by the cap, and only they might leave.
may_leave = gain_eur / (won25["list_eur"] * (won25["segment"].map(MARGIN) - 0.15)).sum()

# %% wrong q5 margin-times-price
# You took the margin as a share of the discounted price. Today `MARGIN` is a share of the list price, so the 15 points come off it directly.
may_leave = gain_eur / (over["list_eur"] * (1 - 0.15) * over["segment"].map(MARGIN)).sum()

# %% wrong q5 one-margin
# `may_leave` uses one margin for all segments. Map each deal's own.
may_leave = gain_eur / (over["list_eur"] * (0.78 - 0.15)).sum()

# %% wrong q5 closed-deals-counted
# `n_over` counts all closed deals with more than 15, lost ones and both years. The deals of question 1 were won and closed in 2025.
n_over = (closed["discount_pct"] > 15).sum()

# %% wrong q5 both-years-won
# `n_over` counts the won deals of both years. The deals of question 1 closed in 2025.
n_over = (closed["won"] & (closed["discount_pct"] > 15)).sum()

# %% wrong q5 deals-for-a-fraction
# `may_leave` is a number of deals. It asks for the part of the `n_over` deals, a fraction.
may_leave = n_over * gain_eur / (over["list_eur"] * (over["segment"].map(MARGIN) - 0.15)).sum()


# %% accept q5
d = closed.query("won and closed_year == 2025")
hit = d[d["discount_pct"] > 15]
n_over = hit["opp_id"].count()
then = (hit["list_eur"] * (hit["segment"].map(MARGIN) - 0.15)).sum()
gain_eur = (d["list_eur"] * (1 - d["discount_pct"].clip(0, 15) / 100)).sum() - (
    d["list_eur"] * (1 - d["discount_pct"] / 100)
).sum()
may_leave = 1 - (hit["list_eur"] * (hit["segment"].map(MARGIN) - hit["discount_pct"] / 100)).sum() / then

# %% accept q5
d = closed[closed["won"] & (closed["closed_year"] == 2025)]
n_over = int((d["discount_pct"] > 15).sum())
gain_eur = (d["list_eur"] * (1 - d["discount_pct"].clip(upper=15) / 100)).sum() - d["amount_eur"].sum()
hit = d[d["discount_pct"] > 15]
may_leave = gain_eur / (hit["list_eur"] * (hit["segment"].map(MARGIN) - 0.15)).sum()

# %% [markdown] hint q5
# 1. Two sets of rows: all deals of question 1 for the gain, those with more than 15 for the count and for the margin below the line.
# 2. The discount under the cap is `clip(upper=15)` of the column. What a deal would have brought more is its list value times the points between old and new discount, over 100. `map(MARGIN)` puts each deal's margin beside it.
# 3. `capped = won25["discount_pct"].clip(upper=…)`; `gain_eur = (won25["list_eur"] * (… - capped) / 100).sum()`; `may_leave = gain_eur / (over["list_eur"] * (over["segment"].map(…) - …)).sum()`.

# %% [markdown] meaning q5
# `gain_eur` is what the cap would bring if nobody minded; `may_leave` is how wrong that may be (weighed by their margin) before the cap costs money. The truth lies somewhere between "nobody" and "everybody who had more than 15 percent", and last year's table can't say where, because last year nobody was refused. A cap in some territories drawn by lot could.

# %% [markdown] ask q6 type=essay points=4
# ### Two people who want to act at once
#
# In February 2012 the department store JCPenney took its coupons away in all stores at once. In the first quarter, sales of stores open for at least a year fell by 18.9% against the year before.
#
# Tomasz wants five points more for every deal, "since discounted deals are won more often". Maren by now wants more than her cap: no discounts at all from 1 April, "everywhere, so that it's fair". Write to both in **five to seven sentences**:
#
# - two different reasons for which discount and win can go together although the discount won nothing;
# - one of your numbers, with its unit and its base;
# - what JCPenney could no longer find out because it changed everything at once;
# - what Larkwell should do on 1 April instead.
#
# A person reads your text and gives one point each for a claim, a number with its unit, a caveat and a decision.
#
# *Why: a table that both sides can quote needs somebody who says what would settle it.*

# %% [markdown] answer q6
# *Write here: five to seven sentences to Tomasz and Maren.*

# %% [markdown] rubric q6
# One point each:
#
# 1. **Claim**: two different reasons, for example that sellers grant a discount when the deal is nearly signed anyway (the order is turned round), and that something else moves both (the last week of a quarter, a seller's attention, the size of the firm).
# 2. **Number with unit**: an own number that is right for the tables, with unit and base ("of list value, deals won in 2025", "win rate of closed deals in the segment team").
# 3. **Caveat**: JCPenney had no stores left to compare with, so the fall can't be divided among coupons, new prices, advertising and the market; or: the own table compares deals that nobody drew by lot.
# 4. **Decision**: a change for a part that is drawn by lot (territories, or deals), for a fixed time, with a number at which it is stopped or extended.

# %% [markdown] model q6
# Tomasz, Maren, the table can carry neither plan. In the segment team, closed deals with over 15% off are won in (write your `team` rate) of cases and those with up to 5% in (write the other), but a seller also grants a discount *because* the signature is near, and in the last week of a quarter both discounts and signatures come thick and fast, whatever one does to the other. So I can't say what the next five points would do; I can say that 10% off at a margin of 78% needs (write your lift) more deals to stand still. On the other side, on the deals won in 2025 a cap at 15% would have brought (write `gain_eur`) EUR of annual value more if nobody had left, and that "if" isn't in the data. JCPenney stopped its coupons in all stores on one day, and then it had no store left that showed what sales would have been otherwise; prices, adverts and shops changed as well. Let us draw half of the territories by lot, cap discounts there at 15% from 1 April to 30 September, and leave the others alone. If by then the gross margin of signed deals per opportunity is lower under the cap by more than its margin of error, we drop it; if not, we extend it.
#
# *(In your answer the brackets are replaced by your own numbers.)*

# %% [markdown] weak q6
# "The correlation between discount and winning is positive, so discounts help. But JCPenney shows that it is dangerous to take discounts away, since sales fell by 18.9%. We should therefore keep the discounts as they are and train the sellers to use them wisely."
#
# *What it misses: a correlation has become a cause in the first sentence. JCPenney's fall is used as a measured effect, although everything changed there at once. There is no number of Larkwell's own, no second reason, and "use them wisely" is no decision: in autumn nobody will know more than today.*
