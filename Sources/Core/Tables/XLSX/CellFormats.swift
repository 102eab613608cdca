/// Which styles of a workbook show a number as a day.
struct CellFormats: Sendable {
  private var isDate: [Bool] = []

  /// Whether a cell of this style shows a day; a cell without style does not.
  func showsDate(_ style: Int) -> Bool {
    style < isDate.count && isDate[style]
  }

  /// Reads `styles.xml`.
  static func read(_ entry: Int?, of archive: ZipArchive) throws(TableError) -> CellFormats {
    guard let entry else { return CellFormats() }
    let handler = Handler()
    try archive.scan(entry, with: handler)
    return CellFormats(isDate: handler.isDate)
  }

  private final class Handler: XMLHandler {
    private(set) var isDate: [Bool] = []
    private var customFormats: [Int: Bool] = [:]
    private var isInCellFormats = false

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
      switch name {
      case "numFmt":
        guard let id = attributes.integer("numFmtId") else { return }
        customFormats[id] = NumberFormat.showsDate(attributes.text("formatCode") ?? "")
      case "cellXfs": isInCellFormats = true
      case "xf" where isInCellFormats:
        let id = attributes.integer("numFmtId") ?? 0
        isDate.append(customFormats[id] ?? NumberFormat.builtInDates.contains(id))
      default: break
      }
    }

    func end(_ name: XMLName) {
      if "cellXfs" ~= name { isInCellFormats = false }
    }
  }
}

/// The number formats of spreadsheets.
enum NumberFormat {
  /// The ids that every spreadsheet program knows as dates; 18…21 and 45…47 show times only, and
  /// 27…36 and 50…58 are the dates of East Asia.
  static let builtInDates: Set<Int> = Set([14, 15, 16, 17, 22]).union(27...36).union(50...58)

  /// Whether a format shows a day: a year or day outside quotes and brackets, or a month.
  ///
  /// `m` alone is a month, and minutes beside hours or seconds.
  static func showsDate(_ format: String) -> Bool {
    let signs = significantSigns(of: format)
    if ["general", "standard"].contains(signs) { return false }
    if signs.contains("y") || signs.contains("d") { return true }
    return signs.contains("m") && !signs.contains("h") && !signs.contains("s")
  }

  /// The signs of the first section, lower-case, without literal text, colours and locales.
  private static func significantSigns(of format: String) -> String {
    var signs = ""
    var isQuoted = false
    var isBracketed = false
    var isLiteral = false
    for sign in format.lowercased() {
      switch sign {
      case _ where isLiteral: isLiteral = false
      case "\"": isQuoted.toggle()
      case _ where isQuoted: continue
      case "\\", "_", "*": isLiteral = true
      case "[": isBracketed = true
      case "]": isBracketed = false
      case _ where isBracketed: continue
      case ";": return signs
      default: signs.append(sign)
      }
    }
    return signs
  }
}
