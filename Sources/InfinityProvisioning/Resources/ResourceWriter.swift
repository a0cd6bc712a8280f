import InfinityAPI

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Changes objects of any kind by its name, with the care of an apply: under its locks, written down before it is sent, looked up where
/// an answer is lost.
package struct ResourceWriter: Sendable {
  let reader: ResourceReader
  let state: any StateStore
  let options: WriteOptions
  let interruption: Interruption
  let warn: @Sendable (String) -> Void
  /// Asked once it is known what is done; false where it is declined.
  let approve: @Sendable (ResourceWrite) async throws -> Bool

  /// Over a connection.
  package init(
    _ reader: ResourceReader, state: any StateStore, options: WriteOptions, interruption: Interruption = Interruption(),
    warn: @escaping @Sendable (String) -> Void, approve: @escaping @Sendable (ResourceWrite) async throws -> Bool
  ) {
    (self.reader, self.state, self.options, self.interruption) = (reader, state, options, interruption)
    (self.warn, self.approve) = (warn, approve)
  }

  var client: ManagementClient { reader.client }

  /// Creates an object.
  ///
  /// - Throws: ``RunFailure``; `InfinityError`, with what is wrong with each field.
  package func create(
    _ kind: String, _ inputs: [(name: String, input: FieldInput)], _ resolver: SecretResolver
  ) async throws -> ResourceWrite {
    let facts = try await reader.knowledge.kind(kind)
    try ResourceReader.check(.create, facts)
    let values = try await PreparedFields(inputs, of: facts, reader, resolver)
    let label = facts.naturalKey.flatMap { values.values[$0]?.label } ?? ""
    let write = ResourceWrite(
      action: .create, facts: facts, label: label,
      lines: values.names.map { .init(name: $0, before: nil, after: values.shown($0)) }, values: values)
    return try await locked { try await carryOut(write) { try await ResourceCreate(self, write).send() } }
  }

  /// Changes an object: fields that are not given stay as they are.
  ///
  /// - Throws: as ``create(_:_:_:)``.
  package func update(
    _ kind: String, _ object: String?, _ inputs: [(name: String, input: FieldInput)], _ resolver: SecretResolver
  ) async throws -> ResourceWrite {
    let facts = try await reader.knowledge.kind(kind)
    try ResourceReader.check(.change, facts)
    guard !inputs.isEmpty else {
      throw RunFailure(.badRequest, "say what changes: --set FIELD=VALUE, --set-secret or --file")
    }
    let uri = try await reader.finder.find(object, facts)
    let values = try await PreparedFields(inputs, of: facts, reader, resolver)
    return try await locked {
      let current = try await read(uri)
      let filter = SecretFilter(facts, reader.knowledge.book)
      var lines: [ResourceWrite.Line] = []
      for name in values.names {
        let field = try await reader.knowledge.field(name, of: facts)
        let before = current[name].map { filter.shown($0, of: name) } ?? .null
        let after = values.shown(name)
        let endpoint = try await reader.knowledge.target(of: field)?.endpoint
        if field.isSecret || field.isWriteOnly || !after.means(before, endpoint) {
          lines.append(.init(name: name, before: before, after: after))
        }
      }
      let changed = Set(lines.map(\.name))
      let body = RequestValue.object(values.values.filter { changed.contains($0.key) })
      let write = ResourceWrite(
        action: .update, facts: facts, label: label(current, facts), uri: uri, lines: lines, values: values)
      guard !write.isEmpty else { return write }
      return try await carryOut(write) {
        try await client.update(at: uri, body: body)
        return nil
      }
    }
  }

  /// Deletes an object, after what refers to it was shown.
  ///
  /// - Throws: as ``create(_:_:_:)``; ``RunFailure`` for what is never deleted.
  package func delete(_ kind: String, _ object: String?) async throws -> ResourceWrite {
    let facts = try await reader.knowledge.kind(kind)
    if let refusal = Self.refusal(facts) { throw RunFailure(.neverDone, "nothing was changed: \(refusal)") }
    try ResourceReader.check(.delete, facts)
    let uri = try await reader.finder.find(object, facts)
    return try await locked {
      let current = try await read(uri)
      let shown = SecretFilter(facts, reader.knowledge.book).shown(current)
      var write = ResourceWrite(
        action: .delete, facts: facts, label: label(current, facts), uri: uri,
        lines: shown.map { .init(name: $0.name, before: $0.value, after: nil) }, values: nil)
      write.uses = try await interruption.reading {
        try await ObjectUses(of: uri, facts, client, reader.knowledge.book)
      }
      return try await carryOut(write) {
        try await client.delete(at: uri)
        return nil
      }
    }
  }

  /// What no command of this tool deletes, and why.
  static func refusal(_ facts: ResourceFacts) -> String? {
    switch facts.kind {
    case "configuration/worker_vm":
      "a Conferencing Node is never deleted by this tool, since its virtual machine would go on; delete it in the web interface"
    case "configuration/global": "the global settings cannot be deleted"
    case "configuration/management_vm": "the Management Node is never deleted by this tool"
    default: nil
    }
  }

  /// Has a command carried out.
  ///
  /// - Parameter object: the object that the command is about; nil for a command that is about none.
  /// - Throws: as ``create(_:_:_:)``.
  package func call(
    _ command: String, on object: String?, _ inputs: [(name: String, input: FieldInput)], _ resolver: SecretResolver
  ) async throws -> ResourceWrite {
    let facts = try await reader.knowledge.command(command)
    let values = try await PreparedFields(inputs, of: facts, reader, resolver)
    guard facts.isNested || object == nil else {
      throw RunFailure(.badRequest, "\(facts.kind) is not about one object; leave --of out")
    }
    let uri: ResourceURI? = facts.isNested ? try await reader.outer(object, facts) : nil
    let write = ResourceWrite(
      action: .command, facts: facts, label: "", uri: uri,
      lines: values.names.map { .init(name: $0, before: nil, after: values.shown($0)) }, values: values)
    let send: @Sendable () async throws -> ResourceSent = {
      let answer =
        if let uri { try await client.command(facts.innerName, on: uri, values.body) } else {
          try await client.command(
            sentTo: Endpoint(Endpoint.Category(rawValue: facts.category), facts.name), values.body)
        }
      return ResourceSent(
        uri: nil, result: answer.data.map { SecretFilter(nil, reader.knowledge.book).shown(whole: $0) })
    }
    guard Self.isAboutCalls(facts) else { return try await locked { try await carryOut(write, send) } }
    // It is sent once: a read before it waits for a Management Node that is not up yet, and has a wrong password refused.
    if !options.isDry {
      do {
        _ = try await interruption.reading { try await ManagementNodeIdentity.read(client) }
      } catch is ManagementNodeIdentity.Unknown {}
    }
    return try await carryOut(write, send)
  }

  /// Whether a command changes no configuration, so that it need not wait for an apply.
  private static func isAboutCalls(_ facts: ResourceFacts) -> Bool {
    ["command/conference/", "command/participant/"].contains(where: facts.kind.hasPrefix)
      && facts.kind != "command/conference/sync"
  }

  private func locked(_ work: () async throws -> ResourceWrite) async throws -> ResourceWrite {
    // What only shows needs no lock, and writes none.
    guard !options.isDry else { return try await work() }
    return try await state.locked(for: client, interruption, patience: options.lockPatience, warn: warn, work)
  }

  private func read(_ uri: ResourceURI) async throws -> JSONView {
    try await interruption.reading { try await client.object(at: uri).json }
  }

  private func label(_ object: JSONView, _ facts: ResourceFacts) -> String {
    facts.naturalKey.flatMap { object[$0]?.text } ?? ""
  }

  /// Shows it, asks, writes it down, sends it and writes down what came back.
  private func carryOut(
    _ planned: ResourceWrite, _ send: @escaping @Sendable () async throws -> ResourceSent?
  ) async throws -> ResourceWrite {
    var write = planned
    guard try await approve(write) else {
      throw RunFailure(.declined, "nothing was changed: declined; --auto-approve makes the change without asking")
    }
    guard !options.isDry else { return write }
    guard !interruption.isRequested else { throw RunFailure.interrupted }
    try await forgetSecrets(of: write)
    let journal = try await journal(write)
    write.run = journal.run
    do {
      try await journal.willSendRequest()
    } catch {
      throw RunFailure.journal(error)
    }
    do {
      interruption.onRequest { [client] in client.stopWriting() }
      let sent = try await send()
      write.uri = sent?.uri ?? write.uri
      (write.result, write.answer) = (sent?.result, sent?.answer)
      try await confirm(write)
      await journal.didFinishRequest(.applied, uri: write.uri)
    } catch let error as InfinityError where error.code == .stopped {
      await journal.didFinishRequest(.skipped, message: "stopped before it was sent")
      await journal.finish()
      throw RunFailure.interrupted
    } catch {
      let error = await withTrace(error, of: write)
      let isUnclear = Self.mayHaveTakenEffect(error)
      await journal.didFinishRequest(isUnclear ? .sent : .failed, message: client.secretMask.masked("\(error)"))
      await journal.finish()
      guard isUnclear, let error = error as? InfinityError else { throw error }
      throw RunFailure(
        .outcomeUnclear,
        "\(error)\nIt is not known whether it took effect: look at the object before you run the same again.")
    }
    write.unaudited = await journal.finish().message("the change was made")
    return write
  }

  private func journal(_ write: ResourceWrite) async throws -> Journal {
    do {
      return try await Journal(
        write.journaled, on: client.address, reference: options.reference, in: state,
        elsewhere: try await options.audit.open(), now: Date())
    } catch {
      throw RunFailure.journal(error)
    }
  }

  /// A request that was cancelled may have taken effect all the same.
  private static func mayHaveTakenEffect(_ error: any Error) -> Bool {
    switch error {
    case let error as InfinityError: error.mayHaveTakenEffect
    case let error as RunFailure: error.code == .outcomeUnclear
    default: error is CancellationError
    }
  }
}

/// What came of a request.
struct ResourceSent: Sendable {
  var uri: ResourceURI?
  var result: ShownValue?
  var answer: Secret?
}

extension RequestValue {
  /// What people read as a name.
  fileprivate var label: String? {
    switch self {
    case .string(let text): text
    case .integer(let number): String(number)
    default: nil
    }
  }
}
