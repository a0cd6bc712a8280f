import Foundation
import X509
import SwiftASN1
import Crypto
public struct CertificateMaterials: Sendable {
  public var tlsCertificates: [String: CertificateSummary] = [:];
  public var trustedCACertificates: [CertificateSummary] = []
}
extension CertificateSummary {
  init(pem: String) throws {
    let c = try Certificate(pemEncoded: pem)
    let der = Array(Data(base64Encoded: pem.split(separator: "\n").filter { !$0.hasPrefix("-") }.joined()) ?? Data())
    let f = SHA256.hash(data: der).map { String(format: "%02X", $0) }.joined(separator: ":")
    self.init(
      fingerprint: .init(text: f), commonName: c.subject.description.split(separator: "=").last.map(String.init) ?? "",
      dnsNames: [], notBefore: c.notValidBefore, notAfter: c.notValidAfter, pem: pem)
  }
}
public enum DeploymentSchema { public static let text = "{}" }
public struct OfflineChecks: Sendable {
  public struct Result: Sendable {
    public var certificates: CertificateMaterials; public var secrets: ResolvedSecrets; public var findings: [Finding]
  }
  let deployment: Deployment; let resolvesSecrets: Bool
  public init(deployment: Deployment, resolvesSecrets: Bool) {
    self.deployment = deployment; self.resolvesSecrets = resolvesSecrets
  }
  public func run() async -> Result {
    var m = CertificateMaterials()
    for c in deployment.tlsCertificates {
      m.tlsCertificates[c.name.value] = try? CertificateSummary(
        pem: String(contentsOfFile: c.certificate.path, encoding: .utf8))
    }
    for c in deployment.trustedCACertificates {
      if let s = try? CertificateSummary(pem: String(contentsOfFile: c.path, encoding: .utf8)) {
        m.trustedCACertificates.append(s)
      }
    }
    return Result(
      certificates: m, secrets: resolvesSecrets ? await ResolvedSecrets(of: deployment, with: SecretResolver()) : .none,
      findings: [])
  }
}
