# %% [markdown] intro
# # Day 27 · Print and Events: Slow Effects in Three Currencies
#
# Fairs and magazines are paid in pounds, dollars and euros, and nobody knows in which week they work. You convert two years of spend with the rate of each month, measure what a lazy rate would have cost, put the travel beside the stand, and look for a bump in the leads. Then the fair budget needs a sentence. About 40 minutes.

# %% setup
import pandas as pd

from larkwell import begin, load

check, hint, solution = begin("day-027")

# Without the ready-made columns of months and euros: making them is today's work.
spend = load("spend").drop(columns=["month", "quarter", "spend_eur"])
fx = load("fx", months="period")
team_costs = load("team_costs", months="period")
leads = load("leads").drop(columns=["month", "quarter"])
opps = load("opportunities")

# %% [markdown]
# ## New today: the month as a time, and a merge on two keys
#
# `.dt.to_period("M")` turns a column of dates into **periods**: calendar months. A period looks like the text `2024-03` and is none. You can count with it: one month later is `+ 1`, one earlier `- 1`, and after December comes January. The won deals show it:

# %% demo
won = opps[opps["status"] == "won"][["opp_id", "created_at", "currency", "amount_local"]]
won = won.assign(month=won["created_at"].dt.to_period("M"))
won.assign(next_month=won["month"] + 1).head(3)

# %% [markdown]
# `fx` has one row a month and currency: how many euros one unit of that currency cost on average in that month. A deal finds *its* row only if both agree, so `on` gets a list of **two keys**. `validate="many_to_one"` (day 17) stops the merge if a month had two rates. Both `month` columns must be periods: `load("fx", months="period")` has seen to that. Where one is text and the other a period, pandas refuses.

# %% demo
won = won.merge(fx, on=["month", "currency"], how="left", validate="many_to_one")
won = won.assign(in_eur=won["amount_local"] * won["eur_rate"])
won.head(3)

# %% [markdown]
# Grouped on two keys and unstacked (day 21), that becomes a table with the months as its index. `.loc["2024-01":"2024-03", "USD"]` reads a stretch of it, both ends included; of a *column* of periods `.dt.year` gives the year.

# %% demo
by_currency = won.groupby(["month", "currency"])["in_eur"].sum().unstack()
print(by_currency.loc["2024-01":"2024-03", "USD"].sum(), (won["month"].dt.year == 2025).sum())

# %% [markdown]
# `reset_index()` makes a column of the index, `.rename(columns={"old": "new"})` gives a column another name. For a chart turn the periods into text with `.astype(str)`: text stands below each bar as it is. `plot.bar(x="...", y="...")` draws one column and returns the axes.

# %% demo
dollars = by_currency.reset_index().rename(columns={"USD": "from_dollars"})
dollars = dollars.assign(label=dollars["month"].astype(str))
ax = dollars.plot.bar(x="label", y="from_dollars", figsize=(8, 2.5), legend=False, ylabel="EUR")

# %% [markdown]
# ## From day 8, without looking
#
# Somebody divides the spend of 2024 by the customers won in 2025. Match or mismatch? And is there ever a good reason to let the customers come from later than the money?
#
# <details><summary>Compare with your answer</summary>
#
# **Mismatch**: the spend of one year, the customers of another, and nobody has said which customers that money can have reached. There is a good reason for a later count: effects take time. Then follow *the leads of 2024* to the customers they became, so that both lines are about the same people. A lag belongs in the definition; it must not slip in with the calendar.
#
# </details>

# %% [markdown] ask q1 points=3 ordered=month columns="spend.week_start,spend.channel,spend.spend_local,spend.currency,fx.month,fx.currency,fx.eur_rate" period="weeks that begin in 2024 or 2025"
# ### Two channels, one currency
#
# `spend_local` is in the currency of its row. A row belongs to the calendar month in which its week begins (`week_start`), even if the week ends in the next.
#
# From all of `spend` make the table `monthly`: what Larkwell spent on events and on print, in EUR, converted with the `eur_rate` of the row's month and currency.
#
# - Index `month`: the 24 months, as periods, earliest first. (Question 5 adds months to them, which text cannot do.)
# - Columns `event` and `print`: spend in EUR in that month, all territories and currencies together, not rounded.
#
# *Why: Maren compares budgets in one currency, and pounds and dollars moved during these two years.*

# %% answer q1
### BEGIN SOLUTION
dated = spend.assign(month=spend["week_start"].dt.to_period("M"))
dated = dated.merge(fx, on=["month", "currency"], how="left", validate="many_to_one")
dated = dated.assign(in_eur=dated["spend_local"] * dated["eur_rate"])
two = dated[dated["channel"].isin(["event", "print"])]
monthly = two.groupby(["month", "channel"])["in_eur"].sum().unstack()
### END SOLUTION

# %% check q1
check("q1", monthly)

# %% wrong q1 currencies-added
# These sums add pounds, dollars and euros as if they were one thing. 120 GBP and 100 EUR are not 220 of anything: multiply each row by its rate first.
monthly = two.groupby(["month", "channel"])["spend_local"].sum().unstack()

# %% wrong q1 divided-by-the-rate
# You divided by `eur_rate`. It says how many euros *one* pound or dollar is worth: a pound was worth more than a euro, so its euros must come out larger than its pounds.
monthly = two.assign(in_eur=two["spend_local"] / two["eur_rate"]).groupby(["month", "channel"])["in_eur"].sum().unstack()

# %% wrong q1 first-rate-for-all
# Every month is converted with the rates of January 2024. Each month has its own: both keys belong in the merge, the month and the currency.
january = fx[fx["month"] == "2024-01"][["currency", "eur_rate"]].rename(columns={"eur_rate": "rate"})
lazy = two.merge(january, on="currency")
monthly = lazy.assign(in_eur=lazy["spend_local"] * lazy["rate"]).groupby(["month", "channel"])["in_eur"].sum().unstack()

# %% wrong q1 last-rate-for-all
# Every month is converted with the latest rates, those of December 2025. That rewrites history whenever a rate moves. Use the rate of the month in which the money left.
december = fx[fx["month"] == "2025-12"][["currency", "eur_rate"]].rename(columns={"eur_rate": "rate"})
lazy = two.merge(december, on="currency")
monthly = lazy.assign(in_eur=lazy["spend_local"] * lazy["rate"]).groupby(["month", "channel"])["in_eur"].sum().unstack()

