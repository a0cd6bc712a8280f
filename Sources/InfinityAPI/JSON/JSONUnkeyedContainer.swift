import CRapidJSON

/// The elements of an array, one after the other.
///
/// As small as it is so that Swift makes no box for it where it is passed as `any UnkeyedDecodingContainer`.
struct JSONUnkeyedContainer: UnkeyedDecodingContainer {
  private let array: ParsedJSON.Value
  private var index: UInt32 = 0

  /// The value is an array.
  init(array: ParsedJSON.Value) {
    self.array = array
  }

  var codingPath: [any CodingKey] { array.codingPath }
  var count: Int? { array.count }
  var currentIndex: Int { Int(index) }
  var isAtEnd: Bool { currentIndex >= array.count }

  mutating func decodeNil() throws -> Bool {
    // What is not null is still to be read.
    guard try next(for: Never.self).isNull else { return false }
    return try read(Never.self) { _ in true }
  }

  mutating func decode(_ type: Bool.Type) throws -> Bool { try read(type) { try $0.boolean() } }
  mutating func decode(_ type: String.Type) throws -> String { try read(type) { try $0.string() } }
  mutating func decode(_ type: Double.Type) throws -> Double { try read(type) { try $0.floatingPoint(type) } }
  mutating func decode(_ type: Float.Type) throws -> Float { try read(type) { try $0.floatingPoint(type) } }
  mutating func decode(_ type: Int.Type) throws -> Int { try read(type) { try $0.integer(type) } }
  mutating func decode(_ type: Int8.Type) throws -> Int8 { try read(type) { try $0.integer(type) } }
  mutating func decode(_ type: Int16.Type) throws -> Int16 { try read(type) { try $0.integer(type) } }
  mutating func decode(_ type: Int32.Type) throws -> Int32 { try read(type) { try $0.integer(type) } }
  mutating func decode(_ type: Int64.Type) throws -> Int64 { try read(type) { try $0.integer(type) } }
  mutating func decode(_ type: Int128.Type) throws -> Int128 { try read(type) { try $0.integer(type) } }
  mutating func decode(_ type: UInt.Type) throws -> UInt { try read(type) { try $0.integer(type) } }
  mutating func decode(_ type: UInt8.Type) throws -> UInt8 { try read(type) { try $0.integer(type) } }
  mutating func decode(_ type: UInt16.Type) throws -> UInt16 { try read(type) { try $0.integer(type) } }
  mutating func decode(_ type: UInt32.Type) throws -> UInt32 { try read(type) { try $0.integer(type) } }
  mutating func decode(_ type: UInt64.Type) throws -> UInt64 { try read(type) { try $0.integer(type) } }
  mutating func decode(_ type: UInt128.Type) throws -> UInt128 { try read(type) { try $0.integer(type) } }

  mutating func decode<Wanted: Decodable>(_ type: Wanted.Type) throws -> Wanted {
    try read(type) { try $0.decode(type) }
  }

  mutating func nestedContainer<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    try read(KeyedDecodingContainer<Key>.self) { try $0.container(keyedBy: type) }
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try read((any UnkeyedDecodingContainer).self) { try $0.unkeyedContainer() }
  }

  mutating func superDecoder() throws -> any Decoder {
    try read((any Decoder).self) { $0 }
  }

  /// Reads the next element and goes on to the one after it, unless it cannot be read.
  private mutating func read<Result>(
    _ type: any Any.Type, _ read: (ParsedJSON.Value) throws -> Result
  ) throws -> Result {
    let result = try read(try next(for: type))
    index += 1
    return result
  }

  private func next(for type: any Any.Type) throws -> ParsedJSON.Value {
    guard !isAtEnd else {
      throw DecodingError.valueNotFound(
        type,
        DecodingError.Context(
          codingPath: codingPath + [JSONKey(intValue: currentIndex)], debugDescription: "the array has no more"))
    }
    return array.child(index)
  }
}
