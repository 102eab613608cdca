/// What ties published figures together: a whole is the sum of its parts, or at least that much.
struct Relation: Sendable, Hashable {
  /// Why a reader may write it.
  enum Reason: Sendable, Hashable {
    /// A territory adds up those just below it.
    case territories
    /// A subject adds up its parts of one kind.
    case subjects(String)
    /// A period adds up those of one grain within it.
    case periods(Stretch.Grain)
    /// A year adds up the months of another metric.
    case months(String)
    /// Some are counted among others.
    case part
    /// Each person makes one orientation at least, unless no destination was named.
    case orientations
    /// Nobody is counted twice for one destination.
    case destination

    /// As a site names the axis of a sum; nil for what is no sum.
    var axis: String? {
      switch self {
      case .territories: "territory"
      case .subjects(let kind): "subject \(kind)"
      case .periods(let grain): "period \(grain)"
      case .months(let metric): "months \(metric)"
      case .part, .orientations, .destination: nil
      }
    }
  }

  /// What makes it different from another of the same kind: used to learn which sums have rests.
  struct Family: Sendable, Hashable {
    var metric: String
    var reason: Reason
  }

  var reason: Reason
  /// One figure as a rule; several where their sum is meant.
  var whole: [CellKey]
  var parts: [CellKey]
  /// Whether the whole may hold more than its parts.
  var hasRest: Bool

  var family: Family { Family(metric: whole[0].metric, reason: reason) }
}
