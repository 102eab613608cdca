#!/usr/bin/env python3
"""Invents the referrals between structures of `make demo`: five bassins, 2024 and 2025.

    python3 datasets/demo-referrals/generate.py

writes its CSVs beside itself, the same bytes at every run. No figure comes from a structure. Every
person is drawn with a public, an instrument and the places where they are sent, none to three; then
those of one structure, period and fate are counted together: one line. Structures that receive
count for themselves most of those who were sent, and some whose origin they do not know.

The story: missions locales and France Travail send most, CIO in autumn and spring, everybody little
in August. In March 2025 the cards gave way to a fiche navette that asks for a destination, so fewer
people leave without one. Blois tells by fortnights, the others by months. Some months were never
told, some were told as nobody, once somebody wrote "environ 12"; and of the last periods a few are
still awaited.
"""

import calendar
import csv
import pathlib
import random
from collections import Counter

SEED = 2026
MONTHS = [(year, month) for year in (2024, 2025) for month in range(1, 13)]
BREAK = (2025, 3)
# January to December.
SEASON = (1.1, 1.1, 1.2, 1.0, 0.9, 1.0, 0.6, 0.35, 1.2, 1.3, 1.2, 0.8)
SCHOOL = (1.2, 1.5, 1.6, 0.9, 1.2, 1.0, 0.2, 0.0, 0.9, 1.4, 1.5, 0.8)

# Network: name, where it sends people and how often.
NETWORKS = {
    "ml": ("Mission locale",
           {"cio": 2, "ft": 4, "cad": 3, "pointa": 3, "greta": 3, "afpa": 2, "cci": 1,
            "capemploi": 1}),
    "cio": ("CIO", {"ml": 6, "pointa": 2, "cad": 2, "cci": 1, "greta": 1, "ft": 1}),
    "ft": ("France Travail",
           {"ml": 5, "capemploi": 3, "afpa": 4, "greta": 4, "cad": 2, "cci": 1, "pointa": 1}),
    "capemploi": ("Cap emploi", {"ft": 3, "afpa": 2, "cad": 2, "greta": 1, "ml": 1}),
    "cad": ("CAD", {"ft": 2, "greta": 2, "cci": 2, "afpa": 1, "ml": 1}),
    "pointa": ("Point A", {"cci": 3, "ml": 2, "cio": 1, "greta": 1}),
    "cci": ("CCI", {}),
    "afpa": ("AFPA", {}),
    "greta": ("GRETA", {}),
}
# How partners write the longest of them.
SHORT = {"ml": "ML", "ft": "FT", "capemploi": "CE", "pointa": "PA"}

# Bassin: the name after which its structures are called, how many persons a month each sends.
BASSINS = {
    "2412": ("Amboise", {"ml": 7, "cio": 1.5, "ft": 6, "pointa": 0.8, "greta": 0, "cci": 0}),
    "2415": ("Tours", {"ml": 26, "cio": 3.5, "ft": 34, "capemploi": 6, "cad": 4, "pointa": 2.5,
                       "cci": 0, "afpa": 0, "greta": 0}),
    "2416": ("Blois", {"ml": 11, "cio": 2.5, "ft": 12, "capemploi": 3, "pointa": 1.5, "cci": 0,
                       "afpa": 0, "greta": 0}),
    "2418": ("Romorantin", {"ml": 6, "cio": 1.2, "ft": 7, "cad": 1.5, "pointa": 0.7, "greta": 0}),
    "2421": ("Orléans", {"ml": 30, "cio": 4, "ft": 38, "capemploi": 7, "cad": 5, "pointa": 3,
                         "cci": 0, "afpa": 0, "greta": 0}),
}
# A second antenna of one network in one bassin, and a structure that serves everywhere.
ANTENNA = {"cio-tours-nord": ("CIO de Tours, antenne nord", "CIO nord", "CIO Tours nord", "cio",
                              "2415", 2.0)}
EVERYWHERE = {"afpa-itinerante": ("AFPA, équipe itinérante", "AFPA itinérante", "Afpa mobile",
                                  "afpa", None, 0)}
