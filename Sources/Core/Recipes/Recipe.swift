/// How an official file, as its producer publishes it, becomes a dataset: a readable description
/// (`bmo.recipe.toml`), so that the next file is a new recipe and not new code.
public struct Recipe: Sendable {
  /// Kebab-case, kept for ever: `bmo`.
  public var id: String { file.id }
  /// In French: `Besoins en main-d’œuvre (BMO)`.
  public var title: String { file.title }
  /// `France Travail`.
  public var producer: String { file.producer }
  let file: RecipeFile

  /// Reads a recipe; `name` is the file's, for messages.
  ///
  /// - Throws: `RecipeError` with the key that is wrong.
  public init(toml text: String, name: String) throws(RecipeError) {
    file = try RecipeFile.decode(text, name: name)
  }

  /// The recipes that ship with dash, by id.
  public static let all: [Recipe] = [PackageResources.bmo_recipe_toml].compactMap {
    try? Recipe(toml: String(decoding: $0, as: UTF8.self), name: "recipe")
  }

  /// The recipe of an id that ships with dash, or nil.
  public static func standard(_ id: String) -> Recipe? {
    all.first { $0.id == id }
  }
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
