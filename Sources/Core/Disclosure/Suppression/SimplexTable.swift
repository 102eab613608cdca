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

  /// How many entries it has: what a copy or a step costs.
  var size: Int { entries.count }

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
  }

  /// What stands beside a free unknown, by row.
  func column(of unknown: Int) -> [(row: Int, value: Double)] {
    let (column, width) = (columnOf[unknown], free.count)
    var found: [(row: Int, value: Double)] = []
    for row in basic.indices {
      let value = entries[row * width + column]
      if value != 0 { found.append((row, value)) }
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
  mutating func pivot(_ row: Int, _ unknown: Int) {
    let (column, width, leaving) = (columnOf[unknown], free.count, basic[row])
    let start = row * width
    let divisor = entries[start + column]
    let rowCount = basic.count
    entries.withUnsafeMutableBufferPointer { entries in
      entries[start + column] = 1
      var filled: [Int] = []
      for place in 0..<width where entries[start + place] != 0 {
        entries[start + place] /= divisor
        filled.append(place)
      }
      for other in 0..<rowCount where other != row {
        let base = other * width
        let factor = entries[base + column]
        guard factor != 0 else { continue }
        entries[base + column] = 0
        for place in filled {
          let value = entries[base + place] - factor * entries[start + place]
          // What rounding left of 0.
          entries[base + place] = abs(value) < 1e-10 ? 0 : value
        }
      }
    }
    basic[row] = unknown
    free[column] = leaving
    (rowOf[unknown], rowOf[leaving]) = (row, -1)
    (columnOf[unknown], columnOf[leaving]) = (-1, column)
  }
}
