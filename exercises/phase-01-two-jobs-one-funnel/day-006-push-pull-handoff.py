# %% [markdown] intro
# # Day 6 · Pull, Push, Hand-off: Who Touched This Customer?
#
# Every customer can carry a trace of marketing (a recorded visit), a trace of sales (a conversation), both traces, or none. First you learn to combine conditions, then you sort the customers of 2025 into these four groups and find out who really buys without talking to anybody. About 35 minutes.

# %% setup
import pandas as pd

from larkwell import begin, load

check, hint, solution = begin("day-006")

customers = load("customers")
visitors = load("visitors")

# %% [markdown]
# ## New today: two conditions at once
#
# Yesterday one condition chose the rows. Today you join conditions, and there are three joints: `&` (both hold), `|` (at least one holds), `~` (does not hold). Run the cells below; they use the visitors of the website, your questions will use the customers.
#
# A condition can be stored under a name. It is a column of `True` and `False`, one a row.

# %% demo
mobile = visitors["device"] == "mobile"
refused = visitors["consent"] == "refused"
mobile.head(3)

# %% demo
print("on a phone:", len(visitors[mobile]))
print("refused all cookies:", len(visitors[refused]))
print("on a phone AND refused:", len(visitors[mobile & refused]))
print("on a phone OR refused (or both):", len(visitors[mobile | refused]))

# %% [markdown]
# "And" is the smallest of the four numbers, "or" the largest: `&` makes it harder for a row to stay, `|` makes it easier. Look at the sum, too: phone plus refused is more than "or", because whoever did both is counted twice in a sum and once in an "or".
#
# With `~` the two conditions cut all rows into four groups. No row is in two of them, and none is left over:

# %% demo
print(len(visitors[mobile & refused]), len(visitors[mobile & ~refused]))
print(len(visitors[~mobile & refused]), len(visitors[~mobile & ~refused]))
print("all rows:", len(visitors))

# %% [markdown]
# Two rules of grammar. Write `&`, never the English `and`: Python's `and` wants one single True or False, and a column holds thousands (the error says *truth value … is ambiguous*). And a comparison written out between the joints needs **its own brackets**: without them `&` takes hold of what stands right beside it, and you get the same error or a stranger one.

# %% demo
print(len(visitors[(visitors["device"] == "mobile") & (visitors["consent"] == "refused")]))

# %% [markdown]
# Where a column may have one of several values, `isin([...])` saves you a row of "or".

# %% demo
asked = visitors[visitors["consent"].isin(["all", "necessary"])]
print(len(asked), len(visitors[~visitors["consent"].isin(["all", "necessary"])]))

# %% [markdown]
# ## From day 1, without looking
#
# Give one activity that is *shared* by marketing and sales, and the test that made it so.
#
# <details><summary>Compare with your answer</summary>
#
# For example a half hour in which both teams read last week's enquiries and leave with two things: a better advert, and a next step for each waiting clinic. The test asks whom the work is meant to move. A market of many: marketing. One buyer with a name: sales. A piece of work with one half for each, which would be something else without either half: shared.
#
# </details>

# %% [markdown] ask q1 points=2 columns="customers.year,customers.n_marketing_touches,customers.n_conversations" period="2025"
# ### How many carry both traces?
#
# Count the customers of the table `customers` who **started in 2025** (column `year`, a number) and who up to their start had **at least one recorded marketing touch** (`n_marketing_touches`, recorded visits to the website) **and at least one conversation** (`n_conversations`). Plans, doors and territories do not matter.
#
# - `n_both` (int): how many customers that is.
#
# *Why: articles like to say that customers almost never buy after contact with one team only. Here you can look.*

# %% answer q1
### BEGIN SOLUTION
new = customers[customers["year"] == 2025]
touched = new["n_marketing_touches"] >= 1
spoken = new["n_conversations"] >= 1
n_both = len(new[touched & spoken])
### END SOLUTION

# %% check q1
check("q1", n_both)

# %% wrong q1 or-for-and
# This counts customers with *at least one of the two* traces: that is `|`, "or". Asked are those with both.
n_both = len(new[touched | spoken])

