public import Core
import FoundationEssentials
public import ChartLayout

/// The font files that charts are written with.
public struct FontFiles: Sendable, Hashable {
  /// One path a weight.
  public var paths: [TextFont.Weight: String]
  /// For characters that the first files lack.
  public var fallback: [TextFont.Weight: String]

  /// Names the files of each weight.
  public init(
    paths: [TextFont.Weight: String], fallback: [TextFont.Weight: String] = [:]
  ) {
    self.paths = paths
    self.fallback = fallback
  }

  /// Where distributions install Inter.
  public static let interFolders = [
    "/usr/share/fonts/opentype/inter", "/usr/share/fonts/truetype/inter",
    "/usr/share/fonts/rsms-inter-fonts", "/usr/local/share/fonts/inter",
  ]
  /// Where distributions install DejaVu Sans.
  public static let dejaVuFolders = [
    "/usr/share/fonts/truetype/dejavu", "/usr/share/fonts/dejavu-sans-fonts",
    "/usr/share/fonts/TTF",
  ]

  /// Finds Inter, with DejaVu Sans for what it lacks, or DejaVu Sans alone.
  ///
  /// - Throws: `GDRendererError` where neither is installed.
  public static func installed(
    interFolders: [String] = FontFiles.interFolders,
    dejaVuFolders: [String] = FontFiles.dejaVuFolders
  ) throws -> FontFiles {
    let inter = find(
      [
        .regular: "Inter-Regular", .medium: "Inter-Medium", .semiBold: "Inter-SemiBold",
        .bold: "Inter-Bold",
      ], in: interFolders)
    let dejaVu = find(
      [
        .regular: "DejaVuSans", .medium: "DejaVuSans", .semiBold: "DejaVuSans-Bold",
        .bold: "DejaVuSans-Bold",
      ], in: dejaVuFolders)
    guard let first = inter ?? dejaVu else {
      throw GDRendererError(
        Phrase(
          fr: "aucune police pour les graphiques : installer le paquet fonts-inter "
            + "(ou fonts-dejavu-core)",
          en: "no font for the charts: install the package fonts-inter (or fonts-dejavu-core)"))
    }
    return FontFiles(paths: first, fallback: inter == nil ? [:] : dejaVu ?? [:])
  }

  /// The files of the first folder that holds all of them.
  private static func find(_ names: [TextFont.Weight: String], in folders: [String])
    -> [TextFont.Weight: String]?
  {
    for folder in folders {
      for ending in ["otf", "ttf"] {
        let paths = names.mapValues { "\(folder)/\($0).\(ending)" }
        if paths.values.allSatisfy({ FileManager.default.isReadableFile(atPath: $0) }) {
          return paths
        }
      }
    }
    return nil
  }
}

/// Why a chart cannot be drawn on this machine.
public struct GDRendererError: Error, Sendable, Hashable {
  /// What is missing and what to do: lower-case, no final stop.
  public var message: Phrase

  init(_ message: Phrase) {
    self.message = message
  }
}
