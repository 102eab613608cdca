#!/usr/bin/env python3
"""Invents the needs of `make demo`: 22 bassins, 40 occupations, six years.

    python3 datasets/demo-needs/generate.py

writes needs.csv and occupations.csv beside itself, the same bytes at every run. No figure comes
from a survey. A bassin has a size, an occupation a weight, a seasonal share and a difficulty, both
invented; profiles make some places agricultural, wine-growing, touristic, industrial or urban; the
years rise until 2023 and fall after. As in the real survey a number under 5 is masked `*`, and the
producer of this fiction did not transmit Issoudun's figures for 2021 (`nd`).
"""

import csv
import pathlib
import random

SEED = 2026
YEARS = {2020: 0.88, 2021: 0.93, 2022: 1.08, 2023: 1.12, 2024: 1.04, 2025: 0.95}

# code: (département, size, profiles)
BASSINS = {
    "2401": ("18", 46, "urban industry"), "2402": ("18", 12, "industry"),
    "2403": ("18", 10, "wine farming"), "2404": ("18", 9, "farming"),
    "2405": ("28", 62, "urban logistics"), "2406": ("28", 30, "industry"),
    "2407": ("28", 15, "farming logistics"), "2408": ("28", 8, "industry"),
    "2409": ("36", 13, "farming"), "2410": ("36", 32, "urban industry"),
    "2411": ("36", 8, "industry"), "2412": ("37", 24, "wine tourism"),
    "2413": ("37", 27, "wine tourism"), "2414": ("37", 14, "farming tourism"),
    "2415": ("37", 150, "urban tourism"), "2416": ("41", 64, "urban tourism"),
    "2417": ("41", 19, "industry farming"), "2418": ("41", 21, "tourism logistics"),
    "2419": ("45", 27, "logistics farming"), "2420": ("45", 18, "industry farming"),
    "2421": ("45", 155, "urban logistics"), "2422": ("45", 17, "farming logistics"),
}

FAMILIES = {
    "A": "Fonctions administratives",
    "C": "Fonctions d'encadrement",
    "I": "Ouvriers des secteurs de l'industrie",
    "O": "Ouvriers de la construction et du bâtiment",
    "S": "Fonctions sociales et médico-sociales",
    "T": "Autres techniciens et employés",
    "V": "Fonctions liées à la vente, au tourisme et aux services",
    "Z": "Autres métiers",
}