# %% wrong q1 two-counts-added
# You counted each trace by itself and added. Whoever has both is then counted twice, and whoever has one only is in it as well. One filter with two conditions is enough.
n_both = len(new[touched]) + len(new[spoken])

# %% wrong q1 touch-only-checked
# These are all customers of 2025 with a recorded touch, whether or not anybody spoke with them. The second condition is missing.
n_both = len(new[touched])

# %% wrong q1 talk-only-checked
# These are all customers of 2025 with a conversation, whether or not a touch is on record. The other condition is missing.
n_both = len(new[spoken])

# %% wrong q1 every-year
# These are customers of all years. Three conditions must hold: started in 2025, a touch, a conversation.
n_both = len(customers[(customers["n_marketing_touches"] >= 1) & (customers["n_conversations"] >= 1)])

# %% wrong q1 other-year
# These customers started in 2024. Which year is asked?
n_both = len(customers[(customers["year"] == 2024) & (customers["n_marketing_touches"] >= 1) & (customers["n_conversations"] >= 1)])

# %% wrong q1 more-than-one
# `> 1` asks for two or more. "At least one" is `>= 1` (or `> 0`).
n_both = len(new[(new["n_marketing_touches"] > 1) & (new["n_conversations"] > 1)])

# %% wrong q1 exactly-one
# `== 1` keeps only customers with exactly one. "At least one" lets in those with two, three or nine as well: `>= 1`.
n_both = len(new[(new["n_marketing_touches"] == 1) & (new["n_conversations"] == 1)])

# %% wrong q1 conversations-summed
# This adds up the conversations. Asked is how many *customers* had any: one row is one customer, so count rows.
n_both = new[touched & spoken]["n_conversations"].sum()

# %% wrong q1 share-for-count
# This is a share of the customers of 2025. Asked here is how *many* have both traces; the share follows in the next question.
n_both = len(new[touched & spoken]) / len(new)

# %% wrong q1 year-alone
# These are all customers who started in 2025. Now add the two conditions on their traces.
n_both = len(new)

# %% accept q1
n_both = len(
    customers[
        (customers["year"] == 2025) & (customers["n_marketing_touches"] > 0) & (customers["n_conversations"] > 0)
    ]
)

# %% accept q1
new = customers[customers["year"] == 2025]
seen = new[new["n_marketing_touches"] >= 1]
n_both = len(seen[seen["n_conversations"] >= 1])

# %% accept q1
n_both = (touched & spoken).sum()

# %% [markdown] hint q1
# 1. Three columns of `customers` are needed: `year`, `n_marketing_touches`, `n_conversations`.
# 2. Keep the rows of 2025 first, under a name of their own. Then write two conditions on that smaller table, join them with `&`, and count the rows with `len`.
# 3. `new = customers[customers["year"] == …]`, then `n_both = len(new[(new["…"] >= 1) & (new["…"] >= 1)])`.

# %% [markdown] meaning q1
# Ines has each of these people in her web log, Tomasz has each of them in his call list. Each of them may tell Amara "mine", and neither would be lying.

# %% [markdown] ask q2 points=4 columns="customers.year,customers.n_marketing_touches,customers.n_conversations" period="2025"
# ### And the other three groups?
#
# The same customers, those who started in 2025. Fill four variables:
#
# - `n_marketing_only` (int): at least one recorded marketing touch, no conversation.
# - `n_sales_only` (int): at least one conversation, no *recorded* marketing touch.
# - `n_neither` (int): neither of the two.
# - `p_both` (float): the share of **all customers who started in 2025** that had both, as a fraction between 0 and 1, not rounded.
#
# The four groups must add up to the customers of 2025. Test that before you check.
#
# *Why: if most customers carry both traces, "who gets the credit?" is the wrong first question.*

# %% answer q2
### BEGIN SOLUTION
n_marketing_only = len(new[touched & ~spoken])
n_sales_only = len(new[~touched & spoken])
n_neither = len(new[~touched & ~spoken])
p_both = n_both / len(new)
### END SOLUTION

# %% check q2
check("q2", n_marketing_only, n_sales_only, n_neither, p_both)

