import CRapidJSON

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension ParsedJSON.Value: Decoder {
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    guard kind == INFINITY_JSON_OBJECT else { throw mismatch([String: Any].self) }
    return KeyedDecodingContainer(JSONKeyedContainer<Key>(object: self))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard kind == INFINITY_JSON_ARRAY else { throw mismatch([Any].self) }
    return JSONUnkeyedContainer(array: self)
  }

  func singleValueContainer() throws -> any SingleValueDecodingContainer { self }
}

extension ParsedJSON.Value: SingleValueDecodingContainer {
  func decodeNil() -> Bool { isNull }
  func decode(_ type: Bool.Type) throws -> Bool { try boolean() }
  func decode(_ type: String.Type) throws -> String { try string() }
  func decode(_ type: Double.Type) throws -> Double { try floatingPoint(type) }
  func decode(_ type: Float.Type) throws -> Float { try floatingPoint(type) }
  func decode(_ type: Int.Type) throws -> Int { try integer(type) }
  func decode(_ type: Int8.Type) throws -> Int8 { try integer(type) }
  func decode(_ type: Int16.Type) throws -> Int16 { try integer(type) }
  func decode(_ type: Int32.Type) throws -> Int32 { try integer(type) }
  func decode(_ type: Int64.Type) throws -> Int64 { try integer(type) }
  func decode(_ type: Int128.Type) throws -> Int128 { try integer(type) }
  func decode(_ type: UInt.Type) throws -> UInt { try integer(type) }
  func decode(_ type: UInt8.Type) throws -> UInt8 { try integer(type) }
  func decode(_ type: UInt16.Type) throws -> UInt16 { try integer(type) }
  func decode(_ type: UInt32.Type) throws -> UInt32 { try integer(type) }
  func decode(_ type: UInt64.Type) throws -> UInt64 { try integer(type) }
  func decode(_ type: UInt128.Type) throws -> UInt128 { try integer(type) }

  /// Foundation's own types are read as its `JSONDecoder` reads them: a `Resource` of a user of the SDK may hold them.
  func decode<Wanted: Decodable>(_ type: Wanted.Type) throws -> Wanted {
    if type == URL.self, let url = try url() as? Wanted { return url }
    if type == Data.self, let data = try data() as? Wanted { return data }
    if type == Decimal.self, let decimal = try decimal() as? Wanted { return decimal }
    if type == Date.self, document.dates == .iso8601, let date = try date() as? Wanted { return date }
    return try type.init(from: self)
  }

  private func url() throws -> URL {
    if isNull { throw mismatch(URL.self) }
    guard let url = URL(string: try string()) else { throw DecodingError.dataCorrupted(context("not a URL")) }
    return url
  }

  private func date() throws -> Date {
    if isNull { throw mismatch(Date.self) }
    guard let date = try? Date(try string(), strategy: .iso8601) else {
      throw DecodingError.dataCorrupted(context("not a date in ISO 8601"))
    }
    return date
  }

  private func data() throws -> Data {
    if isNull { throw mismatch(Data.self) }
    guard let data = Data(base64Encoded: try string()) else {
      throw DecodingError.dataCorrupted(context("not Base64"))
    }
    return data
  }
}
