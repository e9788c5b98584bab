# %% [markdown] intro
# # Day 20 · Project: Audit This Funnel
#
# A slide has five numbers, and each was made with one mistake. You find the code behind every number, put old and new side by side with the reason between them, write the funnel table that replaces the slide, and reckon what one repair could bring at most. At the end stands an audit memo of at most 250 words that you could hand to a boss, and a table to judge it by. 90 to 110 minutes; a good place for a break is after question 2.

# %% setup
import pandas as pd

from larkwell import begin, load

check, hint, solution = begin("day-020")

funnel = load("funnel")
inbound = funnel[funnel["source_type"] == "inbound"]
leads = load("leads")
opps = load("opportunities")
raw = load("raw_crm_leads").sort_values(["company", "email"])  # sorted by firm and e-mail, as exports often are
raw = raw.assign(year=raw["created_at"].dt.year)
END = pd.Timestamp("2026-01-01")  # the first moment after the tables end


# The function of day 9.
def rate(k, n):
    """k of n as a fraction: ValueError if k > n, NaN if n is 0."""
    if k > n:
        raise ValueError("k is larger than n: the two come from different bases")
    if n == 0:
        return float("nan")
    return k / n


# Ready-made: the three rules of day 17 as the column `bot`, and `became_lead`: True for a visitor who is an inbound lead.
visitors = load("visitors")
touches = load("touches")
minute = touches["touched_at"].dt.floor("min")
a_day = touches.groupby(["visitor_id", minute.dt.floor("D")]).size().groupby("visitor_id").max()
a_minute = touches.groupby(["visitor_id", minute]).size().groupby("visitor_id").max()
visitors = visitors.assign(
    bot=(visitors["agent_class"] == "crawler")
    | (visitors["visitor_id"].map(a_day) > 20)
    | (visitors["visitor_id"].map(a_minute) >= 3),
    became_lead=visitors["visitor_id"].isin(leads[leads["source_type"] == "inbound"]["visitor_id"]),
)

# The code behind the slide, in mirror writing, so that it does not spoil the search. Nothing to read here.
slide = eval(
    (
        ')}]\'}%1.:)(naem.]"dael_emaceb"[]5202 == ]"raey"[srotisiv[srotisiv{\'f ,\'}%1.:)(naem.]"d021_now"[]'
        '"4Q-5202" == ]"retrauq"[dnuobni[dnuobni{\'f ,\'},:)(mus.)5202 == ]"raey"[war({\'f ,\'}%1.:)(mus.))"n'
        'epo" == ]"sutats"[sppo( | )"4Q-5202" == ]"retrauq_desolc"[sppo(( / )(mus.))"now" == ]"sutats"[sp'
        'po( & )"4Q-5202" == ]"retrauq_desolc"[sppo(({\'f ,)]"2Q-5202" == ]"retrauq"[dnuobni[dnuobni()\'}%1'
        '.:)(mus.)(anton.]"ta_ppo"[t / )(mus.))(anton.]"ta_ppo"[t & ]"d021_now"[t({\'f :t adbmal([ :"syas"'
        ' ,]"dael ot rotisiv" ,"noisrevnoc tsewen" ,"sdael wen" ,"etar niw" ,"noisrevnoc lennuf"[ :"enil"'
        "{(emarFataD.dp"
    )[::-1]
)

# %% [markdown]
# ## New today: a sentence of steps
#
# A calculation of several steps can be written as one sentence, each step on a line of its own, from top to bottom. Two things make it work: a pair of **round brackets** around the whole, within which a line may end anywhere, and methods that return a new table, so that the next dot has something to hold on to. This is **method chaining**. The example takes the visitors of the site, your questions will take other tables.

# %% demo
(
    visitors[visitors["year"] == 2024]
    .sort_values("first_seen_at")
    .assign(robot=visitors["bot"])
    .groupby("device")
    .agg(visitors=("visitor_id", "size"), robots=("robot", "sum"))
)

# %% [markdown]
# Your own functions have no dot. `.pipe(f)` lends them one: `t.pipe(f)` is `f(t)`, and `t.pipe(f, 3)` is `f(t, 3)`. So every rule of cleaning gets a name that a boss can read.


# %% demo
def people_only(t):
    """Visitors that no robot rule flags."""
    return t[~t["bot"]]


def first_of(t, keys):
    """Of the rows that agree in `keys` the first one, in the order of the table."""
    return t.drop_duplicates(subset=keys, keep="first")


(
    visitors.pipe(people_only)
    .sort_values("first_seen_at")
    .pipe(first_of, ["territory_id", "device"])
    .groupby("territory_id")
    .agg(devices=("device", "size"))
    .head(3)
)

# %% [markdown]
# Read it aloud: of the visitors, people only, by first visit, the first of each territory and device, counted by territory. A chain with an error in it is tested by commenting out its lower lines, one after the other.
#
# ## From day 10, without looking
#
# What is the balance test for a scoreboard?
#
# <details><summary>Compare with your answer</summary>
#
# No metric on the page can be improved by harming another one on it unnoticed. Keep it beside you for the slide: which of its five numbers could be bettered by doing *less* work?
#
# </details>

# %% [markdown]
# ## The slide
#
# The agency of day 12 has made it for the board of Larkwell. Title: **"The funnel converts."** Run the cell to see its five numbers.

# %% demo
slide

# %% [markdown] ask q1 type=table points=5 columns="funnel.source_type,funnel.quarter,funnel.won_120d,funnel.opp_at,opportunities.closed_quarter,opportunities.status,raw_crm_leads.created_at,visitors.year,leads.visitor_id" period="2025"
# ### The code behind five numbers
#
# The agency's notes say what was counted above each line. For two of the lines they do not say by what it was divided. Five mistakes were made, one a number, each of them once: a **wrong base**, **open deals** counted as if they were decided, **duplicates**, an **immature cohort**, **bots**.
#
# | line | the agency's note |
# |---|---|
# | `funnel conversion` | inbound leads created in 2025-Q2 that a seller made customers within 120 days: `won_120d` is True and there is a date in `opp_at`. Divided by some part of the inbound leads of that same quarter (`quarter`) |
# | `win rate` | deals won with `closed_quarter` 2025-Q4 (`opps`). Divided by some collection of deals |
# | `new leads` | rows of `raw` from 2025 (`year`), counted, divided by nothing |
# | `newest conversion` | inbound leads created in one quarter that were customers within 120 days (`won_120d`, by any route), divided by all inbound leads created in that quarter. The quarter is the last one in the table, 2025-Q4 |
# | `visitor to lead` | visitors first seen in 2025 (`year`) who are an inbound lead (`became_lead`), divided by all visitors first seen in 2025 |
#
# Reproduce the numbers as they are, mistakes included. Make `made` (DataFrame) with five rows, order free, and four columns:
#
# - `line` (text): as above, in small letters.
# - `k` (int): what was counted above the line. For `new leads` the count itself.
# - `n` (int or float): what it was divided by; for `new leads`, which is divided by nothing, `float("nan")`.
# - `value` (float): the number of the slide, not rounded: `k / n`, a fraction between 0 and 1. For `new leads` the count.
#
# You have found a line when `value`, rounded, is what the slide says.
#
# *Why: as long as you can't make the wrong number yourself, you have an opinion about it. Once you can, you have a cause.*

# %% answer q1
### BEGIN SOLUTION
spring = inbound[inbound["quarter"] == "2025-Q2"]
by_seller = spring[spring["won_120d"] & spring["opp_at"].notna()]
with_deal = spring[spring["opp_at"].notna()]
closed = opps[opps["closed_quarter"] == "2025-Q4"]
won = closed[closed["status"] == "won"]
still_open = opps[opps["status"] == "open"]
rows = raw[raw["year"] == 2025]
newest = inbound[inbound["quarter"] == "2025-Q4"]
seen = visitors[visitors["year"] == 2025]
made = pd.DataFrame(
    {
        "line": ["funnel conversion", "win rate", "new leads", "newest conversion", "visitor to lead"],
        "k": [len(by_seller), len(won), len(rows), newest["won_120d"].sum(), seen["became_lead"].sum()],
        "n": [len(with_deal), len(closed) + len(still_open), float("nan"), len(newest), len(seen)],
        "value": [
            rate(len(by_seller), len(with_deal)),
            rate(len(won), len(closed) + len(still_open)),
            len(rows),
            newest["won_120d"].mean(),
            seen["became_lead"].mean(),
        ],
    }
)
### END SOLUTION

# %% check q1
check("q1", made)

# %% wrong q1 honest-base
# `funnel conversion` is divided by all inbound leads of the quarter. That is more honest than the slide, and does not give its number. Which smaller group makes a rate so large?
made = made.assign(
    n=[len(spring), *made["n"].to_list()[1:]],
    value=[len(by_seller) / len(spring), *made["value"].to_list()[1:]],
)

# %% wrong q1 route-base
# `funnel conversion` is divided by the leads of the seller route. That is the corrected number, and belongs to the next question: first make the one on the slide.
route = spring[spring["won_at"].isna() | spring["opp_at"].notna()]
made = made.assign(
    n=[len(route), *made["n"].to_list()[1:]],
    value=[len(by_seller) / len(route), *made["value"].to_list()[1:]],
)

# %% wrong q1 sal-base
# `funnel conversion` is divided by the accepted leads (SAL). Go one stage further down: the number on the slide is larger.
made = made.assign(
    n=[spring["sal_at"].notna().sum(), *made["n"].to_list()[1:]],
    value=[len(by_seller) / spring["sal_at"].notna().sum(), *made["value"].to_list()[1:]],
)

# %% wrong q1 mql-base
# `funnel conversion` is divided by the MQLs. Go further down the funnel: the number on the slide is larger.
made = made.assign(
    n=[spring["mql_at"].notna().sum(), *made["n"].to_list()[1:]],
    value=[len(by_seller) / spring["mql_at"].notna().sum(), *made["value"].to_list()[1:]],
)

# %% wrong q1 checkout-on-top
# `funnel conversion` counts the buyers of the checkout above the line. The note says "a seller": there is a date in `opp_at`.
made = made.assign(
    k=[spring["won_120d"].sum(), *made["k"].to_list()[1:]],
    value=[spring["won_120d"].sum() / len(with_deal), *made["value"].to_list()[1:]],
)

# %% wrong q1 right-win-rate
# `win rate` is divided by the deals closed in the quarter. That is the right way to do it, so it can't be the slide's. Which deals has the agency put below the line that are neither won nor lost?
made = made.assign(
    n=[len(with_deal), len(closed), *made["n"].to_list()[2:]],
    value=[made["value"].to_list()[0], len(won) / len(closed), *made["value"].to_list()[2:]],
)