WITH_ITINERANT = {"2412", "2418"}

# Those who also tell who came to them.
RECEIVERS = ["ml-tours", "greta-tours", "afpa-tours", "ml-blois", "greta-blois", "greta-orleans",
             "afpa-orleans", "ml-romorantin"]
FORTNIGHTLY = {"2416"}
FIRST_TOLD = {"pointa-amboise": (2025, 1), "cad-romorantin": (2024, 9)}
# Told by nobody, and not zero.
GAPS = {
    ("cio-amboise", 2024, 5), ("cio-amboise", 2024, 8), ("cio-tours", 2024, 8),
    ("ft-romorantin", 2024, 3), ("ft-romorantin", 2025, 8), ("pointa-tours", 2025, 5),
    ("capemploi-blois", 2024, 7), ("capemploi-orleans", 2025, 7), ("ml-amboise", 2024, 12),
    ("pointa-orleans", 2025, 8), ("cio-orleans", 2025, 8), ("cad-tours", 2024, 2),
    ("afpa-tours", 2025, 4), ("greta-blois", 2024, 8),
    # The last month, still awaited.
    ("cio-tours-nord", 2025, 12), ("pointa-romorantin", 2025, 12), ("capemploi-orleans", 2025, 12),
}
# Only the second half of the month.
HALF_GAPS = {("cio-blois", 2025, 12), ("ml-blois", 2025, 12), ("pointa-blois", 2025, 4)}
# Written "environ 12", with no destination.
ROUGH = {("ft-romorantin", 2025, 6): 12}

PUBLICS = {
    "ml": [("jeunes de moins de 26 ans", 9), ("", 1)],
    "cio": [("jeunes de moins de 26 ans", 7), ("salariés", 1), ("", 2)],
    "ft": [("demandeurs d’emploi de longue durée", 4), ("jeunes de moins de 26 ans", 2),
           ("travailleurs handicapés", 1), ("", 3)],
    "capemploi": [("travailleurs handicapés", 10)],
    "cad": [("salariés", 3), ("demandeurs d’emploi de longue durée", 2), ("", 1)],
    "pointa": [("jeunes de moins de 26 ans", 10)],
}
INSTRUMENTS = [("carte", "carte d’orientation", "", "2025-02-28"),
               ("fiche-navette", "fiche navette", "2025-03-01", ""),
               ("courriel", "courriel", "", "")]


def ascii_name(name):
    return name.lower().replace("é", "e")


def structures():
    """Id → (name, short name, another writing, network, bassin or None, persons sent a month)."""
    found = {}
    for bassin, (town, sizes) in BASSINS.items():
        of_town = f"d’{town}" if town[0] in "AO" else f"de {town}"
        for network, size in sizes.items():
            name = NETWORKS[network][0]
            found[f"{network}-{ascii_name(town)}"] = (
                f"{name} {of_town}", name, f"{SHORT.get(network, name)} {town}", network, bassin,
                size)
    return found | ANTENNA | EVERYWHERE


STRUCTURES = structures()


def spans(structure, side):
    """The spans that a structure tells, whole months or fortnights."""
    bassin = STRUCTURES[structure][4]
    for year, month in MONTHS:
        if (year, month) < FIRST_TOLD.get(structure, (0, 0)) or (structure, year, month) in GAPS:
            continue
        last = calendar.monthrange(year, month)[1]
        if side == "envoi" and bassin in FORTNIGHTLY:
            yield year, month, 1, 15
            if (structure, year, month) not in HALF_GAPS:
                yield year, month, 16, last
        else:
            yield year, month, 1, last


def choose(draw, weighted):
    names, weights = zip(*weighted)
    return draw.choices(names, weights)[0]


def destinations_near(structure):
    """The structures that one sends people to, each with its weight."""
    network, bassin = STRUCTURES[structure][3:5]
    reach = NETWORKS[network][1]
    return [(code, reach[other]) for code, (*_, other, place, _) in STRUCTURES.items()
            if other in reach and code != structure
            and (place == bassin or place is None and bassin in WITH_ITINERANT)]


