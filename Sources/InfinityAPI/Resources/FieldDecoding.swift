#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Reads fields the way the API means them: an unset text may be missing, null or `""`, an unset list missing or null,
/// and a reference a URI or the whole object.
extension KeyedDecodingContainer {
  func text(_ key: Key) throws -> String {
    try decodeIfPresent(String.self, forKey: key) ?? ""
  }

  func textIfAny(_ key: Key) throws -> String? {
    let text = try decodeIfPresent(String.self, forKey: key)
    return text?.isEmpty == false ? text : nil
  }

  /// A number, or a number written as a text; nil for null, a missing field and `""`.
  func integer(_ key: Key) throws -> Int? {
    do {
      return try decodeIfPresent(Int.self, forKey: key)
    } catch DecodingError.typeMismatch(_, let context) {
      let text = try decode(String.self, forKey: key)
      guard !text.isEmpty else { return nil }
      guard let number = Int(text) else { throw DecodingError.typeMismatch(Int.self, context) }
      return number
    }
  }

  func boolean(_ key: Key, default value: Bool = false) throws -> Bool {
    try decodeIfPresent(Bool.self, forKey: key) ?? value
  }

  func word<Word: OpenEnumeration>(_ key: Key, default value: Word) throws -> Word {
    guard let text = try decodeIfPresent(String.self, forKey: key), !text.isEmpty else { return value }
    return Word(rawValue: text)
  }

  /// Reads an address as the text that it nearly always is: with a decoder of its own for each, a list of nodes took a
  /// tenth longer.
  func decode(_ type: ResourceURI.Type, forKey key: Key) throws -> ResourceURI {
    do {
      return try address(try decode(String.self, forKey: key), key)
    } catch DecodingError.typeMismatch {
      return try ResourceURI(from: superDecoder(forKey: key))
    }
  }

  func reference(_ key: Key) throws -> ResourceURI? {
    do {
      // An unset reference may also read "".
      return try textIfAny(key).map { try address($0, key) }
    } catch DecodingError.typeMismatch {
      return try ResourceURI(from: superDecoder(forKey: key))
    }
  }

  private func address(_ text: String, _ key: Key) throws -> ResourceURI {
    guard let uri = ResourceURI(parsing: text) else {
      throw DecodingError.dataCorruptedError(
        forKey: key, in: self, debugDescription: "not the address of an object")
    }
    return uri
  }

  func references(_ key: Key) throws -> [ResourceURI] {
    try decodeIfPresent([ResourceURI].self, forKey: key) ?? []
  }

  func timestamp(_ key: Key) throws -> Date? {
    try textIfAny(key).flatMap(Timestamp.date(from:))
  }
}

/// The API's dates: with microseconds and a zone, with microseconds, or in whole seconds.
///
/// Without a zone they are UTC.
enum Timestamp {
  static func date(from text: String) -> Date? {
    let isoLength = 19  // 2026-11-22T14:53:06
    let utf8 = text.utf8
    guard let end = utf8.index(utf8.startIndex, offsetBy: isoLength, limitedBy: utf8.endIndex) else { return nil }
    var rest = text[end...]
    var fraction = 0.0
    if rest.first == "." {
      let digits = rest.dropFirst().prefix { $0.isASCII && $0.isNumber }
      fraction = Double("0." + digits) ?? 0
      rest = rest.dropFirst(1 + digits.count)
    }
    let zone = rest.isEmpty ? "Z" : String(rest)
    return try? Date(String(text[..<end]) + zone, strategy: .iso8601).addingTimeInterval(fraction)
  }
}
