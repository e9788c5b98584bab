# %% [markdown] intro
# # Day 19 · Counted Twice: Duplicates, Recycled and Rejected Leads
#
# You open the CRM export as it is, before anybody has cleaned it. You count who stands in it twice, choose which of two records survives, and see which metrics move and which don't. Then eight pairs of records to judge by hand, and a first look at the leads that sales sends back. About 40 minutes.

# %% setup
import pandas as pd

from larkwell import begin, load

check, hint, solution = begin("day-019")

raw = load("raw_crm_leads").sort_values(["company", "email"])  # one row a record, sorted by firm and e-mail, as exports often are
leads = load("leads")
funnel = load("funnel")
rollout = load("rollout")
touches = load("touches")
spend = load("spend")

PAID = ["brand_search", "generic_search", "social", "event", "print"]  # the channels that cost media money
ripe = raw[raw["created_at"] < "2025-09-01"]  # records with 120 days behind them
MEDIA_EUR = spend[spend["month"] <= "2025-08"]["spend_eur"].sum()  # media spend of the same months, January 2024 to August 2025

# %% [markdown]
# ## New today: `duplicated()` and `drop_duplicates()`
#
# `duplicated(columns)` gives True for each row that has the same values in those columns as an **earlier** row. The first one is False: it repeats nobody. Each True counts as 1, so `sum()` counts the repeats. Here are visits that repeat an earlier visitor:

# %% demo
again = touches.sort_values("touched_at").duplicated(["visitor_id"])
print(again.sum(), "of", len(touches), "visits are by somebody whom we had seen before")

# %% [markdown]
# `drop_duplicates(subset=..., keep=...)` throws repeats away and keeps one row of each: with `keep="first"` (what it does if you say nothing) the first, with `keep="last"` the last. "First" means first *in the table*, so sort by date before. Which row survives decides what the table says, here about the channel that brought people:

# %% demo
visits = touches.sort_values("touched_at")
first_visit = visits.drop_duplicates(subset=["visitor_id"], keep="first")
last_visit = visits.drop_duplicates(subset=["visitor_id"], keep="last")
pd.DataFrame({"first": first_visit["channel"].value_counts(), "last": last_visit["channel"].value_counts()})

# %% [markdown]
# The same visitors and the same number of rows, but another story about channels. Two columns in the list mean: equal in *both*.

# %% demo
print(touches.duplicated(["visitor_id"]).sum(), touches.duplicated(["visitor_id", "channel"]).sum())

# %% [markdown]
# ## From day 17, without looking
#
# Name one rule by which Larkwell flags a robot, and one thing that the rule must not catch.
#
# <details><summary>Compare with your answer</summary>
#
# For example: three or more touches in the same minute. It must not catch a person who opens ten pages in a minute: that is one touch, the start of one visit. Or: a declared crawler, and not everybody whose browser is `unknown`.
#
# </details>

# %% [markdown] ask q1 points=3 columns="raw_crm_leads.email,raw_crm_leads.email_norm,raw_crm_leads.episode" period="2024 and 2025"
# ### How many stand there twice?
#
# `email` is the address as typed, `email_norm` its plain form: lower case, no spaces, no plus tag. `episode` is 1 the first time a person comes and 2 if the person came back after a long silence. In all of `raw`, a **repeat** is a row that has the same `email_norm` **and** the same `episode` as a row above it. Fill three variables:
#
# - `n_repeats` (int): the repeats.
# - `p_repeats` (float): repeats / all rows of `raw`, a fraction, not rounded.
# - `n_typed` (int): the repeats that you find with the address **as typed**, that is with `email` and `episode` in place of `email_norm` and `episode`.
#
# *Why: each repeat is a person whom the lead report has counted once too often.*

# %% answer q1
### BEGIN SOLUTION
repeats = raw.duplicated(["email_norm", "episode"])
n_repeats = repeats.sum()
p_repeats = repeats.mean()
n_typed = raw.duplicated(["email", "episode"]).sum()
### END SOLUTION

# %% check q1
check("q1", n_repeats, p_repeats, n_typed)

# %% wrong q1 recycled-counted
# `n_repeats` leaves the episode out, so somebody who came back after months counts as a repeat. Both columns have to agree.
n_repeats = raw.duplicated(["email_norm"]).sum()

# %% wrong q1 as-typed
# `n_repeats` compares the address as typed, and a capital letter makes a new person. Use the plain form.
n_repeats = raw.duplicated(["email", "episode"]).sum()

# %% wrong q1 firms
# `n_repeats` compares firms. Two people at one firm are two leads: choose a key that identifies a *person*.
n_repeats = raw.duplicated(["company", "episode"]).sum()

# %% wrong q1 all-of-the-group
# `n_repeats` counts the first record of each group as well. It repeats nobody: leave `keep` as it is.
n_repeats = raw.duplicated(["email_norm", "episode"], keep=False).sum()

# %% wrong q1 whole-rows
# `n_repeats` looks for rows that agree in every column, and `row_no` alone makes each row different. Name the columns that have to agree.
n_repeats = raw.duplicated().sum()

# %% wrong q1 lead-number
# `n_repeats` uses `lead_id`, a number that was given by hand afterwards. The CRM does not have it when a record comes in; use the e-mail.
n_repeats = raw.duplicated(["lead_id"]).sum()

# %% wrong q1 survivors
# `n_repeats` counts the rows that stay. Asked are the ones that repeat.
n_repeats = len(raw.drop_duplicates(["email_norm", "episode"]))

# %% wrong q1 episode-two
# `n_repeats` counts rows of the second episode. Those are new chances, not repeats.
n_repeats = (raw["episode"] == 2).sum()

