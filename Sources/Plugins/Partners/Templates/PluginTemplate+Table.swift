import Core

/// A plugin of the table kind: what people ask for first, by bassin.
extension PluginTemplate {
  static var table: [Draft] {
    [
      ("plugin.toml", tableManifest), ("figures.csv", figures), ("README.md", tableReadme),
      ("examples/simple/given/figures.csv", exampleFigures),
      ("examples/simple/expect.csv", expectedFigures),
    ]
  }

  private static let tableManifest =
    head(
      .table, title: "Premier accueil : ce que les personnes demandent", short: "Demandes",
      description: "Ce que les personnes demandent d’abord, d’après le questionnaire d’accueil.")
      + """

      [output]
      unit = "count"                      # count, share (une fraction de 1), ratio, score …
      noun = ["personne", "personnes"]
      level = ["bassin", "departement", "region"]
      subject = "item"                    # des modalités à lui, nommées sous [items]
      period = "year"
      chart = "ranked-bars"
      persons = true                      # les petits nombres seront masqués
      n = "value"                         # la valeur compte elle-même les personnes

      [items]
      emploi-ete = "Un emploi d’été"
      formation = "Une formation"
      aide = "Une aide financière"

      [quality]
      source = "Questionnaire du premier accueil (exemple inventé)"
      periodicity = "annuelle"
      definition = "Nombre de personnes reçues pour la première fois, selon leur première demande."
      caveats = ["Une personne ne compte qu’une fois, pour sa première demande."]

      [disclosure]
      threshold = 5
      sums = ["territory"]                # les totaux des départements et de la région s’ajoutent

      [figures]
      file = "figures.csv"                # ou un classeur : figures.xlsx
      layout = "wide"                     # une colonne par modalité ; long : une ligne par chiffre

      [figures.columns]
      territory = "Bassin"
      period = "Année"

      """

  private static let figures = """
    Premier accueil : réponses au questionnaire (exemple inventé)

    Bassin;Année;Un emploi d’été;Une formation;Une aide financière
    Blois;2024;61;48;22
    Blois;2025;64;52;25
    Vendôme;2024;31;28;9
    Vendôme;2025;33;30;nd
    Orléans;2025;140;122;71

    """

  private static let exampleFigures = """
    Bassin;Année;Un emploi d’été;Une formation;Une aide financière
    Blois;2025;64;52;25
    Vendôme;2025;33;30;nd
    Orléans;2025;1 140;122;s

    """

  private static let expectedFigures = """
    territory,subject,period,value,status
    bmo:2416,emploi-ete,2025,64,
    bmo:2416,formation,2025,52,
    bmo:2416,aide,2025,25,
    bmo:2417,emploi-ete,2025,33,
    bmo:2417,formation,2025,30,
    bmo:2417,aide,2025,,notTransmitted
    bmo:2421,emploi-ete,2025,1140,
    bmo:2421,formation,2025,122,
    bmo:2421,aide,2025,,masked

    """

  private static let tableReadme =
    """
    # Premier accueil

    Ce que les personnes demandent d’abord quand elles poussent la porte : un emploi d’été, une \
    formation, une aide. Les chiffres sont dans `figures.csv`, qu’un tableur ouvre et enregistre.

    ## Le modifier

    1. `plugin.toml` : le titre, la source, les modalités.
    2. `figures.csv` : une ligne par bassin et par année, une colonne par modalité. Un nombre inconnu \
    s’écrit `nd` (non transmis), `nc` (non collecté) ou `s` (secret) ; une case vide ne dit rien.
    3. `examples/simple` : ce qui est donné et ce qui est attendu.

    """ + trying
}
