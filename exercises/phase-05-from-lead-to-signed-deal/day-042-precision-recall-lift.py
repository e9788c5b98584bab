# %% [markdown] intro
# # Day 42 · Did the Score Work? Precision, Recall and Lift
#
# Sales says that marketing's leads are rubbish, marketing answers that hardly a buyer was missing from its list. You count both for two rules, in the territories that have joined One Funnel, look at what a raised bar does, find the misses that nobody has seen, check a score decile by decile, and write the function that ends the quarrel in euros. About 40 minutes.

# %% setup
import pandas as pd

from larkwell import begin, load

check, hint, solution = begin("day-042")

leads = load("leads")
funnel = load("funnel")
rollout = load("rollout")

# The inbound leads of both years in the territories that have joined One Funnel (all waves but "never"),
# and those of them whose 120 days are over. The lesson has all territories, so its numbers differ from yours.
joined = rollout[rollout["wave"] != "never"]
inbound = (
    leads[(leads["source_type"] == "inbound") & leads["territory_id"].isin(joined["territory_id"])]
    .merge(funnel[["lead_id", "mql_at", "won_120d", "observable_120d"]], on="lead_id", validate="one_to_one")
    .reset_index(drop=True)
)
mature = inbound[inbound["observable_120d"]]

# Small series to try a function on: points, and whether the lead bought.
points = pd.Series([90, 80, 70, 60, 50, 40])
small_bought = pd.Series([True, True, False, True, False, False])

# %% [markdown]
# ## New today: counting what goes together
#
# A rule says yes or no, and then the world does. Two columns of True and False have four combinations, and each is counted with `&`, `~` and `.sum()`. Suppose that somebody had said of the outbound leads of 2024: "Only owners will talk to us." Here `said` is the rule, and `talked` what came of it:

# %% demo
out = leads[(leads["source_type"] == "outbound") & (leads["year"] == 2024)]
said = out["role"] == "owner"
talked = out["n_conversations"] > 0
print((said & talked).sum(), (said & ~talked).sum(), (~said & talked).sum(), (~said & ~talked).sum(), len(out))

# %% [markdown]
# In this order they have the names TP, FP, FN and TN: true or false **positive** (the rule said yes), true or false **negative** (the rule said no). "True" and "false" tell whether the rule was right. The four add up to all rows, which is the best check there is.
#
# For several rules, go through a dict of them, `.items()` hands out name and rule, and `.append()` puts a row at the end of a list. A list of dicts makes a table:

# %% demo
rows = []
for name, rule in {"owner": out["role"] == "owner", "ten and more": out["staff"] >= 10}.items():
    rows.append({"who": name, "picked": rule.sum(), "talked": (rule & talked).sum()})
pd.DataFrame(rows)

# %% [markdown]
# Two tools from earlier days. `pd.qcut` of day 32 cuts a column into groups of about the same number, from the lowest values to the highest; labels are given in that order, so that a list that runs downwards calls the highest group 1. The labels are names at first; `.astype(int)` makes numbers of them. And `cumsum()` runs from the first row to the last, so sort before you use it.

# %% demo
quarter = pd.qcut(out["fit"], 4, labels=[4, 3, 2, 1]).astype(int)
sizes = out.assign(talked=talked, quarter=quarter).groupby("quarter")
sizes = sizes.agg(leads=("lead_id", "size"), talked=("talked", "sum")).reset_index().sort_values("quarter")
sizes.assign(running=sizes["leads"].cumsum())

# %% [markdown]
# A `for` loop also goes through the values of a Series one by one, and a variable can keep the best one so far. `float("nan")` makes a blank.

# %% demo
best = 0
for value in pd.Series([3, 5, 8, 2]).sort_values(ascending=False):
    if value < 6 and value > best:
        best = value
print("highest value below six:", best, "and a blank:", float("nan"))

# %% [markdown]
# ## From day 41, without looking
#
# From what should a threshold be derived?
#
# <details><summary>Compare with your answer</summary>
#
# From what the sellers can work: sort the leads by their score and count down until the sellers' hours are used up. A round number knows nothing of that. Today a second source is added: what a customer is worth, and what working a lead costs.
#
# </details>

# %% [markdown] ask q1 type=table points=4 columns="leads.lead_id,leads.score_old,leads.score_agreed,leads.source_type,funnel.won_120d,funnel.observable_120d,rollout.wave" period="inbound leads of 2024 and 2025 in the territories that joined One Funnel, 120 days over" skill="count logical combinations (TP, FP, FN, TN)"
# ### Both complaints, counted
#
# Put **all rows of `mature`** (the territories that have joined One Funnel, 120 days over) through both rules, whatever rule was in force for them. The old rule names a lead an MQL (marketing-qualified lead) if `score_old` is 49.0 or more, the agreed rule if `score_agreed` is 52.0 or more. A lead *bought* if `won_120d` is True.
#
# Make `confusion` (DataFrame) with two rows and exactly these columns, order and index free:
#
# | column | contract |
# |---|---|
# | `rule` (text) | `"old"` or `"agreed"` |
# | `tp` (int) | named MQL, and bought |
# | `fp` (int) | named MQL, and didn't buy |
# | `fn` (int) | not named MQL, and bought |
# | `tn` (int) | not named MQL, and didn't buy |
#
# *Why: Tomasz complains about one of these four cells, and Ines's defence rests on another.*

# %% answer q1
### BEGIN SOLUTION
won = mature["won_120d"]
rows = []
for rule, named in [("old", mature["score_old"] >= 49), ("agreed", mature["score_agreed"] >= 52)]:
    rows.append(
        {
            "rule": rule,
            "tp": (named & won).sum(),
            "fp": (named & ~won).sum(),
            "fn": (~named & won).sum(),
            "tn": (~named & ~won).sum(),
        }
    )
confusion = pd.DataFrame(rows)
### END SOLUTION

# %% check q1
check("q1", confusion)

# %% wrong q1 young-leads
# The leads that haven't had their 120 days are counted as not bought. They may still buy: take `mature`.
y = inbound["won_120d"]
a, b = inbound["score_old"] >= 49, inbound["score_agreed"] >= 52
confusion = pd.DataFrame(
    [
        {"rule": r, "tp": (c & y).sum(), "fp": (c & ~y).sum(), "fn": (~c & y).sum(), "tn": (~c & ~y).sum()}
        for r, c in [("old", a), ("agreed", b)]
    ]
)

# %% wrong q1 fp-and-fn-swapped
# False positives and false negatives are swapped. *Positive* says what the rule said, *false* that it was wrong.
confusion = confusion.rename(columns={"fp": "fn", "fn": "fp"})

# %% wrong q1 rule-turned-round
# Positive and negative are swapped throughout: here the leads *below* the threshold count as MQLs.
confusion = confusion.rename(columns={"tp": "fn", "fn": "tp", "fp": "tn", "tn": "fp"})

# %% wrong q1 outcome-turned-round
# The buyers and the others are swapped: `won_120d` True means bought.
confusion = confusion.rename(columns={"tp": "fp", "fp": "tp", "fn": "tn", "tn": "fn"})

# %% wrong q1 rules-swapped
# The two rows stand under each other's names.
confusion = confusion.assign(rule=["agreed", "old"])

# %% wrong q1 same-threshold-49
# The agreed score has been given the old threshold. Its own is 52.0.
b = mature["score_agreed"] >= 49
confusion = pd.DataFrame(
    [
        {"rule": r, "tp": (c & won).sum(), "fp": (c & ~won).sum(), "fn": (~c & won).sum(), "tn": (~c & ~won).sum()}
        for r, c in [("old", mature["score_old"] >= 49), ("agreed", b)]
    ]
)

