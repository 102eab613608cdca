extension ReportBuilder {
  /// The referrals between the structures of a territory.
  func networkPage(_ territory: Territory) -> ReportPage {
    let path = SitePath.network(of: territory)
    let scope = PageScope(
      site: site, page: .network, territory: territory, subject: .all, path: path)
    let period = site.networkPeriod(territory.key).map(PeriodText.french)
    return ReportPage(
      kind: .network, path: path,
      title: "Les orientations entre structures \(FrenchName(territory).of)",
      kicker: ["Réseau", period].compactMap { $0 }.joined(separator: " · "), lead: lead(scope),
      trail: networkTrail(of: territory),
      sections: sections(scope) + secrecySection(of: territory)
        + otherNetworks(besides: territory),
      downloads: downloads(of: territory), period: period)
  }

  /// The way from the page of a territory to the one of its referrals.
  func networkLinks(from scope: PageScope) -> [ReportBlock] {
    guard isOfPlace(scope), site.networks.contains(where: { $0.key == scope.territory.key }) else {
      return []
    }
    let name = FrenchName(scope.territory).of
    let link = ReportLink(
      "Toutes les orientations entre structures \(name)",
      path: SitePath.network(of: scope.territory),
      detail: site.networkPeriod(scope.territory.key).map(PeriodText.french))
    return [.links([LinkGroup("", links: [link])])]
  }

  /// The page that the navigation names: the root's, else the first.
  var mainNetwork: ReportLink? {
    let main = site.networks.first { $0.key == site.root.key } ?? site.networks.first
    return main.map { ReportLink("Réseau", path: SitePath.network(of: $0)) }
  }

  private func isOfPlace(_ scope: PageScope) -> Bool {
    scope.subject.kind == .all && !scope.isOfNetwork
  }

  /// From the home page to the page of the territory itself.
  private func networkTrail(of territory: Territory) -> [ReportLink] {
    let places = [territory] + site.contents.tree.ancestors(of: territory.key)
    return places.reversed().compactMap { place in
      site.path(place.key).map { ReportLink(French.typeset(place.name), path: $0) }
    }
  }

  /// The networks of all other territories, by level.
  private func otherNetworks(besides territory: Territory) -> [ReportSection] {
    let groups = Territory.Level.allCases.sorted().compactMap { level -> LinkGroup? in
      let links = site.networks.filter { $0.level == level && $0.key != territory.key }
        .sorted { French.sortKey($0.name) < French.sortKey($1.name) }
        .map { ReportLink(French.typeset($0.name), path: SitePath.network(of: $0)) }
      return links.isEmpty ? nil : LinkGroup(level.label, links: links)
    }
    guard !groups.isEmpty else { return [] }
    return [
      ReportSection(
        id: "autres-reseaux", title: "Les orientations dans les autres territoires",
        blocks: [.links(groups)])
    ]
  }
}
