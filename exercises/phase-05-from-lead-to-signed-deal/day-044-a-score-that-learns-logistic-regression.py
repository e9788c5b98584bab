# %% [markdown] intro
# # Day 44 · A Score That Learns: Logistic Regression in Plain Words
#
# You let old leads propose the weights, read one of them as an odds ratio, and write the function that turns an odds ratio back into a chance. Then three scores race on leads that none of them has seen, and you ask whether a predicted 20% is a 20%. At the end you advise Amara. About 40 minutes.

# %% setup
import numpy as np
import pandas as pd

from larkwell import begin, load, logit

check, hint, solution = begin("day-044")

leads = load("leads")
funnel = load("funnel")
opps = load("opportunities")

# All leads of both years, with the outcome as 0 and 1.
both = leads.merge(funnel[["lead_id", "won_120d"]], on="lead_id", how="left", validate="one_to_one")
both = both.assign(won=both["won_120d"].astype(int)).sort_values("lead_id")

# %% [markdown]
# ## New today: fit, read, predict
#
# `logit(table, outcome, columns)` finds the weights with which the columns foretell the outcome best. The outcome is a column of 0 and 1, the columns are a **list** of names. A column of text, like `source_type`, becomes a 0/1 column for each of its values but the first by the alphabet; that one is the base that the others are compared with. Blanks are refused, so decide first what they mean; here the open deals, without a closing day, are left out. The outcome isn't the one of your questions: is a deal one of the largest kind?

# %% demo
known = opps[opps["cycle_days"].notna()]
known = known.assign(large=(known["segment"] == "multi").astype(int))
m = logit(known, "large", ["cycle_days", "source_type"])
m.coefficients

# %% [markdown]
# The coefficients are **log-odds**, and `np.exp` makes odds ratios of them: by what the odds are multiplied when the column is one higher. Several steps multiply several times, so ten steps are `np.exp(10 * b)`. `m.standard_errors` says how far chance may have moved each coefficient.

# %% demo
b = m.coefficients["cycle_days"]
print("one day:", np.exp(b), "ten days:", np.exp(10 * b), "error of b:", m.standard_errors["cycle_days"])

# %% [markdown]
# `m.predict(table)` gives each row of a table its probability; the table needs the model's columns, not the outcome. It may be a table that the model has never seen. The three highest below are almost 1, and that is no fault: deals that stay open for so many days were nearly all of the largest kind, and on a probability so near its end nothing is left to climb.

# %% demo
known.assign(p=m.predict(known))[["opp_id", "cycle_days", "source_type", "p"]].nlargest(3, "p")

# %% [markdown]
# Old acquaintances. `between(a, b)` keeps what lies from a to b, both included; months written as text sort like dates. `nlargest(k, "column")` picks the k rows with the highest values; of equal ones it keeps those that stand first. And `pd.qcut` makes groups of about the same number (day 32); `observed=True` shows the groups that occur.

# %% demo
fifth = pd.qcut(known["cycle_days"], 5, labels=[1, 2, 3, 4, 5])
known.groupby(fifth, observed=True).agg(deals=("opp_id", "size"), days=("cycle_days", "mean"))

# %% demo
spring = known[known["created_month"].between("2024-03", "2024-05")]
print(len(spring), spring["created_month"].unique())

# %% [markdown]
# And a function that refuses what makes no sense raises a `ValueError` (day 9):


# %% demo
def in_words(p):
    """A probability as one in so many; 0 and less is refused."""
    if p <= 0:
        raise ValueError("p must be above 0")
    return f"one in {1 / p:.0f}"


print(in_words(0.05))

# %% [markdown]
# ## From day 42, without looking
#
# Define lift in the top decile.
#
# <details><summary>Compare with your answer</summary>
#
# Conversion in the tenth of the leads with the highest scores, divided by the conversion of all leads. A lift of 1 is what drawing by lot would bring. It says something about the order only: add 20 points to each score and the lift stays as it is.
#
# </details>

# %% [markdown] ask q1 points=4 columns="leads.created_at,leads.month,leads.source_type,leads.fit,leads.engagement,leads.segment,funnel.won_120d" period="inbound leads created before 1 April 2025"
# ### What is a point of fit worth?
#
# `train`: the rows of `both` with `source_type` equal to `"inbound"` and `created_at` before 1 April 2025 (UTC, 1 April itself is out). `model`: the logistic regression of `won` on `fit`, `engagement` and `segment`, fitted on `train`. Fill four variables:
#
# - `n_train` (int): the number of leads in `train`;
# - `or_fit` (float): the odds ratio of **one** point of `fit`;
# - `or_ten` (float): the odds ratio of **ten** points of `fit`;
# - `share_fit` (float, fraction): coefficient of `fit` / (coefficient of `fit` + coefficient of `engagement`). In the agreed score this share is 0.61.
#
# Nothing is rounded.
#
# *Why: two teams negotiated a weight. Here is what the leads say about it.*

# %% answer q1
### BEGIN SOLUTION
inbound = both[both["source_type"] == "inbound"]
train = inbound[inbound["month"] < "2025-04"]
model = logit(train, "won", ["fit", "engagement", "segment"])
weights = model.coefficients
n_train = len(train)
or_fit = np.exp(weights["fit"])
or_ten = np.exp(10 * weights["fit"])
share_fit = weights["fit"] / (weights["fit"] + weights["engagement"])
### END SOLUTION

# %% check q1
check("q1", n_train, or_fit, or_ten, share_fit)

# %% wrong q1 coefficient-for-ratio
# `or_fit` holds the coefficient, a log-odds. The odds ratio is `np.exp` of it.
or_fit = weights["fit"]

# %% wrong q1 ratio-minus-one
# `or_fit` holds by which *part* the odds grow. The ratio itself is asked: by what they are multiplied.
or_fit = np.exp(weights["fit"]) - 1

# %% wrong q1 ten-times-the-ratio
# `or_ten` is ten times the ratio of one point. Each point multiplies the odds once more; add up the log-odds first, then `np.exp`.
or_ten = 10 * np.exp(weights["fit"])

# %% wrong q1 ten-added-up
# `or_ten` adds the growth of one point ten times, like interest without interest on it. The odds are multiplied ten times.
or_ten = 1 + 10 * (np.exp(weights["fit"]) - 1)

