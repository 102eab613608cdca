/// What figures can be about, by all datasets: occupations with their families, the codes that only
/// other tables name, sectors, niveaux and domains.
struct SubjectMerge {
  private(set) var occupations = OccupationMerge()
  /// From nomenclatures, by key.
  private var described: [String: Subject] = [:]
  /// Keys that a fact speaks of.
  private var mentioned: [String: Subject] = [:]
  private var sectors: [String: Subject] = [:]
  private var niveaux: Set<String> = []
  private var domains: [String: Subject] = [:]

  mutating func add(_ dataset: Dataset) {
    occupations.add(dataset)
    for table in dataset.tables { add(table, of: dataset) }
  }

  /// All occupations together, the families, then the other kinds, each by key.
  var subjects: [Subject] {
    let subjects =
      [.all] + occupations.families + allOccupations
      + [sectors, domains].flatMap { $0.values.sorted { $0.key < $1.key } }
      + niveaux.sorted().map(Subject.niveau)
    // A nomenclature may be called « sector » or « family »: its codes then are those.
    var keys: Set<String> = []
    return subjects.filter { keys.insert($0.key).inserted }
  }

  /// By key; the name of a table of occupations is the best, then that of a nomenclature.
  var allOccupations: [Subject] {
    occupations.known.merging(described) { first, _ in first }
      .merging(mentioned) { first, _ in first }.values.sorted { $0.key < $1.key }
  }

  private mutating func add(_ table: DataTable, of dataset: Dataset) {
    let text = TextColumns(table)
    switch table.role {
    case "nomenclature":
      for row in 0..<table.rowCount {
        keep(text, row, "nomenclature", "code", name: "name", in: \.described)
      }
    case "tension", "diplomas":
      for row in 0..<table.rowCount {
        keep(text, row, "nomenclature", "occupation", in: \.mentioned)
      }
    case "correspondences":
      for row in 0..<table.rowCount {
        keep(text, row, "source_nomenclature", "source_code", in: \.mentioned)
        keep(text, row, "target_nomenclature", "target_code", in: \.mentioned)
      }
    case "sectors":
      for row in 0..<table.rowCount { addSector(text, row) }
    case "domains":
      for row in 0..<table.rowCount { addDomain(text, row) }
    case "offers":
      let scale = FactSource(table, of: dataset).niveauScale
      for case .text(let code) in Set(table.column("niveau") ?? []) {
        if let niveau = scale?.key(of: code) { niveaux.insert(niveau) }
      }
    default: return
    }
  }

  private mutating func keep(
    _ text: TextColumns, _ row: Int, _ nomenclature: String, _ code: String, name: String? = nil,
    in list: WritableKeyPath<SubjectMerge, [String: Subject]>
  ) {
    guard let nomenclature = text[nomenclature, row], let code = text[code, row] else { return }
    let key = "\(nomenclature):\(code)"
    guard self[keyPath: list][key] == nil else { return }
    self[keyPath: list][key] = Subject(
      key: key, kind: .occupation, code: code,
      name: name.flatMap { text[$0, row] } ?? FAP2009.name(of: code, in: nomenclature) ?? code,
      nomenclature: nomenclature)
  }

  private mutating func addSector(_ text: TextColumns, _ row: Int) {
    guard let nomenclature = text["nomenclature", row], let code = text["code", row] else { return }
    let key = "sector:\(nomenclature)-\(code)"
    guard sectors[key] == nil else { return }
    sectors[key] = Subject(key: key, kind: .sector, code: code, name: text["name", row] ?? code)
  }

  private mutating func addDomain(_ text: TextColumns, _ row: Int) {
    guard let code = text["domain", row] else { return }
    let key = "domain:\(code)"
    guard domains[key] == nil else { return }
    domains[key] = Subject(
      key: key, kind: .domain, code: code, name: text["name", row] ?? code,
      parent: text["parent", row].map { "domain:\($0)" })
  }
}

extension Subject {
  /// A niveau de formation of the scale of 1969, with what it stands for: « niveau 3 » alone is CAP
  /// on one scale and bac +2 on the other.
  static func niveau(_ code: String) -> Subject {
    let meaning = [
      "V": "CAP, BEP", "IV": "bac", "III": "bac +2", "II": "bac +3, bac +4", "I": "bac +5 et plus",
    ]
    let name = meaning[code].map { "Niveau \(code) (\($0))" } ?? "Niveau \(code)"
    return Subject(key: "niveau:\(code)", kind: .niveau, code: code, name: name)
  }
}
