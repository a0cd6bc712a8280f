import InfinityAPI

/// The check `configuration`: every difference that a plan shows is a finding.
struct ConfigurationRules {
  let deployment: Deployment
  let certificates: CertificateMaterials

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
    func named(_ names: [Located<String>]) -> SourceMark? {
      names.first { CanonicalForm.host($0.value) == CanonicalForm.host(key.key) }?.mark
    }
    return switch key.kind {
    case .lyncServer: named(deployment.lyncServers.map(\.name))
    case .dnsServer: named(deployment.dnsServers.map(\.address))
    case .turnServer: named(deployment.turnServers.map(\.name))
    case .stunServer: named(deployment.stunServers.map(\.name))
    case .location: named(deployment.locations.map(\.name))
    case .node: named(deployment.locations.flatMap { $0.pool?.nodes ?? [] }.map(\.name))
    case .tlsCertificate:
      deployment.tlsCertificates.first {
        certificates.tlsCertificates[$0.name.value]?.fingerprint.text == key.key
      }?.name.mark
    case .globalSettings: deployment.sipDomain.value?.mark
    case .trustedCACertificate, .managementVM, .certificateSigningRequest: nil
    }
  }
}