# %% wrong q1 ten-in-log-odds
# `or_ten` is still in log-odds. `np.exp` makes a ratio of it.
or_ten = 10 * weights["fit"]

# %% wrong q1 error-of-the-weight
# `or_fit` comes from the standard errors. They say how far chance may have moved a coefficient; take `coefficients`.
or_fit = np.exp(model.standard_errors["fit"])

# %% wrong q1 weight-of-engagement
# `or_fit` is the ratio of the other column, `engagement`.
or_fit = np.exp(weights["engagement"])

# %% wrong q1 shares-swapped
# `share_fit` is the share of engagement. Whose coefficient stands above the line?
share_fit = weights["engagement"] / (weights["fit"] + weights["engagement"])

# %% wrong q1 ratio-of-weights
# `share_fit` divides one coefficient by the other. A share has the sum of the two below the line.
share_fit = weights["fit"] / weights["engagement"]

# %% wrong q1 share-of-ratios
# `share_fit` compares odds ratios, which all lie near 1 for a single point. The weights of a score are the coefficients.
share_fit = np.exp(weights["fit"]) / (np.exp(weights["fit"]) + np.exp(weights["engagement"]))

# %% wrong q1 share-of-all-weights
# `share_fit` has the coefficients of the segments below the line as well. Only `fit` and `engagement` belong there.
share_fit = weights["fit"] / (weights["fit"] + weights["engagement"] + weights["segment[team]"])

# %% wrong q1 outbound-too
# The leads that sellers found themselves are among these. The prompt takes inbound leads only.
train = both[both["created_at"] < "2025-04-01"]
model = logit(train, "won", ["fit", "engagement", "segment"])
weights = model.coefficients
n_train = len(train)
or_fit = np.exp(weights["fit"])
or_ten = np.exp(10 * weights["fit"])
share_fit = weights["fit"] / (weights["fit"] + weights["engagement"])

# %% wrong q1 learned-from-all
# The model has learned from leads of the whole two years. Then nothing is left on which it can be examined: stop before 1 April 2025.
train = both[both["source_type"] == "inbound"]
model = logit(train, "won", ["fit", "engagement", "segment"])
weights = model.coefficients
n_train = len(train)
or_fit = np.exp(weights["fit"])
or_ten = np.exp(10 * weights["fit"])
share_fit = weights["fit"] / (weights["fit"] + weights["engagement"])

# %% wrong q1 april-too
# April 2025 is still in. `train` ends before the first of that month.
train = both[(both["source_type"] == "inbound") & (both["created_at"] < "2025-05-01")]
model = logit(train, "won", ["fit", "engagement", "segment"])
weights = model.coefficients
n_train = len(train)
or_fit = np.exp(weights["fit"])
or_ten = np.exp(10 * weights["fit"])
share_fit = weights["fit"] / (weights["fit"] + weights["engagement"])

# %% wrong q1 segment-left-out
# This model has two columns. With `segment` in it, the weight of fit is what fit adds among firms of like size.
model = logit(train, "won", ["fit", "engagement"])
weights = model.coefficients
or_fit = np.exp(weights["fit"])
or_ten = np.exp(10 * weights["fit"])
share_fit = weights["fit"] / (weights["fit"] + weights["engagement"])

# %% wrong q1 fit-alone
# This model knows fit only, so its weight also carries what the other columns would have said. Name all three in the list.
model = logit(train, "won", ["fit"])
or_fit = np.exp(model.coefficients["fit"])
or_ten = np.exp(10 * model.coefficients["fit"])

# %% wrong q1 winners-counted
# `n_train` counts the leads that were won. The model learns from those that were not, too.
n_train = train["won"].sum()

# %% wrong q1 last-day-lost
# Your last day ends at its midnight, when it begins: 31 March is missing. Ask for before 1 April.
train = both[(both["source_type"] == "inbound") & (both["created_at"] <= "2025-03-31")]
model = logit(train, "won", ["fit", "engagement", "segment"])
weights = model.coefficients
n_train = len(train)
or_fit = np.exp(weights["fit"])
or_ten = np.exp(10 * weights["fit"])
share_fit = weights["fit"] / (weights["fit"] + weights["engagement"])

# %% wrong q1 first-of-april-too
# 1 April 2025 itself is still in. `train` ends before that day begins.
train = both[(both["source_type"] == "inbound") & (both["created_at"] < "2025-04-02")]
model = logit(train, "won", ["fit", "engagement", "segment"])
weights = model.coefficients
n_train = len(train)
or_fit = np.exp(weights["fit"])
or_ten = np.exp(10 * weights["fit"])
share_fit = weights["fit"] / (weights["fit"] + weights["engagement"])

# %% wrong q1 customers-at-any-time
# The outcome of this model is "a customer at any time". Older leads have had longer for that; the prompt takes `won`, which is 1 for customers within 120 days.
train = train.merge(funnel[["lead_id", "won_at"]], on="lead_id")
train = train.assign(ever=train["won_at"].notna().astype(int))
model = logit(train, "ever", ["fit", "engagement", "segment"])
weights = model.coefficients
or_fit = np.exp(weights["fit"])
or_ten = np.exp(10 * weights["fit"])
share_fit = weights["fit"] / (weights["fit"] + weights["engagement"])

# %% wrong q1 ratios-swapped
# `or_fit` and `or_ten` stand under each other's names. Ten points move the odds by more than one.
or_fit, or_ten = or_ten, or_fit

# %% wrong q1 power-of-ten
# `or_fit` is a power of ten. The coefficients are natural logarithms, so the way back is `np.exp`.
or_fit = 10 ** weights["fit"]

# %% wrong q1 share-of-everything
# `share_fit` divides by the sum of *all* coefficients, `start` and the segments among them. Only `fit` and `engagement` belong below the line.
share_fit = weights["fit"] / weights.sum()

# %% accept q1
train = both[(both["source_type"] == "inbound") & (both["created_at"] < pd.Timestamp("2025-04-01"))]
model = logit(train, "won_120d", ["segment", "engagement", "fit"])
b, e = model.coefficients["fit"], model.coefficients["engagement"]
n_train = train.shape[0]
or_fit = np.exp(b)
or_ten = or_fit**10
share_fit = b / (b + e)

