# %% [markdown] intro
# # Day 16 · Win Rate Three Ways
#
# Three people, three percentages, one year. You compute all three, find out where the gap between the first two comes from, and join the deals to their customers without losing or doubling a single one. At the end you decide which rate answers which question. About 40 minutes.

# %% setup
import pandas as pd

from larkwell import begin, load

check, hint, solution = begin("day-016")

opps = load("opportunities")
customers = load("customers")
funnel = load("funnel")
reps = load("reps")
territories = load("territories")

# %% [markdown]
# ## New today: columns from another table
#
# A seller's row knows the territory, the territory's row knows the region. `merge` brings them together: `on` names the column that both tables have, the **key**. `how="left"` keeps **every row of the left table**, the one before the dot, and adds what the right one knows. Take along only the columns that you need (two pairs of brackets). Your questions will join other tables.

# %% demo
m = reps.merge(territories[["territory_id", "region"]], on="territory_id", how="left")
print(len(reps), "rows before,", len(m), "after")
m.head(3)

# %% [markdown]
# Now that the region stands beside each seller, you can group by it (day 12). Results with the same index line up by themselves, and divide row by row.

# %% demo
per_region = m.groupby("region")
pd.DataFrame({"sellers": per_region.size(), "quota_each": per_region["quota_eur_q"].sum() / per_region.size()})

# %% [markdown]
# Count before and after, every time. If a key stands **several times in the right table**, each of its rows finds a partner, and the left row is doubled: some territories have two sellers. Whatever money stood in the left row is now there twice.

# %% demo
grown = territories.merge(reps[["territory_id", "rep_id"]], on="territory_id", how="left")
print(len(territories), "territories became", len(grown), "rows")

# %% [markdown]
# If a key is **missing on the right**, the left join keeps the row and leaves the new columns blank. `how="inner"` throws such rows away without a word.

# %% demo
bonus = pd.DataFrame({"region": ["UKI", "DACH"], "bonus_eur": [500, 400]})
kept = m.merge(bonus, on="region", how="left")
lost = m.merge(bonus, on="region", how="inner")
print(len(kept), "rows, of them without a partner:", kept["bonus_eur"].isna().sum())
print(len(lost), "rows with how='inner'")

# %% [markdown]
# One trap with the blanks: a blank is *different* from everything, so `!=` says True for it. Take them out before you compare.

# %% demo
print(
    (kept["bonus_eur"] != 500).sum(),
    "are not 500, blanks among them;",
    (kept[kept["bonus_eur"].notna()]["bonus_eur"] != 500).sum(),
    "are known not to be 500",
)

# %% [markdown]
# ## From three days ago, without looking
#
# Why must the youngest cohorts be left out when you compare conversion within 120 days?
#
# <details><summary>Compare with your answer</summary>
#
# Because they have not had their 120 days yet. Those of them who will still buy count as failures for now, so the newest months look worse than they are. That is youth, not quality.
#
# </details>

# %% [markdown] ask q1 points=5 columns="opportunities.closed_year,opportunities.status,opportunities.amount_eur,funnel.source_type,funnel.year,funnel.month,funnel.won_120d" period="deals closed in 2025; inbound leads created January to August 2025"
# ### Three people, three numbers
#
# Compute, as fractions and not rounded:
#
# - `wr_n` (float), Tomasz's **win rate by count**: of the deals of `opps` closed in 2025 (`closed_year`), won or lost, the share that was won.
# - `wr_eur` (float), Maren's **win rate by value**: the sum of `amount_eur` of those deals that were won, divided by the sum of `amount_eur` of all that were closed, won or lost.
# - `l2c` (float), Ines's **lead-to-customer rate**: of the leads of `funnel` with `source_type` `"inbound"` created from January to August 2025, both months included, the share who were customers within 120 days (`won_120d`). All of them have had their 120 days.
#
# The column `month` holds texts such as `"2025-03"`; texts of this form compare like dates, so `<=` works on them.
#
# *Why: if the value rate is lower than the count rate, you are winning the small ones.*

# %% answer q1
### BEGIN SOLUTION
closed = opps[opps["closed_year"] == 2025]
won = closed[closed["status"] == "won"]
wr_n = len(won) / len(closed)
wr_eur = won["amount_eur"].sum() / closed["amount_eur"].sum()
cohort = funnel[(funnel["source_type"] == "inbound") & (funnel["year"] == 2025) & (funnel["month"] <= "2025-08")]
l2c = cohort["won_120d"].mean()
### END SOLUTION

# %% check q1
check("q1", wr_n, wr_eur, l2c)

# %% wrong q1 open-deals-in-the-base
# Open deals stand below your line as well. They are undecided, not lost: with them in the base every growing pipeline looks like a failing one.
base = opps[(opps["closed_year"] == 2025) | (opps["status"] == "open")]
wr_n = len(won) / len(base)
wr_eur = won["amount_eur"].sum() / base["amount_eur"].sum()

# %% wrong q1 opened-in-the-year
# You took the deals *opened* in 2025, some of them still open. Asked are those *closed* in 2025, whenever they were opened.
base = opps[opps["created_at"].dt.year == 2025]
good = base[base["status"] == "won"]
wr_n = len(good) / len(base)
wr_eur = good["amount_eur"].sum() / base["amount_eur"].sum()

