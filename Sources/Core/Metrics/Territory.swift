/// A place that figures are given for.
///
/// A code alone names nothing: 2413 is Chinon as a BMO bassin and Blois as a ZE2010, so a territory
/// is (zoning, vintage, code).
public struct Territory: Sendable, Hashable, Codable {
  /// From the widest to the narrowest.
  public enum Level: String, Sendable, Codable, CaseIterable, Comparable {
    case nation, region, departement, bassin

    /// Compares from the widest level to the narrowest.
    public static func < (left: Level, right: Level) -> Bool {
      allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
    }
  }

  /// `zoning:code`, unique in a project: `bmo:2416`, `departement:41`, `region:24`, `nation:FR`.
  public var key: String
  /// How wide it is.
  public var level: Level
  /// `bmo`, `departement`, `region`, `nation`.
  public var zoning: String
  /// The year of the zoning: `2025`.
  public var vintage: String
  /// The code within its zoning: `2416`.
  public var code: String
  /// The name that pages show.
  public var name: String
  /// The territory just above it in the tree, nil at the top.
  public var parent: String?
  /// Of its main town, in degrees, WGS84.
  public var latitude: Double?
  /// In degrees, east positive.
  public var longitude: Double?

  /// Makes the value from its parts.
  public init(
    key: String, level: Level, zoning: String, vintage: String, code: String, name: String,
    parent: String?, latitude: Double? = nil, longitude: Double? = nil
  ) {
    self.key = key
    self.level = level
    self.zoning = zoning
    self.vintage = vintage
    self.code = code
    self.name = name
    self.parent = parent
    self.latitude = latitude
    self.longitude = longitude
  }
}
