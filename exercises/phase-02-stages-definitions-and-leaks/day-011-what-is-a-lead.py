# %% [markdown] intro
# # Day 11 · What Is a Lead? Seven Stage Names, Six Dates
#
# The table `funnel` has one row a lead and a column for each date: created, MQL, SAL, opportunity, won. Where nothing happened there is no date. First you learn to count what is there and what is missing; then you count the stages, find out what becomes of the MQLs that no seller took, and sort twelve stories. About 35 minutes.

# %% setup
import pandas as pd

from larkwell import begin, load

check, hint, solution = begin("day-011")

funnel = load("funnel")
leads = load("leads")

# From here to the end of the cell `buyers` is prepared: one row for each inbound lead that became a customer.
# You need not understand how; days 14 to 16 teach it.
visits = load("touches")
bought = funnel[(funnel["source_type"] == "inbound") & funnel["won_at"].notna()]
bought = bought.merge(leads[["lead_id", "visitor_id", "days_to_lead"]], on="lead_id", how="left")
later = bought.merge(visits, on="visitor_id", how="inner")
later = later[later["touched_at"] > later["won_at"]].groupby("lead_id").size()
buyers = bought[["lead_id", "days_to_lead"]].assign(visits_after=bought["lead_id"].map(later))

# %% [markdown]
# ## New today: what is missing, and True counts as 1
#
# `.notna()` asks each row whether there *is* a value, `.isna()` whether it is missing. The answer is a column of True and False. Two columns of `leads` serve as example: the day on which a person objected to advertising (most never did), and the answer to "how did you hear about us?" (which may be left blank).

# %% demo
leads[["lead_id", "objected_at", "self_reported"]].head()

# %% [markdown]
# `NaT` and `NaN` both mean: nothing here. In sums and means True counts as 1 and False as 0. So `.sum()` of such a column is a **count** of the True rows, and `.mean()` is their **share** of all rows.

# %% demo
print(leads["objected_at"].notna().sum(), "people objected")
print(leads["self_reported"].isna().mean(), "is the share of the leads without an answer")

# %% [markdown]
# `len` does something else: it counts all rows, whether there is a value or not. And the conditions of days 5 and 6 are such columns, too, so they can be counted and averaged in the same way, alone or joined with `&`.

# %% demo
print(len(leads["objected_at"]), "rows")
silent = leads["self_reported"].isna() & leads["objected_at"].notna()
print(silent.sum(), "left the answer blank and objected")

# %% [markdown]
# ## From day 9, without looking
#
# Which two guards does your function `rate(k, n)` have, and why each of them?
#
# <details><summary>Compare with your answer</summary>
#
# It stops with a `ValueError` if `k` is larger than `n`, because then the two come from different bases. It returns NaN if `n` is 0, because with an empty base nobody could have succeeded, which is another thing than nobody did. Today the first of the two saves you from a rate above 100%.
#
# </details>

# %% [markdown]
# ## The table of the day
#
# One row a lead, all leads of 2024 and 2025. A date says when the lead entered the stage; where it never did, the date is missing.
#
# | column of `funnel` | stage entered | when |
# |---|---|---|
# | `created_at` | lead | contact data left, or put on the call list by sales |
# | `mql_at` | MQL | the score reached marketing's threshold |
# | `sal_at` | SAL | a named seller agreed to work it |
# | `opp_at` | opportunity | need confirmed, deal record opened |
# | `won_at` | customer | the subscription began, with a seller or at the checkout |

# %% demo
funnel[["source_type", "created_at", "mql_at", "sal_at", "opp_at", "won_at", "rejected_reason"]].head()

# %% [markdown] ask q1 type=table points=3 ordered=stage columns="funnel.mql_at,funnel.sal_at,funnel.opp_at,funnel.won_at" period="all leads of 2024 and 2025"
# ### How many ever got there?
#
# Make the table `reached` (DataFrame) with five rows, one a stage in the order of the table above, and three columns:
#
# - `stage` (text): `"lead"`, `"mql"`, `"sal"`, `"opportunity"`, `"customer"`.
# - `n` (int): how many leads have a date for this stage, whatever other dates they have or lack.
# - `share` (float): that number divided by **all** leads of the table, as a fraction between 0 and 1, not rounded. (The first row is therefore 1.)
#
# All rows of `funnel` count, inbound and outbound.
#
# *Why: it is the picture on which the next ten days stand, and it holds a surprise.*

# %% answer q1
### BEGIN SOLUTION
n_reached = [
    len(funnel),
    funnel["mql_at"].notna().sum(),
    funnel["sal_at"].notna().sum(),
    funnel["opp_at"].notna().sum(),
    funnel["won_at"].notna().sum(),
]
reached = pd.DataFrame({"stage": ["lead", "mql", "sal", "opportunity", "customer"], "n": n_reached})
reached = reached.assign(share=reached["n"] / len(funnel))
### END SOLUTION

# %% check q1
check("q1", reached)

# %% wrong q1 all-rows-counted
# Every stage has the same number here: `len` counts all rows, dates or not. Ask each date column which of its rows hold a value.
reached = reached.assign(n=len(funnel["mql_at"]), share=1.0)

