# %% [markdown] intro
# # Day 33 · Choosing a Target: Fit, Reach and the Ideal Customer Profile
#
# Amara has written down whom Larkwell should chase first. You learn to read a table of shares in both directions, work out where each kind of firm can be reached and what one of its leads is worth, count how much of the sellers' time has gone to others, and put two parts of Amara's profile to the test. At the end you write a better one. About 40 minutes.

# %% setup
import pandas as pd

from larkwell import begin, load

check, hint, solution = begin("day-033")

leads = load("leads")
funnel = load("funnel")
opps = load("opportunities")
activities = load("activities")
visitors = load("visitors")

# Ready-made: the inbound leads of 2024 and 2025, one row a lead, with two columns of the funnel.
inbound = leads[leads["source_type"] == "inbound"].merge(
    funnel[["lead_id", "won_120d", "observable_120d"]], on="lead_id", how="left", validate="one_to_one"
)
mature = inbound[inbound["observable_120d"]]  # those whose 120 days are over
talks = activities[
    (activities["year"] == 2025) & activities["outcome"].isin(["connected", "meeting_booked"])
]  # the conversations of 2025, one row a conversation
margin = pd.Series({"solo": 0.70, "team": 0.78, "multi": 0.82})  # gross margin: the part of a euro of revenue that is left after the cost of delivering

# %% [markdown]
# ## New today: a crosstab, and which way it adds up to 100
#
# `pd.crosstab(a, b)` counts how often each value of `a` meets each value of `b`: `a` goes down the side, `b` along the top. Here are the visitors by device and by what they answered to the cookie banner.

# %% demo
pd.crosstab(visitors["device"], visitors["consent"])

# %% [markdown]
# Counts of different devices are hard to compare. `normalize` divides them, and it has to be told by what. With `"index"` each **row** adds up to 1: *of the visitors on a tablet*, how many refused?

# %% demo
by_device = pd.crosstab(visitors["device"], visitors["consent"], normalize="index")
by_device.round(3)

# %% [markdown]
# With `"columns"` each **column** adds up to 1: *of those who refused*, how many were on a tablet? Another question, another number, from the same table. `"all"` divides by everything.

# %% demo
pd.crosstab(visitors["device"], visitors["consent"], normalize="columns").round(3)

# %% [markdown]
# An **index** compares a share with the share overall and calls the average 100. A table divided by a column of numbers, as here, is divided label by label: pandas takes the *columns* of the table (`all`, `necessary`, `refused`) and looks up each name in `overall`.

# %% demo
overall = visitors["consent"].value_counts(normalize=True)
(by_device / overall * 100).round(0)

# %% [markdown]
# 100 is the average. 110 would mean: one tenth more common than on average. It isn't a share of the visitors, and it doesn't say how many they are.
#
# ## From day 31, without looking
#
# Which four checks must a usable segment pass?
#
# <details><summary>Compare with your answer</summary>
#
# Large enough, different enough, reachable, stable over time. Two of them return today: *different* as what a lead is worth, *reachable* as the channel in which it is found.
#
# </details>

# %% [markdown] ask q1 type=labels points=4 options="index|columns|all" fixed="the label follows from each sentence and the layout given in the prompt; no table is asked" skill="pd.crosstab with normalize"
# ### Say the sentence first
#
# A table is made with `pd.crosstab(inbound["entry_channel"], inbound["segment"], normalize=...)`: channels down the side, segments along the top, and in each cell a share of inbound leads. Eight people read one cell of it aloud. The numbers are invented; what counts is **of which leads** each of them speaks:
#
# - of the leads of **one channel**: `"index"`, for each row adds up to 1;
# - of the leads of **one segment**: `"columns"`, for each column adds up to 1;
# - of **all** inbound leads: `"all"`, for the whole table adds up to 1.
#
# | who | says |
# |---|---|
# | Ines | Of the leads that entered through an event, 29% are multi firms. |
# | Tomasz | Three in ten team leads entered through organic search. |
# | Maren | Every hundredth inbound lead is a multi firm from an event. |
# | agency | Among 100 leads that social brings, 58 are solo. |
# | Amara | 5% of our multi leads are owed to referral. |
# | printer | A lead who enters through print is a team firm in two cases out of five. |
# | intern | If I draw any inbound lead by lot, I hold a team firm that came directly with a chance of 7%. |
# | board | Brand search is the door of 18% of our solo leads. |
#
# In `read` replace each `...` by `"index"`, `"columns"` or `"all"`.
#
# *Why: "29% of events are multi" and "29% of multi come from events" are often told as one fact.*

# %% answer q1
read = {
    "Ines": ...,
    "Tomasz": ...,
    "Maren": ...,
    "agency": ...,
    "Amara": ...,
    "printer": ...,
    "intern": ...,
    "board": ...,
}
### BEGIN SOLUTION
read = {
    "Ines": "index",
    "Tomasz": "columns",
    "Maren": "all",
    "agency": "index",
    "Amara": "columns",
    "printer": "index",
    "intern": "all",
    "board": "columns",
}
### END SOLUTION

# %% check q1
check("q1", read)

# %% wrong q1 ines-columns
# Ines says "of the leads that entered through an event". Are those the leads of one segment, or of one channel?
read = read | {"Ines": "columns"}

# %% wrong q1 ines-all
# Ines does not speak of all inbound leads: her "of" is followed by a door.
read = read | {"Ines": "all"}

# %% wrong q1 tomasz-index
# Tomasz speaks of team leads, three in ten *of them*. Organic search is what he says about them, not his base.
read = read | {"Tomasz": "index"}

# %% wrong q1 tomasz-all
# Tomasz's "three in ten" are three in ten of one kind of firm only.
read = read | {"Tomasz": "all"}

# %% wrong q1 maren-index
# Maren counts one in a hundred of what? Neither the channel nor the segment follows her "every hundredth".
read = read | {"Maren": "index"}

