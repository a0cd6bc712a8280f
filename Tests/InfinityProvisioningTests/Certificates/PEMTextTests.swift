import Foundation
import Testing

@testable import InfinityProvisioning

/// PEM as people copy, cut and join it: nothing that may be a block vanishes.
@Suite("PEM texts")
struct PEMTextTests {
  private let begin = "-----BEGIN CERTIFICATE-----"
  private let end = "-----END CERTIFICATE-----"

  private func reasons(_ text: String) -> [String] { PEMText(text).faults.map { "\($0.line): \($0.reason)" } }

  @Test(arguments: [
    "{B}\nAQID\nBAUG\n{E}\n", "{B}\r\nAQID\r\nBAUG\r\n{E}\r\n", "{B}\rAQID\rBAUG\r{E}\r", "{B}\nAQIDBAUG\n{E}",
    "{B}AQIDBAUG{E}", "{B} AQID BAUG {E}", "  {B}\n  AQID  \n BAUG\n  {E}",
    "text before\n{B}\nAQID\nBAUG\n{E}\ntext after -----\n--- ruler ---\n", "Root: {B}\nAQIDBAUG\n{E} # done",
    "# {B}\n# AAAA\n{B}\nAQID\nBAUG\n{E}\n\0\0", "-----------------\n{B}\nAQIDBAUG\n{E}\n----- Example CA -----\n",
  ])
  func `a whole block is read in every shape that loses nothing`(shape: String) {
    let pem = PEMText(shape.replacing("{B}", with: begin).replacing("{E}", with: end))
    #expect(pem.blocks.map(\.bytes) == [[1, 2, 3, 4, 5, 6]])
    #expect(pem.blocks.map(\.label) == ["CERTIFICATE"])
    #expect(pem.faults.isEmpty)
  }

  @Test func `END and BEGIN on one line bound two blocks`() {
    let pem = PEMText("\(begin)\nAQID\n\(end)\(begin)\nBAUG\n\(end)")
    #expect(pem.blocks.map(\.bytes) == [[1, 2, 3], [4, 5, 6]])
    #expect(pem.blocks.map(\.line) == [1, 3])
    #expect(pem.faults.isEmpty)
  }

