/// What a server of TLS 1.2 sends before it has heard more than the first message of a client, all of it in clear: its certificates, and
/// whether it asks for the client's. (RFC 5246, sections 6.2.1 and 7.4.)
struct ServerFlight: Sendable, Equatable {
  /// The certificates in DER, the server's own first.
  private(set) var certificates: [[UInt8]] = []
  private(set) var asksForClientCertificate = false
  /// Whether the server goes on with the handshake.
  private(set) var isAnswered = false
  /// Whether all of it came, or nothing more will.
  private(set) var isEnded = false

  /// Bytes of records that are not whole yet.
  private var records: [UInt8] = []
  /// Bytes of messages that are not whole yet: a message may be in several records.
  private var messages: [UInt8] = []

  /// No server sends as much.
  private static let maximumSize = 1 << 18
  private static let handshake: UInt8 = 22

  /// Takes bytes as they come.
  mutating func receive(_ bytes: some Sequence<UInt8>) {
    guard !isEnded else { return }
    records += bytes
    while records.count >= 5 {
      guard records[0] == Self.handshake else {
        isEnded = true
        return
      }
      let end = 5 + Int(records[3]) << 8 + Int(records[4])
      guard records.count >= end else { break }
      messages += records[5..<end]
      records.removeFirst(end)
      readMessages()
      if isEnded { return }
    }
    if records.count + messages.count > Self.maximumSize { isEnded = true }
  }

  private mutating func readMessages() {
    var rest = messages[...]
    while !isEnded, rest.count >= 4, let type = rest.first, let body = Self.sized(rest.dropFirst()) {
      rest = rest[body.endIndex...]
      read(type, body)
    }
    messages = Array(rest)
  }

  private mutating func read(_ type: UInt8, _ body: ArraySlice<UInt8>) {
    switch type {
    case 2: isAnswered = true
    case 11: readCertificates(body)
    case 13: asksForClientCertificate = true
    case 14: isEnded = true
    default: break
    }
  }

  private mutating func readCertificates(_ body: ArraySlice<UInt8>) {
    guard var list = Self.sized(body) else { return }
    while let certificate = Self.sized(list) {
      certificates.append(Array(certificate))
      list = list[certificate.endIndex...]
    }
  }

  /// What follows a length of three bytes; nil where it is not all there.
  private static func sized(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard bytes.count >= 3 else { return nil }
    let length = bytes.prefix(3).reduce(0) { $0 << 8 | Int($1) }
    let rest = bytes.dropFirst(3)
    return rest.count >= length ? rest.prefix(length) : nil
  }
}
