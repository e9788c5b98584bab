# %% [markdown] intro
# # Day 10 · Project: One Scoreboard for Two Bosses
#
# By the end of this notebook you hold one page: six numbers of one quarter, two for marketing, two for sales and two for both, each with its base, and a note of about 200 words to Ines Duarte and Tomasz Brandt. You choose the six out of twelve, compute them, turn them into a function that makes the same page for any quarter, and write. About 80 minutes; a good place for a break is after question 2. At the end is a table with which you judge your own page before you show it to anybody.

# %% setup
import pandas as pd

from larkwell import begin, load

check, hint, solution = begin("day-010")

leads = load("leads")
funnel = load("funnel")
opps = load("opportunities")
customers = load("customers")
spend = load("spend")

PAID = ["brand_search", "generic_search", "social", "event", "print"]  # the channels that cost media money


# The two functions of day 9.
def rate(k, n):
    """k of n as a fraction: ValueError if k > n, NaN if n is 0."""
    if k > n:
        raise ValueError("k is larger than n: the two come from different bases")
    if n == 0:
        return float("nan")
    return k / n


def cost_per(spend, n):
    """spend / n, in EUR each, not rounded: ValueError if either is negative, NaN if n is 0."""
    if spend < 0 or n < 0:
        raise ValueError("neither may be negative")
    if n == 0:
        return float("nan")
    return spend / n


# Ready-made, nothing to learn here: lays two boards side by side in a form that a boss can read.
def page(now, before):
    """Two boards as one readable table."""
    if now is ... or before is ...:
        return "Nothing to show yet: first finish `scoreboard` (question 3)."

    def said(board):
        return [
            "not known" if value != value else f"{value:,.0f} EUR" if unit.startswith("EUR") else f"{value:.1%}"
            for value, unit in zip(board["value"], board["unit"])
        ]

    return pd.DataFrame(
        {
            "metric": now["metric"],
            now["period"].iloc[0]: said(now),
            "base": now["base"],
            before["period"].iloc[0]: said(before),
            "its base": before["base"],
            "owner": now["owner"],
        }
    )


# %% [markdown]
# ## New today: a table of your own, a sentence with numbers in it, a line that stops nonsense
#
# `pd.DataFrame({...})` makes a table: one name a column, and for each a list with one entry a row. The example is a board of two lines about sellers' calls of 2025; your questions will use other tables.

# %% demo
acts = load("activities")
calls = acts[(acts["year"] == 2025) & acts["kind"].isin(["cold_call", "warm_call"])]
talks = calls[calls["outcome"].isin(["connected", "meeting_booked"])]
booked = talks[talks["outcome"] == "meeting_booked"]

small = pd.DataFrame(
    {
        "metric": ["Calls answered", "Meetings agreed"],
        "value": [rate(len(talks), len(calls)), rate(len(booked), len(talks))],
        "base": [len(calls), len(talks)],
        "unit": ["fraction of calls", "fraction of conversations"],
    }
)
small

# %% [markdown]
# A text with an `f` before its quotes is an **f-string**: what stands in curly brackets is computed and put in. After a colon comes the form: `:.0%` is a percent without decimals, `:.1%` with one; `:,` puts commas between the thousands of a whole number, `:,.0f` rounds to one and does the same.

# %% demo
print(f"{len(talks):,} of {len(calls):,} calls of 2025 were answered ({rate(len(talks), len(calls)):.0%}).")

# %% [markdown]
# `assert` is a note to yourself that the computer reads: if what follows is true, nothing happens; if not, it stops right there. Two good ones for any board: no part is larger than its whole, and no share is larger than 1.

# %% demo
assert len(booked) <= len(talks) <= len(calls)
assert small["value"].max() <= 1
print("both asserts hold")

# %% [markdown]
# ## From day 2, without looking
#
# List the seven aspects in which marketing and sales are said to differ. Keep your list: at the end you are asked which of them your page does not cover.
#
# <details><summary>Compare with your answer</summary>
#
# Objective, focus, approach, timeline, metrics, interaction, audience.
#
# </details>

# %% [markdown] ask q1 type=labels points=5 options="marketing|sales|shared|off" fixed="whether a card passes the three gates, and who owns it, follows from its definition in the prompt"
# ### Which six of the twelve?
#
# It is 30 January 2026; the tables end on 31 December 2025. The page is about **2025-Q2**, the quarter from 1 April to 30 June 2025. Twelve cards want to be on it. A card has to pass three gates:
#
# 1. **Divided.** Something stands below the line; of an average, the number of cases does. Plain totals and plain counts stay off, however important: they grow with the company and say nothing of how well it works. (A board shows each card's base, so no volume is lost.)
# 2. **Answered.** Above or below the line stands something that somebody outside did, or euros that moved. A card about nothing but the effort of one's own team stays off.
# 3. **Settled.** For *every* lead, deal and customer of the quarter its outcome was certain by 31 December 2025. No later day could change it.
#
# | card | definition |
# |---|---|
# | Cost per paid lead | media spend of the quarter in EUR divided by the inbound leads that came through a paid channel in the quarter |
# | Visits | visits to the website in the quarter |
# | Fitting share | inbound leads of the quarter whose fit score was 60 or more, divided by all inbound leads of the quarter; the score says how well firm and role match the product, and a program sets it in the minute the form is sent |
# | Posts per week | articles that marketing put online in the quarter divided by its weeks |
# | Win rate | deals won in the quarter divided by deals won or lost in the quarter; which enquiries become a deal at all is decided by sellers, by a fixed rule |
# | Calls per seller-day | calls dialled in the quarter divided by days worked, answered or not |
# | Average discount | discount on list price, averaged over the deals won in the quarter; each seller decides, deal by deal, what to grant |
# | Value won | first-year value of the deals won in the quarter, added up, in EUR |
# | Lead-to-customer rate, 120 days | inbound leads of the quarter that were customers within 120 days of the day they came in, divided by all inbound leads of the quarter |
# | Lead-to-customer rate, 365 days | the same within 365 days |
# | Media cost per customer | media spend of the quarter in EUR divided by all customers who started in the quarter, whatever door they came through (all on purpose: it says how much media money goes with each new customer of the company, not what the adverts cost for each customer they brought; that was day 8's cost per win) |
# | Kept after a year | customers who started in the quarter and still paid on the same day a year later, divided by all who started in the quarter |
#
# In `seat` replace each `...`: `"off"` if the card fails a gate, otherwise its owner by the freeze test of day 3, `"marketing"` (only marketing can move it by a lot, up or down by its own work), `"sales"` (only sales can) or `"shared"` (each of them can). All twelve count. Six stay off; each owner gets two of the other six.
#
# *Why: what you leave off a board is the real decision, and it is the one that nobody writes down.*

