import Core

/// A colour, with how much of it covers what lies beneath.
public struct Ink: Sendable, Hashable, Codable {
  /// Red, 0…255.
  public var red: UInt8
  /// Green, 0…255.
  public var green: UInt8
  /// Blue, 0…255.
  public var blue: UInt8
  /// In per cent: 100 hides what lies beneath.
  public var opacity: UInt8

  /// Makes an ink of `0xRRGGBB`.
  public init(_ code: UInt32, opacity: UInt8 = 100) {
    red = UInt8(code >> 16 & 0xff)
    green = UInt8(code >> 8 & 0xff)
    blue = UInt8(code & 0xff)
    self.opacity = opacity
  }

  func faded(to opacity: UInt8) -> Ink {
    var ink = self
    ink.opacity = opacity
    return ink
  }
}

extension Ink {
  static let white = Ink(0xffffff)
  static let text = Ink(0x1b1f24)
  static let quietText = Ink(0x5b6472)
  static let axis = Ink(0x6b7480)
  static let grid = Ink(0xe4e8ee)
  static let land = Ink(0xeef1f5)
  static let border = Ink(0xaab4c1)
}

extension Ink {
  /// The ink for texts on this one: dark or white, whichever stands out more.
  var contrast: Ink {
    luminance > 0.3 ? .text : .white
  }

  /// How light it looks: 0 for black, 1 for white, nearly as WCAG's relative luminance.
  private var luminance: Double {
    let parts = [(red, 0.2126), (green, 0.7152), (blue, 0.0722)].map { channel, weight in
      let value = Double(channel) / 255
      return weight * value * value
    }
    return parts.reduce(0, +)
  }
}

extension Tone {
  /// What marks of the tone are filled with.
  ///
  /// Blue against orange, and teal against ochre, stay apart for colour-blind readers, and each
  /// pair differs in lightness when printed in grey.
  var fill: Ink {
    switch self {
    case .accent: Ink(0xd9531e)
    case .base: Ink(0x1f5fa8)
    case .muted: Ink(0x7a8594)
    case .increase: Ink(0x0b6e69)
    case .decrease: Ink(0xd1802a)
    case .permanent: Ink(0x12467f)
    case .fixedOver6Months: Ink(0x5b97d3)
    case .fixed1To6Months: Ink(0xeda64f)
    case .fixedUnder1Month: Ink(0xb4530f)
    case .otherContract: Ink(0xd3d8df)
    case .aboveAverage: Ink(0xbf5518)
    case .belowAverage: Ink(0x3672b3)
    case .reference: Ink(0x7a8594)
    }
  }

  /// A darker line around light or translucent marks.
  var outline: Ink {
    switch self {
    case .accent: Ink(0x8f3108)
    case .base: Ink(0x123e70)
    case .muted: Ink(0x4b5563)
    case .increase: Ink(0x064642)
    case .decrease: Ink(0x8a4f12)
    case .permanent: Ink(0x0b2d54)
    case .fixedOver6Months: Ink(0x2b6097)
    case .fixed1To6Months: Ink(0xa8732f)
    case .fixedUnder1Month: Ink(0x86400f)
    case .otherContract: Ink(0x7a8594)
    case .aboveAverage: Ink(0x823509)
    case .belowAverage: Ink(0x1a4f8c)
    case .reference: Ink(0x4b5563)
    }
  }
}
