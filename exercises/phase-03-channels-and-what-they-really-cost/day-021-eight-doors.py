# %% [markdown] intro
# # Day 21 · Eight Doors In: A Map of Channels
#
# First you sort ten campaigns on the map, once by who pays and once by whom they reach. Then you count Larkwell's inbound leads by door and size of firm, find for each size of firm the door richest in it and the busiest one, and compare the doors that create demand with those that capture it. At the end you tell Amara why "direct" shines. About 40 minutes.

# %% setup
import pandas as pd

from larkwell import begin, load

check, hint, solution = begin("day-021")

channels = load("channels")
leads = load("leads")
visitors = load("visitors")
web = load("web_monthly")

# The inbound leads of both years, 2024 and 2025, with the columns of today (without `role`, which in leads is the person's job).
inbound = leads[leads["source_type"] == "inbound"][["lead_id", "year", "entry_channel", "self_reported", "segment", "staff"]]
ENOUGH = 200  # leads that a door must have before its shares are compared
doors = channels.rename(columns={"channel": "entry_channel"})  # the same table; its key is named as in leads, so that you can merge

# %% [markdown]
# ## New today: two keys, and `unstack()`
#
# `groupby` takes a list of columns, too. `groupby(["device", "consent"]).size()` counts every pair that occurs, one below the other:

# %% demo
pairs = visitors.groupby(["device", "consent"]).size()
pairs

# %% [markdown]
# `unstack()` moves the last key into the columns, so the long list becomes a table of rows by columns. A pair that nobody has would be blank; `fill_value=0` writes a 0.

# %% demo
table = visitors.groupby(["device", "consent"]).size().unstack(fill_value=0)
table

# %% [markdown]
# From one such table come two kinds of share, and they answer different questions. The **row share** divides by the sum of its row (`sum(axis=1)` adds along the rows; `div(..., axis=0)` divides row by row): *of the visitors with this device, how many answered this?*

# %% demo
table.div(table.sum(axis=1), axis=0).round(3)

# %% [markdown]
# The **column share** divides by the sum of its column: *of the visitors who answered this, how many came with that device?*

# %% demo
(table / table.sum()).round(3)

# %% [markdown]
# Of a column, `max()` gives the largest value and `idxmax()` its label; of a whole table they answer for every column at once. A filter on the row sums keeps the rows that have enough behind them:

# %% demo
large = table[table.sum(axis=1) >= 5000]
pd.DataFrame({"most by": large.idxmax(), "visitors": large.max()})

# %% [markdown]
# ## From day 5, without looking
#
# On the ladder from the website down to the customer: which step counts sessions, and which is the first that stands for persons?
#
# <details><summary>Compare with your answer</summary>
#
# The top step counts **sessions**, that is visits: who comes three times counts three times. The *engaged visitors* below it stand for persons, each counted once (strictly, for browsers). Keep it in mind for *The farmer and the shop*, where leads are divided by sessions.
#
# </details>

# %% [markdown] ask q1 type=labels points=3 options="paid|owned|earned|sales" fixed="the group follows from each campaign's description, which stands in the prompt" skill="run a cell; assign numbers and strings; arithmetic"
# ### Who pays for the contact?
#
# Ten campaigns, some of them planned, some that just happen. Go through four rules in this order and take the **first** that fits:
#
# 1. `"sales"`: one of Larkwell's sellers picks a single person and speaks or writes to that person alone.
# 2. `"paid"`: Larkwell pays somebody outside the company for the contact, that is for the click, the showing, the space or the mention. (Wages, tools and the making of a text or a film are no such payment.)
# 3. `"owned"`: it stands in, or is sent from, a place that Larkwell runs itself: its website, its blog, its own mailing list.
# 4. `"earned"`: somebody else speaks of Larkwell and gets nothing for it.
#
# | campaign | what happens |
# |---|---|
# | Name advert | a line above the search results, shown to whoever types "Larkwell"; Larkwell pays the search engine for each click |
# | Story film | twenty seconds about an empty waiting room; Larkwell made the film and pays a social network to show it between the posts of friends; the viewers had not been thinking of software |
# | Magazine insert | Larkwell's own leaflet, laid for a fee into a hairdressers' magazine, whose readers want to see haircuts |
# | Podcast talk | a well-known physiotherapist praises Larkwell in her own words and her own podcast, and Larkwell has paid her for it; her listeners expected a talk about knees |
# | No-shows article | on Larkwell's blog: why clients forget appointments; found without an advert by owners who look that up and do not know that software could help |
# | Comparison page | on Larkwell's website: six booking programs compared; found without an advert by owners who type "compare booking software" |
# | Price mail | one text, sent from Larkwell's own list to the 900 owners who asked Larkwell for its price list this month |
# | Colleague's tip | a clinic owner, unasked and for nothing, tells a colleague about Larkwell who had never thought of such a program |
# | Test report | a trade journal tests six booking programs, Larkwell's among them, and takes no money for it; read by owners who are choosing one |
# | Fair round | a seller picks eight exhibitors from the catalogue of a fair and speaks with each owner at the stand; none of them had been looking for software |
#
# In `group` replace each `...` by `"paid"`, `"owned"`, `"earned"` or `"sales"`. Only what the row says counts.
#
# *Why: the group tells you which kind of bill to look for, an invoice, a salary or none.*

