# %% [markdown] intro
# # Day 24 · Pay per Click: Your Name Against Their Need
#
# Two kinds of bought search stand on one bill. You compute their four ratios, take the difference between them apart with an identity, teach a function to read the names that three agencies have typed, find out what a careless filter loses, and how many visits through Larkwell's own name are returns. Then somebody proposes to switch it off. About 40 minutes.

# %% setup
import numpy as np
import pandas as pd

from larkwell import begin, load

check, hint, solution = begin("day-024")

spend = load("spend")
leads = load("leads")
touches = load("touches")
visitors = load("visitors")

# Ready-made: the bought search of both years, as the agencies send it: without the column `channel`.
invoices = spend[spend["channel"].isin(["brand_search", "generic_search"])].drop(columns="channel")

# Ready-made: every visit of the people whose visits are all on record (consent "all"), robots of day 17 left out, in order of time.
minute = touches["touched_at"].dt.floor("min")
a_day = touches.groupby(["visitor_id", minute.dt.floor("D")]).size().groupby("visitor_id").max()
a_minute = touches.groupby(["visitor_id", minute]).size().groupby("visitor_id").max()
people = visitors[
    (visitors["agent_class"] != "crawler")
    & (visitors["consent"] == "all")
    & ~(visitors["visitor_id"].map(a_day) > 20)
    & ~(visitors["visitor_id"].map(a_minute) >= 3)
]
visits = touches[touches["visitor_id"].isin(people["visitor_id"])].sort_values(["visitor_id", "touched_at", "channel"])
visits = visits[["visitor_id", "touched_at", "channel"]].assign(visit_year=visits["touched_at"].dt.year)

# %% [markdown]
# ## New today: reading text
#
# A column of text has its methods behind `.str`. Here are names of trade-fair campaigns, as the agencies typed them:

# %% demo
fairs = spend[spend["channel"] == "event"].drop_duplicates("campaign")[["campaign", "territory_id"]]
fairs.head(8)

# %% [markdown]
# `.str.contains("fair")` asks each name whether these letters are in it, and answers True or False. Capital letters are other letters, so `FAIR` isn't found. `.str.lower()` writes all in small letters first:

# %% demo
exactly = fairs["campaign"].str.contains("fair")
anyhow = fairs["campaign"].str.lower().str.contains("fair")
print(len(fairs), "names;", exactly.sum(), "contain 'fair' exactly so,", anyhow.sum(), "in whatever case")

# %% [markdown]
# `np.where(condition, a, b)` makes a column: `a` where the condition is True, `b` elsewhere. A blank name is neither, and what `contains` answers to it depends on the version of pandas and the kind of column: False in one, the blank itself in another. So decide about blanks yourself, first. (And `contains` reads some signs as a pattern: `|` means "or", `(` opens a group. With `regex=False` they are signs like any other.)

# %% demo
few = pd.DataFrame({"campaign": ["FAIR_T01_stand", "T05 | Messe Fair", "T09 | Stand", None]})
named = few["campaign"].fillna("")
few = few.assign(about=np.where(named.str.lower().str.contains("fair"), "fair", "other"), blank=few["campaign"].isna())
few

# %% [markdown]
# The last row says *other*, because an empty text contains no "fair". Whether that is what you want is your decision; `blank` lets you tell.
#
# ## From day 21, without looking
#
# Does brand search (somebody types *Larkwell*) capture demand or create it? And paid social?
#
# <details><summary>Compare with your answer</summary>
#
# Brand search captures: whoever types the name knows it already. Paid social creates: it is shown to people who weren't looking. Comparing the two on cost per lead compares a harvest with a sowing.
#
# </details>

# %% [markdown] ask q1 type=table points=4 columns="spend.channel,spend.year,spend.impressions,spend.clicks,spend.spend_eur,leads.entry_channel,leads.year" period="2025"
# ### Four ratios, two kinds of search
#
# From `spend` (the rows with `year` 2025: weeks that begin in 2025) and `leads` (created in 2025, column `year`) make the DataFrame `search`: two rows, `"brand_search"` and `"generic_search"` (in a column named `channel` or in the index; an index may be without a name, and if it has one, that is `channel`), and four columns. The leads of a channel are those with that `entry_channel`.
#
# - `ctr` (float, fraction): **click-through rate**, clicks / impressions;
# - `cpc` (float, EUR per click): **cost per click**, `spend_eur` / clicks;
# - `cvr` (float, fraction): **conversion rate of clicks**, leads / clicks;
# - `cpl` (float, EUR per lead): **cost per lead**, `spend_eur` / leads.
#
# Each a ratio of sums over the whole year and all territories, not rounded.
#
# *Why: brand clicks are cheap and convert well, for a reason.*

# %% answer q1
### BEGIN SOLUTION
ads = spend[(spend["year"] == 2025) & spend["channel"].isin(["brand_search", "generic_search"])]
total = ads.groupby("channel")[["impressions", "clicks", "spend_eur"]].sum()
came = leads[(leads["year"] == 2025) & leads["entry_channel"].isin(["brand_search", "generic_search"])]
n = came.groupby("entry_channel").size()
search = total.assign(
    ctr=total["clicks"] / total["impressions"],
    cpc=total["spend_eur"] / total["clicks"],
    cvr=n / total["clicks"],
    cpl=total["spend_eur"] / n,
)[["ctr", "cpc", "cvr", "cpl"]]
### END SOLUTION

# %% check q1
check("q1", search)

# %% wrong q1 both-years
# These ratios cover 2024 as well. The table is about 2025.
t = (
    spend[spend["channel"].isin(["brand_search", "generic_search"])]
    .groupby("channel")[["impressions", "clicks", "spend_eur"]]
    .sum()
)
k = leads[leads["entry_channel"].isin(["brand_search", "generic_search"])].groupby("entry_channel").size()
search = pd.DataFrame(
    {
        "ctr": t["clicks"] / t["impressions"],
        "cpc": t["spend_eur"] / t["clicks"],
        "cvr": k / t["clicks"],
        "cpl": t["spend_eur"] / k,
    }
).rename_axis("channel")

# %% wrong q1 leads-of-both-years
# The leads of two years stand beside the clicks and euros of one.
k = leads[leads["entry_channel"].isin(["brand_search", "generic_search"])].groupby("entry_channel").size()
search = search.assign(cvr=k / total["clicks"], cpl=total["spend_eur"] / k)

