import InfinityAPI

/// Whether what the Management Node called a success is there.
extension ResourceWriter {
  /// Reads the object again, which a release that has no such field, or somebody in between, may have left as it was.
  ///
  /// - Throws: ``RunFailure`` where something of what was asked for has not come about; `CancellationError`. Where it cannot be read, a
  ///   warning says so.
  func confirm(_ write: ResourceWrite) async throws {
    guard let uri = write.uri, write.action != .command, write.facts.allows(.read) else { return }
    do {
      var objection = try await objection(to: write, at: uri)
      for pause in Executor.pausesBeforeReading where objection != nil {
        try await Task.sleep(for: pause)
        objection = try await self.objection(to: write, at: uri)
      }
      guard let objection else { return }
      throw RunFailure(
        .outcomeUnclear,
        "the Management Node answered with success, but \(objection): look at it before you run the same again")
    } catch let error as InfinityError {
      warn("the Management Node answered with success; whether it is so could not be read: \(error)")
    }
  }

  /// What is not as it should be; nil where all is, or has changed at least.
  private func objection(to write: ResourceWrite, at uri: ResourceURI) async throws -> String? {
    let current: JSONView
    do {
      current = try await client.object(at: uri).json
    } catch let error as InfinityError where error.code == .notFound {
      return write.action == .delete ? nil : "the object is not there"
    }
    guard write.action != .delete else { return "the object is there still" }
    guard write.action != .create else {
      // Its own form of a value is the Management Node's business; a field that it does not have is not.
      let missing = write.lines.filter { line in
        guard let after = line.after, after != .secret, write.facts.shows(line.name) else { return false }
        return !after.isEmpty && current[line.name] == nil
      }
      return missing.isEmpty
        ? nil
        : "the object has no \(missing.map(\.name).joined(separator: ", ")) (\(Self.advice(write)))"
    }
    let filter = SecretFilter(write.facts, reader.knowledge.book)
    // What shows a secret, or nothing at all, tells nothing.
    let unmade = write.lines.filter { line in
      guard let before = line.before, let after = line.after, before != .secret, after != .secret,
        !after.isOtherForm(of: before), write.facts.shows(line.name)
      else { return false }
      return (current[line.name].map { filter.shown($0, of: line.name) } ?? .null) == before
    }
    guard !unmade.isEmpty else { return nil }
    let names = unmade.map(\.name).joined(separator: ", ")
    return "\(names) \(unmade.count == 1 ? "is" : "are") as before (\(Self.advice(write)))"
  }

  private static func advice(_ write: ResourceWrite) -> String {
    "this release may have no such field: `api schema \(write.facts.kind)` shows those that it has"
  }
}

extension ShownValue {
  /// Whether a Management Node that keeps its own form of a value may show what was there for it: `TLS`, a host with a final dot.
  fileprivate func isOtherForm(of before: ShownValue) -> Bool {
    if case (.text(let mine), .text(let other)) = (self, before) { return CanonicalForm.areSameHost(mine, other) }
    return means(before, nil)
  }
}

extension ResourceFacts {
  /// Whether the Management Node shows what a field holds.
  fileprivate func shows(_ name: String) -> Bool { fields.first { $0.name == name }.map { !$0.isWriteOnly } ?? true }
}
