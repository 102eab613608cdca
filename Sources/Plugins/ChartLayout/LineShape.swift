import Core

/// A line over the places of a frame: in pieces between gaps, a value between two gaps as a dot.
struct LineShape {
  let items: [SceneItem]

  /// - Parameters:
  ///   - ink: its colour, where that is not the one of the mark.
  ///   - place: where a value stands, by its index.
  init(_ mark: LineMark, width: Double, ink: Ink? = nil, place: (Int, Double) -> ScenePoint) {
    let ink = ink ?? Self.ink(of: mark)
    let pieces = Self.pieces(of: mark.values).map { piece in
      piece.map { place($0.index, $0.value) }
    }
    let paths = pieces.filter { $0.count > 1 }.flatMap { piece in
      mark.stroke == .dashed
        ? zip(piece, piece.dropFirst()).flatMap { Dashes.lines($0, $1, dash: width * 3) }
        : [piece]
    }
    let dots = pieces.filter { $0.count == 1 }.map { piece in
      SceneItem.fill(.circle(piece[0], radius: width * 1.1), ink)
    }
    items = (paths.isEmpty ? [] : [.stroke(.lines(paths), width: width, ink)]) + dots
  }

  /// A thin line in the colour of the chart is pale: what a trend is drawn from stands behind it.
  static func ink(of mark: LineMark) -> Ink {
    mark.weight == .thin && mark.tone == .base ? mark.tone.fill.faded(to: 55) : mark.tone.fill
  }

  /// The values between two gaps, with their indices.
  private static func pieces(of values: [Double?]) -> [[(index: Int, value: Double)]] {
    var pieces: [[(index: Int, value: Double)]] = []
    var isOpen = false
    for (index, value) in values.enumerated() {
      guard let value, value.isFinite else {
        isOpen = false
        continue
      }
      if isOpen {
        pieces[pieces.count - 1].append((index, value))
      } else {
        pieces.append([(index, value)])
      }
      isOpen = true
    }
    return pieces
  }
}
