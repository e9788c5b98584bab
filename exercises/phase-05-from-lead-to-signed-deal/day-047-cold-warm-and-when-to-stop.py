# %% [markdown] intro
# # Day 47 · Cold, Warm, and When to Stop Dialling
#
# First you decide which of ten calls is a cold one. Then you number the calls of each lead, compute how often the first, the second, the eighth call brings the first conversation, and find out who is still being called by then and whom a seller let go. You look at what an hour of cold calls, warm calls, meetings and networking brings, by two rules of counting. Last comes a person who has said no. About 45 minutes.

# %% setup
import pandas as pd

from larkwell import begin, load

check, hint, solution = begin("day-047")

activities = load("activities")
leads = load("leads")
opps = load("opportunities")

CALL = ["cold_call", "warm_call"]
TALK = ["connected", "meeting_booked"]  # a conversation, as on day 5

# The calls to leads created up to the end of October 2025, in order of time; `talk` is True for a conversation.
old = leads[leads["month"] <= "2025-10"]
calls = activities[activities["kind"].isin(CALL) & activities["lead_id"].isin(old["lead_id"])]
calls = calls.sort_values(["at", "activity_id"])[["activity_id", "lead_id", "at", "kind", "outcome"]]
calls = calls.assign(talk=calls["outcome"].isin(TALK))

# %% [markdown]
# ## New today: numbering the rows of each group
#
# `groupby(...).cumcount()` counts the rows of each group from the top, and starts at 0. So put the table into order first, and add 1. Here the deals of each seller, numbered by the day of opening:

# %% demo
numbered = opps.sort_values("created_at")
numbered = numbered.assign(nth=numbered.groupby("rep_id").cumcount() + 1)
numbered[["rep_id", "opp_id", "created_at", "status", "nth"]].head(8)

# %% [markdown]
# Now a number can be asked for: what share of the sellers' *first* deals was won, of their second, of their third?

# %% demo
closed = numbered[numbered["status"].isin(["won", "lost"]) & (numbered["nth"] <= 3)]
closed.assign(won=closed["status"] == "won").groupby("nth")["won"].mean()

# %% [markdown]
# And yesterday's `transform`, which writes a number of the group beside each of its rows. The number of each seller's *first won* deal: keep `nth` where the deal was won, leave it blank elsewhere (`where` does that), and take the smallest of the group. Rows after it can then be dropped:

# %% demo
won_nth = numbered["nth"].where(numbered["status"] == "won")
first_won = won_nth.groupby(numbered["rep_id"]).transform("min")
until = numbered[(numbered["nth"] <= first_won) | first_won.isna()]
print(len(numbered), len(until), first_won.isna().sum())

# %% [markdown]
# What is computed per group has the group as its index. `reset_index` turns the index into a column, ready for a merge; and `.index.isin` keeps some of the groups:

# %% demo
quickest = opps.groupby("currency")["cycle_days"].min()
print(quickest[quickest.index.isin(["EUR", "USD"])])
quickest.reset_index(name="quickest")

# %% [markdown]
# A new column may also come from counts with the same index. What is missing there arrives as a blank, and `fillna(0)` turns it into the 0 that it means.

# %% demo
table = activities.groupby("kind").agg(minutes=("minutes", "sum"))
table["declined"] = activities[activities["outcome"] == "declined"].groupby("kind").size()
table.fillna(0)

# %% [markdown]
# ## From day 6, without looking
#
# Pull or push: a warm call? A cold call?
#
# <details><summary>Compare with your answer</summary>
#
# Pull and push describe how a *lead* began: who made the first identifiable move. A cold call to a name from a list is a push. A warm call mostly follows a pull, but it needn't: a buyer whom a seller found (push) and who then wrote back is called warm the second time, and stays a push for ever. Lead and call are two tables.
#
# </details>

# %% [markdown] ask q1 type=labels points=3 options="cold|warm" fixed="the kind of call follows from each description, which stands in the prompt" skill="pick one column; value_counts()"
# ### Cold or warm?
#
# An introduction to selling explains a *cold call* as ringing up people with a possible interest. By that everything is cold, or nothing. Larkwell's rule: a call is **warm** if, before it, **the person who is called** has asked about the offer, or asked to be contacted, by an **act of their own** that Larkwell has on record **under their name**. In every other case it is **cold**, however well the lead fits.
#
# | call | what is known before it |
# |---|---|
# | Last night's form | a dentist filled in the form "Please show me a demo" last night, with her name and number |
# | The directory | a practice from a directory; the seller has studied its website for an hour, and it fits perfectly |
# | The bowl at the fair | a studio owner put her card into the bowl marked "Call me about prices" at Larkwell's stand |
# | The helpful customer | a customer has given the name of a colleague: "She'd love it." The colleague has never been in touch |
# | Call me in May | an owner from a bought list answered the seller's first e-mail with "Call me in May"; it's May |
# | Two visits from Leeds | somebody in Leeds, no name known, read the page on prices twice; the seller rings a clinic in Leeds |
# | Ninety points of fit | a clinic found by a seller, with 90 of 100 points for fit; it has never been in touch |
# | Nobody picked up | a name from a directory, rung last week for the first time; nobody picked up, nothing was left or sent |
# | The old quote | an owner asked for a quote by e-mail two months ago, got it, and has been silent since |
# | The promising list | an address list bought from a broker, titled "Owners interested in booking software"; none of them has been in touch |
#
# In `call` replace each `...` by `"cold"` or `"warm"`, in quotes; `call` stays a dict.
#
# *Why: whoever may call a call warm at will can have any success rate.*

# %% answer q1
call = {
    "Last night's form": ...,
    "The directory": ...,
    "The bowl at the fair": ...,
    "The helpful customer": ...,
    "Call me in May": ...,
    "Two visits from Leeds": ...,
    "Ninety points of fit": ...,
    "Nobody picked up": ...,
    "The old quote": ...,
    "The promising list": ...,
}
### BEGIN SOLUTION
call = {
    "Last night's form": "warm",
    "The directory": "cold",
    "The bowl at the fair": "warm",
    "The helpful customer": "cold",
    "Call me in May": "warm",
    "Two visits from Leeds": "cold",
    "Ninety points of fit": "cold",
    "Nobody picked up": "cold",
    "The old quote": "warm",
    "The promising list": "cold",
}
### END SOLUTION

# %% check q1
check("q1", call)

# %% wrong q1 research-warms
# An hour of homework makes a better call out of "The directory". But the rule asks for an act of the person who is called: which one is there?
call = call | {"The directory": "warm"}

