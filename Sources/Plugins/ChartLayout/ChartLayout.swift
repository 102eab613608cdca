public import Core

/// Turns a chart spec into a scene: every decision of place, size and colour, and no drawing.
public struct ChartLayout: Sendable {
  /// Changes whenever the same spec would give another scene: a part of cache keys.
  public static let version = "6"

  let measure: any TextMeasure

  /// Makes a layout for texts as a renderer will draw them.
  public init(measure: any TextMeasure) {
    self.measure = measure
  }

  /// Lays out a chart: no text overlaps another or leaves the picture, whatever its length.
  ///
  /// A picture for pages is lower where few rows leave it empty below; a slide keeps its shape.
  public func scene(of spec: ChartSpec, format: ChartFormat) -> Scene {
    let style = ChartStyle(format)
    let fitter = TextFitter(measure: measure)
    let furniture = Furniture(spec, style: style, fitter: fitter)
    let marks: [SceneItem]
    // Below it the marks leave the plot empty.
    var bottom = furniture.plot.bottom
    switch spec.frame {
    case .cartesian(let x, let categories):
      let layout = CartesianLayout(
        axis: x, categories: categories, layers: spec.layers, key: spec.key,
        plot: furniture.plot, style: style, fitter: fitter)
      marks = layout.items
      bottom = layout.bottom
    case .geographic(let unit):
      marks =
        MapLayout(
          unit: unit, layers: spec.layers, plot: furniture.plot, style: style, fitter: fitter
        ).items
    case .timeline(let first, let count, let y):
      marks =
        TimelineLayout(
          first: first, count: count, axis: y, layers: spec.layers, plot: furniture.plot,
          style: style, fitter: fitter
        ).items
    case .columns(let x, let y):
      marks =
        ColumnsLayout(
          categories: x, axis: y, layers: spec.layers, plot: furniture.plot, style: style,
          fitter: fitter
        ).items
    case .matrix(let x, let y):
      let layout = MatrixLayout(
        columns: x, rows: y, layers: spec.layers, plot: furniture.plot, style: style,
        fitter: fitter)
      marks = layout.items
      bottom = layout.bottom
    case .flows(let origins, let destinations, _):
      marks =
        FlowsLayout(
          origins: origins, destinations: destinations, layers: spec.layers, plot: furniture.plot,
          style: style, fitter: fitter
        ).items
    case .panels(let panels, let frame):
      marks =
        PanelsLayout(
          panels, of: frame, plot: furniture.plot, style: style, fitter: fitter
        ).items
    case .plane(let x, let y):
      marks =
        PlaneLayout(
          x: x, y: y, layers: spec.layers, plot: furniture.plot, style: style, fitter: fitter
        ).items
    }
    let spare = format == .page ? max(0, (furniture.plot.bottom - bottom).rounded(.down)) : 0
    return Scene(
      width: style.width, height: style.height - spare,
      items: furniture.items(liftingFootBy: spare) + marks)
  }
}
