/// What is shown of objects as YAML, which reads back as the same values.
package enum ShownYAML {
  /// Members in block style.
  package static func text(_ members: [ShownValue.Member]) -> String {
    lines(members).joined(separator: "\n")
  }

  private static func lines(_ members: [ShownValue.Member]) -> [String] {
    members.flatMap { member -> [String] in
      let key = DeploymentWriter.scalar(member.name)
      switch member.value {
      case .list(let values) where values.contains(where: \.isObject):
        return ["\(key):"] + values.flatMap(item)
      case .object(let inner) where !inner.isEmpty: return ["\(key):"] + lines(inner).map { "  " + $0 }
      default: return ["\(key): \(flow(member.value))"]
      }
    }
  }

  private static func item(_ value: ShownValue) -> [String] {
    guard case .object(let members) = value, !members.isEmpty else { return ["- \(flow(value))"] }
    return lines(members).enumerated().map { ($0.offset == 0 ? "- " : "  ") + $0.element }
  }

  /// A value on one line.
  package static func flow(_ value: ShownValue) -> String {
    switch value {
    case .null: "null"
    case .boolean(let flag): flag ? "true" : "false"
    case .integer(let number): String(number)
    case .number(let number): "\(number)"
    case .text(let text): DeploymentWriter.scalar(text)
    case .secret: DeploymentWriter.scalar(ShownValue.secretWords)
    case .list(let values): "[\(values.map(flow).joined(separator: ", "))]"
    case .object(let members):
      "{\(members.map { "\(DeploymentWriter.scalar($0.name)): \(flow($0.value))" }.joined(separator: ", "))}"
    }
  }
}

extension ShownValue {
  fileprivate var isObject: Bool {
    if case .object(let members) = self { !members.isEmpty } else { false }
  }
}
