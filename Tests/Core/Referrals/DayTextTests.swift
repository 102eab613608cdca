import Testing

@testable import Core

struct DayTextTests {
  @Test(arguments: [
    ("2015-11-03", "2015-11-03/2015-11-03"), ("03/11/2015", "2015-11-03/2015-11-03"),
    ("3.11.2015", "2015-11-03/2015-11-03"), ("mardi 3 novembre 2015", "2015-11-03/2015-11-03"),
    ("1er mars 2015", "2015-03-01/2015-03-01"), ("novembre 2015", "2015-11-01/2015-11-30"),
    ("Nov. 2015", "2015-11-01/2015-11-30"), ("11/2015", "2015-11-01/2015-11-30"),
    ("2015-11", "2015-11-01/2015-11-30"), ("FÉVRIER 2016", "2016-02-01/2016-02-29"),
    ("août 2015", "2015-08-01/2015-08-31"), ("juin 2015", "2015-06-01/2015-06-30"),
    ("juil. 2015", "2015-07-01/2015-07-31"), ("2015", "2015-01-01/2015-12-31"),
  ])
  func `reads a day, a month or a year`(text: String, key: String) {
    #expect(DayText.span(of: text)?.key == key)
  }

  @Test(arguments: [
    ("3 au 13 novembre 2015", "2015-11-03/2015-11-13"),
    ("du 3 au 13 novembre 2015", "2015-11-03/2015-11-13"),
    ("3-13 novembre 2015", "2015-11-03/2015-11-13"),
    ("3 – 13 nov. 2015", "2015-11-03/2015-11-13"),
    ("du 28 octobre au 3 novembre 2015", "2015-10-28/2015-11-03"),
    ("du 28 décembre 2014 au 3 janvier 2015", "2014-12-28/2015-01-03"),
    ("03/11/2015 au 13/11/2015", "2015-11-03/2015-11-13"),
    ("du 03/11 au 13/11/2015", "2015-11-03/2015-11-13"),
    ("2015-11-03/2015-11-13", "2015-11-03/2015-11-13"),
    ("2015-11-03 - 2015-11-13", "2015-11-03/2015-11-13"),
    ("mars à octobre 2015", "2015-03-01/2015-10-31"),
    ("janvier-octobre 2015", "2015-01-01/2015-10-31"),
    ("de mars au 13 novembre 2015", "2015-03-01/2015-11-13"),
    ("1re quinzaine de novembre 2015", "2015-11-01/2015-11-15"),
    ("2e quinzaine d’avril 2015", "2015-04-16/2015-04-30"),
    ("2015-11-F1", "2015-11-01/2015-11-15"), ("T4 2015", "2015-10-01/2015-12-31"),
    ("2015-Q4", "2015-10-01/2015-12-31"), ("4e trimestre 2015", "2015-10-01/2015-12-31"),
    ("1er semestre 2015", "2015-01-01/2015-06-30"), ("2015-S2", "2015-07-01/2015-12-31"),
  ])
  func `reads the days between two`(text: String, key: String) {
    #expect(DayText.span(of: text)?.key == key)
  }

  @Test(arguments: [
    "novembre", "3 novembre", "31/02/2015", "30 février 2015", "13 au 3 novembre 2015",
    "du 28 décembre au 3 janvier 2015", "novembr 2015", "13/13/2015", "2015-13", "T5 2015",
    "3 4 novembre 2015", "avant novembre 2015", "", "12",
  ])
  func `reads nothing where a day is not sure`(text: String) {
    #expect(DayText.span(of: text) == nil)
  }

  @Test func `names the closest way of writing`() {
    #expect(DayText.closest(to: "novembr 2015") == "novembre 2015")
    #expect(DayText.closest(to: "3 au 13 Decmbre 2015") == "3 au 13 décembre 2015")
    #expect(DayText.closest(to: "bientôt") == nil)
  }
}
