# %% [markdown] intro
# # Day 38 · 39, 45 or 49? Reading a Price Test
#
# In the summer of 2024 chance decided which of three prices a visitor of the Team page saw. You compute what each price sold and what it earned, write a function that picks the winner for any variable cost, ask how steeply demand falls, and find out how thin the winner's lead is. Then you sort questions into those that such a test answers and those that it doesn't. About 40 minutes.

# %% setup
import numpy as np
import pandas as pd

from larkwell import begin, load

check, hint, solution = begin("day-038")

price_test = load("price_test")
spend = load("spend")

COST = 10  # EUR per seat and month: payment fees, hosting and support of one more seat (Maren's figure)

# %% [markdown]
# ## New today: from the largest value to its row
#
# `max()` says how large the largest value is. `idxmax()` (day 21) says **where** it is: it returns the label of the row, from the index. `.loc[label, column]` (day 29) reads another cell of that row. Here for the paid channels of both years:

# %% demo
by_channel = spend.groupby("channel").agg(clicks=("clicks", "sum"), shown=("impressions", "sum"), eur=("spend_eur", "sum"))
by_channel = by_channel.assign(rate=by_channel["clicks"] / by_channel["shown"])
best = by_channel["rate"].idxmax()
print(best, by_channel["rate"].max(), by_channel.loc[best, "eur"])

# %% [markdown]
# In a table with row numbers the label is a number, and only `.loc` turns it into the name. If two rows are equally large, `idxmax()` takes the one that stands **first**. So sort before, if you want a rule for ties. `idxmin()` does the same for the smallest value.

# %% demo
numbered = by_channel.reset_index().sort_values("clicks")
print(numbered["rate"].idxmax(), numbered.loc[numbered["rate"].idxmax(), "channel"])
numbered

# %% [markdown]
# The rows without the best one take one line. A position instead of a label is `.iloc`, counted from 0 (`.iloc[0]`, `.iloc[1]`): the first and the second value of a column, or a whole row.

# %% demo
others = by_channel[by_channel.index != best]
print(others["rate"].max(), by_channel["clicks"].iloc[0], by_channel["clicks"].iloc[1])
by_channel.sort_values("rate", ascending=False).iloc[0]

# %% [markdown]
# Whole numbers: `int()` cuts the decimals off, `np.ceil()` goes up to the next whole number and leaves a whole one as it is.

# %% demo
print(int(48.9), np.ceil(48.2), np.ceil(48.0))

# %% [markdown]
# ## From day 24, without looking
#
# Write the cost per lead with the cost per click (CPC) and the conversion rate of clicks (CVR). What is the corresponding formula for the *revenue* per visitor?
#
# <details><summary>Compare with your answer</summary>
#
# CPL = CPC / CVR: what a click costs, spread over the few who convert. Revenue per visitor turns the direction round: conversion × price. Each buyer's price is spread over all visitors, so the same rate that divides a cost multiplies a revenue.
#
# </details>

# %% [markdown] ask q1 points=3 columns="price_test.price,price_test.purchased" period="the whole test, July to September 2024"
# ### What each price sold, and what it earned
#
# Each row of `price_test` is one visitor of the page, drawn to see one `price` (EUR per seat and month). `purchased` is true if the checkout was completed at that price; such a visitor counts as a buyer, though afterwards one may cancel for 14 days. Count every buyer with **one seat and one month**. All rows count.
#
# Make `arms` (DataFrame), one row for each price, `price` as index or column, with exactly these five columns beside it:
#
# - `visitors` (int) and `buyers` (int): the visitors who were shown this price, and those of them with a true `purchased`;
# - `conversion` (float): buyers per visitor, a fraction;
# - `rpv` (float): revenue per visitor, in EUR: conversion × price;
# - `mpv` (float): margin per visitor, in EUR: conversion × (price - variable cost), with `COST` as the variable cost of a seat for a month.
#
# Nothing is rounded.
#
# *Why: selling most and earning most need not be the same arm.*

# %% answer q1
### BEGIN SOLUTION
bought = price_test.groupby("price")["purchased"]
arms = pd.DataFrame({"visitors": bought.size(), "buyers": bought.sum()}).reset_index()
arms = arms.assign(conversion=arms["buyers"] / arms["visitors"])
arms = arms.assign(rpv=arms["conversion"] * arms["price"], mpv=arms["conversion"] * (arms["price"] - COST))
### END SOLUTION

# %% check q1
check("q1", arms)

# %% wrong q1 revenue-per-buyer
# `rpv` is revenue divided by *buyers*, and that's just the price. Those who saw it and walked away belong below the line.
arms = arms.assign(rpv=arms["price"] * arms["buyers"] / arms["buyers"])

# %% wrong q1 revenue-of-the-arm
# `rpv` is the revenue of the whole arm. Divide it by the arm's visitors.
arms = arms.assign(rpv=arms["price"] * arms["buyers"])

# %% wrong q1 over-everybody
# `conversion` is divided by the visitors of all three arms. Most of them never saw this price.
arms = arms.assign(conversion=arms["buyers"] / arms["visitors"].sum())
arms = arms.assign(rpv=arms["conversion"] * arms["price"], mpv=arms["conversion"] * (arms["price"] - COST))

