# %% [markdown] intro
# # Day 9 · The Metric Contract: One Definition, One Function
#
# Today you write your first functions: three short ones that you will go on using until day 100. Then you compute one number with them that nobody at Larkwell can misread, and draft the contract that goes with it. About 40 minutes.

# %% setup
import pandas as pd

from larkwell import begin, explore, load

check, hint, solution = begin("day-009")

funnel = load("funnel")

# %% [markdown]
# ## New today: a function of your own
#
# `def` gives a name to a piece of work. In the brackets stand the **arguments**, what the function is told; after `return` stands what it hands back. The text in three quotes is the **docstring**: what it does, from what, in which unit. The lines that belong to the function are indented by four spaces. Running the cell does nothing that you can see: it only teaches Python the name.

# %% demo
def share_left(done, total):
    """Share of the calls on a list that are still to be made: 1 - done / total, a fraction of the list."""
    if total == 0:
        return float("nan")
    return 1 - done / total

# %% [markdown]
# Now you can **call** it. The first value becomes `done`, the second `total`.

# %% demo
print(share_left(30, 120), share_left(45, 45), share_left(0, 0))

# %% [markdown]
# Look at the third result. The list was empty, so there is no such share; `if total == 0:` catches this case before the division, and `float("nan")`, "not a number", says so. Such an `if` at the top of a function is a **guard clause**. As soon as a `return` is reached, the function is over: what stands below it is not run.
#
# Some calls should not get an answer at all. `raise` stops with a message, here when more calls were made than stood on the list. Two conditions can be joined with `or` and `and` (these are for single values; columns take `|` and `&`).

# %% demo
def hours_needed(calls, per_hour):
    """Hours that a seller needs for a list of calls: calls / per_hour."""
    if calls < 0 or per_hour <= 0:
        raise ValueError("calls must not be negative, and per_hour must be above 0")
    return calls / per_hour


print(hours_needed(30, 12))

# %% [markdown]
# Try `hours_needed(30, 0)` in a cell of your own: the last line of what you get is your own message. You are not told off by Python, you are told off by yourself, in time.
#
# A column of `True` and `False`, such as `won_120d` below, can stand in the square brackets of a filter by itself: it keeps the rows that are `True`. Here: how many leads of 2025 have been on the books for less than 120 days, so that nobody can know yet? (`~` turns True and False round.)

# %% demo
leads_2025 = funnel[funnel["year"] == 2025]
print(len(leads_2025[~leads_2025["observable_120d"]]))

# %% [markdown]
# ## From day 3, without looking
#
# Name two shared metrics, and for each the action of marketing and the action of sales that moves it.
#
# <details><summary>Compare with your answer</summary>
#
# For example **speed-to-lead** (marketing passes the lead on at once, the seller calls as soon as it is there) and **MQL acceptance rate** (marketing hands over better-fitting leads, the seller looks at each before refusing it). Qualified pipeline, acquisition cost and monthly customer churn would do as well.
#
# </details>

# %% [markdown] ask q1 points=4
# ### A rate that refuses nonsense
#
# Write `rate(k, n)`: `k` is how many did it, `n` is how many could have, and the first are part of the second. In this order:
#
# 1. if `k` is greater than `n`, it raises a `ValueError` (with a message of yours);
# 2. if `n` is 0, it returns NaN, `float("nan")`;
# 3. else it returns `k / n`, a fraction, not rounded.
#
# Both are whole numbers and never negative, so you need not test for that.
#
# *Why: more doers than could have done it means that somebody mixed two bases. Better to stop than to print 130%.*

# %% answer q1
### BEGIN SOLUTION
def rate(k, n):
    """Share of n that did it: k / n, a fraction; k must be part of n. NaN when nobody could have."""
    if k > n:
        raise ValueError("k is more than n: is everybody in k also in n?")
    if n == 0:
        return float("nan")
    return k / n
### END SOLUTION

# %% cases q1
rate(12, 240)
rate(12, 180)
rate(0, 50)
rate(45, 45)
rate(0, 0)
rate(130, 100)
rate(5, 0)

# %% check q1
check("q1", rate)

# %% wrong q1 print-for-return
# Your function *prints* its result and returns nothing: print shows a value once, `return` hands it to the next step. The check receives None.
def rate(k, n):
    if k > n:
        raise ValueError("mixed bases")
    if n == 0:
        return float("nan")
    print(k / n)

# %% wrong q1 zero-for-nobody
# `rate(0, 0)` returns 0. That says "nobody converted"; here nobody *could* have. The two lead to different decisions.
def rate(k, n):
    if k > n:
        raise ValueError("mixed bases")
    if n == 0:
        return 0
    return k / n

# %% wrong q1 no-guard-for-zero
# `rate(0, 0)` stops with ZeroDivisionError: the division comes before anybody has asked whether the base is 0.
def rate(k, n):
    if k > n:
        raise ValueError("mixed bases")
    return k / n

# %% wrong q1 no-guard-for-mixed-bases
# `rate(130, 100)` returns 1.3, a share of 130%. Where is the test of step 1?
def rate(k, n):
    if n == 0:
        return float("nan")
    return k / n

