import Core
import Testing

/// What a recipe made of a file.
struct Importing {
  let dataset: ImportedDataset?
  let log: FindingLog

  /// Reads a file of the shared data.
  init(_ recipe: String, shared file: String, region: String? = nil) throws {
    try self.init(recipe, try TableFile(contentsOf: SharedData.path(file)), region: region)
  }

  /// Reads a text, in Windows-1252 where asked.
  init(
    _ recipe: String, _ lines: [String], name: String = "f.csv", windows1252: Bool = false,
    region: String? = nil
  ) throws {
    let text = lines.joined(separator: "\r\n") + "\r\n"
    let bytes = windows1252 ? text.unicodeScalars.map { UInt8($0.value) } : Array(text.utf8)
    try self.init(recipe, try TableFile(bytes: bytes, name: name), region: region)
  }

  private init(_ recipe: String, _ file: TableFile, region: String?) throws {
    var log = FindingLog()
    let recipe = try #require(Recipe.standard(recipe))
    dataset = recipe.read(file, options: ImportOptions(region: region), into: &log)
    self.log = log
  }

  /// The lines of a table below its header.
  func rows(_ role: String) -> [String] {
    let file = dataset?.files.first { $0.path == "\(role).csv" }
    let text = String(decoding: file?.bytes ?? [], as: UTF8.self)
    return text.split(separator: "\n").dropFirst().map(String.init)
  }

  /// Every finding as one line: `code B3: message`.
  var findings: [String] {
    log.sorted.flatMap(\.samples).map { finding in
      let column = finding.location.column.map(SourceLocation.columnName) ?? ""
      let row = finding.location.row.map(String.init) ?? ""
      return "\(finding.code) \(column)\(row): \(finding.message.fr)"
    }
  }

  /// Writes the dataset and reads it again as any other, without a finding; a store then opens on
  /// it and the territories of Centre-Val de Loire, unless the data are wider.
  func loaded(inStore: Bool = true) throws -> Dataset {
    let folder = try TemporaryFolder()
    var log = FindingLog()
    let imported = try #require(dataset)
    let written = try imported.write(to: folder.path)
    let loaded = try #require(DatasetFolder.load(written, into: &log))
    if inStore {
      for file in Gazetteer.standard.datasetFiles() {
        try folder.write("territories/\(file.path)", String(decoding: file.bytes, as: UTF8.self))
      }
      let places = try #require(DatasetFolder.load("\(folder.path)/territories", into: &log))
      _ = try Store.open([loaded, places], at: .memory, into: &log)
    }
    #expect(log.sorted.map(\.first.message.fr) == [])
    return loaded
  }
}

extension Dataset {
  /// The values of a column of the table of a role.
  func values(_ role: String, _ column: String) throws -> [Value] {
    let table = try #require(tables(role: role).first)
    return try #require(table.column(column))
  }

  /// Σ of the visible values of a column.
  func sum(_ role: String, _ column: String) throws -> Double {
    try values(role, column).reduce(0) { sum, value in
      switch value {
      case .integer(let number): sum + Double(number)
      case .number(let number): sum + number
      default: sum
      }
    }
  }
}
