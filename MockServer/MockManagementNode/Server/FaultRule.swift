/// One thing that goes wrong on purpose: for which requests, which of them, and what happens.
public struct FaultRule: Sendable, Hashable {
  /// When, relative to a request's effect, its connection is reset.
  public enum Reset: String, Sendable {
    /// The request is read and forgotten.
    case before
    /// What it asked for is done, and nothing is answered.
    case after
  }

  /// Which of the requests that method and path match the rule acts on.
  public enum Occurrence: Sendable, Hashable {
    /// All of them.
    case every
    /// From one (counted from 1) on, so many; nil: all further ones.
    case from(Int, count: Int?)
  }

  /// What happens: one or more of these.
  public struct Action: Sendable, Hashable {
    /// Milliseconds to wait before the answer.
    public var delay: Int?
    /// The request waits, before it has any effect, until other rules are put in force.
    public var holds: Bool = false
    /// This status in place of the answer; the request has no effect, unless ``takesEffect``.
    public var status: Int?
    /// With `status`: the request takes effect all the same, as a refused write does that leaves a trace.
    public var takesEffect: Bool = false
    /// Headers of the answer, in place of its own of the same name.
    public var headers: [String: String] = [:]
    /// The body that goes with `status`.
    public var body: String?
    /// The connection is reset.
    public var reset: Reset?
    /// The connection is closed after so many bytes of the body.
    public var truncate: Int?
    /// Seconds of silence in the middle of the body.
    public var stall: Double?
    /// Bytes of the body in a second.
    public var drip: Int?
    /// The answer's body is replaced by this value.
    public var json: JSONValue?
    /// 302 to this URL; the request has no effect.
    public var redirect: String?
    /// The connection is closed before TLS begins.
    ///
    /// Counted in connections: method and path do not matter.
    public var refuse: Bool = false
    /// Before a page of a list is answered, this object is created (as if somebody else did), so that the pages shift.
    public var insert: JSONValue?
    /// Before a page of a list is answered, its first object is deleted (as if somebody else did).
    public var removeFirst: Bool = false

    /// No fault lasts longer, in seconds: a day.
    static let longestWait = 86_400

    /// Nothing; set what is wanted.
    public init() {}

    /// ``delay``, as far as it can be waited.
    var boundedDelay: Duration { .milliseconds(min(max(delay ?? 0, 0), Self.longestWait * 1000)) }

    /// ``stall``, as far as it can be waited; not a number is nothing.
    var boundedStall: Duration? {
      stall.map { .seconds($0.isNaN ? 0 : min(max($0, 0), Double(Self.longestWait))) }
    }
  }

  /// `GET`, or `*` for any.
  public var method: String
  /// The path, without the query; `*` stands for any characters.
  public var path: String
  /// Which of the matching requests.
  public var occurrence: Occurrence
  /// What happens.
  public var action: Action

  /// A rule.
  public init(method: String = "*", path: String = "*", occurrence: Occurrence = .every, action: Action) {
    self.method = method
    self.path = path
    self.occurrence = occurrence
    self.action = action
  }

  func matches(method: String, path: String) -> Bool {
    (self.method == "*" || self.method.uppercased() == method) && Self.glob(Array(self.path.utf8), Array(path.utf8))
  }

  /// Whether a text fits a pattern in which `*` stands for any bytes.
  private static func glob(_ pattern: [UInt8], _ text: [UInt8]) -> Bool {
    var place = 0
    var star: (pattern: Int, text: Int)?
    var index = 0
    while index < text.count {
      if place < pattern.count, pattern[place] == UInt8(ascii: "*") {
        star = (place, index)
        place += 1
      } else if place < pattern.count, pattern[place] == text[index] {
        place += 1
        index += 1
      } else if let last = star {
        star = (last.pattern, last.text + 1)
        place = last.pattern + 1
        index = last.text + 1
      } else {
        return false
      }
    }
    return pattern[place...].allSatisfy { $0 == UInt8(ascii: "*") }
  }
}
