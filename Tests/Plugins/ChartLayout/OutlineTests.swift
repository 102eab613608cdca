import ChartLayout
import Core
import FoundationEssentials
import TestSupport
import Testing

/// The outlines of the six départements, where the shared data has them.
private enum SharedOutlines {
  static let bytes: Data? = {
    let folder =
      ProcessInfo.processInfo.environment["DASH_SHARED_DATA"]
      ?? URL(filePath: #filePath).appending(path: "../../../../../shared/data").standardized.path
    return FileManager.default.contents(
      atPath: "\(folder)/geography/departements-centre-val-de-loire.geojson")
  }()

  static func read() throws -> [MapOutline] {
    try MapOutline.read(geoJSON: Array(#require(bytes)))
  }
}

/// The maps of the real région and its départements, on the outlines that a project would hold;
/// skipped where `departements-centre-val-de-loire.geojson` is not in the shared data.
@Suite(.enabled(if: SharedOutlines.bytes != nil)) struct OutlineTests {
  let layouts = [
    ChartLayout(measure: MonospacedMeasure()), ChartLayout(measure: WideMeasure()),
  ]

  /// The région, or one département: circles of every size, and the outlines around them.
  func spec(of departement: String?, seed: UInt64) throws -> ChartSpec {
    let outlines = try SharedOutlines.read()
    var random = SeededGenerator(seed: seed)
    var spec = Samples.map(of: departement, using: &random)
    spec.layers[0] = .outlines(
      outlines.filter { departement == nil || $0.name == departement })
    return spec
  }

  @Test func `reads the six départements`() throws {
    let outlines = try SharedOutlines.read()

    #expect(outlines.map(\.name).sorted() == Samples.departements)
  }

  @Test(arguments: [nil] + Samples.departements.map(Optional.some))
  func `draws every map on its outlines without a clash of texts`(departement: String?) throws {
    for seed in 0..<4 {
      let spec = try spec(of: departement, seed: UInt64(seed))
      for layout in layouts {
        for format in ChartFormat.allCases {
          let scene = layout.scene(of: spec, format: format)
          let what: Comment = "\(departement ?? "région"), seed \(seed), \(format)"
          #expect(
            scene.overlappingTexts.map { "\($0.first.text) | \($0.second.text)" } == [], what)
          #expect(scene.clippedTexts.map(\.text) == [], what)
          let names = Set(scene.texts.map(\.text))
          let towns = Samples.towns.filter {
            departement == nil || $0.departement == departement
          }
          #expect(towns.map(\.name).filter { !names.contains($0) } == [], what)
        }
      }
    }
  }

  @Test func `names the six départements on the map of the région`() throws {
    let spec = try spec(of: nil, seed: 1)

    let names = Set(layouts[0].scene(of: spec, format: .page).texts.map(\.text))

    #expect(Samples.departements.filter { !names.contains($0) } == [])
  }

  @Test func `clears the borders from behind the texts they cross`() throws {
    let scene = layouts[0].scene(of: try spec(of: nil, seed: 1), format: .page)

    let halos = scene.items.indices.filter { index in
      if case .halo = scene.items[index] { true } else { false }
    }
    let borders = scene.items.indices.filter { index in
      if case .stroke(.lines(let lines), _, Ink(0xaab4c1)) = scene.items[index] {
        !lines.isEmpty
      } else {
        false
      }
    }

    // Painted over every border, or they would clear nothing.
    #expect(!halos.isEmpty)
    #expect(halos.min().map { $0 > (borders.max() ?? 0) } == true)
  }
}
