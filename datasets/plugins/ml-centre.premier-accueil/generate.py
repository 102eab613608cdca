#!/usr/bin/env python3
"""Invents the questionnaire of the first visit: sixteen missions locales, 2022 to 2025.

    python3 generate.py

writes premier-accueil.csv beside itself, the same bytes at every run. No answer comes from a person. The
story: summer jobs are asked for most where tourists come, help with getting about where buses are rare;
since the spring of 2024 a place to live is asked for more and more.
"""

import pathlib
import random

ITEMS = ["Un emploi d’été", "Un emploi", "Une formation", "Un conseil d’orientation",
         "Une aide financière", "Un moyen de transport", "Un logement"]
WEIGHTS = [16, 24, 22, 18, 10, 6, 4]
PLACES = {
    "Bourges": 380, "Vierzon": 130, "Saint-Amand-Montrond": 70, "Chartres": 420, "Dreux": 330,
    "Châteaudun": 95, "Nogent-le-Rotrou": 60, "Châteauroux": 310, "Issoudun": 65, "Amboise": 85,
    "Chinon": 80, "Tours": 760, "Blois": 340, "Vendôme": 110, "Romorantin": 120, "Orléans": 900,
}
TOURISM = {"Amboise": 1.8, "Chinon": 1.7, "Blois": 1.4, "Romorantin": 1.3, "Tours": 1.1}
RURAL = {"Nogent-le-Rotrou": 2.2, "Saint-Amand-Montrond": 2.0, "Chinon": 1.6, "Châteaudun": 1.6,
         "Vendôme": 1.5, "Issoudun": 1.5}
# Moved to a new form that year: the answers were not kept.
LOST = {("Vierzon", 2023)}


def main():
    draw = random.Random(2026)
    lines = ["Premier accueil : première demande de chaque personne;;;;;;;;",
             "Questionnaire des missions locales, données inventées;;;;;;;;", "",
             ";".join(["Mission locale de", "Année"] + ITEMS)]
    for place, size in PLACES.items():
        for year in range(2022, 2026):
            weights = list(WEIGHTS)
            weights[0] *= TOURISM.get(place, 1)
            weights[5] *= RURAL.get(place, 1)
            weights[6] *= {2022: 1, 2023: 1, 2024: 1.6, 2025: 2.1}[year]
            people = draw.choices(range(len(ITEMS)), weights, k=int(size * draw.uniform(0.9, 1.12)))
            cells = [str(people.count(item)) for item in range(len(ITEMS))]
            if (place, year) in LOST:
                cells = ["nc"] * len(ITEMS)
            lines.append(";".join([place, str(year)] + cells))
    lines += ["", "Source : questionnaire rempli avec chaque personne reçue pour la première fois;;;;;;;;"]
    path = pathlib.Path(__file__).with_name("premier-accueil.csv")
    path.write_bytes(("\r\n".join(lines) + "\r\n").encode("utf-8"))


if __name__ == "__main__":
    main()
