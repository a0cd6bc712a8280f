import CCurl
import Foundation
import HTTPTypes
import NIOSSL
import TestSupport
import Testing

@testable import InfinityAPI

/// Whom the client believes to be the Management Node.
@Suite struct TLSTests {
  let authority: TestAuthority
  let script: ScriptedPeer.Script = { _ in [.json(listJSON([]))] }

  init() throws {
    authority = try TestAuthority()
  }

  private func attempt(_ tls: TLSConfiguration, trust: ServerTrust) async throws -> InfinityError? {
    try await ScriptedPeer.run(tls: tls, script) { peer in
      let error = await infinityError {
        try await withClient(of: peer, trust: trust, { $0.retryPolicy = .never }) { try await $0.list(DNSServer.self) }
      }
      // Whoever is not believed learns nothing, least of all the password.
      if error != nil { #expect(peer.record.requests.isEmpty) }
      return error
    }
  }

  @Test func aCertificateOfTheGivenCAIsTrusted() async throws {
    try await authority.withFile { caFile in
      let error = try await attempt(authority.server(), trust: .caFile(caFile))
      #expect(error == nil)
    }
  }

  @Test func aCertificateOfTheGivenTextIsTrustedAndNoOther() async throws {
    try await authority.withFile { caFile in
      let text = try String(contentsOfFile: caFile, encoding: .utf8)
      #expect(try await attempt(authority.server(), trust: .certificates(text)) == nil)
      for wrong in [
        try TestAuthority().server(), try authority.server(for: "other.example.com"),
        try authority.server(expired: true),
      ] {
        #expect(try await attempt(wrong, trust: .certificates(text))?.code == .certificateNotTrusted)
      }
    }
  }

  @Test func theSystemDoesNotTrustIt() async throws {
    let error = try await attempt(authority.server(), trust: .system)
    #expect(error?.code == .certificateNotTrusted)
    #expect(error?.isRetryable == false)
    #expect(error?.advice == "Trust the CA that issued it with a CA file, and use the host name that it is for.")
  }

  @Test func anotherCADoesNotTrustIt() async throws {
    try await TestAuthority().withFile { caFile in
      let error = try await attempt(authority.server(), trust: .caFile(caFile))
      #expect(error?.code == .certificateNotTrusted)
    }
  }

  /// By itself libcurl trusts what is in a folder of the system's, whatever file of certificates it is given.
  @Test func theSystemsFolderIsNotTrustedBesideWhatIsGiven() async throws {
    let other = try TestAuthority()
    try await withTemporaryFolder { folder in
      let inFolder = try await authority.withFile { try String(contentsOfFile: $0, encoding: .utf8) }
      try folder.write(inFolder, to: "system/ca.pem")
      let rehash = try await Program("openssl", ["rehash", folder.path("system")]).run()
      try #require(rehash.exitCode == 0, "\(rehash.errorOutput)")
      let given = try await other.withFile { try String(contentsOfFile: $0, encoding: .utf8) }
      let file = try folder.write(given, to: "given.pem")
      for (trust, result) in [
        (.system, CURLE_OK), (.caFile(file), CURLE_PEER_FAILED_VERIFICATION),
        (.certificates(given), CURLE_PEER_FAILED_VERIFICATION),
      ] as [(ServerTrust, CURLcode)] {
        try await ScriptedPeer.run(tls: authority.server(), script) { peer async throws in
          #expect(try get(peer.url, trust: trust, systemFolder: folder.path("system")) == result, "\(trust)")
          #expect(peer.record.requests.count == (result == CURLE_OK ? 1 : 0))
        }
      }
    }
  }

  /// The system's file is enough where the CA is in it; else the folder is looked in as well, from then on.
  @Test(arguments: [(true, 1), (false, 2)])
  func whatTheSystemHasIsTrusted(isInFile: Bool, connections: Int) async throws {
    try await withTemporaryFolder { folder in
      let right = try await authority.withFile { try String(contentsOfFile: $0, encoding: .utf8) }
      let other = try await TestAuthority().withFile { try String(contentsOfFile: $0, encoding: .utf8) }
      let file = try folder.write(isInFile ? right : other, to: "file.pem")
      try folder.write(isInFile ? other : right, to: "system/ca.pem")
      let rehash = try await Program("openssl", ["rehash", folder.path("system")]).run()
      try #require(rehash.exitCode == 0, "\(rehash.errorOutput)")
      try await ScriptedPeer.run(tls: authority.server(), script) { peer async throws in
        var options = CurlOptions(configuration(peer.url, trust: .system), scheme: "https")
        options.system = .init(file: file, folder: folder.path("system"))
        let transport = try CurlTransport(options)
        for needsFreshConnection in [false, true] {
          let request = TransportRequest(
            method: .get, url: peer.url, headers: [:], body: nil, needsFreshConnection: needsFreshConnection,
            timeout: .seconds(60))
          #expect(try await transport.send(request).status == 200)
        }
        await transport.shutDown()
        #expect(peer.record.requests.count == 2)
        #expect(peer.record.connections == connections + 1)
      }
    }
  }

  /// One request with a handle for which this is the system's folder.
  private func get(_ url: String, trust: ServerTrust, systemFolder: String) throws -> CURLcode {
    var options = CurlOptions(
      scheme: "https", trust: .system, proxy: .none, connectTimeout: .seconds(10), maxResponseBytes: 1 << 20,
      maxErrorBytes: 1 << 20, maxConnections: 1)
    let multi = try MultiHandle(maxConnections: 1)
    let easy = try EasyHandle(options, share: multi.share)
    try easy.set(CURLOPT_CAPATH, text: systemFolder)
    options.trust = trust
    options.system.usesFolder = true
    try options.apply(to: easy)
    let request = TransportRequest(
      method: .get, url: url, headers: [:], body: nil, needsFreshConnection: false, timeout: .seconds(10))
    let active = try ActiveTransfer(Transfer(request), on: easy, limits: .init(response: 1 << 20, error: 1 << 20))
    return withExtendedLifetime(active) { curl_easy_perform(easy.pointer) }
  }

  /// libcurl decodes them once for all connections from a file alone.
  @Test func certificatesThatAreGivenAsATextAreInAFileForLibcurl() throws {
    let options = CurlOptions(configuration("https://127.0.0.1:9", trust: .certificates("as given")), scheme: "https")
    #if os(Linux)
      let file = try #require(options.certificates)
      #expect(try String(contentsOfFile: file.path, encoding: .utf8) == "as given")
    #else
      #expect(options.certificates == nil)
    #endif
  }

  @Test func aFileInMemoryGoesWithItsOwner() throws {
    #if os(Linux)
      var file = MemoryFile(String(repeating: "x", count: 1 << 20))
      let path = try #require(file?.path)
      #expect(try Data(contentsOf: URL(filePath: path)).count == 1 << 20)
      // Each reader begins at its beginning.
      #expect(try Data(contentsOf: URL(filePath: path)).count == 1 << 20)
      let target = try FileManager.default.destinationOfSymbolicLink(atPath: path)
      file = nil
      #expect((try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != target)
    #endif
  }

  @Test func aTextWithoutCertificatesIsSaidToBeOne() async throws {
    let nothing = await infinityError { try ManagementClient(configuration("https://h", trust: .certificates(""))) }
    #expect(
      nothing?.description == "the text with the CA's certificates holds none in PEM. Give certificates in PEM.")
    let broken = "-----BEGIN CERTIFICATE-----\nnothing\n-----END CERTIFICATE-----\n"
    let error = try await attempt(authority.server(), trust: .certificates(broken))
    #expect(error?.code == .caFileUnusable)
    #if os(Linux)
      let message = "the CA's certificates cannot be used (curl 77: error setting certificate file: the given text)"
      #expect(error?.message == message)
    #endif
  }

