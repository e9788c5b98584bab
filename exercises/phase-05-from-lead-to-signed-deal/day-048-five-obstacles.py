# %% [markdown] intro
# # Day 48 · Five Obstacles: Coding Objections and What Follows Them
#
# You code fifteen sentences that buyers said, look at what became of the deals after each kind of objection, find the regions in which doubt has the last word, and meet a comparison whose answer hangs on its base. About 50 minutes.

# %% setup
import pandas as pd

from larkwell import begin, load

check, hint, solution = begin("day-048")

activities = load("activities")
customers = load("customers")
opps = load("opportunities")
territories = load("territories")

closed = opps[opps["status"].isin(["won", "lost"])]  # all of them closed in 2024 or 2025
closed = closed.assign(won=closed["status"] == "won")

# %% [markdown]
# ## New today: words with an order
#
# pandas sorts words by the alphabet. `pd.Categorical` gives a column the order that **you** name: a list of all its values, in that order. Here for the plans of customers; without it, "multi" would stand first.

# %% demo
sizes = ["solo", "team", "multi"]
plans = customers.assign(plan=pd.Categorical(customers["plan"], sizes, ordered=True))
plans.groupby("plan", observed=True).agg(customers=("customer_id", "size"), talks=("n_conversations", "median"))

# %% [markdown]
# With `ordered=True` you may also compare: `> "solo"` means "further back in the list". Two warnings. A value that isn't in your list becomes a **blank**, without a word; so does a blank itself. If the blanks are to be counted, give them a name first (`fillna`, day 22) and put this name on the list.

# %% demo
print((plans["plan"] > "solo").sum())
short = pd.Series(pd.Categorical(customers["plan"], ["solo", "team"], ordered=True))
print(short.isna().sum(), "customers have lost their plan")

# %% [markdown]
# One more tool. For "at least one" of a group, a column of True and False has a **maximum**: it is True if any row is True. And `.reset_index()` turns the groups from labels back into a column. Which territories have at least one multi customer who took six or more conversations?

# %% demo
large = (
    customers.assign(large=(customers["plan"] == "multi") & (customers["n_conversations"] >= 6))
    .groupby("territory_id")
    .agg(large=("large", "max"))
    .reset_index()
)
large.head(3)

# %% [markdown]
# ## From day 25, without looking
#
# Name one mechanism by which the effect of one channel shows up in *another* channel's row.
#
# <details><summary>Compare with your answer</summary>
#
# The **advertising halo**: somebody sees an advert on a social network, doesn't click, and types the company's name into a search engine a week later. The customer is entered under brand search or direct. Today has a cousin of it: what a buyer objects to at the seller's desk may have been caused, or cured, by what marketing said long before.
#
# </details>

# %% [markdown] ask q1 type=labels points=4 options="need|money|hurry|desire|trust" fixed="the code follows from each sentence and the definitions, which stand in the prompt" skill="run a cell; assign numbers and strings; arithmetic"
# ### Fifteen sentences, five codes
#
# Fifteen sentences that buyers said to sellers (invented). Ask: **what stands between this buyer and a yes, in the buyer's own words?** Code what is *said*, not what you suspect behind it.
#
# - `"need"`: there is **no problem** to be solved; nothing that Larkwell does would be of use here.
# - `"money"`: it would be of use and is wanted, but the **price or the means** stand in the way.
# - `"hurry"`: nothing is held against it except the **date**: later, or at no date at all.
# - `"desire"`: there is a problem, but the buyer **likes another way of solving it better**, or dislikes this product.
# - `"trust"`: the buyer **doubts that it will be as we say**: the product, the data, the firm, the seller's word.
#
# | note | what the buyer said |
# |---|---|
# | Walk-ins | "People come without an appointment and pay cash. There's nothing here to book." |
# | Half | "At half the price I'd sign today." |
# | New rooms | "We'll take it. But we move in September; ring me when we're in." |
# | Tax form | "Send me something if you must. We do need such a thing, only your calendar looks like a tax form. I don't fancy it." |
# | Guinea pig | "Who uses you round here? Nobody? Then I'd be the guinea pig for your promises." |
# | Pencil | "Two appointments a week go on one page, in pencil. There's nothing here that wants organising." |
# | Overdraft | "We'd love to. The bank has cut our overdraft, and there isn't a cent left for software." |
# | Some day | "Send me something, I'll read it after the season. Good thing, fair price; it'll come some day." |
# | The other one | "We're getting a booking system this month, and it'll be the other one. It's simply nicer." |
# | Data | "That my patients' data are safe with you is what *you* say. I'll believe it when somebody independent has looked." |
# | Nobody missing | "Nobody here ever fails to turn up, and the telephone hardly rings. What for?" |
# | Too much | "It would save us hours, that's true. But 540 euros a year is more than we can spend." |
# | Inspection | "Fits, affordable, I believe every word. Next year: I have the inspection on my hands till December." |
# | The son's table | "Yes, we lose bookings. But my son has made us a spreadsheet, and I'm fonder of it." |
# | Small print | "On the phone it was 45, on paper it's 46.80. I can pay that. But what else won't be as you say?" |
#
# In `code` replace each `...` by one of the five labels. All fifteen count.
#
# *Why: "send me something" can be two different things, and a brochure helps with neither. What is coded wrongly gets the wrong answer.*

# %% answer q1
code = {
    "Walk-ins": ...,
    "Half": ...,
    "New rooms": ...,
    "Tax form": ...,
    "Guinea pig": ...,
    "Pencil": ...,
    "Overdraft": ...,
    "Some day": ...,
    "The other one": ...,
    "Data": ...,
    "Nobody missing": ...,
    "Too much": ...,
    "Inspection": ...,
    "The son's table": ...,
    "Small print": ...,
}
### BEGIN SOLUTION
code = {
    "Walk-ins": "need",
    "Half": "money",
    "New rooms": "hurry",
    "Tax form": "desire",
    "Guinea pig": "trust",
    "Pencil": "need",
    "Overdraft": "money",
    "Some day": "hurry",
    "The other one": "desire",
    "Data": "trust",
    "Nobody missing": "need",
    "Too much": "money",
    "Inspection": "hurry",
    "The son's table": "desire",
    "Small print": "trust",
}
### END SOLUTION

# %% check q1
check("q1", code)

# %% wrong q1 send-something-is-need
# "Tax form" says "send me something", and the seller hears that nothing is needed. Read on: what do they say they need, and what puts them off?
code = code | {"Tax form": "need"}

