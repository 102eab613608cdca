/// The forms that partners of a network fill in: a row a referral, or a table of months.
///
/// One workbook holds both, what describes the network and the instructions; each sheet is also a CSV.
struct ReferralTemplate {
  /// The workbook's name.
  static let workbookPath = "orientations.xlsx"

  /// A standard table that has a sheet and a CSV of its own.
  private struct Table {
    var sheet: String
    var path: String
    var template: DatasetTemplate
  }

  /// The workbook and the CSVs.
  var files: [SiteFile] {
    var sheets = tables.map { $0.template.sheet(named: $0.sheet) }
    // The table of months is the other choice for what the first sheet asks.
    sheets.insert(monthly, at: min(1, sheets.count))
    sheets.append(instructions)
    let csvs = tables.map { SiteFile(path: $0.path, bytes: csv([$0.template.labels])) }
    return [
      SiteFile(path: Self.workbookPath, bytes: WorkbookWriter(sheets: sheets).bytes),
      SiteFile(path: "tableau-mensuel.csv", bytes: csv(monthlyRows)),
    ] + csvs
  }

  private var tables: [Table] {
    [
      ("referrals", "Orientations", "orientations.csv"),
      ("structures", "Structures", "structures.csv"),
      ("reports", "Remontées", "remontees.csv"),
      ("instruments", "Instruments", "instruments.csv"),
    ].compactMap { role, sheet, path in
      StandardSchema.named(role).map {
        Table(sheet: sheet, path: path, template: DatasetTemplate($0))
      }
    }
  }

  private func csv(_ rows: [[String]]) -> [UInt8] {
    var csv = CSVWriter(format: .frenchExcel)
    for row in rows { csv.write(row) }
    return csv.bytes
  }

  // MARK: - Months

  private static let monthlyTitles = ["Mois", "Personnes", "Détail", "Remarque"]

  private var monthlyRows: [[String]] {
    let blank = ["", "", ""]
    return [["Structure"] + blank, ["Année"] + blank, [""] + blank, Self.monthlyTitles]
      + NumberText.monthNames.map { [$0] + blank }
  }

  private var monthly: WorkbookSheet {
    let titleRow = 3
    let widths = [14, 12, 60, 40]
    return WorkbookSheet(
      name: "Tableau mensuel",
      columns: widths.enumerated().map { index, width in
        WorkbookSheet.Column(width: width, style: index == 1 ? .general : .text)
      },
      rows: monthlyRows.enumerated().map { number, row in
        row.map { text in
          WorkbookSheet.Cell(text: text, style: number <= titleRow ? .bold : .text)
        }
      }, frozenRows: titleRow + 1)
  }

  // MARK: - Instructions

  private var instructions: WorkbookSheet {
    func line(_ texts: String..., style: WorkbookSheet.Style = .wrapped) -> [WorkbookSheet.Cell] {
      texts.map { WorkbookSheet.Cell(text: $0, style: style) }
    }
    func title(_ text: String) -> [WorkbookSheet.Cell] { line(text, style: .bold) }
    let fields = tables.flatMap { table in
      [[], title("Feuille « \(table.sheet) »")] + table.template.fieldRows
    }
    return WorkbookSheet(
      name: "Mode d’emploi",
      columns: [26, 12, 70, 30, 14].map { WorkbookSheet.Column(width: $0, style: .wrapped) },
      rows: [
        title("Orientations entre structures"),
        line(
          "Remplir une seule des deux feuilles, « Orientations » ou « Tableau mensuel ».",
          style: .text),
        line(
          "Les feuilles « Structures », « Remontées » et « Instruments » décrivent le réseau : "
            + "laisser ce qui y est.",
          style: .text),
        line(
          "Une personne envoyée à deux structures est une personne et deux orientations.",
          style: .text),
        line(
          "Un mois sans aucune orientation s’écrit 0 ; un mois non remonté reste vide.",
          style: .text),
        line(
          "Un nombre approché s’écrit tel quel : une dizaine, environ 10 ; inconnu, nd.",
          style: .text),
        line("Pas de nom de personne : seulement des nombres.", style: .text),
        [],
        title("Feuille « Tableau mensuel »"),
        line(
          "Écrire la structure et l’année dans les cases du haut ; une feuille par structure.",
          style: .text),
        line(
          "Le détail dit combien sont allées où, et fait le nombre de personnes du mois :",
          style: .text),
      ] + Self.examples.map { line("", $0[0], $0[1], style: .text) }
        + fields, frozenRows: 0)
  }

  /// The number of persons, and a detail of it.
  static let examples = [
    ["3", "CAD et ML : 2 personnes ; ML : 1 personne"],
    ["2", "1 : PE, ML, CCI, AFPA ; 1 : ML"],
    ["1", "CAD, Point A"],
    ["3", "non précisé"],
    ["0", ""],
  ]
}
