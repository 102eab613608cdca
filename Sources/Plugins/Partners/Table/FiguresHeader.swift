import Core

/// The header of a partner's file: which column holds what.
struct FiguresHeader {
  /// The fields that have a column of their own, from 0.
  private(set) var columns: [ContractRow.Field: Int] = [:]
  /// Of a wide file: the columns that each hold one period, or one thing, by its key or code.
  private(set) var series: [(column: Int, key: String)] = []
  /// Whether the wide columns are periods.
  private(set) var isByPeriod = false
  /// What the header does not tell, by itself.
  private(set) var missing: [ContractRow.Field] = []
  /// Headings that are nearly a name of a column in a wide file.
  private(set) var doubtful: [(column: Int, label: String, near: String)] = []
  let labels: [String]

  /// Reads a row as a header.
  init(_ cells: [Cell], names: FigureNames) {
    labels = cells.map(\.writtenText)
    for (column, label) in labels.enumerated() where !label.isEmpty {
      if let field = names.field(of: label), columns[field] == nil { columns[field] = column }
    }
    if names.isWide { findSeries(cells, names) }
    if names.personsAreValue, let value = columns[.value] { columns[.n] = value }
    missing = names.required.filter { columns[$0] == nil }
    if names.isWide {
      if isByPeriod { missing.removeAll { $0 == .period } }
    } else if columns[.value] == nil, columns[.numerator] == nil || columns[.denominator] == nil {
      missing.append(.value)
    }
  }

  /// How many columns it explains: the header is the row that explains most.
  var weight: Int { columns.count + series.count }

  /// Whether a row may be a header at all.
  func isHeader(_ names: FigureNames) -> Bool {
    columns[.territory] != nil && (!names.isWide || !series.isEmpty)
  }

  private mutating func findSeries(_ cells: [Cell], _ names: FigureNames) {
    let free = cells.indices.filter { index in
      !labels[index].isEmpty && !columns.values.contains(index)
    }
    let periods = free.compactMap { index in
      names.period(of: cells[index]).map { (column: index, key: $0) }
    }
    isByPeriod = !periods.isEmpty
    series =
      isByPeriod
      ? periods
      : free.compactMap { index in
        names.subject(of: labels[index]).map { (column: index, key: $0) }
      }
    guard !isByPeriod, !series.isEmpty else { return }
    for index in free where !series.contains(where: { $0.column == index }) {
      guard let near = names.subject(near: labels[index]) else { continue }
      doubtful.append((index, labels[index], near))
    }
  }
}
