import Core

extension Symbol {
  /// A small cell of a matrix.
  static func cell(
    _ symbol: KeyEntry.Symbol, at middle: ScenePoint, size: Double
  ) -> [SceneItem] {
    let side = (size * 1.05).rounded()
    let square = SceneRect(
      x: (middle.x - side / 2).rounded(), y: (middle.y - side / 2).rounded(), width: side,
      height: side)
    return MatrixCell.items(ground(of: symbol), in: square, unit: size / 20)
  }

  /// What is written on a form, where that tells it from others.
  static func letter(
    of symbol: KeyEntry.Symbol, at middle: ScenePoint, size: Double, fitter: TextFitter
  ) -> SceneItem? {
    let text: String? =
      switch symbol {
      case .hiddenCell: CountMark.hiddenSymbol
      case .outlinedCell: "0"
      default: nil
      }
    return text.map {
      .text(
        fitter.run(
          $0, TextFont(.medium, (size * 0.75).rounded()), ground(of: symbol).text, .middle,
          x: middle.x, middle: middle.y))
    }
  }

  private static func ground(of symbol: KeyEntry.Symbol) -> CellGround {
    switch symbol {
    case .hiddenCell: .hidden
    case .closedCell: .closed
    case .filledCell: .filled
    case .outlinedCell: .outlined
    case .hatchedCell: .hatched
    case .dottedCell: .dotted
    default: .blank
    }
  }
}
