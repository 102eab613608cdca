/// A line in dashes, with gaps of two thirds their length; a whole dash at either end.
enum Dashes {
  static func lines(_ from: ScenePoint, _ to: ScenePoint, dash: Double) -> [[ScenePoint]] {
    let length = (to - from).length
    guard length > dash else { return [[from, to]] }
    let count = max(1, ((length + dash * 2 / 3) / (dash * 5 / 3)).rounded())
    let period = (to - from) * (1 / (count - 2.0 / 5.0))
    return (0..<Int(count)).map { index in
      let start = from + period * Double(index)
      return [start, start + period * 0.6]
    }
  }

  /// A line of many short steps in dashes, each of whole steps.
  static func lines(along path: [ScenePoint], dash: Double) -> [[ScenePoint]] {
    var dashes: [[ScenePoint]] = []
    var walked = 0.0
    var last = -1
    for (from, to) in zip(path, path.dropFirst()) {
      let turn = Int(walked / (dash * 5 / 3))
      let isDash = walked - Double(turn) * dash * 5 / 3 < dash
      walked += (to - from).length
      guard isDash else { continue }
      if turn == last {
        dashes[dashes.count - 1].append(to)
      } else {
        dashes.append([from, to])
        last = turn
      }
    }
    return dashes
  }
}
