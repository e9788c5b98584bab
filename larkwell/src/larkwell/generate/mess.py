"""What people and machines do to records, added last, from its own seed."""

import numpy as np
import pandas as pd

from .clock import DAY, END, NONE, Ints, minutes, offset
from .demand import CHANNELS
from .history import History, moments

Tables = dict[str, pd.DataFrame]
GAMING_TERRITORIES = 3
NAMES = tuple(
    [
        "Anna",
        "Ben",
        "Clara",
        "David",
        "Elena",
        "Felix",
        "Greta",
        "Hugo",
        "Ines",
        "Jonas",
        "Katja",
        "Liam",
        "Marta",
        "Nils",
        "Olga",
        "Pablo",
        "Rosa",
        "Simon",
        "Tessa",
        "Ulrich",
        "Vera",
        "Willem",
        "Yara",
        "Zoe",
        "Amelie",
        "Bruno",
        "Carmen",
        "Dirk",
        "Emma",
        "Finn",
        "Hanna",
        "Ivan",
        "Julia",
        "Karim",
        "Lotte",
        "Mateo",
        "Nora",
        "Oscar",
        "Paula",
        "Quinn",
        "Rita",
        "Sven",
        "Tara",
        "Umar",
        "Viola",
        "Wanda",
        "Xenia",
        "Yusuf",
        "Alba",
        "Boris",
    ]
)
SURNAMES = tuple(
    [
        "Adler",
        "Bakker",
        "Castro",
        "Dale",
        "Ebert",
        "Ford",
        "Garcia",
        "Hughes",
        "Ibarra",
        "Jansen",
        "Keller",
        "Lopez",
        "Meyer",
        "Navarro",
        "Olsen",
        "Parker",
        "Quint",
        "Reyes",
        "Shaw",
        "Thomas",
        "Urban",
        "Visser",
        "Weber",
        "Young",
        "Zeller",
        "Archer",
        "Blanco",
        "Cole",
        "Duran",
        "Evers",
        "Franke",
        "Gomez",
        "Hale",
        "Irwin",
        "Jacobs",
        "Kuiper",
        "Lange",
        "Moreno",
        "Novak",
        "Ortega",
        "Price",
        "Rossi",
        "Santos",
        "Turner",
        "Ulloa",
        "Vogel",
        "Walsh",
        "Yates",
        "Zapata",
        "Brandt",
    ]
)
TRADES = (
    "Physio",
    "Dental",
    "Studio",
    "Yoga",
    "Salon",
    "Vet",
    "Workshop",
    "Clinic",
    "Pilates",
    "Repair",
    "Academy",
    "Praxis",
)
PHONE = ("+44 1632 96{:04d}", "+49 30 23125 {:03d}", "+31 000 55{:04d}", "+34 000 55{:04d}", "+1 212 555 01{:02d}",
         "+1 310 555 01{:02d}")  # fmt: skip
"""Numbers set aside for fiction, or with a prefix that nobody has."""


def stain(h: History, tables: Tables, crm: pd.DataFrame) -> Tables:
    """All faults in order; later ones see the earlier ones."""
    rng = h.streams("mess")
    tables = dict(tables)
    tables["funnel"] = _backwards(rng, tables["funnel"])
    tables["opportunities"] = _wrong_currency(rng, tables["opportunities"], h.params.scale)
    tables["activities"] = _after_objection(rng, tables["activities"], tables["leads"], h.params.scale)
    tables["activities"] = _gaming(rng, tables["activities"], tables["leads"], tables["funnel"])
    tables["raw_crm_leads"] = raw_crm_leads(h, tables, crm)
    return tables


def _backwards(rng: np.random.Generator, funnel: pd.DataFrame) -> pd.DataFrame:
    """0.7% of accepted MQLs carry an acceptance before the qualification."""
    funnel = funnel.copy()
    both = np.flatnonzero(funnel["mql_at"].notna() & funnel["sal_at"].notna())
    hit = both[rng.uniform(size=len(both)) < 0.007]
    wrong = funnel["mql_at"].to_numpy()[hit] - rng.integers(25, 3 * DAY, len(hit)).astype("timedelta64[m]")
    values = funnel["sal_at"].to_numpy().copy()
    values[hit] = wrong.astype(values.dtype)
    funnel["sal_at"] = values
    return funnel


