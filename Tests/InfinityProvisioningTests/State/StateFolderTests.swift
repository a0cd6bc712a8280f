import Foundation
import TestSupport
import Testing

@testable import InfinityProvisioning

/// What is of the folder's own: where it is, and its files. What holds of any state is in ``StateLawsTests``.
@Suite("The state folder")
struct StateFolderTests {
  private let node = "https://manager.example.com"

  @Test("a lock is held by one at a time for each Management Node, whoever opens the folder, and says by which process")
  func lock() async throws {
    try await withTemporaryFolder { scratch in
      let lock = try StateFolder(path: scratch.path).takeLock(of: node)
      let other = StateFolder(path: scratch.path)
      let held = #expect(throws: ApplyLockHeld.self) { try other.takeLock(of: node) }
      #expect(
        held?.description
          == "another apply to \(node) is under way on this machine (process \(ProcessInfo.processInfo.processIdentifier)); "
          + "wait for it to end, then try again, or use --lock-timeout to wait")
      await (try other.takeLock(of: "https://other.example.com")).release()
      await lock.release()
      await (try other.takeLock(of: node)).release()
    }
  }

  @Test("a file that a crash left behind is no lock")
  func leftBehind() async throws {
    try await withTemporaryFolder { scratch in
      let folder = StateFolder(path: scratch.path)
      try scratch.write("4711\n", to: "locks/https___manager.example.com.lock")
      #expect(folder.lockFile(of: node) == scratch.path("locks/https___manager.example.com.lock"))
      await (try folder.takeLock(of: node)).release()
    }
  }

  @Test("it is where XDG_STATE_HOME says, if that is absolute; digests of secrets may be elsewhere")
  func path() {
    let folder = StateFolder(environment: ["XDG_STATE_HOME": "/s", "HOME": "/h"])
    #expect(folder.path == "/s/infinity-provision")
    #expect(folder.secretRecordsFile == nil)
    #expect(
      StateFolder(environment: ["XDG_STATE_HOME": "s", "HOME": "/h"]).path == "/h/.local/state/infinity-provision")
    #expect(StateFolder(environment: ["HOME": "/h"]).path == "/h/.local/state/infinity-provision")
    let elsewhere = StateFolder(environment: ["HOME": "/h"], secretRecordsFile: "records.json")
    #expect(elsewhere.path == "/h/.local/state/infinity-provision")
    #expect(elsewhere.secretRecordsFile == "records.json")
  }

  // MARK: Whose it is

  /// All that a state folder is asked for, with the error of each.
  private func refusals(_ folder: StateFolder) -> [String] {
    let calls: [() throws -> Void] = [
      { _ = try folder.takeLock(of: node) },
      { _ = try folder.beginJournal(of: "new", on: "https://manager.example.com") }, { _ = try folder.runs() },
      { _ = try folder.run("run") }, { _ = try folder.secretRecords(of: node) },
      { try folder.updateSecretRecords(of: node) { _ in } },
    ]
    return calls.compactMap { call in #expect(throws: FileError.self) { try call() }?.description }
  }

  /// Lends a state folder that holds something.
  private func withUsedFolder(_ body: (TemporaryFolder, StateFolder) async throws -> Void) async throws {
    try await withTemporaryFolder { scratch in
      let folder = StateFolder(path: scratch.path("infinity-provision"))
      var chain = JournalChain(run: "run")
      let journal = try #require(try folder.beginJournal(of: "run", on: "https://manager.example.com"))
      try await journal.append(try chain.lines([.end]))
      try folder.updateSecretRecords(of: node) { _ in }
      await (try folder.takeLock(of: node)).release()
      try await body(scratch, folder)
    }
  }

  @Test("a run that was killed before its first line was on disk is none, and is in nobody's way")
  func killedBeforeTheFirstLine() async throws {
    try await withUsedFolder { _, folder in
      _ = try folder.beginJournal(of: "killed", on: "https://manager.example.com")
      #expect(try folder.runs() == ["run"])
      #expect(try folder.run("killed") == nil)
      #expect(try folder.beginJournal(of: "killed", on: "https://manager.example.com") == nil)
      #expect(try folder.beginJournal(of: "run", on: "https://manager.example.com") == nil)
    }
  }

  @Test(
    "a folder that its group or others may write to is not used, nor is one in it", arguments: [0o770, 0o702, 0o777])
  func writableFolder(mode: mode_t) async throws {
    try await withUsedFolder { scratch, folder in
      chmod(folder.path, mode)
      let before = scratch.files()
      let refusals = refusals(folder)
      #expect(refusals.count == 6)
      for refusal in refusals {
        #expect(
          refusal.hasSuffix(
            ": its group or others may write to \(folder.path); check that its content is yours, then `chmod -R go-w "
              + "\(folder.path)`, or set XDG_STATE_HOME to a folder that you own")
            || refusal.hasSuffix("`chmod -R go-w \(folder.path)`, or name another file with --state"), "\(refusal)")
      }
      #expect(scratch.files() == before)
      chmod(folder.path, 0o700)
      #expect(try folder.runs() == ["run"])
      chmod(folder.path + "/runs", mode)
      #expect(throws: FileError.self) { try folder.runs() }
      #expect(throws: FileError.self) { try folder.beginJournal(of: "new", on: "https://manager.example.com") }
      await (try folder.takeLock(of: node)).release()
    }
  }

  @Test("a folder of somebody else's is not used", .enabled(if: geteuid() == 0, "only root can give a folder away"))
  func foreignFolder() async throws {
    try await withUsedFolder { _, folder in
      chown(folder.path, 65534, 65534)
      let refusals = refusals(folder)
      #expect(refusals.count == 6)
      for refusal in refusals {
        #expect(
          refusal.contains("\(folder.path) belongs to nobody, and this runs as root; run this as nobody, or "),
          "\(refusal)")
      }
    }
  }

  @Test("a link instead of the folder, or of one in it, is not followed")
  func linkedFolder() async throws {
    try await withUsedFolder { scratch, folder in
      try FileManager.default.moveItem(atPath: folder.path, toPath: scratch.path("elsewhere"))
      symlink(scratch.path("elsewhere"), folder.path)
      let before = scratch.files()
      let refusals = refusals(folder)
      #expect(refusals.count == 6)
      for refusal in refusals {
        #expect(
          refusal.contains("\(folder.path) is a symbolic link, which is not followed; remove it, or"), "\(refusal)")
      }
      #expect(scratch.files() == before)
      unlink(folder.path)
      for name in ["runs", "locks", "secrets"] {
        mkdir(folder.path, 0o700)
        symlink(scratch.path("elsewhere/\(name)"), folder.path + "/" + name)
      }
      #expect(self.refusals(folder).count == 6)
    }
  }

  /// The files that a used state folder holds.
  private static let files = [
    "runs/run.jsonl", "locks/https___manager.example.com.lock", "secrets/https___manager.example.com.json",
    "secrets/https___manager.example.com.json.lock",
  ]

  /// What uses one of them.
  private func use(_ file: String, of folder: StateFolder) throws {
    switch file.prefix(while: { $0 != "/" }) {
    case "runs": _ = try folder.run("run")
    case "locks": _ = try folder.takeLock(of: node)
    default: try folder.updateSecretRecords(of: node) { _ in }
    }
  }

  @Test("a link instead of a file is not followed: what it leads to stays as it is", arguments: files)
  func linkedFile(file: String) async throws {
    try await withUsedFolder { scratch, folder in
      let target = try scratch.write("mine\n", to: "target")
      unlink(folder.path + "/" + file)
      symlink(target, folder.path + "/" + file)
      let error = #expect(throws: FileError.self) { try use(file, of: folder) }
      #expect(
        error?.description.contains("\(folder.path)/\(file) is a symbolic link, which is not followed; remove it, or")
          == true)
      #expect(try scratch.read("target") == "mine\n")
    }
  }

  @Test("a file that others may write to, one of somebody else's and a pipe are not used", arguments: files)
  func foreignFile(file: String) async throws {
    try await withUsedFolder { _, folder in
      let path = folder.path + "/" + file
      chmod(path, 0o620)
      let writable = #expect(throws: FileError.self) { try use(file, of: folder) }
      #expect(writable?.description.contains("its group or others may write to \(path); ") == true)
      chmod(path, 0o600)
      if geteuid() == 0 {
        chown(path, 65534, 65534)
        let foreign = #expect(throws: FileError.self) { try use(file, of: folder) }
        #expect(foreign?.description.contains("\(path) belongs to nobody, and this runs as root; ") == true)
      }
      unlink(path)
      mkfifo(path, 0o600)
      let pipe = #expect(throws: FileError.self) { try use(file, of: folder) }
      #expect(pipe?.description.contains("\(path) is not a regular file; remove it, or ") == true)
    }
  }

  @Test("with --state too, no link is followed, and no advice is given about the folder around")
  func linkedRecords() async throws {
    try await withTemporaryFolder { scratch in
      let target = try scratch.write("{}", to: "target")
      symlink(target, scratch.path("records.json"))
      let folder = StateFolder(path: scratch.path("state"), secretRecordsFile: scratch.path("records.json"))
      let error = #expect(throws: FileError.self) { try folder.secretRecords(of: node) }
      #expect(
        error?.description
          == "reading what is recorded about secrets in \(scratch.path("records.json")): \(scratch.path("records.json")) is a "
          + "symbolic link, which is not followed; remove it, or name another file with --state")
    }
  }
}
