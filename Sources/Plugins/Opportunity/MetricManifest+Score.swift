import Core

extension MetricManifest {
  static func opportunityScore(_ thresholds: OpportunityThresholds) -> MetricManifest {
    MetricManifest(
      id: "opportunity.score", title: "Note composée du métier", shortTitle: "Note", unit: .score,
      definition: """
        Note de 0 à 100 qui range les métiers d’un territoire, du plus au moins porteur et durable. \
        Elle n’est donnée qu’avec ses trois parties.
        """,
      formula: """
        100 × (\(weights(of: thresholds))), chaque partie allant de 0 à 1. Sans l’une des trois \
        parties, pas de note.
        """,
      source: Opportunity.source, periodicity: Opportunity.periodicity,
      caveats: [
        "Les poids sont un choix du projet, pas un fait : d’autres poids donnent un autre ordre.",
        """
        La note ne compare que les métiers d’un même territoire : la partie du volume est un rang.
        """,
        Opportunity.intention, hiddenSeason, Opportunity.older,
      ],
      chart: .rankedBars, reads: Opportunity.reads, subjects: [.occupation],
      disclosure: Opportunity.disclosure)
  }

  static func opportunityRank(_ thresholds: OpportunityThresholds) -> MetricManifest {
    MetricManifest(
      id: "opportunity.rank", title: "Rang du métier par la note composée", shortTitle: "Rang",
      unit: .rank,
      definition: """
        Place du métier parmi ceux du territoire qui ont une note, de la plus haute à la plus basse.
        """,
      formula: """
        1 + nombre de métiers du territoire dont la note est strictement supérieure. La note vaut \
        100 × (\(weights(of: thresholds))).
        """,
      source: Opportunity.source, periodicity: Opportunity.periodicity,
      caveats: [
        "Quelques points de note d’écart ne signifient rien.",
        "Un métier dont une partie n’est pas connue n’est pas classé.",
      ],
      chart: .rankedBars, reads: Opportunity.reads, subjects: [.occupation],
      disclosure: Opportunity.disclosure)
  }

  static func volumePart(_ thresholds: OpportunityThresholds) -> MetricManifest {
    part(
      "volume", "du volume", "Volume (0 à 1)", weight: thresholds.weights.volume,
      definition: """
        Place du métier parmi ceux du territoire par le nombre visible de projets : 1 pour le plus \
        demandé, 0 pour le moins demandé.
        """,
      formula: """
        (métiers qui ont moins de projets visibles + la moitié des autres ex æquo) ÷ (métiers du \
        territoire à effectif visible − 1).
        """,
      caveats: [Opportunity.intention, Opportunity.masks])
  }

  static func durabilityPart(_ thresholds: OpportunityThresholds) -> MetricManifest {
    part(
      "durability", "de la durabilité", "Durabilité (0 à 1)",
      weight: thresholds.weights.durability,
      definition: """
        Durabilité des emplois du métier, de 0 à 1 : la part d’offres durables, sinon la classe de \
        durabilité.
        """,
      formula: """
        Part d’offres durables de la dernière année complète, sur 30 offres ou plus ; sinon (classe \
        de durabilité − 1) ÷ 4.
        """,
      caveats: [
        "Une part d’offres et une classe ne se mesurent pas de même : la note le cache en partie.",
        Opportunity.older,
      ])
  }

  static func seasonPart(_ thresholds: OpportunityThresholds) -> MetricManifest {
    part(
      "season", "hors saison", "Hors saison (0 à 1)", weight: thresholds.weights.season,
      definition: "Part des projets de recrutement qui ne sont pas saisonniers, de 0 à 1.",
      formula: """
        1 − projets saisonniers visibles ÷ projets visibles. Si tous les effectifs saisonniers sont \
        masqués, le moins que la part puisse valoir : 1 − leurs bornes hautes ÷ projets.
        """,
      caveats: [Opportunity.intention, hiddenSeason])
  }

  private static let hiddenSeason = """
    Quand tous les effectifs saisonniers d’un métier sont masqués (0 à 4), sa partie hors saison est \
    prise au plus bas : elle ne peut qu’être meilleure.
    """

  private static func part(
    _ id: String, _ name: String, _ shortTitle: String, weight: Double, definition: String,
    formula: String, caveats: [String]
  ) -> MetricManifest {
    MetricManifest(
      id: "opportunity.\(id)-part", title: "Partie \(name) dans la note", shortTitle: shortTitle,
      unit: .coefficient, definition: definition,
      formula: "\(formula) Elle compte pour \(Assessment.threshold(weight)) de la note.",
      source: Opportunity.source, periodicity: Opportunity.periodicity, caveats: caveats,
      chart: .rankedBars, reads: Opportunity.reads, subjects: [.occupation],
      disclosure: Opportunity.disclosure)
  }

  /// `0,40 × volume + 0,40 × durabilité + 0,20 × hors saison`.
  private static func weights(of thresholds: OpportunityThresholds) -> String {
    let weights = thresholds.weights
    let parts = [
      (weights.volume, "volume"), (weights.durability, "durabilité"),
      (weights.season, "hors saison"),
    ]
    return parts.map { "\(NumberText.decimal($0, places: 2)) × \($1)" }.joined(separator: " + ")
  }
}
