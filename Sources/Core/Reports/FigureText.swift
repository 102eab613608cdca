/// How pages write a published figure, with the marks that say its reservations.
struct FigureText {
  /// Nil where the sources say nothing of the cell.
  let figure: PublishedFigure?
  let unit: Unit
  /// How many decimals it is written with; nil for those of the unit.
  var decimals: Int?
  /// Whether what may be missing behind it are reports of structures rather than cells of a source.
  var restsOnReports = false

  /// What the marks of table cells mean.
  enum Mark: Int, CaseIterable {
    case atLeast, smallBase, masked, rounded, provisional, revised, nothing
  }

  /// A value as the metric writes it.
  func text(_ value: Double) -> String { NumberText.text(value, in: unit, places: decimals) }

  /// The text of a table cell: `≥ 1 240`, `28,7 % †`, `s`, `sans objet`, `–`.
  var cell: ReportTable.Cell {
    switch figure {
    case .number(let number):
      let start = number.isAtLeast(in: unit) ? "≥\(French.space)" : ""
      return ReportTable.Cell(
        start + text(number.value) + suffix(of: number),
        category: unit.classes == nil ? nil : Int(number.value.rounded()))
    case .masked: return ReportTable.Cell(CountMark.hiddenSymbol, isAbsent: true)
    case .between: return ReportTable.Cell(interval ?? "")
    case .missing(let status): return ReportTable.Cell(status.reason, isAbsent: true)
    case nil: return ReportTable.Cell("–", isAbsent: true)
    }
  }

  /// `8 à 12`, of a figure known only within bounds.
  var interval: String? {
    guard case .between(let bounds) = figure else { return nil }
    return
      "\(text(bounds.lower)) à \(text(bounds.upper))"
  }

  /// The marks that the cell bears.
  var marks: Set<Mark> {
    switch figure {
    case .number(let number):
      var marks: Set<Mark> = []
      if number.isAtLeast(in: unit) { marks.insert(.atLeast) }
      if number.hasSmallBase { marks.insert(.smallBase) }
      if number.isRounded { marks.insert(.rounded) }
      if number.isProvisional { marks.insert(.provisional) }
      if number.isRevised { marks.insert(.revised) }
      return marks
    case .masked: return [.masked]
    case .missing, .between: return []
    case nil: return [.nothing]
    }
  }

  /// The figure within a sentence: `au moins 1 240 projets`, `28,7 %`; nil without a number.
  var phrase: String? {
    if case .between(let bounds) = figure {
      return "entre \(text(bounds.lower)) et \(unit.phrase(bounds.upper, places: decimals))"
    }
    guard let number = figure?.number else { return nil }
    let start = number.isAtLeast(in: unit) ? "au moins " : ""
    return start + unit.phrase(number.value, places: decimals)
  }

  /// Why there is no number, in words: `masqué (0 à 4)`, `non collecté`.
  var absence: String? {
    switch figure {
    case .number, .between: nil
    case .masked(let bounds?) where unit.isCount:
      "masqué (\(NumberText.count(bounds.lower)) à \(NumberText.count(bounds.upper)))"
    case .masked: "secret statistique"
    case .missing(let status): status.reason
    case nil: "aucune donnée"
    }
  }

  /// What is known of the number's certainty; nil where nothing need be said.
  var caveat: String? {
    guard let number = figure?.number else { return nil }
    var parts: [String] = []
    if number.maskedCells > 0 {
      let cells = French.counted(
        Double(number.maskedCells), "cellule masquée", "cellules masquées")
      let interval = number.bounds.map {
        "entre \(text($0.lower)) et \(text($0.upper)), "
      }
      parts.append((interval ?? "") + cells)
    }
    if number.missingCells > 0 {
      let (one, many) =
        restsOnReports
        ? ("remontée manquante ou imprécise", "remontées manquantes ou imprécises")
        : ("cellule manquante", "cellules manquantes")
      parts.append(French.counted(Double(number.missingCells), one, many))
    }
    if number.hasSmallBase {
      let base = number.base.map { " (\(NumberText.count($0)))" } ?? ""
      parts.append("base trop faible\(base) pour être comparée")
    }
    if number.isRounded { parts.append("arrondi à 5 près") }
    if number.isProvisional { parts.append("chiffre provisoire") }
    if number.isRevised { parts.append("chiffre révisé") }
    return parts.isEmpty ? nil : parts.joined(separator: " ; ")
  }

  private func suffix(of number: PublishedNumber) -> String {
    var marks = number.hasSmallBase ? "\(NumberText.thinSpace)†" : ""
    if number.isProvisional { marks += "\(NumberText.thinSpace)(p)" }
    if number.isRevised { marks += "\(NumberText.thinSpace)(r)" }
    return marks
  }
}

extension FigureText {
  /// What a page writes of a figure of a metric.
  init(_ figure: PublishedFigure?, of metric: MetricManifest, restsOnReports: Bool = false) {
    self.figure = figure
    unit = metric.unit
    decimals = metric.decimals
    self.restsOnReports = restsOnReports
  }
}

extension FigureText.Mark {
  /// The line of a table's legend.
  var legend: String {
    switch self {
    case .atLeast: "≥ : au moins, des cellules de la source sont masquées ou manquent"
    case .smallBase: "† : calculé sur une base trop faible pour être comparé"
    case .masked: "s : secret statistique"
    case .rounded: "effectifs arrondis à 5 près (secret statistique)"
    case .provisional: "(p) : provisoire"
    case .revised: "(r) : révisé"
    case .nothing: "– : les sources n’en disent rien"
    }
  }
}

extension PublishedNumber {
  /// Whether it is a count that hidden cells could only raise.
  func isAtLeast(in unit: Unit) -> Bool { unit.isCount && maskedCells + missingCells > 0 }
}

extension Measure.Status {
  /// Why there is no number, in words.
  var reason: String {
    switch self {
    case .notCollected: "non collecté"
    case .notTransmitted: "non transmis"
    case .notApplicable: "sans objet"
    case .notSignificant: "non significatif"
    case .masked: "masqué"
    case .imprecise: "imprécis"
    case .ok, .provisional, .revised: "non disponible"
    }
  }
}

extension Unit {
  var isCount: Bool {
    if case .count = self { true } else { false }
  }

  /// The noun of a count, in the plural: `projets`.
  var plural: String? {
    if case .count(_, let plural) = self { plural } else { nil }
  }

  /// A value within a sentence: `1 240 projets`, `28,7 %`, `72 sur 100`.
  func phrase(_ value: Double, places: Int? = nil) -> String {
    let number = NumberText.text(value, in: self, places: places)
    return switch self {
    case .count(let singular, let plural):
      places == nil
        ? French.counted(value, singular, plural)
        : "\(number)\u{A0}\(abs(value) < 2 ? singular : plural)"
    case .difference(let singular, let plural):
      NumberText.signed(value, French.counted(value, singular, plural))
    case .score: "\(number) sur 100"
    case .rate(let noun): "\(number) \(noun) pour 30 jours"
    case .share, .relativeChange, .points, .rank, .ratio, .category, .grade, .month, .index,
      .coefficient:
      number
    }
  }

  /// Whether its values are words, which stand to the left of a column.
  var isWords: Bool {
    switch self {
    case .category, .month: true
    case .count, .difference, .share, .relativeChange, .points, .rank, .ratio, .grade, .index,
      .coefficient, .score, .rate:
      false
    }
  }
}
