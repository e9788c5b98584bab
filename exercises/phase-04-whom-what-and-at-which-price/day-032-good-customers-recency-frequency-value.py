# %% [markdown] intro
# # Day 32 · Good Customers by Numbers: Recency, Frequency, Value
#
# You stand on the evening of 30 June 2025 and divide Larkwell's paying customers into five groups, once by how long they have been here and once by what they pay. Then you look half a year ahead: who left? You see which of the two letters says anything about it, and how well a score does that has secretly seen the future. About 40 minutes.

# %% setup
import numpy as np
import pandas as pd

from larkwell import begin, load

check, hint, solution = begin("day-032")

customers = load("customers")
leads = load("leads")
DAY = pd.Timestamp("2025-06-30")  # the day on which you stand

# Monthly recurring revenue (MRR), a row a customer and month with revenue, in local currency and in euros at the rate of the month (day 27).
mrr = load("mrr_monthly").merge(customers[["customer_id", "currency"]], on="customer_id", how="left")
mrr = mrr.merge(load("fx"), on=["month", "currency"], how="left", validate="many_to_one")
mrr = mrr.assign(mrr_eur=mrr["mrr_local"] * mrr["eur_rate"])[["customer_id", "month", "mrr_local", "mrr_eur"]]

# %% [markdown]
# ## New today: `pd.qcut`
#
# Yesterday you gave the borders, and the drawers were as full as they happened to be. `pd.qcut` does it the other way round: you say *how many* drawers, and it lays the borders so that each holds about the same number. The example sorts the leads by their fit score:

# %% demo
fifth = pd.qcut(leads["fit"], 5, labels=[1, 2, 3, 4, 5])
graded = leads.assign(group=fifth.astype(int))
graded.groupby("group").agg(leads=("lead_id", "size"), lowest=("fit", "min"), highest=("fit", "max"))

# %% [markdown]
# (`.astype(int)` turns the labels into plain whole numbers, so that they can be grouped and compared like any others.) The counts are nearly equal, the borders odd. Nearly, because equal values always stay together: those that lie on a border fall into the lower drawer all at once. `pd.cut` with a number makes drawers of equal *width* instead, and says little about how many lie in each:

# %% demo
graded.assign(band=pd.cut(leads["fit"], 5, labels=[1, 2, 3, 4, 5])).groupby("band", observed=True).agg(leads=("lead_id", "size"))

# %% [markdown]
# With a True/False column the groups get a rate each. A group's label in square brackets picks one of them, even if the label is a number:

# %% demo
owners = graded.assign(owner=graded["role"] == "owner").groupby("group").agg(rate=("owner", "mean"))["rate"]
print(owners[5] / owners[1])

# %% [markdown]
# Before a merge you need the label as a column again; `reset_index()` makes one of it:

# %% demo
of_industry = leads.groupby("industry").agg(mean_fit=("fit", "mean")).reset_index()
leads[["lead_id", "industry"]].merge(of_industry, on="industry", how="left", validate="many_to_one").head(3)

# %% [markdown]
# ## From day 15, without looking
#
# What is the 0.9 quantile of a duration, in words?
#
# <details><summary>Compare with your answer</summary>
#
# The length of time that nine in ten of the observed durations do not exceed. Today's five groups are cut at four such quantiles: 0.2, 0.4, 0.6 and 0.8.
#
# </details>

# %% [markdown] ask q1 type=table points=4 columns="customers.customer_id,customers.start_date,mrr_monthly.customer_id,mrr_monthly.month,mrr_monthly.mrr_local,fx.eur_rate" period="active customers on 30 June 2025"
# ### Two scores for everybody who pays
#
# A customer is **active** on 30 June 2025 if there is a row in `mrr` for the month `"2025-06"`. For each active customer compute
#
# - **tenure**: whole days from `start_date` to `DAY`, 30 June 2025;
# - **value**: the mean of `mrr_eur` over those months from `"2025-01"` to `"2025-06"` for which the customer has a row. Whoever joined in April has three such months.
#
# Cut the active customers into five groups by tenure and, separately, into five groups by value, each with `pd.qcut` and the labels 1 to 5: 1 has the shortest tenure or the lowest value. Equal values stay together, so the groups will not be exactly equal.
#
# Then make the table `borders`, one row for each of the numbers 1 to 5, with the number in a column or an index **named** `group` (an index without a name, or with another, gets it by `.rename_axis("group")`) and the columns
#
# - `tenure_n` (int): customers in this tenure group; `tenure_to` (a number): the longest tenure in it, in days;
# - `value_n` (int): customers in this value group; `value_to` (float): the highest value in it, in EUR a month, not rounded.
#
# *Why: everyone active has "bought" this month, so a shop's score of recency and frequency is the same for all. A subscription needs other columns.*

# %% answer q1
### BEGIN SOLUTION
june = mrr[mrr["month"] == "2025-06"]
half = mrr[(mrr["month"] >= "2025-01") & (mrr["month"] <= "2025-06")]
value = half.groupby("customer_id").agg(value=("mrr_eur", "mean")).reset_index()
active = customers[customers["customer_id"].isin(june["customer_id"])]
active = active.merge(value, on="customer_id", how="left", validate="one_to_one")
active = active.assign(tenure=(DAY - active["start_date"]) / pd.Timedelta(days=1))
active = active.assign(
    tenure_group=pd.qcut(active["tenure"], 5, labels=[1, 2, 3, 4, 5]).astype(int),
    value_group=pd.qcut(active["value"], 5, labels=[1, 2, 3, 4, 5]).astype(int),
)
by_tenure = active.assign(group=active["tenure_group"]).groupby("group")
by_value = active.assign(group=active["value_group"]).groupby("group")
borders = by_tenure.agg(tenure_n=("tenure", "size"), tenure_to=("tenure", "max"))
of_value = by_value.agg(value_n=("value", "size"), value_to=("value", "max"))
borders = borders.assign(value_n=of_value["value_n"], value_to=of_value["value_to"])
### END SOLUTION

# %% check q1
check("q1", borders)


# %% wrong q1 equal-widths
# `pd.cut` was at work: your groups are equally *wide*, so most customers lie in the lowest value group. Equal numbers come from `pd.qcut`.
def ends(t, column, cutter, name):
    g = t.assign(group=cutter(t[column], 5, labels=[1, 2, 3, 4, 5])).groupby("group", observed=False)
    return g.agg(n=(column, "size"), to=(column, "max")).rename(columns={"n": name + "_n", "to": name + "_to"})


