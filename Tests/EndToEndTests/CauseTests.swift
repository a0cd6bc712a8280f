import Foundation
import TestSupport
import Testing

/// One mistake that shows at fifty places is one finding, which says how far it reaches.
@Suite("One cause, one finding")
struct CauseTests {
  /// Fifty locations, each with a TURN server of its own whose password has the same source.
  private func fifty(_ source: String) -> String {
    let servers = (1...50).map {
      "  - name: TURN \($0)\n    address: 203.0.113.\($0)\n    username: pexip\n    password: \(source)\n"
    }
    let locations = (1...50).map { "  - {name: L\($0), turnServer: TURN \($0)}\n" }
    return "version: 1\nturnServers:\n\(servers.joined())locations:\n\(locations.joined())"
  }

  @Test(
    "a variable or a file that fifty secrets need",
    arguments: [
      ("{env: FIFTY}", "the environment variable FIFTY is not set"),
      ("{file: fifty.txt}", "cannot read the secret's file \"fifty.txt\": No such file or directory"),
    ])
  func secrets(source: String, cause: String) async throws {
    try await Workplace.europe { desk in
      try desk.folder.write(fifty(source), to: "fifty.yaml")
      let finding =
        "fifty.yaml:6:15: error: turnServers[0].password: \(cause); this affects 50 places: "
        + "turnServers[0].password, turnServers[1].password, turnServers[2].password and 47 more\n"
      let validated = try await desk.provision("validate", "fifty.yaml")
      #expect(validated.exitCode == 3)
      #expect(validated.output == finding + "fifty.yaml: 1 error, 0 warnings.\n")
      for command in ["plan", "apply"] {
        let planned = try await desk.provision(command, "fifty.yaml")
        #expect(planned.exitCode == 1)
        #expect(
          planned.errorOutput
            == finding
            + "error: the deployment in \"fifty.yaml\" cannot be planned; fix what is reported and try again\n")
      }

      let document = try await desk.provision("validate", "fifty.yaml", "--format", "json").json()
      #expect(document["findings"].elements.count == 1)
      let places = document["findings"][0]["places"].elements
      #expect(places.count == 50)
      #expect(places.first?["path"] == "turnServers[0].password")
      #expect(places.last?["path"] == "turnServers[49].password")
      #expect(places.last?["line"] == 202)
    }
  }

  @Test("verify: the checks that a missing secret prevents are part of its finding, and are not ok")
  func verify() async throws {
    try await Workplace.europe { desk in
      try desk.folder.write(fifty("{env: FIFTY}"), to: "fifty.yaml")
      let arguments = ["verify", "fifty.yaml", "--check", "certificates", "--check", "turn"]
      let text = try await desk.command(arguments).run()
      #expect(text.exitCode == 3)
      let message =
        "the environment variable FIFTY is not set; this affects 51 checks: certificates, turn in \"L1\", turn in "
        + "\"L2\" and 48 more"
      #expect(
        text.output.contains("\nfifty.yaml:6:15: error: turnServers[0].password: \(message) [certificates, seen from "))
      #expect(text.output.contains("\nVerify: 1 error.\n\nWhat to do\n  secret-unset  "))

      let document = try await desk.command(arguments + ["--format", "json"]).run().json()
      #expect(document["findings"].elements.map { $0["message"].text } == [message])
      #expect(document["findings"][0]["code"] == "secret-unset")
      #expect(document["findings"][0]["checks"].elements.count == 51)
      #expect(document["findings"][0]["checks"][50]["location"] == "L50")
      let results = document["checks"].elements.map { $0["result"].text }
      #expect(results == ["error"] + Array(repeating: "not-checked", count: 50))
    }
  }

  @Test("a certificate of another pool is not one cause: each name that it lacks is reported")
  func certificate() async throws {
    try await Workplace.europe { desk in
      try desk.edit("confpool-eu.vc.example.com", "pool.elsewhere.com")
      for number in 1...3 { try desk.edit("conf0\(number).vc.example.com", "conf0\(number).elsewhere.com") }
      let validated = try await desk.provision("validate", desk.deployment)
      #expect(validated.exitCode == 3)
      // Every name that is missing is one to order a certificate with.
      for name in ["pool.elsewhere.com", "conf01.elsewhere.com", "conf02.elsewhere.com", "conf03.elsewhere.com"] {
        #expect(validated.output.contains("\"\(name)\" is not among the subject alternative names"), "\(name)")
      }
      #expect(validated.output.contains("the common name of the pool's certificate is \"confpool-eu.vc.example.com\""))
    }
  }

  @Test("a server that fifty locations name, and nobody has")
  func unknownServer() async throws {
    try await Workplace.europe { desk in
      let locations = (1...50).map { "  - {name: L\($0), lyncServer: Nowhere}\n" }
      try desk.folder.write("version: 1\nlocations:\n\(locations.joined())", to: "fifty.yaml")
      let planned = try await desk.provision("plan", "fifty.yaml", "--format", "json")
      #expect(planned.exitCode == 1)
      let details = try planned.json()["error"]["details"].elements.filter { $0["severity"] == "error" }
      #expect(
        details.map { $0["message"].text } == [
          "no Lync server \"Nowhere\" in this file or on the Management Node; this affects 50 places: locations[0].lyncServer, "
            + "locations[1].lyncServer, locations[2].lyncServer and 47 more"
        ])
      #expect(details.first?["places"].elements.count == 50)
    }
  }
}
