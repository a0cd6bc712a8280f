import InfinityAPI

/// The CA certificates on the Management Node that the certificates in use were issued by, up to their roots.
///
/// Nothing refers to a CA certificate: without this look it seems unused, and peers would no longer be sent, or trust, its chain.
struct CertificateIssuers {
  /// What a CA certificate issued: one certificate of each.
  private(set) var issued: [ResourceURI: ObservedObject] = [:]
  /// A certificate in use of which it cannot be read who issued it; nil where there is none.
  private(set) var unread: ObservedObject?

  /// Of what is in use once changes are made.
  init(_ inventory: Inventory, after changes: [Change]) {
    let used = inventory.referencedURIs(after: changes)
    let authorities = inventory.objects(.trustedCACertificate).map { ($0, X509Certificate($0)) }
    var pending = inventory.objects(.tlsCertificate).filter { used.contains($0.uri) }
    unread = pending.first { X509Certificate($0) == nil }
    while let object = pending.popLast() {
      guard let certificate = X509Certificate(object), !certificate.isSelfIssued else { continue }
      for (authority, issuer) in authorities where issued[authority.uri] == nil {
        // A signature that cannot be checked may be good.
        guard let issuer, issuer.subject == certificate.issuer, issuer.signed(certificate) != false else { continue }
        issued[authority.uri] = object
        pending.append(authority)
      }
    }
  }
}

extension X509Certificate {
  /// The certificate that an object of the Management Node holds, where it is one that can be read.
  fileprivate init?(_ object: ObservedObject) {
    guard let pem = object.certificate?.pem, let certificate = Self.certificates(inPEM: pem).first else { return nil }
    self = certificate
  }
}