# %% [markdown] hint q1
# 1. Two conditions choose the rows of `train`, both on columns of `both`. The weights stand in `model.coefficients`, one a name.
# 2. Fit on `train` with a list of three columns. For a ratio take `np.exp` of a coefficient; for ten points multiply the coefficient by 10 *before* `np.exp`.
# 3. `model = logit(train, "won", ["…", "…", "…"])`, `b = model.coefficients["…"]`, `np.exp(b)`, `np.exp(10 * b)`, `b / (b + …)`.

# %% [markdown] meaning q1
# A single point looks like nothing, and it's a small step on a scale of a hundred: read the ratio of ten. All of it holds "with the other columns equal", among leads as Larkwell worked them. `share_fit` is what Ines and Tomasz negotiated over. Fit and engagement have the same scale, 0 to 100, and spread about equally over it, so their weights can be compared; a weight per person of staff could not.

# %% [markdown] ask q2 type=function points=3 skill="def a function: arguments, docstring, if, raise, return" fixed="the function is asked about the probabilities of the calls, not about a table"
# ### From odds back to a chance
#
# Write `new_chance(p, ratio)`. `p` is a probability (fraction), `ratio` an odds ratio above 0. The function turns `p` into odds, multiplies them by `ratio`, and returns the **probability** (fraction) that belongs to the new odds, not rounded.
#
# A `p` of 0 stays 0. If `p` is below 0, equal to 1 or above 1, there are no odds that could be multiplied: raise a `ValueError`.
#
# *Why: "odds ratio 2" sounds like "twice as likely". Sometimes it nearly is.*


# %% answer q2
def new_chance(p, ratio):
    """The probability after the odds of p were multiplied by ratio; p from 0 to below 1."""
    if p < 0 or p >= 1:
        raise ValueError("p must be at least 0 and below 1")
    odds = p / (1 - p) * ratio
    return odds / (1 + odds)


# %% check q2
check("q2", new_chance)

# %% cases q2
new_chance(0.5, 2)
new_chance(0.2, 3)
new_chance(0.05, 1.6)
new_chance(0.9, 2)
new_chance(0.4, 1)
new_chance(0, 5)
new_chance(0.6, 0.5)
new_chance(1, 2)
new_chance(-0.1, 2)
new_chance(1.2, 2)


# %% wrong q2 percent
# The function returns percent. A probability is asked as a fraction, from 0 to 1.
def new_chance(p, ratio):
    """The probability after the odds of p were multiplied by ratio."""
    if p < 0 or p >= 1:
        raise ValueError("p must be at least 0 and below 1")
    odds = p / (1 - p) * ratio
    return 100 * odds / (1 + odds)


# %% wrong q2 nothing-multiplied
# The chance comes back as it went in; `ratio` isn't used. Turn the chance into odds and multiply those.
def new_chance(p, ratio):
    """The probability after the odds of p were multiplied by ratio."""
    if p < 0 or p >= 1:
        raise ValueError("p must be at least 0 and below 1")
    return p


# %% wrong q2 added
# The ratio is *added* to the odds. Log-odds are added; odds are multiplied.
def new_chance(p, ratio):
    """The probability after the odds of p were multiplied by ratio."""
    if p < 0 or p >= 1:
        raise ValueError("p must be at least 0 and below 1")
    odds = p / (1 - p) + ratio
    return odds / (1 + odds)


# %% wrong q2 same-way-back
# The last step is o / (1 - o), the way *to* odds once more. Solve o = p / (1 - p) for p: which sign stands below the line then?
def new_chance(p, ratio):
    """The probability after the odds of p were multiplied by ratio."""
    if p < 0 or p >= 1:
        raise ValueError("p must be at least 0 and below 1")
    odds = p / (1 - p) * ratio
    return odds / (1 - odds) if odds != 1 else float("inf")


# %% wrong q2 times-as-likely
# The probability itself is multiplied by the ratio. The ratio belongs to the *odds*; from a chance of 0.9 yours would go above 1.
def new_chance(p, ratio):
    """The probability after the odds of p were multiplied by ratio."""
    if p < 0 or p >= 1:
        raise ValueError("p must be at least 0 and below 1")
    return p * ratio


# %% wrong q2 capped-at-one
# The probability is multiplied and then cut off at 1. Nothing needs cutting if you multiply the odds.
def new_chance(p, ratio):
    """The probability after the odds of p were multiplied by ratio."""
    if p < 0 or p >= 1:
        raise ValueError("p must be at least 0 and below 1")
    return min(p * ratio, 1)


# %% wrong q2 still-odds
# The function returns the new odds. One step is left: the probability that belongs to them.
def new_chance(p, ratio):
    """The probability after the odds of p were multiplied by ratio."""
    if p < 0 or p >= 1:
        raise ValueError("p must be at least 0 and below 1")
    return p / (1 - p) * ratio


# %% wrong q2 odds-against
# The odds are upside down, (1 - p) / p. In the definition the chance that it happens stands above the line.
def new_chance(p, ratio):
    """The probability after the odds of p were multiplied by ratio."""
    if p < 0 or p >= 1:
        raise ValueError("p must be at least 0 and below 1")
    if p == 0:
        return 0
    odds = (1 - p) / p * ratio
    return odds / (1 + odds)


# %% wrong q2 divided
# The odds are divided by the ratio. A ratio above 1 must raise the chance.
def new_chance(p, ratio):
    """The probability after the odds of p were multiplied by ratio."""
    if p < 0 or p >= 1:
        raise ValueError("p must be at least 0 and below 1")
    odds = p / (1 - p) / ratio
    return odds / (1 + odds)


# %% wrong q2 probability-for-odds
# The probability is multiplied as if it were odds, then turned back. First make odds of it: p / (1 - p).
def new_chance(p, ratio):
    """The probability after the odds of p were multiplied by ratio."""
    if p < 0 or p >= 1:
        raise ValueError("p must be at least 0 and below 1")
    return p * ratio / (1 + p * ratio)


