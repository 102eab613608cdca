/// Makes the pages of a site from published figures and a layout.
///
///     let report = ReportBuilder(contents: contents, settings: settings, layout: layout).report()
///     report.pages.map(\.path)  // ["index.html", "departements/18-cher/index.html", …]
public struct ReportBuilder: Sendable {
  let site: SiteIndex
  let settings: SiteSettings
  let layout: PageLayout
  let findings: [FindingLog.Group]

  /// - Parameters:
  ///   - layout: Of all plugins, or the project's own. A metric it places nowhere gets a card.
  ///   - outlines: Drawn behind the maps; a schematic area stands in where there are none.
  ///   - findings: Of the data, said on the page of their quality.
  public init(
    contents: ReportContents, settings: SiteSettings, layout: PageLayout,
    outlines: [MapOutline] = [], findings: [FindingLog.Group] = []
  ) {
    site = SiteIndex(contents: contents, settings: settings, outlines: outlines)
    self.settings = settings
    self.layout = layout.joined(
      with: .cards(for: contents.metrics, placed: layout.metrics, kinds: site.kinds))
    self.findings = findings
  }

  /// Builds all pages, in the order of the navigation.
  public func report() -> Report {
    var pages = [homePage()]
    pages += site.territories.filter { $0.key != site.root.key }.concurrentMap(territoryPage)
    pages += site.networks.concurrentMap(networkPage)
    pages += site.families.concurrentMap(familyPage)
    if !site.sectors.isEmpty { pages.append(sectorIndex()) }
    pages += site.sectors.concurrentMap(sectorPage)
    if !site.occupations.isEmpty { pages.append(occupationIndex()) }
    pages += site.occupations.concurrentMap(occupationPage)
    pages.append(metricIndex())
    pages += site.contents.metrics.concurrentMap(metricPage) + unavailablePages()
    pages += [sourcesPage(), qualityPage(), downloadsPage()]
    return Report(
      settings: settings, isSynthetic: site.contents.sources.contains(where: \.synthetic),
      navigation: navigation, pages: pages, contents: site.contents
    ).namedForItsEdition()
  }

  /// The year of the site's figures, in French.
  var figurePeriod: String? {
    site.newestPeriod.isEmpty ? nil : PeriodText.french(site.newestPeriod)
  }

  private var navigation: [ReportLink] {
    var links = [ReportLink(French.typeset(site.root.name), path: SitePath.home)]
    if site.territories.count > 1 {
      links.append(ReportLink("Territoires", path: "\(SitePath.home)#territoires"))
    }
    if let mainNetwork { links.append(mainNetwork) }
    if !site.families.isEmpty {
      links.append(ReportLink("Familles", path: "\(SitePath.home)#familles"))
    }
    if !site.sectors.isEmpty { links.append(ReportLink("Secteurs", path: SitePath.sectors)) }
    if !site.occupations.isEmpty { links.append(ReportLink("Métiers", path: SitePath.occupations)) }
    return links + [
      ReportLink("Indicateurs", path: SitePath.metrics),
      ReportLink("Sources et méthode", path: SitePath.sources),
      ReportLink("Qualité", path: SitePath.quality),
      ReportLink("Téléchargements", path: SitePath.downloads),
    ]
  }

  /// Returns the sections that the layout gives a page; those with nothing to say are left out.
  func sections(_ scope: PageScope) -> [ReportSection] {
    var ids: Set<String> = []
    let found = layout.sections(on: scope.page).compactMap { section -> ReportSection? in
      guard
        let title = section.title.filled(
          SentencePlaces(page: scope, sentence: section.title).text)
      else { return nil }
      let blocks = section.blocks.enumerated().flatMap { index, block in
        let name = index == 0 ? section.id : "\(section.id)-\(index + 1)"
        return BlockBuilder(scope: scope, block: block, name: name).blocks()
      }
      guard !blocks.isEmpty, ids.insert(section.id).inserted else { return nil }
      let way = isOfNetwork(section) ? networkLinks(from: scope) : []
      let about = section.metric.flatMap { site.metrics[$0] }.map(explanation) ?? []
      return ReportSection(id: section.id, title: title, blocks: blocks + about + way)
    }
    return found + notices(scope) + networkSection(scope, besides: ids)
  }

  /// Whether a section is about referrals.
  private func isOfNetwork(_ section: PageLayout.Section) -> Bool {
    let metrics = section.blocks.flatMap(\.allMetrics).compactMap { site.metrics[$0] }
    return metrics.contains(where: \.isOfNetwork)
  }

  /// The way to a territory's referrals where no section of its page is about them.
  private func networkSection(_ scope: PageScope, besides ids: Set<String>) -> [ReportSection] {
    let isThere = layout.sections(on: scope.page).contains {
      ids.contains($0.id) && isOfNetwork($0)
    }
    let way = isThere ? [] : networkLinks(from: scope)
    guard !way.isEmpty else { return [] }
    return [
      ReportSection(id: "reseau", title: "Les structures s’adressent des personnes", blocks: way)
    ]
  }

  /// Returns the page's opening sentence: the first whose figures all exist.
  func lead(_ scope: PageScope) -> String? {
    layout.leads.lazy.filter { $0.pages.contains(scope.page) }
      .compactMap { $0.text.filled(SentencePlaces(page: scope, sentence: $0.text).text) }.first
  }
}
