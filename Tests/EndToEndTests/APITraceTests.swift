import TestSupport
import Testing

/// What `api` says where the answer is not the whole truth.
@Suite("Writes of the API that are not what their answer says")
struct APITraceTests {
  private static let api = "/api/admin/configuration/v1"

  @Test("a write that was refused and made all the same is 5, says what is there, and counts as sent")
  func refusedWithTrace() async throws {
    try await Workplace.europe { desk in
      for (method, words, trace) in [
        (
          "POST", ["create", "dns_server", "--set", "address=10.44.0.9"],
          "the object exists now (\(Self.api)/dns_server/1/)"
        ),
        ("PATCH", ["update", "dns_server", "10.44.0.9", "--set", "description=Lab"], "the object has changed"),
        ("DELETE", ["delete", "dns_server", "10.44.0.9", "--auto-approve"], "the object is gone"),
      ] {
        try await desk.server.setFaults([
          [
            "method": .string(method), "path": "*/dns_server/*",
            "do": ["status": 400, "json": ["x": ["bad"]], "takes_effect": true],
          ]
        ])
        let result = try await desk.command(["api"] + words).run()
        #expect(result.exitCode == 5)
        #expect(
          result.errorOutput.hasSuffix(
            (method == "DELETE"
              ? " the Management Node refused to delete it (400): x: bad. An object that is still in use cannot be deleted: see what it names."
              : " the Management Node refused the values (400): x: bad. Fix what it names and try again.")
              + "\nHowever, \(trace): look at it before you run the same again.\n"), "\(result.errorOutput)")
      }
      let runs = try await desk.provision("history", "--format", "json").json()["runs"].elements
      #expect(runs.map { $0["request"]["result"] } == ["sent", "sent", "sent"])
    }
  }

  @Test("a key whose answer was lost is 5: nothing shows it again")
  func answerLost() async throws {
    try await Workplace.europe { desk in
      try await desk.server.setFaults([["method": "POST", "path": "*/oauth2_client/*", "do": ["reset": "after"]]])
      let lost = try await desk.command([
        "api", "create", "oauth2_client", "--set", "client_name=lost", "--set", "role=Read-only", "--answer-file",
        "lost",
      ]).run()
      #expect(lost.exitCode == 5)
      #expect(
        lost.errorOutput
          == "error: the object was created (\(Self.api)/oauth2_client/1/), but its answer was lost, which nothing shows again: \"lost\" was not "
          + "written; delete the object and create it again\n")
      #expect(!desk.folder.files().contains(desk.folder.path("lost")))
    }
  }
}