# %% wrong q1 share-of-buyers
# `conversion` says how the buyers are spread over the prices. Asked is which part of an arm's visitors bought.
arms = arms.assign(conversion=arms["buyers"] / arms["buyers"].sum())
arms = arms.assign(rpv=arms["conversion"] * arms["price"], mpv=arms["conversion"] * (arms["price"] - COST))

# %% wrong q1 cost-for-every-visitor
# `mpv` takes the cost off every visitor. Only a seat that was bought costs fees and support.
arms = arms.assign(mpv=arms["rpv"] - COST)

# %% wrong q1 margin-per-buyer
# `mpv` is the margin of a *buyer*. Spread it over all visitors of the arm.
arms = arms.assign(mpv=arms["price"] - COST)

# %% wrong q1 margin-rate
# `mpv` is the margin as a part of the price. Asked are EUR per visitor.
arms = arms.assign(mpv=(arms["price"] - COST) / arms["price"])

# %% wrong q1 cost-added
# `mpv` adds the cost to the price. A margin is what is left after the cost.
arms = arms.assign(mpv=arms["conversion"] * (arms["price"] + COST))

# %% wrong q1 cost-forgotten
# `mpv` is the revenue per visitor once more. Take `COST` off the price first.
arms = arms.assign(mpv=arms["rpv"])

# %% wrong q1 walked-away
# You counted those who did *not* complete the checkout.
arms = arms.assign(buyers=arms["visitors"] - arms["buyers"])
arms = arms.assign(conversion=arms["buyers"] / arms["visitors"])
arms = arms.assign(rpv=arms["conversion"] * arms["price"], mpv=arms["conversion"] * (arms["price"] - COST))

# %% wrong q1 buyers-walked-away
# `buyers` counts those who did *not* complete the checkout.
arms = arms.assign(buyers=arms["visitors"] - arms["buyers"])

# %% wrong q1 conversion-of-all-buyers
# `conversion` says how the buyers are spread over the prices. Divide by the visitors who were shown this price.
arms = arms.assign(conversion=arms["buyers"] / arms["buyers"].sum())

# %% wrong q1 revenue-over-everybody
# `rpv` is spread over the visitors of all three arms. Those who saw another price belong below another line.
arms = arms.assign(rpv=arms["price"] * arms["buyers"] / arms["visitors"].sum())

# %% wrong q1 one-price-for-all
# `rpv` multiplies with the mean of the three prices. Each arm has its own.
arms = arms.assign(rpv=arms["conversion"] * arms["price"].mean())

# %% wrong q1 without-phones
# Only visitors at a desktop are in. The prompt counts all rows.
arms = price_test[price_test["device"] == "desktop"]
arms = arms.groupby("price").agg(visitors=("visitor_id", "size"), buyers=("purchased", "sum")).reset_index()
arms = arms.assign(conversion=arms["buyers"] / arms["visitors"])
arms = arms.assign(rpv=arms["conversion"] * arms["price"], mpv=arms["conversion"] * (arms["price"] - COST))

# %% wrong q1 price-as-text
# `price` is text here. The prices in `price_test` are numbers: leave them so.
arms = arms.assign(price=arms["price"].astype(str))

# %% wrong q1 visitors-without-buyers
# `visitors` leaves out those who bought. All who were shown this price count.
arms = arms.assign(visitors=arms["visitors"] - arms["buyers"])
arms = arms.assign(conversion=arms["buyers"] / arms["visitors"])
arms = arms.assign(rpv=arms["conversion"] * arms["price"], mpv=arms["conversion"] * (arms["price"] - COST))

# %% wrong q1 only-visitors-without-buyers
# `visitors` counts those who did not buy. The buyers were shown this price as well, and belong in.
arms = arms.assign(visitors=arms["visitors"] - arms["buyers"])

# %% wrong q1 buyers-over-the-rest
# `conversion` is divided by those who did *not* buy. Everybody who was shown this price belongs below the line.
arms = arms.assign(conversion=arms["buyers"] / (arms["visitors"] - arms["buyers"]))
arms = arms.assign(rpv=arms["conversion"] * arms["price"], mpv=arms["conversion"] * (arms["price"] - COST))

# %% wrong q1 only-conversion-over-the-rest
# `conversion` compares the buyers with those who did *not* buy. Its base is everybody who was shown this price.
arms = arms.assign(conversion=arms["buyers"] / (arms["visitors"] - arms["buyers"]))

# %% wrong q1 only-conversion-over-everybody
# `conversion` is divided by the visitors of all three arms. Its base is the visitors of its own arm.
arms = arms.assign(conversion=arms["buyers"] / arms["visitors"].sum())

# %% wrong q1 whole-year
# `rpv` holds a year's revenue. The prompt counts one month.
arms = arms.assign(rpv=12 * arms["rpv"])

# %% accept q1
paid = price_test.assign(paid=price_test["price"] * price_test["purchased"])
paid = paid.assign(left=(paid["price"] - COST) * paid["purchased"])
arms = paid.groupby("price").agg(
    visitors=("price", "size"),
    buyers=("purchased", "sum"),
    conversion=("purchased", "mean"),
    rpv=("paid", "mean"),
    mpv=("left", "mean"),
)

