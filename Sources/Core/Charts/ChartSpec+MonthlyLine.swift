/// A date at which a series changes its meaning.
public struct ChartBreak: Sendable, Hashable, Codable {
  /// The first month after it.
  public var month: Month
  /// What changed: `nouvelle fiche navette`.
  public var label: String

  /// Makes a break.
  public init(month: Month, label: String) {
    self.month = month
    self.label = label
  }
}

extension ChartSpec {
  /// Makes a thin line of monthly values under the bold line of their trend; gaps are gaps, breaks
  /// are upright lines with their names.
  ///
  /// Without a trend the values are the bold line. Each line is named at its end, with its last
  /// value, and with the month of it where that is not the last of the chart.
  public static func monthlyLine(
    _ texts: ChartTexts, unit: Unit, first: Month, values: [Double?], trend: [Double?] = [],
    breaks: [ChartBreak] = [], reference: ReferenceSeries? = nil
  ) -> ChartSpec {
    let count = max(values.count, trend.count, reference?.values.count ?? 0)
    let hasTrend = trend.contains { $0 != nil }
    let line = { (values: [Double?], name: String, weight: LineMark.Weight) in
      LineMark(
        values, weight: weight,
        label: ending(of: values, first: first, count: count, unit: unit).map { "\(name)\($0)" })
    }
    let rules = breaks.map {
      RuleMark(value: Double(first.distance(to: $0.month)) - 0.5, axis: .x, label: $0.label)
    }
    return ChartSpec(
      texts: texts,
      frame: .timeline(first: first, count: count, y: NumberAxis(unit: unit)),
      layers: [
        .rules(rules.filter { $0.value > 0 && $0.value < Double(count - 1) }),
        .lines(
          [
            reference?.line, line(values, hasTrend ? "Observé : " : "", hasTrend ? .thin : .bold),
            hasTrend ? line(trend, "Tendance : ", .bold) : nil,
          ].compactMap { $0 }),
      ])
  }

  /// The last value of a series, as its line ends with.
  private static func ending(of values: [Double?], first: Month, count: Int, unit: Unit) -> String?
  {
    guard let last = values.lastIndex(where: { $0 != nil }), let value = values[last] else {
      return nil
    }
    let text = NumberText.text(value, in: unit)
    guard last < count - 1 else { return text }
    let month = first.advanced(by: last)
    return "\(text) (\(NumberText.shortMonthNames[month.month - 1]) \(month.year))"
  }
}
