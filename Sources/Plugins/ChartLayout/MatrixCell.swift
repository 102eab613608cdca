import Core

/// One cell of a matrix, without its text: a colour, a hatching, a frame.
enum MatrixCell {
  static func items(_ mark: CellMark, in rect: SceneRect, style: ChartStyle) -> [SceneItem] {
    switch mark.ground {
    case .index(let shade) where mark.isMarked:
      return marked(
        rect, ground: CellShade(shade).fill, width: (2.5 * style.factor).rounded())
    case .index(let shade):
      return [.fill(.rectangle(rect, radius: 0), CellShade(shade).fill)]
    default:
      return items(mark.ground, in: rect, unit: style.factor)
    }
  }

  /// - Parameter unit: a pixel of the page format.
  static func items(_ ground: CellGround, in rect: SceneRect, unit: Double) -> [SceneItem] {
    let area = ScenePath.rectangle(rect, radius: 0)
    let line = max(1, (1.5 * unit).rounded())
    switch ground {
    case .index(let shade): return [.fill(area, CellShade(shade).fill)]
    case .amount(let part): return [.fill(area, AmountShade(part).fill)]
    case .filled: return [.fill(area, Tone.base.fill)]
    case .outlined: return framed(rect, width: (2 * unit).rounded(), Tone.base.fill)
    case .hatched:
      return Hatching.items(rect, ink: .border, spacing: (10 * unit).rounded())
    case .hidden:
      return Hatching.items(rect, ink: .axis, spacing: max(4, (8 * unit).rounded()))
    case .blank: return framed(rect, width: line, .grid)
    case .dotted: return [.fill(.circle(rect.middle, radius: 3 * unit), .border)]
    case .closed: return [.fill(area, .grid)]
    }
  }

  /// A cell in a dark frame.
  static func marked(_ rect: SceneRect, ground: Ink, width: Double) -> [SceneItem] {
    [
      .fill(.rectangle(rect, radius: 0), .text),
      .fill(.rectangle(rect.inset(by: width), radius: 0), ground),
    ]
  }

  private static func framed(_ rect: SceneRect, width: Double, _ ink: Ink) -> [SceneItem] {
    [
      .fill(.rectangle(rect, radius: 0), ink),
      .fill(.rectangle(rect.inset(by: width), radius: 0), .white),
    ]
  }
}

extension CellGround {
  /// What is written on it.
  var text: Ink {
    switch self {
    case .index(let shade): CellShade(shade).text
    case .amount(let part): AmountShade(part).text
    case .filled: .white
    case .outlined, .blank: .text
    case .hatched, .dotted, .closed: .quietText
    case .hidden: .text
    }
  }
}