# %% [markdown] hint q1
# 1. One group a price. A column of true and false can be summed and averaged (day 11).
# 2. First visitors and buyers by `groupby` (size and sum), then the rate, then two products. With `.reset_index()` the price is a column that you can multiply with.
# 3. `bought = price_test.groupby("price")["…"]`, `arms = pd.DataFrame({"visitors": bought.size(), "buyers": bought.sum()}).reset_index()`, then `arms.assign(conversion=… / …)`, then `rpv=arms["…"] * arms["…"]` and `mpv=arms["…"] * (arms["…"] - COST)`.

# %% [markdown] meaning q1
# `conversion` suits whoever is paid by the head, `rpv` whoever is paid by revenue, `mpv` is nearest to what Maren can spend. They need not agree on a winner. All three have the same base, the visitors who saw the price, and that's why the arms can be compared.

# %% [markdown] ask q2 points=3 pure=yes columns="price_test.price"
# ### A function that picks the winner
#
# Write `best_price(table, cost=0)`. `table` has one row a price and at least the columns `price`, `visitors` and `buyers` (numbers, visitors above 0), in any order of rows and with any index (its labels are all different). `cost` is the variable cost of a seat for a month, in EUR; whoever doesn't name it gets 0.
#
# The function returns **one price**: the one with the highest margin per visitor, buyers / visitors × (price - cost), even where all margins are negative. If several are exactly equal, it returns the lowest of their prices. It leaves the table as it is.
#
# *Why: with a cost of 0 the winner by margin is the winner by revenue. Move the cost, and you can watch the decision turn.*

# %% answer q2
### BEGIN SOLUTION
def best_price(table, cost=0):
    """The price with the highest margin per visitor; of equal ones the lowest."""
    t = table.sort_values("price")
    t = t.assign(mpv=t["buyers"] / t["visitors"] * (t["price"] - cost))
    return t.loc[t["mpv"].idxmax(), "price"]
### END SOLUTION

# %% check q2
check("q2", best_price)

# %% cases q2
best_price(pd.DataFrame({"price": [20, 25, 30], "visitors": [1000, 1000, 1000], "buyers": [60, 52, 38]}))
best_price(pd.DataFrame({"price": [20, 25, 30], "visitors": [1000, 1000, 1000], "buyers": [60, 52, 38]}), 15)
best_price(pd.DataFrame({"price": [20, 25, 30], "visitors": [1000, 1000, 1000], "buyers": [60, 52, 38]}), cost=5)
best_price(pd.DataFrame({"price": [12, 10], "visitors": [500, 2000], "buyers": [24, 100]}, index=["b", "a"]))
best_price(pd.DataFrame({"price": [30, 15], "visitors": [64, 64], "buyers": [8, 16]}, index=[7, 3]))
best_price(pd.DataFrame({"price": [49, 39, 45], "visitors": [100, 100, 100], "buyers": [4, 12, 9]}, index=[2, 9, 4]), 10)
best_price(pd.DataFrame({"price": [25, 20, 22], "visitors": [800, 800, 800], "buyers": [40, 48, 8]}), 30)
best_price(pd.DataFrame({"price": [10, 11], "visitors": [1000, 1000], "buyers": [100, 91]}))
best_price(pd.DataFrame({"price": [8], "visitors": [10], "buyers": [0]}))
best_price(pd.DataFrame({"price": [20, 25], "visitors": [1000, 1000], "buyers": [60, 45]}))
best_price(pd.DataFrame({"price": [15, 30], "visitors": [64, 64], "buyers": [16, 8]}, index=[4, 1]))
best_price(pd.DataFrame({"price": [40, 30, 35], "visitors": [300, 1200, 600], "buyers": [24, 102, 60]}))
best_price(pd.DataFrame({"price": [24, 18], "visitors": [450, 900], "buyers": [40, 90]}), 6)

# %% wrong q2 sells-most
# The function returns the price with the highest conversion. Multiply by what each buyer leaves: a few buyers more at a lower price can still earn less.
def best_price(table, cost=0):
    t = table.sort_values("price")
    t = t.assign(rate=t["buyers"] / t["visitors"])
    return t.loc[t["rate"].idxmax(), "price"]

# %% wrong q2 most-money
# The function compares the takings of whole arms. An arm with more visitors takes more at any price: divide by the visitors.
def best_price(table, cost=0):
    t = table.sort_values("price")
    t = t.assign(takings=t["buyers"] * (t["price"] - cost))
    return t.loc[t["takings"].idxmax(), "price"]

# %% wrong q2 per-buyer
# The function returns the highest price, as if each visitor bought. Divided by buyers, revenue is just the price.
def best_price(table, cost=0):
    return table["price"].max()

# %% wrong q2 cost-ignored
# The function gives the same winner whatever the cost. Take `cost` off the *price*; taken off every visitor it shifts all arms alike and decides nothing.
def best_price(table, cost=0):
    t = table.sort_values("price")
    t = t.assign(rpv=t["buyers"] / t["visitors"] * t["price"])
    return t.loc[t["rpv"].idxmax(), "price"]

# %% wrong q2 todays-cost
# The function always takes the cost of today's exercise. Use the name in the brackets, `cost`.
def best_price(table, cost=0):
    t = table.sort_values("price")
    t = t.assign(mpv=t["buyers"] / t["visitors"] * (t["price"] - 10))
    return t.loc[t["mpv"].idxmax(), "price"]

