public import InfinityAPI

/// The Management Node's own backup, which is made before a rollout writes for the first time.
public struct ManagementNodeBackup: Sendable {
  private let client: ManagementClient

  /// The backups of a Management Node.
  public init(client: ManagementClient) {
    self.client = client
  }

  /// Has one made, and looks for it in the list of backups.
  ///
  /// It is asked for once. If the answer is lost, or takes longer than a request may, the list tells whether it was made.
  ///
  /// - Parameters:
  ///   - passphrase: what opens it, at most 1000 characters; the Management Node keeps none of it.
  ///   - limit: how long is waited until it is in the list; it is looked at least once.
  ///   - pause: how long between two looks.
  /// - Returns: the names of the backups that are new: one, unless others were made at the same time; none where the Management Node reports
  ///   that it was made and lists no backups, or not this one.
  /// - Throws: `InfinityError` where it was refused, or where it is not known whether it was made; `CancellationError`.
  public func make(
    passphrase: Secret, limit: Duration = .seconds(600), pause: Duration = .seconds(2)
  ) async throws -> [String] {
    let before = try await names()
    var lost: InfinityError?
    do {
      try await client.command("platform/backup_create", ["passphrase": .secret(passphrase)])
    } catch let error as InfinityError where error.mayHaveTakenEffect && error.code != .validation {
      lost = error
    }
    guard let before else {
      if let lost { throw lost }
      return []
    }
    // A failure that was answered is over: nothing is waited for that may still come.
    let end = ContinuousClock.now + (lost?.code == .serverError ? .zero : limit)
    while true {
      let new = Set(try await names() ?? []).subtracting(before).sorted()
      if !new.isEmpty { return new }
      let left = end - .now
      guard left > .zero else { break }
      try await Task.sleep(for: min(pause, left))
    }
    if let lost { throw lost }
    return []
  }

  /// The names of all backups; nil where this release lists none.
  private func names() async throws -> [String]? {
    do {
      return try await client.list(SystemBackup.self).map(\.name)
    } catch let error as InfinityError where error.code == .notFound {
      return nil
    }
  }
}

/// A backup that the Management Node keeps.
///
/// API: `system_backup`.
private struct SystemBackup: Resource {
  static let endpoint = Endpoint(.configuration, "system_backup")

  let json: JSONView

  struct Fields: FieldSet {
    var readable: [any ReadableField] { [name] }

    /// The name of its file, which is its id (API: `filename`).
    var name: ReadOnlyField<String> { .init("filename", "") }
  }
}
