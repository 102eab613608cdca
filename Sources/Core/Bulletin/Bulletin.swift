/// What was referred between the structures of a territory since a day: one page to print, or to send.
///
/// It is made of published figures, those of the site, and of what is no secret: who was expected to
/// tell, and by what means.
public struct Bulletin: Sendable, Hashable {
  /// A part under its own heading.
  public struct Section: Sendable, Hashable {
    /// The heading.
    public var title: String
    /// From top to bottom.
    public var blocks: [Block]

    /// Heads some blocks.
    public init(_ title: String, blocks: [Block]) {
      self.title = title
      self.blocks = blocks
    }
  }

  /// What a part is made of.
  public enum Block: Sendable, Hashable {
    case paragraph(String)
    case list([String])
    case table(ReportTable)
  }

  /// `Les orientations entre structures du bassin de Blois`.
  public var title: String
  /// `Depuis le 1ᵉʳ décembre 2025, arrêté au 31 décembre 2025`.
  public var dates: String
  /// What matters most, in one or two sentences.
  public var lead: String
  /// From top to bottom.
  public var sections: [Section]
  /// What the marks of the tables mean, and where the figures come from.
  public var notes: [String]
  /// For whom it is.
  public var mode: DisclosureMode
  /// Whether some figures are invented.
  public var isSynthetic: Bool
  /// The title of the site it goes with.
  public var site: String
  /// Who publishes it.
  public var publisher: String?
  /// Whom a reader asks.
  public var contact: String?
  /// The name of its files, without the ending: `2025-12-31-blois`, `2025-12-31-blois-interne`.
  public var fileName: String

  /// Makes a bulletin from its parts.
  public init(
    title: String, dates: String, lead: String, sections: [Section], notes: [String] = [],
    mode: DisclosureMode = .diffusion, isSynthetic: Bool = false, site: String,
    publisher: String? = nil, contact: String? = nil, fileName: String
  ) {
    self.title = title
    self.dates = dates
    self.lead = lead
    self.sections = sections
    self.notes = notes
    self.mode = mode
    self.isSynthetic = isSynthetic
    self.site = site
    self.publisher = publisher
    self.contact = contact
    self.fileName = fileName
  }

  /// What an internal bulletin says at its head; nil where anybody may read it.
  public var warning: String? {
    guard mode == .interne else { return nil }
    return "Édition interne — ne pas diffuser : les petits effectifs n’y sont pas masqués."
  }

  /// What a bulletin of invented figures says at its head.
  public var syntheticWarning: String? {
    isSynthetic
      ? "Données fictives : ces chiffres sont inventés pour la démonstration." : nil
  }
}
