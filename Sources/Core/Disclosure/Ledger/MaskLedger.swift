/// What former editions showed and hid: kept with a project, since what readers have is not forgotten.
///
/// A count that was hidden stays hidden, and one that was shown counts as known, as long as the data
/// say the same.
///
/// > Important: A digest of a small number is found by trying a few. The ledger is the analyst's, as the
/// > data are.
public struct MaskLedger: Sendable, Hashable {
  /// What readers have of a count.
  public enum Entry: Sendable, Hashable {
    case shown(Int)
    /// By the digest of its name and number.
    case hidden(String)
    /// Left out, also by the digest of its name and number.
    case omitted(String)
    /// Left out too, of sums that are printed: what these hide rests on it.
    case withdrawn(String)
  }

  /// By figure.
  public private(set) var entries: [FigureKey: Entry]

  /// Begins an empty ledger, or one that holds some entries.
  public init(_ entries: [FigureKey: Entry] = [:]) {
    self.entries = entries
  }

  /// Whether nothing was published yet.
  public var isEmpty: Bool { entries.isEmpty }

  /// Whether a former edition hid anything.
  public var hidesSomething: Bool {
    entries.values.contains { if case .hidden = $0 { true } else { false } }
  }

  /// How readers know a count from former editions: `known` where they saw this very number, `shut`
  /// where it was hidden, `unprinted` where it was withdrawn, `open` where it is new or the data changed.
  func state(of key: FigureKey, value: Int) -> AdditiveSystem.State {
    switch entries[key] {
    case .shown(value): .known
    case .hidden(Self.digest(of: key, value: value)): .shut
    case .withdrawn(Self.digest(of: key, value: value)): .unprinted
    case .shown, .hidden, .omitted, .withdrawn, nil: .open
    }
  }

  /// Whether a former edition left this very count out: then it stays so, or two editions would tell
  /// together what none tells alone.
  func omits(_ key: FigureKey, value: Int) -> Bool {
    let digest = Self.digest(of: key, value: value)
    return entries[key] == .omitted(digest) || entries[key] == .withdrawn(digest)
  }

  /// Whether a count was hidden when the data said something else.
  func hidAnother(_ key: FigureKey, value: Int) -> Bool {
    guard case .hidden(let digest) = entries[key] else { return false }
    return digest != Self.digest(of: key, value: value)
  }

  /// Notes that an edition leaves a count out, unless one before told of it.
  ///
  /// - Parameter isWithdrawn: Whether sums that are printed count it.
  mutating func noteOmission(_ key: FigureKey, value: Int, isWithdrawn: Bool) {
    guard state(of: key, value: value) == .open else { return }
    let digest = Self.digest(of: key, value: value)
    entries[key] = isWithdrawn ? .withdrawn(digest) : .omitted(digest)
  }

  /// Notes what an edition shows or hides; what it does not mention stays as it was.
  mutating func note(_ key: FigureKey, value: Int, isHidden: Bool) {
    entries[key] = isHidden ? .hidden(Self.digest(of: key, value: value)) : .shown(value)
  }

  static func digest(of key: FigureKey, value: Int) -> String {
    let name = [key.metric, key.territory, key.subject, key.period].joined(separator: "\n")
    return String(ContentHash(of: "\(name)\n\(value)\n").description.prefix(16))
  }
}