# %% wrong q1 maren-columns
# Maren names a segment, but not as her base: read what follows "every hundredth".
read = read | {"Maren": "columns"}

# %% wrong q1 agency-columns
# The agency draws 100 leads from one door and looks at what kind of firm they are. Which way does that add up?
read = read | {"agency": "columns"}

# %% wrong q1 agency-all
# The agency's 100 leads are not any inbound leads: one channel has brought them all.
read = read | {"agency": "all"}

# %% wrong q1 amara-index
# Amara's 5% are a part "of our multi leads". To read it along the row of referral would answer what share *referral's* leads have.
read = read | {"Amara": "index"}

# %% wrong q1 amara-all
# Amara's base is one kind of firm, not all leads.
read = read | {"Amara": "all"}

# %% wrong q1 printer-columns
# The printer knows the door and guesses the firm. His base is everybody who used that door.
read = read | {"printer": "columns"}

# %% wrong q1 printer-all
# The printer's "two cases out of five" are cases of one door only.
read = read | {"printer": "all"}

# %% wrong q1 intern-index
# The intern draws from *any* inbound lead. Both the channel and the segment belong to what is drawn, neither is the base.
read = read | {"intern": "index"}

# %% wrong q1 intern-columns
# The intern does not draw from team firms. Read from which leads the lot is drawn.
read = read | {"intern": "columns"}

# %% wrong q1 board-index
# The board's 18% are a part of the solo leads; brand search is the door that this part has used.
read = read | {"board": "index"}

# %% wrong q1 board-all
# The board speaks of one segment, not of all inbound leads.
read = read | {"board": "all"}

# %% wrong q1 always-index
# Everything is `"index"` here. Find in each sentence what follows "of", "among" or "every", even where the word itself is missing.
read = dict.fromkeys(read, "index")

# %% wrong q1 always-columns
# Everything is `"columns"` here. In which of the sentences is the base a door, and in which is it everybody?
read = dict.fromkeys(read, "columns")

# %% accept q1
read = {}
for who in ["Ines", "agency", "printer"]:
    read[who] = "index"
for who in ["Tomasz", "Amara", "board"]:
    read[who] = "columns"
for who in ["Maren", "intern"]:
    read[who] = "all"

# %% [markdown] hint q1
# 1. Look for the word after which the base stands: of, among, every. Where there is none, say the sentence again with "of".
# 2. The base is a door (a row), a kind of firm (a column) or everybody. What is said *about* the base is not the base.
# 3. One text a line, for example `"Ines": "…",`. Of the three labels, two occur three times and one twice.

# %% [markdown] meaning q1
# The base comes first, the cell second. Ines needs the rows when she asks what a channel brings; Tomasz needs the columns when he asks where a kind of firm can be found.

# %% [markdown] ask q2 type=table points=3 columns="leads.entry_channel,leads.segment,leads.source_type" period="leads created in 2024 and 2025"
# ### Where the target is over-represented
#
# From `inbound` (all its rows, mature or not) make the table `reach`:
#
# - **one row for each `entry_channel`** (it may be the index or a column);
# - the columns `solo`, `team` and `multi`, each the **index** of that segment in that channel: the segment's share of the channel's leads / the segment's share of all leads in `inbound` × 100. Float, not rounded; 100 is the average.
#
# There are no blanks in the two columns.
#
# *Why: it tells whoever buys media where the target is thick on the ground, and where it only seems so.*

# %% answer q2
### BEGIN SOLUTION
shares = pd.crosstab(inbound["entry_channel"], inbound["segment"], normalize="index")
overall = inbound["segment"].value_counts(normalize=True)
reach = shares / overall * 100
### END SOLUTION

# %% check q2
check("q2", reach)

# %% wrong q2 columns-normalised
# The shares above the line add up to 1 down each column: they say where the firms of a segment come from. Asked is the share of *the channel's* leads.
reach = pd.crosstab(inbound["entry_channel"], inbound["segment"], normalize="columns") / overall * 100

# %% wrong q2 only-percent
# These are shares of the channel's leads in percent. An index compares each with the share overall.
reach = shares * 100

# %% wrong q2 shares-only
# These are the channel's shares. An index compares each with the share overall, times 100.
reach = shares

# %% wrong q2 ratio
# This is a ratio with the average at 1. In an index the average is 100: multiply by 100.
reach = shares / overall

# %% wrong q2 share-of-segment
# These say which part of a segment's leads each channel brings, in percent, so a large channel gets a large number whatever it brings. The base is one channel's leads.
reach = pd.crosstab(inbound["entry_channel"], inbound["segment"], normalize="columns") * 100

# %% wrong q2 difference
# This subtracts the overall share (percentage points). An index divides by it.
reach = (shares - overall) * 100

# %% wrong q2 above-average
# These numbers say by how many percent a share lies above or below the average, so the average is 0. In an index it is 100.
reach = (shares / overall - 1) * 100

# %% wrong q2 upside-down
# This index stands on its head: above the line belongs the channel, below it everybody.
reach = overall / shares * 100

# %% wrong q2 counts
# Above the line stand counts of leads. Make them shares of the channel's leads first.
reach = pd.crosstab(inbound["entry_channel"], inbound["segment"]) / overall * 100

# %% wrong q2 mean-of-channels
# Below the line stands the mean of the channels' shares, in which a small channel weighs as much as a large one. The share overall counts leads.
reach = shares / shares.mean() * 100

# %% wrong q2 outbound-too
# Outbound leads have got in, below the line and as a row. The question starts from `inbound`.
everyone = pd.crosstab(leads["entry_channel"], leads["segment"], normalize="index")
reach = everyone / leads["segment"].value_counts(normalize=True) * 100

# %% wrong q2 overall-of-all-leads
# Below the line stand all leads, the outbound ones among them. The average is that of `inbound`.
reach = shares / leads["segment"].value_counts(normalize=True) * 100

# %% wrong q2 mature-only
# Only leads whose 120 days are over are counted. Reach needs no maturity: take all rows of `inbound`.
reach = pd.crosstab(mature["entry_channel"], mature["segment"], normalize="index")
reach = reach / mature["segment"].value_counts(normalize=True) * 100

