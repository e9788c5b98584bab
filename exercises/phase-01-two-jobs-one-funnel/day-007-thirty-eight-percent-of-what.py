# %% [markdown] intro
# # Day 7 · 38% More Than What? Percent, Points and Famous Claims
#
# First you learn to put rows in order. Then you take two famous percentages apart with nothing but multiplication and subtraction, rank the claims in the table `claims`, and write to Tomasz what his slide is worth. About 30 minutes.

# %% setup
import pandas as pd

from larkwell import begin, load

check, hint, solution = begin("day-007")

claims = load("claims")
terr = load("territories")

# %% [markdown]
# ## New today: rows in order
#
# `.sort_values("column")` puts the rows of a table in order, smallest value first; `ascending=False` turns the order round. The cells below rank Larkwell's sales territories by `crm_ready`, a mark from 0 to 100 for how complete their customer records were. Your questions will rank published claims.

# %% demo
terr.sort_values("crm_ready", ascending=False).head(3)

# %% [markdown]
# To sort and keep the top is so common that it has a word of its own: `.nlargest(3, "crm_ready")`. It gives the same three rows (and `.nsmallest` the other end). Two pairs of square brackets pick **several columns** of the result: the outer pair picks, the inner pair is a list of names.

# %% demo
terr.nlargest(3, "crm_ready")[["territory_id", "region", "crm_ready"]]

# %% [markdown]
# A filter from day 5 comes first when only some rows may take part. Here the ranking is among the territories that invoice in US dollars.

# %% demo
in_dollars = terr[terr["currency"] == "USD"]
in_dollars.nlargest(3, "crm_ready")[["territory_id", "currency", "crm_ready"]]

# %% [markdown]
# ## From day 5, without looking
#
# Which base did you use for the rate of leads among visitors, and what are two other bases that somebody could have used?
#
# <details><summary>Compare with your answer</summary>
#
# Inbound leads / **engaged visitors** of 2025: the top is part of the bottom. Sessions would be another base (visits, not people), and all visitors with the bounced ones a third. Each gives another rate, and none of them is wrong as long as its name stands beside it.
#
# </details>

# %% [markdown] ask q1 points=4 fixed="the rates stand in the prompt" skill="arithmetic"
# ### One sentence, two readings
#
# A win rate (deals won / deals decided) is 20% = 0.20. A headline says it rises **"by 38%"**. Compute four numbers, none rounded:
#
# - `w_rel` (float, a fraction): the new win rate if a **relative** change is meant.
# - `w_pp` (float, a fraction): the new win rate if **percentage points** are meant.
# - `gain_pp` (float, in percentage points, so 1.5 for one and a half points): by how many points does the rate rise in the *relative* reading?
# - `gain_rel` (float, a fraction, so 0.5 for a rise by half): by how much does the rate change relatively in the *points* reading?
#
# *Why: the same sentence has two meanings, and the second sounds far better.*

# %% answer q1
### BEGIN SOLUTION
w_rel = 0.20 * (1 + 0.38)
w_pp = 0.20 + 0.38
gain_pp = (w_rel - 0.20) * 100
gain_rel = (w_pp - 0.20) / 0.20
### END SOLUTION

# %% check q1
check("q1", w_rel, w_pp, gain_pp, gain_rel)

# %% wrong q1 percent-added
# `w_rel` has the 38 *added* to the 20. That is the other reading; a relative change multiplies the old rate.
w_rel = 0.20 + 0.38

# %% wrong q1 readings-swapped
# The two readings have changed places. Relative: a change measured in the old rate. Points: a distance on the scale from 0 to 100.
w_rel = 0.20 + 0.38
w_pp = 0.20 * (1 + 0.38)

# %% wrong q1 only-the-change
# `w_rel` holds the change alone. Asked is the rate after it: the old rate and the change together.
w_rel = 0.20 * 0.38

