# %% [markdown] intro
# # Day 29 · The First Euro and the Last: Pareto and Diminishing Returns
#
# You find out how many corners of the paid business bring 80% of its leads, put the campaigns of one channel in order, and then do what no dashboard tile does: take generic search apart by how much was spent in a week, and ask what the *last* euros bought. At the end stands a rule for moving money that Ines, Tomasz and Maren could all sign. About 40 minutes.

# %% setup
import pandas as pd

from larkwell import begin, load

check, hint, solution = begin("day-029")

channels = load("channels")
leads = load("leads")
spend = load("spend")
visitors = load("visitors")

# Ready-made: generic search, one row a territory and week, both years (104 weeks, from Monday 2024-01-01).
FIRST_MONDAY = pd.Timestamp("2024-01-01")
searched = leads[leads["entry_channel"] == "generic_search"]
searched = searched.assign(
    week_start=FIRST_MONDAY + (searched["created_at"] - FIRST_MONDAY).dt.days // 7 * pd.Timedelta(days=7)
)
weeks = (
    spend[spend["channel"] == "generic_search"]
    .groupby(["territory_id", "week_start"])
    .agg(spend_eur=("spend_eur", "sum"))
    .reset_index()
    .merge(
        searched.groupby(["territory_id", "week_start"]).agg(leads=("lead_id", "size")).reset_index(),
        on=["territory_id", "week_start"],
        how="left",
    )
    .fillna({"leads": 0})
)
# Each territory's own weeks in four bands of 26 weeks: 1 = the quarter with the least spend, 4 = with the most.
place = weeks.groupby("territory_id")["spend_eur"].rank(method="first")
weeks = weeks.assign(leads=weeks["leads"].astype(int), band=((place - 1) // 26 + 1).astype(int))

# %% [markdown]
# ## New today: running sums and ranks
#
# `cumsum()` adds up from the top: each row holds the sum of itself and all rows above. Divided by the total it is the **cumulative share**. It means something only if the rows have been sorted before. Here for the visitors of the site by territory; `value_counts()` has sorted them, the largest first.

# %% demo
v = visitors["territory_id"].value_counts()
together = v.cumsum() / v.sum()
pd.DataFrame({"visitors": v, "together": together.round(3)}).head(8)

# %% [markdown]
# How many territories bring half of the visitors? Those whose running share is still *below* one half are not enough, so one more is needed. `rank(ascending=False)` gives the largest value rank 1. Where two values are equal, `method="min"` gives both the better place, as in sport: two firsts, then a third. Without it they share the mean of the places, 1.5.

# %% demo
n_half = (together < 0.5).sum() + 1
print(n_half, "territories bring half of the visitors")
pd.DataFrame({"visitors": v, "place": v.rank(ascending=False, method="min")}).head(3)

# %% [markdown]
# `diff()` is the opposite of `cumsum()`: each row minus the row above. The first row has none above it and is blank.

# %% demo
by_quarter = visitors.groupby("quarter").agg(visitors=("visitor_id", "size"))
by_quarter = by_quarter.assign(more=by_quarter["visitors"].diff())
by_quarter

# %% [markdown]
# One cell of such a table is read with `.loc[row, column]`; `.loc[row]` is the whole row.

# %% demo
print(by_quarter.loc["2024-Q4", "more"])

# %% [markdown]
# ## From day 23, without looking
#
# A band has 600 weeks with different spend and different numbers of leads. Its cost per lead: the ratio of the sums, or the mean of the 600 ratios? And what would a week without a lead do to the second?
#
# <details><summary>Compare with your answer</summary>
#
# The ratio of the sums: all the money of the band over all its leads. A mean of ratios gives a cheap week the same vote as a dear one, and a week without a lead has no ratio at all: divided by zero. Either it makes the mean infinite, or somebody throws it out, and with it the money that brought nothing.
#
# </details>

# %% [markdown] ask q1 points=3 columns="channels.group,channels.channel,leads.entry_channel,leads.territory_id" period="all leads of both years"
# ### Is it 80/20?
#
# Take all leads of `leads`, both years, whose `entry_channel` is a paid channel: one with `group` equal to `paid` in `channels`. A *pair* is one channel in one territory. Five paid channels and 24 territories make 120 possible pairs; a pair without a lead brings nothing.
#
# - `n_80` (int): the smallest number of pairs that together bring **at least** 80% of these leads.
# - `top_fifth` (float): the share of these leads that the 24 pairs with the most leads bring (a fifth of the 120), as a fraction between 0 and 1, not rounded.
#
# *Why: attention is a budget too. If a fifth of the pairs brought nearly everything, you could close the report on the others.*

# %% answer q1
### BEGIN SOLUTION
paid = channels[channels["group"] == "paid"]["channel"]
pairs = (
    leads[leads["entry_channel"].isin(paid)]
    .groupby(["entry_channel", "territory_id"])
    .size()
    .sort_values(ascending=False)
)
so_far = pairs.cumsum() / pairs.sum()
n_80 = (so_far < 0.8).sum() + 1
top_fifth = pairs.head(24).sum() / pairs.sum()
### END SOLUTION

# %% check q1
check("q1", n_80, top_fifth)

# %% wrong q1 assumed-law
# `n_80` is a fifth of the pairs, so the 80/20 rule was taken for granted. It is a pattern to check, no law: count until 80% is reached.
n_80 = 24

# %% wrong q1 eighty-percent-of-pairs
# `n_80` is 80% of the *pairs*. Asked is how many pairs bring 80% of the *leads*.
n_80 = 96

# %% wrong q1 one-too-few
# `n_80` counts the pairs whose running share is still below 80%. Together they are not enough yet.
n_80 = (so_far < 0.8).sum()

# %% wrong q1 smallest-first
# The running sum begins with the smallest pairs, so you need many of them. Sort with the largest on top.
n_80 = (pairs.sort_values().cumsum() / pairs.sum() < 0.8).sum() + 1

# %% wrong q1 not-sorted
# The running sum goes through the pairs by the alphabet. A cumulative share has a meaning only after sorting, the largest first.
n_80 = (pairs.sort_index().cumsum() / pairs.sum() < 0.8).sum() + 1

# %% wrong q1 every-channel
# All channels are in, also those that nobody pays for per contact. `group` in `channels` says which are paid.
every = leads.groupby(["entry_channel", "territory_id"]).size().sort_values(ascending=False)
n_80 = (every.cumsum() / every.sum() < 0.8).sum() + 1
top_fifth = every.head(24).sum() / every.sum()

# %% wrong q1 inbound-channels
# All inbound channels are in. `group` in `channels` says which of them are paid.
every = leads[leads["source_type"] == "inbound"].groupby(["entry_channel", "territory_id"]).size()
every = every.sort_values(ascending=False)
n_80 = (every.cumsum() / every.sum() < 0.8).sum() + 1
top_fifth = every.head(24).sum() / every.sum()

# %% wrong q1 territories-only
# You counted territories, all paid channels together. A pair is one channel in one territory.
t = leads[leads["entry_channel"].isin(paid)]["territory_id"].value_counts()
n_80 = (t.cumsum() / t.sum() < 0.8).sum() + 1
top_fifth = t.head(5).sum() / t.sum()

# %% wrong q1 channels-only
# You counted channels, all territories together. A pair is one channel in one territory.
t = leads[leads["entry_channel"].isin(paid)]["entry_channel"].value_counts()
n_80 = (t.cumsum() / t.sum() < 0.8).sum() + 1
top_fifth = t.head(1).sum() / t.sum()

# %% wrong q1 one-year
# Only the leads of 2025 are counted. The question is about both years.
t = leads[leads["entry_channel"].isin(paid) & (leads["year"] == 2025)].groupby(["entry_channel", "territory_id"]).size()
t = t.sort_values(ascending=False)
n_80 = (t.cumsum() / t.sum() < 0.8).sum() + 1
top_fifth = t.head(24).sum() / t.sum()

# %% wrong q1 earlier-year
# Only the leads of 2024 are counted. The question is about both years.
t = leads[leads["entry_channel"].isin(paid) & (leads["year"] == 2024)].groupby(["entry_channel", "territory_id"]).size()
t = t.sort_values(ascending=False)
n_80 = (t.cumsum() / t.sum() < 0.8).sum() + 1
top_fifth = t.head(24).sum() / t.sum()

# %% wrong q1 euros-for-leads
# That is the running share of the *spend*. Asked are the leads.
t = spend.groupby(["channel", "territory_id"])["spend_eur"].sum().sort_values(ascending=False)
n_80 = (t.cumsum() / t.sum() < 0.8).sum() + 1
top_fifth = t.head(24).sum() / t.sum()

# %% wrong q1 clicks-for-leads
# That is the running share of the *clicks*. Asked are the leads.
t = spend.groupby(["channel", "territory_id"])["clicks"].sum().sort_values(ascending=False)
n_80 = (t.cumsum() / t.sum() < 0.8).sum() + 1
top_fifth = t.head(24).sum() / t.sum()

# %% wrong q1 pairs-as-share
# `n_80` is a share of the 120 pairs. Asked is their number.
n_80 = n_80 / 120

# %% wrong q1 twenty-pairs
# `top_fifth` takes the 20 largest pairs. A fifth of the 120 possible pairs are more.
top_fifth = pairs.head(20).sum() / pairs.sum()

# %% wrong q1 first-five
# `top_fifth` takes the five largest pairs. A fifth of 120 are 24.
top_fifth = pairs.head(5).sum() / pairs.sum()

# %% wrong q1 first-by-alphabet
# `top_fifth` takes the first 24 pairs by the alphabet. Sort before you take the head.
top_fifth = pairs.sort_index().head(24).sum() / pairs.sum()

# %% wrong q1 bottom-fifth
# `top_fifth` is the share of the 24 *smallest* pairs.
top_fifth = pairs.tail(24).sum() / pairs.sum()

# %% wrong q1 the-others
# `top_fifth` is what the pairs outside the top 24 bring.
top_fifth = 1 - top_fifth

# %% wrong q1 of-all-leads
# `top_fifth` is divided by all leads of the company. The base are the leads of paid channels.
top_fifth = pairs.head(24).sum() / len(leads)

# %% wrong q1 count-for-share
# `top_fifth` is a number of leads. Asked is their share of all leads of paid channels.
top_fifth = pairs.head(24).sum()

# %% wrong q1 ordered-by-money
# The pairs have been put in order by what they cost. Asked are those with the most *leads*: sort by the leads themselves.
money = spend.groupby(["channel", "territory_id"])["spend_eur"].sum().sort_values(ascending=False)
t = pairs.rename_axis(["channel", "territory_id"]).reindex(money.index).fillna(0)
n_80 = (t.cumsum() / t.sum() < 0.8).sum() + 1
top_fifth = t.head(24).sum() / t.sum()

# %% wrong q1 what-people-said
# The leads are grouped by what people answered, and those without an answer are lost. The prompt takes `entry_channel`.
t = leads[leads["self_reported"].isin(paid)].groupby(["self_reported", "territory_id"]).size()
t = t.sort_values(ascending=False)
n_80 = (t.cumsum() / t.sum() < 0.8).sum() + 1
top_fifth = t.head(24).sum() / t.sum()

# %% accept q1
n = leads.merge(channels, left_on="entry_channel", right_on="channel", how="left")
n = n[n["group"] == "paid"].groupby(["channel", "territory_id"]).agg(leads=("lead_id", "size"))
n = n.sort_values("leads", ascending=False)
n_80 = len(n) - (n["leads"].cumsum() >= 0.8 * n["leads"].sum()).sum() + 1
top_fifth = n["leads"].nlargest(24).sum() / n["leads"].sum()

# %% [markdown] hint q1
# 1. The names of the paid channels are a column of `channels`, filtered. With them you filter `leads`.
# 2. Two keys in one `groupby`, `.size()`, then sort with the largest on top, then `cumsum()` over the total. Count the pairs that are below 0.8; how many more does it take?
# 3. `pairs = leads[leads["entry_channel"].isin(…)].groupby([…, …]).size().sort_values(ascending=False)`, then `(pairs.cumsum() / … < 0.8).sum() + …` and `pairs.head(…).sum() / …`.

# %% [markdown] meaning q1
# Ines can now say how concentrated her paid leads really are, instead of quoting a rule. The further `top_fifth` lies below 0.8, the less there is to gain from looking at the top pairs only.

# %% [markdown] ask q2 points=3 columns="spend.year,spend.channel,spend.campaign,spend.spend_eur,spend.clicks" period="2025"
# ### Which campaigns take the money?
#
# Generic search, 2025: the rows of `spend` with `channel` equal to `generic_search` and `year` 2025, all territories. A campaign is one name in `campaign`, exactly as it is typed there.
#
# Make `campaigns` (DataFrame), one row a campaign, order and index free, with the columns
#
# - `campaign` (text);
# - `spend_eur` (float): its media spend of the year, in EUR (column `spend_eur`);
# - `clicks` (int): its clicks of the year;
# - `cum_share` (float): the share of the channel's spend of the year that this campaign and all campaigns with *more* spend took together, a fraction between 0 and 1, so that the campaign with the least spend has 1;
# - `spend_rank` and `click_rank`: its place by spend and by clicks, 1 = most; campaigns with equally many clicks both get the better place.
#
# Nothing is rounded.
#
# *Why: leads don't carry the name of a campaign at Larkwell, so money and clicks are as far down as a manager of campaigns can see. Where the two ranks lie far apart is a good place to start.*

# %% answer q2
### BEGIN SOLUTION
campaigns = (
    spend[(spend["channel"] == "generic_search") & (spend["year"] == 2025)]
    .groupby("campaign")
    .agg(spend_eur=("spend_eur", "sum"), clicks=("clicks", "sum"))
    .reset_index()
    .sort_values("spend_eur", ascending=False)
)
campaigns = campaigns.assign(
    cum_share=campaigns["spend_eur"].cumsum() / campaigns["spend_eur"].sum(),
    spend_rank=campaigns["spend_eur"].rank(ascending=False, method="min"),
    click_rank=campaigns["clicks"].rank(ascending=False, method="min"),
)
### END SOLUTION

# %% check q2
check("q2", campaigns)

# %% wrong q2 share-of-its-own
# `cum_share` is each campaign's own share. Cumulative means: this campaign and all larger ones together.
campaigns = campaigns.assign(cum_share=campaigns["spend_eur"] / campaigns["spend_eur"].sum())

# %% wrong q2 euros-so-far
# `cum_share` is a running sum of euros. Divide it by the channel's spend of the year.
campaigns = campaigns.assign(cum_share=campaigns["spend_eur"].cumsum())

# %% wrong q2 alphabet
# `cum_share` was summed through the campaigns by the alphabet. Sort by spend first, the largest on top.
campaigns = campaigns.sort_values("campaign")
campaigns = campaigns.assign(cum_share=campaigns["spend_eur"].cumsum() / campaigns["spend_eur"].sum())

# %% wrong q2 smallest-first
# `cum_share` begins with the smallest campaign. Sort with the largest on top before you add up.
campaigns = campaigns.sort_values("spend_eur")
campaigns = campaigns.assign(cum_share=campaigns["spend_eur"].cumsum() / campaigns["spend_eur"].sum())

# %% wrong q2 without-itself
# `cum_share` holds only the campaigns above, without the campaign itself: the first one has 0.
campaigns = campaigns.assign(cum_share=campaigns["cum_share"] - campaigns["spend_eur"] / campaigns["spend_eur"].sum())

# %% wrong q2 share-of-clicks
# `cum_share` adds up clicks. Asked is the share of the spend.
campaigns = campaigns.assign(cum_share=campaigns["clicks"].cumsum() / campaigns["clicks"].sum())

# %% wrong q2 least-is-first
# The ranks run upwards: the smallest campaign is number 1. `rank` does that unless it is told otherwise.
campaigns = campaigns.assign(
    spend_rank=campaigns["spend_eur"].rank(method="min"), click_rank=campaigns["clicks"].rank(method="min")
)

# %% wrong q2 least-spend-is-first
# `spend_rank` runs upwards: the campaign with the least spend is number 1. `rank` does that unless it is told otherwise.
campaigns = campaigns.assign(spend_rank=campaigns["spend_eur"].rank(method="min"))

# %% wrong q2 fewest-clicks-first
# `click_rank` runs upwards: the campaign with the fewest clicks is number 1. `rank` does that unless it is told otherwise.
campaigns = campaigns.assign(click_rank=campaigns["clicks"].rank(method="min"))

# %% wrong q2 one-rank-twice
# `click_rank` repeats the rank by spend. Rank the column `clicks`.
campaigns = campaigns.assign(click_rank=campaigns["spend_rank"])

# %% wrong q2 local-currency
# The spend is in local currencies, pounds and dollars added to euros. Use `spend_eur`.
# -     .agg(spend_eur=("spend_eur", "sum"), clicks=("clicks", "sum"))
# +     .agg(spend_eur=("spend_local", "sum"), clicks=("clicks", "sum"))

# %% wrong q2 two-years
# The spend is of both years. Asked is 2025.
# -     spend[(spend["channel"] == "generic_search") & (spend["year"] == 2025)]
# +     spend[spend["channel"] == "generic_search"]

# %% wrong q2 year-before
# The spend is of 2024. Asked is 2025.
# -     spend[(spend["channel"] == "generic_search") & (spend["year"] == 2025)]
# +     spend[(spend["channel"] == "generic_search") & (spend["year"] == 2024)]

# %% wrong q2 all-channels
# All paid channels are in. Asked is generic search alone.
# -     spend[(spend["channel"] == "generic_search") & (spend["year"] == 2025)]
# +     spend[spend["year"] == 2025]

# %% wrong q2 mean-week
# `spend_eur` and `clicks` are those of an average week. Asked are the sums of the year.
# -     .agg(spend_eur=("spend_eur", "sum"), clicks=("clicks", "sum"))
# +     .agg(spend_eur=("spend_eur", "mean"), clicks=("clicks", "mean"))

# %% wrong q2 shown-for-clicked
# `clicks` counts how often the adverts were shown. Use the column `clicks`.
shown = spend[(spend["channel"] == "generic_search") & (spend["year"] == 2025)].groupby("campaign")["impressions"].sum()
campaigns = campaigns.set_index("campaign").assign(clicks=shown).reset_index()
campaigns = campaigns.assign(click_rank=campaigns["clicks"].rank(ascending=False, method="min"))

# %% wrong q2 names-in-small-letters
# The names in `campaign` have been changed. Leave capitals and spaces as they stand in the table.
campaigns = campaigns.assign(campaign=campaigns["campaign"].str.lower().str.replace(" ", ""))

# %% wrong q2 rounded
# The numbers are rounded. Keep all digits in the table.
campaigns = campaigns.assign(spend_eur=campaigns["spend_eur"].round(0), cum_share=campaigns["cum_share"].round(2))

# %% accept q2
part = spend[(spend["channel"] == "generic_search") & (spend["week_start"] >= "2025-01-01")]
money = part.groupby("campaign")["spend_eur"].sum().sort_values(ascending=False)
clicks = part.groupby("campaign")["clicks"].sum()
campaigns = pd.DataFrame(
    {
        "spend_eur": money,
        "clicks": clicks,
        "cum_share": money.cumsum() / money.sum(),
        "spend_rank": money.rank(ascending=False),
        "click_rank": clicks.rank(ascending=False, method="min").astype(int),
    }
).reset_index()

# %% [markdown] hint q2
# 1. Filter channel and year, group by the name, and sum two columns. Only then sort, since the running sum goes from top to bottom.
# 2. `.reset_index()` turns the names back into a column. After `sort_values("spend_eur", ascending=False)` add three columns with `assign`: a `cumsum` over a sum, and two ranks.
# 3. `campaigns = spend[… & …].groupby("campaign").agg(spend_eur=(…, "sum"), clicks=(…)).reset_index().sort_values(…, ascending=False)`, then `campaigns.assign(cum_share=… / …, spend_rank=….rank(ascending=False, method="min"), click_rank=…)`.

# %% [markdown] meaning q2
# A campaign high by spend and low by clicks is a question for its agency, not yet a verdict: a click may be dear because it is worth more. With `cum_share` Ines sees how many names she has to read before she has seen most of the money.

# %% [markdown]
# ## The bands
#
# `weeks` is ready-made: generic search, one row a territory and week. `spend_eur` is what was spent in that week, `leads` how many leads with this entry channel were created from its Monday 00:00 to its Sunday 24:00 (0 where there was none), and `band` compares the week with the *same territory's* other weeks: 1 is the quarter of its weeks with the least spend, 4 the quarter with the most. So every band holds 26 weeks of every territory, and a large territory isn't compared with a small one. (The tables' last three days, after the last whole week, are left out.)

# %% demo
weeks.head(4)

# %% [markdown] ask q3 points=4 columns="spend.spend_eur,spend.week_start,leads.created_at,leads.entry_channel" period="104 whole weeks, 2024-01-01 to 2025-12-28"
# ### What did the last euros buy?
#
# From `weeks`, make `bands` (DataFrame), one row a band, with `band` (1 to 4) as a column or as the index, and
#
# - `weeks` (int): how many territory-weeks;
# - `spend_eur` (float): all spend of the band, in EUR;
# - `leads` (int): all its leads;
# - `average_cpl` (float): the spend of the band per lead of the band, in EUR;
# - `marginal_cpl` (float): the *extra* spend against the next lower band, divided by the *extra* leads against that band, in EUR per extra lead; blank (NaN) in band 1.
#
# All bands hold equally many weeks, so their sums can be subtracted from each other as they are. Should a band have no more leads than the one below, leave what the division gives. Nothing is rounded.
#
# *Why: the average tells you what all the euros bought together. If you want to add some or take some away, it is the last ones that you have to ask.*

# %% answer q3
### BEGIN SOLUTION
bands = weeks.groupby("band").agg(
    weeks=("week_start", "size"), spend_eur=("spend_eur", "sum"), leads=("leads", "sum")
)
bands = bands.assign(
    average_cpl=bands["spend_eur"] / bands["leads"],
    marginal_cpl=bands["spend_eur"].diff() / bands["leads"].diff(),
)
### END SOLUTION

# %% check q3
check("q3", bands)

# %% wrong q3 mean-of-ratios
# `average_cpl` is a mean of weekly ratios, and the weeks without a lead have fallen out of it, with their money. Divide the sums.
busy = weeks[weeks["leads"] > 0]
ratio = (busy["spend_eur"] / busy["leads"]).groupby(busy["band"]).mean()
bands = bands.assign(average_cpl=ratio)

# %% wrong q3 empty-weeks-dropped
# The weeks without a lead have been left out. Their money was spent all the same, so they belong into the sums.
# - bands = weeks.groupby("band").agg(
# + busy = weeks[weeks["leads"] > 0]
# + bands = busy.groupby("band").agg(

# %% wrong q3 difference-of-averages
# `marginal_cpl` is the difference of two average costs. Subtract spend from spend and leads from leads first, then divide.
bands = bands.assign(marginal_cpl=bands["average_cpl"].diff())

# %% wrong q3 last-week
# `marginal_cpl` is the cost per lead of one expensive week. A single week is noise: compare extra spend with extra leads between whole bands.
one = weeks.sort_values("spend_eur").drop_duplicates("band", keep="last").set_index("band")
bands = bands.assign(marginal_cpl=one["spend_eur"] / one["leads"])

# %% wrong q3 against-band-one
# `marginal_cpl` compares every band with band 1. The last step is the one from the next lower band.
bands = bands.assign(
    marginal_cpl=(bands["spend_eur"] - bands["spend_eur"].min()) / (bands["leads"] - bands.loc[1, "leads"])
)

# %% wrong q3 running-average
# `marginal_cpl` is a running average: all spend so far over all leads so far. Marginal means the difference between two bands.
bands = bands.assign(marginal_cpl=bands["spend_eur"].cumsum() / bands["leads"].cumsum())

# %% wrong q3 running-sums-subtracted
# You subtracted running sums, and got the bands' own numbers back: `marginal_cpl` is the average again. Subtract the band below.
bands = bands.assign(marginal_cpl=bands["spend_eur"].cumsum().diff() / bands["leads"].cumsum().diff())

# %% wrong q3 all-weeks-average
# `average_cpl` is that of all weeks together, the same in each row. Each band has its own.
bands = bands.assign(average_cpl=weeks["spend_eur"].sum() / weeks["leads"].sum())

# %% wrong q3 cumulative-average
# `average_cpl` holds the lower bands as well. Each band has its own spend over its own leads.
bands = bands.assign(average_cpl=bands["spend_eur"].cumsum() / bands["leads"].cumsum())

# %% wrong q3 first-band-filled
# Band 1 has a `marginal_cpl`, its average. There is no band below it, so its extra leads are not known: leave it blank.
bands = bands.assign(marginal_cpl=bands["marginal_cpl"].fillna(bands["average_cpl"]))

# %% wrong q3 first-band-zero
# Band 1 has a `marginal_cpl` of 0, as if its leads had cost nothing. It is not known: leave it blank.
bands = bands.assign(marginal_cpl=bands["marginal_cpl"].fillna(0))

# %% wrong q3 next-band
# `marginal_cpl` stands one row too high: it compares a band with the one *above* it, and the last is blank. Subtract the next lower band.
bands = bands.assign(marginal_cpl=bands["marginal_cpl"].shift(-1))

# %% wrong q3 leads-per-euro
# `average_cpl` and `marginal_cpl` are leads per euro. A cost per lead has the euros above the line.
bands = bands.assign(average_cpl=1 / bands["average_cpl"], marginal_cpl=1 / bands["marginal_cpl"])

# %% wrong q3 extra-spend-per-lead
# `marginal_cpl` divides the extra spend by *all* leads of the band. The extra euros bought the extra leads only.
bands = bands.assign(marginal_cpl=bands["spend_eur"].diff() / bands["leads"])

# %% wrong q3 all-spend-per-extra-lead
# `marginal_cpl` divides *all* spend of the band by the extra leads. Only the extra euros belong above the line.
bands = bands.assign(marginal_cpl=bands["spend_eur"] / bands["leads"].diff())

# %% wrong q3 averages-per-week
# `spend_eur` and `leads` are means of a week. Asked are the sums of the band.
means = weeks.groupby("band").agg(spend_eur=("spend_eur", "mean"), leads=("leads", "mean"))
bands = bands.assign(spend_eur=means["spend_eur"], leads=means["leads"])

# %% wrong q3 leads-as-weeks
# `weeks` counts Mondays. A territory-week is one row: 24 territories have each Monday.
bands = bands.assign(weeks=weeks.groupby("band")["week_start"].nunique())

# %% wrong q3 weeks-of-one-territory
# `weeks` is the number of weeks of *one* territory. Count all rows of the band.
bands = bands.assign(weeks=26)

# %% wrong q3 rows-for-leads
# `leads` counts the rows of `weeks`, one a territory-week. Add up its column `leads`.
bands = weeks.groupby("band").agg(
    weeks=("week_start", "size"), spend_eur=("spend_eur", "sum"), leads=("leads", "count")
)
bands = bands.assign(
    average_cpl=bands["spend_eur"] / bands["leads"],
    marginal_cpl=bands["spend_eur"].diff() / bands["leads"].diff(),
)

# %% wrong q3 bands-made-anew
# The bands have been made anew from all weeks together, so the territories with large budgets fill the highest one. `weeks` has the column `band`.
new = (weeks["spend_eur"].rank(method="first") - 1) // 624 + 1
bands = (
    weeks.assign(band=new.astype(int))
    .groupby("band")
    .agg(weeks=("week_start", "size"), spend_eur=("spend_eur", "sum"), leads=("leads", "sum"))
)
bands = bands.assign(
    average_cpl=bands["spend_eur"] / bands["leads"],
    marginal_cpl=bands["spend_eur"].diff() / bands["leads"].diff(),
)

# %% wrong q3 last-year-only
# Only the weeks of 2025 are in. Take all rows of `weeks`, both years.
bands = (
    weeks[weeks["week_start"] >= "2025-01-01"]
    .groupby("band")
    .agg(weeks=("week_start", "size"), spend_eur=("spend_eur", "sum"), leads=("leads", "sum"))
)
bands = bands.assign(
    average_cpl=bands["spend_eur"] / bands["leads"],
    marginal_cpl=bands["spend_eur"].diff() / bands["leads"].diff(),
)

# %% wrong q3 year-before-only
# Only the weeks of 2024 are in. Take all rows of `weeks`, both years.
bands = (
    weeks[weeks["week_start"] < "2024-12-30"]
    .groupby("band")
    .agg(weeks=("week_start", "size"), spend_eur=("spend_eur", "sum"), leads=("leads", "sum"))
)
bands = bands.assign(
    average_cpl=bands["spend_eur"] / bands["leads"],
    marginal_cpl=bands["spend_eur"].diff() / bands["leads"].diff(),
)

# %% accept q3
rows = []
before = None
for number in [1, 2, 3, 4]:
    part = weeks[weeks["band"] == number]
    row = {"band": number, "weeks": len(part), "spend_eur": part["spend_eur"].sum(), "leads": part["leads"].sum()}
    row["average_cpl"] = row["spend_eur"] / row["leads"]
    if before is None:
        row["marginal_cpl"] = float("nan")
    else:
        row["marginal_cpl"] = (row["spend_eur"] - before["spend_eur"]) / (row["leads"] - before["leads"])
    rows.append(row)
    before = row
bands = pd.DataFrame(rows)

# %% accept q3
mean = weeks.groupby("band")[["spend_eur", "leads"]].mean()
bands = weeks.groupby("band")[["spend_eur", "leads"]].sum()
bands["weeks"] = weeks.groupby("band").size()
bands["average_cpl"] = mean["spend_eur"] / mean["leads"]
bands["marginal_cpl"] = (mean["spend_eur"] - mean["spend_eur"].shift()) / (mean["leads"] - mean["leads"].shift())
bands = bands.reset_index()

# %% [markdown] hint q3
# 1. One `groupby("band")` with three named results gives counts and sums. The two costs are new columns of that small table.
# 2. `diff()` subtracts the row above: once from the spend, once from the leads. Divide the two differences.
# 3. `bands = weeks.groupby("band").agg(weeks=(…, "size"), spend_eur=(…, "sum"), leads=(…, "sum"))`, then `bands.assign(average_cpl=… / …, marginal_cpl=….diff() / ….diff())`.

# %% [markdown] meaning q3
# `average_cpl` carries the cheap first leads along, so the last euros disappear in it: compare the two columns in band 4. `marginal_cpl` asks about these alone, and it jumps about, because it rests on a difference of two counts. Ines should read its size, not its digits, and a negative value as "more money, no more leads".

# %% [markdown] ask q4 points=3 columns="spend.spend_eur,spend.week_start,leads.created_at,leads.entry_channel" period="104 whole weeks, 2024-01-01 to 2025-12-28"
# ### What would a cut cost?
#
# Maren proposes to bring the weeks of band 4 down to the spend of band 3. From your `bands`, for the two years together:
#
# - `ratio` (float): `marginal_cpl` of band 4 divided by `average_cpl` of band 4.
# - `yield_last` (float): the extra leads of band 4 over band 3, per **1,000 EUR** of extra spend.
# - `lost_if_average` (float): how many leads somebody would expect to lose by the cut who divides the saved euros (the spend of band 4 minus the spend of band 3) by the `average_cpl` of band 4.
#
# Nothing is rounded.
#
# *Why: above 1, the last euros bought less than the average euro. The second number says the same without dividing by a small difference, and the third is the loss that everybody fears.*

# %% answer q4
### BEGIN SOLUTION
top, below = bands.loc[4], bands.loc[3]
ratio = top["marginal_cpl"] / top["average_cpl"]
yield_last = 1000 * (top["leads"] - below["leads"]) / (top["spend_eur"] - below["spend_eur"])
lost_if_average = (top["spend_eur"] - below["spend_eur"]) / top["average_cpl"]
### END SOLUTION

# %% check q4
check("q4", ratio, yield_last, lost_if_average)

# %% wrong q4 average-of-all-weeks
# `ratio` is divided by the average of all weeks. The prompt takes the average of band 4 itself.
ratio = top["marginal_cpl"] / (weeks["spend_eur"].sum() / weeks["leads"].sum())

# %% wrong q4 average-of-band-three
# `ratio` is divided by the average of band 3. Both numbers are of band 4.
ratio = top["marginal_cpl"] / below["average_cpl"]

# %% wrong q4 step-below
# `ratio` is that of band 3. The last step is the one up to band 4.
ratio = below["marginal_cpl"] / below["average_cpl"]

# %% wrong q4 marginal-of-three
# `ratio` has the `marginal_cpl` of band 3 above the line. The last step is the one up to band 4.
ratio = below["marginal_cpl"] / top["average_cpl"]

# %% wrong q4 averages-compared
# `ratio` compares the averages of bands 4 and 3. Above the line belongs the marginal cost.
ratio = top["average_cpl"] / below["average_cpl"]

# %% wrong q4 marginals-compared
# `ratio` compares the marginal costs of two bands. Below the line belongs the average of band 4.
ratio = top["marginal_cpl"] / below["marginal_cpl"]

# %% wrong q4 excess
# `ratio` is a relative difference, one less than the ratio.
ratio = top["marginal_cpl"] / top["average_cpl"] - 1

# %% wrong q4 difference
# `ratio` is a difference in euros. Divide.
ratio = top["marginal_cpl"] - top["average_cpl"]

# %% wrong q4 average-yield
# `yield_last` is what the average euro of band 4 brings. Asked are the extra leads per 1,000 extra EUR.
yield_last = 1000 * top["leads"] / top["spend_eur"]

# %% wrong q4 yield-of-three
# `yield_last` is of the step from band 2 to band 3. Take the last step.
yield_last = 1000 / below["marginal_cpl"]

# %% wrong q4 all-money
# `yield_last` divides the extra leads by all the spend of band 4. Only the extra euros bought them.
yield_last = 1000 * (top["leads"] - below["leads"]) / top["spend_eur"]

# %% wrong q4 all-leads
# `yield_last` divides all leads of band 4 by the extra spend. Only the extra leads belong above the line.
yield_last = 1000 * top["leads"] / (top["spend_eur"] - below["spend_eur"])

# %% wrong q4 difference-of-yields
# `yield_last` is the difference of two average yields. Subtract leads and spend first, then divide.
yield_last = 1000 * (top["leads"] / top["spend_eur"] - below["leads"] / below["spend_eur"])

# %% wrong q4 really-lost
# `lost_if_average` is the difference in leads that the table shows. Asked is what somebody expects who reckons with the *average* cost.
lost_if_average = top["leads"] - below["leads"]

# %% wrong q4 average-of-three-below
# `lost_if_average` divides by the average of band 3. The cut is made in band 4.
lost_if_average = (top["spend_eur"] - below["spend_eur"]) / below["average_cpl"]

# %% wrong q4 average-of-all-below
# `lost_if_average` divides by the average of all weeks. The prompt takes that of band 4.
lost_if_average = (top["spend_eur"] - below["spend_eur"]) * weeks["leads"].sum() / weeks["spend_eur"].sum()

# %% wrong q4 all-of-band-four
# `lost_if_average` holds all the spend of band 4. The cut goes down to band 3, not to zero.
lost_if_average = top["spend_eur"] / top["average_cpl"]

# %% wrong q4 down-to-band-one
# `lost_if_average` is of a cut down to band 1. Maren stops at band 3.
lost_if_average = (top["spend_eur"] - bands.loc[1, "spend_eur"]) / top["average_cpl"]

# %% wrong q4 saved-euros
# `lost_if_average` holds the euros saved. Divide them by the average cost per lead.
lost_if_average = top["spend_eur"] - below["spend_eur"]

# %% wrong q4 a-year
# `lost_if_average` is of one year. The prompt asks for the two years together.
lost_if_average = lost_if_average / 2

# %% wrong q4 extra-leads-only
# `yield_last` is the number of extra leads. Divide it by the extra spend, in thousands of euros.
yield_last = top["leads"] - below["leads"]

# %% wrong q4 yield-and-ratio-exchanged
# `ratio` and `yield_last` are exchanged. The first compares two prices, the second counts leads per 1,000 EUR.
ratio, yield_last = yield_last, ratio

# %% accept q4
t = bands.reset_index()
high = t[t["band"] == 4]
low = t[t["band"] == 3]
saved = high["spend_eur"].sum() - low["spend_eur"].sum()
gone = high["leads"].sum() - low["leads"].sum()
lost_if_average = saved * high["leads"].sum() / high["spend_eur"].sum()
yield_last = gone / (saved / 1000)
ratio = lost_if_average / gone

# %% [markdown] hint q4
# 1. Everything stands in two rows of `bands`, 4 and 3.
# 2. `bands.loc[4, "average_cpl"]` is one cell if `band` is the index; otherwise filter. What is saved is the spend of band 4 minus that of band 3.
# 3. `ratio = bands.loc[4, …] / bands.loc[4, …]`; `yield_last = 1000 * (… - …) / (… - …)`; `lost_if_average = (… - …) / …`.

# %% [markdown] meaning q4
# Compare `lost_if_average` with the leads that band 4 really had more than band 3: the further apart, the more the average would have misled Maren. It remains a comparison of weeks that somebody chose. A trial in which lots decide where the spend is cut would turn it into an answer.

# %% [markdown] ask q5 type=essay points=4
# ### A rule for moving money
#
# Amara wants to know by which rule money may be moved, between two channels and between marketing and sales. Write her 4 to 6 sentences: the rule, why the average cost is not enough for it, one number from your `bands` or question 4 with unit and period, what makes that number uncertain, and what should be done next quarter.
#
# *Why: "the cheapest channel gets more" is the rule that is followed where none is written down.*
#
# A person reads your text for four things: a claim, a number with its unit, a caveat and a decision.

# %% [markdown] answer q5
# *Write here: 4 to 6 sentences to Amara.*

# %% [markdown] rubric q5
# One point each:
#
# 1. **Claim**: money moves from where the last euro earns less to where the next one earns more, until the marginal cost per customer (or the marginal gross profit per euro) is equal; averages are not compared. The rule holds between media and sales work as well.
# 2. **Number with unit**: a marginal cost per lead in EUR, or extra leads per 1,000 EUR, of generic search, band 4 against band 3, 2024 and 2025, beside the average.
# 3. **Caveat**: at least one of: few extra leads, so the number is rough; weeks with much spend were chosen, perhaps busy ones; spend may work in later weeks or show up under another channel; leads are not customers.
# 4. **Decision**: a small move with a date, or a trial in some territories, and the number that would end it.

# %% [markdown] model q5
# *The numbers are those of another company: your bands say something else.*
#
# Amara, money should leave a place where its last 1,000 EUR bring fewer customers than they would elsewhere, and stop moving when both bring equally many; that goes for two channels and for adverts against sellers' hours. The average cost can't tell you, since it is mostly made of the cheap first euros. In generic search, 2024 and 2025, a lead of the dearest quarter of weeks cost 600 EUR on average, but the step up to it brought 0.5 extra leads per 1,000 EUR, 2,000 EUR for each. That is a difference of some 40 leads between weeks that somebody chose, so it may be half or twice as much, and adverts may work after their week is over. For eight territories drawn by lot let us hold the spend at the level of band 3 from April to June, and leave the others as they are. If they lose fewer leads than the money would buy elsewhere, we move it.

# %% [markdown] weak q5
# "Generic search costs 500 EUR per lead and social only 150 EUR, so we should move the money to social. The last euros of generic search are wasted, as the bands prove. I recommend cutting it by half at once."
#
# *What it misses: two averages decide, of leads that buy unequally often. "Prove" for weeks that nobody drew by lot. A cut of half goes far below band 3, down to euros that were well spent. No period, no unit for the last claim, no way to notice an error.*
