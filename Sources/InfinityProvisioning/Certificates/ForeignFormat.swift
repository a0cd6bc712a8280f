/// Formats that are not read here, by how they begin, with what makes one that is read of each.
enum ForeignFormat {
  private static let all: [(beginning: [UInt8], name: String, advice: String)] = [
    (
      [0xFE, 0xED, 0xFE, 0xED], "a Java keystore",
      converted("keytool -importkeystore -srckeystore FILE -destkeystore FILE.pfx -deststoretype pkcs12")
    ),
    (
      [0xCE, 0xCE, 0xCE, 0xCE], "a Java keystore (JCEKS)",
      converted(
        "keytool -importkeystore -srcstoretype JCEKS -srckeystore FILE -destkeystore FILE.pfx -deststoretype pkcs12")
    ),
    (
      [0, 0, 0, 0, 0x43, 0x45, 0x52, 0x54], "a store of certificates of Windows (SST)",
      "export its certificates again as PKCS #7 (.p7b)"
    ),
    (
      [0x1E, 0xF1, 0xB5, 0xB0], "a private key in PVK, of Windows",
      converted("openssl rsa -inform PVK -in FILE -out FILE.key")
    ),
    (
      Array("PuTTY-User-Key-File-".utf8), "a private key of PuTTY",
      converted("puttygen FILE -O private-openssh -o FILE.key")
    ),
    (
      Array("LS0tLS1CRUdJTi".utf8), "PEM that was encoded in base64 once more, as a Secret of Kubernetes has it",
      converted("base64 -d FILE > FILE.pem")
    ),
    (Array("ssh-rsa ".utf8), "a public key of SSH", privateOne),
    (Array("ssh-ed25519 ".utf8), "a public key of SSH", privateOne),
    (Array("ecdsa-sha2-".utf8), "a public key of SSH", privateOne),
    (Array("---- BEGIN SSH2 PUBLIC KEY ----".utf8), "a public key of SSH", privateOne),
    (Array("-----BEGIN PGP ".utf8), "of PGP, which TLS does not use", privateOne),
    (Array("PK\u{3}\u{4}".utf8), "a ZIP archive, or a document that is stored as one", unpacked),
    ([0x1F, 0x8B], "compressed with gzip", unpacked),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7-Zip archive", unpacked),
    (Array("%PDF-".utf8), "a PDF document", "ask for the certificate as a file in PEM"),
    (Array("{\\rtf".utf8), "a document in RTF", "save it as plain text"),
    (
      Array("SQLite format 3".utf8), "a database, as NSS keeps certificates",
      converted("pk12util -d FOLDER -n NAME -o FILE.pfx")
    ),
  ]

  /// Where a tar archive says that it is one.
  private static let tarMark = (offset: 257, texts: ["ustar\0", "ustar "].map { Array($0.utf8) })

  /// What bytes are, and what to do, after `it is`; nil where they are none of these.
  static func name(_ bytes: some Collection<UInt8>) -> String? {
    let mark = bytes.dropFirst(tarMark.offset)
    if tarMark.texts.contains(where: { mark.starts(with: $0) }) { return "a tar archive; \(unpacked)" }
    return all.first { bytes.starts(with: $0.beginning) }.map { "\($0.name); \($0.advice)" }
  }

  private static let privateOne = "name the file of a certificate, or of its private key, in PEM"

  private static let unpacked = "unpack it, and name the file that is in it"

  private static func converted(_ command: String) -> String { "convert it with `\(command)`" }
}
