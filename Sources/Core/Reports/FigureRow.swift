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

  /// Whether something was told of it that is hidden, or known only within bounds.
  var isHiddenOrRough: Bool {
    switch figure {
    case .masked, .between: true
    case .number, .missing, nil: false
    }
  }

  /// Whether it has a number that nobody knows to be smaller than those shown: hidden by disclosure
  /// control, or known only within bounds.
  ///
  /// What a producer hides is small, and its bounds say so.
  var mayStandAnywhere: Bool {
    switch figure {
    case .masked(nil), .between: true
    case .masked, .number, .missing, nil: false
    }
  }

  /// The difference of the two periods, 0 where one has no number.
  var change: Double {
    guard let now = figure?.number?.value, let then = before?.number?.value else { return 0 }
    return now - then
  }
}

extension PageScope {
  /// Returns the rows of a block, the highest first, those without a comparable number last.
  ///
  /// - Parameter place: Whose figures the rows of subjects are; the page's territory as a rule.
  func rows(
    _ across: PageLayout.Across, metric: String, isAscending: Bool = false,
    of place: Territory? = nil
  ) -> [FigureRow] {
    let rows =
      across.subjectKind.map { subjectRows($0, metric: metric, of: place ?? territory) }
      ?? territoryRows(across == .bassin ? .bassin : .departement, metric: metric)
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

  private func subjectRows(
    _ kind: Subject.Kind, metric: String, of place: Territory
  ) -> [FigureRow] {
    let keys = site.contents.figures.subjects(metric: metric, territory: place.key, kind: kind)
    let rows = keys.compactMap { key -> FigureRow? in
      guard let row = site.subjects[key], isPart(row),
        let found = found(metric, territory: place.key, subject: key)
      else { return nil }
      return FigureRow(
        territory: place, subject: row, label: French.typeset(row.name),
        path: site.path(row.key), figure: found.figure,
        before: before(metric, territory: place.key, subject: row.key))
    }
    return Self.ofOneKind(rows)
  }

  /// Whether a subject is a part of what the page is about.
  private func isPart(_ row: Subject) -> Bool {
    subject.kind == .all || row.parent == subject.key
  }

  /// Keeps the rows of one nomenclature and one level.
  ///
  /// Of occupations, those that have pages, where some have: a code of another nomenclature says
  /// the same métier again. Of domains, those that no other holds.
  private static func ofOneKind(_ rows: [FigureRow]) -> [FigureRow] {
    switch rows.first?.subject.kind {
    case .occupation:
      let linked = rows.filter { $0.path != nil }
      return linked.isEmpty ? rows : linked
    case .domain:
      return rows.filter { row in
        !rows.contains {
          row.subject.code.hasPrefix($0.subject.code) && row.subject.code != $0.subject.code
        }
      }
    case .all, .family, .sector, .niveau, .origin, .destination, .flow, .audience, .instrument,
      .structure, .item, nil:
      return rows
    }
  }

  private func territoryRows(_ level: Territory.Level, metric: String) -> [FigureRow] {
    let top = territory.level < level ? territory : region
    return site.territories(level, within: top.key).map { row in
      FigureRow(
        territory: row, subject: subject, label: French.typeset(row.name),
        path: site.path(row.key),
        figure: found(metric, territory: row.key, subject: subject.key)?.figure,
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

extension PageLayout.Across {
  /// What the rows are about, where they are not territories.
  var subjectKind: Subject.Kind? {
    switch self {
    case .occupation: .occupation
    case .family: .family
    case .sector: .sector
    case .niveau: .niveau
    case .domain: .domain
    case .origin: .origin
    case .destination: .destination
    case .audience: .audience
    case .instrument: .instrument
    case .structure: .structure
    case .item: .item
    case .bassin, .departement: nil
    }
  }
}
