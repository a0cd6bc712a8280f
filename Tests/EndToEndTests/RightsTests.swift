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

  /// Each command of the table on an example that has nothing yet, or on one that was applied; RUN is that apply. In the
  /// example are no STUN servers.
  private static let commands: [String: (isApplied: Bool, line: [String])] = [
    "plan": (false, ["plan", "europe/deployment.yaml"]),
    "apply": (false, ["apply", "europe/deployment.yaml", "--auto-approve", "--wait"]),
    "--prune-certificates": (false, ["apply", "europe/deployment.yaml", "--auto-approve", "--prune-certificates"]),
    "verify": (
      true,
      ["verify", "europe/deployment.yaml", "--check", "configuration", "--check", "prerequisites", "--check", "sync"]
    ),
    "rollback": (true, ["rollback", "RUN", "--auto-approve"]),
    "export": (true, ["export"]),
    "doctor": (true, ["doctor"]),
    "status": (true, ["status"]),
    "init": (true, ["init", "--out", "requests/first.yaml"]),
    "csr --on-node": (false, ["csr", "europe/deployment.yaml", "--on-node", "--out", "requests"]),
  ]

  private static let letters: [Character: String] = ["R": "GET", "r": "GET", "C": "POST", "U": "PATCH", "D": "DELETE"]

  /// The table whose first heading is `resource`.
  static func columns() throws -> [Column] {
    let page = try String(contentsOfFile: PackageFolder.root + "/docs/security.md", encoding: .utf8)
    let rows = page.split(separator: "\n").map { line in
      line.split(separator: "|").map { $0.trimmingCharacters(in: [" ", "`"]) }
    }
    let start = try #require(rows.firstIndex { $0.first == "resource" })
    var columns = rows[start].dropFirst().map { Column(name: $0) }
    for row in rows[(start + 2)...].prefix(while: { $0.count == columns.count + 1 }) {
      for (index, cell) in row.dropFirst().enumerated() {
        for letter in cell where letter != " " {
          let right = "\(try #require(letters[letter], "\(cell)")):\(row[0])"
          if letter == "r" { columns[index].optional.insert(right) } else { columns[index].needed.insert(right) }
        }
      }
    }
    return columns
  }

  @Test("the table has all commands that connect, and who only looks writes nothing")
  func table() throws {
    let columns = try Self.columns()
    #expect(Set(columns.map(\.name)) == Set(Self.commands.keys))
    // Those of which the page says in words what they need.
    let inWords: Set = ["api", "certificate", "remove", "rollout"]
    let connecting = Set(AccountTests.connecting.map { $0[0] }).subtracting(inWords)
    #expect(Set(Self.commands.values.map(\.line[0])) == connecting)
    for column in columns where ["plan", "verify", "export", "doctor", "status", "init"].contains(column.name) {
      #expect(column.needed.union(column.optional).allSatisfy { $0.hasPrefix("GET:") }, "\(column.name)")
    }
  }

  @Test("an account with what the table names can run the command; it reads all of that, and writes nothing else")
  func enough() async throws {
    for column in try Self.columns() { try await check(column) }
  }

  private func check(_ column: Column) async throws {
    let (isApplied, line) = try #require(Self.commands[column.name])
    // First one that may do all of it, then one that may do no more than it must.
    for rights in [column.needed.union(column.optional), column.needed] {
      try await Workplace.europe { desk in
        try desk.folder.write("", to: "requests/.keep")
        let home = try ServerHome(in: desk.folder)
        if isApplied {
          try await MockServerProcess.run(home: home) { server in
            #expect(try await desk.at(server).apply().exitCode == 0)
            try await home.waitForState(of: server)
          }
        }
        let run = try await desk.runs().first ?? ""
        let arguments = line.map { $0 == "RUN" ? run : $0 }
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
