import Core

/// One cell of a matrix: a colour, hatching where there is no number, a frame where it is marked.
enum MatrixCell {
  static func items(_ mark: CellMark, in rect: SceneRect, style: ChartStyle) -> [SceneItem] {
    guard let shade = mark.shade else {
      return Hatching.items(rect, ink: .border, spacing: 10 * style.factor)
    }
    let ground = CellShade(shade).fill
    return mark.isMarked
      ? marked(rect, ground: ground, width: (2.5 * style.factor).rounded())
      : [.fill(.rectangle(rect, radius: 0), ground)]
  }

  /// A cell in a dark frame.
  static func marked(_ rect: SceneRect, ground: Ink, width: Double) -> [SceneItem] {
    [
      .fill(.rectangle(rect, radius: 0), .text),
      .fill(.rectangle(rect.inset(by: width), radius: 0), ground),
    ]
  }
}
