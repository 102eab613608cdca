/// The bytes that a program wrote on its standard output, and what may be wrong with them as a whole.
struct ContractText {
  private let bytes: [UInt8]
  private let file: String

  init(_ bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
  }

  /// The one JSON value; nil where the log then says why there is none.
  func parsed(into log: inout FindingLog) -> JSONNode? {
    guard bytes.contains(where: { !Self.isSpace($0) }) else {
      log.add(
        .error, "plugin-output-empty", at: SourceLocation(file: file),
        message: Phrase(
          fr: "le programme n’a rien écrit sur sa sortie standard",
          en: "the program wrote nothing on its standard output"),
        advice: Phrase(
          fr: "y écrire le document JSON, même sans ligne : {\"contract\": 1, \"rows\": []}",
          en: "write the JSON document there, even without rows: {\"contract\": 1, \"rows\": []}"))
      return nil
    }
    if let wrong = Self.firstWrongByte(of: bytes) {
      addNotUTF8(at: wrong, into: &log)
      return nil
    }
    do {
      return try JSONParser.parse(bytes)
    } catch {
      add(error, into: &log)
      return nil
    }
  }

  func addNoDocument(into log: inout FindingLog) {
    log.add(
      .error, "plugin-output-foreign", at: SourceLocation(file: file, row: 1, column: 1),
      found: line(1), message: Self.foreign, advice: Self.onlyTheDocument)
  }

  func addContract(_ found: JSONNode?, into log: inout FindingLog) {
    let versions = PluginContract.readable.map(String.init).joined(separator: ", ")
    log.add(
      .error, "plugin-contract",
      at: SourceLocation(file: file, row: found?.line, field: "contract"),
      found: found?.text,
      message: Phrase(
        fr: "le document ne dit pas un contrat que dash lit (\(versions))",
        en: "the document names no contract that dash reads (\(versions))"),
      advice: Phrase(
        fr: "écrire \"contract\": \(PluginContract.version)",
        en: "write \"contract\": \(PluginContract.version)"))
  }

  func addNoRows(into log: inout FindingLog) {
    log.add(
      .error, "plugin-rows", at: SourceLocation(file: file, field: "rows"),
      message: Phrase(fr: "le document n’a pas de liste rows", en: "the document has no list rows"),
      advice: Phrase(
        fr: "écrire \"rows\": [{\"territory\": …, \"period\": …, \"value\": …}]",
        en: "write \"rows\": [{\"territory\": …, \"period\": …, \"value\": …}]"))
  }

  func addTooManyRows(_ count: Int, into log: inout FindingLog) {
    let most = ContractDocument.maximumRows
    log.add(
      .error, "plugin-rows", at: SourceLocation(file: file, field: "rows"), found: "\(count)",
      message: Phrase(
        fr: "le document a plus de \(most) lignes", en: "the document has more than \(most) rows"),
      advice: Phrase(
        fr: "donner moins de périodes, de niveaux ou de sujets",
        en: "give fewer periods, levels or subjects"))
  }

  private func addNotUTF8(at position: Int, into log: inout FindingLog) {
    let before = bytes[..<position]
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let row = before.count { $0 == 0x0A } + 1
    log.add(
      .error, "plugin-output-encoding",
      at: SourceLocation(file: file, row: row, column: position - start + 1), found: line(row),
      message: Phrase(
        fr: "la sortie du programme n’est pas de l’UTF-8",
        en: "the program's output is not UTF-8"),
      advice: Phrase(
        fr: "écrire en UTF-8 : enc2utf8() en R, encoding=\"utf-8\" en Python",
        en: "write in UTF-8: enc2utf8() in R, encoding=\"utf-8\" in Python"))
  }

  private func add(_ error: JSONError, into log: inout FindingLog) {
    let place = SourceLocation(file: file, row: error.line, column: error.column)
    if bytes.first(where: { !Self.isSpace($0) }) != UInt8(ascii: "{") {
      return log.add(
        .error, "plugin-output-foreign", at: SourceLocation(file: file, row: firstRow, column: 1),
        found: line(firstRow), message: Self.foreign, advice: Self.onlyTheDocument)
    }
    if isAtEnd(error) {
      return log.add(
        .error, "plugin-output-half", at: place, found: line(error.line),
        message: Phrase(
          fr: "le document s’arrête au milieu : \(error.message.fr)",
          en: "the document stops half-way: \(error.message.en)"),
        advice: Phrase(
          fr: "écrire le document en une fois, à la fin, et laisser le programme finir",
          en: "write the document at once, at the end, and let the program finish"))
    }
    if error.message == Self.afterTheEnd {
      return log.add(
        .error, "plugin-output-foreign", at: place, found: line(error.line), message: Self.foreign,
        advice: Self.onlyTheDocument)
    }
    log.add(
      .error, "plugin-output-json", at: place, found: line(error.line),
      message: Phrase(
        fr: "la sortie du programme n’est pas du JSON : \(error.message.fr)",
        en: "the program's output is not JSON: \(error.message.en)"),
      advice: Phrase(
        fr: "laisser dash.R ou dash.py (docs/aides) écrire le document",
        en: "let dash.R or dash.py (docs/aides) write the document"))
  }

  private static let afterTheEnd = Phrase(fr: "du texte après la fin", en: "text after the end")
  private static let foreign = Phrase(
    fr: "le programme a écrit autre chose que son document",
    en: "the program wrote something else than its document")
  private static let onlyTheDocument = Phrase(
    fr: "écrire les messages sur la sortie d’erreur : message() en R, file=sys.stderr en Python",
    en: "write messages on the standard error: message() in R, file=sys.stderr in Python")

  /// The first line that holds something, from 1.
  private var firstRow: Int {
    let start = bytes.firstIndex { !Self.isSpace($0) } ?? 0
    return bytes[..<start].count { $0 == 0x0A } + 1
  }

  /// A line as a person can read it: without what a terminal would obey.
  private func line(_ row: Int) -> String {
    let lines = bytes.split(separator: 0x0A, maxSplits: row, omittingEmptySubsequences: false)
    guard row >= 1, row <= lines.count else { return "" }
    return PlainText.shown(String(decoding: lines[row - 1].prefix(400), as: UTF8.self))
  }

  private func isAtEnd(_ error: JSONError) -> Bool {
    let end = bytes.lastIndex { !Self.isSpace($0) }.map { $0 + 1 } ?? 0
    let start = bytes[..<end].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let row = bytes[..<end].count { $0 == 0x0A } + 1
    return error.line > row || (error.line == row && error.column > end - start)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  private static func firstWrongByte(of bytes: [UInt8]) -> Int? {
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    // The longest beginning that is UTF-8, found by halves.
    var (good, bad) = (0, bytes.count)
    while good < bad {
      let middle = (good + bad + 1) / 2
      if Self.isUTF8(bytes[..<middle]) { good = middle } else { bad = middle - 1 }
    }
    // Without the character that the wrong byte cuts off.
    return (0...3).map { good - $0 }.first {
      $0 >= 0 && String(validating: bytes[..<$0], as: UTF8.self) != nil
    }
  }

  /// Whether bytes are UTF-8, but for a character that they cut off.
  private static func isUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
    (0...3).contains { cut in
      String(validating: bytes.dropLast(cut), as: UTF8.self) != nil
        && bytes.suffix(cut).allSatisfy { $0 >= 0x80 }
    }
  }
}

/// What a program wrote, made harmless for a terminal.
public enum PlainText {
  /// Replaces control characters by `·`.
  public static func shown(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          scalar.properties.generalCategory == .control ? "·" : scalar
        }))
  }
}
