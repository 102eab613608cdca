import Core

/// What pages print against the files of figures: numbers that these hide, others than these give, or
/// of which they say nothing.
struct PageFigures {
  let pages: SitePages
  let words: FigureWords

  /// Numbers of hidden figures.
  var problems: [AuditProblem] {
    pages.figures.filter { $0.kind == .hidden }.map { figure in
      let number = Self.number(figure)
      return AuditProblem(
        .elsewhere, at: figure.location,
        Phrase(
          fr: "\(words.name(figure.key)) : masqué dans les fichiers, cette page donne \(number)",
          en: "\(words.name(figure.key)): hidden in the files, this page gives \(number)"),
        advice: Self.buildAgain)
    }
  }

  /// Numbers that the files give otherwise or not at all.
  var remarks: [Finding] {
    pages.figures.compactMap { figure in
      switch figure.kind {
      case .hidden: nil
      case .different: different(figure)
      case .added: added(figure)
      }
    }
  }

  private func different(_ figure: PageFigure) -> Finding {
    let number = Self.number(figure)
    return Finding(
      .warning, code: "audit-page-differs", at: figure.location,
      message: Phrase(
        fr: "\(words.name(figure.key)) : cette page donne \(number), les fichiers autre chose",
        en: "\(words.name(figure.key)): this page gives \(number), the files something else"),
      advice: Self.buildAgain)
  }

  private func added(_ figure: PageFigure) -> Finding {
    let number = Self.number(figure)
    return Finding(
      .note, code: "audit-page-only", at: figure.location,
      message: Phrase(
        fr: "\(words.name(figure.key)) : \(number), qu’aucun fichier ne donne",
        en: "\(words.name(figure.key)): \(number), which no file gives"),
      advice: Phrase(
        fr: "rien à faire : l’audit tient ce nombre pour connu",
        en: "nothing to do: the audit takes this number as known"))
  }

  /// Pictures that hold what the audit cannot read.
  static func unread(_ files: [SiteFile]) -> [Finding] {
    files.filter { $0.path.hasSuffix(".png") && PictureTexts($0.bytes).hasUnread }.map { file in
      Finding(
        .warning, code: "audit-unread", at: SourceLocation(file: file.path),
        message: Phrase(
          fr: "cette image porte des données que l’audit ne lit pas, à côté de ses points",
          en: "this picture holds data beside its pixels that the audit does not read"),
        advice: Phrase(
          fr: "la remplacer par celle que dash build dessine, qui n’en porte pas",
          en: "replace it by the one that dash build draws, which holds none"))
    }
  }

  private static func number(_ figure: PageFigure) -> String {
    figure.value == figure.value.rounded()
      ? NumberText.count(figure.value) : NumberText.text(figure.value, in: .coefficient)
  }

  private static let buildAgain = Phrase(
    fr: "construire le site à nouveau, en entier : dash build",
    en: "build the site again, as a whole: dash build")
}
