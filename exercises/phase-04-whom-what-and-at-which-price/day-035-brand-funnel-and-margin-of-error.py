# %% [markdown] intro
# # Day 35 · Is Awareness Really Up? The Brand Funnel and Its Margin of Error
#
# Larkwell's survey asks 400 owners in each of six regions, every quarter. You write the formula for the margin of error, let chance itself check it, build the brand funnel with its errors, and find out how large a change must be before it is news. About 40 minutes.

# %% setup
import numpy as np
import pandas as pd

from larkwell import begin, load

check, hint, solution = begin("day-035")

survey = load("brand_survey")

N_REGION = 400  # respondents in one region in one quarter
SURVEYS = 1_000_000  # so many surveys are simulated
TARGET = 0.02  # Ines wants to be able to see a change of two percentage points

last = survey[(survey["brand"] == "Larkwell") & (survey["quarter"] == "2025-Q4")]
p_last = last["unaided"].sum() / last["n"].sum()  # share who named Larkwell without help, all regions, last quarter

# For question 5: Larkwell's rows of the survey, and three invented regions in which we know what happened.
drill = pd.DataFrame({
    "region": ["Drill up", "Drill down", "Drill still"] * 2,
    "quarter": ["2024-Q4"] * 3 + ["2025-Q4"] * 3,
    "n": [900, 900, 400, 400, 400, 400],
    "aided": [513, 522, 220, 272, 204, 228],
    "unaided": [180, 270, 80, 130, 80, 100],
})
waves = pd.concat([survey[survey["brand"] == "Larkwell"], drill], ignore_index=True)

# %% [markdown]
# ## New today: let chance speak
#
# `rng = np.random.default_rng(7)` makes a source of random numbers; with the same number in brackets it gives the same ones again. `rng.binomial(n, p, size)` then plays a game `size` times: `n` draws, each a yes with the probability `p`, and it returns how many were yes. Here a mailing with 200 letters, in a world in which a reader clicks with probability 0.05. The mailing goes out 10,000 times:

# %% demo
rng = np.random.default_rng(7)
clicks = rng.binomial(200, 0.05, 10_000)
rates = clicks / 200
print(rates[:5])
print(rates.mean(), rates.std())
print((rates > 0.07).mean())
pd.Series(rates).quantile([0.025, 0.5, 0.975])

# %% [markdown]
# Nothing changes in that world, and still single mailings run far above and far below 5%. The middle 95% of them lie between the first and the last number of the table. `rates` is no table but an *array*: a row of numbers that knows `mean()` and `std()`, and `rates > 0.07` gives a True or False for each, as with a column.
#
# Two more tools of arithmetic: `x**0.5` is the square root of `x`, and `abs(x)` drops the minus sign. Both work on a number, an array and a column alike:

# %% demo
print(16**0.5, abs(-3))
abs(pd.Series([-0.02, 0.05])) ** 0.5

# %% [markdown]
# ## From day 7, without looking
#
# A share goes from 21% to 24%. By how many percentage points, and by how many percent, has it risen?
#
# <details><summary>Compare with your answer</summary>
#
# By 24 - 21 = 3 percentage points, and by 3 / 21 = 14.3% relative to the old share. Today it turns out that the first question is rather: has it risen at all?
#
# </details>

# %% [markdown] ask q1 points=2 fixed="the formula follows from the definition; the calls in the test bring their own numbers"
# ### The margin as a function
#
# **Margin of error (95%)** = 1.96 × √(p × (1 - p) / n). Write `moe(p, n)`:
#
# - `p`: a share as a fraction between 0 and 1; `n`: the number of respondents, above 0;
# - it returns the margin as a fraction (0.04 for four percentage points), not rounded;
# - `p` and `n` may each be a number or a column (a Series), and then the result is a column: question 3 needs that.
#
# Nothing needs to be refused here.
#
# *Why: four symbols that turn a percentage into a statement.*

# %% answer q1
### BEGIN SOLUTION
def moe(p, n):
    """95% margin of error of a share p among n respondents, as a fraction."""
    return 1.96 * (p * (1 - p) / n) ** 0.5


### END SOLUTION

# %% cases q1
moe(0.22, 400)
moe(0.22, 1600)
moe(0.5, 1000)
moe(0.03, 150)
moe(0.97, 150)
moe(0, 80)
moe(1, 80)
moe(pd.Series([0.1, 0.4]), 250)
moe(pd.Series([0.1, 0.4]), pd.Series([250, 900]))

# %% check q1
check("q1", moe)

# %% wrong q1 standard-error
# Your margins are a bit more than half as large as they should be: √(p(1 - p)/n) alone is one standard deviation of the share. What makes 95% of it?
def moe(p, n):
    return (p * (1 - p) / n) ** 0.5

# %% wrong q1 no-root
# The square root is missing: this is 1.96 times the variance. Without the root four times as many respondents would quarter the margin.
def moe(p, n):
    return 1.96 * p * (1 - p) / n

# %% wrong q1 n-outside-root
# Only the top is under the root here. `n` belongs under it too: set a bracket around the whole fraction before `** 0.5`.
def moe(p, n):
    return 1.96 * (p * (1 - p)) ** 0.5 / n

# %% wrong q1 root-of-n-only
# Only `n` is under the root here, because `**` binds first. Set a bracket around the whole fraction.
def moe(p, n):
    return 1.96 * p * (1 - p) / n**0.5

# %% wrong q1 one-minus-lost
# This multiplies by p only. Both those who say yes and those who say no vary: p × (1 - p).
def moe(p, n):
    return 1.96 * (p / n) ** 0.5

# %% wrong q1 p-squared
# You have p × p where p × (1 - p) belongs: those who say yes times those who say no.
def moe(p, n):
    return 1.96 * (p * p / n) ** 0.5

# %% wrong q1 widest
# This is the margin at p = 0.5, the widest there is, whatever the share. Let `p` take part.
def moe(p, n):
    return 1.96 * (0.25 / n) ** 0.5 + 0 * p

# %% wrong q1 full-width
# Your result is the width of the whole interval. The margin is what goes to *one* side, as in 22% ± 4.
def moe(p, n):
    return 2 * 1.96 * (p * (1 - p) / n) ** 0.5

# %% wrong q1 two-for-196
# 2 is a good number for the head. Asked is 1.96.
def moe(p, n):
    return 2 * (p * (1 - p) / n) ** 0.5

# %% wrong q1 ninety
# 1.645 would leave 5% on either side, 10% in all. For 95% in the middle the factor is another.
def moe(p, n):
    return 1.645 * (p * (1 - p) / n) ** 0.5