# %% wrong q1 media-of-both-years
# The clicks and euros of two years stand beside the leads of one.
t = spend[spend["channel"].isin(["brand_search", "generic_search"])].groupby("channel")[["clicks", "spend_eur"]].sum()
search = search.assign(cvr=n / t["clicks"], cpl=t["spend_eur"] / n)

# %% wrong q1 mixed-currencies
# `spend_local` adds pounds and dollars to euros. The column in one currency is `spend_eur`.
t = ads.groupby("channel")["spend_local"].sum()
search = search.assign(cpc=t / total["clicks"], cpl=t / n)

# %% wrong q1 leads-per-impression
# `cvr` divides leads by impressions. Its base is the clicks: whoever hasn't clicked can't fill in the form.
search = search.assign(cvr=n / total["impressions"])

# %% wrong q1 cost-per-impression
# `cpc` divides by impressions. With pay per click the click is what is bought.
search = search.assign(cpc=total["spend_eur"] / total["impressions"])

# %% wrong q1 costs-swapped
# `cpc` and `cpl` stand under each other's names. C is for click, L for lead.
search = search.assign(cpc=search["cpl"], cpl=search["cpc"])

# %% wrong q1 rates-swapped
# `ctr` and `cvr` stand under each other's names. The first leads from impressions to clicks, the second from clicks to leads.
search = search.assign(ctr=search["cvr"], cvr=search["ctr"])

# %% wrong q1 mean-of-rows
# `ctr` is the mean of the rows' rates, a row being one campaign in one territory in one week. Add up first, divide once (day 23).
rows = ads.assign(ctr=ads["clicks"] / ads["impressions"])
search = search.assign(ctr=rows.groupby("channel")["ctr"].mean())

# %% wrong q1 mean-of-prices
# `cpc` is the mean of the rows' prices, a row being one campaign in one territory in one week. Add up first, divide once (day 23).
rows = ads.assign(cpc=ads["spend_eur"] / ads["clicks"])
search = search.assign(cpc=rows.groupby("channel")["cpc"].mean())

# %% wrong q1 what-they-say
# You counted the leads who *say* that they came this way (`self_reported`). The prompt takes `entry_channel`.
k = leads[(leads["year"] == 2025) & leads["self_reported"].isin(["brand_search", "generic_search"])]
k = k.groupby("self_reported").size()
search = search.assign(cvr=k / total["clicks"], cpl=total["spend_eur"] / k)

# %% wrong q1 every-lead
# The leads of all channels stand beside each of the two. Each needs its own.
k = (leads["year"] == 2025).sum()
search = search.assign(cvr=k / total["clicks"], cpl=total["spend_eur"] / k)

# %% wrong q1 first-column-only
# `ctr` divides impressions by clicks. A rate of clicks has the clicks above the line.
search = search.assign(ctr=total["impressions"] / total["clicks"])

# %% wrong q1 turned
# Channels and ratios have changed places: one row for each channel, please.
search = search.transpose()

# %% wrong q1 index-by-another-name
# Your index is called `entry_channel`. The table asks for `channel`: `search.rename_axis("channel")` renames it.
search = search.rename_axis("entry_channel")

# %% wrong q1 clicks-per-lead
# `cvr` divides clicks by leads: how many clicks one lead takes. A conversion rate has the leads above the line.
search = search.assign(cvr=total["clicks"] / n)

# %% wrong q1 identity-multiplied
# `cpl` multiplies the price of a click by the conversion rate. One lead takes many clicks, so it must cost more than one of them: divide.
search = search.assign(cpl=search["cpc"] * search["cvr"])

# %% wrong q1 the-year-before
# These ratios are those of 2024. The table is about 2025.
past = spend[(spend["year"] == 2024) & spend["channel"].isin(["brand_search", "generic_search"])]
t = past.groupby("channel")[["impressions", "clicks", "spend_eur"]].sum()
k = leads[(leads["year"] == 2024) & leads["entry_channel"].isin(["brand_search", "generic_search"])]
k = k.groupby("entry_channel").size()
search = pd.DataFrame(
    {
        "ctr": t["clicks"] / t["impressions"],
        "cpc": t["spend_eur"] / t["clicks"],
        "cvr": k / t["clicks"],
        "cpl": t["spend_eur"] / k,
    }
).rename_axis("channel")

# %% wrong q1 euros-of-both-years
# The euros of two years stand beside the clicks and leads of one.
t = spend[spend["channel"].isin(["brand_search", "generic_search"])].groupby("channel")["spend_eur"].sum()
search = search.assign(cpc=t / total["clicks"], cpl=t / n)

# %% wrong q1 mean-of-both
# `ctr` and `cpc` are means over the rows, a row being one campaign in one territory in one week. Add up first, divide once (day 23).
rows = ads.assign(ctr=ads["clicks"] / ads["impressions"], cpc=ads["spend_eur"] / ads["clicks"])
rows = rows.groupby("channel")[["ctr", "cpc"]].mean()
search = search.assign(ctr=rows["ctr"], cpc=rows["cpc"])

# %% wrong q1 mean-carried-on
# `ctr` and `cpc` are means over the rows, and `cpl` has been made from such a `cpc`. A row is one campaign in one territory in one week: add up first, divide once (day 23).
rows = ads.assign(ctr=ads["clicks"] / ads["impressions"], cpc=ads["spend_eur"] / ads["clicks"])
rows = rows.groupby("channel")[["ctr", "cpc"]].mean()
search = search.assign(ctr=rows["ctr"], cpc=rows["cpc"], cpl=rows["cpc"] / search["cvr"])

# %% accept q1
t = ads.groupby("channel").agg(i=("impressions", "sum"), c=("clicks", "sum"), e=("spend_eur", "sum")).reset_index()
k = leads[leads["year"] == 2025].groupby("entry_channel").agg(k=("lead_id", "size")).reset_index()
t = t.merge(k, left_on="channel", right_on="entry_channel", how="left")
t = t.assign(ctr=t["c"] / t["i"], cpc=t["e"] / t["c"], cvr=t["k"] / t["c"], cpl=t["e"] / t["k"])
search = t[["channel", "ctr", "cpc", "cvr", "cpl"]]

# %% accept q1
search = search.rename_axis(None)

