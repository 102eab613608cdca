extension PluginManifest {
  /// What the pages, the files and disclosure control know of the plugin's metric.
  public var metric: MetricManifest {
    var metric = MetricManifest(
      id: id, title: title, shortTitle: shortTitle, unit: output.unit,
      definition: quality.definition, formula: quality.formula, source: quality.source,
      periodicity: quality.periodicity, caveats: quality.caveats, chart: output.chart,
      minimumBase: output.unit == .share ? 30 : nil, reads: ReadTables.roles(of: reads),
      subjects: output.subject == .all ? [.all] : [.all, output.subject], levels: output.levels,
      disclosure: disclosure)
    metric.breaks = quality.breaks
    metric.decimals = output.decimals
    metric.direction = output.direction
    metric.credit = MetricManifest.Credit(
      version: version, kind: kind, author: author, contact: contact, licence: licence)
    return metric
  }

  /// Its counts are protected by its own threshold, or by those of the datasets it reads; what is no
  /// count rests on persons, and is hidden where they are few.
  private var disclosure: MetricManifest.Disclosure {
    let persons = output.countsPersons ? DisclosureRule.persons.threshold : nil
    var disclosure = MetricManifest.Disclosure(
      isCount: output.isCount, sums: secrecy.sums, threshold: secrecy.threshold ?? persons)
    disclosure.isPersonal = true
    return disclosure
  }

  /// What its figures are about, where they are things that no dataset names.
  public var subjects: [Subject] {
    items.map { item in
      Subject(key: "item:\(id)/\(item.code)", kind: .item, code: item.code, name: item.name)
    }
  }
}