# %% wrong q1 sample-correction
# `n - 1` stands below the line. In this formula it is `n`, the number of respondents.
def moe(p, n):
    return 1.96 * (p * (1 - p) / (n - 1)) ** 0.5

# %% wrong q1 more-digits
# 1.959964 is the same border with more digits. Asked is 1.96, so that all margins of the course agree.
def moe(p, n):
    return 1.959964 * (p * (1 - p) / n) ** 0.5

# %% wrong q1 two-shares-mixed
# `(1 - p)` stands outside the root. Set a bracket around p × (1 - p) / n, then take the root of all of it.
def moe(p, n):
    return 1.96 * (p / n) ** 0.5 * (1 - p)

# %% wrong q1 rounded-to-tenths
# The result is rounded to tenths of a point. Keep all digits.
def moe(p, n):
    return round(1.96 * (p * (1 - p) / n) ** 0.5, 3)

# %% wrong q1 in-points
# The result is in percentage points. Asked is a fraction.
def moe(p, n):
    return 196 * (p * (1 - p) / n) ** 0.5

# %% wrong q1 of-a-difference
# There is a 2 under the root: this is the error of a difference between two surveys. Here there is one survey.
def moe(p, n):
    return 1.96 * (2 * p * (1 - p) / n) ** 0.5

# %% wrong q1 numbers-only
# This works for single numbers and stops at a column, since `math.sqrt` takes one number only. `** 0.5` takes both.
import math

def moe(p, n):
    return 1.96 * math.sqrt(p * (1 - p) / n)

# %% wrong q1 rounded
# The result is rounded to whole points. Keep all digits.
def moe(p, n):
    return round(1.96 * (p * (1 - p) / n) ** 0.5, 2)

# %% accept q1
def moe(p, n):
    return 1.96 * np.sqrt(p * (1 - p) / n)

# %% accept q1
def moe(p, n):
    variance = p * (1 - p)
    return 1.96 * variance**0.5 / n**0.5

# %% [markdown] hint q1
# 1. The formula stands in the prompt; a square root is `** 0.5`, as in the second demo.
# 2. First the fraction, p × (1 - p) / n, in brackets; then the root of all of it; then 1.96.
# 3. `return 1.96 * (… / n) ** 0.5`.

# %% [markdown] meaning q1
# The size of the market doesn't occur in it. 400 answers say as much about six thousand clinics as about six million, as long as they were drawn by chance; and to halve the margin takes four times as many of them.

# %% [markdown] ask q2 points=4 tol=0.02 mutants="a fresh draw changes both numbers by less than the tolerance, so no borderline pair can matter" columns="brand_survey.unaided,brand_survey.n" period="2025-Q4"
# ### Does chance agree?
#
# Take a region in which the share who name Larkwell is exactly `p_last` (from the set-up cell) and stays so. Simulate `SURVEYS` surveys with `N_REGION` respondents each, and turn each count into a share, a fraction. Call these the first wave. Then draw `SURVEYS` more from the same region: the second wave. The first survey of one and the first of the other make a pair, and so on: two quarters between which *nothing has happened*. Start with `rng = np.random.default_rng(35)`. Fill two variables (float, not rounded; any draw that is made rightly will do):
#
# - `spread`: 1.96 × the standard deviation of the shares of the first wave, in **percentage points** (the fraction × 100);
# - `false_alarm`: the share, a fraction, of all pairs in which the two shares differ, up *or* down, by more than `moe(p_last, N_REGION)`, the margin of a single survey.
#
# *Why: `spread` lets you believe a formula that you did not derive. `false_alarm` shows what happens to people who use it for a change.*

# %% answer q2
### BEGIN SOLUTION
rng = np.random.default_rng(35)
first = rng.binomial(N_REGION, p_last, SURVEYS) / N_REGION
second = rng.binomial(N_REGION, p_last, SURVEYS) / N_REGION
spread = 100 * 1.96 * first.std()
false_alarm = (abs(second - first) > moe(p_last, N_REGION)).mean()
### END SOLUTION

# %% check q2
check("q2", spread, false_alarm)

# %% wrong q2 one-deviation
# `spread` is one standard deviation of the shares. Asked is 1.96 times that.
spread = 100 * first.std()

# %% wrong q2 counts-not-shares
# `spread` is in respondents. Divide the counts by the number asked before you take the standard deviation; points come after that.
spread = 1.96 * (first * N_REGION).std()

# %% wrong q2 variance
# `spread` is made from the variance, the square of the standard deviation. Use `std()`.
spread = 100 * 1.96 * first.std() ** 2

# %% wrong q2 all-regions
# `spread` is that of a survey with six regions' respondents. One region has `N_REGION`.
spread = 100 * 1.96 * (np.random.default_rng(35).binomial(6 * N_REGION, p_last, SURVEYS) / (6 * N_REGION)).std()

# %% wrong q2 spread-of-the-change
# `spread` is that of the *differences* between the waves. Asked is that of the first wave alone.
spread = 100 * 1.96 * (second - first).std()

# %% wrong q2 another-share
# `spread` was simulated with another share than `p_last`.
spread = 100 * 1.96 * (np.random.default_rng(35).binomial(N_REGION, 0.5, SURVEYS) / N_REGION).std()

# %% wrong q2 whole-range
# `spread` goes from the lowest to the highest of all surveys. A few freaks decide that; take 1.96 standard deviations.
spread = 100 * (first.max() - first.min()) / 2

# %% wrong q2 middle-for-spread
# `spread` is the mean of the shares: where they lie, not how far they scatter.
spread = 100 * first.mean()

# %% wrong q2 rises-only
# `false_alarm` counts rises only. A drop without a cause is a false alarm, too: drop the minus sign with `abs`.
false_alarm = (second - first > moe(p_last, N_REGION)).mean()

# %% wrong q2 right-margin
# `false_alarm` comes out near one in twenty. That happens with the error of a *difference*, or when single surveys are compared with the true share, which nobody in the field knows. Asked is what happens to pairs of waves with the margin of a single survey.
false_alarm = (abs(second - first) > 2**0.5 * moe(p_last, N_REGION)).mean()

# %% wrong q2 quiet-pairs
# `false_alarm` is the share of the pairs that stay *within* the margin.
false_alarm = (abs(second - first) <= moe(p_last, N_REGION)).mean()

# %% wrong q2 count-of-alarms
# `false_alarm` is a number of pairs. Asked is their share of all pairs.
false_alarm = (abs(second - first) > moe(p_last, N_REGION)).sum()