# %% accept q1
t = spend[spend["year"] == 2025].groupby("channel")[["impressions", "clicks", "spend_eur"]].sum()
t["leads"] = leads[leads["year"] == 2025]["entry_channel"].value_counts()
t = t[t.index.isin(["brand_search", "generic_search"])]
t["ctr"] = t["clicks"] / t["impressions"]
t["cpc"] = t["spend_eur"] / t["clicks"]
t["cvr"] = t["leads"] / t["clicks"]
t["cpl"] = t["cpc"] / t["cvr"]
search = t[["ctr", "cpc", "cvr", "cpl"]]

# %% [markdown] hint q1
# 1. Filter `spend` by year and channel, `leads` by year and entry channel, and sum or count each by channel.
# 2. Two Series with the channels as labels can be divided by each other, label by label. Four divisions make four columns.
# 3. `total = ads.groupby("channel")[["…", "…", "…"]].sum()`, `n = came.groupby("entry_channel").size()`, `search = pd.DataFrame({"ctr": total["…"] / total["…"], …})`, or `total.assign(…)` and then the four columns.

# %% [markdown] meaning q1
# At every step brand looks better, and none of the four ratios says why. People who type a firm's name have mostly met it before: they click more readily, and more leads are booked per click. What a click costs depends on who else bids for the word. A good ratio can describe the people who come as well as the work that was done.

# %% [markdown] ask q2 points=3 columns="spend.spend_eur,spend.clicks,spend.channel,spend.year,leads.entry_channel,leads.year" period="2025"
# ### Dearer by how much, and through what?
#
# CPL = CPC / CVR, for each channel and for any group of them. So one channel's leads are dearer than another's because its clicks cost more, because fewer of them become leads, or both. From your `search` (2025) fill four variables (float, not rounded):
#
# - `times_cpl`: generic search's CPL / brand search's CPL (2 means twice as much);
# - `times_cpc`: generic search's CPC / brand search's CPC;
# - `times_cvr`: **brand** search's CVR / **generic** search's CVR: how many times as many leads there are per brand click;
# - `more_leads`: the number of leads that 60,000 EUR more for **generic** search would bring if each cost as much as generic search's leads of 2025 have on average.
#
# Before you check: `times_cpc * times_cvr` should equal `times_cpl` to the last digits. If not, one of them is wrong.
#
# *Why: an identity is a free error detector, and it tells you whom to talk to, the one who buys clicks or the one who writes the page.*

# %% answer q2
### BEGIN SOLUTION
cpl, cpc, cvr = search["cpl"], search["cpc"], search["cvr"]
times_cpl = cpl["generic_search"] / cpl["brand_search"]
times_cpc = cpc["generic_search"] / cpc["brand_search"]
times_cvr = cvr["brand_search"] / cvr["generic_search"]
more_leads = 60000 / cpl["generic_search"]
### END SOLUTION

# %% check q2
check("q2", times_cpl, times_cpc, times_cvr, more_leads)

# %% wrong q2 blend
# `more_leads` uses the CPL of both kinds together. Brand clicks pull it down, and you can't buy more people who already know your name. Use generic search's own.
both = total["spend_eur"].sum() / n.sum()
more_leads = 60000 / both

# %% wrong q2 mean-of-the-two
# `more_leads` uses the mean of the two CPLs. The money goes to generic search alone.
more_leads = 60000 / ((search["cpl"]["brand_search"] + search["cpl"]["generic_search"]) / 2)

# %% wrong q2 price-of-brand
# `more_leads` uses brand search's CPL. The money goes to generic search.
more_leads = 60000 / search["cpl"]["brand_search"]

# %% wrong q2 clicks-for-leads
# `more_leads` is a number of clicks. How many of them become a lead?
more_leads = 60000 / search["cpc"]["generic_search"]

# %% wrong q2 brand-conversion
# In `more_leads` generic clicks convert as brand clicks do. They come from other people.
more_leads = 60000 / search["cpc"]["generic_search"] * search["cvr"]["brand_search"]

# %% wrong q2 cvr-the-other-way
# `times_cvr` has generic above the line. It asks how many times as many leads there are per *brand* click; only so does the product come out.
times_cvr = search["cvr"]["generic_search"] / search["cvr"]["brand_search"]

# %% wrong q2 cpc-the-other-way
# `times_cpc` has brand above the line. It asks how many times as much a *generic* click costs.
times_cpc = search["cpc"]["brand_search"] / search["cpc"]["generic_search"]

# %% wrong q2 cpl-the-other-way
# `times_cpl` has brand above the line. It asks how many times as much a *generic* lead costs.
times_cpl = search["cpl"]["brand_search"] / search["cpl"]["generic_search"]

# %% wrong q2 click-through-for-conversion
# `times_cvr` compares click-through rates. CTR isn't part of this identity: a click that wasn't made costs nothing here.
times_cvr = search["ctr"]["brand_search"] / search["ctr"]["generic_search"]

# %% wrong q2 how-much-more
# `times_cpl` says how much *more*: 1 for twice as much. Asked is the plain ratio, 2 for twice as much.
times_cpl = search["cpl"]["generic_search"] / search["cpl"]["brand_search"] - 1

# %% wrong q2 difference
# `times_cpl` is a difference in EUR. Asked is the ratio of the two.
times_cpl = search["cpl"]["generic_search"] - search["cpl"]["brand_search"]

# %% wrong q2 against-the-blend
# `times_cpl` compares generic search with both kinds together. Compare it with brand search.
times_cpl = search["cpl"]["generic_search"] / (total["spend_eur"].sum() / n.sum())

# %% wrong q2 price-of-last-year
# `more_leads` uses generic search's CPL of 2024. Take the one of 2025, from your `search`.
old = spend[(spend["channel"] == "generic_search") & (spend["year"] == 2024)]["spend_eur"].sum()
more_leads = 60000 / (old / ((leads["entry_channel"] == "generic_search") & (leads["year"] == 2024)).sum())

# %% wrong q2 the-agencies-price
# `more_leads` uses the agencies' price, that of both kinds together in 2024. The money goes to generic search, and the year is 2025.
old = spend[spend["channel"].isin(["brand_search", "generic_search"]) & (spend["year"] == 2024)]["spend_eur"].sum()
came_then = leads["entry_channel"].isin(["brand_search", "generic_search"]) & (leads["year"] == 2024)
more_leads = 60000 / (old / came_then.sum())

# %% wrong q2 parts-swapped
# `times_cpc` and `times_cvr` stand under each other's names. One compares prices of clicks, the other leads per click.
times_cpc, times_cvr = times_cvr, times_cpc

