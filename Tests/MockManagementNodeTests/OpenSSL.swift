import TestSupport

/// A folder in which OpenSSL makes keys and certificates.
struct OpenSSL {
  let folder: TemporaryFolder

  static func withFolder<Result>(_ body: (OpenSSL) async throws -> Result) async throws -> Result {
    try await withTemporaryFolder { try await body(OpenSSL(folder: $0)) }
  }

  /// Runs `openssl` there.
  ///
  /// - Returns: what it prints.
  @discardableResult
  func run(_ arguments: String...) async throws -> String {
    let result = try await Program("openssl", arguments, workingDirectory: folder.path).run()
    guard result.exitCode == 0 else {
      throw TestSupportError("openssl \(arguments.joined(separator: " ")): \(result.errorOutput)")
    }
    return result.output
  }

  /// Makes a CA: `ca.pem` and `ca.key`.
  func makeAuthority() async throws {
    try await run(
      "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj", "/CN=Test CA", "-days",
      "30", "-keyout", "ca.key", "-out", "ca.pem")
  }

  /// Makes a self-signed certificate: `own.pem` and `own.key`, a key that is not encrypted.
  ///
  /// - Returns: the certificate.
  func makeCertificate(key: String = "rsa:2048") async throws -> String {
    let kind = key == "ec" ? ["ec", "-pkeyopt", "ec_paramgen_curve:P-256"] : [key]
    let result = try await Program(
      "openssl",
      ["req", "-x509", "-newkey"] + kind
        + ["-nodes", "-subj", "/CN=own.example.com", "-days", "30", "-keyout", "own.key", "-out", "own.pem"],
      workingDirectory: folder.path
    ).run()
    guard result.exitCode == 0 else { throw TestSupportError("openssl req: \(result.errorOutput)") }
    return try folder.read("own.pem")
  }

  /// Signs a request with the CA, with the extensions that it asks for.
  ///
  /// - Returns: the certificate.
  func sign(_ request: String) async throws -> String {
    try folder.write(request + "\n", to: "request.csr")
    try await run(
      "x509", "-req", "-in", "request.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-days", "30",
      "-copy_extensions", "copyall", "-out", "signed.pem")
    return try folder.read("signed.pem")
  }

  /// The public key of a private one, or of a certificate.
  func publicKey(ofKey key: String) async throws -> String {
    try folder.write(key + "\n", to: "some.key")
    return try await run("pkey", "-in", "some.key", "-pubout")
  }

  func publicKey(ofCertificate certificate: String) async throws -> String {
    try folder.write(certificate + "\n", to: "some.pem")
    return try await run("x509", "-in", "some.pem", "-noout", "-pubkey")
  }
}
