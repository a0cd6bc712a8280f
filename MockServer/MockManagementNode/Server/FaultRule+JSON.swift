import Foundation
import HTTPTypes

extension FaultRule {
  /// Reads a fault file: a list of rules.
  ///
  /// - Throws: `MockError` that names the rule and what is wrong with it.
  public static func rules(from value: JSONValue) throws -> [FaultRule] {
    guard case .array(let rules) = value else { throw MockError("faults: a list of rules is expected") }
    guard rules.count <= maximumCount else {
      throw MockError("faults: there are \(rules.count) rules, at most \(maximumCount) can be")
    }
    return try rules.enumerated().map { try rule(from: $1, number: $0 + 1) }
  }

  /// Reads a fault file.
  ///
  /// - Throws: `MockError` where it cannot be read or is no list of rules.
  public static func rules(file path: String) throws -> [FaultRule] {
    do {
      return try rules(from: JSONValue(json: Data(contentsOf: URL(filePath: path))))
    } catch let error as MockError {
      throw MockError("\(path): \(error)")
    } catch is DecodingError {
      throw MockError("\(path): not valid JSON")
    } catch {
      throw MockError("cannot read the fault file \(path): \(error.localizedDescription)")
    }
  }

  /// Rules at once: each is held against every request.
  private static let maximumCount = 1000
  /// A method's or path's length in bytes.
  private static let maximumPattern = 1000

  private static func rule(from value: JSONValue, number: Int) throws -> FaultRule {
    func wrong(_ what: String) -> MockError { MockError("faults: rule \(number): \(what)") }
    guard let members = value.members else { throw wrong("an object is expected") }
    let known: Set<String> = ["method", "path", "nth", "from", "count", "do"]
    if let unknown = members.keys.sorted().first(where: { !known.contains($0) }) {
      throw wrong("unknown key \"\(unknown)\"")
    }
    func positive(_ key: String) throws -> Int? {
      guard let value = members[key] else { return nil }
      guard let number = value.wholeNumber, number > 0 else { throw wrong("\"\(key)\" is a number from 1") }
      return number
    }
    guard let actions = members["do"]?.members, !actions.isEmpty else { throw wrong("\"do\" says what happens") }
    let occurrence: Occurrence
    if let nth = try positive("nth") {
      if members["from"] != nil || members["count"] != nil {
        throw wrong("\"nth\" cannot be used with \"from\" and \"count\"")
      }
      occurrence = .from(nth, count: 1)
    } else if let from = try positive("from") {
      occurrence = .from(from, count: try positive("count"))
    } else if let count = try positive("count") {
      occurrence = .from(1, count: count)
    } else {
      occurrence = .every
    }
    func text(_ key: String) throws -> String {
      guard let value = members[key] else { return "*" }
      guard let text = value.text, text.utf8.count <= maximumPattern else {
        throw wrong("\"\(key)\" is a text of at most \(maximumPattern) bytes")
      }
      return text
    }
    return FaultRule(
      method: try text("method"), path: try text("path"), occurrence: occurrence,
      action: try Action(from: actions, wrong: wrong))
  }
}

extension FaultRule.Action {
  fileprivate init(from members: [String: JSONValue], wrong: (String) -> MockError) throws {
    self.init()
    for (key, value) in members {
      let number = value.wholeNumber.flatMap { $0 >= 0 ? $0 : nil }
      func need<Value>(_ value: Value?, _ what: String) throws -> Value {
        guard let value else { throw wrong("\"\(key)\" is \(what)") }
        return value
      }
      switch key {
      case "delay":
        delay = try need(
          number.flatMap { $0 <= Self.longestWait * 1000 ? $0 : nil },
          "a number of milliseconds, to \(Self.longestWait * 1000)")
      case "hold": holds = try need(value.truth, "true or false")
      case "status": status = try need(number.flatMap { (200...999).contains($0) ? $0 : nil }, "a status code from 200")
      case "takes_effect": takesEffect = try need(value.truth, "true or false")
      case "headers":
        headers = try need(value.members, "an object of texts").mapValues { try need($0.text, "an object of texts") }
        for (name, value) in headers {
          _ = try need(
            HTTPField.Name(name), "an object of texts by names of headers, which \(JSONValue.string(name).json) is not")
          _ = try need(
            HTTPField.isValidValue(value) ? value : nil,
            "an object of texts without line breaks and other control characters, which that of \(name) has")
        }
      case "body": body = value.text ?? value.json
      case "reset":
        reset = try need(value.text.flatMap(FaultRule.Reset.init), "\"before\" or \"after\"")
      case "truncate": truncate = try need(number, "a number of bytes")
      case "stall":
        let seconds: Double? = if case .number(let seconds) = value { seconds } else { number.map(Double.init) }
        stall = try need(
          seconds.flatMap { (0...Double(Self.longestWait)).contains($0) ? $0 : nil },
          "a number of seconds, to \(Self.longestWait)")
      case "drip": drip = try need(number.flatMap { $0 > 0 ? $0 : nil }, "a number of bytes a second, from 1")
      case "json": json = value
      case "redirect": redirect = try need(value.text, "a URL")
      case "refuse": refuse = try need(value.truth, "true or false")
      case "insert": insert = value
      case "remove_first": removeFirst = try need(value.truth, "true or false")
      default: throw wrong("\"do\" does not know \"\(key)\"")
      }
    }
    if takesEffect, status == nil { throw wrong("\"takes_effect\" needs a \"status\"") }
  }
}