# %% wrong q2 all-of-last-year
# These four are of 2024. Take them from your `search`, which is of 2025.
past = spend[spend["year"] == 2024].groupby("channel")[["clicks", "spend_eur"]].sum()
k = leads[leads["year"] == 2024].groupby("entry_channel").size()
old_cpl, old_cpc, old_cvr = past["spend_eur"] / k, past["spend_eur"] / past["clicks"], k / past["clicks"]
times_cpl = old_cpl["generic_search"] / old_cpl["brand_search"]
times_cpc = old_cpc["generic_search"] / old_cpc["brand_search"]
times_cvr = old_cvr["brand_search"] / old_cvr["generic_search"]
more_leads = 60000 / old_cpl["generic_search"]

# %% wrong q2 in-percent
# `times_cpl` is in percent. Asked is how many times: 2 for twice as much.
times_cpl = 100 * search["cpl"]["generic_search"] / search["cpl"]["brand_search"]

# %% accept q2
cost = total["spend_eur"] / n
price = total["spend_eur"] / total["clicks"]
times_cpl = cost["generic_search"] / cost["brand_search"]
times_cpc = price["generic_search"] / price["brand_search"]
times_cvr = times_cpl / times_cpc
more_leads = n["generic_search"] * 60000 / total["spend_eur"]["generic_search"]

# %% [markdown] hint q2
# 1. All you need is in `search`: one cell above the line, one below. A column picked by its name answers to the channel's name: `search["cpl"]["generic_search"]` (where `channel` is the index).
# 2. Take care which channel stands above: *generic / brand* for the two costs, *brand / generic* for the conversion. Leads = euros / (euros per lead).
# 3. `times_cpl = search["cpl"]["…"] / search["cpl"]["…"]`, the same with `"cpc"`, the other way round with `"cvr"`; `more_leads = 60000 / search["…"]["…"]`.

# %% [markdown] meaning q2
# The identity splits one complaint into two addresses. The price of the click belongs to whoever bids, the conversion to whoever writes the page and chooses the words that people have searched for. And the last number is still a friendly one: it lets the next lead cost what the average one has cost. Day 29 asks what the *next* one costs.

# %% [markdown] ask q3 points=4 pure=yes ordered=yes columns="spend.campaign"
# ### Names from three agencies
#
# Write `split_search(df)`. `df` has a column `campaign` (text, some may be blank) and possibly others, never a column `kind`. Return a **new** table: all rows, equal ones among them, in their order with all their columns unchanged, and one more column, `kind`:
#
# - `"brand"` where the name contains Larkwell's name: in capitals, small letters or a mixture of them; written in full, without its last letter (`Larkwel`), or in two words (`Lark well`);
# - `"generic"` for every other name. `brand` and `marca` (Spanish for brand) are words like any other: *non-brand* and *no-marca* occur as well;
# - `"unknown"` where `campaign` is blank.
#
# `df` itself must stay as it was. In the test tables no name contains the letters of *lark* in another word. Look at `invoices["campaign"].value_counts()` before you write.
#
# *Why: names come from three agencies, in upper case and with typing errors. Whoever splits by eye does so once; a function does it every week.*


# %% answer q3
### BEGIN SOLUTION
def split_search(df):
    """Label each row brand, generic or unknown by its campaign name. Returns a new table."""
    named = df["campaign"].fillna("")
    kind = np.where(named.str.lower().str.contains("lark"), "brand", "generic")
    return df.assign(kind=np.where(named == "", "unknown", kind))


### END SOLUTION


# %% check q3
check("q3", split_search)

# %% cases q3
split_search(pd.DataFrame({"campaign": ["Larkwell brand T01", "Generic T01 appointment app"]}))
split_search(pd.DataFrame({"campaign": ["LARKWELL_UK", "larkwell-T13", "SOFTWARE_T02"], "clicks": [5, 6, 7]}))
split_search(pd.DataFrame({"campaign": ["Larkwel T02 brand", "T05 | Lark well", "LARK WELL T03", "larkwel_T09"]}))
split_search(pd.DataFrame({"campaign": ["NONBRAND_T01_clinic", "T06 | non-brand Termine", "no-marca-T14"]}))
split_search(
    pd.DataFrame({"campaign": ["T05 | LARKWELL", "Marca Larkwell T13", "larkwell_T01_exact", "MARCA_LARKWELL_T14"]})
)
split_search(pd.DataFrame({"campaign": ["Larkwell brand T04", None, "Gen_T01_salon"], "spend_eur": [10.5, 2.0, 3.5]}))
split_search(pd.DataFrame({"campaign": ["T07 | Buchungssoftware", "T07 | larkwell login"]}, index=[8, 3]))
split_search(pd.DataFrame({"campaign": ["LarKwell_T05", "lARKWEL brand T02", "T04 | larK Well"]}))
split_search(pd.DataFrame({"campaign": ["Wellness booking T02", "T12 | Welcome app", "larkwell_T12"]}))
split_search(pd.DataFrame({"campaign": ["Brand awareness T05", "marca T14", "Larkwell T14"]}))
split_search(pd.DataFrame({"campaign": ["T05 | non-exact Larkwell", "larkwell-no-exacta-T13", "no-marca-T13"]}))
split_search(pd.DataFrame({"campaign": ["Larkwell T01", "Gen T01", "Larkwell T01", "Gen T01"], "clicks": [4, 9, 4, 9]}))


# %% wrong q3 case-kept
# Capitals were missed: `contains` tells `LARKWELL` from `Larkwell`. Write all names in small letters first, with `.str.lower()`.
def split_search(df):
    ours = df["campaign"].fillna("").str.contains("Lark")
    kind = np.where(ours, "brand", "generic")
    return df.assign(kind=np.where(df["campaign"].isna(), "unknown", kind))


# %% wrong q3 lower-forgotten
# Only names in small letters were found. Write all names in small letters first, with `.str.lower()`.
def split_search(df):
    ours = df["campaign"].fillna("").str.contains("lark")
    kind = np.where(ours, "brand", "generic")
    return df.assign(kind=np.where(df["campaign"].isna(), "unknown", kind))


# %% wrong q3 capital-sought-in-small
# After `.str.lower()` no name contains a capital any more, so what you look for must be in small letters, too.
def split_search(df):
    ours = df["campaign"].fillna("").str.lower().str.contains("Lark")
    kind = np.where(ours, "brand", "generic")
    return df.assign(kind=np.where(df["campaign"].isna(), "unknown", kind))


