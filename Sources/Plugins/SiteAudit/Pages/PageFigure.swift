import Core

/// A number that a page prints of a figure.
struct PageFigure: Sendable, Hashable {
  /// How it stands to the files of figures.
  enum Kind: Sendable, Hashable {
    /// The files hide it.
    case hidden
    /// The files give another number.
    case different
    /// The files do not speak of it.
    case added
  }

  var kind: Kind
  var key: CellKey
  var value: Double
  var file: String
  var line: Int
  /// What stands around it: the names of its row and column, or its sentence.
  var place: String

  /// The place as a finding names it.
  var location: SourceLocation { SourceLocation(file: file, row: line, field: place) }

  /// The figure as a reader knows it from the page.
  var cell: PublishedCell { PublishedCell(state: .number(value), file: file, line: line) }
}

/// The numbers that the pages of a site print of protected figures, where the files of figures hide
/// them, give others, or say nothing.
struct SitePages: Sendable {
  private(set) var figures: [PageFigure] = []

  init(_ site: PublishedSite) {
    guard !site.descriptor.secret.isEmpty else { return }
    let names = PageNames(site)
    var found: Set<PageFigure> = []
    figures = site.files.concurrentMap { Self.figures(of: $0, site, names) }.flatMap(\.self)
      .filter { found.insert($0).inserted }
  }

  private static func figures(
    of file: SiteFile, _ site: PublishedSite, _ names: PageNames
  ) -> [PageFigure] {
    let page: PublishedPage
    switch FilePath.name(of: file.path).split(separator: ".").last {
    case "html", "htm", "svg", "xml": page = PublishedPage(file.bytes, path: file.path)
    case "png": page = PublishedPage(texts: PictureTexts(file.bytes).texts, path: file.path)
    default: return []
    }
    let own = site.scope(ofPage: file.path, heading: PageWords(page.heading, names: names).words)
    let tables = PageTables(site: site, names: names, page: page, scope: own)
    let sentences = PageSentences(site: site, names: names, page: page, scope: own)
    return tables.figures + sentences.figures(tables.scopes)
  }

  /// Numbers that the files hide or do not give, by figure: what a reader of the pages knows too.
  var known: [CellKey: PublishedCell] {
    Dictionary(
      figures.filter { $0.kind != .different }.map { ($0.key, $0.cell) },
      uniquingKeysWith: { first, _ in first })
  }
}

extension PublishedSite {
  /// What a page is about: the territory of its folder, the top one for the home page, and what its
  /// heading names.
  fileprivate func scope(ofPage path: String, heading: [PageWords.Word]) -> PageScope {
    var scope = PageScope(heading)
    scope.metrics = []
    let parts = path.split(separator: "/")
    if parts.count == 1 {
      if scope.places.isEmpty { scope.places = places.roots }
    } else {
      let folder = parts[1].lowercased()
      let own = places.names.keys.filter { key in
        guard let level = places.levels[key], parts[0] == "\(level)s" else { return false }
        let code = key.drop { $0 != ":" }.dropFirst().lowercased()
        return folder == code || folder.hasPrefix("\(code)-")
      }
      if !own.isEmpty { scope.places = own.sorted() }
    }
    return scope
  }
}
