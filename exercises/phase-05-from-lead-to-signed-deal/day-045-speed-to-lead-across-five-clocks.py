# %% [markdown] intro
# # Day 45 · Speed-to-Lead Across Five Clocks
#
# You move thousands of time stamps from the database's clock to the buyers', find out how many of them land on another day, and measure the wait twice: by the clock and in working hours. Then you rebuild the famous falling curve, hold like leads side by side, and put eight quotations back to where they come from. About 45 minutes.

# %% setup
import numpy as np
import pandas as pd

from larkwell import begin, load

check, hint, solution = begin("day-045")

leads = load("leads")
funnel = load("funnel")
activities = load("activities")
territories = load("territories")
visitors = load("visitors")

# Each lead with the region and the time zone of its territory.
placed = leads.merge(territories[["territory_id", "region", "timezone"]], on="territory_id", how="left")

# Borders of the response bands in hours, their names, and the labels of four groups.
BORDERS = [0, 1, 4, 24, 72, 10_000]
BANDS = ["up to 1 h", "1-4 h", "4-24 h", "24-72 h", "over 72 h"]
QUARTERS = [1, 2, 3, 4]


def business_hours(start, end):
    """Hours between two columns of LOCAL times that lie on a weekday from 8:00 to 18:00; no blanks, no holidays."""

    def worked(moment):
        day = moment.dt.normalize()
        weekdays = np.busday_count("2020-01-06", day.to_numpy().astype("datetime64[D]"))
        hours = ((moment - day) / pd.Timedelta(hours=1)).clip(8, 18) - 8
        return weekdays * 10 + hours.where(moment.dt.day_of_week < 5, 0)

    return worked(end) - worked(start)


# %% [markdown]
# ## New today: a stamp, a zone, a wall clock
#
# All stamps in today's tables are in UTC (Universal Time, Coordinated), the world's reference clock, but pandas doesn't know that: nothing is written on them. `.dt.tz_localize("UTC")` writes it on, and the moment stays what it is. `.dt.tz_convert("America/New_York")` shows the same moment on the wall clock of another place. Here for two stamps at half past six:

# %% demo
stamps = pd.Series(pd.to_datetime(["2025-01-15 18:30", "2025-07-15 18:30"]))
there = stamps.dt.tz_localize("UTC").dt.tz_convert("America/New_York")
print(there[0], "and", there[1])

# %% [markdown]
# Look at the end of each entry: `-05:00` in winter, `-04:00` in summer. The *name* of a zone knows when its clocks change; a number doesn't. A second `tz_localize(None)` takes the label off again and leaves the wall clock, so that a column can hold the times of several places. A column with a label has one zone only; so go through the zones one by one and put the parts together with `pd.concat`, here for the visitors:

# %% demo
guests = visitors.merge(territories[["territory_id", "timezone"]], on="territory_id", how="left")
parts = []
for zone in guests["timezone"].unique():
    part = guests[guests["timezone"] == zone]
    wall = part["first_seen_at"].dt.tz_localize("UTC").dt.tz_convert(zone).dt.tz_localize(None)
    parts.append(part.assign(local=wall))
guests = pd.concat(parts)
guests.groupby("timezone").agg(by_utc=("first_seen_at", "max"), by_wall_clock=("local", "max"))

# %% [markdown]
# `.dt.hour` is the hour of the day, `.dt.day_of_week` the weekday (Monday is 0), `.dt.normalize()` the calendar day, at midnight. A difference can be compared with a `pd.Timedelta`:

# %% demo
behind = guests["first_seen_at"] - guests["local"]
print("behind UTC by 5 hours:", (behind == pd.Timedelta(hours=5)).sum())
print("seen on a Saturday, wall clock:", (guests["local"].dt.day_of_week == 5).sum())
print("other hour than by UTC:", (guests["local"].dt.hour != guests["first_seen_at"].dt.hour).mean())

# %% [markdown]
# `business_hours(start, end)` stands ready in the first cell. It needs two columns of wall-clock times without blanks, and counts the hours from 8 to 18 on Mondays to Fridays. From Friday 17:00 to Monday 9:00 it's two:

# %% demo
friday = pd.to_datetime(pd.Series(["2025-05-02 17:00", "2025-05-06 11:30"]))
after = pd.to_datetime(pd.Series(["2025-05-05 09:00", "2025-05-06 12:00"]))
pd.DataFrame({"clock": (after - friday) / pd.Timedelta(hours=1), "business": business_hours(friday, after)})

# %% [markdown]
# From earlier days: `pd.cut` makes bands that hold their upper border and not their lower one, `between` keeps both ends, `unstack()` lays the second key across the top.

# %% demo
size = pd.cut(leads["staff"], [0, 5, 20, 10_000], labels=["few", "some", "many"])
summer = leads["month"].between("2024-06", "2024-08")
leads.assign(size=size, summer=summer).groupby(["summer", "size"], observed=True)["fit"].mean().unstack()

# %% [markdown]
# ## From day 14, without looking
#
# What does a negative duration tell you?
#
# <details><summary>Compare with your answer</summary>
#
# That one of the two stamps is wrong, or that they run on different clocks. Nothing ends before it begins. Don't set it to 0 and don't drop it in silence: count it, look at the source, and say what you did.
#
# </details>

# %% [markdown] ask q1 points=4 columns="leads.created_at,leads.territory_id,territories.timezone,territories.region" period="all leads of 2024 and 2025"
# ### Which day was it?
#
# `placed` holds all leads, inbound and outbound; all of them count here. The local time of a lead is the wall clock of its territory's `timezone` at `created_at` (UTC). Fill three variables:
#
# - `n_date` (int): the leads whose local calendar date differs from the UTC date of `created_at`;
# - `p_usw` (float, fraction): of the leads with `region` equal to `"USW"`, the share with such a difference, not rounded;
# - `n_summer` (int): the leads with `region` equal to `"USW"` that were created while the clocks there were **7** hours behind UTC.
#
# *Why: a report by day is wrong for each of the first, and a fixed offset of 8 hours is wrong for each of the last.*

# %% answer q1
### BEGIN SOLUTION
parts = []
for zone in placed["timezone"].unique():
    part = placed[placed["timezone"] == zone]
    created = part["created_at"].dt.tz_localize("UTC").dt.tz_convert(zone).dt.tz_localize(None)
    parts.append(part.assign(local=created))
wall = pd.concat(parts)
wall = wall.assign(moved=wall["local"].dt.normalize() != wall["created_at"].dt.normalize())
usw = wall[wall["region"] == "USW"]
n_date = wall["moved"].sum()
p_usw = usw["moved"].mean()
n_summer = (usw["created_at"] - usw["local"] == pd.Timedelta(hours=7)).sum()
### END SOLUTION

# %% check q1
check("q1", n_date, p_usw, n_summer)

# %% wrong q1 fixed-eight
# `p_usw` comes from a fixed offset of 8 hours. In summer the clocks there are 7 behind: convert to the zone's name.
p_usw = ((usw["created_at"] - pd.Timedelta(hours=8)).dt.normalize() != usw["created_at"].dt.normalize()).mean()

