# %% [markdown] intro
# # Day 18 · Sourced, Influenced, Touched: Three Claims on One Deal
#
# Ines and Tomasz each claim more than half of the same won deals. You lay out the money in a pivot table, rebuild both slides, write the word *influenced* as a function, and find out how much of a touch the tables can see. Then Amara asks which of these numbers a bonus may hang on. About 40 minutes.

# %% setup
import pandas as pd

from larkwell import begin, load

check, hint, solution = begin("day-018")

opps = load("opportunities")
leads = load("leads")
touches = load("touches")
activities = load("activities")

won = opps[(opps["status"] == "won") & (opps["closed_year"] == 2025)]  # the deals won in 2025; the lesson shows both years


# Ready-made: what day 14 did by hand.
def days_between(first, last):
    """Days from first to last, two columns of dates; blank where one of them is."""
    return (last - first) / pd.Timedelta(days=1)

# %% [markdown]
# ## New today: a pivot table
#
# A **pivot table** lays a long table out as rows by columns, with one number in each cell. `pivot_table` wants four things: whose values become the rows (`index`), whose become the columns (`columns`), which column is computed (`values`), and how (`aggfunc`: `"sum"`, `"count"`, `"mean"` …). `margins=True` adds the totals, under the name `All`. Here are the minutes that sellers spent, by kind of activity and by what came of it:

# %% demo
minutes = activities.pivot_table(index="kind", columns="outcome", values="minutes", aggfunc="sum", margins=True)
minutes

# %% [markdown]
# The bottom right corner is everything. One cell is read with `.loc[row, column]`, and the table divided by that corner gives the shares of the whole:

# %% demo
whole = minutes.loc["All", "All"]
(minutes / whole).round(3)

# %% [markdown]
# The same table with `"count"` answers another question: not how *much* time, but how *many* activities. Compare the rows of cold calls and meetings in both.

# %% demo
activities.pivot_table(index="kind", columns="outcome", values="minutes", aggfunc="count", margins=True)

# %% [markdown]
# ## From day 6, without looking
#
# What share of the new customers had both a marketing touch and a sales conversation: nearly none, some, or most? And how can somebody become a customer without ever speaking with a seller?
#
# <details><summary>Compare with your answer</summary>
#
# Most: "both" was by far the largest group, so each team can claim it. Customers without any conversation bought at the checkout. Those have no row in `opportunities`: every deal of today was opened by a seller. Keep that in mind for *What each team has touched*.
#
# </details>

# %% [markdown] ask q1 points=3 columns="opportunities.source_type,opportunities.segment,opportunities.amount_eur,opportunities.status,opportunities.closed_year" period="deals won in 2025"
# ### The slide both teams fight over
#
# From `won` make the pivot table `fight`: the **won amount** in EUR (`amount_eur`, annual value, summed, not rounded),
#
# - one row for each `source_type` and one row `All` with the totals;
# - one column for each `segment` and one column `All` with the totals.
#
# *Why: with the totals in place nobody can show one cell and call it the company.*

# %% answer q1
### BEGIN SOLUTION
fight = won.pivot_table(index="source_type", columns="segment", values="amount_eur", aggfunc="sum", margins=True)
### END SOLUTION

# %% check q1
check("q1", fight)

# %% wrong q1 deals-counted
# `"count"` says how many deals, `"sum"` how much they are worth. The slide is about euros.
fight = won.pivot_table(index="source_type", columns="segment", values="amount_eur", aggfunc="count", margins=True)

# %% wrong q1 mean-amount
# These are the average amounts of a deal. Without an `aggfunc`, `pivot_table` takes the mean.
fight = won.pivot_table(index="source_type", columns="segment", values="amount_eur", margins=True)

# %% wrong q1 all-deals
# Lost and open deals are in here too. Nobody has paid for those: start from `won`.
fight = opps.pivot_table(index="source_type", columns="segment", values="amount_eur", aggfunc="sum", margins=True)

# %% wrong q1 won-and-lost
# Deals that were lost in 2025 are in here too. Nobody has paid for those: start from `won`.
closed = opps[opps["closed_year"] == 2025]
fight = closed.pivot_table(index="source_type", columns="segment", values="amount_eur", aggfunc="sum", margins=True)

# %% wrong q1 both-years
# These are the wins of both years. `won` holds those of 2025.
every = opps[opps["status"] == "won"]
fight = every.pivot_table(index="source_type", columns="segment", values="amount_eur", aggfunc="sum", margins=True)

# %% wrong q1 opened-in-2025
# You chose the deals by the date on which they were *opened*. Money is won on the day a deal closes: start from `won`.
mine = opps[(opps["status"] == "won") & (opps["created_at"].dt.year == 2025)]
fight = mine.pivot_table(index="source_type", columns="segment", values="amount_eur", aggfunc="sum", margins=True)

# %% wrong q1 pounds-and-dollars
# This adds pounds and dollars to euros. The column in one currency is `amount_eur`.
fight = won.pivot_table(index="source_type", columns="segment", values="amount_local", aggfunc="sum", margins=True)

# %% wrong q1 list-price
# This is neither in euros nor what was paid: `list_local` is the price before the discount, in local money.
fight = won.pivot_table(index="source_type", columns="segment", values="list_local", aggfunc="sum", margins=True)

# %% wrong q1 no-totals
# The totals are missing. `margins=True` adds a row and a column `All`.
fight = won.pivot_table(index="source_type", columns="segment", values="amount_eur", aggfunc="sum")

# %% wrong q1 name-in-a-list
# The column's name stands in a list, so each column of the pivot table has two labels. Give `values` the name alone.
fight = won.pivot_table(index="source_type", columns="segment", values=["amount_eur"], aggfunc="sum", margins=True)

