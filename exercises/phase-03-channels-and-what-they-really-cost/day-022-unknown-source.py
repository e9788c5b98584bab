# %% [markdown] intro
# # Day 22 · Source: Unknown. What to Do with the Blank
#
# The best "channel" of the export has no name. You measure how often the source is missing and for whom, give the blank a row of its own, see what dropping it does to your numbers, and decide about six other blanks whether to fill, to keep or to ask. About 35 minutes.

# %% setup
import pandas as pd

from larkwell import begin, load

check, hint, solution = begin("day-022")

leads = load("leads")
export = load("raw_crm_leads")

# Ready-made, as on day 19: the first record of each person and episode. Then the records with 120 days behind them.
raw = export.sort_values(["created_at", "row_no"]).drop_duplicates(subset=["email_norm", "episode"], keep="first")
ripe = raw[raw["created_at"] < "2025-09-01"]

# %% [markdown]
# ## New today: `fillna()`
#
# `fillna(value)` writes a value into the blanks of a column and leaves everything else as it is. The demos use `self_reported`, the answer to *how did you hear about us?*; your questions use `source`, which the form or the seller has entered.
#
# First what happens without it: `groupby` leaves out the rows whose key is blank, and says nothing about it.

# %% demo
answers = leads.groupby("self_reported").size()
print(answers.sum(), "leads in the groups,", len(leads), "in the table")

# %% [markdown]
# With a name for the blank, everybody is counted. The name has to be a text of its own, which no other row uses:

# %% demo
said = leads["self_reported"].fillna("no answer")
print(said.value_counts().sum(), "of", len(leads))
said.value_counts()

# %% [markdown]
# A blank is seen best as a column of its own, True or False. Its mean is the **missing rate**, and grouped it says *for whom* the value is missing. Here by two keys, as yesterday:

# %% demo
seen = leads.assign(blank=leads["self_reported"].isna())
seen.groupby(["source_type", "segment"])["blank"].mean().unstack().round(3)

# %% [markdown]
# Leads that sellers found are blank much more often, about half of them: they filled in no form, so a seller asked them, if anybody did. That alone tells you that these blanks are no random sample.
#
# ## From day 19, without looking
#
# Of two records of one person, why do you keep the **first** when you study sources?
#
# <details><summary>Compare with your answer</summary>
#
# Because it was written nearest to the arrival. Later records are made for another reason (a second form, a seller's note) and carry the source of *that* moment, or none. `raw` above has been cleaned in this way.
#
# </details>

# %% [markdown] ask q1 points=2 columns="raw_crm_leads.source,raw_crm_leads.won_120d,raw_crm_leads.created_at,raw_crm_leads.email_norm,raw_crm_leads.episode,raw_crm_leads.row_no" period="records of January 2024 to August 2025"
# ### How often, and for whom?
#
# From `ripe` (ready-made: without the repeats that day 19's key finds, and with 120 days behind each record) fill three variables, each a float, a fraction, not rounded:
#
# - `p_blank`: records whose `source` is blank / all records.
# - `p_blank_won`: the same among the records that were won within 120 days (`won_120d` is True).
# - `p_blank_other`: the same among the records that were not (`won_120d` is False).
#
# *Why: if the last two differ, dropping blanks changes every channel's score.*

# %% answer q1
### BEGIN SOLUTION
blank = ripe["source"].isna()
p_blank = blank.mean()
p_blank_won = blank[ripe["won_120d"]].mean()
p_blank_other = blank[~ripe["won_120d"]].mean()
### END SOLUTION

# %% check q1
check("q1", p_blank, p_blank_won, p_blank_other)

# %% wrong q1 turned-round
# `p_blank_won` is turned round: of the blank records, the part that was won. Asked is, of the won records, the part that is blank.
p_blank_won = ripe[ripe["source"].isna()]["won_120d"].mean()

# %% wrong q1 exchanged
# `p_blank_won` and `p_blank_other` stand under each other's names. `~` turns True into False: which of the two needs it?
p_blank_won, p_blank_other = p_blank_other, p_blank_won

# %% wrong q1 filled
# `p_blank` is the share of records *with* a source. `isna()` is the other way round from `notna()`.
p_blank = ripe["source"].notna().mean()

# %% wrong q1 filled-won
# `p_blank_won` is the share of won records *with* a source.
p_blank_won = ripe[ripe["won_120d"]]["source"].notna().mean()

# %% wrong q1 repeats-in
# `p_blank` is taken from the export with its repeats. Start from `ripe`.
p_blank = export["source"].isna().mean()

# %% wrong q1 repeats-of-the-months
# `p_blank` has the right months, but the repeats are still in it. Start from `ripe`.
p_blank = export[export["created_at"] < "2025-09-01"]["source"].isna().mean()

# %% wrong q1 unripe-in
# `p_blank` also has the records of the last months of 2025, which have not had their 120 days. Start from `ripe`.
p_blank = raw["source"].isna().mean()

# %% wrong q1 unripe-others
# `p_blank_other` also has the records of the last months, which have not had their 120 days. Start from `ripe`.
p_blank_other = raw[~raw["won_120d"]]["source"].isna().mean()

# %% wrong q1 unripe-won
# `p_blank_won` also has wins of the last months, in which only the quick ones are known. Start from `ripe`.
p_blank_won = raw[raw["won_120d"]]["source"].isna().mean()

