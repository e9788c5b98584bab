# %% [markdown] intro
# # Day 17 · Orphans and Robots: Rows That Should Not Count
#
# Two questions to every table that you are handed: which rows have no partner where they should have one, and which rows are not people? First you learn a join that keeps a record of what it did, then you write three rules for robots as a function, and compute a rate before and after. About 40 minutes.

# %% setup
import pandas as pd

from larkwell import begin, load

check, hint, solution = begin("day-017")

visitors = load("visitors")
touches = load("touches")
leads = load("leads")
spend = load("spend")
channels = load("channels")

# %% [markdown]
# ## New today: a join that tells you what it did
#
# Yesterday's left join kept every row of the left table, and you compared two lengths to be sure. Two arguments do this for you.
#
# `indicator=True` adds the column `_merge`. It says of each row where it was found: in `"both"` tables, in the `"left_only"` or in the `"right_only"`. For rows that stand in the right table alone to appear at all, the join must keep both sides: `how="outer"`. The cells below join the media bills with the list of channels; your questions will join leads with visitors.

# %% demo
bills = spend.merge(channels, on="channel", how="outer", indicator=True, validate="many_to_one")
bills["_merge"].value_counts()

# %% [markdown]
# Every bill found its channel (nothing is `left_only`), and some channels have no bill. Which ones? `_merge` is a column like any other, so you can filter by it:

# %% demo
bills[bills["_merge"] == "right_only"][["channel", "owner", "week_start"]]

# %% [markdown]
# Such a row is an **orphan**: its key has no partner in the other table. Is that a fault? Here it isn't: nobody sends a bill for a recommendation. An orphan is a question, and only the meaning of the two tables can answer it.
#
# `validate="many_to_one"` is a tripwire. It promises that on the left a key may repeat (many bills a channel) and that on the right it may not (one row a channel). If the promise does not hold, pandas stops with a `MergeError` instead of quietly doubling your money. Write the promise that you *expect*; if it stops you, you have learned something.
#
# ## From day 16, without looking
#
# Which join keeps every opportunity, whether or not it has a customer, and how do you check that it did?
#
# <details><summary>Compare with your answer</summary>
#
# The left join, with the opportunities on the left: `opportunities.merge(customers, on=..., how="left")`. Compare `len` before and after: the same number of rows, or a key repeats on the right. From today `validate` can keep watch over that.
#
# </details>

# %% [markdown] ask q1 points=3 columns="leads.visitor_id,leads.source_type,visitors.visitor_id" period="2024 and 2025" mutants="entry_channel says outbound for exactly the outbound leads, so asking the wrong column gives the same rows"
# ### Who stands alone?
#
# Join **all** rows of `leads` with **all** rows of `visitors` on `visitor_id`, keeping both sides. (Other columns occur in both tables, too; pandas gives them endings, and you need none of those.) Fill three variables:
#
# - `n_leads_alone` (int): leads without a visitor.
# - `n_visitors_alone` (int): visitors without a lead.
# - `p_outbound_alone` (float): of the **outbound** leads (`source_type` is `"outbound"`), the share without a visitor, as a fraction between 0 and 1, not rounded.
#
# *Why: "an outbound lead has never been on our website" is a sentence that sellers are paid by. Find out how often it is true.*

# %% answer q1
### BEGIN SOLUTION
joined = leads.merge(visitors, on="visitor_id", how="outer", indicator=True, validate="many_to_one")
n_leads_alone = len(joined[joined["_merge"] == "left_only"])
n_visitors_alone = len(joined[joined["_merge"] == "right_only"])
outbound = joined[joined["source_type"] == "outbound"]
p_outbound_alone = (outbound["_merge"] == "left_only").mean()
### END SOLUTION

# %% check q1
check("q1", n_leads_alone, n_visitors_alone, p_outbound_alone)

# %% wrong q1 sides-swapped
# The two counts have changed places. `left_only` speaks of the table in front of `.merge`, `right_only` of the one in its brackets.
n_leads_alone, n_visitors_alone = n_visitors_alone, n_leads_alone

# %% wrong q1 left-join-only
# With `how="left"` a visitor without a lead never enters the joined table, so nothing is left to count. Keep both sides.
n_visitors_alone = len(leads.merge(visitors, on="visitor_id", how="left", indicator=True).query("_merge == 'right_only'"))

