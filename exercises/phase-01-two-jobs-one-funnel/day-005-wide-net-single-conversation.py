# %% [markdown] intro
# # Day 5 · The Wide Net and the Single Conversation
#
# Tomasz has asked how many people it takes on the website until he speaks with one of them. You learn to keep only the rows that you want and to count them, then you build last year's ladder from visits down to new customers, rung by rung, and say who stands on each rung. About 35 minutes.

# %% setup
import pandas as pd

from larkwell import begin, load

check, hint, solution = begin("day-005")

web = load("web_monthly")
visitors = load("visitors")
leads = load("leads")
activities = load("activities")
customers = load("customers")

# %% [markdown]
# ## New today: only the rows you want
#
# A comparison with a column asks every row the same question and gets one `True` or `False` a row. "Is equal to" is written with **two** equals signs.

# %% demo
visitors["device"] == "tablet"

# %% [markdown]
# Put that comparison into square brackets behind the table, and only the rows with `True` stay. Give what is left a name; `len()` counts its rows.

# %% demo
tablet = visitors[visitors["device"] == "tablet"]
print(len(tablet), "of", len(visitors), "visitors came on a tablet")

# %% [markdown]
# What is left is a table like any other. So you can filter it again, and count how many rows pass *both* tests:

# %% demo
tablet_refused = tablet[tablet["consent"] == "refused"]
print(len(tablet_refused), "of them refused cookies")

# %% [markdown]
# Numbers are compared with `==`, `>`, `>=` (at least), `<` and `<=`, and stand without quotes. And a column of what is left can be added up, as yesterday:

# %% demo
long_talks = activities[activities["minutes"] >= 60]
print(len(long_talks), "activities of an hour or more,", long_talks["minutes"].sum(), "minutes in all")

# %% [markdown]
# Last, a ready-made picture. Run the cell and read past its first lines: it teaches Python the word `ladder`, which draws counts as dots, one below the other. Each labelled mark of its scale is *ten times* the one before, so that the small rungs can be seen beside the large ones: read the numbers, for a short way on this scale can be a long fall. The numbers are those of a small stand at a trade fair.


# %% demo
def ladder(counts):
    rungs = pd.DataFrame({"count": counts.values(), "rung": range(len(counts))})
    picture = rungs.plot.scatter("count", "rung", s=70, zorder=3, logx=True, figsize=(7, 3), grid=True)
    for count, rung in zip(rungs["count"], rungs["rung"], strict=True):
        picture.annotate(f"{count:,}", (count, rung), xytext=(0, 8), textcoords="offset points", ha="center")
    picture.set_yticks(rungs["rung"], counts.keys())
    picture.invert_yaxis()
    picture.margins(x=0.15, y=0.2)
    picture.xaxis.set_major_formatter("{x:,.0f}")
    picture.set(xlabel="count, in the unit of its rung (each labelled mark: ten times the one before)", ylabel="")
    return picture


ladder({"walked past": 1200, "stopped": 140, "talked with us": 60, "left a card": 24})

# %% [markdown]
# ## From yesterday, without looking
#
# Why was the mean length of a deal larger than the median?
#
# <details><summary>Compare with your answer</summary>
#
# A few deals take very long. They pull the mean up, because it adds up every day of theirs; the median only asks which deal stands in the middle of the line.
#
# </details>

# %% [markdown] ask q1 points=2 columns="leads.source_type" period="all leads" mutants="entry_channel says outbound for exactly the outbound leads, so counting it is another right way"
# ### Caught and sought
#
# In the table `leads` one row is one lead. The column `source_type` says who started: `"inbound"` leads came forward themselves, `"outbound"` leads were found by a seller. Count the rows of both kinds, over the whole table.
#
# - `n_inbound` (int): number of inbound leads.
# - `n_outbound` (int): number of outbound leads.
#
# *Why: inbound is what the net caught, outbound is whom sales went after.*

# %% answer q1
### BEGIN SOLUTION
n_inbound = len(leads[leads["source_type"] == "inbound"])
n_outbound = len(leads[leads["source_type"] == "outbound"])
### END SOLUTION

# %% check q1
check("q1", n_inbound, n_outbound)

# %% wrong q1 one-equals-sign
# Every lead is inbound now. One `=` does not compare, it *stores*: the whole column was overwritten. Run the set-up cell again to load the table afresh, and compare with `==`.
n_inbound = len(leads)
n_outbound = 0

