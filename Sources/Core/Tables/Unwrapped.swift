/// The table inside a file, out of the zip that may hold it.
struct Unwrapped {
  let name: String
  let content: TableFile.Content

  init(_ bytes: [UInt8], name: String) throws(TableError) {
    switch FileSignature(bytes) {
    case .zip:
      let archive = try ZipArchive(bytes, name: name)
      if archive.index(of: "[Content_Types].xml") != nil {
        self.name = name
        content = .workbook(try Workbook(archive))
      } else {
        let inner = try archive.onlyTable()
        self.name = "\(name) › \(inner.name)"
        content = try Self.content(inner.bytes, name: self.name)
      }
    default:
      self.name = name
      content = try Self.content(bytes, name: name)
    }
  }

  /// What stands in a file or in the only entry of a zip; a zip in a zip is not opened.
  private static func content(
    _ bytes: [UInt8], name: String
  ) throws(TableError) -> TableFile.Content {
    switch FileSignature(bytes) {
    case .text:
      guard TextLikelihood.isText(bytes) else { throw NotATable.binary(name) }
      return .text(bytes)
    case .zip: return .workbook(try Workbook(ZipArchive(bytes, name: name)))
    case .compoundDocument: throw NotATable.compoundDocument(bytes, name)
    case .pdf: throw NotATable.pdf(name)
    case .webPage: throw NotATable.webPage(name)
    case .otherArchive: throw NotATable.archive(name)
    }
  }
}

/// Whether bytes can be text at all.
enum TextLikelihood {
  /// Text has no NUL, save in UTF-16.
  static func isText(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      if TextEncoding.marked(buffer) != nil || TextEncoding.unmarkedUTF16(buffer) != nil {
        return true
      }
      return !buffer.prefix(64 << 10).contains(0)
    }
  }
}
