import Core
import Foundation
import Testing

@testable import ChartLayout

@Suite struct MatrixLayoutTests {
  let layout = ChartLayout(measure: MonospacedMeasure())

  /// A calendar without its key.
  func scene(of rows: [MonthlyRow]) -> Scene {
    var spec = ChartSpec.calendar(Samples.texts, rows: rows)
    spec.key = []
    return layout.scene(of: spec, format: .page)
  }

  func fills(of scene: Scene) -> [(rect: SceneRect, ink: Ink)] {
    scene.items.compactMap {
      if case .fill(.rectangle(let rect, _), let ink) = $0 { (rect, ink) } else { nil }
    }
  }

  @Test func `keeps the contrast of letters and ground at 4.5 or more`() {
    // WCAG 2: (lighter + 0.05) / (darker + 0.05) of relative luminances.
    let luminance = { (ink: Ink) -> Double in
      let channel = { (level: UInt8) -> Double in
        let part = Double(level) / 255
        return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
      }
      return 0.2126 * channel(ink.red) + 0.7152 * channel(ink.green) + 0.0722 * channel(ink.blue)
    }
    let contrasts = CellShade.all.map { shade in
      let pair = [luminance(shade.fill), luminance(shade.text)].sorted()
      return (pair[1] + 0.05) / (pair[0] + 0.05)
    }

    #expect(contrasts.count == 13)
    #expect(contrasts.filter { $0 < 4.5 } == [])
  }

  @Test func `is warm above the average month, cold below it and neutral at it`() {
    let values: [Double?] = [0, 0.5, 1, 1.5, 2, 4] + Array(repeating: 1, count: 6)

    let inks = fills(of: scene(of: [MonthlyRow(label: "A", values: values)]))
    let warmth = inks.map { Int($0.ink.red) - Int($0.ink.blue) }

    // Twelve cells, and the frame of the strongest month under its cell.
    #expect(inks.count == 13)
    #expect(warmth[0] < warmth[1] && warmth[1] < -30)
    #expect(abs(warmth[2]) < 5)
    #expect(warmth[3] > 30 && warmth[3] < warmth[4])
    // 2 and more are the warmest: 4 is no warmer.
    #expect(inks[4].ink == inks[6].ink)
    #expect(inks[5].ink == .text)
  }

  @Test func `frames the strongest month of each row, the first of equals`() {
    let flat = MonthlyRow(label: "A", values: Array(repeating: 1, count: 12))
    var values: [Double?] = Array(repeating: 0.8, count: 12)
    (values[4], values[7]) = (2.4, 2.4)
    let peak = MonthlyRow(label: "B", values: values)

    let inks = fills(of: scene(of: [flat, peak])).map(\.ink)

    #expect(inks.indices.filter { inks[$0] == .text } == [12 + 4])
  }

  @Test func `gives a month without a number no colour of a value, and says so`() {
    var values: [Double?] = Array(repeating: 1.2, count: 12)
    values[2] = nil
    let spec = ChartSpec.calendar(Samples.texts, rows: [MonthlyRow(label: "A", values: values)])

    let scene = layout.scene(of: spec, format: .page)
    let hatched = scene.items.count {
      if case .stroke(.lines, _, Ink.border.faded(to: 70)) = $0 { true } else { false }
    }

    #expect(hatched == 1)
    #expect(scene.texts.count { $0.text == "1,20" } == 11)
    #expect(scene.texts.contains { $0.text == "sans chiffre" })
  }

  @Test func `writes why a row has no number in its place`() {
    let rows = [
      MonthlyRow(label: "A", values: Array(repeating: 1, count: 12)),
      MonthlyRow(
        label: "B", values: Array(repeating: nil, count: 12), note: "moins de trois ans"),
      MonthlyRow(label: "C", values: []),
    ]

    let scene = scene(of: rows)

    #expect(fills(of: scene).count == 12)
    #expect(scene.texts.contains { $0.text == "moins de trois ans" })
    #expect(scene.texts.contains { $0.text == "non disponible" })
  }

  @Test func `tells rows of the whole country apart`() {
    let index: [Double?] = Array(repeating: 1, count: 12)
    let rows = [
      MonthlyRow(label: "Bassin", values: index),
      MonthlyRow(label: "Pays", values: index, note: "France"),
    ]

    let texts = scene(of: rows).texts

    #expect(texts.first { $0.text == "Bassin" }?.ink == .text)
    #expect(texts.first { $0.text == "Pays" }?.ink == .quietText)
    #expect(texts.contains { $0.text == "France" })
  }
}
