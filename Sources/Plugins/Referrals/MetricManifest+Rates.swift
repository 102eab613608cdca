import Core

extension MetricManifest {
  static let difference = MetricManifest(
    id: "referrals.difference", title: "Envoyées moins arrivées", shortTitle: "Écart",
    unit: .difference(singular: "orientation", plural: "orientations"),
    definition: """
      Orientations vers une structure, d’après celles qui envoient, moins les personnes qu’elle a vues \
      arriver : + quand toutes ne sont pas arrivées, ou n’ont pas été reconnues.
      """,
    formula: """
      Orientations vers la structure − arrivées comptées par elle, seulement où les deux côtés ont remonté \
      la période.
      """,
    source: Referrals.source, periodicity: "mensuelle ou par quinzaine, selon la structure",
    caveats: [
      """
      Les deux côtés n’ont pas toujours compté les mêmes jours : « Repose sur » dit combien de jours chacun \
      a observés.
      """,
      "Une personne peut arriver le mois suivant, ou sans sa carte : un écart n’est pas une faute.",
      Referrals.missing,
    ],
    chart: .rankedBars, reads: Referrals.tables, subjects: [.destination],
    disclosure: Disclosure(follows: ["referrals.orientations", "referrals.arrivals"]))

  static let rate = MetricManifest(
    id: "referrals.rate", title: "Personnes orientées pour 30 jours d’observation",
    shortTitle: "Pour 30 jours", unit: .rate(of: "personnes"),
    definition: """
      Nombre de personnes orientées rapporté à 30 jours : il compare des périodes de longueurs différentes.
      """,
    formula: """
      Personnes × 30 ÷ jours d’observation. Les jours d’observation sont ceux des relevés de la période, \
      chacun une fois ; un mois non remonté n’y est pas, un mois remonté à zéro y est.
      """,
    source: Referrals.source, periodicity: "mensuelle ou par quinzaine, selon la structure",
    caveats: [
      """
      Sur peu de jours, le rythme change vite : 5 personnes en 11 jours n’en promettent pas 14 en un mois ; \
      sur moins de 7, il n’est pas donné.
      """,
      """
      Pour tout le réseau, un jour est observé dès qu’une structure le relève : le rythme est « au moins » \
      tant que toutes ne remontent pas.
      """,
      Referrals.breaks, Referrals.rough,
    ],
    chart: .rankedBars, reads: Referrals.tables, subjects: [.all, .origin],
    disclosure: Disclosure(follows: ["referrals.persons"]))

  static let shareUnnamed = MetricManifest(
    id: "referrals.share-unnamed", title: "Part des personnes sans destination nommée",
    shortTitle: "Sans destination (%)", unit: .share,
    definition: "Part des personnes orientées dont le relevé ne nomme aucune destination.",
    formula: "Personnes sans destination nommée ÷ personnes orientées, sur les nombres exacts.",
    source: Referrals.source, periodicity: "annuelle, et de part et d’autre des ruptures",
    caveats: [
      "Une part calculée sur moins de 30 personnes est signalée et n’entre pas dans les classements.",
      Referrals.missing, Referrals.rough,
    ],
    chart: .rankedBars, minimumBase: 30, reads: Referrals.tables, subjects: [.all, .origin],
    disclosure: Disclosure(follows: ["referrals.persons", "referrals.unnamed"]))
}
