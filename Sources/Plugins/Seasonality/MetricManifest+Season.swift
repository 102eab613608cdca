import Core

/// What the metrics of offers share: their source, and what monthly offers do not say.
enum Offers {
  static let source = "France Travail, offres d’emploi par mois"
  static let periodicity = "mensuelle"
  /// A season read from fewer offers a year is marked, and left out of rankings.
  static let minimumBase = 120.0
  static let seasonSubjects: [Subject.Kind] = [.all, .family, .occupation, .sector, .niveau]
  static let monthSubjects: [Subject.Kind] = [.all, .family, .sector]

  static let scope = """
    Une offre n’est pas une embauche, et toutes les embauches ne passent pas par une offre : les \
    métiers qui recrutent par relations sont moins visibles.
    """
  static let window = """
    Les années sont les dernières années civiles complètes depuis la dernière rupture de la série, \
    cinq au plus, trois au moins ; chaque chiffre dit lesquelles.
    """
  static let gaps = """
    Un mois masqué ou non transmis n’est jamais remplacé ni compté comme zéro : sans trois années \
    entières connues, rien n’est calculé et la raison est dite. Une série dont tous les mois sont \
    nuls n’a pas de saison.
    """
  static let smallBase = """
    Une saison lue sur moins de 120 offres par an (10 par mois) est signalée et n’entre pas dans \
    les classements : le hasard y dessine des saisons.
    """
  static let hires = """
    Où il n’y a pas d’offres mensuelles mais des embauches déclarées (DPAE), celles-ci sont données \
    à part ; les deux sources ne sont jamais mêlées.
    """
  static let caveats = [window, gaps, smallBase, scope, hires]
}

extension MetricManifest {
  static let strength = season(
    "strength", title: "Force de la saisonnalité", shortTitle: "Saisonnalité", unit: .coefficient,
    definition: """
      Part de ce qui revient chaque année au même moment dans les mouvements des offres autour de \
      leur tendance : 0 sans saison, 1 quand chaque année répète la précédente.
      """,
    formula: """
      max(0 ; 1 − Var(reste) ÷ Var(saison + reste)), saison, tendance et reste par STL (Cleveland \
      et al., 1990) : période de 12 mois, fenêtre saisonnière de 13 ans, tendance de 21 mois, non \
      robuste.
      """)

  static let index = season(
    "index", title: "Indice saisonnier du mois", shortTitle: "Indice", unit: .index,
    definition: """
      Ce que vaut un mois ordinaire de l’année par rapport au mois moyen : 1 « comme le mois \
      moyen », 1,30 « 30 % de plus ». La période nomme les mois de la dernière année de l’estimation.
      """,
    formula: """
      Moyenne, sur les années, des offres du mois ÷ moyenne mobile centrée 2 × 12, puis mise à \
      l’échelle pour que la somme des douze indices soit 12.
      """, chart: .calendar)

  static let peak = season(
    "peak", title: "Mois le plus haut", shortTitle: "Pic", unit: .month,
    definition: "Mois de l’année où les offres sont d’ordinaire les plus nombreuses.",
    formula: "Mois du plus grand des douze indices saisonniers ; le premier des ex æquo.")

  static let trough = season(
    "trough", title: "Mois le plus bas", shortTitle: "Creux", unit: .month,
    definition: "Mois de l’année où les offres sont d’ordinaire les moins nombreuses.",
    formula: "Mois du plus petit des douze indices saisonniers ; le premier des ex æquo.")

  static let gini = season(
    "gini", title: "Concentration des offres dans l’année", shortTitle: "Gini", unit: .coefficient,
    definition: """
      Inégalité entre les douze mois de l’année : 0 quand tous reçoivent autant d’offres, 0,92 quand \
      un seul les reçoit toutes.
      """,
    formula: """
      Coefficient de Gini des totaux des douze mois sur les années retenues, sans correction : \
      2 Σ i·xᵢ ÷ (12 Σ xᵢ) − 13 ÷ 12, xᵢ du plus petit au plus grand.
      """)

