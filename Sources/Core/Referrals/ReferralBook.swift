/// Everything the datasets say of referrals between structures: who sent how many people where, who
/// was expected to tell, and by what means.
public struct ReferralBook: Sendable {
  /// By first day, last day, origin, then as given.
  public var records: [Referral]
  /// By id.
  public var structures: [Structure]
  /// By structure, then first day.
  public var expectations: [ExpectedReports]
  /// By first day, then id.
  public var instruments: [Instrument]

  /// Gathers what is known.
  public init(
    records: [Referral] = [], structures: [Structure] = [], expectations: [ExpectedReports] = [],
    instruments: [Instrument] = []
  ) {
    self.records = records
    self.structures = structures
    self.expectations = expectations
    self.instruments = instruments
  }
}

/// One line of a record of referrals: some people, sent together from one structure to the same others.
public struct Referral: Sendable, Hashable {
  /// Who counted.
  public enum Side: String, Sendable, CaseIterable {
    /// The structure that sends.
    case sent
    /// The structure that people come to.
    case received
  }

  /// Who counted.
  public var side: Side
  /// The id of the structure that sends; nil where the one that receives does not know.
  public var origin: String?
  /// When: a day, a fortnight, a month or any span.
  public var span: DaySpan
  /// How many people.
  public var persons: PersonCount
  /// The ids of the structures that each of them was sent to, sorted; empty where none was named.
  public var destinations: [String]
  /// The code of the public they belong to; nil where it was not said.
  public var audience: String?
  /// The id of the instrument; nil where it was not said.
  public var instrument: String?
  /// A `Territory.key`.
  public var territory: String

  /// Makes a line.
  public init(
    side: Side = .sent, origin: String?, span: DaySpan, persons: PersonCount,
    destinations: [String] = [], audience: String? = nil, instrument: String? = nil,
    territory: String
  ) {
    self.side = side
    self.origin = origin
    self.span = span
    self.persons = persons
    self.destinations = destinations
    self.audience = audience
    self.instrument = instrument
    self.territory = territory
  }

  /// The structure that wrote the line: the origin of what was sent, the destination of what came.
  public var reporter: String? { side == .sent ? origin : destinations.first }

  /// How many orientations the line makes: a person sent to two structures makes two.
  ///
  /// 0 where no destination was named; nil where the number of people is not exact.
  public var orientations: Int? {
    destinations.isEmpty ? 0 : persons.exact.map { $0 * destinations.count }
  }
}

/// A count of people as somebody wrote it down.
public enum PersonCount: Sendable, Hashable {
  /// 0 included: reported as none.
  case exact(Int)
  /// `une dizaine`: 8…12.
  case between(Int, Int)
  /// Reported, without a number.
  case missing(MissingReason)

  /// The number, where it is exact.
  public var exact: Int? { if case .exact(let count) = self { count } else { nil } }
}

/// A structure of the network: a mission locale, a CIO, a Cap emploi, a chamber.
public struct Structure: Sendable, Hashable {
  /// A short ASCII id: `cio-chateauroux`.
  public var id: String
  /// As pages name it: `CIO de Châteauroux`.
  public var name: String
  /// As charts and tables name it: `CIO`.
  public var shortName: String
  /// As partners write it: `C.I.O.`, `centre d’information et d’orientation`.
  public var aliases: [String]
  /// The code of its network, lower-case ASCII: `cio`; structures of one network are added up above
  /// the bassin.
  public var network: String
  /// As pages name its network: `CIO`.
  public var networkName: String
  /// A `Territory.key`; nil where it serves everywhere.
  public var territory: String?

  /// Makes a structure.
  public init(
    id: String, name: String, shortName: String, aliases: [String] = [], network: String,
    networkName: String, territory: String?
  ) {
    self.id = id
    self.name = name
    self.shortName = shortName
    self.aliases = aliases
    self.network = network
    self.networkName = networkName
    self.territory = territory
  }

  /// The code that stands for its whole network in a subject's key: `@cio`.
  public var networkCode: String { "@\(network)" }
}

/// That a structure is expected to tell its referrals at regular intervals.
public struct ExpectedReports: Sendable, Hashable {
  /// How often.
  public enum Frequency: String, Sendable, CaseIterable {
    case fortnight, month, quarter, year
  }

  /// The id of the structure.
  public var structure: String
  /// What it tells.
  public var side: Referral.Side
  /// How often.
  public var frequency: Frequency
  /// From this day on.
  public var since: CalendarDate
  /// The last day, nil where it still holds.
  public var until: CalendarDate?

  /// Makes an expectation.
  public init(
    structure: String, side: Referral.Side = .sent, frequency: Frequency, since: CalendarDate,
    until: CalendarDate? = nil
  ) {
    self.structure = structure
    self.side = side
    self.frequency = frequency
    self.since = since
    self.until = until
  }
}

/// What carries a referral: a card, a fiche navette, a shared form, an e-mail.
public struct Instrument: Sendable, Hashable {
  /// A short ASCII id: `carte`.
  public var id: String
  /// As pages name it: `carte d’orientation`.
  public var name: String
  /// When it came into use; figures before do not compare with those from then on.
  public var since: CalendarDate?
  /// Its last day in use.
  public var until: CalendarDate?
  /// The id of the structure that uses it so; nil for all of the territory.
  public var structure: String?
  /// A `Territory.key`; nil for everywhere.
  public var territory: String?

  /// Makes an instrument.
  public init(
    id: String, name: String, since: CalendarDate? = nil, until: CalendarDate? = nil,
    structure: String? = nil, territory: String? = nil
  ) {
    self.id = id
    self.name = name
    self.since = since
    self.until = until
    self.structure = structure
    self.territory = territory
  }
}