# %% wrong q3 full-name-only
# The full name was found, in any case of letters. Two ways of typing it were missed: without the last letter, and in two words. Which letters do all have in common?
def split_search(df):
    ours = df["campaign"].fillna("").str.lower().str.contains("larkwell")
    kind = np.where(ours, "brand", "generic")
    return df.assign(kind=np.where(df["campaign"].isna(), "unknown", kind))


# %% wrong q3 two-words-missed
# The missing last letter was found, the name in two words was not. Which letters do all ways of typing have in common?
def split_search(df):
    ours = df["campaign"].fillna("").str.lower().str.contains("larkwel")
    kind = np.where(ours, "brand", "generic")
    return df.assign(kind=np.where(df["campaign"].isna(), "unknown", kind))


# %% wrong q3 the-word-brand
# You looked for the word *brand*. It stands in *non-brand* as well, and many names with Larkwell in them lack it. Look for the firm's name.
def split_search(df):
    ours = df["campaign"].fillna("").str.lower().str.contains("brand")
    kind = np.where(ours, "brand", "generic")
    return df.assign(kind=np.where(df["campaign"].isna(), "unknown", kind))


# %% wrong q3 brand-as-well
# Besides the firm's name you let *brand* or *marca* count. Both stand in names that say the opposite.
def split_search(df):
    name = df["campaign"].fillna("").str.lower()
    ours = name.str.contains("lark") | name.str.contains("brand") | name.str.contains("marca")
    kind = np.where(ours, "brand", "generic")
    return df.assign(kind=np.where(df["campaign"].isna(), "unknown", kind))


# %% wrong q3 the-word-generic
# You looked for the word *gen(eric)* and called the rest brand. Many generic names lack it.
def split_search(df):
    other = df["campaign"].fillna("").str.lower().str.contains("gen")
    kind = np.where(other, "generic", "brand")
    return df.assign(kind=np.where(df["campaign"].isna(), "unknown", kind))


# %% wrong q3 blank-is-generic
# A blank name became generic. Nobody knows what it was: call it `"unknown"`.
def split_search(df):
    ours = df["campaign"].fillna("").str.lower().str.contains("lark")
    return df.assign(kind=np.where(ours, "brand", "generic"))


# %% wrong q3 blank-is-brand
# A blank name became brand. Nobody knows what it was: call it `"unknown"`.
def split_search(df):
    ours = df["campaign"].fillna("lark").str.lower().str.contains("lark")
    return df.assign(kind=np.where(ours, "brand", "generic"))


# %% wrong q3 blank-left-out
# The row with the blank name is gone. All rows come back, whatever is in them.
def split_search(df):
    named = df[df["campaign"].notna()]
    ours = named["campaign"].str.lower().str.contains("lark")
    return named.assign(kind=np.where(ours, "brand", "generic"))


# %% wrong q3 names-rewritten
# The names came back in small letters. Compare in small letters, and leave the column `campaign` as it was typed.
def split_search(df):
    out = df.assign(campaign=df["campaign"].str.lower())
    kind = np.where(out["campaign"].fillna("").str.contains("lark"), "brand", "generic")
    return out.assign(kind=np.where(out["campaign"].isna(), "unknown", kind))


# %% wrong q3 labels-swapped
# The two labels have changed places: whoever types our name is `"brand"`.
def split_search(df):
    ours = df["campaign"].fillna("").str.lower().str.contains("lark")
    kind = np.where(ours, "generic", "brand")
    return df.assign(kind=np.where(df["campaign"].isna(), "unknown", kind))


# %% wrong q3 labels-only
# This returns the labels alone. Asked is the whole table with one more column: `df.assign(kind=...)` makes it.
def split_search(df):
    ours = df["campaign"].fillna("").str.lower().str.contains("lark")
    kind = np.where(ours, "brand", "generic")
    return pd.Series(np.where(df["campaign"].isna(), "unknown", kind), index=df.index)


# %% wrong q3 true-or-false
# `kind` holds True and False. It asks for the words `"brand"`, `"generic"` and `"unknown"`; `np.where` writes them.
def split_search(df):
    return df.assign(kind=df["campaign"].fillna("").str.lower().str.contains("lark"))


# %% wrong q3 three-ways-of-writing
# Three ways of writing the letters were found, and a fourth was missed: capitals can stand anywhere in a name. Write all names in small letters first.
def split_search(df):
    ours = df["campaign"].fillna("").str.contains("Lark|LARK|lark")
    kind = np.where(ours, "brand", "generic")
    return df.assign(kind=np.where(df["campaign"].isna(), "unknown", kind))


# %% wrong q3 second-half-of-the-name
# You looked for the second half of the name. Other words begin like that, *wellness* for one. Take letters that only the name has.
def split_search(df):
    ours = df["campaign"].fillna("").str.lower().str.contains("wel")
    kind = np.where(ours, "brand", "generic")
    return df.assign(kind=np.where(df["campaign"].isna(), "unknown", kind))


# %% wrong q3 brand-unless-denied
# You let *brand* or *marca* count wherever no *non* or *no* stands before it. A campaign can say *brand* and mean no name at all; look for the firm's name alone.
def split_search(df):
    name = df["campaign"].fillna("").str.lower()
    ours = name.str.contains("lark") | (name.str.contains("brand|marca") & ~name.str.contains("non|no-"))
    kind = np.where(ours, "brand", "generic")
    return df.assign(kind=np.where(df["campaign"].isna(), "unknown", kind))


# %% wrong q3 denied-beside-the-name
# A *non* or *no* made a name generic although Larkwell's name stands in it. The firm's name decides, whatever else is there.
def split_search(df):
    name = df["campaign"].fillna("").str.lower()
    ours = name.str.contains("lark") & ~name.str.contains("non-|nonbrand|no-")
    kind = np.where(ours, "brand", "generic")
    return df.assign(kind=np.where(df["campaign"].isna(), "unknown", kind))


# %% wrong q3 equal-rows-dropped
# Equal rows have become one. Two rows may be alike and still be two weeks of the bill: all rows come back.
def split_search(df):
    ours = df["campaign"].fillna("").str.lower().str.contains("lark")
    kind = np.where(ours, "brand", "generic")
    return df.assign(kind=np.where(df["campaign"].isna(), "unknown", kind)).drop_duplicates()


# %% wrong q3 sorted
# The labels are right, and the rows come back in another order. Leave them as they came.
def split_search(df):
    ours = df["campaign"].fillna("").str.lower().str.contains("lark")
    kind = np.where(ours, "brand", "generic")
    return df.assign(kind=np.where(df["campaign"].isna(), "unknown", kind)).sort_values("kind")