# %% wrong q2 same-draw-twice
# `false_alarm` is 0, because both waves are the same draw: a source with the same start gives the same numbers. Go on with the same `rng`, without starting it anew.
false_alarm = (abs(first - first) > moe(p_last, N_REGION)).mean()

# %% wrong q2 pooled-margin
# `false_alarm` uses a margin for the respondents of all six regions. One region has `N_REGION`.
false_alarm = (abs(second - first) > moe(p_last, 6 * N_REGION)).mean()

# %% wrong q2 fraction-for-points
# `spread` is a fraction. Asked are percentage points, a hundred times as many.
spread = 1.96 * first.std()

# %% wrong q2 deviation-as-a-fraction
# `spread` looks like a fraction. Asked are percentage points, and 1.96 standard deviations.
spread = first.std()

# %% wrong q2 a-little-narrow-1
# `spread` is close, but further off than chance goes with `SURVEYS` surveys. Did every respondent say yes with the probability `p_last`, were `SURVEYS` surveys drawn, and did you take 1.96 standard deviations?
spread = 0.992 * spread

# %% wrong q2 a-little-narrow-2
# `spread` is close, but further off than chance goes with `SURVEYS` surveys. Did every respondent say yes with the probability `p_last`, were `SURVEYS` surveys drawn, and did you take 1.96 standard deviations?
spread = 0.983 * spread

# %% wrong q2 a-little-narrow-3
# `spread` is close, but further off than chance goes with `SURVEYS` surveys. Did every respondent say yes with the probability `p_last`, were `SURVEYS` surveys drawn, and did you take 1.96 standard deviations?
spread = 0.974 * spread

# %% wrong q2 a-little-narrow-4
# `spread` is close, but further off than chance goes with `SURVEYS` surveys. Did every respondent say yes with the probability `p_last`, were `SURVEYS` surveys drawn, and did you take 1.96 standard deviations?
spread = 0.965 * spread

# %% wrong q2 a-little-wide-1
# `spread` is close, but further off than chance goes with `SURVEYS` surveys. Did every respondent say yes with the probability `p_last`, were `SURVEYS` surveys drawn, and did you take 1.96 standard deviations?
spread = 1.008 * spread

# %% wrong q2 a-little-wide-2
# `spread` is close, but further off than chance goes with `SURVEYS` surveys. Did every respondent say yes with the probability `p_last`, were `SURVEYS` surveys drawn, and did you take 1.96 standard deviations?
spread = 1.017 * spread

# %% wrong q2 a-little-wide-3
# `spread` is close, but further off than chance goes with `SURVEYS` surveys. Did every respondent say yes with the probability `p_last`, were `SURVEYS` surveys drawn, and did you take 1.96 standard deviations?
spread = 1.026 * spread

# %% wrong q2 a-little-wide-4
# `spread` is close, but further off than chance goes with `SURVEYS` surveys. Did every respondent say yes with the probability `p_last`, were `SURVEYS` surveys drawn, and did you take 1.96 standard deviations?
spread = 1.035 * spread

# %% accept q2
rng = np.random.default_rng(2026)
waves = pd.DataFrame({"a": rng.binomial(N_REGION, p_last, SURVEYS), "b": rng.binomial(N_REGION, p_last, SURVEYS)}) / N_REGION
spread = 196 * waves["a"].std()
jump = abs(waves["b"] - waves["a"])
false_alarm = len(waves[jump > moe(p_last, N_REGION)]) / len(waves)

# %% accept q2
rng = np.random.default_rng(352)
a = rng.binomial(N_REGION, p_last, SURVEYS) / N_REGION
b = rng.binomial(N_REGION, p_last, SURVEYS) / N_REGION
spread = 1.96 * (100 * a).std()
up, down = (b - a > moe(p_last, N_REGION)).mean(), (a - b > moe(p_last, N_REGION)).mean()
false_alarm = up + down

# %% [markdown] hint q2
# 1. The demo plays a mailing; now a survey is played: how many are asked, with which probability does each say yes, how many times?
# 2. Divide the counts by `N_REGION`. For the second wave call `rng.binomial` once more, with the same `rng`. The mean of True and False is a share. A fraction × 100 is in percentage points.
# 3. `first = rng.binomial(…, p_last, SURVEYS) / …`, `second = …` alike, `spread = 100 * 1.96 * first.std()`, `false_alarm = (abs(second - first) > …).mean()`.

# %% [markdown] meaning q2
# Compare `spread` with `100 * moe(p_last, N_REGION)`: chance and formula agree. And in about one pair of six the region "moves" by more than a single survey's margin, although nothing has moved. A deck with six regions would then hold one false headline a quarter, on average, all the year round.

# %% [markdown] ask q3 type=table points=4 mutants="each region has the same number of respondents, so which column is counted does not matter" columns="brand_survey.quarter,brand_survey.brand,brand_survey.n,brand_survey.aided,brand_survey.unaided,brand_survey.considered,brand_survey.bought_12m" period="2024 and 2025, by quarter"
# ### The brand funnel, with its error
#
# Make the table `brand_funnel` for the brand `"Larkwell"`: one row for each of the eight quarters, all six regions pooled. Add up the respondents and the counts of the regions first, divide afterwards. Exactly these columns:
#
# - `quarter`: as in `survey`; may be the index;
# - `n` (int): respondents;
# - `aided`, `unaided`, `considered`, `bought` (float): the shares of `n` who know the name when they see it, name it without help, would consider it, and bought in the last twelve months (`bought_12m`); fractions, not rounded;
# - `moe_unaided` (float): the margin of error of `unaided`, with the pooled `n`; a fraction, not rounded;
# - `consider_step` (float): all considered / all aided;
# - `buy_step` (float): all bought / all considered.
#
# The order of the rows does not matter.
#
# *Why: marketing's long-term objective, finally with an error bar.*

# %% answer q3
### BEGIN SOLUTION
counts = survey[survey["brand"] == "Larkwell"].groupby("quarter").agg(
    n=("n", "sum"),
    aided=("aided", "sum"),
    unaided=("unaided", "sum"),
    considered=("considered", "sum"),
    bought=("bought_12m", "sum"),
)
shares = counts.assign(
    aided=counts["aided"] / counts["n"],
    unaided=counts["unaided"] / counts["n"],
    considered=counts["considered"] / counts["n"],
    bought=counts["bought"] / counts["n"],
)
brand_funnel = shares.assign(
    moe_unaided=moe(shares["unaided"], shares["n"]),
    consider_step=counts["considered"] / counts["aided"],
    buy_step=counts["bought"] / counts["considered"],
)
### END SOLUTION

# %% check q3
check("q3", brand_funnel)