# %% wrong q2 label-of-the-row
# The function returns the label of the row, which `idxmax()` finds. Read the price in that row with `.loc`.
def best_price(table, cost=0):
    t = table.sort_values("price")
    return (t["buyers"] / t["visitors"] * (t["price"] - cost)).idxmax()

# %% wrong q2 the-margin-itself
# The function returns the highest margin. Asked is the price that has it.
def best_price(table, cost=0):
    return (table["buyers"] / table["visitors"] * (table["price"] - cost)).max()

# %% wrong q2 tie-by-position
# Of two equal prices the function takes the one that stands first. The rule is the lower one: sort before you look.
def best_price(table, cost=0):
    t = table.assign(mpv=table["buyers"] / table["visitors"] * (table["price"] - cost))
    return t.loc[t["mpv"].idxmax(), "price"]

# %% wrong q2 the-highest-of-equals
# Of equally good prices the function returns the highest. The prompt asks for the lowest of them.
def best_price(table, cost=0):
    t = table.assign(mpv=table["buyers"] / table["visitors"] * (table["price"] - cost))
    return t[t["mpv"] == t["mpv"].max()]["price"].max()

# %% wrong q2 default-of-ten
# Called without a cost, the function takes one off the price all the same. Whoever doesn't name a cost gets 0: look at the first line, in the brackets.
def best_price(table, cost=10):
    t = table.sort_values("price")
    t = t.assign(mpv=t["buyers"] / t["visitors"] * (t["price"] - cost))
    return t.loc[t["mpv"].idxmax(), "price"]

# %% wrong q2 the-worst
# The function finds the *lowest* margin per visitor.
def best_price(table, cost=0):
    t = table.sort_values("price")
    t = t.assign(mpv=t["buyers"] / t["visitors"] * (t["price"] - cost))
    return t.loc[t["mpv"].idxmin(), "price"]

# %% wrong q2 size-of-the-loss
# Where all margins are negative the function takes the largest loss. Of negative numbers the highest is the one nearest to 0.
def best_price(table, cost=0):
    t = table.sort_values("price")
    t = t.assign(mpv=(t["buyers"] / t["visitors"] * (t["price"] - cost)).abs())
    return t.loc[t["mpv"].idxmax(), "price"]

# %% wrong q2 label-as-position
# `idxmax()` returns a label of the index. As a position (`.iloc`), or in a table whose index was renumbered since, it points to another row: read the price with `.loc`, in the table in which you found the label.
def best_price(table, cost=0):
    t = table.sort_values("price")
    mpv = t["buyers"] / t["visitors"] * (t["price"] - cost)
    return t["price"].iloc[mpv.idxmax()]

# %% wrong q2 zero-to-beat
# The search starts with 0 as the best margin so far. Where every margin is 0 or negative, none beats it, and no price comes out.
def best_price(table, cost=0):
    best, price = 0, None
    for _, row in table.sort_values("price").iterrows():
        mpv = row["buyers"] / row["visitors"] * (row["price"] - cost)
        if mpv > best:
            best, price = mpv, row["price"]
    return price

# %% accept q2
def best_price(table, cost=0):
    mpv = table["buyers"] * (table["price"] - cost) / table["visitors"]
    return table[mpv == mpv.max()]["price"].min()

# %% accept q2
def best_price(table, cost=0):
    t = table.set_index("price").sort_index()
    return ((t.index - cost) * t["buyers"] / t["visitors"]).idxmax()

# %% [markdown] hint q2
# 1. The second demo has the pattern: the label of the largest value, then another cell of the same row.
# 2. Sort by price (upwards), make the column of margins with `assign`, find its `idxmax()`, read `price` there. `sort_values` and `assign` make new tables, so the one you were given stays as it is.
# 3. `t = table.sort_values("…")`, `t = t.assign(mpv=t["…"] / t["…"] * (t["…"] - cost))`, `return t.loc[t["mpv"].…(), "…"]`

# %% [markdown] meaning q2
# The dearer a seat is to serve, the more a high price is worth, since each buyer who stays away saves the cost as well. Try `best_price(arms, …)` with costs from 0 up to nearly the highest price, and see whether there is one from which on Tomasz would be right. (If `price` is the index of your `arms`, write `arms.reset_index()`.)

# %% [markdown] ask q3 points=2 columns="price_test.price,price_test.purchased" period="the whole test, July to September 2024"
# ### How steeply does demand fall?
#
# The **arc elasticity** between two prices is
#
# `((Q1 - Q0) / mean of Q0 and Q1) / ((P1 - P0) / mean of P0 and P1)`
#
# where `Q` is the `conversion` of the two arms and `P` their prices; 0 is the lower price, 1 the higher. Fill two floats, with their sign, not rounded:
#
# - `e_low`: from the lowest price to the middle one;
# - `e_high`: from the middle price to the highest.
#
# Let code find the prices; don't type them.
#
# *Why: is demand a line or a threshold? Three prices can only hint, and a hint is worth having.*

# %% answer q3
### BEGIN SOLUTION
q, p = arms["conversion"], arms["price"]  # groupby has put the prices in order


def arc(i, j):
    """Arc elasticity from row i to row j."""
    dq = (q.iloc[j] - q.iloc[i]) / ((q.iloc[i] + q.iloc[j]) / 2)
    dp = (p.iloc[j] - p.iloc[i]) / ((p.iloc[i] + p.iloc[j]) / 2)
    return dq / dp


