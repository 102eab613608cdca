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
  /// Whether each cell is withdrawn: to be printed nowhere, neither as a number nor as a mask nor as 0.
  ///
  /// None is, unless the caller asked for it.
  public let withdrawn: [Bool]
  /// What hiding cannot protect, by cell; empty where the guarantee holds.
  ///
  /// A caller coarsens there, or leaves the line out.
  public let exposures: [Exposure]

  /// Whether the system was too large for the effort allowed: then nothing else here is of use.
  public let isExhausted: Bool

  /// Hides what is small and what would give it away, at least cost.
  ///
  /// Sums and orders that the true counts do not keep are passed over, and a true 0 stays visible
  /// where zeros are shown.
  ///
  /// Masks that are 1 at least cannot hide everything: 4 = 3 + 1 is then 2 at least, however much else
  /// is hidden. There, `withdrawing` leaves out whole lines: all parts of a sum, zeros and masks
  /// too, so that nobody knows whether they are anything at all; the total stays. The guarantee then
  /// holds if the caller prints nothing that is `withdrawn`.
  ///
  /// - Parameter effort: how many entries of its tables the audit may go through before it gives up; a
  ///   count, not a time, so that every machine gives up alike.
  public init(_ original: AdditiveSystem, withdrawing: Bool = false, effort: Int = .max) {
    var system = original
    if withdrawing { system.withdrawHopelessLines() }
    var search = SuppressionSearch(system, withdraws: withdrawing, effort: effort)
    search.run()
    while withdrawing, !search.lines.isEmpty, search.effort <= effort {
      system.withdraw(search.lines.sorted())
      search = SuppressionSearch(system, after: search)
      search.run()
    }
    isExhausted = search.effort > effort
    hidden = search.mask.hidden
    reasons = search.mask.reasons
    withdrawn = zip(system.cells, original.cells).map { $0.state != $1.state }
    exposures = isExhausted ? [] : system.exposures(hiding: hidden)
  }
}
