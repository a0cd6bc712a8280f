import Foundation

/// A syslog message as RFC 5424 writes it, read strictly.
public struct SyslogText: Sendable, Equatable {
  /// Facility times 8, and the severity.
  public let priority: Int
  /// As RFC 3339 writes it.
  public let timestamp: String
  /// The machine that sent it.
  public let host: String
  /// The program that sent it.
  public let application: String
  /// Its process.
  public let process: String
  /// What kind of message it is.
  public let kind: String
  /// The name of the structured data.
  public let dataName: String
  /// The structured data.
  public let data: [String: String]
  /// The message itself.
  public let message: String

  /// Reads a message.
  ///
  /// - Throws: where the RFC does not allow it, or it has not exactly one element of structured data.
  public init(parsing text: String) throws {
    let header =
      #/<(\d{1,3})>1 (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?(?:Z|[+-]\d\d:\d\d)) ([!-~]{1,255}) ([!-~]{1,48}) ([!-~]{1,128}) ([!-~]{1,32}) \[([!#-<>-\\^-~]{1,32})((?: [!#-<>-\\^-~]{1,32}="(?:[^"\\\]]|\\["\\\]])*")*)\] (.*)/#
    guard let parts = text.wholeMatch(of: header.dotMatchesNewlines())?.output, let priority = Int(parts.1),
      priority <= 191
    else { throw TestSupportError("not as RFC 5424 has it: \(text)") }
    self.priority = priority
    timestamp = String(parts.2)
    (host, application, process) = (String(parts.3), String(parts.4), String(parts.5))
    (kind, dataName, message) = (String(parts.6), String(parts.7), String(parts.9))
    var data: [String: String] = [:]
    for match in parts.8.matches(of: #/ ([^=]+)="((?:[^"\\\]]|\\.)*)"/#) {
      data[String(match.output.1)] = Self.unescaped(match.output.2)
    }
    self.data = data
  }

  private static func unescaped(_ text: Substring) -> String {
    var (result, isEscaped) = ("", false)
    for character in text {
      if character == "\\", !isEscaped {
        isEscaped = true
      } else {
        result.append(character)
        isEscaped = false
      }
    }
    return result
  }

  /// The messages of a stream, each in a frame that begins with its length (RFC 6587, octet counting).
  ///
  /// - Throws: where a frame is none, or is cut off.
  public static func frames(_ stream: some Collection<UInt8>) throws -> [SyslogText] {
    var rest = Array(stream)[...]
    var messages: [SyslogText] = []
    while !rest.isEmpty {
      guard let space = rest.firstIndex(of: UInt8(ascii: " ")),
        let length = Int(String(decoding: rest[..<space], as: UTF8.self)), length > 0, rest.count - 1 >= length,
        rest.first != UInt8(ascii: "0")
      else { throw TestSupportError("no frame: \(String(decoding: rest.prefix(80), as: UTF8.self))") }
      let message = rest.dropFirst(space - rest.startIndex + 1).prefix(length)
      guard message.count == length else { throw TestSupportError("a frame is cut off") }
      messages.append(try SyslogText(parsing: String(decoding: message, as: UTF8.self)))
      rest = rest[message.endIndex...]
    }
    return messages
  }
}
