# %% [markdown] intro
# # Day 30 · Project: The Fair Channel Scorecard
#
# You write a function that puts all channels of Larkwell onto one page, in one currency, for one period. Then you rank the paid ones in three ways, find out whose rank hangs on a definition, reckon what 50,000 EUR would bring if averages were the truth, write down what you expect, and see what twenty histories of the company say to your own plan. At the end stands a recommendation of 200 words that you will mark yourself on day 70. 80 to 100 minutes; a good place for a break is after question 1.

# %% setup
import pandas as pd

from larkwell import begin, load, predict, predictions, replay, settle

check, hint, solution = begin("day-030")

channels = load("channels")
leads = load("leads")
funnel = load("funnel")
spend = load("spend")
costs = load("team_costs")
visitors = load("visitors")

# Shares of the marketing team's working hours by paid channel, from a diary of four weeks. The rest of the hours goes
# into content, e-mail, referral and meetings.
HOURS = pd.DataFrame(
    {
        "channel": ["brand_search", "generic_search", "social", "event", "print"],
        "hours_share": [0.04, 0.12, 0.18, 0.16, 0.06],
    }
)
END = pd.Timestamp("2026-01-01")  # the first moment after the tables end


# The function of day 9.
def rate(k, n):
    """k of n as a fraction: ValueError if k > n, NaN if n is 0."""
    if k > n:
        raise ValueError("k is larger than n: the two come from different bases")
    if n == 0:
        return float("nan")
    return k / n


# The function of day 20.
def funnel_table(funnel, window=120):
    """Inbound leads of the seller route through the stages, with `window` days for each stage."""
    wait = pd.Timedelta(days=window)
    came = funnel[(funnel["source_type"] == "inbound") & (funnel["created_at"] + wait < END)]
    here = came[came["won_at"].isna() | came["opp_at"].notna()]
    n = [len(here)]
    for column in ["mql_at", "sal_at", "opp_at", "won_at"]:
        here = here[here[column] - here["created_at"] <= wait]
        n.append(len(here))
    return pd.DataFrame(
        {
            "stage": ["lead", "mql", "sal", "opportunity", "customer"],
            "n": n,
            "step": [float("nan"), *[rate(b, a) for a, b in zip(n, n[1:])]],
            "cumulative": [rate(x, n[0]) for x in n],
        }
    )


# %% [markdown]
# ## New today: a function with defaults that returns a table
#
# `funnel_table` of day 20 has two arguments, and the second one has a value in the head: `window=120`. That is its **default**: whoever says nothing gets 120 days, whoever wants another number says so, by name. Here for the social leads of one quarter, first with the default, then with 30 days.

# %% demo
social = funnel.merge(leads[["lead_id", "entry_channel"]], on="lead_id")
social = social[(social["entry_channel"] == "social") & (social["quarter"] == "2025-Q2")]
funnel_table(social)

# %% demo
funnel_table(social, window=30)

# %% [markdown]
# A default is a decision: it is what nearly everybody will get. So it belongs into the docstring. The function below counts visitors by device; with `min_visitors` it leaves a share **blank** where there is too little to judge. `.where(condition)` does that: it keeps a value where the condition holds and blanks it where it doesn't. The row stays, and the total stays right.


# %% demo
def device_table(year=2025, min_visitors=1000):
    """One row a device: visitors of the year, and the share who refused; blank below `min_visitors`."""
    seen = visitors[visitors["year"] == year]
    seen = seen.assign(refused=seen["consent"] == "refused")
    t = seen.groupby("device").agg(visitors=("visitor_id", "size"), refused=("refused", "mean")).reset_index()
    return t.assign(refused=t["refused"].where(t["visitors"] >= min_visitors))


device_table(min_visitors=5000)

# %% [markdown]
# A lookup such as `groupby("device")["visitor_id"].count()` can be put beside a list of names with `map` (day 26), and a name that has no entry is blank until `fillna(0)`. That way every name keeps its row, even one without a visitor. And `.max(axis=1)` is the largest value *of each row*, across the named columns:

# %% demo
per_year = pd.DataFrame({"device": ["desktop", "mobile", "tablet", "fridge"]})
for year in [2024, 2025]:
    found = visitors[visitors["year"] == year].groupby("device")["visitor_id"].count()
    per_year[f"y{year}"] = per_year["device"].map(found).fillna(0)
per_year.assign(most=per_year[["y2024", "y2025"]].max(axis=1), least=per_year[["y2024", "y2025"]].min(axis=1))

# %% [markdown]
# ## From day 13, without looking
#
# Which conversion belongs into a channel scorecard, cohort or calendar, and with which window?
#
# <details><summary>Compare with your answer</summary>
#
# Cohort: of the leads *created* in the period, those who bought within 120 days of their creation. The calendar puts this month's customers over this month's leads, who are other people. Every lead of the period must have had its 120 days, so the last month that can be judged as a whole is August 2025.
#
# </details>

# %% [markdown] ask q1 type=function points=6 columns="channels.channel,spend.channel,spend.month,spend.spend_eur,team_costs.month,team_costs.kind,team_costs.eur,leads.lead_id,leads.month,leads.created_at,leads.entry_channel,leads.self_reported,funnel.lead_id,funnel.mql_at,funnel.won_at,funnel.won_120d" period="leads created in the months first to last"
# ### One page for every channel
#
# Write `scorecard(first="2024-09", last="2025-08", min_leads=50)`. It returns a DataFrame with **one row for each channel of `channels`**, order and index free. `first` and `last` are months as text like `"2025-08"`; both months belong in. The default is a full year, so no season is missing.
#
# If `last` is later than `"2025-08"`, it raises a `ValueError`: those leads haven't all had their 120 days.
#
# | column | unit | contract |
# |---|---|---|
# | `channel` | text | as in `channels` |
# | `spend_eur` | EUR | media spend (`spend_eur` in `spend`) with `month` from `first` to `last`; for `event` plus all `event_travel` in `costs` of the same months. 0 where there is none |
# | `leads` | number | leads created in these months (`month` in `leads`), inbound and outbound, by `entry_channel`. 0 where there is none |
# | `cpl` | EUR | `spend_eur` / `leads` |
# | `mql_rate` | fraction | share of these leads with a date in `mql_at` |
# | `customers` | number | those of these leads with `won_120d` True. 0 where there is none |
# | `cost_per_customer` | EUR | `spend_eur` / `customers` |
# | `median_days` | days | median of `won_at` minus `created_at` of exactly these customers, with decimals |
# | `no_answer` | fraction | share of these leads whose `self_reported` is blank |
#
# Blank (NaN) are: `cpl` and `cost_per_customer` of a channel with a `spend_eur` of 0 and of one with **fewer** than `min_leads` leads; `cost_per_customer` of a channel without a customer; `mql_rate` of `outbound`, whose leads don't pass that stage (a 0 would call them the worst); `mql_rate`, `median_days` and `no_answer` where there is nobody to compute them from. `min_leads` is 1 or more. Nothing is rounded.
#
# *Why: you will run it again on day 70, with better rules for who gets the credit. A table can be believed, a function can be asked.*

