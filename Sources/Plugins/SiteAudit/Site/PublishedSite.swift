import Core
import Foundation

/// A published site as a patient reader knows it: its figures, and what it says of their sums.
struct PublishedSite: Sendable {
  let descriptor: SiteDescriptor
  let places: SitePlaces
  let subjects: SiteSubjects
  /// The figures of the metrics whose small counts are secret, and of those made of them.
  let cells: [CellKey: PublishedCell]
  /// The periods of those figures, sorted.
  let periods: [String]
  let files: [SiteFile]

  /// Reads a site from its files.
  ///
  /// - Throws: `SiteAuditError` where there is no descriptor.
  init(_ files: [SiteFile], named name: String) throws(SiteAuditError) {
    let byPath = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    guard byPath[SiteDescriptor.internalPath] == nil || byPath[SiteDescriptor.path] != nil else {
      throw SiteAuditError(internalEdition: name)
    }
    guard let file = byPath[SiteDescriptor.path] else { throw SiteAuditError(noDescriptor: name) }
    guard
      let descriptor = try? JSONDecoder().decode(SiteDescriptor.self, from: Data(file.bytes))
    else { throw SiteAuditError(badDescriptor: name) }
    let secret = descriptor.secret
    self.files = files
    self.descriptor = descriptor
    guard !secret.isEmpty else {
      (places, subjects, cells) = (SitePlaces(.none), SiteSubjects(.none), [:])
      periods = []
      return
    }
    for path in [SitePlaces.path, SiteSubjects.path] where byPath[path] == nil {
      throw SiteAuditError(noTable: path, of: name)
    }
    places = SitePlaces(byPath[SitePlaces.path].map { SiteTable($0) } ?? .none)
    subjects = SiteSubjects(byPath[SiteSubjects.path].map { SiteTable($0) } ?? .none)
    var cells: [CellKey: PublishedCell] = [:]
    for table in descriptor.resources {
      guard let metric = table.metric, secret[metric] != nil, let path = table.path,
        let file = byPath[path]
      else { continue }
      for line in SiteTable(file).lines {
        cells[CellKey(line)] = PublishedCell(line, table, file: path)
      }
    }
    periods = Set(cells.keys.map(\.period)).sorted()
    self.cells = cells.merging(Numerators(of: cells, descriptor).cells) { own, _ in own }
  }
}

extension SiteTable {
  /// A table without lines.
  static let none = SiteTable(SiteFile(path: "", bytes: []))
}

extension CellKey {
  fileprivate init(_ line: SiteTable.Line) {
    self.init(
      metric: line["metric"], territory: "\(line["zoning"]):\(line["code"])",
      subject: line["subject"], period: line["period"])
  }
}

extension PublishedCell {
  fileprivate init(_ line: SiteTable.Line, _ table: SiteDescriptor.Table, file: String) {
    let isMasked = line["status"] == Measure.Status.masked.rawValue
    let ends = [line.number("lower"), line.number("upper")].compactMap(\.self).sorted()
    self.init(
      state: line.number("value").map { Self.state($0, table) }
        ?? (isMasked ? ends.isEmpty ? .hidden : .withheld : .missing),
      bounds: ends.count == 2 ? ends[0]...ends[1] : nil,
      base: line.number("base"), basis: line["basis"].isEmpty ? nil : line["basis"],
      remains: isMasked ? ["value", "label", "base", "basis"].filter { !line[$0].isEmpty } : [],
      file: file, line: line.number)
  }

  private static func state(_ value: Double, _ table: SiteDescriptor.Table) -> State {
    guard table.isCount == true, let base = table.rounding else { return .number(value) }
    return .rounded(value, to: base)
  }
}
