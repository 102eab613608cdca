import Core
import Testing

/// What a recipe may say, in recipes of a few lines.
struct RecipeRulesTests {
  private static let head = """
    id = "t"
    title = "T"
    producer = "P"
    source = "S"

    [dataset]
    name = "t"
    title = "T"

    """

  /// Diplomas by names: the least that makes a table with a number.
  private static let diplomas =
    head + """
      [[column]]
      id = "share"
      names = ["part"]
      kind = "number"

      [[column]]
      id = "name"
      names = ["nom"]
      kind = "text"

      [[column]]
      id = "niveau"
      kind = "code"
      from = "name"
      unknown = { fr = "niveau inconnu", en = "unknown niveau" }

      [[column.case]]
      is = ["< bac"]
      value = "V"

      [[column.case]]
      is = ["> bac", "Bac et plus"]
      value = "III"

      [[output]]
      role = "diplomas"
      [output.fields]
      nomenclature = "FAP2009"
      occupation = "A0Z"
      period = "2019"
      niveau = "{niveau}"
      share = "{share}"

      """

  private func read(_ toml: String, _ text: String) throws -> (rows: String?, log: FindingLog) {
    let recipe = try Recipe(toml: toml, name: "t.recipe.toml")
    var log = FindingLog()
    let dataset = recipe.read(try TableFile(bytes: Array(text.utf8), name: "f.csv"), into: &log)
    let table = dataset?.files.first { $0.path == "diplomas.csv" }
    return (table.map { String(decoding: $0.bytes, as: UTF8.self) }, log)
  }

  @Test func `follows a column from another by names that differ by a sign only`() throws {
    let (rows, log) = try read(Self.diplomas, "nom;part\nBAC ET  PLUS;0.25\n< Bac;0.75\n")
    #expect(log.isEmpty)
    #expect(
      rows == """
        nomenclature,occupation,period,niveau,share
        FAP2009,A0Z,2019,III,0.25
        FAP2009,A0Z,2019,V,0.75

        """)
  }

  @Test func `lists the names it knows where a cell has none of them`() throws {
    let (rows, log) = try read(Self.diplomas, "nom;part\nbac;1\n")
    let finding = try #require(log.sorted.first?.first)
    #expect(rows == nil)
    #expect(finding.location == SourceLocation(file: "f.csv", row: 2, column: 1, field: "nom"))
    #expect(finding.message == Phrase(fr: "niveau inconnu", en: "unknown niveau"))
    #expect(
      finding.advice.fr
        == "reprendre le fichier tel que P le publie ; connus : < bac ; > bac")
  }

  @Test func `refuses groups that do not add up to their total`() throws {
    let total = """
      [[total]]
      column = "share"
      by = []
      value = 1
      tolerance = 0.001

      """
    let (rows, log) = try read(
      Self.diplomas + total, "nom;part\n< bac;0.5\n> bac;0.4\n")
    #expect(rows == nil)
    #expect(log.sorted.map(\.first.code) == ["total-error"])
    #expect(log.sorted.first?.first.location.row == 2)
    #expect(log.sorted.first?.first.found == "0.9")
    #expect(try read(Self.diplomas + total, "nom;part\n< bac;0.5\n> bac;0.4995\n").log.isEmpty)
  }

  @Test(arguments: [
    ("from = \"name\"", "from = \"nom\"", "« niveau » suit « nom »"),
    ("share = \"{share}\"", "share = \"{part}\"", "« part » n’est pas une de ses colonnes"),
    ("role = \"diplomas\"", "role = \"diploma\"", "« diploma » n’est pas un rôle"),
  ]) func `says which name of a recipe is stray`(good: String, bad: String, reason: String) {
    #expect {
      try Recipe(toml: Self.diplomas.replacing(good, with: bad), name: "t.recipe.toml")
    } throws: { error in
      (error as? RecipeError)?.finding.message.fr.contains(reason) == true
    }
  }
}

/// A SAS program as a table: three columns, one row a code.
struct SASProgramTests {
  @Test func `reads codes over several lines, and neither comments nor what stands for the others`()
    throws
  {
    let imported = try Importing(
      "fap-rome",
      [
        "/* value $NO \"A0000\" = \"A0Z00\" ; */", "* value $NO; proc format;", "VALUE $FAP9RSQ",
        "\"A1201\",", " 'A1205' = \"A0Z42\"", "Other = \"ZZZZZ\"; run;",
        "value $FAP9RAQ \"F17031\" = \"B0Z21\"; run;",
      ], name: "p.txt")
    #expect(imported.log.isEmpty)
    #expect(
      imported.rows("correspondences") == [
        "ROME,A1201,,FAP2009,A0Z42", "ROME,A1205,,FAP2009,A0Z42", "ROME,F1703,1,FAP2009,B0Z21",
      ])
  }

  @Test func `shows the line of a code that is none, and of a range`() throws {
    let imported = try Importing(
      "fap-rome",
      ["value $FAP9RSQ", "\"A1201\" = \"A0Z4\"", "\"A1202\"-\"A1205\" = \"A0Z42\";"], name: "p.txt")
    #expect(
      imported.findings == [
        "constraint-error C2: « label » n’a pas la forme d’un code",
        "constraint-error B3: ce n’est ni un code ROME, ni un code ROME suivi d’une qualification",
      ])
  }
}

struct FrenchRegionsTests {
  @Test func `knows the 101 départements of the 18 regions`() {
    let codes =
      (1...95).filter { $0 != 20 }.map { $0 < 10 ? "0\($0)" : "\($0)" }
      + ["2A", "2B", "971", "972", "973", "974", "976"]
    let regions = codes.compactMap(FrenchRegions.region)
    #expect(codes.count == 101)
    #expect(regions.count == 101)
    #expect(Set(regions).count == 18)
    #expect(Set(regions).compactMap(FrenchRegions.name).count == 18)
    #expect(FrenchRegions.region(ofDepartement: "41") == "24")
    #expect(FrenchRegions.region(ofDepartement: "2A") == "94")
    #expect(FrenchRegions.region(ofDepartement: "20") == nil)
    #expect(FrenchRegions.name(of: "24") == "Centre-Val de Loire")
  }
}
