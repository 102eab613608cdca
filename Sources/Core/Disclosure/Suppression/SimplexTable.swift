/// Unknowns of a linear program by others: each basic one is a number less multiples of the free ones.
///
/// Only the columns of the free ones are kept, of which hidden counts leave few: every sum that holds
/// takes one away.
struct SimplexTable {
  /// The unknown of each row.
  private(set) var basic: [Int]
  /// The unknown of each column.
  private(set) var free: [Int]
  /// The row of each unknown, or −1.
  private(set) var rowOf: [Int]
  private var columnOf: [Int]
  private var entries: [Double]

  /// How many entries were gone through so far: what columns, rows and exchanges cost.
  private(set) var effort = 0

  /// Takes over what elimination left.
  init(_ table: SparseTable) {
    basic = table.basic
    rowOf = table.rowOf
    free = rowOf.indices.filter { table.rowOf[$0] < 0 }
    columnOf = Array(repeating: -1, count: rowOf.count)
    for (column, unknown) in free.enumerated() { columnOf[unknown] = column }
    entries = Array(repeating: 0, count: basic.count * free.count)
    for (row, terms) in table.rows.enumerated() {
      for term in terms where columnOf[Int(term.column)] >= 0 {
        entries[row * free.count + columnOf[Int(term.column)]] = term.value
      }
    }
    effort = entries.count
  }

  /// What stands beside a free unknown, by row.
  mutating func column(of unknown: Int) -> [(row: Int, value: Double)] {
    let (column, width) = (columnOf[unknown], free.count)
    effort += basic.count
    var found: [(row: Int, value: Double)] = []
    entries.withUnsafeBufferPointer { entries in
      for row in basic.indices {
        let value = entries[row * width + column]
        if value != 0 { found.append((row, value)) }
      }
    }
    return found
  }

  /// What stands in the row of a basic unknown: free unknowns and their multiples.
  func row(of unknown: Int) -> [(unknown: Int, value: Double)] {
    let start = rowOf[unknown] * free.count
    var found: [(unknown: Int, value: Double)] = []
    for column in free.indices {
      let value = entries[start + column]
      if value != 0 { found.append((free[column], value)) }
    }
    return found
  }

  /// Makes a free unknown basic, in a row whose unknown becomes free.
  ///
  /// - Parameter filled: what stands beside the free unknown, by row.
  mutating func pivot(_ row: Int, _ unknown: Int, _ filled: [(row: Int, value: Double)]) {
    let (column, width, leaving) = (columnOf[unknown], free.count, basic[row])
    let start = row * width
    effort += (filled.count + 1) * width
    entries.withUnsafeMutableBufferPointer { entries in
      guard let first = entries.baseAddress else { return }
      let source = first + start
      let divisor = source[column]
      source[column] = 1
      var places: [Int] = []
      for place in 0..<width where source[place] != 0 {
        source[place] /= divisor
        places.append(place)
      }
      for (other, factor) in filled where other != row {
        let target = first + other * width
        target[column] = 0
        // Row after row at full speed, unless there is little in them.
        if places.count * 4 > width {
          for place in 0..<width {
            target[place] = Self.cut(target[place] - factor * source[place])
          }
        } else {
          for place in places { target[place] = Self.cut(target[place] - factor * source[place]) }
        }
      }
    }
    basic[row] = unknown
    free[column] = leaving
    (rowOf[unknown], rowOf[leaving]) = (row, -1)
    (columnOf[unknown], columnOf[leaving]) = (-1, column)
  }

  /// Without what rounding left of 0.
  private static func cut(_ value: Double) -> Double { abs(value) < 1e-10 ? 0 : value }
}