# %% wrong q1 base-survivors
# `p_repeats` is divided by the rows that remain. Its base is all rows of `raw`.
p_repeats = repeats.sum() / (len(raw) - repeats.sum())

# %% wrong q1 share-of-survivors
# `p_repeats` is the share of rows that are *not* repeats.
p_repeats = 1 - repeats.mean()

# %% wrong q1 ripe-only
# `n_repeats` counts in `ripe`, which ends in August 2025. Asked are the repeats in all of `raw`.
n_repeats = ripe.duplicated(["email_norm", "episode"]).sum()

# %% wrong q1 neighbour-only
# `n_repeats` compares each row with the one directly above it. A repeat may stand farther down: `duplicated` looks at all rows above.
n_repeats = ((raw["email_norm"] == raw["email_norm"].shift()) & (raw["episode"] == raw["episode"].shift())).sum()

# %% wrong q1 ripe-base
# `p_repeats` is divided by the rows of `ripe`. Its base is all rows of `raw`.
p_repeats = repeats.sum() / len(ripe)

# %% wrong q1 missed-by-typing
# `n_typed` is what the address as typed *misses*. Asked is how many repeats it finds.
n_typed = n_repeats - raw.duplicated(["email", "episode"]).sum()

# %% wrong q1 typed-without-episode
# `n_typed` leaves the episode out. Compare like with like: the key has two columns, as in `n_repeats`.
n_typed = raw.duplicated(["email"]).sum()

# %% wrong q1 plain-again
# `n_typed` uses the plain form once more. The column with the address as typed is `email`.
n_typed = n_repeats

# %% accept q1
clean = raw.sort_values("created_at").drop_duplicates(["email_norm", "episode"])
n_repeats = len(raw) - len(clean)
p_repeats = n_repeats / len(raw)
n_typed = len(raw) - len(raw.drop_duplicates(["email", "episode"]))

# %% accept q1
groups = raw.groupby(["email_norm", "episode"]).size()
typed = raw.groupby(["email", "episode"]).size()
n_repeats = (groups - 1).sum()
p_repeats = 1 - len(groups) / len(raw)
n_typed = (typed - 1).sum()

# %% [markdown] hint q1
# 1. `duplicated` with a list of two columns gives True or False for each row.
# 2. The sum of that column counts, its mean is a share. For `n_typed` do it once more with `email` in place of `email_norm`.
# 3. `repeats = raw.duplicated(["…", "…"])`, then `repeats.sum()`, `repeats.mean()`, and `raw.duplicated(["…", "…"]).sum()` with the other address.

# %% [markdown] meaning q1
# A machine compares letters, and a person types them differently in the evening. Compare `n_typed` with `n_repeats`: a good part of the repeats hides behind a capital letter, a space or a plus tag, so a CRM that says "no duplicates" may only mean "no two addresses typed alike". And what you have found is again a lower bound: who writes from another address is not among them.

# %% [markdown] ask q2 points=2 columns="raw_crm_leads.email_norm,raw_crm_leads.episode,raw_crm_leads.source,raw_crm_leads.created_at" period="2024 and 2025"
# ### Whose story survives?
#
# `raw` is sorted by firm and address. Sort all its rows by `created_at`, then de-duplicate them on `email_norm` and `episode`. In one version the **first** record of each person and episode stays, in the other the **last**. Fill three variables:
#
# - `blank_first` (int): rows with a blank `source` if the first record stays.
# - `blank_last` (int): rows with a blank `source` if the last record stays.
# - `swing` (float): the relative change from `blank_first` to `blank_last`, a fraction, not rounded (0.1 for 10% more).
#
# *Why: the first record says what brought somebody, the second who typed it in again. Phase 3 needs the first.*

# %% answer q2
### BEGIN SOLUTION
by_date = raw.sort_values("created_at")
blank_first = by_date.drop_duplicates(["email_norm", "episode"], keep="first")["source"].isna().sum()
blank_last = by_date.drop_duplicates(["email_norm", "episode"], keep="last")["source"].isna().sum()
swing = (blank_last - blank_first) / blank_first
### END SOLUTION

# %% check q2
check("q2", blank_first, blank_last, swing)

# %% wrong q2 keeps-swapped
# The two have changed places: `keep="first"` is the record that came first.
blank_first, blank_last = blank_last, blank_first

# %% wrong q2 not-sorted
# The table was not sorted by date. The export is sorted by firm and address, so "first" is whatever the alphabet puts on top.
blank_first = raw.drop_duplicates(["email_norm", "episode"], keep="first")["source"].isna().sum()

# %% wrong q2 latest-on-top
# The table was sorted with the latest record on top, so "first" kept the last one. Sort from early to late.
late = raw.sort_values("created_at", ascending=False)
blank_first = late.drop_duplicates(["email_norm", "episode"], keep="first")["source"].isna().sum()

# %% wrong q2 nothing-dropped
# `blank_first` counts blanks in the raw table. De-duplicate it first.
blank_first = raw["source"].isna().sum()

# %% wrong q2 recycled-dropped
# `blank_first` has lost the recycled leads: without `episode` in the list, coming back after months counts as a repeat.
blank_first = by_date.drop_duplicates(["email_norm"], keep="first")["source"].isna().sum()

# %% wrong q2 all-dropped
# With `keep=False` nobody of a group stays, and these people have vanished from the table. Keep one record of each.
blank_first = by_date.drop_duplicates(["email_norm", "episode"], keep=False)["source"].isna().sum()

