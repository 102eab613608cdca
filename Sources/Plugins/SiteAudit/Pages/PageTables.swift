import Core

/// Reads the tables of a page as a reader does: heads and captions say what is counted, rows say of
/// what; where one name stands for several subjects, the figures that the files show tell which.
struct PageTables {
  private let site: PublishedSite
  private let names: PageNames
  private let path: String
  private let scope: PageScope
  private(set) var figures: [PageFigure] = []
  /// What each table is about, for the sentences beside it.
  private(set) var scopes: [PageScope] = []

  init(site: PublishedSite, names: PageNames, page: PublishedPage, scope: PageScope) {
    (self.site, self.names, self.scope) = (site, names, scope)
    path = page.path
    for table in page.tables { read(table) }
  }

  /// A row of figures: what it names, in order, and its other cells.
  private struct Row {
    var text: String
    /// The subjects of each name.
    var subjects: [[String]] = []
    var scope = PageScope()
    var cells: [PublishedPage.Cell] = []
  }

  private mutating func read(_ table: PublishedPage.Table) {
    let caption = PageScope(PageWords(table.caption, names: names).words)
    let heads = table.heads.map { PageScope(PageWords($0, names: names).words) }
    var around = caption
    around.metrics += heads.flatMap(\.metrics)
    scopes.append(around)
    let rows = table.rows.dropFirst(table.heads.isEmpty ? 0 : 1).map(row)
    let columns = Set(rows.flatMap { $0.cells.map(\.column) }).sorted()
    for column in columns {
      let head = column < heads.count ? heads[column] : PageScope()
      let title = column < table.heads.count ? table.heads[column] : ""
      let lines = rows.flatMap { row in
        row.cells.filter { $0.column == column && (column > 0 || !row.subjects.isEmpty) }
          .map { (row, $0) }
      }
      // Rows may name what is counted instead of columns.
      let groups = Dictionary(grouping: lines) { $0.0.scope.metrics }
      for metrics in groups.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
        var said = head
        if !metrics.isEmpty { said.metrics = metrics }
        read(groups[metrics, default: []], said.within(caption), title)
      }
    }
  }

  private func row(_ row: PublishedPage.Row) -> Row {
    var read = Row(text: row.cells.first?.text ?? "")
    for cell in row.cells {
      guard let named = names.whole(cell.text), cell.column == 0 || named.isCoordinate else {
        if cell.column > 0 { read.cells.append(cell) }
        continue
      }
      if !named.subjects.isEmpty { read.subjects.append(named.subjects) }
      read.scope.places += named.places
      read.scope.periods += named.periods
      if !named.isCoordinate { read.scope.metrics += named.metrics }
    }
    return read
  }

  // MARK: - One column

  /// One way to understand a column.
  private struct Reading {
    var metric: String
    /// Which subjects of a name are meant: those that send, networks that receive.
    var kind: String
    var period: String?
  }

  private enum Outcome: Equatable {
    case agrees, differs, hidden, added
    /// The reading says nothing of the row.
    case unknown
  }

  private mutating func read(
    _ lines: [(row: Row, cell: PublishedPage.Cell)], _ column: PageScope, _ title: String
  ) {
    let secret = site.descriptor.secret
    let isNamed = !column.metrics.isEmpty && column.metrics.allSatisfy { secret[$0] != nil }
    let metrics = column.metrics.filter { secret[$0] != nil }
    guard !metrics.isEmpty || column.metrics.isEmpty, !lines.isEmpty else { return }
    let candidates = lines.map { self.candidates($0.row, column) }
    let readings = readings(metrics.isEmpty ? secret.keys.sorted() : metrics, candidates)
    let inPercent = title.contains("%")
    let numbers = lines.map { self.numbers(of: $0.cell, inPercent: inPercent) }
    let judged = plausible(
      readings.map { reading in
        zip(numbers, candidates).map { judge($0, keys: $1.keys(of: reading)) }
      },
      telling: readings.map { reading in candidates.map { $0.subjects[reading.kind] != nil } })
    let scores = judged.map { outcomes in
      outcomes.reduce(0) { $0 + Self.score($1.outcome) }
    }
    guard let best = scores.max(), isNamed || best > 0 else { return }
    let chosen = zip(scores, judged).filter { $0.0 == best }.map(\.1)
    for (index, line) in lines.enumerated() {
      let outcomes = chosen.map { $0[index] }.filter { $0.outcome != .unknown }
      guard let first = outcomes.first, outcomes.allSatisfy({ $0.outcome == first.outcome }),
        let kind = Self.kind(first.outcome), let key = first.key, let value = first.value,
        kind == .hidden || isNamed && best > 0 && outcomes.count == 1
      else { continue }
      figures.append(
        PageFigure(
          kind: kind, key: key, value: value, file: path, line: line.cell.line,
          place: "\(line.row.text) › \(title)"))
    }
  }

  /// What the names of a row and its column may stand for.
  private struct Candidates {
    var places: [String]
    var periods: [String]
    /// By kind; a row of all is read with any.
    var subjects: [String: [String]]

    static let all = "\(Subject.Kind.all.rawValue) false"

    func keys(of reading: Reading) -> [CellKey] {
      let times = reading.period.map { [$0] } ?? periods
      return places.flatMap { place in
        (subjects[reading.kind] ?? subjects[Self.all, default: []]).flatMap { subject in
          times.map {
            CellKey(metric: reading.metric, territory: place, subject: subject, period: $0)
          }
        }
      }
    }
  }

  private func candidates(_ row: Row, _ column: PageScope) -> Candidates {
    let around = column.within(scope)
    var named = row.subjects
    if !column.subjects.isEmpty { named.append(column.subjects) }
    let others = named.filter { $0 != [Subject.all.key] }
    if others.isEmpty {
      named = named.isEmpty && !scope.subjects.isEmpty ? [scope.subjects] : [[Subject.all.key]]
    } else {
      named = others
    }
    return Candidates(
      places: row.scope.places.isEmpty ? around.places : row.scope.places,
      periods: row.scope.periods.isEmpty ? around.periods : row.scope.periods,
      subjects: Self.byKind(named))
  }

  /// One name: its subjects by kind; two: the flows between them, in either direction.
  private static func byKind(_ named: [[String]]) -> [String: [String]] {
    guard named.count > 1 else {
      return Dictionary(grouping: named.first ?? []) {
        "\(Subject.kind(ofKey: $0).rawValue) \($0.contains("@"))"
      }
    }
    var kinds: [String: [String]] = [:]
    for (way, origins, ends) in [("to", named[0], named[1]), ("from", named[1], named[0])] {
      for flow in PageScope.flows(origins, ends) {
        kinds["flow \(way) \(flow.contains("@"))", default: []].append(flow)
      }
    }
    return kinds
  }

  private func readings(_ metrics: [String], _ candidates: [Candidates]) -> [Reading] {
    let named = Set(candidates.flatMap(\.subjects.keys))
    let kinds = (named == [Candidates.all] ? named : named.subtracting([Candidates.all])).sorted()
    // Where each row names its own period there is nothing to choose.
    let periods = Set(candidates.map(\.periods)).count == 1 ? candidates[0].periods : []
    let times: [String?] = periods.count > 1 ? periods : [nil]
    return metrics.flatMap { metric in
      kinds.flatMap { kind in
        times.map { Reading(metric: metric, kind: kind, period: $0) }
      }
    }
  }

  /// The readings that say something of half as many rows as the best, at least.
  ///
  /// - Parameter telling: Of each reading and row, whether the row names what the reading is about; one of
  ///   all is in every reading.
  private func plausible(_ readings: [[Judgement]], telling: [[Bool]]) -> [[Judgement]] {
    let known = zip(readings, telling).map { judgements, telling in
      zip(judgements, telling).count { $1 && ![.unknown, .added].contains($0.outcome) }
    }
    let most = known.max() ?? 0
    return zip(readings, known).filter { $1 * 2 >= most && ($1 > 0 || most == 0) }.map(\.0)
  }

  private typealias Judgement = (outcome: Outcome, key: CellKey?, value: Double?)

  /// - Parameter inPercent: whether the head of the column says so for all its numbers.
  private func numbers(of cell: PublishedPage.Cell, inPercent: Bool) -> [PageNumber] {
    PageWords(cell.text, names: names).numbers.map { number in
      var number = number
      if inPercent { number.isPercent = true }
      return number
    }
  }

  private func judge(_ numbers: [PageNumber], keys: [CellKey]) -> Judgement {
    let secret = site.descriptor.secret
    let keys = keys.filter { key in numbers.first?.canBe(secret[key.metric]) ?? true }
    let known = keys.filter { site.cells[$0] != nil }
    guard let value = numbers.first?.figure else {
      let isSilent = known.contains { site.cells[$0]?.number == nil }
      return (known.isEmpty ? .unknown : isSilent ? .agrees : .differs, nil, nil)
    }
    guard let first = known.first else {
      return keys.count == 1 ? (.added, keys[0], value) : (.unknown, nil, nil)
    }
    if let shown = known.first(where: { site.cells[$0]?.shows(numbers) == true }) {
      return (.agrees, shown, value)
    }
    let hidden = known.first { site.cells[$0]?.state == .hidden }
    return (hidden == nil ? .differs : .hidden, hidden ?? first, value)
  }

  private static func score(_ outcome: Outcome) -> Int {
    switch outcome {
    case .agrees: 1
    case .differs, .hidden: -1
    case .added, .unknown: 0
    }
  }

  private static func kind(_ outcome: Outcome) -> PageFigure.Kind? {
    switch outcome {
    case .hidden: .hidden
    case .differs: .different
    case .added: .added
    case .agrees, .unknown: nil
    }
  }
}
