extension Dataset {
  /// What the page of sources says of it.
  var origin: DataSource {
    let licence = package.licenses.lazy.compactMap { $0.title ?? $0.name }.first
    return DataSource(
      name: package.name, title: package.title ?? package.name,
      source: package.sources.map(\.title).joined(separator: " ; "), licence: licence,
      vintage: package.vintage, synthetic: package.isSynthetic,
      roles: Set(tables.compactMap(\.role)).sorted(),
      breaks: package.breaks.sorted { ($0.month, $0.title) < ($1.month, $1.title) },
      disclosure: package.disclosure ?? (tables.contains(where: \.holdsPersons) ? .persons : nil))
  }

  /// Whether it holds territories and nothing else: then its names and places win.
  var isGazetteer: Bool { Set(tables.compactMap(\.role)) == ["territories"] }
}

extension DataTable {
  /// Whether it counts persons one by one, so that its figures are secret unless something else is said.
  fileprivate var holdsPersons: Bool { role == "referrals" }
}
