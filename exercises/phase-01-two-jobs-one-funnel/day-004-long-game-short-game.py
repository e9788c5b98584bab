# %% [markdown] intro
# # Day 4 · Long Game, Short Game: Measuring the Two Clocks
#
# Maren needs days instead of "years" and "quickly". You measure how long a deal takes, how long a visitor takes to become a lead, and how far the slowest deals run ahead of the typical one. Then you decide about eight numbers whether they arrive in time to act on, and read a famous story with care. About 35 minutes.

# %% setup
import pandas as pd

from larkwell import begin, load

check, hint, solution = begin("day-004")

opps = load("opportunities")
leads = load("leads")
reps = load("reps")
mails = load("email_test")

# %% [markdown]
# ## New today: one column, summarised
#
# A column of numbers knows four words that shrink it: `.sum()`, `.mean()`, `.median()` and `.describe()`. Run the cells below. The first three use the sellers' quotas: what each of them is to sign in a quarter, in EUR.

# %% demo
print(reps["quota_eur_q"].sum())

# %% [markdown]
# That is the sum over all sellers. The **mean** divides it by the number of sellers; the **median** lines the sellers up by quota and takes the value in the middle.

# %% demo
print(reps["quota_eur_q"].mean(), reps["quota_eur_q"].median())

# %% [markdown]
# `.describe()` gives a whole list of such numbers at once. Store it under a name and square brackets pick one, as with `value_counts()`. With `percentiles=[.5, .9]` you say which places in the line you want to see: `50%` is the median, and `90%` the value that nine in ten do not exceed.

# %% demo
quota = reps["quota_eur_q"].describe(percentiles=[0.5, 0.9])
quota

# %% demo
print(quota["50%"], quota["90%"])

# %% [markdown]
# Now a column with gaps. In a test, e-mails went to leads; `click_delay_s` holds the seconds from delivery to the first click, and is **empty** where nobody clicked. Compare `count` with the number of rows: empty cells are left out of every one of these summaries. They do not count as 0.

# %% demo
delay = mails["click_delay_s"].describe(percentiles=[0.5, 0.9])
print(mails.shape[0], "rows,", delay["count"], "of them with a click")
print("mean", delay["mean"], "median", delay["50%"], "longest", delay["max"])

# %% [markdown]
# Mean and median, of the same column, and one is several times the other: some people click days later, and the mean carries every one of their seconds.
#
# ## From yesterday, without looking
#
# Is *cycle length*, the median days from opening a deal to winning or losing it, a marketing, a sales or a shared metric? And is a rise good news?
#
# <details><summary>Compare with your answer</summary>
#
# A **sales** metric: all of it is work with buyers whom a seller already knows by name. A rise **depends**: slower work is bad news, but so does the number rise when sellers move to larger firms, which take longer and pay more.
#
# </details>

# %% [markdown] ask q1 points=2 columns="opportunities.cycle_days" period="all closed deals"
# ### How long does a deal take?
#
# In the table `opps` one row is one deal. Its column `cycle_days` holds the days from opening the deal to closing it, won *or* lost. It is empty for deals that are still open, and those stay out. All closed deals count, whichever year they were opened in.
#
# - `cycle_mean` (float, in days): the mean.
# - `cycle_median` (float, in days): the median. Round neither.
#
# *Why: quoting the mean makes every deal look slow.*

# %% answer q1
### BEGIN SOLUTION
cycle_mean = opps["cycle_days"].mean()
cycle_median = opps["cycle_days"].median()
### END SOLUTION

# %% check q1
check("q1", cycle_mean, cycle_median)

# %% wrong q1 mean-as-typical
# `cycle_median` holds the mean. A few very long deals pull the mean up; the typical deal is nearer the middle of the line. The day's words for the two are different ones.
cycle_median = opps["cycle_days"].mean()

# %% wrong q1 swapped
# The two names hold each other's number. Which of them is the sum divided by the number of deals, and which is the middle of the line?
cycle_mean = opps["cycle_days"].median()
cycle_median = opps["cycle_days"].mean()

# %% wrong q1 median-twice
# `cycle_mean` holds the median. The mean adds up all days and divides by the number of closed deals.
cycle_mean = opps["cycle_days"].median()

