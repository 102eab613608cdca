@testable import Core
@testable import Partners
import Testing
import TestSupport

/// Partners' workbooks: titles merged above the header, years as numbers, bassins merged down.
struct TableWorkbookTests {
  @Test func `reads a workbook as people lay it out`() async throws {
    let sheet = """
      <row r="1"><c r="A1" t="inlineStr"><is><t>Premier accueil</t></is></c></row>
      <row r="3">
        <c r="A3" t="inlineStr"><is><t>Bassin</t></is></c>
        <c r="B3" t="inlineStr"><is><t>Demande</t></is></c>
        <c r="C3"><v>2024</v></c><c r="D3"><v>2025</v></c></row>
      <row r="4">
        <c r="A4" t="inlineStr"><is><t>Blois</t></is></c>
        <c r="B4" t="inlineStr"><is><t>Une aide</t></is></c>
        <c r="C4"><v>12</v></c><c r="D4" t="inlineStr"><is><t>s</t></is></c></row>
      <row r="5">
        <c r="B5" t="inlineStr"><is><t>Un emploi d’été</t></is></c>
        <c r="C5"><v>40</v></c><c r="D5" t="e"><v>#N/A</v></c></row>
      """
    let merged =
      "<mergeCells count=\"2\"><mergeCell ref=\"A1:D1\"/><mergeCell ref=\"A4:A5\"/></mergeCells>"
    let folder = try PluginFiles(
      [
        SiteFile(path: "plugin.toml", text: Self.manifest),
        SiteFile(path: "chiffres.xlsx", bytes: Self.workbook(sheet, merged)),
      ], id: "ml.essai")
    defer { folder.remove() }
    var runner = try #require(TableRunner(try folder.plugin()))
    let snapshot = try SampleProject.snapshot(of: [SampleProject.frame])

    // The one cell that is no figure is said where it stands.
    await #expect {
      _ = try await runner.rows(from: snapshot)
    } throws: { error in
      let finding = (error as? MetricFailure)?.log.sorted.first?.first
      return FindingText(.french).text(of: (error as? MetricFailure)?.log ?? FindingLog())
        .contains("plugins/ml.essai/chiffres.xlsx › Accueil › D5 (value)")
        && finding?.found == "#N/A"
    }

    try folder.replace(
      "chiffres.xlsx",
      Self.workbook(
        sheet.replacing("#N/A", with: "x").replacing(
          " t=\"e\"><v>x</v>", with: "><v>44</v>"), merged))
    runner = try #require(TableRunner(try folder.plugin()))
    let rows = try await runner.rows(from: snapshot)

    #expect(rows.map(\.territory) == ["Blois", "Blois", "Blois", "Blois"])
    #expect(rows.map(\.subject) == ["Une aide", "Une aide", "Un emploi d’été", "Un emploi d’été"])
    #expect(rows.map(\.period) == ["2024", "2025", "2024", "2025"])
    #expect(rows.map(\.value) == [12, nil, 40, 44])
    #expect(rows.map(\.status) == ["", "masked", "", ""])
    #expect(rows.last?.location.row == 5)
  }

  private static let manifest = """
    contract = 1
    id = "ml.essai"
    version = "1.0.0"
    kind = "table"
    title = "Essai"
    description = "Un essai."
    author = "A"
    contact = "B"
    licence = "C"
    [output]
    unit = "count"
    noun = ["personne", "personnes"]
    subject = "item"
    [items]
    emploi-ete = "Un emploi d’été"
    aide = "Une aide"
    [quality]
    source = "S"
    periodicity = "annuelle"
    [figures]
    file = "chiffres.xlsx"
    layout = "wide"
    [figures.columns]
    subject = "Demande"
    """

  private static func workbook(_ rows: String, _ after: String) -> [UInt8] {
    let main = WorkbookWriter.main
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    var archive = StoredZip()
    func add(_ path: String, _ xml: String) { archive.add(path, Array(xml.utf8)) }
    func relation(_ type: String, _ target: String) -> String {
      "<Relationships><Relationship Id=\"rId1\" Type=\"\(office)/\(type)\" Target=\"\(target)\"/>"
        + "</Relationships>"
    }
    add("[Content_Types].xml", "<Types/>")
    add("_rels/.rels", relation("officeDocument", "xl/workbook.xml"))
    add(
      "xl/workbook.xml",
      "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets>"
        + "<sheet name=\"Accueil\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>")
    add("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"))
    add(
      "xl/worksheets/sheet1.xml",
      "<worksheet xmlns=\"\(main)\"><sheetData>\(rows)</sheetData>\(after)</worksheet>")
    return archive.bytes
  }
}