# %% wrong q1 turned
# Rows and columns have changed places: `index` is what goes down the side, the source type.
fight = won.pivot_table(index="segment", columns="source_type", values="amount_eur", aggfunc="sum", margins=True)

# %% wrong q1 shares
# These are shares of the whole. The table asks for the amounts themselves, in EUR.
fight = won.pivot_table(index="source_type", columns="segment", values="amount_eur", aggfunc="sum", margins=True)
fight = fight / fight.loc["All", "All"]

# %% accept q1
fight = pd.crosstab(won["source_type"], won["segment"], values=won["amount_eur"], aggfunc="sum", margins=True)

# %% accept q1
fight = won.pivot_table(index="source_type", columns="segment", values="amount_eur", aggfunc="sum")
fight["All"] = fight.sum(axis=1)
fight.loc["All"] = fight.sum()

# %% [markdown] hint q1
# 1. The first demo has the pattern: rows, columns, values, and what to do with them.
# 2. The rows come from `source_type`, the columns from `segment`, and euros are added up, not counted.
# 3. `won.pivot_table(index="…", columns="…", values="…", aggfunc="…", margins=True)`

# %% [markdown] meaning q1
# This is **sourced** money: the first identifiable move decides in which one row a deal stands, so the rows add up to the whole. Read along a row before you read down a column: the two teams do not bring the same kind of firm.

# %% [markdown] ask q2 points=2 columns="opportunities.source_type,opportunities.amount_eur,opportunities.status,opportunities.closed_year" period="deals won in 2025" mutants="swapping the two source types in one place gives one minus the answer"
# ### Two slides, one year
#
# Marketing's slide counts **deals**, sales' slide counts **euros**. Rebuild both from `won`. A deal is *marketing-sourced* if its `source_type` is `"inbound"`, and *sales-sourced* if it is `"outbound"`. Fill three variables, each a float and a fraction (0.5 for a half), not rounded:
#
# - `marketing_deals`: marketing-sourced deals / all won deals.
# - `marketing_eur`: won amount (`amount_eur`) of the marketing-sourced deals / won amount of all won deals.
# - `slides`: what the two slides add up to: `marketing_deals` plus the **sales**-sourced share of the won **amount**.
#
# *Why: two honest slides that add up to more than the company are made with two different bases.*

# %% answer q2
### BEGIN SOLUTION
inbound = won[won["source_type"] == "inbound"]
outbound = won[won["source_type"] == "outbound"]
total = won["amount_eur"].sum()
marketing_deals = len(inbound) / len(won)
marketing_eur = inbound["amount_eur"].sum() / total
slides = marketing_deals + outbound["amount_eur"].sum() / total
### END SOLUTION

# %% check q2
check("q2", marketing_deals, marketing_eur, slides)

# %% wrong q2 count-for-value
# `marketing_eur` counts deals again. A share of the money has euros above the line and below it.
marketing_eur = len(inbound) / len(won)

# %% wrong q2 value-for-count
# `marketing_deals` is a share of the euros. Its name says deals: count rows.
marketing_deals = inbound["amount_eur"].sum() / total

# %% wrong q2 sales-side
# `marketing_eur` is the other team's share. Marketing-sourced deals are the inbound ones.
marketing_eur = outbound["amount_eur"].sum() / total

# %% wrong q2 sales-deals
# `marketing_deals` counts the outbound deals. Marketing-sourced are the inbound ones.
marketing_deals = len(outbound) / len(won)

# %% wrong q2 shares-swapped
# `marketing_deals` and `marketing_eur` have changed places: the first counts rows, the second adds up euros.
marketing_deals, marketing_eur = marketing_eur, marketing_deals

# %% wrong q2 same-base
# In `slides` both parts are counted in deals, and such parts are 1 by construction. The second slide counts euros.
slides = len(inbound) / len(won) + len(outbound) / len(won)

# %% wrong q2 marketing-twice
# `slides` adds marketing's two shares. The second slide shows what *sales* sourced.
slides = marketing_deals + inbound["amount_eur"].sum() / total

# %% wrong q2 slides-swapped
# In `slides` the units have changed places: marketing's slide counts deals, sales' slide counts euros.
slides = inbound["amount_eur"].sum() / total + len(outbound) / len(won)

# %% wrong q2 all-deals-below
# Below the line of `marketing_deals` stand lost and open deals as well. The base is the won ones.
marketing_deals = len(inbound) / len(opps)

# %% wrong q2 lost-deals-below
# Below the line of `marketing_deals` stand the deals lost in 2025 as well. The base is the won ones.
marketing_deals = len(inbound) / len(opps[opps["closed_year"] == 2025])

# %% wrong q2 lost-money-below
# Below the line of `marketing_eur` stands the money of deals lost in 2025 as well. The base is the won amount.
marketing_eur = inbound["amount_eur"].sum() / opps[opps["closed_year"] == 2025]["amount_eur"].sum()

# %% wrong q2 means-compared
# `marketing_eur` divides an average amount by an average amount. How many deals there are matters, too: divide sum by sum.
marketing_eur = inbound["amount_eur"].mean() / won["amount_eur"].mean()

# %% wrong q2 amount-for-share
# `marketing_eur` is an amount in EUR. Asked is its share of the won amount.
marketing_eur = inbound["amount_eur"].sum()

# %% wrong q2 the-excess
# `slides` is only what goes beyond the whole. Asked is the full sum of the two shares.
slides = slides - 1

