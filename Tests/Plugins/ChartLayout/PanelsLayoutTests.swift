import Core
import Testing

@testable import ChartLayout

@Suite struct PanelsLayoutTests {
  let layout = ChartLayout(measure: MonospacedMeasure())

  func scene(of panels: [MonthlyRow]) -> Scene {
    layout.scene(
      of: .smallMultiples(
        Samples.texts, unit: Samples.projects, first: Month(year: 2016, month: 1), panels: panels),
      format: .page)
  }

  func lines(of scene: Scene, _ tone: Tone = .base) -> [[ScenePoint]] {
    scene.items.flatMap { item -> [[ScenePoint]] in
      if case .stroke(.lines(let lines), _, tone.fill) = item { lines } else { [] }
    }
  }

  @Test func `draws all panels on one scale`() {
    let lines = lines(
      of: scene(of: [
        MonthlyRow(label: "A", values: [0, 1000]), MonthlyRow(label: "B", values: [0, 250]),
      ]))

    let heights = lines.map { $0[0].y - $0[1].y }
    let widths = lines.map { $0[1].x - $0[0].x }

    #expect(abs(heights[0] / heights[1] - 4) < 1e-9)
    #expect(abs(widths[0] - widths[1]) < 1e-9)
  }

  @Test func `writes the scale once for each row and the dates once for each column`() {
    let panels = Samples.towns.map {
      MonthlyRow(label: $0.name, values: (0..<24).map { Double($0 * 40) })
    }

    let texts = scene(of: panels).texts.map(\.text)

    // 22 panels: six columns in four rows.
    #expect(texts.count { $0 == "0" } == 4)
    #expect(texts.count { $0 == "janv. 2016" } == 6)
    #expect(texts.count { $0 == "déc. 2017" } == 6)
    #expect(Samples.towns.map(\.name).filter { !texts.contains($0) } == [])
    #expect(texts.count { $0 == "920" } == 22)
  }

  @Test func `tells the highlighted panel apart`() {
    let scene = scene(of: [
      MonthlyRow(label: "A", values: [3, 4]),
      MonthlyRow(label: "B", values: [3, 4], isHighlighted: true),
    ])

    #expect(lines(of: scene).count == 1)
    #expect(lines(of: scene, .accent).count == 1)
    #expect(scene.texts.first { $0.text == "B" }?.font.weight == .bold)
  }

  @Test func `says why a panel has no line`() {
    let scene = scene(of: [
      MonthlyRow(label: "A", values: [3, 4]),
      MonthlyRow(label: "B", values: [nil, nil], note: "masqué"),
      MonthlyRow(label: "C", values: []),
    ])

    #expect(lines(of: scene).count == 1)
    #expect(scene.texts.contains { $0.text == "masqué" })
    #expect(scene.texts.contains { $0.text == "non disponible" })
  }

  @Test func `writes no value at the end of a line that ends early`() {
    let texts = scene(of: [
      MonthlyRow(label: "A", values: [3, 4, 7]), MonthlyRow(label: "B", values: [5, 6, nil]),
    ]).texts.map(\.text)

    #expect(texts.contains("7"))
    #expect(!texts.contains("6"))
  }

  @Test func `says that the scale is the same everywhere`() {
    let texts = scene(of: [MonthlyRow(label: "A", values: [3, 4])]).texts.map(\.text)

    #expect(texts.contains("Nombre de projets, même échelle partout"))
  }
}