# %% wrong q2 customers-only
# These are the doors of customers. Reach asks for leads, bought or not.
buyers = mature[mature["won_120d"]]
reach = pd.crosstab(buyers["entry_channel"], buyers["segment"], normalize="index") / overall * 100

# %% wrong q2 one-year
# Only the leads of 2025 are counted. `inbound` holds those of both years.
recent = inbound[inbound["year"] == 2025]
reach = pd.crosstab(recent["entry_channel"], recent["segment"], normalize="index")
reach = reach / recent["segment"].value_counts(normalize=True) * 100

# %% accept q2
counts = inbound.groupby(["entry_channel", "segment"]).size().unstack(fill_value=0)
reach = counts.div(counts.sum(axis=1), axis=0) / (counts.sum() / len(inbound)) * 100

# %% accept q2
by_segment = pd.crosstab(inbound["segment"], inbound["entry_channel"], normalize="index")
reach = (by_segment / inbound["entry_channel"].value_counts(normalize=True) * 100).T

# %% accept q2
reach = pd.DataFrame({"entry_channel": sorted(inbound["entry_channel"].unique())})
for name in ["solo", "team", "multi"]:
    part = inbound.groupby("entry_channel").agg(share=("segment", lambda s, name=name: (s == name).mean()))["share"]
    reach[name] = reach["entry_channel"].map(part) / (inbound["segment"] == name).mean() * 100

# %% [markdown] hint q2
# 1. The last two demos have both steps: a crosstab whose rows add up to 1, and a division by the shares overall.
# 2. The channel goes down the side, the segment along the top. The shares overall come from `value_counts(normalize=True)` on one column of `inbound`.
# 3. `shares = pd.crosstab(inbound["…"], inbound["…"], normalize="…")`, then `reach = shares / inbound["…"].value_counts(normalize=True) * 100`.

# %% [markdown] meaning q2
# For `team` the doors lie much closer together than for `multi`: medium firms come through every door, so no single channel "has" them. Where the index of `multi` stands out, ask how many leads that door brings at all before you send the budget there.

# %% [markdown] ask q3 type=table points=4 columns="leads.segment,leads.source_type,funnel.won_120d,funnel.observable_120d,opportunities.amount_eur,opportunities.segment,opportunities.status,opportunities.source_type" period="leads created and deals won in 2024 and 2025"
# ### What one lead is worth, and all of them
#
# Make the table `value`, **one row for each `segment`** (it may be the index), with the columns (not rounded):
#
# - `n` (int): leads in `mature`;
# - `p_customer` (float, fraction): the share of them with `won_120d` True;
# - `margin_eur` (float, EUR): what a customer leaves in the first year as signed: the **mean** `amount_eur` of the deals in `opps` with `status` `"won"` and `source_type` `"inbound"`, whenever they were won, × the segment's gross margin in `margin`;
# - `ev_lead` (float, EUR per lead): the **expected value** of a lead, `p_customer` × `margin_eur`;
# - `ev_all` (float, EUR): `n` × `ev_lead`.
#
# Customers from the checkout have no deal; they are in `p_customer` and are taken to be worth as much as the others.
#
# *Why: big deals that never close are worth less than they look, and small ones that close often may be too.*

# %% answer q3
### BEGIN SOLUTION
won = opps[(opps["status"] == "won") & (opps["source_type"] == "inbound")]
value = mature.groupby("segment").agg(p_customer=("won_120d", "mean"))
value["n"] = mature["segment"].value_counts()
value["margin_eur"] = won.groupby("segment")["amount_eur"].mean() * margin
value["ev_lead"] = value["p_customer"] * value["margin_eur"]
value["ev_all"] = value["n"] * value["ev_lead"]
### END SOLUTION

# %% check q3
check("q3", value)

# %% wrong q3 immature-too
# `n` counts leads whose 120 days are not over, and who count as lost in `p_customer`. Start from `mature`.
value["n"] = inbound.groupby("segment").size()
value["p_customer"] = inbound.groupby("segment")["won_120d"].mean()
value["ev_lead"] = value["p_customer"] * value["margin_eur"]
value["ev_all"] = value["n"] * value["ev_lead"]

# %% wrong q3 leads-of-one-year
# `n` and `p_customer` are of leads created in 2025, as in the lesson's table. `mature` holds two years; take all its rows.
late = mature[mature["year"] == 2025]
value["n"] = late.groupby("segment").size()
value["p_customer"] = late.groupby("segment")["won_120d"].mean()
value["ev_lead"] = value["p_customer"] * value["margin_eur"]
value["ev_all"] = value["n"] * value["ev_lead"]

# %% wrong q3 everything-of-one-year
# Leads and deals are those of 2025, as in the lesson's table. Here both years count: all rows of `mature`, and deals whenever they were won.
late = mature[mature["year"] == 2025]
value["n"] = late.groupby("segment").size()
value["p_customer"] = late.groupby("segment")["won_120d"].mean()
value["margin_eur"] = won[won["closed_year"] == 2025].groupby("segment")["amount_eur"].mean() * margin
value["ev_lead"] = value["p_customer"] * value["margin_eur"]
value["ev_all"] = value["n"] * value["ev_lead"]

# %% wrong q3 deals-of-one-year
# `margin_eur` rests on the deals won in 2025, as in the lesson's table. Take all won inbound deals, whenever they were won.
value["margin_eur"] = won[won["closed_year"] == 2025].groupby("segment")["amount_eur"].mean() * margin
value["ev_lead"] = value["p_customer"] * value["margin_eur"]
value["ev_all"] = value["n"] * value["ev_lead"]

# %% wrong q3 n-of-all-inbound
# `n` counts all inbound leads, while `p_customer` is a share of the mature ones. The base of a share and the number beside it are the same leads.
value["n"] = inbound.groupby("segment").size()
value["ev_all"] = value["n"] * value["ev_lead"]

