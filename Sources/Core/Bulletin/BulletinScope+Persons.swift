extension BulletinScope {
  /// More structures would not stand on one page.
  private static let rowLimit = 12
  /// More columns would not stand in an e-mail.
  private static let columnLimit = 4

  /// Who sent how many people, period by period.
  var persons: Bulletin.Section? {
    guard let periods else { return nil }
    return Bulletin.Section(
      "Ce qui a été orienté",
      blocks: [.table(byPeriod(periods))] + byStructure(periods))
  }

  /// The newest period in a sentence, and beside the one before it.
  var lead: String {
    guard let periods else {
      return French.typeset("Aucune remontée n’est publiée pour la période.")
    }
    let sentence = PeriodText.french(periods.newest)
    let start = sentence.prefix(1).uppercased() + sentence.dropFirst()
    let all = text(BulletinMetric.persons, Subject.all.key, periods.newest)
    guard let persons = all.phrase else {
      return French.typeset("\(start) : \(absence(all)). \(comparison(periods))")
    }
    let verb = all.isSingular ? "orientée" : "orientées"
    return French.typeset("\(start) : \(persons) \(verb). \(comparison(periods))")
  }

  private func absence(_ figure: FigureText) -> String {
    switch figure.figure {
    case .masked: "le nombre de personnes orientées est couvert par le secret statistique"
    default: "le nombre de personnes orientées n’est pas connu"
    }
  }

  /// Says the rates: `Soit 13,6 personnes pour 30 jours, contre 2,0 pour la période d’avant`.
  private func comparison(_ periods: BulletinPeriods) -> String {
    let rate = { text(BulletinMetric.rate, Subject.all.key, $0) }
    guard let now = rate(periods.newest).phrase else { return "" }
    let days = figure(BulletinMetric.rate, Subject.all.key, periods.newest)?.number?.basis
    let start = "Soit \(now)" + (days.map { " (\($0))" } ?? "")
    guard let previous = periods.previous, let before = rate(previous).figure?.number else {
      return "\(start)."
    }
    let value = NumberText.text(before.value, in: unit(BulletinMetric.rate))
    let sentence =
      "\(start), contre \(value) pour la période d’avant, \(PeriodText.french(previous))."
    guard text(BulletinMetric.persons, Subject.all.key, periods.newest).marks.contains(.atLeast)
    else { return sentence }
    return sentence
      + " Des remontées manquent encore : la comparaison vaudra quand elles seront là."
  }

  private func byPeriod(_ periods: BulletinPeriods) -> ReportTable {
    let keys = (periods.before.map { [$0] } ?? []) + periods.shown
    let columns = [
      (BulletinMetric.persons, "Personnes"), (BulletinMetric.orientations, "Orientations"),
      (BulletinMetric.unnamed, "Sans destination"), (BulletinMetric.rate, "Pour 30 jours"),
    ]
    .filter { metric, _ in
      metric == BulletinMetric.persons
        || keys.contains { figure(metric, Subject.all.key, $0) != nil }
    }
    return table(
      "Personnes orientées par les structures \(FrenchName(territory).of)",
      columns: [ReportTable.Column("Période", isNumeric: false)]
        + columns.map { ReportTable.Column($0.1) },
      rows: keys.map { key in
        (
          PeriodText.french(key) + (key == periods.before ? " (avant)" : ""),
          columns.map { text($0.0, Subject.all.key, key) },
          key == periods.newest && keys.count > 1
        )
      })
  }

  private func byStructure(_ periods: BulletinPeriods) -> [Bulletin.Block] {
    let shown = Array(periods.shown.suffix(Self.columnLimit))
    let subjects = ranked(BulletinMetric.persons, kind: .origin, period: periods.newest)
    guard !subjects.isEmpty else { return [] }
    let table = table(
      "Personnes orientées, par structure d’origine",
      columns: [ReportTable.Column("Origine", isNumeric: false)]
        + shown.map { ReportTable.Column(PeriodText.french($0)) },
      rows: subjects.prefix(Self.rowLimit).map { subject in
        (name(subject), shown.map { text(BulletinMetric.persons, subject, $0) }, false)
      })
    return [.table(table)] + rest(subjects.count)
  }

  private func rest(_ count: Int) -> [Bulletin.Block] {
    guard count > Self.rowLimit else { return [] }
    let rest = French.counted(
      Double(count - Self.rowLimit), "autre structure est", "autres structures sont")
    return [.paragraph("\(rest) sur la page du réseau.")]
  }

  /// Where people were sent, in the newest period that is told.
  var destinations: Bulletin.Section? {
    let keys = periods(BulletinMetric.orientations, kind: .destination)
    guard let period = BulletinPeriods(among: keys, after: since)?.newest else { return nil }
    let subjects = ranked(BulletinMetric.orientations, kind: .destination, period: period)
    guard !subjects.isEmpty else { return nil }
    let columns = [
      (BulletinMetric.orientations, "Envoyées"), (BulletinMetric.arrivals, "Arrivées"),
    ]
    .filter { metric, _ in
      metric == BulletinMetric.orientations
        || subjects.contains { figure(metric, $0, period)?.number != nil }
    }
    let table = table(
      "Orientations par destination, \(PeriodText.french(period))",
      columns: [ReportTable.Column("Destination", isNumeric: false)]
        + columns.map { ReportTable.Column($0.1) },
      rows: subjects.prefix(Self.rowLimit).map { subject in
        (name(subject), columns.map { text($0.0, subject, period) }, false)
      })
    return Bulletin.Section("Vers qui", blocks: [.table(table)] + rest(subjects.count))
  }
}

extension FigureText {
  /// Whether a noun after the number stands in the singular.
  fileprivate var isSingular: Bool {
    guard let number = figure?.number else { return false }
    return abs(number.value) < 2
  }
}