# %% wrong q3 region-margin
# `moe_unaided` is the margin of a single region. The pooled share rests on the respondents of all six.
brand_funnel = brand_funnel.assign(moe_unaided=moe(brand_funnel["unaided"], N_REGION))

# %% wrong q3 margin-of-aided
# `moe_unaided` is the margin of another share, the aided one.
brand_funnel = brand_funnel.assign(moe_unaided=moe(brand_funnel["aided"], brand_funnel["n"]))

# %% wrong q3 margin-in-points
# `moe_unaided` is in percentage points. Asked is a fraction, like the shares beside it.
brand_funnel = brand_funnel.assign(moe_unaided=100 * brand_funnel["moe_unaided"])

# %% wrong q3 margin-at-half
# `moe_unaided` is the widest margin, that of a share of one half. Put the quarter's own share in.
brand_funnel = brand_funnel.assign(moe_unaided=moe(0.5, brand_funnel["n"]))

# %% wrong q3 six-year-n
# `moe_unaided` uses the respondents of all quarters together. Each row has its own `n`.
brand_funnel = brand_funnel.assign(moe_unaided=moe(brand_funnel["unaided"], brand_funnel["n"].sum()))

# %% wrong q3 mean-of-margins
# `moe_unaided` is the mean of the six regions' margins. Averaging makes no margin smaller: pool first, then compute one.
own = survey[survey["brand"] == "Larkwell"]
own = own.assign(m=moe(own["unaided"] / own["n"], own["n"]))
brand_funnel = brand_funnel.assign(moe_unaided=own.groupby("quarter").agg(m=("m", "mean"))["m"])

# %% wrong q3 consider-of-all
# `consider_step` has all respondents below the line. Who could have taken this step: those who know the name.
brand_funnel = brand_funnel.assign(consider_step=brand_funnel["considered"])

# %% wrong q3 consider-of-unaided
# `consider_step` has the unaided ones below the line. Asked are all who know the name when they see it, the larger group.
brand_funnel = brand_funnel.assign(consider_step=brand_funnel["considered"] / brand_funnel["unaided"])

# %% wrong q3 buy-of-aided
# `buy_step` has the aided ones below the line; that skips a step. Asked are those who would consider it.
brand_funnel = brand_funnel.assign(buy_step=brand_funnel["bought"] / brand_funnel["aided"])

# %% wrong q3 buy-of-all
# `buy_step` has all respondents below the line. Asked are those who would consider it.
brand_funnel = brand_funnel.assign(buy_step=brand_funnel["bought"])

# %% wrong q3 steps-upside-down
# `buy_step` is above 1: swap what stands above and below the line.
brand_funnel = brand_funnel.assign(buy_step=brand_funnel["considered"] / brand_funnel["bought"])

# %% wrong q3 purchases-for-buyers
# `bought` counts purchases. A respondent who bought three times would stand there three times; take the column that counts respondents.
own = survey[survey["brand"] == "Larkwell"].groupby("quarter").agg(n=("n", "sum"), bought=("purchases", "sum"))
brand_funnel = brand_funnel.assign(bought=own["bought"] / own["n"], buy_step=own["bought"] / counts["considered"])

# %% wrong q3 purchases-in-the-share
# `bought` counts purchases. A respondent who bought three times would stand there three times; take the column that counts respondents.
own = survey[survey["brand"] == "Larkwell"].groupby("quarter").agg(n=("n", "sum"), bought=("purchases", "sum"))
brand_funnel = brand_funnel.assign(bought=own["bought"] / own["n"])

# %% wrong q3 mean-of-steps
# The two steps are means of the regions' step rates. Each region then has the same vote, however many aided or considering owners stand behind its rate: add up the counts first.
own = survey[survey["brand"] == "Larkwell"]
own = own.assign(c=own["considered"] / own["aided"], b=own["bought_12m"] / own["considered"])
own = own.groupby("quarter").agg(c=("c", "mean"), b=("b", "mean"))
brand_funnel = brand_funnel.assign(consider_step=own["c"], buy_step=own["b"])

# %% wrong q3 unaided-of-aided
# `unaided` has those below the line who recognise the name. Its base is all respondents.
brand_funnel = brand_funnel.assign(unaided=brand_funnel["unaided"] / brand_funnel["aided"])

# %% wrong q3 considered-of-aided
# `considered` has those below the line who recognise the name. That ratio is the step; the share has all respondents as its base.
brand_funnel = brand_funnel.assign(considered=brand_funnel["considered"] / brand_funnel["aided"])

# %% wrong q3 bought-of-considered
# `bought` has those below the line who would consider the brand. That ratio is the step; the share has all respondents as its base.
brand_funnel = brand_funnel.assign(bought=brand_funnel["bought"] / brand_funnel["considered"])

# %% wrong q3 aided-swapped
# `aided` and `unaided` have changed places. Recognising a name is easier than recalling it.
brand_funnel = brand_funnel.assign(aided=brand_funnel["unaided"], unaided=brand_funnel["aided"])

# %% wrong q3 counts-for-shares
# `aided` holds numbers of respondents. Divide by `n`.
brand_funnel = brand_funnel.assign(aided=counts["aided"])

# %% wrong q3 summed-shares
# The shares of the six regions have been added up, so they can exceed 1. Add the counts, and divide once.
own = survey[survey["brand"] == "Larkwell"]
own = own.assign(a=own["aided"] / own["n"], u=own["unaided"] / own["n"], c=own["considered"] / own["n"], b=own["bought_12m"] / own["n"])
own = own.groupby("quarter").agg(a=("a", "sum"), u=("u", "sum"), c=("c", "sum"), b=("b", "sum"))
brand_funnel = brand_funnel.assign(aided=own["a"], unaided=own["u"], considered=own["c"], bought=own["b"])

# %% wrong q3 all-brands
# All five brands are in it. Each respondent answers for all of them, so `n` counts everybody five times; filter the brand first.
every = survey.groupby("quarter").agg(n=("n", "sum"), aided=("aided", "sum"), unaided=("unaided", "sum"), considered=("considered", "sum"), bought=("bought_12m", "sum"))
brand_funnel = every.assign(
    aided=every["aided"] / every["n"], unaided=every["unaided"] / every["n"], considered=every["considered"] / every["n"], bought=every["bought"] / every["n"],
    moe_unaided=moe(every["unaided"] / every["n"], every["n"]), consider_step=every["considered"] / every["aided"], buy_step=every["bought"] / every["considered"],
)

