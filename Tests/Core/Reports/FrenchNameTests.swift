import Core
import Testing

struct FrenchNameTests {
  private func name(_ level: Territory.Level, _ code: String, _ name: String) -> FrenchName {
    FrenchName(
      Territory(
        key: code, level: level, zoning: "", vintage: "", code: code, name: name, parent: nil))
  }

  @Test func `elides the name of a bassin`() {
    #expect(name(.bassin, "2416", "Blois").of == "du bassin de Blois")
    #expect(name(.bassin, "2421", "Orléans").inside == "dans le bassin d’Orléans")
    #expect(name(.bassin, "0", "Évreux").the == "le bassin d’Évreux")
    #expect(name(.bassin, "0", "Le Mans").of == "du bassin du Mans")
    #expect(name(.bassin, "0", "Les Herbiers").of == "du bassin des Herbiers")
    #expect(name(.bassin, "0", "La Rochelle").of == "du bassin de La Rochelle")
  }

  @Test(arguments: [
    ("18", "Cher", "le Cher", "du Cher", "dans le Cher"),
    ("28", "Eure-et-Loir", "Eure-et-Loir", "d’Eure-et-Loir", "en Eure-et-Loir"),
    ("36", "Indre", "l’Indre", "de l’Indre", "dans l’Indre"),
    ("37", "Indre-et-Loire", "Indre-et-Loire", "d’Indre-et-Loire", "en Indre-et-Loire"),
    ("41", "Loir-et-Cher", "Loir-et-Cher", "de Loir-et-Cher", "en Loir-et-Cher"),
    ("45", "Loiret", "le Loiret", "du Loiret", "dans le Loiret"),
    ("72", "Sarthe", "la Sarthe", "de la Sarthe", "dans la Sarthe"),
    ("88", "Vosges", "les Vosges", "des Vosges", "dans les Vosges"),
  ])
  func `gives a département its article`(
    code: String, written: String, the: String, of: String, inside: String
  ) {
    let name = name(.departement, code, written)
    #expect([name.the, name.of, name.inside] == [the, of, inside])
  }

  @Test func `names a region as one`() {
    let name = name(.region, "24", "Centre-Val de Loire")
    #expect(name.of == "de la région Centre-Val de Loire")
    #expect(name.inside == "en région Centre-Val de Loire")
  }
}
