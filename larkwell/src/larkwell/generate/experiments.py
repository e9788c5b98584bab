"""The randomised tests: e-mail, subject lines, landing page, price, carts."""

import numpy as np
import pandas as pd

from .clock import DAY, END, NONE, minutes, office_time
from .history import History, dates, labels, moments, rates
from .web import Web
from .world import CURRENCIES, LIST_RATE

ARMS = ("control", "plain", "newsletter")
CLIENTS = ("apple_mail", "gmail", "outlook", "other")
SEGMENT_PLAIN = np.array([0.70, 1.25, 1.60])
"""The plain mail's effect by segment, relative to its mean."""


def email_test(h: History, crm: pd.DataFrame, consent: np.ndarray) -> pd.DataFrame:
    """4,800 consenting inbound leads that were no customers yet, a third in each arm, all outcomes open."""
    rng = h.streams("e-mail test")
    p = h.params
    start, stop = minutes(2025, 6, 2), minutes(2025, 8, 30)
    n = 4_800 * p.scale
    wish = start + (rng.uniform(size=len(crm)) * (stop - start)).astype(np.int64)
    assigned = np.maximum(wish, crm["created"].to_numpy() + DAY)
    won = crm["won"].to_numpy()
    free = ((won == NONE) | (won > assigned)) & consent & ~crm["outbound"] & ~crm["robot"] & (assigned < stop)
    chosen = np.sort(rng.choice(np.flatnonzero(free), n, replace=False))
    arm = rng.permutation(np.repeat([0, 1, 2], n // 3))
    segment = crm["segment"].to_numpy()[chosen]
    zone = h.world.region[crm["territory"].to_numpy()[chosen]]
    at = office_time(zone, assigned[chosen] // DAY, rng.uniform(size=n))
    warm = np.clip((crm["engagement"].to_numpy()[chosen] - 50) / 20, -2, 2)
    x = rng.gamma(1.2, 1.5, n) * np.exp(0.18 * warm - 0.02)
    share = SEGMENT_PLAIN / (SEGMENT_PLAIN[segment].mean())
    lift = np.where(arm == 1, p.mail_plain * share[segment], np.where(arm == 2, p.mail_news, 0.0))
    rate = p.mail_base - 0.029 + 0.03 * np.minimum(x, 5) / 1.8 + lift
    meeting = rng.uniform(size=n) < np.clip(rate, 0.005, 1)
    pre_value = x * 40 + rng.normal(0, 15, n)
    value = 0.9 * pre_value + rng.normal(0, 45, n)
    value = value + np.where(arm == 1, p.mail_plain_eur * share[segment], np.where(arm == 2, p.mail_news_eur, 0.0))
    client = rng.choice(4, n, p=[0.42, 0.27, 0.23, 0.08])
    delivered = (arm > 0) & (rng.uniform(size=n) < 0.972)
    opens = np.array([0.965, 0.44, 0.31, 0.34])[client] + 0.05 * (arm == 1)
    opened = delivered & (rng.uniform(size=n) < opens)
    human = delivered & (rng.uniform(size=n) < np.where(arm == 1, 0.078, 0.052))
    scanner = delivered & (client == 2) & (rng.uniform(size=n) < 0.030)
    clicked = human | scanner
    delay = np.where(scanner, rng.integers(0, 3, n), np.exp(rng.normal(8.6, 1.7, n)).astype(np.int64) + 6)
    return pd.DataFrame(
        {
            "lead_id": crm["lead_id"].to_numpy()[chosen],
            "assigned_at": moments(at),
            "arm": labels(arm, ARMS),
            "mail_client": labels(client, CLIENTS),
            "delivered": delivered,
            "opened": opened,
            "clicked": clicked,
            "click_delay_s": np.where(clicked, delay, np.nan),
            "unsubscribed": delivered & (rng.uniform(size=n) < np.where(arm == 1, 0.006, 0.011)),
            "pre_pages_28d": rng.poisson(x * 2.2),
            "pre_value": np.round(pre_value, 2),
            "meeting_14d": meeting.astype(float),
            "value_90d_eur": np.round(value, 2),
        }
    )


def subject_lines(h: History) -> pd.DataFrame:
    """Twenty lines in two waves: one is better than the reference, eighteen are not."""
    rng = h.streams("subject lines")
    winner = int(rng.integers(1, 20))
    line, wave = (x.ravel() for x in np.indices((20, 2)))
    delivered = rng.integers(7_800, 8_200, 40) * h.params.scale
    rate = 0.030 + h.params.line_lift * (line == winner)
    return pd.DataFrame(
        {"line_id": line + 1, "wave": wave + 1, "delivered": delivered, "clicks": rng.binomial(delivered, rate)}
    )


def landing_test(h: History) -> pd.DataFrame:
    """A redirect bug of the new page loses most tablets from the fourth day on; the page itself does nothing."""
    rng = h.streams("landing test")
    n = 8_330 * h.params.scale
    day = np.sort(rng.integers(0, 42, n))
    arm = rng.permutation(np.arange(n) % 2)
    device = rng.choice(3, n, p=[0.55, 0.361, 0.089])
    lost = (arm == 1) & (device == 2) & (day >= 3) & (rng.uniform(size=n) < 0.97)
    lead = rng.uniform(size=n) < np.array([0.20, 0.165, 0.012])[device]
    keep = ~lost
    return pd.DataFrame(
        {
            "visitor_id": np.arange(1, keep.sum() + 1) + 500_000 * h.params.scale,
            "arm": labels(arm[keep], ("old", "new")),
            "device": labels(device[keep], ("desktop", "mobile", "tablet")),
            "day": dates(minutes(2025, 2, 10) + day[keep] * DAY),
            "lead": lead[keep],
        }
    )


def price_test(h: History) -> pd.DataFrame:
    """Three prices of the Team plan, 3,000 visitors each."""
    rng = h.streams("price test")
    n = 9_000 * h.params.scale
    start, stop = minutes(2024, 7, 1), minutes(2024, 10, 1)
    arm = rng.permutation(np.repeat([0, 1, 2], n // 3))
    return pd.DataFrame(
        {
            "visitor_id": np.arange(1, n + 1) + 700_000 * h.params.scale,
            "assigned_at": moments(np.sort(rng.integers(start, stop, n))),
            "price": np.asarray(h.params.prices)[arm],
            "device": labels(rng.choice(3, n, p=[0.60, 0.35, 0.05]), ("desktop", "mobile", "tablet")),
            "purchased": rng.uniform(size=n) < np.asarray(h.params.price_rate)[arm],
        }
    )


def carts(h: History, web: Web) -> pd.DataFrame:
    """Checkouts started; the reminder mail is drawn by lot, the call goes to the large, recent and hesitant ones."""
    rng = h.streams("carts")
    p = h.params
    n = 3_600 * p.scale
    touches = web.touches
    humans = touches[~web.visitors["robot"].to_numpy()[touches["visitor_id"].to_numpy() - 1]]
    number = humans.groupby("visitor_id").cumcount().to_numpy()
    before = np.r_[0, humans["at"].to_numpy()[:-1]]
    weight = np.where(humans["page"].to_numpy() >= 2, 3.0, 1.0) * (1 + 0.3 * number)
    weight = weight * (humans["at"].to_numpy() < END - 30 * DAY)
    rows = np.sort(rng.choice(len(humans), n, replace=False, p=weight / weight.sum()))
    visitor, at = humans["visitor_id"].to_numpy()[rows], humans["at"].to_numpy()[rows] + rng.integers(2, 15, n)
    first, gap = number[rows] == 0, at - before[rows]
    recency = np.select([first, gap < 7 * DAY, gap < 30 * DAY], [0, 1, 2], 3)
    territory = web.visitors["territory"].to_numpy()[visitor - 1]
    currency = h.world.currency[territory]
    plan = (rng.uniform(size=n) < 0.52).astype(np.int64)
    listed = np.where(plan == 0, 636 * rng.choice([1, 2], n, p=[0.6, 0.4]), 540 * rng.integers(3, 11, n))
    local = np.round(listed / LIST_RATE[currency] * np.exp(rng.normal(0, 0.05, n)), 2)
    eur = np.round(local * rates(h.world, territory, at), 2)
    band = np.searchsorted([800, 2400], eur, side="left")
    hesitant = rng.normal(size=n)
    finished = rng.uniform(size=n) < 0.305
    abandoned = ~finished
    mail = abandoned & (rng.uniform(size=n) < 0.5)
    keen = -2.15 + 0.35 * band + 0.35 * (recency == 1) - 0.25 * (recency == 3) + 0.65 * hesitant
    call = abandoned & (rng.uniform(size=n) < 1 / (1 + np.exp(-(keen + 0.55))))
    back = 0.05 + 0.02 * band + 0.025 * (recency == 1) - 0.015 * (recency == 3) + 0.055 * hesitant
    chance = np.clip(back, 0.01, 0.9) + p.cart_mail * mail + p.cart_call * call
    rescued = abandoned & (rng.uniform(size=n) < chance)
    quick = at + rng.integers(3, DAY // 2, n)
    late = at + DAY + (rng.beta(1.2, 3, n) * 12.5 * DAY).astype(np.int64) + 10
    order = np.argsort(at, kind="stable")
    table = pd.DataFrame(
        {
            "visitor_id": visitor,
            "created_at": moments(at),
            "plan": labels(plan, ("solo", "team")),
            "amount_local": local,
            "currency": labels(currency, CURRENCIES),
            "amount_eur": eur,
            "amount_band": labels(band, ("small", "middle", "large")),
            "recency_band": labels(recency, ("first visit", "this week", "this month", "older")),
            "completed_at": moments(np.where(finished, quick, np.where(rescued, late, NONE))),
            "email": mail,
            "called": call,
            "rescued": rescued,
        }
    )
    table = table.iloc[order].reset_index(drop=True)
    table.insert(0, "cart_id", np.arange(1, n + 1))
    return table
