# %% [markdown] intro
# # Day 23 · Content and SEO: Slow Pages, Fair Averages
#
# The search engine's free visits: how many become leads of large firms, and by which average? You compute one rate in two ways and bring the two together with weights. Then you take the visitors of all channels, see through which pages they came in, and find out what the cookie banner does to a page's score. At the end you put salaries where the media bill of organic search is missing. About 40 minutes.

# %% setup
import numpy as np
import pandas as pd

from larkwell import begin, load

check, hint, solution = begin("day-023")

web = load("web_monthly")
leads = load("leads")
costs = load("team_costs")
touches = load("touches")
visitors = load("visitors")

# Ready-made: the visitors without the robots of day 17.
minute = touches["touched_at"].dt.floor("min")
a_day = touches.groupby(["visitor_id", minute.dt.floor("D")]).size().groupby("visitor_id").max()
a_minute = touches.groupby(["visitor_id", minute]).size().groupby("visitor_id").max()
people = visitors[
    (visitors["agent_class"] != "crawler")
    & ~(visitors["visitor_id"].map(a_day) > 20)
    & ~(visitors["visitor_id"].map(a_minute) >= 3)
]

# Ready-made: one row for each of these people who has a recorded touch, with the page group of the first one.
first = touches.sort_values(["touched_at", "page_group"]).drop_duplicates("visitor_id")
entry = people[["visitor_id", "year", "consent"]].merge(first, on="visitor_id", how="inner", validate="one_to_one")
entry = entry.assign(became_lead=entry["visitor_id"].isin(leads[leads["source_type"] == "inbound"]["visitor_id"]))

# %% [markdown]
# ## New today: an average with weights
#
# **numpy** is the library of arithmetic that pandas is built on; by custom it is called `np`. Its `np.average(values, weights=...)` lets each value count as much as its weight. Here is the bounce rate (sessions that ended on their first page / sessions) of the visits that came by referral in 2025, a row for each territory and month:

# %% demo
referral = web[(web["channel"] == "referral") & (web["year"] == 2025)]
referral[["month", "territory_id", "sessions", "bounces", "bounce_rate"]].head(4)

# %% demo
by_row = referral["bounce_rate"].mean()
fair = np.average(referral["bounce_rate"], weights=referral["sessions"])
whole = referral["bounces"].sum() / referral["sessions"].sum()
print(f"plain mean {by_row:.4f}, weighted {fair:.4f}, sum by sum {whole:.4f}")

# %% [markdown]
# The plain mean gives each territory-month one vote. Weighted by its own base, the sessions, the mean of the rates is the rate of the whole (the table rounds `bounce_rate` to four decimals, so the last digits may differ). Two columns as keys, as on day 21, count leads by territory *and* month; a merge may have two keys as well:

# %% demo
came = leads[(leads["entry_channel"] == "referral") & (leads["year"] == 2025)]
counted = came.groupby(["territory_id", "month"]).size().reset_index(name="leads")
beside = referral.merge(counted, on=["territory_id", "month"], how="left", validate="one_to_one")
print(len(beside), "territory-months,", beside["leads"].isna().sum(), "of them without a lead")

# %% [markdown]
# No lead in the month, no row in `counted`, so the merge leaves a blank. Here a blank has one meaning only, none came, and `fillna(0)` (day 22) may say so. `min()` and `max()` of a column are its smallest and its largest value:

# %% demo
beside["leads"] = beside["leads"].fillna(0)
print("fewest leads in a territory-month:", beside["leads"].min(), "- most:", beside["leads"].max())

# %% [markdown]
# ## From day 8, without looking
#
# T01 has spent 600 EUR and got 6 leads, T02 has spent 600 EUR and got 30. Which CPL do the two have together, and why is it not the mean of their CPLs?
#
# <details><summary>Compare with your answer</summary>
#
# 1,200 EUR / 36 leads = 33.33 EUR. The CPLs are 100 and 20, their mean is 60: it lets the six dear leads count as much as the thirty cheap ones. You cannot average ratios without asking how large each base is.
#
# </details>

# %% [markdown] ask q1 points=3 columns="web_monthly.sessions,web_monthly.channel,web_monthly.year,leads.entry_channel,leads.segment,leads.year,leads.territory_id,leads.month" period="2025"
# ### One rate, computed twice
#
# How often does an **organic** session of 2025 become a lead of a **large firm**, Tomasz's favourites? Make one row for each territory and month: the rows of `web` with `channel` `"organic"` and `year` 2025 (24 territories, 12 months), and beside each its leads: the rows of `leads` with `entry_channel` `"organic"` and `segment` `"multi"` (firms of eleven people and more), created in that territory in that month. **A territory-month without such a lead has 0 leads and counts.** Base: all its `sessions`. Keep the table, with the columns `leads` and `rate`, under the name `rates`; the next question goes on with it. Fill
#
# - `pooled` (float, fraction): the **ratio of sums**, all these leads / all these sessions;
# - `average` (float, fraction): the **mean of ratios**, the plain mean of the territory-months' rates;
# - `gap_pp` (float): `average` minus `pooled`, in **percentage points**.
#
# Nothing rounded. (A lead may come weeks after the visit, so this is a calendar ratio, as on day 13. Over a whole year that matters little.)
#
# *Why: a thin month with one lucky lead weighs as much as a big one in the second number.*