# %% wrong q1 winter-offsets
# `n_date` comes from the offsets of winter. In summer each of these clocks stands an hour later: convert to the zones' names.
winter = pd.Timestamp("2024-01-15 12:00")
ahead = {z: winter.tz_localize("UTC").tz_convert(z).tz_localize(None) - winter for z in placed["timezone"].unique()}
fixed = placed["created_at"] + placed["timezone"].map(ahead)
n_date = (fixed.dt.normalize() != placed["created_at"].dt.normalize()).sum()

# %% wrong q1 pieces-in-another-order
# `n_date` compares leads with other leads: after `concat` the pieces stand zone by zone, not in the order of `placed`. Keep both stamps in the same table.
n_date = (wall["local"].dt.normalize().to_numpy() != placed["created_at"].dt.normalize().to_numpy()).sum()

# %% wrong q1 turned-round
# The stamps were taken for local times and converted *to* UTC. They are UTC: localise with "UTC", convert to the zone.
turned = []
for zone in placed["timezone"].unique():
    part = placed[placed["timezone"] == zone]
    back = part["created_at"] + (part["created_at"] - wall[wall["timezone"] == zone]["local"])
    turned.append(part.assign(moved=back.dt.normalize() != part["created_at"].dt.normalize()))
turned = pd.concat(turned)
n_date = turned["moved"].sum()
p_usw = turned[turned["region"] == "USW"]["moved"].mean()

# %% wrong q1 one-clock-for-all
# `n_date` reads every lead on one and the same clock, that of Berlin. Each territory has its own `timezone`.
berlin = placed["created_at"].dt.tz_localize("UTC").dt.tz_convert("Europe/Berlin").dt.tz_localize(None)
n_date = (berlin.dt.normalize() != placed["created_at"].dt.normalize()).sum()

# %% wrong q1 usw-only
# `n_date` counts the leads of the American west only. It asks for all regions, those an hour ahead of UTC, too.
n_date = usw["moved"].sum()

# %% wrong q1 inbound-only
# `n_date` leaves the outbound leads out. All leads count here.
n_date = wall[wall["source_type"] == "inbound"]["moved"].sum()

# %% wrong q1 other-hour
# `n_date` counts leads whose *hour* differs. Most of them are still on the same day: compare calendar dates.
n_date = (wall["local"].dt.hour != wall["created_at"].dt.hour).sum()

# %% wrong q1 other-month
# `n_date` counts leads that land in another *month*. Most that change the day stay within the month.
n_date = (wall["local"].dt.month != wall["created_at"].dt.month).sum()

# %% wrong q1 same-date
# `n_date` counts the leads whose date is the *same* on both clocks.
n_date = (~wall["moved"]).sum()

# %% wrong q1 share-of-all-leads
# `p_usw` has all leads below the line. Its base is the leads of that region.
p_usw = usw["moved"].sum() / len(wall)

# %% wrong q1 share-of-the-moved
# `p_usw` says which part of the moved leads comes from that region. Turn it round: which part of the region's leads has moved?
p_usw = usw["moved"].sum() / wall["moved"].sum()

# %% wrong q1 everybody-moved
# `p_usw` is the share over all regions.
p_usw = wall["moved"].mean()

# %% wrong q1 both-american-regions
# `p_usw` takes both American regions together. It asks for `"USW"` alone.
america = wall[wall["region"].isin(["USW", "USE"])]
p_usw = america["moved"].mean()

# %% wrong q1 ahead-for-behind
# `n_summer` finds nobody, because it looks for clocks *ahead* of UTC. Which of the two columns is the later one in America?
n_summer = (usw["local"] - usw["created_at"] == pd.Timedelta(hours=7)).sum()

# %% wrong q1 summer-as-share
# `n_summer` is a share. Asked is a number of leads.
n_summer = (usw["created_at"] - usw["local"] == pd.Timedelta(hours=7)).mean()

# %% wrong q1 winter-counted
# `n_summer` counts the leads of the rest of the year, created while the clocks were 8 hours behind.
n_summer = (usw["created_at"] - usw["local"] == pd.Timedelta(hours=8)).sum()

# %% wrong q1 whole-months
# `n_summer` takes the months from April to October. Clocks don't change at the end of a month; ask the two columns by how much they differ.
n_summer = usw["local"].dt.month.between(4, 10).sum()

# %% wrong q1 european-summer
# `n_summer` follows Europe's summer time. America changes its clocks on other Sundays.
europe = usw["created_at"].dt.tz_localize("UTC").dt.tz_convert("Europe/Berlin").dt.tz_localize(None)
n_summer = (europe - usw["created_at"] == pd.Timedelta(hours=2)).sum()

# %% accept q1
n_date, n_west, n_west_moved, n_summer = 0, 0, 0, 0
for zone in territories["timezone"].unique():
    rows = placed[placed["timezone"] == zone]
    here = rows["created_at"].dt.tz_localize("UTC").dt.tz_convert(zone)
    moved = here.dt.date != rows["created_at"].dt.date
    n_date = n_date + moved.sum()
    west = rows["region"] == "USW"
    n_west = n_west + west.sum()
    n_west_moved = n_west_moved + (moved & west).sum()
    offset = rows["created_at"] - here.dt.tz_localize(None)
    n_summer = n_summer + ((offset == pd.Timedelta(hours=7)) & west).sum()
p_usw = n_west_moved / n_west

# %% [markdown] hint q1
# 1. The demo with `guests` does for visitors what is asked for leads. Give each lead a column `local`.
# 2. Compare the calendar days of two columns; count with `sum()`, get the share with `mean()` after filtering the region. The offset is the difference of the same two columns.
# 3. `for zone in placed["timezone"].unique(): …`, `….dt.tz_localize("UTC").dt.tz_convert(zone).dt.tz_localize(None)`, `wall = pd.concat(…)`, `(wall["…"].dt.normalize() != wall["…"].dt.normalize())`, `(… - … == pd.Timedelta(hours=7)).sum()`.

# %% [markdown] meaning q1
# No lead was lost and no total over two years changes. What changes is every table *by day*: an evening in California is counted for the next morning. Whoever compares Mondays with Fridays there compares the wrong evenings. And a fixed offset is right for months, which is why nobody notices it.

# %% [markdown] ask q2 type=table points=4 columns="leads.lead_id,leads.created_at,leads.month,leads.source_type,leads.first_attempt_at,territories.region,territories.timezone" period="inbound leads created from January 2024 to August 2025 (UTC month), with a first attempt"
# ### Two ways to wait
#
# Take the leads of `placed` with `source_type` equal to `"inbound"`, a `month` (the UTC month of creation) from `2024-01` to `2025-08`, and a `first_attempt_at` that isn't blank. Leads that nobody ever tried are left out.
#
# Make `waits` (DataFrame), one row a region, `region` as index or column, with exactly these columns beside it:
#
# - `leads` (int): the number of these leads;
# - `clock_h` (float, hours): the median of `first_attempt_at` minus `created_at`, every hour counted;
# - `business_h` (float, hours): the median of `business_hours(start, end)`, with start and end in the **local** time of the lead's territory.
#
# Nothing is rounded.
#
# *Why: a lead of Friday evening that is called on Monday morning has not waited through sixty hours of laziness.*