# %% wrong q2 only-forgotten
# In `n_marketing_only` and `n_sales_only` the customers with both traces are still inside, so the four groups add up to more than all. "Only" needs a second condition with `~`.
n_marketing_only = len(new[touched])
n_sales_only = len(new[spoken])

# %% wrong q2 groups-swapped
# The two "only" groups have changed places. Say each one aloud: "marketing only" is touched and *not* spoken with.
n_marketing_only = len(new[~touched & spoken])
n_sales_only = len(new[touched & ~spoken])

# %% wrong q2 not-both-for-neither
# `~(A & B)` is "not both", and so is `~A | ~B`: customers with one trace are in it, too. "Neither" means not the one *and* not the other: each condition gets its own `~`, and `&` joins them.
n_neither = len(new[~(touched & spoken)])

# %% wrong q2 at-least-one-for-neither
# `A | B` keeps everybody with at least one trace. "Neither" is what is left when those are gone.
n_neither = len(new[touched | spoken])

# %% wrong q2 base-book-in-neither
# `n_neither` holds customers of all years. Those who joined before 2024 have zeros in both columns because nobody recorded anything then. Stay within 2025.
n_neither = len(customers[(customers["n_marketing_touches"] == 0) & (customers["n_conversations"] == 0)])

# %% wrong q2 door-for-conversation
# You counted the doors. A self-serve customer can have talked with a seller before paying alone; asked is who had a conversation.
n_marketing_only = len(new[new["door"] == "self_serve"])

# %% wrong q2 base-all-customers
# `p_both` is divided by the customers of all years. Its base is the customers who started in 2025.
p_both = n_both / len(customers)

# %% wrong q2 base-without-the-part
# `p_both` compares both with *the rest*. A share has all of the year's customers below the line, those with both traces among them.
p_both = n_both / (len(new) - n_both)

# %% wrong q2 base-the-touched
# This is the share of the customers *with a recorded touch* who also had a conversation: a true number with another base. Asked is the share of all customers who started in 2025.
p_both = n_both / len(new[touched])

# %% wrong q2 base-the-spoken
# This is the share of the customers *with a conversation* who also have a recorded touch: a true number with another base. Asked is the share of all customers who started in 2025.
p_both = n_both / len(new[spoken])

# %% wrong q2 base-the-traced
# Below the line of `p_both` stand only the customers with at least one trace. Those with neither started in 2025 as well: the base is all of them.
p_both = n_both / len(new[touched | spoken])

# %% wrong q2 base-the-two-counts
# Below the line of `p_both` stand the touched plus the spoken with. Whoever has both is in that sum twice: count the customers of 2025 instead.
p_both = n_both / (len(new[touched]) + len(new[spoken]))

# %% wrong q2 or-for-both
# `p_both` is the share with *at least one* trace: that is `|`, "or". On top belongs your `n_both`.
p_both = len(new[touched | spoken]) / len(new)

# %% wrong q2 count-for-share
# `p_both` holds a number of customers. A share is that number divided by all customers of 2025.
p_both = n_both

# %% accept q2
n_marketing_only = len(new[(new["n_marketing_touches"] >= 1) & (new["n_conversations"] == 0)])
n_sales_only = len(new[(new["n_marketing_touches"] == 0) & (new["n_conversations"] >= 1)])
n_neither = len(new[~(touched | spoken)])
p_both = len(new[touched & spoken]) / len(new)

# %% accept q2
n_marketing_only = len(new[touched]) - n_both
n_sales_only = len(new[spoken]) - n_both
n_neither = len(new) - n_both - n_marketing_only - n_sales_only
p_both = (touched & spoken).mean()

# %% [markdown] hint q2
# 1. You have everything from the first question: the table of 2025 and two conditions. Only the joints change.
# 2. Put `~` before a condition to turn it round. "Marketing only" is the first condition and not the second; each group has its own pattern of `~`. The base of `p_both` is the number of rows of 2025.
# 3. With the conditions under the names `touched` and `spoken`: `len(new[touched & ~spoken])`, and so on; `p_both = n_both / len(…)`. The test: the four counts added, against `len(new)`.

