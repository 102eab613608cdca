import Testing

@testable import Core

struct DestinationListTests {
  private func names(_ text: String) -> [String] {
    let known = Set(
      ["CAD", "ML", "PE", "CCI", "Maison de l’emploi et de la formation", "Cap emploi", "A/B"]
        .map(NameFolding.key))
    return DestinationList(text) { known.contains(NameFolding.key($0)) }.names
  }

  @Test(arguments: [
    "CAD et ML", "CAD, ML", "CAD;ML", "CAD + ML", "CAD/ML", "CAD & ML", "CAD, et ML", "CAD\nML",
    "CAD\u{A0}et ML",
  ])
  func `parts names by every sign that partners use`(text: String) {
    #expect(names(text) == ["CAD", "ML"])
  }

  @Test func `keeps a known name whole that holds a sign itself`() {
    #expect(
      names("PE, Maison de l’emploi et de la formation et A/B")
        == ["PE", "Maison de l’emploi et de la formation", "A/B"])
  }

  @Test func `hands out a name that nobody bears as it was written`() {
    #expect(names("CAD et Point A, Cap emploi") == ["CAD", "Point A", "Cap emploi"])
  }

  @Test(arguments: ["", "non précisé", "Non précisée", "nd", "Sans destination", "—"])
  func `knows that none was named`(text: String) {
    #expect(names(text) == [])
  }
}