def _wrong_currency(rng: np.random.Generator, deals: pd.DataFrame, scale: int) -> pd.DataFrame:
    deals = deals.copy()
    pounds = np.flatnonzero(deals["currency"] == "GBP")
    hit = rng.choice(pounds, min(40 * scale, len(pounds)), replace=False)
    deals.loc[deals.index[hit], "currency"] = "EUR"
    return deals


def _after_objection(
    rng: np.random.Generator, activities: pd.DataFrame, leads: pd.DataFrame, scale: int
) -> pd.DataFrame:
    """55 activities after the person had objected; a few answer the person's own question."""
    activities = activities.copy()
    objected = leads.set_index("lead_id")["objected_at"].dropna()
    at = activities["lead_id"].map(objected)
    already = activities.index[(activities["at"] > at) & at.notna()]
    wanted = 55 * scale
    rng_order = rng.permutation(len(already))
    surplus = already[rng_order[wanted:]]
    activities = activities.drop(index=surplus)
    missing = wanted - len(already)
    if missing > 0:
        pool = activities[activities["lead_id"].isin(objected.index)]
        pool = pool.drop_duplicates("lead_id")
        picked = pool.iloc[rng.choice(len(pool), missing, replace=missing > len(pool))].copy()
        later = picked["lead_id"].map(objected) + pd.to_timedelta(rng.integers(600, 30 * DAY, missing), unit="min")
        last = pd.Timestamp("2025-12-31 12:00")
        picked["at"] = later.where(later < last, picked["lead_id"].map(objected) + pd.Timedelta(minutes=30))
        picked = picked[picked["at"] < pd.Timestamp("2026-01-01")]
        picked["kind"] = np.asarray(["email", "warm_call", "cold_call", "email"], dtype=object)[
            rng.integers(0, 4, len(picked))
        ]
        picked["outcome"], picked["objection"], picked["note_code"] = "no_answer", None, None
        answers = rng.uniform(size=len(picked)) < 0.2
        picked.loc[answers, "note_code"] = "sent_info"
        picked["minutes"] = rng.integers(1, 5, len(picked))
        picked["activity_id"] = activities["activity_id"].max() + np.arange(1, len(picked) + 1)
        activities = pd.concat([activities, picked], ignore_index=True)
    return activities.sort_values("activity_id", ignore_index=True)


def _gaming(
    rng: np.random.Generator, activities: pd.DataFrame, leads: pd.DataFrame, funnel: pd.DataFrame
) -> pd.DataFrame:
    """In three aligned territories the first contact often is a dial of a few seconds: the SLA clock stops."""
    activities = activities.copy()
    territory = leads.set_index("lead_id")["territory_id"]
    inbound = leads.set_index("lead_id")["source_type"] == "inbound"
    where = activities["lead_id"].map(territory)
    cheats = rng.choice(sorted(territory.unique()), GAMING_TERRITORIES, replace=False)
    first = activities.sort_values(["at", "activity_id"]).drop_duplicates("lead_id").index
    is_first = activities.index.isin(first) & activities["lead_id"].map(inbound).to_numpy()
    silent = is_first & (activities["outcome"] == "no_answer").to_numpy() & (activities["kind"] != "email").to_numpy()
    hit = silent & where.isin(cheats).to_numpy() & (rng.uniform(size=len(activities)) < 0.55)
    activities.loc[hit, "minutes"] = 0
    return activities


