extension Snapshot {
  /// Returns the monthly offers of every territory and subject, sorted by territory, then subject.
  ///
  /// Read once and kept: every metric of a build may ask.
  public func offerSeries() throws -> [OfferSeries] {
    try offers().series
  }

  /// Returns the offers of each niveau in each full year, for all offers, families and occupations,
  /// sorted by territory, subject, year, niveau; empty where no offer carries a niveau.
  public func niveauOffers() throws -> [NiveauOffers] {
    try offers().niveaux
  }

  /// Returns the monthly hires (DPAE) as the sources give them, sorted by territory, subject,
  /// contract.
  public func hireSeries() throws -> [HireSeries] {
    var series: [HireSeries] = []
    for hire in try reader.facts(Hire.query, Hire.init) {
      if let last = series.indices.last, hire.continues(series[last]) {
        series[last].append(hire.hires, in: hire.month)
      } else {
        series.append(
          HireSeries(
            territory: hire.territory, subject: hire.subject, contract: hire.contract,
            first: hire.month, hires: [hire.hires]))
      }
    }
    return series
  }

  /// Returns the rows of `tension`, sorted by territory, subject, year.
  public func tensions() throws -> [Tension] {
    let sql = """
      SELECT territory, occupation, period, offers, tension, nonDurability FROM tension
      ORDER BY 1, 2, 3
      """
    return try reader.facts(sql) { row in
      Tension(
        territory: row.text(0), subject: row.text(1), year: row.text(2), offers: row.number(3),
        tension: row.integer(4), nonDurability: row.integer(5))
    }
  }

  /// Returns the rows of `diplomas`, sorted by subject, period, niveau.
  public func diplomaShares() throws -> [DiplomaShare] {
    let sql = """
      SELECT occupation, period, niveau, share FROM diploma WHERE share IS NOT NULL
      ORDER BY 1, 2, 3
      """
    return try reader.facts(sql) { row in
      row.number(3).map {
        DiplomaShare(subject: row.text(0), period: row.text(1), niveau: row.text(2), share: $0)
      }
    }
  }

  /// Returns the rows of `domains`, sorted by territory, subject, quarter.
  public func domainOffers() throws -> [DomainOffers] {
    let sql = """
      SELECT territory, domain, period, offers, durableShare FROM domainOffer ORDER BY 1, 2, 3
      """
    return try reader.facts(sql) { row in
      DomainOffers(
        territory: row.text(0), subject: row.text(1), quarter: row.text(2), offers: row.number(3),
        durableShare: row.number(4))
    }
  }

  /// What ties the project's occupations to the codes of other nomenclatures.
  ///
  /// Made once and kept.
  public var links: OccupationLinks {
    get throws {
      try reader.links { OccupationLinks(of: subjects, by: $0) }
    }
  }

  private func offers() throws -> OfferCube {
    try reader.offers { try OfferCube($0, tree: tree, outline: outline) }
  }
}