# %% [markdown] meaning q2
# Most new customers carry both traces, so a contest over who may keep them has no winner to find. And read the word *recorded* in "no recorded touch" aloud when you show this to Tomasz: it says what the log saw, and a visitor who refuses cookies leaves no touch in it.

# %% [markdown] ask q3 points=3 columns="customers.year,customers.door,customers.n_conversations" period="2024 and 2025"
# ### The exception everybody mentions
#
# "But at the checkout they buy without us!" Of the customers who came through the **self-serve** door (`door` is `"self_serve"`) and **started in 2024 or in 2025**, what share had **no conversation at all** (`n_conversations` is 0)?
#
# - `p_no_talk` (float): that share, as a fraction between 0 and 1, not rounded. Base: the self-serve customers who started in 2024 or 2025. Touches do not matter here.
#
# Customers of earlier years stay out: their conversations were never recorded, and the column shows 0 for them.
#
# *Why: an exception is a number, too. How large is it, and of what?*

# %% answer q3
### BEGIN SOLUTION
joined = customers[customers["year"].isin([2024, 2025])]
self_serve = joined[joined["door"] == "self_serve"]
p_no_talk = len(self_serve[self_serve["n_conversations"] == 0]) / len(self_serve)
### END SOLUTION

# %% check q3
check("q3", p_no_talk)

# %% wrong q3 base-book-included
# All years are in here. For customers from before 2024 the column shows 0 because nothing was recorded, and your share takes that for silence. Keep 2024 and 2025.
every = customers[customers["door"] == "self_serve"]
p_no_talk = len(every[every["n_conversations"] == 0]) / len(every)

# %% wrong q3 base-every-year
# The count has the right years, the base does not: below the line stand self-serve customers of all years. Filter first, then divide within the same rows.
p_no_talk = len(self_serve[self_serve["n_conversations"] == 0]) / len(customers[customers["door"] == "self_serve"])

# %% wrong q3 one-year-only
# This is 2025 alone. Both years count: `isin([...])` takes a list.
last = new[new["door"] == "self_serve"]
p_no_talk = len(last[last["n_conversations"] == 0]) / len(last)

# %% wrong q3 first-year-only
# This is 2024 alone. Both years count: `isin([...])` takes a list.
first = customers[(customers["year"] == 2024) & (customers["door"] == "self_serve")]
p_no_talk = len(first[first["n_conversations"] == 0]) / len(first)

# %% wrong q3 the-talkers
# This is the share who *did* talk with somebody. Asked are the others.
p_no_talk = len(self_serve[self_serve["n_conversations"] >= 1]) / len(self_serve)

# %% wrong q3 base-all-customers
# Your base holds the assisted customers as well. The question is about the self-serve door: what share *of those*?
p_no_talk = len(self_serve[self_serve["n_conversations"] == 0]) / len(joined)

# %% wrong q3 touches-for-talks
# Your count asks about the *marketing touches*, too or instead. The question is about the conversation only: one condition on `n_conversations`.
p_no_talk = len(self_serve[self_serve["n_marketing_touches"] == 0]) / len(self_serve)

# %% wrong q3 turned-round
# This is turned round: of all who did not talk, the share that came through self-serve. Asked is, of all self-serve customers, the share that did not talk.
p_no_talk = len(self_serve[self_serve["n_conversations"] == 0]) / len(joined[joined["n_conversations"] == 0])

# %% wrong q3 count-for-share
# This is a number of customers. Divide it by the number of self-serve customers of the two years.
p_no_talk = len(self_serve[self_serve["n_conversations"] == 0])

# %% wrong q3 assisted-door
# These are the assisted customers. Look at the value of `door` again.
assisted = joined[joined["door"] == "assisted"]
p_no_talk = len(assisted[assisted["n_conversations"] == 0]) / len(assisted)

# %% wrong q3 neither-trace
# Your count asks about the *marketing touches*, too or instead. The question is about the conversation only: one condition on `n_conversations`.
p_no_talk = len(self_serve[(self_serve["n_conversations"] == 0) & (self_serve["n_marketing_touches"] == 0)]) / len(self_serve)