# %% wrong q1 guards-in-the-other-order
# Both guards are there, but `rate(5, 0)` gets NaN: the test for 0 comes first and ends the function. Five doers out of nobody are mixed bases; the prompt asks for that test first.
def rate(k, n):
    if n == 0:
        return float("nan")
    if k > n:
        raise ValueError("mixed bases")
    return k / n

# %% wrong q1 all-is-refused
# `rate(45, 45)` is refused, although all 45 of 45 may well have done it. Which sign is "greater than", which "greater or equal"?
def rate(k, n):
    if n == 0:
        return float("nan")
    if k >= n:
        raise ValueError("mixed bases")
    return k / n

# %% wrong q1 zero-refused-too
# `rate(0, 0)` stops with a ValueError. An empty base is no mistake, there is just no rate: step 2 asks for a value to return.
def rate(k, n):
    if k > n or n == 0:
        raise ValueError("mixed bases")
    return k / n

# %% wrong q1 nan-for-mixed-bases
# More doers than could have done it gets NaN from you, and the report goes on as if nothing had happened. Step 1 asks to stop: `raise`, not `return`.
def rate(k, n):
    if k > n:
        return float("nan")
    if n == 0:
        return float("nan")
    return k / n

# %% wrong q1 error-returned
# You *return* a ValueError, as if it were a result. `raise` stops the work; `return` goes on with whatever it is given.
def rate(k, n):
    if k > n:
        return ValueError("mixed bases")
    if n == 0:
        return float("nan")
    return k / n

# %% wrong q1 message-returned
# You return a text where the function should stop. The next step would try to compute with that text; `raise ValueError(...)` stops here.
def rate(k, n):
    if k > n:
        return "k is more than n"
    if n == 0:
        return float("nan")
    return k / n

# %% wrong q1 none-for-nobody
# `rate(0, 0)` returns None. Asked is NaN: a number that says there is none, so that a column of rates remains a column of numbers.
def rate(k, n):
    if k > n:
        raise ValueError("mixed bases")
    if n == 0:
        return None
    return k / n

# %% wrong q1 nan-as-text
# `rate(0, 0)` returns the *text* "nan". It looks the same when printed, but nothing can be computed with a text: `float("nan")` is the number.
def rate(k, n):
    if k > n:
        raise ValueError("mixed bases")
    if n == 0:
        return "nan"
    return k / n

# %% wrong q1 any-exception
# You stop with a plain `Exception`. It stops, too, but says nothing of what kind of trouble it is; whoever catches errors needs the kind. Step 1 names it.
def rate(k, n):
    if k > n:
        raise Exception("mixed bases")
    if n == 0:
        return float("nan")
    return k / n

# %% wrong q1 percent
# You return percent. Keep the fraction in the function; percent is for the sentence that you say about it.
def rate(k, n):
    if k > n:
        raise ValueError("mixed bases")
    if n == 0:
        return float("nan")
    return k / n * 100

# %% wrong q1 rounded-inside
# You round inside the function. Whoever computes with the result carries the rounding on; round when you say the number, not before.
def rate(k, n):
    if k > n:
        raise ValueError("mixed bases")
    if n == 0:
        return float("nan")
    return round(k / n, 2)

# %% wrong q1 upside-down
# Your function divides n by k: how many are needed for one who did it. Which of the two belongs below the line?
def rate(k, n):
    if k > n:
        raise ValueError("mixed bases")
    if n == 0:
        return float("nan")
    if k == 0:
        return 0.0
    return n / k

# %% wrong q1 example-built-in
# Your function returns the same value for every pair. The numbers come in through the brackets: compute with `k` and `n`.
def rate(k, n):
    if k > n:
        raise ValueError("mixed bases")
    if n == 0:
        return float("nan")
    return 12 / 240

# %% accept q1
def rate(k, n):
    if k > n:
        raise ValueError("mixed bases")
    elif n == 0:
        result = float("nan")
    else:
        result = k / n
    return result

# %% accept q1
def rate(k, n):
    if k > n:
        raise ValueError("mixed bases")
    return k / n if n else float("nan")

# %% [markdown] hint q1
# 1. Three things can happen, and the prompt gives their order. `hours_needed` shows how to refuse, `share_left` how to return NaN.
# 2. First `if ...: raise ValueError("...")`, then `if ...: return float("nan")`, and last, without any `if`, the `return` with the quotient.
# 3. The body is five lines: `if k … n:` / `    raise ValueError("…")` / `if n … 0:` / `    return float("…")` / `return … / …`.

# %% [markdown] meaning q1
# Ines and Tomasz can now disagree about what goes in, but not about what is done with it. Whoever divides last year's wins by this month's leads may be stopped by the function before Amara sees the slide.

# %% [markdown] ask q2 points=4
# ### A cost that is never free by accident
#
# Write `cost_per(spend, n)`: what one unit costs, `spend` in EUR divided by `n` units. In this order:
#
# 1. if `spend` or `n` is negative, it raises a `ValueError`;
# 2. if `n` is 0, it returns NaN;
# 3. else it returns the quotient, in EUR per unit, not rounded.
#
# A spend of 0 is allowed. And spend may of course exceed `n`: euros are not part of leads, so the first guard of `rate` has no business here.
#
# *Why: a function that rounds early makes totals disagree, and one that returns 0 for "no leads at all" puts the worst advert on top of the ranking.*

