/// "Did you mean": the name a person most likely wanted.
public enum Suggestion {
  /// Finds the candidate nearest to what was written, or nil where none is near.
  ///
  /// Case, accents, spaces and hyphens do not count as differences. Near means at most a third of
  /// the letters wrong; of two equally near, the first in the alphabet.
  ///
  ///     Suggestion.closest(to: "libele", among: ["libellé", "code"])  // "libellé"
  public static func closest(to written: String, among candidates: some Sequence<String>) -> String?
  {
    let wanted = folded(written)
    let limit = max(1, wanted.count / 3)
    return candidates.sorted()
      .map { (name: $0, letters: folded($0)) }
      .filter { abs($0.letters.count - wanted.count) <= limit }
      .map { (name: $0.name, distance: distance(wanted, $0.letters)) }
      .filter { $0.distance <= limit }
      .min { $0.distance < $1.distance }?.name
  }

  /// Counts the insertions, deletions, replacements and swaps of neighbours between two words.
  ///
  /// - Complexity: the product of the two lengths.
  static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var before: [Int] = []
    var last = Array(0...right.count)
    for i in left.indices {
      var row = [i + 1]
      for j in right.indices {
        let replaced = last[j] + (left[i] == right[j] ? 0 : 1)
        var best = min(replaced, last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          best = min(best, before[j - 1] + 1)
        }
        row.append(best)
      }
      before = last
      last = row
    }
    return last[right.count]
  }

  /// The letters and digits of a name, in lower case and without accents.
  static func folded(_ name: String) -> [Character] {
    Array(NameFolding.key(name))
  }
}
