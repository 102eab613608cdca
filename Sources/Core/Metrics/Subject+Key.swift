extension Subject {
  /// Tells the kind of a subject from its key.
  ///
  ///     Subject.kind(ofKey: "family:V")       // .family
  ///     Subject.kind(ofKey: "FAP2021:V0X60")  // .occupation
  public static func kind(ofKey key: String) -> Kind {
    if key == Subject.all.key { return .all }
    let prefixed = [
      Kind.family, .sector, .niveau, .domain, .origin, .destination, .flow, .audience, .instrument,
      .structure,
      .item,
    ]
    return prefixed.first { key.hasPrefix("\($0.rawValue):") } ?? .occupation
  }
}
