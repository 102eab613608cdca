extension PageScope {
  /// Whether the page is about referrals between structures.
  var isOfNetwork: Bool { page == .network }

  /// Whether the rows are networks of structures rather than structures: above the bassin.
  var hasNetworks: Bool { territory.level != .bassin }

  /// Returns the parts of the page's year between two changes of the instruments, from the first;
  /// none where nothing changed in it.
  ///
  /// - Parameter kind: Of the subjects whose figures are looked at; nil for all.
  func windows(_ metric: String, of kind: Subject.Kind? = nil) -> [DaySpan] {
    guard let latest = latest(of: metric) else { return [] }
    let year = PeriodText.year(of: latest)
    let used = site.contents.figures.periods(metric).compactMap { DaySpan($0) }.filter { span in
      String(span.first.year) == year && String(span.last.year) == year
        && site.contents.figures.contains(
          metric: metric, territory: territory.key, kind: kind, period: span.key)
    }
    return used.count > 1 ? used : []
  }

  /// Returns the name of a structure, a network, a public or an instrument; of a code that the
  /// project does not name, the code.
  func name(of subject: String) -> String {
    if let known = site.subjects[subject] { return French.typeset(known.name) }
    return String(subject.drop { $0 != ":" }.dropFirst())
  }
}

extension PublishedFigures {
  /// Returns whether a territory has figures of a period about subjects of one kind.
  func contains(
    metric: String, territory: String, kind: Subject.Kind?, period: String
  ) -> Bool {
    let kinds = kind.map { [$0] } ?? Subject.Kind.allCases
    return kinds.contains {
      !indicators(metric: metric, territory: territory, subjectKind: $0, period: period).isEmpty
    }
  }
}
