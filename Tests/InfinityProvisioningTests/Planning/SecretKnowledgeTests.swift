import Foundation
import InfinityAPI
import Testing

@testable import InfinityProvisioning

/// When a write-only secret is part of a plan.
@Suite("Secrets in a plan")
struct SecretKnowledgeTests {
  private let key = ObjectKey(.turnServer, "TURN")

  private func plan(
    _ knowledge: SecretKnowledge, username: String = "pexip", type: String = "namepsw", exists: Bool = true,
    steps: Set<Step> = Set(Step.allCases)
  ) throws -> Plan {
    let server = ObservedObject.named(
      .turnServer, "TURN", id: 1,
      ["address": .text("192.0.2.1"), "server_type": .text(type), "username": .text(username)])
    return try Planner.plan(
      Planner.Input(
        deployment: Deployment(turnServers: [.named("TURN")]), certificates: CertificateMaterials(),
        inventory: Inventory(objects: exists ? [server] : []), steps: steps, secrets: knowledge,
        managementNode: "https://manager.example.com"))
  }

  private func sent(_ knowledge: SecretKnowledge, username: String = "pexip", type: String = "namepsw") throws
    -> [[String]]
  {
    try plan(knowledge, username: username, type: type).changes.map { $0.fields.map(\.name) }
  }

  private func knowing(_ state: SecretKnowledge.State, sendsAll: Bool = false) -> SecretKnowledge {
    var knowledge = SecretKnowledge(sendsAll: sendsAll)
    knowledge.record(state, key, "password")
    return knowledge
  }

  @Test("sent when it changed, when it is asked for, and when the kind of authentication changes; else not")
  func states() throws {
    #expect(try sent(knowing(.unchanged)) == [])
    #expect(try sent(knowing(.unknown)) == [])
    #expect(try sent(SecretKnowledge()) == [])
    #expect(try sent(knowing(.changed)) == [["password"]])
    #expect(try sent(knowing(.unchanged, sendsAll: true)) == [["password"]])
    #expect(try sent(knowing(.unchanged), username: "other") == [["username"]])
    #expect(
      try sent(knowing(.unchanged), username: "", type: "coturn_shared") == [["server_type", "username", "password"]])
  }

  @Test("one of which nothing is recorded is counted apart, and makes the plan no less empty")
  func unknown() throws {
    let plan = try plan(knowing(.unknown))
    #expect(plan.isEmpty)
    #expect(plan.warnings == [])
    #expect(plan.unchanged == 1)
    #expect(
      plan.unknownSecrets.map { [$0.target.label, $0.target.uri?.path, $0.field] } == [
        ["TURN", "/api/admin/configuration/v1/turn_server/1/", "password"]
      ])
    let request = try #require(plan.requests.first)
    #expect(request.action == .update)
    #expect(
      request.fields == [FieldDifference(name: "password", before: .null, after: .secret(.environment("PASSWORD")))])
    #expect(plan.secretSources == [.environment("PASSWORD")])
    // Beside a change of its object it is numbered after it.
    let both = try self.plan(knowing(.unknown), username: "other")
    #expect(both.requests.map(\.id) == [0, 1])
    #expect(both.requests.map { $0.fields.map(\.name) } == [["username"], ["password"]])
  }

  @Test("none is counted that is known, was not read, is sent with a change or the creation, or is out of scope")
  func counted() throws {
    #expect(try plan(SecretKnowledge()).unknownSecrets.count == 1)
    #expect(try plan(knowing(.unchanged)).unknownSecrets == [])
    #expect(try plan(knowing(.changed)).unknownSecrets == [])
    #expect(try plan(knowing(.notRead)).unknownSecrets == [])
    #expect(try plan(knowing(.unknown, sendsAll: true)).unknownSecrets == [])
    #expect(try plan(knowing(.unknown), type: "coturn_shared").unknownSecrets == [])
    #expect(try plan(knowing(.unknown), exists: false).unknownSecrets == [])
    #expect(try plan(knowing(.unknown), steps: [.dnsServers]).unknownSecrets == [])
  }

  @Test("a saved plan keeps it, relative to the file's folder; where there is none the file is as it always was")
  func saved() throws {
    var plan = try plan(knowing(.unknown))
    let file = DeclaredFile(written: "turn.txt", path: "/desk/turn.txt", mark: .generated)
    plan.unknownSecrets[0].source = SecretSource(.file(file), at: .generated)
    let write = { (plan: Plan) in
      try SavedPlan(plan, created: Date(timeIntervalSince1970: 0), deploymentDigest: "", caFile: nil, folder: "/desk")
        .encoded()
    }
    let saved = try SavedPlan.read(try write(plan), path: "saved.plan")
    #expect(saved.plan(base: "/desk") == plan)
    #expect(
      saved.plan(base: "/vault").secretSources.map(\.origin) == [
        .file(DeclaredFile(written: "turn.txt", path: "/vault/turn.txt", mark: .generated))
      ])
    #expect(saved.kinds == [.turnServer])
    #expect(
      saved.drift(in: Inventory(objects: [])) == [
        "TURN server \"TURN\" (/api/admin/configuration/v1/turn_server/1/) no longer exists; plan again"
      ])
    plan.unknownSecrets = []
    let without = try write(plan)
    #expect(!String(decoding: without, as: UTF8.self).contains("unknownSecrets"))
    #expect(try SavedPlan.read(without, path: "saved.plan").plan(base: "") == plan)
  }
}
