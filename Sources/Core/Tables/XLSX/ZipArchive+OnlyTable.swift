extension ZipArchive {
  /// Unzips the one CSV or workbook of an archive; what systems add of their own does not count.
  func onlyTable() throws(TableError) -> (name: String, bytes: [UInt8]) {
    let tables = entryNames.indices.filter { Self.isTable(entryNames[$0]) }
    guard let entry = tables.first, tables.count == 1 else {
      throw NotATable.notOneTable(name, tables.map { Self.lastComponent(entryNames[$0]) }.sorted())
    }
    return (Self.lastComponent(entryNames[entry]), try content(of: entry))
  }

  /// Unzips an entry whole.
  func content(of entry: Int) throws(TableError) -> [UInt8] {
    var content: [UInt8] = []
    var failure: TableError?
    read(entry) { piece in
      switch piece {
      case .success(let bytes): content.append(contentsOf: bytes)
      case .failure(let error): failure = error
      }
      return .continue
    }
    if let failure { throw failure }
    return content
  }

  private static func isTable(_ entry: String) -> Bool {
    let file = lastComponent(entry).lowercased()
    guard !entry.hasPrefix("__MACOSX/"), !file.hasPrefix("."), !file.hasPrefix("~$") else {
      return false
    }
    return [".csv", ".txt", ".tsv", ".xlsx", ".xlsm", ".xls"].contains { file.hasSuffix($0) }
  }

  private static func lastComponent(_ entry: String) -> String {
    entry.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? entry
  }
}
