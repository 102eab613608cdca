extension Report {
  /// The figures of the site as files: tidy CSV by metric, the territories and subjects they are
  /// about, CSV and JSON by territory, and the descriptor that makes the whole site a Data Package.
  public func dataFiles() -> [SiteFile] {
    let metricFiles = MetricFile.all(of: contents)
    return metricFiles + FrameFiles.all(of: contents) + TerritoryFiles.all(of: self) + [
      SiteFile(
        path: "datapackage.json",
        text: descriptor(of: Set(metricFiles.map(\.path))).json.prettyText)
    ]
  }

  private func descriptor(of paths: Set<String>) -> DataPackage {
    let resources = contents.metrics.filter { paths.contains(MetricFile.path($0.id)) }.map {
      DataResource(
        name: French.slug($0.id), title: $0.title, paths: [MetricFile.path($0.id)],
        schema: MetricFile.schema, ties: contents.ties(of: $0))
    }
    let name = French.slug(settings.title)
    return DataPackage(
      name: name.isEmpty ? "observatoire" : name, title: settings.title, licenses: licences,
      sources: sources, isSynthetic: isSynthetic, resources: resources + FrameFiles.resources)
  }

  /// The producers, each once, in the order of the datasets.
  private var sources: [DataPackage.Source] {
    var seen: Set<String> = []
    return contents.sources.map(\.source).filter { !$0.isEmpty && seen.insert($0).inserted }
      .map { DataPackage.Source(title: $0) }
  }

  private var licences: [DataPackage.License] {
    var seen: Set<String> = []
    return contents.sources.compactMap(\.licence).filter { seen.insert($0).inserted }
      .map(KnownLicence.license)
  }
}