def count(draw, mean):
    """A number of people near a mean: many who might come, each rarely."""
    return sum(draw.random() < mean / 400 for _ in range(400))


def fate(draw, structure, year, month, near):
    """Where one person is sent, what public they belong to, by what means."""
    network = STRUCTURES[structure][3]
    is_new = (year, month) >= BREAK
    unnamed = 0.06 if is_new else 0.18
    number = draw.choices([0, 1, 2, 3], [unnamed, 0.78, 0.13, 0.03])[0]
    chosen = set()
    while len(chosen) < min(number, len(near)):
        chosen.add(choose(draw, near))
    means = "courriel" if draw.random() < 0.2 else "fiche-navette" if is_new else "carte"
    return tuple(sorted(chosen)), choose(draw, PUBLICS[network]), means


def sent(draw):
    """(structure, span, destinations, public, instrument) → persons, in the order told."""
    lines = []
    for structure, (*_, network, _, size) in STRUCTURES.items():
        if not size:
            continue
        near = destinations_near(structure)
        for year, month, first, last in spans(structure, "envoi"):
            season = (SCHOOL if network == "cio" else SEASON)[month - 1]
            rough = ROUGH.get((structure, year, month))
            if rough:
                told = f"environ {rough}"
                lines.append((structure, (year, month, first, last), (), "", "", told))
                continue
            days = (last - first + 1) / calendar.monthrange(year, month)[1]
            people = Counter(fate(draw, structure, year, month, near)
                             for _ in range(count(draw, size * season * days)))
            for (to, public, means), persons in sorted(people.items()):
                lines.append((structure, (year, month, first, last), to, public, means, persons))
            if not people:
                lines.append((structure, (year, month, first, last), (), "", "", 0))
    return lines


def received(draw, lines):
    """What those who receive counted, month by month: most of what was sent, and a few more."""
    arrivals = Counter()
    for origin, (year, month, _, _), to, _, _, persons in lines:
        for structure in to:
            if structure in RECEIVERS:
                came = sum(draw.random() < 0.8 for _ in range(persons))
                arrivals[structure, year, month, origin if draw.random() < 0.9 else ""] += came
    for structure in RECEIVERS:
        for year, month, first, last in spans(structure, "accueil"):
            told = {origin: persons for (who, *when, origin), persons in arrivals.items()
                    if (who, *when) == (structure, year, month) and persons}
            for origin, persons in sorted(told.items()) or [("", 0)]:
                yield origin, (year, month, first, last), structure, persons


def write(name, head, rows):
    with (pathlib.Path(__file__).parent / name).open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(head)
        out.writerows(rows)


def days(span):
    year, month, first, last = span
    return [f"{year}-{month:02}-{first:02}", f"{year}-{month:02}-{last:02}"]


def write_all():
    draw = random.Random(SEED)
    lines = sent(draw)
    records = [["envoi", origin, *days(span), persons, " ; ".join(to), public, means]
               for origin, span, to, public, means, persons in lines]
    records += [["accueil", origin, *days(span), persons, to, "", ""]
                for origin, span, to, persons in received(draw, lines)]
    write("records.csv", ["side", "origin", "start", "end", "persons", "destinations", "public",
                          "instrument"], records)
    write("structures.csv", ["structure", "name", "short_name", "aliases", "network", "zoning",
                             "territory"],
          [[code, name, short, other, NETWORKS[network][0], "bmo" if bassin else "", bassin or ""]
           for code, (name, short, other, network, bassin, _) in STRUCTURES.items()])
    expected = [(code, "envoi") for code, (*_, size) in STRUCTURES.items() if size]
    expected += [(code, "accueil") for code in RECEIVERS]
    write("reports.csv", ["structure", "side", "frequency", "since"],
          [[code, side,
            "quinzaine" if side == "envoi" and STRUCTURES[code][4] in FORTNIGHTLY else "mois",
            "{}-{:02}-01".format(*FIRST_TOLD.get(code, MONTHS[0]))]
           for code, side in expected])
    write("instruments.csv", ["instrument", "name", "since", "until"], INSTRUMENTS)


write_all()
