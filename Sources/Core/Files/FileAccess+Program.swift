internal import Glibc

extension FileAccess {
  /// Returns the path of the program that runs, whatever link it was called by.
  ///
  /// - Throws: `FileError` where the system does not tell.
  public static func ownProgram() throws(FileError) -> String {
    var letters = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &letters, letters.count)
    guard count > 0 else { throw FileError(.read, "/proc/self/exe", code: errno) }
    return String(decoding: letters[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
