/// The monthly offers of one territory and subject, in the five classes of contract.
///
/// The subject is `all`, a family, an occupation, a sector or a niveau. Totals of wider territories
/// and subjects are added up once, by the store.
public struct OfferSeries: Sendable {
  /// A `Territory.key`; `nation:FR` where a national series is a reference.
  public var territory: String
  /// A `Subject.key`.
  public var subject: String
  /// The month of the first cell.
  public var first: Month
  /// One array a class, all of the same length, one cell a month without a hole; empty where the
  /// source does not tell contracts apart.
  public var classes: [ContractClass: [CellSum]]
  /// The total as the source gives it, else the sum of the classes; one cell a month.
  public var total: [CellSum]

  /// Makes the value from its parts.
  public init(
    territory: String, subject: String, first: Month, classes: [ContractClass: [CellSum]],
    total: [CellSum]
  ) {
    self.territory = territory
    self.subject = subject
    self.first = first
    self.classes = classes
    self.total = total
  }
}

/// The monthly hires (DPAE) of one territory and subject, in one class of contract.
///
/// The source breaks at one month, so it cannot say which jobs last more than six.
public struct HireSeries: Sendable {
  /// A `Territory.key`.
  public var territory: String
  /// `all` or a sector.
  public var subject: String
  /// `all`, `permanent`, `fixed_over_1_month` or `fixed_under_1_month`.
  public var contract: String
  /// The month of the first cell.
  public var first: Month
  /// One cell a month without a hole.
  public var hires: [CellSum]

  /// Makes the value from its parts.
  public init(
    territory: String, subject: String, contract: String, first: Month, hires: [CellSum]
  ) {
    self.territory = territory
    self.subject = subject
    self.contract = contract
    self.first = first
    self.hires = hires
  }
}