# %% wrong q2 filled-counted
# `blank_first` counts the rows *with* a source.
blank_first = by_date.drop_duplicates(["email_norm", "episode"], keep="first")["source"].notna().sum()

# %% wrong q2 typed
# `blank_last` compares addresses as typed. Use the plain form.
blank_last = by_date.drop_duplicates(["email", "episode"], keep="last")["source"].isna().sum()

# %% wrong q2 wrong-base
# `swing` is divided by the new number. A relative change has the old one below the line (day 7).
swing = (blank_last - blank_first) / blank_last

# %% wrong q2 plain-difference
# `swing` is the difference in rows. Divide it by `blank_first`.
swing = blank_last - blank_first

# %% wrong q2 first-share
# `blank_first` is a share of the rows. Asked is how many rows: a sum, not a mean.
blank_first = by_date.drop_duplicates(["email_norm", "episode"], keep="first")["source"].isna().mean()

# %% wrong q2 last-share
# `blank_last` is a share of the rows. Asked is how many rows: a sum, not a mean.
blank_last = by_date.drop_duplicates(["email_norm", "episode"], keep="last")["source"].isna().mean()

# %% wrong q2 group-last
# `blank_last` comes from `groupby(...).last()`, which skips blanks and takes the last source that is *filled*. Asked is the last record, blank or not.
blank_last = by_date.groupby(["email_norm", "episode"])["source"].last().isna().sum()

# %% wrong q2 ripe-first
# `blank_first` counts in `ripe`, which ends in August 2025. Asked are all rows of `raw`.
blank_first = ripe.sort_values("created_at").drop_duplicates(["email_norm", "episode"])["source"].isna().sum()

# %% wrong q2 ripe-last
# `blank_last` counts in `ripe`, which ends in August 2025. Asked are all rows of `raw`.
blank_last = ripe.sort_values("created_at").drop_duplicates(["email_norm", "episode"], keep="last")["source"].isna().sum()

# %% wrong q2 points
# `swing` is the difference of two shares of all rows, in points. A relative change divides by what was there first, `blank_first`.
swing = (blank_last - blank_first) / len(by_date.drop_duplicates(["email_norm", "episode"]))

# %% wrong q2 ratio
# `swing` is the ratio of the two. A relative change is 0 when nothing changes.
swing = blank_last / blank_first

# %% accept q2
dated = raw.sort_values("row_no")
first = dated[~dated.duplicated(["email_norm", "episode"])]
last = dated[~dated.duplicated(["email_norm", "episode"], keep="last")]
blank_first = len(first[first["source"].isna()])
blank_last = len(last[last["source"].isna()])
swing = blank_last / blank_first - 1

# %% accept q2
down = raw.sort_values("created_at", ascending=False)
blank_first = down.drop_duplicates(["email_norm", "episode"], keep="last")["source"].isna().sum()
blank_last = down.drop_duplicates(["email_norm", "episode"])["source"].isna().sum()
swing = (blank_last - blank_first) / blank_first

# %% [markdown] hint q2
# 1. The second demo does this for visits; here the people are `email_norm` and `episode`, and the column you look at is `source`.
# 2. Sort by date, drop the duplicates once with `keep="first"` and once with `keep="last"`, and count the blanks with `isna().sum()`.
# 3. `raw.sort_values("…").drop_duplicates(["…", "…"], keep="…")["source"].isna().sum()`, twice; then (new - old) / old.

# %% [markdown] meaning q2
# Not one lead more or fewer, and still the sources differ: a second record is often typed in by somebody in a hurry. `keep` looks like a detail, and it decides which channel gets the customer.

# %% [markdown] ask q3 points=4 type=table columns="raw_crm_leads.email_norm,raw_crm_leads.episode,raw_crm_leads.created_at,raw_crm_leads.won_120d,raw_crm_leads.source,spend.spend_eur,spend.month" period="records created January 2024 to August 2025"
# ### One cleaning step, four metrics
#
# Start from `ripe`, the records that have had their 120 days. Compare it with its de-duplicated version: the earliest record (`created_at`) of each `email_norm` and `episode` stays. Make the table `before_after` with **two rows** and the columns
#
# - `version`: `"raw"` or `"clean"`;
# - `leads` (int): rows;
# - `won` (int): rows with `won_120d` True;
# - `rate` (float): `won / leads`, a fraction, not rounded;
# - `cpl` (float): `MEDIA_EUR` / rows whose `source` is one of `PAID`, in EUR per lead, not rounded.
#
# The order of the rows does not matter, and `version` may be the index.
#
# *Why: a cleaning step should be reported with everything it moves, also where that is almost nothing.*

# %% answer q3
### BEGIN SOLUTION
clean = ripe.sort_values("created_at").drop_duplicates(["email_norm", "episode"], keep="first")
before_after = pd.DataFrame(
    {
        "version": ["raw", "clean"],
        "leads": [len(ripe), len(clean)],
        "won": [ripe["won_120d"].sum(), clean["won_120d"].sum()],
        "rate": [ripe["won_120d"].mean(), clean["won_120d"].mean()],
        "cpl": [MEDIA_EUR / ripe["source"].isin(PAID).sum(), MEDIA_EUR / clean["source"].isin(PAID).sum()],
    }
)
### END SOLUTION

# %% check q3
check("q3", before_after)

# %% wrong q3 all-rows
# The table holds all of `raw`, the young records of autumn 2025 among them. They have not had their 120 days: start from `ripe`.
clean = raw.sort_values("created_at").drop_duplicates(["email_norm", "episode"])
before_after = pd.DataFrame({"version": ["raw", "clean"], "leads": [len(raw), len(clean)], "won": [raw["won_120d"].sum(), clean["won_120d"].sum()]})
before_after = before_after.assign(rate=before_after["won"] / before_after["leads"], cpl=[MEDIA_EUR / raw["source"].isin(PAID).sum(), MEDIA_EUR / clean["source"].isin(PAID).sum()])

