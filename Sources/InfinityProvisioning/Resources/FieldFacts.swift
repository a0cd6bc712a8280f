import InfinityAPI

/// What is known of one field of a kind, or of one parameter of a command.
package struct FieldFacts: Sendable, Equatable {
  /// The API's name.
  package let name: String
  /// What its values are: `string`, `integer`, `float`, `boolean`, `datetime`, `date`, `time`, `related`, `list`, `object` or `file`.
  package let type: String
  /// The kind that it refers to, `configuration/system_location`; nil where it refers to none, or that is not known.
  package let target: String?
  /// Whether it refers to several objects.
  package let isMany: Bool
  /// Whether an object cannot be created without it.
  package let isRequired: Bool
  /// Whether null is known to be a value of it.
  package let isNullable: Bool
  /// Whether only the Management Node sets it.
  package let isReadOnly: Bool
  /// Whether it is never shown.
  package let isWriteOnly: Bool
  /// Whether its value is a secret: a password, a PIN, a key.
  package let isSecret: Bool
  /// The words that it is known to accept; empty for any value.
  package let choices: [String]
  /// What the Management Node sets where nothing is given, as JSON; nil where that is not known.
  package let standard: String?
  /// Its limits in words: `0 to 65535`, `at most 250 characters`; nil for none that is known.
  package let limits: String?
  /// What else there is to know; nil for nothing.
  package let note: String?
  /// Whether newer releases have something else instead.
  package let isDeprecated: Bool
  /// Whether only the Management Node's schema has it.
  package let isOfSchema: Bool

  /// What its values are, in words: `text`, `whole number`, `reference to system_location`.
  package var typeWords: String {
    switch type {
    case "string", "": "text"
    case "integer": "whole number"
    case "float": "number"
    case "boolean": "true or false"
    case "datetime": "date and time"
    case "related":
      (isMany ? "references to " : "reference to ")
        + (target.map { String($0.drop { $0 != "/" }.dropFirst()) } ?? "an object")
    default: type
    }
  }
}

extension FieldFacts {
  /// - Parameter json: a line of ``ResourceTable``.
  init(table json: JSONView, _ name: String) {
    func flag(_ member: String) -> Bool { json[member]?.boolean ?? false }
    self.init(
      name: name, type: json["type"]?.text ?? "string", target: json["to"]?.text, isMany: flag("many"),
      isRequired: flag("required"), isNullable: flag("nullable"), isReadOnly: flag("readOnly"),
      isWriteOnly: flag("writeOnly"), isSecret: flag("secret"),
      choices: (json["choices"]?.elements ?? []).compactMap(\.text), standard: json["default"]?.plainText,
      limits: Self.limits(json),
      note: [json["note"]?.text, json["since"]?.text.map { "from \($0)" }]
        .compactMap(\.self).first, isDeprecated: flag("deprecated"), isOfSchema: false)
  }

  /// - Parameter json: a field in the Management Node's schema.
  init(schema json: JSONView, _ name: String) {
    func flag(_ member: String) -> Bool { json[member]?.boolean ?? false }
    let path = json["related_schema"]?.text?.split(separator: "/").map(String.init) ?? []
    let isAddress = path.starts(with: ["api", "admin"]) && path.count >= 6
    self.init(
      name: name, type: json["type"]?.text ?? "string", target: isAddress ? "\(path[2])/\(path[4])" : nil,
      isMany: json["related_type"]?.text == "to_many", isRequired: false, isNullable: flag("nullable"),
      isReadOnly: flag("readonly") || name == "resource_uri" || name == "id", isWriteOnly: false,
      isSecret: SecretNames.areLike(name), choices: (json["valid_choices"]?.elements ?? []).compactMap(\.text),
      standard: nil, limits: nil, note: nil, isDeprecated: false, isOfSchema: true)
  }

  private static func limits(_ json: JSONView) -> String? {
    let (low, high) = (json["minimum"]?.integer, json["maximum"]?.integer)
    return switch (low, high, json["maxLength"]?.integer) {
    case (let low?, let high?, _): "\(low) to \(high)"
    case (let low?, nil, _): "\(low) at least"
    case (nil, let high?, _): "\(high) at most"
    case (nil, nil, let length?): "at most \(length) characters"
    case (nil, nil, nil): nil
    }
  }
}

extension JSONView {
  /// A simple value as people write it; nil for a list or an object.
  fileprivate var plainText: String? {
    if isNull { return "null" }
    if let text { return text.isEmpty ? "\"\"" : text }
    if let boolean { return boolean ? "true" : "false" }
    return integer.map(String.init) ?? number.map { "\($0)" }
  }
}

/// Names of fields whose values are secrets.
enum SecretNames {
  private static let marks = ["password", "passphrase", "secret", "token", "private_key", "community", "credential"]

  /// Whether a field of which nothing is known sounds like one.
  static func areLike(_ name: String) -> Bool {
    let name = name.lowercased()
    return marks.contains(where: name.contains) || name.split(separator: "_").contains("pin")
  }
}
