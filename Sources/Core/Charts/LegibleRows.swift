/// The rows that a chart can hold: the first ones, and the first highlighted one beyond them.
struct LegibleRows<Row> {
  /// From top to bottom.
  let shown: [Row]
  /// How many there are, where some are left out.
  let remark: String?

  init(
    _ rows: [Row], label: KeyPath<Row, String>, isHighlighted: KeyPath<Row, Bool>,
    atMost most: Int = ChartSpec.maximumBars
  ) {
    guard rows.count > most else {
      shown = rows
      remark = nil
      return
    }
    let tail = rows.dropFirst(most).first { $0[keyPath: isHighlighted] }
    shown = rows.prefix(tail == nil ? most : most - 1) + [tail].compactMap { $0 }
    let also = tail.map { ", et \($0[keyPath: label])" } ?? ""
    let first = shown.count - (tail == nil ? 0 : 1)
    remark = "\(first) premières lignes sur \(NumberText.count(Double(rows.count)))\(also)."
  }
}

extension ChartTexts {
  /// The same words with one more sentence in the note.
  func adding(_ remark: String?) -> ChartTexts {
    var texts = self
    let sentences = [note, remark].compactMap { $0 }
    texts.note = sentences.isEmpty ? nil : sentences.joined(separator: " ")
    return texts
  }
}
