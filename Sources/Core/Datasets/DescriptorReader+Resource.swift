extension DescriptorReader {
  private static let resourceKeys = [
    "$schema", "profile", "name", "type", "path", "data", "title", "description", "format",
    "mediatype", "encoding", "bytes", "hash", "sources", "licenses", "dialect", "schema", "role",
    "niveauScale", "absentRows",
  ]
  private static let dialectKeys = [
    "$schema", "csvddfVersion", "delimiter", "lineTerminator", "quoteChar", "doubleQuote",
    "escapeChar", "nullSequence", "skipInitialSpace", "header", "headerRows", "headerJoin",
    "commentRows", "commentChar", "caseSensitiveHeader", "property", "itemType", "itemKeys",
    "sheetNumber", "sheetName", "table",
  ]
  private static let tableFormats: Set<String> = [
    "csv", "tsv", "txt", "tab", "xlsx", "xlsm", "zip",
  ]

  mutating func resource(
    _ place: Place, number: Int, packageMissing: [MissingValue]?
  ) -> DataResource? {
    guard isObject(place) else { return nil }
    checkKeys(of: place, known: Self.resourceKeys)
    let name = string("name", of: place)
    if name == nil { reportNoName(place) }
    let schema = member("schema", of: place).flatMap {
      self.schema($0, packageMissing: packageMissing)
    }
    var resource = DataResource(
      name: name ?? "resource-\(number)", role: string("role", of: place),
      title: string("title", of: place), paths: paths(of: place),
      encoding: string("encoding", of: place),
      schema: schema
        ?? TableSchema(fields: [], missingValues: packageMissing ?? MissingValue.standard))
    resource.hasSchema = schema != nil
    resource.niveauScale = choice("niveauScale", of: place)
    resource.absentRows = choice("absentRows", of: place) ?? .missing
    if let dialect = member("dialect", of: place) { resource.dialect = self.dialect(dialect) }
    if let data = member("data", of: place) {
      resource.inlineRows = InlineRows.rows(data.node, fields: schema?.fields.map(\.name))
    }
    resource.isTabular = isTable(resource, place)
    if let role = resource.role {
      checkRole(role, of: resource, at: place)
      resource.schema.tighten(by: StandardSchema.named(role)?.schema)
    }
    return resource
  }

  private mutating func paths(of place: Place) -> [String] {
    let paths = strings("path", of: place)
    guard let member = member("path", of: place) else {
      if place.node["data"] == nil { reportNoPath(place) }
      return []
    }
    for path in paths where !PackagePath.isRemote(path) && !PackagePath.isSafe(path) {
      report(
        at: member, found: path,
        message: Phrase(
          fr: "le chemin sort du dossier du jeu de données",
          en: "the path leaves the dataset's folder"),
        advice: Phrase(
          fr: "placer le fichier dans le dossier et écrire un chemin relatif, sans « .. »",
          en: "put the file into the folder and write a relative path, without `..`"))
    }
    for path in paths where PackagePath.isRemote(path) {
      report(
        .warning, at: member, found: path,
        message: Phrase(
          fr: "le fichier est sur le réseau : dash ne le lit pas",
          en: "the file is on the network: dash does not read it"),
        advice: Phrase(
          fr: "le télécharger dans le dossier et changer « path »",
          en: "download it into the folder and change `path`"))
    }
    return paths.filter { PackagePath.isSafe($0) && !PackagePath.isRemote($0) }
  }

  /// Whether rows are to be read: a picture, a PDF or a GeoJSON beside them is no table.
  private func isTable(_ resource: DataResource, _ place: Place) -> Bool {
    if resource.inlineRows != nil { return true }
    guard let path = resource.paths.first else { return false }
    let format = place.node["format"]?.text ?? path.split(separator: ".").last.map(String.init)
    if place.node["type"]?.text == "table" || resource.hasSchema { return true }
    return Self.tableFormats.contains(format?.lowercased() ?? "")
  }

  private mutating func dialect(_ place: Place) -> DataResource.Dialect {
    var place = Place(
      node: place.node, pointer: place.pointer, code: "dialect-error", file: place.file)
    var dialect = DataResource.Dialect()
    if case .string(let path) = place.node.content {
      guard let other = document(path, at: place) else { return dialect }
      place = other
    }
    guard isObject(place) else { return dialect }
    checkKeys(of: place, known: Self.dialectKeys)
    dialect.delimiter = character("delimiter", of: place)
    dialect.quote = character("quoteChar", of: place) ?? dialect.quote
    dialect.doubleQuote = boolean("doubleQuote", of: place) ?? true
    dialect.escape = character("escapeChar", of: place)
    dialect.commentPrefix = string("commentChar", of: place)
    dialect.skipInitialSpace = boolean("skipInitialSpace", of: place) ?? false
    dialect.headerJoin = string("headerJoin", of: place) ?? " "
    dialect.sheetName = string("sheetName", of: place)
    dialect.sheetNumber = integer("sheetNumber", of: place)
    dialect.commentRows = Set(strings("commentRows", of: place).compactMap(Int.init))
    let rows = strings("headerRows", of: place).compactMap(Int.init).sorted()
    if !rows.isEmpty { dialect.headerRows = rows }
    if boolean("header", of: place) == false { dialect.headerRows = [] }
    return dialect
  }

  /// One of the names of a closed list; a number stands for its digits.
  private mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, of place: Place
  ) -> Choice? where Choice.RawValue == String {
    guard let member = member(key, of: place), let written = scalar(key, of: place) else {
      return nil
    }
    if let choice = Choice(rawValue: written) { return choice }
    report(
      at: member, found: written,
      message: Phrase(
        fr: "« \(key) » ne connaît pas « \(written) »", en: "`\(key)` knows no `\(written)`"),
      advice: .didYouMean(written, among: Choice.allCases.map(\.rawValue)))
    return nil
  }

  private mutating func reportNoName(_ place: Place) {
    report(
      at: place,
      message: Phrase(fr: "la ressource n’a pas de nom", en: "the resource has no name"),
      advice: Phrase(
        fr: "ajouter « name » : des minuscules, des chiffres et des tirets",
        en: "add `name`: lower-case letters, digits and hyphens"))
  }

  private mutating func reportNoPath(_ place: Place) {
    report(
      at: place,
      message: Phrase(
        fr: "la ressource ne dit pas où sont ses données",
        en: "the resource does not say where its data are"),
      advice: Phrase(
        fr: "ajouter « path » : le fichier, relatif au dossier",
        en: "add `path`: the file, relative to the folder"))
  }
}