# %% answer q1
seat = {
    "Cost per paid lead": ...,
    "Visits": ...,
    "Fitting share": ...,
    "Posts per week": ...,
    "Win rate": ...,
    "Calls per seller-day": ...,
    "Average discount": ...,
    "Value won": ...,
    "Lead-to-customer rate, 120 days": ...,
    "Lead-to-customer rate, 365 days": ...,
    "Media cost per customer": ...,
    "Kept after a year": ...,
}
### BEGIN SOLUTION
seat = {
    "Cost per paid lead": "marketing",
    "Visits": "off",
    "Fitting share": "marketing",
    "Posts per week": "off",
    "Win rate": "sales",
    "Calls per seller-day": "off",
    "Average discount": "sales",
    "Value won": "off",
    "Lead-to-customer rate, 120 days": "shared",
    "Lead-to-customer rate, 365 days": "off",
    "Media cost per customer": "shared",
    "Kept after a year": "off",
}
### END SOLUTION

# %% check q1
check("q1", seat)

# %% wrong q1 money-has-no-gate
# "Value won" has a seat here. Nobody doubts that it matters. But hold it against the first gate: what stands below its line?
seat = seat | {"Value won": "sales"}

# %% wrong q1 everybody-counts-visits
# "Visits" has a seat here, as on most dashboards. Hold it against the first gate: divided by what?
seat = seat | {"Visits": "marketing"}

# %% wrong q1 effort-looks-like-a-rate
# "Calls per seller-day" is divided by something, so it passes the first gate. Now the second: does anybody but the seller have to do anything for it to rise?
seat = seat | {"Calls per seller-day": "sales"}

# %% wrong q1 output-of-the-team
# "Posts per week" can be doubled by marketing in an afternoon without one reader. Which gate asks about that?
seat = seat | {"Posts per week": "marketing"}

# %% wrong q1 longer-window-is-better
# A longer window catches more customers, but count the days: when are the 365 days of a lead of 30 June 2025 over?
seat = seat | {"Lead-to-customer rate, 365 days": "shared"}

# %% wrong q1 newcomers-not-a-year-old
# "Kept after a year" is a fine card and will be ready one day. When does the last customer of the quarter have the first birthday?
seat = seat | {"Kept after a year": "shared"}

# %% wrong q1 too-careful-with-dates
# You keep the 120-day rate off. Take the very last lead of the quarter, of 30 June 2025, and count 120 days on. Is that before or after the tables end?
seat = seat | {"Lead-to-customer rate, 120 days": "off"}

# %% wrong q1 conversion-is-sales
# The 120-day rate went to sales, who sign the customers. Its base is all inbound leads: with sales frozen, could marketing move it by whom it brings in?
seat = seat | {"Lead-to-customer rate, 120 days": "sales"}

# %% wrong q1 media-means-marketing
# The word "media" is marketing's, and so is what stands above the line. Now freeze marketing, its spend too: can sellers change what stands *below* it?
seat = seat | {"Media cost per customer": "marketing"}

# %% wrong q1 leads-are-everyones
# Both teams talk about what a lead costs. With marketing frozen, which part of "Cost per paid lead" could a seller move?
seat = seat | {"Cost per paid lead": "shared"}

# %% wrong q1 quality-is-judged-by-sales
# Sellers may have an opinion on every lead, but nobody asks them for "Fitting share": read who sets the score, and when.
seat = seat | {"Fitting share": "shared"}

# %% wrong q1 a-program-is-nobody
# You keep "Fitting share" off. True, a program sets the score, but hold the whole division against the second gate: who has to do something before there is an inbound lead at all?
seat = seat | {"Fitting share": "off"}

# %% wrong q1 better-leads-win
# Better leads may help sellers to win, second-hand. But read in the definition of "Win rate" how an enquiry gets into the base at all: what do more good enquiries make first?
seat = seat | {"Win rate": "shared"}

# %% wrong q1 price-is-everyones
# The list price may be a matter for all. "Average discount" measures the distance from it: who decides how large that is?
seat = seat | {"Average discount": "shared"}

# %% wrong q1 no-card-stays-off
# Every card got an owner and none stayed off. The gates come first: with twelve numbers a page has no message. Start with the first gate and look for cards with nothing below the line.
seat = seat | {
    "Visits": "marketing",
    "Posts per week": "marketing",
    "Calls per seller-day": "sales",
    "Value won": "sales",
    "Lead-to-customer rate, 365 days": "shared",
    "Kept after a year": "shared",
}

# %% wrong q1 six-volumes
# Your board seats volume and effort and keeps the ratios off. All of these can rise while the business gets worse: read the first two gates once more.
seat = dict.fromkeys(seat, "off") | {
    "Visits": "marketing",
    "Posts per week": "marketing",
    "Calls per seller-day": "sales",
    "Value won": "sales",
}

# %% accept q1
seat = dict.fromkeys(seat, "off")
seat["Cost per paid lead"] = seat["Fitting share"] = "marketing"
seat["Win rate"] = seat["Average discount"] = "sales"
seat["Lead-to-customer rate, 120 days"] = seat["Media cost per customer"] = "shared"

# %% [markdown] hint q1
# 1. Do the gates first and the owners afterwards. Go through the twelve with the first gate only: is the definition a division?
# 2. For the second gate ask of each card: could the team raise it on a day on which the rest of the world is asleep? For the third, write down the day on which the card's last lead, deal or customer was settled, starting from 30 June 2025.
# 3. One text a line: `"Some card": "off",`. For the six that are left, freeze one team in your mind and ask whether the other could still move the number a good way; then swap.

