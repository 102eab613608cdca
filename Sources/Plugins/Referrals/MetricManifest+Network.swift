import Core

extension MetricManifest {
  static let completeness = MetricManifest(
    id: "referrals.completeness", title: "Remontées reçues", shortTitle: "Remontées",
    unit: .share,
    definition: """
      Part des relevés attendus que les structures ont remontés, qu’ils disent quelqu’un ou personne.
      """,
    formula: """
      Relevés remontés ÷ relevés attendus, sur les périodes échues. Une période est échue quand elle est \
      finie au dernier jour relevé, ou qu’une autre structure au même rythme l’a déjà remontée.
      """,
    source: Referrals.source, periodicity: "annuelle, et mensuelle pour tout le réseau",
    caveats: [
      "Seules les structures dont on attend un relevé régulier comptent ici.",
      "Un relevé de plusieurs mois vaut pour chacun des mois qu’il contient en entier.",
    ],
    chart: .rankedBars, minimumBase: 1, reads: Referrals.tables, subjects: [.all, .origin])

  static let report = MetricManifest(
    id: "referrals.report", title: "Qui a remonté quoi", shortTitle: "Remontée",
    unit: .category(ReportMetric.classes),
    definition: """
      Pour chaque période attendue d’une structure : si elle l’a remontée, avec quelqu’un ou sans personne, \
      ou pas encore.
      """,
    formula: """
      Remontée : un relevé dans la période, ou un relevé plus long qui la contient en entier. Personne : tous \
      disent zéro.
      """,
    source: Referrals.source, periodicity: "mensuelle ou par quinzaine, selon la structure",
    caveats: [
      "« Pas encore remontée » ne dit rien de l’activité de la structure.",
      "Où les zéros sont secrets, une remontée sans personne se lit « remontée ».",
    ],
    chart: .reportCalendar, reads: Referrals.tables, subjects: [.origin])

  static let density = MetricManifest(
    id: "referrals.density", title: "Densité du réseau", shortTitle: "Densité", unit: .share,
    definition: """
      Part des liens possibles entre structures qui ont servi : 100 % si chacune a envoyé quelqu’un à \
      toutes les autres.
      """,
    formula: """
      Paires (origine, destination) avec au moins une personne ÷ paires possibles : chaque structure qui \
      remonte, vers chacune des autres structures connues du territoire. Au-dessus du bassin, les paires de \
      chaque bassin sont additionnées.
      """,
    source: Referrals.source, periodicity: "annuelle, et de part et d’autre des ruptures",
    caveats: [
      "Une destination non nommée cache peut-être un lien : la densité est un minimum.",
      "Tous les liens n’ont pas vocation à servir : une densité faible n’est pas un mauvais réseau.",
    ],
    chart: .rankedBars, minimumBase: 1, reads: Referrals.tables, subjects: [.all],
    disclosure: Disclosure(pairsOf: "referrals.orientations"))

  static let reciprocity = MetricManifest(
    id: "referrals.reciprocity", title: "Réciprocité du réseau", shortTitle: "Réciprocité",
    unit: .share,
    definition: """
      Part des couples de structures liées qui s’envoient des personnes dans les deux sens.
      """,
    formula: """
      Couples de structures actifs dans les deux sens ÷ couples actifs dans un sens au moins, parmi les \
      structures qui remontent toutes deux : d’une structure qui ne remonte pas, on ne sait pas ce qu’elle \
      envoie.
      """,
    source: Referrals.source, periodicity: "annuelle, et de part et d’autre des ruptures",
    caveats: [
      "Une destination non nommée cache peut-être un retour : la réciprocité est un minimum."
    ],
    chart: .rankedBars, minimumBase: 1, reads: Referrals.tables, subjects: [.all],
    disclosure: Disclosure(pairsOf: "referrals.orientations"))

  static let instruments = MetricManifest(
    id: "referrals.instruments", title: "Instruments d’orientation en usage",
    shortTitle: "Instruments",
    unit: .count(singular: "instrument", plural: "instruments"),
    definition: """
      Nombre d’instruments (carte, fiche navette, formulaire…) en usage dans l’année chez les structures \
      qui remontent.
      """,
    formula: """
      Instruments que nomme un relevé de l’année, et instruments déclarés en usage cette année là où des \
      relevés sont remontés, chacun une fois.
      """,
    source: Referrals.source, periodicity: "annuelle",
    caveats: ["Un instrument en usage n’est pas forcément beaucoup utilisé."],
    chart: .rankedBars, reads: Referrals.tables, subjects: [.all, .origin])
}
