/// From the rows of a plugin to indicators, or to all that is wrong with them.
///
/// Every problem of every row becomes a finding that names the plugin's file, the row and the column.
public struct ContractRowCheck: Sendable {
  private let manifest: PluginManifest
  private let snapshot: Snapshot

  /// Prepares to check the rows of a plugin over some data.
  public init(_ manifest: PluginManifest, snapshot: Snapshot) {
    self.manifest = manifest
    self.snapshot = snapshot
  }

  /// Returns the rows as indicators; what is wrong with them goes to the log, all of it.
  ///
  /// Rows with a problem give no indicator; the order of the others is kept. Rows of a query or a program
  /// at a level of territory that the manifest does not declare are left out. Totals of wider
  /// territories that a file of counts leaves out come last.
  public func indicators(of rows: [ContractRow], into log: inout FindingLog) -> [Indicator] {
    var places = PlaceCheck(manifest, in: snapshot)
    let measures = MeasureCheck(manifest, in: snapshot)
    var seen: [FigureKey: SourceLocation] = [:]
    var indicators: [Indicator] = []
    for row in rows {
      let key = places.key(of: row, into: &log)
      let measure = measures.measure(of: row, into: &log)
      guard let key else { continue }
      if let first = seen[key] {
        log.add(Self.duplicate(key, first).finding(at: row))
        continue
      }
      seen[key] = row.location
      guard let measure else { continue }
      indicators.append(
        Indicator(
          metric: key.metric, territory: key.territory, subject: key.subject, period: key.period,
          measure: measure))
    }
    return LevelSums(manifest, tree: snapshot.tree)?.completing(indicators) ?? indicators
  }

  private static func duplicate(_ key: FigureKey, _ first: SourceLocation) -> RowProblem {
    let row = first.row.map { Phrase(fr: " à la ligne \($0)", en: " in row \($0)") }
    return RowProblem(
      code: "row-duplicate", field: .value,
      message: Phrase(
        fr: "ce chiffre est déjà donné\(row?.fr ?? "")",
        en: "this figure is given already\(row?.en ?? "")"),
      advice: Phrase(
        fr: "garder une seule ligne par territoire, sujet et période",
        en: "keep one row for each territory, subject and period"),
      found: "\(key.territory) \(key.subject) \(key.period)")
  }
}

/// What the rows are about, each text looked up once.
private struct PlaceCheck {
  private let id: String
  private let length: PluginManifest.Period
  /// A file names what it means; a query or a program meets the levels that the project has.
  private let passesOverLevels: Bool
  private let territories: TerritoryNames
  private let subjects: SubjectNames
  private var known: [ContractRow.Field: [String: Result<String, RowProblem>]] = [:]

  init(_ manifest: PluginManifest, in snapshot: Snapshot) {
    id = manifest.id
    length = manifest.output.period
    passesOverLevels = manifest.kind != .table
    territories = TerritoryNames(snapshot.tree, levels: manifest.output.levels)
    subjects = SubjectNames(manifest, in: snapshot)
  }

  /// What names the row's figure; nil after a finding for each part that is wrong.
  mutating func key(of row: ContractRow, into log: inout FindingLog) -> FigureKey? {
    let territory = look(row.territory, .territory, row, &log)
    let subject = look(row.subject, .subject, row, &log)
    let period = look(row.period, .period, row, &log)
    guard let territory, let subject, let period else { return nil }
    return FigureKey(id, territory, subject, period)
  }

  /// What a text was found to be before, or is now.
  private mutating func look(
    _ written: String, _ field: ContractRow.Field, _ row: ContractRow, _ log: inout FindingLog
  ) -> String? {
    let result = known[field]?[written] ?? find(written, field)
    if known[field]?[written] == nil { known[field, default: [:]][written] = result }
    switch result {
    case .success(let key): return key
    case .failure(let problem):
      if passesOverLevels, problem.code == TerritoryNames.otherLevel { return nil }
      log.add(problem.finding(at: row))
      return nil
    }
  }

  private func find(
    _ written: String, _ field: ContractRow.Field
  ) -> Result<String, RowProblem> {
    switch field {
    case .territory: territories.key(of: written)
    case .subject: subjects.key(of: written)
    default: period(written)
    }
  }

  private func period(_ written: String) -> Result<String, RowProblem> {
    let example = PeriodWords.example(of: length)
    let year = Int(written.prefix(4)) ?? 0
    if PeriodWords.length(of: written) == length, PeriodWords.years.contains(year) {
      return .success(written)
    }
    let meant = PeriodWords.key(of: written)
    let fits = meant.map { PeriodWords.length(of: $0) == length } ?? false
    return .failure(
      RowProblem(
        code: "row-period", field: .period,
        message: written.isEmpty
          ? Phrase(fr: "la ligne n’a pas de période", en: "the row has no period")
          : Phrase(
            fr: "ce n’est pas \(length.articleInFrench)", en: "this is no \(length.rawValue)"),
        advice: fits
          ? Phrase(fr: "écrire \(meant ?? example)", en: "write \(meant ?? example)")
          : Phrase(
            fr: "l’écrire comme \(example), ou changer period dans [output]",
            en: "write it like \(example), or change period in [output]"),
        found: written.isEmpty ? nil : written))
  }
}

extension PluginManifest.Period {
  /// `une année`.
  fileprivate var articleInFrench: String {
    switch self {
    case .year: "une année"
    case .semester: "un semestre"
    case .quarter: "un trimestre"
    case .month: "un mois"
    }
  }
}
