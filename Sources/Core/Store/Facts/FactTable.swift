/// How the store keeps a standard table: which of its fields say what a row is about, and which
/// say something of it.
struct FactTable: Sendable {
  /// Of the resources that fill it: `offers`.
  let role: String
  /// The view that queries read; the rows stand in the table `viewFact`.
  let view: String
  /// What findings call its rows: `les offres`, `the offers`.
  let noun: Phrase
  /// What a row is about, in the order of the primary key.
  let keys: [FactKey]
  /// All other fields of the standard table.
  let values: [FactValue]
  /// Whether it describes codes: then the first of two datasets wins, as with names.
  var isDescription: Bool { !keys.contains { $0.kind == .period } }
  /// Whether its rows are about territories.
  var isLocal: Bool { keys.contains { $0.kind == .territory } }

  /// In the order of their roles.
  static let all: [FactTable] = [
    FactTable(
      "correspondences", view: "correspondence", noun: Phrase(fr: "le passage", en: "the link"),
      [
        .occupation("source", ["source_nomenclature", "source_code"]), .text("qualification"),
        .occupation("target", ["target_nomenclature", "target_code"]),
      ]),
    FactTable(
      "diplomas", view: "diploma", noun: Phrase(fr: "les diplômes", en: "the diplomas"),
      [.occupation(), .period("period"), .text("niveau")]),
    FactTable(
      "domains", view: "domainOffer",
      noun: Phrase(fr: "les offres par domaine", en: "the offers by domain"),
      [.territory, .domain, .period("quarter")]),
    FactTable(
      "hires", view: "hire", noun: Phrase(fr: "les embauches", en: "the hires"),
      [.territory, .sector, .text("contract"), .period("month")]),
    FactTable(
      "nomenclature", view: "nomenclature", noun: Phrase(fr: "l’intitulé", en: "the name"),
      [.occupation("occupation", ["nomenclature", "code"])]),
    FactTable(
      "offers", view: "offer", noun: Phrase(fr: "les offres", en: "the offers"),
      [.territory, .occupation(isOptional: true), .sector, .niveau, .period("month")]),
    FactTable(
      "tension", view: "tension", noun: Phrase(fr: "la tension", en: "the tension"),
      [.territory, .occupation(), .period("year")]),
  ]

  private init(_ role: String, view: String, noun: Phrase, _ keys: [FactKey]) {
    self.role = role
    self.view = view
    self.noun = noun
    self.keys = keys
    let used = Set(keys.flatMap(\.fields))
    values = (StandardSchema.named(role)?.schema.fields ?? [])
      .filter { !used.contains($0.name) }.map(FactValue.init)
  }

  /// The table that holds the rows.
  var table: String { "\(view)Fact" }
}

/// A part of what a row is about.
struct FactKey: Sendable {
  /// What it names.
  enum Kind: Sendable {
    case territory, occupation, sector, niveau, domain, period
    /// A code that stands for itself.
    case text
  }

  let kind: Kind
  /// Its column in the view: `occupation`.
  let column: String
  /// The fields that it is read from.
  let fields: [String]
  /// Whether it may be empty, which means all of them.
  let isOptional: Bool

  static let territory = FactKey(
    kind: .territory, column: "territory", fields: ["zoning", "territory"], isOptional: false)
  static let sector = FactKey(
    kind: .sector, column: "sector", fields: ["activities", "sector"], isOptional: true)
  static let niveau = FactKey(
    kind: .niveau, column: "niveau", fields: ["niveau"], isOptional: true)
  static let domain = FactKey(
    kind: .domain, column: "domain", fields: ["domain"], isOptional: false)

  static func occupation(
    _ column: String = "occupation", _ fields: [String] = ["nomenclature", "occupation"],
    isOptional: Bool = false
  ) -> FactKey {
    FactKey(kind: .occupation, column: column, fields: fields, isOptional: isOptional)
  }

  static func period(_ field: String) -> FactKey {
    FactKey(kind: .period, column: "period", fields: [field], isOptional: false)
  }

  static func text(_ field: String) -> FactKey {
    FactKey(kind: .text, column: field, fields: [field], isOptional: true)
  }

  /// Whether a text can be a period of its field: a month, a quarter, or whatever else it holds.
  func accepts(period text: String) -> Bool {
    switch fields.first {
    case "month": Month(text) != nil
    case "quarter":
      text.utf8.count == 7 && ["-Q1", "-Q2", "-Q3", "-Q4"].contains(text.dropFirst(4))
    default: true
    }
  }

  /// Its column in the table of facts.
  var storedColumn: String { kind == .text ? column : "\(column)Id" }
}

/// A field of a standard table that says something of what the row is about.
struct FactValue: Sendable {
  /// In the standard table: `non_durability`.
  let field: String
  /// In the view: `nonDurability`.
  let column: String
  let type: FieldType

  init(_ field: Field) {
    self.field = field.name
    let words = field.name.split(separator: "_")
    column = words.dropFirst().reduce(String(words.first ?? "")) { name, word in
      name + word.prefix(1).uppercased() + word.dropFirst()
    }
    type = field.type
  }

  /// Whether it has a status and bounds beside its value.
  var isNumeric: Bool { type.isNumeric }
}
