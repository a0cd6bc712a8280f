import TestSupport
import Testing

@Suite("The description of a node")
struct NodeDescriptionTests {
  @Test("what the file says is set, and then nothing is left to do")
  func set() async throws {
    try await Workplace.europe { desk in
      try desk.edit("name: conf01,", "name: conf01, description: Rack 4,")
      #expect(try await desk.apply().exitCode == 0)
      let nodes = try await desk.server.state()["objects"]["worker_vm"].elements
      #expect(nodes.first { $0["name"].text == "conf01" }?["description"].text == "Rack 4")
      #expect(try await desk.plan("--detailed-exitcode").exitCode == 0)
    }
  }
}
