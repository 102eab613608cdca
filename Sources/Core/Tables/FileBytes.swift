import Glibc

/// Reads whole files.
enum FileBytes {
  /// Larger files are refused: nothing that an observatory feeds comes near.
  static let maximumSize = 2 << 30

  /// Reads a regular file at once.
  static func read(_ path: String, shownAs name: String) throws(TableError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable(name, because: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw unreadable(name, because: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw notAFile(name) }
    guard status.st_size <= maximumSize else { throw tooLarge(name) }
    return try read(descriptor, size: Int(status.st_size), shownAs: name)
  }

  private static func read(
    _ descriptor: Int32, size: Int, shownAs name: String
  ) throws(TableError) -> [UInt8] {
    var failure: Int32?
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = errno }
        guard got > 0 else { return }
        count += got
      }
    }
    if let failure { throw unreadable(name, because: failure) }
    return bytes
  }

  private static func unreadable(_ name: String, because code: Int32) -> TableError {
    if code == ENOENT || code == ENOTDIR {
      return TableError(
        "source-error", in: name,
        message: Phrase(fr: "fichier introuvable", en: "no such file"),
        advice: Phrase(fr: "vérifiez le nom et le dossier", en: "check the name and the folder"))
    }
    let reason = String(cString: strerror(code))
    return TableError(
      "source-error", in: name,
      message: Phrase(fr: "fichier illisible (\(reason))", en: "unreadable file (\(reason))"),
      advice: Phrase(
        fr: "vérifiez les droits de lecture du fichier et de son dossier",
        en: "check who may read the file and its folder"))
  }

  private static func notAFile(_ name: String) -> TableError {
    TableError(
      "source-error", in: name,
      message: Phrase(fr: "ce n’est pas un fichier", en: "not a file"),
      advice: Phrase(
        fr: "indiquez un fichier CSV ou XLSX, non un dossier",
        en: "name a CSV or XLSX file, not a folder"))
  }

  private static func tooLarge(_ name: String) -> TableError {
    TableError(
      "source-error", in: name,
      message: Phrase(fr: "fichier de plus de 2 Gio", en: "file larger than 2 GiB"),
      advice: Phrase(fr: "découpez le fichier", en: "split the file"))
  }
}
