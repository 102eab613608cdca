#!/usr/bin/env python3
"""Invents the monthly offers of `make demo`: five years, 22 bassins, the occupations of demo-needs.

    python3 datasets/demo-offers/generate.py

writes its CSVs beside itself, the same bytes at every run. No figure comes from a producer. An
occupation of a bassin has three and a half offers for each project of demo-needs, a season, and a
mix of contracts that shortens when the season is high. Every offer is drawn with its occupation,
sector, niveau and contract, then counted in several ways, so that the tables agree: by occupation,
by sector, by niveau, altogether, and for the last year by occupation and niveau.

The story: vines of Touraine and the Sancerrois hire in September and for days; châteaux and hotels
from spring to summer; the warehouses around Orléans from September to November, by interim; care,
maintenance and building all year round, to stay. As in real extracts the producer hides small
numbers (`*`, 1 to 4) here, did not transmit two months (`nd`) there, and changed its application in
January 2023, which since counts more of the interim.
"""

import csv
import math
import pathlib
import random
from collections import Counter, defaultdict

SEED = 2026
YEARS = range(2021, 2026)
OFFERS_PER_PROJECT = 3.5
# An occupation has offers in a bassin where it has as many projects a year, or is among its first.
FEWEST_PROJECTS = 12
FIRST = 10
LEVEL = {2021: 0.90, 2022: 1.10, 2023: 1.08, 2024: 1.00, 2025: 0.94}
BREAK = (2023, 1)
SEEN_BEFORE_BREAK = 0.85

CLASSES = ["permanent", "fixed_over_6_months", "fixed_1_to_6_months", "fixed_under_1_month",
           "other_contracts"]
CDI, LONG, MEDIUM, SHORT, OTHER = range(5)

WINE = {"2403", "2412", "2413"}
TOURISM = {"2412", "2413", "2414", "2415", "2416", "2418"}
LOGISTICS = {"2405", "2407", "2418", "2419", "2421", "2422"}

# How many times an average month, January to December.
SEASONS = {
    "harvest": (.45, .5, .7, .8, .9, 1.3, 2.6, 2.3, 1.1, .6, .4, .35),
    "vegetables": (.5, .7, 1.3, 1.7, 1.7, 1.4, 1.1, .9, 1.0, .7, .5, .5),
    "gardens": (.8, 1.1, 1.8, 1.5, 1.2, 1.0, .8, .6, 1.0, 1.0, .7, .5),
    "vines": (.9, .8, .8, .7, .8, .8, .6, 1.9, 3.0, .6, .5, .6),
    "hotels": (.6, .9, 1.5, 1.7, 1.6, 1.5, 1.2, .7, .7, .6, .5, .5),
    "holidays": (.6, .8, 1.1, 1.6, 2.1, 2.0, .9, .4, .8, .8, .5, .4),
    "shops": (.8, .8, 1.0, 1.0, 1.2, 1.3, .9, .7, 1.0, 1.3, 1.3, .7),
    "warehouses": (.8, .8, .9, .9, .9, 1.0, .9, .8, 1.3, 1.5, 1.4, .8),
    "buses": (.8, .8, 1.0, 1.0, 1.1, 1.3, 1.3, 1.4, 1.2, .8, .7, .6),
    "works": (1.0, 1.1, 1.2, 1.1, 1.0, 1.0, .9, .6, 1.2, 1.1, 1.0, .8),
    "care": (.95, .95, 1.0, 1.0, 1.15, 1.2, 1.0, .85, 1.05, 1.0, .95, .9),
    "office": (1.1, 1.05, 1.1, 1.0, 1.0, 1.0, .9, .65, 1.2, 1.1, 1.0, .9),
}

# Shares of the five classes in an average month, and how much a high season shortens contracts.
CONTRACTS = {
    "days": ((.10, .05, .30, .25, .30), .5),
    "season": ((.28, .08, .36, .08, .20), .5),
    "service": ((.45, .10, .25, .08, .12), .3),
    "interim": ((.22, .06, .12, .02, .58), .2),
    "trade": ((.58, .08, .10, .01, .23), .1),
    "care": ((.60, .16, .17, .05, .02), .1),
    "office": ((.66, .12, .14, .03, .05), .1),
    "skilled": ((.84, .07, .04, .01, .04), .0),
}

