import InfinityAPI

/// Digests of secrets that an apply sent, and that a request of `api` replaces.
extension ResourceWriter {
  /// Forgets, before the request is sent, what is remembered of the secrets that it replaces: a plan is to say that nothing is known of
  /// them, rather than that they are what an apply sent once.
  func forgetSecrets(of write: ResourceWrite) async throws {
    let objects = Self.objectsWithOtherSecrets(write)
    guard !objects.isEmpty else { return }
    let node = client.address
    do {
      let known = try await state.secretRecords(of: node).concerned(by: objects, managementNode: node)
      guard !known.isEmpty else { return }
      try await state.updateSecretRecords(of: node) { $0.forget(known, managementNode: node) }
    } catch {
      throw RunFailure(.stateUnusable, "nothing was changed: \(error)")
    }
  }

  /// The objects whose secrets are others after a request, under their old and their new name.
  private static func objectsWithOtherSecrets(_ write: ResourceWrite) -> Set<ObjectKey> {
    guard write.action != .command,
      let kind = Kind.all.first(where: { $0.allowsNewSecrets && "configuration/\($0.rawValue)" == write.facts.kind })
    else { return [] }
    let isOther =
      write.action != .update
      || write.lines.contains { line in
        guard let field = write.facts.field(line.name) else { return true }
        return field.isSecret || field.isWriteOnly || field.name == write.facts.naturalKey
      }
    guard isOther else { return [] }
    var names = [write.label]
    if case .text(let name)? = write.lines.first(where: { $0.name == write.facts.naturalKey })?.after {
      names.append(name)
    }
    return Set(names.map { ObjectKey(kind, written: $0) })
  }
}
