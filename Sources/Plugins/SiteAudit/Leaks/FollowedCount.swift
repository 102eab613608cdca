import Core

/// The hidden count that a rate, a share or a difference gives back.
struct FollowedCount {
  let cells: [CellKey: PublishedCell]
  private let secret: [String: SiteDescriptor.Table]

  init(_ knowledge: Knowledge) {
    cells = knowledge.cells
    secret = knowledge.site.descriptor.secret
  }

  /// Returns a hidden count from a figure made of it; nil where more than one is hidden.
  func value(
    of hidden: CellKey, from key: CellKey, _ value: Double, _ cell: PublishedCell,
    _ table: SiteDescriptor.Table
  ) -> Double? {
    switch table.unit {
    case "rate": days(of: key, cell).map { (value * Double($0) / 30).rounded() }
    case "share": fromShare(hidden, key, value, cell, table)
    case "difference": fromDifference(hidden, key, value, table)
    default: nil
    }
  }

  /// `11 jours d’observation` is 11; else the days of the period.
  private func days(of key: CellKey, _ cell: PublishedCell) -> Int? {
    let digits = (cell.basis ?? "").prefix { $0.isNumber }
    return Int(digits) ?? Stretch(key.period)?.span.days
  }

  private func fromShare(
    _ hidden: CellKey, _ key: CellKey, _ share: Double, _ cell: PublishedCell,
    _ table: SiteDescriptor.Table
  ) -> Double? {
    let follows = table.follows ?? []
    let shown = follows.compactMap { cells[key.of($0)]?.number }
    let isPart = follows.contains { secret[hidden.metric]?.partOf == $0 }
    if isPart || follows.count == 1 {
      return (cell.base ?? shown.first).map { ($0 * share).rounded() }
    }
    return cell.base ?? shown.first.flatMap { share > 0 ? ($0 / share).rounded() : nil }
  }

  private func fromDifference(
    _ hidden: CellKey, _ key: CellKey, _ difference: Double, _ table: SiteDescriptor.Table
  ) -> Double? {
    guard let follows = table.follows, follows.count == 2,
      let other = follows.map(key.of).first(where: { $0 != hidden }),
      let known = cells[other]?.number
    else { return nil }
    return hidden == key.of(follows[0]) ? known + difference : known - difference
  }
}
