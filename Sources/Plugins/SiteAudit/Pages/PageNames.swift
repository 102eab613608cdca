import Core

/// What the words of pages may name: territories, subjects, periods, metrics, each under every name
/// that the site gives it.
struct PageNames: Sendable {
  /// What one name stands for: `CIO` may send and receive.
  struct Named: Sendable, Equatable {
    var places: [String] = []
    var subjects: [String] = []
    var periods: [String] = []
    var metrics: [String] = []

    /// Whether it says what a figure is about, rather than what is counted.
    var isCoordinate: Bool { !places.isEmpty || !subjects.isEmpty || !periods.isEmpty }
  }

  private struct Name: Sendable {
    let words: [String]
    var named: Named
  }

  /// By their first word, the longest first.
  private var names: [String: [Name]] = [:]

  /// Gathers the names that a site gives.
  init(_ site: PublishedSite) {
    for (key, name) in site.places.names.sorted(by: { $0.key < $1.key }) {
      add(name) { $0.places.append(key) }
    }
    for (key, name) in site.subjects.names.sorted(by: { $0.key < $1.key }) {
      add(name) { $0.subjects.append(key) }
    }
    for name in ["Ensemble", "Total"] { add(name) { $0.subjects.append(Subject.all.key) } }
    for period in Set(site.cells.keys.map(\.period)).sorted() {
      for name in Set([period, PeriodText.french(period), PeriodText.short(period)]).sorted() {
        add(name) { $0.periods.append(period) }
      }
    }
    for table in site.descriptor.resources {
      guard let metric = table.metric else { continue }
      for name in Set(([table.title] + (table.names ?? [])).compactMap { $0?.lowercased() })
        .sorted()
      {
        add(name) { $0.metrics.append(metric) }
      }
    }
    for word in names.keys { names[word]?.sort { $0.words.count > $1.words.count } }
  }

  private mutating func add(_ name: String, _ note: (inout Named) -> Void) {
    let words = PageWords.raw(name).map(\.key)
    guard let first = words.first else { return }
    let place = names[first]?.firstIndex { $0.words == words }
    if let place {
      names[first]?[place].named.add(note)
    } else {
      var named = Named()
      note(&named)
      names[first, default: []].append(Name(words: words, named: named))
    }
  }

  /// Returns the longest name that begins at a word, and how many words it has.
  func longest(in raw: [PageWords.Raw], at place: Int) -> (named: Named, length: Int)? {
    guard let candidates = names[raw[place].key] else { return nil }
    let found = candidates.first { name in
      place + name.words.count <= raw.count
        && zip(name.words, raw[place...]).allSatisfy { $0 == $1.key }
    }
    return found.map { ($0.named, $0.words.count) }
  }

  /// Returns what a text names that is nothing but a name.
  func whole(_ text: String) -> Named? {
    let raw = PageWords.raw(text)
    guard !raw.isEmpty, let (named, length) = longest(in: raw, at: 0), length == raw.count else {
      return nil
    }
    return named
  }
}

extension PageNames.Named {
  fileprivate mutating func add(_ note: (inout PageNames.Named) -> Void) { note(&self) }
}

/// What a text, a row, a head or a page says its figures are about; empty where it says nothing.
struct PageScope: Sendable {
  var places: [String] = []
  var subjects: [String] = []
  var periods: [String] = []
  var metrics: [String] = []

  init() {}

  init(_ named: PageNames.Named) {
    (places, subjects) = (named.places, named.subjects)
    (periods, metrics) = (named.periods, named.metrics)
  }

  /// Gathers what words name; two structures are the ends of a flow.
  init(_ words: some Sequence<PageWords.Word>) {
    for case .name(let named) in words { add(PageScope(named)) }
  }

  /// Adds what another text beside it says.
  mutating func add(_ other: PageScope) {
    let flows = Self.flows(subjects, other.subjects)
    places = Self.joined(places, other.places)
    subjects = flows.isEmpty ? Self.joined(subjects, other.subjects) : flows
    periods = Self.joined(periods, other.periods)
    metrics = Self.joined(metrics, other.metrics)
  }

  /// Takes from a wider text what this one does not say.
  func within(_ wider: PageScope) -> PageScope {
    var scope = self
    if scope.places.isEmpty { scope.places = wider.places }
    if scope.subjects.isEmpty { scope.subjects = wider.subjects }
    if scope.periods.isEmpty { scope.periods = wider.periods }
    if scope.metrics.isEmpty { scope.metrics = wider.metrics }
    return scope
  }

  private static func joined(_ first: [String], _ second: [String]) -> [String] {
    first + second.filter { !first.contains($0) }
  }

  /// The flows between two structures, in both directions; flows and all others stay as they are.
  static func flows(_ first: [String], _ second: [String]) -> [String] {
    func code(_ key: String, _ kind: Subject.Kind) -> Substring? {
      guard Subject.kind(ofKey: key) == kind else { return nil }
      return key.drop { $0 != ":" }.dropFirst()
    }
    let pairs = [(first, second), (second, first)].flatMap { origins, ends in
      origins.compactMap { code($0, .origin) }.flatMap { origin in
        ends.compactMap { code($0, .destination) }.map { "flow:\(origin)>\($0)" }
      }
    }
    return joined([], pairs)
  }
}