# %% answer q1
def scorecard(first="2024-09", last="2025-08", min_leads=50):
    """One row a channel for the leads created in the months first to last (text like "2025-08"), both included."""
    if last > "2025-08":
        raise ValueError("leads after August 2025 have not all had their 120 days")
    media = spend[(spend["month"] >= first) & (spend["month"] <= last)].groupby("channel")["spend_eur"].sum()
    paid_out = costs[(costs["month"] >= first) & (costs["month"] <= last)]
    travel = paid_out[paid_out["kind"] == "event_travel"]["eur"].sum()
    came = leads[(leads["month"] >= first) & (leads["month"] <= last)].merge(
        funnel[["lead_id", "mql_at", "won_at", "won_120d"]], on="lead_id", how="left"
    )
    days = (came["won_at"] - came["created_at"]) / pd.Timedelta(days=1)
    came = came.assign(
        mql=came["mql_at"].notna(), no_answer=came["self_reported"].isna(), days=days.where(came["won_120d"])
    )
    by = came.groupby("entry_channel").agg(
        leads=("mql", "size"),
        mql_rate=("mql", "mean"),
        customers=("won_120d", "sum"),
        median_days=("days", "median"),
        no_answer=("no_answer", "mean"),
    )
    card = channels[["channel"]].merge(by.reset_index(), left_on="channel", right_on="entry_channel", how="left")
    card = card.assign(
        spend_eur=card["channel"].map(media).fillna(0) + travel * (card["channel"] == "event"),
        leads=card["leads"].fillna(0),
        mql_rate=card["mql_rate"].where(card["channel"] != "outbound"),
        customers=card["customers"].fillna(0),
    )
    bill = card["spend_eur"].where((card["spend_eur"] > 0) & (card["leads"] >= min_leads))
    card = card.assign(cpl=bill / card["leads"], cost_per_customer=bill / card["customers"].where(card["customers"] > 0))
    return card[
        [
            "channel",
            "spend_eur",
            "leads",
            "cpl",
            "mql_rate",
            "customers",
            "cost_per_customer",
            "median_days",
            "no_answer",
        ]
    ]


# %% check q1
check("q1", scorecard)

# %% cases q1
scorecard()
scorecard("2024-01", "2024-12", min_leads=200)
scorecard("2025-08", "2025-08", 1)
scorecard("2025-03", "2025-03", min_leads=len(leads[(leads["month"] == "2025-03") & (leads["entry_channel"] == "social")]))
scorecard("2023-01", "2023-01", min_leads=1)
scorecard("2025-01", "2025-09")
scorecard(last="2025-12", min_leads=10)


# %% wrong q1 currencies-mixed
# Pounds and dollars have been added to euros. The spend of UKI is in pounds and looks too cheap: use `spend_eur`.
# -     media = spend[(spend["month"] >= first) & (spend["month"] <= last)].groupby("channel")["spend_eur"].sum()
# +     media = spend[(spend["month"] >= first) & (spend["month"] <= last)].groupby("channel")["spend_local"].sum()

# %% wrong q1 no-travel
# The event channel has only its media, without `event_travel`. A fair without the journey to it hasn't taken place.
# -         spend_eur=card["channel"].map(media).fillna(0) + travel * (card["channel"] == "event"),
# +         spend_eur=card["channel"].map(media).fillna(0),

# %% wrong q1 travel-for-all
# The travel costs have been added to every channel. They belong to `event` alone.
# -         spend_eur=card["channel"].map(media).fillna(0) + travel * (card["channel"] == "event"),
# +         spend_eur=card["channel"].map(media).fillna(0) + travel,

# %% wrong q1 all-team-costs
# The event channel carries all kinds of team costs. Only `event_travel` belongs to it here.
# -     travel = paid_out[paid_out["kind"] == "event_travel"]["eur"].sum()
# +     travel = paid_out["eur"].sum()

# %% wrong q1 travel-of-two-years
# The travel costs are of all months. Filter `costs` by the same months as the rest.
# -     travel = paid_out[paid_out["kind"] == "event_travel"]["eur"].sum()
# +     travel = costs[costs["kind"] == "event_travel"]["eur"].sum()

# %% wrong q1 media-of-two-years
# The media spend is of all months, whatever the arguments say. Filter `spend` by `first` and `last` as well.
# -     media = spend[(spend["month"] >= first) & (spend["month"] <= last)].groupby("channel")["spend_eur"].sum()
# +     media = spend.groupby("channel")["spend_eur"].sum()

# %% wrong q1 leads-of-all-months
# The leads are those of all months, whatever the arguments say. Filter them by `first` and `last`, like the spend.
# -     came = leads[(leads["month"] >= first) & (leads["month"] <= last)].merge(
# +     came = leads.merge(

# %% wrong q1 last-month-out
# The month `last` is missing. Both ends belong in.
# -     media = spend[(spend["month"] >= first) & (spend["month"] <= last)].groupby("channel")["spend_eur"].sum()
# -     paid_out = costs[(costs["month"] >= first) & (costs["month"] <= last)]
# +     media = spend[(spend["month"] >= first) & (spend["month"] < last)].groupby("channel")["spend_eur"].sum()
# +     paid_out = costs[(costs["month"] >= first) & (costs["month"] < last)]
# -     came = leads[(leads["month"] >= first) & (leads["month"] <= last)].merge(
# +     came = leads[(leads["month"] >= first) & (leads["month"] < last)].merge(

# %% wrong q1 last-month-of-leads-out
# The leads of the month `last` are missing: `leads` ends too early. Compare the column `month` with `last`, the end included.
# -     came = leads[(leads["month"] >= first) & (leads["month"] <= last)].merge(
# +     came = leads[(leads["month"] >= first) & (leads["month"] < last)].merge(

# %% wrong q1 last-month-of-media-out
# The media of the month `last` are missing in `spend_eur`. Both ends belong in.
# -     media = spend[(spend["month"] >= first) & (spend["month"] <= last)].groupby("channel")["spend_eur"].sum()
# +     media = spend[(spend["month"] >= first) & (spend["month"] < last)].groupby("channel")["spend_eur"].sum()

# %% wrong q1 last-month-of-travel-out
# The travel costs of the month `last` are missing in `event`. Both ends belong in.
# -     paid_out = costs[(costs["month"] >= first) & (costs["month"] <= last)]
# +     paid_out = costs[(costs["month"] >= first) & (costs["month"] < last)]

# %% wrong q1 first-month-out
# The month `first` is missing. Both ends belong in.
# -     media = spend[(spend["month"] >= first) & (spend["month"] <= last)].groupby("channel")["spend_eur"].sum()
# -     paid_out = costs[(costs["month"] >= first) & (costs["month"] <= last)]
# +     media = spend[(spend["month"] > first) & (spend["month"] <= last)].groupby("channel")["spend_eur"].sum()
# +     paid_out = costs[(costs["month"] > first) & (costs["month"] <= last)]
# -     came = leads[(leads["month"] >= first) & (leads["month"] <= last)].merge(
# +     came = leads[(leads["month"] > first) & (leads["month"] <= last)].merge(

