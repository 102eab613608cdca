/// The tables that a program may read, as files of CSV.
public struct ContractTables: Sendable {
  private let manifest: PluginManifest
  private let snapshot: Snapshot

  /// Prepares the tables that a plugin declares.
  public init(of manifest: PluginManifest, from snapshot: Snapshot) {
    self.manifest = manifest
    self.snapshot = snapshot
  }

  /// Writes them into a folder that exists; `territories`, `subjects` and `periods` with them.
  ///
  /// The same data give the same bytes.
  ///
  /// - Throws: `MetricFailure` where the manifest declares a table that is none, `FileError`.
  public func write(into folder: String) throws -> [ContractRequest.Table] {
    var tables = [territories, subjects, periods]
    for name in manifest.reads { tables.append(try table(name)) }
    return try tables.map { table in
      let file = "\(folder)/\(table.name).csv"
      var csv = CSVWriter()
      csv.write(table.columns)
      for row in table.rows { csv.write(row) }
      try FileAccess.create(file, bytes: csv.bytes)
      return ContractRequest.Table(
        name: table.name, file: file, columns: table.columns, rows: table.rows.count)
    }
  }

  private typealias Content = (name: String, columns: [String], rows: [[String]])

  private var territories: Content {
    let rows = snapshot.territories.map {
      [$0.key, $0.level.rawValue, $0.code, $0.name, $0.parent ?? ""]
    }
    return ("territories", ["key", "level", "code", "name", "parent"], rows)
  }

  private var subjects: Content {
    let rows = snapshot.subjects.map {
      [$0.key, $0.kind.rawValue, $0.code, $0.name, $0.nomenclature ?? "", $0.parent ?? ""]
    }
    return ("subjects", ["key", "kind", "code", "name", "nomenclature", "parent"], rows)
  }

  private var periods: Content {
    ("periods", ["period"], snapshot.periods.map { [$0] })
  }

  private func table(_ name: String) throws -> Content {
    guard let table = StoreTable.named(name), table.name == name else { throw absent(name) }
    let order = table.columns.indices.map { "\($0 + 1)" }.joined(separator: ", ")
    // A program gets whole tables: what bounds it is its own memory and time.
    let query = try StoreQuery(
      "SELECT * FROM \(name) ORDER BY \(order)", file: "plugin \(manifest.id)", tables: [name],
      limits: QueryLimits(seconds: 600, rows: .max, resultBytes: .max, memoryBytes: 1 << 32))
    let result = try query.result(from: snapshot)
    return (name, result.columns, result.rows.map { $0.map(Self.text) })
  }

  private static func text(_ value: SQLValue) -> String {
    switch value {
    case .null: ""
    case .integer(let number): "\(number)"
    case .real(let number): NumberPlain.text(number)
    case .text(let text): text
    }
  }

  private func absent(_ name: String) -> MetricFailure {
    let near = Suggestion.closest(to: name, among: StoreTable.all.map(\.name))
    return MetricFailure(
      Finding(
        .error, code: "plugin-table",
        at: SourceLocation(file: "plugin \(manifest.id)", field: "reads.tables"), found: name,
        message: Phrase(
          fr: "l’entrepôt n’a pas de table \(name)", en: "the store has no table \(name)"),
        advice: near.map { Phrase(fr: "vouliez-vous dire \($0) ?", en: "did you mean \($0)?") }
          ?? Phrase(
            fr: "les tables sont dans docs/reference/tables.md",
            en: "the tables are in docs/reference/tables.md")))
  }
}