# %% wrong q1 points-multiplied
# `w_pp` is the old rate times something. Points are not a share of the old rate; they are a distance from it.
w_pp = 0.20 * 1.38

# %% wrong q1 fall-for-rise
# `w_rel` has fallen. A rise by a share leaves the old rate whole and puts something on top.
w_rel = 0.20 * (1 - 0.38)

# %% wrong q1 share-of-the-gap
# `w_rel` closes a share of the gap up to 100%. "By" a percentage speaks of the old rate itself.
w_rel = 0.20 + 0.38 * (1 - 0.20)

# %% wrong q1 headline-repeated
# `gain_pp` repeats the headline. Take the two *rates* of the relative reading, after and before: how far apart are they on the scale?
gain_pp = 38.0

# %% wrong q1 gain-as-fraction
# `gain_pp` is the difference of two fractions. One percentage point is a hundredth, so how many points is that?
gain_pp = w_rel - 0.20

# %% wrong q1 points-called-percent
# `gain_rel` is the number of points once more. A relative change has the *old* rate below the line.
gain_rel = 0.38

# %% wrong q1 new-rate-below
# `gain_rel` is divided by the new rate. A change is measured against where it started.
gain_rel = (w_pp - 0.20) / w_pp

# %% wrong q1 ratio-for-change
# `gain_rel` says how many times as high the new rate is. "Twice as high" is a change of +100%: what does the ratio still hold that the change does not?
gain_rel = w_pp / 0.20

# %% accept q1
old = 0.20
w_rel = old + old * 0.38
w_pp = (20 + 38) / 100
gain_pp = 20 * 0.38
gain_rel = w_pp / old - 1

# %% [markdown] hint q1
# 1. Which of the two readings needs the old rate to work out how big the change is?
# 2. Relative: multiply the old rate by 1 plus the change. Points: add. For the two gains take new minus old, in points as it stands (times 100), relatively divided by the old rate.
# 3. `w_rel = 0.20 * (1 + …)`, `w_pp = 0.20 + …`, `gain_pp = (w_rel - …) * 100`, `gain_rel = (w_pp - …) / …`.

# %% [markdown] meaning q1
# The same headline is 7.6 points to a careful reader and 38 points to a hopeful one. The hopeful reading would nearly triple Tomasz's win rate; before he plans the year with it, he should ask which one was meant.

# %% [markdown] ask q2 points=3 fixed="the rates stand in the prompt" skill="arithmetic"
# ### The same fact, from the side of those who stay
#
# A company loses 20% of its customers a year: annual churn 0.20. Then **36% fewer** customers are lost (relative). As fractions, not rounded:
#
# - `churn_new` (float): the new annual churn.
# - `retention_new` (float): the new annual retention (1 minus churn over the same year).
# - `lift` (float): the relative change in *retention*, from before to after.
#
# *Why: "36% fewer lost" is reported as "36% higher retention" all over the web. You are about to see whether it is the same.*

# %% answer q2
### BEGIN SOLUTION
churn_new = 0.20 * (1 - 0.36)
retention_new = 1 - churn_new
lift = (retention_new - 0.80) / 0.80
### END SOLUTION

# %% check q2
check("q2", churn_new, retention_new, lift)

# %% wrong q2 fewer-lost-is-more-kept
# `lift` is the cut in *churn* once more, either handed on as it stands or measured against those who leave. Work out retention before and after, then compare those two.
lift = 0.36

# %% wrong q2 retention-raised-by-36
# `retention_new` is the old retention raised by 36%, more than all customers. The 36% belongs to those who are *lost*: get the new churn first.
retention_new = 0.80 * 1.36

# %% wrong q2 points-off-churn
# `churn_new` has 36 points subtracted, so fewer than none would leave. "36% fewer" is relative.
churn_new = 0.20 - 0.36

# %% wrong q2 the-cut-itself
# `churn_new` holds the part that was cut away. Asked is the churn that remains.
churn_new = 0.20 * 0.36

