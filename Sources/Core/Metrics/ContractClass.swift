/// How long the job of an offer lasts, in the five classes that add up to all offers.
public enum ContractClass: String, Sendable, Codable, CaseIterable {
  /// CDI.
  case permanent
  /// CDD of more than 6 months, strictly.
  case fixedOver6Months = "fixed_over_6_months"
  /// CDD of 1 to 6 months.
  case fixed1To6Months = "fixed_1_to_6_months"
  /// CDD of less than 1 month.
  case fixedUnder1Month = "fixed_under_1_month"
  /// Interim, seasonal and all other contracts.
  case other = "other_contracts"

  /// Whether a job of the class lasts: CDI, or CDD of more than 6 months.
  public var isDurable: Bool { self == .permanent || self == .fixedOver6Months }

  /// The column of the standard table `offers` that counts it.
  public var field: String { rawValue }
}