# %% wrong q1 all-years
# All deals since 2024 are in here. Which year were they to be closed in?
base = opps[opps["status"] != "open"]
good = base[base["status"] == "won"]
wr_n = len(good) / len(base)
wr_eur = good["amount_eur"].sum() / base["amount_eur"].sum()

# %% wrong q1 won-against-lost
# You divided what was won by what was *lost*. A rate has both below the line.
bad = closed[closed["status"] == "lost"]
wr_n = len(won) / len(bad)
wr_eur = won["amount_eur"].sum() / bad["amount_eur"].sum()

# %% wrong q1 rate-of-losing
# These are the shares that were lost.
wr_n = 1 - wr_n
wr_eur = 1 - wr_eur

# %% wrong q1 average-of-the-segments
# `wr_n` is the average of the three segments' rates. It counts a segment with few deals as much as one with many. All won over all closed.
wr_n = (closed["status"] == "won").groupby(closed["segment"]).mean().mean()

# %% wrong q1 both-averaged-over-segments
# Both win rates are averages of the segments' rates. Add up over all deals first, then divide once.
parts = closed.assign(n=closed["status"] == "won", eur=closed["amount_eur"].where(closed["status"] == "won", 0))
sums = parts.groupby("segment").agg(n=("n", "mean"), part=("eur", "sum"), whole=("amount_eur", "sum"))
wr_n = sums["n"].mean()
wr_eur = (sums["part"] / sums["whole"]).mean()

# %% wrong q1 average-deal-sizes
# `wr_eur` compares the *average* won deal with the average closed deal. A rate by value has sums above and below the line.
wr_eur = won["amount_eur"].mean() / closed["amount_eur"].mean()

# %% wrong q1 pounds-and-dollars-added
# `wr_eur` adds `amount_local`: pounds, dollars and euros in one sum. Which column has everything in euros?
wr_eur = won["amount_local"].sum() / closed["amount_local"].sum()

# %% wrong q1 list-price
# `wr_eur` uses the list price, before the discount and in local money. Which column holds what was offered, in euros?
wr_eur = won["list_local"].sum() / closed["list_local"].sum()

# %% wrong q1 two-rates-swapped
# The first two rates stand under each other's names. `_n` counts deals, `_eur` adds euros.
wr_n, wr_eur = wr_eur, wr_n

# %% wrong q1 outbound-in-the-cohort
# `l2c` has outbound leads in its base. Ines's rate is about the people who came by themselves.
l2c = funnel[(funnel["year"] == 2025) & (funnel["month"] <= "2025-08")]["won_120d"].mean()

# %% wrong q1 unripe-leads-counted
# `l2c` takes the leads of all of 2025. Those of autumn have not had their 120 days: which months does the prompt name?
l2c = funnel[(funnel["source_type"] == "inbound") & (funnel["year"] == 2025)]["won_120d"].mean()

# %% wrong q1 last-month-left-out
# `l2c` stops in July. August is included.
l2c = funnel[(funnel["source_type"] == "inbound") & (funnel["year"] == 2025) & (funnel["month"] < "2025-08")][
    "won_120d"
].mean()

# %% wrong q1 last-day-cut-off
# `l2c` stops at the first minute of 31 August: a date without a time of day means midnight. The column `month` has the whole day in it.
l2c = funnel[
    (funnel["source_type"] == "inbound") & (funnel["year"] == 2025) & (funnel["created_at"] <= "2025-08-31")
]["won_120d"].mean()

# %% wrong q1 older-leads-too
# `l2c` takes all leads up to August 2025, those of 2024 as well. When were they to be created?
l2c = funnel[(funnel["source_type"] == "inbound") & (funnel["month"] <= "2025-08")]["won_120d"].mean()

# %% wrong q1 whenever-they-bought
# `l2c` counts everybody who ever became a customer. Early leads have had more time for that: give all of them the same 120 days.
l2c = cohort["won_at"].notna().mean()

# %% wrong q1 customers-of-the-months
# `l2c` divides the customers who *started* from January to August by the leads who came in then. Above and below the line stand different people (day 13).
started = customers[(customers["year"] == 2025) & (customers["month"] <= "2025-08")]
l2c = len(started) / len(cohort)

# %% wrong q1 wins-over-leads
# `l2c` divides the deals *won in 2025* by the leads. Those are not the same people: follow the cohort.
l2c = len(won) / len(cohort)

# %% wrong q1 closed-deals-opened-in-the-year
# You took the deals *opened* in 2025 and divided by those of them that are closed. Of the latest ones only the quick are decided so far. Asked are the deals *closed* in 2025, whenever they were opened.
base = opps[(opps["created_at"].dt.year == 2025) & (opps["status"] != "open")]
good = base[base["status"] == "won"]
wr_n = len(good) / len(base)
wr_eur = good["amount_eur"].sum() / base["amount_eur"].sum()

# %% wrong q1 year-of-the-slide
# Your win rates are those of 2024, the year on the slide. Here the deals closed in 2025 are asked.
base = opps[opps["closed_year"] == 2024]
good = base[base["status"] == "won"]
wr_n = len(good) / len(base)
wr_eur = good["amount_eur"].sum() / base["amount_eur"].sum()

# %% wrong q1 leads-of-the-slide
# `l2c` takes the leads of 2024, the year on the slide. Here those of January to August 2025 are asked.
l2c = funnel[(funnel["source_type"] == "inbound") & (funnel["year"] == 2024)]["won_120d"].mean()

