/// What no error of a client may show, whichever answer echoes it.
final class MaskedSecrets: Sendable {
  private let secrets: Guarded<[Secret]>

  init(_ secrets: [Secret]) {
    self.secrets = Guarded(secrets)
  }

  /// All of them.
  var all: [Secret] { secrets.withLock { $0 } }

  /// Adds what became known since.
  func add(_ more: [Secret]) {
    secrets.withLock { secrets in
      let known = Set(secrets)
      secrets += more.filter { !known.contains($0) }
    }
  }
}
