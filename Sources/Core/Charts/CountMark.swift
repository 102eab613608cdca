/// A count as a chart may show it: what is hidden holds nothing to show.
public enum CountMark: Sendable, Hashable, Codable {
  /// A number that may be shown, 0 included.
  case number(Double)
  /// Known only within bounds: "une dizaine" is 8…12.
  case between(Bounds)
  /// Hidden by statistical secrecy: one look, whatever the number.
  case hidden
  /// Nobody told.
  case absent
  /// Cannot be: a structure sends nobody to itself.
  case impossible

  /// What a chart shows of a published figure; without one, nobody told.
  ///
  /// Bounds that a producer makes public beside its masks are left out too.
  public init(_ figure: PublishedFigure?) {
    self =
      switch figure {
      case .number(let number): .number(number.value)
      case .between(let bounds): .between(bounds)
      case .masked: .hidden
      case .missing, nil: .absent
      }
  }

  /// What stands in place of a hidden number, on charts and in tables.
  public static let hiddenSymbol = "s"

  /// What lengths and shades show at least: nil where there is no number.
  public var least: Double? {
    switch self {
    case .number(let value): value
    case .between(let bounds): bounds.lower
    case .hidden, .absent, .impossible: nil
    }
  }

  /// What lengths show at most: nil where there is no number.
  public var most: Double? {
    if case .between(let bounds) = self { bounds.upper } else { least }
  }

  /// As charts write it: `9`, `8 à 12`, `s`; empty where nobody told.
  func text(in unit: Unit) -> String {
    switch self {
    case .number(let value): NumberText.text(value, in: unit)
    case .between(let bounds):
      "\(NumberText.text(bounds.lower, in: unit)) à \(NumberText.text(bounds.upper, in: unit))"
    case .hidden: Self.hiddenSymbol
    case .absent, .impossible: ""
    }
  }
}
