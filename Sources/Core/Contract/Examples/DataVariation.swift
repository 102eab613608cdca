/// A change to the data of an example that a good plugin withstands.
public enum DataVariation: String, Sendable, CaseIterable {
  /// No table but the territories has any row.
  case empty
  /// Every number is missing.
  case missing
  /// Every count is from 1 to 4.
  case small
  /// Every name has accents, an apostrophe and a ligature.
  case accents
  /// The codes of territories begin with a zero.
  case zeros
  /// The rows come in the other order.
  case shuffled

  /// What it tries, in words.
  public var title: Phrase {
    switch self {
    case .empty: Phrase(fr: "aucune donnée", en: "no data")
    case .missing: Phrase(fr: "tous les nombres manquants", en: "all numbers missing")
    case .small: Phrase(fr: "petits nombres", en: "small numbers")
    case .accents: Phrase(fr: "noms accentués", en: "accented names")
    case .zeros: Phrase(fr: "codes qui commencent par 0", en: "codes with a leading 0")
    case .shuffled: Phrase(fr: "lignes dans un autre ordre", en: "rows in another order")
    }
  }

  /// Returns the datasets changed.
  public func applied(to datasets: [Dataset]) -> [Dataset] {
    let changed = datasets.map { dataset in
      var dataset = dataset
      dataset.tables = dataset.tables.map(applied)
      dataset.hash = ContentHash(of: "\(rawValue) \(dataset.hash)")
      return dataset
    }
    return self == .shuffled ? changed.reversed() : changed
  }

  /// Returns the key of a territory as the changed data name it: `bmo:02416`.
  public func key(of territory: String) -> String {
    guard self == .zeros, let colon = territory.firstIndex(of: ":") else { return territory }
    return "\(territory[...colon])0\(territory[territory.index(after: colon)...])"
  }

  private func applied(to table: DataTable) -> DataTable {
    var table = table
    switch self {
    case .empty:
      guard table.role != "territories" else { return table }
      table.columns = table.columns.map { _ in [] }
      table.rowCount = 0
    case .shuffled: table.columns = table.columns.map { $0.reversed() }
    case .missing, .small, .accents, .zeros:
      for (index, field) in table.schema.fields.enumerated() {
        let names = table.schema.primaryKey.contains(field.name)
        table.columns[index] = table.columns[index].map {
          changed($0, of: field, table.role, names: names)
        }
      }
    }
    return table
  }

  /// - Parameter names: Whether the field names what a row is about: a year is no figure.
  private func changed(
    _ value: Value, of field: Field, _ role: String?, names: Bool
  ) -> Value {
    let isFigure = !names && (field.type == .integer || field.type == .number)
    switch (self, value) {
    case (.missing, .integer), (.missing, .number):
      return isFigure && role != "territories" ? .missing(.notTransmitted) : value
    case (.small, .integer(let number)):
      return isFigure && role != "territories" && number > 0
        ? .integer((number - 1) % 4 + 1) : value
    case (.accents, .text(let text)) where field.name == "name":
      return .text("\(text) d’Évaux-sur-Œuvre")
    case (.zeros, .text(let text)) where Self.territoryCodes(of: role).contains(field.name):
      return .text(text.contains(":") ? key(of: text) : "0\(text)")
    default: return value
    }
  }

  private static func territoryCodes(of role: String?) -> Set<String> {
    role == "territories" ? ["code", "parent_code"] : ["territory", "departement"]
  }
}
