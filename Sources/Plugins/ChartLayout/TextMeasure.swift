internal import Core

/// Knows how wide texts are drawn: the renderer that will draw them.
public protocol TextMeasure: Sendable {
  /// The width in pixels, exactly as the text will be drawn.
  func width(of text: String, in font: TextFont) -> Double
}

/// A text broken into lines.
struct FittedText {
  var lines: [String]
  /// Whether nothing was left out.
  var isWhole: Bool
}

/// Breaks texts into lines by exact measure.
struct TextFitter {
  let measure: any TextMeasure

  func width(_ text: String, _ font: TextFont) -> Double {
    measure.width(of: text, in: font)
  }

  /// Breaks a text at its spaces; what does not fit the last line ends with an ellipsis at a word.
  func fit(_ text: String, _ font: TextFont, width limit: Double, lines maximum: Int) -> FittedText
  {
    var words = text.split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r\n" }[...]
    var lines: [String] = []
    while !words.isEmpty, lines.count < maximum {
      if lines.count == maximum - 1 {
        let rest = words.joined(separator: " ")
        if width(rest, font) <= limit { return FittedText(lines: lines + [rest], isWhole: true) }
        return FittedText(lines: lines + [ellipsis(words, font, limit)], isWhole: false)
      }
      let count = countThatFits(words, font, limit)
      guard count > 0 else {
        return FittedText(lines: lines + [ellipsis(words, font, limit)], isWhole: false)
      }
      lines.append(words.prefix(count).joined(separator: " "))
      words = words.dropFirst(count)
    }
    return FittedText(lines: lines, isWhole: words.isEmpty)
  }

  /// Breaks a text in two lines of nearly equal widths; what does not fit ends with an ellipsis.
  func balanced(_ text: String, _ font: TextFont, width limit: Double) -> [String] {
    let words = text.split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r\n" }
    let pairs = (1..<max(words.count, 1)).map { count in
      [words.prefix(count), words.dropFirst(count)].map { $0.joined(separator: " ") }
    }
    let widths = pairs.map { $0.reduce(0) { max($0, width($1, font)) } }
    let best = zip(pairs, widths).min { $0.1 < $1.1 }
    guard let best, best.1 <= limit else {
      return fit(text, font, width: limit, lines: 2).lines
    }
    return best.0
  }

  private func countThatFits(_ words: ArraySlice<Substring>, _ font: TextFont, _ limit: Double)
    -> Int
  {
    var line = ""
    for (count, word) in words.enumerated() {
      line += count == 0 ? String(word) : " \(word)"
      if width(line, font) > limit { return count }
    }
    return words.count
  }

  /// The words that fit before an ellipsis, or the letters where not even one word does.
  private func ellipsis(_ words: ArraySlice<Substring>, _ font: TextFont, _ limit: Double)
    -> String
  {
    let room = limit - width("…", font)
    let count = countThatFits(words, font, room)
    if count > 0 {
      let end = French.withoutLooseEnd(Array(words.prefix(count)))
      if !end.isEmpty { return "\(end)…" }
    }
    var letters = words.first ?? ""
    while !letters.isEmpty, width(String(letters), font) > room { letters = letters.dropLast() }
    return "\(letters)…"
  }
}
