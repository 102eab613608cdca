/// One table of a data package: where its rows are and how to read them.
public struct DataResource: Sendable, Hashable {
  /// Unique within the package: `needs`.
  public var name: String
  /// The standard table it fills (`needs`, `territories` …), nil for any other table.
  public var role: String?
  /// For people, in French.
  public var title: String?
  /// Files relative to the package's folder; several are read one after the other.
  public var paths: [String]
  /// How its files are laid out.
  public var dialect: Dialect
  /// As the descriptor names it; nil lets the reader detect.
  public var encoding: String?
  /// What its columns hold.
  public var schema: TableSchema
  /// On which scale its niveaux are written; nil where it gives none.
  public var niveauScale: NiveauScale?
  /// What a row means that the table does not have.
  public var absentRows: AbsentRows
  /// How the figures of a published table hang together; nil for a table of a dataset.
  public var ties: PublishedTies?
  /// Whether dash reads it: a document or a picture beside the data is not a table.
  var isTabular = true
  /// Whether the descriptor says what the columns are; otherwise the header does.
  var hasSchema = true
  /// Rows that stand in the descriptor itself, header first.
  var inlineRows: [Row]?

  /// Makes the description of a table.
  public init(
    name: String, role: String? = nil, title: String? = nil, paths: [String],
    dialect: Dialect = Dialect(), encoding: String? = nil, schema: TableSchema,
    niveauScale: NiveauScale? = nil, absentRows: AbsentRows = .missing,
    ties: PublishedTies? = nil
  ) {
    self.name = name
    self.role = role
    self.title = title
    self.paths = paths
    self.dialect = dialect
    self.encoding = encoding
    self.schema = schema
    self.niveauScale = niveauScale
    self.absentRows = absentRows
    self.ties = ties
  }

  /// What it means that a table of counts has no row for a month, a territory and a subject, where
  /// it has the month and the territory.
  public enum AbsentRows: String, Sendable, CaseIterable {
    /// Nothing was counted.
    case zero
    /// Nobody knows.
    case missing
  }

  /// How a file's bytes are cut into rows and cells.
  public struct Dialect: Sendable, Hashable {
    /// Nil detects `,`, `;` or tab.
    public var delimiter: Character?
    /// What stands around a cell that holds delimiters.
    public var quote: Character = "\""
    /// Whether a doubled quote inside quotes stands for one.
    public var doubleQuote = true
    /// What takes the next character as it is.
    public var escape: Character?
    /// What a line that is no data starts with.
    public var commentPrefix: String?
    /// Whether spaces after a delimiter are left out.
    public var skipInitialSpace = false
    /// The rows of the header, from 1; empty where the file has none.
    public var headerRows = [1]
    /// What joins the cells of a header of several rows.
    public var headerJoin = " "
    /// Rows to leave out, from 1.
    public var commentRows: Set<Int> = []
    /// The sheet of a workbook; nil takes the first.
    public var sheetName: String?
    /// Counted from 1.
    public var sheetNumber: Int?

    /// The usual dialect: one header row, everything else detected.
    public init() {}
  }
}