# %% wrong q1 arguments-unused
# The function always takes the same twelve months. An argument in the head is there to be used in the body.
# -     media = spend[(spend["month"] >= first) & (spend["month"] <= last)].groupby("channel")["spend_eur"].sum()
# -     paid_out = costs[(costs["month"] >= first) & (costs["month"] <= last)]
# +     media = spend[(spend["month"] >= "2024-09") & (spend["month"] <= "2025-08")].groupby("channel")["spend_eur"].sum()
# +     paid_out = costs[(costs["month"] >= "2024-09") & (costs["month"] <= "2025-08")]
# -     came = leads[(leads["month"] >= first) & (leads["month"] <= last)].merge(
# +     came = leads[(leads["month"] >= "2024-09") & (leads["month"] <= "2025-08")].merge(

# %% wrong q1 no-guard
# The function makes a table for months whose leads have not all had their 120 days. Stop with a `ValueError` if `last` is later than 2025-08.
# -     if last > "2025-08":
# -         raise ValueError("leads after August 2025 have not all had their 120 days")

# %% wrong q1 guard-too-early
# The function refuses August 2025 itself. Its last lead has had its 120 days; only later months have to stop.
# -     if last > "2025-08":
# +     if last >= "2025-08":

# %% wrong q1 won-at-any-time
# Everybody who ever bought is a customer here. Old leads have had more time than young ones: take `won_120d`.
# -     came = came.assign(
# -         mql=came["mql_at"].notna(), no_answer=came["self_reported"].isna(), days=days.where(came["won_120d"])
# +     came = came.assign(won_120d=came["won_at"].notna()).assign(
# +         mql=came["mql_at"].notna(), no_answer=came["self_reported"].isna(), days=days

# %% wrong q1 started-in-the-period
# The customers are those who *bought* in these months. Count leads created in these months that bought within 120 days.
# -         funnel[["lead_id", "mql_at", "won_at", "won_120d"]], on="lead_id", how="left"
# -     )
# +         funnel[["lead_id", "mql_at", "won_at", "won_120d"]], on="lead_id", how="left"
# +     )
# +     bought = leads.merge(funnel[["lead_id", "won_at"]], on="lead_id", how="left")
# +     bought = bought[(bought["won_at"].dt.strftime("%Y-%m") >= first) & (bought["won_at"].dt.strftime("%Y-%m") <= last)]
# -         customers=card["customers"].fillna(0),
# +         customers=card["channel"].map(bought["entry_channel"].value_counts()).fillna(0),

# %% wrong q1 signed-in-these-months
# `customers` and `median_days` are of people who *signed* in these months, whenever they came as leads. The page follows the leads created in these months.
# -         no_answer=("no_answer", "mean"),
# -     )
# +         no_answer=("no_answer", "mean"),
# +     )
# +     signed = leads[["lead_id", "entry_channel"]].merge(funnel[["lead_id", "created_at", "won_at"]], on="lead_id")
# +     signed = signed.assign(month=signed["won_at"].dt.strftime("%Y-%m"))
# +     signed = signed[(signed["month"] >= first) & (signed["month"] <= last)]
# +     signed = signed.assign(days=(signed["won_at"] - signed["created_at"]) / pd.Timedelta(days=1))
# +     signed = signed.groupby("entry_channel")["days"]
# +     by = by.assign(customers=signed.size(), median_days=signed.median())

# %% wrong q1 answers-for-entry
# The leads are counted by what people answered (`self_reported`), so those without an answer are lost and the totals don't add up. Group by `entry_channel`.
# -     by = came.groupby("entry_channel").agg(
# +     by = came.groupby("self_reported").agg(
# -     card = channels[["channel"]].merge(by.reset_index(), left_on="channel", right_on="entry_channel", how="left")
# +     card = channels[["channel"]].merge(by.reset_index(), left_on="channel", right_on="self_reported", how="left")

# %% wrong q1 silent-dropped
# Leads without an answer in `self_reported` have been dropped, so the totals don't add up to those of the company. A blank is counted, not removed.
# -         funnel[["lead_id", "mql_at", "won_at", "won_120d"]], on="lead_id", how="left"
# -     )
# +         funnel[["lead_id", "mql_at", "won_at", "won_120d"]], on="lead_id", how="left"
# +     )
# +     came = came[came["self_reported"].notna()]

# %% wrong q1 inbound-only
# The channel `outbound` has lost its leads. The table has a row for *every* channel.
# -         funnel[["lead_id", "mql_at", "won_at", "won_120d"]], on="lead_id", how="left"
# -     )
# +         funnel[["lead_id", "mql_at", "won_at", "won_120d"]], on="lead_id", how="left"
# +     )
# +     came = came[came["source_type"] == "inbound"]

# %% wrong q1 paid-only
# The channels without a media bill are missing. The table has a row for every channel of `channels`.
# -     return card[
# +     return card[card["spend_eur"] > 0][

# %% wrong q1 free-is-zero
# Where there is no media bill, your costs are 0, as if these leads had cost nothing. Writers and sellers are paid, too: leave the costs blank.
# -     bill = card["spend_eur"].where((card["spend_eur"] > 0) & (card["leads"] >= min_leads))
# +     bill = card["spend_eur"].where(card["leads"] >= min_leads)

# %% wrong q1 small-shown
# Channels with fewer than `min_leads` leads show their costs. Leave both costs blank there.
# -     bill = card["spend_eur"].where((card["spend_eur"] > 0) & (card["leads"] >= min_leads))
# +     bill = card["spend_eur"].where(card["spend_eur"] > 0)

# %% wrong q1 small-row-removed
# Channels with fewer than `min_leads` leads have lost their row. Only their two costs become blank.
# -     return card[
# +     return card[card["leads"] >= min_leads][

# %% wrong q1 min-leads-excluded
# A channel with exactly `min_leads` leads shows no costs. Blank are those with *fewer*.
# -     bill = card["spend_eur"].where((card["spend_eur"] > 0) & (card["leads"] >= min_leads))
# +     bill = card["spend_eur"].where((card["spend_eur"] > 0) & (card["leads"] > min_leads))

# %% wrong q1 min-leads-fifty
# The function does not use its `min_leads`: it always takes 50.
# -     bill = card["spend_eur"].where((card["spend_eur"] > 0) & (card["leads"] >= min_leads))
# +     bill = card["spend_eur"].where((card["spend_eur"] > 0) & (card["leads"] >= 50))

# %% wrong q1 min-leads-by-customers
# `min_leads` is compared with the customers. It speaks of leads.
# -     bill = card["spend_eur"].where((card["spend_eur"] > 0) & (card["leads"] >= min_leads))
# +     bill = card["spend_eur"].where((card["spend_eur"] > 0) & (card["customers"] >= min_leads))

# %% wrong q1 mql-per-all
# `mql_rate` counts MQLs instead of giving their share of the channel's leads.
# -         mql_rate=("mql", "mean"),
# +         mql_rate=("mql", "sum"),

