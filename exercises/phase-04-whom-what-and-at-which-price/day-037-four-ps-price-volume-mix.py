# %% [markdown] intro
# # Day 37 · The Four Ps as Levers: Price, Volume, Mix
#
# Revenue rose from the first half of 2025 to the second. You split the rise into a volume, a mix and a price effect that add up to the cent, see what one popular shortcut leaves over and what another one hides, and count the customers who came and went. Then ten moves have to be sorted under four Ps, and a sentence about a price rise waits for your signature. About 40 minutes.

# %% setup
import numpy as np
import pandas as pd

from larkwell import begin, load

check, hint, solution = begin("day-037")

customers = load("customers")
mrr = load("mrr_monthly")
fx = load("fx")
leads = load("leads")

# %% [markdown]
# ## New today: labels by rule
#
# `np.where(condition, a, b)` goes through a column and writes `a` where the condition is true and `b` where it isn't. Months stored as text compare in the right order, since the year stands first. Here for the leads of the two years, of which `.iloc[[0, -1]]` shows the first row and the last:

# %% demo
half = np.where(leads["month"] <= "2024-06", "first half-year", "later")
leads.assign(half=half)[["lead_id", "month", "half"]].iloc[[0, -1]]

# %% [markdown]
# With more than two labels, `np.select` takes a list of conditions, a list of labels of the same length, and a `default` for the rows where no condition is true. It asks the conditions **in order, and the first true one decides**: a lead with a fit of 80 meets both conditions below and gets the first label. A comparison with a blank is false, so a blank ends in the default unless you ask for it with `.isna()`.

# %% demo
kind = np.select([leads["fit"] >= 70, leads["fit"] >= 40], ["high", "middle"], default="low")
leads.assign(kind=kind).groupby("kind").agg(leads=("lead_id", "size"), lowest=("fit", "min"), highest=("fit", "max"))

# %% demo
asked = np.select(
    [leads["self_reported"].isna(), leads["self_reported"] == "referral"], ["no answer", "by a friend"], default="another way"
)
pd.DataFrame({"asked": asked}).value_counts()

# %% [markdown]
# One more thing from day 21 that comes back today: two keys and `unstack()` put one of them across the top. A pair that doesn't occur is blank there, or whatever `fill_value` says.

# %% demo
leads.groupby(["segment", "source_type"])["staff"].sum().unstack()

# %% [markdown]
# And where a table lies the wrong way round, `.T` turns it over: rows become columns, columns become rows.

# %% demo
leads.groupby("segment").agg(leads=("lead_id", "size"), staff=("staff", "sum")).T

# %% [markdown]
# ## From day 12, without looking
#
# Of four steps from visitor to customer, one gets better by 10%, relative to what it was. The other three and the number of visitors stay as they are. By how much does the number of customers rise?
#
# <details><summary>Compare with your answer</summary>
#
# By 10%, whichever step it is: customers = visitors × four rates, and one factor has grown by a tenth. The condition does the work. If the better step lets weaker people through, the next rate falls. Today's three effects multiply and add in the same spirit, and have the same weak spot: they take "the others stay as they are" for granted.
#
# </details>

# %% [markdown] ask q1 points=3 columns="mrr_monthly.customer_id,mrr_monthly.month,mrr_monthly.mrr_local,customers.plan,customers.currency,fx.month,fx.currency,fx.eur_rate" period="January to December 2025"
# ### Two half-years, one exchange rate
#
# Take the rows of `mrr` with a `month` in 2025. `h1` is January to June, `h2` July to December. One row is one **customer-month**. Bring `mrr_local` to EUR: each customer's `currency` stands in `customers`, and **every** month is converted at the rate (`eur_rate`) of December 2024 (`month` `"2024-12"` in `fx`), so that a moving pound can't pose as a price.
#
# Make `halves` (DataFrame), one row for each `plan` in `customers`, the plan as index or column, with exactly these four columns beside it:
#
# - `months_h1`, `months_h2` (int): the customer-months of the half-year;
# - `eur_h1`, `eur_h2` (float): the revenue of the half-year, in EUR, not rounded.
#
# *Why: months times average price is revenue. With these four columns the whole bridge can be built.*

# %% answer q1
### BEGIN SOLUTION
rates = fx[fx["month"] == "2024-12"][["currency", "eur_rate"]]
pay = mrr[mrr["month"] >= "2025-01"].merge(customers[["customer_id", "plan", "currency"]], on="customer_id", how="left")
pay = pay.merge(rates, on="currency", how="left")
pay = pay.assign(eur=pay["mrr_local"] * pay["eur_rate"], half=np.where(pay["month"] <= "2025-06", "h1", "h2"))
months = pay.groupby(["plan", "half"]).size().unstack()
euros = pay.groupby(["plan", "half"])["eur"].sum().unstack()
halves = pd.DataFrame(
    {"months_h1": months["h1"], "months_h2": months["h2"], "eur_h1": euros["h1"], "eur_h2": euros["h2"]}
)
### END SOLUTION

# %% check q1
check("q1", halves)

# %% wrong q1 not-converted
# Pounds, dollars and euros have been added as they stand. Multiply `mrr_local` by the rate of the customer's currency first.
euros = pay.groupby(["plan", "half"])["mrr_local"].sum().unstack()
halves = halves.assign(eur_h1=euros["h1"], eur_h2=euros["h2"])

