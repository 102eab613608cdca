extension ChartSpec {
  /// Makes the twelve indices of a year around the line of the average month: columns up and down
  /// from 1, with the names of the strongest and the weakest month.
  ///
  /// - Parameter values: Twelve, January first; nil where there is none.
  public static func seasonalProfile(
    _ texts: ChartTexts, values: [Double?], reference: ReferenceSeries? = nil
  ) -> ChartSpec {
    let months = NumberText.shortMonthNames
    let values = months.indices.map { $0 < values.count ? values[$0] : nil }
    let columns = values.enumerated().compactMap { month, value in
      value.map {
        BarMark(category: month, from: 1, to: $0, tone: $0 < 1 ? .belowAverage : .aboveAverage)
      }
    }
    let gaps = values.indices.filter { values[$0] == nil }.map {
      LabelMark("n. d.", at: ChartPoint(x: Double($0), y: 1), side: .barEnd, tone: .muted)
    }
    let average = RuleMark(value: 1, axis: .y, label: "mois moyen")
    return ChartSpec(
      texts: texts,
      frame: .columns(
        x: months.map { ChartCategory(label: $0) },
        y: NumberAxis(unit: .index, includesZero: false, reaches: 0.5...1.5)),
      layers: columns.isEmpty
        ? []
        : [
          .bars(columns), .rules([average]), .lines([reference?.line].compactMap { $0 }),
          .labels(labels(of: columns) + gaps),
        ])
  }

  /// The value of each month, with the names of the strongest and the weakest.
  private static func labels(of columns: [BarMark]) -> [LabelMark] {
    let most = columns.map(\.to).max()
    let least = columns.map(\.to).min()
    let peak = columns.firstIndex { $0.to == most }
    let trough = columns.firstIndex { $0.to == least }
    return columns.enumerated().map { index, column in
      let isNamed = peak != trough && (index == peak || index == trough)
      return LabelMark(
        NumberText.text(column.to, in: .index),
        at: ChartPoint(x: Double(column.category), y: column.to), side: .barEnd,
        remark: isNamed ? NumberText.monthNames[column.category] : nil,
        tone: isNamed ? .base : .muted)
    }
  }
}
