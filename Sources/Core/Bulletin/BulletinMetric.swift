/// The metrics that a bulletin tells, by the ids they keep for ever.
///
/// A project without them has bulletins that say only what is new and who is awaited.
enum BulletinMetric {
  static let persons = "referrals.persons"
  static let orientations = "referrals.orientations"
  static let unnamed = "referrals.unnamed"
  static let arrivals = "referrals.arrivals"
  static let rate = "referrals.rate"
}