# %% wrong q1 hearsay-warms
# In "The helpful customer" somebody is interested on somebody else's behalf. Whose act is on record?
call = call | {"The helpful customer": "warm"}

# %% wrong q1 list-means-cold
# "Call me in May" began with a bought list. The rule doesn't ask how it began; it asks what the person has done before *this* call.
call = call | {"Call me in May": "cold"}

# %% wrong q1 anonymous-interest
# Somebody in "Two visits from Leeds" is interested. Is it the person whose telephone rings? Look for the name.
call = call | {"Two visits from Leeds": "warm"}

# %% wrong q1 fit-is-interest
# The points in "Ninety points of fit" say how well the clinic suits Larkwell. The rule asks whether Larkwell interests the clinic.
call = call | {"Ninety points of fit": "warm"}

# %% wrong q1 second-call-is-warm
# In "Nobody picked up" the seller has acted twice. And the other side?
call = call | {"Nobody picked up": "warm"}

# %% wrong q1 silence-cools
# The silence in "The old quote" may mean that it's over. The rule has no clock in it: what did the owner do before the call?
call = call | {"The old quote": "cold"}

# %% wrong q1 bought-interest
# "Interested", says the title of "The promising list", and the broker is paid for it. Which act of these owners does Larkwell have on record?
call = call | {"The promising list": "warm"}

# %% wrong q1 paper-is-no-record
# A card in a bowl is no form on a website. In "The bowl at the fair", look at what is written on the bowl, and whose name on the card.
call = call | {"The bowl at the fair": "cold"}

# %% wrong q1 never-spoken
# Nobody has spoken with the dentist of "Last night's form" yet. The rule doesn't want a conversation; it wants an act with a name.
call = call | {"Last night's form": "cold"}

# %% wrong q1 all-warm
# All are "warm" here: it's the definition in the introduction, under which anybody may be interested. Take each person's own act, one by one.
call = dict.fromkeys(call, "warm")

# %% wrong q1 all-cold
# All are "cold" here. Some of these people have asked to be called, in writing.
call = dict.fromkeys(call, "cold")

# %% accept q1
call = dict.fromkeys(call, "cold")
call["Last night's form"] = call["The bowl at the fair"] = call["Call me in May"] = call["The old quote"] = "warm"

# %% [markdown] hint q1
# 1. Three questions for each line: who acted? Was it a request, or a question about the offer? Does Larkwell have it under that person's name?
# 2. Three times yes is warm. A guess, a rumour, a score or an unknown visitor lacks at least one of them. Time that has passed changes nothing.
# 3. Keep the dict and write one text a line, for example `"Some call": "cold",` with quotes and comma.

# %% [markdown] meaning q1
# Tomasz needs the rule for his rates, and Ines needs it more: a warm call is the point at which her work can be heard in his. If "warm" is left to the feeling of the moment, every good call will have been a warm one.

# %% [markdown] ask q2 points=4 columns="activities.activity_id,activities.lead_id,activities.at,activities.kind,activities.outcome,leads.month" period="calls to leads created up to October 2025"
# ### Success at the k-th call
#
# `calls` holds the calls (`cold_call`, `warm_call`) to leads created up to the end of October 2025, already sorted by `at` and `activity_id`. E-mails, meetings and the rest are not in it and don't count here. Number the calls of each lead 1, 2, 3, … in this order, cold and warm ones **together**. A conversation is a call with `talk` True.
#
# Make `success` (DataFrame), one row for each `k` from 1 to 8, with `k` as a column or as an index that has this name, and exactly four columns beside it:
#
# - `n_cold`, `n_warm` (int): the calls number `k` that were made to leads **without a conversation in any earlier call**, by the kind of this `k`-th call;
# - `p_cold`, `p_warm` (fraction, not rounded): the share of these in which the call number `k` was a conversation.
#
# *Why: it's meant to show where the next dial stops paying.*

# %% answer q2
### BEGIN SOLUTION
nth = calls.assign(k=calls.groupby("lead_id").cumcount() + 1)
first_talk = nth["k"].where(nth["talk"]).groupby(nth["lead_id"]).transform("min")
open_calls = nth[(nth["k"] <= first_talk) | first_talk.isna()]
by_k = open_calls[open_calls["k"] <= 8].groupby(["k", "kind"])["talk"]
size, share = by_k.size().unstack(), by_k.mean().unstack()
success = pd.DataFrame(
    {
        "n_cold": size["cold_call"],
        "n_warm": size["warm_call"],
        "p_cold": share["cold_call"],
        "p_warm": share["warm_call"],
    }
)
### END SOLUTION

# %% check q2
check("q2", success)

# %% wrong q2 all-leads-below
# The shares are divided by all leads that were ever called. Only leads who got a call number k, and hadn't talked before, can talk at k: the base shrinks with each step.
n = nth[nth["k"] == 1].groupby("kind").size()
success = success.assign(
    p_cold=success["p_cold"] * success["n_cold"] / n["cold_call"],
    p_warm=success["p_warm"] * success["n_warm"] / n["warm_call"],
)

# %% wrong q2 talked-before
# Leads who had already had a conversation are still in the base. Calls after the first conversation aren't attempts to reach somebody: drop them.
g = nth[nth["k"] <= 8].groupby(["k", "kind"])["talk"]
s, m = g.size().unstack(), g.mean().unstack()
success = pd.DataFrame(
    {"n_cold": s["cold_call"], "n_warm": s["warm_call"], "p_cold": m["cold_call"], "p_warm": m["warm_call"]}
)

# %% wrong q2 counted-from-zero
# `cumcount()` starts at 0, so each call has the number of the one before it. Add 1.
g = (
    open_calls[(open_calls["k"] >= 2) & (open_calls["k"] <= 9)]
    .assign(k=lambda d: d["k"] - 1)
    .groupby(["k", "kind"])["talk"]
)
s, m = g.size().unstack(), g.mean().unstack()
success = pd.DataFrame(
    {"n_cold": s["cold_call"], "n_warm": s["warm_call"], "p_cold": m["cold_call"], "p_warm": m["warm_call"]}
)

# %% wrong q2 numbered-by-kind
# Cold and warm calls are numbered apart. A lead's third call is its third, whatever the first two were.
t = calls.assign(k=calls.groupby(["lead_id", "kind"]).cumcount() + 1)
f = t["k"].where(t["talk"]).groupby([t["lead_id"], t["kind"]]).transform("min")
g = t[((t["k"] <= f) | f.isna()) & (t["k"] <= 8)].groupby(["k", "kind"])["talk"]
s, m = g.size().unstack(), g.mean().unstack()
success = pd.DataFrame(
    {"n_cold": s["cold_call"], "n_warm": s["warm_call"], "p_cold": m["cold_call"], "p_warm": m["warm_call"]}
)

