/// Where the pages of a site stand: ASCII folders that a person can read, each with index.html.
enum SitePath {
  static let home = "index.html"
  static let occupations = "metiers/index.html"
  static let sectors = "secteurs/index.html"
  static let metrics = "indicateurs/index.html"
  static let sources = "sources-et-methode/index.html"
  static let quality = "qualite/index.html"
  static let downloads = "telechargements/index.html"

  /// The page of a territory; the top one is the home page.
  static func page(of territory: Territory, root: Territory) -> String {
    territory.key == root.key ? home : folder(of: territory) + "index.html"
  }

  /// The page of the referrals between the structures of a territory.
  static func network(of territory: Territory) -> String {
    "\(folder(of: territory))reseau/index.html"
  }

  /// The folder of a territory's files: `bassins/2416-blois/`.
  static func folder(of territory: Territory) -> String {
    "\(folder(of: territory.level))/\(part(territory.code, territory.name))/"
  }

  /// The page of a family or an occupation; all occupations together have none.
  static func page(of subject: Subject) -> String? {
    switch subject.kind {
    case .all, .niveau, .domain, .origin, .destination, .flow, .audience, .instrument,
      .structure, .item:
      nil
    case .family: "familles/\(part(subject.code, subject.name))/index.html"
    case .sector: "secteurs/\(part(subject.code, subject.name))/index.html"
    case .occupation:
      "metiers/\(part("\(subject.nomenclature ?? "") \(subject.code)", subject.name))/index.html"
    }
  }

  /// The page of a metric: `indicateurs/demand-projects/index.html`.
  static func page(ofMetric id: String) -> String { "indicateurs/\(French.slug(id))/index.html" }

  /// The page's path without its file name.
  static func folder(ofPage path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  private static func folder(of level: Territory.Level) -> String {
    switch level {
    case .nation: "nation"
    case .region: "regions"
    case .departement: "departements"
    case .bassin: "bassins"
    }
  }

  private static func part(_ code: String, _ name: String) -> String {
    let words = [French.slug(code, limit: 40), French.slug(name)].filter { !$0.isEmpty }
    return words.joined(separator: "-")
  }
}
