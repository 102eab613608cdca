/// An XLSX: its sheets by name.
struct Workbook: Sendable {
  struct Sheet: Sendable {
    let name: String
    let entry: Int
  }

  let archive: ZipArchive
  let sheets: [Sheet]

  init(_ archive: ZipArchive) throws(TableError) {
    self.archive = archive
    sheets = []
  }

  func sheet(named name: String?, into log: inout FindingLog) -> Sheet? { nil }

  func forEachRow(
    of sheet: Sheet, spreadingMergedCells: Bool, into log: inout FindingLog,
    _ body: (Row) throws -> RowAction
  ) rethrows {}

  func mergedRanges(of sheet: Sheet, into log: inout FindingLog) -> [CellRange] { [] }
}
