/// The tables of the store.
///
/// SQLite itself refuses what the code should not have written.
enum StoreSchema {
  /// A part of the cache's key: changed with every change of a table or of what fills it.
  static let version = 4

  static let tables = [
    """
    CREATE TABLE storeInfo (
      contentHash TEXT NOT NULL PRIMARY KEY
    ) STRICT
    """,
    """
    CREATE TABLE datasetSource (
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
    CREATE TABLE territory (
      id INTEGER PRIMARY KEY,
      key TEXT NOT NULL UNIQUE CHECK (key = zoning || ':' || code),
      level TEXT NOT NULL CHECK (level IN ('nation', 'region', 'departement', 'bassin')),
      zoning TEXT NOT NULL,
      vintage TEXT NOT NULL,
      code TEXT NOT NULL CHECK (code <> ''),
      name TEXT NOT NULL CHECK (name <> ''),
      parentId INTEGER REFERENCES territory (id) DEFERRABLE INITIALLY DEFERRED,
      latitude REAL CHECK (latitude BETWEEN -90 AND 90),
      longitude REAL CHECK (longitude BETWEEN -180 AND 180),
      CHECK ((latitude IS NULL) = (longitude IS NULL))
    ) STRICT
    """,
    // Every territory with itself (depth 0) and all those above it.
    """
    CREATE TABLE territoryAncestor (
      territoryId INTEGER NOT NULL REFERENCES territory (id),
      ancestorId INTEGER NOT NULL REFERENCES territory (id),
      depth INTEGER NOT NULL CHECK (depth >= 0),
      PRIMARY KEY (territoryId, ancestorId)
    ) STRICT, WITHOUT ROWID
    """,
    // What figures are about: all occupations, a family, an occupation, a flow between structures.
    """
    CREATE TABLE subject (
      id INTEGER PRIMARY KEY,
      key TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL CHECK (
        kind IN (\(Subject.Kind.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")))
      ),
      code TEXT NOT NULL,
      name TEXT NOT NULL CHECK (name <> ''),
      nomenclature TEXT,
      parentId INTEGER REFERENCES subject (id) DEFERRABLE INITIALLY DEFERRED,
      CHECK ((kind = 'occupation') = (nomenclature IS NOT NULL))
    ) STRICT
    """,
    // The subjects that are occupations, by the code of their nomenclature.
    """
    CREATE TABLE occupation (
      id INTEGER PRIMARY KEY REFERENCES subject (id),
      nomenclature TEXT NOT NULL,
      code TEXT NOT NULL,
      name TEXT NOT NULL,
      familyId INTEGER REFERENCES subject (id),
      UNIQUE (nomenclature, code)
    ) STRICT
    """,
    """
    CREATE TABLE period (
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
      territoryId INTEGER NOT NULL REFERENCES territory (id),
      occupationId INTEGER NOT NULL REFERENCES occupation (id),
      periodId INTEGER NOT NULL REFERENCES period (id),
      departementId INTEGER NOT NULL REFERENCES territory (id),
      \(NeedMeasure.allCases.map(\.cellDefinition).joined(separator: ",\n  ")),
      PRIMARY KEY (territoryId, occupationId, periodId, departementId)
    ) STRICT, WITHOUT ROWID
    """,
    // Territories below a territory that say nothing in a period: their figures were not given.
    """
    CREATE TABLE needGap (
      territoryId INTEGER NOT NULL REFERENCES territory (id),
      periodId INTEGER NOT NULL REFERENCES period (id),
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
      territoryId INTEGER NOT NULL REFERENCES territory (id),
      subjectId INTEGER NOT NULL REFERENCES subject (id),
      periodId INTEGER NOT NULL REFERENCES period (id),
      cells INTEGER NOT NULL CHECK (cells > 0),
      \(NeedMeasure.allCases.map(\.sumDefinition).joined(separator: ",\n  ")),
      PRIMARY KEY (territoryId, subjectId, periodId)
    ) STRICT, WITHOUT ROWID
    """,
  ]

  /// What queries read: the same rows by the keys that pages and files use.
  static let views = [
    """
    CREATE VIEW need AS
    SELECT period.key AS period, occupation.key AS occupation, territory.key AS territory,
      departement.key AS departement,
      \(NeedMeasure.allCases.map(\.cellView).joined(separator: ",\n  "))
    FROM needFact JOIN territory ON territory.id = needFact.territoryId
      JOIN subject AS occupation ON occupation.id = needFact.occupationId
      JOIN period ON period.id = needFact.periodId
      JOIN territory AS departement ON departement.id = needFact.departementId
    """,
    """
    CREATE VIEW needTotal AS
    SELECT territory.key AS territory, subject.key AS subject, period.key AS period,
      subject.nomenclature AS nomenclature, cells,
      \(NeedMeasure.allCases.map(\.sumView).joined(separator: ",\n  "))
    FROM needSum JOIN territory ON territory.id = needSum.territoryId
      JOIN subject ON subject.id = needSum.subjectId
      JOIN period ON period.id = needSum.periodId
    """,
  ]
}
