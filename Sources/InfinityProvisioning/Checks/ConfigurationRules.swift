import InfinityAPI

/// The check `configuration`: every difference that a plan shows is a finding, and every secret that cannot be compared.
struct ConfigurationRules {
  private let deployment: Deployment
  private let marks: DeploymentMarks

  init(deployment: Deployment, certificates: CertificateMaterials) {
    self.deployment = deployment
    marks = DeploymentMarks(deployment, certificates)
  }

  func findings(_ plan: Plan) -> [Finding] {
    differences(plan)
      + plan.unknownSecrets.map { secret in
        Finding(
          .configuration.secretNotCompared,
          "the Management Node's copy of the \(secret.field) of \(secret.target.name)"
            + " cannot be read, and there is no record of what it was sent: it may be "
            + "wrong; `infinity-provision apply` sends it once", at: marks[secret.target])
      }
  }

  /// How many changes each location of the file needs, and what locations share.
  func measurements(_ plan: Plan) -> [Measurement] {
    let counts = Dictionary(grouping: plan.changes, by: \.location).mapValues(\.count)
    let locations = deployment.locations.map { Optional($0.name.value) }
    return ([nil] + locations).map { .differences(counts[$0] ?? 0, location: $0) }
  }

  private func differences(_ plan: Plan) -> [Finding] {
    plan.changes.map { change in
      let object = change.target.name
      let step = "step \(change.step.rawValue)"
      let message =
        switch change.action {
        case .create: "\(object) is not on the Management Node; apply \(step)"
        case .update: "\(object) differs on the Management Node: \(differences(change)); apply \(step)"
        case .delete: "\(object) is on the Management Node, and should not be"
        }
      return Finding(
        change.action == .create ? .configuration.missing : .configuration.differs, message,
        at: marks[change.target])
    }
  }

  private func differences(_ change: Change) -> String {
    change.fields.map { field in
      field.after.isSecret
        ? "\(field.name) has changed" : "\(field.name) is \(text(field.before)), but the file says \(text(field.after))"
    }.joined(separator: "; ")
  }

  private func text(_ value: PlanValue) -> String {
    switch value {
    case .null: "empty"
    case .text(let text): text.quotedForMessage
    case .integer(let number): String(number)
    case .reference(let reference), .certificate(let reference, _): reference.label.quotedForMessage
    case .references(let references):
      references.isEmpty ? "empty" : references.map(\.label.quotedForMessage).joined(separator: ", ")
    case .secret: "a secret"
    }
  }
}