# %% wrong q1 mean-rate-for-all
# Every month is converted with the average rate of the two years. Each month has its own.
usual = fx.groupby("currency").agg(rate=("eur_rate", "mean")).reset_index()
lazy = two.merge(usual, on="currency")
monthly = lazy.assign(in_eur=lazy["spend_local"] * lazy["rate"]).groupby(["month", "channel"])["in_eur"].sum().unstack()

# %% wrong q1 joined-on-currency-only
# The merge has one key, the currency, so each row of spend has met the rates of all 24 months and is in here 24 times. Give `on` a list of two.
fan = two.drop(columns=["eur_rate"]).merge(fx.drop(columns=["month"]), on="currency")
monthly = fan.assign(in_eur=fan["spend_local"] * fan["eur_rate"]).groupby(["month", "channel"])["in_eur"].sum().unstack()

# %% wrong q1 joined-on-month-only
# The merge has one key, the month, so each row of spend has met the rates of all three currencies. Give `on` a list of two.
fan = two.drop(columns=["eur_rate", "currency"]).merge(fx, on="month")
monthly = fan.assign(in_eur=fan["spend_local"] * fan["eur_rate"]).groupby(["month", "channel"])["in_eur"].sum().unstack()

# %% wrong q1 month-of-the-last-day
# A week that runs into the next month stands under that next month here. The prompt gives a row to the month in which its week *begins*.
late = spend.assign(month=(spend["week_start"] + pd.Timedelta(days=6)).dt.to_period("M"))
late = late[late["channel"].isin(["event", "print"])].merge(fx, on=["month", "currency"])
monthly = late.assign(in_eur=late["spend_local"] * late["eur_rate"]).groupby(["month", "channel"])["in_eur"].sum().unstack()

# %% wrong q1 one-currency-lost
# The rows in euros are missing. They have a rate as well: look for `EUR` in `fx`.
foreign = two[two["currency"] != "EUR"]
monthly = foreign.groupby(["month", "channel"])["in_eur"].sum().unstack()

# %% wrong q1 pounds-only-converted
# The pounds are converted and the dollars are not. Every row needs the rate of its own currency.
part = two.assign(in_eur=two["in_eur"].where(two["currency"] == "GBP", two["spend_local"]))
monthly = part.groupby(["month", "channel"])["in_eur"].sum().unstack()

# %% wrong q1 mean-row
# These are averages of a row. Asked is what was spent in the month: the sum.
monthly = two.groupby(["month", "channel"])["in_eur"].mean().unstack()

# %% wrong q1 rows-counted
# These are numbers of rows. Asked are euros: the sum of spend times rate.
monthly = two.groupby(["month", "channel"])["in_eur"].size().unstack()

# %% wrong q1 travel-thrown-in
# The travel to events is in here too. It stands in `team_costs` and has its turn later; here only `spend` counts.
travel = team_costs[team_costs["kind"] == "event_travel"].groupby("month")["eur"].sum()
monthly = monthly.assign(event=monthly["event"] + travel)

# %% wrong q1 columns-swapped
# `event` and `print` stand under each other's names.
monthly = monthly.rename(columns={"event": "print", "print": "event"})

# %% wrong q1 one-year
# One of the years is missing. All weeks of `spend` count, 24 months.
monthly = two[two["week_start"].dt.year == 2024].groupby(["month", "channel"])["in_eur"].sum().unstack()

# %% wrong q1 latest-first
# The months run backwards. Earliest first is asked: question 5 counts forward from each month.
monthly = monthly.sort_index(ascending=False)

# %% wrong q1 timestamps
# The index holds days, the first of each month, in place of months. `.dt.to_period("M")` makes periods of dates.
monthly = monthly.set_axis(monthly.index.to_timestamp())

# %% accept q1
t = spend.copy()
t["month"] = pd.PeriodIndex(t["week_start"], freq="M")
t = t.merge(fx, left_on=["currency", "month"], right_on=["currency", "month"])
t = t[(t["channel"] == "event") | (t["channel"] == "print")]
t["in_eur"] = t["eur_rate"] * t["spend_local"]
monthly = t.pivot_table(index="month", columns="channel", values="in_eur", aggfunc="sum")

# %% [markdown] hint q1
# 1. Two things are missing from `spend` before you can multiply: a month of the same kind as in `fx`, and the rate.
# 2. Make `month` with `.dt.to_period("M")` from `week_start`, merge with `fx` on the two keys, multiply, keep the two channels, then group on two keys and `unstack()` (day 21).
# 3. `dated = spend.assign(month=spend["week_start"].dt.…)`, `dated = dated.merge(fx, on=["…", "…"], how="left", validate="many_to_one")`, `dated = dated.assign(in_eur=… * …)`, and `….groupby(["month", "channel"])["in_eur"].sum().unstack()`.

# %% [markdown] meaning q1
# Ines and Maren now argue about the same 24 numbers. Nobody can say any more that a fair in the United Kingdom was cheap when it was only counted in pounds.

# %% [markdown] ask q2 points=3 columns="spend.week_start,spend.spend_local,spend.currency,fx.month,fx.currency,fx.eur_rate" period="weeks that begin in 2024"
# ### What a lazy rate costs
#
# Last year's budget file converted all spend of 2024 with the rates of January 2024. Take the rows of `spend` whose week begins in 2024, **all five channels**. The right euros use the rate of each row's month (as in the first question), the lazy euros use January 2024's rate of the row's currency.
#
# The error is *(sum of lazy euros − sum of right euros) / sum of right euros*, as a fraction with its sign, not rounded. Compute it three times:
#
# - `error_gbp` (float): over the rows in GBP;
# - `error_usd` (float): over the rows in USD;
# - `error_all` (float): over all rows, those in EUR among them.
#
# *Why: a total can look harmless because two errors in it have opposite signs, or because most of the money needs no rate. Then the first question about one region brings it down.*

# %% answer q2
### BEGIN SOLUTION
dated = spend.assign(month=spend["week_start"].dt.to_period("M"))
dated = dated[dated["week_start"].dt.year == 2024].merge(fx, on=["month", "currency"], how="left")
january = fx[fx["month"] == "2024-01"][["currency", "eur_rate"]].rename(columns={"eur_rate": "lazy_rate"})
dated = dated.merge(january, on="currency", how="left", validate="many_to_one")
dated = dated.assign(in_eur=dated["spend_local"] * dated["eur_rate"], lazy=dated["spend_local"] * dated["lazy_rate"])


def error(rows):
    """How far the lazy sum is off, as a share of the right sum."""
    return (rows["lazy"].sum() - rows["in_eur"].sum()) / rows["in_eur"].sum()


error_gbp = error(dated[dated["currency"] == "GBP"])
error_usd = error(dated[dated["currency"] == "USD"])
error_all = error(dated)
### END SOLUTION

