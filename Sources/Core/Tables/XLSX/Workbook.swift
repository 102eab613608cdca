/// An XLSX: its sheets by name, and what their cells refer to.
struct Workbook: Sendable {
  /// A sheet of cells; charts are none.
  struct Sheet: Sendable {
    let name: String
    let entry: Int
  }

  let archive: ZipArchive
  let sheets: [Sheet]
  let sharedStrings: [Cell]
  let formats: CellFormats
  let dates: DateSystem

  init(_ archive: ZipArchive) throws(TableError) {
    self.archive = archive
    let parts = try WorkbookParts(of: archive)
    sheets = parts.sheets
    dates = parts.dates
    sharedStrings = try SharedStrings.read(parts.sharedStrings, of: archive)
    formats = try CellFormats.read(parts.styles, of: archive)
  }

  /// The sheet of a name, the first without one; an unknown name is a finding.
  func sheet(named name: String?, into log: inout FindingLog) -> Sheet? {
    guard let name else { return sheets.first }
    let exact = sheets.first { $0.name == name }
    let folded = NameFolding.fold(name)
    if let found = exact ?? sheets.first(where: { NameFolding.fold($0.name) == folded }) {
      return found
    }
    let names = sheets.map { "« \($0.name) »" }.joined(separator: ", ")
    let near = Suggestion.closest(to: name, among: sheets.map(\.name))
    log.add(
      .error, "missing-sheet", at: SourceLocation(file: archive.name), found: name,
      message: Phrase(fr: "aucune feuille de ce nom", en: "no sheet of this name"),
      advice: Phrase(
        fr: near.map { "vouliez-vous dire « \($0) » ?" } ?? "feuilles du classeur : \(names)",
        en: near.map { "did you mean “\($0)”?" } ?? "sheets of the workbook: \(names)"))
    return nil
  }

  func forEachRow(
    of sheet: Sheet, spreadingMergedCells: Bool, into log: inout FindingLog,
    _ body: (Row) throws -> RowAction
  ) rethrows {
    var merged = MergedCells(spreadingMergedCells ? mergedRanges(of: sheet, into: &log) : [])
    let cells = SheetHandler(workbook: self)
    try scan(sheet, with: cells, into: &log) { log in
      for damage in cells.takeDamage() { logDamage(damage, in: sheet, into: &log) }
      for var row in cells.takeRows() {
        merged.spread(over: &row)
        guard try body(row) == .continue else { return .stop }
      }
      return .continue
    }
  }

  func mergedRanges(of sheet: Sheet, into log: inout FindingLog) -> [CellRange] {
    let merges = MergeHandler()
    scan(sheet, with: merges, into: &log) { _ in .continue }
    return merges.ranges.sorted {
      ($0.rows.lowerBound, $0.columns.lowerBound) < ($1.rows.lowerBound, $1.columns.lowerBound)
    }
  }

  /// Scans a sheet chunk by chunk, calling the body after each until it says stop.
  private func scan(
    _ sheet: Sheet, with handler: any XMLHandler, into log: inout FindingLog,
    afterEachChunk body: (inout FindingLog) throws -> RowAction
  ) rethrows {
    let scanner = XMLScanner(handler: handler)
    var isWhole = true
    try archive.read(sheet.entry) { piece in
      isWhole = false
      switch piece {
      case .failure(let error):
        log.add(error.finding)
        return .stop
      case .success(let bytes):
        let failure = scanner.feed(bytes)
        guard try body(&log) == .continue else { return .stop }
        if let failure { log.add(error(failure, in: sheet).finding) }
        isWhole = failure == nil
        return failure == nil ? .continue : .stop
      }
    }
    if isWhole, let failure = scanner.finish() { log.add(error(failure, in: sheet).finding) }
  }

  private func error(_ failure: XMLScanner.Failure, in sheet: Sheet) -> TableError {
    switch failure {
    case .malformed: NotATable.damaged(archive.name, part: sheet.name)
    case .documentType: NotATable.documentType(archive.name, part: sheet.name)
    }
  }

  private func logDamage(
    _ damage: SheetHandler.Damage, in sheet: Sheet, into log: inout FindingLog
  ) {
    log.add(
      .error, "format-error",
      at: SourceLocation(
        file: archive.name, sheet: sheet.name, row: damage.row, column: damage.column),
      found: damage.found,
      message: Phrase(
        fr: "une cellule que le classeur ne définit pas", en: "a cell that the workbook lacks"),
      advice: Phrase(
        fr: "ouvrez le classeur dans un tableur et enregistrez-le à nouveau",
        en: "open the workbook in a spreadsheet program and save it again"))
  }
}