# %% wrong q1 rate-of-each-month
# Each month was converted at its own rate. Then a dearer pound looks like a dearer product: use the rate of December 2024 throughout.
own = pay.drop(columns=["eur_rate"]).merge(fx, on=["month", "currency"], how="left")
own = own.assign(eur=own["mrr_local"] * own["eur_rate"])
euros = own.groupby(["plan", "half"])["eur"].sum().unstack()
halves = halves.assign(eur_h1=euros["h1"], eur_h2=euros["h2"])

# %% wrong q1 rate-of-another-december
# These are the rates of December 2025, the last row of the table. The prompt fixes December 2024, before the first of the two half-years.
last = pay.drop(columns=["eur_rate"]).merge(fx[fx["month"] == "2025-12"][["currency", "eur_rate"]], on="currency")
last = last.assign(eur=last["mrr_local"] * last["eur_rate"])
euros = last.groupby(["plan", "half"])["eur"].sum().unstack()
halves = halves.assign(eur_h1=euros["h1"], eur_h2=euros["h2"])

# %% wrong q1 divided-by-rate
# The amounts were divided by the rate. `eur_rate` is EUR per one unit of the currency: multiply.
euros = pay.assign(eur=pay["mrr_local"] / pay["eur_rate"]).groupby(["plan", "half"])["eur"].sum().unstack()
halves = halves.assign(eur_h1=euros["h1"], eur_h2=euros["h2"])

# %% wrong q1 both-years
# The first half also holds the months of 2024. Keep the rows of 2025 before you label.
every = mrr.merge(customers[["customer_id", "plan", "currency"]], on="customer_id").merge(rates, on="currency")
every = every.assign(eur=every["mrr_local"] * every["eur_rate"], half=np.where(every["month"] <= "2025-06", "h1", "h2"))
months = every.groupby(["plan", "half"]).size().unstack()
euros = every.groupby(["plan", "half"])["eur"].sum().unstack()
halves = pd.DataFrame(
    {"months_h1": months["h1"], "months_h2": months["h2"], "eur_h1": euros["h1"], "eur_h2": euros["h2"]}
)

# %% wrong q1 june-in-the-second
# June stands in the second half. With `<` the border month itself is left out of the first.
late = pay.assign(half=np.where(pay["month"] < "2025-06", "h1", "h2"))
months = late.groupby(["plan", "half"]).size().unstack()
euros = late.groupby(["plan", "half"])["eur"].sum().unstack()
halves = pd.DataFrame(
    {"months_h1": months["h1"], "months_h2": months["h2"], "eur_h1": euros["h1"], "eur_h2": euros["h2"]}
)

# %% wrong q1 month-of-the-start
# The halves follow the month in which a customer *started*. `customers` has a `month`, too, so that the merge leaves two: the one of the payment counts, from `mrr`.
start = pay.merge(customers[["customer_id", "month"]], on="customer_id", suffixes=("", "_start"))
start = start.assign(half=np.where(start["month_start"] <= "2025-06", "h1", "h2"))
months = start.groupby(["plan", "half"]).size().unstack()
euros = start.groupby(["plan", "half"])["eur"].sum().unstack()
halves = pd.DataFrame(
    {"months_h1": months["h1"], "months_h2": months["h2"], "eur_h1": euros["h1"], "eur_h2": euros["h2"]}
)

# %% wrong q1 customers-counted
# The columns of months count customers. Somebody who stayed for six months brings six customer-months: count rows.
people_n = pay.drop_duplicates(["customer_id", "half"]).groupby(["plan", "half"]).size().unstack()
halves = halves.assign(months_h1=people_n["h1"], months_h2=people_n["h2"])

# %% wrong q1 average-for-sum
# `eur_h1` and `eur_h2` hold the average revenue of a customer-month. Asked is the revenue of the half-year, the sum.
euros = pay.groupby(["plan", "half"])["eur"].mean().unstack()
halves = halves.assign(eur_h1=euros["h1"], eur_h2=euros["h2"])

# %% wrong q1 segment-for-plan
# The rows are segments. A few customers have bought a plan above or below their size: group by `plan`.
seg = pay.merge(customers[["customer_id", "segment"]], on="customer_id")
months = seg.groupby(["segment", "half"]).size().unstack()
euros = seg.groupby(["segment", "half"])["eur"].sum().unstack()
halves = pd.DataFrame(
    {"months_h1": months["h1"], "months_h2": months["h2"], "eur_h1": euros["h1"], "eur_h2": euros["h2"]}
)
halves.index.name = "plan"

# %% wrong q1 halves-swapped
# The two half-years have changed places: `h1` is January to June.
halves = pd.DataFrame(
    {"months_h1": months["h2"], "months_h2": months["h1"], "eur_h1": euros["h2"], "eur_h2": euros["h1"]}
)

# %% accept q1
fixed = {row["currency"]: row["eur_rate"] for _, row in fx[fx["month"] == "2024-12"].iterrows()}
p = mrr[mrr["month"].str.startswith("2025")].merge(customers, on="customer_id")
p["eur"] = p["mrr_local"] * p["currency"].map(fixed)
one, two = p[p["month_x"] < "2025-07"], p[p["month_x"] > "2025-06"]
halves = pd.DataFrame(
    {
        "months_h1": one["plan"].value_counts(),
        "months_h2": two["plan"].value_counts(),
        "eur_h1": one.groupby("plan")["eur"].sum(),
        "eur_h2": two.groupby("plan")["eur"].sum(),
    }
).reset_index()

