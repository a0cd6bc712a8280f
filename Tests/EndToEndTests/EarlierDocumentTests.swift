import Foundation
import TestSupport
import Testing

/// The JSON documents of the version before, as scripts read them: `Tests/Documents` has them as that version wrote them.
@Suite("Documents of the version before")
struct EarlierDocumentTests {
  /// What scripts decide by; everything else may hold other values in another run.
  private static let decisive: Set<String> = [
    "formatVersion", "step", "action", "resource", "result", "severity", "code", "secret", "finished", "check",
    "create", "update", "delete", "unchanged", "unknownSecrets", "applied", "failed", "skipped",
  ]

  /// A value that scripts decide by.
  private struct Decisive: Equatable {
    var place: String
    var value: String
  }

  @Test("all that a script reads is where it was, of the same type, and says the same")
  func unchanged() async throws {
    try await Workplace.europe { desk in
      let file = desk.deployment
      try expect("validate", try await desk.provision("validate", file, "--format", "json"))
      try expect("plan", try await desk.plan("--format", "json"))
      try expect(
        "verify", try await desk.provision("verify", file, "--check", "configuration", "--format", "json"))
      try expect("apply", try await desk.apply("--format", "json"))
      try expect("history", try await desk.provision("history", "--format", "json"))
      try expect("history-verify", try await desk.provision("history", "--verify", "--format", "json"))
      let run = try #require(try await desk.runs().first)
      try expect("rollback", try await desk.provision("rollback", run, "--auto-approve", "--format", "json"))
      try expect("explain", try await desk.provision("explain", "dns-alias", "--format", "json"))
      try expect("doctor", try await desk.provision("doctor", "--format", "json"))
      try expect("failure", try await desk.plan("--format", "json", environment: ["PEXIP_PASSWORD": "wrong"]))
      try desk.edit("lyncServer: Europe SfB", "lyncServer: Nobody")
      try expect("findings", try await desk.provision("validate", file, "--format", "json"))
    }
  }

  /// Holds a document to the recorded one.
  private func expect(
    _ name: String, _ result: ProgramResult, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let path = PackageFolder.root + "/Tests/Documents/\(name).json"
    let recorded = Self.facts(of: try JSON(parsing: try String(contentsOfFile: path, encoding: .utf8)))
    let found = Self.facts(of: try result.json())
    #expect(
      recorded.types.subtracting(found.types).isEmpty, "\(name) has lost what a script may read",
      sourceLocation: sourceLocation)
    // Keys may be new.
    let known = Set(recorded.decisive.map(\.place))
    #expect(
      recorded.decisive == found.decisive.filter { known.contains($0.place) }, "\(name) says something else",
      sourceLocation: sourceLocation)
  }

  /// Where there is what: each place with its type, and the values of the decisive places in order.
  private static func facts(of document: JSON) -> (types: Set<String>, decisive: [Decisive]) {
    var types: Set<String> = []
    var decisive: [Decisive] = []
    func look(_ value: JSON, _ path: String, _ key: String) {
      switch value {
      case .object(let members):
        types.insert("\(path): object")
        // What a deletion takes away had no fields then; they are for the way back.
        let isDeletion = members["action"] == "delete"
        for (name, member) in members.sorted(by: { $0.key < $1.key }) where !(isDeletion && name == "fields") {
          look(member, "\(path).\(name)", name)
        }
      case .array(let elements):
        types.insert("\(path): array")
        for element in elements { look(element, "\(path)[]", key) }
      case .null: types.insert("\(path): there")
      case .string(let text):
        types.formUnion(["\(path): there", "\(path): text"])
        if Self.decisive.contains(key) { decisive.append(Decisive(place: path, value: "\(text)")) }
      case .number(let number):
        types.formUnion(["\(path): there", "\(path): number"])
        if Self.decisive.contains(key) { decisive.append(Decisive(place: path, value: "\(number)")) }
      case .boolean(let boolean):
        types.formUnion(["\(path): there", "\(path): boolean"])
        if Self.decisive.contains(key) { decisive.append(Decisive(place: path, value: "\(boolean)")) }
      }
    }
    look(document, "", "")
    return (types, decisive)
  }
}
