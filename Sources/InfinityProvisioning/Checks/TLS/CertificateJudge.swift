import NIOSSL

#if canImport(FoundationEssentials)
  import struct FoundationEssentials.Date
#else
  import struct Foundation.Date
#endif

/// Decides during a handshake whether a TLS server is the one that is meant, by the certificates that it presents.
struct CertificateJudge: Sendable {
  /// The name that its certificate must hold, alone or by a wildcard.
  var serverName: String
  /// The CA certificates of which one must be at the end of its chain.
  var authorities: [X509Certificate]
  var now: Date

  /// Why it is not, as `it presents …`; nil where it is.
  func objection(to presented: [NIOSSLCertificate]) -> String? {
    let certificates = presented.map { certificate in
      (try? certificate.toDERBytes()).flatMap { try? X509Certificate(der: $0) }
    }
    // Its own must be there and readable; of the others some may be of no use.
    guard case .some(.some) = certificates.first else { return "it presents a certificate that cannot be read" }
    let sight = TLSSight(certificates: certificates.compactMap(\.self))
    let rules = PresentedCertificateRules("it", .turnServer, .none, now: now)
    let findings =
      rules.validity(sight) + rules.names(sight, serverName, acceptsWildcards: true)
      + rules.usage(sight, isSeenByOpenSSL: true)
      + rules.trust(sight, authorities, needsRoot: false)
    return findings.first?.message
  }
}

extension PresentedCodes {
  /// Of a TURN server one code tells it all.
  fileprivate static let turnServer = PresentedCodes(
    FindingCode.turn.relay.connection, all: FindingCode.turn.certificate)
}
