extension PageLayout {
  /// The choices that narrow a table down to the rows of some classes.
  public struct Filter: Sendable, Hashable {
    /// A metric whose unit is a category: it classes the rows.
    public var metric: String
    /// In the order of the buttons, behind the one that shows all.
    public var choices: [Choice]

    /// One button.
    public struct Choice: Sendable, Hashable {
      /// What it says: `Niveau V (CAP, BEP)`.
      public var label: String
      /// The classes of the rows that it shows.
      public var classes: [String]
    }
  }
}