# %% wrong q1 won-of-everything
# `p_blank_won` has all records below the line. Its base is the won ones.
p_blank_won = (ripe["source"].isna() & ripe["won_120d"]).mean()

# %% wrong q1 other-of-everything
# `p_blank_other` has all records below the line. Its base is those that were not won.
p_blank_other = (ripe["source"].isna() & ~ripe["won_120d"]).mean()

# %% wrong q1 all-for-other
# `p_blank_other` is the rate of all records. Leave out the won ones.
p_blank_other = blank.mean()

# %% wrong q1 another-column
# `p_blank` is about `self_reported`, an answer in the table `leads`. Today's column is `source` in the export.
p_blank = leads["self_reported"].isna().mean()

# %% wrong q1 number-of-blanks
# `p_blank` is a number of records. Divide it by all records of `ripe`.
p_blank = blank.sum()

# %% wrong q1 against-the-filled
# `p_blank` compares the blank records with the *filled* ones. A share has all records below the line.
p_blank = blank.sum() / (~blank).sum()

# %% accept q1
p_blank = len(ripe[ripe["source"].isna()]) / len(ripe)
won = ripe[ripe["won_120d"]]
other = ripe[~ripe["won_120d"]]
p_blank_won = 1 - won["source"].notna().sum() / len(won)
p_blank_other = 1 - other["source"].notna().sum() / len(other)

# %% [markdown] hint q1
# 1. `isna()` gives True for a blank, and the mean of True and False is a share.
# 2. Make the column of blanks once, then take its mean over three sets of rows: all, the won ones, the others (`~` turns True into False).
# 3. `blank = ripe["…"].isna()`, `blank.mean()`, `blank[ripe["won_120d"]].mean()`, `blank[~ripe["…"]].mean()`

# %% [markdown] meaning q1
# The blanks are **not** missing completely at random: how often the field is empty goes with how the story ended. From here on you know of every table of this export that leaves the blank sources out: it has lost winners more easily than others.

# %% [markdown]
# Two more facts about each record stand in `leads`. The ready-made cell brings them over: the `segment`, and whether a seller has spoken with the lead at least once (`contact`, a text; `where(condition, other)` keeps a value where the condition holds and writes the other one where it does not). `lead_id` says which lead a record is about.

# %% demo
known = leads[["lead_id", "segment", "n_conversations"]].assign(contact="not spoken with")
known["contact"] = known["contact"].where(known["n_conversations"] == 0, "spoken with")
records = ripe.merge(known, on="lead_id", how="left", validate="many_to_one")
records[["lead_id", "source", "won_120d", "segment", "contact"]].head(4)

# %% [markdown] ask q2 points=2 columns="raw_crm_leads.source,raw_crm_leads.lead_id,raw_crm_leads.created_at,raw_crm_leads.email_norm,raw_crm_leads.episode,raw_crm_leads.row_no,leads.lead_id,leads.segment,leads.n_conversations" period="records of January 2024 to August 2025" mutants="every segment has records of both kinds of contact, so what fills a gap changes nothing"
# ### Size of the firm, or a seller's voice?
#
# From `records` (the ready-made table above; run its cell first) make the table `missing`: one row a `segment` (the index), one column a `contact`. Each cell is the **missing rate** of `source` in it: records of that segment and contact with a blank `source` / all records of that segment and contact, a fraction, not rounded. No totals.
#
# *Why: where blanks are frequent, look for the hand that makes them.*

# %% answer q2
### BEGIN SOLUTION
records = records.assign(blank=records["source"].isna())
missing = records.groupby(["segment", "contact"])["blank"].mean().unstack()
### END SOLUTION

# %% check q2
check("q2", missing)

# %% wrong q2 blanks-counted
# These are numbers of blanks. A rate divides them by all records of the same cell.
missing = records.groupby(["segment", "contact"])["blank"].sum().unstack()

# %% wrong q2 records-counted
# These are numbers of records, blank or not. Asked is the share with a blank `source`.
missing = records.groupby(["segment", "contact"]).size().unstack()

# %% wrong q2 filled
# These are the shares *with* a source. The missing rate is the other part.
missing = 1 - records.groupby(["segment", "contact"])["blank"].mean().unstack()

# %% wrong q2 spread-of-blanks
# You have spread the blank records over the table: all cells together make 1. Each cell has its own records below the line.
missing = records.groupby(["segment", "contact"])["blank"].sum().unstack() / records["blank"].sum()

# %% wrong q2 row-shares
# These are row shares of the blanks: of a segment's blank records, those with this contact. Each cell has its own records below the line.
missing = records[records["blank"]].groupby(["segment", "contact"]).size().unstack()
missing = missing.div(missing.sum(axis=1), axis=0)

# %% wrong q2 column-shares
# These are column shares of the blanks: of the blank records with this contact, those of each segment. Each cell has its own records below the line.
missing = records[records["blank"]].groupby(["segment", "contact"]).size().unstack()
missing = missing / missing.sum()

# %% wrong q2 base-is-everybody
# You have divided the blanks of each cell by all records of the table. Each cell has its own records below the line.
missing = records.groupby(["segment", "contact"])["blank"].sum().unstack() / len(records)

