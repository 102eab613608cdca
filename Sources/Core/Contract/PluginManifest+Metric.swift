extension PluginManifest {
  /// What the pages, the files and disclosure control know of the plugin's metric.
  public var metric: MetricManifest {
    let isCount = if case .count = output.unit { true } else { false }
    var metric = MetricManifest(
      id: id, title: title, shortTitle: shortTitle, unit: output.unit,
      definition: quality.definition, formula: quality.formula, source: quality.source,
      periodicity: quality.periodicity, caveats: quality.caveats, chart: output.chart,
      minimumBase: isCount ? nil : output.unit == .share ? 30 : nil, reads: reads,
      subjects: output.subject == .all ? [.all] : [.all, output.subject], levels: output.levels,
      disclosure: MetricManifest.Disclosure(
        isCount: isCount && output.countsPersons, sums: secrecy.sums, threshold: secrecy.threshold))
    metric.breaks = quality.breaks
    metric.decimals = output.decimals
    metric.direction = output.direction
    metric.credit = MetricManifest.Credit(
      version: version, kind: kind, author: author, contact: contact, licence: licence)
    return metric
  }

  /// What its figures are about, where they are things that no dataset names.
  public var subjects: [Subject] {
    items.map { item in
      Subject(key: "item:\(id)/\(item.code)", kind: .item, code: item.code, name: item.name)
    }
  }
}