# %% wrong q2 start-forgotten
# The result is the same whatever `p` is: it starts from even odds each time. Multiply the odds of `p`.
def new_chance(p, ratio):
    """The probability after the odds of p were multiplied by ratio."""
    if p < 0 or p >= 1:
        raise ValueError("p must be at least 0 and below 1")
    return ratio / (1 + ratio)


# %% wrong q2 log-odds-taken
# The function treats the ratio as a log-odds and applies `exp` to it. It has been made a ratio already.
def new_chance(p, ratio):
    """The probability after the odds of p were multiplied by ratio."""
    if p < 0 or p >= 1:
        raise ValueError("p must be at least 0 and below 1")
    odds = p / (1 - p) * np.exp(ratio)
    return odds / (1 + odds)


# %% wrong q2 no-guard
# Outside 0 to 1 the formula goes on computing, and gives a "probability" for something that is none. Raise a `ValueError` there.
def new_chance(p, ratio):
    """The probability after the odds of p were multiplied by ratio."""
    if p == 1:
        raise ValueError("p must be below 1")
    odds = p / (1 - p) * ratio
    return odds / (1 + odds)


# %% wrong q2 one-let-through
# A probability of exactly 1 has no odds: the line would be divided by zero. The contract wants a `ValueError` there, too.
def new_chance(p, ratio):
    """The probability after the odds of p were multiplied by ratio."""
    if p < 0 or p > 1:
        raise ValueError("p must be at least 0 and below 1")
    if p == 1:
        return 1
    odds = p / (1 - p) * ratio
    return odds / (1 + odds)


# %% wrong q2 zero-refused
# A chance of 0 is refused. It has odds, namely 0, and they may be multiplied.
def new_chance(p, ratio):
    """The probability after the odds of p were multiplied by ratio."""
    if p <= 0 or p >= 1:
        raise ValueError("p must be above 0 and below 1")
    odds = p / (1 - p) * ratio
    return odds / (1 + odds)


# %% accept q2
def new_chance(p, ratio):
    """The same in one line: the two ways it can end, weighed."""
    if not 0 <= p < 1:
        raise ValueError("no odds")
    return p * ratio / (p * ratio + 1 - p)


# %% accept q2
def new_chance(p, ratio):
    """By log-odds: add the logarithm of the ratio, then the way back."""
    if p < 0 or p >= 1:
        raise ValueError("no odds")
    if p == 0:
        return 0.0
    return 1 / (1 + np.exp(-(np.log(p / (1 - p)) + np.log(ratio))))


# %% [markdown] hint q2
# 1. Three steps: chance to odds, odds times ratio, odds to chance. The guard comes before all of them.
# 2. Odds are p / (1 - p). Solve that for p, and you have the way back. Try it on even odds: 0.5 is odds of 1.
# 3. `if … or …: raise ValueError("…")`, `odds = p / (…) * …`, `return odds / (1 + …)`.

# %% [markdown] meaning q2
# For a rare thing, odds and chance are almost the same number, so a ratio of 1.6 lifts 5% to nearly 8%. For a likely one they part. That's why a study that reports odds must not be retold as "times as likely" without asking how likely it was to begin with.

# %% [markdown] ask q3 type=table points=4 columns="leads.created_at,leads.month,leads.source_type,leads.score_old,leads.score_agreed,leads.fit,leads.engagement,leads.segment,funnel.won_120d" period="inbound leads created from 1 April 2025 to 31 August 2025, both days included"
# ### The race
#
# `later`: the rows of `both` with `source_type` equal to `"inbound"` and `created_at` from 1 April 2025 to 31 August 2025 (UTC, both days included). Three scores rank these leads: `score_old`, `score_agreed`, and the probability that your `model` of the first question, fitted on `train`, predicts for each of them.
#
# The **top** of a score are the `int(len(later) * 0.1)` leads with its highest values; of equal values the lower `lead_id` goes first. `both` is sorted by it, so `nlargest` does that; `sort_values` keeps the order of equals only with `kind="stable"`.
#
# Make `race` (DataFrame), one row a score, with exactly the columns
#
# - `score` (text): one of `"old"` (`score_old`), `"agreed"` (`score_agreed`) and `"fitted"` (the probability);
# - `top` (int): the leads in the top;
# - `won_top` (int): those of them with `won` equal to 1;
# - `lift` (float): conversion in the top / conversion of all leads in `later`, as a multiple (2.0 stands for twice), not rounded.
#
# *Why: the only fair race is on the future.*

# %% answer q3
### BEGIN SOLUTION
later = inbound[inbound["month"].between("2025-04", "2025-08")]
later = later.assign(fitted=model.predict(later))
k = int(len(later) * 0.1)
old = later.nlargest(k, "score_old")["won"].sum()
agreed = later.nlargest(k, "score_agreed")["won"].sum()
fitted = later.nlargest(k, "fitted")["won"].sum()
race = pd.DataFrame({"score": ["old", "agreed", "fitted"], "top": k, "won_top": [old, agreed, fitted]})
race = race.assign(lift=race["won_top"] / race["top"] / later["won"].mean())
### END SOLUTION

# %% check q3
check("q3", race)

# %% wrong q3 on-the-training-leads
# The race was run on the leads from which the model learned. There it has seen the answers. Use the later ones.
own = train.assign(fitted=model.predict(train))
n = int(len(own) * 0.1)
seen = [own.nlargest(n, c)["won"].sum() for c in ["score_old", "score_agreed", "fitted"]]
race = pd.DataFrame({"score": ["old", "agreed", "fitted"], "top": n, "won_top": seen})
race = race.assign(lift=race["won_top"] / race["top"] / own["won"].mean())

# %% wrong q3 against-the-rest
# `lift` compares the top with the *other* nine tenths. The base is the conversion of all leads in `later`.
race = race.assign(
    lift=race["won_top"] / race["top"] / ((later["won"].sum() - race["won_top"]) / (len(later) - race["top"]))
)

# %% wrong q3 share-of-the-customers
# `lift` is the share of all customers that the top caught. That's a recall; divide two conversions.
race = race.assign(lift=race["won_top"] / later["won"].sum())

# %% wrong q3 conversion-only
# `lift` holds the conversion in the top. Divide it by that of all leads.
race = race.assign(lift=race["won_top"] / race["top"])

