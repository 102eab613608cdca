/// The durability classes of a project's occupations: finds for each the nearest source.
///
/// In a territory the surest code comes first, the coarser groups of métiers last; only then does
/// the search go to the territory around it. That is Dares's own rule: a coarser métier before a
/// larger territory. No class is ever guessed.
public struct DurabilityClasses: Sendable {
  private struct Place: Hashable {
    let territory: String
    let subject: String
  }

  private let tree: TerritoryTree
  private let links: OccupationLinks
  /// Rows with a class, the newest year first.
  private let rows: [Place: [Tension]]

  /// Gathers the classes that a snapshot's sources publish.
  ///
  /// - Throws: `StoreError` where the store cannot be read.
  public init(_ snapshot: Snapshot) throws {
    self.init(tensions: try snapshot.tensions(), links: try snapshot.links, tree: snapshot.tree)
  }

  init(tensions: [Tension], links: OccupationLinks, tree: TerritoryTree) {
    self.tree = tree
    self.links = links
    rows = Dictionary(
      grouping: tensions.filter { $0.nonDurability != nil },
      by: { Place(territory: $0.territory, subject: $0.subject) }
    ).mapValues { $0.sorted { $0.year > $1.year } }
  }

  /// The newest year of all classes; nil without any.
  public var newestYear: String? { rows.values.lazy.compactMap(\.first?.year).max() }

  /// Returns the class of an occupation from the nearest source; nil where none speaks of it.
  ///
  ///     classes.nearest(to: "FAP2021:B2X36", in: "bmo:2418")?.basis
  public func nearest(to occupation: String, in territory: String) -> DurabilityClass? {
    let groups = groups(of: occupation)
    let around = tree.ancestors(of: territory) + tree.references.reversed()
    let places = [tree[territory]].compactMap { $0 } + around.filter { $0.key != territory }
    for place in places {
      for group in groups {
        if let found = self.class(of: group.codes, in: place, certainty: group.certainty) {
          return found
        }
      }
    }
    return nil
  }

  /// Every class that a source gives for a code of its own, in a territory of its own.
  ///
  /// The project's own territories only, sorted by territory, subject, year.
  public var published: [(territory: String, subject: String, class: DurabilityClass)] {
    let own = Set(tree.territories.map(\.key))
    return rows.filter { own.contains($0.key.territory) }.values.joined()
      .sorted {
        ($0.territory, $0.subject, $0.year) < ($1.territory, $1.subject, $1.year)
      }
      .compactMap { row in
        tree[row.territory].flatMap { place in
          DurabilityClass(
            codes: [row].compactMap(DurabilityClass.Code.init), territory: place, year: row.year,
            certainty: .same)
        }.map { (row.territory, row.subject, $0) }
      }
  }

  /// Codes that speak of an occupation as surely, in the same nomenclature: the surest first.
  private func groups(
    of occupation: String
  ) -> [(certainty: OccupationLinks.Certainty, codes: [String])] {
    let own = OccupationLinks.Link(subject: occupation, certainty: .same)
    let all = [own] + links.links(of: occupation).filter { $0.subject != occupation }
    let groups = Dictionary(grouping: all) { link in
      [link.certainty.order, String(link.subject.prefix { $0 != ":" })]
    }
    return groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }.compactMap { _, links in
      links.first.map { ($0.certainty, links.map(\.subject).sorted()) }
    }
  }

  /// The class of some codes in one territory, in the newest year that has one.
  private func `class`(
    of codes: [String], in territory: Territory, certainty: OccupationLinks.Certainty
  ) -> DurabilityClass? {
    let found = codes.flatMap { rows[Place(territory: territory.key, subject: $0)] ?? [] }
    guard let year = found.map(\.year).max() else { return nil }
    return DurabilityClass(
      codes: found.filter { $0.year == year }.compactMap(DurabilityClass.Code.init),
      territory: territory, year: year, certainty: certainty)
  }
}

extension DurabilityClass.Code {
  /// The class of a row; nil where the row has none.
  fileprivate init?(_ row: Tension) {
    guard let nonDurability = row.nonDurability else { return nil }
    self.init(subject: row.subject, nonDurability: nonDurability, offers: row.offers)
  }
}

extension OccupationLinks.Certainty {
  /// From the surest, as a text that sorts.
  fileprivate var order: String { "\(Self.allCases.firstIndex(of: self) ?? 0)" }
}
