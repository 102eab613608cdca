import Glibc

/// An operation on the file system that failed, said so that its reader can act on it.
public struct FileError: Error, Sendable, Hashable {
  /// What was attempted.
  public enum Action: String, Sendable, CaseIterable {
    case read, write, create, remove, replace, lock
  }

  /// What was attempted.
  public var action: Action
  /// As the caller named it.
  public var path: String
  /// The system's number for the reason: `EACCES`, `ENOSPC` and so on.
  public var code: Int32

  /// Describes a failure, as soon as it happened: `code` is `errno`.
  public init(_ action: Action, _ path: String, code: Int32) {
    self.action = action
    self.path = path
    self.code = code
  }

  /// Whether the path names nothing.
  public var isAbsence: Bool { code == ENOENT || code == ENOTDIR }

  /// What failed and why: lower-case, no final stop.
  public var message: Phrase {
    Phrase(
      fr: "impossible \(verb.fr) \(path) : \(reason.fr)",
      en: "cannot \(verb.en) \(path): \(reason.en)")
  }

  /// What to do about it.
  public var advice: Phrase {
    switch code {
    case EACCES, EPERM:
      Phrase(
        fr: "vérifiez les droits du dossier qui le contient (ls -ld), ou choisissez-en un autre",
        en: "check the permissions of the folder that holds it (ls -ld), or choose another")
    case ENOSPC, EDQUOT:
      Phrase(fr: "libérez de la place, puis relancez", en: "free some space, then run again")
    case EROFS:
      Phrase(
        fr: "travaillez dans une copie du projet sur un disque inscriptible",
        en: "work in a copy of the project on a writable disk")
    case ENOENT, ENOTDIR:
      Phrase(fr: "vérifiez le chemin", en: "check the path")
    default:
      Phrase(fr: "corrigez la cause, puis relancez", en: "mend the cause, then run again")
    }
  }

  private var verb: Phrase {
    switch action {
    case .read: Phrase(fr: "de lire", en: "read")
    case .write: Phrase(fr: "d’écrire", en: "write")
    case .create: Phrase(fr: "de créer", en: "create")
    case .remove: Phrase(fr: "de supprimer", en: "remove")
    case .replace: Phrase(fr: "de remplacer", en: "replace")
    case .lock: Phrase(fr: "de verrouiller", en: "lock")
    }
  }

  private var reason: Phrase {
    switch code {
    case EACCES, EPERM: Phrase(fr: "droits insuffisants", en: "permission denied")
    case ENOENT: Phrase(fr: "il n’existe pas", en: "it does not exist")
    case ENOTDIR:
      Phrase(
        fr: "un fichier se trouve là où le chemin veut un dossier",
        en: "a file stands where the path wants a folder")
    case EISDIR: Phrase(fr: "c’est un dossier", en: "it is a folder")
    case EEXIST: Phrase(fr: "il existe déjà", en: "it already exists")
    case ENOSPC: Phrase(fr: "le disque est plein", en: "the disk is full")
    case EDQUOT: Phrase(fr: "votre quota est atteint", en: "your quota is used up")
    case EROFS: Phrase(fr: "le disque est en lecture seule", en: "the disk is read-only")
    default: Phrase(fr: "erreur système \(code)", en: "system error \(code)")
    }
  }
}
