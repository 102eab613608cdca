import Core
import Testing

@testable import ChartLayout

@Suite struct ColumnsLayoutTests {
  let layout = ChartLayout(measure: MonospacedMeasure())

  func scene(of values: [Double?], reference: ReferenceSeries? = nil) -> Scene {
    layout.scene(
      of: .seasonalProfile(Samples.texts, values: values, reference: reference), format: .page)
  }

  func columns(of scene: Scene, _ tone: Tone) -> [SceneRect] {
    scene.items.compactMap {
      if case .fill(.rectangle(let rect, _), tone.fill) = $0 { rect } else { nil }
    }
  }

  @Test func `gives columns lengths in proportion to their distance from the average month`() {
    let scene = scene(of: [1.5, 0.5, 1.25] + Array(repeating: 1, count: 9))
    let above = columns(of: scene, .aboveAverage)
    let below = columns(of: scene, .belowAverage)

    #expect(abs(above[0].height - below[0].height) < 1e-9)
    #expect(abs(above[0].height / above[1].height - 2) < 1e-9)
    // Up and down from one line.
    #expect(abs(above[0].bottom - below[0].y) < 1e-9)
  }

  @Test func `lets a weak season look weak`() {
    let scene = scene(of: [1.02, 0.98] + Array(repeating: 1, count: 10))

    let tallest = columns(of: scene, .aboveAverage).map(\.height).max() ?? 0

    // The scale holds 0.5 to 1.5 at least: 0.02 is a fiftieth of it.
    #expect(tallest > 0 && tallest < 1000 / 50)
  }

  @Test func `names the strongest and the weakest month`() {
    let values: [Double?] = [0.9, 0.8, 1, 1, 1.1, 1.3, 1.2, 1, 1, 1, 0.9, 0.8]

    let texts = scene(of: values).texts
    let bold = texts.filter { $0.font.weight == .bold }.map(\.text)

    #expect(texts.contains { $0.text == "juin" && $0.font.weight == .semiBold })
    #expect(texts.contains { $0.text == "février" })
    // The title, then the two values; of equal months the first.
    #expect(bold.suffix(2) == ["0,80", "1,30"])
    #expect(texts.count { $0.text == "0,80" } == 2)
  }

  @Test func `names no month where all are equal`() {
    let texts = scene(of: Array(repeating: 1, count: 12)).texts.map(\.text)

    #expect(texts.count { $0 == "1,00" } == 12)
    #expect(!texts.contains("janvier"))
  }

  @Test func `says which months have no number`() {
    let texts = scene(of: [nil, 1.5, nil] + Array(repeating: 1, count: 7)).texts.map(\.text)

    // Two among the ten given, and the two not given.
    #expect(texts.count { $0 == "n. d." } == 4)
  }

  @Test func `names the reference at the end of its line`() {
    let index: [Double?] = Array(repeating: 1.2, count: 12)
    let scene = scene(of: index, reference: ReferenceSeries(label: "France", values: index))

    let name = scene.texts.first { $0.text == "France" }
    let columns = columns(of: scene, .aboveAverage)

    #expect(name.map { $0.at.x > (columns.last?.right ?? 0) } == true)
    #expect(name.map { abs($0.box.y + $0.box.height / 2 - columns[0].y) < 15 } == true)
  }

  @Test func `says that there is nothing to show`() {
    let texts = scene(of: Array(repeating: nil, count: 12)).texts.map(\.text)

    #expect(texts.contains("Aucune donnée à montrer"))
  }
}
