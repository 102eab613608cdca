import Core
import Testing

@testable import ChartLayout

@Suite struct TimelineLayoutTests {
  let layout = ChartLayout(measure: MonospacedMeasure())
  let first = Month(year: 2020, month: 11)

  func scene(
    of values: [Double?], trend: [Double?] = [], breaks: [ChartBreak] = [],
    reference: ReferenceSeries? = nil
  ) -> Scene {
    layout.scene(
      of: .monthlyLine(
        Samples.texts, unit: Samples.projects, first: first, values: values, trend: trend,
        breaks: breaks, reference: reference), format: .page)
  }

  /// The pieces of lines in an ink.
  func pieces(of scene: Scene, _ ink: Ink) -> [[ScenePoint]] {
    scene.items.flatMap { item -> [[ScenePoint]] in
      if case .stroke(.lines(let lines), _, ink) = item { lines } else { [] }
    }
  }

  @Test func `draws a gap as a gap and a lone value as a dot`() {
    let scene = scene(of: [4, 5, 6, nil, nil, 7, nil, 3, 2])

    let pieces = pieces(of: scene, Tone.base.fill)
    let dots = scene.items.compactMap {
      if case .fill(.circle(let center, _), _) = $0 { center } else { nil }
    }

    #expect(pieces.map(\.count) == [3, 2])
    // The lone value, and the end of the line.
    #expect(dots.count == 2)
  }

  @Test func `starts at zero`() {
    let points = pieces(of: scene(of: [300, 400]), Tone.base.fill)[0]
    let zero = scene(of: [300, 400]).items.compactMap {
      if case .fill(.rectangle(let rect, _), .axis) = $0 { rect.y + 1 } else { nil }
    }

    #expect(zero.count == 1)
    #expect(abs((zero[0] - points[1].y) / (zero[0] - points[0].y) - 4 / 3) < 0.01)
  }

  @Test func `stands a break between two months, under its name`() {
    let label = "nouvelle fiche navette"
    let scene = scene(
      of: [1, 2, 3, 4, 5, 6],
      breaks: [ChartBreak(month: first.advanced(by: 3), label: label)])

    let points = pieces(of: scene, Tone.base.fill)[0]
    let rule = pieces(of: scene, .axis).flatMap { $0 }
    let name = scene.texts.first { $0.text == label }

    #expect(rule.allSatisfy { abs($0.x - (points[2].x + points[3].x) / 2) < 1e-6 })
    #expect(name.map { $0.box.bottom <= (rule.map(\.y).min() ?? 0) + 0.01 } == true)
  }

  @Test func `leaves out breaks beyond the months shown`() {
    let scene = scene(
      of: [1, 2, 3],
      breaks: [-4, 0, 3, 9].map { ChartBreak(month: first.advanced(by: $0), label: "\($0)") })

    #expect(pieces(of: scene, .axis).isEmpty)
  }

  @Test func `names the lines apart at their ends, in the order of their heights`() {
    let scene = scene(
      of: [10, 10, 10], trend: [10.2, 10.2, 10.2],
      reference: ReferenceSeries(label: "France", values: [9.9, 9.9, 9.9]))

    let names = scene.texts.filter {
      ["Tendance : 10", "Observé : 10", "France"].contains($0.text)
    }
    .sorted { $0.at.y < $1.at.y }

    #expect(names.map(\.text) == ["Tendance : 10", "Observé : 10", "France"])
    #expect(scene.overlappingTexts.isEmpty)
  }

  @Test func `says the month of a last value that is not of the last month`() {
    let texts = scene(of: [10, 12, nil, nil], trend: [1, 2, 3, 4]).texts.map(\.text)

    #expect(texts.contains("Observé : 12 (déc. 2020)"))
    #expect(texts.contains("Tendance : 4"))
  }

  @Test func `names each year below its months`() {
    let scene = scene(of: (0..<120).map { Double($0) })

    let years = scene.texts.map(\.text).filter { Int($0).map { $0 > 2000 } == true }

    // Of 2020 two months are shown: too few for its name.
    #expect(years == (2021...2030).map(String.init))
  }

  @Test func `moves names as little as keeps them apart`() {
    let range = 0.0...100

    // Worked by hand: 50 and 52 at a distance of 10 stand around 51; a far one stays.
    #expect(EndLabels.apart([50, 52, 90], by: 10, within: range) == [46, 56, 90])
    #expect(EndLabels.apart([0, 1], by: 10, within: range) == [0, 10])
    #expect(EndLabels.apart([99, 100], by: 10, within: range) == [90, 100])
    #expect(EndLabels.apart([30, 30, 30], by: 10, within: range) == [20, 30, 40])
  }
}
