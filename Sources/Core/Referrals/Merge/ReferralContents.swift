/// What the store keeps of referrals: the book, where each record came from, and what its codes are
/// called.
struct ReferralContents {
  var book = ReferralBook()
  /// The name of each record's dataset, in the order of the book.
  var owners: [String] = []
  /// The name of each public, by code.
  var audiences: [String: String] = [:]
  /// The name of each instrument, by id.
  var instruments: [String: String] = [:]

  /// What figures can be about: origins, destinations, flows, publics, instruments, structures, each
  /// by key; networks, which structures stand under, before them.
  var subjects: [Subject] {
    let ends = ends
    let flows = flows
    return ends.origins.flatMap { subjects(.origin, $0) }.sortedByKey
      + ends.destinations.flatMap { subjects(.destination, $0) }.sortedByKey
      + flows.flatMap(flowSubjects).sortedByKey
      + Set(book.records.compactMap(\.audience)).sorted().map {
        Subject(
          key: Subject.audience($0), kind: .audience, code: $0, name: audiences[$0] ?? $0)
      }
      + Set(book.records.compactMap(\.instrument)).union(book.instruments.map(\.id)).sorted().map {
        Subject(
          key: Subject.instrument($0), kind: .instrument, code: $0, name: instruments[$0] ?? $0)
      } + book.structures.flatMap { subjects(.structure, $0) }.sortedByKey
  }

  // MARK: - Parts

  /// Every structure that records or expectations speak of as an origin, and as a destination.
  private var ends: (origins: [Structure], destinations: [Structure]) {
    let expected = Dictionary(grouping: book.expectations, by: \.side)
      .mapValues { Set($0.map(\.structure)) }
    let origins = Set(book.records.compactMap(\.origin)).union(expected[.sent] ?? [])
    let destinations = Set(book.records.flatMap(\.destinations)).union(expected[.received] ?? [])
    return (structures(origins), structures(destinations))
  }

  /// Every pair of an origin and a destination that records of one territory speak of: where no
  /// referral went, a table says 0.
  private var flows: [(origin: Structure, destination: Structure)] {
    let territories = Dictionary(grouping: book.records, by: \.territory).values
    var pairs: [String: Set<String>] = [:]
    for records in territories {
      let destinations = Set(records.flatMap(\.destinations))
      for origin in Set(records.compactMap(\.origin)) {
        pairs[origin, default: []].formUnion(destinations.subtracting([origin]))
      }
    }
    return structures(Set(pairs.keys)).flatMap { origin in
      structures(pairs[origin.id] ?? []).map { (origin, $0) }
    }
  }

  private func structures(_ ids: Set<String>) -> [Structure] {
    book.structures.filter { ids.contains($0.id) }
  }

  private func subjects(_ kind: Subject.Kind, _ structure: Structure) -> [Subject] {
    let key =
      switch kind {
      case .origin: Subject.origin
      case .destination: Subject.destination
      default: Subject.structure
      }
    let network = key(structure.networkCode)
    return [
      Subject(
        key: network, kind: kind, code: structure.networkCode, name: structure.networkName),
      Subject(
        key: key(structure.id), kind: kind, code: structure.id, name: structure.shortName,
        parent: network),
    ]
  }

  private func flowSubjects(_ origin: Structure, _ destination: Structure) -> [Subject] {
    func subject(_ from: String, _ to: String, _ names: [String], parent: String?) -> Subject {
      Subject(
        key: Subject.flow(from: from, to: to), kind: .flow, code: "\(from)>\(to)",
        name: names.joined(separator: " → "), parent: parent)
    }
    let network = subject(
      origin.networkCode, destination.networkCode, [origin.networkName, destination.networkName],
      parent: nil)
    return [
      network,
      subject(
        origin.id, destination.id, [origin.shortName, destination.shortName], parent: network.key),
    ]
  }
}

extension [Subject] {
  /// By key, each once; of several of one key, the first.
  fileprivate var sortedByKey: [Subject] {
    Dictionary(map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first }).values
      .sorted { $0.key < $1.key }
  }
}
