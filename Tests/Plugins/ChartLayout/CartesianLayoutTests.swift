import ChartLayout
import Core
import Testing

@Suite struct CartesianLayoutTests {
  let layout = ChartLayout(measure: MonospacedMeasure())

  func bars(of scene: Scene, _ ink: Ink) -> [SceneRect] {
    scene.items.compactMap {
      if case .fill(.rectangle(let rect, _), ink) = $0 { rect } else { nil }
    }
  }

  let blue = Ink(0x1f5fa8)

  @Test func `gives bars lengths in proportion, from one line`() {
    let spec = ChartSpec.rankedBars(
      Samples.texts, unit: Samples.projects,
      bars: [RankedBar(label: "A", value: 400), RankedBar(label: "B", value: 100)])

    let rects = bars(of: layout.scene(of: spec, format: .page), blue)

    #expect(rects.count == 2)
    #expect(rects[0].x == rects[1].x)
    #expect(abs(rects[0].width / rects[1].width - 4) < 1e-9)
  }

  @Test func `writes a masked row without any length`() {
    let spec = ChartSpec.rankedBars(
      Samples.texts, unit: Samples.projects,
      bars: [
        RankedBar(label: "A", value: 400), RankedBar(label: "B", value: nil, note: "masqué"),
      ])

    let scene = layout.scene(of: spec, format: .page)

    #expect(bars(of: scene, blue).count == 1)
    #expect(scene.texts.contains { $0.text == "masqué" })
  }

  @Test func `hatches what masked cells may add and says what it means`() {
    let spec = ChartSpec.rankedBars(
      Samples.texts, unit: Samples.projects,
      bars: [RankedBar(label: "A", value: 300, upper: 400)])

    let scene = layout.scene(of: spec, format: .page)
    let solid = bars(of: scene, blue)
    let pale = bars(of: scene, Ink(0x1f5fa8, opacity: 16)).last

    #expect(pale.map { abs($0.x - solid[0].right) < 0.01 } == true)
    #expect(pale.map { abs(solid[0].width / $0.width - 3) < 1e-6 } == true)
    #expect(scene.texts.contains { $0.text == "ce que les cellules masquées peuvent ajouter" })
  }

  @Test func `says of « une dizaine » that it is rough, not masked`() {
    func texts(_ bars: [RankedBar]) -> [String] {
      let spec = ChartSpec.rankedBars(Samples.texts, unit: Samples.projects, bars: bars)
      return layout.scene(of: spec, format: .page).texts.map(\.text)
    }
    let rough = RankedBar(label: "A", value: 300, upper: 312, isImprecise: true)
    let masked = RankedBar(label: "B", value: 200, upper: 204)

    #expect(texts([rough]).contains("ce que les nombres connus à peu près peuvent ajouter"))
    #expect(
      texts([rough, masked]).contains(
        "ce que les cellules masquées ou les nombres connus à peu près peuvent ajouter"))
  }

  @Test func `keeps a highlighted bar among the first 25 and says that others are left out`() {
    let all = (0..<40).map {
      RankedBar(label: "Métier \($0)", value: Double(100 - $0), isHighlighted: $0 == 33)
    }

    let spec = ChartSpec.rankedBars(Samples.texts, unit: Samples.projects, bars: all)
    let texts = layout.scene(of: spec, format: .page).texts.map(\.text)

    #expect(texts.contains("Métier 23"))
    #expect(texts.contains("Métier 33"))
    #expect(!texts.contains("Métier 24"))
    #expect(
      spec.texts.note == "Lecture : voir la méthode. 24 premières lignes sur 40, et Métier 33.")
  }

  @Test func `says that there is nothing to show`() {
    let spec = ChartSpec.rankedBars(Samples.texts, unit: Samples.projects, bars: [])

    let texts = layout.scene(of: spec, format: .page).texts.map(\.text)

    #expect(texts.contains("Aucune donnée à montrer"))
  }

  @Test func `tells rises from falls by form and by colour`() {
    let rows = [
      ChangeRow(label: "A", before: 100, after: 300),
      ChangeRow(label: "B", before: 300, after: 100),
    ]
    let spec = ChartSpec.change(
      Samples.texts, unit: Samples.projects, from: "2024", to: "2025", rows: rows)

    let strokes = layout.scene(of: spec, format: .page).items.compactMap { item -> (Int, Ink)? in
      if case .stroke(.lines(let lines), _, let ink) = item { (lines.count, ink) } else { nil }
    }

    // The key's two arrows, then the chart's: one piece for a rise, dashes for a fall.
    #expect(strokes.count == 4)
    #expect(strokes[2].0 == 1)
    #expect(strokes[3].0 > 3)
    #expect(strokes[2].1 != strokes[3].1)
  }

  @Test func `names each period once`() {
    let rows = (0..<8).map { ChangeRow(label: "L\($0)", before: 100, after: Double(90 + $0 * 5)) }
    var texts = Samples.texts
    texts.subtitle = "Projets"
    texts.source = "Source : BMO."
    let spec = ChartSpec.change(
      texts, unit: Samples.projects, from: "2024", to: "2025", rows: rows)

    let all = layout.scene(of: spec, format: .page).texts.map(\.text)

    #expect(all.filter { $0.contains("2024") } == ["2024"])
    #expect(all.filter { $0.contains("2025") } == ["2025, en hausse", "2025, en baisse"])
  }
}
