import Foundation
import TestSupport

/// A CA made with openssl as AD CS makes one: a root below a domain, RSA, a template with server and client authentication, answers in
/// DER (`.cer`), as a chain (`.p7b`) and with the key (`.pfx`).
struct CertificateAuthority {
  let folder: TemporaryFolder

  init(in folder: TemporaryFolder) async throws {
    self.folder = folder
    try await openssl(
      "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/DC=com/DC=example/CN=example-CA01-CA", "-days",
      "1825",
      "-addext", "basicConstraints=critical,CA:true", "-addext", "keyUsage=digitalSignature,keyCertSign,cRLSign",
      "-keyout", "adcs.key", "-out", "adcs.pem")
    // What a template of AD CS adds: its name and version, where the CA's certificate and its list of revoked ones are.
    try folder.write(
      """
      [template]
      basicConstraints = CA:false
      keyUsage = critical,digitalSignature,keyEncipherment
      extendedKeyUsage = serverAuth,clientAuth
      subjectKeyIdentifier = hash
      authorityKeyIdentifier = keyid
      crlDistributionPoints = URI:http://ca01.example.com/CertEnroll/example-CA01-CA.crl
      authorityInfoAccess = caIssuers;URI:http://ca01.example.com/CertEnroll/ca01.example.com_example-CA01-CA.crt
      1.3.6.1.4.1.311.21.7 = ASN1:SEQUENCE:templateID
      1.3.6.1.4.1.311.21.10 = DER:30:18:30:0a:06:08:2b:06:01:05:05:07:03:01:30:0a:06:08:2b:06:01:05:05:07:03:02
      subjectAltName = ${ENV::NAMES}
      [templateID]
      id = OID:1.3.6.1.4.1.311.21.8.1.2.3
      major = INTEGER:100
      minor = INTEGER:4

      """, to: "template.cnf")
  }

  /// Issues the certificate of a request: `NAME.cer` in DER and `NAME.p7b` with the chain, whose order means nothing.
  func issue(_ request: String, _ names: [String], as name: String, days: Int = 397) async throws {
    let list = names.map { "DNS:\($0)" }.joined(separator: ",")
    try await openssl(
      "x509", "-req", "-in", request, "-CA", "adcs.pem", "-CAkey", "adcs.key", "-CAcreateserial", "-sha256", "-days",
      "\(days)", "-extfile", "template.cnf", "-extensions", "template", "-outform", "DER", "-out", "\(name).cer",
      environment: ["NAMES": list])
    try await openssl("x509", "-inform", "DER", "-in", "\(name).cer", "-out", "\(name).pem")
    try await openssl(
      "crl2pkcs7", "-nocrl", "-certfile", "adcs.pem", "-certfile", "\(name).pem", "-outform", "DER", "-out",
      "\(name).p7b")
  }

  @discardableResult
  func openssl(_ arguments: String..., environment: [String: String] = ["NAMES": ""]) async throws -> String {
    let result = try await Program(
      "openssl", arguments, environment: environment, workingDirectory: folder.path
    ).run()
    guard result.exitCode == 0 else { throw TestSupportError("openssl \(arguments): \(result.errorOutput)") }
    return result.output
  }
}