# %% wrong q1 length-of-the-comparison
# Both numbers are the number of all rows. A comparison alone keeps its `False` rows too, and `len()` counts them. Put it into the square brackets behind the table first.
n_inbound = len(leads["source_type"] == "inbound")
n_outbound = len(leads["source_type"] == "outbound")

# %% wrong q1 all-rows
# `n_inbound` is the number of all rows of the table. Which of them have "inbound" in the column `source_type`?
n_inbound = len(leads)

# %% wrong q1 no-such-text
# Not one row is left, for no cell holds the text you compared with. It must be the same letter by letter, small letters too, and in quotes.
n_inbound = len(leads[leads["source_type"] == "Inbound"])
n_outbound = len(leads[leads["source_type"] == "Outbound"])

# %% wrong q1 swapped
# The two numbers stand under each other's name. Who came forward, and who was found?
n_inbound = len(leads[leads["source_type"] == "outbound"])
n_outbound = len(leads[leads["source_type"] == "inbound"])

# %% wrong q1 share-for-count
# These are shares of all leads. Asked are two counts, in leads.
n_inbound = leads["source_type"].value_counts(normalize=True)["inbound"]
n_outbound = leads["source_type"].value_counts(normalize=True)["outbound"]

# %% wrong q1 cells-for-rows
# `.size` counts cells, rows times columns. One lead is one row: `len()` counts these.
n_inbound = leads[leads["source_type"] == "inbound"].size
n_outbound = leads[leads["source_type"] == "outbound"].size

# %% wrong q1 one-year-only
# These are the leads of 2025 alone. The first question counts the whole table, both years.
n_inbound = len(leads[(leads["source_type"] == "inbound") & (leads["year"] == 2025)])
n_outbound = len(leads[(leads["source_type"] == "outbound") & (leads["year"] == 2025)])

# %% wrong q1 visit-makes-inbound
# You counted as inbound whoever has ever visited the website. Some firms visited and said nothing, until a seller found them: they are outbound. The column `source_type` says who started.
n_inbound = leads["visitor_id"].count()
n_outbound = len(leads) - leads["visitor_id"].count()

# %% accept q1
kinds = leads["source_type"].value_counts()
n_inbound = kinds["inbound"]
n_outbound = kinds["outbound"]

# %% accept q1
n_inbound = (leads["source_type"] == "inbound").sum()
n_outbound = len(leads) - n_inbound

# %% [markdown] hint q1
# 1. The column is `source_type`; its two texts stand in the prompt.
# 2. Two filters, one for each text, and `len()` around each.
# 3. `n_inbound = len(leads[leads["…"] == "…"])`, and the same line once more for the other text.

# %% [markdown] meaning q1
# Both doors lead to the same table. Ines's net fills most of it, and Tomasz's sellers looked up every name in the rest: two kinds of lead that will behave differently on every day from here on.

# %% [markdown] ask q2 points=3 columns="activities.outcome,leads.n_conversations" period="all activities; all leads"
# ### Dialled, talked, with whom?
#
# In the table `activities` one row is one thing that a seller did: a call, an e-mail, a meeting. Its `outcome` is one of four: `"no_answer"`, `"declined"`, `"connected"`, `"meeting_booked"`. A **conversation** is an activity with the outcome `"connected"` or `"meeting_booked"`, whatever its kind. Years do not matter here, all rows count.
#
# - `n_talks` (int): number of conversations. An *or* is a sum: filter twice and add.
# - `n_people` (int): number of leads, inbound and outbound, with at least one conversation. The table `leads` holds each lead's count in `n_conversations`.
#
# *Why: dials are effort, conversations are contact, and ten conversations may be with one person.*

# %% answer q2
### BEGIN SOLUTION
connected = activities[activities["outcome"] == "connected"]
booked = activities[activities["outcome"] == "meeting_booked"]
n_talks = len(connected) + len(booked)
n_people = len(leads[leads["n_conversations"] >= 1])
### END SOLUTION

# %% check q2
check("q2", n_talks, n_people)

# %% wrong q2 activities-for-people
# `n_people` counts conversations. A lead who was spoken with six times is one person with six conversations; in `leads` that person has one row.
n_people = leads["n_conversations"].sum()

