/// Which codes of other nomenclatures speak of an occupation, and how surely.
///
/// No public table ties FAP 2021 to FAP 2009, and a ROME code alone does not always fix a FAP: every
/// link says how sure it is, and a link never carries a count from one nomenclature to another.
public struct OccupationLinks: Sendable {
  /// How sure it is that two codes are the same métier.
  public enum Certainty: String, Sendable, Codable, CaseIterable, Comparable {
    /// The same code of the same nomenclature.
    case same
    /// The producer's own table ties this code to this occupation only.
    case whole
    /// Both nomenclatures give the métier the same name.
    case sameName = "same-name"
    /// The producer's table ties this code to several occupations, told apart by qualification.
    case shared
    /// The codes correspond, the names differ.
    case sameCode = "same-code"
    /// Only the coarser groups of three letters correspond.
    case coarser

    /// Compares from the surest to the least sure.
    public static func < (left: Certainty, right: Certainty) -> Bool {
      allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
    }
  }

  /// One code that speaks of an occupation.
  public struct Link: Sendable, Hashable {
    /// A `Subject.key`: `ROME:F1703`.
    public var subject: String
    /// Of the least sure step between the two.
    public var certainty: Certainty

    /// Makes the value from its parts.
    public init(subject: String, certainty: Certainty) {
      self.subject = subject
      self.certainty = certainty
    }
  }

  private let links: [String: [Link]]

  /// Makes the links of occupations, by `Subject.key`.
  public init(_ links: [String: [Link]] = [:]) {
    self.links = links
  }

  /// Returns the codes that speak of an occupation, the surest first, then by key.
  public func links(of subject: String) -> [Link] {
    links[subject] ?? []
  }
}