# %% answer q2
### BEGIN SOLUTION
def cost_per(spend, n):
    """Cost of one unit: spend / n, in EUR per unit, not rounded. NaN when there is no unit."""
    if spend < 0 or n < 0:
        raise ValueError("neither spend nor n may be negative")
    if n == 0:
        return float("nan")
    return spend / n
### END SOLUTION

# %% cases q2
cost_per(1800, 60)
cost_per(1000, 3)
cost_per(3, 1000)
cost_per(0, 5)
cost_per(500, 0)
cost_per(0, 0)
cost_per(-100, 5)
cost_per(100, -5)
cost_per(-0.5, 3)
cost_per(12, 1)
cost_per(-100, -5)
cost_per(-100, 0)

# %% check q2
check("q2", cost_per)

# %% wrong q2 guard-of-rate
# `cost_per(1800, 60)` is refused: the guard of `rate` has come along. Euros are not a part of leads, so they may well be more.
def cost_per(spend, n):
    if spend > n:
        raise ValueError("spend is more than n")
    if spend < 0 or n < 0:
        raise ValueError("negative")
    if n == 0:
        return float("nan")
    return spend / n

# %% wrong q2 half-a-condition
# Every spend but 0 is refused. `if spend or n < 0` does not ask whether `spend` is negative, only whether it is anything but 0: each side of `or` needs a comparison of its own.
def cost_per(spend, n):
    if spend or n < 0:
        raise ValueError("negative")
    if n == 0:
        return float("nan")
    return spend / n

# %% wrong q2 free-when-nobody-came
# `cost_per(500, 0)` returns 0: 500 EUR were spent, nobody came, and each of the nobodies was free. That advert would win every ranking. Asked is NaN.
def cost_per(spend, n):
    if spend < 0 or n < 0:
        raise ValueError("negative")
    if n == 0:
        return 0
    return spend / n

# %% wrong q2 no-guard-for-zero
# `cost_per(500, 0)` stops with ZeroDivisionError. Ask whether `n` is 0 before you divide.
def cost_per(spend, n):
    if spend < 0 or n < 0:
        raise ValueError("negative")
    return spend / n

# %% wrong q2 negatives-pass
# `cost_per(-100, 5)` returns a negative cost. A credit note has slipped into the spend, and your function does not notice. Where is step 1?
def cost_per(spend, n):
    if n == 0:
        return float("nan")
    return spend / n

# %% wrong q2 only-spend-tested
# A negative `spend` is refused, a negative `n` is not. Step 1 speaks of both.
def cost_per(spend, n):
    if spend < 0:
        raise ValueError("negative")
    if n == 0:
        return float("nan")
    return spend / n

# %% wrong q2 only-n-tested
# A negative `n` is refused, a negative `spend` is not. Step 1 speaks of both.
def cost_per(spend, n):
    if n < 0:
        raise ValueError("negative")
    if n == 0:
        return float("nan")
    return spend / n

# %% wrong q2 and-for-or
# Your function refuses only when *both* are negative. One of them is enough: which word joins two conditions then?
def cost_per(spend, n):
    if spend < 0 and n < 0:
        raise ValueError("negative")
    if n == 0:
        return float("nan")
    return spend / n

# %% wrong q2 guards-in-the-other-order
# `cost_per(-100, 0)` gets NaN: the test for 0 comes first and ends the function. The prompt asks for the test on negative values first.
def cost_per(spend, n):
    if n == 0:
        return float("nan")
    if spend < 0 or n < 0:
        raise ValueError("negative")
    return spend / n

# %% wrong q2 zero-spend-refused
# `cost_per(0, 5)` is refused. Five leads for nothing are lucky, not impossible: 0 is not negative.
def cost_per(spend, n):
    if spend <= 0 or n < 0:
        raise ValueError("negative")
    if n == 0:
        return float("nan")
    return spend / n

# %% wrong q2 zero-n-refused
# `cost_per(500, 0)` is refused. That nobody came is no mistake in the books; step 2 asks for a value to return.
def cost_per(spend, n):
    if spend < 0 or n <= 0:
        raise ValueError("negative")
    return spend / n

# %% wrong q2 rounded-to-cents
# You round to cents. Multiply the result by `n` again and the spend is no longer what it was: not rounded, says step 3.
def cost_per(spend, n):
    if spend < 0 or n < 0:
        raise ValueError("negative")
    if n == 0:
        return float("nan")
    return round(spend / n, 2)

# %% wrong q2 whole-euros
# `//` divides and throws away what is behind the point. The plain division is `/`.
def cost_per(spend, n):
    if spend < 0 or n < 0:
        raise ValueError("negative")
    if n == 0:
        return float("nan")
    return spend // n

# %% wrong q2 units-per-euro
# Your function divides units by euros: how many you get for one. Asked is what one of them costs.
def cost_per(spend, n):
    if spend < 0 or n < 0:
        raise ValueError("negative")
    if n == 0:
        return float("nan")
    if spend == 0:
        return 0.0
    return n / spend

