import Crypto

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension STUNMessage {
  /// The key of long-term credentials (RFC 8489, section 9.2.2). User name and password are taken as they are: those of
  /// a deployment are sent to the Management Node as they are, too.
  static func longTermKey(username: String, realm: String, password: String) -> [UInt8] {
    Array(Insecure.MD5.hash(data: Data("\(username):\(realm):\(password)".utf8)))
  }

  /// Adds MESSAGE-INTEGRITY; nothing but a fingerprint may follow.
  mutating func authenticate(key: [UInt8]) {
    attributes.append(Attribute(type: .messageIntegrity, value: Self.integrity(of: bytes, key: key)))
  }

  /// Adds FINGERPRINT, as the last attribute.
  mutating func addFingerprint() {
    add(.fingerprint, Self.fingerprint(of: bytes))
  }

  /// Whether the bytes of a message have a MESSAGE-INTEGRITY that was made with the key.
  static func isAuthentic(_ bytes: [UInt8], key: [UInt8]) -> Bool {
    guard let place = place(of: .messageIntegrity, length: 20, in: bytes) else { return false }
    return integrity(of: Array(bytes[..<place]), key: key) == Array(bytes[place + 4..<place + 24])
  }

  /// Whether the bytes of a message end with the right FINGERPRINT.
  static func hasRightFingerprint(_ bytes: [UInt8]) -> Bool {
    guard let place = place(of: .fingerprint, length: 4, in: bytes), place + 8 == bytes.count else { return false }
    return fingerprint(of: Array(bytes[..<place])).bigEndianBytes == Array(bytes[(place + 4)...])
  }

  /// The length in the header counts the attribute that is about to be added.
  private static func integrity(of bytes: [UInt8], key: [UInt8]) -> [UInt8] {
    Array(
      HMAC<Insecure.SHA1>.authenticationCode(for: counting(24, in: bytes), using: SymmetricKey(data: key)))
  }

  private static func fingerprint(of bytes: [UInt8]) -> UInt32 {
    counting(8, in: bytes).reduce(into: ~UInt32(0)) { checksum, byte in
      checksum ^= UInt32(byte)
      for _ in 0..<8 { checksum = checksum & 1 == 1 ? checksum >> 1 ^ 0xEDB8_8320 : checksum >> 1 }
    } ^ ~0 ^ 0x5354_554E
  }

  private static func counting(_ added: Int, in bytes: [UInt8]) -> [UInt8] {
    var counted = bytes
    counted.replaceSubrange(2..<4, with: UInt16(bytes.count - headerLength + added).bigEndianBytes)
    return counted
  }

  /// Where the first attribute of a type begins; nil where there is none of that length.
  private static func place(of type: AttributeType, length wanted: Int, in bytes: [UInt8]) -> Int? {
    var position = headerLength
    while position + 4 <= bytes.count {
      let length = Int(bytes.number16(at: position + 2))
      if bytes.number16(at: position) == type.rawValue {
        return length == wanted && position + 4 + length <= bytes.count ? position : nil
      }
      position += 4 + (length + 3) / 4 * 4
    }
    return nil
  }
}
