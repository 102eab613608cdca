import Core
import Testing

struct SentenceTemplateTests {
  @Test func `fills its places and opens with a capital`() {
    let sentence = SentenceTemplate("{first.value} : {first.label} l'emporte")
    let filled = sentence.filled { ["first.value": "au moins 12", "first.label": "Blois"][$0] }
    #expect(filled == "Au moins 12\u{A0}: Blois l’emporte")
  }

  @Test func `writes nothing where a place has nothing`() {
    #expect(SentenceTemplate("À {territory}, {first.value}").filled { _ in nil } == nil)
  }

  @Test func `keeps a brace that is not closed`() {
    #expect(SentenceTemplate("a {b").filled { _ in nil } == "A {b")
    #expect(SentenceTemplate("{a} {b}").places == ["a", "b"])
  }
}