# %% wrong q1 same-threshold-52
# The old score has been given the agreed threshold. Its own is 49.0.
a = mature["score_old"] >= 52
confusion = pd.DataFrame(
    [
        {"rule": r, "tp": (c & won).sum(), "fp": (c & ~won).sum(), "fn": (~c & won).sum(), "tn": (~c & ~won).sum()}
        for r, c in [("old", a), ("agreed", mature["score_agreed"] >= 52)]
    ]
)

# %% wrong q1 without-equality
# Leads exactly at the threshold are missing from the MQLs. 49.0 *or more*, 52.0 *or more*.
confusion = pd.DataFrame(
    [
        {"rule": r, "tp": (c & won).sum(), "fp": (c & ~won).sum(), "fn": (~c & won).sum(), "tn": (~c & ~won).sum()}
        for r, c in [("old", mature["score_old"] > 49), ("agreed", mature["score_agreed"] > 52)]
    ]
)

# %% wrong q1 rule-in-force
# Both rows show the MQLs as they were (`mql_at`), under whichever rule was in force. Each rule is to judge all leads.
c = mature["mql_at"].notna()
confusion = pd.DataFrame(
    [
        {"rule": r, "tp": (c & won).sum(), "fp": (c & ~won).sum(), "fn": (~c & won).sum(), "tn": (~c & ~won).sum()}
        for r in ["old", "agreed"]
    ]
)

# %% wrong q1 whole-groups
# `fp` holds all that were named MQL and `fn` all that bought. Take off those who are in `tp`.
confusion = confusion.assign(fp=confusion["tp"] + confusion["fp"], fn=confusion["tp"] + confusion["fn"])

# %% wrong q1 shares
# The cells hold shares. Numbers of leads were asked.
confusion = confusion.assign(
    tp=confusion["tp"] / len(mature),
    fp=confusion["fp"] / len(mature),
    fn=confusion["fn"] / len(mature),
    tn=confusion["tn"] / len(mature),
)

# %% wrong q1 outbound-too
# Outbound leads are among these. They have no stage MQL: take `mature`.
e = leads.merge(funnel[["lead_id", "won_120d", "observable_120d"]], on="lead_id")
e = e[e["observable_120d"]]
y = e["won_120d"]
confusion = pd.DataFrame(
    [
        {"rule": r, "tp": (c & y).sum(), "fp": (c & ~y).sum(), "fn": (~c & y).sum(), "tn": (~c & ~y).sum()}
        for r, c in [("old", e["score_old"] >= 49), ("agreed", e["score_agreed"] >= 52)]
    ]
)

# %% wrong q1 force-in-one-row
# The row `old` shows the MQLs as they were (`mql_at`), and since each territory joined that was the agreed rule. Put all leads through the old score.
y = mature["won_120d"]
confusion = pd.DataFrame(
    [
        {"rule": r, "tp": (c & y).sum(), "fp": (c & ~y).sum(), "fn": (~c & y).sum(), "tn": (~c & ~y).sum()}
        for r, c in [("old", mature["mql_at"].notna()), ("agreed", mature["score_agreed"] >= 52)]
    ]
)

# %% wrong q1 labels-with-threshold
# `rule` has the threshold in its label. The contract has two plain words, `"old"` and `"agreed"`.
confusion = confusion.assign(rule=["old 49", "agreed 52"])

# %% wrong q1 all-not-named
# `fn` counts all leads that the rule didn't name. Only those of them that bought are false negatives.
confusion = confusion.assign(fn=confusion["fn"] + confusion["tn"])

# %% wrong q1 all-territories
# All territories are in here, as in the lesson. `mature` holds only those that have joined One Funnel.
e = leads[leads["source_type"] == "inbound"].merge(funnel[["lead_id", "won_120d", "observable_120d"]], on="lead_id")
e = e[e["observable_120d"]]
y = e["won_120d"]
confusion = pd.DataFrame(
    [
        {"rule": r, "tp": (c & y).sum(), "fp": (c & ~y).sum(), "fn": (~c & y).sum(), "tn": (~c & ~y).sum()}
        for r, c in [("old", e["score_old"] >= 49), ("agreed", e["score_agreed"] >= 52)]
    ]
)

# %% accept q1
a = mature.assign(old=mature["score_old"] >= 49, agreed=mature["score_agreed"] >= 52)
confusion = pd.DataFrame(
    {
        "rule": ["old", "agreed"],
        "tp": [len(a[a["old"] & a["won_120d"]]), len(a[a["agreed"] & a["won_120d"]])],
        "fp": [len(a[a["old"] & ~a["won_120d"]]), len(a[a["agreed"] & ~a["won_120d"]])],
        "fn": [len(a[~a["old"] & a["won_120d"]]), len(a[~a["agreed"] & a["won_120d"]])],
        "tn": [len(a[~a["old"] & ~a["won_120d"]]), len(a[~a["agreed"] & ~a["won_120d"]])],
    }
)

# %% accept q1
t_old = pd.crosstab(mature["score_old"] >= 49, mature["won_120d"])
t_new = pd.crosstab(mature["score_agreed"] >= 52, mature["won_120d"])
confusion = pd.DataFrame(
    {
        name: [t.loc[said, did] for t in [t_old, t_new]]
        for name, said, did in [("tp", True, True), ("fp", True, False), ("fn", False, True), ("tn", False, False)]
    }
).assign(rule=["old", "agreed"])

# %% [markdown] hint q1
# 1. You need two columns of True and False for each rule: did it name the lead an MQL, and did the lead buy?
# 2. Four combinations with `&` and `~`, each counted with `.sum()`. A row of the table holds the four of one rule.
# 3. `won = mature["won_120d"]`; `named = mature["score_old"] >= …`; `{"rule": "old", "tp": (named & won).sum(), "fp": (named & ~won).sum(), …}`; a list of two such dicts in `pd.DataFrame(…)`.

# %% [markdown] meaning q1
# Tomasz's complaint is the cell `fp`: leads that were passed on and didn't buy. Ines's defence rests on a small `fn`: buyers whom a rule would have kept from the sellers. (A good lead that the sellers let go is no `fn`; it lies in `fp`, beside those who never wanted anything.) No rule has a zero in both. Read the two rows against each other before you take sides: how many hand-overs does the one rule save, and what does that cost in buyers?

# %% [markdown] ask q2 type=table points=5 columns="leads.lead_id,leads.score_old,leads.score_agreed,leads.source_type,funnel.won_120d,funnel.observable_120d,rollout.wave" period="inbound leads of 2024 and 2025 in the territories that joined One Funnel, 120 days over"
# ### What a raised bar does
#
# Again all rows of `mature`. Make `rules` (DataFrame) with **five** rows and exactly the columns `rule`, `named`, `precision`, `recall`, `accuracy`, order and index free.
#
# | `rule` (text) | names a lead MQL if |
# |---|---|
# | `"old 49"` | `score_old` is 49.0 or more |
# | `"agreed 42"` | `score_agreed` is 42.0 or more |
# | `"agreed 52"` | `score_agreed` is 52.0 or more |
# | `"agreed 62"` | `score_agreed` is 62.0 or more |
# | `"nobody"` | never |
#
# - `named` (int): leads that the rule names MQL.
# - `precision` (fraction): TP / (TP + FP). Where no lead is named there is nothing to divide by: blank (NaN).
# - `recall` (fraction): TP / (TP + FN).
# - `accuracy` (fraction): (TP + TN) / all leads, the share for which the rule was right.
#
# Nothing is rounded.
#
# *Why: "qualified leads make conversion easier", says every introduction. Look at what becomes easier, and by what.*

