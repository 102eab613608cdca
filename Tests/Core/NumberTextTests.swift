import Core
import Testing

struct NumberTextTests {
  @Test func `writes numbers as French pages do`() {
    #expect(NumberText.count(12480) == "12\u{202F}480")
    #expect(NumberText.decimal(-1234.56, places: 1) == "−1\u{202F}234,6")
    #expect(NumberText.decimal(-0.04, places: 1) == "0,0")
    #expect(NumberText.share(0.287) == "28,7\u{202F}%")
    #expect(NumberText.text(0.1234, in: .relativeChange) == "+12,3\u{202F}%")
    #expect(NumberText.text(0.0001, in: .points) == "0,0\u{202F}pts")
    #expect(NumberText.text(1, in: .rank) == "1ᵉʳ")
  }
}
