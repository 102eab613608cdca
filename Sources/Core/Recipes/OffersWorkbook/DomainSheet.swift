/// The offers of a quarter by professional domain: a row for a grand domaine, then its domaines.
struct DomainSheet {
  /// One row, with its code of the ROME.
  struct Entry {
    var code: String
    /// The letter above; nil for a grand domaine.
    var parent: String?
    /// As published.
    var name: String
    var offers: Int?
    var durableShare: Double?
    var offersChange: Double?
    var durableChange: Double?
    var row: Int
  }

  private let sheet: SheetTable
  private let recipe: OffersWorkbookFile
  /// From a folded name to the codes that bear it.
  private let codes: [String: [String]]
  private(set) var entries: [Entry] = []
  /// The grand domaine that the rows below belong to; nil below one that is unknown.
  private var grandDomain: String?
  /// The offers of the last row, and where it stands.
  private(set) var total: (offers: Int, row: Int)?
  private(set) var log = FindingLog()

  init(_ sheet: SheetTable, recipe: OffersWorkbookFile) {
    self.sheet = sheet
    self.recipe = recipe
    var codes: [String: [String]] = [:]
    for (code, names) in recipe.domain_codes.sorted(by: { $0.key < $1.key }) {
      for name in names { codes[NameFolding.key(name), default: []].append(code) }
    }
    self.codes = codes
    for row in sheet.rows { read(row) }
    checkSums()
  }

  /// The quarter that the header of the offers claims, where it names one.
  var titledQuarter: Quarter? {
    guard let index = sheet.columns["offers"] else { return nil }
    return WholePattern(recipe.domain_rows.offers)?.capture(NameFolding.key(sheet.labels[index]))
      .flatMap(Quarter.init(folded:))
  }

  /// Where the header of the offers stands.
  var titlePlace: SourceLocation { sheet.place(sheet.headerRow, "offers") }

  /// Where the figure stands that the months must add up to.
  var totalPlace: SourceLocation { sheet.place(total?.row ?? sheet.headerRow, "offers") }

  // MARK: - Rows

  private mutating func read(_ row: Row) {
    let figures = ["offers", "durable_share"].map { sheet.cell(row, $0) }
    // Notes stand below the table, and have none.
    guard figures.contains(where: { $0 != .empty }) else { return }
    let first = sheet.cell(row, "parent").label
    if isSame(first, recipe.domain_rows.total) {
      total = sheet.count(row, "offers", into: &log).map { ($0, row.number) }
    } else if first.isEmpty || isSame(first, recipe.domain_rows.first_child) {
      guard let grandDomain else { return }
      add(row, "name", under: grandDomain)
    } else {
      grandDomain = add(row, "parent", under: nil)
    }
  }

  /// Adds a row named by a column, and returns its code; nil with a finding where none bears the name.
  @discardableResult
  private mutating func add(_ row: Row, _ column: String, under parent: String?) -> String? {
    let name = sheet.cell(row, column).label
    guard let code = code(of: name, under: parent) else {
      reportUnknown(name, at: sheet.place(row.number, column))
      return nil
    }
    entries.append(
      Entry(
        code: code, parent: parent, name: name, offers: sheet.count(row, "offers", into: &log),
        durableShare: sheet.number(row, "durable_share", into: &log),
        offersChange: sheet.number(row, "offers_change", into: &log),
        durableChange: sheet.number(row, "durable_change", into: &log), row: row.number))
    return code
  }

  private func isSame(_ text: String, _ other: String) -> Bool {
    NameFolding.key(text) == NameFolding.key(other)
  }

  /// Of a domaine, the code below its grand domaine; of a grand domaine, a letter.
  private func code(of name: String, under parent: String?) -> String? {
    codes[NameFolding.key(name), default: []].first { code in
      parent.map { code.count > 1 && code.hasPrefix($0) } ?? (code.count == 1)
    }
  }

  // MARK: - Findings

  /// Rows are rounded apart: a sum may miss its total by half a ten for each of them, or 1 %.
  private mutating func checkSums() {
    let wholes = entries.filter { $0.parent == nil }
    for whole in wholes {
      let parts = entries.filter { $0.parent == whole.code }
      guard !parts.isEmpty, let offers = whole.offers else { continue }
      check(parts, against: offers, row: whole.row, name: whole.name)
    }
    if let total { check(wholes, against: total.offers, row: total.row, name: "TOTAL") }
  }

  private mutating func check(_ parts: [Entry], against total: Int, row: Int, name: String) {
    let offers = parts.compactMap(\.offers)
    guard offers.count == parts.count else { return }
    let gap = abs(offers.reduce(0, +) - total)
    guard Double(gap) > max(0.01 * Double(total), 5 * Double(parts.count + 1)) else { return }
    log.add(
      .error, "sum-differs", at: sheet.place(row, "offers"), found: String(total),
      message: Phrase(
        fr: "« \(name) » n’est pas la somme de ses lignes, qui font \(offers.reduce(0, +))",
        en: "“\(name)” is not the sum of its rows, which is \(offers.reduce(0, +))"),
      advice: Phrase(
        fr: "reprendre le fichier tel que France Travail le publie",
        en: "take the file as France Travail publishes it"))
  }

  private mutating func reportUnknown(_ name: String, at place: SourceLocation) {
    let near = Suggestion.closest(
      to: name, among: recipe.domain_codes.values.flatMap(\.self).sorted())
    log.add(
      .error, "unknown-domain", at: place, found: name,
      message: Phrase(
        fr: "« \(name) » n’est pas un domaine connu du ROME",
        en: "“\(name)” is not a known domain of the ROME"),
      advice: near.map {
        Phrase(fr: "vouliez-vous dire « \($0) » ?", en: "did you mean “\($0)”?")
      }
        ?? Phrase(
          fr: "si France Travail a changé sa liste, le signaler avec dash doctor --json",
          en: "if France Travail changed its list, report it with dash doctor --json"))
  }
}
