public import InfinityAPI

/// Whether this Management Node's release has the fields that a plan sends: an unknown field is taken without a word and
/// dropped, so the apply would seem to succeed.
///
/// What the lists show is known. Where a list does not show a field, the schema is asked; where there is no object yet, only
/// for fields that are known to have come later than others.
public struct ReleaseCheck: Sendable {
  private let client: ManagementClient

  /// A check over a connection.
  public init(client: ManagementClient) {
    self.client = client
  }

  /// The plan, with a warning about what could not be found out.
  ///
  /// - Throws: ``PlanningFailure`` naming each declared field that this release lacks, or `CancellationError`.
  public func checked(
    _ plan: Plan, against inventory: Inventory, _ deployment: Deployment, _ certificates: CertificateMaterials
  ) async throws -> Plan {
    let doubtful = plan.changes.map { ($0, $0.doubtfulFields(in: inventory)) }.filter { !$0.1.isEmpty }
    guard !doubtful.isEmpty else { return plan }
    let schemas = try await schemas(of: Set(doubtful.map(\.0.target.key.kind)))
    let marks = DeploymentMarks(deployment, certificates)
    var findings: [Finding] = []
    var unknown: [Kind: Set<String>] = [:]
    for (change, fields) in doubtful {
      guard let known = schemas[change.target.key.kind] else {
        unknown[change.target.key.kind, default: []].formUnion(fields)
        continue
      }
      findings += fields.filter { !known.contains($0) }.map { Self.lacking($0, change, at: marks[change.target]) }
    }
    guard findings.isEmpty else { throw PlanningFailure(findings: plan.warnings + findings) }
    var plan = plan
    plan.warnings += unknown.sorted { $0.key.rawValue < $1.key.rawValue }.map { Self.notSeen($0, $1) }
    return plan
  }

  /// The names of the fields of each kind whose schema can be read.
  private func schemas(of kinds: Set<Kind>) async throws -> [Kind: Set<String>] {
    try await withThrowingTaskGroup(of: (Kind, Set<String>)?.self) { group in
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

  private static func lacking(_ field: String, _ change: Change, at mark: SourceMark?) -> Finding {
    let kind = change.target.key.kind
    return Finding(
      .error, .answer.fieldMissing,
      "the file sets \(field) of the \(change.target.name), but this Management Node's "
        + "release has no such field for a \(kind.noun) (its schema does not list it); leave it out of the file, or upgrade "
        + "the Management Node", at: mark)
  }

  private static func notSeen(_ kind: Kind, _ fields: Set<String>) -> Finding {
    Finding(
      .answer.fieldNotSeen,
      "whether this Management Node's release has the fields \(fields.sorted().joined(separator: ", ")) of a \(kind.noun) "
        + "could not be seen: no object shows them, and the schema cannot be read; look at the result with `verify`")
  }
}

extension Change {
  /// The fields that no object on the Management Node shows, and that it would matter to lack. Natural keys are not doubted, and
  /// what is never shown cannot be.
  fileprivate func doubtfulFields(in inventory: Inventory) -> [String] {
    let kind = target.key.kind
    let seen = inventory.fieldNames[kind]
    return fields.filter { field in
      seen?.contains(field.name) != true && field.name != kind.keyField && !field.after.isSecret
        && field.after != kind.field(field.name)?.absence
        && (seen != nil || !Self.fieldsOfEveryRelease.contains(field.name))
    }.map(\.name)
  }

  /// Not doubted where no object is there to show them: a list costs a plan one request, and a schema another one.
  private static let fieldsOfEveryRelease: Set<String> = ["name", "address", "port", "username", "description"]
}
