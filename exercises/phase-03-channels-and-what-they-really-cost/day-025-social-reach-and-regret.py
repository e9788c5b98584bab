# %% [markdown] intro
# # Day 25 · Social Media: Reach, Engagement and the Cheap-Lead Trap
#
# One channel has the cheapest leads at Larkwell. You count how often its adverts were shown and estimate how many people that can have been, follow the money of five paid channels to the lead *and* to the customer, and draw both costs. Then nine rates that reports put beside your click rate, and one effect that your table cannot show. About 35 minutes.

# %% setup
import pandas as pd

from larkwell import begin, load

check, hint, solution = begin("day-025")

spend = load("spend")
leads = load("leads")
customers = load("customers")
funnel = load("funnel")
web = load("web_monthly")

FREQUENCY = 6  # the agencies' joint report on social, 2025: each person reached was shown the adverts 6 times on average

# %% [markdown]
# ## New today: bars that can be read alone
#
# `t.plot.barh(x=..., y=...)` draws a lying bar for each row of the table `t`: the names from the column `x`, the lengths from the column `y`. It returns the chart (its *axes*), and on that you write what a stranger needs: what the bars say, in which unit, and what is to be seen. Here are the sessions of the website by channel:

# %% demo
sessions = web[web["year"] == 2025].groupby("channel").agg(sessions=("sessions", "sum")).reset_index()
ax = sessions.sort_values("sessions").plot.barh(x="channel", y="sessions", legend=False)
ax.set_xlabel("sessions in 2025, all territories")
ax.set_ylabel("")
ax.set_title("Where the sessions come from")
ax

# %% [markdown]
# Sorted first: an eye compares neighbours, and the longest bar ends on top. A title is best when it says the finding; before you know the finding, let it say what is drawn. (Call `plot` on a *table*, as here. A single column, `t["sessions"].plot.barh()`, draws onto the chart that is already open in the cell, and two charts end up as one.)
#
# ## From day 24, without looking
#
# Write cost per lead as a ratio of two other metrics.
#
# <details><summary>Compare with your answer</summary>
#
# CPL = CPC / CVR: cost per click (CPC) divided by leads per click (CVR, the click's conversion rate). 2 EUR a click and 4 leads in 100 clicks: 2 / 0.04 = 50 EUR per lead. Today the chain gets one more link.
#
# </details>

# %% [markdown] ask q1 points=3 columns="spend.channel,spend.year,spend.impressions,spend.clicks" period="2025"
# ### How many people was that?
#
# Take the rows of `spend` with the `channel` `"social"` and the `year` 2025, all territories and campaigns. **Impressions** count how often an advert was shown, **reach** counts people who were shown it at least once. The table has no reach. The agencies say that each person reached was shown the adverts `FREQUENCY` times on average in that year; take their word for now. Fill three variables (float, not rounded):
#
# - `click_rate`: all clicks / all impressions, a fraction.
# - `reach`: the number of people reached in 2025 that follows from the impressions and `FREQUENCY`.
# - `clicks_per_person`: all clicks / `reach`.
#
# *Why: "we reached five million" is said of impressions every week, in every company.*

# %% answer q1
### BEGIN SOLUTION
social = spend[(spend["channel"] == "social") & (spend["year"] == 2025)]
click_rate = social["clicks"].sum() / social["impressions"].sum()
reach = social["impressions"].sum() / FREQUENCY
clicks_per_person = social["clicks"].sum() / reach
### END SOLUTION

# %% check q1
check("q1", click_rate, reach, clicks_per_person)

# %% wrong q1 mean-of-ratios
# `click_rate` is the mean of the rows' rates, a row being one campaign in one territory in one week. A row with few impressions has the same vote there as one with many: add up first, divide afterwards (day 23).
click_rate = (social["clicks"] / social["impressions"]).mean()

# %% wrong q1 mean-of-weeks
# `click_rate` is the mean of the weeks' rates. A week with few impressions has the same vote there as one with many: add up first, divide afterwards (day 23).
weeks = social.groupby("week_start")[["clicks", "impressions"]].sum()
click_rate = (weeks["clicks"] / weeks["impressions"]).mean()

# %% wrong q1 mean-of-months
# `click_rate` is the mean of the months' rates. A month with few impressions has the same vote there as one with many: add up first, divide afterwards (day 23).
months = social.groupby("month")[["clicks", "impressions"]].sum()
click_rate = (months["clicks"] / months["impressions"]).mean()

# %% wrong q1 mean-of-territories
# `click_rate` is the mean of the territories' rates. A territory with few impressions has the same vote there as one with many: add up first, divide afterwards (day 23).
places = social.groupby("territory_id")[["clicks", "impressions"]].sum()
click_rate = (places["clicks"] / places["impressions"]).mean()

# %% wrong q1 all-channels
# `click_rate` is that of all paid channels together. Filter the rows of social first.
year = spend[spend["year"] == 2025]
click_rate = year["clicks"].sum() / year["impressions"].sum()

# %% wrong q1 both-years
# `click_rate` is of both years. Asked is 2025.
both = spend[spend["channel"] == "social"]
click_rate = both["clicks"].sum() / both["impressions"].sum()

# %% wrong q1 other-year
# `click_rate` is of 2024. Asked is 2025.
old = spend[(spend["channel"] == "social") & (spend["year"] == 2024)]
click_rate = old["clicks"].sum() / old["impressions"].sum()

# %% wrong q1 cost-per-click
# This divides euros by clicks, which is the cost per click of day 24. A click rate has clicks above the line and impressions below.
click_rate = social["spend_eur"].sum() / social["clicks"].sum()

# %% wrong q1 leads-on-top
# This counts leads above the line. A click rate has clicks there.
click_rate = ((leads["entry_channel"] == "social") & (leads["year"] == 2025)).sum() / social["impressions"].sum()

# %% wrong q1 impressions-as-people
# `reach` counts how often the adverts were shown. Somebody who was shown them six times stands in it six times: how many people is that?
reach = social["impressions"].sum()