# %% answer q1
group = {
    "Name advert": ...,
    "Story film": ...,
    "Magazine insert": ...,
    "Podcast talk": ...,
    "No-shows article": ...,
    "Comparison page": ...,
    "Price mail": ...,
    "Colleague's tip": ...,
    "Test report": ...,
    "Fair round": ...,
}
### BEGIN SOLUTION
group = {
    "Name advert": "paid",
    "Story film": "paid",
    "Magazine insert": "paid",
    "Podcast talk": "paid",
    "No-shows article": "owned",
    "Comparison page": "owned",
    "Price mail": "owned",
    "Colleague's tip": "earned",
    "Test report": "earned",
    "Fair round": "sales",
}
### END SOLUTION

# %% check q1
check("q1", group)

# %% wrong q1 her-own-words
# In "Podcast talk" somebody else speaks, and in her own words. Now look for the money: does she get nothing for it?
group = group | {"Podcast talk": "earned"}

# %% wrong q1 our-leaflet
# The leaflet in "Magazine insert" is Larkwell's, but the magazine isn't. The rules ask what it costs to be *in there*.
group = group | {"Magazine insert": "owned"}

# %% wrong q1 our-film
# In "Story film" Larkwell owns the film. The rules ask about the contact: whose place is it shown in, and for what?
group = group | {"Story film": "owned"}

# %% wrong q1 mail-costs-too
# Sending "Price mail" costs wages and a tool. Rule 2 leaves those out: is anybody outside paid for reaching these readers?
group = group | {"Price mail": "paid"}

# %% wrong q1 mail-is-sales
# "Price mail" sounds like a seller's offer. Rule 1 wants a single person, picked and written to alone.
group = group | {"Price mail": "sales"}

# %% wrong q1 fair-is-paid
# At many fairs Larkwell pays for a stand; in "Fair round" the row speaks of no such payment. Read who picks whom, and begin with rule 1.
group = group | {"Fair round": "paid"}

# %% wrong q1 tip-sells
# In "Colleague's tip" somebody recommends, but not one of Larkwell's sellers. What does the speaker get for it?
group = group | {"Colleague's tip": "sales"}

# %% wrong q1 ranking-is-earned
# A place in the search results has to be deserved, so you called "Comparison page" earned. Rule 3 comes first and asks where the page stands.
group = group | {"Comparison page": "earned"}

# %% wrong q1 article-is-earned
# Nobody is paid for a reader of "No-shows article", and nobody outside speaks in it either. In whose place does it stand?
group = group | {"No-shows article": "earned"}

# %% wrong q1 article-costs-too
# Writing "No-shows article" costs wages. Rule 2 leaves those out: is anybody outside paid for the contact?
group = group | {"No-shows article": "paid"}

# %% wrong q1 search-is-owned
# In "Name advert" the word is Larkwell's. The line above the results isn't: what happens at each click?
group = group | {"Name advert": "owned"}

# %% wrong q1 tests-are-bought
# Many tests are paid for by those who are tested. Read the row of "Test report" once more.
group = group | {"Test report": "paid"}

# %% wrong q1 all-paid
# Everything is "paid" here, since everything costs something. The rule means a payment to somebody outside, for the contact itself.
group = dict.fromkeys(group, "paid")

# %% accept q1
group = dict.fromkeys(["Name advert", "Story film", "Magazine insert", "Podcast talk"], "paid")
group = group | dict.fromkeys(["No-shows article", "Comparison page", "Price mail"], "owned")
group = group | {"Colleague's tip": "earned", "Test report": "earned", "Fair round": "sales"}

# %% [markdown] hint q1
# 1. In each row look for two things: who speaks, and what Larkwell pays to whom.
# 2. Take the rules in their order and stop at the first that fits. A seller with one person ends it at once; a payment for the contact ends it next.
# 3. Keep the dict and write one text a line, for example `"Some campaign": "paid",` with quotes and comma.

# %% [markdown] meaning q1
# Ines can now ask for the right bill: *paid* has an invoice that grows with every contact, *owned* and *sales* have salaries, *earned* has a bill only for whatever made people talk.
#
# | campaign | group | because |
# |---|---|---|
# | Name advert | paid | each click |
# | Story film | paid | each showing |
# | Magazine insert | paid | the space |
# | Podcast talk | paid | the mention |
# | No-shows article | owned | own blog |
# | Comparison page | owned | own website |
# | Price mail | owned | own list |
# | Colleague's tip | earned | for nothing |
# | Test report | earned | for nothing |
# | Fair round | sales | one seller, one owner at a time |

# %% [markdown] ask q2 type=labels points=3 options="creates|captures" fixed="the role follows from each campaign's description, which stands in the prompt" skill="run a cell; assign numbers and strings; arithmetic"
# ### Was the person already looking?
#
# The same ten campaigns, and one rule. Take the person whom the campaign reaches, as she was **just before** this contact:
#
# - `"captures"`: she was already looking for booking or payment software, or for Larkwell itself.
# - `"creates"`: she was not; the contact came to somebody who wanted something else.
#
# The descriptions stand in the table of the question before; only what they say counts. In `role` replace each `...` by `"creates"` or `"captures"`.
#
# *Why: comparing a creator with a capturer on cost per lead is comparing a farmer with a shop.*

# %% answer q2
role = {
    "Name advert": ...,
    "Story film": ...,
    "Magazine insert": ...,
    "Podcast talk": ...,
    "No-shows article": ...,
    "Comparison page": ...,
    "Price mail": ...,
    "Colleague's tip": ...,
    "Test report": ...,
    "Fair round": ...,
}
### BEGIN SOLUTION
role = {
    "Name advert": "captures",
    "Story film": "creates",
    "Magazine insert": "creates",
    "Podcast talk": "creates",
    "No-shows article": "creates",
    "Comparison page": "captures",
    "Price mail": "captures",
    "Colleague's tip": "creates",
    "Test report": "captures",
    "Fair round": "creates",
}
### END SOLUTION

