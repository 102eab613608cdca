/// The three counts of the needs survey, and the columns that hold each in the store.
enum NeedMeasure: String, CaseIterable {
  case projects, difficult, seasonal

  /// How many columns `needTotal` has for one measure.
  static let columnCount: Int32 = 6

  /// The columns of `needTotal`, in the order in which they are read.
  var columnList: String {
    "\(self), \(self)Masked, \(self)Missing, \(self)Lower, \(self)Upper, \(self)Reason"
  }

  /// The columns of `need` for one cell.
  var cellDefinition: String {
    """
    \(self) INTEGER CHECK (\(self) >= 0),
      \(self)Status TEXT NOT NULL CHECK (\(self)Status IN (\(Self.statuses)))
        CHECK ((\(self)Status = 'visible') = (\(self) IS NOT NULL)),
      \(self)Lower INTEGER NOT NULL CHECK (\(self)Lower >= 0),
      \(self)Upper INTEGER CHECK (\(self)Upper >= \(self)Lower)
    """
  }

  /// The columns of `needTotal` for one sum.
  var sumDefinition: String {
    """
    \(self) INTEGER CHECK (\(self) >= 0),
      \(self)Masked INTEGER NOT NULL CHECK (\(self)Masked >= 0),
      \(self)Missing INTEGER NOT NULL CHECK (\(self)Missing >= 0),
      \(self)Lower INTEGER NOT NULL CHECK (\(self)Lower >= coalesce(\(self), 0)),
      \(self)Upper INTEGER CHECK (\(self)Upper >= \(self)Lower),
      \(self)Reason TEXT
    """
  }

  /// Adds up cells of `need`.
  var sumOfCells: String {
    """
    sum(\(self)), sum(\(self)Status = 'masked'), sum(\(self)Status NOT IN ('visible', 'masked')),
      sum(\(self)Lower), iif(count(\(self)Upper) = count(*), sum(\(self)Upper), NULL),
      max(iif(\(self)Status IN ('visible', 'masked', 'imprecise'), NULL, \(self)Status))
    """
  }

  /// Adds up sums of `needTotal` and the cells that a gap stands for.
  func sumOfSums(gap: String = "0") -> String {
    """
    sum(\(self)), sum(\(self)Masked), sum(\(self)Missing) + \(gap), sum(\(self)Lower),
      iif(count(\(self)Upper) = count(*) AND \(gap) = 0, sum(\(self)Upper), NULL),
      coalesce(max(\(self)Reason), iif(\(gap) > 0, 'notTransmitted', NULL))
    """
  }

  private static var statuses: String {
    (["visible", "masked", "imprecise"] + MissingReason.allCases.map(\.rawValue))
      .map { "'\($0)'" }.joined(separator: ", ")
  }
}
