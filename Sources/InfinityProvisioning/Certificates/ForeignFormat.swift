/// Formats that are not read here, by how they begin, with the command that converts each.
enum ForeignFormat {
  private static let all: [(beginning: [UInt8], name: String, command: String)] = [
    (
      [0xFE, 0xED, 0xFE, 0xED], "a Java keystore",
      "keytool -importkeystore -srckeystore FILE -destkeystore FILE.pfx -deststoretype pkcs12"
    ),
    (
      [0xCE, 0xCE, 0xCE, 0xCE], "a Java keystore (JCEKS)",
      "keytool -importkeystore -srcstoretype JCEKS -srckeystore FILE -destkeystore FILE.pfx -deststoretype pkcs12"
    ),
    (
      [0, 0, 0, 0, 0x43, 0x45, 0x52, 0x54], "a store of certificates of Windows (SST)",
      "certutil -split -dump FILE"
    ),
    ([0x1E, 0xF1, 0xB5, 0xB0], "a private key in PVK, of Windows", "openssl rsa -inform PVK -in FILE -out FILE.key"),
    (Array("PuTTY-User-Key-File-".utf8), "a private key of PuTTY", "puttygen FILE -O private-openssh -o FILE.key"),
    (Array("SQLite format 3".utf8), "a database, as NSS keeps certificates", "pk12util -d FOLDER -n NAME -o FILE.pfx"),
  ]

  /// What bytes are, and what to do, after `it is`; nil where they are none of these.
  static func name(_ bytes: some Collection<UInt8>) -> String? {
    all.first { bytes.starts(with: $0.beginning) }.map { "\($0.name); convert it with `\($0.command)`" }
  }
}