# Shares of the niveaux 3, 4, 5, 6 and 7-8 of the scale of 2019.
NIVEAUX = ["3", "4", "5", "6", "7-8"]
LEVELS = {
    "low": (.78, .18, .03, .01, .0), "cap": (.60, .30, .08, .02, .0),
    "bac": (.28, .48, .18, .05, .01), "bts": (.05, .30, .50, .12, .03),
    "degree": (.01, .05, .22, .50, .22), "master": (.0, .0, .08, .27, .65),
}

# FAP2021 code: season, contracts, niveaux, {A21 sector: share}.
OCCUPATIONS = {
    "A0X40": ("harvest", "days", "low", {"A": .94, "N": .06}),
    "A1X40": ("vegetables", "days", "low", {"A": .95, "N": .05}),
    "A1X41": ("gardens", "season", "cap", {"N": .70, "A": .15, "O": .15}),
    "A1X42": ("vines", "days", "low", {"A": .97, "N": .03}),
    "B1X31": ("works", "trade", "cap", {"F": .85, "N": .15}),
    "B1X34": ("works", "trade", "cap", {"F": .92, "N": .08}),
    "B2X32": ("works", "trade", "cap", {"F": .82, "N": .18}),
    "B2X33": ("works", "trade", "cap", {"F": .90, "N": .10}),
    "B2X38": ("works", "trade", "cap", {"F": .72, "C": .18, "N": .10}),
    "B6X74": ("works", "skilled", "bts", {"F": .95, "M": .05}),
    "D0X31": ("office", "trade", "bac", {"C": .75, "N": .25}),
    "D2X30": ("warehouses", "interim", "low", {"C": .45, "N": .55}),
    "E2X20": ("office", "interim", "low", {"C": .50, "N": .50}),
    "E4X32": ("warehouses", "interim", "low", {"C": .30, "E": .12, "H": .13, "N": .45}),
    "E5X70": ("office", "skilled", "bts", {"C": .90, "N": .10}),
    "G0A40": ("office", "skilled", "bac", {"C": .70, "H": .10, "N": .20}),
    "G0B41": ("office", "skilled", "cap", {"G": .85, "H": .15}),
    "J0X33": ("warehouses", "interim", "low", {"H": .40, "G": .15, "N": .45}),
    "J0X34": ("warehouses", "interim", "cap", {"H": .45, "G": .20, "N": .35}),
    "J3X41": ("buses", "service", "cap", {"H": .95, "O": .05}),
    "J3X43": ("office", "trade", "cap", {"H": .80, "G": .08, "N": .12}),
    "L0X60": ("office", "office", "bac", {"O": .25, "Q": .25, "M": .20, "S": .15, "N": .15}),
    "L1X60": ("office", "skilled", "bts", {"M": .60, "C": .15, "G": .15, "N": .10}),
    "L2X60": ("hotels", "service", "bac", {"O": .30, "R": .25, "Q": .20, "M": .25}),
    "M2X90": ("office", "skilled", "master", {"J": .75, "M": .15, "K": .10}),
    "QCX01": ("office", "skilled", "degree", {"K": 1.0}),
    "R0X60": ("shops", "service", "low", {"G": .95, "N": .05}),
    "R0X61": ("shops", "service", "low", {"G": 1.0}),
    "R1X60": ("shops", "service", "cap", {"G": .75, "C": .25}),
    "S0X42": ("office", "skilled", "cap", {"C": .80, "G": .20}),
    "S1X20": ("hotels", "service", "low", {"I": .75, "Q": .12, "P": .13}),
    "S1X40": ("hotels", "service", "cap", {"I": .82, "Q": .12, "P": .06}),
    "S2X60": ("hotels", "season", "low", {"I": .95, "Q": .05}),
    "S2X61": ("hotels", "season", "low", {"I": .97, "R": .03}),
    "T2A60": ("care", "care", "low", {"Q": .80, "T": .20}),
    "T4X60": ("office", "service", "low", {"N": .70, "O": .15, "Q": .15}),
    "V0X60": ("care", "care", "cap", {"Q": 1.0}),
    "V1X80": ("care", "care", "degree", {"Q": .96, "P": .04}),
    "V4X83": ("office", "care", "degree", {"Q": .90, "S": .10}),
    "V5X81": ("holidays", "season", "bac", {"R": .35, "S": .40, "P": .15, "O": .10}),
}

