extension Recipe {
  /// Reads an official file; every problem goes to the log at once.
  ///
  ///     let recipe = Recipe.standard("bmo")
  ///     let file = try TableFile(contentsOf: "Base_open_data_BMO_2025.xlsx")
  ///     let dataset = recipe?.read(file, options: ImportOptions(region: "24"), into: &log)
  ///
  /// Returns nil where anything is an error.
  public func read(
    _ table: TableFile, options: ImportOptions = ImportOptions(), into log: inout FindingLog
  ) -> ImportedDataset? {
    guard let header = RecipeHeader.find(in: table, recipe: file, into: &log) else { return nil }
    var reader = SourceReader(file, header: header, options: options)
    reader.read(table)
    var problems = reader.log
    if reader.rowCount == 0 { problems.add(noRows(reader, options)) }
    let files = reader.rowCount == 0 ? [] : outputs(of: reader, into: &problems)
    log.add(contentsOf: problems)
    guard !problems.hasErrors, let year = reader.index("year") else { return nil }
    return dataset(files, year: reader.text(row: 0, column: year), reader, table, options)
  }

  private func outputs(
    of reader: SourceReader, into log: inout FindingLog
  ) -> [(role: String, csv: [UInt8])] {
    var roles: [String] = []
    for output in file.output where !roles.contains(output.role) { roles.append(output.role) }
    return roles.compactMap { role in
      guard let standard = StandardSchema.named(role) else { return nil }
      var table = RecipeTable(standard)
      for output in file.output where output.role == role {
        table.add(output, from: reader, into: &log)
      }
      return (role, log.hasErrors ? [] : table.csv())
    }
  }

  private func dataset(
    _ files: [(role: String, csv: [UInt8])], year: String, _ reader: SourceReader,
    _ table: TableFile, _ options: ImportOptions
  ) -> ImportedDataset {
    let name = file.dataset.name.replacing("{year}", with: year)
    let fileName = table.name.split(separator: "/").last.map(String.init) ?? table.name
    let package = DataPackage(
      name: name, title: file.dataset.title.replacing("{year}", with: year),
      description: file.dataset.description?.replacing("{year}", with: year),
      licenses: file.licence.map { [DataPackage.License(title: $0)] } ?? [],
      sources: [DataPackage.Source(title: file.source)], vintage: year,
      periodicity: file.periodicity,
      provenance: [
        DataPackage.Provenance(
          file: fileName, sha256: table.hash.description, recipe: id, date: options.date)
      ],
      resources: files.compactMap { resource($0.role) })
    let contents = files.map { SiteFile(path: "\($0.role).csv", bytes: $0.csv) }
    return ImportedDataset(package: package, rowCount: reader.rowCount, tables: contents)
  }

  private func resource(_ role: String) -> DataResource? {
    guard var schema = StandardSchema.named(role)?.schema else { return nil }
    let masks = (file.counts?.mask ?? []).map { mask in
      Mask(mask.value, bounds: Bounds(Double(mask.minimum), Double(mask.maximum)))
    }
    let missing = (file.counts?.missing ?? []).map { MissingValue($0.value, label: $0.label) }
    for index in schema.fields.indices where !schema.fields[index].masks.isEmpty {
      let label = schema.fields[index].masks[0].label
      schema.fields[index].masks = masks.map { Mask($0.value, bounds: $0.bounds, label: label) }
      schema.fields[index].missingValues = [MissingValue("")] + missing
    }
    return DataResource(
      name: role, role: role, title: schema.title, paths: ["\(role).csv"], encoding: "utf-8",
      schema: schema)
  }

  private func noRows(_ reader: SourceReader, _ options: ImportOptions) -> Finding {
    let place = SourceLocation(file: reader.header.file, sheet: reader.header.sheet)
    guard let region = options.region, !reader.regions.isEmpty else {
      return Finding(
        .error, code: "source-error", at: place,
        message: Phrase(
          fr: "le fichier n’a aucune ligne sous son en-tête",
          en: "the file has no row below its header"),
        advice: Phrase(
          fr: "reprendre le fichier tel que \(producer) le publie",
          en: "take the file as \(producer) publishes it"))
    }
    let known = reader.regions.sorted { $0.key < $1.key }
      .map { $0.value.name.isEmpty ? $0.key : "\($0.key) \($0.value.name)" }
      .joined(separator: ", ")
    return Finding(
      .error, code: "unknown-region", at: place, found: region,
      message: Phrase(
        fr: "le fichier n’a aucune ligne de la région « \(region) »",
        en: "the file has no row of the region `\(region)`"),
      advice: Phrase(fr: "régions du fichier : \(known)", en: "regions of the file: \(known)"))
  }
}
