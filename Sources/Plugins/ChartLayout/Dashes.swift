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
}
