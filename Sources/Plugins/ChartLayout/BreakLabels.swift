import Core

/// The dates at which a series changes its meaning: dashed upright lines, each with its name above
/// the frame, in as many rows as they need.
struct BreakLabels {
  /// How high the names are.
  let height: Double

  private let breaks: [Break]
  private let font: TextFont
  private let fitter: TextFitter

  private struct Break {
    let x: Double
    let text: String
    /// The left end of the name.
    let start: Double
    let width: Double
    /// From the frame upwards.
    var row: Int
  }

  /// - Parameters:
  ///   - places: of the breaks, with their names.
  ///   - edges: what names must stay within.
  init(
    _ places: [(x: Double, label: String)], within edges: ClosedRange<Double>, font: TextFont,
    fitter: TextFitter
  ) {
    self.font = font
    self.fitter = fitter
    let room = edges.upperBound - edges.lowerBound
    var placed: [Break] = []
    // From the right, so that a name lies above the lines to its right, not across them.
    for place in places.sorted(by: { $0.x > $1.x }) {
      let text = fitter.fit(place.label, font, width: room * 0.6, lines: 1).lines.joined()
      let width = fitter.width(text, font)
      let start = max(edges.lowerBound, min(place.x, edges.upperBound - width))
      let gap = font.size * 0.6
      let taken = placed.filter {
        $0.start < start + width + gap && start < $0.start + $0.width + gap
      }
      let crossed = placed.filter { start - gap < $0.x && $0.x < start + width + gap }
      let row = ((taken + crossed).map(\.row).max() ?? -1) + 1
      placed.append(Break(x: place.x, text: text, start: start, width: width, row: row))
    }
    breaks = placed
    let rows = (placed.map(\.row).max() ?? -1) + 1
    height = rows == 0 ? 0 : Double(rows) * font.size * TextFont.leading + font.size * 0.4
  }

  /// The lines, from the bottom of the frame up to their names, and the names on white.
  func items(above top: Double, to bottom: Double) -> (lines: [SceneItem], names: [SceneItem]) {
    let runs = breaks.map { mark in
      let middle =
        top - font.size * 0.4 - font.size * TextFont.leading * (Double(mark.row) + 0.5)
      return (mark: mark, run: fitter.run(mark.text, font, .text, x: mark.start, middle: middle))
    }
    let lines = runs.map { mark, run in
      let foot = ScenePoint(mark.x, bottom)
      let head = ScenePoint(mark.x, run.box.bottom)
      return SceneItem.stroke(
        .lines(Dashes.lines(foot, head, dash: font.size * 0.4)), width: font.size * 0.09, .axis)
    }
    return (lines, runs.flatMap { $0.run.haloed(reach: (font.size * 0.2).rounded()) })
  }
}
