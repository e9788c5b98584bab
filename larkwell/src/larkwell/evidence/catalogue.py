"""Every analysis, in the order of the course."""

from . import (
    alignment,
    attribution,
    brand,
    conduct,
    demand,
    experiments,
    geo,
    records,
    scoring,
    selling,
    speed,
    subjects,
)
from .finding import Analysis, Finding, Tables

ANALYSES: tuple[Analysis, ...] = (
    records.robots,
    selling.influenced,
    records.duplicates,
    records.unknown_source,
    demand.channel_mix,
    demand.saturation,
    brand.awareness,
    brand.double_jeopardy,
    experiments.price,
    selling.discount,
    scoring.recall,
    speed.speed_to_lead,
    scoring.consent,
    attribution.attribution,
    geo.brand_search,
    geo.social,
    experiments.cart_email,
    experiments.cart_calls,
    subjects.subject_lines,
    experiments.landing,
    experiments.email_newsletter,
    experiments.email_plain,
    experiments.email_value,
    selling.simpson,
    selling.coaching,
    scoring.event_meeting,
    alignment.customers_per_lead,
    alignment.win_rate,
    alignment.mql_rate,
    alignment.cycle_length,
    alignment.retention,
    records.late_entries,
    demand.season,
    demand.rival_break,
    conduct.objections,
    conduct.gaming,
)


def findings(tables: Tables) -> dict[str, Finding]:
    """All findings on one edition's tables, by name."""
    return {finding.name: finding for finding in (analysis(tables) for analysis in ANALYSES)}
