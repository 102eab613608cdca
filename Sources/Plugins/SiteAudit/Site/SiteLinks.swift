import Core

/// The ways from the home page of a site to its files.
struct SiteLinks {
  /// Every file that a reader comes to by following links, from `index.html` and the descriptor.
  let reached: Set<String>

  /// Nil where a site has no home page: there is no way then to tell what is left over.
  init?(_ site: PublishedSite) {
    let files = Dictionary(
      site.files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    guard files[Self.home] != nil else { return nil }
    var reached: Set<String> = []
    var waiting = [Self.home, SiteDescriptor.path] + site.descriptor.resources.compactMap(\.path)
    while let path = waiting.popLast() {
      guard let file = files[path], reached.insert(path).inserted else { continue }
      waiting += Self.links(of: file).compactMap { Self.target(of: $0, from: path, files) }
    }
    self.reached = reached
  }

  private static let home = "index.html"

  private static func links(of file: SiteFile) -> [String] {
    switch FilePath.name(of: file.path).split(separator: ".").last {
    case "html", "htm", "svg": PublishedPage(file.bytes, path: file.path).links
    case "css": inStylesheet(String(decoding: file.bytes, as: UTF8.self))
    default: []
    }
  }

  /// The files that a stylesheet names.
  static func inStylesheet(_ text: String) -> [String] {
    let quoted = text.split(separator: "@import").dropFirst().compactMap { rule in
      rule.split(separator: "\"").dropFirst().first.map(String.init)
    }
    return quoted
      + text.components(by: "url(").dropFirst().map { rest in
        String(rest.prefix { $0 != ")" }).filter { !"\"' ".contains($0) }
      }
  }

  /// The path in the site of what a page names: without `#anchor` and `?query`, `..` taken back.
  private static func target(
    of link: String, from page: String, _ files: [String: SiteFile]
  ) -> String? {
    let path = link.prefix { $0 != "#" && $0 != "?" }
    guard !path.isEmpty, !path.contains(":"), !path.hasPrefix("//") else { return nil }
    var parts = path.hasPrefix("/") ? [] : page.split(separator: "/").dropLast().map(String.init)
    for part in path.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
    }
    let target = parts.joined(separator: "/")
    return files[target] != nil ? target : target.isEmpty ? home : "\(target)/\(home)"
  }
}

extension String {
  fileprivate func components(by mark: String) -> [Substring] {
    var parts: [Substring] = []
    var rest = self[...]
    while let range = rest.firstRange(of: mark) {
      parts.append(rest[..<range.lowerBound])
      rest = rest[range.upperBound...]
    }
    return parts + [rest]
  }
}