# %% wrong q2 order-of-the-table
# The calls are numbered as they lie in another order than time. `calls` is sorted already; keep it so.
t = calls.sort_values("activity_id")
t = t.assign(k=t.groupby("lead_id").cumcount() + 1)
f = t["k"].where(t["talk"]).groupby(t["lead_id"]).transform("min")
g = t[((t["k"] <= f) | f.isna()) & (t["k"] <= 8)].groupby(["k", "kind"])["talk"]
s, m = g.size().unstack(), g.mean().unstack()
success = pd.DataFrame(
    {"n_cold": s["cold_call"], "n_warm": s["warm_call"], "p_cold": m["cold_call"], "p_warm": m["warm_call"]}
)

# %% wrong q2 cumulative
# The shares add up from call to call: how many had talked *by* k. Asked is the success of call number k alone.
success = success.assign(p_cold=success["p_cold"].cumsum(), p_warm=success["p_warm"].cumsum())

# %% wrong q2 count-for-share
# The last two columns hold the number of conversations. Divide by the calls in the same row.
success = success.assign(p_cold=success["p_cold"] * success["n_cold"], p_warm=success["p_warm"] * success["n_warm"])

# %% wrong q2 no-talk
# These are the shares of calls that were *no* conversation.
success = success.assign(p_cold=1 - success["p_cold"], p_warm=1 - success["p_warm"])

# %% wrong q2 cold-for-warm
# Cold and warm stand under each other's names.
success = pd.DataFrame(
    {"n_cold": success["n_warm"], "n_warm": success["n_cold"], "p_cold": success["p_warm"], "p_warm": success["p_cold"]}
)

# %% wrong q2 booked-only
# Only calls with a meeting booked count as success here. A conversation is `talk`: connected or meeting booked.
t = nth.assign(b=nth["outcome"] == "meeting_booked")
f = t["k"].where(t["b"]).groupby(t["lead_id"]).transform("min")
g = t[((t["k"] <= f) | f.isna()) & (t["k"] <= 8)].groupby(["k", "kind"])["b"]
s, m = g.size().unstack(), g.mean().unstack()
success = pd.DataFrame(
    {"n_cold": s["cold_call"], "n_warm": s["warm_call"], "p_cold": m["cold_call"], "p_warm": m["warm_call"]}
)

# %% wrong q2 no-counts-as-talk
# A call that ended with *declined* counts as a conversation here. By day 5's definition it isn't one: use `talk`.
t = nth.assign(b=nth["outcome"] != "no_answer")
f = t["k"].where(t["b"]).groupby(t["lead_id"]).transform("min")
g = t[((t["k"] <= f) | f.isna()) & (t["k"] <= 8)].groupby(["k", "kind"])["b"]
s, m = g.size().unstack(), g.mean().unstack()
success = pd.DataFrame(
    {"n_cold": s["cold_call"], "n_warm": s["warm_call"], "p_cold": m["cold_call"], "p_warm": m["warm_call"]}
)

# %% wrong q2 only-who-talked
# Only leads who talked at some time are in your base. Those who never did got their calls as well: where there's no first conversation, the comparison with it is blank, and the rows are lost.
g = nth[(nth["k"] <= first_talk) & (nth["k"] <= 8)].groupby(["k", "kind"])["talk"]
s, m = g.size().unstack(), g.mean().unstack()
success = pd.DataFrame(
    {"n_cold": s["cold_call"], "n_warm": s["warm_call"], "p_cold": m["cold_call"], "p_warm": m["warm_call"]}
)

# %% wrong q2 all-leads
# Calls to leads of the last two months are in. Many of those leads haven't had time for a third or fourth call; `calls` leaves them out.
t = activities[activities["kind"].isin(CALL)].sort_values(["at", "activity_id"])
t = t.assign(k=t.groupby("lead_id").cumcount() + 1, talk=t["outcome"].isin(TALK))
f = t["k"].where(t["talk"]).groupby(t["lead_id"]).transform("min")
g = t[((t["k"] <= f) | f.isna()) & (t["k"] <= 8)].groupby(["k", "kind"])["talk"]
s, m = g.size().unstack(), g.mean().unstack()
success = pd.DataFrame(
    {"n_cold": s["cold_call"], "n_warm": s["warm_call"], "p_cold": m["cold_call"], "p_warm": m["warm_call"]}
)

# %% wrong q2 mails-numbered
# E-mails have numbers here, too, so a call after a mail is counted as one later than it is. Number the rows of `calls` only.
t = activities[
    activities["kind"].isin(["cold_call", "warm_call", "email"]) & activities["lead_id"].isin(old["lead_id"])
]
t = t.sort_values(["at", "activity_id"]).assign(talk=lambda d: d["outcome"].isin(TALK))
t = t.assign(k=t.groupby("lead_id").cumcount() + 1)
f = t["k"].where(t["talk"] & t["kind"].isin(CALL)).groupby(t["lead_id"]).transform("min")
t = t[((t["k"] <= f) | f.isna()) & (t["k"] <= 8) & t["kind"].isin(CALL)]
g = t.groupby(["k", "kind"])["talk"]
s, m = g.size().unstack(), g.mean().unstack()
success = pd.DataFrame(
    {"n_cold": s["cold_call"], "n_warm": s["warm_call"], "p_cold": m["cold_call"], "p_warm": m["warm_call"]}
)

# %% wrong q2 conversation-itself-dropped
# The first conversation has been dropped together with what came after it, so hardly any call is left that succeeded. Its own number belongs in: at most, not below.
t = nth[((nth["k"] < first_talk) | first_talk.isna()) & (nth["k"] <= 8)]
g = t.groupby(["k", "kind"])["talk"]
s, m = g.size().unstack(), g.mean().unstack()
success = pd.DataFrame(
    {"n_cold": s["cold_call"], "n_warm": s["warm_call"], "p_cold": m["cold_call"], "p_warm": m["warm_call"]}
)

# %% wrong q2 both-kinds-below
# The shares have the calls of both kinds as their base. A cold call can only succeed among the cold ones.
n = success["n_cold"] + success["n_warm"]
success = success.assign(
    p_cold=success["p_cold"] * success["n_cold"] / n, p_warm=success["p_warm"] * success["n_warm"] / n
)

