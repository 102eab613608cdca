/// Makes rows of the elements of a sheet.
///
/// A row's and a cell's place is what `r` says, else the one after the last.
final class SheetHandler: XMLHandler {
  /// A cell that refers to nothing.
  struct Damage {
    var row: Int
    var column: Int
    var found: String
  }

  private enum CellType {
    case number, sharedString, string, inlineString, boolean, failure, date
  }

  private let workbook: Workbook
  private let numbers = NumberLexer()
  private var rows: [Row] = []
  private var damage: [Damage] = []

  private var rowNumber = 0
  private var cells: [Cell] = []
  private var width = 0
  private var column = 0
  private var type = CellType.number
  private var style = 0
  private var isInValue = false
  private var value: [UInt8] = []
  private var inlineText = RichText()

  init(workbook: Workbook) {
    self.workbook = workbook
  }

  /// Hands over the rows that are complete.
  func takeRows() -> [Row] {
    defer { rows.removeAll(keepingCapacity: true) }
    return rows
  }

  /// Hands over the damage met so far.
  func takeDamage() -> [Damage] {
    defer { damage = [] }
    return damage
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name.letter {
    case UInt8(ascii: "c"): startCell(attributes)
    case UInt8(ascii: "v"): isInValue = true
    case _ where type == .inlineString: inlineText.start(name)
    case 0 where "row" ~= name: startRow(attributes)
    default: break
    }
  }

  func end(_ name: XMLName) {
    switch name.letter {
    case UInt8(ascii: "c"): endCell()
    case UInt8(ascii: "v"): isInValue = false
    case _ where type == .inlineString: inlineText.end(name)
    case 0 where "row" ~= name: endRow()
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isInValue {
      value.append(contentsOf: bytes)
    } else if type == .inlineString {
      inlineText.append(bytes)
    }
  }

  private func startRow(_ attributes: XMLAttributes) {
    let number = attributes.integer("r") ?? rowNumber + 1
    rowNumber = (1...CellReference.maximumRow).contains(number) ? number : rowNumber + 1
    column = 0
    cells.reserveCapacity(width)
  }

  private func endRow() {
    while cells.last == .empty { cells.removeLast() }
    width = max(width, cells.count)
    rows.append(Row(number: rowNumber, cells: cells))
    cells = []
  }

  private func startCell(_ attributes: XMLAttributes) {
    var (place, kind): (Int?, CellType) = (nil, .number)
    style = 0
    var pair = attributes.pairs
    while let key = pair[0], let text = pair[1] {
      let bytes = XMLAttributes.bytes(text)
      switch XMLName(key).letter {
      case UInt8(ascii: "r"): place = CellReference(bytes)?.column
      case UInt8(ascii: "t"): kind = Self.type(bytes)
      case UInt8(ascii: "s"): style = XMLAttributes.integer(bytes) ?? 0
      default: break
      }
      pair += 2
    }
    column = min(place ?? column + 1, CellReference.maximumColumn)
    type = kind
    value.removeAll(keepingCapacity: true)
    if kind == .inlineString { inlineText.clear() }
  }

  private static func type(_ name: UnsafeBufferPointer<UInt8>) -> CellType {
    switch name.first {
    case UInt8(ascii: "s"): name.count == 1 ? .sharedString : .string
    case UInt8(ascii: "i"): .inlineString
    case UInt8(ascii: "b"): .boolean
    case UInt8(ascii: "e"): .failure
    case UInt8(ascii: "d"): .date
    default: .number
    }
  }

  private func endCell() {
    let cell = value.withUnsafeBufferPointer { makeCell($0) }
    type = .number
    if column == cells.count + 1 {
      cells.append(cell)
      return
    }
    while cells.count < column { cells.append(.empty) }
    cells[column - 1] = cell
  }

  private func makeCell(_ value: UnsafeBufferPointer<UInt8>) -> Cell {
    if type == .inlineString { return inlineText.cell }
    guard !value.isEmpty else { return .empty }
    switch type {
    case .sharedString: return sharedString(value)
    case .number: return number(value)
    case .boolean: return .boolean(value[0] == UInt8(ascii: "1") || value[0] == UInt8(ascii: "t"))
    case .failure: return .failure(String(decoding: value, as: UTF8.self))
    case .date: return isoDate(value)
    case .string, .inlineString:
      return RichText.unescaped(Array(value)).withUnsafeBufferPointer { CellText.cell($0) }
    }
  }

  private func sharedString(_ value: UnsafeBufferPointer<UInt8>) -> Cell {
    if let index = XMLAttributes.integer(value), index < workbook.sharedStrings.count {
      return workbook.sharedStrings[index]
    }
    let found = String(decoding: value, as: UTF8.self)
    damage.append(Damage(row: rowNumber, column: column, found: found))
    return .empty
  }

  private func number(_ value: UnsafeBufferPointer<UInt8>) -> Cell {
    guard let number = numbers.number(value) else { return CellText.cell(value) }
    return workbook.formats.showsDate(style) ? workbook.dates.cell(number) : .number(number)
  }

  /// A date written `2025-11-03`, with or without a time.
  private func isoDate(_ value: UnsafeBufferPointer<UInt8>) -> Cell {
    let text = String(decoding: value, as: UTF8.self)
    let parts = text.prefix(10).split(separator: "-", omittingEmptySubsequences: false)
      .compactMap { Int($0) }
    guard parts.count == 3, (1...12).contains(parts[1]), (1...31).contains(parts[2]) else {
      return CellText.cell(value)
    }
    return .date(CalendarDate(year: parts[0], month: parts[1], day: parts[2]))
  }
}