# %% check q2
check("q2", role)

# %% wrong q2 brand-search-creates
# Whoever sees "Name advert" has just typed the company's name. What did she know before the advert appeared?
role = role | {"Name advert": "creates"}

# %% wrong q2 every-search-captures
# The readers of "No-shows article" have searched, that is true. Searched for what? Read what they do not know yet.
role = role | {"No-shows article": "captures"}

# %% wrong q2 content-creates
# "Comparison page" is content, and content often creates demand. Decide by what the reader typed just before she found it.
role = role | {"Comparison page": "creates"}

# %% wrong q2 press-creates
# A report makes a name known, so you let "Test report" create demand. Look at its readers: what are they doing when they open it?
role = role | {"Test report": "creates"}

# %% wrong q2 mail-creates
# "Price mail" reaches people at their desks. What have all of them done this month?
role = role | {"Price mail": "creates"}

# %% wrong q2 seller-captures
# That a seller sells doesn't mean that the other side was looking. What does the row say about the owners in "Fair round"?
role = role | {"Fair round": "captures"}

# %% wrong q2 print-captures
# Somebody opens a hairdressers' magazine. Is that a search for booking software? Think again about "Magazine insert".
role = role | {"Magazine insert": "captures"}

# %% wrong q2 tip-captures
# A tip is often asked for. This one, in "Colleague's tip", was not: what had the colleague thought about such a program?
role = role | {"Colleague's tip": "captures"}

# %% wrong q2 subscriber-captures
# The listeners in "Podcast talk" have chosen that podcast. For the sake of what?
role = role | {"Podcast talk": "captures"}

# %% wrong q2 feed-captures
# A network picks viewers who resemble buyers, but "Story film" comes between the posts of friends. What had the viewers been thinking of?
role = role | {"Story film": "captures"}

# %% wrong q2 role-is-group
# Wherever the two questions part, your labels follow the payment, as if paid meant capturing and all else creating. Who pays says nothing about what the person was looking for: decide each row by its reader.
role = {name: "captures" if side == "paid" else "creates" for name, side in group.items()}

# %% wrong q2 turned-round
# The two labels stand under each other's names. Read the rule again: which of them is for a person who was already looking?
role = {name: "creates" if side == "captures" else "captures" for name, side in role.items()}

# %% wrong q2 all-create
# Everything creates demand here. For some of these people the demand was there before the contact: look for the rows in which somebody types, asks or chooses.
role = dict.fromkeys(role, "creates")

# %% accept q2
role = dict.fromkeys(["Name advert", "Comparison page", "Price mail", "Test report"], "captures")
for name in ["Story film", "Magazine insert", "Podcast talk", "No-shows article", "Colleague's tip", "Fair round"]:
    role[name] = "creates"

# %% [markdown] hint q2
# 1. Forget who pays. In each row look only for what the person was doing or looking for just before.
# 2. Typing a product's name, comparing programs, asking for a price: that is looking. Reading about haircuts or about forgetful clients is not.
# 3. `"Some campaign": "captures",` or `"Some campaign": "creates",`, one a line. Each of the two occurs at least four times.

# %% [markdown] meaning q2
# The two labels cut across each other: there are paid capturers and paid creators, and the same goes for owned and earned. So two campaigns of one *group* may still have nothing in common, and a report that ranks the whole list by cost per lead puts the harvest beside the sowing.
#
# | captures | creates |
# |---|---|
# | Name advert: the name was typed | Story film, Podcast talk: came for something else |
# | Comparison page: compares programs | Magazine insert: came for haircuts |
# | Price mail: has asked for a price | No-shows article: knows the trouble, not the remedy |
# | Test report: is choosing | Colleague's tip, Fair round: had not been looking |

# %% [markdown] ask q3 points=3 columns="leads.source_type,leads.entry_channel,leads.segment,leads.self_reported" period="inbound leads of 2024 and 2025"
# ### Who comes in through which door?
#
# From `inbound` (the inbound leads of both years, ready-made) make three tables without totals. Each has one row an `entry_channel`, as its index; this is the channel of the lead's earliest visit on record, and it has no blanks.
#
# - `door_counts`: one column a `segment`; the number of leads (every door has leads of every segment).
# - `door_shares`: the same shape; the **row** shares as fractions, not rounded: of the leads of this channel, the part that belongs to this segment. Each row adds up to 1.
# - `said_counts`: one column an answer in `self_reported` (to *how did you hear about us?*); the number of leads. Leads without an answer are left out, as `groupby` does by itself. A pair that does not occur is 0, not blank.
#
# *Why: some doors let hardly anybody in but small firms.*

# %% answer q3
### BEGIN SOLUTION
door_counts = inbound.groupby(["entry_channel", "segment"]).size().unstack()  # every door has leads of every segment
door_shares = door_counts.div(door_counts.sum(axis=1), axis=0)
said_counts = inbound.groupby(["entry_channel", "self_reported"]).size().unstack(fill_value=0)
### END SOLUTION

# %% check q3
check("q3", door_counts, door_shares, said_counts)

