/// The colour of a cell between cold and warm, in steps that can be told apart.
///
/// Blue against orange stays apart for colour-blind readers. No step lies where neither white nor
/// dark letters would stand out: the contrast of text and ground is 4.5 at least.
struct CellShade {
  /// From −6, coldest, over 0, neutral, to 6, warmest.
  private let step: Int

  /// - Parameter shade: −1…1.
  init(_ shade: Double) {
    step = Int((min(max(shade, -1), 1) * Double(Self.warm.count)).rounded())
  }

  /// Every colour, coldest first.
  static let all = (-warm.count...warm.count).map { CellShade(step: $0) }

  private init(step: Int) {
    self.step = step
  }

  var fill: Ink {
    step == 0 ? Self.neutral : (step > 0 ? Self.warm : Self.cold)[abs(step) - 1]
  }

  /// What is written on it.
  var text: Ink { abs(step) > 4 ? .white : .text }

  private static let neutral = Ink(0xf1f1ee)
  private static let warm: [Ink] = [0xfbe6d5, 0xf8cfb0, 0xf2b184, 0xe68f56, 0xbf5518, 0x93400f]
    .map { Ink($0) }
  private static let cold: [Ink] = [0xe0ebf5, 0xc3d9ed, 0x9bc0e1, 0x6c9ecf, 0x3672b3, 0x1a4f8c]
    .map { Ink($0) }
}
