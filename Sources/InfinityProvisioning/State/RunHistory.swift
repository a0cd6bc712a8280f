import Foundation
import InfinityAPI

/// Reads the journals of earlier runs.
public struct RunHistory: Sendable {
  private let folder: StateFolder

  /// The history that a state folder keeps.
  public init(in folder: StateFolder) {
    self.folder = folder
  }

  /// There is no run of that name.
  public struct UnknownRun: Error, Sendable, Equatable, CustomStringConvertible {
    /// What was looked for, the nearest name, and where the names are.
    public let description: String
  }

  /// The names of all runs, the latest first; none where nothing was ever applied.
  ///
  /// - Throws: ``FileError`` where the folder cannot be read.
  public func runs() throws -> [String] {
    let files: [String]
    do {
      files = try PrivateFile.names(in: folder.journalFolder)
    } catch {
      throw FileError("listing the journals in", folder.journalFolder, error, "check the folder's rights")
    }
    return files.filter { $0.hasSuffix(".jsonl") }.map { String($0.dropLast(".jsonl".count)) }.sorted(by: >)
  }

  /// One run.
  ///
  /// - Throws: ``UnknownRun``; ``FileError`` where its journal cannot be read. A last line that was cut off by a crash is left
  ///   out.
  public func run(_ id: String) throws -> RunRecord {
    let runs = try runs()
    let path = folder.journalFolder + "/\(id).jsonl"
    do {
      guard runs.contains(id), let data = try PrivateFile.content(of: path) else {
        throw UnknownRun(
          description: "looking up the run \(id): there is none of that name\(suggestion(for: id, among: runs)); "
            + "`infinity-provision history` lists the runs")
      }
      return try Self.read(data, path: path)
    } catch let error as POSIXError {
      throw FileError("reading the journal", path, error, "check the file's rights")
    }
  }

  /// Reads the bytes of a journal; `path` is for messages.
  static func read(_ data: Data, path: String) throws -> RunRecord {
    let lines = String(decoding: data, as: UTF8.self).split(separator: "\n").map {
      try? JournalLine.decoder.decode(JournalLine.self, from: Data($0.utf8))
    }
    return try record(lines.dropLast(lines.last.map { $0 == nil } == true ? 1 : 0), path)
  }

  private static func record(_ lines: ArraySlice<JournalLine?>, _ path: String) throws -> RunRecord {
    guard case .begin(let begin)? = lines.first, begin.formatVersion == JournalLine.formatVersion,
      !lines.contains(where: { $0?.isPlausible != true })
    else {
      throw FileError(
        "reading the journal", path, "it is not one that this version wrote", "use the version that wrote it")
    }
    var record = RunRecord(
      id: begin.run, started: begin.started, operatorName: begin.operatorName, managementNode: begin.managementNode,
      action: begin.action, changes: [], isFinished: false)
    for line in lines {
      switch line {
      case .change(let change): record.changes.append(change)
      case .event(let event): record.note(event)
      case .end: record.isFinished = true
      case .begin, nil: break
      }
    }
    return record
  }
}

extension RunRecord {
  fileprivate mutating func note(_ event: JournalLine.Event) {
    guard let index = changes.firstIndex(where: { $0.id == event.id }) else { return }
    changes[index].state = event.state
    changes[index].message = event.message
    if let uri = event.uri { changes[index].target.uri = uri }
  }
}

extension JournalLine {
  /// Whether what is shown as it stands is what this tool would write: a journal is a file that can be tampered with.
  fileprivate var isPlausible: Bool {
    switch self {
    case .begin(let begin): begin.run.escapedForTerminal == begin.run
    case .change(let change): change.fields.allSatisfy(\.name.isFieldName)
    case .event, .end: true
    }
  }
}
