import Foundation
import Synchronization
import TestSupport
import Testing

/// Every kind of object and every command of the API through the life that its methods allow, by the built command: listed, read,
/// created, changed, found unchanged, and deleted. What there is follows from the facts of scripts/resources.
@Suite("Every kind of object, from the shell")
struct APIKindTests {
  /// All of them with INFINITY_LONG, else every eighth: a life is half a dozen processes.
  private static let isLong = ProcessInfo.processInfo.environment["INFINITY_LONG"] != nil

  @Test("each kind is listed, read, created, changed and deleted as its methods allow")
  func everyKindLives() async throws {
    let facts = try APIFacts()
    #expect(facts.kinds.count == 155)
    // Commands first, while what they are about is there.
    let kinds = facts.kinds.filter(\.isCommand) + facts.kinds.filter { !$0.isCommand }
    let chosen = Self.isLong ? kinds : kinds.enumerated().filter { $0.offset % 8 == 0 }.map(\.element)
    let seed = try String(
      contentsOfFile: PackageFolder.root + "/Tests/InfinityResourcesTests/Lives/Seed.json", encoding: .utf8)
    try await Workplace.world(seed: JSON(parsing: seed)) { desk in
      try desk.folder.write(
        desk.folder.read("world/certs/eu.pem") + desk.folder.read("world/secrets/eu.key"), to: "bundle.pem")
      for kind in chosen {
        var life = APILife(desk: desk, facts: facts)
        do {
          try await life.lead(kind)
        } catch {
          Issue.record("\(kind.name): \(error)")
        }
      }
      // Nothing that is only looked at was written, and nothing was sent twice.
      let refused = try desk.server.requests().filter { ($0.status ?? 0) >= 500 }
      #expect(refused.isEmpty, "\(refused)")
    }
  }
}

/// What scripts/resources knows of the API.
struct APIFacts: Sendable {
  struct Kind: Sendable {
    let json: JSON
    var name: String { "\(json["category"].text ?? "")/\(json["name"].text ?? "")" }
    var fields: [String: JSON] { json["fields"].members }
    func allows(_ method: String, _ list: String) -> Bool { json[list].elements.contains(.string(method)) }
    var isNested: Bool { json["path"].text?.contains("<id>") == true }
    var isCommand: Bool {
      json["category"] == "command" || (json["category"] == "configuration" && isNested)
        || (json["listMethods"] == ["POST"] && json["detailMethods"] == [])
    }
    var hasAddresses: Bool { json["idField"].text != nil || fields["resource_uri"] != nil }
  }

  let kinds: [Kind]
  /// What cannot be tried as the facts have it, by `kind.field`.
  let exceptions: JSON

  init() throws {
    func read(_ name: String) throws -> JSON {
      try JSON(
        parsing: String(contentsOfFile: "\(PackageFolder.root)/scripts/resources/\(name)", encoding: .utf8))
    }
    kinds = try read("facts.json")["resources"].elements.map(Kind.init).filter {
      !["embedded", "response"].contains($0.json["category"].text)
    }
    exceptions = try read("lives.json")
  }

  func kind(_ name: String) -> Kind? { kinds.first { $0.name == name } }
}

/// The life of one kind of object.
struct APILife {
  let desk: Workplace
  let facts: APIFacts
  private static let numbers = Numbers()
  /// Fields that can only be changed together with another one, or to a word that the facts do not have.
  private static let alone: Set = ["autobackup_enabled", "entry_type"]

