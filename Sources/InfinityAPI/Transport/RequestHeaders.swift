import HTTPTypes

/// The headers of a request, made once for all requests that send the same: a handle that has them already is not given them again.
final class RequestHeaders: Sendable, ExpressibleByDictionaryLiteral {
  private let fields: HTTPFields

  /// As libcurl wants them.
  let lines: [String]

  init(_ fields: HTTPFields) {
    self.fields = fields
    // The first one takes away libcurl's own: without it, a large body waits for a "100 Continue".
    lines = ["Expect:"] + fields.map { "\($0.name.rawName): \($0.value)" }
  }

  convenience init(dictionaryLiteral fields: (HTTPField.Name, String)...) {
    self.init(fields.reduce(into: HTTPFields()) { $0[$1.0] = $1.1 })
  }

  subscript(name: HTTPField.Name) -> String? { fields[name] }
}
