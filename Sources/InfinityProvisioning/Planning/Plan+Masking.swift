package import InfinityAPI

extension Plan {
  /// The plan as it may be shown: without the secrets that a client knows in what fields hold now, where the Management
  /// Node echoes them.
  ///
  /// For showing only: what is compared, saved and restored is what the Management Node has.
  package func masked(by client: ManagementClient) -> Plan {
    let holdsText = changes.contains { $0.fields.contains { if case .text = $0.before { true } else { false } } }
    guard holdsText else { return self }
    let mask = client.secretMask
    var plan = self
    for change in plan.changes.indices {
      for field in plan.changes[change].fields.indices {
        guard case .text(let text) = plan.changes[change].fields[field].before else { continue }
        plan.changes[change].fields[field].before = .text(mask.masked(text))
      }
    }
    return plan
  }
}
