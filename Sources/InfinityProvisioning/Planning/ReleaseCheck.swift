public import InfinityAPI

/// Whether this Management Node's release has the fields that a plan sends: an unknown field is taken without a word and
/// dropped, so the apply would seem to succeed.
///
/// What the lists show is known. Only of kinds that have no object yet, or whose unset fields are not shown, the schema is
/// asked for.
public struct ReleaseCheck: Sendable {
  private let client: ManagementClient

  /// A check over a connection.
  public init(client: ManagementClient) {
    self.client = client
  }

  /// The plan without fields that this release lacks and that say what their absence means anyway, with a warning about what
  /// could not be found out.
  ///
  /// - Throws: ``PlanningFailure`` naming each declared field that this release lacks, or `CancellationError`.
  public func checked(
    _ plan: Plan, against inventory: Inventory, _ deployment: Deployment, _ certificates: CertificateMaterials
  ) async throws -> Plan {
    let kinds = Set(plan.changes.filter { !$0.unseenFields(in: inventory).isEmpty }.map(\.object.object.kind))
    let schemas = try await schemas(of: kinds)
    var plan = plan
    var findings: [Finding] = []
    var unknown: [ObjectKind: Set<String>] = [:]
    for index in plan.changes.indices {
      let change = plan.changes[index]
      let kind = change.object.object.kind
      for field in change.unseenFields(in: inventory) {
        guard let known = schemas[kind] else {
          unknown[kind, default: []].insert(field.name)
          continue
        }
        guard !known.contains(field.name) else { continue }
        if field.after == kind.meaningOfAbsence(of: field.name) {
          plan.changes[index].fields.removeAll { $0.name == field.name }
        } else {
          findings.append(
            Self.lacking(field, change, at: deployment.mark(of: change.object, certificates)))
        }
      }
    }
    guard findings.isEmpty else { throw PlanningFailure(findings: plan.warnings + findings) }
    plan.changes.removeAll { $0.action == .update && $0.fields.isEmpty }
    for index in plan.changes.indices { plan.changes[index].id = index }
    plan.warnings += unknown.sorted { $0.key.rawValue < $1.key.rawValue }.map { Self.notSeen($0, $1) }
    return plan
  }

  /// The names of the fields of each kind whose schema can be read.
  private func schemas(of kinds: Set<ObjectKind>) async throws -> [ObjectKind: Set<String>] {
    try await withThrowingTaskGroup(of: (ObjectKind, Set<String>)?.self) { group in
      for kind in kinds {
        group.addTask {
          do {
            let fields = Set(try await client.schema(at: kind.endpoint).fields.keys)
            return fields.isEmpty ? nil : (kind, fields)
          } catch let error as InfinityError where error.status != nil {
            return nil
          }
        }
      }
      return try await group.reduce(into: [:]) { found, schema in
        if let schema { found[schema.0] = schema.1 }
      }
    }
  }

  private static func lacking(_ field: FieldDifference, _ change: Change, at mark: SourceMark?) -> Finding {
    let kind = change.object.object.kind
    return Finding(
      .error, "field-missing",
      "the \(kind.noun) \(change.object.label.quotedForMessage) is to have a \(field.name), and this Management Node's "
        + "release has no such field for a \(kind.noun) (its schema does not list it); leave it out of the file, or upgrade "
        + "the Management Node", at: mark)
  }

  private static func notSeen(_ kind: ObjectKind, _ fields: Set<String>) -> Finding {
    Finding(
      .warning, "field-not-seen",
      "whether this Management Node's release has the fields \(fields.sorted().joined(separator: ", ")) of a \(kind.noun) "
        + "could not be seen: none is there yet, and its schema cannot be read; look at the result with `verify`")
  }
}

extension Change {
  /// The fields that no object on the Management Node shows. Natural keys are not doubted, and what is never shown cannot be.
  fileprivate func unseenFields(in inventory: Inventory) -> [FieldDifference] {
    let kind = object.object.kind
    let seen = inventory.fieldNames[kind] ?? []
    return fields.filter { field in
      !seen.contains(field.name) && field.name != kind.keyField && !field.after.isSecret
    }
  }
}

extension ObjectKind {
  /// What an object is that lacks a field, since there was nothing else before the field came: the API's own default.
  func meaningOfAbsence(of field: String) -> PlanValue? {
    switch (self, field) {
    case (.lyncServer, "port"): .integer(5061)
    case (.lyncServer, "transport"): .text("tls")
    case (.turnServer, "port"), (.stunServer, "port"): .integer(3478)
    case (.turnServer, "transport_type"): .text("udp")
    case (.turnServer, "server_type"): .text("namepsw")
    default: nil
    }
  }
}
