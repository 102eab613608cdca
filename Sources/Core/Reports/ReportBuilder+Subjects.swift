extension ReportBuilder {
  /// The page of a family of occupations, over the root's territories.
  func familyPage(_ family: Subject) -> ReportPage {
    subjectPage(
      family, page: .family, kind: .family, kicker: "Famille de métiers",
      trail: [homeLink], links: occupationLinks(of: family))
  }

  /// The page of an occupation, over the root's territories.
  func occupationPage(_ occupation: Subject) -> ReportPage {
    let family = occupation.parent.flatMap { site.subjects[$0] }
    let familyLink = family.flatMap { family in
      site.path(family.key).map { ReportLink(French.typeset(family.name), path: $0) }
    }
    let code = [occupation.nomenclature, occupation.code].compactMap { $0 }
    return subjectPage(
      occupation, page: .occupation, kind: .occupation,
      kicker: "Métier · \(code.joined(separator: " "))",
      trail: [homeLink, ReportLink("Métiers", path: SitePath.occupations)]
        + [familyLink].compactMap { $0 },
      links: family.map { occupationLinks(of: $0).filter { $0.path != site.path(occupation.key) } }
        ?? [])
  }

  /// The page of a sector of activity, over the root's territories.
  func sectorPage(_ sector: Subject) -> ReportPage {
    subjectPage(
      sector, page: .sector, kind: .sector, kicker: "Secteur d’activité · \(sector.code)",
      trail: [homeLink, ReportLink("Secteurs", path: SitePath.sectors)],
      links: site.sectors.filter { $0.key != sector.key }.compactMap(link))
  }

  /// All sectors in alphabetical order.
  func sectorIndex() -> ReportPage {
    let links = LinkGroup("", links: site.sectors.compactMap(link))
    return ReportPage(
      kind: .index, path: SitePath.sectors, title: "Les secteurs d’activité",
      kicker: French.counted(Double(site.sectors.count), "secteur", "secteurs"), lead: nil,
      trail: [homeLink],
      sections: [
        ReportSection(id: "index", title: "Index alphabétique", blocks: [.links([links])])
      ])
  }

  /// All occupations in alphabetical order.
  func occupationIndex() -> ReportPage {
    let letters = Dictionary(grouping: site.occupations) { occupation in
      French.sortKey(occupation.name).first { $0.isLetter }.map { $0.uppercased() } ?? "#"
    }
    let groups = letters.sorted { $0.key < $1.key }.map { letter, occupations in
      LinkGroup(letter, links: occupations.compactMap(link))
    }
    let count = NumberText.count(Double(site.occupations.count))
    return ReportPage(
      kind: .index, path: SitePath.occupations, title: "Les métiers de A à Z",
      kicker: "\(count) métiers", lead: nil, trail: [homeLink],
      sections: [
        ReportSection(id: "index", title: "Index alphabétique", blocks: [.links(groups)]),
        ReportSection(
          id: "familles", title: "Par famille", blocks: [.links(occupationsByFamily())]),
      ])
  }

  /// The occupations of each family, folded.
  func occupationsByFamily() -> [LinkGroup] {
    site.families.map { family in
      LinkGroup(
        French.typeset(family.name), path: site.path(family.key),
        links: occupationLinks(of: family), isFolded: true)
    }
  }

  var homeLink: ReportLink { ReportLink(French.typeset(site.root.name), path: SitePath.home) }

  private func subjectPage(
    _ subject: Subject, page: PageLayout.Page, kind: ReportPage.Kind, kicker: String,
    trail: [ReportLink], links: [ReportLink]
  ) -> ReportPage {
    let path = site.path(subject.key) ?? SitePath.home
    let scope = PageScope(
      site: site, page: page, territory: site.root, subject: subject, path: path)
    var sections = sections(scope)
    if !links.isEmpty {
      let title =
        switch kind {
        case .family: "Les métiers de la famille"
        case .sector: "Les autres secteurs"
        default: "Les autres métiers de la famille"
        }
      let group = LinkGroup("", links: links)
      sections.append(ReportSection(id: "metiers-lies", title: title, blocks: [.links([group])]))
    }
    return ReportPage(
      kind: kind, path: path, title: French.typeset(subject.name), kicker: kicker,
      lead: lead(scope), trail: trail, sections: sections, period: figurePeriod)
  }

  private func occupationLinks(of family: Subject) -> [ReportLink] {
    site.occupations.filter { $0.parent == family.key }.compactMap(link)
  }

  private func link(to subject: Subject) -> ReportLink? {
    site.path(subject.key).map { ReportLink(French.typeset(subject.name), path: $0) }
  }
}
