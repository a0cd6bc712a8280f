import Foundation
import Synchronization

/// A request as the log has it.
public struct LoggedRequest: Sendable, Hashable {
  /// Counted from 1.
  public let sequence: Int
  /// When it arrived, in UTC.
  public let time: String
  /// Milliseconds until it was answered.
  public let milliseconds: Double
  /// The method: `GET` and so on.
  public let method: String
  /// Without the query.
  public let path: String
  /// As sent, without the question mark; empty where there was none.
  public let query: String
  /// nil where nothing was answered.
  public let status: Int?
  /// The answer's Location.
  public let location: String?
  /// The request's content type.
  public let contentType: String?
  /// Who sent it.
  public let userAgent: String?
  /// The request's body: JSON as such, other text as text, null where there was none.
  ///
  /// Secrets are masked.
  public let body: JSONValue

  var line: JSONValue {
    [
      "seq": .integer(sequence), "time": .string(time), "ms": .number(milliseconds), "method": .string(method),
      "path": .string(path), "query": .string(query), "status": status.map(JSONValue.integer) ?? .null,
      "location": location.map(JSONValue.string) ?? .null, "content_type": contentType.map(JSONValue.string) ?? .null,
      "user_agent": userAgent.map(JSONValue.string) ?? .null, "body": body,
    ]
  }
}

/// The requests that arrived, in memory (the last ones) and in a file.
final class RequestLog: Sendable {
  private struct Contents {
    var sequence = 0
    var recent: [LoggedRequest] = []
    let file: FileHandle?
  }

  private static let kept = 10_000

  private let contents: Mutex<Contents>

  /// - Throws: `MockError` where the file cannot be written.
  init(file path: String?) throws {
    let file = try path.map(Self.appending)
    contents = Mutex(Contents(file: file))
  }

  /// Opens a file for lines at its end, which only its owner may read: with `--show-secrets` there are some in it.
  private static func appending(to path: String) throws -> FileHandle {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw MockError("cannot write the request log \(path): \(String(cString: strerror(errno)))")
    }
    // One that was there may be open to others; a terminal or a pipe is left as it is.
    let real = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let type = try? FileManager.default.attributesOfItem(atPath: real)[.type] as? FileAttributeType
    if type == .typeRegular { fchmod(descriptor, 0o600) }
    return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }

  var recent: [LoggedRequest] { contents.withLock { $0.recent } }

  /// Adds a request; the maker gets its number.
  func add(_ make: (Int) -> LoggedRequest) {
    contents.withLock { contents in
      contents.sequence += 1
      let request = make(contents.sequence)
      contents.recent.append(request)
      // Thrown away in blocks, so that adding stays cheap.
      if contents.recent.count > 2 * Self.kept { contents.recent.removeFirst(Self.kept) }
      try? contents.file?.write(contentsOf: JSONText.of(request.line) + [UInt8(ascii: "\n")])
    }
  }

  func clear() {
    contents.withLock { $0.recent = [] }
  }
}