# %% wrong q3 outbound-leads-too
# `n` and `p_customer` count outbound leads as well. `mature` holds the inbound ones.
both = leads.merge(funnel[["lead_id", "won_120d", "observable_120d"]], on="lead_id")
both = both[both["observable_120d"]]
value["n"] = both.groupby("segment").size()
value["p_customer"] = both.groupby("segment")["won_120d"].mean()
value["ev_lead"] = value["p_customer"] * value["margin_eur"]
value["ev_all"] = value["n"] * value["ev_lead"]

# %% wrong q3 outbound-deals-too
# `margin_eur` contains deals that sellers went out to find. What an inbound lead may become is measured on inbound deals.
value["margin_eur"] = opps[opps["status"] == "won"].groupby("segment")["amount_eur"].mean() * margin
value["ev_lead"] = value["p_customer"] * value["margin_eur"]
value["ev_all"] = value["n"] * value["ev_lead"]

# %% wrong q3 revenue-for-margin
# `margin_eur` is revenue. What is left after the cost of delivering is that times the segment's `margin`.
value["margin_eur"] = won.groupby("segment")["amount_eur"].mean()
value["ev_lead"] = value["p_customer"] * value["margin_eur"]
value["ev_all"] = value["n"] * value["ev_lead"]

# %% wrong q3 one-margin-for-all
# All segments have got the same margin, the mean of the three. Each has its own.
value["margin_eur"] = won.groupby("segment")["amount_eur"].mean() * margin.mean()
value["ev_lead"] = value["p_customer"] * value["margin_eur"]
value["ev_all"] = value["n"] * value["ev_lead"]

# %% wrong q3 median-deal
# `margin_eur` rests on the median deal. To multiply up to a sum you need the mean (day 4).
value["margin_eur"] = won.groupby("segment")["amount_eur"].median() * margin
value["ev_lead"] = value["p_customer"] * value["margin_eur"]
value["ev_all"] = value["n"] * value["ev_lead"]

# %% wrong q3 lost-deals-too
# `margin_eur` contains deals that were lost or are still open. Nobody has signed those.
mine = opps[opps["source_type"] == "inbound"]
value["margin_eur"] = mine.groupby("segment")["amount_eur"].mean() * margin
value["ev_lead"] = value["p_customer"] * value["margin_eur"]
value["ev_all"] = value["n"] * value["ev_lead"]

# %% wrong q3 pounds-and-dollars
# `margin_eur` averages pounds and dollars with euros. The column in one currency is `amount_eur`.
value["margin_eur"] = won.groupby("segment")["amount_local"].mean() * margin
value["ev_lead"] = value["p_customer"] * value["margin_eur"]
value["ev_all"] = value["n"] * value["ev_lead"]

# %% wrong q3 list-price
# `margin_eur` starts from list prices, in local money and before the discount. Take `amount_eur`.
value["margin_eur"] = won.groupby("segment")["list_local"].mean() * margin
value["ev_lead"] = value["p_customer"] * value["margin_eur"]
value["ev_all"] = value["n"] * value["ev_lead"]

# %% wrong q3 sum-of-deals
# `margin_eur` is the sum of all deals of the segment. What *a* customer leaves is their mean.
value["margin_eur"] = won.groupby("segment")["amount_eur"].sum() * margin
value["ev_lead"] = value["p_customer"] * value["margin_eur"]
value["ev_all"] = value["n"] * value["ev_lead"]

# %% wrong q3 win-rate-for-p
# `p_customer` is the win rate of deals. A lead has further to go than a deal: the base is leads.
closed = opps[opps["status"].isin(["won", "lost"]) & (opps["source_type"] == "inbound")]
value["p_customer"] = closed.groupby("segment")["status"].agg(lambda s: (s == "won").mean())
value["ev_lead"] = value["p_customer"] * value["margin_eur"]
value["ev_all"] = value["n"] * value["ev_lead"]

# %% wrong q3 deals-per-lead
# `p_customer` divides deals, whenever they were won, by leads. Asked is the share of leads that were customers within 120 days: `won_120d`.
value["p_customer"] = won.groupby("segment").size() / value["n"]
value["ev_lead"] = value["p_customer"] * value["margin_eur"]
value["ev_all"] = value["n"] * value["ev_lead"]

# %% wrong q3 deals-only-customers
# `p_customer` is the share of leads with a won deal. Customers from the checkout have no deal and are missing; those who signed after more than 120 days are in it. Take `won_120d`.
signed = mature["lead_id"].isin(won["lead_id"])
value["p_customer"] = signed.groupby(mature["segment"]).mean()
value["ev_lead"] = value["p_customer"] * value["margin_eur"]
value["ev_all"] = value["n"] * value["ev_lead"]

# %% wrong q3 won-at-any-time
# In `p_customer` everybody counts who bought at any time. `won_120d` asks for the first 120 days.
ever = mature["lead_id"].isin(funnel[funnel["won_at"].notna()]["lead_id"])
value["p_customer"] = ever.groupby(mature["segment"]).mean()
value["ev_lead"] = value["p_customer"] * value["margin_eur"]
value["ev_all"] = value["n"] * value["ev_lead"]

# %% wrong q3 one-chance-for-all
# `p_customer` is the same for all segments. Each has its own chance.
value["p_customer"] = mature["won_120d"].mean()
value["ev_lead"] = value["p_customer"] * value["margin_eur"]
value["ev_all"] = value["n"] * value["ev_lead"]

# %% wrong q3 chance-forgotten
# `ev_lead` is what a *customer* leaves. Of the leads only some become one: multiply by that chance.
value["ev_lead"] = value["margin_eur"]
value["ev_all"] = value["n"] * value["ev_lead"]

# %% wrong q3 reach-forgotten
# `ev_all` is the value of one lead once more. Multiply by how many there are.
value["ev_all"] = value["ev_lead"]