# %% answer q2
### BEGIN SOLUTION
won = mature["won_120d"]
tests = {
    "old 49": mature["score_old"] >= 49,
    "agreed 42": mature["score_agreed"] >= 42,
    "agreed 52": mature["score_agreed"] >= 52,
    "agreed 62": mature["score_agreed"] >= 62,
    "nobody": mature["score_agreed"] > 100,
}
rows = []
for rule, named in tests.items():
    tp = (named & won).sum()
    rows.append(
        {
            "rule": rule,
            "named": named.sum(),
            "precision": won[named].mean(),
            "recall": tp / won.sum(),
            "accuracy": (named == won).mean(),
        }
    )
rules = pd.DataFrame(rows)
### END SOLUTION

# %% check q2
check("q2", rules)

# %% wrong q2 precision-and-recall-swapped
# Precision and recall are swapped. Precision is divided by those *named* MQL, recall by those who *bought*.
rules = rules.rename(columns={"precision": "recall", "recall": "precision"})

# %% wrong q2 zero-for-blank
# The precision of a rule that names nobody is 0 here. It has said of no lead that it will buy, so it can't have been right or wrong: leave it blank.
rules = rules.fillna(0)

# %% wrong q2 one-for-blank
# The precision of a rule that names nobody is 1 here, as if it had never been wrong. It has named no lead at all: leave it blank.
rules = rules.fillna(1)

# %% wrong q2 young-leads
# Leads whose 120 days aren't over are counted as not bought. They may still buy: take `mature`.
y = inbound["won_120d"]
s = {
    "old 49": inbound["score_old"] >= 49,
    "agreed 42": inbound["score_agreed"] >= 42,
    "agreed 52": inbound["score_agreed"] >= 52,
    "agreed 62": inbound["score_agreed"] >= 62,
    "nobody": inbound["score_agreed"] > 100,
}
rules = pd.DataFrame(
    [
        {
            "rule": r,
            "named": c.sum(),
            "precision": y[c].mean(),
            "recall": (c & y).sum() / y.sum(),
            "accuracy": (c == y).mean(),
        }
        for r, c in s.items()
    ]
)

# %% wrong q2 recall-of-all
# `recall` is divided by all leads. Of whom should the rule have thought? Of those who bought.
rules = rules.assign(recall=[(c & won).mean() for c in tests.values()])

# %% wrong q2 tp-over-fp
# `precision` divides the named leads that bought by those that didn't. Divide by all that were named.
rules = rules.assign(
    precision=[(c & won).sum() / (c & ~won).sum() if c.sum() else float("nan") for c in tests.values()]
)

# %% wrong q2 wrong-calls
# `precision` is the share of the named leads that did *not* buy. It asks for those that did.
rules = rules.assign(precision=1 - rules["precision"])

# %% wrong q2 missed-share
# `recall` is the share of buyers that the rule misses. It asks for those it catches.
rules = rules.assign(recall=1 - rules["recall"])

# %% wrong q2 specificity
# `recall` looks at those who did *not* buy, TN / (TN + FP). It asks about those who did.
rules = rules.assign(recall=[(~c & ~won).sum() / (~won).sum() for c in tests.values()])

# %% wrong q2 error-for-accuracy
# `accuracy` is the share for which the rule was *wrong*. It asks where it was right.
rules = rules.assign(accuracy=1 - rules["accuracy"])

# %% wrong q2 accuracy-of-calls
# `accuracy` counts only leads that were named and bought. A rule is also right when it doesn't name a lead that doesn't buy.
rules = rules.assign(accuracy=[(c & won).mean() for c in tests.values()])

# %% wrong q2 without-equality
# Leads exactly at a threshold are missing. Each rule says "or more".
s = {
    "old 49": mature["score_old"] > 49,
    "agreed 42": mature["score_agreed"] > 42,
    "agreed 52": mature["score_agreed"] > 52,
    "agreed 62": mature["score_agreed"] > 62,
    "nobody": mature["score_agreed"] > 100,
}
rules = pd.DataFrame(
    [
        {
            "rule": r,
            "named": c.sum(),
            "precision": won[c].mean(),
            "recall": (c & won).sum() / won.sum(),
            "accuracy": (c == won).mean(),
        }
        for r, c in s.items()
    ]
)

# %% wrong q2 old-score-throughout
# All thresholds are applied to the old score. Three of the rules use the agreed one.
s = {
    "old 49": mature["score_old"] >= 49,
    "agreed 42": mature["score_old"] >= 42,
    "agreed 52": mature["score_old"] >= 52,
    "agreed 62": mature["score_old"] >= 62,
    "nobody": mature["score_agreed"] > 100,
}
rules = pd.DataFrame(
    [
        {
            "rule": r,
            "named": c.sum(),
            "precision": won[c].mean(),
            "recall": (c & won).sum() / won.sum(),
            "accuracy": (c == won).mean(),
        }
        for r, c in s.items()
    ]
)

# %% wrong q2 named-and-bought
# `named` counts only those of the named leads that bought. It asks for all of them.
rules = rules.assign(named=[(c & won).sum() for c in tests.values()])

# %% wrong q2 nobody-left-out
# The row `"nobody"` is missing. It is the dullest rule of all, and you need it for comparison.
rules = rules[rules["rule"] != "nobody"]

# %% wrong q2 everybody-for-nobody
# The row `"nobody"` names everybody.
c = mature["score_agreed"] >= 0
r = rules.set_index("rule")
r.loc["nobody", "named"] = c.sum()
r.loc["nobody", "precision"] = won.mean()
r.loc["nobody", "recall"] = 1.0
r.loc["nobody", "accuracy"] = won.mean()
rules = r.reset_index()


# %% wrong q2 percent
# The three rates are in percent. Fractions were asked: 0.5 for one half.
rules = rules.assign(precision=rules["precision"] * 100, recall=rules["recall"] * 100, accuracy=rules["accuracy"] * 100)

# %% wrong q2 rounded-2
# The rates are rounded to two decimals. The contract wants all digits.
rules = rules.round(2)

# %% wrong q2 rounded-3
# The rates are rounded to three decimals. The contract wants all digits.
rules = rules.round(3)

# %% wrong q2 rounded-4
# The rates are rounded to four decimals. The contract wants all digits.
rules = rules.round(4)

# %% wrong q2 recall-blank
# The recall of `"nobody"` is blank. There are buyers to divide by, and it has caught a certain number of them.
rules = rules.assign(recall=rules["recall"].where(rules["rule"] != "nobody"))

# %% wrong q2 accuracy-zero
# The accuracy of `"nobody"` is 0. A rule that names nobody is right about every lead that doesn't buy.
rules = rules.assign(accuracy=rules["accuracy"].where(rules["rule"] != "nobody", 0))

# %% wrong q2 accuracy-over-inbound
# `accuracy` is divided by all inbound leads, those whose 120 days aren't over among them. The base is `mature`.
rules = rules.assign(accuracy=rules["accuracy"] * len(mature) / len(inbound))


# %% accept q2
def one(name, column, bar):
    """A rule's numbers by its four cells."""
    said = mature[column] >= bar
    tp, fp = (said & mature["won_120d"]).sum(), (said & ~mature["won_120d"]).sum()
    fn, tn = (~said & mature["won_120d"]).sum(), (~said & ~mature["won_120d"]).sum()
    p = tp / (tp + fp) if tp + fp > 0 else float("nan")
    return {
        "rule": name,
        "named": tp + fp,
        "precision": p,
        "recall": tp / (tp + fn),
        "accuracy": (tp + tn) / len(mature),
    }


