internal import TOMLKit

extension LayoutReader {
  mutating func block(_ table: TOMLTable, at place: String) -> PageLayout.Block? {
    guard let kind = choice(PageLayout.BlockKind.self, table, "kind", at: place) else { return nil }
    check(table, at: place, allowed: Self.commonKeys + kind.ownKeys)
    let named = texts(table["metrics"]) + texts(table["metric"])
    if kind.needsMetric, named.isEmpty { report(missing: "metric", at: place) }
    if kind == .text, table["title"] == nil { report(missing: "title", at: place) }
    let across = optionalChoice(PageLayout.Across.self, table, "across", at: place)
    let quadrant = kind == .quadrant ? quadrant(table, at: place) : nil
    guard kind != .quadrant || quadrant != nil else { return nil }
    return PageLayout.Block(
      kind: kind, metrics: named.filter { isKnown($0, at: "\(place).metric") },
      across: across ?? kind.usualRows, top: table["top"]?.int,
      sort: table["sort"]?.string.flatMap { isKnown($0, at: "\(place).sort") ? $0 : nil },
      isAscending: table["order"]?.string == "ascending",
      title: sentence(table, "title", at: place), hasSlide: table["slide"]?.bool ?? true,
      notes: texts(table["notes"]).filter { isKnown($0, at: "\(place).notes") },
      hasNumbersOnly: table["numbers_only"]?.bool ?? false,
      hasTotal: table["total"]?.bool ?? false,
      periods: optionalChoice(PageLayout.Periods.self, table, "periods", at: place),
      step: optionalChoice(PeriodStep.self, table, "step", at: place),
      filter: filter(table, at: place), quadrant: quadrant)
  }

  /// Returns a choice that a block need not make.
  private mutating func optionalChoice<Choice: RawRepresentable & CaseIterable>(
    _ type: Choice.Type, _ table: TOMLTable, _ key: String, at place: String
  ) -> Choice? where Choice.RawValue == String {
    table[key] == nil ? nil : choice(type, table, key, at: place)
  }

  private static let commonKeys = [
    "kind", "metric", "metrics", "across", "top", "sort", "order", "title", "slide",
  ]

  private mutating func quadrant(_ table: TOMLTable, at place: String) -> PageLayout.Quadrant? {
    for key in ["x", "x_thresholds", "y", "y_threshold", "zones"] where table[key] == nil {
      report(missing: key, at: place)
    }
    let quadrant = PageLayout.Quadrant(
      x: texts(table["x"]), xThresholds: texts(table["x_thresholds"]),
      y: table["y"]?.string ?? "", yThreshold: table["y_threshold"]?.string ?? "",
      shade: table["shade"]?.string, zones: texts(table["zones"]))
    guard !quadrant.x.isEmpty, !quadrant.y.isEmpty, !quadrant.yThreshold.isEmpty else { return nil }
    let hasThresholds = hasCount(
      quadrant.xThresholds, quadrant.x.count, at: "\(place).x_thresholds")
    let hasZones = hasCount(quadrant.zones, 4, at: "\(place).zones")
    let unknown = ["x", "x_thresholds", "y", "y_threshold", "shade"].filter { key in
      !texts(table[key]).filter { !isKnown($0, at: "\(place).\(key)") }.isEmpty
    }
    return hasThresholds && hasZones && unknown.isEmpty ? quadrant : nil
  }

  private mutating func filter(_ table: TOMLTable, at place: String) -> PageLayout.Filter? {
    guard let metric = table["filter"]?.string, isKnown(metric, at: "\(place).filter") else {
      return nil
    }
    let choices = tables(table["choice"]).enumerated().map { index, choice in
      self.choice(choice, of: metric, at: "\(place).choice[\(index + 1)]")
    }
    if choices.isEmpty { report(missing: "choice", at: place) }
    return PageLayout.Filter(metric: metric, choices: choices)
  }

  private mutating func choice(
    _ table: TOMLTable, of metric: String, at place: String
  ) -> PageLayout.Filter.Choice {
    check(table, at: place, allowed: ["label", "classes"])
    let classes = texts(table["classes"])
    if table["label"] == nil { report(missing: "label", at: place) }
    if classes.isEmpty { report(missing: "classes", at: place) }
    for name in classes { check(name, of: metric, at: "\(place).classes") }
    return PageLayout.Filter.Choice(
      label: French.typeset(table["label"]?.string ?? ""), classes: classes)
  }

  private mutating func isKnown(_ metric: String, at field: String) -> Bool {
    guard !metrics.contains(metric) else { return true }
    report(metric, at: field, among: metrics)
    return false
  }

  private mutating func hasCount(_ names: [String], _ count: Int, at field: String) -> Bool {
    guard names.count != count, !names.isEmpty else { return names.count == count }
    log.add(
      .error, "layout-wrong-count", at: SourceLocation(file: file, field: field),
      found: String(names.count),
      message: Phrase(
        fr: "il faut \(count) noms ici, et il y en a \(names.count)",
        en: "\(count) names are needed here, and there are \(names.count)"),
      advice: Phrase(
        fr: "zones : les quatre parties ; x_thresholds : un seuil pour chaque x",
        en: "zones: the four parts; x_thresholds: one threshold for each x"))
    return false
  }
}

extension PageLayout.BlockKind {
  /// The keys of this kind beside those that all blocks know.
  fileprivate var ownKeys: [String] {
    switch self {
    case .table: ["notes", "numbers_only", "filter", "choice", "periods", "total"]
    case .keyFigures, .flowMatrix, .flows: ["periods"]
    case .countLine, .reportCalendar: ["step"]
    case .quadrant: ["x", "x_thresholds", "y", "y_threshold", "shade", "zones"]
    case .rankedBars, .change, .map, .text, .calendar, .profile, .monthlyLine, .smallMultiples,
      .stackedShares:
      []
    }
  }

  fileprivate var needsMetric: Bool { self != .text && self != .quadrant }
}
