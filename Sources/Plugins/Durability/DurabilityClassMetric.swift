import Core

/// The durability class of each occupation that a territory recruits for, from the nearest source.
///
/// Sources are of several years, and a page looks at one: linked classes stand in the newest year of
/// all, each says its own in its basis.
struct DurabilityClassMetric: Metric {
  let manifest = MetricManifest.durabilityClass

  func indicators(from snapshot: Snapshot) throws -> [Indicator] {
    let classes = try DurabilityClasses(snapshot)
    guard let year = classes.newestYear else { return [] }
    let wanted = try Self.wanted(in: snapshot)
    let linked = wanted.compactMap { place in
      classes.nearest(to: place.subject, in: place.territory).map {
        indicator(place, period: year, class: $0)
      }
    }
    let own = classes.published.map { row in
      (place: Place(territory: row.territory, subject: row.subject), class: row.class)
    }
    let known = Set(wanted)
    return linked
      + own.filter { !known.contains($0.place) }.map {
        indicator($0.place, period: $0.class.year, class: $0.class)
      }
  }

  private struct Place: Hashable {
    let territory: String
    let subject: String
  }

  /// The occupations that have needs in their newest year, or offers, each where it has them, in one
  /// order.
  private static func wanted(in snapshot: Snapshot) throws -> [Place] {
    let needs = try snapshot.needTotals()
    let newest = needs.map(\.period).max()
    let places =
      needs.filter { $0.period == newest }.map {
        Place(territory: $0.territory, subject: $0.subject)
      }
      + (try snapshot.offerSeries().map { Place(territory: $0.territory, subject: $0.subject) })
    return Set(places.filter { Subject.kind(ofKey: $0.subject) == .occupation })
      .sorted { ($0.territory, $0.subject) < ($1.territory, $1.subject) }
  }

  private func indicator(
    _ place: Place, period: String, class found: DurabilityClass
  ) -> Indicator {
    Indicator(
      metric: manifest.id, territory: place.territory, subject: place.subject, period: period,
      measure: Measure(value: Double(found.value), basis: found.basis))
  }
}
