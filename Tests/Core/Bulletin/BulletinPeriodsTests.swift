import Testing

@testable import Core

struct BulletinPeriodsTests {
  private let october = CalendarDate(year: 2015, month: 10, day: 31)

  @Test func `takes the shortest periods that end after the day`() {
    let periods = BulletinPeriods(
      among: ["2015", "2015-10", "2015-11", "2015-10-F2", "2015-11-F1"], after: october)

    #expect(periods?.shown == ["2015-11-F1"])
    #expect(periods?.before == "2015-10-F2")
  }

  @Test func `takes longer ones where the shorter do not fit on a page`() {
    let months = (1...9).map { "2015-0\($0)" }
    let periods = BulletinPeriods(
      among: months + ["2015-Q1", "2015-Q2", "2015-Q3"],
      after: CalendarDate(year: 2014, month: 12, day: 31))

    #expect(periods?.shown == ["2015-Q1", "2015-Q2", "2015-Q3"])
    #expect(periods?.before == nil)
  }

  @Test func `finds none where all have ended`() {
    #expect(BulletinPeriods(among: ["2015-09", "2015-10"], after: october) == nil)
  }

  @Test(arguments: [
    ("2015", "2015-01-01/2015-12-31"), ("2015-S2", "2015-07-01/2015-12-31"),
    ("2015-Q1", "2015-01-01/2015-03-31"), ("2016-02", "2016-02-01/2016-02-29"),
    ("2015-11-F1", "2015-11-01/2015-11-15"), ("2015-11-03/2015-11-13", "2015-11-03/2015-11-13"),
  ])
  func `knows the days of every period`(period: String, days: String) {
    #expect(DaySpan(period: period)?.key == days)
  }

  @Test(arguments: [
    ("CIO", "le CIO"), ("Mission locale de Blois", "la Mission locale de Blois"),
    ("AFPA", "l’AFPA"), ("Cap emploi", "Cap emploi"), ("Cadres 41", "Cadres 41"),
  ])
  func `gives known networks their article`(name: String, phrase: String) {
    #expect(NetworkArticle.phrase(name) == phrase)
  }
}
