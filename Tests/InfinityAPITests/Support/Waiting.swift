import Foundation
import TestSupport

/// Asks again and again, for as long as is ample, whether something has come about.
func eventually(_ condition: () throws -> Bool) async throws -> Bool {
  let end = ContinuousClock.now + .ample
  while try !condition() {
    guard ContinuousClock.now < end else { return false }
    try await Task.sleep(for: .milliseconds(5))
  }
  return true
}

/// A thread of this process, as the system knows it.
struct ThreadOfProcess: Hashable {
  private let folder: String

  /// The one that this is called on.
  static func current() throws -> ThreadOfProcess {
    let link = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/thread-self")
    return ThreadOfProcess(folder: "/proc/\(link)")
  }

  var exists: Bool { FileManager.default.fileExists(atPath: folder) }
}
