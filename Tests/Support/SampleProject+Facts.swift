public import Core

/// The tables beside the needs, one line a row.
///
/// A territory is a bassin's code or a whole key (`2416`, `departement:41`, `nation:FR`); a code of a
/// nomenclature is `FAP2021:V0X60`, `ROME:F1703`, `A21:G`; `-` is none. Cells are those of `needs`.
extension SampleProject {
  /// Monthly offers: `month territory occupation sector permanent over6 1to6 under1 other`, then as
  /// one likes `total=50` and `niveau=V`.
  ///
  ///     SampleProject.offers(["2024-01 2416 FAP2021:V0X60 - 10 2 3 0 *"], absentRows: .zero)
  public static func offers(
    _ rows: [String], name: String = "offers", vintage: String? = nil,
    absentRows: DataResource.AbsentRows = .missing, niveauScale: NiveauScale = .circular1969,
    breaks: [DataPackage.Break] = []
  ) -> Dataset {
    let fields = [
      "month", "zoning", "territory", "nomenclature", "occupation", "activities", "sector",
      "niveau",
    ]
    let rows = rows.map { row -> [Value] in
      let words = words(row)
      let more = Dictionary(
        words.dropFirst(9).map { word in
          let parts = word.split(separator: "=").map(String.init)
          return (parts[0], parts[1])
        }, uniquingKeysWith: { $1 })
      return [.text(words[0])] + territory(words[1]) + code(words[2]) + code(words[3])
        + [text(more["niveau"] ?? "-")] + words[4..<9].map(cell)
        + [more["total"].map(cell) ?? .missing(.unspecified)]
    }
    let table = table(
      "offers", fields: fields + ContractClass.allCases.map(\.field) + ["total"], rows: rows)
    return dataset(name, vintage: vintage, tables: [table], breaks: breaks) { resource in
      resource.absentRows = absentRows
      resource.niveauScale = niveauScale
    }
  }

  /// Monthly hires: `month territory sector contract hires`.
  public static func hires(_ rows: [String], name: String = "hires") -> Dataset {
    let rows = rows.map { row -> [Value] in
      let words = words(row)
      return [.text(words[0])] + territory(words[1]) + code(words[2])
        + [.text(words[3]), cell(words[4])]
    }
    let fields = ["month", "zoning", "territory", "activities", "sector", "contract", "hires"]
    return dataset(name, vintage: nil, tables: [table("hires", fields: fields, rows: rows)])
  }

  /// Tensions: `year territory occupation tension nonDurability`, and offers where there is a sixth.
  public static func tension(_ rows: [String], name: String = "tension") -> Dataset {
    let rows = rows.map { row -> [Value] in
      let words = words(row)
      return [.integer(Int(words[0]) ?? 0)] + territory(words[1]) + code(words[2])
        + words[3..<5].map(grade) + [words.count > 5 ? number(words[5]) : .missing(.unspecified)]
    }
    let fields = [
      "year", "zoning", "territory", "nomenclature", "occupation", "tension", "non_durability",
      "offers",
    ]
    return dataset(name, vintage: nil, tables: [table("tension", fields: fields, rows: rows)])
  }

  /// Diplomas: `occupation period niveau share`.
  public static func diplomas(_ rows: [String], name: String = "diplomas") -> Dataset {
    let rows = rows.map { row -> [Value] in
      let words = words(row)
      return code(words[0]) + [.text(words[1]), .text(words[2]), number(words[3])]
    }
    let fields = ["nomenclature", "occupation", "period", "niveau", "share"]
    return dataset(name, vintage: nil, tables: [table("diplomas", fields: fields, rows: rows)])
  }

  /// Professional domains: `quarter territory domain name offers durableShare`.
  public static func domains(_ rows: [String], name: String = "domains") -> Dataset {
    let rows = rows.map { row -> [Value] in
      let words = words(row)
      let parent = words[2].count > 1 ? String(words[2].prefix(1)) : "-"
      return [.text(words[0])] + territory(words[1])
        + [
          .text(words[2]), .text(spaced(words[3])), text(parent), cell(words[4]), number(words[5]),
        ]
    }
    let fields = [
      "quarter", "zoning", "territory", "domain", "name", "parent", "offers", "durable_share",
    ]
    return dataset(name, vintage: nil, tables: [table("domains", fields: fields, rows: rows)])
  }

  /// Correspondences: `source qualification target`.
  public static func correspondences(
    _ rows: [String], name: String = "correspondences"
  ) -> Dataset {
    let rows = rows.map { row -> [Value] in
      let words = words(row)
      return code(words[0]) + [text(words[1])] + code(words[2])
    }
    let fields = [
      "source_nomenclature", "source_code", "qualification", "target_nomenclature", "target_code",
    ]
    return dataset(
      name, vintage: nil, tables: [table("correspondences", fields: fields, rows: rows)])
  }

  /// Codes of nomenclatures: `code name level parent`.
  public static func nomenclature(_ rows: [String], name: String = "nomenclature") -> Dataset {
    let rows = rows.map { row -> [Value] in
      let words = words(row)
      return code(words[0]) + [.text(spaced(words[1])), grade(words[2]), text(words[3])]
    }
    let fields = ["nomenclature", "code", "name", "level", "parent"]
    return dataset(name, vintage: nil, tables: [table("nomenclature", fields: fields, rows: rows)])
  }

  /// Sectors: `code name`.
  public static func sectors(_ rows: [String], name: String = "sectors") -> Dataset {
    let rows = rows.map { row -> [Value] in
      let words = words(row)
      return code(words[0]) + [.text(spaced(words[1]))]
    }
    return dataset(
      name, vintage: nil,
      tables: [table("sectors", fields: ["nomenclature", "code", "name"], rows: rows)])
  }

  private static func words(_ row: String) -> [String] {
    row.split(separator: " ").map(String.init)
  }

  private static func territory(_ word: String) -> [Value] {
    code(word.contains(":") ? word : "bmo:\(word)")
  }

  /// The two cells of `prefix:code`, both empty for `-`.
  private static func code(_ word: String) -> [Value] {
    let parts = word.split(separator: ":").map(String.init)
    guard parts.count == 2 else { return [.missing(.unspecified), .missing(.unspecified)] }
    return [.text(parts[0]), .text(parts[1])]
  }

  private static func text(_ word: String) -> Value {
    word == "-" ? .missing(.unspecified) : .text(word)
  }

  private static func grade(_ word: String) -> Value {
    word == "-" ? .missing(.notSignificant) : .integer(Int(word) ?? 0)
  }

  private static func number(_ word: String) -> Value {
    word == "-" ? .missing(.notSignificant) : .number(Double(word) ?? 0)
  }
}
