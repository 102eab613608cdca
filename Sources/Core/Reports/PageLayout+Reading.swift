internal import TOMLKit

extension PageLayout {
  /// Reads a layout from TOML; what is wrong is a finding, and the rest is kept.
  ///
  ///     [[section]]
  ///     on = ["bassin", "departement"]
  ///     id = "metiers"
  ///     title = "Quels métiers recrutent {territory.in} ?"
  ///
  ///       [[section.block]]
  ///       kind = "ranked-bars"
  ///       metric = "demand.projects"
  ///       across = "occupation"
  ///       top = 12
  ///       title = "{first.label} : {first.value}"
  ///
  /// - Parameters:
  ///   - file: The name findings give it.
  ///   - metrics: The ids it may name.
  public static func read(
    toml: String, file: String, metrics: [String], into log: inout FindingLog
  ) -> PageLayout {
    let root: TOMLTable
    do {
      root = try TOMLTable(string: toml)
    } catch let error as TOMLParseError {
      log.add(
        .error, "layout-syntax",
        at: SourceLocation(
          file: file, row: error.source.begin.line, column: error.source.begin.column),
        message: Phrase(
          fr: "la mise en page n’est pas du TOML : \(error.description)",
          en: "the layout is not TOML: \(error.description)"),
        advice: Phrase(fr: "corriger cette ligne", en: "correct this line"))
      return PageLayout()
    } catch {
      return PageLayout()
    }
    var reader = LayoutReader(file: file, metrics: metrics, log: log)
    let layout = reader.layout(root)
    log = reader.log
    return layout
  }
}

/// Turns the tables of a layout into values, and notes all that is wrong with them.
private struct LayoutReader {
  let file: String
  let metrics: [String]
  var log: FindingLog

  mutating func layout(_ root: TOMLTable) -> PageLayout {
    check(root, at: "", allowed: ["lead", "section"])
    var layout = PageLayout()
    for (index, table) in tables(root["lead"]).enumerated() {
      let place = "lead[\(index + 1)]"
      check(table, at: place, allowed: ["on", "text"])
      layout.leads.append(
        PageLayout.Lead(
          pages: pages(table, at: place), text: sentence(table, "text", at: place) ?? .empty))
    }
    for (index, table) in tables(root["section"]).enumerated() {
      layout.sections.append(section(table, at: "section[\(index + 1)]"))
    }
    return layout
  }

  private mutating func section(_ table: TOMLTable, at place: String) -> PageLayout.Section {
    check(table, at: place, allowed: ["on", "id", "title", "block"])
    let title = sentence(table, "title", at: place)
    if title == nil { report(missing: "title", at: place) }
    let id = table["id"]?.string ?? French.slug(table["title"]?.string ?? place)
    let blocks = tables(table["block"]).enumerated().compactMap { index, block in
      self.block(block, at: "\(place).block[\(index + 1)]")
    }
    return PageLayout.Section(
      pages: pages(table, at: place), id: id, title: title ?? .empty, blocks: blocks)
  }

  private mutating func block(_ table: TOMLTable, at place: String) -> PageLayout.Block? {
    check(
      table, at: place,
      allowed: ["kind", "metric", "metrics", "across", "top", "sort", "order", "title", "slide"])
    guard let kind = choice(PageLayout.BlockKind.self, table, "kind", at: place) else { return nil }
    let named = texts(table["metrics"]) + texts(table["metric"])
    let sort = table["sort"]?.string
    let known = (named + [sort].compactMap { $0 }).filter { isKnown($0, at: place) }
    if kind != .text, named.isEmpty { report(missing: "metric", at: place) }
    if kind == .text, table["title"] == nil { report(missing: "title", at: place) }
    let across =
      table["across"] == nil
      ? nil : choice(PageLayout.Across.self, table, "across", at: place)
    return PageLayout.Block(
      kind: kind, metrics: named.filter(known.contains), across: across ?? kind.usualRows,
      top: table["top"]?.int, sort: sort.flatMap { known.contains($0) ? $0 : nil },
      isAscending: table["order"]?.string == "ascending",
      title: sentence(table, "title", at: place), hasSlide: table["slide"]?.bool ?? true)
  }