# %% wrong q1 send-something-is-later
# "Tax form" sounds like putting off. But does the buyer name the date as the obstacle, or the look of the calendar?
code = code | {"Tax form": "hurry"}

# %% wrong q1 some-day-is-need
# In "Some day" the buyer calls it a good thing. What alone is missing?
code = code | {"Some day": "need"}

# %% wrong q1 some-day-is-desire
# You may suspect that "Some day" is a polite no. The rule says: code what is said. Is anything held against the product?
code = code | {"Some day": "desire"}

# %% wrong q1 price-in-it-is-money
# "Small print" has two prices in it. But the buyer says what doesn't matter, and asks another question.
code = code | {"Small print": "money"}

# %% wrong q1 references-are-need
# "Guinea pig" asks for others who use us. What would a list of ten practices round the corner change: the buyer's problem, or the buyer's belief?
code = code | {"Guinea pig": "need"}

# %% wrong q1 proof-is-desire
# In "Data" nothing is liked better than our product. What must happen before the buyer believes us?
code = code | {"Data": "desire"}

# %% wrong q1 rival-is-trust
# "The other one" doesn't say that we'd break our word. It says which one is nicer.
code = code | {"The other one": "trust"}

# %% wrong q1 rival-is-need
# In "The other one" a system is being bought this month. So there is a problem to be solved; what speaks against ours?
code = code | {"The other one": "need"}

# %% wrong q1 own-tool-is-need
# "The son's table" admits that bookings are lost, so there is a problem. Why isn't it ours that solves it?
code = code | {"The son's table": "need"}

# %% wrong q1 later-is-desire
# "New rooms" says that they'll take it. What is the only thing between now and then?
code = code | {"New rooms": "desire"}

# %% wrong q1 busy-is-need
# In "Inspection" it fits, it's affordable and it's believed. Which of the five is left?
code = code | {"Inspection": "need"}

# %% wrong q1 poor-is-later
# "Overdraft" may come back with money one day. But what does the buyer name: a date, or the means?
code = code | {"Overdraft": "hurry"}

# %% wrong q1 bargain-is-desire
# "Half" would sign today. What has to change for that, the product or the price?
code = code | {"Half": "desire"}

# %% wrong q1 dear-is-need
# In "Too much" the use is admitted in the first sentence. What does the second one say?
code = code | {"Too much": "need"}

# %% wrong q1 pencil-is-desire
# In "Pencil" the pencil isn't liked better than a program. Read the second sentence: what is there to be done?
code = code | {"Pencil": "desire"}

# %% wrong q1 cash-is-money
# "Walk-ins" mentions cash, and still no price. What is there for Larkwell to do?
code = code | {"Walk-ins": "money"}

# %% wrong q1 quiet-phone-is-desire
# "Nobody missing" holds nothing against the product and prefers nothing to it. Is there a problem?
code = code | {"Nobody missing": "desire"}

# %% wrong q1 cash-is-desire
# "Walk-ins" prefers nothing to our product. Read the second sentence: is there a problem at all?
code = code | {"Walk-ins": "desire"}

# %% wrong q1 moving-is-need
# "New rooms" begins with "We'll take it". Would somebody without a problem say that?
code = code | {"New rooms": "need"}

# %% wrong q1 alone-is-desire
# "Guinea pig" doesn't say what is liked better. What is said about our promises?
code = code | {"Guinea pig": "desire"}

# %% wrong q1 inspection-is-desire
# In "Inspection" nothing is disliked and nothing is preferred: "fits". Which word says what is missing?
code = code | {"Inspection": "desire"}

# %% wrong q1 own-tool-is-money
# "The son's table" may cost nothing, but the buyer doesn't say so. What is said about it?
code = code | {"The son's table": "money"}

# %% wrong q1 half-is-need
# Whoever would sign today at another price has a use for it. What stands in the way in "Half"?
code = code | {"Half": "need"}

# %% wrong q1 small-print-is-desire
# "Small print" doesn't say that anything is nicer. What does its last question ask?
code = code | {"Small print": "desire"}

# %% wrong q1 all-money
# Everything is "money" here, which is what many lists of lost deals look like. In how many of the sentences does the *buyer* name the price or the means as the obstacle?
code = dict.fromkeys(code, "money")

# %% accept q1
code = {}
for note in ["Walk-ins", "Pencil", "Nobody missing"]:
    code[note] = "need"
for note in ["Half", "Overdraft", "Too much"]:
    code[note] = "money"
for note in ["New rooms", "Some day", "Inspection"]:
    code[note] = "hurry"
for note in ["Tax form", "The other one", "The son's table"]:
    code[note] = "desire"
for note in ["Guinea pig", "Data", "Small print"]:
    code[note] = "trust"

# %% [markdown] hint q1
# 1. Go through the five in their order. Is there a problem at all? If so: which one sentence names what is missing?
# 2. Try the cure: half the price, a call in autumn, another product, ten references. Which of them would turn *this* sentence into a yes? If none would, there may be no problem.
# 3. A line looks like `"Some note": "trust",`. For the last doubtful ones read the words in bold once more: *no problem*, *the means*, *the date*, *another way*, *doubts*.

# %% [markdown] meaning q1
# | code | sentences | what could help, and who has it |
# |---|---|---|
# | need | Walk-ins, Pencil, Nobody missing | nothing; a better choice of whom to call (marketing and sales) |
# | money | Half, Overdraft, Too much | a smaller plan, a sum in hours saved (sales) |
# | hurry | New rooms, Some day, Inspection | a date in the calendar, kept (sales) |
# | desire | Tax form, The other one, The son's table | a demo of the one thing that is better here; or a look at the product |
# | trust | Guinea pig, Data, Small print | references, an audit, a contract that says what the phone said (marketing and sales) |
#
# "Send me something" was said twice and coded twice, differently. A code is a decision by a seller in a hurry; two sellers would not always agree.

