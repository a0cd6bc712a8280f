import Foundation
import InfinityAPI
import Testing

@testable import InfinityProvisioning

/// What OpenSSL refuses is named by its field, and what is no certificate is not called its issuer's mistake.
@Suite("Fields at fault")
struct EncodingFaultTests {
  private func good() async throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: "\(try await CertificateCorpus.folder)/der.pem")))
  }

  private func objections(_ bytes: [UInt8]) -> [String] {
    CertificateContainer(bytes, name: "\"x\"").objections.map { "\($0.code.text): \($0.message)" }
  }

  private func isNot(_ field: String) -> String {
    "certificate-encoding: the certificate in \"x\" cannot be read: its field \(field) is not encoded as X.509 requires, which is"
      + " its issuer's mistake; have it issued again"
  }

  private func replaced(_ bytes: [UInt8], _ old: [UInt8], _ new: [UInt8], last: Bool = false) throws -> [UInt8] {
    var bytes = bytes
    let range = try #require(last ? bytes.ranges(of: old).last : bytes.firstRange(of: old))
    bytes.replaceSubrange(range, with: new)
    return bytes
  }

  /// The length of the whole and what is behind it.
  private func followed(_ bytes: [UInt8], by more: [UInt8]) -> [UInt8] {
    let length = (Int(bytes[2]) << 8) + Int(bytes[3]) + more.count
    return Array(bytes.prefix(2)) + [UInt8(length >> 8), UInt8(length & 0xFF)] + Array(bytes.dropFirst(4)) + more
  }

  @Test func `a field that OpenSSL refuses has its own name, however deep the fault lies`() async throws {
    let good = try await good()
    #expect(objections(good) == [])
    // The organization of the subject, as text that is not UTF-8 and as an octet string.
    let organization = [0x0C, 0x07] + Array("Example".utf8)
    #expect(
      objections(try replaced(good, organization, [0x0C, 0x07, 0xFC] + Array("xample".utf8))) == [isNot("subject")])
    #expect(objections(try replaced(good, organization, [0x04, 0x07] + Array("Example".utf8))) == [isNot("subject")])
    #expect(objections(followed(good, by: [0x05, 0x00])) == [isNot("Certificate, the outermost one,")])
    let version = try replaced(good, [0xA0, 0x03, 0x02, 0x01, 0x02], [0xA0, 0x03, 0x04, 0x01, 0x02])
    #expect(objections(version) == [isNot("version")])
  }

  @Test func `whole DER that is no certificate is said to be something else`() {
    #expect(
      objections([0x30, 0x06, 0x02, 0x01, 0x05, 0x02, 0x01, 0x06]) == [
        "certificate-format: \"x\" holds DER data of another kind than a certificate; give the certificate itself"
      ])
  }

  @Test func `two algorithms of a signature that differ are a fault of the encoding`() async throws {
    // ecdsa-with-SHA256 becomes ecdsa-with-SHA384 where nothing is signed.
    let identifier: [UInt8] = [0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x04, 0x03, 0x02]
    let changed = try replaced(try await good(), identifier, Array(identifier.dropLast()) + [0x03], last: true)
    let certificate = try X509Certificate(der: changed)
    #expect(
      certificate.encodingFaults == ["the field signatureAlgorithm, which is another than the one that was signed,"])
    let text = try String(contentsOfFile: "\(try await CertificateCorpus.folder)/issuing.pem", encoding: .utf8)
    let broken = try #require(
      BrokenSignature(of: certificate, among: X509Certificate.certificates(inPEM: text)))
    #expect(
      broken.message(about: certificate, called: certificate.displayName)
        == "the certificate \"pool.example.com\": the field signatureAlgorithm, which is another than the one that was signed, is"
        + " not encoded as X.509 requires, which is its issuer's mistake; have it issued again")
  }

  @Test func `what follows a certificate in DER is read, or told`() async throws {
    let good = try await good()
    #expect(CertificateContainer(good + good + Array("\r\n".utf8), name: "\"x\"").certificates.count == 2)
    func following(_ bytes: [UInt8]) -> [String] { objections(good + bytes) }
    let advice = "; remove what follows, or copy it again from its source"
    let start = "certificate-damaged: after the certificate in \"x\""
    #expect(following(Array(" \t\r\n".utf8)) == [])
    #expect(following([0]) == ["\(start) 1 byte follows, which is no certificate (zeros)\(advice)"])
    #expect(following(Array("done\n".utf8)) == ["\(start) 5 bytes follow, which are no certificate (text)\(advice)"])
    #expect(
      following(Array(good.prefix(100)))
        == ["\(start) 100 bytes follow, which are no certificate (binary data)\(advice)"])
  }

  @Test func `a key in DER may end with a line end, and with nothing else`() async throws {
    let folder = try await CertificateCorpus.folder
    func resolved(_ name: String) async throws -> String {
      let file = DeclaredFile(written: name, path: "\(folder)/\(name)", mark: .none)
      return try await SecretResolver(environment: [:]).resolve(SecretSource(.file(file), at: .none)).reveal()
    }
    #expect(try await resolved("der-crlf.key") == (try await resolved("der.key")))
    let failure = await #expect(throws: SecretResolver.Failure.self) { _ = try await resolved("der-more.key") }
    #expect(
      failure?.finding.message
        == "after the private key in DER 2 more bytes follow; remove what follows, or copy it again from its source (file"
        + " \"der-more.key\")")
  }
}