# %% wrong q1 multiplied
# `reach` is larger than the number of impressions: more people than times shown. Which way round does the frequency work?
reach = social["impressions"].sum() * FREQUENCY

# %% wrong q1 clicks-as-people
# `reach` was made from the clicks. Reached is everybody who was shown the advert, with or without a click.
reach = social["clicks"].sum() / FREQUENCY

# %% wrong q1 reach-all-channels
# `reach` was made from the impressions of all paid channels. Filter the rows of social first.
reach = spend[spend["year"] == 2025]["impressions"].sum() / FREQUENCY

# %% wrong q1 reach-both-years
# `reach` was made from the impressions of both years. Asked is 2025.
reach = spend[spend["channel"] == "social"]["impressions"].sum() / FREQUENCY

# %% wrong q1 web-sessions
# `reach` counts sessions of the website. Those are people who came; reached are those who were shown an advert.
reach = web[(web["channel"] == "social") & (web["year"] == 2025)]["sessions"].sum()

# %% wrong q1 rows-as-impressions
# `reach` was made from the number of rows of `spend`. A row is a campaign in a territory in a week; how often it was shown stands in `impressions`.
reach = len(social) / FREQUENCY

# %% wrong q1 reach-of-a-month
# `reach` is that of an average month. The frequency is for the whole year, and so are the impressions that belong to it.
reach = social["impressions"].sum() / 12 / FREQUENCY

# %% wrong q1 divided-twice
# `clicks_per_person` is smaller than the click rate. The same clicks over fewer people must give more, not less.
clicks_per_person = click_rate / FREQUENCY

# %% wrong q1 click-rate-again
# `clicks_per_person` still has the impressions below the line. Its base is the people reached.
clicks_per_person = social["clicks"].sum() / social["impressions"].sum()

# %% wrong q1 leads-per-person
# `clicks_per_person` has leads above the line. Asked are clicks.
clicks_per_person = ((leads["entry_channel"] == "social") & (leads["year"] == 2025)).sum() / reach

# %% accept q1
totals = (
    spend[(spend["year"] == 2025) & (spend["channel"] == "social")]
    .groupby("channel")
    .agg(shown=("impressions", "sum"), clicked=("clicks", "sum"))
)
shown, clicked = totals["shown"].iloc[0], totals["clicked"].iloc[0]
click_rate = clicked / shown
reach = shown / FREQUENCY
clicks_per_person = click_rate * FREQUENCY

# %% accept q1
import numpy as np

part = spend[(spend["year"] == 2025) & spend["channel"].isin(["social"])]
click_rate = np.average(part["clicks"] / part["impressions"], weights=part["impressions"])
reach = part["impressions"].sum() / FREQUENCY
clicks_per_person = part["clicks"].sum() / reach

# %% [markdown] hint q1
# 1. Two filters on `spend`, then sums of `clicks` and `impressions`.
# 2. Times shown = people × times each. Solve that for people.
# 3. `social = spend[(spend["channel"] == "…") & (spend["year"] == …)]`, `social["…"].sum() / social["…"].sum()`, then a division by `FREQUENCY`, and the clicks divided by `reach`.

# %% [markdown] meaning q1
# The clicks have not changed, and the second rate is as many times the first as the frequency says. Whoever reports "per person reached" looks livelier than whoever reports "per time shown", with the same advert on the same day. And `reach` is as good as the agencies' average: a person with a telephone and a laptop may have been counted as two people.

# %% [markdown] ask q2 type=table points=4 columns="spend.channel,spend.year,spend.spend_eur,leads.lead_id,leads.entry_channel,leads.year,customers.lead_id,customers.year" period="2025"
# ### Follow the euro
#
# Make the table `costs` with **five rows**, one for each channel that occurs in `spend`, order free, and the columns
#
# - `channel`: may be the index (then named `channel` or without a name);
# - `spend_eur` (float): media cost of the rows of `spend` with `year` 2025, in EUR. Use the ready-made column `spend_eur`;
# - `leads` (int): rows of `leads` with this `entry_channel` and `year` 2025 (the year in which the lead was created);
# - `customers` (int): rows of `customers` with `year` 2025 (the year in which the subscription began) whose lead has this `entry_channel`, **whenever that lead was created**. A customer is tied to a lead by `lead_id`; customers with a blank there belong to no channel;
# - `cpl` (float): `spend_eur / leads`, EUR per lead, not rounded;
# - `cost_per_customer` (float): `spend_eur / customers`, EUR per customer, not rounded.
#
# When it is right, rank the channels by each of the two costs and compare.
#
# *Why: a budget is spent by one of these two columns. Which one, is the quarrel between the teams.*

# %% answer q2
### BEGIN SOLUTION
media = spend[spend["year"] == 2025].groupby("channel").agg(spend_eur=("spend_eur", "sum")).reset_index()
came = leads[leads["year"] == 2025].groupby("entry_channel").agg(leads=("lead_id", "size")).reset_index()
started = customers[customers["year"] == 2025].merge(leads[["lead_id", "entry_channel"]], on="lead_id", how="left")
bought = started.groupby("entry_channel").agg(customers=("lead_id", "size")).reset_index()
costs = media.merge(came, left_on="channel", right_on="entry_channel", how="left")
costs = costs.merge(bought, on="entry_channel", how="left")
costs = costs.assign(cpl=costs["spend_eur"] / costs["leads"], cost_per_customer=costs["spend_eur"] / costs["customers"])
costs = costs[["channel", "spend_eur", "leads", "customers", "cpl", "cost_per_customer"]]
### END SOLUTION

# %% check q2
check("q2", costs)

# %% wrong q2 cohort-customers
# Your customers are a cohort: those among the leads *created* in 2025, all of them or the ones within 120 days (the lesson's rule). Asked are the subscriptions that began in 2025, whenever their lead was created.
newcomers = leads[leads["year"] == 2025]
young = (
    newcomers.merge(customers[["lead_id"]], on="lead_id")
    .groupby("entry_channel")
    .agg(customers=("lead_id", "size"))
    .reset_index()
)
costs = costs[["channel", "spend_eur", "leads", "cpl"]].merge(
    young, left_on="channel", right_on="entry_channel", how="left"
)
costs = costs.assign(cost_per_customer=costs["spend_eur"] / costs["customers"])[
    ["channel", "spend_eur", "leads", "customers", "cpl", "cost_per_customer"]
]