# %% [markdown] ask q2 type=table points=4 ordered=yes mutants="groupby keeps the order of a category whether or not it is ordered, and all six values occur" columns="opportunities.status,opportunities.first_objection,opportunities.cycle_days" period="deals closed in 2024 and 2025"
# ### What becomes of the deal?
#
# All deals in `closed` (won and lost, both years). `first_objection` holds the first obstacle that was noted **before the deal was opened**; a blank means that none was noted until then, whatever came later. Call the blanks `"none"`. Make `after` (DataFrame), one row for each of the six values, **in this order**: `need`, `money`, `hurry`, `desire`, `trust`, `none`, with exactly these columns:
#
# - `first_objection` (as a column or as the index);
# - `deals` (int): closed deals;
# - `win_rate` (fraction): won deals / closed deals, that is survival after this objection;
# - `cycle_days` (float, days): the median of `cycle_days` of these closed deals, won and lost together.
#
# Nothing is rounded.
#
# *Why: some obstacles kill, some only delay. A seller who treats both alike wastes patience on the one and loses it with the other.*

# %% answer q2
### BEGIN SOLUTION
order = ["need", "money", "hurry", "desire", "trust", "none"]
coded = closed.assign(first_objection=pd.Categorical(closed["first_objection"].fillna("none"), order, ordered=True))
after = coded.groupby("first_objection", observed=True).agg(
    deals=("won", "size"), win_rate=("won", "mean"), cycle_days=("cycle_days", "median")
)
### END SOLUTION

# %% check q2
check("q2", after)

# %% wrong q2 unnoted-lost
# The deals without a noted objection are gone. Nothing noted is a state of its own: give the blanks a name before you group.
after = after.drop(index="none")

# %% wrong q2 alphabetical
# The numbers are right and stand in the order of the alphabet. Asked is the order of the prompt: an ordered category keeps it.
after = (
    closed.assign(first_objection=closed["first_objection"].fillna("none"))
    .groupby("first_objection")
    .agg(deals=("won", "size"), win_rate=("won", "mean"), cycle_days=("cycle_days", "median"))
)

# %% wrong q2 seller-s-reason
# You grouped by the reason that the seller chose *after* the loss. Asked is the objection that was coded first, during the deal.
after = (
    closed.assign(first_objection=closed["lost_reason"].fillna("none"))
    .groupby("first_objection")
    .agg(deals=("won", "size"), win_rate=("won", "mean"), cycle_days=("cycle_days", "median"))
)

# %% wrong q2 mean-cycle
# `cycle_days` is the mean. A few endless deals pull it up; asked is the median.
after = after.assign(cycle_days=coded.groupby("first_objection", observed=True)["cycle_days"].mean())

# %% wrong q2 won-cycle
# `cycle_days` is the median of the won deals only. It asks for all closed ones.
after = after.assign(cycle_days=coded[coded["won"]].groupby("first_objection", observed=True)["cycle_days"].median())

# %% wrong q2 lost-cycle
# `cycle_days` is the median of the lost deals only. It asks for all closed ones.
after = after.assign(cycle_days=coded[~coded["won"]].groupby("first_objection", observed=True)["cycle_days"].median())

# %% wrong q2 open-deals-too
# The open deals are below the line. They may still be won: take `closed`.
t = opps.assign(
    won=opps["status"] == "won",
    first_objection=pd.Categorical(opps["first_objection"].fillna("none"), order, ordered=True),
)
after = t.groupby("first_objection", observed=True).agg(
    deals=("won", "size"), win_rate=("won", "mean"), cycle_days=("cycle_days", "median")
)

# %% wrong q2 one-year
# Only the deals closed in 2025 are in. This question takes both years.
after = (
    coded[coded["closed_year"] == 2025]
    .groupby("first_objection", observed=True)
    .agg(deals=("won", "size"), win_rate=("won", "mean"), cycle_days=("cycle_days", "median"))
)

# %% wrong q2 team-only
# These are the deals of the segment `"team"`, as in the lesson's table. This question takes all three segments.
after = (
    coded[coded["segment"] == "team"]
    .groupby("first_objection", observed=True)
    .agg(deals=("won", "size"), win_rate=("won", "mean"), cycle_days=("cycle_days", "median"))
)

# %% wrong q2 from-the-activities
# You looked the first objection up in `activities`, which also have those noted after the opening. Asked is the column `first_objection` of the deal.
f = activities[activities["objection"].notna()].sort_values(["at", "activity_id"])
f = f.drop_duplicates(subset=["lead_id"]).set_index("lead_id")["objection"]
t = closed.assign(first_objection=pd.Categorical(closed["lead_id"].map(f).fillna("none"), order, ordered=True))
after = t.groupby("first_objection", observed=True).agg(
    deals=("won", "size"), win_rate=("won", "mean"), cycle_days=("cycle_days", "median")
)

# %% wrong q2 last-objection
# This is the *last* objection of each deal, from `activities`. Asked is the first one: it stands in the column `first_objection`.
f = activities[activities["objection"].notna()].sort_values(["at", "activity_id"])
f = f.drop_duplicates(subset=["lead_id"], keep="last").set_index("lead_id")["objection"]
t = closed.assign(first_objection=pd.Categorical(closed["lead_id"].map(f).fillna("none"), order, ordered=True))
after = t.groupby("first_objection", observed=True).agg(
    deals=("won", "size"), win_rate=("won", "mean"), cycle_days=("cycle_days", "median")
)

# %% wrong q2 none-noted
# The numbers are right. The last row has another name than the prompt's: it is to be `"none"`.
after = after.set_axis(["need", "money", "hurry", "desire", "trust", "none noted"]).rename_axis("first_objection")

# %% wrong q2 wins-for-deals
# `deals` counts the won ones only. It asks for all closed deals with this first objection.
after = after.assign(deals=coded.groupby("first_objection", observed=True)["won"].sum())

# %% wrong q2 share-of-wins
# `win_rate` says which part of all wins had this first objection. Asked is, of the deals with this objection, the part that was won.
wins = coded.groupby("first_objection", observed=True)["won"].sum()
after = after.assign(win_rate=wins / wins.sum())

# %% wrong q2 wins-of-all
# `win_rate` divides by all closed deals. Each row has its own base: the deals with this first objection.
wins = coded.groupby("first_objection", observed=True)["won"].sum()
after = after.assign(win_rate=wins / len(coded))

# %% wrong q2 share-of-deals
# `win_rate` says how frequent the objection is. Where does `won` come in?
after = after.assign(win_rate=after["deals"] / after["deals"].sum())

# %% wrong q2 odds
# `win_rate` divides won by lost. The base is won plus lost.
after = after.assign(win_rate=after["win_rate"] / (1 - after["win_rate"]))

# %% wrong q2 loss-rate
# `win_rate` is the share of *lost* deals.
after = after.assign(win_rate=1 - after["win_rate"])