# %% wrong q1 sal-for-mql
# `mql_rate` counts the leads that are *not* MQLs. An MQL has a date in `mql_at`.
# -         mql=came["mql_at"].notna(), no_answer=came["self_reported"].isna(), days=days.where(came["won_120d"])
# +         mql=came["mql_at"].isna(), no_answer=came["self_reported"].isna(), days=days.where(came["won_120d"])

# %% wrong q1 mean-days
# `median_days` is the mean. A few slow deals pull it up: take the median.
# -         median_days=("days", "median"),
# +         median_days=("days", "mean"),

# %% wrong q1 whole-days
# `median_days` has lost its hours. Divide by `pd.Timedelta(days=1)` and keep the decimals.
# -     days = (came["won_at"] - came["created_at"]) / pd.Timedelta(days=1)
# +     days = (came["won_at"] - came["created_at"]).dt.days

# %% wrong q1 days-of-late-ones-too
# `median_days` holds customers who needed more than 120 days. It speaks of the same customers as the column beside it.
# -         mql=came["mql_at"].notna(), no_answer=came["self_reported"].isna(), days=days.where(came["won_120d"])
# +         mql=came["mql_at"].notna(), no_answer=came["self_reported"].isna(), days=days

# %% wrong q1 days-from-mql
# `median_days` starts at `mql_at`. It runs from `created_at` to `won_at`.
# -     days = (came["won_at"] - came["created_at"]) / pd.Timedelta(days=1)
# +     days = (came["won_at"] - came["mql_at"]) / pd.Timedelta(days=1)

# %% wrong q1 answered
# `no_answer` is the share of those who *did* answer.
# -         mql=came["mql_at"].notna(), no_answer=came["self_reported"].isna(), days=days.where(came["won_120d"])
# +         mql=came["mql_at"].notna(), no_answer=came["self_reported"].notna(), days=days.where(came["won_120d"])

# %% wrong q1 silent-counted
# `no_answer` is a number of leads. Asked is their share of the channel's leads.
# -         no_answer=("no_answer", "mean"),
# +         no_answer=("no_answer", "sum"),

# %% wrong q1 cpl-per-mql
# `cpl` divides by the MQLs. It is a cost per *lead*.
# -     card = card.assign(cpl=bill / card["leads"], cost_per_customer=bill / card["customers"].where(card["customers"] > 0))
# +     card = card.assign(cpl=bill / (card["leads"] * card["mql_rate"]), cost_per_customer=bill / card["customers"].where(card["customers"] > 0))

# %% wrong q1 cost-per-thousand
# `cost_per_customer` is upside down: customers per euro.
# -     card = card.assign(cpl=bill / card["leads"], cost_per_customer=bill / card["customers"].where(card["customers"] > 0))
# +     card = card.assign(cpl=bill / card["leads"], cost_per_customer=card["customers"] / bill)

# %% wrong q1 zero-customers
# Where a channel has no customer, your cost per customer is no blank. Nobody knows what a customer costs there: leave it blank with `.where`.
# -     card = card.assign(cpl=bill / card["leads"], cost_per_customer=bill / card["customers"].where(card["customers"] > 0))
# +     card = card.assign(cpl=bill / card["leads"], cost_per_customer=bill / card["customers"])

# %% wrong q1 rounded
# The numbers are rounded. Keep all digits in the function; round only to look.
# -     ]
# +     ].round(2)

# %% wrong q1 outbound-mql-zero
# `mql_rate` of `outbound` is 0, as if all its leads had been refused. They don't pass that stage: leave it blank.
# -         mql_rate=card["mql_rate"].where(card["channel"] != "outbound"),

# %% wrong q1 floor-on-leads-only
# `cost_per_customer` is shown below `min_leads`. The floor blanks both costs.
# -     card = card.assign(cpl=bill / card["leads"], cost_per_customer=bill / card["customers"].where(card["customers"] > 0))
# +     every = card["spend_eur"].where(card["spend_eur"] > 0)
# +     card = card.assign(cpl=bill / card["leads"], cost_per_customer=every / card["customers"].where(card["customers"] > 0))

# %% wrong q1 floor-on-customers-only
# `cpl` is shown below `min_leads`. The floor blanks both costs.
# -     card = card.assign(cpl=bill / card["leads"], cost_per_customer=bill / card["customers"].where(card["customers"] > 0))
# +     every = card["spend_eur"].where(card["spend_eur"] > 0)
# +     card = card.assign(cpl=every / card["leads"], cost_per_customer=bill / card["customers"].where(card["customers"] > 0))

# %% wrong q1 floor-for-everything
# Below `min_leads` you have blanked the rates and days as well. The floor is for the two costs only.
# -     bill = card["spend_eur"].where((card["spend_eur"] > 0) & (card["leads"] >= min_leads))
# +     bill = card["spend_eur"].where((card["spend_eur"] > 0) & (card["leads"] >= min_leads))
# +     enough = card["leads"] >= min_leads
# +     for column in ["mql_rate", "median_days", "no_answer"]:
# +         card[column] = card[column].where(enough)

# %% wrong q1 spend-blank
# `spend_eur` is blank where nothing was spent. There it is known to be 0; only the *costs* are unknown.
# -     bill = card["spend_eur"].where((card["spend_eur"] > 0) & (card["leads"] >= min_leads))
# +     bill = card["spend_eur"].where((card["spend_eur"] > 0) & (card["leads"] >= min_leads))
# +     card["spend_eur"] = card["spend_eur"].where(card["spend_eur"] > 0)

# %% accept q1
def scorecard(first="2024-09", last="2025-08", min_leads=50):
    if last > "2025-08":
        raise ValueError("too young")
    period = spend[spend["month"].between(first, last)]
    mine = leads.merge(funnel[["lead_id", "mql_at", "won_at", "won_120d"]], on="lead_id")
    mine = mine[mine["month"].between(first, last)]
    rows = []
    for name in channels["channel"]:
        some = mine[mine["entry_channel"] == name]
        won = some[some["won_120d"]]
        eur = period[period["channel"] == name]["spend_eur"].sum()
        if name == "event":
            eur = eur + costs[(costs["kind"] == "event_travel") & costs["month"].between(first, last)]["eur"].sum()
        shown = eur > 0 and len(some) >= min_leads
        rows.append(
            {
                "channel": name,
                "spend_eur": eur,
                "leads": len(some),
                "cpl": eur / len(some) if shown and len(some) else float("nan"),
                "mql_rate": some["mql_at"].notna().mean() if name != "outbound" else float("nan"),
                "customers": len(won),
                "cost_per_customer": eur / len(won) if shown and len(won) else float("nan"),
                "median_days": ((won["won_at"] - won["created_at"]) / pd.Timedelta(days=1)).median(),
                "no_answer": some["self_reported"].isna().mean(),
            }
        )
    return pd.DataFrame(rows)