# %% accept q3
alone = customers[((customers["year"] == 2024) | (customers["year"] == 2025)) & (customers["door"] == "self_serve")]
p_no_talk = len(alone[alone["n_conversations"] == 0]) / len(alone)

# %% accept q3
rows = customers[customers["year"].isin([2024, 2025]) & ~customers["door"].isin(["assisted"])]
p_no_talk = 1 - len(rows[rows["n_conversations"] >= 1]) / len(rows)

# %% accept q3
p_no_talk = (self_serve["n_conversations"] == 0).mean()

# %% [markdown] hint q3
# 1. Two filters make the base: `year` with two values, `door` with one. A third condition makes the count above the line.
# 2. Store the base as a table of its own, using `isin` for the years. Count its rows with no conversation and divide by the number of its rows.
# 3. `base = customers[customers["year"].isin([…, …]) & (customers["door"] == "…")]`, then `p_no_talk = len(base[base["…"] == 0]) / len(base)`.

# %% [markdown] meaning q3
# At the checkout silence is the rule, but not a law: some of these customers had spoken with a seller before they paid alone. A commission plan that says "self-serve, so sales had no part in it" would be wrong about them, Tomasz will notice, and so should Ines.

# %% [markdown] ask q4 type=labels points=4 options="pull|push|hand-off" fixed="the label follows from each situation, which stands in the prompt" skill="none: the definitions of the lesson"
# ### Pull, push or hand-off?
#
# Ten moments. Ask first: is the person in it **already a lead on record, and does a *named seller* take them over**? Then it is a `"hand-off"`. If not, somebody is making the **first identifiable move**, the first one after which Larkwell knows *who* this is *and* that the two are in contact. The buyer makes it: `"pull"`. A seller makes it: `"push"`.
#
# | moment | what happens |
# |---|---|
# | Night form | at 23:40 the owner of a yoga studio, unknown until then, fills in "send me an offer" |
# | Directory calls | a seller finds forty dental clinics in a public directory; this morning she rings the first of them |
# | Accept button | a physiotherapist asked for a demo yesterday; at 9:05 Jonas presses "accept" in the CRM, and from then on the lead bears his name |
# | Fair card | an owner nobody at Larkwell knows walks up to our stand and leaves his card with the words "call me" |
# | Paid advert | a tutor sees our advert among 30,000 people, clicks on it and asks for a trial under her own name |
# | Silent reader | somebody reads eleven of our pages and refuses the cookies; nobody can tell who it was. A seller, who knows nothing of it, gets that very clinic from a list and calls |
# | Monday list | thirty people left their details last week; at half past nine each gets a named seller, with the time of acceptance beside it |
# | Friend phones | a customer praises Larkwell over dinner; the next day her friend rings our number and gives her name |
# | Friend's number | a customer gives his seller the number of a friend who does not know of it; the seller calls the friend |
# | Chat at noon | an owner left his e-mail address in our chat last week and has been on record as a lead since; today at noon Ana takes his case over from the chat team, as his seller |
#
# In `move` replace each `...` by `"pull"`, `"push"` or `"hand-off"`. All ten count.
#
# *Why: a pull that is booked as a push pays the wrong team, and a hand-off without a date is where leads are forgotten.*

# %% answer q4
move = {
    "Night form": ...,
    "Directory calls": ...,
    "Accept button": ...,
    "Fair card": ...,
    "Paid advert": ...,
    "Silent reader": ...,
    "Monday list": ...,
    "Friend phones": ...,
    "Friend's number": ...,
    "Chat at noon": ...,
}
### BEGIN SOLUTION
move = {
    "Night form": "pull",
    "Directory calls": "push",
    "Accept button": "hand-off",
    "Fair card": "pull",
    "Paid advert": "pull",
    "Silent reader": "push",
    "Monday list": "hand-off",
    "Friend phones": "pull",
    "Friend's number": "push",
    "Chat at noon": "hand-off",
}
### END SOLUTION

# %% check q4
check("q4", move)

# %% wrong q4 adverts-push
# In everyday speech an advert "pushes". Here the question is who made the first *identifiable* move: 30,000 people saw "Paid advert", and one of them did something after which Larkwell knew her name.
move = move | {"Paid advert": "push"}