# %% wrong q1 open-deals-as-zero
# The open deals were counted as deals of 0 days. An empty cell is no zero: these deals have a length, it is only not known yet. Leave the gaps as they are.
cycle_mean = opps["cycle_days"].fillna(0).mean()
cycle_median = opps["cycle_days"].fillna(0).median()

# %% wrong q1 divided-by-all-rows
# `cycle_mean` is the sum of the days divided by *all* rows of the table, open deals included. They bring no days to the top, so they have no place below the line.
cycle_mean = opps["cycle_days"].sum() / opps.shape[0]

# %% wrong q1 open-until-year-end
# The open deals were closed by force, on the last day of the data. How long one of them will take is not known yet, only "at least so long". Today closed deals alone; day 57 handles the open ones properly.
age = (pd.Timestamp("2025-12-31 23:59") - opps["created_at"]) / pd.Timedelta(days=1)
cycle_mean = opps["cycle_days"].fillna(age).mean()
cycle_median = opps["cycle_days"].fillna(age).median()

# %% wrong q1 open-until-today
# The open deals were given today as their last day. How long one of them will take is not known yet, only "at least so long", and tomorrow your number would be another. Closed deals alone.
age = (pd.Timestamp("2026-01-22") - opps["created_at"]) / pd.Timedelta(days=1)
cycle_mean = opps["cycle_days"].fillna(age).mean()
cycle_median = opps["cycle_days"].fillna(age).median()

# %% wrong q1 open-until-today-whole-days
# The open deals were given today as their last day, in whole days. How long one of them will take is not known yet, only "at least so long", and tomorrow your number would be another. Closed deals alone: their days stand ready in `cycle_days`.
age = (pd.Timestamp("2026-01-22") - opps["created_at"]).dt.days
cycle_mean = opps["cycle_days"].fillna(age).mean()
cycle_median = opps["cycle_days"].fillna(age).median()

# %% wrong q1 open-until-year-end-whole-days
# The open deals were closed by force, on the last day of the data, and counted in whole days. How long one of them will take is not known yet, only "at least so long". Closed deals alone: their days stand ready in `cycle_days`.
age = (pd.Timestamp("2025-12-31") - opps["created_at"]).dt.days
cycle_mean = opps["cycle_days"].fillna(age).mean()
cycle_median = opps["cycle_days"].fillna(age).median()

# %% wrong q1 won-deals-only
# These are the days of the won deals. A lost deal has kept a seller busy as well, and it counts here: all closed deals.
cycle_mean = opps[opps["status"] == "won"]["cycle_days"].mean()
cycle_median = opps[opps["status"] == "won"]["cycle_days"].median()

# %% wrong q1 lost-deals-only
# These are the days of the lost deals. The won ones have kept their sellers busy too: all closed deals, whichever way they ended.
cycle_mean = opps[opps["status"] == "lost"]["cycle_days"].mean()
cycle_median = opps[opps["status"] == "lost"]["cycle_days"].median()

# %% wrong q1 inbound-deals-only
# These are the deals that began with an inbound lead. The ones that sellers started themselves count as well: no filter is needed today.
cycle_mean = opps[opps["source_type"] == "inbound"]["cycle_days"].mean()
cycle_median = opps[opps["source_type"] == "inbound"]["cycle_days"].median()

# %% wrong q1 closed-last-year-only
# These are the deals that were closed in 2025. The prompt asks for all closed deals of the table, from both years.
cycle_mean = opps[opps["closed_year"] == 2025]["cycle_days"].mean()
cycle_median = opps[opps["closed_year"] == 2025]["cycle_days"].median()

# %% wrong q1 sum-for-mean
# `cycle_mean` holds the days of all deals added up. The mean divides that by the number of closed deals, or lets one word do both.
cycle_mean = opps["cycle_days"].sum()

# %% wrong q1 halfway-to-the-longest
# `cycle_median` lies halfway between the shortest deal and the longest. The median is the deal in the middle of the *line*: as many deals are shorter as are longer.
cycle_median = (opps["cycle_days"].min() + opps["cycle_days"].max()) / 2

