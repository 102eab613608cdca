import Foundation

/// The errors for files that are something else than a table, and what to do about each.
enum NotATable {
  static func binary(_ name: String) -> TableError {
    TableError(
      "format-error", in: name,
      message: Phrase(
        fr: "ce fichier n’est ni un CSV ni un classeur XLSX",
        en: "neither a CSV nor an XLSX workbook"),
      advice: Phrase(
        fr: "enregistrez le tableau en .xlsx ou en CSV UTF-8",
        en: "save the table as .xlsx or as CSV UTF-8"))
  }

  static func pdf(_ name: String) -> TableError {
    TableError(
      "format-error", in: name,
      message: Phrase(fr: "c’est un PDF, non un tableau", en: "a PDF, not a table"),
      advice: Phrase(
        fr: "demandez le tableau d’origine, en .xlsx ou en CSV",
        en: "ask for the original table, as .xlsx or CSV"))
  }

  static func webPage(_ name: String) -> TableError {
    TableError(
      "format-error", in: name,
      message: Phrase(
        fr: "c’est une page web ou du XML, non un tableau", en: "a web page or XML, not a table"),
      advice: Phrase(
        fr: "le téléchargement a sans doute donné une page d’erreur : téléchargez à nouveau",
        en: "the download probably gave an error page: download again"))
  }

  static func archive(_ name: String) -> TableError {
    TableError(
      "format-error", in: name,
      message: Phrase(
        fr: "une archive que dash n’ouvre pas", en: "an archive that dash does not open"),
      advice: Phrase(
        fr: "extrayez le tableau, ou recompressez-le en .zip",
        en: "extract the table, or compress it again as .zip"))
  }

  /// A workbook of Excel 97–2003, or one behind a password: both are OLE2 files.
  static func compoundDocument(_ bytes: [UInt8], _ name: String) -> TableError {
    let mark = "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    guard Data(bytes).range(of: Data(mark)) == nil else { return encrypted(name) }
    return TableError(
      "format-error", in: name,
      message: Phrase(
        fr: "un classeur au format ancien d’Excel (.xls)",
        en: "a workbook in Excel’s old format (.xls)"),
      advice: Phrase(
        fr: "ouvrez-le et enregistrez-le au format .xlsx", en: "open it and save it as .xlsx"))
  }

  static func encrypted(_ name: String) -> TableError {
    TableError(
      "format-error", in: name,
      message: Phrase(
        fr: "un fichier protégé par un mot de passe", en: "a file protected by a password"),
      advice: Phrase(
        fr: "ouvrez-le avec son mot de passe et enregistrez-le sans protection",
        en: "open it with its password and save it without protection"))
  }

  static func damaged(_ name: String, part: String? = nil) -> TableError {
    let (fr, en) = part.map { (" (« \($0) »)", " (“\($0)”)") } ?? ("", "")
    return TableError(
      "format-error", in: name,
      message: Phrase(fr: "fichier abîmé ou incomplet\(fr)", en: "damaged or incomplete file\(en)"),
      advice: Phrase(
        fr: "téléchargez-le à nouveau, ou ouvrez-le et enregistrez-le",
        en: "download it again, or open it and save it"))
  }

  static func bomb(_ name: String, part: String) -> TableError {
    TableError(
      "compression-error", in: name,
      message: Phrase(
        fr: "« \(part) » se décompresse hors de toute mesure",
        en: "“\(part)” unzips beyond all measure"),
      advice: Phrase(
        fr: "n’utilisez pas ce fichier, ou ouvrez-le et enregistrez-le à nouveau",
        en: "do not use this file, or open it and save it again"))
  }

  static func tooManyEntries(_ name: String) -> TableError {
    TableError(
      "compression-error", in: name,
      message: Phrase(
        fr: "l’archive a plus de \(ZipArchive.maximumEntries) entrées",
        en: "the archive has more than \(ZipArchive.maximumEntries) entries"),
      advice: Phrase(
        fr: "donnez le tableau lui-même, hors de l’archive",
        en: "give the table itself, out of the archive"))
  }

  static func notOneTable(_ name: String, _ tables: [String]) -> TableError {
    let names = tables.prefix(5).map { "« \($0) »" }.joined(separator: ", ")
    return TableError(
      "format-error", in: name,
      message: tables.isEmpty
        ? Phrase(
          fr: "l’archive ne contient ni CSV ni XLSX", en: "the archive holds no CSV and no XLSX")
        : Phrase(
          fr: "l’archive contient \(tables.count) tableaux : \(names)",
          en: "the archive holds \(tables.count) tables: \(names)"),
      advice: Phrase(
        fr: "donnez le tableau lui-même, hors de l’archive",
        en: "give the table itself, out of the archive"))
  }

  static func documentType(_ name: String, part: String) -> TableError {
    TableError(
      "format-error", in: name,
      message: Phrase(
        fr: "« \(part) » déclare un DOCTYPE, qu’aucun tableur n’écrit",
        en: "“\(part)” declares a DOCTYPE, which no spreadsheet writes"),
      advice: Phrase(
        fr: "n’utilisez pas ce fichier, ou ouvrez-le et enregistrez-le à nouveau",
        en: "do not use this file, or open it and save it again"))
  }

  static func noSheet(_ name: String) -> TableError {
    TableError(
      "format-error", in: name,
      message: Phrase(
        fr: "ce n’est pas un classeur Excel (.xlsx)", en: "not an Excel workbook (.xlsx)"),
      advice: Phrase(
        fr: "enregistrez le tableau en .xlsx ou en CSV UTF-8",
        en: "save the table as .xlsx or as CSV UTF-8"))
  }
}
