extension DescriptorReader {
  private static let schemaKeys = [
    "$schema", "fields", "fieldsMatch", "missingValues", "primaryKey", "uniqueKeys",
    "foreignKeys", "title", "description", "name",
  ]
  private static let fieldKeys = [
    "name", "type", "format", "title", "description", "example", "examples", "constraints",
    "missingValues", "rdfType", "categories", "categoriesOrdered", "decimalChar", "groupChar",
    "bareNumber", "trueValues", "falseValues", "delimiter", "itemType", "masks",
    "dash:lenient",
  ]
  private static let constraintKeys = [
    "required", "unique", "enum", "pattern", "minimum", "maximum", "exclusiveMinimum",
    "exclusiveMaximum", "minLength", "maxLength", "jsonSchema",
  ]

  /// Reads a schema that stands in the descriptor or in a file of its own.
  mutating func schema(_ place: Place, packageMissing: [MissingValue]? = nil) -> TableSchema? {
    var place = Place(
      node: place.node, pointer: place.pointer, code: "schema-error", file: place.file)
    if case .string(let path) = place.node.content {
      guard let other = document(path, at: place) else { return nil }
      place = other
    }
    guard isObject(place) else { return nil }
    checkKeys(of: place, known: Self.schemaKeys)
    var schema = TableSchema(fields: array("fields", of: place).compactMap { field($0) })
    schema.title = string("title", of: place)
    schema.description = string("description", of: place)
    schema.missingValues = missingValues(of: place) ?? packageMissing ?? MissingValue.standard
    schema.fieldsMatch = fieldsMatch(of: place)
    schema.primaryKey = strings("primaryKey", of: place)
    schema.uniqueKeys = array("uniqueKeys", of: place).map { strings(of: $0) }
    schema.foreignKeys = array("foreignKeys", of: place).compactMap { foreignKey($0) }
    checkNames(of: schema, at: place)
    return schema
  }

  mutating func field(_ place: Place) -> Field? {
    guard isObject(place) else { return nil }
    checkKeys(of: place, known: Self.fieldKeys)
    guard let name = string("name", of: place) else {
      report(
        at: place, message: Phrase(fr: "le champ n’a pas de nom", en: "the field has no name"),
        advice: Phrase(
          fr: "ajouter « name » : l’en-tête de sa colonne", en: "add `name`: its column's header"))
      return nil
    }
    var field = Field(
      name: name, type: type(of: place), format: string("format", of: place) ?? "default")
    field.title = string("title", of: place)
    field.description = string("description", of: place)
    field.example = scalar("example", of: place)
    field.missingValues = missingValues(of: place)
    field.masks = array("masks", of: place).compactMap { mask($0) }
    field.decimalCharacter = character("decimalChar", of: place) ?? "."
    field.groupCharacter = character("groupChar", of: place)
    field.isBareNumber = boolean("bareNumber", of: place) ?? true
    field.isLenient = boolean("dash:lenient", of: place) ?? false
    if place.node["trueValues"] != nil { field.trueValues = strings("trueValues", of: place) }
    if place.node["falseValues"] != nil { field.falseValues = strings("falseValues", of: place) }
    if let rules = member("constraints", of: place), isObject(rules) {
      field.constraints = constraints(rules)
    }
    if let format = member("format", of: place), TextType.isUnreadable(field) {
      reportFormat(field, at: format)
    }
    return field
  }

  private mutating func reportFormat(_ field: Field, at place: Place) {
    report(
      .warning, at: place, found: field.format,
      message: Phrase(
        fr: "dash ne lit pas ce format : « \(field.name) » n’est pas vérifié et reste un texte",
        en: "dash does not read this format: `\(field.name)` is not checked and stays text"),
      advice: Phrase(
        fr: "écrire le format avec %d, %m, %Y, %y, %H, %M et %S, ou « any »",
        en: "write the format with %d, %m, %Y, %y, %H, %M and %S, or `any`"))
  }

  private mutating func type(of place: Place) -> FieldType {
    guard let name = string("type", of: place), let member = member("type", of: place) else {
      return .string
    }
    if let type = FieldType(rawValue: name) { return type }
    let known = FieldType.allCases.map(\.rawValue)
    let near = Suggestion.closest(to: name, among: known)
    report(
      at: member,
      message: Phrase(fr: "le type « \(name) » n’existe pas", en: "there is no type `\(name)`"),
      advice: near.map {
        Phrase(fr: "vouliez-vous dire « \($0) » ?", en: "did you mean `\($0)`?")
      }
        ?? Phrase(
          fr: "choisir parmi : \(known.joined(separator: ", "))",
          en: "choose one of: \(known.joined(separator: ", "))"))
    return .string
  }

  private mutating func constraints(_ place: Place) -> Constraints {
    checkKeys(of: place, known: Self.constraintKeys)
    var rules = Constraints()
    rules.required = boolean("required", of: place) ?? false
    rules.unique = boolean("unique", of: place) ?? false
    if place.node["enum"] != nil { rules.enumeration = strings("enum", of: place) }
    rules.minimum = scalar("minimum", of: place)
    rules.maximum = scalar("maximum", of: place)
    rules.exclusiveMinimum = scalar("exclusiveMinimum", of: place)
    rules.exclusiveMaximum = scalar("exclusiveMaximum", of: place)
    rules.minimumLength = integer("minLength", of: place)
    rules.maximumLength = integer("maxLength", of: place)
    rules.pattern = string("pattern", of: place)
    guard let pattern = rules.pattern, WholePattern(pattern) == nil,
      let member = member("pattern", of: place)
    else { return rules }
    rules.pattern = nil
    report(
      at: member,
      message: Phrase(
        fr: "l’expression régulière n’est pas valide", en: "the regular expression is not valid"),
      advice: Phrase(
        fr: "vérifier les parenthèses, les crochets et les « \\ »",
        en: "check the parentheses, the brackets and the `\\`"))
    return rules
  }

