import Core

/// Columns over a timeline, each as wide as its period is long.
///
/// What is hidden has one mark of one size at the axis; a period that nobody told of is a pale
/// ground, so that it is never taken for 0.
struct TimeColumns {
  /// The grounds of the gaps, which lie beneath all lines.
  let grounds: [SceneItem]
  /// The columns and what stands for hidden ones.
  let shapes: [SceneItem]
  /// The counts above their columns, on white where a line would cross them.
  let texts: [SceneItem]

  /// How much room the numbers take above the highest column.
  static func headroom(_ marks: [ColumnMark], style: ChartStyle) -> Double {
    marks.contains { $0.count.least != nil } ? style.note * 1.4 : 0
  }

  init(
    _ marks: [ColumnMark], time: TimeAxis, scale: NumberScale, top: Double, style: ChartStyle,
    fitter: TextFitter
  ) {
    let zero = scale(0).rounded()
    let places = marks.map { mark in
      let (left, right) = (time(mark.from), time(mark.to))
      let gap = min((right - left) * 0.14, 9 * style.factor)
      return Place(
        mark: mark, left: (left + gap).rounded(), right: (right - gap).rounded(), zero: zero,
        top: scale(mark.count.most ?? 0), base: scale(mark.count.least ?? 0))
    }
    grounds = zip(marks, places).compactMap { mark, place in
      guard mark.count == .absent else { return nil }
      return .fill(
        .rectangle(
          SceneRect(x: place.left, y: top, width: place.width, height: zero - top), radius: 0),
        .land)
    }
    shapes = places.flatMap { $0.shapes(style: style) }
    texts = Self.texts(of: places, style: style, fitter: fitter)
  }

  /// The counts, all of one size; one that would touch another or a column beside it is left out.
  private static func texts(
    of places: [Place], style: ChartStyle, fitter: TextFitter
  ) -> [SceneItem] {
    let sizes = Array(stride(from: style.note * 1.1, through: style.smallLabel, by: -1))
    let written = places.filter { !$0.mark.text.isEmpty }
    let size =
      sizes.first { size in
        written.allSatisfy {
          fitter.width($0.mark.text, font($0, size)) <= $0.width + style.note * 0.4
        }
      } ?? style.smallLabel
    var taken: [SceneRect] = []
    return written.flatMap { place -> [SceneItem] in
      let isHidden = place.mark.count == .hidden
      let run = fitter.run(
        place.mark.text, font(place, size), place.mark.count.least == 0 ? .quietText : .text,
        .middle, x: place.middle,
        middle: isHidden ? place.chip(style).middle.y : place.top - style.note * 0.75)
      let isCrossed = places.contains {
        $0.left != place.left && run.box.intersects($0.area(style))
      }
      guard !isCrossed, !taken.contains(where: { $0.intersects(run.box) }) else { return [] }
      taken.append(run.box)
      return run.haloed(reach: (size * 0.18).rounded())
    }
  }

  private static func font(_ place: Place, _ size: Double) -> TextFont {
    TextFont(.semiBold, size)
  }
}

/// One column and its place.
private struct Place {
  let mark: ColumnMark
  let left: Double
  let right: Double
  /// The axis.
  let zero: Double
  /// The height of the most it can be.
  let top: Double
  /// The height of the least it can be.
  let base: Double

  var width: Double { max(right - left, 1) }
  var middle: Double { (left + right) / 2 }

  func shapes(style: ChartStyle) -> [SceneItem] {
    let ink = Tone.base.fill
    switch mark.count {
    case .number(0):
      return [.fill(.rectangle(rect(from: zero - 3 * style.factor, to: zero), radius: 0), ink)]
    case .number: return [.fill(.rectangle(rect(from: top, to: zero), radius: 0), ink)]
    case .between:
      return [.fill(.rectangle(rect(from: base, to: zero), radius: 0), ink)]
        + Hatching.items(rect(from: top, to: base), ink: ink, spacing: (8 * style.factor).rounded())
    case .hidden: return MatrixCell.items(.hidden, in: chip(style), unit: style.factor)
    case .absent, .impossible: return []
    }
  }

  /// What no other text may touch.
  func area(_ style: ChartStyle) -> SceneRect {
    mark.count == .hidden ? chip(style) : rect(from: top, to: zero)
  }

  /// What stands for a hidden number: of one size, but where the period is narrower.
  func chip(_ style: ChartStyle) -> SceneRect {
    let side = (style.note * 1.5).rounded()
    let width = min(side, width)
    return SceneRect(x: (middle - width / 2).rounded(), y: zero - side, width: width, height: side)
  }

  private func rect(from upper: Double, to lower: Double) -> SceneRect {
    SceneRect(x: left, y: upper, width: width, height: max(lower - upper, 0))
  }
}