# %% wrong q2 by-value
# `win_rate` is a share of the money. It asks for deals, each of which counts once.
t = coded.assign(got=coded["amount_eur"] * coded["won"]).groupby("first_objection", observed=True)
after = after.assign(win_rate=t["got"].sum() / t["amount_eur"].sum())

# %% wrong q2 none-is-empty
# The row `none` is empty: the blanks are still blanks, and a blank belongs to no group, whatever stands on the list. Give them their name first.
t = closed.assign(first_objection=pd.Categorical(closed["first_objection"], order, ordered=True))
after = t.groupby("first_objection", observed=False).agg(
    deals=("won", "size"), win_rate=("won", "mean"), cycle_days=("cycle_days", "median")
)

# %% wrong q2 blanks-are-need
# The blanks have become `"need"`. Nothing noted isn't one of the five: it is a sixth row, `"none"`.
t = closed.assign(first_objection=closed["first_objection"].fillna("need"))
after = t.groupby("first_objection").agg(
    deals=("won", "size"), win_rate=("won", "mean"), cycle_days=("cycle_days", "median")
)

# %% accept q2
t = (
    closed.assign(first_objection=closed["first_objection"].fillna("none"))
    .groupby("first_objection")
    .agg(deals=("opp_id", "size"), win_rate=("won", "mean"), cycle_days=("cycle_days", "median"))
)
after = t.loc[["need", "money", "hurry", "desire", "trust", "none"]].reset_index()

# %% [markdown] hint q2
# 1. A blank can't be a group. Name the blanks first, then put the six values in order, then group.
# 2. `fillna("none")`, `pd.Categorical(…, order, ordered=True)` with a list of six, `groupby("first_objection", observed=True)` and three named results: a size, a mean, a median.
# 3. `order = ["need", …, "none"]`, `coded = closed.assign(first_objection=pd.Categorical(closed["first_objection"].fillna("…"), order, ordered=True))`, `after = coded.groupby("first_objection", observed=True).agg(deals=("won", "size"), win_rate=("won", "…"), cycle_days=("cycle_days", "…"))`.

# %% [markdown] meaning q2
# Read the two columns against each other. Where the win rate is far below that of `none`, the obstacle kills. Where the win rate is nearly that of `none` and the cycle is longer, it delays, and patience is the right answer. An obstacle of the first kind calls for asking earlier, before hours have gone into the deal. All three segments are mixed here, and each has its own pace: before you believe in a difference of a few days, or send Ines off against one obstacle, look whether it holds in every segment.

# %% [markdown] ask q3 type=table points=4 mutants="two objections of one lead in the same minute are so rare that the rule for them moves no share" columns="activities.lead_id,activities.at,activities.objection,activities.activity_id,opportunities.lead_id,opportunities.status,opportunities.territory_id,territories.territory_id,territories.region" period="deals lost in 2024 and 2025"
# ### Where doubt has the last word
#
# For every **lost** deal in `closed` (both years) find its **last objection**: of the rows of `activities` with the same `lead_id` and a non-blank `objection`, that of the latest `at`. Deals without such a row have no objection noted. (No lead has more than one deal. Of two rows at the same minute the higher `activity_id` counts as the later.)
#
# Make `trust_last` (DataFrame), one row for each `region` of `territories` (by the deal's `territory_id`), with `region` as column or index and exactly these columns beside it:
#
# - `lost` (int): all lost deals of the region;
# - `of_all` (fraction): lost deals whose last objection was `"trust"` / all lost deals of the region;
# - `of_noted` (fraction): the same deals / lost deals of the region with *any* objection noted.
#
# Nothing is rounded.
#
# *Why: it tells Ines where to try references first. And two bases tell you what a blank can do to a share.*

# %% answer q3
### BEGIN SOLUTION
noted = activities[activities["objection"].notna()].sort_values(["at", "activity_id"])
last = noted.drop_duplicates(subset=["lead_id"], keep="last")[["lead_id", "objection"]]
lost = closed[closed["status"] == "lost"].merge(last, on="lead_id", how="left", validate="one_to_one")
lost = lost.merge(territories[["territory_id", "region"]], on="territory_id", how="left", validate="many_to_one")
lost = lost.assign(trust=lost["objection"] == "trust", some=lost["objection"].notna())
sums = lost.groupby("region").agg(lost=("lead_id", "size"), trust=("trust", "sum"), some=("some", "sum"))
trust_last = sums.assign(of_all=sums["trust"] / sums["lost"], of_noted=sums["trust"] / sums["some"])
trust_last = trust_last[["lost", "of_all", "of_noted"]]
### END SOLUTION

# %% check q3
check("q3", trust_last)

# %% wrong q3 first-for-last
# You took the *first* objection of each lead. What stood in the way at the end is in the latest row.
f = noted.drop_duplicates(subset=["lead_id"], keep="first")[["lead_id", "objection"]]
t = lost.drop(columns=["objection", "trust", "some"]).merge(f, on="lead_id", how="left")
t = t.assign(trust=t["objection"] == "trust", some=t["objection"].notna())
s = t.groupby("region").agg(lost=("lead_id", "size"), trust=("trust", "sum"), some=("some", "sum"))
trust_last = s.assign(of_all=s["trust"] / s["lost"], of_noted=s["trust"] / s["some"]).drop(columns=["trust", "some"])

# %% wrong q3 not-sorted
# The last row of each lead was taken as the table stands, and `activities` isn't in time order. Sort by `at` first.
f = activities[activities["objection"].notna()].drop_duplicates(subset=["lead_id"], keep="last")[
    ["lead_id", "objection"]
]
t = lost.drop(columns=["objection", "trust", "some"]).merge(f, on="lead_id", how="left")
t = t.assign(trust=t["objection"] == "trust", some=t["objection"].notna())
s = t.groupby("region").agg(lost=("lead_id", "size"), trust=("trust", "sum"), some=("some", "sum"))
trust_last = s.assign(of_all=s["trust"] / s["lost"], of_noted=s["trust"] / s["some"]).drop(columns=["trust", "some"])

