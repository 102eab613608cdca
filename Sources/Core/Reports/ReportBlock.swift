/// One thing on a page, from a closed list.
public enum ReportBlock: Sendable {
  case keyFigures([KeyFigure])
  case chart(ChartBlock)
  case table(ReportTable)
  case text(TextBlock)
  case links([LinkGroup])
  case definitions([MetricDefinition])
  case notice(Notice)
}

/// What stands in the place of a metric that could not be computed.
public struct Notice: Sendable, Hashable {
  /// `Indisponible`.
  public var title: String
  /// Why, in plain French.
  public var reason: String
  /// What to do about it.
  public var advice: String
  /// Where to read more; nil on that page itself.
  public var link: ReportLink?
}

/// A figure in large type, with all that a reader needs to quote it.
public struct KeyFigure: Sendable, Hashable {
  /// The metric, in words.
  public var label: String
  /// `au moins`, where cells are masked.
  public var atLeast: String?
  /// `12 480`, `28,7 %`, or `masqué`.
  public var value: String
  /// Whether there is no number: the value is words.
  public var isAbsent: Bool
  /// Whether the value is the name of a class, not a number.
  public var isWords = false
  /// `projets`.
  public var unit: String?
  /// `2025`, or `2024 → 2025` for a change.
  public var period: String
  /// The same figure for the whole: `région : 50,1 %`.
  public var comparison: String?
  /// What is known of its certainty, and what it rests on: `entre 84 515 et 87 055`.
  public var caveat: String?
  /// Producer and survey.
  public var source: String
  /// Where it is defined.
  public var definition: ReportLink
}

/// A picture with its own table.
public struct ChartBlock: Sendable {
  /// What the picture says.
  public var spec: ChartSpec
  /// The picture in its sizes; the page's first.
  public var files: [ChartFile]
  /// The figures of the picture.
  public var table: ReportTable
}

/// A picture to draw: its place in the site, what it says, its size.
public struct ChartFile: Sendable, Hashable {
  /// ASCII, relative to the site’s folder.
  public var path: String
  /// What the picture says.
  public var spec: ChartSpec
  /// The size it is drawn at.
  public var format: ChartFormat
}

/// A paragraph, or a remark set apart.
public struct TextBlock: Sendable, Hashable {
  /// How a text is set.
  public enum Role: String, Sendable, CaseIterable {
    case paragraph, remark
  }

  /// How the text is set.
  public var role: Role
  /// In French, typeset.
  public var text: String

  /// Sets a text.
  public init(_ text: String, role: Role = .paragraph) {
    self.role = role
    self.text = text
  }
}

/// Links under a common heading.
public struct LinkGroup: Sendable, Hashable {
  /// Empty where the section's heading says it.
  public var title: String
  /// The page of the heading itself, where there is one.
  public var path: String?
  /// In order.
  public var links: [ReportLink]
  /// Whether the links stay folded until asked for, where there are many.
  public var isFolded: Bool

  /// Gathers links under a heading.
  public init(_ title: String, path: String? = nil, links: [ReportLink], isFolded: Bool = false) {
    self.title = title
    self.path = path
    self.links = links
    self.isFolded = isFolded
  }
}

/// What the method page says of a metric: its manifest, in words.
public struct MetricDefinition: Sendable, Hashable {
  /// The anchor on the page: `demand-projects`.
  public var anchor: String
  /// The heading; empty where the page's own says it.
  public var title: String
  /// The metric's own page; nil there.
  public var path: String?
  /// What is counted, in words; empty where the page says it already.
  public var definition: String
  /// Term and text: formula, unit, source, periods, levels.
  public var facts: [Fact]
  /// What the figure does not say, one sentence each.
  public var caveats: [String]

  /// One line of a definition.
  public struct Fact: Sendable, Hashable {
    /// What the line says: the computation, the source.
    public var term: String
    /// In French, typeset.
    public var text: String
  }
}
