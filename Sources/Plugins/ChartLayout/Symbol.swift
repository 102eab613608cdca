import Core

/// A small form, the same on the chart and in its key.
struct Symbol {
  let items: [SceneItem]

  /// - Parameter size: the size of the text it stands beside.
  init(_ symbol: KeyEntry.Symbol, tone: Tone, at middle: ScenePoint, size: Double) {
    let ink = tone.fill
    let reach = size * 0.7
    let from = middle - ScenePoint(reach, 0)
    let to = middle + ScenePoint(reach, 0)
    switch symbol {
    case .disc:
      items = [.fill(.circle(middle, radius: size * 0.36), ink)]
    case .ring:
      items = [.stroke(.circle(middle, radius: size * 0.34), width: size * 0.14, ink)]
    case .cross:
      let arm = size * 0.28
      let lines = [
        [middle + ScenePoint(-arm, -arm), middle + ScenePoint(arm, arm)],
        [middle + ScenePoint(-arm, arm), middle + ScenePoint(arm, -arm)],
      ]
      items = [.stroke(.lines(lines), width: size * 0.12, ink)]
    case .bar:
      items = [
        .fill(
          .rectangle(
            SceneRect(
              x: middle.x - size * 0.1, y: middle.y - size * 0.45, width: size * 0.2,
              height: size * 0.9), radius: size * 0.05), ink)
      ]
    case .hatchedBar:
      let rect = SceneRect(
        x: from.x, y: middle.y - size * 0.4, width: 2 * reach, height: size * 0.8)
      items = Hatching.items(rect, ink: ink, spacing: size * 0.4)
    case .arrow:
      items = Arrow(from: from, to: to, ink: ink, size: size * 0.5, isDashed: false).items
    case .dashedArrow:
      items = Arrow(from: to, to: from, ink: ink, size: size * 0.5, isDashed: true).items
    case .markedCell:
      let square = SceneRect(
        x: middle.x - size * 0.45, y: middle.y - size * 0.45, width: size * 0.9,
        height: size * 0.9)
      items = MatrixCell.marked(square, ground: CellShade(0.5).fill, width: size * 0.13)
    case .coldToWarm:
      let side = size * 0.75
      let start = middle - ScenePoint(side * Double(CellShade.all.count) / 2, side / 2)
      items = CellShade.all.enumerated().map { index, shade in
        let square = SceneRect(
          x: start.x + side * Double(index), y: start.y, width: side, height: side)
        return .fill(.rectangle(square, radius: 0), shade.fill)
      }
    case .part:
      items = [.fill(.rectangle(Self.square(at: middle, side: size * 0.9), radius: 0), ink)]
    case .divider:
      let rect = SceneRect(
        x: middle.x - size * 0.08, y: middle.y - size * 0.6, width: size * 0.16, height: size * 1.2)
      items = [.fill(.rectangle(rect, radius: 0), .text)]
    case .shades:
      let side = size * 0.6
      let start = middle - ScenePoint(side * Double(Shades.inks.count) / 2, 0)
      items = Shades.inks.enumerated().map { index, ink in
        let place = start + ScenePoint(side * (Double(index) + 0.5), 0)
        return .fill(.rectangle(Self.square(at: place, side: side), radius: 0), ink)
      }
    case .hiddenCell, .blankCell, .closedCell, .filledCell, .outlinedCell, .hatchedCell,
      .dottedCell:
      items = Self.cell(symbol, at: middle, size: size)
    case .gap:
      items = [.fill(.rectangle(Self.square(at: middle, side: size), radius: 0), .land)]
    case .hiddenBand:
      items = FlowBandShape.hidden(from, to, unit: size / 20)
    }
  }
}

extension Symbol {
  /// How wide a form is in a key, with the room behind it.
  static func width(of symbol: KeyEntry.Symbol, size: Double) -> Double {
    switch symbol {
    case .coldToWarm: size * (0.75 * Double(CellShade.all.count) + 0.6)
    case .shades: size * (0.6 * Double(Shades.inks.count) + 0.6)
    default: size * 1.9
    }
  }

  private static func square(at middle: ScenePoint, side: Double) -> SceneRect {
    SceneRect(x: middle.x - side / 2, y: middle.y - side / 2, width: side, height: side)
  }
}

/// Diagonal lines on a pale ground: what may be there or not.
enum Hatching {
  static func items(_ rect: SceneRect, ink: Ink, spacing: Double) -> [SceneItem] {
    let start = rect.x + rect.y
    let end = rect.right + rect.bottom
    let lines = stride(from: (start / spacing).rounded(.up) * spacing, to: end, by: spacing).map {
      sum in
      let top = min(rect.right, sum - rect.y)
      let bottom = max(rect.x, sum - rect.bottom)
      return [ScenePoint(top, sum - top), ScenePoint(bottom, sum - bottom)]
    }
    return [
      .fill(.rectangle(rect, radius: 0), ink.faded(to: 16)),
      .stroke(.lines(lines), width: spacing * 0.2, ink.faded(to: 70)),
    ]
  }
}

/// A line with a head whose tip is exactly at its end.
struct Arrow {
  let items: [SceneItem]

  /// - Parameter size: the height of the head; a shorter arrow is all head, which may
  ///   begin a little before its start.
  init(from: ScenePoint, to: ScenePoint, ink: Ink, size: Double, isDashed: Bool) {
    let length = (to - from).length
    guard length > 0 else {
      items = []
      return
    }
    let along = (to - from) * (1 / length)
    let across = ScenePoint(-along.y, along.x)
    let head = min(size * 1.1, max(length, size * 0.75))
    let neck = to - along * head
    let triangle = [to, neck + across * (size / 2), neck - across * (size / 2)]
    let line = SceneItem.stroke(
      .lines(isDashed ? Dashes.lines(from, neck, dash: size * 0.6) : [[from, neck]]),
      width: size * 0.32, ink)
    items = (length > head ? [line] : []) + [.fill(.polygon([triangle]), ink)]
  }
}