# %% wrong q1 only-the-open-of-the-quarter
# `win rate` has only those open deals below its line that were opened in the last quarter. The agency took all that are open.
n_some = len(closed) + ((opps["status"] == "open") & (opps["created_quarter"] == "2025-Q4")).sum()
made = made.assign(
    n=[len(with_deal), n_some, *made["n"].to_list()[2:]],
    value=[made["value"].to_list()[0], len(won) / n_some, *made["value"].to_list()[2:]],
)

# %% wrong q1 cleaned-as-a-whole
# `new leads` is the corrected number, without the repeats of the whole export. First make the one that the slide has.
once = raw.sort_values("created_at").drop_duplicates(subset=["email_norm", "episode"])
made = made.assign(
    k=[*made["k"].to_list()[:2], (once["year"] == 2025).sum(), *made["k"].to_list()[3:]],
    value=[*made["value"].to_list()[:2], (once["year"] == 2025).sum(), *made["value"].to_list()[3:]],
)

# %% wrong q1 all-deals-ever
# `win rate` is divided by all deals of two years. The agency was not that careless: it took the deals closed in the quarter, and some more.
made = made.assign(
    n=[len(with_deal), len(opps), *made["n"].to_list()[2:]],
    value=[made["value"].to_list()[0], len(won) / len(opps), *made["value"].to_list()[2:]],
)

# %% wrong q1 opened-in-the-quarter
# `win rate` is divided by the deals *opened* in the quarter. Compare with the slide: the base has another date, and some deals without one.
opened = (opps["created_quarter"] == "2025-Q4").sum()
made = made.assign(
    n=[len(with_deal), opened, *made["n"].to_list()[2:]],
    value=[made["value"].to_list()[0], len(won) / opened, *made["value"].to_list()[2:]],
)

# %% wrong q1 already-cleaned
# `new leads` is already cleaned of its duplicates. First make the number that the slide has.
clean = rows.drop_duplicates(subset=["email_norm", "episode"])
made = made.assign(
    k=[*made["k"].to_list()[:2], len(clean), *made["k"].to_list()[3:]],
    value=[*made["value"].to_list()[:2], len(clean), *made["value"].to_list()[3:]],
)

# %% wrong q1 both-years
# `new leads` counts the whole export, two years. The slide's number is of 2025.
made = made.assign(
    k=[*made["k"].to_list()[:2], len(raw), *made["k"].to_list()[3:]],
    value=[*made["value"].to_list()[:2], len(raw), *made["value"].to_list()[3:]],
)

# %% wrong q1 clean-table-counted
# `new leads` counts the table `leads`. The agency worked with the export, `raw`.
few = (leads["year"] == 2025).sum()
made = made.assign(
    k=[*made["k"].to_list()[:2], few, *made["k"].to_list()[3:]],
    value=[*made["value"].to_list()[:2], few, *made["value"].to_list()[3:]],
)

# %% wrong q1 ripe-quarter
# `newest conversion` is of 2025-Q2, the quarter that has had its time. The slide shows the last quarter of the table.
made = made.assign(
    k=[*made["k"].to_list()[:3], spring["won_120d"].sum(), made["k"].to_list()[4]],
    n=[*made["n"].to_list()[:3], len(spring), made["n"].to_list()[4]],
    value=[*made["value"].to_list()[:3], spring["won_120d"].mean(), made["value"].to_list()[4]],
)

# %% wrong q1 outbound-too
# `newest conversion` has outbound leads in it. The note says inbound leads.
both = funnel[funnel["quarter"] == "2025-Q4"]
made = made.assign(
    k=[*made["k"].to_list()[:3], both["won_120d"].sum(), made["k"].to_list()[4]],
    n=[*made["n"].to_list()[:3], len(both), made["n"].to_list()[4]],
    value=[*made["value"].to_list()[:3], both["won_120d"].mean(), made["value"].to_list()[4]],
)

# %% wrong q1 people-already
# `visitor to lead` has no robots in it. That is the better number; the slide has the other one.
people = seen[~seen["bot"]]
made = made.assign(
    k=[*made["k"].to_list()[:4], people["became_lead"].sum()],
    n=[*made["n"].to_list()[:4], len(people)],
    value=[*made["value"].to_list()[:4], people["became_lead"].mean()],
)

# %% wrong q1 visitors-of-two-years
# `visitor to lead` takes the visitors of both years. The slide's are those first seen in 2025.
made = made.assign(
    k=[*made["k"].to_list()[:4], visitors["became_lead"].sum()],
    n=[*made["n"].to_list()[:4], len(visitors)],
    value=[*made["value"].to_list()[:4], visitors["became_lead"].mean()],
)

# %% wrong q1 copied-from-the-slide
# The values are rounded as on the slide. Compute them from `k` and `n` and keep all digits; round only to compare.
made = made.assign(value=made["value"].round(3))

# %% wrong q1 capital-line
# The names in `line` begin with a capital letter. To a program those are other names: write them in small letters, as in the table of the agency's notes.
made = made.assign(line=made["line"].str.capitalize())

# %% wrong q1 capital-words
# The words in `line` begin with capital letters. To a program those are other names: write them in small letters, as in the table of the agency's notes.
made = made.assign(line=made["line"].str.title())

# %% accept q1
q2_leads = funnel[(funnel["source_type"] == "inbound") & (funnel["quarter"] == "2025-Q2") & funnel["opp_at"].notna()]
decided = opps["closed_quarter"] == "2025-Q4"
q4_leads = funnel[(funnel["source_type"] == "inbound") & (funnel["quarter"] == "2025-Q4")]
came = visitors[visitors["year"] == 2025]
k = [
    q2_leads["won_120d"].sum(),
    (decided & (opps["status"] == "won")).sum(),
    (raw["year"] == 2025).sum(),
    q4_leads["won_120d"].sum(),
    came["became_lead"].sum(),
]
n = [len(q2_leads), (decided | opps["closed_at"].isna()).sum(), float("nan"), len(q4_leads), len(came)]
made = pd.DataFrame({"line": slide["line"], "k": k, "n": n})
made = made.assign(value=(made["k"] / made["n"]).fillna(made["k"]))

# %% [markdown] hint q1
# 1. Three of the notes are complete; begin with them. For the other two try one base after the other and compare with the slide.
# 2. `funnel conversion` is large, so its base is small: which stage comes last before the customer? `win rate` is lower than the one of day 16 would be, so something has been added below the line: look at the values of `status`.
# 3. `spring = inbound[inbound["quarter"] == "2025-Q2"]`, then `by_seller = spring[spring["won_120d"] & spring["opp_at"].notna()]` and a base out of `spring[spring["…"].notna()]`. For the win rate `len(closed) + len(…)`. Then `pd.DataFrame({"line": […], "k": […], "n": […], "value": […]})`.

# %% [markdown] meaning q1
# You can now make every number of the slide yourself, so nobody has to be accused of anything: the code tells Ines and Tomasz what was done.

# %% [markdown] ask q2 type=table points=6 columns="funnel.source_type,funnel.quarter,funnel.won_120d,funnel.observable_120d,funnel.opp_at,funnel.won_at,opportunities.closed_quarter,opportunities.status,raw_crm_leads.email_norm,raw_crm_leads.episode,raw_crm_leads.created_at,visitors.year,visitors.agent_class,touches.visitor_id,touches.touched_at,leads.visitor_id" period="2025"
# ### The bridge from old to new
#
# Now put each number right and show the way from the old to the new one. These are the contracts:
#
# | line | corrected |
# |---|---|
# | `funnel conversion` | above the line as before, all of those customers (also one who never was an MQL). Below it all inbound leads created in 2025-Q2 that are on the **seller route** of day 12: all except those with a date in `won_at` and none in `opp_at` |
# | `win rate` | win rate (count) of day 16: deals won / (won + lost), both with `closed_quarter` 2025-Q4 |
# | `new leads` | each person counts once an episode. Sort the *whole* export by `created_at`; of the rows that agree in `email_norm` and `episode` keep the first; then count the kept rows from 2025 |
# | `newest conversion` | the same rate for the newest quarter in which *every* inbound lead has `observable_120d` True |
# | `visitor to lead` | as before, without robots (`bot`), above and below the line |
#
# Make `bridge` (DataFrame) with five rows, order free, and five columns:
#
# - `line` (text): as above. All texts of the table are in small letters.
# - `slide` (float): the old number, as you made it in `made`, not rounded.
# - `fault` (text): one of `"wrong base"`, `"open deals"`, `"duplicates"`, `"immature cohort"`, `"bots"`, each once.
# - `kind` (text): `"data"` if rows are in the table that should not be in it and cleaning would remove them; `"definition"` if every row is genuine and somebody has to agree when they may be counted, or which of them belong below the line.
# - `corrected` (float): the new number, not rounded; rates as fractions, `new leads` as a count.
#
# The bridge repairs one fault a line. The last row of the table in question 3 will come out a little lower than your corrected `funnel conversion`: a few of these customers were drawn by lot and handed to a seller without ever being an MQL, and a funnel in steps loses them at its first step (day 12).
#
# *Why: with old number, cause and new number on one line, people can walk from one to the other.*

# %% answer q2
### BEGIN SOLUTION
route = spring[spring["won_at"].isna() | spring["opp_at"].notna()]
young = inbound[~inbound["observable_120d"]]["quarter"]
ripe = inbound[~inbound["quarter"].isin(young)]
newest_ripe = ripe[ripe["quarter"] == ripe["quarter"].max()]
new_people = raw.sort_values("created_at").drop_duplicates(subset=["email_norm", "episode"], keep="first")
people = seen[~seen["bot"]]
bridge = pd.DataFrame(
    {
        "line": made["line"],
        "slide": made["value"],
        "fault": ["wrong base", "open deals", "duplicates", "immature cohort", "bots"],
        "kind": ["definition", "definition", "data", "definition", "data"],
        "corrected": [
            rate(len(by_seller), len(route)),
            rate(len(won), len(closed)),
            len(new_people[new_people["year"] == 2025]),
            newest_ripe["won_120d"].mean(),
            people["became_lead"].mean(),
        ],
    }
)
### END SOLUTION

# %% check q2
check("q2", bridge)

# %% wrong q2 checkout-in-the-base
# `funnel conversion` has the buyers of the checkout below the line. They never were on the seller route, so they can't have leaked from it.
bridge = bridge.assign(corrected=[len(by_seller) / len(spring), *bridge["corrected"].to_list()[1:]])

