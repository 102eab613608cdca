/// The article that a structure's name takes within a sentence: `le CIO`, `la Mission locale`,
/// `l’AFPA`, `Cap emploi`.
enum NetworkArticle {
  /// Returns the name with its article, where the network is one that dash knows.
  static func phrase(_ name: String) -> String {
    let words = NameFolding.fold(name) + " "
    let known = articles.first { words.hasPrefix(NameFolding.fold($0.start) + " ") }
    return (known?.article ?? "") + name
  }

  private static let articles: [(start: String, article: String)] = [
    ("Mission locale", "la "), ("CIO", "le "), ("CAD", "le "), ("Point A", "le "),
    ("CCI", "la "), ("Chambre", "la "), ("AFPA", "l’"), ("GRETA", "le "), ("FONGECIF", "le "),
    ("Agence", "l’"), ("Numéro vert", "le "), ("Maison", "la "), ("CFA", "le "), ("GEIQ", "le "),
    ("E2C", "l’"), ("École", "l’"), ("PLIE", "le "), ("CIDFF", "le "),
  ]
}