# %% wrong q3 base-of-the-past
# `lift` divides by the conversion of the *training* leads. Both conversions must come from the same leads.
race = race.assign(lift=race["won_top"] / race["top"] / train["won"].mean())

# %% wrong q3 lift-as-growth
# `lift` holds how much *more* it is than 1. Asked is the multiple itself.
race = race.assign(lift=race["lift"] - 1)

# %% wrong q3 the-lowest-tenth
# These are the tenths with the *lowest* scores.
few = [later.nsmallest(k, c)["won"].sum() for c in ["score_old", "score_agreed", "fitted"]]
race = race.assign(won_top=few)
race = race.assign(lift=race["won_top"] / race["top"] / later["won"].mean())

# %% wrong q3 top-fifth
# Your top is a fifth of the leads. The prompt takes a tenth.
n = int(len(later) * 0.2)
many = [later.nlargest(n, c)["won"].sum() for c in ["score_old", "score_agreed", "fitted"]]
race = pd.DataFrame({"score": ["old", "agreed", "fitted"], "top": n, "won_top": many})
race = race.assign(lift=race["won_top"] / race["top"] / later["won"].mean())

# %% wrong q3 young-leads
# Leads created after August are in. They have not had their 120 days, so their "not won" may only mean "not yet".
young = inbound[inbound["created_at"] >= "2025-04-01"]
young = young.assign(fitted=model.predict(young))
n = int(len(young) * 0.1)
got = [young.nlargest(n, c)["won"].sum() for c in ["score_old", "score_agreed", "fitted"]]
race = pd.DataFrame({"score": ["old", "agreed", "fitted"], "top": n, "won_top": got})
race = race.assign(lift=race["won_top"] / race["top"] / young["won"].mean())

# %% wrong q3 august-missing
# August is left out. `later` runs to 31 August, that day included.
short = later[later["created_at"] < "2025-08-01"]
n = int(len(short) * 0.1)
got = [short.nlargest(n, c)["won"].sum() for c in ["score_old", "score_agreed", "fitted"]]
race = pd.DataFrame({"score": ["old", "agreed", "fitted"], "top": n, "won_top": got})
race = race.assign(lift=race["won_top"] / race["top"] / short["won"].mean())

# %% wrong q3 outbound-too
# The leads that sellers found themselves are among these. Scores rank the inbound ones.
wide = both[(both["created_at"] >= "2025-04-01") & (both["created_at"] < "2025-09-01")]
wide = wide.assign(fitted=model.predict(wide))
n = int(len(wide) * 0.1)
got = [wide.nlargest(n, c)["won"].sum() for c in ["score_old", "score_agreed", "fitted"]]
race = pd.DataFrame({"score": ["old", "agreed", "fitted"], "top": n, "won_top": got})
race = race.assign(lift=race["won_top"] / race["top"] / wide["won"].mean())

# %% wrong q3 conversations-foretell
# The model knows how often somebody spoke with the lead. When the lead arrives nobody has: it is leakage, and the lift is too good to be true.
leaky = logit(train, "won", ["fit", "engagement", "segment", "n_conversations"])
got = later.assign(p=leaky.predict(later)).nlargest(k, "p")["won"].sum()
race = race.assign(won_top=[old, agreed, got])
race = race.assign(lift=race["won_top"] / race["top"] / later["won"].mean())

# %% wrong q3 scores-swapped
# The rows of the two hand scores hold each other's numbers. Which column belongs to which name?
race = race.assign(score=["agreed", "old", "fitted"])

# %% wrong q3 last-day-lost
# Your last day ends at its midnight, when it begins: 31 August is missing. Ask for before 1 September.
part = later[later["created_at"] <= "2025-08-31"]
n = int(len(part) * 0.1)
got = [part.nlargest(n, c)["won"].sum() for c in ["score_old", "score_agreed", "fitted"]]
race = pd.DataFrame({"score": ["old", "agreed", "fitted"], "top": n, "won_top": got})
race = race.assign(lift=race["won_top"] / race["top"] / part["won"].mean())

# %% wrong q3 september-too
# September 2025 is in. `later` ends with 31 August.
part = inbound[(inbound["created_at"] >= "2025-04-01") & (inbound["created_at"] < "2025-10-01")]
part = part.assign(fitted=model.predict(part))
n = int(len(part) * 0.1)
got = [part.nlargest(n, c)["won"].sum() for c in ["score_old", "score_agreed", "fitted"]]
race = pd.DataFrame({"score": ["old", "agreed", "fitted"], "top": n, "won_top": got})
race = race.assign(lift=race["won_top"] / race["top"] / part["won"].mean())

# %% wrong q3 april-missing
# April is left out. `later` begins on 1 April, that day included.
part = later[later["created_at"] >= "2025-05-01"]
n = int(len(part) * 0.1)
got = [part.nlargest(n, c)["won"].sum() for c in ["score_old", "score_agreed", "fitted"]]
race = pd.DataFrame({"score": ["old", "agreed", "fitted"], "top": n, "won_top": got})
race = race.assign(lift=race["won_top"] / race["top"] / part["won"].mean())

# %% wrong q3 one-lead-more
# Your top holds one lead more than a tenth. `int` cuts the fraction off; it doesn't round up.
n = k + 1
got = [later.nlargest(n, c)["won"].sum() for c in ["score_old", "score_agreed", "fitted"]]
race = pd.DataFrame({"score": ["old", "agreed", "fitted"], "top": n, "won_top": got})
race = race.assign(lift=race["won_top"] / race["top"] / later["won"].mean())

# %% wrong q3 all-equals-let-in
# Leads with equal values at the border were all let in, so a top is larger than asked. Each has exactly `int(len(later) * 0.1)` leads; of equals the lower `lead_id` goes first.
tops = [later.nlargest(k, c, keep="all") for c in ["score_old", "score_agreed", "fitted"]]
race = race.assign(top=[len(t) for t in tops], won_top=[t["won"].sum() for t in tops])
race = race.assign(lift=race["won_top"] / race["top"] / later["won"].mean())