# %% wrong q2 base-is-the-segment
# You have divided the blanks of each cell by all records of its segment, both contacts together. Each cell has its own records below the line.
missing = records.groupby(["segment", "contact"])["blank"].sum().unstack().div(records.groupby("segment").size(), axis=0)

# %% wrong q2 base-is-the-contact
# You have divided the blanks of each cell by all records with this contact, of every segment. Each cell has its own records below the line.
missing = records.groupby(["segment", "contact"])["blank"].sum().unstack() / records.groupby("contact").size()

# %% wrong q2 another-column
# These are the blanks of `self_reported`, an answer in the table `leads`. Today's column is `source` in `records`.
told = known.merge(leads[["lead_id", "self_reported"]], on="lead_id")
missing = told.assign(blank=told["self_reported"].isna()).groupby(["segment", "contact"])["blank"].mean().unstack()

# %% wrong q2 won-only
# Only the won records are in here. The missing rate of a cell has all its records below the line, won or not.
missing = records[records["won_120d"]].groupby(["segment", "contact"])["blank"].mean().unstack()

# %% wrong q2 lost-only
# The won records are left out here. The missing rate of a cell has all its records below the line, won or not.
missing = records[~records["won_120d"]].groupby(["segment", "contact"])["blank"].mean().unstack()

# %% wrong q2 turned
# Rows and columns have changed places: the last key of the list goes into the columns.
missing = records.groupby(["contact", "segment"])["blank"].mean().unstack()

# %% wrong q2 won-rate
# These are the shares of records that were won. Asked is the share with a blank `source`.
missing = records.groupby(["segment", "contact"])["won_120d"].mean().unstack()

# %% wrong q2 not-unstacked
# This is still the long list. `unstack()` moves the second key into the columns.
missing = records.groupby(["segment", "contact"])["blank"].mean()

# %% wrong q2 unripe-in
# The records of the last months of 2025 are in here, too. Start from `records`, which was made of `ripe`.
every = raw.merge(known, on="lead_id", how="left")
missing = every.assign(blank=every["source"].isna()).groupby(["segment", "contact"])["blank"].mean().unstack()

# %% accept q2
missing = records.assign(blank=records["source"].isna()).pivot_table(index="segment", columns="contact", values="blank", aggfunc="mean")

# %% accept q2
n = records.groupby(["segment", "contact"]).size().unstack(fill_value=0)
k = records[records["source"].isna()].groupby(["segment", "contact"]).size().unstack(fill_value=0)
missing = k / n

# %% [markdown] hint q2
# 1. The last demo before the retrieval question does the same with another column of blanks.
# 2. Make the column `blank` with `isna()`, group by the two keys, take its mean, unstack.
# 3. `records.assign(blank=records["…"].isna()).groupby(["…", "…"])["blank"].mean().unstack()`

# %% [markdown] meaning q2
# Compare the difference down a column, from segment to segment, with the one along a row, from contact to contact. The larger one tells you whose habit to ask about first. It is a trace and no proof: sellers speak with leads who are warm, and warm leads win.

# %% [markdown] ask q3 points=3 columns="raw_crm_leads.source,raw_crm_leads.won_120d,raw_crm_leads.created_at,raw_crm_leads.email_norm,raw_crm_leads.episode,raw_crm_leads.row_no" period="records of January 2024 to August 2025" mutants="the size of a group is the same whichever column counts it"
# ### A row for nobody
#
# From `ripe` make the table `by_source` with one row a `source` (the index), blanks as a row of their own under the text `"unknown"`, no row of totals, and four columns:
#
# - `leads` (int): the records.
# - `customers` (int): those with `won_120d` True.
# - `rate` (float): `customers` / `leads`, a fraction, not rounded. This is the lead-to-customer rate of the records, outbound ones too, as on day 19.
# - `share` (float): the row's part of all customers, `customers` / the sum of `customers` over all rows; a fraction, not rounded.
#
# The order of the rows does not count.
#
# *Why: in the published funnel of the marketplace Olist, the origin "unknown" also stood above every channel with a name.*

# %% answer q3
### BEGIN SOLUTION
named = ripe.assign(source=ripe["source"].fillna("unknown"))
by_source = named.groupby("source").agg(leads=("row_no", "size"), customers=("won_120d", "sum"), rate=("won_120d", "mean"))
by_source = by_source.assign(share=by_source["customers"] / by_source["customers"].sum())
### END SOLUTION

# %% check q3
check("q3", by_source)

# %% wrong q3 blanks-dropped
# The blanks are missing from the table: `groupby` leaves out rows whose key is blank. Give them a name first.
by_source = ripe.groupby("source").agg(leads=("row_no", "size"), customers=("won_120d", "sum"), rate=("won_120d", "mean"))
by_source = by_source.assign(share=by_source["customers"] / by_source["customers"].sum())

# %% wrong q3 blanks-dropped-late
# The blanks are missing from the table: `groupby` leaves out rows whose key is blank. Give them a name first.
by_source = ripe.groupby("source").agg(leads=("row_no", "size"), customers=("won_120d", "sum"), rate=("won_120d", "mean"))
by_source = by_source.assign(share=by_source["customers"] / ripe["won_120d"].sum())

# %% wrong q3 blank-without-a-name
# The blanks have their row, and it has no name yet. Call it `"unknown"`, so that whoever reads the table knows what it is.
by_source = ripe.groupby("source", dropna=False).agg(leads=("row_no", "size"), customers=("won_120d", "sum"), rate=("won_120d", "mean"))
by_source = by_source.assign(share=by_source["customers"] / by_source["customers"].sum())