# %% wrong q2 checkout-on-both-sides
# `funnel conversion` counts the buyers of the checkout, above and below. Above the line nothing changes: only those whom a seller won.
bridge = bridge.assign(corrected=[spring["won_120d"].mean(), *bridge["corrected"].to_list()[1:]])

# %% wrong q2 nested-customers
# `funnel conversion` counts only customers who were MQLs as well. That is the contract of question 3; here the customers above the line stay those of the slide.
nested = by_seller["mql_at"].notna().sum()
bridge = bridge.assign(corrected=[nested / len(route), *bridge["corrected"].to_list()[1:]])

# %% wrong q2 customers-out-of-the-base
# `funnel conversion` leaves every customer out of its base. Only the buyers of the checkout go: those with a date in `won_at` and *none* in `opp_at`.
bridge = bridge.assign(corrected=[len(by_seller) / spring["won_at"].isna().sum(), *bridge["corrected"].to_list()[1:]])

# %% wrong q2 opened-not-closed
# `win rate` takes the decided deals of those *opened* in 2025-Q4. Only the fast ones of them are decided. The contract goes by the date of closing.
done = opps[(opps["created_quarter"] == "2025-Q4") & (opps["status"] != "open")]
bridge = bridge.assign(
    corrected=[
        bridge["corrected"].iloc[0],
        (done["status"] == "won").mean(),
        *bridge["corrected"].to_list()[2:],
    ]
)

# %% wrong q2 won-over-lost
# `win rate` is won divided by lost, which is odds. Won and lost together stand below the line.
lost = (closed["status"] == "lost").sum()
bridge = bridge.assign(corrected=[bridge["corrected"].iloc[0], len(won) / lost, *bridge["corrected"].to_list()[2:]])

# %% wrong q2 win-rate-by-money
# `win rate` is computed with amounts. The contract is the win rate by count: deals.
money = won["amount_eur"].sum() / closed["amount_eur"].sum()
bridge = bridge.assign(corrected=[bridge["corrected"].iloc[0], money, *bridge["corrected"].to_list()[2:]])

# %% wrong q2 won-of-all-opened
# `win rate` is of the deals *opened* in 2025-Q4, the open ones among them. The contract goes by the quarter of closing.
opened = opps[opps["created_quarter"] == "2025-Q4"]
bridge = bridge.assign(
    corrected=[bridge["corrected"].iloc[0], (opened["status"] == "won").mean(), *bridge["corrected"].to_list()[2:]]
)

# %% wrong q2 not-sorted
# `new leads` was cleaned without sorting. The export stands by firm and e-mail, so the record that stays is the first of the alphabet, and it may be of another year.
lazy = raw.drop_duplicates(subset=["email_norm", "episode"])
bridge = bridge.assign(
    corrected=[*bridge["corrected"].to_list()[:2], (lazy["year"] == 2025).sum(), *bridge["corrected"].to_list()[3:]]
)

# %% wrong q2 by-lead-number
# `new leads` goes by `lead_id`, which was given by hand afterwards. The contract names `email_norm` and `episode`.
by_number = raw.sort_values("created_at").drop_duplicates(subset=["lead_id"])
bridge = bridge.assign(
    corrected=[
        *bridge["corrected"].to_list()[:2],
        (by_number["year"] == 2025).sum(),
        *bridge["corrected"].to_list()[3:],
    ]
)

# %% wrong q2 share-of-new
# `new leads` is a share. The line is a count of leads.
bridge = bridge.assign(
    corrected=[
        *bridge["corrected"].to_list()[:2],
        (new_people["year"] == 2025).sum() / len(rows),
        *bridge["corrected"].to_list()[3:],
    ]
)

# %% wrong q2 observable-part
# `newest conversion` takes the part of 2025-Q3 that has had its 120 days. The contract asks for a quarter in which *every* lead has.
part = inbound[(inbound["quarter"] == "2025-Q3") & inbound["observable_120d"]]["won_120d"].mean()
bridge = bridge.assign(corrected=[*bridge["corrected"].to_list()[:3], part, bridge["corrected"].iloc[4]])

# %% wrong q2 newest-on-the-route
# `newest conversion` is computed on the seller route. Its note says customers by any route, of all inbound leads of the quarter.
mine = len(by_seller) / len(route)
bridge = bridge.assign(corrected=[*bridge["corrected"].to_list()[:3], mine, bridge["corrected"].iloc[4]])

# %% wrong q2 year-before-cleaning
# `new leads` counts people whose *first* record is older than 2025: either you took the year before you cleaned, or you kept the last record instead of the first. Clean the whole export, keep the first, then take the year.
late = raw[raw["year"] == 2025].drop_duplicates(subset=["email_norm", "episode"])
bridge = bridge.assign(corrected=[*bridge["corrected"].to_list()[:2], len(late), *bridge["corrected"].to_list()[3:]])

# %% wrong q2 recycled-dropped
# `new leads` has lost the people who came back for a second episode. The keys are the address *and* the episode.
once = raw.sort_values("created_at").drop_duplicates(subset=["email_norm"])
bridge = bridge.assign(
    corrected=[*bridge["corrected"].to_list()[:2], (once["year"] == 2025).sum(), *bridge["corrected"].to_list()[3:]]
)

# %% wrong q2 firms-instead-of-people
# `new leads` counts each firm once. Two people of one chain are two leads; the keys are `email_norm` and `episode`.
firms = raw.sort_values("created_at").drop_duplicates(subset=["company", "episode"])
bridge = bridge.assign(
    corrected=[*bridge["corrected"].to_list()[:2], (firms["year"] == 2025).sum(), *bridge["corrected"].to_list()[3:]]
)

# %% wrong q2 address-as-typed
# `new leads` compares the addresses as they were typed. A capital letter or a blank makes a new person of an old one: take `email_norm`.
typed = raw.sort_values("created_at").drop_duplicates(subset=["email", "episode"])
bridge = bridge.assign(
    corrected=[*bridge["corrected"].to_list()[:2], (typed["year"] == 2025).sum(), *bridge["corrected"].to_list()[3:]]
)

# %% wrong q2 half-ripe-quarter
# `newest conversion` is of 2025-Q3. Some of its leads have had their 120 days, others not; the contract asks for a quarter in which every one has.
third = inbound[inbound["quarter"] == "2025-Q3"]["won_120d"].mean()
bridge = bridge.assign(corrected=[*bridge["corrected"].to_list()[:3], third, bridge["corrected"].iloc[4]])

# %% wrong q2 ripe-leads-of-all-time
# `newest conversion` takes every ripe lead of two years. Asked is the newest *quarter* that is ripe as a whole.
old = inbound[inbound["observable_120d"]]["won_120d"].mean()
bridge = bridge.assign(corrected=[*bridge["corrected"].to_list()[:3], old, bridge["corrected"].iloc[4]])

# %% wrong q2 oldest-ripe-quarter
# `newest conversion` is of the oldest ripe quarter. The newest is at the other end of the list.
bridge = bridge.assign(
    corrected=[
        *bridge["corrected"].to_list()[:3],
        ripe[ripe["quarter"] == ripe["quarter"].min()]["won_120d"].mean(),
        bridge["corrected"].iloc[4],
    ]
)

# %% wrong q2 declared-only
# `visitor to lead` leaves out only the crawlers that declare themselves. The column `bot` knows two more rules.
polite = seen[seen["agent_class"] != "crawler"]["became_lead"].mean()
bridge = bridge.assign(corrected=[*bridge["corrected"].to_list()[:4], polite])

# %% wrong q2 robots-only-below
# `visitor to lead` takes the robots out of the base and leaves them above the line. Robots fill in forms, too: take them out of both.
bridge = bridge.assign(corrected=[*bridge["corrected"].to_list()[:4], seen["became_lead"].sum() / len(people)])

# %% wrong q2 robots-only-above
# `visitor to lead` takes the robots out above the line and leaves them in the base. Take them out of both.
bridge = bridge.assign(corrected=[*bridge["corrected"].to_list()[:4], people["became_lead"].sum() / len(seen)])

# %% wrong q2 people-of-two-years
# `visitor to lead` takes the people of both years. The line is of those first seen in 2025.
both = visitors[~visitors["bot"]]["became_lead"].mean()
bridge = bridge.assign(corrected=[*bridge["corrected"].to_list()[:4], both])

# %% wrong q2 old-and-new-swapped
# `slide` and `corrected` have changed places.
bridge = bridge.assign(slide=bridge["corrected"], corrected=bridge["slide"])

# %% wrong q2 nothing-corrected
# `corrected` repeats the numbers of the slide. Walk through the five contracts, one line each.
bridge = bridge.assign(corrected=bridge["slide"])

# %% wrong q2 old-number-forgotten
# `slide` repeats the corrected numbers. The old number has to stand beside the new one, or nobody can walk over the bridge.
bridge = bridge.assign(slide=bridge["corrected"])

# %% wrong q2 all-bad-data
# All five are blamed on the data. Ask of each line: is there a row that should not exist? A deal that is still open is a perfectly good row.
bridge = bridge.assign(kind="data")

# %% wrong q2 youth-is-bad-data
# You call the immature cohort a fault of the data. Its leads are all real; they are only young. Somebody has to agree how long to wait.
bridge = bridge.assign(kind=["definition", "definition", "data", "data", "data"])

# %% wrong q2 open-is-bad-data
# You call open deals a fault of the data. No cleaning would remove them, and none should: which of them count is agreed.
bridge = bridge.assign(kind=["definition", "data", "data", "definition", "data"])

# %% wrong q2 bots-are-definition
# You call the robots a definition. The rule may be debated, yes, but these rows are not people and have no business in a table of visitors.
bridge = bridge.assign(kind=["definition", "definition", "data", "definition", "definition"])

# %% wrong q2 duplicates-are-definition
# You call duplicates a definition. The second record of the same person and episode is a row too many: cleaning removes it.
bridge = bridge.assign(kind=["definition", "definition", "definition", "definition", "data"])

# %% wrong q2 base-is-bad-data
# You call the wrong base a fault of the data. Every lead below that line is genuine; somebody has to agree which leads belong there.
bridge = bridge.assign(kind=["data", "definition", "data", "definition", "data"])

# %% wrong q2 base-and-open-swapped
# The faults of `funnel conversion` and `win rate` have changed places. Which of the two has undecided deals below the line?
bridge = bridge.assign(fault=["open deals", "wrong base", "duplicates", "immature cohort", "bots"])

# %% wrong q2 bots-and-duplicates-swapped
# The faults of `new leads` and `visitor to lead` have changed places. The one counts the records of persons, the other visitors, some of whom are no persons.
bridge = bridge.assign(fault=["wrong base", "open deals", "bots", "immature cohort", "duplicates"])

