/// How the figures of a published table hang together: what any reader knows of its sums.
///
/// A descriptor holds it as properties of dash's own, so that a program that has nothing but the
/// published files can write the equations that tie them: `dash:metric`, `dash:unit`,
/// `dash:counts`, `dash:disclosure`, `dash:sums`, `dash:rests`, `dash:partOf`, `dash:orientations`, `dash:monthsOf`,
/// `dash:follows`, `dash:rounding`, `dash:names`.
public struct PublishedTies: Sendable, Hashable {
  /// The id of the metric whose figures the table holds.
  public var metric: String
  /// What its values are: `count`, `share`, `rate`.
  public var unit: String
  /// Whether its values count persons or establishments.
  public var isCount: Bool
  /// From which count on its figures are shown; nil where none is hidden.
  public var disclosure: DisclosureRule?
  /// Along what its counts add up, in the order of the alphabet.
  public var sums: [String]
  /// Along what some totals hold more than their parts: `territory`, `subject public`, `period month`.
  public var rests: [String]
  /// The metric that counts these among others.
  public var partOf: String?
  /// The metric that counts the orientations of the persons that this one counts.
  public var orientations: String?
  /// The metric whose years add up its months.
  public var monthsOf: String?
  /// The metrics that it is made of.
  public var follows: [String]

  /// What its counts are rounded to a multiple of; nil where they are exact.
  public var rounding: Int?

  /// What pages call the figures, beside the title of the table: `Personnes`, `personnes`.
  public var names: [String]

  /// Makes the value from its parts.
  public init(
    metric: String, unit: String, isCount: Bool = false, disclosure: DisclosureRule? = nil,
    sums: [String] = [], rests: [String] = [], partOf: String? = nil, orientations: String? = nil,
    monthsOf: String? = nil, follows: [String] = [], rounding: Int? = nil, names: [String] = []
  ) {
    self.metric = metric
    self.unit = unit
    self.isCount = isCount
    self.disclosure = disclosure
    self.sums = sums
    self.rests = rests
    self.partOf = partOf
    self.orientations = orientations
    self.monthsOf = monthsOf
    self.follows = follows
    self.rounding = rounding
    self.names = names
  }

  /// Adds the properties to those of a table; what is absent is left out.
  func add(to members: inout JSONMembers) {
    members.add("dash:metric", metric)
    members.add("dash:unit", unit)
    if isCount { members.add("dash:counts", .boolean(true)) }
    if let disclosure { members.add("dash:disclosure", disclosure.json) }
    members.add("dash:sums", list: sums.map(JSONValue.string))
    members.add("dash:rests", list: rests.map(JSONValue.string))
    members.add("dash:partOf", partOf)
    members.add("dash:orientations", orientations)
    members.add("dash:monthsOf", monthsOf)
    members.add("dash:follows", list: follows.map(JSONValue.string))
    if let rounding { members.add("dash:rounding", .integer(rounding)) }
    members.add("dash:names", list: names.map(JSONValue.string))
  }
}
