public import Core

/// Reads the rows of a plugin from its file of figures.
public struct TableRunner: ContractRunner {
  /// At most so many figures in a file.
  static let mostRows = 200_000

  private let folder: PluginFolder
  private let figures: PluginManifest.Figures
  /// The file to read in place of the plugin's own: an example's.
  var example: (path: String, name: String)?
  /// How the figures are changed, for a test.
  var variation: DataVariation?

  /// Reads the file that a manifest of the table kind names; nil for another kind.
  public init?(_ folder: PluginFolder) {
    guard let figures = folder.manifest.figures else { return nil }
    self.folder = folder
    self.figures = figures
  }

  /// A digest of the plugin's files.
  public var fingerprint: String { folder.fingerprint }

  /// Returns the figures of the file, in its order.
  ///
  /// - Throws: `MetricFailure` where the file cannot be read, or a cell cannot be understood.
  public func rows(from snapshot: Snapshot) async throws -> [ContractRow] {
    var log = FindingLog()
    let rows = rows(from: snapshot, into: &log)
    guard !log.hasErrors else { throw MetricFailure(log) }
    return rows
  }

  private func rows(from snapshot: Snapshot, into log: inout FindingLog) -> [ContractRow] {
    let place = SourceLocation(file: "\(folder.name)/\(figures.file)", sheet: figures.sheet)
    guard isInside else {
      log.add(Self.outside(place))
      return []
    }
    do {
      let file = try TableFile(
        contentsOf: example?.path ?? "\(folder.path)/\(figures.file)",
        shownAs: example?.name ?? place.file)
      return rows(of: file, snapshot, into: &log)
    } catch {
      log.add(error.finding)
      return []
    }
  }

  private func rows(
    of file: TableFile, _ snapshot: Snapshot, into log: inout FindingLog
  ) -> [ContractRow] {
    let names = FigureNames(folder.manifest, figures: figures, in: snapshot)
    var sheet = figures.sheet
    if sheet == nil, file.kind == .xlsx { sheet = file.sheetNames.first }
    var place = SourceLocation(file: file.name, sheet: sheet)
    var cells: [Row] = []
    file.forEachRow(
      inSheet: sheet, dialect: TableDialect(spreadsMergedCells: true), into: &log
    ) { row in
      cells.append(row)
      return cells.count > Self.mostRows + Self.headerRows ? .stop : .continue
    }
    guard !log.hasErrors else { return [] }
    guard cells.count <= Self.mostRows + Self.headerRows else {
      log.add(Self.tooLong(place))
      return []
    }
    let start = Self.header(in: cells, names: names)
    let header = FiguresHeader(start.map { cells[$0].cells } ?? [], names: names)
    place.row = start.map { cells[$0].number }
    log.merge(HeaderFindings(header, names: names, at: place).log)
    guard let start, !log.hasErrors else { return [] }
    var reader = FigureRows(header, names: names, unit: folder.manifest.output.unit, at: place)
    reader.variation = variation
    for row in body(of: cells, from: start + 1) { reader.read(row) }
    log.merge(reader.log)
    return reader.rows
  }

  private func body(of cells: [Row], from start: Int) -> [Row] {
    switch variation {
    case .empty: []
    case .shuffled: cells[start...].reversed()
    default: Array(cells[start...])
    }
  }

  /// A header lower than this is not looked for.
  private static let headerRows = 30

  /// The first of the rows that explain most columns; titles above it explain none.
  private static func header(in rows: [Row], names: FigureNames) -> Int? {
    let weights = rows.prefix(headerRows).map { row in
      let header = FiguresHeader(row.cells, names: names)
      return (header.isHeader(names) ? row.cells.count : 0) + header.weight
    }
    guard let most = weights.max(), most > 0 else { return nil }
    return weights.firstIndex(of: most)
  }

  private var isInside: Bool {
    let path = FilePath.absolute(figures.file, in: folder.path)
    return !figures.file.hasPrefix("/") && path.hasPrefix(folder.path + "/")
  }

  private static func outside(_ place: SourceLocation) -> Finding {
    Finding(
      .error, code: "table-outside", at: place,
      message: Phrase(
        fr: "le fichier de chiffres n’est pas dans le dossier du plugin",
        en: "the file of figures is not in the plugin's folder"),
      advice: Phrase(
        fr: "l’y copier, et écrire son nom seul : file = \"figures.csv\"",
        en: "copy it there, and write its name alone: file = \"figures.csv\""))
  }

  private static func tooLong(_ place: SourceLocation) -> Finding {
    Finding(
      .error, code: "table-rows", at: place,
      message: Phrase(
        fr: "le fichier a plus de 200 000 lignes", en: "the file has more than 200,000 rows"),
      advice: Phrase(
        fr: "n’y laisser que les chiffres à publier", en: "leave only the figures to publish in it")
    )
  }
}