# %% wrong q1 partners-counted
# This counts visitors who *did* become leads, those found in both tables. Asked are the ones without a lead.
n_visitors_alone = len(joined[joined["_merge"] == "both"])

# %% wrong q1 leads-with-partner
# This counts leads *with* a visitor. Asked are those without.
n_leads_alone = len(joined[joined["_merge"] == "both"])

# %% wrong q1 all-outbound
# You counted every outbound lead. Some of them have been on the website before a seller put them on the list: ask for the partner, not for the source.
n_leads_alone = len(leads[leads["source_type"] == "outbound"])

# %% wrong q1 lengths-subtracted
# The difference of the two lengths tells nothing about partners: leads without a visitor and visitors without a lead cancel each other out in it.
n_visitors_alone = len(visitors) - len(leads)

# %% wrong q1 all-visitors
# These are all visitors, with and without a lead.
n_visitors_alone = len(visitors)

# %% wrong q1 share-with-partner
# `p_outbound_alone` is the share of outbound leads *with* a visitor. Asked is the other part.
p_outbound_alone = (outbound["_merge"] == "both").mean()

# %% wrong q1 base-all-leads
# `p_outbound_alone` is divided by all leads. Its base is the outbound leads.
p_outbound_alone = n_leads_alone / len(leads)

# %% wrong q1 turned-round
# `p_outbound_alone` is turned round: of the leads that stand alone, the share that is outbound. Asked is, of the outbound leads, the share that stands alone.
alone = joined[joined["_merge"] == "left_only"]
p_outbound_alone = (alone["source_type"] == "outbound").mean()

# %% wrong q1 base-all-rows
# `p_outbound_alone` is divided by every row of the joined table, visitors without a lead among them. Filter the outbound leads first.
p_outbound_alone = n_leads_alone / len(joined)

# %% wrong q1 consent-for-visit
# You asked for recorded touches. Of whoever refuses the cookies no touch is kept, and the visitor is still there: look for the partner in `visitors`.
outbound_leads = leads[leads["source_type"] == "outbound"]
p_outbound_alone = (outbound_leads["n_marketing_touches"] == 0).mean()

# %% wrong q1 no-touch-for-no-visitor
# `n_leads_alone` counts leads without a recorded touch. Of a visitor who refuses the cookies no touch is kept, and the visitor is still there: look for the partner in `visitors`.
n_leads_alone = len(leads[leads["n_marketing_touches"] == 0])

# %% wrong q1 leads-of-one-year
# `n_leads_alone` counts leads of 2025, as the lesson does. Asked are all rows of `leads`.
n_leads_alone = leads[leads["year"] == 2025]["visitor_id"].isna().sum()

# %% wrong q1 visitors-against-one-year
# `n_visitors_alone` counts the visitors without a lead of *2025*, as the lesson does. Join all rows of `leads`.
n_visitors_alone = (~visitors["visitor_id"].isin(leads[leads["year"] == 2025]["visitor_id"])).sum()

# %% wrong q1 share-of-one-year
# `p_outbound_alone` is about the outbound leads of 2025, as in the lesson. Asked are those of both years.
p_outbound_alone = leads[(leads["year"] == 2025) & (leads["source_type"] == "outbound")]["visitor_id"].isna().mean()

# %% accept q1
n_leads_alone = leads["visitor_id"].isna().sum()
n_visitors_alone = (~visitors["visitor_id"].isin(leads["visitor_id"])).sum()
p_outbound_alone = leads[leads["source_type"] == "outbound"]["visitor_id"].isna().mean()

# %% accept q1
other = visitors.merge(leads, on="visitor_id", how="outer", indicator=True)
n_leads_alone = (other["_merge"] == "right_only").sum()
n_visitors_alone = (other["_merge"] == "left_only").sum()
mine = other[other["source_type"] == "outbound"]
p_outbound_alone = len(mine[mine["_merge"] == "right_only"]) / len(mine)

# %% [markdown] hint q1
# 1. One outer join with `indicator=True` answers all three; the answers stand in its column `_merge`.
# 2. Count the rows that are `left_only` and those that are `right_only`. For the share filter the outbound leads out of the *joined* table, and ask them the same question.
# 3. `joined = leads.merge(visitors, on="…", how="outer", indicator=True)`, then `len(joined[joined["_merge"] == "…"])` twice, then `(outbound["_merge"] == "…").mean()`.

