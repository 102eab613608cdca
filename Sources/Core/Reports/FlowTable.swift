/// The flows of one metric between the structures of a page's territory in one period: what a matrix
/// and bands are drawn of.
struct FlowTable: Sendable {
  /// A structure, or a network of structures, at one end of flows.
  struct End: Sendable, Hashable {
    /// `cio-36`, `@cio`.
    var code: String
    var label: String
  }

  /// One flow with something to say.
  struct Flow: Sendable {
    var origin: End
    var destination: End
    var figure: PublishedFigure

    /// `CIO vers Mission locale`.
    var label: String { "\(origin.label) vers \(destination.label)" }
  }

  /// The most sending first, by published totals; those without one follow by name.
  let origins: [End]
  /// The most sought first, likewise.
  let destinations: [End]
  /// By origin, then destination; nil where the sources say nothing.
  let figures: [[PublishedFigure?]]
  let originTotals: [PublishedFigure?]
  let destinationTotals: [PublishedFigure?]
  let total: PublishedFigure?
}

extension FlowTable {
  /// Nil where the territory has no flow in the period.
  init?(_ metric: String, period: String, on scope: PageScope) {
    let all = scope.site.contents.figures
    let territory = scope.territory.key
    var cells: [[String]: PublishedFigure] = [:]
    for one in all.indicators(
      metric: metric, territory: territory, subjectKind: .flow, period: period)
    {
      guard let ends = Subject.ends(ofFlow: one.subject) else { continue }
      cells[[ends.origin, ends.destination]] = one.figure
    }
    guard !cells.isEmpty else { return nil }
    let figure = { (subject: String) in all.figure(metric, territory, subject, period) }
    let ends = { (codes: Set<String>, key: (String) -> String) in
      Self.ordered(codes.map { End(code: $0, label: scope.name(of: key($0))) }) {
        figure(key($0.code))
      }
    }
    let origins = ends(Set(cells.keys.map { $0[0] }), Subject.origin)
    let destinations = ends(Set(cells.keys.map { $0[1] }), Subject.destination)
    self.init(
      origins: origins, destinations: destinations,
      figures: origins.map { origin in destinations.map { cells[[origin.code, $0.code]] } },
      originTotals: origins.map { figure(Subject.origin($0.code)) },
      destinationTotals: destinations.map { figure(Subject.destination($0.code)) },
      total: figure(Subject.all.key))
  }

  /// The flows that are told, none of them 0: the largest first, those without a number last by name.
  var flows: [Flow] {
    let told = zip(origins, figures).flatMap { origin, row in
      zip(destinations, row).compactMap { destination, figure in
        figure.map { Flow(origin: origin, destination: destination, figure: $0) }
      }
    }
    return told.filter { flow in
      if case .missing = flow.figure { return false }
      return flow.figure.number?.value != 0
    }
    .map { flow in
      (flow: flow, key: French.sortKey("\(flow.origin.label) \(flow.destination.label)"))
    }
    .sorted { left, right in
      Self.comes(left.flow.figure, left.key, before: right.flow.figure, right.key)
    }
    .map(\.flow)
  }

  /// The table without the ends that no flow touches.
  var used: FlowTable {
    let told = flows
    let rows = origins.indices.filter { row in told.contains { $0.origin == origins[row] } }
    let columns = destinations.indices.filter { column in
      told.contains { $0.destination == destinations[column] }
    }
    return FlowTable(
      origins: rows.map { origins[$0] }, destinations: columns.map { destinations[$0] },
      figures: rows.map { row in columns.map { figures[row][$0] } },
      originTotals: rows.map { originTotals[$0] },
      destinationTotals: columns.map { destinationTotals[$0] }, total: total)
  }

  /// All figures, totals included.
  var all: [PublishedFigure] {
    (figures.flatMap { $0 } + originTotals + destinationTotals + [total]).compactMap { $0 }
  }

  /// Whether some cell has a number to show.
  var hasNumbers: Bool { figures.joined().contains { $0?.number != nil } }

  /// What stands at the ends of its chart.
  var totals: FlowTotals {
    FlowTotals(
      origins: originTotals.map(CountMark.init),
      destinations: destinationTotals.map(CountMark.init),
      all: CountMark(total))
  }

  /// Returns what a chart draws of a cell; a structure has nothing to send to itself.
  func mark(_ row: Int, _ column: Int) -> CountMark {
    let isItself =
      origins[row].code == destinations[column].code && !origins[row].code.hasPrefix("@")
    if isItself, figures[row][column] == nil { return .impossible }
    return CountMark(figures[row][column])
  }

  private static func ordered(
    _ ends: [End], total: (End) -> PublishedFigure?
  ) -> [End] {
    ends.map { (end: $0, total: total($0), key: French.sortKey("\($0.label) \($0.code)")) }
      .sorted { comes($0.total, $0.key, before: $1.total, $1.key) }
      .map(\.end)
  }

  private static func comes(
    _ left: PublishedFigure?, _ leftKey: String, before right: PublishedFigure?, _ rightKey: String
  ) -> Bool {
    switch (left?.number?.value, right?.number?.value) {
    case (let a?, let b?) where a != b: a > b
    case (.some, nil): true
    case (nil, .some): false
    default: leftKey < rightKey
    }
  }
}
