/// What a reader of a published site can find out of what it hides.
public struct SiteAudit: Sendable {
  /// Makes an audit.
  public init() {}
}
