extension ChartSpec {
  /// How many small charts a picture can hold and stay legible.
  public static let maximumPanels = 36

  /// Makes one small monthly line a panel, all on the same scales, each with the value of the last
  /// month.
  ///
  /// Panels beyond `maximumPanels` are left out, except a highlighted one, and the note says so.
  public static func smallMultiples(
    _ texts: ChartTexts, unit: Unit, first: Month, panels: [MonthlyRow]
  ) -> ChartSpec {
    let panels = LegibleRows(
      panels, label: \.label, isHighlighted: \.isHighlighted, atMost: maximumPanels)
    let count = panels.shown.map(\.values.count).max() ?? 0
    let drawn = panels.shown.map { panel in
      let last = panel.values.count == count ? panel.values.last ?? nil : nil
      let line = LineMark(
        panel.values, tone: panel.isHighlighted ? .accent : .base,
        label: last.map { NumberText.text($0, in: unit) })
      let isEmpty = panel.values.allSatisfy { $0 == nil }
      return ChartPanel(
        label: panel.label, isHighlighted: panel.isHighlighted,
        layers: isEmpty ? [] : [.lines([line])],
        note: isEmpty ? panel.note ?? "non disponible" : nil)
    }
    return ChartSpec(
      texts: texts.adding(panels.remark),
      frame: .panels(drawn, of: .timeline(first: first, count: count, y: NumberAxis(unit: unit))),
      layers: [])
  }
}
