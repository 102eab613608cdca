import Core

extension PlaneAxes {
  /// Numbers, thresholds and titles, and how many points are named.
  func textItems(named: Int, of count: Int) -> [SceneItem] {
    let under = xTexts.labels.flatMap { label in
      runs(label) { ScenePoint(label.middle - $0 / 2, area.bottom + style.note * 1.35) }
    }
    let beside = yTexts.labels.flatMap { label in
      runs(label) { width in
        let top = label.middle - label.height / 2
        let baseline = top + label.font.size * (TextFont.leading + TextFont.capHeight) / 2
        return ScenePoint(area.x - style.note * 0.6 - width, baseline)
      }
    }
    let remark = remark(named: named, of: count)
    return under + beside + yTitle(before: remark) + remark + (x.hasClasses ? classTitle : xTitle)
  }

  /// How many points are named, where that is not all of them: above the plane, at the right.
  private func remark(named: Int, of count: Int) -> [SceneItem] {
    guard named < count else { return [] }
    let font = TextFont(.regular, style.note)
    let names = NumberText.count(Double(named))
    let text =
      "\(names) \(named > 1 ? "points nommés" : "point nommé") sur \(NumberText.count(Double(count)))"
    return line(text, font, .quietText, room: area.right - area.x, baseline: titleBaseline) {
      area.right - $0
    }
  }

  private var titleFont: TextFont { TextFont(.medium, style.note) }
  private var titleBaseline: Double { area.y - style.note * 0.55 }
  private var lowerBaseline: Double { area.bottom + style.note * 2.85 }

  /// What is counted upwards, behind an arrow.
  private func yTitle(before remark: [SceneItem]) -> [SceneItem] {
    let lefts = remark.compactMap { if case .text(let run) = $0 { run.at.x } else { nil } }
    let end = lefts.first.map { $0 - style.note } ?? area.right
    let start = area.x - yTexts.width - style.note * 0.6
    let x = start + style.note * 0.35
    let foot = ScenePoint(x, titleBaseline)
    return arrow(from: foot, to: foot - ScenePoint(0, style.note * 0.8))
      + line(
        y.title, titleFont, .text, room: end - start - style.note,
        baseline: titleBaseline
      ) { _ in start + style.note }
  }

  /// What is counted across, before an arrow.
  private var xTitle: [SceneItem] {
    let tip = ScenePoint(area.right, lowerBaseline - style.note * TextFont.capHeight / 2)
    return arrow(from: tip - ScenePoint(style.note, 0), to: tip)
      + line(
        x.title, titleFont, .text, room: area.width - style.note * 2, baseline: lowerBaseline
      ) { area.right - style.note * 1.4 - $0 }
  }

  /// What the classes are, between an arrow to less and an arrow to more.
  private var classTitle: [SceneItem] {
    let middle = lowerBaseline - style.note * TextFont.capHeight / 2
    let left = ScenePoint(area.x, middle)
    let right = ScenePoint(area.right, middle)
    let font = TextFont(.regular, style.note)
    return arrow(from: left + ScenePoint(style.note, 0), to: left)
      + line("moins", font, .quietText, room: style.note * 5, baseline: lowerBaseline) { _ in
        left.x + style.note * 1.4
      }
      + line(
        x.title, titleFont, .text, room: area.width - style.note * 16, baseline: lowerBaseline
      ) { area.middle.x - $0 / 2 }
      + line("plus", font, .quietText, room: style.note * 5, baseline: lowerBaseline) {
        right.x - style.note * 1.4 - $0
      }
      + arrow(from: right - ScenePoint(style.note, 0), to: right)
  }

  private func arrow(from: ScenePoint, to: ScenePoint) -> [SceneItem] {
    Arrow(from: from, to: to, ink: .quietText, size: style.note * 0.45, isDashed: false).items
  }

  /// One line, shortened to its room, that starts where a function of its width says.
  private func line(
    _ text: String, _ font: TextFont, _ ink: Ink, room: Double, baseline: Double,
    start: (Double) -> Double
  ) -> [SceneItem] {
    let fitted = fitter.fit(text, font, width: room, lines: 1).lines.joined()
    guard !fitted.isEmpty else { return [] }
    let width = fitter.width(fitted, font)
    return [
      .text(
        TextRun(
          fitted, at: ScenePoint(start(width), baseline), font: font, ink: ink, width: width))
    ]
  }

  /// The lines of a label; the place of the first is a function of each line's width.
  private func runs(_ label: AxisTexts.Label, at place: (Double) -> ScenePoint) -> [SceneItem] {
    let ink: Ink = label.font.weight == .regular ? .quietText : .text
    return label.lines.enumerated().map { index, text in
      let width = fitter.width(text, label.font)
      let lower = label.font.size * TextFont.leading * Double(index)
      return .text(
        TextRun(
          text, at: place(width) + ScenePoint(0, lower), font: label.font, ink: ink, width: width))
    }
  }

  /// Halos in the colour of the ground for the names that a line of the grid would cross.
  func halos(behind texts: [SceneItem], over zones: ZoneNames, reach: Double) -> [SceneItem] {
    let uprights = x.hasClasses ? [] : xTexts.grid.map { xScale($0) }
    let levels = yTexts.grid.map { yScale($0) }
    return texts.compactMap { item in
      guard case .text(var run) = item else { return nil }
      let box = run.box
      let isCrossed =
        uprights.contains { box.x < $0 && $0 < box.right }
        || levels.contains { box.y < $0 && $0 < box.bottom }
      guard isCrossed else { return nil }
      run.ink = zones.tinted.contains { $0.intersects(box) } ? ZoneNames.tint : .white
      return .halo(run, reach: reach)
    }
  }
}
