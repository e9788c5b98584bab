"""Days 21-31, 93 and 94: channels, their next euro, and the calendar."""

from math import sqrt

import numpy as np
from pandas import DataFrame, Series

from .finding import Finding, Tables
from .frames import Floats, cell, floats, share, value
from .stats import NAN, difference_of_shares, t_quantile, with_normal_interval

PAID = ("brand_search", "generic_search", "social", "event", "print")
DOORS = ("direct", "organic", *PAID, "email", "referral")
ENOUGH = 200  # leads a channel needs before its shares are compared (day 21)
YEAR = 2025


def costs_2025(tables: Tables) -> DataFrame:
    """Media cost per lead and per customer of 2025 by entry channel, in EUR."""
    spend, leads = tables["spend"], tables["leads"]
    money = spend[spend["year"] == YEAR].groupby("channel")["spend_eur"].sum()
    inbound = leads[(leads["source_type"] == "inbound")]
    count = inbound[inbound["year"] == YEAR]["entry_channel"].value_counts()
    entry = inbound.set_index("lead_id")["entry_channel"]
    customers = tables["customers"]
    sold = customers[customers["year"] == YEAR]["lead_id"].map(entry).value_counts()
    table = DataFrame({"eur": money, "leads": count, "customers": sold}).loc[list(PAID)]
    return table.assign(cpl=table["eur"] / table["leads"], cost=table["eur"] / table["customers"])


def channel_mix(tables: Tables) -> Finding:
    """The door with the highest share of multi leads, against the next one; costs of the paid doors."""
    leads = tables["leads"]
    inbound = leads[leads["source_type"] == "inbound"]
    large = inbound["segment"] == "multi"
    doors = large.groupby(inbound["entry_channel"]).agg(["sum", "size"]).astype(float)
    doors = doors[doors["size"] >= ENOUGH]
    names = list((doors["sum"] / doors["size"]).sort_values(ascending=False).index[:2])
    (k1, n1), (k0, n0) = ((cell(doors, name, "sum"), cell(doors, name, "size")) for name in names)
    lead_over = difference_of_shares(k1, n1, k0, n0)
    own = with_normal_interval(k1 / n1, sqrt(k1 / n1 * (1 - k1 / n1) / n1))
    costs = costs_2025(tables)
    return Finding(
        name="channel_mix",
        days=(21, 25, 31),
        question="What share of the leads of the door with most large firms are multi-site?",
        unit="% of the door's leads",
        naive=100 * share(large),
        naive_method="share over all doors",
        answer=100 * own.value,
        method=f"row share of the highest door with at least {ENOUGH} leads",
        low=100 * own.low,
        high=100 * own.high,
        n=int(n1),
        details={
            **{f"multi_share_{c}": 100 * share(large[inbound["entry_channel"] == c]) for c in DOORS},
            "lead_over_second": 100 * lead_over.value,
            "lead_over_second_low": 100 * lead_over.low,
            **{f"cpl_{c}": cell(costs, c, "cpl") for c in PAID},
            **{f"cost_per_customer_{c}": cell(costs, c, "cost") for c in PAID},
        },
        notes=("cpl and cost per customer: media of 2025 in EUR, by entry channel",),
        claims={
            "one door's multi share is clearly highest": lead_over.low > 0,
            "social has the lowest cost per lead": costs["cpl"].idxmin() == "social",
            "social has the highest cost per customer": costs["cost"].idxmax() == "social",
        },
    )


def territory_weeks(tables: Tables, channel: str) -> DataFrame:
    """Spend and leads of one channel per territory and week."""
    spend = tables["spend"]
    spend = spend[spend["channel"] == channel]
    money = spend.groupby(["territory_id", "week_start"])["spend_eur"].sum()
    leads = tables["leads"]
    leads = leads[(leads["entry_channel"] == channel) & (leads["source_type"] == "inbound")]
    monday = leads["created_at"].dt.to_period("W-SUN").dt.start_time.rename("week_start")
    count = leads.groupby(["territory_id", monday]).size().rename("leads")
    return money.to_frame("eur").join(count).fillna({"leads": 0.0}).reset_index()