# %% wrong q2 nan-as-text
# `cost_per(500, 0)` returns the *text* "nan". A column with a text in it cannot be added up or ranked: `float("nan")` is the number.
def cost_per(spend, n):
    if spend < 0 or n < 0:
        raise ValueError("negative")
    if n == 0:
        return "nan"
    return spend / n

# %% wrong q2 none-for-nobody
# `cost_per(500, 0)` returns None. Asked is NaN: a number that says there is none, so that a column of costs remains a column of numbers.
def cost_per(spend, n):
    if spend < 0 or n < 0:
        raise ValueError("negative")
    if n == 0:
        return None
    return spend / n

# %% wrong q2 any-exception
# You stop with a plain `Exception`. It stops, too, but says nothing of what kind of trouble it is; step 1 names the kind.
def cost_per(spend, n):
    if spend < 0 or n < 0:
        raise Exception("negative")
    if n == 0:
        return float("nan")
    return spend / n

# %% wrong q2 nan-for-negatives
# A negative spend or number gets NaN from you, and the report goes on as if nobody had come. Step 1 asks to stop: `raise`, not `return`.
def cost_per(spend, n):
    if spend < 0 or n < 0:
        return float("nan")
    if n == 0:
        return float("nan")
    return spend / n

# %% wrong q2 print-for-return
# Your function prints the cost and returns nothing. `return` hands the value on; without it the next step receives None.
def cost_per(spend, n):
    if spend < 0 or n < 0:
        raise ValueError("negative")
    if n == 0:
        return float("nan")
    print(spend / n)

# %% accept q2
def cost_per(spend, n):
    if min(spend, n) < 0:
        raise ValueError("negative")
    if not n:
        return float("nan")
    return spend / n

# %% [markdown] hint q2
# 1. The frame is the one of `rate`; only the first question that the function asks is another.
# 2. Two conditions, one of which is enough: `if ... or ...:`. Then the guard for 0, then the quotient without `round`.
# 3. `if spend … 0 or n … 0:` / `    raise ValueError("…")` / `if n … 0:` / `    return …` / `return … / …`.

# %% [markdown] meaning q2
# A campaign without a single lead now shows up as "no cost per lead" in Ines's table and not as the cheapest of all. She can count such campaigns, and ask.

# %% [markdown] ask q3 points=3 columns="funnel.source_type,funnel.year,funnel.won_120d" period="inbound leads created in 2024"
# ### A number to defend in a meeting
#
# Use your `rate` for the share of the **inbound** leads **created in 2024** (`year`) that became customers **within 120 days** of their creation (`won_120d` is `True`). Put it into `lead_to_customer_2024` (float, a fraction between 0 and 1, not rounded).
#
# *Why: base, event, window and period stand in its name. It is the first number of this course that nobody can quietly reinterpret.*

# %% answer q3
### BEGIN SOLUTION
inbound_2024 = funnel[(funnel["source_type"] == "inbound") & (funnel["year"] == 2024)]
won = inbound_2024[inbound_2024["won_120d"]]
lead_to_customer_2024 = rate(len(won), len(inbound_2024))
### END SOLUTION

# %% check q3
check("q3", lead_to_customer_2024)

# %% wrong q3 outbound-in-the-base
# Outbound leads are in your number too. They were found by sellers, and convert at another rate; the base is inbound only.
of_2024 = funnel[funnel["year"] == 2024]
lead_to_customer_2024 = len(of_2024[of_2024["won_120d"]]) / len(of_2024)

# %% wrong q3 outbound-only
# This is the share among *outbound* leads. Which value of `source_type` is asked?
outbound = funnel[(funnel["source_type"] == "outbound") & (funnel["year"] == 2024)]
lead_to_customer_2024 = len(outbound[outbound["won_120d"]]) / len(outbound)

# %% wrong q3 both-years
# Both years are in your number. And the youngest leads of 2025 have not had their 120 days yet, so they cannot have succeeded. Keep the leads created in 2024.
inbound = funnel[funnel["source_type"] == "inbound"]
lead_to_customer_2024 = len(inbound[inbound["won_120d"]]) / len(inbound)

# %% wrong q3 other-year
# This is 2025. Besides being another year, its last leads have not had their 120 days yet.
of_2025 = funnel[(funnel["source_type"] == "inbound") & (funnel["year"] == 2025)]
lead_to_customer_2024 = len(of_2025[of_2025["won_120d"]]) / len(of_2025)

# %% wrong q3 share-of-all-leads
# The winners are right, but they are divided by *all* leads of the table. The base is those who could have been counted: inbound, created in 2024.
lead_to_customer_2024 = len(won) / len(funnel)

# %% wrong q3 base-not-inbound
# The winners are inbound, the base is all leads of 2024. Top and bottom must come from the same people.
lead_to_customer_2024 = len(won) / len(funnel[funnel["year"] == 2024])

# %% wrong q3 top-not-inbound
# The base is inbound, but outbound winners are among those on top. Filter once, and take both numbers from the same rows.
all_won = funnel[(funnel["year"] == 2024) & funnel["won_120d"]]
lead_to_customer_2024 = len(all_won) / len(inbound_2024)

# %% wrong q3 year-forgotten-on-top
# The base is the inbound leads of 2024, but the winners come from both years. Take both numbers from the same rows.
all_won = funnel[(funnel["source_type"] == "inbound") & funnel["won_120d"]]
lead_to_customer_2024 = len(all_won) / len(inbound_2024)

