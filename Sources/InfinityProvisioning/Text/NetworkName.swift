import NIOCore

/// The syntax of DNS names and IP addresses in a deployment file.
enum NetworkName {
  /// The longest DNS name or host that the Management Node keeps.
  static let maximumLength = 255

  /// Whether it is a host name by RFC 1123: labels of letters, digits and inner hyphens, the last not all digits.
  static func isDNSName(_ text: String) -> Bool {
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...maximumLength).contains(text.utf8.count), labels.allSatisfy(isLabel),
      let last = labels.last
    else { return false }
    return !last.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// Whether it is an IPv4 address in dotted decimal or an IPv6 address, without a zone.
  static func isIPAddress(_ text: String) -> Bool {
    canonicalAddress(text) != nil
  }

  /// The one way to write an IP address, so that `fd00:0::1` and `FD00::1` are the same; nil where it is none.
  static func canonicalAddress(_ text: String) -> String? {
    guard !text.contains("%"), !text.contains("\0") else { return nil }
    return try? SocketAddress(ipAddress: text, port: 0).ipAddress
  }

  private static func isLabel(_ label: Substring) -> Bool {
    (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
      && label.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
          true
        default: false
        }
      }
  }
}
