import Core
import Testing

struct PageLayoutTests {
  private func read(_ toml: String) -> (layout: PageLayout, findings: [Finding]) {
    var log = FindingLog()
    let layout = PageLayout.read(
      toml: toml, file: "layout.toml", metrics: ["demand.projects", "demand.rank"], into: &log)
    return (layout, log.sorted.flatMap(\.samples))
  }

  private func section(_ block: String) -> String {
    """
    [[section]]
    on = ["bassin"]
    id = "metiers"
    title = "Métiers"

      [[section.block]]
      \(block)
    """
  }

  @Test func `reads sections and blocks`() {
    let (layout, findings) = read(
      section(
        """
        kind = "ranked-bars"
        metric = "demand.projects"
        across = "family"
        top = 5
        slide = false
        """))

    #expect(findings.isEmpty)
    #expect(layout.sections.map(\.id) == ["metiers"])
    #expect(layout.sections.first?.pages == [.bassin])
    let block = layout.sections.first?.blocks.first
    #expect(block?.kind == .rankedBars)
    #expect(block?.metrics == ["demand.projects"])
    #expect(block?.across == .family)
    #expect(block?.top == 5)
    #expect(block?.hasSlide == false)
  }

  @Test func `suggests the metric that was meant`() {
    let (_, findings) = read(section("kind = \"table\"\nmetric = \"demand.project\""))
    #expect(findings.map(\.code) == ["layout-unknown-name"])
    #expect(findings.first?.found == "demand.project")
    #expect(findings.first?.location.field == "section[1].block[1].metric")
    #expect(findings.first?.advice.en == "did you mean \"demand.projects\"?")
  }

  @Test(arguments: [
    ("kind = \"ranked-bar\"\nmetric = \"demand.rank\"", "ranked-bar"),
    ("kind = \"table\"\nmetric = \"demand.rank\"\nacross = \"bassins\"", "bassins"),
    ("kind = \"table\"\nmetric = \"demand.rank\"\ntitle = \"{teritory}\"", "teritory"),
    ("kind = \"table\"\nmetric = \"demand.rank\"\ntops = 3", "tops"),
  ])
  func `says which name it does not know`(block: String, found: String) {
    let (_, findings) = read(section(block))
    #expect(findings.map(\.found) == [found])
  }

  @Test func `says what is missing`() {
    let (_, findings) = read("[[section]]\nid = \"a\"")
    #expect(findings.map(\.code) == ["layout-missing-key", "layout-missing-key"])
    #expect(
      findings.map(\.message.en) == ["the key \"title\" is missing", "the key \"on\" is missing"])
  }

  @Test func `gives the line of a text that is not TOML`() {
    let (layout, findings) = read("[[section]]\non = [\"bassin\"\nid = \"a\"")
    #expect(findings.map(\.code) == ["layout-syntax"])
    #expect(findings.first?.location.row == 3)
    #expect(layout.sections.isEmpty)
  }
}