# %% accept q1
t = pay.pivot_table(index="plan", columns="half", values="eur", aggfunc=["count", "sum"])
t.columns = ["months_h1", "months_h2", "eur_h1", "eur_h2"]
halves = t.reset_index()

# %% [markdown] hint q1
# 1. Three tables meet: the money in `mrr`, plan and currency in `customers`, the three rates of one month in `fx`. The half-year is a label with two values.
# 2. Filter `fx` to `"2024-12"` before you merge it on `currency`, otherwise every row meets 24 rates. Then two groupings by plan and half, one with `.size()`, one with the sum of the euros, each with `.unstack()`.
# 3. `pay = mrr[mrr["month"] >= "…"].merge(customers[[…]], on="…").merge(rates, on="…")`, then `pay.assign(eur=…, half=np.where(pay["month"] <= "…", "h1", "h2"))`, then `months = pay.groupby(["…", "…"]).size().unstack()` and `pd.DataFrame({"months_h1": months["h1"], …})`.

# %% [markdown] meaning q1
# Maren can check these sums against her ledger, since nothing but the rate was fixed. Divide euros by months, and each plan has an average price. It isn't the price list: seats, extras and discounts are in it, and that will matter when somebody calls its change "the price effect".

# %% [markdown] ask q2 points=4 columns="mrr_monthly.mrr_local,mrr_monthly.month,customers.plan" period="January to June against July to December 2025"
# ### The bridge, plan by plan
#
# From `halves` compute for each plan its average price (EUR per customer-month) and its share of the customer-months of all plans, in both half-years: `p0`, `s0` in the first, `p1`, `s1` in the second. `Q0` and `Q1` are the customer-months of **all** plans, `q1` those of the plan in the second half.
#
# Make `bridge` (DataFrame), one row a plan, the plan as index or column, with exactly these three columns beside it, in EUR (float), not rounded:
#
# | column | formula |
# |---|---|
# | `volume` | `(Q1 - Q0) * s0 * p0` |
# | `mix` | `(s1 - s0) * p0 * Q1` |
# | `price` | `(p1 - p0) * q1` |
#
# (Summed over the plans, the first column is the change of the customer-months times the old average price of the company.)
#
# *Why: finance's favourite picture. Its three words sound like causes, so it's worth knowing exactly which product of columns each of them is.*

# %% answer q2
### BEGIN SOLUTION
q0, q1 = halves["months_h1"], halves["months_h2"]
p0, p1 = halves["eur_h1"] / q0, halves["eur_h2"] / q1
total0, total1 = q0.sum(), q1.sum()
s0, s1 = q0 / total0, q1 / total1
bridge = pd.DataFrame(
    {"volume": (total1 - total0) * s0 * p0, "mix": (s1 - s0) * p0 * total1, "price": (p1 - p0) * q1}
)
### END SOLUTION

# %% check q2
check("q2", bridge)

# %% wrong q2 price-on-old-months
# `price` multiplies the change of the price by the customer-months of the *first* half. The formula takes those of the second; with the old ones the three effects don't close.
bridge = bridge.assign(price=(p1 - p0) * q0)

# %% wrong q2 mix-on-old-total
# `mix` uses the customer-months of the first half. The volume effect has already moved the total to that of the second, so the shares shift on the new total.
bridge = bridge.assign(mix=(s1 - s0) * p0 * total0)

# %% wrong q2 mix-at-new-price
# `mix` is valued at the new prices. The price effect carries the change of prices; here the old ones count.
bridge = bridge.assign(mix=(s1 - s0) * p1 * total1)

# %% wrong q2 each-plans-own-volume
# `volume` takes each plan's own extra months. Those hold the shift between the plans too, which is the mix: spread the change of the *total* by the old shares.
bridge = bridge.assign(volume=(q1 - q0) * p0)

# %% wrong q2 volume-not-spread
# `volume` gives each plan the growth of the whole company. Multiply by the plan's old share.
bridge = bridge.assign(volume=(total1 - total0) * p0)

# %% wrong q2 volume-at-new-price
# `volume` is valued at the new prices. More months at the old price: that's the volume effect.
bridge = bridge.assign(volume=(total1 - total0) * s0 * p1)

# %% wrong q2 volume-at-new-share
# `volume` is spread by the new shares. Where the months have shifted to is the mix effect's business.
bridge = bridge.assign(volume=(total1 - total0) * s1 * p0)

# %% wrong q2 shares-of-money
# The shares are shares of the revenue. Mix asks how the customer-months are spread over the plans.
m0, m1 = halves["eur_h1"] / halves["eur_h1"].sum(), halves["eur_h2"] / halves["eur_h2"].sum()
bridge = bridge.assign(volume=(total1 - total0) * m0 * p0, mix=(m1 - m0) * p0 * total1)

# %% wrong q2 mix-from-shares-of-money
# `mix` takes shares of the revenue. It asks how the customer-months are spread over the plans.
bridge = bridge.assign(
    mix=(halves["eur_h2"] / halves["eur_h2"].sum() - halves["eur_h1"] / halves["eur_h1"].sum()) * p0 * total1
)

# %% wrong q2 against-the-average
# `mix` compares each plan's price with the company's average. That's a convention with the same total, and other rows; the formula here takes the plan's own old price.
bridge = bridge.assign(mix=(s1 - s0) * (p0 - halves["eur_h1"].sum() / total0) * total1)

# %% wrong q2 price-per-month
# `price` is the change of the average price itself. Multiply by the plan's customer-months of the second half.
bridge = bridge.assign(price=p1 - p0)