# %% wrong q3 column-shares
# `door_shares` holds column shares: of all leads of a segment, the part that came through this door. A row share asks about the leads of *one channel*: each row adds up to 1.
door_shares = door_counts / door_counts.sum()

# %% wrong q3 divided-sideways
# `door_shares` has blanks and superfluous columns: `/` has looked for the doors among the column names. `div(…, axis=0)` divides row by row.
door_shares = door_counts / door_counts.sum(axis=1)

# %% wrong q3 share-of-everything
# `door_shares` is divided by all leads together, so the whole table adds up to 1. Each row has its own base.
door_shares = door_counts / len(inbound)

# %% wrong q3 outbound-too
# `door_counts` also has the leads that sellers found. Start from `inbound`.
door_counts = leads.groupby(["entry_channel", "segment"]).size().unstack(fill_value=0)

# %% wrong q3 asked-people
# `door_counts` is made of `self_reported`, what people say about how they heard of Larkwell, and has lost those who gave no answer. The door is `entry_channel`.
door_counts = inbound.groupby(["self_reported", "segment"]).size().unstack(fill_value=0)

# %% wrong q3 blanks-for-zeros
# `said_counts` has blanks where a pair does not occur. `fill_value=0` says what they mean: nobody.
said_counts = inbound.groupby(["entry_channel", "self_reported"]).size().unstack()

# %% wrong q3 said-of-all-leads
# `said_counts` also has the leads that sellers found. Start from `inbound`.
said_counts = leads.groupby(["entry_channel", "self_reported"]).size().unstack(fill_value=0)

# %% wrong q3 said-turned
# In `said_counts` rows and columns have changed places. The last key of the list goes into the columns: the answer.
said_counts = inbound.groupby(["self_reported", "entry_channel"]).size().unstack(fill_value=0)

# %% wrong q3 silent-counted
# `said_counts` has a column for the leads that gave no answer. Asked are the answers alone.
said_counts = inbound.groupby(["entry_channel", "self_reported"], dropna=False).size().unstack(fill_value=0)

# %% wrong q3 said-shares
# `said_counts` holds shares. Asked is the number of leads.
said_counts = said_counts.div(said_counts.sum(axis=1), axis=0)

# %% wrong q3 said-by-segment
# `said_counts` has the segments in its columns. Asked are the answers in `self_reported`.
said_counts = door_counts

# %% wrong q3 turned
# In `door_counts` rows and columns have changed places. The last key of the list goes into the columns: the segment.
door_counts = inbound.groupby(["segment", "entry_channel"]).size().unstack(fill_value=0)

# %% wrong q3 one-year
# `door_counts` holds the leads of 2025 alone. `inbound` has both years; take it as it is.
door_counts = inbound[inbound["year"] == 2025].groupby(["entry_channel", "segment"]).size().unstack(fill_value=0)

# %% wrong q3 year-of-the-lesson
# `door_counts` holds the leads of 2024 alone, as in the lesson. Asked are both years, as `inbound` has them.
door_counts = inbound[inbound["year"] == 2024].groupby(["entry_channel", "segment"]).size().unstack(fill_value=0)

# %% wrong q3 shares-of-the-lesson
# `door_shares` is made of the leads of 2024 alone, as in the lesson. Asked are both years, as `inbound` has them.
door_shares = inbound[inbound["year"] == 2024].groupby(["entry_channel", "segment"]).size().unstack(fill_value=0)
door_shares = door_shares.div(door_shares.sum(axis=1), axis=0)

# %% wrong q3 answers-of-one-year
# `said_counts` holds the leads of 2024 alone. Asked are both years, as `inbound` has them.
said_counts = inbound[inbound["year"] == 2024].groupby(["entry_channel", "self_reported"]).size().unstack(fill_value=0)

# %% wrong q3 not-unstacked
# `door_counts` is still the long list, with a row a pair. `unstack` moves the second key into the columns.
door_counts = inbound.groupby(["entry_channel", "segment"]).size()

# %% wrong q3 totals-too
# `door_counts` has a row and a column of totals. Asked are the channels and the segments alone: sums in the table become part of every share.
door_counts = inbound.pivot_table(index="entry_channel", columns="segment", values="lead_id", aggfunc="count", margins=True)

# %% wrong q3 shares-with-totals
# `door_shares` has a column or a row of totals. Asked are the channels and the segments alone.
door_shares = inbound.pivot_table(index="entry_channel", columns="segment", values="lead_id", aggfunc="count", margins=True)
door_shares = door_shares.div(door_shares["All"], axis=0)

# %% wrong q3 halved-by-total
# Before you divided, a column of totals stood among the segments, so each row was divided by twice its leads. Divide by the sum of the segments alone.
door_shares = door_counts / 2
door_shares = door_shares.div(door_counts.sum(axis=1), axis=0)

# %% wrong q3 from-the-largest
# `door_shares` is divided by the largest cell of each row. A share has the whole row below the line: its sum.
door_shares = door_counts.div(door_counts.max(axis=1), axis=0)

# %% wrong q3 staff-added
# `door_counts` adds up the people who work there. Asked is the number of leads: `size()`.
door_counts = inbound.pivot_table(index="entry_channel", columns="segment", values="staff", aggfunc="sum")

# %% accept q3
door_counts = inbound.pivot_table(index="entry_channel", columns="segment", values="lead_id", aggfunc="count").fillna(0)
door_shares = door_counts.div(door_counts["multi"] + door_counts["solo"] + door_counts["team"], axis=0)
said_counts = inbound.pivot_table(index="entry_channel", columns="self_reported", values="lead_id", aggfunc="count").fillna(0)