# %% wrong q3 capital-letter
# The row of the blanks is written with a capital letter. To a program that is another name; asked is `"unknown"`.
moved = ripe.assign(source=ripe["source"].fillna("Unknown"))
by_source = moved.groupby("source").agg(leads=("row_no", "size"), customers=("won_120d", "sum"), rate=("won_120d", "mean"))
by_source = by_source.assign(share=by_source["customers"] / by_source["customers"].sum())

# %% wrong q3 called-blank
# The row of the blanks is there, under another name than asked. Call it `"unknown"`, so that it can be compared with other reports.
moved = ripe.assign(source=ripe["source"].fillna("blank"))
by_source = moved.groupby("source").agg(leads=("row_no", "size"), customers=("won_120d", "sum"), rate=("won_120d", "mean"))
by_source = by_source.assign(share=by_source["customers"] / by_source["customers"].sum())

# %% wrong q3 called-no-answer
# The row of the blanks has the name from the demo. There nobody had answered a question; here nobody has written a source. Call it `"unknown"`.
moved = ripe.assign(source=ripe["source"].fillna("no answer"))
by_source = moved.groupby("source").agg(leads=("row_no", "size"), customers=("won_120d", "sum"), rate=("won_120d", "mean"))
by_source = by_source.assign(share=by_source["customers"] / by_source["customers"].sum())

# %% wrong q3 filled-with-zero
# The blanks now stand under a source called 0. In a column of texts a missing name is better called `"unknown"`.
moved = ripe.assign(source=ripe["source"].fillna("0"))
by_source = moved.groupby("source").agg(leads=("row_no", "size"), customers=("won_120d", "sum"), rate=("won_120d", "mean"))
by_source = by_source.assign(share=by_source["customers"] / by_source["customers"].sum())

# %% wrong q3 filled-with-zero-number
# The blanks now stand under a source called 0. In a column of texts a missing name is better called `"unknown"`.
moved = ripe.assign(source=ripe["source"].astype(object).fillna(0))
by_source = moved.groupby("source").agg(leads=("row_no", "size"), customers=("won_120d", "sum"), rate=("won_120d", "mean"))
by_source = by_source.assign(share=by_source["customers"] / by_source["customers"].sum())

# %% wrong q3 filled-by-the-web-server
# You have written the web server's channel into the blanks. The lesson has tested how often the two agree where both are there; keep what nobody wrote down as `"unknown"`.
moved = ripe.merge(leads[["lead_id", "entry_channel"]], on="lead_id", how="left")
moved = moved.assign(source=moved["source"].fillna(moved["entry_channel"]))
by_source = moved.groupby("source").agg(leads=("row_no", "size"), customers=("won_120d", "sum"), rate=("won_120d", "mean"))
by_source = by_source.assign(share=by_source["customers"] / by_source["customers"].sum())

# %% wrong q3 web-server-throughout
# You have grouped by the web server's channel. Today's column is `source`, what a form or a seller has written, with its blanks.
moved = ripe.merge(leads[["lead_id", "entry_channel"]], on="lead_id", how="left")
moved = moved.assign(source=moved["entry_channel"])
by_source = moved.groupby("source").agg(leads=("row_no", "size"), customers=("won_120d", "sum"), rate=("won_120d", "mean"))
by_source = by_source.assign(share=by_source["customers"] / by_source["customers"].sum())

# %% wrong q3 blanks-are-direct
# You have put the blanks to `direct`. That is a door of its own, with its own people; a blank is not one of them.
moved = ripe.assign(source=ripe["source"].fillna("direct"))
by_source = moved.groupby("source").agg(leads=("row_no", "size"), customers=("won_120d", "sum"), rate=("won_120d", "mean"))
by_source = by_source.assign(share=by_source["customers"] / by_source["customers"].sum())

# %% wrong q3 blanks-to-the-largest
# You have put the blanks to the most frequent source. That is a guess with a rule, and it hides the very group you want to see.
moved = ripe.assign(source=ripe["source"].fillna(ripe["source"].value_counts().idxmax()))
by_source = moved.groupby("source").agg(leads=("row_no", "size"), customers=("won_120d", "sum"), rate=("won_120d", "mean"))
by_source = by_source.assign(share=by_source["customers"] / by_source["customers"].sum())

# %% wrong q3 total-row
# Your table has a row of totals. Asked are the sources and the row for nobody: a total among the rows is counted again by whoever adds them up.
total = by_source.sum().to_frame("total").T.assign(rate=ripe["won_120d"].mean())
by_source = pd.concat([by_source, total]).rename_axis("source")

# %% wrong q3 total-row-in-the-base
# Your table has a row of totals, and it counts in the base of `share`, which is halved by it. Asked are the sources and the row for nobody.
total = by_source.sum().to_frame("total").T.assign(rate=ripe["won_120d"].mean())
by_source = pd.concat([by_source, total]).rename_axis("source")
by_source = by_source.assign(share=by_source["customers"] / by_source["customers"].sum())

