#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The bytes of a request's body.
enum RequestEncoding {
  static func bytes(of request: APIRequest) throws -> [UInt8]? {
    switch request.content {
    case .none: return nil
    case .form(let fields):
      return Array(
        fields.map { "\(RequestTarget.percentEncoded($0.name))=\(RequestTarget.percentEncoded($0.value.reveal()))" }
          .joined(separator: "&").utf8)
    case .json(let value):
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return Array(try encoder.encode(EncodableValue(value: value)))
    }
  }

  /// The one place where a ``RequestValue``, secrets in it included, becomes JSON.
  private struct EncodableValue: Encodable {
    let value: RequestValue

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch value {
      case .null: try container.encodeNil()
      case .string(let text): try container.encode(text)
      case .integer(let number): try container.encode(number)
      case .boolean(let flag): try container.encode(flag)
      case .secret(let secret): try container.encode(secret.reveal())
      case .array(let values): try container.encode(values.map(EncodableValue.init))
      case .object(let fields): try container.encode(fields.mapValues(EncodableValue.init))
      }
    }
  }
}
