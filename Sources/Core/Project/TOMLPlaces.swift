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
        note(section.isEmpty ? key : "\(section).\(key)", row: index + 1, column: column)
      }
    }
  }

  subscript(key: String) -> (row: Int, column: Int)? { places[key] }

  private mutating func note(_ key: String, row: Int, column: Int) {
    if places[key] == nil { places[key] = (row, column) }
  }
}