# %% wrong q3 repeats-in
# The repeats of the export are still in here. Start from `ripe`.
moved = export[export["created_at"] < "2025-09-01"]
moved = moved.assign(source=moved["source"].fillna("unknown"))
by_source = moved.groupby("source").agg(leads=("row_no", "size"), customers=("won_120d", "sum"), rate=("won_120d", "mean"))
by_source = by_source.assign(share=by_source["customers"] / by_source["customers"].sum())

# %% wrong q3 whole-export
# This is the whole export, with its repeats and with the last months, which have not had their 120 days. Start from `ripe`.
moved = export.assign(source=export["source"].fillna("unknown"))
by_source = moved.groupby("source").agg(leads=("row_no", "size"), customers=("won_120d", "sum"), rate=("won_120d", "mean"))
by_source = by_source.assign(share=by_source["customers"] / by_source["customers"].sum())

# %% wrong q3 unripe-in
# The records of the last months of 2025 are in here, which have not had their 120 days. Start from `ripe`.
moved = raw.assign(source=raw["source"].fillna("unknown"))
by_source = moved.groupby("source").agg(leads=("row_no", "size"), customers=("won_120d", "sum"), rate=("won_120d", "mean"))
by_source = by_source.assign(share=by_source["customers"] / by_source["customers"].sum())

# %% wrong q3 share-for-rate
# `rate` says which part of all customers came from each source; that is `share`. Asked is which part of the source's own leads became customers.
by_source = by_source.assign(rate=by_source["customers"] / by_source["customers"].sum())

# %% wrong q3 rate-of-all-leads
# `rate` has all leads below the line. Each row has its own.
by_source = by_source.assign(rate=by_source["customers"] / by_source["leads"].sum())

# %% wrong q3 customers-against-others
# `rate` divides customers by those who did *not* become one. The base is all leads of the row.
by_source = by_source.assign(rate=by_source["customers"] / (by_source["leads"] - by_source["customers"]))

# %% wrong q3 share-of-leads
# `share` is the row's part of all records. Asked is its part of all *customers*.
by_source = by_source.assign(share=by_source["leads"] / by_source["leads"].sum())

# %% wrong q3 rate-for-share
# `share` is the rate once more. Its base is all customers, the same one in every row.
by_source = by_source.assign(share=by_source["rate"])

# %% wrong q3 share-of-records
# `share` has all records below the line. It is a part of the customers, so all customers stand there.
by_source = by_source.assign(share=by_source["customers"] / by_source["leads"].sum())

# %% wrong q3 customers-counted
# `customers` counts rows, and every record has its True or False. `"sum"` counts the True ones.
by_source = by_source.assign(customers=by_source["leads"], share=by_source["leads"] / by_source["leads"].sum())

# %% wrong q3 customers-counted-rate
# `customers` counts rows, and every record has its True or False, so the rate is 1 throughout. `"sum"` counts the True ones.
by_source = by_source.assign(customers=by_source["leads"], rate=1.0, share=by_source["leads"] / by_source["leads"].sum())

# %% wrong q3 filled-counted
# In `leads` the count has skipped the blanks, so the row for nobody looks empty. Count rows with `"size"`, or count a column without blanks.
named = ripe.assign(channel=ripe["source"].fillna("unknown"))
counted = named.groupby("channel").agg(leads=("source", "count"), customers=("won_120d", "sum"), rate=("won_120d", "mean"))
by_source = counted.assign(share=counted["customers"] / counted["customers"].sum()).rename_axis("source")

# %% accept q3
n = ripe["source"].fillna("unknown").value_counts()
k = ripe[ripe["won_120d"]]["source"].fillna("unknown").value_counts()
by_source = pd.DataFrame({"leads": n, "customers": k}).fillna(0).rename_axis("source")
by_source = by_source.assign(rate=by_source["customers"] / by_source["leads"], share=by_source["customers"] / ripe["won_120d"].sum())

# %% accept q3
by_source = ripe.groupby("source", dropna=False).agg(leads=("row_no", "size"), customers=("won_120d", "sum"), rate=("won_120d", "mean"))
by_source = by_source.reset_index().fillna({"source": "unknown"})
by_source["share"] = by_source["customers"] / by_source["customers"].sum()

# %% [markdown] hint q3
# 1. Name the blanks first, in a new column or in place of the old one; then group as on day 13.
# 2. `fillna` on the column `source`, inside `assign`. The first three columns are the size, the sum and the mean of the right columns; the fourth divides a column by its own sum.
# 3. `ripe.assign(source=ripe["source"].fillna("…")).groupby("source").agg(leads=("row_no", "size"), customers=("…", "sum"), rate=("…", "…"))`, then `by_source.assign(share=by_source["…"] / by_source["…"].sum())`

# %% [markdown] meaning q3
# Look where "unknown" stands, far above the doors of marketing, and how large a part of the customers stands there. Nobody can buy more of it: it isn't a place where people come from, it is what somebody has *not* written down. The question for Tomasz is when his team makes a record, and the one for Ines is which of her doors those customers came through.

