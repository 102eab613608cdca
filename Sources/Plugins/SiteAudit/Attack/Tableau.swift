/// The equations of a linear system, solved for some of its variables: one row a basic variable,
/// one column a variable that is not.
///
///     basic + Σ entry × other = constant
///
/// Stored whole, with lists of what may not be zero by row and by column: the tableaus of sums are
/// sparse, and a pivot then touches little.
struct Tableau {
  private(set) var rowCount: Int
  private(set) var columnCount: Int
  private var entries: [Double]
  /// Which lists an entry stands in: 1 its row's, 2 its column's.
  private var listed: [UInt8]
  private var rowLists: [[Int32]]
  private var columnLists: [[Int32]]

  /// A sum within which rounding cannot be told from zero.
  static let tolerance = 1e-9

  /// How far from a whole number, or out of its bounds, a count may seem by rounding alone.
  static let slack = 1e-7

  init(rows: Int, columns: Int) {
    rowCount = rows
    columnCount = columns
    entries = Array(repeating: 0, count: rows * columns)
    listed = Array(repeating: 0, count: rows * columns)
    rowLists = Array(repeating: [], count: rows)
    columnLists = Array(repeating: [], count: columns)
  }

  subscript(row: Int, column: Int) -> Double {
    get { entries[row * columnCount + column] }
    set { set(newValue, row, column) }
  }

  private mutating func set(_ value: Double, _ row: Int, _ column: Int) {
    let place = row * columnCount + column
    entries[place] = Self.snapped(value)
    guard entries[place] != 0, listed[place] != 3 else { return }
    if listed[place] & 1 == 0 { rowLists[row].append(Int32(column)) }
    if listed[place] & 2 == 0 { columnLists[column].append(Int32(row)) }
    listed[place] = 3
  }

  /// Returns the columns where a row is not zero.
  mutating func columns(of row: Int) -> [Int32] {
    let start = row * columnCount
    rowLists[row].removeAll { column in
      let place = start + Int(column)
      if entries[place] == 0 { listed[place] &= 2 }
      return entries[place] == 0
    }
    return rowLists[row]
  }

  /// Returns the rows where a column is not zero.
  mutating func rows(of column: Int) -> [Int32] {
    columnLists[column].removeAll { row in
      let place = Int(row) * columnCount + column
      if entries[place] == 0 { listed[place] &= 1 }
      return entries[place] == 0
    }
    return columnLists[column]
  }

  /// Exchanges the basic variable of a row with the variable of a column.
  mutating func pivot(_ row: Int, _ column: Int) {
    let start = row * columnCount
    let inverse = 1 / entries[start + column]
    let columns = self.columns(of: row).filter { Int($0) != column }
    let rows = self.rows(of: column).filter { Int($0) != row }
    for other in columns { set(entries[start + Int(other)] * inverse, row, Int(other)) }
    for one in rows {
      let own = Int(one) * columnCount
      let factor = entries[own + column]
      for other in columns {
        set(entries[own + Int(other)] - factor * entries[start + Int(other)], Int(one), Int(other))
      }
      set(-factor * inverse, Int(one), column)
    }
    set(inverse, row, column)
  }

  /// Takes a column out of all rows: its variable is fixed and may never enter again.
  mutating func clear(column: Int) {
    for row in rows(of: column) { entries[Int(row) * columnCount + column] = 0 }
  }

  /// Sums of whole numbers stay whole: what is as near as rounding is put there.
  static func snapped(_ value: Double) -> Double {
    let whole = value.rounded()
    return abs(value - whole) < tolerance ? whole : value
  }
}