def saturation(tables: Tables, bands: int = 4, draws: int = 400) -> Finding:
    """Generic search: EUR per extra lead between the two highest spend bands, against the average there.

    Bands are quarters of a territory's own weeks by spend; territories are resampled for the interval.
    """
    weeks = territory_weeks(tables, "generic_search")
    grouped = weeks.groupby("territory_id")["eur"]
    place = floats(grouped.rank(method="first") - 1) / floats(grouped.transform("size"))
    band = np.floor(place * bands).astype(int)
    sums = weeks.groupby(["territory_id", band])[["eur", "leads"]].mean()
    eur, leads = (floats(sums[c].unstack()) for c in ("eur", "leads"))

    def slopes(weights: Floats) -> tuple[Floats, Floats]:
        money, got = weights @ eur, weights @ leads
        extra = (got[:, -1] - got[:, -2]) / (money[:, -1] - money[:, -2])
        return extra, got[:, -1] / money[:, -1]

    rng = np.random.default_rng(29)
    copies = rng.multinomial(len(eur), np.full(len(eur), 1 / len(eur)), size=draws).astype(float)
    extra, average = slopes(np.ones((1, len(eur))))
    spread = 1000 * float(slopes(copies)[0].std(ddof=1))
    fit = with_normal_interval(1000 * float(extra[0]), spread)
    per_band = 1000 * leads.sum(axis=0) / eur.sum(axis=0)
    return Finding(
        name="saturation",
        days=(29, 69),
        question="How many leads do the last 1,000 EUR of generic search bring?",
        unit="leads per 1,000 EUR",
        naive=1000 * float(average[0]),
        naive_method="average of the highest spend band",
        answer=fit.value,
        method="extra leads / extra spend between the two highest bands",
        low=fit.low,
        high=fit.high,
        n=len(weeks),
        details={
            **{f"average_band_{i + 1}": float(v) for i, v in enumerate(per_band)},
            "marginal_to_average_cost": float(average[0] / extra[0]) if extra[0] else NAN,
        },
        notes=("n counts territory-weeks",),
        claims={
            "the highest band yields less per euro than the lowest": bool(per_band[-1] < per_band[0]),
            "the last euros bring less than the average euro": fit.value < 1000 * float(average[0]),
        },
    )


def monthly_inbound(tables: Tables) -> Series:
    leads = tables["leads"]
    return leads[leads["source_type"] == "inbound"]["month"].value_counts().sort_index().astype(float)


def seasonal_index(count: Series, break_month: str = "2025-10") -> Series:
    """Actual over trend by calendar month (01..12), scaled to mean 1; trend in log leads (day 93)."""
    t = np.arange(len(count), dtype=float)
    before = np.asarray(count.index < break_month)
    slope, start = np.polyfit(t[before], np.log(count.to_numpy()[before]), 1)
    ratio = (count / np.exp(start + slope * t))[before]
    index: Series = ratio.groupby(count.index[before].str[5:]).mean()
    return index.div(index.mean())


def season(tables: Tables) -> Finding:
    """August to September 2025, raw and with the calendar taken out."""
    count = monthly_inbound(tables)
    index = seasonal_index(count)
    raw = value(count, "2025-09") / value(count, "2025-08")
    adjusted = raw * value(index, "08") / value(index, "09")
    noise = sqrt(sum(1 / value(count, m) for m in ("2024-08", "2024-09", "2025-08", "2025-09"))) / 2
    low, high = (100 * (adjusted * np.exp(s * 1.96 * noise) - 1) for s in (-1, 1))
    return Finding(
        name="season",
        days=(93,),
        question="How did inbound leads change from August to September 2025?",
        unit="%",
        naive=100 * (raw - 1),
        naive_method="raw change",
        answer=100 * (adjusted - 1),
        method="divided by an index from two years, trend removed first",
        low=float(low),
        high=float(high),
        n=int(value(count, "2025-08") + value(count, "2025-09")),
        details={f"index_{m}": float(v) for m, v in index.items()},
        claims={
            "the raw jump exceeds 20%": raw > 1.2,
            "August and December lie below the average month": index[["08", "12"]].max() < 1,
        },
    )


def rival_break(tables: Tables) -> Finding:
    """Year-on-year growth of October-December 2025 minus that of January-September 2025, in logs."""
    count = monthly_inbound(tables)
    ratio = [value(count, f"2025-{m:02d}") / value(count, f"2024-{m:02d}") for m in range(1, 13)]
    growth = np.log(np.array(ratio))
    before, after = growth[:9], growth[9:]
    step = float(after.mean() - before.mean())
    pooled = (8 * before.var(ddof=1) + 2 * after.var(ddof=1)) / 10
    half = t_quantile(0.975, 10) * sqrt(float(pooled) * (1 / 9 + 1 / 3))
    return Finding(
        name="rival_break",
        days=(94,),
        question="What did the rival's free tier do to inbound leads in the last quarter of 2025?",
        unit="%",
        naive=100 * float(np.expm1(after.mean())),
        naive_method="same months of the year before",
        answer=100 * float(np.expm1(step)),
        method="growth of these months minus growth of the nine before, pooled t interval",
        low=100 * float(np.expm1(step - half)),
        high=100 * float(np.expm1(step + half)),
        n=12,
        notes=("n counts months with a month of the year before",),
        details={"growth_before": 100 * float(np.expm1(before.mean()))},
        claims={"year on year understates the fall": float(after.mean()) > step},
    )