# %% answer q2
### BEGIN SOLUTION
parts = []
for zone in wall["timezone"].unique():
    part = wall[wall["timezone"] == zone]
    tried = part["first_attempt_at"].dt.tz_localize("UTC").dt.tz_convert(zone).dt.tz_localize(None)
    parts.append(part.assign(local_try=tried))
wall = pd.concat(parts)
answered = wall[(wall["source_type"] == "inbound") & wall["month"].between("2024-01", "2025-08")]
answered = answered[answered["first_attempt_at"].notna()]
answered = answered.assign(
    clock=(answered["first_attempt_at"] - answered["created_at"]) / pd.Timedelta(hours=1),
    business=business_hours(answered["local"], answered["local_try"]),
)
waits = answered.groupby("region").agg(
    leads=("lead_id", "nunique"), clock_h=("clock", "median"), business_h=("business", "median")
)
### END SOLUTION

# %% check q2
check("q2", waits)

# %% wrong q2 business-by-utc
# `business_h` was counted on the UTC clock: there 8 o'clock is the middle of the night in California. Give `business_hours` the local columns.
u = answered.assign(business=business_hours(answered["created_at"], answered["first_attempt_at"]))
waits = u.groupby("region").agg(
    leads=("lead_id", "size"), clock_h=("clock", "median"), business_h=("business", "median")
)

# %% wrong q2 mixed-clocks
# `business_h` starts on the local clock and ends on the UTC clock. Convert both stamps.
u = answered.assign(business=business_hours(answered["local"], answered["first_attempt_at"]))
waits = u.groupby("region").agg(
    leads=("lead_id", "size"), clock_h=("clock", "median"), business_h=("business", "median")
)

# %% wrong q2 clock-mixed
# `clock_h` subtracts a local time from a UTC stamp: the distance between two places is now a wait. Both must be on the same clock.
u = answered.assign(clock=(answered["first_attempt_at"] - answered["local"]) / pd.Timedelta(hours=1))
waits = u.groupby("region").agg(
    leads=("lead_id", "size"), clock_h=("clock", "median"), business_h=("business", "median")
)

# %% wrong q2 means
# These are means. A few leads that waited for weeks pull them up; the prompt asks for medians.
waits = answered.groupby("region").agg(
    leads=("lead_id", "size"), clock_h=("clock", "mean"), business_h=("business", "mean")
)

# %% wrong q2 in-days
# `clock_h` is in days. Divide by an hour.
waits = waits.assign(clock_h=waits["clock_h"] / 24)

# %% wrong q2 part-of-the-day
# `business_h` is the clock time multiplied by ten hours in twenty-four. Hours are not spread evenly over nights and weekends: use the function.
waits = waits.assign(business_h=waits["clock_h"] * 10 / 24)

# %% wrong q2 swapped
# The two medians stand under each other's names.
waits = waits.rename(columns={"clock_h": "business_h", "business_h": "clock_h"})

# %% wrong q2 outbound-too
# The leads that sellers found themselves are among these. They didn't ask for anything, so nobody made them wait.
u = wall[wall["month"].between("2024-01", "2025-08") & wall["first_attempt_at"].notna()]
u = u.assign(
    clock=(u["first_attempt_at"] - u["created_at"]) / pd.Timedelta(hours=1),
    business=business_hours(u["local"], u["local_try"]),
)
waits = u.groupby("region").agg(
    leads=("lead_id", "size"), clock_h=("clock", "median"), business_h=("business", "median")
)

# %% wrong q2 whole-two-years
# The leads of September to December 2025 are in. The prompt stops with August.
u = wall[(wall["source_type"] == "inbound") & wall["first_attempt_at"].notna()]
u = u.assign(
    clock=(u["first_attempt_at"] - u["created_at"]) / pd.Timedelta(hours=1),
    business=business_hours(u["local"], u["local_try"]),
)
waits = u.groupby("region").agg(
    leads=("lead_id", "size"), clock_h=("clock", "median"), business_h=("business", "median")
)

# %% wrong q2 untried-counted
# `leads` counts those that nobody ever tried as well. They have no wait that could be measured, and are left out.
u = wall[(wall["source_type"] == "inbound") & wall["month"].between("2024-01", "2025-08")]
waits = waits.assign(leads=u.groupby("region")["lead_id"].count())

# %% wrong q2 untried-as-zero
# The leads that nobody tried count as answered after 0 hours. A blank isn't a zero: leave them out.
u = wall[(wall["source_type"] == "inbound") & wall["month"].between("2024-01", "2025-08")]
u = u.assign(clock=((u["first_attempt_at"] - u["created_at"]) / pd.Timedelta(hours=1)).fillna(0))
waits = waits.assign(clock_h=u.groupby("region")["clock"].median())

# %% wrong q2 blanks-filled
# The leads that nobody tried are in, with a wait of 0 hours. A blank isn't a zero: leave them out.
u = wall[(wall["source_type"] == "inbound") & wall["month"].between("2024-01", "2025-08")]
u = u.assign(
    first_attempt_at=u["first_attempt_at"].fillna(u["created_at"]), local_try=u["local_try"].fillna(u["local"])
)
u = u.assign(
    clock=(u["first_attempt_at"] - u["created_at"]) / pd.Timedelta(hours=1),
    business=business_hours(u["local"], u["local_try"]),
)
waits = u.groupby("region").agg(
    leads=("lead_id", "size"), clock_h=("clock", "median"), business_h=("business", "median")
)

# %% wrong q2 blanks-as-zero
# The leads that nobody tried are in `leads`, and count 0 hours in `clock_h`. A blank isn't a zero: leave them out.
u = wall[(wall["source_type"] == "inbound") & wall["month"].between("2024-01", "2025-08")]
u = u.assign(clock=((u["first_attempt_at"] - u["created_at"]) / pd.Timedelta(hours=1)).fillna(0))
waits = waits.assign(leads=u.groupby("region").size(), clock_h=u.groupby("region")["clock"].median())

# %% wrong q2 whole-days-dropped
# `clock_h` comes from `.dt.seconds`, which leaves the whole days out: a wait of a day and an hour counts as one hour. Divide the difference by `pd.Timedelta(hours=1)`.
u = answered.assign(clock=(answered["first_attempt_at"] - answered["created_at"]).dt.seconds / 3600)
waits = waits.assign(clock_h=u.groupby("region")["clock"].median())

# %% wrong q2 september-too
# September 2025 is in. The prompt stops with August.
u = wall[(wall["source_type"] == "inbound") & wall["month"].between("2024-01", "2025-09")]
u = u[u["first_attempt_at"].notna()]
u = u.assign(
    clock=(u["first_attempt_at"] - u["created_at"]) / pd.Timedelta(hours=1),
    business=business_hours(u["local"], u["local_try"]),
)
waits = u.groupby("region").agg(
    leads=("lead_id", "size"), clock_h=("clock", "median"), business_h=("business", "median")
)

