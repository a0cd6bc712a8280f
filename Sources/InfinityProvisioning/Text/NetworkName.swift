import NIOCore

/// The syntax of DNS names and IP addresses in a deployment file.
enum NetworkName {
  /// The longest DNS name or host that the Management Node keeps.
  static let maximumLength = 255

  /// Whether it is a host name by RFC 1123: labels of letters, digits and inner hyphens, the last not all digits.
  static func isDNSName(_ text: String) -> Bool {
    guard text.utf8.count <= maximumLength else { return false }
    var label = Label()
    for byte in text.utf8 {
      if byte == UInt8(ascii: ".") {
        guard label.isWhole else { return false }
        label = Label()
      } else {
        guard label.takes(byte) else { return false }
      }
    }
    return label.isWhole && !label.isNumber
  }

  /// Whether it is an IPv4 address in dotted decimal or an IPv6 address, without a zone.
  static func isIPAddress(_ text: String) -> Bool {
    canonicalAddress(text) != nil
  }

  /// The one way to write an IP address, so that `fd00:0::1` and `FD00::1` are the same; nil where it is none.
  static func canonicalAddress(_ text: String) -> String? {
    // Most texts that are asked about are names, which need no look at how addresses are written.
    guard text.utf8.contains(UInt8(ascii: ":")) || text.utf8.allSatisfy({ $0 <= UInt8(ascii: "9") }),
      !text.contains("%"), !text.contains("\0")
    else { return nil }
    return try? SocketAddress(ipAddress: text, port: 0).ipAddress
  }

  /// Whether a host can have an IP address, written in the one way: not none at all, and not that of a group or of everybody.
  static func isHostAddress(_ canonical: String) -> Bool {
    if canonical.contains(":") { return canonical != "::" && !canonical.hasPrefix("ff") }
    let first = canonical.prefix { $0 != "." }
    return first != "0" && !(first.count == 3 && first >= "224")
  }

  /// What was read of a label.
  private struct Label {
    private var length = 0
    private var last = UInt8(ascii: "-")
    private(set) var isNumber = true

    /// Whether it may end here.
    var isWhole: Bool { (1...63).contains(length) && last != UInt8(ascii: "-") }

    /// Whether it may go on with a character.
    mutating func takes(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): break
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): isNumber = false
      case UInt8(ascii: "-") where length > 0: isNumber = false
      default: return false
      }
      length += 1
      last = byte
      return true
    }
  }
}