# %% wrong q2 people-for-talks
# `n_talks` counts people. Somebody who was spoken with six times brings six conversations, each a row of `activities`.
n_talks = len(leads[leads["n_conversations"] >= 1])

# %% wrong q2 connected-only
# `n_talks` lacks the second outcome. When a meeting is booked, somebody was on the line as well: filter once more, and add.
n_talks = len(activities[activities["outcome"] == "connected"])

# %% wrong q2 booked-only
# `n_talks` counts booked meetings only. Most conversations end without one: filter for the other outcome too, and add.
n_talks = len(activities[activities["outcome"] == "meeting_booked"])

# %% wrong q2 all-but-no-answer
# `n_talks` is everything except "no_answer", and so includes "declined". The definition in the prompt names two outcomes; count these.
n_talks = len(activities) - len(activities[activities["outcome"] == "no_answer"])

# %% wrong q2 every-activity
# `n_talks` counts every activity, unanswered calls too. Which outcomes does the definition name?
n_talks = len(activities)

# %% wrong q2 filtered-one-after-the-other
# Nothing is left: you filtered the "connected" rows *again*, for "meeting_booked". One row has one outcome, so none has both. An *or* needs two filters of the whole table, and a sum.
n_talks = len(connected[connected["outcome"] == "meeting_booked"])

# %% wrong q2 kind-for-outcome
# `n_talks` counts meetings and demos, a *kind* of activity. Whether anybody spoke stands in the column `outcome`.
n_talks = len(activities[activities["kind"] == "meeting"]) + len(activities[activities["kind"] == "demo"])

# %% wrong q2 more-than-one
# `n_people` leaves out the leads with exactly one conversation: `>` means more than. "At least one" is `>=`.
n_people = len(leads[leads["n_conversations"] > 1])

# %% wrong q2 exactly-one
# `n_people` counts the leads with exactly one conversation. "At least one" lets two and ten pass as well.
n_people = len(leads[leads["n_conversations"] == 1])

# %% wrong q2 all-leads
# `n_people` counts all leads: `>= 0` is true of every one, and so is no condition at all. From which number on has somebody been spoken with?
n_people = len(leads)

# %% wrong q2 tried-for-reached
# `n_people` counts the leads that a seller *tried* to reach. A try is no conversation: look at `n_conversations`.
n_people = leads["first_attempt_at"].count()

# %% wrong q2 inbound-only
# `n_people` counts inbound leads only. Here the outbound leads belong to it too.
n_people = len(leads[(leads["n_conversations"] >= 1) & (leads["source_type"] == "inbound")])

# %% accept q2
outcomes = activities["outcome"].value_counts()
n_talks = outcomes["connected"] + outcomes["meeting_booked"]
n_people = (leads["n_conversations"] >= 1).sum()

# %% accept q2
n_talks = activities["outcome"].isin(["connected", "meeting_booked"]).sum()
n_people = len(leads) - len(leads[leads["n_conversations"] == 0])

# %% [markdown] hint q2
# 1. `n_talks` comes from the column `outcome` of `activities`, `n_people` from the column `n_conversations` of `leads`.
# 2. For `n_talks` filter the whole table once per outcome and add the two lengths. For `n_people` compare with `>=`.
# 3. `n_talks = len(activities[activities["…"] == "…"]) + len(activities[…])`, then `n_people = len(leads[leads["…"] >= …])`.

# %% [markdown] meaning q2
# Tomasz can report either number, as long as he says which. Conversations tell how busy his sellers were; people tell how far they got. Divided by each other, they say how often the same person was spoken with.

# %% [markdown] ask q3 points=5 columns="web_monthly.sessions,web_monthly.year,visitors.year,leads.year,leads.source_type,leads.n_conversations,customers.year" period="the calendar year 2025"
# ### The ladder of 2025
#
# Five counts, each for the calendar year **2025**. Every one of the four tables has a ready-made column `year`, a number.
#
# - `sessions` (int, visits): in `web` a row is one channel in one territory and month; add up the column `sessions` of the rows of 2025.
# - `engaged` (int, persons, or rather cookies): the rows of `visitors` of 2025, the year of the first visit. All of them count, robots too (day 17 will look for those).
# - `n_in` (int, persons): the rows of `leads` of 2025 that are inbound.
# - `n_spoken` (int, persons): those of `n_in` with at least one conversation.
# - `n_new` (int, customers): the rows of `customers` of 2025, the year in which they started.
#
# When all five are right, look at them: `ladder({"sessions": sessions, "engaged visitors": engaged, "inbound leads": n_in, "spoken with": n_spoken, "new customers": n_new})` (ungraded).
#
# *Why: each rung is true, and each describes other people.*

