/// What one page is about: a territory, a subject, and the figures at hand there.
struct PageScope: Sendable {
  let site: SiteIndex
  let page: PageLayout.Page
  /// On the page of a family or an occupation, the root.
  let territory: Territory
  /// On the page of a territory, all occupations together.
  let subject: Subject
  let path: String

  /// Where the page's pictures and files stand: the home page keeps its own in its region's folder.
  var folder: String {
    path == SitePath.home ? SitePath.folder(of: territory) : SitePath.folder(ofPage: path)
  }

  var newestPeriod: String { site.newestPeriod }

  /// Returns the newest period of a metric.
  func latest(of metric: String) -> String? { site.contents.figures.periods(metric).last }

  /// Returns the period before the newest of a metric.
  func previous(of metric: String?) -> String? {
    let periods = metric.map(site.contents.figures.periods) ?? []
    return periods.dropLast().last
  }

  /// Returns the page's own figure in a metric's newest period.
  func figure(_ metric: String) -> PublishedFigure? {
    figure(metric, territory: territory.key, subject: subject.key)
  }

  /// Returns a figure in a metric's newest period.
  func figure(_ metric: String, territory: String, subject: String) -> PublishedFigure? {
    latest(of: metric).flatMap {
      site.contents.figures.figure(metric, territory, subject, $0)
    }
  }

  /// Returns the page's own figure within a sentence: `au moins 1 240 projets`.
  func phrase(of metric: String) -> String? {
    site.metrics[metric].flatMap { FigureText(figure: figure(metric), unit: $0.unit).phrase }
  }

  /// What the page is about, in a chart's subtitle: `bassin de Blois`.
  var place: String {
    let name = FrenchName(territory)
    switch territory.level {
    case .bassin: return String(name.the.dropFirst(3))
    case .nation: return "France"
    case .region, .departement: return French.typeset(territory.name)
    }
  }
}
