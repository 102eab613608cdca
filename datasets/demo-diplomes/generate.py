#!/usr/bin/env python3
"""Invents the diplomas of the people in an occupation for `make demo`, over all of France.

    python3 datasets/demo-diplomes/generate.py

writes diplomas.csv beside itself, the same bytes at every run. No share comes from a survey. As in
the public file the métiers are groups of FAP 2009, and the niveaux those of the scale of 1969.
"""

import csv
import pathlib
import random

SEED = 2026
PERIOD = "2022-2024"
NIVEAUX = ["V", "IV", "III", "II-I", "none", "studying"]

# In per cent, before a little noise, in the order of NIVEAUX.
MIXES = {
    "hands": (38, 18, 5, 3, 30, 6), "trade": (52, 22, 7, 3, 12, 4),
    "shop": (27, 31, 12, 7, 13, 10), "office": (20, 31, 28, 14, 5, 2),
    "care": (41, 27, 9, 5, 14, 4), "graduate": (1, 4, 26, 66, 1, 2),
    "leisure": (9, 30, 18, 28, 5, 10),
}

# The groups of FAP 2009 that the occupations of demo-needs belong to.
GROUPS = {
    "A0Z": "hands", "A1Z": "hands", "B2Z": "trade", "B4Z": "trade", "B6Z": "office",
    "D1Z": "trade", "D3Z": "hands", "E0Z": "hands", "E1Z": "trade", "E2Z": "office",
    "G0A": "trade", "G0B": "trade", "J0Z": "hands", "J1Z": "trade", "J3Z": "trade",
    "L0Z": "office", "L1Z": "office", "L2Z": "office", "M2Z": "graduate", "Q0Z": "office",
    "R0Z": "shop", "R1Z": "shop", "S0Z": "trade", "S1Z": "care", "S2Z": "shop", "T2A": "care",
    "T4Z": "hands", "V0Z": "care", "V1Z": "graduate", "V4Z": "graduate", "V5Z": "leisure",
}


def rows():
    draw = random.Random(SEED)
    for code, mix in GROUPS.items():
        weights = [share * draw.uniform(0.85, 1.15) for share in MIXES[mix]]
        shares = [round(weight / sum(weights), 3) for weight in weights[:-1]]
        shares.append(round(1 - sum(shares), 3))
        for niveau, share in zip(NIVEAUX, shares):
            yield ["FAP2009", code, PERIOD, niveau, share]


with (pathlib.Path(__file__).parent / "diplomas.csv").open(
        "w", encoding="utf-8", newline="") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow(["nomenclature", "occupation", "period", "niveau", "share"])
    out.writerows(rows())
