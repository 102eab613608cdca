import Core

/// Reads what stands outside of the cells of tables: alternative texts, captions, paragraphs, labels,
/// comments, the texts within pictures.
///
/// A number counts as a figure where the word behind it says what is counted (`4 personnes`), or the
/// name before it says of what (`CIO 4`).
struct PageSentences {
  let site: PublishedSite
  let names: PageNames
  let page: PublishedPage
  let scope: PageScope

  /// The numbers that the files hide.
  ///
  /// - Parameter tables: What each table of the page is about.
  func figures(_ tables: [PageScope]) -> [PageFigure] {
    page.texts.flatMap { text -> [PageFigure] in
      let words = PageWords(text.text, names: names).words
      guard words.contains(where: \.isNumber) else { return [] }
      var wider = PageScope(words)
      wider.subjects = []
      wider.metrics = []
      let table = text.table.flatMap { $0 < tables.count ? tables[$0] : nil } ?? PageScope()
      guard tells(PageScope(words), table) else { return [] }
      wider = wider.within(table).within(scope)
      return words.indices.compactMap { index -> PageFigure? in
        guard case .number(let number) = words[index],
          let said = attribution(of: index, in: words, table: table)
        else { return nil }
        return figure(number, said.within(wider), text)
      }
    }
  }

  /// Whether a text can be about one figure: a definition names no period, place or subject, nor does
  /// its page.
  private func tells(_ own: PageScope, _ table: PageScope) -> Bool {
    !(own.places.isEmpty && own.subjects.isEmpty && own.periods.isEmpty && table.periods.isEmpty
      && scope.periods.isEmpty)
  }

  /// What is counted, and of what; nil where neither word beside the number tells.
  private func attribution(
    of index: Int, in words: [PageWords.Word], table: PageScope
  ) -> PageScope? {
    let before = words[..<index].lastIndex { !$0.isFiller }
    let after = words.index(after: index)
    var clause = PageScope(words[Self.clause(around: index, in: words)])
    if clause.subjects.isEmpty { clause.subjects = Self.lastSubjects(before: index, in: words) }
    if after < words.endIndex, let named = words[after].named, !named.metrics.isEmpty {
      clause.metrics = named.metrics
      return clause
    }
    guard let before else { return nil }
    if let named = words[before].named {
      guard named.isCoordinate || !named.metrics.isEmpty else { return nil }
      clause.metrics = named.metrics.isEmpty ? table.metrics : named.metrics
      return clause
    }
    // A label, then its figure: `Personnes orientées ; 59`.
    guard words[before] == .stop, before > 0, let label = words[before - 1].named,
      !label.metrics.isEmpty
    else { return nil }
    clause.metrics = label.metrics
    return clause
  }

  /// Whom the clauses before spoke of last, and all: a clause without a name may mean either.
  private static func lastSubjects(before index: Int, in words: [PageWords.Word]) -> [String] {
    let last = words[..<index].reversed().lazy.compactMap { $0.named?.subjects }
      .first { !$0.isEmpty }
    return last.map { $0 + [Subject.all.key] } ?? []
  }

  private static func clause(around index: Int, in words: [PageWords.Word]) -> Range<Int> {
    let start = words[..<index].lastIndex(of: .stop).map { $0 + 1 } ?? 0
    let end = words[index...].firstIndex(of: .stop) ?? words.endIndex
    return start..<end
  }

  /// The figure that the files hide and the sentence tells; nil where they show the number too.
  private func figure(
    _ number: PageNumber, _ said: PageScope, _ text: PublishedPage.Text
  ) -> PageFigure? {
    let secret = site.descriptor.secret
    guard !said.metrics.isEmpty, said.metrics.allSatisfy({ secret[$0] != nil }) else { return nil }
    let metrics = said.metrics.filter { number.canBe(secret[$0]) }
    let subjects = said.subjects.isEmpty ? [Subject.all.key] : said.subjects
    let periods = said.periods.isEmpty ? allPeriods : said.periods
    let keys = metrics.flatMap { metric in
      said.places.flatMap { place in
        subjects.flatMap { subject in
          periods.map {
            CellKey(metric: metric, territory: place, subject: subject, period: $0)
          }
        }
      }
    }.filter { site.cells[$0] != nil }
    guard !keys.contains(where: { site.cells[$0]?.shows([number]) == true }),
      let hidden = keys.first(where: { site.cells[$0]?.state == .hidden })
    else { return nil }
    return PageFigure(
      kind: .hidden, key: hidden, value: number.figure, file: page.path, line: text.line,
      place: text.excerpt(around: number.text))
  }

  private var allPeriods: [String] { site.periods }
}

extension PageWords.Word {
  var isNumber: Bool { if case .number = self { true } else { false } }

  fileprivate var named: PageNames.Named? { if case .name(let named) = self { named } else { nil } }

  /// Words that may stand between a name and its number.
  fileprivate var isFiller: Bool {
    if case .word(let word) = self {
      ["au", "moins", "environ", "de", "à", "entre", "plus", "soit", "vaut"].contains(word)
    } else {
      false
    }
  }
}

extension PublishedPage.Text {
  /// The words around a number, so that it can be found in the page.
  fileprivate func excerpt(around number: String) -> String {
    let words = text.split(separator: " ")
    let place = words.firstIndex { word in
      word.filter { $0.isNumber || $0 == "," }.trimming(",") == number
    }
    guard let place, words.count > Self.shown else { return text }
    let start = max(0, place - Self.shown / 2)
    return "…\(words[start...].prefix(Self.shown).joined(separator: " "))…"
  }

  /// How many words are enough.
  private static let shown = 9
}

extension String {
  fileprivate func trimming(_ mark: Character) -> String {
    last == mark ? String(dropLast()) : self
  }
}