# %% wrong q1 missing-counted
# You counted the rows *without* a date. `isna()` is True where nothing happened; its opposite is asked.
reached = reached.assign(n=len(funnel) - reached["n"], share=1 - reached["share"])

# %% wrong q1 share-of-the-stage-before
# `n` is right, but each `share` is divided by the stage before. That is another number, and tomorrow's; here all leads of the table stand below every line.
reached = reached.assign(share=reached["n"] / [reached["n"].iloc[0], *reached["n"].to_list()[:-1]])

# %% wrong q1 share-of-the-inbound
# `n` is right, but each `share` has only the inbound leads below its line. Below it belong all leads of the table, from both doors.
reached = reached.assign(share=reached["n"] / (funnel["source_type"] == "inbound").sum())

# %% wrong q1 shares-as-text
# `n` is right, but the shares are texts, made for the eye. Keep them as numbers, fractions between 0 and 1.
reached = reached.assign(share=[f"{s:.1%}" for s in reached["share"]])

# %% wrong q1 percent
# `n` is right, but `share` is in percent. Asked is a fraction between 0 and 1.
reached = reached.assign(share=reached["share"] * 100)

# %% wrong q1 where-they-stand
# You counted where the leads *stand* at the end of the data. A customer has also reached the stages whose dates it carries: count dates, not final stages.
ends = funnel["final_stage"].value_counts()
n_ends = [ends["lead"], ends["mql"], ends["sal"], ends["opportunity"], ends["won"]]
reached = reached.assign(n=n_ends, share=[n / len(funnel) for n in n_ends])

# %% wrong q1 inbound-only
# Only the inbound leads are in here. Outbound leads have dates as well, and all rows count.
come = funnel[funnel["source_type"] == "inbound"]
dates_in = come[["created_at", "mql_at", "sal_at", "opp_at", "won_at"]].notna()
reached = reached.assign(n=dates_in.sum().to_list(), share=dates_in.mean().to_list())

# %% wrong q1 all-former-stages-required
# You kept only leads that had passed every earlier stage as well. Some skip a stage by design; asked is who has a date for *this* one.
passed = [funnel["created_at"].notna()]
for column in ["mql_at", "sal_at", "opp_at", "won_at"]:
    passed = [*passed, passed[-1] & funnel[column].notna()]
reached = reached.assign(n=[int(p.sum()) for p in passed], share=[p.mean() for p in passed])

# %% wrong q1 labels-of-the-columns
# The numbers are right. The column `stage` has the short names of the date columns; asked are the names of the stages as the prompt writes them.
reached = reached.assign(stage=["lead", "mql", "sal", "opp", "won"])

# %% wrong q1 names-of-the-columns
# The numbers are right. The column `stage` holds the names of the date columns; asked are the names of the stages as the prompt writes them.
reached = reached.assign(stage=["created_at", "mql_at", "sal_at", "opp_at", "won_at"])

# %% wrong q1 rounded
# The shares are rounded. Keep all the digits; round only to look.
reached = reached.assign(share=reached["share"].round(3))

# %% accept q1
n = [len(funnel), *[funnel[column].notna().sum() for column in ["mql_at", "sal_at", "opp_at", "won_at"]]]
reached = pd.DataFrame({"stage": ["lead", "mql", "sal", "opportunity", "customer"], "n": n})
reached["share"] = reached["n"] / len(funnel)

# %% accept q1
n = funnel[["created_at", "mql_at", "sal_at", "opp_at", "won_at"]].count()
reached = pd.DataFrame(
    {"n": n.to_list(), "share": (n / len(funnel)).to_list()},
    index=["lead", "mql", "sal", "opportunity", "customer"],
).rename_axis("stage")

# %% [markdown] hint q1
# 1. Each stage is one date column. The lead itself has one, too, and no lead lacks it.
# 2. `.notna()` of a date column, then `.sum()` for the count. Put the five counts into a table as on day 10, and make the third column out of the second as on day 8.
# 3. `reached = pd.DataFrame({"stage": ["lead", …], "n": [len(funnel), funnel["mql_at"].notna().sum(), …]})`, then `reached = reached.assign(share=reached["n"] / len(…))`.

# %% [markdown] meaning q1
# Compare the rows `mql` and `sal`. A funnel that narrows from step to step would need fewer people in the second. Tomasz's stage holds people who were never in Ines's, so one of the two must not be divided by the other. The next question finds them.

# %% [markdown] ask q2 points=2 columns="funnel.mql_at,funnel.sal_at,funnel.source_type" period="all leads of 2024 and 2025"
# ### Who took the other staircase?
#
# Still all rows of `funnel`.
#
# - `n_skipped` (int): how many leads have a SAL date but no MQL date.
# - `n_skipped_inbound` (int): how many of those are inbound (column `source_type`).
#
# *Why: a stage can be skipped without a mistake. Whoever builds "SAL divided by MQL" has to know by whom.*

# %% answer q2
### BEGIN SOLUTION
skipped = funnel["sal_at"].notna() & funnel["mql_at"].isna()
n_skipped = skipped.sum()
n_skipped_inbound = (skipped & (funnel["source_type"] == "inbound")).sum()
### END SOLUTION

