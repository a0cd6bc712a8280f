private import Synchronization

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Journals are files of JSON lines, one file a run.
extension StateFolder {
  private var journalFolder: String { path + "/runs" }

  private func journalFile(of run: String) -> String { "\(journalFolder)/\(run).jsonl" }

  /// Makes the file of a run; nil where it is there already.
  ///
  /// - Throws: ``FileError`` where it cannot be made.
  public func beginJournal(of run: String, on managementNode: String) throws -> (any JournalWriter)? {
    let path = journalFile(of: run)
    do {
      try make(journalFolder)
      guard access(path, F_OK) != 0 else { return nil }
      return JournalFile(path: path, try PrivateFile.create(JournalFile.newPath(path)))
    } catch let error as POSIXError where error.code == .EEXIST {
      return nil
    } catch let error where error is POSIXError || error is PrivateFile.Refusal {
      throw FileError("beginning the journal", path, error, "check the folder's rights, or set XDG_STATE_HOME")
    }
  }

  /// Keeps a journal of another state, as it is.
  ///
  /// - Throws: ``RunExists``; ``FileError`` where it cannot be kept.
  public func keep(journal: Data, of run: String) throws {
    // What came from elsewhere leads nowhere but into the folder.
    guard RunRecord.isName(run), !PublicFiles.isTaken(journalFile(of: run)) else { throw RunExists(run: run) }
    do {
      try make(journalFolder)
      try PrivateFile.replace(journalFile(of: run), with: journal)
    } catch let error where error is POSIXError || error is PrivateFile.Refusal {
      throw FileError("keeping the journal", journalFile(of: run), error, "check the folder's rights")
    }
  }

  /// The names of all runs, the latest first; none where nothing was ever applied.
  ///
  /// - Throws: ``FileError`` where the folder cannot be read.
  public func runs() throws -> [String] {
    let files: [String]
    do {
      try check(journalFolder)
      files = try PrivateFile.names(in: journalFolder)
    } catch {
      throw FileError("listing the journals in", journalFolder, error, "check the folder's rights")
    }
    return files.filter { $0.hasSuffix(".jsonl") }.map { String($0.dropLast(".jsonl".count)) }.sorted(by: >)
  }

  /// One run; nil where there is none of that name, or it was killed before its journal had a line. A last line that was cut off by a crash is left out.
  ///
  /// - Throws: ``FileError`` where its journal cannot be read.
  public func run(_ id: String) throws -> RunRecord? {
    guard let journal = try journal(of: id), !RunRecord.isUnbegun(journal) else { return nil }
    return try RunRecord(
      journal: journal, from: journalFile(of: id),
      wayAround: "with the file moved out of the folder `runs` the other runs can be read again")
  }

  /// The bytes of the journal of a run; nil where there is none of that name.
  ///
  /// - Throws: ``FileError`` where it cannot be read.
  public func journal(of run: String) throws -> Data? {
    guard Self.staysInFolder(run) else { return nil }
    let path = journalFile(of: run)
    do {
      try check(journalFolder)
      return try PrivateFile.content(of: path)
    } catch let error where error is POSIXError || error is PrivateFile.Refusal {
      throw FileError("reading the journal", path, error, "check the file's rights")
    }
  }

}

/// The open file of a journal. It has another name until its first lines are on disk: a run that was killed or failed before has no
/// journal, rather than one that nobody can read.
private final class JournalFile: JournalWriter {
  private struct Content {
    let file: OpenFile
    var isInPlace = false
  }

  private let path: String
  private let content: Mutex<Content>

  init(path: String, _ file: OpenFile) {
    self.path = path
    content = Mutex(Content(file: file))
  }

  static func newPath(_ path: String) -> String { path + ".new" }

  /// Writes lines and waits until they are on disk.
  func append(_ lines: [JournalLine]) throws {
    do {
      try content.withLock { content in
        try Self.write(lines, to: content.file)
        try content.file.synchronize()
        guard !content.isInPlace else { return }
        // The name is on disk with the next lines, which come before the first request.
        try PrivateFile.giveName(path, to: Self.newPath(path))
        content.isInPlace = true
      }
    } catch {
      if !content.withLock({ $0.isInPlace }) { unlink(Self.newPath(path)) }
      throw FileError(
        "writing the journal", path, error, "nothing is changed without it: free some disk space and try again"
      )
    }
  }

  /// The plan of a large apply comes at once: it is not in memory a second time.
  private static func write(_ lines: [JournalLine], to file: OpenFile) throws {
    var part: [UInt8] = []
    for line in lines {
      part += line.text
      part.append(UInt8(ascii: "\n"))
      guard part.count >= 65536 else { continue }
      try file.write(part)
      part.removeAll(keepingCapacity: true)
    }
    try file.write(part)
  }
}
