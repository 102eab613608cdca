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

  /// Returns the letters and digits of a folded name: equal for names that differ by punctuation.
  ///
  ///     NameFolding.key("SAINT AMAND-MONTROND")  // "saintamandmontrond"
  public static func key(_ name: String) -> String {
    fold(name).filter { $0.isLetter || $0.isNumber }
  }
}