# %% [markdown] ask q4 points=3 columns="raw_crm_leads.source,raw_crm_leads.won_120d,raw_crm_leads.created_at,raw_crm_leads.email_norm,raw_crm_leads.episode,raw_crm_leads.row_no" period="records of January 2024 to August 2025"
# ### What dropping does
#
# A colleague starts with `ripe.dropna(subset=["source"])`, "to have clean data". From `ripe` fill three variables (floats, not rounded):
#
# - `rate_all` (fraction): lead-to-customer rate of **all** records, outbound ones too, as on day 19: won within 120 days / records.
# - `rate_named` (fraction): the same for the records **with** a source.
# - `outbound_pp` (**percentage points**): what dropping does to the sellers' part of the customers. It is the share of won records whose `source` is `"outbound"` in the colleague's table (base: the won records **with** a source), minus the same share in `ripe` (base: **all** won records).
#
# *Why: he thinks that he has lost a few rows. It matters which.*

# %% answer q4
### BEGIN SOLUTION
with_source = ripe[ripe["source"].notna()]
rate_all = ripe["won_120d"].mean()
rate_named = with_source["won_120d"].mean()
won_all = ripe[ripe["won_120d"]]
won_named = with_source[with_source["won_120d"]]
outbound_pp = ((won_named["source"] == "outbound").mean() - (won_all["source"] == "outbound").mean()) * 100
### END SOLUTION

# %% check q4
check("q4", rate_all, rate_named, outbound_pp)

# %% wrong q4 mean-of-rates
# `rate_all` averages the rates of the sources, so that a small one has the same vote as a large one. Divide all customers by all records.
rate_all = by_source["rate"].mean()

# %% wrong q4 mean-of-named-rates
# `rate_named` averages the rates of the sources. Divide the customers with a source by the records with a source.
rate_named = ripe.groupby("source").agg(r=("won_120d", "mean"))["r"].mean()

# %% wrong q4 blanks-rate
# `rate_named` is the rate of the blank records. Asked are the records *with* a source.
rate_named = ripe[ripe["source"].isna()]["won_120d"].mean()

# %% wrong q4 mixed-base
# `rate_named` has the named customers above the line and all records below it. Above and below belong the same records.
rate_named = with_source["won_120d"].sum() / len(ripe)

# %% wrong q4 all-over-named
# `rate_named` has all customers above the line and the named records below it. Above and below belong the same records.
rate_named = ripe["won_120d"].sum() / len(with_source)

# %% wrong q4 unripe-in
# `rate_all` has the records of the last months in it, which have not had their 120 days. Start from `ripe`.
rate_all = raw["won_120d"].mean()

# %% wrong q4 repeats-in
# `rate_all` is taken from the whole export, with its repeats and with months that have not had their 120 days. Start from `ripe`.
rate_all = export["won_120d"].mean()

# %% wrong q4 same-rate-twice
# `rate_all` is the rate of the named records again. *All* includes the blank ones.
rate_all = with_source["won_120d"].mean()

# %% wrong q4 rate-of-the-lesson
# `rate_all` is the rate of the inbound records, as in the lesson. Asked is that of all records, outbound ones too.
ours = ripe[ripe["lead_id"].isin(leads[leads["source_type"] == "inbound"]["lead_id"])]
rate_all = ours["won_120d"].mean()

# %% wrong q4 named-rate-of-the-lesson
# `rate_named` is the rate of the inbound records with a source, as in the lesson. Asked is that of all records with a source, outbound ones too.
ours = with_source[with_source["lead_id"].isin(leads[leads["source_type"] == "inbound"]["lead_id"])]
rate_named = ours["won_120d"].mean()

# %% wrong q4 both-rates-of-the-lesson
# These are the rates of the inbound records, as in the lesson. Asked are those of all records, outbound ones too.
ours = ripe[ripe["lead_id"].isin(leads[leads["source_type"] == "inbound"]["lead_id"])]
rate_all = ours["won_120d"].mean()
rate_named = ours[ours["source"].notna()]["won_120d"].mean()

# %% wrong q4 sellers-by-the-other-table
# `outbound_pp` goes by `source_type` of the table `leads`, which has no blanks. Asked is what the column `source` of `ripe` says.
kind = ripe["lead_id"].map(leads.set_index("lead_id")["source_type"])
sold = ripe["won_120d"]
outbound_pp = ((kind[sold & ripe["source"].notna()] == "outbound").mean() - (kind[sold] == "outbound").mean()) * 100

# %% wrong q4 inbound-only
# `rate_all` leaves out the records of the source "outbound". Here the base is all records.
rate_all = ripe[ripe["source"] != "outbound"]["won_120d"].mean()

# %% wrong q4 before-minus-after
# `outbound_pp` is turned round: what the share was before minus what it is after. A change is after minus before.
outbound_pp = ((won_all["source"] == "outbound").mean() - (won_named["source"] == "outbound").mean()) * 100

# %% wrong q4 relative-change
# `outbound_pp` is a relative change, in percent of the share before. Percentage points are the plain difference of the two shares, times 100 (day 7).
outbound_pp = ((won_named["source"] == "outbound").mean() / (won_all["source"] == "outbound").mean() - 1) * 100

# %% wrong q4 shares-of-records
# `outbound_pp` compares outbound's shares of all *records*. Asked are its shares of the won ones.
outbound_pp = ((with_source["source"] == "outbound").mean() - (ripe["source"] == "outbound").mean()) * 100

# %% wrong q4 outbound-after
# `outbound_pp` is the share in the colleague's table. Subtract the share that it was in `ripe`.
outbound_pp = (won_named["source"] == "outbound").mean() * 100

