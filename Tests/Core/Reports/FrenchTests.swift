import Core
import Testing

struct FrenchTests {
  @Test func `sets no-break spaces and curly apostrophes`() {
    #expect(
      French.typeset("Où recrute-t-on ? L'essentiel : « Blois » ; fin !")
        == "Où recrute-t-on\u{202F}? L’essentiel\u{A0}: «\u{A0}Blois\u{A0}»\u{202F}; fin\u{202F}!")
    #expect(French.typeset("de 0 à 100 %") == "de 0 à 100\u{202F}%")
  }

  @Test func `leaves a colon that no space precedes`() {
    #expect(French.typeset("https://example.org") == "https://example.org")
  }

  @Test func `counts in the singular below two`() {
    #expect(French.counted(0, "projet", "projets") == "0\u{A0}projet")
    #expect(French.counted(1, "projet", "projets") == "1\u{A0}projet")
    #expect(French.counted(1240, "projet", "projets") == "1\u{202F}240\u{A0}projets")
  }

  @Test func `joins a list with et`() {
    #expect(French.list(["a", "b", "c"]) == "a, b et c")
    #expect(French.list(["a"]) == "a")
    #expect(French.list([]) == "")
  }

  @Test func `shortens a long name without its parentheses, then at a word`() {
    let short = "Agents d’entretien de locaux (y compris ATSEM)"
    #expect(French.shortened(short) == short)
    #expect(French.shortened(short, to: 30) == "Agents d’entretien de locaux")
    #expect(French.shortened(short, to: 20) == "Agents d’entretien…")
    #expect(French.shortened(short, to: 23) == "Agents d’entretien…")
  }

  @Test func `makes ASCII names of files`() {
    #expect(French.slug("Châteauroux et l’Indre") == "chateauroux-et-l-indre")
    #expect(French.slug("FAP2021 V0X60") == "fap2021-v0x60")
    #expect(French.slug("« Œuvre »") == "oeuvre")
    #expect(French.slug("un mot encore un", limit: 10) == "un-mot")
  }

  @Test func `sorts as a French index`() {
    let names = ["Étancheurs", "Zingueurs", "Eboueurs", "Œnologues", "Ouvriers"]
    #expect(
      names.sorted { French.sortKey($0) < French.sortKey($1) }
        == ["Eboueurs", "Étancheurs", "Œnologues", "Ouvriers", "Zingueurs"])
  }
}
