/// A page as a reader sees it, and as who looks at its source does: tables, texts, ways to other files.
struct PublishedPage: Sendable {
  /// A table with its caption.
  struct Table: Sendable {
    var caption = ""
    var heads: [String] = []
    var rows: [Row] = []
  }

  /// A row: what it is about, then its cells.
  struct Row: Sendable {
    var cells: [Cell] = []
  }

  struct Cell: Sendable {
    var text: String
    var column: Int
    var line: Int
  }

  /// A paragraph, a caption, an alternative text, a comment.
  struct Text: Sendable {
    var text: String
    var line: Int
    /// The table of the same figure, by its place in the page.
    var table: Int?
  }

  let path: String
  var tables: [Table] = []
  var texts: [Text] = []
  /// What the page is about: its first headings; where it has none, its title, which also names the site.
  var heading = ""
  /// The files that it names.
  var links: [String] = []

  /// Reads a page, or a picture in SVG.
  init(_ bytes: [UInt8], path: String) {
    self.path = path
    var reader = PageReader()
    reader.read(bytes)
    (tables, texts, links) = (reader.tables, reader.texts, reader.links)
    heading = reader.headings.isEmpty ? reader.title : reader.headings.joined(separator: " ; ")
  }

  /// Texts without tags, such as a picture holds.
  init(texts: [String], path: String) {
    self.path = path
    self.texts = texts.map { Text(text: $0, line: 1, table: nil) }
  }
}

/// Puts the tags and texts of a page together.
private struct PageReader {
  var tables: [PublishedPage.Table] = []
  var texts: [PublishedPage.Text] = []
  var links: [String] = []
  var headings: [String] = []
  var title = ""

  private var scanner = PageScanner([])
  /// The text that is being gathered, and where it began.
  private var text = ""
  private var start = 1
  /// Whether a list item gathers the paragraphs within it.
  private var items = 0
  /// The texts of the figure that is open, which wait for its table.
  private var figure: [Int]?
  private var isInTable = false
  private var cell: (name: String, span: Int, isHead: Bool)?
  private var column = 0

  mutating func read(_ bytes: [UInt8]) {
    scanner = PageScanner(bytes)
    while let event = scanner.next() {
      switch event {
      case .open(let name, let attributes): open(name, attributes)
      case .close(let name): close(name)
      case .text(let more): add(more)
      case .comment(let comment): note(comment)
      }
    }
    flush()
  }

  private mutating func open(_ name: String, _ attributes: [String: String]) {
    for key in ["href", "src", "data", "xlink:href", "poster"] {
      if let link = attributes[key] { links.append(link) }
    }
    links += (attributes["srcset"] ?? "").split(separator: ",").compactMap {
      $0.split(separator: " ").first.map(String.init)
    }
    for key in attributes.keys.sorted() where Self.isText(key, of: name) {
      note(attributes[key] ?? "")
    }
    if name == "script" || name == "style" {
      let raw = scanner.raw(of: name)
      links += SiteLinks.inStylesheet(raw)
      if name == "script" { note(raw) }
      return
    }
    guard !Self.inline.contains(name) else { return }
    structure(name, attributes)
  }

  private mutating func structure(_ name: String, _ attributes: [String: String]) {
    switch name {
    case "table":
      flush()
      tables.append(PublishedPage.Table())
      isInTable = true
      for text in figure ?? [] { texts[text].table = tables.count - 1 }
    case "tr":
      flush()
      column = 0
      if isInTable {
        tables[tables.count - 1].rows.append(PublishedPage.Row())
      }
    case "td", "th", "caption":
      flush()
      guard isInTable else { return }
      let span = attributes["colspan"].flatMap { Int($0) } ?? 1
      cell = (name, min(max(span, 1), 1000), name == "th" && attributes["scope"] != "row")
    case "figure":
      flush()
      figure = []
    case "li", "dt", "dd":
      flush()
      items += name == "li" ? 1 : 0
    default: block()
    }
  }

  private mutating func close(_ name: String) {
    switch name {
    case "table":
      flush()
      isInTable = false
    case "td", "th", "caption": flush()
    case "figure":
      flush()
      figure = nil
    case "li":
      flush()
      items = max(0, items - 1)
    case "h1", "title", "h2", "h3":
      let heading = text.trimmed
      if name == "h1", !heading.isEmpty { headings.append(heading) }
      if name == "title" { title = heading }
      flush()
    default: if !Self.inline.contains(name) { block() }
    }
  }

  /// Begins a new paragraph; those of one cell or list item belong together.
  private mutating func block() {
    if cell != nil || items > 0 { add(cell == nil ? " ; " : " ") } else { flush() }
  }

  private mutating func add(_ more: String) {
    if text.allSatisfy(\.isWhitespace) { start = scanner.line - more.trimmedLines }
    text += more
  }

  /// Ends what was gathered: a cell, else a text.
  private mutating func flush() {
    let done = text.words
    text = ""
    if let cell {
      self.cell = nil
      end(cell, done)
    } else {
      note(done, line: start)
    }
  }

  private mutating func end(_ cell: (name: String, span: Int, isHead: Bool), _ text: String) {
    guard let table = tables.indices.last else { return }
    if cell.name == "caption" {
      tables[table].caption = text
      note(text, line: start)
      return
    }
    if tables[table].rows.isEmpty {
      tables[table].rows.append(PublishedPage.Row())
    }
    let row = tables[table].rows.count - 1
    if cell.isHead, row == 0 {
      tables[table].heads += Array(repeating: text, count: cell.span)
    }
    tables[table].rows[row].cells.append(
      PublishedPage.Cell(text: text, column: column, line: text.isEmpty ? scanner.line : start))
    column += cell.span
    if cell.span > 1 { note(text) }
  }

  private mutating func note(_ text: String, line: Int? = nil) {
    let words = text.words
    guard words.contains(where: \.isNumber) else { return }
    texts.append(
      PublishedPage.Text(
        text: words, line: line ?? scanner.line, table: isInTable ? tables.count - 1 : nil)
    )
    figure?.append(texts.count - 1)
  }

  /// Whether an attribute is read out or shown.
  private static func isText(_ key: String, of element: String) -> Bool {
    ["alt", "title", "aria-label", "aria-description", "summary", "placeholder"].contains(key)
      || key.hasPrefix("data-")
      || key == "content" && element == "meta" || key == "value" && element != "li"
  }

  /// What does not end a sentence.
  private static let inline: Set<String> = [
    "a", "abbr", "b", "bdi", "cite", "code", "em", "i", "img", "input", "label", "mark", "q", "s",
    "small", "span", "strong", "sub", "sup", "time", "tspan", "u", "wbr", "link", "meta",
  ]
}

extension String {
  /// How many lines end behind its first word.
  fileprivate var trimmedLines: Int { drop(while: \.isWhitespace).count(where: \.isNewline) }

  /// With one space between words.
  fileprivate var words: String {
    split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" || $0 == "\r\n" }
      .joined(separator: " ")
  }
}
