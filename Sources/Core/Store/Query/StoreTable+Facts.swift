extension StoreTable {
  /// Offers, as the sources give them and added up.
  static let offers: [StoreTable] = [
    StoreTable(
      OfferTotals.name, "Les offres d’emploi, additionnées",
      "Une ligne par territoire, sujet et mois : tous métiers, familles, métiers, secteurs, niveaux. C’est "
        + "ce que lisent les indicateurs de dash ; un mois sans ligne n’est pas un zéro.",
      roles: ["offers"],
      [.territory, .subject, .text("period", "Le mois.", "2025-03")]
        + OfferTotals.measures.flatMap { Column.sum($0.column, $0.title, "24") },
      (
        "L’indice saisonnier des offres du bassin de Blois, mois par mois",
        """
        WITH mois(m) AS (VALUES (1),(2),(3),(4),(5),(6),(7),(8),(9),(10),(11),(12))
        SELECT m, seasonal_index(period, offers, m) AS indice
        FROM offerTotal, mois WHERE territory = 'bmo:2416' AND subject = 'all' GROUP BY m
        """
      ))
  ]

  /// The other standard tables, one view each.
  static let facts: [StoreTable] = FactTable.all.sorted { $0.view < $1.view }.map(\.storeTable)

  fileprivate static let notes: [String: String] = [
    "offers":
      " Attention : les lignes qui ne remplissent pas les mêmes colonnes sont les mêmes offres comptées "
      + "autrement ; pour des totaux, lire offerTotal.",
    "hires": " Aux territoires que donne la source.",
    "tension": " Aux territoires que donne la source : bassins, et nation pour comparer.",
    "domains": " Aux territoires que donne la source.",
  ]

  fileprivate static let examples: [String: (title: String, sql: String)] = [
    "offers": (
      "Combien de lignes par jeu de données ?",
      "SELECT dataset, count(*) AS lignes FROM offer GROUP BY dataset ORDER BY dataset"
    ),
    "hires": (
      "Les embauches de chaque année",
      """
      SELECT territory, substr(period, 1, 4) AS annee, sum(hires) AS embauches FROM hire
      WHERE contract = 'all' AND sector = 'all' GROUP BY 1, 2 ORDER BY 1, 2
      """
    ),
    "tension": (
      "La tension médiane par territoire",
      """
      SELECT territory, median(tension) AS mediane, count(tension) AS metiers
      FROM tension GROUP BY territory ORDER BY territory
      """
    ),
    "diplomas": (
      "Les métiers où un CAP ou un BEP est le plus courant",
      """
      SELECT occupation, share FROM diploma
      WHERE niveau = 'V' ORDER BY share DESC, occupation LIMIT 10
      """
    ),
    "domains": (
      "La part d’offres durables par domaine",
      """
      SELECT territory, domain, period, durableShare FROM domainOffer
      ORDER BY territory, domain, period LIMIT 20
      """
    ),
    "correspondences": (
      "Quels codes ROME mènent à un métier FAP2009 ?",
      "SELECT source, qualification FROM correspondence WHERE target = 'FAP2009:B2Z40' ORDER BY source"
    ),
    "nomenclature": (
      "Combien de codes à chaque niveau de détail ?",
      "SELECT level, count(*) AS codes FROM nomenclature GROUP BY level ORDER BY level"
    ),
  ]
}

extension FactTable {
  /// What queries must know of its view, from the standard schema.
  fileprivate var storeTable: StoreTable {
    let standard = StandardSchema.named(role)?.schema
    return StoreTable(
      view, standard?.title ?? view, (standard?.description ?? "") + (StoreTable.notes[role] ?? ""),
      roles: [role],
      keys.map(\.storeColumn) + [.dataset]
        + values.flatMap { $0.storeColumns(standard?.field($0.field)) },
      StoreTable.examples[role] ?? (title: "", sql: "SELECT * FROM \(view) LIMIT 10"))
  }
}

extension FactKey {
  fileprivate var storeColumn: StoreTable.Column {
    let all = isOptional && kind != .text ? " ; all si la ligne vaut pour tous" : ""
    return switch kind {
    case .territory: .territory
    case .occupation:
      .text(column, "Clé du métier (subject.key ou occupation.key)\(all).", "FAP2021:V0X60")
    case .sector: .text(column, "Clé du secteur (subject.key)\(all).", "sector:A21-G")
    case .niveau: .text(column, "Clé du niveau de formation\(all).", "niveau:V")
    case .domain: .text(column, "Clé du domaine (subject.key).", "domain:F16")
    case .period: periodColumn
    case .text: textColumn
    }
  }

  private var periodColumn: StoreTable.Column {
    switch fields.first {
    case "month": .text(column, "Le mois.", "2025-03")
    case "quarter": .text(column, "Le trimestre.", "2025-Q4")
    case "year": .text(column, "L’année.", "2025")
    default: .text(column, "La période, telle que la source l’écrit.", "2017-2019")
    }
  }

  private var textColumn: StoreTable.Column {
    switch column {
    case "contract":
      .text(column, "all, permanent, fixed_over_1_month ou fixed_under_1_month.", "permanent")
    case "niveau":
      .text(
        column, "V, IV, III, II-I (échelle de 1969), none sans diplôme, studying en études.", "V")
    case "qualification":
      .text(column, "Le chiffre qui départage ; texte vide s’il n’en faut pas.", "5")
    default: .text(column, "Tel que la source l’écrit ; texte vide si elle ne dit rien.", "")
    }
  }
}

extension FactValue {
  fileprivate func storeColumns(_ field: Field?) -> [StoreTable.Column] {
    let title = field?.title ?? column
    let sentence = field?.description.map {
      "\(title) : \($0.prefix(1).lowercased())\($0.dropFirst())"
    }
    guard isNumeric else {
      return [.text(column, sentence ?? title, field?.example ?? "", optional: true)]
    }
    return StoreTable.Column.cell(
      column, sentence ?? title, type: type == .number ? .number : .integer,
      field?.example ?? (type == .number ? "0.5" : "3"))
  }
}
