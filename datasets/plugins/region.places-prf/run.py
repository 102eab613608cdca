"""Places de formation pour un projet de recrutement, par métier et par territoire."""

import csv
from collections import defaultdict

from dash import Demande, nombre

demande = Demande()

# Les territoires au-dessus de chaque bassin : une place compte dans chacun.
parents = {}
bassins = {}
for ligne in demande.table("territories"):
    parents[ligne["key"]] = ligne["parent"]
    if ligne["level"] == "bassin":
        # Un tableur perd les zéros de tête : les codes se comparent sans eux.
        bassins[ligne["code"].lstrip("0")] = ligne["key"]


def au_dessus(territoire):
    while territoire:
        yield territoire
        territoire = parents.get(territoire, "")


# Les places, par territoire, métier et année ; une place n'est jamais masquée.
places = defaultdict(int)
enseignes = set()
with open("places.csv", encoding="utf-8", newline="") as fichier:
    for numero, ligne in enumerate(csv.DictReader(fichier), start=2):
        bassin = bassins.get(ligne["bassin"].lstrip("0"))
        if bassin is None:
            demande.constat(
                f"places.csv, ligne {numero} : le bassin {ligne['bassin']} n'est pas du projet",
                "corriger son code, ou retirer la ligne", gravite="warning")
            continue
        metier = "FAP2021:" + ligne["metier"]
        enseignes.add((metier, ligne["annee"]))
        for territoire in au_dessus(bassin):
            places[territoire, metier, ligne["annee"]] += int(ligne["places"])

for besoin in demande.table("needTotal"):
    cle = besoin["territory"], besoin["subject"], besoin["period"]
    if cle[1:] not in enseignes or cle[0] not in parents:
        continue
    projets = nombre(besoin["projects"])
    if int(besoin["projectsMasked"]):
        # Même ce qui est visible ne sert pas : un rapport fait d'une partie des projets serait trop grand.
        demande.ligne(*cle, status="masked")
    elif int(besoin["projectsMissing"]) or projets is None:
        demande.ligne(*cle, status="notTransmitted")
    elif projets == 0:
        demande.ligne(*cle, status="notApplicable")
    else:
        demande.ligne(*cle, numerator=places[cle], denominator=projets)

demande.repondre()
