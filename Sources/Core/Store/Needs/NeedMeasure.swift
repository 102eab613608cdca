/// The three counts of the needs survey, and the columns that hold each in the store.
enum NeedMeasure: String, CaseIterable {
  case projects, difficult, seasonal

  /// How many columns `needSum` has for one measure.
  static let columnCount: Int32 = 6

  /// The columns of `needSum`, in the order in which they are read.
  var columnList: String {
    "\(self), \(self)Masked, \(self)Missing, \(self)Lower, \(self)Upper, \(self)Reason"
  }

  /// The columns of `needFact` for one cell.
  var cellDefinition: String {
    """
    \(self) INTEGER CHECK (\(self) >= 0),
      \(self)Status INTEGER NOT NULL
        CHECK (\(self)Status BETWEEN 0 AND \(CellStatus.all.count - 1))
        CHECK ((\(self)Status = 0) = (\(self) IS NOT NULL)),
      \(self)Lower INTEGER NOT NULL CHECK (\(self)Lower >= 0),
      \(self)Upper INTEGER CHECK (\(self)Upper >= \(self)Lower)
    """
  }

  /// The columns of `needSum` for one sum.
  var sumDefinition: String {
    """
    \(self) INTEGER CHECK (\(self) >= 0),
      \(self)Masked INTEGER NOT NULL CHECK (\(self)Masked >= 0),
      \(self)Missing INTEGER NOT NULL CHECK (\(self)Missing >= 0),
      \(self)Lower INTEGER NOT NULL CHECK (\(self)Lower >= coalesce(\(self), 0)),
      \(self)Upper INTEGER CHECK (\(self)Upper >= \(self)Lower),
      \(self)Reason INTEGER CHECK (\(self)Reason >= \(CellStatus.firstReason))
    """
  }

  /// The columns of the view `need`: the status by its name.
  var cellView: String {
    """
    \(self), \(CellStatus.nameQuery(of: "\(self)Status")) AS \(self)Status, \(self)Lower, \(self)Upper
    """
  }

  /// The columns of the view `needTotal`: the reason by its name.
  var sumView: String {
    """
    \(self), \(self)Masked, \(self)Missing, \(self)Lower, \(self)Upper,
      \(CellStatus.nameQuery(of: "\(self)Reason")) AS \(self)Reason
    """
  }

  /// Adds up cells of `needFact`.
  var sumOfCells: String {
    """
    sum(\(self)), sum(\(self)Status = \(CellStatus.masked.number)),
      sum(\(self)Status > \(CellStatus.masked.number)),
      sum(\(self)Lower), iif(count(\(self)Upper) = count(*), sum(\(self)Upper), NULL),
      max(iif(\(self)Status >= \(CellStatus.firstReason), \(self)Status, NULL))
    """
  }

  /// Adds up sums of `needSum` and the cells that a gap stands for.
  func sumOfSums(gap: String = "0") -> String {
    """
    sum(\(self)), sum(\(self)Masked), sum(\(self)Missing) + \(gap), sum(\(self)Lower),
      iif(count(\(self)Upper) = count(*) AND \(gap) = 0, sum(\(self)Upper), NULL),
      coalesce(max(\(self)Reason), iif(\(gap) > 0, \(Self.gapReason), NULL))
    """
  }

  private static let gapReason = CellStatus.missing(.notTransmitted).number
}
