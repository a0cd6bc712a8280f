#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension RequestValue {
  /// The JSON of the body: the one place where a value, secrets in it included, becomes a text.
  ///
  /// - Throws: ``InfinityError`` with the code ``InfinityError/Code/invalidRequest`` where a number is infinite or none.
  func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return Array(try encoder.encode(EncodableValue(value: self)))
    } catch is EncodingError {
      throw InfinityError(
        .invalidRequest, "the body holds a number that JSON cannot write",
        advice: "Check where it comes from: it is infinite or not a number.")
    }
  }

  private struct EncodableValue: Encodable {
    let value: RequestValue

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch value {
      case .null: try container.encodeNil()
      case .string(let text): try container.encode(text)
      case .integer(let number): try container.encode(number)
      case .number(let number): try container.encode(number)
      case .boolean(let flag): try container.encode(flag)
      case .file:
        throw InfinityError(
          .invalidRequest, "a file to upload lies inside another value of the body",
          advice: "Give the file as a field of the body itself.")
      case .secret(let secret): try container.encode(secret.reveal())
      case .array(let values): try container.encode(values.map(EncodableValue.init))
      case .object(let fields): try container.encode(fields.mapValues(EncodableValue.init))
      }
    }
  }
}