# %% [markdown] meaning q1
# The visitors who stand alone are no fault: most people look and leave. The leads that stand alone are outbound, without exception. But the reverse does not hold: a good part of the outbound leads *has* a visitor, so "outbound" says who moved first and nothing about who had been looking around.

# %% [markdown]
# ## One row a visitor
#
# For the robots you need to know how often each visitor arrived. The cell below is ready-made: it counts the recorded touches of each visitor within each day (UTC) and within each minute, and keeps the largest of both. A visitor without a recorded touch gets 0.

# %% demo
minute = touches["touched_at"].dt.floor("min")
a_day = touches.groupby(["visitor_id", minute.dt.floor("D")]).size().groupby("visitor_id").max()
a_minute = touches.groupby(["visitor_id", minute]).size().groupby("visitor_id").max()
per_visitor = visitors[["visitor_id", "agent_class"]].assign(
    most_in_a_day=visitors["visitor_id"].map(a_day).fillna(0).astype(int),
    most_in_a_minute=visitors["visitor_id"].map(a_minute).fillna(0).astype(int),
)
per_visitor.sort_values("most_in_a_minute").tail(4)

# %% [markdown]
# `agent_class` is what the browser says of itself: `"browser"`, `"app"`, `"unknown"`, or `"crawler"`, a robot that declares itself. Two conditions of which one is enough are joined by `|`, as on day 6:

# %% demo
hidden = (per_visitor["agent_class"] == "unknown") | (per_visitor["most_in_a_day"] == 0)
print(hidden.sum(), "visitors don't say what they are, or left no touch on record")

# %% [markdown] ask q2 points=4 pure=yes columns="visitors.visitor_id,visitors.agent_class,touches.visitor_id,touches.touched_at"
# ### Three rules in one function
#
# Write `is_bot(df)`. It takes a table with the columns `agent_class`, `most_in_a_day` and `most_in_a_minute`, one row a visitor, like `per_visitor`, and returns `True` or `False` (the values themselves, not 1 and 0) for each row, in a Series as long as the table. `True` if **at least one** of the rules holds:
#
# 1. `agent_class` is `"crawler"`;
# 2. **more than 20** touches in one day;
# 3. **3 or more** touches in the same minute.
#
# The function leaves the table as it is. It is tried on `per_visitor` and on small tables that you have not seen.
#
# *Why: a rule in code can be read, argued with and changed in one place. "We remove obvious bots" can't.*

# %% answer q2
### BEGIN SOLUTION
def is_bot(df):
    """True for each visitor (row) that one of the three rules calls a robot."""
    declared = df["agent_class"] == "crawler"
    many = df["most_in_a_day"] > 20
    fast = df["most_in_a_minute"] >= 3
    return declared | many | fast
### END SOLUTION

# %% check q2
check("q2", is_bot)

# %% cases q2
is_bot(per_visitor.head(200))
is_bot(pd.DataFrame({"agent_class": ["browser", "browser", "app", "browser"], "most_in_a_day": [20, 21, 90, 1], "most_in_a_minute": [1, 1, 2, 1]}))
is_bot(pd.DataFrame({"agent_class": ["browser", "app", "browser", "unknown"], "most_in_a_day": [4, 4, 5, 0], "most_in_a_minute": [2, 3, 5, 0]}))
is_bot(pd.DataFrame({"agent_class": ["crawler", "unknown", "crawler"], "most_in_a_day": [1, 1, 40], "most_in_a_minute": [1, 1, 7]}))
is_bot(pd.DataFrame({"agent_class": ["crawler", "browser", "crawler", "app", "browser"], "most_in_a_day": [30, 30, 4, 21, 3], "most_in_a_minute": [1, 5, 3, 3, 2]}))

# %% wrong q2 all-rules-at-once
# Only visitors that break *all three* rules are flagged. One rule is enough: join the conditions with "or".
def is_bot(df):
    return (df["agent_class"] == "crawler") & (df["most_in_a_day"] > 20) & (df["most_in_a_minute"] >= 3)

# %% wrong q2 declared-only
# Only robots that say so are flagged. Rules 2 and 3 are there for the others.
def is_bot(df):
    return df["agent_class"] == "crawler"