# %% wrong q2 august-missing
# August 2025 is left out. `between` keeps both ends.
u = wall[(wall["source_type"] == "inbound") & wall["month"].between("2024-01", "2025-07")]
u = u[u["first_attempt_at"].notna()]
u = u.assign(
    clock=(u["first_attempt_at"] - u["created_at"]) / pd.Timedelta(hours=1),
    business=business_hours(u["local"], u["local_try"]),
)
waits = u.groupby("region").agg(
    leads=("lead_id", "size"), clock_h=("clock", "median"), business_h=("business", "median")
)

# %% wrong q2 in-minutes
# `clock_h` is in minutes. Divide by an hour.
waits = waits.assign(clock_h=waits["clock_h"] * 60)

# %% wrong q2 lengths-of-time
# `clock_h` holds lengths of time. Divided by `pd.Timedelta(hours=1)` they become hours, as numbers.
waits = waits.assign(clock_h=pd.to_timedelta(waits["clock_h"], unit="h"))

# %% wrong q2 business-mean
# `business_h` is a mean. A few leads that waited for weeks pull it up; the prompt asks for the median.
waits = waits.assign(business_h=answered.groupby("region")["business"].mean())

# %% wrong q2 winter-offsets
# `business_h` comes from the offsets of winter. In summer the local clocks stand an hour later: convert to the zones' names.
winter = pd.Timestamp("2024-01-15 12:00")
ahead = answered["timezone"].map(
    {z: winter.tz_localize("UTC").tz_convert(z).tz_localize(None) - winter for z in answered["timezone"].unique()}
)
u = answered.assign(business=business_hours(answered["created_at"] + ahead, answered["first_attempt_at"] + ahead))
waits = u.groupby("region").agg(
    leads=("lead_id", "size"), clock_h=("clock", "median"), business_h=("business", "median")
)

# %% wrong q2 one-clock-for-all
# `business_h` reads all leads on one and the same clock, that of Berlin. Each territory has its own `timezone`.
start, end = (
    answered[c].dt.tz_localize("UTC").dt.tz_convert("Europe/Berlin").dt.tz_localize(None)
    for c in ["created_at", "first_attempt_at"]
)
u = answered.assign(business=business_hours(start, end))
waits = u.groupby("region").agg(
    leads=("lead_id", "size"), clock_h=("clock", "median"), business_h=("business", "median")
)

# %% accept q2
waits = pd.DataFrame(
    {
        "leads": answered.groupby("region").size(),
        "clock_h": answered.groupby("region")["clock"].quantile(0.5),
        "business_h": answered.groupby("region")["business"].quantile(0.5),
    }
).reset_index()

# %% [markdown] hint q2
# 1. You need two local columns: one for the creation, which you have, and one for the first attempt. The same loop makes it; a blank stays blank.
# 2. Three conditions choose the rows; then two durations as new columns, then one `groupby("region")` with a count and two medians.
# 3. `(…["first_attempt_at"] - …["created_at"]) / pd.Timedelta(hours=1)`, `business_hours(…["local"], …["local_try"])`, `.groupby("region").agg(leads=("…", "size"), clock_h=("…", "median"), business_h=("…", "median"))`.

# %% [markdown] meaning q2
# Both columns are true. The first is what the buyer feels, the second what a seller can be asked about: no promise about working hours can make anybody answer on a Sunday. Before Tomasz compares regions, he should know that the two columns need not rank them alike. And for the hours by the clock subtract the UTC stamps, even where the medians come out the same: a wall clock jumps twice a year, and by its hands a wait across that night is an hour wrong.

# %% [markdown] ask q3 type=table points=4 columns="leads.lead_id,leads.created_at,leads.month,leads.source_type,leads.first_attempt_at,funnel.opp_at,activities.lead_id,activities.kind,activities.outcome" period="inbound leads created from January 2024 to August 2025 (UTC month), with a first attempt"
# ### The famous curve
#
# Take the same leads as for `waits` and their clock hours from creation to first attempt. Cut these into five bands with the borders 0, 1, 4, 24, 72 and 10,000 hours and the labels `"up to 1 h"`, `"1-4 h"`, `"4-24 h"`, `"24-72 h"`, `"over 72 h"`; both lists stand ready as `BORDERS` and `BANDS` (`pd.cut`: the upper border belongs to the band, the lower doesn't).
#
# Make `curve` (DataFrame), one row a band, `band` as index or column, with exactly these columns beside it:
#
# - `leads` (int): the leads in the band;
# - `contact_rate` (float, fraction): the share of them with at least one **connected call** at any time: an activity with `kind` `"cold_call"` or `"warm_call"` and `outcome` `"connected"` or `"meeting_booked"`;
# - `opp_rate` (float, fraction): the share of them with an opportunity at any time (`opp_at` in `funnel` isn't blank).
#
# Nothing is rounded.
#
# *Why: this is the picture in every talk about speed.*

# %% answer q3
### BEGIN SOLUTION
calls = activities[activities["kind"].isin(["cold_call", "warm_call"])]
reached = calls[calls["outcome"].isin(["connected", "meeting_booked"])]["lead_id"]
banded = answered.merge(funnel[["lead_id", "opp_at"]], on="lead_id", how="left")
banded = banded.assign(
    band=pd.cut(banded["clock"], BORDERS, labels=BANDS),
    reached=banded["lead_id"].isin(reached),
    opp=banded["opp_at"].notna(),
)
banded = banded.assign(band=banded["band"].astype(str))
curve = banded.groupby("band").agg(
    leads=("lead_id", "nunique"), contact_rate=("reached", "mean"), opp_rate=("opp", "mean")
)
### END SOLUTION

# %% check q3
check("q3", curve)

# %% wrong q3 bands-of-business-hours
# The bands were cut from business hours. The published studies, and this prompt, count every hour.
b = banded.assign(band=pd.cut(banded["business"], BORDERS, labels=BANDS))
curve = b.groupby("band", observed=True).agg(
    leads=("lead_id", "size"), contact_rate=("reached", "mean"), opp_rate=("opp", "mean")
)

# %% wrong q3 any-activity
# `contact_rate` counts every answered activity, meetings and mails among them. A connected call is a call.
talked = activities[activities["outcome"].isin(["connected", "meeting_booked"])]["lead_id"].unique()
b = banded.assign(reached=banded["lead_id"].isin(talked))
curve = b.groupby("band").agg(leads=("lead_id", "size"), contact_rate=("reached", "mean"), opp_rate=("opp", "mean"))

# %% wrong q3 dialled-is-reached
# `contact_rate` counts every call, also those that nobody picked up. The outcome decides.
b = banded.assign(reached=banded["lead_id"].isin(calls["lead_id"].unique()))
curve = b.groupby("band").agg(leads=("lead_id", "size"), contact_rate=("reached", "mean"), opp_rate=("opp", "mean"))