# %% check q2
check("q2", n_skipped, n_skipped_inbound)

# %% wrong q2 difference-of-totals
# `n_skipped` is the difference of two totals. Some have both dates, some only the one and some only the other; a difference cannot tell them apart. Ask row by row.
n_skipped = funnel["sal_at"].notna().sum() - funnel["mql_at"].notna().sum()

# %% wrong q2 other-way-round
# These leads have an MQL date and no SAL date: the opposite case. Which date has to be there, and which has to be missing?
other = funnel["mql_at"].notna() & funnel["sal_at"].isna()
n_skipped = other.sum()
n_skipped_inbound = (other & (funnel["source_type"] == "inbound")).sum()

# %% wrong q2 both-dates
# These leads have both dates: they have skipped nothing. One of the two has to be missing.
both = funnel["mql_at"].notna() & funnel["sal_at"].notna()
n_skipped = both.sum()
n_skipped_inbound = (both & (funnel["source_type"] == "inbound")).sum()

# %% wrong q2 all-without-mql
# Every lead without an MQL date is in here, with those that no seller ever took. A second condition is missing.
n_skipped = funnel["mql_at"].isna().sum()
n_skipped_inbound = (funnel["mql_at"].isna() & (funnel["source_type"] == "inbound")).sum()

# %% wrong q2 all-accepted
# `n_skipped` counts every lead with a SAL date. How many of them lack the MQL date?
n_skipped = funnel["sal_at"].notna().sum()

# %% wrong q2 either-condition
# `|` keeps a row if *one* of the two conditions holds. Both have to hold at once.
n_skipped = (funnel["sal_at"].notna() | funnel["mql_at"].isna()).sum()

# %% wrong q2 outbound-instead
# `n_skipped_inbound` counts the outbound ones, who are the larger part. Which ones does the question name?
n_skipped_inbound = (skipped & (funnel["source_type"] == "outbound")).sum()

# %% wrong q2 inbound-without-mql
# `n_skipped_inbound` holds the inbound leads without an MQL date, accepted or not. *Of those* means: they have a SAL date as well.
n_skipped_inbound = (funnel["mql_at"].isna() & (funnel["source_type"] == "inbound")).sum()

# %% wrong q2 all-outbound
# `n_skipped` counts all outbound leads. Some of them no seller has taken yet, and not all who skipped are outbound: ask the two date columns.
n_skipped = (funnel["source_type"] == "outbound").sum()

# %% wrong q2 drawn-not-accepted
# `n_skipped_inbound` counts everybody who was drawn by lot. Not each of them was accepted: the SAL date has to be there.
n_skipped_inbound = leads["worked_by_lot"].sum()

# %% wrong q2 nobody-inbound
# `n_skipped_inbound` is 0, as the definitions of the two doors would make one think. Have a look at the rows themselves: filter and count.
n_skipped_inbound = 0

# %% wrong q2 share-for-count
# These are shares: `.mean()` of True and False. Asked are numbers of leads.
n_skipped = skipped.mean()
n_skipped_inbound = (skipped & (funnel["source_type"] == "inbound")).mean()

# %% wrong q2 swapped
# The two answers have changed places. The inbound ones are a part of all that skipped the stage, so theirs is the smaller number.
n_skipped, n_skipped_inbound = n_skipped_inbound, n_skipped

# %% wrong q2 inbound-accepted
# `n_skipped_inbound` counts every inbound lead with a SAL date, those with an MQL date as well. *Of those* means: the MQL date is missing.
n_skipped_inbound = (funnel["sal_at"].notna() & (funnel["source_type"] == "inbound")).sum()

# %% wrong q2 share-of-the-skipped
# `n_skipped_inbound` is a share of those who skipped. Asked is how many they are.
n_skipped_inbound = n_skipped_inbound / n_skipped

# %% wrong q2 share-of-the-accepted
# These are shares of the accepted leads. Asked are numbers of leads.
n_skipped = n_skipped / funnel["sal_at"].notna().sum()
n_skipped_inbound = n_skipped_inbound / funnel["sal_at"].notna().sum()

# %% accept q2
jumped = funnel[funnel["sal_at"].notna() & ~funnel["mql_at"].notna()]
n_skipped = len(jumped)
n_skipped_inbound = len(jumped[jumped["source_type"] == "inbound"])

# %% accept q2
jumped = funnel[funnel["mql_at"].isna()]
n_skipped = jumped["sal_at"].count()
n_skipped_inbound = jumped[jumped["source_type"] != "outbound"]["sal_at"].count()

# %% [markdown] hint q2
# 1. Two columns, two questions to each row: is there a SAL date, is the MQL date missing?
# 2. Join both conditions with `&` and count the True rows; then join a third condition on `source_type`.
# 3. `skipped = funnel["sal_at"].… & funnel["mql_at"].…`, then `n_skipped = skipped.sum()` and `n_skipped_inbound = (skipped & (funnel["source_type"] == "…")).sum()`.

# %% [markdown] meaning q2
# Most of them are outbound: Tomasz's people found them, and no score makes an MQL of a lead that sales has found. The inbound ones are no mistake either. Each lead below the threshold has a chance of 5% to be drawn by lot and offered to sellers all the same, because Larkwell wants to learn what the threshold throws away (day 42 reads the result).