# %% wrong q3 recycled-dropped
# The clean row has lost the recycled leads: they share the address and not the episode. Both columns have to agree.
clean = ripe.sort_values("created_at").drop_duplicates(["email_norm"])
before_after = before_after.assign(leads=[len(ripe), len(clean)], won=[ripe["won_120d"].sum(), clean["won_120d"].sum()], rate=[ripe["won_120d"].mean(), clean["won_120d"].mean()], cpl=[MEDIA_EUR / ripe["source"].isin(PAID).sum(), MEDIA_EUR / clean["source"].isin(PAID).sum()])

# %% wrong q3 firms
# The clean row has one record a *firm*. Colleagues are two leads, and you have merged them.
clean = ripe.sort_values("created_at").drop_duplicates(["company"])
before_after = before_after.assign(leads=[len(ripe), len(clean)], won=[ripe["won_120d"].sum(), clean["won_120d"].sum()], rate=[ripe["won_120d"].mean(), clean["won_120d"].mean()], cpl=[MEDIA_EUR / ripe["source"].isin(PAID).sum(), MEDIA_EUR / clean["source"].isin(PAID).sum()])

# %% wrong q3 as-typed
# The clean row compares addresses as typed, and a capital letter makes a new person. Use the plain form.
clean = ripe.sort_values("created_at").drop_duplicates(["email", "episode"])
before_after = before_after.assign(leads=[len(ripe), len(clean)], won=[ripe["won_120d"].sum(), clean["won_120d"].sum()], rate=[ripe["won_120d"].mean(), clean["won_120d"].mean()], cpl=[MEDIA_EUR / ripe["source"].isin(PAID).sum(), MEDIA_EUR / clean["source"].isin(PAID).sum()])

# %% wrong q3 by-lead-number
# The clean row uses `lead_id`, a number that was given by hand afterwards. The CRM does not have it when a record comes in: use `email_norm` and `episode`.
clean = ripe.sort_values("created_at").drop_duplicates(["lead_id"])
before_after = before_after.assign(leads=[len(ripe), len(clean)], won=[ripe["won_120d"].sum(), clean["won_120d"].sum()], rate=[ripe["won_120d"].mean(), clean["won_120d"].mean()], cpl=[MEDIA_EUR / ripe["source"].isin(PAID).sum(), MEDIA_EUR / clean["source"].isin(PAID).sum()])

# %% wrong q3 all-dropped
# With `keep=False` nobody of a group stays, and the people who stood there twice have vanished. Keep one record of each.
clean = ripe.sort_values("created_at").drop_duplicates(["email_norm", "episode"], keep=False)
before_after = before_after.assign(leads=[len(ripe), len(clean)], won=[ripe["won_120d"].sum(), clean["won_120d"].sum()], rate=[ripe["won_120d"].mean(), clean["won_120d"].mean()], cpl=[MEDIA_EUR / ripe["source"].isin(PAID).sum(), MEDIA_EUR / clean["source"].isin(PAID).sum()])

# %% wrong q3 last-kept
# In the clean row the last record of each person stayed. Leads and wins are the same; the sources, and with them `cpl`, are not.
last = ripe.sort_values("created_at").drop_duplicates(["email_norm", "episode"], keep="last")
before_after = before_after.assign(cpl=[MEDIA_EUR / ripe["source"].isin(PAID).sum(), MEDIA_EUR / last["source"].isin(PAID).sum()])

# %% wrong q3 not-sorted
# In the clean row the record that comes first in the *alphabet* stayed, not the earliest one, and the sources changed with it. Sort by date before you drop.
lazy = ripe.drop_duplicates(["email_norm", "episode"])
before_after = before_after.assign(cpl=[MEDIA_EUR / ripe["source"].isin(PAID).sum(), MEDIA_EUR / lazy["source"].isin(PAID).sum()])

# %% wrong q3 all-sources
# `cpl` is divided by all leads. The media money bought only those from the paid channels (day 8).
before_after = before_after.assign(cpl=MEDIA_EUR / before_after["leads"])

# %% wrong q3 cost-per-win
# `cpl` is divided by wins. That is a cost per win.
before_after = before_after.assign(cpl=[MEDIA_EUR / ripe[ripe["source"].isin(PAID)]["won_120d"].sum(), MEDIA_EUR / clean[clean["source"].isin(PAID)]["won_120d"].sum()])

# %% wrong q3 cost-per-any-win
# `cpl` divides the media money by all wins. Asked is a cost per *lead*, and only of the paid channels.
before_after = before_after.assign(cpl=MEDIA_EUR / before_after["won"])

# %% wrong q3 more-months
# `cpl` takes the money of all 24 months. The leads end in August 2025; `MEDIA_EUR` holds the same months.
every = spend["spend_eur"].sum()
before_after = before_after.assign(cpl=[every / ripe["source"].isin(PAID).sum(), every / clean["source"].isin(PAID).sum()])

# %% wrong q3 wins-not-cleaned
# `rate` divides the raw wins by the clean leads. A win recorded twice stands twice above the line as well: clean both.
before_after = before_after.assign(rate=[ripe["won_120d"].mean(), ripe["won_120d"].sum() / len(clean)])

# %% wrong q3 raw-wins-in-the-clean-row
# The clean row has the wins of the raw table. Count them in the de-duplicated rows: a win that was recorded twice has lost its copy there.
before_after = before_after.assign(won=ripe["won_120d"].sum(), rate=[ripe["won_120d"].mean(), ripe["won_120d"].sum() / len(clean)])

