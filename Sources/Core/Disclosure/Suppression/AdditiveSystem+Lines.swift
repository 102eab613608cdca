extension AdditiveSystem {
  /// Prints the parts of sums nowhere; of what an earlier edition showed or hid, readers know that it is
  /// there.
  mutating func withdraw(_ lines: [Int]) {
    for part in lines.flatMap({ sums[$0].parts }) where cells[part].state == .open {
      cells[part].state = .unprinted
    }
  }

  /// Withdraws the lines of small totals whose masks say too much, whatever else is hidden: several
  /// parts that are 1 at least make a total of 2 at least.
  mutating func withdrawHopelessLines() {
    while true {
      let floors = floors()
      let hopeless = sums.indices.filter { index in
        let total = cells[sums[index].total]
        guard isSmall(total), total.state != .known else { return false }
        return floor(of: sums[index], floors) > small.lowerBound
          && sums[index].parts.contains { cells[$0].state == .open }
      }
      guard !hopeless.isEmpty else { return }
      withdraw(hopeless)
    }
  }

  private func floor(of sum: Sum, _ floors: [Int]) -> Int {
    sum.parts.reduce(0) { $0 + floors[$1] }
  }

  /// The least that each count can be for who sees only masks, zeros and what is known.
  private func floors() -> [Int] {
    var floors = cells.map { cell in
      let isShown = cell.state == .known || cell.state != .unprinted && !canHide(cell)
      return isShown ? cell.value : floor(of: cell)
    }
    var isChanging = true
    while isChanging {
      isChanging = false
      for sum in sums {
        let floor = floor(of: sum, floors)
        // A sum that the true counts do not keep says nothing.
        guard floor > floors[sum.total], floor <= cells[sum.total].value else { continue }
        floors[sum.total] = floor
        isChanging = true
      }
    }
    return floors
  }
}
