import Foundation
import InfinityAPI
import Testing

@testable import InfinityProvisioning

/// What holds for every deployment and every state, tried on generated pairs. A failure names its seed.
@Suite("Laws of planning, on generated pairs of deployment and state")
struct PlanningLawsTests {
  /// `scripts/test-long` takes 1,000.
  static let seeds = 1...UInt64(ProcessInfo.processInfo.environment["INFINITY_LONG"] == nil ? 400 : 1000)

  /// Runs a closure for every pair.
  private func forEachCase(_ body: (GeneratedCase) throws -> Void) async {
    for seed in Self.seeds {
      // Other tests wait for servers, and must not wait for this.
      await Task.yield()
      do {
        try body(GeneratedCase(seed: seed))
      } catch {
        Issue.record("seed \(seed): \(error)")
      }
    }
  }

  @Test("an apply, then a plan: nothing is left to do")
  func secondPlanIsEmpty() async {
    var changes = 0
    await forEachCase { generated in
      let plan = try Planner.plan(generated.input())
      var node = SimulatedNode(generated.objects)
      try node.apply(plan)
      let second = try Planner.plan(generated.input(inventory: node.inventory))
      #expect(second.isEmpty, "seed \(generated.seed): \(second.changes)")
      changes += plan.changes.count
    }
    // The pairs are worth their name: there was something to do.
    #expect(changes > 5 * Self.seeds.count)
  }

  @Test("a plan of one step has that step's changes alone; step by step ends where all steps at once end")
  func stepByStep() async {
    await forEachCase { generated in
      var node = SimulatedNode(generated.objects)
      for step in 1...6 {
        guard let step = Step(rawValue: step) else { continue }
        let plan = try Planner.plan(generated.input(steps: [step], inventory: node.inventory))
        #expect(plan.changes.allSatisfy { [step, .locations].contains($0.step) }, "seed \(generated.seed)")
        try node.apply(plan)
      }
      let rest = try Planner.plan(generated.input(inventory: node.inventory))
      // A location that no step needs is created with none of them.
      #expect(rest.changes.allSatisfy { $0.step == .locations }, "seed \(generated.seed): \(rest.changes)")
    }
  }

  @Test("the order of entries does not matter")
  func orderDoesNotMatter() async {
    await forEachCase { generated in
      let plan = try Planner.plan(generated.input())
      let other = try Planner.plan(generated.shuffled().input())
      #expect(Set(plan.changes.map(\.withoutOrder)) == Set(other.changes.map(\.withoutOrder)), "seed \(generated.seed)")
      #expect(plan.unchanged == other.unchanged, "seed \(generated.seed)")
      #expect(other.changes.map(\.step) == other.changes.map(\.step).sorted(), "seed \(generated.seed)")
    }
  }

  @Test("the same pair gives the same plan, numbered in order")
  func planIsStable() async {
    await forEachCase { generated in
      let plan = try Planner.plan(generated.input())
      #expect(try Planner.plan(generated.input()) == plan, "seed \(generated.seed)")
      #expect(plan.changes.map(\.id) == Array(plan.changes.indices), "seed \(generated.seed)")
    }
  }

  @Test("no plan and no rollback says what the tables do not have, also after it was saved and read")
  func everyPlanIsMeaningful() async {
    await forEachCase { generated in
      let plan = try Planner.plan(generated.input())
      #expect(plan.objection == nil, "seed \(generated.seed)")
      let saved = try SavedPlan(
        plan, created: Date(timeIntervalSince1970: 0), deploymentDigest: "", caFile: nil, folder: "/desk")
      let encoder = JSONEncoder()
      encoder.dateEncodingStrategy = .iso8601
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      #expect(try saved.encoded() == encoder.encode(saved), "seed \(generated.seed)")
      let read = try SavedPlan.read(try saved.encoded(), path: "saved.plan")
      #expect(read.plan(base: "/desk").changes == plan.changes, "seed \(generated.seed)")
      #expect(read.drift(in: generated.inventory) == [], "seed \(generated.seed)")
      var node = SimulatedNode(generated.objects)
      try node.apply(plan)
      let back = Rollback.plan(.made(plan, node.created), inventory: node.inventory)
      #expect(back.objection == nil, "seed \(generated.seed)")
    }
  }

  @Test("undeclared fields and undeclared objects keep their values")
  func undeclaredIsUntouched() async {
    await forEachCase { generated in
      var node = SimulatedNode(generated.objects)
      try node.apply(try Planner.plan(generated.input()))
      let declared = generated.deployment.declaredFields
      for before in generated.objects {
        let after = node.inventory.object(at: before.uri)
        #expect(after != nil, "seed \(generated.seed): \(before.reference.label) is gone")
        let changed = before.fields.filter { after?[$0.key] != $0.value }.map(\.key)
        let allowed = declared[before.reference.key] ?? []
        #expect(Set(changed).isSubset(of: allowed), "seed \(generated.seed): \(before.reference.label) \(changed)")
      }
    }
  }

