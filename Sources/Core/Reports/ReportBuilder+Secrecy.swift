extension ReportBuilder {
  var secrecy: SecrecyText {
    SecrecyText(
      sources: site.contents.sources, mode: settings.mode,
      isRounded: site.contents.figures.contains { $0.figure.number?.isRounded == true })
  }

  /// What a network page hides, and by which rule; empty where no dataset has one.
  func secrecySection(of territory: Territory) -> [ReportSection] {
    guard let text = secrecy.remark(hidden: hiddenFigures(of: territory)) else { return [] }
    let way = ReportLink("Le secret statistique sur ce site", path: "\(SitePath.sources)#secret")
    return [
      ReportSection(
        id: "secret",
        title: settings.mode == .interne
          ? "Les petits nombres sont montrés" : "Les petits nombres restent secrets",
        blocks: [.text(TextBlock(text)), .links([LinkGroup("", links: [way])])])
    ]
  }

  /// The part of the method page about hidden figures.
  var secrecyMethod: [ReportSection] {
    let paragraphs = secrecy.paragraphs
    guard !paragraphs.isEmpty else { return [] }
    return [
      ReportSection(
        id: "secret", title: "Secret statistique",
        blocks: paragraphs.map { .text(TextBlock($0)) })
    ]
  }

  /// How many figures about the referrals of a territory are hidden.
  private func hiddenFigures(of territory: Territory) -> Int {
    site.contents.figures.count {
      $0.territory == territory.key && $0.figure.isHidden
        && site.metrics[$0.metric]?.isOfNetwork == true
    }
  }
}
