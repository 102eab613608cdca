import Core
import Testing

struct DatasetFolderTests {
  private func load(_ files: [String: String]) throws -> (Dataset?, FindingLog) {
    let folder = try TemporaryFolder(files)
    var log = FindingLog()
    let dataset = DatasetFolder.load(folder.path, shownAs: "jeu", into: &log)
    return (dataset, log)
  }

  private func descriptor(_ fields: String, schema: String = "", resource: String = "") -> String {
    """
    {"name": "jeu", "resources": [{"name": "t", "path": "t.csv", \(resource)
      "schema": {"fields": [\(fields)] \(schema)}}]}
    """
  }

  @Test func `reads every type of Table Schema`() throws {
    let fields = FieldSample.all.map { sample in
      "{\"name\": \"\(sample.type)\", \"type\": \"\(sample.type)\"}"
    }
    let header = FieldSample.all.map(\.type).joined(separator: ";")
    let row = FieldSample.all.map(\.text).joined(separator: ";")
    let (dataset, log) = try load([
      "datapackage.json": descriptor(fields.joined(separator: ",")), "t.csv": "\(header)\n\(row)\n",
    ])

    #expect(log.isEmpty)
    let table = try #require(dataset?.tables.first)
    #expect(table.columns.map(\.first) == FieldSample.all.map(\.value))
  }

  @Test func `keeps codes as they are written`() throws {
    let (dataset, _) = try load([
      "datapackage.json": descriptor("{\"name\": \"code\", \"type\": \"string\"}"),
      "t.csv": "code\n01\n1\n007\n",
    ])
    #expect(dataset?.tables.first?.columns == [[.text("01"), .text("1"), .text("007")]])
  }

