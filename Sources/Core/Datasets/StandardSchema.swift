/// A table whose meaning dash knows: its fields are the contract between datasets and metrics.
public struct StandardSchema: Sendable {
  /// What a resource's `role` says: `needs`.
  public let role: String
  /// With French titles and descriptions.
  public let schema: TableSchema
  /// Fields that a dataset may do without.
  public let optionalFields: Set<String>

  /// All of them, in the order of their roles.
  public static let all: [StandardSchema] = [
    StandardSchema("correspondences", PackageResources.correspondences_schema_json),
    StandardSchema("diplomas", PackageResources.diplomas_schema_json),
    StandardSchema("domains", PackageResources.domains_schema_json),
    StandardSchema("hires", PackageResources.hires_schema_json),
    StandardSchema("instruments", PackageResources.instruments_schema_json),
    StandardSchema("needs", PackageResources.needs_schema_json),
    StandardSchema("nomenclature", PackageResources.nomenclature_schema_json),
    StandardSchema("occupations", PackageResources.occupations_schema_json),
    StandardSchema("offers", PackageResources.offers_schema_json),
    StandardSchema("referrals", PackageResources.referrals_schema_json),
    StandardSchema("reports", PackageResources.reports_schema_json),
    StandardSchema("sectors", PackageResources.sectors_schema_json),
    StandardSchema("structures", PackageResources.structures_schema_json),
    StandardSchema("tension", PackageResources.tension_schema_json),
    StandardSchema("territories", PackageResources.territories_schema_json),
  ]

  /// The standard table of a role, or nil where dash knows none.
  public static func named(_ role: String) -> StandardSchema? {
    all.first { $0.role == role }
  }

  private init(_ role: String, _ bytes: [UInt8]) {
    self.role = role
    let file = "\(role).schema.json"
    let root = (try? JSONParser.parse(bytes)) ?? JSONNode(content: .null, line: 1)
    var reader = DescriptorReader(file: file, read: { _ in nil }, log: FindingLog())
    let place = DescriptorReader.Place(node: root, pointer: "", code: "schema-error", file: file)
    schema = reader.schema(place) ?? TableSchema(fields: [])
    let optional = (root["fields"]?.items ?? []).filter { $0["dash:optional"]?.text == "true" }
    optionalFields = Set(optional.compactMap { $0["name"]?.text })
  }
}

extension TableSchema {
  /// Adds the rules of a standard table where the schema has none of its own, so that whoever reads
  /// a role can rely on them.
  mutating func tighten(by standard: TableSchema?) {
    guard let standard else { return }
    for index in fields.indices {
      guard let expected = standard.field(fields[index].name) else { continue }
      let rules = expected.constraints
      // A key that may be left empty, which then means "all", is no missing value.
      if expected.missingValues == [], fields[index].missingValues == nil {
        fields[index].missingValues = []
      }
      fields[index].isLenient = fields[index].isLenient || expected.isLenient
      fields[index].constraints.required = fields[index].constraints.required || rules.required
      fields[index].constraints.minimum = fields[index].constraints.minimum ?? rules.minimum
      fields[index].constraints.enumeration =
        fields[index].constraints.enumeration ?? rules.enumeration
    }
    guard primaryKey.isEmpty else { return }
    let keys = standard.primaryKey.filter { field($0) != nil }
    let isWhole = standard.primaryKey.allSatisfy { key in
      keys.contains(key) || standard.field(key)?.constraints.required != true
    }
    if isWhole { primaryKey = keys }
  }
}

extension DescriptorReader {
  /// Holds a resource's schema against the standard table that it says to fill.
  mutating func checkRole(_ role: String, of resource: DataResource, at place: Place) {
    guard let standard = StandardSchema.named(role) else {
      let known = StandardSchema.all.map(\.role)
      report(
        at: member("role", of: place) ?? place, found: role,
        message: Phrase(
          fr: "le rôle « \(role) » n’existe pas", en: "there is no role `\(role)`"),
        advice: .didYouMean(role, among: known))
      return
    }
    let place = member("schema", of: place, code: "schema-error") ?? place
    for expected in standard.schema.fields {
      guard let field = resource.schema.field(expected.name) else {
        reportAbsence(of: expected, standard, in: resource, at: place)
        continue
      }
      guard field.type != expected.type else { continue }
      report(
        at: place, found: field.type.rawValue,
        message: Phrase(
          fr: "le champ « \(field.name) » de « \(role) » est de type \(field.type.rawValue)",
          en: "the field `\(field.name)` of `\(role)` has the type \(field.type.rawValue)"),
        advice: Phrase(
          fr: "lui donner le type \(expected.type.rawValue)",
          en: "give it the type \(expected.type.rawValue)"))
    }
  }

  private mutating func reportAbsence(
    of field: Field, _ standard: StandardSchema, in resource: DataResource, at place: Place
  ) {
    guard !standard.optionalFields.contains(field.name) else { return }
    let unknown = resource.schema.fields.map(\.name).filter { standard.schema.field($0) == nil }
    let near = Suggestion.closest(to: field.name, among: unknown)
    report(
      at: place, found: nil,
      message: Phrase(
        fr: "la table « \(standard.role) » demande le champ « \(field.name) »",
        en: "the table `\(standard.role)` needs the field `\(field.name)`"),
      advice: near.map {
        Phrase(
          fr: "renommer « \($0) » si c’est lui", en: "rename `\($0)` if it is the one")
      }
        ?? Phrase(
          fr: "ajouter ce champ : \(field.title ?? field.name)",
          en: "add this field: \(field.title ?? field.name)"))
  }
}