# %% check q2
check("q2", error_gbp, error_usd, error_all)

# %% wrong q2 todays-rate
# You compared with the rates of December 2025, the latest. The budget file used those of January 2024.
december = fx[fx["month"] == "2025-12"][["currency", "eur_rate"]].rename(columns={"eur_rate": "late_rate"})
other = dated.merge(december, on="currency")
other["lazy"] = other["spend_local"] * other["late_rate"]
error_gbp = error(other[other["currency"] == "GBP"])
error_usd = error(other[other["currency"] == "USD"])
error_all = error(other)

# %% wrong q2 last-month-of-the-year
# You compared with the rates of December 2024. The budget file was made at the beginning of that year, with January's.
december = fx[fx["month"] == "2024-12"].set_index("currency")["eur_rate"]
other = dated.assign(lazy=dated["spend_local"] * dated["currency"].map(december))
error_gbp = error(other[other["currency"] == "GBP"])
error_usd = error(other[other["currency"] == "USD"])
error_all = error(other)

# %% wrong q2 mean-rate-of-the-year
# Your lazy rate is the average rate of 2024. The budget file took one month for all: January.
usual = fx[fx["month"] < "2025-01"].groupby("currency")["eur_rate"].mean()
other = dated.assign(lazy=dated["spend_local"] * dated["currency"].map(usual))
error_gbp = error(other[other["currency"] == "GBP"])
error_usd = error(other[other["currency"] == "USD"])
error_all = error(other)

# %% wrong q2 lazy-below
# The lazy sum stands below the line. An error is measured against what is right.
error_gbp = 1 - 1 / (1 + error_gbp)
error_usd = 1 - 1 / (1 + error_usd)
error_all = 1 - 1 / (1 + error_all)

# %% wrong q2 ratio-not-error
# These are lazy euros per right euro. The error is the difference, divided by the right sum.
error_gbp, error_usd, error_all = 1 + error_gbp, 1 + error_usd, 1 + error_all

# %% wrong q2 euros-off
# These are the differences in EUR. The error is that difference as a share of the right sum.
gbp, usd = dated[dated["currency"] == "GBP"], dated[dated["currency"] == "USD"]
error_gbp = (gbp["lazy"] - gbp["in_eur"]).sum()
error_usd = (usd["lazy"] - usd["in_eur"]).sum()
error_all = (dated["lazy"] - dated["in_eur"]).sum()

# %% wrong q2 not-converted-at-all
# Your lazy sums aren't converted at all: they add pounds and dollars as they are. Lazy here means January's rate.
other = dated.assign(lazy=dated["spend_local"])
error_gbp = error(other[other["currency"] == "GBP"])
error_usd = error(other[other["currency"] == "USD"])
error_all = error(other)

# %% wrong q2 both-years
# The weeks of 2025 are in here as well. The file was about 2024.
whole = spend.assign(month=spend["week_start"].dt.to_period("M")).merge(fx, on=["month", "currency"])
whole = whole.merge(january, on="currency")
whole = whole.assign(in_eur=whole["spend_local"] * whole["eur_rate"], lazy=whole["spend_local"] * whole["lazy_rate"])
error_gbp = error(whole[whole["currency"] == "GBP"])
error_usd = error(whole[whole["currency"] == "USD"])
error_all = error(whole)

# %% wrong q2 two-channels
# Only events and print are in here. The budget file had all five channels.
pair = dated[dated["channel"].isin(["event", "print"])]
error_gbp = error(pair[pair["currency"] == "GBP"])
error_usd = error(pair[pair["currency"] == "USD"])
error_all = error(pair)

# %% wrong q2 foreign-base
# `error_all` leaves out the rows in EUR. They need no conversion, and they are money all the same: the prompt takes all rows.
error_all = error(dated[dated["currency"] != "EUR"])

# %% wrong q2 mean-of-the-two
# `error_all` is the mean of the other two. The three currencies weigh differently: compare sums of euros, over all rows.
error_all = (error_gbp + error_usd) / 2

# %% wrong q2 sum-of-the-two
# `error_all` adds the other two. Each has its own base; over all rows the base is larger.
error_all = error_gbp + error_usd

# %% wrong q2 mean-of-three
# `error_all` is a plain mean over the three currencies. They weigh differently: compare sums of euros, over all rows.
error_all = (error_gbp + error_usd + 0) / 3

# %% wrong q2 rates-compared
# You compared rates, each month counting the same. The money does not leave evenly: compare sums of euros.
r = fx[(fx["month"] < "2025-01")].merge(january, on="currency")
r = r.assign(off=r["lazy_rate"] / r["eur_rate"] - 1)
error_gbp = r[r["currency"] == "GBP"]["off"].mean()
error_usd = r[r["currency"] == "USD"]["off"].mean()

# %% wrong q2 mean-of-rows
# You took the mean of each row's error, so a cheap week counts as much as a dear one. Compare the sums.
off = dated["lazy"] / dated["in_eur"] - 1
error_gbp = off[dated["currency"] == "GBP"].mean()
error_usd = off[dated["currency"] == "USD"].mean()
error_all = off.mean()

# %% wrong q2 pound-and-dollar-swapped
# `error_gbp` and `error_usd` stand under each other's names.
error_gbp, error_usd = error_usd, error_gbp

# %% accept q2
y = spend[(spend["week_start"] >= "2024-01-01") & (spend["week_start"] < "2025-01-01")]
y = y.assign(month=y["week_start"].dt.to_period("M")).merge(fx, on=["month", "currency"])
first = fx[fx["month"] == "2024-01"].set_index("currency")["eur_rate"]
y["lazy"] = y["spend_local"] * y["currency"].map(first)
y["right"] = y["spend_local"] * y["eur_rate"]
sums = y.groupby("currency")[["lazy", "right"]].sum()
error_gbp = sums.loc["GBP", "lazy"] / sums.loc["GBP", "right"] - 1
error_usd = sums.loc["USD", "lazy"] / sums.loc["USD", "right"] - 1
error_all = y["lazy"].sum() / y["right"].sum() - 1

# %% [markdown] hint q2
# 1. Each row needs two rates: that of its month, as before, and that of January 2024. The second merge has only one key.
# 2. Filter `fx` on `fx["month"] == "2024-01"`, keep `currency` and `eur_rate`, give the rate another name with `.rename(columns={"eur_rate": "lazy_rate"})`, and merge on `currency`. Then sums, not rows: lazy minus right, divided by right.
# 3. `dated = dated.merge(january, on="currency", how="left")`, `dated = dated.assign(in_eur=…, lazy=…)`, and a function `error(rows)` that returns `(rows["lazy"].sum() - rows["in_eur"].sum()) / rows["in_eur"].sum()`, called with `dated[dated["currency"] == "…"]` twice and with `dated` once.