# %% accept q2
d = calls.copy()
d["k"] = d.groupby("lead_id").cumcount() + 1
d["before"] = d.groupby("lead_id")["talk"].cumsum() - d["talk"]
d = d[(d["before"] == 0) & d["k"].isin([1, 2, 3, 4, 5, 6, 7, 8])]
cold, warm = d[d["kind"] == "cold_call"].groupby("k")["talk"], d[d["kind"] == "warm_call"].groupby("k")["talk"]
success = pd.DataFrame(
    {"n_cold": cold.count(), "n_warm": warm.count(), "p_cold": cold.mean(), "p_warm": warm.mean()}
).reset_index()

# %% accept q2
t = calls.assign(k=calls.groupby("lead_id").cumcount() + 1)
f = t[t["talk"]].groupby("lead_id").agg(stop=("k", "min")).reset_index()
t = t.merge(f, on="lead_id", how="left").fillna({"stop": 999})
t = t[(t["k"] <= t["stop"]) & (t["k"] < 9)]
success = t.pivot_table(index="k", columns="kind", values="talk", aggfunc=["size", "mean"])
success.columns = ["n_cold", "n_warm", "p_cold", "p_warm"]

# %% [markdown] hint q2
# 1. Three steps: number the calls of each lead; drop the calls that came after its first conversation; group by number and kind.
# 2. The first conversation of each lead: the smallest number among its calls with `talk` (the demo with `where` and `transform`). Keep a call if its number is at most that, **or** if the lead has none. Then size and mean of `talk`.
# 3. `nth = calls.assign(k=calls.groupby("…").cumcount() + 1)`; `first_talk = nth["k"].where(nth["talk"]).groupby(nth["…"]).transform("min")`; `nth[(nth["k"] <= first_talk) | first_talk.isna()]`; keep `k` up to 8; then `.groupby(["k", "kind"])["talk"]` with `.size().unstack()` and `.mean().unstack()`, each with one column a kind. Put the four columns into a new `pd.DataFrame({"n_cold": …["cold_call"], …})`.

# %% [markdown] meaning q2
# Compare the first row with the fifth or sixth before you say anything to Tomasz. If the rate doesn't fall, that isn't yet a reason to ring everybody eight times. Look at the two columns of counts: who has been taken out of the base on the way down, and by whom? And work out the margin of the last rows (day 35) before you read a turn into them: a few dozen calls carry more than ten points of luck.

# %% [markdown] ask q3 points=3 columns="activities.lead_id,activities.at,activities.kind,activities.outcome,leads.month" period="calls to leads created up to October 2025"
# ### "Six attempts are enough"
#
# With the calls of question 2, numbered in the same way, cold and warm together. The **first conversation** of a lead is its first call with `talk` True. Compute three fractions, not rounded:
#
# - `by3`, `by6`: of the leads that **had** a first conversation, the share that had it at call 3 or earlier, at call 6 or earlier.
# - `got6`: of **all leads that got at least one call**, the share that got a sixth call or more, counting calls after a conversation as well.
#
# *Why: the first two are the numbers behind a famous piece of advice. The third is the one that is never printed beside them.*

# %% answer q3
### BEGIN SOLUTION
nth = calls.assign(k=calls.groupby("lead_id").cumcount() + 1)
first_k = nth[nth["talk"]].groupby("lead_id")["k"].min()
by3 = (first_k <= 3).mean()
by6 = (first_k <= 6).mean()
n_calls = nth.groupby("lead_id").size()
got6 = (n_calls >= 6).mean()
### END SOLUTION

# %% check q3
check("q3", by3, by6, got6)

# %% wrong q3 base-all-called
# `by3` and `by6` are divided by all leads that were called. Here the base is those who had a first conversation.
by3 = (first_k <= 3).sum() / len(n_calls)
by6 = (first_k <= 6).sum() / len(n_calls)

# %% wrong q3 before-not-by
# Call 3 itself (and call 6) is missing: *by* the third means the third or earlier.
by3 = (first_k < 3).mean()
by6 = (first_k < 6).mean()

# %% wrong q3 exactly-at
# These are the first conversations at exactly call 3 and call 6. Asked is: up to there.
by3 = (first_k == 3).mean()
by6 = (first_k == 6).mean()

# %% wrong q3 every-conversation
# `by3` and `by6` count all conversations. One lead can have many; take the first of each.
t = nth[nth["talk"]]
by3 = (t["k"] <= 3).mean()
by6 = (t["k"] <= 6).mean()

# %% wrong q3 after-not-by
# These are the conversations *after* call 3 and call 6.
by3 = 1 - by3
by6 = 1 - by6

# %% wrong q3 counted-from-zero
# `cumcount()` starts at 0: what you took for the third call is the fourth.
by3 = (first_k - 1 <= 3).mean()
by6 = (first_k - 1 <= 6).mean()

# %% wrong q3 share-of-calls
# `got6` is a share of calls. Asked is a share of leads.
got6 = (nth["k"] >= 6).mean()

# %% wrong q3 exactly-six
# `got6` counts the leads with exactly six calls. Those with seven got a sixth as well.
got6 = (n_calls == 6).mean()

# %% wrong q3 more-than-six
# `got6` counts from the seventh call on.
got6 = (n_calls > 6).mean()

# %% wrong q3 of-those-who-talked
# `got6` has those who had a conversation as its base. Asked is all leads that got a call.
got6 = (n_calls >= 6).sum() / len(first_k)

# %% wrong q3 only-those-who-talked
# `got6` has only leads with a conversation, above the line and below. Those who never talked got their calls as well: its base is all leads that got one.
got6 = (n_calls[n_calls.index.isin(first_k.index)] >= 6).mean()

# %% wrong q3 of-every-lead
# `got6` is divided by all leads, also those that nobody ever called. Its base is the leads with at least one call.
got6 = (n_calls >= 6).sum() / len(old)

# %% wrong q3 less-than-six
# `got6` is the share that did *not* get a sixth call.
got6 = 1 - got6

# %% wrong q3 swapped
# `by3` and `by6` stand under each other's names.
by3, by6 = by6, by3

# %% wrong q3 counts
# These are numbers of leads. Asked are shares of those who had a first conversation.
by3 = (first_k <= 3).sum()
by6 = (first_k <= 6).sum()

# %% wrong q3 six-without-an-answer
# `got6` stops counting at the first conversation. Here all calls of a lead count, also those after it.
f = nth["lead_id"].map(first_k.to_dict())
got6 = (nth[(nth["k"] <= f) | f.isna()].groupby("lead_id").size() >= 6).mean()

# %% wrong q3 inbound-only
# Only inbound leads are in. `calls` holds the calls to both kinds of leads, and all of them count here.
i = leads[leads["source_type"] == "inbound"]["lead_id"]
f, n = first_k[first_k.index.isin(i)], n_calls[n_calls.index.isin(i)]
by3, by6, got6 = (f <= 3).mean(), (f <= 6).mean(), (n >= 6).mean()

