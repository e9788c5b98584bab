# %% [markdown] intro
# # Day 3 · Forty Metric Cards: Marketing's, Sales', or Nobody's?
#
# Amara's forty cards are in the table `metric_cards`, one row a card. First you learn to count the values of a column, then you decide about twelve cards that are *not* in the table yet: who owns each, and what a rise would mean. About 30 minutes.

# %% setup
import pandas as pd

from larkwell import begin, load

check, hint, solution = begin("day-003")

cards = load("metric_cards")
terr = load("territories")

# %% [markdown]
# ## New today: one column, counted
#
# Square brackets with a name in quotes pick **one column** of a table. `.value_counts()` counts how often each value occurs in it. Run the four cells below; they use the sales territories, your questions will use the cards.

# %% demo
terr["region"].value_counts()

# %% [markdown]
# Every region has as many territories as the next. The column `currency` is less even: the most frequent value comes first. Store the counts under a name, and square brackets pick one of them.

# %% demo
counts = terr["currency"].value_counts()
counts

# %% demo
print(counts["EUR"], counts["EUR"] / terr.shape[0])

# %% [markdown]
# The first number is a **count**, in territories. The second is a **share**: that count divided by all rows (`terr.shape` holds rows and columns, so `terr.shape[0]` is the number of rows). `value_counts(normalize=True)` gives the shares at once. A picture of the counts is one more word; `barh` draws from the bottom up, so the largest bar lies lowest.

# %% demo
counts.plot.barh()

# %% [markdown]
# ## From yesterday, without looking
#
# Which of the seven aspects (objective, focus, approach, timeline, metrics, interaction, audience) does the phrase "calls, e-mails, meetings" belong to?
#
# <details><summary>Compare with your answer</summary>
#
# **Interaction**: it says how the two sides meet, one seller with one buyer. Whom they meet would be the audience; how it is counted, the metrics.
#
# </details>

# %% [markdown] ask q1 type=labels points=4 options="marketing|sales|shared" fixed="the owner follows from each card's definition, which stands in the prompt" skill="pick one column; value_counts()"
# ### Who owns the twelve new cards?
#
# Both teams have proposed new cards. Decide by the **freeze test**: one team goes on exactly as today, same rules, same effort; could the *other* team still move this number by a lot, up or down, by its own work? Then swap. Only marketing can: `"marketing"`. Only sales can: `"sales"`. Each of them can: `"shared"`.
#
# | card | definition |
# |---|---|
# | Cost per demo request | advertising spend divided by the demo forms it brought through the website, whoever sent them |
# | Early cancellations | of the quarter's new customers, as many and as large as in the quarter before, the share who cancel within 90 days; in exit interviews as many blame the advert's promise as the seller's |
# | Offers on time | of the buyers who asked their seller for an offer, as many as in the quarter before, the share who had it, complete, within two working days |
# | Average discount | 1 minus signed price divided by list price, averaged over the deals won in the quarter; each seller decides what to grant |
# | Fitting demo requests | demo forms sent through the website in a month, with the same advertising budget every month, by owners of clinics with one team, the kind that fits Larkwell best; robots and repeats removed |
# | Same-day first contact | of the month's demo forms from fitting owners, as many as in any other month, the share that a seller tried to answer on the day they came in; marketing's routing rule passes each form on, then the seller calls |
# | Advert frequency | how often, on average, an owner who saw our adverts in the month was shown one: times shown divided by owners reached |
# | Newsletter unsubscribe rate | readers who unsubscribe after a newsletter divided by newsletters delivered; before each one the list is filled up again to 5,000 owners of businesses that Larkwell is made for |
# | Cost of winning a Team customer | marketing's and sales' costs for the Team plan, salaries included, a fixed sum each quarter, divided by the new Team customers of the quarter, each worth about the same to Larkwell |
# | Calls per seller-day | calls dialled by sellers divided by the days they worked, whether or not anybody picked up |
# | Inbound share of pipeline | value of the open opportunities that began as inbound leads divided by the value of all open opportunities; the rest are buyers whom sellers found themselves |
# | Missed demos | of the 50 demo calls that sellers agree each month, all with owners of one-room studios whose need they have confirmed, the share at which the owner did not appear; the seller agrees the date and sends the reminder |
#
# In `owner` replace each `...` by `"marketing"`, `"sales"` or `"shared"`. All twelve count.
#
# *Why: who owns a number gets the budget for it, and the blame.*