# %% wrong q2 all-money-below
# Below the line of `marketing_eur` stands the money of lost and open deals as well. The base is the won amount.
marketing_eur = inbound["amount_eur"].sum() / opps["amount_eur"].sum()

# %% wrong q2 both-years
# `marketing_eur` covers the wins of both years. `won` holds those of 2025.
every = opps[opps["status"] == "won"]
marketing_eur = every[every["source_type"] == "inbound"]["amount_eur"].sum() / every["amount_eur"].sum()

# %% wrong q2 pounds-and-dollars
# `marketing_eur` adds pounds and dollars to euros. Use `amount_eur`.
marketing_eur = inbound["amount_local"].sum() / won["amount_local"].sum()

# %% wrong q2 ratio-of-teams
# `marketing_eur` divides one team's money by the other's. The base is all won money.
marketing_eur = inbound["amount_eur"].sum() / outbound["amount_eur"].sum()

# %% accept q2
is_marketing = won["source_type"] == "inbound"
marketing_deals = is_marketing.mean()
marketing_eur = (won["amount_eur"] * is_marketing).sum() / won["amount_eur"].sum()
slides = marketing_deals + 1 - marketing_eur

# %% accept q2
money = won.pivot_table(index="source_type", values="amount_eur", aggfunc="sum", margins=True)["amount_eur"]
deals = won.pivot_table(index="source_type", values="amount_eur", aggfunc="count", margins=True)["amount_eur"]
marketing_deals = deals["inbound"] / deals["All"]
marketing_eur = money["inbound"] / money["All"]
slides = marketing_deals + money["outbound"] / money["All"]

# %% [markdown] hint q2
# 1. Two filtered tables, the inbound and the outbound deals, answer all three.
# 2. A share of deals is a ratio of two lengths, a share of money a ratio of two sums. `slides` takes one of each kind.
# 3. `inbound = won[won["source_type"] == "…"]`, `len(inbound) / len(…)`, `inbound["…"].sum() / won["…"].sum()`, and for `slides` the same with the outbound deals.

# %% [markdown] meaning q2
# Both slides are right, and they cannot stand side by side: one gives every deal the same weight, the other every euro. Marketing brings many small firms, sellers go and look for large ones. With both units on both slides there is nothing left to add up.

# %% [markdown]
# ## Who touched what, and when
#
# **Influenced** asks something weaker than sourced: was this team in touch with the buyer at least once before the deal closed? The ready-made cell below finds two dates: of each visitor the first recorded touch, of each lead the first conversation with a seller (outcome `connected` or `meeting_booked`).

# %% demo
first_touch = touches.groupby("visitor_id").agg(touched_at=("touched_at", "min")).reset_index()
talks = activities[activities["outcome"].isin(["connected", "meeting_booked"])]
first_talk = talks.groupby("lead_id").agg(talked_at=("at", "min")).reset_index()
first_touch.head(3)

# %% [markdown]
# (`.reset_index()` turns the groups' labels back into a column, so that you can merge on it.) A deal knows its lead, and the lead knows its visitor: two steps. Who has no partner keeps a blank. The ready-made `days_between(first, last)` subtracts two columns of dates as on day 14; a blank stays blank, and a comparison with a blank is `False`:

# %% demo
spring = leads[leads["quarter"] == "2025-Q2"]
spring = spring[["lead_id", "created_at"]].merge(first_talk, on="lead_id", how="left", validate="one_to_one")
waited = days_between(spring["created_at"], spring["talked_at"])
print(len(spring), "leads;", (waited <= 2).sum(), "were spoken with in the first two days;", waited.isna().sum(), "never")

# %% [markdown] ask q3 points=3 pure=yes columns="opportunities.amount_eur,opportunities.closed_at"
# ### One definition, written once
#
# Write `touched_share(df, days)`. `df` has one row a closed deal and the column `amount_eur`. `days` is the **name** (a text) of a further column, which says how many days **before the closing** the first contact with the buyer took place:
#
# | in that column | the first contact took place |
# |---|---|
# | 3.5 | three and a half days before the closing |
# | 0 | at the very moment of closing |
# | -2 | two days after it |
# | blank | never |
#
# There is at least one row, and no amount is 0 or blank.
#
# The function returns a fraction, not rounded: the `amount_eur` of the deals whose first contact lies **before** the closing (0 is not before), divided by the `amount_eur` of **all** rows, those without any contact among them. It leaves the table as it is. It is tried on small tables that you have not seen, with other names for the column of days.
#
# *Why: if marketing's claim and sales' claim go through the same function, nobody can say that the other has counted differently.*

# %% answer q3
### BEGIN SOLUTION
def touched_share(df, days):
    """Share of the amount in deals whose first contact, in the column called days, came before the closing."""
    return df[df[days] > 0]["amount_eur"].sum() / df["amount_eur"].sum()
### END SOLUTION

# %% check q3
check("q3", touched_share)

# %% cases q3
touched_share(pd.DataFrame({"amount_eur": [100.0, 300.0, 600.0], "seen": [28.0, -31.0, None]}), "seen")
touched_share(pd.DataFrame({"amount_eur": [50.0, 150.0, 200.0], "first": [0.0, 0.2, 40.0]}), "first")
touched_share(pd.DataFrame({"amount_eur": [800.0, 150.0, 50.0], "a": [None, 12.0, 3.0], "seen": [30.0, None, -2.0]}), "a")
touched_share(pd.DataFrame({"amount_eur": [800.0, 150.0, 50.0], "a": [None, 12.0, 3.0], "seen": [30.0, None, -2.0]}), "seen")
touched_share(pd.DataFrame({"amount_eur": [900.0, 100.0], "seen": [None, -5.0]}), "seen")
touched_share(pd.DataFrame({"amount_eur": [7.0], "seen": [1.0]}), "seen")