# %% accept q3
door_counts = pd.crosstab(inbound["entry_channel"], inbound["segment"])
door_shares = pd.crosstab(inbound["entry_channel"], inbound["segment"], normalize="index")
said_counts = pd.crosstab(inbound["entry_channel"], inbound["self_reported"])

# %% [markdown] hint q3
# 1. The demo has the first two tables, with `device` and `consent` in place of door and segment; the third is made like the first.
# 2. Group by two columns, the door first, count, unstack. Then divide each row by its own sum. The third table is the first again, with the answers in the place of the segments.
# 3. `inbound.groupby(["…", "…"]).size().unstack(fill_value=0)`, once with the segment and once with the answers, and `….div(….sum(axis=1), axis=0)`

# %% [markdown] meaning q3
# Read a row share as a sentence before you show it: *of the leads from this door, so many percent are firms of this size*. Ines and Tomasz argue about doors as if the same people came through all of them. And the third table shows that "where from?" has two answers, the record's and the person's, and that they are often not the same.

# %% [markdown] ask q4 points=3 columns="leads.source_type,leads.entry_channel,leads.segment" period="inbound leads of 2024 and 2025" mutants="no channel has exactly 200 leads"
# ### Two ways to be a segment's door
#
# From your tables `door_counts` and `door_shares` (inbound leads of both years) make three tables:
#
# - `enough`: the rows of `door_shares` whose channel has **at least** `ENOUGH` inbound leads, all segments together (`ENOUGH` is ready-made and is 200).
#
# The other two have one row a `segment` (the index) and the columns `door` (text) and `share` (float, a fraction, not rounded):
#
# - `rich`: `door` is, of the channels in `enough`, the one with the highest **row** share of this segment. `share` is that share: leads of this segment from this door / all leads from this door.
# - `busy`: `door` is, of **all** channels, the one that the largest **number** of leads of this segment came through. `share` is its **column** share: leads of this segment from this door / leads of this segment from all channels.
#
# Let the code pick the names. The row `multi` is the one that Ines and Tomasz are waiting for.
#
# *Why: sales wants more budget for the one kind of door, and marketing's report shows the other.*

# %% answer q4
### BEGIN SOLUTION
enough = door_shares[door_counts.sum(axis=1) >= ENOUGH]
rich = pd.DataFrame({"door": enough.idxmax(), "share": enough.max()})
busy = pd.DataFrame({"door": door_counts.idxmax(), "share": door_counts.max() / door_counts.sum()})
### END SOLUTION

# %% check q4
check("q4", enough, rich, busy)

# %% wrong q4 small-doors-too
# In `enough` there is still a door that has fewer leads than `ENOUGH`, and it competes in `rich`. Filter first, on the row sums of `door_counts`; then look for the highest share.
enough = door_shares
rich = pd.DataFrame({"door": door_shares.idxmax(), "share": door_shares.max()})

# %% wrong q4 year-of-the-lesson
# Your tables are of 2024 alone, as in the lesson. Asked are both years: make `door_counts` and `door_shares` of `inbound` as it is.
n = inbound[inbound["year"] == 2024].groupby(["entry_channel", "segment"]).size().unstack(fill_value=0)
rows = n.div(n.sum(axis=1), axis=0)[n.sum(axis=1) >= ENOUGH]
enough = rows
rich = pd.DataFrame({"door": rows.idxmax(), "share": rows.max()})
busy = pd.DataFrame({"door": n.idxmax(), "share": n.max() / n.sum()})

# %% wrong q4 swapped
# The two tables stand under each other's names. Which one is about shares of a door's own leads?
rich, busy = busy, rich

# %% wrong q4 counts-kept
# `enough` holds numbers of leads. The row sums of `door_counts` decide which rows stay; the rows themselves are those of `door_shares`.
enough = door_counts[door_counts.sum(axis=1) >= ENOUGH]

# %% wrong q4 cells-filtered
# You have filtered by single cells: some doors with enough leads are gone because one of their segments is small. `ENOUGH` is for all segments together, `sum(axis=1)`.
enough = door_shares[door_counts.min(axis=1) >= ENOUGH]

# %% wrong q4 too-small-kept
# `enough` holds the doors with *fewer* leads than `ENOUGH`. Turn the comparison round.
enough = door_shares[door_counts.sum(axis=1) < ENOUGH]

# %% wrong q4 doors-swapped
# The doors of the two tables stand under each other's names, beside shares that belong to others. The door and its share come from the same table.
rich, busy = rich.assign(door=busy["door"]), busy.assign(door=rich["door"])

# %% wrong q4 column-for-row
# The share in `rich` is a column share: of all leads of the segment, those from this door. Asked is how many of *this door's* leads belong to the segment.
columns = door_counts / door_counts.sum()
rich = rich.assign(share=[columns.loc[door, segment] for segment, door in rich["door"].items()])

# %% wrong q4 row-for-column
# The share in `busy` is a row share: of this door's leads, those of the segment. Asked is the part of *all leads of the segment* that came through it.
busy = busy.assign(share=[door_shares.loc[door, segment] for segment, door in busy["door"].items()])

# %% wrong q4 highest-column-share
# `rich` holds the doors of the highest *column* share, so a wide door wins everywhere. Compare row shares.
columns = door_counts / door_counts.sum()
rich = pd.DataFrame({"door": columns.idxmax(), "share": columns.max()})

