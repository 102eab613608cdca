extension OfferPlane {
  /// The series of a territory, each from its first told month to its last.
  func series(
    of territory: String, _ subjects: OfferSubjects, _ calendar: OfferCalendar
  ) -> [OfferSeries] {
    lines.compactMap { line, sum in
      guard let subject = subjects[line.subject]?.key,
        let first = sum.states.firstIndex(of: .told), let last = sum.states.lastIndex(of: .told)
      else { return nil }
      let months = (first...last).map { month in
        sum.states[month] == .untold ? nil : Array(sum.sums(in: month))
      }
      let columns = (0..<OfferFacts.measures).map { measure in months.map { $0?[measure] ?? .gap } }
      let classes = zip(ContractClass.allCases, columns)
      let tellsContracts = classes.contains { $1.contains(where: \.isKnown) }
      return OfferSeries(
        territory: territory, subject: subject, first: calendar[first],
        classes: tellsContracts ? Dictionary(uniqueKeysWithValues: Array(classes)) : [:],
        total: columns[ContractClass.allCases.count])
    }
  }

  /// The offers of each niveau in the years whose twelve months are covered.
  func niveauOffers(
    of territory: String, _ subjects: OfferSubjects, _ calendar: OfferCalendar
  ) -> [NiveauOffers] {
    let years = fullYears(calendar)
    return lines.flatMap { line, sum -> [NiveauOffers] in
      guard let subject = subjects[line.subject]?.key,
        let niveau = subjects[line.niveau]?.niveau
      else { return [] }
      return years.compactMap { year in
        let months = year.months.filter { sum.states[$0] != .untold }
        guard months.contains(where: { sum.states[$0] == .told }) else { return nil }
        let offers = CellSum(adding: months.flatMap { sum.sums(in: $0) })
        return NiveauOffers(
          territory: territory, subject: subject, year: year.name, niveau: niveau, offers: offers)
      }
    }
  }

  private func fullYears(_ calendar: OfferCalendar) -> [(name: String, months: Range<Int>)] {
    covered.indices.compactMap { month in
      let months = month..<month + 12
      guard calendar[month].month == 1, months.upperBound <= covered.count,
        covered[months].allSatisfy(\.self)
      else { return nil }
      return (String(calendar[month].year), months)
    }
  }
}