  mutating func lead(_ kind: APIFacts.Kind) async throws {
    if kind.isCommand { return try await call(kind) }
    if kind.isNested {
      let outer = String(kind.name.dropLast(kind.name.split(separator: "/").last.map { $0.count + 1 } ?? 0))
      let id = try #require(try await run("list", outer)["objects"][0]["id"].shownText)
      #expect(try await run("list", kind.name, "--of", id)["objects"].elements.count == 1)
      return
    }
    var listed: [JSON]?
    if kind.allows("GET", "listMethods") { listed = try await run("list", kind.name)["objects"].elements }
    guard kind.hasAddresses else { return #expect(listed?.count == 1, "\(kind.name)") }
    let isCreated = kind.allows("POST", "listMethods")
    var uri = try listed?.first.map { try #require($0["resource_uri"].text) }
    if isCreated { uri = try await create(kind) }
    let object = try #require(uri, "no object of \(kind.name)")
    if kind.allows("GET", "detailMethods") {
      #expect(try await run("get", kind.name, object)["object"].members.isEmpty == false)
    }
    if kind.allows("PATCH", "detailMethods"), let setting = try await change(of: kind) {
      let first = try await run(["update", kind.name, object] + setting)
      #expect(first["made"] == true, "\(kind.name) \(setting)")
      let second = try await run(["update", kind.name, object] + setting)
      #expect(second["made"] == false && second["fields"] == [], "\(kind.name) \(setting)")
    }
    guard kind.allows("DELETE", "detailMethods") else { return }
    if ["configuration/worker_vm", "configuration/management_vm"].contains(kind.name) {
      let refused = try await desk.provision("api", "delete", kind.name, object, "--auto-approve")
      #expect(refused.exitCode == 6)
      return
    }
    #expect(try await run("delete", kind.name, object, "--auto-approve")["made"] == true)
    let gone = try await desk.provision("api", "get", kind.name, object)
    #expect(gone.exitCode == 1 || !kind.allows("GET", "detailMethods"))
  }

  /// Creates an object with what it must have.
  mutating func create(_ kind: APIFacts.Kind) async throws -> String {
    var words = ["create", kind.name]
    for (name, field) in kind.fields.sorted(by: { $0.key < $1.key })
    where field["required"] == true && field["readOnly"] != true && (field["default"] == .null) {
      words += try await setting(name, field, of: kind)
    }
    if kind.json["createAnswer"].text != nil {
      words += ["--answer-file", desk.folder.path("answer\(Self.numbers.next())")]
    }
    return try #require(try await run(words)["uri"].text)
  }

  /// One field that can be changed.
  private mutating func change(of kind: APIFacts.Kind) async throws -> [String]? {
    // A request for a certificate is only ever answered.
    guard facts.exceptions[kind.name]["changes only"] == .null else { return nil }
    let fields = kind.fields.sorted {
      ($0.key == "description" ? "" : $0.key) < ($1.key == "description" ? "" : $1.key)
    }
    for (name, field) in fields
    where field["readOnly"] != true && field["writeOnly"] != true && field["sensitive"] != true
      && ["string", "integer", "boolean", "float"].contains(field["type"].text)
      && !Self.alone.contains(name) && !["id", "uuid", "resource_uri"].contains(name)
      && facts.exceptions["\(kind.name).\(name)"] == .null
    {
      return try await setting(name, field, of: kind, isSecond: true)
    }
    return nil
  }

  private mutating func setting(
    _ name: String, _ field: JSON, of kind: APIFacts.Kind, isSecond: Bool = false
  ) async throws -> [String] {
    if name == "bundle" { return ["--set-secret", "bundle={file: bundle.pem}"] }
    if name == "private_key_type" {
      return ["--set", "private_key_type=\(field["choices"].elements.last?.text ?? "")"]
    }
    if name == "certificate" { return ["--set", "certificate=@world/certs/eu.pem"] }
    if name == "private_key" { return ["--set-secret", "private_key={file: world/secrets/eu.key}"] }
    if let target = field["related"].text {
      let other = "\(field["relatedCategory"].text ?? "")/\(target)"
      guard let found = facts.kind(other) else { return [] }
      if found.allows("POST", "listMethods") { return ["--set", "\(name)=\(try await create(found))"] }
      let first = try await run("list", other)["objects"][0]["resource_uri"]
      return ["--set", "\(name)=\(try #require(first.text))"]
    }
    if field["sensitive"] == true { return ["--set-secret", "\(name)={env: TURN_PASSWORD}"] }
    return ["--set", "\(name)=\(value(name, field, isSecond))"]
  }

  private func value(_ name: String, _ field: JSON, _ isSecond: Bool) -> String {
    let number = Self.numbers.next()
    let choices = field["choices"].elements.compactMap(\.text).filter { !$0.isEmpty }
    let other = choices.first(where: { .string($0) != field["default"] })
    if let choice = isSecond ? other : choices.first { return choice }
    switch field["type"].text {
    case "integer":
      let (low, high) = (field["minimum"].integer, field["maximum"].integer)
      let candidates = isSecond ? [high, low, 8].compactMap(\.self) : [low, high, 7].compactMap(\.self)
      return "\(candidates.first { .number(Double($0)) != field["default"] } ?? 7)"
    case "float": return "1.5"
    case "boolean": return field["default"] == true ? "false" : "true"
    case "datetime": return "2027-01-15T08:00:00"
    case "date": return "2027-01-15"
    case "time": return name.contains("to") ? "08:00:00" : "06:00:00"
    case "file": return "@world/certs/eu.pem"
    default: break
    }
    switch field["format"].text {
    case "ip": return "10.20.\(number / 250).\(number % 250 + 1)"
    case "url": return "https://host\(number).example.com/"
    case "email": return "user\(number)@example.com"
    case "domain": return "domain\(number).example.com"
    default:
      if name == "url" || name.hasSuffix("_url") { return "https://host\(number).example.com/" }
      let text = String(number, radix: 36)
      let shortest = field["minLength"].integer ?? 1
      return String(
        (text + String(repeating: "x", count: max(0, max(shortest, 6) - text.count))).prefix(
          field["maxLength"].integer ?? 250))
    }
  }

  private mutating func call(_ kind: APIFacts.Kind) async throws {
    var words = ["command", kind.name]
    if kind.isNested {
      let outer = "configuration/" + (kind.json["name"].text?.split(separator: "/").first.map(String.init) ?? "")
      words += ["--of", try #require(try await run("list", outer)["objects"][0]["resource_uri"].text)]
    }
    for (name, field) in kind.fields.sorted(by: { $0.key < $1.key }) where field["required"] == true {
      switch (name, field["type"].text) {
      case ("participant_id", _): words += ["--set", "\(name)=\(try await participant())"]
      case ("conference_id", "string"):
        _ = try await participant()
        let id = try await run("list", "status/conference")["objects"][0]["id"].shownText
        words += ["--set", "\(name)=\(try #require(id))"]
      case ("conference_id", _):
        let conference = try #require(facts.kind("configuration/conference"))
        let uri = try await create(conference)
        words += ["--set", "\(name)=\(uri.split(separator: "/").last ?? "")"]
      default: words += try await setting(name, field, of: kind)
      }
    }
    #expect(try await run(words)["made"] == true, "\(kind.name)")
  }

  private func participant() async throws -> String {
    let dialed = try await run(
      "command", "participant/dial", "--set", "conference_alias=meet\(Self.numbers.next())", "--set",
      "destination=sip:guest@example.com")
    return try #require(dialed["data"]["participant_id"].text)
  }

  private func run(_ words: String...) async throws -> JSON { try await run(words) }

  private func run(_ words: [String]) async throws -> JSON {
    let result = try await desk.command(["api"] + words + ["--format", "json"]).run()
    guard result.exitCode == 0 else {
      throw TestSupportError("\(words.joined(separator: " ")): \(result.errorOutput)")
    }
    return try result.json()
  }
}

/// Numbers, each once.
private final class Numbers: Sendable {
  private let value = Mutex(0)

  func next() -> Int {
    value.withLock {
      $0 += 1
      return $0
    }
  }
}

extension JSON {
  /// A text, or a number as a text.
  fileprivate var shownText: String? { text ?? integer.map(String.init) }
}
