"""Media, people and exchange rates."""

import numpy as np
import pandas as pd

from .clock import DAY, MONTHS, WARM_UP_DAYS, WEEKS, month_names, month_of
from .demand import BRAND, EVENT, GENERIC, PRINT, SOCIAL
from .history import History, dates, labels, rates, territory_ids
from .web import SESSIONS, Web
from .world import CURRENCIES, FIRST_WEEK, PAID

PLACE_CHANNEL = (BRAND, GENERIC, SOCIAL, EVENT, PRINT)
# three agencies, three habits: UK and US, DACH and Benelux, Spain; typos and case as they come
BRAND_NAMES = (
    ("LARKWELL_{r}_Brand", "Larkwell brand {r}", "larkwell_{r}_exact", "Larkwel {r} brand", "LARKWELL {r} search"),
    ("{r} | Larkwell Marke", "{r} | larkwell (exact)", "{r} | LARKWELL", "{r} | Lark well", "{r} | larkwell login"),
    ("marca-larkwell-{r}", "Marca Larkwell {r}", "MARCA_LARKWELL_{r}", "larkwell_{r}_marca", "larkwell-{r}"),
)
GENERIC_NAMES = (
    (
        "{r}_booking_software",
        "Generic {r} appointment app",
        "NONBRAND_{r}_clinic",
        "{r} online booking",
        "Gen_{r}_salon",
    ),
    (
        "{r} | Buchungssoftware",
        "{r} | Generic Praxis",
        "{r} | non-brand Termine",
        "{r} | Online Terminbuchung",
        "{r} | GENERIC Studio",
    ),
    ("generico-reservas-{r}", "Software reservas {r}", "GENERICO_{r}_citas", "agenda_online_{r}", "no-marca-{r}"),
)
SOCIAL_NAMES = (
    ("SOCIAL_{r}_video", "Social {r} carousel", "social_{r}_lookalike"),
    ("{r} | Social Video", "{r} | social leadform", "{r} | SOCIAL Story"),
    ("social-{r}-video", "Redes {r}", "SOCIAL_{r}_formulario"),
)
EVENT_NAMES = (
    ("FAIR_{r}_stand", "Trade fair {r}", "{r} Fair sponsoring"),
    ("{r} | Messe Fair", "{r} | trade FAIR stand", "{r} | Fairstand"),
    ("fair-{r}-stand", "FAIR {r} patrocinio", "Trade Fair {r}"),
)
PRINT_NAMES = (
    ("Print_{r}_trade_mag", "PRINT {r} insert"),
    ("{r} | Print Fachzeitschrift", "{r} | print Beilage"),
    ("print-{r}-revista", "PRINT_{r}_prensa"),
)
AGENCY = np.array([0, 1, 1, 2, 0, 0])


