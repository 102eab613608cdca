/// A French sentence with places for names and figures: `{first.label} : {first.value}`.
///
/// A sentence with a place that nothing fills is not written at all: no half sentence on a page.
public struct SentenceTemplate: Sendable, Hashable {
  enum Piece: Sendable, Hashable {
    case text(String)
    case place(String)
  }

  var pieces: [Piece]

  /// Reads a sentence; an opening brace that is not closed is text.
  public init(_ sentence: String) {
    var pieces: [Piece] = []
    var rest = Substring(sentence)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
      pieces.append(.place(String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    self.pieces = pieces
  }

  /// The names of its places, in order.
  public var places: [String] {
    pieces.compactMap { if case .place(let name) = $0 { name } else { nil } }
  }

  /// Returns the sentence with its places filled, typeset; nil where one cannot be.
  ///
  /// Its first letter is a capital, since a figure may open it: "Au moins 12 projets".
  public func filled(_ value: (String) -> String?) -> String? {
    var sentence = ""
    for piece in pieces {
      switch piece {
      case .text(let text): sentence += text
      case .place(let name):
        guard let text = value(name) else { return nil }
        sentence += text
      }
    }
    let typeset = French.typeset(sentence.replacing("….", with: "…"))
    return typeset.prefix(1).uppercased() + typeset.dropFirst()
  }
}