# %% [markdown] hint q1
# 1. Three small pieces come together at the names of `channels`: the media by channel, the travel (one number), and the leads with their stages.
# 2. Filter `spend`, `costs` and `leads` by month. Merge the dates of `funnel` onto the leads by `lead_id`, make True/False columns, and one `groupby("entry_channel").agg(...)` gives five columns: a mean of True and False is a share. Blank the days of everybody else with `.where(came["won_120d"])` before the median, and the MQL rate of `outbound` with `.where(card["channel"] != "outbound")`.
# 3. `card = channels[["channel"]].merge(by.reset_index(), left_on="channel", right_on="entry_channel", how="left")`; `spend_eur=card["channel"].map(media).fillna(0) + travel * (card["channel"] == "event")`; `bill = card["spend_eur"].where(… & …)`; then divide, and return the nine columns.

# %% [markdown] meaning q1
# Ines and Tomasz get one page in one currency, for people who have all had the same time. The blanks are part of it: nobody can read a media cost off a channel that has no media bill.

# %% [markdown]
# ## The page
#
# Run the cell when question 1 is right. Add up `leads` and `customers`: they have to be those of the company. If a channel is missing, so is its part of the truth.

# %% demo
scorecard().round(2)

# %% [markdown] ask q2 points=4 columns="channels.channel,channels.group,spend.spend_eur,spend.month,team_costs.month,team_costs.kind,team_costs.eur,leads.entry_channel,leads.month,funnel.won_120d" period="leads created from 2024-09 to 2025-08"
# ### Three ways to be cheap
#
# Call your `scorecard()` with its defaults and take the paid channels: `group` equal to `paid` in `channels`. Make `ranks` (DataFrame), one row for each of them, order and index free, with the columns `channel` and
#
# - `by_cpl`: rank by `cpl`;
# - `by_customer`: rank by `cost_per_customer`;
# - `full_cost` (EUR): the cost per customer *with salaries*: (`spend_eur` + the channel's `hours_share` in `HOURS` × all `marketing_salaries` in `costs` of the months 2024-09 to 2025-08, all territories) / `customers`, not rounded. It is blank where `cost_per_customer` is blank;
# - `by_full`: rank by `full_cost`.
#
# Rank 1 is the cheapest. Should two be equal, both get the better rank; a blank cost gets a blank rank (`rank` does that by itself).
#
# *Why: three people at one table mean three different things by "cheap". Put side by side, one sees which channels are good by all of them.*

# %% answer q2
### BEGIN SOLUTION
card = scorecard().merge(channels[["channel", "group"]], on="channel", how="left").merge(HOURS, on="channel", how="left")
paid = card[card["group"] == "paid"]
year = costs[(costs["month"] >= "2024-09") & (costs["month"] <= "2025-08")]
salaries = year[year["kind"] == "marketing_salaries"]["eur"].sum()
full = paid["cost_per_customer"] + salaries * paid["hours_share"] / paid["customers"]
ranks = pd.DataFrame(
    {
        "channel": paid["channel"],
        "by_cpl": paid["cpl"].rank(method="min"),
        "by_customer": paid["cost_per_customer"].rank(method="min"),
        "full_cost": full,
        "by_full": full.rank(method="min"),
    }
)
### END SOLUTION

# %% check q2
check("q2", ranks)

# %% wrong q2 dearest-first
# Rank 1 is the dearest in your table. For costs the smallest value is the best place: `rank()` without `ascending=False`.
ranks = pd.DataFrame(
    {
        "channel": paid["channel"],
        "by_cpl": paid["cpl"].rank(ascending=False),
        "by_customer": paid["cost_per_customer"].rank(ascending=False),
        "full_cost": full,
        "by_full": full.rank(ascending=False),
    }
)

# %% wrong q2 dearest-lead-first
# In `by_cpl` rank 1 is the dearest. For costs the smallest value is the best place: `rank()` without `ascending=False`.
ranks = ranks.assign(by_cpl=paid["cpl"].rank(ascending=False))

# %% wrong q2 dearest-customer-first
# In `by_customer` rank 1 is the dearest. For costs the smallest value is the best place: `rank()` without `ascending=False`.
ranks = ranks.assign(by_customer=paid["cost_per_customer"].rank(ascending=False))

# %% wrong q2 dearest-with-salaries-first
# In `by_full` rank 1 is the dearest. For costs the smallest value is the best place: `rank()` without `ascending=False`.
ranks = ranks.assign(by_full=full.rank(ascending=False))

# %% wrong q2 costs-for-ranks
# The columns hold the costs themselves. Rank each of them.
ranks = ranks.assign(by_cpl=paid["cpl"], by_customer=paid["cost_per_customer"], by_full=full)

# %% wrong q2 salaries-alone
# `full_cost` holds the salaries per customer, without the media. Add the two.
other = salaries * paid["hours_share"] / paid["customers"].where(paid["cost_per_customer"].notna())
ranks = ranks.assign(full_cost=other, by_full=other.rank())

# %% wrong q2 full-per-lead
# `full_cost` is a cost per *lead*. Divide media and salaries by the customers.
other = (paid["spend_eur"] + salaries * paid["hours_share"]) / paid["leads"].where(paid["cost_per_customer"].notna())
ranks = ranks.assign(full_cost=other, by_full=other.rank())

# %% wrong q2 all-salaries-each
# `full_cost` gives every channel *all* the salaries. Multiply them by the channel's share of the hours.
other = paid["cost_per_customer"] + salaries / paid["customers"]
ranks = ranks.assign(full_cost=other, by_full=other.rank())

# %% wrong q2 salaries-of-two-years
# The salaries in `full_cost` are of all 24 months. The customers come from twelve: take the same months.
both = costs[costs["kind"] == "marketing_salaries"]["eur"].sum()
other = paid["cost_per_customer"] + both * paid["hours_share"] / paid["customers"]
ranks = ranks.assign(full_cost=other, by_full=other.rank())

# %% wrong q2 salaries-of-a-calendar-year
# The salaries in `full_cost` are those of 2025. The scorecard's year runs from September 2024 to August 2025.
late = costs[(costs["kind"] == "marketing_salaries") & (costs["month"] >= "2025-01")]["eur"].sum()
other = paid["cost_per_customer"] + late * paid["hours_share"] / paid["customers"]
ranks = ranks.assign(full_cost=other, by_full=other.rank())

# %% wrong q2 sellers-paid-too
# The salaries in `full_cost` hold those of sales. The diary is one of marketing: `marketing_salaries`.
more = year[year["kind"].isin(["marketing_salaries", "sales_salaries"])]["eur"].sum()
other = paid["cost_per_customer"] + more * paid["hours_share"] / paid["customers"]
ranks = ranks.assign(full_cost=other, by_full=other.rank())

# %% wrong q2 per-customer-of-all
# In `full_cost` the salaries are divided by the customers of all channels together. Divide each channel's part by its own.
other = paid["cost_per_customer"] + salaries * paid["hours_share"] / card["customers"].sum()
ranks = ranks.assign(full_cost=other, by_full=other.rank())

# %% wrong q2 added-per-channel
# `full_cost` adds a channel's salaries to its cost per *customer* without dividing them. Divide them by its customers first.
other = paid["cost_per_customer"] + salaries * paid["hours_share"]
ranks = ranks.assign(full_cost=other, by_full=other.rank())

# %% wrong q2 full-not-ranked
# `full_cost` is right, `by_full` is still the rank without salaries.
ranks = ranks.assign(by_full=ranks["by_customer"])

