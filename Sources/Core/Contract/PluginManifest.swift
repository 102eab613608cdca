/// What a partner says of a plugin in `plugin.toml`: who made it, what it reads, what its figures are.
///
/// One plugin is one metric, of the same id.
public struct PluginManifest: Sendable, Hashable {
  /// The version of the contract it was written for.
  public var contract: Int
  /// The partner's prefix and a name, kept for ever: `mlblois.orientations`.
  public var id: String
  /// Of the plugin itself: `1.2.0`.
  public var version: String
  /// How it is written.
  public var kind: PluginKind
  /// `Premier accueil : ce que les gens demandent`.
  public var title: String
  /// The head of a table column; the title where nothing is said.
  public var shortTitle: String
  /// One or two sentences that a coordinator understands.
  public var description: String
  /// Who wrote it.
  public var author: String
  /// Whom a reader asks.
  public var contact: String
  /// Of the figures: `Licence Ouverte 2.0`.
  public var licence: String
  /// The metric that this one takes the place of.
  public var replaces: String?
  /// The tables it may read: declared, enforced, its lineage and its cache key.
  public var reads: [String]
  /// What its figures are.
  public var output: Output
  /// What it has figures about, where they are things of its own: names by code, in the order of the
  /// file.
  public var items: [Item]
  /// Where its figures come from.
  public var quality: Quality
  /// What disclosure control must know of it.
  public var secrecy: Secrecy
  /// How its program is started, or how long its query may take; nil for the other kinds.
  public var run: Run?
  /// How its file of figures is read; nil for the other kinds.
  public var figures: Figures?

  /// What the figures of a plugin are.
  public struct Output: Sendable, Hashable {
    /// What a value counts or measures.
    public var unit: Unit
    /// The levels of territory it gives figures for.
    public var levels: [Territory.Level]
    /// What its figures are about within a territory: `all` for nothing in particular.
    public var subject: Subject.Kind
    /// How long its periods are.
    public var period: Period
    /// Which way is better.
    public var direction: Direction
    /// The chart that shows it best, from a closed list.
    public var chart: ChartKind
    /// How many decimals its values are written with; nil for those of the unit.
    public var decimals: Int?
    /// The column of a row that says how many persons a value rests on; nil where it counts none.
    public var n: String?
    /// Whether a value counts persons: then no n, no publication.
    public var countsPersons: Bool
  }

  /// How long the periods of a plugin are.
  public enum Period: String, Sendable, Hashable, CaseIterable {
    case year, semester, quarter, month
  }

  /// Which way of a figure is better.
  public enum Direction: String, Sendable, Hashable, Codable, CaseIterable {
    case neutral, up, down
  }

  /// A thing that a plugin has figures about: `emploi-ete`, « Un emploi d’été ».
  public struct Item: Sendable, Hashable {
    /// ASCII, in rows.
    public var code: String
    /// In French, on pages.
    public var name: String
  }

  /// Where the figures of a plugin come from.
  public struct Quality: Sendable, Hashable {
    /// Producer and survey.
    public var source: String
    /// `annuelle`, `mensuelle`.
    public var periodicity: String
    /// What a value is, exactly; the description where nothing is said.
    public var definition: String
    /// The computation, in words.
    public var formula: String
    /// What the figure does not say, one sentence each.
    public var caveats: [String]
    /// The days before and after which figures do not compare: `2015-11-03`.
    public var breaks: [CalendarDate]
  }

  /// What disclosure control must know of a plugin.
  public struct Secrecy: Sendable, Hashable {
    /// Counts of persons from 1 to one less than this are hidden; nil for those of the datasets read.
    public var threshold: Int?
    /// Along what its counts add up.
    public var sums: Set<MetricManifest.Disclosure.Axis>
  }

  /// How a program is started.
  public struct Run: Sendable, Hashable {
    /// An argument vector, never a shell: `["Rscript", "run.R"]`; empty for a query.
    public var program: [String]
    /// In seconds: 30 where nothing is said.
    public var timeout: Int
  }

  /// How a file of figures is read.
  public struct Figures: Sendable, Hashable {
    /// In the plugin's folder: `figures.csv`, `figures.xlsx`.
    public var file: String
    /// Of a workbook; the first where nothing is said.
    public var sheet: String?
    /// One row a figure, or one column a period.
    public var layout: Layout
    /// The headings of the file, by what they hold: territory, subject, period, value, n and so on.
    public var columns: [String: String]

    /// One row a figure, or one column a period.
    public enum Layout: String, Sendable, Hashable, CaseIterable {
      case long, wide
    }
  }
}
