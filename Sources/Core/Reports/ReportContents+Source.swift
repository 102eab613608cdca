extension ReportContents {
  /// How much of the figures is invented.
  enum Invention {
    case nothing, some, everything
  }

  /// Whether the datasets with facts are invented; names and places alone are no facts.
  var invention: Invention {
    let facts = sources.filter { !Self.namingRoles.isSuperset(of: $0.roles) }
    guard facts.contains(where: \.synthetic) else { return .nothing }
    return facts.allSatisfy(\.synthetic) ? .everything : .some
  }

  /// Returns who made the figures of a metric; for invented ones, whom they imitate.
  ///
  /// The table `offers` is the project's own: whoever filled it made its figures.
  ///
  /// What reads no dataset is as its author says, and what says itself that it is invented needs no
  /// second word.
  func producer(of metric: MetricManifest) -> String {
    if metric.reads.isEmpty || metric.source.hasPrefix("Données fictives") {
      return French.typeset(metric.source)
    }
    guard invention == .everything else {
      let owners = metric.reads == ["offers"] ? makers(of: "offers") : []
      return French.typeset(owners.isEmpty ? metric.source : owners.joined(separator: " ; "))
    }
    let model = FrenchName.genitive(metric.source)
    return French.typeset("Données fictives, sur le modèle \(model)")
  }

  /// Returns the line under a chart or a table that says where its figures come from.
  func sourceLine(of metric: MetricManifest, period: String) -> String {
    let producer = producer(of: metric)
    let isToldInvented = producer.hasPrefix("Données fictives")
    return switch invention {
    case .nothing: French.typeset("Source : \(producer), \(period).")
    case .some: French.typeset("Source : \(producer), \(period). Une partie est fictive.")
    case .everything:
      French.typeset(
        isToldInvented ? "\(producer), \(period)." : "Source : \(producer), \(period).")
    }
  }

  /// Who made the datasets that fill a standard table, each once, sorted.
  private func makers(of role: String) -> [String] {
    Set(sources.filter { $0.roles.contains(role) && !$0.source.isEmpty }.map(\.source)).sorted()
  }

  private static let namingRoles: Set<String> = ["occupations", "sectors", "territories"]
}