# %% wrong q3 losers-counted
# This is the share that did *not* become customers. Mind the `~`.
lead_to_customer_2024 = len(inbound_2024[~inbound_2024["won_120d"]]) / len(inbound_2024)

# %% wrong q3 odds
# You divided the winners by the *others*. A rate has all who could have done it below the line, the winners too.
lead_to_customer_2024 = len(won) / (len(inbound_2024) - len(won))

# %% wrong q3 count-for-share
# This is a number of customers. Hand it to `rate` together with its base.
lead_to_customer_2024 = len(won)

# %% wrong q3 columns-for-rows
# You counted the cells (rows times columns) in one place or both. `len(...)` gives the rows.
lead_to_customer_2024 = len(won) / inbound_2024.size

# %% wrong q3 wins-per-opportunity
# You divided by the leads that reached a decision with a seller. That is close to a *win rate*, Tomasz's number; the base asked for is all inbound leads of the year.
decided = inbound_2024[inbound_2024["final_stage"].isin(["won", "lost"])]
lead_to_customer_2024 = len(won) / len(decided)

# %% wrong q3 won-ever
# You count everybody who became a customer at any time. A few took longer than the name allows: which column of `funnel` knows about the 120 days?
ever = inbound_2024[inbound_2024["won_at"].notna()]
lead_to_customer_2024 = len(ever) / len(inbound_2024)
if len(ever) == len(won):  # nobody took longer: then this is another right way
    lead_to_customer_2024 = -1.0

# %% wrong q3 won-in-2024
# You count those who *became* customers in 2024. Leads created late in the year have the last of their 120 days in the next: of the two dates, `year` fixes the creation only.
in_2024 = inbound_2024[inbound_2024["won_at"].dt.year == 2024]
lead_to_customer_2024 = len(in_2024) / len(inbound_2024)

# %% wrong q3 mql-base
# Your base is the MQLs, those above marketing's threshold. That is a rate, too, but not this one: the leads that never got there belong below the line.
mqls = inbound_2024[inbound_2024["mql_at"].notna()]
lead_to_customer_2024 = len(mqls[mqls["won_120d"]]) / len(mqls)

# %% wrong q3 opportunity-base
# Your base is the leads with an opportunity. That is the other rod in the wall, Tomasz's; this one has all inbound leads of the year below the line.
with_opp = inbound_2024[inbound_2024["opp_at"].notna()]
lead_to_customer_2024 = len(with_opp[with_opp["won_120d"]]) / len(with_opp)

# %% wrong q3 winners-by-mqls
# The winners are right, but they are divided by the MQLs. All inbound leads of the year belong below the line, those under marketing's threshold as well.
lead_to_customer_2024 = len(won) / inbound_2024["mql_at"].count()

# %% wrong q3 winners-by-opportunities
# The winners are right, but they are divided by the leads with an opportunity. All inbound leads of the year belong below the line; some of the winners never met a seller at all.
lead_to_customer_2024 = len(won) / inbound_2024["opp_at"].count()

# %% accept q3
mask = (funnel["source_type"] == "inbound") & (funnel["year"] == 2024)
lead_to_customer_2024 = funnel[mask]["won_120d"].mean()

# %% accept q3
inbound = funnel[funnel["source_type"] == "inbound"]
inbound = inbound[inbound["year"] == 2024]
lead_to_customer_2024 = inbound["won_120d"].sum() / inbound.shape[0]

# %% accept q3
lead_to_customer_2024 = inbound_2024["won_120d"].value_counts(normalize=True)[True]

# %% [markdown] hint q3
# 1. Two conditions make the base, and a third one on top of them makes the winners. All of it is in the table `funnel`.
# 2. Filter the base and store it. Filter the stored base once more by its column `won_120d`. Hand the two lengths to `rate`.
# 3. `base = funnel[(funnel["…"] == "…") & (funnel["…"] == …)]`, `won = base[base["…"]]`, `lead_to_customer_2024 = rate(len(…), len(…))`.

# %% [markdown] meaning q3
# Say it with all its parts: "of the inbound leads created in 2024, so many per cent were customers within 120 days". Ines cannot make it prettier with another base, Tomasz cannot make it prettier with another window, and next year's number can be laid beside it.

# %% [markdown] ask q4 points=4
# ### Day 7 in one line
#
# Write `retention_lift(churn, cut)`: by how much *retention* changes, relatively, when `churn` falls by the relative `cut`. All are fractions: `retention_lift(0.25, 0.36)` answers "annual churn is 25% and falls by 36% of itself: by what share of its old value does retention rise?". Retention is 1 - churn. Not rounded.
#
# If `churn` is 1, nobody stayed before and there is nothing to compare with: return NaN. `cut` may be 0, 1, or negative (then churn rises); `churn` lies between 0 and 1, so you need not test for other values.
#
# The docstring that you find there lacks one line of a contract: the period. Add it in your own words (ungraded).
#
# *Why: the next "36% fewer lost" is turned into a sentence about those who stay in one line, for any business.*

