/// Names of columns as recipes compare them: letters and digits only, without case nor accents.
enum ColumnName {
  /// Folds a name.
  ///
  ///     ColumnName.fold("code métier BMO ")  // "codemetierbmo"
  static func fold(_ name: String) -> String {
    String(NameFolding.fold(name).filter { $0.isLetter || $0.isNumber })
  }
}