def raw_crm_leads(h: History, tables: Tables, crm: pd.DataFrame) -> pd.DataFrame:
    """The export: persons instead of lead numbers, duplicates, recycled leads, blanks."""
    rng = h.streams("raw export")
    leads, funnel = tables["leads"], tables["funnel"]
    n = len(leads)
    person = _persons(rng, crm)
    episode = np.ones(n, dtype=np.int64)
    episode[person != np.arange(n)] = 2
    first, email, company = _identities(rng, crm, person)
    region = h.world.region[crm["territory"].to_numpy()]
    digits = rng.integers(0, 10_000, n)[person]
    phone = np.array(
        [
            PHONE[r].format(d % (1000 if r == 1 else 100 if r >= 4 else 10_000))
            for r, d in zip(region[person], digits, strict=True)
        ],
        dtype=object,
    )
    phone[rng.uniform(size=n) < 0.18] = None
    source = _sources(rng, leads, funnel, crm)
    rows = pd.DataFrame(
        {
            "lead_id": leads["lead_id"],
            "email": email,
            "episode": episode,
            "phone": phone,
            "company": company,
            "first_name": first,
            "source": source,
            "created": crm["created"],
            "won_120d": funnel["won_120d"],
        }
    )
    copies = _copies(rng, rows)
    rows = pd.concat([rows, copies], ignore_index=True)
    local = (region[0] * 0) + h.world.region[crm["territory"].to_numpy()][rows["lead_id"].to_numpy() - 1]
    fault_region = int(rng.integers(1, 6))
    start = minutes(2024, 9, 2)
    created = rows["created"].to_numpy()
    shifted = (local == fault_region) & (created >= start) & (created < start + 42 * DAY)
    created = np.where(shifted, created + offset(local, created), created)
    rows["created"] = np.minimum(created, END - 1)
    rows = rows.sort_values(["created", "lead_id"], kind="stable", ignore_index=True)
    norm = rows["email"].str.lower().str.replace(" ", "").str.replace(r"\+[^@]*@", "@", regex=True)
    return pd.DataFrame(
        {
            "row_no": np.arange(1, len(rows) + 1),
            "lead_id": rows["lead_id"],
            "email": rows["email"],
            "email_norm": norm,
            "episode": rows["episode"],
            "phone": rows["phone"],
            "company": rows["company"],
            "first_name": rows["first_name"],
            "source": rows["source"],
            "created_at": moments(rows["created"].to_numpy()),
            "won_120d": rows["won_120d"],
        }
    )


def _persons(rng: np.random.Generator, crm: pd.DataFrame) -> Ints:
    """Index of the person behind each lead: about 2% are earlier leads that come back after 150 days."""
    n = len(crm)
    person = np.arange(n)
    created, territory = crm["created"].to_numpy(), crm["territory"].to_numpy()
    lost = (crm["won"] == NONE).to_numpy() & ~crm["robot"].to_numpy() & ~crm["outbound"].to_numpy()
    comes_back = np.flatnonzero(
        (rng.uniform(size=n) < 0.026) & (created > 170 * DAY) & ~crm["robot"].to_numpy() & ~crm["outbound"].to_numpy()
    )
    taken: set[int] = set()
    for lead in comes_back:
        pool = np.flatnonzero(
            lost[:lead] & (territory[:lead] == territory[lead]) & (created[:lead] < created[lead] - 150 * DAY)
        )
        if len(pool):
            earlier = int(pool[rng.integers(len(pool))])
            if earlier not in taken and person[earlier] == earlier:
                taken.update((earlier, int(lead)))
                person[lead] = earlier
    return person


