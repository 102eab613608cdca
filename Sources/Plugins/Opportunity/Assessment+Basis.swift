import Core

extension Assessment {
  /// The values with their thresholds, and how far the nearest other class is, in French.
  ///
  ///     58 projets (seuil 65) ; durabilité 4/5 (seuil 4) ; 12,0 % saisonniers (seuil 50 %)
  ///     — à 7 projets de « porteur durable »
  func basis(of found: OpportunityClass) -> String {
    let values = [volumeWords, durabilityWords, seasonWords].joined(separator: " ; ")
    guard let step = nearestStep(from: found) else { return values }
    return "\(values) — à \(step.words) de « \(step.class.rawValue) »"
  }

  private var volumeWords: String {
    let start = projects.masked + projects.missing > 0 ? "au moins " : ""
    let count = Self.counted(projects.visible ?? 0, "projet", "projets")
    return "\(start)\(count) (seuil \(NumberText.count(Double(field.threshold))))"
  }

  private var durabilityWords: String {
    switch evidence {
    case .share(let share, let year):
      let open = share.bounds.flatMap { bounds in
        bounds.lower < thresholds.durableShare && bounds.upper >= thresholds.durableShare
          ? bounds : nil
      }
      let range = open.map { " sur le visible (\(Self.range($0.lower...$0.upper)))" } ?? ""
      return "\(NumberText.share(share.value ?? 0)) d’offres durables en \(year)\(range) "
        + "(seuil \(Self.threshold(thresholds.durableShare)))"
    case .class(let found):
      return "durabilité \(found.value)/5 (seuil \(thresholds.durableClass))"
    case nil: return "aucune source ne dit la durabilité"
    }
  }

  private var seasonWords: String {
    let season = season
    let threshold = "(seuil \(Self.threshold(thresholds.seasonal)))"
    switch (season.visible, season.range) {
    case (let visible?, let range?) where season.straddles(thresholds.seasonal):
      return "\(NumberText.share(visible)) saisonniers sur le visible (\(Self.range(range))) "
        + threshold
    case (let visible?, _): return "\(NumberText.share(visible)) saisonniers \(threshold)"
    case (nil, let range?):
      return "saisonniers masqués, \(NumberText.share(range.upperBound)) au plus \(threshold)"
    case (nil, nil): return "saisonniers non transmis"
    }
  }

  /// What would have to change to reach another class, the least change first.
  private struct Step {
    let `class`: OpportunityClass
    let words: String
    /// As a part of the threshold, of the scale of classes, or of all projects.
    let size: Double
  }

  private func nearestStep(from found: OpportunityClass) -> Step? {
    guard let isHigh, let isDurable, let isSeasonal = season.reaches(thresholds.seasonal) else {
      return nil
    }
    func reached(_ isHigh: Bool, _ isDurable: Bool, _ isSeasonal: Bool) -> OpportunityClass {
      OpportunityClass(isHigh: isHigh, isDurable: isDurable, isSeasonal: isSeasonal)
    }
    let steps = [
      volumeStep(to: reached(!isHigh, isDurable, isSeasonal)),
      durabilityStep(to: reached(isHigh, !isDurable, isSeasonal)),
      seasonStep(to: reached(isHigh, isDurable, !isSeasonal)),
    ]
    return steps.compactMap { $0 }.filter { $0.class != found }.min { $0.size < $1.size }
  }

  private func volumeStep(to other: OpportunityClass) -> Step? {
    guard let visible = projects.visible else { return nil }
    let count =
      visible >= field.threshold ? visible - field.threshold + 1 : field.threshold - visible
    return Step(
      class: other, words: Self.counted(count, "projet", "projets"),
      size: Double(count) / Double(max(1, field.threshold)))
  }

  private func durabilityStep(to other: OpportunityClass) -> Step? {
    switch evidence {
    case .share(let share, _):
      guard let value = share.value else { return nil }
      let distance = abs(value - thresholds.durableShare)
      return Step(
        class: other, words: "\(Self.points(distance)) d’offres durables", size: distance)
    case .class(let found):
      let (value, threshold) = (found.value, thresholds.durableClass)
      let count = value >= threshold ? value - threshold + 1 : threshold - value
      // Class 1 cannot fall.
      guard value < threshold || threshold > 1 else { return nil }
      return Step(
        class: other,
        words: Self.counted(count, "classe de durabilité", "classes de durabilité"),
        size: Double(count) / 4)
    case nil: return nil
    }
  }

  private func seasonStep(to other: OpportunityClass) -> Step? {
    guard let visible = season.visible else { return nil }
    let distance = abs(visible - thresholds.seasonal)
    return Step(
      class: other, words: "\(Self.points(distance)) de projets saisonniers", size: distance)
  }

  private static func counted(_ count: Int, _ singular: String, _ plural: String) -> String {
    French.counted(Double(count), singular, plural)
  }

  private static func points(_ distance: Double) -> String {
    let points = distance * 100
    return "\(NumberText.decimal(points, places: 1)) \(points < 2 ? "point" : "points")"
  }

  private static func range(_ range: ClosedRange<Double>) -> String {
    "de \(NumberText.share(range.lowerBound)) à \(NumberText.share(range.upperBound))"
  }

  /// `50 %`, `62,5 %`.
  static func threshold(_ share: Double) -> String {
    let isWhole = abs((share * 100).rounded() - share * 100) < 1e-9
    return NumberText.share(share, places: isWhole ? 0 : 1)
  }
}
