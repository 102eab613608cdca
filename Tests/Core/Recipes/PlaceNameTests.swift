import Testing

@testable import Core

struct PlaceNameTests {
  @Test(arguments: [
    ("SAINT JEAN D'ANGELY", "Saint Jean d’Angely"), ("ARGENTON SUR CREUSE", "Argenton sur Creuse"),
    ("BASSIN BASSE-TERRE", "Bassin Basse-Terre"), ("LES  HERBIERS", "Les Herbiers"),
    ("T11 Grand Paris", "T11 Grand Paris"), ("ÎLE DE RÉ", "Île de Ré"),
  ]) func `gives names in capitals the case of a page`(written: String, shown: String) {
    #expect(PlaceName.french(written) == shown)
  }
}
