/// The tables of the store.
///
/// SQLite itself refuses what the code should not have written.
enum StoreSchema {
  /// A part of the cache's key: changed with every change of a table or of what fills it.
  static let version = 5

  static let tables = [
    """
    CREATE TABLE storeInfo (
      contentHash TEXT NOT NULL PRIMARY KEY
    ) STRICT
    """,
    """
    CREATE TABLE datasetSourceFact (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL,
      title TEXT NOT NULL,
      source TEXT NOT NULL,
      licence TEXT,
      vintage TEXT,
      synthetic INTEGER NOT NULL CHECK (synthetic IN (0, 1)),
      roles TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE territoryFact (
      id INTEGER PRIMARY KEY,
      key TEXT NOT NULL UNIQUE CHECK (key = zoning || ':' || code),
      level TEXT NOT NULL CHECK (level IN ('nation', 'region', 'departement', 'bassin')),
      zoning TEXT NOT NULL,
      vintage TEXT NOT NULL,
      code TEXT NOT NULL CHECK (code <> ''),
      name TEXT NOT NULL CHECK (name <> ''),
      parentId INTEGER REFERENCES territoryFact (id) DEFERRABLE INITIALLY DEFERRED,
      latitude REAL CHECK (latitude BETWEEN -90 AND 90),
      longitude REAL CHECK (longitude BETWEEN -180 AND 180),
      CHECK ((latitude IS NULL) = (longitude IS NULL))
    ) STRICT
    """,
    // Every territory with itself (depth 0) and all those above it.
    """
    CREATE TABLE territoryAncestorFact (
      territoryId INTEGER NOT NULL REFERENCES territoryFact (id),
      ancestorId INTEGER NOT NULL REFERENCES territoryFact (id),
      depth INTEGER NOT NULL CHECK (depth >= 0),
      PRIMARY KEY (territoryId, ancestorId)
    ) STRICT, WITHOUT ROWID
    """,
    // What figures are about: all occupations, a family, an occupation, a flow between structures.
    """
    CREATE TABLE subjectFact (
      id INTEGER PRIMARY KEY,
      key TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL CHECK (
        kind IN (\(Subject.Kind.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")))
      ),
      code TEXT NOT NULL,
      name TEXT NOT NULL CHECK (name <> ''),
      nomenclature TEXT,
      parentId INTEGER REFERENCES subjectFact (id) DEFERRABLE INITIALLY DEFERRED,
      CHECK ((kind = 'occupation') = (nomenclature IS NOT NULL))
    ) STRICT
    """,
    // The subjects that are occupations, by the code of their nomenclature.
    """
    CREATE TABLE occupationFact (
      id INTEGER PRIMARY KEY REFERENCES subjectFact (id),
      nomenclature TEXT NOT NULL,
      code TEXT NOT NULL,
      name TEXT NOT NULL,
      familyId INTEGER REFERENCES subjectFact (id),
      UNIQUE (nomenclature, code)
    ) STRICT
    """,
    """
    CREATE TABLE periodFact (
      id INTEGER PRIMARY KEY,
      key TEXT NOT NULL UNIQUE
    ) STRICT
    """,
    // What is known of a cell: visible, masked, imprecise, or why it is missing.
    """
    CREATE TABLE cellStatus (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE
    ) STRICT
    """,
    // The facts, as the sources give them, in the order in which they are added up.
    """
    CREATE TABLE needFact (
      territoryId INTEGER NOT NULL REFERENCES territoryFact (id),
      occupationId INTEGER NOT NULL REFERENCES occupationFact (id),
      periodId INTEGER NOT NULL REFERENCES periodFact (id),
      departementId INTEGER NOT NULL REFERENCES territoryFact (id),
      \(NeedMeasure.allCases.map(\.cellDefinition).joined(separator: ",\n  ")),
      PRIMARY KEY (territoryId, occupationId, periodId, departementId)
    ) STRICT, WITHOUT ROWID
    """,
    // Territories below a territory that say nothing in a period: their figures were not given.
    """
    CREATE TABLE needGap (
      territoryId INTEGER NOT NULL REFERENCES territoryFact (id),
      periodId INTEGER NOT NULL REFERENCES periodFact (id),
      absent INTEGER NOT NULL CHECK (absent > 0),
      PRIMARY KEY (territoryId, periodId)
    ) STRICT, WITHOUT ROWID
    """,
    // The tables that the facts of the other roles come from.
    """
    CREATE TABLE datasetTable (
      id INTEGER PRIMARY KEY,
      dataset TEXT NOT NULL,
      name TEXT NOT NULL,
      role TEXT NOT NULL,
      absentRows TEXT NOT NULL CHECK (absentRows IN ('zero', 'missing'))
    ) STRICT
    """,
    // The facts added up for every territory × subject × period.
    """
    CREATE TABLE needSum (
      territoryId INTEGER NOT NULL REFERENCES territoryFact (id),
      subjectId INTEGER NOT NULL REFERENCES subjectFact (id),
      periodId INTEGER NOT NULL REFERENCES periodFact (id),
      cells INTEGER NOT NULL CHECK (cells > 0),
      \(NeedMeasure.allCases.map(\.sumDefinition).joined(separator: ",\n  ")),
      PRIMARY KEY (territoryId, subjectId, periodId)
    ) STRICT, WITHOUT ROWID
    """,
  ]