# %% wrong q3 deals-counted
# The function counts deals. A share of the amount has euros above the line and below it.
def touched_share(df, days):
    return (df[days] > 0).mean()

# %% wrong q3 ever-touched
# Any contact counts here, one after the signature, too. Look at the sign of the days.
def touched_share(df, days):
    return df[df[days].notna()]["amount_eur"].sum() / df["amount_eur"].sum()

# %% wrong q3 same-moment
# A contact at the very moment of closing gets in. *Before* leaves it out.
def touched_share(df, days):
    return df[df[days] >= 0]["amount_eur"].sum() / df["amount_eur"].sum()

# %% wrong q3 blanks-touched
# A deal without any contact counts as touched. A comparison with a blank is `False`, and `~` turns that into `True`.
def touched_share(df, days):
    return df[~(df[days] <= 0)]["amount_eur"].sum() / df["amount_eur"].sum()

# %% wrong q3 blanks-out-of-base
# Deals without a contact have left the base. They are deals, and nobody touched them: keep their amount below the line.
def touched_share(df, days):
    return df[df[days] > 0]["amount_eur"].sum() / df[df[days].notna()]["amount_eur"].sum()

# %% wrong q3 after-closing
# The comparison is turned round: these are contacts *after* the closing.
def touched_share(df, days):
    return df[df[days] < 0]["amount_eur"].sum() / df["amount_eur"].sum()

# %% wrong q3 column-fixed
# The function reads one fixed column, whatever name it is given. `df[days]`, without quotes, takes the column that `days` names.
def touched_share(df, days):
    seen = df["seen"] if "seen" in df else df["amount_eur"] * 0
    return df[seen > 0]["amount_eur"].sum() / df["amount_eur"].sum()

# %% wrong q3 name-in-quotes
# Calls stop with a KeyError. If the function says `df["days"]`, it wants a column of that very name; `df[days]`, without quotes, takes the column whose name the caller gave.
def touched_share(df, days):
    return df[df["days"] > 0]["amount_eur"].sum() / df["amount_eur"].sum()

# %% wrong q3 name-after-a-dot
# Calls stop with an AttributeError. `df.days` wants a column that is called days; `df[days]` takes the column whose name the caller gave.
def touched_share(df, days):
    return df[df.days > 0]["amount_eur"].sum() / df["amount_eur"].sum()

# %% wrong q3 not-zero
# Every deal counts whose days are not 0: contacts after the closing and deals without a contact among them. Before the closing the number has a sign.
def touched_share(df, days):
    return df[df[days] != 0]["amount_eur"].sum() / df["amount_eur"].sum()

# %% wrong q3 means-compared
# The function divides an average amount by an average amount. A share of the amount is sum by sum.
def touched_share(df, days):
    return df[df[days] > 0]["amount_eur"].mean() / df["amount_eur"].mean()

# %% wrong q3 untouched
# This is the part that was *not* touched before the closing.
def touched_share(df, days):
    return 1 - df[df[days] > 0]["amount_eur"].sum() / df["amount_eur"].sum()

# %% wrong q3 percent
# The function returns percent. Asked is a fraction, 0.5 for a half.
def touched_share(df, days):
    return 100 * df[df[days] > 0]["amount_eur"].sum() / df["amount_eur"].sum()

# %% wrong q3 rounded
# The function rounds what it returns. Hand on the fraction as it is; whoever prints it can round.
def touched_share(df, days):
    return round(df[df[days] > 0]["amount_eur"].sum() / df["amount_eur"].sum(), 2)

# %% wrong q3 whole-days
# A contact some hours before the closing is left out. Any time before counts, also less than a day.
def touched_share(df, days):
    return df[df[days] >= 1]["amount_eur"].sum() / df["amount_eur"].sum()

# %% wrong q3 amount-returned
# The function returns the amount in EUR. Divide it by the amount of all rows.
def touched_share(df, days):
    return df[df[days] > 0]["amount_eur"].sum()

# %% accept q3
def touched_share(df, days):
    money = df["amount_eur"]
    return (money * (df[days] > 0)).sum() / money.sum()

# %% accept q3
def touched_share(df, days):
    in_time = df[days].notna() & (df[days] > 0)
    late = df[~in_time]["amount_eur"].sum()
    return 1 - late / df["amount_eur"].sum()

# %% [markdown] hint q3
# 1. Two sums of euros: one over some rows, one over all of them.
# 2. `df[days]` is the column whose name the caller gives. Which numbers in it mean "before"? A blank answers `False` to every comparison by itself.
# 3. `return df[df[days] …]["…"].sum() / df["…"].sum()`

# %% [markdown] meaning q3
# The word "before" can do work that nobody sees. Leave it out, and the welcome mail after the signature has influenced the deal. Every tool has a rule for it, and reports seldom print which.

# %% [markdown] ask q4 points=4 mutants="every first touch and first conversation lies before the deal was even opened, so another date of the deal gives the same rows; the small tables of q3 test the word before" columns="opportunities.lead_id,opportunities.amount_eur,opportunities.closed_at,leads.visitor_id,touches.visitor_id,touches.touched_at,activities.lead_id,activities.at,activities.outcome" period="deals won in 2025; touches and conversations of both years"
# ### What each team has touched
#
# For the deals in `won`, fill three variables (float, fractions, not rounded):
#
# - `marketing_touched`: the share of the won amount (`amount_eur`) in deals whose lead's visitor has a recorded touch **before** the deal's `closed_at`. A lead without a visitor, or a visitor without a recorded touch, counts as not touched.
# - `sales_touched`: the share of the won amount in deals whose lead had a conversation with a seller **before** the deal's `closed_at`.
# - `claimed`: the sum of the two.
#
# Inbound and outbound deals both count, and the base of both shares is the amount of **all** deals in `won`. `first_touch` (its date is `touched_at`) and `first_talk` (`talked_at`) from the cell further up are there to be merged; `days_between` makes the days from each of them to `closed_at`, and your `touched_share` does the rest.
#
# *Why: whoever talks to every buyer "influences" everything. See what a share near 1 still tells you.*

