/// The 18 regions of France and their 101 départements, by the codes of the official geography
/// since 2016.
public enum FrenchRegions {
  private struct Region {
    var name: String
    var departements: [Substring]
  }

  private static let regions: [String: Region] = {
    let text = String(decoding: PackageResources.regions_csv, as: UTF8.self)
    let lines = text.split(separator: "\n").dropFirst().map { $0.split(separator: ",") }
    let regions = lines.filter { $0.count == 3 }.map { cells in
      (
        String(cells[0]),
        Region(name: String(cells[1]), departements: cells[2].split(separator: " "))
      )
    }
    return Dictionary(regions, uniquingKeysWith: { first, _ in first })
  }()

  private static let regionsByDepartement: [Substring: String] = {
    let pairs = regions.flatMap { code, region in region.departements.map { ($0, code) } }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }()

  /// The name of a region, nil for a code that is none.
  ///
  ///     FrenchRegions.name(of: "24")  // "Centre-Val de Loire"
  public static func name(of code: String) -> String? {
    regions[code]?.name
  }

  /// The code of the region that holds a département, nil for a code that is none.
  ///
  ///     FrenchRegions.region(ofDepartement: "2A")  // "94"
  public static func region(ofDepartement code: String) -> String? {
    regionsByDepartement[code[...]]
  }
}
