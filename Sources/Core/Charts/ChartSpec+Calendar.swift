extension ChartSpec {
  /// Makes a calendar of seasonal indices: months across, rows down, warm above the average month,
  /// cold below it, and the month of most of each row marked.
  ///
  /// A colour means the same index on every calendar: the coldest is 0, the warmest 2 and more.
  /// Rows beyond `maximumBars` are left out, except a highlighted one, and the note says so.
  public static func calendar(_ texts: ChartTexts, rows: [MonthlyRow]) -> ChartSpec {
    let rows = LegibleRows(rows, label: \.label, isHighlighted: \.isHighlighted)
    let marks = rows.shown.enumerated().map { CalendarMarks($1, at: $0) }
    let cells = marks.flatMap(\.cells)
    let scale = KeyEntry(
      symbol: .coldToWarm, tone: .base, text: "au-dessus (1 = mois moyen)",
      before: "Indice sous le mois moyen")
    let peak = KeyEntry(symbol: .markedCell, tone: .base, text: "mois le plus fort de la ligne")
    let gap = KeyEntry(symbol: .hatchedBar, tone: .muted, text: "sans chiffre")
    return ChartSpec(
      texts: texts.adding(rows.remark),
      frame: .matrix(
        x: NumberText.shortMonthNames.map { ChartCategory(label: $0) },
        y: rows.shown.map { ChartCategory(label: $0.label, isHighlighted: $0.isHighlighted) }),
      layers: [.cells(cells), .labels(marks.compactMap(\.label))],
      key: (cells.isEmpty ? [] : [scale]) + (cells.contains(where: \.isMarked) ? [peak] : [])
        + (cells.contains { $0.ground == .hatched } ? [gap] : []))
  }
}

/// What one row of a calendar draws.
private struct CalendarMarks {
  var cells: [CellMark] = []
  var label: LabelMark?

  init(_ row: MonthlyRow, at index: Int) {
    let months = 0..<NumberText.shortMonthNames.count
    let values = months.map { $0 < row.values.count ? row.values[$0] : nil }
    let known = values.compactMap { $0 }
    guard let most = known.max(), let least = known.min() else {
      let start = ChartPoint(x: -0.5, y: Double(index))
      label = LabelMark(row.note ?? "non disponible", at: start, side: .after, tone: .muted)
      return
    }
    let peak = most > least ? values.firstIndex(of: most) : nil
    cells = months.map { month in
      CellMark(
        column: month, row: index,
        ground: values[month].map { .index(min(max($0 - 1, -1), 1)) } ?? .hatched,
        text: values[month].map { NumberText.text($0, in: .index) } ?? "",
        isMarked: month == peak)
    }
    label = row.note.map {
      let end = ChartPoint(x: Double(months.count) - 0.5, y: Double(index))
      return LabelMark($0, at: end, side: .after, tone: .reference)
    }
  }
}
