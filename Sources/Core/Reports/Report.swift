/// A whole site as values: what each page says, before any HTML.
///
/// It is made of published figures only, so nothing that writes it out can show a hidden number.
public struct Report: Sendable {
  /// The words of the project.
  public var settings: SiteSettings
  /// Whether some figures come from invented data: every page says so.
  public var isSynthetic: Bool
  /// The pages of the top bar, in order.
  public var navigation: [ReportLink]
  /// The home page first, then territories, their networks, families, sectors, occupations, metrics, and the pages about the data.
  public var pages: [ReportPage]
  /// What the pages were made of, for the files to download.
  public var contents: ReportContents

  /// All pictures of the site, in the order of the pages.
  public var charts: [ChartFile] { pages.flatMap(\.charts) }
}

/// The words of the project around the figures.
public struct SiteSettings: Sendable, Hashable {
  /// The heading.
  public var title: String
  /// Who publishes the site.
  public var publisher: String?
  /// Whom a reader asks.
  public var contact: String?
  /// `Édition de novembre 2025`: printed as given, since nothing reads the clock.
  public var edition: String?
  /// The sizes that pictures are drawn at; the page's is always among them.
  public var formats: Set<ChartFormat>
  /// For whom the site is made: an internal one hides nothing, and every page says so.
  public var mode: DisclosureMode

  /// Gives a site its title and what else is known.
  public init(
    title: String, publisher: String? = nil, contact: String? = nil, edition: String? = nil,
    formats: Set<ChartFormat> = Set(ChartFormat.allCases), mode: DisclosureMode = .diffusion
  ) {
    self.title = title
    self.publisher = publisher
    self.contact = contact
    self.edition = edition
    self.formats = formats
    self.mode = mode
  }
}

/// One page of the site.
public struct ReportPage: Sendable {
  /// What a page is about.
  public enum Kind: String, Sendable, CaseIterable {
    case home, territory, network, family, occupation, sector, index, metric, sources, quality,
      downloads
  }

  /// What the page is about.
  public var kind: Kind
  /// ASCII, relative to the site's folder: `bassins/2416-blois/index.html`.
  public var path: String
  /// The heading.
  public var title: String
  /// The line above the title: `Bassin d’emploi · Loir-et-Cher`.
  public var kicker: String
  /// What the page says in one or two sentences.
  public var lead: String?
  /// From the home page down to the page above this one.
  public var trail: [ReportLink]
  /// From top to bottom.
  public var sections: [ReportSection]
  /// The files about this page's territory.
  public var downloads: [ReportLink] = []
  /// What its figures are about, in French: the year; nil where the page is about none.
  public var period: String? = nil

  /// The pictures of the page, with their paths in the site.
  public var charts: [ChartFile] {
    sections.flatMap(\.blocks).flatMap { block in
      if case .chart(let chart) = block { chart.files } else { [ChartFile]() }
    }
  }
}

/// A part of a page under its own heading.
public struct ReportSection: Sendable {
  /// Kebab-case, unique in its page: the anchor.
  public var id: String
  /// The heading.
  public var title: String
  /// From top to bottom.
  public var blocks: [ReportBlock]
}

/// A way to a page or a file of the site.
public struct ReportLink: Sendable, Hashable {
  /// What a reader clicks.
  public var text: String
  /// Relative to the site's folder, `#anchor` included.
  public var path: String
  /// A quieter remark behind the text: `1 240 projets`.
  public var detail: String?

  /// Links a text to a page or a file.
  public init(_ text: String, path: String, detail: String? = nil) {
    self.text = text
    self.path = path
    self.detail = detail
  }
}
