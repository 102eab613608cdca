import Foundation

/// Names compared as people compare them: whatever the case, the accents and the spaces.
public enum NameFolding {
  /// Returns a name in lower case, without accents, its white space reduced to single spaces.
  ///
  ///     NameFolding.fold(" Code  Métier BMO ")  // "code metier bmo"
  public static func fold(_ name: String) -> String {
    let letters = name.decomposedStringWithCompatibilityMapping.unicodeScalars.lazy
      .filter { $0.properties.generalCategory != .nonspacingMark }
      .map { $0 == "œ" || $0 == "Œ" ? "oe" : $0 == "æ" || $0 == "Æ" ? "ae" : String($0) }
    return letters.joined().lowercased()
      .split { $0.isWhitespace }.joined(separator: " ")
  }
}