borders = ends(active, "tenure", pd.cut, "tenure").join(ends(active, "value", pd.cut, "value"))


# %% wrong q1 equal-widths-without-the-empty
# `pd.cut` was at work: your groups are equally *wide*, so most customers lie in the lowest value group. Equal numbers come from `pd.qcut`.
def ends(t, column, name):
    g = t.assign(group=pd.cut(t[column], 5, labels=[1, 2, 3, 4, 5]).astype(int)).groupby("group")
    return g.agg(n=(column, "size"), to=(column, "max")).rename(columns={"n": name + "_n", "to": name + "_to"})


borders = ends(active, "tenure", "tenure").join(ends(active, "value", "value"))


# %% wrong q1 equal-widths-of-value
# The tenure groups are right. For the value `pd.cut` was at work: equally *wide* groups, nearly everybody in the lowest. Equal numbers come from `pd.qcut`.
def ends(t, column, name):
    g = t.assign(group=pd.cut(t[column], 5, labels=[1, 2, 3, 4, 5]).astype(int)).groupby("group")
    return g.agg(n=(column, "size"), to=(column, "max")).rename(columns={"n": name + "_n", "to": name + "_to"})


of_value = ends(active, "value", "value")
borders = borders.assign(value_n=of_value["value_n"], value_to=of_value["value_to"])


# %% wrong q1 group-without-a-name
# The numbers are right. But the label of the rows has no name: give it one with `.rename_axis("group")`, then check again.
borders = borders.rename_axis(None)

# %% wrong q1 group-as-text
# The numbers in `group` are text. Labels without quotes, or `.astype(int)`, make whole numbers of them.
borders = borders.rename(index=str)

# %% wrong q1 group-named-otherwise
# The numbers are right. But the label of the rows goes by the name of one of the two groupings: `.rename_axis("group")` gives it the name asked for.
borders = borders.rename_axis("tenure_group")

# %% wrong q1 group-named-after-value
# The numbers are right. But the label of the rows goes by the name of one of the two groupings: `.rename_axis("group")` gives it the name asked for.
borders = borders.rename_axis("value_group")


# %% wrong q1 paid-at-some-time
# You took everybody who paid in *any* month from January to June. Some of them had left by the end of it: active is who has a row for June.
def ends(t, column, name):
    g = t.assign(group=pd.qcut(t[column], 5, labels=[1, 2, 3, 4, 5])).groupby("group", observed=True)
    return g.agg(n=(column, "size"), to=(column, "max")).rename(columns={"n": name + "_n", "to": name + "_to"})


some = customers.merge(value, on="customer_id")
some = some.assign(tenure=(DAY - some["start_date"]) / pd.Timedelta(days=1))
borders = ends(some, "tenure", "tenure").join(ends(some, "value", "value"))


# %% wrong q1 whole-customer-list
# Your tenures are those of the whole list of customers. Many on it had left by June, or come later: keep those with a row for the month 2025-06.
def ends(t, column, name):
    g = t.assign(group=pd.qcut(t[column], 5, labels=[1, 2, 3, 4, 5])).groupby("group", observed=True)
    return g.agg(n=(column, "size"), to=(column, "max")).rename(columns={"n": name + "_n", "to": name + "_to"})


listed = customers.merge(value, on="customer_id", how="left")
listed = listed.assign(tenure=(DAY - listed["start_date"]) / pd.Timedelta(days=1))
borders = ends(listed, "tenure", "tenure").join(ends(listed, "value", "value"))


# %% wrong q1 value-of-all-months
# `value` is the mean of all months that the customer has ever paid, those after June among them. Keep the rows from January to June 2025 before you take the mean.
def ends(t, column, name):
    g = t.assign(group=pd.qcut(t[column], 5, labels=[1, 2, 3, 4, 5])).groupby("group", observed=True)
    return g.agg(n=(column, "size"), to=(column, "max")).rename(columns={"n": name + "_n", "to": name + "_to"})


ever = mrr.groupby("customer_id").agg(ever=("mrr_eur", "mean")).reset_index()
of_value = ends(active.merge(ever, on="customer_id"), "ever", "value")
borders = borders.assign(value_n=of_value["value_n"], value_to=of_value["value_to"])


# %% wrong q1 value-since-the-start
# `value` is the mean of all months up to June, 2024 among them. The prompt begins in January 2025.
def ends(t, column, name):
    g = t.assign(group=pd.qcut(t[column], 5, labels=[1, 2, 3, 4, 5])).groupby("group", observed=True)
    return g.agg(n=(column, "size"), to=(column, "max")).rename(columns={"n": name + "_n", "to": name + "_to"})


ever = mrr[mrr["month"] <= "2025-06"].groupby("customer_id").agg(ever=("mrr_eur", "mean")).reset_index()
of_value = ends(active.merge(ever, on="customer_id"), "ever", "value")
borders = borders.assign(value_n=of_value["value_n"], value_to=of_value["value_to"])


# %% wrong q1 groups-upside-down
# Your groups count from the top: 1 holds the longest tenure and the highest value. Group 1 is the lowest.
def ends(t, column, name):
    g = t.assign(group=pd.qcut(t[column], 5, labels=[5, 4, 3, 2, 1]).astype(int)).groupby("group")
    return g.agg(n=(column, "size"), to=(column, "max")).rename(columns={"n": name + "_n", "to": name + "_to"})


borders = ends(active, "tenure", "tenure").join(ends(active, "value", "value"))


# %% wrong q1 tenure-upside-down
# Your tenure groups count from the top: 1 holds the longest tenure. Group 1 is the shortest.
of_tenure = active.assign(group=6 - active["tenure_group"]).groupby("group")
of_tenure = of_tenure.agg(tenure_n=("tenure", "size"), tenure_to=("tenure", "max"))
borders = borders.assign(tenure_n=of_tenure["tenure_n"], tenure_to=of_tenure["tenure_to"])

# %% wrong q1 value-upside-down
# Your value groups count from the top: 1 holds the highest value. Group 1 is the lowest.
of_value = active.assign(group=6 - active["value_group"]).groupby("group")
of_value = of_value.agg(value_n=("value", "size"), value_to=("value", "max"))
borders = borders.assign(value_n=of_value["value_n"], value_to=of_value["value_to"])


