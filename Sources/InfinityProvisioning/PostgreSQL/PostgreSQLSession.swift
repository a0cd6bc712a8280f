import CLibPQ

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

/// A connection to a database, as libpq has it: for one thread at a time, which waits for each answer.
final class PostgreSQLSession {
  /// A row of an answer; nil for NULL.
  typealias Row = [String?]

  private let library: LibPQ
  private let connection: UnsafeMutableRawPointer
  private let address: PostgreSQLAddress

  /// How long the server may take for one statement.
  static let answerLimit = Duration.seconds(20)

  /// Connects.
  ///
  /// - Throws: ``PostgreSQLFailure``.
  init(_ address: PostgreSQLAddress, _ library: LibPQ) throws {
    let parameters = address.defaults.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } + [("dbname", address.text)]
    guard let connection = Self.connect(parameters, library) else {
      throw PostgreSQLFailure(.unreachable, "connecting to \(address): there is not enough memory")
    }
    self.library = library
    self.connection = connection
    self.address = address
    guard library.status(connection) == Self.connectionIsOK else {
      throw PostgreSQLFailure(
        .unreachable,
        "connecting to \(address): \(lastMessage); check the address, the PG… variables, and that the server is up")
    }
  }

  deinit { library.finish(connection) }

  /// Whether the server's side says that it is another session than the one that answers: there is a pooler in between.
  func isBehindPooler() throws -> Bool {
    let answering = try query("SELECT pg_backend_pid()").first?.first ?? nil
    return answering != String(library.backendPID(connection))
  }

  /// Sends a statement and waits for its answer.
  ///
  /// - Parameters:
  ///   - parameters: `$1` and so on, as text; nil for NULL.
  ///   - limit: how long the server may take.
  /// - Returns: its rows.
  /// - Throws: ``PostgreSQLFailure``.
  @discardableResult
  func query(_ statement: String, _ parameters: [String?] = [], limit: Duration = answerLimit) throws -> [Row] {
    let end = ContinuousClock.now + limit
    let sent = Self.withTexts(parameters) {
      library.send(connection, statement, CInt(parameters.count), nil, $0, nil, nil, 0)
    }
    guard sent == 1 else { throw lost() }
    while true {
      let flushed = library.flush(connection)
      if flushed == 0 { break }
      guard flushed == 1 else { throw lost() }
      try wait(for: POLLIN | POLLOUT, until: end, limit)
      guard library.consumeInput(connection) == 1 else { throw lost() }
    }
    var rows: [Row] = []
    var failure: PostgreSQLFailure?
    while true {
      while library.isBusy(connection) == 1 {
        try wait(for: POLLIN, until: end, limit)
        guard library.consumeInput(connection) == 1 else { throw lost() }
      }
      guard let result = library.nextResult(connection) else { break }
      defer { library.clear(result) }
      switch library.resultStatus(result) {
      case Self.commandIsOK: break
      case Self.tuplesAreOK: rows = self.rows(result)
      default: failure = failure ?? refusal(result)
      }
    }
    if library.status(connection) != Self.connectionIsOK { throw lost() }
    if let failure { throw failure }
    return rows
  }

  /// Does work in one transaction, which is kept as a whole or not at all.
  func transaction<Result>(_ work: () throws -> Result) throws -> Result {
    try query("BEGIN")
    do {
      let result = try work()
      try query("COMMIT")
      return result
    } catch {
      if library.status(connection) == Self.connectionIsOK { _ = try? query("ROLLBACK") }
      throw error
    }
  }

  /// Whether it can still be used.
  var isAlive: Bool { library.status(connection) == Self.connectionIsOK }

  // MARK: What came back

  private static let connectionIsOK: CInt = 0
  private static let commandIsOK: CInt = 1
  private static let tuplesAreOK: CInt = 2
  /// PG_DIAG_SQLSTATE and PG_DIAG_MESSAGE_PRIMARY.
  private static let (stateField, messageField) = (CInt(UInt8(ascii: "C")), CInt(UInt8(ascii: "M")))

  private func rows(_ result: UnsafeMutableRawPointer) -> [Row] {
    (0..<library.rowCount(result)).map { row in
      (0..<library.columnCount(result)).map { column in
        guard library.isNull(result, row, column) == 0, let value = library.value(result, row, column) else {
          return nil
        }
        return String(cString: value)
      }
    }
  }

  private func refusal(_ result: UnsafeMutableRawPointer) -> PostgreSQLFailure {
    func field(_ field: CInt) -> String { library.resultErrorField(result, field).map { String(cString: $0) } ?? "" }
    let state = field(Self.stateField)
    let message = field(Self.messageField).escapedForTerminal
    let what = "the database \(address) refused it: \(message) (SQLSTATE \(state))"
    // The classes of errors: PostgreSQL, "PostgreSQL Error Codes".
    switch state {
    case "25006": return PostgreSQLFailure(.readOnly, "\(what); let it accept writes, or use its primary server")
    case "57P01", "57P02", "57P03", "08006", "08003":
      return PostgreSQLFailure(.unreachable, "\(what); wait until it is up")
    case "53100": return PostgreSQLFailure(.refused(sqlState: state), "\(what); make room on its disk")
    case "42501":
      return PostgreSQLFailure(
        .refused(sqlState: state), "\(what); let the user create a schema in that database, or give it the schema")
    default: return PostgreSQLFailure(.refused(sqlState: state), "\(what); look at the server's log")
    }
  }

  private func lost() -> PostgreSQLFailure {
    PostgreSQLFailure(
      .unreachable, "the connection to \(address) broke: \(lastMessage); check whether the server is up")
  }

  /// What libpq says of the connection, in one line.
  private var lastMessage: String {
    let text = library.errorMessage(connection).map { String(cString: $0) } ?? ""
    let lines = text.split(separator: "\n").map(\.trimmed)
    return lines.isEmpty ? "no reason was given" : lines.joined(separator: "; ").escapedForTerminal
  }

  // MARK: Waiting

  private func wait(for events: Int32, until end: ContinuousClock.Instant, _ limit: Duration) throws {
    let left = end - .now
    guard left > .zero else {
      throw PostgreSQLFailure(
        .slow,
        "the database \(address) gave no answer within \(limit.inSeconds); see what keeps it busy, then try again")
    }
    var descriptor = pollfd(fd: library.socket(connection), events: Int16(events), revents: 0)
    let milliseconds = left.components.seconds * 1000 + left.components.attoseconds / 1_000_000_000_000_000 + 1
    // Interrupted or not, the caller looks again.
    _ = poll(&descriptor, 1, Int32(clamping: milliseconds))
  }

  // MARK: Texts for C

  static func connect(_ parameters: [(String, String)], _ library: LibPQ) -> UnsafeMutableRawPointer? {
    // Both lists end with a null pointer.
    withTexts(parameters.map(\.0) + [nil]) { keywords in
      withTexts(parameters.map(\.1) + [nil]) { values in library.connect(keywords, values, 1) }
    }
  }

  private static func withTexts<Result>(
    _ texts: [String?], _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Result
  ) -> Result {
    let copies = texts.map { text in text.flatMap { strdup($0) } }
    defer { copies.forEach { free($0) } }
    return copies.map { $0.map { UnsafePointer($0) } }.withUnsafeBufferPointer { body($0.baseAddress) }
  }
}