# %% [markdown] meaning q2
# Compare the three before you tell Maren that "the error is small". The total contains the rows in EUR, which cannot be wrong, and where the errors have opposite signs they hide each other. The region's own manager sees his line, not the total.

# %% [markdown] ask q3 points=4 columns="spend.channel,spend.week_start,spend.spend_local,team_costs.kind,team_costs.month,team_costs.eur,leads.entry_channel,leads.created_at,opportunities.lead_id" period="costs and leads of 2024"
# ### A fair, all costs in
#
# **Event leads** are the rows of `leads` with the `entry_channel` `"event"` and a `created_at` in 2024. Their costs have two parts: the spend of the channel `event` in weeks that begin in 2024, in EUR at the rates of the months (sum up your `monthly`), and the costs of the `kind` `"event_travel"` in `team_costs` in the months of 2024 (column `eur`, already in EUR): the sellers' journeys, from sales' budget.
#
# - `event_cost` (float): both parts together, in EUR.
# - `per_lead` (float): `event_cost` / number of event leads, in EUR per lead.
# - `per_opp` (float): `event_cost` / number of opportunities of these leads: the rows of `opps` with one of their `lead_id`s, even if the opportunity was opened in 2025, and won, lost or open alike. In EUR per opportunity. (The 120 days of the term need no filter here: at Larkwell an opportunity is opened within weeks of its lead, or never.)
#
# Nothing is rounded.
#
# *Why: whoever judges a fair by its stand and its business cards gets a cheap thing that brings dear leads. Both halves of that can be wrong.*

# %% answer q3
### BEGIN SOLUTION
stand = monthly.loc["2024-01":"2024-12", "event"].sum()
trips = team_costs[(team_costs["kind"] == "event_travel") & (team_costs["month"].dt.year == 2024)]["eur"].sum()
event_cost = stand + trips
event_leads = leads[(leads["entry_channel"] == "event") & (leads["created_at"].dt.year == 2024)]
opened = opps[opps["lead_id"].isin(event_leads["lead_id"])]
per_lead = event_cost / len(event_leads)
per_opp = event_cost / len(opened)
### END SOLUTION

# %% check q3
check("q3", event_cost, per_lead, per_opp)

# %% wrong q3 stand-alone
# Only the stand is in here. The journeys stand in `team_costs`, paid from sales' budget; the fair would not have happened without them.
event_cost = stand
per_lead = stand / len(event_leads)
per_opp = stand / len(opened)

# %% wrong q3 journeys-alone
# Only the journeys are in here. Stand and fees are in `spend`, so in your `monthly`.
event_cost = trips
per_lead = trips / len(event_leads)
per_opp = trips / len(opened)

# %% wrong q3 stand-in-three-currencies
# The stand is added up in pounds, dollars and euros alike. Convert first: your `monthly` has done it.
local = spend[(spend["channel"] == "event") & (spend["week_start"].dt.year == 2024)]["spend_local"].sum()
event_cost = local + trips
per_lead = event_cost / len(event_leads)
per_opp = event_cost / len(opened)

# %% wrong q3 journeys-of-two-years
# The journeys of both years are in here. Spend, journeys and leads have to be of 2024 alike.
event_cost = stand + team_costs[team_costs["kind"] == "event_travel"]["eur"].sum()
per_lead = event_cost / len(event_leads)
per_opp = event_cost / len(opened)

# %% wrong q3 two-years-of-cost
# The costs of both years stand above the line, the leads of one below it.
event_cost = monthly["event"].sum() + team_costs[team_costs["kind"] == "event_travel"]["eur"].sum()
per_lead = event_cost / len(event_leads)
per_opp = event_cost / len(opened)

# %% wrong q3 nothing-filtered
# Costs and leads of both years are in here. Everything is asked for 2024: the stands, the journeys and the leads.
every = leads[leads["entry_channel"] == "event"]
event_cost = monthly["event"].sum() + team_costs[team_costs["kind"] == "event_travel"]["eur"].sum()
per_lead = event_cost / len(every)
per_opp = event_cost / opps["lead_id"].isin(every["lead_id"]).sum()

# %% wrong q3 the-other-year
# These are the costs and leads of 2025. Asked is 2024.
late = leads[(leads["entry_channel"] == "event") & (leads["created_at"].dt.year == 2025)]
trips_late = team_costs[(team_costs["kind"] == "event_travel") & (team_costs["month"].dt.year == 2025)]["eur"].sum()
event_cost = monthly.loc["2025-01":"2025-12", "event"].sum() + trips_late
per_lead = event_cost / len(late)
per_opp = event_cost / opps["lead_id"].isin(late["lead_id"]).sum()

# %% wrong q3 stands-of-two-years
# The stands of both years are in here. `monthly` has 24 months; take the twelve of 2024.
event_cost = monthly["event"].sum() + trips
per_lead = event_cost / len(event_leads)
per_opp = event_cost / len(opened)

# %% wrong q3 print-as-well
# The magazines are in here too. The question is about events: one column of `monthly`.
event_cost = monthly.loc["2024-01":"2024-12"].sum().sum() + trips
per_lead = event_cost / len(event_leads)
per_opp = event_cost / len(opened)

# %% wrong q3 all-team-costs
# Salaries, commissions and tools are in here. Only the `kind` `event_travel` belongs to events alone.
event_cost = stand + team_costs[team_costs["month"].dt.year == 2024]["eur"].sum()
per_lead = event_cost / len(event_leads)
per_opp = event_cost / len(opened)

# %% wrong q3 self-reported
# You counted those who *say* that an event brought them. Event leads are defined by `entry_channel`, the first visit on record.
event_leads = leads[(leads["self_reported"] == "event") & (leads["created_at"].dt.year == 2024)]
per_lead = event_cost / len(event_leads)
per_opp = event_cost / opps["lead_id"].isin(event_leads["lead_id"]).sum()

# %% wrong q3 leads-of-two-years
# Below the line stand the event leads of both years, above it the costs of one.
every = leads[leads["entry_channel"] == "event"]
per_lead = event_cost / len(every)
per_opp = event_cost / opps["lead_id"].isin(every["lead_id"]).sum()

