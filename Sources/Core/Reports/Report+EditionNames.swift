extension DisclosureMode {
  /// The path of a file in a site of this mode.
  ///
  /// Every file of an internal edition that holds figures says so by its name, whatever folder it is
  /// copied to; pages keep the name that opens them.
  ///
  ///     DisclosureMode.interne.path("donnees/referrals-persons.csv")
  ///     // "donnees/referrals-persons-interne.csv"
  public func path(_ path: String) -> String {
    let name = FilePath.name(of: path)
    guard self == .interne, name != "index.html", let dot = path.lastIndex(of: "."),
      !name.contains("#")
    else { return path }
    return "\(path[..<dot])-\(rawValue)\(path[dot...])"
  }
}

extension Report {
  /// The report with its pictures and downloads named for its edition.
  func namedForItsEdition() -> Report {
    guard settings.mode == .interne else { return self }
    var report = self
    report.pages = pages.map { page in
      var page = page
      page.downloads = page.downloads.map(named)
      page.sections = page.sections.map { section in
        var section = section
        section.blocks = section.blocks.map(named)
        return section
      }
      return page
    }
    return report
  }

  private func named(_ link: ReportLink) -> ReportLink {
    var link = link
    link.path = settings.mode.path(link.path)
    return link
  }

  private func named(_ block: ReportBlock) -> ReportBlock {
    switch block {
    case .chart(var chart):
      for index in chart.files.indices {
        chart.files[index].path = settings.mode.path(chart.files[index].path)
      }
      return .chart(chart)
    case .links(let groups):
      return .links(
        groups.map { group in
          var group = group
          group.links = group.links.map(named)
          return group
        })
    case .keyFigures, .table, .text, .definitions, .notice: return block
    }
  }
}