# %% answer q4
### BEGIN SOLUTION
def retention_lift(churn, cut):
    """Relative change in retention (1 - churn) when churn falls by the relative cut. NaN when churn is 1."""
    if churn == 1:
        return float("nan")
    before = 1 - churn
    after = 1 - churn * (1 - cut)
    return (after - before) / before
### END SOLUTION

# %% cases q4
retention_lift(0.25, 0.36)
retention_lift(0.2, 0.1)
retention_lift(0.05, 0.5)
retention_lift(0.8, 0.75)
retention_lift(0, 0.36)
retention_lift(0.25, 0)
retention_lift(0.25, 1)
retention_lift(0.2, -0.5)
retention_lift(1, 0.36)
retention_lift(1, 0)

# %% check q4
check("q4", retention_lift)

# %% wrong q4 cut-handed-on
# Your function hands the cut on unchanged: "36% fewer lost is 36% more kept". Work out retention before and after the cut.
def retention_lift(churn, cut):
    if churn == 1:
        return float("nan")
    return cut

# %% wrong q4 points-for-relative
# Your function returns the *difference* of the two retentions, in points. A relative change is that difference divided by the old retention.
def retention_lift(churn, cut):
    if churn == 1:
        return float("nan")
    return churn * cut

# %% wrong q4 no-guard
# `retention_lift(1, 0.36)` stops with ZeroDivisionError: when nobody stayed, the old retention is 0. Ask first.
def retention_lift(churn, cut):
    return churn * cut / (1 - churn)

# %% wrong q4 zero-for-nobody
# For a churn of 1 you return 0, "no change". There is no old retention to compare with, so there is no such number.
def retention_lift(churn, cut):
    if churn == 1:
        return 0
    return churn * cut / (1 - churn)

# %% wrong q4 refused-for-nobody
# A churn of 1 is refused with an error. The prompt asks for a value to return.
def retention_lift(churn, cut):
    if churn == 1:
        raise ValueError("nobody stayed")
    return churn * cut / (1 - churn)

# %% wrong q4 guard-on-cut
# The guard asks for the wrong argument. `retention_lift(0.25, 1)` has an answer: nobody leaves any more. Which of the two makes the base 0?
def retention_lift(churn, cut):
    if cut == 1 or churn == 1:
        return float("nan")
    return churn * cut / (1 - churn)

# %% wrong q4 guard-on-zero-churn
# You return NaN for a churn of 0. Then everybody stayed, before and after, and the change is a plain number.
def retention_lift(churn, cut):
    if churn == 0 or churn == 1:
        return float("nan")
    return churn * cut / (1 - churn)

# %% wrong q4 cut-for-what-is-left
# Your function takes the part that is cut away for the churn that remains. When a third of the losses is cut, which share of them is left?
def retention_lift(churn, cut):
    if churn == 1:
        return float("nan")
    before = 1 - churn
    after = 1 - churn * cut
    return (after - before) / before

# %% wrong q4 print-for-return
# Your function prints its result and returns nothing. `return` hands the value on; without it the next step receives None.
def retention_lift(churn, cut):
    if churn == 1:
        return float("nan")
    print(churn * cut / (1 - churn))

# %% wrong q4 nan-as-text
# For a churn of 1 you return the *text* "nan". Nothing can be computed with a text: `float("nan")` is the number.
def retention_lift(churn, cut):
    if churn == 1:
        return "nan"
    return churn * cut / (1 - churn)

# %% wrong q4 cut-in-points
# Your function subtracts `cut` from churn, as if it were in points. A relative cut takes away a share *of the churn*.
def retention_lift(churn, cut):
    if churn == 1:
        return float("nan")
    return cut / (1 - churn)

# %% wrong q4 new-retention-below
# You divide by the retention *after* the cut. A change is measured against where it started.
def retention_lift(churn, cut):
    if churn == 1:
        return float("nan")
    return churn * cut / (1 - churn * (1 - cut))

# %% wrong q4 ratio-for-change
# Your function says how many times as high retention is: without any cut it returns 1. A change leaves out the 1 that was there before.
def retention_lift(churn, cut):
    if churn == 1:
        return float("nan")
    return (1 - churn * (1 - cut)) / (1 - churn)

# %% wrong q4 new-retention
# Your function returns the new retention. Asked is how much it has changed, relative to the old one.
def retention_lift(churn, cut):
    if churn == 1:
        return float("nan")
    return 1 - churn * (1 - cut)

# %% wrong q4 cut-of-the-kept
# Your function treats `churn` as if it were retention. Those who stay are the rest: 1 - churn.
def retention_lift(churn, cut):
    if churn == 1:
        return float("nan")
    if churn == 0:
        return 0.0
    return (1 - churn) * cut / churn

# %% wrong q4 percent
# You return percent. Keep the fraction; percent is for the sentence that you say about it.
def retention_lift(churn, cut):
    if churn == 1:
        return float("nan")
    return churn * cut / (1 - churn) * 100

# %% wrong q4 sign
# Where churn falls your function reports a loss, and the other way round. New minus old: which retention is the new one?
def retention_lift(churn, cut):
    if churn == 1:
        return float("nan")
    return -churn * cut / (1 - churn)

# %% wrong q4 example-built-in
# Your function computes with 0.36 whatever `cut` is. The numbers come in through the brackets.
def retention_lift(churn, cut):
    if churn == 1:
        return float("nan")
    return churn * 0.36 / (1 - churn)