# %% wrong q3 raw-leads-below
# `rate` divides clean wins by raw leads in one of the rows. Each row has its own wins and its own leads.
before_after = before_after.assign(rate=[clean["won_120d"].sum() / len(ripe), clean["won_120d"].mean()])

# %% wrong q3 clean-wins-in-the-raw-row
# In the raw row the wins are those of the clean table. Top and bottom of a row come from the same records.
before_after = before_after.assign(won=clean["won_120d"].sum(), rate=[clean["won_120d"].sum() / len(ripe), clean["won_120d"].mean()])

# %% wrong q3 upside-down-cpl
# `cpl` is upside down: leads for each euro. Money goes above the line.
before_after = before_after.assign(cpl=1 / before_after["cpl"])

# %% wrong q3 labels-swapped
# The two names have changed places.
before_after = before_after.assign(version=["clean", "raw"])

# %% accept q3
dated = ripe.sort_values("created_at")
first = dated[~dated.duplicated(["email_norm", "episode"])]
rows = pd.DataFrame({"version": ["raw", "clean"], "leads": [len(ripe), len(first)], "won": [len(ripe[ripe["won_120d"]]), len(first[first["won_120d"]])]})
rows["rate"] = rows["won"] / rows["leads"]
rows["cpl"] = [MEDIA_EUR / len(ripe[ripe["source"].isin(PAID)]), MEDIA_EUR / len(first[first["source"].isin(PAID)])]
before_after = rows

# %% accept q3
marked = ripe.sort_values("created_at").assign(version="raw", paid=ripe["source"].isin(PAID))
kept = marked.drop_duplicates(["email_norm", "episode"]).assign(version="clean")
before_after = pd.concat([marked, kept]).groupby("version").agg(leads=("row_no", "size"), won=("won_120d", "sum"), rate=("won_120d", "mean"), paid=("paid", "sum"))
before_after = before_after.assign(cpl=MEDIA_EUR / before_after["paid"]).drop(columns="paid").reset_index()

# %% [markdown] hint q3
# 1. First the clean table, from `ripe`, as in the question before. Then each of the four metrics once for `ripe` and once for it.
# 2. Build the table with `pd.DataFrame({...})`: each column is a list of two, raw first. `won_120d` is True or False: its sum counts, its mean is the rate.
# 3. `clean = ripe.sort_values("…").drop_duplicates([…], keep="first")`, then `pd.DataFrame({"version": ["raw", "clean"], "leads": [len(ripe), len(clean)], "won": […], "rate": […], "cpl": [MEDIA_EUR / …, MEDIA_EUR / …]})`. How many rows have one of several values, `isin` tells you.

# %% [markdown] meaning q3
# Look at which numbers move. Leads and wins fall together, and the cost of a lead rises. The rate hardly stirs, since a record that is copied takes its win along: it stands twice above the line and twice below. So a steady rate is no proof of clean data. It falls apart as soon as Maren takes the wins from her invoices, where each stands once.

# %% [markdown] ask q4 type=labels points=4 options="duplicate|recycled|colleagues" fixed="the label follows from the two records and the three rules, which stand in the prompt"
# ### Duplicate, recycled, or colleagues?
#
# Eight pairs of records, each pair from **one** firm. Larkwell's rules, in this order:
#
# 1. **Same person?** Yes if the two addresses are the same in plain form (lower case, without plus tag), *or* if full name and mobile number are both the same. An address that a whole firm shares (`info@`, `office@`) says nothing about the person. If it is not the same person: `"colleagues"`.
# 2. Same person, **fewer than 90 days** between the records: `"duplicate"`.
# 3. Same person, **90 days or more** of silence between them: `"recycled"`.
#
# | pair | first record | second record | days between, nothing else in them |
# |---|---|---|---|
# | Rosa, shouting | rosa.lind@hale-vet.example | ROSA.LIND@hale-vet.example | 0 |
# | Two at the clinic | ben.ode@hale-vet.example, Ben Ode | rosa.lind@hale-vet.example, Rosa Lind | 0 |
# | The webinar | k.moss@moss-physio.example | k.moss+webinar@moss-physio.example | 23 |
# | Back in autumn | t.quint@quint-dental.example | t.quint@quint-dental.example | 221 |
# | Front desk | info@orr-fitness.example, Lea Orr, mobile ending 0011 | info@orr-fitness.example, Max Orr, mobile ending 0012 | 12 |
# | The private address | ida.falk@falk-repair.example, Ida Falk, mobile ending 0431 | idaf77@mail.example, Ida Falk, mobile ending 0431 | 6 |
# | Ninety to the day | s.noor@noor-tuition.example | s.noor@noor-tuition.example | 90 |
# | The successor | p.hart@beck-dental.example, Paul Hart, mobile ending 0170 | n.lowe@beck-dental.example, Nora Lowe, mobile ending 0171 | 214 |
#
# In `pairs` replace each `...` by one of the three. All eight count.
#
# *Why: merging colleagues destroys the group of people who decide together; keeping duplicates rings one of them twice.*

# %% answer q4
pairs = {
    "Rosa, shouting": ...,
    "Two at the clinic": ...,
    "The webinar": ...,
    "Back in autumn": ...,
    "Front desk": ...,
    "The private address": ...,
    "Ninety to the day": ...,
    "The successor": ...,
}
### BEGIN SOLUTION
pairs = {
    "Rosa, shouting": "duplicate",
    "Two at the clinic": "colleagues",
    "The webinar": "duplicate",
    "Back in autumn": "recycled",
    "Front desk": "colleagues",
    "The private address": "duplicate",
    "Ninety to the day": "recycled",
    "The successor": "colleagues",
}
### END SOLUTION

