import Core
import SiteAudit
import Testing

/// Pages say no more than the files of figures do.
struct PageAuditTests {
  private static let rows = [
    "persons bmo:1 all 2015 124", "persons bmo:1 from:cio 2015 s", "persons bmo:1 from:ml 2015 s",
    "persons bmo:1 from:cad 2015 90", "persons bmo:1 public:a 2015 30",
    "persons bmo:1 public:b 2015 91",
    "orientations bmo:1 flow:cio>ml 2015 s", "orientations bmo:1 flow:cio>cad 2015 s",
    "orientations bmo:1 flow:ml>ml 2015 s", "orientations bmo:1 flow:ml>cad 2015 s",
    "part bmo:1 all 2015 0.25 124",
  ]

  /// A page of the territory of these rows.
  private func page(_ body: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="fr"><head><meta charset="utf-8"><title>Essai</title>
    <link rel="stylesheet" href="../../dash.css"></head>
    <body><h1>bmo:1 en 2015</h1>
    \(body)
    </body></html>
    """
  }

  private func audit(_ body: String, _ others: [SiteFile] = []) throws -> AuditReport {
    var site = SampleSite(Self.rows)
    site.more = [
      "persons": #""dash:names": ["Personnes", "personne", "personnes"]"#,
      "orientations": #""dash:names": ["Orientations", "orientation", "orientations"]"#,
    ]
    site.others = [SiteFile(path: "bassins/1-essai/index.html", text: page(body))] + others
    return try SiteAudit(files: site.files).report()
  }

  /// Each problem by its line in the page, and what is around it.
  private func leaks(_ body: String) throws -> [String] {
    try audit(body).problems.filter { $0.kind == .elsewhere }.map {
      "\($0.location.row ?? 0) \($0.location.field ?? "")"
    }
  }

  private func table(_ cio: String, _ ml: String = "s", all: String = "124") -> String {
    """
    <table><caption>Personnes par origine, bmo:1, 2015</caption>
    <thead><tr><th scope="col">Origine</th><th scope="col">Personnes</th></tr></thead>
    <tr><th scope="row">from:cio</th><td>\(cio)</td></tr>
    <tr><th scope="row">from:ml</th><td>\(ml)</td></tr>
    <tr><th scope="row">from:cad</th><td>90</td></tr>
    <tr><th scope="row">Ensemble</th><td>≥ \(all)</td></tr></table>
    """
  }

  // MARK: - Tables

  @Test func `finds nothing in a table that hides what the files hide`() throws {
    let report = try audit(table("s"))

    #expect(report.isClean)
    #expect(report.remarks.isEmpty)
  }

  @Test func `names the page, the line and the cell that shows a hidden count`() throws {
    let report = try audit(table("4"))
    let problem = try #require(report.problems.last)

    #expect(problem.kind == .elsewhere)
    #expect(
      problem.message.fr
        == "« persons », from:cio, bmo:1, 2015 : masqué dans les fichiers, cette page donne 4")
    #expect(problem.location.file == "bassins/1-essai/index.html")
    #expect(problem.location.row == 7)
    #expect(problem.location.field == "from:cio › Personnes")
  }

  @Test func `takes what a page shows as known, and goes on from there`() throws {
    // 124 − 90 − 4 leaves 30 for the other: found by subtraction, although its own cell is hidden.
    #expect(
      try audit(table("4")).problems.map(\.kind) == [.determined, .elsewhere])
  }

  @Test func `finds a whole column in the open by its heads`() throws {
    #expect(
      try leaks(table("4", "30")) == ["7 from:cio › Personnes", "8 from:ml › Personnes"])
  }

  @Test func `reads tables whose columns are subjects, and rows with two ends`() throws {
    let head = "<table><caption>Orientations, bmo:1, 2015</caption><tr>"
    let matrix =
      head + "<th></th><th>to:ml</th><th>to:cad</th></tr>\n"
      + "<tr><th scope=row>from:cio<td>s<td>4\n<tr><th scope=row>from:ml<td>s<td>s</table>"
    let list =
      head + "<th>De</th><th>Vers</th><th>Orientations</th></tr>\n"
      + "<tr><th scope='row'>from:cio</th><td>to:ml</td><td>s</td></tr>\n"
      + "<tr><th scope='row'>from:ml</th><td>to:cad</td><td><b>3</b></td></tr></table>"

    #expect(try leaks(matrix) == ["6 from:cio › to:cad"])
    #expect(try leaks(list) == ["7 from:ml › Orientations"])
  }

  /// Rows of one reading that are left out of the files do not make the other one right.
  @Test func `takes a figure of who sends for none of who receives`() throws {
    var site = SampleSite([
      "orientations bmo:1 from:cio 2015 178", "orientations bmo:1 to:cio 2015 s",
      "orientations bmo:1 to:ml 2015 70", "orientations bmo:1 all 2015 404",
    ])
    site.names = [
      "from:cio": "CIO", "to:cio": "CIO", "from:ml": "Mission locale", "to:ml": "Mission locale",
    ]
    site.more = ["orientations": #""dash:names": ["Orientations"]"#]
    site.others = [
      SiteFile(
        path: "bassins/1-essai/index.html",
        text: page(
          "<table><caption>Envoyées, bmo:1, 2015</caption><tr><th>De</th><th>Orientations</th></tr>"
            + "<tr><th scope=row>CIO</th><td>178</td></tr>"
            + "<tr><th scope=row>Mission locale</th><td>–</td></tr></table>"))
    ]

    #expect(
      try !SiteAudit(files: site.files).report().problems.contains { $0.kind == .elsewhere })
  }

  @Test func `reads French numbers, shares and marks`() throws {
    let shares = { (share: String, head: String) in
      "<table><caption>part, bmo:1</caption><tr><th>Quoi</th><th>\(head)</th></tr>"
        + "<tr><th scope=row>part</th><td>\(share)</td></tr></table>"
    }

    #expect(try audit(shares("25,0\u{A0}%", "2015")).remarks.isEmpty)
    #expect(try audit(shares("25", "2015 (%)")).remarks.isEmpty)
    #expect(
      try audit(table("s", all: "1\u{202F}124")).remarks.map(\.code) == ["audit-page-differs"])
    #expect(try audit(table("s", all: "124&nbsp;†")).remarks.isEmpty)
  }

  @Test func `says where a page gives another number than the files`() throws {
    let report = try audit(table("s", all: "125"))

    #expect(report.isClean)
    #expect(
      report.remarks.map { "\($0.code) \($0.location.row ?? 0)" } == ["audit-page-differs 10"])
  }

  @Test func `takes a number that only a page gives as known`() throws {
    let months =
      "<table><caption>Personnes, bmo:1</caption><tr><th></th><th>public:a</th><th>2015</th></tr>"
      + "<tr><th scope=row>public:a</th><td></td><td>30</td></tr>"
      + "<tr><th scope=row>public:b</th><td></td><td>91</td></tr>"
      + "<tr><th scope=row>public:c</th><td></td><td>3</td></tr></table>"
    let report = try audit(months)

    #expect(report.remarks.map(\.code) == ["audit-page-only"])
    #expect(
      report.problems.map { "\($0.kind) \($0.location.file)" }
        == ["small bassins/1-essai/index.html"])
  }

  // MARK: - Texts

  @Test func `finds hidden counts in alternative texts`() throws {
    let figure = { (cio: String) in
      "<figure><img src=\"a.png\"\n alt=\"Barres classées : from:cad 90 personnes ; from:cio "
        + "\(cio) ; et 1 autres. Voir le tableau.\">" + table("s") + "</figure>"
    }

    #expect(try leaks(figure("secret statistique")) == [])
    #expect(
      try leaks(figure("4 personnes")) == [
        "6 …90 personnes ; from:cio 4 personnes ; et 1…"
      ])
    #expect(try leaks(figure("4")).count == 1)
    #expect(try leaks(figure("au moins 4")).count == 1)
  }

  @Test func `finds hidden counts in captions, paragraphs, labels, comments and the head`() throws {
    let leaks = [
      "<p>La première, <b>from:cio</b>, en oriente 4 personnes.</p>",
      "<p title='from:cio : 4 personnes'>Voir plus bas.</p>",
      "<!-- from:cio 4 personnes -->", "<ul><li><p>from:cio</p><p>4 personnes</p></li></ul>",
      "<meta name=description content='from:cio&#8239;: 4&nbsp;personnes'>",
      "<svg><title>from:cio</title><text x='1'>from:cio 4 personnes</text></svg>",
      "<table><caption>Personnes : from:cio 4 personnes</caption></table>",
    ]
    for leak in leaks { #expect(try self.leaks(leak).count == 1, "\(leak)") }
  }

  @Test func `leaves numbers alone that are no figures`() throws {
    let sentences = [
      "<p>Un nombre de personnes de moins de 5 n’est pas montré. Ici, 47 chiffres sont cachés.</p>",
      "<p>from:cio a remonté 3 mois sur 12, le 3 novembre 2015, pour 30 jours.</p>",
      "<p>124 personnes, dont 90 personnes de from:cad.</p>",
      "<script src='a.js'></script><p>4 structures répondent ; 2 n’ont rien envoyé.</p>",
    ]
    for sentence in sentences { #expect(try leaks(sentence) == [], "\(sentence)") }
  }

  @Test func `takes what no count can be for none`() throws {
    #expect(try leaks("<p>from:cio : 4,0 personnes par 30 jours.</p>") == [])
    #expect(try leaks(table("4,0")) == [])
    #expect(try leaks("<p>from:cio : 4 personnes par 30 jours.</p>").count == 1)
  }

  @Test func `takes no page for one of the place that only its title names`() throws {
    let quality = { (heading: String) in
      """
      <html><head><title>Qualité – from:cio, bmo:1, 2015</title></head><body>\(heading)
      <table><tr><th>Indicateur</th><th>Masqués</th></tr>
      <tr><th scope="row">Personnes</th><td>2</td></tr></table>
      <p>Le rythme change vite : 4 personnes en 11 jours.</p></body></html>
      """
    }
    let leaks = { (heading: String) in
      try self.audit("", [SiteFile(path: "qualite/index.html", text: quality(heading))])
        .problems.filter { $0.kind == .elsewhere }.map { $0.location.row }
    }

    #expect(try leaks("<h1>Qualité</h1>") == [])
    #expect(try leaks("") == [3, 4])
  }

  @Test func `reads pages that no parser of XML would`() throws {
    let broken =
      "<p>a < b & c<br><img alt=x><input value=1 checked><p data-x=\"from:cio 4 personnes"

    #expect(try leaks(broken + "\">").count == 1)
    #expect(try leaks("<<<a\"=><!-- <![CDATA[ <td <table><tr><td") == [])
  }

  // MARK: - Pictures

  private func picture(_ kind: String, _ text: [UInt8], tail: [UInt8] = []) -> SiteFile {
    let length = [UInt8(0), 0, 0, UInt8(text.count)]
    return SiteFile(
      path: "bassins/1-essai/a.png",
      bytes: [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10] + length + Array(kind.utf8) + text
        + [0, 0, 0, 0] + tail)
  }

  @Test func `reads the texts that a picture carries`() throws {
    let text = Array("Comment\u{0}from:cio 4 personnes".utf8)
    let leaking = try audit("", [picture("tEXt", text)]).problems

    #expect(leaking.map(\.location.file).contains("bassins/1-essai/a.png"))
    #expect(try audit("", [picture("IDAT", text)]).isClean)
    #expect(try audit("", [picture("zTXt", text)]).remarks.map(\.code) == ["audit-unread"])
    #expect(
      try audit("", [picture("IDAT", text, tail: [1])]).remarks.map(\.code) == ["audit-unread"])
  }

  // MARK: - Files that no way leads to

  @Test func `finds pages and pictures that no way leads to`() throws {
    let link = "<a href='bassins/1-essai/index.html?x#y'>Essai</a><img src='./a.png'>"
    let paths = [
      "a.png", "old.html", "bassins/1-essai/b.png", "theme/logo.png", "bassins/1-essai/c.png",
    ]
    let report = try audit(
      "<style>p { background: url('c.png') }</style>",
      [SiteFile(path: "index.html", text: link)] + paths.map { SiteFile(path: $0, text: "x") })

    #expect(
      report.problems.map { "\($0.kind) \($0.location.file)" } == [
        "stale old.html", "stale bassins/1-essai/b.png",
      ])
  }
}
