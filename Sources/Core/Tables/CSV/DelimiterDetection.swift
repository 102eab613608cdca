/// Guesses the delimiter of a CSV from its first lines.
enum DelimiterDetection {
  /// Candidates, the likeliest in French files first.
  private static let candidates: [UInt8] = [
    UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: ","),
  ]
  private static let sampleSize = 64 << 10
  private static let sampleLines = 50

  /// Finds the sign that cuts most lines into the same number of cells, then into most cells.
  ///
  /// Decimal commas lose against semicolons: the header has none of them. A text without any of
  /// the signs is a table of one column.
  static func delimiter(
    of bytes: UnsafeBufferPointer<UInt8>, from start: Int, signs: CSVReader.Signs
  ) -> UInt8 {
    let end = min(bytes.count, start + sampleSize)
    let sample = UnsafeBufferPointer(rebasing: bytes[start..<end])
    let ranked = candidates.map { candidate in
      (candidate, agreement(of: sample, cutBy: candidate, signs: signs))
    }
    var best = ranked[0]
    for other in ranked.dropFirst() where best.1 < other.1 { best = other }
    return best.1.lines == 0 ? UInt8(ascii: ",") : best.0
  }

  /// How many lines have the commonest number of cells, of those with two cells or more.
  private struct Agreement: Comparable {
    var lines = 0
    var cells = 0

    static func < (left: Agreement, right: Agreement) -> Bool {
      (left.lines, left.cells) < (right.lines, right.cells)
    }
  }

  private static func agreement(
    of sample: UnsafeBufferPointer<UInt8>, cutBy delimiter: UInt8, signs: CSVReader.Signs
  ) -> Agreement {
    var signs = signs
    signs.delimiter = delimiter
    var reader = CSVReader(sample, from: 0, signs: signs)
    var linesByCells: [Int: Int] = [:]
    for _ in 0..<sampleLines {
      guard let row = reader.next() else { break }
      linesByCells[row.cells.count, default: 0] += 1
    }
    return linesByCells.filter { $0.key > 1 }
      .map { Agreement(lines: $0.value, cells: $0.key) }
      .max() ?? Agreement()
  }
}