# %% answer q1
owner = {
    "Cost per demo request": ...,
    "Early cancellations": ...,
    "Offers on time": ...,
    "Average discount": ...,
    "Fitting demo requests": ...,
    "Same-day first contact": ...,
    "Advert frequency": ...,
    "Newsletter unsubscribe rate": ...,
    "Cost of winning a Team customer": ...,
    "Calls per seller-day": ...,
    "Inbound share of pipeline": ...,
    "Missed demos": ...,
}
### BEGIN SOLUTION
owner = {
    "Cost per demo request": "marketing",
    "Early cancellations": "shared",
    "Offers on time": "sales",
    "Average discount": "sales",
    "Fitting demo requests": "marketing",
    "Same-day first contact": "shared",
    "Advert frequency": "marketing",
    "Newsletter unsubscribe rate": "marketing",
    "Cost of winning a Team customer": "shared",
    "Calls per seller-day": "sales",
    "Inbound share of pipeline": "shared",
    "Missed demos": "sales",
}
### END SOLUTION

# %% check q1
check("q1", owner)

# %% wrong q1 leads-belong-to-all
# "Fitting demo requests" is labelled shared, perhaps because both teams talk about them. Ask who can *move* the number: with marketing frozen, how would a seller make one more owner fill in the form?
owner = owner | {"Fitting demo requests": "shared"}

# %% wrong q1 demo-means-sales
# A demo is a seller's work, but "Cost per demo request" is over before any demo happens. Read what stands above the line and below it: who spends, and what does the money bring?
owner = owner | {"Cost per demo request": "sales"}

# %% wrong q1 demo-talk-is-shared
# Both teams want those forms, but "Cost per demo request" is spent and counted before a seller knows of them. With marketing frozen, what could a seller do about either number in it?
owner = owner | {"Cost per demo request": "shared"}

# %% wrong q1 acquisition-is-sales
# "Cost of winning a Team customer" went to sales, as in many published tables. Sales signs the customer; now read what stands above the line: whose budgets and salaries are in it, and who else helps to fill the line below?
owner = owner | {"Cost of winning a Team customer": "sales"}

# %% wrong q1 cost-means-marketing
# "Cost of winning a Team customer" is more than advertising. Whose salaries are above the line, and who closes the customers below it?
owner = owner | {"Cost of winning a Team customer": "marketing"}

# %% wrong q1 last-hand-owns
# In "Same-day first contact" the seller makes the call, so it looks like a sales card. Follow the form through the day: what has to happen before the seller can know of it, and who decides that?
owner = owner | {"Same-day first contact": "sales"}

# %% wrong q1 routing-decides-all
# In "Same-day first contact" marketing's rule passes the form on, and there its part ends. What if the form is there at ten and the telephone stays on the hook?
owner = owner | {"Same-day first contact": "marketing"}

# %% wrong q1 advert-gets-the-blame
# The advert's promise is one half of what the people in "Early cancellations" complain about. Read the definition to its end: whose is the other?
owner = owner | {"Early cancellations": "marketing"}

# %% wrong q1 offers-need-everybody
# Marketing may design the paper on which an offer is printed. In "Offers on time" look at what is waited for, and from whom: with sales frozen, what would marketing do to speed it up?
owner = owner | {"Offers on time": "shared"}

# %% wrong q1 readers-concern-all
# Some of the readers in "Newsletter unsubscribe rate" also talk to sellers. Who chooses the text that all of them get, and with that person frozen, what could a seller do about it?
owner = owner | {"Newsletter unsubscribe rate": "shared"}

# %% wrong q1 after-signing-is-sales
# "Early cancellations" come after the signature, but the reasons for them come before it. The definition names two: whose are they?
owner = owner | {"Early cancellations": "sales"}

# %% wrong q1 name-says-inbound
# "Inbound share of pipeline" has marketing's word in its name. Names do not decide: what happens to this share when marketing is frozen and sellers find twice as many buyers themselves?
owner = owner | {"Inbound share of pipeline": "marketing"}

