extension Glyph {
  /// Grows what the glyph covers by some pixels on all sides, in a disc around each pixel.
  ///
  /// Its pixels are full or empty: a soft edge, pale on pale, would cost bytes and not be seen.
  func thickened(by reach: Int) -> Glyph {
    guard reach > 0, width > 0 else { return self }
    var grown = Glyph(
      left: left - reach, top: top - reach, width: width + 2 * reach, height: height + 2 * reach,
      levels: [])
    grown.levels = [UInt8](repeating: 0, count: grown.width * grown.height)
    for (place, level) in levels.enumerated() where level > Coverage.levels / 4 {
      let (row, column) = (place / width, place % width)
      for (down, across) in Self.disc(reach) {
        let target = (row + reach + down) * grown.width + column + reach + across
        grown.levels[target] = Coverage.levels
      }
    }
    return grown
  }

  private static func disc(_ radius: Int) -> [(Int, Int)] {
    (-radius...radius).flatMap { down in
      (-radius...radius).compactMap { across in
        down * down + across * across <= radius * radius ? (down, across) : nil
      }
    }
  }
}
