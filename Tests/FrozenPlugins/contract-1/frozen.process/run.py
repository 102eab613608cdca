"""La part des projets saisonniers, par territoire, métier et année."""

from dash import Demande, nombre

demande = Demande()

for besoin in demande.table("needTotal"):
    if besoin["subject"] != "all" and besoin["nomenclature"] != "FAP2021":
        continue
    lieu = besoin["territory"], besoin["subject"], besoin["period"]
    if int(besoin["projectsMissing"]) + int(besoin["seasonalMissing"]):
        demande.ligne(*lieu, status="notTransmitted")
    elif int(besoin["projectsMasked"]) + int(besoin["seasonalMasked"]):
        # Aucun chiffre n'est fait d'un chiffre masqué.
        demande.ligne(*lieu, status="masked")
    elif nombre(besoin["projects"]) == 0:
        demande.ligne(*lieu, status="notApplicable")
    else:
        demande.ligne(*lieu, numerator=nombre(besoin["seasonal"]),
                      denominator=nombre(besoin["projects"]))

demande.repondre()