# %% wrong q1 pipeline-is-sales
# Sellers keep the pipeline, but this card asks where it began. With sales frozen, could marketing move "Inbound share of pipeline"?
owner = owner | {"Inbound share of pipeline": "sales"}

# %% wrong q1 price-is-everyones
# Marketing helps to set the list price, but "Average discount" measures the distance from it. Who decides, deal by deal, how large that is?
owner = owner | {"Average discount": "shared"}

# %% wrong q1 quality-reaches-everything
# Marketing can change who asks for a demo. In "Missed demos" the definition fixes with whom one is agreed, and who has looked at them before; then read who agrees the date and sends the reminder.
owner = owner | {"Missed demos": "shared"}

# %% wrong q1 all-shared
# Everything is "shared" here. With enough steps in between, each team touches every number; the test asks which team can move it *by a lot, by its own work*. Start with the cards on which one team would have nothing to do.
owner = dict.fromkeys(owner, "shared")

# %% accept q1
owner = {}
for card in ["Cost per demo request", "Fitting demo requests", "Advert frequency", "Newsletter unsubscribe rate"]:
    owner[card] = "marketing"
for card in ["Offers on time", "Average discount", "Calls per seller-day", "Missed demos"]:
    owner[card] = "sales"
for card in ["Early cancellations", "Same-day first contact", "Cost of winning a Team customer", "Inbound share of pipeline"]:
    owner[card] = "shared"

# %% [markdown] hint q1
# 1. Ignore the names of the cards. In each definition find what stands above the line (or is counted) and what stands below it.
# 2. Freeze sales and let marketing work: does the number move by a lot, up or down? Then freeze marketing and let sales work. Two times yes is `"shared"`.
# 3. Keep the dict as it is and write one text a line, for example `"Some card": "shared",` with its quotes and its comma. Each of the three labels occurs four times.

# %% [markdown] meaning q1
# Ines and Tomasz now know which four cards each can be asked about alone, and about which four they must be asked together.
#
# | card | owner | because |
# |---|---|---|
# | Cost per demo request | marketing | its budget above the line, its forms below |
# | Early cancellations | shared | two promises were made, one by each team |
# | Offers on time | sales | a named buyer waits for a named seller |
# | Average discount | sales | granted deal by deal by the seller |
# | Fitting demo requests | marketing | no seller can make a stranger fill in a form |
# | Same-day first contact | shared | routing and calling each cost hours |
# | Advert frequency | marketing | set when the adverts are booked |
# | Newsletter unsubscribe rate | marketing | one text to many readers |
# | Cost of winning a Team customer | shared | both budgets above, both teams' work below |
# | Calls per seller-day | sales | the seller dials, whoever picks up |
# | Inbound share of pipeline | shared | forms raise it, prospecting lowers it |
# | Missed demos | sales | date and reminder are the seller's |

# %% [markdown] ask q2 points=2 columns="metric_cards.owner"
# ### How big is the grey zone?
#
# Back to the table `cards`. Count all its rows, none is left out.
#
# - `n_shared` (int): how many cards have the owner `"shared"`.
# - `p_shared` (float): what share of all cards that is, as a fraction between 0 and 1, not rounded.
#
# *Why: the grey zone is bigger than either team admits.*

# %% answer q2
### BEGIN SOLUTION
owners = cards["owner"].value_counts()
n_shared = owners["shared"]
p_shared = n_shared / cards.shape[0]
### END SOLUTION

# %% check q2
check("q2", n_shared, p_shared)

# %% wrong q2 count-read-as-share
# `value_counts()` gives counts, and `p_shared` now holds one: a number of cards. A share is that count divided by all cards (or ask for `normalize=True`).
p_shared = cards["owner"].value_counts()["shared"]

# %% wrong q2 share-for-count
# `n_shared` holds a fraction: with `normalize=True` the counts become shares. It asks for a number of cards.
n_shared = cards["owner"].value_counts(normalize=True)["shared"]

# %% wrong q2 base-without-the-part
# `p_shared` compares the shared cards with the *other* cards. A share has all of them below the line, the shared ones too.
p_shared = n_shared / (cards.shape[0] - n_shared)

# %% wrong q2 base-is-kinds-of-owner
# `p_shared` is divided by the number of different owners. The base of "of all cards" is the number of rows of `cards`.
p_shared = n_shared / cards["owner"].value_counts().shape[0]