# %% wrong q3 numbered-by-kind
# Cold and warm calls are numbered apart here. Number the calls of a lead together, as in question 2.
t = calls.assign(k=calls.groupby(["lead_id", "kind"]).cumcount() + 1)
f = t[t["talk"]].groupby("lead_id")["k"].min()
by3, by6 = (f <= 3).mean(), (f <= 6).mean()

# %% accept q3
d = calls.copy()
d["k"] = d.groupby("lead_id").cumcount().add(1)
t = d[d["talk"]].drop_duplicates(subset=["lead_id"], keep="first")
by3 = len(t[t["k"] <= 3]) / len(t)
by6 = len(t[t["k"] <= 6]) / len(t)
got6 = (d["k"] == 6).sum() / (d["k"] == 1).sum()

# %% [markdown] hint q3
# 1. Two little tables, one row a lead: the number of its first conversation, and the number of its calls.
# 2. Of the calls with `talk`, the smallest `k` of each lead; then the share that is at most 3, at most 6. The number of calls is `size()` per lead.
# 3. `first_k = nth[nth["…"]].groupby("…")["k"].min()`; `(first_k <= …).mean()`; `(nth.groupby("…").size() >= …).mean()`.

# %% [markdown] meaning q3
# A share close to everything *by the sixth call* sounds like a law of nature. Read it beside `got6`. If hardly anybody is called a seventh time, hardly anybody can be reached at the seventh: the figure describes at least as much when sellers stop as when buyers answer.

# %% [markdown] ask q4 points=4 columns="activities.lead_id,activities.at,activities.kind,activities.outcome,leads.fit,leads.source_type,leads.month" period="calls to leads created up to October 2025"
# ### Who is still being called?
#
# Take the **inbound** leads (`source_type`) among those of `calls` whose first two calls were both made and **both ended with `no_answer`** (column `outcome`). Whoever declined at one of them is out: they have spoken for themselves. Some of those who are left got a third call, the others were let go. `fit` stands in `leads` (0 to 100 points). Numbers are as in question 2. Compute:
#
# - `n_let_go` (int): how many of these leads never got a third call;
# - `fit_let_go`, `fit_pursued` (points, not rounded): the mean `fit` of those who never got a third call, and of those who did. One lead, one value.
#
# *Why: whoever is left at call six has been chosen several times over.*

# %% answer q4
### BEGIN SOLUTION
nth = calls.assign(k=calls.groupby("lead_id").cumcount() + 1)
n_calls = nth.groupby("lead_id").size().reset_index(name="n")
unanswered = nth[(nth["k"] <= 2) & (nth["outcome"] == "no_answer")].groupby("lead_id").size()
twice = unanswered[unanswered == 2].index
missed = n_calls[n_calls["lead_id"].isin(twice)]
missed = missed.merge(leads[["lead_id", "fit", "source_type"]], on="lead_id")
missed = missed[missed["source_type"] == "inbound"]
let_go = missed[missed["n"] == 2]
pursued = missed[missed["n"] > 2]
n_let_go = len(let_go)
fit_let_go = let_go["fit"].mean()
fit_pursued = pursued["fit"].mean()
### END SOLUTION

# %% check q4
check("q4", n_let_go, fit_let_go, fit_pursued)

# %% wrong q4 outbound-too
# Outbound leads are among these. Sellers chose them beforehand; asked are the inbound ones.
t = n_calls[n_calls["lead_id"].isin(twice)].merge(leads[["lead_id", "fit"]], on="lead_id")
n_let_go = (t["n"] == 2).sum()
fit_let_go, fit_pursued = t[t["n"] == 2]["fit"].mean(), t[t["n"] > 2]["fit"].mean()

# %% wrong q4 declined-too
# Leads who declined at one of the two calls are among these. No seller let them go; they said no themselves. Ask for `no_answer` twice.
e = nth[nth["talk"] & (nth["k"] <= 2)]["lead_id"]
t = n_calls[(n_calls["n"] >= 2) & ~n_calls["lead_id"].isin(e)].merge(
    leads[["lead_id", "fit", "source_type"]], on="lead_id"
)
t = t[t["source_type"] == "inbound"]
n_let_go = (t["n"] == 2).sum()
fit_let_go, fit_pursued = t[t["n"] == 2]["fit"].mean(), t[t["n"] > 2]["fit"].mean()

# %% wrong q4 one-call-is-enough
# Leads with a single call are among those let go. They never got a second one: take those whose first *two* calls were both made.
e = nth[(nth["outcome"] != "no_answer") & (nth["k"] <= 2)]["lead_id"]
t = n_calls[~n_calls["lead_id"].isin(e)].merge(leads[["lead_id", "fit", "source_type"]], on="lead_id")
t = t[t["source_type"] == "inbound"]
n_let_go = (t["n"] <= 2).sum()
fit_let_go = t[t["n"] <= 2]["fit"].mean()

# %% wrong q4 answered-too
# Leads who answered one of the first two calls are among these. Nobody had to call them again to reach them.
t = n_calls[n_calls["n"] >= 2].merge(leads[["lead_id", "fit", "source_type"]], on="lead_id")
t = t[t["source_type"] == "inbound"]
n_let_go = (t["n"] == 2).sum()
fit_let_go, fit_pursued = t[t["n"] == 2]["fit"].mean(), t[t["n"] > 2]["fit"].mean()

# %% wrong q4 first-call-only
# You only asked that the *first* call wasn't answered. The second wasn't to be answered either.
e = nth[(nth["outcome"] == "no_answer") & (nth["k"] == 1)]["lead_id"]
t = n_calls[(n_calls["n"] >= 2) & n_calls["lead_id"].isin(e)].merge(
    leads[["lead_id", "fit", "source_type"]], on="lead_id"
)
t = t[t["source_type"] == "inbound"]
n_let_go = (t["n"] == 2).sum()
fit_let_go, fit_pursued = t[t["n"] == 2]["fit"].mean(), t[t["n"] > 2]["fit"].mean()

# %% wrong q4 second-call-only
# You only asked that the *second* call wasn't answered. The first wasn't to be answered either: calls go on after a conversation, too.
e = nth[(nth["outcome"] == "no_answer") & (nth["k"] == 2)]["lead_id"]
t = n_calls[n_calls["lead_id"].isin(e)].merge(leads[["lead_id", "fit", "source_type"]], on="lead_id")
t = t[t["source_type"] == "inbound"]
n_let_go = (t["n"] == 2).sum()
fit_let_go, fit_pursued = t[t["n"] == 2]["fit"].mean(), t[t["n"] > 2]["fit"].mean()

