internal import Glibc

/// The other side of the contract: a program in Swift that dash can run as a plugin of kind `process`.
///
///     @main struct Places {
///       static func main() {
///         ContractProgram.run { input in
///           try input.records(of: "needTotal").map { need in
///             ContractRow(territory: need["territory"], period: need["period"],
///                         value: need.number("projects"), location: need.location)
///           }
///         }
///       }
///     }
public enum ContractProgram {
  /// Reads the request, computes where rows are asked for, writes the document, and leaves.
  ///
  /// An error of the closure goes to the standard error, with code 1.
  public static func run(_ compute: (ContractInput) throws -> [ContractRow]) -> Never {
    do {
      try write(try answer(to: try readRequest(), compute))
      exit(0)
    } catch {
      let message = Array("\(error)\n".utf8)
      _ = Glibc.write(STDERR_FILENO, message, message.count)
      exit(1)
    }
  }

  /// Returns the document that answers a request.
  static func answer(
    to request: [UInt8], _ compute: (ContractInput) throws -> [ContractRow]
  ) throws -> String {
    let request = try ContractRequest(json: request)
    guard PluginContract.readable.contains(request.contract) else {
      throw ContractProgramError("contract \(request.contract) is not one that this program knows")
    }
    let rows = request.action == .describe ? [] : try compute(ContractInput(request: request))
    return ContractDocument(rows: request.action == .compute ? rows : []).text
  }

  /// All of the standard input: not by the name of a file, which a sandbox may not let it open.
  private static func readRequest() throws -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(STDIN_FILENO, &chunk, chunk.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw FileError(.read, "stdin", code: errno) }
      guard count > 0 else { return bytes }
      bytes.append(contentsOf: chunk[..<count])
    }
  }

  private static func write(_ text: String) throws {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw FileError(.write, "stdout", code: errno) }
      bytes = bytes.dropFirst(count)
    }
  }
}

/// Why a program cannot answer.
public struct ContractProgramError: Error, Sendable, Hashable, CustomStringConvertible {
  /// One sentence, for the program's author.
  public let description: String

  /// Makes an error of a sentence.
  public init(_ description: String) {
    self.description = description
  }
}

/// What a program is asked, with the tables it may read.
public struct ContractInput: Sendable {
  /// What is asked.
  public let request: ContractRequest

  /// One row of a table: cells by the names of their columns.
  public struct Record: Sendable {
    fileprivate let columns: [String: Int]
    fileprivate let cells: [Cell]
    /// Where it stands.
    public let location: SourceLocation

    /// The text of a column, empty where there is none.
    public subscript(column: String) -> String {
      guard let position = columns[column], position < cells.count else { return "" }
      if case .text(let text) = cells[position] { return text }
      return ""
    }

    /// The number of a column; nil where it is empty or none.
    public func number(_ column: String) -> Double? { Double(self[column]) }
  }

  /// Returns the rows of a table that the manifest declares, or of `territories`, `subjects` or
  /// `periods`.
  ///
  /// - Throws: `ContractProgramError` where it is not among those asked with, `TableError` where its
  ///   file cannot be read.
  public func records(of table: String) throws -> [Record] {
    guard let table = request.tables.first(where: { $0.name == table }) else {
      throw ContractProgramError("the manifest does not declare \(table) in [reads]")
    }
    let file = try TableFile(contentsOf: table.file)
    let columns = Dictionary(
      table.columns.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var log = FindingLog()
    var records: [Record] = []
    file.forEachRow(into: &log) { row in
      if row.number > 1 {
        records.append(
          Record(
            columns: columns, cells: row.cells,
            location: SourceLocation(file: table.name, row: row.number)))
      }
      return .continue
    }
    return records
  }
}