  /// What queries read: the same rows by the keys that pages and files use.
  static let views = [
    """
    CREATE VIEW datasetSource AS
    SELECT name, title, source, licence, vintage, synthetic, roles FROM datasetSourceFact
    """,
    """
    CREATE VIEW territory AS
    SELECT own.key AS key, own.level AS level, own.zoning AS zoning, own.vintage AS vintage,
      own.code AS code, own.name AS name, parent.key AS parent, own.latitude AS latitude,
      own.longitude AS longitude
    FROM territoryFact AS own LEFT JOIN territoryFact AS parent ON parent.id = own.parentId
    """,
    """
    CREATE VIEW territoryAncestor AS
    SELECT own.key AS territory, above.key AS ancestor, above.level AS level, depth
    FROM territoryAncestorFact JOIN territoryFact AS own ON own.id = territoryId
      JOIN territoryFact AS above ON above.id = ancestorId
    """,
    """
    CREATE VIEW subject AS
    SELECT own.key AS key, own.kind AS kind, own.code AS code, own.name AS name,
      own.nomenclature AS nomenclature, parent.key AS parent
    FROM subjectFact AS own LEFT JOIN subjectFact AS parent ON parent.id = own.parentId
    """,
    """
    CREATE VIEW occupation AS
    SELECT occupationFact.nomenclature || ':' || occupationFact.code AS key,
      occupationFact.nomenclature AS nomenclature, occupationFact.code AS code, occupationFact.name AS name, family.key AS family
    FROM occupationFact LEFT JOIN subjectFact AS family ON family.id = familyId
    """,
    """
    CREATE VIEW period AS
    SELECT key FROM periodFact
    """,
    """
    CREATE VIEW need AS
    SELECT period.key AS period, occupation.key AS occupation, territory.key AS territory,
      departement.key AS departement,
      \(NeedMeasure.allCases.map(\.cellView).joined(separator: ",\n  "))
    FROM needFact JOIN territoryFact AS territory ON territory.id = needFact.territoryId
      JOIN subjectFact AS occupation ON occupation.id = needFact.occupationId
      JOIN periodFact AS period ON period.id = needFact.periodId
      JOIN territoryFact AS departement ON departement.id = needFact.departementId
    """,
    """
    CREATE VIEW needTotal AS
    SELECT territory.key AS territory, subject.key AS subject, period.key AS period,
      subject.nomenclature AS nomenclature, cells,
      \(NeedMeasure.allCases.map(\.sumView).joined(separator: ",\n  "))
    FROM needSum JOIN territoryFact AS territory ON territory.id = needSum.territoryId
      JOIN subjectFact AS subject ON subject.id = needSum.subjectId
      JOIN periodFact AS period ON period.id = needSum.periodId
    """,
  ]
}
