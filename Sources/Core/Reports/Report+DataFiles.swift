extension Report {
  /// The figures of the site as files: tidy CSV by metric, the territories and subjects they are
  /// about, CSV and JSON by territory, and the descriptor that makes the whole site a Data Package.
  ///
  /// Those of an internal edition say so in their names.
  public func dataFiles() -> [SiteFile] {
    let metricFiles = MetricFile.all(of: contents)
    let files =
      metricFiles + MetricDocument.all(of: self) + FrameFiles.all(of: contents)
      + TerritoryFiles.all(of: self) + [
        SiteFile(
          path: "datapackage.json",
          text: descriptor(of: Set(metricFiles.map(\.path))).json.prettyText)
      ]
    return files.map { SiteFile(path: settings.mode.path($0.path), bytes: $0.bytes) }
  }

  private func descriptor(of paths: Set<String>) -> DataPackage {
    let rounded = contents.roundedMetrics
    let resources = contents.metrics.filter { paths.contains(MetricFile.path($0.id)) }.map {
      DataResource(
        name: French.slug($0.id), title: $0.title, paths: [MetricFile.path($0.id)],
        schema: MetricFile.schema, ties: contents.ties(of: $0, isRounded: rounded.contains($0.id)))
    }
    let name = French.slug(settings.title)
    return DataPackage(
      name: name.isEmpty ? "observatoire" : name, title: settings.title, licenses: licences,
      sources: sources, isSynthetic: isSynthetic,
      resources: (resources + FrameFiles.resources).map(named))
  }

  private func named(_ resource: DataResource) -> DataResource {
    var resource = resource
    resource.paths = resource.paths.map(settings.mode.path)
    return resource
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
