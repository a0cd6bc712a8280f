import Crypto
import InfinityAPI

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// An apply holds two locks. That of the address is taken before anything is asked. That of the Management Node itself keeps
/// those away who reach it by another name or spelling.
extension StateStore {
  /// Takes the locks for a Management Node, does the work and gives them back. The client writes only as long as it is certain that
  /// nobody else gets them during a request.
  ///
  /// - Parameters:
  ///   - patience: how long another apply is waited for; nil for not at all.
  ///   - warn: told where the Management Node does not say which one it is, so that only the address is locked.
  /// - Throws: ``RunFailure`` where another apply has one of them, or somebody asked to stop; `InfinityError`; what the work throws.
  func locked<Result>(
    for client: ManagementClient, _ interruption: Interruption, patience: Duration?,
    warn: @escaping @Sendable (String) -> Void,
    _ work: () async throws -> Result
  ) async throws -> Result {
    let wait = LockWait(end: patience.map { .now + $0 }, interruption: interruption, tell: warn)
    return try await holding(client.address, client, wait) { addressLock in
      client.permitWrites { addressLock.isCertain(for: client.requestTimeout) }
      let identity: ManagementNodeIdentity
      do {
        identity = try await interruption.reading { try await ManagementNodeIdentity.read(client) }
      } catch let unknown as ManagementNodeIdentity.Unknown {
        warn(
          "it is not known from its management_vm which Management Node \(client.address) is: \(unknown.reason)\nOnly applies to this "
            + "address are kept away, not those that spell it differently; if the account may not read management_vm, let it."
        )
        return try await work()
      }
      return try await holding(identity.lockName, client, wait) { lock in
        client.permitWrites { [addressLock, lock].allSatisfy { $0.isCertain(for: client.requestTimeout) } }
        return try await work()
      }
    }
  }

  private func lock(_ name: String, _ client: ManagementClient, _ wait: LockWait) async throws -> any ApplyLock {
    var isTold = false
    while true {
      do {
        return try await takeLock(of: name)
      } catch var held as ApplyLockHeld {
        held.managementNode = client.address
        held.isAtAnotherAddress = name != client.address
        if wait.end != nil, !isTold { wait.tell("waiting: \(held.situation)") }
        isTold = true
        guard try await wait.pause() else { throw RunFailure(.locked, "nothing was changed: \(held)") }
      } catch {
        throw RunFailure(.stateUnusable, "nothing was changed: \(error)")
      }
    }
  }

  /// - Parameter name: what is locked: the address of the Management Node, or what it says of itself.
  private func holding<Result>(
    _ name: String, _ client: ManagementClient, _ wait: LockWait, _ work: (any ApplyLock) async throws -> Result
  ) async throws -> Result {
    try await lock(name, client, wait).givenBack(after: work)
  }
}

extension ApplyLock {
  /// Does work and gives the lock back, however the work ends.
  func givenBack<Result>(after work: (any ApplyLock) async throws -> Result) async throws -> Result {
    do {
      let result = try await work(self)
      await release()
      return result
    } catch {
      await release()
      throw error
    }
  }
}

/// How another apply is waited for.
struct LockWait {
  private static let pause = Duration.seconds(1)

  /// Until when; nil for not at all.
  let end: ContinuousClock.Instant?
  let interruption: Interruption
  let tell: @Sendable (String) -> Void

  /// - Returns: whether to try again.
  func pause() async throws -> Bool {
    guard let end, ContinuousClock.now < end else { return false }
    let pause = min(Self.pause, end - .now)
    try await interruption.reading { try await Task.sleep(for: pause) }
    return true
  }
}

extension ManagementNodeIdentity {
  /// A word of its own for each, whatever a Management Node calls itself: it becomes the name of a file.
  var lockName: String {
    let digest = SHA256.hash(data: Data("\(name)\0\(address)\0\(port)".utf8))
    return "management-node-" + digest.prefix(16).hexadecimal
  }
}