# %% check q4
check("q4", pairs)

# %% wrong q4 capital-letters
# "Rosa, shouting" differs in capital letters only. Put both addresses into plain form before you compare them.
pairs = pairs | {"Rosa, shouting": "colleagues"}

# %% wrong q4 one-firm-one-lead
# "Two at the clinic" share a firm and a day, and nothing that belongs to a person. De-duplicating on the firm throws one of them away.
pairs = pairs | {"Two at the clinic": "duplicate"}

# %% wrong q4 plus-tag
# "The webinar": what follows the plus sign is a note for the mailbox. Take it away and compare again.
pairs = pairs | {"The webinar": "colleagues"}

# %% wrong q4 webinar-as-return
# "The webinar" came three weeks later. Compare that with the silence that rule 3 asks for.
pairs = pairs | {"The webinar": "recycled"}

# %% wrong q4 return-as-repeat
# "Back in autumn" is the same person, after months of silence. That is a new chance, and rule 3 has a word for it.
pairs = pairs | {"Back in autumn": "duplicate"}

# %% wrong q4 shared-address
# "Front desk" has one address and two people: `info@` belongs to the firm. Look at names and mobiles.
pairs = pairs | {"Front desk": "duplicate"}

# %% wrong q4 address-only
# "The private address": two addresses can be one person. Rule 1 has a second way to say yes.
pairs = pairs | {"The private address": "colleagues"}

# %% wrong q4 ninety-excluded
# "Ninety to the day" lies on the border. Read once more which rule the border belongs to.
pairs = pairs | {"Ninety to the day": "duplicate"}

# %% wrong q4 time-before-person
# "The successor": much time has passed, but between two people. The first rule comes first.
pairs = pairs | {"The successor": "recycled"}

# %% wrong q4 same-desk
# "The successor" has taken over a desk, not a person. Names, mobiles and addresses all differ.
pairs = pairs | {"The successor": "duplicate"}

# %% wrong q4 same-day-return
# "Rosa, shouting": look at the days between the two records, and at what rule 3 asks for.
pairs = pairs | {"Rosa, shouting": "recycled"}

# %% wrong q4 clinic-return
# "Two at the clinic": only a person can come back. Ask rule 1 first: is it one person?
pairs = pairs | {"Two at the clinic": "recycled"}

# %% wrong q4 return-as-colleague
# "Back in autumn": the two addresses are equal letter by letter, and it isn't one that a whole firm shares. What does rule 1 say?
pairs = pairs | {"Back in autumn": "colleagues"}

# %% wrong q4 desk-return
# "Front desk": rule 3 is about one person. Names and mobiles tell you whether it is one.
pairs = pairs | {"Front desk": "recycled"}

# %% wrong q4 private-return
# "The private address": yes, one person. But count the days between the records.
pairs = pairs | {"The private address": "recycled"}

# %% wrong q4 ninety-as-colleague
# "Ninety to the day": the two addresses are equal letter by letter. Rule 1 says one person; then look at the days.
pairs = pairs | {"Ninety to the day": "colleagues"}

# %% wrong q4 all-duplicates
# You give every pair the same label. Ask of each pair: one person or two? and then: how long was the silence?
pairs = dict.fromkeys(pairs, "duplicate")

# %% [markdown] hint q4
# 1. Two questions, in this order: one person? how many days?
# 2. Write each address in lower case and cross out the plus tag. Where the address is shared or differs, look at name and mobile together.
# 3. Not one person: colleagues, whatever the calendar says. One person: below 90 duplicate, from 90 on recycled.

# %% [markdown] meaning q4
# The order of the rules does the work: first *who*, then *when*. Turn it round, and a successor becomes a returning customer. Whoever shares a mailbox is the case that no rule on addresses gets right, so a person should look at those before anything is merged: in many CRMs a merge can't be undone.

# %% [markdown] ask q5 points=4 type=table mutants="nothing happens on the very minute of either date, so a bound with or without its own minute gives the same rows" columns="funnel.lead_id,funnel.mql_at,funnel.rejected_reason,leads.lead_id,leads.territory_id,rollout.territory_id,rollout.go_live" period="MQLs of July to December 2025"
# ### What sales sends back
#
# Sales may return an MQL with a reason: `rejected_reason` is then filled. In some territories the programme One Funnel is in force, with one lead definition for both teams. Those have a date in `rollout["go_live"]`, and all of them were live by 1 June 2025; the others have a blank. Take the leads that became MQLs **from 1 July to 31 December 2025** (`mql_at`, both days included). Make the table `rejections`, one row for each value of `one_funnel`, with the columns
#
# - `one_funnel` (True or False): the lead's territory has a `go_live` date;
# - `mqls` (int): MQLs;
# - `rejected` (int): those with a reason;
# - `rate` (float): the **rejection rate**, `rejected / mqls`, a fraction, not rounded;
# - `no_fit` (float): of the *rejected* ones, the share with the reason `"no_fit"`, a fraction, not rounded.
#
# The order of the rows does not matter, and `one_funnel` may be the index.
#
# *Why: a returned lead with a reason is the only letter that sales writes to marketing every week.*

