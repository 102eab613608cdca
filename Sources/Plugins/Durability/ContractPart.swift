import Core

/// What a share of offers counts: the jobs that last, or one class of contract.
enum ContractPart: Sendable {
  case durable
  case one(ContractClass)

  func contains(_ contract: ContractClass) -> Bool {
    switch self {
    case .durable: contract.isDurable
    case .one(let own): contract == own
    }
  }
}