# %% wrong q2 win-rate-and-newest-swapped
# The faults of `win rate` and `newest conversion` have changed places. In the one a deal is undecided, in the other a lead is young.
bridge = bridge.assign(fault=["wrong base", "immature cohort", "duplicates", "open deals", "bots"])

# %% wrong q2 capital-kind
# The texts in `kind` begin with a capital letter. To a program those are other words: write `"data"` and `"definition"` in small letters.
bridge = bridge.assign(kind=bridge["kind"].str.capitalize())

# %% wrong q2 capital-fault
# The texts in `fault` begin with a capital letter. To a program those are other words: write them in small letters, as in the list.
bridge = bridge.assign(fault=bridge["fault"].str.capitalize())

# %% wrong q2 capital-fault-and-kind
# The texts in `fault` and `kind` begin with a capital letter. To a program those are other words: write them in small letters, as in the lists.
bridge = bridge.assign(fault=bridge["fault"].str.capitalize(), kind=bridge["kind"].str.capitalize())

# %% wrong q2 capital-line
# The names in `line` begin with a capital letter. To a program those are other names: write them in small letters, as in the table of contracts.
bridge = bridge.assign(line=bridge["line"].str.capitalize())

# %% accept q2
second = inbound[inbound["quarter"] == "2025-Q2"]
top = (second["won_120d"] & second["opp_at"].notna()).sum()
seller_route = second[~(second["won_at"].notna() & second["opp_at"].isna())]
repeats = raw.sort_values("created_at").duplicated(subset=["email_norm", "episode"])
human = visitors[(visitors["year"] == 2025) & ~visitors["bot"]]
bridge = made[["line", "value"]].rename(columns={"value": "slide"})
bridge = bridge.assign(
    fault=["wrong base", "open deals", "duplicates", "immature cohort", "bots"],
    kind=["definition", "definition", "data", "definition", "data"],
    corrected=[
        top / len(seller_route),
        (closed["status"] == "won").mean(),
        (raw.sort_values("created_at")[~repeats]["year"] == 2025).sum(),
        second["won_120d"].mean(),
        human["became_lead"].mean(),
    ],
)

# %% [markdown] hint q2
# 1. `slide` comes from `made`. For `corrected` go line by line: each contract changes exactly one thing against the slide.
# 2. The seller route is day 12's `~self_serve`. The export is cleaned as a whole with `sort_values` and `drop_duplicates`, and only then filtered by year. For the newest ripe quarter look which quarters have an inbound lead with `observable_120d` False. For `kind` ask: could an engineer repair it without asking anybody?
# 3. `new_people = raw.sort_values("created_at").drop_duplicates(subset=[…, …], keep="…")`, then `len(new_people[new_people["year"] == 2025])`. `pd.DataFrame({"line": made["line"], "slide": made["value"], "fault": […], "kind": […], "corrected": […]})`.

# %% [markdown] meaning q2
# Three of the five are definitions. Ines and Tomasz mend those in a meeting and by signing a page; the other two are mended by whoever looks after the tables. A memo that calls all five "bad data" sends everything to the engineers, and next quarter the same slide comes back.

# %% [markdown] ask q3 points=6 pure=yes ordered=yes columns="funnel.source_type,funnel.created_at,funnel.mql_at,funnel.sal_at,funnel.opp_at,funnel.won_at"
# ### The table that replaces the slide
#
# Write `funnel_table(funnel, window=120)`. It takes rows of the table `funnel` (all of them, or some: a quarter, a channel) and a number of days, and returns a DataFrame with five rows in this order and four columns. You will use it again on days 30, 90 and 100, so its contract is exact:
#
# 1. **Dates**: the five columns `created_at`, `mql_at`, `sal_at`, `opp_at` and `won_at` may arrive as dates or as text, as on day 14. Convert them with `pd.to_datetime`, which leaves dates as they are.
# 2. **Who counts**: inbound leads that are **mature**, that is, whose `created_at` plus `window` days lies before `END` (ready-made: the first moment after the tables end), on the **seller route**: without those who have a date in `won_at` and none in `opp_at`.
# 3. **Stages**: `"lead"`, `"mql"`, `"sal"`, `"opportunity"`, `"customer"` (column `stage`). All leads of point 2 have reached the first stage. Any other is reached if its date (`mql_at`, `sal_at`, `opp_at`, `won_at`) lies at most `window` days after `created_at` *and all stages before it are reached, too*.
# 4. `n` (int): leads that reached the stage. `step` (float): `n` / the `n` of the stage before, in the first row `float("nan")`. `cumulative` (float): `n` / the `n` of the first row. Fractions, not rounded; where the base is 0, NaN (`rate` sees to it).
#
# If `window` is left out, it is 120. The function leaves its argument as it is, and reads no other table.
#
# *Why: two functions of one funnel are two truths. From today Larkwell has one, and its definitions are written where they are computed.*


# %% answer q3
def funnel_table(funnel, window=120):
    """Stages, counts, step and cumulative rates of the mature inbound leads on the seller route."""
    t = funnel.assign(
        created_at=pd.to_datetime(funnel["created_at"]),
        mql_at=pd.to_datetime(funnel["mql_at"]),
        sal_at=pd.to_datetime(funnel["sal_at"]),
        opp_at=pd.to_datetime(funnel["opp_at"]),
        won_at=pd.to_datetime(funnel["won_at"]),
    )
    wait = pd.Timedelta(days=window)
    came = t[(t["source_type"] == "inbound") & (t["created_at"] + wait < END)]
    route = came[came["won_at"].isna() | came["opp_at"].notna()]
    mql = route[route["mql_at"] - route["created_at"] <= wait]
    sal = mql[mql["sal_at"] - mql["created_at"] <= wait]
    opp = sal[sal["opp_at"] - sal["created_at"] <= wait]
    won = opp[opp["won_at"] - opp["created_at"] <= wait]
    a, b, c, d, e = len(route), len(mql), len(sal), len(opp), len(won)
    return pd.DataFrame(
        {
            "stage": ["lead", "mql", "sal", "opportunity", "customer"],
            "n": [a, b, c, d, e],
            "step": [float("nan"), rate(b, a), rate(c, b), rate(d, c), rate(e, d)],
            "cumulative": [rate(a, a), rate(b, a), rate(c, a), rate(d, a), rate(e, a)],
        }
    )


# %% check q3
check("q3", funnel_table)

# %% cases q3
funnel_table(funnel[funnel["month"] == "2025-05"].head(120))
funnel_table(funnel[funnel["month"] == "2025-09"].head(100))
funnel_table(funnel[funnel["won_at"].notna()].head(80), window=30)
funnel_table(funnel[funnel["mql_at"].isna() & (funnel["sal_at"].notna() | funnel["won_at"].notna())].head(60))
funnel_table(funnel[funnel["opp_at"].notna()].head(80), 14)
funnel_table(funnel[funnel["month"] == "2025-10"].head(60), window=60)
funnel_table(funnel[funnel["month"] == "2025-11"].head(20))
funnel_table(funnel[funnel["source_type"] == "outbound"].head(20))
funnel_table(
    pd.DataFrame(
        {
            "source_type": ["inbound"] * 6,
            "created_at": ["2025-01-01", "2025-12-22", "2025-12-21", "2025-03-01", "2025-03-01", "2025-03-01"],
            "mql_at": ["2025-01-11", None, None, "2025-03-20", "2025-03-02", "2025-03-02"],
            "sal_at": ["2025-01-11", None, None, None, "2025-03-20", "2025-03-03"],
            "opp_at": ["2025-01-11", None, None, None, None, "2025-03-20"],
            "won_at": ["2025-01-11", None, "2025-12-23", None, None, None],
            "observable_120d": [True, False, False, True, True, True],
        }
    ),
    window=10,
)
funnel_table(
    pd.DataFrame(
        {
            "source_type": ["inbound"] * 3,
            "created_at": ["2025-03-01 08:00", "2025-03-01 08:00", "2025-12-02 00:00"],
            "mql_at": ["2025-03-31 08:00", "2025-03-31 12:00", "2025-12-03 09:00"],
            "sal_at": ["2025-03-31 08:00", "2025-03-31 12:00", None],
            "opp_at": ["2025-03-31 08:00", "2025-03-31 12:00", None],
            "won_at": ["2025-03-31 08:00", "2025-03-31 12:00", None],
            "observable_120d": [True, True, False],
        }
    ),
    30,
)


# %% wrong q3 dates-left-as-text
# The function stops where the dates arrive as text: text and days can't be added. Convert the five dates first, as on day 14.
def funnel_table(funnel, window=120):
    wait = pd.Timedelta(days=window)
    came = funnel[(funnel["source_type"] == "inbound") & (funnel["created_at"] + wait < END)]
    return came


# %% wrong q3 outbound-in
# Outbound leads are in the base. They never get an MQL date, so they only dilute the first step. The contract begins with the door.
def funnel_table(funnel, window=120):
    t = funnel.assign(
        created_at=pd.to_datetime(funnel["created_at"]),
        mql_at=pd.to_datetime(funnel["mql_at"]),
        sal_at=pd.to_datetime(funnel["sal_at"]),
        opp_at=pd.to_datetime(funnel["opp_at"]),
        won_at=pd.to_datetime(funnel["won_at"]),
    )
    wait = pd.Timedelta(days=window)
    came = t[t["created_at"] + wait < END]
    route = came[came["won_at"].isna() | came["opp_at"].notna()]
    mql = route[route["mql_at"] - route["created_at"] <= wait]
    sal = mql[mql["sal_at"] - mql["created_at"] <= wait]
    opp = sal[sal["opp_at"] - sal["created_at"] <= wait]
    won = opp[opp["won_at"] - opp["created_at"] <= wait]
    n = [len(x) for x in [route, mql, sal, opp, won]]
    steps = [float("nan"), *[rate(b, a) for a, b in zip(n, n[1:])]]
    out = pd.DataFrame({"stage": ["lead", "mql", "sal", "opportunity", "customer"], "n": n, "step": steps})
    return out.assign(cumulative=[rate(x, n[0]) for x in n])


