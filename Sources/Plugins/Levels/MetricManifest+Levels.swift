import Core

/// What the metrics of levels share: their sources, and what niveaux do not say.
enum Levels {
  static let source = """
    France Travail, offres d’emploi par niveau demandé ; à défaut, Dares et Insee, enquête Emploi \
    (diplômes par métier)
    """
  static let periodicity = "annuelle"
  static let reads = ["needs", "offers", "diplomas", "correspondences"]

  static let scales = """
    Les niveaux sont nommés dans l’échelle de 1969 : V (CAP, BEP), devenu 3 en 2019, et IV (bac), \
    devenu 4. « Niveau 3 » y voulait dire bac + 2 : le numéro seul est ambigu.
    """
  static let national = """
    Faute d’offres qui disent un niveau, les parts viennent des diplômes des personnes en emploi, \
    pour la France entière et un groupe de métiers plus large : « Repose sur » le dit.
    """
  static let people = """
    Le diplôme de celles et ceux qui exercent un métier n’est pas ce qu’un employeur demande \
    aujourd’hui : les plus âgés en ont souvent un moins élevé.
    """
  static let year = """
    L’année est celle des besoins ou des offres que la part accompagne, non celle de l’enquête, que \
    « Repose sur » donne.
    """
  static let denominator = """
    Offres : celles qui demandent le niveau ÷ toutes celles qui en demandent un, dans la dernière \
    année complète, à partir de 30. Sinon personnes en emploi : celles qui ont ce diplôme pour plus \
    élevé ÷ toutes celles qui ont fini leurs études, diplômées ou non ; celles qui étudient encore \
    sont à part.
    """
}

extension MetricManifest {
  static func levelShare(_ niveau: Niveau) -> MetricManifest {
    MetricManifest(
      id: "levels.share-\(niveau.rawValue.lowercased())", title: "Part du \(niveau.name)",
      shortTitle: "Niveau \(niveau.rawValue)", unit: .share,
      definition: """
        Part du \(niveau.name), dans les offres du métier qui demandent un niveau ou, à défaut, parmi \
        les personnes qui exercent le métier en France.
        """,
      formula: Levels.denominator, source: Levels.source, periodicity: Levels.periodicity,
      caveats: [Levels.scales, Levels.national, Levels.people, Levels.year], chart: .rankedBars,
      minimumBase: NiveauIndex.minimumBase, reads: Levels.reads, subjects: [.occupation])
  }

  static func openLevels(threshold: Double) -> MetricManifest {
    let share = NumberText.decimal(threshold * 100, places: 1).replacing(",0", with: "")
    return MetricManifest(
      id: "levels.open", title: "Niveaux auxquels le métier s’ouvre", shortTitle: "Niveaux",
      unit: .category(OpenLevelsMetric.classes),
      definition: """
        Le métier s’ouvre au niveau V (CAP, BEP ; 3 dans l’échelle de 2019), au niveau IV (bac ; 4 \
        dans l’échelle de 2019), aux deux, ou surtout à d’autres niveaux.
        """,
      formula: """
        Ouvert à un niveau : il fait au moins \(share)\u{202F}% du métier ; le projet règle ce seuil \
        dans dash.toml. \(Levels.denominator)
        """,
      source: Levels.source, periodicity: Levels.periodicity,
      caveats: [
        "Un métier dit « autre » n’est pas fermé : d’autres niveaux y sont plus fréquents.",
        Levels.scales, Levels.national, Levels.people, Levels.year,
      ],
      chart: .rankedBars, reads: Levels.reads, subjects: [.occupation])
  }
}
