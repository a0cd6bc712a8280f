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
          + "wait for it to end, then try again")
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
    #expect(folder.secretRecordsFile == "/s/infinity-provision/secrets.json")
    #expect(
      StateFolder(environment: ["XDG_STATE_HOME": "s", "HOME": "/h"]).path == "/h/.local/state/infinity-provision")
    #expect(StateFolder(environment: ["HOME": "/h"]).path == "/h/.local/state/infinity-provision")
    let elsewhere = StateFolder(environment: ["HOME": "/h"], secretRecordsFile: "records.json")
    #expect(elsewhere.path == "/h/.local/state/infinity-provision")
    #expect(elsewhere.secretRecordsFile == "records.json")
  }
}