# %% wrong q1 everybody-ever
# Your table contains people who had left by June, or come later. Keep those with a row for the month 2025-06.
def ends(t, column, name):
    g = t.assign(group=pd.qcut(t[column], 5, labels=[1, 2, 3, 4, 5])).groupby("group", observed=True)
    return g.agg(n=(column, "size"), to=(column, "max")).rename(columns={"n": name + "_n", "to": name + "_to"})


every = customers.merge(mrr.groupby("customer_id").agg(value=("mrr_eur", "mean")).reset_index(), on="customer_id")
every = every.assign(tenure=(DAY - every["start_date"]) / pd.Timedelta(days=1))
borders = ends(every, "tenure", "tenure").join(ends(every, "value", "value"))


# %% wrong q1 started-by-then
# You took everybody who had *started* by 30 June, also those who had left again. Active is who has a row for June.
def ends(t, column, name):
    g = t.assign(group=pd.qcut(t[column], 5, labels=[1, 2, 3, 4, 5])).groupby("group", observed=True)
    return g.agg(n=(column, "size"), to=(column, "max")).rename(columns={"n": name + "_n", "to": name + "_to"})


started = customers[customers["start_date"] <= DAY].merge(value, on="customer_id", how="left")
started = started.assign(tenure=(DAY - started["start_date"]) / pd.Timedelta(days=1))
borders = ends(started, "tenure", "tenure").join(ends(started, "value", "value"))


# %% wrong q1 value-of-the-year
# `value` contains the months after June. On 30 June they haven't happened, and whoever leaves in autumn has fewer of them: the future sits inside your score.
def ends(t, column, name):
    g = t.assign(group=pd.qcut(t[column], 5, labels=[1, 2, 3, 4, 5])).groupby("group", observed=True)
    return g.agg(n=(column, "size"), to=(column, "max")).rename(columns={"n": name + "_n", "to": name + "_to"})


year = mrr[(mrr["month"] >= "2025-01") & (mrr["month"] <= "2025-12")].groupby("customer_id").agg(later=("mrr_eur", "mean")).reset_index()
of_value = ends(active.merge(year, on="customer_id"), "later", "value")
borders = borders.assign(value_n=of_value["value_n"], value_to=of_value["value_to"])


# %% wrong q1 local-money
# `value` mixes pounds, dollars and euros. Take `mrr_eur`.
def ends(t, column, name):
    g = t.assign(group=pd.qcut(t[column], 5, labels=[1, 2, 3, 4, 5])).groupby("group", observed=True)
    return g.agg(n=(column, "size"), to=(column, "max")).rename(columns={"n": name + "_n", "to": name + "_to"})


local = half.groupby("customer_id").agg(local=("mrr_local", "mean")).reset_index()
of_value = ends(active.merge(local, on="customer_id"), "local", "value")
borders = borders.assign(value_n=of_value["value_n"], value_to=of_value["value_to"])


# %% wrong q1 half-year-sum
# `value` is the sum of the half-year. Asked is the mean of a month, or whoever joined in spring looks poor.
def ends(t, column, name):
    g = t.assign(group=pd.qcut(t[column], 5, labels=[1, 2, 3, 4, 5])).groupby("group", observed=True)
    return g.agg(n=(column, "size"), to=(column, "max")).rename(columns={"n": name + "_n", "to": name + "_to"})


total = half.groupby("customer_id").agg(total=("mrr_eur", "sum")).reset_index()
of_value = ends(active.merge(total, on="customer_id"), "total", "value")
borders = borders.assign(value_n=of_value["value_n"], value_to=of_value["value_to"])


# %% wrong q1 divided-by-six
# `value` divides by six even where a customer has fewer months. Months before the start are not months without revenue: take the mean over the rows that are there.
def ends(t, column, name):
    g = t.assign(group=pd.qcut(t[column], 5, labels=[1, 2, 3, 4, 5])).groupby("group", observed=True)
    return g.agg(n=(column, "size"), to=(column, "max")).rename(columns={"n": name + "_n", "to": name + "_to"})


total = half.groupby("customer_id").agg(total=("mrr_eur", "sum")).reset_index()
sixth = active.merge(total, on="customer_id")
of_value = ends(sixth.assign(sixth=sixth["total"] / 6), "sixth", "value")
borders = borders.assign(value_n=of_value["value_n"], value_to=of_value["value_to"])


# %% wrong q1 june-only
# `value` is that of June alone. Asked is the mean of January to June.
def ends(t, column, name):
    g = t.assign(group=pd.qcut(t[column], 5, labels=[1, 2, 3, 4, 5])).groupby("group", observed=True)
    return g.agg(n=(column, "size"), to=(column, "max")).rename(columns={"n": name + "_n", "to": name + "_to"})


of_value = ends(active.merge(june[["customer_id", "mrr_eur"]], on="customer_id"), "mrr_eur", "value")
borders = borders.assign(value_n=of_value["value_n"], value_to=of_value["value_to"])

# %% wrong q1 tenure-in-months
# `tenure_to` is in months. The prompt asks for days.
borders = borders.assign(tenure_to=borders["tenure_to"] / 30.4375)

# %% wrong q1 tenure-as-a-duration
# `tenure_to` holds durations, such as "181 days". Asked is a number of days: `.dt.days`, or divide by `pd.Timedelta(days=1)`.
borders = borders.assign(tenure_to=pd.to_timedelta(borders["tenure_to"], unit="D"))

# %% wrong q1 both-ends-counted
# `tenure_to` is a day too long: you counted the first day and the last. From one day to the next is one day, so a plain difference is meant.
borders = borders.assign(tenure_to=borders["tenure_to"] + 1)

# %% wrong q1 tenure-until-today
# `tenure_to` counts on to the end of 2025. You stand on 30 June.
borders = borders.assign(tenure_to=borders["tenure_to"] + 184)

# %% wrong q1 lowest-for-highest
# `tenure_to` and `value_to` hold the lowest of each group. The upper end is asked.
borders = borders.assign(tenure_to=by_tenure.agg(x=("tenure", "min"))["x"], value_to=by_value.agg(x=("value", "min"))["x"])