# %% wrong q3 young-leads-in
# Young leads are counted, whose days are not over. They look like failures and have not finished: filter by `created_at`, `window` and `END`.
def funnel_table(funnel, window=120):
    t = funnel.assign(
        created_at=pd.to_datetime(funnel["created_at"]),
        mql_at=pd.to_datetime(funnel["mql_at"]),
        sal_at=pd.to_datetime(funnel["sal_at"]),
        opp_at=pd.to_datetime(funnel["opp_at"]),
        won_at=pd.to_datetime(funnel["won_at"]),
    )
    wait = pd.Timedelta(days=window)
    came = t[t["source_type"] == "inbound"]
    route = came[came["won_at"].isna() | came["opp_at"].notna()]
    mql = route[route["mql_at"] - route["created_at"] <= wait]
    sal = mql[mql["sal_at"] - mql["created_at"] <= wait]
    opp = sal[sal["opp_at"] - sal["created_at"] <= wait]
    won = opp[opp["won_at"] - opp["created_at"] <= wait]
    n = [len(x) for x in [route, mql, sal, opp, won]]
    steps = [float("nan"), *[rate(b, a) for a, b in zip(n, n[1:])]]
    out = pd.DataFrame({"stage": ["lead", "mql", "sal", "opportunity", "customer"], "n": n, "step": steps})
    return out.assign(cumulative=[rate(x, n[0]) for x in n])


# %% wrong q3 always-120
# The function does not use its `window`: it always takes 120 days. A number in the head of a function is there to be used in its body.
def funnel_table(funnel, window=120):
    t = funnel.assign(
        created_at=pd.to_datetime(funnel["created_at"]),
        mql_at=pd.to_datetime(funnel["mql_at"]),
        sal_at=pd.to_datetime(funnel["sal_at"]),
        opp_at=pd.to_datetime(funnel["opp_at"]),
        won_at=pd.to_datetime(funnel["won_at"]),
    )
    wait = pd.Timedelta(days=120)
    came = t[(t["source_type"] == "inbound") & (t["created_at"] + wait < END)]
    route = came[came["won_at"].isna() | came["opp_at"].notna()]
    mql = route[route["mql_at"] - route["created_at"] <= wait]
    sal = mql[mql["sal_at"] - mql["created_at"] <= wait]
    opp = sal[sal["opp_at"] - sal["created_at"] <= wait]
    won = opp[opp["won_at"] - opp["created_at"] <= wait]
    n = [len(x) for x in [route, mql, sal, opp, won]]
    steps = [float("nan"), *[rate(b, a) for a, b in zip(n, n[1:])]]
    out = pd.DataFrame({"stage": ["lead", "mql", "sal", "opportunity", "customer"], "n": n, "step": steps})
    return out.assign(cumulative=[rate(x, n[0]) for x in n])


# %% wrong q3 ready-made-maturity
# Maturity comes from `observable_120d`, whatever `window` says. With another window other leads are mature: compute it.
def funnel_table(funnel, window=120):
    t = funnel.assign(
        created_at=pd.to_datetime(funnel["created_at"]),
        mql_at=pd.to_datetime(funnel["mql_at"]),
        sal_at=pd.to_datetime(funnel["sal_at"]),
        opp_at=pd.to_datetime(funnel["opp_at"]),
        won_at=pd.to_datetime(funnel["won_at"]),
    )
    wait = pd.Timedelta(days=window)
    came = t[(t["source_type"] == "inbound") & t["observable_120d"]]
    route = came[came["won_at"].isna() | came["opp_at"].notna()]
    mql = route[route["mql_at"] - route["created_at"] <= wait]
    sal = mql[mql["sal_at"] - mql["created_at"] <= wait]
    opp = sal[sal["opp_at"] - sal["created_at"] <= wait]
    won = opp[opp["won_at"] - opp["created_at"] <= wait]
    n = [len(x) for x in [route, mql, sal, opp, won]]
    steps = [float("nan"), *[rate(b, a) for a, b in zip(n, n[1:])]]
    out = pd.DataFrame({"stage": ["lead", "mql", "sal", "opportunity", "customer"], "n": n, "step": steps})
    return out.assign(cumulative=[rate(x, n[0]) for x in n])


# %% wrong q3 no-deadline
# The stages have no deadline: whoever reached one at any time counts, so that old leads have had two years and young ones four months.
def funnel_table(funnel, window=120):
    t = funnel.assign(
        created_at=pd.to_datetime(funnel["created_at"]),
        mql_at=pd.to_datetime(funnel["mql_at"]),
        sal_at=pd.to_datetime(funnel["sal_at"]),
        opp_at=pd.to_datetime(funnel["opp_at"]),
        won_at=pd.to_datetime(funnel["won_at"]),
    )
    wait = pd.Timedelta(days=window)
    came = t[(t["source_type"] == "inbound") & (t["created_at"] + wait < END)]
    route = came[came["won_at"].isna() | came["opp_at"].notna()]
    mql = route[route["mql_at"].notna()]
    sal = mql[mql["sal_at"].notna()]
    opp = sal[sal["opp_at"].notna()]
    won = opp[opp["won_at"].notna()]
    n = [len(x) for x in [route, mql, sal, opp, won]]
    steps = [float("nan"), *[rate(b, a) for a, b in zip(n, n[1:])]]
    out = pd.DataFrame({"stage": ["lead", "mql", "sal", "opportunity", "customer"], "n": n, "step": steps})
    return out.assign(cumulative=[rate(x, n[0]) for x in n])


# %% wrong q3 deadline-only-at-the-end
# Only the customers have a deadline; the stages before count at any time. One clock for all of them: `created_at` plus `window` days.
def funnel_table(funnel, window=120):
    t = funnel.assign(
        created_at=pd.to_datetime(funnel["created_at"]),
        mql_at=pd.to_datetime(funnel["mql_at"]),
        sal_at=pd.to_datetime(funnel["sal_at"]),
        opp_at=pd.to_datetime(funnel["opp_at"]),
        won_at=pd.to_datetime(funnel["won_at"]),
    )
    wait = pd.Timedelta(days=window)
    came = t[(t["source_type"] == "inbound") & (t["created_at"] + wait < END)]
    route = came[came["won_at"].isna() | came["opp_at"].notna()]
    mql = route[route["mql_at"].notna()]
    sal = mql[mql["sal_at"].notna()]
    opp = sal[sal["opp_at"].notna()]
    won = opp[opp["won_at"] - opp["created_at"] <= wait]
    n = [len(x) for x in [route, mql, sal, opp, won]]
    steps = [float("nan"), *[rate(b, a) for a, b in zip(n, n[1:])]]
    out = pd.DataFrame({"stage": ["lead", "mql", "sal", "opportunity", "customer"], "n": n, "step": steps})
    return out.assign(cumulative=[rate(x, n[0]) for x in n])


# %% wrong q3 clock-starts-anew
# Each stage gets `window` days of its own, counted from the stage before. There is one clock, and it starts at `created_at`.
def funnel_table(funnel, window=120):
    t = funnel.assign(
        created_at=pd.to_datetime(funnel["created_at"]),
        mql_at=pd.to_datetime(funnel["mql_at"]),
        sal_at=pd.to_datetime(funnel["sal_at"]),
        opp_at=pd.to_datetime(funnel["opp_at"]),
        won_at=pd.to_datetime(funnel["won_at"]),
    )
    wait = pd.Timedelta(days=window)
    came = t[(t["source_type"] == "inbound") & (t["created_at"] + wait < END)]
    route = came[came["won_at"].isna() | came["opp_at"].notna()]
    mql = route[route["mql_at"] - route["created_at"] <= wait]
    sal = mql[mql["sal_at"] - mql["mql_at"] <= wait]
    opp = sal[sal["opp_at"] - sal["sal_at"] <= wait]
    won = opp[opp["won_at"] - opp["opp_at"] <= wait]
    n = [len(x) for x in [route, mql, sal, opp, won]]
    steps = [float("nan"), *[rate(b, a) for a, b in zip(n, n[1:])]]
    out = pd.DataFrame({"stage": ["lead", "mql", "sal", "opportunity", "customer"], "n": n, "step": steps})
    return out.assign(cumulative=[rate(x, n[0]) for x in n])


# %% wrong q3 checkout-in
# The buyers of the checkout are in the base, as if they had leaked. They took another route: leave them out before you count the first stage.
def funnel_table(funnel, window=120):
    t = funnel.assign(
        created_at=pd.to_datetime(funnel["created_at"]),
        mql_at=pd.to_datetime(funnel["mql_at"]),
        sal_at=pd.to_datetime(funnel["sal_at"]),
        opp_at=pd.to_datetime(funnel["opp_at"]),
        won_at=pd.to_datetime(funnel["won_at"]),
    )
    wait = pd.Timedelta(days=window)
    came = t[(t["source_type"] == "inbound") & (t["created_at"] + wait < END)]
    route = came
    mql = route[route["mql_at"] - route["created_at"] <= wait]
    sal = mql[mql["sal_at"] - mql["created_at"] <= wait]
    opp = sal[sal["opp_at"] - sal["created_at"] <= wait]
    won = opp[opp["won_at"] - opp["created_at"] <= wait]
    n = [len(x) for x in [route, mql, sal, opp, won]]
    steps = [float("nan"), *[rate(b, a) for a, b in zip(n, n[1:])]]
    out = pd.DataFrame({"stage": ["lead", "mql", "sal", "opportunity", "customer"], "n": n, "step": steps})
    return out.assign(cumulative=[rate(x, n[0]) for x in n])


# %% wrong q3 customers-out
# Every customer is left out, not only the buyers of the checkout. Who goes has a date in `won_at` *and* none in `opp_at`.
def funnel_table(funnel, window=120):
    t = funnel.assign(
        created_at=pd.to_datetime(funnel["created_at"]),
        mql_at=pd.to_datetime(funnel["mql_at"]),
        sal_at=pd.to_datetime(funnel["sal_at"]),
        opp_at=pd.to_datetime(funnel["opp_at"]),
        won_at=pd.to_datetime(funnel["won_at"]),
    )
    wait = pd.Timedelta(days=window)
    came = t[(t["source_type"] == "inbound") & (t["created_at"] + wait < END)]
    route = came[came["won_at"].isna()]
    mql = route[route["mql_at"] - route["created_at"] <= wait]
    sal = mql[mql["sal_at"] - mql["created_at"] <= wait]
    opp = sal[sal["opp_at"] - sal["created_at"] <= wait]
    won = opp[opp["won_at"] - opp["created_at"] <= wait]
    n = [len(x) for x in [route, mql, sal, opp, won]]
    steps = [float("nan"), *[rate(b, a) for a, b in zip(n, n[1:])]]
    out = pd.DataFrame({"stage": ["lead", "mql", "sal", "opportunity", "customer"], "n": n, "step": steps})
    return out.assign(cumulative=[rate(x, n[0]) for x in n])


