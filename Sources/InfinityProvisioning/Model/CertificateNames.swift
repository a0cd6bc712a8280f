#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Short names of the certificates in a plan. A report introduces each once, with its fingerprint and its last day, and goes on with
/// the common name: `pool.example.com`, or `pool.example.com [3F:9A]` where another one has the same.
public struct CertificateNames: Sendable {
  /// The certificates in the order in which the plan first speaks of them.
  public let certificates: [ObjectReference]
  private let short: [ObjectKey: String]

  /// The names for all certificates that some changes speak of.
  ///
  /// - Parameters:
  ///   - changes: the changes.
  ///   - others: objects that a report speaks of besides; those that are no certificates are left out.
  public init(_ changes: [Change], besides others: [ObjectReference] = []) {
    self.init(
      of: changes.flatMap { [$0.target] + $0.fields.flatMap { $0.before.certificates + $0.after.certificates } }
        + others)
  }

  /// The names for all certificates among some objects.
  public init(of objects: [ObjectReference]) {
    var seen: Set<ObjectKey> = []
    certificates = objects.filter { $0.fingerprint != nil && seen.insert($0.key).inserted }
    let byCommonName = Dictionary(grouping: certificates, by: Self.commonName(of:))
    short = Dictionary(uniqueKeysWithValues: certificates.map { ($0.key, Self.name(of: $0, among: byCommonName)) })
  }

  /// What an object is called: a certificate of the plan by its short name, everything else by its label.
  public func name(_ reference: ObjectReference) -> String { short[reference.key] ?? reference.label }

  private static func name(of reference: ObjectReference, among byCommonName: [String: [ObjectReference]]) -> String {
    let commonName = commonName(of: reference)
    let others = (byCommonName[commonName] ?? []).filter { $0.key != reference.key }
    if others.isEmpty { return commonName }
    let mark = mark(reference)
    return others.contains { Self.mark($0) == mark } ? reference.label : "\(commonName) [\(mark)]"
  }

  /// The label without the fingerprint and the date: the same for a certificate and the one that takes its place.
  public static func commonName(of reference: ObjectReference) -> String {
    guard let details = reference.label.ranges(of: " (SHA-256 ").last else { return reference.label }
    return String(reference.label[..<details.lowerBound])
  }

  /// The first two bytes of the fingerprint: `3F:9A`.
  private static func mark(_ reference: ObjectReference) -> String {
    let digits = (reference.fingerprint ?? "").uppercased().filter(\.isHexDigit)
    return "\(digits.prefix(2)):\(digits.dropFirst(2).prefix(2))"
  }
}

extension PlanValue {
  /// The certificates that it is or refers to.
  fileprivate var certificates: [ObjectReference] {
    if case .certificate(let reference, _) = self { [reference] } else { referenced }
  }
}