# %% wrong q3 connected-only
# `contact_rate` leaves out the calls in which a meeting was booked. For that, somebody has to pick up.
some = calls[calls["outcome"] == "connected"]["lead_id"].unique()
b = banded.assign(reached=banded["lead_id"].isin(some))
curve = b.groupby("band").agg(leads=("lead_id", "size"), contact_rate=("reached", "mean"), opp_rate=("opp", "mean"))

# %% wrong q3 declined-too
# `contact_rate` counts calls with the outcome "declined" as well. Somebody picked up, yes; the prompt names two outcomes that count.
some = calls[calls["outcome"].isin(["connected", "meeting_booked", "declined"])]["lead_id"]
b = banded.assign(reached=banded["lead_id"].isin(some))
curve = b.groupby("band").agg(leads=("lead_id", "size"), contact_rate=("reached", "mean"), opp_rate=("opp", "mean"))

# %% wrong q3 spread-of-opportunities
# `opp_rate` says how the opportunities are spread over the bands. Below the line belong the leads of the same band.
curve = curve.assign(opp_rate=banded.groupby("band")["opp"].sum() / banded["opp"].sum())

# %% wrong q3 over-all-leads
# `opp_rate` is divided by all leads of all bands. Each band has its own base.
curve = curve.assign(opp_rate=banded.groupby("band")["opp"].sum() / len(banded))

# %% wrong q3 opportunities-counted
# `opp_rate` holds a number of opportunities. Asked is the share.
curve = curve.assign(opp_rate=banded.groupby("band")["opp"].sum())

# %% wrong q3 of-those-reached
# `opp_rate` has only the leads that were reached below the line. Its base is all leads of the band.
curve = curve.assign(opp_rate=banded[banded["reached"]].groupby("band")["opp"].mean())

# %% wrong q3 customers
# `opp_rate` counts customers. An opportunity may still be open or lost.
w = banded.merge(funnel[["lead_id", "won_at"]], on="lead_id", how="left")
curve = curve.assign(opp_rate=w["won_at"].notna().groupby(w["band"]).mean())

# %% wrong q3 accepted-leads
# `opp_rate` counts leads that sales accepted. An opportunity is one stage further.
w = banded.merge(funnel[["lead_id", "sal_at"]], on="lead_id", how="left")
curve = curve.assign(opp_rate=w["sal_at"].notna().groupby(w["band"]).mean())

# %% wrong q3 whole-two-years
# The leads of September to December 2025 are in. The prompt stops with August.
b = wall[(wall["source_type"] == "inbound") & wall["first_attempt_at"].notna()].merge(
    funnel[["lead_id", "opp_at"]], on="lead_id"
)
h = (b["first_attempt_at"] - b["created_at"]) / pd.Timedelta(hours=1)
b = b.assign(
    band=pd.cut(h, BORDERS, labels=BANDS),
    reached=b["lead_id"].isin(reached),
    opp=b["opp_at"].notna(),
)
curve = b.groupby("band", observed=True).agg(
    leads=("lead_id", "size"), contact_rate=("reached", "mean"), opp_rate=("opp", "mean")
)

# %% wrong q3 labels-without-the-unit
# `band` has other labels than the prompt. They stand ready in `BANDS`, each with its `h`.
curve = curve.rename(index=lambda band: band.removesuffix(" h"))

# %% wrong q3 rates-swapped
# `contact_rate` and `opp_rate` stand under each other's names.
curve = curve.rename(columns={"contact_rate": "opp_rate", "opp_rate": "contact_rate"})

# %% wrong q3 a-row-per-activity
# After the merge with `activities` there is a row for each activity, so a lead with many of them counts many times. One row a lead: collect the `lead_id`s and ask with `isin`.
b = banded.drop(columns="reached").merge(activities[["lead_id", "kind", "outcome"]], on="lead_id")
b = b.assign(
    reached=b["kind"].isin(["cold_call", "warm_call"]) & b["outcome"].isin(["connected", "meeting_booked"]),
)
curve = b.groupby("band", observed=True).agg(
    leads=("lead_id", "size"), contact_rate=("reached", "mean"), opp_rate=("opp", "mean")
)

# %% wrong q3 a-row-per-call
# After the merge with the calls there is a row for each call, so a lead with many of them counts many times. One row a lead: collect the `lead_id`s and ask with `isin`.
b = banded.drop(columns="reached").merge(calls[["lead_id", "outcome"]], on="lead_id", how="left")
b = b.assign(reached=b["outcome"].isin(["connected", "meeting_booked"]))
curve = b.groupby("band").agg(leads=("lead_id", "size"), contact_rate=("reached", "mean"), opp_rate=("opp", "mean"))

# %% wrong q3 only-leads-with-calls
# After the merge with the calls there is a row for each call, and the leads that were never called are gone. One row a lead: collect the `lead_id`s and ask with `isin`.
b = banded.drop(columns="reached").merge(calls[["lead_id", "outcome"]], on="lead_id")
b = b.assign(reached=b["outcome"].isin(["connected", "meeting_booked"]))
curve = b.groupby("band").agg(leads=("lead_id", "size"), contact_rate=("reached", "mean"), opp_rate=("opp", "mean"))

# %% wrong q3 a-row-per-connected-call
# After the merge with the connected calls a lead with several of them has several rows. One row a lead: collect the `lead_id`s and ask with `isin`.
b = banded.drop(columns="reached").merge(reached.to_frame().assign(reached=1), on="lead_id", how="left")
b = b.assign(reached=b["reached"].notna())
curve = b.groupby("band").agg(leads=("lead_id", "size"), contact_rate=("reached", "mean"), opp_rate=("opp", "mean"))

# %% wrong q3 first-call-only
# `contact_rate` looks at the first call only. The prompt says at any time: one connected call among all of them is enough.
first = calls.sort_values("at").drop_duplicates("lead_id")
first = first[first["outcome"].isin(["connected", "meeting_booked"])]["lead_id"]
b = banded.assign(reached=banded["lead_id"].isin(first))
curve = b.groupby("band", observed=True).agg(
    leads=("lead_id", "size"), contact_rate=("reached", "mean"), opp_rate=("opp", "mean")
)

# %% wrong q3 outbound-too
# The leads that sellers found themselves are among these. The curve is about inbound leads.
b = wall[wall["month"].between("2024-01", "2025-08") & wall["first_attempt_at"].notna()]
b = b.merge(funnel[["lead_id", "opp_at"]], on="lead_id")
h = (b["first_attempt_at"] - b["created_at"]) / pd.Timedelta(hours=1)
b = b.assign(band=pd.cut(h, BORDERS, labels=BANDS), reached=b["lead_id"].isin(reached), opp=b["opp_at"].notna())
curve = b.groupby("band", observed=True).agg(
    leads=("lead_id", "size"), contact_rate=("reached", "mean"), opp_rate=("opp", "mean")
)

# %% wrong q3 rates-in-percent
# The rates are in percent. Asked are fractions.
curve = curve.assign(contact_rate=curve["contact_rate"] * 100, opp_rate=curve["opp_rate"] * 100)

