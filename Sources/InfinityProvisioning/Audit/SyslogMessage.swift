#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A line of a journal as a syslog message (RFC 5424), in a frame that says its length (RFC 6587, octet counting).
struct SyslogMessage {
  let line: JournalLine
  let time: Date
  let host: String
  let process: Int32

  /// Log audit (13), notice (5).
  private static let priority = 13 * 8 + 5

  /// The name of the structured data. Who has no number of their own from IANA has 32473, which is for examples (RFC 5612).
  private static let dataName = "journal@32473"

  /// The length in octets, a space, the message.
  var frame: Data {
    let message = Data(header.utf8) + line.text
    return Data("\(message.count) ".utf8) + message
  }

  /// All of the message before the line itself, which is in UTF-8.
  private var header: String {
    let time = time.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
    let data = [("run", line.run), ("line", "\(line.number)"), ("sha256", line.digest)]
      .map { #"\#($0)="\#(Self.escaped($1))""# }.joined(separator: " ")
    return
      "<\(Self.priority)>1 \(time) \(Self.name(host)) infinity-provision \(process) \(line.entry.word) [\(Self.dataName) \(data)] "
  }

  /// A host's name, in printable ASCII; `-` where there is none.
  private static func name(_ text: String) -> String {
    let name = String(text.unicodeScalars.filter { (33...126).contains($0.value) }.prefix(255).map(Character.init))
    return name.isEmpty ? "-" : name
  }

  private static func escaped(_ text: String) -> String {
    text.flatMap { #"\"]"#.contains($0) ? ["\\", $0] : [$0] }.reduce(into: "") { $0.append($1) }
  }

  /// What this machine calls itself, without asking anybody.
  static var localHost: String {
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return "" }
    return String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}

extension JournalEntry {
  /// The kind of entry, in one word.
  fileprivate var word: String {
    switch self {
    case .begin: "begin"
    case .change: "change"
    case .request: "request"
    case .event: "event"
    case .end: "end"
    }
  }
}
