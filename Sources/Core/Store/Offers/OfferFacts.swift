/// The offers that the sources give for one territory itself.
struct OfferFacts {
  /// The five classes, then the total.
  static let measures = ContractClass.allCases.count + 1

  /// The rows of one breakdown in one table.
  struct Block {
    let breakdown: OfferBreakdown
    /// Those that the block speaks of: where absent rows mean zero, all that the table gives in
    /// this breakdown anywhere; else those that the territory has a row in.
    let months: [Bool]
    /// What an absent row of a covered month counts: the classes, then the total.
    let absent: [CellSum]
    let isZeroWhereAbsent: Bool
    /// What the rows are about, and by month where they stand in `cells`; -1 for no row.
    let keys: [OfferKey]
    let rows: [[Int32]]
  }

  let blocks: [Block]
  private let cells: [CellSum]

  /// Gathers the rows of a territory.
  init(_ rows: OfferRows, sources: [OfferOutline.Source], calendar: OfferCalendar) {
    cells = rows.cells
    var drafts: [BlockKey: Draft] = [:]
    for (index, row) in rows.rows.enumerated() {
      let key = BlockKey(source: row.source, breakdown: row.breakdown)
      drafts[key, default: Draft()].add(row, at: index, months: calendar.count)
      let cells = rows.cells[index * Self.measures..<(index + 1) * Self.measures - 1]
      if cells.contains(where: \.isKnown) { drafts[key]?.tellsContracts = true }
    }
    let byId = Dictionary(uniqueKeysWithValues: sources.map { (Int32(clamping: $0.id), $0) })
    blocks = drafts.map { key, draft in
      draft.block(key.breakdown, source: byId[key.source], calendar: calendar)
    }
  }

  /// The cells of some measures in one row.
  func cells(of row: Int32, _ measures: Range<Int>) -> ArraySlice<CellSum> {
    let first = Int(row) * Self.measures
    return cells[first + measures.lowerBound..<first + measures.upperBound]
  }

  private struct BlockKey: Hashable {
    var source: Int32
    var breakdown: OfferBreakdown
  }

  private struct Draft {
    private var positions: [OfferKey: Int] = [:]
    private var keys: [OfferKey] = []
    private var rows: [[Int32]] = []
    var tellsContracts = false

    mutating func add(_ row: OfferRows.Row, at index: Int, months: Int) {
      let position = positions[row.key] ?? keys.count
      if position == keys.count {
        positions[row.key] = position
        keys.append(row.key)
        rows.append(Array(repeating: -1, count: months))
      }
      rows[position][row.month] = Int32(clamping: index)
    }

    func block(
      _ breakdown: OfferBreakdown, source: OfferOutline.Source?, calendar: OfferCalendar
    ) -> Block {
      let isZero = source?.absentRows == .zero
      let covered = source?.months[breakdown] ?? []
      let contracts: CellSum =
        tellsContracts ? .zero : CellSum(visible: nil, missing: 1, reason: .notCollected)
      let absent =
        isZero
        ? Array(repeating: contracts, count: OfferFacts.measures - 1) + [.zero]
        : Array(repeating: .gap, count: OfferFacts.measures)
      return Block(
        breakdown: breakdown,
        months: (0..<calendar.count).map { month in
          isZero ? covered.contains(calendar[month]) : rows.contains { $0[month] >= 0 }
        },
        absent: absent, isZeroWhereAbsent: isZero, keys: keys, rows: rows)
    }
  }
}

/// The rows of offers of one territory as the store gives them.
struct OfferRows {
  struct Row {
    var key: OfferKey
    var breakdown: OfferBreakdown
    var source: Int32
    /// Counted from the calendar's first.
    var month: Int
  }

  var rows: [Row] = []
  /// One after the other: the classes and the total of each row.
  var cells: [CellSum] = []
}
