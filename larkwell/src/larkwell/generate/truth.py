"""The true effects of one history: the same company replayed with one switch changed, the same luck throughout."""

from dataclasses import replace

import numpy as np

from .build import Edition
from .clock import DAY, END, MONTHS, NONE, WEEKS, Bools, Floats, month_of
from .demand import CHANNELS, Switches, present
from .funnel import Outcome, follow
from .history import History
from .world import FIRST_WEEK, PAID, geo_weeks

MATURE = 19
"""Last month whose leads can be watched for 120 days (August 2025)."""
WAVES = {"pilot": 0, "wave_1": 1, "wave_2": 2, "wave_3": 3}
Row = dict[str, object]


def won_120(h: History, outcome: Outcome) -> Bools:
    """Customer within 120 days and before the end of the data, for all candidate leads."""
    return outcome.customer & (outcome.won_at - h.leads.created <= 120 * DAY)


def treated_leads(h: History) -> Bools:
    """Mature inbound leads of aligned territory-months, among the candidates that are in the log."""
    shipped = np.zeros(len(h.leads.created), dtype=bool)
    shipped[h.shipped] = True
    aligned = h.leads.month >= h.world.go_live[h.leads.territory]
    return shipped & ~h.leads.outbound & aligned & (h.leads.month <= MATURE)


def headline(h: History, robots: int = 0) -> float:
    """Effect of alignment on customers within 120 days, in points per 100 treated inbound leads."""
    treated = treated_leads(h)
    without = h.replay(Switches(aligned=False))
    gain = won_120(h, h.outcome)[treated].sum() - won_120(h, without)[treated].sum()
    return 100.0 * float(gain) / (int(treated.sum()) + robots)


def alignment(e: Edition) -> list[Row]:
    """What One Funnel did, outcome by outcome."""
    h, o = e.history, e.history.outcome
    without = h.replay(Switches(aligned=False))
    treated = treated_leads(h)
    crm = e.crm
    robots = crm["robot"].to_numpy() & (month_of(crm["created"].to_numpy()) <= MATURE)
    robots &= month_of(crm["created"].to_numpy()) >= h.world.go_live[crm["territory"].to_numpy()]
    gain = won_120(h, o).astype(float) - won_120(h, without)
    rows: list[Row] = []

    def add(outcome: str, effect: float, unit: str, meaning: str) -> None:
        rows.append({"outcome": outcome, "effect": round(float(effect), 4), "unit": unit, "meaning": meaning})

    n = int(treated.sum() + robots.sum())
    add("customers_120d", 100 * gain[treated].sum() / n, "pp", "customers within 120 days per 100 inbound leads")
    add("extra_customers", gain[treated].sum(), "customers", "the same, counted over all treated leads to August 2025")
    wave = h.world.wave[h.leads.territory]
    since = h.leads.month - h.world.go_live[h.leads.territory]
    for name, number in WAVES.items():
        add(f"customers_120d_{name}", 100 * gain[treated & (wave == number)].mean(), "pp", f"the same, {name}")
    for name, low, high in (("months_0_2", 0, 2), ("months_3_5", 3, 5), ("months_6_on", 6, 99)):
        some = treated & (since >= low) & (since <= high)
        add(
            f"customers_120d_{name}", 100 * gain[some].mean(), "pp", f"the same, {name.replace('_', ' ')} after go-live"
        )
    shipped = np.zeros(len(treated), dtype=bool)
    shipped[h.shipped] = True
    aligned = shipped & (since >= 0)
    deals, deals_without = aligned & o.opp, aligned & without.opp
    rate = o.won[deals].mean() - without.won[deals_without].mean()
    add("win_rate", 100 * rate, "pp", "wins per opportunity; mixes skill with who becomes an opportunity")
    add("win_rate_same_deals", 100 * (o.p_win - without.p_win)[deals].mean(), "pp", "the same deals, with and without")
    both = aligned & o.opp & without.opp
    logs = np.log((o.closed_at - o.opp_at)[both]) - np.log((without.closed_at - without.opp_at)[both])
    add("cycle_days", 100 * np.expm1(logs.mean()), "%", "days from opening to close, deals opened either way")
    inbound = aligned & ~h.leads.outbound
    add("mql_rate", 100 * (o.mql[inbound].mean() - without.mql[inbound].mean()), "pp", "MQLs per 100 inbound leads")
    accepted = (o.sal & o.mql)[inbound].sum() / o.mql[inbound].sum()
    accepted_without = (without.sal & without.mql)[inbound].sum() / without.mql[inbound].sum()
    add("acceptance_rate", 100 * (accepted - accepted_without), "pp", "accepted per 100 MQLs")
    answered = inbound & o.mql & without.mql & o.tried & without.tried
    hours = (o.log_hours - without.log_hours)[answered].mean()
    add("response_hours", 100 * np.expm1(hours), "%", "hours from MQL to the first attempt (geometric mean)")
    territory = e.book.frame["territory"].to_numpy()
    under = np.arange(MONTHS)[None, :] >= h.world.go_live[territory][:, None]
    under = under & ~np.isnan(e.book.hazard)
    churn = (e.book.hazard - e.book.hazard_unaligned)[under].mean()
    add("monthly_churn", 100 * churn, "pp", "share of customers lost a month")
    add("cac_eur", _cac(e, without), "EUR", "fully loaded cost per new customer in aligned territory-months")
    add("coaching", 100 * h.params.coaching, "pp", "win rate of the coached sellers")
    return rows


