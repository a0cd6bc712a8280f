import CRapidJSON

extension ParsedJSON {
  /// One value in a document.
  ///
  /// As small as it is so that Swift makes no box for it where it is passed as `any Decoder`.
  struct Value {
    let document: ParsedJSON
    let place: infinity_json_place

    /// What stands there; nothing else may outlive the closure.
    private func look<Seen>(
      _ see: (UnsafePointer<infinity_json_document>, UnsafePointer<infinity_json_value>) -> Seen
    ) -> Seen {
      withExtendedLifetime(document) { see(document.document, infinity_json_at(document.document, place)) }
    }

    var kind: infinity_json_kind { look { _, value in infinity_json_kind_of(value) } }

    var isNull: Bool { kind == INFINITY_JSON_NULL }

    /// The elements of an array or the members of an object; of a text or a number the bytes.
    var count: Int { look { _, value in Int(infinity_json_length(value)) } }

    /// The value of the first member with this key, or nil: where a key stands twice, the first counts.
    ///
    /// The value is an object.
    func member(_ key: String) -> Value? {
      find(key) { _, _ in true }
    }

    /// The same, unless it is null or a blank text.
    func filledMember(_ key: String) -> Value? {
      find(key) { document, member in infinity_json_is_filled(infinity_json_at(document, member)) }
    }

    private func find(
      _ key: String, where isWanted: (UnsafePointer<infinity_json_document>, infinity_json_place) -> Bool
    ) -> Value? {
      var name = key
      let found = look { document, _ -> infinity_json_place? in
        let index = name.withUTF8 { infinity_json_find(document, place, $0.baseAddress, $0.count) }
        if index == INFINITY_JSON_NONE { return nil }
        let member = infinity_json_child(document, place, index)
        return isWanted(document, member) ? member : nil
      }
      return found.map { Value(document: document, place: $0) }
    }

    /// An element of an array, or the value of a member of an object.
    ///
    /// - Parameter index: less than `count`.
    func child(_ index: UInt32) -> Value {
      look { known, _ in Value(document: document, place: infinity_json_child(known, place, index)) }
    }

    /// The elements of an array or the values of an object, in the order of the text.
    var children: [Value] { (0..<UInt32(clamping: count)).map(child) }

    /// The keys of an object, in the order of its values.
    var keys: [String] { (0..<UInt32(clamping: count)).map(key) }

    /// The key of a member of an object.
    ///
    /// - Parameter index: less than `count`.
    func key(_ index: UInt32) -> String {
      look { document, _ in
        let key = infinity_json_key_of(document, place, index)
        return Self.text(infinity_json_key_text(document, key), key?.pointee.length ?? 0)
      }
    }

    /// The text of a string, or of a number as it was written.
    var text: String {
      look { document, value in Self.text(infinity_json_text(document, value), infinity_json_length(value)) }
    }

    private static func text(_ start: UnsafePointer<UInt8>?, _ length: UInt32) -> String {
      String(decoding: UnsafeBufferPointer(start: start, count: Int(length)), as: UTF8.self)
    }

    func string() throws -> String {
      guard kind == INFINITY_JSON_STRING else { throw mismatch(String.self) }
      return text
    }

    func boolean() throws -> Bool {
      switch kind {
      case INFINITY_JSON_TRUE: true
      case INFINITY_JSON_FALSE: false
      // Foundation does not tell null from other values here.
      default: throw DecodingError.typeMismatch(Bool.self, context("not of this type"))
      }
    }

    /// Null, or a value of another kind than the type.
    func mismatch(_ type: any Any.Type) -> DecodingError {
      isNull ? .valueNotFound(type, context("null")) : .typeMismatch(type, context("not of this type"))
    }

    func context(_ description: String) -> DecodingError.Context {
      DecodingError.Context(codingPath: codingPath, debugDescription: description)
    }
  }
}
