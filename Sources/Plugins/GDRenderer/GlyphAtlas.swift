import ChartLayout
import Synchronization

/// A glyph at one size and one half of a pixel: coverage in levels, trimmed.
struct Glyph: Sendable {
  /// From the pen to the first column, and from the baseline up to the first row.
  var left: Int
  var top: Int
  var width: Int
  var height: Int
  /// 0…`Coverage.levels`, row by row.
  var levels: [UInt8]
}

/// Every glyph rasterised once by libgd, whatever the number of charts and threads.
final class GlyphAtlas: Sendable {
  private struct Key: Hashable {
    var file: String
    /// In 64ths of a pixel.
    var size: Int
    var scalar: Unicode.Scalar
    /// How far it is thickened, in pixels: 0 for the glyph itself.
    var reach: Int
  }

  /// How many places within a pixel a glyph may stand at: more look no better and compress worse.
  private static let phases = 2
  /// One glyph a phase, for each glyph asked for.
  private let glyphs = Mutex<[Key: [Glyph]]>([:])

  /// The glyphs of a run with the columns and the row of their pens.
  ///
  /// - Parameter reach: how many pixels they are thickened by on all sides, for a halo.
  func glyphs(of run: TextRun, reach: Int = 0, book: FontBook) -> [(glyph: Glyph, x: Int, y: Int)] {
    let entries = book.entries(of: run.text, weight: run.font.weight)
    let baseline = Int(run.at.y.rounded())
    var pen = run.at.x
    return glyphs.withLock { atlas in
      entries.compactMap { scalar, entry in
        defer { pen += entry.advance * run.font.size }
        guard let file = entry.file else { return nil }
        let steps = Int((pen * Double(Self.phases)).rounded())
        let phase = steps % Self.phases
        let x = (steps - phase) / Self.phases
        let key = Key(
          file: file, size: Int((run.font.size * 64).rounded()), scalar: scalar, reach: reach)
        if let known = atlas[key] { return (known[phase], x, baseline) }
        let made = Self.phases(of: key)
        atlas[key] = made
        return (made[phase], x, baseline)
      }
    }
  }

  private static func phases(of key: Key) -> [Glyph] {
    let wide = FreeType.glyph(key.scalar, file: key.file, size: Double(key.size) / 64)
    return (0..<phases).map { phase in
      wide.map {
        narrowed($0, shift: phase * FreeType.widening / phases).thickened(by: key.reach)
      }
        ?? Glyph(left: 0, top: 0, width: 0, height: 0, levels: [])
    }
  }

  /// Averages four columns to one, shifted to the right by some columns, and trims the rest.
  private static func narrowed(_ wide: WideGlyph, shift: Int) -> Glyph {
    let columns = wide.width / FreeType.widening + 1
    let levels = (0..<wide.height).flatMap { y in
      (0..<columns).map { column in
        let start = max(0, column * FreeType.widening - shift)
        let end = min(wide.width, (column + 1) * FreeType.widening - shift)
        let row = y * wide.width
        let sum = wide.coverage[(row + start)..<(row + end)].reduce(0) { $0 + Int($1) }
        return Coverage.level(Float(sum) / Float(255 * FreeType.widening))
      }
    }
    return trimmed(
      levels, columns: columns, rows: wide.height, originX: wide.originX / FreeType.widening,
      originY: wide.originY)
  }

  private static func trimmed(
    _ levels: [UInt8], columns: Int, rows: Int, originX: Int, originY: Int
  ) -> Glyph {
    let inked = levels.indices.filter { levels[$0] > 0 }
    guard let first = inked.first, let last = inked.last else {
      return Glyph(left: 0, top: 0, width: 0, height: 0, levels: [])
    }
    let (top, bottom) = (first / columns, last / columns)
    let xs = inked.map { $0 % columns }
    let (left, right) = (xs.min() ?? 0, xs.max() ?? 0)
    let kept = (top...bottom).flatMap { levels[($0 * columns + left)...($0 * columns + right)] }
    return Glyph(
      left: left - originX, top: top - originY, width: right - left + 1,
      height: bottom - top + 1, levels: kept)
  }
}
