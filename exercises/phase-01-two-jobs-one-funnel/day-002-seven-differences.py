# %% [markdown] intro
# # Day 2 · Seven Rows That Separate Marketing from Sales
#
# Today you open your first table. Then you take the famous comparison apart: each of its seven rows gets a column that could show it, and ten sentences from articles get the row that they are really about. About 30 minutes.

# %% setup
import pandas as pd

from larkwell import begin, load

check, hint, solution = begin("day-002")

# %% [markdown]
# ## New today: a table
#
# The cell above fetched `pandas`, the part of Python that handles tables, and `load`, which brings one of Larkwell's tables by its name. Put it under a short name of your own; `.head()` shows its first five rows. Each row is one of the territories in which Larkwell sells.

# %% demo
terr = load("territories")
terr.head()

# %% [markdown]
# The line on top is the **header**: the names of the columns. It is no row. The bold numbers on the left are row numbers, they start at 0, and they are no column. Do not count by eye; ask the table.

# %% demo
print(terr.shape)

# %% [markdown]
# `.shape` holds two numbers, first the rows, then the columns. Square brackets pick one of them, and Python starts to count at 0: `terr.shape[0]` is the first. `.columns` holds the names.

# %% demo
print("rows:", terr.shape[0])
print("columns:", terr.shape[1])
print("names:", list(terr.columns))

# %% [markdown]
# `shape`, `columns` and `head()` are the first three things to ask any table, before you believe anything that is computed from it. And what is a table to Python? Ask it; you will meet the word `DataFrame` in error messages.

# %% demo
type(terr)

# %% [markdown]
# ## From yesterday, without looking
#
# 12 wins from 240 enquiries: write the rate, with its base in words.
#
# <details><summary>Compare with your answer</summary>
#
# 12 / 240 = 0.05: **5.0% of enquiries** became customers (within four months). Without "of enquiries" it could as well be a share of visitors, of offers or of enquiries *worked*, which would be another number.
#
# </details>

# %% [markdown] ask q1 points=2 columns="metric_cards.metric_id"
# ### How big is the pile of cards?
#
# Amara has had each number from last year's reports put on a card, with its definition. The cards are in the table `metric_cards`, one row a card. Load it under the name `cards`, look at its first rows (`cards.head()` as the last line of the cell; inside `print` a wide table falls to pieces), and store
#
# - `n_cards` (int, a whole number): how many cards there are, that is, rows,
# - `n_cols` (int): how many columns the table has.
#
# All rows and all columns count. Let the table tell you; do not type the numbers.
#
# *Why: always know the size of the thing you are about to summarise.*

# %% answer q1
### BEGIN SOLUTION
cards = load("metric_cards")
n_cards = cards.shape[0]
n_cols = cards.shape[1]
### END SOLUTION

# %% check q1
check("q1", n_cards, n_cols)

# %% wrong q1 header-counted
# `n_cards` is one too many: the header holds the names of the columns and is no card. `.shape` leaves it out by itself.
n_cards = cards.shape[0] + 1

# %% wrong q1 last-row-number
# `n_cards` is the number in front of the last row. Row numbers start at 0, so the last one is not how many there are.
n_cards = cards.shape[0] - 1

# %% wrong q1 example-table
# These are the rows and columns of the example, the territories. The cards are in the table `metric_cards`.
n_cards, n_cols = terr.shape

# %% wrong q1 swapped
# The two numbers stand under each other's names. `.shape` holds the rows first, then the columns.
n_cards, n_cols = cards.shape[1], cards.shape[0]

# %% wrong q1 head-only
# `.head()` shows the first five rows of any table, however long it is. Ask the whole table for its shape.
n_cards = cards.head().shape[0]

# %% wrong q1 cells-counted
# `n_cards` counts every cell, rows times columns. One card is one row.
n_cards = cards.size

# %% wrong q1 both-at-once
# `n_cards` holds the whole shape, rows *and* columns. Square brackets with a position pick one of the two.
n_cards = cards.shape

# %% wrong q1 names-for-number
# `n_cols` holds the *names* of the columns. Asked is how many there are.
n_cols = cards.columns

# %% wrong q1 row-numbers-counted
# `n_cols` is one too many: the row numbers on the left are no column.
n_cols = cards.shape[1] + 1