# %% wrong q2 churn-raised
# `churn_new` has risen. Fewer lost: which share of the old churn is left?
churn_new = 0.20 * 1.36

# %% wrong q2 churn-for-retention
# `retention_new` is the share that leaves. Retention is the share that stays.
retention_new = churn_new

# %% wrong q2 points-for-relative
# `lift` is the difference of the two retentions: percentage points. For the relative change divide by the retention before.
lift = retention_new - 0.80

# %% wrong q2 new-retention-below
# `lift` is divided by the retention *after*. Measure a change against where it started.
lift = (retention_new - 0.80) / retention_new

# %% wrong q2 ratio-for-change
# `lift` is retention after divided by retention before: how many times as high. A change leaves out the 1 that was there before.
lift = retention_new / 0.80

# %% accept q2
lost, kept = 200, 800
churn_new = lost * 0.64 / 1000
retention_new = (1000 - lost * 0.64) / 1000
lift = retention_new * 1000 / kept - 1

# %% [markdown] hint q2
# 1. Imagine 1,000 customers. How many leave in a year before, and how many after?
# 2. New churn first; retention is what is left of 1; then (new retention - old retention) / old retention.
# 3. `churn_new = 0.20 * (1 - …)`, `retention_new = 1 - …`, `lift = (retention_new - …) / …`.

# %% [markdown] meaning q2
# Of 1,000 customers 72 more stay. That is worth having, and Maren can put it into a budget: 9% more customers kept, a quarter of what the slide promises.

# %% [markdown] ask q3 points=3 fixed="the rates stand in the prompt" skill="arithmetic"
# ### Same cut, three headlines
#
# Three companies lose 10%, 50% and 80% of their customers a year. In each of them 36% fewer are lost (relative). Put the relative change in **retention** into `lift_10`, `lift_50` and `lift_80` (floats, fractions, not rounded).
#
# Then, ungraded: one of the three companies may print "36% higher retention" and be right. Which, and what is special about it? Say it to yourself; the text that appears with a right answer says it, too.
#
# *Why: as long as nobody tells you the churn it started from, the claim can mean almost anything.*

# %% answer q3
### BEGIN SOLUTION
lift_10 = 0.10 * 0.36 / 0.90
lift_50 = 0.50 * 0.36 / 0.50
lift_80 = 0.80 * 0.36 / 0.20
### END SOLUTION

# %% check q3
check("q3", lift_10, lift_50, lift_80)

# %% wrong q3 same-for-all
# All three are 0.36. The *churn* falls by 36% in each company; how many customers that adds, and to how many who stayed anyway, differs.
lift_10 = lift_50 = lift_80 = 0.36

# %% wrong q3 points-for-relative
# These are the differences of the retentions, in points. Divide each by the retention its company started from.
lift_10 = 0.10 * 0.36
lift_50 = 0.50 * 0.36
lift_80 = 0.80 * 0.36

# %% wrong q3 churn-read-as-retention
# The three percentages were taken for retention. They are the customers who *leave*; turn each into those who stay.
lift_10 = 0.90 * 0.36 / 0.10
lift_50 = 0.50 * 0.36 / 0.50
lift_80 = 0.20 * 0.36 / 0.80

# %% wrong q3 new-retentions
# These are the new retentions. Asked is how much each has changed, relative to where it was.
lift_10 = 1 - 0.10 * 0.64
lift_50 = 1 - 0.50 * 0.64
lift_80 = 1 - 0.80 * 0.64

# %% wrong q3 new-retention-below
# Each change is divided by the retention *after* the cut. The old one belongs below the line.
lift_10 = 0.10 * 0.36 / (1 - 0.10 * 0.64)
lift_50 = 0.50 * 0.36 / (1 - 0.50 * 0.64)
lift_80 = 0.80 * 0.36 / (1 - 0.80 * 0.64)

