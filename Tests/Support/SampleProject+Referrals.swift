public import Core

extension SampleProject {
  /// Structures: `id|name|short name|aliases|network|territory`; `bmo:2416`, empty for everywhere.
  public static func structures(_ rows: [String]) -> DataTable {
    let rows = rows.map { row -> [Value] in
      let cells = parts(row)
      let home = place(cells[5])
      return cells[..<5].map(text) + home
    }
    return table(
      "structures",
      fields: ["structure", "name", "short_name", "aliases", "network", "zoning", "territory"],
      rows: rows)
  }

  /// Records: `origin|period|persons|destinations|public|instrument|territory`.
  ///
  /// A period is a day `2015-11-03` or a span `2015-11-03/2015-11-13`; persons as `needs` writes cells.
  /// A `>` before the origin is a row of arrivals.
  public static func referrals(_ rows: [String]) -> DataTable {
    let rows = rows.map { row -> [Value] in
      var cells = parts(row)
      let isArrival = cells[0].hasPrefix(">")
      if isArrival { cells[0].removeFirst() }
      let start = CalendarDate(iso: cells[1]).map(Value.date) ?? .text(cells[1])
      return [
        text(isArrival ? "accueil" : ""), text(cells[0]), start, cell(cells[2]), text(cells[3]),
        text(cells[4]), text(cells[5]),
      ] + place(cells[6])
    }
    return table(
      "referrals",
      fields: [
        "side", "origin", "start", "persons", "destinations", "public", "instrument", "zoning",
        "territory",
      ], rows: rows)
  }

  /// Expected reports: `structure|frequency|since|until`.
  public static func reports(_ rows: [String]) -> DataTable {
    let rows = rows.map { row -> [Value] in
      let cells = parts(row)
      return [text(cells[0]), text(cells[1]), day(cells[2]), day(cells[3])]
    }
    return table("reports", fields: ["structure", "frequency", "since", "until"], rows: rows)
  }

  /// Instruments: `id|name|since|structure|territory`.
  public static func instruments(_ rows: [String]) -> DataTable {
    let rows = rows.map { row -> [Value] in
      let cells = parts(row)
      return [text(cells[0]), text(cells[1]), day(cells[2]), text(cells[3])] + place(cells[4])
    }
    return table(
      "instruments", fields: ["instrument", "name", "since", "structure", "zoning", "territory"],
      rows: rows)
  }

  private static func parts(_ row: String) -> [String] {
    row.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
  }

  private static func text(_ text: String) -> Value {
    text.isEmpty ? .missing(.unspecified) : .text(text)
  }

  private static func day(_ text: String) -> Value {
    CalendarDate(iso: text).map(Value.date) ?? .missing(.unspecified)
  }

  private static func place(_ key: String) -> [Value] {
    let ends = key.split(separator: ":").map(String.init)
    return ends.count == 2 ? ends.map(Value.text) : [text(""), text(key)]
  }
}