e_low, e_high = arc(0, 1), arc(1, 2)
### END SOLUTION

# %% check q3
check("q3", e_low, e_high)

# %% wrong q3 from-the-start
# Both changes are divided by the value at the *lower* price. Then the way up and the way down give two answers; the arc elasticity divides by the mean of both ends.
e_low = (q.iloc[1] / q.iloc[0] - 1) / (p.iloc[1] / p.iloc[0] - 1)
e_high = (q.iloc[2] / q.iloc[1] - 1) / (p.iloc[2] / p.iloc[1] - 1)

# %% wrong q3 from-the-end
# Both changes are divided by the value at the *higher* price. The arc elasticity divides by the mean of both ends.
e_low = (1 - q.iloc[0] / q.iloc[1]) / (1 - p.iloc[0] / p.iloc[1])
e_high = (1 - q.iloc[1] / q.iloc[2]) / (1 - p.iloc[1] / p.iloc[2])

# %% wrong q3 slope
# This is the slope: conversion per euro. An elasticity compares *relative* changes, so it has no unit.
e_low = (q.iloc[1] - q.iloc[0]) / (p.iloc[1] - p.iloc[0])
e_high = (q.iloc[2] - q.iloc[1]) / (p.iloc[2] - p.iloc[1])

# %% wrong q3 only-the-demand
# This is the relative change of the conversion alone. Divide it by the relative change of the price.
e_low = (q.iloc[1] - q.iloc[0]) / ((q.iloc[0] + q.iloc[1]) / 2)
e_high = (q.iloc[2] - q.iloc[1]) / ((q.iloc[1] + q.iloc[2]) / 2)

# %% wrong q3 revenue-reacts
# `Q` is the revenue per visitor here. In it the price is contained already: take the conversion.
r = arms["rpv"]
e_low = (r.iloc[1] - r.iloc[0]) / (r.iloc[1] + r.iloc[0]) / ((p.iloc[1] - p.iloc[0]) / (p.iloc[0] + p.iloc[1]))
e_high = (r.iloc[2] - r.iloc[1]) / (r.iloc[2] + r.iloc[1]) / ((p.iloc[2] - p.iloc[1]) / (p.iloc[1] + p.iloc[2]))

# %% wrong q3 swapped
# The two have changed places: `e_low` is the step up to the middle price.
e_low, e_high = e_high, e_low

# %% wrong q3 whole-way
# `e_high` goes from the lowest price to the highest. Start at the middle one.
e_high = arc(0, 2)

# %% wrong q3 whole-way-first
# `e_low` goes all the way to the highest price. Stop at the middle one.
e_low = arc(0, 2)

# %% wrong q3 without-sign
# The signs are gone. A minus says that fewer buy at the higher price: keep it.
e_low, e_high = abs(e_low), abs(e_high)

# %% wrong q3 sum-for-mean
# The change of the conversion is divided by the sum of both ends, that of the price by their mean. Treat both alike.
e_low, e_high = e_low / 2, e_high / 2

# %% wrong q3 mean-for-sum
# The change of the price is divided by the sum of both ends, that of the conversion by their mean. Treat both alike.
e_low, e_high = e_low * 2, e_high * 2

# %% accept q3
by = price_test.groupby("price").agg(c=("purchased", "mean")).reset_index()
by = by.assign(dq=by["c"].diff() / by["c"].rolling(2).mean(), dp=by["price"].diff() / by["price"].rolling(2).mean())
e_low, e_high = (by["dq"] / by["dp"]).iloc[1], (by["dq"] / by["dp"]).iloc[2]

# %% accept q3
b = arms["buyers"] / arms["visitors"]
e_low = (b.iloc[0] - b.iloc[1]) / (b.iloc[0] + b.iloc[1]) * (p.iloc[0] + p.iloc[1]) / (p.iloc[0] - p.iloc[1])
e_high = (b.iloc[1] - b.iloc[2]) / (b.iloc[1] + b.iloc[2]) * (p.iloc[1] + p.iloc[2]) / (p.iloc[1] - p.iloc[2])

# %% [markdown] hint q3
# 1. `groupby` has put the prices in order (if you have sorted since, sort by price again). So the lowest, the middle and the highest stand at the positions 0, 1 and 2.
# 2. Each elasticity takes two conversions and two prices. A difference over a mean, twice, and one divided by the other.
# 3. `q.iloc[1] - q.iloc[0]` over `(q.iloc[0] + q.iloc[1]) / 2`, the same with `p`, then divide. A small function spares you the second round.

# %% [markdown] meaning q3
# At -1 a dearer price loses exactly as much as it brings. Nearer to 0, or above it, revenue per visitor rises with the price; below -1 it falls. If the two steps differ much, think of a threshold rather than a line: people compare with a number they have in mind. And should an elasticity come out *positive*, that hardly means that a higher price attracts buyers; look at the next question first.

