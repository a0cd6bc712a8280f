import CRapidJSON

extension ParsedJSON {
  /// One value in a document.
  ///
  /// As small as it is so that Swift makes no box for it where it is passed as `any Decoder`.
  struct Value {
    /// Held because `node` points into it.
    let document: ParsedJSON
    let node: UnsafePointer<infinity_json_value>

    var kind: infinity_json_kind { withExtendedLifetime(document) { infinity_json_kind_of(node) } }

    var isNull: Bool { kind == INFINITY_JSON_NULL }

    /// The elements of an array or the members of an object.
    var count: Int { withExtendedLifetime(document) { Int(node.pointee.length) } }

    /// The value of the first member with this key, or nil: where a key stands twice, the first counts.
    ///
    /// The value is an object.
    func member(_ key: String) -> Value? {
      var name = key
      return withExtendedLifetime(document) {
        name.withUTF8 { infinity_json_member(document.document, node, $0.baseAddress, $0.count) }
      }.map(at)
    }

    /// The keys of an object in the order of the text; behind each stands its value.
    var keys: [Value] {
      withExtendedLifetime(document) {
        var next = node + 1
        return (0..<count).map { _ in
          let key = at(next)
          next = infinity_json_next(next + 1)
          return key
        }
      }
    }

    /// Another value of the document.
    func at(_ node: UnsafePointer<infinity_json_value>) -> Value {
      Value(document: document, node: node)
    }

    /// The text of a string, of a key, or of a number as it was written.
    var text: String {
      withExtendedLifetime(document) {
        let start = infinity_json_text(document.document, node)
        return String(decoding: UnsafeBufferPointer(start: start, count: Int(node.pointee.length)), as: UTF8.self)
      }
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
