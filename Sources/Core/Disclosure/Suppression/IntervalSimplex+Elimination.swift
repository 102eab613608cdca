extension IntervalSimplex {
  /// Brings the equations into rows of which each has an unknown of its own; those that follow from
  /// others fall away.
  mutating func eliminate(_ rows: [[Incidence.Term]]) {
    var degrees = [Int](repeating: 0, count: unknowns)
    table = [Double](repeating: 0, count: rows.count * width)
    for (row, terms) in rows.enumerated() {
      for term in terms {
        table[row * width + term.index] += Double(term.sign)
        degrees[term.index] += 1
      }
      table[row * width + unknowns + row] = 1
    }
    basic = Array(repeating: -1, count: rows.count)
    // Rows with few unknowns first, and unknowns that stand in few rows: less is filled in.
    for row in rows.indices.sorted(by: { (rows[$0].count, $0) < (rows[$1].count, $1) }) {
      let start = row * width
      let free = (0..<unknowns).filter { abs(table[start + $0]) > 0.5 }
      let any =
        free.isEmpty ? (0..<unknowns).filter { abs(table[start + $0]) > Self.tolerance } : free
      guard let unknown = any.min(by: { (degrees[$0], $0) < (degrees[$1], $1) }) else { continue }
      pivot(row, unknown)
    }
    dropEmptyRows()
  }

  /// Makes an unknown stand alone in a row, and takes the place of the one that did.
  mutating func pivot(_ row: Int, _ unknown: Int) {
    if basic[row] >= 0 { rowOf[basic[row]] = -1 }
    basic[row] = unknown
    rowOf[unknown] = row
    let (width, rowCount) = (width, basic.count)
    table.withUnsafeMutableBufferPointer { table in
      let start = row * width
      let divisor = table[start + unknown]
      var filled: [Int] = []
      for column in 0..<width where table[start + column] != 0 {
        table[start + column] = Self.clean(table[start + column] / divisor)
        filled.append(column)
      }
      for other in 0..<rowCount where other != row {
        let base = other * width
        let factor = table[base + unknown]
        guard factor != 0 else { continue }
        for column in filled {
          table[base + column] = Self.clean(table[base + column] - factor * table[start + column])
        }
        table[base + unknown] = 0
      }
    }
  }

  /// Takes what rounding left of a whole number for that number.
  private static func clean(_ entry: Double) -> Double {
    let whole = entry.rounded()
    return abs(entry - whole) < 1e-10 ? whole : entry
  }

  private mutating func dropEmptyRows() {
    let kept = basic.indices.filter { basic[$0] >= 0 }
    guard kept.count < basic.count else { return }
    table = kept.flatMap { table[$0 * width..<($0 + 1) * width] }
    basic = kept.map { basic[$0] }
    for (row, unknown) in basic.enumerated() { rowOf[unknown] = row }
  }
}
