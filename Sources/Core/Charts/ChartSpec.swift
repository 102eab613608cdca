/// What a chart says, without a pixel: layers of marks over shared scales.
///
/// A renderer decides how. Marks hold numbers already protected and texts already written; a spec
/// encodes, compares and prints, and knows neither a dataset nor a library. Charts are made by the
/// constructors such as `rankedBars`, `calendar` and `monthlyLine`, or layer by layer.
public struct ChartSpec: Sendable, Hashable, Codable {
  /// The words around it.
  public var texts: ChartTexts
  /// The scales that all layers share.
  public var frame: ChartFrame
  /// From the bottom to the top.
  public var layers: [ChartLayer]
  /// What the forms mean, where the chart itself does not say it.
  public var key: [KeyEntry]

  /// Makes a chart of layers.
  public init(
    texts: ChartTexts, frame: ChartFrame, layers: [ChartLayer], key: [KeyEntry] = []
  ) {
    self.texts = texts
    self.frame = frame
    self.layers = layers
    self.key = key
  }
}

/// The words around a chart, in the language of the page.
public struct ChartTexts: Sendable, Hashable, Codable {
  /// The one message of the chart, a sentence without final stop; drawn on at most two lines.
  public var title: String
  /// What is counted, where, when, and the unit.
  public var subtitle: String
  /// `Source : …`, printed at the bottom.
  public var source: String
  /// What a reader must know to read it well: `Lecture : …`, `* …`.
  public var note: String?
  /// For a reader who cannot see the picture.
  public var alternativeText: String

  /// Collects the words of a chart.
  public init(
    title: String, subtitle: String, source: String, note: String? = nil, alternativeText: String
  ) {
    self.title = title
    self.subtitle = subtitle
    self.source = source
    self.note = note
    self.alternativeText = alternativeText
  }
}

/// What a mark's colour means: a closed list, so that every chart of a site agrees.
public enum Tone: String, Sendable, Codable, CaseIterable {
  /// The one thing the chart is about.
  case accent
  case base
  /// Context, and what has no number.
  case muted
  case increase
  case decrease
  /// CDI.
  case permanent
  /// CDD of more than 6 months.
  case fixedOver6Months
  /// CDD of 1 to 6 months.
  case fixed1To6Months
  /// CDD of less than 1 month.
  case fixedUnder1Month
  /// Interim, seasonal and other contracts.
  case otherContract
  /// More than the average month.
  case aboveAverage
  /// Less than the average month.
  case belowAverage
  /// What another place or the whole country does, beside the chart's own series.
  case reference
}