# %% wrong q2 within-120-days
# Your customers are the mature leads of 2025 that bought within 120 days. Asked are all subscriptions that began in 2025, whenever their lead was created.
newcomers = leads[leads["year"] == 2025]
young = (
    newcomers.merge(funnel[funnel["observable_120d"]][["lead_id", "won_120d"]], on="lead_id")
    .groupby("entry_channel")
    .agg(customers=("won_120d", "sum"))
    .reset_index()
)
costs = costs[["channel", "spend_eur", "leads", "cpl"]].merge(
    young, left_on="channel", right_on="entry_channel", how="left"
)
costs = costs.assign(cost_per_customer=costs["spend_eur"] / costs["customers"])[
    ["channel", "spend_eur", "leads", "customers", "cpl", "cost_per_customer"]
]

# %% wrong q2 within-120-days-so-far
# Your customers are a cohort: those among the leads *created* in 2025, all of them or the ones within 120 days (the lesson's rule). Asked are the subscriptions that began in 2025, whenever their lead was created.
newcomers = leads[leads["year"] == 2025]
young = (
    newcomers.merge(funnel[["lead_id", "won_120d"]], on="lead_id")
    .groupby("entry_channel")
    .agg(customers=("won_120d", "sum"))
    .reset_index()
)
costs = costs[["channel", "spend_eur", "leads", "cpl"]].merge(
    young, left_on="channel", right_on="entry_channel", how="left"
)
costs = costs.assign(cost_per_customer=costs["spend_eur"] / costs["customers"])[
    ["channel", "spend_eur", "leads", "customers", "cpl", "cost_per_customer"]
]

# %% wrong q2 all-years-customers
# `customers` holds those of all years. The money is that of 2025: take the subscriptions that began in 2025.
every = (
    customers.merge(leads[["lead_id", "entry_channel"]], on="lead_id")
    .groupby("entry_channel")
    .agg(customers=("lead_id", "size"))
    .reset_index()
)
costs = costs[["channel", "spend_eur", "leads", "cpl"]].merge(
    every, left_on="channel", right_on="entry_channel", how="left"
)
costs = costs.assign(cost_per_customer=costs["spend_eur"] / costs["customers"])[
    ["channel", "spend_eur", "leads", "customers", "cpl", "cost_per_customer"]
]

# %% wrong q2 all-years-leads
# `leads` counts both years. The money is that of 2025: take the leads created in 2025.
every = leads.groupby("entry_channel").agg(leads=("lead_id", "size")).reset_index()
costs = costs[["channel", "spend_eur", "customers", "cost_per_customer"]].merge(
    every, left_on="channel", right_on="entry_channel", how="left"
)
costs = costs.assign(cpl=costs["spend_eur"] / costs["leads"])[
    ["channel", "spend_eur", "leads", "customers", "cpl", "cost_per_customer"]
]

# %% wrong q2 all-years-money
# `spend_eur` adds up both years, leads and customers do not. Filter `spend` by `year`.
every = spend.groupby("channel").agg(spend_eur=("spend_eur", "sum")).reset_index()
costs = every.merge(costs[["channel", "leads", "customers"]], on="channel")
costs = costs.assign(cpl=costs["spend_eur"] / costs["leads"], cost_per_customer=costs["spend_eur"] / costs["customers"])

# %% wrong q2 both-years
# The whole table is of two years. Asked is 2025, for money, leads and customers.
every = spend.groupby("channel").agg(spend_eur=("spend_eur", "sum"))
every = every.assign(
    leads=leads.groupby("entry_channel").size(),
    customers=customers.merge(leads[["lead_id", "entry_channel"]], on="lead_id").groupby("entry_channel").size(),
)
costs = every.assign(
    cpl=every["spend_eur"] / every["leads"], cost_per_customer=every["spend_eur"] / every["customers"]
).reset_index()

# %% wrong q2 local-money
# `spend_eur` adds up pounds, dollars and euros as if they were one currency. The column `spend_eur` has been converted already.
local = spend[spend["year"] == 2025].groupby("channel").agg(spend_eur=("spend_local", "sum")).reset_index()
costs = local.merge(costs[["channel", "leads", "customers"]], on="channel")
costs = costs.assign(cpl=costs["spend_eur"] / costs["leads"], cost_per_customer=costs["spend_eur"] / costs["customers"])

# %% wrong q2 sellers-only
# `customers` leaves out those who bought at the checkout without a seller (`door`). They are customers too.
assisted = (
    customers[(customers["year"] == 2025) & (customers["door"] == "assisted")]
    .merge(leads[["lead_id", "entry_channel"]], on="lead_id")
    .groupby("entry_channel")
    .agg(customers=("lead_id", "size"))
    .reset_index()
)
costs = costs[["channel", "spend_eur", "leads", "cpl"]].merge(
    assisted, left_on="channel", right_on="entry_channel", how="left"
)
costs = costs.assign(cost_per_customer=costs["spend_eur"] / costs["customers"])[
    ["channel", "spend_eur", "leads", "customers", "cpl", "cost_per_customer"]
]

# %% wrong q2 self-reported
# Your leads are sorted by what people *say* (`self_reported`). The table asks for `entry_channel`, the first visit on record.
said = leads[leads["year"] == 2025].groupby("self_reported").agg(leads=("lead_id", "size")).reset_index()
costs = costs[["channel", "spend_eur", "customers", "cost_per_customer"]].merge(
    said, left_on="channel", right_on="self_reported", how="left"
)
costs = costs.assign(cpl=costs["spend_eur"] / costs["leads"])[
    ["channel", "spend_eur", "leads", "customers", "cpl", "cost_per_customer"]
]