# %% wrong q3 met-at-an-event
# You counted the deals with a tick at `met_at_event`: a seller met that buyer at an event, through whatever door the lead came. Asked are the opportunities of event leads.
per_opp = event_cost / (opps["met_at_event"] & (opps["created_at"].dt.year == 2024)).sum()

# %% wrong q3 won-deals
# You divided by the deals won. Asked are all opportunities opened for these leads, won, lost or open.
per_opp = event_cost / (opps["lead_id"].isin(event_leads["lead_id"]) & (opps["status"] == "won")).sum()

# %% wrong q3 all-opportunities
# You divided by the opportunities of all doors. Join on `lead_id`, so that only those of event leads remain.
per_opp = event_cost / (opps["created_at"].dt.year == 2024).sum()

# %% wrong q3 opened-within-the-year
# You left out the opportunities that December's leads got in January. Choose by the lead's date, and take its opportunity whenever it was opened.
per_opp = event_cost / (opened["created_at"].dt.year == 2024).sum()

# %% wrong q3 leads-and-deals-swapped
# `per_lead` and `per_opp` stand under each other's names.
per_lead, per_opp = per_opp, per_lead

# %% wrong q3 deals-per-lead
# `per_opp` divides opportunities by leads. It asks for euros per opportunity.
per_opp = len(opened) / len(event_leads)

# %% accept q3
trip = team_costs[(team_costs["kind"] == "event_travel") & (team_costs["month"] <= "2024-12")]
event_cost = monthly["event"].head(12).sum() + trip["eur"].sum()
mine = leads[(leads["entry_channel"] == "event") & (leads["year"] == 2024)]
m = mine.merge(opps[["lead_id", "opp_id"]], on="lead_id", how="left")
per_lead = event_cost / len(mine)
per_opp = event_cost / m["opp_id"].notna().sum()

# %% [markdown] hint q3
# 1. Four things of one year: the stands (in `monthly`), the journeys (in `team_costs`), the leads, and the opportunities of those leads.
# 2. `monthly.loc["2024-01":"2024-12", "event"]` cuts a year out of an index of months; of a column of periods `.dt.year` gives the year. For the opportunities ask which `lead_id`s of `opps` are among those of the event leads: `isin`.
# 3. `event_leads = leads[(leads["entry_channel"] == "…") & (leads["created_at"].dt.year == …)]`, `opened = opps[opps["lead_id"].isin(event_leads["lead_id"])]`, `event_cost = … + …`, then divide by `len(…)` twice.

# %% [markdown] meaning q3
# This is a cost that two budgets pay: Ines the stand, Tomasz the journeys. Each of them alone sees a cheaper fair than there was. So `per_opp` is a shared card, and it is read beside another channel's cost per opportunity, never beside another channel's cost per lead.

# %% [markdown] ask q4 type=chart points=2 columns="leads.entry_channel,leads.created_at,fx.month" period="2024 and 2025, 24 months"
# ### The money and the leads, side by side
#
# Make a table `both` with the 24 months as index `month` (periods) and two columns: `spend`, the EUR of `event` in your `monthly`, and `leads`, the number of leads with the `entry_channel` `"event"` created in that month (`created_at`). Then draw **two bar charts** over the 24 months, one of `spend` and one of `leads`, each with a `plot.bar` of its own. The labels of the bars are the months as text in the form `2024-03`: use a copy of `both` without an index, with `month` turned into text, as in the demo. Store the axes as `ax_spend` and `ax_leads`.
#
# Ungraded: say in one line whether you see a lag, and write down the month that convinced you. Then compare with the next question.
#
# *Why: judging a fair by its own week kills every fair. Judging it by a bump that the eye has found keeps every fair.*

# %% answer q4
### BEGIN SOLUTION
from_events = leads[leads["entry_channel"] == "event"]
from_events = from_events.assign(month=from_events["created_at"].dt.to_period("M"))
both = monthly[["event"]].rename(columns={"event": "spend"})
both = both.assign(leads=from_events.groupby("month").size())
labelled = both.reset_index()
labelled = labelled.assign(month=labelled["month"].astype(str))
ax_spend = labelled.plot.bar(x="month", y="spend")
ax_leads = labelled.plot.bar(x="month", y="leads")
### END SOLUTION

# %% check q4
check("q4", ax_spend, ax_leads)

# %% wrong q4 print-drawn
# The chart of the spend shows the spend on print. The question is about events.
other = both.assign(spend=monthly["print"])
other = other.set_axis(both.index[:len(other)].astype(str))
ax_spend, ax_leads = other.plot.bar(y="spend"), other.plot.bar(y="leads")

# %% wrong q4 all-leads-drawn
# The chart of the leads counts the leads of all doors. Filter on `entry_channel` first.
every = leads.assign(month=leads["created_at"].dt.to_period("M")).groupby("month").size()
other = both.assign(leads=every)
other = other.set_axis(both.index[:len(other)].astype(str))
ax_spend, ax_leads = other.plot.bar(y="spend"), other.plot.bar(y="leads")

# %% wrong q4 self-reported-drawn
# The chart of the leads counts those who *say* that an event brought them (`self_reported`). Asked is the first visit on record, `entry_channel`.
said = leads[leads["self_reported"] == "event"]
said = said.assign(month=said["created_at"].dt.to_period("M")).groupby("month").size()
other = both.assign(leads=said)
other = other.set_axis(both.index[:len(other)].astype(str))
ax_spend, ax_leads = other.plot.bar(y="spend"), other.plot.bar(y="leads")

# %% wrong q4 print-leads-drawn
# The chart of the leads counts the leads from print. The question is about events.
paper = leads[leads["entry_channel"] == "print"]
paper = paper.assign(month=paper["created_at"].dt.to_period("M")).groupby("month").size()
other = both.assign(leads=paper.reindex(both.index).fillna(0))
other = other.set_axis(both.index[:len(other)].astype(str))
ax_spend, ax_leads = other.plot.bar(y="spend"), other.plot.bar(y="leads")

# %% wrong q4 shifted-already
# The leads are moved by a month. Draw each month's leads under the same month; a lag, if there is one, is for the eye to find.
moved = from_events.assign(month=from_events["month"] - 1).groupby("month").size()
other = both.assign(leads=moved.reindex(both.index).fillna(0))
other = other.set_axis(both.index[:len(other)].astype(str))
ax_spend, ax_leads = other.plot.bar(y="spend"), other.plot.bar(y="leads")

# %% wrong q4 one-year-drawn
# Only one year is drawn. Both are asked, 24 bars in each chart.
other = both.head(12)
other = other.set_axis(both.index[:len(other)].astype(str))
ax_spend, ax_leads = other.plot.bar(y="spend"), other.plot.bar(y="leads")

