/// The colour of a cell that counts, from nearly white for 0 to dark, in steps that can be told
/// apart; the contrast of text and ground is 4.5 at least.
struct AmountShade {
  /// 0 for nothing; whatever is more than nothing has a colour.
  private let step: Int

  /// - Parameter part: 0…1, of the largest amount.
  init(_ part: Double) {
    step = Int((min(max(part, 0), 1) * Double(Self.inks.count - 1)).rounded(.up))
  }

  var fill: Ink { Self.inks[step] }

  /// What is written on it: a 0 is quiet.
  var text: Ink { step == 0 ? .quietText : step > 4 ? .white : .text }

  private static let inks: [Ink] = [
    0xf4f6f8, 0xe0ebf5, 0xc3d9ed, 0x9bc0e1, 0x6c9ecf, 0x3672b3, 0x1a4f8c,
  ].map { Ink($0) }
}