# %% wrong q1 marketing-clock
# These are the days from first visit to lead. The days of a deal stand in the table `opps`.
cycle_mean = leads["days_to_lead"].mean()
cycle_median = leads["days_to_lead"].median()

# %% accept q1
days = opps["cycle_days"].describe()
cycle_mean = days["mean"]
cycle_median = days["50%"]

# %% accept q1
cycle_mean = opps["cycle_days"].sum() / opps["cycle_days"].count()
cycle_median = opps["cycle_days"].quantile(0.5)

# %% [markdown] hint q1
# 1. Table `opps`, column `cycle_days`. Both summaries leave out empty cells by themselves.
# 2. Two of the four words of the example above, each on this column.
# 3. `cycle_mean = opps["…"].mean()`, and the second line with the other word.

# %% [markdown] meaning q1
# Tomasz can tell a seller to expect the median; Maren can multiply the mean by the number of deals and has the days of all of them together. The mean is the longer of the two because a few deals drag on. As an answer to "how long does it usually take?" it would make every deal look slow.

# %% [markdown] ask q2 points=2 columns="leads.days_to_lead,opportunities.cycle_days" period="all inbound leads; all closed deals"
# ### How many times as long is the sales clock?
#
# In the table `leads` the column `days_to_lead` holds the days from a person's first visit known to our web server to the moment at which they left their name and became a lead. It is empty for outbound leads: they did not come forward themselves, a seller found them. All other leads count, from both years.
#
# - `lead_median` (float, in days): the median of `days_to_lead`.
# - `clock_ratio` (float, no unit): how many times as long the sales clock runs as the marketing clock, median against median: your `cycle_median` of the first question divided by `lead_median`. Round neither.
#
# *Why: it puts a number on "nurturing", and one on the proverb.*

# %% answer q2
### BEGIN SOLUTION
lead_median = leads["days_to_lead"].median()
clock_ratio = cycle_median / lead_median
### END SOLUTION

# %% check q2
check("q2", lead_median, clock_ratio)

# %% wrong q2 mean-for-median
# `lead_median` holds the mean. Look at both: some people come back after months, and the mean carries every one of those days.
lead_median = leads["days_to_lead"].mean()
clock_ratio = cycle_median / lead_median

# %% wrong q2 outbound-as-zero
# The outbound leads were counted as people who needed 0 days. They never left their name themselves: no stop, no duration. Leave the gaps as they are.
lead_median = leads["days_to_lead"].fillna(0).median()
clock_ratio = cycle_median / lead_median

# %% wrong q2 ratio-of-means
# `clock_ratio` compares the two means. Asked is the typical against the typical, median by median.
clock_ratio = cycle_mean / leads["days_to_lead"].mean()

# %% wrong q2 mean-over-median
# `clock_ratio` has a mean above the line and a median below it. Compare like with like: both medians.
clock_ratio = cycle_mean / lead_median

# %% wrong q2 difference
# `clock_ratio` is a difference, in days. "How many times as long" divides.
clock_ratio = cycle_median - lead_median

# %% wrong q2 times-longer
# You took 1 off. "Three times *as long*" is a ratio of 3; the habit of saying "two times *longer*" for the same thing is why the prompt avoids it. Asked is the plain quotient.
clock_ratio = cycle_median / lead_median - 1

# %% wrong q2 marketing-over-sales
# `clock_ratio` is upside down: it says which part of the sales clock the marketing clock is. Whose days stand above the line?
clock_ratio = lead_median / cycle_median

# %% wrong q2 touches-for-days
# You took the number of recorded visits before the lead. How *often* somebody came is not how *long* it took.
lead_median = leads["n_marketing_touches"].median()
clock_ratio = cycle_median / lead_median

# %% wrong q2 sales-column-twice
# That is the sales clock again. Marketing's stands in the table `leads`.
lead_median = opps["cycle_days"].median()
clock_ratio = cycle_median / lead_median

# %% accept q2
lead_median = leads["days_to_lead"].describe()["50%"]
clock_ratio = opps["cycle_days"].median() / leads["days_to_lead"].median()

