/// The records of a form, every name understood, ready to be written as a dataset.
public struct ImportedReferrals: Sendable {
  /// Its descriptor; `package.name` is the name of its folder.
  public let package: DataPackage
  private let tables: [DataTable]
  private let records: [ReferralRecord]

  init(package: DataPackage, tables: [DataTable], records: [ReferralRecord]) {
    self.tables = tables
    self.records = records
    var package = package
    package.resources =
      Self.merged(tables).map(\.resource) + (records.isEmpty ? [] : [Self.recordResource])
    self.package = package
  }

  // MARK: - What was read

  /// How many lines the record has.
  public var rowCount: Int { records.count }

  /// From the fewest to the most people of all lines whose number is known.
  public var persons: ClosedRange<Int> { range { _ in true } }

  /// From the fewest to the most people for whom no destination was named.
  public var unnamed: ClosedRange<Int> { range { $0.destinations.isEmpty && $0.side == .sent } }

  /// How many orientations the lines with an exact number make.
  public var orientations: Int {
    records.filter { $0.referral.side == .sent }.compactMap(\.referral.orientations).reduce(0, +)
  }

  /// How many lines give no number at all.
  public var unknownCounts: Int { records.count { $0.referral.persons.range == nil } }

  /// How many periods of a structure are reported.
  public var reports: Int {
    Set(records.map { [$0.referral.reporter ?? "", $0.referral.span.key] }).count
  }

  /// How many rows a table beside the records has: `structures`, `reports` or `instruments`.
  public func rowCount(ofRole role: String) -> Int {
    tables.filter { $0.role == role }.reduce(0) { $0 + $1.rowCount }
  }

  /// Whether all periods are whole months.
  public var isMonthly: Bool {
    records.allSatisfy { record in
      let first = record.referral.span.first
      return DaySpan(Month(year: first.year, month: first.month)) == record.referral.span
    }
  }

  private func range(_ isCounted: (Referral) -> Bool) -> ClosedRange<Int> {
    let ranges = records.map(\.referral).filter(isCounted).compactMap(\.persons.range)
    let lower = ranges.reduce(0) { $0 + $1.lowerBound }
    return lower...ranges.reduce(0) { $0 + $1.upperBound }
  }

  // MARK: - Files

  /// The files of the dataset's folder.
  public var files: [SiteFile] {
    let descriptor = SiteFile(path: DatasetFolder.descriptorName, text: package.json.prettyText)
    return [descriptor] + Self.merged(tables).map(\.file) + (records.isEmpty ? [] : [recordFile])
  }

  /// Writes the dataset as a folder of its own below the project's datasets, in the place of an
  /// earlier import of the same name; returns the folder's path.
  @discardableResult
  public func write(to datasets: String) throws(FileError) -> String {
    let folder = "\(datasets)/\(package.name)"
    let exchange = try FolderExchange(replacing: folder)
    try exchange.write(files)
    try exchange.commit()
    return folder
  }

  /// A standard table on its way to a CSV.
  private struct Written {
    var resource: DataResource
    var rows: [[String]]

    var file: SiteFile {
      var csv = CSVWriter()
      csv.write(resource.schema.fields.map(\.name))
      for row in rows { csv.write(row) }
      return SiteFile(path: "\(resource.name).csv", bytes: csv.bytes)
    }
  }

  private static func resource(_ role: String) -> DataResource {
    let schema = StandardSchema.named(role)?.schema ?? TableSchema(fields: [])
    return DataResource(
      name: role, role: role, title: schema.title, paths: ["\(role).csv"], schema: schema)
  }

  /// The tables beside the records, one a role; a cell of another sheet that a field lacks is empty.
  private static func merged(_ tables: [DataTable]) -> [Written] {
    FormSheet.roles.compactMap { role in
      let own = tables.filter { $0.role == role }
      guard !own.isEmpty else { return nil }
      let resource = resource(role)
      let rows = own.flatMap { table in
        (0..<table.rowCount).map { row in
          resource.schema.fields.map { table.column($0.name)?[row].plainText ?? "" }
        }
      }
      return Written(resource: resource, rows: rows)
    }
  }

  // MARK: - Records

  private static var recordResource: DataResource {
    var resource = resource("referrals")
    resource.schema.missingValues = [
      MissingValue(""), MissingValue("nd", label: MissingReason.notTransmitted.rawValue),
    ]
    return resource
  }

  /// As the form has them: by sheet, then row.
  private var recordFile: SiteFile {
    let ordered = records.sorted { ($0.table.name, $0.row) < ($1.table.name, $1.row) }
    let fields = Self.recordResource.schema.fields.map(\.name)
    let rows = ordered.map { record in
      let cells = Self.cells(of: record)
      return fields.map { cells[$0] ?? "" }
    }
    return Written(resource: Self.recordResource, rows: rows).file
  }

  private static func cells(of record: ReferralRecord) -> [String: String] {
    let (referral, text) = (record.referral, TextColumns(record.table))
    let territory = referral.territory.split(separator: ":", maxSplits: 1).map(String.init)
    return [
      "side": referral.side == .sent ? "envoi" : "accueil", "origin": referral.origin ?? "",
      "start": referral.span.first.iso, "end": referral.span.last.iso,
      "persons": CountText.text(of: referral.persons),
      "destinations": referral.destinations.joined(separator: " ; "),
      "public": text["public", record.row] ?? "", "instrument": referral.instrument ?? "",
      "zoning": territory.first ?? "", "territory": territory.last ?? "",
      "note": text["note", record.row] ?? "", "record": record.number ?? "",
    ]
  }
}
