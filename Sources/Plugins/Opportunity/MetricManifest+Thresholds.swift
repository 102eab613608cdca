import Core

extension MetricManifest {
  static func volumeThreshold(_ thresholds: OpportunityThresholds) -> MetricManifest {
    threshold(
      "volume", "Seuil de volume fort", "Volume fort",
      unit: .count(singular: "projet", plural: "projets"),
      definition: """
        Nombre de projets à partir duquel un métier du territoire a un volume fort : le quantile à \
        \(Assessment.threshold(thresholds.volume)) de ses métiers.
        """,
      formula: """
        Quantile interpolé (type 7) des nombres visibles de projets des métiers du territoire, \
        arrondi au projet supérieur.
        """)
  }

  static func durableShareThreshold(_ thresholds: OpportunityThresholds) -> MetricManifest {
    threshold(
      "durable-share", "Seuil de part durable", "Part durable", unit: .share, minimumBase: 30,
      definition: "Part d’offres durables à partir de laquelle un métier est dit durable.",
      formula: fixed(Assessment.threshold(thresholds.durableShare)))
  }

  static func durableClassThreshold(_ thresholds: OpportunityThresholds) -> MetricManifest {
    threshold(
      "durable-class", "Seuil de classe durable", "Classe durable", unit: .grade(maximum: 5),
      definition: """
        Classe de durabilité à partir de laquelle un métier est dit durable, là où ses offres ne \
        sont pas connues.
        """,
      formula: fixed("\(thresholds.durableClass) sur 5"))
  }

  static func seasonalThreshold(_ thresholds: OpportunityThresholds) -> MetricManifest {
    threshold(
      "seasonal", "Seuil de saison", "Saison", unit: .share, minimumBase: 30,
      definition: "Part de projets saisonniers à partir de laquelle un métier est dit saisonnier.",
      formula: fixed(Assessment.threshold(thresholds.seasonal)))
  }

  private static func fixed(_ value: String) -> String {
    "\(value), le même partout : le projet le règle dans dash.toml, section opportunity."
  }

  private static func threshold(
    _ id: String, _ title: String, _ shortTitle: String, unit: Unit, minimumBase: Double? = nil,
    definition: String, formula: String
  ) -> MetricManifest {
    MetricManifest(
      id: "opportunity.threshold-\(id)", title: title, shortTitle: shortTitle, unit: unit,
      definition: definition, formula: formula, source: Opportunity.source,
      periodicity: Opportunity.periodicity,
      caveats: ["Un seuil est un choix du projet, pas un fait du marché du travail."],
      chart: .rankedBars, minimumBase: minimumBase, reads: ["needs"], subjects: [.all],
      disclosure: Opportunity.disclosure)
  }
}
