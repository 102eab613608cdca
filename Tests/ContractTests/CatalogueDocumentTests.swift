import Core
import Foundation
import Plugins
import TestSupport
import Testing

/// The catalogue that is committed, and those that `dash plugin docs` writes.
struct CatalogueDocumentTests {
  private struct Noted: Plugin {
    let id = "ml.demandes"
    let title = "Indicateurs des partenaires"
    let layout = ""
    let metrics: [any Metric]
  }

  @Test func `is committed as the registry says it`() throws {
    var log = FindingLog()
    let catalogue = Catalogue(Plugins.all(), into: &log)
    let path = "\(ProjectFiles.root)/docs/reference/indicateurs.md"
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      try CatalogueDocument(catalogue).text.write(toFile: path, atomically: true, encoding: .utf8)
    }

    #expect(try String(contentsOfFile: path, encoding: .utf8) == CatalogueDocument(catalogue).text)
    for id in catalogue.manifests.map(\.id) {
      #expect(CatalogueDocument(catalogue).text.contains("`\(id)`"), "\(id)")
    }
  }

  @Test func `adds what the author of a plugin says of it, below its own heading`() {
    var log = FindingLog()
    let metric = Plugins.all()[0].metrics[0]
    let catalogue = Catalogue([Noted(metrics: [metric])], into: &log)
    let text = CatalogueDocument(
      catalogue, notes: [metric.manifest.id: "# Titre\n\nUn mot.\n\n## Usage\n\n```\n# code\n```\n"]
    ).text

    #expect(text.hasSuffix("\n\nUn mot.\n\n##### Usage\n\n```\n# code\n```\n"))
    #expect(!text.contains("# Titre"))
  }
}
