/// The `proc format` steps of a SAS program, as a table of three columns: format, code, label.
///
///     value $FAP9RSQ
///     "A1201","A1205" = "A0Z42"
///     Other           = "ZZZZZ";
///
/// gives `FAP9RSQ, A1201, A0Z42` and `FAP9RSQ, A1205, A0Z42`. `Other` is no code and gives no row.
/// Rows bear the number of the line their code stands on. A program without a format has no row,
/// not even the header.
enum SASFormats {
  static let header = ["format", "code", "label"]

  static func rows(of text: DecodedText) -> [Row] {
    var words = SASWords(bytes: Array(text.bytes[text.start...]))
    var rows: [Row] = []
    while let word = words.next() {
      guard case .name("value") = word.kind, case .name(let format)? = words.next()?.kind else {
        continue
      }
      readClauses(of: format, from: &words, into: &rows)
    }
    guard !rows.isEmpty else { return [] }
    return [Row(number: 0, cells: header.map(Cell.text))] + rows
  }

  /// Everything up to the semicolon: lists of codes, each with the label that follows its `=`.
  private static func readClauses(
    of format: String, from words: inout SASWords, into rows: inout [Row]
  ) {
    var codes: [SASWords.Word] = []
    var isLabel = false
    while let word = words.next() {
      switch word.kind {
      case .sign(UInt8(ascii: ";")): return
      case .sign(UInt8(ascii: "=")): isLabel = true
      case .quoted(let label) where isLabel:
        rows += codes.map { code in
          Row(number: code.line, cells: [format, code.text, label].map(Cell.text))
        }
        (codes, isLabel) = ([], false)
      case .quoted: codes.append(word)
      // A range, `"A"-"C"`, is kept whole: no code has its shape, so that it is found out.
      case .sign(UInt8(ascii: "-")):
        guard let low = codes.popLast(), let high = words.next() else { return }
        codes.append(SASWords.Word(kind: .quoted("\(low.text)-\(high.text)"), line: low.line))
      case .name, .sign: continue
      }
    }
  }
}

/// The words of a SAS program, without its comments.
struct SASWords {
  struct Word {
    enum Kind: Equatable {
      /// In lower case, without `$`.
      case name(String)
      case quoted(String)
      case sign(UInt8)
    }

    var kind: Kind
    var line: Int

    var text: String {
      switch kind {
      case .name(let text), .quoted(let text): text
      case .sign(let byte): String(UnicodeScalar(byte))
      }
    }
  }

  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  /// Whether a statement starts here: a star then opens a comment.
  private var isStart = true

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func next() -> Word? {
    while let byte = peek() {
      let start = line
      switch byte {
      case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "*"):
        skip { $0.peek() == UInt8(ascii: "*") && $0.peek(1) == UInt8(ascii: "/") }
        advance()
      case UInt8(ascii: "*") where isStart:
        skip { $0.peek() == UInt8(ascii: ";") }
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        advance()
        return word(.quoted(text { $0 == byte }), start, closing: true)
      case let letter where Self.isName(letter):
        return word(.name(text { !Self.isName($0) }.lowercased().trimmingDollar), start)
      case let space where space <= 0x20: advance()
      default:
        advance()
        isStart = byte == UInt8(ascii: ";")
        return Word(kind: .sign(byte), line: start)
      }
    }
    return nil
  }

  private mutating func word(_ kind: Word.Kind, _ line: Int, closing: Bool = false) -> Word {
    if closing { advance() }
    isStart = false
    return Word(kind: kind, line: line)
  }

  private static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"),
      UInt8(ascii: "."):
      true
    default: false
    }
  }

  private func peek(_ ahead: Int = 0) -> UInt8? {
    position + ahead < bytes.count ? bytes[position + ahead] : nil
  }

  private mutating func advance() {
    if peek() == UInt8(ascii: "\n") { line += 1 }
    position += 1
  }

  private mutating func text(until ends: (UInt8) -> Bool) -> String {
    let start = position
    while let byte = peek(), !ends(byte) { advance() }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// Passes over everything up to the end of a comment, and its last sign.
  private mutating func skip(until isEnd: (SASWords) -> Bool) {
    while peek() != nil, !isEnd(self) { advance() }
    advance()
  }
}

extension String {
  fileprivate var trimmingDollar: String { hasPrefix("$") ? String(dropFirst()) : self }
}
