/// Keeps secrets out of the log and the page.
struct Masking: Sendable {
  let secretNames: Set<String>
  let isOff: Bool

  static let mask = "********"

  /// A body as the log shows it.
  func body(of request: APIRequest) -> JSONValue {
    if request.body.isEmpty { return .null }
    if let value = try? JSONValue(json: request.body) { return masked(value) }
    if isOff { return .string(String(decoding: request.body, as: UTF8.self)) }
    return .string("(\(request.body.count) bytes that are not JSON)")
  }

  func masked(_ value: JSONValue) -> JSONValue {
    if isOff { return value }
    switch value {
    case .object(let members):
      return .object(
        Dictionary(
          uniqueKeysWithValues: members.map { key, member in
            let isSecret = secretNames.contains(key) && !member.isNull && member != .string("")
            return (key, isSecret ? .string(Self.mask) : masked(member))
          }))
    case .array(let elements): return .array(elements.map(masked))
    case .string(let text) where text.contains("PRIVATE KEY-----"): return .string(Self.mask)
    default: return value
    }
  }

  /// A query as the log shows it: values of secret fields are not for it either.
  func masked(query: String) -> String {
    if isOff { return query }
    return query.split(separator: "&", omittingEmptySubsequences: false).map { pair in
      guard let end = pair.firstIndex(of: "=") else { return String(pair) }
      let name = PercentEncoding.decode(pair[..<end], plusIsSpace: true)
      return isSecretName(name) ? "\(pair[..<end])=\(Self.mask)" : String(pair)
    }.joined(separator: "&")
  }

  private func isSecretName(_ name: String) -> Bool {
    name.split(separator: "__").contains { secretNames.contains(String($0)) }
  }
}
