import Testing

@testable import HTMLDashboard

struct MarkupTests {
  @Test func `escapes text and leaves tags`() {
    var markup = Markup()
    markup.add("<td>")
    markup.add(escaping: "a < b & \"c\" > 'é'")
    markup.add("</td>")
    #expect(markup.text == "<td>a &lt; b &amp; &quot;c&quot; &gt; &#39;é&#39;</td>")
  }
}
