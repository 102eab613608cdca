import Core

/// An invented region with the bassins of Centre-Val de Loire: figures computed from the names'
/// positions, with masked cells, small bases and refused changes among them.
struct SiteFixture {
  var isSynthetic = true
  /// The metrics that could not be computed.
  var unavailable: [UnavailableMetric] = []

  static let occupations = [
    ("V0X60", "Employés de maison et personnels de ménage", "V"),
    ("S1X80", "Serveurs de cafés restaurants", "V"),
    ("A0X40", "Viticulteurs, arboriculteurs salariés, cueilleurs", "Z"),
    ("T4X60", "Agents d'entretien de locaux (y compris ATSEM)", "T"),
    ("V1X80", "Aides-soignants (aides médico-psychologiques, auxiliaires de puériculture)", "S"),
    ("B6X40", "Ouvriers non qualifiés du gros œuvre du bâtiment", "O"),
    ("J0X33", "Ouvriers non qualifiés de l'emballage et manutentionnaires", "I"),
    ("H0X91", "Cadres techniques de la maintenance et de l'environnement", "C"),
    (
      "G1X70",
      "Techniciens et agents de maîtrise en intervention technique en Hygiène Sécurité "
        + "Environnement -HSE industriel et protection du patrimoine naturel", "T"
    ),
    ("L0X60", "Secrétaires bureautiques et assimilés", "A"),
    ("R1X60", "Vendeurs en habillement, accessoires, luxe, sport et loisirs", "V"),
    ("J3X40", "Conducteurs routiers", "T"),
  ]

  static let families = [
    "A": "Fonctions administratives", "C": "Fonctions d'encadrement",
    "I": "Ouvriers des secteurs de l'industrie",
    "O": "Ouvriers de la construction et du bâtiment",
    "S": "Fonctions sociales et médico-sociales", "T": "Autres techniciens et employés",
    "V": "Fonctions liées à la vente, au tourisme et aux services", "Z": "Autres métiers",
  ]

  static let departements = [
    ("18", "Cher"), ("28", "Eure-et-Loir"), ("36", "Indre"), ("37", "Indre-et-Loire"),
    ("41", "Loir-et-Cher"), ("45", "Loiret"),
  ]

  static let bassins: [(String, String, String, Double, Double)] = [
    ("2401", "Bourges", "18", 47.0749, 2.4046), ("2402", "Vierzon", "18", 47.2369, 2.0787),
    ("2403", "Aubigny", "18", 47.4862, 2.4209),
    ("2404", "Saint-Amand-Montrond", "18", 46.7262, 2.5200),
    ("2405", "Chartres", "28", 48.4471, 1.5057), ("2406", "Dreux", "28", 48.7487, 1.3594),
    ("2407", "Châteaudun", "28", 48.0767, 1.3264),
    ("2408", "Nogent-le-Rotrou", "28", 48.3174, 0.8042),
    ("2409", "Argenton", "36", 46.5787, 1.4926), ("2410", "Châteauroux", "36", 46.8032, 1.6937),
    ("2411", "Issoudun", "36", 46.9486, 1.9999), ("2412", "Amboise", "37", 47.3917, 1.0002),
    ("2413", "Chinon", "37", 47.1721, 0.2450), ("2414", "Loches", "37", 47.1204, 0.9740),
    ("2415", "Tours", "37", 47.3984, 0.6961), ("2416", "Blois", "41", 47.5815, 1.3061),
    ("2417", "Vendôme", "41", 47.8015, 1.0611), ("2418", "Romorantin", "41", 47.3748, 1.7443),
    ("2419", "Montargis", "45", 47.9991, 2.7373), ("2420", "Gien", "45", 47.7122, 2.6652),
    ("2421", "Orléans", "45", 47.8823, 1.9166), ("2422", "Pithiviers", "45", 48.1801, 2.2494),
  ]

