/// The two French scales of training levels, whose numbers mean different diplomas.
///
/// « Niveau 3 » is a CAP since the decree of 2019 and a bac+2 before: a dataset says which scale it
/// writes, and dash names every niveau on the older one, which advisers speak.
///
///     NiveauScale.decree2019.key(of: "3")    // "V"
///     NiveauScale.circular1969.key(of: "3")  // nil: III is meant, or else the other scale
public enum NiveauScale: String, Sendable, Hashable, CaseIterable {
  /// V, IV, III, II, I: CAP and BEP, bac, bac+2, bac+3 and 4, bac+5 and more.
  case circular1969 = "1969"
  /// 3, 4, 5, 6, 7-8, in the same order.
  case decree2019 = "2019"

  /// The codes that a table may write, from CAP upwards.
  public var codes: [String] {
    switch self {
    case .circular1969: ["V", "IV", "III", "II", "I"]
    case .decree2019: ["3", "4", "5", "6", "7", "8", "7-8"]
    }
  }

  /// Returns the code on the scale of 1969, or nil where the scale has no such code.
  public func key(of written: String) -> String? {
    switch self {
    case .circular1969: codes.contains(written) ? written : nil
    case .decree2019: Self.former[written]
    }
  }

  private static let former = [
    "3": "V", "4": "IV", "5": "III", "6": "II", "7": "I", "8": "I", "7-8": "I",
  ]
}