# %% [markdown] hint q2
# 1. Table `leads`, column `days_to_lead`; then two medians that you have by name.
# 2. The same word as for `cycle_median`, on the other table. Then divide the sales clock by the marketing clock.
# 3. `lead_median = leads["…"].median()`, then `clock_ratio = cycle_median / …`.

# %% [markdown] meaning q2
# On these two clocks the proverb is the wrong way round: Tomasz's work is the long one. Say with it what the clock cannot see. It starts at the first visit that a web server knows of; what made the person come, this week or over ten years, lies before it.

# %% [markdown] ask q3 points=2 columns="opportunities.cycle_days" period="all closed deals"
# ### How far does the tail reach?
#
# Back to the deals. The 90th percentile is the number of days within which nine in ten closed deals are closed. Read it off `.describe(percentiles=[.5, .9])` of `cycle_days` and compute
#
# - `tail_ratio` (float, no unit): how many times as long the deal at the 90th percentile takes as the median deal. All closed deals count; do not round.
#
# *Why: cash planning lives in the tail.*

# %% answer q3
### BEGIN SOLUTION
days = opps["cycle_days"].describe(percentiles=[0.5, 0.9])
tail_ratio = days["90%"] / days["50%"]
### END SOLUTION

# %% check q3
check("q3", tail_ratio)

# %% wrong q3 longest-deal
# That compares the longest deal of all with the median. One odd deal decides such a number; the 90th percentile is where nine in ten are done.
tail_ratio = days["max"] / days["50%"]

# %% wrong q3 upper-quarter
# You took `75%`, which plain `describe()` shows. Tell it which places in the line you want: `percentiles=[.5, .9]`.
tail_ratio = opps["cycle_days"].describe()["75%"] / days["50%"]

# %% wrong q3 against-the-mean
# Below the line stands the mean. The tail has already pulled that up; compare with the median.
tail_ratio = days["90%"] / days["mean"]

# %% wrong q3 not-yet-a-ratio
# That is the 90th percentile itself, in days. How many times the median is it?
tail_ratio = days["90%"]

# %% wrong q3 extra-days
# That is how many *days* the slow deal takes on top. "How many times as long" divides.
tail_ratio = days["90%"] - days["50%"]

# %% wrong q3 times-longer
# You took 1 off, or divided the extra days by the median. "Times as long" is the plain quotient of the two.
tail_ratio = days["90%"] / days["50%"] - 1

# %% wrong q3 ninety-percent-of
# You multiplied by 0.9. The 90th percentile is not nine tenths of a number, it is a place in the line: nine in ten deals stand before it.
tail_ratio = 0.9 * days["max"] / days["50%"]

# %% wrong q3 open-deals-as-zero
# The open deals were counted as deals of 0 days, which makes the median too short. Leave the gaps as they are.
filled = opps["cycle_days"].fillna(0).describe(percentiles=[0.5, 0.9])
tail_ratio = filled["90%"] / filled["50%"]

# %% wrong q3 other-clock
# These are the days from first visit to lead. Asked is the tail of the deals.
other = leads["days_to_lead"].describe(percentiles=[0.5, 0.9])
tail_ratio = other["90%"] / other["50%"]

# %% wrong q3 euros-for-days
# These are euros: how far the *largest* deals run ahead of the typical one, as in the lesson. Asked are the days that a deal takes.
worth = opps["amount_eur"].describe(percentiles=[0.5, 0.9])
tail_ratio = worth["90%"] / worth["50%"]

# %% wrong q3 won-deals-only
# These are the won deals alone. A lost deal can be slow as well: all closed deals.
won = opps[opps["status"] == "won"]["cycle_days"].describe(percentiles=[0.5, 0.9])
tail_ratio = won["90%"] / won["50%"]

# %% accept q3
tail_ratio = opps["cycle_days"].quantile(0.9) / opps["cycle_days"].median()

# %% [markdown] hint q3
# 1. Store the description of `opps["cycle_days"]` under a name and look at its lines.
# 2. Pick `90%` and `50%` out of it with square brackets, and divide the larger by the smaller.
# 3. `days = opps["…"].describe(percentiles=[.5, .9])`, then `tail_ratio = days["…"] / days["…"]`.