# %% answer q1
### BEGIN SOLUTION
large = leads[(leads["entry_channel"] == "organic") & (leads["segment"] == "multi")]
came = large[large["year"] == 2025]
counted = came.groupby(["territory_id", "month"]).size().reset_index(name="leads")
organic = web[(web["channel"] == "organic") & (web["year"] == 2025)]
rates = organic.merge(counted, on=["territory_id", "month"], how="left", validate="one_to_one")
rates["leads"] = rates["leads"].fillna(0)
rates["rate"] = rates["leads"] / rates["sessions"]
pooled = rates["leads"].sum() / rates["sessions"].sum()
average = rates["rate"].mean()
gap_pp = (average - pooled) * 100
### END SOLUTION

# %% check q1
check("q1", pooled, average, gap_pp)

# %% wrong q1 blanks-without-a-vote
# In `average` a territory-month without such a lead has no vote: the merge has left a blank there, and `mean()` skips it. Write 0 before you divide.
blank = organic.merge(counted, on=["territory_id", "month"], how="left")
average = (blank["leads"] / blank["sessions"]).mean()

# %% wrong q1 inner-join
# You have lost rows: the merge kept only the territory-months that have such a lead, so the sessions of the others are missing, too. Keep every row of the left table and write 0 into its blanks.
both = organic.merge(counted, on=["territory_id", "month"], how="inner")
pooled = both["leads"].sum() / both["sessions"].sum()
average = (both["leads"] / both["sessions"]).mean()

# %% wrong q1 every-firm
# These are the leads of all sizes of firm. Asked are those of the segment "multi".
c = leads[leads["entry_channel"] == "organic"].groupby(["territory_id", "month"]).size().reset_index(name="leads")
r = organic.merge(c, on=["territory_id", "month"], how="left")
pooled = r["leads"].sum() / r["sessions"].sum()
average = (r["leads"].fillna(0) / r["sessions"]).mean()

# %% wrong q1 referral-of-the-demo
# These are the rates of the demo's channel, referral. Asked is organic, in `web` and in `leads`.
c = leads[(leads["entry_channel"] == "referral") & (leads["year"] == 2025) & (leads["segment"] == "multi")]
c = c.groupby(["territory_id", "month"]).size().reset_index(name="leads")
r = web[(web["channel"] == "referral") & (web["year"] == 2025)].merge(c, on=["territory_id", "month"], how="left")
pooled = r["leads"].sum() / r["sessions"].sum()
average = (r["leads"].fillna(0) / r["sessions"]).mean()

# %% wrong q1 sessions-of-both-years
# Below the line of `pooled` stand the sessions of both years, above it the leads of one. Filter `web` by `year` as well.
two = web[web["channel"] == "organic"].merge(counted, on=["territory_id", "month"], how="left")
pooled = two["leads"].sum() / two["sessions"].sum()
average = (two["leads"].fillna(0) / two["sessions"]).mean()

# %% wrong q1 swapped
# The two stand under each other's names. Which one divides a sum by a sum?
pooled, average = average, pooled

# %% wrong q1 both-years
# These rates cover 2024 as well. The question is about 2025, in both tables.
c = large.groupby(["territory_id", "month"]).size().reset_index(name="leads")
r = web[web["channel"] == "organic"].merge(c, on=["territory_id", "month"], how="left")
pooled = r["leads"].sum() / r["sessions"].sum()
average = (r["leads"].fillna(0) / r["sessions"]).mean()

# %% wrong q1 year-before
# These are the rates of 2024. The question is about 2025.
c = large.groupby(["territory_id", "month"]).size().reset_index(name="leads")
r = web[(web["channel"] == "organic") & (web["year"] == 2024)].merge(c, on=["territory_id", "month"], how="left")
pooled = r["leads"].sum() / r["sessions"].sum()
average = (r["leads"].fillna(0) / r["sessions"]).mean()

# %% wrong q1 leads-of-both-years
# Above the line of `pooled` stand the leads of both years, below it the sessions of one.
pooled = len(large) / rates["sessions"].sum()

# %% wrong q1 every-session
# Below the line of `pooled` stand the sessions of all channels. Top and bottom must be about the same door.
pooled = rates["leads"].sum() / web[web["year"] == 2025]["sessions"].sum()

# %% wrong q1 every-lead
# Above the line of `pooled` stand the large firms of all channels. Top and bottom must be about the same door.
pooled = ((leads["year"] == 2025) & (leads["segment"] == "multi")).sum() / rates["sessions"].sum()

# %% wrong q1 every-inbound-lead
# Above the line of `pooled` stand the large firms among all inbound leads, whichever way they came. Top and bottom must be about the same door.
pooled = ((leads["year"] == 2025) & (leads["source_type"] == "inbound") & (leads["segment"] == "multi")).sum() / rates["sessions"].sum()

# %% wrong q1 what-they-say
# You counted the leads who *say* that they came by search (`self_reported`). The prompt takes `entry_channel`.
pooled = ((leads["year"] == 2025) & (leads["self_reported"] == "organic") & (leads["segment"] == "multi")).sum() / rates["sessions"].sum()

# %% wrong q1 engaged-base
# You divided by engaged sessions. That is a fair base too, and comes next; here the base is `sessions`.
pooled = rates["leads"].sum() / rates["engaged_sessions"].sum()
average = (rates["leads"] / rates["engaged_sessions"]).mean()

# %% wrong q1 median
# `average` is the median of the rates. Asked is their plain mean.
average = rates["rate"].median()

# %% wrong q1 mean-of-territories
# `average` is the mean of one rate a territory. Asked is one rate for each territory *and* month.
t = rates.groupby("territory_id").agg(k=("leads", "sum"), n=("sessions", "sum"))
average = (t["k"] / t["n"]).mean()

# %% wrong q1 mean-of-months
# `average` is the mean of one rate a month. Asked is one rate for each territory *and* month.
t = rates.groupby("month").agg(k=("leads", "sum"), n=("sessions", "sum"))
average = (t["k"] / t["n"]).mean()

