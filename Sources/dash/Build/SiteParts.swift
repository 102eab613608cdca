import Core
import HTMLDashboard

/// What a project adds to its data to make a site: the layout of the pages, its theme, its map.
struct SiteParts {
  let layout: PageLayout
  let dashboard: HTMLDashboard
  let outlines: [MapOutline]

  /// Reads them all, and leaves what is wrong in the session's log.
  init(_ project: Project, data: ProjectData, into session: inout Session) throws {
    let files = try FileAccess.files(below: project.themeFolder)
    let theme = Theme(files: files)
    for finding in theme.findings() { session.log.add(finding) }
    layout = Self.layout(
      files.first { $0.path == "layout.toml" }, of: data.catalogue, into: &session.log)
    outlines = try Self.outlines(of: project)
    try session.requireNoErrors()
    dashboard = try HTMLDashboard(theme: theme)
  }

  /// The project's own layout, else those of the plugins, one after the other.
  private static func layout(
    _ file: SiteFile?, of catalogue: Catalogue, into log: inout FindingLog
  ) -> PageLayout {
    let manifests = catalogue.manifests
    let metrics = manifests.map(\.id) + catalogue.replacements.keys.sorted()
    let classes = manifests.reduce(into: [:]) { $0[$1.id] = $1.unit.classes }
    if let file {
      let text = String(decoding: file.bytes, as: UTF8.self)
      return PageLayout.read(
        toml: text, file: "theme/\(file.path)", metrics: metrics, classes: classes,
        after: PageLayout(), into: &log
      ).renaming(catalogue.replacements)
    }
    return catalogue.plugins.reduce(PageLayout()) { layout, plugin in
      layout.joined(
        with: .read(
          toml: plugin.layout, file: plugin.file, metrics: metrics, classes: classes,
          after: layout, into: &log))
    }.renaming(catalogue.replacements)
  }

  private static func outlines(of project: Project) throws -> [MapOutline] {
    guard let name = project.settings.outlines else { return [] }
    return try MapOutline.read(
      geoJSON: FileAccess.bytes(of: FilePath.absolute(name, in: project.folder)))
  }
}