# %% wrong q2 clicks-for-leads
# `cpl` is a cost per click. A click is not a lead: divide by `leads`.
clicks = spend[spend["year"] == 2025].groupby("channel").agg(clicks=("clicks", "sum")).reset_index()
costs = costs.merge(clicks, on="channel")
costs = costs.assign(cpl=costs["spend_eur"] / costs["clicks"])[
    ["channel", "spend_eur", "leads", "customers", "cpl", "cost_per_customer"]
]

# %% wrong q2 leads-per-customer
# `cost_per_customer` divides leads by customers: how many leads one customer takes. Multiply by what a lead costs, or divide the money by the customers.
costs = costs.assign(cost_per_customer=costs["leads"] / costs["customers"])

# %% wrong q2 ranked-by-lead-only
# `cost_per_customer` repeats the cost per lead. A cheap lead that never buys is expensive: follow the euro to the customer.
costs = costs.assign(cost_per_customer=costs["cpl"])

# %% wrong q2 total-money-above
# `cost_per_customer` divides the money of all five channels by the customers of one. Each row has its own.
costs = costs.assign(cost_per_customer=costs["spend_eur"].sum() / costs["customers"])

# %% wrong q2 columns-swapped
# The two costs have changed places: `cpl` is per lead, and the smaller of the two, since one customer takes several leads.
costs = costs.assign(cpl=costs["cost_per_customer"], cost_per_customer=costs["cpl"])

# %% wrong q2 index-by-another-name
# Your index is called `entry_channel`. The table asks for `channel`: `costs.rename_axis("channel")` renames it.
costs = costs.set_index("channel").rename_axis("entry_channel")

# %% wrong q2 merged-keys-kept
# The numbers are there, and a key of the merge has stayed in the table. Keep the six columns of the prompt and no others.
costs = costs.assign(entry_channel=costs["channel"])

# %% wrong q2 the-year-before
# The whole table is of 2024. Asked is 2025, for money, leads and customers.
past = spend[spend["year"] == 2024].groupby("channel").agg(spend_eur=("spend_eur", "sum"))
began = customers[customers["year"] == 2024].merge(leads[["lead_id", "entry_channel"]], on="lead_id")
past = past.assign(
    leads=leads[leads["year"] == 2024].groupby("entry_channel").size(),
    customers=began.groupby("entry_channel").size(),
)
costs = past.assign(
    cpl=past["spend_eur"] / past["leads"], cost_per_customer=past["spend_eur"] / past["customers"]
).reset_index()

# %% wrong q2 customers-self-reported
# Your customers are sorted by what people *say* (`self_reported`). The table asks for the `entry_channel` of their lead.
said = (
    customers[customers["year"] == 2025]
    .merge(leads[["lead_id", "self_reported"]], on="lead_id")
    .groupby("self_reported")
    .agg(customers=("lead_id", "size"))
    .reset_index()
)
costs = costs[["channel", "spend_eur", "leads", "cpl"]].merge(
    said, left_on="channel", right_on="self_reported", how="left"
)
costs = costs.assign(cost_per_customer=costs["spend_eur"] / costs["customers"])[
    ["channel", "spend_eur", "leads", "customers", "cpl", "cost_per_customer"]
]

# %% wrong q2 money-repeated
# `spend_eur` is many times too large: rows of `spend` were merged with single leads, so every euro stands there once for each lead. Add up by channel first, then merge.
costs = costs.assign(spend_eur=costs["spend_eur"] * costs["leads"])
costs = costs.assign(cpl=costs["spend_eur"] / costs["leads"], cost_per_customer=costs["spend_eur"] / costs["customers"])

# %% wrong q2 times-customers
# `cost_per_customer` multiplies the cost per lead by the number of customers. Divide the money of the channel by its customers.
costs = costs.assign(cost_per_customer=costs["cpl"] * costs["customers"])

# %% wrong q2 leads-per-euro
# `cpl` is upside down: leads per euro. A cost has the money above the line.
costs = costs.assign(cpl=costs["leads"] / costs["spend_eur"])

# %% wrong q2 customers-per-euro
# `cost_per_customer` is upside down: customers per euro. A cost has the money above the line.
costs = costs.assign(cost_per_customer=costs["customers"] / costs["spend_eur"])

# %% wrong q2 both-upside-down
# `cpl` and `cost_per_customer` are upside down: so many per euro. A cost has the money above the line.
costs = costs.assign(cpl=costs["leads"] / costs["spend_eur"], cost_per_customer=costs["customers"] / costs["spend_eur"])

# %% accept q2
m25 = spend[spend["year"] == 2025]
won = funnel[(funnel["won_at"] >= "2025-01-01") & (funnel["won_at"] < "2026-01-01")].merge(
    leads[["lead_id", "entry_channel"]], on="lead_id"
)
t = m25.groupby("channel").agg(spend_eur=("spend_eur", "sum"))
t = t.assign(
    leads=leads[leads["year"] == 2025]["entry_channel"].value_counts(), customers=won["entry_channel"].value_counts()
)
costs = t.assign(cpl=t["spend_eur"] / t["leads"], cost_per_customer=t["spend_eur"] / t["customers"])

# %% accept q2
costs = costs.set_index("channel").rename_axis(None)

# %% accept q2
rows = []
linked = customers.merge(leads[["lead_id", "entry_channel"]], on="lead_id", how="inner")
for channel in spend["channel"].unique():
    euros = spend[(spend["channel"] == channel) & (spend["year"] == 2025)]["spend_eur"].sum()
    n_leads = ((leads["entry_channel"] == channel) & (leads["year"] == 2025)).sum()
    n_customers = len(linked[(linked["entry_channel"] == channel) & (linked["year"] == 2025)])
    rows.append(
        {
            "channel": channel,
            "spend_eur": euros,
            "leads": n_leads,
            "customers": n_customers,
            "cpl": euros / n_leads,
            "cost_per_customer": euros / n_customers,
        }
    )
costs = pd.DataFrame(rows)