# %% [markdown] ask q3 points=3 columns="funnel.mql_at,funnel.sal_at,funnel.rejected_reason,funnel.won_at" period="all leads of 2024 and 2025"
# ### What becomes of an MQL?
#
# Take only the leads with an MQL date.
#
# - `p_accepted` (float): the share of them with a SAL date, as a fraction, not rounded.
# - `p_refused` (float): the share of them that a seller refused, that is, with a `rejected_reason`, as a fraction, not rounded.
# - `n_waiting` (int): how many of them have no SAL date, no `rejected_reason`, and have not become customers either (no `won_at`).
#
# *Why: between Ines's date and Tomasz's date lies the piece of the road that nobody owns, unless the date has a name.*

# %% answer q3
### BEGIN SOLUTION
mqls = funnel[funnel["mql_at"].notna()]
p_accepted = mqls["sal_at"].notna().mean()
p_refused = mqls["rejected_reason"].notna().mean()
n_waiting = (mqls["sal_at"].isna() & mqls["rejected_reason"].isna() & mqls["won_at"].isna()).sum()
### END SOLUTION

# %% check q3
check("q3", p_accepted, p_refused, n_waiting)

# %% wrong q3 all-sal-over-all-mql
# `p_accepted` divides *all* SALs by the MQLs. Some who stand on top were never MQLs, so this is no share: it could exceed 1. Filter first, then take the mean.
p_accepted = funnel["sal_at"].notna().sum() / len(mqls)

# %% wrong q3 base-all-leads
# The two shares are shares of all leads. Asked is *of the MQLs*: only they stand below the line.
p_accepted = (funnel["mql_at"].notna() & funnel["sal_at"].notna()).mean()
p_refused = (funnel["mql_at"].notna() & funnel["rejected_reason"].notna()).mean()

# %% wrong q3 refused-is-the-rest
# `p_refused` is everybody whom no seller took. Some of them wait, some have bought by themselves: a refusal leaves a reason in its own column.
p_refused = mqls["sal_at"].isna().mean()

# %% wrong q3 refused-of-the-untaken
# `p_refused` has the wrong base: the MQLs without a SAL date. Asked is the share of *all* MQLs.
p_refused = mqls["rejected_reason"].notna().sum() / mqls["sal_at"].isna().sum()

# %% wrong q3 accepted-or-refused
# `p_refused` is right among those that were decided, accepted or refused. Asked are all MQLs, those that wait as well.
p_refused = mqls["rejected_reason"].notna().sum() / (mqls["rejected_reason"].notna() | mqls["sal_at"].notna()).sum()

# %% wrong q3 refused-by-final-stage
# `p_refused` counts those who *stand* at "rejected" in the end. Some who were refused have bought at the checkout later, and stand elsewhere; the reason of the refusal has stayed in its column.
p_refused = (mqls["final_stage"] == "rejected").mean()

# %% wrong q3 accepted-of-all-sals
# `p_accepted` has all SALs below its line: it says which part of them had been MQLs. Asked is the share *of the MQLs*, so they stand below.
p_accepted = mqls["sal_at"].notna().sum() / funnel["sal_at"].notna().sum()

# %% wrong q3 accepted-is-the-rest
# `p_accepted` is everybody who was not refused. Some of them wait for a seller, and some have bought by themselves: ask for the SAL date.
p_accepted = 1 - p_refused

# %% wrong q3 accepted-turned-round
# `p_accepted` is the share *without* a SAL date. Which of the two, `isna()` and `notna()`, is True where a date stands?
p_accepted = mqls["sal_at"].isna().mean()

# %% wrong q3 refused-turned-round
# `p_refused` is the share *without* a reason. Which of the two, `isna()` and `notna()`, is True where a reason stands?
p_refused = mqls["rejected_reason"].isna().mean()

# %% wrong q3 shares-swapped
# The two shares have changed places. The SAL date goes with `p_accepted`, the reason of a refusal with `p_refused`.
p_accepted, p_refused = p_refused, p_accepted

# %% wrong q3 turned-round
# Both shares are turned round: `isna()` finds those *without* a date or a reason.
p_accepted = mqls["sal_at"].isna().mean()
p_refused = mqls["rejected_reason"].isna().mean()

# %% wrong q3 buyers-wait
# `n_waiting` counts MQLs who have bought at the checkout meanwhile. They wait for nobody: the third condition has to ask `won_at`, for whoever buys at the checkout has no `opp_at`.
n_waiting = (mqls["sal_at"].isna() & mqls["rejected_reason"].isna()).sum()

# %% wrong q3 refused-wait
# `n_waiting` counts those whom sales refused. They have had their answer: a condition on `rejected_reason` is missing.
n_waiting = (mqls["sal_at"].isna() & mqls["won_at"].isna()).sum()

# %% wrong q3 all-untaken-wait
# `n_waiting` counts every MQL without a SAL date. Two more things must be missing before somebody really waits.
n_waiting = mqls["sal_at"].isna().sum()

