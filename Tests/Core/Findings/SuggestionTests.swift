import Core
import Testing

struct SuggestionTests {
  @Test func `finds the name that was meant`() {
    #expect(Suggestion.closest(to: "libele", among: ["libellé", "code"]) == "libellé")
    #expect(Suggestion.closest(to: "Code Metier", among: ["code-métier", "nom"]) == "code-métier")
    #expect(Suggestion.closest(to: "nmo", among: ["nom", "code"]) == "nom")
    #expect(Suggestion.closest(to: "vintgae", among: ["vintage", "version"]) == "vintage")
  }

  @Test func `suggests nothing far from what was written`() {
    #expect(Suggestion.closest(to: "secteur", among: ["bassin", "métier"]) == nil)
    #expect(Suggestion.closest(to: "x", among: []) == nil)
  }

  @Test func `takes the first in the alphabet of two as near`() {
    #expect(Suggestion.closest(to: "met", among: ["xmet", "smet"]) == "smet")
  }
}