# %% [markdown] ask q4 points=4 columns="price_test.price,price_test.purchased" period="the whole test, July to September 2024"
# ### How thin is the lead?
#
# The **leader** is the price with the highest `rpv` in `arms`, the **runner-up** the one with the second highest. Fill
#
# - `spare` (int): the largest whole number of buyers that the leader's arm could lose and *still* have a higher revenue per visitor than the runner-up's arm; visitors and prices stay in both, and so do the runner-up's buyers;
# - `lead` (float): `rpv` of the leader minus `rpv` of the runner-up, in EUR per visitor;
# - `lead_error` (float): its 95% margin of error, in EUR per visitor: day 35's error of a difference, with each arm's share weighted by its price,
#
# `1.96 * square root of (P1**2 * c1 * (1 - c1) / n1 + P2**2 * c2 * (1 - c2) / n2)`
#
# with price `P`, conversion `c` and visitors `n` of the two arms. (`x ** 0.5` is the square root of `x`.) Nothing is rounded; let code find the two arms.
#
# *Why: a feeling for fragility, in buyers and in euros, before day 73 gives it a name.*

# %% answer q4
### BEGIN SOLUTION
ranked = arms.sort_values("rpv", ascending=False)
first, second = ranked.iloc[0], ranked.iloc[1]
enough = second["rpv"] * first["visitors"] / first["price"]  # with so many buyers the two would be equal
spare = int(np.ceil(first["buyers"] - enough)) - 1
lead = first["rpv"] - second["rpv"]
noise = ranked["price"] ** 2 * ranked["conversion"] * (1 - ranked["conversion"]) / ranked["visitors"]
lead_error = 1.96 * noise.head(2).sum() ** 0.5
### END SOLUTION

# %% check q4
check("q4", spare, lead, lead_error)

# %% wrong q4 one-too-many
# With so many buyers fewer the leader no longer leads. `spare` is the largest number at which it still does.
spare = spare + 1

# %% wrong q4 one-too-few
# With so many fewer the leader does still lead. Could it lose one more?
spare = spare - 1

# %% wrong q4 buyers-compared
# `spare` is the difference in buyers. The two arms sell at different prices: ask how many the leader needs to earn as much as the runner-up.
spare = int(first["buyers"] - second["buyers"])

# %% wrong q4 buyers-needed
# `spare` is how many buyers the leader needs to stay ahead. Asked is how many it can lose.
spare = int(first["buyers"]) - spare

# %% wrong q4 against-the-last
# `spare` compares the leader with the last arm. The runner-up is nearer.
third = ranked.iloc[2]
spare = int(first["buyers"] - third["rpv"] * first["visitors"] / first["price"])

# %% wrong q4 buyers-move-over
# Those who leave the leader's arm buy in the runner-up's here. The prompt leaves the runner-up's buyers as they are.
spare = int((first["rpv"] - second["rpv"]) * first["visitors"] / (first["price"] + second["price"]))

# %% wrong q4 not-a-whole-number
# `spare` isn't a whole number. Buyers come in ones: how many can go at most?
spare = (first["rpv"] - second["rpv"]) * first["visitors"] / first["price"]

# %% wrong q4 runner-ups-price
# `spare` values a lost buyer at the runner-up's price. It's the leader's arm that loses them.
spare = int((first["rpv"] - second["rpv"]) * first["visitors"] / second["price"])

# %% wrong q4 lead-in-conversion
# `lead` compares conversions. It asks for EUR per visitor.
lead = first["conversion"] - second["conversion"]

# %% wrong q4 lead-over-the-last
# `lead` is the distance to the last arm. The runner-up is nearer.
lead = first["rpv"] - ranked.iloc[2]["rpv"]

# %% wrong q4 lead-relative
# `lead` is relative to the runner-up. Asked is the difference in EUR per visitor.
lead = first["rpv"] / second["rpv"] - 1

# %% wrong q4 error-of-one-arm
# `lead_error` is the margin of the leader alone. Both arms are noisy, so the error of their difference is larger.
lead_error = 1.96 * (first["price"] ** 2 * first["conversion"] * (1 - first["conversion"]) / first["visitors"]) ** 0.5

# %% wrong q4 errors-added
# `lead_error` adds the two margins. Two chances seldom go wrong in opposite directions at once: add what stands below the root, then take the root.
lead_error = 1.96 * (noise.iloc[0] ** 0.5 + noise.iloc[1] ** 0.5)

# %% wrong q4 error-of-conversion
# `lead_error` is the margin of a difference in *conversion*. Weight each arm with its price (squared, below the root).
share = ranked["conversion"] * (1 - ranked["conversion"]) / ranked["visitors"]
lead_error = 1.96 * share.head(2).sum() ** 0.5

# %% wrong q4 standard-error
# `lead_error` lacks the 1.96 that makes a 95% margin of it.
lead_error = noise.head(2).sum() ** 0.5

# %% wrong q4 all-three-arms
# `lead_error` holds the noise of all three arms. Two of them take part in the lead.
lead_error = 1.96 * noise.sum() ** 0.5

# %% wrong q4 error-against-the-last
# `lead_error` is that of the leader against the *last* arm. `lead` is the distance to the runner-up, so the margin belongs to these two.
lead_error = 1.96 * (noise.iloc[0] + noise.iloc[2]) ** 0.5

# %% wrong q4 price-not-squared
# `lead_error` has the price below the root without its square.
flat = ranked["price"] * ranked["conversion"] * (1 - ranked["conversion"]) / ranked["visitors"]
lead_error = 1.96 * flat.head(2).sum() ** 0.5

# %% wrong q4 no-root
# `lead_error` lacks the square root.
lead_error = 1.96 * noise.head(2).sum()

