/// The rows of one role in all datasets: what each is about, by the positions of its keys.
///
/// What they say stays in the tables they were read into: a million rows cost 28 bytes each.
struct FactRows {
  let table: FactTable
  /// One array a key of the table, one code a row.
  private(set) var codes: [[Int32]]
  /// The table of each row, among `sources`, and its place in it.
  private(set) var origins: [(source: Int32, row: Int32)] = []
  private(set) var sources: [FactSource] = []
  /// Texts that stand for themselves, by code.
  private(set) var texts = Interner()

  init(_ table: FactTable) {
    self.table = table
    codes = table.keys.map { _ in [] }
  }

  mutating func begin(_ source: FactSource) {
    sources.append(source)
    let count = origins.count + source.table.rowCount
    origins.reserveCapacity(count)
    for index in codes.indices { codes[index].reserveCapacity(count) }
  }

  mutating func code(of text: String) -> Int32 { texts.code(text) }

  mutating func append(_ key: [Int32], row: Int) {
    for index in codes.indices { codes[index].append(key[index]) }
    origins.append((Int32(clamping: sources.count - 1), Int32(clamping: row)))
  }

  /// The rows in the order of their keys, each key once; `repeated` is told of the others, with the
  /// row that holds their key.
  func sorted(repeated: (_ row: Int, _ first: Int) -> Void) -> [Int32] {
    let order = (0..<Int32(clamping: origins.count)).sorted { left, right in
      for column in codes {
        let (a, b) = (column[Int(left)], column[Int(right)])
        if a != b { return a < b }
      }
      return left < right
    }
    var kept: [Int32] = []
    kept.reserveCapacity(order.count)
    for row in order {
      if let last = kept.last, codes.allSatisfy({ $0[Int(row)] == $0[Int(last)] }) {
        repeated(Int(row), Int(last))
      } else {
        kept.append(row)
      }
    }
    return kept
  }
}

/// A table of a dataset that fills a role.
struct FactSource {
  /// The name of its dataset.
  let owner: String
  let table: DataTable
  /// What its descriptor says of absent rows.
  let absentRows: DataResource.AbsentRows
  let niveauScale: NiveauScale?

  init(_ table: DataTable, of dataset: Dataset) {
    let resource = dataset.package.resources.first { $0.name == table.name }
    owner = dataset.origin.name
    self.table = table
    absentRows = resource?.absentRows ?? .missing
    niveauScale = resource?.niveauScale
  }
}

/// Texts numbered in the order in which they are met.
struct Interner {
  private(set) var texts: [String] = []
  private var codes: [String: Int32] = [:]

  mutating func code(_ text: String) -> Int32 {
    if let known = codes[text] { return known }
    let code = Int32(clamping: texts.count)
    codes[text] = code
    texts.append(text)
    return code
  }
}
