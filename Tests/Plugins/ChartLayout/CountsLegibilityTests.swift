import ChartLayout
import Core
import TestSupport
import Testing

/// The charts of small counts stay legible whatever their data.
@Suite struct CountsLegibilityTests {
  /// How counts are told in a case.
  enum Telling: CaseIterable {
    case all, some, hidden, absent
  }

  func count(_ telling: Telling, upTo size: Double, using random: inout SeededGenerator)
    -> CountMark
  {
    let number = Double.random(in: 0...size, using: &random).rounded()
    switch telling {
    case .all: return .number(number)
    case .hidden: return .hidden
    case .absent: return .absent
    case .some:
      let marks: [CountMark] = [
        .number(number), .number(0), .hidden, .absent, .between(Bounds(number, number + 4)),
      ]
      return marks[Int.random(in: 0..<marks.count, using: &random)]
    }
  }

  func names(_ count: Int, upTo length: Int, using random: inout SeededGenerator)
    -> [ChartCategory]
  {
    (0..<count).map {
      ChartCategory(label: random.label(upTo: length), isHighlighted: $0 == 1)
    }
  }

  let unit = Unit.count(singular: "orientation", plural: "orientations")

  @Test(arguments: 0..<48) func `matrices and bands of flows stay legible`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed) + 9000)
    let size = [(1, 1), (12, 12), (3, 12), (30, 5), (0, 4), (16, 16)][seed % 6]
    let telling = Telling.allCases[(seed / 6) % 4]
    let length = [8, 30, 150][(seed / 2) % 3]
    let most = [1.0, 30, 1e6][seed % 3]
    let origins = names(size.0, upTo: length, using: &random)
    let destinations = names(size.1, upTo: length, using: &random)
    let cells = origins.indices.map { row in
      destinations.indices.map { column in
        row == column ? .impossible : count(telling, upTo: most, using: &random)
      }
    }
    let totals = FlowTotals(
      origins: origins.map { _ in count(telling, upTo: most * 9, using: &random) },
      destinations: destinations.map { _ in count(telling, upTo: most * 9, using: &random) },
      all: .number(most * 40))
    let bands = origins.indices.flatMap { row in
      destinations.indices.map { FlowBand(from: row, to: $0, count: cells[row][$0]) }
    }

    expectLegible(
      .flowMatrix(
        Samples.texts, origins: origins, destinations: destinations, cells: cells, unit: unit,
        totals: seed % 5 == 0 ? nil : totals), "matrix, seed \(seed)")
    expectLegible(
      .flows(
        Samples.texts, origins: origins, destinations: destinations, bands: bands, unit: unit,
        totals: seed % 5 == 0 ? nil : totals), "flows, seed \(seed)")
  }

  @Test(arguments: 0..<40) func `calendars of any reports stay legible`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed) + 9500)
    let first = Month(year: 2014, month: 1 + seed % 12)
    let periods = (0..<[1, 7, 24, 40][seed % 4]).map { index in
      seed % 3 == 0
        ? DaySpan(first.advanced(by: index))
        : DaySpan(Fortnight(first.advanced(by: index / 2), isFirst: index.isMultiple(of: 2)))
    }
    let rows = names([1, 5, 12, 30][(seed / 4) % 4], upTo: 120, using: &random).map { name in
      ReportRow(
        label: name.label,
        marks: periods.map { _ in
          ReportMark.allCases[Int.random(in: 0..<4, using: &random)]
        }, isHighlighted: name.isHighlighted)
    }

    expectLegible(
      .reportCalendar(Samples.texts, periods: periods, rows: rows), "seed \(seed)")
  }

  @Test(arguments: 0..<80) func `counts over any periods stay legible`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed) + 9800)
    let first = Month(year: 2014, month: 1 + seed % 12)
    let telling = Telling.allCases[(seed / 4) % 4]
    let size = [0.0, 5, 30, 1e6][(seed / 3) % 4]
    var day = DaySpan(first).first.dayNumber
    let slots = (0..<[0, 1, 2, 10, 24, 60, 120][seed % 7]).map { index in
      let mark = count(telling, upTo: size, using: &random)
      let length = [15, 30, 11, 300][seed % 3 == 0 ? Int.random(in: 0..<4, using: &random) : 1]
      let days = DaySpan(
        CalendarDate(dayNumber: day), CalendarDate(dayNumber: day + length - 1))
      day += length
      return CountSlot(days ?? DaySpan(first), mark)
    }
    let breaks = (0..<[0, 1, 2, 5][(seed / 2) % 4]).map { _ in
      SlotBreak(
        day: CalendarDate(
          dayNumber: DaySpan(first).first.dayNumber + Int.random(in: -40...900, using: &random)),
        name: random.label(upTo: 90))
    }

    expectLegible(
      .countLine(
        Samples.texts, unit: seed % 2 == 0 ? unit : .rate(of: "personnes"), slots: slots,
        breaks: breaks), "seed \(seed)")
  }
}