rules = pd.DataFrame(
    [
        one("old 49", "score_old", 49),
        one("agreed 42", "score_agreed", 42),
        one("agreed 52", "score_agreed", 52),
        one("agreed 62", "score_agreed", 62),
        one("nobody", "score_agreed", 101),
    ]
)

# %% [markdown] hint q2
# 1. It is question 1 five times. Write down what each number is divided by: the named leads, the buyers, everybody.
# 2. A loop over a dict of rules saves typing. With `won = mature["won_120d"]`, the mean of `won` among the named is the precision, and the mean of nothing is blank by itself; for "nobody" any threshold above 100 will do.
# 3. `tests = {"old 49": mature["score_old"] >= 49, …}`; `for rule, named in tests.items():` … `"precision": won[named].mean()`, `"recall": (named & won).sum() / …`, `"accuracy": (named == won).mean()`.

# %% [markdown] meaning q2
# Follow the agreed score from 42 to 62. Precision climbs, and not one seller has worked any better for it: the bar picks other people, and leaves buyers outside with every step. So a conversion that got "easier" after better qualification is at least partly selection, and belongs on the page beside its recall. And `"nobody"`, who is right most often of all, shows what accuracy is worth where few buy.

# %% [markdown] ask q3 points=5 columns="leads.worked_by_lot,leads.source_type,funnel.mql_at,funnel.won_120d,funnel.observable_120d,rollout.wave" period="inbound leads of 2024 and 2025 in the territories that joined One Funnel, 120 days over"
# ### The misses that nobody saw
#
# Now the rule **as it was in force**: a lead of `mature` was *named* MQL if it has a date in `mql_at`, otherwise it stayed *below*. Of those below, about one in twenty was drawn by lot and handed to a seller all the same (`worked_by_lot` is True; it is never True for a lead with an MQL date). The others below were never tried.
#
# Fill four floats, not rounded:
#
# - `recall_seen` (fraction): buyers among the named / all buyers in `mature`. This is the recall that everybody computes.
# - `p_lot` (fraction): the share of buyers (`won_120d` True) among the leads worked by lot.
# - `recall_lot` (fraction): the recall if *all* leads below had been handed to sellers in the same way and had bought at the rate `p_lot`: buyers among the named / (buyers among the named + `p_lot` × number of **all** leads below).
# - `recall_low` (fraction): the same with the upper end of the 95% range instead of `p_lot`, that is, with `p_lot` + margin, margin = 1.96 × square root of (`p_lot` × (1 - `p_lot`) / number of leads worked by lot), as on day 35.
#
# *Why: "we catch nearly all of them" counts as missed only those who bought by themselves. Whom a seller would have won can't be in that number.*

# %% answer q3
### BEGIN SOLUTION
named = mature["mql_at"].notna()
won = mature["won_120d"]
caught = (named & won).sum()
lot = mature[~named & mature["worked_by_lot"]]
n_below = (~named).sum()
recall_seen = caught / won.sum()
p_lot = lot["won_120d"].mean()
recall_lot = caught / (caught + p_lot * n_below)
margin = 1.96 * (p_lot * (1 - p_lot) / len(lot)) ** 0.5
recall_low = caught / (caught + (p_lot + margin) * n_below)
### END SOLUTION

# %% check q3
check("q3", recall_seen, p_lot, recall_lot, recall_low)

# %% wrong q3 precision-for-recall
# `recall_seen` is divided by the named leads. That's precision; recall asks: of those who bought.
recall_seen = caught / named.sum()

# %% wrong q3 lot-left-out-of-seen
# `recall_seen` leaves out the buyers among the leads worked by lot. They bought, and belong to all buyers.
recall_seen = caught / (caught + (~named & ~mature["worked_by_lot"] & won).sum())

# %% wrong q3 everybody-below
# `p_lot` is the rate of all leads below. Most of those were never worked; take the ones drawn by lot.
p_lot = mature[~named]["won_120d"].mean()

# %% wrong q3 the-unworked
# `p_lot` is the rate of the leads below that were *not* drawn. Turn the filter round.
p_lot = mature[~named & ~mature["worked_by_lot"]]["won_120d"].mean()

# %% wrong q3 rate-of-the-named
# `p_lot` is the rate of the named leads. It asks for those drawn by lot from below.
p_lot = won[named].mean()

# %% wrong q3 buyers-as-number
# `p_lot` is a number of buyers. Divide by the number of leads worked by lot.
p_lot = lot["won_120d"].sum()

# %% wrong q3 only-the-drawn
# `recall_lot` adds only the buyers among the drawn leads. They stand for *all* leads below: multiply the rate by that number.
recall_lot = caught / (caught + lot["won_120d"].sum())

# %% wrong q3 lot-times-lot
# `recall_lot` multiplies the rate by the number of leads drawn. They are a sample: multiply by all leads below, those drawn among them.
recall_lot = caught / (caught + p_lot * len(lot))
recall_low = caught / (caught + (p_lot + margin) * len(lot))

# %% wrong q3 unworked-only
# `recall_lot` multiplies by the leads below that were not drawn. The contract says all leads below.
recall_lot = caught / (caught + p_lot * (n_below - len(lot)))
recall_low = caught / (caught + (p_lot + margin) * (n_below - len(lot)))

# %% wrong q3 times-all-leads
# `recall_lot` multiplies by all leads, the named ones too. Only those below can have been missed.
recall_lot = caught / (caught + p_lot * len(mature))
recall_low = caught / (caught + (p_lot + margin) * len(mature))

# %% wrong q3 seen-misses-added
# `recall_lot` adds the estimated misses to those who bought below by themselves. The rate of the lot holds for everybody below, those who would have bought anyway among them.
recall_lot = caught / (won.sum() + p_lot * n_below)
recall_low = caught / (won.sum() + (p_lot + margin) * n_below)

# %% wrong q3 other-end
# `recall_low` is computed with the *lower* end of the rate. Fewer misses make a higher recall: take the upper end.
recall_low = caught / (caught + (p_lot - margin) * n_below)

# %% wrong q3 margin-off-the-recall
# `recall_low` takes the margin of `p_lot` off the recall. The margin belongs to the rate; put it in there and compute the recall anew.
recall_low = recall_lot - margin

# %% wrong q3 standard-error-only
# `recall_low` uses one standard error. The 95% range has 1.96 of them.
recall_low = caught / (caught + (p_lot + margin / 1.96) * n_below)

# %% wrong q3 root-forgotten
# `recall_low` has the margin without its square root.
recall_low = caught / (caught + (p_lot + 1.96 * p_lot * (1 - p_lot) / len(lot)) * n_below)

# %% wrong q3 margin-of-everybody
# The margin in `recall_low` is divided by all leads below. The rate was measured on those drawn by lot; their number sets the range.
recall_low = caught / (caught + (p_lot + 1.96 * (p_lot * (1 - p_lot) / n_below) ** 0.5) * n_below)

# %% wrong q3 young-leads
# The leads whose 120 days aren't over are among these. Take `mature`.
c, y = inbound["mql_at"].notna(), inbound["won_120d"]
d = inbound[~c & inbound["worked_by_lot"]]
k, p_lot = (c & y).sum(), d["won_120d"].mean()
recall_seen, recall_lot = k / y.sum(), k / (k + p_lot * (~c).sum())
recall_low = k / (k + (p_lot + 1.96 * (p_lot * (1 - p_lot) / len(d)) ** 0.5) * (~c).sum())

