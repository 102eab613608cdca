#!/usr/bin/env python3
"""Invents tension classes for `make demo`: 22 bassins, the region and France.

    python3 datasets/demo-tension/generate.py

writes tension.csv beside itself, the same bytes at every run. No class comes from a producer. As in
the public files classes go from 1 to 5, 5 being what makes recruiting hard, so that 5 is the LEAST
durable; a class stays empty where a place has too few offers, and a wider place then speaks for it.
Occupations are coded in FAP 2009, which the public files use.
"""

import csv
import pathlib
import random

SEED = 2026
YEAR = 2024
BASSINS = [str(code) for code in range(2401, 2423)]
# In the smallest bassins only what is much offered has a class.
SMALL = {"2404", "2408", "2411"}

# FAP2009 code: mean (tension, non-durability), whether it is much offered.
OCCUPATIONS = {
    "A0Z40": (3, 5, False), "A1Z40": (4, 5, True), "A1Z41": (3, 4, True), "A1Z42": (3, 5, False),
    "B2Z44": (5, 2, False), "G0A40": (5, 1, True), "J3Z41": (4, 3, False), "J3Z43": (4, 2, True),
    "L0Z60": (2, 3, True), "L1Z60": (3, 1, False), "L2Z60": (1, 4, False), "M2Z90": (4, 1, False),
    "R0Z60": (2, 4, True), "R0Z61": (1, 4, False), "R1Z60": (3, 3, True), "S0Z42": (4, 1, False),
    "S1Z40": (5, 4, True), "S2Z60": (4, 5, True), "S2Z61": (4, 5, True), "T4Z60": (3, 3, True),
    "V0Z60": (5, 2, True), "V1Z80": (5, 1, True), "V4Z83": (4, 2, False), "V5Z81": (2, 5, True),
}


def near(draw, mean, spread):
    return min(5, max(1, round(draw.gauss(mean, spread))))


def rows():
    draw = random.Random(SEED)
    for code, (tension, non_durability, is_common) in OCCUPATIONS.items():
        places = [("bmo", bassin, 0.6) for bassin in BASSINS]
        places += [("nation", "FR", 0.1), ("region", "24", 0.2)]
        for zoning, place, spread in places:
            classes = [near(draw, tension, spread), near(draw, non_durability, spread)]
            offers = round(draw.uniform(30, 400) if is_common else draw.uniform(10, 90))
            covered = zoning != "bmo" or (offers >= 30 and (is_common or place not in SMALL))
            yield [YEAR, "FAP2009", code, zoning, place, offers if zoning == "bmo" else ""] + (
                classes if covered else ["", ""])


with (pathlib.Path(__file__).parent / "tension.csv").open(
        "w", encoding="utf-8", newline="") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow(["year", "nomenclature", "occupation", "zoning", "territory", "offers", "tension",
                  "non_durability"])
    out.writerows(rows())