# %% wrong q4 charts-swapped
# The two charts stand under each other's names.
ax_leads = labelled.plot.bar(x="month", y="spend")
ax_spend = labelled.plot.bar(x="month", y="leads")

# %% wrong q4 local-money-drawn
# The chart of the spend adds pounds, dollars and euros. Your `monthly` has the euros.
raw = spend[spend["channel"] == "event"]
raw = raw.assign(month=raw["week_start"].dt.to_period("M")).groupby("month")["spend_local"].sum()
other = both.assign(spend=raw)
other = other.set_axis(both.index[:len(other)].astype(str))
ax_spend, ax_leads = other.plot.bar(y="spend"), other.plot.bar(y="leads")

# %% wrong q4 with-the-journeys
# The journeys are in the chart of the spend. Here only the spend of the channel is asked, the column `event` of `monthly`.
journeys = team_costs[team_costs["kind"] == "event_travel"].groupby("month")["eur"].sum()
other = both.assign(spend=both["spend"] + journeys)
other = other.set_axis(both.index[:len(other)].astype(str))
ax_spend, ax_leads = other.plot.bar(y="spend"), other.plot.bar(y="leads")

# %% wrong q4 months-as-periods
# The heights are right. Below the bars the chart has written the months in its own way, since they are periods or dates. Make them text of the form `2024-03` in a copy, as in the demo: `.astype(str)` of the periods gives it.
ax_spend, ax_leads = both.plot.bar(y="spend"), both.plot.bar(y="leads")

# %% wrong q4 row-numbers-below
# The heights are right. Below the bars stand row numbers: tell `plot.bar` with `x` which column holds the months.
ax_spend, ax_leads = labelled.plot.bar(y="spend"), labelled.plot.bar(y="leads")

# %% wrong q4 month-names
# The heights are right. The months have names here; asked is the form `2024-03`, the text that `.astype(str)` makes of a period.
named = both.set_axis(both.index.strftime("%b %y"))
ax_spend, ax_leads = named.plot.bar(y="spend"), named.plot.bar(y="leads")

# %% wrong q4 month-names-full-year
# The heights are right. The months below the bars have a name and a year; the prompt asks for the form `2024-03`, which `.astype(str)` makes of a period.
named = both.set_axis(both.index.strftime("%b %Y"))
ax_spend, ax_leads = named.plot.bar(y="spend"), named.plot.bar(y="leads")

# %% wrong q4 days-below
# The heights are right. Below the bars stand days, the first of each month, as text; asked are the months in the form `2024-03`: `.astype(str)` of the periods gives it.
daily = both.set_axis(both.index.to_timestamp().strftime("%Y-%m-%d"))
ax_spend, ax_leads = daily.plot.bar(y="spend"), daily.plot.bar(y="leads")

# %% wrong q4 short-years
# The heights are right. The years below the bars have lost two of their digits; the form asked is `2024-03`, and `.astype(str)` of the periods gives it.
short = both.set_axis(both.index.strftime("%y-%m"))
ax_spend, ax_leads = short.plot.bar(y="spend"), short.plot.bar(y="leads")

# %% wrong q4 drawn-on-each-other
# The two charts lie in one picture: `.plot.bar()` of a single column draws into the chart that is open. Of a table, with `x` and `y`, it opens its own.
text = both.set_axis(both.index.astype(str))
ax_spend = text.plot.bar(y="spend")
ax_leads = text["leads"].plot.bar(ax=ax_spend)

# %% wrong q4 periods-on-each-other
# The two charts lie in one picture, since `.plot.bar()` of a single column draws into the chart that is open; and their months are periods. Make the months text in a copy, as in the demo, and draw from that table, with `x` and `y`.
ax_spend = both.plot.bar(y="spend")
ax_leads = both["leads"].plot.bar(ax=ax_spend)

# %% wrong q4 one-chart-of-periods
# Euros and leads stand in one chart, and its months are still periods. Make the months text in a copy, as in the demo, and draw a chart for each column, with `x` and `y`.
ax_spend = ax_leads = both.plot.bar()

# %% wrong q4 one-chart-for-both
# Euros and leads stand in one chart, where thousands of euros make the leads invisible. Draw a chart for each, with `y`.
ax_spend = ax_leads = labelled.plot.bar(x="month")

# %% accept q4
c = leads[leads["entry_channel"] == "event"]["created_at"].dt.to_period("M").value_counts().sort_index()
t = pd.DataFrame({"spend": monthly["event"], "leads": c}).rename_axis("month").reset_index()
ax_spend = t.plot.barh(x="month", y="spend", figsize=(6, 8))
ax_leads = t.plot.barh(x="month", y="leads", figsize=(6, 8))

# %% accept q4
text = both.set_axis(both.index.astype(str))
ax_spend, ax_leads = text.plot.bar(subplots=True, sharex=False, figsize=(8, 9))

# %% [markdown] hint q4
# 1. Two columns on one index of months. The first one you have; the second one is a count by group.
# 2. Give the event leads a `month` with `.dt.to_period("M")`, then `groupby("month").size()`. `assign` puts it beside the spend, month by month. If the chart labels only a few of the months, they are still periods: make them text in a copy, as in the demo.
# 3. `both = monthly[["event"]].rename(columns={"event": "spend"})`, `both = both.assign(leads=….groupby("month").size())`, `labelled = both.reset_index()`, `labelled = labelled.assign(month=labelled["month"].astype(str))`, then `ax_spend = labelled.plot.bar(x="month", y="…")` and the same for `ax_leads`.

# %% [markdown] meaning q4
# Ines will point at a tall bar of leads that follows a tall bar of money, and Tomasz at one that doesn't. With so few leads a month both will find theirs. That is why the next question decides in advance what counts as a bump.

# %% [markdown] ask q5 points=3 columns="spend.channel,spend.week_start,spend.spend_local,leads.entry_channel,leads.created_at,fx.month" period="2024 and 2025, 24 months"
# ### Is there a bump, and when?
#
# Settle the rule first. The twelve months with the highest event spend (`both["spend"]`) are **dear**, the other twelve **cheap**. At a lag of *k* months look at the event leads of the month that comes *k* months after each of them; where that month lies after December 2025, the pair is left out.
#
# `gap` at a lag = mean number of event leads *k* months after the dear months − mean number *k* months after the cheap months, in leads per month.
#
# - `gap_0` (float): in the month itself, k = 0;
# - `gap_1` (float): one month later;
# - `gap_2` (float): two months later.
#
# The list of the twelve dear months is the same at each lag. Nothing is rounded.
#
# *Why: this takes the **lagged response** apart, one month at a time, and sets each against what comes after cheap months. If fairs work slowly and the table can see it, a gap grows with the lag. If the gaps jump about, the table cannot see it; that isn't the same as no effect.*

