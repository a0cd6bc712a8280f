import Foundation
import Testing

@testable import InfinityProvisioning

/// Which certificate's key made the signature of another.
@Suite("Signatures of certificates")
struct SignatureTests {
  @Test func `whose key made a signature is told for each certificate, however often it is asked`() async throws {
    let folder = try await CertificateCorpus.folder
    func certificate(_ name: String) throws -> X509Certificate {
      let text = try String(contentsOfFile: "\(folder)/\(name).pem", encoding: .utf8)
      return try #require(X509Certificate.certificates(inPEM: text).first)
    }
    let (leaf, issuing) = (try certificate("good"), try certificate("issuing"))
    let (impostor, root) = (try certificate("impostor"), try certificate("root"))
    for _ in 1...2 {
      #expect(impostor.signed(leaf) == false)
      #expect(issuing.signed(leaf) == true)
      #expect(root.signed(issuing) == true)
      #expect(issuing.signed(issuing) == false)
    }
  }
}
