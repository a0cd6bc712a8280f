import Foundation
import NIOCore
import TestSupport

@testable import InfinityProvisioning

/// Certificates made by openssl once, and openssl's own server that presents them.
enum TLSFixture {
  /// The folder, complete from the first use on: `root.pem`, `intermediate.pem`, and for each case `NAME.pem` and `NAME.key`.
  static var folder: TemporaryFolder {
    get async throws { try await making.value }
  }

  /// A certificate of the folder as text.
  static func pem(_ name: String) async throws -> String { try await folder.read("\(name).pem") }

  /// Decoded.
  static func certificates(_ names: String...) async throws -> [X509Certificate] {
    var all: [X509Certificate] = []
    for name in names { all += X509Certificate.certificates(inPEM: try await pem(name)) }
    return all
  }

  /// Presents a certificate, with these further options of `s_server`.
  @discardableResult
  static func present<Result: Sendable>(
    _ name: String, chain: [String] = ["intermediate"], _ options: [String] = ["-verify", "1"],
    _ body: @escaping @Sendable (SocketAddress) async throws -> Result
  ) async throws -> Result {
    let folder = try await folder
    let port = try ServerProgram.freePort()
    var arguments = [
      "s_server", "-quiet", "-accept", "127.0.0.1:\(port)", "-cert", folder.path("\(name).pem"), "-key",
      folder.path("\(name).key"),
    ]
    if !chain.isEmpty {
      let text = try chain.map { try folder.read("\($0).pem") }.joined()
      arguments += ["-cert_chain", try folder.write(text, to: "chain-\(UUID().uuidString).pem")]
    }
    return try await ServerProgram.openssl.run(arguments + options) {
      ServerProgram.acceptsConnections(on: port)
    } _: {
      try await body(try SocketAddress(ipAddress: "127.0.0.1", port: port))
    }
  }

  private static let making = Task {
    let folder = try TemporaryFolder.untilExit()
    let script = """
      set -e
      new="openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes"
      ca="basicConstraints=critical,CA:true"
      $new -x509 -days 3650 -subj "/CN=Test Root" -addext "$ca" -keyout root.key -out root.pem
      $new -x509 -days 3650 -subj "/CN=Other Root" -addext "$ca" -keyout other.key -out other.pem
      $new -x509 -days 3650 -subj "/CN=Test Intermediate" -addext "$ca" -CA root.pem -CAkey root.key \
        -keyout intermediate.key -out intermediate.pem
      leaf() {
        $new -subj "/CN=$2" -keyout "$1.key" -out "$1.csr"
        printf 'subjectAltName=%s\\n' "$3" >"$1.ext"
        openssl x509 -req -in "$1.csr" -CA "$4.pem" -CAkey "$4.key" -CAcreateserial -extfile "$1.ext" $5 -out "$1.pem"
      }
      leaf right pool.example.com DNS:pool.example.com,DNS:conf01.example.com,IP:127.0.0.1 intermediate "-days 300"
      leaf renewed pool.example.com DNS:pool.example.com,DNS:conf01.example.com intermediate "-days 301"
      leaf expired pool.example.com DNS:pool.example.com,DNS:conf01.example.com,IP:127.0.0.1 intermediate "-days -1"
      leaf wildcard '*.example.com' 'DNS:*.example.com' intermediate "-days 300"
      leaf another other.example.com DNS:other.example.com intermediate "-days 300"
      leaf foreign pool.example.com DNS:pool.example.com,DNS:conf01.example.com other "-days 300"
      $new -x509 -days 300 -subj "/CN=pool.example.com" -addext "subjectAltName=DNS:pool.example.com,DNS:conf01.example.com" \
        -addext basicConstraints=critical,CA:false -keyout lonely.key -out lonely.pem
      new="openssl req -new -newkey rsa:2048 -nodes"
      # What BoringSSL refuses before anybody has seen it: a key that may only sign certificates.
      leaf signs-nothing other.example.com $'DNS:other.example.com\nkeyUsage=critical,keyCertSign' intermediate "-days -1"
      leaf rsa pool.example.com DNS:pool.example.com,DNS:conf01.example.com intermediate "-days 300"
      """
    let result = try await Program("bash", ["-c", script], workingDirectory: folder.path).run()
    guard result.exitCode == 0 else { throw TestSupportError(result.errorOutput) }
    return folder
  }
}
