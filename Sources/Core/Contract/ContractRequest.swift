/// What dash asks a program of a partner: one JSON document on its standard input.
///
///     {"contract": 1, "action": "compute", "plugin": "mlblois.prf",
///      "output": {"levels": ["bassin"], "subject": "occupation", "period": "year"},
///      "items": [],
///      "tables": {"needTotal": {"file": "/tmp/dash-x/tables/needTotal.csv", "rows": 812,
///                               "columns": ["territory", "subject", "period", …]}}}
///
/// Tables are files, so that a program needs no more than its own reader of CSV: UTF-8, commas, decimal
/// points, a line of names, empty where there is no value. Beside those the manifest declares stand
/// `territories`, `subjects` and `periods`.
public struct ContractRequest: Sendable, Hashable {
  /// What a program is asked for.
  public enum Action: String, Sendable, Hashable, CaseIterable {
    /// Whether it starts and speaks the contract: no tables, no rows.
    case describe
    /// What it finds wrong with the data: findings, no rows.
    case check
    /// The rows of all territories at once.
    case compute
  }

  /// A table that the program may read.
  public struct Table: Sendable, Hashable {
    /// `needTotal`.
    public var name: String
    /// The path of its CSV.
    public var file: String
    /// In the order of the file.
    public var columns: [String]
    /// How many rows the file has below its names.
    public var rows: Int

    /// Makes the value from its parts.
    public init(name: String, file: String, columns: [String], rows: Int) {
      self.name = name
      self.file = file
      self.columns = columns
      self.rows = rows
    }
  }

  /// The version of the contract.
  public var contract: Int
  /// What is asked for.
  public var action: Action
  /// The id of the plugin.
  public var plugin: String
  /// The levels it declares: `bassin`.
  public var levels: [String]
  /// What its figures are about, as its manifest says: `occupation`, `none`.
  public var subject: String
  /// How long its periods are: `year`.
  public var period: String
  /// What it has figures about, where they are things of its own.
  public var items: [PluginManifest.Item]
  /// By name.
  public var tables: [Table]

  /// Makes what is asked of a plugin.
  public init(_ action: Action, of manifest: PluginManifest, tables: [Table]) {
    contract = manifest.contract
    self.action = action
    plugin = manifest.id
    levels = manifest.output.levels.map(\.rawValue)
    subject = manifest.output.subject == .all ? "none" : manifest.output.subject.rawValue
    period = manifest.output.period.rawValue
    items = manifest.items
    self.tables = tables.sorted { $0.name < $1.name }
  }

  /// The document that the program reads.
  public var text: String {
    let tables = tables.map { table -> (String, JSONValue) in
      let value = JSONValue.object([
        ("file", .string(table.file)), ("rows", .integer(table.rows)),
        ("columns", .array(table.columns.map(JSONValue.string))),
      ])
      return (table.name, value)
    }
    let items = items.map { item in
      JSONValue.object([("code", .string(item.code)), ("name", .string(item.name))])
    }
    return JSONValue.object([
      ("contract", .integer(contract)), ("action", .string(action.rawValue)),
      ("plugin", .string(plugin)),
      (
        "output",
        .object([
          ("levels", .array(levels.map(JSONValue.string))), ("subject", .string(subject)),
          ("period", .string(period)),
        ])
      ),
      ("items", .array(items)), ("tables", .object(tables)),
    ]).compactText + "\n"
  }
}

extension ContractRequest {
  /// Reads the document that dash wrote.
  ///
  /// - Throws: `ContractProgramError` where it is none.
  public init(json bytes: [UInt8]) throws(ContractProgramError) {
    let node: JSONNode
    do {
      node = try JSONParser.parse(bytes)
    } catch {
      throw ContractProgramError("the request, line \(error.line): \(error.message.en)")
    }
    guard let action = node["action"]?.text.flatMap(Action.init(rawValue:)) else {
      throw ContractProgramError("the request has no action that this program knows")
    }
    self.action = action
    contract = node["contract"]?.number.flatMap { Int(exactly: $0) } ?? 0
    plugin = node["plugin"]?.text ?? ""
    levels = node["output"]?["levels"]?.texts ?? []
    subject = node["output"]?["subject"]?.text ?? "none"
    period = node["output"]?["period"]?.text ?? "year"
    items = (node["items"]?.elements ?? []).map {
      PluginManifest.Item(code: $0["code"]?.text ?? "", name: $0["name"]?.text ?? "")
    }
    tables = (node["tables"]?.members ?? []).map { member in
      Table(
        name: member.key, file: member.value["file"]?.text ?? "",
        columns: member.value["columns"]?.texts ?? [],
        rows: member.value["rows"]?.number.flatMap { Int(exactly: $0) } ?? 0)
    }
  }
}

extension JSONNode {
  /// The number, where it is one.
  var number: Double? {
    if case .number(let number) = content { number } else { nil }
  }

  /// The members of a list; nil where it is none.
  var elements: [JSONNode]? {
    if case .array(let elements) = content { elements } else { nil }
  }

  /// The members of an object; nil where it is none.
  var members: [Member]? {
    if case .object(let members) = content { members } else { nil }
  }

  /// The texts of a list; nil where it is none.
  var texts: [String]? { elements?.compactMap(\.text) }
}
