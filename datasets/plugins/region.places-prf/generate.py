#!/usr/bin/env python3
"""Invente les places du programme régional de formation : places.csv, les mêmes octets à chaque fois.

    python3 datasets/plugins/region.places-prf/generate.py

Aucun chiffre ne vient de la Région. Seuls quelques métiers ont des places, surtout dans les grands bassins.
"""

import csv
import pathlib
import random

METIERS = {
    "B1X31": 0.55, "B1X34": 0.30, "B2X32": 0.50, "B2X33": 0.45, "D0X31": 0.60, "G0A40": 0.35,
    "G0B41": 0.40, "J0X34": 0.25, "A1X41": 0.30,
}
BASSINS = {
    "2401": 46, "2402": 12, "2405": 62, "2406": 30, "2410": 32, "2412": 24, "2415": 150, "2416": 64,
    "2417": 19, "2418": 21, "2419": 27, "2421": 155, "2422": 17,
}


def main():
    hasard = random.Random(2026)
    lignes = []
    for annee in (2024, 2025):
        for metier, effort in METIERS.items():
            for bassin, taille in BASSINS.items():
                groupes = int(taille * effort * hasard.uniform(0.3, 1.3) / 12 + 0.3)
                if groupes:
                    lignes.append([annee, metier, bassin, 12 * groupes])
    with open(pathlib.Path(__file__).with_name("places.csv"), "w", newline="", encoding="utf-8") as f:
        sortie = csv.writer(f, lineterminator="\n")
        sortie.writerow(["annee", "metier", "bassin", "places"])
        sortie.writerows(sorted(lignes))


main()