# %% wrong q3 agreed-rule-for-all
# The named are those with 52 points or more in the agreed score. The question is about the rule that was in force: look at `mql_at`.
c = mature["score_agreed"] >= 52
d = mature[~c & mature["worked_by_lot"]]
k, p_lot = (c & won).sum(), d["won_120d"].mean()
recall_seen, recall_lot = k / won.sum(), k / (k + p_lot * (~c).sum())
recall_low = k / (k + (p_lot + 1.96 * (p_lot * (1 - p_lot) / len(d)) ** 0.5) * (~c).sum())

# %% wrong q3 drawn-share
# `p_lot` is the share of leads that were drawn by lot. Asked is how many of those drawn *bought*.
p_lot = len(lot) / n_below

# %% wrong q3 lot-of-all-buyers
# `p_lot` is the share of all buyers that had been drawn by lot. Divide by the leads drawn.
p_lot = lot["won_120d"].sum() / won.sum()

# %% wrong q3 two-for-1-96
# `recall_low` takes 2 standard errors. The contract names 1.96.
recall_low = caught / (caught + (p_lot + margin / 1.96 * 2) * n_below)

# %% wrong q3 bare-margin
# `recall_low` uses the margin instead of the rate. The upper end is `p_lot` *plus* the margin.
recall_low = caught / (caught + margin * n_below)

# %% wrong q3 lot-with-young
# Among the leads drawn by lot are some whose 120 days aren't over. Take those of `mature`.
d = inbound[inbound["mql_at"].isna() & inbound["worked_by_lot"]]
p_lot = d["won_120d"].mean()
recall_lot = caught / (caught + p_lot * n_below)
recall_low = caught / (caught + (p_lot + 1.96 * (p_lot * (1 - p_lot) / len(d)) ** 0.5) * n_below)

# %% wrong q3 old-rule-for-all
# The named are those with 49 points or more in the old score. The question is about the rule that was in force: look at `mql_at`.
c = mature["score_old"] >= 49
d = mature[~c & mature["worked_by_lot"]]
k, p_lot = (c & won).sum(), d["won_120d"].mean()
recall_seen, recall_lot = k / won.sum(), k / (k + p_lot * (~c).sum())
recall_low = k / (k + (p_lot + 1.96 * (p_lot * (1 - p_lot) / len(d)) ** 0.5) * (~c).sum())

# %% accept q3
m, b = mature[mature["mql_at"].notna()], mature[mature["mql_at"].isna()]
d = b[b["worked_by_lot"]]
recall_seen = m["won_120d"].sum() / mature["won_120d"].sum()
p_lot = d["won_120d"].sum() / len(d)
recall_lot = m["won_120d"].sum() / (m["won_120d"].sum() + p_lot * len(b))
upper = p_lot + 1.96 * (p_lot * (1 - p_lot) / len(d)) ** 0.5
recall_low = m["won_120d"].sum() / (m["won_120d"].sum() + upper * len(b))

# %% [markdown] hint q3
# 1. Three groups: the named, those below who were drawn, those below who weren't. Only the second group shows what the third one would have done if it had been worked.
# 2. On top of the fraction stands always the same number, the buyers among the named. What changes is the number of misses under it: seen, or estimated as rate × all leads below.
# 3. `named = mature["mql_at"].notna()`; `lot = mature[~named & mature["worked_by_lot"]]`; `caught / (caught + … * (~named).sum())`; for the range add `1.96 * (… / len(lot)) ** 0.5` to the rate.

# %% [markdown] meaning q3
# The first number is what Ines would like to print. The other two say that it rests on people who bought without anybody's help, and that a wide range is all one can know from so small a lottery. That it can be known at all is owed to the few who were drawn: without them the misses would be invisible, and the rule would look the better the fewer people below it were worked. (Those drawn would not all have been missed for good: a few of them would have bought anyway, as some of the others did.)

# %% [markdown] ask q4 type=table points=5 columns="leads.lead_id,leads.score_agreed,leads.source_type,funnel.won_120d,funnel.observable_120d,rollout.wave" period="inbound leads of 2024 and 2025 in the territories that joined One Funnel, 120 days over"
# ### Ten steps down the score
#
# Cut `mature` into ten groups by `score_agreed` with `pd.qcut(mature["score_agreed"], 10, labels=...)`; decile **1** holds the highest scores, decile **10** the lowest. (Leads with the same score land in the same group, so the groups aren't quite equal.)
#
# Make `deciles` (DataFrame) with ten rows and exactly these columns, order and index free:
#
# | column | contract |
# |---|---|
# | `decile` (int) | 1 to 10 |
# | `leads` (int) | leads in the group |
# | `customers` (int) | those of them with `won_120d` True |
# | `conversion` (float) | `customers` / `leads`, a fraction |
# | `lift` (float) | `conversion` / conversion of **all** of `mature` |
# | `caught` (float) | share of all customers in `mature` that lie in this decile or a better one (a lower number), a fraction |
#
# Nothing is rounded.
#
# *Why: if the steps don't go down, throw the score away.*

# %% answer q4
### BEGIN SOLUTION
d = mature.assign(decile=pd.qcut(mature["score_agreed"], 10, labels=[10, 9, 8, 7, 6, 5, 4, 3, 2, 1]).astype(int))
deciles = d.groupby("decile").agg(leads=("lead_id", "size"), customers=("won_120d", "sum")).reset_index()
conversion = deciles["customers"] / deciles["leads"]
deciles = deciles.assign(
    conversion=conversion,
    lift=conversion / mature["won_120d"].mean(),
    caught=deciles["customers"].cumsum() / deciles["customers"].sum(),
)
### END SOLUTION

# %% check q4
check("q4", deciles)

# %% wrong q4 upside-down
# Decile 1 holds the lowest scores here. It should hold the highest: turn the labels round.
e = mature.assign(decile=pd.qcut(mature["score_agreed"], 10, labels=[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]).astype(int))
t = e.groupby("decile").agg(leads=("lead_id", "size"), customers=("won_120d", "sum")).reset_index()
deciles = t.assign(
    conversion=t["customers"] / t["leads"],
    lift=t["customers"] / t["leads"] / mature["won_120d"].mean(),
    caught=t["customers"].cumsum() / t["customers"].sum(),
)

# %% wrong q4 labels-only-turned
# `caught` runs from the bottom: it is the share in this decile or a *worse* one. Sort decile 1 to the top before `cumsum`.
t = deciles.sort_values("decile", ascending=False)
deciles = t.assign(caught=t["customers"].cumsum() / t["customers"].sum())

# %% wrong q4 share-not-running
# `caught` is the share of this decile alone. It should run on: this one and all better ones.
deciles = deciles.assign(caught=deciles["customers"] / deciles["customers"].sum())

# %% wrong q4 share-of-leads
# `caught` adds up leads. It asks for a share of the customers.
deciles = deciles.assign(caught=deciles["leads"].cumsum() / deciles["leads"].sum())

# %% wrong q4 lift-of-customers
# `lift` divides the share of customers by a tenth. The groups aren't quite equal; divide the decile's conversion by the overall one.
deciles = deciles.assign(lift=deciles["customers"] / deciles["customers"].sum() / 0.1)

# %% wrong q4 lift-as-difference
# `lift` is a difference of two rates. It asks for their ratio.
deciles = deciles.assign(lift=deciles["conversion"] - mature["won_120d"].mean())

# %% wrong q4 lift-over-lowest
# `lift` compares with the lowest decile. The base is the conversion of all leads.
deciles = deciles.assign(lift=deciles["conversion"] / deciles["conversion"].iloc[-1])

# %% wrong q4 lift-upside-down
# `lift` is upside down: the decile's conversion belongs on top of the fraction.
deciles = deciles.assign(lift=1 / deciles["lift"])