def spend_table(h: History, web: Web) -> pd.DataFrame:
    """Weekly media by campaign; clicks follow the visits that the channel brought."""
    rng = h.streams("campaigns")
    who, at, via = web.all_visits
    visits = np.zeros((24, WEEKS + 2, 9), dtype=np.int64)
    np.add.at(visits, (h.demand.territory[who], at // (7 * DAY), via), 1)
    parts = []
    for place, names in enumerate((BRAND_NAMES, GENERIC_NAMES, SOCIAL_NAMES, EVENT_NAMES, PRINT_NAMES)):
        channel = PLACE_CHANNEL[place]
        money = h.world.spend[:, -FIRST_WEEK : WEEKS - FIRST_WEEK, place]
        territory, week = np.nonzero(money > 0)
        eur = money[territory, week]
        brought = visits[territory, week, channel]
        rate = rates(h.world, territory, week * 7 * DAY)
        clicks = rng.poisson(brought * SESSIONS[channel] * 1.08 + 0.4)
        shows = {0: 9, 1: 42, 2: 120, 3: 14, 4: 160}[place]
        impressions = clicks * shows + rng.poisson(eur * (0.6 if place < 3 else 0.25))
        impressions = np.round(impressions * rng.uniform(0.9, 1.1, len(eur)), 0)
        agency = AGENCY[h.world.region[territory]]
        # a territory keeps a campaign for a quarter, then the agency renames it
        pick = rng.integers(0, 1_000_000, (24, 9))[territory, week // 13]
        campaign = [_name(names[a], p, f"T{t + 1:02d}") for a, p, t in zip(agency, pick, territory, strict=True)]
        local = np.round(eur / rate, 2)
        parts.append(
            pd.DataFrame(
                {
                    "week_start": dates(week * 7 * DAY),
                    "territory_id": territory_ids(territory),
                    "channel": PAID[place],
                    "campaign": campaign,
                    "spend_local": local,
                    "currency": labels(h.world.currency[territory], CURRENCIES),
                    "spend_eur": np.round(local * rate, 2),
                    "impressions": impressions.astype(np.int64),
                    "clicks": clicks,
                }
            )
        )
    table = pd.concat(parts, ignore_index=True)
    return table.sort_values(["week_start", "territory_id", "channel"], kind="stable", ignore_index=True)


def _name(names: tuple[str, ...], pick: int, territory: str) -> str:
    return names[pick % len(names)].format(r=territory)


def team_costs(h: History, book: pd.DataFrame, amounts_eur: pd.Series) -> pd.DataFrame:
    """People, tools and programme; commissions follow the assisted wins (`amounts_eur` by customer_id)."""
    rng = h.streams("team costs")
    p, w = h.params, h.world
    rise = (1 + 0.03 / 12) ** np.arange(MONTHS)
    reps = np.bincount(w.rep_territory, minlength=24) / len(w.rep_territory)
    size = np.outer(rise, w.size)
    noise = rng.normal(1, 0.015, (3, MONTHS, 24))
    assisted = book[(book["door"] == 1) & (book["lead_id"] > 0)]
    won = np.zeros((MONTHS, 24))
    np.add.at(
        won, (month_of(assisted["start"].to_numpy()), assisted["territory"]), assisted["customer_id"].map(amounts_eur)
    )
    aligned = np.arange(MONTHS)[:, None] >= w.go_live[None, :]
    fairs = np.zeros((MONTHS, 24))
    week = np.arange(FIRST_WEEK, WEEKS + 2)
    month = np.clip(month_of(week * 7 * DAY), -6, MONTHS - 1)
    inside = (month >= 0) & (week < WEEKS)
    np.add.at(fairs, month[inside], w.spend[:, inside, 3].T)
    kinds = {
        "marketing_salaries": p.marketing_month * p.scale * size * noise[0],
        "sales_salaries": p.sales_month * p.scale * np.outer(rise, reps) * noise[1],
        "commissions": 0.08 * won,
        "tools": 9_500 * p.scale * size * noise[2],
        "event_travel": fairs * 0.85,
        "one_funnel_programme": p.programme_month * p.scale * aligned,
    }
    parts = []
    names = np.asarray(month_names(), dtype=object)
    for kind, eur in kinds.items():
        m, t = np.nonzero(eur > 0)
        parts.append(
            pd.DataFrame(
                {"month": names[m], "territory_id": territory_ids(t), "kind": kind, "eur": np.round(eur[m, t], 2)}
            )
        )
    return pd.concat(parts, ignore_index=True).sort_values(["month", "territory_id", "kind"], ignore_index=True)


def fx_table(h: History) -> pd.DataFrame:
    """Monthly rates from January 2024."""
    first = round(WARM_UP_DAYS / 30.44)
    m, c = (x.ravel() for x in np.indices((MONTHS, 3)))
    return pd.DataFrame(
        {
            "month": np.asarray(month_names(), dtype=object)[m],
            "currency": labels(c, CURRENCIES),
            "eur_rate": h.world.eur_rate[m + first, c],
        }
    )
