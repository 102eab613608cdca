/// A row of a file of figures, as anybody reads it.
struct PublishedCell: Sendable, Hashable {
  /// What a reader sees of the figure.
  enum State: Sendable, Hashable {
    case number(Double)
    /// A count rounded to a multiple of a base: the true one is less than the base away.
    case rounded(Double, to: Double)
    /// Hidden by who publishes the site.
    case hidden
    /// Hidden by the producer of the data, who says within what bounds; sums leave it out.
    case withheld
    /// Not counted, or known roughly only; sums leave it out.
    case missing
  }

  var state: State
  /// Between what and what the row says that the figure lies.
  var bounds: ClosedRange<Double>?
  /// The denominator that the row gives.
  var base: Double?
  /// What the figure rests on: `11 jours d’observation`.
  var basis: String?
  /// What the row gives beside a figure it hides: the names of its columns.
  var remains: [String] = []
  /// Where it stands.
  var file: String
  var line: Int

  /// The exact number, where one is shown.
  var number: Double? { if case .number(let value) = state { value } else { nil } }
}
