import Core

/// The share of a territory's visible projects that its first occupation has.
@main struct Besoins {
  static func main() {
    ContractProgram.run { input in
      var needs: [Place: [ContractInput.Record]] = [:]
      for need in try input.records(of: "needTotal") where need["nomenclature"] == "FAP2021" {
        needs[Place(territory: need["territory"], period: need["period"]), default: []].append(need)
      }
      return needs.sorted { $0.key < $1.key }.map { row(of: $0.key, $0.value) }
    }
  }

  /// What a row is about.
  struct Place: Hashable, Comparable {
    var territory: String
    var period: String

    static func < (left: Place, right: Place) -> Bool {
      (left.territory, left.period) < (right.territory, right.period)
    }
  }

  static func row(of place: Place, _ needs: [ContractInput.Record]) -> ContractRow {
    let location = SourceLocation(file: "needTotal")
    var row = ContractRow(territory: place.territory, period: place.period, location: location)
    // A part of what is hidden would be too large: no number is made of a masked one.
    guard needs.allSatisfy({ $0.number("projectsMasked") == 0 }) else {
      row.status = "masked"
      return row
    }
    let projects = needs.compactMap { $0.number("projects") }
    let total = projects.reduce(0, +)
    guard total > 0, projects.count == needs.count else {
      row.status = total > 0 ? "notTransmitted" : "notApplicable"
      return row
    }
    row.numerator = projects.max()
    row.denominator = total
    return row
  }
}
