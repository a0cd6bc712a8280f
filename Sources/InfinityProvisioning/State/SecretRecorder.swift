import InfinityAPI

/// Remembers the secrets of changes that were made.
///
/// What is remembered of the secrets that a plan sends is forgotten before its first request: if the process is killed, or an answer is
/// lost, nobody knows which of them the Management Node has. All of it at once, and not before each request: a plan may send
/// thousands. What was never sent is remembered again at the end.
public actor SecretRecorder: ApplyObserver {
  private let state: any StateStore
  private let secrets: ResolvedSecrets
  private let managementNode: String
  /// By secret: many servers may have the same, and a digest is slow to make.
  private var digests: [Secret: Task<StretchedDigest, Never>] = [:]
  /// The last of the notes, which are made one after the other: what is saved last holds all of them.
  private var lastNote: Task<Void, Never>?
  private var remembered: Set<WriteOnlySecret> = []
  private let requests: [Change]
  /// What was remembered, before the apply, of what it sends or takes away.
  private let concerned: SecretRecords
  private var forgetting: Task<Void, any Error>?
  private var announced: Set<Change.ID> = []
  /// Why a secret could not be remembered; the change itself was made.
  public private(set) var failures: [any Error] = []

  /// A recorder of an apply to a Management Node.
  ///
  /// - Parameters:
  ///   - state: where it is remembered.
  ///   - secrets: the secrets of the plan.
  ///   - managementNode: scheme, host and port, as in ``Plan/managementNode``.
  ///   - requests: everything that the plan sends, as ``Plan/requests``.
  /// - Throws: where what is remembered cannot be used (``FileError`` of a ``StateFolder``): it is better known before the apply.
  public init(
    in state: any StateStore, secrets: ResolvedSecrets, managementNode: String, sending requests: [Change]
  ) async throws {
    self.state = state
    self.requests = requests
    concerned = try await state.secretRecords(of: managementNode).concerned(
      by: requests, managementNode: managementNode)
    self.secrets = secrets
    self.managementNode = managementNode
  }

  /// See ``ApplyObserver``.
  public func willSend(_ changes: [Change]) async throws {
    announced.formUnion(changes.map(\.id))
    guard !concerned.isEmpty else { return }
    let task =
      forgetting
      ?? Task { [state, concerned, managementNode] in
        try await state.updateSecretRecords(of: managementNode) {
          $0.forget(concerned, managementNode: managementNode)
        }
      }
    forgetting = task
    try await task.value
  }

  /// See ``ApplyObserver``.
  ///
  /// The digests are made beside the apply, which does not wait for them.
  public func didFinish(_ results: [(change: Change, outcome: Outcome)]) async {
    var sent: [(secret: WriteOnlySecret, digest: Task<StretchedDigest, Never>, uri: ResourceURI?)] = []
    for (change, outcome) in results {
      if outcome == .unsent { announced.remove(change.id) }
      // A certificate's key belongs to its certificate and needs no record.
      guard case .applied(let uri) = outcome, change.target.key.kind.allowsNewSecrets else { continue }
      for field in change.fields {
        guard case .secret(let source) = field.after, let secret = secrets[source] else { continue }
        let declared = WriteOnlySecret(owner: change.target.key, field: field.name, source: source)
        sent.append((declared, digest(of: secret), uri ?? change.target.uri))
      }
    }
    guard !sent.isEmpty else { return }
    lastNote = Task { [sent, lastNote] in
      var made: [SecretRecords.Sent] = []
      for (secret, digest, uri) in sent { made.append((secret, await digest.value, uri)) }
      await lastNote?.value
      await remember(made)
    }
  }

  private func digest(of secret: Secret) -> Task<StretchedDigest, Never> {
    if let digest = digests[secret] { return digest }
    let digest = Task { await SecretRecords.digest(of: secret) }
    digests[secret] = digest
    return digest
  }

  private func remember(_ sent: [SecretRecords.Sent]) async {
    let isSaved = await update { [managementNode] in $0.remember(sent, managementNode: managementNode) }
    if isSaved { remembered.formUnion(sent.map(\.secret)) }
  }

  /// Ends an apply: where every declared secret is now known to be what the Management Node has, one digest says so.
  public func finish(_ declared: [WriteOnlySecret], _ knowledge: SecretKnowledge) async {
    await lastNote?.value
    await rememberUnsent()
    let isKnown = declared.allSatisfy { secret in
      remembered.contains(secret) || knowledge.state(secret.owner, secret.field) == .unchanged
    }
    guard isKnown, !remembered.isEmpty, let digest = SecretRecords.digestTogether(declared, secrets) else { return }
    await update { [managementNode] in $0.rememberTogether(digest, managementNode: managementNode) }
  }

  /// What no request was sent for is as it was. A refused one may have left a secret behind, which nobody can see.
  private func rememberUnsent() async {
    guard forgetting != nil else { return }
    var unsent = concerned
    let sent = concerned.concerned(by: requests.filter { announced.contains($0.id) }, managementNode: managementNode)
    unsent.forget(sent, managementNode: managementNode)
    guard !unsent.isEmpty else { return }
    await update { [unsent] in $0.adopt(unsent) }
  }

  /// Whether it could be saved.
  @discardableResult
  private func update(_ change: @escaping @Sendable (inout SecretRecords) -> Void) async -> Bool {
    do {
      try await state.updateSecretRecords(of: managementNode, change)
      return true
    } catch {
      failures.append(error)
      return false
    }
  }
}