# %% wrong q2 price-on-all-months
# `price` multiplies by the months of all plans. Each plan's price is paid in its own months only.
bridge = bridge.assign(price=(p1 - p0) * total1)

# %% wrong q2 whole-in-the-price
# `price` is the whole change of a plan's revenue. Volume and mix are parts of that.
bridge = bridge.assign(price=halves["eur_h2"] - halves["eur_h1"])

# %% wrong q2 backwards
# The signs are turned round: the second half-year minus the first, not the other way.
bridge = bridge * -1

# %% wrong q2 relative-price
# `price` is a relative change of the average price. Asked are euros.
bridge = bridge.assign(price=p1 / p0 - 1)

# %% accept q2
growth = halves["months_h2"].sum() / halves["months_h1"].sum()
same_price = halves["eur_h1"] / halves["months_h1"] * halves["months_h2"]
bridge = pd.DataFrame(
    {
        "volume": halves["eur_h1"] * (growth - 1),
        "mix": same_price - halves["eur_h1"] * growth,
        "price": halves["eur_h2"] - same_price,
    }
).reset_index()

# %% [markdown] hint q2
# 1. Four columns, eight names: two columns of months, two of prices, two totals, two columns of shares. Make them first, each in one line.
# 2. Work on whole columns; rows find their partners by the plan. A total is one number (`.sum()`), and a column may be multiplied by it.
# 3. `q0, q1 = halves["…"], halves["…"]`, `p0 = halves["…"] / q0`, `s0 = q0 / q0.sum()` and so on; then `bridge = pd.DataFrame({"volume": …, "mix": …, "price": …})`. If your `halves` has the plan as a column, begin with `halves.set_index("plan")`.

# %% [markdown] meaning q2
# Read the columns' sums for the company and be careful with single rows of `mix`: a cheap plan that loses share gets a negative number, although the company's average price *rises* when it does. Only the column's total says whether the shift was towards dearer plans.

# %% [markdown] ask q3 points=3 tol=0.01 columns="mrr_monthly.mrr_local,mrr_monthly.month,customers.plan" period="January to June against July to December 2025"
# ### Does it close?
#
# From `halves` and `bridge` fill three variables, each a float in EUR (accepted within one cent):
#
# - `residual`: the change of the revenue of all plans, second half minus first, **minus** the sum of all nine cells of `bridge`;
# - `residual_old`: the same, but with each plan's price effect on the customer-months of the **first** half, `(p1 - p0) * q0`, `q0` being its customer-months of that half; volume and mix stay as they are;
# - `naive_price`: the change of the company's average price (all revenue / all customer-months, second half minus first) times the customer-months of all plans in the second half.
#
# *Why: a decomposition that leaves something over isn't one; and a shortcut that closes can still carry the wrong name.*

# %% answer q3
### BEGIN SOLUTION
change = halves["eur_h2"].sum() - halves["eur_h1"].sum()
residual = change - bridge.sum().sum()
old_price = ((p1 - p0) * q0).sum()
residual_old = change - bridge["volume"].sum() - bridge["mix"].sum() - old_price
naive_price = (halves["eur_h2"].sum() / total1 - halves["eur_h1"].sum() / total0) * total1
### END SOLUTION

# %% check q3
check("q3", residual, residual_old, naive_price)

# %% wrong q3 sum-for-residual
# `residual` is as large as the whole change of the revenue. The change minus the three effects: what is left over?
residual = bridge.sum().sum()

# %% wrong q3 without-mix
# `residual` leaves out the mix. With price and volume alone something stays over whenever the plans shift.
residual = change - bridge["volume"].sum() - bridge["price"].sum()

# %% wrong q3 residual-with-wrong-sign
# `residual_old` is turned round: the effects minus the change. Asked is the change minus the effects.
residual_old = bridge["volume"].sum() + bridge["mix"].sum() + old_price - change

# %% wrong q3 old-price-itself
# `residual_old` is the price effect on the old months itself. Asked is what remains of the change once volume, mix and this are taken away.
residual_old = old_price

# %% wrong q3 everything-old
# `residual_old` uses the old total for the mix as well. Change only the price effect; volume and mix stay as they are.
residual_old = change - bridge["volume"].sum() - ((s1 - s0) * p0 * total0).sum() - old_price

# %% wrong q3 old-equals-new
# `residual_old` still has the price effect on the new months in it. Weight the price changes with the months of the first half.
residual_old = change - bridge["volume"].sum() - bridge["mix"].sum() - bridge["price"].sum()

# %% wrong q3 plain-mean-of-prices
# `naive_price` starts from the plain mean of three plan prices. The company's average price is all revenue divided by all customer-months.
naive_price = (p1.mean() - p0.mean()) * total1

# %% wrong q3 the-real-price-effect
# `naive_price` is the sum of the bridge's price effects. The naive one uses the company's average price, without looking at plans.
naive_price = bridge["price"].sum()

# %% wrong q3 naive-on-old-months
# `naive_price` multiplies by the months of the first half. Asked are those of the second.
naive_price = (halves["eur_h2"].sum() / total1 - halves["eur_h1"].sum() / total0) * total0

# %% wrong q3 naive-per-month
# `naive_price` is the change per customer-month. Multiply by the customer-months of the second half.
naive_price = halves["eur_h2"].sum() / total1 - halves["eur_h1"].sum() / total0

# %% wrong q3 mix-only
# `naive_price` is the mix effect. Start again from two numbers, the company's average price before and after.
naive_price = bridge["mix"].sum()