# %% wrong q3 nobody-filtered
# `n_waiting` looks at all leads. Most of them never were MQLs, so no seller was asked to look at them.
n_waiting = (funnel["sal_at"].isna() & funnel["rejected_reason"].isna() & funnel["won_at"].isna()).sum()

# %% wrong q3 waiting-share
# `n_waiting` is a share. Asked is a number of leads: `.sum()` of True and False counts.
n_waiting = (mqls["sal_at"].isna() & mqls["rejected_reason"].isna() & mqls["won_at"].isna()).mean()

# %% wrong q3 counts-for-shares
# `p_accepted` and `p_refused` are counts. Their names begin with `p`: shares of the MQLs.
p_accepted = mqls["sal_at"].notna().sum()
p_refused = mqls["rejected_reason"].notna().sum()

# %% accept q3
n_mqls = funnel["mql_at"].notna().sum()
p_accepted = (funnel["mql_at"].notna() & funnel["sal_at"].notna()).sum() / n_mqls
p_refused = (funnel["mql_at"].notna() & funnel["rejected_reason"].notna()).sum() / n_mqls
n_waiting = len(funnel[funnel["mql_at"].notna() & (funnel["final_stage"] == "mql")])

# %% accept q3
mql_only = funnel[~funnel["mql_at"].isna()]
p_accepted = 1 - mql_only["sal_at"].isna().mean()
p_refused = 1 - mql_only["rejected_reason"].isna().mean()
n_waiting = mql_only["final_stage"].value_counts()["mql"]

# %% [markdown] hint q3
# 1. One filter for all three: keep the rows that have an MQL date, under a new name.
# 2. A share of these rows is the `.mean()` of a condition on them; the number that waits is the `.sum()` of three conditions joined with `&`.
# 3. `mqls = funnel[funnel["mql_at"].notna()]`, then `p_accepted = mqls["…"].notna().mean()`, `p_refused = mqls["…"].notna().mean()` and `n_waiting = (mqls["…"].isna() & mqls["…"].isna() & mqls["…"].isna()).sum()`.

# %% [markdown] meaning q3
# Without the SAL date there would be two piles, "sales has it" and "sales does not", and Ines and Tomasz could argue for ever about the second. With it there are a refusal with a reason, which Ines can learn from, and a wait without one, which Tomasz can end.

# %% [markdown] ask q4 points=2 columns="leads.days_to_lead,touches.touched_at,touches.visitor_id,funnel.won_at"
# ### Where does marketing begin, and where does it end?
#
# Some say that marketing's part lies before the sale. Others say that it begins long before and goes on after it. The table `buyers` has one row for each inbound lead that became a customer in 2024 or 2025:
#
# | column | what it holds |
# |---|---|
# | `days_to_lead` | days from the first visit to our website to the day of becoming a lead, with decimals |
# | `visits_after` | recorded visits to our website after the subscription began; missing where none is on record |
#
# - `p_before` (float): share of these buyers whose first visit lay **at least one day** before they became a lead (`days_to_lead` of 1 or more).
# - `p_after` (float): share of these buyers with at least one recorded visit after the subscription began.
#
# Both as fractions of **all** rows of `buyers`, not rounded.
#
# *Why: a stage has one entry, but the people in it do not stop reading when they pass to the next one.*

# %% answer q4
### BEGIN SOLUTION
p_before = (buyers["days_to_lead"] >= 1).mean()
p_after = buyers["visits_after"].notna().mean()
### END SOLUTION

# %% check q4
check("q4", p_before, p_after)

# %% wrong q4 strictly-more
# `p_before` counts every first visit before the lead, even one of the same hour. Asked is at least one full day.
p_before = (buyers["days_to_lead"] > 0).mean()

# %% wrong q4 limit-left-out
# `p_before` leaves out those with exactly one day. "At least one" includes the one: `>=`.
p_before = (buyers["days_to_lead"] > buyers[buyers["days_to_lead"] >= 1]["days_to_lead"].min()).mean()

# %% wrong q4 any-first-visit
# `p_before` asks only whether a first visit is known, which is so for every row. Compare the number of days with the limit.
p_before = buyers["days_to_lead"].notna().mean()

# %% wrong q4 base-of-returners
# `p_after` has only those below its line who came back, so it must be 1. The base is all buyers.
p_after = (buyers["visits_after"] >= 1).sum() / buyers["visits_after"].notna().sum()

# %% wrong q4 less-than-a-day
# `p_before` counts those who became leads *within* a day. Asked are the others, with a day or more in between.
p_before = (buyers["days_to_lead"] < 1).mean()

# %% wrong q4 blanks-after
# `p_after` is the share *without* a visit on record: `isna()` is True where nothing stands.
p_after = buyers["visits_after"].isna().mean()

# %% wrong q4 visits-per-returner
# `p_after` is a mean number of visits, and it passes over the blanks. Asked is the share of buyers that have any: which rows hold a value?
p_after = buyers["visits_after"].mean()

# %% wrong q4 visits-per-buyer
# `p_after` adds up visits, so somebody who came five times counts five times. Asked is a share of buyers: does the row hold a value, yes or no?
p_after = buyers["visits_after"].sum() / len(buyers)