  var territories: [Territory] {
    [
      Territory(
        key: "region:24", level: .region, zoning: "region", vintage: "2025", code: "24",
        name: "Centre-Val de Loire", parent: nil)
    ]
      + Self.departements.map {
        Territory(
          key: "departement:\($0.0)", level: .departement, zoning: "departement",
          vintage: "2025", code: $0.0, name: $0.1, parent: "region:24")
      }
      + Self.bassins.map {
        Territory(
          key: "bmo:\($0.0)", level: .bassin, zoning: "bmo", vintage: "2025", code: $0.0,
          name: $0.1, parent: "departement:\($0.2)", latitude: $0.3, longitude: $0.4)
      }
  }

  var subjects: [Subject] {
    [.all]
      + Self.families.sorted { $0.key < $1.key }.map {
        Subject(key: "family:\($0.key)", kind: .family, code: $0.key, name: $0.value)
      }
      + Self.occupations.map {
        Subject(
          key: "FAP2021:\($0.0)", kind: .occupation, code: $0.0, name: $0.1,
          nomenclature: "FAP2021", parent: "family:\($0.2)")
      }
  }

  var contents: ReportContents {
    ReportContents(
      figures: PublishedFigures(Figures().all), tree: TerritoryTree(territories),
      subjects: subjects,
      sources: [
        DataSource(
          name: "bmo-2025", title: "Besoins en main-d'œuvre 2025",
          source: "France Travail, enquête BMO", licence: "Licence Ouverte 2.0", vintage: "2025",
          synthetic: isSynthetic, roles: ["needs"])
      ],
      metrics: Self.metrics, unavailable: unavailable)
  }

  /// A metric that could not be computed, as pages say it.
  static let lost: UnavailableMetric = {
    var log = FindingLog()
    log.add(
      .error, "no-table", at: SourceLocation(file: "plugins/ml.ateliers/figures.csv"),
      message: Phrase(fr: "fichier <vide>", en: "empty file"),
      advice: Phrase(fr: "le remplir", en: "fill it in"))
    return UnavailableMetric(id: "ml.ateliers", title: "Ateliers", log: log)
  }()

  static let metrics = [
    metric(
      "projects", "Projets de recrutement", "Projets", .count(singular: "projet", plural: "projets")
    ),
    metric("share-difficult", "Projets jugés difficiles", "Difficiles", .share, base: 30),
    metric("share-seasonal", "Projets saisonniers", "Saisonniers", .share, base: 30),
    metric("rank", "Rang parmi les métiers", "Rang", .rank),
    metric("change", "Évolution des projets", "Évolution", .relativeChange),
    metric("class", "Classe", "Classe", .category(["porteur", "volume saisonnier", "autre"])),
  ]

  private static func metric(
    _ id: String, _ title: String, _ short: String, _ unit: Unit, base: Double? = nil
  ) -> MetricManifest {
    MetricManifest(
      id: "demand.\(id)", title: title, shortTitle: short, unit: unit,
      definition: "Ce que les employeurs déclarent vouloir recruter dans l'année.",
      formula: "Σ des projets visibles", source: "France Travail, enquête BMO",
      periodicity: "annuelle", caveats: ["Un projet n'est pas une embauche."], chart: .rankedBars,
      minimumBase: base, reads: ["needs"], subjects: Subject.Kind.allCases)
  }
}

/// The figures of the fixture, added up from bassin × occupation × year.
private struct Figures {
  private struct Cell {
    var projects = 0
    var masked = 0
    var difficult = 0
    var seasonal = 0
  }

  private struct Key: Hashable {
    var territory: String
    var subject: String
    var period: String
  }

  private var cells: [Key: Cell] = [:]

  init() {
    for (place, bassin) in SiteFixture.bassins.enumerated() {
      for (job, occupation) in SiteFixture.occupations.enumerated() {
        for (year, period) in ["2024", "2025"].enumerated() {
          add(Self.cell(place, job, year), bassin, occupation, period)
        }
      }
    }
  }