# %% wrong q4 never-answered-at-all
# You left out whoever answered at *any* call. Those who did so at the third or later were pursued, and belong in.
e = nth[nth["outcome"] != "no_answer"]["lead_id"]
t = missed[~missed["lead_id"].isin(e)]
fit_pursued = t[t["n"] > 2]["fit"].mean()

# %% wrong q4 never-talked-at-all
# You left out whoever had a conversation at *any* call. Those who had one at the third or later were pursued, and belong in.
e = nth[nth["talk"]]["lead_id"]
t = missed[~missed["lead_id"].isin(e)]
fit_pursued = t[t["n"] > 2]["fit"].mean()

# %% wrong q4 leads-of-all-months
# Leads of the last two months are in. Some of them may get a third call tomorrow; `calls` leaves them out.
t = activities[activities["kind"].isin(CALL)].sort_values(["at", "activity_id"])
t = t.assign(k=t.groupby("lead_id").cumcount() + 1)
e = t[(t["outcome"] != "no_answer") & (t["k"] <= 2)]["lead_id"]
t = t.groupby("lead_id").size().reset_index(name="n")
t = t[(t["n"] >= 2) & ~t["lead_id"].isin(e)].merge(leads[["lead_id", "fit", "source_type"]], on="lead_id")
t = t[t["source_type"] == "inbound"]
n_let_go = (t["n"] == 2).sum()
fit_let_go, fit_pursued = t[t["n"] == 2]["fit"].mean(), t[t["n"] > 2]["fit"].mean()

# %% wrong q4 mails-numbered
# E-mails are counted as calls here. Number the rows of `calls` only.
t = activities[
    activities["kind"].isin(["cold_call", "warm_call", "email"]) & activities["lead_id"].isin(old["lead_id"])
]
t = t.sort_values(["at", "activity_id"])
t = t.assign(k=t.groupby("lead_id").cumcount() + 1)
e = t[(t["outcome"] != "no_answer") & (t["k"] <= 2)]["lead_id"]
t = t.groupby("lead_id").size().reset_index(name="n")
t = t[(t["n"] >= 2) & ~t["lead_id"].isin(e)].merge(leads[["lead_id", "fit", "source_type"]], on="lead_id")
t = t[t["source_type"] == "inbound"]
n_let_go = (t["n"] == 2).sum()
fit_let_go, fit_pursued = t[t["n"] == 2]["fit"].mean(), t[t["n"] > 2]["fit"].mean()

# %% wrong q4 swapped
# The two means stand under each other's names.
fit_let_go, fit_pursued = fit_pursued, fit_let_go

# %% wrong q4 engagement
# These are means of another column. Asked is `fit`.
t = missed.merge(leads[["lead_id", "engagement"]], on="lead_id")
fit_let_go, fit_pursued = t[t["n"] == 2]["engagement"].mean(), t[t["n"] > 2]["engagement"].mean()

# %% wrong q4 medians
# These are medians. Asked are means.
fit_let_go, fit_pursued = let_go["fit"].median(), pursued["fit"].median()

# %% wrong q4 exactly-three
# `fit_pursued` has only leads with exactly three calls. Whoever got a fourth had got a third as well.
fit_pursued = missed[missed["n"] == 3]["fit"].mean()

# %% wrong q4 calls-not-leads
# `fit_pursued` weighs a lead with eight calls eight times. One lead, one value.
t = nth[nth["lead_id"].isin(pursued["lead_id"])].merge(leads[["lead_id", "fit"]], on="lead_id")
fit_pursued = t["fit"].mean()

# %% wrong q4 calls-counted
# `n_let_go` counts calls. Each of these leads had two of them: count the leads.
n_let_go = len(nth[nth["lead_id"].isin(let_go["lead_id"])])

# %% wrong q4 share
# `n_let_go` is a share. Asked is a number of leads.
n_let_go = len(let_go) / len(missed)

# %% wrong q4 pursued-counted
# `n_let_go` counts those who *did* get a third call.
n_let_go = len(pursued)

# %% wrong q4 everybody-counted
# `n_let_go` counts both groups.
n_let_go = len(missed)

# %% accept q4
d = calls.copy()
d["k"] = d.groupby("lead_id").cumcount() + 1
d["total"] = d.groupby("lead_id")["k"].transform("max")
d["silent"] = d["outcome"] == "no_answer"
two = d[(d["k"] <= 2) & (d["total"] >= 2)].groupby("lead_id").agg(silent=("silent", "min"), total=("total", "first"))
two = two[two["silent"]].reset_index().merge(leads, on="lead_id", how="left")
two = two[two["source_type"] == "inbound"].assign(third=two["total"] >= 3)
m = two.groupby("third")["fit"].mean()
n_let_go = (~two["third"]).sum()
fit_let_go, fit_pursued = m[False], m[True]

# %% [markdown] hint q4
# 1. One row a lead: how many calls it got in all, and how many of its first two ended with `no_answer`. Then `leads` tells you fit and source.
# 2. Of the calls number 1 and 2 keep those with `no_answer` and count them per lead: wanted are the leads with two. Two calls in all means let go, more means pursued.
# 3. `n_calls = nth.groupby("…").size().reset_index(name="n")`; `unanswered = nth[(nth["k"] <= …) & (nth["outcome"] == "…")].groupby("…").size()`; `n_calls[n_calls["lead_id"].isin(unanswered[unanswered == …].index)]`; merge, filter, two means.

# %% [markdown] meaning q4
# In these two calls nobody had said a word. A few of those without a third call then went their own way: they objected, bought by themselves or were met at an event. The others were let go by a seller or by a rule. If the two means differ, somebody has sorted: the leads at the next call aren't those of the call before. Then no rate of the later row may be promised to the people who were let go. To learn what a third call would have brought *them*, a coin would have to give some of them one, and never a person who has said no or has objected.

# %% [markdown] ask q5 points=4 columns="activities.activity_id,activities.lead_id,activities.at,activities.kind,activities.outcome,activities.minutes,opportunities.lead_id" period="all activities of 2024 and 2025"
# ### What an hour brings
#
# Now with **all** `activities` of both years (also for leads created after October 2025), of all six kinds. A conversation is an activity with an `outcome` in `TALK`, of **any** kind. Sort by `at`, then `activity_id`: the first conversation of a lead is the first of these rows. Each row of `opps` is one opportunity; no lead has two.
#
# Make `per_hour` (DataFrame), one row for each of the four kinds `cold_call`, `warm_call`, `meeting` and `networking_event`, with `kind` as column or as the name of the index, and exactly four columns beside it:
#
# - `hours` (float): the sum of `minutes` of **all** activities of the kind, whatever their outcome, divided by 60, not rounded;
# - `first` (int): the opportunities whose lead had its **first conversation** in an activity of this kind (0 if there are none);
# - `part` (int): the opportunities whose lead had **at least one conversation** of this kind, at any time;
# - `yield_first` (float): `first` / `hours`, in opportunities per hour, not rounded.
#
# *Why: minutes are the seller's currency, and the first rule of counting decides who looks rich.*

