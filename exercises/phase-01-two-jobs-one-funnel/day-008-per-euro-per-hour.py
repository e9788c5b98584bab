# %% [markdown] intro
# # Day 8 · Per Euro, Per Hour, Per Head: Ratios That Compare
#
# In front of you lies one row for each of the 24 sales territories: what it was given in the spring of 2025, and what came of it. First you learn to compute new columns from old ones, then you divide, compare, and find out how much of the comparison holds. About 35 minutes.

# %% setup
import pandas as pd

from larkwell import begin, load

check, hint, solution = begin("day-008")

# From here to the end of the cell two summaries of April to June 2025 are prepared: `summary`, one row a territory, and `sellers`, one row a seller.
# You need not understand how; days 12 to 16 teach it.
quarter = "2025-Q2"


def in_quarter(name):
    table = load(name)
    return table[table["quarter"] == quarter]


def counted(rows, key):
    return rows.groupby(key).size()


media = in_quarter("spend")
leads = load("leads")
paid = leads[leads["entry_channel"].isin(media["channel"].unique())]
started = in_quarter("customers")
talks = in_quarter("activities")
talks = talks.assign(hours=talks["minutes"] / 60)

summary = load("territories")[["territory_id"]].copy()
for column, values in {
    "spend_eur": media.groupby("territory_id")["spend_eur"].sum().round(2),
    "paid_leads": counted(paid[paid["quarter"] == quarter], "territory_id"),
    "paid_customers": counted(started[started["lead_id"].isin(paid["lead_id"])], "territory_id"),
    "wins": counted(started[started["door"] == "assisted"], "territory_id"),
    "reps": counted(load("reps"), "territory_id"),
}.items():
    summary[column] = summary["territory_id"].map(values).fillna(0).astype(values.dtype)

sellers = load("reps")[["rep_id", "quota_eur_q"]].copy()
for column, values in {
    "conversations": counted(talks[talks["outcome"].isin(["connected", "meeting_booked"])], "rep_id"),
    "meetings": counted(talks[talks["outcome"] == "meeting_booked"], "rep_id"),
    "hours": talks.groupby("rep_id")["hours"].sum(),
}.items():
    sellers[column] = sellers["rep_id"].map(values).fillna(0).astype(values.dtype)

# %% [markdown]
# ## New today: a column made of columns
#
# Arithmetic with columns works row by row: the first value with the first, the second with the second. `assign(name=...)` gives back the table with one column more. Run the cells below; they use the table `sellers`, one row a seller, April to June 2025: conversations, meetings booked in them, and hours spent on calls, mails and visits. Your questions will use `summary`.

# %% demo
sellers = sellers.assign(yield_per_talk=sellers["meetings"] / sellers["conversations"])
sellers.head(3)

# %% [markdown]
# That is the **activity yield**: meetings booked / conversations, in meetings per conversation. `assign` changes nothing by itself: without `sellers =` in front, the new column would be shown once and forgotten. One `assign` can make several columns, and `round(2)` makes a table readable (round to *look*, not to compute on).

# %% demo
sellers = sellers.assign(
    per_hour=sellers["meetings"] / sellers["hours"],
    quota_year=sellers["quota_eur_q"] * 4,
)
sellers.round(2).head(3)

# %% [markdown]
# Two more words: `.max()` and `.min()` pick the largest and the smallest value of a column. And a filter on the size of the base keeps rows that rest on too little out of a comparison.

# %% demo
busy = sellers[sellers["conversations"] >= 60]
print(len(busy), "sellers had at least 60 conversations")
print(busy["per_hour"].max(), busy["per_hour"].min())

# %% [markdown]
# If a row divides by 0, pandas does not stop. It writes `inf`, infinite (and `NaN` for 0 divided by 0). The row has no answer: there is nothing to divide by. Tomorrow you learn to say so properly; today leave such cells as they are.

# %% demo
print((sellers["meetings"] / 0).head(2))

