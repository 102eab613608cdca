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
      "columns": figureColumns.map {
        ["title": $0.title, "isNumeric": $0.isNumeric] as [String: Any]
      },
      "rows": table.rows.enumerated().map { index, row in
        [
          "name": row.name, "path": optional(row.path.map { base + $0 }),
          "classes": optional(classes(of: row, at: index)), "cells": cells(of: row),
          "basis": basis(of: row, at: index),
        ] as [String: Any]
      },
      "legend": table.legend, "source": optional(table.source.isEmpty ? nil : table.source),
      "hasNotes": !table.legend.isEmpty || !table.source.isEmpty,
    ]
  }

  /// Sentences stand in a row of their own below the figures: a column would be five lines high.
  private var figureColumns: [ReportTable.Column] { table.columns.filter { !$0.isNote } }

  private func basis(of row: ReportTable.Row, at index: Int) -> Any {
    let texts = notes(of: row)
    guard !texts.isEmpty else { return false }
    return [
      "text": texts.joined(separator: " · "), "span": figureColumns.count,
      "choices": choices(of: index).joined(separator: " "),
    ] as [String: Any]
  }

  private func notes(of row: ReportTable.Row) -> [String] {
    zip(row.cells, table.columns.dropFirst()).filter { $1.isNote && !$0.text.isEmpty }.map(\.0.text)
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

  /// `own noted choice-1`: what the row is about, and the buttons that show it.
  private func classes(of row: ReportTable.Row, at index: Int) -> String? {
    let classes =
      (row.isHighlighted ? ["own"] : []) + (row.depth > 0 ? ["below-\(row.depth)"] : [])
      + (notes(of: row).isEmpty ? [] : ["noted"])
      + choices(of: index)
    return classes.isEmpty ? nil : classes.joined(separator: " ")
  }

  private func choices(of index: Int) -> [String] {
    (table.filter?.choices ?? []).enumerated()
      .filter { $0.element.rows.contains(index) }.map { "choice-\($0.offset + 1)" }
  }

  /// The cells of a row as HTML: the tens of thousands of a site would keep a template busy longer
  /// than all the rest.
  private func cells(of row: ReportTable.Row) -> String {
    var markup = Markup()
    for (cell, column) in zip(row.cells, table.columns.dropFirst()) where !column.isNote {
      switch (column.isNumeric, cell.isAbsent) {
      case (true, true): markup.add("<td class=\"number absent\">")
      case (true, false): markup.add("<td class=\"number\">")
      case (false, true): markup.add("<td class=\"absent\">")
      case (false, false): markup.add("<td>")
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
