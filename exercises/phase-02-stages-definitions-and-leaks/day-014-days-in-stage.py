# %% [markdown] intro
# # Day 14 · Days in Stage: Where Deals Sit and Wait
#
# The table `funnel` has come back from the export as text: every date is a string of letters and digits. You turn the strings into dates and the dates into days, find out where the days of a won deal go, and meet hand-offs that happened before there was anything to hand over. About 35 minutes.

# %% setup
import pandas as pd

from larkwell import begin, load

check, hint, solution = begin("day-014")

funnel = load("funnel", dates="text")
opps = load("opportunities", dates="text")
acts = load("activities")

# One more date for each lead: when a seller first tried to reach it. Day 16 teaches how to fetch a column from another table.
leads = load("leads", dates="text")
funnel["first_attempt_at"] = funnel["lead_id"].map(leads.set_index("lead_id")["first_attempt_at"])

# %% [markdown]
# ## New today: text into dates, dates into days
#
# Between quotes, `"2025-03-02 09:00"` is a text like any other, and text minus text is an error. `pd.to_datetime` reads it as a date. The difference of two dates is a **Timedelta**, a length of time.

# %% demo
start = pd.to_datetime("2025-02-27 16:00")
stop = pd.to_datetime("2025-03-02 09:00")
print(stop - start)

# %% [markdown]
# To compute on, you want a plain number with a unit. Divide by one unit: `pd.Timedelta(days=1)` gives days, `pd.Timedelta(hours=1)` hours. There is also `.days`, and it is a trap: it drops the rest of the day, always *downwards*. From 16:00 to 15:00 of the same day it makes minus one day.

# %% demo
day = pd.Timedelta(days=1)
print("days, with the fraction:", (stop - start) / day)
print("hours:", (stop - start) / pd.Timedelta(hours=1))
print(
    ".days:",
    (stop - start).days,
    "and one hour backwards:",
    (pd.to_datetime("2025-03-02 15:00") - pd.to_datetime("2025-03-02 16:00")).days,
)

# %% [markdown]
# A whole column works in the same way (there the trap is called `.dt.days`). The example is the **cycle length** of deals, from opening to a yes or a no; your questions will use `funnel`. Where one of the two dates is blank, as in open deals, the result is blank (`NaN`), and `median()`, `mean()`, `sum()` and `min()` leave it out.

# %% demo
cycle = (pd.to_datetime(opps["closed_at"]) - pd.to_datetime(opps["created_at"])) / day
cycle.describe()

# %% [markdown]
# Is this the same as the ready-made column `cycle_days`, which you have used since day 4? The largest difference is half a hundredth of a day, so yes: `cycle_days` is rounded to two decimals.

# %% demo
print((cycle - opps["cycle_days"]).max(), (cycle - opps["cycle_days"]).min())

# %% [markdown]
# Comparing works as with any numbers, and a blank is never larger or smaller than anything.

# %% demo
print((cycle < 7).sum(), "deals were decided in less than a week;", (cycle < 0).sum(), "before they were opened")

# %% [markdown]
# ## From two days ago, without looking
#
# Three steps of a funnel have the rates 0.5, 0.8 and 0.3. What is the cumulative conversion?
#
# <details><summary>Compare with your answer</summary>
#
# 0.5 × 0.8 × 0.3 = **0.12**, 12% of those who entered the first. Rates along a chain multiply. Keep that in mind today: medians along a chain do not even add up.
#
# </details>

