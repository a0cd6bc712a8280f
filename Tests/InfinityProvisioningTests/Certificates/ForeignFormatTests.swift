import Testing

@testable import InfinityProvisioning

/// Files of other programs are named, with what makes one that is read of them.
@Suite("Formats that are not read")
struct ForeignFormatTests {
  @Test(
    "each is known by how it begins",
    arguments: [
      (
        [0xCE, 0xCE, 0xCE, 0xCE, 0, 0, 0, 2],
        "a Java keystore (JCEKS); convert it with `keytool -importkeystore -srcstoretype JCEKS -srckeystore FILE -destkeystore FILE.pfx "
          + "-deststoretype pkcs12`"
      ),
      (
        [0, 0, 0, 0, 0x43, 0x45, 0x52, 0x54, 3, 0],
        "a store of certificates of Windows (SST); export its certificates again as PKCS #7 (.p7b)"
      ),
      (
        Array("PuTTY-User-Key-File-3: ssh-rsa".utf8),
        "a private key of PuTTY; convert it with `puttygen FILE -O private-openssh -o FILE.key`"
      ),
      (
        Array("ssh-ed25519 AAAAC3Nza".utf8),
        "a public key of SSH; name the file of a certificate, or of its private key, in PEM"
      ),
      (
        Array("-----BEGIN PGP PRIVATE KEY BLOCK-----".utf8),
        "of PGP, which TLS does not use; name the file of a certificate, or of its private key, in PEM"
      ),
      (
        Array("LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0t".utf8),
        "PEM that was encoded in base64 once more, as a Secret of Kubernetes has it; convert it with `base64 -d FILE > FILE.pem`"
      ),
      (
        Array("PK\u{3}\u{4}\u{14}".utf8),
        "a ZIP archive, or a document that is stored as one; unpack it, and name the file that is in it"
      ),
      (
        Array("pool.pem".utf8) + [UInt8](repeating: 0, count: 249) + Array("ustar\0".utf8),
        "a tar archive; unpack it, and name the file that is in it"
      ),
      ([0x30, 0x82, 1, 0], nil), (Array("-----BEGIN CERTIFICATE-----".utf8), nil), ([], nil),
    ] as [([UInt8], String?)])
  func names(bytes: [UInt8], name: String?) {
    #expect(ForeignFormat.name(bytes) == name)
  }
}
