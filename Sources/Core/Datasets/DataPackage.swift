/// A Frictionless data package descriptor (`datapackage.json`, versions 1 and 2), with dash's own
/// properties: vintage, periodicity, synthetic, provenance, breaks, disclosure, and the role of each
/// resource.
public struct DataPackage: Sendable, Hashable {
  /// A short ASCII name: `bmo-2025`.
  public var name: String
  /// For people, in French.
  public var title: String?
  /// What the data are, in one paragraph.
  public var description: String?
  /// Under which terms they may be used.
  public var licenses: [License]
  /// Where they come from.
  public var sources: [Source]
  /// The year or period that the data describe: `2025`.
  public var vintage: String?
  /// How often the data are published: `annuelle`, `mensuelle`.
  public var periodicity: String?
  /// Whether the figures are invented: every page then says so.
  public var isSynthetic: Bool
  /// The files it was imported from.
  public var provenance: [Provenance]
  /// Where its series change meaning, as the descriptor lists them.
  public var breaks: [Break]
  /// From which count on its figures may be shown; nil where nothing is said.
  public var disclosure: DisclosureRule?
  /// The tables, in the descriptor's order.
  public var resources: [DataResource]

  /// Makes a descriptor; what is left out is absent from the JSON.
  public init(
    name: String, title: String? = nil, description: String? = nil, licenses: [License] = [],
    sources: [Source] = [], vintage: String? = nil, periodicity: String? = nil,
    isSynthetic: Bool = false, provenance: [Provenance] = [], breaks: [Break] = [],
    disclosure: DisclosureRule? = nil, resources: [DataResource] = []
  ) {
    self.name = name
    self.title = title
    self.description = description
    self.licenses = licenses
    self.sources = sources
    self.vintage = vintage
    self.periodicity = periodicity
    self.isSynthetic = isSynthetic
    self.provenance = provenance
    self.breaks = breaks
    self.disclosure = disclosure
    self.resources = resources
  }

  /// A licence of a data package.
  public struct License: Sendable, Hashable {
    /// An Open Definition or SPDX id: `etalab-2.0`.
    public var name: String?
    /// For people: `Licence Ouverte`.
    public var title: String?
    /// Where its text is.
    public var path: String?

    /// Makes a licence.
    public init(name: String? = nil, title: String? = nil, path: String? = nil) {
      self.name = name
      self.title = title
      self.path = path
    }
  }

  /// Where the data of a package come from.
  public struct Source: Sendable, Hashable {
    /// Producer and product.
    public var title: String
    /// Where it is.
    public var path: String?

    /// Makes a source.
    public init(title: String, path: String? = nil) {
      self.title = title
      self.path = path
    }
  }

  /// A month from which the figures of a series do not compare with those before.
  public struct Break: Sendable, Hashable, Codable {
    /// The first month of the new meaning.
    public var month: Month
    /// Why, in French, for charts: `nouvelle application`.
    public var title: String

    /// Makes a break.
    public init(month: Month, title: String) {
      self.month = month
      self.title = title
    }
  }

  /// An official file that a dataset was imported from, and how.
  public struct Provenance: Sendable, Hashable {
    /// The file's name, without its folder.
    public var file: String
    /// The SHA-256 of its bytes.
    public var sha256: String
    /// The id of the recipe that read it.
    public var recipe: String
    /// `2025-04-15`, only where the caller gave one.
    public var date: String?

    /// Makes a record of an import.
    public init(file: String, sha256: String, recipe: String, date: String? = nil) {
      self.file = file
      self.sha256 = sha256
      self.recipe = recipe
      self.date = date
    }
  }
}