# %% wrong q1 inbound-deals-only
# Your win rates leave out the outbound deals. `source_type` narrows down the leads only; for the first two all deals closed in 2025 count.
base = closed[closed["source_type"] == "inbound"]
good = base[base["status"] == "won"]
wr_n = len(good) / len(base)
wr_eur = good["amount_eur"].sum() / base["amount_eur"].sum()

# %% wrong q1 outbound-deals-only
# Your win rates rest on the outbound deals alone. For the first two all deals closed in 2025 count.
base = closed[closed["source_type"] == "outbound"]
good = base[base["status"] == "won"]
wr_n = len(good) / len(base)
wr_eur = good["amount_eur"].sum() / base["amount_eur"].sum()

# %% wrong q1 outbound-cohort
# `l2c` follows the outbound leads. Ines's rate is about the inbound ones.
l2c = funnel[(funnel["source_type"] == "outbound") & (funnel["year"] == 2025) & (funnel["month"] <= "2025-08")][
    "won_120d"
].mean()

# %% wrong q1 every-ripe-lead
# `l2c` takes every lead that has had 120 days (`observable_120d`), those of 2024 and of early September as well. The prompt names eight months.
l2c = funnel[(funnel["source_type"] == "inbound") & funnel["observable_120d"]]["won_120d"].mean()

# %% wrong q1 ripe-leads-of-the-year
# `l2c` takes every lead of 2025 that has had 120 days (`observable_120d`). That lets in the first days of September: the prompt stops at the end of August.
l2c = funnel[(funnel["source_type"] == "inbound") & (funnel["year"] == 2025) & funnel["observable_120d"]][
    "won_120d"
].mean()

# %% wrong q1 base-is-mqls
# `l2c` has only MQLs below the line. Ines counts every inbound lead, whatever its score.
l2c = cohort[cohort["mql_at"].notna()]["won_120d"].mean()

# %% wrong q1 customers-counted
# `l2c` is a number of customers. Asked is their share of the leads.
l2c = float(cohort["won_120d"].sum())

# %% accept q1
decided = opps[opps["status"].isin(["won", "lost"]) & (opps["closed_at"] >= "2025-01-01")]
wr_n = (decided["status"] == "won").mean()
wr_eur = decided[decided["status"] == "won"]["amount_eur"].sum() / decided["amount_eur"].sum()
months = funnel[funnel["source_type"] == "inbound"].groupby("month").agg(n=("lead_id", "size"), k=("won_120d", "sum"))
months = months[(months.index >= "2025-01") & (months.index <= "2025-08")]
l2c = months["k"].sum() / months["n"].sum()

# %% accept q1
wr_n = closed["status"].value_counts(normalize=True)["won"]
by_status = closed.groupby("status")["amount_eur"].sum()
wr_eur = by_status["won"] / by_status.sum()
young = funnel[(funnel["created_at"] >= "2025-01-01") & (funnel["created_at"] < "2025-09-01")]
l2c = young[young["source_type"] == "inbound"]["won_120d"].mean()

# %% [markdown] hint q1
# 1. Two groups of rows carry all three: the deals closed in 2025, and the inbound leads of eight months. Make each a table with a name.
# 2. By count: rows of the part over rows of the whole. By value: sum of `amount_eur` of the same part over that of the same whole. `l2c` is the mean of a column of True and False.
# 3. `closed = opps[opps["…"] == 2025]`, `won = closed[closed["…"] == "won"]`, then `len(…) / len(…)` and `won["…"].sum() / …`; `cohort = funnel[(…) & (funnel["year"] == 2025) & (funnel["month"] <= "…")]`.

# %% [markdown] meaning q1
# Nobody lied. Tomasz speaks of deals, Maren of euros and Ines of people who once filled in a form; each rate has a base and a crowd of its own: sellers' deals, inbound and outbound, in the first two; inbound leads, those who buy at the checkout included, in the third. So no chain of steps leads from Tomasz's percentage to Ines's. If they differ from those on the slide, that is another year: the tables of today don't say why. That Maren's is lower than Tomasz's says that large deals are lost more often than small ones.

# %% [markdown] ask q2 type=table points=5 columns="opportunities.closed_year,opportunities.status,opportunities.amount_eur,opportunities.segment" period="deals closed in 2025"
# ### Where does the gap come from?
#
# The same deals, closed in 2025, by `segment`. Make `by_segment`, a DataFrame with one row for each segment (as index or as a column named `segment`) and three columns:
#
# - `deals` (int): deals closed, won or lost,
# - `wr_n` (float): win rate by count within the segment,
# - `wr_eur` (float): win rate by value (`amount_eur`) within the segment.
#
# Fractions, not rounded. Ungraded: hold the two rates of each segment against each other before you look at the three segments. Where is the gap of question 1?
#
# *Why: a gap between two averages can be a gap inside the groups, or only between them.*

# %% answer q2
### BEGIN SOLUTION
by_closed = closed.groupby("segment")
by_won = won.groupby("segment")
by_segment = pd.DataFrame(
    {
        "deals": by_closed.size(),
        "wr_n": by_won.size() / by_closed.size(),
        "wr_eur": by_won["amount_eur"].sum() / by_closed["amount_eur"].sum(),
    }
)
### END SOLUTION

