# %% [markdown] intro
# # Day 1 · Two Teams, One Customer
#
# You have never written a line of code? Then this page was made for you. You will draw a picture, work out two rates that people at Larkwell quarrel about, and sort twelve things that people there have done lately. About 30 minutes.
#
# **How a page like this works.** It is made of boxes, called *cells*. Some hold text, like this one; the grey ones hold code. Click into a grey cell, hold **Shift** and press **Enter**: the cell runs, its result appears below it, and the next cell is yours. Start with the cell below. It prepares the page and shows nothing.

# %% setup
import random

import matplotlib.pyplot as plt

from larkwell import begin

check, hint, solution = begin("day-001")

# %% [markdown]
# ## New today: a name for a value
#
# `=` does not ask whether two things are equal. It *stores* what stands on the right under the name on the left. A text stands in quotes, a number does not. Put your own name between the quotes and run the cell.

# %% demo
me = "the new analyst"
print("Good morning,", me, "and welcome to Larkwell.")

# %% [markdown]
# A name can be used wherever its value could stand. `/` divides, `*` multiplies, `-` subtracts. Here a seller dialled 30 times and reached somebody 9 times.

# %% demo
calls = 30
talks = 9
talk_rate = talks / calls
team = "sales"
print(team, talk_rate, talk_rate * 100)

# %% [markdown]
# `0.3` and `30` say the same: three in ten. The first is a **fraction** (1 would be all calls), the second a **percent** (100 would be all calls). Change 9 to 12 and run the cell again; then change it back.
#
# **If a red box appears**, nothing is broken. Read its last line: `NameError` means that a cell further up has not been run yet, or that it stopped at an error of its own; `SyntaxError` that a quote, a comma or a bracket is missing. Mend it and press Shift+Enter again. And Python writes a decimal *point*: `0.3`, never `0,3`.
#
# ## Before you know better
#
# On many slides you can read that companies whose marketing and sales are well aligned "win 38% more". **What would you need to know before you believe it?** Write down everything that comes to mind, here or on paper; nobody grades it. Keep the note: on day 100 you will be asked again, and you will want to compare.

# %% [markdown]
# ## 240 dots
#
# In two weeks of last summer 240 enquiries reached Larkwell: forms, e-mails and calls from people who might buy. Each dot below is one of them. The coloured ones were customers four months later.
#
# Run the cell as it is. Then ask yourself: **how many would you call a decent result?** Put your number, a whole one from 0 to 240, in place of the 60 and run the cell again. The lines below the first one draw the picture; leave them alone. Where the coloured dots lie means nothing and changes with every run: nobody knows beforehand which enquiry will buy.

# %% demo
wins = 60

