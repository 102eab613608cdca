import Core
import Foundation
import Testing
import TestSupport

/// docs/reference/tables.md is what the registry says, and the registry is what the store holds.
struct TablesReferenceTests {
  /// The demonstration project: and a row of each standard table it lacks.
  private static let demo: Result<Snapshot, any Error> = Result {
    let names = [
      "demo-diplomes", "demo-needs", "demo-offers", "demo-referrals", "demo-tension", "territories",
    ]
    let more = [
      SampleProject.hires(["2025-01 2416 A21:G permanent 12", "2025-01 2416 - all 40"]),
      SampleProject.correspondences(["ROME:F1703 5 FAP2009:B2Z40"]),
      SampleProject.nomenclature(["FAP2021:V Santé 1 -", "FAP2021:V0X Aides-soignants 2 V"]),
    ]
    return try SampleProject.snapshot(
      of: ProjectFiles.datasets(names, in: "\(ProjectFiles.root)/datasets") + more)
  }

  @Test(arguments: StoreTable.all)
  func `describes the columns that a table has, and what they hold`(_ table: StoreTable) throws {
    let result = try StoreQuery(
      "SELECT * FROM \(table.name)", file: "q.sql", tables: [table.name],
      limits: QueryLimits(rows: 2_000_000)
    ).result(from: Self.demo.get())

    #expect(result.columns == table.columns.map(\.name))
    #expect(result.tablesRead == [table.name])
    #expect(!result.rows.isEmpty)
    for (place, column) in table.columns.enumerated() {
      let wrong = result.rows.first { !column.admits($0[place]) }
      #expect(wrong == nil, "\(table.name).\(column.name)")
    }
  }

  @Test func `describes every view of the store, each once`() throws {
    let views = try Self.demo.get()
      .rows("SELECT name FROM sqlite_schema WHERE type = 'view'").compactMap { $0["name"].text }
    let names = StoreTable.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(Set(names) == Set(views).union(["offerTotal"]))
  }

  @Test(arguments: StoreTable.all)
  func `gives an example that answers something`(_ table: StoreTable) throws {
    let result = try StoreQuery(table.example.sql, file: "q.sql").result(from: Self.demo.get())
    #expect(!result.rows.isEmpty)
    #expect(result.tablesRead.contains(table.name))
    #expect(result.rows.allSatisfy { $0.contains { $0 != .null } })
  }

  @Test func `digests a table by what it holds alone`() throws {
    let rows = ["V0X60 2416 41 100 50 10", "O0X10 2421 45 30 * *"]
    let base = [SampleProject.smallFrame, SampleProject.needs("2025", rows)]
    let more = base + [SampleProject.tension(["2021 bmo:2416 FAP2021:V0X60 3 4"])]
    let (one, other) = (
      try SampleProject.snapshot(of: base), try SampleProject.snapshot(of: more)
    )
    #expect(one.contentHash != other.contentHash)
    #expect(try one.digest(of: "needTotal") == other.digest(of: "needTotal"))
    #expect(try one.digest(of: "need") == other.digest(of: "need"))
    #expect(try one.digest(of: "tension") != other.digest(of: "tension"))
    #expect(try one.digest(of: "offerTotal") == other.digest(of: "offerTotal"))
    let changed = try SampleProject.snapshot(of: [
      SampleProject.smallFrame,
      SampleProject.needs("2025", ["V0X60 2416 41 100 50 10", "O0X10 2421 45 31 * *"]),
    ])
    #expect(try one.digest(of: "needTotal") != changed.digest(of: "needTotal"))
    #expect(throws: StoreError.self) { try one.digest(of: "needSum") }
  }