# %% wrong q2 behaviour-only
# Rule 1 is missing: a crawler that behaves quietly is still a crawler.
def is_bot(df):
    return (df["most_in_a_day"] > 20) | (df["most_in_a_minute"] >= 3)

# %% wrong q2 twenty-is-too-many
# A visitor with exactly 20 touches in a day is flagged. The rule says *more than* 20.
def is_bot(df):
    return (df["agent_class"] == "crawler") | (df["most_in_a_day"] >= 20) | (df["most_in_a_minute"] >= 3)

# %% wrong q2 three-is-allowed
# A visitor with exactly 3 touches in a minute slips through. The rule says *3 or more*.
def is_bot(df):
    return (df["agent_class"] == "crawler") | (df["most_in_a_day"] > 20) | (df["most_in_a_minute"] > 3)

# %% wrong q2 unknown-is-a-robot
# You flag `"unknown"` agents as well. A browser that does not say what it is has broken none of the three rules.
def is_bot(df):
    return df["agent_class"].isin(["crawler", "unknown"]) | (df["most_in_a_day"] > 20) | (df["most_in_a_minute"] >= 3)

# %% wrong q2 columns-swapped
# The two columns have changed places: 20 belongs to the day, 3 to the minute.
def is_bot(df):
    return (df["agent_class"] == "crawler") | (df["most_in_a_minute"] > 20) | (df["most_in_a_day"] >= 3)

# %% wrong q2 one-touch-is-a-robot
# You flag visitors with a single touch. Most people look once and leave; a rule must describe what people *cannot* do.
def is_bot(df):
    return (df["agent_class"] == "crawler") | (df["most_in_a_day"] == 1) | (df["most_in_a_minute"] >= 3)

# %% wrong q2 rows-returned
# The function returns the rows of the robots. Asked is True or False for *every* row, so that the caller can keep either side.
def is_bot(df):
    return df[(df["agent_class"] == "crawler") | (df["most_in_a_day"] > 20) | (df["most_in_a_minute"] >= 3)]

# %% wrong q2 people-flagged
# True and False have changed places: the function is called `is_bot`, so robots get True.
def is_bot(df):
    return ~((df["agent_class"] == "crawler") | (df["most_in_a_day"] > 20) | (df["most_in_a_minute"] >= 3))

# %% wrong q2 fixed-table
# The function reads `per_visitor` whatever table it is given. Use its argument, `df`.
def is_bot(df):
    t = per_visitor
    return (t["agent_class"] == "crawler") | (t["most_in_a_day"] > 20) | (t["most_in_a_minute"] >= 3)

# %% wrong q2 one-and-only-one
# A visitor that breaks two rules at once slips through: `^` asks for the one without the other. One broken rule is enough, and a second one excuses nobody.
def is_bot(df):
    return (df["agent_class"] == "crawler") ^ (df["most_in_a_day"] > 20) ^ (df["most_in_a_minute"] >= 3)

# %% wrong q2 day-rule-missing
# Rule 2 is missing. It may catch nobody in the visitors that you know; the small tables have somebody who comes all day long.
def is_bot(df):
    return (df["agent_class"] == "crawler") | (df["most_in_a_minute"] >= 3)

# %% wrong q2 minute-rule-missing
# Rule 3 is missing: a visitor that arrives again and again within one minute slips through.
def is_bot(df):
    return (df["agent_class"] == "crawler") | (df["most_in_a_day"] > 20)

# %% wrong q2 exactly-three
# Only visitors with *exactly* 3 touches in a minute are flagged by rule 3. More than that is no better.
def is_bot(df):
    return (df["agent_class"] == "crawler") | (df["most_in_a_day"] > 20) | (df["most_in_a_minute"] == 3)

# %% wrong q2 two-is-too-many
# A visitor with 2 touches in a minute is flagged. Rule 3 begins at 3.
def is_bot(df):
    return (df["agent_class"] == "crawler") | (df["most_in_a_day"] > 20) | (df["most_in_a_minute"] >= 2)

# %% wrong q2 words-for-flags
# The flags are words. Asked is the value `True` or `False`, without quotation marks: what the comparison itself gives.
def is_bot(df):
    flag = (df["agent_class"] == "crawler") | (df["most_in_a_day"] > 20) | (df["most_in_a_minute"] >= 3)
    return flag.map({True: "True", False: "False"})

