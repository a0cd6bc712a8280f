import Foundation
import TestSupport
import Testing

/// What docs/security.md says that the account must be able to do for each command: enough, and no more.
@Suite("Rights of the account")
struct RightsTests {
  /// A column of the table.
  struct Column: Sendable, CustomTestStringConvertible {
    /// As the page calls it.
    let name: String
    /// As `GET:worker_vm`: what the command cannot do without.
    var needed: Set<String> = []
    /// What it does as well, where it may.
    var optional: Set<String> = []

    var testDescription: String { name }
  }

  /// What is done before by an account that may do all, and the command itself; RUN is the latest run. In the example are no STUN servers.
  private struct Case {
    let before: [String]?
    let line: [String]

    init(after before: [String]? = nil, _ line: String...) {
      self.before = before
      self.line = line
    }
  }

  private static let file = "europe/deployment.yaml"
  private static let apply = ["apply", file, "--auto-approve"]
  private static let rollout = ["rollout", "start", file, "--gate-check", "configuration"]

  /// Each command of the tables on an example that has nothing yet, or on one to which something was done.
  private static let commands: [String: Case] = [
    "plan": Case("plan", file),
    "apply": Case("apply", file, "--auto-approve", "--wait"),
    "--prune-certificates": Case("apply", file, "--auto-approve", "--prune-certificates"),
    "verify": Case(
      after: apply, "verify", file, "--check", "configuration", "--check", "prerequisites", "--check", "sync",
      "--check",
      "ntp-servers"),
    "rollback": Case(after: apply, "rollback", "RUN", "--auto-approve"),
    "export": Case(after: apply, "export"),
    "doctor": Case(after: apply, "doctor"),
    "status": Case(after: apply, "status"),
    "init": Case("init", "--out", "requests/first.yaml"),
    "csr --on-node": Case("csr", file, "--on-node", "--out", "requests"),
    "certificate list": Case(after: apply, "certificate", "list", file),
    "certificate renew": Case("certificate", "renew", file, "--auto-approve"),
    "remove": Case(after: apply, "remove", file, "--location", "Europe", "--auto-approve"),
    "rollout plan": Case("rollout", "plan", file),
    "rollout start": Case("rollout", "start", file, "--gate-check", "configuration", "--auto-approve"),
    // Begun where nobody could be asked.
    "rollout resume": Case(after: rollout, "rollout", "resume", "--auto-approve"),
    "rollout undo": Case(after: rollout + ["--auto-approve"], "rollout", "undo", "--auto-approve"),
  ]

  private static let letters: [Character: String] = ["R": "GET", "r": "GET", "C": "POST", "U": "PATCH", "D": "DELETE"]

  /// The tables whose first heading is `resource`.
  static func columns() throws -> [Column] {
    let page = try String(contentsOfFile: PackageFolder.root + "/docs/security.md", encoding: .utf8)
    let rows = page.split(separator: "\n").map { line in
      line.split(separator: "|").map { $0.trimmingCharacters(in: [" ", "`"]) }
    }
    return try rows.indices.filter { rows[$0].first == "resource" }.flatMap { try columns(rows[$0...]) }
  }

  private static func columns(_ rows: ArraySlice<[String]>) throws -> [Column] {
    var columns = (rows.first ?? []).dropFirst().map { Column(name: $0) }
    for row in rows.dropFirst(2).prefix(while: { $0.count == columns.count + 1 }) {
      for (index, cell) in row.dropFirst().enumerated() {
        for letter in cell where letter != " " {
          let right = "\(try #require(letters[letter], "\(cell)")):\(row[0])"
          if letter == "r" { columns[index].optional.insert(right) } else { columns[index].needed.insert(right) }
        }
      }
    }
    return columns
  }

  @Test("the tables have all commands that connect, and who only looks writes nothing")
  func table() throws {
    let columns = try Self.columns()
    #expect(Set(columns.map(\.name)) == Set(Self.commands.keys))
    // Those with sub-commands have a column for each that connects.
    let outer: Set = ["certificate", "rollout"]
    // What `api` needs is what it is asked for.
    let connecting = (AccountTests.connecting + AccountTests.continuing).filter { $0[0] != "api" }
    func name(_ line: [String]) -> String { line.prefix(outer.contains(line[0]) ? 2 : 1).joined(separator: " ") }
    #expect(Set(Self.commands.values.map { name($0.line) }) == Set(connecting.map(name)))
    let looking = ["plan", "verify", "export", "doctor", "status", "init", "certificate list", "rollout plan"]
    for column in columns where looking.contains(column.name) {
      #expect(column.needed.union(column.optional).allSatisfy { $0.hasPrefix("GET:") }, "\(column.name)")
    }
  }

  @Test("an account with what the table names can run the command; it reads all of that, and writes nothing else")
  func enough() async throws {
    for column in try Self.columns() { try await check(column) }
  }

  private func check(_ column: Column) async throws {
    let command = try #require(Self.commands[column.name])
    // First one that may do all of it, then one that may do no more than it must.
    for rights in [column.needed.union(column.optional), column.needed] {
      try await Workplace.europe { desk in
        try desk.folder.write("", to: "requests/.keep")
        let home = try ServerHome(in: desk.folder)
        if let before = command.before {
          try await MockServerProcess.run(home: home) { server in
            _ = try await desk.at(server).command(before).run()
            // What writes nothing leaves no state.
            if try !server.requests().writes.isEmpty { try await home.waitForState(of: server) }
          }
        }
        let run = try await desk.runs().first ?? ""
        let arguments = command.line.map { $0 == "RUN" ? run : $0 }
        let result = try await MockServerProcess.run(rights.sorted().flatMap { ["--allow", $0] }, home: home) {
          server in
          let result = try await desk.at(server).command(arguments).run()
          return (exitCode: result.exitCode, text: result.errorOutput, requests: try server.requests())
        }
        let sent = Set(result.requests.map(\.right))
        let refused = Set(result.requests.filter { $0.status == 403 }.map(\.right))
        #expect(sent.filter { $0.hasPrefix("GET:") } == column.reads, "\(column.name)")
        #expect(sent.isSubset(of: column.needed.union(column.optional)), "\(column.name)")
        #expect(
          refused == column.needed.union(column.optional).subtracting(rights).intersection(sent), "\(column.name)")
        #expect(result.exitCode == 0, "\(column.name) with \(rights.count) rights: \(result.text)")
      }
    }
  }
}

extension RightsTests.Column {
  var reads: Set<String> { needed.union(optional).filter { $0.hasPrefix("GET:") } }
}

extension LoggedRequest {
  /// As `GET:worker_vm`, `GET:status/worker_vm`.
  fileprivate var right: String {
    let parts = path.split(separator: "/").map(String.init)
    let (category, resource) = parts.count > 4 ? (parts[2], parts[4]) : ("", path)
    return "\(method):\(category == "configuration" ? "" : category + "/")\(resource)"
  }
}

extension Workplace {
  /// The same desk, connected to another server.
  fileprivate func at(_ server: MockServerProcess) -> Workplace {
    var desk = self
    desk.environment["PEXIP_ADDRESS"] = server.url
    desk.environment["PEXIP_CA_FILE"] = server.caFile
    return desk
  }
}
