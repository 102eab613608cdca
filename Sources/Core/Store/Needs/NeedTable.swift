/// A table of needs to be merged: its columns, found once, and what a finding names it by.
struct NeedTable {
  /// The name of its dataset.
  let owner: String
  let table: DataTable
  private let keys: [[Value]]
  private let counts: [[Value]?]

  private static let keyFields = [
    "year", "nomenclature", "occupation", "zoning", "territory", "departement",
  ]

  init(_ table: DataTable, of owner: String) {
    self.owner = owner
    self.table = table
    let absent = [Value](repeating: .missing(.notCollected), count: table.rowCount)
    keys = Self.keyFields.map { table.column($0) ?? absent }
    counts = NeedMeasure.allCases.map { table.column($0.rawValue) }
  }

  var rowCount: Int { table.rowCount }

  /// The texts of a row's key; nil where one is absent.
  func key(_ row: Int) -> NeedKeyText? {
    guard let period = keys[0][row].code, let nomenclature = keys[1][row].code,
      let occupation = keys[2][row].code, let zoning = keys[3][row].code,
      let territory = keys[4][row].code, let departement = keys[5][row].code
    else { return nil }
    return NeedKeyText(
      period: period, nomenclature: nomenclature, occupation: occupation, zoning: zoning,
      territory: territory, departement: departement)
  }

  func cell(_ measure: Int, _ row: Int) -> NeedCell {
    NeedCell(counts[measure]?[row])
  }

  func place(_ row: Int, _ field: String?) -> SourceLocation {
    table.place(row: row, field: field)
  }
}

/// The key of a fact as its source writes it.
struct NeedKeyText {
  var period: String
  var nomenclature: String
  var occupation: String
  var zoning: String
  var territory: String
  var departement: String

  var occupationKey: String { "\(nomenclature):\(occupation)" }
  var territoryKey: String { "\(zoning):\(territory)" }
  var departementKey: String { "\(Self.departementZoning):\(departement)" }

  static let departementZoning = "departement"
}

extension Value {
  /// The text of a code, nil where it is absent or empty; a year is text like any code.
  var code: String? {
    switch self {
    case .text(let text): text.isEmpty ? nil : text
    case .integer(let number): String(number)
    default: nil
    }
  }
}
