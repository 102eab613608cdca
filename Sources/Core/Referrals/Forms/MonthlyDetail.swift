/// A month of the monthly table: its people, and what its detail says of them.
///
/// No reading is chosen that the number of people does not bear out.
struct MonthlyDetail {
  /// Why a detail cannot be counted.
  enum Problem: Error, Hashable {
    /// The grammar does not read it.
    case unreadable
    /// It can be read in several ways; two of them.
    case ambiguous([String])
    /// Its counts add up to another number.
    case sum(Int, persons: String)
    /// Several people and several names, without a word on who went where.
    case uncounted(Int)
    /// It counts people where the month gives no exact number.
    case inexact
    /// It has a detail, and no number.
    case noNumber(Int?)
  }

  /// The groups of people, each with the names of the structures it was sent to.
  let groups: [(persons: PersonCount, names: [String])]

  /// Reads the detail of a month; nil persons where its cell is empty.
  init(
    _ text: String, persons: PersonCount?, id: @escaping (String) -> String?
  ) throws(Problem) {
    guard !DestinationList.saysNone(text) else {
      groups = persons.map { [($0, [])] } ?? []
      return
    }
    let readings = DetailText.readings(of: text, id: id)
    guard let first = readings.first else { throw .unreadable }
    guard let persons else { throw .noNumber(Self.sum(first)) }
    guard let count = persons.exact else {
      guard readings.count == 1, first.count == 1, first[0].count == nil else { throw .inexact }
      groups = [(persons, first[0].names)]
      return
    }
    let fitting = readings.filter { (Self.sum($0) ?? count) == count }
    guard let chosen = fitting.first else {
      throw .sum(Self.sum(first) ?? 0, persons: String(count))
    }
    guard fitting.count == 1 else { throw .ambiguous(fitting.prefix(2).map(Self.text)) }
    if chosen.count == 1, chosen[0].count == nil {
      guard count == 1 || chosen[0].names.count < 2 else { throw .uncounted(count) }
      guard count > 0 || chosen[0].names.isEmpty else { throw .sum(1, persons: "0") }
      groups = [(persons, chosen[0].names)]
      return
    }
    groups = chosen.map { (.exact($0.count ?? 0), $0.names) }
  }

  /// The people that a reading counts; nil where it counts none.
  private static func sum(_ reading: [DetailText.Group]) -> Int? {
    let counts = reading.compactMap(\.count)
    return counts.isEmpty ? nil : counts.reduce(0, +)
  }

  /// A reading as it should be written.
  static func text(_ reading: [DetailText.Group]) -> String {
    reading.map { group in
      let names = group.names.isEmpty ? "non précisé" : group.names.joined(separator: " + ")
      return group.count.map { "\(names) : \($0)" } ?? names
    }.joined(separator: " ; ")
  }
}
