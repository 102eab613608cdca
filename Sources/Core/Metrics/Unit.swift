/// The unit of a metric's values, and how a page writes them.
public enum Unit: Sendable, Hashable, Codable {
  /// A whole number of things, named in the singular and the plural: `projet`, `projets`.
  case count(singular: String, plural: String)
  /// A fraction of 1, written in per cent with one decimal.
  case share
  /// A difference of two counts as a fraction of the first, written `+12,3 %`.
  case relativeChange
  /// A difference of two shares, written in points: `−2,1 pts`.
  case points
  /// A place in an order, from 1.
  case rank
  /// A quotient where 1 means "as elsewhere", written `1,8`.
  case ratio
  /// One of a closed list of classes: the value is its place in the list, from 1.
  case category([String])
  /// A whole class from 1 to a maximum, where more is more: `4 sur 5`.
  case grade(maximum: Int)
  /// A month of the year, from 1 for January: `mars`.
  case month
  /// A seasonal index, where 1 is the average month: `1,28`.
  case index
  /// A number from 0 to 1 without unit, such as a strength or a Gini coefficient: `0,86`.
  case coefficient
  /// A composite note from 0 to 100.
  case score
  /// A difference of two counts, written with its sign: `+3`.
  case difference(singular: String, plural: String)
  /// A number of things for 30 days of observation, written `13,6`, named in the plural: `personnes`.
  case rate(of: String)
}

extension Unit {
  /// The classes of a category, from the first; nil where the unit is another.
  public var classes: [String]? {
    if case .category(let names) = self { names } else { nil }
  }
}