# %% wrong q1 counted-from-zero
# `n_cols` is the position of the last column. Positions start at 0, so the last one is not how many there are.
n_cols = cards.shape[1] - 1

# %% accept q1
n_cards, n_cols = load("metric_cards").shape

# %% accept q1
cards = load("metric_cards")
n_cards = len(cards)
n_cols = len(cards.columns)

# %% [markdown] hint q1
# 1. It is the example from above with another table: which word in it has to change?
# 2. `load` with the table's name in quotes, stored as `cards`. Then ask `cards` for its shape and pick the rows and the columns out of it.
# 3. `cards = load("...")`, `n_cards = cards.shape[...]`, `n_cols = cards.shape[...]`.

# %% [markdown] meaning q1
# That many numbers stood in one year's reports, and each column is one thing you may know about a number: its definition, its base, its unit, who answers for it. Before Ines and Tomasz argue about one of them, you can say how many there are.

# %% [markdown]
# ## Deal yourself three cards
#
# `.sample(3)` draws three rows by chance, others in every run; the last two lines print them nicely. Say each card in your own words, as if to a friend: what is counted, and out of what? (Not graded. If it isn't easy, the definition may be to blame.)

# %% demo
three = load("metric_cards").sample(3)
for name, definition in zip(three["name"], three["definition"]):
    print(f"{name}\n   {definition}\n")

# %% [markdown] ask q2 type=labels points=4 options="funnel.final_stage|touches.page_group|leads.source_type|opportunities.cycle_days|metric_cards.unit|activities.kind|leads.segment" fixed="the column follows from the explanation of each, which stands in the prompt"
# ### A column for every row
#
# The seven aspects of the lesson, and seven columns of Larkwell's tables (written table.column; most of the tables you will meet later). An **indicator** is the column that moves when the aspect changes. Give each aspect the one column that fits best; each column is used once.
#
# | column | what stands in it |
# |---|---|
# | `funnel.final_stage` | the last stage in a person's record: lead, opportunity, lost, won |
# | `touches.page_group` | what an opened page was *about*: general ideas, a comparison with rivals, the price |
# | `leads.source_type` | who made the first move: the person (inbound) or a seller (outbound) |
# | `opportunities.cycle_days` | days between the opening of a deal and its end |
# | `metric_cards.unit` | what the number on a card is given in: people, clicks, percent of leads, euros per customer |
# | `activities.kind` | what a seller logged that day: cold call, warm call, e-mail, meeting, demo, networking event |
# | `leads.segment` | the owner's business: one room, one team, several sites |
#
# In `indicator` replace each `...` by the name of a column, in quotes. All seven count.
#
# *Why: an aspect without an indicator is an opinion.*

# %% answer q2
indicator = {
    "objective": ...,  # what is to be different afterwards?
    "focus": ...,  # on which part of the matter does the attention lie?
    "approach": ...,  # by which plan do we go about it?
    "timeline": ...,  # how long does it take?
    "metrics": ...,  # which number says that it went well?
    "interaction": ...,  # how do the two sides meet?
    "audience": ...,  # whom is it for?
}
### BEGIN SOLUTION
indicator = {
    "objective": "funnel.final_stage",
    "focus": "touches.page_group",
    "approach": "leads.source_type",
    "timeline": "opportunities.cycle_days",
    "metrics": "metric_cards.unit",
    "interaction": "activities.kind",
    "audience": "leads.segment",
}
### END SOLUTION

# %% check q2
check("q2", indicator)

# %% wrong q2 objective-needs-a-clock
# An objective may have a date, but a number of days does not say *what* is to be reached. Which column tells where the effort ended?
indicator = indicator | {"objective": "opportunities.cycle_days"}

# %% wrong q2 end-for-duration
# "timeline" asks how long. The stage in which somebody ended says where, and nothing about when.
indicator = indicator | {"timeline": "funnel.final_stage"}

# %% wrong q2 unit-for-goal
# A unit says in what you count, not what you want. Two teams can count people and want opposite things: what should "objective" be read from?
indicator = indicator | {"objective": "metric_cards.unit"}

# %% wrong q2 outcome-for-measure
# The last stage is something that happened to a person. "metrics" asks in which number the two teams express success.
indicator = indicator | {"metrics": "funnel.final_stage"}

