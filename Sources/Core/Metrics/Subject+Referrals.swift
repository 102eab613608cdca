extension Subject {
  /// Returns the key of what refers people: `from:cio-36`, `from:@cio` for a whole network.
  public static func origin(_ code: String) -> String { "\(Kind.origin.rawValue):\(code)" }

  /// Returns the key of what people are referred to: `to:ml-36`.
  public static func destination(_ code: String) -> String {
    "\(Kind.destination.rawValue):\(code)"
  }

  /// Returns the key of an origin with a destination: `flow:cio-36>ml-36`.
  public static func flow(from origin: String, to destination: String) -> String {
    "\(Kind.flow.rawValue):\(origin)>\(destination)"
  }

  /// Returns the key of a public: `public:jeunes`.
  public static func audience(_ code: String) -> String { "\(Kind.audience.rawValue):\(code)" }

  /// Returns the key of an instrument: `instrument:carte`.
  public static func instrument(_ code: String) -> String { "\(Kind.instrument.rawValue):\(code)" }

  /// Returns the key of a structure, whatever it does: `structure:cio-36`, `structure:@cio` for a
  /// whole network.
  public static func structure(_ code: String) -> String { "\(Kind.structure.rawValue):\(code)" }

  /// Returns the two ends of a flow.
  ///
  ///     Subject.ends(ofFlow: "flow:cio-36>ml-36")  // ("cio-36", "ml-36")
  public static func ends(ofFlow key: String) -> (origin: String, destination: String)? {
    guard kind(ofKey: key) == .flow else { return nil }
    let ends = key.dropFirst(Kind.flow.rawValue.utf8.count + 1)
      .split(separator: ">", omittingEmptySubsequences: false)
    guard ends.count == 2, !ends[0].isEmpty, !ends[1].isEmpty else { return nil }
    return (String(ends[0]), String(ends[1]))
  }
}
