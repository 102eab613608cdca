extension ReportBuilder {
  /// What ends the card of a metric: what it means, what breaks its series, the way to its page.
  func explanation(of metric: MetricManifest) -> [ReportBlock] {
    let breaks = metric.breakSentence.map { [ReportBlock.text(TextBlock($0, role: .remark))] } ?? []
    let link = ReportLink(
      "Définition, méthode et chiffres de cet indicateur",
      path: SitePath.page(ofMetric: metric.id))
    return [.text(TextBlock(French.typeset(metric.definition)))] + breaks
      + [.links([LinkGroup("", links: [link])])]
  }

  /// The cards of the metrics that should stand on a page and could not be computed.
  func notices(_ scope: PageScope) -> [ReportSection] {
    guard scope.subject.kind == .all else { return [] }
    return site.contents.unavailable.filter { pages(of: $0).contains(scope.page) }.map { metric in
      ReportSection(
        id: "indisponible-\(French.slug(metric.id))", title: French.typeset(metric.title),
        blocks: [
          .notice(
            notice(
              metric,
              link: ReportLink("Cet indicateur", path: SitePath.page(ofMetric: metric.id))))
        ])
    }
  }

  /// Why a metric has no figures, and what to do: the first thing that was found wrong.
  func notice(_ metric: UnavailableMetric, link: ReportLink? = nil) -> Notice {
    let first = metric.log.sorted.first?.first
    let reason =
      first.map { French.sentence("\($0.message.fr) (\($0.location.frenchText))") } ?? ""
    let advice = first.map { French.sentence($0.advice.fr) } ?? ""
    return Notice(
      title: "Indisponible",
      reason: French.typeset(
        "Cet indicateur n’a pas pu être calculé pour cette édition ; les autres chiffres de la page "
          + "n’en dépendent pas. " + reason),
      advice: French.typeset("Que faire : " + advice), link: link)
  }

  /// The pages that a metric would stand on; of one whose manifest cannot be read, those of all
  /// territories.
  private func pages(of metric: UnavailableMetric) -> Set<PageLayout.Page> {
    site.metrics[metric.id]?.cardPages ?? [.nation, .region, .departement, .bassin]
  }
}

extension MetricManifest {
  /// What breaks its series: `Rupture de série le 3 novembre 2015 : …`; nil where nothing does.
  var breakSentence: String? {
    guard !breaks.isEmpty else { return nil }
    let days = French.list(breaks.sorted().map { "le \($0.french)" })
    let head = breaks.count > 1 ? "Ruptures de série" : "Rupture de série"
    return French.typeset("\(head) \(days) : les chiffres d’avant et d’après ne se comparent pas.")
  }
}

extension French {
  /// The text as a sentence: a capital first, a full stop last.
  static func sentence(_ text: String) -> String {
    let end = text.last.map { ".!?…".contains($0) } == true ? "" : "."
    return text.isEmpty ? "" : text.prefix(1).uppercased() + text.dropFirst() + end
  }
}