# %% wrong q4 all-visitors
# `lead_error` divides by the visitors of all three arms. Each arm's share rests on its own visitors.
wide = ranked["price"] ** 2 * ranked["conversion"] * (1 - ranked["conversion"]) / ranked["visitors"].sum()
lead_error = 1.96 * wide.head(2).sum() ** 0.5

# %% accept q4
by = arms.set_index("price")
top = by["rpv"].idxmax()
rest = by[by.index != top]
two = rest["rpv"].idxmax()
gone = pd.Series(range(int(by.loc[top, "buyers"]) + 1))
spare = ((by.loc[top, "buyers"] - gone) * top / by.loc[top, "visitors"] > by.loc[two, "rpv"]).sum() - 1
lead = by["rpv"].max() - rest["rpv"].max()
error = (top**2 * by.loc[top, "conversion"] * (1 - by.loc[top, "conversion"]) / by.loc[top, "visitors"]) + (
    two**2 * by.loc[two, "conversion"] * (1 - by.loc[two, "conversion"]) / by.loc[two, "visitors"]
)
lead_error = 1.96 * np.sqrt(error)

# %% [markdown] hint q4
# 1. Sort `arms` by `rpv`, the highest first: the leader is the first row, the runner-up the second.
# 2. With how many buyers would the leader's arm earn exactly what the runner-up's does? Everything above that number is spare, in whole buyers; `int(…)` cuts off decimals. For the margin of error, make one column of noise (what stands for one arm below the root) and add up two of its values.
# 3. `first = ranked.iloc[0]`; equal at `second["rpv"] * first["visitors"] / first["price"]` buyers; `noise = ranked["price"] ** 2 * … * (1 - …) / …`; `lead_error = 1.96 * noise.head(…).sum() ** 0.5`.

# %% [markdown] meaning q4
# Put `lead` and `lead_error` side by side, as on day 35. If the lead is larger than its margin, chance alone would seldom produce it; if it's smaller, "still open" is the honest sentence, and you can decide all the same, since one of the prices has to be on the page. Remember, too, that you picked the leader *because* it came first of three: such a lead is a little flattered by chance.

# %% [markdown] ask q5 type=labels points=3 options="told|not told" fixed="what the test can tell follows from each question and the description of the test in the prompt" skill="pick one column; value_counts()"
# ### What the test tells
#
# The test: from July to September 2024 visitors of the page of the monthly Team plan were drawn by lot to see one of three prices, each visitor one. The page was otherwise the same for all. Recorded in its rows are the time, the price, the device, and whether the checkout was completed. Nothing else was drawn by lot, and the rows follow nobody further than that.
#
# Give each question the label
#
# - `"told"`: the recorded rows answer it, within a margin of error, by comparing groups of **these** visitors, formed by the **price** they were drawn to see, in what was **recorded**;
# - `"not told"`: it asks about other people, plans, prices or times, about something that wasn't recorded, or for the effect of something that wasn't drawn by lot.
#
# | name | question |
# |---|---|
# | Lowest or highest | did the highest price make a smaller part of these visitors complete the checkout than the lowest? |
# | After a year | which of the three prices has more customers left after twelve months? |
# | Takings | which of the three prices brought the most revenue per visitor in this test, counting a seat and a month for each completed checkout? |
# | Phones to blame | do people complete fewer checkouts *because* they sit at a phone instead of a desktop? |
# | On phones | among these visitors with a phone, did the middle price lead to a larger part of completed checkouts than the highest? |
# | The sentence on top | was it the sentence above the price, the same for all, that persuaded the buyers? |
# | With a seller | would buyers who talk to a seller instead of using the page accept the highest price? |
# | How far apart | by how many percentage points did the conversion of these visitors differ between middle and highest price? |
# | Ten euros more | what part of these visitors would have bought at a price ten euros above the highest? |
# | Today | would the same price win now, after a rival has started a free plan? |
#
# In `answered` replace each `...` by `"told"` or `"not told"`.
#
# *Why: a clean test earns trust, and trust spreads to questions that it never asked.*

# %% answer q5
answered = {
    "Lowest or highest": ...,
    "After a year": ...,
    "Takings": ...,
    "Phones to blame": ...,
    "On phones": ...,
    "The sentence on top": ...,
    "With a seller": ...,
    "How far apart": ...,
    "Ten euros more": ...,
    "Today": ...,
}
### BEGIN SOLUTION
answered = {
    "Lowest or highest": "told",
    "After a year": "not told",
    "Takings": "told",
    "Phones to blame": "not told",
    "On phones": "told",
    "The sentence on top": "not told",
    "With a seller": "not told",
    "How far apart": "told",
    "Ten euros more": "not told",
    "Today": "not told",
}
### END SOLUTION

# %% check q5
check("q5", answered)

# %% wrong q5 forever
# "After a year" looks beyond the rows: they end at the checkout. A dearer plan may lose more of its customers later on.
answered = answered | {"After a year": "told"}

# %% wrong q5 device-as-cause
# Chance chose the price and not the device. "Phones to blame" compares people who differ in more than the thing in their hand.
answered = answered | {"Phones to blame": "told"}

# %% wrong q5 part-of-the-visitors
# "On phones" keeps to one kind of visitor. Within it, was the price drawn by lot? And was the checkout recorded?
answered = answered | {"On phones": "not told"}

