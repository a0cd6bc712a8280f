extension STUNMessage {
  /// An IP address and a port.
  struct TransportAddress: Sendable, Equatable, CustomStringConvertible {
    var address: String
    var port: Int

    var description: String { address.contains(":") ? "[\(address)]:\(port)" : "\(address):\(port)" }
  }

  /// Where the server saw the request come from; the old attribute serves where the new one is missing.
  var mappedAddress: TransportAddress? {
    self[.xorMappedAddress].flatMap { address($0, isMasked: true) }
      ?? self[.mappedAddress].flatMap { address($0, isMasked: false) }
  }

  /// The address that the server relays for.
  var relayedAddress: TransportAddress? {
    self[.xorRelayedAddress].flatMap { address($0, isMasked: true) }
  }

  /// Where a server sends its clients with error 300.
  var alternateServer: TransportAddress? {
    self[.alternateServer].flatMap { address($0, isMasked: false) }
  }

  /// The error of a failure answer: its number, as 401, and the server's words, without the NULs that some pad them with.
  var error: (code: Int, reason: String)? {
    guard let value = self[.errorCode], value.count >= 4 else { return nil }
    return (Int(value[2] & 7) * 100 + Int(value[3]), String(decoding: value[4...].filter { $0 != 0 }, as: UTF8.self))
  }

  /// The text of an attribute.
  func text(_ type: AttributeType) -> String? {
    self[type].map { String(decoding: $0, as: UTF8.self) }
  }

  /// The mask is the magic cookie, then the transaction (RFC 8489, section 14.2).
  private func address(_ value: [UInt8], isMasked: Bool) -> TransportAddress? {
    guard value.count == 8 || value.count == 20, value[1] == (value.count == 8 ? 1 : 2) else { return nil }
    let mask = isMasked ? Self.magicCookie + transactionID : [UInt8](repeating: 0, count: 16)
    let port = value.number16(at: 2) ^ mask.number16(at: 0)
    return IPAddressBytes(bytes: zip(value[4...], mask).map { $0 ^ $1 }).map {
      TransportAddress(address: $0.text, port: Int(port))
    }
  }
}
