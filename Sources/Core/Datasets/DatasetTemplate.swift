/// The sheet of a standard table that a partner fills in, made from its schema alone.
///
///     DatasetTemplate(StandardSchema.named("offers"))  // offers.xlsx and offers.csv
public struct DatasetTemplate: Sendable {
  private let standard: StandardSchema

  /// Makes the template of a standard table.
  public init(_ standard: StandardSchema) {
    self.standard = standard
  }

  /// A workbook with its instructions, and the same header as a CSV for French Excel.
  ///
  /// There is no line of example among the data: nobody has to remember to delete it. Referrals have
  /// forms of their own, with a table of months.
  public var files: [SiteFile] {
    if hasForms { return ReferralTemplate().files }
    var csv = CSVWriter(format: .frenchExcel)
    csv.write(labels)
    let workbook = WorkbookWriter(sheets: [sheet(named: "Données"), instructions])
    return [
      SiteFile(path: "\(standard.role).csv", bytes: csv.bytes),
      SiteFile(path: workbookPath, bytes: workbook.bytes),
    ]
  }

  /// The name of the workbook among the files.
  public var workbookPath: String {
    hasForms ? ReferralTemplate.workbookPath : "\(standard.role).xlsx"
  }

  /// What to type once a file is filled in, up to the file's name.
  public func command(for dataset: String) -> String {
    hasForms
      ? "dash import \(ReferralForm.id) --as \(dataset)"
      : "dash new dataset \(standard.role) --as \(dataset) --from"
  }

  /// Whether partners fill in forms that are read by `ReferralForm`.
  private var hasForms: Bool { standard.role == ReferralForm.id }

  /// The titles of the columns.
  var labels: [String] { standard.schema.fields.map(\.label) }

  /// A sheet with the titles, to be filled in.
  func sheet(named name: String) -> WorkbookSheet {
    let columns = standard.schema.fields.map { field in
      WorkbookSheet.Column(
        width: max(10, field.label.count + 2), style: field.type.isNumeric ? .general : .text)
    }
    return WorkbookSheet(
      name: name, columns: columns,
      rows: [labels.map { WorkbookSheet.Cell(text: $0, style: .bold) }], frozenRows: 1)
  }

  private func line(
    _ texts: [String], _ style: WorkbookSheet.Style
  ) -> [WorkbookSheet.Cell] {
    texts.map { WorkbookSheet.Cell(text: $0, style: style) }
  }

  /// What each column says, under a row of titles.
  var fieldRows: [[WorkbookSheet.Cell]] {
    [line(["Colonne", "À remplir", "Ce qu’elle dit", "Valeurs", "Exemple"], .bold)]
      + standard.schema.fields.map { field in
        line(
          [
            field.label, standard.need(of: field), field.description ?? "", field.values,
            field.example ?? "",
          ], .wrapped)
      }
  }

  private var instructions: WorkbookSheet {
    let schema = standard.schema
    let advice = [
      schema.description ?? "",
      "Remplir la feuille « Données », une ligne par combinaison ; garder la ligne des titres.",
      "Un nombre inconnu s’écrit nd, un zéro s’écrit 0 : une case vide n’est jamais un zéro.",
      "Pas de ligne de total : dash fait les totaux.",
    ]
    return WorkbookSheet(
      name: "Mode d’emploi",
      columns: [26, 12, 70, 30, 14].map { WorkbookSheet.Column(width: $0, style: .wrapped) },
      rows: [line([schema.title ?? standard.role], .bold)] + advice.map { line([$0], .text) }
        + [[]] + fieldRows)
  }
}

extension StandardSchema {
  /// Whether a column is to be filled in, in French.
  fileprivate func need(of field: Field) -> String {
    if field.constraints.required { return "toujours" }
    return optionalFields.contains(field.name) ? "au besoin" : "oui, ou nd"
  }
}

extension Field {
  /// How a sheet to fill in names the column.
  var label: String { title ?? name }

  /// The values that a column may hold, where the list is closed or bounded.
  fileprivate var values: String {
    if let known = constraints.enumeration { return known.joined(separator: ", ") }
    guard type.isNumeric else { return "" }
    let kind = type == .number ? "un nombre" : "un entier"
    return constraints.minimum.map { "\(kind) à partir de \($0)" } ?? kind
  }
}
