/// Three months of a year.
struct Quarter: Hashable, Comparable {
  var year: Int
  /// From 1.
  var number: Int

  init(year: Int, number: Int) {
    self.year = year
    self.number = number
  }

  init(of month: Month) {
    self.init(year: month.year, number: (month.month + 2) / 3)
  }

  /// Reads a folded text: `t32025`.
  init?(folded text: String) {
    guard text.utf8.count == 6, let number = text.dropFirst().first?.wholeNumberValue,
      let year = Int(text.suffix(4)), 1...4 ~= number
    else { return nil }
    self.init(year: year, number: number)
  }

  /// As indicators name it: `2025-Q4`.
  var key: String { "\(year)-Q\(number)" }

  /// As the French write it: `T4 2025`.
  var frenchName: String { "T\(number) \(year)" }

  static func < (left: Quarter, right: Quarter) -> Bool {
    (left.year, left.number) < (right.year, right.number)
  }
}