# %% wrong q3 all-inbound-in-total
# `ev_all` is multiplied with all inbound leads. The number in the same table is `n`.
value["ev_all"] = inbound.groupby("segment").size() * value["ev_lead"]

# %% wrong q3 customers-in-total
# `ev_all` is multiplied with customers, and the chance is in `ev_lead` already. Multiply by leads.
value["ev_all"] = mature.groupby("segment")["won_120d"].sum() * value["ev_lead"]

# %% accept q3
per_deal = opps.loc[(opps["status"] == "won") & (opps["source_type"] == "inbound")]
per_deal = per_deal.assign(left=per_deal["amount_eur"] * per_deal["segment"].map(margin))
value = pd.DataFrame({"n": mature["segment"].value_counts(), "p_customer": mature.groupby("segment")["won_120d"].mean()})
value = value.assign(margin_eur=per_deal.groupby("segment")["left"].mean())
value = value.assign(ev_lead=value["p_customer"] * value["margin_eur"]).reset_index()
value["ev_all"] = value["ev_lead"] * value["n"]

# %% [markdown] hint q3
# 1. Two tables: chances come from `mature`, money from the won inbound deals in `opps`. Group both by `segment`.
# 2. A Series that has the segments as its index is put into the right rows by itself, and so is the product of two such Series.
# 3. `value = mature.groupby("segment").agg(p_customer=("…", "mean"))`, `value["n"] = mature["segment"].value_counts()`, then `value["margin_eur"] = won.groupby("segment")["…"].mean() * margin` and two products.

# %% [markdown] meaning q3
# Number, chance, margin, value of a lead, value of all leads: ask each of them for the best segment, and you may hear several names. Where two columns answer differently, "the best segment" is a sentence that has to name its column. Tomasz speaks of `margin_eur`, the colleague with the studio of `n`; a budget works on the last one.

# %% [markdown] ask q4 points=3 columns="activities.lead_id,activities.minutes,activities.outcome,activities.year,leads.segment,leads.uses_rival,leads.role" period="conversations of 2025"
# ### The cost of not choosing
#
# This is Amara's draft of the **house ICP** (ideal customer profile):
#
# > A **team** firm (segment), **that already uses a rival's program** (trigger), **and the owner or a manager is in touch with us, nobody else** (exclusion).
#
# In columns of `leads`: `segment` is `"team"`, **and** `uses_rival` is True, **and** `role` is `"owner"` or `"manager"`. A lead that misses at least one of the three is *outside*. Inbound and outbound leads are judged alike. No blanks in these columns.
#
# `talks` holds the conversations of 2025; each belongs to one lead (`lead_id`), whenever that lead was created. Fill two floats, not rounded:
#
# - `p_outside`: the share of these **conversations** (rows) that were held with leads outside the house ICP, a fraction;
# - `hours_outside`: the length of those conversations outside, added up, in **hours** (`minutes` holds minutes).
#
# *Why: a profile is paid for in seller hours, whether you have written it down or not.*

# %% answer q4
### BEGIN SOLUTION
who = talks.merge(leads[["lead_id", "segment", "uses_rival", "role"]], on="lead_id", how="left", validate="many_to_one")
inside = (who["segment"] == "team") & who["uses_rival"] & who["role"].isin(["owner", "manager"])
p_outside = (~inside).mean()
hours_outside = who[~inside]["minutes"].sum() / 60
### END SOLUTION

# %% check q4
check("q4", p_outside, hours_outside)

# %% wrong q4 inside-share
# `p_outside` is the share *inside* the profile. The tilde `~` turns a filter round.
p_outside = inside.mean()

# %% wrong q4 inside-hours
# `hours_outside` are the hours *inside* the profile.
hours_outside = who[inside]["minutes"].sum() / 60

# %% wrong q4 minutes
# `hours_outside` is in minutes. An hour has 60.
hours_outside = who[~inside]["minutes"].sum()

# %% wrong q4 share-of-minutes
# `p_outside` is a share of minutes. Count rows: it is a share of conversations.
p_outside = who[~inside]["minutes"].sum() / who["minutes"].sum()

# %% wrong q4 share-of-leads
# `p_outside` counts each lead once. A lead that was spoken with three times counts three times.
once = who.drop_duplicates(subset="lead_id")
p_outside = 1 - ((once["segment"] == "team") & once["uses_rival"] & once["role"].isin(["owner", "manager"])).mean()

# %% wrong q4 trigger-forgotten
# The trigger is missing: who uses no rival's program is outside as well.
loose = (who["segment"] == "team") & who["role"].isin(["owner", "manager"])
p_outside = (~loose).mean()
hours_outside = who[~loose]["minutes"].sum() / 60

# %% wrong q4 exclusion-forgotten
# The exclusion is missing: with whom has Larkwell spoken at these firms?
loose = (who["segment"] == "team") & who["uses_rival"]
p_outside = (~loose).mean()
hours_outside = who[~loose]["minutes"].sum() / 60

# %% wrong q4 segment-forgotten
# The segment is missing: small and large firms are outside, too.
loose = who["uses_rival"] & who["role"].isin(["owner", "manager"])
p_outside = (~loose).mean()
hours_outside = who[~loose]["minutes"].sum() / 60

# %% wrong q4 only-segment
# Only the segment is looked at. The profile has three parts, and whoever misses one is outside.
loose = who["segment"] == "team"
p_outside = (~loose).mean()
hours_outside = who[~loose]["minutes"].sum() / 60

# %% wrong q4 all-three-missed
# Here a lead is outside only if it misses all three parts. It is outside when it misses one: build the filter for *inside* and turn the whole of it round, not each part.
near = (who["segment"] == "team") | who["uses_rival"] | who["role"].isin(["owner", "manager"])
p_outside = (~near).mean()
hours_outside = who[~near]["minutes"].sum() / 60

# %% wrong q4 owners-only
# Managers count as outside here. The profile names two roles.
strict = (who["segment"] == "team") & who["uses_rival"] & (who["role"] == "owner")
p_outside = (~strict).mean()
hours_outside = who[~strict]["minutes"].sum() / 60

