/// What the rows of a plugin may be about: by key, by code or by name of the kind declared.
struct SubjectNames {
  private let kind: Subject.Kind
  /// By key: those of the kind.
  private let known: [String: Subject]
  private let byCode: [String: [Subject]]
  private let byName: [String: [Subject]]
  /// Occupations of former nomenclatures, by code.
  private let former: [String: Subject]

  init(_ manifest: PluginManifest, in snapshot: Snapshot) {
    kind = manifest.output.subject
    let subjects =
      kind == .item
      ? manifest.subjects : snapshot.subjects.filter { $0.kind == manifest.output.subject }
    known = Dictionary(subjects.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    let (newest, older) = Self.newest(subjects)
    byCode = Dictionary(grouping: newest, by: \.code)
    former = Dictionary(older.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    var names = newest.map { (NameFolding.key($0.name), $0) }
    if kind == .structure { names += Self.aliases(of: known, in: snapshot) }
    byName = Dictionary(grouping: names.filter { !$0.0.isEmpty }, by: \.0)
      .mapValues { Self.once($0.map(\.1)) }
  }

  /// Returns the key of what a row is about, or what is wrong with it; empty stands for all together.
  func key(of written: String) -> Result<String, RowProblem> {
    if written.isEmpty || written == Subject.all.key { return .success(Subject.all.key) }
    if kind == .all { return .failure(unwanted(written)) }
    if known[written] != nil { return .success(written) }
    for found in [byCode[written], byName[NameFolding.key(written)]].compactMap({ $0 }) {
      if found.count == 1, let subject = found.first { return .success(subject.key) }
      return .failure(ambiguous(written, found))
    }
    if let whole = withZeros(written) { return .failure(cut(written, whole)) }
    if let subject = former[written] { return .failure(outdated(written, subject)) }
    return .failure(unknown(written))
  }

  /// The occupations of the newest edition of each nomenclature (`FAP2021`, not `FAP2009`), and the
  /// others; all subjects of other kinds.
  private static func newest(_ subjects: [Subject]) -> (newest: [Subject], older: [Subject]) {
    let names = Set(subjects.compactMap(\.nomenclature))
    let editions = Dictionary(grouping: names) { $0.prefix { !$0.isNumber } }
    let latest = Set(editions.values.compactMap { $0.max() })
    let isNewest = { (subject: Subject) in subject.nomenclature.map(latest.contains) ?? true }
    return (subjects.filter(isNewest), subjects.filter { !isNewest($0) })
  }

  /// What else structures are called by those who work there.
  private static func aliases(
    of known: [String: Subject], in snapshot: Snapshot
  ) -> [(String, Subject)] {
    let structures = (try? snapshot.referrals().structures) ?? []
    return structures.flatMap { structure -> [(String, Subject)] in
      guard let subject = known[Subject.structure(structure.id)] else { return [] }
      return ([structure.name] + structure.aliases).map { (NameFolding.key($0), subject) }
    }
  }

  private static func once(_ subjects: [Subject]) -> [Subject] {
    var seen: Set<String> = []
    return subjects.filter { seen.insert($0.key).inserted }
  }

  /// The code that a spreadsheet made a number of: 1 was 01.
  private func withZeros(_ written: String) -> String? {
    guard written.utf8.allSatisfy(\.isDigit) else { return nil }
    return (1...4).lazy.map { String(repeating: "0", count: $0) + written }
      .first { byCode[$0] != nil }
  }

  // MARK: - What is wrong

  private func cut(_ written: String, _ whole: String) -> RowProblem {
    RowProblem(
      code: "row-zeros", field: .subject,
      message: Phrase(
        fr: "le code \(whole) a perdu son zéro de gauche",
        en: "the code \(whole) lost its leading zero"),
      advice: Phrase(
        fr: "mettre la colonne au format Texte dans le tableur, puis écrire \(whole)",
        en: "make the column Text in the spreadsheet, then write \(whole)"), found: written)
  }

  private func unwanted(_ written: String) -> RowProblem {
    RowProblem(
      code: "row-subject", field: .subject,
      message: Phrase(
        fr: "la ligne a un sujet, alors que plugin.toml n’en déclare pas",
        en: "the row has a subject, and plugin.toml declares none"),
      advice: Phrase(
        fr: "laisser la case vide, ou dire subject = … dans [output]",
        en: "leave the cell empty, or say subject = … in [output]"), found: written)
  }

  private func unknown(_ written: String) -> RowProblem {
    let isTotal = ["total", "ensemble", "tous", "toutes", "tout"].contains(NameFolding.key(written))
    let names = known.values.flatMap { [$0.code, $0.name, $0.key] }
    let example = known.keys.min() ?? ""
    let otherwise =
      isTotal
      ? Phrase(
        fr: "laisser la case vide : c’est l’ensemble", en: "leave the cell empty: it means all")
      : example.isEmpty
        ? Phrase(
          fr: "aucun jeu de données du projet n’en nomme : en importer un",
          en: "no dataset of the project names any: import one")
        : Phrase(
          fr: "écrire une clé, un code ou un nom connus : \(example)",
          en: "write a known key, code or name: \(example)")
    return RowProblem(
      code: "row-subject", field: .subject,
      message: Phrase(
        fr: "ce n’est pas \(kind.articleInFrench) du projet",
        en: "this is not one of the project: \(kind.rawValue)"),
      advice: isTotal
        ? otherwise
        : .didYouMean(Suggestion.closest(to: written, among: names), otherwise: otherwise),
      found: written)
  }

  private func ambiguous(_ written: String, _ found: [Subject]) -> RowProblem {
    let keys = found.map(\.key).sorted()
    return RowProblem(
      code: "row-subject", field: .subject,
      message: Phrase(
        fr: "ce nom en désigne plusieurs : \(keys.joined(separator: ", "))",
        en: "several are called so: \(keys.joined(separator: ", "))"),
      advice: Phrase(
        fr: "écrire la clé de ce qui est voulu : \(keys[0])",
        en: "write the key of the one that is meant: \(keys[0])"), found: written)
  }

  private func outdated(_ written: String, _ subject: Subject) -> RowProblem {
    RowProblem(
      code: "row-subject", field: .subject,
      message: Phrase(
        fr: "ce code est d’une ancienne nomenclature, \(subject.nomenclature ?? "")",
        en: "this code is of a former nomenclature, \(subject.nomenclature ?? "")"),
      advice: Phrase(
        fr: "écrire \(subject.key) si c’est voulu, sinon le code d’aujourd’hui",
        en: "write \(subject.key) where it is meant, else the code of today"), found: written)
  }
}

extension Subject.Kind {
  /// `un métier`.
  fileprivate var articleInFrench: String {
    switch self {
    case .all: "un sujet"
    case .family: "une famille de métiers"
    case .occupation: "un métier"
    case .sector: "un secteur"
    case .niveau: "un niveau de formation"
    case .domain: "un domaine professionnel"
    case .origin, .destination, .structure: "une structure"
    case .flow: "un couple de structures"
    case .audience: "un public"
    case .instrument: "un instrument"
    case .item: "une modalité du plugin"
    }
  }
}