# %% [markdown] ask q1 type=table points=5 columns="funnel.source_type,funnel.created_at,funnel.mql_at,funnel.sal_at,funnel.opp_at,funnel.won_at" period="all won inbound leads of 2024 and 2025"
# ### Where do the days of a won deal go?
#
# Take the leads of `funnel` with `source_type` `"inbound"` for which **none of the five dates** `created_at`, `mql_at`, `sal_at`, `opp_at` and `won_at` is blank: won deals that went through every stage. Call these rows `deals`; you need them again.
#
# Then make `stages`, a DataFrame with two columns and five rows:
#
# | `stage` | `median_days` (float, in days with the fraction, not rounded): the median over `deals` of |
# |---|---|
# | `"lead"` | `mql_at` − `created_at` |
# | `"mql"` | `sal_at` − `mql_at` |
# | `"sal"` | `opp_at` − `sal_at` |
# | `"opportunity"` | `won_at` − `opp_at` |
# | `"lead to win"` | `won_at` − `created_at`, computed deal by deal |
#
# A few of the steps may run backwards. Leave them in for now; question 2 looks at them. Ungraded, when it is right: add the first four medians by hand and compare with the fifth.
#
# *Why: it shows in which stage the stopwatch runs longest.*

# %% answer q1
deals = ...
stages = ...
### BEGIN SOLUTION
# Nobody has an opportunity without having been accepted, and everybody was created: three tests do for five dates.
deals = funnel[
    (funnel["source_type"] == "inbound")
    & funnel["mql_at"].notna()
    & funnel["opp_at"].notna()
    & funnel["won_at"].notna()
]
created = pd.to_datetime(deals["created_at"])
mql = pd.to_datetime(deals["mql_at"])
sal = pd.to_datetime(deals["sal_at"])
opp = pd.to_datetime(deals["opp_at"])
won = pd.to_datetime(deals["won_at"])

stages = pd.DataFrame(
    {
        "stage": ["lead", "mql", "sal", "opportunity", "lead to win"],
        "median_days": [
            ((mql - created) / day).median(),
            ((sal - mql) / day).median(),
            ((opp - sal) / day).median(),
            ((won - opp) / day).median(),
            ((won - created) / day).median(),
        ],
    }
)
### END SOLUTION

# %% check q1
check("q1", stages)

# %% wrong q1 whole-days-only
# Your days are whole numbers, cut off downwards: that is what `.dt.days` does. A hand-off of a few hours becomes 0. Divide by one day instead.
stages = stages.assign(
    median_days=[
        (mql - created).dt.days.median(),
        (sal - mql).dt.days.median(),
        (opp - sal).dt.days.median(),
        (won - opp).dt.days.median(),
        (won - created).dt.days.median(),
    ]
)

# %% wrong q1 medians-added
# The last row is the sum of the four medians above it. Medians do not add up: one deal is slow here, another there. Compute the whole way for each deal, then take the median.
median = stages["median_days"].to_list()
stages = stages.assign(median_days=[*median[:4], sum(median[:4])])

# %% wrong q1 means-for-medians
# These are means. A few very slow deals pull them up; asked is the deal in the middle.
stages = stages.assign(
    median_days=[
        ((mql - created) / day).mean(),
        ((sal - mql) / day).mean(),
        ((opp - sal) / day).mean(),
        ((won - opp) / day).mean(),
        ((won - created) / day).mean(),
    ]
)

# %% wrong q1 lengths-of-time
# Your column still holds lengths of time (Timedelta), such as "0 days 15:30:00", or their seconds. Days as a plain number are one step away: divide the length of time by `day`.
stages = stages.assign(
    median_days=[
        (mql - created).median(),
        (sal - mql).median(),
        (opp - sal).median(),
        (won - opp).median(),
        (won - created).median(),
    ]
)

# %% wrong q1 minutes
# These numbers are minutes. Which unit does the prompt name, and by what do you divide?
stages = stages.assign(median_days=stages["median_days"] * 1440)

# %% wrong q1 lost-for-won
# These are the lost deals of the lesson's chart. Here the last date is `won_at`.
every = funnel[(funnel["source_type"] == "inbound") & funnel["mql_at"].notna() & funnel["lost_at"].notna()]
at = {name: pd.to_datetime(every[name]) for name in ["created_at", "mql_at", "sal_at", "opp_at", "lost_at"]}
pairs = [
    ("created_at", "mql_at"),
    ("mql_at", "sal_at"),
    ("sal_at", "opp_at"),
    ("opp_at", "lost_at"),
    ("created_at", "lost_at"),
]
stages = stages.assign(median_days=[((at[b] - at[a]) / day).median() for a, b in pairs])

