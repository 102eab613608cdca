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

  /// Returns the newest period of a metric in the project's own territories; of one about referrals,
  /// the newest that anything is told for in the page's territory.
  func latest(of metric: String) -> String? {
    site.metrics[metric]?.isOfNetwork == true
      ? site.networkPeriod(territory.key) ?? site.periods(metric, in: territory.key).last
      : site.periods(metric, in: territory.key).last
  }

  /// Returns the period before the newest of a metric.
  func previous(of metric: String?) -> String? {
    let periods = metric.map { site.periods($0, in: territory.key) } ?? []
    guard let metric, site.metrics[metric]?.isOfNetwork == true, let newest = latest(of: metric)
    else { return periods.dropLast().last }
    return periods.last { $0 < newest }
  }

  /// Returns the page's own figure in a metric's newest period.
  func figure(_ metric: String) -> PublishedFigure? {
    found(metric, territory: territory.key, subject: subject.key)?.figure
  }

  /// Returns the page's own figure within a sentence: `au moins 1 240 projets`.
  ///
  /// - Parameter period: The metric's newest where it is nil.
  func phrase(of metric: String, period: String? = nil) -> String? {
    guard let manifest = site.metrics[metric] else { return nil }
    let figure =
      period.map { site.contents.figures.figure(metric, territory.key, subject.key, $0) }
      ?? figure(metric)
    return FigureText(figure, of: manifest).phrase
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
