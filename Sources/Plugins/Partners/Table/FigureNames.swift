import Core

/// What the headings of a partner's file may be called: as its manifest says, else as people do.
struct FigureNames {
  let isWide: Bool
  /// Whether the values are persons themselves, so that no other column counts them.
  let personsAreValue: Bool
  /// The fields without which a row says nothing.
  let required: [ContractRow.Field]
  private let declared: [String: ContractRow.Field]
  private let length: PluginManifest.Period
  /// Names by folded name, of a wide file of things.
  private let subjects: [String: String]

  init(_ manifest: PluginManifest, figures: PluginManifest.Figures, in snapshot: Snapshot) {
    isWide = figures.layout == .wide
    length = manifest.output.period
    let persons = manifest.output.n
    let named = figures.columns
    personsAreValue =
      persons.map { $0 == "value" || $0 == named["value"] || NameFolding.key($0) == "valeur" }
      ?? false
    var declared: [String: ContractRow.Field] = [:]
    for field in ContractRow.Field.allCases {
      for name in Self.usual[field] ?? [] { declared[NameFolding.key(name)] = field }
    }
    for field in ContractRow.Field.allCases {
      guard let name = named[field.rawValue] else { continue }
      declared = declared.filter { $0.value != field }
      declared[NameFolding.key(name)] = field
    }
    if let persons, !personsAreValue { declared[NameFolding.key(persons)] = .n }
    self.declared = declared
    let hasSubject = manifest.output.subject != .all
    required = [.territory, .period]
    let things =
      manifest.output.subject == .item
      ? manifest.subjects : snapshot.subjects.filter { $0.kind == manifest.output.subject }
    subjects =
      hasSubject && figures.layout == .wide
      ? Dictionary(
        things.flatMap {
          [(NameFolding.key($0.code), $0.key), (NameFolding.key($0.name), $0.key)]
        },
        uniquingKeysWith: { first, _ in first }
      )
      .merging(Self.totals) { own, _ in own } : [:]
  }

  /// The field that a heading stands for.
  func field(of label: String) -> ContractRow.Field? { declared[NameFolding.key(label)] }

  /// The period that a heading or a cell names, of the length declared where it is a day.
  func period(of cell: Cell) -> String? {
    switch cell {
    case .date(let day): period(of: day)
    default: PeriodWords.key(of: cell.writtenText)
    }
  }

  /// The thing that a heading names; `all` for a total.
  func subject(of label: String) -> String? { subjects[NameFolding.key(label)] }

  /// The name that a heading nearly is.
  func subject(near label: String) -> String? {
    Suggestion.closest(to: label, among: subjects.keys)
  }

  private func period(of day: CalendarDate) -> String {
    switch length {
    case .year: "\(day.year)"
    case .semester: "\(day.year)-S\((day.month + 5) / 6)"
    case .quarter: "\(day.year)-Q\((day.month + 2) / 3)"
    case .month: Month(year: day.year, month: day.month).key
    }
  }

  private static let totals = Dictionary(
    uniqueKeysWithValues: ["total", "ensemble"].map { ($0, Subject.all.key) })

  /// What people call the columns where the manifest does not say.
  private static let usual: [ContractRow.Field: [String]] = [
    .territory: ["territoire", "territory", "bassin", "code territoire"],
    .subject: ["sujet", "subject", "modalité"],
    .period: ["période", "period", "année"],
    .value: ["valeur", "value", "nombre"],
    .numerator: ["numérateur", "numerator"],
    .denominator: ["dénominateur", "denominator"],
    .n: ["n", "personnes"],
    .status: ["statut", "status"],
  ]
}
