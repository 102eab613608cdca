import Core
import Foundation
import Testing
import TestSupport

struct StoreQueryTests {
  private static func snapshot() throws -> Snapshot {
    try SampleProject.snapshot(of: [
      SampleProject.smallFrame,
      SampleProject.needs(
        "2025", ["V0X60 2416 41 100 50 10", "V0X60 2417 41 * * nd", "O0X10 2421 45 30 * *"]),
    ])
  }

  /// What a statement gives, its cells joined by spaces.
  private func rows(
    _ sql: String, _ tables: [String]? = nil, _ limits: QueryLimits = QueryLimits()
  ) throws -> [String] {
    try StoreQuery(sql, file: "q.sql", tables: tables, limits: limits)
      .result(from: Self.snapshot()).rows.map { row in
        row.map { "\($0.text ?? $0.number.map { "\($0)" } ?? "NULL")" }.joined(separator: " ")
      }
  }

  /// Where a statement is refused, as what, and what is said: `1:8 query-column …`.
  private func refusal(
    _ sql: String, _ tables: [String]? = nil, _ limits: QueryLimits = QueryLimits()
  ) throws -> String {
    do throws(MetricFailure) {
      let query = try StoreQuery(sql, file: "q.sql", tables: tables, limits: limits)
      let snapshot: Snapshot
      do { snapshot = try Self.snapshot() } catch { return "no snapshot" }
      _ = try query.result(from: snapshot)
      return "allowed"
    } catch {
      let first = try #require(error.log.sorted.first?.first)
      let place = [first.location.row, first.location.column].map { $0.map(String.init) ?? "-" }
      return "\(place.joined(separator: ":")) \(first.code) \(first.message.en); \(first.advice.en)"
    }
  }