# %% check q2
check("q2", by_segment)

# %% wrong q2 won-deals-counted
# `deals` holds the deals won. Asked are all closed ones, won or lost: they are the base.
by_segment = by_segment.assign(deals=by_won.size())

# %% wrong q2 shares-of-all-wins
# Your rates add up to 1 over the segments: they say how the *wins* are divided among them. A win rate has the segment's own closed deals below the line.
by_segment = by_segment.assign(
    wr_n=by_won.size() / by_won.size().sum(), wr_eur=by_won["amount_eur"].sum() / by_won["amount_eur"].sum().sum()
)

# %% wrong q2 base-is-the-company
# Each segment's wins are divided by the deals of the whole company. Above and below the line the same segment.
by_segment = by_segment.assign(
    wr_n=by_won.size() / by_closed.size().sum(), wr_eur=by_won["amount_eur"].sum() / by_closed["amount_eur"].sum().sum()
)

# %% wrong q2 count-over-the-company
# `wr_n` is divided by the closed deals of all segments together. Below the line stand those of the segment itself.
by_segment = by_segment.assign(wr_n=by_won.size() / len(closed))

# %% wrong q2 count-over-all-wins
# `wr_n` is divided by all wins: it says how the wins are shared out among the segments. Below the line stand the segment's own closed deals.
by_segment = by_segment.assign(wr_n=by_won.size() / len(won))

# %% wrong q2 value-over-the-company
# `wr_eur` is divided by the euros of all segments together. Below the line stand those of the segment itself.
by_segment = by_segment.assign(wr_eur=by_won["amount_eur"].sum() / closed["amount_eur"].sum())

# %% wrong q2 value-over-all-wins
# `wr_eur` is divided by all euros won: it says how these are shared out among the segments. Below the line stand the euros of the segment's own closed deals.
by_segment = by_segment.assign(wr_eur=by_won["amount_eur"].sum() / won["amount_eur"].sum())

# %% wrong q2 won-against-lost
# You divided what was won by what was lost. Both belong below the line.
by_segment = by_segment.assign(
    wr_n=by_won.size() / (by_closed.size() - by_won.size()),
    wr_eur=by_won["amount_eur"].sum() / (by_closed["amount_eur"].sum() - by_won["amount_eur"].sum()),
)

# %% wrong q2 average-deal-sizes
# `wr_eur` compares the *average* won deal with the average closed deal of the segment. Sums above and below the line, please.
by_segment = by_segment.assign(
    wr_eur=(by_won["amount_eur"].sum() / by_won.size()) / (by_closed["amount_eur"].sum() / by_closed.size())
)

# %% wrong q2 rates-swapped
# The two rates stand under each other's names: `_n` counts deals, `_eur` adds euros.
by_segment = by_segment.assign(wr_n=by_segment["wr_eur"], wr_eur=by_segment["wr_n"])

# %% wrong q2 pounds-and-dollars-added
# `wr_eur` adds up `amount_local`, three currencies in one sum.
local = (
    closed.assign(k=closed["amount_local"] * (closed["status"] == "won"))
    .groupby("segment")
    .agg(k=("k", "sum"), n=("amount_local", "sum"))
)
by_segment = by_segment.assign(wr_eur=local["k"] / local["n"])

# %% wrong q2 all-years
# The deals closed in 2024 are in here as well.
every = opps[opps["status"] != "open"]
every = every.assign(k=every["status"] == "won", eur=every["amount_eur"] * (every["status"] == "won"))
parts = every.groupby("segment").agg(
    deals=("opp_id", "size"), k=("k", "sum"), eur=("eur", "sum"), whole=("amount_eur", "sum")
)
by_segment = pd.DataFrame(
    {"deals": parts["deals"], "wr_n": parts["k"] / parts["deals"], "wr_eur": parts["eur"] / parts["whole"]}
)

# %% wrong q2 open-deals-too
# Open deals are in your base. They are undecided: only deals closed in 2025 count.
every = opps[(opps["closed_year"] == 2025) | (opps["status"] == "open")]
every = every.assign(k=every["status"] == "won", eur=every["amount_eur"] * (every["status"] == "won"))
parts = every.groupby("segment").agg(
    deals=("opp_id", "size"), k=("k", "sum"), eur=("eur", "sum"), whole=("amount_eur", "sum")
)
by_segment = pd.DataFrame(
    {"deals": parts["deals"], "wr_n": parts["k"] / parts["deals"], "wr_eur": parts["eur"] / parts["whole"]}
)

# %% wrong q2 year-of-the-slide
# These are the deals closed in 2024, the year on the slide. Asked are those closed in 2025.
every = opps[opps["closed_year"] == 2024]
every = every.assign(k=every["status"] == "won", eur=every["amount_eur"] * (every["status"] == "won"))
parts = every.groupby("segment").agg(
    deals=("opp_id", "size"), k=("k", "sum"), eur=("eur", "sum"), whole=("amount_eur", "sum")
)
by_segment = pd.DataFrame(
    {"deals": parts["deals"], "wr_n": parts["k"] / parts["deals"], "wr_eur": parts["eur"] / parts["whole"]}
)

