import TOMLKit

extension PluginManifest {
  /// Reads the text of a `plugin.toml`; nil where the log then holds errors about it, each at its line.
  ///
  /// - Parameter file: As findings name it: `plugins/mlblois.orientations/plugin.toml`.
  public init?(toml text: String, file: String, into log: inout FindingLog) {
    var own = FindingLog()
    defer { log.merge(own) }
    guard let table = ProjectSettings.parse(text, file: file, into: &own) else { return nil }
    var root = SettingsReader(file: file, table: table, places: TOMLPlaces(text))
    var reads = root.section("reads", into: &own)
    var output = root.section("output", into: &own)
    var items = root.section("items", into: &own)
    var quality = root.section("quality", into: &own)
    var secrecy = root.section("disclosure", into: &own)
    var run = root.section("run", into: &own)
    var figures = root.section("figures", into: &own)
    var columns = figures.section("columns", into: &own)

    let contract = root.contract(into: &own)
    let kind: PluginKind? = root.choice("kind", into: &own)
    let title = root.required("title", into: &own)
    let description = root.required("description", into: &own)
    self.init(
      contract: contract ?? PluginContract.version, id: root.required("id", into: &own),
      version: root.required("version", into: &own), kind: kind ?? .table, title: title,
      shortTitle: root.text("short_title", into: &own) ?? title, description: description,
      author: root.required("author", into: &own), contact: root.required("contact", into: &own),
      licence: root.required("licence", into: &own), replaces: root.text("replaces", into: &own),
      reads: reads.texts("tables", into: &own) ?? [],
      output: Output(&output, into: &own), items: items.items(into: &own),
      quality: Quality(&quality, description: description, into: &own),
      secrecy: Secrecy(&secrecy, into: &own),
      run: kind.flatMap { Run(&run, of: $0, into: &own) },
      figures: kind == .table ? Figures(&figures, columns: &columns, into: &own) : nil)
    root.checkID(id, into: &own)
    root.checkVersion(version, into: &own)
    root.checkItems(self.items, for: self.output.subject, into: &own)
    var readers = [root, reads, output, items, quality, secrecy]
    if let kind {
      if kind == .process || kind == .sql {
        readers.append(run)
      } else {
        root.refuseSection("run", of: .process, into: &own)
      }
      if kind == .table {
        readers += [figures, columns]
      } else {
        root.refuseSection("figures", of: .table, into: &own)
      }
    } else {
      root.requireKey("kind", into: &own)
    }
    // A key written wrong may be the threshold of what is secret.
    for reader in readers { reader.reportUnknownKeys(as: .error, into: &own) }
    if own.hasErrors { return nil }
  }
}

extension PluginManifest.Output {
  fileprivate init(_ reader: inout SettingsReader, into log: inout FindingLog) {
    let noun = reader.texts("noun", into: &log) ?? []
    let unit: UnitName? = reader.choice("unit", into: &log)
    if unit == nil { reader.requireKey("unit", into: &log) }
    let subject: SubjectName? = reader.choice("subject", into: &log)
    self.init(
      unit: (unit ?? .count).unit(noun),
      levels: reader.choices("level", into: &log) ?? Territory.Level.allCases,
      subject: (subject ?? .none).kind, period: reader.choice("period", into: &log) ?? .year,
      direction: reader.choice("direction", into: &log) ?? .neutral,
      chart: reader.choice("chart", into: &log) ?? .rankedBars,
      decimals: reader.whole("decimals", in: 0...4, such: 1, into: &log),
      n: reader.text("n", into: &log), countsPersons: reader.flag("persons", into: &log) ?? false)
    if unit == .count, noun.count != 2 { reader.requireNoun(into: &log) }
    if countsPersons, n == nil { reader.requireKey("n", into: &log) }
  }
}

/// The units that a plugin may declare.
private enum UnitName: String, CaseIterable {
  case count, share, ratio, index, coefficient, score, rate, difference
  case relativeChange = "change"

  func unit(_ noun: [String]) -> Unit {
    let (one, many) = (noun.first ?? "", noun.last ?? "")
    return switch self {
    case .count: .count(singular: one, plural: many)
    case .difference: .difference(singular: one, plural: many)
    case .rate: .rate(of: many)
    case .share: .share
    case .ratio: .ratio
    case .index: .index
    case .coefficient: .coefficient
    case .score: .score
    case .relativeChange: .relativeChange
    }
  }
}

/// What the figures of a plugin may be about, as its author writes it.
private enum SubjectName: String, CaseIterable {
  case none, occupation, family, sector, niveau, domain, structure, instrument, item
  case audience = "public"

  var kind: Subject.Kind {
    switch self {
    case .none: .all
    case .occupation: .occupation
    case .family: .family
    case .sector: .sector
    case .niveau: .niveau
    case .domain: .domain
    case .structure: .structure
    case .instrument: .instrument
    case .audience: .audience
    case .item: .item
    }
  }
}

extension PluginManifest.Quality {
  fileprivate init(
    _ reader: inout SettingsReader, description: String, into log: inout FindingLog
  ) {
    let definition = reader.text("definition", into: &log) ?? description
    self.init(
      source: reader.required("source", into: &log),
      periodicity: reader.required("periodicity", into: &log), definition: definition,
      formula: reader.text("formula", into: &log) ?? definition,
      caveats: reader.texts("caveats", into: &log) ?? [],
      breaks: reader.days("breaks", into: &log) ?? [])
  }
}

extension PluginManifest.Secrecy {
  fileprivate init(_ reader: inout SettingsReader, into log: inout FindingLog) {
    let sums: [MetricManifest.Disclosure.Axis]? = reader.choices("sums", into: &log)
    self.init(
      threshold: reader.whole("threshold", in: 2...1000, such: 5, into: &log),
      sums: Set(sums ?? []))
  }
}

extension PluginManifest.Run {
  /// Of a query, how long it may take; nil for what is not run.
  fileprivate init?(
    _ reader: inout SettingsReader, of kind: PluginKind, into log: inout FindingLog
  ) {
    guard kind == .process || kind == .sql else { return nil }
    let program = kind == .process ? reader.texts("program", into: &log) : []
    if program == nil { reader.requireKey("program", into: &log) }
    self.init(
      program: program ?? [],
      timeout: reader.whole("timeout", in: 1...600, such: 30, into: &log) ?? 30)
  }
}

extension PluginManifest.Figures {
  fileprivate init(
    _ reader: inout SettingsReader, columns: inout SettingsReader, into log: inout FindingLog
  ) {
    self.init(
      file: reader.required("file", into: &log), sheet: reader.text("sheet", into: &log),
      layout: reader.choice("layout", into: &log) ?? .long,
      columns: [
        "territory", "subject", "period", "value", "numerator", "denominator", "n", "status",
      ].reduce(into: [:]) { $0[$1] = columns.text($1, into: &log) })
  }
}
