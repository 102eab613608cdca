import Core
import Testing

extension GoldenTests {
  @Test func `draws the discs, thresholds and zones of a quadrant as recorded`() throws {
    let points = (0..<40).map { (index: Int) -> QuadrantPoint in
      let share: Double? = index % 8 == 7 ? nil : Double(index) / 40
      return QuadrantPoint(
        label: "Métier \(index)", x: Double(1 + index * 7 % 5),
        y: Double(10 + index * index * 3 % 170),
        shade: share, isHighlighted: index == 12)
    }
    let spec = ChartSpec.quadrant(
      texts, x: NumberAxis(unit: .grade(maximum: 5)),
      y: NumberAxis(unit: projects, scale: .logarithmic), thresholds: ChartPoint(x: 3, y: 65),
      zones: ["A", "B", "C", "D"], shade: "part", points: points)

    try Golden.expect(shapes(of: spec), named: "quadrant")
  }

  @Test func `draws bars cut in shares as recorded`() throws {
    let tones: [Tone] = [
      .permanent, .fixedOver6Months, .fixed1To6Months, .fixedUnder1Month, .otherContract,
    ]
    let rows = (0..<9).map { (index: Int) -> StackedRow in
      let (a, b) = (Double(60 - 6 * index) / 100, Double(index) / 40)
      return StackedRow(
        label: "Secteur", shares: index == 6 ? [] : [a, b, 0.1, b, 0.9 - a - 2 * b])
    }
    let spec = ChartSpec.stackedShares(
      texts, parts: tones.map { StackedPart(label: "Part", tone: $0) }, rows: rows)

    try Golden.expect(shapes(of: spec), named: "stacked-shares")
  }
}
