import Foundation
import Testing

/// Small counts in a real build: what is published, and what must be nowhere in it.
@Suite struct SecrecyTests {
  let folder: TemporaryFolder
  var here: URL { folder.url }

  /// Someone counted 731 people; below 1000 nobody else may know.
  private static let sentinel = "731"

  init() throws {
    folder = try TemporaryFolder()
    _ = try DashRun(["init", "."], in: here)
    try write("datasets/orientations/datapackage.json", Self.descriptor)
    try write(
      "datasets/orientations/structures.csv",
      """
      structure,name,short_name,aliases,network,zoning,territory
      cio,CIO de Blois,CIO,,CIO,bmo,2416
      ml,Mission locale de Blois,ML,,Mission locale,bmo,2416
      cad,CAD de Blois,CAD,,CAD,bmo,2416

      """)
    try write("datasets/orientations/records.csv", Self.records)
  }

  @Test func `leaves a hidden count nowhere in the bytes of a site, its pictures, its ledger`()
    throws
  {
    let run = try DashRun(["build"], in: here)
    #expect(run.status == 0, "\(run.errors)")

    for place in ["site", "secret", ".dash/charts"] {
      for path in try files(in: place) {
        let bytes = try Data(contentsOf: here.appendingPathComponent("\(place)/\(path)"))
        #expect(!Self.tells(bytes, Self.sentinel), "\(place)/\(path)")
      }
    }
    let persons = try text("site/donnees/referrals-persons.csv")
    #expect(persons.contains("from:@cio,CIO,2025,,,,,,,,,masked"))
    #expect(try text("secret/rapport.txt").hasPrefix("RAPPORT DU SECRET STATISTIQUE"))
  }

  @Test func `shows all in an internal edition, apart and under other names`() throws {
    let run = try DashRun(["build", "--mode", "interne"], in: here)
    #expect(run.status == 0, "\(run.errors)")

    let data = try text("site-interne/donnees/referrals-persons-interne.csv")
    #expect(Self.tells(Data(data.utf8), Self.sentinel))
    for path in try files(in: "site-interne") where !path.hasPrefix(".") {
      let name = path.split(separator: "/").last ?? ""
      #expect(["index.html", "dash.css"].contains(name) || name.contains("-interne."), "\(path)")
    }
    #expect(!FileManager.default.fileExists(atPath: here.appendingPathComponent("secret").path))
    #expect(!FileManager.default.fileExists(atPath: here.appendingPathComponent("site").path))
  }

  @Test func `never puts an internal edition in the place of a site for the public`() throws {
    #expect(try DashRun(["build"], in: here).status == 0)
    let home = try text("site/index.html")

    let run = try DashRun(["build", "--mode", "interne", "--site", "site"], in: here)

    #expect(run.status == 73)
    #expect(run.errors.contains("est un site diffusé"))
    #expect(try text("site/index.html") == home)
  }

  @Test func `publishes nothing beside a damaged ledger`() throws {
    try write("secret/registre.json", "{\n  \"figures\": [ {} ]\n}\n")

    let run = try DashRun(["build"], in: here)

    #expect(run.status == 65)
    #expect(run.output.contains("secret/registre.json:2"))
    #expect(!FileManager.default.fileExists(atPath: here.appendingPathComponent("site").path))
  }

  @Test func `says before publishing that a hidden figure would be shown`() throws {
    #expect(try DashRun(["build"], in: here).status == 0)
    let records = Self.records.replacingOccurrences(of: ",731,", with: ",5000,")
    try write("datasets/orientations/records.csv", records)

    let run = try DashRun(["check"], in: here)

    #expect(run.status == 0)
    #expect(run.output.contains("[mask-lifted]"))
  }

  @Test func `points at the line of a setting that is not one`() throws {
    try write("dash.toml", "title = \"T\"\n[disclosure]\nmethod = \"roundin\"\nthreshold = 1\n")

    let run = try DashRun(["check"], in: here)

    #expect(run.status == 65)
    #expect(run.output.contains("dash.toml:3:1"))
    #expect(run.output.contains("écrire method = \"rounding\""))
    #expect(run.output.contains("dash.toml:4:1"))
    #expect(try DashRun(["build", "--mode", "public"], in: here).status == 64)
  }

  // MARK: -

  private static var records: String {
    """
    side,origin,start,end,persons,destinations,public,instrument
    envoi,cio,2025-01-01,2025-01-31,731,ml,,
    envoi,ml,2025-01-01,2025-01-31,2003,cad,,
    envoi,cad,2025-02-01,2025-02-28,3007,ml,,
    envoi,ml,2025-03-01,2025-03-31,4111,cad,,

    """
  }

  private static var descriptor: String {
    let records = fields([
      "side", "origin", "start:date", "end:date", "persons:integer", "destinations", "public",
      "instrument",
    ])
    let structures = fields([
      "structure", "name", "short_name", "aliases", "network", "zoning", "territory",
    ])
    return """
      {"name": "orientations", "vintage": "2025", "disclosure": {"threshold": 1000},
       "sources": [{"title": "Essai"}], "resources": [
        {"name": "records", "role": "referrals", "path": "records.csv", "schema": \(records)},
        {"name": "structures", "role": "structures", "path": "structures.csv",
         "schema": \(structures)}]}

      """
  }

  private static func fields(_ names: [String]) -> String {
    let fields = names.map { name in
      let parts = name.split(separator: ":")
      return "{\"name\": \"\(parts[0])\", \"type\": \"\(parts.count > 1 ? parts[1] : "string")\"}"
    }
    return "{\"fields\": [\(fields.joined(separator: ", "))]}"
  }

  /// Whether a number stands in a file as such, not within a longer number, a colour or a hash.
  private static func tells(_ bytes: Data, _ number: String) -> Bool {
    let text = String(decoding: readable(bytes), as: UTF8.self)
    var rest = text[...]
    while let found = rest.range(of: number) {
      let before =
        found.lowerBound > text.startIndex ? text[text.index(before: found.lowerBound)] : " "
      let after = found.upperBound < text.endIndex ? text[found.upperBound] : " "
      if !before.isHexDigit && !after.isHexDigit && !"#.".contains(before) { return true }
      rest = rest[found.upperBound...]
    }
    return false
  }

  /// The bytes of a file; of a PNG those of all its chunks but the pixels.
  private static func readable(_ bytes: Data) -> Data {
    guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) else { return bytes }
    var kept = Data()
    var place = 8
    while place + 8 <= bytes.count {
      let length = bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
      let kind = bytes[place + 4..<place + 8]
      let end = min(place + 8 + length, bytes.count)
      if !kind.elementsEqual(Data("IDAT".utf8)), !kind.elementsEqual(Data("PLTE".utf8)) {
        kept += bytes[place + 4..<end]
      }
      place = end + 4
    }
    return kept
  }

  private func write(_ path: String, _ text: String) throws {
    let place = here.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: place)
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOf: here.appendingPathComponent(path), encoding: .utf8)
  }

  private func files(in folder: String) throws -> [String] {
    let place = here.appendingPathComponent(folder)
    return try FileManager.default.subpathsOfDirectory(atPath: place.path).sorted().filter {
      var isFolder: ObjCBool = false
      let path = place.appendingPathComponent($0).path
      return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        && !isFolder.boolValue
    }
  }
}
