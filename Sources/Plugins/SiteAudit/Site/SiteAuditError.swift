public import Core

/// Why a folder cannot be audited.
public struct SiteAuditError: Error, Sendable, Hashable {
  /// What stopped the audit.
  public var message: Phrase
  /// What to do.
  public var advice: Phrase

  init(noDescriptor site: String) {
    message = Phrase(
      fr: "\(site) n’est pas un site publié : il n’a pas de \(SiteDescriptor.path)",
      en: "\(site) is no published site: it has no \(SiteDescriptor.path)")
    advice = Self.build
  }

  init(internalEdition site: String) {
    message = Phrase(
      fr: "\(site) est une édition interne : rien n’y est masqué, il n’y a rien à auditer",
      en: "\(site) is an internal edition: nothing is hidden in it, there is nothing to audit")
    advice = Phrase(
      fr: "auditer le site à diffuser, que dash build écrit sans --mode interne",
      en: "audit the site for everybody, which dash build writes without --mode interne")
  }

  init(badDescriptor site: String) {
    message = Phrase(
      fr: "\(site)/\(SiteDescriptor.path) n’est pas lisible",
      en: "\(site)/\(SiteDescriptor.path) cannot be read")
    advice = Self.build
  }

  init(noTable path: String, of site: String) {
    message = Phrase(
      fr:
        "il manque \(path) dans \(site) : sans lui, rien ne dit comment les chiffres s’additionnent",
      en: "\(path) is missing in \(site): nothing else says how the figures add up")
    advice = Self.build
  }

  private static let build = Phrase(
    fr: "donnez le dossier que dash build a écrit, ou construisez-le à nouveau : dash build",
    en: "name the folder that dash build wrote, or build it again: dash build")
}