# %% [markdown] hint q2
# 1. Three small tables, each grouped by channel: money from `spend`, leads from `leads`, customers from `customers` with the channel of their lead merged on.
# 2. Filter each by its own `year` first. Then merge the three; in `spend` the key is called `channel`, in the others `entry_channel` (`left_on=`, `right_on=`). Two divisions, and at the end keep the six columns of the prompt: merging leaves the keys of both sides in the table.
# 3. `media = spend[spend["year"] == …].groupby("channel").agg(spend_eur=("spend_eur", "sum")).reset_index()`, the same for leads by `entry_channel`; `customers[…].merge(leads[["lead_id", "entry_channel"]], on="lead_id", how="left").groupby("entry_channel")…`; `media.merge(came, left_on="channel", right_on="entry_channel", how="left")`, once more for the customers, then `.assign(cpl=…, cost_per_customer=…)`, and last `costs[["channel", "spend_eur", "leads", …]]`.

# %% [markdown] meaning q2
# The same money, divided twice, and the order of the channels changes. Cost per customer is CPL times the leads that one customer takes, so a channel can be cheap in one column and dear in the other without a single error. Look at `customers` before you quote the last column: where a handful stands below the line, two more would move it a long way. And the lesson has another cost per customer for the same channels, by another rule: there the customers are those among the *leads* of twelve months who bought within 120 days, here the subscriptions that *began* in 2025, however long they took. Neither is wrong; beside a number in euros the rule must stand.

# %% [markdown] ask q3 type=chart points=2 ordered=yes columns="spend.channel,spend.spend_eur,leads.entry_channel,customers.lead_id" period="2025"
# ### End the meeting with a picture
#
# From your table `costs` draw **two** bar charts, lying (`plot.barh`) or upright (`plot.bar`), with one bar for each of the five channels, its name exactly as in `channel`, lengths in EUR, not rounded:
#
# - `ax_lead`: the bars are `cpl`;
# - `ax_customer`: the bars are `cost_per_customer`.
#
# Sort each by its own bars, whichever end you begin at, and give each a title and, on the axis where the EUR stand, a label with the unit (lying: the x label, upright: the y label). The bars, their names and their order are marked; whether a stranger can read your labels, ask a stranger. Then say in one line what the two charts say together, and compare with the text that appears when they are right.
#
# *Why: a CPL chart alone has ended many a meeting on the wrong channel.*

# %% answer q3
### BEGIN SOLUTION
ax_lead = costs.sort_values("cpl").plot.barh(x="channel", y="cpl", legend=False)
ax_lead.set_xlabel("media EUR per lead, 2025")
ax_lead.set_title("What a lead costs")
ax_customer = costs.sort_values("cost_per_customer").plot.barh(x="channel", y="cost_per_customer", legend=False)
ax_customer.set_xlabel("media EUR per new customer, 2025")
ax_customer.set_title("What a customer costs")
### END SOLUTION

# %% check q3
check("q3", ax_lead, ax_customer)

# %% wrong q3 lead-twice
# `ax_customer` shows the cost per lead once more. Its bars are the other cost.
ax_customer = costs.plot.barh(x="channel", y="cpl")

# %% wrong q3 swapped
# The two charts have changed places.
ax_lead = costs.plot.barh(x="channel", y="cost_per_customer")
ax_customer = costs.plot.barh(x="channel", y="cpl")

# %% wrong q3 counts-of-leads
# `ax_lead` shows how many leads came. Asked is what one of them cost.
ax_lead = costs.plot.barh(x="channel", y="leads")

# %% wrong q3 counts-of-customers
# `ax_customer` shows how many customers came. Asked is what one of them cost.
ax_customer = costs.plot.barh(x="channel", y="customers")

# %% wrong q3 money
# `ax_lead` shows the money spent. Asked is the cost of one lead.
ax_lead = costs.plot.barh(x="channel", y="spend_eur")

# %% wrong q3 rounded-bars
# The bars of `ax_lead` are rounded. Draw the column as it is; round in the labels if you like.
ax_lead = costs.assign(cpl=costs["cpl"].round()).plot.barh(x="channel", y="cpl")

# %% wrong q3 names-lost
# The bars of `ax_lead` have numbers in place of the channels' names. Tell `plot.barh` which column holds the names, with `x=`.
ax_lead = costs.reset_index(drop=True).plot.barh(y="cpl")

# %% wrong q3 both-in-one
# `ax_lead` holds two bars for each channel. Costs that differ so much in size share no axis: draw two charts, one `y` each.
ax_lead = costs.plot.barh(x="channel", y=["cpl", "cost_per_customer"])

# %% wrong q3 top-three
# Some channels are missing in `ax_customer`. Draw all five.
ax_customer = costs.nlargest(3, "cost_per_customer").plot.barh(x="channel", y="cost_per_customer")

# %% wrong q3 names-changed
# The bars of `ax_customer` are right. Their names must be exactly those of `channel`, underscore and all, with nothing added.
ax_customer = costs.assign(channel=costs["channel"].str.replace("_", " ")).plot.barh(x="channel", y="cost_per_customer")

# %% wrong q3 lead-names-changed
# The bars of `ax_lead` are right. Their names must be exactly those of `channel`, underscore and all, with nothing added.
ax_lead = costs.assign(channel=costs["channel"].str.replace("_", " ")).plot.barh(x="channel", y="cpl")

# %% wrong q3 numbers-in-names
# The bars of `ax_customer` are right. Their names must be exactly those of `channel`; the numbers of customers belong in the title or beside the bars.
named = costs["channel"] + " (" + costs["customers"].astype(str) + ")"
ax_customer = costs.assign(channel=named).plot.barh(x="channel", y="cost_per_customer")

# %% wrong q3 drawn-on-one-chart
# Two charts have ended up as one: a single column draws onto the chart that is already open. Call `plot` on the table, with `y=`.
by_name = costs.set_index("channel")
ax_lead = by_name.plot.barh(y="cpl")
ax_customer = by_name["cost_per_customer"].plot.barh(ax=ax_lead)

# %% accept q3
by_name = costs.set_index("channel")
ax_lead = by_name.sort_values("cpl", ascending=False).plot.barh(y="cpl", title="CPL")
ax_customer = by_name.sort_values("cost_per_customer").plot.barh(y="cost_per_customer", title="Cost per customer")

