import Core

/// What the parts of bars are, above the first bar: each name as near to its part as the others
/// let it, in the order of the parts.
struct PartHead {
  private let entries: [KeyEntry]
  private let runs: [(text: String, width: Double)]
  private let font: TextFont
  private let size: Double
  /// The lines that hold all names, where the room is as narrow as it may become.
  private let lineCount: Int
  /// Before a name, for its colour, and behind it, in sizes of the type.
  private static let (lead, gap) = (1.4, 1.2)

  /// - Parameter room: the least there may be across.
  init(_ key: [KeyEntry], room: Double, style: ChartStyle, fitter: TextFitter) {
    entries = key.filter { $0.symbol == .part }
    let font = TextFont(.regular, style.note)
    self.font = font
    size = style.note
    runs = entries.map { entry in
      let text = fitter.fit(entry.text, font, width: room - style.note * Self.lead, lines: 1)
        .lines.joined()
      return (text, fitter.width(text, font))
    }
    lineCount =
      Self.lines(
        runs.map { $0.width + style.note * (Self.lead + Self.gap) },
        within: room + style.note * Self.gap
      ).count
  }

  /// How high it is; 0 where there are no parts.
  var height: Double {
    entries.isEmpty ? 0 : size * (TextFont.leading * Double(lineCount) + 0.7)
  }

  /// The middle of its last line, seen from its top.
  var lastMiddle: Double {
    size * TextFont.leading * (Double(lineCount) - 0.5)
  }

  /// - Parameters:
  ///   - starts: where the parts of the first bar begin.
  func items(starts: [Double], left: Double, right: Double, top: Double) -> [SceneItem] {
    let widths = runs.map { $0.width + size * (Self.lead + Self.gap) }
    let lines = Self.lines(widths, within: right - left + size * Self.gap)
    let isAligned = lines.count == 1 && starts.count == entries.count
    let first = Double(lineCount - lines.count)
    return lines.enumerated().flatMap { index, line -> [SceneItem] in
      let places = self.places(
        of: line.map { widths[$0] },
        wanted: isAligned ? line.map { starts[$0] } : line.map { _ in left },
        left: left, right: right + size * Self.gap)
      let middle = top + size * TextFont.leading * (first + Double(index) + 0.5)
      return zip(line, places).flatMap { entry, x in items(of: entry, x: x, middle: middle) }
    }
  }

  private func items(of index: Int, x: Double, middle: Double) -> [SceneItem] {
    let symbol = Symbol(
      .part, tone: entries[index].tone, at: ScenePoint(x + size * 0.45, middle), size: size)
    let place = ScenePoint(x + size * Self.lead, middle + size * TextFont.capHeight / 2)
    return symbol.items + [
      .text(
        TextRun(
          runs[index].text, at: place, font: font, ink: .quietText, width: runs[index].width))
    ]
  }

  /// Each as near to where it is wanted as the others let it: pushed right by those before it,
  /// then left where the end is near.
  private func places(of widths: [Double], wanted: [Double], left: Double, right: Double)
    -> [Double]
  {
    var places: [Double] = []
    for (width, place) in zip(widths, wanted) {
      let end = places.last.map { $0 + widths[places.count - 1] } ?? left
      places.append(min(max(place, end), max(end, right - width)))
    }
    var end = right
    for index in places.indices.reversed() {
      places[index] = min(places[index], end - widths[index])
      end = places[index]
    }
    return places
  }

  /// The indices of the entries of each line.
  private static func lines(_ widths: [Double], within room: Double) -> [[Int]] {
    var lines: [[Int]] = []
    var used = Double.infinity
    for (index, width) in widths.enumerated() {
      if used + width > room {
        lines.append([])
        used = 0
      }
      lines[lines.count - 1].append(index)
      used += width
    }
    return lines
  }
}