# %% answer q4
### BEGIN SOLUTION
deals = won.merge(leads[["lead_id", "visitor_id"]], on="lead_id", how="left", validate="many_to_one")
deals = deals.merge(first_touch, on="visitor_id", how="left", validate="many_to_one")
deals = deals.merge(first_talk, on="lead_id", how="left", validate="many_to_one")
closed = deals["closed_at"]
deals = deals.assign(marketing_days=days_between(deals["touched_at"], closed), sales_days=days_between(deals["talked_at"], closed))
marketing_touched = touched_share(deals, "marketing_days")
sales_touched = touched_share(deals, "sales_days")
claimed = marketing_touched + sales_touched
### END SOLUTION

# %% check q4
check("q4", marketing_touched, sales_touched, claimed)

# %% wrong q4 deals-counted
# `marketing_touched` is a share of the deals. Asked is the share of the *amount* that lies in them.
touched = deals["touched_at"] < deals["closed_at"]
marketing_touched = touched.mean()

# %% wrong q4 sourced-for-touched
# `marketing_touched` is the marketing-*sourced* share. Outbound deals can have been touched by marketing, and inbound deals can have no touch on record: ask for the touch.
total = deals["amount_eur"].sum()
marketing_touched = deals[deals["source_type"] == "inbound"]["amount_eur"].sum() / total

# %% wrong q4 inbound-only
# `marketing_touched` leaves out the outbound deals that were touched. Influenced asks who was in touch, not who started.
total = deals["amount_eur"].sum()
touched = deals["touched_at"] < deals["closed_at"]
marketing_touched = deals[touched & (deals["source_type"] == "inbound")]["amount_eur"].sum() / total

# %% wrong q4 base-inbound
# `marketing_touched` has the inbound deals as its base. Both shares are shares of all won money.
base = deals[deals["source_type"] == "inbound"]
marketing_touched = base[base["touched_at"] < base["closed_at"]]["amount_eur"].sum() / base["amount_eur"].sum()

# %% wrong q4 visitor-for-touch
# `marketing_touched` takes every lead with a visitor. Of visitors who refuse cookies no touch is on record; the definition asks for a recorded one.
total = deals["amount_eur"].sum()
marketing_touched = deals[deals["visitor_id"].notna()]["amount_eur"].sum() / total

# %% wrong q4 swapped
# The two shares have changed places: `marketing_touched` comes from the website's touches, `sales_touched` from the conversations.
marketing_touched, sales_touched = sales_touched, marketing_touched

# %% wrong q4 base-leads-with-visitor
# `marketing_touched` is divided by the money of deals whose lead has a visitor. The others are deals, too, and nobody touched them on record: keep them below the line.
known = deals[deals["visitor_id"].notna()]
marketing_touched = known[known["touched_at"] < known["closed_at"]]["amount_eur"].sum() / known["amount_eur"].sum()

# %% wrong q4 latest-touch-before
# `marketing_touched` asks for the *last* touch before the closing. Customers come back afterwards; one earlier touch is enough, so look at the first.
final = touches.groupby("visitor_id").agg(last_at=("touched_at", "max")).reset_index()
late = deals.merge(final, on="visitor_id", how="left")
marketing_touched = late[late["last_at"] < late["closed_at"]]["amount_eur"].sum() / late["amount_eur"].sum()

# %% wrong q4 won-and-lost
# `marketing_touched` includes the deals that were lost in 2025. Start from `won`.
every = opps[opps["closed_year"] == 2025].merge(leads[["lead_id", "visitor_id"]], on="lead_id").merge(first_touch, on="visitor_id", how="left")
marketing_touched = every[every["touched_at"] < every["closed_at"]]["amount_eur"].sum() / every["amount_eur"].sum()

# %% wrong q4 all-deals
# `marketing_touched` includes deals that were lost or are still open, above the line and below it. Start from `won`.
every = opps.merge(leads[["lead_id", "visitor_id"]], on="lead_id").merge(first_touch, on="visitor_id", how="left")
marketing_touched = every[every["touched_at"] < every["closed_at"]]["amount_eur"].sum() / every["amount_eur"].sum()

# %% wrong q4 a-row-for-each-visit
# In `marketing_touched` each deal stands once for every visit, its money, too. Join `first_touch`, one row a visitor, and compare the length with `len(won)`.
visits = won.merge(leads[["lead_id", "visitor_id"]], on="lead_id", how="left").merge(touches, on="visitor_id", how="left")
marketing_touched = visits[visits["touched_at"] < visits["closed_at"]]["amount_eur"].sum() / visits["amount_eur"].sum()

# %% wrong q4 visits-over-won
# In `marketing_touched` the money above the line is counted once for every visit of a deal. Join `first_touch`, one row a visitor, and compare the length with `len(won)`.
visits = won.merge(leads[["lead_id", "visitor_id"]], on="lead_id", how="left").merge(touches, on="visitor_id", how="left")
marketing_touched = visits[visits["touched_at"] < visits["closed_at"]]["amount_eur"].sum() / won["amount_eur"].sum()

