/// The tables of referrals, and the views that queries read.
enum ReferralSchema {
  static let definitions = tables + views

  private static let day = "GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'"
  private static let sides =
    "('" + Referral.Side.allCases.map(\.rawValue).joined(separator: "', '") + "')"
  private static let frequencies =
    "('" + ExpectedReports.Frequency.allCases.map(\.rawValue).joined(separator: "', '") + "')"

  private static let tables = [
    """
    CREATE TABLE structureFact (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE CHECK (code <> ''),
      name TEXT NOT NULL,
      shortName TEXT NOT NULL,
      aliases TEXT NOT NULL,
      network TEXT NOT NULL,
      networkName TEXT NOT NULL,
      territoryId INTEGER REFERENCES territoryFact (id)
    ) STRICT
    """,
    """
    CREATE TABLE expectedReportFact (
      id INTEGER PRIMARY KEY,
      structureId INTEGER NOT NULL REFERENCES structureFact (id),
      side TEXT NOT NULL CHECK (side IN \(sides)),
      frequency TEXT NOT NULL CHECK (frequency IN \(frequencies)),
      since TEXT NOT NULL CHECK (since \(day)),
      until TEXT CHECK (until \(day) AND until >= since)
    ) STRICT
    """,
    """
    CREATE TABLE instrumentFact (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL,
      name TEXT NOT NULL,
      since TEXT CHECK (since \(day)),
      until TEXT CHECK (until \(day) AND (since IS NULL OR until >= since)),
      structureId INTEGER REFERENCES structureFact (id),
      territoryId INTEGER REFERENCES territoryFact (id)
    ) STRICT
    """,
    // A line of a record; a number of persons, its bounds, or why there is none.
    """
    CREATE TABLE referralFact (
      id INTEGER PRIMARY KEY,
      side TEXT NOT NULL CHECK (side IN \(sides)),
      originId INTEGER REFERENCES structureFact (id),
      firstDay TEXT NOT NULL CHECK (firstDay \(day)),
      lastDay TEXT NOT NULL CHECK (lastDay \(day) AND lastDay >= firstDay),
      persons INTEGER CHECK (persons >= 0),
      personsStatus INTEGER NOT NULL CHECK ((personsStatus = 0) = (persons IS NOT NULL)),
      personsLower INTEGER CHECK (personsLower >= 0),
      personsUpper INTEGER CHECK (personsUpper >= personsLower),
      audienceId INTEGER REFERENCES subjectFact (id),
      instrumentId INTEGER REFERENCES subjectFact (id),
      territoryId INTEGER NOT NULL REFERENCES territoryFact (id),
      sourceId INTEGER NOT NULL REFERENCES datasetSourceFact (id),
      CHECK (side = 'received' OR originId IS NOT NULL)
    ) STRICT
    """,
    """
    CREATE TABLE referralDestinationFact (
      referralId INTEGER NOT NULL REFERENCES referralFact (id),
      structureId INTEGER NOT NULL REFERENCES structureFact (id),
      PRIMARY KEY (referralId, structureId)
    ) STRICT, WITHOUT ROWID
    """,
  ]

  private static let views = [
    """
    CREATE VIEW structure AS
    SELECT structureFact.code AS structure, structureFact.name AS name, shortName, aliases, network,
      networkName, territory.key AS territory
    FROM structureFact LEFT JOIN territoryFact AS territory ON territory.id = territoryId
    """,
    """
    CREATE VIEW expectedReport AS
    SELECT structureFact.code AS structure, side, frequency, since, until
    FROM expectedReportFact JOIN structureFact ON structureFact.id = structureId
    """,
    """
    CREATE VIEW instrument AS
    SELECT instrumentFact.code AS instrument, instrumentFact.name AS name, since, until,
      structureFact.code AS structure, territory.key AS territory
    FROM instrumentFact LEFT JOIN structureFact ON structureFact.id = structureId
      LEFT JOIN territoryFact AS territory ON territory.id = instrumentFact.territoryId
    """,
    """
    CREATE VIEW referral AS
    SELECT referralFact.id AS id, side, origin.code AS origin, firstDay, lastDay, persons,
      \(CellStatus.nameQuery(of: "personsStatus")) AS personsStatus,
      coalesce(persons, personsLower) AS personsLower,
      coalesce(persons, personsUpper) AS personsUpper, audience.code AS audience,
      instrument.code AS instrument, territory.key AS territory, datasetSource.name AS dataset
    FROM referralFact LEFT JOIN structureFact AS origin ON origin.id = originId
      LEFT JOIN subjectFact AS audience ON audience.id = audienceId
      LEFT JOIN subjectFact AS instrument ON instrument.id = instrumentId
      JOIN territoryFact AS territory ON territory.id = referralFact.territoryId
      JOIN datasetSourceFact AS datasetSource ON datasetSource.id = sourceId
    """,
    """
    CREATE VIEW referralDestination AS
    SELECT referralId AS referral, code AS destination
    FROM referralDestinationFact JOIN structureFact ON structureFact.id = structureId
    """,
  ]
}
