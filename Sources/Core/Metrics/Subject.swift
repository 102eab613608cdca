/// What a figure is about within its territory: everything, a family of occupations, an occupation.
public struct Subject: Sendable, Hashable, Codable {
  /// What a subject gathers.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    case all, family, occupation
  }

  /// `all`, `family:V`, or `nomenclature:code` for an occupation: `FAP2021:V0X60`.
  public var key: String
  /// What it gathers.
  public var kind: Kind
  /// The code within its nomenclature: `V0X60`; of a family, its letter.
  public var code: String
  /// In French, as its producer writes it.
  public var name: String
  /// The nomenclature of an occupation's code; nil where the subject outlives nomenclatures.
  public var nomenclature: String?
  /// The key of the family an occupation belongs to.
  public var parent: String?

  /// Makes the value from its parts.
  public init(
    key: String, kind: Kind, code: String, name: String, nomenclature: String? = nil,
    parent: String? = nil
  ) {
    self.key = key
    self.kind = kind
    self.code = code
    self.name = name
    self.nomenclature = nomenclature
    self.parent = parent
  }

  /// All occupations together.
  public static let all = Subject(key: "all", kind: .all, code: "", name: "Tous métiers")
}
