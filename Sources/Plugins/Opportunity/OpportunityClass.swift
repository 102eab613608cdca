/// What an occupation offers in a territory, by volume, durability and season.
enum OpportunityClass: String, CaseIterable {
  /// A high volume, durable, not seasonal.
  case durable = "porteur durable"
  /// A high volume, seasonal or not durable.
  case seasonal = "volume saisonnier"
  /// A lower volume, durable.
  case niche = "niche durable"
  /// The rest.
  case watch = "à surveiller"
  /// No source says how durable the jobs are: never guessed.
  case unknown = "durabilité inconnue"

  init(isHigh: Bool, isDurable: Bool, isSeasonal: Bool) {
    self =
      switch (isHigh, isDurable) {
      case (true, true): isSeasonal ? .seasonal : .durable
      case (true, false): .seasonal
      case (false, true): .niche
      case (false, false): .watch
      }
  }

  /// As a `Unit.category` lists them.
  static let names = allCases.map(\.rawValue)

  /// The place in the list, from 1.
  var number: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }
}
