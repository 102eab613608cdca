import ArgumentParser
import Core
import GDRenderer
import HTMLDashboard
import SiteAudit

/// Why a command stopped: the one place where errors become a sentence and a code.
struct Failure: Error {
  var status: ExitStatus
  /// Nil where the findings already say it all.
  var message: Phrase?
  var advice: Phrase?

  init(_ status: ExitStatus, _ message: Phrase? = nil, advice: Phrase? = nil) {
    self.status = status
    self.message = message
    self.advice = advice
  }

  /// Says any error that a command can throw.
  init(_ error: any Error) {
    switch error {
    case let failure as Failure:
      self = failure
    case let error as FileError:
      let status: ExitStatus =
        switch error.action {
        case .read: error.isAbsence ? .noInput : .badData
        default: .cannotCreate
        }
      self.init(status, error.message, advice: error.advice)
    case let error as PublishError:
      let status: ExitStatus =
        switch error.reason {
        case .foreignFolder, .publicSite: .cannotCreate
        case .anotherBuild: .busy
        }
      self.init(status, error.message, advice: error.advice)
    case let error as GDRendererError:
      self.init(.ourBug, error.message, advice: Self.askDoctor)
    case let error as SiteAuditError:
      self.init(.noInput, error.message, advice: error.advice)
    case let error as ThemeError:
      self.init(.badData, error.message)
    case let error as GeoJSONError:
      self.init(.badData, error.message)
    default:
      self.init(
        .ourBug, Phrase(fr: "erreur inattendue : \(error)", en: "unexpected error: \(error)"),
        advice: Phrase(
          fr: "c’est un défaut de dash : signalez-le avec ce que dit dash doctor --json",
          en: "this is a bug of dash: report it with what dash doctor --json says"))
    }
  }

  /// A file that is not there, with the nearest name that is.
  static func absent(_ file: String) -> Failure {
    let folder = FilePath.parent(of: file)
    let names = (try? FileAccess.names(in: folder)) ?? []
    let near = Suggestion.closest(to: FilePath.name(of: file), among: names)
    let advice = near.map { name in
      let path = file.contains("/") ? "\(folder)/\(name)" : name
      return Phrase(fr: "vouliez-vous dire \(path) ?", en: "did you mean \(path)?")
    }
    return Failure(
      .noInput, Phrase(fr: "fichier introuvable : \(file)", en: "no such file: \(file)"),
      advice: advice
        ?? Phrase(
          fr: "vérifiez le nom avec ls \(folder)", en: "check the name with ls \(folder)"))
  }

  static func noProject(in folder: String?) -> Failure {
    let place =
      folder.map { Phrase(fr: "dans \($0)", en: "in \($0)") }
      ?? Phrase(fr: "ici, ni dans un dossier au-dessus", en: "here or in a folder above")
    return Failure(
      .noInput,
      Phrase(
        fr: "pas de projet \(place.fr) : aucun dash.toml",
        en: "no project \(place.en): there is no dash.toml"),
      advice: Phrase(
        fr: "créez-en un : dash init mon-observatoire && cd mon-observatoire",
        en: "make one: dash init my-observatory && cd my-observatory"))
  }

  private static var askDoctor: Phrase {
    Phrase(fr: "dash doctor dit ce qui manque", en: "dash doctor says what is missing")
  }
}
