extension PageLayout {
  /// Returns the layout with the places of some metrics given to others.
  ///
  /// - Parameter names: The ids that give way, each with the one that takes its place.
  public func renaming(_ names: [String: String]) -> PageLayout {
    guard !names.isEmpty else { return self }
    var layout = self
    for index in layout.leads.indices { layout.leads[index].text.rename(names) }
    for index in layout.sections.indices {
      layout.sections[index].title.rename(names)
      for block in layout.sections[index].blocks.indices {
        layout.sections[index].blocks[block].rename(names)
      }
    }
    return layout
  }
}

extension PageLayout.Block {
  fileprivate mutating func rename(_ names: [String: String]) {
    let renamed = { (id: String) in names[id] ?? id }
    metrics = metrics.map(renamed)
    notes = notes.map(renamed)
    sort = sort.map(renamed)
    title?.rename(names)
    if let metric = filter?.metric { filter?.metric = renamed(metric) }
    if var quadrant {
      quadrant.x = quadrant.x.map(renamed)
      quadrant.xThresholds = quadrant.xThresholds.map(renamed)
      quadrant.y = renamed(quadrant.y)
      quadrant.yThreshold = renamed(quadrant.yThreshold)
      quadrant.shade = quadrant.shade.map(renamed)
      self.quadrant = quadrant
    }
  }
}

extension SentenceTemplate {
  fileprivate mutating func rename(_ names: [String: String]) {
    pieces = pieces.map { piece in
      if case .place(let name) = piece { .place(names[name] ?? name) } else { piece }
    }
  }
}
