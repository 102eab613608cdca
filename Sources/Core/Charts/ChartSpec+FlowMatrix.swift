extension ChartSpec {
  /// How many rows and columns a matrix of flows can hold and stay legible.
  public static let maximumMatrixEnds = 16

  /// Makes a table of origins down and destinations across whose shades follow its counts, with
  /// totals apart at the right and the foot.
  ///
  /// A hidden cell has one look, and no part in the shades; what cannot be is closed, what nobody
  /// told blank. Ends beyond `maximumMatrixEnds` are left out, those of most stay, and the note
  /// says so.
  /// - Parameter cells: One row an origin, one cell a destination; one that lacks is absent.
  public static func flowMatrix(
    _ texts: ChartTexts, origins: [ChartCategory], destinations: [ChartCategory],
    cells: [[CountMark]], unit: Unit, totals: FlowTotals? = nil
  ) -> ChartSpec {
    let flows = origins.indices.flatMap { row in
      destinations.indices.map { column in
        let marks = cells.indices.contains(row) ? cells[row] : []
        return FlowBand(from: row, to: column, count: marks.mark(at: column))
      }
    }
    let ends = LegibleEnds(
      flows, origins: origins.count, destinations: destinations.count, totals: totals,
      atMost: maximumMatrixEnds)
    let most = flows.compactMap(\.count.least).max() ?? 0
    let marks = ends.origins.enumerated().flatMap { row, origin in
      ends.destinations.enumerated().map { column, destination in
        let count = flows[origin * destinations.count + destination].count
        return CellMark(
          column: column, row: row, ground: CellGround(count, most: most),
          text: count.text(in: unit))
      }
    }
    let total = ChartCategory(label: "Total", isTotal: true)
    let sums = totals.map { $0.keeping(origins: ends.origins, destinations: ends.destinations) }
    let all = marks + (sums.map { totalMarks($0, unit: unit) } ?? [])
    return ChartSpec(
      texts: texts.adding(ends.remark),
      frame: .matrix(
        x: ends.destinations.map { destinations[$0] } + (sums == nil ? [] : [total]),
        y: ends.origins.map { origins[$0] } + (sums == nil ? [] : [total])),
      layers: [.cells(ends.origins.isEmpty || ends.destinations.isEmpty ? [] : all)],
      key: [
        all.contains { $0.ground == .hidden } ? .hidden : nil,
        marks.contains { $0.ground == .blank }
          ? KeyEntry(symbol: .blankCell, tone: .muted, text: "sans donnée") : nil,
        marks.contains { $0.ground == .closed }
          ? KeyEntry(symbol: .closedCell, tone: .muted, text: "sans objet") : nil,
      ].compactMap { $0 })
  }

  /// The column and the row of totals: without shades, for they are of another size.
  private static func totalMarks(_ totals: FlowTotals, unit: Unit) -> [CellMark] {
    let mark = { (count: CountMark, column: Int, row: Int) in
      CellMark(
        column: column, row: row, ground: count == .hidden ? .hidden : .blank,
        text: count.text(in: unit))
    }
    let (last, foot) = (totals.destinations.count, totals.origins.count)
    return totals.origins.enumerated().map { mark($1, last, $0) }
      + totals.destinations.enumerated().map { mark($1, $0, foot) } + [mark(totals.all, last, foot)]
  }
}

extension CellGround {
  /// - Parameter most: the largest count that is shown.
  fileprivate init(_ count: CountMark, most: Double) {
    self =
      switch count {
      case .number, .between: .amount(most > 0 ? (count.least ?? 0) / most : 0)
      case .hidden: .hidden
      case .absent: .blank
      case .impossible: .closed
      }
  }
}

extension KeyEntry {
  /// What the symbol of a hidden number means.
  static let hidden = KeyEntry(symbol: .hiddenCell, tone: .muted, text: "secret statistique")
}