  private mutating func mask(_ place: Place) -> Mask? {
    guard isObject(place) else { return nil }
    checkKeys(of: place, known: ["value", "minimum", "maximum", "label"])
    guard let value = string("value", of: place),
      let minimum = scalar("minimum", of: place).flatMap({ NumberLexer().number($0) }),
      let maximum = scalar("maximum", of: place).flatMap({ NumberLexer().number($0) }),
      minimum <= maximum
    else {
      report(
        at: place,
        message: Phrase(
          fr: "le masque n’a pas de texte ou de bornes", en: "the mask has no text or no bounds"),
        advice: Phrase(
          fr: "écrire {\"value\": \"*\", \"minimum\": 0, \"maximum\": 4}",
          en: "write {\"value\": \"*\", \"minimum\": 0, \"maximum\": 4}"))
      return nil
    }
    return Mask(value, bounds: Bounds(minimum, maximum), label: string("label", of: place))
  }

  mutating func missingValues(of place: Place) -> [MissingValue]? {
    guard place.node["missingValues"] != nil else { return nil }
    return array("missingValues", of: place).compactMap { item in
      if case .object = item.node.content {
        return scalar("value", of: item).map { MissingValue($0, label: string("label", of: item)) }
      }
      return item.node.text.map { MissingValue($0) }
    }
  }

  /// Version 2 draws the rule as an array of one; a plain text is understood too.
  private mutating func fieldsMatch(of place: Place) -> TableSchema.FieldsMatch {
    guard let name = strings("fieldsMatch", of: place).first else { return .exact }
    if let rule = TableSchema.FieldsMatch(rawValue: name) { return rule }
    let known = TableSchema.FieldsMatch.allCases.map(\.rawValue).joined(separator: ", ")
    report(
      at: place, found: name,
      message: Phrase(
        fr: "« fieldsMatch » ne connaît pas « \(name) »", en: "`fieldsMatch` knows no `\(name)`"),
      advice: Phrase(fr: "choisir parmi : \(known)", en: "choose one of: \(known)"))
    return .exact
  }

  private mutating func foreignKey(_ place: Place) -> ForeignKey? {
    guard isObject(place) else { return nil }
    checkKeys(of: place, known: ["fields", "reference"])
    guard let reference = member("reference", of: place), isObject(reference) else {
      report(
        at: place,
        message: Phrase(
          fr: "la clé étrangère ne dit pas à quoi elle renvoie",
          en: "the foreign key does not say what it refers to"),
        advice: Phrase(
          fr: "ajouter « reference » avec « resource » et « fields »",
          en: "add `reference` with `resource` and `fields`"))
      return nil
    }
    checkKeys(of: reference, known: ["resource", "fields"])
    let key = ForeignKey(
      fields: strings("fields", of: place), resource: string("resource", of: reference) ?? "",
      referenceFields: strings("fields", of: reference))
    guard key.fields.isEmpty || key.fields.count != key.referenceFields.count else { return key }
    report(
      at: place,
      message: Phrase(
        fr: "la clé étrangère n’a pas autant de champs des deux côtés",
        en: "the foreign key has not as many fields on both sides"),
      advice: Phrase(
        fr: "nommer les mêmes champs, dans le même ordre", en: "name the same fields, in order"))
    return nil
  }

  /// Names that the keys use and that no field has; names that two fields have.
  private mutating func checkNames(of schema: TableSchema, at place: Place) {
    let names = schema.fields.map(\.name)
    for name in Set(names.filter { name in names.count { $0 == name } > 1 }).sorted() {
      report(
        at: place, found: name,
        message: Phrase(
          fr: "deux champs s’appellent « \(name) »", en: "two fields are named `\(name)`"),
        advice: Phrase(fr: "donner à chacun son nom", en: "give each its own name"))
    }
    let keys =
      [("primaryKey", schema.primaryKey)] + schema.uniqueKeys.map { ("uniqueKeys", $0) }
      + schema.foreignKeys.map { ("foreignKeys", $0.fields) }
      + schema.foreignKeys.filter { $0.resource.isEmpty }.map {
        ("foreignKeys", $0.referenceFields)
      }
    for (key, fields) in keys {
      for field in fields where !names.contains(field) {
        reportUnknownField(field, key: key, names: names, at: place)
      }
    }
  }

  private mutating func reportUnknownField(
    _ field: String, key: String, names: [String], at place: Place
  ) {
    let place = member(key, of: place) ?? place
    report(
      at: place, found: field,
      message: Phrase(
        fr: "« \(key) » nomme le champ « \(field) », que le schéma n’a pas",
        en: "`\(key)` names the field `\(field)`, which the schema does not have"),
      advice: .didYouMean(field, among: names))
  }
}

extension Phrase {
  /// "Did you mean", or else the list of what exists.
  static func didYouMean(_ written: String, among known: [String]) -> Phrase {
    if let near = Suggestion.closest(to: written, among: known) {
      return Phrase(fr: "vouliez-vous dire « \(near) » ?", en: "did you mean `\(near)`?")
    }
    let list = known.joined(separator: ", ")
    return Phrase(fr: "choisir parmi : \(list)", en: "choose one of: \(list)")
  }
}