# %% accept q3
ax_lead = costs.sort_values("cpl").plot.bar(x="channel", y="cpl", ylabel="EUR")
ax_customer = costs.sort_values("cost_per_customer").plot.bar(x="channel", y="cost_per_customer", ylabel="EUR")

# %% [markdown] hint q3
# 1. The demo draws sessions from a table with a name column and a number column. `costs` has both.
# 2. `sort_values` by the cost, then `plot.barh(x=..., y=...)`, and keep what it returns. Twice.
# 3. `ax_lead = costs.sort_values("…").plot.barh(x="…", y="…", legend=False)`, `ax_lead.set_xlabel("…")`, `ax_lead.set_title("…")`; the same for `ax_customer` with the other cost. (If `channel` is the index of your table, leave out `x=`.)

# %% [markdown] meaning q3
# The channel at the cheap end of the first chart stands at the dear end of the second: its adverts find people who ask, and few of these buy. Neither chart says that the money was lost, and the second does not say that it would find more customers elsewhere.

# %% [markdown] ask q4 points=3 columns="funnel.lead_id,funnel.source_type,funnel.observable_120d,funnel.won_120d,leads.entry_channel" period="leads whose 120 days had passed by the end of 2025"
# ### The quality gap in one number
#
# Take the **mature inbound leads**: rows of `funnel` with `source_type` `"inbound"` and `observable_120d` True (their 120 days had passed before the tables end), of both years. The channel is `entry_channel` in `leads`. Fill three variables (float, not rounded):
#
# - `rate_social`: of the mature inbound leads with the entry channel `"social"`, the share with `won_120d` True, a fraction;
# - `rate_all`: the same share of **all** mature inbound leads, those of social among them, a fraction;
# - `quality`: `rate_social / rate_all`, a plain number (1 would mean: like the average lead).
#
# *Why: between CPL and cost per customer lies one rate. This is it.*

# %% answer q4
### BEGIN SOLUTION
mature = funnel[(funnel["source_type"] == "inbound") & funnel["observable_120d"]]
mature = mature.merge(leads[["lead_id", "entry_channel"]], on="lead_id", how="left", validate="one_to_one")
rate_social = mature[mature["entry_channel"] == "social"]["won_120d"].mean()
rate_all = mature["won_120d"].mean()
quality = rate_social / rate_all
### END SOLUTION

# %% check q4
check("q4", rate_social, rate_all, quality)

# %% wrong q4 immature
# `rate_social` has young leads below the line that have not had their 120 days. Keep only rows with `observable_120d` True.
everyone = funnel[funnel["source_type"] == "inbound"].merge(leads[["lead_id", "entry_channel"]], on="lead_id")
rate_social = everyone[everyone["entry_channel"] == "social"]["won_120d"].mean()

# %% wrong q4 immature-all
# `rate_all` has young leads below the line that have not had their 120 days. Keep only rows with `observable_120d` True.
rate_all = funnel[funnel["source_type"] == "inbound"]["won_120d"].mean()

# %% wrong q4 outbound-too
# `rate_all` has the outbound leads in it. A seller found those; asked are the inbound ones.
rate_all = funnel[funnel["observable_120d"]]["won_120d"].mean()

# %% wrong q4 against-the-rest
# `rate_all` leaves the social leads out. Asked are all mature inbound leads, those of social among them.
rate_all = mature[mature["entry_channel"] != "social"]["won_120d"].mean()

# %% wrong q4 mean-of-channels
# `rate_all` is the average of the channels' rates: a door with a hundred leads has the same vote as one with thousands. Take all leads together (day 23).
rate_all = mature.groupby("entry_channel").agg(rate=("won_120d", "mean"))["rate"].mean()

# %% wrong q4 share-of-customers
# `rate_social` is the share of the customers who came through social. Its base is the social leads.
rate_social = (mature[mature["won_120d"]]["entry_channel"] == "social").mean()

# %% wrong q4 share-of-leads
# `rate_social` is the share of the leads that came through social. Asked is which share *of these* became customers.
rate_social = (mature["entry_channel"] == "social").mean()

# %% wrong q4 counted
# `rate_social` counts customers. Divide by the social leads.
rate_social = mature[mature["entry_channel"] == "social"]["won_120d"].sum()

# %% wrong q4 self-reported
# `rate_social` takes the leads that *say* social. Asked is the entry channel.
said = mature.merge(leads[["lead_id", "self_reported"]], on="lead_id")
rate_social = said[said["self_reported"] == "social"]["won_120d"].mean()

# %% wrong q4 deals-for-customers
# `rate_social` counts opportunities. Asked are customers within 120 days, `won_120d`.
rate_social = mature[mature["entry_channel"] == "social"]["opp_at"].notna().mean()

# %% wrong q4 one-year
# `rate_social` is of the leads of 2025 only. Asked are the mature leads of both years.
rate_social = mature[(mature["entry_channel"] == "social") & (mature["year"] == 2025)]["won_120d"].mean()

# %% wrong q4 one-year-all
# `rate_all` is of the leads of 2025 only. Asked are the mature leads of both years.
rate_all = mature[mature["year"] == 2025]["won_120d"].mean()

# %% wrong q4 paid-channels-only
# `rate_all` takes the paid channels only. Its base is all mature inbound leads, the free doors among them.
rate_all = mature[mature["entry_channel"].isin(spend["channel"].unique())]["won_120d"].mean()

# %% wrong q4 points
# `quality` is the difference of the two rates. Asked is the ratio.
quality = rate_social - rate_all

# %% wrong q4 relative-change
# `quality` is a relative change: 0 would mean "like the average". Asked is the plain ratio, where 1 means that.
quality = rate_social / rate_all - 1

# %% wrong q4 one-minus
# `quality` is the missing part, one minus the ratio. Asked is the ratio.
quality = 1 - rate_social / rate_all

# %% wrong q4 however-late-all
# `rate_all` counts customers however late they bought. Asked is `won_120d`, within 120 days.
rate_all = mature["won_at"].notna().mean()