# %% [markdown]
# ## From yesterday, without looking
#
# Churn falls from 10% to 8%. Give the change in percentage points and in percent.
#
# <details><summary>Compare with your answer</summary>
#
# 8 − 10 = **−2 percentage points**, and −2 / 10 = **−20%**. Both are true; a slide that says "churn down 20%" and one that says "churn down 2 points" tell of the same two numbers.
#
# </details>

# %% [markdown]
# ## The table of the day
#
# One row a territory, 24 rows, April to June 2025 (`"2025-Q2"`):
#
# | column | what it holds |
# |---|---|
# | `territory_id` | the territory |
# | `spend_eur` | paid media of the quarter, in EUR |
# | `paid_leads` | leads created in the quarter whose entry channel is a paid one |
# | `paid_customers` | customers who started in the quarter and whose lead came through a paid channel, whenever that was |
# | `wins` | customers who started in the quarter with the help of a seller, whatever their channel |
# | `reps` | sellers of the territory |

# %% demo
summary.head()

# %% [markdown] ask q1 points=4 type=table columns="spend.spend_eur,leads.entry_channel,customers.door,reps.territory_id" period="2025-Q2"
# ### Three ratios for 24 territories
#
# Make a table `rated` (DataFrame): all rows and columns of `summary`, and three columns more, none of them rounded:
#
# - `cpl` (float): **cost per lead**, paid media divided by paid leads, in EUR per lead.
# - `cost_per_win` (float): paid media divided by the customers **from paid channels**, in EUR per customer. Where there was none, pandas writes `inf`; leave it.
# - `wins_per_rep` (float): wins divided by sellers, in customers per seller.
#
# *Why: raw totals only tell you who is big.*

# %% answer q1
### BEGIN SOLUTION
rated = summary.assign(
    cpl=summary["spend_eur"] / summary["paid_leads"],
    cost_per_win=summary["spend_eur"] / summary["paid_customers"],
    wins_per_rep=summary["wins"] / summary["reps"],
)
### END SOLUTION

# %% check q1
check("q1", rated)

# %% wrong q1 leads-per-euro
# `cpl` is upside down: leads per euro. A *cost per lead* has the euros above the line.
rated = rated.assign(cpl=rated["paid_leads"] / rated["spend_eur"])

# %% wrong q1 customers-per-euro
# `cost_per_win` is upside down: customers per euro. A *cost* has the euros above the line.
rated = rated.assign(cost_per_win=rated["paid_customers"] / rated["spend_eur"])

# %% wrong q1 both-costs-upside-down
# The two costs are upside down: leads and customers per euro. "EUR per lead" has the euros above the line and the leads below.
rated = rated.assign(
    cpl=rated["paid_leads"] / rated["spend_eur"],
    cost_per_win=rated["paid_customers"] / rated["spend_eur"],
)

# %% wrong q1 all-ratios-upside-down
# The two costs are upside down, and so are the wins. "Per" is the line: what stands before it goes on top, what stands after it below.
rated = rated.assign(
    cpl=rated["paid_leads"] / rated["spend_eur"],
    cost_per_win=rated["paid_customers"] / rated["spend_eur"],
    wins_per_rep=rated["reps"] / rated["wins"],
)

# %% wrong q1 media-over-all-wins
# `cost_per_win` divides the paid media by *all* wins, those of free channels and of outbound calls among them. That flatters the adverts. Above and below the line the same scope: customers from paid channels.
rated = rated.assign(cost_per_win=rated["spend_eur"] / rated["wins"])

# %% wrong q1 win-is-not-a-lead
# `cost_per_win` is divided by leads and so repeats `cpl`. Which column counts customers from paid channels?
rated = rated.assign(cost_per_win=rated["spend_eur"] / rated["paid_leads"])

# %% wrong q1 paid-wins-per-rep
# `wins_per_rep` counts only the customers from paid channels. A seller's work does not care where the lead came from: the column `wins` has them all.
rated = rated.assign(wins_per_rep=rated["paid_customers"] / rated["reps"])