# %% answer q3
### BEGIN SOLUTION
sessions = web[web["year"] == 2025]["sessions"].sum()
engaged = len(visitors[visitors["year"] == 2025])
leads_2025 = leads[leads["year"] == 2025]
inbound_2025 = leads_2025[leads_2025["source_type"] == "inbound"]
n_in = len(inbound_2025)
n_spoken = len(inbound_2025[inbound_2025["n_conversations"] >= 1])
n_new = len(customers[customers["year"] == 2025])
### END SOLUTION

# %% check q3
check("q3", sessions, engaged, n_in, n_spoken, n_new)

# %% wrong q3 all-years
# All five counts cover the whole tables. Before you count, keep the rows whose `year` is 2025.
sessions = web["sessions"].sum()
engaged = len(visitors)
n_in = len(leads[leads["source_type"] == "inbound"])
n_spoken = len(leads[(leads["source_type"] == "inbound") & (leads["n_conversations"] >= 1)])
n_new = len(customers)

# %% wrong q3 year-as-text
# Nothing is left on any rung: `year` is a column of numbers, and you compared it with a text. A number stands without quotes.
sessions = web[web["year"] == "2025"]["sessions"].sum()
engaged = len(visitors[visitors["year"] == "2025"])
n_in = len(leads[(leads["year"] == "2025") & (leads["source_type"] == "inbound")])
n_spoken = len(leads[(leads["year"] == "2025") & (leads["n_conversations"] >= 1)])
n_new = len(customers[customers["year"] == "2025"])

# %% wrong q3 year-as-text-in-leads
# No lead is left: `year` is a column of numbers, and you compared it with a text. A number stands without quotes.
n_in = len(leads[(leads["year"] == "2025") & (leads["source_type"] == "inbound")])
n_spoken = len(leads[(leads["year"] == "2025") & (leads["n_conversations"] >= 1)])

# %% wrong q3 year-before
# This is the whole ladder of 2024. The prompt asks for the year after it.
sessions = web[web["year"] == 2024]["sessions"].sum()
engaged = len(visitors[visitors["year"] == 2024])
n_in = len(leads[(leads["year"] == 2024) & (leads["source_type"] == "inbound")])
n_spoken = len(leads[(leads["year"] == 2024) & (leads["source_type"] == "inbound") & (leads["n_conversations"] >= 1)])
n_new = len(customers[customers["year"] == 2024])

# %% wrong q3 in-and-spoken-swapped
# `n_in` and `n_spoken` hold each other's number. One is a part of the other: which can only be the smaller?
n_in, n_spoken = (
    len(inbound_2025[inbound_2025["n_conversations"] >= 1]),
    len(inbound_2025),
)

# %% wrong q3 customers-of-this-ladder-only
# `n_new` counts only those new customers who had been inbound leads of the same year. Others came forward in the year before, or were found by a seller: on this rung stands everybody who *started* in 2025.
n_new = len(customers[(customers["year"] == 2025) & customers["lead_id"].isin(inbound_2025["lead_id"])])

# %% wrong q3 all-years-of-sessions
# `sessions` adds up both years. Keep the rows of 2025 first, then add.
sessions = web["sessions"].sum()

# %% wrong q3 all-years-of-visitors
# `engaged` counts the visitors of both years. Keep those of 2025.
engaged = len(visitors)

# %% wrong q3 all-years-of-leads
# `n_in` counts the inbound leads of both years. Filter twice: first the year, then the kind.
n_in = len(leads[leads["source_type"] == "inbound"])

# %% wrong q3 all-years-of-conversations
# `n_spoken` counts the inbound leads of both years. Start from the table that you have just filtered for `n_in`.
n_spoken = len(leads[(leads["source_type"] == "inbound") & (leads["n_conversations"] >= 1)])

# %% wrong q3 all-years-of-customers
# `n_new` counts every customer in the table, those of 2024 and of the years before the data too. Who *started* in 2025?
n_new = len(customers)