# %% accept q3
grew = sum(halves["eur_h2"]) - sum(halves["eur_h1"])
residual = round(grew - bridge["volume"].sum() - bridge["mix"].sum() - bridge["price"].sum(), 2)
residual_old = ((p1 - p0) * (q1 - q0)).sum()
naive_price = halves["eur_h2"].sum() - halves["eur_h1"].sum() * total1 / total0

# %% [markdown] hint q3
# 1. The change is one subtraction of two sums. `bridge.sum()` gives three numbers, one a column.
# 2. For the second, keep two of the three columns and compute the third again with other months. For the third, forget the plans: two averages, one difference, one multiplication.
# 3. `residual = change - bridge.sum().sum()`; `residual_old = change - bridge["…"].sum() - bridge["…"].sum() - ((p1 - p0) * …).sum()`; `naive_price = (… / total1 - … / total0) * total1`.

# %% [markdown] meaning q3
# The three terms close, and only because each uses the weights that the one before has left. `residual_old` is price change times months change: it belongs to both, and whoever books it under "other" has hidden a decision. And look at `naive_price`: it equals mix and price together. Tell Maren that "the average price went up" is true of a company in which nobody's price moved, if more of its customers buy the dear plan.

# %% [markdown] ask q4 points=3 columns="mrr_monthly.customer_id,mrr_monthly.month,mrr_monthly.mrr_local,customers.currency,fx.eur_rate" period="January to June against July to December 2025"
# ### Who came, who left, who stayed?
#
# Take the same rows as in *Two half-years* (2025, EUR at the rates of December 2024), and only customers with at least one of them. Label each customer:
#
# - `new`: at least one row in July to December, none in January to June;
# - `lost`: at least one row in January to June, none in July to December;
# - `kept`: at least one row in each half-year, however many.
#
# Make `people` (DataFrame) with exactly three columns of numbers, `new`, `lost` and `kept`, and two rows, whose names stand in the index:
#
# - `customers`: the number of customers;
# - `change`: their revenue of the second half-year minus that of the first, in EUR, with its sign, summed over these customers. A half-year without a row counts as 0. Not rounded.
#
# *Why: "volume" is an abstraction. It consists of people who came and people who left.*

# %% answer q4
### BEGIN SOLUTION
each = pay.groupby(["customer_id", "half"])["eur"].sum().unstack()
each = each.assign(
    group=np.select([each["h1"].isna(), each["h2"].isna()], ["new", "lost"], default="kept"),
    change=each["h2"].fillna(0) - each["h1"].fillna(0),
)
people = each.groupby("group").agg(customers=("group", "size"), change=("change", "sum")).T
### END SOLUTION

# %% check q4
check("q4", people)

# %% wrong q4 new-and-lost-swapped
# `new` and `lost` have changed places. Who has no row in the *first* half-year is new.
each = each.assign(group=np.select([each["h1"].isna(), each["h2"].isna()], ["lost", "new"], default="kept"))
people = each.groupby("group").agg(customers=("group", "size"), change=("change", "sum")).T

# %% wrong q4 gone-by-december
# `lost` holds everybody who was gone by December. Whoever paid in July has a row in the second half-year and counts as kept.
december = pay[pay["month"] == "2025-12"]["customer_id"]
each = each.assign(
    group=np.select([each["h1"].isna(), ~each.index.isin(december)], ["new", "lost"], default="kept")
)
people = each.groupby("group").agg(customers=("group", "size"), change=("change", "sum")).T

# %% wrong q4 kept-means-all-twelve
# Only customers with all twelve months count as kept. One row in each half-year is enough.
n = pay.groupby("customer_id").size()
each = each.assign(group=np.select([n == 12, each["h1"].isna()], ["kept", "new"], default="lost"))
people = each.groupby("group").agg(customers=("group", "size"), change=("change", "sum")).T

# %% wrong q4 june-against-december
# You compared two months, June and December. The labels ask for any row in six months.
snap = pay[pay["month"].isin(["2025-06", "2025-12"])].groupby(["customer_id", "half"])["eur"].sum().unstack()
snap = snap.assign(change=snap["h2"].fillna(0) - snap["h1"].fillna(0))
snap = snap.assign(group=np.select([snap["h1"].isna(), snap["h2"].isna()], ["new", "lost"], default="kept"))
people = snap.groupby("group").agg(customers=("group", "size"), change=("change", "sum")).T

# %% wrong q4 started-this-year
# `new` holds everybody who started in 2025. Who paid in the first half-year already isn't new in the second.
starts = customers[customers["year"] == 2025]["customer_id"]
each = each.assign(group=np.select([each.index.isin(starts), each["h2"].isna()], ["new", "lost"], default="kept"))
people = each.groupby("group").agg(customers=("group", "size"), change=("change", "sum")).T

# %% wrong q4 months-counted
# `customers` counts customer-months. First make one row a customer, then label and count.
n = pay.merge(each.reset_index()[["customer_id", "group"]], on="customer_id").groupby("group").size()
people = people.T.assign(customers=n).T

# %% wrong q4 average-revenue
# `change` is an average per customer. Asked is the sum over the customers of each label.
people = each.groupby("group").agg(customers=("group", "size"), change=("change", "mean")).T

# %% wrong q4 local-money
# Pounds and dollars have been added to euros. Use the amounts you converted for the first question.
mine = pay.groupby(["customer_id", "half"])["mrr_local"].sum().unstack()
mine = mine.assign(change=mine["h2"].fillna(0) - mine["h1"].fillna(0))
mine = mine.assign(group=np.select([mine["h1"].isna(), mine["h2"].isna()], ["new", "lost"], default="kept"))
people = mine.groupby("group").agg(customers=("group", "size"), change=("change", "sum")).T

