import InfinityAPI

/// The Management Node of which rollouts are looked up: by the address that leads to it, and where that was asked by which one it is, since
/// others may have used another address.
struct RolloutPlace: Sendable {
  /// Scheme, host and port; nil for any Management Node.
  let address: String?
  /// Which one it is; nil where that was not asked, or it does not tell.
  let identity: String?

  /// - Parameter address: however that is written; nil for any.
  init(_ address: String?, identity: String? = nil) {
    self.address = address.map { (try? ServerAddress($0))?.origin ?? $0 }
    self.identity = identity
  }

  /// Whether a rollout is one of this Management Node.
  func isThat(of record: RolloutRecord) -> Bool {
    address == nil || record.managementNode == address || identity != nil && record.identity == identity
  }
}
