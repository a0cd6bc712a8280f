import Crypto
import Foundation
import InfinityAPI

/// An apply holds two locks. That of the address is taken before anything is asked. That of the Management Node itself keeps
/// those away who reach it by another name or spelling.
extension StateStore {
  /// Takes the locks for a Management Node, does the work and gives them back.
  ///
  /// - Parameter warn: told where the Management Node does not say which one it is, so that only the address is locked.
  /// - Throws: ``RunFailure`` where another apply has one of them, or somebody asked to stop; `InfinityError`; what the work throws.
  func locked<Result>(
    for client: ManagementClient, _ interruption: Interruption, warn: @Sendable (String) -> Void,
    _ work: () async throws -> Result
  ) async throws -> Result {
    try await holding(client.address, client) {
      let identity: ManagementNodeIdentity
      do {
        identity = try await interruption.reading { try await ManagementNodeIdentity.read(client) }
      } catch let unknown as ManagementNodeIdentity.Unknown {
        warn(
          "which Management Node \(client.address) is cannot be told by its management_vm: \(unknown.reason)\nOnly applies to this "
            + "address are kept away, not those that spell it otherwise; let the account read management_vm.")
        return try await work()
      }
      return try await holding(identity.lockName, client, work)
    }
  }

  /// - Parameter name: what is locked: the address of the Management Node, or what it says of itself.
  private func holding<Result>(
    _ name: String, _ client: ManagementClient, _ work: () async throws -> Result
  ) async throws -> Result {
    let lock: any ApplyLock
    do {
      lock = try await takeLock(of: name)
    } catch var held as ApplyLockHeld {
      held.managementNode = client.address
      held.isAtAnotherAddress = name != client.address
      throw RunFailure(.locked, "nothing was changed: \(held)")
    } catch {
      throw RunFailure(.stateUnusable, "nothing was changed: \(error)")
    }
    do {
      let result = try await work()
      await lock.release()
      return result
    } catch {
      await lock.release()
      throw error
    }
  }
}

extension ManagementNodeIdentity {
  /// A word of its own for each, whatever a Management Node calls itself: it becomes the name of a file.
  fileprivate var lockName: String {
    let digest = SHA256.hash(data: Data("\(name)\0\(address)\0\(port)".utf8))
    return "management-node-" + digest.prefix(16).hexadecimal
  }
}
