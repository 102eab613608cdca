/// A set of metrics that enter the project together, with where they stand on the pages.
public protocol Plugin: Sendable {
  /// Kebab-case, kept for ever: `demand`.
  var id: String { get }
  /// What its metrics are about, in French: `Besoins de recrutement`.
  var title: String { get }
  /// What findings about it name: its manifest, or the plugin itself.
  var file: String { get }
  /// In the order of the catalogue.
  var metrics: [any Metric] { get }
  /// The sections it adds to the pages, as the TOML of a `PageLayout`; empty for the plain cards
  /// that every metric gets.
  var layout: String { get }
  /// What its figures are about beside what the datasets name: the answers of a questionnaire.
  var subjects: [Subject] { get }
  /// The metric of an earlier plugin that its own takes the place of.
  var replaces: String? { get }
}

extension Plugin {
  /// Its id.
  public var title: String { id }
  /// `plugin demand`.
  public var file: String { "plugin \(id)" }
  /// None: most metrics are about what the datasets name.
  public var subjects: [Subject] { [] }
  /// None.
  public var replaces: String? { nil }
}
