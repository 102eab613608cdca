import Core

/// What is written along an axis of a plane: round numbers, and thresholds in their place.
struct AxisTexts {
  /// A text centred on a place of the axis.
  struct Label {
    let lines: [String]
    let font: TextFont
    /// Of the widest line.
    let width: Double
    /// Where its middle is, along the axis.
    let middle: Double
    /// How much of the axis it takes on either side.
    let reach: Double

    var height: Double { font.size * TextFont.leading * Double(lines.count) }
  }

  /// Where the grid has lines, in the numbers of the axis.
  let grid: [Double]
  /// Thresholds, and the round numbers that they leave room for.
  let labels: [Label]

  /// - Parameters:
  ///   - room: What across texts must stay within; nil for an axis upwards.
  init(
    _ axis: PlaneAxis, scale: NumberScale, within room: ClosedRange<Double>?, style: ChartStyle,
    fitter: TextFitter
  ) {
    let label = { (text: String, place: Double, weight: TextFont.Weight, lines: Int) in
      let font = TextFont(weight, style.note * (weight == .regular ? 0.95 : 1))
      let limit = room.map { ($0.upperBound - $0.lowerBound) * 0.3 } ?? style.note * 6.5
      let fitted = fitter.fit(text, font, width: limit, lines: lines).lines
      let width = fitted.map { fitter.width($0, font) }.max() ?? 0
      let middle = room.map {
        min(max(scale(place), $0.lowerBound + width / 2), $0.upperBound - width / 2)
      }
      let height = font.size * TextFont.leading * Double(fitted.count)
      return Label(
        lines: fitted, font: font, width: width, middle: middle ?? scale(place),
        reach: room == nil ? height / 2 : width / 2 + font.size * 0.5)
    }
    let rules = axis.rules.filter { $0.label != nil }.map { rule in
      label(rule.label ?? "", axis.place(of: rule), .semiBold, room == nil ? 3 : 1)
    }
    let choices = axis.tickChoices.map { ticks in
      (ticks.map(\.value), ticks.map { label($0.text, $0.value, .regular, 1) })
    }
    let chosen = choices.first { Self.areApart($0.1) } ?? ([], [])
    grid = chosen.0
    labels =
      rules + chosen.1.filter { tick in rules.allSatisfy { Self.areApart([tick, $0]) } }
  }

  /// The width of the widest.
  var width: Double { labels.map(\.width).max() ?? 0 }

  private static func areApart(_ labels: [Label]) -> Bool {
    zip(labels, labels.dropFirst()).allSatisfy {
      abs($0.middle - $1.middle) >= $0.reach + $1.reach
    }
  }
}