# %% wrong q4 mean-days
# `p_before` is a number of days, the mean. Asked is the share of rows for which the days reach a limit: a comparison first, then the mean.
p_before = buyers["days_to_lead"].mean()

# %% wrong q4 counted
# These are numbers of buyers. A share is the `.mean()` of True and False.
p_before = (buyers["days_to_lead"] >= 1).sum()
p_after = buyers["visits_after"].notna().sum()

# %% wrong q4 all-leads
# `p_before` looks at all leads, buyers or not. The table of this question is `buyers`.
p_before = (leads["days_to_lead"] >= 1).mean()

# %% wrong q4 all-inbound-leads
# `p_before` looks at all inbound leads, buyers or not. The table of this question is `buyers`.
p_before = (leads[leads["source_type"] == "inbound"]["days_to_lead"] >= 1).mean()

# %% wrong q4 swapped
# The two answers have changed places. `p_before` is about the days up to the lead, `p_after` about visits of paying customers.
p_before, p_after = p_after, p_before

# %% wrong q4 more-than-one-visit
# `p_after` leaves out those with exactly one visit. "At least one" includes the one.
p_after = (buyers["visits_after"] > 1).mean()

# %% accept q4
p_before = len(buyers[buyers["days_to_lead"] >= 1]) / len(buyers)
p_after = (buyers["visits_after"] >= 1).mean()

# %% accept q4
p_before = 1 - (buyers["days_to_lead"] < 1).mean()
p_after = buyers["visits_after"].count() / len(buyers)

# %% [markdown] hint q4
# 1. `buyers.head()` shows both columns. In one you compare with a number, in the other you ask whether there is a value.
# 2. The mean of a condition is its share of all rows.
# 3. `p_before = (buyers["days_to_lead"] >= …).mean()` and `p_after = buyers["visits_after"].….mean()`.

# %% [markdown] meaning q4
# Both slogans are put to the test here, and the second holds for a good part of the buyers. Ines's website is read before anybody can be called a lead, and after Tomasz has his signature. Mind what a visit is: it shows that they came, not that it moved them to anything. And the true share "after" is higher than this one, for three reasons: of those who allowed only the necessary cookies a single visit is on record, never one after the sale; of those who refused them none is; and whoever bought in December 2025 had at most a month to come back before the tables end.

# %% [markdown] ask q5 type=labels points=5 options="visitor|lead|mql|sal|sql|opportunity|customer" fixed="the stage follows from the rules and the story in the prompt" skill="none: the entry events of the lesson"
# ### Twelve stories
#
# What is the **furthest** stage that each of these has reached at the end of the story? A stage once reached stays reached, whatever happens afterwards.
#
# | stage | is entered when |
# |---|---|
# | `"visitor"` | somebody is on our website; no name, and on no seller's list |
# | `"lead"` | contact data have been left with us, or sales has put the firm on its call list |
# | `"mql"` | an *inbound* lead's score reaches the threshold in force on that day: on the day of each of these stories 52 points, 52 included. An outbound lead has no such stage |
# | `"sal"` | a named seller has agreed to work the lead |
# | `"opportunity"` | a seller has confirmed the need (that is the SQL, which has no label of its own here) and has opened the deal record for it, with amount and expected date |
# | `"customer"` | the subscription has begun |
#
# | story | what is known |
# |---|---|
# | E-book student | A student of physiotherapy leaves her address for an e-book. The score is 23. |
# | Five evenings | Somebody reads the page on prices on five evenings, and never says who it is. |
# | Quote wanted | A clinic's owner sends the form and asks for a quote. Within a minute the score stands at 71. No seller has seen it yet. |
# | Twelve opens | A salon's manager left his address last year. Since then the mail system has noted twelve opened newsletters, and his score is 44. |
# | Directory find | A seller's assistant copies a dental practice from a directory onto the team's call list. Nobody has taken it from there. |
# | Taken on Monday | A practice stands on the call list. Rosa, a seller, writes her name beside it: she will work it. She has not called yet. |
# | Checkout | A yoga teacher with a score of 38 buys the Solo plan at the checkout. She has never spoken to anyone; the subscription began yesterday. |
# | Refused | A lead from the form, with 58 points. The seller reads it and refuses: no budget. |
# | Old limit | A vet left her address this morning, and the score is 50. Until last month the limit was 49. |
# | Drawn by lot | A repair shop with 41 points is drawn by lot and offered to a seller, who agrees to work it. He has tried twice and reached nobody. |
# | Good talk | Rosa agreed to work a lead. On the phone the owner says what she needs; Rosa opens the deal record with amount and date. |
# | Signed | A chain with six studios, whose deal record has been open since November, signs today. The subscription begins on the first of next month. |
#
# In `stage_of` replace each `...` by one of the six labels. All twelve count.
#
# *Why: where two colleagues would answer differently, your data already do.*

