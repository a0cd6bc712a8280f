import Foundation
import TestSupport
import Testing

@testable import InfinityProvisioning

struct FileLockTests {
  @Test("the lock of a file that is replaced is waited for, and not for ever: its holder may be stopped")
  func patience() async throws {
    try await withTemporaryFolder { scratch in
      let folder = StateFolder(path: scratch.path)
      let file = scratch.path("secrets.json")
      let holder = try folder.lockWhileReplacing(file)
      let held = #expect(throws: FileError.self) { try folder.lockWhileReplacing(file, within: .seconds(2)) }
      #expect(
        held?.description
          == "waiting for the lock of \(file).lock: another process has kept it for at least 2 seconds; see what that waits for, or end "
          + "it, and run the same command again")
      close(holder)
      close(try folder.lockWhileReplacing(file))
    }
  }
}
