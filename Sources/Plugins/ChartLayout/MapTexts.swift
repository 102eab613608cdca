import Core

/// The names of the areas and the labels of the places of a map.
///
/// Labels choose first; where an area then finds no room for its name, labels are placed anew
/// around a place reserved for it, if none of them comes off worse.
struct MapTexts {
  let items: [SceneItem]

  init(
    _ places: [MapLabels.Place], areas: [MapAreas.Area], bounds: SceneRect, legend: SceneRect,
    style: ChartStyle, fitter: TextFitter
  ) {
    let label = { (reserved: [SceneRect]) in
      MapLabels(
        places, bounds: bounds, avoiding: [legend] + reserved, size: style.note * 1.05,
        fitter: fitter)
    }
    let names = AreaNames(
      areas: areas, circles: places, bounds: bounds,
      fonts: [0.85, 0.78].map { TextFont(.medium, style.note * $0) }, fitter: fitter)
    var reserved: [SceneRect] = []
    var labels = label([])
    var runs = names.runs(avoiding: labels.boxes + [legend])
    for index in areas.indices where runs[index] == nil {
      let spots = names.reservations(
        for: areas[index], avoiding: reserved + [legend], most: Self.attempts)
      for spot in spots {
        let other = label(reserved + [spot])
        guard other.cost <= labels.cost else { continue }
        let otherRuns = names.runs(avoiding: other.boxes + [legend])
        guard otherRuns.count(where: { $0 != nil }) > runs.count(where: { $0 != nil }) else {
          continue
        }
        (labels, runs) = (other, otherRuns)
        reserved.append(spot)
        break
      }
    }
    items = runs.compactMap { $0.map(SceneItem.text) } + labels.items
  }

  private static let attempts = 12
}

extension MapLabels {
  /// What its texts cover.
  fileprivate var boxes: [SceneRect] {
    items.compactMap { if case .text(let run) = $0 { run.box } else { nil } }
  }
}