# %% wrong q2 total-cost
# `full_cost` is the sum of media and salaries. Divide it by the channel's customers.
other = (paid["spend_eur"] + salaries * paid["hours_share"]).where(paid["cost_per_customer"].notna())
ranks = ranks.assign(full_cost=other, by_full=other.rank())

# %% wrong q2 all-channels-ranked
# All channels of the company are in the table. Ranked are those with `group` equal to `paid`.
ranks = pd.DataFrame(
    {
        "channel": card["channel"],
        "by_cpl": card["cpl"].rank(),
        "by_customer": card["cost_per_customer"].rank(),
        "full_cost": card["cost_per_customer"] + salaries * card["hours_share"] / card["customers"],
        "by_full": (card["cost_per_customer"] + salaries * card["hours_share"] / card["customers"]).rank(),
    }
)

# %% wrong q2 rank-by-spend
# `by_customer` ranks the spend. It is the cost *per customer* that counts.
ranks = ranks.assign(by_customer=paid["spend_eur"].rank())

# %% wrong q2 cpl-twice
# `by_customer` repeats the rank by cost per lead.
ranks = ranks.assign(by_customer=ranks["by_cpl"])

# %% wrong q2 mql-cost
# `by_cpl` ranks a cost per MQL. Take the column `cpl`.
ranks = ranks.assign(by_cpl=(paid["cpl"] / paid["mql_rate"]).rank())

# %% wrong q2 most-customers-first
# `by_customer` ranks by how *few* customers a channel has. It is the cost of one that counts.
ranks = ranks.assign(by_customer=paid["customers"].rank())

# %% wrong q2 every-kind-of-cost
# `full_cost` holds all kinds of team costs. The diary speaks of marketing's hours: filter `kind` for `marketing_salaries`.
other = paid["cost_per_customer"] + year["eur"].sum() * paid["hours_share"] / paid["customers"]
ranks = ranks.assign(full_cost=other, by_full=other.rank())

# %% wrong q2 hours-made-one
# The hours have been stretched until they add up to 1. The rest of the team's hours goes into other work: take `hours_share` as it is.
other = paid["cost_per_customer"] + salaries * paid["hours_share"] / paid["hours_share"].sum() / paid["customers"]
ranks = ranks.assign(full_cost=other, by_full=other.rank())

# %% wrong q2 mean-salary
# The salaries are the *mean* of the rows. Add up all rows of the twelve months.
typical = year[year["kind"] == "marketing_salaries"]["eur"].mean()
other = paid["cost_per_customer"] + typical * paid["hours_share"] / paid["customers"]
ranks = ranks.assign(full_cost=other, by_full=other.rank())

# %% wrong q2 last-month-of-salaries-out
# The salaries of August 2025 are missing. Both months belong in: `<=`.
eleven = costs[(costs["month"] >= "2024-09") & (costs["month"] < "2025-08") & (costs["kind"] == "marketing_salaries")]
other = paid["cost_per_customer"] + eleven["eur"].sum() * paid["hours_share"] / paid["customers"]
ranks = ranks.assign(full_cost=other, by_full=other.rank())

# %% wrong q2 first-month-of-salaries-out
# The salaries of September 2024 are missing. Both months belong in: `>=`.
eleven = costs[(costs["month"] > "2024-09") & (costs["month"] <= "2025-08") & (costs["kind"] == "marketing_salaries")]
other = paid["cost_per_customer"] + eleven["eur"].sum() * paid["hours_share"] / paid["customers"]
ranks = ranks.assign(full_cost=other, by_full=other.rank())

# %% wrong q2 ranks-exchanged
# `by_cpl` and `by_customer` are exchanged. The first ranks the cost of a lead, the second that of a customer.
ranks = ranks.assign(by_cpl=ranks["by_customer"], by_customer=ranks["by_cpl"])

# %% accept q2
names = channels[channels["group"] == "paid"]["channel"]
t = scorecard()
t = t[t["channel"].isin(names)].set_index("channel")
t["hours"] = HOURS.set_index("channel")["hours_share"]
money = costs[costs["month"].isin(sorted(costs["month"].unique())[8:20]) & (costs["kind"] == "marketing_salaries")]
t["full"] = ((t["spend_eur"] + t["hours"] * money["eur"].sum()) / t["customers"]).where(t["cost_per_customer"].notna())
ranks = t[["cpl", "cost_per_customer", "full"]].rank().assign(full_cost=t["full"])
ranks = ranks.rename(columns={"cpl": "by_cpl", "cost_per_customer": "by_customer", "full": "by_full"}).reset_index()

# %% [markdown] hint q2
# 1. Merge `group` and the hours onto your scorecard, then filter the paid channels *before* you rank.
# 2. The salaries are one number: filter `costs` by kind and by the twelve months, and sum `eur`. Each channel carries its share of it.
# 3. `full = paid["cost_per_customer"] + salaries * paid["hours_share"] / paid["customers"]`, then `pd.DataFrame({"channel": …, "by_cpl": paid["cpl"].rank(method="min"), …, "full_cost": full, …})`.

# %% [markdown] meaning q2
# Where a channel has the same place three times, Ines needn't argue about definitions. Where it jumps, the first sentence about it should name the definition, and only the second a number.

# %% [markdown] ask q3 points=3 columns="channels.channel,channels.group,spend.spend_eur,leads.entry_channel,funnel.won_120d,team_costs.eur" period="leads created from 2024-09 to 2025-08"
# ### Whose place hangs on a definition?
#
# From your `ranks`, make `spread` (DataFrame), one row for each paid channel, order and index free, with the columns
#
# - `channel` (text);
# - `best` and `worst`: the smallest and the largest of its three ranks `by_cpl`, `by_customer` and `by_full`; blank ranks are left out, and where all three are blank, so are these two;
# - `moved`: `worst` minus `best`;
# - `shaky` (True or False, not 1 or 0): True if `moved` is **2 or more** (exactly 2 is shaky), otherwise False, also where `moved` is blank.
#
# How many are shaky? The sum of that column tells you; say it in your recommendation.
#
# *Why: so many conclusions depend on a definition and not on the channel.*

# %% answer q3
### BEGIN SOLUTION
three = ranks[["by_cpl", "by_customer", "by_full"]]
spread = pd.DataFrame({"channel": ranks["channel"], "best": three.min(axis=1), "worst": three.max(axis=1)})
spread = spread.assign(moved=spread["worst"] - spread["best"])
spread = spread.assign(shaky=spread["moved"] >= 2)
### END SOLUTION

# %% check q3
check("q3", spread)

# %% wrong q3 best-and-worst-swapped
# `best` and `worst` are exchanged. Rank 1 is the best, so the best is the smallest number.
spread = spread.assign(best=three.max(axis=1), worst=three.min(axis=1))

# %% wrong q3 negative-moves
# `moved` is best minus worst, so it is never positive. Turn it round.
spread = spread.assign(moved=spread["best"] - spread["worst"], shaky=False)

