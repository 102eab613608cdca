/// A bulletin as the plain text of an e-mail: 72 columns, no markup, spaces that any program shows.
public struct BulletinMail: Sendable {
  /// How wide a line may be.
  static let width = 72

  private let bulletin: Bulletin

  /// Writes a bulletin.
  public init(_ bulletin: Bulletin) {
    self.bulletin = bulletin
  }

  /// The whole text, its lines ended by `\n`.
  public var text: String {
    var lines: [String] = []
    for warning in [bulletin.warning, bulletin.syntheticWarning].compactMap({ $0 }) {
      lines += wrapped(warning) + [""]
    }
    lines += wrapped(bulletin.title) + wrapped(bulletin.dates) + [""]
    lines += wrapped(bulletin.lead)
    for section in bulletin.sections {
      lines += ["", section.title.uppercased(), ""]
      for (index, block) in section.blocks.enumerated() {
        if index > 0, !follows(block, section.blocks[index - 1]) { lines.append("") }
        lines += self.lines(of: block)
      }
    }
    if !bulletin.notes.isEmpty { lines += [""] + bulletin.notes.flatMap { wrapped($0) } }
    lines += [""] + signature
    return lines.map(plain).joined(separator: "\n") + "\n"
  }

  private var signature: [String] {
    let contact = bulletin.contact.map { "Contact : \($0)" }
    return ["-- ", bulletin.publisher, bulletin.site, contact].compactMap { $0 }
      .flatMap { $0 == "-- " ? [$0] : wrapped($0) }
  }

  /// Paragraphs of one section stand together, tables apart.
  private func follows(_ block: Bulletin.Block, _ before: Bulletin.Block) -> Bool {
    if case .paragraph = block, case .paragraph = before { true } else { false }
  }

  private func lines(of block: Bulletin.Block) -> [String] {
    switch block {
    case .paragraph(let text): wrapped(text)
    case .list(let items): items.flatMap { wrapped($0, first: "- ", next: "  ") }
    case .table(let table): BulletinMailTable(table, width: Self.width).lines
    }
  }

  private func wrapped(_ text: String, first: String = "", next: String = "") -> [String] {
    Self.wrap(text, to: Self.width, first: first, next: next)
  }

  /// Breaks a text at its plain spaces; a word longer than a line stays whole.
  static func wrap(_ text: String, to width: Int, first: String = "", next: String = "") -> [String]
  {
    var lines: [String] = []
    var line = first
    var isEmpty = true
    for word in text.split(separator: " ") {
      if !isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = next
        isEmpty = true
      }
      line += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    return lines + [line]
  }

  /// No-break spaces have done their work once lines are broken.
  private func plain(_ line: String) -> String {
    String(line.map { $0 == "\u{A0}" || $0 == "\u{202F}" ? " " : $0 })
  }
}

/// A table as aligned text: names to the left, figures to the right.
struct BulletinMailTable {
  private let table: ReportTable
  private let width: Int

  init(_ table: ReportTable, width: Int) {
    self.table = table
    self.width = width
  }

  /// Two spaces between columns.
  private static let gap = 2
  /// A longer head stands on several lines: `1ʳᵉ quinzaine` is its first.
  private static let headWidth = 13

  /// The caption, the heads, the rows.
  var lines: [String] {
    let widths = columnWidths
    let heads = zip(table.columns.map(\.title), widths).map {
      BulletinMail.wrap($0, to: max($1, 1))
    }
    let height = heads.map(\.count).max() ?? 0
    let head = (0..<height).map { row in
      joined(heads.map { row + $0.count < height ? "" : $0[row + $0.count - height] }, widths)
    }
    let rule = String(repeating: "-", count: widths.reduce(0, +) + Self.gap * (widths.count - 1))
    let rows = table.rows.flatMap { row in
      let names = BulletinMail.wrap(row.name, to: widths[0], next: "  ")
      return names.enumerated().map { index, name in
        let isLast = index == names.count - 1
        return joined([name] + row.cells.map { isLast ? $0.text : "" }, widths)
      }
    }
    return BulletinMail.wrap(table.caption, to: width) + head + [rule] + rows
  }

  private var columnWidths: [Int] {
    let figures = table.columns.indices.dropFirst().map { column in
      let title = table.columns[column].title
      let longest = title.split(separator: " ").map(\.count).max() ?? 0
      let head = max(longest, min(title.count, Self.headWidth))
      return max(head, table.rows.map { $0.cells[column - 1].text.count }.max() ?? 0)
    }
    let name = max(table.columns[0].title.count, table.rows.map(\.name.count).max() ?? 0)
    let left = width - figures.reduce(0) { $0 + $1 + Self.gap }
    return [min(name, max(left, 12))] + figures
  }

  private func joined(_ cells: [String], _ widths: [Int]) -> String {
    var line = ""
    for (column, (cell, width)) in zip(cells, widths).enumerated() {
      let padding = String(repeating: " ", count: max(0, width - cell.count))
      let gap = String(repeating: " ", count: Self.gap)
      line += column == 0 ? cell + padding : gap + padding + cell
    }
    return String(line.trimmingSuffix(" "))
  }
}
