/// The names of the FAP 2009 nomenclature (Dares): 225 métiers, and the 87 groups above them.
///
/// Files of tension and of diplomas give its codes alone.
public enum FAP2009 {
  /// By code: `S1Z40` is a métier, `S1Z` its group.
  public static let names: [String: String] = {
    var names: [String: String] = [:]
    let text = String(decoding: PackageResources.fap2009_csv, as: UTF8.self)
    for line in text.split(separator: "\n").dropFirst() {
      guard let comma = line.firstIndex(of: ",") else { continue }
      names[String(line[..<comma])] = line[line.index(after: comma)...].filter { $0 != "\"" }
    }
    return names
  }()

  /// Returns the name of a code; nil for a code of another nomenclature.
  static func name(of code: String, in nomenclature: String) -> String? {
    nomenclature == Self.nomenclature ? names[code] : nil
  }

  /// How `Subject.nomenclature` names it.
  public static let nomenclature = "FAP2009"
}