# %% wrong q3 ratio-for-change
# These say how many times as high retention is afterwards. A change leaves out the 1 that was there before.
lift_10 = (1 - 0.10 * 0.64) / 0.90
lift_50 = (1 - 0.50 * 0.64) / 0.50
lift_80 = (1 - 0.80 * 0.64) / 0.20

# %% wrong q3 churn-after-below
# Each gain is divided by the churn that is left. It is a change in *retention*: what was that before the cut?
lift_10 = 0.10 * 0.36 / (0.10 * 0.64)
lift_50 = 0.50 * 0.36 / (0.50 * 0.64)
lift_80 = 0.80 * 0.36 / (0.80 * 0.64)

# %% accept q3
lift_10 = (1 - 0.10 * (1 - 0.36)) / (1 - 0.10) - 1
lift_50 = (1 - 0.50 * (1 - 0.36)) / (1 - 0.50) - 1
lift_80 = (1 - 0.80 * (1 - 0.36)) / (1 - 0.80) - 1

# %% [markdown] hint q3
# 1. Do for each company what you did in the question before; only the starting churn changes.
# 2. Points gained = old churn times 0.36. Divide them by the old retention.
# 3. `lift_10 = 0.10 * 0.36 / …`, and the same twice more.

# %% [markdown] meaning q3
# One cut, and headlines from 4% to 144%. The two percentages agree only where exactly half of the customers stay. The retention sentence is therefore no fact about alignment at all until it tells Ines the churn it started from.

# %% [markdown] ask q4 type=table ordered=yes points=4 columns="claims.claim_id,claims.source_type,claims.stated_change,claims.kind"
# ### The loudest claims
#
# Among the claims of kind `"relative"` only, find the **seven** with the largest `stated_change`. Put them into `loudest`: a DataFrame with the columns `claim_id`, `source_type` and `stated_change`, the largest change first. (Percent and points cannot share a ranking, and `"unclear"` cannot be ranked at all.) When it is right, read the column `source_type` from top to bottom.
#
# *Why: big numbers tend to travel without their source.*

# %% answer q4
### BEGIN SOLUTION
relative = claims[claims["kind"] == "relative"]
loudest = relative.nlargest(7, "stated_change")[["claim_id", "source_type", "stated_change"]]
### END SOLUTION

# %% check q4
check("q4", loudest)

# %% wrong q4 percent-and-points-mixed
# Claims of other kinds have slipped in: you ranked the whole table. Keep the rows of one kind first, then rank.
loudest = claims.nlargest(7, "stated_change")[["claim_id", "source_type", "stated_change"]]

# %% wrong q4 filter-after-ranking
# You took the seven largest of *all* claims and kept the relative ones among them, so others fell off the list before their turn. Filter first, rank second.
loudest = claims.nlargest(7, "stated_change")
loudest = loudest[loudest["kind"] == "relative"][["claim_id", "source_type", "stated_change"]]

# %% wrong q4 smallest-first
# These are the smallest changes. `sort_values` starts at the small end unless you turn it round.
loudest = relative.sort_values("stated_change").head(7)[["claim_id", "source_type", "stated_change"]]

# %% wrong q4 bottom-of-the-list
# You sorted upwards and took the last seven: the right rows, but the largest stands at the bottom. Asked is the largest first.
loudest = relative.sort_values("stated_change").tail(7)[["claim_id", "source_type", "stated_change"]]

# %% wrong q4 first-rows-not-largest
# These are the first seven rows as they stand in the table. Either nothing was ranked, or the ranked table was not kept: `sort_values` returns a new table and leaves the old one as it was.
loudest = relative.head(7)[["claim_id", "source_type", "stated_change"]]

# %% wrong q4 other-kind
# These are claims in points. Which kind is asked?
loudest = claims[claims["kind"] == "points"].nlargest(7, "stated_change")[["claim_id", "source_type", "stated_change"]]

