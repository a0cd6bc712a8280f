import InfinityAPI
import MockManagementNode

/// An object of any resource: the one that is current in the task.
struct AnyObjectOfTheAPI: Resource {
  struct Field: CodingKey, RawRepresentable, Sendable, Hashable {
    let rawValue: String
    var stringValue: String { rawValue }
    var intValue: Int? { nil }

    init(rawValue: String) { self.rawValue = rawValue }
    init(stringValue: String) { self.rawValue = stringValue }
    init?(intValue: Int) { nil }
  }

  @TaskLocal static var endpoint = Endpoint(.configuration, "global")

  let uri: ResourceURI
  let value: JSONValue

  init(from decoder: any Decoder) throws {
    value = try JSONValue(from: decoder)
    uri = try ResourceURI(value["resource_uri"]?.text ?? "")
  }
}

extension RequestValue {
  /// A JSON value as a body.
  init(_ value: JSONValue) {
    switch value {
    case .null: self = .null
    case .bool(let truth): self = .boolean(truth)
    case .integer(let number): self = .integer(number)
    case .number(let number): self = .string("\(number)")
    case .string(let text): self = .string(text)
    case .array(let elements): self = .array(elements.map(RequestValue.init))
    case .object(let members): self = .object(members.mapValues(RequestValue.init))
    }
  }
}
