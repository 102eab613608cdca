/// A table as someone made it: a CSV, a workbook, or a zip that holds exactly one of them.
///
///     let file = try TableFile(contentsOf: "Base_open_data_BMO_2025.xlsx")
///     var log = FindingLog()
///     file.forEachRow(inSheet: file.sheetNames.last, into: &log) { row in
///       print(row.number, row.cells)
///       return .continue
///     }
///
/// What makes a file no table at all is thrown at once; trouble inside goes to the log.
public struct TableFile: Sendable {
  /// The two ways a table is stored.
  public enum Kind: String, Sendable, Codable {
    case csv, xlsx
  }

  /// The file's name as findings show it; `archive.zip › table.csv` for a table in a zip.
  public let name: String
  /// The hash of the bytes on disk, before any unzipping.
  public let hash: ContentHash
  /// How the table is stored.
  public let kind: Kind
  let content: Content

  enum Content: Sendable {
    case text([UInt8])
    case workbook(Workbook)
  }

  /// Reads a file, shown in findings by its name or as said.
  ///
  /// - Throws: `TableError` for a file that is absent, unreadable, too large or no table.
  public init(contentsOf path: String, shownAs name: String? = nil) throws(TableError) {
    let name = name ?? path.split(separator: "/").last.map(String.init) ?? path
    try self.init(bytes: FileBytes.read(path, shownAs: name), name: name)
  }

  /// Reads a table from memory.
  ///
  /// - Throws: `TableError` for bytes that are no table.
  public init(bytes: [UInt8], name: String) throws(TableError) {
    let unwrapped = try Unwrapped(bytes, name: name)
    hash = ContentHash(of: bytes)
    self.name = unwrapped.name
    content = unwrapped.content
    kind =
      switch unwrapped.content {
      case .text: .csv
      case .workbook: .xlsx
      }
  }

  /// The names of the sheets that hold cells, in the workbook's order, hidden ones included; none
  /// for a CSV.
  public var sheetNames: [String] {
    guard case .workbook(let workbook) = content else { return [] }
    return workbook.sheets.map(\.name)
  }

  /// Gives every row to the body, from the top, until it says stop.
  ///
  /// Rows come as they are: short, long, or without cells where a line is empty; a row that a
  /// workbook does not hold is passed over. Without a name, the sheet is the first. A sheet's name
  /// is compared without regard to case, accents and spaces. Memory stays flat.
  public func forEachRow(
    inSheet sheet: String? = nil, dialect: TableDialect = TableDialect(),
    into log: inout FindingLog, _ body: (Row) throws -> RowAction
  ) rethrows {
    switch content {
    case .text(let bytes):
      try CSVTable(name: name, bytes: bytes, dialect: dialect).forEachRow(into: &log, body)
    case .workbook(let workbook):
      guard let sheet = workbook.sheet(named: sheet, into: &log) else { return }
      try workbook.forEachRow(
        of: sheet, spreadingMergedCells: dialect.spreadsMergedCells, into: &log, body)
    }
  }

  /// Returns the merged ranges of a sheet, from the top; none for a CSV.
  public func mergedRanges(
    inSheet sheet: String? = nil, into log: inout FindingLog
  ) -> [CellRange] {
    guard case .workbook(let workbook) = content,
      let sheet = workbook.sheet(named: sheet, into: &log)
    else { return [] }
    return workbook.mergedRanges(of: sheet, into: &log)
  }
}