# %% wrong q1 means-for-borders
# `tenure_to` and `value_to` hold the mean of each group. Asked is its highest value.
borders = borders.assign(tenure_to=by_tenure.agg(x=("tenure", "mean"))["x"], value_to=by_value.agg(x=("value", "mean"))["x"])

# %% accept q1
here = customers.merge(mrr[mrr["month"] == "2025-06"][["customer_id"]], on="customer_id")
pay = mrr[mrr["month"].isin(["2025-01", "2025-02", "2025-03", "2025-04", "2025-05", "2025-06"])].groupby("customer_id")["mrr_eur"].mean()
here = here.assign(value=here["customer_id"].map(pay), days=(DAY - here["start_date"]).dt.days)
t, v = pd.qcut(here["days"], 5, labels=False) + 1, pd.qcut(here["value"], 5, labels=False) + 1
borders = pd.DataFrame(
    {
        "tenure_n": t.value_counts(),
        "tenure_to": here.groupby(t)["days"].max(),
        "value_n": v.value_counts(),
        "value_to": here.groupby(v)["value"].max(),
    }
).rename_axis("group").reset_index()

# %% [markdown] hint q1
# 1. First the customers: those with a row for June. Then two columns, one from `start_date`, one from the half-year's rows.
# 2. `groupby("customer_id")` on the half-year gives the mean, a left join brings it to the customers. After the two `qcut` group once by each and take the number and the maximum.
# 3. `pd.qcut(active["…"], 5, labels=[1, 2, 3, 4, 5]).astype(int)`; `active.assign(group=active["tenure_group"]).groupby("group").agg(tenure_n=("tenure", "size"), tenure_to=("tenure", "max"))`, the same for value, and `assign` puts the columns side by side.

# %% [markdown] meaning q1
# The upper end of the fifth value group lies far above all the others: a few customers pay many times what the rest do. Equal counts, odd borders: that is `qcut`. With `cut` most customers would have sat in the first drawer.

# %% [markdown] ask q2 type=table points=2 columns="mrr_monthly.customer_id,mrr_monthly.month,mrr_monthly.mrr_local" period="active customers on 30 June 2025"
# ### Which way are they going?
#
# **Trend** is the customer's MRR in `"2025-06"` divided by that in `"2024-12"`, both in **local currency** (`mrr_local`), so that no exchange rate makes anybody grow. Count the active customers of 30 June 2025 by trend, in a Series `trends` with these four labels and the numbers of customers (int) as values, order free:
#
# - `"shrinking"`: below 1,
# - `"flat"`: exactly 1,
# - `"growing"`: above 1,
# - `"new"`: no row for `"2024-12"`, so there is no ratio.
#
# *Why: a score that needs a past can't be had for those who have none. Decide what to call them before the code does.*

# %% answer q2
### BEGIN SOLUTION
before = mrr[mrr["month"] == "2024-12"][["customer_id", "mrr_local"]]
now = mrr[mrr["month"] == "2025-06"][["customer_id", "mrr_local"]]
both = now.merge(before, on="customer_id", how="left", suffixes=("_now", "_before"))
ratio = both["mrr_local_now"] / both["mrr_local_before"]
trends = pd.Series(
    {
        "shrinking": (ratio < 1).sum(),
        "flat": (ratio == 1).sum(),
        "growing": (ratio > 1).sum(),
        "new": ratio.isna().sum(),
    }
)
### END SOLUTION

# %% check q2
check("q2", trends)

# %% wrong q2 new-are-growing
# The new customers are counted as growing. They have no December to grow from.
trends = pd.Series({"shrinking": trends["shrinking"], "flat": trends["flat"], "growing": trends["growing"] + trends["new"], "new": 0})

# %% wrong q2 new-are-flat
# The new customers are counted as flat. Where there is no ratio, filling in 1 invents one.
trends = pd.Series({"shrinking": trends["shrinking"], "flat": trends["flat"] + trends["new"], "growing": trends["growing"], "new": 0})

# %% wrong q2 new-left-out
# The new customers are missing: an inner join has thrown them away, or their label has. They are the fourth group.
trends = pd.Series({"shrinking": trends["shrinking"], "flat": trends["flat"], "growing": trends["growing"], "new": 0})

# %% wrong q2 rates-move
# You compared euros. Between December and June the exchange rates have moved, so hardly anybody outside the euro is flat. Take `mrr_local`.
euro = mrr[mrr["month"] == "2025-06"].merge(mrr[mrr["month"] == "2024-12"], on="customer_id", how="left", suffixes=("", "_old"))
r = euro["mrr_eur"] / euro["mrr_eur_old"]
trends = pd.Series({"shrinking": (r < 1).sum(), "flat": (r == 1).sum(), "growing": (r > 1).sum(), "new": r.isna().sum()})

# %% wrong q2 five-months-back
# You divided by January. Six months before June is December.
jan = mrr[mrr["month"] == "2025-06"].merge(mrr[mrr["month"] == "2025-01"], on="customer_id", how="left", suffixes=("", "_old"))
r = jan["mrr_local"] / jan["mrr_local_old"]
trends = pd.Series({"shrinking": (r < 1).sum(), "flat": (r == 1).sum(), "growing": (r > 1).sum(), "new": r.isna().sum()})

# %% wrong q2 upside-down
# Shrinking and growing have changed places: June stands above the line, December below.
trends = pd.Series({"shrinking": trends["growing"], "flat": trends["flat"], "growing": trends["shrinking"], "new": trends["new"]})

# %% wrong q2 leavers-too
# Customers who had left by June are in your table. Start from the rows of June and bring December to them.
out = mrr[mrr["month"] == "2025-06"].merge(mrr[mrr["month"] == "2024-12"], on="customer_id", how="outer", suffixes=("", "_old"))
r = out["mrr_local"].fillna(0) / out["mrr_local_old"]
trends = pd.Series({"shrinking": (r < 1).sum(), "flat": (r == 1).sum(), "growing": (r > 1).sum(), "new": r.isna().sum()})

# %% wrong q2 shares
# These are shares. Asked are numbers of customers.
trends = trends / trends.sum()

# %% accept q2
wide = mrr[mrr["month"].isin(["2024-12", "2025-06"])].pivot_table(index="customer_id", columns="month", values="mrr_local", aggfunc="sum")
wide = wide[wide["2025-06"].notna()]
word = np.where(wide["2024-12"].isna(), "new", np.where(wide["2025-06"] < wide["2024-12"], "shrinking", np.where(wide["2025-06"] > wide["2024-12"], "growing", "flat")))
trends = pd.Series(word).value_counts()