# %% wrong q3 first-and-last-column
# `moved` compares `by_full` with `by_cpl` only. The widest gap may lie between two others, and it has no sign: take the smallest and the largest of the three.
spread = spread.assign(moved=ranks["by_full"] - ranks["by_cpl"])

# %% wrong q3 places-counted
# `moved` counts the places from best to worst, both included: one too many. Subtract.
spread = spread.assign(moved=spread["worst"] - spread["best"] + 1)

# %% wrong q3 down-the-column
# `best` and `worst` are those of a whole *column*, so every channel has the same. `axis=1` looks along the rows.
spread = spread.assign(best=three.min().min(), worst=three.max().max())

# %% wrong q3 mean-rank
# `best` holds the mean of the three ranks. Take the smallest.
spread = spread.assign(best=three.mean(axis=1))

# %% wrong q3 costs-for-ranks
# The cost in euros has got into the search for the largest rank. Take the three columns of ranks only.
four = ranks[["by_cpl", "by_customer", "full_cost", "by_full"]]
spread = spread.assign(worst=four.max(axis=1), moved=four.max(axis=1) - four.min(axis=1))

# %% wrong q3 everybody-shaky
# `shaky` is True for every channel that moved at all. The limit is 2 places.
spread = spread.assign(shaky=spread["moved"] > 0)

# %% wrong q3 steady-for-shaky
# `shaky` marks the steady channels. It is True where `moved` is 2 or more.
spread = spread.assign(shaky=~spread["shaky"])

# %% wrong q3 words-for-truth
# `shaky` holds words. Asked are True and False, as a comparison gives them.
spread = spread.assign(shaky=spread["shaky"].map({True: "yes", False: "no"}))

# %% wrong q3 shaky-only
# The steady channels are missing. The table has a row for every paid channel.
spread = spread[spread["shaky"]]

# %% wrong q3 ones-and-zeros
# `shaky` holds 1 and 0. Asked are True and False, as a comparison gives them.
spread = spread.assign(shaky=spread["shaky"].astype(int))

# %% accept q3
spread = ranks.set_index("channel")[["by_cpl", "by_customer", "by_full"]].agg(["min", "max"], axis=1)
spread = spread.rename(columns={"min": "best", "max": "worst"}).reset_index()
spread["moved"] = spread["worst"] - spread["best"]
spread["shaky"] = spread["moved"] > 1

# %% [markdown] hint q3
# 1. Best and worst are looked for along a row of `ranks`, across three columns.
# 2. `.min(axis=1)` and `.max(axis=1)` of the table that holds only the three rank columns; their difference is a new column, and a comparison makes the last one.
# 3. `three = ranks[[…, …, …]]`; `spread = pd.DataFrame({"channel": ranks["channel"], "best": three.min(axis=1), …})`; then `assign(moved=…)` and `assign(shaky=… >= …)`.

# %% [markdown] meaning q3
# Whether it is none or several: beside each place on a scorecard belongs the definition that it needs. Who wants a channel to look good will otherwise choose the definition, and nobody will see it.

# %% [markdown] ask q4 points=3 columns="channels.channel,channels.group,spend.spend_eur,leads.entry_channel,funnel.won_120d" period="leads created from 2024-09 to 2025-08"
# ### What the averages promise
#
# Somebody at the table says: "Move the 50,000 EUR from the dearest channel to the cheapest." Take the paid channels of `scorecard()` with its defaults. The dearest is the one with the highest `cost_per_customer`, the cheapest the one with the lowest; a channel with a blank doesn't take part. Suppose that 50,000 EUR a year would buy customers at exactly the *average* `cost_per_customer` of each channel.
#
# - `gained` (float): the customers a year that 50,000 EUR more would bring at the cheapest channel.
# - `lost` (float): the customers a year that 50,000 EUR less would cost at the dearest, as a positive number.
# - `promised` (float): the extra customers a year of the whole plan.
#
# Nothing is rounded.
#
# *Why: this is the sum that is made in most meetings. Compute it once with care, so that you can say what is wrong with it.*

# %% answer q4
### BEGIN SOLUTION
gained = 50_000 / paid["cost_per_customer"].min()
lost = 50_000 / paid["cost_per_customer"].max()
promised = gained - lost
### END SOLUTION

# %% check q4
check("q4", gained, lost, promised)

# %% wrong q4 exchanged
# `gained` and `lost` are exchanged: the money goes *to* the cheapest channel. The lower a cost per customer, the more customers the same money buys.
gained, lost, promised = lost, gained, lost - gained

# %% wrong q4 gained-only
# `promised` counts the customers gained. The money is missing somewhere else: subtract those lost there.
promised = gained

# %% wrong q4 added
# `promised` adds customers lost to customers gained. Subtract.
promised = gained + lost

# %% wrong q4 difference-of-costs
# `promised` divides the money by the *difference* of two costs. Compute gained and lost customers separately, then subtract.
promised = 50_000 / (paid["cost_per_customer"].max() - paid["cost_per_customer"].min())

# %% wrong q4 per-lead
# That is the plan by cost per *lead*. Leads don't pay: take `cost_per_customer`.
gained = 50_000 / paid["cpl"].min()
lost = 50_000 / paid["cpl"].max()
promised = gained - lost

# %% wrong q4 with-salaries
# These costs hold salaries. The prompt takes `cost_per_customer` of the scorecard, media and travel alone.
gained, lost = 50_000 / full.min(), 50_000 / full.max()
promised = gained - lost

# %% wrong q4 mean-channel
# `gained` is computed with the mean of all channels' costs. Take the lowest one.
gained = 50_000 / paid["cost_per_customer"].mean()
promised = gained - lost

# %% wrong q4 negative-loss
# `lost` is negative. The prompt asks for it as a positive number; the minus comes in `promised`.
lost = -lost

# %% wrong q4 customers-of-the-channel
# `gained` and `lost` are customers that the channels had. Asked is what 50,000 EUR would buy at their average cost.
t = paid[paid["cost_per_customer"].notna()].sort_values("cost_per_customer")
gained, lost = t["customers"].iloc[0], t["customers"].iloc[-1]
promised = gained - lost

# %% wrong q4 euros-per-customer
# `promised` is a difference of two costs in euros. Asked are customers.
promised = paid["cost_per_customer"].max() - paid["cost_per_customer"].min()

# %% wrong q4 loss-ignored-in-ratio
# `promised` is how many times more the cheap channel brings. Asked is a difference, in customers.
promised = gained / lost

# %% wrong q4 wrong-zero
# The plan moves 50,000 EUR; yours moves a tenth of that.
gained, lost, promised = gained / 10, lost / 10, promised / 10

# %% accept q4
t = scorecard().merge(channels, on="channel")
t = t[t["group"] == "paid"].sort_values("cost_per_customer").dropna(subset=["cost_per_customer"])
gained = 50 * 1000 / t["cost_per_customer"].iloc[0]
lost = 50_000 * t["customers"].iloc[-1] / t["spend_eur"].iloc[-1]
promised = -lost + gained

# %% [markdown] hint q4
# 1. You need two cells of the column `cost_per_customer`: the smallest and the largest of the paid channels. `min` and `max` pass over blanks.
# 2. 50,000 EUR divided by a cost per customer are customers.
# 3. `gained = 50_000 / paid[…].min()`, `lost = 50_000 / paid[…].max()`, and their difference.

