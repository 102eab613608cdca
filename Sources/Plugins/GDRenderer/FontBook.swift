import ChartLayout
import Synchronization

/// Which file draws each character and how wide it is, asked of libgd once a character.
final class FontBook: TextMeasure {
  /// How one character of one weight is drawn.
  struct Entry {
    /// Nil for what leaves no mark: spaces and invisible characters.
    var file: String?
    /// As a part of the font's size.
    var advance: Double
  }

  private struct Key: Hashable {
    var weight: TextFont.Weight
    var scalar: Unicode.Scalar
  }

  let files: FontFiles
  private let entries = Mutex<[Key: Entry]>([:])

  init(_ files: FontFiles) {
    self.files = files
  }

  func width(of text: String, in font: TextFont) -> Double {
    font.size
      * entries.withLock { known in
        text.unicodeScalars.reduce(0) { sum, scalar in
          sum + entry(Key(weight: font.weight, scalar: scalar), &known).advance
        }
      }
  }

  /// How each character of a text is drawn, in order.
  func entries(of text: String, weight: TextFont.Weight) -> [(
    scalar: Unicode.Scalar, entry: Entry
  )] {
    entries.withLock { known in
      text.unicodeScalars.map { scalar in
        (scalar, entry(Key(weight: weight, scalar: scalar), &known))
      }
    }
  }

  private func entry(_ key: Key, _ known: inout [Key: Entry]) -> Entry {
    if let entry = known[key] { return entry }
    let entry = makeEntry(key)
    known[key] = entry
    return entry
  }

  private func makeEntry(_ key: Key) -> Entry {
    switch key.scalar.properties.generalCategory {
    case .control, .format: return Entry(file: nil, advance: 0)
    default: break
    }
    let file = [files.paths, files.fallback].lazy.compactMap { $0[key.weight] }
      .first { FontBook.has(key.scalar, file: $0) }
    if key.scalar.properties.isWhitespace {
      let usual = key.scalar == "\u{202F}" ? 0.2 : 0.28
      let advance = file.flatMap { FreeType.advance(key.scalar, file: $0) }
      return Entry(file: nil, advance: advance ?? usual)
    }
    let chosen = file ?? files.paths[key.weight]
    let advance = chosen.flatMap { FreeType.advance(key.scalar, file: $0) }
    return Entry(file: chosen, advance: advance ?? 0.5)
  }

  /// Whether a file has a character: what it lacks looks like a character that no font has.
  static func has(_ scalar: Unicode.Scalar, file: String) -> Bool {
    let size = 24.0
    guard let glyph = FreeType.glyph(scalar, file: file, size: size) else { return false }
    guard !scalar.properties.isWhitespace else { return glyph.isBlank }
    return glyph != FreeType.glyph("\u{FFFE}", file: file, size: size)
  }
}
