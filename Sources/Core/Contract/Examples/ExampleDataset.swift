/// The data of a plugin's example: standard tables as CSV files in one folder, with no descriptor.
///
///     examples/simple/given/needs.csv         // the standard table « needs »
///     examples/simple/given/territories.csv   // by default those of Centre-Val de Loire
///
/// They are checked as any dataset is, and invented: nothing of them is ever published.
public enum ExampleDataset {
  /// Reads the tables of a folder, and the standard territories where it has none; nil where the log
  /// then holds errors.
  ///
  /// - Parameter ignored: Names that are no standard tables, and not meant to be.
  public static func load(
    _ folder: String, shownAs name: String, ignoring ignored: Set<String> = [],
    into log: inout FindingLog
  ) -> [Dataset]? {
    var own = FindingLog()
    defer { log.merge(own) }
    let files = ((try? FileAccess.names(in: folder)) ?? []).filter {
      $0.hasSuffix(".csv") && !ignored.contains($0)
    }
    var datasets: [Dataset] = []
    if !files.contains("territories.csv") {
      let standard = Gazetteer.standard.datasetFiles().filter { $0.path.hasSuffix(".csv") }
      datasets += dataset(
        standard.map { (FilePath.name(of: $0.path), $0.bytes) }, named: "territories",
        shownAs: name, into: &own)
    }
    let given = files.map { ($0, (try? FileAccess.bytes(of: "\(folder)/\($0)")) ?? []) }
    datasets += dataset(given, named: "given", shownAs: name, into: &own)
    return own.hasErrors ? nil : datasets
  }

  private static func dataset(
    _ files: [(name: String, bytes: [UInt8])], named name: String, shownAs folder: String,
    into log: inout FindingLog
  ) -> [Dataset] {
    guard !files.isEmpty else { return [] }
    var tables: [LoadedTable] = []
    var resources: [DataResource] = []
    for file in files {
      let shown = "\(folder)/\(file.name)"
      let role = String(file.name.dropLast(".csv".utf8.count))
      guard let standard = StandardSchema.named(role) else {
        log.add(unknown(role, at: shown))
        continue
      }
      do {
        let table = try TableFile(bytes: file.bytes, name: shown)
        let resource = DataResource(
          name: role, role: role, paths: [file.name], schema: schema(of: standard, for: table))
        var loader = TableLoader(resource)
        loader.read(table)
        log.add(contentsOf: loader.log)
        resources.append(resource)
        tables.append(LoadedTable(resource, loader, descriptor: SourceLocation(file: shown)))
      } catch {
        log.add(error.finding)
      }
    }
    for table in tables { KeyCheck(table: table).run(among: tables, into: &log) }
    let package = DataPackage(
      name: name, sources: [DataPackage.Source(title: name)], isSynthetic: true,
      resources: resources)
    let hash = ContentHash(
      of: files.map { "\($0.name) \(ContentHash(of: $0.bytes))" }.joined(separator: "\n"))
    return [Dataset(package: package, tables: tables.map(\.dataTable), hash: hash)]
  }

  /// The standard table without the optional columns that the file lacks, numbers as programs write
  /// them.
  private static func schema(of standard: StandardSchema, for table: TableFile) -> TableSchema {
    var labels: [String] = []
    var scratch = FindingLog()
    table.forEachRow(into: &scratch) { row in
      labels = row.cells.map(\.label)
      return .stop
    }
    var schema = standard.filledSchema(for: labels)
    for index in schema.fields.indices where schema.fields[index].type.isNumeric {
      schema.fields[index].groupCharacter = nil
      schema.fields[index].decimalCharacter = "."
      schema.fields[index].masks = [Mask("*", bounds: Bounds(0, 4))]
    }
    return schema
  }

  private static func unknown(_ role: String, at file: String) -> Finding {
    let roles = StandardSchema.all.map(\.role)
    let list = roles.joined(separator: ", ")
    return Finding(
      .error, code: "example-table", at: SourceLocation(file: file), found: role,
      message: Phrase(
        fr: "ce fichier ne porte le nom d’aucun tableau standard",
        en: "this file has the name of no standard table"),
      advice: .didYouMean(
        Suggestion.closest(to: role, among: roles).map { "\($0).csv" },
        otherwise: Phrase(
          fr: "les tableaux sont \(list)", en: "the tables are \(list)")))
  }
}