# %% wrong q4 busy-by-share
# `busy` holds the doors of the highest *row* share. Asked is the door with the largest number of the segment's leads.
busy = rich

# %% wrong q4 largest-row-share
# The share in `busy` is the highest row share of any door. It belongs to this `door`, and its base is all leads of the segment.
busy = busy.assign(share=door_shares.max())

# %% wrong q4 outbound-too
# The leads that sellers found are in both tables. No door brings them: sellers choose whom they put on the list. Start from `inbound`.
n = leads.groupby(["entry_channel", "segment"]).size().unstack(fill_value=0)
rows = n.div(n.sum(axis=1), axis=0)[n.sum(axis=1) >= ENOUGH]
rich = pd.DataFrame({"door": rows.idxmax(), "share": rows.max()})
busy = pd.DataFrame({"door": n.idxmax(), "share": n.max() / n.sum()})

# %% wrong q4 busy-base-enough
# The share in `busy` leaves the leads of the small doors out of its base. `ENOUGH` is for `rich`; here the base is the segment's leads from all channels.
kept = door_counts[door_counts.sum(axis=1) >= ENOUGH]
busy = pd.DataFrame({"door": kept.idxmax(), "share": kept.max() / kept.sum()})

# %% wrong q4 busy-base-all-leads
# The share in `busy` is divided by all inbound leads. Its base is the leads of the segment.
busy = busy.assign(share=door_counts.max() / len(inbound))

# %% wrong q4 busy-base-outbound
# Below the line of the share in `busy` stand the outbound leads as well. Start from `inbound`.
busy = busy.assign(share=door_counts.max() / leads.groupby("segment").size())

# %% wrong q4 count-for-share
# The share in `busy` is a number of leads. Divide it by all leads of the segment.
busy = busy.assign(share=door_counts.max())

# %% wrong q4 count-for-row-share
# The share in `rich` is a number of leads. Divide it by all leads from that door.
rich = rich.assign(share=[door_counts.loc[door, segment] for segment, door in rich["door"].items()])

# %% wrong q4 lowest
# `rich` holds the doors of the *lowest* share. `idxmax` gives the label of the largest value.
rich = pd.DataFrame({"door": enough.idxmin(), "share": enough.min()})

# %% wrong q4 all-doors-together
# The share in `rich` is the segment's share among all inbound leads. Asked is its share among those of this door.
rich = rich.assign(share=door_counts.sum() / len(inbound))

# %% wrong q4 mean-share
# The share in `rich` is an average of the doors' shares. Asked is the highest one.
rich = rich.assign(share=enough.mean())

# %% wrong q4 turned
# In `rich` rows and columns have changed places. One row is a segment.
rich = pd.DataFrame({segment: rich.loc[segment] for segment in rich.index})

# %% accept q4
rows, wide = [], []
for segment in ["multi", "solo", "team"]:
    share = door_counts[segment] / door_counts.sum(axis=1)
    share = share[door_counts.sum(axis=1) >= 200].sort_values(ascending=False)
    count = door_counts[segment].sort_values(ascending=False)
    rows.append([segment, share.index[0], share.iloc[0]])
    wide.append([segment, count.index[0], count.iloc[0] / count.sum()])
rich = pd.DataFrame(rows, columns=["segment", "door", "share"])
busy = pd.DataFrame(wide, columns=["segment", "door", "share"])

# %% accept q4
columns = door_counts / door_counts.sum()
enough = (door_counts / 1).div(door_counts.sum(axis=1), axis=0)[door_counts.sum(axis=1) > 199]
busy = pd.DataFrame({"door": columns.idxmax(), "share": columns.max()})

# %% [markdown] hint q4
# 1. The first two tables of the question before are needed: the rich doors are found in the shares, the busy ones in the counts.
# 2. `idxmax()` and `max()` of a whole table answer for every column at once, as in the demo. For the rich doors keep only the rows with enough leads before you ask; for the busy share divide the largest count of each column by the column's sum.
# 3. `enough = door_shares[door_counts.sum(axis=1) >= …]`, then `rich = pd.DataFrame({"door": enough.idxmax(), "share": enough.…})` and `busy = pd.DataFrame({"door": ….idxmax(), "share": ….max() / ….sum()})`

# %% [markdown] meaning q4
# The highest share says where a *further* lead is most likely to be of this size, if further ones are like the ones so far. The largest number says where most of them have in fact come in. A report needs both, or one team will quote the first and the other the second. The threshold is no detail either: among few leads a share swings widely, so the smallest doors are the likeliest to stand at the top, or at the bottom, by chance. And neither number says what a lead costs, or whether it signs.

# %% [markdown] ask q5 points=3 columns="leads.lead_id,leads.source_type,leads.entry_channel,channels.channel,channels.role,web_monthly.channel,web_monthly.sessions" period="2024 and 2025"
# ### The farmer and the shop
#
# The table `doors` (ready-made) gives each `entry_channel` one `role`, after what most of its campaigns do; `direct`, which is no campaign, is filed under `captures` there. `channels` is the same table with the key `channel`, as in `web`. Make the table `by_role` over both years, `direct` included, with `role` as its index, three columns and no others:
#
# - `leads` (int): inbound leads whose entry channel has this role.
# - `share` (float): those leads / all inbound leads, a fraction.
# - `per_1000` (float): inbound leads per 1,000 **sessions**, that is `leads` divided by the sum of `sessions` in `web` over all months, territories and channels of this role, times 1,000.
#
# Nothing is rounded.
#
# *Why: "marketing exists to create demand" can be looked up, at least as far as the records go.*