# %% wrong q3 last-activity
# You took the last activity of each lead, whether or not an objection was noted in it. Filter the rows with an objection first, then look for the latest.
f = activities.sort_values(["at", "activity_id"]).drop_duplicates(subset=["lead_id"], keep="last")[
    ["lead_id", "objection"]
]
t = lost.drop(columns=["objection", "trust", "some"]).merge(f, on="lead_id", how="left")
t = t.assign(trust=t["objection"] == "trust", some=t["objection"].notna())
s = t.groupby("region").agg(lost=("lead_id", "size"), trust=("trust", "sum"), some=("some", "sum"))
trust_last = s.assign(of_all=s["trust"] / s["lost"], of_noted=s["trust"] / s["some"]).drop(columns=["trust", "some"])

# %% wrong q3 first-objection-column
# You used the column `first_objection`. It holds the first obstacle; the last one has to be looked up in `activities`.
t = lost.assign(trust=lost["first_objection"] == "trust", some=lost["first_objection"].notna())
s = t.groupby("region").agg(lost=("lead_id", "size"), trust=("trust", "sum"), some=("some", "sum"))
trust_last = s.assign(of_all=s["trust"] / s["lost"], of_noted=s["trust"] / s["some"]).drop(columns=["trust", "some"])

# %% wrong q3 seller-s-reason
# You used `lost_reason`, what the seller chose from a list when the deal was over. Asked is the last objection that was noted in an activity.
t = lost.assign(trust=lost["lost_reason"] == "trust", some=lost["lost_reason"].notna())
s = t.groupby("region").agg(lost=("lead_id", "size"), trust=("trust", "sum"), some=("some", "sum"))
trust_last = s.assign(of_all=s["trust"] / s["lost"], of_noted=s["trust"] / s["some"]).drop(columns=["trust", "some"])

# %% wrong q3 won-deals-too
# The won deals are in. This question is about lost ones.
t = closed.merge(last, on="lead_id", how="left").merge(
    territories[["territory_id", "region"]], on="territory_id", how="left"
)
t = t.assign(trust=t["objection"] == "trust", some=t["objection"].notna())
s = t.groupby("region").agg(lost=("lead_id", "size"), trust=("trust", "sum"), some=("some", "sum"))
trust_last = s.assign(of_all=s["trust"] / s["lost"], of_noted=s["trust"] / s["some"]).drop(columns=["trust", "some"])

# %% wrong q3 blanks-fell-out
# Only the deals with a noted objection are left, in `lost` as well. Keep all lost deals (`how="left"`); those without a note belong to the base of `of_all`.
s = lost[lost["some"]].groupby("region").agg(lost=("lead_id", "size"), trust=("trust", "sum"))
trust_last = s.assign(of_all=s["trust"] / s["lost"], of_noted=s["trust"] / s["lost"]).drop(columns="trust")

# %% wrong q3 bases-swapped
# The two shares stand under each other's names. The larger base gives the smaller share.
trust_last = trust_last.rename(columns={"of_all": "of_noted", "of_noted": "of_all"})

# %% wrong q3 one-base
# `of_noted` is divided by all lost deals, as `of_all` is. Its base has only those with any objection noted.
trust_last = trust_last.assign(of_noted=trust_last["of_all"])

# %% wrong q3 other-base-for-all
# `of_all` is divided by the deals with an objection. Its base is all lost deals of the region, noted or not.
trust_last = trust_last.assign(of_all=trust_last["of_noted"])

# %% wrong q3 spread-over-regions
# The shares say how the trust deals are spread over the regions. Asked is, of each region's own lost deals, the part with trust.
trust_last = trust_last.assign(of_all=sums["trust"] / sums["trust"].sum(), of_noted=sums["some"] / sums["some"].sum())

# %% wrong q3 counts-for-shares
# `of_all` and `of_noted` hold numbers of deals. Divide by the base of each.
trust_last = trust_last.assign(of_all=sums["trust"], of_noted=sums["some"])

# %% wrong q3 objections-counted
# You counted objections, so a deal with three of them counts three times. Keep one row a deal: the latest.
t = closed[closed["status"] == "lost"].merge(noted[["lead_id", "objection"]], on="lead_id", how="left")
t = t.merge(territories[["territory_id", "region"]], on="territory_id", how="left")
t = t.assign(trust=t["objection"] == "trust", some=t["objection"].notna())
s = t.groupby("region").agg(lost=("lead_id", "size"), trust=("trust", "sum"), some=("some", "sum"))
trust_last = s.assign(of_all=s["trust"] / s["lost"], of_noted=s["trust"] / s["some"]).drop(columns=["trust", "some"])

# %% wrong q3 ever-trust
# You counted the deals in which trust was *ever* an objection. Asked is the last one.
ever = noted[noted["objection"] == "trust"]["lead_id"]
t = lost.assign(trust=lost["lead_id"].isin(ever))
s = t.groupby("region").agg(lost=("lead_id", "size"), trust=("trust", "sum"), some=("some", "sum"))
trust_last = s.assign(of_all=s["trust"] / s["lost"], of_noted=s["trust"] / s["some"]).drop(columns=["trust", "some"])

# %% wrong q3 ever-trust-of-all
# `of_all` counts the deals in which trust was *ever* an objection. Asked is the last one.
t = lost.assign(ever=lost["lead_id"].isin(noted[noted["objection"] == "trust"]["lead_id"]))
trust_last = trust_last.assign(of_all=t.groupby("region")["ever"].mean())

# %% wrong q3 one-year
# Only the deals lost in 2025 are in. This question takes both years.
t = lost[lost["closed_year"] == 2025]
s = t.groupby("region").agg(lost=("lead_id", "size"), trust=("trust", "sum"), some=("some", "sum"))
trust_last = s.assign(of_all=s["trust"] / s["lost"], of_noted=s["trust"] / s["some"]).drop(columns=["trust", "some"])

# %% wrong q3 won-deals-only
# These are the *won* deals. The question is about the lost ones.
t = (
    closed[closed["won"]]
    .merge(last, on="lead_id", how="left")
    .merge(territories[["territory_id", "region"]], on="territory_id", how="left")
)
t = t.assign(trust=t["objection"] == "trust", some=t["objection"].notna())
s = t.groupby("region").agg(lost=("lead_id", "size"), trust=("trust", "sum"), some=("some", "sum"))
trust_last = s.assign(of_all=s["trust"] / s["lost"], of_noted=s["trust"] / s["some"]).drop(columns=["trust", "some"])

# %% wrong q3 trust-for-lost
# `lost` counts only the deals whose last objection was trust. It asks for all lost deals of the region.
trust_last = trust_last.assign(lost=sums["trust"])

