import ChartLayout
import Core
import Testing

@testable import GDRenderer

@Suite struct GDRendererTests {
  let texts = ChartTexts(
    title: "Où recrute-t-on le plus d’œnologues ?", subtitle: "Projets, 2025 – 12\u{202F}480",
    source: "Source : BMO.", alternativeText: "A")

  var specs: [ChartSpec] {
    let unit = Unit.count(singular: "projet", plural: "projets")
    return [
      .rankedBars(texts, unit: unit, bars: [RankedBar(label: "Épernay", value: 12_480)]),
      .change(
        texts, unit: unit, from: "2024", to: "2025",
        rows: [ChangeRow(label: "Blois", before: 10, after: 30)]),
      .proportionalCircles(
        texts, unit: unit,
        circles: [MapCircle(label: "Tours", longitude: 0.7, latitude: 47.4, value: 3, group: "37")]),
    ]
  }

  @Test func `writes a palette PNG of the format's size`() throws {
    let renderer = try GDRenderer()
    for (format, width, height) in [(ChartFormat.page, 1600, 1000), (.slide, 1920, 1080)] {
      let png = try renderer.png(of: specs[2], format: format)

      // Signature, IHDR: width and height in four bytes each, then depth and colour type 3.
      #expect(png.prefix(8) == [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
      #expect(Int(png[18]) << 8 | Int(png[19]) == width)
      #expect(Int(png[22]) << 8 | Int(png[23]) == height)
      #expect(png[25] == 3)
      #expect(png.count < 60_000)
    }
  }

  @Test func `draws one bar on a picture for pages that is as high as it needs`() throws {
    let renderer = try GDRenderer()
    let scene = ChartLayout(measure: renderer.measure).scene(of: specs[0], format: .page)
    let png = try renderer.png(of: specs[0], format: .page)
    let slide = try renderer.png(of: specs[0], format: .slide)

    #expect(Int(png[18]) << 8 | Int(png[19]) == 1600)
    #expect(Int(png[22]) << 8 | Int(png[23]) == Int(scene.height))
    #expect((300...600).contains(Int(scene.height)))
    #expect(Int(slide[22]) << 8 | Int(slide[23]) == 1080)
  }

  @Test func `gives the same bytes from many threads as from one`() async throws {
    let alone = try GDRenderer()
    let expected = try specs.map { try alone.png(of: $0, format: .page) }
    let shared = try GDRenderer()
    let specs = specs

    let drawn = try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
      for turn in 0..<12 {
        group.addTask { (turn % 3, try shared.png(of: specs[turn % 3], format: .page)) }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }

    #expect(drawn.count == 12)
    #expect(drawn.allSatisfy { $0.1 == expected[$0.0] })
  }

  @Test func `measures a text as the sum of its letters`() throws {
    let measure = try GDRenderer().measure
    let font = TextFont(.regular, 20)

    let parts = ["É", "p", "e", "r"].map { measure.width(of: $0, in: font) }

    #expect(abs(measure.width(of: "Éper", in: font) - parts.reduce(0, +)) < 1e-9)
    #expect(parts.allSatisfy { $0 > 5 && $0 < 20 })
    let single = measure.width(of: "n", in: font)
    #expect(abs(measure.width(of: "n", in: TextFont(.regular, 40)) - 2 * single) < 1e-9)
  }

  @Test func `draws the narrow space as a gap, never as a box`() throws {
    let renderer = try GDRenderer()
    let font = TextFont(.regular, 20)
    let run = TextRun(
      "\u{202F}\u{A0}", at: ScenePoint(10, 30), font: font, ink: Ink(0), width: 0)

    #expect(renderer.atlas.glyphs(of: run, book: renderer.book).isEmpty)
    let width = renderer.measure.width(of: "\u{202F}", in: font)
    #expect(width > 1 && width < 8)
  }

  @Test func `knows the characters that French needs`() throws {
    #expect(try GDRenderer().report.missingCharacters == [])
  }

  @Test func `draws with DejaVu Sans where Inter is absent`() throws {
    let fonts = try FontFiles.installed(interFolders: [])

    let png = try GDRenderer(fonts: fonts).png(of: specs[0], format: .page)

    #expect(fonts.paths[.regular]?.hasSuffix("DejaVuSans.ttf") == true)
    #expect(png.count > 5_000)
  }

  @Test func `says which package to install where there is no font`() {
    let error = #expect(throws: GDRendererError.self) {
      try FontFiles.installed(interFolders: ["/none"], dejaVuFolders: [])
    }
    #expect(
      error?.message.en
        == "no font for the charts: install the package fonts-inter (or fonts-dejavu-core)")
  }

  @Test func `refuses a file that is no font`() {
    let files = Dictionary(
      uniqueKeysWithValues: TextFont.Weight.allCases.map { ($0, "/etc/passwd") })
    #expect(throws: GDRendererError.self) { try GDRenderer(fonts: FontFiles(paths: files)) }
  }
}