# %% answer q5
### BEGIN SOLUTION
mqls = funnel[(funnel["mql_at"] >= "2025-07-01") & (funnel["mql_at"] < "2026-01-01")]
mqls = mqls.merge(leads[["lead_id", "territory_id"]], on="lead_id", how="left", validate="one_to_one")
mqls = mqls.merge(rollout, on="territory_id", how="left", validate="many_to_one")
mqls = mqls.assign(
    one_funnel=mqls["go_live"].notna(), back=mqls["rejected_reason"].notna(), misfit=mqls["rejected_reason"] == "no_fit"
)
rejections = mqls.groupby("one_funnel").agg(mqls=("back", "size"), rejected=("back", "sum"), misfits=("misfit", "sum"))
rejections = rejections.assign(rate=rejections["rejected"] / rejections["mqls"], no_fit=rejections["misfits"] / rejections["rejected"])
rejections = rejections[["mqls", "rejected", "rate", "no_fit"]]
### END SOLUTION

# %% check q5
check("q5", rejections)

# %% wrong q5 sides-swapped
# True and False have changed places: a territory *with* a `go_live` date has the programme.
mqls = mqls.assign(one_funnel=mqls["go_live"].isna())
rejections = mqls.groupby("one_funnel").agg(mqls=("back", "size"), rejected=("back", "sum"), misfits=("misfit", "sum"))
rejections = rejections.assign(rate=rejections["rejected"] / rejections["mqls"], no_fit=rejections["misfits"] / rejections["rejected"])[["mqls", "rejected", "rate", "no_fit"]]

# %% wrong q5 flags-as-words
# `one_funnel` holds words. Asked are the values `True` and `False`, as `notna()` gives them.
rejections = rejections.reset_index().assign(one_funnel=["False", "True"])

# %% wrong q5 flags-as-numbers
# `one_funnel` holds numbers. Asked are the values `True` and `False`, as `notna()` gives them.
rejections = rejections.reset_index().assign(one_funnel=[0, 1])

# %% wrong q5 programme-only
# Only the territories with a date are left. Join `rollout` whole, with `how="left"`, and ask for `notna()` afterwards.
rejections = rejections[rejections.index]

# %% wrong q5 both-years
# The table holds the MQLs of both years. Asked are those of July to December 2025; before that, part of the territories had not gone live.
every = funnel[funnel["mql_at"].notna()].merge(leads[["lead_id", "territory_id"]], on="lead_id").merge(rollout, on="territory_id")
every = every.assign(one_funnel=every["go_live"].notna(), back=every["rejected_reason"].notna(), misfit=every["rejected_reason"] == "no_fit")
rejections = every.groupby("one_funnel").agg(mqls=("back", "size"), rejected=("back", "sum"), misfits=("misfit", "sum"))
rejections = rejections.assign(rate=rejections["rejected"] / rejections["mqls"], no_fit=rejections["misfits"] / rejections["rejected"])[["mqls", "rejected", "rate", "no_fit"]]

# %% wrong q5 by-creation
# You chose the leads by the day they were created. The base is MQLs: choose them by the day they became one.
young = funnel[funnel["mql_at"].notna() & (funnel["created_at"] >= "2025-07-01")].merge(leads[["lead_id", "territory_id"]], on="lead_id").merge(rollout, on="territory_id")
young = young.assign(one_funnel=young["go_live"].notna(), back=young["rejected_reason"].notna(), misfit=young["rejected_reason"] == "no_fit")
rejections = young.groupby("one_funnel").agg(mqls=("back", "size"), rejected=("back", "sum"), misfits=("misfit", "sum"))
rejections = rejections.assign(rate=rejections["rejected"] / rejections["mqls"], no_fit=rejections["misfits"] / rejections["rejected"])[["mqls", "rejected", "rate", "no_fit"]]

# %% wrong q5 all-leads
# The base is all leads of the half-year. Only an MQL can be returned: leave out the leads that never became one.
all_leads = funnel[funnel["created_at"] >= "2025-07-01"].merge(leads[["lead_id", "territory_id"]], on="lead_id").merge(rollout, on="territory_id")
all_leads = all_leads.assign(one_funnel=all_leads["go_live"].notna(), back=all_leads["rejected_reason"].notna(), misfit=all_leads["rejected_reason"] == "no_fit")
rejections = all_leads.groupby("one_funnel").agg(mqls=("back", "size"), rejected=("back", "sum"), misfits=("misfit", "sum"))
rejections = rejections.assign(rate=rejections["rejected"] / rejections["mqls"], no_fit=rejections["misfits"] / rejections["rejected"])[["mqls", "rejected", "rate", "no_fit"]]

# %% wrong q5 december-lost
# The last month is missing. *Up to 31 December* includes that whole day: compare with the first of January, exclusive.
short = mqls[mqls["mql_at"] < "2025-12-01"]
rejections = short.groupby("one_funnel").agg(mqls=("back", "size"), rejected=("back", "sum"), misfits=("misfit", "sum"))
rejections = rejections.assign(rate=rejections["rejected"] / rejections["mqls"], no_fit=rejections["misfits"] / rejections["rejected"])[["mqls", "rejected", "rate", "no_fit"]]

# %% wrong q5 last-day-lost
# The MQLs of the last day are missing. A date without a time is its midnight, so `<=` that date ends when the day begins: compare with the first of January, exclusive.
short = mqls[mqls["mql_at"] <= "2025-12-31"]
rejections = short.groupby("one_funnel").agg(mqls=("back", "size"), rejected=("back", "sum"), misfits=("misfit", "sum"))
rejections = rejections.assign(rate=rejections["rejected"] / rejections["mqls"], no_fit=rejections["misfits"] / rejections["rejected"])[["mqls", "rejected", "rate", "no_fit"]]