# %% [markdown] meaning q3
# If Tomasz promises Maren the median, half of the signatures come later than promised; one in ten takes at least this many times as long. For the rent she plans with the tail, for next month's mood with the median.

# %% [markdown] ask q4 type=labels points=4 options="leading|lagging" fixed="whether a number is known before 1 April follows from how it is counted, which stands in the prompt"
# ### In time to act, or too late?
#
# It is the evening of 31 March 2026. Maren plans the **revenue of the next quarter: the contracts signed from April to June**. Eight numbers are proposed for her page. Each is
#
# - `"leading"` for that revenue if its last figure is in this evening, before the first of these contracts is signed,
# - `"lagging"` if contracts signed from April to June are part of it, so that nobody can finish it before they are signed.
#
# | number | how it is counted |
# |---|---|
# | Name recognition | share of 400 owners surveyed in March who pick Larkwell out of a list of names; the result came in this morning, and it has moved by about one point a year |
# | Signatures so far | EUR signed since 1 April, on a screen in the hall that is refreshed every minute until 30 June |
# | Demos in the diary | demo calls that stand in the sellers' diaries for April, counted this evening |
# | Media cost per contract | media spend of January to March divided by the number of contracts signed from April to June |
# | Offers without an answer | EUR in the offers that buyers hold this evening and have neither accepted nor refused |
# | Discount granted | 1 minus signed price divided by list price, averaged over the contracts signed from April to June |
# | Sellers in training | sellers who joined in February and March and may not sign before May, counted this evening |
# | Early refunds | share of the contracts signed from April to June that are refunded within 60 days |
#
# In `timing` replace each `...` by `"leading"` or `"lagging"`. All eight count.
#
# *Why: a leading number still leaves you time to act. Whether acting on it helps is a second question.*

# %% answer q4
timing = {
    "Name recognition": ...,
    "Signatures so far": ...,
    "Demos in the diary": ...,
    "Media cost per contract": ...,
    "Offers without an answer": ...,
    "Discount granted": ...,
    "Sellers in training": ...,
    "Early refunds": ...,
}
### BEGIN SOLUTION
timing = {
    "Name recognition": "leading",
    "Signatures so far": "lagging",
    "Demos in the diary": "leading",
    "Media cost per contract": "lagging",
    "Offers without an answer": "leading",
    "Discount granted": "lagging",
    "Sellers in training": "leading",
    "Early refunds": "lagging",
}
### END SOLUTION

# %% check q4
check("q4", timing)

# %% wrong q4 slow-is-lagging
# "Name recognition" takes years to build, but slow is not lagging. The question is when the figure is in: before the contracts are signed, or with them?
timing = timing | {"Name recognition": "lagging"}

# %% wrong q4 fast-is-leading
# "Signatures so far" is refreshed every minute, but fast is not leading. What is on the screen: something that comes before the revenue, or the revenue itself?
timing = timing | {"Signatures so far": "leading"}

# %% wrong q4 marketing-is-leading
# "Media cost per contract" is a marketing number, and its spend is known in March. Read what stands *below* the line: when is that known?
timing = timing | {"Media cost per contract": "leading"}

# %% wrong q4 money-is-lagging
# "Offers without an answer" is counted in EUR, which makes it look like revenue. Is any of it signed?
timing = timing | {"Offers without an answer": "lagging"}

# %% wrong q4 happens-in-the-quarter
# The demos take place in April, but "Demos in the diary" does not wait for them. When is it counted?
timing = timing | {"Demos in the diary": "lagging"}

# %% wrong q4 can-be-steered
# A seller decides on the discount before the contract exists, so "Discount granted" feels early. The *number*, though, is an average over contracts: when is the last of them in it?
timing = timing | {"Discount granted": "leading"}

# %% wrong q4 sells-nothing-yet
# "Sellers in training" sign nothing yet, which is why they look like the past, or like a cost. When is the headcount known, and what can Maren still do with it?
timing = timing | {"Sellers in training": "lagging"}

# %% wrong q4 warns-for-later
# "Early refunds" warn about the revenue of *later* quarters. For the contracts from April to June themselves: can it be finished before they are signed?
timing = timing | {"Early refunds": "leading"}

