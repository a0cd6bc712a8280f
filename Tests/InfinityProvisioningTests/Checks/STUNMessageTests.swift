import Testing

@testable import InfinityProvisioning

/// The test vectors of RFC 5769, which RFC 8489 keeps.
@Suite("STUN messages")
struct STUNMessageTests {
  private static let transaction: [UInt8] = [0xb7, 0xe7, 0xa7, 0x01, 0xbc, 0x34, 0xd6, 0x86, 0xfa, 0x87, 0xdf, 0xae]
  private static let shortTermKey = Array("VOkJxbRl1RmTxUk/WvJxBt".utf8)

  /// Section 2.1.
  private static let request = bytes(
    """
    000100582112a442b7e7a701bc34d686fa87dfae802200105354554e207465737420636c69656e74002400046e0001ff802900
    08932ff9b151263b36000600096576746a3a68367659202020000800149aeaa70cbfd8cb56781ef2b5b2d3f249c1b571a28028
    0004e57a3bcf
    """)
  /// Section 2.2.
  private static let ipv4Answer = bytes(
    """
    0101003c2112a442b7e7a701bc34d686fa87dfae8022000b7465737420766563746f7220002000080001a147e112a643000800
    142b91f599fd9e90c38c7489f92af9ba53f06be7d780280004c07d4c96
    """)
  /// Section 2.3.
  private static let ipv6Answer = bytes(
    """
    010100482112a442b7e7a701bc34d686fa87dfae8022000b7465737420766563746f7220002000140002a1470113a9faa5d3f1
    79bc25f4b5bed2b9d900080014a382954e4be67bf11784c97c8292c275bfe3ed4180280004c8fb0b4c
    """)
  /// Section 2.4.
  private static let longTermRequest = bytes(
    """
    000100602112a44278ad3433c6ad72c029da412e00060012e3839ee38388e383aae38383e382afe382b900000015001c662f2f
    3439396b39353464364f4c33346f4c394653547679363473410014000b6578616d706c652e6f72670000080014f67024656dd6
    4a3e02b8e0712e85c9a28ca89666
    """)

  @Test("the sample request: attributes, integrity and fingerprint")
  func sampleRequest() throws {
    let message = try #require(STUNMessage(bytes: Self.request))
    #expect(message.method == .binding)
    #expect(message.messageClass == .request)
    #expect(message.transactionID == Self.transaction)
    #expect(message.text(.username) == "evtj:h6vY")
    #expect(STUNMessage.isAuthentic(Self.request, key: Self.shortTermKey))
    #expect(STUNMessage.hasRightFingerprint(Self.request))
    #expect(!STUNMessage.isAuthentic(Self.request, key: Array("another key".utf8)))
  }

  @Test("the sample answers: the address behind the mask, over IPv4 and IPv6")
  func sampleAnswers() throws {
    let ipv4 = try #require(STUNMessage(bytes: Self.ipv4Answer))
    #expect(ipv4.messageClass == .success)
    #expect(ipv4.mappedAddress == .init(address: "192.0.2.1", port: 32853))
    let ipv6 = try #require(STUNMessage(bytes: Self.ipv6Answer))
    #expect(ipv6.mappedAddress == .init(address: "2001:db8:1234:5678:11:2233:4455:6677", port: 32853))
    for answer in [Self.ipv4Answer, Self.ipv6Answer] {
      #expect(STUNMessage.isAuthentic(answer, key: Self.shortTermKey))
      #expect(STUNMessage.hasRightFingerprint(answer))
    }
  }

  @Test("the request with long-term credentials, made here, is the same byte for byte")
  func longTermCredentials() throws {
    let username = "\u{30DE}\u{30C8}\u{30EA}\u{30C3}\u{30AF}\u{30B9}"
    let key = STUNMessage.longTermKey(username: username, realm: "example.org", password: "TheMatrIX")
    #expect(STUNMessage.isAuthentic(Self.longTermRequest, key: key))
    var message = STUNMessage(.binding)
    message.transactionID = Array(Self.longTermRequest[8..<20])
    message.add(.username, username)
    message.add(.nonce, "f//499k954d6OL34oL9FSTvy64sA")
    message.add(.realm, "example.org")
    message.authenticate(key: key)
    #expect(message.bytes == Self.longTermRequest)
  }

  @Test("a fingerprint that is added is right")
  func fingerprint() {
    var message = STUNMessage(.allocate)
    message.addFingerprint()
    #expect(STUNMessage.hasRightFingerprint(message.bytes))
    #expect(STUNMessage(bytes: message.bytes) == message)
  }

  @Test("every method and class survives the way into bytes and back")
  func typeField() {
    for method in [STUNMessage.Method.binding, .allocate, .refresh] {
      for messageClass in [STUNMessage.Class.request, .success, .failure] {
        var message = STUNMessage(method)
        message.messageClass = messageClass
        #expect(STUNMessage(bytes: message.bytes) == message)
      }
    }
  }

  @Test("an error answer tells its number and reason")
  func errorAnswer() throws {
    var message = STUNMessage(.allocate)
    message.messageClass = .failure
    message.attributes = [.init(type: .errorCode, value: [0, 0, 4, 38] + Array("Stale Nonce".utf8))]
    let error = try #require(STUNMessage(bytes: message.bytes)?.error)
    #expect(error.code == 438)
    #expect(error.reason == "Stale Nonce")
  }

  @Test("what is cut, padded or of another protocol is no message, and never traps")
  func malformed() {
    for length in 0..<Self.request.count {
      #expect(STUNMessage(bytes: Array(Self.request[..<length])) == nil)
    }
    #expect(STUNMessage(bytes: Self.request + [0]) == nil)
    #expect(STUNMessage(bytes: Array("HTTP/1.1 400 Bad Request\r\n\r\n".utf8)) == nil)
    for index in Self.ipv4Answer.indices {
      for value: UInt8 in [0, 1, 0x7F, 0xFF] {
        var damaged = Self.ipv4Answer
        damaged[index] = value
        let message = STUNMessage(bytes: damaged)
        _ = (message?.mappedAddress, message?.error)
        #expect(damaged == Self.ipv4Answer || !STUNMessage.hasRightFingerprint(damaged) || message == nil)
      }
    }
  }

  private static func bytes(_ hexadecimal: String) -> [UInt8] {
    let digits = hexadecimal.compactMap(\.hexDigitValue).map(UInt8.init)
    return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }
}
