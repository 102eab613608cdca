internal import CLibZip

/// A zip in memory, whose entries are read in chunks and never written anywhere: names that climb
/// out of a folder do no harm, and of two entries with one name the first counts.
struct ZipArchive: Sendable {
  /// Larger entries are refused once that much is unzipped, whatever the archive announces.
  static let maximumSize = 1 << 30
  /// The largest ratio of an entry above `ratioFloor`; sheets reach 10 to 60.
  static let maximumRatio = 200
  static let ratioFloor = 10 << 20
  static let maximumEntries = 10_000
  static let chunkSize = 128 << 10

  let name: String
  private let bytes: [UInt8]
  /// In the archive's order.
  let entryNames: [String]

  init(_ bytes: [UInt8], name: String) throws(TableError) {
    self.bytes = bytes
    self.name = name
    let names = Self.withHandle(on: bytes) { handle -> Result<[String], TableError> in
      guard let handle else { return .failure(NotATable.damaged(name)) }
      let count = zip_get_num_entries(handle, 0)
      guard count <= Self.maximumEntries else { return .failure(NotATable.tooManyEntries(name)) }
      return .success(
        (0..<max(count, 0)).map { index in
          zip_get_name(handle, zip_uint64_t(index), 0).map { String(cString: $0) } ?? ""
        })
    }
    entryNames = try names.get()
  }

  /// The position of an entry, found without regard to ASCII case, as Excel does.
  func index(of entry: String) -> Int? {
    let wanted = entry.lowercased()
    return entryNames.firstIndex { $0.lowercased() == wanted }
  }

  /// Gives an entry's bytes to the body, chunk by chunk, until it says stop.
  ///
  /// The body is also told when the entry is damaged or too large; that is the last it hears.
  func read(
    _ entry: Int,
    _ body: (Result<UnsafeRawBufferPointer, TableError>) throws -> RowAction
  ) rethrows {
    try Self.withHandle(on: bytes) { handle in
      guard let handle, let file = zip_fopen_index(handle, zip_uint64_t(entry), 0) else {
        let isLocked = handle.map { zip_error_code_zip(zip_get_error($0)) == ZIP_ER_NOPASSWD }
        let error =
          isLocked == true
          ? NotATable.encrypted(name) : NotATable.damaged(name, part: entryNames[entry])
        _ = try body(.failure(error))
        return
      }
      defer { zip_fclose(file) }
      try read(file, of: entry, compressedSize: Self.compressedSize(of: entry, in: handle), body)
    }
  }

  private func read(
    _ file: OpaquePointer, of entry: Int, compressedSize: Int,
    _ body: (Result<UnsafeRawBufferPointer, TableError>) throws -> RowAction
  ) rethrows {
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.chunkSize, alignment: 16)
    defer { chunk.deallocate() }
    var total = 0
    while true {
      let got = Int(zip_fread(file, chunk.baseAddress, zip_uint64_t(chunk.count)))
      guard got >= 0 else {
        _ = try body(.failure(NotATable.damaged(name, part: entryNames[entry])))
        return
      }
      guard got > 0 else { return }
      total += got
      let isBomb =
        total > Self.maximumSize
        || total > Self.ratioFloor && total / max(compressedSize, 1) > Self.maximumRatio
      guard !isBomb else {
        _ = try body(.failure(NotATable.bomb(name, part: entryNames[entry])))
        return
      }
      let piece = UnsafeRawBufferPointer(rebasing: chunk[..<got])
      guard try body(.success(piece)) == .continue else { return }
    }
  }

  private static func compressedSize(of entry: Int, in handle: OpaquePointer) -> Int {
    var status = zip_stat_t()
    guard zip_stat_index(handle, zip_uint64_t(entry), 0, &status) == 0 else { return 0 }
    return Int(clamping: status.comp_size)
  }

  /// Opens the archive over the bytes for as long as the body runs; nil where it is none.
  private static func withHandle<Result>(
    on bytes: [UInt8], _ body: (OpaquePointer?) throws -> Result
  ) rethrows -> Result {
    try bytes.withUnsafeBytes { buffer in
      guard
        let source = zip_source_buffer_create(
          buffer.baseAddress, zip_uint64_t(buffer.count), 0, nil)
      else { return try body(nil) }
      guard let handle = zip_open_from_source(source, ZIP_RDONLY, nil) else {
        zip_source_free(source)
        return try body(nil)
      }
      defer { zip_discard(handle) }
      return try body(handle)
    }
  }
}