# %% wrong q4 rounded-inside
# You round inside the function. Round when you say the number, not before.
def retention_lift(churn, cut):
    if churn == 1:
        return float("nan")
    return round(churn * cut / (1 - churn), 2)

# %% accept q4
def retention_lift(churn, cut):
    if churn == 1:
        return float("nan")
    return churn * cut / (1 - churn)

# %% accept q4
def retention_lift(churn, cut):
    kept = 1 - churn
    if kept == 0:
        return float("nan")
    return (1 - churn * (1 - cut)) / kept - 1

# %% [markdown] hint q4
# 1. Do it once by hand for 1,000 customers, a churn of 25% and a cut of 36%: who stays before, who stays after?
# 2. Inside the function you may store steps under names: `before = ...`, `after = ...`. Then the relative change. The guard comes first.
# 3. `if churn … 1:` / `    return …` / `before = 1 - …` / `after = 1 - churn * (1 - …)` / `return (after - …) / …`.

# %% [markdown] meaning q4
# The next time a slide says "x% fewer lost", Maren needs one line and Larkwell's own churn to know what it would mean for those who stay.

# %% [markdown]
# **What if?** Now that it is a function, you can turn the knobs. Run the cell and move the sliders (where there are none, one middle case is printed): at which yearly churn does a cut of 36% come out as a lift of 36%, and what happens on either side? Ungraded; day 7 holds the answer.

# %% demo
def what_if(churn, cut):
    return retention_lift(churn, cut)


explore(what_if, churn=(0.05, 0.95, 0.05), cut=(0.06, 0.66, 0.06))

# %% [markdown] ask q5 type=labels points=3 options="name|numerator|base|period|owner|source|limits" fixed="which line settles a quarrel follows from the definitions of the seven parts, which stand in the prompt"
# ### Which line would have settled it?
#
# A metric contract has seven lines:
#
# | line | says |
# |---|---|
# | `name` | what both teams call it, so that the same thing is not called two things |
# | `numerator` | which *event* is counted on top, exactly |
# | `base` | *who* is counted below the line: the people or deals who could have had the event |
# | `period` | *time*: when those of the base entered, and how long they are given |
# | `owner` | who has to answer when it moves |
# | `source` | from which table or tool it is read |
# | `limits` | what is known to be missing or wrong in it |
#
# Eight quarrels from the past year follow. For each, write into `line` the **one** line of the contract that would have settled it.
#
# *Why: a contract is written for the quarrel it prevents. Who knows the quarrels, knows what has to stand in it.*

# %% answer q5
line = {
    "You divide by all leads, those our sellers found included. I divide by those who came by themselves.": ...,
    "You count a customer at the signature, I count one at the first payment.": ...,
    "Your leads had ten months to decide, mine had thirty days.": ...,
    "I read my leads off the website tool, you read yours off the CRM, and each misses some of the other's.": ...,
    "It fell by a third, and in the meeting each of you looked at the other.": ...,
    "The form was broken for a week in September. You knew, and nobody told those who use the number.": ...,
    "Your 'close rate' and my 'win rate' are the same sum. We argued for an hour before we noticed.": ...,
    "You left the students out of the leads you divide by. I kept them in.": ...,
}
### BEGIN SOLUTION
line = {
    "You divide by all leads, those our sellers found included. I divide by those who came by themselves.": "base",
    "You count a customer at the signature, I count one at the first payment.": "numerator",
    "Your leads had ten months to decide, mine had thirty days.": "period",
    "I read my leads off the website tool, you read yours off the CRM, and each misses some of the other's.": "source",
    "It fell by a third, and in the meeting each of you looked at the other.": "owner",
    "The form was broken for a week in September. You knew, and nobody told those who use the number.": "limits",
    "Your 'close rate' and my 'win rate' are the same sum. We argued for an hour before we noticed.": "name",
    "You left the students out of the leads you divide by. I kept them in.": "base",
}
### END SOLUTION

# %% check q5
check("q5", line)

# %% wrong q5 who-taken-for-where
# "Those our sellers found" sounds like a question of where leads come from. `source` is the table a number is *read* from; this quarrel is about who may be counted below the line.
line = line | {
    "You divide by all leads, those our sellers found included. I divide by those who came by themselves.": "source"
}

# %% wrong q5 event-taken-for-time
# Signature and payment lie on different days, but the quarrel is not about how long anybody is given. It is about what has to *happen* to be counted.
line = line | {"You count a customer at the signature, I count one at the first payment.": "period"}

# %% wrong q5 window-taken-for-limits
# Young leads are a weakness that can be written down, but the contract can do better than warn: it can give everybody the same time. Which line does that?
line = line | {"Your leads had ten months to decide, mine had thirty days.": "limits"}

# %% wrong q5 tool-taken-for-base
# Two tools count two crowds, so the bases differ in the end. But both meant the same people; they read them from different places.
line = line | {
    "I read my leads off the website tool, you read yours off the CRM, and each misses some of the other's.": "base"
}

# %% wrong q5 fault-taken-for-source
# The tool was the agreed one; it had a fault in that week. Which line keeps what is known to be missing?
line = line | {
    "The form was broken for a week in September. You knew, and nobody told those who use the number.": "source"
}