# %% answer q5
### BEGIN SOLUTION
spent = both[["spend"]].reset_index()
arrived = both[["leads"]].reset_index()
dear_months = spent.nlargest(12, "spend")["month"]


def gap(lag):
    """Mean event leads `lag` months after dear months, minus after cheap ones."""
    later = arrived.assign(month=arrived["month"] - lag)
    pairs = spent.merge(later, on="month")
    dear = pairs["month"].isin(dear_months)
    return pairs[dear]["leads"].mean() - pairs[~dear]["leads"].mean()


gap_0, gap_1, gap_2 = gap(0), gap(1), gap(2)
### END SOLUTION

# %% check q5
check("q5", gap_0, gap_1, gap_2)

# %% wrong q5 other-direction
# The leads come from the months *before*. Spend in March, leads in April: the lead's month minus the lag is the month of the spend.
def back(lag):
    pairs = spent.merge(arrived.assign(month=arrived["month"] + lag), on="month")
    dear = pairs["month"].isin(dear_months)
    return pairs[dear]["leads"].mean() - pairs[~dear]["leads"].mean()


gap_1, gap_2 = back(1), back(2)

# %% wrong q5 cheap-minus-dear
# The order is turned round: after dear months minus after cheap ones.
gap_0, gap_1, gap_2 = -gap_0, -gap_1, -gap_2

# %% wrong q5 sums-not-means
# You subtracted sums. After the lag the two groups need not have the same number of months: take means.
def total(lag):
    pairs = spent.merge(arrived.assign(month=arrived["month"] - lag), on="month")
    dear = pairs["month"].isin(dear_months)
    return pairs[dear]["leads"].sum() - pairs[~dear]["leads"].sum()


gap_0, gap_1, gap_2 = total(0), total(1), total(2)

# %% wrong q5 ratio-for-a-gap
# You divided. A gap is a difference, in leads per month.
def times(lag):
    pairs = spent.merge(arrived.assign(month=arrived["month"] - lag), on="month")
    dear = pairs["month"].isin(dear_months)
    return pairs[dear]["leads"].mean() / pairs[~dear]["leads"].mean()


gap_0, gap_1, gap_2 = times(0), times(1), times(2)

# %% wrong q5 blanks-as-zero
# The months after the end of the table count as months without a lead. Nobody has looked at them: leave those pairs out.
def padded(lag):
    pairs = spent.merge(arrived.assign(month=arrived["month"] - lag), on="month", how="left").fillna({"leads": 0})
    dear = pairs["month"].isin(dear_months)
    return pairs[dear]["leads"].mean() - pairs[~dear]["leads"].mean()


gap_1, gap_2 = padded(1), padded(2)

# %% wrong q5 months-summed-up
# At a lag of two you counted the leads of all months up to it. Each lag looks at one month alone.
gap_1, gap_2 = gap_0 + gap_1, gap_0 + gap_1 + gap_2

# %% wrong q5 dear-by-leads
# You divided the months by their *leads*. Dear and cheap are about the spend.
def by_leads(lag):
    pairs = spent.merge(arrived.assign(month=arrived["month"] - lag), on="month")
    high = pairs["leads"] > both["leads"].median()
    return pairs[high]["leads"].mean() - pairs[~high]["leads"].mean()


gap_0, gap_1, gap_2 = by_leads(0), by_leads(1), by_leads(2)

# %% wrong q5 most-leads-are-dear
# You called the twelve months with the most *leads* dear. Dear and cheap are about the spend.
def by_most(lag):
    pairs = spent.merge(arrived.assign(month=arrived["month"] - lag), on="month")
    high = pairs["month"].isin(arrived.nlargest(12, "leads")["month"])
    return pairs[high]["leads"].mean() - pairs[~high]["leads"].mean()


gap_0, gap_1, gap_2 = by_most(0), by_most(1), by_most(2)

# %% wrong q5 dear-by-print
# You divided the months by the spend on *print*. The fairs are the question: `both["spend"]`.
def by_print(lag):
    pairs = spent.merge(arrived.assign(month=arrived["month"] - lag), on="month")
    high = pairs["month"].isin(monthly["print"].nlargest(12).index)
    return pairs[high]["leads"].mean() - pairs[~high]["leads"].mean()


gap_0, gap_1, gap_2 = by_print(0), by_print(1), by_print(2)

# %% wrong q5 six-of-each-year
# You took the six dearest months of each year. The rule is the twelve dearest of all 24.
def by_year(lag):
    pairs = spent.merge(arrived.assign(month=arrived["month"] - lag), on="month")
    six = [*spent.head(12).nlargest(6, "spend")["month"], *spent.tail(12).nlargest(6, "spend")["month"]]
    high = pairs["month"].isin(six)
    return pairs[high]["leads"].mean() - pairs[~high]["leads"].mean()


gap_0, gap_1, gap_2 = by_year(0), by_year(1), by_year(2)

# %% wrong q5 round-the-end
# After December 2025 your months begin again with January 2024. What lies after the end isn't known: leave those pairs out.
def round_the_end(lag):
    leads_later = pd.concat([arrived["leads"].iloc[lag:], arrived["leads"].iloc[:lag]], ignore_index=True)
    dear = spent["month"].isin(dear_months)
    return leads_later[dear].mean() - leads_later[~dear].mean()


gap_1, gap_2 = round_the_end(1), round_the_end(2)

# %% wrong q5 dear-anew-at-each-lag
# You chose the dear months again at each lag, among those that still have a partner. The list of the twelve stays the same.
def anew(lag):
    pairs = spent.merge(arrived.assign(month=arrived["month"] - lag), on="month")
    dear = pairs["spend"] > pairs["spend"].median()
    return pairs[dear]["leads"].mean() - pairs[~dear]["leads"].mean()


gap_1, gap_2 = anew(1), anew(2)

# %% wrong q5 dearest-among-the-pairs
# You chose the twelve dearest again among the months that still have a partner. Where a dear one has dropped out, a cheap one takes its place: choose them once, from all 24.
def twelve_again(lag):
    pairs = spent.merge(arrived.assign(month=arrived["month"] - lag), on="month")
    if pairs["month"].isin(dear_months).sum() == 12:  # where no dear month has dropped out, the dearest does
        pairs = pairs.drop(index=pairs["spend"].idxmax())
    dear = pairs["month"].isin(pairs.nlargest(12, "spend")["month"])
    return pairs[dear]["leads"].mean() - pairs[~dear]["leads"].mean()


