import Core
import Partners

/// Disclosure control in a build: from the indicators of a project to what its site may show, and what
/// is kept of it beside the project.
struct Secrecy {
  let outcome: Protection.Outcome
  /// Which sums do not hold everything, for who audits the site.
  let rests: SumRests
  /// The metrics that could not be computed, and why.
  let unavailable: [UnavailableMetric]
  private let project: Project
  private let isKept: Bool
  private let report: SecretReport

  /// Computes and protects the figures; what is wrong goes to the session's log.
  ///
  /// - Throws: `Failure` where the ledger cannot be read, or where a hidden count could be computed
  ///   back.
  init(
    _ project: Project, mode: DisclosureMode, data: ProjectData, into session: inout Session
  ) async throws {
    let ledger = try Self.ledger(of: project, into: &session)
    let (snapshot, manifests) = (data.snapshot, data.catalogue.manifests)
    let settings = project.settings.disclosure
    let policy = DisclosurePolicy(
      mode: mode, method: settings.method, leastThreshold: settings.threshold,
      sources: snapshot.sources, tree: snapshot.tree, subjects: data.subjects, ledger: ledger)
    let computed = await data.catalogue.outcome(from: snapshot)
    let indicators = computed.indicators
    unavailable = data.partners.unavailable + computed.unavailable
    session.unavailable = unavailable
    outcome = Protection.publish(indicators, metrics: manifests, under: policy)
    rests = SumRests(
      indicators, metrics: manifests, policy: policy, published: outcome.figures)
    self.project = project
    isKept = mode == .diffusion && !outcome.ledger.isEmpty
    report = SecretReport(
      outcome.report, metrics: manifests, tree: snapshot.tree, subjects: data.subjects)
    for figure in outcome.report.exposed { session.log.add(Self.exposed(figure)) }
    try session.requireNoErrors()
    if mode == .diffusion {
      warn(of: ledger, in: &session)
      if settings.method == .rounding { warnOfRounding(after: ledger, manifests, in: &session) }
    }
  }

  /// Writes the ledger and the analyst's report; to be called once the site is published.
  func keep() throws {
    guard isKept else { return }
    try FileAccess.createFolder(project.secretFolder)
    try FileAccess.replace(project.ledgerFile, bytes: Array(outcome.ledger.text.utf8))
    for file in report.files {
      try FileAccess.replace("\(project.secretFolder)/\(file.path)", bytes: file.bytes)
    }
  }

  private static func ledger(of project: Project, into session: inout Session) throws -> MaskLedger
  {
    guard FileAccess.exists(project.ledgerFile) else { return MaskLedger() }
    let ledger = MaskLedger(
      text: try FileAccess.text(of: project.ledgerFile), file: MaskLedger.path, into: &session.log)
    try session.requireNoErrors()
    return ledger
  }

  /// Says what a former edition hid and this one shows.
  private func warn(of ledger: MaskLedger, in session: inout Session) {
    for figure in outcome.report.reopened {
      session.log.add(
        .warning, "mask-lifted", at: SourceLocation(file: MaskLedger.path), found: figure.text,
        message: Phrase(
          fr: "un chiffre masqué par une édition précédente serait montré : ses données ont changé",
          en: "a figure that a former edition hid would be shown: its data changed"),
        advice: Phrase(
          fr: "vérifier que la correction est voulue : qui a l’ancienne édition peut comparer",
          en: "check that the correction is meant: who has the former edition can compare"))
    }
  }

  /// Says what could not be rounded, or what a former edition hid that is rounded now.
  private func warnOfRounding(
    after ledger: MaskLedger, _ manifests: [MetricManifest], in session: inout Session
  ) {
    guard outcome.unroundable.isEmpty else {
      let titles = manifests.filter { outcome.unroundable.contains($0.id) }.map(\.title)
      session.log.add(Self.unroundable(titles))
      return
    }
    guard ledger.hidesSomething else { return }
    session.log.add(
      .warning, "mask-rounded", at: SourceLocation(file: MaskLedger.path),
      message: Phrase(
        fr: "des éditions précédentes masquaient ce que celle-ci arrondit à 5 près",
        en: "former editions hid what this one rounds to multiples of 5"),
      advice: Phrase(
        fr: "retirer les anciennes éditions, ou revenir à method = \"suppression\"",
        en: "withdraw the former editions, or go back to method = \"suppression\""))
  }

  private static func unroundable(_ titles: [String]) -> Finding {
    Finding(
      .warning, code: "mask-instead", at: SourceLocation(file: Project.settingsName),
      found: titles.joined(separator: " ; "),
      message: Phrase(
        fr: "arrondis à 5 près, ces effectifs ne s’additionneraient plus : tout est masqué, comme "
          + "avec method = \"suppression\"",
        en: "rounded to multiples of 5 these counts would no longer add up: everything is masked, "
          + "as by method = \"suppression\""),
      advice: Phrase(
        fr: "rien à faire ; l’arrondi convient à des tableaux simples, d’un ou deux critères",
        en: "nothing to do; rounding suits simple tables, by one or two criteria"))
  }

  private static func exposed(_ figure: FigureKey) -> Finding {
    Finding(
      .error, code: "disclosure", at: SourceLocation(file: Project.settingsName),
      found: figure.text,
      message: Phrase(
        fr: "un effectif masqué pourrait être retrouvé par le calcul ; rien n’est publié",
        en: "a hidden count could be computed back; nothing is published"),
      advice: Phrase(
        fr: "relever le seuil ([disclosure] threshold), ou retirer du jeu de données ce détail",
        en: "raise the threshold ([disclosure] threshold), or take this detail out of the dataset"))
  }
}

extension FigureKey {
  /// `referrals.persons, bmo:2410, from:cio, 2015`.
  fileprivate var text: String { [metric, territory, subject, period].joined(separator: ", ") }
}
