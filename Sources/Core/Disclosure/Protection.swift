/// Disclosure control: from computed indicators to what the public may see.
///
/// Everything shown later (tables, ranks, totals, orders, charts) is made of what this returns.
public enum Protection {
  /// What a site may show, and what became of the rest.
  public struct Outcome: Sendable {
    /// What the site may show.
    public var figures: PublishedFigures
    /// What is hidden and why, for the analyst.
    public var report: DisclosureReport
    /// What readers will know once the site is published; to be kept then, not before.
    public var ledger: MaskLedger
    /// The counts that are secret for their size, published or not: for an audit with the data in hand.
    public var small: Set<FigureKey> = []
    /// The metrics whose sums rounding would have broken, sorted: everything was then masked instead.
    public var unroundable: [String] = []
  }

  /// Publishes indicators under the rules of the datasets they come from.
  ///
  /// A count below its threshold is hidden, and with it what would give it away; figures made of a
  /// hidden one are hidden; fine figures that would be mostly masks are left out. In `interne` mode
  /// nothing is hidden.
  ///
  /// > Important: Nothing may be published while `report.exposed` holds a figure.
  public static func publish(
    _ indicators: [Indicator], metrics: [MetricManifest], under policy: DisclosurePolicy
  ) -> Outcome {
    let protected = ProtectedMetrics(metrics, policy: policy)
    let plain = PlainFigures(metrics)
    let rows = ProducerMasks(metrics, policy: policy).covering(indicators)
    guard policy.mode == .diffusion, !protected.isEmpty else {
      return Outcome(
        figures: PublishedFigures(rows.compactMap(plain.published)), report: DisclosureReport(),
        ledger: policy.ledger)
    }
    let secret = rows.filter { protected.isProtected($0.metric) }
    var published = rows.filter { !protected.isProtected($0.metric) }.compactMap(plain.published)
    let counts = ProtectedCounts(secret, metrics: protected)
    switch policy.method {
    case .suppression:
      var shut = policy
      shut.ledger = counts.shutting(policy.ledger, metrics: protected)
      var protection = CountProtection(counts.counts, metrics: protected, policy: shut)
      protection.run()
      let masked = MaskedFigures(
        secret, counts: counts, fates: protection.fates, metrics: protected, plain: plain,
        tree: policy.tree)
      let pairs = PairFigures(metrics, omitted: masked.omitted, tree: policy.tree)
      published = published.filter { !pairs.leavesOut($0.key) } + masked.published
      return Outcome(
        figures: PublishedFigures(published),
        report: DisclosureReport(protection, counts: counts, masked: masked, policy: policy),
        ledger: policy.ledger.noting(
          counts.counts, fates: protection.fates, withdrawn: protection.withdrawn),
        small: counts.small)
    case .rounding:
      let rounded = RoundedFigures(
        secret, counts: counts, metrics: protected, plain: plain, policy: policy)
      guard rounded.unroundable.isEmpty else {
        // Rounded without their sums, counts would be known to 2, not to 4.
        var masking = policy
        masking.method = .suppression
        var outcome = publish(indicators, metrics: metrics, under: masking)
        outcome.unroundable = rounded.unroundable.sorted()
        return outcome
      }
      return Outcome(
        figures: PublishedFigures(published + rounded.published), report: DisclosureReport(),
        ledger: policy.ledger, small: counts.small)
    }
  }

  /// Publishes indicators that no dataset asks to protect: a masked or missing figure loses its
  /// number, a rate on a small base is marked.
  ///
  /// An indicator whose metric is not among the manifests is left out: nobody could say what it is.
  public static func publish(
    _ indicators: [Indicator], metrics: [MetricManifest]
  ) -> PublishedFigures {
    publish(indicators, metrics: metrics, under: DisclosurePolicy()).figures
  }
}
