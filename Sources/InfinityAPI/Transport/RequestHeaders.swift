import HTTPTypes

/// The headers of a request, made once for all requests that send the same: a handle that has them already is not given them again.
final class RequestHeaders: Sendable, ExpressibleByDictionaryLiteral, CustomReflectable {
  private let fields: HTTPFields

  /// As libcurl wants them.
  let lines: [String]

  /// - Parameter hasBody: whether they are for requests with a body.
  init(_ fields: HTTPFields, hasBody: Bool = true) {
    self.fields = fields
    // The first one takes away libcurl's own: without it, a large body waits for a "100 Continue". Each costs a look at every request.
    lines = (hasBody ? ["Expect:"] : []) + fields.map { "\($0.name.rawName): \($0.value)" }
  }

  convenience init(dictionaryLiteral fields: (HTTPField.Name, String)...) {
    self.init(fields.reduce(into: HTTPFields()) { $0[$1.0] = $1.1 })
  }

  /// Without children: one of the headers holds the credentials.
  var customMirror: Mirror { Mirror(self, children: [:]) }

  subscript(name: HTTPField.Name) -> String? { fields[name] }
}
