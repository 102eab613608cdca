/// A licence that public data come under, with the name that programs know it by.
enum KnownLicence {
  /// Returns the licence as a descriptor words it; one that is not known keeps its title, with a
  /// name made of it.
  static func license(titled title: String) -> DataPackage.License {
    let words = French.slug(title)
    let known = all.first { $0.names.contains(words) }
    return DataPackage.License(
      name: known?.license.name ?? words, title: title, path: known?.license.path)
  }

  private static let all: [(names: Set<String>, license: DataPackage.License)] = [
    (
      ["licence-ouverte", "licence-ouverte-2-0", "licence-ouverte-open-licence", "etalab-2-0"],
      DataPackage.License(
        name: "etalab-2.0", path: "https://www.etalab.gouv.fr/licence-ouverte-open-licence/")
    ),
    (
      ["cc0", "cc0-1-0"],
      DataPackage.License(
        name: "CC0-1.0", path: "https://creativecommons.org/publicdomain/zero/1.0/")
    ),
    (
      ["cc-by", "cc-by-4-0"],
      DataPackage.License(
        name: "CC-BY-4.0", path: "https://creativecommons.org/licenses/by/4.0/")
    ),
    (
      ["odbl", "odbl-1-0", "open-database-license"],
      DataPackage.License(
        name: "ODbL-1.0", path: "https://opendatacommons.org/licenses/odbl/1-0/")
    ),
  ]
}
