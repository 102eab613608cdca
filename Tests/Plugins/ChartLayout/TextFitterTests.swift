import Testing

@testable import ChartLayout

@Suite struct TextFitterTests {
  /// Letters of 10 pixels each.
  let fitter = TextFitter(measure: MonospacedMeasure())
  let font = TextFont(.regular, 20)

  @Test(
    arguments: [
      ("Ouvriers de l’emballage et du tri", 260, "Ouvriers de l’emballage…"),
      ("Ouvriers de l’emballage et du tri", 330, "Ouvriers de l’emballage et du tri"),
      ("Commerce (détail), réparation", 190, "Commerce (détail)…"),
      ("Et de là", 40, "Et…"), ("Manutentionnaires", 100, "Manutenti…"),
    ] as [(String, Double, String)])
  func `shortens a text at the end of a word that says something`(
    text: String, width: Double, fitted: String
  ) {
    #expect(fitter.fit(text, font, width: width, lines: 1).lines == [fitted])
  }
}
