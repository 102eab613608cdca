import Core

/// A plugin of the process kind: the part of the projects that are seasonal, in Python or in R.
extension PluginTemplate {
  static func process(_ language: ProgramLanguage) -> [Draft] {
    let program: [Draft] =
      switch language {
      case .python: [("run.py", python), ("dash.py", AuthorFiles.python)]
      case .r: [("run.R", r), ("dash.R", AuthorFiles.r)]
      }
    return [("plugin.toml", processManifest(language)), ("README.md", processReadme(language))]
      + program + shareExample
  }

  private static func processManifest(_ language: ProgramLanguage) -> String {
    let words =
      switch language {
      case .python: "\"python3\", \"run.py\""
      case .r: "\"Rscript\", \"run.R\""
      }
    return shareManifest(
      head(
        .process, title: "Part des projets saisonniers, programme", short: "Saisonniers",
        description:
          "Ce que les employeurs comptent recruter pour une saison, sur tous leurs projets.")) + """

        [run]
        program = [\(words)]       # des mots, jamais une ligne de shell
        timeout = 30                        # secondes

        """
  }

  private static let python = """
    \"\"\"La part des projets saisonniers, par territoire, métier et année.\"\"\"

    from dash import Demande, nombre

    demande = Demande()

    for besoin in demande.table("needTotal"):
        if besoin["subject"] != "all" and besoin["nomenclature"] != "FAP2021":
            continue
        lieu = besoin["territory"], besoin["subject"], besoin["period"]
        if int(besoin["projectsMissing"]) + int(besoin["seasonalMissing"]):
            demande.ligne(*lieu, status="notTransmitted")
        elif int(besoin["projectsMasked"]) + int(besoin["seasonalMasked"]):
            # Aucun chiffre n'est fait d'un chiffre masqué.
            demande.ligne(*lieu, status="masked")
        elif nombre(besoin["projects"]) == 0:
            demande.ligne(*lieu, status="notApplicable")
        else:
            demande.ligne(*lieu, numerator=nombre(besoin["seasonal"]),
                          denominator=nombre(besoin["projects"]))

    demande.repondre()

    """

  private static let r = """
    # La part des projets saisonniers, par territoire, métier et année.
    source("dash.R")

    demande <- dash_demande()
    besoins <- dash_table(demande, "needTotal")
    besoins <- besoins[besoins$subject == "all" | besoins$nomenclature %in% "FAP2021", ]

    # Aucun chiffre n'est fait d'un chiffre masqué.
    statut <- rep(NA_character_, nrow(besoins))
    statut[besoins$projects %in% 0] <- "notApplicable"
    statut[besoins$projectsMasked + besoins$seasonalMasked > 0] <- "masked"
    statut[besoins$projectsMissing + besoins$seasonalMissing > 0] <- "notTransmitted"

    dash_repondre(demande, data.frame(
      territory = besoins$territory, subject = besoins$subject, period = besoins$period,
      numerator = ifelse(is.na(statut), besoins$seasonal, NA),
      denominator = ifelse(is.na(statut), besoins$projects, NA),
      status = statut))

    """

  private static func processReadme(_ language: ProgramLanguage) -> String {
    let (program, helper) = language == .python ? ("run.py", "dash.py") : ("run.R", "dash.R")
    return """
      # Part des projets saisonniers

      Un indicateur calculé par un programme. dash lance `\(program)` une fois, pour tous les territoires :
      il lit les tables que `plugin.toml` déclare et rend une ligne par territoire, métier et année.
      `\(helper)` s’occupe du JSON ; rien d’autre n’est à installer.

      - `plugin.toml` : ce que dash doit savoir de l’indicateur
      - `\(program)` : le calcul
      - `examples/simple/` : ce qui est donné, ce qui est attendu

      Un programme ne tourne qu’après votre accord, à redonner quand un fichier change :

          dash plugin trust {id}

      """ + trying
  }
}

/// What authors copy beside their programs; `docs/aides` shows the same files.
enum AuthorFiles {
  /// `dash.py`.
  static let python = String(decoding: PackageResources.dash_py, as: UTF8.self)
  /// `dash.R`.
  static let r = String(decoding: PackageResources.dash_R, as: UTF8.self)
}