# %% wrong q3 rows-for-visits
# `sessions` counts the rows of `web`. One row is a whole month of one channel in one territory; its visits stand in the column `sessions`: add them up.
sessions = len(web[web["year"] == 2025])

# %% wrong q3 engaged-visits-for-visits
# `sessions` holds the engaged visits. Asked are all visits, bounces too: the column is called like the variable.
sessions = web[web["year"] == 2025]["engaged_sessions"].sum()

# %% wrong q3 mean-for-sum
# `sessions` is the mean of a row. Asked are all visits of the year together.
sessions = web[web["year"] == 2025]["sessions"].mean()

# %% wrong q3 visits-for-visitors
# `engaged` counts engaged *visits*. A visitor who came back has several of them; the table `visitors` has one row for each visitor.
engaged = web[web["year"] == 2025]["engaged_sessions"].sum()

# %% wrong q3 robots-out
# `engaged` leaves out visitors that call themselves robots. A good instinct, and day 17's subject; others do not say so. Today all rows of 2025 count.
engaged = len(visitors[(visitors["year"] == 2025) & (visitors["agent_class"] != "crawler")])

# %% wrong q3 outbound-among-them
# `n_in` counts all leads of 2025. Nobody in the net, though, caught the outbound ones: filter for the kind as well.
n_in = len(leads_2025)

# %% wrong q3 spoken-from-both-doors
# `n_spoken` counts leads from both doors. On this ladder it is the part of `n_in` with whom sellers spoke: inbound only.
n_spoken = len(leads_2025[leads_2025["n_conversations"] >= 1])

# %% wrong q3 conversations-for-people
# `n_spoken` adds up conversations. One person may have had ten: count the *rows* with at least one.
n_spoken = inbound_2025["n_conversations"].sum()

# %% wrong q3 more-than-one
# `n_spoken` leaves out the people with exactly one conversation: "at least one" is `>=`.
n_spoken = len(inbound_2025[inbound_2025["n_conversations"] > 1])

# %% wrong q3 tried-for-spoken
# `n_spoken` counts the people whom a seller tried to reach. Whether it worked stands in `n_conversations`.
n_spoken = inbound_2025["first_attempt_at"].count()

# %% wrong q3 with-a-seller-only
# `n_new` leaves out those who bought at the checkout, without a seller. They are new customers as well.
n_new = len(customers[(customers["year"] == 2025) & (customers["door"] == "assisted")])

# %% wrong q3 spoken-customers-only
# `n_new` counts only new customers with a conversation. On this rung stands everybody who started in 2025.
n_new = len(customers[(customers["year"] == 2025) & (customers["n_conversations"] >= 1)])

# %% accept q3
sessions = web.groupby("year")["sessions"].sum()[2025]
engaged = visitors["year"].value_counts()[2025]
inbound = leads[leads["source_type"] == "inbound"]
n_in = (inbound["year"] == 2025).sum()
n_spoken = ((inbound["year"] == 2025) & (inbound["n_conversations"] > 0)).sum()
n_new = (customers["year"] == 2025).sum()

# %% [markdown] hint q3
# 1. Each bullet names its table. The filter is the same in all of them: the column `year` compared with 2025, a number without quotes.
# 2. `sessions` filters and adds up a column; `engaged` and `n_new` filter and count; `n_in` filters twice; `n_spoken` filters once more what `n_in` has left.
# 3. `leads_2025 = leads[leads["year"] == …]`, then `inbound_2025 = leads_2025[leads_2025["…"] == "…"]`, then `n_in = len(inbound_2025)` and `n_spoken = len(inbound_2025[inbound_2025["…"] >= …])`.

# %% [markdown] meaning q3
# Ines's year is the top of this ladder and Tomasz's the bottom, and neither has counted wrongly. The steps between are where they meet. Mind the last one: some of the new customers came through the sellers' own door and some were leads of the year before, so the bottom rung is no part of the one above it.