# %% accept q3
t = answered.assign(
    band=np.select(
        [answered["clock"] <= 1, answered["clock"] <= 4, answered["clock"] <= 24, answered["clock"] <= 72],
        ["up to 1 h", "1-4 h", "4-24 h", "24-72 h"],
        default="over 72 h",
    )
)
opened = funnel[funnel["opp_at"].notna()]["lead_id"]
t = t.assign(a=t["lead_id"].isin(reached), b=t["lead_id"].isin(opened))
g = t.groupby("band")
curve = pd.DataFrame({"leads": g.size(), "contact_rate": g["a"].mean(), "opp_rate": g["b"].mean()}).reset_index()

# %% [markdown] hint q3
# 1. The leads and their clock hours are there already. What is missing: the band, and two columns of True and False.
# 2. Get `opp_at` by a merge with `funnel`; for the calls, collect the `lead_id`s of the connected ones and ask with `isin`. Then one `groupby("band")` with a count and two means.
# 3. `pd.cut(…["clock"], BORDERS, labels=BANDS)`, `reached = …[…].isin(["connected", "meeting_booked"])`, `.assign(band=…, reached=….isin(…), opp=….notna())`, `.groupby("band", observed=True).agg(leads=("…", "size"), contact_rate=("…", "mean"), opp_rate=("…", "mean"))`.

# %% [markdown] meaning q3
# If your curve falls, you have what the studies have: fast and qualified go together. Look at the number of leads in the first band before you quote it. And the order of the calls was no accident: a seller looked at the list and chose.

# %% [markdown] ask q4 points=4 columns="leads.lead_id,leads.created_at,leads.month,leads.source_type,leads.first_attempt_at,leads.score_agreed,funnel.opp_at" period="inbound leads created from January 2024 to August 2025 (UTC month), with a first attempt"
# ### Like with like
#
# Same leads as in the last question, and the same opportunity rate. **Fast** is a first attempt after up to 4 clock hours (4 included), **slow** one after more than 24. Those between belong to neither. Fill two variables (float, percentage points, not rounded):
#
# - `raw_gap`: opportunity rate of the fast leads minus that of the slow ones, times 100;
# - `like_gap`: cut **all** these leads, those between included, into four groups by `score_agreed` with `pd.qcut` and the labels in `QUARTERS`, 1 to 4. Take fast minus slow within each of the four groups, then the plain mean of the four differences, times 100.
#
# *Why: a seller who calls the best leads first makes speed look good, even if it did nothing.*

# %% answer q4
### BEGIN SOLUTION
ranked = banded.assign(score_group=pd.qcut(banded["score_agreed"], 4, labels=QUARTERS).astype(int))
fast = ranked[ranked["clock"] <= 4]
slow = ranked[ranked["clock"] > 24]
raw_gap = (fast["opp"].mean() - slow["opp"].mean()) * 100
like_gap = (fast.groupby("score_group")["opp"].mean() - slow.groupby("score_group")["opp"].mean()).mean() * 100
### END SOLUTION

# %% check q4
check("q4", raw_gap, like_gap)

# %% wrong q4 slow-minus-fast
# Both gaps are slow minus fast. Asked is fast minus slow.
raw_gap, like_gap = -raw_gap, -like_gap

# %% wrong q4 fractions
# `raw_gap` is a difference of fractions. Percentage points are a hundred times that.
raw_gap = raw_gap / 100

# %% wrong q4 fast-against-the-rest
# `raw_gap` compares with *all* others. The slow ones are those after more than 24 hours.
raw_gap = (fast["opp"].mean() - ranked[ranked["clock"] > 4]["opp"].mean()) * 100

# %% wrong q4 against-everybody
# `raw_gap` compares the fast leads with all leads, themselves among them.
raw_gap = (fast["opp"].mean() - ranked["opp"].mean()) * 100

# %% wrong q4 within-an-hour
# Here fast means within one hour. The prompt draws the line at four.
first = ranked[ranked["clock"] <= 1]
raw_gap = (first["opp"].mean() - slow["opp"].mean()) * 100

# %% wrong q4 after-three-days
# Here slow means after more than 72 hours. The prompt draws the line at 24.
late = ranked[ranked["clock"] > 72]
raw_gap = (fast["opp"].mean() - late["opp"].mean()) * 100
like_gap = (fast.groupby("score_group")["opp"].mean() - late.groupby("score_group")["opp"].mean()).mean() * 100

# %% wrong q4 relative
# `raw_gap` says by what percent the fast rate is higher. Percentage points are a plain difference.
raw_gap = (fast["opp"].mean() / slow["opp"].mean() - 1) * 100

# %% wrong q4 best-quarter-only
# `like_gap` is the difference in the highest quarter alone. Take the mean of all four.
like_gap = (fast[fast["score_group"] == 4]["opp"].mean() - slow[slow["score_group"] == 4]["opp"].mean()) * 100

# %% wrong q4 sum-of-four
# `like_gap` adds the four differences up. Take their mean.
like_gap = like_gap * 4

# %% wrong q4 no-quarters
# `like_gap` is the raw gap once more: nothing was held alike. Group by the quarter of the score first.
like_gap = raw_gap

# %% wrong q4 swapped
# The two gaps stand under each other's names. Which of them compares all fast leads with all slow ones at once?
raw_gap, like_gap = like_gap, raw_gap

# %% wrong q4 cut-after-the-filter
# The quarters were cut over the fast and the slow leads together, without those between. Cut first, over all the leads, then filter.
r = banded[(banded["clock"] <= 4) | (banded["clock"] > 24)]
r = r.assign(own=pd.qcut(r["score_agreed"], 4, labels=QUARTERS).astype(int))
f, s = r[r["clock"] <= 4], r[r["clock"] > 24]
like_gap = (f.groupby("own")["opp"].mean() - s.groupby("own")["opp"].mean()).mean() * 100

# %% wrong q4 untried-ranked-too
# The quarters were cut over all inbound leads, those that nobody tried among them. "All these leads" are the tried ones.
r = wall[(wall["source_type"] == "inbound") & wall["month"].between("2024-01", "2025-08")]
q = pd.qcut(r.set_index("lead_id")["score_agreed"], 4, labels=QUARTERS).astype(int)
f, s = fast.groupby(fast["lead_id"].map(q)), slow.groupby(slow["lead_id"].map(q))
like_gap = (f["opp"].mean() - s["opp"].mean()).mean() * 100

# %% wrong q4 whole-two-years
# The leads of September to December 2025 are in. The prompt stops with August.
r = wall[(wall["source_type"] == "inbound") & wall["first_attempt_at"].notna()].merge(
    funnel[["lead_id", "opp_at"]], on="lead_id"
)
h = (r["first_attempt_at"] - r["created_at"]) / pd.Timedelta(hours=1)
r = r.assign(opp=r["opp_at"].notna(), own=pd.qcut(r["score_agreed"], 4, labels=QUARTERS).astype(int))
f, s = r[h <= 4], r[h > 24]
raw_gap = (f["opp"].mean() - s["opp"].mean()) * 100
like_gap = (f.groupby("own")["opp"].mean() - s.groupby("own")["opp"].mean()).mean() * 100

