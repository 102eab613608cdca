import Testing

@testable import Core

struct JSONTests {
  @Test func `remembers lines, order and escapes`() throws {
    let node = try JSONParser.parse(
      Array("{\n \"b\": \"\\u00e9\\ud83d\\ude00\",\n \"a\": [1, -2.5e1, null]\n}".utf8))

    guard case .object(let members) = node.content else {
      Issue.record("not an object")
      return
    }
    #expect(members.map(\.key) == ["b", "a"])
    #expect(members.map(\.value.line) == [2, 3])
    #expect(node["b"]?.text == "é😀")
  }

  @Test(arguments: [
    ("{\"a\": 1,\n}", 2, 1), ("[1 2]", 1, 4), ("{\"a\" 1}", 1, 6), ("nul", 1, 1), ("", 1, 1),
    ("\"a", 1, 3), ("[1] x", 1, 5),
  ]) func `says where a text stops being JSON`(text: String, line: Int, column: Int) {
    #expect {
      try JSONParser.parse(Array(text.utf8))
    } throws: { error in
      (error as? JSONError).map { ($0.line, $0.column) == (line, column) } ?? false
    }
  }

  @Test func `writes keys in their order, two spaces a level`() {
    let value = JSONValue.object([
      ("z", .array([.integer(1), .number(0.5)])), ("a", .string("<é\"\n")), ("e", .array([])),
    ])

    #expect(
      value.prettyText
        == "{\n  \"z\": [\n    1,\n    0.5\n  ],\n  \"a\": \"\\u003cé\\\"\\n\",\n  \"e\": []\n}\n")
  }
}