# %% wrong q2 base-is-cells
# `cards.size` counts every cell, rows times columns. One card is one row: `cards.shape` holds the number of rows first.
p_shared = n_shared / cards.size

# %% wrong q2 swapped
# The two numbers stand under each other's names. Read them aloud: which one is a number of cards, which one a part of all cards?
n_shared, p_shared = p_shared, n_shared

# %% wrong q2 base-is-columns
# `p_shared` is divided by the number of *columns*. `cards.shape` holds the rows first, and positions start at 0.
p_shared = n_shared / cards.shape[1]

# %% wrong q2 base-is-territories
# `p_shared` is divided by the rows of the example, the territories. Of which table are these cards a part?
p_shared = n_shared / terr.shape[0]

# %% wrong q2 another-owner
# These are the cards of another owner, the one with the most (it stands in the first row of the counts). Which owner does the question name? Pick it by that name, in square brackets.
n_shared = cards["owner"].value_counts().iloc[0]
p_shared = n_shared / cards.shape[0]

# %% wrong q2 sellers-cards
# These are the cards that sales answers for alone. Which owner does the question name?
n_shared = cards["owner"].value_counts()["sales"]
p_shared = n_shared / cards.shape[0]

# %% wrong q2 rest-of-the-cards
# These are the cards that are *not* shared. Which value of the column is asked?
n_shared = cards.shape[0] - cards["owner"].value_counts()["shared"]
p_shared = n_shared / cards.shape[0]

# %% wrong q2 other-column
# You counted the cards of a funnel stage. Who has to answer for a card stands in the column `owner`.
n_shared = cards["stage"].value_counts().iloc[0]
p_shared = n_shared / cards.shape[0]

# %% accept q2
n_shared = cards["owner"].value_counts()["shared"]
p_shared = cards["owner"].value_counts(normalize=True)["shared"]

# %% accept q2
n_shared = len(cards[cards["owner"] == "shared"])
p_shared = (cards["owner"] == "shared").mean()

# %% [markdown] hint q2
# 1. Which column says who has to answer for a card? `cards.columns` lists them.
# 2. `value_counts()` of that column counts every owner; square brackets pick one. Divide it by the number of rows.
# 3. `n_shared = cards["…"].value_counts()["…"]`, then `p_shared = n_shared / cards.shape[0]`.

# %% [markdown] meaning q2
# So many cards can be moved by either team. Give every card to one boss, and for each of these Ines or Tomasz must answer for a number that the other one moves as well.

# %% [markdown] ask q3 points=3 type=table ordered=yes columns="metric_cards.stage"
# ### Where does Larkwell look, and where is it blind?
#
# Each card measures one stage of the funnel (column `stage`). Put into `per_stage` the number of cards of every stage: a Series with the stage as label and the count (int, in cards) as value, the largest count first. All rows of `cards` count. When it is right, look at it as a picture with `per_stage.plot.barh()` (ungraded).
#
# *Why: nobody can repair a step for which there is no number.*

# %% answer q3
### BEGIN SOLUTION
per_stage = cards["stage"].value_counts()
### END SOLUTION

# %% check q3
check("q3", per_stage)

# %% wrong q3 shares-for-counts
# These are shares of all cards. Asked is how many cards each stage has, so leave `normalize` out.
per_stage = cards["stage"].value_counts(normalize=True)

# %% wrong q3 other-column
# You counted owners. Which column says *where* in the funnel a card measures?
per_stage = cards["owner"].value_counts()

# %% wrong q3 aspect-for-stage
# You counted the seven aspects of day 2. They say what kind of difference a card shows; where in the funnel it measures stands in another column.
per_stage = cards["aspect"].value_counts()

# %% wrong q3 alphabetical
# The counts are right and stand in alphabetical order. Asked is the largest first, which is what `value_counts()` does by itself.
per_stage = cards["stage"].value_counts().sort_index()

# %% wrong q3 smallest-first
# The counts are right, but the smallest stands first. Asked is the largest first.
per_stage = cards["stage"].value_counts(ascending=True)

