extension MetricManifest {
  /// Whether it is about referrals between structures: its figures stand on network pages, and its
  /// periods are those of the records, not of the surveys.
  var isOfNetwork: Bool { reads.contains("referrals") }
}

extension Subject.Kind {
  /// Whether its subjects are ends, publics or means of referrals.
  var isOfNetwork: Bool {
    switch self {
    case .origin, .destination, .flow, .audience, .instrument: true
    case .all, .family, .occupation, .sector, .niveau, .domain, .structure, .item: false
    }
  }
}
