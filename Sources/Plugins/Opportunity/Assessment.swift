import Core

/// One occupation of one territory, held against the thresholds of the project.
struct Assessment {
  let territory: String
  let subject: String
  let period: String
  let projects: CellSum
  let seasonal: CellSum
  let evidence: DurabilityEvidence?
  let field: VolumeField
  let thresholds: OpportunityThresholds

  /// Whether the volume is high; nil where it is hidden.
  var isHigh: Bool? { projects.visible.map { $0 >= field.threshold } }

  /// Whether the jobs last; nil where no source says it.
  var isDurable: Bool? {
    switch evidence {
    case .share(let share, _): share.value.map { $0 >= thresholds.durableShare }
    case .class(let found): found.value >= thresholds.durableClass
    case nil: nil
    }
  }

  /// How seasonal the projects are.
  var season: SeasonalShare { SeasonalShare(seasonal, of: projects) }

  /// The class; nil where the volume is hidden, or where the season decides and is.
  var `class`: OpportunityClass? {
    guard let isHigh, projects.visible != 0 else { return nil }
    guard let isDurable else { return .unknown }
    // A season only decides among high and durable volumes.
    guard
      let isSeasonal = season.reaches(thresholds.seasonal) ?? (isHigh && isDurable ? nil : false)
    else { return nil }
    return OpportunityClass(isHigh: isHigh, isDurable: isDurable, isSeasonal: isSeasonal)
  }

  /// The class as a row of its metric: with its reasons, or with why there is none.
  var classMeasure: Measure {
    guard let found = self.class else {
      return Measure(
        value: nil, maskedCells: projects.masked + seasonal.masked,
        missingCells: projects.missing + seasonal.missing, status: statusWithoutClass)
    }
    return Measure(
      value: Double(found.number), maskedCells: projects.masked, missingCells: projects.missing,
      basis: basis(of: found))
  }

  private var statusWithoutClass: Measure.Status {
    if projects.visible == nil { return projects.status }
    return projects.visible == 0 ? .notApplicable : seasonal.status
  }
}

/// The occupations of one territory in the newest year of needs.
struct TerritoryAssessment {
  let territory: String
  let period: String
  let field: VolumeField
  let occupations: [Assessment]

  /// Assesses all territories that have a visible count, sorted by territory, subject.
  static func all(
    in snapshot: Snapshot, by thresholds: OpportunityThresholds
  ) throws -> [TerritoryAssessment] {
    let totals = try snapshot.needTotals().filter { $0.nomenclature != nil }
    guard let period = totals.map(\.period).max() else { return [] }
    let index = try DurabilityIndex(snapshot)
    let territories = Dictionary(grouping: totals.filter { $0.period == period }, by: \.territory)
    return territories.sorted { $0.key < $1.key }.compactMap { territory, totals in
      guard
        let field = VolumeField(
          visible: totals.compactMap(\.projects.visible), quantile: thresholds.volume)
      else { return nil }
      let occupations = totals.sorted { $0.subject < $1.subject }.map { total in
        Assessment(
          territory: territory, subject: total.subject, period: period, projects: total.projects,
          seasonal: total.seasonal, evidence: index.evidence(of: total.subject, in: territory),
          field: field, thresholds: thresholds)
      }
      return TerritoryAssessment(
        territory: territory, period: period, field: field, occupations: occupations)
    }
  }
}
