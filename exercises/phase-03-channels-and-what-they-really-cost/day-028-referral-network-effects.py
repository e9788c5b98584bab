# %% [markdown] intro
# # Day 28 · Referral and Networking: When Customers Sell for You
#
# Nobody sends a bill for a recommendation. You measure how well referral leads convert, how much of that is simply a better fit, how many of them a customer brings in a month, and what is left of a noisy weekly series when you smooth it. Then Amara asks whether to pay for it. About 40 minutes.

# %% setup
import numpy as np
import pandas as pd

from larkwell import begin, load

check, hint, solution = begin("day-028")

leads = load("leads")
funnel = load("funnel")
customers = load("customers")
mrr = load("mrr_monthly")

# Ready-made: the number of the week, 0 for the one that begins on Monday 1 January 2024. Week 103 is the last whole one.
leads["week"] = (leads["created_at"] - pd.Timestamp("2024-01-01")).dt.days // 7

# %% [markdown]
# ## New today: a rolling mean
#
# One week is mostly chance. `.rolling(4)` takes each row together with the three before it, and `.mean()` averages the four: a **trailing** mean, which knows only the past. The first three weeks have no four weeks behind them, so they stay blank. Run it on the leads that came in directly:

# %% demo
direct = leads[(leads["entry_channel"] == "direct") & (leads["week"] <= 103)].groupby("week").agg(leads=("lead_id", "size"))
direct = direct.assign(mean_4=direct["leads"].rolling(4).mean())
direct.head(6)

# %% [markdown]
# `.plot()` draws every column of a table as a line over its index. `.dropna()` leaves out the rows with a blank in them, here the first three. The mean wobbles less than the weeks, and it turns later.

# %% demo
ax = direct.dropna().plot(figsize=(8, 3), xlabel="week", ylabel="direct leads a week")

# %% [markdown]
# `center=True` puts each mean in the *middle* of its weeks instead of at the end. That turns in time, and it needs weeks that are still to come: today's value can't be computed today.

# %% demo
direct.assign(centred_5=direct["leads"].rolling(5, center=True).mean()).tail(4)

# %% [markdown]
# A group without a single row is missing from `groupby`. `.reindex(range(104), fill_value=0)` makes sure that all the weeks from 0 to 103 are there:

# %% demo
print_weeks = leads[leads["entry_channel"] == "print"].groupby("week").agg(leads=("lead_id", "size"))
print(len(print_weeks), len(print_weeks.reindex(range(104), fill_value=0)))

# %% [markdown]
# `leads["engagement"] // 20` cuts a score into **bands** without a new tool: `//` divides and drops the rest, so 0 to 19.9 becomes band 0, 20 to 39.9 band 1, and exactly 100 band 5. Two more things that you know come back today: the weighted mean (day 23), and a function that refuses an impossible input with `raise` (day 9). The last line takes the year out of a date.