# %% [markdown] meaning q1
# Ines and Tomasz each get two cards that the other cannot touch, and two on which both names stand. The pairs are chosen to watch each other: cheaper leads that fit worse, or wins that were bought with discounts, show on the card next to it.
#
# | card | seat | because |
# |---|---|---|
# | Cost per paid lead | marketing | its budget, its forms |
# | Visits | off | gate 1: a count |
# | Fitting share | marketing | set by a program before any seller knows of the lead |
# | Posts per week | off | gate 2: nobody has to read them |
# | Win rate | sales | deals are opened by a fixed rule: better enquiries make more deals rather than easier ones; what becomes of a deal is the seller's work |
# | Calls per seller-day | off | gate 2: nobody has to answer |
# | Average discount | sales | granted deal by deal by the seller |
# | Value won | off | gate 1: a sum |
# | Lead-to-customer rate, 120 days | shared | who comes in, and what becomes of it; settled on 28 October 2025 |
# | Lead-to-customer rate, 365 days | off | gate 3: settled on 30 June 2026 |
# | Media cost per customer | shared | dearer or better media above, both teams' customers below |
# | Kept after a year | off | gate 3: settled on 30 June 2026 |

# %% [markdown] ask q2 type=table points=6 columns="spend.spend_eur,spend.quarter,leads.quarter,leads.source_type,leads.entry_channel,leads.fit,opportunities.closed_quarter,opportunities.status,opportunities.discount_pct,funnel.quarter,funnel.source_type,funnel.observable_120d,funnel.won_120d,customers.quarter" period="2025-Q2"
# ### The board of 2025-Q2
#
# Compute the six cards and put them into `board`, a DataFrame with six rows and six columns: `metric`, `value`, `base`, `period`, `unit`, `owner`. The order of the rows is free.
#
# - `value` (float): the number itself, not rounded. Shares are **fractions** between 0 and 1, the discount too (0.1 is a tenth of the list price); the two costs are in EUR.
# - `base` (int): how many leads, deals or customers stand below the line. For the discount: the deals over which it is averaged.
# - `period` (text): `"2025-Q2"` in every row.
#
# Which rows count:
#
# | what the definitions say | where it stands |
# |---|---|
# | media spend of the quarter in EUR | `spend_eur` of all rows of `spend` with that `quarter` |
# | inbound lead of the quarter | row of `leads` with `source_type` `"inbound"` and that `quarter`; `fit` is the fit score |
# | came through a paid channel | its `entry_channel` is in the list `PAID` of the first cell |
# | won or lost in the quarter | row of `opps` with that `closed_quarter` (deals still open have none); `status` says which |
# | discount | `discount_pct` of `opps`, in percent of the list price; plain average over deals |
# | 120 days | rows of `funnel` (one a lead, with `source_type` and the `quarter` in which it came in); `observable_120d` is True if its 120 days were over when the tables end, `won_120d` if it was a customer within them. Only leads with `observable_120d` count, above and below the line |
# | customer who started in the quarter | row of `customers` with that `quarter` |
#
# The names are long, so here they are to copy. They give question 1 away: open them when your check of it says *right*, or when you have given up on it.
#
# <details><summary>Names, units and owners of the six</summary>
#
# ```python
# metric = ["Cost per paid lead", "Fitting share", "Win rate", "Average discount", "Lead-to-customer rate, 120 days", "Media cost per customer"]
# unit = ["EUR per paid lead", "fraction of inbound leads", "fraction of closed deals", "fraction of list price", "fraction of inbound leads", "EUR per new customer"]
# owner = ["marketing", "marketing", "sales", "sales", "shared", "shared"]
# ```
#
# </details>
#
# Use `rate` and `cost_per`, and let an `assert` or two watch over you, for example that the deals won are no more than the deals closed.
#
# *Why: a number without its base is a rumour.*

# %% answer q2
### BEGIN SOLUTION
media = spend[spend["quarter"] == "2025-Q2"]["spend_eur"].sum()
inbound = leads[(leads["source_type"] == "inbound") & (leads["quarter"] == "2025-Q2")]
paid_leads = inbound[inbound["entry_channel"].isin(PAID)]
fitting = inbound[inbound["fit"] >= 60]
closed = opps[opps["closed_quarter"] == "2025-Q2"]
won = closed[closed["status"] == "won"]
settled = funnel[(funnel["source_type"] == "inbound") & (funnel["quarter"] == "2025-Q2") & funnel["observable_120d"]]
converted = settled[settled["won_120d"]]
new = customers[customers["quarter"] == "2025-Q2"]
assert len(paid_leads) <= len(inbound) and len(won) <= len(closed) and len(converted) <= len(settled)

board = pd.DataFrame(
    {
        "metric": [
            "Cost per paid lead",
            "Fitting share",
            "Win rate",
            "Average discount",
            "Lead-to-customer rate, 120 days",
            "Media cost per customer",
        ],
        "value": [
            cost_per(media, len(paid_leads)),
            rate(len(fitting), len(inbound)),
            rate(len(won), len(closed)),
            won["discount_pct"].mean() / 100,
            rate(len(converted), len(settled)),
            cost_per(media, len(new)),
        ],
        "base": [len(paid_leads), len(inbound), len(closed), len(won), len(settled), len(new)],
        "period": ["2025-Q2"] * 6,
        "unit": [
            "EUR per paid lead",
            "fraction of inbound leads",
            "fraction of closed deals",
            "fraction of list price",
            "fraction of inbound leads",
            "EUR per new customer",
        ],
        "owner": ["marketing", "marketing", "sales", "sales", "shared", "shared"],
    }
)
### END SOLUTION

# %% check q2
check("q2", board)

# %% wrong q2 pounds-and-dollars-added
# The two costs add `spend_local`: pounds, dollars and euros in one sum. Which column of `spend` has everything in euros?
local = spend[spend["quarter"] == "2025-Q2"]["spend_local"].sum()
value = board["value"].to_list()
board = board.assign(value=[local / len(paid_leads), *value[1:5], local / len(new)])

# %% wrong q2 spend-of-all-quarters
# The two costs are far too high: all the media money there ever was stands above the line. Which rows of `spend` belong to the quarter?
everything = spend["spend_eur"].sum()
value = board["value"].to_list()
board = board.assign(value=[everything / len(paid_leads), *value[1:5], everything / len(new)])

# %% wrong q2 unpaid-leads-in-the-base
# "Cost per paid lead" is divided by *all* inbound leads. Media money bought only those that came through a paid channel.
value, base = board["value"].to_list(), board["base"].to_list()
board = board.assign(value=[media / len(inbound), *value[1:]], base=[len(inbound), *base[1:]])

