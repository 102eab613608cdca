import Core

/// Months across: each has a slot of one width, in whose middle its value stands.
struct TimeAxis {
  let first: Month
  let count: Int
  /// The left edge of the first slot and the right edge of the last.
  let range: ClosedRange<Double>

  /// - Parameter end: where the middle of the last month stands, as far as its slot then ends
  ///   before an edge.
  init(first: Month, count: Int, from start: Double, lastMonthAt end: Double, atMost edge: Double) {
    self.first = first
    self.count = count
    let slots = Double(count)
    range = start...max(start, min(edge, start + (end - start) * slots / (slots - 0.5)))
  }

  /// How wide a month is.
  var slot: Double { (range.upperBound - range.lowerBound) / Double(max(count, 1)) }

  /// The place of a month, or of a date between two, in months since the middle of the first.
  func callAsFunction(_ months: Double) -> Double {
    range.lowerBound + (months + 0.5) * slot
  }

  /// Pale upright lines between the years.
  func grid(_ heights: ClosedRange<Double>) -> [SceneItem] {
    years.dropFirst().map { year in
      .fill(
        .rectangle(
          SceneRect(
            x: (self(Double(year.slots.lowerBound)) - slot / 2).rounded(), y: heights.lowerBound,
            width: 1, height: heights.upperBound - heights.lowerBound), radius: 0), .grid)
    }
  }

  /// The names of months, where there is room, over those of years.
  func labels(below top: Double, font: TextFont, fitter: TextFitter) -> [SceneItem] {
    let first = top + font.size * 0.9
    let months = monthLabels(middle: first, font: font, fitter: fitter)
    let middle = first + (months.isEmpty ? 0 : font.size * 1.3)
    return (months + yearLabels(middle: middle, font: font, fitter: fitter)).map { .text($0) }
  }

  /// How high the labels of some months are at most.
  static func height(_ count: Int, _ font: TextFont) -> Double {
    font.size * (count <= mostNamed ? 2.7 : 1.5)
  }

  /// Beyond three years, months go without their names.
  private static let mostNamed = 36

  private struct Year {
    var number: Int
    var slots: Range<Int>
  }

  /// The years, the first and the last perhaps in part.
  private var years: [Year] {
    guard count > 0 else { return [] }
    return (first.year...first.advanced(by: count - 1).year).map { year in
      let january = first.distance(to: Month(year: year, month: 1))
      return Year(number: year, slots: max(0, january)..<min(count, january + 12))
    }
  }

  /// Every month, or every second, third or sixth.
  private func monthLabels(middle: Double, font: TextFont, fitter: TextFitter) -> [TextRun] {
    guard count <= Self.mostNamed else { return [] }
    let runs = (0..<count).map { index in
      let month = first.advanced(by: index)
      let run = fitter.run(
        NumberText.shortMonthNames[month.month - 1], font, .quietText, .middle,
        x: self(Double(index)), middle: middle)
      return (month: month.month, run: run)
    }
    let choices = [1, 2, 3, 6].map { step in
      runs.filter { ($0.month - 1).isMultiple(of: step) }.map(\.run)
    }
    return choices.first { Self.areApart($0, font) } ?? []
  }

  /// Each year in the middle of its months, or every second, fifth, tenth year; a part of a year
  /// too narrow for its name goes without.
  private func yearLabels(middle: Double, font: TextFont, fitter: TextFitter) -> [TextRun] {
    let runs = years.map { year in
      let center = self(Double(year.slots.lowerBound + year.slots.upperBound - 1) / 2)
      let run = fitter.run(
        String(year.number), font, .quietText, .middle, x: center, middle: middle)
      return (year: year, run: run)
    }
    let isRoomy = { (year: Year, run: TextRun) in
      year.slots.count == 12 || Double(year.slots.count) * slot >= run.width
    }
    let named = runs.count == 1 ? runs : runs.filter { isRoomy($0.year, $0.run) }
    let choices = [1, 2, 5, 10, 20, 50, 100].map { step in
      named.filter { $0.year.number.isMultiple(of: step) }.map(\.run)
    }
    return choices.first { Self.areApart($0, font) } ?? []
  }

  private static func areApart(_ runs: [TextRun], _ font: TextFont) -> Bool {
    zip(runs, runs.dropFirst()).allSatisfy { $0.box.right + font.size * 0.5 <= $1.at.x }
  }
}
