import Core
import Foundation

// Hides the counts of systems for those who attack them with another program:
// Tests/disclosure/check-suppression and Benchmarks/disclosure.py. Not part of what is installed.
//
//   disclosure-probe   reads one system a line from standard input, as JSON:
//                        small   the least and the most of the secret counts: [1, 4]
//                        cells   value, state (open, known, shut, unprinted), weight
//                        sums    total, parts, axis
//                        orders  lesser, greater
//                        hiding  where given, only audits what these cells, as 0 and 1, hide
//                      writes for each hidden, exposures, rounded, additive, seconds

while let line = readLine() {
  guard let request = try? JSONDecoder().decode(Request.self, from: Data(line.utf8)),
    let system = request.system,
    let answer = try? JSONEncoder().encode(Answer(to: request, system))
  else {
    print("?")
    continue
  }
  print(String(decoding: answer, as: UTF8.self))
}

/// One system, as the tests write it.
struct Request: Decodable {
  struct Cell: Decodable {
    var value: Int
    var state: String
    var weight: Double
  }

  struct Sum: Decodable {
    var total: Int
    var parts: [Int]
    var axis: Int
  }

  struct Order: Decodable {
    var lesser: Int
    var greater: [Int]
  }

  var small: [Int]
  var cells: [Cell]
  var sums: [Sum]
  var orders: [Order]
  var hiding: [Int]?
  var withdrawing: Bool?

  var system: AdditiveSystem? {
    let states: [String: AdditiveSystem.State] = [
      "open": .open, "known": .known, "shut": .shut, "unprinted": .unprinted,
    ]
    guard small.count == 2, small[0] <= small[1] else { return nil }
    var system = AdditiveSystem(small: small[0]...small[1])
    for cell in cells {
      guard let state = states[cell.state] else { return nil }
      _ = system.add(cell.value, state, weight: cell.weight)
    }
    system.sums = sums.map { .init(total: $0.total, parts: $0.parts, axis: $0.axis) }
    system.orders = orders.map { .init(lesser: $0.lesser, greater: $0.greater) }
    return system
  }
}

/// What the engine makes of it.
struct Answer: Encodable {
  struct Exposed: Encodable {
    var cell: Int
    var least: Int
    var most: Int?
    var sums: [Int]
    var orders: [Int]
  }

  var hidden: [Int]
  var withdrawn: [Int]
  var exposures: [Exposed]
  var rounded: [Int]
  var additive: Bool
  var seconds: Double

  init(to request: Request, _ system: AdditiveSystem) {
    let start = ContinuousClock.now
    let exposed: [Exposure]
    if let hiding = request.hiding {
      hidden = hiding
      withdrawn = hiding.map { _ in 0 }
      exposed = system.exposures(hiding: hiding.map { $0 != 0 })
    } else {
      let suppression = Suppression(system, withdrawing: request.withdrawing ?? false)
      hidden = suppression.hidden.map { $0 ? 1 : 0 }
      withdrawn = suppression.withdrawn.map { $0 ? 1 : 0 }
      exposed = suppression.exposures
    }
    seconds = (ContinuousClock.now - start) / .seconds(1)
    exposures = exposed.map {
      Exposed(cell: $0.cell, least: $0.least, most: $0.most, sums: $0.sums, orders: $0.orders)
    }
    let rounding = ControlledRounding(system)
    rounded = rounding.values
    additive = rounding.isAdditive
  }
}