# %% wrong q2 sellers-own-finds-counted
# "Fitting share" has outbound leads in it, whom sellers looked up themselves. The definition says whose leads count.
every = leads[leads["quarter"] == "2025-Q2"]
value, base = board["value"].to_list(), board["base"].to_list()
share = len(every[every["fit"] >= 60]) / len(every)
board = board.assign(value=[value[0], share, *value[2:]], base=[base[0], len(every), *base[2:]])

# %% wrong q2 won-against-lost
# "Win rate" compares deals won with deals lost. A share has all of them below the line, those won as well.
value, base = board["value"].to_list(), board["base"].to_list()
n_lost = len(closed) - len(won)
board = board.assign(value=[*value[:2], len(won) / n_lost, *value[3:]], base=[*base[:2], n_lost, *base[3:]])

# %% wrong q2 opened-for-closed
# "Win rate" and "Average discount" use the deals *opened* in the quarter. Asked are those decided in it: another column.
opened = opps[opps["created_quarter"] == "2025-Q2"]
opened_won = opened[opened["status"] == "won"]
value, base = board["value"].to_list(), board["base"].to_list()
board = board.assign(
    value=[*value[:2], len(opened_won) / len(opened), opened_won["discount_pct"].mean() / 100, *value[4:]],
    base=[*base[:2], len(opened), len(opened_won), *base[4:]],
)

# %% wrong q2 opened-for-closed-in-the-win-rate
# "Win rate" uses the deals *opened* in the quarter. Asked are those decided in it: another column.
opened = opps[opps["created_quarter"] == "2025-Q2"]
value, base = board["value"].to_list(), board["base"].to_list()
opened_rate = len(opened[opened["status"] == "won"]) / len(opened)
board = board.assign(value=[*value[:2], opened_rate, *value[3:]], base=[*base[:2], len(opened), *base[3:]])

# %% wrong q2 lost-deals-discounted
# "Average discount" takes in the offers that were lost. The definition says which deals it is averaged over.
value, base = board["value"].to_list(), board["base"].to_list()
offered = closed["discount_pct"].mean() / 100
board = board.assign(value=[*value[:3], offered, *value[4:]], base=[*base[:3], len(closed), *base[4:]])

# %% wrong q2 wins-below-the-wins
# In the row "Win rate" the `base` is the number of deals *won*; that is what stands above the line. Of how many deals were they won?
base = board["base"].to_list()
board = board.assign(base=[*base[:2], len(won), *base[3:]])

# %% wrong q2 win-rate-in-percent
# "Win rate" is in percent. Its `unit` promises a fraction, as for the other shares.
value = board["value"].to_list()
board = board.assign(value=[*value[:2], 100 * value[2], *value[3:]])

# %% wrong q2 discount-in-percent
# All is right but the unit of one row: `discount_pct` is in percent, and the board promises a fraction.
value = board["value"].to_list()
board = board.assign(value=[*value[:3], won["discount_pct"].mean(), *value[4:]])

# %% wrong q2 shares-in-percent
# Your shares are in percent. The column `unit` promises fractions: what is the largest value that a share can have?
board = board.assign(value=[v if v > 1 else 100 * v for v in board["value"]])

# %% wrong q2 outbound-in-the-120-days
# The 120-day rate counts outbound leads as well. `funnel` has a row for every lead: which of them does the definition name?
every = funnel[(funnel["quarter"] == "2025-Q2") & funnel["observable_120d"]]
value, base = board["value"].to_list(), board["base"].to_list()
share = len(every[every["won_120d"]]) / len(every)
board = board.assign(value=[*value[:4], share, value[5]], base=[*base[:4], len(every), base[5]])

# %% wrong q2 customers-through-one-door
# "Media cost per customer" is divided by the deals won. Some customers never met a seller, they bought at the checkout: another table has them all.
value, base = board["value"].to_list(), board["base"].to_list()
board = board.assign(value=[*value[:5], media / len(won)], base=[*base[:5], len(won)])

# %% wrong q2 customers-of-the-adverts
# "Media cost per customer" is divided by the customers from paid channels only. That is day 8's cost per win, a good number for another decision; this card takes them all, whatever door they came through.
paying = leads[leads["entry_channel"].isin(PAID)]
n_bought = len(new[new["lead_id"].isin(paying["lead_id"])])
value, base = board["value"].to_list(), board["base"].to_list()
board = board.assign(value=[*value[:5], cost_per(media, n_bought)], base=[*base[:5], n_bought])

# %% wrong q2 upside-down
# The two costs are upside down: these are leads and customers per euro. What does the column `unit` name first?
value = board["value"].to_list()
board = board.assign(value=[1 / value[0], *value[1:5], 1 / value[5]])

# %% wrong q2 top-for-base
# In `base` stands what is *above* the line: how many fit, were won, were converted. Asked is how many could have.
base = board["base"].to_list()
board = board.assign(base=[base[0], len(fitting), len(won), base[3], len(converted), base[5]])

# %% wrong q2 rounded-too-early
# The values are rounded. A board keeps all the digits; rounding comes when you say them.
board = board.assign(value=board["value"].round(2))

# %% wrong q2 rounded-to-three
# The values are rounded to three decimals. A board keeps all the digits; rounding comes when you say them.
board = board.assign(value=board["value"].round(3))

# %% wrong q2 middle-discount
# "Average discount" is the median. Both are honest, but the definition says averaged: one board, one definition.
value = board["value"].to_list()
board = board.assign(value=[*value[:3], won["discount_pct"].median() / 100, *value[4:]])

# %% wrong q2 period-in-other-words
# All but `period` is right. It is to be written as the tables write it: year, hyphen, Q and number.
board = board.assign(period="Q2 2025")

# %% accept q2
rows = [
    ["Media cost per customer", media / len(new), len(new), "EUR per new customer", "shared"],
    ["Cost per paid lead", media / len(paid_leads), len(paid_leads), "EUR per paid lead", "marketing"],
    ["Fitting share", (inbound["fit"] >= 60).mean(), len(inbound), "fraction of inbound leads", "marketing"],
    ["Win rate", (closed["status"] == "won").mean(), len(closed), "fraction of closed deals", "sales"],
    ["Average discount", won["discount_pct"].sum() / len(won) / 100, len(won), "fraction of list price", "sales"],
    [
        "Lead-to-customer rate, 120 days",
        settled["won_120d"].mean(),
        len(settled),
        "fraction of inbound leads",
        "shared",
    ],
]
board = pd.DataFrame(rows, columns=["metric", "value", "base", "unit", "owner"]).assign(period="2025-Q2")

