"""Every effect of the Larkwell world as a named number, with its unit and meaning.

`perturbed` redraws the effects that an edition for marking may differ in: each by a factor U(0.8, 1.25).
"""

from dataclasses import dataclass, field, fields, replace
from typing import Any

import numpy as np


def number(value: Any, meaning: str, *, varies: bool = False) -> Any:
    """A parameter: its value, what it means (with its unit), and whether editions may differ in it."""
    return field(default=value, metadata={"meaning": meaning, "varies": varies})


@dataclass(frozen=True)
class Params:
    """The causes, in the units stated."""

    scale: int = number(1, "times the size of the company")
    visitors: int = number(57_600, "engaged human visitors, January 2024 to December 2025")
    outbound: int = number(2_230, "firms that sellers put on their call list, same period")
    base_book: int = number(900, "customers on 2024-01-01")
    growth: float = number(0.010, "relative growth of arrivals a month")
    rival_break: float = number(0.88, "factor on arrivals from 2025-10-01 (the rival's free tier)")

    inc_organic: float = number(
        0.50, "share of organic-origin visitors who would not have come without it", varies=True
    )
    inc_generic: float = number(0.55, "same for generic search", varies=True)
    inc_social: float = number(0.86, "same for social")
    inc_event: float = number(0.78, "same for events")
    inc_print: float = number(0.50, "same for print", varies=True)
    inc_referral: float = number(0.85, "same for referral", varies=True)
    needs_brand: float = number(0.03, "share of visitors with a brand-search visit who need it to find the site")
    needs_email: float = number(0.12, "share of customers with an e-mail visit who need it to buy", varies=True)
    elastic_generic: float = number(0.55, "exponent of the response to spend", varies=True)
    elastic_social: float = number(0.60, "same for social")
    elastic_event: float = number(0.60, "same for events", varies=True)
    elastic_print: float = number(0.50, "same for print", varies=True)

    align_win: float = number(0.84, "log odds of winning at full ramp", varies=True)
    align_speed: float = number(-1.1, "log response hours at full ramp", varies=True)
    align_cycle: float = number(-0.24, "log days of the sales cycle at full ramp", varies=True)
    align_churn: float = number(0.78, "factor on the monthly hazard at full ramp")
    launch: float = number(0.46, "log odds of winning from 2025-01-15 (Product 3.0)", varies=True)
    territory_sd: float = number(0.34, "SD of the territories' log odds of winning")
    readiness_sd: float = number(0.16, "SD of the noise in the order of the roll-out")
    rep_sd: float = number(0.08, "SD of the sellers' log odds of winning")
    fit_win: float = number(0.25, "log odds of winning per SD of fit")
    outbound_win: float = number(0.56, "log odds of winning, outbound against inbound in the same segment")
    base_win: tuple[float, float, float] = number((-0.97, -1.43, -2.08), "log odds of winning by segment")
    speed_opp: float = number(-0.10, "log odds of an opportunity per log response hour", varies=True)
    heat_opp: float = number(1.00, "log odds of an opportunity per unit of heat")
    event_opp: float = number(0.60, "log odds of an opportunity for leads met at an event", varies=True)
    event_win: float = number(0.45, "log odds of winning for leads met at an event", varies=True)
    need_win: float = number(0.50, "log odds of winning where the need is real", varies=True)
    buyer_win: float = number(0.40, "log odds of winning where the economic buyer takes part", varies=True)
    discount_win: float = number(0.004, "probability of winning per point of discount")
    coaching: float = number(0.0, "log odds of winning after the coaching of 2025-Q2")
    fault_hours: float = number(26.0, "business hours of delay by the routing fault")

    churn: tuple[float, float, float] = number((0.045, 0.032, 0.018), "monthly hazard by segment")
    frailty_shape: float = number(2.0, "gamma shape of the customers' hazards (mean 1)")
    hockey_churn: float = number(
        1.4, "factor on the hazard of the first six months after a quarter-end win", varies=True
    )
    gross_margin: tuple[float, float, float] = number((0.70, 0.78, 0.82), "gross margin by plan")

    media_month: float = number(54_000.0, "media spend in EUR a month")
    marketing_month: float = number(38_000.0, "marketing salaries in EUR a month")
    sales_month: float = number(110_000.0, "sales salaries in EUR a month")
    programme_month: float = number(1_500.0, "One Funnel cost in EUR per aligned territory and month")

    mail_base: float = number(0.08, "meetings within 14 days without mail")
    mail_plain: float = number(0.035, "effect of the plain mail on meetings within 14 days", varies=True)
    mail_news: float = number(0.010, "effect of the newsletter on meetings within 14 days")
    mail_plain_eur: float = number(6.0, "effect of the plain mail on 90-day value in EUR", varies=True)
    mail_news_eur: float = number(1.0, "effect of the newsletter on 90-day value in EUR")
    prices: tuple[int, int, int] = number((39, 45, 49), "prices tested, per seat and month")
    price_rate: tuple[float, float, float] = number((0.080, 0.078, 0.052), "conversion at each price")
    cart_mail: float = number(0.042, "effect of the reminder mail on rescue")
    cart_call: float = number(0.030, "effect of the call on rescue")
    line_lift: float = number(0.009, "effect of the one good subject line on clicks")
    awareness_quarter: float = number(0.004, "rise of unaided awareness a quarter, everywhere")


def describe(params: Params) -> dict[str, dict[str, Any]]:
    """Name to value, meaning and whether it varies."""
    return {f.name: {"value": getattr(params, f.name), **f.metadata} for f in fields(params)}


def perturbed(rng: np.random.Generator, *, scale: int = 1) -> Params:
    """The parameters of an edition for marking: varying effects times U(0.8, 1.25), other price arms."""
    base = Params(scale=scale)
    changes: dict[str, Any] = {}
    for f in fields(base):
        if f.metadata["varies"]:
            changes[f.name] = float(getattr(base, f.name) * rng.uniform(0.8, 1.25))
    for name in ("inc_referral", "inc_organic", "inc_generic", "inc_print"):
        changes[name] = min(changes[name], 0.95)
    rates = (0.080, 0.078, 0.052)
    factor = rng.uniform(0.93, 1.07)
    changes["price_rate"] = tuple(float(r * factor) for r in rates)
    return replace(base, prices=(37, 44, 48), **changes)
