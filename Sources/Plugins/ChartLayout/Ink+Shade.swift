/// The colours of a fraction, from pale for 0 to full for 1, in steps that can be told apart.
enum Shades {
  /// Eleven, each for the tenths it is nearest to; darker from one to the next, in grey too.
  static let inks: [Ink] = (0...10).map { mixed(Double($0) / 10) }

  static func ink(_ fraction: Double) -> Ink {
    inks[Int((min(max(fraction, 0), 1) * 10).rounded())]
  }

  private static let stops: [(red: Double, green: Double, blue: Double)] = [
    (253, 243, 223), (250, 200, 122), (238, 138, 50), (200, 84, 20), (130, 46, 8),
  ]

  private static func mixed(_ fraction: Double) -> Ink {
    let place = fraction * Double(stops.count - 1)
    let index = min(Int(place), stops.count - 2)
    let part = place - Double(index)
    let (low, high) = (stops[index], stops[index + 1])
    let channel = { (from: Double, to: Double) in UInt32((from + (to - from) * part).rounded()) }
    return Ink(
      channel(low.red, high.red) << 16 | channel(low.green, high.green) << 8
        | channel(low.blue, high.blue))
  }
}