# %% wrong q3 noted-for-lost
# `lost` counts only the deals with an objection noted. It asks for all lost deals of the region.
trust_last = trust_last.assign(lost=sums["some"])

# %% wrong q3 share-of-all-lost
# The trust deals of each region are divided by the lost deals of *all* regions. Each region has its own base.
trust_last = trust_last.assign(of_all=sums["trust"] / sums["lost"].sum(), of_noted=sums["trust"] / sums["some"].sum())

# %% wrong q3 share-of-trust-losses
# The trust deals of each region are divided by the trust deals of all regions. Asked is, of each region's own lost deals, the part with trust.
trust_last = trust_last.assign(of_all=sums["trust"] / sums["trust"].sum(), of_noted=sums["trust"] / sums["trust"].sum())

# %% wrong q3 by-territory
# This is one row a territory. Four territories make a region: look the region up in `territories`, then group by it.
s = lost.groupby("territory_id").agg(lost=("lead_id", "size"), trust=("trust", "sum"), some=("some", "sum"))
trust_last = s.assign(of_all=s["trust"] / s["lost"], of_noted=s["trust"] / s["some"]).drop(columns=["trust", "some"])
trust_last = trust_last.reset_index().rename(columns={"territory_id": "region"})

# %% accept q3
a = activities.dropna(subset=["objection"]).sort_values(["at", "activity_id"])
final = a.groupby("lead_id")["objection"].last()
d = closed[~closed["won"]]
d = d.assign(
    last=d["lead_id"].map(final), region=d["territory_id"].map(territories.set_index("territory_id")["region"])
)
g = d.assign(hit=d["last"].eq("trust")).groupby("region")
trust_last = pd.DataFrame({"lost": g.size(), "of_all": g["hit"].mean(), "of_noted": g["hit"].sum() / g["last"].count()})

# %% [markdown] hint q3
# 1. Three steps: one row a lead with its last objection; joined to the lost deals so that none is lost; joined to the regions.
# 2. Filter the rows with an objection, sort by `at` and `activity_id`, and keep the last of each lead (`drop_duplicates`, day 19, or first/last of a group, day 46). Merge with `how="left"`. Then two columns of True and False: last was trust, any noted.
# 3. `last = noted.drop_duplicates(subset=["…"], keep="…")[["lead_id", "objection"]]`, `lost = closed[closed["status"] == "lost"].merge(last, on="…", how="left")`, merge `territories[["territory_id", "region"]]`, `groupby("region").agg(lost=("lead_id", "size"), trust=("…", "sum"), some=("…", "sum"))`, then two divisions; last, `[["lost", "…", "…"]]` keeps the three columns asked for.

# %% [markdown] meaning q3
# Where the share is clearly higher than elsewhere, buyers more often doubted to the last. The code doesn't say what they doubted, the product, the data, the firm or the word; ten calls listened to would. That's a place to begin for Ines: references, a case with a name, an audit, according to what is heard. Whether such material would *win* deals this table doesn't know; it knows where to try.

# %% [markdown] ask q4 points=3 columns="activities.lead_id,activities.objection,activities.outcome,opportunities.lead_id" period="all activities in the data"
# ### Do objections help?
#
# Somebody has found that leads who object become deals *more* often. Base: the leads with at least one row in `activities`, each lead once. For each of them, over all its activities, whenever they took place:
#
# - it **objected** if at least one of them has a non-blank `objection`;
# - it **answered** if at least one has an outcome other than `"no_answer"` (a `"declined"` is an answer, too);
# - it **became a deal** if its `lead_id` occurs in `opps` (any status, open ones too).
#
# Fill two floats, in **percentage points**, not rounded:
#
# - `gap_all`: share of the leads who objected that became a deal, minus the same share of those who did not object;
# - `gap_answered`: the same difference, with all leads who never answered left out of both groups.
#
# *Why: whoever never answered could neither object nor buy. Who could?*

# %% answer q4
### BEGIN SOLUTION
per_lead = (
    activities.assign(objected=activities["objection"].notna(), answered=activities["outcome"] != "no_answer")
    .groupby("lead_id")
    .agg(objected=("objected", "max"), answered=("answered", "max"))
    .reset_index()
)
per_lead = per_lead.assign(deal=per_lead["lead_id"].isin(opps["lead_id"]))
share = per_lead.groupby("objected")["deal"].mean()
gap_all = 100 * (share[True] - share[False])
share_answered = per_lead[per_lead["answered"]].groupby("objected")["deal"].mean()
gap_answered = 100 * (share_answered[True] - share_answered[False])
### END SOLUTION

# %% check q4
check("q4", gap_all, gap_answered)

# %% wrong q4 won-for-deal
# You looked at who became a *customer*. Here the outcome is that a deal was opened: the lead occurs in `opps`, whatever became of it.
won_ids = opps[opps["status"] == "won"]["lead_id"]
p = per_lead.assign(deal=per_lead["lead_id"].isin(won_ids))
s, t = p.groupby("objected")["deal"].mean(), p[p["answered"]].groupby("objected")["deal"].mean()
gap_all, gap_answered = 100 * (s[True] - s[False]), 100 * (t[True] - t[False])

# %% wrong q4 closed-deals-only
# The open deals don't count as deals in your answer. A deal that is still open has been opened.
p = per_lead.assign(deal=per_lead["lead_id"].isin(closed["lead_id"]))
s, t = p.groupby("objected")["deal"].mean(), p[p["answered"]].groupby("objected")["deal"].mean()
gap_all, gap_answered = 100 * (s[True] - s[False]), 100 * (t[True] - t[False])

# %% wrong q4 activities-counted
# You counted activities, so a lead with ten calls weighs ten times. Make one row a lead first.
a = activities.assign(
    objected=activities["objection"].notna(),
    answered=activities["outcome"] != "no_answer",
    deal=activities["lead_id"].isin(opps["lead_id"]),
)
s, t = a.groupby("objected")["deal"].mean(), a[a["answered"]].groupby("objected")["deal"].mean()
gap_all, gap_answered = 100 * (s[True] - s[False]), 100 * (t[True] - t[False])

# %% wrong q4 base-not-cut
# `gap_answered` is the same as `gap_all`: its base still has the leads whom nobody ever reached.
gap_answered = gap_all

