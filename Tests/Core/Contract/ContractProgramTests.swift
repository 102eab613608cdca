import Foundation
import Testing

@testable import Core

/// A program in Swift on Core, without its process.
struct ContractProgramTests {
  @Test func `reads its tables and answers with a document`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("needTotal.csv").path
    try FileAccess.create(
      file, bytes: Array("territory,projects\nbmo:2416,\"12\"\n\"bmo:01, été\",\n".utf8))
    let request = """
      {"contract": 1, "action": "ACTION", "plugin": "a.b", "output": {"levels": ["bassin"]},
       "tables": {"needTotal": {"file": "\(file)", "rows": 2, "columns": ["territory", "projects"]}}}
      """
    let compute = { (input: ContractInput) throws -> [ContractRow] in
      try input.records(of: "needTotal").map { need in
        ContractRow(
          territory: need["territory"], period: "2025", value: need.number("projects"),
          status: need.number("projects") == nil ? "masked" : "", location: need.location)
      }
    }

    let asked = Array(request.replacing("ACTION", with: "compute").utf8)
    #expect(
      try ContractProgram.answer(to: asked, compute) == """
        {"contract":1,"rows":[\
        {"territory":"bmo:2416","subject":"","period":"2025","value":12},\
        {"territory":"bmo:01, été","subject":"","period":"2025","status":"masked"}],"findings":[]}

        """)
    let described = Array(request.replacing("ACTION", with: "describe").utf8)
    #expect(
      try ContractProgram.answer(to: described, compute)
        == "{\"contract\":1,\"rows\":[],\"findings\":[]}\n")
    #expect(throws: ContractProgramError.self) {
      try ContractProgram.answer(to: Array(request.utf8), compute)
    }
    #expect(throws: ContractProgramError("the manifest does not declare hire in [reads]")) {
      try ContractProgram.answer(to: asked) { input in
        _ = try input.records(of: "hire")
        return []
      }
    }
  }
}