# %% answer q5
### BEGIN SOLUTION
by_role = inbound.merge(doors, on="entry_channel", how="left", validate="many_to_one").groupby("role").agg(leads=("lead_id", "size"))
visits = web.merge(channels, on="channel", how="left", validate="many_to_one").groupby("role").agg(sessions=("sessions", "sum"))
by_role = by_role.assign(share=by_role["leads"] / by_role["leads"].sum(), per_1000=by_role["leads"] / visits["sessions"] * 1000)
### END SOLUTION

# %% check q5
check("q5", by_role)

# %% wrong q5 outbound-too
# The leads that sellers found are in here as well. Start from `inbound`, and `share` and `per_1000` change with it.
every = leads[["lead_id", "entry_channel"]].merge(doors, on="entry_channel", how="left").groupby("role").agg(leads=("lead_id", "size"))
by_role = every.assign(share=every["leads"] / every["leads"].sum(), per_1000=every["leads"] / visits["sessions"] * 1000)

# %% wrong q5 direct-left-out
# You have left `direct` out. It is a doubtful door, and that is worth a sentence beside the table; here it stays in, under the role that `doors` gives it.
clear = inbound[inbound["entry_channel"] != "direct"].merge(doors, on="entry_channel").groupby("role").agg(leads=("lead_id", "size"))
hits = web[web["channel"] != "direct"].merge(channels, on="channel").groupby("role").agg(s=("sessions", "sum"))
by_role = clear.assign(share=clear["leads"] / clear["leads"].sum(), per_1000=clear["leads"] / hits["s"] * 1000)

# %% wrong q5 right-join
# `how="right"` keeps every row of `doors`, also that of a channel through which no inbound lead has come, and `size` counts the row as a lead. The leads stand on the left: keep those.
kept = inbound.merge(doors, on="entry_channel", how="right").groupby("role").agg(leads=("lead_id", "size"))
by_role = kept.assign(share=kept["leads"] / kept["leads"].sum(), per_1000=kept["leads"] / visits["sessions"] * 1000)

# %% wrong q5 turned-round
# `per_1000` is turned round: 1,000 times sessions per lead. The leads belong above the line, the sessions below it.
by_role = by_role.assign(per_1000=visits["sessions"] / by_role["leads"] * 1000)

# %% wrong q5 sessions-per-lead
# `per_1000` is turned round: sessions per lead. The leads belong above the line, the sessions below it, and then times 1,000.
by_role = by_role.assign(per_1000=visits["sessions"] / by_role["leads"])

# %% wrong q5 per-session
# `per_1000` is leads per single session. Asked is per 1,000 of them.
by_role = by_role.assign(per_1000=by_role["per_1000"] / 1000)

# %% wrong q5 mean-of-rates
# `per_1000` averages the rates of the channels, so a small channel has the same vote as a large one. Add up leads and sessions first, then divide.
by_door = inbound.groupby("entry_channel").agg(n=("lead_id", "size")).reset_index().merge(doors, on="entry_channel")
seen = web.groupby("channel").agg(s=("sessions", "sum")).reset_index().merge(by_door, left_on="channel", right_on="entry_channel")
rates = seen.assign(r=seen["n"] / seen["s"] * 1000).groupby("role").agg(r=("r", "mean"))
by_role = by_role.assign(per_1000=rates["r"])

# %% wrong q5 engaged-only
# `per_1000` is divided by `engaged_sessions`. The question asks for all sessions.
busy = web.merge(channels, on="channel").groupby("role").agg(s=("engaged_sessions", "sum"))
by_role = by_role.assign(per_1000=by_role["leads"] / busy["s"] * 1000)

# %% wrong q5 rows-for-sessions
# `per_1000` is divided by the number of rows of `web`. One row is a month of a channel in a territory; the sessions stand in it.
rows = web.merge(channels, on="channel").groupby("role").agg(s=("sessions", "size"))
by_role = by_role.assign(per_1000=by_role["leads"] / rows["s"] * 1000)

# %% wrong q5 sessions-of-all
# `per_1000` is divided by the sessions of both roles together. Each role has its own.
by_role = by_role.assign(per_1000=by_role["leads"] / web["sessions"].sum() * 1000)

# %% wrong q5 one-year-of-sessions
# `per_1000` divides the leads of two years by the sessions of one. Above and below the line stands the same period.
late = web[web["year"] == 2025].merge(channels, on="channel").groupby("role").agg(s=("sessions", "sum"))
by_role = by_role.assign(per_1000=by_role["leads"] / late["s"] * 1000)

# %% wrong q5 year-of-the-lesson
# These are leads and sessions of 2024 alone, the year that the lesson shows. Asked are both years, as `inbound` and `web` have them.
early = inbound[inbound["year"] == 2024].merge(doors, on="entry_channel").groupby("role").agg(leads=("lead_id", "size"))
hits = web[web["year"] == 2024].merge(channels, on="channel").groupby("role").agg(s=("sessions", "sum"))
by_role = early.assign(share=early["leads"] / early["leads"].sum(), per_1000=early["leads"] / hits["s"] * 1000)

# %% wrong q5 leads-of-one-year
# The leads are those of 2024 alone, the year that the lesson shows, and the sessions below them are of two years. Asked are both years, above and below the line.
early = inbound[inbound["year"] == 2024].merge(doors, on="entry_channel").groupby("role").agg(leads=("lead_id", "size"))
by_role = early.assign(share=early["leads"] / early["leads"].sum(), per_1000=early["leads"] / visits["sessions"] * 1000)