# %% wrong q1 hours
# These numbers are 24 times too large: hours. Which unit does the prompt name, and by what do you divide?
stages = stages.assign(median_days=stages["median_days"] * 24)

# %% wrong q1 outbound-too
# Outbound leads are in it as well, at least where they have the two dates of a step. Which `source_type` does the prompt name?
every = funnel[funnel["won_at"].notna()]
at = {name: pd.to_datetime(every[name]) for name in ["created_at", "mql_at", "sal_at", "opp_at", "won_at"]}
pairs = [
    ("created_at", "mql_at"),
    ("mql_at", "sal_at"),
    ("sal_at", "opp_at"),
    ("opp_at", "won_at"),
    ("created_at", "won_at"),
]
stages = stages.assign(median_days=[((at[b] - at[a]) / day).median() for a, b in pairs])

# %% wrong q1 every-step-its-own-rows
# Each step takes all inbound leads that have its two dates, won or not. Then the five rows speak of five different crowds. Filter once, on all five dates, and use those rows throughout.
every = funnel[funnel["source_type"] == "inbound"]
at = {name: pd.to_datetime(every[name]) for name in ["created_at", "mql_at", "sal_at", "opp_at", "won_at"]}
pairs = [
    ("created_at", "mql_at"),
    ("mql_at", "sal_at"),
    ("sal_at", "opp_at"),
    ("opp_at", "won_at"),
    ("created_at", "won_at"),
]
stages = stages.assign(median_days=[((at[b] - at[a]) / day).median() for a, b in pairs])

# %% wrong q1 checkout-buyers-too
# You kept every won inbound lead. Some of them bought at the checkout and never were an opportunity, so they shorten the first and the last row. The prompt asks for leads without a single blank among the five dates.
every = funnel[(funnel["source_type"] == "inbound") & funnel["won_at"].notna()]
at = {name: pd.to_datetime(every[name]) for name in ["created_at", "mql_at", "sal_at", "opp_at", "won_at"]}
pairs = [
    ("created_at", "mql_at"),
    ("mql_at", "sal_at"),
    ("sal_at", "opp_at"),
    ("opp_at", "won_at"),
    ("created_at", "won_at"),
]
stages = stages.assign(median_days=[((at[b] - at[a]) / day).median() for a, b in pairs])

# %% wrong q1 from-the-start-each-time
# Every row counts from `created_at`, so each contains the ones above it. Time in a stage starts when the stage is entered.
stages = stages.assign(median_days=[((at - created) / day).median() for at in [mql, sal, opp, won, won]])

# %% wrong q1 named-after-the-next
# The numbers stand one row too low: you named each wait after the stage in which it *ends*. The days between `created_at` and `mql_at` are spent as a lead.
median = stages["median_days"].to_list()
stages = stages.assign(median_days=[0.0, *median[:3], median[4]])

# %% wrong q1 backwards-left-out
# You have left out the deals in which a step runs backwards. That changes who is counted before anybody has looked at them. Here they stay in.
good = (mql >= created) & (sal >= mql) & (opp >= sal) & (won >= opp)
stages = stages.assign(
    median_days=[
        ((mql - created) / day)[good].median(),
        ((sal - mql) / day)[good].median(),
        ((opp - sal) / day)[good].median(),
        ((won - opp) / day)[good].median(),
        ((won - created) / day)[good].median(),
    ]
)

# %% wrong q1 backwards-left-out-step-by-step
# Each row leaves out the deals in which that very step runs backwards. Then the five rows speak of different deals, before anybody has looked at those left out. Here they stay in.
spans = [(mql - created) / day, (sal - mql) / day, (opp - sal) / day, (won - opp) / day, (won - created) / day]
stages = stages.assign(median_days=[span[span >= 0].median() for span in spans])

