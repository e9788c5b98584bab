# %% [markdown] intro
# # A tiny exercise

# %% setup
import pandas as pd

from larkwell import begin

check, hint, solution = begin("day-001")

calls = pd.DataFrame({"who": ["Ana", "Ben", "Ana", "Cem", "Dia"], "minutes": [5, 8, 6, 2, 9]})

# %% [markdown] ask q1 points=2 columns="calls.minutes"
# ### A share
#
# Store in `p_long` the share (0-1) of calls longer than 5 minutes.

# %% answer q1
### BEGIN SOLUTION
p_long = (calls["minutes"] > 5).mean()
### END SOLUTION

# %% check q1
check("q1", p_long)

# %% wrong q1 count
# That is a count.
p_long = 2

# %% wrong q1 short
# Those are the calls up to 3 minutes.
p_long = (calls["minutes"] <= 3).mean()

# %% wrong q1 sum
# That adds minutes.
p_long = calls["minutes"].sum()

# %% accept q1
p_long = len(calls[calls["minutes"] > 5]) / len(calls)

# %% [markdown] hint q1
# 1. Look at minutes.
# 2. Compare, then average.
# 3. `(calls["…"] > …).mean()`

# %% [markdown] meaning q1
# Most calls are long.

# %% [markdown] ask q2 points=3
# ### A function
#
# Write `rate(k, n)`: NaN when n is 0, ValueError when k > n, else k / n.


# %% answer q2
### BEGIN SOLUTION
def rate(k, n):
    """Successes k of n tries, as a fraction."""
    if k > n:
        raise ValueError("more successes than tries")
    return k / n if n else float("nan")


### END SOLUTION

# %% check q2
check("q2", rate)

# %% cases q2
rate(1, 4)
rate(0, 0)
rate(5, 2)
rate(n=10, k=3)


# %% wrong q2 no-guard
# Nothing stops k > n.
def rate(k, n):
    return k / n if n else float("nan")


# %% wrong q2 zero
# 0 says nobody did, NaN says nobody could.
def rate(k, n):
    if k > n:
        raise ValueError
    return k / n if n else 0.0


# %% wrong q2 prints
# It prints instead of returning.
def rate(k, n):
    print(k)


# %% [markdown] hint q2
# 1. One.
# 2. Two.
# 3. Three.

# %% [markdown] meaning q2
# A rate that refuses nonsense.

# %% [markdown] ask q3 type=essay points=4
# ### In words
#
# Say what a rate is.

# %% [markdown] answer q3

# %% [markdown] rubric q3
# Four points.

# %% [markdown] model q3
# A secret model answer.

# %% [markdown] weak q3
# A number.
