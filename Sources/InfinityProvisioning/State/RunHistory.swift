import Foundation
import InfinityAPI

/// Reads the journals of earlier runs.
public struct RunHistory: Sendable {
  private let folder: StateFolder

  /// The history that a state folder keeps.
  public init(in folder: StateFolder) {
    self.folder = folder
  }

  /// The names of all runs, the latest first.
  public func runs() -> [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.journalFolder)) ?? []
    return files.filter { $0.hasSuffix(".jsonl") }.map { String($0.dropLast(".jsonl".count)) }.sorted(by: >)
  }

  /// One run.
  ///
  /// - Throws: ``StateError`` where there is no such run, or its journal cannot be read. A last line that was cut off by a
  ///   crash is left out.
  public func run(_ id: String) throws -> RunRecord {
    guard runs().contains(id) else {
      throw StateError(
        "looking up the run", id, "there is none of that name\(suggestion(for: id, among: runs()))",
        "`infinity-provision history` lists the runs")
    }
    let path = folder.journalFolder + "/\(id).jsonl"
    do {
      let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
      let lines = text.split(separator: "\n").map {
        try? JournalLine.decoder.decode(JournalLine.self, from: Data($0.utf8))
      }
      return try record(lines.dropLast(lines.last.map { $0 == nil } == true ? 1 : 0), path)
    } catch let error as StateError {
      throw error
    } catch {
      throw StateError("reading the journal", path, PrivateFile.reason(error), "check the file's rights")
    }
  }

  private func record(_ lines: ArraySlice<JournalLine?>, _ path: String) throws -> RunRecord {
    guard case .begin(let begin)? = lines.first, begin.formatVersion == JournalLine.formatVersion,
      !lines.contains(where: { $0 == nil })
    else {
      throw StateError(
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
    if let uri = event.uri { changes[index].object.uri = uri }
  }
}