# %% accept q1
deals = funnel[funnel["source_type"] == "inbound"].dropna(subset=["created_at", "mql_at", "sal_at", "opp_at", "won_at"])
at = deals[["created_at", "mql_at", "sal_at", "opp_at", "won_at"]].apply(pd.to_datetime)
steps = {
    "lead": at["mql_at"] - at["created_at"],
    "mql": at["sal_at"] - at["mql_at"],
    "sal": at["opp_at"] - at["sal_at"],
    "opportunity": at["won_at"] - at["opp_at"],
    "lead to win": at["won_at"] - at["created_at"],
}
stages = pd.DataFrame(
    {"stage": list(steps), "median_days": [step.dt.total_seconds().median() / 86400 for step in steps.values()]}
)

# %% accept q1
stages = stages.set_index("stage")

# %% [markdown] hint q1
# 1. First the rows: a filter on `source_type` and `notna()` of the dates, joined with `&`. Then five subtractions.
# 2. Turn each of the five columns of `deals` into dates once and give it a short name. Each row of the table is (later − earlier) divided by one day, then `.median()`.
# 3. `deals = funnel[(funnel["source_type"] == "inbound") & funnel["mql_at"].notna() & …]`, `mql = pd.to_datetime(deals["mql_at"])` and so on, then `stages = pd.DataFrame({"stage": ["lead", …], "median_days": [((mql - created) / day).median(), …]})`.

# %% [markdown] meaning q1
# Most of a won deal's time is spent in its last stage, between the opening of the deal and the signature. Marketing's own stage takes least. And the five numbers are no addition: the sum of four medians is not the median of the sum.

# %% [markdown] ask q2 points=4 columns="funnel.mql_at,funnel.sal_at" period="all leads with both dates, 2024 and 2025" mutants="no hand-off takes exactly 0 days, so `<` and `<=` count the same"
# ### Handed over before they existed
#
# Now **all** rows of `funnel`, won or not. Take the time from `mql_at` to `sal_at` of every lead that has both dates. A **negative duration** is one below 0: the seller's yes is dated before the MQL that it answers.
#
# - `n_negative` (int): how many of these hand-offs have a negative duration.
# - `p_negative` (float): their share of all leads that have both dates, as a fraction, not rounded.
# - `worst` (float): the most negative of them, in **hours** with the fraction, not rounded, with its minus sign.
#
# *Why: each is a row in which the clock, the table or a person was wrong. You cannot repair what you have not counted.*

# %% answer q2
### BEGIN SOLUTION
both = funnel[funnel["mql_at"].notna() & funnel["sal_at"].notna()]
wait = (pd.to_datetime(both["sal_at"]) - pd.to_datetime(both["mql_at"])) / pd.Timedelta(hours=1)
n_negative = (wait < 0).sum()
p_negative = n_negative / len(both)
worst = wait.min()
### END SOLUTION

# %% check q2
check("q2", n_negative, p_negative, worst)

# %% wrong q2 negatives-made-zero
# You have replaced the negative durations by 0, and now there are none. That invents hand-offs in the same instant and hides a fault. Count first; what to do with the rows is question 4.
kept = wait.clip(lower=0)
n_negative = (kept < 0).sum()
p_negative = n_negative / kept.notna().sum()
worst = kept.min()

# %% wrong q2 share-of-all-leads
# `p_negative` is divided by all rows of the table. Most leads have no such hand-off at all: which leads could have a duration here?
p_negative = n_negative / len(funnel)

# %% wrong q2 share-of-all-mqls
# `p_negative` is divided by all MQLs, also by those whom no seller accepted. They have no second date, so no duration.
p_negative = n_negative / funnel["mql_at"].notna().sum()

# %% wrong q2 share-of-all-sals
# `p_negative` is divided by all accepted leads. Some of them, the outbound ones above all, never were an MQL, so they have no first date.
p_negative = n_negative / funnel["sal_at"].notna().sum()

# %% wrong q2 won-deals-only
# Only the rows of question 1 are in here. This time all leads with both dates count, won or not.
kept = (sal - mql) / pd.Timedelta(hours=1)
n_negative = (kept < 0).sum()
p_negative = n_negative / len(deals)
worst = kept.min()