# %% wrong q4 a-row-for-each-talk
# In `sales_touched` the money above the line is counted once for every conversation of a deal. Join `first_talk`, one row a lead, and compare the length with `len(won)`.
every_talk = won.merge(talks[["lead_id", "at"]], on="lead_id", how="left")
sales_touched = every_talk[every_talk["at"] < every_talk["closed_at"]]["amount_eur"].sum() / won["amount_eur"].sum()

# %% wrong q4 both-years
# `marketing_touched` covers the wins of both years. `won` holds those of 2025.
every = opps[opps["status"] == "won"].merge(leads[["lead_id", "visitor_id"]], on="lead_id").merge(first_touch, on="visitor_id", how="left")
marketing_touched = every[every["touched_at"] < every["closed_at"]]["amount_eur"].sum() / every["amount_eur"].sum()

# %% wrong q4 untouched
# `marketing_touched` is the share *without* a recorded touch.
total = deals["amount_eur"].sum()
touched = deals["touched_at"] < deals["closed_at"]
marketing_touched = deals[~touched]["amount_eur"].sum() / total

# %% wrong q4 inner-join
# `marketing_touched` came out as a share of the touched deals themselves: an inner join threw the others away, from the base, too. Keep all deals with `how="left"`.
kept = won.merge(leads[["lead_id", "visitor_id"]], on="lead_id").merge(first_touch, on="visitor_id")
marketing_touched = kept[kept["touched_at"] < kept["closed_at"]]["amount_eur"].sum() / kept["amount_eur"].sum()

# %% wrong q4 outbound-for-talked
# `sales_touched` is the sales-*sourced* share. Sellers talk to inbound buyers as well: ask for the conversation.
total = deals["amount_eur"].sum()
sales_touched = deals[deals["source_type"] == "outbound"]["amount_eur"].sum() / total

# %% wrong q4 not-touched-by-marketing
# `sales_touched` is what marketing did not touch. That treats the two claims as if a deal had room for one; ask each deal for a conversation.
total = deals["amount_eur"].sum()
touched = deals["touched_at"] < deals["closed_at"]
sales_touched = 1 - deals[touched]["amount_eur"].sum() / total

# %% wrong q4 rescaled
# You made the claims add up to 1, by rescaling or by counting the overlap once. Overlap is real: a deal can be touched by both. Asked is the plain sum of the two shares.
claimed = 1.0

# %% wrong q4 overlap-only
# `claimed` is the share that *both* touched. Asked is the sum of the two shares.
total = deals["amount_eur"].sum()
touched = deals["touched_at"] < deals["closed_at"]
talked = deals["talked_at"] < deals["closed_at"]
claimed = deals[touched & talked]["amount_eur"].sum() / total

# %% wrong q4 sourced-plus-touched
# `claimed` adds what sales *sourced* to what marketing *touched*. Add two claims of the same kind.
total = deals["amount_eur"].sum()
claimed = marketing_touched + deals[deals["source_type"] == "outbound"]["amount_eur"].sum() / total

# %% wrong q4 base-all-deals
# `marketing_touched` is divided by the money of all deals, lost and open ones among them. The base is the won amount.
touched = deals["touched_at"] < deals["closed_at"]
marketing_touched = deals[touched]["amount_eur"].sum() / opps["amount_eur"].sum()

# %% wrong q4 last-touch
# You let marketing have a deal only if its touch came after the first conversation. That is a rule for who was *last*; influenced asks for any touch before the closing.
total = deals["amount_eur"].sum()
last = touches.groupby("visitor_id").agg(last_at=("touched_at", "max")).reset_index()
late = deals.merge(last, on="visitor_id", how="left")
marketing_touched = late[late["last_at"] > late["talked_at"]]["amount_eur"].sum() / total

# %% accept q4
seen = touches.merge(leads[["lead_id", "visitor_id"]], on="visitor_id").merge(won[["opp_id", "lead_id", "closed_at"]], on="lead_id")
seen = seen[seen["touched_at"] < seen["closed_at"]]
spoken = talks.merge(won[["opp_id", "lead_id", "closed_at"]], on="lead_id")
spoken = spoken[spoken["at"] < spoken["closed_at"]]
marketing_touched = won[won["opp_id"].isin(seen["opp_id"])]["amount_eur"].sum() / won["amount_eur"].sum()
sales_touched = won[won["opp_id"].isin(spoken["opp_id"])]["amount_eur"].sum() / won["amount_eur"].sum()
claimed = sales_touched + marketing_touched

# %% accept q4
both = won.merge(leads[["lead_id", "visitor_id"]], on="lead_id", how="left")
both = both.merge(first_touch, on="visitor_id", how="left").merge(first_talk, on="lead_id", how="left")
money = both["amount_eur"]
marketing_touched = (money * (both["touched_at"] < both["closed_at"])).sum() / money.sum()
sales_touched = (money * (both["talked_at"] < both["closed_at"])).sum() / money.sum()
claimed = marketing_touched + sales_touched

# %% [markdown] hint q4
# 1. Bring three things onto each deal: its lead's `visitor_id`, that visitor's first touch, that lead's first conversation.
# 2. Three left joins (`lead_id`, `visitor_id`, `lead_id`), the same number of rows after each. Then two columns of days with `days_between`, and your function once for each.
# 3. `deals = won.merge(leads[["lead_id", "visitor_id"]], on="…", how="left")`, `.merge(first_touch, on="…", how="left")`, `.merge(first_talk, on="…", how="left")`; `deals.assign(marketing_days=days_between(deals["…"], deals["closed_at"]))`, the same for sales, and `touched_share(deals, "…")` for either.

