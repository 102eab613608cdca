import Core

/// What a project knows of referrals: all that the metrics are computed from.
struct ReferralNetwork: Sendable {
  let book: ReferralBook
  let tree: TerritoryTree
  /// Whether a dataset of referrals wants its zeros hidden, so that nothing may tell them.
  let hidesZeros: Bool
  /// Whether the project has a subject of a key.
  let knows: @Sendable (String) -> Bool

  init(
    book: ReferralBook, tree: TerritoryTree, hidesZeros: Bool = false,
    knows: @escaping @Sendable (String) -> Bool
  ) {
    self.book = book
    self.tree = tree
    self.hidesZeros = hidesZeros
    self.knows = knows
  }

  init(_ snapshot: Snapshot) throws {
    self.init(
      book: try snapshot.referrals(), tree: snapshot.tree,
      hidesZeros: snapshot.sources.contains {
        $0.roles.contains("referrals") && $0.disclosure?.zeros == .hidden
      }, knows: { snapshot.subject($0) != nil })
  }

  /// The territories that records or expected reports speak of.
  var places: [Place] { Place.all(of: book, in: tree) }
}

/// A metric that is a pure function of what is known of referrals.
protocol ReferralMetric: Metric {
  func indicators(of network: ReferralNetwork) -> [Indicator]
}

extension ReferralMetric {
  func indicators(from snapshot: Snapshot) throws -> [Indicator] {
    indicators(of: try ReferralNetwork(snapshot))
  }
}