# %% wrong q2 opened-in-the-year
# You took the deals *opened* in 2025, whether they are decided or not. Asked are those closed in 2025, whenever they were opened.
every = opps[opps["created_at"].dt.year == 2025]
every = every.assign(k=every["status"] == "won", eur=every["amount_eur"] * (every["status"] == "won"))
parts = every.groupby("segment").agg(
    deals=("opp_id", "size"), k=("k", "sum"), eur=("eur", "sum"), whole=("amount_eur", "sum")
)
by_segment = pd.DataFrame(
    {"deals": parts["deals"], "wr_n": parts["k"] / parts["deals"], "wr_eur": parts["eur"] / parts["whole"]}
)

# %% wrong q2 closed-deals-opened-in-the-year
# You took the decided ones among the deals *opened* in 2025. Asked are all deals closed in 2025, whenever they were opened.
every = opps[(opps["created_at"].dt.year == 2025) & (opps["status"] != "open")]
every = every.assign(k=every["status"] == "won", eur=every["amount_eur"] * (every["status"] == "won"))
parts = every.groupby("segment").agg(
    deals=("opp_id", "size"), k=("k", "sum"), eur=("eur", "sum"), whole=("amount_eur", "sum")
)
by_segment = pd.DataFrame(
    {"deals": parts["deals"], "wr_n": parts["k"] / parts["deals"], "wr_eur": parts["eur"] / parts["whole"]}
)

# %% wrong q2 inbound-only
# Only inbound deals are in here. The same deals as in question 1 count, outbound ones among them.
every = closed[closed["source_type"] == "inbound"]
every = every.assign(k=every["status"] == "won", eur=every["amount_eur"] * (every["status"] == "won"))
parts = every.groupby("segment").agg(
    deals=("opp_id", "size"), k=("k", "sum"), eur=("eur", "sum"), whole=("amount_eur", "sum")
)
by_segment = pd.DataFrame(
    {"deals": parts["deals"], "wr_n": parts["k"] / parts["deals"], "wr_eur": parts["eur"] / parts["whole"]}
)

# %% wrong q2 list-price
# `wr_eur` uses the list price, before the discount and in local money. `amount_eur` holds what was offered, in euros.
listed = (
    closed.assign(k=closed["list_local"] * (closed["status"] == "won"))
    .groupby("segment")
    .agg(k=("k", "sum"), n=("list_local", "sum"))
)
by_segment = by_segment.assign(wr_eur=listed["k"] / listed["n"])

# %% wrong q2 other-groups
# These are inbound and outbound. By which column does the prompt group?
parts = (
    closed.assign(is_won=closed["status"] == "won", won_eur=closed["amount_eur"] * (closed["status"] == "won"))
    .groupby("source_type")
    .agg(deals=("opp_id", "size"), k=("is_won", "sum"), eur=("won_eur", "sum"), whole=("amount_eur", "sum"))
)
by_segment = pd.DataFrame(
    {"deals": parts["deals"], "wr_n": parts["k"] / parts["deals"], "wr_eur": parts["eur"] / parts["whole"]}
)
by_segment.index.name = "segment"

# %% accept q2
a = closed.groupby("segment").agg(deals=("opp_id", "size"), eur=("amount_eur", "sum"))
b = won.groupby("segment").agg(deals=("opp_id", "size"), eur=("amount_eur", "sum"))
by_segment = a.assign(wr_n=b["deals"] / a["deals"], wr_eur=b["eur"] / a["eur"])[
    ["deals", "wr_n", "wr_eur"]
].reset_index()

# %% accept q2
rows = []
for segment in ["solo", "team", "multi"]:
    part = closed[closed["segment"] == segment]
    good = part[part["status"] == "won"]
    rows = rows + [[segment, len(part), len(good) / len(part), good["amount_eur"].sum() / part["amount_eur"].sum()]]
by_segment = pd.DataFrame(rows, columns=["segment", "deals", "wr_n", "wr_eur"])

# %% [markdown] hint q2
# 1. You need two things for each segment: from all closed deals their number and their euros, from the won ones the same.
# 2. Group `closed` and `won` of question 1 by segment. `.size()` counts the rows of each group, `["amount_eur"].sum()` adds its euros, and results with the same index divide row by row.
# 3. `by_closed = closed.groupby("segment")`, `by_won = won.…` in the same way, then `by_segment = pd.DataFrame({"deals": by_closed.size(), "wr_n": … / …, "wr_eur": by_won["…"].sum() / …})`.

# %% [markdown] meaning q2
# Inside each segment the two rates lie close together: a seller does not lose the dear deals of a segment much more often than its cheap ones. The gap stands *between* the segments. Large firms are won less often, and in Maren's rate they weigh many times as much. So nobody has to be told to care more for large deals; the question is whether the company wants so many of them.

# %% [markdown] ask q3 points=5 columns="opportunities.closed_year,opportunities.lead_id,opportunities.segment,customers.lead_id,customers.plan,customers.start_date" period="deals closed in 2025"
# ### Join without losing anybody
#
# Which plan did the winners of 2025 buy? The deals closed in 2025 are in `opps`, the plan is in `customers`. Join `plan` and `start_date` of `customers` onto the deals closed in 2025 (won **and** lost), on `lead_id`, so that every deal stays. Call the result `joined`. (The customers from before 2024 have a blank in `lead_id`, no deal has one; among the filled cells of `customers` each number stands once.)
#
# - `n_before` (int): rows before the join.
# - `n_after` (int): rows of `joined`.
# - `n_alone` (int): deals in `joined` that found no customer.
# - `p_other` (float): of the deals in `joined` that *did* find one, the share whose `plan` is another one than the `segment` of the deal, as a fraction, not rounded.
#
# *Why: a join that grows your table has doubled money; one that shrinks it has chosen for you.*