# %% wrong q1 reps-per-win
# `wins_per_rep` is upside down: sellers per win. "Wins per seller" has the wins on top.
rated = rated.assign(wins_per_rep=rated["reps"] / rated["wins"])

# %% wrong q1 leads-per-rep
# `wins_per_rep` divides leads by sellers. That is a workload; asked are the wins.
rated = rated.assign(wins_per_rep=rated["paid_leads"] / rated["reps"])

# %% wrong q1 total-above-the-line
# In `cpl` the media of *all* territories stand above each territory's leads. Leave out `.sum()`: columns divide row by row.
rated = rated.assign(cpl=rated["spend_eur"].sum() / rated["paid_leads"])

# %% wrong q1 rounded
# The ratios are right, but rounded. Whoever goes on with these numbers needs all the digits; round only to look.
rated = rated.round(1)

# %% wrong q1 rounded-to-euros
# The ratios are right, but rounded to whole numbers. Keep the digits; round only to look.
rated = rated.round(0)

# %% wrong q1 infinite-made-missing
# You have replaced the `inf` in `cost_per_win` by NaN. A sound idea, and tomorrow's; today the prompt asks to leave it as pandas wrote it.
rated = rated.replace(float("inf"), float("nan"))

# %% wrong q1 infinite-made-zero
# You have replaced the `inf` in `cost_per_win` by 0. Money was spent and nobody came: at 0 EUR per customer that would be the best territory of all. The prompt asks to leave the `inf`.
rated = rated.replace(float("inf"), 0.0)

# %% wrong q1 infinite-dropped
# The territories without a paid customer are gone. They have spent money, too: keep all rows, and leave the `inf`.
rated = rated[rated["paid_customers"] > 0]

# %% accept q1
rated = summary.copy()
rated["cpl"] = rated["spend_eur"] / rated["paid_leads"]
rated["cost_per_win"] = rated["spend_eur"] / rated["paid_customers"]
rated["wins_per_rep"] = rated["wins"] / rated["reps"]

# %% accept q1
rated = summary.assign(cpl=summary["spend_eur"].div(summary["paid_leads"]))
rated = rated.assign(cost_per_win=rated["spend_eur"].div(rated["paid_customers"]))
rated = rated.assign(wins_per_rep=rated["wins"].div(rated["reps"])).sort_values("cpl")

# %% [markdown] hint q1
# 1. Every new column is one column of `summary` divided by another. The table above the question says what each one holds.
# 2. Use `assign` on `summary` with three names, and store the result as `rated`. In a cost the euros stand on top; in "wins per seller" the wins do.
# 3. `rated = summary.assign(cpl=summary["spend_eur"] / summary["…"], cost_per_win=… / …, wins_per_rep=… / …)`.

# %% [markdown] meaning q1
# Three columns, and hardly a territory that stands in the same place in all of them. Ines would like to be judged by the first, Tomasz by the third. The one between them has so few customers below its line that a single signature moves it a long way, and without one there is no answer at all.

# %% [markdown] ask q2 points=3 columns="spend.spend_eur,leads.entry_channel" period="2025-Q2"
# ### How far apart are they really?
#
# Take only the territories of `rated` with **at least 20 paid leads** in the quarter.
#
# - `n_ranked` (int): how many territories that is.
# - `cpl_spread` (float): the highest `cpl` among them divided by the lowest, a plain number ("so many times as dear"), not rounded.
#
# Then, ungraded: compute the same without the minimum. Which end of the list has changed, which has not, and how many leads stand there?
#
# *Why: the ends are what a ranking is quoted for. A minimum, set beforehand, keeps territories with few leads from getting there by accident.*

# %% answer q2
### BEGIN SOLUTION
big = rated[rated["paid_leads"] >= 20]
n_ranked = len(big)
cpl_spread = big["cpl"].max() / big["cpl"].min()
### END SOLUTION

# %% check q2
check("q2", n_ranked, cpl_spread)

