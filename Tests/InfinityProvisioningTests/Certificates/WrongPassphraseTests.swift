import Foundation
import InfinityAPI
import Testing

@testable import InfinityProvisioning

@Suite("Wrong passphrases of keys")
struct WrongPassphraseTests {
  @Test("a wrong passphrase is one, also where it leaves by chance what looks like a key of another kind")
  func wrongPassphrases() async throws {
    let folder = try await CertificateCorpus.folder
    let key = Secret(try String(contentsOfFile: "\(folder)/legacy-aes.key", encoding: .utf8))
    let certificate = try #require(
      X509Certificate.certificates(inPEM: try String(contentsOfFile: "\(folder)/good.pem", encoding: .utf8)).first)
    // The padding comes out right once in 256 times.
    for number in 0..<800 {
      let result = PrivateKeyCheck.check(key: key, passphrase: Secret("wrong \(number)"), certificate: certificate)
      guard case .passphraseWrong = result else {
        Issue.record("\(number): \(result)")
        return
      }
    }
  }
}