# %% wrong q1 weighted-already
# `average` is weighted, or computed as sum by sum: it is the same as `pooled`. The plain mean gives each territory-month one vote.
average = rates["leads"].sum() / rates["sessions"].sum()

# %% wrong q1 relative-gap
# `gap_pp` is a relative change, in percent. Percentage points are the plain difference of the two rates, times 100 (day 7).
gap_pp = (average / pooled - 1) * 100

# %% wrong q1 relative-to-average
# `gap_pp` is a relative change, in percent of the larger-looking number. Percentage points are the plain difference, times 100 (day 7).
gap_pp = (average - pooled) / average * 100

# %% accept q1
c = leads[(leads["entry_channel"] == "organic") & (leads["segment"] == "multi")].groupby(["territory_id", "month"])["lead_id"].count()
w = web[(web["channel"] == "organic") & (web["year"] == 2025)].groupby(["territory_id", "month"])["sessions"].sum()
r = pd.DataFrame({"k": c, "n": w}).reset_index()
r = r[r["month"].str[:4] == "2025"].fillna(0)
pooled = r["k"].sum() / r["n"].sum()
average = (r["k"] / r["n"]).mean()
gap_pp = 100 * average - 100 * pooled

# %% accept q1
average = rates["rate"].sum() / len(rates)
pooled = np.average(rates["rate"], weights=rates["sessions"])
gap_pp = (average - pooled) * 100

# %% [markdown] hint q1
# 1. The last demos count leads by territory and month and merge them; do the same for another channel and, of its leads, for one segment. What does the merge write where there was no lead?
# 2. `fillna(0)` before you divide: a blank is skipped by `mean()`, and then the worst months have no vote. One number divides two sums, the other is the mean of a column.
# 3. `rates["leads"] = rates["leads"].fillna(0)`, `rates["rate"] = rates["…"] / rates["…"]`, `pooled = rates["…"].sum() / rates["…"].sum()`, `average = rates["…"].mean()`.

# %% [markdown] meaning q1
# Two numbers, one channel, no error in either. The first answers *what became of a session*, the second *what does a typical territory-month report*. How far they lie apart depends on how unequal the bases are, and whether small ones convert otherwise than big ones; you only know when you have computed both. And judge the gap beside the rate: where that is far below one percent, a gap that no slide would show in points can still be several percent of it. Beside a target the first belongs, because nobody pays for territory-months.

# %% [markdown] ask q2 points=2 columns="web_monthly.sessions,web_monthly.engaged_sessions" period="2025"
# ### Bring them together
#
# Use your table `rates` of question 1 (organic, 2025, all territory-months) and `np.average`. Fill two variables (float, fraction, not rounded):
#
# - `weighted`: the average of the territory-months' rates leads / `sessions`, with the weights that give exactly the ratio of sums, `pooled`;
# - `per_engaged`: now the territory-months' rates leads / `engaged_sessions`. Their average with the weights that give exactly all leads / all engaged sessions of `rates`.
#
# *Why: one line of algebra that you will use weekly. A rate is weighted by its own base.*

# %% answer q2
### BEGIN SOLUTION
weighted = np.average(rates["rate"], weights=rates["sessions"])
per_engaged = np.average(rates["leads"] / rates["engaged_sessions"], weights=rates["engaged_sessions"])
### END SOLUTION

# %% check q2
check("q2", weighted, per_engaged)

# %% wrong q2 weighted-by-leads
# `weighted` has the leads as weights. They stand above the line: each rate is then counted once more by its own success, and the average is too high. Weight by the base.
weighted = np.average(rates["rate"], weights=rates["leads"])

# %% wrong q2 engaged-by-leads
# `per_engaged` has the leads as weights. They stand above the line. Weight by the base.
per_engaged = np.average(rates["leads"] / rates["engaged_sessions"], weights=rates["leads"])

# %% wrong q2 old-weights
# `per_engaged` still has the sessions as weights. This rate has another base; what stands below *its* line?
per_engaged = np.average(rates["leads"] / rates["engaged_sessions"], weights=rates["sessions"])

# %% wrong q2 other-base
# `weighted` has the engaged sessions as weights. Which column stands below the line of this rate?
weighted = np.average(rates["rate"], weights=rates["engaged_sessions"])

# %% wrong q2 bounces-as-weights
# `weighted` has the bounces as weights. Which column stands below the line of this rate?
weighted = np.average(rates["rate"], weights=rates["bounces"])

# %% wrong q2 no-weights
# `weighted` is the plain mean: `np.average` without weights gives each row one vote.
weighted = np.average(rates["rate"])

# %% wrong q2 engaged-no-weights
# `per_engaged` is the plain mean: without weights each row has one vote.
per_engaged = np.average(rates["leads"] / rates["engaged_sessions"])

# %% wrong q2 same-rate-again
# `per_engaged` still has the rate per *session* in it, with other weights. Divide the leads by the engaged sessions first.
per_engaged = np.average(rates["rate"], weights=rates["engaged_sessions"])

# %% wrong q2 session-rate
# `per_engaged` is the rate per session. Its base is the engaged sessions.
per_engaged = rates["leads"].sum() / rates["sessions"].sum()

# %% wrong q2 swapped
# The two stand under each other's names. A rate per engaged session is the larger one: fewer sessions stand below.
weighted, per_engaged = per_engaged, weighted

# %% wrong q2 engagement-rate
# `per_engaged` is engaged sessions per session: an engagement rate, without a single lead in it.
per_engaged = np.average(rates["engaged_sessions"] / rates["sessions"], weights=rates["sessions"])