# %% wrong q2 minimum-forgotten
# All territories are in here, those with the fewest leads as well. Filter on `paid_leads` first.
n_ranked = len(rated)
cpl_spread = rated["cpl"].max() / rated["cpl"].min()

# %% wrong q2 small-ones-kept
# The filter is turned round: you kept the territories with *fewer* than 20 paid leads, the very ones that should stay out.
small = rated[rated["paid_leads"] < 20]
n_ranked = len(small)
cpl_spread = small["cpl"].max() / small["cpl"].min()

# %% wrong q2 difference-for-ratio
# `cpl_spread` is a difference, in EUR. Asked is how many *times* as dear: divide the highest by the lowest.
cpl_spread = big["cpl"].max() - big["cpl"].min()

# %% wrong q2 leads-counted
# `n_ranked` holds a number of leads. Asked is how many *territories* are left: count the rows.
n_ranked = big["paid_leads"].sum()

# %% wrong q2 spread-of-spending
# `cpl_spread` compares the euros spent, so it says who is big. Asked is the column `cpl`.
cpl_spread = big["spend_eur"].max() / big["spend_eur"].min()

# %% wrong q2 spread-of-leads
# `cpl_spread` compares numbers of leads. Asked is the column `cpl`.
cpl_spread = big["paid_leads"].max() / big["paid_leads"].min()

# %% wrong q2 largest-against-mean
# You divided the highest by the mean. Asked is the highest by the *lowest*.
cpl_spread = big["cpl"].max() / big["cpl"].mean()

# %% wrong q2 relative-difference
# This is how much *more* the dearest costs, relative to the cheapest (day 7). "How many times as dear" is the plain quotient.
cpl_spread = big["cpl"].max() / big["cpl"].min() - 1

# %% accept q2
n_ranked = len(rated[rated["paid_leads"] > 19])
d = rated[rated["paid_leads"] >= 20]["cpl"].describe()
cpl_spread = d["max"] / d["min"]

# %% accept q2
ranked = rated[rated["paid_leads"] >= 20].sort_values("cpl")
n_ranked = ranked.shape[0]
cpl_spread = ranked["cpl"].iloc[-1] / ranked["cpl"].iloc[0]

# %% [markdown] hint q2
# 1. The demo with the busy sellers is the pattern: first a filter on the base, then `.max()` and `.min()`.
# 2. Keep the rows of `rated` with `paid_leads` of 20 or more under a new name, count them, and divide the largest `cpl` by the smallest.
# 3. `big = rated[rated["…"] >= 20]`, then `n_ranked = len(big)` and `cpl_spread = big["cpl"].max() / …`.

# %% [markdown] meaning q2
# When Ines hears "twice as dear", her first question can now be "of how many leads?". Without the minimum, an end that changes goes to a territory with fewer than 20 leads, for only such ones have come back in; whether it is really dear or cheap, more quarters will have to say. An end that stays is held by a territory that has the leads. A minimum does not make the rest exact; it is a line that somebody drew beforehand. It keeps the least certain rows from being quoted.

# %% [markdown] ask q3 points=3 columns="spend.spend_eur,leads.entry_channel" period="2025-Q2"
# ### What does a lead cost the company?
#
# Maren wants one number for the whole company, all 24 territories, the same quarter. Two people have computed two:
#
# - `cpl_mean` (float): the **mean of the column `cpl`**, in EUR per lead.
# - `cpl_company` (float): **what Larkwell spent on paid media for each paid lead it got**, in EUR per lead.
#
# Compute both, not rounded, and look at the difference before you decide which one Maren gets.
#
# *Why: only one of them, multiplied by the number of leads, gives back the money.*

# %% answer q3
### BEGIN SOLUTION
cpl_mean = rated["cpl"].mean()
cpl_company = rated["spend_eur"].sum() / rated["paid_leads"].sum()
### END SOLUTION

# %% check q3
check("q3", cpl_mean, cpl_company)

