extension OfferSeries {
  /// The calendar years whose twelve months the series covers, from the oldest.
  ///
  /// A year that has begun, or that the series begins in, is none: seasons would pass for changes.
  public var wholeYears: [Int] {
    guard !total.isEmpty else { return [] }
    let last = first.advanced(by: total.count - 1)
    let years = first.year...last.year
    return years.filter {
      Month(year: $0, month: 1) >= first && Month(year: $0, month: 12) <= last
    }
  }

  /// The months of the series, from the oldest.
  public var months: [Month] { total.indices.map(first.advanced(by:)) }

  /// Returns all offers of a whole year, as the source counts them.
  public func offers(of year: Int) -> CellSum {
    CellSum(adding: total[positions(of: year)])
  }

  /// Returns the contracts of a whole year; nil where the source does not tell them apart.
  public func contracts(of year: Int) -> ContractMix? {
    let positions = positions(of: year)
    return ContractMix(classes.mapValues { CellSum(adding: $0[positions]) })
  }

  /// Returns the contracts of a month of the series; nil where the source does not tell them apart.
  public func contracts(of month: Month) -> ContractMix? {
    let position = first.distance(to: month)
    return ContractMix(classes.mapValues { $0[position] })
  }

  private func positions(of year: Int) -> Range<Int> {
    let start = first.distance(to: Month(year: year, month: 1))
    return start..<start + 12
  }
}
