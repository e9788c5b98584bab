# %% [markdown] intro
# # Six questions on thirty thousand rows

# %% setup

from larkwell import begin, load

check, hint, solution = begin("day-001")

activities = load("activities")

# %% [markdown] ask q1 points=2 type=number few="it measures speed"
# ### Calls
#
# Store the number of calls in `n_calls` and their share of all activities in `p_calls`.

# %% answer q1
### BEGIN SOLUTION
n_calls = (activities["kind"] == "warm_call").sum()
p_calls = n_calls / len(activities)
### END SOLUTION

# %% check q1
check("q1", n_calls, p_calls)

# %% wrong q1 other
# That is something else.
p_calls = n_calls / 100

# %% [markdown] hint q1
# 1. One.
# 2. Two.
# 3. Three.

# %% [markdown] meaning q1
# So it is.

# %% [markdown] ask q2 points=2 type=table few="it measures speed"
# ### Kinds
#
# Count the activities of each kind in `per_kind`, a Series.

# %% answer q2
### BEGIN SOLUTION
per_kind = activities["kind"].value_counts()
### END SOLUTION

# %% check q2
check("q2", per_kind)

# %% wrong q2 other
# That is something else.
per_kind = activities["kind"].value_counts(normalize=True)

# %% [markdown] hint q2
# 1. One.
# 2. Two.
# 3. Three.

# %% [markdown] meaning q2
# So it is.

# %% [markdown] ask q3 points=2 type=table few="it measures speed"
# ### Minutes
#
# Put the mean minutes of each kind into `mean_minutes`, a Series.

# %% answer q3
### BEGIN SOLUTION
mean_minutes = activities.groupby("kind")["minutes"].mean()
### END SOLUTION

# %% check q3
check("q3", mean_minutes)

# %% wrong q3 other
# That is something else.
mean_minutes = activities.groupby("kind")["minutes"].sum()

# %% [markdown] hint q3
# 1. One.
# 2. Two.
# 3. Three.

# %% [markdown] meaning q3
# So it is.

# %% [markdown] ask q4 points=2 type=function few="it measures speed"
# ### A rate
#
# Write `rate(k, n)`: k of n as a fraction.


# %% answer q4
### BEGIN SOLUTION
def rate(k, n):
    """Successes k of n tries."""
    return k / n


### END SOLUTION

# %% check q4
check("q4", rate)

# %% cases q4
rate(1, 4)
rate(3, 8)


# %% wrong q4 other
# That is something else.
def rate(k, n):
    return n / k


# %% [markdown] hint q4
# 1. One.
# 2. Two.
# 3. Three.

# %% [markdown] meaning q4
# So it is.

# %% [markdown] ask q5 points=2 type=table few="it measures speed"
# ### Months
#
# Put activities, sellers and minutes per month into `by_month` (columns month, n, sellers, minutes).

# %% answer q5
### BEGIN SOLUTION
by_month = activities.groupby("month", as_index=False).agg(
    n=("activity_id", "count"), sellers=("rep_id", "nunique"), minutes=("minutes", "sum")
)
### END SOLUTION

# %% check q5
check("q5", by_month)

# %% wrong q5 other
# That is something else.
by_month = activities.groupby("month", as_index=False).agg(
    n=("activity_id", "count"), sellers=("rep_id", "count"), minutes=("minutes", "sum")
)

# %% [markdown] hint q5
# 1. One.
# 2. Two.
# 3. Three.

# %% [markdown] meaning q5
# So it is.

# %% [markdown] ask q6 points=2 type=choice few="it measures speed"
# ### The busiest seller
#
# Store the id of the seller with the most minutes in `busiest`.

# %% answer q6
### BEGIN SOLUTION
busiest = activities.groupby("rep_id")["minutes"].sum().idxmax()
### END SOLUTION

# %% check q6
check("q6", busiest)

# %% wrong q6 other
# That is something else.
busiest = activities.groupby("rep_id")["minutes"].sum().idxmin()

# %% [markdown] hint q6
# 1. One.
# 2. Two.
# 3. Three.

# %% [markdown] meaning q6
# So it is.