# %% wrong q4 good-talks-only
# `gap_answered` leaves out those who answered only to decline. They could object, and many did: cut away the `"no_answer"`, nothing else.
tk = activities[activities["outcome"].isin(["connected", "meeting_booked"])]["lead_id"]
t = per_lead[per_lead["lead_id"].isin(tk)].groupby("objected")["deal"].mean()
gap_answered = 100 * (t[True] - t[False])

# %% wrong q4 connected-only
# `gap_answered` keeps the outcome `"connected"` alone. There are more outcomes in which somebody answered; only `"no_answer"` is none.
tk = activities[activities["outcome"] == "connected"]["lead_id"]
t = per_lead[per_lead["lead_id"].isin(tk)].groupby("objected")["deal"].mean()
gap_answered = 100 * (t[True] - t[False])

# %% wrong q4 met-for-answered
# `gap_answered` keeps leads with a meeting or a demo only, by kind or by the outcome `"meeting_booked"`. Among these nearly all have a deal already, so there's nothing left to compare. Cut away the `"no_answer"`, nothing else.
tk = activities[activities["kind"].isin(["meeting", "demo"])]["lead_id"]
t = per_lead[per_lead["lead_id"].isin(tk)].groupby("objected")["deal"].mean()
gap_answered = 100 * (t[True] - t[False])

# %% wrong q4 always-answered
# `gap_answered` keeps the leads who answered *every* time. One answer is enough: take the maximum of the group.
tk = activities.assign(ok=activities["outcome"] != "no_answer").groupby("lead_id")["ok"].min()
t = per_lead[per_lead["lead_id"].isin(tk[tk].index)].groupby("objected")["deal"].mean()
gap_answered = 100 * (t[True] - t[False])

# %% wrong q4 objectors-against-answered
# `gap_answered` compares those who answered with those who didn't. Keep those who answered, then compare by objection.
t = per_lead.groupby("answered")["deal"].mean()
gap_answered = 100 * (t[True] - t[False])

# %% wrong q4 leads-without-activity
# `gap_all` has leads without any activity among those who did not object. Nobody has worked on them; the base is the leads with a row in `activities`.
x = load("leads")
x = x.assign(
    objected=x["lead_id"].isin(activities[activities["objection"].notna()]["lead_id"]),
    deal=x["lead_id"].isin(opps["lead_id"]),
)
t = x.groupby("objected")["deal"].mean()
gap_all = 100 * (t[True] - t[False])

# %% wrong q4 against-all
# You subtract the share among *all* leads of the base, with those who objected among them. Subtract that of the leads who did not.
kept = per_lead[per_lead["answered"]]
gap_all = 100 * (share[True] - per_lead["deal"].mean())
gap_answered = 100 * (share_answered[True] - kept["deal"].mean())

# %% wrong q4 relative
# These are relative differences, in percent of the lower share. Percentage points are a plain difference.
gap_all = 100 * (share[True] / share[False] - 1)
gap_answered = 100 * (share_answered[True] / share_answered[False] - 1)

# %% wrong q4 turned-round
# The question is turned round here: how often did leads *with* a deal object? Asked is how often those who objected became a deal.
s = per_lead.groupby("deal")["objected"].mean()
t = per_lead[per_lead["answered"]].groupby("deal")["objected"].mean()
gap_all, gap_answered = 100 * (s[True] - s[False]), 100 * (t[True] - t[False])

# %% wrong q4 swapped
# The two stand under each other's names.
gap_all, gap_answered = gap_answered, gap_all

# %% accept q4
ids = pd.Series(activities["lead_id"].unique())
obj = ids.isin(activities[activities["objection"].notna()]["lead_id"])
ans = ids.isin(activities[activities["outcome"] != "no_answer"]["lead_id"])
dl = ids.isin(opps["lead_id"])
gap_all = (dl[obj].mean() - dl[~obj].mean()) * 100
gap_answered = (dl[obj & ans].mean() - dl[~obj & ans].mean()) * 100

# %% [markdown] hint q4
# 1. One row a lead first. For "at least one", a column of True and False has a maximum: True, if any row is True.
# 2. `assign` two columns of True and False, `groupby("lead_id").agg(…"max")`, then a third: does the lead occur in `opps`? Two groupings by `objected` give the shares; for the second keep the leads who answered.
# 3. `per_lead = activities.assign(objected=…, answered=…).groupby("lead_id").agg(objected=("objected", "max"), answered=("answered", "max")).reset_index()`, `per_lead.assign(deal=per_lead["lead_id"].isin(opps["…"]))`, `share = per_lead.groupby("objected")["deal"].mean()`, `100 * (share[True] - share[False])`.

# %% [markdown] meaning q4
# Compare the two signs. Among all leads that were worked on, an objection is above all a sign that somebody picked up the phone. Among those who did, how does it sound? "Objections are buying signals" is a sentence about the first group that is sold as one about the second. One thing still flatters the objections in both numbers: those noted *after* the opening count as well, and only a lead with a deal can have them. They can't have brought it about.

# %% [markdown] ask q5 points=2 columns="opportunities.status,opportunities.lost_reason,opportunities.first_objection" period="deals lost in 2024 and 2025"
# ### Lost on price?
#
# When a deal is lost, the seller chooses a `lost_reason` from a list. Take the lost deals in `closed` (both years) with the `lost_reason` `"price"`. Fill two fractions between 0 and 1, not rounded:
#
# - `p_blank`: share of them with no first objection noted (`first_objection` blank: none before the opening);
# - `p_money`: of those *with* a first objection noted, the share in which it was `"money"`.
#
# *Why: "price" is a polite answer. Compare it with what was said while there was still something to decide.*

# %% answer q5
### BEGIN SOLUTION
on_price = closed[(closed["status"] == "lost") & (closed["lost_reason"] == "price")]
p_blank = on_price["first_objection"].isna().mean()
p_money = (on_price[on_price["first_objection"].notna()]["first_objection"] == "money").mean()
### END SOLUTION

# %% check q5
check("q5", p_blank, p_money)

# %% wrong q5 blanks-in-base
# `p_money` has the deals without a noted objection below the line. Its base is only those with one.
p_money = (on_price["first_objection"] == "money").mean()

# %% wrong q5 turned-round
# `p_money` is turned round: of the lost deals with a money objection, how many were filed under price. Start from those filed under price.
m = closed[(closed["status"] == "lost") & (closed["first_objection"] == "money")]
p_money = (m["lost_reason"] == "price").mean()