# %% [markdown] meaning q4
# The sum exceeds the whole, and that is no error: deals touched by both stand in it twice. In these wins the condition "before the closing" takes nobody out, because every first contact came earlier; it is written down for the day when one does not. Tomasz's share can hardly be anything else, because a deal *is* a record that a seller opens after a conversation. A number that is bound to be high says nothing about how well anybody works. And "touched" says in no case that the touch was needed.

# %% [markdown] ask q5 points=3 columns="opportunities.lead_id,opportunities.source_type,opportunities.amount_eur,leads.visitor_id,touches.visitor_id,touches.touched_at,opportunities.closed_at" period="deals won in 2025"
# ### Whose deal was it, then?
#
# A seller found the firm, so the deal is outbound. Had the firm been on the website before? And how much of that can the tables show? From the deals in `won`, fill three variables (float, not rounded), two fractions and one number of percentage points:
#
# - `outbound_touched` (fraction): of the won amount of the **outbound** deals, the share in deals whose lead's visitor has a recorded touch before `closed_at`.
# - `visited` (fraction): of the won amount of **all** deals, the share in deals whose lead has a visitor (`visitor_id` is not blank), with or without a recorded touch.
# - `unseen_pp`: `visited` minus `marketing_touched` of the question before, in **percentage points**.
#
# *Why: "influenced on record" is a lower bound. The people who refuse cookies have been there, too.*

# %% answer q5
### BEGIN SOLUTION
deals = won.merge(leads[["lead_id", "visitor_id"]], on="lead_id", how="left", validate="many_to_one")
deals = deals.merge(first_touch, on="visitor_id", how="left", validate="many_to_one")
deals = deals.assign(marketing_days=days_between(deals["touched_at"], deals["closed_at"]))
outbound_touched = touched_share(deals[deals["source_type"] == "outbound"], "marketing_days")
visited = deals[deals["visitor_id"].notna()]["amount_eur"].sum() / deals["amount_eur"].sum()
unseen_pp = (visited - touched_share(deals, "marketing_days")) * 100
### END SOLUTION

# %% check q5
check("q5", outbound_touched, visited, unseen_pp)

# %% wrong q5 deals-counted
# `outbound_touched` is a share of the deals. Asked is the share of their amount.
deals = deals.assign(touched=deals["touched_at"] < deals["closed_at"])
outbound = deals[deals["source_type"] == "outbound"]
outbound_touched = outbound["touched"].mean()

# %% wrong q5 base-all-money
# `outbound_touched` is divided by all won money. Its base is the money of the outbound deals.
deals = deals.assign(touched=deals["touched_at"] < deals["closed_at"])
outbound = deals[deals["source_type"] == "outbound"]
outbound_touched = outbound[outbound["touched"]]["amount_eur"].sum() / deals["amount_eur"].sum()

# %% wrong q5 turned-round
# `outbound_touched` is turned round: of the touched money, the part that is outbound. Asked is, of the outbound money, the part that was touched.
deals = deals.assign(touched=deals["touched_at"] < deals["closed_at"])
outbound = deals[deals["source_type"] == "outbound"]
outbound_touched = outbound[outbound["touched"]]["amount_eur"].sum() / deals[deals["touched"]]["amount_eur"].sum()

# %% wrong q5 inbound-side
# `outbound_touched` is about the inbound deals.
deals = deals.assign(touched=deals["touched_at"] < deals["closed_at"])
inbound = deals[deals["source_type"] == "inbound"]
outbound_touched = inbound[inbound["touched"]]["amount_eur"].sum() / inbound["amount_eur"].sum()

# %% wrong q5 outbound-visited
# `outbound_touched` counts every outbound deal with a visitor. The first variable asks for a touch that is on record.
outbound = deals[deals["source_type"] == "outbound"]
outbound_touched = outbound[outbound["visitor_id"].notna()]["amount_eur"].sum() / outbound["amount_eur"].sum()

# %% wrong q5 untouched
# `outbound_touched` is the share *without* a recorded touch.
deals = deals.assign(touched=deals["touched_at"] < deals["closed_at"])
outbound = deals[deals["source_type"] == "outbound"]
outbound_touched = outbound[~outbound["touched"]]["amount_eur"].sum() / outbound["amount_eur"].sum()

# %% wrong q5 inner-join
# `outbound_touched` was asked of a table from which an inner join had thrown the deals without a recorded touch. Keep all deals with `how="left"`.
kept = won.merge(leads[["lead_id", "visitor_id"]], on="lead_id").merge(first_touch, on="visitor_id")
kept = kept[kept["source_type"] == "outbound"]
outbound_touched = kept[kept["touched_at"] < kept["closed_at"]]["amount_eur"].sum() / kept["amount_eur"].sum()

# %% wrong q5 visited-inner-join
# `visited` was asked of a table from which an inner join had thrown the deals without a visitor. Keep all deals with `how="left"`.
kept = won.merge(leads[["lead_id", "visitor_id"]], on="lead_id").merge(first_touch, on="visitor_id")
visited = kept[kept["visitor_id"].notna()]["amount_eur"].sum() / kept["amount_eur"].sum()

# %% wrong q5 visited-outbound-only
# `visited` has the outbound deals as its base. It asks for all deals.
outbound = deals[deals["source_type"] == "outbound"]
visited = outbound[outbound["visitor_id"].notna()]["amount_eur"].sum() / outbound["amount_eur"].sum()

# %% wrong q5 visited-deals
# `visited` is a share of the deals. Asked is a share of the won amount.
visited = deals["visitor_id"].notna().mean()

