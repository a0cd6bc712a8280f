import InfinityAPI
import NIOCore

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What a STUN server answers to a binding request.
enum STUNOutcome: Sendable, Equatable {
  /// The address from which the server saw the request come.
  case seen(STUNMessage.TransportAddress)
  /// It refuses.
  case rejected(code: Int, reason: String)
  /// It sends its clients to another server.
  case elsewhere(STUNMessage.TransportAddress)
  /// It answers only who has credentials.
  case challenged
  /// It answers with something that is no such answer.
  case unusable
  case failure(ConnectionFailure)
}

/// What a TURN server answers to the wish for an allocation.
enum TURNOutcome: Sendable, Equatable {
  /// It gave an address to relay for, which has been released; `asked` tells whether it wanted credentials.
  case allocated(relayed: STUNMessage.TransportAddress, seen: STUNMessage.TransportAddress?, asked: Bool)
  /// It does not take the credentials.
  case wrongCredentials(reason: String)
  /// It refuses for another reason.
  case rejected(code: Int, reason: String)
  /// It sends its clients to another server.
  case elsewhere(STUNMessage.TransportAddress)
  /// Each of its own nonces it calls stale.
  case staleNonces
  /// It asks for credentials, and gives no answer to who sends them.
  case silentOnceAsked
  /// It answers with something that is no such answer.
  case unusable
  case failure(ConnectionFailure)
}

/// Asks one STUN or TURN server.
struct TURNClient: Sendable {
  var address: SocketAddress
  var transport: STUNTransport
  /// How long each answer is waited for.
  var timeout = Duration.seconds(4)
  /// Whom the server must prove to be, over TLS; nil to talk to whoever answers.
  var judge: CertificateJudge?

  /// Asks for the own address (RFC 8489).
  ///
  /// - Throws: `CancellationError`.
  func bind() async throws -> STUNOutcome {
    try await connected({ .failure($0) }) { connection in
      var request = STUNMessage(.binding)
      request.addFingerprint()
      guard let answer = STUNMessage(bytes: try await connection.ask(request)) else { return .unusable }
      if let error = answer.error {
        if error.code == 401 { return .challenged }
        if error.code == 300, let other = answer.alternateServer { return .elsewhere(other) }
        return .rejected(code: error.code, reason: error.reason)
      }
      return answer.mappedAddress.map { .seen($0) } ?? .unusable
    }
  }

  /// Asks for an allocation with credentials (RFC 8656), and gives it back at once.
  ///
  /// - Throws: `CancellationError`.
  func allocate(_ credentials: TURNCredentials) async throws -> TURNOutcome {
    let current = credentials.current(at: Date())
    return try await connected({ .failure($0) }) { connection in
      var session: TURNSession?
      // Once without credentials, once with; a nonce that went stale meanwhile is replaced.
      for _ in 0..<4 {
        var request = STUNMessage(.allocate)
        request.add(.requestedTransport, Self.relayedUDP)
        session?.sign(&request)
        let bytes: [UInt8]
        do {
          bytes = try await connection.ask(request)
        } catch let failure as ConnectionFailure where session != nil && [.noAnswer, .silent].contains(failure) {
          return .silentOnceAsked
        }
        guard let answer = STUNMessage(bytes: bytes) else { return .unusable }
        guard let error = answer.error else {
          guard let relayed = answer.relayedAddress, session?.isAuthentic(bytes) ?? true else { return .unusable }
          try await release(session, connection)
          return .allocated(relayed: relayed, seen: answer.mappedAddress, asked: session != nil)
        }
        if error.code == 300, let other = answer.alternateServer { return .elsewhere(other) }
        guard error.code == 401 && session == nil || error.code == 438 else {
          return error.code == 401 || error.code == 441
            ? .wrongCredentials(reason: error.reason) : .rejected(code: error.code, reason: error.reason)
        }
        guard let challenged = TURNSession(answer, current) else { return .unusable }
        session = challenged
      }
      return .staleNonces
    }
  }

  /// Whether anything of TURN is answered: credentials, which the server may want, are not sent.
  ///
  /// - Throws: `CancellationError`.
  func speaksTURN() async throws -> Bool {
    try await connected({ _ in false }) { connection in
      var request = STUNMessage(.allocate)
      request.add(.requestedTransport, Self.relayedUDP)
      guard let answer = STUNMessage(bytes: try await connection.ask(request)) else { return false }
      if answer.error == nil { try await release(nil, connection) }
      return true
    }
  }

  /// The number of UDP in an IP header, in the first of four bytes.
  private static let relayedUDP: UInt32 = 17 << 24

  /// A lifetime of 0 ends the allocation (RFC 8656, section 7.3).
  private func release(_ session: TURNSession?, _ connection: STUNConnection) async throws {
    var session = session
    for _ in 0..<2 {
      var request = STUNMessage(.refresh)
      request.add(.lifetime, UInt32(0))
      session?.sign(&request)
      let answer = STUNMessage(bytes: try await connection.ask(request))
      guard answer?.error?.code == 438, let answer, let current = session, let renewed = current.renewed(answer) else {
        return
      }
      session = renewed
    }
  }

  private func connected<Outcome: Sendable>(
    _ failed: (ConnectionFailure) -> Outcome, _ work: (STUNConnection) async throws -> Outcome
  ) async throws -> Outcome {
    do {
      return try await STUNConnection.with(address, transport, timeout: timeout, judge: judge, work)
    } catch let failure as ConnectionFailure {
      return failed(failure)
    }
  }
}

/// What the server wants to see in signed requests.
private struct TURNSession: Sendable {
  var username: String
  var password: Secret
  var realm: String
  var nonce: [UInt8]

  /// The longest realm and nonce, in bytes (RFC 8489, sections 14.9 and 14.10).
  private static let maximumLength = 763

  /// From an answer with a challenge; nil where it has none that is allowed.
  init?(_ challenge: STUNMessage, _ current: (username: String, password: Secret)) {
    guard let realm = challenge.text(.realm), let nonce = challenge[.nonce],
      max(realm.utf8.count, nonce.count) <= Self.maximumLength
    else { return nil }
    username = current.username
    password = current.password
    self.realm = realm
    self.nonce = nonce
  }

  func renewed(_ challenge: STUNMessage) -> TURNSession? {
    TURNSession(challenge, (username, password))
  }

  func sign(_ request: inout STUNMessage) {
    request.add(.username, username)
    request.add(.realm, realm)
    request.attributes.append(.init(type: .nonce, value: nonce))
    request.authenticate(key: key)
  }

  func isAuthentic(_ answer: [UInt8]) -> Bool {
    STUNMessage.isAuthentic(answer, key: key)
  }

  private var key: [UInt8] {
    STUNMessage.longTermKey(username: username, realm: realm, password: password.reveal())
  }
}
