/// What a figure is about within its territory: everything, a family of occupations, an occupation,
/// a sector of activity, a niveau de formation, a professional domain; of referrals, where they come
/// from, where they go, whom they concern, by what means.
public struct Subject: Sendable, Hashable, Codable {
  /// What a subject gathers.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    case all, family, occupation
    /// A sector of activity: NAF A21, or the grand secteur of the source.
    case sector
    /// A niveau de formation, always named on the scale of 1969: V is CAP and BEP, IV is bac.
    case niveau
    /// A professional domain of ROME, or the grand domaine above it.
    case domain
    /// The structure, or the network of structures, that refers people.
    case origin = "from"
    /// The structure, or the network of structures, that people are referred to.
    case destination = "to"
    /// An origin with a destination.
    case flow
    /// The public that people belong to.
    case audience = "public"
    /// What carries a referral: a card, a fiche navette, a shared form.
    case instrument
    /// A structure, or a network of structures, whatever it does.
    case structure
    /// A thing that one metric alone knows, named by its plugin: an answer of a questionnaire.
    case item
  }

  /// What figures name it by, unique in a project.
  ///
  /// `all`, `family:V`, `sector:A21-G`, `niveau:V`, `domain:F16`, or `nomenclature:code` for an
  /// occupation: `FAP2021:V0X60`, `ROME:F1703`. Of referrals: `from:cio-36`, `to:ml-36`,
  /// `flow:cio-36>ml-36`, `public:jeunes`, `instrument:carte`; a network of structures stands in the
  /// place of one as `@cio`: `structure:cio-36`. Of a plugin's own: `item:mlblois.accueil/emploi-ete`.
  public var key: String
  /// What it gathers.
  public var kind: Kind
  /// The code within its nomenclature: `V0X60`; of a family, its letter.
  public var code: String
  /// In French, as its producer writes it.
  public var name: String
  /// The nomenclature of an occupation's code; nil where the subject outlives nomenclatures.
  public var nomenclature: String?
  /// The key of the family an occupation belongs to; of a structure that refers people, or that they are
  /// referred to, and of a flow between structures, the key of the networks: `from:@cio`.
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