# %% wrong q2 the-next-hand-off
# This is the step from SAL to opportunity. Asked is the one before it.
kept = (pd.to_datetime(funnel["opp_at"]) - pd.to_datetime(funnel["sal_at"])) / pd.Timedelta(hours=1)
n_negative = (kept < 0).sum()
p_negative = n_negative / kept.notna().sum()
worst = kept.min()

# %% wrong q2 from-the-creation
# You measured from `created_at`. A lead becomes an MQL some time later, and from then on sales may accept it: which date starts this clock?
kept = (pd.to_datetime(funnel["sal_at"]) - pd.to_datetime(funnel["created_at"])) / pd.Timedelta(hours=1)
n_negative = (kept < 0).sum()
p_negative = n_negative / kept.notna().sum()
worst = kept.min()

# %% wrong q2 wrong-way-round
# You subtracted the later date from the earlier one, so all proper hand-offs have turned negative. Later minus earlier: `sal_at` comes first.
n_negative = (wait > 0).sum()
p_negative = n_negative / wait.notna().sum()
worst = -wait.max()

# %% wrong q2 blanks-are-not-negative
# `~(wait >= 0)` is not the same as `wait < 0`: a blank is neither, so all leads without the two dates came along.
every = (pd.to_datetime(funnel["sal_at"]) - pd.to_datetime(funnel["mql_at"])) / day
n_negative = (~(every >= 0)).sum()
p_negative = n_negative / every.notna().sum()

# %% wrong q2 worst-in-days
# `worst` is in days. Which unit does the prompt name? Divide by one hour, or multiply.
worst = wait.min() / 24

# %% wrong q2 worst-cut-to-days
# `worst` rests on `.dt.days`, which has cut the duration, and downwards: it is further below 0 than the real one. Divide by one hour instead.
worst = (pd.to_datetime(both["sal_at"]) - pd.to_datetime(both["mql_at"])).dt.days.min() * 24.0

# %% wrong q2 whole-days
# `worst` is a whole number of days. `.dt.days` has cut it, and downwards; the prompt asks for hours, with the fraction.
worst = float((pd.to_datetime(both["sal_at"]) - pd.to_datetime(both["mql_at"])).dt.days.min())

# %% wrong q2 longest-wait
# `worst` is the longest wait. Asked is the other end: the one furthest below 0.
worst = wait.max()

# %% wrong q2 smallest-jump
# `worst` is the negative duration closest to 0, the mildest one. Asked is the one furthest below 0.
worst = wait[wait < 0].max()

# %% wrong q2 mean-of-the-negatives
# `worst` is the mean of the negative ones. Asked is the most extreme.
worst = wait[wait < 0].mean()

# %% wrong q2 worst-in-minutes
# `worst` is in minutes. Which unit does the prompt name?
worst = wait.min() * 60

# %% wrong q2 seconds-of-the-day
# `.dt.seconds` holds only what is left over after whole days, and it is never negative. Divide the length of time by one hour instead.
worst = (pd.to_datetime(both["sal_at"]) - pd.to_datetime(both["mql_at"])).dt.seconds.min() / 3600

# %% wrong q2 typical-negative
# `worst` is the middle of the negative ones. Asked is the most extreme.
worst = wait[wait < 0].median()

# %% accept q2
n_negative = len(funnel[funnel["sal_at"] < funnel["mql_at"]])
both = funnel[funnel["sal_at"].notna() & funnel["mql_at"].notna()]
p_negative = n_negative / len(both)
worst = (pd.to_datetime(both["sal_at"]) - pd.to_datetime(both["mql_at"])).dt.total_seconds().min() / 3600

# %% accept q2
every = (pd.to_datetime(funnel["sal_at"]) - pd.to_datetime(funnel["mql_at"])) / day * 24
known = every[every.notna()]
n_negative = len(known[known < 0])
p_negative = (known < 0).mean()
worst = known.describe()["min"]