# %% wrong q5 fault-taken-for-period
# A week in September is a time, but the quarrel is not about which weeks count. It is about something known that was not written down.
line = line | {
    "The form was broken for a week in September. You knew, and nobody told those who use the number.": "period"
}

# %% wrong q5 same-sum-different-numerator
# 'Close rate' and 'win rate' sound like different sums. Read on: the sentence says that they are the same.
line = line | {
    "Your 'close rate' and my 'win rate' are the same sum. We argued for an hour before we noticed.": "numerator"
}

# %% wrong q5 students-on-top
# The students were left out *below* the line: read what you divide by.
line = line | {"You left the students out of the leads you divide by. I kept them in.": "numerator"}

# %% wrong q5 students-are-a-limit
# Leaving students out is a decision about who counts, and both of you can take it in advance. A limit is what you cannot decide away.
line = line | {"You left the students out of the leads you divide by. I kept them in.": "limits"}

# %% wrong q5 blame-is-a-limit
# Nothing is wrong with the number here. What is missing is somebody who has to speak when it moves.
line = line | {"It fell by a third, and in the meeting each of you looked at the other.": "limits"}

# %% wrong q5 all-base
# Everything is `"base"` here. The base is the most frequent quarrel, but there are seven lines, and each of them is needed at least once.
line = dict.fromkeys(line, "base")

# %% accept q5
line = dict(zip(line, ["base", "numerator", "period", "source", "owner", "limits", "name", "base"]))

# %% [markdown] hint q5
# 1. Do not ask what the quarrel is *about* (leads, customers, September). Ask what the two did differently.
# 2. Different events on top: `numerator`. Different people below: `base`. Different time: `period`. Same people, different place to read them: `source`.
# 3. Each of the seven lines is used at least once, and one of them twice. Replace each `...` by a text in quotes.

# %% [markdown] meaning q5
# Two of the eight quarrels are about the base, the others take one line each. Ines and Tomasz have been arguing about seven different things under one word.
#
# | quarrel | line | because |
# |---|---|---|
# | found by sellers, or came by themselves | base | who is below the line |
# | signature or first payment | numerator | which event is counted |
# | ten months or thirty days | period | how long they are given |
# | website tool or CRM | source | where it is read |
# | each looked at the other | owner | nobody has to answer |
# | broken form | limits | known, and not written down |
# | close rate, win rate | name | one sum, two words |
# | with or without students | base | who is below the line |

# %% [markdown] ask q6 type=essay points=4
# ### The contract
#
# Write the metric contract for the **lead-to-customer rate** at Larkwell in seven lines, one a part: name, numerator, base, period, owner, source table, known limits. In the line on the limits say what the number must *not* be used for. Write so that a colleague who has never met you would get the number of question 3, and put that number under the contract in an eighth line, **value**, with its unit.
#
# *Why: you will use this contract again on day 20, and on day 100 the board decides with it.*
#
# A person reads your text and gives one point each for a claim (what exactly is counted), a number with its unit, a caveat and a decision (who answers for it, and what it must not decide).

# %% [markdown] answer q6
# *Write here: seven lines and the value.*

# %% [markdown] rubric q6
# One point each:
#
# 1. **Claim**: name, numerator and base are exact: inbound leads as base, the event "customer within 120 days of creation" on top, so that a stranger gets the same people.
# 2. **Number with unit**: period and window are stated (leads created in a given year, 120 days each), and the value is there: the computed share in % of these leads, with their year.
# 3. **Caveat**: at least one real limit: leads younger than 120 days must be left out, later customers are not counted, outbound leads need a contract of their own.
# 4. **Decision**: the owner is named with a reason (shared: marketing brings, sales works), and it says what the number must not decide.

# %% [markdown] model q6
# 1. **Name**: lead-to-customer rate, 120 days. Nobody says "conversion" alone.
# 2. **Numerator**: leads of the base that became customers within 120 days of their creation, through a seller or at the checkout (`won_120d` is True).
# 3. **Base**: all inbound leads (`source_type` is "inbound"), the rejected ones and students included.
# 4. **Period**: by the day the lead was *created*, per quarter or year, and only when all its leads are at least 120 days old.
# 5. **Owner**: shared; Ines answers for who enters the base, Tomasz for what is done with them, and both look at it in the first review of the month.
# 6. **Source**: table `funnel`, columns `source_type`, `created_at`, `won_120d`; function `rate`.
# 7. **Known limits**: customers who take longer than 120 days are missing, outbound leads have a contract of their own, and the rate rises when weak leads stay away; so it must not be used alone to judge one team, nor for leads younger than 120 days.
# 8. **Value**: x% of the inbound leads created in 2024 (x is your `lead_to_customer_2024` times 100).

# %% [markdown] weak q6
# "Conversion rate = conversions / total, in percent. Period: last month. Owner: marketing and sales. Source: the CRM. Limits: none known."
#
# *What it misses: which conversions, and which total? Two people will count two things. Last month's leads have not had their 120 days, so the number will look bad whatever happens. "The CRM" is no table, two owners without their two actions are none, and a metric without known limits is one that nobody has looked at.*
