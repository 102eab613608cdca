import Foundation
import SiteAudit

/// Reads linear systems, one JSON object a line, and writes for each the least and greatest value of
/// every variable, or nothing where the equations contradict each other.
///
///     {"lower": [1, 1], "upper": [null, 9], "rows": [{"terms": [[0, 1], [1, 1]], "constant": 12}]}
///     {"least":[3,1],"greatest":[11,9]}
@main
enum AuditProbe {
  struct Question: Decodable {
    struct Row: Decodable {
      var terms: [[Double]]
      var constant: Double
    }

    var lower: [Double]
    var upper: [Double?]
    var rows: [Row]

    var system: LinearSystem {
      var system = LinearSystem()
      for (low, high) in zip(lower, upper) { _ = system.add(low, high ?? .infinity) }
      system.rows = rows.map { row in
        LinearSystem.Row(row.terms.map { .init(Int($0[0]), $0[1]) }, row.constant)
      }
      return system
    }
  }

  struct Answer: Encodable {
    var least: [Double]?
    var greatest: [Double?]?
  }

  static func main() throws {
    while let line = readLine() {
      let question = try JSONDecoder().decode(Question.self, from: Data(line.utf8))
      let answer = try JSONEncoder().encode(answer(question.system))
      print(String(decoding: answer, as: UTF8.self))
    }
  }

  static func answer(_ system: LinearSystem) -> Answer {
    var simplex = BoundedSimplex(system)
    guard simplex.findVertex() else { return Answer() }
    var answer = Answer(least: [], greatest: [])
    for variable in system.lower.indices {
      answer.least?.append(simplex.push(variable, .down, until: -.infinity))
      let most = simplex.push(variable, .up, until: .infinity)
      answer.greatest?.append(most.isFinite ? most : nil)
    }
    return answer
  }
}
