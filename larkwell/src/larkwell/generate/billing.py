"""Customers and what they pay: the base book, those won, those who served themselves; churn with frailty."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from .clock import DAY, MONTHS, NONE, Floats, Ints, month_of, month_start
from .demand import SEGMENTS
from .history import History, dates, labels, territory_ids
from .sellers import PRICE_RISE, SEAT, list_value
from .world import CURRENCIES, LIST_RATE

PRICE_TEST = (6, 9)
"""Months of the price test, July to September 2024."""


@dataclass(frozen=True)
class Book:
    """Customers (n) with their monthly revenue (n, 24) in local currency, 0 when not active; hazards with and
    without One Funnel for the months at risk (NaN otherwise)."""

    frame: pd.DataFrame
    mrr: Floats
    hazard: Floats
    hazard_unaligned: Floats


def build_book(h: History, crm: pd.DataFrame, deals: pd.DataFrame) -> Book:
    """All customers in order of start."""
    new = _joined(h, crm, deals)
    frame = pd.concat([_base(h), new], ignore_index=True)
    frame = frame.sort_values("start", kind="stable", ignore_index=True)
    frame.insert(0, "customer_id", np.arange(1, len(frame) + 1))
    mrr, hazard, unaligned = _live(h, frame)
    return Book(frame, mrr, hazard, unaligned)


def _base(h: History) -> pd.DataFrame:
    rng = h.streams("base book")
    n = h.params.base_book * h.params.scale
    segment = rng.choice(3, n, p=[0.50, 0.35, 0.15])
    age = rng.integers(1, 31, n)
    hazard = np.asarray(h.params.churn)[segment]
    shape = h.params.frailty_shape
    # those still here are the patient ones: gamma frailty given survival to this age
    frailty = rng.gamma(shape, 1.0, n) / (shape + hazard * age)
    staff = np.select([segment == 0, segment == 1], [rng.integers(1, 3, n), rng.integers(3, 11, n)],
                      np.clip(11 + rng.lognormal(2.2, 0.75, n), 11, 160).astype(np.int64))  # fmt: skip
    territory = rng.choice(24, n, p=h.world.size)
    start_month = month_start(0) - (age * 30.44 * DAY).astype(np.int64)
    value = list_value(h, segment, staff, start_month, rng.normal(size=n)) * 0.92
    door = np.where((segment < 2) & (rng.uniform(size=n) < 0.22), 0, 1)
    return pd.DataFrame(
        {
            "lead_id": -1,
            "candidate": -1,
            "territory": territory,
            "segment": segment,
            "plan": segment,
            "door": door,
            "start": start_month,
            "age": age,
            "arm": np.nan,
            "frailty": frailty,
            "hockey": False,
            "mrr0": value / 12 / LIST_RATE[h.world.currency[territory]],
        }
    )


def _joined(h: History, crm: pd.DataFrame, deals: pd.DataFrame) -> pd.DataFrame:
    rng = h.streams("customers")
    won = crm[crm["won"] != NONE].reset_index(drop=True)
    n_all = len(h.leads.created)
    shape = h.params.frailty_shape
    luck = h.streams("frailty").gamma(shape, 1.0 / shape, n_all)
    c = won["candidate"].to_numpy()
    segment, start = won["segment"].to_numpy(), won["won"].to_numpy()
    assisted = won["assisted"].to_numpy()
    u = rng.uniform(size=len(won))
    plan = np.where((u < 0.07) & (segment > 0), segment - 1, np.where((u > 0.96) & (segment < 2), segment + 1, segment))
    plan = np.where(assisted, plan, np.minimum(plan, 1))
    currency = h.world.currency[won["territory"].to_numpy()]
    by_deal = deals.set_index("lead_id")["amount_local"]
    amount = won["lead_id"].map(by_deal).to_numpy(dtype=float)
    tested = ~assisted & (plan == 1) & (month_of(start) >= PRICE_TEST[0]) & (month_of(start) < PRICE_TEST[1])
    rate = np.asarray(h.params.price_rate)
    arm = np.where(tested, np.asarray(h.params.prices)[rng.choice(3, len(won), p=rate / rate.sum())], np.nan)
    seats = won["staff"].to_numpy() * np.where(month_of(start) >= 18, PRICE_RISE, 1.0)
    seat_price = np.where(tested, np.nan_to_num(arm), SEAT[plan])
    self_serve = seats * seat_price / LIST_RATE[currency]
    return pd.DataFrame(
        {
            "lead_id": won["lead_id"],
            "candidate": c,
            "territory": won["territory"],
            "segment": segment,
            "plan": plan,
            "door": np.where(assisted, 1, 0),
            "start": start,
            "age": 0,
            "arm": arm,
            "frailty": luck[c],
            "hockey": h.outcome.hockey[c],
            "mrr0": np.where(assisted, amount / 12, self_serve),
        }
    )


def _live(h: History, frame: pd.DataFrame) -> tuple[Floats, Floats, Floats]:
    """Months one by one: churn first, then expansion, contraction and the price rise of July 2025."""
    rng = h.streams("months")
    n = len(frame)
    start = month_of(frame["start"].to_numpy())
    plan, territory = frame["plan"].to_numpy(), frame["territory"].to_numpy()
    base = np.asarray(h.params.churn)[frame["segment"].to_numpy()] * frame["frailty"].to_numpy()
    dear = np.where(frame["arm"].to_numpy() == h.params.prices[2], 1.25, 1.0)
    alive = np.ones(n, dtype=bool)
    value = frame["mrr0"].to_numpy().copy()
    mrr = np.zeros((n, MONTHS))
    hazard, unaligned = np.full((n, MONTHS), np.nan), np.full((n, MONTHS), np.nan)
    grow, shrink = np.array([0.006, 0.016, 0.030])[plan], np.array([0.004, 0.007, 0.008])[plan]
    for month in range(MONTHS):
        at_risk = alive & (start < month)
        age = month - start
        early = np.where(frame["hockey"].to_numpy() & (age <= 6), h.params.hockey_churn, 1.0)
        plain = base * dear * early
        ramp = np.minimum(h.world.ramp(territory, np.full(n, month)), 1.0)
        hazard[at_risk, month] = (plain * h.params.align_churn**ramp)[at_risk]
        unaligned[at_risk, month] = plain[at_risk]
        u, v, size = rng.uniform(size=n), rng.uniform(size=n), rng.uniform(size=n)
        alive &= ~(at_risk & (u < np.nan_to_num(hazard[:, month])))
        value = np.where(at_risk & (v < grow), value * (1.08 + 0.27 * size), value)
        value = np.where(at_risk & (v > 1 - shrink), value * (0.95 - 0.25 * size), value)
        if month == 18:
            value = np.where((start < 12) & (plan < 2), value * PRICE_RISE, value)
        active = alive & (start <= month)
        mrr[active, month] = np.round(value[active], 2)
    return mrr, hazard, unaligned


def customers_table(h: History, book: Book, touches: Ints, conversations: Ints) -> pd.DataFrame:
    """The table `customers`; both counts are one a customer, up to the start."""
    f = book.frame
    return pd.DataFrame(
        {
            "customer_id": f["customer_id"],
            "lead_id": f["lead_id"].where(f["lead_id"] > 0).astype(float),
            "territory_id": territory_ids(f["territory"].to_numpy()),
            "segment": labels(f["segment"].to_numpy(), SEGMENTS),
            "plan": labels(f["plan"].to_numpy(), SEGMENTS),
            "door": labels(f["door"].to_numpy(), ("self_serve", "assisted")),
            "start_date": dates(f["start"].to_numpy()),
            "age_at_2024": f["age"],
            "price_arm": f["arm"],
            "currency": labels(h.world.currency[f["territory"].to_numpy()], CURRENCIES),
            "n_marketing_touches": touches,
            "n_conversations": conversations,
        }
    )


def mrr_table(book: Book, months: list[str]) -> pd.DataFrame:
    """The table `mrr_monthly`."""
    row, month = np.nonzero(book.mrr)
    return pd.DataFrame(
        {
            "customer_id": book.frame["customer_id"].to_numpy()[row],
            "month": np.asarray(months, dtype=object)[month],
            "mrr_local": book.mrr[row, month],
        }
    )