# %% accept q2
weighted = (rates["rate"] * rates["sessions"]).sum() / rates["sessions"].sum()
per_engaged = rates["leads"].sum() / rates["engaged_sessions"].sum()

# %% [markdown] hint q2
# 1. In the demo the weights of `bounce_rate` were the sessions. Why those?
# 2. rate × base = what stands above the line. Sum that, divide by the sum of the bases, and the ratio of sums is back. Each rate has a base of its own.
# 3. `np.average(rates["rate"], weights=rates["…"])`; `np.average(rates["leads"] / rates["…"], weights=rates["…"])`, the same column twice.

# %% [markdown] meaning q2
# Averages can be repaired as long as somebody has kept the bases. A dashboard that exports rates without them can't be: nobody can find the company's rate from it. And note which yield you quote. An engaged session is a stricter base, so its yield is higher without one lead more.

# %% [markdown] ask q3 type=table points=3 columns="touches.page_group,visitors.consent,visitors.year,leads.visitor_id,leads.source_type" period="people first seen in 2025"
# ### Which page lets people in?
#
# Use `entry` (ready-made, see the first cell): one row a person, robots left out, with `page_group`, the group of the first page of the first **recorded** visit, `year` of the first visit, and `became_lead` (True or False). Take the rows with `year` 2025, whatever the consent and through whichever channel they came. Make the DataFrame `pages`: one row for each `page_group` that occurs (as index or as a column of that name) and three columns:
#
# - `visitors` (int): people;
# - `leads` (int): those of them who became an inbound lead, at any time;
# - `per_100` (float): **content yield** as leads per 100 visitors, not rounded.
#
# *Why: a page that opens the door and a page that closes the deal need different yardsticks.*

# %% answer q3
### BEGIN SOLUTION
seen = entry[entry["year"] == 2025]
pages = seen.groupby("page_group").agg(visitors=("visitor_id", "size"), leads=("became_lead", "sum"))
pages["per_100"] = 100 * pages["leads"] / pages["visitors"]
### END SOLUTION

# %% check q3
check("q3", pages)

# %% wrong q3 both-years
# These are people of both years. Take those with `year` 2025.
pages = entry.groupby("page_group").agg(visitors=("visitor_id", "size"), leads=("became_lead", "sum"))
pages["per_100"] = 100 * pages["leads"] / pages["visitors"]

# %% wrong q3 year-before
# These are the people of 2024, as in the lesson's table. Take those with `year` 2025.
s = entry[entry["year"] == 2024]
pages = s.groupby("page_group").agg(visitors=("visitor_id", "size"), leads=("became_lead", "sum"))
pages["per_100"] = 100 * pages["leads"] / pages["visitors"]

# %% wrong q3 per-visitor
# `per_100` is leads per single visitor. Asked is per 100 of them.
pages = pages.assign(per_100=pages["leads"] / pages["visitors"])

# %% wrong q3 columns-swapped
# `visitors` and `leads` stand under each other's names. The rows of a group are its people; the True ones among them became leads.
pages = pages.assign(visitors=pages["leads"], leads=pages["visitors"], per_100=100 * pages["visitors"] / pages["leads"])

# %% wrong q3 full-consent-only
# You kept only the people who allowed all cookies. The prompt takes everybody in `entry`; the consent is the next question.
s = entry[(entry["year"] == 2025) & (entry["consent"] == "all")]
pages = s.groupby("page_group").agg(visitors=("visitor_id", "size"), leads=("became_lead", "sum"))
pages["per_100"] = 100 * pages["leads"] / pages["visitors"]

# %% wrong q3 organic-only
# You kept only the people who came through organic search. The table is about all of them.
s = entry[(entry["year"] == 2025) & (entry["channel"] == "organic")]
pages = s.groupby("page_group").agg(visitors=("visitor_id", "size"), leads=("became_lead", "sum"))
pages["per_100"] = 100 * pages["leads"] / pages["visitors"]

# %% wrong q3 shares-of-all-leads
# `per_100` adds up to 100: it says how the leads are divided among the pages. A yield has the page's own visitors below the line.
pages = pages.assign(per_100=100 * pages["leads"] / pages["leads"].sum())

# %% wrong q3 base-is-everybody
# `per_100` has the visitors of all pages below the line. A yield has the page's own.
pages = pages.assign(per_100=100 * pages["leads"] / pages["visitors"].sum())

# %% wrong q3 against-the-rest
# `per_100` divides leads by those who did *not* become one. The base is all visitors of the page.
pages = pages.assign(per_100=100 * pages["leads"] / (pages["visitors"] - pages["leads"]))

# %% wrong q3 visitors-who-stayed-out
# `visitors` leaves out those who became leads. They have visited as well, so they belong into the base.
pages = pages.assign(visitors=pages["visitors"] - pages["leads"])

# %% wrong q3 every-visit
# You counted visits, every recorded one. Use `entry`: one row a person, the first visit on record.
s = touches.merge(entry[["visitor_id", "year", "became_lead"]], on="visitor_id")
s = s[s["year"] == 2025]
pages = s.groupby("page_group").agg(visitors=("visitor_id", "size"), leads=("became_lead", "sum"))
pages["per_100"] = 100 * pages["leads"] / pages["visitors"]

# %% wrong q3 last-page
# You took the *last* recorded visit. Asked is the first: `entry` holds it.
last = touches.sort_values("touched_at").drop_duplicates("visitor_id", keep="last")
s = entry[["visitor_id", "year", "became_lead"]].merge(last, on="visitor_id")
s = s[s["year"] == 2025]
pages = s.groupby("page_group").agg(visitors=("visitor_id", "size"), leads=("became_lead", "sum"))
pages["per_100"] = 100 * pages["leads"] / pages["visitors"]

