import Core
import Testing
import TestSupport

/// The invented offers: one draw counted in several ways, which must agree.
struct DemoBreakdownTests {
  private let dataset: Dataset

  init() throws {
    var log = FindingLog()
    dataset = try #require(
      DatasetFolder.load("\(ProjectFiles.root)/datasets/demo-offers", into: &log))
    #expect(log.isEmpty)
  }

  /// The offers of each bassin and month: what is seen, and what the masks and gaps allow.
  private func bounds(_ name: String) throws -> [String: ClosedRange<Double>?] {
    let table = try #require(dataset.tables.first { $0.name == name })
    let keys = try ["territory", "month"].map { try #require(table.column($0)) }
    let counts = try ContractClass.allCases.map { try #require(table.column($0.field)) }
    return (0..<table.rowCount).reduce(into: [:]) { sums, row in
      let key = keys.map { "\($0[row])" }.joined()
      for value in counts.map({ $0[row] }) {
        guard let known = sums[key, default: 0...0], let cell = value.range else {
          sums[key] = .some(nil)
          continue
        }
        sums[key] = known.lowerBound + cell.lowerBound...known.upperBound + cell.upperBound
      }
    }
  }

  @Test(arguments: ["occupations", "sectors", "niveaux"])
  func `counts the same offers by occupation, by sector, by niveau and altogether`(
    name: String
  ) throws {
    let totals = try bounds("totals")
    let parts = try bounds(name)

    // 22 bassins, 60 months.
    #expect(totals.count == 1320)
    #expect(Set(parts.keys) == Set(totals.keys))
    for (key, total) in totals {
      guard let part = parts[key] ?? nil, let total = total?.lowerBound else { continue }
      #expect(part.contains(total), "\(key)")
    }
    #expect(parts.values.count { $0 == nil } == (name == "occupations" ? 2 : 0))
    let hidden = parts.values.count { $0.map { $0.lowerBound < $0.upperBound } ?? false }
    #expect((hidden > 0) == (name != "niveaux"))
  }

  @Test func `shows a break, a scale of niveaux and rows that stand for nothing`() throws {
    #expect(dataset.package.isSynthetic)
    #expect(
      dataset.package.breaks == [
        DataPackage.Break(
          month: Month(year: 2023, month: 1), title: "nouvelle application de saisie")
      ])
    let niveaux = try #require(dataset.package.resources.first { $0.name == "niveaux" })
    #expect(niveaux.niveauScale == .decree2019)
    #expect(niveaux.absentRows == .zero)
  }
}

extension Value {
  /// The numbers that a cell may hold; nil where nothing is known.
  fileprivate var range: ClosedRange<Double>? {
    switch self {
    case .integer(let count): Double(count)...Double(count)
    case .masked(let bounds): bounds.lower...bounds.upper
    default: nil
    }
  }
}
