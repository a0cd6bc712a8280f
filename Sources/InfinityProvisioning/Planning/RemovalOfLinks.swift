import InfinityAPI

/// What locations and nodes lose when an integration is taken back.
struct RemovalOfLinks {
  private let input: Removal.Input
  private(set) var changes: [Change] = []
  private(set) var findings: [Finding] = []

  init(_ input: Removal.Input) {
    self.input = input
  }

  mutating func run() {
    for location in input.deployment.locations {
      if let observed = only(.location, location.name) { clear(location, observed) }
      for node in location.pool?.nodes ?? [] {
        guard let pool = location.pool, let observed = only(.node, node.name) else { continue }
        clear(node, of: pool, in: location, observed)
      }
      warnOfCertificates(location)
    }
  }

  /// The object of a name; a finding where there is none, or several.
  private mutating func only(_ kind: Kind, _ name: Located<String>) -> ObservedObject? {
    let found = input.inventory.objects(ObjectKey(kind, written: name.value))
    guard let first = found.first else {
      findings.append(
        Finding(
          .removal.notThere, "the Management Node has no \(kind.named(name.value)), so there is nothing to remove",
          at: name.mark))
      return nil
    }
    guard found.count == 1 else {
      findings.append(
        Finding(
          .name.ambiguous(kind),
          "the Management Node has \(found.count) \(kind.words.many) \(first.reference.label.quotedForMessage): "
            + found.map(\.uri.path).joined(separator: " and ")
            + "; rename or remove all but one, since the name must say which is meant", at: name.mark))
      return nil
    }
    return first
  }

  /// Whoever reaches these nodes by HTTPS sees it, Skype for Business or not.
  private mutating func warnOfCertificates(_ location: LocationDeclaration) {
    let field = ConferencingNode.Fields().tlsCertificate.name
    let count = changes.count { change in
      change.location == location.name.value && change.fields.contains { $0.name == field }
    }
    guard count > 0 else { return }
    findings.append(
      Finding(
        .removal.selfSigned,
        "\(count) \(count == 1 ? "node" : "nodes") of the location \(location.name.value.quotedForMessage) will present the "
          + "self-signed certificate again, to apps and browsers as well", at: location.name.mark))
  }

  // MARK: A location

  private mutating func clear(_ location: LocationDeclaration, _ observed: ObservedObject) {
    for key in Kind.location.keys {
      guard let field = key.field, let step = Kind.location.settable(field.name)?.laterStep,
        step != .lyncServers || key.link != nil
      else { continue }
      if let kind = key.link {
        let declared = Set(location.entry.links(key).map { ObjectKey(kind, written: $0.value) })
        guard !declared.isEmpty else { continue }
        unlink(field, step, declared, observed, location)
      } else if case .set(let domain) = location.entry.assignedText(key.name) {
        clearText(field, step, domain.value, observed, location.name.value, at: domain.mark)
      }
    }
  }

  private mutating func unlink(
    _ field: KindField, _ step: Step, _ declared: Set<ObjectKey>, _ observed: ObservedObject,
    _ location: LocationDeclaration
  ) {
    guard isReadable(field, observed, location.name.mark) else { return }
    let before = observed[field.name]
    let present = before.referenced
    let leaving = present.filter { declared.contains($0.key) }
    guard !present.isEmpty else { return }
    guard !leaving.isEmpty else { return leave(field, observed, present, at: location.name.mark) }
    guard step != .dnsServers || input.removesDNSServers else {
      findings.append(
        Finding(
          .removal.dnsKept,
          "the \(observed.reference.name) keeps its DNS servers, which its nodes need for everything else; --dns-servers removes them",
          at: location.name.mark))
      return
    }
    var after = PlanValue.null
    if case .references(let all) = before { after = .references(all.filter { !declared.contains($0.key) }) }
    change(field, step, observed, location.name.value, before, after)
  }

  // MARK: A node

  private mutating func clear(
    _ node: NodeDeclaration, of pool: PoolDeclaration, in location: LocationDeclaration, _ observed: ObservedObject
  ) {
    let place = observed[\ConferencingNode.Fields.location].referenced.first
    guard place?.key == ObjectKey(.location, written: location.name.value) else {
      findings.append(
        Finding(
          .removal.notOurs,
          "the \(observed.reference.name) is not in the location \(location.name.value.quotedForMessage); it is left unchanged",
          at: node.name.mark))
      return
    }
    let fields = ConferencingNode.Fields()
    if let name = Kind.node.field(fields.sipTLSFQDN.name) {
      clearText(
        name, .sipTLSFQDNs, node.sipTLSFQDN.value, observed, location.name.value, at: node.sipTLSFQDN.mark)
    }
    guard let field = Kind.node.field(fields.tlsCertificate.name), isReadable(field, observed, node.name.mark) else {
      return
    }
    guard let present = observed[field.name].referenced.first else { return }
    guard isOfPool(present, pool) else { return leave(field, observed, [present], at: node.name.mark) }
    change(field, .certificates, observed, location.name.value, observed[field.name], .null)
  }

  /// The declared certificate, or an earlier one of the pool, from which an apply has yet to switch the node. One that is valid longer is
  /// somebody's choice.
  private func isOfPool(_ reference: ObjectReference, _ pool: PoolDeclaration) -> Bool {
    let summary = reference.uri.flatMap { input.inventory.object(at: $0) }?.certificate
    // Where the file's own cannot be read, the name alone tells.
    guard let declared = input.certificates.tlsCertificates[pool.certificate.value] else {
      return summary.map { PoolName($0) } == PoolName(pool)
    }
    return declared.fingerprint.text == reference.key.text
      || SupersededCertificates([pool], input.certificates).contains(summary)
  }

  // MARK: Fields

  private mutating func clearText(
    _ field: KindField, _ step: Step, _ declared: String, _ observed: ObservedObject, _ location: String,
    at mark: SourceMark
  ) {
    guard isReadable(field, observed, mark), observed[field.name] != .null else { return }
    guard field.comparison.areEqual(observed[field.name], .text(declared)) else {
      findings.append(
        Finding(
          .removal.notOurs,
          "\(field.name) of the \(observed.reference.name) is not what the file declares; it is left unchanged",
          at: mark))
      return
    }
    change(field, step, observed, location, observed[field.name], .null)
  }

  private mutating func isReadable(_ field: KindField, _ observed: ObservedObject, _ mark: SourceMark) -> Bool {
    guard let finding = UnreadableRules.unreadable(field.name, of: observed, at: mark) else { return true }
    findings.append(finding)
    return false
  }

  private mutating func leave(
    _ field: KindField, _ observed: ObservedObject, _ present: [ObjectReference], at mark: SourceMark
  ) {
    findings.append(
      Finding(
        .removal.notOurs,
        "\(field.name) of the \(observed.reference.name) is \(present.map { "the \($0.name)" }.joined(separator: ", ")), which the "
          + "file does not declare for it; it is left unchanged", at: mark))
  }

  private mutating func change(
    _ field: KindField, _ step: Step, _ observed: ObservedObject, _ location: String, _ before: PlanValue,
    _ after: PlanValue
  ) {
    let difference = FieldDifference(name: field.name, before: before, after: after)
    changes.append(
      Change(
        id: 0, step: step, action: .update, target: observed.reference, location: location, fields: [difference],
        place: NodePlace(observed)))
  }
}
