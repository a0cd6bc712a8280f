import CRapidJSON

/// A JSON text that was read: what views, decoders and containers point into.
final class ParsedJSON: Sendable {
  /// Never written to once it was read, so that any thread may look at it.
  nonisolated(unsafe) let document: UnsafePointer<infinity_json_document>

  /// Where the root stands, for a decoder of something that is not there.
  let rootPath: [any CodingKey]

  /// How it writes dates.
  let dates: JSONDates

  /// A text holds so many small values that it would take more than four times its size in memory.
  struct TooDense: Error {}

  /// - Throws: `DecodingError.dataCorrupted` where it is not strictly JSON in UTF-8, or nested more than 512 deep; ``TooDense``.
  init(_ text: UnsafeBufferPointer<UInt8>, rootPath: [any CodingKey] = [], dates: JSONDates = .numbers) throws {
    var failure = INFINITY_JSON_INVALID
    guard let document = infinity_json_parse(text.baseAddress, text.count, &failure) else {
      throw Self.error(failure, at: rootPath)
    }
    self.document = document
    self.rootPath = rootPath
    self.dates = dates
  }

  /// Reads what was received where it lies.
  ///
  /// - Throws: as the one before.
  init(taking received: ReceivedBytes) throws {
    var failure = INFINITY_JSON_INVALID
    let read = received.lend { infinity_json_parse_in_place($0.baseAddress, $0.count, &failure) }
    guard let document = read ?? nil else { throw Self.error(failure, at: []) }
    self.document = document
    rootPath = []
    dates = .numbers
  }

  private static func error(_ failure: infinity_json_failure, at path: [any CodingKey]) -> any Error {
    if failure == INFINITY_JSON_TOO_DENSE { return TooDense() }
    return DecodingError.dataCorrupted(DecodingError.Context(codingPath: path, debugDescription: "not valid JSON"))
  }

  deinit {
    infinity_json_free(document)
  }

  /// The value that all others are in.
  var root: Value { Value(document: self, place: infinity_json_root(document)) }
}

extension ParsedJSON {
  /// Decodes what the Management Node answered.
  ///
  /// Errors are Foundation's `DecodingError`, in the cases in which its `JSONDecoder` throws them.
  static func decode<Wanted: Decodable>(_ type: Wanted.Type, from text: [UInt8]) throws -> Wanted {
    let document = try text.withUnsafeBufferPointer { try ParsedJSON($0) }
    return try document.root.decode(type)
  }
}

/// How a JSON text writes a `Date`.
package enum JSONDates: Sendable {
  /// As the seconds since 2001, as `JSONDecoder` has it where nobody says otherwise.
  case numbers
  /// As `2026-11-22T17:05:01Z`.
  case iso8601
}
