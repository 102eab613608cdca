/// The territories of a project, each under its parent: bassin, département, region, nation.
///
/// This is the tree that a reader walks. A bassin that spans two départements stands under the one
/// that holds most of it; totals do not use the tree for it, they follow each fact's département.
public struct TerritoryTree: Sendable {
  /// From the widest level to the narrowest, then by code.
  public let territories: [Territory]
  /// Territories above the project's own: `nation:FR`.
  ///
  /// Their figures stand in where a territory has none; they have no page, and nothing below them.
  public let references: [Territory]
  private let byKey: [String: Int]
  private let childKeys: [String: [Int]]

  /// Builds the tree; a parent that is not among the territories counts as none.
  public init(_ territories: [Territory], references: [Territory] = []) {
    self.territories = territories.sorted {
      ($0.level, $0.code, $0.key) < ($1.level, $1.code, $1.key)
    }
    self.references = references.sorted { ($0.level, $0.key) < ($1.level, $1.key) }
    byKey = Dictionary(
      self.territories.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    childKeys = Dictionary(grouping: self.territories.indices) { [territories = self.territories] in
      territories[$0].parent ?? ""
    }
  }

  /// Returns the territory of a key, a reference as well: `tree["bmo:2416"]`, `tree["nation:FR"]`.
  public subscript(key: String) -> Territory? {
    byKey[key].map { territories[$0] } ?? references.first { $0.key == key }
  }

  /// Returns the territories just below, sorted as `territories`.
  public func children(of key: String) -> [Territory] {
    childKeys[key, default: []].map { territories[$0] }
  }

  /// Returns the territories above, the nearest first.
  public func ancestors(of key: String) -> [Territory] {
    var found: [Territory] = []
    var next = self[key]?.parent
    while let key = next, let territory = self[key], !found.contains(territory) {
      found.append(territory)
      next = territory.parent
    }
    return found
  }

  /// Returns the territory of a level that is this one or stands above it.
  public func territory(of key: String, at level: Territory.Level) -> Territory? {
    guard let own = self[key] else { return nil }
    return own.level == level ? own : ancestors(of: key).first { $0.level == level }
  }
}
