/// The one form of names and addresses that can be written in several ways, for comparison only: what is shown and sent
/// is always as it was written.
package enum CanonicalForm {
  /// A host name or IP address: lower case without a final dot, or the address's shortest form.
  package static func host(_ text: String) -> String {
    // Nearly all are written as they are compared, and each node's is looked at several times.
    if isPlain(text) { return text }
    if text.hasPrefix("["), text.hasSuffix("]"),
      let address = NetworkName.canonicalAddress(String(text.dropFirst().dropLast()))
    {
      return address
    }
    // Only what ends in a digit or holds a colon can be an address; trying to read one takes a while.
    if text.last?.isNumber == true || text.contains(":"), let address = NetworkName.canonicalAddress(text) {
      return address
    }
    let lower = text.lowercased()
    return lower.hasSuffix(".") ? String(lower.dropLast()) : lower
  }

  /// Whether two texts are the same host name or IP address.
  package static func areSameHost(_ left: String, _ right: String) -> Bool {
    left == right || host(left) == host(right)
  }

  /// Whether it is of ASCII letters in lower case, digits, hyphens and dots, and does not end in a dot: a name, or an IPv4 address, of which
  /// there is one notation.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.last != UInt8(ascii: ".")
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."),
          UInt8(ascii: "-"):
          true
        default: false
        }
      }
  }
}

extension String {
  /// In lower case. Nearly all names are written so, which is seen without making another text.
  var inLowerCase: String {
    utf8.allSatisfy { $0 < 0x80 && !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) } ? self : lowercased()
  }
}
