public import Core
internal import Mustache

/// The files of the project's `theme/` folder that stand in the place of the standard ones: a
/// template, the stylesheet, or a file of its own that the stylesheet names.
public struct Theme: Sendable {
  /// The names that a project may replace, without `.mustache`.
  public static let templateNames = [
    "page", "header", "heading", "footer", "key-figures", "chart", "table", "links", "link-list",
    "definitions", "notice", "bulletin",
  ]

  private let files: [SiteFile]

  /// - Parameter files: Their paths are relative to `theme/`.
  public init(files: [SiteFile] = []) {
    self.files = files.sorted { $0.path < $1.path }
  }

  /// What is wrong with the files, for `dash check`: templates that no page uses or that do not
  /// read.
  public func findings(folder: String = "theme") -> [Finding] {
    files.filter { $0.path.hasSuffix(".mustache") }.compactMap { file -> Finding? in
      let name = String(file.path.dropLast(".mustache".count))
      let place = SourceLocation(file: "\(folder)/\(file.path)")
      guard Self.templateNames.contains(name) else {
        return Self.unused(name, at: place)
      }
      do throws(ThemeError) {
        _ = try template(name)
        return nil
      } catch {
        return Finding(
          .error, code: "template-syntax", at: place, message: error.message,
          advice: Phrase(
            fr: "corriger le gabarit, ou le supprimer pour reprendre celui de dash",
            en: "correct the template, or delete it to use the standard one"))
      }
    }
  }

  /// The stylesheet of every page.
  var stylesheet: String {
    text("dash.css") ?? String(decoding: PackageResources.dash_css, as: UTF8.self)
  }

  /// Files that are neither a template nor the stylesheet: pictures, fonts.
  var extras: [SiteFile] {
    files.filter {
      !$0.path.hasSuffix(".mustache") && !$0.path.hasSuffix(".toml") && $0.path != "dash.css"
    }
    .map { SiteFile(path: "theme/\($0.path)", bytes: $0.bytes) }
  }

  /// Returns a template, the project's or the standard one.
  func template(_ name: String) throws(ThemeError) -> MustacheTemplate {
    do {
      return try MustacheTemplate(string: source(of: name))
    } catch let error as MustacheTemplate.ParserError {
      throw ThemeError(template: name, line: error.context.lineNumber, reason: "\(error.error)")
    } catch {
      throw ThemeError(template: name, line: nil, reason: "\(error)")
    }
  }

  /// Returns the text of a template.
  func source(of name: String) -> String {
    text("\(name).mustache") ?? Self.standard(name)
  }

  private func text(_ path: String) -> String? {
    files.first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  private static func standard(_ name: String) -> String {
    let bytes: [UInt8] =
      switch name {
      case "page": PackageResources.page_mustache
      case "header": PackageResources.header_mustache
      case "heading": PackageResources.heading_mustache
      case "footer": PackageResources.footer_mustache
      case "key-figures": PackageResources.key_figures_mustache
      case "chart": PackageResources.chart_mustache
      case "table": PackageResources.table_mustache
      case "links": PackageResources.links_mustache
      case "link-list": PackageResources.link_list_mustache
      case "definitions": PackageResources.definitions_mustache
      case "notice": PackageResources.notice_mustache
      case "bulletin": PackageResources.bulletin_mustache
      default: []
      }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func unused(_ name: String, at place: SourceLocation) -> Finding {
    let near = Suggestion.closest(to: name, among: templateNames)
    let names = templateNames.joined(separator: ", ")
    return Finding(
      .warning, code: "template-unused", at: place, found: name,
      message: Phrase(
        fr: "aucune page n’emploie le gabarit «\u{A0}\(name)\u{A0}»",
        en: "no page uses the template \"\(name)\""),
      advice: Phrase(
        fr: near.map { "le nommer «\u{A0}\($0)\u{A0}» ?" } ?? "les gabarits sont : \(names)",
        en: near.map { "did you mean \"\($0)\"?" } ?? "the templates are: \(names)"))
  }
}

/// Why a template of the theme cannot be read.
public struct ThemeError: Error, Sendable, Hashable {
  /// The name of the template, without `.mustache`.
  public var template: String
  /// Counted from 1, where it is known.
  public var line: Int?
  /// What the parser says.
  public var reason: String

  /// The sentence for a person.
  public var message: Phrase {
    let place = line.map { ":\($0)" } ?? ""
    return Phrase(
      fr: "le gabarit \(template).mustache\(place) ne se lit pas : \(reason)",
      en: "the template \(template).mustache\(place) cannot be read: \(reason)")
  }
}
