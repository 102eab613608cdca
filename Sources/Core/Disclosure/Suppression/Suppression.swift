/// Which counts of a system are hidden, so that what is secret cannot be computed back.
///
///     // {4, 30, 40, 50} and their sum, below 5 secret: hides 4, and 30 for it
///     Suppression(system).hidden  // [true, true, false, false, false]
///
/// Where `exposures` is empty, every value of `system.small` stays possible for every secret count
/// given all that is shown, and no reader can tell a count hidden for itself from one hidden for
/// another: whatever is hidden either may be small or is surely not. The same system gives the same
/// answer, always.
public struct Suppression: Sendable {
  /// Why a count is hidden.
  public enum Reason: Sendable, Hashable {
    /// It is small.
    case small
    /// Without it another one, whose index this is, could be computed or narrowed.
    case protects(Int)
    /// The system says so.
    case shut
  }

  /// Whether each cell is hidden, in the order of the system's cells; those printed nowhere are.
  public let hidden: [Bool]
  /// Why each cell is hidden; nil where it is shown, or printed nowhere and not small.
  public let reasons: [Reason?]
  /// What hiding cannot protect, by cell; empty where the guarantee holds.
  ///
  /// A caller coarsens there, or leaves the line out.
  public let exposures: [Exposure]

  /// Hides what is small and what would give it away, at least cost.
  ///
  /// Sums and orders that the true counts do not keep are passed over, and a true 0 stays visible
  /// where zeros are shown.
  public init(_ system: AdditiveSystem) {
    var search = SuppressionSearch(system)
    search.run()
    hidden = search.mask.hidden
    reasons = search.mask.reasons
    exposures = system.exposures(hiding: hidden)
  }
}
