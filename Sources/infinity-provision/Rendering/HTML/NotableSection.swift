import InfinityProvisioning

/// What deserves a second look before it is made: deletions, and what replaces something that may be in use.
struct NotableSection {
  let report: PlanReport

  /// Beyond this many, objects that get the same are counted here, and named in the tables below. Deletions and what locations share
  /// are always named.
  private static let mostNamed = 12

  var html: HTML {
    let items = NotableChange.all(in: report.plan).map { item($0.reason, $0.requests) }
    let title = report.record == nil ? "Look twice" : "What deserved a second look"
    return .section("notable", title, items.isEmpty ? [] : [.element("ul", ["class": "notes"], items)])
  }

  private func item(_ reason: NotableChange, _ changes: [Change]) -> HTML {
    let names = report.names
    var seen: Set<ObjectKey> = []
    let targets = changes.map(\.target).filter { seen.insert($0.key).inserted }
    let isWhole = [.deletion, .serverChanged, .secretSent].contains(reason) || targets.count <= Self.mostNamed
    let named = isWhole ? targets[...] : targets.prefix(Self.mostNamed)
    let rest = targets.count - named.count
    let list = named.map { name($0, reason, changes, names) }.joined(separator: reason == .serverReplaced ? "; " : ", ")
    return .element(
      "li", ["class": reason == .deletion ? "bad" : nil],
      [
        .element("b", [:], Self.title(reason, changes.count)), .element("p", [:], Self.meaning(reason)),
        .element("p", ["class": "soft"], rest == 0 ? list : "\(list) and \(rest) more, named below"),
      ])
  }

  /// An object, and of what it leaves or gets there what the reason is about.
  private func name(
    _ object: ObjectReference, _ reason: NotableChange, _ changes: [Change], _ names: CertificateNames
  ) -> String {
    let name = PlanReport.name(object, names)
    switch reason {
    case .deletion: return "\(object.key.kind.title) \(name)"
    case .serverReplaced:
      let left = changes.filter { $0.target.key == object.key }.flatMap(\.fields).flatMap { field in
        field.before.referenced.filter { server in !field.after.referenced.contains { $0.key == server.key } }
      }
      return "\(name) no longer uses \(left.map(\.label).joined(separator: ", "))"
    case .nodeCertificate, .sipTLSFQDN, .sipDomain, .serverChanged, .secretSent: return name
    }
  }

  /// The reason in a few words.
  static func title(_ reason: NotableChange, _ number: Int) -> String {
    switch reason {
    case .deletion: PlanReport.count(number, "deletion")
    case .nodeCertificate: PlanReport.count(number, "node gets another certificate", "nodes get another certificate")
    case .sipTLSFQDN: PlanReport.count(number, "node gets another SIP TLS FQDN", "nodes get another SIP TLS FQDN")
    case .sipDomain: "Pexip Infinity domain changes\(number == 1 ? "" : " in \(number) places")"
    case .serverReplaced: PlanReport.count(number, "location leaves a server", "locations leave a server")
    case .serverChanged: PlanReport.count(number, "server that exists changes", "servers that exist change")
    case .secretSent: PlanReport.count(number, "secret is replaced", "secrets are replaced")
    }
  }

  private static func meaning(_ reason: NotableChange) -> String {
    switch reason {
    case .deletion: "What is deleted here is gone from the Management Node."
    case .nodeCertificate:
      "These Conferencing Nodes will present another TLS certificate than now. Lync and Skype for Business servers must trust it, and find "
        + "the node's name in it."
    case .sipTLSFQDN:
      "These Conferencing Nodes will use another name in SIP signaling (newer releases: Configured FQDN). It must be one of the names of "
        + "their certificate, and a trusted computer of the application pool."
    case .sipDomain: "It is the domain of the SIP addresses that Lync and Skype for Business route to the platform."
    case .serverReplaced: "These locations use servers now that they will no longer use."
    case .serverChanged: "These servers exist already. Every location that links to one of them is concerned."
    case .secretSent:
      "The Management Node never shows what it holds. What it holds now is replaced, and no rollback brings it back."
    }
  }
}
