import Foundation
import TestSupport
import Testing

@testable import InfinityProvisioning

/// The lock that keeps two applies apart.
@Suite("Lock of an apply")
struct ApplyLockTests {
  private let node = "https://manager.example.com"

  @Test("held by one at a time for each Management Node, and given back")
  func exclusive() async throws {
    try await withTemporaryFolder { scratch in
      let folder = StateFolder(path: scratch.path)
      let lock = try ApplyLock.take(managementNode: node, in: folder)
      let held = #expect(throws: ApplyLock.Held.self) { try ApplyLock.take(managementNode: node, in: folder) }
      #expect(
        held?.description
          == "another apply to \(node) is under way on this machine (process \(ProcessInfo.processInfo.processIdentifier)); "
          + "wait for it to end, then try again")
      try ApplyLock.take(managementNode: "https://other.example.com", in: folder).release()
      lock.release()
      try ApplyLock.take(managementNode: node, in: folder).release()
    }
  }

  @Test("a file that a crash left behind is no lock")
  func leftBehind() async throws {
    try await withTemporaryFolder { scratch in
      let folder = StateFolder(path: scratch.path)
      try scratch.write("4711\n", to: "locks/https___manager.example.com.lock")
      #expect(folder.lockFile(managementNode: node) == scratch.path("locks/https___manager.example.com.lock"))
      try ApplyLock.take(managementNode: node, in: folder).release()
    }
  }

  @Test("the state folder is where XDG_STATE_HOME says, if that is absolute")
  func stateFolder() {
    #expect(StateFolder(environment: ["XDG_STATE_HOME": "/s", "HOME": "/h"]).path == "/s/infinity-provision")
    #expect(
      StateFolder(environment: ["XDG_STATE_HOME": "s", "HOME": "/h"]).path == "/h/.local/state/infinity-provision")
    #expect(StateFolder(environment: ["HOME": "/h"]).path == "/h/.local/state/infinity-provision")
  }
}
