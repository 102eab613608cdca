import Core

/// The zones of a plane: a tint where readers look for something, and quiet names in the corners,
/// in strips that no point reaches.
struct ZoneNames {
  /// The tints.
  private(set) var grounds: [SceneItem] = []
  /// The names.
  private(set) var items: [SceneItem] = []
  /// The tinted parts of the plane.
  private(set) var tinted: [SceneRect] = []

  static let tint = Ink(0xeef5f4)

  /// What no label may cover.
  var boxes: [SceneRect] {
    items.compactMap { if case .text(let run) = $0 { run.box } else { nil } }
  }

  /// How high the strips are.
  static func strip(_ style: ChartStyle) -> Double { style.note * 1.9 }

  init(_ zones: [ZoneMark], axes: PlaneAxes, style: ChartStyle, fitter: TextFitter) {
    for zone in zones {
      let rect = axes.rect(of: zone)
      if zone.isHighlighted {
        tinted.append(rect)
        grounds.append(.fill(.rectangle(rect, radius: 0), Self.tint))
      }
      let font = TextFont(zone.isHighlighted ? .bold : .semiBold, style.note)
      let margin = style.note * 0.6
      let name = fitter.fit(zone.label, font, width: rect.width - 2 * margin, lines: 1)
        .lines.joined()
      guard !name.isEmpty, name != "…" else { continue }
      let width = fitter.width(name, font)
      let isRight = rect.right >= axes.area.right && rect.x > axes.area.x
      let isBottom = rect.bottom >= axes.area.bottom && rect.y > axes.area.y
      let strip = Self.strip(style)
      let middle = isBottom ? axes.area.bottom - strip / 2 : axes.area.y + strip / 2
      items.append(
        .text(
          TextRun(
            name,
            at: ScenePoint(
              isRight ? rect.right - margin - width : rect.x + margin,
              middle + font.size * TextFont.capHeight / 2),
            font: font, ink: zone.isHighlighted ? Ink(0x0b6e69) : .axis, width: width)))
    }
  }
}
