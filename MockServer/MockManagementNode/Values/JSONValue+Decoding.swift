import Foundation

extension JSONValue: Decodable {
  /// Reads any JSON value.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let text = try? container.decode(String.self) {
      self = .string(text)
    } else if let members = try? container.decode([String: JSONValue].self) {
      self = .object(members)
    } else if let elements = try? container.decode([JSONValue].self) {
      self = .array(elements)
    } else if let number = try? container.decode(Int.self) {
      self = .integer(number)
    } else if let truth = try? container.decode(Bool.self) {
      self = .bool(truth)
    } else {
      self = .number(try container.decode(Double.self))
    }
  }

  /// Reads a JSON text.
  ///
  /// - Throws: what the decoder says of a text that is no JSON.
  public init(json bytes: some Sequence<UInt8>) throws {
    self = try JSONDecoder().decode(JSONValue.self, from: Data(bytes))
  }
}