# %% accept q2
board = board.set_index("metric")

# %% [markdown] hint q2
# 1. Do not start with the table. For each card make the group of rows below its line first (for example all deals closed in the quarter), then the part of it above the line.
# 2. Five groups carry the board: inbound leads, closed deals, deals won, settled leads of `funnel`, new customers; the media money comes on top. `len(...)` of each goes into `base`, and the shares are `rate(len(part), len(group))`.
# 3. `closed = opps[opps["…"] == "2025-Q2"]`, `won = closed[closed["…"] == "…"]`, and so on; then `board = pd.DataFrame({"metric": metric, "value": [ …six… ], "base": [ …six… ], "period": "2025-Q2", "unit": unit, "owner": owner})`.

# %% [markdown] meaning q2
# Ines and Tomasz can now point at the same line of the same page, and each of the six says how many leads, deals or customers it rests on. For five of the six, value times base gives the volume back (the euros spent, the leads that fit, the deals won, the early customers), so hardly anything was lost by leaving the totals off. The discount is the exception: an average of percents says nothing of how many euros were given away.

# %% [markdown] ask q3 points=6 columns="spend.spend_eur,spend.quarter,leads.quarter,leads.source_type,leads.entry_channel,leads.fit,opportunities.closed_quarter,opportunities.status,opportunities.discount_pct,funnel.quarter,funnel.source_type,funnel.observable_120d,funnel.won_120d,customers.quarter" period="any quarter"
# ### The same page for any quarter
#
# Write `scoreboard(quarter)`: it takes a quarter as text, for example `"2024-Q3"`, and returns the board of that quarter as a DataFrame, with the same columns, rows, definitions and units as in question 2, and that quarter in `period`.
#
# Two things will happen that 2025-Q2 did not show you. In some quarters not every lead has had its 120 days: those that have not stay out of the rate, above and below the line. And a base can be 0: then `base` is 0 and `value` is NaN, which your two functions of day 9 do by themselves (the mean of nothing is NaN too).
#
# *Why: next quarter's page takes a second, and nobody can say that you changed a definition on the way.*

# %% answer q3
def scoreboard(quarter):
    """The six cards of one quarter: metric, value, base, period, unit, owner."""
    media = spend[spend["quarter"] == quarter]["spend_eur"].sum()
    inbound = leads[(leads["source_type"] == "inbound") & (leads["quarter"] == quarter)]
    paid_leads = inbound[inbound["entry_channel"].isin(PAID)]
    fitting = inbound[inbound["fit"] >= 60]
    closed = opps[opps["closed_quarter"] == quarter]
    won = closed[closed["status"] == "won"]
    settled = funnel[(funnel["source_type"] == "inbound") & (funnel["quarter"] == quarter) & funnel["observable_120d"]]
    converted = settled[settled["won_120d"]]
    new = customers[customers["quarter"] == quarter]
    return pd.DataFrame(
        {
            "metric": [
                "Cost per paid lead",
                "Fitting share",
                "Win rate",
                "Average discount",
                "Lead-to-customer rate, 120 days",
                "Media cost per customer",
            ],
            "value": [
                cost_per(media, len(paid_leads)),
                rate(len(fitting), len(inbound)),
                rate(len(won), len(closed)),
                won["discount_pct"].mean() / 100,
                rate(len(converted), len(settled)),
                cost_per(media, len(new)),
            ],
            "base": [len(paid_leads), len(inbound), len(closed), len(won), len(settled), len(new)],
            "period": [quarter] * 6,
            "unit": [
                "EUR per paid lead",
                "fraction of inbound leads",
                "fraction of closed deals",
                "fraction of list price",
                "fraction of inbound leads",
                "EUR per new customer",
            ],
            "owner": ["marketing", "marketing", "sales", "sales", "shared", "shared"],
        }
    )


# %% check q3
check("q3", scoreboard)

# %% cases q3
scoreboard("2024-Q1")
scoreboard("2024-Q3")
scoreboard("2025-Q2")
scoreboard("2025-Q3")
scoreboard("2025-Q4")
scoreboard("2026-Q1")

# %% wrong q3 same-quarter-for-ever
# Whatever quarter you ask for, the same board comes back. Somewhere in the function the quarter still stands in quotes, or the board of question 2 is handed on: the argument `quarter` has to take its place everywhere.
right = scoreboard


def scoreboard(quarter):
    return right("2025-Q2")


# %% wrong q3 only-the-label
# `period` follows your argument, the numbers do not: they are the same for every quarter. Look for filters that still have a quarter in quotes.
right = scoreboard


def scoreboard(quarter):
    return right("2025-Q2").assign(period=quarter)


# %% wrong q3 old-media
# The two costs use the media money of one and the same quarter for all of them. The leads and customers below the line follow the argument; what about the euros above it?
right = scoreboard


def scoreboard(quarter):
    board = right(quarter)
    old = spend[spend["quarter"] == "2025-Q2"]["spend_eur"].sum()
    value, base = board["value"].to_list(), board["base"].to_list()
    return board.assign(value=[cost_per(old, base[0]), *value[1:5], cost_per(old, base[5])])


# %% wrong q3 period-left-behind
# The numbers change with the quarter, the label does not: `period` still says 2025-Q2. Which of the two would a reader believe?
right = scoreboard


def scoreboard(quarter):
    return right(quarter).assign(period="2025-Q2")


# %% wrong q3 unripe-leads-counted
# In the late quarters your 120-day rate counts leads whose 120 days are not over. They have not failed, they just have not finished: which column of `funnel` tells them apart?
right = scoreboard


def scoreboard(quarter):
    board = right(quarter)
    group = funnel[(funnel["source_type"] == "inbound") & (funnel["quarter"] == quarter)]
    value, base = board["value"].to_list(), board["base"].to_list()
    share = rate(len(group[group["won_120d"]]), len(group))
    return board.assign(value=[*value[:4], share, value[5]], base=[*base[:4], len(group), base[5]])