  @Test("a rollback after an apply restores what was")
  func rollbackRestores() async {
    await forEachCase { generated in
      let plan = try Planner.plan(generated.input())
      var node = SimulatedNode(generated.objects)
      try node.apply(plan)
      let record = RunRecord.made(plan, node.created)
      let back = Rollback.plan(record, inventory: node.inventory)
      try node.apply(back)
      #expect(
        Set(node.objects.map(\.withoutEmptyFields)) == Set(generated.objects.map(\.withoutEmptyFields)),
        "seed \(generated.seed)")
      #expect(
        back.warnings.allSatisfy { $0.code == .rollback.secretNotRestored },
        "seed \(generated.seed): \(back.warnings)")
      #expect(Rollback.plan(record, inventory: node.inventory).isEmpty, "seed \(generated.seed)")
    }
  }

  @Test("one location at a time ends where all at once end")
  func locationByLocation() async {
    await forEachCase { generated in
      var node = SimulatedNode(generated.objects)
      for location in generated.deployment.locations {
        var input = generated.input(inventory: node.inventory)
        input.wholeDeployment = generated.deployment
        input.deployment = Scope(locations: [location.name.value]).applied(to: generated.deployment)
        let plan = try Planner.plan(input)
        let others = plan.changes.compactMap(\.location).filter { $0 != location.name.value }
        #expect(others.isEmpty, "seed \(generated.seed): \(others)")
        try node.apply(plan)
      }
      let rest = try Planner.plan(generated.input(inventory: node.inventory))
      // What no location uses is left for a run without --location.
      #expect(rest.changes.allSatisfy { $0.location == nil }, "seed \(generated.seed): \(rest.changes)")
    }
  }
}

extension Change {
  /// What is changed, whatever its number and the order of lists.
  fileprivate struct Unordered: Hashable {
    let step: Step
    let action: Action
    let object: ObjectKey
    let fields: Set<String>
  }

  fileprivate var withoutOrder: Unordered {
    Unordered(
      step: step, action: action, object: target.key,
      fields: Set(
        fields.map { field in
          let lists = [field.before, field.after].map { $0.referenced.map(\.key.text).sorted() }
          if case .references = field.after { return "\(field.name) \(lists)" }
          return "\(field.name) \(field.before) \(field.after)"
        }))
  }
}

extension ObservedObject {
  /// An object as it is compared: null, the empty text and the empty list are one.
  fileprivate var withoutEmptyFields: [String: PlanValue] {
    var compared = fields.filter { $0.value != .null && $0.value != .references([]) }
    for (name, value) in compared {
      if case .references(let list) = value {
        compared[name] = .references(list.sorted { $0.key.text < $1.key.text })
      }
    }
    compared["uri"] = .text(uri.path)
    return compared
  }
}

extension RunRecord {
  /// The journal of a plan whose every change was made.
  static func made(_ plan: Plan, _ created: [ObjectKey: ResourceURI] = [:]) -> RunRecord {
    RunRecord(
      id: "run", started: .init(timeIntervalSince1970: 0), operatorName: "somebody",
      managementNode: plan.managementNode,
      action: "apply",
      changes: plan.changes.map { change in
        var journaled = JournaledChange(change)
        journaled.state = .applied
        journaled.target.uri = change.target.uri ?? created[change.target.key]
        return journaled
      }, isFinished: true)
  }
}

extension Deployment {
  /// The fields that a deployment declares, object by object: written down here once more, apart from the planner.
  fileprivate var declaredFields: [ObjectKey: Set<String>] {
    var fields: [ObjectKey: Set<String>] = [:]
    func declare(_ kind: Kind, _ key: String, _ name: String, _ isDeclared: Bool = true) {
      if isDeclared { fields[ObjectKey(kind, key), default: []].insert(name) }
    }
    for server in lyncServers {
      declare(.lyncServer, server.name.value, "address")
      declare(.lyncServer, server.name.value, "description", !server.description.isLeave)
      declare(.lyncServer, server.name.value, "port", !server.port.isLeave)
      declare(.lyncServer, server.name.value, "transport", !server.transport.isLeave)
    }
    for server in dnsServers {
      declare(.dnsServer, CanonicalForm.host(server.address.value), "description", !server.description.isLeave)
    }
    for server in turnServers {
      for name in ["address", "server_type"] { declare(.turnServer, server.name.value, name) }
      if case .credentials = server.authentication { declare(.turnServer, server.name.value, "username") }
      declare(.turnServer, server.name.value, "description", !server.description.isLeave)
      declare(.turnServer, server.name.value, "port", !server.port.isLeave)
      declare(.turnServer, server.name.value, "transport_type", !server.transport.isLeave)
    }
    for server in stunServers {
      declare(.stunServer, server.name.value, "address")
      declare(.stunServer, server.name.value, "description", !server.description.isLeave)
      declare(.stunServer, server.name.value, "port", !server.port.isLeave)
    }
    for location in locations {
      declare(.location, location.name.value, "description", !location.description.isLeave)
      declare(.location, location.name.value, "local_mssip_domain", !location.sipDomain.isLeave)
      declare(.location, location.name.value, "mssip_proxy", !location.lyncServer.isLeave)
      declare(.location, location.name.value, "dns_servers", !location.dnsServers.isLeave)
      declare(.location, location.name.value, "turn_server", !location.turnServer.isLeave)
      declare(.location, location.name.value, "stun_server", !location.stunServer.isLeave)
      for node in location.pool?.nodes ?? [] {
        declare(.node, node.name.value, "tls_certificate")
        declare(.node, node.name.value, "alternative_fqdn")
      }
    }
    declare(.globalSettings, "global", "local_mssip_domain", !sipDomain.isLeave)
    return fields
  }
}