# %% wrong q5 whole-year
# The table holds all MQLs of 2025. Asked are those of July to December; before June, part of the territories had not gone live.
year = funnel[funnel["mql_at"] >= "2025-01-01"].merge(leads[["lead_id", "territory_id"]], on="lead_id").merge(rollout, on="territory_id")
year = year.assign(one_funnel=year["go_live"].notna(), back=year["rejected_reason"].notna(), misfit=year["rejected_reason"] == "no_fit")
rejections = year.groupby("one_funnel").agg(mqls=("back", "size"), rejected=("back", "sum"), misfits=("misfit", "sum"))
rejections = rejections.assign(rate=rejections["rejected"] / rejections["mqls"], no_fit=rejections["misfits"] / rejections["rejected"])[["mqls", "rejected", "rate", "no_fit"]]

# %% wrong q5 decided-only
# The table holds only the MQLs that sales has taken or returned. The definition takes all MQLs, the undecided ones among them.
settled = mqls[mqls["back"] | mqls["sal_at"].notna()]
rejections = settled.groupby("one_funnel").agg(mqls=("back", "size"), rejected=("back", "sum"), misfits=("misfit", "sum"))
rejections = rejections.assign(rate=rejections["rejected"] / rejections["mqls"], no_fit=rejections["misfits"] / rejections["rejected"])[["mqls", "rejected", "rate", "no_fit"]]

# %% wrong q5 no-fit-count
# `no_fit` is a number of leads. Asked is a share: divide by the rejected ones of the row.
rejections = rejections.assign(no_fit=rejections["no_fit"] * rejections["rejected"])

# %% wrong q5 taken-or-returned
# `rate` leaves the undecided MQLs out of its base. The definition takes all MQLs.
decided = mqls[mqls["back"] | mqls["sal_at"].notna()].groupby("one_funnel").size()
rejections = rejections.assign(rate=rejections["rejected"] / decided)

# %% wrong q5 ratio-to-kept
# `rate` divides the returned MQLs by those that were *not* returned. The base is all of them.
rejections = rejections.assign(rate=rejections["rejected"] / (rejections["mqls"] - rejections["rejected"]))

# %% wrong q5 kept
# `rate` is the share that was not returned.
rejections = rejections.assign(rate=1 - rejections["rejected"] / rejections["mqls"])

# %% wrong q5 reason-of-all
# `no_fit` is a share of all MQLs. Its base is the rejected ones: what do the letters say?
rejections = rejections.assign(no_fit=rejections["rate"] * rejections["no_fit"])

# %% wrong q5 spread-over-groups
# `rate` says how the rejections are spread over the two groups. Each row has its own MQLs below the line.
rejections = rejections.assign(rate=rejections["rejected"] / rejections["rejected"].sum())

# %% wrong q5 reason-share-of-total
# `no_fit` is divided by the rejections of both rows together. Each row has its own.
rejections = rejections.assign(no_fit=rejections["no_fit"] * rejections["rejected"] / rejections["rejected"].sum())

# %% wrong q5 blanks-as-reasons
# `rejected` counts every MQL. A blank reason means that the lead was not returned.
rejections = rejections.assign(rejected=rejections["mqls"])

# %% accept q5
half = funnel.merge(leads[["lead_id", "territory_id"]], on="lead_id")
half = half[half["mql_at"].notna() & half["mql_at"].dt.strftime("%Y-%m").isin(["2025-07", "2025-08", "2025-09", "2025-10", "2025-11", "2025-12"])]
live = rollout[rollout["go_live"].notna()]["territory_id"]
half = half.assign(one_funnel=half["territory_id"].isin(live), back=half["rejected_reason"].notna())
sent_back = half[half["back"]].assign(misfit=half["rejected_reason"] == "no_fit")
rejections = half.groupby("one_funnel").agg(mqls=("lead_id", "size"), rejected=("back", "sum"), rate=("back", "mean"))
rejections = rejections.assign(no_fit=sent_back.groupby("one_funnel").agg(x=("misfit", "mean"))["x"]).reset_index()

# %% accept q5
sides = []
part = funnel.merge(leads[["lead_id", "territory_id"]], on="lead_id").merge(rollout, on="territory_id", how="left")
part = part[(part["mql_at"] >= "2025-07-01") & (part["mql_at"] <= "2025-12-31 23:59:59")]
for side in [False, True]:
    mine = part[(part["wave"] != "never") == side]
    gone = mine[mine["rejected_reason"].notna()]
    sides.append({"one_funnel": side, "mqls": len(mine), "rejected": len(gone), "rate": len(gone) / len(mine), "no_fit": (gone["rejected_reason"] == "no_fit").mean()})
rejections = pd.DataFrame(sides)

# %% [markdown] hint q5
# 1. Three tables: the dates and reasons are in `funnel`, the territory in `leads`, the programme in `rollout`.
# 2. Filter the MQLs by `mql_at`, join twice with `how="left"`, make three True/False columns (programme? returned? no fit?), then group by the first and sum the others.
# 3. `mqls = funnel[(funnel["mql_at"] >= "2025-07-01") & (funnel["mql_at"] < "…")]`, two merges, `.assign(one_funnel=…notna(), back=…notna(), misfit=… == "no_fit")`, `.groupby("one_funnel").agg(mqls=("back", "size"), rejected=("back", "sum"), misfits=("misfit", "sum"))`, then two ratios.

# %% [markdown] meaning q5
# A first glimpse, and no verdict. Under the programme both teams score by another rule, so *which* leads become MQLs differs as well as what sales does with them; and the territories that joined were not drawn by lot. The reasons are worth more than the rate: "no fit" is something that marketing can change next month, "no answer" may be something that sales can.
