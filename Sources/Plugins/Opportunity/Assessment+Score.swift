import Core

extension Assessment {
  /// The place of the volume among the occupations of the territory, from 0 to 1.
  var volumePart: Measure? {
    guard let visible = projects.visible else { return projects.measure.hidden }
    return field.percentileRank(of: visible).map {
      Measure(value: $0, maskedCells: projects.masked, missingCells: projects.missing)
    }
  }

  /// The share of durable offers, else the class from 0 for 1 to 1 for 5; nil where neither is known.
  var durabilityPart: Measure? {
    switch evidence {
    case .share(let share, let year):
      share.value.map {
        Measure(
          value: $0, bounds: share.bounds, base: share.base, maskedCells: share.maskedCells,
          basis: "offres durables en \(year)")
      }
    case .class(let found): Measure(value: Double(found.value - 1) / 4, basis: found.basis)
    case nil: nil
    }
  }

  /// What is not seasonal, from 0 to 1: where no seasonal count is visible, the least that it can
  /// be; nil where nothing tells.
  var seasonPart: Measure? {
    guard projects.visible != nil else { return projects.measure.hidden }
    guard let share = season.prudent else { return nil }
    let bounds = season.range.flatMap { range in
      range.lowerBound < range.upperBound
        ? Bounds(min(1 - range.upperBound, 1 - share), max(1 - range.lowerBound, 1 - share)) : nil
    }
    return Measure(
      value: 1 - share, bounds: bounds, maskedCells: projects.masked + seasonal.masked,
      missingCells: projects.missing + seasonal.missing,
      basis: season.visible == nil ? "saisonniers masqués : part prise au plus bas" : nil)
  }

  /// The weighted parts, from 0 to 100; nil unless all three are known.
  var score: Measure? {
    guard let volume = volumePart, let durability = durabilityPart, let season = seasonPart else {
      return nil
    }
    guard let a = volume.value, let b = durability.value, let c = season.value else {
      return projects.measure.hidden
    }
    let weights = thresholds.weights
    let value = 100 * (weights.volume * a + weights.durability * b + weights.season * c)
    let parts = [("volume", a), ("durabilité", b), ("saison", c)].map {
      "\($0) \(NumberText.decimal($1, places: 2))"
    }
    return Measure(
      value: min(100, max(0, value)), maskedCells: season.maskedCells,
      missingCells: season.missingCells, basis: parts.joined(separator: " ; "))
  }
}

extension Measure {
  /// The same measure where it has no number; nil where it has one.
  fileprivate var hidden: Measure? { value == nil ? self.withoutBounds : nil }

  /// The bounds of a count mean nothing for a part of a score.
  private var withoutBounds: Measure {
    Measure(value: nil, maskedCells: maskedCells, missingCells: missingCells, status: status)
  }
}