# %% wrong q3 top-rows-only
# `head()` keeps the first five rows only. The stages with the fewest cards are the interesting ones here: show all.
per_stage = cards["stage"].value_counts().head()

# %% wrong q3 column-uncounted
# This is the column itself, one stage for each card, not yet counted. Which method of the example counts how often each value occurs?
per_stage = cards["stage"]

# %% wrong q3 names-only
# These are the names of the stages, each once. Asked is how many cards stand at each of them.
per_stage = cards["stage"].unique()

# %% wrong q3 other-table
# This is the example from above: territories per region. The cards are in the table `cards`.
per_stage = terr["region"].value_counts()

# %% accept q3
per_stage = cards.groupby("stage").size().sort_values(ascending=False)

# %% accept q3
per_stage = cards.value_counts("stage")

# %% [markdown] hint q3
# 1. One column of `cards` names the stage. Look at `cards.head()`.
# 2. The method is the one of the example at the top, on this other column. It already sorts.
# 3. `per_stage = cards["…"].value_counts()`.

# %% [markdown] meaning q3
# The sellers' open deals are watched by more cards than any other stage, the moment in which marketing hands a person to sales by the fewest. It is the very moment Ines and Tomasz argue about, and they argue almost without numbers.

# %% [markdown] ask q4 type=labels points=4 options="good|bad|depends" fixed="the direction follows from each card's definition, which stands in the prompt of question 1"
# ### Which way is up?
#
# The same twelve new cards, with the definitions of question 1. All you hear is: *"this number rose"*. Nobody has cheated, and it rose with the same budget and the same people. What the definition fixes has stayed as it was; what it leaves open may have changed. Is that news for Larkwell
#
# - `"good"`: whatever honest work raised it, the company is better off,
# - `"bad"`: whatever raised it, the company is worse off,
# - `"depends"`: the definition leaves open what decides (how good, how large, how many), and an ordinary rise can come from a good decision as well as from a bad one?
#
# In `rise` replace each `...` by one of the three. All twelve count. (The table's own column `direction` writes `up`, `down` and `depends` for the same.)
#
# *Why: dashboards colour these cards wrongly every day.*

# %% answer q4
rise = {
    "Cost per demo request": ...,  # advertising spend / demo forms it brought, whoever sent them
    "Early cancellations": ...,  # those who cancel within 90 days / new customers, as many and as large as before
    "Offers on time": ...,  # complete offers within two working days / buyers who asked, as many as before
    "Average discount": ...,  # 1 - signed price / list price, average of the deals won
    "Fitting demo requests": ...,  # demo forms from clinics with one team, same advertising budget
    "Same-day first contact": ...,  # tried to answer the same day / fitting demo forms, as many as ever
    "Advert frequency": ...,  # times shown / owners reached
    "Newsletter unsubscribe rate": ...,  # readers who unsubscribe / newsletters delivered, to 5,000 fitting owners
    "Cost of winning a Team customer": ...,  # fixed sum for the plan / new customers of equal worth
    "Calls per seller-day": ...,  # calls dialled / days worked, answered or not
    "Inbound share of pipeline": ...,  # value that began inbound / value of all open opportunities
    "Missed demos": ...,  # demo calls without the owner / 50 agreed a month, all with the same kind of owner
}
### BEGIN SOLUTION
rise = {
    "Cost per demo request": "depends",
    "Early cancellations": "bad",
    "Offers on time": "good",
    "Average discount": "depends",
    "Fitting demo requests": "good",
    "Same-day first contact": "good",
    "Advert frequency": "depends",
    "Newsletter unsubscribe rate": "bad",
    "Cost of winning a Team customer": "bad",
    "Calls per seller-day": "depends",
    "Inbound share of pipeline": "depends",
    "Missed demos": "bad",
}
### END SOLUTION

# %% check q4
check("q4", rise)

# %% wrong q4 higher-is-better
# More calls a day look like more work done. "Calls per seller-day" counts them answered or not: could the same rise come from shorter talks, or from a worse list?
rise = rise | {"Calls per seller-day": "good"}

# %% wrong q4 dearer-is-worse
# A dearer form is bad news only if the forms are alike. "Cost per demo request" says *whoever sent them*: what if the money moved to adverts that better buyers see?
rise = rise | {"Cost per demo request": "bad"}

