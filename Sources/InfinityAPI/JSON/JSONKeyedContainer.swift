import CRapidJSON

/// The members of an object, each looked up when it is asked for.
struct JSONKeyedContainer<Key: CodingKey>: KeyedDecodingContainerProtocol {
  private let object: ParsedJSON.Value

  /// The values of an object with very many members by their keys, or nil: one that is read as a dictionary is asked for
  /// each of its keys.
  private let index: [[UInt8]: ParsedJSON.Value]?

  /// The value is an object.
  init(object: ParsedJSON.Value) {
    self.object = object
    index = object.count > largestWithoutIndex ? Self.index(of: object) : nil
  }

  private static func index(of object: ParsedJSON.Value) -> [[UInt8]: ParsedJSON.Value] {
    Dictionary(
      zip(object.keys.map { Array($0.utf8) }, object.children), uniquingKeysWith: { first, _ in first })
  }

  var codingPath: [any CodingKey] { object.codingPath }

  var allKeys: [Key] {
    // A key that stands twice is one key.
    var seen: Set<String> = []
    return object.keys.filter { seen.insert($0).inserted }.compactMap(Key.init(stringValue:))
  }

  func contains(_ key: Key) -> Bool { member(key) != nil }

  func decodeNil(forKey key: Key) throws -> Bool { try value(key).isNull }

  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try value(key).boolean() }
  func decode(_ type: String.Type, forKey key: Key) throws -> String { try value(key).string() }
  func decode(_ type: Double.Type, forKey key: Key) throws -> Double { try value(key).floatingPoint(type) }
  func decode(_ type: Float.Type, forKey key: Key) throws -> Float { try value(key).floatingPoint(type) }
  func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try value(key).integer(type) }
  func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try value(key).integer(type) }
  func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try value(key).integer(type) }
  func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try value(key).integer(type) }
  func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try value(key).integer(type) }
  func decode(_ type: Int128.Type, forKey key: Key) throws -> Int128 { try value(key).integer(type) }
  func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try value(key).integer(type) }
  func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try value(key).integer(type) }
  func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { try value(key).integer(type) }
  func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { try value(key).integer(type) }
  func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { try value(key).integer(type) }
  func decode(_ type: UInt128.Type, forKey key: Key) throws -> UInt128 { try value(key).integer(type) }

  func decode<Wanted: Decodable>(_ type: Wanted.Type, forKey key: Key) throws -> Wanted {
    try value(key).decode(type)
  }

  // Where Swift would look a member up three times: to see whether it is there, whether it is null, and to read it. For
  // other types it does.

  func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? { try valueIfAny(key)?.boolean() }
  func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? { try valueIfAny(key)?.string() }
  func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? { try valueIfAny(key)?.integer(type) }

  func decodeIfPresent<Wanted: Decodable>(_ type: Wanted.Type, forKey key: Key) throws -> Wanted? {
    try valueIfAny(key)?.decode(type)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> {
    try value(key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try value(key).unkeyedContainer()
  }

  func superDecoder() throws -> any Decoder { try decoder(JSONKey.super) }

  func superDecoder(forKey key: Key) throws -> any Decoder { try decoder(key) }

  private func member(_ key: some CodingKey) -> ParsedJSON.Value? {
    if let index { index[Array(key.stringValue.utf8)] } else { object.member(key.stringValue) }
  }

  /// Null stands for what is not there.
  private func decoder(_ key: some CodingKey) throws -> any Decoder {
    if let value = member(key) { return value }
    let document = try Array("null".utf8).withUnsafeBufferPointer {
      try ParsedJSON($0, rootPath: codingPath + [key])
    }
    return document.root
  }

  private func value(_ key: Key) throws -> ParsedJSON.Value {
    guard let value = member(key) else {
      throw DecodingError.keyNotFound(key, object.context("no such member"))
    }
    return value
  }

  /// The value, or nil where there is none or null.
  private func valueIfAny(_ key: Key) -> ParsedJSON.Value? {
    guard let value = member(key), !value.isNull else { return nil }
    return value
  }
}

/// More than objects of the Management Node have.
private let largestWithoutIndex = 256