# %% wrong q3 above-the-quantile
# Leads with equal values at the border were all let in, so a top is larger than asked. Each has exactly `int(len(later) * 0.1)` leads; of equals the lower `lead_id` goes first.
tops = [later[later[c] >= later[c].quantile(0.9)] for c in ["score_old", "score_agreed", "fitted"]]
race = race.assign(top=[len(t) for t in tops], won_top=[t["won"].sum() for t in tops])
race = race.assign(lift=race["won_top"] / race["top"] / later["won"].mean())

# %% wrong q3 other-equals-of-the-old-score
# Look at the leads with equal values at the border of the old score's top: it seems that your sort took others than those with the lowest `lead_id`. Use `nlargest`, or `kind="stable"`.
race = race.assign(won_top=[old + 1, agreed, fitted])
race = race.assign(lift=race["won_top"] / race["top"] / later["won"].mean())

# %% wrong q3 other-equals-of-the-agreed-score
# Look at the leads with equal values at the border of the agreed score's top: it seems that your sort took others than those with the lowest `lead_id`. Use `nlargest`, or `kind="stable"`.
race = race.assign(won_top=[old, agreed + 1, fitted])
race = race.assign(lift=race["won_top"] / race["top"] / later["won"].mean())

# %% wrong q3 other-equals-of-both-scores
# Look at the leads with equal values at the border of a top: it seems that in both hand scores your sort took others than those with the lowest `lead_id`. Sort descending and take the first, by `nlargest` or with `kind="stable"`.
race = race.assign(won_top=[old + 1, agreed + 1, fitted])
race = race.assign(lift=race["won_top"] / race["top"] / later["won"].mean())

# %% wrong q3 segment-left-out
# The model of your third row knows fit and engagement only. The race takes the `model` of the first question, with `segment`.
bare = logit(train, "won", ["fit", "engagement"])
got = later.assign(p=bare.predict(later)).nlargest(k, "p")["won"].sum()
race = race.assign(won_top=[old, agreed, got])
race = race.assign(lift=race["won_top"] / race["top"] / later["won"].mean())

# %% wrong q3 lift-in-percent
# `lift` is a hundred times too large. It is a multiple: 2 stands for twice, not 200.
race = race.assign(lift=race["lift"] * 100)

# %% wrong q3 columns-as-names
# `score` holds the names of columns. The prompt calls the three `"old"`, `"agreed"` and `"fitted"`.
race = race.assign(score=["score_old", "score_agreed", "fitted"])

# %% wrong q3 model-as-name
# `score` calls the third one "model". The prompt calls the three `"old"`, `"agreed"` and `"fitted"`.
race = race.assign(score=["old", "agreed", "model"])

# %% accept q3
rows = []
for name, column in [("fitted", "p"), ("agreed", "score_agreed"), ("old", "score_old")]:
    ranked = later.assign(p=model.predict(later)).sort_values([column, "lead_id"], ascending=[False, True])
    best = ranked.head(int(len(ranked) * 0.1))
    lift = best["won"].mean() / ranked["won"].mean()
    rows.append({"score": name, "top": len(best), "won_top": best["won"].sum(), "lift": lift})
race = pd.DataFrame(rows)

# %% [markdown] hint q3
# 1. Nothing is fitted here: the model exists. Filter `later`, then give it a column with `model.predict(later)`.
# 2. The same `nlargest` three times, with another column each time; then `["won"].sum()`. The base of all three lifts is the mean of `won` in `later`.
# 3. `k = int(len(later) * 0.1)`, `later.nlargest(k, "…")["won"].sum()`, `pd.DataFrame({"score": […], "top": k, "won_top": […]})`, then `assign(lift=… / … / later["won"].mean())`.

# %% [markdown] meaning q3
# Compare the three in customers, not in decimals of a lift: how many more would have been among the first tenth on the call list? Set beside that what chance does to a count of this size. A lead that one score puts at the top and the other doesn't is worth a look; most leads they both put there.

# %% [markdown] ask q4 type=table points=4 columns="leads.lead_id,leads.created_at,leads.month,leads.source_type,leads.fit,leads.engagement,leads.segment,funnel.won_120d" period="inbound leads created from 1 April 2025 to 31 August 2025, both days included"
# ### Is 20% a 20%?
#
# Take `later` and the predicted probability of the race (model fitted on `train`). Cut it into five groups with `pd.qcut` and the labels 1 to 5; 1 holds the lowest probabilities.
#
# Make `calibration` (DataFrame), one row a group, `group` (1 to 5) as a column or as an index of that name, with exactly these columns beside it:
#
# - `leads` (int): the leads in the group;
# - `predicted` (float, fraction): the mean of their predicted probabilities;
# - `observed` (float, fraction): the share of them with `won` equal to 1;
# - `gap_pp` (float, percentage points): `observed` minus `predicted`, times 100.
#
# Nothing is rounded.
#
# *Why: a call list needs an order. A forecast needs honest probabilities.*

# %% answer q4
### BEGIN SOLUTION
grouped = later.assign(group=pd.qcut(later["fitted"], 5, labels=[1, 2, 3, 4, 5]).astype(int))
calibration = grouped.groupby("group").agg(
    leads=("lead_id", "size"), predicted=("fitted", "mean"), observed=("won", "mean")
)
calibration = calibration.assign(gap_pp=(calibration["observed"] - calibration["predicted"]) * 100)
### END SOLUTION

# %% check q4
check("q4", calibration)

# %% wrong q4 on-the-training-leads
# These are the leads that the model learned from. There the mean prediction fits by construction; the test is on the later ones.
own = train.assign(fitted=model.predict(train))
own = own.assign(group=pd.qcut(own["fitted"], 5, labels=[1, 2, 3, 4, 5]))
calibration = own.groupby("group", observed=True).agg(
    leads=("lead_id", "size"), predicted=("fitted", "mean"), observed=("won", "mean")
)
calibration = calibration.assign(gap_pp=(calibration["observed"] - calibration["predicted"]) * 100)

# %% wrong q4 equal-widths
# `pd.cut` makes groups of equal *width*, and puts most leads into one. `pd.qcut` makes groups of about equal number.
wide = later.assign(group=pd.cut(later["fitted"], 5, labels=[1, 2, 3, 4, 5]))
calibration = wide.groupby("group", observed=True).agg(
    leads=("lead_id", "size"), predicted=("fitted", "mean"), observed=("won", "mean")
)
calibration = calibration.assign(gap_pp=(calibration["observed"] - calibration["predicted"]) * 100)

