/// A table that queries may read: its name, its columns and what they mean stay from one version of dash
/// to the next.
///
/// The store holds others; they may change at any time, and a query that names them is refused.
public struct StoreTable: Sendable, Hashable {
  /// In queries, and in `[reads] tables` of a `plugin.toml`: `needTotal`.
  public let name: String
  /// In French.
  public let title: String
  /// What one row is, and what to mind, in French.
  public let description: String
  /// The roles of the datasets that fill it: `needs`.
  public let roles: [String]
  /// In the order of `SELECT *`.
  public let columns: [Column]
  /// A query that answers something, and what it answers, in French.
  public let example: Example

  /// A column of a table.
  public struct Column: Sendable, Hashable {
    /// What a column holds where it holds something.
    public enum ValueType: String, Sendable, Hashable, CaseIterable {
      case text = "texte"
      case integer = "entier"
      case number = "nombre"
    }

    /// In queries.
    public let name: String
    /// Text, whole number or number.
    public let type: ValueType
    /// What it says and in what unit, in French.
    public let description: String
    /// Whether it may be NULL.
    public let mayBeEmpty: Bool
    /// A value of it.
    public let example: String
  }

  /// A query with what it answers.
  public struct Example: Sendable, Hashable {
    /// In French: what the query tells.
    public let title: String
    /// One SELECT.
    public let sql: String
  }

  init(
    _ name: String, _ title: String, _ description: String, roles: [String], _ columns: [Column],
    _ example: (title: String, sql: String)
  ) {
    self.name = name
    self.title = title
    self.description = description
    self.roles = roles
    self.columns = columns
    self.example = Example(title: example.title, sql: example.sql)
  }

  /// All of them, as the reference lists them.
  public static let all: [StoreTable] = frame + needs + offers + facts + referrals

  /// Returns the table of a name, whatever its case.
  public static func named(_ name: String) -> StoreTable? {
    byName[name.lowercased()]
  }

  private static let byName = Dictionary(
    all.map { ($0.name.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
}

extension StoreTable.Column {
  /// A text.
  static func text(
    _ name: String, _ description: String, _ example: String, optional: Bool = false
  ) -> Self {
    Self(name: name, type: .text, description: description, mayBeEmpty: optional, example: example)
  }

  /// A whole number.
  static func integer(
    _ name: String, _ description: String, _ example: String, optional: Bool = false
  ) -> Self {
    Self(
      name: name, type: .integer, description: description, mayBeEmpty: optional, example: example)
  }

  /// A number.
  static func number(
    _ name: String, _ description: String, _ example: String, optional: Bool = false
  ) -> Self {
    Self(
      name: name, type: .number, description: description, mayBeEmpty: optional, example: example)
  }

  static let territory = text("territory", "Clé du territoire (territory.key).", "bmo:2416")
  static let subject = text(
    "subject", "Clé du sujet (subject.key) : all, une famille, un métier…", "family:V")
  static let dataset = text("dataset", "Jeu de données d’où vient la ligne.", "offres-2025")

  /// A value of a source, its status and its bounds.
  static func cell(
    _ name: String, _ description: String, type: ValueType = .integer, _ example: String
  ) -> [Self] {
    [
      Self(name: name, type: type, description: description, mayBeEmpty: true, example: example),
      text(
        "\(name)Status",
        "visible ; masked (masqué par le producteur) ; imprecise (« une dizaine ») ; ou pourquoi la "
          + "valeur manque : notCollected, notTransmitted, notApplicable, notSignificant, unspecified.",
        "visible"),
      Self(
        name: "\(name)Lower", type: type,
        description: "Au moins ; la valeur elle-même si elle est visible.",
        mayBeEmpty: true, example: example),
      Self(
        name: "\(name)Upper", type: type, description: "Au plus ; vide si rien ne le borne.",
        mayBeEmpty: true, example: example),
    ]
  }

  /// A sum of cells, what of it is hidden or absent, and its bounds.
  static func sum(_ name: String, _ description: String, _ example: String) -> [Self] {
    [
      integer(
        name, "\(description) : somme des valeurs visibles ; vide si aucune ne l’est.", example,
        optional: true),
      integer(
        "\(name)Masked", "Combien de valeurs de la somme sont masquées par le producteur.", "2"),
      integer("\(name)Missing", "Combien de valeurs de la somme manquent.", "0"),
      integer(
        "\(name)Lower", "Somme des visibles et des bornes basses des autres : au moins.", example),
      integer(
        "\(name)Upper",
        "Somme des visibles et des bornes hautes des autres : au plus ; vide si rien ne le borne.",
        example, optional: true),
      text(
        "\(name)Reason", "Pourquoi des valeurs manquent ; vide si aucune ne manque.",
        "notTransmitted", optional: true),
    ]
  }
}