# %% [markdown] hint q2
# 1. Two months, one row a customer each. Start from June, so that nobody comes in who isn't active.
# 2. A left join on `customer_id`; two columns of the same name get endings if you give `suffixes=("_now", "_before")`. Divide, then count each of the four conditions; a blank ratio is neither below nor above 1.
# 3. `ratio = both["mrr_local_now"] / both["…"]`, then `pd.Series({"shrinking": (ratio < 1).sum(), "flat": …, "growing": …, "new": ratio.…().sum()})`.

# %% [markdown] meaning q2
# Most stand still: in a subscription the price stays until somebody changes the plan. So this column, too, divides few people from many, and says nothing at all about those who have just come.

# %% [markdown] ask q3 type=table points=3 columns="customers.customer_id,customers.start_date,mrr_monthly.customer_id,mrr_monthly.month,mrr_monthly.mrr_local,fx.eur_rate" period="active on 30 June 2025, followed to December 2025"
# ### Who was gone by December?
#
# Follow the active customers of question 1 for half a year. A customer has **left** if there is no row in `mrr` for `"2025-12"` (in these tables nobody comes back after a break). **Churn** is the share of a group's active customers of 30 June who have left. Make the table `leavers`, one row for each of the numbers 1 to 5, with the number in a column or an index **named** `group` (as in question 1), and the columns
#
# - `by_tenure` (float): churn of the tenure group with this number, as a fraction, not rounded;
# - `by_value` (float): churn of the value group with this number, as a fraction, not rounded.
#
# *Why: it shows which letter of the score says anything about staying.*

# %% answer q3
### BEGIN SOLUTION
december = mrr[mrr["month"] == "2025-12"]
active = active.assign(left=~active["customer_id"].isin(december["customer_id"]))
by_tenure = active.assign(group=active["tenure_group"]).groupby("group").agg(churn=("left", "mean"))
by_value = active.assign(group=active["value_group"]).groupby("group").agg(churn=("left", "mean"))
leavers = by_tenure.assign(by_tenure=by_tenure["churn"], by_value=by_value["churn"])[["by_tenure", "by_value"]]
### END SOLUTION

# %% check q3
check("q3", leavers)

# %% wrong q3 stayers
# These are the shares of those who *stayed*. Churn is the other part.
leavers = 1 - leavers

# %% wrong q3 columns-swapped
# The two columns have changed places.
leavers = leavers.rename(columns={"by_tenure": "by_value", "by_value": "by_tenure"})

# %% wrong q3 group-without-a-name
# The shares are right. But the label of the rows has no name: give it one with `.rename_axis("group")`, then check again.
leavers = leavers.rename_axis(None)

# %% wrong q3 group-as-text
# The numbers in `group` are text. Labels without quotes, or `.astype(int)`, make whole numbers of them.
leavers = leavers.rename(index=str)

# %% wrong q3 group-named-otherwise
# The shares are right. But the label of the rows goes by the name of one of the two groupings: `.rename_axis("group")` gives it the name asked for.
leavers = leavers.rename_axis("tenure_group")

# %% wrong q3 group-named-after-value
# The shares are right. But the label of the rows goes by the name of one of the two groupings: `.rename_axis("group")` gives it the name asked for.
leavers = leavers.rename_axis("value_group")

# %% wrong q3 groups-upside-down
# Your groups count from the top: 1 holds the longest tenure and the highest value. Group 1 is the lowest, as in question 1.
leavers = leavers.rename(index={1: 5, 2: 4, 4: 2, 5: 1})

# %% wrong q3 money-that-left
# These are shares of the *revenue* that left. Churn is here a share of customers, each of whom counts once.
gone = active.assign(lost=active["value"].where(active["left"], 0.0))
t, v = gone.groupby("tenure_group"), gone.groupby("value_group")
leavers = pd.DataFrame({"by_tenure": t["lost"].sum() / t["value"].sum(), "by_value": v["lost"].sum() / v["value"].sum()}).rename_axis("group")

# %% wrong q3 june-money-that-left
# These are shares of June's *revenue* that left. Churn is here a share of customers, each of whom counts once.
gone = active.merge(june[["customer_id", "mrr_eur"]], on="customer_id")
gone = gone.assign(lost=gone["mrr_eur"].where(gone["left"], 0.0))
t, v = gone.groupby("tenure_group"), gone.groupby("value_group")
leavers = pd.DataFrame({"by_tenure": t["lost"].sum() / t["mrr_eur"].sum(), "by_value": v["lost"].sum() / v["mrr_eur"].sum()}).rename_axis("group")

# %% wrong q3 counted
# These are numbers of customers. Divide by the size of each group.
leavers = pd.DataFrame({"by_tenure": active.groupby("tenure_group", observed=True)["left"].sum(), "by_value": active.groupby("value_group", observed=True)["left"].sum()}).rename_axis("group")

# %% wrong q3 share-of-all-leavers
# These say which share of all leavers comes from each group. The base is the group's own customers.
leavers = pd.DataFrame({"by_tenure": active.groupby("tenure_group", observed=True)["left"].sum(), "by_value": active.groupby("value_group", observed=True)["left"].sum()}).rename_axis("group") / active["left"].sum()

# %% wrong q3 first-month-only
# These are only the customers who were gone by July: no row for July, or none in any month after June. The prompt asks who has no row for December.
gone = active.assign(left=~active["customer_id"].isin(mrr[mrr["month"] == "2025-07"]["customer_id"]))
leavers = pd.DataFrame({"by_tenure": gone.groupby("tenure_group", observed=True)["left"].mean(), "by_value": gone.groupby("value_group", observed=True)["left"].mean()}).rename_axis("group")

# %% wrong q3 one-month-short
# You looked at November. Half a year after June is December.
gone = active.assign(left=~active["customer_id"].isin(mrr[mrr["month"] == "2025-11"]["customer_id"]))
leavers = pd.DataFrame({"by_tenure": gone.groupby("tenure_group", observed=True)["left"].mean(), "by_value": gone.groupby("value_group", observed=True)["left"].mean()}).rename_axis("group")

