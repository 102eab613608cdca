extension PublishedFigure {
  /// The figure as a cell of a page writes it: `≥ 1 240`, `28,7 %`, `s`, `non transmis`.
  public func text(of metric: MetricManifest) -> String { FigureText(self, of: metric).cell.text }

  /// What the files to download say of it: `ok`, `masked`, or why there is no number.
  public var status: String { FigureParts(self).status }

  /// The interval that may be shown, where there is one.
  public var interval: Bounds? { bounds }
}
