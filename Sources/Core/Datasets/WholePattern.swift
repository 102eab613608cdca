import Foundation

/// A regular expression that a whole text must match, as Table Schema's `pattern` asks.
///
/// ICU's syntax: it takes nearly all of what XML Schema's patterns hold.
struct WholePattern {
  private let expression: NSRegularExpression

  /// Nil where the pattern is no regular expression.
  init?(_ pattern: String) {
    guard let expression = try? NSRegularExpression(pattern: "\\A(?:\(pattern))\\z") else {
      return nil
    }
    self.expression = expression
  }

  func matches(_ text: String) -> Bool {
    let range = NSRange(text.startIndex..., in: text)
    return expression.firstMatch(in: text, range: range) != nil
  }

  /// The text of the first group, or of the whole match; nil where the text does not match.
  func capture(_ text: String) -> String? {
    let range = NSRange(text.startIndex..., in: text)
    guard let match = expression.firstMatch(in: text, range: range) else { return nil }
    let group = match.numberOfRanges > 1 ? match.range(at: 1) : match.range
    return Range(group, in: text).map { String(text[$0]) }
  }

  /// The same text with zeros in front, where that makes it match: `1` for `01`.
  func paddedMatch(of text: String) -> String? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return (1...4).lazy.map { String(repeating: "0", count: $0) + text }.first(where: matches)
  }
}
