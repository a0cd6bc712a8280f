import InfinityAPI

/// The servers and certificates that are deleted when an integration is taken back: those that the file declares for the locations that
/// leave, that no location uses which stays in the file, and that nothing on the Management Node refers to then; of certificates
/// also those that a declared one replaced.
struct RemovalOfObjects {
  private let input: Removal.Input
  private let referrers: Referrers
  private(set) var changes: [Change] = []
  private(set) var findings: [Finding] = []

  init(_ input: Removal.Input, after unlinking: [Change]) {
    self.input = input
    referrers = Referrers(input.inventory, after: unlinking)
  }

  mutating func run() {
    for kind in Kind.all where kind.isLinkedByLocations && (kind != .dnsServer || input.removesDNSServers) {
      removeServers(kind)
    }
    removeCertificates()
  }

  // MARK: Servers

  private mutating func removeServers(_ kind: Kind) {
    let staying = keys(kind, of: input.remaining)
    let leaving = keys(kind, of: input.deployment.locations)
    for name in input.wholeDeployment.names(kind) {
      let key = ObjectKey(kind, written: name.value)
      guard leaving[key] != nil, let observed = input.inventory.object(key) else { continue }
      if let location = staying[key] {
        keep(observed, "the location \(location.quotedForMessage) of the file uses it", at: name.mark)
      } else {
        remove(observed, at: name.mark)
      }
    }
  }

  /// What some locations of the file link to, and the first of them that does.
  private func keys(_ kind: Kind, of locations: [LocationDeclaration]) -> [ObjectKey: String] {
    var keys: [ObjectKey: String] = [:]
    for location in locations {
      for key in Kind.location.keys where key.link == kind {
        for name in location.entry.links(key) {
          let object = ObjectKey(kind, written: name.value)
          keys[object] = keys[object] ?? location.name.value
        }
      }
    }
    return keys
  }

  // MARK: Certificates

  /// Those that the file declares for the pools that leave, and those that these replaced.
  private mutating func removeCertificates() {
    let pools = input.deployment.locations.compactMap(\.pool)
    let staying = input.remaining.compactMap(\.pool)
    let names = Set(pools.map { PoolName($0) }).subtracting(staying.map { PoolName($0) })
    let entries = Set(pools.map(\.certificate.value)).subtracting(staying.map(\.certificate.value))
    let prints = Set(entries.compactMap { input.certificates.tlsCertificates[$0]?.fingerprint.text })
    let superseded = SupersededCertificates(pools.filter { names.contains(PoolName($0)) }, input.certificates)
    let declared = DeclaredCertificates(input.wholeDeployment, input.certificates, without: entries)
    let mark = pools.first?.certificate.mark
    for observed in input.inventory.objects(.tlsCertificate) {
      let summary = observed.certificate
      let isItself = prints.contains(observed.reference.key.text)
      guard isItself || summary.map({ names.contains(PoolName($0)) }) == true else { continue }
      if declared.contains(observed.reference) {
        keep(observed, "the file still declares it", at: mark)
      } else if isItself || (superseded.contains(summary) && !declared.mayHave(summary)) {
        remove(observed, at: mark)
      } else if superseded.isStagedAhead(summary) {
        keep(observed, "it is valid longer than the one that the file declares, so it was staged ahead", at: mark)
      } else {
        keep(observed, "it may be one of the file's certificates, some of which cannot be read", at: mark)
      }
    }
  }

  // MARK: Either

  private mutating func remove(_ observed: ObservedObject, at mark: SourceMark?) {
    if let unreadable = referrers.unreadable {
      return keep(observed, "what \(unreadable) refers to cannot be read", at: mark)
    }
    let users = referrers.of(observed.reference)
    guard users.isEmpty else {
      return keep(observed, "used by " + users.map(\.reference.name).joined(separator: ", "), at: mark)
    }
    if let reason = input.outside.reason(observed.reference) { return keep(observed, reason, at: mark) }
    guard let step = observed.reference.key.kind.step else { return }
    changes.append(
      Change(id: 0, step: step, action: .delete, target: observed.reference, location: nil, fields: observed.contents))
  }

  private mutating func keep(_ observed: ObservedObject, _ reason: String, at mark: SourceMark?) {
    findings.append(Finding(.removal.kept, "the \(observed.reference.name) is kept: \(reason)", at: mark))
  }
}