# %% wrong q4 lift-less-one
# `lift` has 1 taken off. A lift of 1 means "as good as the average"; leave it on.
deciles = deciles.assign(lift=deciles["lift"] - 1)

# %% wrong q4 base-of-young-leads
# The base of `lift` holds leads whose 120 days aren't over. Take the conversion of `mature`.
deciles = deciles.assign(lift=deciles["conversion"] / inbound["won_120d"].mean())

# %% wrong q4 old-score
# The deciles are cut by the old score. The question is about the agreed one.
e = mature.assign(decile=pd.qcut(mature["score_old"], 10, labels=[10, 9, 8, 7, 6, 5, 4, 3, 2, 1]).astype(int))
t = e.groupby("decile").agg(leads=("lead_id", "size"), customers=("won_120d", "sum")).reset_index()
deciles = t.assign(
    conversion=t["customers"] / t["leads"],
    lift=t["customers"] / t["leads"] / mature["won_120d"].mean(),
    caught=t["customers"].cumsum() / t["customers"].sum(),
)

# %% wrong q4 young-leads
# The leads whose 120 days aren't over are among these. Take `mature`.
e = inbound.assign(decile=pd.qcut(inbound["score_agreed"], 10, labels=[10, 9, 8, 7, 6, 5, 4, 3, 2, 1]).astype(int))
t = e.groupby("decile").agg(leads=("lead_id", "size"), customers=("won_120d", "sum")).reset_index()
deciles = t.assign(
    conversion=t["customers"] / t["leads"],
    lift=t["customers"] / t["leads"] / inbound["won_120d"].mean(),
    caught=t["customers"].cumsum() / t["customers"].sum(),
)

# %% wrong q4 five-groups
# There are five groups here. Ten were asked.
e = mature.assign(decile=pd.qcut(mature["score_agreed"], 5, labels=[5, 4, 3, 2, 1]).astype(int))
t = e.groupby("decile").agg(leads=("lead_id", "size"), customers=("won_120d", "sum")).reset_index()
deciles = t.assign(
    conversion=t["customers"] / t["leads"],
    lift=t["customers"] / t["leads"] / mature["won_120d"].mean(),
    caught=t["customers"].cumsum() / t["customers"].sum(),
)

# %% wrong q4 zero-to-nine
# The deciles run from 0 to 9. The contract counts from 1 to 10.
deciles = deciles.assign(decile=deciles["decile"] - 1)

# %% wrong q4 equal-widths
# `pd.cut` makes ten steps of the same *width* in points. Asked are ten groups of about the same number of leads: `pd.qcut`.
e = mature.assign(decile=pd.cut(mature["score_agreed"], 10, labels=[10, 9, 8, 7, 6, 5, 4, 3, 2, 1]).astype(int))
t = e.groupby("decile").agg(leads=("lead_id", "size"), customers=("won_120d", "sum")).reset_index()
deciles = t.assign(
    conversion=t["customers"] / t["leads"],
    lift=t["customers"] / t["leads"] / mature["won_120d"].mean(),
    caught=t["customers"].cumsum() / t["customers"].sum(),
)

# %% wrong q4 ranked-first
# Leads with the same score have been put into different groups. Cut `score_agreed` itself, without ranks.
e = mature.assign(
    decile=pd.qcut(mature["score_agreed"].rank(method="first"), 10, labels=[10, 9, 8, 7, 6, 5, 4, 3, 2, 1]).astype(int)
)
t = e.groupby("decile").agg(leads=("lead_id", "size"), customers=("won_120d", "sum")).reset_index()
deciles = t.assign(
    conversion=t["customers"] / t["leads"],
    lift=t["customers"] / t["leads"] / mature["won_120d"].mean(),
    caught=t["customers"].cumsum() / t["customers"].sum(),
)

# %% wrong q4 mqls-only
# Only leads that became MQLs are cut here. The question takes all of `mature`.
m = mature[mature["mql_at"].notna()]
e = m.assign(decile=pd.qcut(m["score_agreed"], 10, labels=[10, 9, 8, 7, 6, 5, 4, 3, 2, 1]).astype(int))
t = e.groupby("decile").agg(leads=("lead_id", "size"), customers=("won_120d", "sum")).reset_index()
deciles = t.assign(
    conversion=t["customers"] / t["leads"],
    lift=t["customers"] / t["leads"] / mature["won_120d"].mean(),
    caught=t["customers"].cumsum() / t["customers"].sum(),
)

# %% wrong q4 running-lift
# `lift` runs on: it is that of this decile and all better ones together. Asked is each decile by itself.
deciles = deciles.assign(lift=deciles["customers"].cumsum() / deciles["leads"].cumsum() / mature["won_120d"].mean())

# %% wrong q4 against-the-rest
# `lift` compares a decile with the other nine. The base is the conversion of all, this decile included.
deciles = deciles.assign(
    lift=deciles["conversion"]
    / ((deciles["customers"].sum() - deciles["customers"]) / (deciles["leads"].sum() - deciles["leads"]))
)

# %% wrong q4 caught-as-number
# `caught` is a running number of customers. Asked is their share of all customers.
deciles = deciles.assign(caught=deciles["customers"].cumsum())

# %% wrong q4 lift-times-100
# `lift` is a hundred times too large. It is a plain ratio: 1 stands for "as good as the average", 2 for twice as good.
deciles = deciles.assign(lift=deciles["lift"] * 100)

# %% wrong q4 texts-for-numbers
# `decile` holds texts. Numbers were asked, and `.astype(int)` makes them.
deciles = deciles.assign(decile=deciles["decile"].astype(str))

# %% accept q4
g = pd.qcut(mature["score_agreed"], 10, labels=[10, 9, 8, 7, 6, 5, 4, 3, 2, 1])
t = mature.groupby(g, observed=True)["won_120d"].agg(["size", "sum", "mean"]).sort_index(ascending=False)
t = t.rename(columns={"size": "leads", "sum": "customers", "mean": "conversion"})
t = t.assign(lift=t["conversion"] / mature["won_120d"].mean(), caught=t["customers"].cumsum() / t["customers"].sum())
deciles = t.reset_index().rename(columns={"score_agreed": "decile"})

# %% [markdown] hint q4
# 1. `pd.qcut` goes from the lowest scores to the highest, and hands out the labels in that order. Which label comes first, then?
# 2. Group by the decile, count leads and customers, then compute the rest from these two columns. Before `cumsum()` the rows have to run from decile 1 to 10.
# 3. `mature.assign(decile=pd.qcut(…, 10, labels=[10, …, 1]).astype(int))`; `.groupby("decile").agg(leads=(…), customers=(…)).reset_index()`; `…["customers"].cumsum() / …["customers"].sum()`.

# %% [markdown] meaning q4
# Now Tomasz can say at a glance what a seller gains by working from the top. Where a step goes up again in the lower half, count its customers before you wonder: with so few of them, one or two more or fewer turn it round (day 35). And `caught` tells Ines how far down she must go for a given part of the customers. One caution for both: the leads at the top were worked and those at the bottom hardly ever were, so part of the slope is the sellers' attention, which followed the score.

