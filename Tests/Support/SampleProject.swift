public import Core

/// A few datasets written by hand, one line a row, as a test wants them.
///
///     let needs = SampleProject.needs("2025", ["V0X60 2416 41 10 * 3"])
///
/// The region 24 has two départements: 41 (bassins 2416 Blois, 2417 Vendôme) and 45 (2421 Orléans);
/// the bassin 2499 spans both. The region 75 has the département 33 and its bassin 7501.
public enum SampleProject {
  /// The territories and occupations, without a fact.
  public static let frame = dataset(
    "frame", vintage: "2025",
    tables: [territories(standardTerritories), occupations(standardOccupations)])

  /// The territories of region 24 only.
  public static let smallFrame = dataset(
    "frame", vintage: "2025",
    tables: [
      territories(standardTerritories.filter { !$0.contains("75") && !$0.contains("33 ") }),
      occupations(standardOccupations),
    ])

  static let standardTerritories = [
    "region 24 region Centre-Val_de_Loire - -",
    "departement 41 departement Loir-et-Cher region:24 47.6,1.3",
    "departement 45 departement Loiret region:24 -",
    "bmo 2416 bassin Blois departement:41 47.58,1.31",
    "bmo 2417 bassin Vendôme departement:41 -",
    "bmo 2421 bassin Orléans departement:45 -",
    "bmo 2499 bassin Entre-deux departement:41 -",
    "region 75 region Nouvelle-Aquitaine - -",
    "departement 33 departement Gironde region:75 -",
    "bmo 7501 bassin Bordeaux departement:33 -",
  ]

  static let standardOccupations = [
    "FAP2021 V0X60 V Cuisiniers Vente_et_services",
    "FAP2021 V1X60 V Serveurs Vente_et_services",
    "FAP2021 O0X10 O Maçons Construction",
    "FAP2009 V0Z60 V Cuisiniers_(2009) Vente_et_services",
    "FAP2009 O0Z10 O Maçons_(2009) Construction",
  ]

  /// One year of needs: `occupation bassin département projects difficult seasonal`.
  ///
  /// `*` is 0…4, `nd` not transmitted, `8-12` imprecise. FAP2009 where the code's third letter is Z.
  public static func needs(
    _ year: String, _ rows: [String], zoning: String = "bmo", name: String? = nil
  ) -> Dataset {
    let columns = rows.map { row -> [Value] in
      let words = row.split(separator: " ").map(String.init)
      let nomenclature = Array(words[0])[2] == "Z" ? "FAP2009" : "FAP2021"
      return [
        .integer(Int(year) ?? 0), .text(nomenclature), .text(words[0]), .text(zoning),
        .text(words[1]), .text(words[2]),
      ] + words[3...].map(cell)
    }
    let fields = [
      "year", "nomenclature", "occupation", "zoning", "territory", "departement", "projects",
      "difficult", "seasonal",
    ]
    let table = table("needs", fields: fields, rows: columns)
    return dataset(name ?? "needs-\(year)", vintage: year, tables: [table])
  }

  /// A table of territories: `zoning code level name parent latitude,longitude`, `-` for none.
  public static func territories(_ rows: [String], vintage: String = "2025") -> DataTable {
    let fields = [
      "zoning", "vintage", "code", "name", "level", "parent_zoning", "parent_code", "latitude",
      "longitude",
    ]
    let rows = rows.map { row -> [Value] in
      let words = row.split(separator: " ").map(String.init)
      let parent = words[4] == "-" ? nil : words[4].split(separator: ":").map(String.init)
      let place = words[5] == "-" ? nil : words[5].split(separator: ",").compactMap { Double($0) }
      return [
        .text(words[0]), .text(vintage), .text(words[1]), .text(spaced(words[3])),
        .text(words[2]), parent.map { .text($0[0]) } ?? .missing(.unspecified),
        parent.map { .text($0[1]) } ?? .missing(.unspecified),
        place.map { .number($0[0]) } ?? .missing(.unspecified),
        place.map { .number($0[1]) } ?? .missing(.unspecified),
      ]
    }
    return table("territories", fields: fields, rows: rows)
  }

  /// A table of occupations: `nomenclature code family name familyName`.
  public static func occupations(_ rows: [String]) -> DataTable {
    let rows = rows.map { row -> [Value] in
      let words = row.split(separator: " ").map(String.init)
      return [
        .text(words[0]), .text(words[1]), .text(spaced(words[3])), .text(words[2]),
        .text(spaced(words[4])),
      ]
    }
    return table(
      "occupations", fields: ["nomenclature", "code", "name", "family", "family_name"], rows: rows)
  }

  /// A dataset of tables made by hand; its hash is of its descriptor and its rows.
  public static func dataset(
    _ name: String, vintage: String?, tables: [DataTable], breaks: [DataPackage.Break] = [],
    describing describe: (inout DataResource) -> Void = { _ in }
  ) -> Dataset {
    let resources = tables.map { table in
      var resource = DataResource(
        name: table.name, role: table.role, paths: ["\(table.name).csv"], schema: table.schema)
      describe(&resource)
      return resource
    }
    let placed = tables.map { table in
      var placed = table
      placed.places = places(of: table, in: name)
      return placed
    }
    return Dataset(
      package: DataPackage(name: name, vintage: vintage, breaks: breaks, resources: resources),
      tables: placed,
      hash: ContentHash(
        of: "\(name) \(breaks) \(resources.map(\.absentRows)) \(tables.map(\.columns))"))
  }

  /// Where the rows would stand in a CSV below one row of header.
  private static func places(of table: DataTable, in dataset: String) -> TablePlaces {
    var places = TablePlaces()
    places.begin(
      SourceLocation(file: "\(dataset)/\(table.name).csv"),
      columns: table.schema.fields.indices.map(Optional.some))
    for row in 0..<table.rowCount { places.add(row: row + 2) }
    return places
  }

  /// Opens the datasets in memory.
  ///
  /// - Throws: `MetricContract.InvalidDatasets` where they contradict each other.
  public static func snapshot(of datasets: [Dataset]) throws -> Snapshot {
    var log = FindingLog()
    guard let snapshot = try Store.open(datasets, at: .memory, into: &log) else {
      throw MetricContract.InvalidDatasets(log: log)
    }
    return snapshot
  }

  static func table(_ role: String, fields: [String], rows: [[Value]]) -> DataTable {
    DataTable(
      name: role, role: role, schema: TableSchema(fields: fields.map { Field(name: $0) }),
      columns: fields.indices.map { index in rows.map { $0[index] } }, rowCount: rows.count)
  }

  static func cell(_ text: String) -> Value {
    if text == "*" { return .masked(Bounds(0, 4)) }
    if text == "nd" { return .missing(.notTransmitted) }
    let ends = text.split(separator: "-").compactMap { Double($0) }
    if ends.count == 2 { return .imprecise(Bounds(ends[0], ends[1])) }
    return Int(text).map(Value.integer) ?? .missing(.unspecified)
  }

  static func spaced(_ text: String) -> String {
    String(text.map { $0 == "_" ? " " : $0 })
  }
}
