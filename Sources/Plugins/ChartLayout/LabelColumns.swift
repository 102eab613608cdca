import Core

/// Labels in two columns behind the frame, both ranged right: texts, and their quieter remarks.
///
/// The head of the texts stands behind the form of what they sum up to: a divider of bars.
struct LabelColumns {
  private let rows: [(mark: LabelMark, text: TextRun, remark: TextRun)]
  private let textWidth: Double
  private let remarkWidth: Double
  private let gap: Double
  /// The room that the form before the head takes.
  private let formWidth: Double

  /// - Parameters:
  ///   - head: the size of the column's head, in row −1.
  ///   - room: what both columns may take at most.
  init(_ marks: [LabelMark], size: Double, head: Double, room: Double, fitter: TextFitter) {
    let run = { (text: String, font: TextFont, ink: Ink, limit: Double) in
      let fitted = fitter.fit(text, font, width: limit, lines: 1).lines.joined()
      return TextRun(
        fitted, at: ScenePoint(0, 0), font: font, ink: ink, width: fitter.width(fitted, font))
    }
    rows = marks.map { mark in
      let isHead = mark.at.y < 0
      let weight: TextFont.Weight = isHead ? .semiBold : .bold
      return (
        mark,
        run(mark.text, TextFont(weight, isHead ? head : size), .text, room * 0.36),
        run(mark.remark ?? "", TextFont(.regular, size * 0.85), .quietText, room * 0.54)
      )
    }
    let formWidth = head * 0.8
    self.formWidth = formWidth
    textWidth = rows.map { $0.text.width + ($0.mark.at.y < 0 ? formWidth : 0) }.max() ?? 0
    remarkWidth = rows.map(\.remark.width).max() ?? 0
    gap = room * 0.05
  }

  /// What the columns take, with the room before them.
  var width: Double {
    [textWidth, remarkWidth].reduce(0) { $0 + ($1 > 0 ? $1 + gap : 0) } + (textWidth > 0 ? gap : 0)
  }

  /// The texts, from the right end of the picture's content.
  func items(right: Double, middle: (Double) -> Double) -> [SceneItem] {
    let textRight = right - (remarkWidth > 0 ? remarkWidth + gap : 0)
    let forms = rows.filter { $0.mark.at.y < 0 }.flatMap { row in
      let place = ScenePoint(
        textRight - row.text.width - formWidth * 0.6, middle(row.mark.at.y))
      return Symbol(.divider, tone: .base, at: place, size: row.text.font.size).items
    }
    return forms
      + rows.flatMap { row in
        [(row.text, textRight), (row.remark, right)].compactMap { run, right in
          guard !run.text.isEmpty else { return nil }
          var run = run
          let lower = run.font.size * TextFont.capHeight / 2
          run.at = ScenePoint(right - run.width, middle(row.mark.at.y) + lower)
          return .text(run)
        }
      }
  }
}