# %% wrong q4 seller-at-the-stand
# A seller may well stand behind the counter in "Fair card". But who came up to whom, and whose act put a name on record?
move = move | {"Fair card": "push"}

# %% wrong q4 reading-counts
# The reading in "Silent reader" was a move, but not an identifiable one: nobody can say who read. Whose move was the first that can be seen?
move = move | {"Silent reader": "pull"}

# %% wrong q4 reader-handed-over
# For a hand-off there must be a lead on record that passes to a seller. In "Silent reader" nothing was on record before the call.
move = move | {"Silent reader": "hand-off"}

# %% wrong q4 referral-is-pull
# A recommendation sounds like a buyer who comes by himself. In "Friend's number" the friend has not moved at all: he does not even know. Who dials?
move = move | {"Friend's number": "pull"}

# %% wrong q4 referral-is-hand-off
# A phone number changes hands in "Friend's number", but the friend is no lead on record, and he has asked for nothing. Who makes the first move towards him?
move = move | {"Friend's number": "hand-off"}

# %% wrong q4 friend-was-sent
# "Friend phones" began with somebody else's praise, but nobody at Larkwell called her. Who rang whom?
move = move | {"Friend phones": "push"}

# %% wrong q4 seller-acts-so-push
# In "Accept button" a seller acts, but not the first: the physiotherapist has asked already. What exactly begins at 9:05?
move = move | {"Accept button": "push"}

# %% wrong q4 form-hidden-behind
# The demand behind "Accept button" was a pull, but that was yesterday. The moment described is 9:05: what changes then?
move = move | {"Accept button": "pull"}

# %% wrong q4 chat-is-pull
# He wrote last week, and that was the pull. "Chat at noon" describes today: he is on record already. What happens to him at noon?
move = move | {"Chat at noon": "pull"}

# %% wrong q4 monday-is-push
# Nobody has been called yet in "Monday list", and the thirty are known. What do they get at half past nine, and with which date?
move = move | {"Monday list": "push"}

# %% wrong q4 list-is-list
# A list of strangers is not a list of leads. In "Directory calls" nobody has asked for anything and nobody is on record: whose move is the first?
move = move | {"Directory calls": "hand-off"}

# %% wrong q4 chat-is-push
# Ana acts in "Chat at noon", but he moved first, last week, and has been on record since. Is this a first move at all?
move = move | {"Chat at noon": "push"}

# %% wrong q4 monday-is-pull
# The thirty in "Monday list" moved last week, and that is over. What happens to them at half past nine?
move = move | {"Monday list": "pull"}

# %% wrong q4 offer-means-sales
# What is asked for in "Night form" is a seller's offer, but no seller has done anything at 23:40. Who acted?
move = move | {"Night form": "push"}

# %% wrong q4 form-is-hand-off
# The form in "Night form" will lead to a hand-off, later. At 23:40 nobody has taken the owner over: what happens in this moment?
move = move | {"Night form": "hand-off"}

# %% wrong q4 in-the-directory
# The dental clinics of "Directory calls" stand in a directory that anybody may read. Have they done anything towards Larkwell?
move = move | {"Directory calls": "pull"}

# %% wrong q4 card-is-hand-off
# A card changes hands in "Fair card". Was its owner a lead on record before, and has a named seller taken him over?
move = move | {"Fair card": "hand-off"}

# %% wrong q4 trial-is-hand-off
# In "Paid advert" no seller appears, and until her click nobody had her name. Ask first whether she was on record.
move = move | {"Paid advert": "hand-off"}

# %% wrong q4 passed-on-by-a-friend
# In "Friend phones" a friend passes the name Larkwell on, and that is no hand-off: she was not on record. What does she do the next day?
move = move | {"Friend phones": "hand-off"}

# %% wrong q4 all-pull
# Every moment in which the buyer did *not* make the first move, and every one in which the person was on record before, is called `"pull"` here. Each buyer does something sooner or later; the question is who did the *first* thing that put a name on record, and whether the person was on record already.
move = dict.fromkeys(move, "pull")