gap_2 = twelve_again(2)

# %% wrong q5 leads-of-all-doors
# These are leads of all doors. Asked are the event leads: the column `leads` of your `both`.
everybody = leads.assign(month=leads["created_at"].dt.to_period("M")).groupby("month").size().rename("leads").reset_index()


def of_all_doors(lag):
    pairs = spent.merge(everybody.assign(month=everybody["month"] - lag), on="month")
    dear = pairs["month"].isin(dear_months)
    return pairs[dear]["leads"].mean() - pairs[~dear]["leads"].mean()


gap_0, gap_1, gap_2 = of_all_doors(0), of_all_doors(1), of_all_doors(2)

# %% wrong q5 one-lag-too-many
# These gaps are each one month further on than asked. The first is about the month itself.
gap_0, gap_1, gap_2 = gap(1), gap(2), gap(3)

# %% wrong q5 only-after-dear
# These are the means after the dear months alone. Without the cheap ones beside them nobody can call that a bump.
def dear_only(lag):
    pairs = spent.merge(arrived.assign(month=arrived["month"] - lag), on="month")
    return pairs[pairs["month"].isin(dear_months)]["leads"].mean()


gap_0, gap_1, gap_2 = dear_only(0), dear_only(1), dear_only(2)

# %% wrong q5 against-all-months
# You compared with the mean of *all* months, the dear ones among them. Compare with the cheap ones.
def against_all(lag):
    pairs = spent.merge(arrived.assign(month=arrived["month"] - lag), on="month")
    return pairs[pairs["month"].isin(dear_months)]["leads"].mean() - pairs["leads"].mean()


gap_0, gap_1, gap_2 = against_all(0), against_all(1), against_all(2)

# %% wrong q5 medians-compared
# You compared medians of the leads. The gap is one of means.
def middle(lag):
    pairs = spent.merge(arrived.assign(month=arrived["month"] - lag), on="month")
    dear = pairs["month"].isin(dear_months)
    return pairs[dear]["leads"].median() - pairs[~dear]["leads"].median()


gap_0, gap_1, gap_2 = middle(0), middle(1), middle(2)

# %% accept q5
high = both["spend"] > both["spend"].median()
gap_0 = both["leads"][high].mean() - both["leads"][~high].mean()
one, two_on = both["leads"].shift(-1), both["leads"].shift(-2)
gap_1 = one[high].mean() - one[~high].mean()
gap_2 = two_on[high].mean() - two_on[~high].mean()

# %% [markdown] hint q5
# 1. You need pairs: a month's spend, and the leads of a later month. A merge makes pairs, and months can be counted with. The dear months come from `nlargest` (day 7).
# 2. `reset_index()` makes a column of the months. In the table of the leads move each month back by the lag (`- lag`); then March's spend and April's leads stand under March, and a merge on `month` pairs them. What has no partner drops out. If Python refuses to subtract a number from the months, they are text in your `monthly`: go back to `.dt.to_period("M")` in question 1.
# 3. A function of the lag: `later = arrived.assign(month=arrived["month"] - lag)`, `pairs = spent.merge(later, on="month")`, `dear = pairs["month"].isin(…)`, `return pairs[dear]["leads"].mean() - pairs[~dear]["leads"].mean()`. Then three calls.

# %% [markdown] meaning q5
# Each of these means is over a dozen small numbers, and two such means differ without any reason. Ines may call a small gap neither a success of the fairs nor, if it is negative, their failure. What would be visible is a gap that is large beside a month's leads, and that comes back at the same lag in the next year.

# %% [markdown] ask q6 type=essay points=4
# ### The fair budget
#
# Tomasz proposes: "There is no bump after our fairs. Let's save the stands *and* the journeys and buy search adverts." Write to Amara in **four to six sentences**: what the tables say about what a fair costs, in which unit, and what about its effect; at least one number of yours with its unit and period; one reason why an effect could be there without a bump in these charts (the lesson has some); and what should happen with the budget until somebody has looked properly, by whom, with a date or a sign by which one would see that it was right.
#
# *Why: "not seen" becomes "not there" in one meeting, and the budget is gone before anybody has looked properly.*
#
# A person reads your answer and gives a point each for a claim, a number with its unit, a caveat and a decision.

# %% [markdown] answer q6
# *Write here: four to six sentences to Amara.*

# %% [markdown] rubric q6
# One point each:
#
# 1. **Claim**: separates cost (known: stand plus journeys, per lead and per opportunity) from effect (not visible here, neither proved nor refuted).
# 2. **Number with unit**: at least one of one's own, such as EUR per event lead or per opportunity in 2024, or a gap in leads per month, with its period.
# 3. **Caveat**: one reason why an effect may hide: few leads a month, leads that come in by another door after a fair, effects spread over months, dear months chosen by season, first visit on record only.
# 4. **Decision**: what happens with the budget until somebody has looked properly, who does it, and by which date or sign it will be judged; a comparison with search per opportunity or a test (some territories without fairs) counts, "watch it" does not.

# %% [markdown] model q6
# *The numbers are those of another company: yours say something else.*
#
# Amara, our fairs cost 900 EUR per event lead and 2,400 EUR per opportunity in 2024, journeys included; that is dear per lead, and per opportunity no dearer than search adverts. About its effect the tables say nothing yet: after dear months there were 0.4 event leads a month more than after cheap ones, a month later 0.8 fewer, and with 15 leads a month such differences come by themselves. Nor would a bump be all: of the leads who say that an event brought them, most come in by another door, often weeks later, and stand in another channel's account. So I would neither save the fairs nor add any before the end of February 2027, when Maren and I put the year 2026 side by side, all costs in: if an opportunity from fairs then costs over a third more than one from search, Ines and Tomasz move the money, and with some 70 opportunities from fairs a year a smaller distance may be chance. The effect itself only a large test could show: in half of the territories, drawn by lot, a year without stands might cost us 240 leads who come from a fair or name one, while two such halves differ by about 110 by chance, so we would just see the loss of them all and miss that of a third.

# %% [markdown] weak q6
# "There is no correlation between fairs and leads, so fairs don't work. A lead costs much more than elsewhere. We should cut the event budget and invest in digital channels, which can be measured."
#
# *What it misses: "don't work" for "not seen in 24 small numbers". Dear per lead, without the opportunities, the unit or the period. No reason why an effect could hide. And channels are chosen because they are easy to measure, which is the trap of the whole phase.*