# %% wrong q2 rules-counted
# The function says how *many* rules each visitor breaks. Asked is whether there is at least one: `True` or `False`.
def is_bot(df):
    return (df["agent_class"] == "crawler").astype(int) + (df["most_in_a_day"] > 20) + (df["most_in_a_minute"] >= 3)

# %% wrong q2 one-answer-for-all
# The function returns a single True or False for the whole table. Asked is one for each row.
def is_bot(df):
    return bool(((df["agent_class"] == "crawler") | (df["most_in_a_day"] > 20) | (df["most_in_a_minute"] >= 3)).any())

# %% wrong q2 array-returned
# The function returns an array, a list, or a table with one column; asked is a Series, which keeps the index of the table. `|` between columns gives one by itself: hand it on as it is.
def is_bot(df):
    return ((df["agent_class"] == "crawler") | (df["most_in_a_day"] > 20) | (df["most_in_a_minute"] >= 3)).to_numpy()

# %% accept q2
def is_bot(df):
    quiet = (df["agent_class"] != "crawler") & (df["most_in_a_day"] <= 20) & (df["most_in_a_minute"] < 3)
    return ~quiet

# %% accept q2
def is_bot(df):
    flagged = df["agent_class"].isin(["crawler"])
    flagged = flagged | (df["most_in_a_day"] >= 21)
    return flagged | (df["most_in_a_minute"] > 2)

# %% [markdown] hint q2
# 1. Three conditions, one for each rule, each a column of True and False.
# 2. "At least one of them" is the joint that makes it easier to be flagged. Mind which of the two bounds lets its own number in.
# 3. `declared = df["agent_class"] == "…"`, `many = df["…"] > …`, `fast = df["…"] >= …`, then return the three with `|` between them.

# %% [markdown] meaning q2
# Look at what the rules do not ask: how *long* somebody stayed, or over how many days they came. A seller's mother may visit twice a day; nobody arrives three times within one minute of the clock. And a rule may sit there without catching anyone. Then look at its limit: sort the visitors whom no rule flags by `most_in_a_day`, and see who stands just below it.

# %% [markdown] ask q3 points=3 type=table columns="visitors.visitor_id,visitors.agent_class,touches.visitor_id,touches.touched_at" period="2024 and 2025"
# ### What they say, and what they are
#
# Apply your three rules to `per_visitor`, all visitors of both years. Make the table `by_agent`, **one row for each value of `agent_class`**, with the columns
#
# - `agent_class`;
# - `visitors` (int): visitors of that class;
# - `flagged` (int): how many of those the rules call robots;
# - `share` (float): `flagged / visitors`, a fraction, not rounded.
#
# The order of the rows does not matter, and `agent_class` may be the index.
#
# *Why: a filter on what browsers say of themselves is the one that most tools offer.*

# %% answer q3
### BEGIN SOLUTION
marked = per_visitor.assign(bot=is_bot(per_visitor))
by_agent = marked.groupby("agent_class").agg(visitors=("visitor_id", "size"), flagged=("bot", "sum"))
by_agent = by_agent.assign(share=by_agent["flagged"] / by_agent["visitors"])
### END SOLUTION

# %% check q3
check("q3", by_agent)

# %% wrong q3 share-of-all-robots
# `share` says how the robots are spread over the classes, and adds up to 1. Asked is, within each class, the part that is flagged.
by_agent = by_agent.assign(share=by_agent["flagged"] / by_agent["flagged"].sum())

# %% wrong q3 base-all-visitors
# `share` is divided by all visitors. Each row has a base of its own: the visitors of that class.
by_agent = by_agent.assign(share=by_agent["flagged"] / by_agent["visitors"].sum())

# %% wrong q3 declared-only
# Only the crawlers are flagged here. The other two rules find robots that call themselves something else.
marked = per_visitor.assign(bot=per_visitor["agent_class"] == "crawler")
by_agent = marked.groupby("agent_class").agg(visitors=("visitor_id", "size"), flagged=("bot", "sum"))
by_agent = by_agent.assign(share=by_agent["flagged"] / by_agent["visitors"])

# %% wrong q3 flags-counted-not-summed
# `flagged` counts all rows of the class, True and False alike. True counts as 1 in a sum.
by_agent = marked.groupby("agent_class").agg(visitors=("visitor_id", "size"), flagged=("bot", "size"))
by_agent = by_agent.assign(share=by_agent["flagged"] / by_agent["visitors"])