# %% [markdown] ask q4 points=2 columns="visitors.year,leads.year,leads.source_type,leads.n_conversations" period="the calendar year 2025"
# ### Two rates inside the ladder
#
# A rate needs a top that is part of its bottom. On your ladder one pair of neighbours fits exactly, and one nearly: a few leads of January were visitors of December. Compute both.
#
# - `lead_rate` (float, fraction): the inbound leads of 2025 divided by the engaged visitors of 2025. This is the pair that nearly fits.
# - `spoken_rate` (float, fraction): the inbound leads of 2025 with whom sellers have spoken at least once, divided by the inbound leads of 2025.
#
# Use your five counts; a fraction between 0 and 1, not rounded.
#
# *Why: sessions are no people, and this year's customers are not all this year's leads. Divide those, and you get a number without a meaning.*

# %% answer q4
### BEGIN SOLUTION
lead_rate = n_in / engaged
spoken_rate = n_spoken / n_in
### END SOLUTION

# %% check q4
check("q4", lead_rate, spoken_rate)

# %% wrong q4 all-sessions-as-base
# `lead_rate` has visits below the line. Sessions, visitors and engaged visitors give rates that are several times apart: name the base, and take the one that is asked.
lead_rate = n_in / sessions

# %% wrong q4 swapped
# The two rates stand under each other's name. Which of them has visitors below the line, and which has leads?
lead_rate = n_spoken / n_in
spoken_rate = n_in / engaged

# %% wrong q4 both-doors-on-top
# `lead_rate` has the outbound leads on top as well. They did not come forward on the website.
lead_rate = len(leads[leads["year"] == 2025]) / engaged

# %% wrong q4 skipped-a-rung
# `spoken_rate` has the engaged visitors below the line. Asked is a share of the *inbound leads*.
spoken_rate = n_spoken / engaged

# %% wrong q4 customers-on-top
# `lead_rate` has new customers on top. How many of the engaged visitors became *leads*?
lead_rate = n_new / engaged

# %% wrong q4 customers-of-leads
# `spoken_rate` has new customers on top. Asked are the leads with whom sellers have spoken; and some of the new customers were never among these leads.
spoken_rate = n_new / n_in

# %% wrong q4 the-silent-rest
# `spoken_rate` is the share with whom nobody has spoken. Asked is the other part.
spoken_rate = 1 - n_spoken / n_in

# %% wrong q4 of-all-leads
# `spoken_rate` is a share of all leads of 2025, outbound ones included. The base is the inbound leads.
spoken_rate = n_spoken / len(leads[leads["year"] == 2025])

# %% wrong q4 against-the-rest
# `lead_rate` compares the leads with the visitors who did *not* become one. The base is all engaged visitors.
lead_rate = n_in / (engaged - n_in)

# %% accept q4
lead_rate = n_in / len(visitors[visitors["year"] == 2025])
spoken_rate = (inbound_2025["n_conversations"] >= 1).mean()

# %% [markdown] hint q4
# 1. Both are quotients of two of your five counts.
# 2. What comes after "divided by" stands below the line: once the visitors, once the leads.
# 3. `lead_rate = … / engaged` and `spoken_rate = … / n_in`.

# %% [markdown] meaning q4
# Ines can quote the first rate and Tomasz the second, each with its base. The first is not quite pure: whoever came on 30 December and wrote on 3 January is counted below the line of one year and above that of the next. Yesterday's median says how little that matters.

# %% [markdown] ask q5 points=2 columns="visitors.year,customers.year,leads.year,leads.source_type,leads.n_conversations" period="the calendar year 2025"
# ### How many for one?
#
# Now Tomasz's question, and Maren's. From your counts of 2025:
#
# - `visitors_per_spoken` (float, persons): engaged visitors for each inbound lead with whom sellers have spoken.
# - `visitors_per_customer` (float, persons): engaged visitors for each new customer. Round neither.
#
# *Why: the price of a wide net, in people.*

# %% answer q5
### BEGIN SOLUTION
visitors_per_spoken = engaged / n_spoken
visitors_per_customer = engaged / n_new
### END SOLUTION

# %% check q5
check("q5", visitors_per_spoken, visitors_per_customer)

# %% wrong q5 sessions-for-visitors
# These are visits for each lead and for each customer. Asked are engaged *visitors*: the second rung, not the first.
visitors_per_spoken = sessions / n_spoken
visitors_per_customer = sessions / n_new

# %% wrong q5 upside-down
# Both are upside down. "Visitors for each customer" has the visitors above the line, and is larger than 1.
visitors_per_spoken = n_spoken / engaged
visitors_per_customer = n_new / engaged

