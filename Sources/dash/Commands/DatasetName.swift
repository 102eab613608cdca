import Core

/// The name of a dataset's folder, as a person chooses it.
enum DatasetName {
  private static let plain = Set("abcdefghijklmnopqrstuvwxyz0123456789-")

  /// Returns the name.
  ///
  /// - Throws: `Failure` for a name that would not be the same on every machine.
  static func checked(_ name: String) throws -> String {
    if let first = name.first, first != "-", name.allSatisfy(plain.contains) { return name }
    throw Failure(
      .usage, Phrase(fr: "ce nom ne va pas : « \(name) »", en: "this name will not do: `\(name)`"),
      advice: Phrase(
        fr: "des minuscules sans accent, des chiffres et des tirets : offres-blois",
        en: "lower-case letters without accents, digits and hyphens: offres-blois"))
  }
}
