/// A STUN message (RFC 8489, section 5), which TURN uses too (RFC 8656).
struct STUNMessage: Sendable, Equatable {
  /// What is asked.
  enum Method: UInt16, Sendable {
    case binding = 0x001
    case allocate = 0x003
    case refresh = 0x004
  }

  /// Whether it asks or answers.
  enum Class: UInt16, Sendable {
    case request = 0b00
    case success = 0b10
    case failure = 0b11
  }

  /// One attribute as it stands in the message.
  struct Attribute: Sendable, Equatable {
    var type: AttributeType
    var value: [UInt8]
  }

  /// The attributes that are used here, by their number.
  struct AttributeType: Sendable, Hashable, RawRepresentable {
    var rawValue: UInt16

    static let mappedAddress = Self(rawValue: 0x0001)
    static let username = Self(rawValue: 0x0006)
    static let messageIntegrity = Self(rawValue: 0x0008)
    static let errorCode = Self(rawValue: 0x0009)
    static let lifetime = Self(rawValue: 0x000D)
    static let realm = Self(rawValue: 0x0014)
    static let nonce = Self(rawValue: 0x0015)
    static let xorRelayedAddress = Self(rawValue: 0x0016)
    static let requestedTransport = Self(rawValue: 0x0019)
    static let xorMappedAddress = Self(rawValue: 0x0020)
    static let alternateServer = Self(rawValue: 0x8023)
    static let fingerprint = Self(rawValue: 0x8028)
  }

  static let magicCookie: [UInt8] = [0x21, 0x12, 0xA4, 0x42]
  static let headerLength = 20

  var method: Method
  var messageClass: Class
  /// 12 bytes that tie the answer to the question.
  var transactionID: [UInt8]
  /// In their order.
  var attributes: [Attribute] = []

  /// A request with a new transaction.
  init(_ method: Method) {
    self.method = method
    messageClass = .request
    transactionID = (0..<12).map { _ in UInt8.random(in: .min ... .max) }
  }

  /// The first attribute of a type.
  subscript(type: AttributeType) -> [UInt8]? {
    attributes.first { $0.type == type }?.value
  }

  /// Adds a text.
  mutating func add(_ type: AttributeType, _ text: String) {
    attributes.append(Attribute(type: type, value: Array(text.utf8)))
  }

  /// Adds a number of 32 bits.
  mutating func add(_ type: AttributeType, _ number: UInt32) {
    attributes.append(Attribute(type: type, value: number.bigEndianBytes))
  }

  // MARK: Bytes

  /// The message as it is sent.
  var bytes: [UInt8] {
    let body = attributes.flatMap { attribute in
      attribute.type.rawValue.bigEndianBytes + UInt16(attribute.value.count).bigEndianBytes + attribute.value
        + [UInt8](repeating: 0, count: Self.padding(attribute.value.count))
    }
    return Self.typeField(method, messageClass).bigEndianBytes + UInt16(body.count).bigEndianBytes + Self.magicCookie
      + transactionID + body
  }

  /// Reads a message; nil where the bytes are not exactly one, of a method that is known here.
  init?(bytes: [UInt8]) {
    guard bytes.count >= Self.headerLength, Array(bytes[4..<8]) == Self.magicCookie,
      Self.headerLength + Int(bytes.number16(at: 2)) == bytes.count
    else { return nil }
    let type = bytes.number16(at: 0)
    // Two bits of the class lie between the bits of the method.
    let number = (type & 0x000F) | (type & 0x00E0) >> 1 | (type & 0x3E00) >> 2
    guard type & 0xC000 == 0, let method = Method(rawValue: number),
      let messageClass = Class(rawValue: (type & 0x0010) >> 4 | (type & 0x0100) >> 7)
    else { return nil }
    self.method = method
    self.messageClass = messageClass
    transactionID = Array(bytes[8..<20])
    var position = Self.headerLength
    while position < bytes.count {
      guard position + 4 <= bytes.count else { return nil }
      let length = Int(bytes.number16(at: position + 2))
      let value = position + 4
      guard value + length <= bytes.count else { return nil }
      attributes.append(
        Attribute(
          type: AttributeType(rawValue: bytes.number16(at: position)), value: Array(bytes[value..<value + length])))
      position = value + length + Self.padding(length)
    }
  }

  /// How many bytes the message takes that begins with this header; nil where it is none.
  static func length(header: [UInt8]) -> Int? {
    guard header.count >= headerLength, header[0] & 0xC0 == 0, Array(header[4..<8]) == magicCookie else { return nil }
    return headerLength + Int(header.number16(at: 2))
  }

  /// Whether these bytes are the beginning of a message, as far as they go.
  static func mayBegin(with bytes: [UInt8]) -> Bool {
    let cookie = bytes.dropFirst(4).prefix(4)
    return bytes.first.map { $0 & 0xC0 == 0 } ?? true && Array(cookie) == Array(magicCookie.prefix(cookie.count))
  }

  private static func typeField(_ method: Method, _ messageClass: Class) -> UInt16 {
    let number = method.rawValue
    let bits = messageClass.rawValue
    return (number & 0x000F) | (number & 0x0070) << 1 | (number & 0x0F80) << 2 | (bits & 1) << 4 | (bits & 2) << 7
  }

  private static func padding(_ length: Int) -> Int {
    (4 - length % 4) % 4
  }
}

extension FixedWidthInteger where Self: UnsignedInteger {
  /// Its bytes, the most significant first.
  var bigEndianBytes: [UInt8] {
    withUnsafeBytes(of: bigEndian) { Array($0) }
  }
}

extension [UInt8] {
  func number16(at index: Int) -> UInt16 {
    UInt16(self[index]) << 8 | UInt16(self[index + 1])
  }
}
