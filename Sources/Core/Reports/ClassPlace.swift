/// A place of a sentence that names the rows of one class: `{opportunity.class:porteur durable}`.
///
/// With `:count` behind the class, the place is their number.
struct ClassPlace: Hashable {
  /// The id of a metric whose unit is a category.
  var metric: String
  /// The class.
  var name: String
  /// Whether the number of rows is meant, not their names.
  var isCount = false

  /// Reads the name of a place; nil where it names no class.
  init?(_ place: String) {
    let parts = place.split(separator: ":", maxSplits: 2).map(String.init)
    guard parts.count >= 2, parts.count == 2 || parts[2] == "count" else { return nil }
    metric = parts[0]
    name = parts[1]
    isCount = parts.count == 3
  }
}
