/// What is known of a cell, as the store numbers it: the table `cellStatus` names the numbers.
enum CellStatus: Equatable {
  case visible, masked, imprecise
  case missing(MissingReason)

  /// From 0; reasons come last, in the order of their names.
  static let all: [CellStatus] =
    [.visible, .masked, .imprecise]
    + MissingReason.allCases.sorted { $0.rawValue < $1.rawValue }.map(CellStatus.missing)

  /// The number of the first reason.
  static let firstReason = 3

  var number: Int {
    switch self {
    case .visible: 0
    case .masked: 1
    case .imprecise: 2
    case .missing(let reason): Self.numbers[reason] ?? Self.firstReason
    }
  }

  var name: String {
    switch self {
    case .visible: "visible"
    case .masked: "masked"
    case .imprecise: "imprecise"
    case .missing(let reason): reason.rawValue
    }
  }

  /// The SQL that gives the name of the status in a column.
  static func nameQuery(of column: String) -> String {
    "(SELECT name FROM cellStatus WHERE id = \(column))"
  }

  /// The reason that a number stands for, where it stands for one.
  static func reason(_ number: Int) -> MissingReason? {
    guard all.indices.contains(number), case .missing(let reason) = all[number] else { return nil }
    return reason
  }

  private static let numbers = Dictionary(
    uniqueKeysWithValues: all.enumerated().compactMap { number, status in
      if case .missing(let reason) = status { (reason, number) } else { nil }
    })
}