  private static func cell(_ place: Int, _ job: Int, _ year: Int) -> Cell {
    let size = [14: 31, 20: 34, 4: 17, 0: 14, 15: 12, 9: 11, 5: 9][place] ?? 2
    let projects = size * (23 - job) * (7 + (place * 5 + job * 3 + year * 2) % 6) / 40
    guard projects >= 5 else { return Cell(masked: 1) }
    let share = Double(20 + (place * 7 + job * 13 + year * 3) % 60) / 100
    return Cell(
      projects: projects, difficult: Int(Double(projects) * share),
      seasonal: job < 3 ? projects * (6 - job) / 8 : projects * (job % 3) / 10)
  }

  private mutating func add(
    _ cell: Cell, _ bassin: (String, String, String, Double, Double),
    _ occupation: (String, String, String), _ period: String
  ) {
    for territory in ["bmo:\(bassin.0)", "departement:\(bassin.2)", "region:24"] {
      for subject in ["all", "family:\(occupation.2)", "FAP2021:\(occupation.0)"] {
        let key = Key(territory: territory, subject: subject, period: period)
        cells[key, default: Cell()].projects += cell.projects
        cells[key, default: Cell()].masked += cell.masked
        cells[key, default: Cell()].difficult += cell.difficult
        cells[key, default: Cell()].seasonal += cell.seasonal
      }
    }
  }

  var all: [PublishedIndicator] {
    cells.flatMap { key, cell in
      [
        ("projects", projects(cell)), ("share-difficult", share(cell.difficult, cell)),
        ("share-seasonal", share(cell.seasonal, cell)), ("change", change(key, cell)),
        ("rank", rank(key, cell)), ("class", category(key, cell)),
      ].compactMap { id, figure in
        figure.map {
          PublishedIndicator(
            metric: "demand.\(id)", territory: key.territory, subject: key.subject,
            period: key.period, figure: $0)
        }
      }
    }
  }

  private func projects(_ cell: Cell) -> PublishedFigure {
    guard cell.projects > 0 else { return .masked(Bounds(0, Double(4 * cell.masked))) }
    let value = Double(cell.projects)
    let bounds = cell.masked > 0 ? Bounds(value, value + Double(4 * cell.masked)) : nil
    return .number(PublishedNumber(value: value, bounds: bounds, maskedCells: cell.masked))
  }

  private func share(_ part: Int, _ cell: Cell) -> PublishedFigure {
    guard cell.projects > 0 else { return .masked(nil) }
    let base = Double(cell.projects)
    return .number(
      PublishedNumber(value: Double(part) / base, base: base, hasSmallBase: base < 30))
  }

  private func change(_ key: Key, _ cell: Cell) -> PublishedFigure? {
    var earlier = key
    earlier.period = "2024"
    guard key.period == "2025", let before = cells[earlier] else { return nil }
    guard before.projects > 0, cell.projects > 0 else { return .missing(.notApplicable) }
    let change = Double(cell.projects - before.projects) / Double(before.projects)
    return .number(PublishedNumber(value: change, base: Double(before.projects)))
  }

  /// Many projects, few of them seasonal; many, seasonal; the rest.
  private func category(_ key: Key, _ cell: Cell) -> PublishedFigure? {
    guard key.subject.hasPrefix("FAP"), cell.projects > 0 else { return nil }
    let isSeasonal = cell.seasonal * 2 > cell.projects
    let value = cell.projects < 60 ? 3 : isSeasonal ? 2 : 1
    return .number(
      PublishedNumber(
        value: Double(value),
        basis: "\(cell.projects) projets (seuil 60) ; \(cell.seasonal) saisonniers"))
  }

  private func rank(_ key: Key, _ cell: Cell) -> PublishedFigure? {
    guard key.subject.hasPrefix("FAP") else { return nil }
    guard cell.projects > 0 else { return .masked(nil) }
    let higher = SiteFixture.occupations.count { occupation in
      var other = key
      other.subject = "FAP2021:\(occupation.0)"
      return (cells[other]?.projects ?? 0) > cell.projects
    }
    return .number(PublishedNumber(value: Double(higher + 1)))
  }
}