# %% wrong q4 weighted
# `like_gap` weighs the quarters by their numbers of leads. The prompt takes the plain mean of the four.
d = fast.groupby("score_group")["opp"].mean() - slow.groupby("score_group")["opp"].mean()
like_gap = np.average(d, weights=ranked.groupby("score_group").size()) * 100

# %% wrong q4 weighted-by-the-fast
# `like_gap` weighs the quarters by their fast leads. The prompt takes the plain mean of the four.
d = fast.groupby("score_group")["opp"].mean() - slow.groupby("score_group")["opp"].mean()
like_gap = np.average(d, weights=fast.groupby("score_group").size()) * 100

# %% wrong q4 median-of-four
# `like_gap` is the median of the four differences. The prompt takes their mean.
d = fast.groupby("score_group")["opp"].mean() - slow.groupby("score_group")["opp"].mean()
like_gap = d.median() * 100

# %% wrong q4 what-disappears
# `like_gap` holds what *disappears* when like is compared with like. Asked is what remains.
like_gap = raw_gap - like_gap

# %% wrong q4 contact-rate
# `raw_gap` compares how many were reached. The prompt takes the opportunity rate.
raw_gap = (fast["reached"].mean() - slow["reached"].mean()) * 100

# %% wrong q4 quarters-of-each-group
# The quarters were cut separately for fast and slow. Then quarter 4 of the one isn't quarter 4 of the other: cut once, over all leads.
f = fast.assign(own=pd.qcut(fast["score_agreed"], 4, labels=QUARTERS).astype(int))
s = slow.assign(own=pd.qcut(slow["score_agreed"], 4, labels=QUARTERS).astype(int))
like_gap = (f.groupby("own")["opp"].mean() - s.groupby("own")["opp"].mean()).mean() * 100

# %% wrong q4 old-score
# The quarters come from the old score. The prompt names `score_agreed`.
q = pd.qcut(banded["score_old"], 4, labels=QUARTERS).astype(int)
f, s = banded["clock"] <= 4, banded["clock"] > 24
like_gap = (banded[f].groupby(q[f])["opp"].mean() - banded[s].groupby(q[s])["opp"].mean()).mean() * 100

# %% wrong q4 business-hours
# Fast and slow were told apart by business hours. The prompt says clock hours.
f, s = ranked[ranked["business"] <= 4], ranked[ranked["business"] > 24]
raw_gap = (f["opp"].mean() - s["opp"].mean()) * 100

# %% wrong q4 contact-rate-within
# `like_gap` compares how many were reached. The prompt takes the opportunity rate.
d = fast.groupby("score_group")["reached"].mean() - slow.groupby("score_group")["reached"].mean()
like_gap = d.mean() * 100

# %% wrong q4 equal-widths
# Your four groups aren't quarters: `pd.cut` makes groups of equal *width*, and some hold hardly anybody. `pd.qcut` makes groups of about equal number.
r = banded.assign(own=pd.cut(banded["score_agreed"], 4, labels=QUARTERS).astype(int))
f, s = r[r["clock"] <= 4], r[r["clock"] > 24]
like_gap = (f.groupby("own")["opp"].mean() - s.groupby("own")["opp"].mean()).mean() * 100

# %% accept q4
kind = np.select([banded["clock"] <= 4, banded["clock"] > 24], ["fast", "slow"], default="between")
rates = banded.assign(kind=kind, group=pd.qcut(banded["score_agreed"], 4, labels=QUARTERS))
total = rates.groupby("kind")["opp"].mean()
raw_gap = 100 * total["fast"] - 100 * total["slow"]
within = rates.groupby(["group", "kind"], observed=True)["opp"].mean().unstack()
like_gap = 100 * (within["fast"] - within["slow"]).sum() / 4

# %% [markdown] hint q4
# 1. Two filters on the clock hours give two tables. The quarter of the score must be cut before you filter.
# 2. A rate is the mean of a column of True and False. Group each of the two tables by quarter: the difference of the two results has four values.
# 3. `pd.qcut(…["score_agreed"], 4, labels=QUARTERS)`, `(fast["…"].mean() - slow["…"].mean()) * 100`, `(fast.groupby("…")["…"].mean() - slow.groupby("…")["…"].mean()).mean() * 100`.

# %% [markdown] meaning q4
# Compare the two. Whatever disappears between `raw_gap` and `like_gap` was the leads, not the speed: better ones were called sooner. What remains is still no effect of speed. The score knows fit and engagement; a seller also heard how the message sounded.

# %% [markdown] ask q5 type=labels points=3 options="2011|2007|neither" skill="pick one column; value_counts()" fixed="the key follows from the two summaries in the prompt"
# ### Who said that?
#
# | study | what it is and reports |
# |---|---|
# | `"2007"` | By the software vendor InsideSales with James Oldroyd, then at the Massachusetts Institute of Technology. Calls of six firms, more than 15,000 leads. From a first call after 5 minutes to one after 30, the **odds** of reaching the lead fall to a hundredth, the **odds** of qualifying it to a twenty-first. Observed, no experiment. |
# | `"2011"` | By Oldroyd, McElheran and Elkington (InsideSales) in *Harvard Business Review*. An audit: 2,241 US firms got a test lead; 37% answered within an hour, 23% never; among those that answered within 30 days the mean was 42 hours. And other data, 1.25 million leads of 42 firms: those who tried within an hour were nearly 7 times as **likely** to qualify the lead as those who tried even an hour later, and more than 60 times as likely as those who waited 24 hours or longer. Observed, no experiment. |
#
# For each sentence set the study that reports **what it says, as it says it**; `"neither"` if it claims another quantity, another base, or an effect that nobody measured.
#
# | key | sentence |
# |---|---|
# | `a` | Between a first call after 5 minutes and one after 30, the odds of qualifying differ by a factor of 21. |
# | `b` | Firms that tried within an hour were nearly seven times as likely to qualify the lead as those that tried an hour later. |
# | `c` | Of the US firms that were sent a test lead, 23% never answered. |
# | `d` | A lead called after 5 minutes is 100 times as likely to be reached as one called after 30. |
# | `e` | If you shorten your own answers from a day to an hour, you will qualify sixty times as many leads. |
# | `f` | In calls of six firms, the odds of reaching a lead were a hundred times as high after 5 minutes as after 30. |
# | `g` | Among the audited firms that answered within 30 days, the mean time to an answer was 42 hours. |
# | `h` | The average firm takes 42 hours to answer a lead, counting those that never do. |
#
# *Why: a number that has lost its source will be quoted for anything.*

# %% answer q5
source = {"a": ..., "b": ..., "c": ..., "d": ..., "e": ..., "f": ..., "g": ..., "h": ...}
### BEGIN SOLUTION
source = {
    "a": "2007",
    "b": "2011",
    "c": "2011",
    "d": "neither",
    "e": "neither",
    "f": "2007",
    "g": "2011",
    "h": "neither",
}
### END SOLUTION