# %% wrong q4 everybody-ever
# Customers without any month in 2025 are in here too. They had left before, and are neither lost nor kept between these half-years.
ever = customers[["customer_id"]].merge(each.reset_index()[["customer_id", "h1", "h2", "change"]], on="customer_id", how="left")
ever = ever.assign(group=np.select([ever["h2"].isna(), ever["h1"].isna()], ["lost", "new"], default="kept"))
people = ever.groupby("group").agg(customers=("group", "size"), change=("change", "sum")).T

# %% wrong q4 kept-first
# Everybody is kept, since the first condition was true for all. `np.select` asks in order: a blank has to be asked for with `isna()`, and the label for the rest is the default.
each = each.assign(group="kept")
people = each.groupby("group").agg(customers=("group", "size"), change=("change", "sum")).T

# %% wrong q4 everybody-else-kept
# `kept` also holds customers without any month in 2025: with zeros in place of blanks they are neither new nor lost, so they fall into the default. Drop them first.
ever = customers[["customer_id"]].merge(each.reset_index()[["customer_id", "h1", "h2", "change"]], on="customer_id", how="left")
ever = ever.fillna({"h1": 0, "h2": 0})
come, gone = (ever["h1"] == 0) & (ever["h2"] > 0), (ever["h2"] == 0) & (ever["h1"] > 0)
ever = ever.assign(group=np.select([come, gone], ["new", "lost"], default="kept"))
people = ever.groupby("group").agg(customers=("group", "size"), change=("change", "sum")).T

# %% wrong q4 blanks-not-filled
# A number minus a blank is blank, and a sum skips it. So whoever has no row in one of the half-years adds nothing to `change`: put 0 in place of the blanks before you subtract.
each = each.assign(change=each["h2"] - each["h1"])
people = each.groupby("group").agg(customers=("group", "size"), change=("change", "sum")).T

# %% wrong q4 second-half-only
# `change` is the revenue of the second half-year. Take that of the first off.
people = each.groupby("group").agg(customers=("group", "size"), change=("h2", "sum")).T

# %% wrong q4 turned-round
# `change` is the first half-year minus the second. The later one comes first in a change.
people = each.assign(change=-each["change"]).groupby("group").agg(customers=("group", "size"), change=("change", "sum")).T

# %% wrong q4 rates-of-each-month
# `change` comes from amounts at each month's own rate. As in *Two half-years*, every month is converted at the rate of December 2024.
own = pay.drop(columns=["eur_rate"]).merge(fx, on=["month", "currency"], how="left")
own = own.assign(eur=own["mrr_local"] * own["eur_rate"]).groupby(["customer_id", "half"])["eur"].sum().unstack()
each = each.assign(change=own["h2"].fillna(0) - own["h1"].fillna(0))
people = each.groupby("group").agg(customers=("group", "size"), change=("change", "sum")).T

# %% wrong q4 months-of-2024
# The first half-year also holds the months of 2024. Keep the rows of 2025 only.
every = mrr.merge(customers[["customer_id", "currency"]], on="customer_id").merge(rates, on="currency")
every = every.assign(eur=every["mrr_local"] * every["eur_rate"], half=np.where(every["month"] <= "2025-06", "h1", "h2"))
every = every.groupby(["customer_id", "half"])["eur"].sum().unstack()
every = every.assign(
    group=np.select([every["h1"].isna(), every["h2"].isna()], ["new", "lost"], default="kept"),
    change=every["h2"].fillna(0) - every["h1"].fillna(0),
)
people = every.groupby("group").agg(customers=("group", "size"), change=("change", "sum")).T

# %% wrong q4 never-there-called-new
# `new` also holds customers without any month in 2025. Who has no row in the first half-year is new only with one in the second: drop the others first.
ever = customers[["customer_id"]].merge(each.reset_index()[["customer_id", "h1", "h2", "change"]], on="customer_id", how="left")
ever = ever.assign(group=np.select([ever["h1"].isna(), ever["h2"].isna()], ["new", "lost"], default="kept"))
people = ever.groupby("group").agg(customers=("group", "size"), change=("change", "sum")).T

# %% accept q4
people = each.assign(customers=1).groupby("group")[["customers", "change"]].sum().T

# %% accept q4
people = each.assign(customers=1).pivot_table(columns="group", values=["customers", "change"], aggfunc="sum")

# %% accept q4
people = pd.DataFrame(
    {"row": ["customers", "change"], **{name: [len(t), t["change"].sum()] for name, t in each.groupby("group")}}
).set_index("row")

# %% accept q4
first = pay[pay["half"] == "h1"]
second = pay[pay["half"] == "h2"]
who = pay[["customer_id"]].drop_duplicates()
in1, in2 = who["customer_id"].isin(first["customer_id"]), who["customer_id"].isin(second["customer_id"])
who = who.assign(group=np.where(in1 & in2, "kept", np.where(in1, "lost", "new")))
t = pay.merge(who, on="customer_id").pivot_table(index="group", columns="half", values="eur", aggfunc="sum").fillna(0)
people = pd.DataFrame([who["group"].value_counts(), t["h2"] - t["h1"]], index=["customers", "change"])

# %% accept q4
parts = {}
for name, rows in each.groupby("group"):
    parts[name] = {"customers": len(rows), "change": rows["h2"].sum() - rows["h1"].sum()}
