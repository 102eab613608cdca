/// What is hidden in a system, and why.
struct SuppressionMask {
  /// Whether each cell is hidden.
  private(set) var hidden: [Bool]
  /// Why each cell is hidden.
  private(set) var reasons: [Suppression.Reason?]

  /// Hides what is small, shut, or printed nowhere.
  init(of system: AdditiveSystem) {
    hidden = system.cells.map { cell in
      switch cell.state {
      case .known: false
      case .unprinted: true
      case .shut: system.canHide(cell)
      case .open: system.isSmall(cell)
      }
    }
    reasons = system.cells.map { cell in
      guard cell.state != .known else { return nil }
      if system.isSmall(cell) { return .small }
      return cell.state == .shut && system.canHide(cell) ? .shut : nil
    }
  }

  /// Hides what is said, where that can be.
  init(of system: AdditiveSystem, hiding: [Bool]) {
    hidden = zip(system.cells, hiding).map { cell, isHidden in
      cell.state == .unprinted || isHidden && cell.state != .known && system.canHide(cell)
    }
    reasons = system.cells.map { _ in nil }
  }

  /// What is still hidden where more lines are withdrawn: not what was hidden for these alone.
  func following(from former: AdditiveSystem, to system: AdditiveSystem) -> SuppressionMask {
    var mask = SuppressionMask(of: system)
    let isWithdrawn = zip(former.cells, system.cells).map { $0.state != $1.state }
    var isNeeded = [Bool?](repeating: nil, count: hidden.count)
    for start in hidden.indices where hidden[start] && !mask.hidden[start] {
      // Back to what all of these were hidden for.
      var chain: [Int] = []
      var cell = start
      while isNeeded[cell] == nil {
        chain.append(cell)
        guard !isWithdrawn[cell], case .protects(let other) = reasons[cell], !mask.hidden[cell],
          !chain.contains(other)
        else {
          isNeeded[cell] = !isWithdrawn[cell]
          break
        }
        cell = other
      }
      for one in chain { isNeeded[one] = isNeeded[cell] }
    }
    for cell in hidden.indices where hidden[cell] && !mask.hidden[cell] {
      guard isNeeded[cell] ?? false, case .protects(let other) = reasons[cell] else { continue }
      mask.hide(cell, protecting: other)
    }
    return mask
  }

  /// Hides one more cell, for another.
  mutating func hide(_ cell: Int, protecting other: Int) {
    hidden[cell] = true
    reasons[cell] = .protects(other)
  }
}

extension AdditiveSystem {
  /// Whether a count is one of those that are hidden for themselves.
  func isSmall(_ cell: Cell) -> Bool { small.contains(cell.value) }

  /// Whether a count can be hidden: a 0 cannot where zeros are shown, for no hidden one is a 0 there.
  func canHide(_ cell: Cell) -> Bool { cell.value >= small.lowerBound }

  /// The least that readers who see nothing but a mask think a count to be.
  func floor(of cell: Cell) -> Int { cell.state == .unprinted ? 0 : small.lowerBound }
}