# %% [markdown] ask q5 type=function points=5 fixed="the function is asked about small series of its own, any value and cost, not about an edition"
# ### In euros
#
# Write `best_threshold(scores, y, value, cost)`.
#
# - `scores` (numbers) and `y` (True for a lead that bought) are two Series of the same length with the same index, in any order, without blanks.
# - `value` is what a customer is worth, `cost` what working one lead costs, both in EUR. Worked are all leads with a score **at the threshold or above it**; leads with the same score are worked together, or not at all.
# - The profit of a threshold is `value` × TP - `cost` × (TP + FP).
# - It returns the threshold with the highest profit, chosen among the values that occur in `scores`. If several have the same highest profit, the **highest** of these thresholds (less work for the same money).
# - If no threshold has a profit above 0, it returns `float("nan")`: work nobody.
#
# Try it on `points` and `small_bought`.
#
# *Why: precision and recall can be quarrelled about for ever. Euros can be added up.*


# %% answer q5
def best_threshold(scores, y, value, cost):
    """Threshold with the highest value × TP - cost × (TP + FP); NaN if none is above 0."""
    best, most = float("nan"), 0
    for threshold in scores.sort_values(ascending=False):
        worked = scores >= threshold
        profit = value * (worked & y).sum() - cost * worked.sum()
        if profit > most:
            best, most = threshold, profit
    return best


# %% check q5
check("q5", best_threshold)

# %% cases q5
best_threshold(points, small_bought, 100, 10)
best_threshold(points, small_bought, 100, 60)
best_threshold(points, small_bought, 20, 10)
best_threshold(points, small_bought, 10, 20)
best_threshold(points, small_bought, 10, 10)
best_threshold(points, small_bought, 50, 0)
best_threshold(points, small_bought, 10.5, 10)
best_threshold(pd.Series([60, 70, 80, 90]), pd.Series([True, False, True, True]), 20, 10)
best_threshold(pd.Series([60, 70, 80, 90]), pd.Series([True, False, False, True]), 20, 10)
best_threshold(pd.Series([20, 95, 55, 75]), pd.Series([False, True, True, False]), 100, 30)
best_threshold(pd.Series([70, 70, 50, 50, 30]), pd.Series([True, False, True, False, False]), 10, 4)
best_threshold(pd.Series([60, 60]), pd.Series([True, False]), 20, 15)
best_threshold(pd.Series([80, 70, 70, 60]), pd.Series([True, True, False, False]), 10, 6)
best_threshold(pd.Series([90, 80, 80]), pd.Series([False, True, False]), 20, 9)
best_threshold(pd.Series([61.5, 58.2, 40.1]), pd.Series([False, False, True]), 900, 120)


# %% wrong q5 prices-typed
# The same threshold comes out whatever `value` and `cost` are: two prices are typed into the function. Use the arguments.
# -     """Threshold with the highest value × TP - cost × (TP + FP); NaN if none is above 0."""
# +     """Threshold with the highest profit."""
# -         profit = value * (worked & y).sum() - cost * worked.sum()
# +         profit = 1500 * (worked & y).sum() - 120 * worked.sum()

# %% wrong q5 prices-of-the-first-case
# The same threshold comes out whatever `value` and `cost` are: two prices are typed into the function. Use the arguments.
# -     """Threshold with the highest value × TP - cost × (TP + FP); NaN if none is above 0."""
# +     """Threshold with the highest profit."""
# -         profit = value * (worked & y).sum() - cost * worked.sum()
# +         profit = 100 * (worked & y).sum() - 10 * worked.sum()

# %% wrong q5 arguments-swapped
# Value and cost are swapped. `value` is multiplied by the buyers among those worked, `cost` by all who are worked.
# -     """Threshold with the highest value × TP - cost × (TP + FP); NaN if none is above 0."""
# +     """Threshold with the highest profit."""
# -         profit = value * (worked & y).sum() - cost * worked.sum()
# +         profit = cost * (worked & y).sum() - value * worked.sum()

# %% wrong q5 only-wrong-calls-cost
# Only the false positives cost something here. A seller works a lead before knowing whether it buys: every lead worked costs.
# -     """Threshold with the highest value × TP - cost × (TP + FP); NaN if none is above 0."""
# +     """Threshold with the highest profit."""
# -         profit = value * (worked & y).sum() - cost * worked.sum()
# +         profit = value * (worked & y).sum() - cost * (worked & ~y).sum()

# %% wrong q5 profit-returned
# The profit is returned. The function is asked for the threshold at which it arises.
def best_threshold(scores, y, value, cost):
    """Threshold with the highest profit."""
    most = float("nan")
    for threshold in scores.sort_values(ascending=False):
        worked = scores >= threshold
        profit = value * (worked & y).sum() - cost * worked.sum()
        if profit > 0 and not most >= profit:
            most = profit
    return most


# %% wrong q5 lowest-of-equals
# Of several thresholds with the same profit this returns the lowest. The highest was asked: less work for the same money.
# -     """Threshold with the highest value × TP - cost × (TP + FP); NaN if none is above 0."""
# +     """Threshold with the highest profit."""
# -     for threshold in scores.sort_values(ascending=False):
# +     for threshold in scores.sort_values():

# %% wrong q5 loss-accepted
# Where every threshold loses money, this returns the one that loses least. The contract wants NaN there: work nobody.
# -     """Threshold with the highest value × TP - cost × (TP + FP); NaN if none is above 0."""
# -     best, most = float("nan"), 0
# +     """Threshold with the highest profit."""
# +     best, most = float("nan"), float("-inf")

# %% wrong q5 zero-is-enough
# A profit of exactly 0 counts as worth it here. The contract says above 0.
# -     """Threshold with the highest value × TP - cost × (TP + FP); NaN if none is above 0."""
# -     best, most = float("nan"), 0
# +     """Threshold with the highest profit."""
# +     best, most = float("nan"), -0.000001

# %% wrong q5 above-only
# Leads exactly at the threshold aren't worked here. They are: at the threshold or above it.
# -     """Threshold with the highest value × TP - cost × (TP + FP); NaN if none is above 0."""
# +     """Threshold with the highest profit."""
# -         worked = scores >= threshold
# +         worked = scores > threshold

# %% wrong q5 most-precise
# This looks for the highest precision. One sure buyer beats everything that way, whatever the others would bring.
def best_threshold(scores, y, value, cost):
    """Threshold with the highest precision."""
    best, most = float("nan"), 0
    for threshold in scores.sort_values(ascending=False):
        worked = scores >= threshold
        p = (worked & y).sum() / worked.sum()
        if p > most and value * (worked & y).sum() > cost * worked.sum():
            best, most = threshold, p
    return best


# %% wrong q5 most-accurate
# This looks for the highest accuracy, where a missed buyer counts as much as a lead worked in vain. Value and cost say how much each counts.
def best_threshold(scores, y, value, cost):
    """Threshold with the highest accuracy."""
    best, most = float("nan"), 0
    for threshold in scores.sort_values(ascending=False):
        worked = scores >= threshold
        right = (worked == y).mean()
        if right > most and value * (worked & y).sum() > cost * worked.sum():
            best, most = threshold, right
    return best


# %% wrong q5 stops-at-first-loss
# The search ends with the first step that doesn't bring more. The profit can fall and rise again: try all thresholds.
def best_threshold(scores, y, value, cost):
    """Threshold with the highest profit."""
    best, most = float("nan"), 0
    for threshold in scores.sort_values(ascending=False):
        worked = scores >= threshold
        profit = value * (worked & y).sum() - cost * worked.sum()
        if profit <= most:
            return best
        best, most = threshold, profit
    return best


# %% wrong q5 everybody-while-it-pays
# This takes the lowest threshold that still makes a profit. The highest *profit* was asked.
def best_threshold(scores, y, value, cost):
    """Lowest threshold with a profit."""
    best = float("nan")
    for threshold in scores.sort_values(ascending=False):
        worked = scores >= threshold
        if value * (worked & y).sum() - cost * worked.sum() > 0:
            best = threshold
    return best


