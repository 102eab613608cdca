import Core

/// The location quotient: an occupation's share of a territory's projects over its share of the
/// region's.
struct SpecificityMetric: Metric {
  let manifest = MetricManifest.specificity

  func indicators(from snapshot: Snapshot) throws -> [Indicator] {
    let totals = try snapshot.needTotals()
    let regions = Dictionary(
      uniqueKeysWithValues: snapshot.territories.map { territory in
        (territory.key, snapshot.tree.territory(of: territory.key, at: .region)?.key)
      })
    let byKey = Self.index(totals, of: Set(regions.values.compactMap { $0 }))
    let wholes = Self.wholes(totals)
    return totals.compactMap { total in
      guard total.subject != Subject.all.key, let region = regions[total.territory] ?? nil,
        region != total.territory
      else { return nil }
      let place = Place(territory: total.territory, period: total.period)
      let wide = Place(territory: region, period: total.period)
      guard let own = wholes[place], let regional = wholes[wide],
        let same = byKey[wide]?[total.subject]
      else { return nil }
      let measure = Self.measure(
        CellShare(part: total.projects, whole: own), over: CellShare(part: same, whole: regional))
      return total.indicator(manifest, measure: measure)
    }
  }

  private struct Place: Hashable {
    let territory: String
    let period: String
  }

  private static func index(
    _ totals: [NeedTotal], of regions: Set<String>
  ) -> [Place: [String: CellSum]] {
    var found: [Place: [String: CellSum]] = [:]
    for total in totals where regions.contains(total.territory) {
      let place = Place(territory: total.territory, period: total.period)
      found[place, default: [:]][total.subject] = total.projects
    }
    return found
  }

  private static func wholes(_ totals: [NeedTotal]) -> [Place: CellSum] {
    var found: [Place: CellSum] = [:]
    for total in totals where total.subject == Subject.all.key {
      found[Place(territory: total.territory, period: total.period)] = total.projects
    }
    return found
  }

  private static func measure(_ own: CellShare, over regional: CellShare) -> Measure {
    var measure = Measure(
      value: nil, bounds: bounds(own, over: regional),
      base: regional.part.visible.map(Double.init), maskedCells: own.part.masked,
      missingCells: own.part.missing, status: own.part.status)
    guard measure.status == .ok else { return measure }
    guard let share = own.value, let reference = regional.value, reference > 0 else {
      return measure.without(.notApplicable)
    }
    measure.value = share / reference
    measure.bounds = measure.bounds?.including(share / reference)
    return measure
  }

  private static func bounds(_ own: CellShare, over regional: CellShare) -> Bounds? {
    guard let own = own.range, let regional = regional.range, regional.lowerBound > 0 else {
      return nil
    }
    let (lower, upper) = (
      own.lowerBound / regional.upperBound, own.upperBound / regional.lowerBound
    )
    return lower < upper ? Bounds(lower, upper) : nil
  }
}

/// The share of an occupation in all projects of a territory.
struct CellShare {
  let part: CellSum
  let whole: CellSum

  /// Visible over visible; nil where there is nothing to divide.
  var value: Double? {
    guard let count = part.visible, let total = whole.visible, total > 0 else { return nil }
    return Double(count) / Double(total)
  }

  /// The shares that the masks leave possible: the part is at its least where the rest is at its
  /// most.
  var range: ClosedRange<Double>? {
    guard let most = part.upper, let widest = whole.upper else { return nil }
    let (restAtLeast, restAtMost) = (max(0, whole.lower - part.lower), max(0, widest - most))
    guard part.lower + restAtMost > 0, most + restAtLeast > 0 else { return nil }
    let lower = Double(part.lower) / Double(part.lower + restAtMost)
    let upper = Double(most) / Double(most + restAtLeast)
    return min(lower, upper)...max(lower, upper)
  }
}