# %% [markdown] hint q2
# 1. Which rows have both dates? Give them a name. Then compute the column of days from the two dates, as in question 1.
# 2. True counts as 1 (day 11): `.sum()` of a comparison counts. The base is the number of rows with both dates.
# 3. `both = funnel[funnel["…"].notna() & …]`, `wait = (pd.to_datetime(both["…"]) - pd.to_datetime(both["…"])) / pd.Timedelta(hours=1)`, then `(wait < …).sum()`, `len(both)` and `wait.min()`.

# %% [markdown] meaning q2
# They are few, and no median will move because of them. They matter because nobody can accept what is not there yet: whatever wrote these dates may have touched others that look quite normal. Before you look for reasons, hold `sal_at` against `created_at`, too: was the lead itself there at that moment? Tomasz's team will want to know how the date of acceptance gets into the system.

# %% [markdown] ask q3 points=5 columns="funnel.mql_at,leads.first_attempt_at,funnel.opp_at,funnel.won_at,activities.lead_id,activities.minutes" period="the deals of question 1"
# ### Waiting or working?
#
# Back to `deals` of question 1. The column `first_attempt_at` is the moment of the first call or personal mail of a seller. Until then no seller has called or written to the MQL.
#
# Add up **all days from `mql_at` to `won_at`** over all of `deals`. Of this sum:
#
# - `p_wait` (float): the share that lies between `mql_at` and `first_attempt_at`, as a fraction.
# - `p_deal` (float): the share that lies between `opp_at` and `won_at`, as a fraction.
#
# And the sellers' work itself, from `acts`, one row an activity, `minutes` its length:
#
# - `hours_each` (float): hours of recorded activities with these leads, **per deal**: all rows of `acts` whose `lead_id` is among `deals`, their minutes together, in hours, divided by the number of deals.
#
# Nothing rounded.
#
# *Why: one stretch is waiting that nobody needs. Before you start a campaign against it, find out whether it is a large part of the time or a sore point.*

# %% answer q3
### BEGIN SOLUTION
first = pd.to_datetime(deals["first_attempt_at"])
total = ((won - mql) / day).sum()
p_wait = ((first - mql) / day).sum() / total
p_deal = ((won - opp) / day).sum() / total
theirs = acts[acts["lead_id"].isin(deals["lead_id"])]
hours_each = theirs["minutes"].sum() / 60 / len(deals)
### END SOLUTION

# %% check q3
check("q3", p_wait, p_deal, hours_each)

# %% wrong q3 mean-of-shares
# Your two shares are means of each deal's own share. In those a quick deal weighs as much as a slow one. Asked are shares of the *sum* of days: add up first, then divide.
p_wait = ((first - mql) / (won - mql)).mean()
p_deal = ((won - opp) / (won - mql)).mean()

# %% wrong q3 median-of-shares
# These are the shares of the deal in the middle. Asked are shares of all days added up.
p_wait = ((first - mql) / (won - mql)).median()
p_deal = ((won - opp) / (won - mql)).median()

# %% wrong q3 medians-divided
# You divided medians by medians. Medians do not add up, so such parts need not make a whole: take sums.
p_wait = (first - mql).median() / (won - mql).median()
p_deal = (won - opp).median() / (won - mql).median()

# %% wrong q3 clock-starts-at-creation
# Below the line you have the days since `created_at`. The prompt's clock starts when the lead becomes an MQL.
p_wait = (first - mql).sum() / (won - created).sum()
p_deal = (won - opp).sum() / (won - created).sum()

# %% wrong q3 waiting-since-creation
# `p_wait` starts at `created_at`. Then marketing's own stage is in the part, but not in the whole.
p_wait = (first - created).sum() / (won - mql).sum()

# %% wrong q3 acceptance-for-contact
# `p_wait` ends at `sal_at`. That is when the seller agreed to work the lead; the first attempt has a date of its own.
p_wait = (sal - mql).sum() / (won - mql).sum()

# %% wrong q3 part-against-rest
# You divided by the *other* days. A share has all days below the line, its own as well.
p_wait = (first - mql).sum() / (won - first).sum()
p_deal = (won - opp).sum() / (opp - mql).sum()

