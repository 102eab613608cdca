import Foundation
import Testing

/// `dash audit` on a site of one metric, written by hand.
@Suite struct AuditCommandTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// Writes a site whose four publics add up to 124; `s` hides one.
  private func write(_ name: String, _ values: [String]) throws {
    let rows = zip(["all", "public:a", "public:b", "public:c", "public:d"], ["124"] + values).map {
      "referrals.persons,bmo,1,\($0),2015,\($1 == "s" ? "" : $1),\($1 == "s" ? "masked" : "ok")\n"
    }
    let files = [
      "datapackage.json": """
      {"resources": [{"path": "donnees/p.csv", "title": "Personnes orientées",
        "dash:metric": "referrals.persons", "dash:counts": true, "dash:sums": ["subject"],
        "dash:disclosure": {"threshold": 5, "zeros": "shown"}},
        {"path": "donnees/territoires.csv"}, {"path": "donnees/sujets.csv"}]}
      """,
      "donnees/territoires.csv":
        "zoning,code,name,level,vintage,parent\nbmo,1,Châteauroux,bassin,2025,\n",
      "donnees/sujets.csv": "subject,kind,name,nomenclature,parent\npublic:a,public,Jeunes,,\n",
      "donnees/p.csv": "metric,zoning,code,subject,period,value,status\n" + rows.joined(),
    ]
    for (path, text) in files {
      let url = folder.url.appending(path: "\(name)/\(path)")
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
  }

  private func dash(_ line: String) throws -> DashRun {
    try DashRun(line.split(separator: " ").map(String.init), in: folder.url)
  }

  @Test func `leaves with 0 where what is hidden stays hidden`() throws {
    try write("site", ["s", "s", "40", "50"])
    let run = try dash("audit site")

    #expect(run.status == 0)
    #expect(run.output == "2 comptes masqués, aucun ne se déduit de ce qui est publié\n")
  }

  @Test func `leaves with 65 and the sum once a needed mask is taken off`() throws {
    try write("site", ["s", "30", "40", "50"])
    let run = try dash("audit site")

    #expect(run.status == 65)
    #expect(run.output.hasPrefix("1 fuite, pour 1 compte masqué\n"))
    #expect(
      run.output.contains(
        "« Personnes orientées », Jeunes, Châteauroux, 2015 : ce chiffre masqué vaut 4, d’après "
          + "ensemble (124) = Jeunes (masqué) + public:b (30)"))
    #expect(try dash("audit site --lang en").output.contains("this hidden figure is 4, from"))
  }

  @Test func `keeps an earlier edition in mind`() throws {
    try write("site", ["s", "s", "40", "50"])
    try write("before", ["s", "30", "s", "50"])

    #expect(try dash("audit site --earlier before").status == 65)
    #expect(try dash("audit site --earlier site").status == 0)
  }

  @Test func `prints its findings as one document`() throws {
    try write("site", ["s", "30", "40", "50"])
    let document = try dash("audit site --json").document()
    let result = try #require(document["result"] as? [String: Any])

    #expect(document["exitCode"] as? Int == 65)
    #expect(result["clean"] as? Bool == false)
    #expect(result["hidden"] as? Int == 1)
    let problems = try #require(result["problems"] as? [[String: Any]])
    #expect(problems.map { $0["code"] as? String } == ["audit-determined"])
    #expect(problems.first?["figure"] as? String == "bmo:1 public:a 2015")
  }

  @Test func `leaves with 66 for what is no published site`() throws {
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "empty"), withIntermediateDirectories: true)

    #expect(try dash("audit nowhere").status == 66)
    #expect(try dash("audit empty").status == 66)
    #expect(try dash("audit empty").errors.contains("n’a pas de datapackage.json"))
    #expect(try dash("audit").status == 64)
  }
}
