import Core

/// A plugin in Swift: a package of its own on the product `Core`, whose program dash runs as any other.
extension PluginTemplate {
  static var swift: [Draft] {
    [
      ("plugin.toml", swiftManifest), ("README.md", swiftReadme), ("Package.swift", package),
      ("Sources/indicateur/Indicateur.swift", program), ("construire", construction),
    ] + shareExample
  }

  private static let swiftManifest =
    shareManifest(
      head(
        .process, title: "Part des projets saisonniers, programme en Swift", short: "Saisonniers",
        description:
          "Ce que les employeurs comptent recruter pour une saison, sur tous leurs projets.")) + """

      [run]
      program = ["./indicateur"]          # ce que construire a compilé
      timeout = 30                        # secondes

      """

  private static let package = """
    // swift-tools-version: 6.2
    import PackageDescription

    // Un programme qui parle le contrat de dash : le produit Core en donne la lecture et l’écriture.
    let package = Package(
      name: "indicateur",
      dependencies: [.package(name: "dash", path: "{core}")],
      targets: [
        .executableTarget(
          name: "indicateur", dependencies: [.product(name: "Core", package: "dash")])
      ])

    """

  private static let program = """
    import Core

    /// La part des projets saisonniers, par territoire, métier et année.
    @main struct Indicateur {
      static func main() {
        ContractProgram.run { input in
          try input.records(of: "needTotal")
            .filter { $0["subject"] == "all" || $0["nomenclature"] == "FAP2021" }
            .map(row)
        }
      }

      static func row(of need: ContractInput.Record) -> ContractRow {
        var row = ContractRow(
          territory: need["territory"], subject: need["subject"], period: need["period"],
          location: need.location)
        if need.counts("projectsMissing") || need.counts("seasonalMissing") {
          row.status = "notTransmitted"
        } else if need.counts("projectsMasked") || need.counts("seasonalMasked") {
          // Aucun chiffre n’est fait d’un chiffre masqué.
          row.status = "masked"
        } else if !need.counts("projects") {
          row.status = "notApplicable"
        } else {
          row.numerator = need.number("seasonal")
          row.denominator = need.number("projects")
        }
        return row
      }
    }

    extension ContractInput.Record {
      /// Si une colonne compte quelque chose.
      func counts(_ column: String) -> Bool { (number(column) ?? 0) > 0 }
    }

    """

  private static let construction = """
    #!/bin/sh
    # Compile le programme et le pose à côté de plugin.toml. Ce qui sert à compiler reste ailleurs : tout
    # ce qui est dans ce dossier est à autoriser.
    set -eu
    cd "$(dirname "$0")"
    work=${XDG_CACHE_HOME:-$HOME/.cache}/dash/{id}
    swift build -c "${CONFIGURATION:-release}" --static-swift-stdlib --scratch-path "$work"
    cp "$work/${CONFIGURATION:-release}/indicateur" .
    echo "La suite : dash plugin trust {id}"

    """

  private static let swiftReadme =
    """
    # Part des projets saisonniers

    Un indicateur calculé par un programme en Swift. `ContractProgram.run`, du produit `Core` de dash, lit la \
    demande et écrit le document ; le calcul est dans `Sources/indicateur/Indicateur.swift`.

    - `plugin.toml` : ce que dash doit savoir de l’indicateur
    - `Package.swift` : où est le code de dash
    - `construire` : compile `indicateur`, le programme que dash lance
    - `examples/simple/` : ce qui est donné, ce qui est attendu

    ## Le construire et l’autoriser

        sh construire
        dash plugin trust {id}

    À refaire quand un fichier change.

    """ + trying
}
