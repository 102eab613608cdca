/// One row of a chart or a table: what it is about, and its figures.
struct FigureRow: Sendable {
  var territory: Territory
  var subject: Subject
  var label: String
  var path: String?
  /// In the newest period.
  var figure: PublishedFigure?
  /// In the period before.
  var before: PublishedFigure?
  var isHighlighted = false

  /// The label within a sentence, where a long one is cut.
  var sentenceLabel: String { French.shortened(label) }

  /// The number that ranks the row; nil without one, or on a base too small to compare.
  var comparable: Double? {
    guard let number = figure?.number, !number.hasSmallBase else { return nil }
    return number.value
  }

  /// The difference of the two periods, 0 where one has no number.
  var change: Double {
    guard let now = figure?.number?.value, let then = before?.number?.value else { return 0 }
    return now - then
  }
}

extension PageScope {
  /// Returns the rows of a block, the highest first, those without a comparable number last.
  func rows(
    _ across: PageLayout.Across, metric: String, isAscending: Bool = false
  ) -> [FigureRow] {
    let rows =
      switch across {
      case .occupation: subjectRows(.occupation, metric: metric)
      case .family: subjectRows(.family, metric: metric)
      case .sector: subjectRows(.sector, metric: metric)
      case .niveau: subjectRows(.niveau, metric: metric)
      case .domain: subjectRows(.domain, metric: metric)
      case .bassin: territoryRows(.bassin, metric: metric)
      case .departement: territoryRows(.departement, metric: metric)
      }
    return rows.map { (row: $0, key: French.sortKey($0.label)) }
      .sorted { left, right in
        switch (left.row.comparable, right.row.comparable) {
        case (let a?, let b?) where a != b: isAscending ? a < b : a > b
        case (.some, nil): true
        case (nil, .some): false
        default: (left.key, left.row.subject.key) < (right.key, right.row.subject.key)
        }
      }
      .map(\.row)
  }

  private func subjectRows(_ kind: Subject.Kind, metric: String) -> [FigureRow] {
    guard subject.kind != .occupation, let period = latest(of: metric) else { return [] }
    let found = site.contents.figures.indicators(
      metric: metric, territory: territory.key, subjectKind: kind, period: period)
    return found.compactMap { indicator in
      guard let row = site.subjects[indicator.subject],
        subject.kind == .all || row.parent == subject.key
      else { return nil }
      return FigureRow(
        territory: territory, subject: row, label: French.typeset(row.name),
        path: site.path(row.key), figure: indicator.figure,
        before: before(metric, territory: territory.key, subject: row.key))
    }
  }

  private func territoryRows(_ level: Territory.Level, metric: String) -> [FigureRow] {
    let top = territory.level < level ? territory : region
    return site.territories(level, within: top.key).map { row in
      FigureRow(
        territory: row, subject: subject, label: French.typeset(row.name),
        path: site.path(row.key),
        figure: figure(metric, territory: row.key, subject: subject.key),
        before: before(metric, territory: row.key, subject: subject.key),
        isHighlighted: row.key == territory.key)
    }
  }

  private func before(_ metric: String, territory: String, subject: String) -> PublishedFigure? {
    previous(of: metric).flatMap {
      site.contents.figures.figure(metric, territory, subject, $0)
    }
  }

  /// The region of the page's territory, else the root.
  var region: Territory {
    site.contents.tree.territory(of: territory.key, at: .region) ?? site.root
  }
}