# %% wrong q3 robots-only
# You filtered the robots before you counted, so `visitors` holds robots only and every share is 1. Count all visitors of the class, and the robots among them.
robots = marked[marked["bot"]]
by_agent = robots.groupby("agent_class").agg(visitors=("visitor_id", "size"), flagged=("bot", "sum"))
by_agent = by_agent.assign(share=by_agent["flagged"] / by_agent["visitors"])

# %% wrong q3 turned-upside-down
# `share` is upside down: visitors for each robot. Robots go above the line.
by_agent = by_agent.assign(share=by_agent["visitors"] / by_agent["flagged"])

# %% wrong q3 people-share
# `share` is the part that the rules let pass. Asked is the part they flag.
by_agent = by_agent.assign(share=1 - by_agent["flagged"] / by_agent["visitors"])

# %% wrong q3 grouped-by-flag
# You grouped by the flag. The rows of the table are the values of `agent_class`.
by_agent = marked.groupby("bot").agg(visitors=("visitor_id", "size"), flagged=("bot", "sum")).assign(share=0.0)

# %% wrong q3 people-counted
# `flagged` counts the visitors whom the rules let pass. `is_bot` gives robots `True`: sum it as it is.
by_agent = marked.assign(bot=~marked["bot"]).groupby("agent_class").agg(visitors=("visitor_id", "size"), flagged=("bot", "sum"))
by_agent = by_agent.assign(share=by_agent["flagged"] / by_agent["visitors"])

# %% wrong q3 touches-counted
# These are touches: whoever came five times is counted five times. `per_visitor` has one row a visitor.
by_agent = marked.merge(touches, on="visitor_id").groupby("agent_class").agg(visitors=("visitor_id", "size"), flagged=("bot", "sum"))
by_agent = by_agent.assign(share=by_agent["flagged"] / by_agent["visitors"])

# %% wrong q3 recorded-only
# Visitors without a recorded touch are missing. They are visitors, too: take all rows of `per_visitor`.
by_agent = marked[marked["most_in_a_day"] > 0].groupby("agent_class").agg(visitors=("visitor_id", "size"), flagged=("bot", "sum"))
by_agent = by_agent.assign(share=by_agent["flagged"] / by_agent["visitors"])

# %% wrong q3 one-year
# These are the visitors first seen in 2025. Asked are those of both years.
new = marked[visitors["year"] == 2025]
by_agent = new.groupby("agent_class").agg(visitors=("visitor_id", "size"), flagged=("bot", "sum"))
by_agent = by_agent.assign(share=by_agent["flagged"] / by_agent["visitors"])

# %% accept q3
marked = per_visitor.assign(bot=is_bot(per_visitor))
classes = marked.groupby("agent_class")
by_agent = classes.agg(visitors=("bot", "size"), flagged=("bot", "sum"), share=("bot", "mean")).reset_index()

# %% accept q3
n = per_visitor.groupby("agent_class").size()
n_bots = per_visitor[is_bot(per_visitor)].groupby("agent_class").size()
by_agent = pd.DataFrame({"visitors": n, "flagged": n_bots}).fillna(0)
by_agent = by_agent.assign(share=by_agent["flagged"] / by_agent["visitors"])

# %% [markdown] hint q3
# 1. Give `per_visitor` a new column with what your function returns, then group by `agent_class`.
# 2. Two named results in `agg`: the size of the group, and the sum of the True values. The third column is their ratio.
# 3. `marked = per_visitor.assign(bot=is_bot(per_visitor))`, then `marked.groupby("…").agg(visitors=("visitor_id", "…"), flagged=("bot", "…"))`, then `.assign(share=…)`.

# %% [markdown] meaning q3
# Whoever filters only what declares itself keeps every robot that lies. Those that your rules catch are fewer than the honest ones and far from few: set the other rows of `flagged` against the row `crawler`. "Browser" is what most people say of themselves, and what a robot says that wants to look like them.