# %% demo
(leads["engagement"] // 20).value_counts()

# %% demo
print(np.average([0.10, 0.30], weights=[300, 100]))


def left_over(budget, spent):
    """What is left, in EUR; a budget below zero can't be."""
    if budget < 0:
        raise ValueError("a budget below zero")
    return budget - spent


print(left_over(500, 120), (customers["start_date"].dt.year == 2024).sum())

# %% [markdown]
# ## From day 22, without looking
#
# The source of a lead is blank. What does the blank often mark, and why should nobody throw these leads away?
#
# <details><summary>Compare with your answer</summary>
#
# Often a person behind it: leads that a seller typed in after a good conversation, or people who came by somebody's recommendation, which no cookie has seen. At Larkwell leads of unknown source convert well. Dropped, they take their customers out of every total, and a referral without a trace has nobody who counts it.
#
# </details>

# %% [markdown] ask q1 points=2 columns="funnel.lead_id,funnel.source_type,funnel.observable_120d,funnel.won_120d,leads.lead_id,leads.entry_channel" period="inbound leads with their 120 days behind them"
# ### The best door?
#
# Take the **mature inbound leads**: rows of `funnel` with the `source_type` `"inbound"` and a true `observable_120d`. Their door is `entry_channel` in `leads` (joined on `lead_id`); **referral leads** have the entry channel `"referral"`. The rate is the share with a true `won_120d`, as a fraction.
#
# - `rate_referral` (float): the rate of the mature referral leads;
# - `rate_inbound` (float): the rate of all mature inbound leads, the referral leads among them;
# - `ratio` (float): `rate_referral` / `rate_inbound`.
#
# Nothing is rounded.
#
# *Why: it's usually a very good door. The question of the day is how wide it can be opened, and whether you hold the handle.*

# %% answer q1
### BEGIN SOLUTION
mature = funnel[(funnel["source_type"] == "inbound") & funnel["observable_120d"]]
mature = mature[["lead_id", "won_120d"]].merge(leads[["lead_id", "entry_channel"]], on="lead_id")
referral = mature[mature["entry_channel"] == "referral"]
rate_referral = referral["won_120d"].mean()
rate_inbound = mature["won_120d"].mean()
ratio = rate_referral / rate_inbound
### END SOLUTION

# %% check q1
check("q1", rate_referral, rate_inbound, ratio)

# %% wrong q1 young-leads-too
# The leads of the last months are in here, too. Their 120 days aren't over: some of them may still buy in time, and nobody knows how many. Keep those with a true `observable_120d`.
young = funnel[funnel["source_type"] == "inbound"].merge(leads[["lead_id", "entry_channel"]], on="lead_id")
rate_referral = young[young["entry_channel"] == "referral"]["won_120d"].mean()
rate_inbound = young["won_120d"].mean()
ratio = rate_referral / rate_inbound

# %% wrong q1 outbound-in-the-base
# `rate_inbound` has the outbound leads in its base. Those were found by sellers; the comparison is among people who came by themselves.
rate_inbound = funnel[funnel["observable_120d"]]["won_120d"].mean()
ratio = rate_referral / rate_inbound

# %% wrong q1 rest-as-base
# `rate_inbound` leaves out the referral leads. The prompt takes all inbound leads, these among them.
rate_inbound = mature[mature["entry_channel"] != "referral"]["won_120d"].mean()
ratio = rate_referral / rate_inbound

# %% wrong q1 said-referral
# You took those who *say* that somebody recommended Larkwell (`self_reported`). Here the door decides: `entry_channel`.
told = leads[leads["self_reported"] == "referral"]["lead_id"]
rate_referral = mature[mature["lead_id"].isin(told)]["won_120d"].mean()
ratio = rate_referral / rate_inbound

# %% wrong q1 share-of-customers
# `rate_referral` is the share of the *customers* who came by referral. The rate looks the other way: of the referral leads, how many became customers?
rate_referral = (mature[mature["won_120d"]]["entry_channel"] == "referral").mean()
ratio = rate_referral / rate_inbound

# %% wrong q1 won-at-any-time
# You counted customers at any time (`won_at`). Asked are those within 120 days, so that each lead has had the same time.
ever = funnel[(funnel["source_type"] == "inbound") & funnel["observable_120d"]].merge(
    leads[["lead_id", "entry_channel"]], on="lead_id"
)
rate_referral = ever[ever["entry_channel"] == "referral"]["won_at"].notna().mean()
rate_inbound = ever["won_at"].notna().mean()
ratio = rate_referral / rate_inbound

# %% wrong q1 among-the-mqls
# Your base is the leads that became MQLs. Every mature lead counts, also those who never got that far.
far = funnel[(funnel["source_type"] == "inbound") & funnel["observable_120d"] & funnel["mql_at"].notna()]
far = far[["lead_id", "won_120d"]].merge(leads[["lead_id", "entry_channel"]], on="lead_id")
rate_referral = far[far["entry_channel"] == "referral"]["won_120d"].mean()
rate_inbound = far["won_120d"].mean()
ratio = rate_referral / rate_inbound

# %% wrong q1 mqls-counted
# You counted those who became MQLs. Asked are customers, within 120 days.
far = funnel[(funnel["source_type"] == "inbound") & funnel["observable_120d"]].merge(
    leads[["lead_id", "entry_channel"]], on="lead_id"
)
rate_referral = far[far["entry_channel"] == "referral"]["mql_at"].notna().mean()
rate_inbound = far["mql_at"].notna().mean()
ratio = rate_referral / rate_inbound

# %% wrong q1 difference
# `ratio` is a difference. Asked is how many *times* as often: divide.
ratio = rate_referral - rate_inbound

# %% wrong q1 excess
# `ratio` is the excess over one. Asked is the ratio itself.
ratio = rate_referral / rate_inbound - 1

# %% wrong q1 mean-of-channel-rates
# `rate_inbound` is the plain mean of the channels' rates, a small door counting as much as a large one. Take all leads together (day 23).
rate_inbound = mature.groupby("entry_channel")["won_120d"].mean().mean()
ratio = rate_referral / rate_inbound

# %% accept q1
both = leads.merge(funnel[["lead_id", "won_120d", "observable_120d"]], on="lead_id", validate="one_to_one")
both = both[(both["source_type"] == "inbound") & both["observable_120d"]]
sums = both.groupby("entry_channel").agg(n=("lead_id", "size"), won=("won_120d", "sum"))
rate_referral = sums["won"]["referral"] / sums["n"]["referral"]
rate_inbound = sums["won"].sum() / sums["n"].sum()
ratio = rate_referral / rate_inbound

# %% [markdown] hint q1
# 1. `funnel` says who is mature and who was won, `leads` through which door. One merge brings them together.
# 2. Filter `funnel` first, then merge with `leads[["lead_id", "entry_channel"]]`. The mean of a column of True and False is a share (day 11).
# 3. `mature = funnel[(funnel["source_type"] == "…") & funnel["…"]].merge(leads[["lead_id", "entry_channel"]], on="lead_id")`, but take from `funnel` only the columns you need; then two means and a division.

# %% [markdown] meaning q1
# Tomasz's sellers have always said that they like these leads best. Now there is a number for it. It says how good the people are who come through this door; it does not say what brought them, or what would come if one paid for it.

# %% [markdown] ask q2 points=3 columns="leads.fit,leads.entry_channel,leads.lead_id,funnel.lead_id,funnel.source_type,funnel.observable_120d,funnel.won_120d" period="inbound leads with their 120 days behind them"
# ### Better door, or better guests?
#
# Customers know who needs Larkwell. So perhaps referral leads just *fit* better (`fit`, 0 to 100, known on the first day), and others with the same fit would have bought as often. Compare like with like, among the mature inbound leads of question 1:
#
# 1. The **band** of a lead is `fit // 20`, so a fit of exactly 100 is a band of its own.
# 2. In each band compute the 120-day rate (share with a true `won_120d`) of the **others**: the mature *inbound* leads whose entry channel isn't `"referral"`.
# 3. `rate_same_fit` (float): the mean of those rates, each band weighted with its number of mature *referral* leads. Bands without a referral lead have no weight. This is how often the others would buy if their fit were spread like that of the referral leads.
# 4. `ratio_same_fit` (float): `rate_referral` / `rate_same_fit`.
#
# Fractions, not rounded.
#
# *Why: the part of the advantage that goes away at the same fit was never the recommendation's persuasion. It was its aim.*

# %% answer q2
### BEGIN SOLUTION
mature = mature.merge(leads[["lead_id", "fit"]], on="lead_id")
mature = mature.assign(band=mature["fit"] // 20)
others = mature[mature["entry_channel"] != "referral"].groupby("band").agg(rate=("won_120d", "mean"))
guests = mature[mature["entry_channel"] == "referral"].groupby("band").agg(n=("lead_id", "size"))
bands = guests.merge(others, on="band", how="left")
rate_same_fit = np.average(bands["rate"], weights=bands["n"])
ratio_same_fit = rate_referral / rate_same_fit
### END SOLUTION

# %% check q2
check("q2", rate_same_fit, ratio_same_fit)

# %% wrong q2 weights-of-the-others
# The bands are weighted with the *others*. Then the result is simply the others' own rate, and nothing has been made alike: the weights are the referral leads.
n = mature[mature["entry_channel"] != "referral"].groupby("band").agg(n=("lead_id", "size"), rate=("won_120d", "mean"))
rate_same_fit = np.average(n["rate"], weights=n["n"])
ratio_same_fit = rate_referral / rate_same_fit

# %% wrong q2 plain-mean-of-bands
# Each band counts the same here. Few referral leads have a low fit: weight with their number.
rate_same_fit = bands["rate"].mean()
ratio_same_fit = rate_referral / rate_same_fit

# %% wrong q2 referral-among-the-others
# The referral leads are among the "others". Take only those with another entry channel.
everyone = mature.groupby("band").agg(rate=("won_120d", "mean"))
mixed = guests.merge(everyone, on="band")
rate_same_fit = np.average(mixed["rate"], weights=mixed["n"])
ratio_same_fit = rate_referral / rate_same_fit

# %% wrong q2 turned-round
# You gave the *referral* rates the weights of the others. The question leaves the referral leads as they are and makes the others like them.
own = mature[mature["entry_channel"] == "referral"].groupby("band").agg(rate=("won_120d", "mean"))
size = mature[mature["entry_channel"] != "referral"].groupby("band").agg(n=("lead_id", "size"))
turned = own.merge(size, on="band")
rate_same_fit = np.average(turned["rate"], weights=turned["n"])
ratio_same_fit = rate_referral / rate_same_fit

# %% wrong q2 upper-band-only
# You compared only one band, the most frequent one among the referral leads. All bands count, each with its weight.
rate_same_fit = bands.sort_values("n")["rate"].iloc[-1]
ratio_same_fit = rate_referral / rate_same_fit

# %% wrong q2 bands-of-ten
# Your bands are ten points wide. The prompt divides by 20.
fine = mature.assign(band=mature["fit"] // 10)
a = fine[fine["entry_channel"] != "referral"].groupby("band").agg(rate=("won_120d", "mean"))
b = fine[fine["entry_channel"] == "referral"].groupby("band").agg(n=("lead_id", "size")).merge(a, on="band")
rate_same_fit = np.average(b["rate"], weights=b["n"])
ratio_same_fit = rate_referral / rate_same_fit

# %% wrong q2 hundred-put-below
# Leads with a fit of exactly 100 are in one band with those from 80 on. By `fit // 20` they have a band of their own.
five = mature.assign(band=mature["band"].clip(upper=4))
a = five[five["entry_channel"] != "referral"].groupby("band").agg(rate=("won_120d", "mean"))
b = five[five["entry_channel"] == "referral"].groupby("band").agg(n=("lead_id", "size")).merge(a, on="band")
rate_same_fit = np.average(b["rate"], weights=b["n"])
ratio_same_fit = rate_referral / rate_same_fit

# %% wrong q2 borders-put-below
# A fit of exactly 20, 40, 60 or 80 is in the band below here, as `pd.cut` has it. With `fit // 20` a band begins at its border.
cut = mature.assign(band=np.ceil(mature["fit"] / 20).clip(lower=1))
a = cut[cut["entry_channel"] != "referral"].groupby("band").agg(rate=("won_120d", "mean"))
b = cut[cut["entry_channel"] == "referral"].groupby("band").agg(n=("lead_id", "size")).merge(a, on="band")
rate_same_fit = np.average(b["rate"], weights=b["n"])
ratio_same_fit = rate_referral / rate_same_fit

# %% wrong q2 young-leads-too
# The bands hold leads whose 120 days aren't over. Start from the mature leads of question 1.
young = funnel[funnel["source_type"] == "inbound"].merge(leads[["lead_id", "entry_channel", "fit"]], on="lead_id")
young = young.assign(band=young["fit"] // 20)
a = young[young["entry_channel"] != "referral"].groupby("band").agg(rate=("won_120d", "mean"))
b = young[young["entry_channel"] == "referral"].groupby("band").agg(n=("lead_id", "size")).merge(a, on="band")
rate_same_fit = np.average(b["rate"], weights=b["n"])
ratio_same_fit = rate_referral / rate_same_fit

# %% wrong q2 outbound-among-the-others
# Leads that sellers found themselves are among the "others". Both sides of the comparison are inbound leads.
wide = funnel[funnel["observable_120d"]].merge(leads[["lead_id", "entry_channel", "fit"]], on="lead_id")
wide = wide.assign(band=wide["fit"] // 20)
a = wide[wide["entry_channel"] != "referral"].groupby("band").agg(rate=("won_120d", "mean"))
b = guests.merge(a, on="band")
rate_same_fit = np.average(b["rate"], weights=b["n"])
ratio_same_fit = rate_referral / rate_same_fit

# %% wrong q2 mql-rates
# Your rates are shares of MQLs, as in the lesson's example of the events. Asked is who became a customer: `won_120d`.
mqls = mature.merge(funnel[["lead_id", "mql_at"]], on="lead_id")
mqls = mqls.assign(mql=mqls["mql_at"].notna())
a = mqls[mqls["entry_channel"] != "referral"].groupby("band").agg(rate=("mql", "mean"))
b = guests.merge(a, on="band")
rate_same_fit = np.average(b["rate"], weights=b["n"])
ratio_same_fit = rate_referral / rate_same_fit

# %% wrong q2 weights-of-everybody
# The bands are weighted with *all* inbound leads. The weights are the referral leads: the others are to be made like them.
all_n = mature.groupby("band").agg(n=("lead_id", "size")).merge(others, on="band")
rate_same_fit = np.average(all_n["rate"], weights=all_n["n"])
ratio_same_fit = rate_referral / rate_same_fit

# %% wrong q2 engagement-bands
# The bands are of another column. Engagement is what a person did on the website; the question is about `fit`.
eng = mature.merge(leads[["lead_id", "engagement"]], on="lead_id").assign(band=lambda t: t["engagement"] // 20)
a = eng[eng["entry_channel"] != "referral"].groupby("band").agg(rate=("won_120d", "mean"))
b = eng[eng["entry_channel"] == "referral"].groupby("band").agg(n=("lead_id", "size")).merge(a, on="band")
rate_same_fit = np.average(b["rate"], weights=b["n"])
ratio_same_fit = rate_referral / rate_same_fit

# %% wrong q2 against-all-inbound
# `ratio_same_fit` still has all inbound leads below the line. Divide by the rate that you have just made alike.
ratio_same_fit = rate_referral / rate_inbound

# %% wrong q2 upside-down
# `ratio_same_fit` stands on its head: how often the referral leads buy goes above the line.
ratio_same_fit = rate_same_fit / rate_referral

# %% wrong q2 fit-against-all-inbound
# `ratio_same_fit` compares the others at the same fit with all inbound leads. Above the line stands `rate_referral`, below it your `rate_same_fit`.
ratio_same_fit = rate_same_fit / rate_inbound

# %% wrong q2 difference
# `ratio_same_fit` is a difference. Asked is how many times as often.
ratio_same_fit = rate_referral - rate_same_fit

# %% accept q2
mature["band"] = np.floor(mature["lead_id"].map(leads.set_index("lead_id")["fit"]) / 20)
of_others = mature[mature["entry_channel"] != "referral"].groupby("band")["won_120d"].mean()
rate_same_fit = mature[mature["entry_channel"] == "referral"]["band"].map(of_others).mean()
ratio_same_fit = rate_referral / rate_same_fit

# %% [markdown] hint q2
# 1. Two small tables with a row per band: the rate of the others, and the number of referral leads. Then one weighted mean (day 23).
# 2. Bring `fit` into `mature` with a merge on `lead_id`, then make the column `band`. `groupby("band").agg(...)` twice, on the two parts of `mature`; merge them on `band`, the referral leads on the left.
# 3. `others = mature[mature["entry_channel"] != "…"].groupby("band").agg(rate=("won_120d", "mean"))`, `guests = ….groupby("band").agg(n=("lead_id", "size"))`, `bands = guests.merge(others, on="band", how="left")`, `np.average(bands["…"], weights=bands["…"])`.

# %% [markdown] meaning q2
# Compare the two ratios. What the second one has lost against the first is *aim*: customers recommend Larkwell to people whom it suits. (Against the others alone the first would lie a little further from 1: its base holds the referral leads, too.) What remains may be trust, or any other difference that `fit` doesn't measure. A bonus that pays for every name will buy names, and the aim is the first thing to suffer.

# %% [markdown] ask q3 points=3
# ### The growth factor
#
# Write `k_factor(invites, customers, converted)`, all of one period: `invites` invitations that customers sent, `customers` all customers, whether or not they invited anybody, `converted` invitations from which a new customer came.
#
# - More conversions than invitations can't be: for `converted > invites` it raises a `ValueError`, whatever `customers` is. This test comes first.
# - Otherwise, without customers (`customers` is 0), it returns NaN, also if there were no invitations.
# - Otherwise, without invitations (`invites` is 0), it returns 0.0: nobody was invited, nobody came.
# - Otherwise it returns *invitations per customer × conversion per invitation*, a float: new customers per customer and period, not rounded.
#
# Ungraded: write the formula on paper. Which argument cancels out, and what does that tell you?
#
# *Why: everybody wants a large k, above 1 over a customer's whole stay if possible, since then a firm grows by itself. Whoever has to multiply two averages wants to know what is left of them.*

# %% answer q3
### BEGIN SOLUTION
def k_factor(invites, customers, converted):
    """New customers per customer and period: invitations per customer x conversion per invitation."""
    if converted > invites:
        raise ValueError("more conversions than invitations")
    if customers == 0:
        return float("nan")
    if invites == 0:
        return 0.0
    return (invites / customers) * (converted / invites)


### END SOLUTION

# %% check q3
check("q3", k_factor)

# %% cases q3
k_factor(200, 1000, 30)
k_factor(50, 1000, 50)
k_factor(0, 400, 0)
k_factor(10, 0, 1)
k_factor(0, 0, 0)
k_factor(300, 100, 120)
k_factor(5, 100, 8)
k_factor(5, 0, 8)
k_factor(7, 1, 0)
k_factor(90, 60, 45)
k_factor(40, 3000, 7)

# %% wrong q3 conversion-only
# You returned the conversion per invitation. It has to be multiplied by the invitations per customer.
def k_factor(invites, customers, converted):
    if converted > invites:
        raise ValueError
    if customers == 0:
        return float("nan")
    return converted / invites if invites else 0.0


# %% wrong q3 invitations-only
# You returned the invitations per customer. Most invitations bring nobody: multiply by the conversion.
def k_factor(invites, customers, converted):
    if converted > invites:
        raise ValueError
    return invites / customers if customers else float("nan")


# %% wrong q3 whole-multiplication
# You multiplied by `converted`, a number of people. The second factor is a rate: conversions per invitation.
def k_factor(invites, customers, converted):
    if converted > invites:
        raise ValueError
    return invites / customers * converted if customers else float("nan")


# %% wrong q3 upside-down
# The quotient stands on its head: customers per new customer. New ones go above the line.
def k_factor(invites, customers, converted):
    if converted > invites:
        raise ValueError
    if customers == 0:
        return float("nan")
    return customers / converted if converted else 0.0


# %% wrong q3 one-added
# You added 1, the customer who was there already. The factor counts only the new ones.
def k_factor(invites, customers, converted):
    if converted > invites:
        raise ValueError
    return 1 + converted / customers if customers else float("nan")


# %% wrong q3 no-invitations-is-unknown
# Without invitations your function gives NaN, although there were customers. Nobody was invited and nobody came: that is known, it is zero.
def k_factor(invites, customers, converted):
    if converted > invites:
        raise ValueError
    if customers == 0 or invites == 0:
        return float("nan")
    return converted / customers


# %% wrong q3 no-customers-is-zero
# Without customers your function gives 0. A rate without a base isn't zero, it is unknown: NaN.
def k_factor(invites, customers, converted):
    if converted > invites:
        raise ValueError
    return converted / customers if customers else 0.0


# %% wrong q3 no-customers-is-none
# Without customers NaN is asked, `float("nan")`; there your function returns None.
def k_factor(invites, customers, converted):
    if converted > invites:
        raise ValueError
    return converted / customers if customers else None


# %% wrong q3 impossible-passed
# More conversions than invitations went through without a word. Such a line of data is broken: `raise ValueError(...)` before anything else.
def k_factor(invites, customers, converted):
    return converted / customers if customers else float("nan")


# %% wrong q3 impossible-after-the-base
# The impossible case is tested after the missing customers, so it isn't noticed there. The prompt tests it first of all.
def k_factor(invites, customers, converted):
    if customers == 0:
        return float("nan")
    if converted > invites:
        raise ValueError
    return converted / customers


# %% wrong q3 none-converting-refused
# Without any conversion your function gives NaN or an error. Invitations were sent and nobody came: that is known, it is zero.
def k_factor(invites, customers, converted):
    if converted > invites:
        raise ValueError
    if customers == 0 or (invites > 0 and converted == 0):
        return float("nan")
    return converted / customers


# %% wrong q3 all-converting-refused
# Your function raises an error when *every* invitation converts. That is rare, not impossible.
def k_factor(invites, customers, converted):
    if converted >= invites and invites > 0:
        raise ValueError
    if converted > invites:
        raise ValueError
    return converted / customers if customers else float("nan")


# %% accept q3
def k_factor(invites, customers, converted):
    if converted > invites:
        raise ValueError("impossible")
    return converted / customers if customers > 0 else np.nan


# %% [markdown] hint q3
# 1. Three guard clauses (day 9), in the order in which the prompt needs them, then one line.
# 2. The impossible case raises, no customers gives `float("nan")`, no invitations gives `0.0`. The last line multiplies two quotients.
# 3. `if converted > …: raise ValueError("…")`, `if customers == 0: return float("nan")`, `if invites == 0: return 0.0`, `return (invites / …) * (converted / …)`.

# %% [markdown] meaning q3
# `invites` cancels out: what is left is new customers by invitation, divided by all customers. So k needs no record of invitations, and sending more of them raises it only if more people come. It also shows the classic fault: with invitations per *inviter* nothing cancels, and k comes out as many times too large as there are customers for each one who invites.

# %% [markdown] ask q4 points=3 columns="leads.entry_channel,leads.created_at,leads.lead_id,mrr_monthly.month,mrr_monthly.customer_id,customers.start_date,customers.lead_id" period="2024 and 2025, by calendar year"
# ### How many does a customer bring?
#
# Larkwell doesn't record invitations; after question 3 you know that you can do without. A row of `mrr` is one customer who paid in one month: a **customer-month**. Its `month` is text such as `"2024-03"`. Referral leads have the `entry_channel` `"referral"`.
#
# - `referral_2024`, `referral_2025` (floats): **referral rate** = referral leads created (`created_at`) in that year / customer-months of that year, in leads per customer-month.
# - `k_2025` (float): rows of `customers` with a `start_date` in 2025 whose `lead_id` is that of a referral lead (of any date) / customer-months of 2025, in new customers per customer and month.
#
# Nothing is rounded; expect small numbers.
#
# *Why: the leads of this door look steady. Divided by the people who could have recommended Larkwell, they may tell another story.*

# %% answer q4
### BEGIN SOLUTION
by_referral = leads[leads["entry_channel"] == "referral"]
made = by_referral["created_at"].dt.year
months_2024 = len(mrr[mrr["month"] <= "2024-12"])
months_2025 = len(mrr[mrr["month"] >= "2025-01"])
referral_2024 = len(by_referral[made == 2024]) / months_2024
referral_2025 = len(by_referral[made == 2025]) / months_2025
new = customers[customers["lead_id"].isin(by_referral["lead_id"]) & (customers["start_date"].dt.year == 2025)]
k_2025 = len(new) / months_2025
### END SOLUTION

# %% check q4
check("q4", referral_2024, referral_2025, k_2025)

# %% wrong q4 per-customer-and-year
# You divided by the number of different customers of the year. Somebody who paid for one month could recommend for one month: the base is customer-months.
people_2024 = mrr[mrr["month"] <= "2024-12"]["customer_id"].nunique()
people_2025 = mrr[mrr["month"] >= "2025-01"]["customer_id"].nunique()
referral_2024 = (made == 2024).sum() / people_2024
referral_2025 = (made == 2025).sum() / people_2025
k_2025 = len(new) / people_2025

# %% wrong q4 average-customers
# You divided by the customers of an average month, so your numbers are per customer and *year*. Asked are customer-months.
referral_2024, referral_2025, k_2025 = 12 * referral_2024, 12 * referral_2025, 12 * k_2025

# %% wrong q4 all-customers-table
# The base is the rows of `customers`, who weren't all there at the same time. A row of `mrr` is one customer in one month.
referral_2024 = (made == 2024).sum() / len(customers)
referral_2025 = (made == 2025).sum() / len(customers)
k_2025 = len(new) / len(customers)

# %% wrong q4 both-years-base
# The base has the customer-months of both years, the line above it the leads of one.
referral_2024 = (made == 2024).sum() / len(mrr)
referral_2025 = (made == 2025).sum() / len(mrr)
k_2025 = len(new) / len(mrr)

# %% wrong q4 december-as-base
# The base is the customers of December, when there were most of them. Each month's customers count: add them up.
referral_2024 = (made == 2024).sum() / len(mrr[mrr["month"] == "2024-12"])
referral_2025 = (made == 2025).sum() / len(mrr[mrr["month"] == "2025-12"])
k_2025 = len(new) / len(mrr[mrr["month"] == "2025-12"])

# %% wrong q4 said-so
# You counted those who *say* that they were recommended (`self_reported`). Referral leads are defined by `entry_channel` here.
told = leads[leads["self_reported"] == "referral"]
referral_2024 = (told["created_at"].dt.year == 2024).sum() / months_2024
referral_2025 = (told["created_at"].dt.year == 2025).sum() / months_2025
k_2025 = (customers["lead_id"].isin(told["lead_id"]) & (customers["start_date"].dt.year == 2025)).sum() / months_2025

# %% wrong q4 rates-by-their-word
# The two rates count those who *say* that they were recommended (`self_reported`). Referral leads are defined by `entry_channel`, as for `k_2025`.
told = leads[leads["self_reported"] == "referral"]
referral_2024 = (told["created_at"].dt.year == 2024).sum() / months_2024
referral_2025 = (told["created_at"].dt.year == 2025).sum() / months_2025

# %% wrong q4 mean-of-the-months
# You took the mean of the months' own rates, a month with few customers counting as much as one with many. Divide the sums of the year.
paying = mrr.groupby("month").size()
monthly = (by_referral.groupby("month").size().reindex(paying.index, fill_value=0) / paying).reset_index(name="rate")
referral_2024 = monthly[monthly["month"] <= "2024-12"]["rate"].mean()
referral_2025 = monthly[monthly["month"] >= "2025-01"]["rate"].mean()

# %% wrong q4 all-inbound
# All inbound leads stand above the line. Keep those with the entry channel `referral`.
inbound = leads[leads["source_type"] == "inbound"]["created_at"].dt.year
referral_2024 = (inbound == 2024).sum() / months_2024
referral_2025 = (inbound == 2025).sum() / months_2025

# %% wrong q4 all-new-customers
# `k_2025` counts all new customers of the year. Only those who came by referral are the work of other customers.
k_2025 = (customers["start_date"].dt.year == 2025).sum() / months_2025

# %% wrong q4 leads-of-the-year-only
# `k_2025` leaves out customers whose lead came in 2024. For a customer the `start_date` decides.
k_2025 = new["lead_id"].isin(by_referral[made == 2025]["lead_id"]).sum() / months_2025

# %% wrong q4 both-years-of-customers
# `k_2025` counts new customers of both years over the customer-months of one.
k_2025 = customers["lead_id"].isin(by_referral["lead_id"]).sum() / months_2025

# %% wrong q4 conversion-for-k
# `k_2025` has the referral leads below the line: that is a conversion rate. The base of k is all customers, also those who recommend nobody.
k_2025 = len(new) / len(by_referral[made == 2025])

# %% wrong q4 years-swapped
# The two years stand under each other's names.
referral_2024, referral_2025 = referral_2025, referral_2024

# %% accept q4
n = leads[leads["entry_channel"] == "referral"].groupby("year").size()
base = mrr.assign(year=mrr["month"].str.slice(0, 4)).groupby("year").size()
referral_2024 = n.iloc[0] / base.iloc[0]
referral_2025 = n.iloc[1] / base.iloc[1]
m = customers.merge(leads[["lead_id", "entry_channel"]], on="lead_id", how="left")
k_2025 = ((m["entry_channel"] == "referral") & (m["start_date"] >= "2025-01-01")).sum() / base.iloc[1]

# %% [markdown] hint q4
# 1. Above the line a count of leads or of new customers, below it a count of rows of `mrr`.
# 2. Text months in this form compare like the calendar: `mrr["month"] <= "2024-12"`. Of dates take `.dt.year`. Whether a customer came by referral tells `isin` with the `lead_id`s of the referral leads.
# 3. `months_2024 = len(mrr[mrr["month"] <= "…"])`, `referral_2024 = (by_referral["created_at"].dt.year == …).sum() / months_2024`, `customers[customers["lead_id"].isin(…) & (customers["start_date"].dt.year == …)]`.

# %% [markdown] meaning q4
# If the rate fell from one year to the next, then steady leads hide it: more and more customers, and each recommends less often. That is a question to Ines *and* to whoever looks after customers, long before it is one of a bonus. And k per month has to be held against the share of customers who leave in a month: only above that would Larkwell grow by recommendation alone. Below it, it lowers the cost of all other doors, and that is worth having.

# %% [markdown] ask q5 type=chart points=2 columns="leads.entry_channel,leads.lead_id" period="weeks 0 to 103, the whole weeks of 2024 and 2025"
# ### Two means of one noise
#
# Make a table `wk` with the weeks 0 to 103 as index (the ready-made column `week` of `leads`; week 104 isn't whole and is left out; a week without a referral lead counts as 0) and three columns:
#
# - `leads`: number of referral leads (`entry_channel`) created in the week;
# - `mean_4`: the **trailing** mean of `leads` over 4 weeks, the week itself and the three before it;
# - `mean_13`: the trailing mean over 13 weeks.
#
# Compute the means over all weeks from 0. Then keep the weeks in which both means exist, 12 to 103 (`.dropna()` of the whole table), and draw **two line charts** over these same weeks, with two lines each. Store what `.plot()` returns:
#
# - `ax_4`: the lines `leads` and `mean_4`;
# - `ax_13`: the lines `leads` and `mean_13`.
#
# Ungraded: which of the two would you show to Amara every week, and which once a quarter?
#
# *Why: the short mean reacts, the long one informs, and neither is early.*

# %% answer q5
### BEGIN SOLUTION
came = leads[(leads["entry_channel"] == "referral") & (leads["week"] <= 103)].groupby("week").agg(leads=("lead_id", "size"))
wk = came.reindex(range(104), fill_value=0)
wk = wk.assign(mean_4=wk["leads"].rolling(4).mean(), mean_13=wk["leads"].rolling(13).mean())
drawn = wk.dropna()
ax_4 = drawn[["leads", "mean_4"]].plot()
ax_13 = drawn[["leads", "mean_13"]].plot()
### END SOLUTION

# %% check q5
check("q5", ax_4, ax_13)

# %% wrong q5 means-exchanged
# The two means stand under each other's names: the chart that should show the mean over 4 weeks shows the one over 13. Compare the number in `rolling` with the name of the column, and the column with the name of the chart.
other = drawn.assign(mean_4=drawn["mean_13"], mean_13=drawn["mean_4"])
ax_4, ax_13 = other[["leads", "mean_4"]].plot(), other[["leads", "mean_13"]].plot()

# %% wrong q5 centred
# Your means stand in the middle of their weeks (`center=True`). Such a mean knows the future; asked is the trailing one.
other = wk.assign(mean_4=wk["leads"].rolling(4, center=True).mean(), mean_13=wk["leads"].rolling(13, center=True).mean())
other = other.dropna()
ax_4, ax_13 = other[["leads", "mean_4"]].plot(), other[["leads", "mean_13"]].plot()

# %% wrong q5 cut-first
# You left out the first weeks before taking the means, so the means begin later than they could. Means first, `.dropna()` afterwards.
other = wk[["leads"]].tail(92)
other = other.assign(mean_4=other["leads"].rolling(4).mean(), mean_13=other["leads"].rolling(13).mean()).dropna()
ax_4, ax_13 = other[["leads", "mean_4"]].plot(), other[["leads", "mean_13"]].plot()

# %% wrong q5 blanks-kept
# The first weeks are still in the charts, where at least one mean is blank. `.dropna()` takes them out, before you draw.
other = wk
ax_4, ax_13 = other[["leads", "mean_4"]].plot(), other[["leads", "mean_13"]].plot()

# %% wrong q5 each-from-its-own-start
# The chart of the short mean begins as soon as that mean exists. Both charts are asked over the same weeks: `.dropna()` of the whole table, then the columns.
other = wk[["leads", "mean_4"]].dropna()
ax_4 = other[["leads", "mean_4"]].plot()

# %% wrong q5 blanks-as-zero
# Where a mean is blank you drew a zero. Not yet known isn't zero: leave those weeks out.
other = wk.fillna(0)
ax_4, ax_13 = other[["leads", "mean_4"]].plot(), other[["leads", "mean_13"]].plot()

# %% wrong q5 means-of-fewer-weeks
# Your first means are taken over fewer weeks than asked (`min_periods`), and so the charts begin at once. Only the weeks in which both means have all their weeks are asked.
other = wk.assign(mean_4=wk["leads"].rolling(4, min_periods=1).mean(), mean_13=wk["leads"].rolling(13, min_periods=1).mean())
ax_4, ax_13 = other[["leads", "mean_4"]].plot(), other[["leads", "mean_13"]].plot()

# %% wrong q5 rolling-sums
# These are sums of 4 and 13 weeks. A mean has the unit of the data, leads a week.
other = wk.assign(mean_4=wk["leads"].rolling(4).sum(), mean_13=wk["leads"].rolling(13).sum()).dropna()
ax_4, ax_13 = other[["leads", "mean_4"]].plot(), other[["leads", "mean_13"]].plot()

# %% wrong q5 rolling-medians
# These are medians. Asked are means.
other = wk.assign(mean_4=wk["leads"].rolling(4).median(), mean_13=wk["leads"].rolling(13).median()).dropna()
ax_4, ax_13 = other[["leads", "mean_4"]].plot(), other[["leads", "mean_13"]].plot()

# %% wrong q5 mean-of-the-mean
# The long mean is taken of the short one. Take both from `leads`.
other = wk.assign(mean_13=wk["mean_4"].rolling(13).mean()).dropna()
ax_13 = other[["leads", "mean_13"]].plot()

# %% wrong q5 twelve-weeks
# The long mean has 12 weeks. A quarter has 13.
other = wk.assign(mean_13=wk["leads"].rolling(12).mean()).tail(92)
ax_13 = other[["leads", "mean_13"]].plot()

# %% wrong q5 five-weeks
# The short mean has 5 weeks. The week itself and the three before it are four.
other = wk.assign(mean_4=wk["leads"].rolling(5).mean()).dropna()
ax_4 = other[["leads", "mean_4"]].plot()

# %% wrong q5 without-the-week-itself
# Your means stop a week early: they leave out the week at which they stand. A trailing mean includes it.
other = wk.assign(mean_4=wk["leads"].shift().rolling(4).mean(), mean_13=wk["leads"].shift().rolling(13).mean()).tail(92)
ax_4, ax_13 = other[["leads", "mean_4"]].plot(), other[["leads", "mean_13"]].plot()

# %% wrong q5 broken-week
# The last days of December are in here as week 104, which isn't whole. Stop at week 103.
long = leads[leads["entry_channel"] == "referral"].groupby("week").agg(leads=("lead_id", "size"))
long = long.reindex(range(105), fill_value=0)
other = long.assign(mean_4=long["leads"].rolling(4).mean(), mean_13=long["leads"].rolling(13).mean()).dropna()
ax_4, ax_13 = other[["leads", "mean_4"]].plot(), other[["leads", "mean_13"]].plot()

# %% wrong q5 empty-weeks-missing
# A week without a referral lead is missing from your table, so a mean reaches over it and takes a week too many. `.reindex(range(104), fill_value=0)`, before the means.
gappy = came if set(range(1, 103)) - set(came.index) else came.drop(index=50)
gappy = gappy.assign(mean_4=gappy["leads"].rolling(4).mean(), mean_13=gappy["leads"].rolling(13).mean()).dropna()
ax_4, ax_13 = gappy[["leads", "mean_4"]].plot(), gappy[["leads", "mean_13"]].plot()

# %% wrong q5 empty-weeks-blank
# A week without a referral lead is blank in your table, and so is every mean that touches it. It counts as 0: `fill_value=0` in `reindex`.
gappy = (came if set(range(1, 103)) - set(came.index) else came.drop(index=50)).reindex(range(104))
gappy = gappy.assign(mean_4=gappy["leads"].rolling(4).mean(), mean_13=gappy["leads"].rolling(13).mean()).dropna()
ax_4, ax_13 = gappy[["leads", "mean_4"]].plot(), gappy[["leads", "mean_13"]].plot()

# %% wrong q5 all-doors
# These are the leads of all doors. Filter on `entry_channel` first.
every = leads[leads["week"] <= 103].groupby("week").agg(leads=("lead_id", "size"))
other = every.assign(mean_4=every["leads"].rolling(4).mean(), mean_13=every["leads"].rolling(13).mean()).dropna()
ax_4, ax_13 = other[["leads", "mean_4"]].plot(), other[["leads", "mean_13"]].plot()

# %% wrong q5 said-so-drawn
# These are the leads who *say* that they were recommended. Take the entry channel.
told = leads[(leads["self_reported"] == "referral") & (leads["week"] <= 103)].groupby("week").agg(leads=("lead_id", "size"))
told = told.reindex(range(104), fill_value=0)
other = told.assign(mean_4=told["leads"].rolling(4).mean(), mean_13=told["leads"].rolling(13).mean()).dropna()
ax_4, ax_13 = other[["leads", "mean_4"]].plot(), other[["leads", "mean_13"]].plot()

# %% wrong q5 means-only
# The weeks themselves are missing. Draw them too, so that everybody sees what is smoothed away.
ax_4, ax_13 = drawn[["mean_4"]].plot(), drawn[["mean_13"]].plot()

# %% wrong q5 lines-on-each-other
# All lines lie in one chart: `.plot()` of a single column draws into the chart that is open. Of a table with two columns it opens its own.
ax_4 = drawn[["leads", "mean_4"]].plot()
ax_13 = drawn["leads"].plot(ax=ax_4)
drawn["mean_13"].plot(ax=ax_13)

# %% wrong q5 both-means-in-one-chart
# All three lines are in one chart. Draw two, each with the weeks and *one* mean: pick two columns, then `.plot()`.
ax_4 = ax_13 = drawn.plot()

# %% accept q5
r = leads[leads["entry_channel"] == "referral"]
series = r["week"].value_counts().reindex(range(104)).fillna(0)
both = pd.DataFrame({"all": series, "month": series.rolling(window=4).mean(), "quarter": series.rolling(13).mean()})
both = both[both.index >= 12]
ax_13 = both.plot(y=["all", "quarter"], figsize=(9, 3))
ax_4 = both.drop(columns=["quarter"]).plot()

# %% [markdown] hint q5
# 1. First the counts a week, with no week missing, then two columns beside them, then the weeks to draw.
# 2. Filter on the door and on `week <= 103`, `groupby("week").agg(leads=("lead_id", "size"))`, `.reindex(range(104), fill_value=0)`. Then `.rolling(…).mean()` twice, both of `wk["leads"]`. A list of two column names in square brackets picks what a chart shows.
# 3. `wk = wk.assign(mean_4=wk["leads"].rolling(…).mean(), mean_13=wk["leads"].rolling(…).mean())`, `drawn = wk.dropna()`, `ax_4 = drawn[["leads", "…"]].plot()`, and the same for `ax_13`.

# %% [markdown] meaning q5
# The weeks jump by a good part of their size for no reason at all. In the short mean Ines still sees ghosts, in the long one a change that lasts, and that a month and a half late: a trailing mean of 13 weeks stands for the week six weeks before. Whoever shows one writes "trailing" and its length beside it.

# %% [markdown] ask q6 type=essay points=4
# ### Shall we pay for it?
#
# Amara has read about Dropbox: paid search cost 233 to 388 dollars for each paying customer of a product at 99 dollars a year; then it paid customers for recommendations, in storage space. "Let's do the same: 100 EUR for each recommended lead." Write to her in **four to six sentences**: is referral a channel that Larkwell can buy, or a symptom of something done earlier, and what would a bonus pay for that is there without it (name both: the leads that come anyway, and the part of their advantage that goes away at the same fit); at least one number of yours with its unit and period; **two** Larkwell numbers that you would check before copying, and why; and what should be done, with a size, a date or a sign by which one would see the *extra* leads.
#
# *Why: the first bonus goes to those who would have recommended you anyway.*
#
# A person reads your answer and gives a point each for a claim, a number with its unit, a caveat and a decision.

# %% [markdown] answer q6
# *Write here: four to six sentences to Amara.*

# %% [markdown] rubric q6
# One point each:
#
# 1. **Claim**: takes a side with its limit: referral leads come without a bonus already, so a bonus may claim only the extra ones; part of their advantage is fit.
# 2. **Number with unit**: at least one of one's own with base and period, such as the ratio at the same fit, the referral rate in leads per customer-month, or k.
# 3. **Caveat**: names two numbers to check, with a reason each, such as the marginal cost of the reward (storage cost Dropbox next to nothing, 100 EUR cost 100 EUR), the reward per new *customer* instead of per lead, how many customers have anybody to recommend Larkwell to, the fit of paid-for leads.
# 4. **Decision**: a limited trial with a comparison (territories or customers drawn by lot, with and without), a date and a sign: extra customers per 1,000 customer-months, or the fit of the leads.

# %% [markdown] model q6
# *The numbers are those of another company: yours say something else.*
#
# Amara, referral is first a symptom: 30 leads a month come without any bonus, and we would pay 3,000 EUR a month for them before the first extra one arrives. In 2024 and 2025 they bought 1.6 times as often within 120 days as all inbound leads, but only 1.2 times as often as others with the same fit, so a good part is whom our customers choose, and a bonus per name spoils that choice. Before we copy Dropbox I would check two numbers: how many referral leads make one customer (with eight, 100 EUR a lead are 800 EUR a customer, where Dropbox gave away storage that was nearly free), and how many customers have somebody to recommend us to, for in 2025 they brought only 18 leads per 1,000 customer-months. Nor can these tables show what a bonus does, since we have never paid one. So let us offer it for six months, April to September, to half of the territories, drawn by lot, as a free month per new customer instead of cash per lead. If those territories have not at least 8 leads more per 1,000 customer-months than the others, at the same average fit, we stop; with some 90 leads in each half, a difference of 3 comes by chance alone.

# %% [markdown] weak q6
# "Referral leads convert much better than all others, so we should get more of them. 100 EUR is far less than we pay for search ads. Dropbox grew 3,900% with it, so it clearly works."
#
# *What it misses: those who come anyway are paid as well. The better rate belongs to people whom nobody has paid for; with money, other people come. And the 3,900% contain everything else that happened in those fifteen months.*
