import Foundation
import MockManagementNode
import TestSupport
import Testing

/// `--dialect`, `--without`, `--forbid` and `--like`.
@Suite struct DialectOptionTests {
  private static let report = """
    {"formatVersion": 1, "tool": "infinity-provision 0.2.0", "date": "2026-11-25", "release": "24",
     "forms": {"embedded": "embedded-as-uri", "blanks": "blanks-null", "release": "release-24"},
     "resources": {
       "turn_server": {"access": "readable", "lacking": ["username", "nosuch"], "unknown": [{"schema": "string"}]},
       "nosuch": {"access": "forbidden", "lacking": ["name"]}, "status/worker_vm": {"access": "forbidden"},
       "conference": {"access": "missing"}},
     "findings": [{"severity": "error", "code": "kind-forbidden", "resource": "status/worker_vm", "field": null}],
     "later": {}}
    """

  @Test func aReportSaysWhatTheNodeIsLike() async throws {
    try await withTemporaryFolder { folder in
      let report = try NodeReport(file: folder.write(Self.report, to: "report.json"))
      #expect(Set(report.dialects) == [.embeddedAsURI, .blanksNull, .release24])
      #expect(report.lackingFields == ["turn_server": ["username"]])
      #expect(report.forbiddenResources == ["status/worker_vm"])
    }
  }

  @Test(arguments: [
    ("", "FILE is not a report of infinity-provision doctor: it has no \"formatVersion\""),
    ("[1]", "FILE is not a report of infinity-provision doctor: it has no \"formatVersion\""),
    ("{\"formatVersion\": \"1\"}", "FILE is not a report of infinity-provision doctor: it has no \"formatVersion\""),
    ("{\"formatVersion\": 1}", "FILE is not a report of infinity-provision doctor: it has no \"forms\""),
    (
      "{\"formatVersion\": 2, \"forms\": []}",
      "the report FILE has format version 2, and this mock server reads 1: use the mock server of the release that "
        + "wrote it"
    ),
    (
      "{\"formatVersion\": 1, \"forms\": {\"embedded\": \"embedded-sideways\"}}",
      "the report FILE has \"embedded-sideways\" for \"embedded\", which this mock server does not know"
    ),
    (
      "{\"formatVersion\": 1, \"forms\": {\"numbers\": \"embedded-uri\"}}",
      "the report FILE has \"embedded-uri\" for \"numbers\", which this mock server does not know"
    ),
    (
      "{\"formatVersion\": 1, \"forms\": {\"numbers\": null}}",
      "the report FILE has null for \"numbers\", which this mock server does not know"
    ),
  ])
  func aReportThatCannotBeUsedIsAnErrorThatSaysWhy(report: String, message: String) async throws {
    try await withTemporaryFolder { folder in
      let file = try folder.write(report, to: "report.json")
      let result = try await Program(.mockServer, ["--port", "0", "--like", file], environment: [:]).run()
      #expect(result.exitCode == 1)
      #expect(result.output == "")
      #expect(result.errorOutput == "infinity-mock-server: \(message.replacing("FILE", with: file))\n")
    }
  }

  @Test func aReportThatIsNotThereIsAnError() async throws {
    let result = try await Program(.mockServer, ["--port", "0", "--like", "/nowhere"], environment: [:]).run()
    #expect(result.exitCode == 1)
    #expect(result.errorOutput == "infinity-mock-server: cannot read the report /nowhere\n")
  }

  @Test func theCommandLineWinsOverTheReport() async throws {
    try await withTemporaryFolder { folder in
      let options = [
        "--dialect", "blanks-empty", "--like", try folder.write(Self.report, to: "report.json"), "--without",
        "turn_server.port", "--without", "dns_server.description", "--forbid", "conference", "--dialect", "random:3",
        "--dialect", "errors-flat",
      ]
      let told = try await MockServerProcess.run(options) { try await $0.get("/mock/dialect") }
      let drawn = Dialect.random(seed: 3).filter { $0.group != .errors } + [.errorsFlat]
      for dialect in drawn {
        #expect(told["dialects"][dialect.group?.rawValue ?? ""].text == dialect.rawValue)
      }
      #expect(told["without"].serialized == #"{"dns_server":["description"],"turn_server":["port","username"]}"#)
      #expect(told["forbidden"].elements.map(\.text) == ["conference", "status/worker_vm"])
    }
  }

  @Test func theCommandLineIsLikeTheReportWhereItSaysNothing() async throws {
    try await withTemporaryFolder { folder in
      let options = ["--dialect", "blanks-empty", "--like", try folder.write(Self.report, to: "report.json")]
      let told = try await MockServerProcess.run(options) { try await $0.get("/mock/dialect") }["dialects"]
      #expect(told["embedded"].text == "embedded-as-uri")
      #expect(told["blanks"].text == "blanks-empty")
      #expect(told["secrets"].text == "secrets-encrypted")
      #expect(told["numbers"].text == "numbers")
    }
  }

  @Test(arguments: [
    (
      ["--dialect", "embeded-uri"],
      "--dialect embeded-uri: there is no dialect \"embeded-uri\"; like it are embedded-id, embedded-uri, "
        + "embedded-blank-uri, embedded-as-uri"
    ),
    (
      ["--dialect", "random:x"],
      "--dialect random:x: \"random:x\" is not a dialect: the seed of a random one is a whole number, such as random:7"
    ),
    (["--without", "turn_server"], "--without is RESOURCE.FIELD, such as --without turn_server.server_type"),
  ])
  func aNameThatIsUnknownIsToldWithThoseLikeIt(arguments: [String], message: String) async throws {
    let result = try await Program(.mockServer, arguments, environment: [:]).run()
    #expect(result.exitCode == 64)
    #expect(result.errorOutput.hasPrefix("Error: \(message)\n"), "\(result.errorOutput)")
  }

  @Test func aNameThatIsLikeNoOtherIsToldWithAll() throws {
    let error = #expect(throws: MockError.self) { try Dialect.forms(named: "klingon") }
    let names = Dialect.allCases.map(\.rawValue).joined(separator: ", ")
    #expect(error?.description == "there is no dialect \"klingon\"; there are \(names), random:SEED")
  }
}
