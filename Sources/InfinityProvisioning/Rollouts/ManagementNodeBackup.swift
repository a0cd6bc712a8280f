public import InfinityAPI

/// The Management Node's own backup, which is made before a rollout writes for the first time.
public struct ManagementNodeBackup: Sendable {
  /// The Management Node says that it made a backup, and lists none that is new.
  public struct NotListed: Error, Sendable, CustomStringConvertible {
    /// How long was waited for it.
    let limit: Duration

    /// What was asked for, what came of it, and what to do.
    public var description: String {
      "the Management Node was asked for a backup, and said that it made one, but lists none that is new after \(limit.inSeconds): look at its"
        + " backups; make one there, and go on without `backup`"
    }
  }

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
  ///   - waiting: told once where it is not in the list at once. Default: nobody.
  /// - Returns: the names of the backups that are new: one, unless others were made at the same time; none where the Management Node reports
  ///   that it was made and has no list of backups.
  /// - Throws: `InfinityError` where it was refused, or where it is not known whether it was made; ``NotListed`` where it is said to be made,
  ///   and does not come into the list; `CancellationError`.
  public func make(
    passphrase: Secret, limit: Duration = .seconds(600), pause: Duration = .seconds(2),
    waiting: @Sendable (_ limit: Duration) -> Void = { _ in }
  ) async throws -> [String] {
    let before = try await backups()
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
    let mayCome = lost.map { $0.mayStillTakeEffect || ($0.status ?? 0) < 400 } ?? true
    let end = ContinuousClock.now + (mayCome ? limit : .zero)
    var isTold = false
    while true {
      let new = (try await backups() ?? []).subtracting(before).sorted()
      if !new.isEmpty { return new }
      let left = end - .now
      guard left > .zero else { break }
      if !isTold { waiting(limit) }
      isTold = true
      try await Task.sleep(for: min(pause, left))
    }
    throw lost ?? NotListed(limit: limit)
  }

  /// The names of the files of all backups, which are their ids, or else their addresses; nil where this release lists none.
  private func backups() async throws -> Set<String>? {
    do {
      return Set(
        try await client.members(of: Self.list).map { backup in
          backup["filename"]?.text ?? backup["resource_uri"]?.text ?? ""
        })
    } catch let error as InfinityError where error.code == .notFound {
      return nil
    }
  }

  private static let list = Endpoint(.configuration, "system_backup")
}