# %% answer q5
### BEGIN SOLUTION
per_hour = activities.groupby("kind").agg(hours=("minutes", "sum")) / 60
talks = activities[activities["outcome"].isin(TALK) & activities["lead_id"].isin(opps["lead_id"])]
talks = talks.sort_values(["at", "activity_id"])
per_hour["first"] = talks.drop_duplicates(subset=["lead_id"], keep="first").groupby("kind").size()
per_hour["part"] = talks.drop_duplicates(subset=["lead_id", "kind"]).groupby("kind").size()
per_hour = per_hour.fillna(0)
per_hour = per_hour.assign(yield_first=per_hour["first"] / per_hour["hours"])
per_hour = per_hour[per_hour.index.isin(["cold_call", "warm_call", "meeting", "networking_event"])]
### END SOLUTION

# %% check q5
check("q5", per_hour)

# %% wrong q5 minutes-for-hours
# `hours` holds minutes.
per_hour = per_hour.assign(hours=per_hour["hours"] * 60, yield_first=per_hour["yield_first"] / 60)

# %% wrong q5 successful-minutes
# `hours` counts only the time of conversations. The seller also pays with the calls that nobody answers.
t = activities[activities["outcome"].isin(TALK)].groupby("kind")["minutes"].sum() / 60
per_hour["hours"] = t
per_hour["yield_first"] = per_hour["first"] / per_hour["hours"]

# %% wrong q5 per-activity
# `yield_first` is per activity. An event lasts longer than a call: divide by hours.
per_hour["yield_first"] = per_hour["first"] / activities.groupby("kind").size()

# %% wrong q5 yield-of-part
# `yield_first` uses `part`. It asks for the opportunities of the *first* conversation.
per_hour = per_hour.assign(yield_first=per_hour["part"] / per_hour["hours"])

# %% wrong q5 upside-down
# `yield_first` holds hours per opportunity. Turn it round.
per_hour = per_hour.assign(yield_first=per_hour["hours"] / per_hour["first"].clip(1, None))

# %% wrong q5 first-activity
# `first` looks at the first *activity* of each lead. A call that nobody answered is no conversation.
t = activities[activities["lead_id"].isin(opps["lead_id"])].sort_values(["at", "activity_id"])
per_hour["first"] = t.drop_duplicates(subset=["lead_id"]).groupby("kind").size()
per_hour = per_hour.fillna(0)
per_hour["yield_first"] = per_hour["first"] / per_hour["hours"]

# %% wrong q5 last-conversation
# `first` credits the *last* conversation. Look at the direction of the sort, or at which row you keep.
per_hour["first"] = talks.drop_duplicates(subset=["lead_id"], keep="last").groupby("kind").size()
per_hour = per_hour.fillna(0)
per_hour["yield_first"] = per_hour["first"] / per_hour["hours"]

# %% wrong q5 not-sorted
# `first` takes the conversation that lies on top in the table, which is in no order of time. Sort first.
t = talks.sort_values("activity_id").drop_duplicates(subset=["lead_id"])
per_hour["first"] = t.groupby("kind").size()
per_hour = per_hour.fillna(0)
per_hour["yield_first"] = per_hour["first"] / per_hour["hours"]

# %% wrong q5 leads-not-opportunities
# `first` and `part` count leads that talked. Only those that became an opportunity count: the leads in `opps`.
t = activities[activities["outcome"].isin(TALK)].sort_values(["at", "activity_id"])
per_hour["first"] = t.drop_duplicates(subset=["lead_id"]).groupby("kind").size()
per_hour["part"] = t.drop_duplicates(subset=["lead_id", "kind"]).groupby("kind").size()
per_hour = per_hour.fillna(0)
per_hour["yield_first"] = per_hour["first"] / per_hour["hours"]

# %% wrong q5 first-of-all-leads
# `first` counts leads with and without an opportunity. Keep the conversations of leads that occur in `opps`.
t = activities[activities["outcome"].isin(TALK)].sort_values(["at", "activity_id"])
per_hour["first"] = t.drop_duplicates(subset=["lead_id"]).groupby("kind").size()
per_hour = per_hour.fillna(0)
per_hour["yield_first"] = per_hour["first"] / per_hour["hours"]

# %% wrong q5 part-of-all-leads
# `part` counts leads with and without an opportunity. Keep the conversations of leads that occur in `opps`.
t = activities[activities["outcome"].isin(TALK)]
per_hour["part"] = t.drop_duplicates(subset=["lead_id", "kind"]).groupby("kind").size()

# %% wrong q5 won-only
# `first` and `part` count the deals that were won. Each row of `opps` is an opportunity, won, lost or open.
t = talks[talks["lead_id"].isin(opps[opps["status"] == "won"]["lead_id"])]
per_hour["first"] = t.drop_duplicates(subset=["lead_id"]).groupby("kind").size()
per_hour["part"] = t.drop_duplicates(subset=["lead_id", "kind"]).groupby("kind").size()
per_hour = per_hour.fillna(0)
per_hour["yield_first"] = per_hour["first"] / per_hour["hours"]

# %% wrong q5 conversations-counted
# `part` counts conversations. A deal with four of a kind is one deal.
per_hour["part"] = talks.groupby("kind").size()

# %% wrong q5 any-activity
# `part` counts deals with some activity of the kind, answered or not. Asked is a conversation.
t = activities[activities["lead_id"].isin(opps["lead_id"])]
per_hour["part"] = t.drop_duplicates(subset=["lead_id", "kind"]).groupby("kind").size()

# %% wrong q5 booked-only
# Only activities with a meeting booked count as conversations here. Both values of `TALK` do.
t = talks[talks["outcome"] == "meeting_booked"]
per_hour["first"] = t.drop_duplicates(subset=["lead_id"]).groupby("kind").size()
per_hour["part"] = t.drop_duplicates(subset=["lead_id", "kind"]).groupby("kind").size()
per_hour = per_hour.fillna(0)
per_hour["yield_first"] = per_hour["first"] / per_hour["hours"]

