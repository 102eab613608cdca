/// A reason why a site cannot be published, apart from its data.
public struct PublishError: Error, Sendable, Hashable {
  /// What stands in the way.
  public enum Reason: Sendable, Hashable {
    /// A folder or file that dash did not make is where the site should go.
    case foreignFolder
    /// A site for the public is where an internal one should go.
    case publicSite
    /// Another build of the same project is running.
    case anotherBuild(process: String?)
  }

  /// What stands in the way.
  public var reason: Reason
  /// The site's folder, or the lock.
  public var path: String

  /// What is wrong: lower-case, no final stop.
  public var message: Phrase {
    switch reason {
    case .foreignFolder:
      return Phrase(
        fr: "\(path) existe et n’a pas été fait par dash ; rien n’y a été touché",
        en: "\(path) exists and was not made by dash; nothing in it was touched")
    case .publicSite:
      return Phrase(
        fr: "\(path) est un site diffusé : une édition interne ne prend pas sa place",
        en: "\(path) is a site for the public: an internal edition does not take its place")
    case .anotherBuild(let process):
      let number = process.map { " (\($0))" } ?? ""
      return Phrase(
        fr: "une autre construction de ce projet est en cours\(number)",
        en: "another build of this project is running\(number)")
    }
  }

  /// What to do about it.
  public var advice: Phrase {
    switch reason {
    case .foreignFolder:
      Phrase(
        fr: "déplacez-le, ou donnez un autre dossier : dash build --site AUTRE",
        en: "move it away, or name another folder: dash build --site OTHER")
    case .publicSite:
      Phrase(
        fr: "donnez un autre dossier : dash build --mode interne --site site-interne",
        en: "name another folder: dash build --mode interne --site site-interne")
    case .anotherBuild:
      Phrase(
        fr: "attendez qu’elle finisse ; elle publiera le site entier",
        en: "wait for it to end; it will publish the whole site")
    }
  }
}
