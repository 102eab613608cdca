/// What each count of some metrics is a part of: of a wider territory, of a wider subject, of a
/// longer period, of another metric.
struct CountLinks {
  /// One count within another, along an axis.
  struct Link {
    var whole: Int
    var axis: String
  }

  private let additivity: Additivity
  private let tree: TerritoryTree
  private let parents: [String: String]
  private let index: [FigureKey: Int]

  /// - Parameter index: the place of every count.
  init(_ index: [FigureKey: Int], _ additivity: Additivity, policy: DisclosurePolicy) {
    self.index = index
    self.additivity = additivity
    tree = policy.tree
    parents = policy.subjects.reduce(into: [:]) { $0[$1.key] = $1.parent }
  }

  /// What a count is a part of, apart from longer periods.
  func wholes(of key: FigureKey) -> [Link] {
    let sums = additivity.axes[key.metric] ?? []
    return (sums.contains(.territory) ? territory(of: key) : [])
      + (sums.contains(.subject) ? subjects(of: key) : [])
      + (additivity.wholes[key.metric].flatMap { index[key.of($0)] }
        .map { [Link(whole: $0, axis: "part \(key.metric)")] } ?? [])
      + months(of: key)
  }

  /// The year of another metric that adds up the months of this one.
  private func months(of key: FigureKey) -> [Link] {
    guard let metric = additivity.years[key.metric], let month = Month(key.period),
      let whole = index[key.of(metric).during(String(month.year))]
    else { return [] }
    return [Link(whole: whole, axis: "months \(key.metric)")]
  }

  /// The nearest territory above that has the figure, of the structure or of its network.
  private func territory(of key: FigureKey) -> [Link] {
    let names = [key.subject] + network(of: key.subject)
    for above in tree.ancestors(of: key.territory) {
      for name in names {
        guard let whole = index[key.at(above.key).about(name)] else { continue }
        return [Link(whole: whole, axis: "territories")]
      }
    }
    return []
  }

  private func subjects(of key: FigureKey) -> [Link] {
    let parent = parents[key.subject]
    let all = Subject.all.key
    switch Subject.kind(ofKey: key.subject) {
    case .all, .domain: return []
    case .family: return link(key, to: [all], axis: "families")
    case .sector: return link(key, to: [all], axis: "sectors \(scheme(of: key.subject))")
    case .niveau: return link(key, to: [all], axis: "niveaux")
    case .occupation:
      return link(
        key, to: [parent, all].compactMap { $0 }, axis: "occupations \(scheme(of: key.subject))")
    case .audience: return link(key, to: [all], axis: "publics")
    case .instrument: return link(key, to: [all], axis: "instruments")
    case .structure: return link(key, to: network(of: key.subject) + [all], axis: "structures")
    case .item: return link(key, to: [all], axis: "items")
    case .origin: return link(key, to: network(of: key.subject) + [all], axis: "origins")
    case .destination: return link(key, to: network(of: key.subject) + [all], axis: "destinations")
    case .flow:
      guard let ends = Subject.ends(ofFlow: key.subject) else { return [] }
      return link(key, to: [Subject.origin(ends.origin)], axis: "destinations")
        + link(key, to: [Subject.destination(ends.destination)], axis: "origins")
        + link(key, to: network(of: key.subject), axis: "networks")
    }
  }

  /// The key of the network of a structure, or of the networks of a flow.
  private func network(of subject: String) -> [String] {
    guard let parent = parents[subject],
      [.origin, .destination, .flow, .structure].contains(Subject.kind(ofKey: subject))
    else { return [] }
    return [parent]
  }

  /// The nomenclature of `FAP2021:V0X60`, the scheme of `sector:A21-G`.
  private func scheme(of subject: String) -> Substring {
    guard Subject.kind(ofKey: subject) == .sector else { return subject.prefix { $0 != ":" } }
    return subject.dropFirst("sector:".utf8.count).prefix { $0 != "-" }
  }

  private func link(_ key: FigureKey, to subjects: [String], axis: String) -> [Link] {
    let whole = subjects.lazy.filter { $0 != key.subject }.compactMap { index[key.about($0)] }.first
    return whole.map { [Link(whole: $0, axis: axis)] } ?? []
  }
}

/// Along what the counts of some metrics add up, and which metric counts them among others.
struct Additivity {
  /// By metric.
  var axes: [String: Set<MetricManifest.Disclosure.Axis>] = [:]
  /// By metric, that of its whole.
  var wholes: [String: String] = [:]
  /// By metric of months, that of their years.
  var years: [String: String] = [:]
}
