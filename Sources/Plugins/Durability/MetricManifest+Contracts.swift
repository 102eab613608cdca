import Core

/// What the metrics on offers share: their source, and what offers do not say.
enum Offers {
  static let source = "France Travail, offres d’emploi par durée de contrat"
  static let periodicity = "mensuelle, sur l’année civile"
  /// A share of fewer offers is marked, and left out of rankings.
  static let minimumBase = DurabilityIndex.minimumBase

  static let strictly = """
    « Plus de 6 mois » s’entend strictement : un CDD de 6 mois juste est temporaire. Les sources qui \
    coupent à 1 mois (les déclarations d’embauche, DPAE) ou à 3 mois ne donnent rien ici, faute de \
    pouvoir le dire.
    """
  static let collected = """
    Seules les offres que France Travail diffuse sont comptées ; un employeur qui recrute sans \
    annonce n’y est pas.
    """
  static let announced = """
    La durée est celle que l’offre annonce : un CDI peut être rompu, un CDD renouvelé.
    """
  static let year = """
    Une année civile incomplète n’est pas publiée : la saison y passerait pour un changement. Un mois \
    non transmis laisse l’année sans chiffre.
    """
  static let masks = """
    Les effectifs masqués ne sont pas comptés comme des zéros : l’intervalle va du moins d’offres de \
    la classe parmi le plus d’offres au plus parmi le moins. Une classe masquée tous les mois n’a \
    pas de part.
    """
  static let smallBase = """
    Une part calculée sur moins de 30 offres est signalée et n’entre pas dans les classements.
    """
}

extension MetricManifest {
  static func contractShare(_ part: ContractPart) -> MetricManifest {
    MetricManifest(
      id: "durability.\(part.id)", title: part.title, shortTitle: part.shortTitle, unit: .share,
      definition: part.definition,
      formula: """
        \(part.numerator) ÷ (CDI + CDD de plus de 6 mois + CDD de 1 à 6 mois + CDD de moins d’un \
        mois + autres contrats), sur les douze mois de l’année. Le dénominateur est la somme des \
        classes, non le total que le producteur arrondit à part.
        """,
      source: Offers.source, periodicity: Offers.periodicity,
      caveats: [
        Offers.strictly, Offers.collected, Offers.announced, Offers.year, Offers.masks,
        Offers.smallBase,
      ],
      chart: part.chart, minimumBase: Offers.minimumBase, reads: ["offers"],
      subjects: [.all, .family, .occupation, .sector, .niveau],
      disclosure: Disclosure(follows: ["durability.offers"]))
  }

  static let offers = MetricManifest(
    id: "durability.offers", title: "Offres d’emploi de l’année", shortTitle: "Offres",
    unit: .count(singular: "offre", plural: "offres"),
    definition:
      "Nombre d’offres d’emploi diffusées dans l’année, quelle que soit la durée du contrat.",
    formula: """
      Somme des douze mois de l’année, d’après le total que donne le producteur, sinon d’après la \
      somme des classes de contrat.
      """,
    source: Offers.source, periodicity: Offers.periodicity,
    caveats: [
      "Une offre peut porter sur plusieurs postes, un poste donner lieu à plusieurs offres.",
      Offers.collected, "Une année civile incomplète n’est pas publiée.",
    ],
    chart: .rankedBars, reads: ["offers"],
    subjects: [.all, .family, .occupation, .sector, .niveau],
    disclosure: Disclosure(isCount: true, sums: [.territory, .subject]))

  static let monthlyShare = MetricManifest(
    id: "durability.share-monthly", title: "Part d’offres durables, mois par mois",
    shortTitle: "Durables (mois)", unit: .share,
    definition: """
      Part des offres du mois qui proposent un emploi durable : un CDI, ou un CDD de plus de 6 mois.
      """,
    formula: """
      (CDI + CDD de plus de 6 mois) ÷ somme des cinq classes de contrat, sur le mois.
      """,
    source: Offers.source, periodicity: "mensuelle",
    caveats: [
      Offers.strictly, "D’un mois à l’autre, la saison change la part autant que l’économie.",
      Offers.masks, Offers.smallBase,
    ],
    chart: .monthlyLine, minimumBase: Offers.minimumBase, reads: ["offers"],
    subjects: [.all, .sector],
    disclosure: Disclosure(follows: ["seasonality.offers"], monthsOf: "durability.share"))
}

extension ContractPart {
  fileprivate var id: String {
    switch self {
    case .durable: "share"
    case .one(.permanent): "permanent"
    case .one(.fixedOver6Months): "fixed-over-6-months"
    case .one(.fixed1To6Months): "fixed-1-to-6-months"
    case .one(.fixedUnder1Month): "fixed-under-1-month"
    case .one(.other): "other"
    }
  }

  fileprivate var title: String {
    switch self {
    case .durable: "Part d’offres durables"
    case .one: "Part d’offres en \(numerator)"
    }
  }

  fileprivate var shortTitle: String {
    switch self {
    case .durable: "Durables"
    case .one(.permanent): "CDI"
    case .one(.fixedOver6Months): "CDD > 6 mois"
    case .one(.fixed1To6Months): "CDD 1 à 6 mois"
    case .one(.fixedUnder1Month): "CDD < 1 mois"
    case .one(.other): "Autres"
    }
  }

  fileprivate var numerator: String {
    switch self {
    case .durable: "(CDI + CDD de plus de 6 mois)"
    case .one(.permanent): "CDI"
    case .one(.fixedOver6Months): "CDD de plus de 6 mois"
    case .one(.fixed1To6Months): "CDD de 1 à 6 mois"
    case .one(.fixedUnder1Month): "CDD de moins d’un mois"
    case .one(.other): "autres contrats"
    }
  }

  fileprivate var definition: String {
    switch self {
    case .durable:
      """
      Part des offres de l’année qui proposent un emploi durable : un CDI, ou un CDD de plus de 6 \
      mois.
      """
    case .one(.permanent):
      "Part des offres de l’année en contrat à durée indéterminée (CDI) ; elles sont durables."
    case .one(.fixedOver6Months):
      "Part des offres de l’année en CDD de plus de 6 mois, strictement ; elles sont durables."
    case .one(.fixed1To6Months):
      "Part des offres de l’année en CDD de 1 à 6 mois : des emplois temporaires."
    case .one(.fixedUnder1Month):
      "Part des offres de l’année en CDD de moins d’un mois : des emplois occasionnels."
    case .one(.other):
      """
      Part des offres de l’année en intérim, en contrat saisonnier ou dans un autre contrat dont la \
      source ne donne pas la durée.
      """
    }
  }

  fileprivate var chart: ChartKind {
    switch self {
    case .durable: .rankedBars
    case .one: .stackedShares
    }
  }
}
