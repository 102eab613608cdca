/// A CSV in memory, read by a dialect; what the dialect leaves open is detected.
struct CSVTable {
  let name: String
  let bytes: [UInt8]
  let dialect: TableDialect

  func forEachRow(into log: inout FindingLog, _ body: (Row) throws -> RowAction) rethrows {
    guard let encoding = encoding(into: &log), let signs = signs(into: &log) else { return }
    let text = DecodedText(bytes, encoding: encoding)
    logDamage(of: text, into: &log)
    try text.bytes.withUnsafeBufferPointer { buffer in
      var signs = signs
      if dialect.delimiter == nil {
        signs.delimiter = DelimiterDetection.delimiter(of: buffer, from: text.start, signs: signs)
      }
      var reader = CSVReader(buffer, from: text.start, signs: signs)
      while let row = reader.next() {
        for trouble in reader.troubles { logTrouble(trouble, into: &log) }
        guard !reader.isLost else { return }
        guard try body(row) == .continue else { return }
      }
    }
  }

  /// The encoding asked for, `.some(nil)` to detect it, nil where its name is unknown.
  private func encoding(into log: inout FindingLog) -> TextEncoding?? {
    guard let asked = dialect.encoding else { return .some(nil) }
    if let known = TextEncoding(name: asked) { return known }
    log.add(
      .error, "encoding-error", at: SourceLocation(file: name), found: asked,
      message: Phrase(fr: "encodage inconnu", en: "unknown encoding"),
      advice: Phrase(
        fr: "écrivez utf-8, utf-16 ou windows-1252, ou rien pour que dash le reconnaisse",
        en: "write utf-8, utf-16 or windows-1252, or nothing and dash finds out"))
    return nil
  }

  private func signs(into log: inout FindingLog) -> CSVReader.Signs? {
    let asked = [dialect.delimiter, dialect.quote, dialect.escape, dialect.comment]
    if let wide = asked.compactMap(\.self).first(where: { Self.byte($0) == nil }) {
      log.add(
        .error, "format-error", at: SourceLocation(file: name), found: String(wide),
        message: Phrase(
          fr: "ce signe ne peut pas délimiter des cellules", en: "this sign cannot delimit cells"),
        advice: Phrase(
          fr: "choisissez un caractère ASCII : , ; ou la tabulation",
          en: "choose an ASCII character: , ; or the tab"))
      return nil
    }
    return CSVReader.Signs(
      delimiter: dialect.delimiter.flatMap(Self.byte) ?? UInt8(ascii: ","),
      quote: dialect.quote.flatMap(Self.byte), doubleQuote: dialect.doubleQuote,
      escape: dialect.escape.flatMap(Self.byte), comment: dialect.comment.flatMap(Self.byte),
      skipInitialSpace: dialect.skipInitialSpace)
  }

  /// A sign as its one byte; `Character.asciiValue` would take CRLF for LF.
  private static func byte(_ sign: Character) -> UInt8? {
    sign.utf8.count == 1 ? sign.utf8.first : nil
  }

  private func logDamage(of text: DecodedText, into log: inout FindingLog) {
    var line = 1
    var position = text.start
    for place in text.damage {
      while position < place {
        line += Self.endsLine(text.bytes, position) ? 1 : 0
        position += 1
      }
      log.add(
        .error, "encoding-error", at: SourceLocation(file: name, row: line),
        found: place < text.bytes.count && text.encoding == .utf8
          ? "0x" + String(text.bytes[place], radix: 16, uppercase: true) : nil,
        message: Phrase(
          fr: "caractère illisible dans cet encodage",
          en: "a character that this encoding cannot read"),
        advice: Phrase(
          fr: "enregistrez le fichier à nouveau, en « CSV UTF-8 »",
          en: "save the file again, as “CSV UTF-8”"))
    }
  }

  /// Whether a line ends at a byte: LF, or CR that no LF follows.
  private static func endsLine(_ bytes: [UInt8], _ position: Int) -> Bool {
    if bytes[position] == UInt8(ascii: "\n") { return true }
    guard bytes[position] == UInt8(ascii: "\r") else { return false }
    return position + 1 == bytes.count || bytes[position + 1] != UInt8(ascii: "\n")
  }

  private func logTrouble(_ trouble: CSVReader.Trouble, into log: inout FindingLog) {
    switch trouble {
    case .unterminatedQuote(let line):
      log.add(
        .error, "unterminated-quote", at: SourceLocation(file: name, row: line),
        message: Phrase(
          fr: "un guillemet ouvert sur cette ligne n’est jamais fermé",
          en: "a quote opened on this line is never closed"),
        advice: Phrase(
          fr: "fermez le guillemet ; dans une cellule entre guillemets, doublez-le",
          en: "close the quote; inside a quoted cell, double it"))
    case .strayQuote(let line, let column):
      log.add(
        .warning, "stray-quote", at: SourceLocation(file: name, row: line, column: column),
        message: Phrase(
          fr: "du texte suit le guillemet fermant", en: "text follows the closing quote"),
        advice: Phrase(
          fr: "doublez le guillemet à l’intérieur d’une cellule entre guillemets",
          en: "double a quote inside a quoted cell"))
    }
  }
}
