/// Which part of a text stands at a place.
enum TextAlignment {
  case start, middle, end
}

extension TextFitter {
  /// A line of text that starts, is centred or ends at `x`, its capitals centred on a height.
  func run(
    _ text: String, _ font: TextFont, _ ink: Ink, _ alignment: TextAlignment = .start,
    x: Double, middle: Double
  ) -> TextRun {
    let width = width(text, font)
    let left =
      switch alignment {
      case .start: x
      case .middle: x - width / 2
      case .end: x - width
      }
    return TextRun(
      text, at: ScenePoint(left, middle + font.size * TextFont.capHeight / 2), font: font,
      ink: ink, width: width)
  }
}

extension TextRun {
  /// The same text, moved as little as needed to stand between two edges.
  func moved(within edges: ClosedRange<Double>) -> TextRun {
    var run = self
    run.at.x = max(edges.lowerBound, min(at.x, edges.upperBound - width))
    return run
  }

  /// The same text on white, so that no line reaches its letters.
  func haloed(reach: Double) -> [SceneItem] {
    var ground = self
    ground.ink = .white
    return [.halo(ground, reach: reach), .text(self)]
  }
}