# %% wrong q2 any-number-is-a-metric
# Days can be counted, so they look like a metric. But the row "metrics" asks *what* success is counted in, and another row asks for days.
indicator = indicator | {"metrics": "opportunities.cycle_days"}

# %% wrong q2 channel-for-audience
# A call or an e-mail is the way to somebody. "audience" asks who is at the other end.
indicator = indicator | {"audience": "activities.kind"}

# %% wrong q2 people-for-contact
# What kind of business it is does not say how you met. Which column lists kinds of contact?
indicator = indicator | {"interaction": "leads.segment"}

# %% wrong q2 door-for-audience
# Inbound and outbound say who made the first move; the same owner can come by either door. Whom is it for?
indicator = indicator | {"audience": "leads.source_type"}

# %% wrong q2 contact-for-plan
# A single call or meeting is one contact. "approach" asks for the plan behind it: did Larkwell draw the person in, or go out?
indicator = indicator | {"approach": "activities.kind"}

# %% wrong q2 plan-for-contact
# Attracting or searching is the plan. "interaction" asks how the two sides meet in the single contact.
indicator = indicator | {"interaction": "leads.source_type"}

# %% wrong q2 focus-on-whom
# One can focus on a group of people, and that would be the audience. The row "focus" asks which part of the *matter* gets the attention.
indicator = indicator | {"focus": "leads.segment"}

# %% wrong q2 page-for-person
# What a page is about is not whom it is for: owners of every kind open the same page. Which column describes the person's business?
indicator = indicator | {"audience": "touches.page_group"}

# %% wrong q2 page-as-contact
# Opening a page is a contact, true, but this column says what the page was *about*. Which one lists the kinds of contact?
indicator = indicator | {"interaction": "touches.page_group"}

# %% wrong q2 focus-on-the-end
# The end of the road is what the effort aims at, another row. "focus" asks what the attention lies on along the way.
indicator = indicator | {"focus": "funnel.final_stage"}

# %% accept q2
columns = ["funnel.final_stage", "touches.page_group", "leads.source_type", "opportunities.cycle_days"]
columns = columns + ["metric_cards.unit", "activities.kind", "leads.segment"]
indicator = dict(zip(indicator, columns))

# %% [markdown] hint q2
# 1. Read each aspect as the question that stands beside it in the code, and look for the column that could answer it.
# 2. Begin with the two that name themselves: days, and kinds of contact. Then part the plan from the single contact, and the goal from the unit in which it is counted.
# 3. One text a line, for example `"some aspect": "table.column",`, with quotes and comma. Cross out each column that you have used.

# %% [markdown] meaning q2
# Each row of the famous table is now something that Larkwell's own tables can move. When Tomasz says "sales is faster", you do not have to nod: there is a column with days in it.
#
# | aspect | indicator | because |
# |---|---|---|
# | objective | `funnel.final_stage` | where the effort ended |
# | focus | `touches.page_group` | which part of the matter was looked at |
# | approach | `leads.source_type` | drawn in, or looked for |
# | timeline | `opportunities.cycle_days` | days |
# | metrics | `metric_cards.unit` | what success is counted in |
# | interaction | `activities.kind` | the kind of contact |
# | audience | `leads.segment` | who is at the other end |

# %% [markdown] ask q3 type=labels points=4 options="objective|focus|approach|timeline|metrics|interaction|audience" fixed="the aspect follows from each sentence, which stands in the prompt"
# ### Ten sentences from a strategy deck
#
# Sentences of this kind stand in many articles about marketing and sales. Whether they are true is not asked. Which **one** aspect is each about? Ask which of the seven questions it answers.
#
# | | sentence |
# |---|---|
# | S1 | Marketing wants the company to be known and trusted; sales wants the signature. |
# | S2 | Marketing talks about the worth of the whole offer; sales talks about features and the price. |
# | S3 | Marketing makes itself easy to find and waits to be asked; sales goes out and looks for people, whatever the channel. |
# | S4 | What marketing does bears fruit after years, what sales does by the end of the quarter. |
# | S5 | Marketing is judged by traffic and cost per lead, sales by win rate and quota. |
# | S6 | Marketing reaches people through social media and newsletters, sales through calls, e-mails and meetings. |
# | S7 | Marketing speaks to everybody who might need the product one day, sales to people who are ready to buy. |
# | S8 | Marketing exists to make many people want the product, sales exists to get contracts signed, this week or in two years alike. |
# | S9 | Marketing needs two years to win an owner's trust; sales wins the same trust in two weeks. |
# | S10 | Marketing writes for anyone who runs a clinic; sales writes to owners of clinics with more than ten rooms. |
#
# In `aspect` replace each `...` by one of the seven words, in quotes. A word may occur several times. All ten count.
#
# *Why: you will meet these sentences in real strategy decks, and two people who argue about one often argue about different rows.*