  @Test func aCertificateThatHasExpiredIsSaidTo() async throws {
    try await authority.withFile { caFile in
      let error = try await attempt(authority.server(expired: true), trust: .caFile(caFile))
      #expect(error?.code == .certificateNotTrusted)
      #expect(
        error?.message.hasPrefix("the server's certificate, or one of those that issued it, has expired (curl 60: ")
          == true)
      #expect(error?.advice == "Have it renewed on the Management Node, and check the clock of this machine.")
    }
  }

  @Test func aCertificateForAnotherHostIsNotTrusted() async throws {
    try await authority.withFile { caFile in
      let error = try await attempt(authority.server(for: "other.example.com"), trust: .caFile(caFile))
      #expect(error?.code == .certificateNotTrusted)
    }
  }

  @Test func anExpiredCertificateIsNotTrusted() async throws {
    try await authority.withFile { caFile in
      let error = try await attempt(authority.server(expired: true), trust: .caFile(caFile))
      #expect(error?.code == .certificateNotTrusted)
      #expect(error?.curl?.text.contains("expired") == true)
    }
  }

  @Test func insecureTrustsAnybody() async throws {
    let error = try await attempt(authority.server(for: "other.example.com", expired: true), trust: .insecure)
    #expect(error == nil)
  }

  @Test func anOldTLSVersionIsRefused() async throws {
    var tls = try authority.server()
    tls.minimumTLSVersion = .tlsv1
    tls.maximumTLSVersion = .tlsv11
    let error = try await attempt(tls, trust: .insecure)
    #expect(error?.code == .tlsFailed)
  }

  @Test func aServerThatDoesNotSpeakTLS() async throws {
    try await ScriptedPeer.run({ _ in [] }) { peer in
      let url = "https://127.0.0.1:\(peer.port)"
      let limits: (inout ManagementClient.Configuration) -> Void = {
        $0.retryPolicy = .never
        $0.connectTimeout = .milliseconds(100)
      }
      let error = await infinityError {
        try await withManagementClient(configuration(url, limits)) {
          try await $0.create(DNSServer.draft(address: "10.0.0.1"))
        }
      }
      #expect(error?.code == .timeout)
      // The handshake never ended, so nothing was sent.
      #expect(error?.mayHaveTakenEffect == false)
    }
  }

  @Test func aCAFileThatIsMissingOrEmptyIsNamed() async throws {
    let missing = await infinityError {
      try await withManagementClient(configuration("https://localhost", trust: .caFile("/nonexistent/ca.pem"))) { _ in }
    }
    #expect(
      missing?.description
        == "the CA file /nonexistent/ca.pem cannot be read. Give a readable file with certificates in PEM.")
    let empty = FileManager.default.temporaryDirectory.appending(path: "empty-\(UUID().uuidString).pem")
    try Data().write(to: empty)
    defer { try? FileManager.default.removeItem(at: empty) }
    let error = await infinityError {
      try await withManagementClient(configuration("https://localhost", trust: .caFile(empty.path))) { _ in }
    }
    #expect(error?.code == .caFileUnusable)
    #expect(error?.message == "the CA file \(empty.path) holds no certificate in PEM")
  }
}
