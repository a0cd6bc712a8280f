/// What no error of a client may show, whichever answer echoes it.
final class MaskedSecrets: Sendable {
  private struct State {
    var secrets: Set<Secret>
    /// Of all of them; nil until it is asked for.
    var mask: SecretMask?
  }

  private let state: Guarded<State>

  init(_ secrets: [Secret]) {
    state = Guarded(State(secrets: Set(secrets)))
  }

  /// Adds what became known since.
  func add(_ more: [Secret]) {
    state.withLock { state in
      guard !state.secrets.isSuperset(of: more) else { return }
      state.secrets.formUnion(more)
      state.mask = nil
    }
  }

  /// Takes out of a text all of them, and those of one request that are not among them.
  ///
  /// Made once for all requests, and again where secrets were added.
  func mask(and more: [Secret] = []) -> SecretMask {
    let (mask, unknown) = state.withLock { state in
      let mask = state.mask ?? SecretMask(Array(state.secrets))
      state.mask = mask
      return (mask, more.filter { !state.secrets.contains($0) })
    }
    return unknown.isEmpty ? mask : mask.joined(with: SecretMask(unknown))
  }
}