# %% answer q3
### BEGIN SOLUTION
closed = opps[opps["closed_year"] == 2025]
joined = closed.merge(customers[["lead_id", "plan", "start_date"]], on="lead_id", how="left")
n_before = len(closed)
n_after = len(joined)
n_alone = joined["plan"].isna().sum()
found = joined[joined["plan"].notna()]
p_other = (found["plan"] != found["segment"]).mean()
### END SOLUTION

# %% check q3
check("q3", n_before, n_after, n_alone, p_other)

# %% wrong q3 inner-join
# Your join has thrown out every deal without a customer, and those are all the lost ones: on this table the win rate would be 100%. `how="left"` keeps them.
joined = closed.merge(customers[["lead_id", "plan", "start_date"]], on="lead_id", how="inner")
n_after = len(joined)
n_alone = joined["plan"].isna().sum()
p_other = (joined["plan"] != joined["segment"]).mean()

# %% wrong q3 right-join
# You kept every row of `customers` instead, also those who never had a deal closed in 2025. Which table stands before the dot, and which one does `how="left"` keep?
joined = closed.merge(customers[["lead_id", "plan", "start_date"]], on="lead_id", how="right")
n_after = len(joined)
n_alone = joined["opp_id"].isna().sum()

# %% wrong q3 outer-join
# Your join keeps the rows of *both* tables, and the customers without such a deal came along. Every deal is to stay, and nothing else.
joined = closed.merge(customers[["lead_id", "plan", "start_date"]], on="lead_id", how="outer")
n_after = len(joined)
n_alone = joined["plan"].isna().sum()

# %% wrong q3 joined-on-the-territory
# You joined on `territory_id`. A territory has many customers, so each deal was multiplied by all of them. Which column belongs to one lead only?
joined = closed.merge(customers[["territory_id", "plan", "start_date"]], on="territory_id", how="left")
n_after = len(joined)
n_alone = joined["plan"].isna().sum()

# %% wrong q3 all-deals-joined
# You joined all deals. Only those closed in 2025 were asked: filter first.
joined = opps.merge(customers[["lead_id", "plan", "start_date"]], on="lead_id", how="left")
n_before = len(opps)
n_after = len(joined)
n_alone = joined["plan"].isna().sum()
found = joined[joined["plan"].notna()]
p_other = (found["plan"] != found["segment"]).mean()

# %% wrong q3 opened-deals-joined
# You joined the deals *opened* in 2025. Asked are those closed in 2025: `closed_year` says which.
base = opps[opps["created_at"].dt.year == 2025]
joined = base.merge(customers[["lead_id", "plan", "start_date"]], on="lead_id", how="left")
n_before = len(base)
n_after = len(joined)
n_alone = joined["plan"].isna().sum()
found = joined[joined["plan"].notna()]
p_other = (found["plan"] != found["segment"]).mean()

# %% wrong q3 year-of-the-slide
# You joined the deals closed in 2024, the year on the slide. Asked are those closed in 2025.
base = opps[opps["closed_year"] == 2024]
joined = base.merge(customers[["lead_id", "plan", "start_date"]], on="lead_id", how="left")
n_before = len(base)
n_after = len(joined)
n_alone = joined["plan"].isna().sum()
found = joined[joined["plan"].notna()]
p_other = (found["plan"] != found["segment"]).mean()

# %% wrong q3 rows-and-columns
# You stored `.shape`, rows and columns together. Asked is the number of rows alone: `len` of the table.
n_before = closed.shape
n_after = joined.shape

# %% wrong q3 all-closed-deals-joined
# The deals closed in 2024 are in it as well. Filter on `closed_year` first.
every = opps[opps["status"] != "open"]
joined = every.merge(customers[["lead_id", "plan", "start_date"]], on="lead_id", how="left")
n_before = len(every)
n_after = len(joined)
n_alone = joined["plan"].isna().sum()
found = joined[joined["plan"].notna()]
p_other = (found["plan"] != found["segment"]).mean()

# %% wrong q3 won-deals-joined
# Only the deals won went into the join, so nobody could stay alone. Won and lost ones, please.
good = closed[closed["status"] == "won"]
joined = good.merge(customers[["lead_id", "plan", "start_date"]], on="lead_id", how="left")
n_before = len(good)
n_after = len(joined)
n_alone = joined["plan"].isna().sum()

# %% wrong q3 customers-onto-themselves
# The tables stand the wrong way round: `customers` is on the left, so its rows were kept. The deals come first.
joined = customers[["lead_id", "plan", "start_date"]].merge(closed, on="lead_id", how="left")
n_before = len(customers)
n_after = len(joined)
n_alone = joined["opp_id"].isna().sum()

# %% wrong q3 partners-counted
# `n_alone` counts the deals that *found* a customer.
n_alone = joined["plan"].notna().sum()

# %% wrong q3 customers-without-a-deal
# `n_alone` counts customers without a deal closed in 2025. Asked is the other side: deals without a customer.
n_alone = (~customers["lead_id"].isin(closed["lead_id"])).sum()

