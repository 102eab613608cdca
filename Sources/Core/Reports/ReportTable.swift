/// A table of a page: texts already written, with what each mark means below it.
public struct ReportTable: Sendable, Hashable {
  /// What the table shows, where and when.
  public var caption: String
  /// The first is the rows’ names.
  public var columns: [Column]
  /// In the order shown.
  public var rows: [Row]
  /// What the marks in the cells mean: `s : masqué`.
  public var legend: [String]
  /// `Source : …`, or empty.
  public var source: String
  /// The buttons that narrow it down, where it has some.
  public var filter: Filter?

  /// The choices of a reader among the rows.
  public struct Filter: Sendable, Hashable {
    /// Unique in its page: `metiers-2`.
    public var name: String
    /// What the button says that shows all rows: `Tous`.
    public var all: String
    /// The other buttons, in order.
    public var choices: [Choice]

    /// One button.
    public struct Choice: Sendable, Hashable {
      /// What it says.
      public var label: String
      /// The rows it shows, by their places.
      public var rows: Set<Int>
    }
  }

  /// The head of a column.
  public struct Column: Sendable, Hashable {
    /// The head.
    public var title: String
    /// Whether its cells stand to the right.
    public var isNumeric: Bool
    /// Whether its cells are sentences rather than figures.
    public var isNote: Bool

    /// Heads a column.
    public init(_ title: String, isNumeric: Bool = true, isNote: Bool = false) {
      self.title = title
      self.isNumeric = isNumeric
      self.isNote = isNote
    }
  }

  /// One row: its name, and one cell for each column after the first.
  public struct Row: Sendable, Hashable {
    /// What the row is about.
    public var name: String
    /// The page of what the row is about.
    public var path: String?
    /// One for each column after the first.
    public var cells: [Cell]
    /// Whether it is what the page is about.
    public var isHighlighted: Bool
    /// How far below the first row it stands: of a territory, 1 or 2 below the region.
    public var depth = 0

    /// Makes a row.
    public init(_ name: String, path: String? = nil, cells: [Cell], isHighlighted: Bool = false) {
      self.name = name
      self.path = path
      self.cells = cells
      self.isHighlighted = isHighlighted
    }
  }

  /// One cell as a reader sees it.
  public struct Cell: Sendable, Hashable {
    /// As shown.
    public var text: String
    /// Whether there is no number: written in grey.
    public var isAbsent: Bool
    /// The place of its class in a closed list, from 1; nil where it is no class.
    public var category: Int?

    /// Makes a cell.
    public init(_ text: String, isAbsent: Bool = false, category: Int? = nil) {
      self.text = text
      self.isAbsent = isAbsent
      self.category = category
    }
  }

  /// Makes a table.
  public init(
    caption: String, columns: [Column], rows: [Row], legend: [String] = [], source: String,
    filter: Filter? = nil
  ) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.legend = legend
    self.source = source
    self.filter = filter
  }
}