/// Rows that stand in a descriptor, as a file would give them.
enum InlineRows {
  /// Nil where the data are no table.
  static func rows(_ node: JSONNode, fields: [String]?) -> [Row]? {
    guard let items = node.items, let first = items.first else { return nil }
    if case .array = first.content {
      return items.enumerated().map { index, item in
        Row(number: index + 1, cells: (item.items ?? []).map(cell))
      }
    }
    guard case .object = first.content else { return nil }
    let keys = fields ?? keys(of: items)
    let header = Row(number: 1, cells: keys.map { .text($0) })
    let rows = items.enumerated().map { index, item in
      Row(number: index + 2, cells: keys.map { key in item[key].map(cell) ?? .empty })
    }
    return [header] + rows
  }

  private static func keys(of items: [JSONNode]) -> [String] {
    var keys: [String] = []
    for case .object(let members) in items.map(\.content) {
      for member in members where !keys.contains(member.key) { keys.append(member.key) }
    }
    return keys
  }

  private static func cell(_ node: JSONNode) -> Cell {
    switch node.content {
    case .null: .empty
    case .boolean(let flag): .boolean(flag)
    case .number(let number): .number(number)
    case .string(let text): text.isEmpty ? .empty : .text(text)
    case .array, .object: .text(node.compactText)
    }
  }
}

extension JSONNode {
  /// The node as JSON on one line.
  var compactText: String { jsonValue.compactText }

  private var jsonValue: JSONValue {
    switch content {
    case .null: .null
    case .boolean(let flag): .boolean(flag)
    case .number(let number): .number(number)
    case .string(let text): .string(text)
    case .array(let items): .array(items.map(\.jsonValue))
    case .object(let members): .object(members.map { ($0.key, $0.value.jsonValue) })
    }
  }
}