# %% wrong q4 outbound-before
# `outbound_pp` is the share in `ripe`. Asked is by how much it differs in the colleague's table.
outbound_pp = (won_all["source"] == "outbound").mean() * 100

# %% wrong q4 change-of-the-rate
# `outbound_pp` is the change of the lead-to-customer rate. Asked is the change of outbound's share of the customers.
outbound_pp = (rate_named - rate_all) * 100

# %% wrong q4 outbound-rate
# `outbound_pp` compares the rate of the outbound records with that of all. Asked is their share of the customers, before and after dropping.
outbound_pp = (ripe[ripe["source"] == "outbound"]["won_120d"].mean() - rate_all) * 100

# %% wrong q4 customers-thrown
# `outbound_pp` is the share of the customers that is thrown away. That is why outbound's part changes; asked is by how much it does.
outbound_pp = won_all["source"].isna().mean() * 100

# %% accept q4
clean = ripe.dropna(subset=["source"])
rate_all = by_source["customers"].sum() / by_source["leads"].sum()
rate_named = clean["won_120d"].sum() / len(clean)
after = clean[clean["won_120d"]]["source"].value_counts(normalize=True)["outbound"]
outbound_pp = 100 * after - 100 * by_source["share"]["outbound"]

# %% accept q4
k = (ripe["won_120d"] & (ripe["source"] == "outbound")).sum()
outbound_pp = 100 * (k / with_source["won_120d"].sum() - k / ripe["won_120d"].sum())

# %% [markdown] hint q4
# 1. Two tables are compared: `ripe`, and `ripe` without the blank sources.
# 2. The mean of `won_120d` in each gives the two rates. For the third keep the won records of each table; the mean of a comparison with `"outbound"` is a share.
# 3. `with_source = ripe[ripe["…"].notna()]`, `ripe["…"].mean()`, `with_source["…"].mean()`; `won_all = ripe[ripe["…"]]`, `won_named = with_source[with_source["…"]]`, `((won_named["source"] == "…").mean() - (won_all["source"] == "…").mean()) * 100`

# %% [markdown] meaning q4
# Dropping "a few rows" takes out winners more easily than others, so the rate falls although nothing has happened. And every door with a name gains a part of the customers, without one signature more: those without a source came through some door, and the table cannot say which. The colleague's data are clean, and his company converts less.

# %% [markdown] ask q5 type=labels points=3 options="fill|keep|ask" fixed="the label follows from each description, which stands in the prompt" skill="run a cell; assign numbers and strings; arithmetic"
# ### Fill, keep, or ask?
#
# Six blanks. Go through three rules in this order and take the **first** that fits:
#
# 1. `"fill"`: the missing value follows from other columns of the same row, by a written rule that leaves no choice.
# 2. `"ask"`: it doesn't; but somebody who knows the value can be asked this week, nothing forbids asking, and a decision waits for it.
# 3. `"keep"`: everything else. The blank stays, as a category of its own or as "not yet".
#
# | blank | what is known |
# |---|---|
# | Country | the field *country* is empty in 60 rows; the telephone number is there, and the handbook says: the country is the one of the dialling code, each of which belongs to a single country |
# | Voluntary answer | *how did you hear about us?* was skipped by three in ten; the form says that the answer is voluntary and that nobody will come back to it |
# | Discount | the field *discount* is empty in 200 deals; list price and price paid are there, and the handbook says: discount = 1 − price paid / list price |
# | Closing date | the field *closed on* is empty in the deals that are still open |
# | Four from Friday | a seller typed in four leads on Friday without a source; she remembers every call and sits next door; the channel budget is decided on Thursday by source |
# | Ten largest | the ten largest contracts of the year have no source, and nothing else in their rows tells it; each has a named contact who will be on the telephone with Larkwell this week anyway and is glad to be asked; the board decides on the fair by it |
#
# In `todo` replace each `...` by `"fill"`, `"keep"` or `"ask"`. Only what the row says counts.
#
# *Why: a blank made by a telephone call is information, and one that a formula can fill is only a gap.*

# %% answer q5
todo = {
    "Country": ...,
    "Voluntary answer": ...,
    "Discount": ...,
    "Closing date": ...,
    "Four from Friday": ...,
    "Ten largest": ...,
}
### BEGIN SOLUTION
todo = {
    "Country": "fill",
    "Voluntary answer": "keep",
    "Discount": "fill",
    "Closing date": "keep",
    "Four from Friday": "ask",
    "Ten largest": "ask",
}
### END SOLUTION

# %% check q5
check("q5", todo)

# %% wrong q5 ask-for-the-country
# "Country" could be asked for, but rule 1 comes first: what does the handbook say, and what else stands in the row?
todo = todo | {"Country": "ask"}

# %% wrong q5 country-unknown
# You keep the blanks of "Country". What does the handbook say, and what else stands in the row?
todo = todo | {"Country": "keep"}

# %% wrong q5 ask-for-the-discount
# "Discount" could be asked for, but rule 1 comes first: which two columns are there, and what does the handbook say?
todo = todo | {"Discount": "ask"}

# %% wrong q5 discount-unknown
# You keep the blanks of "Discount". Is anything missing that the row doesn't already say?
todo = todo | {"Discount": "keep"}

# %% wrong q5 ask-the-volunteers
# The people behind "Voluntary answer" do know it. Rule 2 has three parts; read the second again, and then what the form promises.
todo = todo | {"Voluntary answer": "ask"}