# %% check q5
check("q5", source)

# %% wrong q5 twenty-one-at-harvard
# Sentence a went to the article in the Harvard Business Review. Look for its minutes and its factor: in which of the two rows do they stand?
source = source | {"a": "2011"}

# %% wrong q5 hundred-at-harvard
# Sentence f went to the article in the Harvard Business Review. Six firms: in which row do you find them?
source = source | {"f": "2011"}

# %% wrong q5 odds-as-likelihood
# Sentence d uses the factor of the older study, but for another quantity. Read which word stands in bold in the table, and which in the sentence.
source = source | {"d": "2007"}

# %% wrong q5 hundred-times-likely-at-harvard
# Sentence d: the article of the Harvard Business Review has no such factor. And does the sentence speak of odds or of likelihood?
source = source | {"d": "2011"}

# %% wrong q5 promise-for-you
# Sentence e promises what happens if *you* change something. The study compared those who were fast with those who were slow; who had sorted them?
source = source | {"e": "2011"}

# %% wrong q5 promise-from-2007
# Sentence e promises an effect, and its hours aren't even those of the study you named.
source = source | {"e": "2007"}

# %% wrong q5 never-answered-in-the-mean
# Sentence h has another base than the study. How long is the wait of somebody who never gets an answer, and could it be in a mean?
source = source | {"h": "2011"}

# %% wrong q5 seven-in-2007
# Sentence b speaks of hours, not of minutes. In which of the two rows are hours compared?
source = source | {"b": "2007"}

# %% wrong q5 audit-in-2007
# Sentence c is about an audit with test leads. Which of the two studies sent any?
source = source | {"c": "2007"}

# %% wrong q5 seven-by-nobody
# Sentence b says "were", of those who tried sooner and later. It reports an association as it was found; look for it in the table once more.
source = source | {"b": "neither"}

# %% wrong q5 mean-by-nobody
# Sentence g names its base. Compare it word by word with the table.
source = source | {"g": "neither"}

# %% wrong q5 odds-by-nobody
# Sentence a speaks of odds, as the table does. It describes what was found and promises nothing.
source = source | {"a": "neither"}

# %% wrong q5 audit-by-nobody
# Sentence c names its base, the firms that got a test lead. Look for the audit in the table.
source = source | {"c": "neither"}

# %% wrong q5 six-firms-by-nobody
# Sentence f speaks of odds and of six firms. Does a row of the table say the same, the other way round?
source = source | {"f": "neither"}

# %% wrong q5 mean-in-2007
# Sentence g is about an audit. Which of the two studies sent test leads?
source = source | {"g": "2007"}

# %% wrong q5 average-firm-in-2007
# Sentence h has hours of a study that sent test leads, and another base than it. Who can't be in a mean of waits?
source = source | {"h": "2007"}

# %% wrong q5 all-to-the-vendor
# Everything went to the older study. The famous factors come from two.
source = dict.fromkeys(source, "2007")

# %% wrong q5 all-neither
# Nothing was found in either study. A sentence that only describes what was found, with its quantity and its base, belongs to the study that found it.
source = dict.fromkeys(source, "neither")

# %% wrong q5 all-at-harvard
# Everything went to one study. The famous factors come from two.
source = dict.fromkeys(source, "2011")

# %% accept q5
source = {}
for key in ["a", "f"]:
    source[key] = "2007"
for key in ["b", "c", "g"]:
    source[key] = "2011"
for key in ["d", "e", "h"]:
    source[key] = "neither"

# %% [markdown] hint q5
# 1. Underline three things in each sentence: the quantity (odds, likelihood, mean), the base, and the times that are compared.
# 2. All three must stand in the same row of the table. A sentence about what *will* happen if you change something is a claim about cause.
# 3. Keep the dict as it is and replace each `...` by one of the three texts, with its quotes.

# %% [markdown] meaning q5
# Now you can answer the slide with "21 times, Harvard": the factor is from a vendor's study four years older, it's a ratio of odds, and the fast ones had not been made fast by anybody who wanted to learn from it.
#
# | sentence | source | because |
# |---|---|---|
# | a, f | 2007 | odds, 5 against 30 minutes, six firms |
# | b, c, g | 2011 | likelihood by the hour; the audit and its mean |
# | d | neither | odds have become a likelihood |
# | e | neither | a comparison has become a promise |
# | h | neither | those who never answer have no time of answering |

# %% [markdown] ask q6 type=essay points=4
# ### "Within the hour, or else"
#
# *Harvard Business Review* reported that those who tried within an hour were nearly seven times as likely to qualify the lead. Tomasz wants to promise "an attempt within the hour, for every lead, round the clock", and quotes it. Write him four to six sentences: two reasons why the *effect* of answering faster may be smaller than sevenfold, a number of your own (with unit and base) that bears on one of them, what your tables can't show, and what to try instead: where, and until when.
#
# A person reads your text and gives one point each for a claim (two different reasons), a number with its unit (yours, with its base), a caveat (what the tables can't show) and a decision (what to try, where and until when).
#
# *Why: eager leads get called first; good teams are fast and good.*

# %% [markdown] answer q6
# *Write here: four to six sentences to Tomasz.*

# %% [markdown] rubric q6
# One point each:
#
# 1. **Claim**: two different reasons, for example that sellers call the most promising leads first, that firms or teams which are fast are also good at the rest, or that a lead who is sitting at the desk is both easy to reach and keen.
# 2. **Number with unit**: a number from the answers above, right for the tables, with unit and base, such as `raw_gap` beside `like_gap` (percentage points, inbound leads of January 2024 to August 2025 with a first attempt), or a median wait.
# 3. **Caveat**: holding the score alike leaves what sellers know and no column holds, and speed was chosen, not assigned.
# 4. **Decision**: something limited that can be measured, for example a rule for business hours in territories that chance has picked, with a date.

# %% [markdown] model q6
# Tomasz, nearly seven times is what the article found between fast and slow attempts, and it isn't what you'd gain by hurrying. First, sellers don't draw lots: in our tables leads tried within 4 hours became opportunities more often than those after 24 by (write `raw_gap`) percentage points, and among leads of like score by (write `like_gap`), inbound leads of January 2024 to August 2025. Second, a team that manages to call within an hour probably also prepares, follows up and keeps its records, and each of these would help without any hurry. Holding the score alike doesn't settle it, for a seller hears an eagerness that no column holds. And "round the clock" would pay people for nights: the median lead of (write a region) waits (write its `clock_h`) hours by the clock, but only (write its `business_h`) of them are working hours. Let chance pick half of the territories, and promise one attempt within two *business* hours there from April to June, local time, then compare opportunities per lead with the other half.

# %% [markdown] weak q6
# "Correlation is not causation, so speed doesn't matter and the study is worthless. There may be other factors, and everybody should call as fast as possible anyway."
#
# *What it misses: which factors, in which direction? An effect that is smaller than seven needn't be nothing. The second sentence takes back the first, no number of our own is named, and nothing would be learned.*