SECTORS = {
    "A": "Agriculture, sylviculture et pêche", "C": "Industrie manufacturière",
    "E": "Eau, assainissement, déchets et dépollution", "F": "Construction",
    "G": "Commerce, réparation d’automobiles et de motocycles", "H": "Transports et entreposage",
    "I": "Hébergement et restauration", "J": "Information et communication",
    "K": "Activités financières et d’assurance",
    "M": "Activités spécialisées, scientifiques et techniques",
    "N": "Services administratifs et de soutien (dont intérim)", "O": "Administration publique",
    "P": "Enseignement", "Q": "Santé humaine et action sociale",
    "R": "Arts, spectacles et activités récréatives", "S": "Autres activités de services",
    "T": "Activités des ménages employeurs",
}

DOMAINS = {
    "A": ("Agriculture et pêche, espaces naturels et espaces verts, soins aux animaux", 9, .47),
    "B": ("Arts et façonnage d’ouvrages d’art", 1, .55),
    "C": ("Banque, assurance, immobilier", 15, .86),
    "D": ("Commerce, vente et grande distribution", 70, .76),
    "E": ("Communication, média et multimédia", 5, .80),
    "F": ("Construction, bâtiment et travaux publics", 62, .55),
    "G": ("Hôtellerie-restauration, tourisme, loisirs et animation", 44, .71),
    "H": ("Industrie", 85, .57), "I": ("Installation et maintenance", 48, .74),
    "J": ("Santé", 50, .67), "K": ("Services à la personne et à la collectivité", 72, .75),
    "L": ("Spectacle", 2, .34), "M": ("Support à l’entreprise", 102, .84),
    "N": ("Transport et logistique", 43, .49),
}

# Where the producer of this fiction hides counts of 1 to 4.
HIDES = {("occupation", "B6X74", "2410"), ("occupation", "B6X74", "2412"),
         ("sector", "E", "2417"), ("sector", "E", "2418")}
# What it did not transmit.
UNSENT = {("E5X70", "2406", 2022, 7), ("E5X70", "2406", 2022, 8)}

HERE = pathlib.Path(__file__).parent
NEEDS = HERE.parent / "demo-needs" / "needs.csv"


def projects():
    """The mean projects of an occupation in a bassin; a hidden number counts for its middle."""
    found = defaultdict(list)
    with NEEDS.open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if row["projects"] != "nd" and int(row["year"]) in YEARS:
                number = 2 if row["projects"] == "*" else int(row["projects"])
                found[row["territory"], row["occupation"]].append(number)
    return {key: sum(numbers) / len(YEARS) for key, numbers in found.items()}


def recruiting(means):
    """The occupations that have offers, by bassin, then by code."""
    for bassin in sorted({bassin for bassin, _ in means}):
        ranked = sorted((-mean, code) for (place, code), mean in means.items() if place == bassin)
        kept = [(code, -mean) for rank, (mean, code) in enumerate(ranked)
                if rank < FIRST or -mean >= FEWEST_PROJECTS]
        yield from ((bassin, code, mean) for code, mean in sorted(kept))


def poisson(draw, mean):
    if mean > 30:
        return max(0, round(draw.gauss(mean, math.sqrt(mean))))
    limit, count, product = math.exp(-mean), 0, draw.random()
    while product > limit:
        count += 1
        product *= draw.random()
    return count


def strength(season, bassin):
    """How strongly a season is felt in a place."""
    if season == "vines":
        return 1.25 if bassin in WINE else 0.8
    if season == "hotels":
        return 1.3 if bassin in TOURISM else 0.7
    if season == "warehouses":
        return 1.3 if bassin in LOGISTICS else 0.6
    return 1.0


def contract_shares(kind, index):
    """The shares in a month: a high season moves offers from stable to short contracts."""
    shares, shortening = CONTRACTS[kind]
    moved = min(0.6, max(0, index - 1) * shortening)
    stable = (shares[CDI] + shares[LONG]) * moved
    return (shares[CDI] * (1 - moved), shares[LONG] * (1 - moved), shares[MEDIUM] + 0.5 * stable,
            shares[SHORT] + 0.2 * stable, shares[OTHER] + 0.3 * stable)