# %% wrong q5 fill-the-answer
# Something could be written into "Voluntary answer", the most frequent one for example. Does it follow from the row, without any choice?
todo = todo | {"Voluntary answer": "fill"}

# %% wrong q5 fill-the-date
# A date in "Closing date" would say that the deal is over. What has happened to these deals so far?
todo = todo | {"Closing date": "fill"}

# %% wrong q5 ask-for-the-date
# Whom would you ask about "Closing date"? Rule 2 wants somebody who *knows* the value.
todo = todo | {"Closing date": "ask"}

# %% wrong q5 few-rows
# "Four from Friday" are only four rows. The rules don't ask how many: who knows it, and what waits for it?
todo = todo | {"Four from Friday": "keep"}

# %% wrong q5 fill-friday
# For "Four from Friday" nothing in the row says the source. Who could?
todo = todo | {"Four from Friday": "fill"}

# %% wrong q5 large-but-kept
# You leave "Ten largest" unknown. Read the row for what waits on it, and who is on the telephone this week.
todo = todo | {"Ten largest": "keep"}

# %% wrong q5 large-filled
# "Ten largest" can't be worked out from the row, which is what rule 1 needs. Go on to the next rule.
todo = todo | {"Ten largest": "fill"}

# %% wrong q5 all-kept
# Everything stays unknown here. That is honest and gives up too early: for some of these blanks the value stands in the row or sits next door.
todo = dict.fromkeys(todo, "keep")

# %% wrong q5 all-filled
# Everything is filled here. Where no rule without a choice gives the value, filling is guessing under another name.
todo = dict.fromkeys(todo, "fill")

# %% accept q5
todo = dict.fromkeys(["Country", "Discount"], "fill") | dict.fromkeys(["Four from Friday", "Ten largest"], "ask")
todo = todo | dict.fromkeys(["Voluntary answer", "Closing date"], "keep")

# %% [markdown] hint q5
# 1. In each row look first for a formula or rule in the handbook, then for a person who knows, then for a decision.
# 2. A rule that gives one value and no other: fill. No rule, but a person, leave to ask and a decision: ask. If any of these is missing: keep.
# 3. `"Some blank": "fill",` and so on, one a line. Where you hesitate between two labels, the rule that comes first decides.

# %% [markdown] meaning q5
# Filling is safe where the value was never really missing. Asking is worth its time where few rows carry much money. For all others, *unknown* is a true statement, and it belongs in the table.
#
# | blank | do | because |
# |---|---|---|
# | Country | fill | one code, one country |
# | Discount | fill | a formula from two columns |
# | Four from Friday | ask | she knows, and Thursday decides |
# | Ten largest | ask | few rows, a large decision |
# | Voluntary answer | keep | a promise |
# | Closing date | keep | it has not happened yet |

# %% [markdown] ask q6 type=essay points=4
# ### In proportion?
#
# A colleague has an idea for the channel report: "We spread the unknown records over the named channels in proportion to their leads. Then everything adds up and nobody is favoured." Write to Ines in **four to six sentences**:
#
# - when such a spreading would be harmless, and whether it is here;
# - one of your numbers, with its unit and its base;
# - what you don't know about the blanks;
# - what the report should show instead, or what to do so that fewer blanks are made.
#
# A person reads your text and gives one point each for a claim, a number with its unit, a caveat and a decision.
#
# *Why: it is harmless only if the blanks are a random sample of all leads, and you have just tested that.*

# %% [markdown] answer q6
# *Write here: four to six sentences to Ines.*

# %% [markdown] rubric q6
# One point each:
#
# 1. **Claim**: spreading in proportion is harmless only if the blanks are like all other leads (a random sample), and here they are not, since won records are blank more often than the others.
# 2. **Number with unit**: one own number, right for the tables, with unit and base (a missing rate among the won or the other records, the rate of the unknown row or its share of the customers, what dropping does to a rate or to outbound's share).
# 3. **Caveat**: says what remains open, for example that nobody knows through which doors the blank customers came, that sellers' habit is an explanation and not proved, or that equal rates would not prove randomness.
# 4. **Decision**: says what to show or do: "unknown" as a row of its own, the rate with and without it, asking about the largest contracts, making the field compulsory with an honest "don't know".

# %% [markdown] model q6
# Spreading would be harmless if the blanks were a random sample of all leads, and they aren't: of the records won within 120 days (write `p_blank_won`) have no source, of the others (write `p_blank_other`). If we hand the blank customers out in proportion to leads, a door that brings many leads and few customers gets a present, and the door that really brought them pays for it. Which door that is, we don't know; sellers seem to skip the field after good calls, but that is an explanation that fits and not yet a proof. So I would show "unknown" as a row of its own and print the company's rate with and without it. And I would ask the contacts of the ten largest blank contracts this week, and give the field a choice "don't know", so that a field that somebody skipped can be told from a source that nobody knows.
#
# *(In your answer the brackets are replaced by your own numbers.)*

# %% [markdown] weak q6
# "Spreading in proportion is fair because every channel gets its share. Most leads have a source anyway, so it makes no big difference. We should do it so that the numbers add up."
#
# *What it misses: no number, and the test that was just made is ignored. "Fair" holds only if the blanks are like the rest. Numbers that add up because somebody made them add up are no evidence.*
