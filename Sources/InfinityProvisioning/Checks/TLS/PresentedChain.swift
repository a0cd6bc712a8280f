import X509

/// Where the certificates that a server presents lead, over themselves and the CA certificates that are given.
enum PresentedChain: Equatable {
  /// To a given CA certificate, and every intermediate one on the way is presented.
  case complete
  /// To a given CA certificate, but the server does not present the intermediate one of this name.
  case missing(intermediate: String)
  /// To nothing that is given: the last issuer named is this one.
  case untrusted(issuer: String)

  /// Longer chains are not followed.
  private static let maximumLength = 10

  init(_ presented: [X509Certificate], authorities: [X509Certificate]) {
    guard var current = presented.first else {
      self = .untrusted(issuer: "")
      return
    }
    for _ in 0..<Self.maximumLength {
      if current.isSelfIssued { break }
      if let next = Self.issuer(of: current, among: Array(presented.dropFirst())) {
        current = next
        continue
      }
      guard let next = Self.issuer(of: current, among: authorities) else { break }
      // Nobody needs to present a root.
      self = next.isSelfIssued ? .complete : .missing(intermediate: next.summary.commonName)
      return
    }
    self = authorities.contains(current) ? .complete : .untrusted(issuer: current.issuer.description)
  }

  private static func issuer(of certificate: X509Certificate, among all: [X509Certificate]) -> X509Certificate? {
    all.first { $0 != certificate && $0.subject == certificate.issuer && $0.signed(certificate) != false }
  }
}