# %% answer q5
stage_of = {
    "E-book student": ...,
    "Five evenings": ...,
    "Quote wanted": ...,
    "Twelve opens": ...,
    "Directory find": ...,
    "Taken on Monday": ...,
    "Checkout": ...,
    "Refused": ...,
    "Old limit": ...,
    "Drawn by lot": ...,
    "Good talk": ...,
    "Signed": ...,
}
### BEGIN SOLUTION
stage_of = {
    "E-book student": "lead",
    "Five evenings": "visitor",
    "Quote wanted": "mql",
    "Twelve opens": "lead",
    "Directory find": "lead",
    "Taken on Monday": "sal",
    "Checkout": "customer",
    "Refused": "mql",
    "Old limit": "lead",
    "Drawn by lot": "sal",
    "Good talk": "opportunity",
    "Signed": "opportunity",
}
### END SOLUTION

# %% check q5
check("q5", stage_of)

# %% wrong q5 interest-makes-an-mql
# "Five evenings" shows interest, and the page on prices is a good one. But whom would a seller call? Look for the event that turns somebody into a lead.
stage_of = stage_of | {"Five evenings": "lead"}

# %% wrong q5 five-evenings-of-points
# "Five evenings" might give many points. To whom? A score belongs to a lead, and no contact data have been left.
stage_of = stage_of | {"Five evenings": "mql"}

# %% wrong q5 opens-make-an-mql
# "Twelve opens" looks eager. Mail programs load images by themselves, and each load is noted as an opening; and the rule asks for something else. Read which number decides.
stage_of = stage_of | {"Twelve opens": "mql"}

# %% wrong q5 any-download-is-an-mql
# "E-book student" gave an address. That is the entry to one stage; the next one asks for a number of points.
stage_of = stage_of | {"E-book student": "mql"}

# %% wrong q5 student-is-nobody
# You do not count "E-book student". She may never buy, but the stage asks only whether contact data were left. What she is worth is the score's business.
stage_of = stage_of | {"E-book student": "visitor"}

# %% wrong q5 asked-for-a-quote
# "Quote wanted" sounds like a deal. A deal record is opened by a seller who has confirmed the need; who has read this form so far?
stage_of = stage_of | {"Quote wanted": "opportunity"}

# %% wrong q5 quote-means-accepted
# "Quote wanted" deserves a seller at once. Has one with a name agreed yet?
stage_of = stage_of | {"Quote wanted": "sal"}

# %% wrong q5 quote-is-just-a-lead
# "Quote wanted" has left contact data, true. Compare the score with the threshold, too: which date has the program set within that minute?
stage_of = stage_of | {"Quote wanted": "lead"}

# %% wrong q5 listed-is-accepted
# In "Directory find" sales has acted, but nobody has put a name to it. A list belongs to the team; what does the next stage ask for?
stage_of = stage_of | {"Directory find": "sal"}

# %% wrong q5 listed-is-qualified
# In "Directory find" a seller's assistant has chosen the practice, and that is a good reason to call. Whose leads can enter the stage of the points at all?
stage_of = stage_of | {"Directory find": "mql"}

# %% wrong q5 outbound-is-no-lead
# "Directory find" has left no data and has perhaps never been on the website. Read the definition of a lead to its end: there are two ways in.
stage_of = stage_of | {"Directory find": "visitor"}

# %% wrong q5 not-called-yet
# In "Taken on Monday" no call has been made, but the stage does not ask for a call. What has Rosa done, and what is that event called?
stage_of = stage_of | {"Taken on Monday": "lead"}

# %% wrong q5 every-stage-in-turn
# "Checkout" has no score worth the name, no seller and no deal record. Not everybody climbs every step: look only at whether the subscription has begun.
stage_of = stage_of | {"Checkout": "lead"}

# %% wrong q5 every-customer-was-a-deal
# "Checkout" has passed no deal record, and needs none. Which event does her story end with?
stage_of = stage_of | {"Checkout": "opportunity"}

# %% wrong q5 taken-but-no-points
# In "Taken on Monday" no points are mentioned, and an outbound lead needs none. What has Rosa agreed to?
stage_of = stage_of | {"Taken on Monday": "mql"}

# %% wrong q5 refused-is-out
# "Refused" went back to the shelf. But a stage once reached stays reached: which date did the lead get before the seller read it?
stage_of = stage_of | {"Refused": "lead"}

# %% wrong q5 read-is-accepted
# In "Refused" a seller has looked at the lead. Looking is not agreeing; the date of the next stage needs a yes.
stage_of = stage_of | {"Refused": "sal"}

# %% wrong q5 threshold-of-last-month
# "Old limit" would have passed a month ago. Which threshold was in force this morning?
stage_of = stage_of | {"Old limit": "mql"}

# %% wrong q5 low-score-no-seller
# "Drawn by lot" has few points, and the rule for the MQL would say no. Does the stage of the sellers ask for points?
stage_of = stage_of | {"Drawn by lot": "lead"}

# %% wrong q5 lot-made-it-an-mql
# In "Drawn by lot" the lot did not raise the score, so no MQL date was set. But something else happened: who agreed to what?
stage_of = stage_of | {"Drawn by lot": "mql"}

# %% wrong q5 sal-as-sql
# In "Good talk" Rosa had agreed before; that was the SAL. Then she heard of a need and opened something: which stage is that?
stage_of = stage_of | {"Good talk": "sal"}

# %% wrong q5 sql-shares-a-date
# "Good talk" is an SQL, true, but 'sql' has no label of its own here: at Larkwell it shares its date with another stage. Which of the six labels names that date?
stage_of = stage_of | {"Good talk": "sql"}

