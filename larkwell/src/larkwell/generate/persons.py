"""The CRM export before cleaning: persons instead of lead numbers, duplicates, recycled leads, blank sources."""

import numpy as np
import pandas as pd

from .clock import DAY, END, NONE, Ints, minutes, offset
from .demand import CHANNELS
from .history import History, moments
from .streams import Streams

Tables = dict[str, pd.DataFrame]


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


NAMES = _words("""
    Anna Ben Clara David Elena Felix Greta Hugo Ines Jonas Katja Liam Marta Nils Olga Pablo Rosa Simon Tessa Ulrich
    Vera Willem Yara Zoe Amelie Bruno Carmen Dirk Emma Finn Hanna Ivan Julia Karim Lotte Mateo Nora Oscar Paula Quinn
    Rita Sven Tara Umar Viola Wanda Xenia Yusuf Alba Boris
""")
SURNAMES = _words("""
    Adler Bakker Castro Dale Ebert Ford Garcia Hughes Ibarra Jansen Keller Lopez Meyer Navarro Olsen Parker Quint Reyes
    Shaw Thomas Urban Visser Weber Young Zeller Archer Blanco Cole Duran Evers Franke Gomez Hale Irwin Jacobs Kuiper
    Lange Moreno Novak Ortega Price Rossi Santos Turner Ulloa Vogel Walsh Yates Zapata Brandt
""")
TRADES = _words("Physio Dental Studio Yoga Salon Vet Workshop Clinic Pilates Repair Academy Praxis")
PHONE = (
    "+44 1632 96{:04d}",
    "+49 30 23125 {:03d}",
    "+31 000 55{:04d}",
    "+34 000 55{:04d}",
    "+1 212 555 01{:02d}",
    "+1 310 555 01{:02d}",
)
"""Numbers set aside for fiction, or with a prefix that nobody has; one pattern a region."""
DIGITS = (10_000, 1_000, 10_000, 10_000, 100, 100)
FAULT_START, FAULT_DAYS = minutes(2024, 9, 2), 42
"""Six weeks in which one region's local times were stored as UTC."""


def raw_crm_leads(h: History, tables: Tables, crm: pd.DataFrame) -> pd.DataFrame:
    """The export: persons instead of lead numbers, duplicates, recycled leads, blanks."""
    rng = Streams(h.streams.seed, "mess")("raw export")
    leads, funnel = tables["leads"], tables["funnel"]
    n = len(leads)
    person = _persons(rng, crm)
    episode = np.ones(n, dtype=np.int64)
    episode[person != np.arange(n)] = 2
    first, email, company = _identities(rng, crm, person)
    region = h.world.region[crm["territory"].to_numpy()]
    digits = rng.integers(0, 10_000, n)[person]
    numbers = [PHONE[r].format(d % DIGITS[r]) for r, d in zip(region[person], digits, strict=True)]
    phone = np.array(numbers, dtype=object)
    phone[rng.uniform(size=n) < 0.18] = None
    source = _sources(rng, leads, funnel)
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
    where = region[rows["lead_id"].to_numpy() - 1]
    fault_region = int(rng.integers(1, 6))
    created = rows["created"].to_numpy()
    inside = (created >= FAULT_START) & (created < FAULT_START + FAULT_DAYS * DAY)
    created = np.where(inside & (where == fault_region), created + offset(where, created), created)
    rows["created"] = np.minimum(created, END - 1)
    rows = rows.sort_values(["created", "lead_id"], kind="stable", ignore_index=True)
    return pd.DataFrame(
        {
            "row_no": np.arange(1, len(rows) + 1),
            "lead_id": rows["lead_id"],
            "email": rows["email"],
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
    human = ~crm["robot"].to_numpy() & ~crm["outbound"].to_numpy()
    lost = (crm["won"] == NONE).to_numpy() & human
    comes_back = np.flatnonzero((rng.uniform(size=n) < 0.026) & (created > 170 * DAY) & human)
    taken: set[int] = set()
    for lead in comes_back:
        earlier_ones = lost[:lead] & (territory[:lead] == territory[lead])
        pool = np.flatnonzero(earlier_ones & (created[:lead] < created[lead] - 150 * DAY))
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
    shared = (rng.uniform(size=n) < 0.12) & (crm["staff"].to_numpy() <= 10)
    initials = rng.uniform(size=n) < 0.3
    own = rng.integers(0, len(SURNAMES), n)
    names, emails, companies = [], [], []
    for name, p, f in zip((NAMES[k] for k in first), person, firm, strict=True):
        company = f"{SURNAMES[last[f]]} {TRADES[trade[f]]}" + (f" {number[f] + 1}" if number[f] else "")
        surname = SURNAMES[own[p]].lower()
        box = "info" if shared[p] else f"{name[0].lower() if initials[p] else name.lower()}.{surname}"
        names.append(name)
        companies.append(company)
        emails.append(f"{box}@{company.lower().replace(' ', '-')}-{f * 617 % 997}.example")
    return np.asarray(names, dtype=object), np.asarray(emails, dtype=object), np.asarray(companies, dtype=object)


def _sources(rng: np.random.Generator, leads: pd.DataFrame, funnel: pd.DataFrame) -> np.ndarray:
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
    copies = rows.take(np.r_[exact, variant]).reset_index(drop=True)
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
