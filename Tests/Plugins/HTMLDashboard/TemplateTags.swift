/// The tags of a mustache template, in order and nested as their sections are.
indirect enum TemplateTag {
  case variable(String)
  case section(String, isInverted: Bool, [TemplateTag])
  case partial(String)

  /// Reads a template well enough for a test: names, sections and partials.
  static func read(_ template: String) -> [TemplateTag] {
    var rest = Substring(template)
    return read(&rest, until: nil)
  }

  private static func read(_ rest: inout Substring, until end: String?) -> [TemplateTag] {
    var tags: [TemplateTag] = []
    while let open = rest.firstRange(of: "{{"),
      let close = rest[open.upperBound...].firstRange(of: "}}")
    {
      let tag = rest[open.upperBound..<close.lowerBound]
      rest = rest[close.upperBound...]
      if tag.first == "{" {
        tags.append(.variable(String(tag.dropFirst())))
        rest = rest.dropFirst()
        continue
      }
      let name = String(tag.dropFirst())
      switch tag.first {
      case "#", "^":
        tags.append(.section(name, isInverted: tag.first == "^", read(&rest, until: name)))
      case "/": return tags
      case ">": tags.append(.partial(name))
      default: tags.append(.variable(String(tag)))
      }
    }
    return tags
  }
}

/// Follows every tag of the templates through a view model, as the renderer would.
struct TagWalk {
  let templates: [String: [TemplateTag]]
  /// `page:title`: the tags that named something.
  private(set) var seen: Set<String> = []
  /// The tags whose name is nowhere in the model.
  private(set) var unknown: Set<String> = []

  init(templates: [String: [TemplateTag]]) {
    self.templates = templates
  }

  mutating func walk(_ template: String, stack: [Any]) {
    walk(templates[template] ?? [], in: template, stack: stack)
  }

  private mutating func walk(_ tags: [TemplateTag], in template: String, stack: [Any]) {
    for tag in tags {
      switch tag {
      case .variable(let name): _ = look(up: name, in: template, stack: stack)
      case .partial(let name): walk(name, stack: stack)
      case .section(let name, let isInverted, let inner):
        let value = look(up: name, in: template, stack: stack)
        let items = value as? [Any] ?? (value as? Bool == false ? [] : [value as Any])
        if isInverted {
          if items.isEmpty { walk(inner, in: template, stack: stack) }
        } else {
          for item in items { walk(inner, in: template, stack: stack + [item]) }
        }
      }
    }
  }

  private mutating func look(up name: String, in template: String, stack: [Any]) -> Any? {
    guard name != "." else {
      seen.insert("\(template):.")
      return stack.last
    }
    let value = stack.reversed().lazy.compactMap { ($0 as? [String: Any])?[name] }.first
    if value == nil {
      unknown.insert("\(template):\(name)")
    } else {
      seen.insert("\(template):\(name)")
    }
    return value
  }

  /// All tags of the templates, walked or not.
  var all: Set<String> {
    var found: Set<String> = []
    for (name, tags) in templates { collect(tags, in: name, into: &found) }
    return found
  }

  private func collect(_ tags: [TemplateTag], in template: String, into found: inout Set<String>) {
    for tag in tags {
      switch tag {
      case .variable(let name): found.insert("\(template):\(name)")
      case .partial: break
      case .section(let name, _, let inner):
        found.insert("\(template):\(name)")
        collect(inner, in: template, into: &found)
      }
    }
  }
}
