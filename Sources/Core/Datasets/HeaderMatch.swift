/// Where the fields of a schema stand in the rows of a file, by the names in its header.
struct HeaderMatch {
  /// The column of each field, from 0; nil where the file has none.
  var columns: [Int?]
  /// How many columns the header names.
  var width: Int

  /// Fields in the order of the columns, for a file without header.
  init(fieldCount: Int) {
    columns = Array(0..<fieldCount)
    width = fieldCount
  }

  init(labels: [String], schema: TableSchema, at location: SourceLocation, log: inout FindingLog) {
    let labels = labels[..<((labels.lastIndex { !$0.isEmpty } ?? -1) + 1)].map {
      schema.fieldName(ofLabel: $0) ?? $0
    }
    width = labels.count
    columns = schema.fields.map { labels.firstIndex(of: $0.name) }
    Self.checkLabels(labels, schema: schema, at: location, log: &log)
    Self.checkFields(labels, schema: schema, at: location, log: &log)
  }

  /// Whether a row names any field: a title above the header names none.
  static func isHeader(_ labels: [String], of schema: TableSchema) -> Bool {
    labels.contains { !$0.isEmpty && schema.fieldName(ofLabel: $0) != nil }
  }

  private static func checkLabels(
    _ labels: [String], schema: TableSchema, at location: SourceLocation, log: inout FindingLog
  ) {
    let absent = schema.fields.map(\.name).filter { !labels.contains($0) }
    let allowsMore = [.subset, .partial].contains(schema.fieldsMatch)
    for (column, label) in labels.enumerated() {
      var place = location
      place.column = column + 1
      if label.isEmpty {
        log.add(
          .error, "blank-label", at: place,
          message: Phrase(fr: "une colonne n’a pas de nom", en: "a column has no name"),
          advice: Phrase(
            fr: "nommer la colonne ou la supprimer", en: "name the column or delete it"))
      } else if labels.firstIndex(of: label) != column {
        log.add(
          .error, "duplicate-label", at: place, found: label,
          message: Phrase(
            fr: "deux colonnes s’appellent « \(label) »",
            en: "two columns are named `\(label)`"),
          advice: Phrase(
            fr: "supprimer ou renommer l’une d’elles", en: "delete or rename one of them"))
      } else if schema.field(label) == nil, !allowsMore {
        log.add(
          .error, "extra-label", at: place, found: label,
          message: Phrase(
            fr: "la colonne « \(label) » n’est pas dans le schéma",
            en: "the column `\(label)` is not in the schema"),
          advice: extraAdvice(label, absent))
      }
    }
  }

  private static func extraAdvice(_ label: String, _ absent: [String]) -> Phrase {
    if let near = Suggestion.closest(to: label, among: absent) {
      return Phrase(
        fr: "vouliez-vous dire « \(near) » ? renommer la colonne",
        en: "did you mean `\(near)`? rename the column")
    }
    return Phrase(
      fr: "la supprimer du fichier ou l’ajouter au schéma",
      en: "delete it from the file or add it to the schema")
  }

  private static func checkFields(
    _ labels: [String], schema: TableSchema, at location: SourceLocation, log: inout FindingLog
  ) {
    let absent = schema.fields.filter { !labels.contains($0.name) }
    let unknown = labels.filter { !$0.isEmpty && schema.field($0) == nil }
    let allowsLess = [.superset, .partial].contains(schema.fieldsMatch)
    if schema.fieldsMatch == .partial, absent.count == schema.fields.count {
      reportMissing(schema.fields.map(\.name), unknown, at: location, log: &log)
      return
    }
    for field in absent where !allowsLess || field.constraints.required {
      reportMissing([field.name], unknown, at: location, log: &log)
    }
  }

  private static func reportMissing(
    _ names: [String], _ unknown: [String], at location: SourceLocation, log: inout FindingLog
  ) {
    var place = location
    place.field = names.first
    let list = names.joined(separator: ", ")
    let near = names.first.flatMap { Suggestion.closest(to: $0, among: unknown) }
    log.add(
      .error, "missing-label", at: place,
      message: Phrase(
        fr: "la colonne « \(list) » manque", en: "the column `\(list)` is missing"),
      advice: near.map {
        Phrase(
          fr: "le fichier a une colonne « \($0) » : la renommer si c’est elle",
          en: "the file has a column `\($0)`: rename it if it is the one")
      }
        ?? Phrase(
          fr: "ajouter la colonne, ou l’ôter du schéma",
          en: "add the column, or remove it from the schema"))
  }
}

extension TableSchema {
  /// The field that a header means: by its name, or by its title as a person writes it.
  func fieldName(ofLabel label: String) -> String? {
    if field(label) != nil { return label }
    let folded = NameFolding.key(label)
    guard !folded.isEmpty else { return nil }
    return fields.first { $0.title.map(NameFolding.key) == folded }?.name
  }
}