# FAP2021 code: (name, family, weight, share seasonal, share difficult, {profile: factor})
OCCUPATIONS = {
    "A0X40": ("Agriculteurs", "Z", 20, .75, .45, {"farming": 3.0, "urban": .3}),
    "A1X40": ("Maraîchers et horticulteurs", "Z", 12, .80, .60, {"farming": 2.2, "urban": .5}),
    "A1X41": ("Jardiniers des espaces verts et naturels", "Z", 13, .40, .45, {}),
    "A1X42": ("Viticulteurs, arboriculteurs", "Z", 14, .92, .40, {"wine": 7.0, "urban": .3}),
    "B1X31": ("Maçons qualifiés", "O", 9, .08, .68, {}),
    "B1X34": ("Couvreurs", "O", 7, .04, .85, {}),
    "B2X32": ("Ouvriers en électricité du bâtiment", "O", 8, .03, .65, {"urban": 1.3}),
    "B2X33": ("Plombiers chauffagistes", "O", 8, .04, .70, {}),
    "B2X38": ("Ouvriers qualifiés en menuiserie et en agencement du BTP", "O", 7, .04, .66, {}),
    "B6X74": ("Conducteurs de travaux et chefs de chantier non cadres", "T", 6, .01, .55,
              {"urban": 1.6}),
    "D0X31": ("Ouvriers qualifiés en conduite d'équipement d'usinage", "I", 7, .02, .72,
              {"industry": 2.6}),
    "D2X30": ("Ouvriers peu qualifiés en ajustement, montage et assemblage mécanique", "I", 7,
              .30, .25, {"industry": 2.4}),
    "E2X20": ("Ouvriers peu qualifiés des industries chimiques et plastiques", "I", 7, .15, .25,
              {"industry": 2.6}),
    "E4X32": ("Ouvriers du conditionnement, du tri et de l'emballage", "I", 8, .50, .35,
              {"logistics": 2.4, "industry": 1.5}),
    "E5X70": ("Techniciens des industries de process", "T", 6, .02, .50, {"industry": 2.2}),
    "G0A40": ("Ouvriers de la maintenance générale et mécanique", "I", 9, .03, .82,
              {"industry": 1.8}),
    "G0B41": ("Ouvriers mécaniciens de véhicules", "I", 11, .02, .76, {}),
    "J0X33": ("Magasiniers et préparateurs de commandes peu qualifiés", "Z", 15, .25, .20,
              {"logistics": 3.2}),
    "J0X34": ("Magasiniers et préparateurs de commande qualifiés", "Z", 8, .20, .38,
              {"logistics": 2.6}),
    "J3X41": ("Conducteurs de transport en commun sur route", "Z", 9, .15, .65, {"urban": 1.3}),
    "J3X43": ("Conducteurs routiers", "Z", 11, .08, .55, {"logistics": 2.4}),
    "L0X60": ("Secrétaires bureautiques et assimilés", "A", 12, .08, .40, {"urban": 1.4}),
    "L1X60": ("Employés de la comptabilité", "A", 7, .02, .62, {"urban": 1.4}),
    "L2X60": ("Agents d'accueil et d'information", "A", 11, .45, .12,
              {"tourism": 1.8, "urban": 1.4}),
    "M2X90": ("Ingénieurs et cadres d'étude, recherche et développement en informatique et "
              "télécom", "C", 6, .0, .62, {"urban": 2.2}),
    "QCX01": ("Employés et techniciens commerciaux de la banque", "V", 6, .0, .5,
              {"urban": 1.8}),
    "R0X60": ("Employés de libre service", "V", 17, .42, .30, {}),
    "R0X61": ("Caissiers", "V", 12, .48, .22, {"tourism": 1.3}),
    "R1X60": ("Vendeurs en produits alimentaires", "V", 12, .32, .42, {}),
    "S0X42": ("Boulangers, pâtissiers", "V", 9, .08, .55, {}),
    "S1X20": ("Aides de cuisine et employés polyvalents de la restauration", "V", 22, .38, .52,
              {"tourism": 1.9}),
    "S1X40": ("Cuisiniers", "V", 15, .48, .58, {"tourism": 1.9}),
    "S2X60": ("Employés de l'hôtellerie", "V", 14, .75, .52, {"tourism": 3.0}),
    "S2X61": ("Serveurs de cafés restaurants", "V", 22, .62, .56, {"tourism": 2.4}),
    "T2A60": ("Aides à domicile et auxiliaires de vie", "V", 26, .15, .80, {}),
    "T4X60": ("Agents d'entretien de locaux", "V", 32, .24, .46, {"urban": 1.3}),
    "V0X60": ("Aides-soignants", "S", 24, .15, .66, {}),
    "V1X80": ("Infirmiers et sages-femmes", "S", 16, .06, .80, {"urban": 1.5}),
    "V4X83": ("Educateurs spécialisés et autres intervenants socio-éducatifs", "S", 10, .08, .74,
              {"urban": 1.3}),
    "V5X81": ("Professionnels de l'animation socioculturelle", "S", 24, .75, .38, {}),
}


def mask(count):
    """A count as the survey publishes it: hidden where it is under 5."""
    return str(count) if count >= 5 else "*"


def rows():
    draw = random.Random(SEED)
    # What lasts from year to year: how strong each occupation stands in each bassin.
    strength = {
        (bassin, code): draw.lognormvariate(0, 0.45) for bassin in BASSINS for code in OCCUPATIONS
    }
    trend = {code: draw.gauss(0, 0.035) for code in OCCUPATIONS}
    for year, level in YEARS.items():
        for code, (_, _, weight, seasonal, difficult, factors) in OCCUPATIONS.items():
            for bassin, (departement, size, profiles) in BASSINS.items():
                expected = weight * size / 22 * level * strength[bassin, code]
                expected *= (1 + trend[code]) ** (year - 2020)
                for profile in profiles.split():
                    expected *= factors.get(profile, 1)
                projects = round(max(0, draw.gauss(expected, 0.12 * expected + 1)))
                share_difficult = min(1, max(0, draw.gauss(difficult, 0.1)))
                share_seasonal = min(1, max(0, draw.gauss(seasonal, 0.08)))
                if projects == 0:
                    continue
                counts = [projects, round(projects * share_difficult),
                          round(projects * share_seasonal)]
                hidden = (bassin, year) == ("2411", 2021)
                yield [year, "FAP2021", code, "bmo", bassin, departement] + [
                    "nd" if hidden else mask(count) for count in counts
                ]


def write(name, header, lines):
    path = pathlib.Path(__file__).parent / name
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(header)
        out.writerows(lines)


write("occupations.csv", ["nomenclature", "code", "name", "family", "family_name"],
      [["FAP2021", code, name, family, FAMILIES[family]]
       for code, (name, family, *_) in OCCUPATIONS.items()])
write("needs.csv", ["year", "nomenclature", "occupation", "zoning", "territory", "departement",
                    "projects", "difficult", "seasonal"], rows())
