import Core

/// One example of a plugin: `examples/simple`, what is given and what is expected.
struct ExampleCase {
  /// A file or folder, with its name in messages.
  typealias Place = (path: String, name: String)

  /// The folder's name: `simple`.
  let name: String
  let given: Place
  let expected: Place
  /// The figures given in place of those of a plugin of the table kind.
  let figures: Place?
  /// Names in the folder that are no standard tables.
  let figureNames: Set<String>

  /// The examples of a plugin, by name.
  static func all(of folder: PluginFolder) -> [ExampleCase] {
    let root = "\(folder.path)/examples"
    let names = (try? FileAccess.names(in: root)) ?? []
    return names.filter { FileAccess.isFolder("\(root)/\($0)") && !$0.hasPrefix(".") }
      .map { ExampleCase($0, of: folder) }
  }

  private init(_ name: String, of folder: PluginFolder) {
    self.name = name
    let inside = "examples/\(name)"
    given = ("\(folder.path)/\(inside)/given", "\(folder.name)/\(inside)/given")
    expected = ("\(folder.path)/\(inside)/expect.csv", "\(folder.name)/\(inside)/expect.csv")
    let file = folder.manifest.figures.map { FilePath.name(of: $0.file) }
    let given = given
    let own = file.map { (path: "\(given.path)/\($0)", name: "\(given.name)/\($0)") }
    figures = own.flatMap { FileAccess.exists($0.path) ? $0 : nil }
    figureNames = Set([file].compactMap { $0 })
  }
}
