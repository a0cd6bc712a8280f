import Foundation
import TestSupport

/// Judges documents by a JSON Schema (draft 2020-12), as an editor does: only the keywords that the deployment file's schema
/// uses, so that another one shows.
struct JSONSchemaValidator {
  struct UnknownKeyword: Error {
    var name: String
  }

  let root: JSON

  /// Whether the schema accepts a document.
  func accepts(_ document: JSON) throws -> Bool { try accepts(document, root) }

  /// Whether a part of the schema accepts a value.
  func accepts(_ value: JSON, by schema: JSON) throws -> Bool { try accepts(value, schema) }

  private func accepts(_ value: JSON, _ schema: JSON) throws -> Bool {
    if case .boolean(let flag) = schema { return flag }
    for (keyword, argument) in schema.members {
      guard try accepts(value, keyword, argument, of: schema) else { return false }
    }
    return true
  }

  private func accepts(_ value: JSON, _ keyword: String, _ argument: JSON, of schema: JSON) throws -> Bool {
    switch keyword {
    case "$schema", "$defs", "title", "description", "default", "examples", "format", "then", "else": return true
    case "$ref":
      let path = (argument.text ?? "").split(separator: "/").dropFirst()
      return try accepts(value, path.reduce(root) { $0[String($1)] })
    case "type":
      let types = argument.elements.isEmpty ? [argument] : argument.elements
      return types.contains { isOfType(value, $0.text ?? "") }
    case "const": return value == argument
    case "enum": return argument.elements.contains(value)
    case "allOf": return try argument.elements.allSatisfy { try accepts(value, $0) }
    case "anyOf": return try argument.elements.contains { try accepts(value, $0) }
    case "oneOf": return try argument.elements.filter { try accepts(value, $0) }.count == 1
    case "not": return try !accepts(value, argument)
    case "if": return try accepts(value, schema[try accepts(value, argument) ? "then" : "else"])
    case "minimum", "maximum": return isInRange(value, keyword, argument)
    case "minLength", "maxLength", "pattern": return try isText(value, keyword, argument)
    case "items", "minItems", "uniqueItems": return try isList(value, keyword, argument)
    case "required", "properties", "patternProperties", "additionalProperties":
      return try isObject(value, keyword, argument, of: schema)
    default: throw UnknownKeyword(name: keyword)
    }
  }

  private func isOfType(_ value: JSON, _ type: String) -> Bool {
    switch value {
    case .null: type == "null"
    case .boolean: type == "boolean"
    case .number(let number): type == "number" || type == "integer" && number == number.rounded()
    case .string: type == "string"
    case .array: type == "array"
    case .object: type == "object"
    }
  }

  private func isInRange(_ value: JSON, _ keyword: String, _ argument: JSON) -> Bool {
    guard case .number(let number) = value, case .number(let limit) = argument else { return true }
    return keyword == "minimum" ? number >= limit : number <= limit
  }

  private func isText(_ value: JSON, _ keyword: String, _ argument: JSON) throws -> Bool {
    guard let text = value.text else { return true }
    switch keyword {
    case "minLength": return text.unicodeScalars.count >= argument.integer ?? 0
    case "maxLength": return text.unicodeScalars.count <= argument.integer ?? 0
    default:
      let expression = try NSRegularExpression(pattern: argument.text ?? "")
      return expression.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
    }
  }

  private func isList(_ value: JSON, _ keyword: String, _ argument: JSON) throws -> Bool {
    guard case .array(let elements) = value else { return true }
    switch keyword {
    case "items": return try elements.allSatisfy { try accepts($0, argument) }
    case "minItems": return elements.count >= argument.integer ?? 0
    default: return argument != true || Set(elements).count == elements.count
    }
  }

  private func isObject(_ value: JSON, _ keyword: String, _ argument: JSON, of schema: JSON) throws -> Bool {
    guard case .object(let members) = value else { return true }
    switch keyword {
    case "required": return argument.elements.allSatisfy { members[$0.text ?? ""] != nil }
    case "properties":
      return try argument.members.allSatisfy { name, inner in try members[name].map { try accepts($0, inner) } ?? true }
    case "patternProperties":
      return try members.allSatisfy { name, value in
        try argument.members.allSatisfy { pattern, inner in
          try !isText(.string(name), "pattern", .string(pattern)) || accepts(value, inner)
        }
      }
    default:
      return try members.allSatisfy { name, value in
        let isKnown =
          try schema["properties"].members[name] != nil
          || schema["patternProperties"].members.keys.contains { try isText(.string(name), "pattern", .string($0)) }
        return try isKnown || accepts(value, argument)
      }
    }
  }
}