# %% wrong q3 robots-too
# The robots of day 17 are in here. `entry` leaves them out.
s = visitors[["visitor_id", "year"]].merge(first, on="visitor_id")
s = s[s["year"] == 2025]
s = s.assign(became_lead=s["visitor_id"].isin(leads[leads["source_type"] == "inbound"]["visitor_id"]))
pages = s.groupby("page_group").agg(visitors=("visitor_id", "size"), leads=("became_lead", "sum"))
pages["per_100"] = 100 * pages["leads"] / pages["visitors"]

# %% wrong q3 by-channel
# You grouped by channel. A door is the channel; today's question is the page behind it.
pages = seen.groupby("channel").agg(visitors=("visitor_id", "size"), leads=("became_lead", "sum"))
pages["per_100"] = 100 * pages["leads"] / pages["visitors"]

# %% accept q3
pages = pd.DataFrame(
    {
        "visitors": seen["page_group"].value_counts(),
        "leads": seen.groupby("page_group")["became_lead"].sum(),
        "per_100": seen.groupby("page_group")["became_lead"].mean() * 100,
    }
)

# %% accept q3
pages = (
    seen.assign(visitors=1, leads=seen["became_lead"].astype(int)).groupby("page_group")[["visitors", "leads"]].sum()
)
pages = pages.assign(per_100=pages["leads"] / pages["visitors"] * 100).reset_index()

# %% [markdown] hint q3
# 1. One filter, one group, named results (day 13).
# 2. The number of rows of a group counts its people; the sum of a column of True and False counts its leads.
# 3. `seen = entry[entry["…"] == 2025]`, `pages = seen.groupby("…").agg(visitors=("visitor_id", "…"), leads=("…", "sum"))`, then `pages["per_100"] = 100 * pages["…"] / pages["…"]`.

# %% [markdown] meaning q3
# Look at the last column and then at the first. Whoever is first *recorded* on the demo page has often made up their mind elsewhere, and may even have come in elsewhere (next question); the blog meets people who have not begun to look. One page closes, the other opens, and a yield alone rewards the closer. Then look at the number of people who began at the checkout: a plain mean of this column would give them as loud a voice as the blog's thousands.

# %% [markdown] ask q4 points=3 columns="visitors.consent,visitors.year,touches.page_group,leads.visitor_id,leads.source_type" period="people first seen in 2025"
# ### What the cookie banner does to a page's score
#
# For people with the consent `"all"` every visit is on record. For those with `"necessary"` only one is: the visit in which they sent a form, or else the very first. So their "first recorded page" is not always where they came in. Test what that does. From the rows of `entry` with `year` 2025, through whichever channel, fill three variables (float, in leads per 100 visitors, so differences are points; not rounded):
#
# - `gap_all`: content yield of the page group `"demo"` minus that of `"blog"`, among people with the consent `"all"`;
# - `gap_necessary`: the same difference among people with the consent `"necessary"`;
# - `site_gap`: the yield over **all** page groups together (ratio of sums) among `"all"`, minus that among `"necessary"`.
#
# *Why: if two groups buy alike and their pages score differently, the difference lies in the record.*

# %% answer q4
### BEGIN SOLUTION
seen = entry[entry["year"] == 2025]
by_page = seen.pivot_table(index="page_group", columns="consent", values="became_lead", aggfunc="mean") * 100
gap_all = by_page["all"]["demo"] - by_page["all"]["blog"]
gap_necessary = by_page["necessary"]["demo"] - by_page["necessary"]["blog"]
site = seen.groupby("consent")["became_lead"].mean() * 100
site_gap = site["all"] - site["necessary"]
### END SOLUTION

# %% check q4
check("q4", gap_all, gap_necessary, site_gap)

# %% wrong q4 swapped
# The two gaps stand under each other's names.
gap_all, gap_necessary = gap_necessary, gap_all

# %% wrong q4 everybody
# `gap_all` is the gap among all people of `entry`. Here "all" is a value of the column `consent`.
y = seen.groupby("page_group")["became_lead"].mean() * 100
gap_all = y["demo"] - y["blog"]

# %% wrong q4 organic-only
# You kept only the people who came through organic search. The gaps are about all of them, through whichever channel.
o = seen[seen["channel"] == "organic"]
y = o.pivot_table(index="page_group", columns="consent", values="became_lead", aggfunc="mean") * 100
gap_all = y.loc["demo", "all"] - y.loc["blog", "all"]
gap_necessary = y.loc["demo", "necessary"] - y.loc["blog", "necessary"]

# %% wrong q4 year-before
# These gaps are those of 2024, the lesson's year. Take the rows with `year` 2025.
y = entry[entry["year"] == 2024].pivot_table(index="page_group", columns="consent", values="became_lead", aggfunc="mean") * 100
gap_all = y.loc["demo", "all"] - y.loc["blog", "all"]
gap_necessary = y.loc["demo", "necessary"] - y.loc["blog", "necessary"]

# %% wrong q4 per-visitor
# The gaps are in leads per single visitor. Asked is per 100 visitors.
gap_all, gap_necessary, site_gap = gap_all / 100, gap_necessary / 100, site_gap / 100

# %% wrong q4 two-pages-for-the-site
# `site_gap` is taken over the demo page and the blog alone. It asks for all page groups together.
two = seen[seen["page_group"].isin(["demo", "blog"])].groupby("consent")["became_lead"].mean() * 100
site_gap = two["all"] - two["necessary"]

