import ArgumentParser
import Core
import Glibc

/// `dash query`.
struct QueryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query",
    abstract: Phrase(
      fr: "Interroge les données du projet par un SELECT.",
      en: "Asks the project's data by a SELECT."
    ).help,
    discussion: Phrase(
      fr: """
        Un tableau sur un terminal, un CSV dans un fichier ou un tube ; --json pour les programmes. \
        Les tables et les fonctions sont décrites dans docs/reference/tables.md.

        La base interrogée est celle de l’analyste : aucun secret n’y est appliqué. Ce qu’elle rend \
        ne se publie pas tel quel.

        La requête ne fait que lire, et s’arrête après 30 s ou 200 000 lignes, comme celles des plugins.
        """,
      en: """
        A table on a terminal, CSV in a file or a pipe; --json for programs. Tables and functions are \
        described in docs/reference/tables.md.

        The store is the analyst's: no disclosure control is applied to it. What it returns is not to \
        be published as it is.

        The query only reads, and stops after 30 s or 200,000 rows, as those of plugins do.
        """
    ).help)

  @OptionGroup var options: GlobalOptions
  @OptionGroup var location: ProjectOption

  @Argument(
    help: ArgumentHelp(
      Phrase(
        fr: "La requête ; - la lit sur l’entrée standard.",
        en: "The query; - reads it from the standard input."
      ).help, valueName: "SELECT"))
  var query: String?

  @Option(
    help: ArgumentHelp(
      Phrase(fr: "Fichier qui contient la requête.", en: "File that holds the query.").help,
      valueName: Phrase(fr: "fichier", en: "file").help))
  var file: String?

  @Flag(
    help: ArgumentHelp(
      Phrase(fr: "Écrit un CSV, même sur un terminal.", en: "Writes CSV, even on a terminal.").help)
  )
  var csv = false

  @Flag(
    help: ArgumentHelp(
      Phrase(fr: "Écrit un tableau, même ailleurs.", en: "Writes a table, even elsewhere.").help))
  var table = false

  func validate() throws {
    if (query == nil) == (file == nil) {
      throw ValidationError(
        Phrase(
          fr: "donner une requête, ou --file, et une seule des deux",
          en: "give a query or --file, and only one of them"
        ).help)
    }
    guard csv, table else { return }
    throw ValidationError(
      Phrase(fr: "--csv ou --table, pas les deux", en: "--csv or --table, not both").help)
  }

  func run() async throws {
    try await options.perform("query") { session in
      do {
        let query = try statement(in: session)
        let project = try session.project(location)
        let data = try ProjectData.load(project, into: &session)
        // What dash check says of the data is not the answer.
        session.log = FindingLog()
        try say(query.result(from: data.snapshot), in: &session)
      } catch let failure as MetricFailure {
        session.log.merge(failure.log)
        throw Failure(.badData)
      }
    }
  }

  private func statement(in session: Session) throws -> StoreQuery {
    let (bytes, name) = try text(in: session)
    return try StoreQuery(bytes: bytes, file: name)
  }

  private func text(in session: Session) throws -> (bytes: [UInt8], name: String) {
    if let file {
      let path = FilePath.absolute(file, in: session.folder)
      guard FileAccess.exists(path) else { throw Failure.absent(file) }
      return (try FileAccess.bytes(of: path), file.hasSuffix(".sql") ? file : "\(file).sql")
    }
    guard query == "-" else { return (Array((query ?? "").utf8), StoreQuery.noFile) }
    return (try FileAccess.bytes(of: "/dev/stdin"), StoreQuery.noFile)
  }

  private func say(_ result: StoreQuery.Result, in session: inout Session) {
    session.facts = [
      "columns": .list(result.columns.map(Fact.text)),
      "rows": .list(result.rows.map { .list($0.map(Fact.init)) }),
      "tables": .list(result.tablesRead.map(Fact.text)),
    ]
    guard !session.console.isJSON else { return }
    session.console.endProgress()
    let isTable = table || (!csv && isatty(STDOUT_FILENO) == 1)
    let text = isTable ? QueryTable(result).text : Self.csv(result)
    Console.write(text, to: STDOUT_FILENO)
    if isTable { session.console.say(Self.count(result.rows.count)) }
  }

  private static func count(_ rows: Int) -> Phrase {
    let number = NumberText.count(Double(rows))
    return Phrase(
      fr: "(\(number) \(rows > 1 ? "lignes" : "ligne"))",
      en: "(\(rows) \(rows == 1 ? "row" : "rows"))")
  }

  private static func csv(_ result: StoreQuery.Result) -> String {
    var csv = CSVWriter()
    csv.write(result.columns)
    for row in result.rows {
      csv.write(
        row.map { value in
          switch value {
          case .null: ""
          case .integer(let number): String(number)
          case .real(let number): csv.format.text(number)
          case .text(let text): text
          }
        })
    }
    return String(decoding: csv.bytes, as: UTF8.self)
  }
}

extension Fact {
  /// A cell of a query.
  fileprivate init(_ value: SQLValue) {
    self =
      switch value {
      case .null: .null
      case .integer(let number): .integer(number)
      case .real(let number): .number(number)
      case .text(let text): .text(text)
      }
  }
}
