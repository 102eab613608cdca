import Core
import Testing

struct DaySpanTests {
  @Test(arguments: [
    ("2015-11-03/2015-11-13", 11), ("2015-11-03/2015-11-03", 1), ("2016-02-01/2016-02-29", 29),
    ("2015-01-01/2015-12-31", 365), ("2000-01-01/2000-12-31", 366),
    ("1900-02-01/1900-03-01", 29), ("1600-01-01/1600-01-02", 2),
  ])
  func `counts its days, both ends included`(key: String, days: Int) throws {
    let span = try #require(DaySpan(key))
    #expect(span.days == days)
    #expect(span.key == key)
  }

  @Test(arguments: [
    "2015-11-13/2015-11-03", "2015-02-29/2015-03-01", "2015-11-03", "2015-11", "",
    "2015-1-1/2015-1-2",
  ])
  func `refuses what is no span of days`(key: String) {
    #expect(DaySpan(key) == nil)
  }

  @Test func `numbers days one after the other over four centuries`() {
    let first = CalendarDate(year: 1899, month: 12, day: 31).dayNumber
    var before = CalendarDate(dayNumber: first)
    for number in first + 1...first + 146_097 {
      let day = CalendarDate(dayNumber: number)
      #expect(day.dayNumber == number && before < day)
      before = day
    }
    #expect(before == CalendarDate(year: 2299, month: 12, day: 31))
  }

  @Test func `holds whole months and fortnights`() throws {
    let month = Month(year: 2016, month: 2)
    #expect(DaySpan(month).key == "2016-02-01/2016-02-29")
    #expect(DaySpan(Fortnight(month, isFirst: true)).key == "2016-02-01/2016-02-15")
    #expect(DaySpan(Fortnight(month, isFirst: false)).key == "2016-02-16/2016-02-29")
    #expect(Fortnight("2015-12-F2")?.next.key == "2016-01-F1")
    #expect(Fortnight("2015-12-F3") == nil)
  }
}
