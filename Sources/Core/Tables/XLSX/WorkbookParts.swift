/// Where a workbook keeps its parts, from its own table of contents.
struct WorkbookParts {
  private(set) var sheets: [Workbook.Sheet] = []
  private(set) var dates = DateSystem.from1900
  private(set) var sharedStrings: Int?
  private(set) var styles: Int?

  init(of archive: ZipArchive) throws(TableError) {
    let package = RelationshipHandler(of: "")
    try archive.scan("_rels/.rels", with: package)
    let path = package.first(ofType: "/officeDocument") ?? "xl/workbook.xml"
    guard archive.index(of: path) != nil, path.lowercased().hasSuffix(".xml") else {
      throw NotATable.noSheet(archive.name)
    }
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    let file = path.split(separator: "/").last ?? ""
    let relationships = RelationshipHandler(of: folder)
    try archive.scan("\(folder)/_rels/\(file).rels", with: relationships)
    let contents = ContentsHandler()
    try archive.scan(path, with: contents)

    dates = contents.dates
    sharedStrings = relationships.first(ofType: "/sharedStrings").flatMap(archive.index)
    styles = relationships.first(ofType: "/styles").flatMap(archive.index)
    sheets = contents.sheets.compactMap { name, id in
      relationships.sheet(id).flatMap(archive.index).map { Workbook.Sheet(name: name, entry: $0) }
    }
    guard !sheets.isEmpty else { throw NotATable.noSheet(archive.name) }
  }
}

extension ZipArchive {
  /// Scans a part from end to end; one that is absent is passed over.
  func scan(_ path: String, with handler: any XMLHandler) throws(TableError) {
    guard let entry = index(of: path) else { return }
    try scan(entry, with: handler)
  }

  /// Scans an entry from end to end.
  func scan(_ entry: Int, with handler: any XMLHandler) throws(TableError) {
    let scanner = XMLScanner(handler: handler)
    var error: TableError?
    var failure: XMLScanner.Failure?
    read(entry) { piece in
      switch piece {
      case .success(let bytes): failure = scanner.feed(bytes)
      case .failure(let trouble): error = trouble
      }
      return failure == nil ? .continue : .stop
    }
    if let error { throw error }
    switch failure ?? scanner.finish() {
    case .malformed: throw NotATable.damaged(name, part: entryNames[entry])
    case .documentType: throw NotATable.documentType(name, part: entryNames[entry])
    case nil: return
    }
  }
}

/// Reads a part's relationships: which other part stands where.
///
/// Strict and transitional files name the types
/// differently, with the same ends.
private final class RelationshipHandler: XMLHandler {
  private let folder: String
  private var targets: [(id: String, type: String, path: String)] = []

  init(of folder: String) {
    self.folder = folder
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    guard "Relationship" ~= name, attributes.text("TargetMode") != "External",
      let id = attributes.text("Id"), let type = attributes.text("Type"),
      let target = attributes.text("Target")
    else { return }
    targets.append((id, type, resolved(target)))
  }

  func first(ofType end: String) -> String? {
    targets.first { $0.type.hasSuffix(end) }?.path
  }

  func sheet(_ id: String) -> String? {
    targets.first { $0.id == id && $0.type.hasSuffix("/worksheet") }?.path
  }

  /// A target as an entry's name: absolute, or relative to the folder of the part.
  private func resolved(_ target: String) -> String {
    var path = target.hasPrefix("/") ? [] : folder.split(separator: "/")
    for step in target.split(separator: "/") where step != "." {
      if step == ".." { _ = path.popLast() } else { path.append(step) }
    }
    return path.joined(separator: "/")
  }
}

/// Reads `workbook.xml`: the sheets in order, and where days are counted from.
private final class ContentsHandler: XMLHandler {
  private(set) var sheets: [(name: String, id: String)] = []
  private(set) var dates = DateSystem.from1900

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if "sheet" ~= name, let title = attributes.text("name"), let id = attributes.text("id") {
      sheets.append((title, id))
    } else if "workbookPr" ~= name {
      let isLate = ["1", "true", "on"].contains(attributes.text("date1904") ?? "")
      dates = isLate ? .from1904 : .from1900
    }
  }
}
