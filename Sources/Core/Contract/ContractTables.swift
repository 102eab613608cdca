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
    let known = try snapshot.rows(
      "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') ORDER BY name"
    ).compactMap { $0["name"].text }
    guard known.contains(name) else { throw absent(name, among: known) }
    let columns = try snapshot.rows("SELECT name FROM pragma_table_info(?)", [.text(name)])
      .compactMap { $0["name"].text }
    let order = columns.indices.map { "\($0 + 1)" }.joined(separator: ", ")
    let rows = try snapshot.rows("SELECT * FROM \"\(name)\" ORDER BY \(order)")
      .map { $0.values.map(Self.text) }
    return (name, columns, rows)
  }

  private static func text(_ value: SQLValue) -> String {
    switch value {
    case .null: ""
    case .integer(let number): "\(number)"
    case .real(let number): NumberPlain.text(number)
    case .text(let text): text
    }
  }

  private func absent(_ name: String, among known: [String]) -> MetricFailure {
    let near = Suggestion.closest(to: name, among: known)
    return MetricFailure(
      Finding(
        .error, code: "plugin-table",
        at: SourceLocation(file: "plugin \(manifest.id)", field: "reads.tables"), found: name,
        message: Phrase(
          fr: "l’entrepôt n’a pas de table \(name)", en: "the store has no table \(name)"),
        advice: near.map { Phrase(fr: "vouliez-vous dire \($0) ?", en: "did you mean \($0)?") }
          ?? Phrase(
            fr: "voir les tables avec dash plugin docs", en: "see the tables with dash plugin docs")))
  }
}