  private mutating func pages(_ table: TOMLTable, at place: String) -> Set<PageLayout.Page> {
    let names = texts(table["on"])
    if names.isEmpty { report(missing: "on", at: place) }
    let pages = names.compactMap { name -> PageLayout.Page? in
      let page = PageLayout.Page(rawValue: name)
      if page == nil {
        report(name, at: "\(place).on", among: PageLayout.Page.allCases.map(\.rawValue))
      }
      return page
    }
    return Set(pages)
  }

  private mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ type: Choice.Type, _ table: TOMLTable, _ key: String, at place: String
  ) -> Choice? where Choice.RawValue == String {
    guard let name = table[key]?.string else {
      report(missing: key, at: place)
      return nil
    }
    let choice = Choice(rawValue: name)
    if choice == nil {
      report(name, at: "\(place).\(key)", among: Choice.allCases.map(\.rawValue))
    }
    return choice
  }

  private mutating func sentence(
    _ table: TOMLTable, _ key: String, at place: String
  ) -> SentenceTemplate? {
    guard let text = table[key]?.string else { return nil }
    let sentence = SentenceTemplate(text)
    for name in sentence.places where !SentencePlaces.isKnown(name, metrics: metrics) {
      report(name, at: "\(place).\(key)", among: SentencePlaces.names + metrics)
    }
    return sentence
  }

  private mutating func isKnown(_ metric: String, at place: String) -> Bool {
    guard !metrics.contains(metric) else { return true }
    report(metric, at: "\(place).metric", among: metrics)
    return false
  }

  private mutating func check(_ table: TOMLTable, at place: String, allowed: [String]) {
    for key in table.keys.sorted() where !allowed.contains(key) {
      report(key, at: place.isEmpty ? key : "\(place).\(key)", among: allowed, severity: .warning)
    }
  }

  private mutating func report(
    _ name: String, at field: String, among candidates: [String],
    severity: Finding.Severity = .error
  ) {
    let near = Suggestion.closest(to: name, among: candidates)
    let choices = candidates.joined(separator: ", ")
    log.add(
      severity, "layout-unknown-name", at: SourceLocation(file: file, field: field), found: name,
      message: Phrase(
        fr: "la mise en page nomme «\u{A0}\(name)\u{A0}», que dash ne connaît pas",
        en: "the layout names \"\(name)\", which dash does not know"),
      advice: Phrase(
        fr: near.map { "écrire «\u{A0}\($0)\u{A0}» ?" } ?? "choisir parmi : \(choices)",
        en: near.map { "did you mean \"\($0)\"?" } ?? "choose among: \(choices)"))
  }

  private mutating func report(missing key: String, at place: String) {
    log.add(
      .error, "layout-missing-key", at: SourceLocation(file: file, field: place),
      message: Phrase(
        fr: "il manque la clé «\u{A0}\(key)\u{A0}»", en: "the key \"\(key)\" is missing"),
      advice: Phrase(fr: "ajouter \(key) = …", en: "add \(key) = …"))
  }

  private func tables(_ value: (any TOMLValueConvertible)?) -> [TOMLTable] {
    value?.array?.compactMap(\.table) ?? []
  }

  private func texts(_ value: (any TOMLValueConvertible)?) -> [String] {
    if let text = value?.string { return [text] }
    return value?.array?.compactMap(\.string) ?? []
  }
}

extension SentenceTemplate {
  static let empty = SentenceTemplate("")
}

extension PageLayout.BlockKind {
  /// What the rows are where the layout does not say it.
  var usualRows: PageLayout.Across {
    switch self {
    case .map: .bassin
    case .keyFigures, .rankedBars, .change, .table, .text: .occupation
    }
  }
}