# %% wrong q4 every-manager-inside
# Every manager is inside here, whatever the firm: `&` is worked out before `|`. Put brackets round the two roles, or use `isin`.
wide = (who["segment"] == "team") & who["uses_rival"] & (who["role"] == "owner") | (who["role"] == "manager")
p_outside = (~wide).mean()
hours_outside = who[~wide]["minutes"].sum() / 60

# %% wrong q4 roles-turned
# The roles are turned round: inside are owners and managers, outside all the others.
turned = (who["segment"] == "team") & who["uses_rival"] & ~who["role"].isin(["owner", "manager"])
p_outside = (~turned).mean()
hours_outside = who[~turned]["minutes"].sum() / 60

# %% wrong q4 profile-among-inbound
# Every outbound lead counts as outside: you looked for the profile among inbound leads only. The draft judges both kinds alike, so look in `leads`.
fitting = inbound[(inbound["segment"] == "team") & inbound["uses_rival"] & inbound["role"].isin(["owner", "manager"])]
far = talks[~talks["lead_id"].isin(fitting["lead_id"])]
p_outside = len(far) / len(talks)
hours_outside = far["minutes"].sum() / 60

# %% wrong q4 profile-among-the-young
# Leads created before 2025 all count as outside: you looked for the profile among those of the year. A conversation of 2025 may be with an older lead.
fitting = leads[(leads["segment"] == "team") & leads["uses_rival"] & leads["role"].isin(["owner", "manager"]) & (leads["year"] == 2025)]
far = talks[~talks["lead_id"].isin(fitting["lead_id"])]
p_outside = len(far) / len(talks)
hours_outside = far["minutes"].sum() / 60

# %% wrong q4 no-rival-inside
# The trigger is turned round: inside is who *uses* a rival's program.
turned = (who["segment"] == "team") & ~who["uses_rival"] & who["role"].isin(["owner", "manager"])
p_outside = (~turned).mean()
hours_outside = who[~turned]["minutes"].sum() / 60

# %% wrong q4 all-activities
# All activities of 2025 are counted, calls that nobody answered among them. The conversations are in `talks`.
every = activities[activities["year"] == 2025].merge(leads[["lead_id", "segment", "uses_rival", "role"]], on="lead_id")
fits = (every["segment"] == "team") & every["uses_rival"] & every["role"].isin(["owner", "manager"])
p_outside = (~fits).mean()
hours_outside = every[~fits]["minutes"].sum() / 60

# %% wrong q4 inbound-only
# Conversations with outbound leads have dropped out. The profile judges both kinds alike.
some = talks.merge(inbound[["lead_id", "segment", "uses_rival", "role"]], on="lead_id")
fits = (some["segment"] == "team") & some["uses_rival"] & some["role"].isin(["owner", "manager"])
p_outside = (~fits).mean()
hours_outside = some[~fits]["minutes"].sum() / 60

# %% wrong q4 mature-only
# Conversations with outbound leads and with leads whose 120 days aren't over have dropped out. `talks` counts whole.
some = talks.merge(mature[["lead_id", "segment", "uses_rival", "role"]], on="lead_id")
fits = (some["segment"] == "team") & some["uses_rival"] & some["role"].isin(["owner", "manager"])
p_outside = (~fits).mean()
hours_outside = some[~fits]["minutes"].sum() / 60

# %% wrong q4 leads-of-the-year
# Only leads created in 2025 are counted. The conversations are those of 2025; the lead may be older.
young = who.merge(leads[leads["year"] == 2025][["lead_id"]], on="lead_id")
fits = (young["segment"] == "team") & young["uses_rival"] & young["role"].isin(["owner", "manager"])
p_outside = (~fits).mean()
hours_outside = young[~fits]["minutes"].sum() / 60

# %% wrong q4 both-years
# The conversations of 2024 are in here as well. `talks` holds those of 2025.
every = activities[activities["outcome"].isin(["connected", "meeting_booked"])]
every = every.merge(leads[["lead_id", "segment", "uses_rival", "role"]], on="lead_id")
fits = (every["segment"] == "team") & every["uses_rival"] & every["role"].isin(["owner", "manager"])
p_outside = (~fits).mean()
hours_outside = every[~fits]["minutes"].sum() / 60

# %% accept q4
fitting = leads[(leads["segment"] == "team") & leads["uses_rival"] & ~leads["role"].isin(["assistant", "practitioner", "student"])]
outside = talks[~talks["lead_id"].isin(fitting["lead_id"])]
p_outside = len(outside) / len(talks)
hours_outside = outside["minutes"].sum() / 60

# %% [markdown] hint q4
# 1. `talks` does not know the firms; `leads` does. One merge on `lead_id`.
# 2. Write the filter for *inside* first, three conditions joined with `&`, then turn the whole of it round with `~`.
# 3. `inside = (who["segment"] == "…") & who["…"] & who["role"].isin([…, …])`, `(~inside).mean()`, `who[~inside]["minutes"].sum() / …`.

# %% [markdown] meaning q4
# So many hours went to firms that the draft would turn away. That is no waste yet: outbound deals with large firms are among them. It is the price tag of the profile, and a reason to test its parts before anybody obeys it.

# %% [markdown] ask q5 type=table points=3 columns="leads.segment,leads.uses_rival,leads.role,funnel.won_120d,funnel.observable_120d" period="leads created in 2024 and 2025"
# ### Does a part of the profile hold?
#
# A profile claims that those inside it buy more often. Test two of its parts, each by itself, without the other. A lead **passes** the part `trigger` if `uses_rival` is True; it **passes** the part `role` if its `role` is `"owner"` or `"manager"`, so that the exclusion does not shut it out. The **gap** of a part is
#
# share with `won_120d` True among the leads that pass it, minus the same share among the leads that do not.
#
# Make the table `gaps` with the rows `trigger` and `role` (as the index, or in a column named `part`) and the columns (float, fractions: 0.01 is one percentage point; not rounded; below zero where those who pass buy less often):
#
# - `all_leads`: the gap among all leads in `mature`;
# - `team_only`: the gap among the leads in `mature` whose `segment` is `"team"`.
#
# *Why: a part that does not separate buyers from others only makes the target smaller. And a part may separate them because it sorts by something else.*

