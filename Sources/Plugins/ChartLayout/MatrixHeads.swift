import Core

/// The names of the columns of a matrix, all of one size, above the runs that they belong to.
///
/// Names take one line, two, or every second name stands higher so that each has the room of two
/// columns: the first way that shows all of them whole.
struct MatrixHeads {
  /// What they take above the cells.
  let height: Double

  private let columns: [ChartCategory]
  private let size: Double
  private let names: [[String]]
  /// 2 where every second name stands higher.
  private let levels: Int
  private let lines: Int
  private let groups: MatrixGroups
  private let style: ChartStyle
  private let fitter: TextFitter

  /// - Parameter before: the room beside the first column; beside the last there is none.
  init(
    _ columns: [ChartCategory], cellWidth: Double, before: Double, style: ChartStyle,
    fitter: TextFitter
  ) {
    self.columns = columns
    self.style = style
    self.fitter = fitter
    groups = MatrixGroups(columns, style: style, fitter: fitter)
    let sizes = Array(stride(from: style.note, through: style.smallLabel, by: -1))
    let fits = { (size: Double, levels: Int, lines: Int) in
      columns.enumerated().map { index, column in
        let room =
          [
            Double(levels), index == 0 ? 1 + 2 * before / cellWidth : 2,
            index == columns.count - 1 ? 1 : 2,
          ].min() ?? 1
        return fitter.fit(
          column.label, Self.font(column, size), width: cellWidth * room * 0.92, lines: lines)
      }
    }
    var chosen = (size: style.smallLabel, levels: 2, lines: 3)
    search: for (levels, lines) in [(1, 1), (1, 2), (2, 2), (1, 3), (2, 3)] {
      for size in sizes where fits(size, levels, lines).allSatisfy(\.isWhole) {
        chosen = (size, levels, lines)
        break search
      }
    }
    size = chosen.size
    names = fits(chosen.size, chosen.levels, chosen.lines).map(\.lines)
    lines = names.map(\.count).max() ?? 0
    levels = lines == 0 ? 0 : chosen.levels
    let level = size * TextFont.leading * Double(lines) + style.note * 0.3
    height = Double(levels) * level + groups.height + style.note * 0.5
  }

  func items(above grid: MatrixGrid, within edges: ClosedRange<Double>) -> [SceneItem] {
    let leading = size * TextFont.leading
    let level = leading * Double(lines) + style.note * 0.3
    let foot = grid.y - style.note * 0.4
    return columns.indices.flatMap { index -> [SceneItem] in
      let isHigh = levels == 2 && !index.isMultiple(of: 2)
      let bottom = foot - (isHigh ? level : 0)
      let runs = names[index].enumerated().map { line, text in
        let rest = Double(names[index].count - line)
        return SceneItem.text(
          fitter.run(
            text, Self.font(columns[index], size), .quietText, .middle, x: grid.center(index),
            middle: bottom - leading * (rest - 0.5)
          ).moved(within: edges))
      }
      guard isHigh, !runs.isEmpty else { return runs }
      let x = grid.center(index).rounded() + 0.5
      let line = [ScenePoint(x, bottom + style.note * 0.1), ScenePoint(x, grid.y - 2)]
      return [.stroke(.lines([line]), width: 1, .border)] + runs
    } + groups.items(above: foot - Double(levels) * level, grid: grid)
  }

  private static func font(_ category: ChartCategory, _ size: Double) -> TextFont {
    category.isTotal ? TextFont(.semiBold, size) : RowLabels.font(category, size)
  }
}

/// The runs that columns of a matrix belong to, each named once: months, and years above them.
struct MatrixGroups {
  /// What they take.
  let height: Double

  private struct Run {
    var name: String
    var columns: Range<Int>
  }

  /// The narrowest first.
  private let runs: [[Run]]
  private let font: TextFont
  private let fitter: TextFitter

  init(_ columns: [ChartCategory], style: ChartStyle, fitter: TextFitter) {
    let depth = columns.map(\.groups.count).max() ?? 0
    runs = (0..<depth).map { Self.runs(of: columns, level: $0) }
    font = TextFont(.regular, style.note)
    self.fitter = fitter
    height = Double(depth) * font.size * TextFont.leading
  }

  func items(above bottom: Double, grid: MatrixGrid) -> [SceneItem] {
    let leading = font.size * TextFont.leading
    return runs.enumerated().flatMap { level, runs in
      let middle = bottom - leading * (Double(level) + 0.5)
      return runs.flatMap { run -> [SceneItem] in
        let left = grid.x(Double(run.columns.lowerBound))
        let right = grid.x(Double(run.columns.upperBound)) - grid.gap
        let x = (left - grid.gap / 2 - 0.5).rounded() + 0.5
        let top = ScenePoint(x, middle - leading / 2)
        let tick = SceneItem.stroke(
          .lines([[top, ScenePoint(x, grid.y - grid.gap)]]), width: 1, .border)
        let ticks = run.columns.lowerBound > 0 ? [tick] : []
        let text = fitter.run(
          run.name, font, .quietText, .middle, x: (left + right) / 2, middle: middle)
        guard text.width <= right - left - 4 else { return ticks }
        return ticks + [.text(text)]
      }
    }
  }

  /// Neighbours that belong to the same run at a level and at all wider ones.
  private static func runs(of columns: [ChartCategory], level: Int) -> [Run] {
    var runs: [Run] = []
    var last: ArraySlice<String> = []
    for (index, column) in columns.enumerated() {
      let path = column.groups.dropFirst(level)
      if !runs.isEmpty, path == last {
        runs[runs.count - 1].columns = runs[runs.count - 1].columns.lowerBound..<index + 1
      } else {
        runs.append(Run(name: path.first ?? "", columns: index..<index + 1))
      }
      last = path
    }
    return runs
  }
}
