/// A monthly table on its way to records: the people of each month, and where they went.
///
/// A month without a number is not reported. A row without a month goes on with the month above it,
/// as under a merged cell.
struct MonthlySheet {
  /// A month with what its rows say.
  private struct Entry {
    var span: DaySpan
    var row: Int
    var persons: PersonCount?
    var detail: String
    var note: String
  }

  /// A record, by the fields of the standard table.
  struct Line {
    var row: Int
    var span: DaySpan
    var persons: PersonCount
    var names: [String]
    var note: String
  }

  let sheet: FormSheet
  let heading: MonthlyHeading
  let columns: MonthlyColumns
  /// The id of a structure that a name means.
  let id: (String) -> String?

  /// Reads all rows; every one that is wrong goes to the log.
  func lines(into log: inout FindingLog) -> [Line] {
    var entries: [Entry] = []
    for row in sheet.rows {
      reportUntitled(row, into: &log)
      if row.isTotal {
        check(row, against: entries, into: &log)
      } else if let entry = entry(row, after: entries.last, into: &log) {
        add(entry, to: &entries, into: &log)
      }
    }
    return entries.flatMap { lines(of: $0, into: &log) }
  }

  // MARK: - Rows

  private func cell(_ row: Row, _ column: Int?) -> Cell {
    guard let column, column < row.cells.count else { return .empty }
    return row.cells[column]
  }

  /// A cell below no title is not read: a detail that a separator cut in two would end there.
  private func reportUntitled(_ row: Row, into log: inout FindingLog) {
    for (column, cell) in row.cells.enumerated() where cell != .empty {
      let title = column < sheet.header.cells.count ? sheet.header.cells[column] : .empty
      if title == .empty {
        log.addUntitled(cell.label, at: sheet.place(row.number, column: column))
      }
    }
  }

  private func entry(_ row: Row, after last: Entry?, into log: inout FindingLog) -> Entry? {
    guard let persons = persons(row, into: &log) else { return nil }
    let (detail, note) = (cell(row, columns.detail).label, cell(row, columns.note).label)
    let isEmpty = persons == .some(nil) && detail.isEmpty
    let span: DaySpan?
    if cell(row, columns.month) == .empty {
      if isEmpty { return nil }
      span = last?.span
      if span == nil { log.addNoMonth(at: sheet.place(row.number, column: columns.month)) }
    } else {
      span = self.span(row, isEmpty: isEmpty, into: &log)
    }
    guard let span, !isEmpty else { return nil }
    return Entry(span: span, row: row.number, persons: persons, detail: detail, note: note)
  }

  /// Adds a month, or goes on with the one above it.
  private func add(_ entry: Entry, to entries: inout [Entry], into log: inout FindingLog) {
    guard let index = entries.lastIndex(where: { $0.span == entry.span }) else {
      return entries.append(entry)
    }
    let row = sheet.rows.first { $0.number == entry.row }
    let isWritten = row.map { cell($0, columns.month) != .empty } ?? true
    if isWritten {
      return log.addRepeatedMonth(
        entry.span.key, at: sheet.place(entry.row, column: columns.month),
        first: entries[index].row)
    }
    guard entry.persons == nil else { return entries.append(entry) }
    entries[index].detail += "\n\(entry.detail)"
  }

  /// The month of a row, or the days that it names, in the year of the sheet.
  ///
  /// Words in a row that counts nothing are a remark below the table; a month that is badly written
  /// there is not reported, as an empty month is not.
  private func span(_ row: Row, isEmpty: Bool, into log: inout FindingLog) -> DaySpan? {
    let cell = cell(row, columns.month)
    let span: DaySpan? =
      switch cell {
      case .date(let date) where date.day == 1: DaySpan(Month(year: date.year, month: date.month))
      case .date(let date): DaySpan(date, date)
      case .number(let number) where (1...12).contains(number) && number == number.rounded():
        DaySpan(Month(year: heading.year, month: Int(number)))
      case .text(let text): DayText.span(of: text) ?? DayText.span(of: "\(text) \(heading.year)")
      default: nil
      }
    let place = sheet.place(row.number, column: columns.month)
    guard let span else {
      if isEmpty {
        log.addRemark(cell.label, at: place)
        return nil
      }
      log.addUnreadableMonth(
        cell.label, similar: DayText.closest(to: "\(cell.label) \(heading.year)"), at: place)
      return nil
    }
    guard span.first.year == heading.year, span.last.year == heading.year else {
      log.addOtherYear(cell.label, year: heading.year, at: place)
      return nil
    }
    return span
  }

  /// The people of a row; nil within where the cell is empty, nil where it cannot be read.
  private func persons(_ row: Row, into log: inout FindingLog) -> PersonCount?? {
    let cell = cell(row, columns.persons)
    if cell == .empty { return .some(nil) }
    if let count = Self.count(cell) { return .some(count) }
    log.addUnreadablePersons(cell.label, at: sheet.place(row.number, column: columns.persons))
    return nil
  }

  private static func count(_ cell: Cell) -> PersonCount? {
    switch cell {
    case .number(let number): Int(exactly: number).flatMap { $0 < 0 ? nil : .exact($0) }
    case .text(let text): CountText.value(of: text).flatMap(PersonCount.init)
    default: nil
    }
  }

  // MARK: - Detail and total

  private func lines(of entry: Entry, into log: inout FindingLog) -> [Line] {
    do {
      return try MonthlyDetail(entry.detail, persons: entry.persons, id: id).groups.map { group in
        Line(
          row: entry.row, span: entry.span, persons: group.persons, names: group.names,
          note: entry.note)
      }
    } catch {
      log.add(error, in: entry.detail, at: sheet.place(entry.row, column: columns.detail))
      return []
    }
  }

  private func check(_ row: Row, against entries: [Entry], into log: inout FindingLog) {
    guard let total = Self.count(cell(row, columns.persons))?.exact else { return }
    log.addTotal(
      total, of: entries.compactMap(\.persons),
      at: sheet.place(row.number, column: columns.persons))
  }
}

extension PersonCount {
  /// Reads the value of a cell of persons; nil for one that is no count.
  init?(_ value: Value) {
    switch value {
    case .integer(let count): self = .exact(count)
    case .imprecise(let bounds), .masked(let bounds):
      self = .between(Int(bounds.lower), Int(bounds.upper))
    case .missing(let reason): self = .missing(reason)
    default: return nil
    }
  }

  /// From the fewest to the most; nil where nothing is known.
  var range: ClosedRange<Int>? {
    switch self {
    case .exact(let count): count...count
    case .between(let lower, let upper): lower...upper
    case .missing: nil
    }
  }

  /// As a cell of the standard table.
  var value: Value {
    switch self {
    case .exact(let count): .integer(count)
    case .between(let lower, let upper): .imprecise(Bounds(Double(lower), Double(upper)))
    case .missing(let reason): .missing(reason)
    }
  }
}