# %% wrong q3 other-brand
# This is another brand's funnel.
rival = survey[survey["brand"] == "Calvera"].groupby("quarter").agg(n=("n", "sum"), aided=("aided", "sum"), unaided=("unaided", "sum"), considered=("considered", "sum"), bought=("bought_12m", "sum"))
brand_funnel = rival.assign(
    aided=rival["aided"] / rival["n"], unaided=rival["unaided"] / rival["n"], considered=rival["considered"] / rival["n"], bought=rival["bought"] / rival["n"],
    moe_unaided=moe(rival["unaided"] / rival["n"], rival["n"]), consider_step=rival["considered"] / rival["aided"], buy_step=rival["bought"] / rival["considered"],
)

# %% wrong q3 regions-for-quarters
# The rows are regions. Asked is one row a quarter, with the regions added up.
place = survey[survey["brand"] == "Larkwell"].groupby("region").agg(n=("n", "sum"), aided=("aided", "sum"), unaided=("unaided", "sum"), considered=("considered", "sum"), bought=("bought_12m", "sum"))
brand_funnel = place.assign(
    aided=place["aided"] / place["n"], unaided=place["unaided"] / place["n"], considered=place["considered"] / place["n"], bought=place["bought"] / place["n"],
    moe_unaided=moe(place["unaided"] / place["n"], place["n"]), consider_step=place["considered"] / place["aided"], buy_step=place["bought"] / place["considered"],
)

# %% wrong q3 three-digits
# The columns of fractions are rounded. Keep all the digits, and round only where you show them.
brand_funnel = brand_funnel.round(3)

# %% wrong q3 four-digits
# The columns of fractions are rounded. Keep all the digits, and round only where you show them.
brand_funnel = brand_funnel.round(4)

# %% wrong q3 shares-in-three-digits
# The four shares are rounded. Keep all the digits, and round only where you show them.
names = ["aided", "unaided", "considered", "bought"]
brand_funnel = brand_funnel.assign(**{name: brand_funnel[name].round(3) for name in names})

# %% wrong q3 shares-in-four-digits
# The four shares are rounded. Keep all the digits, and round only where you show them.
names = ["aided", "unaided", "considered", "bought"]
brand_funnel = brand_funnel.assign(**{name: brand_funnel[name].round(4) for name in names})

# %% accept q3
own = survey[survey["brand"].isin(["Larkwell"])]
t = own.groupby("quarter")[["n", "aided", "unaided", "considered", "bought_12m"]].sum().reset_index()
brand_funnel = pd.DataFrame({
    "quarter": t["quarter"], "n": t["n"], "aided": t["aided"] / t["n"], "unaided": t["unaided"] / t["n"],
    "considered": t["considered"] / t["n"], "bought": t["bought_12m"] / t["n"],
})
brand_funnel = brand_funnel.assign(
    moe_unaided=moe(brand_funnel["unaided"], brand_funnel["n"]),
    consider_step=t["considered"] / t["aided"],
    buy_step=t["bought_12m"] / t["considered"],
)

# %% accept q3
parts = []
for q in survey["quarter"].unique():
    t = survey[(survey["brand"] == "Larkwell") & (survey["quarter"] == q)]
    k = t["n"].sum()
    u = t["unaided"].sum() / k
    parts.append({
        "quarter": q, "n": k, "aided": t["aided"].sum() / k, "unaided": u, "considered": t["considered"].sum() / k,
        "bought": t["bought_12m"].sum() / k, "moe_unaided": moe(u, k),
        "consider_step": t["considered"].sum() / t["aided"].sum(), "buy_step": t["bought_12m"].sum() / t["considered"].sum(),
    })
brand_funnel = pd.DataFrame(parts)

# %% [markdown] hint q3
# 1. Filter the brand, group by quarter, add up five columns; then divide. Your function `moe` takes columns.
# 2. Keep the counts in a table of their own: shares have `n` below the line, the two steps have another count there.
# 3. `counts = survey[survey["brand"] == "…"].groupby("quarter").agg(n=("n", "sum"), aided=("aided", "sum"), …)`, then `counts.assign(aided=counts["aided"] / counts["n"], …, consider_step=counts["…"] / counts["…"])`, and `moe_unaided=moe(share, n)` at the end.

# %% [markdown] meaning q3
# More owners recognise Larkwell than name it, as with any brand: never lay one of these two numbers beside the other one of a rival. Look down the column `unaided`, then at `moe_unaided`, and count the steps from one quarter to the next that are larger than even the margin of a single quarter. The two step rates compare groups and don't follow persons: this table of totals can't tell you whether everybody who bought would consider it again.

# %% [markdown] ask q4 points=3 columns="brand_survey.unaided,brand_survey.n" period="2025-Q4"
# ### How large must a change be?
#
# **Error of a difference** = 1.96 × √(p1 × (1 - p1) / n1 + p2 × (1 - p2) / n2). Put `p_last` for both shares: this is how far two surveys with a share like Larkwell's differ by chance. Fill three variables (float, not rounded):
#
# - `smallest`: the error of a difference between two quarters of **one region**, `N_REGION` respondents in each; a fraction. A smaller change is not to be reported.
# - `smallest_pooled`: the same for **six regions pooled**, six times `N_REGION` respondents in each quarter; a fraction.
# - `n_needed`: how many respondents **each** of two quarters must have for the error of the difference to be exactly `TARGET`; a number of respondents, not rounded.
#
# *Why: most "trends" in decks are smaller than the first number. The third says what it would cost to see them.*

# %% answer q4
### BEGIN SOLUTION
variance = p_last * (1 - p_last)
smallest = 1.96 * (variance / N_REGION + variance / N_REGION) ** 0.5
smallest_pooled = 1.96 * (2 * variance / (6 * N_REGION)) ** 0.5
n_needed = 2 * variance * (1.96 / TARGET) ** 2
### END SOLUTION

# %% check q4
check("q4", smallest, smallest_pooled, n_needed)

# %% wrong q4 one-survey-margin
# `smallest` is the margin of a single survey. A change has two ends, and both are noisy: two terms under the root.
smallest = moe(p_last, N_REGION)

# %% wrong q4 margins-added
# `smallest` adds the two margins. Both surveys would have to err fully, and in opposite directions; add under the root instead.
smallest = 2 * moe(p_last, N_REGION)

# %% wrong q4 respondents-added
# `smallest` treats the two quarters as one survey with twice the respondents. That makes the margin smaller; a difference is *less* certain than either end.
smallest = moe(p_last, 2 * N_REGION)

# %% wrong q4 half-for-p
# `smallest` is the widest error, that of shares of one half. Use `p_last`.
smallest = 2**0.5 * moe(0.5, N_REGION)