people = pd.DataFrame(parts).reset_index()

# %% [markdown] hint q4
# 1. One row a customer, two columns of money: the two keys are the customer and the half-year.
# 2. A customer without a row in a half-year has a blank there after `unstack()`. Two conditions with `isna()` and a default make the three labels. For the change put 0 in place of the blanks first (`fillna`, day 22). Group by the label, then turn the table over.
# 3. `each = pay.groupby(["…", "half"])["eur"].sum().unstack()`, `each.assign(group=np.select([each["…"].isna(), each["…"].isna()], ["new", "lost"], default="…"))`, in the same `assign` `change=each["…"].fillna(0) - each["…"].fillna(0)`, then `groupby("group").agg(customers=("group", "size"), change=("…", "sum"))`, and `.T` at the end.

# %% [markdown] meaning q4
# The three changes add up to the same total as the bridge, cut by people instead of effects. The bridge's volume effect is a net number. Behind it stand two streams, and they belong to different people: Ines and Tomasz work on those who come, product and support on those who leave. Careful with the kept ones: nearly all of their extra revenue belongs to those who joined during the first half-year itself, and most of that is simply more months.

# %% [markdown] ask q5 type=labels points=4 options="product|price|place|promotion" fixed="the lever follows from each sentence and the rule in the prompt" skill="pick one column; value_counts()"
# ### Ten moves, four levers
#
# Ten moves are on Amara's list for the spring. Each changes one thing. Ask what a customer finds changed:
#
# - `"product"`: what one gets for the fee (functions, service, the contents of a plan);
# - `"price"`: what one pays for the same thing, for however long, or when one has to pay;
# - `"place"`: where, from whom or in which way one can order and buy it;
# - `"promotion"`: none of these three; only what people are told or shown about it, by whatever means, so that they know it or want it.
#
# Decide by this rule, also where a textbook or a job title files a move elsewhere. Whatever the sentence doesn't mention stays as it is.
#
# | move | what happens |
# |---|---|
# | Team at the checkout | the Team plan, so far ordered from a seller, can also be ordered on the website; contents and fee are the same |
# | Reminder texts | in every plan the calendar sends clients a text message on the day before their appointment |
# | Yearly bill | customers pay twelve months in advance instead of month by month; the sum for a year is the same |
# | Accountants | tax accountants may take and sign orders from their own clients, at our list price |
# | Comparison page | a page sets our functions beside those of two rivals, point by point |
# | Trade fair | at a stand visitors watch the software at work; nothing can be ordered there |
# | Half for three months | who starts with the Solo plan in April pays half the fee for three months; nobody is told before the last page of the order form |
# | Saturday help | support answers on Saturdays too, in every plan |
# | The seller's story | in their calls sellers now begin with the story of a clinic that saved an hour a day |
# | Ireland | orders with an address in Ireland, refused so far, are accepted |
#
# In `lever` replace each `...` by one of the four labels.
#
# *Why: a budget meeting that calls everything "promotion" has one lever and thinks that it has four.*

# %% answer q5
lever = {
    "Team at the checkout": ...,
    "Reminder texts": ...,
    "Yearly bill": ...,
    "Accountants": ...,
    "Comparison page": ...,
    "Trade fair": ...,
    "Half for three months": ...,
    "Saturday help": ...,
    "The seller's story": ...,
    "Ireland": ...,
}
### BEGIN SOLUTION
lever = {
    "Team at the checkout": "place",
    "Reminder texts": "product",
    "Yearly bill": "price",
    "Accountants": "place",
    "Comparison page": "promotion",
    "Trade fair": "promotion",
    "Half for three months": "price",
    "Saturday help": "product",
    "The seller's story": "promotion",
    "Ireland": "place",
}
### END SOLUTION

# %% check q5
check("q5", lever)

# %% wrong q5 self-serve-is-promotion
# "Team at the checkout" is labelled promotion. Nobody is told anything new about the plan: what can a customer *do* now that she couldn't before?
lever = lever | {"Team at the checkout": "promotion"}

# %% wrong q5 self-serve-is-product
# "Team at the checkout" is labelled product. The plan's contents are the same; ask how one gets it.
lever = lever | {"Team at the checkout": "product"}

# %% wrong q5 messages-are-promotion
# "Reminder texts" go to the clients of our customers, about their own appointments. Does this tell a buyer something about Larkwell, or is it something that the fee now contains?
lever = lever | {"Reminder texts": "promotion"}

# %% wrong q5 bill-is-product
# In "Yearly bill" what one gets is the same. Read the rule on payment to its end.
lever = lever | {"Yearly bill": "product"}

# %% wrong q5 bill-is-place
# "Yearly bill" changes neither where nor from whom one buys. What is changed about the paying?
lever = lever | {"Yearly bill": "place"}

# %% wrong q5 partners-are-promotion
# The people in "Accountants" don't only recommend. What may they do with an order?
lever = lever | {"Accountants": "promotion"}

# %% wrong q5 comparing-is-product
# "Comparison page" writes about functions, and adds none. What does a reader have afterwards that she hadn't before?
lever = lever | {"Comparison page": "product"}

# %% wrong q5 page-is-place
# A page is a place to look, and in the sentence about "Comparison page" nothing is ordered there.
lever = lever | {"Comparison page": "place"}

# %% wrong q5 fair-is-place
# A fair takes place somewhere, so "Trade fair" looks like place. Can anybody buy there?
lever = lever | {"Trade fair": "place"}