# %% [markdown] ask q4 points=3 columns="visitors.visitor_id,visitors.agent_class,touches.visitor_id,touches.touched_at,leads.visitor_id" period="2024 and 2025"
# ### The rate, before and after
#
# The rate here is the **share of visitors who stand behind a lead**: visitors whose `visitor_id` occurs in `leads` / visitors. Unlike in the visitor-to-lead rate of the metric cards, a visitor behind an *outbound* lead counts as well. Visitors and leads of both years. Fill three variables:
#
# - `rate_all` (float): the rate with **all** visitors, a fraction, not rounded.
# - `rate_people` (float): the rate **without** the visitors that your rules call robots, above the line and below it, a fraction, not rounded.
# - `diff_pp` (float): `rate_people` minus `rate_all`, in **percentage points**, not rounded.
#
# *Why: whoever reports only the second number has changed the goalposts, and whoever reports only the first counts machines as customers who said no.*

# %% answer q4
### BEGIN SOLUTION
marked = per_visitor.assign(bot=is_bot(per_visitor), is_lead=per_visitor["visitor_id"].isin(leads["visitor_id"]))
rate_all = marked["is_lead"].mean()
rate_people = marked[~marked["bot"]]["is_lead"].mean()
diff_pp = (rate_people - rate_all) * 100
### END SOLUTION

# %% check q4
check("q4", rate_all, rate_people, diff_pp)

# %% wrong q4 all-leads-above
# Above the line stand all leads, those without a visitor among them. The top must be part of the bottom: count visitors.
rate_all = len(leads) / len(visitors)

# %% wrong q4 inbound-only
# `rate_all` counts the visitors behind inbound leads only. Here a visitor behind an outbound lead counts, too.
rate_all = per_visitor["visitor_id"].isin(leads[leads["source_type"] == "inbound"]["visitor_id"]).mean()

# %% wrong q4 inbound-people
# `rate_people` counts the visitors behind inbound leads only. Here a visitor behind an outbound lead counts, too.
rate_people = marked[~marked["bot"]]["visitor_id"].isin(leads[leads["source_type"] == "inbound"]["visitor_id"]).mean()

# %% wrong q4 recorded-only
# `rate_all` leaves out visitors without a recorded touch. The base is all visitors.
rate_all = marked[marked["most_in_a_day"] > 0]["is_lead"].mean()

# %% wrong q4 recorded-people
# `rate_people` leaves out visitors without a recorded touch. Take out what the rules flag, and nobody else.
rate_people = marked[~marked["bot"] & (marked["most_in_a_day"] > 0)]["is_lead"].mean()

# %% wrong q4 one-year
# `rate_all` is about the visitors first seen in 2025. Asked are both years.
rate_all = marked[visitors["year"] == 2025]["is_lead"].mean()

# %% wrong q4 swapped
# `rate_all` and `rate_people` have changed places: "people" are those who are left when the robots are out.
rate_all, rate_people = rate_people, rate_all

# %% wrong q4 rows-of-the-outer-join
# Below the line of `rate_all` stand all rows of an outer join, and some of those are leads without a visitor. The base is visitors.
rate_all = marked["is_lead"].sum() / len(leads.merge(visitors, on="visitor_id", how="outer"))

# %% wrong q4 robots-above-the-line
# In `rate_people` the robots have left the base and are still counted above the line. Some of them sent forms: take them out of both.
rate_people = marked["is_lead"].sum() / len(marked[~marked["bot"]])

# %% wrong q4 robots-below-the-line
# In `rate_people` the robots are gone above the line and still in the base. Take them out of both.
rate_people = marked[~marked["bot"]]["is_lead"].sum() / len(marked)

# %% wrong q4 robots-kept
# `rate_people` is the rate of the *robots*. Turn the flag round with `~`.
rate_people = marked[marked["bot"]]["is_lead"].mean()

# %% wrong q4 declared-only
# `rate_people` leaves out the declared crawlers only. Use all three rules.
rate_people = marked[marked["agent_class"] != "crawler"]["is_lead"].mean()

# %% wrong q4 unknown-removed
# `rate_people` leaves out everybody whose browser does not say what it is. That breaks none of the rules.
rate_people = marked[~marked["bot"] & (marked["agent_class"] != "unknown")]["is_lead"].mean()

# %% wrong q4 once-is-a-robot
# `rate_people` leaves out visitors with one recorded touch. People look once; that is behaviour they *can* have.
rate_people = marked[~marked["bot"] & (marked["most_in_a_day"] != 1)]["is_lead"].mean()

# %% wrong q4 relative-for-points
# `diff_pp` is the relative change. Percentage points are the plain difference of the two rates, times 100 (day 7).
diff_pp = (rate_people - rate_all) / rate_all * 100