# %% wrong q4 groups-upside-down
# Your group 1 holds the highest probabilities. Labels are given from the lowest value up.
turned = later.assign(group=pd.qcut(later["fitted"], 5, labels=[5, 4, 3, 2, 1]))
calibration = turned.groupby("group", observed=True).agg(
    leads=("lead_id", "size"), predicted=("fitted", "mean"), observed=("won", "mean")
)
calibration = calibration.assign(gap_pp=(calibration["observed"] - calibration["predicted"]) * 100)

# %% wrong q4 gap-turned-round
# `gap_pp` is predicted minus observed. The prompt subtracts the other way: plus means that more happened than was predicted.
calibration = calibration.assign(gap_pp=(calibration["predicted"] - calibration["observed"]) * 100)

# %% wrong q4 gap-as-fraction
# `gap_pp` is a difference of fractions. Percentage points are a hundred times that.
calibration = calibration.assign(gap_pp=calibration["observed"] - calibration["predicted"])

# %% wrong q4 gap-relative
# `gap_pp` says by what percent the observed rate is higher. Percentage points are a plain difference.
calibration = calibration.assign(gap_pp=(calibration["observed"] / calibration["predicted"] - 1) * 100)

# %% wrong q4 share-of-customers
# `observed` says how the customers are spread over the groups. Below the line belong the leads of the same group.
calibration = calibration.assign(observed=grouped.groupby("group", observed=True)["won"].sum() / later["won"].sum())
calibration = calibration.assign(gap_pp=(calibration["observed"] - calibration["predicted"]) * 100)

# %% wrong q4 median-prediction
# `predicted` is a median. To be compared with a share it has to be the mean: means of probabilities add up to expected customers.
calibration = calibration.assign(predicted=grouped.groupby("group", observed=True)["fitted"].median())
calibration = calibration.assign(gap_pp=(calibration["observed"] - calibration["predicted"]) * 100)

# %% wrong q4 hand-score-as-chance
# `predicted` is the mean agreed score divided by 100. Points aren't a probability; nobody fitted them to one.
calibration = calibration.assign(predicted=grouped.groupby("group", observed=True)["score_agreed"].mean() / 100)
calibration = calibration.assign(gap_pp=(calibration["observed"] - calibration["predicted"]) * 100)

# %% wrong q4 grouped-by-hand-score
# The groups are cut by the agreed score. Cut them by the predicted probability.
byhand = later.assign(group=pd.qcut(later["score_agreed"], 5, labels=[1, 2, 3, 4, 5]))
calibration = byhand.groupby("group", observed=True).agg(
    leads=("lead_id", "size"), predicted=("fitted", "mean"), observed=("won", "mean")
)
calibration = calibration.assign(gap_pp=(calibration["observed"] - calibration["predicted"]) * 100)

# %% wrong q4 one-rate-for-all
# `observed` is the same in each group: the conversion of all later leads. Each group has its own.
calibration = calibration.assign(observed=later["won"].mean())
calibration = calibration.assign(gap_pp=(calibration["observed"] - calibration["predicted"]) * 100)

# %% wrong q4 customers-counted
# `leads` counts the customers. Asked are all leads of the group.
calibration = calibration.assign(leads=grouped.groupby("group", observed=True)["won"].sum())

# %% wrong q4 fitted-on-the-exam
# The model was fitted on the later leads themselves, so it predicts what it has been told. Use the one that learned from `train`.
cheat = logit(later, "won", ["fit", "engagement", "segment"])
told = later.assign(fitted=cheat.predict(later))
told = told.assign(group=pd.qcut(told["fitted"], 5, labels=[1, 2, 3, 4, 5]))
calibration = told.groupby("group", observed=True).agg(
    leads=("lead_id", "size"), predicted=("fitted", "mean"), observed=("won", "mean")
)
calibration = calibration.assign(gap_pp=(calibration["observed"] - calibration["predicted"]) * 100)

# %% wrong q4 learned-from-all
# These probabilities come from a model that has seen the later leads, too. Fit it on `train` only.
cheat = logit(inbound, "won", ["fit", "engagement", "segment"])
told = later.assign(fitted=cheat.predict(later))
told = told.assign(group=pd.qcut(told["fitted"], 5, labels=[1, 2, 3, 4, 5]))
calibration = told.groupby("group", observed=True).agg(
    leads=("lead_id", "size"), predicted=("fitted", "mean"), observed=("won", "mean")
)
calibration = calibration.assign(gap_pp=(calibration["observed"] - calibration["predicted"]) * 100)

# %% wrong q4 last-day-lost
# Your last day ends at its midnight, when it begins: 31 August is missing. Ask for before 1 September.
part = later[later["created_at"] <= "2025-08-31"]
part = part.assign(group=pd.qcut(part["fitted"], 5, labels=[1, 2, 3, 4, 5]))
calibration = part.groupby("group", observed=True).agg(
    leads=("lead_id", "size"), predicted=("fitted", "mean"), observed=("won", "mean")
)
calibration = calibration.assign(gap_pp=(calibration["observed"] - calibration["predicted"]) * 100)

# %% wrong q4 august-missing
# August is left out. `later` runs to 31 August, that day included.
part = later[later["created_at"] < "2025-08-01"]
part = part.assign(group=pd.qcut(part["fitted"], 5, labels=[1, 2, 3, 4, 5]))
calibration = part.groupby("group", observed=True).agg(
    leads=("lead_id", "size"), predicted=("fitted", "mean"), observed=("won", "mean")
)
calibration = calibration.assign(gap_pp=(calibration["observed"] - calibration["predicted"]) * 100)

# %% wrong q4 young-leads
# Leads created after August are in. They have not had their 120 days, so their "not won" may only mean "not yet".
part = inbound[inbound["created_at"] >= "2025-04-01"]
part = part.assign(fitted=model.predict(part))
part = part.assign(group=pd.qcut(part["fitted"], 5, labels=[1, 2, 3, 4, 5]))
calibration = part.groupby("group", observed=True).agg(
    leads=("lead_id", "size"), predicted=("fitted", "mean"), observed=("won", "mean")
)
calibration = calibration.assign(gap_pp=(calibration["observed"] - calibration["predicted"]) * 100)

