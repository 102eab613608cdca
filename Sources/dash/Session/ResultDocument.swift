import Core
import Foundation

/// What `--json` prints of a run: one document, whatever the command.
///
/// Keys stay; new ones may come.
///
///     {
///       "command": "build", "version": "0.1.0", "exitCode": 0,
///       "result": { "index": "/…/site/index.html", "charts": 512, … },
///       "findings": { "errors": 0, "warnings": 1, "notes": 0, "groups": […] }
///     }
///
/// A run that failed has `error`, with `message` and `advice`.
struct ResultDocument: Encodable {
  var command: String
  var version = ToolVersion.current
  var exitCode: Int32
  var error: Problem?
  var result: [String: Fact]
  var findings: FindingReport

  /// Why the run failed, in the language of the run.
  struct Problem: Encodable {
    var message: String
    var advice: String?
  }

  /// The document on several lines, keys in alphabetical order.
  var text: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(self) else { return "{}\n" }
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}

/// A value of a result.
enum Fact: Encodable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  case text(String)
  case integer(Int)
  case number(Double)
  case boolean(Bool)
  case list([Fact])
  case object([String: Fact])
  case null

  init(stringLiteral text: String) { self = .text(text) }
  init(integerLiteral number: Int) { self = .integer(number) }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .integer(let number): try container.encode(number)
    case .boolean(let boolean): try container.encode(boolean)
    case .number(let number): try container.encode(number)
    case .list(let facts): try container.encode(facts)
    case .object(let facts): try container.encode(facts)
    case .null: try container.encodeNil()
    }
  }
}