def _cac(e: Edition, without: Outcome) -> float:
    """Cost per new customer with the programme, minus cost per new customer without it, on the same media."""
    h = e.history
    on = np.arange(MONTHS)[None, :] >= h.world.go_live[:, None]
    index = {name: i for i, name in enumerate(sorted(e.tables["territories"]["territory_id"]))}
    months = {name: i for i, name in enumerate(e.tables["fx"]["month"].unique())}
    costs = e.tables["team_costs"]
    where = (costs["territory_id"].map(index).to_numpy(), costs["month"].map(months).to_numpy())
    inside = on[where]
    kind = costs["kind"].to_numpy()
    eur = costs["eur"].to_numpy()
    programme = eur[inside & (kind == "one_funnel_programme")].sum()
    commissions = eur[inside & (kind == "commissions")].sum()
    team = eur[inside].sum()
    spend = e.tables["spend"]
    at = (spend["territory_id"].map(index).to_numpy(), spend["week_start"].dt.strftime("%Y-%m").map(months).to_numpy())
    media = spend["spend_eur"].to_numpy()[on[at]].sum()

    def joined(outcome: Outcome) -> int:
        rows = h.shipped[outcome.customer[h.shipped]]
        month = month_of(outcome.won_at[rows])
        return int(on[h.leads.territory[rows], month].sum())

    n, n_without = joined(h.outcome), joined(without)
    cost = media + team
    cost_without = cost - programme - commissions * (1 - n_without / n)
    return float(cost / n - cost_without / n_without)


def channels(e: Edition) -> list[Row]:
    """What each channel truly brought: inbound customers that are gone when it is switched off."""
    h = e.history
    mine = h.shipped[~h.leads.outbound[h.shipped]]
    factual = h.outcome.customer[mine]
    year = (h.outcome.won_at[mine] >= 366 * DAY) & (h.outcome.won_at[mine] < END)
    spend = h.world.spend[:, -FIRST_WEEK + 52 : WEEKS - FIRST_WEEK].sum(axis=(0, 1))
    rows: list[Row] = []
    for name in CHANNELS:
        kept = h.replay(Switches(off=frozenset({name}))).customer[mine] if name != "direct" else factual
        lost, lost_2025 = int((factual & ~kept).sum()), int((factual & ~kept & year).sum())
        eur = float(spend[PAID.index(name)]) if name in PAID else 0.0
        rows.append(
            {
                "channel": name,
                "customers_true": lost,
                "share_true": round(100 * lost / int(factual.sum()), 2),
                "customers_true_2025": lost_2025,
                "spend_eur_2025": round(eur, 0),
                "customers_per_1000_eur": round(1000 * lost_2025 / eur, 3) if eur else None,
            }
        )
    return rows