# %% wrong q4 without-196
# `smallest` lacks the factor for 95%: this is one standard deviation of the difference.
smallest = (2 * p_last * (1 - p_last) / N_REGION) ** 0.5

# %% wrong q4 relative-change
# `smallest` is divided by the share itself: a relative change. Asked is the difference of two shares.
smallest = 2**0.5 * moe(p_last, N_REGION) / p_last

# %% wrong q4 pooled-single
# `smallest_pooled` is the margin of one pooled survey. A change has two ends.
smallest_pooled = moe(p_last, 6 * N_REGION)

# %% wrong q4 pooled-divided-by-six
# `smallest_pooled` is one sixth of the region's. Six times the respondents don't divide the error by six: the number stands under a root.
smallest_pooled = smallest / 6

# %% wrong q4 pooled-wrong-way
# `smallest_pooled` is larger than a single region's error. More respondents make it smaller.
smallest_pooled = smallest * 6**0.5

# %% wrong q4 pooled-not-pooled
# `smallest_pooled` is still the error of one region. How many respondents do six have?
smallest_pooled = smallest

# %% wrong q4 needed-for-one-survey
# `n_needed` makes the margin of a *single* survey as small as `TARGET`. A change needs more.
n_needed = p_last * (1 - p_last) * (1.96 / TARGET) ** 2

# %% wrong q4 needed-in-all
# `n_needed` counts the respondents of both quarters together. Asked is each.
n_needed = 4 * p_last * (1 - p_last) * (1.96 / TARGET) ** 2

# %% wrong q4 needed-linear
# `n_needed` scales with the error itself. Half the error takes four times the respondents: square the ratio.
n_needed = N_REGION * smallest / TARGET

# %% wrong q4 needed-without-196
# `n_needed` lacks the factor for 95%.
n_needed = 2 * p_last * (1 - p_last) / TARGET**2

# %% wrong q4 needed-unsquared
# `n_needed`: on the way out of the root, 1.96 and `TARGET` must both be squared.
n_needed = 2 * p_last * (1 - p_last) * 1.96 / TARGET

# %% wrong q4 needed-rounded-up
# `n_needed` is rounded up. To order interviews that would be right; here all digits are asked.
n_needed = int(2 * p_last * (1 - p_last) * (1.96 / TARGET) ** 2) + 1

# %% wrong q4 needed-at-half
# `n_needed` is that of shares of one half. Use `p_last`.
n_needed = 2 * 0.5 * 0.5 * (1.96 / TARGET) ** 2

# %% wrong q4 target-in-percent
# `n_needed` has 2 where 0.02 stands in `TARGET`: shares and errors are fractions here.
n_needed = 2 * p_last * (1 - p_last) * (1.96 / 2) ** 2

# %% accept q4
smallest = 2**0.5 * moe(p_last, N_REGION)
smallest_pooled = smallest / 6**0.5
n_needed = N_REGION * (smallest / TARGET) ** 2

# %% accept q4
def moe_change(p1, n1, p2, n2):
    return (moe(p1, n1) ** 2 + moe(p2, n2) ** 2) ** 0.5

smallest = moe_change(p_last, N_REGION, p_last, N_REGION)
smallest_pooled = moe_change(p_last, 6 * N_REGION, p_last, 6 * N_REGION)
n_needed = 6 * N_REGION * smallest_pooled**2 / TARGET**2

# %% [markdown] hint q4
# 1. The formula in the prompt has two terms under one root; here they are equal.
# 2. For `n_needed` set the formula equal to `TARGET` and solve for n: square both sides first.
# 3. `smallest = 1.96 * (2 * p_last * (1 - p_last) / …) ** 0.5`; the second alike with another number of respondents; `n_needed = 2 * p_last * (1 - p_last) * (1.96 / …) ** 2`.

# %% [markdown] meaning q4
# A region has to move by more than a twentieth of all owners before Larkwell's survey may speak of it. Pooling six regions makes the error 2.4 times smaller (√6), without one more interview. And a change *exactly* as large as the error would still be missed every second time, so a survey that shall find it for certain has to be larger again: that's day 74.

# %% [markdown] ask q5 type=table points=4 mutants="no change is as large as its own error to the last digit, so > and >= agree" columns="brand_survey.quarter,brand_survey.region,brand_survey.brand,brand_survey.n,brand_survey.unaided" period="2024-Q4 and 2025-Q4"
# ### Which region may make a headline?
#
# Compare Larkwell's **unaided** awareness in 2025-Q4 with 2024-Q4, region by region. The set-up cell has made `waves` for you: Larkwell's rows of the survey, and three invented regions, as one presses the test button of a smoke detector. In `"Drill up"` awareness has really risen, in `"Drill down"` it has really fallen, and in `"Drill still"` nobody has changed an opinion, although the two numbers differ. A rule that you may trust with Larkwell's six rings for the first two and keeps quiet at the third. Make the table `moves` from `waves`, **one row for each of the nine regions**, order free, with exactly these columns:
#
# - `region`: may be the index;
# - `before`, `after` (float): `unaided / n` in 2024-Q4 and in 2025-Q4, fractions;
# - `change` (float): `after - before`, a fraction, below 0 where awareness fell;
# - `margin` (float): the **error of the difference**, by the formula of question 4, with the region's own two shares and its own `n` of each quarter (the drills' differ); a fraction;
# - `news` (True or False): whether the change, up or down, is larger than `margin`.
#
# Nothing rounded.
#
# *Why: "awareness is up in Iberia" is a headline about a region. Does the region carry it?*

# %% answer q5
### BEGIN SOLUTION
own = waves.assign(share=waves["unaided"] / waves["n"])
moves = own[own["quarter"] == "2024-Q4"].merge(own[own["quarter"] == "2025-Q4"], on="region", suffixes=("_0", "_1"))
moves = moves.assign(
    before=moves["share_0"],
    after=moves["share_1"],
    change=moves["share_1"] - moves["share_0"],
    margin=(moe(moves["share_0"], moves["n_0"]) ** 2 + moe(moves["share_1"], moves["n_1"]) ** 2) ** 0.5,
)
moves = moves.assign(news=abs(moves["change"]) > moves["margin"])
moves = moves[["region", "before", "after", "change", "margin", "news"]]
### END SOLUTION

# %% check q5
check("q5", moves)

# %% wrong q5 margin-of-one-survey
# `margin` is that of the later survey alone. The earlier one is as noisy: two terms under the root.
n_after = waves[waves["quarter"] == "2025-Q4"].set_index("region")["n"]
m = moe(moves["after"], moves["region"].map(n_after))
moves = moves.assign(margin=m, news=abs(moves["change"]) > m)

