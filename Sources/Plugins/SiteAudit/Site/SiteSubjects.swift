import Core

/// The subjects of a site, each with what gathers it.
struct SiteSubjects: Sendable {
  static let path = "donnees/sujets.csv"

  private(set) var names: [String: String] = [:]
  private var parents: [String: String] = [:]
  private var children: [String: [String]] = [:]
  private var nomenclatures: [String: String] = [:]

  init(_ table: SiteTable) {
    for line in table.lines {
      names[line["subject"]] = line["name"]
      if !line["parent"].isEmpty {
        parents[line["subject"]] = line["parent"]
        children[line["parent"], default: []].append(line["subject"])
      }
      if !line["nomenclature"].isEmpty { nomenclatures[line["subject"]] = line["nomenclature"] }
    }
  }

  /// The family of an occupation, the network of a structure; nil at the top.
  func parent(_ key: String) -> String? { parents[key] }

  /// What a subject gathers: the structures of a network.
  func members(of key: String) -> [String] { children[key, default: []] }

  /// What parts of a whole must share to be of one table: the kind of subject and its nomenclature.
  func partition(_ key: String) -> String {
    let kind = Subject.kind(ofKey: key).rawValue
    return nomenclatures[key].map { "\(kind) \($0)" } ?? kind
  }

  /// The subjects that bear a name.
  func named(_ name: String) -> [String] {
    names.filter { $0.value == name }.keys.sorted()
  }

  /// `CIO → Mission locale`.
  func name(_ key: String) -> String { names[key] ?? key }
}