# %% wrong q3 any-door
# Each stage is counted out of the whole route, so that people stand in it who skipped the stage before. Filter the table that you filtered last.
def funnel_table(funnel, window=120):
    t = funnel.assign(
        created_at=pd.to_datetime(funnel["created_at"]),
        mql_at=pd.to_datetime(funnel["mql_at"]),
        sal_at=pd.to_datetime(funnel["sal_at"]),
        opp_at=pd.to_datetime(funnel["opp_at"]),
        won_at=pd.to_datetime(funnel["won_at"]),
    )
    wait = pd.Timedelta(days=window)
    came = t[(t["source_type"] == "inbound") & (t["created_at"] + wait < END)]
    route = came[came["won_at"].isna() | came["opp_at"].notna()]
    mql = route[route["mql_at"] - route["created_at"] <= wait]
    sal = route[route["sal_at"] - route["created_at"] <= wait]
    opp = route[route["opp_at"] - route["created_at"] <= wait]
    won = route[route["won_at"] - route["created_at"] <= wait]
    n = [len(x) for x in [route, mql, sal, opp, won]]
    steps = [float("nan"), *[b / a if a else a / 1 * float("nan") for a, b in zip(n, n[1:])]]
    out = pd.DataFrame({"stage": ["lead", "mql", "sal", "opportunity", "customer"], "n": n, "step": steps})
    return out.assign(cumulative=[rate(x, n[0]) for x in n])


# %% wrong q3 cumulative-for-step
# `step` has the first row below every line, like `cumulative`. A step is divided by the stage just before it.
def funnel_table(funnel, window=120):
    t = funnel.assign(
        created_at=pd.to_datetime(funnel["created_at"]),
        mql_at=pd.to_datetime(funnel["mql_at"]),
        sal_at=pd.to_datetime(funnel["sal_at"]),
        opp_at=pd.to_datetime(funnel["opp_at"]),
        won_at=pd.to_datetime(funnel["won_at"]),
    )
    wait = pd.Timedelta(days=window)
    came = t[(t["source_type"] == "inbound") & (t["created_at"] + wait < END)]
    route = came[came["won_at"].isna() | came["opp_at"].notna()]
    mql = route[route["mql_at"] - route["created_at"] <= wait]
    sal = mql[mql["sal_at"] - mql["created_at"] <= wait]
    opp = sal[sal["opp_at"] - sal["created_at"] <= wait]
    won = opp[opp["won_at"] - opp["created_at"] <= wait]
    n = [len(x) for x in [route, mql, sal, opp, won]]
    steps = [float("nan"), *[rate(b, n[0]) for b in n[1:]]]
    out = pd.DataFrame({"stage": ["lead", "mql", "sal", "opportunity", "customer"], "n": n, "step": steps})
    return out.assign(cumulative=[rate(x, n[0]) for x in n])


# %% wrong q3 step-for-cumulative
# `cumulative` repeats the steps. It has the first row below every line.
def funnel_table(funnel, window=120):
    t = funnel.assign(
        created_at=pd.to_datetime(funnel["created_at"]),
        mql_at=pd.to_datetime(funnel["mql_at"]),
        sal_at=pd.to_datetime(funnel["sal_at"]),
        opp_at=pd.to_datetime(funnel["opp_at"]),
        won_at=pd.to_datetime(funnel["won_at"]),
    )
    wait = pd.Timedelta(days=window)
    came = t[(t["source_type"] == "inbound") & (t["created_at"] + wait < END)]
    route = came[came["won_at"].isna() | came["opp_at"].notna()]
    mql = route[route["mql_at"] - route["created_at"] <= wait]
    sal = mql[mql["sal_at"] - mql["created_at"] <= wait]
    opp = sal[sal["opp_at"] - sal["created_at"] <= wait]
    won = opp[opp["won_at"] - opp["created_at"] <= wait]
    n = [len(x) for x in [route, mql, sal, opp, won]]
    steps = [float("nan"), *[rate(b, a) for a, b in zip(n, n[1:])]]
    out = pd.DataFrame({"stage": ["lead", "mql", "sal", "opportunity", "customer"], "n": n, "step": steps})
    return out.assign(cumulative=[rate(n[0], n[0]), *steps[1:]])


# %% wrong q3 first-step-one
# In the first row `step` is 1, as if everybody had passed a step before it. There is none: `float("nan")`.
def funnel_table(funnel, window=120):
    t = funnel.assign(
        created_at=pd.to_datetime(funnel["created_at"]),
        mql_at=pd.to_datetime(funnel["mql_at"]),
        sal_at=pd.to_datetime(funnel["sal_at"]),
        opp_at=pd.to_datetime(funnel["opp_at"]),
        won_at=pd.to_datetime(funnel["won_at"]),
    )
    wait = pd.Timedelta(days=window)
    came = t[(t["source_type"] == "inbound") & (t["created_at"] + wait < END)]
    route = came[came["won_at"].isna() | came["opp_at"].notna()]
    mql = route[route["mql_at"] - route["created_at"] <= wait]
    sal = mql[mql["sal_at"] - mql["created_at"] <= wait]
    opp = sal[sal["opp_at"] - sal["created_at"] <= wait]
    won = opp[opp["won_at"] - opp["created_at"] <= wait]
    n = [len(x) for x in [route, mql, sal, opp, won]]
    steps = [1.0, *[rate(b, a) for a, b in zip(n, n[1:])]]
    out = pd.DataFrame({"stage": ["lead", "mql", "sal", "opportunity", "customer"], "n": n, "step": steps})
    return out.assign(cumulative=[rate(x, n[0]) for x in n])


# %% wrong q3 percent
# The shares are in percent. Asked are fractions between 0 and 1.
def funnel_table(funnel, window=120):
    t = funnel.assign(
        created_at=pd.to_datetime(funnel["created_at"]),
        mql_at=pd.to_datetime(funnel["mql_at"]),
        sal_at=pd.to_datetime(funnel["sal_at"]),
        opp_at=pd.to_datetime(funnel["opp_at"]),
        won_at=pd.to_datetime(funnel["won_at"]),
    )
    wait = pd.Timedelta(days=window)
    came = t[(t["source_type"] == "inbound") & (t["created_at"] + wait < END)]
    route = came[came["won_at"].isna() | came["opp_at"].notna()]
    mql = route[route["mql_at"] - route["created_at"] <= wait]
    sal = mql[mql["sal_at"] - mql["created_at"] <= wait]
    opp = sal[sal["opp_at"] - sal["created_at"] <= wait]
    won = opp[opp["won_at"] - opp["created_at"] <= wait]
    n = [len(x) for x in [route, mql, sal, opp, won]]
    steps = [float("nan"), *[rate(b, a) for a, b in zip(n, n[1:])]]
    out = pd.DataFrame({"stage": ["lead", "mql", "sal", "opportunity", "customer"], "n": n, "step": steps})
    return out.assign(cumulative=[100 * rate(x, n[0]) for x in n], step=100 * out["step"])


# %% wrong q3 deadline-excluded
# Whoever reaches a stage exactly `window` days after `created_at` is left out. The contract says *at most*, so the border belongs in.
def funnel_table(funnel, window=120):
    t = funnel.assign(
        created_at=pd.to_datetime(funnel["created_at"]),
        mql_at=pd.to_datetime(funnel["mql_at"]),
        sal_at=pd.to_datetime(funnel["sal_at"]),
        opp_at=pd.to_datetime(funnel["opp_at"]),
        won_at=pd.to_datetime(funnel["won_at"]),
    )
    wait = pd.Timedelta(days=window)
    came = t[(t["source_type"] == "inbound") & (t["created_at"] + wait < END)]
    route = came[came["won_at"].isna() | came["opp_at"].notna()]
    mql = route[route["mql_at"] - route["created_at"] < wait]
    sal = mql[mql["sal_at"] - mql["created_at"] < wait]
    opp = sal[sal["opp_at"] - sal["created_at"] < wait]
    won = opp[opp["won_at"] - opp["created_at"] < wait]
    n = [len(x) for x in [route, mql, sal, opp, won]]
    steps = [float("nan"), *[rate(b, a) for a, b in zip(n, n[1:])]]
    out = pd.DataFrame({"stage": ["lead", "mql", "sal", "opportunity", "customer"], "n": n, "step": steps})
    return out.assign(cumulative=[rate(x, n[0]) for x in n])


# %% wrong q3 end-included
# A lead whose `window` days end exactly at `END` counts as mature. The contract says that the sum lies *before* `END`.
def funnel_table(funnel, window=120):
    t = funnel.assign(
        created_at=pd.to_datetime(funnel["created_at"]),
        mql_at=pd.to_datetime(funnel["mql_at"]),
        sal_at=pd.to_datetime(funnel["sal_at"]),
        opp_at=pd.to_datetime(funnel["opp_at"]),
        won_at=pd.to_datetime(funnel["won_at"]),
    )
    wait = pd.Timedelta(days=window)
    came = t[(t["source_type"] == "inbound") & (t["created_at"] + wait <= END)]
    route = came[came["won_at"].isna() | came["opp_at"].notna()]
    mql = route[route["mql_at"] - route["created_at"] <= wait]
    sal = mql[mql["sal_at"] - mql["created_at"] <= wait]
    opp = sal[sal["opp_at"] - sal["created_at"] <= wait]
    won = opp[opp["won_at"] - opp["created_at"] <= wait]
    n = [len(x) for x in [route, mql, sal, opp, won]]
    steps = [float("nan"), *[rate(b, a) for a, b in zip(n, n[1:])]]
    out = pd.DataFrame({"stage": ["lead", "mql", "sal", "opportunity", "customer"], "n": n, "step": steps})
    return out.assign(cumulative=[rate(x, n[0]) for x in n])


# %% wrong q3 whole-days
# The days are cut off with `.dt.days`, so somebody who needed a few hours more than `window` days still counts. Compare the difference with `pd.Timedelta(days=window)`.
def funnel_table(funnel, window=120):
    t = funnel.assign(
        created_at=pd.to_datetime(funnel["created_at"]),
        mql_at=pd.to_datetime(funnel["mql_at"]),
        sal_at=pd.to_datetime(funnel["sal_at"]),
        opp_at=pd.to_datetime(funnel["opp_at"]),
        won_at=pd.to_datetime(funnel["won_at"]),
    )
    wait = pd.Timedelta(days=window)
    came = t[(t["source_type"] == "inbound") & (t["created_at"] + wait < END)]
    route = came[came["won_at"].isna() | came["opp_at"].notna()]
    mql = route[(route["mql_at"] - route["created_at"]).dt.days <= window]
    sal = mql[(mql["sal_at"] - mql["created_at"]).dt.days <= window]
    opp = sal[(sal["opp_at"] - sal["created_at"]).dt.days <= window]
    won = opp[(opp["won_at"] - opp["created_at"]).dt.days <= window]
    n = [len(x) for x in [route, mql, sal, opp, won]]
    steps = [float("nan"), *[rate(b, a) for a, b in zip(n, n[1:])]]
    out = pd.DataFrame({"stage": ["lead", "mql", "sal", "opportunity", "customer"], "n": n, "step": steps})
    return out.assign(cumulative=[rate(x, n[0]) for x in n])