# %% wrong q3 blank-is-another-plan
# `p_other` counts the deals without a customer as "another plan": a blank is different from everything. First keep the deals that have a plan.
p_other = (joined["plan"] != joined["segment"]).mean()

# %% wrong q3 blanks-above-the-line
# `p_other` has the deals without a customer above its line, though not below it: a blank is different from everything. First keep the deals that have a plan, then compare.
p_other = (joined["plan"] != joined["segment"]).sum() / joined["plan"].notna().sum()

# %% wrong q3 base-is-all-deals
# `p_other` is divided by all deals. The base is the deals that found a customer.
p_other = (found["plan"] != found["segment"]).sum() / len(joined)

# %% wrong q3 same-plan
# `p_other` is the share with the *same* plan.
p_other = (found["plan"] == found["segment"]).mean()

# %% wrong q3 count-for-share
# `p_other` is a number of deals. Asked is a share.
p_other = float((found["plan"] != found["segment"]).sum())

# %% accept q3
known = customers[customers["lead_id"].notna()]
deals_2025 = opps[opps["closed_at"] >= "2025-01-01"]
joined = pd.merge(deals_2025, known[["lead_id", "plan", "start_date"]], how="left", on="lead_id")
n_before, n_after = deals_2025.shape[0], joined.shape[0]
n_alone = n_after - joined["start_date"].notna().sum()
p_other = len(joined[joined["plan"].notna() & (joined["plan"] != joined["segment"])]) / joined["plan"].notna().sum()

# %% [markdown] hint q3
# 1. The demo with the bonus is the pattern: count, join left, count, look for blanks.
# 2. The table before the dot is the one whose rows stay. For the last number first keep the rows with a plan, then compare two columns with `!=` and take the mean.
# 3. `joined = closed.merge(customers[["lead_id", "plan", "start_date"]], on="…", how="…")`, `joined["plan"].isna().sum()`, `found = joined[joined["plan"].notna()]`, `(found["…"] != found["…"]).mean()`.

# %% [markdown] meaning q3
# As many rows after as before, so no euro was counted twice and no deal went missing; those who stayed alone are the deals lost. Some winners bought another plan than the size of their firm suggests, so plan and segment are two questions, and whoever takes one for the other is a little wrong in every table.

# %% [markdown] ask q4 type=labels points=3 options="count|value|lead" fixed="the rate follows from what each decision starts with and what it wants, which stand in the prompt"
# ### Six decisions, three rates
#
# Each of the six has one number in hand and multiplies it by a rate of last year, or divides it by such a rate. Which rate? `"count"` (won deals / closed deals), `"value"` (won euros / closed euros) or `"lead"` (customers within 120 days / inbound leads)? Next year is expected to be like last year, in size of deals and in kind of leads.
#
# | decision | what it has, and what it wants |
# |---|---|
# | Training days | 120 deals will be decided next month. Every firm that signs gets one day of training, whatever its size. How many days? |
# | Cash in spring | the offers that will be decided in spring add up to 2 million EUR a year, small and large together. How many euros a year will be signed? |
# | More adverts | for a sum of money 400 more inbound leads come in, of the usual kind. How many of them will be customers within 120 days? |
# | Hiring a seller | one seller brings about 40 deals a year to a yes or a no, of the usual mixture. How many signatures does a new one add? |
# | Setting money aside for commissions | sellers get 8% of what is signed. Offers that add up to 1.5 million EUR a year will be decided this quarter. How much has to be there? |
# | A target for March | of the inbound leads of March, 60 are to be customers within 120 days. How many inbound leads does March need? |
#
# In `rate_for` replace each `...`. All six count.
#
# *Why: a rate leads from its own base to its own top, and back, and nowhere else.*

# %% answer q4
rate_for = {
    "Training days": ...,
    "Cash in spring": ...,
    "More adverts": ...,
    "Hiring a seller": ...,
    "Setting money aside for commissions": ...,
    "A target for March": ...,
}
### BEGIN SOLUTION
rate_for = {
    "Training days": "count",
    "Cash in spring": "value",
    "More adverts": "lead",
    "Hiring a seller": "count",
    "Setting money aside for commissions": "value",
    "A target for March": "lead",
}
### END SOLUTION

# %% check q4
check("q4", rate_for)

# %% wrong q4 training-by-value
# "Training days" wants a number of *firms*, and a large one gets no more days than a small one. In which rate does each deal weigh the same?
rate_for = rate_for | {"Training days": "value"}

# %% wrong q4 training-by-leads
# "Training days" starts with deals that will be decided. The lead rate has leads below its line, most of whom never become a deal.
rate_for = rate_for | {"Training days": "lead"}

# %% wrong q4 cash-by-count
# "Cash in spring" starts with *euros*, small and large offers together. Multiply them by a rate by count and you expect the large ones to be signed as often as the small ones.
rate_for = rate_for | {"Cash in spring": "count"}

# %% wrong q4 cash-by-leads
# "Cash in spring" starts with euros in offers. Is a lead an offer?
rate_for = rate_for | {"Cash in spring": "lead"}

# %% wrong q4 adverts-by-count
# "More adverts" starts with *leads*. The count rate begins at deals closed: most of these people will never get there.
rate_for = rate_for | {"More adverts": "count"}

