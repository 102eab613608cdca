/// One official file on its way to a dataset.
struct RecipeImport {
  let recipe: RecipeFile
  let table: TableFile
  let options: ImportOptions

  /// Reads the rows below the header; nil where anything is an error.
  func dataset(
    of rows: SourceRows, header: RecipeHeader, into log: inout FindingLog
  ) -> ImportedDataset? {
    var reader = SourceReader(recipe, header: header, options: options)
    reader.read(rows)
    var problems = reader.log
    checkRows(reader, into: &problems)
    let files = problems.hasErrors ? [] : outputs(of: reader, into: &problems)
    log.add(contentsOf: problems)
    guard !problems.hasErrors else { return nil }
    return ImportedDataset(
      package: package(roles: files.map(\.role), reader), rowCount: reader.rowCount,
      sourceRowCount: reader.sourceRowCount,
      tables: files.map { SiteFile(path: "\($0.role).csv", bytes: $0.csv) })
  }

  private func outputs(
    of reader: SourceReader, into log: inout FindingLog
  ) -> [(role: String, csv: [UInt8])] {
    var roles: [String] = []
    for output in recipe.output where !roles.contains(output.role) { roles.append(output.role) }
    return roles.compactMap { role in
      guard let standard = StandardSchema.named(role) else { return nil }
      var table = RecipeTable(standard)
      for output in recipe.output where output.role == role {
        table.add(output, from: reader, into: &log)
      }
      return (role, log.hasErrors ? [] : table.csv())
    }
  }

  // MARK: - Descriptor

  private func package(roles: [String], _ reader: SourceReader) -> DataPackage {
    let naming = recipe.dataset
    let words = words(reader)
    let filled = { (template: String) in
      words.reduce(template) { $0.replacing("{\($1.key)}", with: $1.value) }
    }
    let vintage = filled(naming.vintage ?? "{year}")
    let fileName = table.name.split(separator: "/").last.map(String.init) ?? table.name
    return DataPackage(
      name: filled(naming.name), title: filled(naming.title),
      description: naming.description.map(filled),
      licenses: recipe.licence.map { [DataPackage.License(title: $0)] } ?? [],
      sources: [DataPackage.Source(title: recipe.source)],
      vintage: vintage.isEmpty ? nil : vintage, periodicity: recipe.periodicity,
      provenance: [
        DataPackage.Provenance(
          file: fileName, sha256: table.hash.description, recipe: recipe.id, date: options.date)
      ],
      resources: roles.compactMap(resource))
  }

  /// What the names in braces of `[dataset]` stand for.
  private func words(_ reader: SourceReader) -> KeyValuePairs<String, String> {
    let year = recipe.year?.column.flatMap(reader.index).map { reader.text(row: 0, column: $0) }
    let period = recipe.dataset.period.flatMap(reader.index)
    let periods = period.map { column in
      (0..<reader.rowCount).map { reader.text(row: $0, column: column) }
    }
    return ["year": year ?? "", "first": periods?.min() ?? "", "last": periods?.max() ?? ""]
  }

  /// The standard table, with the texts that stand for hidden and missing numbers in this source.
  private func resource(_ role: String) -> DataResource? {
    guard var schema = StandardSchema.named(role)?.schema else { return nil }
    let missing = (recipe.numbers?.missing ?? []).map { MissingValue($0.value, label: $0.label) }
    let numeric = Set(recipe.column.filter(\.kind.isNumeric).map(\.id))
    let fed = recipe.output.filter { $0.role == role }.flatMap { output in
      output.fields.filter { RecipeTable.reference($0.value).map(numeric.contains) ?? false }.keys
    }
    for index in schema.fields.indices where fed.contains(schema.fields[index].name) {
      if let label = schema.fields[index].masks.first?.label {
        schema.fields[index].masks = (recipe.numbers?.mask ?? []).map { mask in
          Mask(
            mask.value, bounds: Bounds(Double(mask.minimum), Double(mask.maximum)), label: label)
        }
      }
      guard !missing.isEmpty else { continue }
      let isEmptySaid = missing.contains { $0.value.isEmpty }
      schema.fields[index].missingValues = (isEmptySaid ? [] : [MissingValue("")]) + missing
    }
    return DataResource(
      name: role, role: role, title: schema.title, paths: ["\(role).csv"], encoding: "utf-8",
      schema: schema)
  }

  // MARK: - Findings

  private func checkRows(_ reader: SourceReader, into log: inout FindingLog) {
    let place = SourceLocation(file: reader.header.file, sheet: reader.header.sheet)
    if let region = options.region, recipe.region == nil {
      log.add(
        .note, "region-unused", at: place, found: region,
        message: Phrase(
          fr: "ce fichier vaut pour toute la France : il est gardé en entier",
          en: "this file holds for all of France: it is kept whole"),
        advice: Phrase(fr: "rien à faire", en: "nothing to do"))
    }
    if let region = options.region, !reader.regions.isEmpty,
      !reader.regions.values.contains(where: \.isKept)
    {
      let known = reader.regions.sorted { $0.key < $1.key }
        .map { $0.value.name.isEmpty ? $0.key : "\($0.key) \($0.value.name)" }
        .joined(separator: ", ")
      log.add(
        .error, "unknown-region", at: place, found: region,
        message: Phrase(
          fr: "le fichier n’a aucune ligne de la région « \(region) »",
          en: "the file has no row of the region `\(region)`"),
        advice: Phrase(fr: "régions du fichier : \(known)", en: "regions of the file: \(known)"))
    } else if reader.rowCount == 0 {
      log.add(
        .error, "source-error", at: place,
        message: Phrase(
          fr: "le fichier n’a aucune ligne sous son en-tête",
          en: "the file has no row below its header"),
        advice: Phrase(
          fr: "reprendre le fichier tel que \(recipe.producer) le publie",
          en: "take the file as \(recipe.producer) publishes it"))
    }
  }
}