# %% wrong q4 outbound-too
# The leads that sellers found themselves are among these. `later` holds inbound leads only.
part = both[(both["created_at"] >= "2025-04-01") & (both["created_at"] < "2025-09-01")]
part = part.assign(fitted=model.predict(part))
part = part.assign(group=pd.qcut(part["fitted"], 5, labels=[1, 2, 3, 4, 5]))
calibration = part.groupby("group", observed=True).agg(
    leads=("lead_id", "size"), predicted=("fitted", "mean"), observed=("won", "mean")
)
calibration = calibration.assign(gap_pp=(calibration["observed"] - calibration["predicted"]) * 100)

# %% wrong q4 segment-left-out
# These probabilities come from a model without `segment`. Take the `model` of the first question.
bare = logit(train, "won", ["fit", "engagement"])
part = later.assign(fitted=bare.predict(later))
part = part.assign(group=pd.qcut(part["fitted"], 5, labels=[1, 2, 3, 4, 5]))
calibration = part.groupby("group", observed=True).agg(
    leads=("lead_id", "size"), predicted=("fitted", "mean"), observed=("won", "mean")
)
calibration = calibration.assign(gap_pp=(calibration["observed"] - calibration["predicted"]) * 100)

# %% wrong q4 ten-groups
# These are ten groups. The prompt asks for five.
part = later.assign(group=pd.qcut(later["fitted"], 10, labels=[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]))
calibration = part.groupby("group", observed=True).agg(
    leads=("lead_id", "size"), predicted=("fitted", "mean"), observed=("won", "mean")
)
calibration = calibration.assign(gap_pp=(calibration["observed"] - calibration["predicted"]) * 100)

# %% wrong q4 customers-for-share
# `observed` holds a number of customers. Asked is their share of the leads in the group.
calibration = calibration.assign(observed=grouped.groupby("group")["won"].sum())
calibration = calibration.assign(gap_pp=(calibration["observed"] - calibration["predicted"]) * 100)

# %% wrong q4 predicted-and-observed-swapped
# `predicted` and `observed` stand under each other's names. What comes from the model, and what from the column `won`?
calibration = calibration.rename(columns={"predicted": "observed", "observed": "predicted"})

# %% accept q4
p = model.predict(later)
five = later.groupby(pd.qcut(p, 5, labels=[1, 2, 3, 4, 5]), observed=True)
calibration = pd.DataFrame(
    {"leads": five.size(), "predicted": p.groupby(pd.qcut(p, 5, labels=[1, 2, 3, 4, 5]), observed=True).mean()}
)
calibration = calibration.assign(observed=five["won"].mean())
calibration = calibration.assign(gap_pp=100 * calibration["observed"] - 100 * calibration["predicted"])
calibration.index.name = "group"

# %% [markdown] hint q4
# 1. The probability of each lead is there already. A new column `group`, then one `groupby` with three results.
# 2. The mean of a column of 0 and 1 is the observed share; the mean of the probabilities is what was predicted. The gap comes last, from two finished columns.
# 3. `later.assign(group=pd.qcut(later["…"], 5, labels=[1, 2, 3, 4, 5]))`, `.groupby("group", observed=True).agg(leads=("…", "size"), predicted=("…", "mean"), observed=("…", "mean"))`, `.assign(gap_pp=(… - …) * 100)`.

# %% [markdown] meaning q4
# Read two things. Do the observed rates rise from group to group? Then the order is good, and sellers can work with it. Are the gaps mostly on one side? Then the level has shifted since the model learned, and whoever adds its probabilities up promises Maren a wrong number of customers.

# %% [markdown] ask q5 type=essay points=4
# ### Which score goes live?
#
# Amara has two uses for a score: the order in which sellers call, and a forecast of customers for Maren. Write her four to six sentences: which score you would deploy for which use, two numbers from your answers (each with unit and base), what you don't know, and who must be able to explain the score, to whom.
#
# A person reads your text and gives one point each for a claim (a score for each use), a number with its unit (two of them, each with its base), a caveat (what you don't know) and a decision (what goes live, what is checked, and who explains it to whom).
#
# *Why: a small gain may not pay for a black box.*

# %% [markdown] answer q5
# *Write here: four to six sentences to Amara.*

# %% [markdown] rubric q5
# One point each:
#
# 1. **Claim**: a score for the order of calls and one for the forecast, the two uses kept apart; either score may be defended for the calls.
# 2. **Number with unit**: two numbers from the race and the calibration, right for the tables, each with its base ("customers among the first (k) of the inbound leads of April to August 2025").
# 3. **Caveat**: a difference of few customers may be luck; or the level of the probabilities has shifted since the model learned; or leads that nobody called count as bad ones.
# 4. **Decision**: what goes live now, what is checked, on which leads and when, and a named person who explains to a seller why this lead comes first.

# %% [markdown] model q5
# Amara, for the order of calls I would keep the agreed score. Among the first (write `top`) of the inbound leads of April to August 2025 it found (write its `won_top`) customers and the fitted one (write the other), and a gap of that size chance can make or unmake next time. For Maren's forecast points are useless, so it takes fitted probabilities, but not these: in the highest of the five groups (write `observed` in %) were won and (write `predicted` in %) predicted, so the level has moved since March 2025. I would refit on leads up to August 2025 and, before she plans with it, compare the sum of the probabilities with the customers among the leads created from November on, once they've had their 120 days. What I can't know is how good the low-scored leads are: few were called, and the model has learned our habits together with the buyers'. Ines has to be able to tell any seller in one sentence why a lead is first, and with two agreed weights she can; in September I race both scores again.

# %% [markdown] weak q5
# "The fitted score has the highest lift, so it is the most accurate. We should replace the manual score by it, and use its exact probabilities for the forecast, too."
#
# *What it misses: higher by how many customers, of how many? A lift says nothing about the level of the probabilities, so "exact" has been tested nowhere. And nobody is named who answers the seller asking why the practice in Leeds comes last.*
