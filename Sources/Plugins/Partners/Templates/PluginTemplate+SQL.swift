import Core

/// A plugin of the sql kind: the part of the projects that are seasonal, by occupation.
extension PluginTemplate {
  static var sql: [Draft] {
    [
      ("plugin.toml", sqlManifest), ("query.sql", query), ("README.md", sqlReadme),
    ] + shareExample
  }

  /// The example of a plugin about the seasonal share, whatever computes it.
  static var shareExample: [Draft] {
    [
      ("examples/simple/given/territories.csv", territories),
      ("examples/simple/given/occupations.csv", occupations),
      ("examples/simple/given/needs.csv", needs), ("examples/simple/expect.csv", expectedShares),
    ]
  }

  /// The head of a manifest about the seasonal share, whatever computes it.
  static func shareManifest(_ head: String) -> String {
    head + """

      [reads]
      tables = ["needTotal"]              # ce qu’il lit, et rien d’autre

      [output]
      unit = "share"                      # une fraction de 1
      level = ["bassin", "departement", "region"]
      subject = "occupation"
      period = "year"
      chart = "ranked-bars"

      [quality]
      source = "France Travail, enquête Besoins en main-d’œuvre (BMO)"
      periodicity = "annuelle"
      definition = "Projets saisonniers sur l’ensemble des projets de recrutement."
      caveats = ["Aucune part où l’enquête masque un nombre."]

      """
  }

  private static let sqlManifest = shareManifest(
    head(
      .sql, title: "Part des projets saisonniers, requête", short: "Saisonniers",
      description:
        "Ce que les employeurs comptent recruter pour une saison, sur tous leurs projets."
    ))

  private static let query = """
    -- Une ligne par territoire, métier et année. dash vérifie chacune : les colonnes sont territory,
    -- subject, period, puis value ou numerator et denominator, n, status.
    SELECT territory, subject, period,
      CASE WHEN status IS NULL THEN seasonal END AS numerator,
      CASE WHEN status IS NULL THEN projects END AS denominator,
      status
    FROM (
      SELECT territory, subject, period, projects, seasonal,
        CASE
          WHEN projectsMissing + seasonalMissing > 0 THEN 'notTransmitted'
          WHEN projectsMasked + seasonalMasked > 0 THEN 'masked'
          WHEN projects = 0 THEN 'notApplicable'
        END AS status
      FROM needTotal
      WHERE subject = 'all' OR nomenclature = 'FAP2021'
    )

    """

  /// What comes out of `needs`.
  static let expectedShares = """
    territory,subject,period,value,status
    bmo:2416,,2025,0.31667,
    bmo:2416,V0X60,2025,0.1,
    bmo:2416,S1X40,2025,0.75,
    bmo:2417,,2025,,masked
    bmo:2417,V0X60,2025,,masked
    bmo:2417,S1X40,2025,0.5,
    departement:41,,2025,,masked
    departement:41,V0X60,2025,,masked
    departement:41,S1X40,2025,0.6875,
    region:24,,2025,,masked
    region:24,V0X60,2025,,masked
    region:24,S1X40,2025,0.6875,

    """

  private static let sqlReadme =
    """
    # Part des projets saisonniers

    Sur cent projets de recrutement, combien ne durent qu’une saison. La requête est dans `query.sql` : \
    un seul SELECT, en lecture seule, sur les tables que `plugin.toml` déclare.

    ## Le modifier

    1. `plugin.toml` : le titre, la source, les tables lues.
    2. `query.sql` : l’essayer d’abord avec `dash query "SELECT …"`.
    3. `examples/simple` : des données inventées dans `given/`, ce qui est attendu dans `expect.csv`.

    """ + trying
}