# %% wrong q5 margin-of-first-survey
# `margin` is that of the earlier survey alone. The later one is as noisy: two terms under the root.
n_before = waves[waves["quarter"] == "2024-Q4"].set_index("region")["n"]
m = moe(moves["before"], moves["region"].map(n_before))
moves = moves.assign(margin=m, news=abs(moves["change"]) > m)

# %% wrong q5 margins-added
# `margin` adds the two margins. They add under the root: first the squares, then the root of their sum.
n_before = waves[waves["quarter"] == "2024-Q4"].set_index("region")["n"]
n_after = waves[waves["quarter"] == "2025-Q4"].set_index("region")["n"]
m = moe(moves["before"], moves["region"].map(n_before)) + moe(moves["after"], moves["region"].map(n_after))
moves = moves.assign(margin=m, news=abs(moves["change"]) > m)

# %% wrong q5 common-share
# `margin` is the same in all rows: it was computed with one common share. Each region has two of its own.
m = 2**0.5 * moe(p_last, N_REGION)
moves = moves.assign(margin=m, news=abs(moves["change"]) > m)

# %% wrong q5 pooled-n
# `margin` uses the respondents of six regions. Each row is one region.
m = moves["margin"] / 6**0.5
moves = moves.assign(margin=m, news=abs(moves["change"]) > m)

# %% wrong q5 margin-of-the-change
# `margin` puts the change itself into the formula of a single share. Under the root stand the two shares.
n_after = waves[waves["quarter"] == "2025-Q4"].set_index("region")["n"]
m = moe(abs(moves["change"]), moves["region"].map(n_after))
moves = moves.assign(margin=m, news=abs(moves["change"]) > m)

# %% wrong q5 one-n-for-all
# `margin` has the same number of respondents in all rows. Three regions have others: take each row's own `n` of each quarter.
m = (moe(moves["before"], N_REGION) ** 2 + moe(moves["after"], N_REGION) ** 2) ** 0.5
moves = moves.assign(margin=m, news=abs(moves["change"]) > m)

# %% wrong q5 n-swapped
# `margin` puts each quarter's share over the *other* quarter's `n`. They are the same at Larkwell, but not in the drills.
n_before = waves[waves["quarter"] == "2024-Q4"].set_index("region")["n"]
n_after = waves[waves["quarter"] == "2025-Q4"].set_index("region")["n"]
m = (moe(moves["before"], moves["region"].map(n_after)) ** 2 + moe(moves["after"], moves["region"].map(n_before)) ** 2) ** 0.5
moves = moves.assign(margin=m, news=abs(moves["change"]) > m)

# %% wrong q5 without-196
# `margin` lacks the factor for 95%: this is one standard deviation of the difference.
m = moves["margin"] / 1.96
moves = moves.assign(margin=m, news=abs(moves["change"]) > m)

# %% wrong q5 rises-only
# `news` knows rises only. Look at the row of `"Drill down"`: a fall is news, too, so drop the minus sign with `abs` before you compare.
moves = moves.assign(news=moves["change"] > moves["margin"])

# %% wrong q5 falls-only
# `news` knows falls only. Look at the row of `"Drill up"`.
moves = moves.assign(news=-moves["change"] > moves["margin"])

# %% wrong q5 nothing-is-news
# `news` is False in every row, also in the two drills in which awareness has really moved. Compare each row's change with its own margin.
moves = moves.assign(news=False)

# %% wrong q5 judged-by-one-survey
# `news` rings for `"Drill still"`. The column `margin` is right, so compare each change with the `margin` of its own row. (Was it something smaller, such as the margin of a single survey?)
n_after = waves[waves["quarter"] == "2025-Q4"].set_index("region")["n"]
moves = moves.assign(news=abs(moves["change"]) > moe(moves["after"], moves["region"].map(n_after)))

# %% wrong q5 zeros-and-ones
# `news` holds 0 and 1. Asked is True or False, as a comparison gives it.
moves = moves.assign(news=(abs(moves["change"]) > moves["margin"]) * 1)

# %% wrong q5 words-for-truth
# `news` holds words. Asked is True or False, as a comparison gives it, without quotation marks.
moves = moves.assign(news=(abs(moves["change"]) > moves["margin"]).map({True: "True", False: "False"}))

# %% wrong q5 without-drills
# The three drills are missing. `waves` has them; the last step is only trusted when it has rung where it must.
moves = moves[~moves["region"].str.startswith("Drill")]

# %% wrong q5 quarters-swapped
# The two quarters have changed places: `before` is the earlier one.
moves = moves.assign(before=moves["after"], after=moves["before"], change=-moves["change"])

# %% wrong q5 all-is-news
# `news` is True for changes that stay within their margin. Asked is whether the change, up or down, is larger than its margin.
moves = moves.assign(news=moves["change"] != 0)

# %% wrong q5 inside-is-news
# `news` is True for changes that stay within their margin. Asked is whether the change, up or down, is larger than its margin.
moves = moves.assign(news=abs(moves["change"]) <= moves["margin"])

# %% wrong q5 before-after-swapped
# `change` is earlier minus later, so rises look like falls.
moves = moves.assign(change=moves["before"] - moves["after"])

# %% wrong q5 relative
# `change` is relative, divided by the earlier share. Asked is the difference of the two shares; a margin in points can't judge a percentage of a percentage.
moves = moves.assign(change=moves["change"] / moves["before"], news=abs(moves["change"] / moves["before"]) > moves["margin"])

# %% wrong q5 relative-only
# `change` is relative, divided by the earlier share. Asked is the difference of the two shares.
moves = moves.assign(change=moves["change"] / moves["before"])

# %% wrong q5 in-points
# `change` is in percentage points and `margin` is a fraction, so every row looks like news. Use fractions for both.
moves = moves.assign(change=100 * moves["change"], news=abs(100 * moves["change"]) > moves["margin"])

# %% wrong q5 quarter-before
# `before` is the quarter just before, 2025-Q3, in which the drills have no row. Asked is the same quarter of the year before.
near = waves[waves["quarter"] == "2025-Q3"]
near = moves[["region", "after"]].merge(near, on="region")
near = near.assign(before=near["unaided"] / near["n"])
near = near.assign(change=near["after"] - near["before"], margin=(moe(near["after"], N_REGION) ** 2 + moe(near["before"], N_REGION) ** 2) ** 0.5)
moves = near.assign(news=abs(near["change"]) > near["margin"])[["region", "before", "after", "change", "margin", "news"]]

