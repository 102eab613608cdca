extension AdditiveSystem {
  /// Returns what readers can compute or narrow of hidden counts, by cell: empty where nothing is.
  ///
  /// They know all that is shown, every sum and order, and that a hidden count that is printed is as
  /// much as the least small one. Exact: linear programming over what is hidden, apart from how it
  /// came to be hidden.
  ///
  /// - Parameter hidden: whether each cell is hidden. Cells that are known, or that are 0 where
  ///   zeros are shown, count as shown; those printed nowhere count as hidden.
  public func exposures(hiding hidden: [Bool]) -> [Exposure] {
    let incidence = Incidence(of: self)
    var audit = DisclosureAudit(of: self, incidence)
    return audit.findings(hiding: SuppressionMask(of: self, hiding: hidden)).map(\.exposure)
  }
}