# %% wrong q3 per-month
# You divided by six to get a monthly rate. Asked is the share that left within the whole half-year.
leavers = leavers / 6

# %% wrong q3 future-in-the-score
# `by_value` comes from groups that were made with revenue up to December. Who leaves stops paying, so the outcome sits inside the group. Use the value groups of question 1.
year = mrr[(mrr["month"] >= "2025-01") & (mrr["month"] <= "2025-12")].groupby("customer_id")["mrr_eur"].sum()
leaky = active.assign(g=pd.qcut(active["customer_id"].map(year), 5, labels=[1, 2, 3, 4, 5]))
leavers = leavers.assign(by_value=leaky.groupby("g", observed=True)["left"].mean())

# %% wrong q3 equal-widths
# Your groups are equally wide instead of equally large. Use the groups of question 1, made with `pd.qcut`.
wide = active.assign(t=pd.cut(active["tenure"], 5, labels=[1, 2, 3, 4, 5]), v=pd.cut(active["value"], 5, labels=[1, 2, 3, 4, 5]))
leavers = pd.DataFrame({"by_tenure": wide.groupby("t", observed=False)["left"].mean(), "by_value": wide.groupby("v", observed=False)["left"].mean()}).rename_axis("group")

# %% accept q3
stays = set(mrr[mrr["month"] == "2025-12"]["customer_id"])
rows = []
for g in [1, 2, 3, 4, 5]:
    t = active[active["tenure_group"].astype(int) == g]["customer_id"]
    v = active[active["value_group"].astype(int) == g]["customer_id"]
    rows.append({"group": g, "by_tenure": sum(c not in stays for c in t) / len(t), "by_value": (~v.isin(list(stays))).mean()})
leavers = pd.DataFrame(rows)

# %% [markdown] hint q3
# 1. One True/False column: is the customer missing in the rows of December?
# 2. `~` and `isin` make the column; its mean by group is the churn, once for each kind of group.
# 3. `active.assign(left=~active["customer_id"].isin(december["…"]))`, then `active.assign(group=active["…"]).groupby("group").agg(churn=("left", "…"))`, twice, side by side; so both are called `group` from the start.

# %% [markdown] meaning q3
# Look along each column: does it go step by step, fall once and then stay about level, or does one end alone stand apart? It need not be a staircase to be of use. Groups of a few hundred with a few dozen leavers each jump by themselves, so Tomasz shouldn't read much into neighbours.

# %% [markdown] ask q4 points=3 columns="mrr_monthly.customer_id,mrr_monthly.month,mrr_monthly.mrr_local,fx.eur_rate" period="active on 30 June 2025, followed to December 2025"
# ### A score that knows too much
#
# Fill three variables (float, not rounded), each a churn divided by a churn, for the active customers of 30 June 2025 and `left` as in question 3:
#
# - `tenure_ratio`: churn of the group with the shortest tenure (1) divided by that of the group with the longest (5);
# - `value_ratio`: churn of the group with the lowest value (1) divided by that of the group with the highest (5);
# - `leaky_ratio`: the same as `value_ratio`, but with a *forbidden* value: the **sum** of the customer's `mrr_eur` over all rows from `"2025-01"` to `"2025-12"`, cut into five with `pd.qcut`.
#
# *Why: if a ratio is near 1, don't build a campaign on the letter. And if it is marvellous, ask when the number was known.*

# %% answer q4
### BEGIN SOLUTION
tenure_ratio = by_tenure["churn"][1] / by_tenure["churn"][5]
value_ratio = by_value["churn"][1] / by_value["churn"][5]
year = mrr[(mrr["month"] >= "2025-01") & (mrr["month"] <= "2025-12")]
year = year.groupby("customer_id").agg(total=("mrr_eur", "sum")).reset_index()
leaky = active.merge(year, on="customer_id", how="left", validate="one_to_one")
leaky = leaky.assign(group=pd.qcut(leaky["total"], 5, labels=[1, 2, 3, 4, 5]).astype(int))
by_total = leaky.groupby("group").agg(churn=("left", "mean"))
leaky_ratio = by_total["churn"][1] / by_total["churn"][5]
### END SOLUTION

# %% check q4
check("q4", tenure_ratio, value_ratio, leaky_ratio)

# %% wrong q4 points-for-ratio
# These are differences. Asked is a churn divided by a churn.
tenure_ratio = by_tenure["churn"][1] - by_tenure["churn"][5]
value_ratio = by_value["churn"][1] - by_value["churn"][5]
leaky_ratio = by_total["churn"][1] - by_total["churn"][5]

# %% wrong q4 highest-over-lowest
# You divided the highest churn by the lowest, whichever groups they are in. Asked are the first and the fifth group.
tenure_ratio = by_tenure["churn"].max() / by_tenure["churn"].min()
value_ratio = by_value["churn"].max() / by_value["churn"].min()

# %% wrong q4 first-over-second
# `tenure_ratio` and `value_ratio` compare the first group with the second. The two ends are 1 and 5.
tenure_ratio = by_tenure["churn"][1] / by_tenure["churn"][2]
value_ratio = by_value["churn"][1] / by_value["churn"][2]

# %% wrong q4 against-all
# `tenure_ratio` and `value_ratio` compare the first group with all active customers. Compare it with the fifth group.
tenure_ratio = by_tenure["churn"][1] / active["left"].mean()
value_ratio = by_value["churn"][1] / active["left"].mean()

# %% wrong q4 retention-ratio
# `tenure_ratio` and `value_ratio` divide the shares of those who stayed. Churn is the share of those who left.
tenure_ratio = (1 - by_tenure["churn"][1]) / (1 - by_tenure["churn"][5])
value_ratio = (1 - by_value["churn"][1]) / (1 - by_value["churn"][5])

# %% wrong q4 swapped
# `tenure_ratio` and `value_ratio` have changed places.
tenure_ratio, value_ratio = value_ratio, tenure_ratio

# %% wrong q4 clean-value-again
# The groups behind `leaky_ratio` were cut by a mean: that of January to June once more, or that of all months paid in 2025. A mean forgives the months in which nobody pays; the forbidden value is the *sum* of the rows from January to December.
leaky_ratio = value_ratio

