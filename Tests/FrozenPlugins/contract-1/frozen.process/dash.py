"""Ce qu'il faut pour écrire un indicateur de dash en Python, sans rien installer d'autre.

Copier ce fichier à côté de run.py, puis :

    from dash import Demande, nombre

    demande = Demande()
    for besoin in demande.table("needTotal"):
        demande.ligne(besoin["territory"], besoin["subject"], besoin["period"],
                      value=nombre(besoin["projects"]))
    demande.repondre()

dash lance le programme une fois, pour tous les territoires. Il lit sa demande sur l'entrée standard et
écrit un seul document JSON sur la sortie standard : les messages vont sur la sortie d'erreur.
"""

import csv
import json
import sys

CONTRAT = 1


def nombre(cellule):
    """Le nombre d'une cellule ; None où elle est vide. Une cellule vide n'est jamais un zéro."""
    return float(cellule) if cellule not in ("", None) else None


class Demande:
    """Ce que dash demande, et la réponse qui se remplit."""

    def __init__(self):
        self.contenu = json.load(sys.stdin)
        self.action = self.contenu["action"]
        self.niveaux = self.contenu["output"]["levels"]
        self.lignes = []
        self.constats = []
        if self.contenu["contract"] != CONTRAT:
            sys.exit(f"dash.py ne connaît que le contrat {CONTRAT}")
        if self.action == "describe":
            self.repondre()

    def table(self, nom):
        """Les lignes d'une table, un dictionnaire de textes chacune.

        Le manifeste la déclare dans [reads] tables ; territories, subjects et periods y sont toujours.
        """
        tables = self.contenu["tables"]
        if nom not in tables:
            sys.exit(f"{nom} n'est pas dans [reads] tables de plugin.toml ; il y a {', '.join(tables)}")
        with open(tables[nom]["file"], encoding="utf-8", newline="") as fichier:
            yield from csv.DictReader(fichier)

    def ligne(self, territory, subject="", period="", **valeurs):
        """Ajoute une ligne : value, ou numerator et denominator ; n ; status où il n'y a pas de valeur."""
        presents = {nom: valeur for nom, valeur in valeurs.items() if valeur is not None}
        self.lignes.append({"territory": territory, "subject": subject, "period": period, **presents})

    def constat(self, message, conseil="", gravite="error", ligne=None):
        """Signale un problème des données : error retire l'indicateur, warning et note non."""
        self.constats.append(
            {"severity": gravite, "message": message, "advice": conseil, "row": ligne})

    def repondre(self):
        """Écrit le document, et finit le programme."""
        lignes = self.lignes if self.action == "compute" else []
        document = {"contract": CONTRAT, "rows": lignes, "findings": self.constats}
        texte = json.dumps(document, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
        sys.stdout.buffer.write(texte.encode("utf-8") + b"\n")
        sys.stdout.flush()
        sys.exit(0)