# %% accept q3
def split_search(df):
    out = df.copy()
    out["kind"] = "generic"
    name = out["campaign"].str.lower().str.replace(" ", "")
    out.loc[name.str.contains("larkwel", na=False), "kind"] = "brand"
    out.loc[out["campaign"].isna(), "kind"] = "unknown"
    return out


# %% accept q3
def split_search(df):
    kinds = []
    for name in df["campaign"]:
        if not isinstance(name, str):
            kinds.append("unknown")
        elif "larkwel" in name.lower() or "lark well" in name.lower():
            kinds.append("brand")
        else:
            kinds.append("generic")
    return df.assign(kind=kinds)


# %% accept q3
def split_search(df):
    ours = df["campaign"].str.contains("larkwel|lark well", case=False, na=False)
    return df.assign(kind=np.where(df["campaign"].isna(), "unknown", np.where(ours, "brand", "generic")))


# %% [markdown] hint q3
# 1. Write down the ways in which the firm's name is typed, in small letters, one below the other. Which letters are in all of them?
# 2. Fill the blanks with an empty text, make everything small, ask `contains`, and let `np.where` write two words. A second `np.where` deals with the blanks.
# 3. `named = df["campaign"].fillna("")`, `kind = np.where(named.str.lower().str.contains("…"), "…", "…")`, `return df.assign(kind=np.where(named == "", "…", kind))`.

# %% [markdown] meaning q3
# A rule in words, on one line, that both teams and three agencies can read, and contradict. It rests on habits of typing, so it needs a glance at whatever is new: a campaign called *Skylark* would be counted as brand. The rule for next quarter is the better one: agree on a prefix with the agencies, and keep the function for the past.

# %% [markdown] ask q4 points=3 columns="spend.campaign,spend.spend_eur,spend.year" period="2025"
# ### What a careless filter loses
#
# `invoices` holds the bought search as the agencies send it, without a channel. Use its rows with `year` 2025. Fill three variables (float, not rounded):
#
# - `brand_eur`: `spend_eur` of all brand campaigns (as your `split_search` labels them), in EUR;
# - `missed_exact` (fraction): the share of `brand_eur` in brand campaigns that `campaign.str.contains("Larkwell")`, in exactly this writing, does **not** find;
# - `missed_typos` (fraction): the share of `brand_eur` in brand campaigns that `contains("larkwell")` does **not** find after `.str.lower()`.
#
# *Why: what a filter misses doesn't vanish. It lands in "generic" and makes generic's clicks look cheaper than they are.*

# %% answer q4
### BEGIN SOLUTION
labelled = split_search(invoices[invoices["year"] == 2025])
ours = labelled[labelled["kind"] == "brand"]
brand_eur = ours["spend_eur"].sum()
missed_exact = ours[~ours["campaign"].str.contains("Larkwell")]["spend_eur"].sum() / brand_eur
missed_typos = ours[~ours["campaign"].str.lower().str.contains("larkwell")]["spend_eur"].sum() / brand_eur
### END SOLUTION

# %% check q4
check("q4", brand_eur, missed_exact, missed_typos)

# %% wrong q4 both-years
# `brand_eur` covers both years. Take the rows with `year` 2025.
every = split_search(invoices)
brand_eur = every[every["kind"] == "brand"]["spend_eur"].sum()

# %% wrong q4 generic-money
# `brand_eur` is the money of the generic campaigns.
brand_eur = labelled[labelled["kind"] == "generic"]["spend_eur"].sum()

# %% wrong q4 all-search
# `brand_eur` is the money of both kinds. Keep the rows that `split_search` calls brand.
brand_eur = labelled["spend_eur"].sum()

# %% wrong q4 pounds-and-dollars
# `brand_eur` adds pounds and dollars to euros. Use `spend_eur`.
brand_eur = ours["spend_local"].sum()

# %% wrong q4 rows-counted
# `missed_exact` is a share of the rows. Asked is the share of the money.
missed_exact = (~ours["campaign"].str.contains("Larkwell")).mean()

# %% wrong q4 typo-rows-counted
# `missed_typos` is a share of the rows. Asked is the share of the money.
missed_typos = (~ours["campaign"].str.lower().str.contains("larkwell")).mean()

# %% wrong q4 found-not-missed
# `missed_exact` is what the filter *finds*. The sign `~` turns True and False round.
missed_exact = ours[ours["campaign"].str.contains("Larkwell")]["spend_eur"].sum() / brand_eur

# %% wrong q4 typos-found
# `missed_typos` is what the filter *finds*. The sign `~` turns True and False round.
missed_typos = ours[ours["campaign"].str.lower().str.contains("larkwell")]["spend_eur"].sum() / brand_eur

# %% wrong q4 base-all-search
# `missed_exact` is divided by the money of both kinds. Its base is `brand_eur`.
missed_exact = ours[~ours["campaign"].str.contains("Larkwell")]["spend_eur"].sum() / labelled["spend_eur"].sum()

# %% wrong q4 generic-is-missed-too
# Above the line of `missed_typos` stand the generic campaigns as well: they don't contain the name either, and rightly. Ask only the brand campaigns.
rest = labelled[~labelled["campaign"].str.lower().str.contains("larkwell")]
missed_typos = rest["spend_eur"].sum() / brand_eur

# %% wrong q4 euros-missed
# `missed_exact` is an amount in EUR. Asked is its share of `brand_eur`.
missed_exact = ours[~ours["campaign"].str.contains("Larkwell")]["spend_eur"].sum()

# %% wrong q4 small-letters-sought
# `missed_exact` looks for the name in small letters only. The prompt gives the exact writing, with a capital L.
missed_exact = ours[~ours["campaign"].str.contains("larkwell")]["spend_eur"].sum() / brand_eur

# %% wrong q4 capitals-alone
# `missed_exact` leaves out the typing errors: this is the part that is missed through capitals alone. The exact writing misses both.
missed_exact = missed_exact - missed_typos

# %% wrong q4 names-counted
# `missed_exact` is a share of the different names. Asked is the share of the money.
names = ours.drop_duplicates("campaign")
missed_exact = (~names["campaign"].str.contains("Larkwell")).mean()

# %% wrong q4 typo-names-counted
# `missed_typos` is a share of the different names. Asked is the share of the money.
names = ours.drop_duplicates("campaign")
missed_typos = (~names["campaign"].str.lower().str.contains("larkwell")).mean()

