import TOMLKit

/// What `offres-diffusees.recipe.toml` says of the workbook.
struct OffersWorkbookFile: Decodable, Sendable {
  /// From the name of a column here to its names in the file.
  typealias Columns = [String: [String]]

  var id: String
  var title: String
  var producer: String
  var source: String
  var licence: String?
  var periodicity: String?
  var dataset: RecipeFile.Naming
  var months: Columns
  var contracts: Columns
  var total: Columns
  var domains: Columns
  var domain_rows: DomainRows
  /// From a code of the ROME to the names that the producer gives it.
  var domain_codes: [String: [String]]

  struct DomainRows: Decodable, Sendable {
    /// A regular expression on the folded header of the offers; its group is the quarter.
    var offers: String
    /// What stands in the first column beside the first domaine.
    var first_child: String
    /// What stands there in the last row.
    var total: String
  }

  /// The recipe that ships with dash.
  static let standard = try? TOMLDecoder(strictDecoding: true).decode(
    OffersWorkbookFile.self,
    from: String(decoding: PackageResources.offres_diffusees_recipe_toml, as: UTF8.self))
}