  @Test func `the reference says what the registry says`() throws {
    let path = "\(ProjectFiles.root)/docs/reference/tables.md"
    let text = TablesReference.text
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      try text.write(toFile: path, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
  }
}

extension StoreTable.Column {
  /// Whether it may hold a value.
  fileprivate func admits(_ value: SQLValue) -> Bool {
    switch value {
    case .null: mayBeEmpty
    case .text: type == .text
    case .integer: type == .integer
    case .real: type == .number
    }
  }
}

/// The page, in French.
private enum TablesReference {
  static var text: String {
    ([head] + StoreTable.all.map(section) + [functions]).joined(separator: "\n") + "\n"
  }

  private static let head = """
    # Les tables à interroger

    Ce que lisent `dash query` et les plugins `sql`. Noms et colonnes restent d’une version à l’autre ;
    tout autre nom de la base est refusé. Un plugin ne lit que les tables que son `plugin.toml` déclare
    (`[reads] tables = ["needTotal"]`).

    Les niveaux : `needTotal` et `offerTotal` ont une ligne par bassin, département et région. Les autres
    tables gardent les territoires de la source ; `territoryAncestor` les additionne plus haut.

    Un effectif masqué n’est pas un zéro : il est vide, avec son statut et son intervalle. Une cellule vide
    (NULL) se teste par `IS NULL`. Les clés (`bmo:2416`, `family:V`, `FAP2021:V0X60`) sont les mêmes partout.

    """

  private static func section(_ table: StoreTable) -> String {
    let rows = table.columns.map { column in
      let type = column.type.rawValue + (column.mayBeEmpty ? ", ou vide" : "")
      let example = column.example.isEmpty ? "" : "`\(column.example)`"
      return "| `\(column.name)` | \(type) | \(column.description) | \(example) |"
    }
    return """
      ## \(table.name)

      \(table.title). \(table.description)

      | colonne | type | ce qu’elle dit | exemple |
      |---|---|---|---|
      \(rows.joined(separator: "\n"))

      \(table.example.title)

      ```sql
      \(table.example.sql)
      ```

      """
  }

  private static let functions = """
    ## Fonctions

    Celles de SQLite qui répondent toujours la même chose : nombres (`round`, `sqrt`, `ln`…), textes
    (`substr`, `printf`, `replace`…), agrégats et fenêtres (`sum`, `avg`, `lag`, `row_number`…), JSON
    (`json_each`, `json_extract`…), dates (`date`, `strftime`…). Ce qui demande l’heure, le fuseau ou le
    hasard est refusé (`'now'`, `CURRENT_DATE`, `'localtime'`, `random`) : les mêmes données donnent les
    mêmes chiffres.

    Et celles que SQLite n’a pas ; toutes sont des agrégats, avec `GROUP BY` ou sur toutes les lignes, sans
    `OVER` :

    | fonction | ce qu’elle rend |
    |---|---|
    | `median(x)` | La médiane ; les vides sont passés, vide s’il ne reste rien. |
    | `quantile(x, p)` | Le quantile de type 7 (celui de R et de NumPy), `p` de 0 à 1, le même pour toutes les lignes. |
    | `share(partie, tout)` | Somme des parties visibles ÷ somme des touts visibles ; vide si rien n’est visible, si le tout vaut 0, ou si la part dépasse 1. |
    | `share_low(partieLower, toutUpper)` | La part au moins, compte tenu des masques : le moins de parties dans le plus de touts ; vide si une borne manque. |
    | `share_high(partieUpper, toutLower)` | La part au plus : le plus de parties dans le moins de touts, 1 au plus ; vide si une borne manque. |
    | `seasonal_index(mois, effectif, m)` | L’indice saisonnier du mois `m` (1 à 12) d’une série mensuelle : 1 est le mois moyen. Lu sur les trois à cinq dernières années entières, comme partout dans dash ; vide sinon. Un effectif vide est un mois inconnu. |
    | `seasonal_strength(mois, effectif)` | La force de la saison, de 0 à 1 (STL). |

    Une requête s’arrête après 30 s (`[run] timeout` dans `plugin.toml`), 200 000 lignes, ou un texte de plus
    de 32 Kio.
    """
}