# %% wrong q4 leaky-mean
# The groups behind `leaky_ratio` were cut by a mean: that of January to June once more, or that of all months paid in 2025. A mean forgives the months in which nobody pays; the forbidden value is the *sum* of the rows from January to December.
mean = mrr[(mrr["month"] >= "2025-01") & (mrr["month"] <= "2025-12")].groupby("customer_id")["mrr_eur"].mean()
g = active.groupby(pd.qcut(active["customer_id"].map(mean), 5, labels=[1, 2, 3, 4, 5]), observed=True)["left"].mean()
leaky_ratio = g[1] / g[5]

# %% wrong q4 leaky-second-half
# `leaky_ratio` was made with July to December alone. The forbidden value runs from January to December.
later = mrr[(mrr["month"] >= "2025-07") & (mrr["month"] <= "2025-12")].groupby("customer_id")["mrr_eur"].sum()
g = active.groupby(pd.qcut(active["customer_id"].map(later).fillna(0), 5, labels=False, duplicates="drop") + 1)["left"].mean()
leaky_ratio = g[1] / g[5]

# %% wrong q4 leaky-local
# `leaky_ratio` was made with local money, pounds and dollars among it. Take `mrr_eur`.
loc = mrr[(mrr["month"] >= "2025-01") & (mrr["month"] <= "2025-12")].groupby("customer_id")["mrr_local"].sum()
g = active.groupby(pd.qcut(active["customer_id"].map(loc), 5, labels=[1, 2, 3, 4, 5]), observed=True)["left"].mean()
leaky_ratio = g[1] / g[5]

# %% wrong q4 leaky-first-half
# `leaky_ratio` was made with the sum of January to June. That was known on the evening of 30 June; the forbidden value runs on to December.
first = mrr[(mrr["month"] >= "2025-01") & (mrr["month"] <= "2025-06")].groupby("customer_id")["mrr_eur"].sum()
g = active.groupby(pd.qcut(active["customer_id"].map(first), 5, labels=[1, 2, 3, 4, 5]), observed=True)["left"].mean()
leaky_ratio = g[1] / g[5]

# %% wrong q4 leaky-all-time
# `leaky_ratio` was made with everything that a customer has ever paid. The forbidden value takes the months of 2025 only.
ever = mrr.groupby("customer_id")["mrr_eur"].sum()
g = active.groupby(pd.qcut(active["customer_id"].map(ever), 5, labels=[1, 2, 3, 4, 5]), observed=True)["left"].mean()
leaky_ratio = g[1] / g[5]

# %% wrong q4 leaky-cut-too-early
# For `leaky_ratio` the five groups were cut among all customers with revenue in 2025 and only then reduced to the active ones. Keep the active customers first, then cut.
every = mrr[(mrr["month"] >= "2025-01") & (mrr["month"] <= "2025-12")].groupby("customer_id")["mrr_eur"].sum()
g = active["left"].groupby(active["customer_id"].map(pd.qcut(every, 5, labels=False))).mean()
leaky_ratio = g[0] / g[4]

# %% wrong q4 leaky-equal-widths
# `leaky_ratio` was made with groups of equal width. The prompt says `pd.qcut`, groups of equal number.
year_sum = mrr[(mrr["month"] >= "2025-01") & (mrr["month"] <= "2025-12")].groupby("customer_id")["mrr_eur"].sum()
g = active["left"].groupby(pd.cut(active["customer_id"].map(year_sum), 5, labels=False)).mean()
leaky_ratio = g[0] / g[4]

# %% wrong q4 leaky-on-everybody
# `leaky_ratio` was cut on all customers with revenue in 2025. The groups are those of the *active* customers of 30 June.
every = mrr[(mrr["month"] >= "2025-01") & (mrr["month"] <= "2025-12")].groupby("customer_id")["mrr_eur"].sum().reset_index()
every = every.assign(g=pd.qcut(every["mrr_eur"], 5, labels=[1, 2, 3, 4, 5]), left=~every["customer_id"].isin(mrr[mrr["month"] == "2025-12"]["customer_id"]))
g = every.groupby("g", observed=True)["left"].mean()
leaky_ratio = g[1] / g[5]

# %% accept q4
t = active.groupby(active["tenure_group"].astype(int))["left"].mean()
v = active.groupby(active["value_group"].astype(int))["left"].mean()
tenure_ratio, value_ratio = t.iloc[0] / t.iloc[-1], v.iloc[0] / v.iloc[-1]
total = active["customer_id"].map(mrr[mrr["month"].str.startswith("2025")].groupby("customer_id")["mrr_eur"].sum())
w = active["left"].groupby(pd.qcut(total, 5, labels=False)).mean()
leaky_ratio = w[0] / w[4]

# %% [markdown] hint q4
# 1. The first two come from the two columns of `leavers`. For the third you need a new value, new groups and a new churn.
# 2. Sum all rows of 2025 by customer, bring the sum to `active` with a left join, `qcut` it, mean of `left` by group.
# 3. `by_tenure["churn"][1] / by_tenure["churn"][5]`; for the third `leaky.assign(group=pd.qcut(leaky["…"], 5, labels=[1, 2, 3, 4, 5]))`, group and divide in the same way.

# %% [markdown] meaning q4
# The forbidden score "predicts" far better, and knows nothing that could be used: it has counted the months in which the leavers no longer paid. On a real 30 June nobody can compute it. A result that is too good is a question about dates.

# %% [markdown] ask q5 type=labels points=4 options="allowed|leakage" fixed="the label follows from the description of each column, which stands in the prompt" skill="run a cell; assign numbers and strings; arithmetic"
# ### Known on 30 June?
#
# You want to tell, on the evening of 30 June 2025, who will leave by 31 December 2025. Ten columns are proposed. Label each `"allowed"` if everything in it had happened **and** was on record by that evening, `"leakage"` if anything in it happened or was recorded later. Whether the column would be of any use does not count.
#
# | column | what it holds |
# |---|---|
# | Spring value | mean MRR of January to June 2025, from invoices written up to 30 June |
# | Year value | mean MRR of January to December 2025, from invoices written up to 31 December |
# | Tenure | days from the first day as a customer to 30 June 2025 |
# | Full stay | days from the first day as a customer to the last paid day, as the table shows it in March 2026 |
# | Farewell call | minutes of the call in which a customer gave notice, 0 for all who gave none; calls from July to December 2025 |
# | Tickets | requests to the help desk from January to June 2025, as counted that evening |
# | Staff today | people working there, as the CRM shows it in March 2026; sellers corrected the field in the autumn for everybody they spoke with |
# | Neighbours | churn in 2024 of all customers of the same region, computed in January 2025 |
# | December log-in | days without a log-in, counted on 31 December 2025 |
# | Notice given | whether the customer's letter of notice, ending the contract on 31 August, had been entered by 28 June 2025 |
#
# In `known` replace each `...` by `"allowed"` or `"leakage"`. All ten count.
#
# *Why: leakage makes the best scores in every trial and the worst in use.*

