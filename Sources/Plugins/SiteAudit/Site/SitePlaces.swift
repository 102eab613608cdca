import Core

/// The territories of a site, each under its parent.
struct SitePlaces: Sendable {
  static let path = "donnees/territoires.csv"

  private(set) var names: [String: String] = [:]
  private(set) var levels: [String: String] = [:]
  /// The territories just below one, sorted.
  private(set) var children: [String: [String]] = [:]

  /// The territories under no other of the site, sorted.
  private(set) var roots: [String] = []

  init(_ table: SiteTable) {
    for line in table.lines {
      let key = "\(line["zoning"]):\(line["code"])"
      names[key] = line["name"]
      levels[key] = line["level"]
      if !line["parent"].isEmpty { children[line["parent"], default: []].append(key) }
    }
    children = children.mapValues { $0.sorted() }
    let below = Set(children.filter { names[$0.key] != nil }.values.joined())
    roots = names.keys.filter { !below.contains($0) && levels[$0] != "nation" }.sorted()
  }

  /// The territories of a code and a name.
  func named(_ name: String, code: String) -> [String] {
    names.filter { $0.value == name && $0.key.hasSuffix(":\(code)") }.keys.sorted()
  }

  /// The codes of all territories, in lower case, as folders bear them.
  var codes: Set<String> {
    Set(names.keys.compactMap { $0.split(separator: ":").last?.lowercased() })
  }

  /// `région Centre-Val de Loire`, `Châteauroux`.
  func name(_ key: String) -> String {
    names[key] ?? key
  }
}
