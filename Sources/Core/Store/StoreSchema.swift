/// The tables of the store. SQLite itself refuses what the code should not have written.
enum StoreSchema {
  /// A part of the cache's key: changed with every change of a table or of what fills it.
  static let version = 1

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
    // What figures are about: all occupations, a family, an occupation.
    """
    CREATE TABLE subject (
      key TEXT NOT NULL PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('all', 'family', 'occupation')),
      code TEXT NOT NULL,
      name TEXT NOT NULL CHECK (name <> ''),
      nomenclature TEXT,
      parent TEXT REFERENCES subject (key),
      CHECK ((kind = 'occupation') = (nomenclature IS NOT NULL))
    ) STRICT
    """,
    """
    CREATE TABLE occupation (
      id INTEGER PRIMARY KEY,
      key TEXT NOT NULL UNIQUE REFERENCES subject (key),
      nomenclature TEXT NOT NULL,
      code TEXT NOT NULL,
      name TEXT NOT NULL,
      family TEXT REFERENCES subject (key),
      UNIQUE (nomenclature, code)
    ) STRICT
    """,
    // The facts, as the sources give them.
    """
    CREATE TABLE need (
      period TEXT NOT NULL,
      occupationId INTEGER NOT NULL REFERENCES occupation (id),
      territoryId INTEGER NOT NULL REFERENCES territory (id),
      departementId INTEGER NOT NULL REFERENCES territory (id),
      \(NeedMeasure.allCases.map(\.cellDefinition).joined(separator: ",\n  ")),
      PRIMARY KEY (period, occupationId, territoryId, departementId)
    ) STRICT, WITHOUT ROWID
    """,
    // Territories below a territory that say nothing in a period: their figures were not given.
    """
    CREATE TABLE needGap (
      period TEXT NOT NULL,
      territoryId INTEGER NOT NULL REFERENCES territory (id),
      absent INTEGER NOT NULL CHECK (absent > 0),
      PRIMARY KEY (period, territoryId)
    ) STRICT, WITHOUT ROWID
    """,
    // The facts added up for every territory × subject × period: what metrics read.
    """
    CREATE TABLE needTotal (
      territory TEXT NOT NULL REFERENCES territory (key),
      subject TEXT NOT NULL REFERENCES subject (key),
      period TEXT NOT NULL,
      nomenclature TEXT,
      cells INTEGER NOT NULL CHECK (cells > 0),
      \(NeedMeasure.allCases.map(\.sumDefinition).joined(separator: ",\n  ")),
      PRIMARY KEY (territory, subject, period)
    ) STRICT, WITHOUT ROWID
    """,
  ]
}
