import Core

/// The structures of one place, and what they sent one another.
struct LocalNetwork: Sendable {
  let territory: String
  /// All that are known there, sorted.
  let structures: [String]
  private let sent: [Referral]

  /// The networks of all territories that records speak of, by territory.
  static func all(of book: ReferralBook, in tree: TerritoryTree) -> [LocalNetwork] {
    let sent = Dictionary(grouping: book.records.filter { $0.side == .sent }, by: \.territory)
    return sent.sorted { $0.key < $1.key }.map { territory, records in
      let serving = book.structures.filter { tree.holds(territory, in: $0.territory) }.map(\.id)
      let named = records.flatMap { $0.destinations + [$0.origin].compactMap { $0 } }
      return LocalNetwork(
        territory: territory, structures: Set(serving + named).sorted(), sent: records)
    }
  }

  private struct Pair: Hashable {
    let origin: String
    let destination: String

    var reversed: Pair { Pair(origin: destination, destination: origin) }
  }

  /// Counts the pairs of a period: what structures that report nothing do is not known, so a pair is
  /// possible from those that report only, and mutual between two of them only.
  func pairs(in period: DaySpan) -> PairCount {
    let told = sent.filter { period.contains($0.span) }
    let reporting = Set(told.compactMap(\.origin))
    let active = Set(told.flatMap(Self.pairs))
    let between = active.filter { reporting.contains($0.destination) }
    let mutual = between.count { between.contains($0.reversed) } / 2
    return PairCount(
      possible: reporting.count * (structures.count - 1), active: active.count,
      linked: between.count - mutual, mutual: mutual)
  }

  private static func pairs(of record: Referral) -> [Pair] {
    let isSome =
      switch record.persons {
      case .exact(let count): count > 0
      case .between(let least, _): least > 0
      case .missing: false
      }
    guard isSome, let origin = record.origin else { return [] }
    return record.destinations.filter { $0 != origin }.map {
      Pair(origin: origin, destination: $0)
    }
  }
}

/// Pairs of structures, directed ones but for `linked` and `mutual`.
struct PairCount: Sendable, Hashable {
  /// From each structure that reports to each other one.
  var possible: Int
  /// Those among them that somebody was sent along.
  var active: Int
  /// Couples of structures that both report, active one way at least.
  var linked: Int
  /// Those active both ways.
  var mutual: Int

  init(possible: Int, active: Int, linked: Int, mutual: Int) {
    self.possible = possible
    self.active = active
    self.linked = linked
    self.mutual = mutual
  }

  /// The pairs of several places, each pair within its own.
  init(adding parts: [PairCount]) {
    self.init(
      possible: parts.reduce(0) { $0 + $1.possible }, active: parts.reduce(0) { $0 + $1.active },
      linked: parts.reduce(0) { $0 + $1.linked }, mutual: parts.reduce(0) { $0 + $1.mutual })
  }
}