# %% answer q5
### BEGIN SOLUTION
def gap(df, meets):
    return df[meets]["won_120d"].mean() - df[~meets]["won_120d"].mean()


team = mature[mature["segment"] == "team"]
may_sign = ["owner", "manager"]
gaps = pd.DataFrame({
    "part": ["trigger", "role"],
    "all_leads": [gap(mature, mature["uses_rival"]), gap(mature, mature["role"].isin(may_sign))],
    "team_only": [gap(team, team["uses_rival"]), gap(team, team["role"].isin(may_sign))],
})
### END SOLUTION

# %% check q5
check("q5", gaps)

# %% wrong q5 signs-turned
# Every gap has the wrong sign: those who pass the part come first, those who do not are subtracted.
gaps = gaps.assign(all_leads=-gaps["all_leads"], team_only=-gaps["team_only"])

# %% wrong q5 against-everybody
# The leads that pass a part are compared with *all* leads, themselves included. Compare them with those that do not.
def lift(df, meets):
    return df[meets]["won_120d"].mean() - df["won_120d"].mean()


gaps = gaps.assign(
    all_leads=[lift(mature, mature["uses_rival"]), lift(mature, mature["role"].isin(may_sign))],
    team_only=[lift(team, team["uses_rival"]), lift(team, team["role"].isin(may_sign))],
)

# %% wrong q5 ratio
# These are ratios of two shares. The gap is their difference.
def ratio(df, meets):
    return df[meets]["won_120d"].mean() / df[~meets]["won_120d"].mean()


gaps = gaps.assign(
    all_leads=[ratio(mature, mature["uses_rival"]), ratio(mature, mature["role"].isin(may_sign))],
    team_only=[ratio(team, team["uses_rival"]), ratio(team, team["role"].isin(may_sign))],
)

# %% wrong q5 shares-only
# These are the shares of those who pass the part. What is missing is the comparison with those who do not.
gaps = gaps.assign(
    all_leads=[mature[mature["uses_rival"]]["won_120d"].mean(), mature[mature["role"].isin(may_sign)]["won_120d"].mean()],
    team_only=[team[team["uses_rival"]]["won_120d"].mean(), team[team["role"].isin(may_sign)]["won_120d"].mean()],
)

# %% wrong q5 roles-shut-out
# In the row `role` those whom the exclusion shuts out come first. Those who pass, owners and managers, stand before the minus sign.
others = ["assistant", "practitioner", "student"]
gaps = gaps.assign(
    all_leads=[gap(mature, mature["uses_rival"]), gap(mature, mature["role"].isin(others))],
    team_only=[gap(team, team["uses_rival"]), gap(team, team["role"].isin(others))],
)

# %% wrong q5 one-year-only
# Only leads created in 2025 are counted, as in the lesson's first table. `mature` holds two years.
late, late_team = mature[mature["year"] == 2025], team[team["year"] == 2025]
gaps = gaps.assign(
    all_leads=[gap(late, late["uses_rival"]), gap(late, late["role"].isin(may_sign))],
    team_only=[gap(late_team, late_team["uses_rival"]), gap(late_team, late_team["role"].isin(may_sign))],
)

# %% wrong q5 outbound-too
# Outbound leads have got in. `mature` holds the inbound ones.
both = leads.merge(funnel[["lead_id", "won_120d", "observable_120d"]], on="lead_id")
both = both[both["observable_120d"]]
both_team = both[both["segment"] == "team"]
gaps = gaps.assign(
    all_leads=[gap(both, both["uses_rival"]), gap(both, both["role"].isin(may_sign))],
    team_only=[gap(both_team, both_team["uses_rival"]), gap(both_team, both_team["role"].isin(may_sign))],
)

# %% wrong q5 rounded-to-three
# The gaps are rounded. Keep all digits, and use `.round(3)` only for looking at them.
gaps = gaps.round(3)

# %% wrong q5 rounded-to-two
# The gaps are rounded, to whole percentage points. Keep all digits, and use `.round(2)` only for looking at them.
gaps = gaps.round(2)

# %% wrong q5 immature-too
# Leads whose 120 days are not over count as lost here. Start from `mature`.
young = inbound[inbound["segment"] == "team"]
gaps = gaps.assign(
    all_leads=[gap(inbound, inbound["uses_rival"]), gap(inbound, inbound["role"].isin(may_sign))],
    team_only=[gap(young, young["uses_rival"]), gap(young, young["role"].isin(may_sign))],
)

# %% wrong q5 owners-only
# Managers count among those who do not pass `role`. It names two roles.
gaps = gaps.assign(
    all_leads=[gap(mature, mature["uses_rival"]), gap(mature, mature["role"] == "owner")],
    team_only=[gap(team, team["uses_rival"]), gap(team, team["role"] == "owner")],
)

# %% wrong q5 both-parts-at-once
# `role` is tested among those who use a rival's program only. Test each part by itself.
rival, rival_team = mature[mature["uses_rival"]], team[team["uses_rival"]]
gaps = gaps.assign(
    all_leads=[gap(mature, mature["uses_rival"]), gap(rival, rival["role"].isin(may_sign))],
    team_only=[gap(team, team["uses_rival"]), gap(rival_team, rival_team["role"].isin(may_sign))],
)

# %% wrong q5 trigger-among-signers
# `trigger` is tested among owners and managers only. Test each part by itself.
sign, sign_team = mature[mature["role"].isin(may_sign)], team[team["role"].isin(may_sign)]
gaps = gaps.assign(
    all_leads=[gap(sign, sign["uses_rival"]), gap(mature, mature["role"].isin(may_sign))],
    team_only=[gap(sign_team, sign_team["uses_rival"]), gap(team, team["role"].isin(may_sign))],
)

