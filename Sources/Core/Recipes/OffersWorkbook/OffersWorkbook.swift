/// `dash import offres-diffusees`: France Travail's workbook of offers by contract, whose three
/// sheets are read together, since each says how to read the others.
struct OffersWorkbook: RecipeReader {
  let recipe: OffersWorkbookFile

  var id: String { recipe.id }
  var title: String { recipe.title }
  var producer: String { recipe.producer }

  func read(
    _ table: TableFile, options: ImportOptions, into log: inout FindingLog
  ) -> ImportedDataset? {
    var problems = FindingLog()
    defer { log.add(contentsOf: problems) }
    let contracts = sheet(recipe.months.merging(recipe.contracts) { $1 }, in: table, &problems)
    let totals = sheet(recipe.months.merging(recipe.total) { $1 }, in: table, &problems)
    let domains = sheet(
      recipe.domains, patterns: ["offers": recipe.domain_rows.offers], in: table, &problems)
    guard let contracts, let totals, let domains else { return nil }

    let months = MonthlyOffers(contracts: contracts, totals: totals)
    let rows = DomainSheet(domains, recipe: recipe)
    let quarter = DomainQuarter(of: rows, in: months)
    for part in [months.log, rows.log, quarter.log] { problems.add(contentsOf: part) }
    guard !problems.hasErrors, let quarter = quarter.quarter, let first = months.entries.first,
      let last = months.entries.last
    else { return nil }
    if options.region != nil { problems.add(wholeCountry(contracts)) }
    let rowCount = months.entries.count + rows.entries.count
    return ImportedDataset(
      package: package(from: first.month, to: last.month, table, options),
      rowCount: rowCount, sourceRowCount: rowCount,
      tables: [
        SiteFile(path: "offers.csv", bytes: csv(of: months)),
        SiteFile(path: "domains.csv", bytes: csv(of: rows, quarter)),
      ])
  }

  // MARK: - Tables

  private static let offerFields =
    ["month", "zoning", "territory"] + ContractClass.allCases.map(\.field) + ["total"]
  private static let domainFields = [
    "quarter", "zoning", "territory", "domain", "name", "parent", "offers", "durable_share",
    "offers_change", "durable_change",
  ]

  private func csv(of months: MonthlyOffers) -> [UInt8] {
    var csv = CSVWriter()
    csv.write(Self.offerFields)
    for entry in months.entries {
      let counts = (entry.contracts + [entry.total]).map { $0.map(String.init) ?? "" }
      csv.write([entry.month.key, "nation", "FR"] + counts)
    }
    return csv.bytes
  }

  private func csv(of domains: DomainSheet, _ quarter: Quarter) -> [UInt8] {
    var csv = CSVWriter()
    csv.write(Self.domainFields)
    for entry in domains.entries.sorted(by: { $0.code < $1.code }) {
      let numbers = [entry.durableShare, entry.offersChange, entry.durableChange]
      csv.write(
        [quarter.key, "nation", "FR", entry.code, entry.name, entry.parent ?? ""]
          + [entry.offers.map(String.init) ?? ""] + numbers.map { $0.map(NumberPlain.text) ?? "" })
    }
    return csv.bytes
  }

  // MARK: - Descriptor

  private func package(
    from first: Month, to last: Month, _ table: TableFile, _ options: ImportOptions
  ) -> DataPackage {
    let title = recipe.dataset.title.replacing("{first}", with: String(first.year))
      .replacing("{last}", with: String(last.year))
    let fileName = table.name.split(separator: "/").last.map(String.init) ?? table.name
    return DataPackage(
      name: recipe.dataset.name, title: title, description: recipe.dataset.description,
      licenses: recipe.licence.map { [DataPackage.License(title: $0)] } ?? [],
      sources: [DataPackage.Source(title: recipe.source)], vintage: last.key,
      periodicity: recipe.periodicity,
      provenance: [
        DataPackage.Provenance(
          file: fileName, sha256: table.hash.description, recipe: id, date: options.date)
      ],
      resources: [
        resource("offers", Self.offerFields), resource("domains", Self.domainFields),
      ].compactMap(\.self))
  }

  private func resource(_ role: String, _ fields: [String]) -> DataResource? {
    guard var schema = StandardSchema.named(role)?.schema else { return nil }
    schema.fields.removeAll { !fields.contains($0.name) }
    schema.primaryKey.removeAll { !fields.contains($0) }
    return DataResource(
      name: role, role: role, title: schema.title, paths: ["\(role).csv"], encoding: "utf-8",
      schema: schema)
  }

  // MARK: - Findings

  private func sheet(
    _ names: OffersWorkbookFile.Columns, patterns: [String: String] = [:], in table: TableFile,
    _ log: inout FindingLog
  ) -> SheetTable? {
    if let found = SheetTable.find(names, patterns: patterns, in: table, into: &log) {
      return found
    }
    let columns = names.values.compactMap(\.first).sorted().joined(separator: ", ")
    log.add(
      .error, "unknown-format", at: SourceLocation(file: table.name),
      found: table.sheetNames.joined(separator: ", "),
      message: Phrase(
        fr: "ce fichier n’est pas « \(title) » : aucune feuille n’a les colonnes \(columns)",
        en: "this file is not “\(title)”: no sheet has the columns \(columns)"),
      advice: Phrase(
        fr: "prendre le classeur des offres diffusées sur le site de France Travail, avec ses "
          + "feuilles Total, Contrat et Metier",
        en: "take the workbook of published offers from France Travail's site, with its sheets "
          + "Total, Contrat and Metier"))
    return nil
  }

  private func wholeCountry(_ sheet: SheetTable) -> Finding {
    Finding(
      .note, code: "region-unused", at: SourceLocation(file: sheet.file),
      message: Phrase(
        fr: "ce fichier vaut pour toute la France : il est gardé en entier",
        en: "this file holds for all of France: it is kept whole"),
      advice: Phrase(fr: "rien à faire", en: "nothing to do"))
  }
}