# %% answer q3
aspect = {
    "S1": ...,  # known and trusted / the signature
    "S2": ...,  # worth of the whole offer / features and price
    "S3": ...,  # easy to find and waits / goes out and looks
    "S4": ...,  # after years / by the end of the quarter
    "S5": ...,  # traffic and cost per lead / win rate and quota
    "S6": ...,  # social media and newsletters / calls, e-mails and meetings
    "S7": ...,  # everybody who might need it / people ready to buy
    "S8": ...,  # make many want it / get contracts signed, whenever
    "S9": ...,  # two years / two weeks
    "S10": ...,  # anyone who runs a clinic / owners with more than ten rooms
}
### BEGIN SOLUTION
aspect = {
    "S1": "objective",
    "S2": "focus",
    "S3": "approach",
    "S4": "timeline",
    "S5": "metrics",
    "S6": "interaction",
    "S7": "audience",
    "S8": "objective",
    "S9": "timeline",
    "S10": "audience",
}
### END SOLUTION

# %% check q3
check("q3", aspect)

# %% wrong q3 trust-takes-time
# S9 mentions trust, which is something to be reached. But both halves want it, and "the same" at that. Cross out what they share: which words are left?
aspect = aspect | {"S9": "objective"}

# %% wrong q3 alike-is-a-clock
# S8 mentions two spans of time, and then it says "alike": for this sentence they make no difference. What is left that does differ?
aspect = aspect | {"S8": "timeline"}

# %% wrong q3 social-media-is-people
# Social media, newsletters, calls: in S6 these are ways to reach somebody. *Who* is reached through them is another row.
aspect = aspect | {"S6": "audience"}

# %% wrong q3 channel-is-a-plan
# S6 lists ways in which the two sides meet. A plan would say why one of them is chosen, and in which order.
aspect = aspect | {"S6": "approach"}

# %% wrong q3 plan-is-a-channel
# S3 names no call, page or meeting, and it ends with "whatever the channel". What is left, once the way of meeting is set aside?
aspect = aspect | {"S3": "interaction"}

# %% wrong q3 people-looked-for
# S3 speaks of people, but it does not say which. It contrasts waiting with searching: which row asks for that?
aspect = aspect | {"S3": "audience"}

# %% wrong q3 waiting-takes-time
# Waiting takes time, but S3 does not say how much, and nothing in its second half is slower or faster. What do the two teams *do* differently?
aspect = aspect | {"S3": "timeline"}

# %% wrong q3 one-day-is-a-clock
# S7 contains "one day" and "ready". They describe the people, not how long anything takes. Read whom the two teams speak to.
aspect = aspect | {"S7": "timeline"}

# %% wrong q3 picking-is-focus
# One could say that each team in S7 "focuses" on some people. Keep that row for the part of the *matter*; what is it that differs here?
aspect = aspect | {"S7": "focus"}

# %% wrong q3 ready-is-a-goal
# S7 does not say what either team wants to be different afterwards: "ready to buy" is true before anybody has spoken. Whom does it describe?
aspect = aspect | {"S7": "objective"}

# %% wrong q3 talk-is-a-plan
# S2 says what is talked about, and that could be part of any plan, waiting or searching. Which row asks for the part of the matter that is put first?
aspect = aspect | {"S2": "approach"}

# %% wrong q3 topic-is-people
# S2 says what the two talk *about*. Whom they talk to is not mentioned.
aspect = aspect | {"S2": "audience"}

# %% wrong q3 talking-is-contact
# In S2 both sides talk, but the sentence is not about how they do it. What is different is the part of the offer they speak of.
aspect = aspect | {"S2": "interaction"}

# %% wrong q3 rooms-are-numbers
# S10 contains a number, but nobody is judged by it: it says which owners are meant.
aspect = aspect | {"S10": "metrics"}

# %% wrong q3 writing-is-contact
# In S10 both teams write, so the way of meeting is the same on both sides. What differs is the reader.
aspect = aspect | {"S10": "interaction"}