# %% wrong q4 adverts-by-value
# "More adverts" starts with leads and wants customers; where are the euros?
rate_for = rate_for | {"More adverts": "value"}

# %% wrong q4 hiring-by-value
# "Hiring a seller" asks for *signatures*, out of so many deals. How much each is worth would be the next question.
rate_for = rate_for | {"Hiring a seller": "value"}

# %% wrong q4 hiring-by-leads
# "Hiring a seller" starts with deals brought to a yes or a no. That is the base of one of the rates, word for word.
rate_for = rate_for | {"Hiring a seller": "lead"}

# %% wrong q4 commissions-by-count
# "Setting money aside for commissions" pays a share of the *euros* signed. If large deals are lost more often, the count rate sets aside too much.
rate_for = rate_for | {"Setting money aside for commissions": "count"}

# %% wrong q4 commissions-by-leads
# "Setting money aside for commissions" starts with the euros of offers to be decided. A lead has no euros yet.
rate_for = rate_for | {"Setting money aside for commissions": "lead"}

# %% wrong q4 target-by-count
# "A target for March" asks for a number of *leads*. The count rate leaves out all those for whom no deal is ever opened, so you would ask for far too few.
rate_for = rate_for | {"A target for March": "count"}

# %% wrong q4 target-by-value
# "A target for March" has customers and wants leads; where are the euros?
rate_for = rate_for | {"A target for March": "value"}

# %% wrong q4 always-the-win-rate
# One rate for everything: that is how three right numbers came to contradict each other. Underline in each line the crowd it is about (deals, euros, leads).
rate_for = dict.fromkeys(rate_for, "count")

# %% accept q4
rate_for = dict.fromkeys(["Training days", "Hiring a seller"], "count")
rate_for = rate_for | dict.fromkeys(["Cash in spring", "Setting money aside for commissions"], "value")
rate_for = rate_for | dict.fromkeys(["More adverts", "A target for March"], "lead")

# %% [markdown] hint q4
# 1. Read which crowd each decision starts from or asks for: a number of deals, a sum of euros, or a number of leads.
# 2. A rate belongs to its own base only. Deals: `"count"`. Euros: `"value"`. Leads: `"lead"`.
# 3. One text a line, for example `"Some decision": "count",`. Before you choose, note beside each line what it has and what it wants.

# %% [markdown] meaning q4
# Training and hiring are Tomasz's arithmetic, cash and commissions Maren's, campaigns Ines's. Each of the three was right about her or his own question, and wrong whenever it was another's.
#
# | decision | rate | because it has |
# |---|---|---|
# | Training days | count | deals, each weighing the same |
# | Cash in spring | value | euros in offers |
# | More adverts | lead | leads |
# | Hiring a seller | count | deals brought to a decision |
# | Setting money aside for commissions | value | euros in offers |
# | A target for March | lead | customers, and wants the leads they come from |

# %% [markdown] ask q5 type=essay points=4
# ### Who is lying?
#
# Amara has the three percentages of question 1 on her desk, those for 2025 (Ines's for the leads of January to August). Answer her in **four to six sentences**: what each of the three says, with its base in words; where the gap between Tomasz's and Maren's comes from, with at least one number of question 2; one thing that none of the three can tell; and which of them goes on the company's page, under which name.
#
# *Why: "the win rate" without a base will start the same argument next quarter.*
#
# A person reads your answer and gives a point each for a claim, a number with its unit, a caveat and a decision.

# %% [markdown] answer q5
# *Write here: four to six sentences to Amara.*

# %% [markdown] rubric q5
# One point each:
#
# 1. **Claim**: nobody lied; the three rates have three bases (deals closed, euros closed, inbound leads of a cohort), and the gap between the first two lies between the segments, large ones being won less often.
# 2. **Number with unit**: at least two of the rates with their bases in words, or a segment's rate with its number of deals; correctly computed from the learner's tables.
# 3. **Caveat**: something the rates cannot tell, for example why large firms are lost, whether one more large deal would be worth its hours, what the open deals will become, or that the lead rate and the win rates speak of different people and months.
# 4. **Decision**: which rate goes on the page and how it is named, or which is used for what; it must be doable ("the tile is called 'won deals / closed deals'").

# %% [markdown] model q5
# *The numbers are those of another company: yours say something else.*
#
# Amara, all three are right. Tomasz won 35% of the 1,200 deals decided last year, Maren sees 26% of the 5.1 million EUR in these deals signed, and of Ines's 3,000 inbound leads of January to August 9% were customers within 120 days. The gap between the first two is not that sellers neglect dear deals: inside each segment count and value are within two points. Firms of eleven and more are won in 22% of 400 deals against 46% of 450 with the smallest, and they carry most of the euros. Why they are lost none of the three can tell, nor whether they are worth their hours. Please put "won deals / closed deals" on the page with "won euros / closed euros" beside it, give Ines's rate its own name, *lead to customer in 120 days*, and let nobody say "the win rate" alone.

# %% [markdown] weak q5
# "Sales uses the best-looking number and marketing the worst, so we should take the average of the three, about a quarter. Finance is probably closest to the truth."
#
# *What it misses: no base is named, so the three cannot be compared, let alone averaged. "Best-looking" guesses at motives. And the finding is missed altogether: where the difference between deals and euros comes from, and what it means for the kind of customer one goes after.*
