import InfinityAPI
import NIOCore
import Synchronization
import Testing

@testable import InfinityProvisioning

/// What STUN and TURN clients must look at in answers, against a server that gets it wrong on purpose.
@Suite("STUN and TURN, answer by answer")
struct TURNDialogueTests {
  private static let credentials = TURNCredentials.longTerm(username: "pexip", password: Secret("north"))
  private static let key = STUNMessage.longTermKey(username: "pexip", realm: "example.com", password: "north")
  private static let relayed = STUNMessage.TransportAddress(address: "192.0.2.1", port: 3478)

  private static func client(_ transport: STUNTransport, _ port: Int) throws -> TURNClient {
    TURNClient(address: try SocketAddress(ipAddress: "127.0.0.1", port: port), transport: transport)
  }

  /// The error with a challenge.
  private static func challenge(_ code: Int, nonce: String) -> [STUNMessage.Attribute] {
    [
      .init(type: .errorCode, value: [0, 0, UInt8(code / 100), UInt8(code % 100)]),
      .init(type: .realm, value: Array("example.com".utf8)), .init(type: .nonce, value: Array(nonce.utf8)),
    ]
  }

  /// 192.0.2.1:3478, behind the mask of the magic cookie.
  private static let relayedAddress = STUNMessage.Attribute(
    type: .xorRelayedAddress,
    value: [0, 1] + zip([0x0D, 0x96] as [UInt8], STUNMessage.magicCookie).map { $0 ^ $1 }
      + zip([192, 0, 2, 1] as [UInt8], STUNMessage.magicCookie).map { $0 ^ $1 })

  @Test("an answer to another question is not taken, though it comes first", arguments: [STUNTransport.udp, .tcp])
  func foreignTransaction(_ transport: STUNTransport) async throws {
    func address(_ last: UInt8) -> STUNMessage.Attribute {
      .init(type: .mappedAddress, value: [0, 1, 0x0D, 0x96, 192, 0, 2, last])
    }
    let (foreign, own) = (address(66), address(1))
    try await STUNPeer.serve(transport) { request in
      var other = request.answer(.success, [foreign])
      other.transactionID[11] ^= 1
      return [other.bytes, request.answer(.success, [own]).bytes]
    } _: { port async throws in
      #expect(try await Self.client(transport, port).bind() == .seen(Self.relayed))
    }
  }

  @Test("a server that asks for credentials and then says nothing did answer", arguments: [STUNTransport.udp, .tcp])
  func silentOnceAsked(_ transport: STUNTransport) async throws {
    let asked = Mutex(false)
    try await STUNPeer.serve(transport) { request in
      guard
        asked.withLock({ asked in
          defer { asked = true }
          return !asked
        })
      else { return [] }
      return [request.answer(.failure, Self.challenge(401, nonce: "once")).bytes]
    } _: { port async throws in
      var client = try Self.client(transport, port)
      client.timeout = .milliseconds(300)
      #expect(try await client.allocate(Self.credentials) == .silentOnceAsked)
    }
  }

  @Test("nothing but answers to other questions is no answer")
  func onlyForeignTransactions() async throws {
    try await STUNPeer.serve { request in
      var other = request.answer(.success, [.init(type: .mappedAddress, value: [0, 1, 0x0D, 0x96, 192, 0, 2, 66])])
      other.transactionID[0] ^= 1
      return [other.bytes]
    } _: { port async throws in
      var client = try Self.client(.udp, port)
      client.timeout = .milliseconds(200)
      #expect(try await client.bind() == .failure(.noAnswer))
    }
  }

  /// How a server signs its success.
  enum Signature: CaseIterable {
    case right, wrong, missing
  }

  @Test("an allocation counts only with the integrity of the same password", arguments: Signature.allCases)
  func integrity(_ signature: Signature) async throws {
    try await STUNPeer.serve(.tcp) { request in
      guard request[.nonce] != nil else { return [request.answer(.failure, Self.challenge(401, nonce: "one")).bytes] }
      var success = request.answer(.success, request.method == .allocate ? [Self.relayedAddress] : [])
      switch signature {
      case .right: success.authenticate(key: Self.key)
      case .wrong:
        success.authenticate(
          key: STUNMessage.longTermKey(username: "pexip", realm: "example.com", password: "south"))
      case .missing: break
      }
      return [success.bytes]
    } _: { port async throws in
      let outcome = try await Self.client(.tcp, port).allocate(Self.credentials)
      #expect(
        outcome == (signature == .right ? .allocated(relayed: Self.relayed, seen: nil, asked: true) : .unusable))
    }
  }

  @Test("a nonce that went stale is replaced by the one that comes with the 438, when asking and when giving back")
  func staleNonce() async throws {
    let seen = Mutex<[String]>([])
    try await STUNPeer.serve(.tcp) { request in
      let nonce = request.text(.nonce)
      seen.withLock { $0.append("\(request.method) \(nonce ?? "-")") }
      guard let nonce else { return [request.answer(.failure, Self.challenge(401, nonce: "one")).bytes] }
      guard STUNMessage.isAuthentic(request.bytes, key: Self.key) else {
        return [request.answer(.failure, Self.challenge(401, nonce: nonce)).bytes]
      }
      // An allocation ends the second nonce, so that giving it back takes a third.
      let isStale = nonce == "one" || nonce == "two" && request.method == .refresh
      guard !isStale else {
        return [request.answer(.failure, Self.challenge(438, nonce: nonce == "one" ? "two" : "three")).bytes]
      }
      var success = request.answer(.success, request.method == .allocate ? [Self.relayedAddress] : [])
      success.authenticate(key: Self.key)
      return [success.bytes]
    } _: { port async throws in
      let outcome = try await Self.client(.tcp, port).allocate(Self.credentials)
      #expect(outcome == .allocated(relayed: Self.relayed, seen: nil, asked: true))
    }
    #expect(
      seen.withLock { $0 } == ["allocate -", "allocate one", "allocate two", "refresh two", "refresh three"])
  }
}
