extension BlockBuilder {
  /// What a reader of counts must know: that totals are minimums, what is hidden, and the other
  /// metrics of the block in a few words.
  ///
  /// Made of published figures only; nil where nothing need be said.
  func networkNote(
    _ figures: [PublishedFigure], _ metric: MetricManifest, period: String
  ) -> String? {
    let hidden = figures.count(where: \.isHidden)
    let beside = block.metrics.dropFirst().compactMap { self.beside($0, period: period) }
    let parts = [
      figures.contains { $0.number?.isAtLeast(in: metric.unit) == true }
        ? "Des remontées manquent : les totaux sont des minimums." : nil,
      hidden > 0
        ? "s : secret statistique, "
          + French.counted(Double(hidden), "chiffre caché", "chiffres cachés") + "."
        : nil,
      figures.contains { $0.number?.isRounded == true } ? "Effectifs arrondis à 5 près." : nil,
    ]
    let note = (beside + parts.compactMap { $0 }).joined(separator: " ")
    return note.isEmpty ? nil : French.typeset(note)
  }

  /// `Personnes sans destination nommée : 3.`, of all that the page is about.
  private func beside(_ id: String, period: String) -> String? {
    guard let metric = scope.site.metrics[id] else { return nil }
    let figure = scope.site.contents.figures.figure(
      id, scope.territory.key, scope.subject.key, period)
    return FigureText(figure, of: metric).phrase.map { "\(metric.title) : \($0)." }
  }

  /// What a reader who cannot see the chart is told; of hidden figures, how many there are.
  func networkAlternative(
    _ title: String, form: String, lines: [String], hidden: Int
  ) -> String {
    let secret =
      hidden == 0
      ? nil
      : French.counted(
        Double(hidden), "chiffre sous secret statistique", "chiffres sous secret statistique")
    return alternativeText(title, form: form, lines: lines + [secret].compactMap { $0 })
  }
}

extension PublishedFigure {
  /// Whether it is hidden, for whatever reason.
  var isHidden: Bool { if case .masked = self { true } else { false } }
}
