extension BulletinScope {
  private static let periodLimit = 3

  /// Who has not told yet, kindly put, and what comes next.
  var awaited: Bulletin.Section? {
    let reports = reports
    guard !reports.isEmpty else { return nil }
    let missing = reports.filter { $0.state == .awaited }
      .sorted { ($1.span.last, $1.span.first) < ($0.span.last, $0.span.first) }
    var periods: [String] = []
    for report in missing where !periods.contains(report.period) { periods.append(report.period) }
    var lines = periods.prefix(Self.periodLimit).map { period in
      let names = Set(missing.filter { $0.period == period }.map(phrase))
      return "Il nous manque encore, pour \(named(period)) : "
        + "\(French.names(names.sorted { French.sortKey($0) < French.sortKey($1) }))."
    }
    let older = missing.count { !periods.prefix(Self.periodLimit).contains($0.period) }
    if older > 0 {
      lines.append(
        "Et \(French.counted(Double(older), "remontée plus ancienne", "remontées plus anciennes"))."
      )
    }
    lines.append(
      lines.isEmpty
        ? "Toutes les structures attendues ont remonté leurs chiffres : merci !"
        : "Un mot suffit, même pour dire zéro.")
    return Bulletin.Section(
      missing.isEmpty ? "Tout le monde a répondu" : "Ce qu’il nous manque encore",
      blocks: (lines + next(after: reports.map(\.period)))
        .map { .paragraph(French.typeset($0)) })
  }

  /// The reports that were due after the day, of the structures here and below.
  private var reports: [ReferralReport] {
    let structures = Set(
      book.structures.filter { structure in
        structure.territory.map { contents.tree.holds($0, in: territory.key) } ?? false
      }
      .map(\.id))
    return book.reports().filter { structures.contains($0.structure) && $0.span.last > since }
  }

  /// `la Mission locale`, `le GRETA (arrivées)`.
  private func phrase(_ report: ReferralReport) -> String {
    NetworkArticle.phrase(name(ofStructure: report.structure))
      + (report.side == .received ? " (arrivées)" : "")
  }

  /// `la 2ᵉ quinzaine de novembre 2015`, `décembre 2025`.
  private func named(_ period: String) -> String {
    let article =
      switch PeriodLength(of: period) {
      case .fortnight: "la "
      case .quarter, .semester: "le "
      default: ""
      }
    return article + PeriodText.french(period)
  }

  /// The fortnight or the month after the newest that was expected.
  private func next(after periods: [String]) -> [String] {
    let fortnight = periods.compactMap { Fortnight($0) }.max().map(\.next)
    let month = periods.compactMap { Month($0) }.max().map { $0.advanced(by: 1) }
    let coming = [
      fortnight.map { (named($0.key), DaySpan($0)) }, month.map { (named($0.key), DaySpan($0)) },
    ]
    .compactMap { $0 }
    .map { ($0.0, CalendarDate(dayNumber: $0.1.last.dayNumber + 1).french) }
    guard coming.count > 1 else {
      return coming.map { name, day in
        "La prochaine remontée porte sur \(name) : nous l’attendons à partir du \(day)."
      }
    }
    let parts = coming.map { name, day in "sur \(name), à partir du \(day)" }
    return ["Les prochaines remontées portent \(parts.joined(separator: ", et "))."]
  }
}
