/// The national series: contracts and total of each month, from two sheets that are rounded apart.
struct MonthlyOffers {
  /// One month; a cell that is empty stays so.
  struct Entry {
    var month: Month
    /// In the order of `ContractClass`.
    var contracts: [Int?]
    var total: Int?
  }

  /// A sum further from its total than this share of it is a mistake, not rounding.
  private static let tolerance = 0.01

  /// By month, without a hole.
  private(set) var entries: [Entry] = []
  private(set) var log = FindingLog()

  init(contracts: SheetTable, totals: SheetTable) {
    let fields = ContractClass.allCases.map(\.field)
    let counts = read(contracts, fields)
    let sums = read(totals, ["total"])
    checkMonths(counts, contracts, against: sums, totals)
    var gaps: [Int] = []
    for (month, row) in counts.sorted(by: { $0.key < $1.key }) {
      let total = sums[month]?.counts[0]
      entries.append(Entry(month: month, contracts: row.counts, total: total))
      guard let total, let sumRow = sums[month]?.row else { continue }
      let parts = row.counts.compactMap(\.self)
      guard parts.count == fields.count else { continue }
      let gap = parts.reduce(0, +) - total
      gaps.append(gap)
      if Double(abs(gap)) > Self.tolerance * Double(total) {
        reportGap(gap, of: month, total, at: totals.place(sumRow, "total"), contracts.sheet)
      }
    }
    sayRounding(gaps, contracts)
  }

  /// The offers of the three months of a quarter, where all are there.
  func total(of quarter: Quarter) -> Int? {
    let totals = entries.filter { Quarter(of: $0.month) == quarter }.compactMap(\.total)
    return totals.count == 3 ? totals.reduce(0, +) : nil
  }

  var quarters: [Quarter] {
    Set(entries.map { Quarter(of: $0.month) }).sorted()
  }

  // MARK: - Reading

  private mutating func read(
    _ sheet: SheetTable, _ fields: [String]
  ) -> [Month: (row: Int, counts: [Int?])] {
    var found: [Month: (row: Int, counts: [Int?])] = [:]
    for row in sheet.rows {
      let counts = fields.map { sheet.count(row, $0, into: &log) }
      guard let month = month(of: row, in: sheet) else {
        // A note under the table has no figure.
        if counts.contains(where: { $0 != nil }) { reportNoMonth(sheet, row) }
        continue
      }
      guard found[month] == nil else {
        reportTwice(month, at: sheet.place(row.number, "month"))
        continue
      }
      found[month] = (row.number, counts)
    }
    return found
  }

  private func month(of row: Row, in sheet: SheetTable) -> Month? {
    guard case .number(let year) = sheet.cell(row, "year"), let year = Int(exactly: year),
      case .number(let month) = sheet.cell(row, "month"), let month = Int(exactly: month),
      1900...2999 ~= year, 1...12 ~= month
    else { return nil }
    return Month(year: year, month: month)
  }

  // MARK: - Findings

  private mutating func checkMonths(
    _ counts: [Month: (row: Int, counts: [Int?])], _ contracts: SheetTable,
    against sums: [Month: (row: Int, counts: [Int?])], _ totals: SheetTable
  ) {
    let both = [(counts, sums, contracts, totals), (sums, counts, totals, contracts)]
    for (these, those, sheet, other) in both {
      for (month, row) in these.sorted(by: { $0.key < $1.key }) where those[month] == nil {
        log.add(
          .error, "missing-month", at: sheet.place(row.row, "month"), found: month.key,
          message: Phrase(
            fr: "\(month.key) n’est pas dans la feuille « \(other.sheet ?? "") »",
            en: "\(month.key) is not in the sheet “\(other.sheet ?? "")”"),
          advice: Self.publishedFile)
      }
    }
    guard let first = counts.keys.min(), let last = counts.keys.max() else { return }
    for step in 0...first.distance(to: last) where counts[first.advanced(by: step)] == nil {
      let month = first.advanced(by: step)
      log.add(
        .error, "missing-month", at: contracts.place(contracts.headerRow), found: month.key,
        message: Phrase(
          fr: "la série saute \(month.key)", en: "the series leaves \(month.key) out"),
        advice: Self.publishedFile)
    }
  }

  private mutating func reportNoMonth(_ sheet: SheetTable, _ row: Row) {
    log.add(
      .error, "type-error", at: sheet.place(row.number, "month"),
      found: "\(sheet.cell(row, "year").label) \(sheet.cell(row, "month").label)",
      message: Phrase(
        fr: "la ligne a des offres et ne dit pas son mois",
        en: "the row has offers and does not say its month"),
      advice: Phrase(
        fr: "une année comme 2025 et un mois de 1 à 12 sont attendus",
        en: "a year such as 2025 and a month from 1 to 12 are expected"))
  }

  private mutating func reportTwice(_ month: Month, at place: SourceLocation) {
    log.add(
      .error, "primary-key", at: place, found: month.key,
      message: Phrase(fr: "le mois est deux fois dans la feuille", en: "the month stands twice"),
      advice: Self.publishedFile)
  }

  private mutating func reportGap(
    _ gap: Int, of month: Month, _ total: Int, at place: SourceLocation, _ sheet: String?
  ) {
    log.add(
      .error, "sum-differs", at: place, found: String(total),
      message: Phrase(
        fr: "en \(month.key), la somme des contrats de la feuille « \(sheet ?? "") » s’écarte de "
          + "\(Self.signed(gap)) du total : plus de 1 %",
        en: "in \(month.key), the contracts of the sheet “\(sheet ?? "")” miss the total by "
          + "\(Self.signed(gap)): more than 1 %"),
      advice: Self.publishedFile)
  }

  private mutating func sayRounding(_ gaps: [Int], _ contracts: SheetTable) {
    guard let least = gaps.min(), let most = gaps.max(), least != 0 || most != 0 else { return }
    log.add(
      .note, "sum-rounded", at: contracts.place(contracts.headerRow),
      message: Phrase(
        fr: "la somme des contrats s’écarte du total de \(Self.signed(least)) à "
          + "\(Self.signed(most)) selon le mois : arrondis du producteur, gardés tels quels",
        en: "the contracts miss the total by \(Self.signed(least)) to \(Self.signed(most)), "
          + "depending on the month: the producer's rounding, kept as it is"),
      advice: Phrase(fr: "rien à faire", en: "nothing to do"))
  }

  private static func signed(_ number: Int) -> String {
    number > 0 ? "+\(number)" : number < 0 ? "−\(-number)" : "0"
  }

  private static let publishedFile = Phrase(
    fr: "reprendre le fichier tel que France Travail le publie",
    en: "take the file as France Travail publishes it")
}