# %% wrong q5 team-against-the-rest
# `team_only` compares team leads that pass the part with everybody else, other segments included. Both sides of the comparison are team leads.
is_team = mature["segment"] == "team"
gaps = gaps.assign(
    team_only=[gap(mature, is_team & mature["uses_rival"]), gap(mature, is_team & mature["role"].isin(may_sign))]
)

# %% wrong q5 others-only
# `team_only` looks at the other segments. It asks for the leads whose segment is `"team"`.
rest = mature[mature["segment"] != "team"]
gaps = gaps.assign(team_only=[gap(rest, rest["uses_rival"]), gap(rest, rest["role"].isin(may_sign))])

# %% wrong q5 same-column-twice
# Both columns hold the gap among all leads. `team_only` needs a filter before the two shares.
gaps = gaps.assign(team_only=gaps["all_leads"])

# %% wrong q5 rows-swapped
# The two rows have changed places: `trigger` is the rival's program, `role` who is in touch with us.
gaps = gaps.assign(part=["role", "trigger"])

# %% wrong q5 columns-swapped
# The two columns have changed places.
gaps = gaps.assign(all_leads=gaps["team_only"], team_only=gaps["all_leads"])

# %% wrong q5 who-among-buyers
# This asks which share of the *buyers* passes a part. Asked is which share of those who pass it buys.
def backwards(df, meets):
    return meets[df["won_120d"]].mean() - meets[~df["won_120d"]].mean()


gaps = gaps.assign(
    all_leads=[backwards(mature, mature["uses_rival"]), backwards(mature, mature["role"].isin(may_sign))],
    team_only=[backwards(team, team["uses_rival"]), backwards(team, team["role"].isin(may_sign))],
)

# %% accept q5
marked = mature.assign(trigger=mature["uses_rival"], role_passes=mature["role"].isin(["owner", "manager"]))
gaps = pd.DataFrame(index=["trigger", "role"], columns=["all_leads", "team_only"], dtype=float)
for part, column in [("trigger", "trigger"), ("role", "role_passes")]:
    for name, df in [("all_leads", marked), ("team_only", marked[marked["segment"] == "team"])]:
        rates = pd.crosstab(df[column], df["won_120d"], normalize="index")[True]
        gaps.loc[part, name] = rates[True] - rates[False]

# %% [markdown] hint q5
# 1. Four gaps, each the difference of two shares of `won_120d`. Write it once, as a function of a table and a column of True and False.
# 2. Call it twice with `mature` and twice with the team leads; then put the four numbers into a table, a row for each part.
# 3. `def gap(df, meets): return df[meets]["…"].mean() - df[~meets]["…"].mean()`, then `pd.DataFrame({"part": [...], "all_leads": [..., ...], "team_only": [..., ...]})`.

# %% [markdown] meaning q5
# Compare the two columns of the row `role`. Assistants hardly ever write for a solo firm: among all leads the role also sorts firms by size, so its gap there mixes the two. Judge it within the segment you have chosen. In the row `trigger` look at the sign first: the draft expects a rival's users to buy more often. And even among a few thousand leads a gap of one or two percentage points may be luck (day 35 says how much).

# %% [markdown] ask q6 type=essay points=4
# ### A profile that excludes somebody
#
# Write Larkwell's ICP for the next quarter to Ines and Tomasz, in **four to six sentences**:
#
# - one sentence that is the profile: a segment, a trigger (something that can be seen before the sale), and **one exclusion**;
# - why this segment, and a number of yours, with its unit and base, that defends the **exclusion**;
# - what the exclusion would cost, or what your number cannot show;
# - what each team does differently from Monday, and when you look again.
#
# You need not keep any part of Amara's draft. A person reads your text and gives one point each for a claim, a number with its unit, a caveat and a decision.
#
# *Why: a profile that excludes nobody changes nothing.*

# %% [markdown] answer q6
# *Write here: four to six sentences to Ines and Tomasz.*

# %% [markdown] rubric q6
# One point each:
#
# 1. **Claim**: a profile in one sentence with segment, trigger and exclusion, by which two people would sort the same lead alike; each part is known before the sale.
# 2. **Number with unit**: an own number, right for the tables, with unit and base, that speaks for the exclusion (value per lead in EUR, hours in 2025, a gap in percentage points among team leads).
# 3. **Caveat**: what is lost with those excluded, or a limit of the number (margin as signed, checkout buyers without a deal, a gap that may be luck or another variable, history is not what would happen).
# 4. **Decision**: one thing each team does or stops doing, and a date or a number at which it is looked at again.

# %% [markdown] model q6
# Our first target is the team firm that has asked for us by itself; firms of one or two people get the checkout and no seller's call unless they ask for it. Of all mature inbound leads team leads are together worth the most, (write `ev_all` of `team`) EUR of first-year margin, while a lead of a solo firm is worth (write `ev_lead` of `solo`) EUR on average, before a seller's hour is paid. Some solo firms bought *because* somebody called, and the tables do not show how many would have found the checkout alone; the margins are as signed, without those who leave early. I have dropped the rival's program from the draft: among team leads its gap is (write `team_only` of `trigger`, in percentage points), not enough to turn away so many firms. From Monday Ines judges channels by team leads, Tomasz's sellers work inbound team leads before solo ones, and at the end of October, when the inbound leads of April to June have had their 120 days, we compare the share of customers among them with last year's, for both segments.
#
# *(In your answer the brackets are replaced by your own numbers.)*

# %% [markdown] weak q6
# "Our ideal customers are growing, ambitious clinics, studios and workshops with 1 to 50 people that value quality and are ready to change. They have the highest conversion, because they fit us. Everybody else should not be neglected either."
#
# *What it misses: nobody is excluded, and "ambitious" stands in no column, so two people would sort the same lead differently. There is no number, and "they convert because they fit" describes buyers after they have bought. From Monday nobody does anything else.*
