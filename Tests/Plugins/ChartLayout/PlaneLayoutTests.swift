import Core
import Testing

@testable import ChartLayout

@Suite struct PlaneLayoutTests {
  let layout = ChartLayout(measure: MonospacedMeasure())
  let zones = ["Porteur durable", "Volume saisonnier", "Niche durable", "À surveiller"]

  func plane(
    _ points: [QuadrantPoint], x: Unit = .share, thresholds: ChartPoint = ChartPoint(x: 0.6, y: 65)
  ) -> PlaneScene {
    PlaneScene(
      layout.scene(
        of: .quadrant(
          Samples.texts, x: NumberAxis(unit: x, title: "Durabilité"),
          y: NumberAxis(unit: Samples.projects, title: "Projets"), thresholds: thresholds,
          zones: zones, shade: "part de projets saisonniers", points: points),
        format: .page))
  }

  @Test func `puts points where their numbers say`() throws {
    let plane = plane([
      QuadrantPoint(label: "A", x: 0.2, y: 20), QuadrantPoint(label: "B", x: 0.4, y: 100),
      QuadrantPoint(label: "C", x: 0.8, y: 40),
    ])
    let (c, b, a) = (plane.discs[0].center, plane.discs[1].center, plane.discs[2].center)
    let rule = try #require(plane.upright).middle.x

    // 0.8 − 0.4 is twice 0.4 − 0.2, and 100 − 20 four times 40 − 20; 0.6 is midway to 0.8.
    #expect(abs((c.x - b.x) - 2 * (b.x - a.x)) < 1e-6)
    #expect(abs((a.y - b.y) - 4 * (a.y - c.y)) < 1e-6)
    #expect(abs(rule - (b.x + c.x) / 2) <= 1)
  }

  @Test func `shows on its side a point that just reaches a threshold or just fails it`() throws {
    let plane = plane([
      QuadrantPoint(label: "A", x: 0.6, y: 65), QuadrantPoint(label: "B", x: 0.599, y: 64.9),
    ])
    let (b, a) = (plane.discs[0].center, plane.discs[1].center)

    let upright = try #require(plane.upright)
    let level = try #require(plane.level)
    #expect(a.x > upright.right && a.y < level.y)
    #expect(b.x < upright.x && b.y > level.bottom)
    #expect(plane.crossingDiscs == [])
  }

  @Test func `stands a threshold of classes before the class it names`() throws {
    let plane = plane(
      [QuadrantPoint(label: "A", x: 2, y: 10), QuadrantPoint(label: "B", x: 3, y: 90)],
      x: .grade(maximum: 5), thresholds: ChartPoint(x: 3, y: 65))

    let middle = (plane.discs[0].center.x + plane.discs[1].center.x) / 2
    #expect(abs(try #require(plane.upright).middle.x - middle) <= 1)
  }

  @Test func `spreads equal points of a class side by side, each whole`() throws {
    let points = (0..<9).map { QuadrantPoint(label: "Métier \($0)", x: 4, y: 100) }
    let plane = plane(points, x: .grade(maximum: 5), thresholds: ChartPoint(x: 3, y: 65))
    let discs = plane.discs

    #expect(Set(discs.map(\.center.y)).count == 1)
    let places = discs.map(\.center.x).sorted()
    #expect(zip(places, places.dropFirst()).allSatisfy { $1 - $0 >= 2 * discs[0].radius })
    // Four on either side of the first.
    #expect(places[4] == discs.last?.center.x)
  }

  @Test func `shows every one of many equal points`() {
    let points = (0..<40).map { QuadrantPoint(label: "Métier \($0)", x: 0.5, y: 30) }
    let discs = plane(points).discs

    #expect(Set(discs.map(\.center)).count == 40)
  }

  @Test func `colours what it knows, darker for more, and leaves the unknown white`() {
    let plane = plane([
      QuadrantPoint(label: "A", x: 0.1, y: 10, shade: 0),
      QuadrantPoint(label: "B", x: 0.3, y: 20, shade: 0.5),
      QuadrantPoint(label: "C", x: 0.5, y: 30, shade: 1),
      QuadrantPoint(label: "D", x: 0.7, y: 90),
    ])
    let greens = plane.discs.dropFirst().map { Int($0.fill.green) }

    #expect(plane.discs[0].fill == .white)
    #expect(greens[0] < greens[1] && greens[1] < greens[2])
    #expect(
      plane.scene.texts.map(\.text).contains("part de projets saisonniers, de 0 à 100\u{202F}%"))
    #expect(plane.scene.texts.map(\.text).contains("masqué ou sans donnée"))
  }

  @Test func `gets darker with every tenth, in grey too`() {
    let greys = Shades.inks.map {
      0.2126 * Double($0.red) + 0.7152 * Double($0.green) + 0.0722 * Double($0.blue)
    }

    #expect(greys.count == 11)
    #expect(zip(greys, greys.dropFirst()).allSatisfy { $0 - $1 > 8 })
  }

  @Test func `names the zones in their corners`() throws {
    let plane = plane([QuadrantPoint(label: "A", x: 0.2, y: 20)])
    let upright = try #require(plane.upright)
    let level = try #require(plane.level)
    let boxes = try zones.map { zone in
      try #require(plane.scene.texts.first { $0.text == zone }).box
    }

    #expect(boxes.map { $0.x > upright.right } == [true, false, true, false])
    #expect(boxes.map { $0.bottom < level.y } == [true, true, false, false])
  }

  @Test func `names highlighted points before all others and says how many it names`() {
    let crowd = (0..<200).map { (index: Int) -> QuadrantPoint in
      let (column, row) = (Double(index % 14), Double(index / 14))
      return QuadrantPoint(
        label: "Conducteurs \(index)", x: 0.3 + column / 100, y: 20 + row,
        isHighlighted: index == 199)
    }
    let texts = plane(crowd).scene.texts
    let names = texts.filter { $0.text.hasPrefix("Conducteurs") }

    #expect(names.first?.text == "Conducteurs 199")
    #expect(names.count > 10 && names.count < 200)
    #expect(texts.contains { $0.text == "\(names.count) points nommés sur 200" })
  }

  @Test func `draws points without a name and counts them as such`() {
    let texts = plane([
      QuadrantPoint(label: "Cuisiniers", x: 0.2, y: 20), QuadrantPoint(label: "", x: 0.8, y: 90),
    ]).scene.texts.map(\.text)

    #expect(texts.contains("Cuisiniers"))
    #expect(texts.contains("1 point nommé sur 2"))
  }

  @Test func `says where there is nothing to draw`() {
    let plane = plane([QuadrantPoint(label: "A", x: .nan, y: 3)])

    #expect(plane.discs.isEmpty)
    #expect(plane.scene.texts.contains { $0.text.hasPrefix("Aucun") })
  }
}
