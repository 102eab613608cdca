/// Which quarter the offers by domain are of: the months know better than a title that was copied.
struct DomainQuarter {
  /// Nil with an error where no quarter of the series has these offers.
  let quarter: Quarter?
  private(set) var log = FindingLog()

  /// Rounding to the hundred, three times, is far under this share of a quarter.
  private static let tolerance = 0.005

  init(of domains: DomainSheet, in months: MonthlyOffers) {
    let offers =
      domains.total?.offers
      ?? domains.entries.filter { $0.parent == nil }.compactMap(\.offers).reduce(0, +)
    let near = months.quarters.compactMap { quarter in
      months.total(of: quarter).map { (quarter: quarter, gap: abs($0 - offers)) }
    }
    .filter { Double($0.gap) <= Self.tolerance * Double(offers) }
    let titled = domains.titledQuarter
    let isTitleRight = near.contains { $0.quarter == titled }
    quarter =
      isTitleRight ? titled : near.min { ($0.gap, $1.quarter) < ($1.gap, $0.quarter) }?.quarter
    switch quarter {
    case nil: reportNone(domains, offers)
    case titled: break
    case let quarter?: reportTitle(domains, titled, quarter, offers)
    }
  }

  private mutating func reportTitle(
    _ domains: DomainSheet, _ titled: Quarter?, _ quarter: Quarter, _ offers: Int
  ) {
    let claim = titled.map { "dit \($0.frenchName)" } ?? "ne dit pas son trimestre"
    let english = titled.map { "says \($0.key)" } ?? "does not say its quarter"
    log.add(
      .warning, "title-lies", at: domains.titlePlace, found: domains.titlePlace.field,
      message: Phrase(
        fr: "le titre \(claim), mais le total \(offers) est celui des trois mois du "
          + "\(quarter.frenchName)",
        en: "the title \(english), but the total \(offers) is that of the three months of "
          + "\(quarter.key)"),
      advice: Phrase(
        fr: "les chiffres sont pris pour ceux du \(quarter.frenchName)",
        en: "the figures are taken for those of \(quarter.key)"))
  }

  private mutating func reportNone(_ domains: DomainSheet, _ offers: Int) {
    log.add(
      .error, "unknown-quarter", at: domains.totalPlace, found: String(offers),
      message: Phrase(
        fr: "le total des domaines n’est celui d’aucun trimestre de la série mensuelle",
        en: "the total of the domains is that of no quarter of the monthly series"),
      advice: Phrase(
        fr: "reprendre le fichier tel que France Travail le publie",
        en: "take the file as France Travail publishes it"))
  }
}