# %% wrong q4 the-year-before
# `rate_social` is of the leads of 2024 only. Asked are the mature leads of both years.
rate_social = mature[(mature["entry_channel"] == "social") & (mature["year"] == 2024)]["won_120d"].mean()

# %% wrong q4 another-channel
# `rate_social` is that of generic search. Asked is social.
rate_social = mature[mature["entry_channel"] == "generic_search"]["won_120d"].mean()

# %% wrong q4 swapped
# The two rates stand under each other's names: social's first, that of all mature inbound leads second.
rate_social, rate_all = rate_all, rate_social

# %% accept q4
joined = leads[["lead_id", "entry_channel"]].merge(funnel, on="lead_id")
joined = joined[joined["observable_120d"] & (joined["entry_channel"] != "outbound")]
by_door = joined.groupby("entry_channel").agg(n=("lead_id", "size"), won=("won_120d", "sum"))
rate_social = by_door["won"]["social"] / by_door["n"]["social"]
rate_all = by_door["won"].sum() / by_door["n"].sum()
quality = rate_social / rate_all

# %% accept q4
m = funnel[funnel["observable_120d"] & funnel["source_type"].isin(["inbound"])]
ids = leads[leads["entry_channel"] == "social"]["lead_id"]
s = m[m["lead_id"].isin(ids)]
rate_social = len(s[s["won_120d"]]) / len(s)
rate_all = len(m[m["won_120d"]]) / len(m)
quality = rate_social / rate_all

# %% [markdown] hint q4
# 1. Rate and maturity stand in `funnel`, the channel in `leads`.
# 2. Filter inbound and mature, merge the entry channel, then take the mean of `won_120d`: once of the social rows, once of all rows.
# 3. `mature = funnel[(funnel["source_type"] == "…") & funnel["…"]].merge(leads[["lead_id", "entry_channel"]], on="lead_id", how="left")`, `mature[mature["entry_channel"] == "…"]["won_120d"].mean()`, `mature["won_120d"].mean()`, and their ratio.

# %% [markdown] meaning q4
# Below 1 means that Tomasz's sellers are right to groan over these leads, and it doesn't say that Ines bought the wrong adverts: a channel that speaks to people who weren't looking must expect fewer to buy within 120 days. The ratio compares the *first* results. Who buys after more than 120 days counts in it as a lead that didn't buy, and who saw an advert, didn't click and came in by another door isn't counted as social's.

# %% [markdown] ask q5 type=labels points=4 options="same|top|base|both" fixed="the label follows from the definition in the prompt"
# ### Nine rates beside one contract
#
# Larkwell's contract says **click rate = clicks on the advert's link, each click counted / impressions, each time shown counted**. Nine reports bring numbers to be compared with it. What each counts stands behind its name. Is it, whatever it is called,
#
# - `"same"`: the same count above the line and the same count below;
# - `"top"`: impressions below the line, but above it anything else than *all clicks on the link and nothing but those*;
# - `"base"`: all clicks on the link and nothing but those above the line, but below it anything else than impressions;
# - `"both"`: another count above *and* another count below?
#
# In `rates` replace each `...` by one of the four.
#
# *Why: rates that differ in base cannot be ranked, and rankings of them are published every month.*

# %% answer q5
rates = {
    "Click-through rate": ...,  # clicks on the link / times the advert was shown
    "Engagement rate": ...,  # likes, comments, shares and clicks on the link / times the advert was shown
    "Response rate": ...,  # clicks on the link / people who were shown the advert at least once
    "Follower engagement": ...,  # likes and comments / followers of the page
    "Video click rate": ...,  # clicks on the link / plays of at least three seconds
    "Like rate": ...,  # likes / times the advert was shown
    "Tap rate": ...,  # taps on the link, every tap / displays of the advert, every display
    "Active audience": ...,  # people who liked, shared or clicked / people reached
    "Unique clickers": ...,  # people who clicked on the link at least once / times the advert was shown
}
### BEGIN SOLUTION
rates = {
    "Click-through rate": "same",
    "Engagement rate": "top",
    "Response rate": "base",
    "Follower engagement": "both",
    "Video click rate": "base",
    "Like rate": "top",
    "Tap rate": "same",
    "Active audience": "both",
    "Unique clickers": "top",
}
### END SOLUTION

# %% check q5
check("q5", rates)

# %% wrong q5 clicks-included
# "Engagement rate" has the clicks in it, and more than the clicks. Does it count nothing but them?
rates = rates | {"Engagement rate": "same"}

# %% wrong q5 engagement-base
# "Engagement rate": which of its two counts differs from the contract? Compare what stands below the line word by word.
rates = rates | {"Engagement rate": "base"}

# %% wrong q5 engagement-both
# "Engagement rate": one of its two counts agrees with the contract. Which?
rates = rates | {"Engagement rate": "both"}

# %% wrong q5 reach-as-impressions
# "Response rate" counts people below the line. Somebody who was shown the advert six times stands there once.
rates = rates | {"Response rate": "same"}

# %% wrong q5 response-top
# "Response rate" has the right clicks above the line. Look below.
rates = rates | {"Response rate": "top"}

# %% wrong q5 response-both
# "Response rate": one of its two counts agrees with the contract. Which?
rates = rates | {"Response rate": "both"}

# %% wrong q5 followers-only-base
# "Follower engagement": followers are not impressions, right. And what stands above the line, is that clicks?
rates = rates | {"Follower engagement": "base"}

# %% wrong q5 followers-only-top
# "Follower engagement": likes are not clicks, right. And what stands below the line, is that times shown?
rates = rates | {"Follower engagement": "top"}

# %% wrong q5 followers-same
# "Follower engagement": likes and comments are not clicks on the link, and followers are not times shown.
rates = rates | {"Follower engagement": "same"}

# %% wrong q5 plays-as-shown
# "Video click rate": a video that is scrolled past was shown, too. Does it stand below the line?
rates = rates | {"Video click rate": "same"}

# %% wrong q5 video-top
# "Video click rate" has the right clicks above the line. Look below.
rates = rates | {"Video click rate": "top"}

# %% wrong q5 video-both
# "Video click rate": one of its two counts agrees with the contract. Which?
rates = rates | {"Video click rate": "both"}

