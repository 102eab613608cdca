internal import TOMLKit

/// Turns the tables of a layout into values, and notes all that is wrong with them.
struct LayoutReader {
  let file: String
  let metrics: [String]
  /// The classes of metrics that have some, by id.
  let classes: [String: [String]]
  /// The ids of sections that others may follow; nil where nobody knows them.
  var earlier: [String]?
  var log: FindingLog

  mutating func layout(_ root: TOMLTable) -> PageLayout {
    check(root, at: "", allowed: ["lead", "section"])
    var layout = PageLayout()
    for (index, table) in tables(root["lead"]).enumerated() {
      let place = "lead[\(index + 1)]"
      check(table, at: place, allowed: ["on", "text"])
      layout.leads.append(
        PageLayout.Lead(
          pages: pages(table, at: place), text: sentence(table, "text", at: place) ?? .empty))
    }
    for (index, table) in tables(root["section"]).enumerated() {
      let section = section(table, at: "section[\(index + 1)]")
      earlier?.append(section.id)
      layout.sections.append(section)
    }
    return layout
  }

  private mutating func section(_ table: TOMLTable, at place: String) -> PageLayout.Section {
    check(table, at: place, allowed: ["on", "id", "after", "title", "block"])
    let title = sentence(table, "title", at: place)
    if title == nil { report(missing: "title", at: place) }
    let id = table["id"]?.string ?? French.slug(table["title"]?.string ?? place)
    let blocks = tables(table["block"]).enumerated().compactMap { index, block in
      self.block(block, at: "\(place).block[\(index + 1)]")
    }
    return PageLayout.Section(
      pages: pages(table, at: place), id: id, after: after(table, at: place),
      title: title ?? .empty, blocks: blocks)
  }

  private mutating func after(_ table: TOMLTable, at place: String) -> String? {
    guard let id = table["after"]?.string else { return nil }
    if let earlier, !earlier.contains(id) { report(id, at: "\(place).after", among: earlier) }
    return id
  }

  private mutating func pages(_ table: TOMLTable, at place: String) -> Set<PageLayout.Page> {
    let names = texts(table["on"])
    if names.isEmpty { report(missing: "on", at: place) }
    let pages = names.compactMap { name -> PageLayout.Page? in
      let page = PageLayout.Page(rawValue: name)
      if page == nil {
        report(name, at: "\(place).on", among: PageLayout.Page.allCases.map(\.rawValue))
      }
      return page
    }
    return Set(pages)
  }

  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ type: Choice.Type, _ table: TOMLTable, _ key: String, at place: String
  ) -> Choice? where Choice.RawValue == String {
    guard let name = table[key]?.string else {
      report(missing: key, at: place)
      return nil
    }
    let choice = Choice(rawValue: name)
    if choice == nil {
      report(name, at: "\(place).\(key)", among: Choice.allCases.map(\.rawValue))
    }
    return choice
  }

  mutating func sentence(
    _ table: TOMLTable, _ key: String, at place: String
  ) -> SentenceTemplate? {
    guard let text = table[key]?.string else { return nil }
    let sentence = SentenceTemplate(text)
    for name in sentence.places { check(place: name, at: "\(place).\(key)") }
    return sentence
  }

  private mutating func check(place name: String, at field: String) {
    if let group = ClassPlace(name) {
      guard metrics.contains(group.metric) else {
        return report(group.metric, at: field, among: metrics)
      }
      check(group.name, of: group.metric, at: field)
    } else if !SentencePlaces.names.contains(name), !metrics.contains(name) {
      report(name, at: field, among: SentencePlaces.names + metrics)
    }
  }

  /// Reports a class that its metric does not have, where its classes are known.
  mutating func check(_ name: String, of metric: String, at field: String) {
    guard let known = classes[metric], !known.contains(name) else { return }
    report(name, at: field, among: known)
  }

  func tables(_ value: (any TOMLValueConvertible)?) -> [TOMLTable] {
    value?.array?.compactMap(\.table) ?? []
  }

  func texts(_ value: (any TOMLValueConvertible)?) -> [String] {
    if let text = value?.string { return [text] }
    return value?.array?.compactMap(\.string) ?? []
  }
}

extension SentenceTemplate {
  static let empty = SentenceTemplate("")
}