coloured = random.sample(range(240), wins)
colours = ["tab:orange" if dot in coloured else "lightgrey" for dot in range(240)]
across = [dot % 24 for dot in range(240)]
down = [dot // 24 for dot in range(240)]
plt.figure(figsize=(8, 3.6))
plt.scatter(across, down, c=colours, s=110)
plt.axis("off")
plt.title(f"{wins} of 240 enquiries became customers")
plt.show()

# %% [markdown]
# Now set `wins` to **12**, which is what really happened, and run it once more. Say in one line what surprises you.
#
# <details><summary>Compare with your line</summary>
#
# Perhaps your number was far higher, and now the picture looks almost *empty*: you have to search for the customers. That is what a small rate feels like. Whether twelve is few or many cannot be said yet. It depends on what it is compared with, and the next two questions show how much.
#
# </details>
#
# ## Four questions
#
# The first three are checked. Write your answer in the grey cell under the question and run it; then run the cell below it, which tells you what to look at if it is not right yet. Check as often as you like. If you are stuck, add a line `hint("q1")` to your cell and run it: each of the three has three hints. When it is right, or after three honest tries, `solution("q1")` shows one good way.
#
# The fourth you answer in sentences. A person reads them, so there is no check and no hint; `solution("q4")`, in any grey cell, first asks for your own words and then, run once more, shows one good answer.

# %% [markdown] ask q1 points=2 fixed="both numbers stand in the prompt" skill="run a cell; assign numbers and strings; arithmetic"
# ### Your first rate
#
# Of the 240 enquiries, 12 were customers four months later. All 240 count. Replace the two `...` (a `float` is a number with a decimal point):
#
# - `rate` (float): the share of the enquiries that became customers, as a fraction between 0 and 1.
# - `rate_pct` (float): the same share in percent, a number between 0 and 100.
#
# Do not round, and let Python do the sum: use the names `enquiries` and `wins`. Then run the cell, and the check below it.
#
# *Why: it is the first ratio that anybody will ask you for.*

# %% answer q1
enquiries = 240
wins = 12

rate = ...
rate_pct = ...
### BEGIN SOLUTION
rate = wins / enquiries
rate_pct = rate * 100
### END SOLUTION

# %% check q1
check("q1", rate, rate_pct)

# %% wrong q1 upside-down
# `rate` says how many enquiries it took for one win. That is a useful number, but no rate: a rate has those who took the step above the line, and those who could have taken it below.
rate = enquiries / wins

# %% wrong q1 fraction-called-percent
# `rate_pct` holds the fraction once more. Percent means "per hundred": keep `rate` to compute with, and make a second number to say aloud.
rate_pct = wins / enquiries

# %% wrong q1 percent-called-fraction
# `rate` is already a percent. A fraction is 1 for all of them, so it cannot be larger than 1.
rate = wins / enquiries * 100

# %% wrong q1 winners-against-losers
# Below the line stand only the enquiries that did *not* become customers. All of them could have, so all of them belong there.
rate = wins / (enquiries - wins)

# %% wrong q1 the-ones-who-left
# This is the share that did *not* become customers. Which enquiries took the step?
rate = (enquiries - wins) / enquiries

# %% wrong q1 difference-for-ratio
# You subtracted: `rate` now counts the enquiries without a sale. A rate compares by dividing.
rate = enquiries - wins

# %% wrong q1 product-for-ratio
# You multiplied, so `rate` grew larger than either number. A part of a whole cannot: divide.
rate = wins * enquiries

# %% wrong q1 whole-division
# `//` divides and throws away everything behind the decimal point. One stroke, `/`, keeps it.
rate = wins // enquiries

# %% wrong q1 worked-for-all
# You divided by the enquiries that sellers *worked*, a number from the lesson. Here all that came in count; the smaller base has its turn in the next question.
rate = wins / 180

# %% wrong q1 swapped
# The two numbers stand under each other's names: `rate` holds the percent, `rate_pct` the fraction. Which of them may never be larger than 1?
rate, rate_pct = wins / enquiries * 100, wins / enquiries

# %% wrong q1 percent-the-wrong-way
# To get from a fraction to a percent you divided by 100, and the number became smaller. How many hundredths are in it?
rate_pct = wins / enquiries / 100

# %% accept q1
rate = 12 / 240
rate_pct = 100 * 12 / 240

# %% accept q1
rate_pct = wins / enquiries * 100
rate = rate_pct / 100

# %% [markdown] hint q1
# 1. Who could have become a customer, and who did? One of these numbers stands above the line, the other below.
# 2. `/` divides the number above the line by the one below. The percent is the fraction, taken a hundred times.
# 3. `rate = ... / enquiries`, then `rate_pct = rate * ...`.

# %% [markdown] meaning q1
# One enquiry in twenty became a customer within four months. Say it to Ines with its base, "5% *of enquiries*": without those two words she and Tomasz will each think of another number, as the next question shows.

# %% [markdown] ask q2 points=2 fixed="all three numbers stand in the prompt"
# ### The same twelve wins, another base
#
# Sellers worked 180 of the 240 enquiries, that is, somebody called or wrote back. The other 60 were set aside. All 12 customers were among the 180. Compute, without rounding:
#
# - `share_worked` (float): the share of the 240 enquiries that sellers worked, as a fraction between 0 and 1.
# - `rate_worked` (float): wins per enquiry *worked*, as a fraction between 0 and 1.
#
# *Why: two rates from the same twelve wins, each true for its own base. Multiply your two numbers and see where you are.*

# %% answer q2
enquiries = 240
worked = 180
wins = 12

share_worked = ...
rate_worked = ...
### BEGIN SOLUTION
share_worked = worked / enquiries
rate_worked = wins / worked
### END SOLUTION

# %% check q2
check("q2", share_worked, rate_worked)

# %% wrong q2 old-base-kept
# `rate_worked` is the rate of question 1 again: its base holds the 60 enquiries that no seller touched. Which enquiries could a seller have won?
rate_worked = wins / enquiries

# %% wrong q2 swapped
# The two numbers stand under each other's names. Read the names aloud: which one counts enquiries worked, which one counts wins?
share_worked, rate_worked = wins / worked, worked / enquiries

# %% wrong q2 part-against-rest
# `share_worked` compares the worked enquiries with the ones set aside. A share has the whole below the line.
share_worked = worked / (enquiries - worked)

# %% wrong q2 share-upside-down
# `share_worked` is larger than 1, and a part cannot be larger than its whole. Swap what stands above and below the line.
share_worked = enquiries / worked

# %% wrong q2 the-ones-set-aside
# This is the share that was set aside. Asked is the share that sellers worked.
share_worked = (enquiries - worked) / enquiries

# %% wrong q2 enquiries-per-win
# `rate_worked` says how many worked enquiries it took for one win. Wins per enquiry is the same fact the other way up.
rate_worked = worked / wins

# %% wrong q2 base-of-the-unworked
# Below the line of `rate_worked` stand the enquiries that nobody worked, and none of those won. Which ones did sellers work?
rate_worked = wins / (enquiries - worked)

# %% wrong q2 shrunk-twice
# `rate_worked` came out *smaller* than the rate of question 1. The wins are the same and the base has become smaller, so which way must the rate move?
rate_worked = wins / enquiries * (worked / enquiries)

# %% accept q2
share_worked = 180 / 240
rate_worked = 12 / 180

# %% accept q2
share_worked = worked / enquiries
rate_worked = (wins / enquiries) / share_worked

# %% [markdown] hint q2
# 1. For each name ask two things: what is counted above the line, and out of how many?
# 2. Worked enquiries stand above the line in the first rate and below it in the second.
# 3. `share_worked = worked / ...` and `rate_worked = ... / worked`.

# %% [markdown] meaning q2
# `share_worked * rate_worked` is the `rate` of question 1: the one number was two decisions all along, whom sellers work and whom they win. Ines quotes 5.0% of enquiries, Tomasz 6.7% of worked enquiries, and neither is cheating. What the numbers do *not* say is that four more customers were lost among the 60: perhaps these were set aside because they would never have bought.

# %% [markdown] ask q3 type=labels points=4 options="marketing|sales|shared" fixed="the label follows from each description, which stands in the prompt"
# ### Whose work is it?
#
# Twelve things that happened at Larkwell. Decide by the **name test**: whom is this piece of work meant to move? One buyer whom you could name, towards a decision: `"sales"`. A market of many: `"marketing"`. One piece of work that is meant for both, so that it would be something else without either half: `"shared"`. Who did it, and through which channel, does not count.
#
# | activity | what happened |
# |---|---|
# | January newsletter | Ines's team wrote one text about the new calendar and sent it to 5,000 owners |
# | Reply to Ms Romano | somebody in Ines's team answered by e-mail the two questions that kept Ms Romano, who owns a studio, from choosing a plan |
# | Demo call | a video call that showed the two owners of one studio how *their* week would look in Larkwell |
# | Fair in Madrid | three days: a talk every hour for whoever walks by, and a table at which four clinics, invited by name, negotiated their contracts |
# | A clinic's price | agreed with one clinic what its eight rooms will pay |
# | Owner survey | 400 owners, customers or not, ticked without giving their names what annoys them about booking; sellers handed out the forms on their visits |
# | Customer film | three minutes for the home page, in which one clinic tells how it works with Larkwell |
# | Trial calls | a seller called the 40 studios whose trial ended on Friday, one after the other, and asked each what still stood in its way |
# | Price page | the page with all prices was rewritten, so that visitors find faster which plan fits |
# | A seller's post | a seller told her 2,000 followers on a social network what is new in Larkwell |
# | Monday half hour | both teams bent over the questions of the clinics that are waiting for their offers, and at noon sent out what they had written: to each of these clinics the answer to its own question, its next step, and to all owners a better advert, made of the same questions |
# | Model clinic | one contract that won over Ms Haddad, who had hesitated at the price: her clinic pays half for a year, and in return any curious owner may come on Fridays and watch Larkwell at work in her reception |
#
# In `who` replace each `...` by `"marketing"`, `"sales"` or `"shared"`, with the quotes. All twelve count.
#
# *Why: budgets and blame are handed out along this line.*

# %% answer q3
who = {
    "January newsletter": ...,
    "Reply to Ms Romano": ...,
    "Demo call": ...,
    "Fair in Madrid": ...,
    "A clinic's price": ...,
    "Owner survey": ...,
    "Customer film": ...,
    "Trial calls": ...,
    "Price page": ...,
    "A seller's post": ...,
    "Monday half hour": ...,
    "Model clinic": ...,
}
### BEGIN SOLUTION
who = {
    "January newsletter": "marketing",
    "Reply to Ms Romano": "sales",
    "Demo call": "sales",
    "Fair in Madrid": "shared",
    "A clinic's price": "sales",
    "Owner survey": "marketing",
    "Customer film": "marketing",
    "Trial calls": "sales",
    "Price page": "marketing",
    "A seller's post": "marketing",
    "Monday half hour": "shared",
    "Model clinic": "shared",
}
### END SOLUTION

# %% check q3
check("q3", who)

# %% wrong q3 email-is-marketing
# "Reply to Ms Romano" is an e-mail, and it was written in Ines's team. Neither the channel nor the payroll decides: how many people was it meant to move, and could you name them?
who = who | {"Reply to Ms Romano": "marketing"}

# %% wrong q3 two-teams-touch-it
# "Reply to Ms Romano" was written in one team about the other team's business. That does not make it two kinds of work: is anybody but Ms Romano meant to read it?
who = who | {"Reply to Ms Romano": "shared"}

# %% wrong q3 survey-meets-customers
# In "Owner survey" sellers hand over the forms and customers fill them in. Whom does it help Larkwell to understand, and does any of the 400 come closer to a decision by ticking boxes without a name?
who = who | {"Owner survey": "sales"}

# %% wrong q3 helpers-share
# In "Owner survey" sellers only carry the forms. Carrying is not the purpose: is any *named* buyer meant to decide something because of it?
who = who | {"Owner survey": "shared"}

# %% wrong q3 everybody-profits
# The January newsletter may well help a seller later on. The test asks whom it is *meant* to move: is there a half of it that was made for one buyer with a name?
who = who | {"January newsletter": "shared"}

# %% wrong q3 offer-means-sales
# The January newsletter speaks about the product, and so does a seller. Count the people to whom the same text goes.
who = who | {"January newsletter": "sales"}

# %% wrong q3 fair-is-advertising
# "Fair in Madrid" is paid for like an advert, and the talk is for whoever walks by. Read on to the end of the description: for whom is the table?
who = who | {"Fair in Madrid": "marketing"}

# %% wrong q3 fair-is-selling
# In "Fair in Madrid" contracts are negotiated. That is one half of the three days; for whom is the other?
who = who | {"Fair in Madrid": "sales"}

# %% wrong q3 price-is-a-p
# Textbooks file price under marketing, and the *list* of prices may belong there. "A clinic's price" is about something else: whose decision hangs on it?
who = who | {"A clinic's price": "marketing"}

# %% wrong q3 price-concerns-all
# Prices concern both teams, but "A clinic's price" was settled in one conversation. How many buyers took part?
who = who | {"A clinic's price": "shared"}

# %% wrong q3 price-means-sales
# "Price page" has the price in its name, and names do not decide. Who reads the page, and does anybody know who they are?
who = who | {"Price page": "sales"}

# %% wrong q3 one-clinic-on-screen
# In "Customer film" there is one clinic with a name, but it has bought long ago. Whom is the film meant to move, and where will it be shown?
who = who | {"Customer film": "sales"}

# %% wrong q3 film-for-two
# A seller might send the "Customer film" to somebody one day. The description says what it was made for: read its first words.
who = who | {"Customer film": "shared"}

# %% wrong q3 forty-is-many
# Forty is a large number, but the "Trial calls" were made one after the other, and each studio was asked about itself. Does a market answer the telephone?
who = who | {"Trial calls": "marketing"}

# %% wrong q3 many-calls-shared
# "Trial calls" looks like work for many, because the list is long. Look at a single call: who is meant to decide, and does the caller know the name?
who = who | {"Trial calls": "shared"}

# %% wrong q3 payroll-decides
# A seller wrote "A seller's post", so it looks like her team's work. Who does it does not count. Do the 2,000 all read the same words?
who = who | {"A seller's post": "sales"}

# %% wrong q3 one-of-each
# "A seller's post" was written by a seller and reads like an advert, which seems to make it half and half. Sort it by the people it is meant for, not by its author: is one of the 2,000 addressed by name?
who = who | {"A seller's post": "shared"}

# %% wrong q3 half-the-half-hour
# The "Monday half hour" ended with two things sent out. You sorted the answers to the clinics; who is meant to read the other one?
who = who | {"Monday half hour": "sales"}

# %% wrong q3 advert-only
# An advert came out of the "Monday half hour", and something else as well. Who gets that, and is it the same text for each?
who = who | {"Monday half hour": "marketing"}

# %% wrong q3 contract-only
# In "Model clinic" you sorted the signature. The same contract opens a door on Fridays: whom is that meant to move, and does anybody know their names?
who = who | {"Model clinic": "sales"}

# %% wrong q3 fridays-only
# In "Model clinic" you sorted the Fridays, when any owner may look in. Before the first of them, somebody had to be won over: how many people decided, and do you know their names?
who = who | {"Model clinic": "marketing"}

# %% wrong q3 slides-count
# Slides for a "Demo call" may come from anywhere. The call shows two people *their* own week: is any part of it meant for somebody else?
who = who | {"Demo call": "shared"}

# %% wrong q3 showing-is-advertising
# A "Demo call" shows the product, and so does an advert. What differs is the number of people who are meant to decide because of it.
who = who | {"Demo call": "marketing"}

# %% wrong q3 all-shared
# Everything is "shared" here. In the end every activity serves both teams; the test asks for whom *this piece of work* was made. Start with the ones that have a single addressee.
who = dict.fromkeys(who, "shared")

# %% accept q3
who = {}
for activity in ["January newsletter", "Owner survey", "Customer film", "Price page", "A seller's post"]:
    who[activity] = "marketing"
for activity in ["Reply to Ms Romano", "Demo call", "A clinic's price", "Trial calls"]:
    who[activity] = "sales"
for activity in ["Fair in Madrid", "Monday half hour", "Model clinic"]:
    who[activity] = "shared"

# %% [markdown] hint q3
# 1. Cover the name of the activity and read only the description. Who is meant to think or decide differently afterwards?
# 2. Could you write down that person's name *before* the work begins? Does everybody get the same text or picture, or does each get an answer of their own? Where one piece of work names two kinds of people, ask this of each.
# 3. One text a line with quotes and comma, for example `"Some activity": "shared",`. Three of the twelve are meant for both.

# %% [markdown] meaning q3
# Ines's people did a piece of sales work and one of Tomasz's people a piece of marketing. A chart of who works where would have got both wrong.
#
# | activity | whose work | because |
# |---|---|---|
# | January newsletter | marketing | one text for 5,000 |
# | Reply to Ms Romano | sales | one buyer, her two questions, her decision |
# | Demo call | sales | the week of one studio |
# | Fair in Madrid | shared | talk for passers-by, table for four named clinics |
# | A clinic's price | sales | settled with one buyer |
# | Owner survey | marketing | learning about a market; no names |
# | Customer film | marketing | one clinic on screen, many in front of it |
# | Trial calls | sales | forty times one, each with its own answer |
# | Price page | marketing | the same page for every visitor |
# | A seller's post | marketing | one text for 2,000, whoever wrote it |
# | Monday half hour | shared | the same questions: an advert for all, a next step for each |
# | Model clinic | shared | one contract: a named buyer won, a showroom opened for all |

# %% [markdown] ask q4 type=essay points=4
# ### From a slogan to a claim
#
# "Marketing plants the seeds, sales harvests the crop." Turn it into **one sentence about Larkwell that data could prove false**. Keep what the slogan says: marketing does something first, and sales gains from it afterwards. Say who or what is counted, out of how many, in which period, and put a number with its unit in it. You need not know whether it is true; choose the number so that you would be surprised if it were wrong. Then add two sentences: what would your claim leave open even if it turned out true, and what should Amara do if it turned out false?
#
# *Why: nobody can lose an argument about seeds, so nobody learns anything from it.*
#
# A person reads your answer and gives a point each for a claim, a number with its unit, a caveat (what stays open) and a decision.

# %% [markdown] answer q4
# *Write here: your claim, what it leaves open, what follows if it is false.*

# %% [markdown] rubric q4
# One point each:
#
# 1. **Claim**: one sentence that somebody with Larkwell's tables could show to be false; it keeps the slogan's idea that marketing's work comes first and sales' work gains from it.
# 2. **Number with unit**: a number with its unit, its base (out of how many of what) and a period.
# 3. **Caveat**: says what stays open even if the claim is true, above all that coming first is not the same as being the cause.
# 4. **Decision**: names something Amara would do differently if the claim turned out false.

# %% [markdown] model q4
# "Of the customers whom sellers won in 2025, at least 60% had visited our website before a seller first spoke to them." Even if that is true, it does not show that the visit made them buy: owners who are looking for software look at everybody's website. If it is false, most of the crop has grown where marketing never sowed, and before she signs the next marketing budget Amara should ask Tomasz where those buyers came from.

# %% [markdown] weak q4
# "Marketing creates long-term awareness, and sales benefits from it when the time is ripe. So Amara should invest in both."
#
# *What it misses: it is the slogan in a suit. No count, no base, no period: whatever happens next year, it will have been right. And "invest in both" is what she would have done anyway, so nothing hangs on it.*
