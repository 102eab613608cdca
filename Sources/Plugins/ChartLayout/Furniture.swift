import Core

/// What stands around every chart: title, subtitle, unit and key above, note and source below.
struct Furniture {
  private var items: [SceneItem] = []
  /// Note and source, from the bottom.
  private var footItems: [SceneItem] = []
  /// What is left for the marks.
  private(set) var plot: SceneRect

  private let style: ChartStyle
  private let fitter: TextFitter

  init(_ spec: ChartSpec, style: ChartStyle, fitter: TextFitter) {
    self.style = style
    self.fitter = fitter
    plot = style.content
    addTitle(spec.texts.title)
    addAbove(spec.texts.subtitle, TextFont(.regular, style.subtitle), .quietText, lines: 2)
    addKey(spec)
    addBelow(spec.texts.source, lines: 2)
    if let note = spec.texts.note { addBelow(note, lines: 3) }
    plot.height -= style.note
  }

  /// Everything, with the foot lifted: what marks leave of the plot is no part of a short picture.
  func items(liftingFootBy distance: Double) -> [SceneItem] {
    items
      + footItems.map { item in
        guard case .text(var run) = item else { return item }
        run.at.y -= distance
        return .text(run)
      }
  }

  private mutating func addTitle(_ title: String) {
    let sizes = [1, 0.9, 0.8].map { style.title * $0 }
    let size = sizes.first {
      fitter.fit(title, TextFont(.bold, $0), width: plot.width, lines: 2).isWhole
    }
    addAbove(title, TextFont(.bold, size ?? style.title * 0.8), .text, lines: 2)
    moveTop(by: style.note * 0.3)
  }

  private mutating func addAbove(_ text: String, _ font: TextFont, _ ink: Ink, lines: Int) {
    for line in fitter.fit(text, font, width: plot.width, lines: lines).lines {
      add(line, font, ink, at: ScenePoint(plot.x, plot.y + font.size * TextFont.ascent))
      moveTop(by: font.size * TextFont.leading)
    }
  }

  private mutating func addBelow(_ text: String, lines: Int) {
    let font = TextFont(.regular, style.note)
    for line in fitter.fit(text, font, width: plot.width, lines: lines).lines.reversed() {
      let place = ScenePoint(plot.x, plot.bottom - font.size * TextFont.descent)
      footItems += [run(line, font, .quietText, at: place)].compactMap(\.self).map(SceneItem.text)
      plot.height -= font.size * TextFont.leading
    }
  }

  /// The unit, then what each form means, from left to right on as many lines as they need.
  private mutating func addKey(_ spec: ChartSpec) {
    moveTop(by: style.note * 0.75)
    // Parts of bars are explained above the bars.
    let entries = spec.key.filter { $0.symbol != .part }
    let caption = entries.count == spec.key.count ? spec.frame.caption : nil
    guard caption != nil || !entries.isEmpty else { return }
    let font = TextFont(.regular, style.note)
    var x = plot.x
    var baseline = plot.y + font.size * TextFont.ascent
    if let caption {
      let text = fitter.fit(caption, font, width: plot.width, lines: 1).lines.joined()
      x += add(text, font, .quietText, at: ScenePoint(x, baseline)) + style.note * 2
    }
    for entry in entries {
      let symbolWidth = Symbol.width(of: entry.symbol, size: style.note)
      let start = entry.before.map { fitter.width($0, font) + style.note * 0.6 } ?? 0
      let room = plot.width - symbolWidth - start
      let text = fitter.fit(entry.text, font, width: room, lines: 1).lines.joined()
      if x > plot.x, x + start + symbolWidth + fitter.width(text, font) > plot.right {
        x = plot.x
        baseline += font.size * TextFont.leading
        moveTop(by: font.size * TextFont.leading)
      }
      add(entry.before ?? "", font, .quietText, at: ScenePoint(x, baseline))
      x += start
      let middle = ScenePoint(
        x + (symbolWidth - style.note * 0.38) / 2, baseline - font.size * TextFont.capHeight / 2)
      items += Symbol(entry.symbol, tone: entry.tone, at: middle, size: style.note).items
      items += [
        Symbol.letter(of: entry.symbol, at: middle, size: style.note, fitter: fitter)
      ].compactMap { $0 }
      x += symbolWidth
      x += add(text, font, .quietText, at: ScenePoint(x, baseline)) + style.note * 2
    }
    moveTop(by: font.size * TextFont.leading + style.note * 0.7)
  }

  @discardableResult
  private mutating func add(_ text: String, _ font: TextFont, _ ink: Ink, at point: ScenePoint)
    -> Double
  {
    guard let run = run(text, font, ink, at: point) else { return 0 }
    items.append(.text(run))
    return run.width
  }

  private func run(_ text: String, _ font: TextFont, _ ink: Ink, at point: ScenePoint) -> TextRun? {
    guard !text.isEmpty else { return nil }
    return TextRun(text, at: point, font: font, ink: ink, width: fitter.width(text, font))
  }

  private mutating func moveTop(by distance: Double) {
    plot.y += distance
    plot.height -= distance
  }
}

extension ChartFrame {
  /// The unit, where the frame has one axis to say it of: a map says it in its size legend.
  var caption: String? {
    switch self {
    case .cartesian(let x, _): x.unit.caption
    case .timeline(_, _, let y), .columns(_, let y): y.title ?? y.unit.caption
    case .panels(_, let frame): frame.caption.map { "\($0), même échelle partout" }
    case .flows(_, _, let unit): unit.caption
    case .plane, .matrix, .geographic: nil
    }
  }
}
