import NIOCore

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The certificate that the Management Node presents to this machine.
enum PresentedCertificate {
  /// Looks; nil without TLS, or where it cannot be seen (through a proxy, say).
  static func look(at address: String) async throws -> Diagnosis.Certificate? {
    guard let url = URLComponents(string: address), url.scheme == "https", var host = url.host else { return nil }
    if host.hasPrefix("["), host.hasSuffix("]") { host = String(host.dropFirst().dropLast()) }
    let port = url.port ?? 443
    let lookup = NameLookup(dnsServers: [], network: NetworkSettings())
    guard let socket = try await lookup.addresses(of: host, port: port).first else { return nil }
    do {
      let sight = try await TLSProbe(address: socket, serverName: host).look()
      return sight.certificates.first.map { certificate in
        Diagnosis.Certificate(
          commonName: certificate.summary.commonName, issuer: "\(certificate.issuer)",
          validUntil: certificate.summary.notAfter)
      }
    } catch is ConnectionFailure {
      return nil
    }
  }
}