# %% wrong q5 recorded-again
# `visited` counts recorded touches again. A visitor's number is enough here, recorded touch or not.
deals = deals.assign(touched=deals["touched_at"] < deals["closed_at"])
visited = deals[deals["touched"]]["amount_eur"].sum() / deals["amount_eur"].sum()

# %% wrong q5 never-visited
# `visited` is the share *without* a visitor. `notna()` is the other way round from `isna()`.
visited = deals[deals["visitor_id"].isna()]["amount_eur"].sum() / deals["amount_eur"].sum()

# %% wrong q5 relative-for-points
# `unseen_pp` is the relative difference. Percentage points are the plain difference of the two shares, times 100 (day 7).
deals = deals.assign(touched=deals["touched_at"] < deals["closed_at"])
unseen_pp = (visited / (deals[deals["touched"]]["amount_eur"].sum() / deals["amount_eur"].sum()) - 1) * 100

# %% wrong q5 against-outbound
# `unseen_pp` compares `visited` with `outbound_touched`. Those two have different bases; compare it with the share touched among *all* won money.
unseen_pp = (visited - outbound_touched) * 100

# %% accept q5
known = leads[leads["visitor_id"].isin(touches["visitor_id"])]
calls = won[won["source_type"] == "outbound"]
outbound_touched = calls[calls["lead_id"].isin(known["lead_id"])]["amount_eur"].sum() / calls["amount_eur"].sum()
visited = won[won["lead_id"].isin(leads[leads["visitor_id"].notna()]["lead_id"])]["amount_eur"].sum() / won["amount_eur"].sum()
unseen_pp = 100 * visited - 100 * won[won["lead_id"].isin(known["lead_id"])]["amount_eur"].sum() / won["amount_eur"].sum()

# %% accept q5
d = won.merge(leads[["lead_id", "visitor_id", "n_marketing_touches"]], on="lead_id", how="left")
d = d.assign(on_record=d["amount_eur"] * (d["n_marketing_touches"] > 0), there=d["amount_eur"] * d["visitor_id"].notna())
o = d[d["source_type"] == "outbound"]
outbound_touched = o["on_record"].sum() / o["amount_eur"].sum()
visited = d["there"].sum() / d["amount_eur"].sum()
unseen_pp = (d["there"].sum() - d["on_record"].sum()) / d["amount_eur"].sum() * 100

# %% [markdown] hint q5
# 1. Every share has a base: the outbound deals' money for the first, all won money for the second.
# 2. Filter the outbound deals first and then ask for the touch. For `visited` ask the merged table where `visitor_id` is filled.
# 3. `touched_share(deals[deals["source_type"] == "…"], "…")`; `deals[deals["visitor_id"].notna()]["…"].sum() / deals["…"].sum()`; the difference times 100.

# %% [markdown] meaning q5
# Part of what sellers "found" had been on the website before, so "sales happens after interest" is true of some outbound deals and cannot be shown for others. Part of the visits has left no trace. So marketing's influence is a range, from what is on record to what had a visitor at all. Even its upper end says *visited*, never *because of*.

# %% [markdown] ask q6 type=essay points=4
# ### Which one may carry money?
#
# Amara wants to pay a bonus. Marketing proposes to hang it on the *influenced* amount, sales on the *sourced* amount, both counted as in your numbers: on won deals.
#
# Write to her in **four to six sentences**:
#
# - which of the two you would rather hang a bonus on, or neither, and why;
# - one of your numbers, with its unit and its base;
# - what people would start to do if money hung on *each* of the two;
# - what should be paid or tried first.
#
# A person reads your text and gives one point each for a claim, a number with its unit, a caveat and a decision.
#
# *Why: a metric with money on it gets worked on. The work goes where the definition is soft.*

# %% [markdown] answer q6
# *Write here: four to six sentences to Amara.*

# %% [markdown] rubric q6
# One point each:
#
# 1. **Claim**: chooses sourced, influenced or neither with a reason that follows from the definition (influenced overlaps and costs one touch to get; sourced is a split, decided by who moves first).
# 2. **Number with unit**: one own number, right for the tables, with unit and base ("of the won amount of 2025", "of the won deals").
# 3. **Caveat**: names a behaviour that one of the two numbers would pay for, the sourced or the influenced amount (sellers putting inbound firms on the call list first, marketing collecting cheap forms), or that neither number shows what would have happened without the touch.
# 4. **Decision**: says what is paid or tried, for example won amount shared by both teams, a written rule for source with a check of a sample, a quarter's trial without money.

# %% [markdown] model q6
# I would hang no bonus on the influenced amount: sales touches (write `sales_touched`) of the won amount of 2025 because no deal exists without a conversation, so that number cannot rise, and marketing could raise its own by mailing everybody on the call list a link for one click. The sourced amount is the better of the two, since it adds up to 100% and each deal has one source; marketing's share is (write `marketing_eur`) of the won amount. But it pays whoever moves first: sellers would call firms that were about to fill in the form, and marketing would hurry out forms before anybody is ready. Neither number tells us which deals we would have lost without the touch. So please pay both teams on the won amount together this year, keep sourced and influenced on the page without money, and let us draw twenty deals a quarter and check their source by hand.
#
# *(In your answer the brackets are replaced by your own numbers.)*

# %% [markdown] weak q6
# "Influenced is the fairest number because it gives credit to everybody who helped. Marketing should get a bonus for all deals it influenced and sales for all deals it influenced. That way the teams will work together better."
#
# *What it misses: there is no number, and no look at what the definition pays for. Both bonuses would be paid on the same deals, and one touch is enough for each. "Work together better" is a hope; what people will do is touch everything once.*
