/// Rows told apart by the values of some columns, each value and each pair of values numbered once
/// so that many rows cost little.
struct RowKeys {
  private struct Pair: Hashable {
    var left: Int
    var right: Int
  }

  private var codes: [[Value: Int]]
  /// The number of the values so far and of the next one, for each column after the first.
  private var pairs: [[Pair: Int]]
  private var firstRows: [Int: Int] = [:]

  init(columnCount: Int) {
    codes = Array(repeating: [:], count: columnCount)
    pairs = Array(repeating: [:], count: columnCount)
  }

  /// Keeps a row; returns the first row with the same values, or nil where it is new.
  mutating func insert(_ row: Int, of columns: [[Value]]) -> Int? {
    var key = 0
    for index in columns.indices {
      let code = Self.number(columns[index][row], in: &codes[index])
      key = index == 0 ? code : Self.number(Pair(left: key, right: code), in: &pairs[index])
    }
    if let first = firstRows[key] { return first }
    firstRows[key] = row
    return nil
  }

  /// Whether a row with these values was kept.
  func contains(_ row: Int, of columns: [[Value]]) -> Bool {
    var key = 0
    for index in columns.indices {
      guard let code = codes[index][columns[index][row]] else { return false }
      guard index > 0 else {
        key = code
        continue
      }
      guard let next = pairs[index][Pair(left: key, right: code)] else { return false }
      key = next
    }
    return true
  }

  /// Whether some row kept has this value in a column.
  func hasValue(_ value: Value, column: Int) -> Bool { codes[column][value] != nil }

  /// The values of a column as texts, for suggestions.
  func texts(column: Int) -> [String] { codes[column].keys.map(\.plainText) }

  private static func number<Key: Hashable>(_ key: Key, in numbers: inout [Key: Int]) -> Int {
    if let number = numbers[key] { return number }
    let number = numbers.count
    numbers[key] = number
    return number
  }
}