# %% wrong q5 like-is-click
# "Like rate": a like keeps people on the platform, and a click on the link takes them to Larkwell. Are they one count?
rates = rates | {"Like rate": "same"}

# %% wrong q5 like-base
# "Like rate": compare what stands below the line with the contract, then what stands above.
rates = rates | {"Like rate": "base"}

# %% wrong q5 like-both
# "Like rate": one of its two counts agrees with the contract. Which?
rates = rates | {"Like rate": "both"}

# %% wrong q5 other-word-top
# "Tap rate" uses another word for a click. Is it another count?
rates = rates | {"Tap rate": "top"}

# %% wrong q5 other-word-base
# "Tap rate" uses another word for an impression. Is it another count?
rates = rates | {"Tap rate": "base"}

# %% wrong q5 other-words
# "Tap rate" has other words above and below. Are they other counts?
rates = rates | {"Tap rate": "both"}

# %% wrong q5 active-top
# "Active audience" counts people above the line. And below it: times shown?
rates = rates | {"Active audience": "top"}

# %% wrong q5 active-base
# "Active audience" counts people below the line. And above it: clicks on the link, and nothing but those?
rates = rates | {"Active audience": "base"}

# %% wrong q5 active-same
# "Active audience" counts people twice, above the line and below. The contract counts clicks and times shown.
rates = rates | {"Active audience": "same"}

# %% wrong q5 clickers-as-clicks
# "Unique clickers": who clicks three times stands there once. The contract counts each click.
rates = rates | {"Unique clickers": "same"}

# %% wrong q5 clickers-base
# "Unique clickers" counts people, but on which side of the line?
rates = rates | {"Unique clickers": "base"}

# %% wrong q5 clickers-both
# "Unique clickers": one of its two counts agrees with the contract. Which?
rates = rates | {"Unique clickers": "both"}

# %% wrong q5 all-same
# You let every rate pass as the same. Compare the counts, not the names.
rates = dict.fromkeys(rates, "same")

# %% wrong q5 all-base
# You give every rate the same label. Compare what stands above the line, too.
rates = dict.fromkeys(rates, "base")

# %% wrong q5 all-top
# You give every rate the same label. Compare what stands below the line, too.
rates = dict.fromkeys(rates, "top")

# %% [markdown] hint q5
# 1. Two questions for each rate, and the name plays no part: all clicks on the link and only those above? every time shown below?
# 2. Yes and yes: same. No above: top. No below: base. No twice: both. Other *words* for the same count are a yes.
# 3. Counting people is another count than counting clicks or times shown. Each of the four labels occurs.

# %% [markdown] meaning q5
# Two of nine may be put beside Larkwell's own rate, and neither bears its name. A published "average engagement rate" that doesn't say what it counts cannot be beaten and cannot be missed. Before Ines compares two platforms, she has to ask each for the two counts.
#
# | rate | label | because |
# |---|---|---|
# | Click-through rate | same | the contract's two counts |
# | Engagement rate | top | likes, comments, shares are added |
# | Response rate | base | people reached |
# | Follower engagement | both | no clicks, and followers below |
# | Video click rate | base | plays of three seconds |
# | Like rate | top | likes |
# | Tap rate | same | other words, same counts |
# | Active audience | both | people above and below |
# | Unique clickers | top | people, not clicks |

# %% [markdown] ask q6 type=essay points=4
# ### Keep the question open
#
# Maren wants to strike the social budget: "dearest customers in the house". Write to her in **four to six sentences**:
#
# - one mechanism by which social adverts may create customers whom your table credits to another channel, step by step, from the advert to the row in the table;
# - one of your numbers, with unit and base, that supports her, or supports you;
# - what your table cannot show, in her favour or in yours;
# - what should happen to the budget until you read, on day 79, the test of May to July 2025 (half of the territories went without social adverts; leave its table, `geo_test`, closed today), and what would change your mind.
#
# A person reads your text and gives one point each for a claim, a number with its unit, a caveat and a decision.
#
# *Why: "I can't see it" and "it isn't there" are two sentences.*

# %% [markdown] answer q6
# *Write here: four to six sentences to Maren.*

# %% [markdown] rubric q6
# One point each:
#
# 1. **Claim**: a mechanism with its steps, each of which is possible at Larkwell and ends in another channel's row (sees the advert without clicking, later types or searches the name, entry channel direct or brand search; or clicks on the telephone, buys on the laptop; or refuses cookies).
# 2. **Number with unit**: one own number, right for the tables, with unit, base and period ("EUR of media per customer, 2025", "of the mature inbound leads").
# 3. **Caveat**: says that the mechanism is possible and not shown, or that few customers stand below the line, or that cost per customer says nothing about what these customers pay.
# 4. **Decision**: what happens to the budget until the test is read, and which result would change it.

# %% [markdown] model q6
# A clinic owner sees our advert three times in the evening and never clicks; two weeks later a colleague mentions booking software, she remembers the name and searches it, and our table books her under brand search, where she makes that channel's customer cheap and leaves social with the bill. What the table does show is on your side: social cost (write `cost_per_customer` of social) EUR of media per new customer in 2025, and its leads buy (write `quality`) times as often as the average inbound lead within 120 days. But below that line stand only (write `customers` of social) customers, and the table can neither show that my clinic owner exists nor that there are many of her. So please leave the budget where it is, neither cut nor raised, until we have read the test in which half of the territories went without social adverts for some weeks. If the leads of *all* channels together stayed level there, I will strike it with you; if they fell, we have found your missing customers.
#
# *(In your answer the brackets are replaced by your own numbers.)*

# %% [markdown] weak q6
# "Social media builds awareness and trust, and this cannot be measured in euros. Everybody is on social media today, so we have to be there too. The engagement rate is very good and the leads are the cheapest of all."
#
# *What it misses: no step leads from the advert to a row in the table, so nothing could ever contradict it. "Cannot be measured" gives up a test that has been run and waits to be read. The engagement rate has no base, the cheapest lead is exactly what Maren does not doubt, and no decision follows.*