# %% wrong q5 share-of-every-lead
# `share` is divided by all leads, outbound ones among them. The base is the inbound leads.
by_role = by_role.assign(share=by_role["leads"] / len(leads))

# %% wrong q5 visitors-below
# `per_1000` is divided by visitors. The question asks for sessions, which are visits: one visitor can make many.
by_role = by_role.assign(per_1000=by_role["leads"] / len(visitors) * 1000)

# %% wrong q5 by-group
# The rows are the groups, that is who pays. Asked are the roles.
paid_or_not = inbound.merge(doors, on="entry_channel").groupby("group").agg(leads=("lead_id", "size"))
used = web.merge(channels, on="channel").groupby("group").agg(s=("sessions", "sum"))
by_role = paid_or_not.assign(share=paid_or_not["leads"] / len(inbound), per_1000=paid_or_not["leads"] / used["s"] * 1000)
by_role = by_role.rename_axis("role")

# %% accept q5
creators = channels[channels["role"] == "creates"]["channel"]
yes = inbound["entry_channel"].isin(creators).sum()
seen = web[web["channel"].isin(creators)]["sessions"].sum()
n = pd.Series({"creates": yes, "captures": len(inbound) - yes})
s = pd.Series({"creates": seen, "captures": web["sessions"].sum() - seen})
by_role = pd.DataFrame({"leads": n, "share": n / len(inbound), "per_1000": n / s * 1000}).rename_axis("role")

# %% [markdown] hint q5
# 1. The role stands in neither `inbound` nor `web`: bring it there with a left join, from `doors` and from `channels`.
# 2. Two groupings by `role`: one counts leads, one adds up sessions. Their rows carry the same labels, so the columns can be divided.
# 3. `inbound.merge(doors, on="…", how="left").groupby("role").agg(leads=("lead_id", "size"))`, `web.merge(channels, on="…", how="left").groupby("role").agg(sessions=("…", "sum"))`, then `.assign(share=…, per_1000=…)`.

# %% [markdown] meaning q5
# Be careful with the last column. A lead stands at the door of its *earliest* visit on record, a session at the door of *that* visit, and who has met Larkwell once often comes back by name or by mail. So a capturing door receives many sessions whose lead is written down elsewhere. The split of the leads is fairer, and it shows where people were first *seen*, not where they first heard of Larkwell. Even that split hangs on one label: `direct` is filed under *captures*, and nobody knows through which doors its people came. Compute it once without direct before you quote it.

# %% [markdown]
# ## What people say who came "direct"
#
# `direct` means that the visit told nobody where it came from: an address typed, a bookmark, a link in a message. These leads were asked *how did you hear about us?* Here are their answers again, now as shares of all the direct inbound leads. The row without a name (`NaN`) is the part that gave no answer, and "direct" was not among the possible answers.

# %% demo
direct = inbound[inbound["entry_channel"] == "direct"]
print(len(direct), "of", len(inbound), "inbound leads came through direct")
direct["self_reported"].value_counts(normalize=True, dropna=False).round(3)

# %% [markdown] ask q6 type=essay points=4
# ### Why direct shines
#
# Amara reads a channel report. `direct` brings many leads and has no media bill, and she asks whether Larkwell should "do more direct". Write to her in **four to six sentences**:
#
# - what kind of people end up under `direct`, and why the report flatters it;
# - one of your numbers, with its unit and its base;
# - one question that the rows of `direct` cannot answer;
# - what you would do, or try, instead of "more direct".
#
# A person reads your text and gives one point each for a claim, a number with its unit, a caveat and a decision.
#
# *Why: direct collects the unexplained work of all the other doors.*

# %% [markdown] answer q6
# *Write here: four to six sentences to Amara.*

# %% [markdown] rubric q6
# One point each:
#
# 1. **Claim**: direct is what is left when a visit names no origin; among these people are those whom other doors, friends or the brand brought, so it gets the fruit and pays no bill.
# 2. **Number with unit**: one own number, right for the tables, with unit and base (direct's share of the inbound leads, or a share of its leads that name a certain origin).
# 3. **Caveat**: names a limit, for example that people misremember, that some gave no answer, that "direct" could not be ticked, or that nothing here shows who would have come anyway.
# 4. **Decision**: says what to do, for example ask everybody at the form, tag every link, look at direct by territory when an advert is switched on or off; not "invest in direct".

# %% [markdown] model q6
# Nobody can buy "more direct", because it is no door: it collects every visit that does not say where it came from. Larkwell counts (write the number) of its inbound leads there, (write the share) of them, and of these (write the share) said when asked that they had come through a recommendation. So direct stands without a bill because the bills lie elsewhere. A part gave no answer, people remember badly, and "direct" was not offered as an answer, so I would not share these leads out among the other doors by that list. What the rows cannot tell is how many of these people would have come if we had stopped advertising. I suggest that we ask everybody at the form, tag the links in our mails and leaflets, and watch direct in a few territories the next time an advert is switched off there.
#
# *(In your answer the brackets are replaced by your own numbers.)*

# %% [markdown] weak q6
# "Direct is our best channel because it brings many leads for free. People know our brand and type the address. We should invest more in it, for example in brand awareness."
#
# *What it misses: no number, and no doubt. "For free" means only that the invoice lies with another door, and "people type the address" is a guess about everybody under a label that means "unknown". There is nothing to invest in.*