# %% wrong q5 swapped
# The two numbers stand under each other's name. Of which are there fewer, people spoken with or new customers? That one takes more visitors each.
visitors_per_spoken = engaged / n_new
visitors_per_customer = engaged / n_spoken

# %% wrong q5 leads-for-visitors
# `visitors_per_customer` has leads above the line. How many *visitors* stand on the ladder?
visitors_per_customer = n_in / n_new

# %% wrong q5 leads-for-visitors-twice
# Both have leads above the line. Tomasz and Maren ask how many *visitors* it takes: that is another rung.
visitors_per_spoken = n_in / n_spoken
visitors_per_customer = n_in / n_new

# %% wrong q5 visitors-per-lead
# `visitors_per_spoken` has all inbound leads below the line. Only those with a conversation count here.
visitors_per_spoken = engaged / n_in

# %% wrong q5 spoken-from-both-doors
# `visitors_per_spoken` has the outbound leads below the line as well. No visit was needed to find them: inbound leads only.
visitors_per_spoken = engaged / len(leads_2025[leads_2025["n_conversations"] >= 1])

# %% wrong q5 per-conversation
# `visitors_per_spoken` divides by conversations. One person may have had ten of them; asked is for each *lead*.
visitors_per_spoken = engaged / inbound_2025["n_conversations"].sum()

# %% wrong q5 every-customer-ever
# `visitors_per_customer` divides by all customers of the table. Below the line stand those who started in 2025.
visitors_per_customer = engaged / len(customers)

# %% accept q5
visitors_per_spoken = 1 / (lead_rate * spoken_rate)
visitors_per_customer = len(visitors[visitors["year"] == 2025]) / len(customers[customers["year"] == 2025])

# %% [markdown] hint q5
# 1. Three of your five counts are needed: `engaged`, `n_spoken` and `n_new`.
# 2. "Visitors for each …": visitors above the line, the other one below.
# 3. `visitors_per_spoken = engaged / …` and `visitors_per_customer = engaged / …`.

# %% [markdown] meaning q5
# Now Tomasz knows what the net does for him, and Ines what one of his conversations costs her in visitors. The second number is a comparison of sizes and no rate: a good part of the new customers never was among these visitors' leads, because a seller found them.

# %% [markdown] ask q6 type=labels points=4 options="broad market|known prospect|ready to buy" fixed="the audience follows from what each count guarantees, which stands in the prompt"
# ### Who stands on this rung?
#
# Ten counts, five of them from your ladder. Ask two things, and ask them of what is **guaranteed for everybody who is counted**, not of what may be true of some.
#
# 1. Do we hold a name and a way to reach them? If not: `"broad market"`.
# 2. If we do: have they made a *buying move*, that is, started a checkout, asked for a written offer, or bought? If yes: `"ready to buy"`. If not: `"known prospect"`.
#
# | count | what is counted |
# |---|---|
# | Sessions | visits to the website, whoever makes them |
# | Engaged visitors | browsers, told apart by a cookie, with at least two pages or half a minute |
# | Inbound leads | firms that left a name and an e-mail address in a form of any kind |
# | Leads spoken with | firms on file with name and number that a seller has had on the line at least once |
# | New customers | firms whose first subscription started this year |
# | Price readers | browsers that opened the pricing page and left without a word |
# | Newsletter readers | people on the mailing list, by name and e-mail address, who have asked for nothing but the newsletter |
# | Call list | firms that a seller found in a register, with name and number, not called yet |
# | Open carts | firms that logged in, started the checkout and have not finished it |
# | Offers out | firms that asked a seller for a written offer and now have it |
#
# In `audience` replace each `...` by one of the three texts. All ten count.
#
# *Why: it is the row "audience" of the famous table, made countable.*

# %% answer q6
audience = {
    "Sessions": ...,
    "Engaged visitors": ...,
    "Inbound leads": ...,
    "Leads spoken with": ...,
    "New customers": ...,
    "Price readers": ...,
    "Newsletter readers": ...,
    "Call list": ...,
    "Open carts": ...,
    "Offers out": ...,
}
### BEGIN SOLUTION
audience = {
    "Sessions": "broad market",
    "Engaged visitors": "broad market",
    "Inbound leads": "known prospect",
    "Leads spoken with": "known prospect",
    "New customers": "ready to buy",
    "Price readers": "broad market",
    "Newsletter readers": "known prospect",
    "Call list": "known prospect",
    "Open carts": "ready to buy",
    "Offers out": "ready to buy",
}
### END SOLUTION

