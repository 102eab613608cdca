import Core
import GDRenderer

extension Diagnosis {
  /// Looks at libgd and the fonts, and draws a chart.
  static func drawing() -> [Diagnosis] {
    let topic = Phrase(fr: "graphiques", en: "charts")
    do {
      let renderer = try GDRenderer()
      let bytes = try renderer.png(of: sample, format: .page)
      let report = renderer.report
      return [
        Diagnosis(
          .ok, topic,
          Phrase(
            fr: "libgd \(report.gdVersion), PNG et FreeType (essai de \(bytes.count / 1000) ko)",
            en: "libgd \(report.gdVersion), PNG and FreeType (sample of \(bytes.count / 1000) kB)")
        ),
        fonts(report),
      ]
    } catch {
      let failure = Failure(error)
      let unknown = Phrase(fr: "inutilisables", en: "unusable")
      return [
        Diagnosis(.error, topic, failure.message ?? unknown, advice: installFonts)
      ]
    }
  }

  /// Asks SQLite for its version.
  static func store() -> Diagnosis {
    let topic = Phrase(fr: "SQLite", en: "SQLite")
    var log = FindingLog()
    guard let snapshot = try? Store.open([], at: .memory, into: &log),
      case .text(let version) = try? snapshot.rows("SELECT sqlite_version() AS version").first?[
        "version"]
    else {
      return Diagnosis(
        .error, topic, Phrase(fr: "inutilisable", en: "unusable"),
        advice: Phrase(
          fr: "sudo apt-get install libsqlite3-0", en: "sudo apt-get install libsqlite3-0"))
    }
    return Diagnosis(.ok, topic, Phrase(fr: version, en: version))
  }

  private static func fonts(_ report: GDRenderer.Report) -> Diagnosis {
    let topic = Phrase(fr: "polices", en: "fonts")
    let names = Set(report.fonts.map(FilePath.name(of:))).sorted().joined(separator: ", ")
    guard report.missingCharacters.isEmpty else {
      let missing = report.missingCharacters.map(String.init).joined(separator: " ")
      return Diagnosis(
        .attention, topic,
        Phrase(fr: "\(names) ; il manque \(missing)", en: "\(names); missing \(missing)"),
        advice: installFonts)
    }
    guard names.contains("Inter") else {
      return Diagnosis(
        .attention, topic,
        Phrase(
          fr: "\(names) ; Inter, plus lisible, est absente",
          en: "\(names); Inter, which reads better, is absent"), advice: installFonts)
    }
    return Diagnosis(
      .ok, topic,
      Phrase(
        fr: "\(names), avec tous les caractères du français",
        en: "\(names), with all characters of French"))
  }

  private static var installFonts: Phrase {
    Phrase(
      fr: "sudo apt-get install fonts-inter fonts-dejavu-core",
      en: "sudo apt-get install fonts-inter fonts-dejavu-core")
  }

  private static var sample: ChartSpec {
    .rankedBars(
      ChartTexts(
        title: "Essai", subtitle: "Projets de recrutement", source: "Source : essai",
        alternativeText: "Essai"),
      unit: .count(singular: "projet", plural: "projets"),
      bars: [RankedBar(label: "Aides à domicile", value: 310)])
  }
}
