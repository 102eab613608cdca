import ChartLayout
import Core
import TestSupport
import Testing

@Suite struct MapLayoutTests {
  let layout = ChartLayout(measure: WideMeasure())

  func circles(of scene: Scene) -> [(center: ScenePoint, radius: Double)] {
    scene.items.compactMap {
      if case .fill(.circle(let center, let radius), _) = $0 { (center, radius) } else { nil }
    }
  }

  @Test func `gives every bassin of the region its name`() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<10 {
      let scene = layout.scene(of: Samples.map(of: nil, using: &random), format: .page)

      let names = Set(scene.texts.map(\.text))
      #expect(Samples.towns.map(\.name).filter { !names.contains($0) } == [])
    }
  }

  @Test func `keeps labels clear of the circles they do not name`() {
    var random = SeededGenerator(seed: 8)
    let names = Set(Samples.towns.map(\.name))
    for _ in 0..<10 {
      let scene = layout.scene(of: Samples.map(of: nil, using: &random), format: .page)
      for run in scene.texts where names.contains(run.text) {
        let middle = ScenePoint(run.box.x + run.box.width / 2, run.box.y + run.box.height / 2)
        for circle in circles(of: scene) {
          let x = max(run.box.x, min(circle.center.x, run.box.right)) - circle.center.x
          let y = max(run.box.y, min(circle.center.y, run.box.bottom)) - circle.center.y
          let isTouching = (x * x + y * y).squareRoot() < circle.radius - 0.5
          let (dx, dy) = (middle.x - circle.center.x, middle.y - circle.center.y)
          let isWithin = (dx * dx + dy * dy).squareRoot() < circle.radius
          #expect(!isTouching || isWithin, "\(run.text)")
        }
      }
    }
  }

  @Test func `draws areas in proportion to values`() {
    let spec = ChartSpec.proportionalCircles(
      Samples.texts, unit: Samples.projects,
      circles: [
        MapCircle(label: "A", longitude: 0, latitude: 47, value: 100, group: ""),
        MapCircle(label: "B", longitude: 1, latitude: 48, value: 900, group: ""),
      ])

    let radii = circles(of: layout.scene(of: spec, format: .page)).map(\.radius).sorted()

    // Nine times the value is three times the radius.
    #expect(radii.count == 2)
    #expect(abs(radii[1] / radii[0] - 3) < 1e-9)
  }

  @Test func `draws no circle for a place without a number`() {
    let spec = ChartSpec.proportionalCircles(
      Samples.texts, unit: Samples.projects,
      circles: [MapCircle(label: "A", longitude: 0, latitude: 47, value: nil, group: "")])

    let scene = layout.scene(of: spec, format: .page)

    #expect(circles(of: scene).isEmpty)
    #expect(scene.texts.contains { $0.text == "masqué ou non disponible" })
  }

  @Test func `puts north up and keeps distances true at the mean latitude`() {
    // At 60° a degree of longitude is half a degree of latitude.
    let corners = [(0.0, 59.0), (4.0, 61.0)].map {
      MapCircle(label: "", longitude: $0.0, latitude: $0.1, value: 1, group: "")
    }
    let spec = ChartSpec.proportionalCircles(
      Samples.texts, unit: Samples.projects, circles: corners)

    let centers = circles(of: layout.scene(of: spec, format: .page)).map(\.center)

    let south = centers[0].x < centers[1].x ? centers[0] : centers[1]
    let north = centers[0].x < centers[1].x ? centers[1] : centers[0]
    #expect(south.y > north.y)
    #expect(abs((north.x - south.x) - (south.y - north.y)) < 0.01)
  }
}
