import Testing

@testable import Core

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

  @Test func `reads a quadrant with its thresholds and zones`() {
    let (layout, findings) = read(
      section(
        """
        kind = "quadrant"
        x = ["demand.rank"]
        x_thresholds = ["demand.projects"]
        y = "demand.projects"
        y_threshold = "demand.rank"
        zones = ["a", "b", "c", "d"]
        """))

    #expect(findings.isEmpty)
    let quadrant = layout.sections.first?.blocks.first?.quadrant
    #expect(quadrant?.x == ["demand.rank"])
    #expect(quadrant?.zones == ["a", "b", "c", "d"])
    #expect(layout.metrics == ["demand.rank", "demand.projects"])
  }

  @Test func `says that a quadrant has four zones and a threshold for each metric across`() {
    let (layout, findings) = read(
      section(
        """
        kind = "quadrant"
        x = ["demand.rank", "demand.projects"]
        x_thresholds = ["demand.projects"]
        y = "demand.projects"
        y_threshold = "demand.rank"
        zones = ["a", "b", "c"]
        """))

    #expect(layout.sections.first?.blocks == [])
    #expect(
      findings.map(\.message.fr) == [
        "il faut 2 noms ici, et il y en a 1", "il faut 4 noms ici, et il y en a 3",
      ])
    #expect(
      findings.compactMap(\.location.field) == [
        "section[1].block[1].x_thresholds", "section[1].block[1].zones",
      ])
  }

  @Test func `reads the choices of a filter, and suggests the class that was meant`() {
    var log = FindingLog()
    let layout = PageLayout.read(
      toml: section(
        """
        kind = "table"
        metric = "demand.rank"
        notes = "demand.rank"
        filter = "levels.open"

        [[section.block.choice]]
        label = "Niveau V : CAP"
        classes = ["V", "V et IV"]

        [[section.block.choice]]
        label = "Niveau IV"
        classes = ["V et VI"]
        """), file: "layout.toml", metrics: ["demand.rank", "levels.open"],
      classes: ["levels.open": ["V", "IV", "V et IV", "autre"]], into: &log)

    let block = layout.sections.first?.blocks.first
    #expect(block?.notes == ["demand.rank"])
    #expect(block?.filter?.choices.first?.label == "Niveau V\u{A0}: CAP")
    #expect(block?.filter?.choices.first?.classes == ["V", "V et IV"])
    #expect(log.sorted.flatMap(\.samples).map(\.advice.en) == ["did you mean \"V et IV\"?"])
  }

  @Test func `says that a filter has no choice`() {
    let (_, findings) = read(
      section("kind = \"table\"\nmetric = \"demand.rank\"\nfilter = \"demand.rank\""))
    #expect(findings.map(\.message.fr) == ["il manque la clé «\u{A0}choice\u{A0}»"])
  }

  @Test func `names the rows of a class in a sentence`() {
    let (_, findings) = read(
      section("kind = \"text\"\ntitle = \"{demand.rank:a} et {demand.rnk:a:count}\""))
    #expect(findings.map(\.advice.en) == ["did you mean \"demand.rank\"?"])
  }

  @Test func `puts a section behind an earlier one, in the order of the layouts`() {
    func sections(_ ids: [(id: String, after: String?)]) -> String {
      ids.map { id, after in
        let place = after.map { "after = \"\($0)\"\n" } ?? ""
        return "[[section]]\non = \"bassin\"\nid = \"\(id)\"\n\(place)title = \"T\""
      }.joined(separator: "\n\n")
    }
    let first = read(sections([("a", nil), ("b", nil)])).layout
    let second = read(sections([("c", "a"), ("d", "c"), ("e", "a")])).layout
    let third = read(sections([("f", "a"), ("g", "nowhere")])).layout

    let joined = first.joined(with: second).joined(with: third)
    #expect(joined.sections(on: .bassin).map(\.id) == ["a", "c", "d", "e", "f", "b", "g"])
    #expect(joined.sections(on: .region).isEmpty)
  }

  @Test func `suggests the earlier section that was meant`() {
    var log = FindingLog()
    let toml = "[[section]]\non = \"bassin\"\nafter = \"essentiels\"\ntitle = \"T\""
    let earlier = read(section("kind = \"text\"\ntitle = \"a\"")).layout
    _ = PageLayout.read(
      toml: toml, file: "layout.toml", metrics: [], after: earlier, into: &log)
    _ = PageLayout.read(toml: toml, file: "layout.toml", metrics: [], into: &log)

    let findings = log.sorted.flatMap(\.samples)
    #expect(findings.map(\.location.field) == ["section[1].after"])
    #expect(findings.first?.advice.en == "choose among: metiers")
  }
}