def _identities(rng: np.random.Generator, crm: pd.DataFrame, person: Ints) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """First name, e-mail and company; one lead in twenty shares its firm with another, a few also the mailbox."""
    n = len(crm)
    first = rng.integers(0, len(NAMES), n)[person]
    last = rng.integers(0, len(SURNAMES), n)
    trade = rng.integers(0, len(TRADES), n)
    number = rng.integers(0, 4, n)
    firm = np.arange(n)
    mates = np.flatnonzero((rng.uniform(size=n) < 0.05) & (np.arange(n) > 50))
    firm[mates] = mates - rng.integers(1, 50, len(mates))
    firm = firm[firm][person]
    names, emails, companies = [], [], []
    shared = rng.uniform(size=n) < 0.12
    initials = rng.uniform(size=n) < 0.3
    own = rng.integers(0, len(SURNAMES), n)
    for i in range(n):
        p, f = person[i], firm[i]
        company = f"{SURNAMES[last[f]]} {TRADES[trade[f]]}" + (f" {number[f] + 1}" if number[f] else "")
        domain = (
            f"{company.lower().replace(' ', '-')}.{int(crm['territory'].iat[f]) + 1:02d}.example"
            if False
            else (f"{company.lower().replace(' ', '-')}-{f % 997}.example")
        )
        surname = SURNAMES[own[p]].lower()
        name = NAMES[first[i]]
        if shared[p] and crm["staff"].iat[p] <= 10:
            box = "info"
        else:
            box = f"{name[0].lower()}.{surname}" if initials[p] else f"{name.lower()}.{surname}"
        names.append(name)
        companies.append(company)
        emails.append(f"{box}@{domain}")
    return np.asarray(names, dtype=object), np.asarray(emails, dtype=object), np.asarray(companies, dtype=object)


def _sources(rng: np.random.Generator, leads: pd.DataFrame, funnel: pd.DataFrame, crm: pd.DataFrame) -> np.ndarray:
    """What the form or the seller entered; sellers who typed a lead in after a good call skip the field."""
    n = len(leads)
    source = leads["entry_channel"].to_numpy(dtype=object).copy()
    said = leads["self_reported"].to_numpy(dtype=object)
    # sellers write what they were told, or what they tell themselves
    told = (rng.uniform(size=n) < 0.34) & leads["self_reported"].notna().to_numpy() & (said != "other")
    source[told] = said[told]
    guess = rng.uniform(size=n) < 0.07
    source[guess] = np.asarray(CHANNELS, dtype=object)[rng.choice([0, 1, 6, 8], guess.sum())]
    good = funnel["won_120d"].to_numpy() | ((funnel["opp_at"].notna().to_numpy()) & (rng.uniform(size=n) < 0.25))
    blank = rng.uniform(size=n) < np.where(good, 0.27, 0.115)
    source[blank] = None
    return source


def _copies(rng: np.random.Generator, rows: pd.DataFrame) -> pd.DataFrame:
    """6% duplicates within the episode: 3.5% exact, the rest with another spelling."""
    n = len(rows)
    u = rng.uniform(size=n)
    exact, variant = np.flatnonzero(u < 0.035), np.flatnonzero((u >= 0.035) & (u < 0.060))
    copies = rows.iloc[np.r_[exact, variant]].copy().reset_index(drop=True)
    delay = np.where(
        rng.uniform(size=len(copies)) < 0.5, rng.integers(1, 120, len(copies)), rng.integers(DAY, 40 * DAY, len(copies))
    )
    copies["created"] = np.minimum(copies["created"] + delay, END - 1)
    kind = rng.integers(0, 4, len(variant))
    for place, how in enumerate(kind, start=len(exact)):
        email = str(copies.at[place, "email"])
        box, domain = email.split("@")
        if how == 0:
            copies.at[place, "email"] = f"{box.title()}@{domain}"
        elif how == 1:
            copies.at[place, "email"] = f"{box}+larkwell@{domain}"
        elif how == 2:
            copies.at[place, "email"] = f" {box.upper()}@{domain}"
        else:
            cut = int(rng.integers(1, max(len(box) - 1, 2)))
            copies.at[place, "email"] = f"{box[:cut]}{box[cut + 1 :]}@{domain}" if box != "info" else f"inf@{domain}"
        phone = copies.at[place, "phone"]
        if isinstance(phone, str):
            copies.at[place, "phone"] = phone.replace(" ", "") if how % 2 else phone.replace("+", "00")
    second = rng.uniform(size=len(copies)) < 0.25
    copies.loc[second, "source"] = None
    return copies