# %% wrong q3 whole-days
# The days were cut off with `.dt.days` before they were added up. A wait of 23 hours counts as nothing then. Divide by one day.
p_wait = (first - mql).dt.days.sum() / (won - mql).dt.days.sum()
p_deal = (won - opp).dt.days.sum() / (won - mql).dt.days.sum()

# %% wrong q3 shares-swapped
# The two shares have changed places: which is the stretch before the first call, which the one after the deal was opened?
p_wait, p_deal = p_deal, p_wait

# %% wrong q3 wins-without-every-date
# Your rows are all won leads that were MQLs, those from the checkout as well. They never were an opportunity: take `deals` of question 1, where all five dates are filled.
every = funnel[(funnel["source_type"] == "inbound") & funnel["mql_at"].notna() & funnel["won_at"].notna()]
at = {name: pd.to_datetime(every[name]) for name in ["mql_at", "first_attempt_at", "opp_at", "won_at"]}
whole = (at["won_at"] - at["mql_at"]).sum()
p_wait = (at["first_attempt_at"] - at["mql_at"]).sum() / whole
p_deal = (at["won_at"] - at["opp_at"]).sum() / whole

# %% wrong q3 all-leads
# You added up over all rows of `funnel`, so the parts hold days of leads who are not in the whole. Use `deals` of question 1 throughout.
at = {name: pd.to_datetime(funnel[name]) for name in ["mql_at", "first_attempt_at", "opp_at", "won_at"]}
whole = (at["won_at"] - at["mql_at"]).sum()
p_wait = (at["first_attempt_at"] - at["mql_at"]).sum() / whole
p_deal = (at["won_at"] - at["opp_at"]).sum() / whole

# %% wrong q3 deal-from-acceptance
# `p_deal` starts at `sal_at`. A deal is open from `opp_at` on.
p_deal = (won - sal).sum() / (won - mql).sum()

# %% wrong q3 conversations-only
# `hours_each` leaves out the activities in which nobody was reached. They took a seller's time as well: all rows of `acts` with these leads count.
spoken = theirs[theirs["outcome"] != "no_answer"]
hours_each = spoken["minutes"].sum() / 60 / len(deals)

# %% wrong q3 middle-deal
# `hours_each` is the deal in the middle. Asked are all hours divided by the number of deals, which is a mean.
hours_each = theirs.groupby("lead_id")["minutes"].sum().median() / 60

# %% wrong q3 minutes-for-hours
# `hours_each` is in minutes.
hours_each = hours_each * 60

# %% wrong q3 hours-of-all-deals
# `hours_each` holds the hours of all deals together. Asked is how many fall to one.
hours_each = theirs["minutes"].sum() / 60

# %% wrong q3 everybodys-hours
# All activities are in `hours_each`, with whomever they were. Keep those whose `lead_id` is among `deals` (`isin`).
hours_each = acts["minutes"].sum() / 60 / len(deals)

# %% wrong q3 hours-per-activity
# `hours_each` is the length of an activity. A deal has several of them: by what number do you divide?
hours_each = theirs["minutes"].mean() / 60

# %% wrong q3 days-for-hours
# `hours_each` is 24 times too small: days of 24 hours. A minute is a sixtieth of an hour.
hours_each = hours_each / 24

# %% accept q3
p_wait = (first - mql).sum() / (won - mql).sum()
p_deal = (won - opp).mean() / (won - mql).mean()
hours_each = acts.loc[acts["lead_id"].isin(deals["lead_id"]), "minutes"].sum() / len(deals) / 60

# %% accept q3
whole = (won - mql).dt.total_seconds().sum()
p_wait = (first - mql).dt.total_seconds().sum() / whole
p_deal = (won - opp).dt.total_seconds().sum() / whole
hours_each = acts[acts["lead_id"].isin(deals["lead_id"])].groupby("lead_id")["minutes"].sum().sum() / 60 / len(deals)