  @Test func `tells a masked cell from a missing one, and why it is missing`() throws {
    let fields = """
      {"name": "n", "type": "integer", "masks": [{"value": "*", "minimum": 0, "maximum": 4}],
       "missingValues": ["", {"value": "nd", "label": "notTransmitted"}, "-"]}
      """
    let (dataset, log) = try load([
      "datapackage.json": descriptor(fields), "t.csv": "n\n*\nnd\n-\n0\n",
    ])
    #expect(log.isEmpty)
    #expect(
      dataset?.tables.first?.columns.first == [
        .masked(Bounds(0, 4)), .missing(.notTransmitted), .missing(.unspecified), .integer(0),
      ])
  }

  @Test func `reads French numbers and dates`() throws {
    let fields = """
      {"name": "n", "type": "number", "decimalChar": ",", "groupChar": " "},
      {"name": "d", "type": "date", "format": "%d/%m/%Y"}, {"name": "a", "type": "date", "format": "any"}
      """
    let (dataset, log) = try load([
      "datapackage.json": descriptor(fields),
      "t.csv": "n;d;a\n1\u{202F}234,5;03/11/2015;3.11.2015\n",
    ])
    let day = CalendarDate(year: 2015, month: 11, day: 3)
    #expect(log.isEmpty)
    #expect(dataset?.tables.first?.columns == [[.number(1234.5)], [.date(day)], [.date(day)]])
  }

  @Test func `concatenates the files of a resource and reads schemas that stand apart`() throws {
    let (dataset, log) = try load([
      "datapackage.json": """
      {"name": "jeu", "resources": [{"name": "t", "path": ["a.csv", "b/b.csv"], "schema": "s.json"}]}
      """,
      "s.json": "{\"fields\": [{\"name\": \"n\", \"type\": \"integer\"}, {\"name\": \"m\"}]}",
      "a.csv": "n,m\n1,x\n", "b/b.csv": "m,n\ny,2\n",
    ])
    #expect(log.isEmpty)
    #expect(
      dataset?.tables.first?.columns == [[.integer(1), .integer(2)], [.text("x"), .text("y")]])
  }

  @Test func `reads rows that stand in the descriptor, and tables without a schema`() throws {
    let (dataset, log) = try load([
      "datapackage.json": """
      {"resources": [
        {"name": "inline", "data": [{"a": 1, "b": "x"}, {"b": "y"}],
         "schema": {"fields": [{"name": "a", "type": "integer"}, {"name": "b"}]}},
        {"name": "free", "path": "free.csv"}, {"name": "notice", "path": "notice.pdf"}]}
      """, "free.csv": "x,y\n1,2\n",
    ])
    #expect(log.isEmpty)
    #expect(dataset?.tables.map(\.name) == ["inline", "free"])
    #expect(
      dataset?.tables.first?.columns == [
        [.integer(1), .missing(.unspecified)], [.text("x"), .text("y")],
      ])
    #expect(dataset?.tables.last?.columns == [[.text("1")], [.text("2")]])
  }

  @Test func `follows the dialect`() throws {
    let dialect = """
      "dialect": {"delimiter": "|", "headerRows": [2, 3], "headerJoin": "-", "commentChar": "#",
                  "quoteChar": "'"},
      """
    let (dataset, log) = try load([
      "datapackage.json": descriptor("{\"name\": \"a-b\"}, {\"name\": \"c\"}", resource: dialect),
      "t.csv": "Titre|\na|c\nb|\n# note\n'x|y'|z\n",
    ])
    #expect(log.isEmpty)
    #expect(dataset?.tables.first?.columns == [[.text("x|y")], [.text("z")]])
  }

  @Test func `hashes the descriptor and every file`() throws {
    let files = ["datapackage.json": descriptor("{\"name\": \"a\"}"), "t.csv": "a\n1\n"]
    let first = try #require(try load(files).0)
    let same = try #require(try load(files).0)
    let other = try #require(try load(files.merging(["t.csv": "a\n2\n"]) { $1 }).0)
    #expect(first.hash == same.hash)
    #expect(first.hash != other.hash)
  }

  @Test func `writes a descriptor that it reads back as the same`() throws {
    let schema = try #require(StandardSchema.named("needs")).schema
    let package = DataPackage(
      name: "p", title: "Titre", description: "D", licenses: [.init(name: "etalab-2.0")],
      sources: [.init(title: "S", path: "https://x.fr")], vintage: "2025", periodicity: "annuelle",
      isSynthetic: true, provenance: [.init(file: "f.xlsx", sha256: "00", recipe: "bmo")],
      resources: [
        DataResource(
          name: "occupations", role: "occupations", paths: ["o.csv"],
          schema: try #require(StandardSchema.named("occupations")).schema),
        DataResource(
          name: "territories", role: "territories", paths: ["t.csv"],
          schema: try #require(StandardSchema.named("territories")).schema),
        DataResource(name: "needs", role: "needs", paths: ["n.csv"], schema: schema),
      ])
    let header = { (schema: TableSchema) in
      schema.fields.map(\.name).joined(separator: ",") + "\n"
    }
    let (dataset, log) = try load([
      "datapackage.json": package.json.prettyText, "o.csv": header(package.resources[0].schema),
      "t.csv": header(package.resources[1].schema), "n.csv": header(schema),
    ])
    #expect(log.isEmpty)
    #expect(dataset?.package.json.prettyText == package.json.prettyText)
    #expect(dataset?.package.resources.last?.schema == schema)
  }
}

/// A type, a text of that type, and the value it must give; from the specification's examples.
private struct FieldSample {
  var type: String
  var text: String
  var value: Value

  init(_ type: String, _ text: String, _ value: Value) {
    self.type = type
    self.text = text
    self.value = value
  }

  static let all: [FieldSample] = [
    FieldSample("string", "01", .text("01")), FieldSample("number", "-1.5e3", .number(-1500)),
    FieldSample("integer", "12", .integer(12)), FieldSample("boolean", "True", .boolean(true)),
    FieldSample("object", "{}", .text("{}")), FieldSample("array", "[1]", .text("[1]")),
    FieldSample("list", "a,b", .text("a,b")),
    FieldSample("date", "2024-02-29", .date(CalendarDate(year: 2024, month: 2, day: 29))),
    FieldSample("time", "14:30:00", .text("14:30:00")),
    FieldSample("datetime", "2024-02-29T14:30:00Z", .text("2024-02-29T14:30:00Z")),
    FieldSample("year", "2025", .integer(2025)),
    FieldSample("yearmonth", "2025-03", .text("2025-03")),
    FieldSample("duration", "P1Y2DT3H", .text("P1Y2DT3H")),
    FieldSample("geopoint", "1.5, 47.2", .text("1.5, 47.2")),
    FieldSample("geojson", "{}", .text("{}")), FieldSample("any", "x", .text("x")),
  ]
}
