import Foundation
import InfinityProvisioning
import Testing

@Suite("Certificate rules")
struct CertificateRulesTests {
  /// A deployment of one pool with two nodes, whose files are those of a case.
  private func deployment(of item: CorpusCase, in folder: String) throws -> Deployment {
    let text = """
      version: 1
      trustedCACertificates: [\(item.authorities.map { "{file: \(folder)/\($0)}" } ?? "")]
      tlsCertificates:
        - name: pool
          certificate: {file: \(folder)/\(item.certificate)}
          privateKey: {file: \(folder)/\(item.key)}
          \(item.passphrase == nil ? "" : "passphrase: {env: PASSPHRASE}")
      locations:
        - name: Europe
          pool:
            fqdn: pool.example.com
            certificate: pool
            nodes:
              - {name: n1, sipTLSFQDN: n1.example.com}
              - {name: n2, sipTLSFQDN: N2.example.com}
      """
    let reading = DeploymentReader().read(standardInput: Array(text.utf8))
    #expect(reading.findings.isEmpty)
    return try #require(reading.valid)
  }

  private func findings(of item: CorpusCase) async throws -> [Finding] {
    let folder = try await CertificateCorpus.folder
    let deployment = try deployment(of: item, in: folder)
    let resolver = SecretResolver(environment: item.passphrase.map { ["PASSPHRASE": $0] } ?? [:])
    let secrets = await ResolvedSecrets(of: deployment, with: resolver)
    #expect(secrets.findings.isEmpty)
    let known = try item.known.map { try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8) }
    let loader = CertificateLoader(now: Date(), knownCACertificates: known.map { [$0] })
    return loader.load(deployment, secrets: secrets).findings
  }

  @Test(arguments: [
    ("expired-bundle", "chain-expired", "which the pools need, expired on"),
    ("future-bundle", "chain-not-yet-valid", "which the pools need, is not valid before"),
    ("reversed", "chain-order", "are not in order: the issuing CA comes first"),
    ("root", "chain-incomplete", "the chain is not complete: it needs "),
  ])
  func `what is wrong with a bundle of CA certificates is told once, however many pools need it`(
    bundle: String, code: String, words: String
  ) async throws {
    let folder = try await CertificateCorpus.folder
    let text = """
      version: 1
      trustedCACertificates: [{file: \(folder)/\(bundle).pem}]
      tlsCertificates:
        - {name: one, certificate: {file: \(folder)/good.pem}, privateKey: {file: \(folder)/leaf.key}}
        - {name: two, certificate: {file: \(folder)/node-as-common-name.pem}, privateKey: {file: \(folder)/leaf.key}}
      """
    let deployment = try #require(DeploymentReader().read(standardInput: Array(text.utf8)).valid)
    let checks = await OfflineChecks(deployment: deployment, resolvesSecrets: true).run()
    let found = checks.findings.filter { $0.code.text == code }
    #expect(found.count == 1)
    #expect(found.first?.message.contains(words) == true, "\(found)")
  }

  @Test func `a wrong passphrase is told once, however many entries name it`() async throws {
    let folder = try await CertificateCorpus.folder
    let entries = ["good", "node-as-common-name"].map {
      "  - {name: \($0), certificate: {file: \(folder)/\($0).pem}, privateKey: {file: \(folder)/pbes2.key}, passphrase: {env: P}}"
    }
    let text = (["version: 1", "tlsCertificates:"] + entries).joined(separator: "\n")
    let deployment = try #require(DeploymentReader().read(standardInput: Array(text.utf8)).valid)
    let secrets = await ResolvedSecrets(of: deployment, with: SecretResolver(environment: ["P": "wrong"]))
    let found = CertificateLoader(now: Date()).load(deployment, secrets: secrets).findings
    #expect(
      found.filter { $0.code.text == "passphrase-wrong" }.map(\.message) == [
        "wrong passphrase: the private keys of the entries that name it cannot be opened with it; this affects 2 places:"
          + " tlsCertificates[0].passphrase and tlsCertificates[1].passphrase"
      ])
  }

  @Test func `every certificate of the corpus has the findings that it must have, and no others`() async throws {
    #expect(certificateCorpus.count >= 60)
    for item in certificateCorpus {
      let findings = try await findings(of: item)
      let context = "\(item.certificate) \(item.key) \(item.authorities ?? "-"): \(findings.map(\.message))"
      #expect(findings.map(\.code.text) == item.codes, "\(context)")
      #expect(!"\(findings)".contains("corpus\""), "the passphrase is shown: \(context)")
    }
  }

  @Test(
    arguments: [
      (
        "rsa1024", "rsa1024.key", nil, "bundle.pem",
        "-:5:25: error: tlsCertificates[0].certificate.file: the certificate \"pool.example.com\" has an RSA key of 1024 bits;"
          + " have one issued for an RSA key of at least 2048 bits, P-256 or P-384"
      ),
      (
        "sha1", "leaf.key", nil, "bundle.pem",
        "-:5:25: error: tlsCertificates[0].certificate.file: the certificate \"pool.example.com\" is signed with SHA-1; have"
          + " one issued that is signed with SHA-256 or better"
      ),
      (
        "server-only", "leaf.key", nil, "bundle.pem",
        "-:5:25: warning: tlsCertificates[0].certificate.file: the certificate \"pool.example.com\" lacks the clientAuth usage,"
          + " which Front End servers expect of nodes that connect to them by mutual TLS"
      ),
      (
        "client-only", "leaf.key", nil, "bundle.pem",
        "-:5:25: error: tlsCertificates[0].certificate.file: the certificate \"pool.example.com\" may not be used by a TLS"
          + " server: its extended key usage lacks serverAuth"
      ),
      (
        "authority", "leaf.key", nil, "bundle.pem",
        "-:5:25: warning: tlsCertificates[0].certificate.file: the certificate \"pool.example.com\" is a CA's certificate; a"
          + " server needs one of its own"
      ),
      (
        "expired", "leaf.key", nil, "bundle.pem",
        "-:5:25: error: tlsCertificates[0].certificate.file: the certificate \"pool.example.com\" expired on 2021-01-01; have a"
          + " new one issued"
      ),
      (
        "not-yet", "leaf.key", nil, "bundle.pem",
        "-:5:25: error: tlsCertificates[0].certificate.file: the certificate \"pool.example.com\" is not valid before"
          + " 2080-01-01T00:00:00Z; wait, or check this machine's clock"
      ),
      (
        "wildcard-name", "leaf.key", nil, "bundle.pem",
        "-:12:20: error: locations[0].pool.certificate: the certificate \"pool.example.com\" has the wildcard name"
          + " \"*.example.com\", which Lync and Skype for Business do not accept; have one issued with the names of the pool and"
          + " of all nodes"
      ),
      (
        "node-as-common-name", "leaf.key", nil, "bundle.pem",
        "-:11:13: error: locations[0].pool.fqdn: the common name of the pool's certificate is \"n1.example.com\", and must be"
          + " the pool's FQDN \"pool.example.com\""
      ),
      (
        "no-pool-name", "leaf.key", nil, "bundle.pem",
        "-:11:13: error: locations[0].pool.fqdn: the pool's FQDN \"pool.example.com\" is not among the subject alternative"
          + " names of the certificate \"pool.example.com\" (it has \"n1.example.com\", \"n2.example.com\")"
      ),
      (
        "no-node-name", "leaf.key", nil, "bundle.pem",
        "-:15:34: error: locations[0].pool.nodes[1].sipTLSFQDN: \"N2.example.com\" is not among the subject alternative names"
          + " of the certificate \"pool.example.com\" (it has \"pool.example.com\", \"n1.example.com\"); have one issued with"
          + " the names of all nodes"
      ),
      (
        "full-chain", "leaf.key", nil, "issuing.pem",
        "-:5:25: warning: tlsCertificates[0].certificate.file: \"full-chain.pem\" holds 1 more certificate after the"
          + " server's; only those of `trustedCACertificates` are imported"
      ),
      (
        "key-instead", "leaf.key", nil, "bundle.pem",
        "-:5:25: error: tlsCertificates[0].certificate.file: \"key-instead.pem\" holds a private key, not a certificate; name it in"
          + " `privateKey`, and the certificate that belongs to it here"
      ),
      (
        "good", "turned.key", nil, "bundle.pem",
        "-:6:17: error: tlsCertificates[0].privateKey: there is no private key in PEM: it is damaged: its private part does not"
          + " belong to its public part; copy it again from its source"
      ),
      (
        "broken-signature", "leaf.key", nil, "bundle.pem",
        "-:5:25: error: tlsCertificates[0].certificate.file: the signature of the certificate \"pool.example.com\" is not that of"
          + " the CA certificate \"Corpus Issuing\", whose key it names as its issuer's: the certificate \"pool.example.com\" is"
          + " damaged, changed or forged; have it issued again"
      ),
      (
        "broken-unidentified", "leaf.key", nil, "bundle.pem",
        "-:5:25: error: tlsCertificates[0].certificate.file: the CA certificate \"Corpus Issuing\" has the name of the issuer of the"
          + " certificate \"pool.example.com\", but its key did not make the signature; give the CA certificate that was in use when"
          + " it was issued, or, if that is this one, have it issued again: it is damaged, changed or forged"
      ),
      (
        "bad-lists", "leaf.key", nil, "bundle.pem",
        "-:5:25: error: tlsCertificates[0].certificate.file: the certificate \"pool.example.com\": the extension crlDistributionPoints is"
          + " not encoded as X.509 requires, which is its issuer's mistake; have it issued again"
      ),
      (
        "der-zeros", "leaf.key", nil, "bundle.pem",
        "-:5:25: error: tlsCertificates[0].certificate.file: after the certificate in \"der-zeros.pem\" 3 bytes follow, which are no"
          + " certificate (zeros); remove what follows, or copy it again from its source"
      ),
      (
        "public-key", "leaf.key", nil, "bundle.pem",
        "-:5:25: error: tlsCertificates[0].certificate.file: \"public-key.pem\" holds a public key, not a certificate; give the"
          + " certificate itself"
      ),
      (
        "enveloped", "leaf.key", nil, "bundle.pem",
        "-:5:25: error: tlsCertificates[0].certificate.file: \"enveloped.pem\" holds a signed or encrypted message (CMS), not a"
          + " certificate; give the certificate itself"
      ),
      (
        "request", "leaf.key", nil, "bundle.pem",
        "-:5:25: error: tlsCertificates[0].certificate.file: \"request.pem\" holds a certificate signing request, not a"
          + " certificate: that is what you send to the CA; give the certificate that the CA returned"
      ),
      (
        "damaged", "leaf.key", nil, "bundle.pem",
        "-:5:25: error: tlsCertificates[0].certificate.file: the CERTIFICATE block in \"damaged.pem\" has \"-\" on line 3,"
          + " which is not base64; copy it again from its source"
      ),
      (
        "not-there", "leaf.key", nil, "bundle.pem",
        "-:5:25: error: tlsCertificates[0].certificate.file: cannot read the certificate file \"not-there.pem\": No such file"
          + " or directory"
      ),
      (
        "good", "other.key", nil, "bundle.pem",
        "-:6:17: error: tlsCertificates[0].privateKey: the private key is not that of the certificate \"pool.example.com\";"
          + " give the key that its request was made with"
      ),
      (
        "good", "pbes2.key", "wrong", "bundle.pem",
        "-:7:17: error: tlsCertificates[0].passphrase: wrong passphrase: the private key cannot be opened with it"
      ),
      (
        "good", "pbes2.key", nil, "bundle.pem",
        "-:6:17: error: tlsCertificates[0].privateKey: the private key is encrypted; give its `passphrase`"
      ),
      (
        "good", "scrypt.key", "wrong", "bundle.pem",
        "-:7:17: error: tlsCertificates[0].passphrase: wrong passphrase: the private key cannot be opened with it"
      ),
      (
        "good", "pbes1-md5.key", "corpus", "bundle.pem",
        "-:6:17: warning: tlsCertificates[0].privateKey: key not checked: OpenSSL opens the kind of its encryption only with its old"
          + " algorithms, if at all, and the Management Node may refuse it; convert it with `openssl pkcs8 -provider legacy"
          + " -provider default -topk8 -v2 aes-256-cbc -in FILE -out FILE.new`"
      ),
      (
        "good", "costly.key", "corpus", "bundle.pem",
        "-:6:17: warning: tlsCertificates[0].privateKey: key not checked: to open it would take minutes, since its passphrase is"
          + " hashed too often; encrypt it again with `openssl pkcs8 -topk8 -in FILE -out FILE.new`"
      ),
      (
        "sha3", "leaf.key", nil, "bundle.pem",
        "-:5:25: error: tlsCertificates[0].certificate.file: the certificate \"pool.example.com\" is signed with"
          + " ecdsa_with_SHA3-256; have one issued that is signed with SHA-256 or better"
      ),
      (
        "issuing", "leaf.key", nil, "bundle.pem",
        "-:5:25: error: tlsCertificates[0].certificate.file: the certificate \"Corpus Issuing\" is a CA's, and not that of the"
          + " pool \"pool.example.com\"; name the pool's own certificate here, and those of CAs under `trustedCACertificates`"
      ),
      (
        "any-and-client", "leaf.key", nil, "bundle.pem",
        "-:5:25: warning: tlsCertificates[0].certificate.file: the certificate \"pool.example.com\" has anyExtendedKeyUsage instead of"
          + " serverAuth, which Windows accepts for every use, and OpenSSL not for a TLS server; have one issued with serverAuth and"
          + " clientAuth"
      ),
      (
        "pkcs7-label", "leaf.key", nil, "bundle.pem",
        "-:5:25: error: tlsCertificates[0].certificate.file: the certificate on line 1 of \"pkcs7-label.pem\" has the label \"PKCS7\", under"
          + " which no program reads it; change it to CERTIFICATE"
      ),
      (
        "key-label", "leaf.key", nil, "bundle.pem",
        "-:5:25: error: tlsCertificates[0].certificate.file: the certificate on line 1 of \"key-label.pem\" has the label \"PRIVATE KEY\","
          + " under which no program reads it; change it to CERTIFICATE"
      ),
      (
        "with-public-key", "leaf.key", nil, "bundle.pem",
        "-:5:25: warning: tlsCertificates[0].certificate.file: \"with-public-key.pem\" holds a public key on line 14, which is not used"
      ),
      (
        "line-missing", "leaf.key", nil, "bundle.pem",
        "-:5:25: error: tlsCertificates[0].certificate.file: the certificate on line 1 of \"line-missing.pem\" is damaged; copy"
          + " it again from its source"
      ),
      (
        "pfx", "leaf.key", nil, "bundle.pem",
        "-:5:25: error: tlsCertificates[0].certificate.file: \"pfx.pem\" holds a PFX (PKCS#12), not a certificate: name it in"
          + " `pfx: {file: pfx.pem}`, with its `passphrase`, instead of `certificate` and `privateKey`"
      ),
      (
        "bad-usage", "leaf.key", nil, "bundle.pem",
        "-:5:25: error: tlsCertificates[0].certificate.file: the certificate \"pool.example.com\": the extension keyUsage is not"
          + " encoded as X.509 requires, which is its issuer's mistake; have it issued again"
      ),
      (
        "explicit", "explicit.key", nil, "bundle.pem",
        "-:5:25: error: tlsCertificates[0].certificate.file: the certificate \"pool.example.com\": the public key, whose curve is"
          + " written out with its parameters (explicit) instead of its name, is not encoded as X.509 requires, which is"
          + " its issuer's mistake; have it issued again"
      ),
      (
        "pss", "leaf.key", nil, "rsa-bundle.pem",
        "-:5:25: warning: tlsCertificates[0].certificate.file: the certificate \"pool.example.com\" is signed with RSASSA-PSS,"
          + " which Lync and Skype for Business Server do not accept; turn it off at the CA (AD CS: `certutil -setreg"
          + " CA\\csp\\AlternateSignatureAlgorithm 0`) and have it issued again"
      ),
      (
        "encipherment", "rsa2048.key", nil, "bundle.pem",
        "-:5:25: warning: tlsCertificates[0].certificate.file: the certificate \"pool.example.com\" may not sign: its key usage"
          + " lacks digitalSignature, which TLS with forward secrecy and the client's side of mutual TLS need; have one issued"
          + " with digitalSignature and keyEncipherment"
      ),
      (
        "unknown-extension", "leaf.key", nil, "bundle.pem",
        "-:5:25: error: tlsCertificates[0].certificate.file: the certificate \"pool.example.com\" has the critical extension"
          + " 1.2.3.4, which OpenSSL, and so the Management Node, does not know and must refuse; have it issued without it"
      ),
      (
        "no-common-name", "leaf.key", nil, "bundle.pem",
        "-:11:13: error: locations[0].pool.fqdn: the pool's certificate has no common name, but it must be the pool's FQDN"
          + " \"pool.example.com\"; have one issued with it"
      ),
      (
        "reversed-chain", "leaf.key", nil, "bundle.pem",
        "-:5:25: warning: tlsCertificates[0].certificate.file: \"reversed-chain.pem\" has the chain in the wrong order: it begins"
          + " with a CA certificate, and the certificate \"pool.example.com\", which is the server's, is number 3 and is used;"
          + " put it first, because servers present the first"
      ),
      (
        "good", "leaf.key", nil, "elsewhere-bundle.pem",
        "-:2:32: error: trustedCACertificates[0].file: the CA certificate \"Corpus Issuing\" may not issue for the names of the"
          + " certificate \"pool.example.com\": its name constraints do not allow them (it may for \"other.com\"); have it"
          + " issued by another CA"
      ),
      (
        "addressed", "leaf.key", nil, "no-addresses-bundle.pem",
        "-:2:32: error: trustedCACertificates[0].file: the CA certificate \"Corpus Issuing\" may not issue for the names of the"
          + " certificate \"pool.example.com\": its name constraints do not allow them (excluded subtree violation, by"
          + " something else than DNS names: its IP addresses, its subject or other names); have it issued by another CA"
      ),
      (
        "good", "leaf.key", "corpus", "bundle.pem",
        "-:7:17: warning: tlsCertificates[0].passphrase: the private key is not encrypted, so the passphrase is not used;"
          + " remove it, or encrypt the key"
      ),
      (
        "good", "leaf.key", nil, "root.pem",
        "-:5:25: warning: tlsCertificates[0].certificate.file: the chain is not complete: the certificate"
          + " \"pool.example.com\" is issued by \"CN=Corpus Issuing\", which is not among `trustedCACertificates`; add it unless"
          + " the Management Node trusts it already"
      ),
      (
        "good", "leaf.key", nil, "reversed.pem",
        "-:2:32: warning: trustedCACertificates[0].file: the CA certificates of the certificate \"pool.example.com\" are not in"
          + " order in \"reversed.pem\": the issuing CA comes first, then the one above it"
      ),
      (
        "good", "leaf.key", nil, "impostor-bundle.pem",
        "-:5:25: error: tlsCertificates[0].certificate.file: the CA certificate \"Corpus Issuing\" has the name of the issuer"
          + " of the certificate \"pool.example.com\", but another key; give the one that was in use when it was issued"
      ),
      (
        "good", "leaf.key", nil, "not-a-ca-bundle.pem",
        "-:2:32: error: trustedCACertificates[0].file: the certificate \"Corpus Issuing\" in \"not-a-ca-bundle.pem\" may not"
          + " issue certificates: it is not a CA's; only CA certificates belong in this file"
      ),
      (
        "good", "leaf.key", nil, "short-bundle.pem",
        "-:2:32: error: trustedCACertificates[0].file: the CA certificate \"Corpus Root\" allows at most 0 further CA"
          + " certificates below it, but the chain has 1"
      ),
      (
        "one-more", "leaf.key", nil, "root.pem",
        "-:5:25: warning: tlsCertificates[0].certificate.file: the chain is not complete: the certificate \"pool.example.com\" is issued by"
          + " \"Corpus Issuing\", which stands in \"one-more.pem\" and not among `trustedCACertificates`: only those are imported, so name it there"
      ),
      (
        "never", "leaf.key", nil, "bundle.pem",
        "-:5:25: error: tlsCertificates[0].certificate.file: the certificate \"pool.example.com\" is never valid: it ends on 2079-01-01,"
          + " before it begins, on 2080-01-01; have a new one issued"
      ),
      (
        "good", "leaf.key", nil, "circle-bundle.pem",
        "-:5:25: error: tlsCertificates[0].certificate.file: the chain of the certificate \"pool.example.com\" has no root: the CA certificate"
          + " \"Corpus Root\" is issued by a CA that it issued itself, over one or more others; get the CA certificates from the CA again"
      ),
      (
        "weak-signed", "leaf.key", nil, "weak-bundle.pem",
        "-:2:32: error: trustedCACertificates[0].file: the certificate \"Corpus Weak Issuing\" in \"weak-bundle.pem\" has an RSA"
          + " key of 1024 bits; a CA needs an RSA key of at least 2048 bits, P-256 or P-384"
      ),
    ] as [(String, String, String?, String, String)])
  func `a finding points at the place in the deployment file, and says what to do`(
    certificate: String, key: String, passphrase: String?, authorities: String, expected: String
  ) async throws {
    let item = CorpusCase(certificate, key: key, passphrase: passphrase, authorities: authorities)
    let findings = try await findings(of: item)
    let folder = try await CertificateCorpus.folder
    #expect(findings.map { $0.description.replacing(folder + "/", with: "") } == [expected])
  }

  @Test func `a certificate read back without its final newline is the same certificate`() async throws {
    let folder = try await CertificateCorpus.folder
    let summaries = try ["good", "no-final-newline", "crlf", "commented", "one-line"].map { name in
      try CertificateSummary(pem: String(contentsOfFile: "\(folder)/\(name).pem", encoding: .utf8))
    }
    #expect(Set(summaries.map(\.fingerprint)).count == 1)
    #expect(summaries.allSatisfy { $0 == summaries[0] })
    #expect(summaries[0].commonName == "pool.example.com")
    #expect(summaries[0].dnsNames == ["pool.example.com", "n1.example.com", "n2.example.com"])
    #expect(summaries[0].fingerprint.text.split(separator: ":").count == 32)
    #expect(throws: CertificateSummary.NoCertificate.self) { try CertificateSummary(pem: "no certificate") }
  }

  @Test func `without secrets, nothing is resolved and that is said`() async throws {
    let deployment = try await deployment(of: CorpusCase("good", key: "not-there.key"), in: CertificateCorpus.folder)
    let findings = CertificateLoader().load(deployment, secrets: nil).findings
    #expect(
      findings.map(\.description) == [
        "warning: secrets not checked (1): none was read, so it is not known whether they exist, and whether private"
          + " keys and passphrases fit their certificates"
      ])
  }

  @Test func `the materials hold the server's certificate by name and the CA certificates once each`() async throws {
    let folder = try await CertificateCorpus.folder
    let materials = CertificateLoader().load(
      try deployment(of: CorpusCase("full-chain", authorities: "repeated-bundle.pem"), in: folder), secrets: nil
    )
    .materials
    #expect(materials.tlsCertificates["pool"]?.commonName == "pool.example.com")
    #expect(
      materials.trustedCACertificates.map(\.commonName) == ["Corpus Issuing", "Corpus Root"])
  }
}
