/// Equations in rows of which each has an unknown of its own, as Gauss and Jordan leave them: only
/// what is not 0 is kept.
struct SparseTable {
  struct Entry {
    var column: Int32
    var value: Double
  }

  /// By column, in each row.
  private(set) var rows: [[Entry]]
  /// The column that stands alone in each row; −1 before it does.
  private(set) var basic: [Int]
  /// The row in which each column stands alone, or −1.
  private(set) var rowOf: [Int]
  /// Rows that have something in each column, and some that had.
  private var rowsOfColumn: [[Int32]]

  /// Makes a table.
  ///
  /// - Parameter columns: how many columns may stand alone; what lies beyond is carried along.
  init(_ rows: [[Entry]], columns: Int) {
    self.rows = rows
    basic = Array(repeating: -1, count: rows.count)
    rowOf = Array(repeating: -1, count: columns)
    rowsOfColumn = Array(repeating: [], count: columns)
    for (row, entries) in rows.enumerated() {
      self.rows[row] = entries.sorted { $0.column < $1.column }
      for entry in entries where Int(entry.column) < columns {
        rowsOfColumn[Int(entry.column)].append(Int32(row))
      }
    }
    eliminate()
  }

  /// What stands in a column, by row.
  func column(_ column: Int) -> [(row: Int, value: Double)] {
    var last: Int32 = -1
    return rowsOfColumn[column].sorted().compactMap { row in
      guard row != last else { return nil }
      last = row
      let value = value(Int(row), column)
      return value == 0 ? nil : (Int(row), value)
    }
  }

  /// Makes a column stand alone in a row, in place of the one that did.
  mutating func pivot(_ row: Int, _ column: Int) {
    if basic[row] >= 0 { rowOf[basic[row]] = -1 }
    basic[row] = column
    rowOf[column] = row
    let divisor = value(row, column)
    for place in rows[row].indices {
      rows[row][place].value = Self.clean(rows[row][place].value / divisor)
    }
    let source = rows[row]
    for (other, factor) in self.column(column) where other != row {
      subtract(source, times: factor, from: other, clearing: Int32(column))
    }
    rowsOfColumn[column] = [Int32(row)]
  }

  // MARK: - Rows

  /// Rows with little in them first, and columns that stand in few rows: less is filled in.
  private mutating func eliminate() {
    let columns = rowOf.count
    let order = rows.indices.sorted { (rows[$0].count, $0) < (rows[$1].count, $1) }
    for row in order {
      var best: (degree: Int, column: Int)?
      for entry in rows[row] where Int(entry.column) < columns && abs(entry.value) > 0.5 {
        let degree = rowsOfColumn[Int(entry.column)].count
        if degree < best?.degree ?? .max { best = (degree, Int(entry.column)) }
      }
      // What is left has small entries only where fractions came up.
      let any = rows[row].first { Int($0.column) < columns }.map { Int($0.column) }
      if let column = best?.column ?? any { pivot(row, column) }
    }
    let kept = basic.indices.filter { basic[$0] >= 0 }
    guard kept.count < basic.count else { return }
    self = SparseTable(kept: kept, of: self)
  }

  /// Leaves out the rows that followed from others.
  private init(kept: [Int], of table: SparseTable) {
    rows = kept.map { table.rows[$0] }
    basic = kept.map { table.basic[$0] }
    rowOf = Array(repeating: -1, count: table.rowOf.count)
    rowsOfColumn = Array(repeating: [], count: table.rowOf.count)
    for (row, column) in basic.enumerated() { rowOf[column] = row }
    for (row, entries) in rows.enumerated() {
      for entry in entries where Int(entry.column) < rowOf.count {
        rowsOfColumn[Int(entry.column)].append(Int32(row))
      }
    }
  }

  private func value(_ row: Int, _ column: Int) -> Double {
    let entries = rows[row]
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(entries[middle].column) < column { low = middle + 1 } else { high = middle }
    }
    return low < entries.count && Int(entries[low].column) == column ? entries[low].value : 0
  }

  private mutating func subtract(
    _ source: [Entry], times factor: Double, from row: Int, clearing cleared: Int32
  ) {
    let target = rows[row]
    var merged: [Entry] = []
    merged.reserveCapacity(target.count + source.count)
    var (left, right) = (0, 0)
    while left < target.count || right < source.count {
      let column = min(
        left < target.count ? target[left].column : .max,
        right < source.count ? source[right].column : .max)
      var value = 0.0
      var isNew = true
      if left < target.count, target[left].column == column {
        value = target[left].value
        isNew = false
        left += 1
      }
      if right < source.count, source[right].column == column {
        value = Self.clean(value - factor * source[right].value)
        right += 1
      }
      guard value != 0, column != cleared else { continue }
      merged.append(Entry(column: column, value: value))
      if isNew, Int(column) < rowsOfColumn.count { rowsOfColumn[Int(column)].append(Int32(row)) }
    }
    rows[row] = merged
  }

  /// Takes what rounding left of a whole number for that number.
  private static func clean(_ entry: Double) -> Double {
    let whole = entry.rounded()
    return abs(entry - whole) < 1e-9 ? whole : entry
  }
}
