import Crypto
import CryptoExtras
public import InfinityAPI
import SwiftASN1
import SystemPackage
import X509

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A private key and a certificate signing request for one pool, with exactly the names and usages that it needs.
public struct CertificateRequest: Sendable {
  /// The kinds of key that Lync and Skype for Business accept.
  public enum KeyKind: String, Sendable, CaseIterable {
    /// RSA with 2048 bits: what every CA and server takes.
    case rsa2048
    /// RSA with 4096 bits.
    case rsa4096
    /// The elliptic curve P-256.
    case p256
  }

  /// Why no request can be made.
  public enum Failure: Error, Sendable, Equatable, CustomStringConvertible {
    /// A common name has at most 64 characters (RFC 5280, appendix A.1).
    case commonNameTooLong(String)
    /// The system's cryptography refused to make a key.
    case noKey

    /// What is wrong and what to do.
    public var description: String {
      switch self {
      case .commonNameTooLong(let name):
        "the pool's FQDN \(name.quotedForMessage) has \(name.count) characters, but a certificate's common name has at most 64;"
          + " choose a shorter one"
      case .noKey: "no private key could be made; try again"
      }
    }
  }

  /// The private key in PEM, not encrypted.
  public let privateKey: Secret
  /// The request in PEM, with a final newline.
  public let request: String
  /// The subject alternative names: the pool's FQDN, then the nodes' SIP TLS FQDNs in the file's order, each once.
  public let names: [String]

  /// Makes a new key and a request for a pool's certificate.
  ///
  /// - Throws: ``Failure``.
  public init(for pool: PoolDeclaration, key kind: KeyKind = .rsa2048) throws(Failure) {
    try self.init(for: pool, sharedWith: [], key: kind)
  }

  /// Makes a new key and a request for a certificate that several pools use.
  ///
  /// - Parameters:
  ///   - pool: the pool whose FQDN is the common name.
  ///   - others: the other pools; their names follow those of the first.
  ///   - kind: the kind of key.
  /// - Throws: ``Failure``.
  public init(
    for pool: PoolDeclaration, sharedWith others: [PoolDeclaration], key kind: KeyKind = .rsa2048
  ) throws(Failure) {
    let commonName = pool.fqdn.value
    guard commonName.count <= 64 else { throw .commonNameTooLong(commonName) }
    let names = Self.names(for: [pool] + others)
    self.names = names
    do {
      let key = try Self.privateKey(kind)
      let request = try CertificateSigningRequest(
        version: .v1,
        subject: DistinguishedName { CommonName(commonName) },
        privateKey: key,
        attributes: .init([.init(ExtensionRequest(extensions: Self.extensions(names, kind)))]),
        signatureAlgorithm: kind == .p256 ? .ecdsaWithSHA256 : .sha256WithRSAEncryption)
      privateKey = Secret(try key.serializeAsPEM().pemString + "\n")
      self.request = try request.serializeAsPEM().pemString + "\n"
    } catch {
      throw .noKey
    }
  }

  /// The pool's FQDN, then the nodes' SIP TLS FQDNs, each once whatever its case.
  static func names(for pools: [PoolDeclaration]) -> [String] {
    var seen: Set<String> = []
    return pools.flatMap { [$0.fqdn.value] + $0.nodes.map(\.sipTLSFQDN.value) }
      .filter { seen.insert($0.lowercased()).inserted }
  }

  /// Writes the key, which only its owner can read, and the request; files that are there already are never replaced.
  ///
  /// - Parameter passphrase: what the key is encrypted with; nil for not at all.
  /// - Throws: an error that names the file and the reason. Neither file is then left behind.
  package func write(keyTo keyPath: String, requestTo requestPath: String, passphrase: Secret? = nil) throws {
    let key = passphrase == nil ? privateKey : KeyText.rewritten(privateKey, from: nil, to: passphrase)
    guard let key else { throw Failure.noKey }
    try Self.makeFolder(of: keyPath)
    try Self.makeFolder(of: requestPath)
    try Self.write(key.reveal(), to: keyPath, permissions: .ownerReadWrite)
    do {
      try Self.write(request: request, to: requestPath)
    } catch {
      unlink(keyPath)
      throw error
    }
  }

  /// Why a request cannot be written there, as far as that can be seen before there is one; nil where nothing is known.
  package static func objection(toWriting path: String) -> NotWritten? {
    PublicFiles.isTaken(path) ? NotWritten(path: path, reason: reason(Errno.fileExists), isThere: true) : nil
  }

  /// Writes a request; a file that is there already is never replaced.
  package static func write(request: String, to path: String) throws(NotWritten) {
    try makeFolder(of: path)
    try write(request, to: path, permissions: [.ownerReadWrite, .groupRead, .otherRead])
  }

  /// A folder that is not there yet is for its owner only: a key goes there.
  private static func makeFolder(of path: String) throws(NotWritten) {
    let folder = path.folderOfPath
    guard !folder.isEmpty else { return }
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw NotWritten(path: path, reason: PrivateFile.reason(error))
    }
  }

  private static func write(_ text: String, to path: String, permissions: FilePermissions) throws(NotWritten) {
    let file: FileDescriptor
    do {
      file = try FileDescriptor.open(
        FilePath(path), .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec], permissions: permissions)
    } catch {
      throw NotWritten(path: path, reason: reason(error), isThere: (error as? Errno) == .fileExists)
    }
    do {
      try file.closeAfter {
        _ = try file.writeAll(text.utf8)
        // The answer of the CA fits no other key.
        while fsync(file.rawValue) != 0 {
          guard errno == EINTR else { throw Errno(rawValue: errno) }
        }
      }
      PrivateFile.synchronizeFolder(of: path)
    } catch {
      // Half of a key would count as that of a request which waits for its answer.
      unlink(path)
      throw NotWritten(path: path, reason: reason(error))
    }
  }

  private static func reason(_ error: any Error) -> String {
    (error as? Errno)?.description ?? "it cannot be written"
  }

  /// A file that could not be written.
  package struct NotWritten: Error, CustomStringConvertible {
    var path: String
    var reason: String
    /// Whether there is such a file already.
    var isThere = false

    /// What was being done, and what came back.
    package var description: String {
      let advice =
        isThere
        ? "existing files are never replaced, so move them away or use --out"
        : "nothing was left there; make it possible to write there, or use --out"
      return "writing \(path.quotedForMessage): \(reason); \(advice)"
    }
  }

  private static func privateKey(_ kind: KeyKind) throws -> Certificate.PrivateKey {
    switch kind {
    case .rsa2048: Certificate.PrivateKey(try _RSA.Signing.PrivateKey(keySize: .bits2048))
    case .rsa4096: Certificate.PrivateKey(try _RSA.Signing.PrivateKey(keySize: .bits4096))
    case .p256: Certificate.PrivateKey(P256.Signing.PrivateKey())
    }
  }

  private static func extensions(_ names: [String], _ kind: KeyKind) throws -> Certificate.Extensions {
    try Certificate.Extensions {
      Critical(BasicConstraints.notCertificateAuthority)
      // RSA keys also open the secrets of cipher suites without forward secrecy, which old Lync servers use.
      Critical(KeyUsage(digitalSignature: true, keyEncipherment: kind != .p256))
      try ExtendedKeyUsage([.serverAuth, .clientAuth])
      SubjectAlternativeNames(names.map { .dnsName($0) })
    }
  }
}
