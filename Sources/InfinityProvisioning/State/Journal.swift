public import Foundation
import InfinityAPI
private import Synchronization

/// Writes down an apply as it goes, in a file of JSON lines: each change before its request is sent, and what became of
/// it. Lines are on disk before the work goes on, so that a killed run can be told from a finished one.
public final class Journal: ApplyObserver {
  /// The run's name.
  public let run: String
  private let path: String
  private let file: Mutex<FileHandle>

  /// Begins the journal of a run and writes the whole plan.
  ///
  /// - Throws: ``FileError`` where the file cannot be written: nothing may be changed then.
  public init(_ plan: Plan, action: String, in folder: StateFolder, now: Date) throws {
    let process = ProcessInfo.processInfo
    try PrivateFile.makeFolder(folder.journalFolder)
    let (run, path, handle) = try Self.create(
      named: Self.name(now, process: process.processIdentifier), in: folder.journalFolder)
    (self.run, self.path) = (run, path)
    file = Mutex(handle)
    let begin = JournalLine.Begin(
      formatVersion: JournalLine.formatVersion, run: run, started: now,
      operatorName: "\(process.userName)@\(process.hostName)", managementNode: plan.managementNode, action: action)
    try write([.begin(begin)] + plan.requests.map { .change(JournaledChange($0)) })
  }

  /// Creates the file; where one process began another run in the same second, the name gets a number.
  private static func create(named name: String, in folder: String) throws -> (run: String, path: String, FileHandle) {
    var (run, number) = (name, 1)
    while true {
      let path = "\(folder)/\(run).jsonl"
      do {
        return (run, path, try PrivateFile.create(path))
      } catch let error as POSIXError where error.code == .EEXIST {
        number += 1
        run = "\(name)-\(number)"
      } catch {
        throw FileError("beginning the journal", path, error, "check the folder's rights, or set XDG_STATE_HOME")
      }
    }
  }

  /// See ``ApplyObserver``.
  public func willSend(_ changes: [Change]) async throws {
    try write(changes.map { .event(.init(id: $0.id, state: .sent)) })
  }

  /// See ``ApplyObserver``.
  public func didFinish(_ results: [(change: Change, outcome: Outcome)]) async {
    let events = results.map { change, outcome -> JournalLine.Event in
      switch outcome {
      case .applied(let uri): .init(id: change.id, state: .applied, uri: uri)
      case .failed(let failure):
        // What may have been made counts as sent, so that a rollback looks for it.
        .init(
          id: change.id, state: [.unclear, .leftTrace].contains(failure.reason) ? .sent : .failed,
          message: failure.message)
      case .skipped(let reason): .init(id: change.id, state: .skipped, message: reason)
      }
    }
    // The changes are made; a journal that cannot say so says that they were sent, which is true.
    try? write(events.map(JournalLine.event))
  }

  /// Ends the journal of a run that came to its end.
  public func finish() {
    try? write([.end])
  }

  /// Writes lines and waits until they are on disk.
  private func write(_ lines: [JournalLine]) throws {
    do {
      var data = Data()
      for line in lines { data += try JournalLine.encoder.encode(line) + Data("\n".utf8) }
      try file.withLock { file in
        try file.write(contentsOf: data)
        try file.synchronize()
      }
    } catch {
      throw FileError(
        "writing the journal", path, error, "nothing is changed without it: make room and try again"
      )
    }
  }

  private static func name(_ now: Date, process: Int32) -> String {
    let time = now.formatted(
      .iso8601.year().month().day().dateSeparator(.omitted).time(includingFractionalSeconds: false).timeSeparator(
        .omitted))
    return "\(time)Z-\(process)"
  }
}

/// A line of a journal.
enum JournalLine: Codable {
  static let formatVersion = 1

  struct Begin: Codable {
    var formatVersion: Int
    var run: String
    var started: Date
    var operatorName: String
    var managementNode: String
    var action: String
  }

  struct Event: Codable {
    var id: Int
    var state: JournaledChange.State
    var uri: ResourceURI?
    var message: String?
  }

  case begin(Begin)
  case change(JournaledChange)
  case event(Event)
  case end

  static var encoder: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.dateEncodingStrategy = .iso8601
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }

  static var decoder: JSONDecoder {
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .iso8601
    return decoder
  }
}
