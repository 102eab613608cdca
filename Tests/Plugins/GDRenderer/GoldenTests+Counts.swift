import Core
import Testing

extension GoldenTests {
  private static let structures = (0..<12).map { ChartCategory(label: "Structure \($0)") }

  /// Twelve structures, each of which sends people to some of the others.
  private static let cells: [[CountMark]] = (0..<12).map { row in
    (0..<12).map { column in
      switch (row * 5 + column * 7 + row * column) % 11 {
      case _ where row == column: .impossible
      case 0: .number(Double(3 + (row * column) % 19))
      case 1, 2: .number(Double(1 + column % 4))
      case 3: .hidden
      case 4: .absent
      default: .number(0)
      }
    }
  }

  private var orientations: Unit { .count(singular: "orientation", plural: "orientations") }

  @Test func `draws a matrix of flows as recorded`() throws {
    let spec = ChartSpec.flowMatrix(
      texts, origins: Self.structures, destinations: Self.structures, cells: Self.cells,
      unit: orientations)

    try Golden.expect(shapes(of: spec), named: "flow-matrix")
  }

  @Test func `draws bands of flows as recorded`() throws {
    let bands = Self.cells.enumerated().flatMap { row, marks in
      marks.enumerated().map { FlowBand(from: row, to: $0, count: $1) }
    }
    let spec = ChartSpec.flows(
      texts, origins: Self.structures, destinations: Self.structures, bands: bands,
      unit: orientations)

    let png = try shapes(of: spec)
    try Golden.expect(png, named: "flows")
    #expect(png.count < 60_000)
  }
}
