/// Numbers as files write them for machines: no group separator, `.`, no `.0` on whole numbers.
public enum NumberPlain {
  /// The shortest text that reads back as the same number.
  ///
  ///     NumberPlain.text(12)    // "12"
  ///     NumberPlain.text(0.287) // "0.287"
  public static func text(_ value: Double) -> String {
    guard value == value.rounded(), abs(value) < 1e15 else { return String(value) }
    return String(Int(value))
  }
}