  static let months80 = season(
    "months80", title: "Mois qui réunissent 80 % des offres", shortTitle: "Mois pour 80 %",
    unit: .count(singular: "mois", plural: "mois"),
    definition: """
      Plus petit nombre de mois de l’année qui réunissent ensemble 80 % des offres : 10 quand elles \
      sont également réparties, 3 ou 4 quand elles tiennent en une saison.
      """,
    formula: """
      Totaux des douze mois sur les années retenues, du plus grand au plus petit, jusqu’à 80 % du \
      total. Non calculé sous 120 offres par an.
      """, minimumBase: nil)

  static let offers = MetricManifest(
    id: "seasonality.offers", title: "Offres d’emploi du mois", shortTitle: "Offres",
    unit: .count(singular: "offre", plural: "offres"),
    definition: "Nombre d’offres d’emploi du mois, toutes durées de contrat.",
    formula: """
      Total du mois tel que la source le donne, sinon somme des classes de contrat visibles. Un \
      total qui dirait, par différence, ce que son producteur masque est remplacé par la somme de \
      ses parties visibles. \
      L’intervalle dit ce que valent au moins et au plus les effectifs masqués.
      """,
    source: Offers.source, periodicity: Offers.periodicity, caveats: [Offers.scope, Offers.hires],
    chart: .monthlyLine, reads: ["offers"], subjects: Offers.monthSubjects,
    disclosure: Disclosure(
      isCount: true, sums: [.territory, .subject], monthsOf: "durability.offers"))

  static let trend = MetricManifest(
    id: "seasonality.trend", title: "Tendance des offres d’emploi", shortTitle: "Tendance",
    unit: .count(singular: "offre", plural: "offres"),
    definition: "Niveau des offres du mois sans la saison ni les à-coups, arrondi à l’unité.",
    formula: """
      Tendance de la décomposition STL (période de 12 mois, fenêtre saisonnière de 13 ans, tendance \
      de 21 mois, non robuste) de tous les mois connus depuis la dernière rupture ou le dernier \
      mois manquant, trois ans au moins.
      """,
    source: Offers.source, periodicity: Offers.periodicity,
    caveats: [
      "Les derniers mois de la tendance bougent encore quand de nouveaux mois arrivent.",
      Offers.gaps, Offers.scope,
    ],
    chart: .monthlyLine, reads: ["offers"], subjects: Offers.monthSubjects,
    disclosure: Disclosure(follows: ["seasonality.offers"]))

  static let hires = MetricManifest(
    id: "seasonality.hires", title: "Embauches déclarées du mois", shortTitle: "Embauches",
    unit: .count(singular: "embauche", plural: "embauches"),
    definition: """
      Nombre de déclarations préalables à l’embauche du mois (DPAE), hors intérim, tous contrats.
      """,
    formula: "Effectif brut du mois tel que la source le donne, sans correction des saisons.",
    source: "Urssaf, déclarations préalables à l’embauche (DPAE)",
    periodicity: Offers.periodicity,
    caveats: [
      """
      Une embauche déclarée n’est pas une offre : les contrats très courts se répètent et pèsent \
      lourd. Les deux sources ne sont jamais mêlées dans un même indicateur.
      """,
      "La source coupe à un mois : elle ne dit pas quels emplois durent plus de six mois.",
    ],
    chart: .monthlyLine, reads: ["hires"], subjects: [.all, .sector],
    disclosure: Disclosure(isCount: true, sums: [.territory, .subject]))

  private static func season(
    _ name: String, title: String, shortTitle: String, unit: Unit, definition: String,
    formula: String, chart: ChartKind = .rankedBars, minimumBase: Double? = Offers.minimumBase
  ) -> MetricManifest {
    MetricManifest(
      id: "seasonality.\(name)", title: title, shortTitle: shortTitle, unit: unit,
      definition: definition, formula: formula, source: Offers.source,
      periodicity: Offers.periodicity, caveats: Offers.caveats, chart: chart,
      minimumBase: minimumBase, reads: ["offers"], subjects: Offers.seasonSubjects,
      disclosure: Disclosure(follows: ["durability.offers"]))
  }
}
