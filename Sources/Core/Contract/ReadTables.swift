/// Which standard tables fill the views that plugins read.
///
/// The rules of secrecy of a dataset hold for every metric that reads it, by whatever view.
public enum ReadTables {
  /// Returns the roles of the tables behind some views, sorted: `needs` of `needTotal`.
  ///
  /// A name that is no view known here counts as all of them, so that no rule is forgotten.
  public static func roles(of views: [String]) -> [String] {
    Set(views.flatMap { roles[$0] ?? all }).sorted()
  }

  /// Views that name things, and hold no figure.
  private static let names = [
    "territory", "territoryAncestor", "subject", "occupation", "period", "datasetSource",
  ]

  private static let roles: [String: [String]] = {
    var roles: [String: [String]] = [:]
    for table in StoreTable.all { roles[table.name] = table.roles }
    for role in all { roles[role] = [role] }
    for name in names { roles[name] = [] }
    return roles
  }()

  private static var all: [String] { StandardSchema.all.map(\.role) }
}
