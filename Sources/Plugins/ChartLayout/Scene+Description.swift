import Core

extension Scene: CustomStringConvertible {
  /// One line an item, with coordinates to a tenth of a pixel: what snapshots compare.
  public var description: String {
    (["scene \(Self.number(width)) × \(Self.number(height))"] + items.map(\.description))
      .joined(separator: "\n") + "\n"
  }

  /// A coordinate to a tenth of a pixel.
  static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    guard tenths % 10 != 0 else { return String(tenths / 10) }
    return "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }
}

extension SceneItem: CustomStringConvertible {
  /// What snapshots show.
  public var description: String {
    switch self {
    case .fill(let path, let ink): "fill \(path) \(ink)"
    case .stroke(let path, let width, let ink):
      "stroke \(path) \(Scene.number(width)) \(ink)"
    case .text(let run):
      "text \(run.at) \(run.font.weight.rawValue) \(Scene.number(run.font.size)) \(run.ink) "
        + "\"\(run.text)\""
    case .halo(let run, let reach):
      "halo \(run.at) \(Scene.number(reach)) \(run.ink) \"\(run.text)\""
    }
  }
}

extension ScenePath: CustomStringConvertible {
  /// What snapshots show.
  public var description: String {
    switch self {
    case .rectangle(let rect, let radius):
      "rectangle \(Scene.number(rect.x)),\(Scene.number(rect.y)) "
        + "\(Scene.number(rect.width))×\(Scene.number(rect.height)) r\(Scene.number(radius))"
    case .circle(let center, let radius): "circle \(center) r\(Scene.number(radius))"
    case .polygon(let rings): "polygon \(Self.list(rings))"
    case .lines(let lines): "lines \(Self.list(lines))"
    }
  }

  private static func list(_ parts: [[ScenePoint]]) -> String {
    parts.map { $0.map(\.description).joined(separator: " ") }.joined(separator: " | ")
  }
}

extension ScenePoint: CustomStringConvertible {
  /// What snapshots show.
  public var description: String { "\(Scene.number(x)),\(Scene.number(y))" }
}

extension Ink: CustomStringConvertible {
  /// `#1f5fa8`, or `#1f5fa8/80` at 80 % of opacity.
  public var description: String {
    let digits = Array("0123456789abcdef")
    let code = [red, green, blue].map { "\(digits[Int($0 >> 4)])\(digits[Int($0 & 15)])" }.joined()
    return opacity == 100 ? "#\(code)" : "#\(code)/\(opacity)"
  }
}
