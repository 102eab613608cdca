extension DescriptorReader {
  private static let packageKeys = [
    "$schema", "profile", "name", "id", "title", "description", "homepage", "version", "created",
    "keywords", "contributors", "image", "licenses", "sources", "resources", "missingValues",
    "vintage", "periodicity", "synthetic", "provenance", "breaks",
    "disclosure",
  ]

  /// Reads a whole descriptor; what could not be read is reported and left out.
  mutating func package(_ root: JSONNode, fallbackName: String) -> DataPackage {
    let place = Place(node: root, pointer: "", code: "package-error", file: file)
    var package = DataPackage(name: fallbackName)
    guard isObject(place) else { return package }
    checkKeys(of: place, known: Self.packageKeys)
    package.name = string("name", of: place) ?? fallbackName
    package.title = string("title", of: place)
    package.description = string("description", of: place)
    package.vintage = scalar("vintage", of: place)
    package.periodicity = string("periodicity", of: place)
    package.isSynthetic = boolean("synthetic", of: place) ?? false
    package.licenses = array("licenses", of: place).compactMap { license($0) }
    package.sources = array("sources", of: place).compactMap { source($0) }
    package.provenance = array("provenance", of: place).compactMap { provenance($0) }
    package.breaks = array("breaks", of: place).compactMap { seriesBreak($0) }
    package.disclosure = member("disclosure", of: place).flatMap { disclosure($0) }
    let missing = missingValues(of: place)
    let resources = array("resources", of: place, code: "resource-error")
    if resources.isEmpty { reportNoResources(place) }
    package.resources = resources.enumerated().compactMap { index, place in
      resource(place, number: index + 1, packageMissing: missing)
    }
    reportRepeatedNames(resources)
    return package
  }

  private mutating func license(_ place: Place) -> DataPackage.License? {
    guard isObject(place) else { return nil }
    checkKeys(of: place, known: ["name", "path", "title"])
    return DataPackage.License(
      name: string("name", of: place), title: string("title", of: place),
      path: string("path", of: place))
  }

  private mutating func source(_ place: Place) -> DataPackage.Source? {
    guard isObject(place) else { return nil }
    checkKeys(of: place, known: ["title", "path", "email", "version"])
    let path = string("path", of: place)
    guard let title = string("title", of: place) ?? path ?? string("email", of: place) else {
      return nil
    }
    return DataPackage.Source(title: title, path: path)
  }

  private mutating func provenance(_ place: Place) -> DataPackage.Provenance? {
    guard isObject(place) else { return nil }
    checkKeys(of: place, known: ["file", "sha256", "recipe", "date"])
    guard let name = string("file", of: place) else { return nil }
    return DataPackage.Provenance(
      file: name, sha256: string("sha256", of: place) ?? "",
      recipe: string("recipe", of: place) ?? "", date: string("date", of: place))
  }

  private mutating func seriesBreak(_ place: Place) -> DataPackage.Break? {
    guard isObject(place) else { return nil }
    checkKeys(of: place, known: ["date", "title"])
    let date = string("date", of: place)
    if let month = date.flatMap(Month.init), let title = string("title", of: place) {
      return DataPackage.Break(month: month, title: title)
    }
    report(
      at: member("date", of: place) ?? place, found: date,
      message: Phrase(
        fr: "la rupture de série ne dit pas son mois ou sa raison",
        en: "the break of the series does not say its month or its reason"),
      advice: Phrase(
        fr: "écrire {\"date\": \"2023-01\", \"title\": \"nouvelle application\"}",
        en: "write {\"date\": \"2023-01\", \"title\": \"nouvelle application\"}"))
    return nil
  }

  private mutating func disclosure(_ place: Place) -> DisclosureRule? {
    guard isObject(place) else { return nil }
    checkKeys(of: place, known: ["threshold", "zeros"])
    let threshold = scalar("threshold", of: place)
    let zeros = string("zeros", of: place) ?? DisclosureRule.Zeros.shown.rawValue
    if let number = threshold.flatMap(Int.init), 2...1000 ~= number,
      let zeros = DisclosureRule.Zeros(rawValue: zeros)
    {
      return DisclosureRule(threshold: number, zeros: zeros)
    }
    report(
      at: place, found: threshold,
      message: Phrase(
        fr: "le secret statistique ne dit pas son seuil, ou le dit mal",
        en: "the disclosure rule does not say its threshold, or says it wrong"),
      advice: Phrase(
        fr: """
          écrire {"threshold": 5, "zeros": "shown"} (ou "hidden" pour cacher aussi les zéros)
          """,
        en: "write {\"threshold\": 5, \"zeros\": \"shown\"} (or \"hidden\" to hide zeros too)"))
    return nil
  }

  private mutating func reportNoResources(_ place: Place) {
    guard place.node["resources"].map({ $0.items?.isEmpty == true }) ?? true else { return }
    report(
      at: place,
      message: Phrase(
        fr: "le jeu de données n’a aucune ressource", en: "the dataset has no resource"),
      advice: Phrase(
        fr: "décrire au moins une table dans « resources »",
        en: "describe at least one table in `resources`"))
  }

  private mutating func reportRepeatedNames(_ resources: [Place]) {
    var seen: Set<String> = []
    for place in resources {
      guard case .string(let name)? = place.node["name"]?.content, !seen.insert(name).inserted
      else { continue }
      report(
        at: place, found: name,
        message: Phrase(
          fr: "deux ressources s’appellent « \(name) »", en: "two resources are named `\(name)`"),
        advice: Phrase(fr: "donner à chacune son nom", en: "give each its own name"))
    }
  }
}

extension JSONNode {
  var items: [JSONNode]? {
    if case .array(let items) = content { items } else { nil }
  }
}
