import Core
import Foundation

extension Diagnosis {
  /// Finds which program the name `dash` reaches: Debian's shell bears it too.
  static func name(_ session: Session) -> Diagnosis {
    let topic = Phrase(fr: "nom dash", en: "name dash")
    let path = session.environment["PATH"] ?? ""
    let itself = (try? FileAccess.ownProgram()) ?? ""
    guard let first = first("dash", on: path) else {
      return Diagnosis(
        .attention, topic,
        Phrase(fr: "introuvable sur le PATH", en: "not on the PATH"), advice: install(itself))
    }
    guard real(first) != itself else {
      return Diagnosis(.ok, topic, Phrase(fr: first, en: first))
    }
    let isShell = ["/bin/dash", "/usr/bin/dash"].contains(first)
    return Diagnosis(
      .attention, topic,
      Phrase(
        fr: "sur le PATH, dash est \(first)\(isShell ? ", l’interpréteur de Debian" : "")",
        en: "on the PATH, dash is \(first)\(isShell ? ", Debian's shell" : "")"),
      advice: install(itself))
  }

  private static func install(_ itself: String) -> Phrase {
    let folder = FilePath.parent(of: itself)
    return Phrase(
      fr: "export PATH=\"\(folder):$PATH\" dans ~/.profile, ou employez dash-observatoire",
      en: "export PATH=\"\(folder):$PATH\" in ~/.profile, or use dash-observatoire")
  }

  private static func first(_ name: String, on path: String) -> String? {
    path.split(separator: ":").lazy.map { "\($0)/\(name)" }.first {
      FileManager.default.isExecutableFile(atPath: $0) && !FileAccess.isFolder($0)
    }
  }

  private static func real(_ path: String) -> String {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().path
  }
}
