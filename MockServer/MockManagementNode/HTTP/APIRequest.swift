import HTTPTypes

/// A request as the API sees it.
struct APIRequest: Sendable {
  var method: String
  /// Without the query, percent-decoding undone.
  let path: String
  /// As it was sent, without the question mark.
  let query: String
  /// The host and port that the client asked for.
  let host: String
  let headers: HTTPFields
  let body: [UInt8]

  init(method: String, target: String, host: String, headers: HTTPFields, body: [UInt8]) {
    self.method = method
    self.host = host
    self.headers = headers
    self.body = body
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    path = PercentEncoding.decode(parts[0], plusIsSpace: false)
    query = parts.count > 1 ? String(parts[1]) : ""
  }

  /// The query's names and values in their order.
  var parameters: [(name: String, value: String)] { Self.parameters(of: query) }

  /// The names and values of a query or a form, in their order.
  static func parameters(of form: String) -> [(name: String, value: String)] {
    form.split(separator: "&").map { pair in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (
        PercentEncoding.decode(parts[0], plusIsSpace: true),
        parts.count > 1 ? PercentEncoding.decode(parts[1], plusIsSpace: true) : ""
      )
    }
  }

  var contentType: String? { headers[.contentType] }
}

/// The `%41` and `+` of URLs.
enum PercentEncoding {
  static func decode(_ text: Substring, plusIsSpace: Bool) -> String {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2, let high = digit(rest.first),
        let low = digit(rest.dropFirst().first)
      {
        bytes.append(high << 4 | low)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(plusIsSpace && byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// As Python's `urlencode` writes a name or a value.
  static func encode(_ text: String) -> String {
    var encoded = ""
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "-"),
        UInt8(ascii: "~"):
        encoded.append(Character(UnicodeScalar(byte)))
      case UInt8(ascii: " "): encoded.append("+")
      default: encoded += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return encoded
  }

  /// As Django writes the path of a redirect.
  static func encodePath(_ path: String) -> String {
    path.split(separator: "/", omittingEmptySubsequences: false).map { part in
      var encoded = encode(String(part)).replacing("+", with: "%20")
      for mark in [";", ":", "@", "=", "&", "$", ",", "!", "*", "'", "(", ")"] {
        encoded = encoded.replacing(encode(mark), with: mark)
      }
      return encoded
    }.joined(separator: "/")
  }

  private static func digit(_ byte: UInt8?) -> UInt8? {
    byte.flatMap { Character(UnicodeScalar($0)).hexDigitValue }.map(UInt8.init)
  }
}
