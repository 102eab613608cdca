import Testing

@testable import Core

struct CountTextTests {
  @Test(arguments: [
    ("2", 2), ("0", 0), ("1 240", 1240), ("2 personnes", 2), ("1 pers.", 1), ("deux", 2),
    ("Néant", 0), ("Aucune", 0), ("3\u{A0}personnes", 3),
  ])
  func `reads a number however it is written`(text: String, count: Int) {
    #expect(CountText.value(of: text) == .integer(count))
  }

  @Test(arguments: [
    ("une dizaine", 8.0, 12.0), ("Une quinzaine de personnes", 12, 18), ("une vingtaine", 16, 24),
    ("environ 10", 8, 12), ("~10", 8, 12), ("10 environ", 8, 12), ("env. 7", 6, 8),
    ("à peu près 12", 10, 14), ("environ 1", 1, 2), ("environ 3", 2, 4), ("8 à 12", 8, 12),
    ("8-12", 8, 12), ("entre 8 et 12", 8, 12),
  ])
  func `keeps what is rough as an interval`(text: String, lower: Double, upper: Double) {
    #expect(CountText.value(of: text) == .imprecise(Bounds(lower, upper)))
  }

  @Test(arguments: [
    ("nd", MissingReason.notTransmitted), ("N.D.", .notTransmitted), ("?", .notTransmitted),
    ("non renseigné", .notCollected), ("ns", .notSignificant),
  ])
  func `takes what says that there is no number for no number`(
    text: String, reason: MissingReason
  ) {
    #expect(CountText.value(of: text) == .missing(reason))
  }

  @Test(arguments: [
    "plus de 10", "quelques", "1,5", "-3", "12 à 8", "environ", "environ 0", "1 2", "x", "10+",
    "2 ML",
  ])
  func `reads nothing where nothing is sure`(text: String) {
    #expect(CountText.value(of: text) == nil)
  }

  @Test(arguments: [
    PersonCount.exact(0), .exact(13), .between(8, 12), .missing(.notTransmitted),
  ])
  func `writes a count so that it is read back the same`(count: PersonCount) {
    let read = CountText.value(of: CountText.text(of: count))

    switch count {
    case .exact(let number): #expect(read == .integer(number))
    case .between(let lower, let upper):
      #expect(read == .imprecise(Bounds(Double(lower), Double(upper))))
    case .missing(let reason): #expect(read == .missing(reason))
    }
  }
}