# %% wrong q4 clicks-for-euros
# `brand_eur` adds up clicks. Asked are euros, `spend_eur`.
brand_eur = ours["clicks"].sum()

# %% wrong q4 typos-of-all-search
# `missed_typos` is divided by the money of both kinds. Its base is `brand_eur`.
missed_typos = ours[~ours["campaign"].str.lower().str.contains("larkwell")]["spend_eur"].sum()
missed_typos = missed_typos / labelled["spend_eur"].sum()

# %% wrong q4 full-names-only
# `brand_eur` has only the campaigns with the name written in full. Take those that your `split_search` calls brand.
brand_eur = labelled[labelled["campaign"].str.lower().str.contains("larkwell")]["spend_eur"].sum()

# %% wrong q4 the-word-brand
# `brand_eur` has the campaigns with the word *brand* in their names, and these are not Larkwell's alone. Take those that your `split_search` calls brand, and the shares of their money.
word = labelled[labelled["campaign"].str.lower().str.contains("brand")]
brand_eur = word["spend_eur"].sum()
missed_exact = word[~word["campaign"].str.contains("Larkwell")]["spend_eur"].sum() / brand_eur
missed_typos = word[~word["campaign"].str.lower().str.contains("larkwell")]["spend_eur"].sum() / brand_eur

# %% wrong q4 swapped
# The two shares stand under each other's names. A filter that ignores capitals misses less.
missed_exact, missed_typos = missed_typos, missed_exact

# %% accept q4
t = spend[(spend["channel"] == "brand_search") & (spend["year"] == 2025)]
brand_eur = t["spend_eur"].sum()
missed_exact = 1 - t[t["campaign"].str.contains("Larkwell")]["spend_eur"].sum() / brand_eur
missed_typos = 1 - t[t["campaign"].str.contains("larkwell", case=False)]["spend_eur"].sum() / brand_eur

# %% [markdown] hint q4
# 1. Three steps: the rows of 2025, their labels, the brand ones. From there on you need only this smaller table.
# 2. `~` in front of a condition keeps the rows that do *not* meet it. Sum their euros and divide by the euros of all brand rows.
# 3. `ours = labelled[labelled["kind"] == "…"]`, `ours[~ours["campaign"].str.contains("…")]["spend_eur"].sum() / …`, and once more with `.str.lower()` before `.str.contains`.

# %% [markdown] meaning q4
# Nobody notices such a filter, because the two parts still add up to the bill. But the brand campaigns that it misses sit in "generic" from then on, and make its clicks look cheaper than they are. What happens to its CPL depends on who counts the leads: in the agencies' tools they move along, and generic looks cheap; with our `entry_channel` only the euros move, and it looks dear. Look at a list of the names that a filter has *not* caught; it is short, and mistakes live in it.

# %% [markdown] ask q5 points=3 columns="touches.channel,touches.touched_at,touches.visitor_id,visitors.consent" period="visits in 2025"
# ### Introduced, or back again?
#
# `visits` (ready-made) holds every visit of the people whose visits are all on record, sorted by visitor and time, with `visitor_id`, `channel` and `visit_year` (the year of that visit). A visit is a **return visit** if the same visitor has an earlier row in `visits`, in 2025 or in 2024, through whatever channel. Of the visits of **2025** fill (float, fractions, not rounded):
#
# - `again_brand`: the share of return visits among the visits through `"brand_search"`;
# - `again_generic`: the same among the visits through `"generic_search"`.
#
# *Why: a paid click that brings somebody back hasn't introduced you to anybody.*

# %% answer q5
### BEGIN SOLUTION
marked = visits.assign(again=visits.duplicated("visitor_id"))
marked = marked[marked["visit_year"] == 2025]
again_brand = marked[marked["channel"] == "brand_search"]["again"].mean()
again_generic = marked[marked["channel"] == "generic_search"]["again"].mean()
### END SOLUTION

# %% check q5
check("q5", again_brand, again_generic)

# %% wrong q5 filtered-first
# You kept 2025 first and looked for earlier visits afterwards, so visits of 2024 could no longer be seen. Mark the return visits in the whole table, then choose the year.
m = visits[visits["visit_year"] == 2025]
m = m.assign(again=m.duplicated("visitor_id"))
again_brand = m[m["channel"] == "brand_search"]["again"].mean()
again_generic = m[m["channel"] == "generic_search"]["again"].mean()

# %% wrong q5 same-channel-only
# You kept one channel first, so only an earlier visit through the *same* channel counts. Mark the return visits in the whole table, then choose the channel.
b = visits[visits["channel"] == "brand_search"]
b = b.assign(again=b.duplicated("visitor_id"))
again_brand = b[b["visit_year"] == 2025]["again"].mean()
g = visits[visits["channel"] == "generic_search"]
g = g.assign(again=g.duplicated("visitor_id"))
again_generic = g[g["visit_year"] == 2025]["again"].mean()

# %% wrong q5 both-years
# These shares cover both years. Keep the visits of 2025, after marking.
m = visits.assign(again=visits.duplicated("visitor_id"))
again_brand = m[m["channel"] == "brand_search"]["again"].mean()
again_generic = m[m["channel"] == "generic_search"]["again"].mean()

# %% wrong q5 first-visits
# `again_brand` is the share of *first* visits. `duplicated` is True from the second one on.
again_brand = 1 - marked[marked["channel"] == "brand_search"]["again"].mean()

# %% wrong q5 generic-first-visits
# `again_generic` is the share of *first* visits. `duplicated` is True from the second one on.
again_generic = 1 - marked[marked["channel"] == "generic_search"]["again"].mean()

# %% wrong q5 last-kept
# You marked every visit but the *last*: `keep="last"` looks for later visits, not for earlier ones.
m = visits.assign(again=visits.duplicated("visitor_id", keep="last"))
m = m[m["visit_year"] == 2025]
again_brand = m[m["channel"] == "brand_search"]["again"].mean()
again_generic = m[m["channel"] == "generic_search"]["again"].mean()

# %% wrong q5 any-other-visit
# You marked every visit of people with several visits, their first as well (`keep=False`). A first visit is no return.
m = visits.assign(again=visits.duplicated("visitor_id", keep=False))
m = m[m["visit_year"] == 2025]
again_brand = m[m["channel"] == "brand_search"]["again"].mean()
again_generic = m[m["channel"] == "generic_search"]["again"].mean()

