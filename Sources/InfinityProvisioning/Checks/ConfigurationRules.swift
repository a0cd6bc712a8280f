import InfinityAPI

/// The check `configuration`: every difference that a plan shows is a finding.
struct ConfigurationRules {
  let deployment: Deployment

  func findings(_ plan: Plan) -> [Finding] {
    plan.changes.map { change in
      let object = "\(change.object.object.kind.noun) \(change.object.label.quotedForMessage)"
      let step = "step \(change.step.rawValue)"
      let message =
        switch change.action {
        case .create: "\(object) is not on the Management Node; apply \(step)"
        case .update: "\(object) differs on the Management Node: \(differences(change)); apply \(step)"
        case .delete: "\(object) is on the Management Node, and should not be"
        }
      return Finding(.error, change.action == .create ? "missing" : "differs", message, at: mark(change))
    }
  }

  private func differences(_ change: Change) -> String {
    change.fields.map { field in
      field.after.isSecret
        ? "\(field.name) has changed" : "\(field.name) is \(text(field.before)), the file wants \(text(field.after))"
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

  /// Where the file speaks of the object that a change is about.
  private func mark(_ change: Change) -> SourceMark? {
    let key = change.object.object
    let names: [Located<String>] =
      switch key.kind {
      case .lyncServer: deployment.lyncServers.map(\.name)
      case .dnsServer: deployment.dnsServers.map(\.address)
      case .turnServer: deployment.turnServers.map(\.name)
      case .stunServer: deployment.stunServers.map(\.name)
      case .location: deployment.locations.map(\.name)
      case .node: deployment.locations.flatMap { $0.pool?.nodes ?? [] }.map(\.name)
      case .globalSettings, .managementVM, .tlsCertificate, .trustedCACertificate: []
      }
    if let name = names.first(where: { CanonicalForm.host($0.value) == CanonicalForm.host(key.key) }) {
      return name.mark
    }
    return key.kind == .globalSettings ? deployment.sipDomain.value?.mark : nil
  }
}
