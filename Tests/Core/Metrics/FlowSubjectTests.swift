import Core
import Testing

struct FlowSubjectTests {
  @Test func `names both ends of a flow`() throws {
    let key = Subject.flow(from: "cio-36", to: "ml-36")
    let ends = try #require(Subject.ends(ofFlow: key))
    #expect(key == "flow:cio-36>ml-36")
    #expect(ends.origin == "cio-36")
    #expect(ends.destination == "ml-36")
    #expect(Subject.kind(ofKey: key) == .flow)
  }

  @Test(arguments: ["from:cio-36", "flow:cio-36", "flow:>ml", "flow:a>b>c", "all"])
  func `finds no ends elsewhere`(key: String) {
    #expect(Subject.ends(ofFlow: key) == nil)
  }
}
