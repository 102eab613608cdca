import Foundation
import Synchronization

/// Charts drawn by earlier builds, by the content of what they were drawn from.
///
/// The folder can be deleted at any time, and one that cannot be written costs only the time of
/// drawing again.
public final class ChartCache: Sendable {
  private let folder: String
  private let renderer: any ChartRenderer
  private let used = Mutex<Set<String>>([])

  /// A cache in a folder, which is created where it is absent.
  public init(in folder: String, for renderer: any ChartRenderer) {
    self.folder = folder
    self.renderer = renderer
    try? FileAccess.createFolder(folder)
  }

  /// Returns the picture of a chart, drawn now or before.
  ///
  /// May be called concurrently.
  public func png(of spec: ChartSpec, format: ChartFormat) throws -> [UInt8] {
    let name = try key(of: spec, format: format) + ".png"
    used.withLock { _ = $0.insert(name) }
    let path = "\(folder)/\(name)"
    if let bytes = try? FileAccess.bytes(of: path), Self.isWhole(bytes) { return bytes }
    let bytes = try renderer.png(of: spec, format: format)
    try? FileAccess.replace(path, bytes: bytes)
    return bytes
  }

  /// Removes the pictures that no call since the start asked for.
  public func prune() {
    let kept = used.withLock { $0 }
    guard let names = try? FileAccess.names(in: folder) else { return }
    for name in names where !kept.contains(name) { try? FileAccess.remove("\(folder)/\(name)") }
  }

  /// The hash of all that the picture depends on.
  func key(of spec: ChartSpec, format: ChartFormat) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let head = "\(ToolVersion.current)\n\(renderer.identity)\n\(format.rawValue)\n"
    return ContentHash(of: Array(head.utf8) + Array(try encoder.encode(spec))).description
  }

  /// Whether bytes begin and end as a PNG does: a crash may have cut a file short.
  private static func isWhole(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x89, 0x50, 0x4E, 0x47])
      && bytes.suffix(8).elementsEqual([0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82])
  }
}
