import InfinityAPI
import Testing

@testable import InfinityProvisioning

/// When a write-only secret is part of a plan.
@Suite("Secrets in a plan")
struct SecretKnowledgeTests {
  private let key = ObjectKey(.turnServer, "TURN")

  private func sent(_ knowledge: SecretKnowledge, username: String = "pexip", type: String = "namepsw") throws
    -> [[String]]
  {
    let server = ObservedObject.named(
      .turnServer, "TURN", id: 1,
      ["address": .text("192.0.2.1"), "server_type": .text(type), "username": .text(username)])
    return try Planner.plan(
      Planner.Input(
        deployment: Deployment(turnServers: [.named("TURN")]), certificates: CertificateMaterials(),
        inventory: Inventory(objects: [server]), secrets: knowledge, managementNode: "")
    ).changes.map { $0.fields.map(\.name) }
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
}