# %% wrong q4 useful-is-leading
# The numbers that have contracts from April to June in their count are all called "leading" here. They are worth watching, but look for the words "signed from April to June" and their like, and ask who could finish such a count this evening.
timing = dict.fromkeys(timing, "leading")

# %% wrong q4 all-lagging
# The figures that are complete this evening, with not one of the contracts in them, are all called "lagging" here. Look for the dates in the right-hand column.
timing = dict.fromkeys(timing, "lagging")

# %% accept q4
timing = dict.fromkeys(timing, "lagging")
for number in ["Name recognition", "Demos in the diary", "Offers without an answer", "Sellers in training"]:
    timing[number] = "leading"

# %% [markdown] hint q4
# 1. Forget how fast the number moves and which team reports it. Look for dates in the right-hand column.
# 2. Ask of each: could somebody write down its final figure this evening?
# 3. One text a line, with quotes and comma, for example `"Some number": "leading",`. Each label occurs four times.

# %% [markdown] meaning q4
# Four of the eight can still change what Ines and Tomasz do in April. The others belong on the page as well, to learn from, in July.
#
# | number | timing | because |
# |---|---|---|
# | Name recognition | leading | slow, but in before the contracts |
# | Signatures so far | lagging | fast, but it *is* the revenue |
# | Demos in the diary | leading | counted in March, whatever April brings |
# | Media cost per contract | lagging | contracts below the line |
# | Offers without an answer | leading | unsigned, and there is time to call |
# | Discount granted | lagging | an average over signed contracts |
# | Sellers in training | leading | known now, matters from May |
# | Early refunds | lagging | even later than the revenue |

# %% [markdown] ask q5 type=essay points=4
# ### Does Nike prove that long beats short?
#
# Ines wants this on a slide for the budget round: *"From 2020 Nike took money out of its brand and put it into digital and direct sales. In June 2024 the share fell by 20% in one day. Long beats short."* The lesson tells the story with its sources. Write to her in **three or four sentences**: one *other* explanation that fits the same dates, at least one number with its unit and its moment (from the lesson), what would have to be measured to tell the explanations apart, and what she should do with the slide.
#
# A person reads your text and gives one point each for a claim, a number with its unit, a caveat and a decision.
#
# *Why: a good story is not a measurement.*

# %% [markdown] answer q5
# *Write here: three or four sentences to Ines.*

# %% [markdown] rubric q5
# One point each:
#
# 1. **Claim**: one other explanation that fits the dates (rivals such as On and Hoka, the end of the pandemic boom, retailers dropped, few new products), named as possible and not as proven.
# 2. **Number with unit**: at least one figure with its unit and its date, for example Kantar's brand value of 49.9, then 109.6, then 71.6 billion dollars, or the rivals' 20% and 35% of the world market.
# 3. **Caveat**: says what is missing: a Nike that did *not* change, a comparable firm, regions or products in which the change came later; or that the main witness had left the company.
# 4. **Decision**: what becomes of the slide: take it off, or keep it as a question with a test beside it.

# %% [markdown] model q5
# Ines, the dates also fit another story: when the pandemic boom ended, runners found new brands, and firms such as Hoka, Asics, New Balance and On held 35% of the world market in 2023 against 20% in 2013 to 2020. The brand value even speaks against the slide at first, for by Kantar's estimate it rose from 49.9 to 109.6 billion dollars in the two years after the change, and fell to 71.6 billion only afterwards. To tell the explanations apart we would need something that changed for Nike alone: countries in which the brand money stayed, or a rival with the same customers that kept its brand budget. Until then please take the sentence off and put our own question there: which two regions keep their brand budget this year, and which two do not?

# %% [markdown] weak q5
# "Nike shows that brand always wins in the long run. The share lost 20% because they forgot their brand, everybody in the industry says so. There may be other reasons, but the trend is clear, so we should raise our brand budget."
#
# *What it misses: the 20% is a number with a date, yet nothing ties it to the brand rather than to the forecast that came out the evening before. "Other reasons" names none, so nobody can look for it. "Everybody says so" is one former manager, repeated. And the decision rests on a firm that sells shoes in 2024, without a word on what Larkwell could test itself.*
