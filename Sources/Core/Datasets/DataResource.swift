/// One table of a data package: where its rows are and how to read them.
public struct DataResource: Sendable, Hashable {
  /// Unique within the package: `needs`.
  public var name: String
  /// The standard table it fills (`needs`, `territories` …), nil for any other table.
  public var role: String?
  public var title: String?
  /// Files relative to the package's folder; several are read one after the other.
  public var paths: [String]
  public var dialect: Dialect
  /// As the descriptor names it; nil lets the reader detect.
  public var encoding: String?
  public var schema: TableSchema
  /// Whether dash reads it: a document or a picture beside the data is not a table.
  var isTabular = true
  /// Whether the descriptor says what the columns are; otherwise the header does.
  var hasSchema = true
  /// Rows that stand in the descriptor itself, header first.
  var inlineRows: [Row]?

  public init(
    name: String, role: String? = nil, title: String? = nil, paths: [String],
    dialect: Dialect = Dialect(), encoding: String? = nil, schema: TableSchema
  ) {
    self.name = name
    self.role = role
    self.title = title
    self.paths = paths
    self.dialect = dialect
    self.encoding = encoding
    self.schema = schema
  }

  /// How a file's bytes are cut into rows and cells.
  public struct Dialect: Sendable, Hashable {
    /// Nil detects `,`, `;` or tab.
    public var delimiter: Character?
    public var quote: Character = "\""
    public var doubleQuote = true
    public var escape: Character?
    public var commentPrefix: String?
    public var skipInitialSpace = false
    /// The rows of the header, from 1; empty where the file has none.
    public var headerRows = [1]
    /// What joins the cells of a header of several rows.
    public var headerJoin = " "
    /// Rows to leave out, from 1.
    public var commentRows: Set<Int> = []
    public var sheetName: String?
    /// Counted from 1.
    public var sheetNumber: Int?

    /// The usual dialect: one header row, everything else detected.
    public init() {}
  }
}