# %% wrong q3 rows-upside-down
# The rows stand from the customer up. The contract begins with the lead.
def funnel_table(funnel, window=120):
    t = funnel.assign(
        created_at=pd.to_datetime(funnel["created_at"]),
        mql_at=pd.to_datetime(funnel["mql_at"]),
        sal_at=pd.to_datetime(funnel["sal_at"]),
        opp_at=pd.to_datetime(funnel["opp_at"]),
        won_at=pd.to_datetime(funnel["won_at"]),
    )
    wait = pd.Timedelta(days=window)
    came = t[(t["source_type"] == "inbound") & (t["created_at"] + wait < END)]
    route = came[came["won_at"].isna() | came["opp_at"].notna()]
    mql = route[route["mql_at"] - route["created_at"] <= wait]
    sal = mql[mql["sal_at"] - mql["created_at"] <= wait]
    opp = sal[sal["opp_at"] - sal["created_at"] <= wait]
    won = opp[opp["won_at"] - opp["created_at"] <= wait]
    n = [len(x) for x in [route, mql, sal, opp, won]]
    steps = [float("nan"), *[rate(b, a) for a, b in zip(n, n[1:])]]
    out = pd.DataFrame({"stage": ["lead", "mql", "sal", "opportunity", "customer"], "n": n, "step": steps})
    return out.assign(cumulative=[rate(x, n[0]) for x in n])[::-1]


# %% wrong q3 zero-for-not-known
# Where nobody is mature yet your rates are 0, which says that everybody failed. Divide through `rate`: it leaves the value missing.
def funnel_table(funnel, window=120):
    t = funnel.assign(
        created_at=pd.to_datetime(funnel["created_at"]),
        mql_at=pd.to_datetime(funnel["mql_at"]),
        sal_at=pd.to_datetime(funnel["sal_at"]),
        opp_at=pd.to_datetime(funnel["opp_at"]),
        won_at=pd.to_datetime(funnel["won_at"]),
    )
    wait = pd.Timedelta(days=window)
    came = t[(t["source_type"] == "inbound") & (t["created_at"] + wait < END)]
    route = came[came["won_at"].isna() | came["opp_at"].notna()]
    mql = route[route["mql_at"] - route["created_at"] <= wait]
    sal = mql[mql["sal_at"] - mql["created_at"] <= wait]
    opp = sal[sal["opp_at"] - sal["created_at"] <= wait]
    won = opp[opp["won_at"] - opp["created_at"] <= wait]
    n = [len(x) for x in [route, mql, sal, opp, won]]
    steps = [float("nan"), *[rate(b, a) for a, b in zip(n, n[1:])]]
    out = pd.DataFrame({"stage": ["lead", "mql", "sal", "opportunity", "customer"], "n": n, "step": steps})
    return (
        out.assign(cumulative=[rate(x, n[0]) for x in n])
        .fillna(0)
        .assign(step=[float("nan"), *[b / max(a, 1) for a, b in zip(n, n[1:])]])
    )


# %% wrong q3 rounded
# The shares are rounded. Keep all the digits; round only to look.
def funnel_table(funnel, window=120):
    t = funnel.assign(
        created_at=pd.to_datetime(funnel["created_at"]),
        mql_at=pd.to_datetime(funnel["mql_at"]),
        sal_at=pd.to_datetime(funnel["sal_at"]),
        opp_at=pd.to_datetime(funnel["opp_at"]),
        won_at=pd.to_datetime(funnel["won_at"]),
    )
    wait = pd.Timedelta(days=window)
    came = t[(t["source_type"] == "inbound") & (t["created_at"] + wait < END)]
    route = came[came["won_at"].isna() | came["opp_at"].notna()]
    mql = route[route["mql_at"] - route["created_at"] <= wait]
    sal = mql[mql["sal_at"] - mql["created_at"] <= wait]
    opp = sal[sal["opp_at"] - sal["created_at"] <= wait]
    won = opp[opp["won_at"] - opp["created_at"] <= wait]
    n = [len(x) for x in [route, mql, sal, opp, won]]
    steps = [float("nan"), *[rate(b, a) for a, b in zip(n, n[1:])]]
    out = pd.DataFrame({"stage": ["lead", "mql", "sal", "opportunity", "customer"], "n": n, "step": steps})
    return out.assign(cumulative=[rate(x, n[0]) for x in n]).round(2)


# %% accept q3
def funnel_table(funnel, window=120):
    funnel = funnel.copy()
    for column in ["created_at", "mql_at", "sal_at", "opp_at", "won_at"]:
        funnel[column] = pd.to_datetime(funnel[column])
    age = (END - funnel["created_at"]) / pd.Timedelta(days=1)
    checkout = funnel["won_at"].notna() & funnel["opp_at"].isna()
    here = funnel[(funnel["source_type"] != "outbound") & (age > window) & ~checkout]
    n = [len(here)]
    for column in ["mql_at", "sal_at", "opp_at", "won_at"]:
        here = here[(here[column] - here["created_at"]) / pd.Timedelta(days=1) <= window]
        n.append(len(here))
    t = pd.DataFrame({"stage": ["lead", "mql", "sal", "opportunity", "customer"], "n": n})
    return t.assign(step=t["n"] / t["n"].shift(), cumulative=t["n"] / n[0] if n[0] else float("nan"))


# %% [markdown] hint q3
# 1. Your leak map of day 12 is nearly the answer. What is new: the dates are converted first, maturity is computed from `window`, and each stage has a deadline.
# 2. Begin with `t = funnel.assign(created_at=pd.to_datetime(funnel["created_at"]), …)`, one line a date, and go on with `t`. `wait = pd.Timedelta(days=window)`. Filter who counts (door, maturity, route), then each stage out of the table of the stage before. A missing date minus a date is missing, and no comparison with it is True, so `notna()` is not needed.
# 3. `mql = route[route["mql_at"] - route["created_at"] <= wait]`, then `sal` out of `mql`, and so on; `len` of each is an `n`. All divisions through `rate`: `[float("nan"), rate(len(mql), len(route)), …]`.

# %% [markdown] meaning q3
# Whoever asks Ines or Tomasz for the funnel from now on gets the same five rows, whatever quarter is asked for. Where no lead is ripe yet, the table says "not known" instead of "bad".

# %% [markdown]
# ## The table at work
#
# Run the cell when question 3 is right. With `.pipe` your function takes its place in a chain. Compare the last `cumulative` with the corrected `funnel conversion` of your bridge: it lacks the few customers drawn by lot who never were an MQL. Quote each with its contract.

# %% demo
funnel[funnel["quarter"] == "2025-Q2"].pipe(funnel_table)

# %% [markdown] ask q4 points=4 columns="funnel.source_type,funnel.quarter,funnel.lead_id,funnel.mql_at,funnel.won_120d,leads.lead_id,leads.first_attempt_at" period="inbound leads created in 2025-Q1 and 2025-Q2"
# ### What would speed be worth, at most?
#
# Take all **MQLs** (a date in `mql_at`) among the inbound leads created in 2025-Q1 and 2025-Q2 (`quarter`). Sellers did not call all of them equally soon. The wait is the time from `mql_at` (in `funnel`) to `first_attempt_at` (in `leads`, joined on `lead_id`), **in hours**, with decimals. Some MQLs were never tried: their wait is missing.
#
# - `cut_hours` (float): the wait that a third of the waits does not exceed: the quantile 1/3 of all waits that are not missing.
# - `rate_fast` (float): of the MQLs with a wait of at most `cut_hours`, the share that were customers within 120 days (`won_120d`), by any route, the checkout among them, as a fraction.
# - `rate_all` (float): the same share of *all* these MQLs; the never-tried are in.
# - `extra` (float): additional customers **per quarter** if every one of these MQLs, the never-tried too, converted with `rate_fast`. There are two quarters. Nothing is rounded.
#
# *Why: it is the number that everybody will want to have, and it is a what-if. "At most" holds under an assumption: that the fast third were at least as warm as the rest, and that nobody will be called faster than they were.*

# %% answer q4
### BEGIN SOLUTION
mqls = inbound[inbound["quarter"].isin(["2025-Q1", "2025-Q2"]) & inbound["mql_at"].notna()].merge(
    leads[["lead_id", "first_attempt_at"]], on="lead_id", how="left", validate="one_to_one"
)
mqls = mqls.assign(hours=(mqls["first_attempt_at"] - mqls["mql_at"]) / pd.Timedelta(hours=1))
cut_hours = mqls["hours"].quantile(1 / 3)
rate_fast = mqls[mqls["hours"] <= cut_hours]["won_120d"].mean()
rate_all = mqls["won_120d"].mean()
extra = (rate_fast - rate_all) * len(mqls) / 2
### END SOLUTION

# %% check q4
check("q4", cut_hours, rate_fast, rate_all, extra)

# %% wrong q4 half-year-of-mql
# You chose the leads by the date of `mql_at`. The half-year is that of the `quarter` in which they were created.
other = inbound[(inbound["mql_at"] >= "2025-01-01") & (inbound["mql_at"] < "2025-07-01")].merge(
    leads[["lead_id", "first_attempt_at"]], on="lead_id", how="left"
)
waits = (other["first_attempt_at"] - other["mql_at"]) / pd.Timedelta(hours=1)
cut_hours = waits.quantile(1 / 3)
rate_fast = other[waits <= cut_hours]["won_120d"].mean()
rate_all = other["won_120d"].mean()
extra = (rate_fast - rate_all) * len(other) / 2

# %% wrong q4 minutes
# `cut_hours` is in minutes. Divide the wait by `pd.Timedelta(hours=1)`.
cut_hours = cut_hours * 60

# %% wrong q4 seconds
# `cut_hours` is in seconds. Divide the wait by `pd.Timedelta(hours=1)`.
cut_hours = cut_hours * 3600

# %% wrong q4 a-third-typed-short
# `cut_hours` is the quantile 0.33. A third has no end in decimals: write `1 / 3`.
cut_hours = mqls["hours"].quantile(0.33)