# %% wrong q4 dearer-is-better
# A dearer form may come from a better buyer. Does "Cost per demo request" say so, or could the same rise come from adverts that have worn out?
rise = rise | {"Cost per demo request": "good"}

# %% wrong q4 discount-is-waste
# Some discounts are given away before quarter end, and some are earned by a large order. Does "Average discount" say which?
rise = rise | {"Average discount": "bad"}

# %% wrong q4 discount-wins-orders
# A larger discount can win a larger order. Does "Average discount" say that it did, or only that it was given?
rise = rise | {"Average discount": "good"}

# %% wrong q4 calling-is-noise
# More calls can mean worse talks, as you seem to suspect. "Calls per seller-day" does not say so: could the same rise come from sellers who lose less time between two good ones?
rise = rise | {"Calls per seller-day": "bad"}

# %% wrong q4 repetition-helps
# Being seen a second time helps. Does the fifteenth time? "Advert frequency" does not say from where to where it rose.
rise = rise | {"Advert frequency": "good"}

# %% wrong q4 repetition-annoys
# Fifteen showings annoy. But from one to two? "Advert frequency" does not say from where to where it rose.
rise = rise | {"Advert frequency": "bad"}

# %% wrong q4 share-read-as-volume
# "Inbound share of pipeline" is a share: it also rises when inbound stands still and the *other* part shrinks. Would that be good news?
rise = rise | {"Inbound share of pipeline": "good"}

# %% wrong q4 share-read-as-loss
# "Inbound share of pipeline" rises when sellers find fewer buyers themselves. Is that the only way? It has a part above the line, too.
rise = rise | {"Inbound share of pipeline": "bad"}

# %% wrong q4 every-cost-depends
# With a cost it is right to ask how much was bought, and how good it is. In "Cost of winning a Team customer" the sum is fixed and so is the worth of each customer: what must have changed for the number to rise?
rise = rise | {"Cost of winning a Team customer": "depends"}

# %% wrong q4 every-volume-depends
# With a plain number of forms it would be right to ask who sent them. "Fitting demo requests" has already answered that, and what they cost as well: read whom it counts.
rise = rise | {"Fitting demo requests": "depends"}

# %% wrong q4 good-riddance-depends
# Some customers never fitted, and a quarter with more of them brings more farewells. "Early cancellations" fixes how many began and how large they are: what is left that could make a rise welcome?
rise = rise | {"Early cancellations": "depends"}

# %% wrong q4 hurry-depends
# Hasty offers full of gaps, or fewer buyers who ask, would be a fair doubt. In "Offers on time" one word deals with the first and one phrase with the second: read it again.
rise = rise | {"Offers on time": "depends"}

# %% wrong q4 fewer-forms-depends
# A share can rise because fewer forms come in, or only the poor ones are called. Does "Same-day first contact" leave that open? Read which forms it counts, and how many.
rise = rise | {"Same-day first contact": "depends"}

# %% wrong q4 shedding-depends
# It can be a relief when people leave who would never have bought, or when the list has grown. Does "Newsletter unsubscribe rate" leave that open? Read who the readers are, and how many.
rise = rise | {"Newsletter unsubscribe rate": "depends"}

# %% wrong q4 more-agreed-depends
# If more demos were agreed, more might be held although more are missed. Does "Missed demos" leave that open? Read how many are agreed, and with whom.
rise = rise | {"Missed demos": "depends"}

# %% wrong q4 watching-demos-is-good
# "Missed demos" is well worth watching, but the question is about the *rise*. Say it aloud: more owners stay away.
rise = rise | {"Missed demos": "good"}

# %% wrong q4 watching-readers-is-good
# "Newsletter unsubscribe rate" is well worth watching, but the question is about the *rise*. Say it aloud: more readers leave.
rise = rise | {"Newsletter unsubscribe rate": "good"}

# %% wrong q4 watching-customers-is-good
# "Early cancellations" is well worth watching, but the question is about the *rise*. Say it aloud: more customers cancel.
rise = rise | {"Early cancellations": "good"}

# %% wrong q4 all-depends
# With enough imagination everything depends. `"depends"` is for definitions that leave open something that decides; on several of these cards nothing is left open. Start with the ones where you cannot tell a believable good story of a rise.
rise = dict.fromkeys(rise, "depends")

