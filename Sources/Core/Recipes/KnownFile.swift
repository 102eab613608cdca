import TOMLKit

/// A public file that may be taken for another.
struct KnownFile: Decodable, Sendable {
  /// After « il ressemble ».
  var fr: String
  /// After “it looks like”.
  var en: String
  /// The recipe that reads it, where dash has one.
  var recipe: String?
  /// The columns that tell it.
  var columns: [String]?
  /// Of a file that is no table: what stands near its start.
  var text: String?

  private struct List: Decodable {
    var file: [KnownFile]
  }

  static let all: [KnownFile] = {
    let text = String(decoding: PackageResources.known_files_toml, as: UTF8.self)
    return (try? TOMLDecoder().decode(List.self, from: text))?.file ?? []
  }()

  func describes(_ labels: [String]) -> Bool {
    guard let columns else { return false }
    let folded = Set(labels.map(NameFolding.key))
    return columns.allSatisfy { folded.contains(NameFolding.key($0)) }
  }

  func describes(_ headers: [RecipeHeader], _ table: TableFile) -> Bool {
    if let text, case .text(let bytes) = table.content {
      return String(decoding: bytes.prefix(4096), as: UTF8.self).contains(text)
    }
    return headers.contains { describes($0.labels) }
  }
}