# %% wrong q3 mean-of-ratios
# `cpl_company` is the mean of the territories' ratios. It counts a territory with few leads as much as one with many. What was spent in all, and for how many leads in all?
cpl_company = rated["cpl"].mean()

# %% wrong q3 swapped
# The two have changed places. The mean of a column is `.mean()`; the company's cost needs two sums.
cpl_mean, cpl_company = rated["spend_eur"].sum() / rated["paid_leads"].sum(), rated["cpl"].mean()

# %% wrong q3 big-ones-only
# Here the territories below the minimum are left out. For a ranking that was right; Maren's total has to hold all 24, their bills were paid, too.
cpl_mean = big["cpl"].mean()
cpl_company = big["spend_eur"].sum() / big["paid_leads"].sum()

# %% wrong q3 company-big-only
# `cpl_company` leaves out the territories below the minimum. Their leads have been paid for, too: all 24 count.
cpl_company = big["spend_eur"].sum() / big["paid_leads"].sum()

# %% wrong q3 median-for-mean
# `cpl_mean` is the median, the territory in the middle. Asked is the mean of the column.
cpl_mean = rated["cpl"].median()

# %% wrong q3 ratios-summed
# You added 24 ratios. A sum of euros per lead is no euros per lead: add the euros, add the leads, then divide once.
cpl_company = rated["cpl"].sum()

# %% wrong q3 per-customer
# `cpl_company` is divided by customers. A cost per *lead* has leads below the line.
cpl_company = rated["spend_eur"].sum() / rated["paid_customers"].sum()

# %% wrong q3 per-win
# `cpl_company` is divided by wins. A cost per *lead* has leads below the line.
cpl_company = rated["spend_eur"].sum() / rated["wins"].sum()

# %% wrong q3 per-territory
# This is what a territory spent on average. Below the line belong the leads, all of them.
cpl_company = rated["spend_eur"].mean()

# %% accept q3
cpl_mean = (summary["spend_eur"] / summary["paid_leads"]).mean()
cpl_company = summary["spend_eur"].mean() / summary["paid_leads"].mean()

# %% accept q3
cpl_mean = rated["cpl"].sum() / len(rated)
cpl_company = (rated["cpl"] * rated["paid_leads"]).sum() / rated["paid_leads"].sum()

# %% [markdown] hint q3
# 1. `cpl_mean` uses the column you made; `cpl_company` goes back to the euros and the leads.
# 2. Pour everything together first: all euros of the quarter, all paid leads of the quarter. Divide once.
# 3. `cpl_mean = rated["…"].mean()`; `cpl_company = … / …`, with one sum above the line and one below.

# %% [markdown] meaning q3
# The gap is the territories that got few leads for their money: in the mean each of them weighs as much as the largest. Maren's number is the one that fits the bill.

# %% [markdown] ask q4 type=labels points=4 options="euros|hours|sellers|leads|mails|firms" fixed="what each decision hands out stands in the prompt" skill="none: the rule of the lesson"
# ### Eight decisions, six denominators
#
# Divide by **what the decision hands out**: the scarce thing of which one place or plan gets more and another less. Where two options use *different* things, divide by what both of them cost in the end. Where a thing is the same on both sides, or costs nothing, it decides nothing.
#
# | decision | what is known |
# |---|---|
# | Next seller | Tomasz has exactly one post to give away, at the same pay and the same hours wherever it goes; several teams ask for it |
# | Media cut | Ines must take 10,000 EUR of media away from one of five channels; nobody's time is touched |
# | Friday afternoon | sellers have two free hours a week; should they spend them on phoning or at the fair in town? Both are free of charge |
# | Spare leads | 60 leads wait. Two teams have time, but 60 leads are not enough for both; which team makes more customers of what it is given? |
# | Subject line | the mail system sends 20,000 mails a month and no more; two newsletters compete for them |
# | Two fairs | both stands cost 8,000 EUR; one keeps three sellers busy for two days, the other one seller for one day. Sellers' time is short |
# | Seller or adverts | the same 60,000 EUR would pay either a seller for a year or a campaign |
# | Saturation | where has Larkwell already won a large part of what there is to win, so that the next country may be better? Budgets and teams would be the same |
#
# `result` is always the same kind of thing (customers, meetings or clicks); you choose what it is divided by. (A cost, euros per customer, is "customers per euro" turned round: its label is `"euros"`.) In `divide_by` replace each `...` by `"euros"`, `"hours"`, `"sellers"`, `"leads"`, `"mails"` (mails delivered) or `"firms"` (firms that could buy). All eight count.
#
# *Why: a correct ratio can answer the wrong question.*

