extension OpportunityThresholds {
  /// Reads the section `[opportunity]`; what is wrong goes to the log, and the usual value stays.
  ///
  /// - Returns: the reader of the weights, for their unknown keys.
  mutating func read(
    _ section: inout SettingsReader, into log: inout FindingLog
  ) -> SettingsReader {
    let usual = OpportunityThresholds()
    func share(_ key: String, _ value: Double) -> Double {
      section.number(key, in: 0...1, such: value, into: &log) ?? value
    }
    volume = share("volume", usual.volume)
    durableShare = share("durable_share", usual.durableShare)
    seasonal = share("seasonal", usual.seasonal)
    niveau = share("niveau", usual.niveau)
    durableClass =
      section.whole("durable_class", in: 1...5, such: usual.durableClass, into: &log)
      ?? usual.durableClass
    let place = section.location(of: "weights")
    var reader = section.section("weights", into: &log)
    weights = Weights(&reader, at: place, into: &log)
    return reader
  }
}

extension OpportunityThresholds.Weights {
  /// Reads the weights; where they do not add up to 1, the usual ones stay.
  fileprivate init(
    _ reader: inout SettingsReader, at place: SourceLocation, into log: inout FindingLog
  ) {
    let usual = Self()
    var read = usual
    func part(_ key: String, _ value: Double) -> Double {
      reader.number(key, in: 0...1, such: value, into: &log) ?? value
    }
    read.volume = part("volume", usual.volume)
    read.durability = part("durability", usual.durability)
    read.season = part("season", usual.season)
    let sum = read.volume + read.durability + read.season
    self = read
    guard abs(sum - 1) > 1e-9 else { return }
    self = usual
    let example =
      "weights = { volume = \(usual.volume), durability = \(usual.durability), season = \(usual.season) }"
    log.add(
      .error, "settings-weights", at: place, found: NumberText.decimal(sum, places: 2),
      message: Phrase(
        fr: "les poids de \(place.field ?? "weights") ne font pas 1 en tout",
        en: "the weights of \(place.field ?? "weights") do not add up to 1"),
      advice: Phrase(
        fr: "les trois poids comptent, ceux qui manquent aussi : \(example)",
        en: "all three weights count, also those left out: \(example)"))
  }
}