def offers(draw):
    """Every offer drawn: how many of each bassin, month, occupation, sector, niveau and contract."""
    drawn = Counter()
    for bassin, code, mean in recruiting(projects()):
        season, contracts, level, sectors = OCCUPATIONS[code]
        trend = draw.gauss(0, 0.03)
        indices = [value ** strength(season, bassin) for value in SEASONS[season]]
        indices = [value * 12 / sum(indices) for value in indices]
        for year in YEARS:
            for month, index in enumerate(indices, 1):
                expected = mean * OFFERS_PER_PROJECT / 12 * index * LEVEL[year]
                expected *= (1 + trend) ** (year - YEARS[0])
                # Restaurants, shows and hotels were closed in the first months of 2021.
                if season in ("hotels", "holidays") and (year, month) < (2021, 5):
                    expected *= 0.75
                shares = list(contract_shares(contracts, index))
                if (year, month) < BREAK:
                    shares[OTHER] *= SEEN_BEFORE_BREAK
                    expected *= sum(shares)
                for _ in range(poisson(draw, expected)):
                    sector = draw.choices(list(sectors), list(sectors.values()))[0]
                    niveau = draw.choices(NIVEAUX, LEVELS[level])[0]
                    contract = draw.choices(range(5), shares)[0]
                    drawn[bassin, year, month, code, sector, niveau, contract] += 1
    return drawn


def counted(drawn, parts):
    """Counts by bassin, month and some of the parts: one row of five classes each."""
    table = defaultdict(lambda: [0] * 5)
    for (bassin, year, month, *what, contract), count in drawn.items():
        table[(year, month, bassin, *(what[part] for part in parts))][contract] += count
    return table


def month_key(year, month):
    return f"{year}-{month:02}"


def cells(counts, hides):
    return ["*" if hides and 1 <= count <= 4 else count for count in counts]


def write(name, header, lines):
    with (HERE / name).open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(header)
        out.writerows(lines)


def write_offers(drawn):
    start = ["month", "zoning", "territory"]

    def lines(table, kind, *words):
        for (year, month, bassin, *what), counts in sorted(table.items()):
            hides = bool(what) and (kind, what[0], bassin) in HIDES
            row = [month_key(year, month), "bmo", bassin, *words, *what]
            if what and (what[0], bassin, year, month) in UNSENT:
                yield row + ["nd"] * 5
            else:
                yield row + cells(counts, hides)

    write("totals.csv", start + CLASSES, lines(counted(drawn, []), "total"))
    occupations = counted(drawn, [0])
    for code, bassin, year, month in UNSENT:
        occupations[year, month, bassin, code]
    write("occupations.csv", start + ["nomenclature", "occupation"] + CLASSES,
          lines(occupations, "occupation", "FAP2021"))
    write("sectors.csv", start + ["activities", "sector"] + CLASSES,
          lines(counted(drawn, [1]), "sector", "A21"))
    write("niveaux.csv", start + ["niveau"] + CLASSES, lines(counted(drawn, [2]), "niveau"))
    last = {key: count for key, count in drawn.items() if key[1] == YEARS[-1]}
    write("occupation-niveaux.csv", start + ["nomenclature", "occupation", "niveau"] + CLASSES,
          lines(counted(last, [0, 2]), "niveau", "FAP2021"))


def write_nation(draw):
    """The whole of the country, in hundreds: a reference, far steadier than a bassin."""
    seasons = [SEASONS["office"], SEASONS["office"], SEASONS["hotels"], SEASONS["holidays"],
               SEASONS["warehouses"]]
    sizes = [240_000, 36_000, 44_000, 8_000, 112_000]
    lines = []
    for year in YEARS:
        for month in range(1, 13):
            counts = []
            for contract, (season, size) in enumerate(zip(seasons, sizes)):
                value = size * season[month - 1] ** 0.6 * LEVEL[year] * draw.gauss(1, 0.02)
                if contract == OTHER and (year, month) < BREAK:
                    value *= SEEN_BEFORE_BREAK
                counts.append(round(value, -2))
            lines.append([month_key(year, month), "nation", "FR"]
                         + [round(count) for count in counts])
    write("france.csv", ["month", "zoning", "territory"] + CLASSES, lines)


def write_names():
    write("sector-names.csv", ["nomenclature", "code", "name"],
          [["A21", code, name] for code, name in SECTORS.items()])
    write("domains.csv", ["quarter", "zoning", "territory", "domain", "name", "parent", "offers",
                          "durable_share"],
          [["2025-Q4", "nation", "FR", code, name, "", offers * 1000 + 10 * ord(code), share]
           for code, (name, offers, share) in DOMAINS.items()])


write_offers(offers(random.Random(SEED)))
write_nation(random.Random(SEED + 1))
write_names()