  @Test func `reads the declared tables and says which`() throws {
    let query = try StoreQuery(
      """
      -- a comment; with a semicolon
      WITH w AS (SELECT * FROM needTotal WHERE subject = 'all')
      SELECT t.name, w.projects FROM w JOIN territory AS t ON t.key = w.territory
      WHERE t.level = 'bassin' ORDER BY 1;
      """, file: "q.sql", tables: ["needTotal", "territory", "tension"])
    let result = try query.result(from: Self.snapshot())

    #expect(result.columns == ["name", "projects"])
    #expect(
      result.rows == [
        [.text("Blois"), .integer(100)], [.text("Orléans"), .integer(30)],
        [.text("Vendôme"), .null],
      ])
    #expect(result.tablesRead == ["needTotal", "territory"])
  }

  @Test(arguments: [
    ("SELECT count(*) FROM needTotal", "1:22 query-table the query reads needTotal"),
    ("SELECT 1 FROM NEEDTOTAL", "1:15 query-table the query reads needTotal"),
    ("SELECT (SELECT max(projects) FROM needTotal)", "1:35 query-table the query reads needTotal"),
    ("SELECT * FROM needSum", "1:15 query-table needSum is not a table to read"),
    ("SELECT * FROM territoryFact", "1:15 query-table territoryFact is not a table to read"),
    ("SELECT * FROM sqlite_master", "1:15 query-table sqlite_master is not"),
    ("SELECT * FROM sqlite_schema", "1:15 query-table sqlite_schema is not"),
    ("SELECT count(*) FROM sqlite_temp_master", "1:22 query-table"),
    ("SELECT * FROM pragma_table_info('x')", "query-table pragma_table_info is not"),
    ("SELECT count(*) FROM pragma_database_list", "query-table pragma_database_list is not"),
    ("SELECT * FROM dbstat", "query-table dbstat is not"),
    ("SELECT * FROM sqlite_stmt", "query-table sqlite_stmt is not"),
    // A name given by WITH must not pass for a view that may read what is under it.
    ("WITH territory AS (SELECT 1 AS key) SELECT * FROM territory", "1:6 query-name"),
    ("WITH \"Territory\"(a) AS MATERIALIZED (SELECT 1) SELECT * FROM territory", "1:6 query-name"),
    ("WITH 'need' AS (SELECT 1) SELECT count(*) FROM need", "1:6 query-name"),
    ("WITH territory AS (SELECT * FROM territoryFact) SELECT 1", "1:34 query-table territoryFact"),
    ("WITH a AS (WITH need AS (SELECT 1) SELECT * FROM need) SELECT * FROM a", "1:17 query-name"),
  ])
  func `refuses what was not declared`(_ sql: String, _ said: String) throws {
    #expect(try refusal(sql, ["territory"]).contains(said))
  }

  @Test(arguments: [
    ("", "-:- query-empty"), ("-- nothing", "query-empty"), (";;", "query-empty"),
    ("SELECT 1; SELECT 2", "1:11 query-several a second statement begins here"),
    ("SELECT 1;\n/* ; */ ATTACH 'x' AS y", "2:9 query-several"),
    ("ATTACH '/etc/passwd' AS x", "1:1 query-statement ATTACH is refused"),
    ("PRAGMA writable_schema = 1", "1:1 query-statement PRAGMA is refused"),
    ("DELETE FROM need", "query-statement DELETE is refused"),
    ("VACUUM INTO '/tmp/x'", "query-statement VACUUM is refused"),
    ("EXPLAIN SELECT 1", "query-statement EXPLAIN is refused"),
    ("WITH a AS (SELECT 1) INSERT INTO needFact SELECT 1", "query-statement INSERT is refused"),
    ("WITH a AS (SELECT 1) DELETE FROM needFact", "query-statement DELETE is refused"),
    ("SELECT load_extension('x')", "1:8 query-function the function load_extension is refused"),
    ("SELECT random()", "1:8 query-function the function random is refused"),
    ("SELECT 1\nORDER BY random()", "2:10 query-function"),
    ("SELECT CURRENT_TIMESTAMP", "1:8 query-function the function current_timestamp is refused"),
    ("SELECT datetime('now')", "1:8 query-function datetime asks the clock; write the date itself"),
    ("SELECT date('n' || 'ow')", "1:8 query-function date asks the clock"),
    ("SELECT date(upper('now'))", "query-function date asks the clock"),
    ("SELECT strftime('%Y')", "query-function strftime asks the clock"),
    ("SELECT julianday()", "query-function julianday asks the clock"),
    ("SELECT datetime('2025-01-01', 'localtime')", "query-function datetime asks the time zone"),
    ("SELECT zeroblob(1000000000)", "1:8 query-limit the query makes a text of more than 32 KiB"),
    ("SELECT length(randomblob(1000000000))", "1:15 query-function the function randomblob"),
    ("SELECT group_concat(printf('%9999d', 1)) FROM json_each('[1,2,3,4,5,6]')", "query-limit"),
    ("SELECT length(hex(zeroblob(30000)))", "query-limit"),
    ("SELECT x'00'", "query-bytes"),
    ("SELECT ?1", "1:8 query-parameter"),
    ("SELECT :key", "1:8 query-parameter"),
    ("SELECT nam FROM territory", "1:8 query-column there is no column nam; did you mean name?"),
    ("SELECT \"Blois\" FROM territory", "1:8 query-column there is no column Blois"),
    (
      "SELECT 1\nFROM teritory",
      "2:6 query-table there is no table teritory; did you mean territory?"
    ),
    ("SELECT medain(1)", "1:8 query-function there is no function medain; did you mean median?"),
    ("SELECT 1 FORM territory", "query-syntax"),
    ("SELECT (1", "query-syntax the statement ends too early"),
    ("SELECT quantile(1, 2)", "1:8 query-error SQLite refuses the query: quantile(x, p)"),
    ("SELECT median('a')", "query-error SQLite refuses the query: median() takes numbers"),
  ])
  func `says what is wrong at its line and column`(_ sql: String, _ said: String) throws {
    #expect(try refusal(sql).contains(said))
  }

  @Test func `names a declared table that does not exist`() throws {
    #expect(
      try refusal("SELECT 1", ["needTotals"]).hasSuffix(
        "declares the table needTotals, which does not exist; did you mean needTotal?"))
  }

  @Test func `refuses bytes that are not UTF-8, where they stand`() throws {
    let bytes = Array("SELECT 1,\n  '".utf8) + [0xE9] + Array("'".utf8)
    do throws(MetricFailure) {
      _ = try StoreQuery(bytes: bytes, file: "q.sql")
      Issue.record("allowed")
    } catch {
      let finding = error.log.sorted[0].first
      #expect(finding.code == "query-encoding")
      #expect((finding.location.row, finding.location.column) == (2, 4))
    }
  }

  @Test(arguments: [
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n",
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n ORDER BY -i",
    """
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 100000)
    SELECT count(*) FROM n AS a, n AS b, n AS c
    """,
    """
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)
    SELECT sum(instr(printf('%.32000c', 'a'), printf('%.16000c', 'a') || 'b')) FROM n
    """,
  ])
  func `stops an endless query within its deadline and a second`(_ sql: String) throws {
    let start = ContinuousClock.now
    let said = try refusal(sql, nil, QueryLimits(seconds: 0.5))
    #expect(said.contains("query-deadline the query was stopped after 0,5 s"))
    #expect(ContinuousClock.now - start < .seconds(1.5))
  }

  @Test func `stops a query that gives, holds or asks too much`() throws {
    let endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT "
    #expect(try refusal("\(endless) i FROM n", nil, QueryLimits(rows: 10)).contains("query-limit"))
    #expect(
      try refusal("\(endless) printf('%1000d', i) FROM n", nil, QueryLimits(resultBytes: 5000))
        .contains("query-limit"))
    #expect(
      try refusal("\(endless) median(i) FROM n", nil, QueryLimits(heldNumbers: 1000))
        .contains("too many numbers held"))
    #expect(
      try refusal("SELECT 1" + String(repeating: " ", count: 100_000)).contains("query-limit"))
    #expect(try rows("SELECT 1", nil, QueryLimits(rows: 1)) == ["1.0"])
  }

  @Test func `leaves the store as it was`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "query-\(UUID())").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var log = FindingLog()
    let datasets = [
      SampleProject.smallFrame, SampleProject.needs("2025", ["V0X60 2416 41 100 50 10"]),
    ]
    let path = "\(folder)/store.sqlite"
    let snapshot = try #require(try Store.open(datasets, at: .file(path), into: &log))
    let before = try FileAccess.bytes(of: path)

    let read = try StoreQuery("SELECT max(projects) FROM needTotal", file: "q.sql")
    #expect(try read.result(from: snapshot).rows == [[.integer(100)]])
    #expect(throws: MetricFailure.self) {
      try StoreQuery("WITH a AS (SELECT 1) UPDATE needSum SET projects = 1", file: "q.sql")
        .result(from: snapshot)
    }
    #expect(try FileAccess.bytes(of: path) == before)

    try FileManager.default.removeItem(atPath: path)
    #expect(throws: MetricFailure.self) { try read.result(from: snapshot) }
  }

  @Test func `allows dates that do not ask the clock`() throws {
    #expect(
      try rows(
        """
        SELECT date('2025-01-31', '+1 month'), strftime('%Y', '2025-06-01'), time('12:00'),
          datetime(0, 'unixepoch'), unixepoch('1970-01-02'), julianday('2000-01-01 12:00')
        """) == ["2025-03-03 2025 12:00:00 1970-01-01 00:00:00 86400.0 2451545.0"])
    #expect(try rows("SELECT value FROM json_each('[1, 2]')") == ["1.0", "2.0"])
    // What printf cannot hold is no text at all, and takes no memory.
    #expect(try rows("SELECT printf('%1000000000d', 1)") == ["NULL"])
  }
}
