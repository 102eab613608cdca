import ChartLayout

extension GDRenderer {
  /// What `dash doctor` tells of the drawing library and its fonts.
  public struct Report: Sendable, Hashable {
    /// The version of libgd that draws.
    public var gdVersion: String
    /// The files that texts are drawn with, sorted.
    public var fonts: [String]
    /// Where characters that they lack come from, sorted; may be empty.
    public var fallbackFonts: [String]
    /// The characters of French pages that neither has, in Unicode's order.
    public var missingCharacters: [Character]
  }

  /// Every character beyond ASCII that French pages need.
  static let frenchCharacters: [Character] = Array(
    "éèêëàâäîïôöùûüçœæÿÉÈÊËÀÂÄÎÏÔÖÙÛÜÇŒÆŸ«»’–—…\u{A0}\u{202F}−×€ᵉʳ≥°·²")

  /// Looks at the fonts in use; characters that leave no mark are never missing, for their width
  /// is known.
  public var report: Report {
    let files = book.files
    let all = Set(files.paths.values).union(files.fallback.values).sorted()
    let missing = Self.frenchCharacters.filter { character in
      character.unicodeScalars.contains { scalar in
        !scalar.properties.isWhitespace && !all.contains { FontBook.has(scalar, file: $0) }
      }
    }
    return Report(
      gdVersion: Self.gdVersion, fonts: Set(files.paths.values).sorted(),
      fallbackFonts: Set(files.fallback.values).sorted(), missingCharacters: missing.sorted())
  }
}
