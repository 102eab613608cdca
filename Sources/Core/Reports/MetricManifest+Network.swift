extension MetricManifest {
  /// Whether it is about referrals between structures: its figures stand on network pages, and its
  /// periods are those of the records, not of the surveys.
  ///
  /// A partner's metric has periods of its own, and stands on the pages of the territories.
  var isOfNetwork: Bool { credit == nil && reads.contains("referrals") }
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
