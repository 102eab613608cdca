import Core

extension MetricManifest {
  static func share(_ share: NeedShare) -> MetricManifest {
    MetricManifest(
      id: "demand.share-\(share.id)", title: share.title, shortTitle: share.shortTitle,
      unit: .share, definition: share.definition,
      formula: """
        Somme de tous les effectifs visibles de projets \(share.adjective) ÷ somme de tous les \
        effectifs visibles de projets. L’intervalle va du moins de projets \(share.adjective) dans \
        le plus de projets au plus dans le moins, sans sortir de 0 à 100 %.
        """,
      source: BMO.source, periodicity: BMO.periodicity,
      caveats: [
        share.caveat,
        """
        Toutes les valeurs visibles entrent dans le calcul : s’en tenir aux lignes où les deux \
        effectifs sont visibles surestimerait nettement la part.
        """,
        BMO.intention, BMO.masks, BMO.smallBase,
      ],
      chart: .rankedBars, minimumBase: BMO.minimumBase, reads: ["needs"],
      subjects: [.all, .family, .occupation],
      disclosure: Disclosure(follows: ["demand.projects"]))
  }

  static func shareChange(_ share: NeedShare) -> MetricManifest {
    MetricManifest(
      id: "demand.change-\(share.id)", title: "Évolution de la \(share.title.lowercasedFirst)",
      shortTitle: share.shortChangeTitle, unit: .points,
      definition: """
        Écart, en points, entre la part des projets \(share.adjective) de l’année et celle de \
        l’enquête précédente parmi celles que le site présente.
        """,
      formula: """
        Part de l’année − part de l’enquête précédente, chacune calculée sur toutes ses valeurs \
        visibles. La base est la plus petite des deux.
        """,
      source: BMO.source, periodicity: BMO.periodicity,
      caveats: [
        """
        Les métiers ne sont pas comparés de part et d’autre d’un changement de nomenclature \
        (FAP2009 jusqu’en 2023, FAP2021 depuis 2024) ; les familles et l’ensemble le sont.
        """,
        share.caveat, BMO.masks, BMO.smallBase, BMO.survey,
      ],
      chart: .change, minimumBase: BMO.minimumBase, reads: ["needs"],
      subjects: [.all, .family, .occupation],
      disclosure: Disclosure(follows: ["demand.projects", "demand.share-\(share.id)"]))
  }
}

extension NeedShare {
  /// The end of the metrics' ids.
  fileprivate var id: String {
    switch self {
    case .difficult: "difficult"
    case .seasonal: "seasonal"
    }
  }

  fileprivate var title: String {
    switch self {
    case .difficult: "Part des projets jugés difficiles"
    case .seasonal: "Part des projets saisonniers"
    }
  }

  fileprivate var shortTitle: String {
    switch self {
    case .difficult: "Difficiles"
    case .seasonal: "Saisonniers"
    }
  }

  fileprivate var shortChangeTitle: String {
    switch self {
    case .difficult: "Évol. difficiles"
    case .seasonal: "Évol. saisonniers"
    }
  }

  fileprivate var adjective: String {
    switch self {
    case .difficult: "jugés difficiles"
    case .seasonal: "saisonniers"
    }
  }

  fileprivate var definition: String {
    switch self {
    case .difficult:
      """
      Part des projets de recrutement que les employeurs s’attendent à pourvoir difficilement, dans \
      l’ensemble de leurs projets.
      """
    case .seasonal:
      """
      Part des projets de recrutement que les employeurs déclarent liés à une activité saisonnière, \
      dans l’ensemble de leurs projets.
      """
    }
  }

  fileprivate var caveat: String {
    switch self {
    case .difficult:
      """
      La difficulté est celle que l’employeur anticipe avant de recruter ; elle ne mesure ni la \
      durée du recrutement ni son issue.
      """
    case .seasonal:
      "Un emploi saisonnier peut durer de quelques jours à plusieurs mois, et revenir chaque année."
    }
  }
}

extension String {
  /// The text with a small first letter.
  fileprivate var lowercasedFirst: String {
    prefix(1).lowercased() + dropFirst()
  }
}