# %% wrong q3 unripe-winners-only-above
# Below the line of the 120-day rate you count settled leads only, above it all early customers. In the last quarter of 2025 even `rate` refuses that. Take the part above the line out of the group below it.
right = scoreboard


def scoreboard(quarter):
    board = right(quarter)
    group = funnel[(funnel["source_type"] == "inbound") & (funnel["quarter"] == quarter)]
    value, base = board["value"].to_list(), board["base"].to_list()
    share = rate(len(group[group["won_120d"]]), base[4])
    return board.assign(value=[*value[:4], share, value[5]])


# %% wrong q3 unripe-winners-above
# In the 120-day rate only the settled leads are below the line, but above it stand young ones as well, who were quick. Take the part above the line out of the group below it.
right = scoreboard


def scoreboard(quarter):
    board = right(quarter)
    group = funnel[(funnel["source_type"] == "inbound") & (funnel["quarter"] == quarter)]
    value, base = board["value"].to_list(), board["base"].to_list()
    share = cost_per(len(group[group["won_120d"]]), base[4])
    return board.assign(value=[*value[:4], share, value[5]])


# %% wrong q3 zero-for-not-known
# Where there is nothing below the line your board says 0. A rate of 0 means that all of them failed, a cost of 0 that they were free; nobody knows either. Leave the NaN of the day-9 functions alone.
right = scoreboard


def scoreboard(quarter):
    board = right(quarter)
    return board.assign(value=board["value"].fillna(0.0))


# %% wrong q3 divides-by-itself
# In a quarter with an empty base your function stops with a division by zero. The functions of day 9 have a guard for that: use them instead of `/`.
right = scoreboard


def scoreboard(quarter):
    board = right(quarter)
    if board["base"].min() == 0:
        raise ZeroDivisionError
    return board


# %% wrong q3 pounds-and-dollars-added
# The two costs add `spend_local`: pounds, dollars and euros in one sum. Which column of `spend` has everything in euros?
right = scoreboard


def scoreboard(quarter):
    board = right(quarter)
    local = spend[spend["quarter"] == quarter]["spend_local"].sum()
    value, base = board["value"].to_list(), board["base"].to_list()
    return board.assign(value=[cost_per(local, base[0]), *value[1:5], cost_per(local, base[5])])


# %% wrong q3 opened-for-closed
# "Win rate" uses the deals *opened* in the quarter. Asked are those decided in it. You see it best in a late quarter: part of what was opened there is not decided at all.
right = scoreboard


def scoreboard(quarter):
    board = right(quarter)
    opened = opps[opps["created_quarter"] == quarter]
    value, base = board["value"].to_list(), board["base"].to_list()
    share = rate(len(opened[opened["status"] == "won"]), len(opened))
    return board.assign(value=[*value[:2], share, *value[3:]], base=[*base[:2], len(opened), *base[3:]])


# %% wrong q3 outbound-in-the-120-days
# The 120-day rate counts outbound leads as well. `funnel` has a row for every lead: which of them does the definition name?
right = scoreboard


def scoreboard(quarter):
    board = right(quarter)
    group = funnel[(funnel["quarter"] == quarter) & funnel["observable_120d"]]
    value, base = board["value"].to_list(), board["base"].to_list()
    share = rate(len(group[group["won_120d"]]), len(group))
    return board.assign(value=[*value[:4], share, value[5]], base=[*base[:4], len(group), base[5]])


# %% wrong q3 discount-in-percent
# One row has another unit than it says: `discount_pct` is in percent, and the board promises a fraction.
right = scoreboard


def scoreboard(quarter):
    board = right(quarter)
    value = board["value"].to_list()
    return board.assign(value=[*value[:3], 100 * value[3], *value[4:]])


# %% wrong q3 customers-through-one-door
# "Media cost per customer" is divided by the deals won. Some customers bought at the checkout: another table has them all.
right = scoreboard


def scoreboard(quarter):
    board = right(quarter)
    value, base = board["value"].to_list(), board["base"].to_list()
    return board.assign(value=[*value[:5], cost_per(value[0] * base[0], base[3])], base=[*base[:5], base[3]])


# %% wrong q3 rounded-too-early
# The values are rounded. A board keeps all the digits; rounding comes when you say them.
right = scoreboard


def scoreboard(quarter):
    return right(quarter).round(2)


# %% accept q3
def scoreboard(quarter):
    media = spend.loc[spend["quarter"] == quarter, "spend_eur"].sum()
    inbound = leads.query("source_type == 'inbound' and quarter == @quarter")
    n_paid = int(inbound["entry_channel"].isin(PAID).sum())
    closed = opps.query("closed_quarter == @quarter")
    won = closed.query("status == 'won'")
    settled = funnel.query("source_type == 'inbound' and quarter == @quarter and observable_120d")
    n_new = int((customers["quarter"] == quarter).sum())
    rows = [
        ["Cost per paid lead", cost_per(media, n_paid), n_paid, "EUR per paid lead", "marketing"],
        ["Fitting share", (inbound["fit"] >= 60).mean(), len(inbound), "fraction of inbound leads", "marketing"],
        ["Win rate", (closed["status"] == "won").mean(), len(closed), "fraction of closed deals", "sales"],
        ["Average discount", won["discount_pct"].mean() / 100, len(won), "fraction of list price", "sales"],
        ["Lead-to-customer rate, 120 days", settled["won_120d"].mean(), len(settled), "fraction of inbound leads", "shared"],
        ["Media cost per customer", cost_per(media, n_new), n_new, "EUR per new customer", "shared"],
    ]
    return pd.DataFrame(rows, columns=["metric", "value", "base", "unit", "owner"]).assign(period=quarter)


# %% [markdown] hint q3
# 1. Your code of question 2 is nearly the answer. Where does it know which quarter it is about?
# 2. Whatever you said of one quarter has to be said of the argument: the groups of rows, and the label. A function needs its `def` line, an indented body and a `return`. Then try a quarter that you have not seen, best a late one.
# 3. `def scoreboard(quarter):`, then lines such as `closed = opps[opps["closed_quarter"] == quarter]` (the argument without quotes), then `return pd.DataFrame({ … "period": quarter … })`. All divisions through `rate` and `cost_per`.

