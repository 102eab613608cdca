/// What goes from one origin to one destination.
public struct FlowBand: Sendable, Hashable, Codable {
  /// The index of the origin.
  public var from: Int
  /// The index of the destination.
  public var to: Int
  /// How many.
  public var count: CountMark

  /// Makes a flow.
  public init(from: Int, to: Int, count: CountMark) {
    self.from = from
    self.to = to
    self.count = count
  }
}

extension ChartSpec {
  /// How many origins, and how many destinations, bands can join and stay legible.
  public static let maximumFlowEnds = 12

  /// Makes bands between origins at the left and destinations at the right, as wide as they are
  /// counted, the few largest in the accent.
  ///
  /// A hidden flow is a dashed line of one width. A renderer orders both sides so that few bands
  /// cross. Ends beyond `maximumFlowEnds` are left out, those of most stay, and the note says so.
  public static func flows(
    _ texts: ChartTexts, origins: [ChartCategory], destinations: [ChartCategory],
    bands: [FlowBand], unit: Unit, totals: FlowTotals? = nil
  ) -> ChartSpec {
    let ends = LegibleEnds(
      bands, origins: origins.count, destinations: destinations.count, totals: totals,
      atMost: maximumFlowEnds)
    let counted = bands.filter { $0.count == .hidden || ($0.count.least ?? 0) > 0 }
    let kept = counted.compactMap { band -> FlowBand? in
      guard let from = ends.origins.firstIndex(of: band.from),
        let to = ends.destinations.firstIndex(of: band.to)
      else { return nil }
      return FlowBand(from: from, to: to, count: band.count)
    }
    let marked = leastMarked(kept.compactMap(\.count.least))
    let marks = kept.map { band in
      let isMarked = marked.map { (band.count.least ?? 0) >= $0 } ?? false
      return BandMark(
        from: band.from, to: band.to, count: band.count, text: band.count.text(in: unit),
        tone: isMarked ? .accent : .base)
    }
    let sums = totals?.keeping(origins: ends.origins, destinations: ends.destinations)
    return ChartSpec(
      texts: texts.adding(ends.remark),
      frame: .flows(
        from: ends.origins.map { origins[$0] }, to: ends.destinations.map { destinations[$0] },
        unit: unit),
      layers: [.bands(marks), .labels(sums.map { labels(of: $0, unit: unit) } ?? [])],
      key: marks.contains { $0.count == .hidden }
        ? [KeyEntry(symbol: .hiddenBand, tone: .muted, text: "secret statistique")] : [])
  }

  /// The totals beside the names of both ends.
  private static func labels(of totals: FlowTotals, unit: Unit) -> [LabelMark] {
    let label = { (count: CountMark, index: Int, side: LabelMark.Side) in
      LabelMark(
        count.text(in: unit), at: ChartPoint(x: side == .before ? 0 : 1, y: Double(index)),
        side: side)
    }
    return totals.origins.enumerated().map { label($1, $0, .before) }
      + totals.destinations.enumerated().map { label($1, $0, .after) }
  }

  /// The least of the three largest counts, or of as many as are larger than the rest, one to five;
  /// nil where that is none.
  private static func leastMarked(_ counts: [Double]) -> Double? {
    let sorted = counts.sorted(by: >)
    let places = [3, 2, 1, 4, 5].filter { $0 < sorted.count }
    return places.first { sorted[$0 - 1] > sorted[$0] }.map { sorted[$0 - 1] }
  }
}
