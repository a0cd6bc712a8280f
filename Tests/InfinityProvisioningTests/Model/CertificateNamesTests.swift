import Testing

@testable import InfinityProvisioning

@Suite("Short names of certificates")
struct CertificateNamesTests {
  private static func certificate(_ commonName: String, _ fingerprint: String) -> ObjectReference {
    ObjectReference(
      ObjectKey(.tlsCertificate, fingerprint), label: "\(commonName) (SHA-256 \(fingerprint), valid until 2027-11-22)",
      uri: nil)
  }

  private static func change(_ before: ObjectReference, _ after: ObjectReference) -> Change {
    Change(
      id: 0, step: .certificates, action: .update,
      target: ObjectReference(ObjectKey(.node, "conf01"), label: "conf01", uri: nil), location: nil,
      fields: [FieldDifference(name: "tls_certificate", before: .reference(before), after: .reference(after))])
  }

  @Test("a certificate goes by its common name")
  func commonName() {
    let (old, new) = (Self.certificate("a.example.com", "3F9A01"), Self.certificate("b.example.com", "81C002"))
    let names = CertificateNames([Self.change(old, new)])
    #expect(names.certificates == [old, new])
    #expect([old, new].map(names.name) == ["a.example.com", "b.example.com"])
  }

  @Test("two with one common name are told apart by their fingerprints")
  func renewed() {
    let (old, new) = (Self.certificate("a.example.com", "3F9A01"), Self.certificate("a.example.com", "81C002"))
    #expect(
      [old, new].map(CertificateNames([Self.change(old, new)]).name) == [
        "a.example.com [3F:9A]", "a.example.com [81:C0]",
      ])
  }

  @Test("where the first bytes are the same as well, the whole label is the name")
  func sameBytes() {
    let (old, new) = (Self.certificate("a.example.com", "3F9A01"), Self.certificate("a.example.com", "3F9A02"))
    #expect([old, new].map(CertificateNames([Self.change(old, new)]).name) == [old.label, new.label])
  }

  @Test("other objects keep their labels")
  func others() {
    let node = ObjectReference(ObjectKey(.node, "conf01"), label: "conf01", uri: nil)
    #expect(CertificateNames([]).name(node) == "conf01")
  }
}
