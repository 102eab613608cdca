/// The codes of a table's rows, its columns found once.
struct FactKeyReader {
  /// A code with what it is unique within.
  struct Text {
    /// `bmo`, `FAP2021`, `sector`.
    var prefix: String
    /// `2416`, `V0X60`, `A21-G`.
    var code: String
  }

  let source: FactSource
  let keys: [FactKey]
  private let columns: [[[Value]]]

  init(_ source: FactSource, keys: [FactKey]) {
    self.source = source
    self.keys = keys
    let absent = [Value](repeating: .missing(.unspecified), count: source.table.rowCount)
    columns = keys.map { key in key.fields.map { source.table.column($0) ?? absent } }
  }

  /// The texts of a key in a row; nil where a part is empty.
  func texts(_ position: Int, _ row: Int) -> Text? {
    let fields = columns[position]
    guard let first = fields[0][row].code else { return nil }
    let kind = keys[position].kind
    guard fields.count > 1 else { return Text(prefix: kind.prefix, code: first) }
    guard let second = fields[1][row].code else { return nil }
    return kind == .sector
      ? Text(prefix: kind.prefix, code: "\(first)-\(second)") : Text(prefix: first, code: second)
  }

  /// A niveau on the scale of 1969, nil where the table's own scale has none such.
  func niveau(_ code: String) -> String? {
    source.niveauScale?.key(of: code)
  }

  func place(_ row: Int, _ position: Int) -> SourceLocation {
    source.table.place(row: row, field: keys[position].fields.last)
  }
}

extension FactKey.Kind {
  /// What keys of the kind begin with, where no field says it.
  fileprivate var prefix: String {
    switch self {
    case .sector: Subject.Kind.sector.rawValue
    case .niveau: Subject.Kind.niveau.rawValue
    case .domain: Subject.Kind.domain.rawValue
    case .territory, .occupation, .period, .text: ""
    }
  }
}
