/// Remembers the secrets of changes that were made.
public actor SecretRecorder: ApplyObserver {
  private var records: SecretRecords
  private let secrets: ResolvedSecrets
  private let managementNode: String
  /// Why a secret could not be remembered; the change itself was made.
  public private(set) var failures: [StateError] = []

  /// A recorder of an apply to a Management Node.
  public init(records: SecretRecords, secrets: ResolvedSecrets, managementNode: String) {
    self.records = records
    self.secrets = secrets
    self.managementNode = managementNode
  }

  /// See ``ApplyObserver``.
  public func willSend(_ change: Change) async throws {}

  /// See ``ApplyObserver``.
  public func didFinish(_ change: Change, _ outcome: Outcome) async {
    // A certificate's key belongs to its certificate and needs no record.
    guard case .applied = outcome, change.object.object.kind == .turnServer else { return }
    for field in change.fields {
      guard case .secret(let source) = field.after, let secret = try? secrets.secret(for: source) else { continue }
      do {
        try records.remember(secret, change.object.object, field.name, managementNode: managementNode)
      } catch let error as StateError {
        failures.append(error)
      } catch {
        failures.append(
          StateError("remembering a secret of", change.object.label, "\(error)", "apply with --send-secrets"))
      }
    }
  }
}