# %% wrong q4 never-tried-as-slowest
# Those who were never tried were given a wait longer than all others, so the third is one of all MQLs. The quantile is of the waits that are not missing.
filled = mqls.assign(hours=mqls["hours"].fillna(1e6))
cut_hours = filled["hours"].quantile(1 / 3)
rate_fast = filled[filled["hours"] <= cut_hours]["won_120d"].mean()
extra = (rate_fast - rate_all) * len(filled) / 2

# %% wrong q4 won-at-any-time
# The rates count customers at any time (`won_at`). Asked are those within 120 days, `won_120d`.
rate_fast = mqls[mqls["hours"] <= cut_hours]["won_at"].notna().mean()
rate_all = mqls["won_at"].notna().mean()
extra = (rate_fast - rate_all) * len(mqls) / 2

# %% wrong q4 days-for-hours
# `cut_hours` is in days. Divide the wait by `pd.Timedelta(hours=1)`.
cut_hours = cut_hours / 24

# %% wrong q4 slowest-third
# `cut_hours` is the quantile 2/3: a third of the waits is *longer*. The fast ones are at the other end.
cut_hours = mqls["hours"].quantile(2 / 3)
rate_fast = mqls[mqls["hours"] > cut_hours]["won_120d"].mean()
extra = (rate_fast - rate_all) * len(mqls) / 2

# %% wrong q4 median-cut
# `cut_hours` is the median. Half of the waits lie below it; asked is a third.
cut_hours = mqls["hours"].median()
rate_fast = mqls[mqls["hours"] <= cut_hours]["won_120d"].mean()
extra = (rate_fast - rate_all) * len(mqls) / 2

# %% wrong q4 blanks-as-zero
# Those who were never tried were given a wait of 0 hours and so became the fastest of all. A missing wait stays missing.
filled = mqls.assign(hours=mqls["hours"].fillna(0))
cut_hours = filled["hours"].quantile(1 / 3)
rate_fast = filled[filled["hours"] <= cut_hours]["won_120d"].mean()
extra = (rate_fast - rate_all) * len(filled) / 2

# %% wrong q4 wait-from-creation
# The wait is counted from `created_at`. The clock of the hand-off starts at `mql_at`.
slow = (mqls["first_attempt_at"] - mqls["created_at"]) / pd.Timedelta(hours=1)
cut_hours = slow.quantile(1 / 3)
rate_fast = mqls[slow <= cut_hours]["won_120d"].mean()
extra = (rate_fast - rate_all) * len(mqls) / 2

# %% wrong q4 only-the-tried
# `rate_all` leaves out the MQLs that were never tried. The prompt says *all* of them.
rate_all = mqls[mqls["hours"].notna()]["won_120d"].mean()
extra = (rate_fast - rate_all) * len(mqls) / 2

# %% wrong q4 only-the-tried-throughout
# The MQLs that were never tried are missing from `rate_all` and from the people that `extra` multiplies by. The prompt says *all*, the never-tried too.
rate_all = mqls[mqls["hours"].notna()]["won_120d"].mean()
extra = (rate_fast - rate_all) * mqls["hours"].notna().sum() / 2

# %% wrong q4 compared-with-the-rest
# `rate_all` is the rate of the others, without the fast third. Nothing would change for the fast ones, but they belong to all.
rate_all = mqls[~(mqls["hours"] <= cut_hours)]["won_120d"].mean()
extra = (rate_fast - rate_all) * len(mqls) / 2

# %% wrong q4 every-lead
# `rate_all` has all inbound leads of the two quarters as its base. Only MQLs count here.
rate_all = inbound[inbound["quarter"].isin(["2025-Q1", "2025-Q2"])]["won_120d"].mean()
extra = (rate_fast - rate_all) * len(mqls) / 2

# %% wrong q4 both-quarters
# `extra` is of both quarters together. Asked is one quarter's worth.
extra = (rate_fast - rate_all) * len(mqls)

# %% wrong q4 gross-not-extra
# `extra` counts all customers that there would be. Those who bought anyway have to be taken off.
extra = rate_fast * len(mqls) / 2

# %% wrong q4 tried-times-gap
# `extra` multiplies by the MQLs that were tried. The prompt lets *every one* of the MQLs convert like the fast third.
extra = (rate_fast - rate_all) * mqls["hours"].notna().sum() / 2

# %% wrong q4 rest-times-gap
# `extra` multiplies the gap to the average by the slow ones only. Either all MQLs times the gap to the average, or the slow ones times the gap to the slow.
extra = (rate_fast - rate_all) * (~(mqls["hours"] <= cut_hours)).sum() / 2

# %% wrong q4 relative-gain
# `extra` is a relative change. Asked are customers: a difference of rates times people.
extra = rate_fast / rate_all - 1

# %% accept q4
half = funnel[
    (funnel["source_type"] == "inbound") & (funnel["quarter"] >= "2025-Q1") & (funnel["quarter"] <= "2025-Q2")
]
half = half[half["mql_at"].notna()].merge(leads[["lead_id", "first_attempt_at"]], on="lead_id", how="left")
waits = (half["first_attempt_at"] - half["mql_at"]) / pd.Timedelta(minutes=60)
cut_hours = waits.quantile([1 / 3]).iloc[0]
rate_fast = half[waits <= cut_hours]["won_120d"].mean()
rate_all = half["won_120d"].sum() / len(half)
extra = (rate_fast * len(half) - half["won_120d"].sum()) / 2

# %% [markdown] hint q4
# 1. Who are the MQLs of the half-year? Then each of them needs one column from `leads`.
# 2. Merge `leads[["lead_id", "first_attempt_at"]]` on `lead_id`, from the left. The difference of two dates divided by `pd.Timedelta(hours=1)` is a number of hours. `.quantile(1 / 3)` leaves out missing values by itself.
# 3. `mqls = inbound[….isin([…]) & ….notna()].merge(…, on="lead_id", how="left")`, then `mqls = mqls.assign(hours=…)`, `mqls[mqls["hours"] <= cut_hours]["won_120d"].mean()`, and `(rate_fast - rate_all) * len(mqls) / 2`.

# %% [markdown] meaning q4
# Tomasz can put this number on paper as an upper bound, with its assumption beside it (the fast third at least as warm, nobody called faster than they were), and Ines can ask whether sellers called the warm ones first. Both are right until somebody separates speed from warmth. Until then the word is "at most", not "impact".

# %% [markdown] ask q5 type=essay points=6
# ### The audit memo
#
# Write the memo to Ines and Tomasz, in at most 250 words. It has
#
# 1. the **five faults**, each with old number, cause, new number and its unit or base, and which of them are definitions;
# 2. **one fix of the funnel itself**, not of its numbers: the step between two stages that you would mend first (question 4 has one), with the gain that it could bring at most and the assumption that makes it "at most";
# 3. **one thing that you cannot know** from these tables, and what would settle it;
# 4. what the two of them decide, and by which date.
#
# Nobody is named as a culprit: write what was done to the numbers, not who did it. The numbers are those of your `bridge`, one from your `funnel_table`, and question 4.
#
# *Why: an audit that wins the argument and loses the two readers has failed. You need both of them on Monday.*
#
# A person reads your memo for four things: a claim, numbers with their units, a caveat and a decision. Each is worth 1.5 points here.

# %% [markdown] answer q5
# *Write here: at most 250 words to Ines and Tomasz.*

# %% [markdown] rubric q5
# One and a half points each:
#
# 1. **Claim**: says what is wrong with the slide's message as a whole, names the five faults, and tells the three definitions from the two faults of the data; faults, no culprits.
# 2. **Number with unit**: for each fault old and new number with base and period; the gain in customers per quarter.
# 3. **Caveat**: the gain is an upper bound because fast-called leads may have been warmer (or because not all can be called first); one thing is named that the tables cannot tell, and what would settle it.
# 4. **Decision**: one fix of the funnel first, agreed definitions with names under them, a date, and a sign by which success will be known.

# %% [markdown] model q5
# *The numbers are those of another company: your bridge says something else.*
#
# Ines, Tomasz, the slide says that the funnel converts at 50%. None of its five numbers can stand: two were too high, two too low, one is not known yet.
#
# - Funnel conversion 50% → 8.0% (120 of 1,500 leads on the seller route, 2025-Q2; the old base was 240 opportunities). As `funnel_table` counts, in steps, 117 of 1,500, 7.8%.
# - Win rate 30% → 36% (90 of 250 deals closed in 2025-Q4): 50 open ones stood in the base.
# - New leads of 2025, people and episodes, 6,000 → 5,700: 300 repeated records.
# - Newest conversion 7% of the inbound leads of 2025-Q4, whose 120 days aren't over; 2025-Q2 has 9%.
# - Visitor to lead 18.0% → 18.6% of the visitors of 2025, without robots.
#
# The first, second and fourth are definitions, which only you can agree on. Duplicates and robots are data, to be cleaned this month.
#
# One fix of the funnel: the first call. If all MQLs became customers as often as the third called soonest, within 10 hours, we would have 40 more customers a quarter *at most*: if the fast third were at least as warm as the rest and nobody is called faster still. If sellers called the warm ones first, it is less.
#
# These tables can't tell speed from warmth. A trial could: for four weeks lots decide who is called first.
#
# Please sign the three definitions by 20 February and decide on the trial by the 27th. It has worked if the next slide can be rebuilt from its footnotes.

# %% [markdown] weak q5
# "The agency's slide is full of mistakes because our data is bad. The real conversion is 8%, not 50%. The CRM needs to be cleaned urgently. Calling leads faster will bring us 40 more customers per quarter, so sales should speed up immediately."
#
# *What it misses: one bridge of five, and without its bases. "Bad data" for everything, although three of the five are agreements that nobody had made. A what-if sold as an impact. A culprit at each end of the memo, and no date, no trial, no signature.*

# %% [markdown]
# ## Before you hand it over: judge your own audit
#
# Read it as somebody who liked the slide, and mark the column that is true. Everything in the middle column or better: hand it over. Then look at `solution("q5")`.
#
# | | not yet | good | ready for a boss |
# |---|---|---|---|
# | **Trail** | "the number is wrong" | code that makes the old number, and the fault | a stranger could run it and find the same |
# | **Bridge** | new numbers only | old, cause, new on one line | it says which faults flattered and which did not |
# | **Kinds** | "bad data" | definitions and data told apart | each fault has an owner who can mend it |
# | **Funnel table** | numbers of one quarter in the code | one function, one route, maturity from `window` | it says "not known" for a young quarter, and you tried one |
# | **Gain** | "impact" | "at most", with the assumption | a way to find out is named |
# | **Tone** | somebody is to blame | what was done, not who did it | both bosses could read it aloud in front of the other |