# %% wrong q4 both-years
# These gaps cover both years. Take the rows with `year` 2025.
y = entry.pivot_table(index="page_group", columns="consent", values="became_lead", aggfunc="mean") * 100
gap_all = y.loc["demo", "all"] - y.loc["blog", "all"]
gap_necessary = y.loc["demo", "necessary"] - y.loc["blog", "necessary"]

# %% wrong q4 mean-of-pages
# `site_gap` compares plain means of the page yields. A page with a handful of visitors has a whole vote in them; divide all leads by all visitors.
site_gap = by_page["all"].mean() - by_page["necessary"].mean()

# %% wrong q4 ratio-of-yields
# `gap_all` divides the two yields. A gap in points is a difference.
gap_all = by_page.loc["demo", "all"] / by_page.loc["blog", "all"]

# %% wrong q4 relative
# `gap_all` is relative, in percent of the blog's yield. A gap in points is the plain difference of the two.
gap_all = (by_page.loc["demo", "all"] / by_page.loc["blog", "all"] - 1) * 100

# %% wrong q4 leads-compared
# `gap_all` is a difference of two numbers of leads. A yield is leads per 100 visitors of the page.
n = seen.pivot_table(index="page_group", columns="consent", values="became_lead", aggfunc="sum")
gap_all = float(n.loc["demo", "all"] - n.loc["blog", "all"])

# %% wrong q4 against-home
# `gap_all` compares the demo page with the home page. The prompt names the blog.
gap_all = by_page.loc["demo", "all"] - by_page.loc["home", "all"]

# %% wrong q4 site-of-the-demo
# `site_gap` compares the demo page under the two consents. It asks for all pages together.
site_gap = by_page.loc["demo", "all"] - by_page.loc["demo", "necessary"]

# %% wrong q4 site-of-the-blog
# `site_gap` compares the blog under the two consents. It asks for all pages together.
site_gap = by_page.loc["blog", "all"] - by_page.loc["blog", "necessary"]

# %% wrong q4 gap-of-gaps
# `site_gap` is the difference of your two gaps. It asks for the yield of all pages together, under the one consent and under the other.
site_gap = gap_all - gap_necessary


# %% accept q4
def one_yield(t, consent, page):
    part = t[(t["consent"] == consent) & (t["page_group"] == page)]
    return 100 * part["became_lead"].sum() / len(part)


gap_all = one_yield(seen, "all", "demo") - one_yield(seen, "all", "blog")
gap_necessary = one_yield(seen, "necessary", "demo") - one_yield(seen, "necessary", "blog")
full = seen[seen["consent"] == "all"]
site_gap = 100 * full["became_lead"].mean() - 100 * seen[seen["consent"] == "necessary"]["became_lead"].mean()

# %% accept q4
t = seen.groupby(["page_group", "consent"])["became_lead"].mean().unstack() * 100
gap_all, gap_necessary = (
    t.loc["demo", "all"] - t.loc["blog", "all"],
    t.loc["demo", "necessary"] - t.loc["blog", "necessary"],
)
s = seen.groupby("consent").agg(k=("became_lead", "sum"), n=("became_lead", "size"))
s = 100 * s["k"] / s["n"]
site_gap = s["all"] - s["necessary"]

# %% [markdown] hint q4
# 1. The yield is a mean of True and False, times 100: by page group and consent for the gaps, by consent alone for the site.
# 2. A pivot table (day 18) with page groups down, consents across and `aggfunc="mean"` holds all the yields of the two gaps. For the site don't average its rows: group by consent only.
# 3. `by_page = seen.pivot_table(index="…", columns="…", values="…", aggfunc="mean") * 100`, `by_page["…"]["demo"] - by_page["…"]["blog"]`, and `seen.groupby("…")["became_lead"].mean() * 100`.

# %% [markdown] meaning q4
# Under the stricter record the gap between the two pages is wider, and the two groups of people as a whole become leads about equally often. Nothing in the pages has changed. A lead whose only recorded visit is the form is booked on the page where it was sent, while the blog that brought the person keeps just those who sent none. So compare pages among the people whose visits are all on record, and say so beside the table.

# %% [markdown] ask q5 points=4 columns="team_costs.kind,team_costs.month,team_costs.territory_id,team_costs.eur,leads.entry_channel,leads.year,leads.territory_id" period="2025"
# ### Free traffic, with its wages
#
# No row of `spend` mentions organic search. Its costs are in `costs` (`team_costs`): writers are in the kind `"marketing_salaries"`, the site and its software in `"tools"`. Ines estimates that **a quarter (0.25)** of the two kinds together goes into content and search. Take her estimate, and the year 2025 (`month` from `"2025-01"` to `"2025-12"`).
#
# The cost per organic lead of a territory is 0.25 × its two kinds of cost / its leads with `entry_channel` `"organic"` created in 2025. Fill three variables (float, not rounded):
#
# - `company` (EUR per lead): the cost per organic lead of all territories together, as a **ratio of sums**;
# - `plain` (EUR per lead): the **plain mean** of the 24 territories' costs per organic lead;
# - `spread`: the highest of the 24 divided by the lowest (2 means twice as much).
#
# *Why: zero media is not zero cost, and it isn't the same cost everywhere.*

# %% answer q5
### BEGIN SOLUTION
paid = costs[costs["kind"].isin(["marketing_salaries", "tools"]) & (costs["month"] >= "2025-01")]
came = leads[(leads["entry_channel"] == "organic") & (leads["year"] == 2025)]
cost = 0.25 * paid.groupby("territory_id")["eur"].sum()
n = came.groupby("territory_id").size()
per_lead = cost / n
company = cost.sum() / n.sum()
plain = per_lead.mean()
spread = per_lead.max() / per_lead.min()
### END SOLUTION

