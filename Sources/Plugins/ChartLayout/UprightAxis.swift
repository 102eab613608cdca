import Core

/// A number upwards: round numbers at the left, pale lines across.
struct UprightAxis {
  /// From the bottom to the top of the frame.
  let scale: NumberScale
  /// The width of the widest number.
  let width: Double

  private let ticks: [(value: Double, text: String)]
  private let font: TextFont
  private let fitter: TextFitter

  /// - Parameters:
  ///   - numbers: what the scale must hold.
  ///   - most: how many lines at most; fewer where numbers would touch.
  init(
    _ axis: NumberAxis, holding numbers: [Double], from bottom: Double, to top: Double,
    atMost most: Int = 5, font: TextFont, fitter: TextFitter
  ) {
    let edges = axis.reaches.map { [$0.lowerBound, $0.upperBound] } ?? []
    let domain = NumberScale.domain(of: numbers + edges, includesZero: axis.includesZero)
    let scale = NumberScale(domain: domain, start: bottom, end: top)
    let choices = (1...max(1, most)).reversed().map { count in
      let (values, step) = NumberScale.ticks(
        in: domain, about: count, smallest: axis.unit.smallestStep)
      return values.map { (value: $0, text: axis.unit.tick($0, step: step)) }
    }
    ticks =
      choices.first { ticks in
        zip(ticks, ticks.dropFirst()).allSatisfy {
          scale($0.value) - scale($1.value) >= font.size * 1.5
        }
      } ?? []
    width = ticks.map { fitter.width($0.text, font) }.max() ?? 0
    self.scale = scale
    self.font = font
    self.fitter = fitter
  }

  /// The lines, from left to right.
  func grid(_ range: ClosedRange<Double>) -> [SceneItem] {
    ticks.map { Self.line(at: scale($0.value), range, width: 1, .grid) }
  }

  /// The numbers, to the left of a place.
  func numbers(before x: Double) -> [SceneItem] {
    ticks.map { tick in
      .text(fitter.run(tick.text, font, .quietText, .end, x: x, middle: scale(tick.value)))
    }
  }

  /// A line across at one number: what lengths start from, or a reference.
  func line(at value: Double, _ range: ClosedRange<Double>) -> SceneItem {
    Self.line(at: scale(value), range, width: 2, .axis)
  }

  private static func line(
    at y: Double, _ range: ClosedRange<Double>, width: Double, _ ink: Ink
  ) -> SceneItem {
    .fill(
      .rectangle(
        SceneRect(
          x: range.lowerBound, y: (y - width / 2).rounded(),
          width: range.upperBound - range.lowerBound, height: width), radius: 0), ink)
  }
}
