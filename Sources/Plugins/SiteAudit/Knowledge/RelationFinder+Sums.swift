import Core

extension RelationFinder {
  /// A territory is the sum of those below, each at the nearest level that has the figure; a network
  /// there, of its structures.
  func territorySums(_ own: [CellKey]) -> [Relation] {
    let known = Set(own)
    return own.compactMap { whole in
      guard isWhole(whole) else { return nil }
      let found = parts(of: whole, below: whole.territory, among: known)
      guard !found.parts.isEmpty else { return nil }
      return Relation(
        reason: .territories, whole: [whole], parts: counted(found.parts), hasRest: found.hasRest)
    }
  }

  private func parts(
    of whole: CellKey, below place: String, among known: Set<CellKey>
  ) -> (parts: [CellKey], hasRest: Bool) {
    var parts: [CellKey] = []
    var hasRest = false
    for child in site.places.children[place, default: []] {
      let same = CellKey(
        metric: whole.metric, territory: child, subject: whole.subject, period: whole.period)
      guard !known.contains(same) else {
        parts.append(same)
        continue
      }
      let members = members(of: same)
      guard members.isEmpty else {
        parts += members
        continue
      }
      let below = self.parts(of: whole, below: child, among: known)
      parts += below.parts
      hasRest = hasRest || below.hasRest || below.parts.isEmpty && isLeftOut(same)
    }
    return (parts, hasRest)
  }

  /// The structures of a network that have the figure in a place.
  private func members(of network: CellKey) -> [CellKey] {
    let slot = Slot(metric: network.metric, first: network.territory, second: network.period)
    return atSlot[slot, default: []].filter {
      site.subjects.parent($0.subject) == network.subject
    }
  }

  /// Whether a subject, or what it gathers, has rows in a place, but none of this grain.
  private func isLeftOut(_ key: CellKey) -> Bool {
    ([key.subject] + site.subjects.members(of: key.subject)).contains {
      isLeftOut(key.metric, key.territory, $0, at: key.period)
    }
  }

  /// All is the sum of the topmost subjects of each kind; a subject, of those it gathers; an end of
  /// flows, of its flows.
  func subjectSums(_ own: [CellKey]) -> [Relation] {
    let slots = Set(own.map { Slot(metric: $0.metric, first: $0.territory, second: $0.period) })
      .sorted { ($0.metric, $0.first, $0.second) < ($1.metric, $1.first, $1.second) }
    let lines = Dictionary(
      grouping: Set(own.map { Slot(metric: $0.metric, first: $0.territory, second: $0.subject) })
    ) { Slot(metric: $0.metric, first: $0.first, second: "") }
    return slots.flatMap { slot -> [Relation] in
      let here = atSlot[slot, default: []]
      let line = Slot(metric: slot.metric, first: slot.first, second: "")
      let left = lines[line, default: []].map(\.second).sorted().filter {
        isLeftOut(slot.metric, slot.first, $0, at: slot.second)
      }
      return subjectSums(of: here, leftOut: left)
    }
  }

  private func subjectSums(of here: [CellKey], leftOut: [String]) -> [Relation] {
    let printed = Set(here.map(\.subject))
    var sums: [String: [String: [CellKey]]] = [:]
    for key in here {
      for (whole, kind) in wholes(of: key.subject, printed: printed) {
        sums[whole, default: [:]][kind, default: []].append(key)
      }
    }
    let left = Set(
      leftOut.flatMap { subject in
        wholes(of: subject, printed: printed).map { "\($0.whole) \($0.kind)" }
      })
    return here.filter(isWhole).flatMap { whole in
      sums[whole.subject, default: [:]].sorted { $0.key < $1.key }.map { kind, parts in
        Relation(
          reason: .subjects(kind), whole: [whole], parts: counted(parts),
          hasRest: left.contains("\(whole.subject) \(kind)"))
      }
    }
  }

  /// The subjects that hold a subject where these are printed, each with the kind of partition.
  private func wholes(
    of subject: String, printed: Set<String>
  ) -> [(whole: String, kind: String)] {
    guard subject != Subject.all.key else { return [] }
    let kind = site.subjects.partition(subject)
    var wholes: [(whole: String, kind: String)] = []
    if let ends = Subject.ends(ofFlow: subject) {
      wholes.append((Subject.origin(ends.origin), "\(kind) to"))
      wholes.append((Subject.destination(ends.destination), "\(kind) from"))
    }
    if let parent = site.subjects.parent(subject), printed.contains(parent) {
      wholes.append((parent, kind))
    } else if !wholes.contains(where: { printed.contains($0.whole) }) {
      wholes.append((Subject.all.key, kind))
    }
    return wholes
  }

  /// A period is the sum of those of each finer grain within it.
  func periodSums(_ own: [CellKey]) -> [Relation] {
    let rows = Dictionary(grouping: own) {
      Slot(metric: $0.metric, first: $0.territory, second: $0.subject)
    }
    let slots = rows.keys.sorted {
      ($0.metric, $0.first, $0.second) < ($1.metric, $1.first, $1.second)
    }
    return slots.flatMap { slot -> [Relation] in
      let line = rows[slot, default: []]
      let byGrain = Dictionary(grouping: line) { stretches[$0.period]?.grain }
      return line.filter(isWhole).flatMap { whole -> [Relation] in
        guard let outer = stretches[whole.period] else { return [] }
        return byGrain.keys.compactMap(\.self).sorted().filter { $0 > outer.grain }.compactMap {
          periodSum(of: whole, outer, byGrain[$0, default: []], grain: $0)
        }
      }
    }
  }

  private func periodSum(
    of whole: CellKey, _ outer: Stretch, _ line: [CellKey], grain: Stretch.Grain
  ) -> Relation? {
    let parts = line.filter { stretches[$0.period].map { outer.span.contains($0.span) } ?? false }
    guard !parts.isEmpty else { return nil }
    let days = parts.reduce(0) { $0 + (stretches[$1.period]?.span.days ?? 0) }
    let overlap = zip(parts, parts.dropFirst()).contains { left, right in
      guard let first = stretches[left.period], let next = stretches[right.period] else {
        return false
      }
      return first.span.overlaps(next.span)
    }
    guard !overlap else { return nil }
    let isFull = grain == .window ? days == outer.span.days : outer.canBeCut(into: grain)
    return Relation(
      reason: .periods(grain), whole: [whole], parts: counted(parts), hasRest: !isFull)
  }
}