# %% check q5
check("q5", company, plain, spread)

# %% wrong q5 free
# The cost is 0: you looked for a media bill. Writers and tools are paid as well, and they are in `costs`.
company = 0.0

# %% wrong q5 swapped
# The two means stand under each other's names. Which one divides a sum by a sum?
company, plain = plain, company

# %% wrong q5 mean-for-company
# `company` is the plain mean of the territories' costs per lead. Each territory has one vote in it, whatever its number of leads: divide the sum by the sum.
company = per_lead.mean()

# %% wrong q5 weighted-by-cost
# `company` weights the costs per lead by the cost. A ratio is weighted by what stands *below* its line.
company = np.average(per_lead, weights=cost)

# %% wrong q5 weighted-plain
# `plain` is the company's ratio again. Asked is the plain mean of the 24: one vote a territory.
plain = np.average(per_lead, weights=n)

# %% wrong q5 median-territory
# `plain` is the median of the territories. Asked is their mean.
plain = per_lead.median()

# %% wrong q5 whole-salaries
# All marketing salaries and tools are charged to organic search in `company`. Take the quarter that the prompt names.
company = 4 * cost.sum() / n.sum()

# %% wrong q5 quarter-of-the-year
# You took the costs of the first quarter of the year. The quarter of the prompt is a share: 0.25 of the costs of twelve months.
company = paid[paid["month"] <= "2025-03"]["eur"].sum() / n.sum()

# %% wrong q5 quarter-of-the-tools
# In `company` the quarter is taken of the tools alone, and the salaries are in it as a whole. Add up the two kinds first.
wages = paid[paid["kind"] == "marketing_salaries"]["eur"].sum()
company = (wages + 0.25 * paid[paid["kind"] == "tools"]["eur"].sum()) / n.sum()

# %% wrong q5 quarter-of-the-salaries
# In `company` the quarter is taken of the salaries alone, and the tools are in it as a whole. Add up the two kinds first.
licences = paid[paid["kind"] == "tools"]["eur"].sum()
company = (0.25 * paid[paid["kind"] == "marketing_salaries"]["eur"].sum() + licences) / n.sum()

# %% wrong q5 year-before
# `company` is the cost per lead of 2024. Asked is 2025, above the line and below it.
p = costs[costs["kind"].isin(["marketing_salaries", "tools"]) & (costs["month"] < "2025-01")]
company = 0.25 * p["eur"].sum() / ((leads["entry_channel"] == "organic") & (leads["year"] == 2024)).sum()

# %% wrong q5 every-inbound-lead
# In `company` the cost of one door is divided by all inbound leads. Count those with `entry_channel` organic.
company = cost.sum() / ((leads["year"] == 2025) & (leads["source_type"] == "inbound")).sum()

# %% wrong q5 large-firms-only
# In `company` only the leads of large firms stand below the line, as in the first question. Here all organic leads count.
company = cost.sum() / (came["segment"] == "multi").sum()

# %% wrong q5 plain-over-months
# `plain` is the mean of one cost per lead for each territory *and* month. Asked is one for each territory over the year.
months = pd.DataFrame({"c": 0.25 * paid.groupby(["territory_id", "month"])["eur"].sum(), "n": came.groupby(["territory_id", "month"]).size()})
plain = (months["c"] / months["n"]).mean()

# %% wrong q5 mean-cost
# `plain` is the mean of the territories' costs, before they were divided by leads. Asked is the mean of their costs per lead.
plain = cost.mean()

# %% wrong q5 spread-in-percent
# `spread` is a percentage. Asked is how many times the lowest goes into the highest: 2 for twice as much.
spread = per_lead.max() / per_lead.min() * 100

# %% wrong q5 salaries-only
# The tools are missing in `company`. Two kinds of cost count.
company = 0.25 * paid[paid["kind"] == "marketing_salaries"]["eur"].sum() / n.sum()

# %% wrong q5 tools-only
# The salaries are missing in `company`. Two kinds of cost count.
company = 0.25 * paid[paid["kind"] == "tools"]["eur"].sum() / n.sum()

# %% wrong q5 sellers-too
# Sellers' salaries are in `company`. Two kinds count: marketing's salaries and the tools.
p = costs[costs["kind"].isin(["marketing_salaries", "sales_salaries", "tools"]) & (costs["month"] >= "2025-01")]
company = 0.25 * p["eur"].sum() / n.sum()

# %% wrong q5 sellers-instead
# These are *sellers'* salaries. Writers are marketing's people.
p = costs[costs["kind"].isin(["sales_salaries", "tools"]) & (costs["month"] >= "2025-01")]
company = 0.25 * p["eur"].sum() / n.sum()

# %% wrong q5 every-kind
# All kinds of cost are in `company`, commissions and travel too. Two kinds count.
company = 0.25 * costs[costs["month"] >= "2025-01"]["eur"].sum() / n.sum()

# %% wrong q5 costs-of-both-years
# In `company` the costs of two years stand above the leads of one.
company = 0.25 * costs[costs["kind"].isin(["marketing_salaries", "tools"])]["eur"].sum() / n.sum()

# %% wrong q5 leads-of-both-years
# In `company` the leads of two years stand below the costs of one.
company = cost.sum() / (leads["entry_channel"] == "organic").sum()

# %% wrong q5 both-years
# `company` covers both years, costs and leads. Asked is 2025.
p = costs[costs["kind"].isin(["marketing_salaries", "tools"])]
company = 0.25 * p["eur"].sum() / (leads["entry_channel"] == "organic").sum()