# %% [markdown] meaning q3
# The definitions now live in one place, and neither Ines nor Tomasz can pick a friendlier one for a bad quarter. Where a base is still empty, the page says "not known" instead of looking like a disaster.

# %% [markdown]
# ## The page
#
# Run the next cell when question 3 is right: the quarter beside the same quarter a year earlier. It is what you will show, so look at it as Tomasz would, then as Ines would.

# %% demo
page(scoreboard("2025-Q2"), scoreboard("2024-Q2"))

# %% [markdown] ask q4 points=3 fixed="the function formats its arguments; it reads no table"
# ### A number as a sentence
#
# In the meeting the table is read aloud. Write `headline(metric, k, n, base, period)`, which returns (not prints) one text:
#
# - `headline("Calls answered", 9, 30, "calls", "2025-Q2")` returns `"Calls answered, 2025-Q2: 30.0% (9 of 30 calls)"`: the percent with one decimal, no full stop at the end.
# - If `k` is larger than `n`, it stops with a `ValueError`, also where `n` is 0; `rate` does that for you if it is called first.
# - If `k` and `n` are both 0, there is no percent: `headline("Calls answered", 0, 0, "calls", "2026-Q1")` returns `"Calls answered, 2026-Q1: not known (0 calls)"`.
#
# Blanks, commas and brackets count, so copy them. `metric`, `base` and `period` are texts, `k` and `n` whole numbers.
#
# *Why: said without base and period, 30% is an opinion.*

# %% answer q4
def headline(metric, k, n, base, period):
    """One rate as a sentence with its period and its base."""
    value = rate(k, n)
    if n == 0:
        return f"{metric}, {period}: not known ({n} {base})"
    return f"{metric}, {period}: {value:.1%} ({k} of {n} {base})"


# %% check q4
check("q4", headline)

# %% cases q4
headline("Calls answered", 9, 30, "calls", "2025-Q2")
headline("Win rate", 15, 40, "closed deals", "2024-Q3")
headline("Win rate", 0, 25, "closed deals", "2024-Q1")
headline("Meetings held", 12, 12, "meetings agreed", "2025-Q4")
headline("Lead-to-customer rate", 0, 0, "inbound leads", "2026-Q1")
headline("Fitting share", 31, 30, "inbound leads", "2025-Q3")
headline("Fitting share", 5, 0, "inbound leads", "2025-Q3")

# %% wrong q4 base-left-out
# The sentence ends with the percent. Of how many? The bracket with the base is what makes it a fact.
def headline(metric, k, n, base, period):
    value = rate(k, n)
    if n == 0:
        return f"{metric}, {period}: not known"
    return f"{metric}, {period}: {value:.1%}"


# %% wrong q4 no-decimal
# The percent has no decimal. In the form `:.0%` the digit says how many decimals there are.
def headline(metric, k, n, base, period):
    value = rate(k, n)
    if n == 0:
        return f"{metric}, {period}: not known ({n} {base})"
    return f"{metric}, {period}: {value:.0%} ({k} of {n} {base})"


# %% wrong q4 percent-of-percent
# A hundred times too large: the form `%` multiplies by 100 itself, and you had done so before.
def headline(metric, k, n, base, period):
    value = 100 * rate(k, n)
    if n == 0:
        return f"{metric}, {period}: not known ({n} {base})"
    return f"{metric}, {period}: {value:.1%} ({k} of {n} {base})"


# %% wrong q4 bare-fraction
# The number is a bare fraction with all its digits. A colon and a form behind the value turn it into a percent.
def headline(metric, k, n, base, period):
    value = rate(k, n)
    if n == 0:
        return f"{metric}, {period}: not known ({n} {base})"
    return f"{metric}, {period}: {value} ({k} of {n} {base})"


# %% wrong q4 says-nan
# With nothing below the line your sentence says "nan%". No boss knows what that is: give this case a sentence of its own, as in the second example.
def headline(metric, k, n, base, period):
    return f"{metric}, {period}: {rate(k, n):.1%} ({k} of {n} {base})"


# %% wrong q4 zero-for-not-known
# Where nobody could have succeeded your sentence says 0.0%, as if everybody had failed. The second example shows what to say instead.
def headline(metric, k, n, base, period):
    value = 0 if n == 0 else rate(k, n)
    return f"{metric}, {period}: {value:.1%} ({k} of {n} {base})"


# %% wrong q4 zero-wins-called-unknown
# You test `k`. None of 25 is known very well: it is 0.0%. Unknown is a rate whose *base* is empty.
def headline(metric, k, n, base, period):
    value = rate(k, n)
    if k == 0:
        return f"{metric}, {period}: not known ({n} {base})"
    return f"{metric}, {period}: {value:.1%} ({k} of {n} {base})"


# %% wrong q4 own-division
# Your own division says more than 100% where `k` is larger than `n`. `rate` stops at such a mix-up; let it do the dividing.
def headline(metric, k, n, base, period):
    if n == 0:
        return f"{metric}, {period}: not known ({n} {base})"
    return f"{metric}, {period}: {k / n:.1%} ({k} of {n} {base})"


# %% wrong q4 zero-asked-too-early
# With `k` larger than `n` your function stops, as it should, except where `n` is 0: there it says "not known". Five doers out of nobody are mixed bases, too: which of the two tests has to come first?
def headline(metric, k, n, base, period):
    if n == 0:
        return f"{metric}, {period}: not known ({n} {base})"
    return f"{metric}, {period}: {rate(k, n):.1%} ({k} of {n} {base})"


# %% wrong q4 f-forgotten
# Your text still has its curly brackets: they are only filled in when an `f` stands before the quotes.
def headline(metric, k, n, base, period):
    value = rate(k, n)
    if n == 0:
        return f"{metric}, {period}: not known ({n} {base})"
    return "{metric}, {period}: {value:.1%} ({k} of {n} {base})"


# %% wrong q4 always-calls
# Whatever is counted, your sentence calls it calls. What the number is *of* comes in through the argument `base`.
def headline(metric, k, n, base, period):
    value = rate(k, n)
    if n == 0:
        return f"{metric}, {period}: not known ({n} {base})"
    return f"{metric}, {period}: {value:.1%} ({k} of {n} calls)"


