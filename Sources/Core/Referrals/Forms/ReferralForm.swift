/// A file of referrals that a partner filled in and sent back: sheets of the long form, monthly tables,
/// and the structures that they name.
///
///     let form = ReferralForm(file, named: "orientations-cio", choices: .init(structure: "CIO"))
///     let imported = form.read(among: datasets, into: &log)
public struct ReferralForm: Sendable {
  /// What `dash import` calls it.
  public static let id = "referrals"

  /// The standard tables of other datasets that a form is read among.
  public static let rolesAround = Set(FormSheet.roles + ["territories"])

  /// What only a person can say of the file.
  public struct Choices: Sendable {
    /// Whose monthly table it is, where the file does not say.
    public var structure: String?
    /// Of which year, where the file does not say.
    public var year: Int?
    /// Who produced the figures, as pages cite it; by default the file's name.
    public var source: String?
    /// The dataset's title, in French.
    public var title: String?

    /// Makes choices; by default, none.
    public init(
      structure: String? = nil, year: Int? = nil, source: String? = nil, title: String? = nil
    ) {
      self.structure = structure
      self.year = year
      self.source = source
      self.title = title
    }
  }

  private let file: TableFile
  private let name: String
  private let choices: Choices

  /// Names the file and the dataset that it becomes.
  public init(_ file: TableFile, named name: String, choices: Choices = Choices()) {
    self.file = file
    self.name = name
    self.choices = choices
  }

  /// Reads everything, names understood by the file's own structures and those of a project's
  /// datasets; nil, with every problem at its cell, where something is wrong.
  ///
  /// A file may describe the network only: structures, expected reports, instruments.
  /// What the other datasets have wrong is left to `dash check`.
  public func read(
    among datasets: [Dataset], into allFindings: inout FindingLog
  ) -> ImportedReferrals? {
    var log = FindingLog()
    let sheets = FormSheet.sheets(of: file, into: &log)
    let imported = read(sheets, among: datasets.filter { $0.package.name != name }, into: &log)
    allFindings.merge(log.naming(columnsOf: sheets))
    return imported
  }

  private func read(
    _ sheets: [FormSheet], among datasets: [Dataset], into log: inout FindingLog
  ) -> ImportedReferrals? {
    var own = tables(of: sheets, into: &log)
    let territories = Self.territories(of: datasets + [dataset(own)])
    var structures = StructureMerge(territories: TerritoryCodes(territories))
    var scratch = FindingLog()
    for dataset in datasets + [dataset(own)] { structures.add(dataset, into: &scratch) }
    let monthly = sheets.filter { $0.form == .monthly }.enumerated().compactMap { number, sheet in
      self.table(of: sheet, number: number, structures, into: &log)
    }
    own += monthly
    own.removeAll { $0.rowCount == 0 }
    if !log.hasErrors, !own.contains(where: { $0.role == "referrals" }) {
      log.addNoReferral(in: file.name, isEmpty: own.isEmpty)
    }
    guard !log.hasErrors else { return nil }
    var found = FindingLog()
    let merge = ReferralMerge(datasets + [dataset(own)], territories: territories, into: &found)
    log.add(contentsOf: found.about(file.name))
    guard !log.hasErrors else { return nil }
    return ImportedReferrals(
      package: package, tables: own.filter { $0.role != "referrals" },
      records: merge.records.filter { $0.owner == name })
  }

  // MARK: - Standard tables

  private func tables(of sheets: [FormSheet], into log: inout FindingLog) -> [DataTable] {
    var tables: [DataTable] = []
    for sheet in sheets {
      switch sheet.form {
      case .table(let role): tables += table(sheet, role, number: tables.count, into: &log)
      case nil where !sheet.isInstructions && !sheet.above.isEmpty:
        log.addOtherSheet(at: sheet.location)
      case .monthly, nil: continue
      }
    }
    return tables
  }

  private func table(
    _ sheet: FormSheet, _ role: String, number: Int, into log: inout FindingLog
  ) -> [DataTable] {
    guard let standard = StandardSchema.named(role) else { return [] }
    let resource = DataResource(
      name: "\(role)-\(number)", role: role, paths: [],
      schema: standard.filledSchema(for: sheet.header.cells.map(\.label)))
    var loader = TableLoader(resource)
    let totals = FormTotals(sheet, schema: resource.schema)
    loader.read([sheet.header] + totals.rows, at: sheet.location)
    log.add(contentsOf: loader.log)
    let table = LoadedTable(
      resource, loader, descriptor: SourceLocation(file: DatasetFolder.descriptorName))
    KeyCheck(table: table).run(among: [table], into: &log)
    totals.check(against: table.dataTable, into: &log)
    return [table.dataTable]
  }

  // MARK: - Monthly tables

  private func table(
    of sheet: FormSheet, number: Int, _ structures: StructureMerge, into log: inout FindingLog
  ) -> DataTable? {
    func id(_ name: String, _ territory: String?) -> String? {
      switch structures.match(name, in: self.name, about: territory) {
      case .found(let id): id
      case .several(let ids): ids.joined(separator: ", ")
      case .unknown: nil
      }
    }
    guard let columns = MonthlyColumns(sheet.header.cells.map(\.label)),
      columns.isFilled(in: sheet.rows)
    else { return nil }
    let anywhere: (String) -> String? = { id($0, nil) }
    guard let heading = MonthlyHeading(sheet, choices: choices, id: anywhere, into: &log) else {
      return nil
    }
    let (owner, place) = heading.structure
    let match = structures.match(owner, in: name, about: nil)
    log.add(match, of: owner, among: structures, at: place)
    let home = match.id.flatMap { structures.homes[$0] }
    let lines = MonthlySheet(sheet: sheet, heading: heading, columns: columns) { id($0, home) }
      .lines(into: &log)
    // Rows of nobody would repeat at each of them what is wrong with the heading.
    guard match.id != nil else { return nil }
    return MonthlyRecords(lines, of: sheet, heading: heading, columns: columns)
      .table(named: "monthly-\(number)")
  }

  // MARK: - Dataset

  private func dataset(_ tables: [DataTable]) -> Dataset {
    Dataset(package: package, tables: tables, hash: file.hash)
  }

  private var package: DataPackage {
    DataPackage(
      name: name, title: choices.title ?? "Orientations entre structures (\(name))",
      sources: [DataPackage.Source(title: choices.source ?? file.name)],
      provenance: [
        DataPackage.Provenance(
          file: file.name, sha256: file.hash.description, recipe: Self.id)
      ])
  }

  private static func territories(of datasets: [Dataset]) -> [String: Territory] {
    var merge = TerritoryMerge()
    var scratch = FindingLog()
    for dataset in datasets { merge.add(dataset, into: &scratch) }
    return merge.known
  }
}

extension FindingLog {
  /// The findings about one file, and of records that another dataset holds already.
  fileprivate func about(_ file: String) -> FindingLog {
    var log = FindingLog()
    log.groups = groups.filter {
      $0.first.location.file == file || $0.first.code == "duplicate-table"
    }
    log.index = Dictionary(
      uniqueKeysWithValues: log.groups.enumerated().map { (Key($1.first), $0) })
    return log
  }
}
