import Core

extension [ChartLayer] {
  /// The marks of one kind, from the bottom to the top.
  var bars: [BarMark] { flatMap { if case .bars(let marks) = $0 { marks } else { [BarMark]() } } }
  var lines: [LineMark] {
    flatMap { if case .lines(let marks) = $0 { marks } else { [LineMark]() } }
  }
  var rules: [RuleMark] {
    flatMap { if case .rules(let marks) = $0 { marks } else { [RuleMark]() } }
  }
  var cells: [CellMark] {
    flatMap { if case .cells(let marks) = $0 { marks } else { [CellMark]() } }
  }
  var labels: [LabelMark] {
    flatMap { if case .labels(let marks) = $0 { marks } else { [LabelMark]() } }
  }
  var bands: [BandMark] {
    flatMap { if case .bands(let marks) = $0 { marks } else { [BandMark]() } }
  }
  var columns: [ColumnMark] {
    flatMap { if case .columns(let marks) = $0 { marks } else { [ColumnMark]() } }
  }
}