# %% wrong q5 signed-sql-shares-a-date
# "Signed" has been an SQL since November, but 'sql' has no label of its own here: at Larkwell it shares its date with another stage. Which of the six labels names that date?
stage_of = stage_of | {"Signed": "sql"}

# %% wrong q5 need-is-not-a-start
# "Good talk" went well, and a record with an amount looks like a sale. Has a subscription begun?
stage_of = stage_of | {"Good talk": "customer"}

# %% wrong q5 signature-is-the-start
# "Signed" calls for a party. The date of the last stage is another day, though: what has to have begun?
stage_of = stage_of | {"Signed": "customer"}

# %% wrong q5 all-leads
# "Lead" for everybody: in daily talk the word is used like that, and the quarrel begins there. Start with the stories in which somebody has done something: agreed, opened, bought.
stage_of = dict.fromkeys(stage_of, "lead")

# %% accept q5
stage_of = dict.fromkeys(stage_of, "lead") | {"Five evenings": "visitor", "Checkout": "customer"}
stage_of["Quote wanted"] = stage_of["Refused"] = "mql"
stage_of["Taken on Monday"] = stage_of["Drawn by lot"] = "sal"
stage_of["Good talk"] = stage_of["Signed"] = "opportunity"

# %% [markdown] hint q5
# 1. Ignore how promising each story sounds. Look for an event: data left, points reached, a name written down, a record opened, a subscription begun.
# 2. Go through the table of stages from the bottom up and stop at the first event that has really happened.
# 3. One text a line, for example `"Some story": "mql",`. Each of the six labels is used at least once, and one of them four times.

# %% [markdown] meaning q5
# Each of the twelve has one stage, because each stage has one event. Hand the list to Ines's and Tomasz's people without the table of events, and you will see where your reports disagree.
#
# | story | stage | because |
# |---|---|---|
# | E-book student | lead | address left, points missing |
# | Five evenings | visitor | nobody to call |
# | Quote wanted | mql | inbound, 71 points, and no seller yet |
# | Twelve opens | lead | 44 is below 52; opens decide nothing |
# | Directory find | lead | put on the list by sales |
# | Taken on Monday | sal | a seller has written her name |
# | Checkout | customer | the subscription has begun |
# | Refused | mql | the date of the points stays |
# | Old limit | lead | the limit of the day counts |
# | Drawn by lot | sal | a seller agreed; no points needed |
# | Good talk | opportunity | need confirmed, record opened |
# | Signed | opportunity | the subscription has not begun |

# %% [markdown] ask q6 type=essay points=4
# ### An MQL that a computer could decide
#
# In Larkwell's old handbook stands: *"An MQL is a lead that shows serious interest."* Write the new entry in **four to six sentences**: the entry event for MQL, so that a computer could decide it for every lead without asking anybody; one number with its unit; one thing that your rule will get wrong or cannot see; and who may change the rule, from which day on, and how one will notice that it should be changed.
#
# You may use what Larkwell has: a score between 0 and 100 points from fit and engagement, form fields, visits to pages, and the territory.
#
# *Why: "shows interest" can be argued about for a whole Monday. A rule can be looked up.*
#
# A person reads your text and gives a point each for a claim, a number with its unit, a caveat and a decision.

# %% [markdown] answer q6
# *Write here: four to six sentences for the handbook.*

# %% [markdown] rubric q6
# One point each:
#
# 1. **Claim**: a rule that a computer can decide: a field, a comparison and a moment (which value, on which day), for which leads it holds; no word like "interested", "serious" or "qualified" in the condition.
# 2. **Number with unit**: a threshold in points (or pages, people, days) with its unit, and whether the threshold itself is included.
# 3. **Caveat**: one thing that the rule misses or lets through: machine-made opens, students with many page views, good firms that read little, visitors who refused cookies, leads of the time before the rule that no longer compare.
# 4. **Decision**: who changes it (best: both teams), from which day on, that old dates are kept as they were, and by which sign one will notice that it should change (for example the share that sellers accept, or leads drawn by lot from below the line).

# %% [markdown] model q6
# An inbound lead becomes an MQL at the first minute at which its agreed score is 52 points or more, 52 included; that minute is written to `mql_at` and is never overwritten, also when the score falls later. In the score, form fields, visits and clicks count, and opened mails do not, since mail programs open mails by themselves. Outbound leads have no MQL date. The rule is blind to good clinics whose people refuse cookies or read little, and it will let a diligent student pass. Ines and Tomasz change the threshold together, on the first of a quarter, with the day written beside it, so that nobody compares the quarters before and after it as if the word meant the same. We look at two numbers each month: the share of MQLs that sellers accept within 30 days, and how many of the leads drawn by lot from below 52 points become customers.

# %% [markdown] weak q6
# "An MQL is a lead with real buying intent that has engaged with our content several times, for example by opening our e-mails. Marketing decides when a lead is ready and hands it to sales. The definition should be reviewed regularly."
#
# *What it misses: "real", "several" and "ready" need somebody to decide, so two people will decide differently. Opens are made by machines as well. There is no number, no moment, no date from which it holds, and only one of the two teams is asked.*
