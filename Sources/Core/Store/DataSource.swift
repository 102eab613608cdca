/// Where some of a project's data come from: what the page of sources says of a dataset.
public struct DataSource: Sendable, Hashable, Codable {
  /// The dataset's id, its folder as a rule: `bmo-2025`.
  public var name: String
  /// `Besoins en main-d’œuvre 2025`.
  public var title: String
  /// Its producer, as the descriptor words it.
  public var source: String
  /// `Licence Ouverte 2.0`, where the descriptor names one.
  public var licence: String?
  /// `2025`.
  public var vintage: String?
  /// Whether the data are invented: every page that shows them says so.
  public var synthetic: Bool
  /// The standard tables it fills, sorted: `needs`, `occupations`.
  public var roles: [String]
  /// The months from which its series mean something else, from the oldest.
  public var breaks: [DataPackage.Break]

  /// From which count on its figures may be shown; nil where all may.
  public var disclosure: DisclosureRule?

  /// Makes the value from its parts.
  public init(
    name: String, title: String, source: String, licence: String? = nil, vintage: String? = nil,
    synthetic: Bool = false, roles: [String], breaks: [DataPackage.Break] = [],
    disclosure: DisclosureRule? = nil
  ) {
    self.name = name
    self.title = title
    self.source = source
    self.licence = licence
    self.vintage = vintage
    self.synthetic = synthetic
    self.roles = roles
    self.breaks = breaks
    self.disclosure = disclosure
  }
}
