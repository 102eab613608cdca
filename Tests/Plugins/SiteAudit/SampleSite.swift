import Core

/// A published site written by hand, one line a figure: `metric territory subject period value`.
///
/// `s` is hidden, `nd` not transmitted, `8-12` known roughly, `*` hidden by its producer.
struct SampleSite {
  /// The properties of a metric in the descriptor, as JSON members.
  static let metrics = [
    "persons":
      #""dash:counts": true, "dash:sums": ["period", "subject", "territory"], "dash:orientations": "orientations""#,
    "test.unnamed":
      #""dash:counts": true, "dash:sums": ["period", "subject", "territory"], "dash:partOf": "persons""#,
    "orientations": #""dash:counts": true, "dash:sums": ["period", "subject", "territory"]"#,
    "share": #""dash:unit": "share", "dash:follows": ["persons", "test.unnamed"]"#,
    "part": #""dash:unit": "share", "dash:follows": ["persons"]"#,
    "change": #""dash:unit": "relative-change", "dash:follows": ["persons"]"#,
    "rate": #""dash:unit": "rate", "dash:follows": ["persons"]"#,
  ]

  static let territories = [
    "region:24 region -", "departement:36 departement region:24",
    "departement:18 departement region:24", "bmo:1 bassin departement:36",
    "bmo:2 bassin departement:36", "bmo:3 bassin departement:36", "bmo:4 bassin departement:18",
  ]

  static let subjects = [
    "all all -", "from:@cio from -", "from:@ml from -", "from:cio from from:@cio",
    "from:ml from from:@ml", "from:cad from -", "to:cio to -", "to:ml to -", "to:cad to -",
    "to:pe to -",
    "flow:cio>ml flow -", "flow:cio>cad flow -", "flow:cio>pe flow -", "flow:ml>ml flow -",
    "flow:ml>cad flow -", "flow:ml>pe flow -", "flow:cad>ml flow -", "flow:cad>cad flow -",
    "flow:cad>pe flow -", "public:a public -", "public:b public -", "public:c public -",
    "public:d public -",
  ]

  /// The rows of a site that hides two counts of one sum, and gives neither away.
  static let edition = [
    "persons bmo:1 all 2015 124", "persons bmo:1 public:a 2015 s", "persons bmo:1 public:b 2015 s",
    "persons bmo:1 public:c 2015 40", "persons bmo:1 public:d 2015 50",
  ]

  var rows: [String]
  var zeros = "shown"
  /// More properties of metrics in the descriptor.
  var more: [String: String] = [:]
  var others: [SiteFile] = []
  /// Names of subjects, where they differ from their keys.
  var names: [String: String] = [:]

  init(_ rows: [String]) { self.rows = rows }

  /// The files that dash would have published.
  var files: [SiteFile] {
    let metrics = Self.metrics.keys.sorted()
    let resources = metrics.map { metric in
      """
      {"name": "\(metric)", "title": "\(metric)", "path": "donnees/\(metric).csv",
       "dash:metric": "\(metric)", "dash:disclosure": {"threshold": 5, "zeros": "\(zeros)"},
       \(Self.metrics[metric] ?? "")\(more[metric].map { ", \($0)" } ?? "")}
      """
    }
    let frame = ["territoires", "sujets"].map {
      #"{"name": "\#($0)", "path": "donnees/\#($0).csv"}"#
    }
    return [
      SiteFile(
        path: "datapackage.json",
        text:
          "{\"title\": \"Essai\", \"resources\": [\((resources + frame).joined(separator: ","))]}"),
      SiteFile(
        path: "donnees/territoires.csv",
        text: "zoning,code,name,level,vintage,parent\n" + Self.territories.map(place).joined()),
      SiteFile(
        path: "donnees/sujets.csv",
        text: "subject,kind,name,nomenclature,parent\n" + Self.subjects.map(subject).joined()),
    ]
      + metrics.map { metric in
        SiteFile(
          path: "donnees/\(metric).csv",
          text: "metric,zoning,code,subject,period,value,lower,upper,base,status,basis\n"
            + rows.map(words).filter { $0[0] == metric }.map(row).joined())
      } + others
  }

  private func words(_ line: String) -> [String] { line.split(separator: " ").map(String.init) }

  private func place(_ line: String) -> String {
    let words = words(line)
    let key = words[0].split(separator: ":")
    return "\(key[0]),\(key[1]),\(words[0]),\(words[1]),2025,\(words[2] == "-" ? "" : words[2])\n"
  }

  private func subject(_ line: String) -> String {
    let words = words(line)
    let name = names[words[0]] ?? words[0]
    return "\(words[0]),\(words[1]),\(name),,\(words[2] == "-" ? "" : words[2])\n"
  }

  /// `metric zoning:code subject period value`, then the base, then what it rests on.
  private func row(_ words: [String]) -> String {
    let place = words[1].split(separator: ":")
    let base = words.count > 5 ? words[5] : ""
    let basis = words.dropFirst(6).joined(separator: " ")
    let cells =
      switch words[4] {
      case "s": ",,,\(base),masked,\(basis)"
      case "*": ",0,4,\(base),masked,\(basis)"
      case "nd": ",,,\(base),notTransmitted,\(basis)"
      case let text where text.dropFirst().contains("-"):
        ",\(text.split(separator: "-").joined(separator: ",")),\(base),imprecise,\(basis)"
      default: "\(words[4]),,,\(base),ok,\(basis)"
      }
    return "\(words[0]),\(place[0]),\(place[1]),\(words[2]),\(words[3]),\(cells)\n"
  }
}
