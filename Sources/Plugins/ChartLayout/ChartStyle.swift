import Core

/// The sizes of one format, in pixels.
struct ChartStyle {
  let width: Double
  let height: Double
  let margin: Double
  let title: Double
  let subtitle: Double
  /// The largest and the smallest size of labels: many rows ask for less.
  let label: Double
  let smallLabel: Double
  /// Source, note, ticks and key.
  let note: Double
  /// What other lengths of the page format are multiplied by.
  let factor: Double

  init(_ format: ChartFormat) {
    switch format {
    case .page:
      self.init(
        width: 1600, height: 1000, margin: 48, title: 40, subtitle: 26, label: 26, smallLabel: 16,
        note: 20, factor: 1)
    case .slide:
      self.init(
        width: 1920, height: 1080, margin: 60, title: 52, subtitle: 33, label: 32, smallLabel: 19,
        note: 25, factor: 1.25)
    }
  }

  private init(
    width: Double, height: Double, margin: Double, title: Double, subtitle: Double,
    label: Double, smallLabel: Double, note: Double, factor: Double
  ) {
    self.width = width
    self.height = height
    self.margin = margin
    self.title = title
    self.subtitle = subtitle
    self.label = label
    self.smallLabel = smallLabel
    self.note = note
    self.factor = factor
  }

  /// The picture within its margins.
  var content: SceneRect {
    SceneRect(x: margin, y: margin, width: width - 2 * margin, height: height - 2 * margin)
  }
}