# %% accept q4
move = dict.fromkeys(["Night form", "Fair card", "Paid advert", "Friend phones"], "pull")
move = move | dict.fromkeys(["Directory calls", "Silent reader", "Friend's number"], "push")
move = move | dict.fromkeys(["Accept button", "Monday list", "Chat at noon"], "hand-off")

# %% [markdown] hint q4
# 1. First find the moments in which the person is already on record. What is left are first moves.
# 2. For a first move forget the channel and the mood. Who did the thing after which a name stood in the CRM: the buyer or the seller?
# 3. One text a line, for example `"Some moment": "push",`. Four are pulls, three are pushes, three are hand-offs.

# %% [markdown] meaning q4
# With these three words Ines and Tomasz can disagree about a lead and still mean the same moment.
#
# | moment | label | because |
# |---|---|---|
# | Night form | pull | she asked, and left her name |
# | Directory calls | push | the clinic had done nothing |
# | Accept button | hand-off | a known lead gets its seller at 9:05 |
# | Fair card | pull | he walked up and left the card |
# | Paid advert | pull | seen by many, but she asked under her name |
# | Silent reader | push | the reading cannot be identified, the call can |
# | Monday list | hand-off | known leads, named sellers, a time |
# | Friend phones | pull | she rang us |
# | Friend's number | push | he knows of nothing when the call comes |
# | Chat at noon | hand-off | on record since last week, taken over today |

# %% [markdown] ask q5 type=essay points=4
# ### Which table would you ask them for?
#
# In the next strategy meeting somebody will say: "Look at Salesforce and Apple. Aligned, and see how they grow." Salesforce's founder does credit a planning document; a study of what it did has not been found. For Apple a search turns up praise and no measurement at all.
#
# Write to Amara in **four to six sentences**:
#
# - what the two examples do and don't show;
# - **which table** you would ask such a company for (one row is what?), and which number you would compute from it. Show one of Larkwell's own as a sample, with its base: your `n_both` or `p_both` will do;
# - what even that number could not prove;
# - what she should do with the slide.
#
# A person reads your text and gives one point each for a claim, a number with its unit, a caveat and a decision.
#
# *Why: admiration is not evidence, and asking for a table is a polite way to say so.*

# %% [markdown] answer q5
# *Write here: four to six sentences to Amara.*

# %% [markdown] rubric q5
# One point each:
#
# 1. **Claim**: says what the examples are (two successful companies chosen afterwards, described by people who admire or lead them), and that this is no measurement of what alignment did.
# 2. **Number with unit**: names a table by its row (for example one row a new customer) and one number to compute from it; gives a number of Larkwell's own with its base and unit, and right for the tables: `n_both` of the customers who started in 2025, or `p_both`, will do.
# 3. **Caveat**: at least one thing the table could not settle: a trace is not a cause, unrecorded touches, other changes at the same time, companies that aligned and failed and are told of nowhere.
# 4. **Decision**: one thing Amara can do with the slide or in the meeting: take it out, put the question for the table on it, show Larkwell's four groups instead.

# %% [markdown] model q5
# Salesforce and Apple show that two companies known for their success are also said to be aligned; they were picked because of the success, so they cannot show that alignment brought it. I would ask each of them for one table, one row a new customer, with the start date, the number of recorded marketing touches and the number of conversations before it, for two years before and after they changed anything, and I would compute the share of each year's new customers with both traces, as we do: at Larkwell it is `n_both` of the customers who started in 2025, that is `p_both` in percent (write your two numbers). Even if that share had jumped, it would say that both teams were there, not that their being there caused a sale, and it would say nothing about companies that aligned and went under. Please take the two logos off the slide and put our four groups on it, with the word "recorded" in the heading.
#
# *(In your answer the two names are replaced by your own numbers.)*

# %% [markdown] weak q5
# "Salesforce and Apple prove that alignment works, both have grown enormously. At Larkwell most customers also had contact with both teams, so we are on the right way. We should copy their planning process."
#
# *What it misses: two winners picked after the race prove nothing, for nobody shows us the losers who did the same. "Most" is a number that has lost its digits and its base. And "contact with both" says that both were there; it does not say that either of them mattered, nor whether the share was any different before.*
