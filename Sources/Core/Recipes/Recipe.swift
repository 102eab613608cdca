/// How an official file, as its producer publishes it, becomes a dataset: a readable description
/// (`bmo.recipe.toml`), so that the next file is a new recipe and not new code.
public struct Recipe: Sendable {
  /// Kebab-case, kept for ever: `bmo`.
  public let id: String
  /// In French: `Besoins en main-d’œuvre (BMO)`.
  public let title: String
  /// `France Travail`.
  public let producer: String
  private let reader: any RecipeReader

  /// Reads a recipe; `name` is the file's, for messages.
  ///
  /// - Throws: `RecipeError` with the key that is wrong.
  public init(toml text: String, name: String) throws(RecipeError) {
    self.init(TableRecipe(forms: [try RecipeFile.decode(text, name: name)]))
  }

  /// Makes a recipe of whatever reads its file: a sheet by a TOML, or a workbook of several sheets.
  init(_ reader: some RecipeReader) {
    id = reader.id
    title = reader.title
    producer = reader.producer
    self.reader = reader
  }

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
    reader.read(table, options: options, into: &log)
  }

  /// The recipes that ship with dash, by id.
  public static let all: [Recipe] = {
    let workbooks = [OffersWorkbookFile.standard].compactMap(\.self).map(OffersWorkbook.init)
    return (TableRecipe.standard.map { Recipe($0) } + workbooks.map { Recipe($0) })
      .sorted { $0.id < $1.id }
  }()

  /// The recipe of an id that ships with dash, or nil.
  public static func standard(_ id: String) -> Recipe? {
    all.first { $0.id == id }
  }
}

/// What makes a dataset of a producer's file.
///
/// A file of one table is a `TableRecipe`, which is all TOML. A workbook whose sheets must be read
/// together conforms in its own file, and joins `Recipe.all`.
protocol RecipeReader: Sendable {
  var id: String { get }
  var title: String { get }
  var producer: String { get }

  /// Returns the dataset, or nil with errors in the log.
  func read(
    _ table: TableFile, options: ImportOptions, into log: inout FindingLog
  ) -> ImportedDataset?
}

/// A recipe that cannot be used.
public struct RecipeError: Error, Sendable {
  /// The reason, said as any other finding.
  public let finding: Finding
}

/// What the person who imports chooses.
public struct ImportOptions: Sendable {
  /// Keeps one region, by its code or its name; nil keeps the whole file.
  public var region: String?
  /// The day of the import for the provenance (`2025-04-15`), where the caller knows one.
  public var date: String?

  /// The whole file, without a date.
  public init(region: String? = nil, date: String? = nil) {
    self.region = region
    self.date = date
  }
}