# %% wrong q3 narrow-is-focus
# One could say that sales "focuses" on large clinics in S10. Keep that row for the part of the *matter*; here it is people who are picked.
aspect = aspect | {"S10": "focus"}

# %% wrong q3 quota-is-a-goal
# A quota is a target, so S5 looks like a goal. Its verb is "is judged by": the sentence lists the numbers in which success is expressed.
aspect = aspect | {"S5": "objective"}

# %% wrong q3 fruit-is-a-goal
# S4 does not say what the fruit is, only when it can be picked.
aspect = aspect | {"S4": "objective"}

# %% wrong q3 wants-known
# S1 says what each team wants to be different in the end. It names no number by which anybody would see that.
aspect = aspect | {"S1": "metrics"}

# %% accept q3
aspect = dict.fromkeys(["S1", "S8"], "objective") | dict.fromkeys(["S4", "S9"], "timeline")
aspect = aspect | dict.fromkeys(["S7", "S10"], "audience")
aspect = aspect | {"S2": "focus", "S3": "approach", "S5": "metrics", "S6": "interaction"}

# %% [markdown] hint q3
# 1. Compare the two halves of a sentence: what differs between them? Words that are the same on both sides are not what it is about.
# 2. Put the seven questions to it in turn: what is to be different, which part of the matter, by which plan, how long, which number, how do they meet, whom is it for?
# 3. One text a line, in the shape `"S0": "some aspect",`. Three of the seven words occur twice.

# %% [markdown] meaning q3
# S9 is the one that starts quarrels: Ines hears "trust" and defends her objective, Tomasz hears "two weeks" and defends his calendar. They can both be right, because they are talking about different rows.
#
# | | aspect | because |
# |---|---|---|
# | S1 | objective | what each wants to be different |
# | S2 | focus | which part of the offer |
# | S3 | approach | be found and wait, or go out and look |
# | S4 | timeline | when results show |
# | S5 | metrics | numbers by which they are judged |
# | S6 | interaction | ways of meeting; who is met stays open |
# | S7 | audience | who is spoken to |
# | S8 | objective | what each exists for; the time is "alike" |
# | S9 | timeline | the same trust, in two years or two weeks |
# | S10 | audience | which owners |

# %% [markdown] ask q4 type=essay points=4
# ### Short-term or loyal?
#
# One popular article calls sales *short-term and transactional*; another says that sales builds *long-term, loyal relationships*. Tomasz opens a file: with one studio the deal was open for 21 days; its owner has been a customer for the 26 months since, and her seller has called her once a quarter. Write **up to six sentences** to Ines and Tomasz. Can both articles be right, or which one is not? Name for each an indicator with its unit. What can this one file not show? And what should be written into the table instead?
#
# *Why: conflicting definitions are the first thing to settle when two teams are to pull together.*
#
# A person reads your answer and gives a point each for a claim, a number with its unit, a caveat and a decision.

# %% [markdown] answer q4
# *Write here: up to six sentences to Ines and Tomasz.*

# %% [markdown] rubric q4
# One point each:
#
# 1. **Claim**: says whether both can be right, or which not, with a reason: the two phrases speak of different spans (the deal, the time as a customer) or of different rows ("transactional" is no duration).
# 2. **Number with unit**: an indicator with its unit for each phrase, for example days from opening to end of a deal (21 days) and months as a customer (26 months).
# 3. **Caveat**: one file is one customer who stayed; all deals, or the customers who left, might look different.
# 4. **Decision**: what to write into the table or to measure before the row is used again.

# %% [markdown] model q4
# Both can be right, because they measure different spans: "short-term" fits the deal, 21 days from opening to signature, and "long-term" fits what came after, 26 months as a customer with a call every quarter. "Transactional" is no span at all; it says how the two sides meet and belongs in another row. One file shows nothing about the others, least of all about customers who left after three months. Please strike "short-term" from the table and write two indicators there, days per deal and months as a customer, and let me compute both for *all* customers before anybody uses the row again.

# %% [markdown] weak q4
# "Both are right. Sales is short-term, but good sellers also build relationships, as the 26 months show. It depends on the company."
#
# *What it misses: "it depends" without saying on what. No indicator is named for "short-term", one file is taken for proof, and nobody knows what to write into the table.*
