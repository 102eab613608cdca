import Core
import Testing

@testable import ChartLayout

@Suite struct StackedSharesLayoutTests {
  let layout = ChartLayout(measure: MonospacedMeasure())
  let parts = Samples.contracts

  func scene(_ rows: [StackedRow], parts: [StackedPart]? = nil) -> Scene {
    layout.scene(
      of: .stackedShares(Samples.texts, parts: parts ?? self.parts, rows: rows), format: .page)
  }

  /// The bars of a part, without the square that explains it.
  func bars(of tone: Tone, in scene: Scene) -> [SceneRect] {
    scene.items.compactMap {
      if case .fill(.rectangle(let rect, _), tone.fill) = $0 { rect } else { nil }
    }.filter { $0.height > 25 }
  }

  @Test func `gives parts lengths in proportion, and all rows one length`() throws {
    let scene = scene([
      StackedRow(label: "A", shares: [0.4, 0.1, 0.2, 0.1, 0.2]),
      StackedRow(label: "B", shares: [0.1, 0.1, 0.1, 0.1, 0.6]),
    ])
    let permanent = bars(of: .permanent, in: scene)
    let others = bars(of: .otherContract, in: scene)

    #expect(abs(permanent[0].width / permanent[1].width - 4) < 1e-9)
    #expect(permanent[0].x == permanent[1].x)
    #expect(abs(others[0].right - others[1].right) < 1e-6)
    // The whole is 2.5 times the 40 % of the first part.
    #expect(abs((others[0].right - permanent[0].x) / permanent[0].width - 2.5) < 1e-9)
  }

  @Test func `draws a dark line where lasting contracts end, and tells their sum in a column`()
    throws
  {
    let scene = scene([
      StackedRow(label: "A", shares: [0.42, 0.154, 0.2, 0.1, 0.126], note: "1 240 offres")
    ])
    let bar = try #require(bars(of: .fixedOver6Months, in: scene).first)
    let divider = try #require(
      scene.items.compactMap { item -> SceneRect? in
        if case .fill(.rectangle(let rect, _), .text) = item { rect } else { nil }
      }.first)
    let sum = try #require(scene.texts.first { $0.text == "57\u{202F}%" })
    let head = try #require(scene.texts.first { $0.text == "Durables" })
    let note = try #require(scene.texts.first { $0.text == "1 240 offres" })

    #expect(abs(divider.middle.x - bar.right) <= 1)
    #expect(divider.height > bar.height)
    // 0.42 + 0.154 = 0.574; the column ends where its head ends, the notes come behind.
    #expect(abs(sum.box.right - head.box.right) < 1e-6)
    #expect(sum.box.x > bars(of: .otherContract, in: scene)[0].right)
    #expect(note.box.x > sum.box.right)
  }

  @Test func `writes a share in its part where it fits, and none for nothing`() {
    let scene = scene([StackedRow(label: "A", shares: [0.7, 0, 0.29, 0.01, 0])])
    let texts = scene.texts.filter { $0.font.weight != .regular }.map(\.text)

    // No 1 %, no 0 %; 70 % again as the sum of lasting contracts.
    #expect(texts.filter { $0.hasSuffix("%") } == ["70\u{202F}%", "29\u{202F}%", "70\u{202F}%"])
  }

  @Test func `gives a row without numbers a word and no length`() {
    let scene = scene([
      StackedRow(label: "A", shares: [0.2, 0.2, 0.2, 0.2, 0.2]),
      StackedRow(label: "B", shares: [], note: "masqué"), StackedRow(label: "C", shares: []),
    ])

    #expect(bars(of: .permanent, in: scene).count == 1)
    #expect(scene.texts.contains { $0.text == "masqué" })
    #expect(scene.texts.contains { $0.text == "non disponible" })
    #expect(!scene.texts.contains { $0.text == "0\u{202F}%" && $0.font.weight != .regular })
  }

  @Test func `explains each part by its colour above the first bar`() throws {
    let scene = scene([StackedRow(label: "A", shares: [0.2, 0.2, 0.2, 0.2, 0.2])])
    let top = bars(of: .permanent, in: scene)[0].y
    let names = try parts.map { part in
      try #require(scene.texts.first { $0.text == part.label }).box
    }

    #expect(names.allSatisfy { $0.bottom < top })
    #expect(zip(names, names.dropFirst()).allSatisfy { $0.right < $1.x })
  }

  @Test func `tells no sum where parts are no contracts`() {
    let parts = [StackedPart(label: "A", tone: .base), StackedPart(label: "B", tone: .muted)]
    let texts = scene([StackedRow(label: "R", shares: [0.3, 0.7])], parts: parts).texts

    #expect(!texts.contains { $0.text == "Durables" })
    #expect(texts.count { $0.text == "30\u{202F}%" } == 1)
  }

  @Test func `tells types of contract apart in grey print`() {
    let greys = parts.map { part in
      let ink = part.tone.fill
      return 0.2126 * Double(ink.red) + 0.7152 * Double(ink.green) + 0.0722 * Double(ink.blue)
    }.sorted()

    #expect(greys.count == 5)
    #expect(zip(greys, greys.dropFirst()).allSatisfy { $1 - $0 > 30 })
  }
}
