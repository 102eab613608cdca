import Core

/// Each total beside the one of the previous vintage that the project holds.
struct PreviousTotals {
  /// A total, and what the previous vintage says of the same territory and subject.
  struct Pair {
    var now: NeedTotal
    var before: Before
  }

  /// What there is to compare with.
  enum Before {
    case total(NeedTotal)
    /// The previous vintage counts in another nomenclature: the codes are not the same occupations.
    case otherNomenclature
  }

  /// The pairs, sorted as the totals; a total that nothing precedes has none.
  let pairs: [Pair]

  init(_ snapshot: Snapshot) throws {
    let totals = try snapshot.needTotals()
    // The vintages of needs alone: other facts of the project have other periods.
    let periods = Set(totals.map(\.period)).sorted()
    let previous = Dictionary(uniqueKeysWithValues: zip(periods.dropFirst(), periods))
    let nomenclatures = Dictionary(
      totals.lazy.compactMap { total in total.nomenclature.map { (total.period, $0) } },
      uniquingKeysWith: { first, _ in first })
    var pairs: [Pair] = []
    // Totals are sorted by territory, subject, period: the previous one stands just before.
    for (index, total) in totals.enumerated() {
      guard let period = previous[total.period] else { continue }
      let neighbour = index > 0 ? totals[index - 1] : nil
      if let neighbour, neighbour.period == period, neighbour.isAbout(the: total) {
        pairs.append(Pair(now: total, before: .total(neighbour)))
      } else if let own = total.nomenclature, let other = nomenclatures[period], own != other {
        pairs.append(Pair(now: total, before: .otherNomenclature))
      }
    }
    self.pairs = pairs
  }
}

extension NeedTotal {
  fileprivate func isAbout(the other: NeedTotal) -> Bool {
    subject == other.subject && territory == other.territory
  }
}