# %% answer q4
divide_by = {
    "Next seller": ...,
    "Media cut": ...,
    "Friday afternoon": ...,
    "Spare leads": ...,
    "Subject line": ...,
    "Two fairs": ...,
    "Seller or adverts": ...,
    "Saturation": ...,
}
### BEGIN SOLUTION
divide_by = {
    "Next seller": "sellers",
    "Media cut": "euros",
    "Friday afternoon": "hours",
    "Spare leads": "leads",
    "Subject line": "mails",
    "Two fairs": "hours",
    "Seller or adverts": "euros",
    "Saturation": "firms",
}
### END SOLUTION

# %% check q4
check("q4", divide_by)

# %% wrong q4 fair-price-compared
# Euros come to mind for "Two fairs", but both stands cost the same. What do they *not* have in common?
divide_by = divide_by | {"Two fairs": "euros"}

# %% wrong q4 heads-for-time
# Heads are close, but three sellers for two days and one for a single day differ in more than heads. What exactly runs short in "Two fairs"?
divide_by = divide_by | {"Two fairs": "sellers"}

# %% wrong q4 unlike-things
# You cannot divide a campaign by sellers. In "Seller or adverts" the two options share only one thing: what is it?
divide_by = divide_by | {"Seller or adverts": "sellers"}

# %% wrong q4 adverts-bring-leads
# Leads are what the one option brings and a cost of the other. In "Seller or adverts" look for the thing that both options use up.
divide_by = divide_by | {"Seller or adverts": "leads"}

# %% wrong q4 pay-for-the-seat
# Euros would do if the pay differed. In "Next seller" it is the same everywhere: what is handed out, once?
divide_by = divide_by | {"Next seller": "euros"}

# %% wrong q4 hours-of-the-post
# A seller sells time, but in "Next seller" the hours are the same wherever the post goes. What is handed out, once?
divide_by = divide_by | {"Next seller": "hours"}

# %% wrong q4 cut-by-leads
# With leads below the line you learn which channel's leads are *good*, not what its money brings. What does "Media cut" take away?
divide_by = divide_by | {"Media cut": "leads"}

# %% wrong q4 time-is-not-heads
# Every seller has the same two hours in "Friday afternoon", so heads decide nothing. What is spent on the one or the other?
divide_by = divide_by | {"Friday afternoon": "sellers"}

# %% wrong q4 team-size
# Both teams have time, so heads and hours are not short in "Spare leads". Of what are there too few?
divide_by = divide_by | {"Spare leads": "sellers"}

# %% wrong q4 time-of-the-teams
# Both teams have time to spare in "Spare leads", so hours decide nothing. Of what are there too few?
divide_by = divide_by | {"Spare leads": "hours"}

# %% wrong q4 mails-cost-nothing
# A mail more costs next to nothing, so euros do not decide "Subject line". What is limited there?
divide_by = divide_by | {"Subject line": "euros"}

# %% wrong q4 saturation-by-money
# Budgets and teams would be the same, so euros do not tell the countries apart in "Saturation". A large part *of what*?
divide_by = divide_by | {"Saturation": "euros"}

# %% wrong q4 all-euros
# In the end everything costs euros, but most of these decisions do not hand out euros. Read each one for the thing of which there is too little.
divide_by = dict.fromkeys(divide_by, "euros")

