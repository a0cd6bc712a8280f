import InfinityAPI

#if canImport(FoundationEssentials)
  public import struct FoundationEssentials.Date
#else
  public import struct Foundation.Date
#endif

/// A certificate that a plan is about, or that a node presents where the plan reaches.
public struct CertificateUse: Sendable, Equatable {
  /// What becomes of it.
  public enum Fate: Sendable, Equatable {
    /// It stays, if not on every node.
    case kept
    /// The plan uploads it.
    case uploaded
    /// The plan deletes it.
    case deleted
  }

  /// Which one.
  public var reference: ObjectReference
  /// First and last moment of validity; nil where the certificate itself is not known.
  public var validity: ClosedRange<Date>?
  /// What the plan does with it.
  public var fate: Fate
  /// The number of Conferencing Nodes that present it before.
  public var nodesBefore: Int
  /// The number of Conferencing Nodes that present it with the changes made.
  public var nodesAfter: Int

  /// The certificates of a plan's changes in its order, then the others that nodes of these places present.
  static func all(
    _ plan: Plan, _ places: [Landscape.Place], _ inventory: Inventory, _ before: PlatformState, _ after: PlatformState
  ) -> [CertificateUse] {
    var validity: [ObjectKey: ClosedRange<Date>] = [:]
    for kind in [Kind.tlsCertificate, .trustedCACertificate] {
      for object in inventory.objects(kind) { validity[object.reference.key] = object.certificate?.validity }
    }
    for field in plan.changes.flatMap(\.fields) {
      guard case .certificate(let reference, let pem) = field.after else { continue }
      validity[reference.key] = (try? CertificateSummary(pem: pem))?.validity
    }
    let (usedBefore, usedAfter) = (counts(before), counts(after))
    let fates = Dictionary(
      plan.changes.map { ($0.target.key, $0.action) }, uniquingKeysWith: { first, _ in first })
    let presented = places.flatMap { ($0.before?.nodes ?? []) + ($0.after?.nodes ?? []) }.compactMap(\.certificate)
    return CertificateNames(plan.changes, besides: presented).certificates.map { reference in
      CertificateUse(
        reference: reference, validity: validity[reference.key], fate: Fate(fates[reference.key]),
        nodesBefore: usedBefore[reference.key] ?? 0, nodesAfter: usedAfter[reference.key] ?? 0)
    }
  }

  private static func counts(_ state: PlatformState) -> [ObjectKey: Int] {
    var counts: [ObjectKey: Int] = [:]
    for node in state.objects(.node) {
      for certificate in node[\ConferencingNode.Fields.tlsCertificate].referenced {
        counts[certificate.key, default: 0] += 1
      }
    }
    return counts
  }
}

extension CertificateUse.Fate {
  fileprivate init(_ action: Change.Action?) {
    self =
      switch action {
      case .create: .uploaded
      case .delete: .deleted
      case .update, nil: .kept
      }
  }
}

extension CertificateSummary {
  /// Nil for a certificate that ends before it begins.
  fileprivate var validity: ClosedRange<Date>? { notBefore <= notAfter ? notBefore...notAfter : nil }
}