# %% accept q4
rise = dict.fromkeys(owner, "depends") | {
    "Offers on time": "good",
    "Fitting demo requests": "good",
    "Same-day first contact": "good",
    "Early cancellations": "bad",
    "Newsletter unsubscribe rate": "bad",
    "Cost of winning a Team customer": "bad",
    "Missed demos": "bad",
}

# %% [markdown] hint q4
# 1. Read the definition again, not the name. Does it say how good, how large or how many the counted things are?
# 2. Try to tell two short, honest stories of the same rise, one with a better decision behind it and one with a worse. Both come easily: `"depends"`.
# 3. One text a line, for example `"Some card": "depends",`. Fewer rises than you may think are plainly good: three.

# %% [markdown] meaning q4
# Five of the twelve cannot be coloured from their own number, green or red: two of Ines's, two of Tomasz's and one that belongs to both. Each of these five needs a second number beside it. The other seven can be coloured only because their definitions say who counts and what stays the same.
#
# | card | a rise is | because |
# |---|---|---|
# | Cost per demo request | depends | dearer for the same forms, or better buyers behind them |
# | Early cancellations | bad | promises not kept, whoever made them |
# | Offers on time | good | as many buyers, shorter wait, nothing left out |
# | Average discount | depends | larger orders, or signatures bought at quarter end |
# | Fitting demo requests | good | who counts and what it costs are fixed, so more is more |
# | Same-day first contact | good | as many forms, shorter wait |
# | Advert frequency | depends | from one to two, or from ten to twenty |
# | Newsletter unsubscribe rate | bad | fitting readers lost for good |
# | Cost of winning a Team customer | bad | fewer of the same customers for the same money |
# | Calls per seller-day | depends | more effort, or shorter talks from a worse list |
# | Inbound share of pipeline | depends | more inbound, or less prospecting |
# | Missed demos | bad | a seller's hour with nobody in it |

# %% [markdown] ask q5 type=essay points=4
# ### Who should own "conversion rate"?
#
# Some articles file conversion under sales, others call it a result of both teams working together. Write to Amara in **three sentences**: who should own it at Larkwell, *which* conversion you mean (from what to what), one thing that your number cannot show (as "60 were set aside" could not show on day 1 whether that was a mistake), and what she should do on Monday. Use at least one number with its base; those of day 1 will do: of 240 enquiries sellers worked 180, and 12 became customers.
#
# *Why: the word needs a stage. Without one, both teams can be right and nobody is responsible.*
#
# A person reads your answer and gives a point each for a claim, a number with its unit, a caveat and a decision.

# %% [markdown] answer q5
# *Write here: three sentences to Amara.*

# %% [markdown] rubric q5
# One point each:
#
# 1. **Claim**: names one owner (or both) for one conversion, with its start and its end, and a reason that rests on who can move it.
# 2. **Number with unit**: at least one rate with its base in words, correctly computed (12 of 240 enquiries is 5.0%; 12 of 180 worked enquiries is 6.7%).
# 3. **Caveat**: says what the number cannot show, for example that twelve wins are few, that a rate rises when its base shrinks, or that another step has another owner.
# 4. **Decision**: one thing Amara can do on Monday: rename a tile, name an owner, put a second number beside the first.

# %% [markdown] model q5
# "Conversion rate" should have two names and two owners: of the enquiries that sellers worked, 12 of 180 became customers (6.7%), and that step is Tomasz's, because a named seller moves it; from enquiry to customer it was 12 of 240 (5.0%), and that belongs to Ines and Tomasz together, because she decides who enquires and he decides whom to work. Neither number says which of the two did better: twelve wins are few, and both rates would rise if the weaker enquiries simply stopped coming. On Monday, please take the tile "conversion" off the dashboard and put up these two, each with its base in its name and the number of customers beside it.

# %% [markdown] weak q5
# "Conversion rate is a sales metric, because in the end sales converts. Ours is too low at 5%, other companies have 10%. Tomasz should own it and get it up."
#
# *What it misses: 5% of what? The base is silent, so nobody can tell that 60 of the 240 enquiries never met a seller. The comparison has no source and no base either. And the rate can be "got up" by working fewer enquiries, with not one customer more.*
