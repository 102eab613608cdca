internal import Core

/// One block as the templates see it: exactly one of its names holds something.
struct BlockView {
  let block: ReportBlock
  let base: String

  init(_ block: ReportBlock, base: String) {
    self.block = block
    self.base = base
  }

  /// The names and values of one block of `page.mustache`.
  var model: [String: Any] {
    var model: [String: Any] = [
      "keyFigures": false, "chart": false, "table": false, "paragraph": false, "remark": false,
      "links": false, "definitions": false,
    ]
    switch block {
    case .keyFigures(let figures): model["keyFigures"] = ["figures": figures.map(keyFigure)]
    case .chart(let block): model["chart"] = chart(block)
    case .table(let block): model["table"] = table(block)
    case .text(let text):
      model[text.role == .remark ? "remark" : "paragraph"] = text.text
    case .links(let groups): model["links"] = ["groups": groups.map(group)]
    case .definitions(let metrics): model["definitions"] = ["metrics": metrics.map(definition)]
    }
    return model
  }

  private func keyFigure(_ figure: KeyFigure) -> [String: Any] {
    [
      "label": figure.label, "atLeast": optional(figure.atLeast), "value": figure.value,
      "isAbsent": figure.isAbsent, "unit": optional(figure.unit), "period": figure.period,
      "comparison": optional(figure.comparison), "caveat": optional(figure.caveat),
      "source": figure.source, "definitionPath": base + figure.definition.path,
    ]
  }

  private func chart(_ chart: ChartBlock) -> [String: Any] {
    let path = { (format: ChartFormat) in
      chart.files.first { $0.format == format }.map { base + $0.path }
    }
    return [
      "image": path(.page) ?? "", "slide": optional(path(.slide)),
      "alternativeText": chart.spec.texts.alternativeText, "table": table(chart.table),
    ]
  }

  private func table(_ table: ReportTable) -> [String: Any] {
    [
      "caption": table.caption,
      "columns": table.columns.map {
        ["title": $0.title, "isNumeric": $0.isNumeric] as [String: Any]
      },
      "rows": table.rows.map { row in
        [
          "name": row.name, "path": optional(row.path.map { base + $0 }),
          "isHighlighted": row.isHighlighted,
          "cells": cells(row, table.columns.dropFirst()),
        ] as [String: Any]
      },
      "legend": table.legend, "source": optional(table.source.isEmpty ? nil : table.source),
      "hasNotes": !table.legend.isEmpty || !table.source.isEmpty,
    ]
  }

  /// The cells of a row as HTML: the tens of thousands of a site would keep a template busy longer
  /// than all the rest.
  private func cells(_ row: ReportTable.Row, _ columns: ArraySlice<ReportTable.Column>) -> String {
    var markup = Markup()
    for (cell, column) in zip(row.cells, columns) {
      switch (column.isNumeric, cell.isAbsent) {
      case (true, true): markup.add("<td class=\"number absent\">")
      case (true, false): markup.add("<td class=\"number\">")
      case (false, true): markup.add("<td class=\"absent\">")
      case (false, false): markup.add("<td>")
      }
      markup.add(escaping: cell.text)
      markup.add("</td>")
    }
    return markup.text
  }

  private func group(_ group: LinkGroup) -> [String: Any] {
    [
      "title": group.title, "hasTitle": !group.title.isEmpty,
      "path": optional(group.path.map { base + $0 }),
      "isFolded": group.isFolded, "count": group.links.count,
      "links": group.links.map { link in
        ["text": link.text, "path": base + link.path, "detail": optional(link.detail)]
          as [String: Any]
      },
    ]
  }

  private func definition(_ metric: MetricDefinition) -> [String: Any] {
    [
      "anchor": metric.anchor, "title": metric.title, "definition": metric.definition,
      "facts": metric.facts.map { ["term": $0.term, "text": $0.text] },
      "hasCaveats": !metric.caveats.isEmpty, "caveats": metric.caveats,
    ]
  }
}