# %% wrong q4 newest-for-largest
# You ranked by year: the newest claims. Asked are the largest stated changes.
loudest = relative.nlargest(7, "year")[["claim_id", "source_type", "stated_change"]]

# %% wrong q4 not-cut-off
# The order is right, but all relative claims are still in it. Cut it off after seven.
loudest = relative.sort_values("stated_change", ascending=False)[["claim_id", "source_type", "stated_change"]]

# %% accept q4
loudest = relative.sort_values("stated_change", ascending=False).head(7)[["claim_id", "source_type", "stated_change"]]

# %% accept q4
loudest = claims[["claim_id", "source_type", "stated_change"]][claims["kind"].isin(["relative"])]
loudest = loudest.sort_values("stated_change", ascending=False).iloc[:7].reset_index(drop=True)

# %% [markdown] hint q4
# 1. Three steps: which rows may take part, in which order, which columns. The last example above has all three.
# 2. Filter on `kind` and store the result; rank it with `nlargest`; then pick three columns with two pairs of brackets.
# 3. `relative = claims[claims["…"] == "…"]`, then `loudest = relative.nlargest(…, "…")[["…", "…", "…"]]`.

# %% [markdown] meaning q4
# The top of the list belongs to vendor surveys, blogs and sources that nobody has found. Where chance decided who saw the advert, the changes are of a modest size. Ines can use it as a rule of thumb: the more digits, the earlier she asks for the source.

# %% [markdown] ask q5 type=essay points=4
# ### What is the 38% worth?
#
# Tomasz wants "38% higher win rates" on page 3 of the board paper. Grade the claim for him in **four to six sentences**: its source, its base, the comparison group, and who gains if the board believes it. Use at least one number, with its unit, that you computed above or found in the lesson, and end with what should stand on page 3 instead.
#
# *Why: you will be asked to put such a number on a slide. Probably this year.*
#
# A person reads your text and gives one point each for a claim, a number with its unit, a caveat and a decision.

# %% [markdown] answer q5
# *Write here: four to six sentences to Tomasz.*

# %% [markdown] rubric q5
# One point each:
#
# 1. **Claim**: a verdict (usable or not, and as what) that rests on the source: one survey of 2005, companies' own answers.
# 2. **Number with unit**: the base is missing, shown by a computed example, such as 20% to 27.6% (7.6 points) against 20% to 58% (38 points); or that closed *proposals* became *win rates*.
# 3. **Caveat**: the comparison is between firms that differ in more than alignment (the winners may get on better because they win), or the author sells what the number recommends.
# 4. **Decision**: what goes on page 3: another number, Larkwell's own comparison, or the claim with its source, year and limits.

# %% [markdown] model q5
# Tomasz, I would not print it. The 38% goes back to one survey of 2005 in which companies described their own alignment and their own results, written by a consultancy that sells alignment; it spoke of *proposals closed*, and the *win rate* came in when others copied it. No copy I found gives the rate it started from, so 20% could become 27.6% (+7.6 points, if relative) or 58% (+38 points). It also compares firms that call themselves aligned with firms that do not, and a team that wins gets on well more easily than a team that loses, so even a true difference would not tell us what aligning our eight territories does. For page 3 I suggest our own table: win rate in the sixteen One Funnel territories and in the other eight, before and after, with the number of deals beside each, and the sentence "the difference is not yet a proof of cause".

# %% [markdown] weak q5
# "The number is trustworthy, because it appears on many websites, among them large and well-known ones. 38% higher win rates means that we would win 58% instead of 20% of our deals. Even if only half of it is true, it is still a good reason to go on."
#
# *What it misses: many copies of one survey are one source. 58% adds percent to percent without asking whether points are meant. "Half of it" has no basis either; a comparison of firms that differ in everything does not become a cause by being halved. And nothing is said about who wrote it.*