# %% check q6
check("q6", audience)

# %% wrong q6 engaged-means-known
# "Engaged visitors" sounds like acquaintances. What do we hold of them: a name, or the number of a cookie?
audience = audience | {"Engaged visitors": "known prospect"}

# %% wrong q6 form-means-ready
# Some of the "Inbound leads" are about to buy. What does the count guarantee of *all* of them?
audience = audience | {"Inbound leads": "ready to buy"}

# %% wrong q6 talk-means-ready
# "Leads spoken with" have been on the line once, perhaps to say that they have no time. Which of the three buying moves is guaranteed for all of them?
audience = audience | {"Leads spoken with": "ready to buy"}

# %% wrong q6 price-means-ready
# Reading prices is a sign of interest, but of whose? Ask the first question about "Price readers" before the second.
audience = audience | {"Price readers": "ready to buy"}

# %% wrong q6 price-means-known
# "Price readers" have told us what interests them, and nothing else. Whom exactly would you write to?
audience = audience | {"Price readers": "known prospect"}

# %% wrong q6 visits-means-known
# "Sessions" counts visits. Could you write to one?
audience = audience | {"Sessions": "known prospect"}

# %% wrong q6 mass-mail-means-market
# A newsletter goes to many, and that makes it marketing's *work*. The people in "Newsletter readers" stand on a list: read what that list holds of them, and answer the first question for them.
audience = audience | {"Newsletter readers": "broad market"}

# %% wrong q6 strangers-to-them
# The firms of the "Call list" do not know us. The first question is the other way round: do we know them?
audience = audience | {"Call list": "broad market"}

# %% wrong q6 sales-list-means-ready
# The "Call list" lies on a seller's desk, but the firms on it have not done anything yet. Second question: who made a move?
audience = audience | {"Call list": "ready to buy"}

# %% wrong q6 not-finished
# The "Open carts" are not finished, but a checkout was started. Read the three buying moves again.
audience = audience | {"Open carts": "known prospect"}

# %% wrong q6 asking-is-not-buying
# "Offers out" have not said yes. Is it guaranteed, though, that they made one of the three buying moves?
audience = audience | {"Offers out": "known prospect"}

# %% wrong q6 already-bought
# "New customers" have bought, so they are beyond being ready. Of the three moves in the second question, which one have they made?
audience = audience | {"New customers": "known prospect"}

# %% wrong q6 all-known
# The rungs on which nobody could be called by name, and those on which everybody has made a buying move, are all called "known prospect" here. Ask the two questions one after the other.
audience = dict.fromkeys(audience, "known prospect")

# %% accept q6
audience = dict.fromkeys(audience, "known prospect")
for count in ["Sessions", "Engaged visitors", "Price readers"]:
    audience[count] = "broad market"
for count in ["New customers", "Open carts", "Offers out"]:
    audience[count] = "ready to buy"

# %% [markdown] hint q6
# 1. Take the first question alone, for all ten. Where is a name with an address or a number, and where only a browser or a visit?
# 2. Of the rest, look for one of the three moves in the right-hand column: a checkout, a written offer, a purchase. "May be about to" is not enough.
# 3. One text a line, for example `"Some count": "known prospect",`. Three are `"broad market"`, three are `"ready to buy"`.

# %% [markdown] meaning q6
# A budget for reach buys the first kind, a mail programme feeds the second, and a seller's hour belongs to the third first. Ines and Tomasz stop arguing about "the audience" once they say which of the three they mean.
#
# | count | audience | because |
# |---|---|---|
# | Sessions | broad market | visits, not even people |
# | Engaged visitors | broad market | a cookie has no name |
# | Inbound leads | known prospect | name and address, and no more is certain |
# | Leads spoken with | known prospect | a talk is no move |
# | New customers | ready to buy | they did |
# | Price readers | broad market | interested, and unknown |
# | Newsletter readers | known prospect | we hold name and address, and no move is certain |
# | Call list | known prospect | we know them, whether or not they know us |
# | Open carts | ready to buy | the checkout was started |
# | Offers out | ready to buy | they asked for it in writing |
