extension ReportBuilder {
  /// The panorama of the top territory, with the way to every other page.
  func homePage() -> ReportPage {
    let scope = PageScope(
      site: site, page: PageLayout.Page(site.root.level), territory: site.root, subject: .all,
      path: SitePath.home)
    var sections = sections(scope)
    let directory = territoryDirectory()
    if !directory.isEmpty {
      sections.insert(
        ReportSection(
          id: "territoires", title: "Choisir un territoire", blocks: [.links(directory)]),
        at: min(1, sections.count))
    }
    if !site.families.isEmpty {
      sections.append(
        ReportSection(
          id: "familles", title: "Choisir un métier", blocks: [.links(occupationsByFamily())]))
    }
    return ReportPage(
      kind: .home, path: SitePath.home, title: French.typeset(site.root.name),
      kicker: site.root.level.label, lead: lead(scope), trail: [], sections: sections,
      downloads: downloads(of: site.root), period: figurePeriod)
  }

  /// The page of a département or a bassin, or of a region below the nation.
  func territoryPage(_ territory: Territory) -> ReportPage {
    let path = site.path(territory.key) ?? SitePath.page(of: territory, root: site.root)
    let scope = PageScope(
      site: site, page: PageLayout.Page(territory.level), territory: territory, subject: .all,
      path: path)
    let above = site.contents.tree.ancestors(of: territory.key)
    let trail = above.reversed().compactMap { ancestor in
      site.path(ancestor.key).map { ReportLink(French.typeset(ancestor.name), path: $0) }
    }
    let kicker = [territory.level.label] + above.prefix(1).map { French.typeset($0.name) }
    return ReportPage(
      kind: .territory, path: path, title: title(of: territory),
      kicker: kicker.joined(separator: " · "), lead: lead(scope), trail: trail,
      sections: sections(scope) + neighbours(of: territory), downloads: downloads(of: territory),
      period: figurePeriod)
  }

  /// Every territory under the one above it.
  private func territoryDirectory() -> [LinkGroup] {
    site.territories.filter { territory in
      site.territories.contains { $0.parent == territory.key }
        && (territory.key != site.root.key || hasOnlyOneStep)
    }
    .map { group in
      LinkGroup(French.typeset(group.name), path: site.path(group.key), links: links(below: group))
    }
  }

  /// Whether the root's children have none of their own.
  private var hasOnlyOneStep: Bool {
    !site.territories.contains { territory in
      territory.parent != nil && territory.parent != site.root.key
    }
  }

  /// The territories below this one, or beside it where it is the last step.
  private func neighbours(of territory: Territory) -> [ReportSection] {
    let below = links(below: territory)
    guard below.isEmpty else {
      let group = LinkGroup("", links: below)
      return [
        ReportSection(
          id: "territoires", title: "Les territoires \(FrenchName(territory).of)",
          blocks: [.links([group])])
      ]
    }
    guard let parent = territory.parent.flatMap({ site.contents.tree[$0] }) else { return [] }
    let beside = links(below: parent).filter { $0.path != site.path(territory.key) }
    guard !beside.isEmpty else { return [] }
    let group = LinkGroup("", links: beside)
    return [
      ReportSection(
        id: "territoires", title: "Les autres bassins \(FrenchName(parent).of)",
        blocks: [.links([group])])
    ]
  }

  private func links(below territory: Territory) -> [ReportLink] {
    site.territories.filter { $0.parent == territory.key }
      .sorted { French.sortKey($0.name) < French.sortKey($1.name) }
      .compactMap { child in
        site.path(child.key).map { ReportLink(French.typeset(child.name), path: $0) }
      }
  }

  private func title(of territory: Territory) -> String {
    let name = French.typeset(territory.name)
    return territory.level == .bassin ? "Bassin \(FrenchName.genitive(name))" : name
  }

  func downloads(of territory: Territory) -> [ReportLink] {
    let folder = SitePath.folder(of: territory)
    return TerritoryFiles.parts(of: territory, in: site.contents).flatMap { part in
      [
        ReportLink(part.label, path: folder + part.csv, detail: "CSV"),
        ReportLink("\(part.label), pour un programme", path: folder + part.json, detail: "JSON"),
      ]
    }
  }
}

extension TerritoryFiles.Part {
  /// What a page calls the files.
  var label: String {
    switch self {
    case .yearly: "Tous les chiffres annuels"
    case .monthly: "Les séries mensuelles"
    }
  }
}

extension PageLayout.Page {
  init(_ level: Territory.Level) {
    switch level {
    case .nation: self = .nation
    case .region: self = .region
    case .departement: self = .departement
    case .bassin: self = .bassin
    }
  }
}

extension Territory.Level {
  /// What a page calls a territory of the level.
  var label: String {
    switch self {
    case .nation: "Pays"
    case .region: "Région"
    case .departement: "Département"
    case .bassin: "Bassin d’emploi"
    }
  }
}
