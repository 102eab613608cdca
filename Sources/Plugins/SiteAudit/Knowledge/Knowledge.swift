import Core

/// All that a reader of some editions of a site knows of its figures: the newest edition first, its
/// files and its pages, then what only earlier ones show.
struct Knowledge: Sendable {
  let site: PublishedSite
  let earlier: [PublishedSite]
  /// What the pages of the newest edition print beside its files of figures.
  let pages: SitePages
  /// Figures that only pages give: what they are a part of may have more parts.
  let onlyOnPages: Set<CellKey>
  /// By key: as the newest edition shows it, else as an earlier one did.
  private(set) var cells: [CellKey: PublishedCell]
  /// Figures hidden now that an earlier edition shows.
  private(set) var shownBefore: [CellKey] = []
  /// Figures that an earlier edition shows with another number.
  private(set) var revised: [CellKey] = []

  init(_ site: PublishedSite, earlier: [PublishedSite]) {
    self.site = site
    self.earlier = earlier
    pages = SitePages(site)
    cells = site.cells
    let known = pages.known
    onlyOnPages = Set(known.keys.filter { site.cells[$0] == nil })
    cells.merge(known) { _, page in page }
    for edition in earlier { add(edition) }
    shownBefore.sort()
    revised.sort()
  }

  /// A number of an earlier edition is known for good, unless its line of figures was revised since, or
  /// its period still ran then and has more days to tell of now.
  private mutating func add(_ edition: PublishedSite) {
    let (then, now) = (Self.lastDay(of: edition), Self.lastDay(of: site))
    func ranOn(_ key: CellKey) -> Bool {
      guard let then, let now, then < now, let stretch = Stretch(key.period) else { return false }
      return stretch.span.last > then
    }
    let changed = edition.cells.filter { key, old in
      guard let new = site.cells[key]?.number, let old = old.number else { return false }
      return new != old
    }.keys
    revised += changed.filter { !revised.contains($0) }
    let moving = Set(changed.map(Line.init))
    for (key, old) in edition.cells where !moving.contains(Line(key)) && !ranOn(key) {
      guard let known = cells[key] else {
        if isKept(key) { cells[key] = old }
        continue
      }
      guard known.state == .hidden, old.number != nil else { continue }
      cells[key] = old
      shownBefore.append(key)
    }
  }

  /// The last day of the months and fortnights for which a site tells protected counts.
  private static func lastDay(of site: PublishedSite) -> CalendarDate? {
    let secret = site.descriptor.secret
    return site.cells.compactMap { key, cell -> CalendarDate? in
      guard cell.isCounted, secret[key.metric]?.isCount == true, let stretch = Stretch(key.period),
        stretch.grain >= .month
      else { return nil }
      return stretch.span.last
    }.max()
  }

  /// Whether the newest edition still speaks of the metric.
  private func isKept(_ key: CellKey) -> Bool {
    site.descriptor.secret[key.metric] != nil
  }

  /// The figures of one place and time.
  private struct Line: Hashable {
    let metric: String
    let territory: String
    let period: String

    init(_ key: CellKey) {
      (metric, territory, period) = (key.metric, key.territory, key.period)
    }
  }
}

extension PublishedCell {
  /// Whether a reader may only guess it.
  var isVariable: Bool {
    switch state {
    case .rounded, .hidden: true
    case .number, .withheld, .missing: false
    }
  }

  /// Whether sums count it, be it in the open.
  var isCounted: Bool {
    switch state {
    case .number, .rounded, .hidden: true
    case .withheld, .missing: false
    }
  }
}
