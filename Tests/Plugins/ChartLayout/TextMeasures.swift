import ChartLayout

/// Letters of one width, so that places can be worked out by hand: half the size each.
struct MonospacedMeasure: TextMeasure {
  func width(of text: String, in font: TextFont) -> Double {
    Double(text.unicodeScalars.count) * font.size * 0.5
  }
}

/// Letters as wide as a wide font's, which makes labels as hard to place as they will ever be.
struct WideMeasure: TextMeasure {
  func width(of text: String, in font: TextFont) -> Double {
    Double(text.unicodeScalars.count) * font.size * 0.66
  }
}
