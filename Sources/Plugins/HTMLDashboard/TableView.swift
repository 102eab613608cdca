internal import Core

/// A table as the template sees it.
struct TableView {
  let table: ReportTable
  let base: String

  init(_ table: ReportTable, base: String) {
    self.table = table
    self.base = base
  }

  /// The names and values of `table.mustache`.
  var model: [String: Any] {
    [
      "caption": table.caption, "filter": table.filter.map(filter) ?? false,
      "columns": table.columns.map {
        ["title": $0.title, "isNumeric": $0.isNumeric, "isNote": $0.isNote] as [String: Any]
      },
      "rows": table.rows.enumerated().map { index, row in
        [
          "name": row.name, "path": optional(row.path.map { base + $0 }),
          "classes": optional(classes(of: row, at: index)), "cells": cells(of: row),
        ] as [String: Any]
      },
      "legend": table.legend, "source": optional(table.source.isEmpty ? nil : table.source),
      "hasNotes": !table.legend.isEmpty || !table.source.isEmpty,
    ]
  }

  private func filter(_ filter: ReportTable.Filter) -> Any {
    let all = (label: filter.all, count: table.rows.count)
    let buttons = [all] + filter.choices.map { (label: $0.label, count: $0.rows.count) }
    let choices = buttons.enumerated().map { index, button in
      [
        "id": "\(filter.name)-choix-\(index)", "index": index, "label": button.label,
        "count": NumberText.count(Double(button.count)), "isFirst": index == 0,
      ] as [String: Any]
    }
    return ["name": "\(filter.name)-choix", "choices": choices] as [String: Any]
  }

  /// `own choice-1`: what the row is about, and the buttons that show it.
  private func classes(of row: ReportTable.Row, at index: Int) -> String? {
    let choices = (table.filter?.choices ?? []).enumerated()
      .filter { $0.element.rows.contains(index) }.map { "choice-\($0.offset + 1)" }
    let classes = (row.isHighlighted ? ["own"] : []) + choices
    return classes.isEmpty ? nil : classes.joined(separator: " ")
  }

  /// The cells of a row as HTML: the tens of thousands of a site would keep a template busy longer
  /// than all the rest.
  private func cells(of row: ReportTable.Row) -> String {
    var markup = Markup()
    for (cell, column) in zip(row.cells, table.columns.dropFirst()) {
      switch (column.isNumeric, cell.isAbsent, column.isNote) {
      case (_, _, true): markup.add("<td class=\"note\">")
      case (true, true, _): markup.add("<td class=\"number absent\">")
      case (true, false, _): markup.add("<td class=\"number\">")
      case (false, true, _): markup.add("<td class=\"absent\">")
      case (false, false, _): markup.add("<td>")
      }
      if let category = cell.category {
        markup.add("<span class=\"tag tag-")
        markup.add(escaping: String(category))
        markup.add("\">")
        markup.add(escaping: cell.text)
        markup.add("</span></td>")
      } else {
        markup.add(escaping: cell.text)
        markup.add("</td>")
      }
    }
    return markup.text
  }
}