# %% wrong q5 every-lead
# In `company` the cost of one door is divided by the leads of all doors. Count those with `entry_channel` organic.
company = cost.sum() / (leads["year"] == 2025).sum()

# %% wrong q5 what-they-say
# `company` counts the leads who *say* that they came by search (`self_reported`). The prompt takes `entry_channel`.
company = cost.sum() / ((leads["year"] == 2025) & (leads["self_reported"] == "organic")).sum()

# %% wrong q5 per-session
# `company` has sessions below the line. Asked is the cost of a lead.
company = cost.sum() / web[(web["channel"] == "organic") & (web["year"] == 2025)]["sessions"].sum()

# %% wrong q5 difference-for-spread
# `spread` is a difference in EUR. Asked is how many times the lowest goes into the highest.
spread = per_lead.max() - per_lead.min()

# %% wrong q5 spread-of-costs
# `spread` compares the territories' costs, before they were divided by leads.
spread = cost.max() / cost.min()

# %% wrong q5 spread-of-leads
# `spread` compares the territories' numbers of leads. Asked are their costs per lead.
spread = n.max() / n.min()

# %% wrong q5 how-much-more
# `spread` says how much *more* the highest is. Asked is the ratio of the two: 2 for twice as much.
spread = per_lead.max() / per_lead.min() - 1

# %% accept q5
p = costs[(costs["month"].str[:4] == "2025") & ((costs["kind"] == "marketing_salaries") | (costs["kind"] == "tools"))]
t = p.groupby("territory_id").agg(cost=("eur", "sum")).reset_index()
k = leads[(leads["year"] == 2025) & (leads["entry_channel"] == "organic")].groupby("territory_id").size()
t = t.merge(k.reset_index(name="leads"), on="territory_id", how="left")
t["per_lead"] = t["cost"] / 4 / t["leads"]
company = np.average(t["per_lead"], weights=t["leads"])
plain = np.average(t["per_lead"])
ranked = t.sort_values("per_lead")["per_lead"]
spread = ranked.iloc[-1] / ranked.iloc[0]

# %% [markdown] hint q5
# 1. Two sums by territory, one from `costs` and one from `leads`. Text months such as `"2025-03"` compare in the right order.
# 2. `isin` keeps the two kinds; a quarter of their sum is the cost. Two Series with the territories as labels can be divided by each other.
# 3. `paid = costs[costs["kind"].isin([…]) & (costs["month"] >= "…")]`, `cost = 0.25 * paid.groupby("…")["eur"].sum()`, `n = came.groupby("…").size()`, `per_lead = cost / n`; then one ratio of two sums, one `mean()`, one ratio of `max()` and `min()`.

# %% [markdown] meaning q5
# There is the bill that nobody sent. It stands and falls with the quarter: at half of the time it would be twice as large, so write the estimate beside the number and ask who has noted the hours. The territories differ, because salaries and leads aren't spread alike; before anybody calls one of them wasteful, look at how many leads its number rests on. And a text that was paid last year still brings leads this year, so a year's cost beside the same year's leads is a convention.

# %% [markdown] ask q6 type=essay points=4
# ### "Organic is free"
#
# Maren finds in a draft of the channel report, in the row *organic*: *cost 0 EUR, CPL 0 EUR*. Tomasz concludes that all of the search advertising should be moved there.
#
# Write to both in **four to six sentences**:
#
# - what organic search costs, and in which table and kinds it stands;
# - one of your numbers, with its unit and its base, and the assumption behind it;
# - one thing that your number does not know (how long a text works, what the leads become, or whether more writers would bring as many more leads);
# - what should stand in the row of the report, and what should be tried before money is moved.
#
# A person reads your text and gives one point each for a claim, a number with its unit, a caveat and a decision.
#
# *Why: "free traffic" hides salaries.*

# %% [markdown] answer q6
# *Write here: four to six sentences to Maren and Tomasz.*

# %% [markdown] rubric q6
# One point each:
#
# 1. **Claim**: organic has no media bill but costs: writers in `marketing_salaries`, software in `tools`, both in `team_costs`.
# 2. **Number with unit**: one own number, right for the tables, with unit and base (EUR per organic lead of 2025, or leads per session), and where it is a cost the estimate of a quarter beside it.
# 3. **Caveat**: a text works longer than the year in which it is paid; or the average cost of today's leads is not the cost of further ones; or some of these people would have come anyway; or the quarter is a guess.
# 4. **Decision**: what the report shows (cost with its assumption instead of 0), and a small trial before money is moved, such as noting hours for a month or a few texts in some territories first.

# %% [markdown] model q6
# Organic search is not free; it is paid by the hour: its writers are in `marketing_salaries` and its software in `tools`, both in the table `team_costs`, and only `spend` has no row for it. If a quarter of those two kinds goes into it, as Ines estimates, an organic lead of 2025 has cost (write `company`) EUR, all such costs of the year divided by all organic leads of the year. That is an average: it does not tell us what the *next* lead would cost, because a second writer works on the subjects that the first one left over, and because texts of earlier years are still at work in this year's leads. So please print the cost with its assumption in the row, and never 0. Before any advertising money is moved, let the writers note their hours for a month, and let us order a handful of texts for some territories and count organic leads there and elsewhere for half a year.
#
# *(In your answer the brackets are replaced by your own number.)*

# %% [markdown] weak q6
# "Organic is our best channel because it costs nothing and brings a lot of leads every month. Paid search is expensive. We should invest more in SEO, because content is king and works for ever."
#
# *What it misses: no number, no table, and the salaries are forgotten again. "Invest" in something that costs nothing is a contradiction that gives the mistake away. Whether more texts bring more leads is assumed, not tried.*
