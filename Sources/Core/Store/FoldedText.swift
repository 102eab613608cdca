import Foundation

/// Texts compared as a reader compares them: without case, accents, punctuation or spacing.
enum FoldedText {
  static func same(_ left: String, _ right: String) -> Bool {
    left == right || folded(left) == folded(right)
  }

  static func folded(_ text: String) -> String {
    let plain = text.decomposedStringWithCanonicalMapping.lowercased()
      .replacing("œ", with: "oe").replacing("æ", with: "ae")
    return String(
      plain.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    )
  }
}
