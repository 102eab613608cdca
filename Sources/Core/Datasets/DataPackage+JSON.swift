extension DataPackage {
  /// The descriptor as `datapackage.json` holds it: keys in a fixed order, absent ones left out.
  public var json: JSONValue {
    var members = JSONMembers()
    members.add("$schema", "https://datapackage.org/profiles/2.0/datapackage.json")
    members.add("name", name)
    members.add("title", title)
    members.add("description", description)
    members.add("vintage", vintage)
    members.add("periodicity", periodicity)
    if isSynthetic { members.add("synthetic", .boolean(true)) }
    members.add("licenses", list: licenses.map(\.json))
    members.add("sources", list: sources.map(\.json))
    members.add("provenance", list: provenance.map(\.json))
    members.add("breaks", list: breaks.map(\.json))
    if let disclosure { members.add("disclosure", disclosure.json) }
    members.add("resources", .array(resources.map(\.json)))
    return members.object
  }
}

/// Members of an object to write: what is absent is left out.
struct JSONMembers {
  private var members: [(key: String, value: JSONValue)] = []

  var object: JSONValue { .object(members) }

  mutating func add(_ key: String, _ value: JSONValue) {
    members.append((key, value))
  }

  mutating func add(_ key: String, _ text: String?) {
    if let text { members.append((key, .string(text))) }
  }

  mutating func add(_ key: String, list: [JSONValue]) {
    if !list.isEmpty { members.append((key, .array(list))) }
  }
}

extension DataPackage.License {
  var json: JSONValue {
    var members = JSONMembers()
    members.add("name", name)
    members.add("title", title)
    members.add("path", path)
    return members.object
  }
}

extension DataPackage.Source {
  var json: JSONValue {
    var members = JSONMembers()
    members.add("title", title)
    members.add("path", path)
    return members.object
  }
}

extension DataPackage.Break {
  var json: JSONValue {
    .object([("date", .string(month.key)), ("title", .string(title))])
  }
}

extension DisclosureRule {
  var json: JSONValue {
    .object([("threshold", .integer(threshold)), ("zeros", .string(zeros.rawValue))])
  }
}

extension DataPackage.Provenance {
  var json: JSONValue {
    var members = JSONMembers()
    members.add("file", file)
    members.add("sha256", sha256)
    members.add("recipe", recipe)
    members.add("date", date)
    return members.object
  }
}

extension DataResource {
  var json: JSONValue {
    var members = JSONMembers()
    members.add("name", name)
    members.add("type", "table")
    members.add("role", role)
    members.add("title", title)
    if let path = paths.first, paths.count == 1 { members.add("path", path) }
    if paths.count > 1 { members.add("path", list: paths.map(JSONValue.string)) }
    members.add("encoding", encoding)
    if dialect.json != .object([]) { members.add("dialect", dialect.json) }
    members.add("niveauScale", niveauScale?.rawValue)
    if absentRows != .missing { members.add("absentRows", absentRows.rawValue) }
    ties?.add(to: &members)
    members.add("schema", schema.json)
    return members.object
  }
}

extension DataResource.Dialect {
  /// What a dataset that dash writes may need; everything else is detected.
  var json: JSONValue {
    var members = JSONMembers()
    if let delimiter, delimiter != "," { members.add("delimiter", String(delimiter)) }
    members.add("sheetName", sheetName)
    return members.object
  }
}