def findings(e: Edition) -> dict[str, float]:
    """True values by the name of the analysis that looks for them, in its unit (see larkwell.evidence)."""
    h, p = e.history, e.history.params
    rows = {str(r["outcome"]): float(str(r["effect"])) for r in alignment(e)}
    met = np.flatnonzero(h.leads.at_event & np.isin(np.arange(len(h.leads.created)), h.shipped))
    alone = replace(h.leads, at_event=np.zeros_like(h.leads.at_event))
    unmet = follow(p, h.world, h.streams, h.demand, alone, h.here, Switches())
    mature = met[h.leads.month[met] <= MATURE]
    event = won_120(h, h.outcome)[mature].mean() - won_120(h, unmet)[mature].mean()
    slope = _speed(e)
    return {
        "alignment_customers": rows["customers_120d"],
        "alignment_win_rate": rows["win_rate"],
        "alignment_cycle": rows["cycle_days"],
        "alignment_mql_rate": rows["mql_rate"],
        "retention": rows["monthly_churn"],
        "brand_search": round(_switch_off(h, "brand_search"), 4),
        "social": round(_switch_off(h, "social"), 4),
        "cart_email": 100 * p.cart_mail,
        "cart_calls": 100 * p.cart_call,
        "landing": 0.0,
        "email_newsletter": 100 * p.mail_news,
        "email_plain": 100 * p.mail_plain,
        "email_value": p.mail_plain_eur,
        "subject_lines": 100 * p.line_lift,
        "price": round(p.price_rate[1] * p.prices[1] - p.price_rate[0] * p.prices[0], 4),
        "discount": 500 * p.discount_win,
        "coaching": 100 * p.coaching,
        "event_meeting": round(100 * float(event), 4),
        "speed_to_lead": round(slope, 4),
        "awareness": 100 * p.awareness_quarter,
        "rival_break": round(100 * (p.rival_break - 1), 4),
    }


def _speed(e: Edition) -> float:
    """Mean change of the opportunity rate per log hour, accepted inbound MQLs, in points."""
    h, o = e.history, e.history.outcome
    rows = h.shipped[(o.sal & o.mql)[h.shipped]]
    heat = 0.5 * h.leads.fit[rows] + 0.5 * h.leads.engagement[rows]
    x = (
        0.72
        + h.params.heat_opp * heat
        + h.params.speed_opp * o.log_hours[rows]
        + h.params.event_opp * h.leads.at_event[rows]
    )
    p = 1 / (1 + np.exp(-x))
    return float(100 * h.params.speed_opp * (p * (1 - p)).mean())


def _switch_off(h: History, test: str) -> float:
    """Change of weekly active visitors in the switched-off territories during the test, in percent."""
    without = present(h.params, h.world, h.demand, Switches(tests=False))
    off = h.world.geo_off_brand if test == "brand_search" else h.world.geo_off_social
    week = h.demand.visit_at // (7 * DAY)
    during = geo_weeks(test)[1]
    inside = (h.demand.visit_at != NONE) & (week >= during.start) & (week < during.stop)
    inside &= (off[h.demand.territory] == 1)[:, None]

    def active(here: Bools) -> Floats:
        who, k = np.nonzero(inside & here[:, None])
        return np.unique(who * 200 + week[who, k]).size  # type: ignore[return-value]

    other = h.here if test == "brand_search" else without
    base = without if test == "brand_search" else other
    return float(100 * (active(h.here) / active(base) - 1))


def left_edge(h: History) -> list[int]:
    """Customers won in each month of 2024 from leads that are older than the log, and so stand in no table."""
    old = (h.leads.created < 0) & h.outcome.customer & (h.outcome.won_at >= 0)
    result: list[int] = np.bincount(month_of(h.outcome.won_at[old]), minlength=12)[:12].tolist()
    return result
