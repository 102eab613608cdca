import Foundation

/// What `datapackage.json` says of the files of a site.
struct SiteDescriptor: Decodable, Sendable {
  /// A table of the site.
  struct Table: Decodable, Sendable {
    var path: String?
    var title: String?
    var metric: String?
    var unit: String?
    var isCount: Bool?
    var disclosure: Rule?
    var sums: [String]?
    var rests: [String]?
    var partOf: String?
    var orientations: String?
    /// The metric whose years add up the months of this one.
    var monthsOf: String?
    var follows: [String]?
    var rounding: Double?
    /// What pages call it beside its title.
    var names: [String]?

    private enum CodingKeys: String, CodingKey {
      case path, title
      case metric = "dash:metric"
      case unit = "dash:unit"
      case isCount = "dash:counts"
      case disclosure = "dash:disclosure"
      case sums = "dash:sums"
      case rests = "dash:rests"
      case partOf = "dash:partOf"
      case orientations = "dash:orientations"
      case monthsOf = "dash:monthsOf"
      case follows = "dash:follows"
      case rounding = "dash:rounding"
      case names = "dash:names"
    }
  }

  /// From which count on figures are shown.
  struct Rule: Decodable, Sendable {
    var threshold: Int
    var zeros: String?

    /// The counts that are secret: `1...4`, or `0...4` where zeros are hidden too.
    var small: ClosedRange<Int> {
      let least = zeros == "hidden" ? 0 : 1
      return least...max(least, threshold - 1)
    }
  }

  /// A name that a program cannot miss.
  static let path = "datapackage.json"
  /// What it is called in an internal edition.
  static let internalPath = "datapackage-interne.json"

  var title: String?
  var resources: [Table]

  /// The tables of figures whose small counts are secret, by the id of their metric.
  var secret: [String: Table] {
    Dictionary(
      tables.compactMap { table in
        guard let metric = table.metric, table.disclosure != nil else { return nil }
        return (metric, table)
      }, uniquingKeysWith: { first, _ in first })
  }
}
