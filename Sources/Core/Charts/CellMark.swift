/// One cell of a matrix.
public struct CellMark: Sendable, Hashable, Codable {
  /// The index of its column.
  public var column: Int
  /// The index of its row.
  public var row: Int
  /// How it is painted.
  public var ground: CellGround
  /// Written within it, where there is room: `1,28`, `s`.
  public var text: String
  /// Whether it is the one to see first in its row: the month of most.
  public var isMarked: Bool

  /// Makes a mark.
  public init(
    column: Int, row: Int, ground: CellGround, text: String, isMarked: Bool = false
  ) {
    self.column = column
    self.row = row
    self.ground = ground
    self.text = text
    self.isMarked = isMarked
  }
}

/// How a cell of a matrix is painted.
public enum CellGround: Sendable, Hashable, Codable {
  /// −1…1: cold below 0, neutral at 0, warm above.
  case index(Double)
  /// 0…1: pale to full.
  case amount(Double)
  /// In one colour: what was told.
  case filled
  /// White in a frame: told, and there was nobody.
  case outlined
  /// Pale lines: no number, or not yet.
  case hatched
  /// Lines of one look, whatever is hidden beneath.
  case hidden
  /// White: nobody told.
  case blank
  /// White with a small dot: nothing was expected.
  case dotted
  /// Grey: cannot be.
  case closed
}
