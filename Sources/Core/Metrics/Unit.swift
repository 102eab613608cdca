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
}