# %% wrong q5 first-quarter
# `before` is the first quarter of the survey, 2024-Q1, in which the drills have no row. Asked is 2024-Q4.
far = waves[waves["quarter"] == "2024-Q1"]
far = moves[["region", "after"]].merge(far, on="region")
far = far.assign(before=far["unaided"] / far["n"])
far = far.assign(change=far["after"] - far["before"], margin=(moe(far["after"], N_REGION) ** 2 + moe(far["before"], N_REGION) ** 2) ** 0.5)
moves = far.assign(news=abs(far["change"]) > far["margin"])[["region", "before", "after", "change", "margin", "news"]]

# %% wrong q5 aided
# These are the shares who know the name when they see it. Asked is unaided awareness.
hear = waves.assign(s=waves["aided"] / waves["n"])
hear = hear[hear["quarter"] == "2024-Q4"].merge(hear[hear["quarter"] == "2025-Q4"], on="region", suffixes=("_0", "_1"))
hear = hear.assign(before=hear["s_0"], after=hear["s_1"], change=hear["s_1"] - hear["s_0"], margin=(moe(hear["s_0"], hear["n_0"]) ** 2 + moe(hear["s_1"], hear["n_1"]) ** 2) ** 0.5)
moves = hear.assign(news=abs(hear["change"]) > hear["margin"])[["region", "before", "after", "change", "margin", "news"]]

# %% wrong q5 aided-against-unaided
# `after` is aided and `before` unaided: another question was asked. Recognising is always easier than recalling.
n_before = waves[waves["quarter"] == "2024-Q4"].set_index("region")["n"]
seen = moves[["region", "before"]].merge(waves[waves["quarter"] == "2025-Q4"], on="region")
seen = seen.assign(after=seen["aided"] / seen["n"])
seen = seen.assign(change=seen["after"] - seen["before"], margin=(moe(seen["before"], seen["region"].map(n_before)) ** 2 + moe(seen["after"], seen["n"]) ** 2) ** 0.5)
moves = seen.assign(news=abs(seen["change"]) > seen["margin"])[["region", "before", "after", "change", "margin", "news"]]

# %% accept q5
own = waves.assign(share=waves["unaided"] / waves["n"])
wide = own[own["quarter"].isin(["2024-Q4", "2025-Q4"])].pivot_table(index="region", columns="quarter", values=["share", "n"])
a, b = wide["share"]["2024-Q4"], wide["share"]["2025-Q4"]
noise = a * (1 - a) / wide["n"]["2024-Q4"] + b * (1 - b) / wide["n"]["2025-Q4"]
moves = pd.DataFrame({"before": a, "after": b, "change": b - a, "margin": 1.96 * np.sqrt(noise)})
moves = moves.assign(news=(moves["change"] > moves["margin"]) | (moves["change"] < -moves["margin"]))

# %% accept q5
own = waves.sort_values("region")
old, new = own[own["quarter"] == "2024-Q4"].reset_index(), own[own["quarter"] == "2025-Q4"].reset_index()
a, b = old["unaided"] / old["n"], new["unaided"] / new["n"]
m = 1.96 * (a * (1 - a) / old["n"] + b * (1 - b) / new["n"]) ** 0.5
moves = pd.DataFrame({"region": old["region"], "before": a, "after": b, "change": b - a, "margin": m, "news": abs(b - a) > m})

# %% [markdown] hint q5
# 1. A filter on the quarter gives nine rows of `waves`; twice, once a quarter. Then bring the two together by region.
# 2. `merge(..., on="region", suffixes=("_0", "_1"))` names the columns that occur in both tables. The margin needs the two shares and the two `n`; the squares of two margins, added, are what stands under the root.
# 3. `own = waves.assign(share=waves["unaided"] / waves["n"])`, `moves = own[own["quarter"] == "2024-Q4"].merge(own[own["quarter"] == "…"], on="region", suffixes=("_0", "_1"))`, then `.assign(before=…, after=…, change=…, margin=(moe(…) ** 2 + moe(…) ** 2) ** 0.5)` and `news=abs(…) > …`; keep the six columns.

# %% [markdown] meaning q5
# "Not news" doesn't mean "unchanged": it means that this survey can't tell. And where one of the six real rows does say True, remember that six were looked at. Even if nothing moved anywhere, one region in twenty would cross its margin, so about every third or fourth year-on-year table of six would hold such a row.

# %% [markdown] ask q6 type=essay points=4
# ### The sentence you may publish
#
# Larkwell's advertising agency writes: *"Brand campaign works: awareness in the region jumps from 21% to 24%."* Both waves asked 400 owners, unaided, with the same question. The campaign ran between the two. Write the text that Larkwell may publish in its place, and what Ines should do next, in **three to five sentences**. Use at least one number with its unit, computed with the error of a difference.
#
# *Why: honesty with a number in it.*
#
# A person reads your answer and gives a point each for a claim, a number with its unit, a caveat and a decision.

# %% [markdown] answer q6
# *Write here: three to five sentences.*

# %% [markdown] rubric q6
# One point each:
#
# 1. **Claim**: says that the survey cannot tell whether awareness in the region rose (neither "rose" nor "did not rise").
# 2. **Number with unit**: the change of 3 percentage points with its error of about 5.8 points (1.96 × √(0.21 × 0.79 / 400 + 0.24 × 0.76 / 400)), or the interval from about -2.8 to +8.8 points. The margin of a single survey, about 4 points, does not earn the point.
# 3. **Caveat**: one thing the number can't show, for example that the campaign need not be the reason even if awareness did rise, that the error counts chance only (not who refuses to answer), or that this region may have been picked because it moved.
# 4. **Decision**: one concrete next step: pool regions or quarters, ask more owners, agree on the threshold before the next wave, keep a region without the campaign.

# %% [markdown] model q6
# In the region 24% of 400 owners named Larkwell without help, after 21% of 400 in the wave before: 3 percentage points more, with an error of ±5.8 points, so anything from a drop of about 3 to a rise of about 9 fits these answers. We can't say whether awareness rose, and if it did, not whether the campaign was the reason, since everything else went on between the two waves as well. The error covers chance alone; owners who refuse to answer are not in it. Please don't print the sentence, Ines; for the next campaign leave two regions out, compare all regions with and without it over two quarters each, and write down before the first interview which change would count.

# %% [markdown] weak q6
# "Awareness went from 21% to 24%, that's 14% more, although the margin of error of 4 points has to be considered. The trend is clearly positive and shows that the campaign works. We should go on with it."
#
# *What it misses: the 4 points belong to one survey, and a change has two. Having "considered" the margin, it says "clearly" all the same. 14% is the relative change of a difference that may be nothing. And "the campaign works" would need to know what had happened without it.*