# %% answer q5
known = {
    "Spring value": ...,
    "Year value": ...,
    "Tenure": ...,
    "Full stay": ...,
    "Farewell call": ...,
    "Tickets": ...,
    "Staff today": ...,
    "Neighbours": ...,
    "December log-in": ...,
    "Notice given": ...,
}
### BEGIN SOLUTION
known = {
    "Spring value": "allowed",
    "Year value": "leakage",
    "Tenure": "allowed",
    "Full stay": "leakage",
    "Farewell call": "leakage",
    "Tickets": "allowed",
    "Staff today": "leakage",
    "Neighbours": "allowed",
    "December log-in": "leakage",
    "Notice given": "allowed",
}
### END SOLUTION

# %% check q5
check("q5", known)

# %% wrong q5 value-is-value
# "Year value" sounds like the spring value. Read which months go into it, and what a leaver pays in the last of them.
known = known | {"Year value": "allowed"}

# %% wrong q5 money-leaks
# "Spring value" is money, and money can leak. But look at its months and at the date of the last invoice.
known = known | {"Spring value": "leakage"}

# %% wrong q5 stay-is-tenure
# "Full stay" looks like tenure. On which day does it stop counting, and who stops earlier?
known = known | {"Full stay": "allowed"}

# %% wrong q5 duration-is-known
# "Farewell call" is filled for leavers and 0 for the others. When was that call?
known = known | {"Farewell call": "allowed"}

# %% wrong q5 staff-is-a-fact
# "Staff today" is a plain fact about a firm. But which day's record is it, and for whom has it been corrected?
known = known | {"Staff today": "allowed"}

# %% wrong q5 churn-is-the-outcome
# "Neighbours" holds churn, and so does the outcome. Whose churn is it, and of which year?
known = known | {"Neighbours": "leakage"}

# %% wrong q5 login-is-behaviour
# Log-ins are behaviour and may tell a lot. On which day were those of "December log-in" counted?
known = known | {"December log-in": "allowed"}

# %% wrong q5 too-good-to-be-allowed
# "Notice given" gives the game away, true. But a letter that lay in the system on 28 June was known on 30 June; only that is asked.
known = known | {"Notice given": "leakage"}

# %% wrong q5 tickets-keep-coming
# Some of the requests may have been answered later. "Tickets" counts requests, and when was the count made?
known = known | {"Tickets": "leakage"}

# %% wrong q5 tenure-grows
# A tenure grows every day. "Tenure" stops at a fixed one: which?
known = known | {"Tenure": "leakage"}

# %% wrong q5 all-allowed
# You allow everything. Put a finger on the latest date in each row and compare it with 30 June 2025.
known = dict.fromkeys(known, "allowed")

# %% wrong q5 all-leakage
# You forbid everything. Put a finger on the latest date in each row and compare it with 30 June 2025.
known = dict.fromkeys(known, "leakage")

# %% [markdown] hint q5
# 1. Find the latest day in each row: when something happened, or when it was written down.
# 2. Before or on 30 June 2025: allowed. A field that somebody changed later is as bad as an event that came later.
# 3. One text a line, such as `"Some column": "allowed",`. Half of them are.

# %% [markdown] meaning q5
# Two rows deserve a second look. *Staff today* is the kind of leakage that nobody notices: the firm hardly changed, the *record* did, and it did so for those who were still there to be spoken with. And *Notice given* is allowed but of little use: whoever has given notice needs no prediction. Take such customers out before you count your successes.

# %% [markdown] ask q6 type=essay points=4
# ### Flowers for group 5?
#
# Tomasz Brandt would like to send a gift and a price guarantee to the customers in the highest value group: "Our best ones. We mustn't lose them." Answer him in **four to six sentences**: what do your numbers say about the risk of losing this group, what do they not say about the effect of a gift, and what would you do?
#
# A person reads your text and gives one point each for a claim, a number with its unit, a caveat and a decision.
#
# *Why: who would have stayed anyway costs you the gift. The question is who stays because of it.*

# %% [markdown] answer q6
# *Write here: four to six sentences to Tomasz.*

# %% [markdown] rubric q6
# One point each:
#
# 1. **Claim**: says how the churn of the highest value group compares with that of other groups, or that a score of risk is not a score of effect.
# 2. **Number with unit**: one own number, right for the tables, with its base ("of the active customers of 30 June 2025 in value group 5, within six months").
# 3. **Caveat**: for example that nothing here shows what a gift would change; that the groups are a few hundred with a few dozen leavers; that one lost customer of group 5 costs many times as much as one of group 1, so a low churn can still be dear; that large customers differ in more than their value.
# 4. **Decision**: gift for nobody, for some, or drawn by lot among those at risk, with what will be compared and when.

# %% [markdown] model q6
# Of the customers who were in the highest value group on 30 June 2025, (write `by_value` of group 5) had left by December; in the lowest group it was (write `by_value` of group 1), so most of your gifts would go to people who stay in any case. That doesn't make the group unimportant: losing one of them costs us as much as losing many of the small ones. But the table says who leaves, not who would stay because of a gift, and no column of ours can say that. Please let us draw lots instead: half of group 5 gets the gift and the guarantee this spring, the other half doesn't, and in autumn we compare how many have left. Until then I would spend the money on new customers in their first months: of the newest fifth (write `by_tenure` of group 1) had left, of the oldest (write `by_tenure` of group 5).
#
# *(In your answer the brackets are replaced by your own numbers.)*

# %% [markdown] weak q6
# "Group 5 are our most loyal customers because they have the highest score. They deserve a gift, and it will surely pay off, since loyal customers spend more. We should do the same for group 4 later."
#
# *What it misses: no number. It takes a low churn for the effect of a gift that nobody has sent yet, and rewards those who are least likely to go. What would have happened without flowers isn't asked.*
