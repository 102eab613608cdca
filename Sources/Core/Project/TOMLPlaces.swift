/// Where each key of a TOML text stands: TOMLKit parses values but forgets their places.
///
///     TOMLPlaces("title = \"a\"\n[site]\nfolder = \"b\"")["site.folder"]  // row 3, column 1
struct TOMLPlaces {
  private var places: [String: (row: Int, column: Int)] = [:]

  init(_ text: String) {
    var section = ""
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let code = line.drop { $0 == " " || $0 == "\t" }
      let column = line.distance(from: line.startIndex, to: code.startIndex) + 1
      if code.first == "[" {
        section = String(code.drop { $0 == "[" }.prefix { $0 != "]" }).filter { $0 != " " }
        note(section, row: index + 1, column: column)
      } else if code.first != "#", let equals = code.firstIndex(of: "=") {
        let key = code[..<equals].filter { !" \t\"'".contains($0) }
        let name = section.isEmpty ? key : "\(section).\(key)"
        note(name, row: index + 1, column: column)
        noteInlineTable(name, in: line, row: index + 1)
      }
    }
  }

  subscript(key: String) -> (row: Int, column: Int)? { places[key] }

  /// Notes the keys of `weights = { volume = 0.4, season = 0.6 }`, a table on one line.
  private mutating func noteInlineTable(_ name: String, in line: Substring, row: Int) {
    guard let equals = line.firstIndex(of: "="),
      let open = line[line.index(after: equals)...].firstIndex(where: { $0 != " " }),
      line[open] == "{"
    else { return }
    for pair in line[line.index(after: open)...].split(whereSeparator: { "{,}".contains($0) }) {
      guard pair.contains("="), let start = pair.firstIndex(where: { $0 != " " }) else { continue }
      let key = pair[start...].prefix { $0 != "=" }.filter { !" \t\"'".contains($0) }
      let column = line.distance(from: line.startIndex, to: start) + 1
      note("\(name).\(key)", row: row, column: column)
    }
  }

  private mutating func note(_ key: String, row: Int, column: Int) {
    if places[key] == nil { places[key] = (row, column) }
  }
}
