/// How a project keeps small counts secret: the `[disclosure]` of its `dash.toml`.
///
///     [disclosure]
///     mode = "diffusion"
///     method = "suppression"
///     threshold = 5
public struct DisclosureSettings: Sendable, Hashable {
  /// For whom `dash build` works where it is not told.
  public var mode = DisclosureMode.diffusion
  /// How small counts are kept secret.
  public var method = DisclosureMethod.suppression
  /// The threshold that every dataset with a rule has at least; nil for their own.
  public var threshold: Int?

  /// What holds where `dash.toml` says nothing.
  public init() {}

  /// Reads the keys of the section; what is wrong goes to the log, and the default stays.
  mutating func read(_ section: inout SettingsReader, into log: inout FindingLog) {
    mode = section.choice("mode", into: &log) ?? mode
    method = section.choice("method", into: &log) ?? method
    threshold = section.whole("threshold", in: 2...1000, such: 5, into: &log)
  }
}
