/// A sheet that a partner filled in and sent back, on its way to a dataset of its own.
///
/// The file is kept as it was sent; the descriptor written beside it says where the header stands and
/// which columns of the standard table it has. A corrected file only takes the place of the first.
public struct FilledTable: Sendable {
  /// What only a person can say of the sheet.
  public struct Choices: Sendable {
    /// For people, in French; by default the standard table's.
    public var title: String?
    /// Who produced the figures, as pages cite it; by default the file's name.
    public var source: String?
    /// On which scale the niveaux are written.
    public var niveauScale: NiveauScale?
    /// What a row means that the sheet does not have.
    public var absentRows: DataResource.AbsentRows
    /// A text that stands for a small number its producer hides.
    public var mask: Mask?

    /// Makes choices; by default, none.
    public init(
      title: String? = nil, source: String? = nil, niveauScale: NiveauScale? = nil,
      absentRows: DataResource.AbsentRows = .missing, mask: Mask? = nil
    ) {
      self.title = title
      self.source = source
      self.niveauScale = niveauScale
      self.absentRows = absentRows
      self.mask = mask
    }
  }

  private let standard: StandardSchema
  private let path: String
  private let choices: Choices

  /// Names the file and the standard table that it fills.
  public init(_ path: String, filling standard: StandardSchema, choices: Choices = Choices()) {
    self.path = path
    self.standard = standard
    self.choices = choices
  }

  /// Writes the dataset as a folder, once everything in it was found valid.
  ///
  /// Every problem goes to the log, with the file named as it was given; where one is an error,
  /// nothing is written. Returns how many rows the dataset has.
  public func write(to folder: String, into log: inout FindingLog) throws(FileError) -> Int? {
    let table: TableFile
    do {
      table = try TableFile(contentsOf: path)
    } catch {
      log.add(error.finding)
      return nil
    }
    let fileName = FilePath.name(of: path)
    let package = DataPackage(
      name: FilePath.name(of: folder), title: choices.title ?? standard.schema.title,
      sources: [DataPackage.Source(title: choices.source ?? fileName)],
      resources: [resource(table, fileName)])
    let exchange = try FolderExchange(replacing: folder)
    try exchange.write([
      SiteFile(path: DatasetFolder.descriptorName, text: package.json.prettyText),
      SiteFile(path: fileName, bytes: try FileAccess.bytes(of: path)),
    ])
    let dataset = DatasetFolder.load(
      exchange.folder, shownAs: FilePath.parent(of: path), into: &log)
    guard let rows = dataset?.tables.first?.rowCount else { return nil }
    try exchange.commit()
    return rows
  }

  private func resource(_ table: TableFile, _ fileName: String) -> DataResource {
    let (sheet, labels) = header(of: table)
    var resource = DataResource(
      name: standard.role, role: standard.role, title: standard.schema.title, paths: [fileName],
      schema: schema(for: labels), niveauScale: choices.niveauScale,
      absentRows: choices.absentRows)
    resource.dialect.sheetName = sheet
    return resource
  }

  /// The first rows that name a field, on the sheet where the most are named.
  private func header(of table: TableFile) -> (sheet: String?, labels: [String]) {
    let sheets = table.kind == .xlsx ? table.sheetNames.map(Optional.some) : [nil]
    var best: (sheet: String?, labels: [String]) = (sheets.first ?? nil, [])
    var most = 0
    for sheet in sheets {
      var scratch = FindingLog()
      var rows = 0
      table.forEachRow(inSheet: sheet, into: &scratch) { row in
        let labels = row.cells.map(\.label)
        let named = labels.count { standard.schema.fieldName(ofLabel: $0) != nil }
        if named > most { (best, most) = ((sheet, labels), named) }
        rows += 1
        return rows < Self.rowsSearched ? .continue : .stop
      }
    }
    return best
  }

  /// A header lower than this is not looked for.
  private static let rowsSearched = 20

  private func schema(for labels: [String]) -> TableSchema {
    var schema = standard.filledSchema(for: labels)
    guard let mask = choices.mask else { return schema }
    for index in schema.fields.indices where schema.fields[index].type.isNumeric {
      schema.fields[index].masks = [mask]
    }
    return schema
  }
}

extension StandardSchema {
  /// The table without the optional columns that a filled sheet lacks, reading numbers as partners
  /// write them.
  func filledSchema(for labels: [String]) -> TableSchema {
    var schema = schema
    let named = Set(labels.compactMap(schema.fieldName))
    schema.fields.removeAll { optionalFields.contains($0.name) && !named.contains($0.name) }
    schema.primaryKey = schema.primaryKey.filter { schema.field($0) != nil }
    schema.missingValues = [
      MissingValue(""), MissingValue("nd", label: "notTransmitted"),
      MissingValue("ns", label: "notSignificant"),
    ]
    for index in schema.fields.indices where schema.fields[index].type.isNumeric {
      schema.fields[index].groupCharacter = " "
      schema.fields[index].decimalCharacter = ","
    }
    return schema
  }
}
