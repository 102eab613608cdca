import ChartLayout

/// A picture of palette indices: inks are mixed with what lies beneath once for each pair and
/// level, so that drawing is table look-ups and the palette is exact.
struct Canvas {
  let width: Int
  let height: Int
  private(set) var pixels: [UInt8]
  /// Colours as `0xRRGGBB`, white first.
  private(set) var palette: [UInt32] = [0xffffff]

  private var indexes: [UInt32: UInt8] = [0xffffff: 0]
  /// For each ink in turn: the result of every level over every colour, -1 where not yet mixed.
  private var mixes: [Int16] = []
  private var inks: [Ink] = []
  private var coverage: Coverage

  /// Makes a white picture whose palette holds the full colour of each ink from the start.
  init(width: Int, height: Int, inks: [Ink]) {
    self.width = width
    self.height = height
    pixels = [UInt8](repeating: 0, count: width * height)
    coverage = Coverage(width: width, height: height)
    for ink in inks { _ = mixed(table(of: ink), Coverage.levels, over: 0) }
  }

  /// Paints a polygon.
  mutating func fill(_ rings: [[ScenePoint]], _ rule: Coverage.Rule, _ ink: Ink) {
    let table = table(of: ink)
    var spans: [(row: Int, columns: Range<Int>, level: UInt8)] = []
    coverage.fill(rings, rule) { spans.append(($0, $1, $2)) }
    for span in spans { paint(span.row, span.columns, span.level, table) }
  }

  /// Paints a glyph with its pen at a pixel.
  mutating func draw(_ glyph: Glyph, x: Int, y: Int, _ ink: Ink) {
    let table = table(of: ink)
    let (left, top) = (x + glyph.left, y + glyph.top)
    for row in max(0, -top)..<max(0, -top, min(glyph.height, height - top)) {
      for column in max(0, -left)..<max(0, -left, min(glyph.width, width - left)) {
        let level = glyph.levels[row * glyph.width + column]
        guard level > 0 else { continue }
        let place = (top + row) * width + left + column
        pixels[place] = mixed(table, level, over: pixels[place])
      }
    }
  }

  private mutating func paint(_ row: Int, _ columns: Range<Int>, _ level: UInt8, _ table: Int) {
    var under: UInt8 = 0
    var result = mixed(table, level, over: 0)
    let places = (row * width + columns.lowerBound)..<(row * width + columns.upperBound)
    guard level < Coverage.levels || inks[table].opacity < 100 else {
      pixels.withUnsafeMutableBufferPointer { $0[places].update(repeating: result) }
      return
    }
    for place in places {
      if pixels[place] != under {
        under = pixels[place]
        result = mixed(table, level, over: under)
      }
      pixels[place] = result
    }
  }

  private mutating func table(of ink: Ink) -> Int {
    if let known = inks.firstIndex(of: ink) { return known }
    inks.append(ink)
    mixes += repeatElement(-1, count: Self.mixesOfAnInk)
    return inks.count - 1
  }

  private static let mixesOfAnInk = (Int(Coverage.levels) + 1) * 256

  @inline(__always)
  private mutating func mixed(_ table: Int, _ level: UInt8, over under: UInt8) -> UInt8 {
    let place = table * Self.mixesOfAnInk + Int(level) * 256 + Int(under)
    let known = mixes[place]
    return known >= 0 ? UInt8(known) : mixedAnew(table, level, over: under, at: place)
  }

  private mutating func mixedAnew(
    _ table: Int, _ level: UInt8, over under: UInt8, at place: Int
  ) -> UInt8 {
    let color = mix(inks[table], level, over: palette[Int(under)])
    let made = index(of: color, tolerance: level == Coverage.levels ? 0 : Self.tolerance)
    mixes[place] = Int16(made)
    return made
  }

  private func mix(_ ink: Ink, _ level: UInt8, over under: UInt32) -> UInt32 {
    let part = UInt32(level) * UInt32(ink.opacity)
    let whole = UInt32(Coverage.levels) * 100
    let channel = { (top: UInt8, shift: UInt32) -> UInt32 in
      let beneath = under >> shift & 0xff
      return ((UInt32(top) * part + beneath * (whole - part) + whole / 2) / whole) << shift
    }
    return channel(ink.red, 16) | channel(ink.green, 8) | channel(ink.blue, 0)
  }

  /// How far the colour of an edge may be from the one it is given: the sum of the squares of the
  /// channels' differences, too small to be seen on a single pixel.
  private static let tolerance = 60

  /// The palette's index of a colour, or of the nearest it has within a tolerance, or when full.
  private mutating func index(of color: UInt32, tolerance: Int) -> UInt8 {
    if let known = indexes[color] { return known }
    let nearest =
      palette.indices.min {
        (Self.distance(palette[$0], color), $0) < (Self.distance(palette[$1], color), $1)
      } ?? 0
    let isFull = palette.count == 256
    if isFull || Self.distance(palette[nearest], color) <= tolerance { return UInt8(nearest) }
    palette.append(color)
    indexes[color] = UInt8(palette.count - 1)
    return UInt8(palette.count - 1)
  }

  private static func distance(_ first: UInt32, _ second: UInt32) -> Int {
    [16, 8, 0].reduce(0) { sum, shift in
      let difference = Int(first >> shift & 0xff) - Int(second >> shift & 0xff)
      return sum + difference * difference
    }
  }
}