# %% wrong q5 success-proves-the-message
# "The sentence on top" stood above every price. Where nobody saw another sentence, what can even the best sales say about it?
answered = answered | {"The sentence on top": "told"}

# %% wrong q5 same-for-sellers
# "With a seller" is about people who weren't on that page. Who was in the draw?
answered = answered | {"With a seller": "told"}

# %% wrong q5 extrapolated
# For "Ten euros more" you would have to draw a line beyond the last point. Demand may fall off a step there: was such a price shown?
answered = answered | {"Ten euros more": "told"}

# %% wrong q5 timeless
# "Today" asks about other visitors in another market. Compare the dates.
answered = answered | {"Today": "told"}

# %% wrong q5 months-needed-for-takings
# "Takings" says what it counts: one seat and one month for each completed checkout. Is anything in that unrecorded?
answered = answered | {"Takings": "not told"}

# %% wrong q5 only-the-winner
# "How far apart" is a difference between two groups that chance formed, in something recorded. Does a margin of error make it unanswered?
answered = answered | {"How far apart": "not told"}

# %% wrong q5 not-certain-so-not-told
# "Lowest or highest" is about these visitors and their checkouts. The label asks whether the rows bear on it, within a margin; nobody asks for certainty.
answered = answered | {"Lowest or highest": "not told"}

# %% wrong q5 all-told
# A test by lot doesn't tell everything. Ask of each question: was it drawn, was it recorded, and were these the people?
answered = dict.fromkeys(answered, "told")

# %% wrong q5 nothing-told
# You trust the test in nothing. For the visitors who were drawn, and for what was recorded, there is hardly a better witness.
answered = dict.fromkeys(answered, "not told")

# %% accept q5
answered = dict.fromkeys(answered, "not told") | {
    "Lowest or highest": "told",
    "Takings": "told",
    "On phones": "told",
    "How far apart": "told",
}

# %% [markdown] hint q5
# 1. Three things to look for in each question: which people, what was drawn, what was recorded.
# 2. Whatever was the same for all can't explain a difference. Whatever wasn't drawn (the device) was brought along by the people. A narrower group is fine, as long as chance still divided it.
# 3. One text a line, with quotes and comma, for example `"Some question": "told",`. Four are told.

# %% [markdown] meaning q5
# A list like this belongs under every result slide. The questions that are "not told" aren't bad ones; several are the more important ones. They need another test, or time, and until then they are opinions with a good neighbour.

# %% [markdown] ask q6 type=essay points=4
# ### Before the next price test
#
# In September 2000 Amazon showed customers random discounts of 20% to 40% on 68 films on disc for five days, to learn how much sales depend on the price. Word got round, and reports said that prices were set by person. The firm paid thousands of customers a part of their money back, and its founder called even the random test a mistake.
#
# Amara wants to test a new price of the Team plan in May, again by lot. Write to her in **four to six sentences**:
#
# - whether Larkwell should test by lot again, and why a valid test can still be a bad idea;
# - one number of your own (from `arms`, the elasticities, `spare`, `lead` or `lead_error`) with its unit and base;
# - what you would do differently from Amazon, so that nobody has to feel cheated;
# - what the result will *not* tell.
#
# A person reads your text and gives one point each for a claim, a number with its unit, a caveat and a decision.
#
# *Why: chance is fair to the statistics. It doesn't feel fair to the person who got the higher price.*

# %% [markdown] answer q6
# *Write here: four to six sentences to Amara.*

# %% [markdown] rubric q6
# One point each:
#
# 1. **Claim**: takes a side on testing by lot, with the reason that only chance makes the groups alike, or that trust can cost more than the test brings; sees that validity and fairness are two things.
# 2. **Number with unit**: one own number, right for the tables, with unit and base (EUR per visitor, buyers of an arm, fraction of the visitors shown a price, July to September 2024).
# 3. **Caveat**: says something that the result won't tell: who pays after the 14 days, who stays, other plans, buyers with a seller, prices outside those shown, other times.
# 4. **Decision**: a concrete protection and plan, for example: the difference to the lowest tested price is paid back at the end (planned from the start), only new visitors, no change for customers, draw by region or week instead of by person, sellers are told, a stated end.

# %% [markdown] model q6
# *The numbers are those of another company: your arms say something else.*
#
# Amara, let us draw lots again: without them we would compare the people of May with those of June and call the season a price effect. Last time the best price earned 1.90 EUR per visitor shown it and led by 0.35 EUR, with a margin of error of 0.40, so it is still open whether it's the best at all. What hurt Amazon wasn't the arithmetic; people found out that a neighbour paid less for the same thing, and nobody had told them. So I would show the prices to new visitors only, tell the sellers, and settle inside the company *before* the start that whoever buys keeps that price for twelve months and is then paid back the difference to the lowest one. The test's first month won't tell who is still a customer next spring, nor what the Multi plan could cost; for the first we follow the buyers through those twelve months. If you don't want to pay for that refund, don't test by lot, and accept that we will not know.

# %% [markdown] weak q6
# "Amazon's mistake was that its test wasn't random enough and that customers noticed. We should make sure that customers can't compare prices. The test will then show us the optimal price for all plans."
#
# *What it misses: Amazon's test was random. Hiding it is the opposite of a protection, and clinics in one town do talk. There's no number, and "optimal for all plans" is just what three prices of one plan can't show.*
