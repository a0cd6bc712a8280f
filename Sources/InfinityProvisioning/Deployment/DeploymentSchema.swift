#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The JSON Schema of the deployment file (draft 2020-12), made from the key table that the decoder uses.
public enum DeploymentSchema {
  /// The schema as JSON, with sorted keys.
  public static var text: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(document)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  private static var document: JSONValue {
    var schema = object(DocumentKeys.document)
    schema["$schema"] = .string("https://json-schema.org/draft/2020-12/schema")
    schema["title"] = .string("Deployment file of infinity-provision")
    schema["description"] = .string(
      "What the configuration of a Management Node must be for an on-premises Skype for Business / Lync integration.")
    schema["patternProperties"] = .object(["^x-": .boolean(true)])
    schema["$defs"] = .object(["secret": .object(secret)])
    schema["examples"] = .array([SchemaExamples.document])
    return .object(schema)
  }

  private static func object(_ shape: ObjectShape) -> [String: JSONValue] {
    var properties: [String: JSONValue] = [:]
    for key in shape.keys { properties[key.name] = property(key, in: shape) }
    var schema: [String: JSONValue] = [
      "type": .string("object"), "additionalProperties": .boolean(false), "properties": .object(properties),
    ]
    let required = shape.keys.filter(\.isRequired).map { JSONValue.string($0.name) }
    if !required.isEmpty { schema["required"] = .array(required) }
    schema.merge(SchemaConditions.schema(shape)) { $1 }
    return schema
  }

  private static func property(_ key: Key, in shape: ObjectShape) -> JSONValue {
    var schema = value(key.value)
    schema["description"] = .string(key.summary)
    schema["examples"] = .array(SchemaExamples.examples(of: key, in: shape))
    if let written = key.defaultValue {
      let word =
        if case .boolean = key.value { JSONValue.boolean(written == "true") } else { JSONValue.string(written) }
      schema["default"] = Int(written).map { .number($0) } ?? word
    }
    guard key.null == .clears else { return .object(schema) }
    if case .string(let type) = schema["type"] {
      schema["type"] = .array([.string(type), .string("null")])
    }
    return .object(schema)
  }

  private static func value(_ kind: ValueKind) -> [String: JSONValue] {
    switch kind {
    case .formatVersion:
      return ["type": .string("integer"), "const": .number(1)]
    case .text(let maximum):
      return text(minimum: 1, maximum: maximum)
    case .description(let maximum):
      return text(minimum: 0, maximum: maximum)
    case .dnsName(let fullyQualified):
      return [
        "type": .string("string"), "maxLength": .number(NetworkName.maximumLength),
        "pattern": .string(dnsName(minimumDots: fullyQualified ? 1 : 0)),
      ]
    case .host:
      return [
        "type": .string("string"), "maxLength": .number(NetworkName.maximumLength),
        "anyOf": .array([pattern(dnsName(minimumDots: 0)), pattern(ipv4), pattern(ipv6)]),
      ]
    case .ipAddress:
      return ["type": .string("string"), "anyOf": .array([pattern(ipv4), pattern(ipv6)])]
    case .integer(let range):
      return ["type": .string("integer"), "minimum": .number(range.lowerBound), "maximum": .number(range.upperBound)]
    case .choice(let words):
      return ["type": .string("string"), "enum": .array(words.map { .string($0) })]
    case .boolean:
      return ["type": .string("boolean")]
    case .path:
      return ["type": .string("string"), "minLength": .number(1)]
    case .url:
      return ["type": .string("string"), "format": .string("uri"), "pattern": .string("^https?://[^@?#]+$")]
    case .secret:
      return ["$ref": .string("#/$defs/secret")]
    case .waveSize:
      return [
        "anyOf": .array([
          .object(["type": .string("integer"), "minimum": .number(1)]),
          .object(["type": .string("string"), "pattern": .string("^0*([1-9][0-9]*|[1-9][0-9]?%|100%)$")]),
        ])
      ]
    case .window:
      let (day, time) = ("(Mon|Tue|Wed|Thu|Fri|Sat|Sun)", "([01][0-9]|2[0-3]):[0-5][0-9]")
      let days = "(\(day)(-\(day))?(,\(day)(-\(day))?)* +)?"
      return [
        "type": .string("string"),
        "pattern": .string("^ *\(days)\(time)-(\(time)|24:00) +(UTC|[A-Za-z0-9_+/-]+/[A-Za-z0-9_+/-]+) *$"),
      ]
    case .program:
      return ["type": .string("array"), "minItems": .number(1), "items": .object(["type": .string("string")])]
    case .anyOf(let kinds):
      return ["anyOf": .array(kinds.map { .object(value($0)) })]
    case .list(let element):
      var schema: [String: JSONValue] = ["type": .string("array"), "items": .object(value(element))]
      if case .ipAddress = element { schema["uniqueItems"] = .boolean(true) }
      return schema
    case .object(let shape):
      return object(shape)
    }
  }

  private static func text(minimum: Int, maximum: Int?) -> [String: JSONValue] {
    var schema: [String: JSONValue] = ["type": .string("string")]
    if minimum > 0 { schema["minLength"] = .number(minimum) }
    if let maximum { schema["maxLength"] = .number(maximum) }
    // No white space at the ends, no control characters.
    schema["pattern"] = .string(#"^(?!\s)[^\u0000-\u001f\u007f]*(?<!\s)$"#)
    return schema
  }

  private static func pattern(_ text: String) -> JSONValue {
    .object(["pattern": .string(text)])
  }

  /// Labels by RFC 1123, the last one not of digits only.
  private static func dnsName(minimumDots: Int) -> String {
    let label = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
    return #"^(?!(.*\.)?[0-9]+$)"# + label + #"(\."# + label + "){" + "\(minimumDots),}$"
  }

  private static let ipv4: String = {
    let number = "(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])"
    return "^" + number + #"(\."# + number + "){3}$"
  }()

  /// Formats are not asserted by every validator, so this says at least which characters there can be.
  private static let ipv6 = "^[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*$"

  /// Exactly one of the forms; text only for the sake of `--allow-plaintext-secrets`.
  private static var secret: [String: JSONValue] {
    func form(_ name: String, _ summary: String, _ value: [String: JSONValue]) -> JSONValue {
      let key = value.merging([
        "description": .string(summary), "examples": .array(SchemaExamples.words(ofSecret: name)),
      ]) { $1 }
      return .object([
        "type": .string("object"), "additionalProperties": .boolean(false), "required": .array([.string(name)]),
        "properties": .object([name: .object(key)]),
      ])
    }
    let word: [String: JSONValue] = ["type": .string("string"), "minLength": .number(1)]
    let variable: [String: JSONValue] = [
      "type": .string("string"), "pattern": .string("^[A-Za-z_][A-Za-z0-9_]*$"),
    ]
    let command: [String: JSONValue] = [
      "type": .string("array"), "minItems": .number(1), "items": .object(["type": .string("string")]),
    ]
    return [
      "description": .string("Where a secret comes from: an environment variable, a file, or a program's output."),
      "oneOf": .array([
        form("env", "The environment variable that holds it.", variable),
        form("file", "The file that holds it, relative to this one.", word),
        form("command", "A program and its arguments, run without a shell; its output is the secret.", command),
      ]),
    ]
  }
}
