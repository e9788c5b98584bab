"""Cookieless counts: web analytics totals by month, and the weekly counts of the two geo tests."""

import numpy as np
import pandas as pd

from .clock import DAY, MONTHS, WEEKS, Ints, month_names, month_of
from .demand import BRAND, CHANNELS, DIRECT, ORGANIC
from .history import History, dates, labels, territory_ids
from .web import SESSIONS, Web
from .world import FIRST_WEEK, geo_weeks


def web_monthly(h: History, web: Web) -> pd.DataFrame:
    """Cookieless totals: every visit counts, whatever the banner said."""
    rng = h.streams("web analytics")
    who, at, via = web.all_visits
    engaged = np.zeros((MONTHS, 24, 9), dtype=np.int64)
    np.add.at(engaged, (month_of(at), h.demand.territory[who], via), 1)
    level = SESSIONS * h.streams("web level").uniform(0.95, 1.05, 9)
    more = rng.poisson(engaged * (level - 1) + 0.6)
    sessions = engaged + more
    bounces = rng.binomial(more, np.array([0.72, 0.78, 0.62, 0.86, 0.90, 0.60, 0.66, 0.64, 0.66]))
    month, territory, channel = (x.ravel() for x in np.indices(engaged.shape))
    frame = pd.DataFrame(
        {
            "month": np.asarray(month_names(), dtype=object)[month],
            "territory_id": territory_ids(territory),
            "channel": labels(channel, CHANNELS),
            "sessions": sessions.ravel(),
            "bounces": bounces.ravel(),
            "engaged_sessions": engaged.ravel(),
        }
    )
    frame["bounce_rate"] = frame["bounces"] / frame["sessions"].where(frame["sessions"] > 0)
    return frame


def geo_test(h: History, web: Web, lead_weeks: Ints) -> pd.DataFrame:
    """Weekly counts of both tests; `lead_weeks` is (24, 104) inbound leads."""
    who, at, via = web.all_visits
    territory, week = h.demand.territory[who], at // (7 * DAY)
    people = pd.DataFrame({"who": who, "territory": territory, "week": week}).drop_duplicates()
    active = np.zeros((24, WEEKS + 2), dtype=np.int64)
    np.add.at(active, (people["territory"], people["week"]), 1)
    by_channel = np.zeros((24, WEEKS + 2, 9), dtype=np.int64)
    np.add.at(by_channel, (territory, week, via), 1)
    parts = []
    for test, off, paid in (("brand_search", h.world.geo_off_brand, 0), ("social", h.world.geo_off_social, 2)):
        for period, weeks in zip(("before", "during", "after"), geo_weeks(test), strict=True):
            t, w = (x.ravel() for x in np.meshgrid(np.arange(24), np.asarray(weeks), indexing="ij"))
            parts.append(
                pd.DataFrame(
                    {
                        "test": test,
                        "territory_id": territory_ids(t),
                        "pair_id": h.world.geo_pair[t].astype(float) if test == "social" else np.nan,
                        "arm": np.where(off[t] == 1, "off", "on"),
                        "week_start": dates(w * 7 * DAY),
                        "period": period,
                        "engaged_visitors": active[t, w],
                        "brand_visits": by_channel[t, w, BRAND],
                        "organic_visits": by_channel[t, w, ORGANIC],
                        "direct_visits": by_channel[t, w, DIRECT],
                        "leads": lead_weeks[t, w],
                        "spend_eur": h.world.spend[t, w - FIRST_WEEK, paid],
                    }
                )
            )
    return pd.concat(parts, ignore_index=True).sort_values(["test", "territory_id", "week_start"], ignore_index=True)
