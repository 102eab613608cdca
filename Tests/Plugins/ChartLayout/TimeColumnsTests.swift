import Core
import Testing

@testable import ChartLayout

@Suite struct TimeColumnsTests {
  let layout = ChartLayout(measure: MonospacedMeasure())

  /// Counts of the months of 2015.
  func scene(of counts: [CountMark], breaks: [SlotBreak] = []) -> Scene {
    var spec = ChartSpec.countLine(
      Samples.texts, unit: Samples.projects,
      slots: counts.enumerated().map {
        CountSlot(DaySpan(Month(year: 2015, month: $0 + 1)), $1)
      }, breaks: breaks)
    spec.key = []
    return layout.scene(of: spec, format: .page)
  }

  func rects(of scene: Scene, _ ink: Ink) -> [SceneRect] {
    scene.items.compactMap {
      if case .fill(.rectangle(let rect, _), ink) = $0 { rect } else { nil }
    }
  }

  @Test func `starts columns at zero and makes them as high as they count`() {
    let columns = rects(of: scene(of: [.number(3), .number(1)]), Tone.base.fill)

    #expect(columns.count == 2)
    #expect(columns[0].bottom == columns[1].bottom)
    #expect(abs(columns[0].height / columns[1].height - 3) < 0.02)
  }

  @Test func `draws a gap as a pale ground and zero as a foot with its number`() {
    let scene = scene(of: [.number(2), .absent, .number(0)])

    #expect(rects(of: scene, .land).count == 1)
    #expect(rects(of: scene, Tone.base.fill).map(\.height).min() == 3)
    #expect(scene.texts.filter { $0.text == "0" && $0.font.weight == .semiBold }.count == 1)
  }

  @Test func `gives what is hidden one mark, whatever stands beside it`() {
    let marks = [2.0, 900].map { other in
      rects(of: scene(of: [.number(other), .hidden]), Ink.axis.faded(to: 16))
    }

    #expect(marks[0].count == 1)
    #expect(marks[0][0].height == marks[1][0].height)
    #expect(marks[0][0].width == marks[1][0].width)
    #expect(marks[0][0].height == 30)
  }

  @Test func `hatches what an interval holds beyond its least`() {
    let scene = scene(of: [.between(Bounds(8, 12))])
    let solid = rects(of: scene, Tone.base.fill)
    let hatched = rects(of: scene, Tone.base.fill.faded(to: 16))

    #expect(abs(solid[0].height / hatched[0].height - 2) < 0.02)
    #expect(scene.texts.contains { $0.text == "8 à 12" })
  }

  @Test func `stands a break at its day, before the column that begins with it`() throws {
    let scene = scene(
      of: [.number(1), .number(2)],
      breaks: [
        SlotBreak(day: CalendarDate(year: 2015, month: 2, day: 1), name: "nouvelle fiche")
      ])
    let columns = rects(of: scene, Tone.base.fill)
    let dashes = scene.items.compactMap { item -> Double? in
      if case .stroke(.lines(let lines), _, .axis) = item { lines.first?.first?.x } else { nil }
    }

    let x = try #require(dashes.first)
    #expect(columns[0].right < x && x < columns[1].x)
    #expect(scene.texts.contains { $0.text == "1ᵉʳ févr. 2015 : nouvelle fiche" })
  }

  @Test func `has no scale where every count is hidden`() {
    let scene = scene(of: [.hidden, .hidden])

    #expect(scene.texts.filter { $0.text == "s" }.count == 2)
    #expect(!scene.texts.contains { $0.text == "0" || $0.text == "1" })
  }
}