# %% wrong q5 old-leads-only
# Only leads created up to October 2025 are in. This question takes all of them.
t = activities[activities["lead_id"].isin(old["lead_id"])]
per_hour["hours"] = t.groupby("kind")["minutes"].sum() / 60
t = talks[talks["lead_id"].isin(old["lead_id"])]
per_hour["first"] = t.drop_duplicates(subset=["lead_id"]).groupby("kind").size()
per_hour["part"] = t.drop_duplicates(subset=["lead_id", "kind"]).groupby("kind").size()
per_hour = per_hour.fillna(0)
per_hour["yield_first"] = per_hour["first"] / per_hour["hours"]

# %% wrong q5 before-the-opening
# `part` counts only conversations before the deal was opened. *At any time* includes the work on open deals, in which meetings earn their share.
t = talks.merge(opps[["lead_id", "created_at"]], on="lead_id")
t = t[t["at"] <= t["created_at"]]
per_hour["part"] = t.drop_duplicates(subset=["lead_id", "kind"]).groupby("kind").size()
per_hour = per_hour.fillna(0)

# %% wrong q5 first-per-part
# `yield_first` divides `first` by `part`. The price is in hours.
per_hour["yield_first"] = per_hour["first"] / per_hour["part"]

# %% wrong q5 share-of-the-first
# `yield_first` is the kind's share of all opportunities. Divide by its hours.
per_hour["yield_first"] = per_hour["first"] / per_hour["first"].sum()

# %% wrong q5 calls-only
# The first conversation is looked for among the calls alone. It can be of any kind: an evening at a fair opens deals, too.
t = talks[talks["kind"].isin(CALL)].drop_duplicates(subset=["lead_id"])
per_hour["first"] = t.groupby("kind").size()
per_hour = per_hour.fillna(0)
per_hour["yield_first"] = per_hour["first"] / per_hour["hours"]

# %% accept q5
kinds = ["cold_call", "warm_call", "meeting", "networking_event"]
t = activities[activities["outcome"].isin(["connected", "meeting_booked"])].sort_values(["at", "activity_id"])
f = opps.merge(t.groupby("lead_id")["kind"].first().reset_index(), on="lead_id", how="left")
per_hour = pd.DataFrame({"kind": kinds})
per_hour["hours"] = [activities[activities["kind"] == k]["minutes"].sum() / 60 for k in kinds]
per_hour["first"] = [(f["kind"] == k).sum() for k in kinds]
per_hour["part"] = [opps["lead_id"].isin(t[t["kind"] == k]["lead_id"]).sum() for k in kinds]
per_hour["yield_first"] = per_hour["first"] / per_hour["hours"]

# %% [markdown] hint q5
# 1. The hours need all activities. The two counts need the conversations of leads that are in `opps`.
# 2. Day 19's `drop_duplicates` does both counts: by lead, after sorting, it leaves the first conversation; by lead and kind it leaves one row for each kind that took part. Then `groupby("kind").size()`, and a kind that is missing gets 0.
# 3. `per_hour = activities.groupby("…").agg(hours=("…", "sum")) / 60`; `talks.drop_duplicates(subset=["…"], keep="first").groupby("kind").size()`; `talks.drop_duplicates(subset=["…", "…"]).groupby("kind").size()`; `fillna(0)`; keep the four kinds with `isin`.

# %% [markdown] meaning q5
# A meeting can hardly win by the first rule: at Larkwell it's held when the opportunity has been opened already. `part` gives it its due, and gives the same deal to several kinds at once, like day 6's two stamps. So the first rule answers "what opens deals", and no rule here answers "what would one more hour bring". Sellers chose whom to ring, whom to meet and which evening to spend at a fair.

# %% [markdown] ask q6 type=essay points=4
# ### The fourth attempt
#
# A practice in Lisbon filled in a form this month, and it became an MQL. A seller rang within two business hours, and twice more; nobody answered. On the third day the owner filled in the form for objections on Larkwell's privacy page: "Please stop sending me advertising and stop calling me about your product." No seller has reached the owner, and none has rejected the lead. So the agreement as signed still asks for four attempts in ten days, and the seller's screen says *attempt 4 due today*. Write to Tomasz in 4 to 6 sentences: what does Article 21 of the General Data Protection Regulation (GDPR) say about this, may the seller call, what happens to the promise (the lesson has a sentence for it), and one of your numbers from today, with its base and with what it can or can't say about this owner.
#
# A person reads your text and gives one point each for the claim (the law), the number, the caveat and the decision (the call and the promise).
#
# *Why: a rule that is counted beats one that is only known, unless somebody has put them in order.*

# %% [markdown] answer q6
# *Write here: four to six sentences to Tomasz.*

# %% [markdown] rubric q6
# One point each:
#
# 1. **Claim**: by Art. 21(2) and (3) GDPR anybody may object to direct marketing at any time, and then the data may no longer be used for it; there is no weighing of interests. A sales call about the product is direct marketing, so no fourth attempt.
# 2. **Number with unit**: an own figure with its base, for example the success at call 4 among leads without a conversation, or the share of first conversations by call 3.
# 3. **Caveat**: the figure doesn't matter for the right; or it belongs to leads that sellers chose to pursue; or: an answer to the owner's own later question would be something else.
# 4. **Decision**: the objection is recorded at once, the person goes on a list that is checked before each attempt, and the agreement counts the matter as settled by the objection: no attempt is due any more, the promise was kept, and nobody loses anything by stopping.

# %% [markdown] model q6
# "Tomasz, no fourth call. By Article 21(2) and (3) of the GDPR anyone may object to direct marketing at any time, and then it has to stop; nobody weighs our interests against theirs. It is true that (write your `p_warm` at k = 4, in %) of the warm fourth calls to leads without an earlier conversation brought the first one. But these were leads that we had chosen to go on with, and no rate would change the answer. Please let the system set `objected_at` today and lock the number, and write into the agreement that an objection settles the matter: the first attempt was in time, no fourth is due, so the promise counts as kept and your seller's figure doesn't suffer from obeying the law. If the owner asks us something, we answer that question."
#
# *(In your answer the bracket is replaced by your own number.)*

# %% [markdown] weak q6
# "The owner is annoyed, so the seller should be careful and perhaps call later, at a better time. GDPR says that you need consent. As nearly all conversations happen by the sixth attempt, giving up after three would waste potential, but we should respect the customer."
#
# *What it misses: an objection isn't a mood, and calling later is calling. Article 21 isn't about consent but about the right to object, which ends the matter. "Nearly all" is no number, has those who talked as its base and says nothing about this person. And nothing is decided: the screen will say "attempt 4 due" tomorrow as well.*
