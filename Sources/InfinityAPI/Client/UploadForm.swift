#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A body that holds a file, as a form: `multipart/form-data` of RFC 7578.
struct UploadForm: Sendable {
  private let fields: [(name: String, value: RequestValue)]
  private let boundary: String

  /// A form of an object of which a field is a file; nil for every other body.
  ///
  /// - Parameter boundary: what stands between the fields; it must be in none of them. Default: one that nobody can guess.
  init?(_ body: RequestValue, boundary: String = "infinity-\(UUID().uuidString)") {
    guard case .object(let fields) = body else { return nil }
    let hasFile = fields.values.contains { if case .file = $0 { true } else { false } }
    guard hasFile else { return nil }
    self.fields = fields.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    self.boundary = boundary
  }

  /// HTTP: `Content-Type`.
  var contentType: String { "multipart/form-data; boundary=\(boundary)" }

  var secrets: [Secret] { fields.flatMap(\.value.secrets) }

  /// - Throws: ``InfinityError`` for what no field of a form can hold.
  func bytes() throws -> [UInt8] {
    var bytes: [UInt8] = []
    for (name, value) in fields {
      bytes += Array("--\(boundary)\r\nContent-Disposition: form-data; name=\"\(Self.quoted(name))\"".utf8)
      if case .file(let file) = value {
        guard !file.contentType.utf8.contains(where: { $0 < 0x20 }) else {
          throw InfinityError(
            .invalidRequest, "the content type of the file \"\(Printable.line(file.name))\" holds a line break",
            advice: "Give a type such as application/zip.")
        }
        bytes += Array("; filename=\"\(Self.quoted(file.name))\"\r\nContent-Type: \(file.contentType)\r\n\r\n".utf8)
        bytes += file.bytes
      } else {
        bytes += Array("\r\n\r\n".utf8)
        bytes += try Self.text(of: value)
      }
      bytes += Array("\r\n".utf8)
    }
    return bytes + Array("--\(boundary)--\r\n".utf8)
  }

  private static func text(of value: RequestValue) throws -> [UInt8] {
    switch value {
    case .null: []
    case .string(let text): Array(text.utf8)
    case .secret(let secret): Array(secret.reveal().utf8)
    case .integer, .number, .boolean, .array, .object, .file: try value.json()
    }
  }

  /// As browsers write a name: what would end it is percent-encoded.
  private static func quoted(_ text: String) -> String {
    text.escaping { scalar in
      switch scalar {
      case "\"": "%22"
      case "\r": "%0D"
      case "\n": "%0A"
      default: nil
      }
    }
  }
}
