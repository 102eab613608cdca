/// How the bytes of a table are cut into cells, where this is known beforehand.
///
/// Of a workbook, only `spreadsMergedCells` has an effect.
public struct TableDialect: Sendable, Hashable {
  /// The encoding's name (`utf-8`, `windows-1252`, `utf-16le` …); nil to detect it.
  public var encoding: String?
  /// The sign between cells, one ASCII character; nil to detect `,`, `;` or the tab.
  public var delimiter: Character?
  /// The sign around a cell that holds delimiters or line ends; nil where there is none.
  public var quote: Character?
  /// Whether a doubled quote inside a quoted cell stands for one.
  public var doubleQuote: Bool
  /// A sign that takes the next character as it is, as `\` does.
  public var escape: Character?
  /// A sign that makes a comment of a line that starts with it.
  public var comment: Character?
  /// Whether a quote may come after spaces at the start of a cell.
  public var skipInitialSpace: Bool
  /// Whether every cell of a merged range holds the range's value, not its top left one only.
  public var spreadsMergedCells: Bool

  /// Makes a dialect; by default, everything that can be detected is.
  public init(
    encoding: String? = nil, delimiter: Character? = nil, quote: Character? = "\"",
    doubleQuote: Bool = true, escape: Character? = nil, comment: Character? = nil,
    skipInitialSpace: Bool = false, spreadsMergedCells: Bool = false
  ) {
    self.encoding = encoding
    self.delimiter = delimiter
    self.quote = quote
    self.doubleQuote = doubleQuote
    self.escape = escape
    self.comment = comment
    self.skipInitialSpace = skipInitialSpace
    self.spreadsMergedCells = spreadsMergedCells
  }
}

/// Whether a reader goes on to the next row.
public enum RowAction: Sendable {
  case `continue`, stop
}
