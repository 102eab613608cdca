/// One row of the standard table `correspondences`: a code that speaks of another nomenclature's.
public struct Correspondence: Sendable, Hashable {
  /// A `Subject.key`: `ROME:F1703`.
  public var source: String
  /// The digit that tells apart the métiers of one code; nil where the code alone is enough.
  public var qualification: String?
  /// A `Subject.key`: `FAP2009:B2Z40`.
  public var target: String

  /// Makes the value from its parts.
  public init(source: String, qualification: String? = nil, target: String) {
    self.source = source
    self.qualification = qualification
    self.target = target
  }
}
