/// A certificate of the corpus, what goes with it, and the codes of what is found, in their order.
struct CorpusCase {
  var certificate: String
  var key = "leaf.key"
  /// What the passphrase is; nil for none.
  var passphrase: String?
  /// The file of CA certificates; nil for none.
  var authorities: String? = "bundle.pem"
  /// A CA certificate that the Management Node has already.
  var known: String?
  var codes: [String]

  init(
    _ certificate: String, key: String = "leaf.key", passphrase: String? = nil, authorities: String? = "bundle.pem",
    known: String? = nil, _ codes: String...
  ) {
    self.certificate = certificate + ".pem"
    self.key = key
    self.passphrase = passphrase
    self.authorities = authorities
    self.known = known
    self.codes = codes
  }
}

let certificateCorpus: [CorpusCase] = [
  // Keys and signatures.
  CorpusCase("good"),
  CorpusCase("p384", key: "p384.key"),
  CorpusCase("rsa2048", key: "rsa2048.key"),
  CorpusCase("rsa3072", key: "rsa3072.key"),
  CorpusCase("rsa1024", key: "rsa1024.key", "certificate-weak-key"),
  CorpusCase("p521", key: "p521.key", "certificate-weak-key"),
  CorpusCase("koblitz", key: "koblitz.key", "certificate-weak-key"),
  CorpusCase("ed25519", key: "ed25519.key", "certificate-weak-key"),
  CorpusCase("ed448", key: "ed448.key", "certificate-weak-key"),
  CorpusCase("sha1", "certificate-weak-signature"),
  CorpusCase("md5", authorities: "rsa-bundle.pem", "certificate-weak-signature"),
  CorpusCase("sha384"),
  CorpusCase("sha512"),
  CorpusCase("rsa-signed", authorities: "rsa-bundle.pem"),
  CorpusCase("pss", authorities: "rsa-bundle.pem", "certificate-pss"),
  CorpusCase("pss-sha1", authorities: "rsa-bundle.pem", "certificate-pss", "certificate-weak-signature"),
  CorpusCase("pss-forged", authorities: "rsa-bundle.pem", "chain-wrong-issuer", "certificate-pss"),
  CorpusCase("good", authorities: "pss-issuing-bundle.pem", "ca-pss"),

  // Encodings.
  CorpusCase("odd-usage"),
  CorpusCase("odd-name"),
  CorpusCase("false-authority"),
  CorpusCase("good", authorities: "long-usage-bundle.pem"),
  CorpusCase("bad-usage", "certificate-encoding"),
  CorpusCase("bad-names", "certificate-encoding"),
  CorpusCase("explicit", key: "explicit.key", "certificate-encoding"),

  // Usages.
  CorpusCase("any-usage"),
  CorpusCase("any-extended-usage", "certificate-any-usage"),
  CorpusCase("server-only", "certificate-no-client-auth"),
  CorpusCase("client-only", "certificate-no-server-auth"),
  CorpusCase("code-signing", "certificate-no-client-auth", "certificate-no-server-auth"),
  CorpusCase("authority", "certificate-is-ca"),
  CorpusCase("encipherment", key: "rsa2048.key", "certificate-no-digital-signature"),
  CorpusCase("agreement", "certificate-no-digital-signature"),
  CorpusCase("unknown-extension", "certificate-critical-extension"),

  // Validity.
  CorpusCase("expired", "certificate-expired"),
  CorpusCase("not-yet", "certificate-not-yet-valid"),
  CorpusCase("days29", "certificate-expires-soon"),
  CorpusCase("days1", "certificate-expires-soon"),
  CorpusCase("days31"),

  // Names.
  CorpusCase("wildcard-name", "certificate-wildcard"),
  CorpusCase("wildcard-common-name", "certificate-common-name", "certificate-wildcard"),
  CorpusCase(
    "wildcard-only", "certificate-pool-name", "certificate-wildcard", "certificate-node-name", "certificate-node-name"),
  CorpusCase("node-as-common-name", "certificate-common-name"),
  CorpusCase("no-common-name", "certificate-common-name"),
  CorpusCase("upper-common-name"),
  CorpusCase("teletex-name"),
  CorpusCase("bmp-name"),
  CorpusCase("upper-names"),
  CorpusCase("no-pool-name", "certificate-pool-name"),
  CorpusCase("no-node-name", "certificate-node-name"),
  CorpusCase("no-names", "certificate-pool-name", "certificate-node-name", "certificate-node-name"),
  CorpusCase("other-names"),
  CorpusCase("node-by-address", "certificate-node-name"),
  CorpusCase("pool-last"),
  CorpusCase("pool-first", "certificate-common-name"),

  // Files.
  CorpusCase("crlf"),
  CorpusCase("commented"),
  CorpusCase("no-final-newline"),
  CorpusCase("full-chain", "certificate-extra"),
  CorpusCase("one-more", "certificate-extra"),
  CorpusCase("x509-label"),
  CorpusCase("one-line"),
  CorpusCase("indented"),
  CorpusCase("byte-order-mark"),
  CorpusCase("der"),
  CorpusCase("cut-der", "certificate-damaged"),
  CorpusCase("pkcs7-leaf", "certificate-extra"),
  CorpusCase("reversed-chain", "certificate-order"),
  CorpusCase("request", "certificate-format"),
  CorpusCase("pfx", "certificate-format"),
  CorpusCase("leaf-end-lost", "certificate-damaged"),
  CorpusCase("empty", "certificate-none"),
  CorpusCase("key-instead", "certificate-with-key", "certificate-none"),
  CorpusCase("damaged", "certificate-damaged"),
  CorpusCase("line-missing", "certificate-damaged"),
  CorpusCase("truncated", "certificate-damaged"),
  CorpusCase("with-key", "certificate-with-key"),
  CorpusCase("not-there", "certificate-unreadable"),

  // Keys.
  CorpusCase("good", key: "other.key", "key-mismatch"),
  CorpusCase("good", key: "rsa2048.key", "key-mismatch"),
  CorpusCase("good", key: "turned.key", "key-unreadable"),
  CorpusCase("rsa2048", key: "turned-rsa.key", "key-unreadable"),
  CorpusCase("good", key: "pkcs8.key"),
  CorpusCase("rsa2048", key: "pkcs1.key"),
  CorpusCase("parameters", key: "parameters.key"),
  CorpusCase("good", key: "crlf.key"),
  CorpusCase("good", key: "commented.key"),
  CorpusCase("with-key", key: "with-key.pem", "certificate-with-key"),
  CorpusCase("good", key: "pbes2.key", passphrase: "corpus"),
  CorpusCase("good", key: "pbes2.key", passphrase: "wrong", "passphrase-wrong"),
  CorpusCase("good", key: "pbes2.key", "passphrase-missing"),
  CorpusCase("p384", key: "pbes2.key", passphrase: "corpus", "key-mismatch"),
  CorpusCase("good", key: "pbes2-sha1.key", passphrase: "corpus"),
  CorpusCase("good", key: "pbes2-des3.key", passphrase: "corpus"),
  CorpusCase("good", key: "pbes1.key", passphrase: "corpus"),
  CorpusCase("good", key: "pbes1.key", passphrase: "wrong", "passphrase-wrong"),
  CorpusCase("good", key: "legacy-aes.key", passphrase: "corpus"),
  CorpusCase("good", key: "legacy-aes.key", passphrase: "wrong", "passphrase-wrong"),
  CorpusCase("good", key: "legacy-aes.key", "passphrase-missing"),
  CorpusCase("good", key: "legacy-des3.key", passphrase: "corpus"),
  CorpusCase("good", key: "legacy-camellia.key", passphrase: "corpus"),
  CorpusCase("good", key: "scrypt.key", passphrase: "corpus"),
  CorpusCase("good", key: "scrypt.key", passphrase: "wrong", "passphrase-wrong"),
  CorpusCase("good", key: "scrypt.key", "passphrase-missing"),
  CorpusCase("good", key: "pbes2-sha512.key", passphrase: "corpus"),
  CorpusCase("good", key: "pbes2-sha512.key", "passphrase-missing"),
  CorpusCase("good", key: "umlaut.key", passphrase: "päss"),
  CorpusCase("good", key: "der.key"),
  CorpusCase("rsa2048", key: "pkcs1-der.key"),
  CorpusCase("good", key: "encrypted-der.key", passphrase: "corpus"),
  CorpusCase("good", key: "encrypted-der.key", "passphrase-missing"),
  CorpusCase("good", key: "utf16.key"),
  CorpusCase("good", key: "one-line.key"),
  CorpusCase("good", key: "truncated.key", "key-unreadable"),
  CorpusCase("good", passphrase: "corpus", "passphrase-unused"),
  CorpusCase("good", key: "public.key", "key-unreadable"),
  CorpusCase("good", key: "openssh.key", "key-unreadable"),
  CorpusCase("good", key: "text.key", "key-unreadable"),
  CorpusCase("good", key: "damaged.key", "key-unreadable"),

  // Chains.
  CorpusCase("root-signed", authorities: "root.pem"),
  CorpusCase("good", authorities: "issuing.pem"),
  CorpusCase("good", authorities: "issuing.pem", known: "empty.pem", "chain-incomplete"),
  CorpusCase("good", authorities: "issuing.pem", known: "root.pem"),
  CorpusCase("good", authorities: "root.pem", "chain-incomplete"),
  CorpusCase("good", authorities: nil, "chain-incomplete"),
  CorpusCase("good", authorities: nil, known: "bundle.pem"),
  CorpusCase("self-signed", "certificate-self-signed"),
  CorpusCase("good", authorities: "reversed.pem", "chain-order"),
  CorpusCase("good", authorities: "commented-bundle.pem"),
  CorpusCase("good", authorities: "repeated-bundle.pem"),
  CorpusCase("good", authorities: "impostor-bundle.pem", "chain-wrong-issuer"),
  CorpusCase("good", authorities: "not-a-ca-bundle.pem", "ca-not-a-ca"),
  CorpusCase("good", authorities: "no-signing-bundle.pem", "ca-not-a-ca"),
  CorpusCase("good", authorities: "issuing.pem", known: "impostor.pem", "chain-incomplete"),
  CorpusCase("good", authorities: nil, known: "not-a-ca-bundle.pem", "chain-not-a-ca"),
  CorpusCase("good", authorities: "short-bundle.pem", "chain-too-long"),
  CorpusCase("good", authorities: "expired-bundle.pem", "chain-expired", "ca-expired"),
  CorpusCase("good", authorities: "renewed-bundle.pem", "ca-expired"),
  CorpusCase("good", authorities: "future-bundle.pem", "chain-not-yet-valid"),
  CorpusCase("good", authorities: "sha1-issuing-bundle.pem", "ca-weak-signature"),
  CorpusCase("good", authorities: "sha1-root-bundle.pem"),
  CorpusCase("weak-signed", authorities: "weak-bundle.pem", "ca-weak-key"),
  CorpusCase("good", authorities: "full-chain-bundle.pem", "ca-not-a-ca"),
  CorpusCase("good", authorities: "empty.pem", "certificate-none", "chain-incomplete"),
  CorpusCase("good", authorities: "other-case-bundle.pem"),
  CorpusCase("good", authorities: "mail-only-bundle.pem", "chain-no-client-auth", "chain-no-server-auth"),
  CorpusCase("good", authorities: "server-issuing-bundle.pem", "chain-no-client-auth"),
  CorpusCase("good", authorities: "elsewhere-bundle.pem", "chain-name-constraints"),
  CorpusCase("good", authorities: "here-bundle.pem"),
  CorpusCase("good", authorities: "unknown-critical-bundle.pem", "chain-critical-extension"),
  CorpusCase("good", authorities: "cross-bundle.pem", "ca-expired", "chain-cross-signed"),
  CorpusCase("good", authorities: "cross-last-bundle.pem", "ca-expired", "chain-cross-signed"),
  CorpusCase("good", authorities: "cross-only-bundle.pem", "chain-expired", "ca-expired"),
  CorpusCase("under-new-key", authorities: "new-key-bundle.pem", "chain-refused"),

  // Bundles as people copy them and as Windows makes them.
  CorpusCase("good", authorities: "end-lost-bundle.pem", "certificate-damaged"),
  CorpusCase("good", authorities: "first-end-lost-bundle.pem", "certificate-damaged", "chain-incomplete"),
  CorpusCase("good", authorities: "hyphen-lost-bundle.pem", "certificate-damaged", "chain-incomplete"),
  CorpusCase("good", authorities: "dashes-bundle.pem", "certificate-damaged", "chain-incomplete"),
  CorpusCase("good", authorities: "begin-lost-bundle.pem", "certificate-damaged", "chain-incomplete"),
  CorpusCase("good", authorities: "both-lost-bundle.pem", "certificate-damaged", "chain-incomplete"),
  CorpusCase("good", authorities: "quoted-bundle.pem", "certificate-damaged"),
  CorpusCase("good", authorities: "commented-out-bundle.pem"),
  CorpusCase("good", authorities: "joined-bundle.pem"),
  CorpusCase("good", authorities: "one-line-bundle.pem"),
  CorpusCase("good", authorities: "utf16-bundle.pem"),
  CorpusCase("good", authorities: "utf16-bare-bundle.pem", "certificate-format", "chain-incomplete"),
  CorpusCase("good", authorities: "pkcs7-bundle.pem"),
  CorpusCase("good", authorities: "pkcs7-der-bundle.pem"),
  CorpusCase("good", authorities: "adcs-bundle.pem"),
  CorpusCase("good", authorities: "pkcs7-empty-bundle.pem", "certificate-none", "chain-incomplete"),
  CorpusCase("good", authorities: "trusted-bundle.pem"),
  CorpusCase("good", authorities: "request-bundle.pem", "certificate-format"),
  CorpusCase("good", authorities: "modern.pfx", "certificate-format", "chain-incomplete"),
]
