/// A table of a page: texts already written, with what each mark means below it.
public struct ReportTable: Sendable, Hashable {
  public var caption: String
  public var columns: [Column]
  public var rows: [Row]
  /// What the marks in the cells mean: `s : masqué`.
  public var legend: [String]
  public var source: String

  /// The head of a column.
  public struct Column: Sendable, Hashable {
    public var title: String
    public var isNumeric: Bool

    public init(_ title: String, isNumeric: Bool = true) {
      self.title = title
      self.isNumeric = isNumeric
    }
  }

  /// One row: its name, and one cell for each column after the first.
  public struct Row: Sendable, Hashable {
    public var name: String
    /// The page of what the row is about.
    public var path: String?
    public var cells: [Cell]
    public var isHighlighted: Bool

    public init(_ name: String, path: String? = nil, cells: [Cell], isHighlighted: Bool = false) {
      self.name = name
      self.path = path
      self.cells = cells
      self.isHighlighted = isHighlighted
    }
  }

  /// One cell as a reader sees it.
  public struct Cell: Sendable, Hashable {
    public var text: String
    /// Whether there is no number: written in grey.
    public var isAbsent: Bool

    public init(_ text: String, isAbsent: Bool = false) {
      self.text = text
      self.isAbsent = isAbsent
    }
  }

  public init(
    caption: String, columns: [Column], rows: [Row], legend: [String] = [], source: String
  ) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.legend = legend
    self.source = source
  }
}