# %% [markdown] meaning q4
# Before Ines believes it, look up the `role` of the cheapest channel in `channels`. If it captures, its customers may have been made elsewhere, and no money will make more of them. And even where it creates, its next euro is dearer than its average.

# %% [markdown]
# ## Your own 50,000 EUR
#
# Now decide yourself. The dictionary says what is added to the *yearly* media budget of each paid channel and what is taken away; it should add up to 0. Its shape: `{"print": 500, "event": -500}`, with your own channels and amounts. No channel can lose more than its yearly media, for events without the travel, or grow beyond about three times that; the cell shows it as a mean of both years. Choose before you look at anything below.

# %% demo
decision = {}  # fill in: paid channels, each with its EUR a year, more or (with a minus) less
print(len(decision), "channels in the plan,", sum(decision.values()), "EUR more in all")
(spend.groupby("channel")["spend_eur"].sum() / 2).round()

# %% [markdown]
# **Write down what you expect**, as an interval: the extra customers of one year against the budget as it was, so that you would be surprised in one case of five. That is an 80% interval, and from today on you keep a ledger of them. Yours will be held against one number: the mean of twenty replayed histories of the company. `predict` writes it down with today's date, `predictions()` shows them all, and on day 100 you see how often you were right. (In the lesson's page your browser keeps it, and sends it nowhere.) Put two numbers in the place of the dots. The cell writes only once: what stands in the ledger stays, also when you run it again. A slip of the keyboard that you notice *before* you look is mended by `predict("day 30", low, high)` in a cell of its own.

# %% demo
low, high = ..., ...  # your two numbers, in extra customers a year
if "day 30" in predictions()["name"].to_list():
    print("Your interval stands in the ledger already, and is left as it is.")
elif not decision or round(sum(decision.values())) != 0 or low is ... or high is ...:
    print("Fill in the decision above (it has to add up to 0) and the two numbers, then run this cell again.")
else:
    replay(30, decision)  # stops here if the plan is out of reach; what comes of it stays hidden
    predict("day 30", low=low, high=high, about="mean extra customers a year, 50,000 EUR moved")

# %% [markdown]
# Only now look. Larkwell's history can be replayed with your budgets: same people, same luck, other adverts. Twenty such histories give a mean, and a range that holds eight of ten of them. No company has this; you have it so that you can find out how well you guess. Without an interval in your ledger the cell shows nothing.

# %% demo
result = {}
if decision and "day 30" in predictions()["name"].to_list():
    result = replay(30, decision)
    low80, high80 = round(result["customers_low80"], 1), round(result["customers_high80"], 1)
    print("extra customers, mean:", round(result["customers"], 1), "eight of ten:", low80, "to", high80)
else:
    print("First the decision and the interval.")

# %% [markdown]
# That settles your prediction. It can be settled only once, so leave `decision` as it is from here on.

# %% demo
if result:
    settle("day 30", result["customers"])
predictions()

# %% [markdown]
# Then try the plan of question 4: the dearest and the cheapest channel with their 50,000 EUR, and compare with `promised`.

# %% demo
other_plan = {}  # the two channels of question 4
if other_plan and result:
    other = replay(30, other_plan)
    print("extra customers, mean:", round(other["customers"], 1), "promised:", round(promised, 1))

# %% [markdown] ask q5 type=essay points=6
# ### From where to where, and how sure?
#
# Amara may move 50,000 EUR of a year's media between channels. Write her a recommendation of about 200 words: from where to where and how much; the numbers behind it, each with unit and period; whose rank hangs on a definition; what you don't know; and **what would change your mind**, with a date. Argue from the scorecard and from days 21 to 29; a replay isn't something that Amara could check, so leave it out.
#
# *Why: keep it. On day 70 you mark it yourself against the truth.*
#
# A person reads your text for four things: a claim, numbers with their units, a caveat and a decision. Each is worth 1.5 points here.

# %% [markdown] answer q5
# *Write here: about 200 words to Amara.*

# %% [markdown] rubric q5
# One and a half points each:
#
# 1. **Claim**: from which channel to which and how much, with a reason that is not only a low average: role (creates or captures), margin, or quality of the leads.
# 2. **Number with unit**: at least two costs or rates with base, unit and period (EUR per customer, leads of September 2024 to August 2025), and one channel whose rank depends on the definition.
# 3. **Caveat**: at least two of: entry channel isn't cause; averages aren't margins; few customers in a channel; about a quarter of inbound leads didn't answer how they heard of Larkwell; customers aren't equally valuable.
# 4. **Decision**: a first step that can be undone, a way to remove the doubt (a trial with territories drawn by lot), a number and a date at which to stop or go on.

# %% [markdown] model q5
# *The numbers are those of another company: your scorecard says something else.*
#
# Amara, I would take 30,000 EUR from generic search and 20,000 EUR from brand search, and give all 50,000 EUR to events, in two steps.
#
# For leads of September 2024 to August 2025 generic search cost 6,000 EUR per customer, events with travel 6,500 EUR, brand search 1,500 EUR. By that page brand search should get everything. It shouldn't: people who type our name know us already, so it captures what others have created. In generic search the last euros brought 0.5 leads per 1,000 EUR, a third of its average. Event leads are MQLs in 65% of cases, social ones in 10%. Social is first by cost per lead and last by cost per customer: its place is a matter of definition.
#
# What I don't know: the entry channel isn't the cause. 18 event customers a year are few; five fewer would raise their cost by more than a third. And a quarter of inbound leads don't say how they heard of us.
#
# First step: half of the money, from April to September, in twelve territories drawn by lot. I would change my mind if by the end of January 2027, when the leads have had their 120 days, these territories do not have more new customers than the others, or if brand search leaves a gap that unpaid search doesn't fill.

# %% [markdown] weak q5
# "Brand search is by far the cheapest channel with 1,500 EUR per customer, so all 50,000 EUR should go there. They come from social, the worst channel. That gives us 30 additional customers next year. Print is too small to matter and was left out."
#
# *What it misses: the averages decide alone. Brand search captures; its next euro may bring nobody. The 30 customers are promised without a doubt or a range. Social is last by one definition and first by another. A channel was dropped because it is small. Nothing would change this mind.*

# %% [markdown]
# ## Before you hand it over: judge your own scorecard
#
# Mark the column that is true. Everything in the middle column or better: hand it over. Then look at `solution("q5")`.
#
# | | not yet | good | ready for a boss |
# |---|---|---|---|
# | **Rows** | paid channels only | every channel, totals add up | the blanks are explained below the table |
# | **Money** | local currencies added | one currency, travel with the events | it says which costs are *not* on the page |
# | **Time** | calendar, or young leads in it | cohorts with 120 days each | a full year, and you know why |
# | **Ranks** | one rank | three ranks side by side | each rank carries the definition it needs |
# | **Plan** | to the cheapest | role and margin considered | a small step, drawn by lot, with a date |
# | **Doubt** | none | "it depends" | what would change my mind, as a number |