# %% wrong q5 all-losses
# `p_money` and `p_blank` are about all lost deals. Keep those with the reason `"price"` first.
x = closed[closed["status"] == "lost"]
p_blank, p_money = x["first_objection"].isna().mean(), (x["first_objection"].dropna() == "money").mean()

# %% wrong q5 won-too
# `p_blank` is that of all closed deals. Keep the lost ones with the reason `"price"` first.
p_blank = closed["first_objection"].isna().mean()

# %% wrong q5 noted-for-blank
# `p_blank` holds the share *with* a noted objection. It asks for those without.
p_blank = on_price["first_objection"].notna().mean()

# %% wrong q5 other-than-money
# `p_money` holds the share in which it was something *else*.
p_money = (on_price["first_objection"].dropna() != "money").mean()

# %% wrong q5 counts
# These are numbers of deals. Divide each by its base.
p_blank, p_money = on_price["first_objection"].isna().sum(), (on_price["first_objection"] == "money").sum()

# %% wrong q5 share-of-all-lost
# `p_blank` is divided by all lost deals. Its base is the deals lost on price.
p_blank = on_price["first_objection"].isna().sum() / (closed["status"] == "lost").sum()

# %% wrong q5 one-year
# Only the deals lost in 2025 are in. This question takes both years.
x = on_price[on_price["closed_year"] == 2025]
p_blank, p_money = x["first_objection"].isna().mean(), (x["first_objection"].dropna() == "money").mean()

# %% wrong q5 team-only
# These are the deals of the segment `"team"`. This question takes all three segments.
x = on_price[on_price["segment"] == "team"]
p_blank, p_money = x["first_objection"].isna().mean(), (x["first_objection"].dropna() == "money").mean()

# %% wrong q5 swapped
# The two stand under each other's names.
p_blank, p_money = p_money, p_blank

# %% wrong q5 blanks-counted
# `p_blank` is a number of deals. Divide it by the deals lost on price.
p_blank = on_price["first_objection"].isna().sum()

# %% wrong q5 last-objection
# You looked up the *last* objection in `activities`. Both shares are about the column `first_objection`.
f = activities[activities["objection"].notna()].sort_values(["at", "activity_id"])
f = on_price["lead_id"].map(f.drop_duplicates(subset=["lead_id"], keep="last").set_index("lead_id")["objection"])
p_blank, p_money = f.isna().mean(), (f.dropna() == "money").mean()

# %% accept q5
n = on_price["first_objection"].value_counts()
p_blank = 1 - n.sum() / len(on_price)
p_money = on_price["first_objection"].value_counts(normalize=True)["money"]

# %% [markdown] hint q5
# 1. Filter first: lost, and the reason `"price"`. Everything else happens among these.
# 2. The share of blanks is the mean of `isna()`. For the second share keep the rows where it is not blank (`notna`), then compare with `"money"` and take the mean.
# 3. `on_price = closed[(closed["status"] == "…") & (closed["lost_reason"] == "…")]`, `p_blank = on_price["…"].isna().mean()`, `noted = on_price[on_price["…"].notna()]`, `p_money = (noted["…"] == "…").mean()`.

# %% [markdown] meaning q5
# Before Tomasz asks for lower prices, show him both: how many of the "price" losses had no objection noted before the opening, and in how many of the others it wasn't money that came up first. A first objection needn't be the last word, true. But a reason that is chosen afterwards, from a list, by the person who lost the deal, isn't one either.

# %% [markdown] ask q6 type=essay points=4
# ### Who caused the objection?
#
# Neil Rackham's observers saw fewer objections in successful calls than in others, and he holds that sellers bring many objections upon themselves by offering solutions too early. Tomasz: "Then our table proves it, deals without objections win more." Write to him in **four to six sentences**:
#
# - say what *your* table shows, and why it isn't yet Rackham's claim;
# - one of your numbers, with its unit and its base;
# - what `activities` does hold, and what it lacks, for checking whether an early solution brings objections;
# - what should be recorded, in how many calls and by whom, to check it at Larkwell.
#
# A person reads your text and gives one point each for a claim, a number with its unit, a caveat and a decision.
#
# *Why: the claim is about the order of events within a call. Totals can't see an order.*

# %% [markdown] answer q6
# *Write here: four to six sentences to Tomasz.*

# %% [markdown] rubric q6
# One point each:
#
# 1. **Claim**: the table compares deals by whether (and which) objection was noted, and Rackham's claim is about what the seller did *before* the objection in the same call; a difference between deals can't show that.
# 2. **Number with unit**: an own number that is right for the tables, with unit and base (a win rate from `after`, "of closed deals"; `gap_all` or `gap_answered` in percentage points, "of leads with an activity / who answered").
# 3. **Caveat**: `activities` has one row a call with its start, length, kind, outcome, a short note and at most one coded objection, but neither when in the call it came up nor what the seller said before; *or* nothing noted isn't nothing said, and who gets to talk is selected.
# 4. **Decision**: record, per call and in order, the seller's first offer of a solution and each objection, with minutes; a stated number of calls (50 or more), chosen by lot or all calls of a period, coded by somebody who doesn't know the result; or lots for sellers who hold the solution back.
#
# No point for the decision if it only says "train objection handling".

# %% [markdown] model q6
# Tomasz, of our closed deals without a noted objection (write your `win_rate` of `none`) were won, and of those whose first objection was need only (write that one); that says which objections go with lost deals, and not what brought them about. Rackham's claim is about an order: first the seller offers a solution, then the buyer objects, in the same call. Our activities have one row a call, with its start, its length, its outcome, a short note and one objection at most, and nothing about the order in which things were said. And a blank isn't silence: among all leads we worked on, those who objected became deals more often or more rarely depending on whether I count people whom nobody reached. Let us draw first calls by lot in April until 60 buyers have picked up and agreed to be recorded, and have Ines's team note for each minute whether a solution was offered or an objection came, without knowing how the deal ended. If objections follow within two minutes after an early offer clearly more often than after a question, we let a coin decide which half of the sellers holds the offer back in May.
#
# *(In your answer the brackets are replaced by your own numbers.)*

# %% [markdown] weak q6
# "Rackham analysed 35,000 calls and found that objections are caused by sellers. Our data confirm this, because deals without objections have a higher win rate. We should therefore train all sellers to ask more questions and avoid objections."
#
# *What it misses: the table says nothing about who caused an objection, or when in a call. There is no number with a base. A blank is read as "no objection". And sellers who are told to avoid objections can do it with ease: they stop writing them down.*