# %% [markdown] hint q3
# 1. You need `mql_at`, `opp_at` and `won_at` of `deals` as dates (perhaps you gave them names in question 1), and one column more: `first_attempt_at`.
# 2. Both shares have the same sum below the line. For the hours filter `acts` with `isin` first, then add up `minutes`.
# 3. `total = ((won - mql) / day).sum()`, `p_wait = ((… - mql) / day).sum() / total`, and `acts[acts["lead_id"].isin(deals["lead_id"])]["minutes"].sum() / … / len(deals)`.

# %% [markdown] meaning q3
# Waiting for the first call is a small part of the calendar: abolish it, and a won deal would be signed hardly sooner. Whether it is worth more than its days, because an owner's interest cools while nobody calls, is another question, and won deals cannot answer it (day 45). By far the largest part lies with an open deal. The sellers' recorded work, before its opening and after, is a matter of hours; what fills the rest, the buyer's own calendar or an answer that a seller owes, these tables do not say.

# %% [markdown] ask q4 type=essay points=4
# ### Three reasons and a rule
#
# Look at the rows of question 2 first, with `created_at`, `mql_at` and `sal_at` side by side. All dates in these tables are in one time zone (UTC), so a reason has to fit what you see: was the lead already there at the moment of the seller's yes, and is the gap one of minutes, hours or days?
#
# Write to Tomasz and Maren in **four to six sentences**: how many hand-offs from MQL to SAL are dated backwards, and of how many; **three** different reasons why a seller's yes can carry a date before the MQL it answers, and for each which of these gaps it could explain; and what you will do with these rows in the report on days in stage. Say in one sentence what your rule cannot repair.
#
# *Why: whoever deletes quietly today has no answer when the same fault is larger next quarter.*
#
# A person reads your answer and gives a point each for a claim (the three reasons, each with its gaps), a number with its unit, a caveat and a decision.

# %% [markdown] answer q4
# *Write here: four to six sentences to Tomasz and Maren.*

# %% [markdown] rubric q4
# One point each:
#
# 1. **Claim**: names three reasons that differ in kind and says of each which of the gaps it could explain, for example a date entered late from memory (gaps of days), a wrong day typed by hand (about one or more whole days), a duplicate that was merged, or an import that kept the date of an older record (any gap, also before the lead's creation). A seller who took the lead before its score was computed fits only rows in which the yes is later than `created_at`; a clock or time zone cannot explain gaps of days.
# 2. **Number with unit**: says how many hand-offs run backwards and out of how many with both dates (the answers of question 2), as a count with its base or as a share.
# 3. **Caveat**: says what the rule cannot repair or see, for example that faulty dates which happen to run forwards stay in, that the reason for a single row is not in this table, or that the true duration of the flagged rows is unknown.
# 4. **Decision**: one rule that somebody else could apply: flag the rows, count and report them each time, leave them out of the durations (not out of the funnel counts), tell the owner of the date field; no silent deleting, no zeros.

# %% [markdown] model q4
# *The numbers are those of another company: yours say something else.*
#
# Tomasz, Maren: in 12 of 2,400 hand-offs with both dates (0.5%) the seller's yes is older than the MQL that it answers, in the worst case by 90 hours. In 10 of them the yes is older than the lead itself, so no seller who was merely quick explains those, and gaps of days are too long for a wrong clock. Three things fit: a yes entered late and dated from memory, for gaps of a day or two; a day typed wrongly by hand, for gaps near whole days; a duplicate merged into the lead with the older record's date, for any of them. I will flag these rows, print their number under every table on days in stage, and leave them out of the durations, but not out of the counts of leads, for the leads are real. My rule cannot repair dates that are just as wrong and happen to run forwards. Tomasz, please tell me by Friday who may edit the date of acceptance, and let us look at ten of these records together.

# %% [markdown] weak q4
# "There were some errors in the data, probably typing errors. I removed them, so the averages are correct now."
#
# *What it misses: how many, and out of how many? One reason is offered for all, without a look at the others. After a silent removal nobody can check, and nobody learns when the fault grows. And "correct" claims too much: only the errors that show are gone.*
