import Foundation
import Testing

@testable import InfinityProvisioning

/// The file of a signed plan, and how many people its signatures are.
@Suite("Signed documents")
struct SignedDocumentTests {
  private static let block = """
    signed 2026-11-26T11:00:00Z
    -----BEGIN SSH SIGNATURE-----
    U1NIU0lHAAAAAQAAADM=
    -----END SSH SIGNATURE-----

    """

  private func document(_ text: String) -> SignedDocument? { SignedDocument(Data(text.utf8)) }

  @Test("what is signed are the bytes before the signatures, and written again the file is the same")
  func parts() throws {
    let unsigned = try #require(document("{\"signed \": 1}"))
    #expect(unsigned.signatures.isEmpty)
    #expect(unsigned.content == unsigned.bytes)
    for content in ["{}", "{}\n", "", "{\"a\":\"signed 2026\"}"] {
      for count in [1, 2, SignedDocument.maximumSignatures] {
        let text = content + "\n" + String(repeating: Self.block, count: count)
        let signed = try #require(document(text))
        #expect(signed.content == Data(content.utf8))
        #expect(signed.signatures.count == count)
        #expect(signed.signatures.first?.signed.timeText == "2026-11-26T11:00:00Z")
        #expect(signed.bytes == Data(text.utf8))
      }
    }
  }

  @Test("anything but signatures as this tool writes them, after the first, is none")
  func damaged() {
    let block = Self.block
    let broken = [
      block.dropLast().description, block + "x", block + "\n", block + "signed 2026-11-26T11:00:00Z\n",
      block.replacing("\n", with: "\r\n"), block.replacing("2026-11-26T11:00:00Z", with: "2026-11-26T12:00:00+01:00"),
      block.replacing("2026-11-26T11:00:00Z", with: "now"), block.replacing("U1NI", with: "U1 I"),
      block.replacing("SSH SIGNATURE", with: "PGP SIGNATURE"), "signed 2026-11-26T11:00:00Z\n\n" + block.dropFirst(28),
      block.replacing("U1NI", with: String(repeating: "A", count: 101)),
      String(repeating: block, count: SignedDocument.maximumSignatures + 1),
    ]
    for text in broken { #expect(document("{}\n" + text) == nil, "\(text)") }
  }

  @Test("what is signed is the time as well, in one way only")
  func message() {
    let signed = Date(timeIntervalSince1970: 1_795_690_800.7)
    #expect(
      PlanSignature.message(signed: signed, Data("{}".utf8))
        == Data("infinity-provision-plan 1\nsigned 2026-11-26T11:00:00Z\n\n{}".utf8))
  }

  @Test("signatures with a key or a name in common are one person's")
  func persons() {
    func count(_ signatures: (key: String, names: [String])...) -> Int {
      signatures.map {
        CheckedSignature(
          signed: Date(), fingerprint: $0.key, verdict: $0.names.isEmpty ? .doesNotCount("unknown") : .by($0.names))
      }.persons
    }
    #expect(count() == 0)
    #expect(count(("k", [])) == 0)
    #expect(count(("k", ["a"])) == 1)
    #expect(count(("k", ["a"]), ("k", ["b"])) == 1)
    #expect(count(("k", ["a"]), ("l", ["A"])) == 1)
    #expect(count(("k", ["a"]), ("l", ["b"])) == 2)
    // The third joins the two.
    #expect(count(("k", ["a"]), ("l", ["b"]), ("m", ["a", "b"])) == 1)
    #expect(count(("k", ["a"]), ("l", ["b"]), ("m", ["c"]), ("m", ["d"]), ("n", [])) == 3)
  }

  @Test("all names near a key are asked about, also those in quotes and of authorities")
  func names() throws {
    let folder = try ScratchFolder([
      "allowed": """
      # none ssh-ed25519 KEY
      alice,al ssh-ed25519 KEY comment
        "bob b,!carol" namespaces="x" ssh-ed25519 KEY
      dave ssh-ed25519 OTHER
      *@example.com cert-authority ssh-ed25519 AUTHORITY

      """
    ])
    let allowed = try AllowedSigners(path: folder.file("allowed"))
    #expect(allowed.names(near: "KEY") == ["alice", "al", "bob b", "*@example.com"])
  }
}