# %% wrong q5 fair-is-product
# Visitors see the product in "Trade fair". Does anything in it change?
lever = lever | {"Trade fair": "product"}

# %% wrong q5 offer-is-promotion
# Everyday speech calls "Half for three months" a promotion, and so do many textbooks. Apply the rule: what does the customer find changed, and when does she hear of it?
lever = lever | {"Half for three months": "promotion"}

# %% wrong q5 service-is-promotion
# "Saturday help" may well please people. Before it is told to anybody: what does a customer get that she didn't get before?
lever = lever | {"Saturday help": "promotion"}

# %% wrong q5 help-is-place
# "Saturday help" changes when one is helped, not where or from whom one can order.
lever = lever | {"Saturday help": "place"}

# %% wrong q5 sellers-are-place
# In "The seller's story" orders can be given to sellers as before. What is new about the call?
lever = lever | {"The seller's story": "place"}

# %% wrong q5 stories-are-product
# "The seller's story" is about a thing that the software could do all along. What has changed, the software or what is said about it?
lever = lever | {"The seller's story": "product"}

# %% wrong q5 country-is-promotion
# "Ireland" holds no advert. What was impossible before, and is possible now?
lever = lever | {"Ireland": "promotion"}

# %% wrong q5 country-is-product
# In "Ireland" people get what everybody gets. From where could they not order it?
lever = lever | {"Ireland": "product"}

# %% wrong q5 everything-is-promotion
# Everything is labelled promotion, the lever that is left when the other three haven't been touched. Ask for those three first.
lever = dict.fromkeys(lever, "promotion")

# %% accept q5
lever = {}
for move in ["Reminder texts", "Saturday help"]:
    lever[move] = "product"
for move in ["Yearly bill", "Half for three months"]:
    lever[move] = "price"
for move in ["Team at the checkout", "Accountants", "Ireland"]:
    lever[move] = "place"
for move in ["Comparison page", "Trade fair", "The seller's story"]:
    lever[move] = "promotion"

# %% [markdown] hint q5
# 1. Read only what changes. What isn't mentioned stays.
# 2. Ask three questions in turn: does one get something else? Does one pay something else, or at another time? Can one order elsewhere, or from somebody else? Three times no leaves one label.
# 3. Keep the dict as it is and write one text a line, for example `"Some move": "product",` with quotes and comma. Two labels occur three times, two occur twice.

# %% [markdown] meaning q5
# Selling is spread over them: a second way to order is place, a better opening of a call is promotion. So none of the four belongs to one department, and "marketing" in the sense of the four Ps is wider than the team of that name. Of the three effects in the bridge only one, the price, has the name of a P; the other three levers have no bar of their own and are spread over all three effects, mixed together.

# %% [markdown] ask q6 type=essay points=4
# ### May it be printed?
#
# A draft of the annual report of another software company says: "Of the growth since the first half-year 120,000 EUR are the price effect. The price rise of July has thus earned us 120,000 EUR." Their bridge is built like yours: by plan, average price per customer-month.
#
# Write to Amara in **four to six sentences**, before somebody writes the same about Larkwell:
#
# - whether the second sentence may stand, and what the first one means;
# - one number of your own, from `bridge`, question 3 or `people`, with its unit and period;
# - what else can move the average price of a plan, or what a price rise can do that isn't in the price effect;
# - what you would compute, print or try instead.
#
# A person reads your text and gives one point each for a claim, a number with its unit, a caveat and a decision.
#
# *Why: an accounting split always adds up. That's its job, and it's no evidence for a cause.*

# %% [markdown] answer q6
# *Write here: four to six sentences to Amara.*

# %% [markdown] rubric q6
# One point each:
#
# 1. **Claim**: the second sentence may not stand. The price effect is an accounting term: the change of each plan's average price times its new customer-months; it says nothing about what would have happened without the rise.
# 2. **Number with unit**: one own number, right for the tables, with unit (EUR, customers, customer-months) and period (the half-years of 2025).
# 3. **Caveat**: at least one of: customers who left or didn't come because of the rise stand under volume; the average price also moves with seats, extras, discounts and the size of new customers; the size of the effect depends on how finely one cuts.
# 4. **Decision**: says what is printed or done instead: the bridge with the words "accounting split"; the same customers before and after the rise; a rise for a part of the customers drawn by lot, or in some regions first; churn of those who paid more beside those who didn't.

# %% [markdown] model q6
# *The numbers are those of another company: your bridge says something else.*
#
# Amara, the first sentence may be printed with a footnote, the second may not. A price effect of 120,000 EUR means that the average customer-month of each plan brought more than before, times the months of the second half; why it brought more isn't in it. In our own bridge for the half-years of 2025 the price effect is 35,000 EUR, and in the same time 210 customers left, whose 90,000 EUR of the first half stand under volume, whatever drove them away. The average also moves when new customers buy more seats, or when sellers grant smaller discounts. So please print the bridge as "accounting split, by plan, at fixed exchange rates", and beside it what the customers of June paid in July. For the next rise, let us begin in eight territories drawn by lot and compare revenue *and* departures after six months.

# %% [markdown] weak q6
# "The price effect shows that the price rise worked, because volume and mix have been taken out. 120,000 EUR is significant. We should therefore raise prices again, as customers clearly accept it."
#
# *What it misses: taking volume out is the trouble, since those who left because of the price are in there. "Significant" without any look at chance. No number of our own, no unit or period, and a decision that the bridge can't carry.*