# %% wrong q5 share-of-all-returns
# `again_brand` is, of all return visits, the part through brand search. Asked is, of the brand visits, the part that are returns.
again_brand = (marked[marked["again"]]["channel"] == "brand_search").mean()

# %% wrong q5 base-all-visits
# `again_brand` is divided by the visits of all channels. Its base is the brand visits.
again_brand = (marked["again"] & (marked["channel"] == "brand_search")).mean()

# %% wrong q5 swapped
# The two shares stand under each other's names.
again_brand, again_generic = again_generic, again_brand

# %% wrong q5 everybody
# You took all touches, robots and people with an incomplete record among them. `visits` has been made for this question.
m = touches.sort_values("touched_at")
m = m.assign(again=m.duplicated("visitor_id"))
m = m[m["touched_at"] >= "2025-01-01"]
again_brand = m[m["channel"] == "brand_search"]["again"].mean()
again_generic = m[m["channel"] == "generic_search"]["again"].mean()

# %% wrong q5 of-the-people
# `again_brand` is a share of the people: of those who came through brand search, the part with a return visit. Asked is a share of the visits.
b = marked[marked["channel"] == "brand_search"]
again_brand = b[b["again"]]["visitor_id"].nunique() / b["visitor_id"].nunique()

# %% wrong q5 the-year-before
# These shares are of the visits of 2024. Asked are those of 2025.
m = visits.assign(again=visits.duplicated("visitor_id"))
m = m[m["visit_year"] == 2024]
again_brand = m[m["channel"] == "brand_search"]["again"].mean()
again_generic = m[m["channel"] == "generic_search"]["again"].mean()

# %% wrong q5 counted
# `again_brand` counts return visits. Divide by the visits through brand search.
again_brand = marked[marked["channel"] == "brand_search"]["again"].sum()

# %% wrong q5 generic-counted
# `again_generic` counts return visits. Divide by the visits through generic search.
again_generic = marked[marked["channel"] == "generic_search"]["again"].sum()

# %% accept q5
m = visits.assign(number=visits.groupby("visitor_id").cumcount())
m = m[m["visit_year"] == 2025].assign(again=m["number"] > 0)
share = m.groupby("channel")["again"].mean()
again_brand, again_generic = share["brand_search"], share["generic_search"]

# %% accept q5
openers = visits.drop_duplicates("visitor_id")
now = visits[visits["visit_year"] == 2025]["channel"].value_counts()
new = openers[openers["visit_year"] == 2025]["channel"].value_counts()
again_brand = 1 - new["brand_search"] / now["brand_search"]
again_generic = 1 - new["generic_search"] / now["generic_search"]

# %% [markdown] hint q5
# 1. Day 19's `duplicated` is True for every row of a visitor but the first. The table is sorted already.
# 2. The order matters: mark first, in the whole table; then the year; then the channel. The mean of True and False is a share.
# 3. `marked = visits.assign(again=visits.duplicated("…"))`, `marked = marked[marked["visit_year"] == …]`, `marked[marked["channel"] == "…"]["again"].mean()`.

# %% [markdown] meaning q5
# Through the need come mostly first visits, through the name mostly returns, as far as the people with a full record go; who refuses cookies isn't among them. Those who return have leads that `entry_channel` counts at the door of their first visit, while an agency's tool may count them at the click: two CPLs from one bill. What the share can't tell: whether they would have found the way without the advert. It says that the question must be asked, and day 68 has the test that answers it.

# %% [markdown] ask q6 type=essay points=4
# ### Switch it off?
#
# Maren has read that eBay switched its brand-search advertising off and measured almost no loss: people clicked on the free result below. She proposes that Larkwell do the same next Monday, in all territories.
#
# One thing she has forgotten: in spring 2025 brand search was off for eight weeks in some territories, drawn by lot (table `geo_test`). Nobody has read that test yet; you will, on day 68. You may name it in your text. Its numbers aren't needed, so leave the table closed today.
#
# Write to her and Ines in **four to six sentences**:
#
# - what your numbers suggest about Larkwell's brand clicks, and what they cannot show;
# - one of your numbers, with its unit and its base;
# - one reason why the result at Larkwell might differ from eBay's;
# - what you propose to do instead of switching off everywhere on one day, or before it.
#
# A person reads your text and gives one point each for a claim, a number with its unit, a caveat and a decision.
#
# *Why: a small name with rivals bidding on it is not eBay.*

# %% [markdown] answer q6
# *Write here: four to six sentences to Maren and Ines.*

# %% [markdown] rubric q6
# One point each:
#
# 1. **Claim**: much of brand search probably catches people who already know Larkwell, and the clicks cannot say how many would have come without the advert.
# 2. **Number with unit**: one own number, right for the tables, with unit and base (share of return visits among brand-search visits of 2025 with a full record; CPL in EUR; brand spend of 2025 in EUR).
# 3. **Caveat**: a reason why eBay's result need not carry over: a name that few know, rivals who bid on it and would take the first place, a free result that stands lower, or another kind of purchase.
# 4. **Decision**: first read the test of spring 2025, with a stated measure; or run one in some territories drawn by lot, the others going on, for a stated time; or another step that can be taken back. Not a switch-off everywhere.

# %% [markdown] model q6
# Brand search probably pays for many people who were on their way to us: of its visits in 2025 by people whose visits are all on record, (write `again_brand`) were return visits, against (write `again_generic`) at generic search. That shows that they knew us, not that they would have come without the advert, and no column of visits knows the second. eBay is known to everybody and stands first in the free results for its own name; ours is a far smaller name, and if rivals bid on it, the place that we give up is theirs by noon. If we switch off everywhere on one day, we shall also have nothing to compare with: should leads fall in March, it might be the advert or the month. So let us first read the test of spring 2025: all leads and all visits of the territories without brand search, through whatever channel, against the others'. If little was missing there beside what it saved, we go on switching off, territory by territory and by lot; (write `brand_eur`) EUR in 2025 are worth waiting a few weeks for a good answer.
#
# *(In your answer the brackets are replaced by your own numbers.)*

# %% [markdown] weak q6
# "eBay proved that brand advertising doesn't work, so we can save the whole budget. Our brand clicks also have the lowest cost per lead, which shows how efficient they are. I would switch it off on Monday and see what happens."
#
# *What it misses: no number. The second sentence contradicts the first, and neither asks who clicks. What "happens" after a switch-off everywhere can't be told from the season, since nobody goes on as before. And a finding about eBay is carried over without a look at what differs.*