# %% wrong q5 missed-buyers-cost
# The missed buyers are taken off as well. The formula has the caught ones above; whoever isn't caught brings nothing and costs nothing.
# -     """Threshold with the highest value × TP - cost × (TP + FP); NaN if none is above 0."""
# +     """Threshold with the highest profit."""
# -         profit = value * (worked & y).sum() - cost * worked.sum()
# +         profit = value * (worked & y).sum() - cost * worked.sum() - value * (~worked & y).sum()

# %% wrong q5 position-returned
# The function returns where the threshold stands in the Series. Its value was asked.
def best_threshold(scores, y, value, cost):
    """Index of the threshold with the highest profit."""
    best, most = float("nan"), 0
    for place, threshold in scores.sort_values(ascending=False).items():
        worked = scores >= threshold
        profit = value * (worked & y).sum() - cost * worked.sum()
        if profit > most:
            best, most = place, profit
    return best


# %% wrong q5 ties-cut
# Leads with the same score are worked together: a threshold can't cut between them. Count the rows of one score before you compare.
def best_threshold(scores, y, value, cost):
    """Threshold with the highest profit."""
    t = pd.DataFrame({"s": scores, "y": y}).sort_values("s", ascending=False, kind="stable").reset_index(drop=True)
    profit = (value * t["y"] - cost).cumsum()
    if profit.max() <= 0:
        return float("nan")
    return t["s"].loc[profit.idxmax()]


# %% wrong q5 ties-cut-buyers-first
# Leads with the same score are worked together: a threshold can't cut between them. Count the rows of one score before you compare.
def best_threshold(scores, y, value, cost):
    """Threshold with the highest profit."""
    t = pd.DataFrame({"s": scores, "y": y}).sort_values(["s", "y"], ascending=False).reset_index(drop=True)
    profit = (value * t["y"] - cost).cumsum()
    if profit.max() <= 0:
        return float("nan")
    return t["s"].loc[profit.idxmax()]


# %% wrong q5 labels-moved
# The scores are sorted and have got new labels, while `y` has kept its own: the two no longer belong to the same leads. Compare `scores` as they came.
def best_threshold(scores, y, value, cost):
    """Threshold with the highest profit."""
    ordered = scores.sort_values(ascending=False).reset_index(drop=True)
    best, most = float("nan"), 0
    for threshold in ordered:
        worked = ordered >= threshold
        profit = value * (worked & y).sum() - cost * worked.sum()
        if profit > most:
            best, most = threshold, profit
    return best


# %% wrong q5 each-score-alone
# Each score is judged alone, and the lowest that pays is taken. The threshold works everybody above it as well: add up the profit of them all.
def best_threshold(scores, y, value, cost):
    """Threshold with the highest profit."""
    share = y.groupby(scores).mean()
    paying = share[share * value > cost]
    return paying.index.min() if len(paying) else float("nan")


# %% wrong q5 zero-for-nobody
# Where no threshold pays, this returns 0, and a threshold of 0 would have everybody worked. The contract wants `float("nan")`.
# -     """Threshold with the highest value × TP - cost × (TP + FP); NaN if none is above 0."""
# -     best, most = float("nan"), 0
# +     """Threshold with the highest profit."""
# +     best, most = 0, 0

# %% wrong q5 none-for-nobody
# Where no threshold pays, this returns `None`. The contract wants a blank number there, `float("nan")`.
# -     """Threshold with the highest value × TP - cost × (TP + FP); NaN if none is above 0."""
# -     best, most = float("nan"), 0
# +     """Threshold with the highest profit."""
# +     best, most = None, 0

# %% accept q5
def best_threshold(scores, y, value, cost):
    """By running sums: one row a score, the highest first."""
    t = pd.DataFrame({"s": scores, "y": y}).groupby("s").agg(n=("y", "size"), tp=("y", "sum"))
    t = t.sort_index(ascending=False).cumsum()
    profit = value * t["tp"] - cost * t["n"]
    if profit.max() <= 0:
        return float("nan")
    return profit.idxmax()


# %% [markdown] hint q5
# 1. Try every score that occurs as a threshold, and keep the best. What should "the best so far" be before you start, if a profit of 0 isn't enough?
# 2. For each threshold: which leads are worked (`scores >= threshold`), how many of these bought, how many are they? If you go from the highest score down and replace the best only by something *better*, ties take care of themselves.
# 3. `for threshold in scores.sort_values(ascending=False):` … `profit = value * (worked & y).sum() - cost * …` … `if profit > most:` …

# %% [markdown] meaning q5
# With this the two can stop arguing about whose number counts and start arguing about what a customer is worth and what an hour costs, which Maren can check. Two warnings belong on it. The best threshold on old leads has had a little luck; it will do a bit worse on the next ones. And it knows only buyers who were seen: the missed ones of question 3 are worth nothing in its books.

# %% [markdown] ask q6 type=essay points=4
# ### Which number settles it?
#
# Tomasz writes: "Your leads are rubbish: five in six don't buy." Ines writes: "Hardly a buyer was missing from our list." Answer both in **four to six sentences**: what each of them measures, and why neither number alone settles it; one number from your tables with its unit, base and period; what the buyers you can't see, or the sellers' own part, do to these numbers; and what the two should agree on now, with a threshold or a lottery in it and a date on which you look again.
#
# *Why: who answers only one of them has made the other's case.*
#
# A person reads your text and gives a point each for a claim, a number with its unit, a caveat and a decision.

# %% [markdown] answer q6
# *Write here: 4 to 6 sentences to Tomasz and Ines.*

# %% [markdown] rubric q6
# One point each:
#
# 1. **Claim**: Tomasz speaks of precision, Ines of recall; a threshold trades the one for the other (or: value and cost decide), so neither number settles it alone.
# 2. **Number with unit**: an own number that is right for the tables, with unit, base and period (precision of a rule, recall seen or by lot, lift of the top decile; inbound leads of 2024 and 2025 in the territories that joined, 120 days over; all territories, as in the lesson, is right too if it is said).
# 3. **Caveat**: at least one of: leads below the threshold were hardly ever worked, so the recall that is seen is too high; the lottery is small and its range wide; precision contains the sellers' speed and skill; the two rules were judged on leads that had been worked under whichever rule was in force.
# 4. **Decision**: a threshold from value and cost or from capacity, or the lottery kept (or enlarged), with a date for the next look.

# %% [markdown] model q6
# *The numbers are those of another company: your tables say something else.*
#
# Tomasz, Ines, you're both right, about different denominators. Of the mature inbound leads of 2024 and 2025 that the agreed rule calls MQL, 20% bought within 120 days; that is precision, and a higher bar would raise it to 26% while more than half of the buyers stayed outside. The recall that we see is 89%, but hardly anybody had worked the others: among those drawn by lot from below the line so many bought that it is rather 71%, anywhere from 60 to 84, since the lottery was small. And precision isn't marketing's alone, for a fitting owner who is called back after four days counts against the score. Let us set the threshold by what a customer is worth and what working a lead costs, from 1 April, and draw 10% instead of 5% from below it. On 30 September, when those of April and May have had their 120 days, we look at both numbers again, side by side.

# %% [markdown] weak q6
# "The accuracy of the new score is 61%, which is better than before, so the leads are good and Tomasz is wrong. Recall is 89%, so we hardly miss anybody. Both teams should communicate better and keep using the score."
#
# *What it misses: whoever names nobody at all is right more often than that. The 89% count as missed only buyers who needed no seller. No base and no period stand beside the numbers, the sellers' part in precision isn't mentioned, and "communicate better" has no date.*