# %% wrong q4 lead-share-of-robots
# You divided by leads. The base is visitors: of all who came, how many left a name?
rate_all = leads["visitor_id"].notna().mean()

# %% accept q4
bots = is_bot(per_visitor)
people = per_visitor[~bots]
known = leads["visitor_id"].dropna()
rate_all = len(per_visitor[per_visitor["visitor_id"].isin(known)]) / len(per_visitor)
rate_people = len(people[people["visitor_id"].isin(known)]) / len(people)
diff_pp = 100 * rate_people - 100 * rate_all

# %% accept q4
seen = per_visitor.merge(leads[["visitor_id", "lead_id"]], on="visitor_id", how="left")
rate_all = seen["lead_id"].notna().mean()
rate_people = seen[~is_bot(seen)]["lead_id"].notna().mean()
diff_pp = (rate_people - rate_all) * 100

# %% [markdown] hint q4
# 1. You need one more column on `per_visitor`: is this visitor the visitor of a lead? `isin` or a left join tells you.
# 2. The mean of a True/False column is a rate. Take it over all rows, then over the rows that are not flagged.
# 3. `is_lead = per_visitor["visitor_id"].isin(leads["…"])`, `bots = is_bot(per_visitor)`, then `is_lead.mean()`, `is_lead[~bots].mean()`, and the difference times 100.

# %% [markdown] meaning q4
# Taking the robots out moved the rate *up*, because robots leave a name more seldom than people do. It need not be so: had more of them sent forms, the cleaned rate would have fallen. So nobody can say beforehand what cleaning will do to a rate, and both numbers belong in the report.

# %% [markdown] ask q5 type=essay points=4
# ### Half of the web?
#
# Ines has read that bots make up half of all web traffic, and wants to halve every number of visitors in her report. The sentence goes back to a security firm that counted *requests* in *its own customers'* network.
#
# Write to her in **four to six sentences**:
#
# - why the 50% cannot be applied to Larkwell's visitors;
# - the share that *your* rules flag, with its base, and what you would report instead;
# - what your rules cannot see (think of what the cookie banner keeps);
# - what she should do with the visitor numbers in her report.
#
# A person reads your text and gives one point each for a claim, a number with its unit, a caveat and a decision.
#
# *Why: a large number from elsewhere is tempting exactly where you have not counted.*

# %% [markdown] answer q5
# *Write here: four to six sentences to Ines.*

# %% [markdown] rubric q5
# One point each:
#
# 1. **Claim**: says that the 50% is about another unit (requests, not visitors) or another population (a security vendor's customers, not Larkwell's site), or both, so it cannot be carried over.
# 2. **Number with unit**: gives the share of visitors that the three rules flag, with its base and right for the tables (from `by_agent` or `is_bot`), or the rate before and after in percent with the difference in points.
# 3. **Caveat**: names something the rules miss or may get wrong: visitors who refused cookies leave no touches to judge, and those who accepted only the necessary ones a single touch, a robot that stays below the limits or behaves like a person, people flagged by mistake.
# 4. **Decision**: one thing for the report: both numbers side by side, the rules printed under them, no halving.

# %% [markdown] model q5
# The 50% counts requests in the network of a firm that sells protection against robots, so it says nothing about visitors, and nothing about our site: a robot may send a thousand requests and be one visitor, or be turned away before it becomes one. Our own three rules flag (write your share) of the visitors of 2024 and 2025, and without them the share of visitors who stand behind a lead is (write `rate_people`) instead of (write `rate_all`). That share is a lower bound: of visitors who refused the cookies no touch is kept, of those who accepted only the necessary ones a single touch, so among them only a robot that declares itself could be found, and a robot that keeps below 20 touches a day passes. Please halve nothing; print the rate with and without flagged visitors, with the three rules below the table, and let us look again when a rule changes.
#
# *(In your answer the brackets are replaced by your own numbers.)*

# %% [markdown] weak q5
# "Studies show that half of all traffic is bots, so our real reach is half of what we report. We should divide our visitors by two to be on the safe side and buy a bot filter."
#
# *What it misses: which studies, and half of what? Requests are not visitors. Dividing by two is not cautious, it replaces a count by a rumour, and it doubles every rate that has visitors below the line. Our own tables can be counted, and nobody has.*