# %% accept q4
divide_by = dict.fromkeys(divide_by, "euros") | {
    "Next seller": "sellers",
    "Friday afternoon": "hours",
    "Two fairs": "hours",
    "Spare leads": "leads",
    "Subject line": "mails",
    "Saturation": "firms",
}

# %% [markdown] hint q4
# 1. In each row look for the thing there is too little of. The second column names it, or names what is *not* short.
# 2. Strike out what is the same on both sides. Where the two sides use different things, ask what both cost in the end.
# 3. One text a line, for example `"Some decision": "mails",`. Two of the six labels occur twice.

# %% [markdown] meaning q4
# Ines's "per euro" and Tomasz's "per head" are both right, for different decisions. Ask which decision is on the table before you divide.
#
# | decision | divide by | because |
# |---|---|---|
# | Next seller | sellers | one post is handed out, pay is equal |
# | Media cut | euros | euros are taken away |
# | Friday afternoon | hours | two hours go here or there |
# | Spare leads | leads | leads are short, time is not |
# | Subject line | mails | the number of mails is capped |
# | Two fairs | hours | equal price, unequal time |
# | Seller or adverts | euros | unlike things, one common cost |
# | Saturation | firms | a part of what there is to win |

# %% [markdown] ask q5 type=essay points=4
# ### A has the cheaper leads, B the cheaper customers
#
# Two territories in one quarter, one seller each:
#
# | | A | B |
# |---|---|---|
# | paid media (EUR) | 6,000 | 6,000 |
# | paid leads | 30 | 20 |
# | customers from paid channels | 2 | 4 |
#
# Ines says A, Tomasz says B. Write to Maren in **four sentences**: which one you would give the next 5,000 EUR of media, the cost per lead and the cost per win of each territory with their units, what makes you careful about them, and what you would check or do before the money goes out.
#
# *Why: this is marketing's number against sales' number, in one decision.*
#
# A person reads your text and gives one point each for a claim, a number with its unit, a caveat and a decision.

# %% [markdown] answer q5
# *Write here: four sentences to Maren.*

# %% [markdown] rubric q5
# One point each:
#
# 1. **Claim**: names one territory (or a split, or "neither yet") and gives a reason that fits the decision: media euros are handed out, and customers are what they are for.
# 2. **Number with unit**: cost per lead 200 EUR (A) and 300 EUR (B), cost per win 3,000 EUR (A) and 1,500 EUR (B), with units, correctly computed.
# 3. **Caveat**: at least one of: two and four customers are far too few (one customer more in A makes 2,000, one fewer in B makes 2,000 as well); the customers of a quarter come partly from leads of earlier ones; a customer in A may be worth more; one more euro need not buy what the average euro bought.
# 4. **Decision**: something to check or do before the money goes: the same two ratios over four quarters, value per customer, whether B's seller has time for more leads, or a part of the money first with a date to look again.

# %% [markdown] model q5
# I would lean to B, because media money is meant to end in customers and B paid 6,000 / 4 = 1,500 EUR per customer against 3,000 EUR in A, although A's leads are cheaper at 200 EUR against 300 EUR per lead. But the difference is two customers: one more in A and one fewer in B, and both stand at 2,000 EUR. Besides, some of this quarter's customers come from leads of the winter, and neither ratio says what a customer is worth. So please let me put the last four quarters of both side by side, and ask B's seller whether there is time for another fifteen leads; if B is still ahead, give it half of the money and look again at the end of the quarter.

# %% [markdown] weak q5
# "B, because a customer costs only half as much there. A's leads are cheap but obviously bad, so marketing in A should be changed. I would move A's whole budget to B."
#
# *What it misses: "half as much" rests on four customers against two, and one customer each way closes the gap. "Bad leads" is one story; a seller on holiday, or leads that sign next month, would give the same two rows. And the next 5,000 EUR in B need not buy what the last 6,000 bought, least of all if nobody has time to call.*
