internal import Core

/// One block as the templates see it: exactly one of its names holds something.
struct BlockView {
  let block: ReportBlock
  let base: String
  let pictures: PictureSizes

  /// The names and values of one block of `page.mustache`.
  var model: [String: Any] {
    var model: [String: Any] = [
      "keyFigures": false, "chart": false, "table": false, "paragraph": false, "remark": false,
      "links": false, "definitions": false, "notice": false,
    ]
    switch block {
    case .keyFigures(let figures): model["keyFigures"] = ["figures": figures.map(keyFigure)]
    case .chart(let block): model["chart"] = chart(block)
    case .table(let block): model["table"] = TableView(block, base: base).model
    case .text(let text):
      model[text.role == .remark ? "remark" : "paragraph"] = text.text
    case .links(let groups): model["links"] = ["groups": groups.map(group)]
    case .notice(let notice): model["notice"] = self.notice(notice)
    case .definitions(let metrics): model["definitions"] = ["metrics": metrics.map(definition)]
    }
    return model
  }

  private func keyFigure(_ figure: KeyFigure) -> [String: Any] {
    [
      "label": figure.label, "atLeast": optional(figure.atLeast), "value": figure.value,
      "isAbsent": figure.isAbsent, "isWords": figure.isWords, "unit": optional(figure.unit),
      "period": figure.period,
      "comparison": optional(figure.comparison), "caveat": optional(figure.caveat),
      "source": figure.source, "definitionPath": base + figure.definition.path,
    ]
  }

  private func chart(_ chart: ChartBlock) -> [String: Any] {
    let path = { (format: ChartFormat) in
      chart.files.first { $0.format == format }.map(\.path)
    }
    let image = path(.page)
    let size = pictures[image ?? ""]
    return [
      "image": image.map { base + $0 } ?? "", "width": size.width, "height": size.height,
      "slide": optional(path(.slide).map { base + $0 }),
      "alternativeText": chart.spec.texts.alternativeText,
      "table": TableView(chart.table, base: base).model,
    ]
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

  private func notice(_ notice: Notice) -> [String: Any] {
    [
      "title": notice.title, "reason": notice.reason, "advice": notice.advice,
      "link": notice.link.map { ["text": $0.text, "path": base + $0.path] } ?? false,
    ]
  }

  private func definition(_ metric: MetricDefinition) -> [String: Any] {
    [
      "anchor": metric.anchor, "title": optional(metric.title.isEmpty ? nil : metric.title),
      "path": optional(metric.path.map { base + $0 }),
      "definition": optional(metric.definition.isEmpty ? nil : metric.definition),
      "facts": metric.facts.map { ["term": $0.term, "text": $0.text] },
      "hasCaveats": !metric.caveats.isEmpty, "caveats": metric.caveats,
    ]
  }
}
