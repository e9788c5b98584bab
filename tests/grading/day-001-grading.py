# %% [markdown] intro
# # An exercise to attack

# %% setup

from larkwell import begin, load

check, hint, solution = begin("day-001")

cards = load("metric_cards")

# %% demo
stages = cards["stage"].nunique()
print(stages)

# %% [markdown] ask q1 points=2 columns="metric_cards.owner"
# ### The grey zone
#
# Store the number of shared cards in `n_shared` and their share of all cards in `p_shared`.

# %% answer q1
### BEGIN SOLUTION
n_shared = (cards["owner"] == "shared").sum()
p_shared = n_shared / len(cards)
### END SOLUTION

# %% check q1
check("q1", n_shared, p_shared)

# %% wrong q1 of-hundred
# The base is all cards, not one hundred.
p_shared = (cards["owner"] == "shared").sum() / 100

# %% wrong q1 other-team
# These are the cards of marketing.
n_shared = (cards["owner"] == "marketing").sum()

# %% wrong q1 all
# That is the number of all cards.
n_shared = len(cards)

# %% [markdown] hint q1
# 1. One.
# 2. Two.
# 3. Three.

# %% [markdown] meaning q1
# Some cards belong to both.

# %% [markdown] ask q2 points=2
# ### A rate
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

# %% [markdown] ask q3 points=2 type=table ordered=yes columns="metric_cards.owner"
# ### Cards of each owner
#
# Put the number of cards of each owner into `per_owner`, the largest first.

# %% answer q3
### BEGIN SOLUTION
per_owner = cards["owner"].value_counts()
### END SOLUTION

# %% check q3
check("q3", per_owner)

# %% wrong q3 alphabetical
# The largest comes first.
per_owner = cards["owner"].value_counts().sort_index(ascending=False)

# %% wrong q3 shares
# These are shares.
per_owner = cards["owner"].value_counts(normalize=True)

# %% wrong q3 stages
# You counted stages.
per_owner = cards["stage"].value_counts()

# %% [markdown] hint q3
# 1. One.
# 2. Two.
# 3. Three.

# %% [markdown] meaning q3
# Nobody owns all of it.

# %% [markdown] ask q4 type=essay points=4
# ### In words
#
# Who should own the shared cards?

# %% [markdown] answer q4

# %% [markdown] rubric q4
# Four points.

# %% [markdown] model q4
# A secret model answer.

# %% [markdown] weak q4
# A number.