  @Test func `a block that lost a boundary is a fault with its line, and those beside it are read`() {
    #expect(
      reasons("\(begin)\nAQID\n\(begin)\nBAUG\n\(end)")
        == ["1: begins on line 1 and has no END line before the next BEGIN, on line 3"])
    #expect(reasons("\(begin)\nAQID\n") == ["1: begins on line 1 and has no END line: it is cut off"])
    #expect(reasons("AQID\n\(end)") == ["2: ends on line 2, but its BEGIN line is missing"])
    #expect(
      reasons("\(begin)\nAQID\n-----END X509 CERTIFICATE-----")
        == ["1: begins on line 1 as CERTIFICATE and ends on line 3 as X509 CERTIFICATE"])
    let stray = "MII" + String(repeating: "A", count: 61)
    #expect(
      reasons("\(begin)\nAQID\n\(end)\n\(stray)\n\(stray)\n")
        == ["4: begins on line 4 without its BEGIN line, and has no END line"])
    // On one line, as it stands in JSON or comes out of `base64 -w0`.
    for line in [stray + stray, " \"\(stray)\(stray)\",", "root-ca: \(stray)\(stray)"] {
      #expect(
        reasons("\(begin)\nAQID\n\(end)\n\(line)\n")
          == ["4: begins on line 4 without its BEGIN line, and has no END line"])
    }
    #expect(reasons("# \(stray)\(stray)\n\(stray)\n").isEmpty)
    let pem = PEMText("\(begin)\nAQID\n\(begin)\nBAUG\n\(end)")
    #expect(pem.blocks.map(\.bytes) == [[4, 5, 6]])
    #expect(pem.faults.map(\.position) == [0])
  }

  @Test(arguments: [
    "----BEGIN CERTIFICATE-----", "-----BEGIN CERTIFICATE----", "-----BEGIN CERTIFICATE", "BEGIN CERTIFICATE-----",
    "\u{2014}\u{2014}BEGIN CERTIFICATE\u{2014}\u{2014}", "-----begin certificate-----", "----- BEGIN CERTIFICATE -----",
    "-----BEGINCERTIFICATE-----", "-----BEGIN  CERTIFICATE-----", "-----BEGIN CERTIF", "-----BEGIN%20CERTIFICATE-----",
    "-----BEGIN%20CERTIFICATE-----%0AAQID%0A-----END%20CERTIFICATE-----%0A",
  ])
  func `a damaged BEGIN line is named, once`(line: String) {
    #expect(
      reasons("\(line)\nAQID\n\(end)") == [
        "1: has a damaged BEGIN line, line 1: it must be -----BEGIN CERTIFICATE-----"
      ])
    #expect(PEMText("\(line)\nAQID\n\(end)").blocks.isEmpty)
  }

  @Test func `a damaged END line is named`() {
    #expect(
      reasons("\(begin)\nAQID\n----END CERTIFICATE-----\n")
        == ["1: has a damaged END line, line 3: it must be -----END CERTIFICATE-----"])
  }

  @Test(arguments: ["\u{A0}", " \u{200B}", "\u{FEFF}", "\u{202F}\t"])
  func `what nobody sees at the ends of lines loses nothing`(invisible: String) {
    for text in [
      "\(begin)\(invisible)\nAQID\(invisible)\n\(end)", "\(invisible)\(begin)\n\(invisible)AQID\n\(invisible)\(end)",
    ] {
      let read = PEMText(text)
      #expect(read.faults.isEmpty && read.blocks.map(\.bytes) == [[1, 2, 3]])
    }
  }

  @Test func `what is no base64 is named with its line`() {
    #expect(reasons("\(begin)\nAQ!D\n\(end)") == ["2: has \"!\" on line 2, which is not base64"])
    #expect(reasons("\(begin)\nAQID\n> BAUG\n\(end)") == ["3: has \">\" on line 3, which is not base64"])
    #expect(
      reasons("\(begin)\nAQ\u{A0}ID\n\(end)") == ["2: has a no-break space (U+00A0) on line 2, which is not base64"])
    let escaped = "has the characters \\n where lines should end, on line 1, as JSON and variables have them"
    for end in ["\\n", "\\r\\n"] {
      #expect(reasons([begin, "AQID", self.end, ""].joined(separator: end)) == ["1: \(escaped)"])
    }
    #expect(reasons("\(begin)\nAQI=\nAQID\n\(end)") == ["3: has base64 after its end, on line 3"])
    #expect(reasons("\(begin)\nAQI\n\(end)") == ["1: begins on line 1 and lacks a part of its base64"])
    #expect(reasons("\(begin)\n\(end)") == ["1: begins on line 1 and is empty"])
  }

  @Test func `a key is sent under the label that its bytes have, without remarks in its block`() async throws {
    let folder = try await CertificateCorpus.folder
    func key(_ name: String) throws -> String { try String(contentsOfFile: "\(folder)/\(name).key", encoding: .utf8) }
    let block = try #require(PEMText(key("leaf")).privateKeys.first).text
    #expect(block.hasPrefix("-----BEGIN EC PRIVATE KEY-----\n"))
    for name in ["other-label", "short-label"] { #expect(try KeyText.normalized(key(name)) + "\n" == block) }
    #expect(try KeyText.normalized(key("unsaid")) + "\n" == key("pbes2"))
    #expect(try KeyText.normalized(key("remark")) + "\n" == key("pkcs8"))
    let chain = try String(contentsOfFile: "\(folder)/full-chain.pem", encoding: .utf8)
    #expect(try KeyText.normalized(chain + key("pkcs8") + chain) + "\n" == key("pkcs8"))
  }

  @Test func `a block is written as OpenSSL writes it, its headers first`() {
    let text = """
      -----BEGIN EC PRIVATE KEY-----
      Proc-Type: 4,ENCRYPTED
      DEK-Info: AES-256-CBC,00

      AQID
      -----END EC PRIVATE KEY-----

      """
    #expect(PEMText(text).blocks.map(\.text) == [text])
    #expect(KeyText.normalized("\u{20}" + text.replacing("\n", with: "\r\n")) + "\n" == text)
    #expect(KeyText.normalized("a password") == "a password")
  }
}
