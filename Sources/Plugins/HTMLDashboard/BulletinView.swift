internal import Core

/// A bulletin as its template sees it.
struct BulletinView {
  let bulletin: Bulletin
  /// Stands within the page, which is sent alone.
  let stylesheet: String

  /// The names and values of `bulletin.mustache`.
  var model: [String: Any] {
    [
      "title": bulletin.title, "dates": bulletin.dates, "lead": bulletin.lead,
      "site": bulletin.site, "stylesheet": stylesheet, "warning": optional(bulletin.warning),
      "syntheticWarning": optional(bulletin.syntheticWarning),
      "publisher": optional(bulletin.publisher), "contact": optional(bulletin.contact),
      "hasNotes": !bulletin.notes.isEmpty, "notes": bulletin.notes,
      "sections": bulletin.sections.map { section in
        ["title": section.title, "blocks": section.blocks.map(block)] as [String: Any]
      },
    ]
  }

  /// One block: exactly one of its names holds something.
  private func block(_ block: Bulletin.Block) -> [String: Any] {
    var model: [String: Any] = ["table": false, "paragraph": false, "list": false]
    switch block {
    case .paragraph(let text): model["paragraph"] = text
    case .list(let items): model["list"] = ["items": items]
    case .table(var table):
      // What marks mean is said once, below all tables.
      table.legend = []
      model["table"] = TableView(table, base: "").model
    }
    return model
  }
}