# %% wrong q4 period-left-out
# The sentence does not say when. The period stands behind the name, after a comma.
def headline(metric, k, n, base, period):
    value = rate(k, n)
    if n == 0:
        return f"{metric}: not known ({n} {base})"
    return f"{metric}: {value:.1%} ({k} of {n} {base})"


# %% wrong q4 swapped
# The bracket names the base first: "30 of 9". How many of how many?
def headline(metric, k, n, base, period):
    value = rate(k, n)
    if n == 0:
        return f"{metric}, {period}: not known ({n} {base})"
    return f"{metric}, {period}: {value:.1%} ({n} of {k} {base})"


# %% wrong q4 full-stop
# All is right but the full stop at the end. The sentence will stand in the middle of others.
def headline(metric, k, n, base, period):
    value = rate(k, n)
    if n == 0:
        return f"{metric}, {period}: not known ({n} {base})."
    return f"{metric}, {period}: {value:.1%} ({k} of {n} {base})."


# %% accept q4
def headline(metric, k, n, base, period):
    percent = round(100 * rate(k, n), 1)
    said = "not known (" if n == 0 else str(percent) + "% (" + str(k) + " of "
    return metric + ", " + period + ": " + said + str(n) + " " + base + ")"


# %% [markdown] hint q4
# 1. Start with the first example and let an f-string make exactly that text. The form for a percent is in the second demo cell.
# 2. Compute `value = rate(k, n)` first, so that a `k` that is too large stops at once. Then an `if` for `n == 0` with its own `return`, then the `return` for all other cases.
# 3. `return f"{metric}, {period}: {…:.1%} ({…} of {…} {base})"`, and before it `if n == 0:` with the other sentence.

# %% [markdown] meaning q4
# Every rate that you say to Ines or Tomasz from now on brings its period and its base along, whether you think of them that day or not.

# %% [markdown] ask q5 type=essay points=6
# ### A note to both bosses
#
# Write the note that goes under the page, to Ines and Tomasz together, in 130 to 230 words. It says
#
# 1. what is going well and what is not: at least one card of each, with its value, its base and the same quarter a year earlier;
# 2. what you cannot tell yet, and which date or which number would settle it;
# 3. one card that you left off although somebody will miss it, and why;
# 4. what you propose that they do together, and by when.
#
# Read your page with the **balance test** before you write: is there a card that could have improved by harming another one, and did that one move? Between the two quarters Larkwell brought out a new version of its product (15 January 2025), and much else happened that is not on the page. So say *what* happened, not why. Numbers come from your page. `headline` writes the rates; for them count `k` once more. Costs and the discount you write yourself, each with its unit and its base.
#
# When you have written, hold page and note against the table at the end of this notebook.
#
# *Why: practice for day 100, when such a note decides something.*
#
# A person reads your note and gives one and a half points each for a claim, numbers with their units, a caveat and a decision.

# %% [markdown] answer q5
# *Write here: 130 to 230 words to Ines and Tomasz.*

# %% [markdown] rubric q5
# One and a half points each:
#
# 1. **Claim**: one thing that goes well and one that does not (or that needs watching), fairly shared between the two teams; the six cards are read as pairs, not one by one.
# 2. **Number with unit**: every claim has its value with unit, its base in words, its period and the comparison; a difference of two shares is in percentage points.
# 3. **Caveat**: says what the page cannot tell and what would settle it; no "because" and no "thanks to" for which the page has no evidence; names a card that was left off and what its absence may hide.
# 4. **Decision**: one thing that both do together, with a date, and a sign by which they will know whether it worked.

# %% [markdown] model q5
# *The numbers are those of another company's page: yours say something else.*
#
# Ines, Tomasz, in 2025-Q2 we won 30.0% of the deals we closed (120 of 400), against 24.0% (72 of 300) a year before: 6 points more, on a larger base. Over the same year the average discount on deals won rose from 8% to 13%. Both happened; whether one bought the other, this page cannot tell. A paid lead cost 90 EUR (600 leads) instead of 110 (450), while the fitting share went from 34% (of 1,400) to 27% (of 1,900): cheaper, and further from our customers.
#
# I left off the value won, which Maren reports: a sum grows with the team. I miss a retention card; the customers of this quarter turn one year old by 30 June 2026.
#
# Please look at twenty deals together by 13 February, ten with a discount above 15% and ten without: did those buyers ask for it? If most did not, we agree on a limit and watch win rate and discount for one quarter.

# %% [markdown] weak q5
# "Great quarter! Win rate, customers and leads are all up, so the new product and our campaigns are clearly working. Marketing delivered cheaper leads than ever and sales closed more of them. We should keep going and put more budget into what works. Average discount is a bit higher but that is normal in a competitive market."
#
# *What it misses: not one number, base or date. Two causes are named that the page has no evidence for. "Cheaper than ever" compares with two quarters at most. The one card that disturbs the picture, the discount, is explained away instead of being read beside the win rate that it may have paid for. And nobody knows what to do on Monday.*

# %% [markdown]
# ## Before you show it: judge your own page
#
# Read page and note as somebody who was not there, and mark the column that is true. Everything in the middle column or better: show it. Then look at `solution("q5")`.
#
# | | not yet | good | ready for a boss |
# |---|---|---|---|
# | **Selection** | six cards that please one team | two, two and two; all pass the gates | you can say for each card left off what its absence may hide |
# | **Definitions** | "conversion", "cost" | each with numerator, base, period and unit | a stranger would compute the same number from your words |
# | **Balance** | a card can be improved unnoticed at another's cost | each card has a partner on the page that would show it | you tried a trick on each card in your mind, and named the one the page would miss |
# | **Code** | numbers typed in from an output | one function, day-9 functions inside, no quarter in quotes | it says "not known" where a base is empty, and has asserts |
# | **Comparison** | none, or the one that looks best | the same quarter a year earlier, chosen beforehand | the note says what else changed in between |
# | **Note** | adjectives | values with base and period | one decision, a date, and the sign by which it will be judged |
#
# And the rest of the question of this morning: which of the seven aspects does your page not cover?
#
# <details><summary>Compare with your answer</summary>
#
# There is no **timeline** on it (nothing is measured in days, only a window of 120 of them) and no **interaction** (no call, meeting or visit). That is a choice: six cards cannot cover seven aspects, and the page should say which it leaves out. **Audience** is there in part, as fit.
#
# </details>
